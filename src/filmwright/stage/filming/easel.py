"""The easel: where a print is painted over, in the looks that are painted or drawn.

    print -> tone ─┬─ flow    the way strokes run: along edges, else along a field of the look's own
                   ├─ flat    areas of one colour, their borders kept
                   ├─ laid    colour and height of strokes, smeared along the flow
                   └─ finish  palette, relief, line, paper -> the picture

Strokes do not boil, nor does the picture slide under them: they start from noise that lies on the
surfaces (`draw.wgsl: anchored`), and fields that fill the sky hang in its directions.
"""

from __future__ import annotations

import functools
from typing import Any

from filmwright.stage.filming.device import graphics
from filmwright.stage.filming.fittings import bound, full_pass, texture
from filmwright.stage.filming.looks import BY_NUMBER
from filmwright.stage.filming.pipelines import (
    COLOUR,
    KEPT_VARIANTS,
    Variant,
    full,
    layouts,
    module,
    noise_picture,
)
from filmwright.stage.filming.sheets import Sheets

GRID = 160
"""Squares across the longer side of a picture of few large squares."""
FINER = {"flow": 4, "flat": 2, "laid": 2}
"""How many pixels of the picture, across and down, one pixel of a step stands for."""

FILES = {
    "flow": "easel_flow",
    "across": "easel_flow",
    "down": "easel_flow",
    "flat": "easel_flat",
    "laid": "easel_laid",
}
"""Which shader draws a step that looks share; what is a look's own lies in `shaders/looks/`."""


@functools.cache
def table() -> Any:
    """Return the layout of all that lies on the easel."""
    picture: dict[str, Any] = {"visibility": 2, "texture": {"sample_type": "float"}}
    sampler: dict[str, Any] = {"visibility": 2, "sampler": {"type": "filtering"}}
    entries = [{"binding": i, **picture} for i in range(8)]
    entries.append({"binding": 8, "visibility": 2, "texture": {"sample_type": "depth"}})
    entries += [{"binding": i, **sampler} for i in (9, 10)]
    return graphics().create_bind_group_layout(entries=entries)


@functools.lru_cache(6 * KEPT_VARIANTS)
def brush(variant: Variant, step: str) -> Any:
    """Return the pipeline of one step, compiled once per look."""
    finish = BY_NUMBER[variant.look].finish
    entry = "finish_fragment" if step == "finish" else f"{step}_fragment"
    names = ["common", "easel", f"looks/{finish}"]
    if step in FILES:
        names.append(FILES[step])
    code = module(*names, constants=variant.constants())
    return full(code, ("full", entry), [layouts().frame, table()], [{"format": COLOUR}])


class Easel:
    """What lies on the easel for one size of picture."""

    def __init__(self, size: tuple[int, int], variant: Variant, sheets: Sheets) -> None:
        self.variant = variant
        self.steps = BY_NUMBER[variant.look].steps
        self.size = size
        self.tone = texture(size, COLOUR).create_view()
        self.views = {name: self._small(FINER[name]) for name in self.steps if name in FINER}
        if "flow" in self.steps:
            self.views["across"] = self._small(FINER["flow"])
        if "grid" in self.steps:
            squares = GRID / max(size)
            shape = (max(1, round(size[0] * squares)), max(1, round(size[1] * squares)))
            self.views["grid"] = texture(shape, COLOUR).create_view()
        linear = {"mag_filter": "linear", "min_filter": "linear", "mipmap_filter": "nearest"}
        self.samplers = [
            graphics().create_sampler(**linear),
            graphics().create_sampler(address_mode_u="repeat", address_mode_v="repeat", **linear),
        ]
        self.sheets = sheets
        self.groups: dict[tuple[str, ...], Any] = {}

    def _small(self, finer: int) -> Any:
        width, height = self.size
        return texture((-(-width // finer), -(-height // finer)), COLOUR).create_view()

    def paint(self, encoder: Any, frame: Any, bloom: Any, target: Any) -> None:
        """Paint the tone, which is printed already, onto `target`."""
        done: list[str] = []
        for step in self.steps:
            if step == "flow":
                self._step(encoder, frame, bloom, "flow", self.views["flow"], done)
                self._step(encoder, frame, bloom, "across", self.views["across"], ["flow"])
                self._step(encoder, frame, bloom, "down", self.views["flow"], ["across"])
            else:
                self._step(encoder, frame, bloom, step, self.views[step], done)
            done.append(step)
        self._step(encoder, frame, bloom, "finish", target, done)

    def _step(self, encoder: Any, frame: Any, bloom: Any, step: str, target: Any, done: list[str]) -> None:
        key = (step, *done)
        if key not in self.groups:
            seen = {name: self.views[name] for name in done}
            flow = seen.get("flow", seen.get("across", self.tone))
            flat = seen.get("flat", seen.get("grid", self.tone))
            members = [self.tone, self.sheets.motion, self.sheets.kept[1], flow, flat]
            members += [seen.get("laid", self.tone), bloom, noise_picture(), self.sheets.depth]
            self.groups[key] = bound(table(), [*members, *self.samplers])
        full_pass(encoder, target, brush(self.variant, step), [frame, self.groups[key]])
