"""Driving: where a thing that goes by itself is every frame, its wheels rolling and its rotors turning."""

from __future__ import annotations

import numpy as np

from filmwright.stage.blocking.blocking import Drive, Thing
from filmwright.stage.blocking.driving import EASING
from filmwright.stage.rehearsal.rotations import Reals, about_x, about_y, about_z
from filmwright.stage.world.model import Floats

_TURNS = 11.0  # a second, of rotors and propellers: faster would stand still in 24 pictures a second
_ROCKING = (0.21, 0.33)  # hertz of a hull that pitches and rolls


def driven(thing: Thing, drive: Drive, times: Reals) -> Floats:
    """Return a going thing's matrices (frames, parts, 3, 4): eased away, then at its speed, eased to a stop.

    Parts named `wheel...` roll without sliding, their radius being the height of their axle;
    `propeller...` turn about x, `rotor...` about z.
    """
    since = np.maximum(times - drive.start, 0.0)
    if drive.seconds is not None:
        since = np.minimum(since, drive.seconds)
    eased = np.where(since < EASING, since**2 / (2 * EASING), since - EASING / 2)
    begun = drive.start <= float(times[0]) + 1e-9
    way = drive.speed * (since if begun else eased)  # who goes already when the scene begins needs no start
    if drive.seconds is not None:
        way = way - drive.speed * np.maximum(since - drive.seconds + EASING, 0.0) ** 2 / (2 * EASING)
    heading = thing.start.heading
    place = np.array(thing.start.position, float) + np.stack(
        [way * np.cos(heading), way * np.sin(heading), drive.climb * since], axis=1
    )
    turn = np.tile(about_z(heading), (len(times), 1, 1))
    if drive.afloat:
        size = max(thing.model.size)
        pitch, roll = (np.radians(2.2) * np.sin(2 * np.pi * hertz * times) for hertz in _ROCKING)
        turn = turn @ about_y(pitch) @ about_x(roll)
        place[:, 2] += 0.012 * size * np.sin(2 * np.pi * 0.27 * times)
    whole = np.concatenate([turn, place[:, :, None]], -1)
    poses = np.repeat(whole[:, None], len(thing.model.parts), axis=1)
    for number, part in enumerate(thing.model.parts):
        own = _own_turn(part, thing.model.joints[number].astype(float), way, times)
        if own is not None:
            axle = thing.model.joints[number].astype(float)
            poses[:, number, :, :3] = turn @ own
            held = axle - own @ axle
            poses[:, number, :, 3] = place + np.einsum("nij,nj->ni", turn, held)
    return poses.astype(np.float32)


def _own_turn(part: str, axle: Reals, way: Reals, times: Reals) -> Reals | None:
    if part.startswith("wheel") and axle[2] > 0.02:
        return about_y(way / axle[2])
    if part.startswith("propeller"):
        return about_x(2 * np.pi * _TURNS * times)
    if part.startswith("rotor"):
        return about_z(2 * np.pi * _TURNS * times)
    return None
