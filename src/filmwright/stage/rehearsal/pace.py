"""Pace: how fast a business may go on a body, so that its arms swing as quickly as arms do and no quicker."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from filmwright.stage.rehearsal.company import Company, Errand
from filmwright.stage.rehearsal.errands import Hands
from filmwright.stage.rehearsal.figure import SIDES
from filmwright.stage.rehearsal.leaning import lean
from filmwright.stage.rehearsal.posing import Posed, posed
from filmwright.stage.rehearsal.rotations import Reals
from filmwright.stage.world.business.business import Rhythm
from filmwright.stage.world.business.catalog import business

BRISK = 540.0
"""Degrees a second that joints of arms turn at most as a business is planned; the trunk adds its own."""
_SLOWEST = 0.35
"""Share of the tempo asked for that a business keeps in any case."""
_SMALLEST = 0.7
"""Share of its way that a blow is shortened to at most."""
_TRIES = 2
"""Times a body leans to find out how fast its hands may go."""


def at_its_pace(company: Company, errand: Errand) -> Errand:
    """Return the errand of a body in its stance, slowed (a blow: shortened too) until its arms stay brisk."""
    actor, entry = company.actors[errand.actor], business(errand.business)
    if entry.apart:  # two keep time with each other, and what happens once is done in time
        once = [t.seconds for t in (entry.right, entry.left) if t is not None and t.rhythm is Rhythm.ONCE]
        return replace(errand, tempo=max([errand.tempo, *(s / errand.seconds for s in once)]))
    tracks = actor.tracks()
    bodies = {actor.id: posed(actor.figure, actor.posture, actor.way, tracks)}
    plan = Hands(company=company, errand=errand, bodies=bodies)
    if not plan.begins():
        return errand
    upright = actor.posture.copy()
    for _ in range(_TRIES):
        plan.follow()
        if not lean(actor, plan.wanted(), bodies[actor.id], plan.targets()):
            break
        bodies[actor.id] = posed(actor.figure, actor.posture, actor.way, tracks)
    plan.follow()
    plan.draw_near()
    way = replace(actor.way, reaches=(plan.reach(0), plan.reach(1)))
    body = posed(actor.figure, actor.posture, way, tracks)
    actor.posture = upright
    share = paced(body, plan.frames, float(company.blocking.rate), [side for side, _ in plan.hands()])
    blows = all(track.rhythm is Rhythm.STRIKE for track in (entry.right, entry.left) if track is not None)
    return slower(errand, share, blows=blows)


def paced(body: Posed, frames: slice, rate: float, sides: list[int]) -> float:
    """Return the share of its tempo (0..1] at which the arms of a posed body stay brisk over some frames."""
    fastest = 0.0
    for name in (SIDES[side] for side in sides):
        for above, part in (("chest", "upper_arm"), ("upper_arm", "forearm")):
            parent = "chest" if above == "chest" else f"{above}_{name}"
            degrees = turning(body, parent, f"{part}_{name}", rate)[frames][:-1]
            if len(degrees):
                fastest = max(fastest, float(degrees.max()))
    return float(np.clip(BRISK / max(fastest, 1e-6), _SLOWEST, 1.0))


def turning(body: Posed, parent: str, part: str, rate: float) -> Reals:
    """Return how fast a part turns against what carries it until the next frame, (n,) degrees a second."""
    index = body.figure.index
    local = np.swapaxes(body.turn[:, index[parent]], -1, -2) @ body.turn[:, index[part]]
    steps = np.swapaxes(local[:-1], -1, -2) @ local[1:]
    cosine = np.clip((np.trace(steps, axis1=-2, axis2=-1) - 1) / 2, -1, 1)
    return np.append(np.degrees(np.arccos(cosine)) * rate, 0.0)


def slower(errand: Errand, share: float, *, blows: bool) -> Errand:
    """Return an errand at a share of its tempo; one of blows goes less far as well as less often."""
    size = max(_SMALLEST, share**0.5) if blows else 1.0
    return replace(
        errand, tempo=errand.tempo * max(min(share / size, 1.0), _SLOWEST), size=errand.size * size
    )
