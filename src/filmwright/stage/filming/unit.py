"""The camera unit: draws the frames of one shot, two in flight, and hands them over in order."""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from filmwright.stage.filming import contact, fittings, lightpass, shadows, sunbeams, surroundings
from filmwright.stage.filming.device import graphics
from filmwright.stage.filming.exposure import (
    Backdrop,
    Maps,
    Moment,
    backdrop_for,
    exposed,
    shadow_sides,
)
from filmwright.stage.filming.fittings import bound, full_pass, texture, whole
from filmwright.stage.filming.frame import BLOCK, View
from filmwright.stage.filming.geometry import CELLS
from filmwright.stage.filming.lab import Lab
from filmwright.stage.filming.light import Rig, scaled
from filmwright.stage.filming.lightpass import Tiles
from filmwright.stage.filming.location import Location, boxes_at, joints_at, palette
from filmwright.stage.filming.painter import Painter, Ranges, Shown
from filmwright.stage.filming.photos import hung
from filmwright.stage.filming.pipelines import COLOUR, SHADOW, Variant, layouts, noise_picture, pipelines
from filmwright.stage.filming.plate import Plate, Thrown, can_be_plated
from filmwright.stage.filming.shadows import box_of
from filmwright.stage.filming.sheets import Sheets
from filmwright.stage.filming.spraying import Air, Aired
from filmwright.stage.filming.sunbeams import sunbeam
from filmwright.stage.filming.turning import between, with_one_key
from filmwright.stage.world.model import Finish

Picture = NDArray[np.uint8]
IN_FLIGHT = 2
WIDEST_FOOT = 0.16
"""Metres: the largest radius of the soft shadow under a joint."""
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
    turns: tuple[Rig, NDArray[np.float64]] | None = None  # what the light becomes, and how far (frames,)


