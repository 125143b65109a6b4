"""Room on the floor: outlines of things, how much is left around them, ways through what is left."""

from __future__ import annotations

from itertools import pairwise
from math import dist, pi, sin

import numpy as np
import pytest

from filmwright.stage.blocking.blocking import Thing
from filmwright.stage.blocking.elbow_room import cleared
from filmwright.stage.blocking.ground import Floor
from filmwright.stage.blocking.pairs import round_it
from filmwright.stage.blocking.room import Patch, left_free, outline, overlap, patches_of, swept
from filmwright.stage.blocking.seats import with_room_for_knees
from filmwright.stage.world.model import Mark, Model, Shape, Solid, StageSet


def a_box(half: tuple[float, float, float], at: tuple[float, float, float]) -> Solid:
    return Solid(shape=Shape.BOX, size=half, centre=at)


def a_yard(*solids: Solid) -> Floor:
    place = StageSet(
        name="yard",
        model=Model(name="yard", surfaces=(), solids=solids, fixed=True),
        marks={"centre": Mark(position=(0, 0, 0))},
        walkable=((-8, -6, 0), (8, 6, 2)),
        camera_side=-pi / 2,
    )
    return Floor.of(place)


def test_a_patch_keeps_its_corners_and_its_turn() -> None:
    patch = Patch(at=(1.0, 0.0), owner="desk", half=(1.0, 0.5), heading=pi / 2)
    spots = np.array([[1.0, 0.0], [1.0, 1.2], [1.6, 0.0], [1.8, 1.4]])
    assert left_free(spots, [patch]) == pytest.approx([-0.5, 0.2, 0.1, 0.5])


def test_what_hangs_high_or_lies_flat_takes_no_floor() -> None:
    assert outline(a_box((0.5, 0.5, 0.1), (0, 0, 2.4)), "lamp") is None
    assert outline(a_box((0.5, 0.5, 0.01), (0, 0, 0.01)), "rug") is None
    lying = Solid(
        shape=Shape.CAPSULE, size=(0.2, 1.0, 0), centre=(0, 0, 0.2), turn=(0.5**0.5, 0, 0.5**0.5, 0)
    )
    log = outline(lying, "log")
    assert log is not None and max(log.half) == pytest.approx(1.2)


def test_a_model_stands_as_its_solids_do_where_it_is_put() -> None:
    model = Model(
        name="table", surfaces=(), size=(0.8, 1.6, 0.7), solids=(a_box((0.4, 0.8, 0.35), (0, 0, 0.35)),)
    )
    patch = patches_of(model, "table")[0].moved(Mark(position=(2.0, 1.0, 0.0), heading=pi / 2))
    body = Patch(at=(2.9, 1.0), owner="ann", radius=0.3)
    assert overlap([body], [patch]) == pytest.approx(0.2)
    assert overlap([Patch(at=(2.0, 1.8), owner="ann", radius=0.3)], [patch]) == 0.0


def test_a_walk_goes_round_a_wall_of_furniture_with_its_whole_width() -> None:
    floor = a_yard(a_box((0.2, 2.5, 0.5), (0, 0, 0.5)), a_box((1.0, 0.2, 0.5), (1.0, 2.3, 0.5)))
    corners = floor.way((-2.0, 0.0), (1.0, 0.0), frozenset(), 0.3)
    assert corners[-1] == (1.0, 0.0)
    for a, b in pairwise([(-2.0, 0.0), *corners]):
        line = np.array(a) + np.linspace(0, 1, 80)[:, None] * (np.array(b) - np.array(a))
        assert floor.gaps(line).min() > 0.27
    assert sum(dist(a, b) for a, b in pairwise([(-2.0, 0.0), *corners])) < 8.0


def test_nothing_in_the_way_leaves_a_way_straight() -> None:
    assert a_yard().way((-2.0, 0.0), (3.0, 1.0), frozenset(), 0.3) == [(3.0, 1.0)]


