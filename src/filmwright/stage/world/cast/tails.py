"""Tails: what hangs from the head and lags behind it: ponytails, pigtails, braids, dreadlocks, long hair."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from filmwright.stage.world.cast.cloth import joined
from filmwright.stage.world.cast.head import Head
from filmwright.stage.world.cast.implicit import Field, Lump, floats
from filmwright.stage.world.cast.notions import cord, turned
from filmwright.stage.world.cast.rig import INDEX
from filmwright.stage.world.cast.sewing import Patch, smooth, tinted
from filmwright.stage.world.cast.strands import locks, strands
from filmwright.stage.world.cast.thinning import thinned
from filmwright.stage.world.model import Finish


def _ponytail(head: Head) -> list[Patch]:
    root = head.local(head.figure.joint("hair_tail"))
    x, z = float(root[0]), float(root[2])
    tail = Field(
        lumps=(
            head.limb((x - 0.02, 0, z + 0.08), (x - 0.17, 0, z + 0.09), (0.075, 0.10, 0.12), 0.02),
            head.limb((x - 0.17, 0, z + 0.08), (x - 0.30, 0, z - 0.20), (0.12, 0.14, 0.135), 0.05),
            head.limb((x - 0.30, 0, z - 0.20), (x - 0.26, 0, z - 0.66), (0.135, 0.105, 0.02), 0.05),
        ),
        relief=locks(head),
    )
    tie = Field(lumps=(head.limb((x - 0.035, 0, z + 0.085), (x - 0.07, 0, z + 0.09), (0.098, 0.098), 0.01),))
    band = head.figure.character.clothes.top_colour
    return [
        strands(head, thinned(tail.mesh(0.06 * head.size), 0.007 * head.size, 0.2 * head.size), "hair_tail"),
        Patch(piece=tie.mesh(0.035 * head.size), colour=band, finish=Finish.CLOTH, part="hair_tail"),
    ]


def _long(head: Head) -> Patch:
    """The mass that falls over the back; it swings more the farther it hangs from the nape."""
    lumps: list[Lump] = [
        head.limb((-0.20, y, 0.42), (-0.36, y * 1.1, -0.30), (0.13, 0.155, 0.13), 0.06)
        for y in (-0.25, -0.09, 0.09, 0.25)
    ]
    lumps += [
        head.limb((-0.36, y * 1.1, -0.30), (-0.37, y, -0.78), (0.13, 0.12, 0.05), 0.06)
        for y in (-0.25, -0.09, 0.09, 0.25)
    ]
    piece = Field(lumps=tuple(lumps), relief=locks(head)).mesh(0.075 * head.size)
    piece = thinned(piece, 0.018 * head.size, 0.36 * head.size)
    patch = strands(head, piece, "hair_tail")
    hang = smooth(head.local(piece.positions)[:, 2], 0.32, -0.12)
    bones = np.tile(np.array([INDEX["hair_tail"], INDEX["head"]], np.uint16), (len(hang), 1))
    return Patch(piece=piece, colour=patch.colour, finish=Finish.HAIR, rough=0.55, hold=(bones, hang))


def _plaits(head: Head, *, woven: bool) -> list[Patch]:
    """Two tails at the sides: bunches, or braids of three strands bound at their ends."""
    s, tails, ties = head.size, [], []
    for sign in (1.0, -1.0):
        if woven:
            spine = [
                (-0.22, sign * 0.30, 0.36),
                (-0.16, sign * 0.40, 0.10),
                (-0.04, sign * 0.43, -0.22),
                (0.02, sign * 0.40, -0.56),
            ]
            t = np.linspace(0.0, 1.0, 13)
            path = np.stack(
                [np.interp(t, np.linspace(0, 1, 4), [p[k] for p in spine]) for k in range(3)], axis=1
            )
            knots = 0.062 + 0.018 * np.cos(np.arange(13) * np.pi)
            knots[-1] = 0.02
        else:
            path = np.array(
                [
                    (-0.10, sign * 0.38, 0.70),
                    (-0.12, sign * 0.52, 0.66),
                    (-0.14, sign * 0.60, 0.44),
                    (-0.12, sign * 0.58, 0.18),
                    (-0.10, sign * 0.54, 0.02),
                ]
            )
            knots = np.array([0.05, 0.115, 0.13, 0.085, 0.01])
        points = floats([head.at(*p) for p in path])
        tails.append(cord(points, (knots * s).tolist(), 8))
        at, thick = (points[-3], 0.058) if woven else (points[0], 0.07)
        rows = [
            (float(at[2]) + dz * s, float(at[0]), r * s, r * s)
            for dz, r in ((-0.03, 0.0), (-0.03, thick), (0.03, thick), (0.03, 0.0))
        ]
        tie = turned(rows, 8)
        tie.positions[:, 1] += at[1]
        ties.append(tie)
    band = head.figure.character.clothes.top_colour
    return [
        strands(head, joined(*tails), "head"),
        Patch(piece=joined(*ties), colour=tinted(band, 1.05), finish=Finish.CLOTH, part="head"),
    ]


def _ropes(head: Head) -> list[Patch]:
    """Dreadlocks: ropes that fall from the crown over the back and the sides."""
    ropes = []
    for k in range(17):
        around = np.deg2rad(62 + 236 * k / 16)
        c, sn = np.cos(around), np.sin(around)
        long = 0.34 if k in (0, 16) else -0.05 - 0.16 * ((k * 0.618) % 1.0)
        path = [
            (-0.03 + 0.22 * c, 0.20 * sn, 0.96),
            (-0.03 + 0.46 * c, 0.43 * sn, 0.66),
            (-0.05 + 0.47 * c, 0.45 * sn, 0.36),
            (-0.06 + 0.46 * c, 0.45 * sn, long),
        ]
        radii = (np.array([0.05, 0.055, 0.05, 0.03]) * head.size).tolist()
        ropes.append(cord(floats([head.at(*p) for p in path]), radii, 6))
    return [strands(head, joined(*ropes), "head")]


TAILS: dict[str, Callable[[Head], list[Patch]]] = {
    "ponytail": _ponytail,
    "long": lambda head: [_long(head)],
    "wavy": lambda head: [_long(head)],
    "pigtails": lambda head: _plaits(head, woven=False),
    "braids": lambda head: _plaits(head, woven=True),
    "dreadlocks": _ropes,
}
"""What hangs, by hairdo."""
