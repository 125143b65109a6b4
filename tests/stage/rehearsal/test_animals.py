"""Animals play every verb: bones keep their lengths, planted feet stand still, gaits follow speed."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from filmwright.stage.blocking.blocking import Beat, Blocking, Thing
from filmwright.stage.rehearsal.performance import Performance
from filmwright.stage.rehearsal.rehearse import rehearse
from filmwright.stage.world.cast.animals import catalog
from filmwright.stage.world.model import Mark
from filmwright.stage.world.world import Character, Place, Verb, World

from .staging import court

ON_FEET = ("dog", "horse", "elephant", "giraffe", "rabbit", "bird", "kangaroo", "crocodile")
FOOTLESS = ("fish", "snake", "butterfly", "ant", "jellyfish", "chinese_dragon")


def played(species: str, verb: Verb, far: float | None = None, seconds: float = 3.0) -> Performance:
    who = Character(id="it", species=species)
    model = catalog.build(who)
    thing = Thing(id="it", label=species, model=model, start=Mark(position=(0, 0, 0), heading=0.3), cast=True)
    path = (Mark(position=(far * 0.9, far * 0.5, 0.0)),) if far else ()
    beat = Beat(actor="it", verb=verb, start=0.3, seconds=seconds - 0.5, path=path)
    rate = Fraction(24)
    world = World(place=Place(kind="court"), frames=int(seconds * rate), rate=rate, cast=(who,))
    blocking = Blocking(world=world, place=court(), things=(thing,), beats=(beat,), lines=())
    return rehearse(blocking)


def feet(performance: Performance) -> dict[str, np.ndarray]:
    thing = performance.blocking.things[0]
    joints = performance.joints(thing).astype(float)
    return {
        part: joints[:, number] - [0, 0, thing.model.joints[number, 2]]
        for number, part in enumerate(thing.model.parts)
        if part.startswith(("fingers_", "toes_"))
    }


def assert_whole(performance: Performance) -> None:
    thing = performance.blocking.things[0]
    pose = performance.poses["it"]
    assert pose.shape == (performance.frames, len(thing.model.parts), 3, 4)
    assert np.isfinite(pose).all()
    joints, rest = performance.joints(thing), thing.model.joints
    for number, parent in enumerate(thing.model.parents):
        if parent >= 0 and not thing.model.parts[number].startswith(("wing_", "eye_")):
            length = np.linalg.norm(joints[:, number] - joints[:, parent], axis=1)
            wanted = float(np.linalg.norm(rest[number] - rest[parent]))
            assert np.abs(length - wanted).max() < 0.03 * wanted + 1e-3, thing.model.parts[number]


@pytest.mark.parametrize("species", ON_FEET)
@pytest.mark.parametrize("verb", [Verb.WALK, Verb.RUN])
def test_feet_that_stand_do_not_slide(species: str, verb: Verb) -> None:
    thing = catalog.build(Character(id="it", species=species))
    leg = float(thing.joints[thing.parts.index("thigh_l"), 2])
    performance = played(species, verb, far=(6.0 if verb is Verb.RUN else 2.6) * leg)
    assert_whole(performance)
    slides, stood = [], 0
    for track in feet(performance).values():
        assert track[:, 2].min() > -0.02 * leg
        down = track[:, 2] < 0.004 * leg
        stood += int(down.sum())
        for first in np.flatnonzero(down[:-1] & down[1:]):
            slides.append(float(np.linalg.norm(track[first + 1, :2] - track[first, :2])))
    assert stood > 20
    assert np.median(slides) < 0.001
    assert np.quantile(slides, 0.97) < 0.01


@pytest.mark.parametrize("verb", list(Verb))
def test_every_verb_has_a_sensible_version(verb: Verb) -> None:
    far = 1.0 if verb in (Verb.WALK, Verb.RUN, Verb.FLY) else None
    assert_whole(played("bird" if verb in (Verb.FLY, Verb.EAT, Verb.JUMP) else "dog", verb, far, seconds=2.0))


@pytest.mark.parametrize("species", FOOTLESS)
def test_the_footless_go_where_they_are_sent(species: str) -> None:
    performance = played(species, Verb.WALK, far=1.2)
    assert_whole(performance)
    root = performance.joints(performance.blocking.things[0])[:, 0]
    assert np.linalg.norm(root[-1, :2] - [1.08, 0.6]) < 0.25
    assert np.ptp(performance.poses["it"], axis=0).max() > 0.05


def test_a_horse_that_runs_gallops_with_all_feet_in_the_air() -> None:
    leg = 1.2
    run = np.stack([track[:, 2] for track in feet(played("horse", Verb.RUN, far=12 * leg)).values()])
    walk = np.stack([track[:, 2] for track in feet(played("horse", Verb.WALK, far=2.4 * leg)).values()])
    assert ((run > 0.01).all(axis=0)).sum() >= 3
    assert ((walk > 0.01).sum(axis=0) <= 3).all()


def test_an_elephant_never_leaves_the_ground() -> None:
    tracks = np.stack([track[:, 2] for track in feet(played("elephant", Verb.RUN, far=8.0)).values()])
    assert not (tracks > 0.02).all(axis=0).any()


def test_a_dog_that_sits_brings_down_its_haunches_and_not_its_chest() -> None:
    performance = played("dog", Verb.SIT)
    model = performance.blocking.things[0].model
    joints = performance.joints(performance.blocking.things[0])[-1, :, 2]
    hip, shoulder = model.parts.index("thigh_l"), model.parts.index("upper_arm_l")
    assert joints[hip] < 0.55 * model.joints[hip, 2]
    assert joints[shoulder] > 0.85 * model.joints[shoulder, 2]


def test_a_cow_that_grazes_has_its_mouth_at_the_ground() -> None:
    performance = played("cow", Verb.EAT)
    model = performance.blocking.things[0].model
    muzzle = performance.joints(performance.blocking.things[0])[:, model.parts.index("muzzle"), 2]
    assert muzzle.min() < 0.2 < muzzle.max()


def test_a_bird_that_flies_spreads_its_wings_and_leaves_the_ground() -> None:
    performance = played("eagle", Verb.FLY, far=4.0)
    model = performance.blocking.things[0].model
    pose = performance.poses["it"]
    wing, fold = model.parts.index("wing_1_l"), model.parts.index("fold_l")
    assert np.linalg.det(pose[-1, wing, :, :3]) > 0.9 > np.linalg.det(pose[0, wing, :, :3])
    assert np.linalg.det(pose[-1, fold, :, :3]) < 1e-3
    assert performance.joints(performance.blocking.things[0])[-1, 0, 2] > 1.2


def test_hoofs_and_calls_are_heard() -> None:
    kinds = {contact.kind for contact in played("horse", Verb.WALK, far=3.0).contacts}
    calls = {contact.kind for contact in played("dog", Verb.TALK).contacts}
    assert "hoof" in kinds
    assert "bark" in calls


def test_the_same_scene_is_played_alike() -> None:
    one, two = played("cat", Verb.RUN, far=3.0), played("cat", Verb.RUN, far=3.0)
    assert np.array_equal(one.poses["it"], two.poses["it"])
