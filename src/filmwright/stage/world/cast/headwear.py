"""What is worn on the head: cap, hat, helmet, beanie."""

from __future__ import annotations

import numpy as np

from filmwright.film.errors import BoardRefused, did_you_mean, listed
from filmwright.stage.world.cast.cloth import Piece, cut, hemmed, kept
from filmwright.stage.world.cast.face import sheet
from filmwright.stage.world.cast.head import Head
from filmwright.stage.world.cast.implicit import Field, Loft, Lump, floats
from filmwright.stage.world.cast.sewing import Patch, tinted
from filmwright.stage.world.cast.thinning import thinned
from filmwright.stage.world.model import Finish, Floats

HATS = ("cap", "hat", "helmet", "beanie")


def headwear(head: Head) -> list[Patch]:
    """Return the hat, if any. Raises BoardRefused for a hat nobody has."""
    kind = head.figure.character.clothes.hat
    if kind is None:
        return []
    if kind not in HATS:
        raise BoardRefused(
            f"the hat {kind!r} of {head.figure.character.id} is not known{did_you_mean(kind, HATS)}; "
            f"choose one of {listed(HATS)}"
        )
    return {"cap": _cap, "hat": _brimmed, "helmet": _helmet, "beanie": _beanie}[kind](head)


def _above(head: Head, points: Floats, front: float, back: float) -> Floats:
    """Return heads above the sloping edge that is `front` heads high at the brow, `back` at the nape."""
    local = head.local(points)
    return floats(local[:, 2] - back - (front - back) * (local[:, 0] + 0.45) / 0.9)


def _shell(head: Head, lumps: tuple[Lump, ...], front: float, back: float, finish: Finish) -> Patch:
    piece = Field(lumps=lumps).mesh(0.055 * head.size)
    piece = cut(piece, _above(head, piece.positions, front, back))
    piece = thinned(piece, 0.010 * head.size, 0.32 * head.size)
    piece = hemmed(piece, 0.03 * head.size, 0.06 * head.size)
    rough = 0.35 if finish == Finish.PLASTIC else 0.9
    return Patch(
        piece=piece, colour=head.figure.character.clothes.hat_colour, finish=finish, rough=rough, part="head"
    )


def _cap(head: Head) -> list[Patch]:
    colour = head.figure.character.clothes.hat_colour
    dome = head.ball((-0.02, 0, 0.63), (0.478, 0.435, 0.435), 0.03)
    button = Field(lumps=(head.ball((-0.02, 0, 1.07), (0.035, 0.035, 0.02), 0.01),))
    return [
        _shell(head, (dome,), 0.735, 0.56, Finish.CLOTH),
        Patch(piece=_visor(head), colour=tinted(colour, 0.82), finish=Finish.CLOTH, part="head"),
        Patch(
            piece=button.mesh(0.03 * head.size), colour=tinted(colour, 0.82), finish=Finish.CLOTH, part="head"
        ),
    ]


def _brimmed(head: Head) -> list[Patch]:
    colour, s = head.figure.character.clothes.hat_colour, head.size
    x, _, z = head.at(-0.02, 0, 0)

    def ring(rows: tuple[tuple[float, float, float], ...], blend: float = 0.02) -> Loft:
        stations = tuple((z + h * s, x, depth * s, width * s) for h, depth, width in rows)
        return Loft(stations=stations, power=2.0, blend=blend * s)

    crown = ring(((0.76, 0.465, 0.425), (0.90, 0.455, 0.415), (1.08, 0.415, 0.365), (1.17, 0.34, 0.28)))
    dent = head.ball((-0.02, 0, 1.24), (0.34, 0.085, 0.12), 0.08, carve=True)
    sides = [
        head.ball((0.26, sign * 0.30, 1.16), (0.16, 0.10, 0.16), 0.08, carve=True) for sign in (1.0, -1.0)
    ]
    felt = Field(lumps=(crown, dent, *sides)).mesh(0.062 * s)
    felt = kept(felt, head.field.at(felt.positions) > -0.02 * s)
    felt = thinned(felt, 0.010 * s, 0.32 * s)
    angle = np.linspace(0, 2 * np.pi, 24, endpoint=False)

    def loop(rise: float, slack: float) -> Floats:
        x, y = -0.02 + (0.474 - slack) * np.cos(angle), (0.434 - slack) * np.sin(angle)
        return floats(np.stack([x, y, 0 * angle + rise], axis=1) * s + head.chin)

    rows = [loop(0.76, 0.0), loop(0.79, -0.008), loop(0.885, -0.002), loop(0.90, 0.02)]
    band = sheet(np.stack(rows), loop=True)
    return [
        Patch(piece=felt, colour=colour, finish=Finish.CLOTH, part="head"),
        Patch(piece=_brim(head), colour=colour, finish=Finish.CLOTH, part="head"),
        Patch(piece=band, colour=tinted(colour, 0.45), finish=Finish.CLOTH, part="head"),
    ]


