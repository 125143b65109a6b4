"""Breaking: a model cut into shards, each a part of its own, as brittle things break."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from filmwright.stage.world.model import Model, Surface
from filmwright.stage.world.shaping.mesh import two_sided

SHARD = "shard"
SHARDS = 16
_FINE = 3
"""How many times triangles on a crack are cut in four before they fall to one side of it."""


def broken(model: Model, seed: int = 1, count: int = SHARDS) -> Model:
    """Return the model cut into Voronoi cells around `count` points of its surface.

    It looks as before until its parts `shard_0`, `shard_1`... go apart: they all rest in the frame of
    the whole. Its solids stay those of the whole, for as long as it is.
    """
    points = np.concatenate([s.positions for s in model.surfaces]).astype(np.float64)
    corners = [s.positions[s.triangles].mean(axis=1) for s in model.surfaces]
    middles = np.concatenate(corners).astype(np.float64)
    rng = np.random.default_rng([seed, len(points)])
    hearts = _spread(middles + rng.normal(0, 0.03 * max(model.size), middles.shape), count, rng)
    surfaces = tuple(_cut(two_sided(surface), hearts, len(model.parts)) for surface in model.surfaces)
    names = tuple(f"{SHARD}_{k}" for k in range(len(hearts)))
    return replace(
        model,
        surfaces=surfaces,
        parts=(*model.parts, *names),
        parents=(*model.parents, *(0 for _ in names)),
        joints=np.concatenate([model.joints, np.zeros((len(names), 3), np.float32)]),
    )


def shards_of(model: Model) -> dict[int, NDArray[np.float64]]:
    """Return the corners (k, 3) of every shard, rest frame, by the number of its part."""
    found: dict[int, list[NDArray[np.float64]]] = {}
    for surface in model.surfaces:
        for number in np.unique(surface.bones[:, 0]).tolist():
            if model.parts[number].startswith(SHARD):
                own = surface.positions[surface.bones[:, 0] == number].astype(np.float64)
                found.setdefault(number, []).append(own)
    return {number: np.unique(np.concatenate(own), axis=0) for number, own in sorted(found.items())}


def _spread(points: NDArray[np.float64], count: int, rng: np.random.Generator) -> NDArray[np.float64]:
    """Return points far from one another: each next one is the farthest of a random handful."""
    chosen = [points[int(rng.integers(len(points)))]]
    while len(chosen) < count:
        tried = points[rng.integers(len(points), size=12)]
        far = np.min(np.linalg.norm(tried[:, None] - np.array(chosen)[None], axis=2), axis=1)
        chosen.append(tried[int(far.argmax())])
    return np.array(chosen)


def _cut(surface: Surface, hearts: NDArray[np.float64], first: int) -> Surface:
    """Return the surface with every triangle given to the cell it lies in, finer along the cracks."""
    fine = _refined(surface, hearts)
    middles = fine.positions[fine.triangles].mean(axis=1)
    cells = _nearest(middles, hearts)
    corners = fine.triangles.reshape(-1)
    owner = np.repeat(cells + first, 3).astype(np.uint16)
    return replace(
        fine,
        positions=fine.positions[corners],
        normals=fine.normals[corners],
        colours=fine.colours[corners],
        triangles=np.arange(len(corners), dtype=np.uint32).reshape(-1, 3),
        bones=np.stack([owner, owner], axis=1),
        weights=np.ones(len(corners), np.float32),
        uv=None if fine.uv is None else fine.uv[corners],
    )


def _nearest(points: NDArray[np.floating], hearts: NDArray[np.float64]) -> NDArray[np.int64]:
    apart = np.linalg.norm(points[:, None].astype(np.float64) - hearts[None], axis=2)
    nearest: NDArray[np.int64] = apart.argmin(axis=1)
    return nearest


def _refined(surface: Surface, hearts: NDArray[np.float64]) -> Surface:
    for _ in range(_FINE):
        owners = _nearest(surface.positions, hearts)[surface.triangles]
        torn = (owners != owners[:, :1]).any(axis=1)
        if not torn.any() or len(surface.triangles) > 60_000:
            break
        surface = _quartered(surface, torn)
    return surface


def _quartered(surface: Surface, torn: NDArray[np.bool_]) -> Surface:
    """Return the surface with the torn triangles cut in four at the middles of their sides."""
    kept, cut = surface.triangles[~torn], surface.triangles[torn].astype(np.int64)
    a, b, c = cut[:, 0], cut[:, 1], cut[:, 2]
    base = len(surface.positions)
    number = len(cut)
    ab, bc, ca = (base + k * number + np.arange(number) for k in range(3))

    def grown(values: NDArray[Any]) -> NDArray[Any]:
        told = values.astype(np.float64)
        halves = [(told[p] + told[q]) / 2 for p, q in ((a, b), (b, c), (c, a))]
        return np.concatenate([told, *halves]).astype(values.dtype)

    fresh = np.concatenate(
        [np.stack(t, axis=1) for t in ((a, ab, ca), (ab, b, bc), (ca, bc, c), (ab, bc, ca))]
    )
    count = base + 3 * number
    return replace(
        surface,
        positions=grown(surface.positions),
        normals=grown(surface.normals),
        colours=grown(surface.colours),
        triangles=np.concatenate([kept, fresh]).astype(np.uint32),
        bones=np.zeros((count, 2), np.uint16),
        weights=np.ones(count, np.float32),
        uv=None if surface.uv is None else grown(surface.uv),
    )
