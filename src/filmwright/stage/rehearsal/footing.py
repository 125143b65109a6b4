"""Footing: feet that go where something else takes them: on pedals, boards and stirrups."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from filmwright.stage.rehearsal.footwork import FootTrack
from filmwright.stage.rehearsal.posing import Carriage, Posed
from filmwright.stage.rehearsal.rotations import Reals, unit

_AIMS = 3
"""Times a hand is aimed anew at what it holds."""

_FURTHEST = 0.04  # metres that one new aim moves the old


@dataclass(frozen=True, kw_only=True, eq=False)
class Footing:
    """Where something carries a foot over some frames: ankle (n, 3), turn (n, 3, 3), weight (n,) 0..1."""

    foot: int
    frames: slice
    ankle: Reals
    turn: Reals
    weight: Reals | float = 1.0


def carried_feet(track: FootTrack, footings: list[Footing]) -> FootTrack:
    """Return a foot's track with what carries it laid over its own steps."""
    ankle, turn, toes = track.ankle.copy(), track.turn.copy(), track.toes.copy()
    slack = track.slack.copy()
    for footing in footings:
        frames, share = footing.frames, np.broadcast_to(footing.weight, len(footing.ankle))
        ankle[frames] += share[:, None] * (footing.ankle - ankle[frames])
        turn[frames] = between_turns(turn[frames], footing.turn, share)
        toes[frames] = between_turns(toes[frames], footing.turn, share)
        slack[frames] = np.maximum(slack[frames], share)
    return replace(track, ankle=ankle, turn=turn, toes=toes, slack=slack)


def firmly_held(body: Posed, way: Carriage, pose: Callable[[], Posed]) -> Posed:
    """Return the body with its hands right on what they hold: posed again, aimed past what was missing."""
    wanted = [reach.target.copy() for reach in way.reaches]
    for _ in range(_AIMS):
        for side, reach in enumerate(way.reaches):
            missing = (wanted[side] - body.palm(side)) * (reach.weight >= 1.0)[:, None]
            far = np.linalg.norm(missing, axis=1, keepdims=True)
            reach.target += missing * np.minimum(1.0, _FURTHEST / np.maximum(far, 1e-9))
        body = pose()
    return body


def between_turns(first: Reals, second: Reals, share: Reals) -> Reals:
    """Return turns between two, (n, 3, 3), made square again."""
    mixed = first + share[:, None, None] * (second - first)
    ahead = unit(mixed[..., 0])
    up = unit(mixed[..., 2] - (mixed[..., 2] * ahead).sum(-1, keepdims=True) * ahead)
    return np.stack([ahead, np.cross(up, ahead), up], -1)
