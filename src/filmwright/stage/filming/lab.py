"""The film lab: what happens to a picture between the camera and the print."""

from __future__ import annotations

import functools
import itertools
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from filmwright.stage.filming.device import graphics
from filmwright.stage.filming.easel import Easel
from filmwright.stage.filming.fittings import VERTEX_USE, bound, buffer, full_pass, onto, texture
from filmwright.stage.filming.lightpass import TILE, Tiles, boxes_of, no_tiles
from filmwright.stage.filming.looks import BY_NUMBER, printed_like
from filmwright.stage.filming.pipelines import COLOUR, KEPT_VARIANTS, Variant, full, layouts, module
from filmwright.stage.filming.sheets import Sheets

NUMBERS = {
    "array_stride": 4,
    "step_mode": "instance",
    "attributes": [{"format": "uint32", "offset": 0, "shader_location": 0}],
}
"""The numbers of the tiles that are printed, row by row."""
GRAINY = 4
"""The look whose grain is the picture: it is never printed in parts."""


@dataclass(frozen=True, kw_only=True)
class Baths:
    """The lab's pipelines for one look."""

    tiles: Any
    bright: Any
    across: Any
    down: Any
    soft: Any
    unsharp: Any


def baths(variant: Variant) -> Baths:
    """Return the lab's pipelines, compiled once for all looks that are printed alike."""
    return _baths(as_printed(variant))


def as_printed(variant: Variant) -> Variant:
    return replace(variant, look=printed_like(variant.look))


@functools.lru_cache(KEPT_VARIANTS)
def _baths(variant: Variant) -> Baths:
    constants = variant.constants()
    work = module("common", "lab", constants=constants)
    one = [layouts().frame, layouts().single]

    def bath(entry: str) -> Any:
        return full(work, ("full", entry), one, [{"format": COLOUR}])

    return Baths(
        tiles=bath("tile_fragment"),
        bright=bath("bright_fragment"),
        across=bath("across_fragment"),
        down=bath("down_fragment"),
        soft=bath("soft_fragment"),
        unsharp=bath("unsharp_fragment"),
    )


@functools.lru_cache(12 * KEPT_VARIANTS)
def printing(variant: Variant, moves: int, blooming: bool, unsharp: bool) -> Any:
    """Return the print's pipeline for the tiles of one kind.

    `moves`: 0 a tile is still, 1 all of it moves as one, 2 things in it move their own ways;
    `unsharp`: the lens leaves something out of focus.
    """
    code = printer(variant, moves, blooming=blooming, unsharp=unsharp)
    groups = [layouts().frame, layouts().prints]
    return full(code, ("full", "print_fragment"), groups, [{"format": COLOUR}], vertices=(NUMBERS,))


@functools.lru_cache(KEPT_VARIANTS)
def sorting(variant: Variant) -> Any:
    """Return the pipeline that tells the kind of every tile."""
    code = printer(variant, 0, blooming=False, unsharp=False)
    groups = [layouts().frame, layouts().prints]
    return full(code, ("whole", "around_fragment"), groups, [{"format": COLOUR}])


def printer(variant: Variant, moves: int, **flags: bool) -> Any:
    lines = [f"const {name.upper()}: bool = {str(flag).lower()};" for name, flag in flags.items()]
    lines.append(f"const MOVES: u32 = {moves}u;")
    return module("common", "print", constants="\n".join([*lines, variant.constants()]))


