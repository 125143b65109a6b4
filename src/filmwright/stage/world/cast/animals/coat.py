"""Coats: a ground colour and markings laid over it: stripes, spots, patches, nets, masks, socks.

A marking is a function of the rest points: above 0 it covers. Hard markings cut the skin along their edge,
so that a stripe is sharp on a coarse mesh; soft ones are mixed in.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from filmwright.stage.world.cast.cloth import Piece, cut
from filmwright.stage.world.cast.implicit import Lump, floats
from filmwright.stage.world.model import Floats
from filmwright.stage.world.shaping.grounds import noise
from filmwright.stage.world.world import Colour

Where: TypeAlias = Callable[[Piece], Floats]
"""Says of each vertex how far inside a marking it is: above 0 inside."""


@dataclass(frozen=True, kw_only=True)
class Marking:
    """Where a colour lies over the coat. `soft` markings count 0..1 and are mixed; others have an edge."""

    colour: Colour
    where: Where
    soft: bool = False


def painted(piece: Piece, ground: Colour, markings: tuple[Marking, ...]) -> list[tuple[Piece, Floats]]:
    """Return the skin in pieces with the colours (n, 3) of their vertices."""
    parts: list[tuple[Piece, frozenset[int]]] = [(piece, frozenset())]
    for number, marking in enumerate(markings):
        if marking.soft:
            continue
        divided: list[tuple[Piece, frozenset[int]]] = []
        for part, covered in parts:
            value = marking.where(part)
            if (value > 0).all():
                divided.append((part, covered | {number}))
            elif (value <= 0).all():
                divided.append((part, covered))
            else:
                divided += [(cut(part, value), covered | {number}), (cut(part, -value), covered)]
        parts = [(part, covered) for part, covered in divided if len(part.triangles)]
    return [(part, _coloured(part, ground, markings, covered)) for part, covered in parts]


def _coloured(piece: Piece, ground: Colour, markings: tuple[Marking, ...], covered: frozenset[int]) -> Floats:
    colour = np.tile(np.asarray(ground, np.float32), (len(piece.positions), 1))
    for number, marking in enumerate(markings):
        over = np.asarray(marking.colour, np.float32)
        if marking.soft:
            share = np.clip(marking.where(piece), 0.0, 1.0)[:, None]
            colour = colour * (1 - share) + over * share
        elif number in covered:
            colour[:] = over
    x, y, z = piece.positions.T
    size = float(np.ptp(piece.positions, axis=0).max()) + 1e-6
    mottle = noise(x / (0.06 * size), y / (0.06 * size), z / (0.06 * size), 7)
    return floats(colour * (1 + 0.035 * np.asarray(mottle)[:, None]))


def within(*lumps: Lump) -> Where:
    """Return the inside of lumps (given for the left and the middle)."""

    def inside(piece: Piece) -> Floats:
        folded = piece.positions.copy()
        folded[:, 1] = np.abs(folded[:, 1])
        return floats(-np.min([lump.distance(folded) for lump in lumps], axis=0))

    return inside


def faded(where: Where, width: float) -> Where:
    """Return a hard marking's place as a soft one: mixed in over `width` metres."""

    def share(piece: Piece) -> Floats:
        t = np.clip(where(piece) / np.float32(width) + 0.5, 0, 1)
        return floats(t * t * (3 - 2 * t))

    return share


def belly(low: float, high: float) -> Where:
    """Return a soft pale underside: full where the skin looks down below `low`, none above `high` metres."""

    def share(piece: Piece) -> Floats:
        down = np.clip(0.35 - piece.normals[:, 2], 0, 1)
        return floats(down * np.clip((high - piece.positions[:, 2]) / max(high - low, 1e-6), 0, 1))

    return share


def below(height: float, wave: float = 0.0) -> Where:
    """Return all below a height (socks), its edge waved by `wave` metres."""

    def inside(piece: Piece) -> Floats:
        x, y, z = piece.positions.T
        return floats(
            height - z + wave * np.sin(40 * x / max(height, 1e-3)) * np.sin(23 * y / max(height, 1e-3))
        )

    return inside


