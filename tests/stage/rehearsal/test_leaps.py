"""Animals leap onto things and down from them, chase what flees, and turn no joint faster than muscles do."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from filmwright.stage.blocking.blocking import Beat, Blocking, Thing
from filmwright.stage.rehearsal.performance import Performance
from filmwright.stage.rehearsal.rehearse import rehearse
from filmwright.stage.world.cast.animals import catalog
from filmwright.stage.world.model import Floats, Mark, Model, StageSet
from filmwright.stage.world.props import catalog as props
from filmwright.stage.world.world import Character, Place, Prop, Verb, World

PLACE = StageSet(
    name="hall",
    model=Model(name="hall", surfaces=(), solids=(), fixed=True),
    marks={"centre": Mark(position=(0, 0, 0))},
    ground="floor",
)


def who(name: str, species: str, at: tuple[float, float, float]) -> Thing:
    model = catalog.build(Character(id=name, species=species))
    return Thing(id=name, label=name, model=model, start=Mark(position=at), cast=True)


def what(kind: str, at: tuple[float, float, float]) -> Thing:
    return Thing(id=kind, label=kind, model=props.build(Prop(id=kind, kind=kind)), start=Mark(position=at))


def played(things: list[Thing], *beats: Beat, species: str = "cat", seconds: float = 3.0) -> Performance:
    cast = tuple(
        Character(id=t.id, species=t.label if t.label in catalog.known() else species)
        for t in things
        if t.cast
    )
    world = World(place=Place(kind="hall"), frames=int(24 * seconds), rate=Fraction(24), cast=cast)
    return rehearse(Blocking(world=world, place=PLACE, things=tuple(things), beats=beats, lines=()))


def lowest(performance: Performance, name: str = "cat") -> Floats:
    thing = next(t for t in performance.blocking.things if t.id == name)
    toes = [n for n, part in enumerate(thing.model.parts) if part.startswith(("toes_", "fingers_"))]
    return np.asarray(performance.joints(thing)[:, toes, 2].min(axis=1))


def test_a_cat_that_leaps_down_is_on_the_sill_first_then_in_the_air_then_on_the_floor() -> None:
    sill = what("windowsill", (0, 0, 0))
    high = sill.model.marks["perch"].position[2]
    sits = Beat(actor="cat", verb=Verb.SIT, start=0.0, seconds=1.2)
    down = Beat(
        actor="cat",
        verb=Verb.JUMP,
        start=1.2,
        seconds=0.6,
        business="leap_down",
        path=(Mark(position=(1.2, 0, 0)),),
    )
    about = Beat(actor="cat", verb=Verb.WALK, start=1.8, seconds=1.2, path=(Mark(position=(2.0, 0.6, 0)),))
    track = lowest(played([who("cat", "cat", (0.13, 0, high)), sill], sits, down, about))
    assert np.abs(track[:28] - high).max() < 0.03
    assert track[-12:].max() < 0.12
    assert (np.diff(track[30:]) < 0.12).all()  # it falls; it is not set down
    fall = track[(track < high - 0.05) & (track > 0.1)]
    assert len(fall) <= 12  # half a second, not longer


def test_a_cat_leaps_onto_what_its_way_ends_on() -> None:
    table = what("table", (1.4, 0, 0))
    top = table.model.size[2]
    leap = Beat(actor="cat", verb=Verb.JUMP, start=0.6, seconds=1.0, path=(Mark(position=(1.4, 0, top)),))
    track = lowest(played([who("cat", "cat", (0, 0, 0)), table], leap))
    assert track[:14].max() < 0.03
    assert np.abs(track[-10:] - top).max() < 0.03


def test_who_walks_from_a_table_to_the_floor_leaps_down_and_walks_there() -> None:
    table = what("table", (0, 0, 0))
    top = table.model.size[2]
    walk = Beat(actor="cat", verb=Verb.WALK, start=0.3, seconds=2.7, path=(Mark(position=(2.4, 0, 0)),))
    performance = played([who("cat", "cat", (0, 0, top)), table], walk)
    away = np.abs(performance.joints(performance.blocking.things[0])[:, 0, 0])
    track = lowest(performance)
    assert track[(away > 1.3)].max() < 0.15
    assert abs(track[0] - top) < 0.03


def test_what_is_chased_flees_and_is_never_overtaken() -> None:
    things = [who("cat", "cat", (0, 0, 0)), who("mouse", "mouse", (1.0, 0, 0))]
    chase = Beat(actor="cat", verb=Verb.RUN, start=0.0, seconds=3.0, business="chase", target="mouse")
    performance = played(things, chase)
    cat, mouse = (performance.joints(thing)[:, 0, :2] for thing in things)
    assert np.linalg.norm(mouse[-1] - mouse[0]) > 1.0
    gap = np.linalg.norm(mouse - cat, axis=1)
    assert gap.min() > 0.2
    assert gap.max() < 1.6


def test_a_spot_of_light_runs_before_the_cat_and_stays_on_the_floor() -> None:
    things = [who("cat", "cat", (0, 0, 0)), what("laser_dot", (0.8, 0, 0))]
    chase = Beat(actor="cat", verb=Verb.RUN, start=0.0, seconds=2.0, business="chase", target="laser_dot")
    spot = played(things, chase).poses["laser_dot"][:, 0, :, 3]
    assert np.linalg.norm(spot[47, :2] - spot[0, :2]) > 1.0
    assert np.ptp(spot[:, 2]) < 1e-4
    assert np.linalg.norm(spot[60, :2] - spot[50, :2]) < 0.01  # it stays where the cat lost it


def test_who_rolls_on_its_back_keeps_its_paws_out_of_the_ground() -> None:
    thing = who("it", "dog", (0, 0, 0))
    beat = Beat(actor="it", verb=Verb.IDLE, start=0.2, seconds=2.8, business="on_its_back")
    performance = played([thing], beat, species="dog")
    assert lowest(performance, "it").min() > -0.005


def test_who_hangs_from_a_branch_holds_it() -> None:
    bough = what("branch", (0, 0, 0))
    high = bough.model.marks["perch"].position[2]
    beat = Beat(actor="it", verb=Verb.IDLE, start=0.0, seconds=2.0, business="hang", target="branch")
    thing = who("it", "monkey", (1.0, 0, 0))
    performance = played([thing, bough], beat, species="monkey", seconds=2.0)
    hands = [n for n, part in enumerate(thing.model.parts) if part.startswith("fingers_")]
    reached = performance.joints(thing)[:, hands]
    assert np.abs(reached[..., 2] - high).max() < 0.12


@pytest.mark.parametrize("species", ["dog", "cat", "horse"])
@pytest.mark.parametrize("verb", [Verb.WALK, Verb.RUN])
def test_legs_turn_no_faster_than_muscles_turn_them(species: str, verb: Verb) -> None:
    far = 2.5 * catalog.pace(Character(id="it", species=species), swift=verb is Verb.RUN)
    beat = Beat(actor="it", verb=verb, start=0.2, seconds=2.5, path=(Mark(position=(far, 0, 0)),))
    thing = who("it", species, (0, 0, 0))
    turn = played([thing], beat, species=species).poses["it"][..., :3].astype(float)
    bones = ("thigh", "shin", "foot", "upper_arm", "forearm", "hand")
    for part, name in enumerate(thing.model.parts):
        if not name.startswith(bones):
            continue
        own = np.swapaxes(turn[:, thing.model.parents[part]], -1, -2) @ turn[:, part]
        step = np.swapaxes(own[:-1], -1, -2) @ own[1:]
        cosine = np.clip((np.trace(step, axis1=-2, axis2=-1) - 1) / 2, -1, 1)
        assert np.degrees(np.arccos(cosine)).max() * 24 < 900, name
