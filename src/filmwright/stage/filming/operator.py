"""The camera operator: from camera words and a performance to the track of one shot."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from filmwright.film.camera import Angle, Camera, Move, ShotSize
from filmwright.film.script import Shot
from filmwright.stage.filming.camera import CameraTrack
from filmwright.stage.filming.choosing import chosen, is_named
from filmwright.stage.filming.foreground import NEAR, nearest_ahead, put_before
from filmwright.stage.filming.framing import Vector, basis_towards
from filmwright.stage.filming.moves import MOVES, Rig, drift, eased, handheld, rack_focus
from filmwright.stage.filming.placing import best_setup, ends_beside, half_angles, keeps_sides
from filmwright.stage.filming.showing import LARGE, Showing, shown
from filmwright.stage.filming.subjects import Subject, goal_of, subject_of
from filmwright.stage.rehearsal.performance import Performance

_OPEN_IRIS = {ShotSize.ECU: 2.2, ShotSize.CU: 2.4, ShotSize.MCU: 3.2, ShotSize.MS: 5.0}
MOST = 3.0
"""Heights of who comes to something that a frame holds of it, at most."""
LAG = 0.45
"""The share of half the frame's height by which a camera that goes along may lag behind."""
SHARP = 16.0
"""The f-number from which on everything is in focus and no blur is drawn."""


@dataclass(frozen=True, kw_only=True, eq=False)
class MeasuredMove:
    """A real camera's move to repeat: (n,) radians of pan (left +), tilt (up +), roll; factor of zoom."""

    pan: Vector
    tilt: Vector
    roll: Vector
    zoom: Vector


def operate(
    performance: Performance, shot: Shot, move: MeasuredMove | None = None, seed: int = 1
) -> CameraTrack:
    """Return the camera's track through a shot of this performance.

    Words that are missing are decided here: a size that holds the action, a side of the line that
    the whole scene keeps, a lens for the size, a path without walls or heads in the way. A camera
    nobody moves stands on its tripod, so that what stands is drawn once for the whole shot; only
    before a still life or an empty place it drifts.
    """
    camera = shot.camera
    length = performance.frames / performance.rate
    times = (shot.start + np.arange(shot.frames) * camera.pace) / float(shot.rate)
    times = np.minimum(times, float(length) - 1 / float(performance.rate))
    camera, showing = _decided(performance, camera, times, shot.description)
    subject = subject_of(performance, camera, times, shot.description, showing)
    if camera.angle is None and subject.lies_low:
        camera = replace(camera, angle=Angle.HIGH)
    if camera.angle is None and not subject.things and performance.blocking.world.weather.wonders:
        camera = replace(camera, angle=Angle.LOW)  # for what the sky shows
    stands = keeps_sides(performance) or ends_beside(performance)
    if shot.camera.size is None and camera.move is None and subject.outruns_its_frame and not stands:
        camera = replace(camera, size=ShotSize.MLS, move=Move.FOLLOW)
        subject = subject_of(performance, camera, times, shot.description)
    goal = goal_of(performance, subject, times) if camera.move is Move.FOLLOW else None
    rig = (
        _pov(subject, shot)
        if camera.move is Move.POV
        else _rigged(performance, camera, (subject, goal), shot, seed)
    )
    foreground = None
    if camera.move in MOVES:
        mover, direction = MOVES[camera.move]
        rig = mover(rig, direction)
    elif camera.move is Move.RACK_FOCUS:
        near = nearest_ahead(performance, rig, subject)
        foreground = put_before(performance, rig) if near is None else None
        rig = rack_focus(rig, near or NEAR)
    elif camera.move is Move.POV:
        rig = handheld(rig, 0.7)
    elif camera.move is None and subject.is_still_life and not any(t.turning for t in subject.things):
        rig = drift(rig)  # where nothing moves, the camera is what is alive
    if move is not None:
        rig = repeated(rig, move)
    return replace(_tracked(rig, camera, times, performance), foreground=foreground)


