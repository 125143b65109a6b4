"""Mounting: how a rider gets on what stands there, and off it: from beside it, a leg over, into the seat.

A ride is planned as if it went on all the time; here its first seconds, or its last, are drawn towards
standing beside the mount.
"""

from __future__ import annotations

import numpy as np

from filmwright.stage.blocking.blocking import Beat
from filmwright.stage.blocking.riding import ALIGHTING, BOARDED, BOARDING
from filmwright.stage.rehearsal.figure import SIGN
from filmwright.stage.rehearsal.footing import Footing, between_turns
from filmwright.stage.rehearsal.posture import C, at_ease
from filmwright.stage.rehearsal.rotations import Reals, about_z, smooth
from filmwright.stage.rehearsal.stations import Ride

_WAITS = 0.3
"""Seconds one sees who will get on stand beside the mount, and sit on it before getting off."""
_FACE = C.EYES_YAW


def changes(beat: Beat) -> bool:
    """Tell whether a ride begins or ends in the picture."""
    return bool({BOARDING, ALIGHTING} & set((beat.manner or "").split()))


def mounts_or_leaves(ride: Ride, beat: Beat, towards: Reals) -> None:
    """Draw a planned ride to its rider standing beside the mount, on the side that looks `towards` (2,)."""
    actor, figure, frames = ride.actor, ride.actor.figure, ride.frames
    ends = ALIGHTING in (beat.manner or "").split()
    clock = ride.clock - beat.start
    moves = BOARDED - 2 * _WAITS
    seated = smooth((clock - _WAITS) / moves)
    seated = 1 - seated if ends else seated
    side, beside = _beside(ride, towards)
    seat = actor.way.root[frames].copy()
    up = actor.way.flight[frames].copy()
    facing = actor.way.heading[frames].copy()
    inward = facing - side * 1.2
    early = smooth(seated / 0.35)
    across = smooth((seated - 0.25) / 0.75)
    actor.travel(frames, beside + across[:, None] * (seat - beside), inward + early * (facing - inward))
    actor.way.flight[frames] = smooth(seated / 0.8) * up + 0.16 * figure.leg * np.sin(np.pi * seated) ** 2
    standing = at_ease(1)[0]
    now = actor.posture[frames]
    now[:, :_FACE] = standing[:_FACE] + seated[:, None] * (now[:, :_FACE] - standing[:_FACE])
    now[:, C.SPINE_PITCH] += 0.35 * np.sin(np.pi * seated)
    actor.posture[frames] = now
    for number in (0, 1):
        reach = actor.way.reaches[number]
        reach.weight[frames] = reach.weight[frames] * smooth(seated / 0.3)
    _feet(ride, (side, beside), (seated, inward))


def _beside(ride: Ride, towards: Reals) -> tuple[float, Reals]:
    """Return on which side of the mount (left is 1), and where (n, 2), one stands to get on."""
    ahead = ride.at.body.turn[ride.frames, :2, 0]
    left = np.column_stack([-ahead[:, 1], ahead[:, 0]])
    side = 1.0 if float((left @ towards).mean()) > 0 else -1.0
    middle = ride.at.seat.place[ride.frames, :2]
    away = ride.at.girth + (0.62 if ride.how.roofed else 0.30) * ride.actor.figure.leg / 0.88
    if ride.how.roofed:  # beside the body of the car, not the seat
        body = ride.at.body.place[ride.frames, :2]
        across = ((middle - body) * left).sum(axis=1)
        return side, middle + left * (side * 1.15 - across)[:, None]
    return side, middle + side * away * left


def _feet(ride: Ride, beside: tuple[float, Reals], how: tuple[Reals, Reals]) -> None:
    """Lead the near foot up to its rest and the far one over the mount."""
    (side, spot), (seated, heading) = beside, how
    actor, figure = ride.actor, ride.actor.figure
    ground = float(ride.at.body.place[ride.frames, 2].min()) if not ride.at.alive else 0.0
    kept: list[Footing] = []
    for footing in actor.footings:
        if footing.frames != ride.frames:
            kept.append(footing)
            continue
        sign = SIGN[footing.foot]
        left = np.column_stack([-np.sin(heading), np.cos(heading)])
        stand = np.column_stack(
            [spot + sign * figure.hip_half * left, np.full(len(spot), figure.ankle + ground)]
        )
        near = sign == side
        share = smooth(seated / 0.55) if near else smooth((seated - 0.35) / 0.65)
        lift = (0.25 if near else 0.75) * figure.leg * np.sin(np.pi * share)
        ankle = stand + share[:, None] * (footing.ankle - stand)
        ankle[:, 2] += lift
        turn = between_turns(about_z(heading), footing.turn, share)
        kept.append(Footing(foot=footing.foot, frames=footing.frames, ankle=ankle, turn=turn))
    actor.footings[:] = kept
