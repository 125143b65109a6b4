"""Swimmers: one rig for whatever drives itself with its tail: fish, sharks, whales, dolphins, seals, rays.

All lengths of a `Build` count in lengths of the body, which lies along x from -0.5 to 0.5.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from filmwright.stage.world.cast.animals import heads
from filmwright.stage.world.cast.animals.coat import Marking, painted
from filmwright.stage.world.cast.animals.flesh import Barrel, Flesh, Patch, along, assembled, pair, skin
from filmwright.stage.world.cast.animals.heads import Head, Placed
from filmwright.stage.world.cast.animals.plumage import both_faces
from filmwright.stage.world.cast.animals.skeleton import Skeleton, both, chain
from filmwright.stage.world.cast.cloth import Piece
from filmwright.stage.world.cast.implicit import Ball, Lump, Triple, floats
from filmwright.stage.world.model import Finish, Mark, Model, Shape, Solid
from filmwright.stage.world.world import Colour

Corner = tuple[float, float, float]
_CHAIN = (
    ("head", 0.24),
    ("spine", 0.08),
    ("tail_1", -0.08),
    ("tail_2", -0.22),
    ("tail_3", -0.34),
    ("tail_4", -0.42),
)


@dataclass(frozen=True, kw_only=True)
class Fin:
    """A blade between four corners: root front, root back, tip front, tip back."""

    corners: tuple[Corner, Corner, Corner, Corner]
    part: str = "spine"
    paired: bool = False
    colour: Colour | None = None
    bow: float = 0.06  # how far its hind edge is hollow


@dataclass(frozen=True, kw_only=True)
class Build:
    """The proportions of a swimmer."""

    length: float  # metres
    rows: tuple[tuple[float, float, float, float], ...]  # x, z, half height, half width, back to front
    fins: tuple[Fin, ...]
    eye: Corner = (0.40, 0.06, 0.03)
    eye_size: float = 0.022
    outward: float = 78.0
    iris: Colour = (0.05, 0.04, 0.04)
    white: Colour | None = None  # the eye's surround, as in bony fish
    coat: Colour = (0.95, 0.50, 0.10)
    lumps: tuple[tuple[Lump, str], ...] = ()  # more flesh, in body lengths
    finish: Finish = Finish.PLASTIC
    power: float = 2.0
    cell: float = 0.022
    mass: float = 1.0
    markings: Callable[[Body], tuple[Marking, ...]] | None = None
    extras: Callable[[Body], list[Patch]] | None = None


@dataclass(frozen=True, kw_only=True)
class Body:
    """A build at its size. Its middle rests as high as its lowest fin asks for."""

    build: Build
    coat: Colour

    @property
    def u(self) -> float:
        return self.build.length

    @cached_property
    def keel(self) -> float:
        """Return the height of the body's axis over the ground at rest, metres."""
        low = min(z - high for _, z, high, _ in self.build.rows)
        return -self.u * min(low, *(corner[2] for fin in self.build.fins for corner in fin.corners)) + 0.002

    def at(self, x: float, y: float, z: float) -> Triple:
        """Return the rest place of a point given in body lengths."""
        return (x * self.u, y * self.u, z * self.u + self.keel)

    @cached_property
    def head(self) -> Placed:
        build = self.build
        x, y, z = build.eye
        shape = Head(
            tilt=0.0, skull=(0, 0, 1, 1, 1), eye=(x - 0.24, y, z), eye_size=build.eye_size,
                outward=build.outward,
            iris=build.iris, pupil="round" if sum(build.iris) > 0.2 else "all", nose=None, ear=None,
            eye_ring=build.white,
        )  # fmt: skip
        return Placed(joint=self.at(0.24, 0.0, 0.0), size=self.u, shape=shape)

    @cached_property
    def skeleton(self) -> Skeleton:
        place = {name: self.at(x, 0.0, 0.0) for name, x in _CHAIN}
        bones: list[tuple[str, str, Triple]] = [
            ("spine", "", place["spine"]),
            ("chest", "spine", self.at(0.16, 0.0, 0.0)),
            ("head", "chest", place["head"]),
            ("muzzle", "head", self.at(0.5, 0.0, 0.0)),
            *chain("tail", "spine", [place[f"tail_{number}"] for number in range(1, 5)]),
            *both(("eye", "head", self.at(*self.build.eye))),
        ]
        roots = [fin.corners[0] for fin in self.build.fins if fin.paired and fin.part.startswith("fin")]
        bones += both(
            *[
                (f"fin_{number}", "chest" if root[0] > 0 else "tail_2", self.at(*root))
                for number, root in enumerate(roots, 1)
            ]
        )
        return Skeleton(bones=tuple(bones))

    @cached_property
    def flesh(self) -> list[Flesh]:
        rows = tuple(
            (x * self.u, z * self.u + self.keel, a * self.u, b * self.u) for x, z, a, b in self.build.rows
        )
        found = [Flesh(part="spine", lump=Barrel(stations=rows, power=self.build.power))]
        for lump, part in self.build.lumps:
            found.append(Flesh(part=part, lump=_sized(lump, self.u, self.keel)))
        return found


