"""A skeleton: the named bones of one animal, where their joints are at rest, and which hangs on which.

Animals rest as people do: standing on z = 0, facing +x, their left is +y. The names are those of the
human rig where the bones are alike (head, neck, chest, pelvis, upper_arm, forearm, hand, fingers, thigh,
shin, foot, toes; `_l` and `_r`), so that cameras and gazes find them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from filmwright.stage.world.cast.implicit import Triple
from filmwright.stage.world.model import Floats


@dataclass(frozen=True, kw_only=True)
class Skeleton:
    """Bones as (name, parent's name, joint) with every parent before its children; the first is the root."""

    bones: tuple[tuple[str, str, Triple], ...]

    @cached_property
    def index(self) -> dict[str, int]:
        return {name: number for number, (name, _, _) in enumerate(self.bones)}

    @property
    def parts(self) -> tuple[str, ...]:
        return tuple(name for name, _, _ in self.bones)

    @property
    def parents(self) -> tuple[int, ...]:
        return tuple(self.index[parent] if parent else -1 for _, parent, _ in self.bones)

    @cached_property
    def joints(self) -> Floats:
        return np.array([joint for _, _, joint in self.bones], np.float32)

    def joint(self, part: str) -> Triple:
        """Return a joint's rest position, metres."""
        return self.bones[self.index[part]][2]


def both(*bones: tuple[str, str, Triple]) -> list[tuple[str, str, Triple]]:
    """Return left bones and their mirror images; a parent that is itself among them is mirrored too."""
    own = {name for name, _, _ in bones}
    found = []
    for side, sign in (("l", 1.0), ("r", -1.0)):
        for name, parent, (x, y, z) in bones:
            above = f"{parent}_{side}" if parent in own else parent
            found.append((f"{name}_{side}", above, (x, sign * y, z)))
    return found


def chain(name: str, parent: str, points: list[Triple] | Floats) -> list[tuple[str, str, Triple]]:
    """Return bones `name_1`, `name_2`, ... one after the other through points."""
    found = []
    for number, point in enumerate(points, 1):
        x, y, z = (float(value) for value in point)
        found.append((f"{name}_{number}", parent, (x, y, z)))
        parent = f"{name}_{number}"
    return found