def beyond(x: float) -> Where:
    """Return all in front of `x`."""
    return lambda piece: floats(piece.positions[:, 0] - x)


def both_of(*places: Where) -> Where:
    """Return what lies inside all the places."""
    return lambda piece: floats(np.min([place(piece) for place in places], axis=0))


def except_(place: Where, *others: Where) -> Where:
    """Return a place without others."""

    def inside(piece: Piece) -> Floats:
        return floats(np.min([place(piece), *[-other(piece) for other in others]], axis=0))

    return inside


def stripes(period: float, share: float, lean: float = 0.0, wave: float = 0.25, seed: int = 1) -> Where:
    """Return bands across x, a period apart and `share` of it wide, leaning and wavering."""

    def inside(piece: Piece) -> Floats:
        x, y, z = piece.positions.T
        warp = np.asarray(noise(x / (3 * period), np.abs(y) / (3 * period), z / (3 * period), seed))
        phase = (x + lean * z) / period + wave * warp
        band = share - np.abs(phase - np.round(phase)) * 2
        return floats(0.5 * period * band)

    return inside


def rings(period: float, share: float, axis: int = 2) -> Where:
    """Return bands across an axis: on legs, necks and tails."""

    def inside(piece: Piece) -> Floats:
        phase = piece.positions[:, axis] / period
        return floats(0.5 * period * (share - np.abs(phase - np.round(phase)) * 2))

    return inside


def patches(size: float, cover: float, seed: int = 3) -> Where:
    """Return irregular patches over about `cover` (0..1) of the skin, `size` metres wide, not alike
    left and right."""

    def inside(piece: Piece) -> Floats:
        x, y, z = (piece.positions / np.float32(size)).T
        value = np.asarray(noise(x, y * 0.8, z, seed))
        return floats(size * (value - np.float32(1.1 * (0.5 - cover))))

    return inside


def _seeds(piece: Piece, gap: float, seed: int) -> NDArray[np.float64]:
    """Return jittered lattice points about the skin: the same for every piece of one animal."""
    low = np.floor(piece.positions.min(axis=0) / gap).astype(int) - 1
    high = np.ceil(piece.positions.max(axis=0) / gap).astype(int) + 2
    grid = np.stack(
        np.meshgrid(*[np.arange(a, b) for a, b in zip(low, high, strict=True)], indexing="ij"), -1
    )
    cells = grid.reshape(-1, 3)
    mixed = cells @ np.array([73856093, 19349663, 83492791]) + seed * 40503
    rolls = [np.sin(mixed * (12.9898 + 3.7 * axis)) * 43758.5453 for axis in range(3)]
    jitter = np.stack([roll - np.floor(roll) for roll in rolls], axis=-1)
    found: NDArray[np.float64] = (cells + 0.15 + 0.7 * jitter) * gap
    return found


def _nearest(piece: Piece, seeds: NDArray[np.float64], many: int) -> NDArray[np.float64]:
    """Return how far each vertex is from the nearest seeds: (n,) from one, (n, many) from several."""
    from scipy.spatial import cKDTree  # takes a fifth of a second to load: only when needed

    return np.asarray(cKDTree(seeds).query(piece.positions, k=many)[0])


def spots(gap: float, radius: float, seed: int = 5) -> Where:
    """Return round spots of `radius` metres about `gap` metres apart."""

    def inside(piece: Piece) -> Floats:
        away = _nearest(piece, _seeds(piece, gap, seed), 1)
        return floats(radius - away)

    return inside


def net(gap: float, width: float, seed: int = 2) -> Where:
    """Return the cells of a net of lines `width` wide, `gap` metres apart: a giraffe's patches."""

    def inside(piece: Piece) -> Floats:
        away = _nearest(piece, _seeds(piece, gap, seed), 2)
        return floats((away[:, 1] - away[:, 0]) - width)

    return inside
