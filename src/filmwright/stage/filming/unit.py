"""The camera unit: draws the frames of one shot, two in flight, and hands them over in order."""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from filmwright.stage.filming import contact, fittings, lightpass, shadows
from filmwright.stage.filming.device import graphics
from filmwright.stage.filming.exposure import (
    Backdrop,
    Maps,
    Moment,
    backdrop_for,
    exposed,
    shadow_sides,
)
from filmwright.stage.filming.falling import fall
from filmwright.stage.filming.fittings import bound, depth_onto, full_pass, onto, texture, whole
from filmwright.stage.filming.frame import BLOCK, LAMPS, View
from filmwright.stage.filming.geometry import CELLS, SEE_THROUGH
from filmwright.stage.filming.lab import Lab
from filmwright.stage.filming.light import Rig
from filmwright.stage.filming.location import Location, joints_at, palette
from filmwright.stage.filming.photos import hung
from filmwright.stage.filming.pipelines import (
    COLOUR,
    SHADOW,
    Variant,
    layouts,
    noise_picture,
    pipelines,
    surface,
)
from filmwright.stage.filming.sheets import Sheets, key_of
from filmwright.stage.world.model import Finish

Picture = NDArray[np.uint8]
Ranges = dict[tuple[str, Finish], tuple[int, int]]
"""First index and count of what is drawn, by group (fixed, moving, shadow) and finish."""
IN_FLIGHT = 2
LOW_SUN = 0.42
"""Sine of the elevation below which only what stands near throws shadows."""
NEAR_CASTERS = 17.0
CUBE = np.array([(x, y, z) for x in (-1, 1) for y in (-1, 1) for z in (-1, 1)], np.float32)
BROAD = 8.0
"""Metres around the middle of triangles that are drawn after all others of their finish."""
SHADOWS_REACH = 60.0
"""Metres from the camera to which what stands throws shadows."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Setup:
    """What a camera is set up for: where, in which light, how large, in which look."""

    location: Location
    rig: Rig
    size: tuple[int, int]
    look: int
    views: list[View]  # some of the shot's, first and last among them
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    background: str | None = None


class Unit:
    """A camera set up at a location for one shot. Not for use from two threads."""

    def __init__(self, setup: Setup) -> None:
        self.location, self.rig, self.size = setup.location, setup.rig, setup.size
        self.variant = Variant(
            look=setup.look,
            wet=setup.rig.wet > 0,
            snow=setup.rig.snow > 0,
            lamps=min(LAMPS, len(setup.location.lamps)) if setup.rig.lamps > 0 else 0,
            interior=setup.location.interior,
            nadir=setup.rig.nadir is not None,
            galaxy=setup.rig.galaxy > 0,
            caustics=setup.rig.caustics > 0,
            shafts=setup.rig.shafts > 0,
        )
        self.pipelines = pipelines(self.variant)
        self.towards = setup.rig.towards_key(setup.location.camera_side)
        self.background = setup.background
        wanted = {run.picture for run in setup.location.cards.runs}
        wanted |= {setup.background} if setup.background else set()
        self.photos = hung(wanted, setup.pictures)
        self.backdrop: Backdrop | None = None
        if setup.background:
            high, wide = setup.pictures[setup.background].shape[:2]
            self.backdrop = backdrop_for(setup.views, (wide, high), 0.35 + 0.65 * (1 - setup.rig.night))
        self._targets()
        self._buffers()
        self._bindings()
        self._paint_once(setup.views)

    def _targets(self) -> None:
        width, height = self.size
        self.sheets = Sheets(self.size)
        self.colour, self.motion, self.depth = self.sheets.colour, self.sheets.motion, self.sheets.depth
        self.locked: tuple[bytes, Sheets] | None = None  # what stands, and the view it is seen from
        self.printed = texture(self.size, COLOUR)
        self.sides = shadow_sides(self.rig.softness)
        self.fixed_map = texture((self.sides[0], self.sides[0]), SHADOW).create_view()
        self.moving_map = texture((self.sides[1], self.sides[1]), SHADOW).create_view()
        self.clouds = texture((1024, 256), COLOUR).create_view()
        self.contact = texture((contact.SIDE, contact.SIDE), "r8unorm", written=True)
        self.contact_fixed = texture((contact.FIXED_SIDE, contact.FIXED_SIDE), "r8unorm", written=True)
        self.lab = Lab(self.size, self.variant, self.sheets)
        self.row = -(-4 * width // 256) * 256
        usage = fittings.MAP_READ | fittings.COPY_TO
        self.out = [graphics().create_buffer(size=self.row * height, usage=usage) for _ in range(IN_FLIGHT)]

    def _buffers(self) -> None:
        stands, moves = self.location.standing, self.location.moving
        most = sum(chunks.indices.size for chunks in stands.seen.values())
        most += sum(sum(s.size for s in m.seen[0].values()) + m.casters.size for m in moves.movers)

        def several(size: int, usage: int) -> list[Any]:
            usage |= fittings.COPY_TO
            return [graphics().create_buffer(size=size, usage=usage) for _ in range(IN_FLIGHT)]

        self.block = several(BLOCK.itemsize, fittings.UNIFORM_USE)
        self.rows = several(moves.entries * 48, fittings.STORAGE_USE)
        self.rows_before = several(moves.entries * 48, fittings.STORAGE_USE)
        self.indices = several(max(4 * most, 64), fittings.INDEX_USE)
        self.boxes = [lightpass.parted(np.zeros((0, 4)), self.size)] * IN_FLIGHT

    def _bindings(self) -> None:
        known = layouts()
        linear = {"mag_filter": "linear", "min_filter": "linear", "mipmap_filter": "nearest"}
        edged = graphics().create_sampler(**linear)
        tiling = graphics().create_sampler(address_mode_u="repeat", address_mode_v="repeat", **linear)
        nearer = graphics().create_sampler(compare="less-equal", **linear)
        self.frame_groups = [
            bound(known.frame, [whole(self.block[i]), whole(self.rows[i]), whole(self.rows_before[i])])
            for i in range(IN_FLIGHT)
        ]
        views = [self.fixed_map, self.moving_map, nearer, noise_picture(), self.contact.create_view()]
        views += [self.clouds, tiling, edged, self.contact_fixed.create_view()]
        self.surfaces = bound(known.surfaces, views)

    def _paint_once(self, views: list[View]) -> None:
        """Draw what does not change during the shot: clouds and the shadows of all that stands."""
        stands = self.location.standing
        ground = shadows.seen_ground(views, SHADOWS_REACH, stands.lower, stands.upper)
        self.depth_box = np.array(np.meshgrid(*zip(stands.lower, stands.upper, strict=True))).reshape(3, -1).T
        self.fixed_fit = shadows.fitted(ground, self.depth_box, self.towards, self.sides[0])
        mask = shadows.caster_mask(stands.casters.centres, stands.casters.radii, self.fixed_fit)
        if self.towards[2] < LOW_SUN:
            # A low sun would drown the set in the shadow of far houses: it finds a gap between them.
            mask &= np.linalg.norm(stands.casters.centres[:, :2], axis=1) < NEAR_CASTERS
        rows = stands.casters.indices[mask]
        still = Moment(view=views[0], before=views[0], frame=0, frame_before=0, seconds=0, number=0)
        self._upload(self.contact_fixed, self.location.beside.dark)
        self.expose(still, 0)
        encoder = graphics().create_command_encoder()
        drawing = encoder.begin_render_pass(
            color_attachments=[], depth_stencil_attachment=depth_onto(self.fixed_map, 1.0)
        )
        drawing.set_bind_group(0, self.frame_groups[0])
        if rows.size:
            drawing.set_pipeline(self.pipelines.fixed_shadow)
            drawing.set_vertex_buffer(0, self.location.fixed_vertices)
            drawing.set_index_buffer(fittings.buffer(rows, fittings.INDEX_USE), "uint32")
            drawing.draw_indexed(rows.size)
        self._card_shadows(drawing, moving=False)
        drawing.end()
        full_pass(encoder, self.clouds, self.pipelines.clouds, [self.frame_groups[0]])
        graphics().queue.submit([encoder.finish()])

    def film(self, moments: Iterator[Moment]) -> Iterator[Picture]:
        """Yield one picture (height, width, 4) for each moment, in order."""
        waiting: list[tuple[int, Any]] = []
        for count, moment in enumerate(moments):
            slot = count % IN_FLIGHT
            if len(waiting) == IN_FLIGHT:
                yield self._received(*waiting.pop(0))
            self.draw(moment, slot)
            waiting.append((slot, self.out[slot].map_async("READ")))
        for slot, promise in waiting:
            yield self._received(slot, promise)

    def _received(self, slot: int, promise: Any) -> Picture:
        width, height = self.size
        promise.sync_wait()
        data = np.frombuffer(self.out[slot].read_mapped(copy=False), np.uint8)
        picture = data.reshape(height, self.row)[:, : 4 * width].reshape(height, width, 4).copy()
        self.out[slot].unmap()
        return picture

    def draw(self, moment: Moment, slot: int) -> None:
        """Send one frame to the device; its bytes will be in `out[slot]`."""
        rows = self.expose(moment, slot)
        ranges = self.chosen(moment.view, slot, rows)
        encoder = graphics().create_command_encoder()
        self.shadow_pass(encoder, slot, ranges)
        self.picture_pass(encoder, slot, ranges, moment.view if moment.is_locked else None)
        self.lab.develop(
            encoder, self.frame_groups[slot], self.printed.create_view(), unsharp=moment.has_blur
        )
        width, height = self.size
        encoder.copy_texture_to_buffer(
            {"texture": self.printed},
            {"buffer": self.out[slot], "bytes_per_row": self.row, "rows_per_image": height},
            (width, height, 1),
        )
        graphics().queue.submit([encoder.finish()])

    def expose(self, moment: Moment, slot: int) -> NDArray[np.float32]:
        """Upload poses, contact map and frame block; return the poses."""
        moves = self.location.moving
        rows = palette(moves, moment.frame)
        joints, radii = [np.zeros((0, 3), np.float32)], [np.zeros(0, np.float32)]
        balls, throwing = [], []
        for mover in moves.movers:
            points = joints_at(mover, rows)
            joints.append(points)
            radii.append(np.full(len(points), min(mover.reach, 0.16), np.float32))
            pad = np.array([[1, 1, 1], [-1, -1, -1]], np.float32) * min(mover.reach, 0.6)
            throwing.append(points[:, None] + (1.15 * mover.reach + 0.05) * CUBE)
            balls.append((points[:, None] + pad).reshape(-1, 3))
        points = np.concatenate(balls) if balls else np.zeros((1, 3), np.float32)
        maps = Maps(
            towards=self.towards,
            fixed=self.fixed_fit,
            moving=shadows.fitted(
                points, np.concatenate([points, self.depth_box]), self.towards, self.sides[1]
            ),
            under=contact.under(np.concatenate(joints), np.concatenate(radii), self.location.ground),
        )
        low = min(float(self.location.standing.lower[2]), self.location.ground) - 0.05
        below = maps.under.corners(self.location.ground, self.location.ground + 0.3)
        thrown = np.concatenate(throwing) if throwing else np.zeros((0, 8, 3))
        share = shadows.darkened(thrown, self.towards, low, below, moment.view)
        self.boxes[slot] = lightpass.parted(share, self.size)
        queue = graphics().queue
        self._upload(self.contact, maps.under.dark)
        queue.write_buffer(self.rows[slot], 0, rows)
        queue.write_buffer(self.rows_before[slot], 0, palette(moves, moment.frame_before))
        block = exposed(self.location, self.rig, moment, maps, self.size, self.backdrop)
        queue.write_buffer(self.block[slot], 0, block)
        return rows

    def _upload(self, target: Any, dark: Picture) -> None:
        side = dark.shape[0]
        graphics().queue.write_texture(
            {"texture": target}, dark, {"bytes_per_row": side, "rows_per_image": side}, (side, side, 1)
        )

    def chosen(self, view: View, slot: int, rows: NDArray[np.float32]) -> Ranges:
        """Upload the indices of what this view may see; return first and count of each kind."""
        planes = view.planes()
        lists: dict[tuple[str, Finish], list[NDArray[np.uint32]]] = {}
        for mover in self.location.moving.movers:
            lists.setdefault(("shadow", Finish.PLAIN), []).append(mover.casters)
            joints = joints_at(mover, rows)
            clearance = joints @ planes[:, :3].T + planes[:, 3]
            if (clearance > -mover.reach).any(axis=0).all():
                level = self._level(view, joints)
                for kind, indices in mover.seen[level].items():
                    lists.setdefault(("moving", kind), []).append(indices)
        for kind, chunks in self.location.standing.seen.items():
            seen = chunks.inside(planes)
            if seen.any():
                distance = np.linalg.norm(chunks.centres[seen] - view.position, axis=1)
                radii = chunks.radii[seen]
                last = np.where(radii > BROAD, 100 * radii, 0.0)  # grounds lie under and behind the rest
                near_first = np.argsort(np.maximum(distance - radii, 0.0) + last, kind="stable")
                lists["fixed", kind] = [chunks.indices[seen][near_first].reshape(-1)]
        ranges: Ranges = {}
        first = 0
        for key, members in lists.items():
            count = sum(m.size for m in members)
            ranges[key] = (first, count)
            first += count
        if first:
            everything = np.concatenate([m for members in lists.values() for m in members])
            graphics().queue.write_buffer(self.indices[slot], 0, everything)
        return ranges

    def _level(self, view: View, joints: NDArray[np.float32]) -> int:
        """Return the level of detail whose cells are about two pixels where the mover is nearest."""
        away = float(((joints - view.position) @ view.basis[2]).min())
        pixel = max(away, 0.3) * 2 * view.tangents[0] / self.size[0]
        return bisect.bisect_right(CELLS, 2.0 * pixel)

    def shadow_pass(self, encoder: Any, slot: int, ranges: Ranges) -> None:
        """Draw what moves as the key sees it."""
        drawing = encoder.begin_render_pass(
            color_attachments=[], depth_stencil_attachment=depth_onto(self.moving_map, 1.0)
        )
        drawing.set_bind_group(0, self.frame_groups[slot])
        first, count = ranges.get(("shadow", Finish.PLAIN), (0, 0))
        if count:
            drawing.set_pipeline(self.pipelines.moving_shadow)
            drawing.set_vertex_buffer(0, self.location.moving_vertices)
            drawing.set_index_buffer(self.indices[slot], "uint32")
            drawing.draw_indexed(count, 1, first)
        self._card_shadows(drawing, moving=True)
        drawing.end()

    def picture_pass(self, encoder: Any, slot: int, ranges: Ranges, locked: View | None = None) -> None:
        """Draw the picture and its motion: solid things, sky, cards, glass, then what falls.

        `locked`: the view of a camera that has not moved since the frame before. Whether it has
        decides alone which way a frame is drawn, so its bytes do not hang on the frames before.
        """
        if locked is None:
            self._solid(encoder, slot, ranges, self.sheets, ("moving", "fixed"))
            self._lit(encoder, slot, self.sheets, self.boxes[slot])
        else:
            self._from_locked(encoder, slot, ranges, locked)
        frame = self.frame_groups[slot]
        clear = [key for key in ranges if key[1] in SEE_THROUGH]
        drawing = encoder.begin_render_pass(
            color_attachments=[onto(self.colour, None), onto(self.motion, None)],
            depth_stencil_attachment=depth_onto(self.depth, None),
        )
        drawing.set_bind_group(0, frame)
        drawing.set_bind_group(1, self.surfaces)
        if self.background:
            drawing.set_pipeline(self.pipelines.background)
            drawing.set_bind_group(2, self.photos[self.background])
        else:
            drawing.set_pipeline(self.pipelines.sky)
        drawing.draw(3)
        self._cards(drawing)
        for key in clear:
            self._surfaces(drawing, key, slot, ranges[key])
        fall(drawing, self.pipelines, self.rig)
        drawing.end()

    def _from_locked(self, encoder: Any, slot: int, ranges: Ranges, view: View) -> None:
        """Draw and light what moves, and what it may darken, over what stands."""
        if self.locked is None or self.locked[0] != key_of(view):
            still = self.locked[1] if self.locked else Sheets(self.size)
            self.locked = (key_of(view), still)
            self._solid(encoder, slot, ranges, still, ("fixed",))
            self._lit(encoder, slot, still, lightpass.parted(np.zeros((0, 4)), self.size))
        self.sheets.copied(encoder, self.locked[1])
        self._solid(encoder, slot, ranges, self.sheets, ("moving",), clean=False)
        self._lit(encoder, slot, self.sheets, ([], self.boxes[slot][1]), clean=False)

    def _solid(
        self,
        encoder: Any,
        slot: int,
        ranges: Ranges,
        sheets: Sheets,
        groups: tuple[str, ...],
        *,
        clean: bool = True,
    ) -> None:
        drawing = sheets.begun(encoder, clean=clean)
        drawing.set_bind_group(0, self.frame_groups[slot])
        drawing.set_bind_group(1, self.surfaces)
        for key, span in ranges.items():
            if key[0] in groups and key[1] not in SEE_THROUGH:
                self._surfaces(drawing, key, slot, span)
        drawing.end()

    def _lit(
        self, encoder: Any, slot: int, sheets: Sheets, boxes: lightpass.Boxes, *, clean: bool = True
    ) -> None:
        groups = [self.frame_groups[slot], self.surfaces, sheets.from_kept]
        target = (sheets.colour, sheets.depth)
        lightpass.lit(encoder, target, self.pipelines.shade, groups, boxes, clean=clean)

    def _surfaces(self, drawing: Any, key: tuple[str, Finish], slot: int, span: tuple[int, int]) -> None:
        group, kind = key
        drawing.set_pipeline(surface(group, kind, self.variant))
        location = self.location
        drawing.set_vertex_buffer(
            0, location.fixed_vertices if group == "fixed" else location.moving_vertices
        )
        drawing.set_index_buffer(self.indices[slot], "uint32")
        drawing.draw_indexed(span[1], 1, span[0])

    def _cards(self, drawing: Any) -> None:
        for number, run in enumerate(self.location.cards.runs):
            if number == 0:
                drawing.set_pipeline(self.pipelines.card)
                drawing.set_vertex_buffer(0, self.location.card_vertices)
                drawing.set_index_buffer(self.location.card_indices, "uint32")
            drawing.set_bind_group(2, self.photos[run.picture])
            drawing.draw_indexed(run.count, 1, run.first)

    def _card_shadows(self, drawing: Any, *, moving: bool) -> None:
        for run in self.location.cards.runs:
            if run.casts and run.moves is moving:
                drawing.set_pipeline(self.pipelines.moving_card if moving else self.pipelines.fixed_card)
                drawing.set_vertex_buffer(0, self.location.card_vertices)
                drawing.set_index_buffer(self.location.card_indices, "uint32")
                drawing.set_bind_group(1, self.photos[run.picture])
                drawing.draw_indexed(run.count, 1, run.first)
