"""Driving: where a thing that goes by itself is every frame, its wheels rolling and its rotors turning."""

from __future__ import annotations

import numpy as np

from filmwright.stage.blocking.blocking import Drive, Thing
from filmwright.stage.blocking.driving import EASING
from filmwright.stage.rehearsal.motions import Run, swayed
from filmwright.stage.rehearsal.rotations import Reals, about_x, about_y, about_z, smooth, turned
from filmwright.stage.world.model import Floats

_ROCKING = (0.21, 0.33)  # hertz of a hull that pitches and rolls
_SAMPLE = 0.1  # metres between the points of a way
_ROUNDING = 1.2  # metres over which a corner of a way is rounded


def driven(thing: Thing, drive: Drive, times: Reals, pushed: Reals | None = None) -> Floats:
    """Return a going thing's matrices (frames, parts, 3, 4): eased away, then at its speed, eased to a stop.

    `pushed` (n,): metres gone, where somebody pushes it.

    Parts named `wheel...` roll without sliding, their radius being the height of their axle;
    `propeller...` turn about x, `rotor...` about z; the rest as its motion says (motions.py).
    """
    gone, since = _gone(drive, times)
    gone = gone if pushed is None else pushed
    place, heading, slope = _placed(thing, drive, gone)
    place[:, 2] += drive.climb * since
    bend = _bend(gone, heading)
    speed = np.gradient(gone, times)
    run = Run(
        model=thing.model,
        motion=drive.motion,
        times=times,
        gone=gone,
        speed=speed,
        bend=bend,
        ridden=not drive.alone,
    )
    sway = swayed(run)
    base = about_z(heading) @ about_y(slope)
    if drive.afloat:
        size = max(thing.model.size)
        pitch, roll = (np.radians(2.2) * np.sin(2 * np.pi * hertz * times) for hertz in _ROCKING)
        base = base @ about_y(pitch) @ about_x(roll)
        place[:, 2] += 0.012 * size * np.sin(2 * np.pi * 0.27 * times)
    place = place + turned(base, np.column_stack([sway.surge, sway.side, sway.rise]))
    turn = base @ sway.turn
    whole = np.concatenate([turn, place[:, :, None]], -1)
    poses = np.repeat(whole[:, None], len(thing.model.parts), axis=1)
    for part, (own, shift) in sway.parts.items():
        number = thing.model.parts.index(part)
        axle = thing.model.joints[number].astype(float)
        poses[:, number, :, :3] = turn @ own
        held = axle - own @ axle + shift
        poses[:, number, :, 3] = place + turned(turn, held)
    return poses.astype(np.float32)


def _gone(drive: Drive, times: Reals) -> tuple[Reals, Reals]:
    """Return (metres gone, seconds since its start), (n,) each."""
    since = np.maximum(times - drive.start, 0.0)
    if drive.seconds is not None:
        since = np.minimum(since, drive.seconds)
    eased = np.where(since < EASING, since**2 / (2 * EASING), since - EASING / 2)
    begun = drive.start <= float(times[0]) + 1e-9
    gone = drive.speed * (since if begun else eased)  # who goes already when the scene begins needs no start
    if drive.seconds is not None:
        gone = gone - drive.speed * np.maximum(since - drive.seconds + EASING, 0.0) ** 2 / (2 * EASING)
    return gone, since


def _placed(thing: Thing, drive: Drive, gone: Reals) -> tuple[Reals, Reals, Reals]:
    """Return (places (n, 3), headings (n,), slopes (n,), nose down) of what has gone so far along its way."""
    start = thing.start
    if not drive.way and not drive.weave[0]:
        ahead = np.array([np.cos(start.heading), np.sin(start.heading), 0.0])
        still = np.full(len(gone), start.heading)
        return np.array(start.position, float) + gone[:, None] * ahead, still, 0 * still
    line = _line(thing, drive, float(gone.max()) + 2.0)
    long = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(line, axis=0), axis=1))])
    far = np.interp(gone, long, np.arange(len(line)))
    along = np.gradient(line, axis=0)
    columns = [np.interp(far, np.arange(len(line)), column) for column in line.T]
    ways = [np.interp(far, np.arange(len(line)), column) for column in along.T]
    heading = np.unwrap(np.arctan2(ways[1], ways[0]))
    slope = -np.arctan2(ways[2], np.hypot(ways[0], ways[1]))
    return np.stack(columns, axis=1), heading, slope


def _line(thing: Thing, drive: Drive, far: float) -> Reals:
    """Return the points (k, 3) of a way, `_SAMPLE` apart: corners rounded, woven, straight on at last."""
    start = thing.start
    marks = [np.array(start.position, float), *(np.array(mark.position, float) for mark in drive.way)]
    if len(marks) == 1:
        marks.append(marks[0] + np.array([np.cos(start.heading), np.sin(start.heading), 0.0]))
    last = marks[-1] - marks[-2]
    last[2] = 0.0
    marks.append(marks[-1] + last / max(float(np.linalg.norm(last)), 1e-6) * (far + 5.0))
    corners = np.array(marks)
    long = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(corners, axis=0), axis=1))])
    steps = np.arange(0.0, long[-1], _SAMPLE)
    line = np.column_stack([np.interp(steps, long, column) for column in corners.T])
    reach = int(_ROUNDING / _SAMPLE)
    kernel = np.hanning(2 * reach + 3)[1:-1]
    before = line[0] + np.arange(-reach, 0)[:, None] * (line[1] - line[0])
    after = line[-1] + np.arange(1, reach + 1)[:, None] * (line[-1] - line[-2])
    padded = np.concatenate([before, line, after])
    kernel /= kernel.sum()
    line = np.column_stack([np.convolve(column, kernel, mode="valid") for column in padded.T])
    wide, wave = drive.weave
    if wide:
        along = np.gradient(line, axis=0)
        left = np.column_stack([-along[:, 1], along[:, 0], 0 * along[:, 0]])
        left /= np.maximum(np.linalg.norm(left, axis=1, keepdims=True), 1e-9)
        begun = smooth(steps / (0.5 * wave)) if drive.start > 0.0 else 1.0
        line = line + (wide * begun * np.sin(2 * np.pi * steps / wave))[:, None] * left
    return line


def _bend(gone: Reals, heading: Reals) -> Reals:
    """Return the curve of a way, (n,) radians a metre."""
    far = np.gradient(gone)
    return np.asarray(np.where(far > 1e-4, np.gradient(heading) / np.maximum(far, 1e-4), 0.0))
