"""Passes: depth, normals and owners of every pixel, which guide other engines.

They come from the same geometry, poses and cameras as the picture and lie on it pixel for pixel.
The clay pass is the picture itself: `film(..., look="clay")`.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from filmwright.stage.filming.camera import CameraTrack
from filmwright.stage.filming.device import graphics
from filmwright.stage.filming.film import moments, open_unit
from filmwright.stage.filming.fittings import (
    COPY_FROM,
    COPY_TO,
    STORAGE_USE,
    bound,
    buffer,
    depth_onto,
    onto,
    texture,
    whole,
)
from filmwright.stage.filming.frame import WGSL
from filmwright.stage.filming.painter import Ranges
from filmwright.stage.filming.pipelines import CARDS, DEPTH, VERTICES, layouts, module
from filmwright.stage.filming.unit import Unit
from filmwright.stage.rehearsal.performance import Performance
from filmwright.stage.world.model import Finish

DEPTH_STEP = 0.004
"""Metres in one step of the depth pass; 65535 is 262 m or farther, or the sky."""
FORMS = ("r32float", "rgba8unorm", "r16uint")
WIDTHS = (4, 4, 2)


@dataclass(frozen=True, kw_only=True, eq=False)
class Passes:
    """What is where in one frame, each (h, w, ...).

    depth uint16, steps of DEPTH_STEP along the camera's axis; normal uint8 x 3, -1..1 as 0..255, x
    right, y up, z towards the camera, black where there is sky; ids uint16: 0 the sky, else
    1 + index into `names`.
    """

    depth: NDArray[np.uint16]
    normal: NDArray[np.uint8]
    ids: NDArray[np.uint16]
    names: tuple[str, ...]


def film_passes(
    performance: Performance,
    track: CameraTrack,
    *,
    size: tuple[int, int],
    pictures: Mapping[str, NDArray[np.uint8]],
    first_frame: int = 0,
) -> Iterator[Passes]:
    """Yield the passes of every frame of a shot, in order, from `first_frame` on."""
    unit = open_unit(performance, track, size=size, look="clay", pictures=pictures)
    surveyor = Surveyor(unit)
    for moment in moments(performance, track, size, first_frame):
        rows = unit.expose(moment, 0)
        yield surveyor.measured(unit.chosen(moment.view, 0, rows))


@functools.cache
def survey_pipelines() -> dict[str, Any]:
    """Return the pipelines of what stands, moves and shows pictures, compiled once."""
    device = graphics()
    code = module("common", "passes", constants=WGSL)
    owners = device.create_bind_group_layout(
        entries=[{"binding": 0, "visibility": 1, "buffer": {"type": "read-only-storage"}}]
    )
    groups = [layouts().frame, owners]
    made = {"owners": owners}
    for kind, vertices in (("fixed", VERTICES), ("moving", VERTICES), ("card", CARDS)):
        attributes = [
            a
            for a in vertices["attributes"]  # type: ignore[attr-defined]
            if kind == "card" or a["shader_location"] != 2
        ]
        made[kind] = device.create_render_pipeline(
            layout=device.create_pipeline_layout(
                bind_group_layouts=[*groups, layouts().card] if kind == "card" else groups
            ),
            vertex={
                "module": code,
                "entry_point": f"{kind}_vertex",
                "buffers": [{**vertices, "attributes": attributes}],
            },
            primitive={"topology": "triangle-list", "cull_mode": "none" if kind == "card" else "back"},
            depth_stencil={"format": DEPTH, "depth_write_enabled": True, "depth_compare": "greater"},
            fragment={
                "module": code,
                "entry_point": "card_fragment" if kind == "card" else "solid_fragment",
                "targets": [{"format": form} for form in FORMS],
            },
        )
    return made


class Surveyor:
    """Measures what a camera unit sees."""

    def __init__(self, unit: Unit) -> None:
        self.unit = unit
        width, height = unit.size
        self.pipelines = survey_pipelines()
        self.targets = [texture(unit.size, form) for form in FORMS]
        self.depth = texture(unit.size, DEPTH).create_view()
        self.rows = [-(-width * wide // 256) * 256 for wide in WIDTHS]
        self.out = [
            graphics().create_buffer(size=row * height, usage=COPY_FROM | COPY_TO) for row in self.rows
        ]
        owners = buffer(unit.location.moving.owners, STORAGE_USE)
        self.owners = bound(self.pipelines["owners"], [whole(owners)])

    def measured(self, ranges: Ranges) -> Passes:
        """Return the passes of the frame the unit has exposed in its first slot."""
        width, height = self.unit.size
        encoder = graphics().create_command_encoder()
        drawing = encoder.begin_render_pass(
            color_attachments=[
                onto(target.create_view(), (1e6, 0, 0, 0) if number == 0 else (0, 0, 0, 0))
                for number, target in enumerate(self.targets)
            ],
            depth_stencil_attachment=depth_onto(self.depth, 0.0),
        )
        drawing.set_bind_group(0, self.unit.frame_groups[0])
        drawing.set_bind_group(1, self.owners)
        for (group, kind), (first, count) in ranges.items():
            if group != "shadow" and kind is not Finish.SMOKE:
                self._draw(drawing, group, first, count)
        for run in self.unit.location.cards.runs:
            drawing.set_pipeline(self.pipelines["card"])
            drawing.set_bind_group(2, self.unit.photos[run.picture])
            drawing.set_vertex_buffer(0, self.unit.location.card_vertices)
            drawing.set_index_buffer(self.unit.location.card_indices, "uint32")
            drawing.draw_indexed(run.count, 1, run.first)
        self.unit.air.survey(drawing, self.unit.aired[0], 0, FORMS)
        drawing.end()
        for target, out, row in zip(self.targets, self.out, self.rows, strict=True):
            encoder.copy_texture_to_buffer(
                {"texture": target},
                {"buffer": out, "bytes_per_row": row, "rows_per_image": height},
                (width, height, 1),
            )
        graphics().queue.submit([encoder.finish()])
        distance, normal, ids = (self._read(number) for number in range(3))
        steps = np.rint(distance.view(np.float32) / DEPTH_STEP)
        return Passes(
            depth=np.clip(steps, 0, 65535).astype(np.uint16),
            normal=normal.reshape(height, width, 4)[..., :3].copy(),
            ids=ids.view(np.uint16),
            names=self.unit.location.names,
        )

    def _draw(self, drawing: Any, kind: str, first: int, count: int) -> None:
        location = self.unit.location
        drawing.set_pipeline(self.pipelines[kind])
        drawing.set_vertex_buffer(0, location.fixed_vertices if kind == "fixed" else location.moving_vertices)
        drawing.set_index_buffer(self.unit.indices[0], "uint32")
        drawing.draw_indexed(count, 1, first)

    def _read(self, number: int) -> NDArray[np.uint8]:
        width, height = self.unit.size
        data = graphics().queue.read_buffer(self.out[number])
        rows = np.frombuffer(data, np.uint8).reshape(height, self.rows[number])
        return np.ascontiguousarray(rows[:, : width * WIDTHS[number]])
