"""Watching a rehearsal: the actors and their bones beside the performance, and how fast these turn."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from filmwright.stage.blocking.blocking import Blocking
from filmwright.stage.rehearsal.actor import Actor
from filmwright.stage.rehearsal.performance import Performance
from filmwright.stage.rehearsal.posing import Posed
from filmwright.stage.rehearsal.rehearse import rehearse

FASTEST = 720.0
"""Degrees a second that a joint turns at most, rag-dolls left out."""
FACE = ("eye", "lid", "brow", "mouth", "hair")

Actors = dict[str, tuple[Actor, Posed]]


def watched(blocking: Blocking) -> tuple[Performance, Actors]:
    """Rehearse a blocked scene; return it and every actor with its bones."""
    kept: Actors = {}
    finished = Actor.finished

    def noted(actor: Actor) -> Posed:
        body = finished(actor)
        kept[actor.id] = (actor, body)
        return body

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Actor, "finished", noted)
        performance = rehearse(blocking)
    return performance, kept


def degrees(body: Posed, rate: float = 24.0) -> NDArray[np.float64]:
    """Return how fast every joint turns against what carries it, (n - 1, joints) degrees a second."""
    model = body.figure.model
    carried = [
        part
        for part, parent in enumerate(model.parents)
        if parent >= 0 and not model.parts[part].startswith(FACE)
    ]
    above = [model.parents[part] for part in carried]
    local = np.swapaxes(body.turn[:, above], -1, -2) @ body.turn[:, carried]
    steps = np.swapaxes(local[:-1], -1, -2) @ local[1:]
    cosine = np.clip((np.trace(steps, axis1=-2, axis2=-1) - 1) / 2, -1, 1)
    return np.asarray(np.degrees(np.arccos(cosine)) * rate)


def missing(actor: Actor, body: Posed) -> float:
    """Return the metres by which a palm misses most where it is sent with full weight."""
    gaps = [
        np.linalg.norm(body.palm(side) - reach.target, axis=1)[reach.weight > 0.99]
        for side, reach in enumerate(actor.way.reaches)
    ]
    return max(float(gap.max(initial=0.0)) for gap in gaps)
