"""Clambering: over what is no higher than a chest: hands on its top, a foot up, the other over, down."""

from __future__ import annotations

import numpy as np

from filmwright.stage.blocking.blocking import Beat, Thing
from filmwright.stage.rehearsal.actor import Actor, style_of
from filmwright.stage.rehearsal.figure import SIGN
from filmwright.stage.rehearsal.footwork import Spot, Step
from filmwright.stage.rehearsal.posture import C
from filmwright.stage.rehearsal.rotations import bump, smooth

_LOW = 0.80
"""Of its height, how high a thing is at most that somebody clambers over."""
_TAKES = 2.4  # seconds, at ease
_UP, _OVER, _DOWN = 0.34, 0.66, 0.92
"""Shares of that at which the first foot is up, the second leaves the ground behind, both are down."""


def is_low(actor: Actor, thing: Thing | None) -> bool:
    """Tell whether a thing is climbed over rather than up."""
    return thing is not None and thing.model.size[2] < _LOW * actor.figure.height


def clamber(actor: Actor, beat: Beat, thing: Thing, begin: float) -> None:
    """Get over a low thing that the actor stands before and faces."""
    at, heading, top = actor.at, actor.heading, thing.start.position[2] + thing.model.size[2]
    back = -np.array([np.cos(heading), np.sin(heading)])
    apart = float((at - np.array(thing.start.position[:2])) @ back)
    figure, style = actor.figure, style_of(beat.manner)
    long = min(_TAKES / style.tempo, max(beat.seconds - (begin - beat.start), 1.2))
    if beat.start < 0.05:
        begin = max(begin, 0.25)
    frames = actor.span(begin, np.inf)
    u = (actor.times[frames] - begin) / long
    middle, far = at - apart * back, at - (2 * apart + 0.15) * back
    gone = smooth((u - 0.26) / 0.50)
    actor.travel(frames, at + gone[:, None] * (far - at), heading)
    lifted = smooth((u - 0.04) / 0.30) * (1 - smooth((u - 0.62) / 0.30))
    actor.way.flight[frames] = lifted * max(top - 0.22 * figure.leg, 0.0)
    left = np.array([-np.sin(heading), np.cos(heading)])
    held = smooth((u + 0.02) / 0.12) * (1 - smooth((u - 0.66) / 0.14))
    for side in (0, 1):
        rail = np.append(middle + SIGN[side] * 0.24 * left, top + 0.02)
        actor.hand_to(side, frames, np.tile(rail, (len(u), 1)), held)
        actor.palm_to(side, frames, (0.0, 0.0, -1.0), held)
        aside = SIGN[side] * figure.hip_half
        first = side == 0
        up = middle + 0.4 * aside * left
        down = far + aside * left
        lifts = ((0.06, _UP), (_OVER - 0.06, _DOWN - 0.06)) if first else ((0.22, _DOWN + 0.04),)
        spots = [(up, top)] if first else []
        spots.append((down, 0.0))
        for (lift, land), (spot, height) in zip(lifts, spots, strict=True):
            arc = 0.12 if first else top + 0.10
            place = Spot(x=float(spot[0]), y=float(spot[1]), yaw=heading, z=float(height))
            actor.step(
                Step(
                    foot=side,
                    lift=begin + lift * long,
                    land=begin + land * long,
                    spot=place,
                    arc=arc,
                    roll=0.4,
                    strike=0.0,
                )
            )
    actor.add(
        frames,
        {
            C.SPINE_PITCH: 0.55 * bump(np.clip(u, 0, 1)),
            C.RISE: -0.12 * bump(np.clip(u, 0, 1)),
            C.HEAD_PITCH: -0.15 * bump(np.clip(u, 0, 1)),
            **actor.both(C.CURL_L, 0.9 * held),
        },
    )
    actor.at = far
