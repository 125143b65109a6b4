"""The lines an old face has earned: brow, corners of the eyes, nose to mouth; ribbons just above the skin."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.cast.face import sheet
from filmwright.stage.world.cast.head import Head
from filmwright.stage.world.cast.implicit import floats
from filmwright.stage.world.cast.sewing import Patch, tinted
from filmwright.stage.world.model import Finish
from filmwright.stage.world.world import Colour

_Place = tuple[float, float]
_LINES: tuple[tuple[tuple[_Place, _Place, _Place], float], ...] = (
    # (y, z) in heads of start, middle and end on the left half, and half the width in the middle
    (((0.0, 0.748), (0.09, 0.752), (0.19, 0.735)), 0.0060),
    (((0.0, 0.703), (0.08, 0.707), (0.15, 0.695)), 0.0050),
    (((0.088, 0.315), (0.150, 0.270), (0.178, 0.205)), 0.0075),
    (((0.268, 0.470), (0.297, 0.485), (0.318, 0.505)), 0.0050),
    (((0.270, 0.445), (0.300, 0.442), (0.322, 0.440)), 0.0045),
    (((0.090, 0.362), (0.150, 0.338), (0.215, 0.355)), 0.0055),
)


def wrinkles(head: Head, skin: Colour) -> list[Patch]:
    """Return the lines of an old face; nothing for anybody else."""
    if head.figure.character.age != "old":
        return []
    patches = []
    t = np.linspace(0.0, 1.0, 6)
    weights = np.stack([(1 - t) ** 2, 2 * t * (1 - t), t * t], axis=1)
    for places, half in _LINES:
        start, middle, end = np.array(places)
        path = weights @ np.stack([start, 2 * middle - 0.5 * (start + end), end])
        along = np.gradient(path, axis=0)
        aside = np.stack([-along[:, 1], along[:, 0]], axis=1) / np.linalg.norm(along, axis=1, keepdims=True)
        tapered = half * np.sin(np.pi * (0.06 + 0.88 * t)) ** 0.7
        tapered = np.where((t == 0) & (path[0, 0] == 0.0), half, tapered)  # lines across go on
        rows = np.stack([path + aside * (tapered * k)[:, None] for k in (-1.0, 0.0, 1.0)])
        for sign in (1.0, -1.0):
            y, z = floats(sign * rows[..., 0]), floats(rows[..., 1])
            x = head.front(y.ravel(), z.ravel()).reshape(y.shape) + floats([[-0.0010], [0.0065], [-0.0010]])
            points = floats(np.stack([x, y, z], axis=-1) * head.size + head.chin)
            if sign < 0:
                points = points[:, ::-1]
            patches.append(
                Patch(piece=sheet(points), colour=tinted(skin, 0.80), finish=Finish.SKIN, part="head")
            )
    return patches
