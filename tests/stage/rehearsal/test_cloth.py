"""Cloth and rope: threads keep their length, pins hold, the wind blows."""

from __future__ import annotations

import numpy as np
import pytest

from filmwright.stage.rehearsal.cloth import Sheet, gusts, matrices, simulated, woven
from filmwright.stage.rehearsal.rotations import Reals

CALM = np.zeros(3)


def sheet(rows: int = 5, columns: int = 8) -> Sheet:
    across, down = np.meshgrid(np.linspace(0, 1.4, columns), np.linspace(0, 0.8, rows))
    rest = np.stack([across, 0 * across, 3.0 - down], -1)
    pinned = np.zeros((rows, columns), bool)
    pinned[:, 0] = True
    return Sheet(rest=rest, pinned=pinned)


def stretch(places: Reals, rest: Reals) -> float:
    now = np.linalg.norm(np.diff(places, axis=2), axis=-1)
    return float((now / np.linalg.norm(np.diff(rest, axis=1), axis=-1)).max())


def test_threads_keep_their_length_in_a_gale_and_pins_hold() -> None:
    cloth = sheet()
    places = simulated(cloth, np.arange(24) / 24, gusts(np.array([9.0, 0, 0]), 0.3))
    assert stretch(places, cloth.rest) < 1.10
    assert np.abs(places[:, :, 0] - cloth.rest[:, 0]).max() < 1e-9
    assert np.isfinite(places).all()


def test_wind_lifts_what_hangs_in_calm_air() -> None:
    times = np.arange(36) / 24
    calm = simulated(sheet(), times, gusts(np.array([0.0, 0.4, 0]), 0.3))[-1, :, -1]
    windy = simulated(sheet(), times, gusts(np.array([8.0, 0, 0]), 0.3))[-1, :, -1]
    assert windy[:, 2].mean() > calm[:, 2].mean() + 0.3
    assert windy[:, 0].mean() > 0.9


def test_a_rope_hung_by_both_ends_is_a_catenary() -> None:
    count, span, long = 17, 2.0, 2.6
    line = np.linspace(0, span, count)
    sag = 0.75 * np.sin(np.pi * line / span)
    rest = np.stack([line, 0 * line, 2.0 - sag], -1)
    step = np.linalg.norm(np.diff(rest, axis=0), axis=1).sum()
    rest[:, 2] = 2.0 - sag * np.sqrt((long**2 - span**2) / max(step**2 - span**2, 1e-9))
    pinned = np.zeros((1, count), bool)
    pinned[0, [0, -1]] = True
    rope = Sheet(rest=rest[None], pinned=pinned, stiff=0.0)
    hangs = simulated(rope, np.array([3.0, 6.0]), lambda _: CALM)[-1, 0]
    length = float(np.linalg.norm(np.diff(hangs, axis=0), axis=1).sum())
    # y = a cosh(x / a) of this length between these ends: 2 a sinh(span / 2 a) = length.
    low, high = 0.1, 20.0
    for _ in range(60):
        a = (low + high) / 2
        low, high = (a, high) if 2 * a * np.sinh(span / 2 / a) > length else (low, a)
    assert 2.0 - hangs[:, 2].min() == pytest.approx(a * (np.cosh(span / 2 / a) - 1), rel=0.06)


def test_matrices_carry_the_mesh_to_the_particles() -> None:
    cloth = sheet()
    places = simulated(cloth, np.arange(6) / 24, gusts(np.array([6.0, 0, 0]), 0.1))
    model = woven("flag", cloth.rest, np.full((5, 8, 4), 200, np.uint8))
    poses = matrices(cloth.rest, places)
    joints = np.einsum("fpij,pj->fpi", poses[..., :3], model.joints) + poses[..., 3]
    assert np.abs(joints - places.reshape(6, -1, 3)).max() < 1e-4
    surface = model.surfaces[0]
    assert surface.bones.max() < len(model.parts) and len(surface.triangles) == 2 * 2 * 4 * 21
