"""The camera operator: from camera words and a performance to the track of one shot."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from filmwright.film.camera import Angle, Camera, Move, ShotSize, Side
from filmwright.film.script import Shot
from filmwright.stage.filming.camera import SENSOR_MM, CameraTrack
from filmwright.stage.filming.framing import (
    Margins,
    Vector,
    angles_of,
    basis_towards,
    fitted,
    inside,
    seen_through,
)
from filmwright.stage.filming.moves import MOVES, Rig, drift, eased, handheld, rack_focus
from filmwright.stage.filming.obstacles import obstacles
from filmwright.stage.filming.subjects import Subject, subject_of
from filmwright.stage.rehearsal.performance import Performance
from filmwright.stage.world.world import Relation

_LENS = {
    ShotSize.ECU: 100.0,
    ShotSize.CU: 75.0,
    ShotSize.MCU: 60.0,
    ShotSize.MS: 45.0,
    ShotSize.MLS: 38.0,
    ShotSize.LS: 34.0,
    ShotSize.EWS: 24.0,
}
_PITCH = {
    Angle.EYE: -2.0,
    Angle.LOW: 16.0,
    Angle.HIGH: -28.0,
    Angle.OVERHEAD: -82.0,
    Angle.GROUND: 9.0,
    Angle.DUTCH: 3.0,
}
_SIDE = {
    Side.FRONT: 8.0,
    Side.THREE_QUARTER: 38.0,
    Side.PROFILE: 88.0,
    Side.BACK: 172.0,
    Side.OVER_SHOULDER: 150.0,
}
"""Degrees between where a subject faces and where the camera stands, seen from the subject."""

_OFFSETS = (0.0, 12.0, -12.0, 25.0, -25.0, 40.0, -40.0, 60.0, -60.0, 80.0, -80.0)
_AS_SEEN = (Relation.LEFT_OF, Relation.RIGHT_OF, Relation.IN_FRONT_OF, Relation.BEHIND)

_MARGINS = {
    ShotSize.ECU: Margins(sides=0.95, above=0.98, below=0.98),
    ShotSize.CU: Margins(sides=0.85, above=0.80, below=0.88),
    ShotSize.EWS: Margins(sides=0.50, above=0.30, below=0.42),
}
_OPEN_IRIS = {ShotSize.ECU: 2.2, ShotSize.CU: 2.4, ShotSize.MCU: 3.2, ShotSize.MS: 5.0}
SHARP = 16.0
"""The f-number from which on everything is in focus and no blur is drawn."""


@dataclass(frozen=True, kw_only=True, eq=False)
class MeasuredMove:
    """A real camera's move to repeat: (n,) radians of pan (left +), tilt (up +), roll; factor of zoom."""

    pan: Vector
    tilt: Vector
    roll: Vector
    zoom: Vector


@dataclass(frozen=True, kw_only=True, eq=False)
class _Setup:
    """One place to put the camera, and what speaks against it."""

    position: Vector
    heading: float
    pitch: float
    lens_mm: float
    penalty: float


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
    if camera.size is None:
        camera = replace(camera, size=ShotSize.MLS if camera.move is Move.FOLLOW else ShotSize.LS)
    subject = subject_of(performance, camera, times, shot.description)
    if camera.angle is None and subject.lies_low:
        camera = replace(camera, angle=Angle.HIGH)
    if shot.camera.size is None and camera.move is None and subject.outruns_its_frame:
        camera = replace(camera, size=ShotSize.MLS, move=Move.FOLLOW)
        subject = subject_of(performance, camera, times, shot.description)
    rig = (
        _pov(subject, shot) if camera.move is Move.POV else _rigged(performance, camera, subject, shot, seed)
    )
    if camera.move in MOVES:
        mover, direction = MOVES[camera.move]
        rig = mover(rig, direction)
    elif camera.move is Move.RACK_FOCUS:
        near = _foreground_distance(performance, rig, subject)
        rig = rack_focus(rig, min(near, 0.2 * float(rig.distance.min()), 2.5))
    elif camera.move is Move.POV:
        rig = handheld(rig, 0.7)
    elif camera.move is None and subject.is_still_life and not any(t.turning for t in subject.things):
        rig = drift(rig)  # where nothing moves, the camera is what is alive
    if move is not None:
        rig = repeated(rig, move)
    return _tracked(rig, camera, times, performance)


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


def _rigged(performance: Performance, camera: Camera, subject: Subject, shot: Shot, seed: int) -> Rig:
    setup = _best_setup(performance, camera, subject, shot)
    frames = shot.frames
    half = _half(setup.lens_mm, shot.size)
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
    focus = np.einsum("ij,ij->i", subject.eyes - rig.position, rig.forward)
    return replace(rig, focus_m=np.maximum(focus, 0.25))