class Unit:
    """A camera set up at a location for one shot. Not for use from two threads."""

    def __init__(self, setup: Setup) -> None:
        self.location, self.rig, self.size = setup.location, setup.rig, setup.size
        self.turns = setup.turns
        if self.turns is not None:
            self.rig, last = with_one_key(self.rig, self.turns[0])
            self.turns = last, self.turns[1]
        self.variant = Variant(
            look=setup.look,
            wet=setup.rig.wet > 0,
            snow=setup.rig.snow > 0,
            lamps=bool(setup.location.glimmers)
            or (bool(setup.location.lamps) and (setup.rig.lamps > 0 or self.turns is not None)),
            interior=setup.location.interior,
            nadir=setup.rig.nadir is not None,
            galaxy=setup.rig.galaxy > 0,
            caustics=setup.rig.caustics > 0,
            shafts=setup.rig.shafts > 0,
            mist=setup.rig.mist > 0,
            **{wonder.value: True for wonder in setup.rig.wonders},
        )
        self.towards = setup.rig.towards_key(setup.location.camera_side)
        self.depth_box = box_of(setup.location.standing)
        self.beam = sunbeam(setup.location.openings, setup.rig, self.depth_box, setup.location.heart)
        self.variant = replace(self.variant, sunbeam=self.beam is not None)
        self.background = setup.background
        still = self.turns is None and not setup.location.glimmers
        self.keeps_still = still and can_be_plated(setup.location.standing, setup.rig)
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
        self.plate: Plate | None = None
        self.printed = texture(self.size, COLOUR, written=True)
        self.sides = shadow_sides(self.rig.softness)
        self.fixed_map = texture((self.sides[0], self.sides[0]), SHADOW).create_view()
        self.moving_map = texture((self.sides[1], self.sides[1]), SHADOW).create_view()
        self.clouds = texture((1024, 256), COLOUR).create_view()
        self.contact = texture((contact.SIDE, contact.SIDE), "r8unorm", written=True)
        self.contact_fixed = texture((contact.FIXED_SIDE, contact.FIXED_SIDE), "r8unorm", written=True)
        side = sunbeams.SIDE if self.beam else 1
        self.beam_map = texture((side, side), SHADOW).create_view()
        self.panes = texture((side, side), "r8unorm", written=True)
        maps = (surroundings.SIDE * len(surroundings.BLURS), surroundings.SIDE)
        self.surroundings = texture(maps, COLOUR, written=True)
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
        nobody = np.zeros((0, 8, 3))
        self.thrown = [Thrown(boxes=nobody, contacts=nobody, aired=nobody, towards=self.towards)] * IN_FLIGHT
        self.air = Air(self.location.sprays, IN_FLIGHT)
        self.aired = [Aired(runs=(), boxes=nobody)] * IN_FLIGHT

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
        views += [
            self.clouds,
            tiling,
            edged,
            self.contact_fixed.create_view(),
            self.surroundings.create_view(),
        ]
        views += [self.beam_map, self.panes.create_view()]
        self.painter = Painter(
            location=self.location,
            variant=self.variant,
            rig=self.rig,
            surfaces=bound(known.surfaces, views),
            photos=self.photos,
            air=self.air,
            background=self.background,
        )

    def _paint_once(self, views: list[View]) -> None:
        """Draw what does not change during the shot: clouds and the shadows of all that stands."""
        stands = self.location.standing
        ground = shadows.seen_ground(views, SHADOWS_REACH, stands.lower, stands.upper)
        self.fixed_fit = shadows.fitted(ground, self.depth_box, self.towards, self.sides[0])
        mask = shadows.caster_mask(stands.casters.centres, stands.casters.radii, self.fixed_fit)
        triangles = stands.casters.indices[mask].reshape(-1, 3)
        corners = stands.vertices["position"][triangles]
        rows = triangles[~shadows.drowns(corners, self.location.heart, self.towards)].reshape(-1)
        still = Moment(view=views[0], before=views[0], frame=0, frame_before=0, seconds=0, number=0)
        self._upload(self.contact_fixed, self.location.beside.dark)
        if self.beam:
            self._upload(self.panes, self.beam.panes)
            every = stands.casters.indices.reshape(-1, 3)
            inside = every[self.beam.thrown_inside(stands.vertices["position"][every])]
            self._throw(still, inside.reshape(-1), self.beam.fit, self.beam_map)
        self._throw(still, rows, self.fixed_fit, self.fixed_map)
        encoder = graphics().create_command_encoder()
        full_pass(encoder, self.clouds, pipelines(self.variant).clouds, [self.frame_groups[0]])
        graphics().queue.submit([encoder.finish()])
        self._look_around()

    def _throw(self, still: Moment, rows: NDArray[np.uint32], fit: shadows.Fit, target: Any) -> None:
        """Draw the shadows of what stands onto a map that lies as `fit` says."""
        kept, self.fixed_fit = self.fixed_fit, fit
        self.expose(still, 0)
        shown = Shown(
            frame=self.frame_groups[0],
            indices=fittings.buffer(rows, fittings.INDEX_USE),
            ranges={("shadow", Finish.PLAIN): (0, rows.size)},
            aired=self.aired[0],
        )
        encoder = graphics().create_command_encoder()
        self.painter.thrown(encoder, shown, target, moving=False)
        graphics().queue.submit([encoder.finish()])
        self.fixed_fit = kept

    def _look_around(self) -> None:
        """Let shiny things reflect what stands around the heart of the location."""
        rig, place = self.rig, self.location
        bare = surroundings.plain(rig.fill, rig.horizon, scaled(rig.ground, 1.3))
        self._upload(self.surroundings, bare)
        if not place.reflects:
            return
        seen = place.seen_around.get((rig, self.variant.look, self.background))
        if seen is None:
            sheets = Sheets((surroundings.FACE, surroundings.FACE))
            seen = surroundings.folded(
                lambda view: self._glimpse(view, sheets), place.heart, place.ground, rig.exposure
            )
            place.seen_around[rig, self.variant.look, self.background] = seen
        self._upload(self.surroundings, seen)

    def _glimpse(self, view: View, sheets: Sheets) -> Picture:
        """Return what stands as seen in a view, drawn small."""
        moment = Moment(view=view, before=view, frame=0, frame_before=0, seconds=0, number=0)
        rows = self.expose(moment, 0, sheets.size)
        shown = Shown(
            frame=self.frame_groups[0],
            indices=self.indices[0],
            ranges=self.chosen(view, 0, rows),
            slot=0,
            aired=self.aired[0],
        )
        encoder = graphics().create_command_encoder()
        self.painter.solid(encoder, shown, sheets, ("fixed",))
        self.painter.lit(encoder, shown, sheets, ([(0, 0, *sheets.size)], []))
        self.painter.sky(encoder, shown, sheets)
        self.painter.over(encoder, shown, sheets, groups=("fixed",))
        graphics().queue.submit([encoder.finish()])
        return sheets.colours()

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
        shown = Shown(
            frame=self.frame_groups[slot],
            indices=self.indices[slot],
            ranges=self.chosen(moment.view, slot, rows),
            aired=self.aired[slot],
            slot=slot,
        )
        encoder = graphics().create_command_encoder()
        self.painter.thrown(encoder, shown, self.moving_map, moving=True)

        def develop(tiles: Tiles | None) -> None:
            self.lab.develop(
                encoder, shown.frame, self.printed.create_view(), unsharp=moment.has_blur, tiles=tiles
            )

        if moment.is_locked and self.keeps_still:
            self.plate = self.plate or Plate(self.painter, self.size)
            self.plate.film(encoder, shown, moment, self.thrown[slot], (self.sheets, self.printed), develop)
        else:
            self.paint(encoder, shown, self.near(moment.view, slot))
            develop(None)
        width, height = self.size
        encoder.copy_texture_to_buffer(
            {"texture": self.printed},
            {"buffer": self.out[slot], "bytes_per_row": self.row, "rows_per_image": height},
            (width, height, 1),
        )
        graphics().queue.submit([encoder.finish()])

    def near(self, view: View, slot: int) -> Tiles:
        """Return the tiles in which something that moves may be or throw its shadow."""
        thrown = self.thrown[slot]
        low = min(float(self.location.standing.lower[2]), self.location.ground) - 0.05
        hulls = shadows.darkened(thrown.boxes, thrown.towards, low, thrown.contacts)
        if hulls is None:
            return ~lightpass.no_tiles(self.size)
        return lightpass.tiles_in(shadows.seen_parts(hulls, view), self.size)

    def paint(self, encoder: Any, shown: Shown, near: Tiles) -> None:
        """Draw and light the whole picture on the sheets."""
        self.painter.solid(encoder, shown, self.sheets)
        boxes = lightpass.boxes_of(~near, self.size), lightpass.boxes_of(near, self.size)
        self.painter.lit(encoder, shown, self.sheets, boxes)
        self.painter.sky(encoder, shown, self.sheets)
        self.painter.over(encoder, shown, self.sheets)
        if self.plate is not None:
            self.plate.spoil()

    def expose(self, moment: Moment, slot: int, size: tuple[int, int] | None = None) -> NDArray[np.float32]:
        """Upload poses, contact map and frame block; return the poses."""
        moves = self.location.moving
        rows = palette(moves, moment.frame)
        joints = [np.zeros((0, 3), np.float32), *(joints_at(mover, rows) for mover in moves.movers)]
        boxes = np.concatenate([np.zeros((0, 8, 3)), *(boxes_at(mover, rows) for mover in moves.movers)])
        radii = np.minimum(np.ptp(boxes, axis=1).max(axis=1) / 2, WIDEST_FOOT)
        points = boxes.reshape(-1, 3) if len(boxes) else np.zeros((1, 3))
        maps = Maps(
            towards=self.towards,
            fixed=self.fixed_fit,
            moving=shadows.fitted(
                points, np.concatenate([points, self.depth_box]), self.towards, self.sides[1]
            ),
            beam=self.beam.fit if self.beam else self.fixed_fit,
            sun=self.beam.towards if self.beam else self.towards,
            under=contact.under(np.concatenate(joints), radii, self.location.ground),
        )
        below = contact.darkened(np.concatenate(joints), radii, self.location.ground)
        self.aired[slot] = self.air.expose(moment.seconds, moment.view, slot)
        self.thrown[slot] = Thrown(
            boxes=boxes, contacts=below, aired=self.aired[slot].boxes, towards=self.towards
        )
        queue = graphics().queue
        self._upload(self.contact, maps.under.dark)
        queue.write_buffer(self.rows[slot], 0, rows)
        queue.write_buffer(self.rows_before[slot], 0, palette(moves, moment.frame_before))
        block = exposed(self.location, self._lit_at(moment), moment, maps, size or self.size, self.backdrop)
        queue.write_buffer(self.block[slot], 0, block)
        return rows

    def _lit_at(self, moment: Moment) -> Rig:
        """Return the light of a moment."""
        if self.turns is None:
            return self.rig
        last, shares = self.turns
        return between(self.rig, last, float(np.interp(moment.frame, np.arange(len(shares)), shares)))

    def _upload(self, target: Any, dark: Picture) -> None:
        high, wide = dark.shape[:2]
        layout = {"bytes_per_row": dark.nbytes // high, "rows_per_image": high}
        graphics().queue.write_texture({"texture": target}, dark, layout, (wide, high, 1))

    def chosen(self, view: View, slot: int, rows: NDArray[np.float32]) -> Ranges:
        """Upload the indices of what this view may see; return first and count of each kind."""
        planes = view.planes()
        lists: dict[tuple[str, Finish], list[NDArray[np.uint32]]] = {}
        for mover in self.location.moving.movers:
            lists.setdefault(("shadow", Finish.PLAIN), []).append(mover.casters)
            corners = boxes_at(mover, rows).reshape(-1, 3)
            clearance = corners @ planes[:, :3].T + planes[:, 3]
            if (clearance > 0).any(axis=0).all():
                level = self._level(view, joints_at(mover, rows))
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
