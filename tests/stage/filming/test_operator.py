"""The operator finds a place for the camera from which the shot can be seen."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from functools import cache

import numpy as np
import pytest

from filmwright.film.camera import Angle, Camera, Move, ShotSize, Side
from filmwright.film.script import Scene, Shot
from filmwright.stage import stage
from filmwright.stage.filming.camera import CameraTrack
from filmwright.stage.filming.operator import MeasuredMove, operate
from filmwright.stage.filming.subjects import subject_of
from filmwright.stage.rehearsal.performance import Performance

SIZE = (854, 480)


@cache
def performance() -> Performance:
    """Two people in a park, one of whom walks."""
    scene = Scene(
        id="SC01",
        heading="EXT. PARK - DAY",
        text="A man in a blue shirt stands. A girl in a red dress walks to the man.",
        frames=72,
        shots=(),
    )
    return stage.performed(
        stage.Staging(scene=scene, look="natural", language="en", rate=Fraction(24), references=(), seed=1)
    )


def shot(camera: Camera, description: str = "") -> Shot:
    return Shot(
        id="SC01_SH010",
        description=description,
        start=0,
        frames=48,
        rate=Fraction(24),
        size=SIZE,
        camera=camera,
    )


def in_frame(track: CameraTrack, points: np.ndarray) -> np.ndarray:
    """Where points (frames, k, 3) lie in the half-frame: (frames, k, 2), -1 to 1 inside; behind is nan."""
    ray = np.einsum("fij,fkj->fki", track.basis, points - track.position[:, None])
    ray[ray[..., 2] <= 0] = np.nan
    half = np.stack(track.half_angles(SIZE), axis=1)
    return ray[..., :2] / ray[..., 2:] / half[:, None]


@pytest.mark.parametrize("size", [ShotSize.ECU, ShotSize.CU, ShotSize.MCU, ShotSize.MS, ShotSize.LS])
def test_people_are_seen_at_the_height_of_their_eyes_from_near_and_far(size: ShotSize) -> None:
    """A head alone is no taller than it is wide, and yet nobody lies."""
    track = operate(performance(), shot(Camera(size=size), "The man stands."))
    assert np.degrees(np.arcsin(track.basis[:, 2, 2])).min() > -9


@pytest.mark.parametrize("size", list(ShotSize))
@pytest.mark.parametrize("angle", [None, Angle.LOW, Angle.HIGH])
def test_the_subjects_eyes_are_in_the_frame(size: ShotSize, angle: Angle | None) -> None:
    camera = Camera(size=size, angle=angle, subject="man")
    track = operate(performance(), shot(camera))
    eyes = subject_of(performance(), camera, track.scene_time).eyes
    place = np.abs(in_frame(track, eyes[:, None]))
    assert (place < 1).mean() > 0.95


@pytest.mark.parametrize("move", [m for m in Move if m not in (Move.POV,)])
def test_every_move_keeps_a_whole_and_finite_track(move: Move) -> None:
    track = operate(performance(), shot(Camera(size=ShotSize.LS, move=move)))
    assert len(track) == 48
    for values in (track.position, track.basis, track.lens_mm, track.focus_m):
        assert np.isfinite(values).all()
    rows = np.einsum("fij,fkj->fik", track.basis, track.basis)
    assert np.allclose(rows, np.eye(3), atol=1e-6)


def test_the_camera_stays_where_one_may_film() -> None:
    low, high = performance().blocking.place.filmable
    for size in ShotSize:
        position = operate(performance(), shot(Camera(size=size))).position
        assert (position >= np.array(low) - 1e-9).all()
        assert (position <= np.array(high) + 1e-9).all()


def test_a_close_shot_films_whom_the_description_names() -> None:
    camera = Camera(size=ShotSize.CU)
    seconds = np.arange(48) / 24
    for name in ("girl", "man"):
        subject = subject_of(performance(), camera, seconds, f"Close-up. The {name} smiles.")
        assert [thing.id for thing in subject.things] == [name]


def test_a_front_view_sees_the_face_and_a_back_view_does_not() -> None:
    for side, sign in ((Side.FRONT, 1), (Side.BACK, -1)):
        camera = Camera(size=ShotSize.MS, side=side, subject="man")
        track = operate(performance(), shot(camera))
        subject = subject_of(performance(), camera, track.scene_time)
        facing = np.stack([np.cos(subject.facing), np.sin(subject.facing)], axis=1)
        towards = (track.position - subject.eyes)[:, :2]
        assert (np.sign((facing * towards).sum(axis=1)) == sign).all()


def test_slow_motion_takes_fewer_seconds_of_the_scene() -> None:
    track = operate(performance(), shot(Camera(pace=0.5)))
    assert track.scene_time[-1] == pytest.approx(47 / 48)


def test_a_measured_pan_turns_the_camera_the_same_way() -> None:
    way = np.linspace(0, 0.3, 30)
    move = MeasuredMove(pan=way, tilt=way * 0, roll=way * 0, zoom=np.ones(30))
    track = operate(performance(), shot(Camera(size=ShotSize.LS)), move)
    forward = track.basis[:, 2]
    heading = np.unwrap(np.arctan2(forward[:, 1], forward[:, 0]))
    assert heading[-1] - heading[0] == pytest.approx(0.3, abs=0.02)


def test_the_same_shot_is_filmed_the_same_way() -> None:
    one, two = (operate(performance(), shot(Camera(move=Move.HANDHELD))) for _ in range(2))
    assert np.array_equal(one.basis, two.basis)
    other = operate(performance(), replace(shot(Camera(move=Move.HANDHELD)), start=7))
    assert not np.array_equal(one.basis, other.basis)
