"""Manners on a body: the posture, face and trembling a style gives to whatever somebody does."""

from __future__ import annotations

import numpy as np

from filmwright.stage.rehearsal.actor import Actor
from filmwright.stage.rehearsal.posture import C
from filmwright.stage.rehearsal.rotations import Reals, smooth
from filmwright.stage.rehearsal.styles import Style


def bear(actor: Actor, start: float, end: float, style: Style) -> None:
    """Carry the body as a style has it from `start` to `end` seconds, eased at both ends."""
    if style == Style():
        return
    frames = actor.span(start, end)
    clock = actor.times[frames]
    first = 1.0 if start < 0.05 else 0.0
    last = 1.0 if end > actor.times[-1] - 0.05 else 0.0
    weight = smooth((clock - start) / 0.35 + first) * smooth((end - clock) / 0.35 + last)
    actor.add(
        frames,
        {
            C.PELVIS_PITCH: 0.6 * style.lean * weight,
            C.SPINE_PITCH: (style.slump + 0.4 * style.lean) * weight,
            C.HEAD_PITCH: (style.head + 0.25 * max(style.slump, 0.0)) * weight,
            C.RISE: -style.crouch * weight,
            C.SMILE: style.smile * weight,
            C.BROWS: style.brows * weight,
            **actor.both(C.ELBOW_L, style.elbow * weight),
            **actor.both(C.SWING_L, (style.reach - 0.5 * style.slump) * weight),
            **actor.both(C.LIFT_L, style.out * weight),
            **actor.both(C.CURL_L, 0.9 * style.fists * weight),
        },
    )
    if style.tremble:
        _tremble(actor, frames, weight * style.tremble)


def _tremble(actor: Actor, frames: slice, weight: Reals) -> None:
    clock = actor.times[frames]
    for channel, size, hertz in (
        (C.SWING_L, 0.03, 6.3),
        (C.SWING_R, 0.03, 7.1),
        (C.SPINE_ROLL, 0.012, 5.7),
        (C.HEAD_YAW, 0.03, 4.9),
        (C.ELBOW_L, 0.04, 6.7),
        (C.ELBOW_R, 0.04, 5.9),
    ):
        phase = actor.rng.uniform(0.0, 2 * np.pi)
        actor.add(frames, {channel: size * weight * np.sin(2 * np.pi * hertz * clock + phase)})
