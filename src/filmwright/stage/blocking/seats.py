"""Seats of a set: which of its marks one may sit on, and which is taken first."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from filmwright.stage.blocking.blocking import Thing
from filmwright.stage.blocking.ground import Spot, dist, spot_of
from filmwright.stage.blocking.room import Patch, left_free, patches_of
from filmwright.stage.blocking.set_dressing import turned
from filmwright.stage.world.model import Mark, Model

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


_CALF = 0.045
"""Of the body's height: from the middle of a shin to its back, with a little air."""

_FORWARD = 0.2
"""Metres by which who has short legs sits nearer to the edge."""


def with_room_for_knees(thing: Thing, sitter: Model) -> Thing:
    """Return a seat with its places as far forward as the sitter's shins need to hang before its edge."""
    marks = {
        name: replace(
            mark, position=(*_to_the_edge(mark, patches_of(thing.model, thing.id), sitter), mark.position[2])
        )
        for name, mark in thing.model.marks.items()
        if name.startswith("seat")
    }
    return replace(thing, model=replace(thing.model, marks={**thing.model.marks, **marks}))


def suited(seat: Mark, things: dict[str, Thing], taken: list[Patch], sitter: Model) -> Mark:
    """Return a seat as it suits who sits there; the one place of a thing is moved on the thing itself."""
    for name, thing in things.items():
        places = [mark for key, mark in thing.model.marks.items() if key.startswith("seat")]
        if len(places) == 1 and dist(turned(thing.start, spot_of(places[0])), spot_of(seat)) < 1e-6:
            things[name] = with_room_for_knees(thing, sitter)
    under = [patch for patch in taken if left_free(np.array([spot_of(seat)]), [patch])[0] < 0.0]
    return replace(seat, position=(*_to_the_edge(seat, under, sitter), seat.position[2]))


def _to_the_edge(seat: Mark, patches: list[Patch], sitter: Model) -> Spot:
    """Return where somebody sits whose knees are before the edge of the seat."""
    here = np.array(spot_of(seat))
    if "thigh_l" not in sitter.parts or not patches:
        return spot_of(seat)
    hip, knee = (sitter.joints[sitter.parts.index(f"{part}_l")] for part in ("thigh", "shin"))
    shin = 0.92 * float(np.linalg.norm(knee - hip)) - _CALF * sitter.size[2]
    ahead = np.array([np.cos(seat.heading), np.sin(seat.heading)])
    steps = np.arange(0.0, 0.8, 0.01)
    out = left_free(here + steps[:, None] * ahead, patches) > 0.0
    edge = float(steps[out.argmax()]) if out.any() and not out[0] else 0.0
    forward = min(max(edge - shin, 0.0), _FORWARD)
    x, y = here + forward * ahead
    return float(x), float(y)
