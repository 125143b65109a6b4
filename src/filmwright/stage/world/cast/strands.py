"""Strands: the relief and the shades by which sculpted hair reads as hair."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.cast.cloth import Piece
from filmwright.stage.world.cast.head import Head
from filmwright.stage.world.cast.implicit import Relief, floats
from filmwright.stage.world.cast.sewing import Patch, smooth
from filmwright.stage.world.model import Finish, Floats

_DEEP = {
    "buzz": 0.0015,
    "bob": 0.005,
    "long": 0.006,
    "wavy": 0.010,
    "afro": 0.012,
    "curly": 0.009,
    "balding": 0.002,
}


def locks(head: Head) -> Relief:
    """Return the relief of locks that fall from the crown; tight curls for an afro."""
    style = head.figure.character.hair
    deep = np.float32(_DEEP.get(style, 0.0065) * head.size)

    def relief(points: Floats) -> Floats:
        local = head.local(points)
        if style == "afro":
            waves = np.sin(31 * local[..., 0]) * np.sin(31 * local[..., 1]) * np.sin(31 * local[..., 2])
            return floats(deep * waves)
        around = np.arctan2(local[..., 1], local[..., 0] + 0.03)
        bend = 9 * np.sin(7 * local[..., 2]) if style == "wavy" else 0.0
        waves = np.sin(17 * around + 5 * local[..., 2] + bend) * np.sin(7 * around - 9 * local[..., 2] + 1.0)
        return floats(deep * waves)

    return relief


def strands(head: Head, piece: Piece, part: str) -> Patch:
    """Return a mass of hair, lighter where it bends to the light, shaded along its locks."""
    base = np.array(head.figure.character.hair_colour, np.float32)
    local = head.local(piece.positions)
    shine = 1.0 + 0.22 * smooth(local[:, 2], 0.55, 1.0) - 0.18 * smooth(local[:, 2], 0.5, 0.0)
    lit = 1.0 + 0.10 * np.sin(17 * np.arctan2(local[:, 1], local[:, 0] + 0.03) + 5 * local[:, 2])
    colour = np.clip(base * (shine * lit)[:, None], 0, 1).astype(np.float32)
    matt = head.figure.character.hair in ("afro", "buzz", "dreadlocks", "curly")
    return Patch(piece=piece, colour=colour, finish=Finish.HAIR, rough=0.85 if matt else 0.55, part=part)