def _brim(head: Head) -> Piece:
    """Return a brim that dips in front and behind and curls up at the sides."""
    angle = np.linspace(0, 2 * np.pi, 26, endpoint=False)
    curl = 0.055 * np.sin(angle) ** 2 - 0.045 * np.cos(angle) ** 2

    def ring(depth: float, width: float, rise: float, share: float) -> Floats:
        x, y = -0.02 + depth * np.cos(angle), width * np.sin(angle)
        z = 0.772 + rise + share * curl + 0.0 * x
        return floats(np.stack([x, y, z], axis=1) * head.size + head.chin)

    rows = [
        ring(0.44, 0.40, -0.012, 0.0),
        ring(0.60, 0.55, -0.012, 0.45),
        ring(0.735, 0.665, -0.010, 1.0),
        ring(0.748, 0.678, 0.006, 1.0),
        ring(0.735, 0.665, 0.020, 1.0),
        ring(0.60, 0.55, 0.014, 0.45),
        ring(0.44, 0.40, 0.014, 0.0),
    ]
    return thinned(sheet(np.stack(rows), loop=True), 0.004 * head.size, 0.3 * head.size)


def _visor(head: Head) -> Piece:
    """Return a cap's peak: a crescent that droops at its sides."""
    angle = np.linspace(-1.25, 1.25, 21)
    out = 0.30 * np.sqrt(np.maximum(np.cos(angle * 1.22), 0.0))

    def row(share: float, rise: float) -> Floats:
        x = -0.02 + 0.455 * np.cos(angle) + share * out
        y = (0.415 + 0.10 * share) * np.sin(angle)
        z = 0.735 - 0.14 * share * out / 0.30 - 0.10 * np.sin(angle) ** 2 + rise
        return floats(np.stack([x, y, z], axis=1) * head.size + head.chin)

    rows = [
        row(0, -0.012),
        row(0.5, -0.010),
        row(0.97, -0.010),
        row(1.0, 0.002),
        row(0.97, 0.014),
        row(0.5, 0.014),
        row(0, 0.014),
    ]
    return thinned(sheet(np.stack(rows)), 0.004 * head.size, 0.3 * head.size)


def _helmet(head: Head) -> list[Patch]:
    lumps = (
        head.ball((-0.03, 0, 0.64), (0.52, 0.47, 0.465), 0.03),
        head.ball((0.40, 0, 0.74), (0.14, 0.24, 0.05), 0.06),
    )
    strap = Field(
        lumps=tuple(
            head.limb((0.06, sign * 0.42, 0.56), (0.14, sign * 0.30, 0.10), (0.022, 0.02), 0.01)
            for sign in (1.0, -1.0)
        )
    )
    return [
        _shell(head, lumps, 0.70, 0.40, Finish.PLASTIC),
        Patch(piece=strap.mesh(0.03 * head.size), colour=(0.1, 0.1, 0.11), finish=Finish.CLOTH, part="head"),
    ]


def _beanie(head: Head) -> list[Patch]:
    colour, s = head.figure.character.clothes.hat_colour, head.size

    def ribs(points: Floats) -> Floats:
        local = head.local(points)
        return floats(0.008 * s * np.sin(34 * np.arctan2(local[..., 1], local[..., 0] + 0.03)))

    dome = _shell(head, (head.ball((-0.03, 0, 0.66), (0.475, 0.432, 0.465), 0.03),), 0.74, 0.52, Finish.CLOTH)
    rolled = Field(lumps=(head.ball((-0.03, 0, 0.655), (0.51, 0.465, 0.47), 0.03),), relief=ribs).mesh(
        0.045 * s
    )
    rolled = cut(rolled, _above(head, rolled.positions, 0.70, 0.46))
    rolled = cut(rolled, -_above(head, rolled.positions, 0.86, 0.62))
    rolled = thinned(rolled, 0.007 * s, 0.25 * s)
    bobble = Field(lumps=(head.ball((-0.03, 0, 1.17), (0.11, 0.11, 0.105), 0.01),)).mesh(0.055 * s)
    rim = Patch(
        piece=hemmed(rolled, 0.03 * s, 0.02 * s),
        colour=tinted(colour, 0.88),
        finish=Finish.CLOTH,
        part="head",
    )
    return [dome, rim, Patch(piece=bobble, colour=tinted(colour, 1.15), finish=Finish.CLOTH, part="head")]
