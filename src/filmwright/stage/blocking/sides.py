"""Sides: the spot left of, right of, before or behind what stands there, as the camera sees it."""

from __future__ import annotations

from filmwright.stage.blocking.ground import Spot, View
from filmwright.stage.world.world import Relation

_SIDES = {
    Relation.LEFT_OF: (-1.0, 0.0, 0.0, -0.1),
    Relation.RIGHT_OF: (1.0, 0.0, 0.0, -0.1),
    Relation.IN_FRONT_OF: (0.0, -1.0, 0.15, 0.0),
    Relation.BEHIND: (0.0, 1.0, 0.15, 0.0),
    Relation.NEXT_TO: (-1.0, 0.0, 0.0, -0.15),
}
"""Right and away of each side, then the metres by which nobody stands quite in line with the lens."""


def is_side(relation: Relation | None) -> bool:
    """Tell whether a relation is a side on the floor: not on, in, under or above."""
    return relation in _SIDES


def beside(view: View, anchor: Spot, relation: Relation, far: float) -> Spot:
    """Return the spot `far` metres to a side of an anchor; the anchor itself where it is no side."""
    right, away, aside, nearer = _SIDES.get(relation, (0.0, 0.0, 0.0, 0.0))
    return view.moved_to(anchor).at(right * far + aside, away * far + nearer)
