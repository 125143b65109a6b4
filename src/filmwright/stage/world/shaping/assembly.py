"""The bench where surfaces, solids and marks become a model."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

import numpy as np

from filmwright.stage.world.model import Mark, Model, Shape, Solid, Spin, Surface
from filmwright.stage.world.shaping.mesh import Point, bound, merged, moved


@dataclass(kw_only=True)
class Bench:
    """What has been made so far; `model` ends the work."""

    surfaces: list[Surface] = field(default_factory=list)
    solids: list[Solid] = field(default_factory=list)
    marks: dict[str, Mark] = field(default_factory=dict)
    parts: dict[str, Point] = field(default_factory=dict)
    """Moving parts after the body, with the joints they turn about."""
    spins: dict[str, tuple[Point, float]] = field(default_factory=dict)
    """Parts that turn by themselves: the axis about their joint, turns a second."""
    mass: float = 1.0
    fixed: bool = False

    def hinge(self, name: str, at: Point, pieces: Iterable[Surface]) -> None:
        """Lay a moving part on the bench, made about the origin and carried to its joint."""
        self.parts[name] = at
        self.add(*(bound(moved(piece, at), len(self.parts)) for piece in pieces))

    def add(self, *pieces: Surface) -> None:
        """Lay pieces on the bench."""
        self.surfaces.extend(pieces)

    def cased(self, material: str = "metal", grip: Point | None = None, share: float = 0.94) -> Bench:
        """Give the finished thing one box for physics and its `top`; what one holds has a `grip`."""
        low, high = bounds(self.surfaces)
        middle = ((low[0] + high[0]) / 2, (low[1] + high[1]) / 2, (low[2] + high[2]) / 2)
        size = ((high[0] - low[0]) * share, (high[1] - low[1]) * share, high[2] - low[2])
        self.solids.append(box_solid(size, middle, material))
        self.marks.setdefault("top", Mark(position=(middle[0], middle[1], high[2])))
        if grip is not None:
            self.marks["grip"] = Mark(position=grip)
        return self

    def resized(self, factor: float) -> Bench:
        """Return the work at `factor` times its size; its mass is set for that size already."""

        def point(at: Point) -> Point:
            return at[0] * factor, at[1] * factor, at[2] * factor

        return replace(
            self,
            surfaces=[replace(s, positions=s.positions * np.float32(factor)) for s in self.surfaces],
            solids=[replace(s, size=point(s.size), centre=point(s.centre)) for s in self.solids],
            marks={name: replace(mark, position=point(mark.position)) for name, mark in self.marks.items()},
            parts={name: point(at) for name, at in self.parts.items()},
        )

    def model(self, name: str) -> Model:
        """Return the model: the body first, then its moving parts."""
        names = ("body", *self.parts)
        joints = np.array([(0.0, 0.0, 0.0), *self.parts.values()], np.float32)
        surfaces = merged(self.surfaces)
        return Model(
            name=name,
            surfaces=surfaces,
            parts=names,
            parents=(-1, *(0 for _ in names[1:])),
            joints=joints,
            solids=tuple(self.solids),
            marks=dict(self.marks),
            spins=tuple(
                Spin(part=names.index(part), axis=axis, turns=turns)
                for part, (axis, turns) in self.spins.items()
            ),
            mass=self.mass,
            fixed=self.fixed,
            size=extent(surfaces),
        )


def bounds(surfaces: Iterable[Surface]) -> tuple[Point, Point]:
    """Return the lowest and the highest corner of the box that holds the surfaces."""
    kept = list(surfaces)
    low = np.min([piece.positions.min(axis=0) for piece in kept], axis=0)
    high = np.max([piece.positions.max(axis=0) for piece in kept], axis=0)
    return (float(low[0]), float(low[1]), float(low[2])), (float(high[0]), float(high[1]), float(high[2]))


def extent(surfaces: Iterable[Surface]) -> Point:
    """Return the sides of the box that holds the surfaces, in metres."""
    low, high = bounds(surfaces)
    return high[0] - low[0], high[1] - low[1], high[2] - low[2]


def box_solid(size: Point, centre: Point, material: str = "wood", bounce: float = 0.3) -> Solid:
    """Return a box for physics from its full size."""
    half = (size[0] / 2, size[1] / 2, size[2] / 2)
    return Solid(shape=Shape.BOX, size=half, centre=centre, material=material, bounce=bounce)


def post_solid(radius: float, height: float, foot: Point, material: str = "metal") -> Solid:
    """Return an upright cylinder for physics that stands on `foot`."""
    centre = (foot[0], foot[1], foot[2] + height / 2)
    return Solid(shape=Shape.CYLINDER, size=(radius, height / 2, 0.0), centre=centre, material=material)


def ball_solid(radius: float, centre: Point, material: str = "rubber", bounce: float = 0.8) -> Solid:
    """Return a ball for physics."""
    return Solid(shape=Shape.SPHERE, size=(radius, 0.0, 0.0), centre=centre, material=material, bounce=bounce)


def rod_solid(start: Point, end: Point, radius: float, material: str = "metal", bounce: float = 0.3) -> Solid:
    """Return a capsule for physics between two points."""
    a, b = np.asarray(start, np.float64), np.asarray(end, np.float64)
    along = b - a
    length = float(np.linalg.norm(along))
    half = np.array([1 + along[2] / length, -along[1] / length, along[0] / length, 0.0])
    if np.linalg.norm(half) < 1e-6:  # straight down
        half = np.array([0.0, 1.0, 0.0, 0.0])
    half /= np.linalg.norm(half)
    middle = (a + b) / 2
    return Solid(
        shape=Shape.CAPSULE,
        size=(radius, length / 2, 0.0),
        centre=(float(middle[0]), float(middle[1]), float(middle[2])),
        turn=(float(half[0]), float(half[1]), float(half[2]), float(half[3])),
        material=material,
        bounce=bounce,
    )


def sized(model: Model, factor: float) -> Model:
    """Return the model at `factor` times its size; mass grows with the cube."""
    if factor == 1.0:
        return model

    def point(p: Point) -> Point:
        return p[0] * factor, p[1] * factor, p[2] * factor

    return replace(
        model,
        surfaces=tuple(
            replace(piece, positions=(piece.positions * np.float32(factor))) for piece in model.surfaces
        ),
        joints=model.joints * np.float32(factor),
        solids=tuple(replace(s, size=point(s.size), centre=point(s.centre)) for s in model.solids),
        marks={name: replace(mark, position=point(mark.position)) for name, mark in model.marks.items()},
        mass=model.mass * factor**3,
        size=point(model.size),
    )
