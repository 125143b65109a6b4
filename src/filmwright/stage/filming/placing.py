"""Where the camera stands: the best of many places from which a frame holds its subject."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from filmwright.film.camera import Angle, Camera, Move, ShotSize, Side
from filmwright.film.script import Shot
from filmwright.stage.filming.camera import SENSOR_MM
from filmwright.stage.filming.framing import (
    Margins,
    Vector,
    angles_of,
    basis_towards,
    fitted,
    inside,
    seen_through,
)
from filmwright.stage.filming.obstacles import obstacles
from filmwright.stage.filming.showing import wrapped
from filmwright.stage.filming.subjects import Subject
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


SMALL, DOWN = 0.45, -15.0
"""Metres of height of a living thing that grass would hide, and the degrees by which it is looked down on."""
OVER_WATER = -9.0
"""Degrees by which boats and boards with riders are looked down on: from the height of a bank."""
CAMERA = 0.4
"""Metres around a camera that must be free for it to go along."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Setup:
    """One place to put the camera, and what speaks against it."""

    position: Vector
    heading: float
    pitch: float
    lens_mm: float
    penalty: float


def best_setup(performance: Performance, camera: Camera, subject: Subject, shot: Shot) -> Setup:
    """Return the place for the camera with the clearest view near the one wished for."""
    wished = _wished_heading(performance, camera, subject, shot)
    lows, highs = obstacles(performance, subject)
    dear = 60.0 if subject.heading is None else 32.0  # degrees that cost as much as a quarter hidden
    tried = [
        _setup(
            performance, camera, subject, shot, (wished + np.radians(offset), abs(offset) / dear, lows, highs)
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
    return 12.0 if keeps_sides(performance) else 25.0 if subject.is_still_life else 80.0


def keeps_sides(performance: Performance) -> bool:
    """Tell whether somebody was said to stand left or right of, before or behind another."""
    world = performance.blocking.world
    placements = [c.placement for c in world.cast] + [p.placement for p in world.props]
    sides = [placement.relation for placement in placements if placement]
    return any(side in _AS_SEEN for side in (*sides, *(action.where for action in world.actions)))


def ends_beside(performance: Performance) -> bool:
    """Tell whether somebody's way ends on, under or beside something: both are seen from first to last."""
    return any(action.where is not None for action in performance.blocking.world.actions)


def _setup(
    performance: Performance,
    camera: Camera,
    subject: Subject,
    shot: Shot,
    trial: tuple[float, float, Vector, Vector],
) -> Setup:
    """Return the camera that looks along a heading at the subject, moved into the filmable room."""
    heading, penalty, lows, highs = trial
    size = camera.size or ShotSize.LS
    pitch = np.radians(_PITCH[camera.angle] if camera.angle else _level(subject))
    lens = camera.lens_mm or (max(_LENS[size], 60.0) if camera.move is Move.RACK_FOCUS else _LENS[size])
    points = _points_to_hold(subject, camera, size)
    half = half_angles(lens, shot.size)
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
    if camera.move is Move.FOLLOW:
        hidden += _barred(position, subject, lows, highs)
    in_the_way = 1.0 - seen_through(position, _before(position, heading, pitch, half, middle), lows, highs)
    return Setup(
        position=position,
        heading=heading,
        pitch=pitch,
        lens_mm=lens,
        penalty=penalty + 4.0 * hidden + 1.5 * in_the_way + 0.6 * missing,
    )


def _barred(position: Vector, subject: Subject, lows: Vector, highs: Vector) -> float:
    """Return how much is in the way of a camera that goes along with its subject: of view and of wheels."""
    centre = subject.centre
    way = (centre - centre.mean(axis=0))[:: max(len(centre) // 8, 1)]
    eyes = subject.eyes[:: max(len(centre) // 8, 1)]
    total = 0.0
    for step, eye in zip(way, eyes, strict=True):
        here = position + step
        total += 1.0 - seen_through(here, eye[None], lows, highs)
        total += 2.0 * float(((here > lows - CAMERA) & (here < highs + CAMERA)).all(axis=1).any())
    return total / len(way)


def _level(subject: Subject) -> float:
    """Return the usual pitch, degrees: people at their eyes, things from above, the more the flatter."""
    if subject.ridden and any("waterline" in thing.model.marks for thing in subject.things):
        return OVER_WATER
    if not subject.things or not subject.is_still_life or subject.is_picture:
        small = subject.height < SMALL and subject.eyes[:, 2].max() < 2 * SMALL
        wide, deep, tall = np.ptp(subject.points.reshape(-1, 3), axis=0)
        # Grass would hide who lies; a head alone, seen from near, is not long.
        lies = tall < 0.45 * subject.height < 0.8 * max(wide, deep)
        return DOWN if subject.things and (small or lies or subject.looked_down_on) else _PITCH[Angle.EYE]
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
    if camera.move is Move.FOLLOW and size is ShotSize.LS:  # the body in all it does on its way
        swung = subject.points - subject.centre[:, None]
        ends: Vector = np.quantile(swung, (0.05, 0.95), axis=0).reshape(-1, 3)
        held: Vector = ends + subject.centre.mean(axis=0)
        return held
    if size in (ShotSize.LS, ShotSize.EWS) or (falls and camera.move is not Move.FOLLOW):
        chosen = subject.points[:: max(len(subject.points) // 24, 1)]
        return chosen.reshape(-1, 3)
    middle = subject.points - subject.centre[:, None, :]
    typical: Vector = np.median(middle, axis=0) + subject.centre.mean(axis=0)
    return typical


def _wished_heading(performance: Performance, camera: Camera, subject: Subject, shot: Shot) -> float:
    """Return the heading a camera should look along, on the side of the line that the scene keeps."""
    place = performance.blocking.place
    side = place.camera_side if subject.things or place.shown_from is None else place.shown_from
    home = side + np.pi  # looking from the camera side towards the centre
    facing = float(np.arctan2(np.sin(subject.facing).mean(), np.cos(subject.facing).mean()))
    if camera.side is Side.FRONT and (subject.is_still_life or keeps_sides(performance)):
        return float(home)  # the front of the picture, not of whatever way each of them faces
    if subject.heading is not None:
        return subject.heading
    if camera.side is not None:
        turn = np.radians(_SIDE[camera.side])
        options = [facing + np.pi + turn, facing + np.pi - turn]
        return float(min(options, key=lambda h: abs(wrapped(h - home))))
    if (
        len(subject.things) == 1
        and subject.things[0].cast
        and camera.size not in (None, ShotSize.LS, ShotSize.EWS)
    ):
        front = facing + np.pi
        turn = np.clip(wrapped(home - front), -np.radians(40), np.radians(40))
        return float(front + turn)
    # Wide frames look at the scene from its best side, a little varied from shot to shot.
    return float(home + np.radians((0.0, 14.0, -12.0)[(shot.start // max(shot.frames, 1)) % 3]))


def half_angles(lens_mm: float, size: tuple[int, int]) -> tuple[float, float]:
    """Return the tangents of half the angles of view, across and up."""
    half = SENSOR_MM / 2 / lens_mm
    return half * size[0] / max(size), half * size[1] / max(size)
