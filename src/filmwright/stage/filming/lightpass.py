"""The light pass: every pixel lit once, with less work where nothing that moves throws a shadow."""

from __future__ import annotations

import math
from typing import Any

from filmwright.stage.filming.fittings import depth_read, onto

Box = tuple[int, int, int, int]
"""Left, top, width, height in pixels."""
Boxes = tuple[list[Box], list[Box]]
"""Away from what moves, and near it."""


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


def parted(share: tuple[float, float, float, float] | None, size: tuple[int, int]) -> Boxes:
    """Return the picture's boxes outside and inside a part of it (left, top, right, bottom in shares).

    +-----------+
    |           |
    +---+---+---+
    |   |in |   |
    +---+---+---+
    |           |
    +-----------+
    """
    width, height = size
    if share is None:
        return [(0, 0, width, height)], []
    left, top = math.floor(share[0] * width), math.floor(share[1] * height)
    right, bottom = math.ceil(share[2] * width), math.ceil(share[3] * height)
    outside = [
        (0, 0, width, top),
        (0, bottom, width, height - bottom),
        (0, top, left, bottom - top),
        (right, top, width - right, bottom - top),
    ]
    inside = [(left, top, right - left, bottom - top)]
    return [box for box in outside if box[2] * box[3] > 0], [box for box in inside if box[2] * box[3] > 0]