def _joined(rig: Rig, goal: tuple[Vector, float], height: float) -> Rig:
    """Bring what somebody comes to, its middle (n, 3) and radius, into the frame that goes along with him.

    From three heights on the camera looks between the two, and draws back to hold both, of something
    large as much as leaves the one who comes in sight: a bird flies to a bough, not to an oak.
    """
    apart = goal[0] - rig.centre
    apart[:, 2] = 0.0
    far = np.linalg.norm(apart, axis=1) - goal[1]
    share = np.clip((2.8 * height - far) / (1.4 * height), 0.0, 1.0)
    near = share * share * (3 - 2 * share)
    across = np.minimum(np.abs(np.einsum("ij,ij->i", apart, rig.right)) + goal[1], MOST * height)
    back = near * np.maximum(0.6 * across / rig.half[0] - 0.6 * rig.distance, 0.0)
    apart *= np.minimum(MOST * height / np.maximum(np.linalg.norm(apart, axis=1), 1e-6), 1.0)[:, None]
    shift = 0.5 * near[:, None] * apart
    return replace(
        rig, position=rig.position + shift - back[:, None] * rig.forward, centre=rig.centre + shift
    )


def _decided(
    performance: Performance, camera: Camera, times: NDArray[np.float64], description: str
) -> tuple[Camera, Showing | None]:
    """Return the camera with a size, and how to film the action where nobody said how."""
    if camera.size is not None:
        return camera, None
    wide = replace(camera, size=ShotSize.LS)
    actors = chosen(performance, wide, times, description)
    if camera.move is Move.POV or not any(actor.cast or actor.drive for actor in actors):
        return wide, None
    if camera.move is Move.FOLLOW and not any("brow_l" in actor.model.parts for actor in actors):
        return replace(camera, size=ShotSize.MLS), None
    asked = [thing for thing in performance.blocking.things if is_named(thing, description)]
    showing = shown(performance, actors, asked, times)
    # What is as large as a house stands behind, where the set is seen from its own side.
    vast = keeps_sides(performance) or any(max(thing.model.size) >= LARGE for thing in asked)
    if camera.move not in (None, Move.STATIC, Move.HANDHELD) or camera.angle or vast:
        showing = replace(showing, size=ShotSize.LS)
    if camera.move is None and showing.goes_far and not vast:
        camera = replace(camera, move=Move.FOLLOW)
    if camera.move is Move.FOLLOW:
        showing = replace(showing, size=ShotSize.LS, held=showing.carried)
    if camera.side is not None or vast:
        showing = replace(showing, heading=None)
    return replace(camera, size=showing.size), showing


def repeated(rig: Rig, move: MeasuredMove) -> Rig:
    """Return the rig moved as a real camera was, stretched over the shot's length.

    A pan of the clip becomes an arc around the subject, so that the subject stays in the picture
    while the view turns as it did in the clip.
    """
    frames = len(rig.heading)
    at = np.linspace(0, len(move.pan) - 1, frames)
    pan, tilt, roll, zoom = (
        np.interp(at, np.arange(len(v)), v) for v in (move.pan, move.tilt, move.roll, move.zoom)
    )
    pan, tilt = pan - pan.mean(), tilt - tilt.mean()
    arm = rig.position - rig.centre
    c, s = np.cos(pan), np.sin(pan)
    turned = np.stack([arm[:, 0] * c - arm[:, 1] * s, arm[:, 0] * s + arm[:, 1] * c, arm[:, 2]], axis=1)
    return replace(
        rig,
        position=rig.centre + turned,
        heading=rig.heading + pan,
        pitch=rig.pitch + tilt * 0.5,
        roll=rig.roll + roll,
        lens_mm=rig.lens_mm * zoom / np.exp(np.log(zoom).mean()),
    )


def _rigged(
    performance: Performance,
    camera: Camera,
    seen: tuple[Subject, tuple[Vector, float] | None],
    shot: Shot,
    seed: int,
) -> Rig:
    """Return the camera set up for its subject and, if it goes along, what the subject is on its way to."""
    subject, goal = seen
    setup = best_setup(performance, camera, subject, shot)
    frames = shot.frames
    half = half_angles(setup.lens_mm, shot.size)
    rig = Rig(
        position=np.repeat(setup.position[None], frames, axis=0),
        heading=np.full(frames, setup.heading),
        pitch=np.full(frames, setup.pitch),
        roll=np.full(frames, np.radians(14.0) if camera.angle is Angle.DUTCH else 0.0),
        lens_mm=np.full(frames, setup.lens_mm),
        focus_m=np.ones(frames),
        centre=np.repeat(subject.centre.mean(axis=0)[None], frames, axis=0),
        progress=eased(frames),
        seconds=frames / float(shot.rate),
        half=half,
        seed=seed + shot.start,
    )
    rig = _following(rig, camera, subject, float(shot.rate))
    if goal is not None:
        rig = _joined(rig, goal, subject.height)
    focus = np.einsum("ij,ij->i", subject.eyes - rig.position, rig.forward)
    return replace(rig, focus_m=np.maximum(focus, 0.25))


