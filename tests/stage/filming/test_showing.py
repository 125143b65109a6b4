"""What is done decides how much of those who do it a frame holds, and from where."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from functools import cache

import numpy as np
import pytest

from filmwright.film.camera import Camera, Move, ShotSize
from filmwright.film.script import Scene, Shot
from filmwright.stage import stage
from filmwright.stage.filming.operator import operate
from filmwright.stage.filming.showing import shown
from filmwright.stage.rehearsal.performance import Performance

SIZE = (854, 480)
SECONDS = np.arange(72) / 24


@cache
def performance(text: str) -> Performance:
    scene = Scene(id="SC01", heading="EXT. PARK - DAY", text=text, frames=72, shots=())
    return stage.performed(
        stage.Staging(scene=scene, look="natural", language="en", rate=Fraction(24), references=(), seed=1)
    )


def size_of(text: str) -> ShotSize:
    scene = performance(text)
    return shown(scene, [thing for thing in scene.blocking.things if thing.cast], (), SECONDS).size


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("A man holds a red ball.", ShotSize.MCU),
        ("A man stands.", ShotSize.MLS),
        ("A woman walks.", ShotSize.LS),
        ("A woman dances.", ShotSize.LS),
        ("A man jumps.", ShotSize.LS),
        ("A cat sits.", ShotSize.LS),
    ],
)
def test_hands_are_filmed_close_and_whole_bodies_wide(text: str, size: ShotSize) -> None:
    assert size_of(text) is size


def test_what_is_held_is_in_the_frame_and_large() -> None:
    scene = performance("A man holds a red ball.")
    track = operate(scene, shot("A man holds a red ball."))
    ball = next(thing for thing in scene.blocking.things if not thing.cast)
    at = scene.poses[ball.id][36 % len(scene.poses[ball.id]), 0, :, 3]
    ray = track.basis[36] @ (at - track.position[36])
    half = np.array([angles[36] for angles in track.half_angles(SIZE)])
    assert (np.abs(ray[:2] / ray[2] / half) < 1).all()
    assert ball.model.size[2] / (2 * ray[2] * half[1]) > 0.1


def test_two_who_face_each_other_are_filmed_in_profile() -> None:
    scene = performance("A man talks to a woman.")
    people = [thing for thing in scene.blocking.things if thing.cast]
    heading = shown(scene, people, (), SECONDS).heading
    assert heading is not None
    chests = [scene.joints(who)[36, who.model.parts.index("chest")] for who in people]
    across = np.arctan2(*(chests[1] - chests[0])[1::-1])
    assert abs(np.sin(heading - across)) > 0.9


def test_a_camera_that_moves_has_room_to() -> None:
    wide, near = (
        operate(performance("A man stands."), shot("A man stands.", Camera(move=move))).position[24]
        for move in (Move.ORBIT_LEFT, None)
    )
    centre = np.array(performance("A man stands.").blocking.things[0].start.position)
    assert np.linalg.norm(wide - centre) > np.linalg.norm(near - centre)


def shot(text: str, camera: Camera | None = None) -> Shot:
    return Shot(
        id="SC01_SH010",
        description=text,
        start=0,
        frames=48,
        rate=Fraction(24),
        size=SIZE,
        camera=camera or Camera(),
    )


def test_the_camera_goes_along_with_who_runs_far_and_stands_for_who_stays() -> None:
    for text, goes in (("A woman runs.", True), ("A man holds a red ball.", False)):
        track = operate(performance(text), shot(text))
        assert (float(np.ptp(track.position, axis=0).max()) > 1.0) is goes


def test_a_camera_that_follows_brings_into_the_frame_what_is_come_to() -> None:
    text = "A man walks to a red chair."
    scene = performance(text)
    track = operate(scene, replace(shot(text, Camera(move=Move.FOLLOW)), frames=72))
    chair = next(thing for thing in scene.blocking.things if not thing.cast)
    ray = track.basis[70] @ (np.array(chair.start.position) - track.position[70])
    half = np.array([angles[70] for angles in track.half_angles(SIZE)])
    assert ray[2] > 0
    assert abs(ray[0] / ray[2] / half[0]) < 1


def test_focus_is_racked_from_a_real_near_thing_to_the_subject() -> None:
    text = "A man stands."
    track = operate(performance(text), shot(text, Camera(move=Move.RACK_FOCUS)))
    assert track.foreground is not None
    foot = np.array(track.foreground.foot)
    top = foot + np.array((0.0, 0.0, track.foreground.height))
    half = np.array([angles[0] for angles in track.half_angles(SIZE)])
    for point, inside in ((top, True), (foot, False)):
        ray = track.basis[0] @ (point - track.position[0])
        assert bool((np.abs(ray[:2] / ray[2] / half) < 1).all()) is inside
        assert ray[2] == pytest.approx(track.focus_m[0], rel=0.25)
    assert track.focus_m[-1] > 2 * track.focus_m[0]
    assert operate(performance(text), shot(text)).foreground is None


@pytest.mark.parametrize(
    "text",
    ["A dog sits, then it suddenly runs to the tree.", "A cat runs.", "A bird stands, then it flies away."],
)
def test_who_darts_off_is_never_lost(text: str) -> None:
    scene = performance(text)
    animal = next(thing for thing in scene.blocking.things if thing.cast)
    track = operate(scene, shot(text))
    half = track.half_angles(SIZE)
    for frame in range(0, 48, 4):
        body = scene.joints(animal)[frame].mean(axis=0)
        ray = track.basis[frame] @ (body - track.position[frame])
        assert ray[2] > 0
        assert abs(ray[0] / ray[2]) < half[0][frame]
        assert abs(ray[1] / ray[2]) < half[1][frame]


def test_of_a_tree_the_frame_holds_what_is_near_the_dog_that_runs_to_it() -> None:
    text = "A dog sits under a tree, then it suddenly barks."
    scene = performance(text)
    dog = next(thing for thing in scene.blocking.things if thing.cast)
    track = operate(scene, shot(text))
    ray = track.basis[24] @ (scene.joints(dog)[24].mean(axis=0) - track.position[24])
    assert dog.model.size[2] / (2 * ray[2] * track.half_angles(SIZE)[1][24]) > 0.2


def test_what_lies_flat_before_who_draws_is_looked_down_on() -> None:
    scene = performance("A man draws.")
    people = [thing for thing in scene.blocking.things if thing.cast]
    assert shown(scene, people, (), SECONDS).looked_down_on
    track = operate(scene, shot("A man draws."))
    assert track.basis[24, 2, 2] < -0.2  # the camera looks down
