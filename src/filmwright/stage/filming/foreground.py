"""What an operator stands before the lens when a shot needs a near thing and the set has none there."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from filmwright.stage.filming.geometry import Placed
from filmwright.stage.filming.moves import Rig
from filmwright.stage.filming.subjects import Subject
from filmwright.stage.rehearsal.performance import Performance
from filmwright.stage.world.props import catalog
from filmwright.stage.world.world import Prop

INSIDE, OUTSIDE = "flower_vase", "rose"
"""Kinds of things that an operator has at hand in a room, and elsewhere."""
NEAR = 1.1
"""Metres from the lens to what is put before it."""
ASIDE, BELOW, TALL = 0.46, -1.08, 1.30
"""Where its foot stands in the half-frame, right and down, and how high it reaches from there."""
NEAR_ENOUGH = 0.5
"""The share of the subject's distance within which another thing counts as near."""


@dataclass(frozen=True, kw_only=True)
class Foreground:
    """A prop of a kind whose foot stands somewhere, so many metres high."""

    kind: str
    foot: tuple[float, float, float]
    heading: float
    height: float

    def placed(self) -> Placed:
        """Return it as it stands."""
        model = catalog.build(Prop(id="foreground", kind=self.kind))
        scale = self.height / model.size[2]
        c, s = np.cos(self.heading) * scale, np.sin(self.heading) * scale
        matrix = np.array([[c, -s, 0, 0], [s, c, 0, 0], [0, 0, scale, 0]], np.float32)
        matrix[:, 3] = self.foot
        return Placed(
            name="foreground", model=model, poses=np.repeat(matrix[None, None], len(model.parts), axis=1)
        )


def nearest_ahead(performance: Performance, rig: Rig, subject: Subject) -> float | None:
    """Return the metres to the nearest other thing that stands in the frame well before the subject."""
    own = {thing.id for thing in subject.things}
    found = []
    for thing in performance.blocking.things:
        if thing.id in own:
            continue
        middle = performance.poses[thing.id][0, 0, :, 3] + np.array((0, 0, thing.model.size[2] / 2))
        ray = middle - rig.position[0]
        depth = float(ray @ rig.forward[0])
        aside = abs(float(ray @ rig.right[0]))
        if 0.4 < depth < NEAR_ENOUGH * float(rig.distance[0]) and aside < depth * rig.half[0]:
            found.append(depth)
    return min(found, default=None)


def put_before(performance: Performance, rig: Rig) -> Foreground:
    """Return something that stands before the lens at the right of the frame."""
    right, forward = rig.right[0], rig.forward[0]
    up = np.cross(right, forward)
    half: NDArray[np.float64] = NEAR * np.array(rig.half)
    foot = rig.position[0] + NEAR * forward + ASIDE * half[0] * right + BELOW * half[1] * up
    return Foreground(
        kind=INSIDE if performance.blocking.place.interior else OUTSIDE,
        foot=(float(foot[0]), float(foot[1]), float(foot[2])),
        heading=float(np.arctan2(-forward[1], -forward[0])),
        height=float(TALL * half[1]),
    )
