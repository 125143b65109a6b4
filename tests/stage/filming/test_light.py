"""Rooms get sun through their windows, and shiny things show what stands around them."""

from __future__ import annotations

import numpy as np
import pytest

from filmwright.stage.filming import surroundings
from filmwright.stage.filming.light import rig
from filmwright.stage.filming.sunbeams import SIDE, sunbeam
from filmwright.stage.world.model import Opening
from filmwright.stage.world.world import Hour, Sky, Weather

WINDOW = Opening(
    corners=((-3.0, -1.0, 1.0), (-3.0, 1.0, 1.0), (-3.0, 1.0, 2.5), (-3.0, -1.0, 2.5)),
    panes=(2, 2),
    outwards=(-1.0, 0.0, 0.0),
)
ROOM = np.array([(x, y, z) for x in (-3, 3) for y in (-3, 3) for z in (0, 3)], np.float32)


def test_the_sun_falls_through_the_window_onto_the_floor() -> None:
    beam = sunbeam([WINDOW], rig(Hour.DAY, Weather(), interior=True), ROOM, (0.0, 0.0))
    assert beam is not None
    for corner, share in (((-3.0, 0.5, 1.8), True), ((-3.0, 0.5, 0.5), False), ((-3.0, 2.0, 1.8), False)):
        away = np.array(corner) - np.array(beam.towards) * (corner[2] / beam.towards[2])  # on the floor
        u, v = (beam.fit.matrix @ (*away, 1.0))[:2]
        inside = 0 <= u < 1 and 0 <= v < 1 and beam.panes[int(v * SIDE), int(u * SIDE)] > 128
        assert bool(inside) == share


@pytest.mark.parametrize(("hour", "sky"), [(Hour.DAY, Sky.STORM), (Hour.NIGHT, Sky.STORM)])
def test_clouds_keep_the_sun_out(hour: Hour, sky: Sky) -> None:
    light = rig(hour, Weather(sky=sky), interior=True)
    assert sunbeam([WINDOW], light, ROOM, (0.0, 0.0)) is None


def test_a_room_without_windows_has_no_beam() -> None:
    assert sunbeam([], rig(Hour.DAY, Weather(), interior=True), ROOM, (0.0, 0.0)) is None


def test_every_direction_is_in_the_map_and_the_fold_goes_on_beyond_its_edge() -> None:
    directions = surroundings.directions(1).reshape(surroundings.SIDE, surroundings.SIDE, 3)
    assert np.allclose(np.linalg.norm(directions, axis=2), 1)
    middle = surroundings.SIDE // 2
    assert directions[middle, middle, 2] > 0.99
    steps = np.linalg.norm(np.diff(directions, axis=1), axis=2)
    assert steps.max() < 0.1


def test_a_red_wall_is_reflected_where_it_stands() -> None:
    def wall(view: object) -> np.ndarray:
        ahead = view.basis[2]  # type: ignore[attr-defined]
        colour = (200, 20, 20, 255) if ahead[0] > 0.9 else (60, 60, 60, 255)
        return np.full((surroundings.FACE, surroundings.FACE, 4), colour, np.uint8)

    maps = surroundings.folded(wall, (0.0, 0.0), 0.0, 1.0)
    towards = surroundings.directions(1).reshape(surroundings.SIDE, surroundings.SIDE, 3)[..., 0]
    sharp = maps[:, : surroundings.SIDE]
    assert (sharp[towards > 0.9][:, 0] > 1.5 * sharp[towards > 0.9][:, 1]).all()
    assert (sharp[towards < -0.1][:, 0] == sharp[towards < -0.1][:, 1]).all()


def test_the_map_holds_the_light_that_the_film_was_exposed_to() -> None:
    grey = np.full((1, 1, 3), 128, np.uint8)
    light = surroundings.exposed_from(grey)
    x = light - 0.004
    assert np.allclose(x * (6.2 * x + 0.5) / (x * (6.2 * x + 1.7) + 0.06), 128 / 255, atol=0.002)
