"""Soft bodies as fields: lumps that flow into one another, negative inside, metres.

A field is a list of lumps joined in order by smooth minimum (or carved by smooth maximum) over each
lump's `blend` metres. The polynomial smooth minimum and the ellipsoid bound are Inigo Quilez's
("Smooth minimum", "Ellipsoid SDF", iquilezles.org); the mesher is surface nets (Gibson 1998), its vertices
then moved onto the field by Newton steps, so shading is smooth at any cell size.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

from filmwright.stage.world.cast.cloth import Piece, left_half
from filmwright.stage.world.model import Floats

Triple: TypeAlias = tuple[float, float, float]
Relief: TypeAlias = Callable[[Floats], Floats]
_FAR = 9.0
_NEAR = 0.05  # metres about a lump within which its distance counts; the rest is outside anyway


def floats(value: object) -> Floats:
    """Return an array of float32."""
    return np.asarray(value, np.float32)


class Lump(Protocol):
    """One soft shape. `distance` takes (..., 3) points; it is exact enough near the surface."""

    @property
    def blend(self) -> float: ...
    @property
    def carve(self) -> bool: ...
    def distance(self, points: Floats) -> Floats: ...
    def box(self) -> tuple[Floats, Floats]: ...
    def eased(self, ease: float) -> Lump:
        """Return the shape grown by `ease` metres, as cloth over a body."""
        ...


@dataclass(frozen=True, kw_only=True)
class Ball:
    """An ellipsoid, turned about y by `tilt` radians."""

    centre: Triple
    radii: Triple
    blend: float = 0.02
    carve: bool = False
    tilt: float = 0.0

    def distance(self, points: Floats) -> Floats:
        local = points - np.array(self.centre, np.float32)
        if self.tilt:
            c, s = np.cos(np.float32(self.tilt)), np.sin(np.float32(self.tilt))
            x, z = local[..., 0] * c - local[..., 2] * s, local[..., 0] * s + local[..., 2] * c
            local = np.stack([x, local[..., 1], z], axis=-1)
        radii = np.array(self.radii, np.float32)
        near = local / radii
        outward = np.sqrt(np.einsum("...i,...i", near, near)) + 1e-6
        near /= radii
        steep = np.sqrt(np.einsum("...i,...i", near, near)) + 1e-6
        distance: Floats = outward * (outward - 1.0) / steep
        return distance

    def box(self) -> tuple[Floats, Floats]:
        centre, radii = np.array(self.centre, np.float32), np.array(self.radii, np.float32)
        if self.tilt:
            radii = np.full(3, radii.max(), np.float32)
        return centre - radii, centre + radii

    def eased(self, ease: float) -> Ball:
        x, y, z = self.radii
        return replace(self, radii=(x + ease, y + ease, z + ease))


@dataclass(frozen=True, kw_only=True)
class Limb:
    """A straight bone with a radius that changes along it (evenly spaced stations), round at its ends.

    `flat` squeezes the section along an axis: (axis, factor below 1).
    """

    start: Triple
    end: Triple
    radii: tuple[float, ...]
    blend: float = 0.02
    carve: bool = False
    flat: tuple[Triple, float] | None = None

    def distance(self, points: Floats) -> Floats:
        start, bone = np.array(self.start, np.float32), np.subtract(self.end, self.start).astype(np.float32)
        local = points - start
        along = floats(np.clip(local @ bone / float(bone @ bone), 0.0, 1.0))
        away = local - along[..., None] * bone
        if self.flat is not None:
            axis = np.array(self.flat[0], np.float32)
            away = away + (away @ axis)[..., None] * axis * np.float32(1.0 / self.flat[1] - 1.0)
        radius = _profile(along, tuple(k / (len(self.radii) - 1) for k in range(len(self.radii))), self.radii)
        distance: Floats = np.sqrt(np.einsum("...i,...i", away, away)) - radius
        return distance

    def box(self) -> tuple[Floats, Floats]:
        ends, radius = np.array([self.start, self.end], np.float32), np.float32(max(self.radii))
        return ends.min(axis=0) - radius, ends.max(axis=0) + radius

    def eased(self, ease: float) -> Limb:
        return replace(self, radii=tuple(radius + ease for radius in self.radii))


@dataclass(frozen=True, kw_only=True)
class Loft:
    """Upright superellipse sections at given heights: torsos, skirts, hats.

    Each station is (height, centre x, half depth along x, half width along y).
    """

    stations: tuple[tuple[float, float, float, float], ...]
    blend: float = 0.02
    carve: bool = False
    power: float = 2.3

    def distance(self, points: Floats) -> Floats:
        heights = tuple(station[0] for station in self.stations)
        z = points[..., 2]
        inside = np.clip(z, np.float32(heights[0]), np.float32(heights[-1]))
        centre, depth, width = (
            _profile(inside, heights, tuple(station[k] for station in self.stations)) for k in (1, 2, 3)
        )
        x, y = np.abs(points[..., 0] - centre) / depth, np.abs(points[..., 1]) / width
        power = np.float32(self.power)
        ring = ((x**power + y**power + 1e-9) ** (1 / power) - 1) * np.minimum(depth, width)
        half = np.float32((heights[-1] - heights[0]) / 2)
        distance: Floats = np.maximum(ring, np.abs(z - np.float32(heights[0]) - half) - half)
        return distance

    def box(self) -> tuple[Floats, Floats]:
        table = np.array(self.stations, np.float32)
        depth, width = table[:, 2].max(), table[:, 3].max()
        low = np.array([table[:, 1].min() - depth, -width, table[0, 0]], np.float32)
        return low, np.array([table[:, 1].max() + depth, width, table[-1, 0]], np.float32)

    def eased(self, ease: float) -> Loft:
        return replace(self, stations=tuple((z, x, d + ease, w + ease) for z, x, d, w in self.stations))


@dataclass(frozen=True, kw_only=True)
class Group:
    """Lumps that flow into one another first, and only then, as one, into what was there before."""

    lumps: tuple[Lump, ...]
    blend: float = 0.02
    carve: bool = False

    @cached_property
    def _field(self) -> Field:
        return Field(lumps=self.lumps)

    def distance(self, points: Floats) -> Floats:
        return self._field.at(points)

    def box(self) -> tuple[Floats, Floats]:
        return self._field.box(0.0)

    def eased(self, ease: float) -> Group:
        return replace(self, lumps=tuple(lump.eased(ease) for lump in self.lumps))


def _profile(at: Floats, stations: tuple[float, ...], values: tuple[float, ...]) -> Floats:
    """Interpolate smoothly (a cosine-free Catmull-Rom, tabulated) between stations."""
    return floats(np.interp(at, *_table(stations, values)))


@lru_cache(maxsize=512)
def _table(
    stations: tuple[float, ...], values: tuple[float, ...]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    fine = np.linspace(0.0, len(values) - 1.0, 8 * (len(values) - 1) + 1)
    index = np.minimum(fine.astype(int), len(values) - 2)
    t = fine - index
    v = np.asarray(values, np.float64)
    slope = np.gradient(v) if len(v) > 2 else np.full(len(v), v[-1] - v[0])
    a, b, da, db = v[index], v[index + 1], slope[index], slope[index + 1]
    curve = a + t * da + t * t * (3 * (b - a) - 2 * da - db) + t**3 * (2 * (a - b) + da + db)
    where = np.interp(fine, np.arange(len(v)), np.asarray(stations, np.float64))
    return where, curve


def _joined(a: Floats, b: Floats, blend: float, carve: bool) -> Floats:
    if carve:
        return -_joined(-a, b, blend, False)
    if blend <= 0.0:
        return np.minimum(a, b)
    near = np.maximum(blend - np.abs(a - b), 0.0)
    joined: Floats = np.minimum(a, b) - near * near * np.float32(0.25 / blend)
    return joined


@dataclass(frozen=True, kw_only=True)
class Field:
    """Lumps joined in order; `relief` is added at the end (folds of cloth, locks of hair).

    `parted`: the right side is the left's image, so that lumps of the left leg never flow into the right.
    """

    lumps: tuple[Lump, ...]
    relief: Relief | None = None
    parted: bool = False

    @cached_property
    def _boxes(self) -> tuple[tuple[Floats, Floats], ...]:
        return tuple(lump.box() for lump in self.lumps)

    def at(self, points: Floats) -> Floats:
        """Return the field at (n, 3) points."""
        if self.parted:
            points = np.stack([points[..., 0], np.abs(points[..., 1]), points[..., 2]], axis=-1)
        value = np.full(points.shape[:-1], _FAR, np.float32)
        for lump, (low, high) in zip(self.lumps, self._boxes, strict=True):
            reach = lump.blend + _NEAR
            near = ((points > low - reach) & (points < high + reach)).all(axis=-1)
            if near.any():
                value[near] = _joined(value[near], lump.distance(points[near]), lump.blend, lump.carve)
        return value if self.relief is None else value + self.relief(points)

    def normals(self, points: Floats, step: float) -> Floats:
        """Return the unit outward normals at (n, 3) points, by central differences of `step` metres."""
        offsets = np.eye(3, dtype=np.float32) * np.float32(step)
        both = np.concatenate([points + offset for offset in (*offsets, *-offsets)])
        value = self.at(both).reshape(6, -1)
        gradient = (value[:3] - value[3:]).T
        return floats(gradient / (np.linalg.norm(gradient, axis=1, keepdims=True) + 1e-9))

    def box(self, margin: float) -> tuple[Floats, Floats]:
        boxes = [box for lump, box in zip(self.lumps, self._boxes, strict=True) if not lump.carve]
        low = np.min([box[0] for box in boxes], axis=0) - margin
        return low, np.max([box[1] for box in boxes], axis=0) + margin

    def mesh(self, cell: float, within: tuple[Floats, Floats] | None = None) -> Piece:
        """Return the surface as a piece of triangles about `cell` metres long, mirrored about y = 0.

        `within` cuts the work to a box; the surface is open where it leaves that box.
        """
        low, high = self.box(2.0 * cell)
        if within is not None:
            low, high = np.maximum(low, within[0]), np.minimum(high, within[1])
        axes = [_ticks(float(low[k]), float(high[k]), cell) for k in range(3)]
        positions, triangles = _surface_nets(self._sampled(axes), axes)
        normals = self.normals(positions, 0.25 * cell)
        for _ in range(2):
            step = np.clip(self.at(positions), -0.6 * cell, 0.6 * cell)
            positions = (positions - normals * step[:, None]).astype(np.float32)
        return Piece(positions=positions, normals=self.normals(positions, 0.3 * cell), triangles=triangles)

    def half(self, cell: float, within: tuple[Floats, Floats] | None = None) -> Piece:
        """Return the left half of the mesh, cut along y = 0: all there is of what is alike on both sides."""
        low, high = within if within is not None else (np.full(3, -_FAR), np.full(3, _FAR))
        left = (np.array([low[0], -2.0 * cell, low[2]], np.float32), floats(high))
        return left_half(self.mesh(cell, left))

    def _sampled(self, axes: list[Floats]) -> Floats:
        value = np.full([len(axis) for axis in axes], _FAR, np.float32)
        cell = float(axes[0][1] - axes[0][0])
        for lump in self.lumps:
            low, high = lump.box()
            margin = lump.blend + 2.0 * cell
            window = tuple(
                slice(int(np.searchsorted(axis, a - margin)), int(np.searchsorted(axis, b + margin)))
                for axis, a, b in zip(axes, low, high, strict=True)
            )
            part = value[window]
            if part.size:
                grid = _grid([axis[place] for axis, place in zip(axes, window, strict=True)])
                value[window] = _joined(part, lump.distance(grid), lump.blend, lump.carve)
        return value if self.relief is None else value + self.relief(_grid(axes))


def _ticks(low: float, high: float, cell: float) -> Floats:
    """Return evenly spaced ticks, zero among them, so that left and right mesh alike and legs stay parted."""
    return floats(np.arange(np.floor(low / cell), np.ceil(high / cell) + 1) * cell)


def _grid(axes: list[Floats]) -> Floats:
    return floats(np.stack(np.meshgrid(*axes, indexing="ij"), axis=-1))


def _surface_nets(value: Floats, axes: list[Floats]) -> tuple[Floats, NDArray[np.uint32]]:
    """Return one vertex in every cell the surface crosses and a quad about every crossed edge."""
    inside = value < 0.0
    shape = np.array(value.shape)
    strides = np.array([shape[1] * shape[2], shape[2], 1])
    total = np.zeros((int(shape.prod()), 3))
    count = np.zeros(int(shape.prod()))
    quads = []
    for axis in range(3):
        ahead = [slice(None)] * 3
        behind = [slice(None)] * 3
        ahead[axis], behind[axis] = slice(1, None), slice(None, -1)
        edge = np.argwhere(inside[tuple(ahead)] != inside[tuple(behind)])
        u, v = (axis + 1) % 3, (axis + 2) % 3
        edge = edge[
            (edge[:, u] > 0) & (edge[:, v] > 0) & (edge[:, u] < shape[u] - 1) & (edge[:, v] < shape[v] - 1)
        ]
        start = edge @ strides
        a, b = value.ravel()[start], value.ravel()[start + strides[axis]]
        point = np.stack([axes[k][edge[:, k]] for k in range(3)], axis=1).astype(np.float64)
        point[:, axis] += (axes[axis][edge[:, axis] + 1] - axes[axis][edge[:, axis]]) * (a / (a - b))
        cells = start[:, None] - np.array([0, strides[u], strides[u] + strides[v], strides[v]])
        for k in range(4):
            count += np.bincount(cells[:, k], minlength=len(count))
            for side in range(3):
                total[:, side] += np.bincount(cells[:, k], weights=point[:, side], minlength=len(count))
        quads.append(np.where((a < 0)[:, None], cells[:, ::-1], cells)[:, ::-1])
    used = np.flatnonzero(count)
    number = np.zeros(len(count), np.int64)
    number[used] = np.arange(len(used))
    positions = (total[used] / count[used, None]).astype(np.float32)
    quad = number[np.concatenate(quads)]
    triangles = np.concatenate([quad[:, [0, 1, 2]], quad[:, [0, 2, 3]]]).astype(np.uint32)
    return positions, triangles
