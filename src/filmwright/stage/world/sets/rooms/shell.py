"""The shell of a room: floor, walls, a ceiling of some form, skirting, panelling, cornice, beams."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

from filmwright.stage.world.model import Finish, Mark, Surface
from filmwright.stage.world.props.catalog import build as build_prop
from filmwright.stage.world.sets.rooms.many import Crate
from filmwright.stage.world.sets.site import Site, carried, carried_mark
from filmwright.stage.world.shaping.assembly import box_solid
from filmwright.stage.world.shaping.grounds import draped, plane
from filmwright.stage.world.shaping.mesh import Point, bound, moved, placed, turned, unshadowed
from filmwright.stage.world.shaping.outlines import sheet
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.pictures import panel
from filmwright.stage.world.shaping.shade import cornered, grounded
from filmwright.stage.world.world import Colour, Hour, Prop, World

Ceiling: TypeAlias = Literal["flat", "gable", "vault", "arch", "open"]
Wall: TypeAlias = Literal["left", "right", "back", "front"]

PLASTER = Paint((0.86, 0.83, 0.77), Finish.PLAIN, 0.9)
CEILING = Paint((0.93, 0.92, 0.89), Finish.PLAIN, 0.9)
BOARDS = Paint((0.60, 0.42, 0.26), Finish.WOOD, 0.42)


@dataclass(frozen=True, kw_only=True)
class Shell:
    """A room about the heart of the action at x = y = 0, filmed from -y. Lengths in metres."""

    wide: float = 8.0
    back: float = 4.0  # from the heart to the back wall
    front: float = 7.5  # from the heart to the wall behind the camera
    high: float = 3.0  # of the walls
    ceiling: Ceiling = "flat"
    rise: float = 0.0  # of ridge or crown above the walls
    walls: Paint = PLASTER
    back_wall: Paint | None = None  # None: as the others
    floor: Paint = BOARDS
    checker: tuple[Paint, float] | None = None  # second paint of the floor, side of a tile
    overhead: Paint = CEILING
    skirting: Paint | None = None
    wainscot: tuple[Paint, float] | None = None  # panelling or tiles up to a height
    cornice: Paint | None = None
    beams: tuple[Paint, float] | None = None  # across the room, so many metres apart
    sunk: float = 0.0  # how far its floor lies below the one that is acted on: a stage, a pool's edge


@dataclass(kw_only=True)
class Room:
    """A room in the making: its shell, a crate of simple forms, and the site they all go to."""

    shell: Shell
    world: World
    site: Site
    crate: Crate

    @property
    def hour(self) -> Hour:
        return self.world.hour

    def top(self, x: float) -> float:
        """Return the height of the ceiling over a point of the present frame, from its own floor."""
        across = self.crate.spot((x, 0, 0))[0]
        profile = _profile(self.shell)
        return float(np.interp(across, profile[:, 0], profile[:, 1])) - self.crate.frame[2]

    @contextmanager
    def at(self, x: float, y: float, degrees: float = 0.0, z: float = 0.0) -> Iterator[None]:
        """Work about a spot; what is made faces -y there before it is turned."""
        with self.crate.standing(x, y, degrees, z):
            yield

    @contextmanager
    def on(self, wall: Wall, along: float = 0.0, z: float = 0.0) -> Iterator[None]:
        """Work on a wall: x runs along it, -y into the room. `along`: x or y of the set."""
        s = self.shell
        x, y, turn = {
            "back": (along, s.back, 0.0),
            "front": (along, -s.front, 180.0),
            "left": (-s.wide / 2, along, 90.0),
            "right": (s.wide / 2, along, -90.0),
        }[wall]
        with self.crate.standing(x, y, turn, z):
            yield

    def add(self, *pieces: Surface) -> None:
        """Add surfaces of the present frame."""
        self.site.add(*self.crate.stood(list(pieces)))

    def put(
        self, kind: str, at: Point = (0, 0, 0), degrees: float = -90.0, **wish: object
    ) -> dict[str, Mark]:
        """Stand a prop for good; props are made facing +x, so -90 turns them to the camera."""
        number = len(self.site.bench.surfaces)
        prop = Prop(id=f"{kind}_{number}", kind=kind, **wish)  # type: ignore[arg-type]
        made = build_prop(prop)
        turn = self.crate.frame[3] + degrees
        spot = self.crate.spot(at)
        self.site.add(*(bound(piece, 0) for piece in placed(made.surfaces, spot, turn)))
        self.site.solid(*(carried(solid, spot, turn) for solid in made.solids))
        return {name: carried_mark(mark, spot, turn) for name, mark in made.marks.items()}

    def solid(self, size: Point, at: Point, material: str = "wood") -> None:
        """Let a box that stands on a point be felt by physics and seen as in the way."""
        made = box_solid(size, (at[0], at[1], at[2] + size[2] / 2), material)
        self.site.solid(carried(made, self.crate.frame[:3], self.crate.frame[3]))

    def mark(self, name: str, at: Point, degrees: float = -90.0) -> None:
        """Name a spot; -90 faces the camera."""
        self.site.mark(name, self.crate.spot(at), self.crate.frame[3] + degrees)

    def lamp(self, at: Point, colour: Colour, reach: float, strength: float = 1.0) -> None:
        """Hang a light without a body; `colour` linear."""
        red, green, blue = colour
        self.site.lamp(self.crate.spot(at), (red * strength, green * strength, blue * strength), reach)

    def flat(self, outline: NDArray[np.float64] | list[tuple[float, float]], y: float, paint: Paint) -> None:
        """Add an upright flat piece facing -y from a counter-clockwise outline of (x, z)."""
        made = turned(sheet(np.asarray(outline, np.float64), paint), 90, "x")
        self.add(unshadowed(moved(made, (0, y, 0))))

    def sign(self, words: str, size: tuple[float, float], at: Point, colour: Colour = (1, 1, 1)) -> None:
        """Letter a board that faces -y in a frame of this colour. Labels are twice as wide as high."""
        with self.crate.shadowless():
            self.crate.box((size[0] + 0.10, 0.03, size[1] + 0.10), at, Paint(colour), 0.008)
        face = panel(f"label:{words}", size)
        assert face.uv is not None
        shown = min(2 * size[1] / size[0], 1.0)  # of the label's height, so that letters keep their form
        face = replace(face, uv=(face.uv - np.float32(0.5)) * np.array((1.0, shown), np.float32) + 0.5)
        self.add(unshadowed(moved(turned(face, -90), (at[0], at[1] - 0.021, at[2]))))


def raised(room: Room) -> None:
    """Build the shell into the site."""
    shell = room.shell
    low, high = (-shell.wide / 2, -shell.front, 0.0), (shell.wide / 2, shell.back, shell.high)
    site = room.site
    site.add(cornered(_floor(shell), low, high, 0.6, 0.68))
    walls = [*_walls(shell)]
    site.add(*(unshadowed(cornered(piece, low, high, 0.8, 0.72)) for piece in walls))
    if shell.ceiling != "open":
        site.add(*(unshadowed(piece) for piece in _overhead(shell)))
    middle, deep = (shell.back - shell.front) / 2, shell.back + shell.front
    site.solid(
        box_solid((shell.wide, 0.3, shell.high), (0, shell.back + 0.15, shell.high / 2), "concrete"),
        box_solid((0.3, deep, shell.high), (-shell.wide / 2 - 0.15, middle, shell.high / 2), "concrete"),
        box_solid((0.3, deep, shell.high), (shell.wide / 2 + 0.15, middle, shell.high / 2), "concrete"),
    )
    with room.crate.shadowless():
        _trim(room)


def _floor(shell: Shell) -> Surface:
    deep, middle = shell.back + shell.front, (shell.back - shell.front) / 2
    if shell.checker is None:
        cells = (int(shell.wide * 1.6), int(deep * 1.6))
        return moved(plane((shell.wide, deep), cells, shell.floor), (0, middle, 0))
    other, side = shell.checker
    across, along = max(2, round(shell.wide / side)), max(2, round(deep / side))
    made = plane((shell.wide, deep), (across, along), shell.floor)
    corners = made.triangles.reshape(2, -1, 3)
    quads = np.stack([corners[0, :, 0], corners[0, :, 1], corners[0, :, 2], corners[1, :, 2]], axis=1)
    order = quads.reshape(-1)
    which = np.add.outer(np.arange(across), np.arange(along)).reshape(-1) % 2 == 1
    colours = made.colours[order].copy()
    colours[np.repeat(which, 4), :3] = np.round(np.array(other.colour) * 255)
    base = 4 * np.arange(len(quads))[:, None]
    triangles = np.concatenate([np.add(base, (0, 1, 2)), np.add(base, (0, 2, 3))])
    apart = replace(
        made,
        positions=made.positions[order],
        normals=made.normals[order],
        colours=colours,
        triangles=triangles.astype(np.uint32),
        bones=made.bones[order],
        weights=made.weights[order],
    )
    return moved(apart, (0, middle, 0))


def _walls(shell: Shell) -> list[Surface]:
    deep, middle = shell.back + shell.front, (shell.back - shell.front) / 2
    made = []
    for length, paint, at, turn in (
        (shell.wide, shell.back_wall or shell.walls, (0, shell.back), 0.0),
        (shell.wide, shell.walls, (0, -shell.front), 180.0),
        (deep, shell.walls, (-shell.wide / 2, middle), 90.0),
        (deep, shell.walls, (shell.wide / 2, middle), -90.0),
    ):
        upright = turned(
            plane((length, shell.high), (max(4, int(length * 1.4)), max(3, int(shell.high * 2))), paint),
            90,
            "x",
        )
        made.append(moved(turned(upright, turn), (*at, shell.high / 2)))
    if shell.rise > 0 and shell.ceiling != "flat":
        gable = turned(sheet(_profile(shell)[::-1], shell.back_wall or shell.walls), 90, "x")
        made += [moved(gable, (0, shell.back, 0)), moved(turned(gable, 180), (0, -shell.front, 0))]
    return made


def _profile(shell: Shell) -> NDArray[np.float64]:
    """Return the ceiling's section from the left wall to the right, points (n, 2) of x and z."""
    half, high, rise = shell.wide / 2, shell.high, shell.rise
    if shell.ceiling == "flat" or rise <= 0:
        x = np.linspace(-half, half, 13)
        return np.stack([x, np.full(13, high)], axis=1)
    if shell.ceiling == "gable":
        x = np.linspace(-half, half, 13)
        return np.stack([x, high + rise * (1 - np.abs(x) / half)], axis=1)
    if shell.ceiling == "vault":  # two arcs that meet in a point
        x = np.linspace(-half, half, 17)
        return np.stack([x, high + rise * np.sqrt(np.clip(1 - np.abs(x / half) ** 1.5, 0, 1))], axis=1)
    angle = np.linspace(np.pi, 0, 17)
    return np.stack([half * np.cos(angle), high + rise * np.sin(angle)], axis=1)


