"""Flat and bent panels that show a picture: cut-outs, screens, labels, backdrops."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from filmwright.stage.world.model import Finish, Surface
from filmwright.stage.world.shaping.grounds import woven
from filmwright.stage.world.shaping.mesh import joined, surface
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.world import Colour

WHITE = Paint((1.0, 1.0, 1.0), Finish.PICTURE, 0.6)


def panel(picture: str, size: tuple[float, float], paint: Paint = WHITE) -> Surface:
    """Return an upright panel (width, height), centred at the origin, that shows a picture along +x."""
    wide, high = size[0] / 2, size[1] / 2
    positions = [(0, -wide, -high), (0, wide, -high), (0, wide, high), (0, -wide, high)]
    made = surface(positions, np.tile((1.0, 0.0, 0.0), (4, 1)), [(0, 1, 2), (0, 2, 3)], paint)
    uv = np.array([(0, 1), (1, 1), (1, 0), (0, 0)], np.float32)
    return replace(made, uv=uv, picture=picture)


def reversed_panel(front: Surface) -> Surface:
    """Return the same panel seen from behind, its picture mirrored, as a card cut in one piece is."""
    return replace(front, normals=-front.normals, triangles=front.triangles[:, ::-1].copy())


def card(picture: str, size: tuple[float, float], thickness: float = 0.012, layers: int = 5) -> Surface:
    """Return a picture with body: sheets behind one another, so that a cut-out keeps its outline's edge.

    The outer sheets show the picture to both sides; those between are in its shade.
    """
    front = panel(picture, size)
    sheets = []
    for k, x in enumerate(np.linspace(thickness / 2, -thickness / 2, layers)):
        tone = 1.0 if k in (0, layers - 1) else 0.82
        sheet = panel(picture, size, WHITE.shaded(tone))
        sheets.append(replace(sheet, positions=sheet.positions + np.array((x, 0, 0), np.float32)))
    sheets += [reversed_panel(sheet) for sheet in sheets]
    return joined([replace(sheet, picture=front.picture) for sheet in sheets])


def glowing(colours: Sequence[Colour], size: tuple[float, float]) -> Surface:
    """Return a panel along +x that gives light, its colour running from bottom to top."""
    rows = len(colours)
    made = panel("", size)
    ys = np.array([-size[0] / 2, size[0] / 2])
    zs = np.linspace(-size[1] / 2, size[1] / 2, rows)
    grid = np.stack([np.stack([np.zeros(2), ys, np.full(2, z)], axis=1) for z in zs], axis=1)
    made = surface(
        grid.reshape(-1, 3),
        np.tile((1.0, 0.0, 0.0), (2 * rows, 1)),
        woven(2, rows),
        Paint((1.0, 1.0, 1.0), Finish.GLOW),
    )
    rgb = np.round(np.clip(np.tile(np.asarray(colours), (2, 1)), 0, 1) * 255).astype(np.uint8)
    paints = made.colours.copy()
    paints[:, :3] = rgb
    return replace(made, colours=paints, casts_shadow=False)
