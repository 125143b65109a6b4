"""Animals do tricks: every one keeps the bones whole, and the telling ones look as they should."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from filmwright.stage.blocking.blocking import Beat, Blocking, Thing
from filmwright.stage.rehearsal.animals import tricks
from filmwright.stage.rehearsal.performance import Performance
from filmwright.stage.rehearsal.rehearse import rehearse
from filmwright.stage.world.cast.animals import catalog
from filmwright.stage.world.model import Mark
from filmwright.stage.world.world import Character, Place, Verb, World

from .staging import ball, court

Reals = NDArray[np.float64]


def played(species: str, *names: str, seconds: float = 3.0, **more: Any) -> Performance:
    """One animal does tricks one after the other, from 0.5 s on."""
    who = Character(id="it", species=species)
    thing = Thing(id="it", label=species, model=catalog.build(who), start=Mark(position=(0, 0, 0)), cast=True)
    others = more.get("others", [])
    each = (seconds - 0.5) / len(names)
    path = (Mark(position=(more["far"], 0.0, 0.0)),) if "far" in more else ()
    beats = tuple(
        Beat(
            actor="it", verb=more.get("verb", Verb.IDLE), start=0.5 + number * each, seconds=each,
            business=name, path=path, target=more.get("target"), using=more.get("using", ()),
        )
        for number, name in enumerate(names)
    )  # fmt: skip
    world = World(
        place=Place(kind="court"), frames=int(seconds * 24), rate=Fraction(24),
        cast=(who, *more.get("cast", ())),
    )  # fmt: skip
    beats += tuple(more.get("beats", ()))
    return rehearse(Blocking(world=world, place=court(), things=(thing, *others), beats=beats, lines=()))


def joint(performance: Performance, part: str, name: str = "it") -> Reals:
    thing = next(thing for thing in performance.blocking.things if thing.id == name)
    return performance.joints(thing)[:, thing.model.parts.index(part)].astype(float)


@pytest.mark.parametrize("name", tricks.known())
def test_every_trick_keeps_bones_as_long_as_they_are(name: str) -> None:
    performance = played("eagle" if name in tricks.ON_THE_WING else "dog", name, seconds=2.0)
    thing = performance.blocking.things[0]
    joints, rest = performance.joints(thing), thing.model.joints
    assert np.isfinite(performance.poses["it"]).all()
    for number, parent in enumerate(thing.model.parents):
        part = thing.model.parts[number]
        if parent >= 0 and not part.startswith(("wing_", "eye_", "tongue")):
            length = np.linalg.norm(joints[:, number] - joints[:, parent], axis=1)
            wanted = float(np.linalg.norm(rest[number] - rest[parent]))
            assert np.abs(length - wanted).max() < 0.03 * wanted + 1e-3, part


def test_a_horse_that_rears_stands_on_its_hind_feet_and_comes_down() -> None:
    performance = played("horse", "rear", seconds=4.2)
    hoof, hind, head = (joint(performance, part)[:, 2] for part in ("fingers_l", "toes_l", "head"))
    assert hoof.max() > 1.2
    assert np.ptp(hind) < 0.05
    assert head.max() > head[0] + 0.4
    assert abs(hoof[-1] - hoof[0]) < 0.05


def test_a_gallop_ends_on_the_haunches() -> None:
    performance = played("horse", "gallop", far=14.0, verb=Verb.RUN, seconds=4.0)
    assert joint(performance, "spine")[-1, 0] == pytest.approx(14.0, abs=0.3)


def test_a_cat_licks_its_paw_and_a_dog_scratches_its_ear() -> None:
    cat = played("cat", "groom")
    paws = [joint(cat, f"fingers_{side}") for side in "lr"]
    mouth = joint(cat, "muzzle")
    assert min(np.linalg.norm(paw - mouth, axis=1).min() for paw in paws) < 0.10
    dog = played("dog", "scratch")
    assert max(joint(dog, f"toes_{side}")[:, 2].max() for side in "lr") > 0.15


def test_a_dog_that_yawns_opens_its_mouth_and_one_that_pants_puts_its_tongue_out() -> None:
    yawn = played("dog", "yawn")
    parts = yawn.blocking.things[0].model.parts
    head, jaw = parts.index("head"), parts.index("jaw")
    pose = yawn.poses["it"][..., :3].astype(float)
    turn = np.swapaxes(pose[:, head], -1, -2) @ pose[:, jaw]
    assert np.arccos(np.clip((np.trace(turn, axis1=-2, axis2=-1) - 1) / 2, -1, 1)).max() > 0.6
    panting = played("dog", "pant").poses["it"][:, parts.index("tongue"), :, :3]
    assert np.linalg.det(panting).max() > 1000 * np.linalg.det(panting)[0]


def test_who_sleeps_shuts_its_eyes_and_gets_up_before_it_wags() -> None:
    performance = played("dog", "sleep", "wag", seconds=5.0)
    spine = joint(performance, "spine")[:, 2]
    assert spine[50] < 0.6 * spine[0]
    assert spine[-1] > 0.95 * spine[0]
    eye = performance.blocking.things[0].model.parts.index("eye_l")
    lids = np.linalg.norm(performance.poses["it"][:, eye, :, 2], axis=1)
    assert lids[50] < 0.2
    assert lids[-30:].max() > 0.9


def test_a_dog_rolls_over_with_its_legs_in_the_air() -> None:
    performance = played("dog", "roll_over", seconds=4.0)
    assert (joint(performance, "toes_l")[:, 2] > joint(performance, "spine")[:, 2]).any()
    assert joint(performance, "spine")[:, 2].min() > 0.02


def test_what_is_fetched_comes_along_in_the_mouth() -> None:
    performance = played("dog", "fetch", seconds=6.0, others=[ball(at=(3.0, 0.4, 0.0))], target="ball")
    place = performance.poses["ball"][:, 0, :, 3].astype(float)
    mouth = joint(performance, "muzzle")
    assert np.linalg.norm(place[0, :2] - [3.0, 0.4]) < 0.05
    assert np.linalg.norm(place[-1] - mouth[-1]) < 0.3
    assert place[-1, 0] < 1.6


def test_two_that_fight_meet_half_way_and_face_each_other() -> None:
    other = Character(id="other", species="bear")
    start = Mark(position=(5.0, 0.0, 0.0), heading=np.pi)
    rival = Thing(id="other", label="bear", model=catalog.build(other), start=start, cast=True)
    beat = Beat(actor="other", verb=Verb.IDLE, start=0.5, seconds=4.0, business="fight")
    performance = played("bear", "fight", seconds=4.5, others=[rival], cast=(other,), beats=(beat,))
    one, two = joint(performance, "muzzle")[-1], joint(performance, "muzzle", "other")[-1]
    assert np.linalg.norm(one - two) < 1.2
    assert one[2] > 1.3 and two[2] > 1.3


@pytest.mark.parametrize("species", ["panda", "corgi", "raccoon", "horse"])
def test_animals_do_peoples_business_upright(species: str) -> None:
    prop = ball(held_by="it")
    performance = played(
        species, "drink", verb=Verb.DO, others=[prop], using=(("tool", "ball"),), seconds=4.5
    )
    model = performance.blocking.things[0].model
    tall = float(joint(performance, "head")[-1, 2])
    assert tall > 1.25 * float(model.joints[model.parts.index("upper_arm_l"), 2])
    paw, mouth = joint(performance, "fingers_r"), joint(performance, "muzzle")
    assert np.linalg.norm(paw - mouth, axis=1).min() < 0.6 * np.linalg.norm(paw - mouth, axis=1).max()
    held = performance.poses["ball"][-1, 0, :, 3].astype(float)
    assert np.linalg.norm(held - paw[-1]) < 0.35 * tall + 0.2


def test_nobody_rests_with_an_open_mouth() -> None:
    still = played("dog", "stand_upright", seconds=1.0).poses["it"]
    tongue = played("dog", "sniff", seconds=1.0).blocking.things[0].model.parts.index("tongue")
    assert np.linalg.det(still[0, tongue, :, :3]) == pytest.approx(1.0, abs=0.01)
