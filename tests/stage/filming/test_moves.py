"""Camera moves do what their names say."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from filmwright.film.camera import Move
from filmwright.stage.filming.moves import MOVES, Rig, eased, handheld, rack_focus

FRAMES = 96


@pytest.fixture
def rig() -> Rig:
    """A camera south of the origin, looking north at it from five metres."""
    return Rig(
        position=np.tile((0.0, -5.0, 1.5), (FRAMES, 1)),
        heading=np.full(FRAMES, np.pi / 2),
        pitch=np.zeros(FRAMES),
        roll=np.zeros(FRAMES),
        lens_mm=np.full(FRAMES, 35.0),
        focus_m=np.full(FRAMES, 5.0),
        centre=np.tile((0.0, 0.0, 1.5), (FRAMES, 1)),
        progress=eased(FRAMES),
        seconds=4.0,
        half=(0.51, 0.29),
    )


def moved(rig: Rig, move: Move) -> Rig:
    mover, direction = MOVES[move]
    return mover(rig, direction)


@pytest.mark.parametrize(
    ("move", "track", "axis", "sign"),
    [
        (Move.PAN_LEFT, "heading", None, 1),
        (Move.PAN_RIGHT, "heading", None, -1),
        (Move.TILT_UP, "pitch", None, 1),
        (Move.TILT_DOWN, "pitch", None, -1),
        (Move.ZOOM_IN, "lens_mm", None, 1),
        (Move.ZOOM_OUT, "lens_mm", None, -1),
        (Move.DOLLY_IN, "position", 1, 1),
        (Move.DOLLY_OUT, "position", 1, -1),
        (Move.TRUCK_LEFT, "position", 0, -1),
        (Move.TRUCK_RIGHT, "position", 0, 1),
        (Move.PEDESTAL_UP, "position", 2, 1),
        (Move.PEDESTAL_DOWN, "position", 2, -1),
        (Move.CRANE_UP, "position", 2, 1),
        (Move.CRANE_DOWN, "position", 2, -1),
        (Move.ORBIT_LEFT, "position", 0, -1),
        (Move.ORBIT_RIGHT, "position", 0, 1),
    ],
)
def test_a_move_goes_its_way_through_the_whole_shot(
    rig: Rig, move: Move, track: str, axis: int | None, sign: int
) -> None:
    values = getattr(moved(rig, move), track)
    values = values if axis is None else values[:, axis]
    steps = np.diff(values) * sign
    assert (steps > 0).all()
    assert values[-1] * sign - values[0] * sign > 0.05


@pytest.mark.parametrize("move", sorted(MOVES))
def test_a_move_starts_and_stops_softly(rig: Rig, move: Move) -> None:
    if move in (Move.HANDHELD, Move.SHAKE):
        pytest.skip("shoulders and earthquakes never stop")
    after = moved(rig, move)
    for track in ("position", "heading", "pitch", "lens_mm"):
        values = getattr(after, track).reshape(FRAMES, -1)
        speed = np.linalg.norm(np.diff(values, axis=0), axis=1)
        if speed.max() > 1e-9:
            assert speed[0] < 0.25 * speed.max()
            assert speed[-1] < 0.25 * speed.max()


@pytest.mark.parametrize("move", [Move.CRANE_UP, Move.CRANE_DOWN, Move.ORBIT_LEFT, Move.ORBIT_RIGHT])
def test_cranes_and_orbits_keep_their_subject_in_the_middle(rig: Rig, move: Move) -> None:
    after = moved(rig, move)
    ray = after.centre - after.position
    ray /= np.linalg.norm(ray, axis=1, keepdims=True)
    assert np.allclose(ray, after.forward, atol=1e-6)


def test_an_orbit_keeps_its_distance(rig: Rig) -> None:
    assert np.allclose(moved(rig, Move.ORBIT_LEFT).distance, 5.0)


def test_a_pan_carries_an_object_across_the_frame_in_six_seconds(rig: Rig) -> None:
    turn = np.ptp(moved(rig, Move.PAN_LEFT).heading)
    assert turn == pytest.approx(2 * np.arctan(0.51) * 4 / 6, rel=0.02)


def test_a_shoulder_sways_within_a_degree_or_so_and_is_the_same_again(rig: Rig) -> None:
    one, two = handheld(rig), handheld(rig)
    assert np.array_equal(one.heading, two.heading)
    swing = np.degrees(np.ptp(one.heading))
    assert 0.3 < swing < 3.0
    assert not np.array_equal(one.heading, handheld(replace(rig, seed=2)).heading)


def test_focus_is_pulled_from_near_to_the_subject(rig: Rig) -> None:
    focus = rack_focus(rig, 1.5).focus_m
    assert focus[0] == pytest.approx(1.5)
    assert focus[-1] == pytest.approx(5.0)
    assert (np.diff(focus) >= -1e-9).all()


def test_easing_runs_from_nothing_to_all_and_never_back() -> None:
    way = eased(50)
    assert way[0] == 0.0
    assert way[-1] == pytest.approx(1.0)
    assert (np.diff(way) > 0).all()
