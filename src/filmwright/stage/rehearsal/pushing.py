"""Pushing: hands on a thing, the body leaning into it, and both go along together."""

from __future__ import annotations

import numpy as np

from filmwright.stage.blocking.blocking import Beat, Thing
from filmwright.stage.rehearsal.actor import Actor, Style, style_of
from filmwright.stage.rehearsal.company import Company, Driven
from filmwright.stage.rehearsal.gaits import go
from filmwright.stage.rehearsal.posture import C
from filmwright.stage.rehearsal.rotations import Reals, about_z, smooth, turned, wrapped
from filmwright.stage.world.model import Mark

_SPEED = 0.85
"""Metres a second somebody of 1.7 m pushes what rolls or slides."""

_LEAN = 0.38  # radians


def push_along(company: Company, actor: Actor, thing: Thing, beat: Beat) -> None:
    """Walk up to a thing, lean into it and push it ahead, along the floor, for the rest of the beat."""
    spot = np.array(thing.start.position[:2], float)
    way = _way(actor, thing, spot)
    heading, tall = float(np.arctan2(way[1], way[0])), actor.figure.height
    half = _half(thing, way)
    arm = 0.62 * actor.figure.arm
    stand = spot - (half + arm) * way
    begin, end = beat.start, beat.start + beat.seconds
    if np.linalg.norm(stand - actor.at) > 0.1:
        seconds = min(0.42 * beat.seconds, max(float(np.linalg.norm(stand - actor.at)) / 2.2, 0.4))
        mark = Mark(position=(float(stand[0]), float(stand[1]), 0.0), heading=heading)
        begin = go(actor, begin, seconds, [mark], style_of(beat.manner))
    if abs(wrapped(heading - actor.heading)) > 0.12:
        begin = actor.shuffle(begin, 0.3, actor.at, heading)
    start = actor.at.copy()
    grasp = begin + 0.25
    far = _SPEED * np.sqrt(tall / 1.7) * max(end - grasp, 0.3)
    goal = start + far * way
    mark = Mark(position=(float(goal[0]), float(goal[1]), 0.0), heading=heading)
    go(actor, grasp, max(end - grasp, 0.3), [mark], Style(tempo=0.7, energy=0.8))
    frames = actor.span(begin, np.inf)
    clock = actor.times[frames]
    leans = smooth((clock - begin) / 0.35) * (1 - smooth((clock - end) / 0.4))
    actor.add(
        frames,
        {
            C.SPINE_PITCH: _LEAN * leans,
            C.PELVIS_PITCH: 0.18 * leans,
            C.HEAD_PITCH: -0.4 * leans,
            C.RISE: -0.05 * leans,
        },
    )
    gone = np.maximum((actor.way.root[frames] - start) @ way, 0.0)
    gone = np.maximum.accumulate(gone)
    left = np.array([-way[1], way[0], 0.0])
    high = min(0.66 * tall, 0.85 * thing.model.size[2])
    front = np.append(spot - half * way, high)
    for side, sign in ((0, 1.0), (1, -1.0)):
        target = front + sign * 0.11 * tall * left + gone[:, None] * np.append(way, 0.0)
        actor.hand_to(side, frames, target, leans)
        actor.palm_to(side, frames, (float(way[0]), float(way[1]), 0.15), leans)
    places = np.tile(np.array(thing.start.position, float), (len(actor.times), 1))
    places[frames, :2] += gone[:, None] * way
    company.hand_over(thing, Driven(start=grasp, places=places))


def _way(actor: Actor, thing: Thing, spot: Reals) -> Reals:
    """Return the direction of a push, (2,): along a thing's own length when it has wheels, else ahead."""
    way = spot - actor.at
    way = way / max(float(np.linalg.norm(way)), 1e-6)
    if any(part.startswith("wheel") for part in thing.model.parts):
        along = turned(about_z(thing.start.heading)[None], np.array([[1.0, 0.0, 0.0]]))[0, :2]
        way = along if along @ way >= 0 else -along
    return np.asarray(way)


def _half(thing: Thing, way: Reals) -> float:
    """Return how far a thing reaches against the way it is pushed, metres."""
    along = turned(about_z(-thing.start.heading)[None], np.array([[way[0], way[1], 0.0]]))[0]
    return float(abs(along[0]) * thing.model.size[0] / 2 + abs(along[1]) * thing.model.size[1] / 2)
