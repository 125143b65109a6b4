"""Trains on rails go where the rails go, as fast as their fall makes them."""

from __future__ import annotations

import numpy as np
import pytest

from filmwright.stage.rehearsal.rails import along, fallen, rails_of
from filmwright.stage.world.props import catalog as props
from filmwright.stage.world.world import Prop


def test_a_coaster_keeps_its_energy_and_its_rails() -> None:
    model = props.build(Prop(id="it", kind="roller_coaster"))
    line = rails_of(model)
    times = np.linspace(0, 2.5, 301)
    turn, place = along(line, fallen(line, times))
    speed = np.linalg.norm(np.diff(place, axis=0), axis=1) / np.diff(times)
    height = (place[1:, 2] + place[:-1, 2]) / 2
    energy = speed**2 / 2 + 9.81 * height
    assert np.ptp(energy) < 0.02 * energy.mean()
    way = np.diff(place, axis=0)
    assert (turn[1:, :, 0] * way).sum(axis=1) == pytest.approx(np.linalg.norm(way, axis=1), rel=0.01)


def test_moving_stairs_carry_their_riders_up_along_the_stair() -> None:
    model = props.build(Prop(id="it", kind="escalator"))
    _, place = along(rails_of(model), np.array([0.0, 1.0]))
    rise, run = place[1, 2] - place[0, 2], place[1, 0] - place[0, 0]
    assert rise / run == pytest.approx(0.5, abs=0.01)
