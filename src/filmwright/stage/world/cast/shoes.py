"""Shoes of every kind, socks, bare feet, and a baby's booties."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from filmwright.film.errors import BoardRefused, did_you_mean, listed
from filmwright.stage.world.cast.cloth import Piece, cut, hemmed, joined, mirrored
from filmwright.stage.world.cast.face import sheet
from filmwright.stage.world.cast.figure import Figure
from filmwright.stage.world.cast.implicit import Ball, Field, Limb, Lump, Triple, floats
from filmwright.stage.world.cast.notions import cord
from filmwright.stage.world.cast.sewing import Patch, tinted
from filmwright.stage.world.cast.thinning import thinned
from filmwright.stage.world.model import Finish, Floats
from filmwright.stage.world.world import Colour


@dataclass(frozen=True, kw_only=True)
class Shoe:
    """How a shoe is made. `high` is where it ends, in ankle heights; `sock` where a sock above it ends."""

    high: float = 1.10
    sole: Colour | None = None  # None: white, or grey under what is white
    thick: float = 0.17  # of the sole, in ankle heights
    laces: bool = False
    slim: float = 1.0
    toe: float = 1.0  # how full the toes are; below 1 pointed
    wide: float = 0.0  # heights by which a boot's leg is wider than the calf
    low: bool = False  # cut low over the instep
    heel: bool = False
    sock: float = 0.0
    sock_colour: Colour | None = None  # None: the shoe's
    finish: Finish = Finish.CLOTH
    rough: float = 0.45


_BLACK = (0.10, 0.09, 0.09)
SHOES: dict[str, Shoe] = {
    "trainers": Shoe(laces=True),
    "smart": Shoe(sole=_BLACK, finish=Finish.PLASTIC, rough=0.3, slim=0.94, laces=True),
    "boots": Shoe(high=2.6, sole=_BLACK, finish=Finish.LEATHER, laces=True, thick=0.22),
    "tall_boots": Shoe(high=5.4, sole=_BLACK, finish=Finish.LEATHER, wide=0.006),
    "cowboy_boots": Shoe(high=4.0, sole=(0.25, 0.15, 0.09), finish=Finish.LEATHER, toe=0.72, wide=0.008),
    "rain_boots": Shoe(high=4.6, finish=Finish.PLASTIC, rough=0.25, wide=0.012),
    "heels": Shoe(
        high=0.95, sole=_BLACK, finish=Finish.PLASTIC, rough=0.25, slim=0.86, toe=0.66, low=True, heel=True
    ),
    "flats": Shoe(high=0.9, thick=0.09, low=True, slim=0.9, toe=0.85),
    "ballet_shoes": Shoe(high=0.9, thick=0.05, low=True, slim=0.86, toe=0.74),
    "slippers": Shoe(high=0.8, thick=0.12, low=True, slim=1.04),
    "football_boots": Shoe(sock=5.2, sole=_BLACK, laces=True),
    "school_shoes": Shoe(
        sole=_BLACK, finish=Finish.PLASTIC, rough=0.3, sock=4.4, sock_colour=(0.94, 0.94, 0.93)
    ),
    "moon_boots": Shoe(high=2.6, thick=0.34, slim=1.16, wide=0.016, sole=(0.55, 0.58, 0.62)),
    "sabatons": Shoe(high=1.8, sole=_BLACK, finish=Finish.METAL, rough=0.34, toe=0.75),
    "clown_shoes": Shoe(slim=1.25, toe=1.45, laces=True, sole=_BLACK, finish=Finish.PLASTIC, rough=0.3),
    "skates": Shoe(high=2.3, sole=_BLACK, finish=Finish.LEATHER, laces=True),
    "sandals": Shoe(),
    "flip_flops": Shoe(),
    "barefoot": Shoe(),
}
_BARE = frozenset({"sandals", "flip_flops", "barefoot"})


def shoes(figure: Figure) -> list[Patch]:
    """Return both feet, shod or bare, standing on z = 0. Raises BoardRefused for shoes nobody makes."""
    clothes = figure.character.clothes
    if clothes.shoes not in SHOES:
        raise BoardRefused(
            f"the shoes {clothes.shoes!r} of {figure.character.id} are not known"
            f"{did_you_mean(clothes.shoes, SHOES)}; choose one of {listed(SHOES)}"
        )
    patches = _bare(figure) if clothes.shoes in _BARE else _shod(figure, SHOES[clothes.shoes])
    return [*patches, *(_on_the_right(patch) for patch in patches)]


def _on_the_right(patch: Patch) -> Patch:
    return Patch(piece=mirrored(patch.piece), colour=patch.colour, finish=patch.finish, rough=patch.rough)


def _shod(figure: Figure, shoe: Shoe) -> list[Patch]:
    colour = figure.character.clothes.shoes_colour
    sole = shoe.sole or ((0.93, 0.92, 0.90) if sum(colour) < 2.4 else (0.62, 0.60, 0.58))
    foot, ankle = figure.m.foot_length, figure.m.ankle_height
    rise = shoe.thick * ankle
    field = _upper(figure, shoe)
    upper = field.mesh(0.094 * foot)
    upper = cut(upper, upper.positions[:, 2] - rise)
    upper = cut(upper, floats(shoe.high * ankle - upper.positions[:, 2] + 0.12 * upper.positions[:, 0]))
    skin: list[Patch] = []
    if shoe.low:
        local = (upper.positions - figure.joint("foot_l")) / np.float32(foot)
        throat = (
            0.11
            - np.sqrt((local[:, 0] - 0.16) ** 2 * 0.42 + local[:, 1] ** 2)
            + 0.9 * (0.30 - upper.positions[:, 2] / foot) * 0.0
        )
        instep = floats(np.minimum(throat, upper.positions[:, 2] / foot - 0.13))
        bare = cut(upper, instep)
        skin = [
            Patch(
                piece=thinned(bare, 0.009 * foot, 0.28 * foot),
                colour=figure.character.skin,
                finish=Finish.SKIN,
                rough=0.55,
            )
        ]
        upper = cut(upper, floats(-instep))
    upper = hemmed(thinned(upper, 0.013 * foot, 0.32 * foot), 0.03 * foot, 0.03 * foot)
    tread = _sole(figure, field, rise)
    made = [
        Patch(piece=upper, colour=colour, finish=shoe.finish, rough=shoe.rough),
        Patch(piece=tread, colour=sole, finish=Finish.RUBBER, rough=0.7),
        *skin,
    ]
    if shoe.laces and shoe.high < 3:
        made.append(Patch(piece=_laces(figure, field), colour=_lace(colour), finish=Finish.CLOTH))
    if shoe.sock:
        sock = _sock(figure, shoe)
        made.append(Patch(piece=sock, colour=shoe.sock_colour or colour, finish=Finish.CLOTH))
    return made


def _lace(colour: Colour) -> Colour:
    return (0.95, 0.95, 0.93) if sum(colour) < 1.6 else tinted(colour, 0.55)


def _at(figure: Figure, x: float, across: float, z: float) -> Triple:
    foot, y = figure.m.foot_length, float(figure.joint("foot_l")[1])
    return x * foot, y + across * foot, z * foot


def _upper(figure: Figure, shoe: Shoe) -> Field:
    """Return the left shoe as a field."""
    m = figure.m
    foot, k, s = m.foot_length, figure.tall * figure.bulk, shoe.slim
    up = m.ankle_height / foot
    leg = (0.0285 * k + shoe.wide * figure.tall) if shoe.high > 1.5 else 0.0285 * k
    toe = 0.165 * min(shoe.toe, 1.0)
    long = 0.545 + 0.20 * max(shoe.toe - 1.0, 0.0)
    lumps: list[Lump] = [
        Limb(
            start=_at(figure, -0.105, 0, 0.13),
            end=_at(figure, 0.12, 0, 0.13),
            radii=(0.135 * foot * s, 0.14 * foot * s),
            blend=0.0,
        ),
        Limb(
            start=_at(figure, 0.10, 0, 0.13),
            end=_at(figure, 0.47, 0.012, 0.085),
            radii=(0.130 * foot * s, 0.155 * foot * s, toe * foot * s),
            blend=0.06 * foot,
        ),
        Ball(
            centre=_at(figure, long, -0.005, 0.085),
            radii=(0.215 * foot, toe * foot * s * max(shoe.toe, 1.0), 0.125 * foot * max(shoe.toe, 0.8)),
            blend=0.06 * foot,
        ),
        Limb(
            start=_at(figure, 0.0, 0, up + 0.10),
            end=_at(figure, 0.02, 0, 0.2),
            radii=(leg, leg),
            blend=0.10 * foot,
        ),
    ]
    if shoe.high > 1.5:
        top = shoe.high * m.ankle_height / foot + 0.15
        calf = 0.034 * k + shoe.wide * figure.tall + 0.004 * figure.tall
        mid = 0.5 * (leg + calf) if shoe.high < 3 else calf
        lumps.append(
            Limb(
                start=_at(figure, 0.0, 0, up),
                end=_at(figure, -0.03, 0, top),
                radii=(leg * 1.04, mid, calf),
                blend=0.03 * foot,
            )
        )
    return Field(lumps=tuple(lumps))


def _sole(figure: Figure, field: Field, rise: float) -> Piece:
    """Return the slab below the upper: its outline is the upper's, a little wider."""
    foot, y = figure.m.foot_length, float(figure.joint("foot_l")[1])
    angle = np.linspace(0, 2 * np.pi, 22, endpoint=False)
    ray = np.stack([np.cos(angle), np.sin(angle) * 0.8], axis=1)
    ray /= np.linalg.norm(ray, axis=1, keepdims=True)
    middle = np.array([0.25 * foot, y])
    reach = np.full(len(angle), 0.02 * foot)
    for _ in range(16):
        points = np.column_stack([middle + ray * reach[:, None], np.full(len(angle), rise)]).astype(
            np.float32
        )
        reach = reach - np.clip(field.at(points), -0.05 * foot, 0.02 * foot) * 0.8

    def ring(grow: float, z: float) -> Floats:
        out = middle + ray * (reach + grow * foot)[:, None]
        return floats(np.column_stack([out, np.full(len(angle), z)]))

    toe = 0.006 * foot
    rows = [
        np.tile(floats([[middle[0], middle[1], 0.0]]), (len(angle), 1)),
        ring(-0.012, 0.0),
        ring(0.012, rise),
        ring(0.004, rise + toe),
        ring(-0.05, rise + toe),
    ]
    return sheet(floats(np.stack(rows)), loop=True)


