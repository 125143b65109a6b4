"""What hats share: rows and shells over the skull, measured in heads."""

from __future__ import annotations

from filmwright.stage.world.cast.cloth import Piece, cut, hemmed
from filmwright.stage.world.cast.head import Head
from filmwright.stage.world.cast.implicit import Field, Lump, floats
from filmwright.stage.world.cast.sewing import Patch
from filmwright.stage.world.cast.thinning import thinned
from filmwright.stage.world.model import Finish, Floats
from filmwright.stage.world.world import Colour


def row(
    head: Head, z: float, deep: float, wide: float, x: float = -0.02
) -> tuple[float, float, float, float]:
    """Return a row for `notions.turned`, given in heads."""
    s = head.size
    return float(head.chin[2]) + z * s, float(head.chin[0]) + x * s, deep * s, wide * s


def on_head(piece: Piece, colour: Colour, finish: Finish, rough: float = 0.9) -> Patch:
    """Return a piece that goes with the head."""
    return Patch(piece=piece, colour=colour, finish=finish, rough=rough, part="head")


def above(head: Head, points: Floats, front: float, back: float) -> Floats:
    """Return heads above the sloping edge that is `front` heads high at the brow, `back` at the nape."""
    local = head.local(points)
    return floats(local[:, 2] - back - (front - back) * (local[:, 0] + 0.45) / 0.9)


def shell(
    head: Head, lumps: tuple[Lump, ...], front: float, back: float, finish: Finish, rough: float | None = None
) -> Patch:
    """Return lumps as a shell in the hat's colour, open below an edge that slopes from brow to nape."""
    piece = Field(lumps=lumps).mesh(0.055 * head.size)
    piece = cut(piece, above(head, piece.positions, front, back))
    piece = thinned(piece, 0.010 * head.size, 0.32 * head.size)
    piece = hemmed(piece, 0.03 * head.size, 0.06 * head.size)
    if rough is None:
        rough = 0.35 if finish == Finish.PLASTIC else 0.9
    return on_head(piece, head.figure.character.clothes.hat_colour, finish, rough)
