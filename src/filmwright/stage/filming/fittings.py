"""Small fittings of the graphics device: textures, bindings, passes that begin clean."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from filmwright.stage.filming.device import graphics

VERTEX_USE, INDEX_USE, UNIFORM_USE, STORAGE_USE = 0x20, 0x10, 0x40, 0x80
MAP_READ, COPY_FROM, COPY_TO = 0x1, 0x4, 0x8


def texture(size: tuple[int, int], form: str, *, written: bool = False) -> Any:
    """Return a texture to draw on, read in shaders and copy out; `written`: by the CPU or by copies too."""
    usage = 0x10 | 0x4 | 0x1 | (0x2 if written else 0)
    return graphics().create_texture(size=(*size, 1), format=form, usage=usage)


def buffer(data: NDArray[Any], usage: int) -> Any:
    """Return a buffer that holds `data`, padded to whole words."""
    raw = np.ascontiguousarray(data).view(np.uint8).reshape(-1)
    made = graphics().create_buffer(size=max(256, -(-raw.size // 16) * 16), usage=usage | COPY_TO)
    if raw.size:
        graphics().queue.write_buffer(made, 0, raw)
    return made


def whole(some: Any) -> dict[str, Any]:
    return {"buffer": some, "offset": 0, "size": some.size}


def bound(layout: Any, members: list[Any]) -> Any:
    """Return a bind group with the members at 0, 1, 2 and on."""
    entries = [{"binding": i, "resource": member} for i, member in enumerate(members)]
    return graphics().create_bind_group(layout=layout, entries=entries)


def onto(view: Any, clear: tuple[float, float, float, float] | None = (0, 0, 0, 0)) -> dict[str, Any]:
    """Return a colour attachment that begins clean; None: that goes on from what is there."""
    begin = {"load_op": "load"} if clear is None else {"load_op": "clear", "clear_value": clear}
    return {"view": view, "store_op": "store", **begin}


def depth_onto(view: Any, clear: float | None) -> dict[str, Any]:
    """Return a depth attachment that begins at `clear`; None: that goes on from what is there."""
    if clear is None:
        return {"view": view, "depth_load_op": "load", "depth_store_op": "store"}
    return {"view": view, "depth_clear_value": clear, "depth_load_op": "clear", "depth_store_op": "store"}


def depth_read(view: Any) -> dict[str, Any]:
    """Return a depth attachment that is only compared with, so that the pass may read its texture too."""
    return {"view": view, "depth_read_only": True}


def full_pass(encoder: Any, target: Any, pipeline: Any, groups: list[Any]) -> None:
    """Draw one covering triangle onto a view."""
    drawing = encoder.begin_render_pass(color_attachments=[onto(target)])
    drawing.set_pipeline(pipeline)
    for number, group in enumerate(groups):
        drawing.set_bind_group(number, group)
    drawing.draw(3)
    drawing.end()