def _overhead(shell: Shell) -> list[Surface]:
    profile = _profile(shell)
    ys = np.linspace(shell.back, -shell.front, max(6, int((shell.back + shell.front) * 1.2)))
    grid = np.empty((len(ys), len(profile), 3), np.float32)
    grid[..., 0], grid[..., 2] = profile[:, 0], profile[:, 1]
    grid[..., 1] = ys[:, None]
    roof = draped(grid, shell.overhead)
    if float(roof.normals[:, 2].mean()) > 0:
        roof = replace(roof, normals=-roof.normals, triangles=roof.triangles[:, ::-1].copy())
    low, high = (-shell.wide / 2, -shell.front, -1.0), (shell.wide / 2, shell.back, shell.high + shell.rise)
    return [cornered(roof, low, high, 0.9, 0.76)]


def _trim(room: Room) -> None:
    """Panelling, skirting, cornice and beams."""
    shell, crate = room.shell, room.crate
    deep, middle = shell.back + shell.front, (shell.back - shell.front) / 2
    sides: list[tuple[Wall, float, float]] = [
        ("back", 0.0, shell.wide),
        ("left", middle, deep),
        ("right", middle, deep),
    ]
    for wall, along, length in sides:
        with room.on(wall, along):
            if shell.wainscot is not None:
                paint, tall = shell.wainscot
                crate.block((length, 0.024, tall), (0, -0.012, 0), paint)
                crate.block((length, 0.05, 0.05), (0, -0.025, tall), paint.shaded(0.9), 0.01)
            if shell.skirting is not None:
                crate.block((length, 0.04, 0.13), (0, -0.02, 0), shell.skirting, 0.008)
            if shell.cornice is not None and shell.rise <= 0:
                crate.box((length, 0.10, 0.07), (0, -0.05, shell.high - 0.037), shell.cornice, 0.02)
                crate.box((length, 0.05, 0.08), (0, -0.025, shell.high - 0.115), shell.cornice, 0.015)
    if shell.beams is not None:
        paint, apart = shell.beams
        profile = _profile(shell)[:: 4 if shell.rise > 0 and shell.ceiling != "gable" else 6]
        for y in np.arange(shell.back - 0.5 * apart, -shell.front, -apart):
            for (x0, z0), (x1, z1) in pairwise(profile):
                long = float(np.hypot(x1 - x0, z1 - z0)) + 0.06
                lean = -float(np.degrees(np.arctan2(z1 - z0, x1 - x0)))
                at = ((x0 + x1) / 2, float(y), (z0 + z1) / 2 - 0.11)
                crate.box((long, 0.16, 0.20), at, paint, 0.015, (0, lean, 0))


def settled(pieces: list[Surface]) -> list[Surface]:
    """Return what stands in the room darkened towards the floor, what glows left as it is."""
    return [p if p.finish is Finish.GLOW else grounded(p, 0.4, 0.72) for p in pieces]
