"""The painter: draws what a frame shows onto sheets: solid things, their light, then what lies over them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from filmwright.stage.filming import lightpass
from filmwright.stage.filming.falling import fall
from filmwright.stage.filming.fittings import depth_onto, onto
from filmwright.stage.filming.geometry import SEE_THROUGH
from filmwright.stage.filming.light import Rig
from filmwright.stage.filming.lightpass import Box
from filmwright.stage.filming.location import Location
from filmwright.stage.filming.pipelines import Variant, pipelines, surface
from filmwright.stage.filming.sheets import Sheets
from filmwright.stage.filming.spraying import Air, Aired
from filmwright.stage.world.model import Finish

Ranges = dict[tuple[str, Finish], tuple[int, int]]
"""First index and count of what is drawn, by group (fixed, moving, shadow) and finish."""
EVERYTHING = ("moving", "fixed")


@dataclass(frozen=True, kw_only=True, eq=False)
class Shown:
    """What one frame shows: its frame block, its index buffer, and what lies where in that."""

    frame: Any
    indices: Any
    ranges: Ranges
    aired: Aired
    slot: int = 0


@dataclass(frozen=True, kw_only=True, eq=False)
class Painter:
    """Draws one location in one light. `background`: the name of the photo behind everything."""

    location: Location
    variant: Variant
    rig: Rig
    surfaces: Any
    photos: Mapping[str, Any]
    air: Air
    background: str | None

    def solid(
        self,
        encoder: Any,
        shown: Shown,
        sheets: Sheets,
        groups: tuple[str, ...] = EVERYTHING,
        *,
        clean: bool = True,
    ) -> None:
        """Draw what is not seen through, to be lit afterwards."""
        drawing = sheets.begun(encoder, clean=clean)
        drawing.set_bind_group(0, shown.frame)
        drawing.set_bind_group(1, self.surfaces)
        for key in shown.ranges:
            if key[0] in groups and key[1] not in SEE_THROUGH:
                self._surfaces(drawing, shown, key)
        drawing.end()

    def lit(
        self,
        encoder: Any,
        shown: Shown,
        sheets: Sheets,
        boxes: tuple[list[Box], list[Box]],
        *,
        clean: bool = True,
    ) -> None:
        """Light what is solid, in boxes away from what moves and near it."""
        some = pipelines(self.variant)
        groups = [shown.frame, self.surfaces, sheets.from_kept]
        targets = sheets.gathered if self.variant.lamps else sheets.gathered[:1]
        lightpass.gathered(encoder, targets, some.gather, groups, boxes)
        groups = [shown.frame, self.surfaces, sheets.from_gathered]
        every = [(0, 0, *sheets.size)] if clean else [*boxes[0], *boxes[1]]
        lightpass.lit(encoder, (sheets.colour, sheets.depth), some.shade, groups, every, clean=clean)

    def sky(self, encoder: Any, shown: Shown, sheets: Sheets) -> None:
        """Draw sky or background where nothing else is."""
        drawing = self._begun(encoder, shown, sheets)
        if self.background:
            drawing.set_pipeline(pipelines(self.variant).background)
            drawing.set_bind_group(2, self.photos[self.background])
        else:
            drawing.set_pipeline(pipelines(self.variant).sky)
        drawing.draw(3)
        drawing.end()

    def over(
        self,
        encoder: Any,
        shown: Shown,
        sheets: Sheets,
        boxes: list[Box] | None = None,
        *,
        groups: tuple[str, ...] = EVERYTHING,
    ) -> None:
        """Draw cards, what is seen through, and what falls; None: not in boxes but everywhere."""
        drawing = self._begun(encoder, shown, sheets)
        for box in boxes if boxes is not None else [(0, 0, *sheets.size)]:
            drawing.set_scissor_rect(*box)
            self._cards(drawing, groups)
            for key in shown.ranges:
                if key[0] in groups and key[1] in SEE_THROUGH:
                    self._surfaces(drawing, shown, key)
            if "moving" in groups:
                self.air.draw(drawing, shown.aired, self.variant, shown.slot)
                drawing.set_bind_group(1, self.surfaces)
        if boxes is None and "moving" in groups:
            fall(drawing, pipelines(self.variant), self.rig)
        drawing.end()

    def thrown(self, encoder: Any, shown: Shown, target: Any, *, moving: bool) -> None:
        """Draw the shadows of what moves, or of what stands, as the key sees it."""
        drawing = encoder.begin_render_pass(
            color_attachments=[], depth_stencil_attachment=depth_onto(target, 1.0)
        )
        drawing.set_bind_group(0, shown.frame)
        first, count = shown.ranges.get(("shadow", Finish.PLAIN), (0, 0))
        some = pipelines(self.variant)
        if count:
            drawing.set_pipeline(some.moving_shadow if moving else some.fixed_shadow)
            drawing.set_vertex_buffer(
                0, self.location.moving_vertices if moving else self.location.fixed_vertices
            )
            drawing.set_index_buffer(shown.indices, "uint32")
            drawing.draw_indexed(count, 1, first)
        for run in self.location.cards.runs:
            if run.casts and run.moves is moving:
                drawing.set_pipeline(some.moving_card if moving else some.fixed_card)
                drawing.set_vertex_buffer(0, self.location.card_vertices)
                drawing.set_index_buffer(self.location.card_indices, "uint32")
                drawing.set_bind_group(1, self.photos[run.picture])
                drawing.draw_indexed(run.count, 1, run.first)
        drawing.end()

    def _begun(self, encoder: Any, shown: Shown, sheets: Sheets) -> Any:
        drawing = encoder.begin_render_pass(
            color_attachments=[onto(sheets.colour, None), onto(sheets.motion, None)],
            depth_stencil_attachment=depth_onto(sheets.depth, None),
        )
        drawing.set_bind_group(0, shown.frame)
        drawing.set_bind_group(1, self.surfaces)
        return drawing

    def _surfaces(self, drawing: Any, shown: Shown, key: tuple[str, Finish]) -> None:
        group, kind = key
        first, count = shown.ranges[key]
        location = self.location
        drawing.set_pipeline(surface(group, kind, self.variant))
        drawing.set_vertex_buffer(
            0, location.fixed_vertices if group == "fixed" else location.moving_vertices
        )
        drawing.set_index_buffer(shown.indices, "uint32")
        drawing.draw_indexed(count, 1, first)

    def _cards(self, drawing: Any, groups: tuple[str, ...]) -> None:
        for run in self.location.cards.runs:
            if ("moving" if run.moves else "fixed") in groups:
                drawing.set_pipeline(pipelines(self.variant).card)
                drawing.set_vertex_buffer(0, self.location.card_vertices)
                drawing.set_index_buffer(self.location.card_indices, "uint32")
                drawing.set_bind_group(2, self.photos[run.picture])
                drawing.draw_indexed(run.count, 1, run.first)
