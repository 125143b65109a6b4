"""The sheets a picture is drawn on: what the geometry pass keeps, how far it is, and the lit colour."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from filmwright.stage.filming.device import graphics
from filmwright.stage.filming.fittings import COPY_FROM, COPY_TO, bound, depth_onto, onto, texture
from filmwright.stage.filming.lightpass import Box
from filmwright.stage.filming.pipelines import COLOUR, DEPTH, KEPT, MOTION, layouts


class Sheets:
    """One set of sheets of one size."""

    def __init__(self, size: tuple[int, int]) -> None:
        self.size = size
        self.textures = [texture(size, form, written=True) for form in (*KEPT, MOTION, DEPTH, COLOUR)]
        views = [some.create_view() for some in self.textures]
        self.kept, (self.motion, self.depth, self.colour) = views[: len(KEPT)], views[len(KEPT) :]
        self.from_kept = bound(layouts().kept, [*self.kept, self.depth])
        half = (-(-size[0] // 2), -(-size[1] // 2))
        self.halves = [texture(half, COLOUR, written=True) for _ in range(2)]
        self.gathered = [some.create_view() for some in self.halves]
        self.from_gathered = bound(layouts().gathered, [*self.kept, self.depth, *self.gathered])

    def begun(self, encoder: Any, *, clean: bool) -> Any:
        """Return the geometry pass onto these sheets, clean ones or on top of what is there."""
        colour = (0.0, 0.0, 0.0, 0.0) if clean else None
        return encoder.begin_render_pass(
            color_attachments=[onto(view, colour) for view in (*self.kept, self.motion)],
            depth_stencil_attachment=depth_onto(self.depth, 0.0 if clean else None),
        )

    def distances(self) -> NDArray[np.float32]:
        """Return the depth of every pixel, (h, w), once all that was submitted is done."""
        depth = {"texture": next(t for t in self.textures if t.format == DEPTH), "aspect": "depth-only"}
        return self._read(depth).view(np.float32)

    def colours(self) -> NDArray[np.uint8]:
        """Return the lit picture, (h, w, 4), once all that was submitted is done."""
        width, height = self.size
        return self._read({"texture": self.textures[-1]}).view(np.uint8).reshape(height, width, 4)

    def _read(self, source: dict[str, Any]) -> NDArray[np.uint32]:
        """Return the four bytes of every pixel of a texture as one number, (h, w)."""
        width, height = self.size
        row = -(-4 * width // 256) * 256
        out = graphics().create_buffer(size=row * height, usage=COPY_FROM | COPY_TO)
        encoder = graphics().create_command_encoder()
        layout = {"buffer": out, "bytes_per_row": row, "rows_per_image": height}
        encoder.copy_texture_to_buffer(source, layout, (width, height, 1))
        graphics().queue.submit([encoder.finish()])
        data = np.frombuffer(graphics().queue.read_buffer(out), np.uint32)
        return np.ascontiguousarray(data.reshape(height, row // 4)[:, :width])

    def copied(self, encoder: Any, other: Sheets, boxes: list[Box]) -> None:
        """Take over what is on the other sheets within some boxes, and all distances and gathered light.

        WebGPU copies textures of depth only whole. Light gathered at half the size is read from beyond
        the boxes that are lit again, where an earlier frame must not have left its own.
        """
        for source, target in zip(other.textures, self.textures, strict=True):
            whole = [(0, 0, *self.size)]
            copied(encoder, source, target, whole if source.format == DEPTH else boxes)
        for source, target in zip(other.halves, self.halves, strict=True):
            copied(encoder, source, target, [(0, 0, *source.size[:2])])


def copied(encoder: Any, source: Any, target: Any, boxes: list[Box]) -> None:
    """Copy boxes of a texture to the same places of another."""
    for left, top, width, height in boxes:
        at = (left, top, 0)
        encoder.copy_texture_to_texture(
            {"texture": source, "origin": at}, {"texture": target, "origin": at}, (width, height, 1)
        )
