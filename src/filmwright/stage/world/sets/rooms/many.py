"""A crate of simple forms, hundreds of them, that become a few surfaces at one stroke."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from math import cos, hypot, radians, sin

import numpy as np
from numpy.typing import NDArray

from filmwright.stage.world.model import Finish, Floats, Surface
from filmwright.stage.world.shaping.boxes import box, sphere
from filmwright.stage.world.shaping.mesh import Point, Triangles, placed, unit, unshadowed
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.turned import cylinder

_PLAIN = Paint((1.0, 1.0, 1.0))
_BALLS = {"ball": 4, "pea": 2, "seed": 1}
_NO_SHADOW = (Finish.GLOW,)
Rows = NDArray[np.float64]


@dataclass(frozen=True)
class _Kind:
    form: str
    finish: Finish
    casts: bool


@dataclass(kw_only=True)
class Crate:
    """Forms laid one by one; `unpacked` makes them all. Lengths in metres, turns in degrees.

    Everything is laid in the frame of the innermost `standing`: a thing made facing -y, towards
    the master camera, can be stood anywhere.
    """

    rows: dict[_Kind, list[tuple[float, ...]]] = field(default_factory=dict)
    frame: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    casts: bool = True

    @contextmanager
    def standing(self, x: float, y: float, degrees: float = 0.0, z: float = 0.0) -> Iterator[None]:
        """Lay what follows about a spot of the present frame, turned about z."""
        before = self.frame
        at = self.spot((x, y, z))
        self.frame = (*at, before[3] + degrees)
        try:
            yield
        finally:
            self.frame = before

    @contextmanager
    def shadowless(self) -> Iterator[None]:
        """Lay what follows so that it throws no shadow."""
        before, self.casts = self.casts, False
        try:
            yield
        finally:
            self.casts = before

    def spot(self, at: Point) -> Point:
        """Return a point of the present frame in the set's own."""
        x, y, z, turn = self.frame
        c, s = cos(radians(turn)), sin(radians(turn))
        return x + c * at[0] - s * at[1], y + s * at[0] + c * at[1], z + at[2]

    def stood(self, pieces: list[Surface]) -> list[Surface]:
        """Return surfaces of the present frame in the set's own."""
        return placed(pieces, self.frame[:3], self.frame[3])

    def box(self, size: Point, at: Point, paint: Paint, bevel: float = 0.0, turn: Point = (0, 0, 0)) -> None:
        """Lay a box centred at a point; `turn`: about x, then y, then z."""
        inset = min(bevel, 0.49 * min(size))
        self._lay("bevelled" if inset > 0 else "sharp", (*size, inset), at, paint, turn)

    def block(
        self, size: Point, at: Point, paint: Paint, bevel: float = 0.0, turn: Point = (0, 0, 0)
    ) -> None:
        """Lay a box that stands on a point."""
        self.box(size, (at[0], at[1], at[2] + size[2] / 2), paint, bevel, turn)

    def post(self, radius: float, high: float, at: Point, paint: Paint, top: float | None = None) -> None:
        """Lay an upright cylinder that stands on a point; `top`: its radius there, if another."""
        self._lay(_round(radius), (radius, high, radius if top is None else top, 0.0), at, paint, (0, 0, 0))

    def bar(self, start: Point, end: Point, radius: float, paint: Paint) -> None:
        """Lay a round bar between two points."""
        dx, dy, dz = (b - a for a, b in zip(start, end, strict=True))
        flat = hypot(dx, dy)
        turn = (0.0, float(np.degrees(np.arctan2(flat, dz))), float(np.degrees(np.arctan2(dy, dx))))
        self._lay(_round(radius), (radius, hypot(flat, dz), radius, 0.0), start, paint, turn)

    def ball(self, radii: float | Point, at: Point, paint: Paint, turn: Point = (0, 0, 0)) -> None:
        """Lay an ellipsoid centred at a point."""
        size = (radii, radii, radii) if isinstance(radii, (int, float)) else radii
        form = "seed" if max(size) < 0.03 else "pea" if max(size) < 0.09 else "ball"
        self._lay(form, (*size, 0.0), at, paint, turn)

    def _lay(
        self, form: str, size: tuple[float, float, float, float], at: Point, paint: Paint, turn: Point
    ) -> None:
        casts = self.casts and paint.finish not in _NO_SHADOW
        row = (*size, *self.spot(at), turn[0], turn[1], turn[2] + self.frame[3], *paint.colour, paint.rough)
        self.rows.setdefault(_Kind(form, paint.finish, casts), []).append(row)

    def unpacked(self) -> list[Surface]:
        """Return everything laid, as one surface for each form and finish."""
        return [_made(kind, np.array(rows)) for kind, rows in self.rows.items()]


