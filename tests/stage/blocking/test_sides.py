"""A way that was told a side ends on that side of its target, as the camera sees it."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from math import cos, dist, sin

import numpy as np
import pytest
from tests.stage.blocking.test_staging import CAMERA, a_set, at, beats, blocked, start

from filmwright.stage.blocking.blocking import Thing
from filmwright.stage.blocking.driving import EASING
from filmwright.stage.blocking.ground import View
from filmwright.stage.rehearsal.raising import raised
from filmwright.stage.world.model import Mark
from filmwright.stage.world.world import Action, Character, Placement, Prop, Relation, Verb

VIEW = View(centre=(0, 0), camera=CAMERA)
SIDES = {
    Relation.LEFT_OF: (-1, 0),
    Relation.RIGHT_OF: (1, 0),
    Relation.IN_FRONT_OF: (0, -1),
    Relation.BEHIND: (0, 1),
}
LEFT = Placement(relation=Relation.LEFT_OF, anchor="box")
BOX = Prop(id="box", kind="box")


def goes(actor: str, verb: Verb, where: Relation | None, target: str = "box") -> Action:
    return Action(actor=actor, verb=verb, target=target, where=where)


def seen_from(spot: tuple[float, ...], anchor: tuple[float, float]) -> tuple[float, float]:
    return VIEW.moved_to(anchor).seen((spot[0], spot[1]))


def on_side(seen: tuple[float, float], where: Relation) -> bool:
    """Tell whether a spot lies mainly on a side."""
    along = seen[0] * SIDES[where][0] + seen[1] * SIDES[where][1]
    return along > 0.3 and along > 2 * abs(seen[0] * SIDES[where][1] + seen[1] * SIDES[where][0])


@pytest.mark.parametrize("where", SIDES)
@pytest.mark.parametrize("verb", [Verb.WALK, Verb.RUN, Verb.FLY, Verb.SWIM, Verb.JUMP])
def test_a_way_ends_on_the_side_it_was_told(verb: Verb, where: Relation) -> None:
    scene = blocked(cast=(Character(id="dog"),), props=(BOX,), actions=(goes("dog", verb, where),))
    end = beats(scene, "dog", verb)[0].path[-1].position
    assert on_side(seen_from(end, at(scene, "box")), where)
    assert scene.notes == ()


def test_who_stands_left_and_runs_to_the_right_starts_left_and_goes_round() -> None:
    dog = Character(id="dog", placement=LEFT)
    scene = blocked(cast=(dog,), props=(BOX,), actions=(goes("dog", Verb.RUN, Relation.RIGHT_OF),))
    box = at(scene, "box")
    assert on_side(seen_from(at(scene, "dog"), box), Relation.LEFT_OF)
    path = beats(scene, "dog", Verb.RUN)[0].path
    assert on_side(seen_from(path[-1].position, box), Relation.RIGHT_OF)
    assert len(path) > 1


def test_the_side_of_somebody_is_a_side_too() -> None:
    cast = (Character(id="dog"), Character(id="man"))
    scene = blocked(cast=cast, actions=(goes("dog", Verb.WALK, Relation.RIGHT_OF, "man"),))
    end = beats(scene, "dog", Verb.WALK)[0].path[-1].position
    assert on_side(seen_from(end, at(scene, "man")), Relation.RIGHT_OF)


def test_what_has_no_room_under_it_is_stopped_beside_and_noted() -> None:
    action = goes("dog", Verb.WALK, Relation.UNDER)
    scene = blocked(cast=(Character(id="dog"),), props=(BOX,), actions=(action,))
    end = beats(scene, "dog", Verb.WALK)[0].path[-1].position
    assert 0.3 < dist(end[:2], at(scene, "box")) < 1.0
    assert any("under" in note and "box" in note for note in scene.notes)


def end_of(thing: Thing) -> tuple[float, float]:
    """Return where a driven thing stands in the end."""
    drive = thing.drive
    assert drive is not None and drive.seconds is not None
    eased = EASING / 2 + (EASING / 2 if drive.start > 0 else 0.0)
    way = drive.speed * (drive.seconds - eased)
    x, y, _ = thing.start.position
    return x + way * cos(thing.start.heading), y + way * sin(thing.start.heading)


@pytest.mark.parametrize("where", SIDES)
@pytest.mark.parametrize("placement", [None, Relation.LEFT_OF, Relation.IN_FRONT_OF])
def test_a_thing_drives_to_the_side_it_was_told_and_stops(
    where: Relation, placement: Relation | None
) -> None:
    told = Placement(relation=placement, anchor="box") if placement else None
    scene = blocked(
        seconds=3.0,
        props=(replace(BOX, id="box"), Prop(id="toy", kind="toy", placement=told)),
        actions=(goes("toy", Verb.RUN, where),),
    )
    box, toy = at(scene, "box"), start(scene, "toy")
    assert on_side(seen_from(end_of(toy), box), where)
    assert toy.drive is not None and toy.drive.seconds is not None
    assert toy.drive.start + toy.drive.seconds <= 3.0
    for u in (0.0, 0.2, 0.4, 0.5, 0.6, 0.8, 1.0):  # and never through its target
        here = [a + u * (b - a) for a, b in zip(at(scene, "toy"), end_of(toy), strict=True)]
        assert dist(here, box) > 0.2


def test_a_thing_drives_to_somebody_and_stops_before_him() -> None:
    scene = blocked(
        seconds=3.0,
        cast=(Character(id="man"),),
        props=(Prop(id="car", kind="car"),),
        actions=(goes("car", Verb.WALK, None, "man"),),
    )
    assert 2.0 < dist(end_of(start(scene, "car")), at(scene, "man")) < 3.5


def test_what_rolls_on_the_thing_it_stands_on_goes_straight_on() -> None:
    on = Placement(relation=Relation.ON, anchor="table")
    scene = blocked(
        props=(Prop(id="cup", kind="cup", placement=on), Prop(id="table", kind="table")),
        actions=(goes("cup", Verb.WALK, Relation.ON, "table"),),
    )
    drive = start(scene, "cup").drive
    assert drive is not None and drive.seconds is None


def test_every_seat_of_a_set_is_sat_on_nearest_to_the_middle_first() -> None:
    seats = {
        "seat_far": Mark(position=(4, 3, 0.5), heading=CAMERA),
        "seat_2": Mark(position=(1, 1, 0.52), heading=CAMERA),
        "armchair": Mark(position=(-2, 1, 0.4), heading=CAMERA),
    }
    names = ("a", "b", "c")
    scene = blocked(
        a_set(**seats),
        cast=tuple(Character(id=name) for name in names),
        actions=tuple(Action(actor=name, verb=Verb.SIT) for name in names),
    )
    taken = [beats(scene, name, Verb.SIT)[0].path[-1].position for name in names]
    assert taken == [(1, 1, 0.52), (-2, 1, 0.4), (4, 3, 0.5)]


def test_nobody_walks_through_a_car_on_the_road_to_get_to_its_other_side() -> None:
    man = Character(id="man", placement=Placement(relation=Relation.RIGHT_OF, anchor="car"))
    road = a_set(road=Mark(position=(0, 0, 0), heading=CAMERA))
    table = Prop(id="car", kind="table", placement=Placement(relation=Relation.ON, anchor="road"))
    action = goes("man", Verb.WALK, Relation.LEFT_OF, "car")
    scene = blocked(road, cast=(man,), props=(table,), actions=(action,))
    spots = [at(scene, "man"), *(mark.position[:2] for mark in beats(scene, "man", Verb.WALK)[0].path)]
    for (ax, ay), (bx, by) in pairwise(spots):
        for u in (0.0, 0.25, 0.5, 0.75, 1.0):
            assert dist((ax + u * (bx - ax), ay + u * (by - ay)), at(scene, "car")) > 0.6


def test_who_stands_before_what_it_could_hide_stands_aside() -> None:
    small = Placement(relation=Relation.IN_FRONT_OF, anchor="cup")
    scene = blocked(cast=(Character(id="man", placement=small),), props=(Prop(id="cup", kind="cup"),))
    right, away = seen_from(at(scene, "man"), at(scene, "cup"))
    assert abs(right) > 0.18 and away < -0.3


def test_one_sees_somebody_stand_where_it_was_placed_before_it_goes() -> None:
    dog = Character(id="dog", placement=LEFT)
    scene = blocked(cast=(dog,), props=(BOX,), actions=(goes("dog", Verb.RUN, Relation.IN_FRONT_OF),))
    assert beats(scene, "dog", Verb.RUN)[0].start == pytest.approx(0.4)


@pytest.mark.parametrize("verb", [Verb.WALK, Verb.JUMP])
def test_who_gets_on_a_thing_ends_on_top_of_it_and_who_gets_off_on_the_floor(verb: Verb) -> None:
    table = Prop(id="box", kind="table")
    dog = Character(id="dog", species="dog", height=0.6)
    up = blocked(cast=(dog,), props=(table,), actions=(goes("dog", verb, Relation.ON),))
    end = beats(up, "dog", verb)[0].path[-1].position
    assert end == pytest.approx((*at(up, "box"), 0.75))
    on = Character(id="dog", placement=Placement(relation=Relation.ON, anchor="box"))
    down = blocked(cast=(on,), props=(table,), actions=(goes("dog", verb, Relation.LEFT_OF),))
    beat = beats(down, "dog", verb)[0]
    assert beat.path[-1].position[2] == 0
    heights = raised(start(down, "dog"), down.beats, np.array([0.0, beat.start + beat.seconds]))
    assert heights == pytest.approx([0.75, 0.0])


def test_who_is_under_a_table_jumps_straight_up_onto_it() -> None:
    cat = Character(
        id="cat", species="cat", height=0.3, placement=Placement(relation=Relation.UNDER, anchor="box")
    )
    action = goes("cat", Verb.JUMP, Relation.ON)
    scene = blocked(cast=(cat,), props=(Prop(id="box", kind="table"),), actions=(action,))
    assert beats(scene, "cat", Verb.JUMP)[0].path[-1].position[2] > 0.7


def test_people_stop_beside_what_they_cannot_get_on_yet() -> None:
    action = goes("man", Verb.JUMP, Relation.ON)
    scene = blocked(cast=(Character(id="man"),), props=(BOX,), actions=(action,))
    assert beats(scene, "man", Verb.JUMP)[0].path[-1].position[2] == 0
    assert any("cannot get on box" in note for note in scene.notes)
