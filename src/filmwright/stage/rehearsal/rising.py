"""Rising: from where a rag-doll lies back onto the feet: over on the knees, up, and on with the play."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from filmwright.stage.blocking.blocking import Beat
from filmwright.stage.rehearsal.actor import Actor
from filmwright.stage.rehearsal.company import Company
from filmwright.stage.rehearsal.posing import Posed
from filmwright.stage.rehearsal.rotations import Reals, about_z, slerped, smooth, turned
from filmwright.stage.rehearsal.sitting import stand_up
from filmwright.stage.rehearsal.stances import flesh, settle, take_stance

_LIES = "lie_back"
_BLEND = 0.55
"""Seconds in which a limp body gathers itself into the stance it rises from."""

_LEAST, _MOST = 1.1, 3.2
"""Seconds somebody takes to get up from the floor at least and at most."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Plan:
    """What an actor would do if it had not gone limp: joints (n, parts, 3) and turns (n, parts, 3, 3)."""

    at: Reals
    turn: Reals
    start: float


def rise(company: Company, actor: Actor, beat: Beat) -> None:
    """Get up from the floor, whoever lies there; whoever sits stands up."""
    if actor.seated is not None:
        stand_up(actor, beat.start)
        return
    seconds = float(np.clip(beat.seconds, _LEAST, _MOST))
    if actor.limp is not None and actor.limp.seconds < beat.start:
        actor.rises = beat.start
        take_stance(actor, actor.span(actor.limp.seconds, np.inf), _LIES)
        actor.settled = _LIES
    if actor.settled != "stand":
        settle(actor, beat.start, "stand", seconds)


def planned(actor: Actor, body: Posed) -> Plan | None:
    """Return what a body was to do after it has lain there; None: it stays down."""
    if actor.limp is None or actor.rises is None:
        return None
    return Plan(at=body.at.copy(), turn=body.turn.copy(), start=actor.rises)


def gather(actor: Actor, body: Posed, plan: Plan) -> None:
    """Write the rising of a body that lies as physics left it into its frames, and all that comes after.

    The plan is turned and carried to where the body lies: its pelvis, and the way from pelvis to head.
    """
    index, times = body.figure.index, actor.times
    first = int(np.searchsorted(times, plan.start - 1e-9))
    if first >= len(times):
        return
    lying = max(first - 1, 0)
    pelvis, head = index["pelvis"], index["head"]
    turn = _heading(body.at[lying, head] - body.at[lying, pelvis]) - _heading(
        plan.at[first, head] - plan.at[first, pelvis]
    )
    spin = about_z(turn)
    rest = slice(first, len(times))
    heart = plan.at[first, pelvis] * np.array([1.0, 1.0, 0.0])
    there = body.at[lying, pelvis] * np.array([1.0, 1.0, 0.0])
    at = turned(spin, plan.at[rest] - heart) + there
    turns = np.einsum("ij,npjk->npik", spin, plan.turn[rest])
    share = smooth((times[rest] - plan.start) / _BLEND)
    for part in range(at.shape[1]):
        start = np.tile(body.turn[lying, part], (len(share), 1, 1))
        body.turn[rest, part] = slerped(start, turns[:, part], share)
    _chained(body, rest, at, lying, share)
    _above_the_floor(body, rest)


def _heading(way: Reals) -> float:
    return float(np.arctan2(way[1], way[0]))


def _above_the_floor(body: Posed, rest: slice) -> None:
    """Lift a body, frame by frame, by what of it would be under the floor."""
    low = np.full(body.at[rest].shape[0], np.inf)
    for part, place, radius in flesh(body.figure):
        offset = np.tile(place - body.figure.rest[part], (len(low), 1))
        spot = body.at[rest, part] + turned(body.turn[rest, part], offset)
        low = np.minimum(low, spot[:, 2] - radius)
    body.at[rest, :, 2] += np.maximum(-low, 0.0)[:, None]


def _chained(body: Posed, rest: slice, at: Reals, lying: int, share: Reals) -> None:
    """Set the joints so that bones keep their lengths: the pelvis eases over, the rest hangs on it."""
    figure = body.figure
    pelvis = figure.index["pelvis"]
    start = body.at[lying, pelvis].copy()
    body.at[rest, pelvis] = start + share[:, None] * (at[:, pelvis] - start)
    planned_at = at
    done = share >= 1.0
    for part, above in enumerate(figure.model.parents):
        if part == pelvis or above < 0:
            continue
        offset = figure.rest[part] - figure.rest[above]
        body.at[rest, part] = body.at[rest, above] + turned(
            body.turn[rest, above], np.tile(offset, (len(share), 1))
        )
        body.at[rest, part][done] = planned_at[done, part]
