"""Heads of animals with a muzzle: skull, muzzle, jaw, nose, eyes, ears, what grows on them.

Lengths count in head lengths (from the joint at the skull's base to the tip of the nose): x towards the
nose, z up, before the head is tilted.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

from filmwright.stage.world.cast.animals.flesh import Flesh, Patch, ball, leaf, pair, tube
from filmwright.stage.world.cast.cloth import Piece
from filmwright.stage.world.cast.face import sheet
from filmwright.stage.world.cast.implicit import Ball, Limb, Lump, Triple, floats
from filmwright.stage.world.model import Finish, Floats
from filmwright.stage.world.world import Colour

Reals: TypeAlias = NDArray[np.float64]

BLACK: Colour = (0.035, 0.03, 0.03)
PINK: Colour = (0.86, 0.55, 0.52)
_TONGUE: Colour = (0.88, 0.42, 0.44)
_GULLET: Colour = (0.30, 0.05, 0.06)


@dataclass(frozen=True, kw_only=True)
class Ear:
    """An ear: where it grows, the way it points, the way it opens, how long and wide it is."""

    base: Triple = (0.05, 0.20, 0.25)
    up: Triple = (-0.1, 0.35, 1.0)
    front: Triple = (1.0, 0.35, 0.0)
    length: float = 0.35
    width: float = 0.13  # half
    shape: str = "point"  # point, round, leaf
    cup: float = 0.45


_OUTLINES: dict[str, Callable[[Reals], Reals]] = {
    "point": lambda t: (1 - t) ** 0.8 * (1 + 0.25 * np.sin(np.pi * t)),
    "round": lambda t: np.sqrt(np.clip(1 - (1.02 * t) ** 2.6, 0.002, 1)) * (0.85 + 0.25 * t),
    "leaf": lambda t: np.sin(np.pi * np.clip(0.12 + 0.88 * t, 0, 0.998)) ** 0.8 * (1 - 0.25 * t),
    "flap": lambda t: (0.55 + 0.75 * np.sin(np.pi * np.clip(0.1 + 0.75 * t, 0, 1))) * np.sqrt(1.001 - t**6),
    "fan": lambda t: (0.62 + 0.5 * np.sin(np.pi * np.clip(0.08 + 0.62 * t, 0, 1))) * np.sqrt(1.001 - t**5),
}


@dataclass(frozen=True, kw_only=True)
class Head:
    """A head. `tilt` degrees: how far the nose points down at rest."""

    tilt: float = 15.0
    skull: tuple[float, float, float, float, float] = (0.28, 0.12, 0.30, 0.24, 0.25)  # x, z, half sizes
    muzzle: tuple[Triple, Triple] = ((0.42, 0.0, 0.04), (0.92, 0.0, -0.05))
    thick: tuple[float, ...] = (0.19, 0.15, 0.115)
    squeeze: float = 0.9  # of the muzzle, sideways
    cheek: tuple[float, float, float, float] | None = None  # x, y, z, radius
    extra: tuple[Lump, ...] = ()  # more lumps, in head lengths
    eye: Triple = (0.50, 0.16, 0.17)
    eye_size: float = 0.055
    outward: float = 40.0  # degrees the eye looks away from straight ahead
    iris: Colour = (0.16, 0.09, 0.05)
    pupil: str = "round"  # round, slit, bar, all (no iris)
    eye_ring: Colour | None = None
    nose: tuple[float, float, float, float] | None = (0.98, 0.0, 0.06, 0.07)  # x, z, half height, half width
    nose_colour: Colour = BLACK
    ear: Ear | None = field(default_factory=Ear)
    ear_inside: Colour | None = PINK
    blend: float = 0.10


@dataclass(frozen=True, kw_only=True)
class Placed:
    """A head on its joint: turns head lengths into metres."""

    joint: Triple
    size: float
    shape: Head

    def at(self, x: float, y: float, z: float) -> Triple:
        """Return the rest place of a point of the head."""
        turned = self.way((x, y, z))
        return tuple(float(self.joint[k] + self.size * turned[k]) for k in range(3))  # type: ignore[return-value]

    def way(self, vector: ArrayLike) -> Floats:
        """Return a direction of the head in the rest frame."""
        angle = np.radians(self.shape.tilt)
        x, y, z = np.asarray(vector, float)
        return floats([x * np.cos(angle) + z * np.sin(angle), y, -x * np.sin(angle) + z * np.cos(angle)])

    @property
    def turn(self) -> Floats:
        """Return the matrix of the tilt."""
        return np.stack([self.way(axis) for axis in np.eye(3)], axis=1)

    def ball(self, x: float, y: float, z: float, radii: Triple, blend: float | None = None) -> Ball:
        k = self.size
        soft = self.shape.blend if blend is None else blend
        return Ball(
            centre=self.at(x, y, z),
            radii=(radii[0] * k, radii[1] * k, radii[2] * k),
            blend=soft * k,
            tilt=float(np.radians(self.shape.tilt)),
        )

    def limb(
        self, a: Triple, b: Triple, radii: tuple[float, ...], blend: float | None = None, squeeze: float = 1.0
    ) -> Limb:
        soft = self.shape.blend if blend is None else blend
        return Limb(
            start=self.at(*a),
            end=self.at(*b),
            radii=tuple(radius * self.size for radius in radii),
            blend=soft * self.size,
            flat=((0.0, 1.0, 0.0), squeeze) if squeeze != 1.0 else None,
        )

    def sized(self, lump: Lump) -> Lump:
        """Return a ball or limb given in head lengths, in metres and in its place."""
        if isinstance(lump, Ball):
            return self.ball(*lump.centre, lump.radii, lump.blend)
        assert isinstance(lump, Limb)
        squeeze = lump.flat[1] if lump.flat else 1.0
        return self.limb(lump.start, lump.end, lump.radii, lump.blend, squeeze)


def flesh(head: Placed) -> list[Flesh]:
    """Return the lumps of a head."""
    shape = head.shape
    x, z, rx, ry, rz = shape.skull
    lumps: list[Lump] = [
        head.ball(x, 0, z, (rx, ry, rz)),
        head.limb(*shape.muzzle, shape.thick, squeeze=shape.squeeze),
    ]
    if shape.cheek is not None:
        cx, cy, cz, radius = shape.cheek
        lumps.append(head.ball(cx, cy, cz, (radius, radius, radius)))
    lumps += [head.sized(lump) for lump in shape.extra]
    return [Flesh(part="head", lump=lump) for lump in lumps]


def features(head: Placed, coat: Colour) -> list[Patch]:
    """Return eyes, nose, mouth and ears of a head."""
    shape, k = head.shape, head.size
    found = eyes(head) + mouth(head, coat)
    if shape.nose is not None:
        x, z, high, wide = shape.nose
        nose = ball(head.at(x, 0, z), (0.75 * high * k, wide * k, high * k), head.turn)
        found.append(
            Patch(piece=nose, colour=shape.nose_colour, part="head", finish=Finish.PLASTIC, rough=0.35)
        )
    if shape.ear is not None:
        found += ears(head, shape.ear, coat, shape.ear_inside)
    return found


def mouth_joints(head: Placed) -> tuple[Triple, Triple]:
    """Return where the lower jaw hinges, and where the tongue grows, at rest."""
    (x, _, z), (tip, _, low) = head.shape.muzzle
    root, end = head.shape.thick[0], head.shape.thick[-1]
    return head.at(x - 0.10, 0.0, z - 0.45 * root), head.at(tip - 0.35 * end, 0.0, low - 0.55 * end)


def mouth_bones(head: Placed) -> list[tuple[str, str, Triple]]:
    """Return the bones of a mouth, as a skeleton lists them."""
    jaw, tongue = mouth_joints(head)
    return [("jaw", "head", jaw), ("tongue", "jaw", tongue)]


def mouth(head: Placed, coat: Colour) -> list[Patch]:
    """Return a lower jaw that lies in the muzzle until it opens, what is red behind it, and a tongue.

    The red is hidden inside the jaw, the jaw nearly inside the muzzle: a closed mouth shows a chin only.
    """
    shape, k = head.shape, head.size
    (ax, _, az), (bx, _, bz) = shape.muzzle
    at = np.array([0.0, 0.35, 0.7, 1.0])
    thick = np.interp(at, np.linspace(0, 1, len(shape.thick)), shape.thick)
    along_it = ax + 0.06 + at * (bx - ax - 0.06) + 0.62 * thick[-1] * at
    line = np.column_stack([along_it, 0 * at, az + at * (bz - az)])
    wide = float(np.clip(1.5 * shape.squeeze, 0.9, 1.9))

    def under(drop: float, radius: float) -> Piece:
        points = [head.at(x, y, z - drop * t) for (x, y, z), t in zip(line, thick, strict=True)]
        return tube(points, thick * radius * k * np.array([1.0, 1.0, 0.95, 0.62]), sides=9, flat=wide)

    tip = thick[-1]
    x, _, z = line[-1]
    tongue = ball(
        head.at(x + 0.1 * tip, 0.0, z - 0.75 * tip), (1.15 * tip * k, 0.42 * tip * k, 0.13 * tip * k),
        head.turn @ np.array([[0.9, 0, 0.44], [0, 1, 0], [-0.44, 0, 0.9]]), rings=5, sides=8,
    )  # fmt: skip
    chin, root = tuple(0.93 * value for value in coat), mouth_joints(head)[1]
    return [
        Patch(piece=under(0.52, 0.50), colour=chin, part="jaw"),  # type: ignore[arg-type]
        Patch(piece=under(0.40, 0.46), colour=_TONGUE, part="jaw"),
        Patch(piece=under(0.52, 0.42), colour=_GULLET, part="head"),
        Patch(piece=_shrunk(tongue, root), colour=_TONGUE, part="tongue", finish=Finish.PLASTIC),
    ]


IN_THE_MOUTH = 0.02
"""How small a tongue rests; whoever puts it out makes it so many times larger."""


def _shrunk(piece: Piece, root: Triple) -> Piece:
    at = np.array(root, np.float32)
    return replace(piece, positions=floats(at + IN_THE_MOUTH * (piece.positions - at)))


def eyes(head: Placed) -> list[Patch]:
    """Return both eyes: a glossy ball with iris and pupil, and a spark of light that is always there."""
    shape, radius = head.shape, head.shape.eye_size * head.size
    angle = np.radians(shape.outward)
    look = head.way((np.cos(angle), np.sin(angle), 0.10))
    look = look / np.linalg.norm(look)
    up = head.way((0.0, 0.0, 1.0))
    up = up - (up @ look) * look
    up /= np.linalg.norm(up)
    side = np.cross(up, look)
    basis = floats(np.stack([look, side, up], axis=1))
    centre = np.array(head.at(*shape.eye))
    # looking a little forward of sideways, the iris fills nearly all that shows of an animal's eye
    rows = [(0.0, 0.34 if shape.pupil != "all" else 1.2, BLACK), (0.34, 1.05, shape.iris), (1.05, 1.9, BLACK)]
    patches = []
    for low, high, colour in rows:
        if shape.pupil == "all" and low > 0:
            continue
        piece = _cap(
            centre,
            basis,
            radius,
            low,
            min(high, 1.9),
            shape.pupil if colour == BLACK and low == 0 else "round",
        )
        patches.append(Patch(piece=piece, colour=colour, part="eye_l", finish=Finish.PLASTIC, rough=0.12))
    spark = ball(
        tuple(float(v) for v in centre + radius * 0.93 * (0.80 * look + 0.28 * side + 0.42 * up) / 0.945),  # type: ignore[arg-type]
        (0.2 * radius, 0.2 * radius, 0.2 * radius), rings=4, sides=5,
    )  # fmt: skip
    patches.append(Patch(piece=spark, colour=(1.0, 1.0, 1.0), part="eye_l", finish=Finish.PLASTIC, rough=0.3))
    if shape.eye_ring is not None:
        ring = _cap(centre - look * 0.25 * radius, basis, radius * 1.28, 0.0, 1.5, "round")
        patches.append(Patch(piece=ring, colour=shape.eye_ring, part="head"))
    return pair(*patches)


def _cap(centre: Floats, basis: Floats, radius: float, low: float, high: float, pupil: str) -> Piece:
    """Return the part of a ball between two angles from its front, radians; a slit or bar pupil is narrow."""
    angle = np.linspace(high, low + 1e-3, 4)[:, None]
    around = np.linspace(0, 2 * np.pi, 12, endpoint=False)[None]
    wide = np.sin(angle)
    across, high_ = np.cos(around) * wide, np.sin(around) * wide
    out = radius * 1.0
    if pupil == "slit":
        across, high_, out = across * 0.4, high_ * 1.7, radius * 1.02
    elif pupil == "bar":
        across, high_, out = across * 1.7, high_ * 0.6, radius * 1.02
    elif low == 0.0:
        out = radius * 1.01
    ahead = np.sqrt(np.clip(1 - across**2 - high_**2, 0, 1)) * np.sign(np.cos(angle) + 1e-9)
    unit = np.stack([ahead, across, high_], axis=-1)
    points = unit @ basis.T
    return sheet(floats(centre + out * points), loop=True, normals=floats(points))


def ears(head: Placed, ear: Ear, coat: Colour, inside: Colour | None) -> list[Patch]:
    """Return both ears."""
    k = head.size
    outline = _OUTLINES[ear.shape]
    back, front = leaf(
        head.at(*ear.base),
        head.way(ear.up),
        head.way(ear.front),
        lambda t: floats(ear.width * k * outline(np.asarray(t, float))),
        ear.length * k,
        ear.cup,
    )
    return pair(
        Patch(piece=back, colour=coat, part="ear_l"),
        Patch(piece=front, colour=inside or coat, part="ear_l"),
    )


def horn(
    head: Placed, points: list[Triple], radii: list[float], colour: Colour, middle: bool = False
) -> list[Patch]:
    """Return a horn, tusk or antler beam along points in head lengths; both sides unless `middle`."""
    piece = tube([head.at(*point) for point in points], [radius * head.size for radius in radii], sides=7)
    patch = Patch(piece=piece, colour=colour, part="head", finish=Finish.PLASTIC, rough=0.5)
    return [patch] if middle else pair(patch)
