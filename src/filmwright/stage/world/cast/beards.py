"""Beards and moustaches."""

from __future__ import annotations

import numpy as np

from filmwright.film.errors import BoardRefused, did_you_mean, listed
from filmwright.stage.world.cast.cloth import Piece, joined
from filmwright.stage.world.cast.head import Head
from filmwright.stage.world.cast.implicit import Field, Lump, floats
from filmwright.stage.world.cast.notions import cord
from filmwright.stage.world.cast.sewing import Patch, tinted
from filmwright.stage.world.cast.strands import locks
from filmwright.stage.world.cast.thinning import thinned
from filmwright.stage.world.model import Finish

BEARDS = ("full", "long", "goatee", "moustache", "stubble")


def beard(head: Head) -> list[Patch]:
    """Return the beard, if any; stubble is painted on the skin. Raises BoardRefused for one nobody wears."""
    kind = head.figure.character.beard
    if kind is None or kind == "stubble":
        return []
    if kind not in BEARDS:
        raise BoardRefused(
            f"the beard {kind!r} of {head.figure.character.id} is not known"
            f"{did_you_mean(kind, BEARDS)}; choose one of {listed(BEARDS)}"
        )
    patches = [] if kind == "moustache" else [_chin(head, kind)]
    return [*patches, _moustache(head)]


def _chin(head: Head, kind: str) -> Patch:
    lumps: list[Lump] = []
    if kind == "goatee":
        lumps += [
            head.ball((0.375, 0, 0.045), (0.10, 0.10, 0.105), 0.03),
            head.ball((0.36, 0, -0.06), (0.06, 0.055, 0.09), 0.05),
        ]
    else:
        lumps += [
            head.ball((0.22, 0, 0.10), (0.245, 0.27, 0.20), 0.03),
            head.ball((0.36, 0, 0.02), (0.12, 0.14, 0.14), 0.06),
        ]
        for sign in (1.0, -1.0):
            lumps.append(
                head.limb((0.10, sign * 0.345, 0.42), (0.20, sign * 0.27, 0.16), (0.035, 0.07, 0.06), 0.05)
            )
    if kind == "long":
        lumps.append(head.limb((0.33, 0, 0.02), (0.30, 0, -0.62), (0.19, 0.185, 0.13, 0.02), 0.10))
    lumps.append(head.ball((0.50, 0, 0.195), (0.16, 0.125, 0.062), 0.03, carve=True))
    piece = Field(lumps=tuple(lumps), relief=locks(head)).mesh(0.05 * head.size)
    piece = thinned(piece, 0.006 * head.size, 0.22 * head.size)
    return _haired(head, piece)


def _haired(head: Head, piece: Piece) -> Patch:
    tint = tinted(head.figure.character.hair_colour, 1.08)
    return Patch(piece=piece, colour=tint, finish=Finish.HAIR, rough=0.55, part="head")


def _moustache(head: Head) -> Patch:
    wings = []
    for sign in (1.0, -1.0):
        y = floats([0.0, 0.06, 0.12, 0.165]) * sign
        z = floats([0.262, 0.262, 0.238, 0.200])
        x = head.front(floats(y), z) + floats([0.012, 0.018, 0.014, 0.006])
        x[0] = x[1]  # straight ahead one would find the nose
        path = floats(np.stack([x, y, z], axis=1) * head.size + head.chin)
        wings.append(cord(path, (np.array([0.024, 0.030, 0.024, 0.004]) * head.size).tolist(), 7))
    return _haired(head, joined(*wings))