def _laces(figure: Figure, field: Field) -> Piece:
    """Return three laces across the instep."""
    foot = figure.m.foot_length
    made = []
    for x in (0.17, 0.25, 0.33):
        y = np.linspace(-0.055, 0.055, 5)
        points = floats([_at(figure, x, float(v), 0.5) for v in y])
        for _ in range(20):
            points[:, 2] -= np.clip(field.at(points), -0.02 * foot, 0.06 * foot) * 0.9
        points[:, 2] += 0.006 * foot
        made.append(cord(points, 0.014 * foot, 5))
    return joined(*made)


def _sock(figure: Figure, shoe: Shoe) -> Piece:
    tall, ankle = figure.tall, figure.m.ankle_height
    k = tall * figure.bulk
    high = shoe.sock * ankle
    leg = Limb(
        start=figure.spot("shin_l"),
        end=figure.spot("foot_l"),
        radii=tuple(r * k + 0.0035 * tall for r in (0.034, 0.033, 0.027, 0.0225)),
        blend=0.0,
    )
    calf = figure.spot("shin_l", x=-0.012, y=0.003, z=-0.26 * figure.m.shin / tall)
    r = 0.0035 * tall
    ball = Ball(centre=calf, radii=(0.028 * k + r, 0.030 * k + r, 0.062 * k + r), blend=0.02 * k)
    piece = Field(lumps=(leg, ball)).mesh(0.017 * tall)
    piece = cut(piece, floats(high - piece.positions[:, 2]))
    piece = cut(piece, floats(piece.positions[:, 2] - 0.85 * ankle))
    return hemmed(thinned(piece, 0.0015 * tall, 0.06 * tall), 0.003 * tall, 0.01 * tall)