def test_who_is_shut_in_still_gets_out() -> None:
    walls = [a_box((0.6, 0.05, 0.5), (0, y, 0.5)) for y in (-0.6, 0.6)]
    walls += [a_box((0.05, 0.6, 0.5), (x, 0, 0.5)) for x in (-0.6, 0.6)]
    assert a_yard(*walls).way((0.0, 0.0), (3.0, 0.0), frozenset(), 0.3)[-1] == (3.0, 0.0)


def test_who_needs_room_for_a_table_goes_where_there_is_room_for_both() -> None:
    floor = a_yard(a_box((1.5, 1.5, 0.4), (0, 0, 0.4)))
    needs = [
        Patch(at=(0.0, 0.0), owner="", radius=0.3),
        Patch(at=(0.7, 0.0), owner="table", half=(0.4, 0.8)),
    ]
    mark = cleared(floor, Mark(position=(0, 0, 0), heading=0.0), needs, frozenset())
    assert floor.has_room([patch.moved(mark) for patch in needs])
    assert dist(mark.position[:2], (0, 0)) < 3.5


def test_more_users_of_a_table_stand_round_it_and_of_a_shelf_beside_each_other() -> None:
    table = Model(name="table", surfaces=(), size=(0.8, 1.6, 0.7))
    user = Mark(position=(-0.7, 0.0, 0.0), heading=0.0)
    round_table = round_it(Mark(position=(0, 0, 0)), table, user, 0.3, tall=False, seated=False)
    assert round_table[0].position[:2] == pytest.approx((0.7, 0.0))
    assert abs(abs(round_table[0].heading) - pi) < 1e-6
    for mark in round_table:
        assert overlap([Patch(at=mark.position[:2], owner="", radius=0.25)], patches_of(table, "t")) == 0.0
    shelf = round_it(Mark(position=(0, 0, 0)), table, user, 0.3, tall=True, seated=False)
    assert all(mark.heading == 0.0 for mark in shelf)
    seated = round_it(Mark(position=(0, 0, 0)), table, user, 0.3, tall=False, seated=True)
    assert all(abs(sin(mark.heading)) < 1e-6 for mark in seated)


def test_short_legs_sit_nearer_to_the_edge() -> None:
    joints = np.array([[0, 0, 0.8], [0, 0, 0.4]], np.float32)
    sitter = Model(name="ann", surfaces=(), parts=("thigh_l", "shin_l"), joints=joints, size=(0.4, 1.2, 1.6))
    deep = Model(
        name="sofa",
        surfaces=(),
        size=(1.0, 2.0, 0.8),
        solids=(a_box((0.5, 1.0, 0.22), (0, 0, 0.22)),),
        marks={"seat": Mark(position=(0.1, 0, 0.46))},
    )
    thing = Thing(id="sofa", label="sofa", model=deep, start=Mark(position=(0, 0, 0)))
    seat = with_room_for_knees(thing, sitter).model.marks["seat"]
    assert seat.position[0] + 0.92 * 0.4 - 0.045 * 1.6 == pytest.approx(0.5, abs=0.02)


def test_what_drives_keeps_its_way() -> None:
    car = Model(name="car", surfaces=(), size=(4.0, 1.8, 1.4))
    way = swept(car, "car", [(0.0, 0.0), (6.0, 0.0), (6.0, 8.0)])
    spots = np.array([[3.0, 0.8], [6.5, 5.0], [3.0, 2.0]])
    assert (left_free(spots, way) > 0).tolist() == [False, False, True]


def test_where_all_is_full_one_stands_where_there_is_most_room() -> None:
    floor = a_yard(a_box((2.55, 2.55, 0.5), (-2.0, 0, 0.5)))
    floor.low, floor.high = (-4.0, -2.0), (0.9, 2.0)
    spot = floor.free_near((-2.0, 0.0), 0.4)
    assert floor.gaps(np.array([spot]))[0] > -0.1


def test_two_off_the_pavement_do_not_stand_in_each_other() -> None:
    floor = a_yard()
    floor.lane = ((-8.0, 30.0), (8.0, 30.0))
    floor.put((0.0, 0.0), 0.3, "ann")
    assert dist(floor.free_near((0.0, 0.0), 0.3), (0.0, 0.0)) >= 0.6