def _following(rig: Rig, camera: Camera, subject: Subject, rate: float) -> Rig:
    """Keep a travelling subject in the frame: by turning, or when told to follow, by going along."""
    falls = float(np.ptp(subject.eyes[:, 2])) > 0.35 * subject.height
    if camera.move is not Move.FOLLOW and (falls or camera.size in (None, ShotSize.LS, ShotSize.EWS)):
        return rig  # the frame was fitted to the whole action
    centre = _smoothed(subject.centre, 0.45, rate)
    if camera.move is Move.FOLLOW:
        # Who darts off is not left behind: the calm hand lags by no more than the frame has room for.
        lag, room = subject.centre - centre, LAG * rig.half[1] * rig.distance[:, None]
        late = lag - np.clip(lag, -room, room)
        centre = centre + _smoothed(late, 0.12, rate)
        travel = centre - centre.mean(axis=0)
        return replace(rig, position=rig.position + travel, centre=centre)
    held = replace(rig, centre=np.repeat(subject.centre.mean(axis=0)[None], len(rig.heading), axis=0))
    wander = np.linalg.norm(centre - centre.mean(axis=0), axis=1).max()
    return (
        replace(rig, centre=centre).aimed_from(held) if wander > 0.08 * float(held.distance.min()) else held
    )


def _pov(subject: Subject, shot: Shot) -> Rig:
    """Return a camera in the subject's own eyes."""
    frames = shot.frames
    heading = np.unwrap(subject.facing)
    ahead = np.stack([np.cos(heading), np.sin(heading), np.zeros(frames)], axis=1)
    return Rig(
        position=subject.eyes + 0.16 * ahead,
        heading=_smoothed(heading[:, None], 0.3, float(shot.rate))[:, 0],
        pitch=np.full(frames, np.radians(-4.0)),
        roll=np.zeros(frames),
        lens_mm=np.full(frames, shot.camera.lens_mm or 24.0),
        focus_m=np.full(frames, 6.0),
        centre=subject.eyes + 4.0 * ahead,
        progress=eased(frames),
        seconds=frames / float(shot.rate),
        half=half_angles(shot.camera.lens_mm or 24.0, shot.size),
        seed=shot.start + 1,
    )


def _tracked(rig: Rig, camera: Camera, times: NDArray[np.float64], performance: Performance) -> CameraTrack:
    low, high = performance.blocking.place.filmable
    position = np.clip(rig.position, np.array(low), np.array(high))
    basis = np.stack(
        [basis_towards(h, p, r) for h, p, r in zip(rig.heading, rig.pitch, rig.roll, strict=True)]
    )
    iris = _OPEN_IRIS.get(camera.size or ShotSize.LS, SHARP)
    if camera.move is Move.RACK_FOCUS:
        iris = min(iris, 1.6)
    if camera.move is Move.POV:
        iris = SHARP
    return CameraTrack(
        scene_time=times,
        position=position,
        basis=basis,
        lens_mm=np.clip(rig.lens_mm, 10.0, 300.0),
        focus_m=rig.focus_m,
        f_number=np.full(len(times), iris),
    )


def _smoothed(track: NDArray[np.float64], seconds: float, rate: float) -> NDArray[np.float64]:
    """Return rows smoothed by a Gaussian of this width, ends held: an operator's calm hand."""
    sigma = seconds * rate / 2
    reach = max(int(3 * sigma), 1)
    kernel = np.exp(-0.5 * (np.arange(-reach, reach + 1) / max(sigma, 1e-3)) ** 2)
    padded = np.pad(track, ((reach, reach), (0, 0)), mode="edge")
    columns = [np.convolve(padded[:, i], kernel / kernel.sum(), mode="valid") for i in range(track.shape[1])]
    return np.stack(columns, axis=1)
