"""The light pass: every pixel lit once, with less work where nothing that moves throws a shadow."""

from __future__ import annotations

import itertools
from typing import Any

import numpy as np
from numpy.typing import NDArray

from filmwright.stage.filming.fittings import depth_read, onto

Box = tuple[int, int, int, int]
"""Left, top, width, height in pixels."""
Boxes = tuple[list[Box], list[Box]]
"""Away from what moves, and near it."""
TILE = 32
"""Pixels along the side of a tile that is near what moves or away from it."""


def lit(
    encoder: Any,
    target: tuple[Any, Any],
    pipelines: tuple[Any, Any],
    groups: list[Any],
    boxes: Boxes,
    *,
    clean: bool = True,
) -> None:
    """Light the boxes away from what moves with the first pipeline, those near it with the second.

    `target`: the picture's view and the view of the depth that the geometry pass left. Not
    `clean`: the rest of the picture stays as it is.
    """
    drawing = encoder.begin_render_pass(
        color_attachments=[onto(target[0], (0, 0, 0, 0) if clean else None)],
        depth_stencil_attachment=depth_read(target[1]),
    )
    for number, group in enumerate(groups):
        drawing.set_bind_group(number, group)
    for pipeline, some in zip(pipelines, boxes, strict=True):
        drawing.set_pipeline(pipeline)
        for box in some:
            drawing.set_scissor_rect(*box)
            drawing.draw(3)
    drawing.end()


def parted(shares: NDArray[np.float64], size: tuple[int, int]) -> Boxes:
    """Return the picture's boxes outside and inside some parts of it, rounded out to tiles.

    `shares` (k, 4): left, top, right, bottom of each part in shares of the picture.

    +-----------+
    |     +--+  |
    +--+--+  |  |   a box is a run of tiles, over as many rows as have the same runs
    |  | in  |  |
    +--+-----+--+
    """
    width, height = size
    near = np.zeros((-(-height // TILE), -(-width // TILE)), np.bool_)
    tiles = shares * (width, height, width, height) / TILE
    low, high = np.floor(tiles[:, :2]).astype(int), np.ceil(tiles[:, 2:]).astype(int)
    for (left, top), (right, bottom) in zip(low, high, strict=True):
        near[top:bottom, left:right] = True
    boxes: Boxes = ([], [])
    top = 0
    for row in range(1, len(near) + 1):
        if row == len(near) or not np.array_equal(near[row], near[top]):
            ends = [0, *(np.flatnonzero(np.diff(near[top])) + 1), near.shape[1]]
            for left, right in itertools.pairwise(int(end) * TILE for end in ends):
                box = (left, top * TILE, min(right, width) - left, min(row * TILE, height) - top * TILE)
                boxes[int(near[top, left // TILE])].append(box)
            top = row
    return boxes