def _following(rig: Rig, camera: Camera, subject: Subject, rate: float) -> Rig:
    """Keep a travelling subject in the frame: by turning, or when told to follow, by going along."""
    falls = float(np.ptp(subject.eyes[:, 2])) > 0.35 * subject.height
    if camera.move is not Move.FOLLOW and (falls or camera.size in (None, ShotSize.LS, ShotSize.EWS)):
        return rig  # the frame was fitted to the whole action
    centre = _smoothed(subject.centre, 0.45, rate)
    if camera.move is Move.FOLLOW:
        travel = centre - centre.mean(axis=0)
        return replace(rig, position=rig.position + travel, centre=centre)
    held = replace(rig, centre=np.repeat(subject.centre.mean(axis=0)[None], len(rig.heading), axis=0))
    wander = np.linalg.norm(centre - centre.mean(axis=0), axis=1).max()
    return (
        replace(rig, centre=centre).aimed_from(held) if wander > 0.08 * float(held.distance.min()) else held
    )


def _best_setup(performance: Performance, camera: Camera, subject: Subject, shot: Shot) -> _Setup:
    wished = _wished_heading(performance, camera, subject, shot)
    lows, highs = obstacles(performance, subject)
    tried = [
        _setup(
            performance, camera, subject, shot, (wished + np.radians(offset), abs(offset) / 60.0, lows, highs)
        )
        for offset in _OFFSETS
        if abs(offset) <= _freedom(performance, camera, subject)
    ]
    return min(tried, key=lambda setup: setup.penalty)


def _freedom(performance: Performance, camera: Camera, subject: Subject) -> float:
    """Return how many degrees the camera may go round for a clear view.

    An empty set is seen as it was designed; who was said to stand left or right must do so in the picture.
    """
    if camera.side is Side.BACK or not subject.things:
        return 0.0
    return 12.0 if _keeps_sides(performance) else 25.0 if subject.is_still_life else 80.0


def _keeps_sides(performance: Performance) -> bool:
    """Tell whether somebody was said to stand left or right of, before or behind another."""
    world = performance.blocking.world
    placements = [c.placement for c in world.cast] + [p.placement for p in world.props]
    return any(placement.relation in _AS_SEEN for placement in placements if placement)


