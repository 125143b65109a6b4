"""Leaning: a trunk that bends, and knees that give, as far as the hands' work asks for."""

from __future__ import annotations

import numpy as np

from filmwright.stage.rehearsal.actor import Actor
from filmwright.stage.rehearsal.figure import SIDES
from filmwright.stage.rehearsal.posing import Posed, posed
from filmwright.stage.rehearsal.posture import C
from filmwright.stage.rehearsal.rotations import Reals, smooth

_NEAR = 0.955
"""Share of a straight arm up to which a hand reaches without the trunk."""

_TRUNK = 0.26
"""Hip to shoulder of the height."""

_BENT = 1.75
"""Radians spine and hips bend forward together at most."""

_BACK = 0.95
"""Radians of them that are the spine's."""

_DEEP = -0.62
"""Leg lengths knees give at most."""

_ENOUGH = 0.004
"""Metres a hand may miss before the body helps it."""

_TRIES = 3
"""Times a body leans towards what its hands are sent to."""

_HOPELESS = 1.4
"""Arms from which nobody leans towards a thing any more."""

_STEADY = 0.22
"""Seconds over which a trunk follows what hands ask for."""


def lean(actor: Actor, share: Reals, body: Posed, targets: list[tuple[int, Reals]]) -> bool:
    """Bend the body towards what its hands cannot reach as far as they want it; tell whether it had to.

    share (n,) 0..1: how much the hands want it. targets: (side, palms (n, 3)), of the whole scene. What
    is far ahead bends spine and hips; what is low bends the knees of who stands; what is aside turns
    the spine.
    """
    wanted = np.flatnonzero(share > 0)
    if not targets or actor.limp is not None or not len(wanted):
        return False
    frames = slice(int(wanted[0]), int(wanted[-1]) + 1)
    figure, now = actor.figure, actor.posture
    ahead = np.column_stack([np.cos(actor.way.heading), np.sin(actor.way.heading)])
    left = np.column_stack([-ahead[:, 1], ahead[:, 0]])
    forward, down, aside = (np.zeros(len(actor.times)) for _ in range(3))
    for side, palms in targets:
        shoulder = body.joint(f"upper_arm_{SIDES[side]}")
        way = palms - shoulder
        far = np.linalg.norm(way, axis=1)
        miss = np.maximum(far - _NEAR * figure.arm, 0.0) / np.maximum(far, 1e-6)
        miss *= smooth((2.2 - far / figure.arm) / 0.6)  # nobody bends towards what is across the room
        missing = way * miss[:, None]
        forward = np.maximum(forward, (missing[:, :2] * ahead).sum(1))
        down = np.maximum(down, -missing[:, 2])
        across = (missing[:, :2] * left).sum(1)
        aside = np.where(np.abs(across) > np.abs(aside), across, aside)
    if max(forward[frames].max(), down[frames].max(), np.abs(aside[frames]).max()) < _ENOUGH:
        return False
    step = float(actor.times[1] - actor.times[0])
    forward, down, aside = (share[frames] * _held(values, frames, step) for values in (forward, down, aside))
    trunk = _TRUNK * figure.height
    stands = bool(np.median(now[frames, C.RISE]) > -0.2) and actor.seated is None
    bent = now[frames, C.SPINE_PITCH] + now[frames, C.PELVIS_PITCH]
    pitch = np.clip((forward + 0.45 * down) / trunk, 0.0, np.maximum(_BENT - bent, 0.0))
    spine = np.clip(0.6 * pitch, 0.0, np.maximum(_BACK - now[frames, C.SPINE_PITCH], 0.0))
    actor.add(
        frames,
        {
            C.SPINE_PITCH: spine,
            C.PELVIS_PITCH: pitch - spine,
            C.HEAD_PITCH: -0.35 * pitch,
            C.SURGE: (-0.10 if stands else 0.0) * pitch,  # the seat goes back as the head goes out
            # legs that kneel stay where they are under it
            C.THIGH_L: now[frames, C.FREE_L] * (pitch - spine),
            C.THIGH_R: now[frames, C.FREE_R] * (pitch - spine),
            C.SPINE_YAW: np.clip(-0.9 * aside / trunk, -0.4, 0.4),
            C.SPINE_ROLL: np.clip(-0.5 * aside / trunk, -0.3, 0.3),
        },
    )
    if stands:
        give = np.clip(0.7 * down / figure.leg, 0.0, np.maximum(now[frames, C.RISE] - _DEEP, 0.0))
        actor.add(frames, {C.RISE: -give})
    return True


def stretch(actor: Actor) -> None:
    """Bend a body that stands towards what its hands are sent to already, wherever that is."""
    now, reaches = actor.posture, actor.way.reaches
    if actor.footings or actor.firm or actor.recorded or not any(reach.weight.any() for reach in reaches):
        return
    upright = (actor.way.flight <= 0) & (now[:, C.FREE_L] + now[:, C.FREE_R] <= 0) & (now[:, C.RISE] > -0.4)
    for _ in range(_TRIES):
        body = posed(actor.figure, actor.posture, actor.way, actor.tracks())
        leant = False
        for side, reach in enumerate(reaches):
            far = np.linalg.norm(reach.target - body.joint(f"upper_arm_{SIDES[side]}"), axis=1)
            share = np.where(upright & (far < _HOPELESS * actor.figure.arm), smooth(reach.weight), 0.0)
            leant |= lean(actor, share, body, [(side, reach.target)])
        if not leant:
            return


def _held(values: Reals, frames: slice, step: float) -> Reals:
    """Return values of some frames as a body gives them: never less than asked for, without jerks."""
    reach = max(int(_STEADY / step), 1)
    part = values[frames]
    padded = np.pad(part, reach, mode="edge" if part[0] or part[-1] else "constant")
    windows = np.lib.stride_tricks.sliding_window_view(padded, 2 * reach + 1)
    largest = np.where(windows.max(1) >= -windows.min(1), windows.max(1), windows.min(1))
    taps = np.hanning(2 * reach + 3)[1:-1]
    smoothed: Reals = np.convolve(np.pad(largest, reach, mode="edge"), taps / taps.sum(), mode="valid")
    return smoothed