def _sized(lump: Lump, u: float, keel: float) -> Lump:
    assert isinstance(lump, Ball)
    x, y, z = lump.centre
    a, b, c = lump.radii
    return replace(
        lump, centre=(x * u, y * u, z * u + keel), radii=(a * u, b * u, c * u), blend=lump.blend * u
    )


def blade(a: Triple, b: Triple, c: Triple, d: Triple, bow: float) -> Piece:
    """Return a fin seen from both sides: root front and back, tip front and back, its hind edge hollow."""
    root_front, root_back, tip_front, tip_back = (np.array(corner) for corner in (a, b, c, d))
    s, t = np.linspace(0, 1, 7)[:, None, None], np.linspace(0, 1, 4)[None, :, None]
    front = root_front + (tip_front - root_front) * s + 0.10 * (root_front - root_back) * np.sin(np.pi * s)
    back = root_back + (tip_back - root_back) * s + bow * (root_front - root_back) * 4 * s * (1 - s)
    return both_faces(floats(front + (back - front) * t))


def built(body: Body) -> Model:
    """Return the swimmer as a model, lying on its keel."""
    build, skeleton, u = body.build, body.skeleton, body.u
    whole = skin(body.flesh, build.cell * u, 0.002 * u)
    parts = [name for name, _ in _CHAIN]
    patches = []
    for piece, colour in painted(whole, body.coat, build.markings(body) if build.markings else ()):
        hold = along(skeleton, parts, piece.positions)
        patches.append(Patch(piece=piece, colour=colour, hold=hold, finish=build.finish, rough=0.5))
    patches += heads.eyes(body.head)
    number = 0
    for fin in build.fins:
        a, b, c, d = (body.at(*corner) for corner in fin.corners)
        piece = blade(a, b, c, d, fin.bow)
        tint = fin.colour or body.coat
        if fin.paired:
            own = fin.part
            if fin.part.startswith("fin"):
                number += 1
                own = f"fin_{number}"
            part = f"{own}_l" if own.startswith("fin") else own
            patches += pair(Patch(piece=piece, colour=tint, part=part, finish=build.finish, rough=0.5))
        else:
            patches.append(Patch(piece=piece, colour=tint, part=fin.part, finish=build.finish, rough=0.5))
    if build.extras:
        patches += build.extras(body)
    surfaces = assembled(skeleton, patches)
    points = np.concatenate([surface.positions for surface in surfaces])
    low, high = points.min(axis=0), points.max(axis=0)
    x, _, z = body.at(*build.eye)
    return Model(
        name="",
        surfaces=surfaces,
        parts=skeleton.parts,
        parents=skeleton.parents,
        joints=skeleton.joints,
        solids=(
            Solid(
                shape=Shape.SPHERE,
                size=(0.2 * u, 0, 0),
                centre=body.at(0.05, 0, 0),
                material="flesh",
                bounce=0.1,
            ),
        ),
        marks={
            "eyes": Mark(position=(x, 0.0, z)),
            "head_top": Mark(position=(x, 0.0, float(high[2]))),
            "muzzle": Mark(position=body.at(0.5, 0.0, 0.0)),
        },
        mass=build.mass,
        size=(float(high[0] - low[0]), float(high[1] - low[1]), float(high[2])),
    )