def _setup(
    performance: Performance,
    camera: Camera,
    subject: Subject,
    shot: Shot,
    trial: tuple[float, float, Vector, Vector],
) -> _Setup:
    """Return the camera that looks along a heading at the subject, moved into the filmable room."""
    heading, penalty, lows, highs = trial
    size = camera.size or ShotSize.LS
    pitch = np.radians(_PITCH[camera.angle] if camera.angle else _level(subject))
    lens = camera.lens_mm or (max(_LENS[size], 60.0) if camera.move is Move.RACK_FOCUS else _LENS[size])
    points = _points_to_hold(subject, camera, size)
    half = _half(lens, shot.size)
    margins = _MARGINS.get(size, Margins())
    basis = basis_towards(heading, pitch)
    position = fitted(points, basis, half, margins)
    if camera.angle is Angle.GROUND:
        position[2] = 0.18
    room = inside(position, performance.blocking.place.filmable)
    missing = float(np.linalg.norm(room - position))
    middle = (points.min(axis=0) + points.max(axis=0)) / 2
    if missing > 0.05:
        position, heading, pitch, lens = _squeezed(position, room, middle, (heading, pitch, lens))
    targets = np.concatenate(
        [subject.eyes[:: max(len(subject.eyes) // 4, 1)], points[:: max(len(points) // 8, 1)]]
    )
    hidden = 1.0 - seen_through(position, targets, lows, highs)
    in_the_way = 1.0 - seen_through(position, _before(position, heading, pitch, half, middle), lows, highs)
    return _Setup(
        position=position,
        heading=heading,
        pitch=pitch,
        lens_mm=lens,
        penalty=penalty + 4.0 * hidden + 1.5 * in_the_way + 0.6 * missing,
    )


def _level(subject: Subject) -> float:
    """Return the usual pitch, degrees: people at their eyes, things from above, the more the flatter."""
    if not subject.things or not subject.is_still_life or subject.is_picture:
        return _PITCH[Angle.EYE]
    return -11.0 - 14.0 * subject.flatness


def _before(
    position: Vector, heading: float, pitch: float, half: tuple[float, float], middle: Vector
) -> Vector:
    """Return points (20, 3) all over the frame, half way to the subject: nothing should hide them."""
    right, up, forward = basis_towards(heading, pitch)
    depth = 0.55 * float(np.linalg.norm(middle - position))
    spread = [(x, y) for x in (-0.8, -0.4, 0.0, 0.4, 0.8) for y in (-0.7, -0.2, 0.3, 0.8)]
    points = [forward + x * half[0] * right + y * half[1] * up for x, y in spread]
    return position + depth * np.array(points)


def _squeezed(
    position: Vector, room: Vector, middle: Vector, view: tuple[float, float, float]
) -> tuple[Vector, float, float, float]:
    """Return the camera brought into the room, turned back to its subject, its lens as wide as now needed."""
    heading, pitch, lens = view
    before, after = angles_of(middle - position), angles_of(middle - room)
    nearer = float(np.linalg.norm(middle - room)) / max(float(np.linalg.norm(middle - position)), 1e-6)
    return (
        room,
        heading + after[0] - before[0],
        pitch + after[1] - before[1],
        max(lens * min(nearer, 1.0), 14.0),
    )


def _points_to_hold(subject: Subject, camera: Camera, size: ShotSize) -> Vector:
    """Return the points (k, 3) a frame must hold: all the action if wide, the typical pose if close.

    Whoever falls or leaps in a closer frame is held through the whole of it.
    """
    falls = float(np.ptp(subject.eyes[:, 2])) > 0.35 * subject.height
    if size in (ShotSize.LS, ShotSize.EWS) or (falls and camera.move is not Move.FOLLOW):
        chosen = subject.points[:: max(len(subject.points) // 24, 1)]
        return chosen.reshape(-1, 3)
    middle = subject.points - subject.centre[:, None, :]
    typical: Vector = np.median(middle, axis=0) + subject.centre.mean(axis=0)
    return typical


def _wished_heading(performance: Performance, camera: Camera, subject: Subject, shot: Shot) -> float:
    """Return the heading a camera should look along, on the side of the line that the scene keeps."""
    place = performance.blocking.place
    home = place.camera_side + np.pi  # looking from the camera side towards the centre
    facing = float(np.arctan2(np.sin(subject.facing).mean(), np.cos(subject.facing).mean()))
    if camera.side is Side.FRONT and (subject.is_still_life or _keeps_sides(performance)):
        return float(home)  # the front of the picture, not of whatever way each of them faces
    if camera.side is not None:
        turn = np.radians(_SIDE[camera.side])
        options = [facing + np.pi + turn, facing + np.pi - turn]
        return float(min(options, key=lambda h: abs(_wrapped(h - home))))
    if (
        len(subject.things) == 1
        and subject.things[0].cast
        and camera.size not in (None, ShotSize.LS, ShotSize.EWS)
    ):
        front = facing + np.pi
        turn = np.clip(_wrapped(home - front), -np.radians(40), np.radians(40))
        return float(front + turn)
    # Wide frames look at the scene from its best side, a little varied from shot to shot.
    return float(home + np.radians((0.0, 14.0, -12.0)[(shot.start // max(shot.frames, 1)) % 3]))


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
        half=_half(shot.camera.lens_mm or 24.0, shot.size),
        seed=shot.start + 1,
    )


def _foreground_distance(performance: Performance, rig: Rig, subject: Subject) -> float:
    """Return the distance of the nearest other thing in front of the camera, else half way to the subject."""
    own = {thing.id for thing in subject.things}
    depths = [
        float((performance.poses[t.id][0, 0, :, 3] - rig.position[0]) @ rig.forward[0])
        for t in performance.blocking.things
        if t.id not in own
    ]
    ahead = [d for d in depths if d > 0.4]
    return min(ahead) if ahead else 0.5 * float(rig.distance[0])


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


def _half(lens_mm: float, size: tuple[int, int]) -> tuple[float, float]:
    half = SENSOR_MM / 2 / lens_mm
    return half * size[0] / max(size), half * size[1] / max(size)


def _smoothed(track: NDArray[np.float64], seconds: float, rate: float) -> NDArray[np.float64]:
    """Return rows smoothed by a Gaussian of this width, ends held: an operator's calm hand."""
    sigma = seconds * rate / 2
    reach = max(int(3 * sigma), 1)
    kernel = np.exp(-0.5 * (np.arange(-reach, reach + 1) / max(sigma, 1e-3)) ** 2)
    padded = np.pad(track, ((reach, reach), (0, 0)), mode="edge")
    columns = [np.convolve(padded[:, i], kernel / kernel.sum(), mode="valid") for i in range(track.shape[1])]
    return np.stack(columns, axis=1)


def _wrapped(angle: float) -> float:
    return float((angle + np.pi) % (2 * np.pi) - np.pi)
