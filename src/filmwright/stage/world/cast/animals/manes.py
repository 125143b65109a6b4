"""Manes: hair along the neck of a horse and its kin, standing or hanging."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.cast.animals.flesh import Patch, carried, tube
from filmwright.stage.world.cast.animals.quadruped import Body
from filmwright.stage.world.cast.cloth import Piece
from filmwright.stage.world.cast.face import sheet
from filmwright.stage.world.cast.implicit import floats
from filmwright.stage.world.model import Finish
from filmwright.stage.world.world import Colour


def crest(body: Body, colour: Colour, tall: float, stands: bool, to: float = 0.92) -> list[Patch]:
    """Return a mane: a ridge of hair from the poll down the neck, standing or hanging to the left."""
    points = np.array(body.neck_points)
    low, middle, high = (radius * body.h for radius in body.build.neck_thick)
    head = np.array(body.head.at(0.22, 0.0, 0.20))
    along_it = np.array([0.0, 0.5, 1.0, 1.25])
    line = np.stack([points[0], points[1], points[2], head])
    thick = np.array([low, middle, high, 0.0])
    t = np.linspace(1 - to, 1.25, 12)
    path = np.stack([np.interp(t, along_it, line[:, k]) for k in range(3)], 1)
    ahead = np.gradient(path, axis=0)
    up = np.stack([-ahead[:, 2], 0 * ahead[:, 0], ahead[:, 0]], 1)
    up /= np.linalg.norm(up, axis=1, keepdims=True)
    root = path + up * np.interp(t, along_it, thick)[:, None] * 0.93
    k = tall * body.h
    profile = k * (0.55 + 0.45 * np.sin(np.linspace(0.3, 2.6, 12)))
    rows = []
    for side in (1.0, -1.0):
        if stands:
            tip = root + up * profile[:, None]
            middle_ = root + up * profile[:, None] * 0.5 + np.array([0, side * 0.030 * body.h, 0])
            rows.append(
                np.stack([root + np.array([0, side * 0.034 * body.h, 0]) - up * 0.02 * body.h, middle_, tip])
            )
        else:
            out = np.array([0.0, 1.0, 0.0])
            drop = np.array([0.0, 0.0, -1.0])
            base = root + up * 0.025 * body.h
            wide = np.interp(t, along_it, thick)[:, None] * 0.86 + 0.02 * body.h
            flank = root - up * wide * 0.55 + out * side * wide
            reach = 1.7 if side > 0 else 0.5
            rows.append(np.stack([base, flank, flank + drop * (profile[:, None] * reach)]))
    found: list[Piece] = []
    for side, row in zip((1.0, -1.0), rows, strict=True):
        grid = row if side > 0 else row[:, ::-1]
        found.append(sheet(floats(grid[:, ::-1] if stands else grid)))
        found.append(sheet(floats(grid if stands else grid[:, ::-1])))
    holders = [part for part in body.flesh if part.part in ("neck", "nape", "head")]
    return [
        Patch(
            piece=piece,
            colour=colour,
            hold=carried(body.skeleton, holders, piece.positions, 0.05 * body.h),
            finish=Finish.HAIR,
        )
        for piece in found
    ]


def forelock(body: Body, colour: Colour) -> list[Patch]:
    piece = tube([body.head.at(0.10, 0, 0.20), body.head.at(0.22, 0, 0.25), body.head.at(0.42, 0, 0.16)],
                 [0.05 * body.head.size, 0.07 * body.head.size, 0.01 * body.head.size], sides=7)  # fmt: skip
    return [Patch(piece=piece, colour=colour, part="head", finish=Finish.HAIR)]