def _round(radius: float) -> str:
    return "thin" if radius < 0.045 else "post" if radius < 0.28 else "drum"


@lru_cache
def _template(form: str) -> tuple[Floats, Floats, Triangles]:
    if form in ("sharp", "bevelled"):
        made = box((2, 2, 2), _PLAIN, 0.0 if form == "sharp" else 0.5)
        return np.sign(made.positions).astype(np.float32), made.normals, made.triangles
    if form in _BALLS:
        made = sphere(1.0, _PLAIN, _BALLS[form])
        return made.positions, made.normals, made.triangles
    made = cylinder(1.0, 1.0, _PLAIN, 0, {"thin": 7, "post": 14, "drum": 28}[form])
    return made.positions, made.normals, made.triangles


def _made(kind: _Kind, rows: Rows) -> Surface:
    points, normals, triangles = _template(kind.form)
    size, at, angles, colour = rows[:, None, :4], rows[:, None, 4:7], rows[:, 7:10], rows[:, 10:]
    facing = np.broadcast_to(normals, (len(rows), *normals.shape))
    if kind.form in ("sharp", "bevelled"):
        local = points * (size[..., :3] / 2 - size[..., 3:] * (1 - np.abs(normals)))
    elif kind.form in _BALLS:
        local = points * size[..., :3]
        facing = unit(facing / size[..., :3])
    else:
        wide = size[..., :1] + (size[..., 2:3] - size[..., :1]) * points[None, :, 2:]
        local = np.concatenate([points[None, :, :2] * wide, points[None, :, 2:] * size[..., 1:2]], axis=2)
    turn = _turns(angles)
    positions = np.einsum("nij,nkj->nki", turn, local) + at
    facing = np.einsum("nij,nkj->nki", turn, facing)
    count = len(rows) * len(points)
    rgba = np.round(np.clip(colour, 0, 1) * 255).astype(np.uint8)
    made = Surface(
        positions=positions.reshape(-1, 3).astype(np.float32),
        normals=facing.reshape(-1, 3).astype(np.float32),
        colours=np.repeat(rgba, len(points), axis=0),
        triangles=(triangles + np.arange(len(rows), dtype=np.uint32)[:, None, None] * np.uint32(len(points)))
        .reshape(-1, 3)
        .astype(np.uint32),
        bones=np.zeros((count, 2), np.uint16),
        weights=np.ones(count, np.float32),
        finish=kind.finish,
    )
    return made if kind.casts else unshadowed(made)


def _turns(angles: Rows) -> Rows:
    """Return the matrices (n, 3, 3) of turns about x, then y, then z, degrees."""
    (cx, cy, cz), (sx, sy, sz) = np.cos(np.radians(angles.T)), np.sin(np.radians(angles.T))
    rows = [
        [cz * cy, cz * sy * sx - sz * cx, cz * sy * cx + sz * sx],
        [sz * cy, sz * sy * sx + cz * cx, sz * sy * cx - cz * sx],
        [-sy, cy * sx, cy * cx],
    ]
    return np.moveaxis(np.array(rows), 2, 0)
