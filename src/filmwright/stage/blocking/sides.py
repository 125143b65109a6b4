"""Sides: the spot left of, right of, before or behind what stands there, as the camera sees it."""

from __future__ import annotations

from filmwright.stage.blocking.ground import Spot, View
from filmwright.stage.world.world import Relation

_SIDES = {
    Relation.LEFT_OF: (-1.0, 0.0, -0.1),
    Relation.RIGHT_OF: (1.0, 0.0, -0.1),
    Relation.IN_FRONT_OF: (0.0, -1.0, 0.0),
    Relation.BEHIND: (0.0, 1.0, 0.0),
    Relation.NEXT_TO: (-1.0, 0.0, -0.15),
}
"""Right and away of each side, then the metres it is nearer to the lens."""

_IN_LINE = (Relation.IN_FRONT_OF, Relation.BEHIND)
_OFF = 0.15
"""Metres by which nobody stands quite in line with another and the lens."""

_UNCOVERED = 0.6
"""Times its radius by which what is nearer to the lens stands aside, not to hide what is farther away."""

_LOOKS_OUT = 1.3
"""The same for who stands behind: seen from the lens it is nearer to the middle than it is."""


def is_side(relation: Relation | None) -> bool:
    """Tell whether a relation is a side on the floor: not on, in, under or above."""
    return relation in _SIDES


def beside(view: View, anchor: Spot, relation: Relation, far: float, aside: float = _OFF) -> Spot:
    """Return the spot `far` metres to a side of an anchor; the anchor itself where it is no side.

    `aside`: metres to the right by which one stands out of line before or behind it.
    """
    right, away, nearer = _SIDES.get(relation, (0.0, 0.0, 0.0))
    off = aside if relation in _IN_LINE else 0.0
    return view.moved_to(anchor).at(right * far + off, away * far + nearer)


def uncovered(
    relation: Relation, own: tuple[float, float], anchor: tuple[float, float], share: float | None = None
) -> float:
    """Return by how many metres to stand aside, that both are seen; each given as radius and height."""
    near, far = (own, anchor) if relation is Relation.IN_FRONT_OF else (anchor, own)
    if share is None:
        share = _LOOKS_OUT if relation is Relation.BEHIND else _UNCOVERED
    hides = near[0] > 0.5 * far[0] and near[1] > 0.4 * far[1]
    return max(_OFF, share * near[0]) if hides else _OFF