def _bare(figure: Figure) -> list[Patch]:
    """Return a naked foot with toes, and what a sandal adds to it."""
    clothes, foot = figure.character.clothes, figure.m.foot_length
    up, k = figure.m.ankle_height / foot, figure.tall * figure.bulk
    lumps: list[Lump] = [
        Limb(
            start=_at(figure, -0.125, 0, 0.085),
            end=_at(figure, 0.10, 0, 0.10),
            radii=(0.098 * foot, 0.105 * foot),
            blend=0.0,
        ),
        Limb(
            start=_at(figure, 0.05, 0, 0.115),
            end=_at(figure, 0.46, 0.012, 0.055),
            radii=(0.105 * foot, 0.115 * foot, 0.125 * foot),
            flat=((0.0, 0.0, 1.0), 0.62),
            blend=0.06 * foot,
        ),
        Limb(
            start=_at(figure, 0.0, 0, up + 0.12),
            end=_at(figure, 0.01, 0, 0.16),
            radii=(0.0228 * k, 0.0235 * k),
            blend=0.09 * foot,
        ),
    ]
    for across, long, thick in (
        (-0.085, 0.115, 0.052),
        (-0.025, 0.105, 0.036),
        (0.026, 0.085, 0.034),
        (0.070, 0.062, 0.032),
        (0.108, 0.035, 0.030),
    ):
        lumps.append(
            Limb(
                start=_at(figure, 0.52, across, 0.045),
                end=_at(figure, 0.545 + long, across, 0.038),
                radii=(thick * foot, thick * foot),
                blend=0.012 * foot,
            )
        )
    field = Field(lumps=tuple(lumps))
    piece = field.mesh(0.062 * foot)
    rise = 0.0 if clothes.shoes == "barefoot" else 0.045 * foot
    piece = cut(piece, floats(1.15 * figure.m.ankle_height - piece.positions[:, 2]))
    piece = thinned(piece, 0.006 * foot, 0.24 * foot)
    lift = np.array([0.0, 0.0, rise * 0.6], np.float32)
    flat = piece.positions + lift * (piece.positions[:, 2:3] < 0.8 * figure.m.ankle_height)
    flat[:, 2] = np.maximum(flat[:, 2], 0.0)
    made = [
        Patch(
            piece=Piece(positions=floats(flat), normals=piece.normals, triangles=piece.triangles),
            colour=figure.character.skin,
            finish=Finish.SKIN,
            rough=0.55,
        )
    ]
    if clothes.shoes == "barefoot":
        return made
    made.append(
        Patch(
            piece=_sole(figure, field, rise),
            colour=tinted(clothes.shoes_colour, 0.8),
            finish=Finish.RUBBER,
            rough=0.7,
        )
    )
    spans = ((0.40, 0.0), (0.10, 0.0)) if clothes.shoes == "sandals" else ((0.36, 0.10), (0.36, -0.10))
    straps = []
    for x, slant in spans:
        y = np.linspace(-0.135, 0.135, 9)
        points = floats([_at(figure, x + slant * (v / 0.135), float(v), 0.42) for v in y])
        for _ in range(24):
            points[:, 2] -= np.clip(field.at(points), -0.02 * foot, 0.05 * foot) * 0.9
        points[:, 2] = np.maximum(points[:, 2], 0.02 * foot) + 0.014 * foot
        straps.append(cord(points, 0.026 * foot, 5))
    return [*made, Patch(piece=joined(*straps), colour=clothes.shoes_colour, finish=Finish.LEATHER)]