class Lab:
    """The lab's vessels for one size of picture."""

    def __init__(self, size: tuple[int, int], variant: Variant, sheets: Sheets) -> None:
        width, height = size
        picture, motion, depth = sheets.colour, sheets.motion, sheets.depth
        self.size, self.variant, self.baths = size, as_printed(variant), baths(variant)
        small = (-(-width // TILE), -(-height // TILE))
        self.every = buffer(np.arange(small[0] * small[1], dtype=np.uint32), VERTEX_USE)
        self.some = buffer(np.zeros(small[0] * small[1], np.uint32), VERTEX_USE)
        edged = graphics().create_sampler(mag_filter="linear", min_filter="linear")
        self.tiles, self.around = (texture(small, COLOUR).create_view() for _ in range(2))
        self.bright = texture((-(-width // 4), -(-height // 4)), COLOUR).create_view()
        eighth = (-(-width // 8), -(-height // 8))
        self.across, self.bloom = (texture(eighth, COLOUR).create_view() for _ in range(2))
        half = (-(-width // 2), -(-height // 2))
        self.soft, self.unsharp = (texture(half, COLOUR).create_view() for _ in range(2))
        single = layouts().single
        self.easel = Easel(size, variant, sheets) if BY_NUMBER[variant.look].finish else None
        self.painted = BY_NUMBER[variant.look].painted
        self.from_motion = bound(single, [motion, depth, edged])
        self.from_picture = bound(single, [picture, depth, edged])
        self.from_bright = bound(single, [self.bright, depth, edged])
        self.from_soft = bound(single, [self.soft, depth, edged])
        self.from_across = bound(single, [self.across, depth, edged])
        self.from_tiles, self.from_all = (
            bound(layouts().prints, [picture, motion, tiles, self.bloom, self.unsharp, depth, edged])
            for tiles in (self.tiles, self.around)
        )

    def develop(
        self, encoder: Any, frame: Any, target: Any, *, unsharp: bool, tiles: Tiles | None = None
    ) -> None:
        """Print the picture onto `target`; `unsharp`: the lens leaves something out of focus.

        `tiles`: only these, the rest of the target stays as it is. Looks whose grain or paint lives
        over the whole picture are printed whole.
        """
        if self.easel or self.variant.look == GRAINY:
            tiles = None
        some = ~no_tiles(self.size) if tiles is None else tiles
        full_pass(encoder, self.tiles, self.baths.tiles, [frame, self.from_motion])
        full_pass(encoder, self.bright, self.baths.bright, [frame, self.from_picture])
        full_pass(encoder, self.across, self.baths.across, [frame, self.from_bright])
        full_pass(encoder, self.bloom, self.baths.down, [frame, self.from_across])
        full_pass(encoder, self.around, sorting(self.variant), [frame, self.from_tiles])
        if unsharp:
            self._unsharpen(encoder, frame, some)
        printed = self.easel.tone if self.easel else target
        clear = (0.0, 0.0, 0.0, 0.0) if tiles is None else None
        drawing = encoder.begin_render_pass(color_attachments=[onto(printed, clear)])
        drawing.set_bind_group(0, frame)
        drawing.set_bind_group(1, self.from_all)
        numbers = np.flatnonzero(some).astype(np.uint32)
        if tiles is not None and len(numbers):
            graphics().queue.write_buffer(self.some, 0, numbers)
        drawing.set_vertex_buffer(0, self.every if tiles is None else self.some)
        for moves, blooming in itertools.product(range(1 if self.painted else 3), (False, True)):
            drawing.set_pipeline(printing(self.variant, moves, blooming, unsharp))
            drawing.draw(6, len(numbers))
        drawing.end()
        if self.easel:
            self.easel.paint(encoder, frame, self.bloom, target)

    def _unsharpen(self, encoder: Any, frame: Any, tiles: Tiles) -> None:
        """Blur what is out of focus, at half size, in and just around these tiles."""
        full_pass(encoder, self.soft, self.baths.soft, [frame, self.from_picture])
        drawing = encoder.begin_render_pass(color_attachments=[onto(self.unsharp, None)])
        drawing.set_pipeline(self.baths.unsharp)
        drawing.set_bind_group(0, frame)
        drawing.set_bind_group(1, self.from_soft)
        width, height = -(-self.size[0] // 2), -(-self.size[1] // 2)
        for left, top, wide, high in boxes_of(tiles, self.size):
            right, bottom = min((left + wide) // 2 + 2, width), min((top + high) // 2 + 2, height)
            left, top = max(left // 2 - 1, 0), max(top // 2 - 1, 0)
            drawing.set_scissor_rect(left, top, right - left, bottom - top)
            drawing.draw(3)
        drawing.end()
