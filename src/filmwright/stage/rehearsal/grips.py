"""Grips: where a thing has its foot and head, where a hand takes it, and how it turns when pointed."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from filmwright.stage.rehearsal.rotations import Reals, frame, unit
from filmwright.stage.world.model import Model

_LONG = 1.6
"""Times its second longest side from which a thing has a long axis of its own."""

_SHAFT = 2.5
"""Times its second longest side from which a thing without a grip mark is held near its foot."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Grip:
    """A thing in a hand. All (3,), in the model's rest frame: foot and head of its long axis, its front."""

    foot: Reals
    head: Reals
    hold: Reals  # where the palm is
    front: Reals  # unit

    @property
    def length(self) -> float:
        return float(np.linalg.norm(self.head - self.foot))

    def at(self, along: float) -> Reals:
        """Return the point a share of the way from foot to head."""
        place: Reals = self.foot + along * (self.head - self.foot)
        return place

    def turn(self, axis: Reals, face: Reals) -> Reals:
        """Return rotations (n, 3, 3) that point the long axis along `axis` (n, 3), the front to `face`."""
        own = frame((self.head - self.foot)[None], self.front[None])[0]
        square = face - (face * axis).sum(-1, keepdims=True) * axis
        level = np.linalg.norm(square, axis=-1, keepdims=True)
        spare = np.where(np.abs(axis[:, 2:]) < 0.9, [[0.0, 0.0, 1.0]], [[1.0, 0.0, 0.0]])
        wish = np.where(level > 0.05, face, spare)
        return np.asarray(frame(unit(axis), wish) @ own.T)


def grip_of(model: Model, *, led: bool = False, level: bool = False) -> Grip:
    """Return how a model is held: by its grip mark, else a shaft near its foot, the rest by its middle.

    Of what is long, the head is the end away from the grip; squat things keep theirs on top; what is
    `led` with both hands keeps its own: the foot is its bottom, or what it has behind. What is held
    `level` between two has its foot and head at the ends of its longer side.
    """
    size = np.asarray(model.size, float)
    order = np.argsort(size)
    lengthy = level or bool(size[order[-1]] > _LONG * size[order[-2]])
    long = int(order[-1]) if lengthy else 2
    if level:
        long = int(np.argmax(size[:2]))
    middle = np.array([0.0, 0.0, size[2] / 2])
    foot, head = middle.copy(), middle.copy()
    foot[long], head[long] = (0.0, size[2]) if long == 2 else (-size[long] / 2, size[long] / 2)
    mark = model.marks.get("grip")
    shaft = size[order[-1]] > _SHAFT * size[order[-2]]
    hold = foot + (head - foot) * (0.18 if shaft else 0.45)
    if mark is not None:
        hold = np.array(mark.position, float)
        if lengthy and not led and np.linalg.norm(hold - head) < np.linalg.norm(hold - foot):
            foot, head = head, foot
    elif not shaft and long == 2:
        hold[0] = -0.42 * size[0]  # the palm lies on its side that looks at the actor
    front = np.array([0.0, 0.0, 1.0]) if long == 0 else np.array([1.0, 0.0, 0.0])
    return Grip(foot=foot, head=head, hold=hold, front=front)
