"""Going off the feet: getting down, the way ahead in the time there is, and staying down at its end."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from filmwright.stage.blocking.blocking import Beat
from filmwright.stage.rehearsal.actor import Actor
from filmwright.stage.rehearsal.company import Company
from filmwright.stage.rehearsal.posture import C
from filmwright.stage.rehearsal.rotations import Reals, smooth, wrapped
from filmwright.stage.rehearsal.stances import fitted, settle, take_stance
from filmwright.stage.rehearsal.ways import Way, way_through


@dataclass(frozen=True, kw_only=True, eq=False)
class Going:
    """A way gone in some frames: metres gone at each of them. Seconds from `start` to `end`."""

    way: Way
    frames: slice
    run: Reals
    start: float
    end: float
    speed: float  # metres a second at its fastest

    def clock(self, actor: Actor) -> Reals:
        """Return the seconds since the start of every frame."""
        return np.asarray(actor.times[self.frames] - self.start)


def begun(
    company: Company,
    actor: Actor,
    beat: Beat,
    stance: str,
    fastest: float,
    lying: tuple[float | None, float] = (None, 0.0),
) -> Going:
    """Get into a stance facing the way, at once if the scene begins so, and plan the going.

    `lying`: the stance's height, metres, and how far the body's heading is turned from the way.

    Who cannot get to the path's end in time at `fastest` metres a second gets as far as that.
    """
    (height, turn), start, end = lying, beat.start, beat.start + beat.seconds
    places = _places(company, actor, beat, fastest * beat.seconds)
    first = places[0] - actor.at
    if float(np.linalg.norm(first)) > 0.05:
        facing = actor.heading + wrapped(float(np.arctan2(first[1], first[0])) + turn - actor.heading)
        if start < 0.05:
            actor.stay(start, actor.at, facing)
        elif abs(facing - actor.heading) > 0.3:
            start = actor.shuffle(start, 0.5, actor.at, facing)
    if start < 0.05 and actor.settled != stance:
        take_stance(actor, slice(0, None), stance, 1.0, height=height)
        actor.settled, actor.settled_at = stance, height
    elif actor.settled != stance:
        start = settle(actor, start, stance, min(1.2, 0.45 * beat.seconds), height=height)
    way = way_through(actor.at, actor.heading - turn, places)
    frames = actor.span(start, max(end, start + 0.1))
    clock = actor.times[frames] - start
    long = max(end - start, 0.2)
    rest = end < actor.times[-1] - 0.1
    speed = min(fastest, way.length / (0.85 * long if rest else 0.93 * long))
    ease = 0.15 * long
    rate = speed * np.clip(clock / ease + (1.0 if beat.start < 0.05 else 0.0), 0, 1)
    if rest:
        rate = rate * np.clip((long - clock) / ease, 0, 1)
    run = (
        np.concatenate([[0.0], np.cumsum((rate[1:] + rate[:-1]) / 2 * np.diff(clock))])
        if len(clock)
        else rate
    )
    return Going(way=way, frames=frames, run=np.minimum(run, way.length), start=start, end=end, speed=speed)


def _places(company: Company, actor: Actor, beat: Beat, far: float) -> list[Reals]:
    if beat.path:
        return [np.array(mark.position[:2], float) for mark in beat.path]
    place = company.where(beat.target, beat.start)
    if place is not None and np.linalg.norm(place[:2] - actor.at) > 0.3:
        way = place[:2] - actor.at
        stop = max(float(np.linalg.norm(way)) - 0.6, 0.0)
        return [actor.at + way / np.linalg.norm(way) * stop]
    low, high = company.blocking.place.walkable
    end = actor.at + far * np.array([np.cos(actor.heading), np.sin(actor.heading)])
    return [np.clip(end, low[:2], high[:2])]


def gone(actor: Actor, going: Going, stance: str, *, height: float | None = None) -> None:
    """Stay in the stance where the way ended, to the scene's end or the next beat."""
    last = going.run[-1:] if len(going.run) else np.zeros(1)
    actor.stay(going.end, going.way.at(last)[0], float(going.way.facing(last)[0]))
    rest = actor.span(going.end, np.inf)
    if 0 < rest.start < rest.stop:
        actor.posture[rest] = actor.posture[rest.start - 1]
        for arm in (C.SWING_L, C.SWING_R):  # arms that went round go on the short way
            there = fitted(actor.figure, stance, height).row[arm]
            actor.posture[rest, arm] = there + wrapped(float(actor.posture[rest.start, arm]) - there)
        settled = smooth((actor.times[rest] - going.end) / 0.7)
        take_stance(actor, rest, stance, settled, height=height)
    actor.settled, actor.settled_at = stance, height


def on_the_feet(actor: Actor, start: float) -> float:
    """Come down and get up from whatever stance the actor is in; returns when standing on the floor."""
    frame = min(int(np.searchsorted(actor.times, start)), len(actor.times) - 1)
    high = float(actor.way.flight[frame])
    if abs(high) > 0.05 and not np.ptp(actor.way.flight[frame:]):
        rest = actor.span(start, np.inf)
        actor.way.flight[rest] = high * (1 - smooth((actor.times[rest] - start) / 0.8))
    if actor.settled == "stand":
        return start
    return settle(actor, start, "stand")
