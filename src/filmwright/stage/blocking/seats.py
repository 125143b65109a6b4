"""Seats of a set: which of its marks one may sit on, and which is taken first."""

from __future__ import annotations

from filmwright.stage.blocking.ground import Spot, dist, spot_of
from filmwright.stage.blocking.set_dressing import turned
from filmwright.stage.world.model import Mark

_SEATS = ("sofa_l", "sofa_r", "armchair", "bench")
_SITTING = 0.46
"""Metres of height of a seat that does not say how high it is."""


def is_seat(name: str) -> bool:
    """Tell whether a mark of a set is made to sit on."""
    return name in _SEATS or name.startswith("seat")


def seats_of(marks: dict[str, Mark], middle: Spot, target: str | None) -> list[Mark]:
    """Return a set's seats, those of the target first, then nearest to the middle first.

    A bench seats two; `sofa` names both halves of it. A target that is no seat is sat on all the same.
    """
    named = target or ""
    found = []
    for name, mark in sorted(marks.items()):
        if not is_seat(name) and name != target:
            continue
        wanted = name == target or (named.startswith("sofa") and "sofa" in name)
        for side in (0.36, -0.36) if name == "bench" else (0.0,):
            spot = turned(mark, (0.0, side))
            seat = Mark(position=(*spot, mark.position[2] or _SITTING), heading=mark.heading)
            found.append((name != target, not wanted, round(dist(spot_of(seat), middle), 3), seat))
    return [seat for *_, seat in sorted(found, key=lambda offer: offer[:3])]
