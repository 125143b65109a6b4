"""Pairs: where two people stand to each other who do something together, and round one thing."""

from __future__ import annotations

from math import cos, pi, sin

from filmwright.stage.blocking.bodies import stature
from filmwright.stage.blocking.ground import Spot, spot_of, wrapped
from filmwright.stage.world.business.business import Business
from filmwright.stage.world.model import Mark, Model
from filmwright.stage.world.world import Character

ARM = 0.30
"""Metres between the middle of an adult's body and the near edge of what it works at."""

_ABREAST = 0.86
"""Metres from one user of a long thing to the next."""

_ADULTS = 3.44
"""Metres: the height of two adults."""


def met(entry: Business, mark: Mark, pair: tuple[Character, Character], between: float | None) -> Mark:
    """Return the partner's mark, the second of the pair, of somebody who does a business on a mark.

    They stand as the business says, nearer when they are small; `between`: metres they are apart at
    least who face each other over a thing.
    """
    ahead, left, turn = _sized(entry, pair, between)
    x, y = spot_of(mark)
    c, s = cos(mark.heading), sin(mark.heading)
    spot = (x + ahead * c - left * s, y + ahead * s + left * c, mark.position[2])
    return Mark(position=spot, heading=wrapped(mark.heading + turn))


def meeting(entry: Business, theirs: Mark, pair: tuple[Character, Character], between: float | None) -> Mark:
    """Return the mark from which somebody does a business with a partner who stays on its own mark."""
    ahead, left, turn = _sized(entry, pair, between)
    heading = wrapped(theirs.heading - turn)
    c, s = cos(heading), sin(heading)
    x, y = spot_of(theirs)
    return Mark(position=(x - ahead * c + left * s, y - ahead * s - left * c, 0.0), heading=heading)


def _sized(
    entry: Business, pair: tuple[Character, Character], between: float | None
) -> tuple[float, float, float]:
    size = sum(stature(one) for one in pair) / _ADULTS
    ahead, left, turn = placed(entry)
    ahead, left = ahead * size, left * size
    if between is not None and ahead > 0 and abs(wrapped(turn - pi)) < 0.5:
        ahead = max(ahead, between)
    return ahead, left, turn


def placed(entry: Business) -> tuple[float, float, float]:
    """Return where an adult's partner stands: metres ahead and to the left, and radians it is turned."""
    if entry.stands is not None:
        return entry.stands
    return (0.0, entry.apart, 0.0) if entry.beside else (entry.apart, 0.0, pi)


def round_it(thing: Mark, model: Model, user: Mark, reach: float, *, tall: bool, seated: bool) -> list[Mark]:
    """Return the marks of more users of a thing that somebody stands before: the best first.

    Opposite, at the ends, then abreast of those; what is `tall` is used from its own side only, and
    nobody is `seated` at an end: a desk has its drawers there.
    reach: metres from a body to the near edge.
    """
    facing = user.heading
    deep, wide = depth(model, facing - thing.heading), depth(model, facing - thing.heading + pi / 2)
    beside = [n * side for n in range(1, 5) for side in (1.0, -1.0)]
    found: list[Mark] = []
    if not tall:
        found.append(_before(thing, facing + pi, reach + deep / 2, 0.0))
        ends = () if seated else (pi / 2, -pi / 2)
        found += [_before(thing, facing + turn, reach + wide / 2, 0.0) for turn in ends]
    for number in beside:
        off = number * _ABREAST
        if abs(off) > wide / 2 and not tall:
            continue
        found.append(_before(thing, facing, reach + deep / 2, off))
        if not tall:
            found.append(_before(thing, facing + pi, reach + deep / 2, off))
    return found


def _before(thing: Mark, facing: float, far: float, aside: float) -> Mark:
    """Return the mark of somebody who faces a thing from so far off its middle, so far to its own left."""
    x, y = spot_of(thing)
    spot: Spot = (
        x - far * cos(facing) - aside * sin(facing),
        y - far * sin(facing) + aside * cos(facing),
    )
    return Mark(position=(*spot, 0.0), heading=wrapped(facing))


def depth(model: Model, turn: float) -> float:
    """Return how deep a model is along a line that leaves its heading by `turn`, metres."""
    return abs(cos(turn)) * model.size[0] + abs(sin(turn)) * model.size[1]
