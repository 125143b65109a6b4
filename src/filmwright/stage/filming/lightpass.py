"""The light pass: what is soft gathered at half the size, then every pixel lit once.

Shadows, corners and lamps are gathered with less work where nothing that moves throws a shadow: the
picture is parted into tiles, and `Tiles` says of each whether something that moves is in it or may throw
its shadow there.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from filmwright.stage.filming.fittings import depth_read, onto

Tiles: TypeAlias = NDArray[np.bool_]
"""(rows, columns) of the picture's tiles."""
Box = tuple[int, int, int, int]
"""Left, top, width, height in pixels."""
TILE = 32
"""Pixels along the side of a tile."""
FINE = 8
"""Steps along the side of a tile in which outlines are drawn to see which tiles they touch."""


def gathered(
    encoder: Any,
    targets: list[Any],
    pipelines: tuple[Any, Any],
    groups: list[Any],
    boxes: tuple[list[Box], list[Box]],
) -> None:
    """Gather at half the size what falls on the boxes away from what moves, and on those near it.

    What lies just outside a box is gathered too: pixels at its edge take from it.
    """
    drawing = encoder.begin_render_pass(color_attachments=[onto(view, None) for view in targets])
    for number, group in enumerate(groups):
        drawing.set_bind_group(number, group)
    for pipeline, some in zip(pipelines, boxes, strict=True):
        drawing.set_pipeline(pipeline)
        for left, top, width, height in some:
            x, y = max(left // 2 - 1, 0), max(top // 2 - 1, 0)
            right, bottom = -(-(left + width) // 2), -(-(top + height) // 2)
            drawing.set_scissor_rect(x, y, right - x, bottom - y)
            drawing.draw(3)
    drawing.end()


def lit(
    encoder: Any,
    target: tuple[Any, Any],
    pipeline: Any,
    groups: list[Any],
    boxes: list[Box],
    *,
    clean: bool = True,
) -> None:
    """Light the boxes with what was gathered there.

    `target`: the picture's view and the view of the depth that the geometry pass left. Not
    `clean`: the rest of the picture stays as it is.
    """
    drawing = encoder.begin_render_pass(
        color_attachments=[onto(target[0], (0, 0, 0, 0) if clean else None)],
        depth_stencil_attachment=depth_read(target[1]),
    )
    for number, group in enumerate(groups):
        drawing.set_bind_group(number, group)
    drawing.set_pipeline(pipeline)
    for box in boxes:
        drawing.set_scissor_rect(*box)
        drawing.draw(3)
    drawing.end()


def no_tiles(size: tuple[int, int]) -> Tiles:
    return np.zeros((-(-size[1] // TILE), -(-size[0] // TILE)), np.bool_)


def tiles_in(outlines: Sequence[NDArray[np.float64]], size: tuple[int, int]) -> Tiles:
    """Return the tiles that convex outlines (k, 2), in shares of the picture, touch or come near to."""
    width, height = size
    high, wide = no_tiles(size).shape
    drawn = np.zeros((FINE * high, FINE * wide), np.uint8)
    fine = FINE / TILE
    for outline in outlines:
        corners = np.floor(outline * (width * fine, height * fine)).astype(np.int32)
        cv2.fillConvexPoly(drawn, corners, 1)
    drawn = cv2.dilate(drawn, np.ones((3, 3), np.uint8))
    return np.asarray(drawn.reshape(high, FINE, wide, FINE).max(axis=(1, 3)) > 0)


def grown(tiles: Tiles, by: int) -> Tiles:
    """Return the tiles and all that are up to `by` tiles away from them."""
    around = np.ones((2 * by + 1, 2 * by + 1), np.uint8)
    return np.asarray(cv2.dilate(tiles.astype(np.uint8), around) > 0)


def boxes_of(tiles: Tiles, size: tuple[int, int]) -> list[Box]:
    """Return boxes that cover these tiles, each pixel once.

    +-----------+
    |     +--+  |
    +--+--+  |  |   a box is a run of tiles, over as many rows as have the same runs
    |  | in  |  |
    +--+-----+--+
    """
    width, height = size
    boxes: list[Box] = []
    top = 0
    for row in range(1, len(tiles) + 1):
        if row == len(tiles) or not np.array_equal(tiles[row], tiles[top]):
            for left, right in runs(tiles[top]):
                x, y = left * TILE, top * TILE
                boxes.append((x, y, min(right * TILE, width) - x, min(row * TILE, height) - y))
            top = row
    return boxes


def few_boxes_of(tiles: Tiles, size: tuple[int, int]) -> list[Box]:
    """Return a few boxes apart from one another that cover these tiles and what lies between them."""
    width, height = size
    boxes: list[Box] = []
    for left, right in runs(np.asarray(tiles.any(axis=0))):
        rows = np.flatnonzero(tiles[:, left:right].any(axis=1))
        x, y = left * TILE, int(rows[0]) * TILE
        low = min((int(rows[-1]) + 1) * TILE, height)
        boxes.append((x, y, min(right * TILE, width) - x, low - y))
    return boxes


def runs(row: Tiles) -> list[tuple[int, int]]:
    """Return where the runs of true values in a row begin and end."""
    turns = np.flatnonzero(np.diff(np.concatenate([[False], row, [False]])))
    return [(int(start), int(end)) for start, end in turns.reshape(-1, 2)]
