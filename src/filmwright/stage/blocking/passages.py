"""Passages: the shortest way over the floor that keeps a body's width from what stands there."""

from __future__ import annotations

import heapq
from collections.abc import Callable
from itertools import pairwise
from math import ceil, hypot

import numpy as np
from numpy.typing import NDArray

from filmwright.stage.blocking.room import Reals, Spot

Bools = NDArray[np.bool_]
Gap = Callable[[Reals], Reals]
"""How far spots (n, 2) are from the nearest obstacle, metres."""

_CELL = 0.12
_AROUND = 3.5
"""Metres beyond both ends within which a way round is looked for."""

_LEAVING = 0.45
"""Metres around both ends where a body may be nearer to things: it stands at them."""

_TIGHT = 25.0
"""Times its length that a step costs where there is no room: taken only when there is no other way."""

_STEPS = [(dx, dy, hypot(dx, dy)) for dx in (-1, 0, 1) for dy in (-1, 0, 1) if dx or dy]


def passage(start: Spot, end: Spot, bounds: tuple[Spot, Spot], gap: Gap, radius: float) -> list[Spot]:
    """Return the corners of a way from start to end, end included, `radius` clear of everything.

    bounds: the corners of the floor one may walk on. Where no way is wide enough the least bad is taken.
    """
    if _is_clear(start, end, (start, end), gap, radius):
        return [end]
    (x0, y0), (x1, y1) = _region(start, end, bounds)
    columns, rows = ceil((x1 - x0) / _CELL) + 1, ceil((y1 - y0) / _CELL) + 1
    xs, ys = x0 + _CELL * np.arange(columns), y0 + _CELL * np.arange(rows)
    spots = np.stack(np.meshgrid(xs, ys, indexing="ij"), -1).reshape(-1, 2)
    narrow = _narrow(spots, (start, end), gap, radius).reshape(columns, rows)
    cells = [_cell(spot, (x0, y0), (columns, rows)) for spot in (start, end)]
    found = _searched(narrow, cells[0], cells[1])
    way = [start, *((float(xs[i]), float(ys[j])) for i, j in found[1:-1]), end]
    return _pulled(way, (start, end), gap, radius)[1:]


def _region(start: Spot, end: Spot, bounds: tuple[Spot, Spot]) -> tuple[Spot, Spot]:
    low = tuple(
        min(a, b, max(limit, min(a, b) - _AROUND)) for a, b, limit in zip(start, end, bounds[0], strict=True)
    )
    high = tuple(
        max(a, b, min(limit, max(a, b) + _AROUND)) for a, b, limit in zip(start, end, bounds[1], strict=True)
    )
    return (low[0], low[1]), (high[0], high[1])


def _cell(spot: Spot, low: Spot, count: tuple[int, int]) -> tuple[int, int]:
    i, j = (round((value - least) / _CELL) for value, least in zip(spot, low, strict=True))
    return min(max(i, 0), count[0] - 1), min(max(j, 0), count[1] - 1)


def _narrow(spots: Reals, ends: tuple[Spot, Spot], gap: Gap, radius: float) -> Bools:
    """Tell of every spot whether a body does not pass there; beside the ends it may squeeze by."""
    near = np.min([np.hypot(*(spots - np.array(end)).T) for end in ends], axis=0)
    needed = np.where(near < _LEAVING, np.minimum(radius, _clear_at(ends, gap)), radius)
    return np.asarray(gap(spots) < needed - 1e-9)


def _clear_at(ends: tuple[Spot, Spot], gap: Gap) -> float:
    return float(gap(np.array(ends)).min()) - 0.02


def _is_clear(a: Spot, b: Spot, ends: tuple[Spot, Spot], gap: Gap, radius: float) -> bool:
    """Tell whether one may go straight from a to b."""
    count = max(2, ceil(hypot(b[0] - a[0], b[1] - a[1]) / (0.5 * _CELL)) + 1)
    share = np.linspace(0, 1, count)[:, None]
    return not _narrow(np.array(a) + share * (np.array(b) - np.array(a)), ends, gap, radius).any()


def _searched(narrow: Bools, start: tuple[int, int], end: tuple[int, int]) -> list[tuple[int, int]]:
    """Return the cheapest cells from start to end (A*, eight neighbours)."""
    cost = {start: 0.0}
    came: dict[tuple[int, int], tuple[int, int]] = {}
    heap = [(0.0, start)]
    done: set[tuple[int, int]] = set()
    columns, rows = narrow.shape
    while heap:
        _, cell = heapq.heappop(heap)
        if cell == end:
            break
        if cell in done:
            continue
        done.add(cell)
        for dx, dy, length in _STEPS:
            following = cell[0] + dx, cell[1] + dy
            if not (0 <= following[0] < columns and 0 <= following[1] < rows):
                continue
            price = cost[cell] + length * (_TIGHT if narrow[following] else 1.0)
            if price < cost.get(following, np.inf) - 1e-12:
                cost[following], came[following] = price, cell
                rest = hypot(end[0] - following[0], end[1] - following[1])
                heapq.heappush(heap, (price + rest, following))
    way = [end]
    while way[-1] in came:
        way.append(came[way[-1]])
    return way[::-1]


def _pulled(way: list[Spot], ends: tuple[Spot, Spot], gap: Gap, radius: float) -> list[Spot]:
    """Return a way with its corners only: pulled taut like a string, as far as there is room."""
    taut, here = [way[0]], 0
    while here < len(way) - 1:
        reach = here + 1
        for there in range(len(way) - 1, here + 1, -1):
            if _is_clear(way[here], way[there], ends, gap, radius):
                reach = there
                break
        taut.append(way[reach])
        here = reach
    return _without_steps(taut)


def _without_steps(way: list[Spot]) -> list[Spot]:
    """Return a way without corners in a straight line."""
    kept = [way[0]]
    for (a, b), c in zip(pairwise(way), [*way[2:], None], strict=False):
        if c is not None:
            turn = (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0])
            if abs(turn) < 1e-9:
                continue
        kept.append(b)
    return kept
