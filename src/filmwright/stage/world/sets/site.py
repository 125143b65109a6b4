"""The ground a set is built on: what has been put where, until it is handed over as a StageSet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

import numpy as np

from filmwright.stage.world.model import Finish, Floats, Lamp, Mark, Opening, Solid, Spin, StageSet, Surface
from filmwright.stage.world.props.catalog import build as build_prop
from filmwright.stage.world.props.outdoors import LAMP_HEAD, street_lamp_surfaces, tree_surfaces
from filmwright.stage.world.sets.outdoors.growth import leaf_tones
from filmwright.stage.world.shaping.assembly import Bench, box_solid, post_solid
from filmwright.stage.world.shaping.mesh import Point, bound, picked, placed, turning
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.world import Colour, Hour, Prop, Season, World

Box = tuple[tuple[float, float, float], tuple[float, float, float]]

LAMP_LIGHT: Colour = (1.0, 0.72, 0.42)
IRON = Paint((0.11, 0.14, 0.16), Finish.METAL, 0.55)


@dataclass(kw_only=True)
class Site:
    """Work in progress on a set."""

    world: World
    bench: Bench = field(default_factory=lambda: Bench(fixed=True, mass=1e6))
    lamps: list[Lamp] = field(default_factory=list)
    openings: list[Opening] = field(default_factory=list)

    @property
    def lit(self) -> bool:
        """Whether windows and shop fronts burn: everywhere but in full day."""
        return self.world.hour is not Hour.DAY

    def add(self, *pieces: Surface) -> None:
        self.bench.add(*pieces)

    def solid(self, *solids: Solid) -> None:
        self.bench.solids.extend(solids)

    def mark(self, name: str, at: Point, degrees: float = 0.0) -> None:
        """Name a spot; `degrees` is the heading of who stands there."""
        self.bench.marks[name] = Mark(position=at, heading=float(np.radians(degrees)))

    def floor(self, size: tuple[float, float], material: str) -> None:
        """Lay the solid ground, its top at z = 0."""
        self.solid(box_solid((size[0], size[1], 1.0), (0, 0, -0.5), material, 0.6))

    def put(self, prop: Prop, at: Point, degrees: float = 0.0, aspect: float = 1.0) -> dict[str, Mark]:
        """Stand a prop in the set for good; returns its marks in the set's own frame."""
        made = build_prop(prop, aspect)
        parts = {spin.part: self._running(spin, made.joints, at, degrees) for spin in made.spins}
        for piece in placed(made.surfaces, at, degrees):
            for part in np.unique(piece.bones[:, 0]):
                own = picked(piece, piece.bones[:, 0] == part)
                self.add(bound(own, parts.get(int(part), 0)))
        self.solid(*(carried(solid, at, degrees) for solid in made.solids))
        return {name: carried_mark(mark, at, degrees) for name, mark in made.marks.items()}

    def _running(self, spin: Spin, joints: Floats, at: Point, degrees: float) -> int:
        """Take over a part of a prop that turns by itself; return its number in the set."""
        turn = turning(degrees)
        joint = turn @ joints[spin.part] + np.asarray(at, np.float32)
        return self.spinning(triple(joint), triple(turn @ np.asarray(spin.axis, np.float32)), spin.turns)

    def spinning(self, joint: Point, axis: Point, turns: float) -> int:
        """Begin a part of the set that turns about an axis; return the number its pieces are bound to."""
        name = f"running_{len(self.bench.parts)}"
        self.bench.parts[name] = joint
        self.bench.spins[name] = (axis, turns)
        return len(self.bench.parts)

    def tree(self, species: str, at: Point, seed: int, near: bool = True, size: float = 1.0) -> None:
        """Plant a tree in the season's leaves; near ones are solid and finely made."""
        grown = tree_surfaces(species, seed % 3, near, self._leaves(species, seed))
        scaled = [replace(p, positions=p.positions * np.float32(size)) for p in grown]
        self.add(*placed(scaled, at, (seed * 77) % 360))
        if near:
            self.solid(post_solid(0.22 * size, 3.0, at, "wood"))

    def _leaves(self, species: str, seed: int) -> Colour | None:
        """Return the colour of leaves now; None: as the species has them in summer."""
        season = self.world.season
        if season is Season.SUMMER or (species == "pine" and season is not Season.WINTER):
            return None
        tones = leaf_tones(season)
        return tones[seed % len(tones)]

    def street_lamp(self, at: Point, degrees: float, strength: float = 7.0, reach: float = 11.0) -> None:
        """Stand a street lamp whose arm points along `degrees`, and hang its light."""
        self.add(*placed(street_lamp_surfaces(IRON), at, degrees))
        self.solid(post_solid(0.09, 4.0, at))
        head = turning(degrees) @ np.array(LAMP_HEAD, np.float32) + np.asarray(at, np.float32)
        red, green, blue = LAMP_LIGHT
        self.lamp(
            (float(head[0]), float(head[1]), 4.25), (red * strength, green * strength, blue * strength), reach
        )

    def lamp(self, at: Point, colour: Colour, reach: float) -> None:
        self.lamps.append(Lamp(position=at, colour=colour, reach=reach))

    def opening(self, corners: tuple[Point, ...], panes: tuple[int, int], outwards: Point) -> None:
        """Let the sun in by a window; its corners from the lower left around it."""
        self.openings.append(Opening(corners=corners, panes=panes, outwards=outwards))

    def in_the_way(self, at: tuple[float, float], side: float) -> bool:
        """Say whether a far thing would hide the brief's background picture.

        The camera hangs that picture in the sky, behind everything; the lot only makes room for it,
        opposite the master camera.
        """
        if self.world.place.background is None:
            return False
        off = np.arctan2(at[1], at[0]) - (side + np.pi)
        return bool(np.cos(off) > np.cos(np.radians(65)))

    def handed_over(self, name: str, **settings: object) -> StageSet:
        """Return the finished set; `settings` are the remaining fields of StageSet."""
        model = self.bench.model(name)
        return replace(
            StageSet(
                name=name,
                model=model,
                marks=dict(self.bench.marks),
                lamps=tuple(self.lamps),
                openings=tuple(self.openings),
            ),
            **settings,  # type: ignore[arg-type]
        )


def triple(values: Floats) -> Point:
    return float(values[0]), float(values[1]), float(values[2])


def carried(solid: Solid, at: Point, degrees: float) -> Solid:
    """Return a solid turned about z, then carried to a place."""
    centre = turning(degrees) @ np.asarray(solid.centre, np.float32) + np.asarray(at, np.float32)
    half = np.radians(degrees) / 2
    c, s = float(np.cos(half)), float(np.sin(half))
    w, x, y, z = solid.turn
    turn = (c * w - s * z, c * x - s * y, c * y + s * x, c * z + s * w)
    return replace(solid, centre=(float(centre[0]), float(centre[1]), float(centre[2])), turn=turn)


def carried_mark(mark: Mark, at: Point, degrees: float) -> Mark:
    """Return a mark turned about z, then carried to a place."""
    spot = turning(degrees) @ np.asarray(mark.position, np.float32) + np.asarray(at, np.float32)
    return Mark(
        position=(float(spot[0]), float(spot[1]), float(spot[2])),
        heading=mark.heading + float(np.radians(degrees)),
    )


def spread(low: float, high: float, step: float) -> Iterable[float]:
    """Return numbers from low to high, both included, about `step` apart."""
    return (float(v) for v in np.linspace(low, high, max(2, round((high - low) / step) + 1)))
