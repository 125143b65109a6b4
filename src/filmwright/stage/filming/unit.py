"""The camera unit: draws the frames of one shot, two in flight, and hands them over in order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from filmwright.stage.filming import contact, geometry, shadows
from filmwright.stage.filming.device import graphics
from filmwright.stage.filming.frame import BLOCK, NEAR, View
from filmwright.stage.filming.light import Rig
from filmwright.stage.filming.location import (
    COPY_TO,
    INDEX_USE,
    STORAGE_USE,
    Location,
    buffer,
    joints_at,
    lamp_rows,
    palette,
)
from filmwright.stage.filming.pipelines import (
    COLOUR,
    DEPTH,
    MOTION,
    SHADOW,
    layouts,
    noise_picture,
    pipelines,
)

Picture = NDArray[np.uint8]
FIXED_SIDE, MOVING_SIDE = 2048, 1024
IN_FLIGHT = 2


@dataclass(frozen=True, kw_only=True, eq=False)
class Moment:
    """One frame to draw: where the camera is now and was before, and which frame of the poses shows."""

    view: View
    before: View
    frame: float
    frame_before: float
    seconds: float
    number: int
    focus: float = 5.0
    f_number: float = 16.0


class Unit:
    """A camera set up at a location for one shot. Not for use from two threads."""

    def __init__(
        self, location: Location, rig: Rig, size: tuple[int, int], look: int, views: list[View]
    ) -> None:
        self.location, self.rig, self.size = location, rig, size
        self.pipelines = pipelines(look)
        self.towards = rig.towards_key(location.camera_side)
        self._targets()
        self._buffers()
        self._bindings()
        self._paint_once(views)

    def _targets(self) -> None:
        width, height = self.size
        self.colour = texture((width, height), COLOUR)
        self.motion = texture((width, height), MOTION)
        self.depth = texture((width, height), DEPTH)
        self.printed = texture((width, height), COLOUR)
        self.fixed_map = texture((FIXED_SIDE, FIXED_SIDE), SHADOW)
        self.moving_map = texture((MOVING_SIDE, MOVING_SIDE), SHADOW)
        self.clouds = texture((1024, 256), COLOUR)
        self.row = -(-4 * width // 256) * 256
        self.out = [
            graphics().create_buffer(size=self.row * height, usage=0x1 | COPY_TO) for _ in range(IN_FLIGHT)
        ]

    def _buffers(self) -> None:
        device, entries = graphics(), self.location.moving.entries
        stands, moves = self.location.standing, self.location.moving.movers
        self.block = [
            device.create_buffer(size=BLOCK.itemsize, usage=0x40 | COPY_TO) for _ in range(IN_FLIGHT)
        ]
        self.rows = [
            device.create_buffer(size=entries * 48, usage=STORAGE_USE | COPY_TO) for _ in range(IN_FLIGHT)
        ]
        self.rows_before = [
            device.create_buffer(size=entries * 48, usage=STORAGE_USE | COPY_TO) for _ in range(IN_FLIGHT)
        ]
        most = (
            stands.opaque.indices.size
            + stands.clear.indices.size
            + sum(m.opaque.size + m.clear.size + m.casters.size for m in moves)
        )
        self.indices = [
            device.create_buffer(size=max(4 * most, 64), usage=INDEX_USE | COPY_TO) for _ in range(IN_FLIGHT)
        ]

    def _bindings(self) -> None:
        device, known = graphics(), layouts()
        linear = {"mag_filter": "linear", "min_filter": "linear", "mipmap_filter": "nearest"}
        edged = device.create_sampler(**linear)
        tiling = device.create_sampler(address_mode_u="repeat", address_mode_v="repeat", **linear)
        nearer = device.create_sampler(compare="less-equal", **linear)
        self.contact = texture((contact.SIDE, contact.SIDE), "r8unorm")
        self.frame_groups = [
            device.create_bind_group(
                layout=known.frame,
                entries=[
                    {
                        "binding": 0,
                        "resource": {"buffer": self.block[i], "offset": 0, "size": BLOCK.itemsize},
                    },
                    {"binding": 1, "resource": whole(self.rows[i])},
                    {"binding": 2, "resource": whole(self.rows_before[i])},
                ],
            )
            for i in range(IN_FLIGHT)
        ]
        views = [self.fixed_map.create_view(), self.moving_map.create_view(), nearer, noise_picture()]
        views += [self.contact.create_view(), self.clouds.create_view(), tiling, edged]
        self.surfaces = bound(known.surfaces, views)
        self.prints = bound(
            known.prints,
            [self.colour.create_view(), self.motion.create_view(), self.colour.create_view(), edged],
        )

    def _paint_once(self, views: list[View]) -> None:
        """Draw what does not change during the shot: clouds and the shadows of all that stands."""
        stands = self.location.standing
        far = 60.0
        ground = shadows.seen_ground(views, far, stands.lower, stands.upper)
        depth = np.array(np.meshgrid(*zip(stands.lower, stands.upper, strict=True))).reshape(3, -1).T
        self.depth_box = depth
        self.fixed_fit = shadows.fitted(ground, depth, self.towards, FIXED_SIDE)
        mask = shadows.caster_mask(stands.casters.centres, stands.casters.radii, self.fixed_fit)
        rows = stands.casters.indices[mask]
        first = Moment(view=views[0], before=views[0], frame=0, frame_before=0, seconds=0, number=0)
        self._write(first, 0, palette(self.location.moving, 0))
        device = graphics()
        encoder = device.create_command_encoder()
        depth_pass = cleared(encoder, self.fixed_map)
        if rows.size:
            depth_pass.set_pipeline(self.pipelines.fixed_shadow)
            depth_pass.set_bind_group(0, self.frame_groups[0])
            depth_pass.set_vertex_buffer(0, self.location.fixed_vertices)
            depth_pass.set_index_buffer(buffer(rows, INDEX_USE), "uint32")
            depth_pass.draw_indexed(rows.size)
        depth_pass.end()
        sky = encoder.begin_render_pass(color_attachments=[onto(self.clouds)])
        sky.set_pipeline(self.pipelines.clouds)
        sky.set_bind_group(0, self.frame_groups[0])
        sky.draw(3)
        sky.end()
        device.queue.submit([encoder.finish()])

    def film(self, moments: Iterator[Moment]) -> Iterator[Picture]:
        """Yield one picture (height, width, 4) for each moment, in order."""
        waiting: list[tuple[int, Any]] = []
        for count, moment in enumerate(moments):
            slot = count % IN_FLIGHT
            if len(waiting) == IN_FLIGHT:
                yield self._received(*waiting.pop(0))
            self._draw(moment, slot)
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

    def _draw(self, moment: Moment, slot: int) -> None:
        device = graphics()
        rows = palette(self.location.moving, moment.frame)
        device.queue.write_buffer(self.rows[slot], 0, rows)
        device.queue.write_buffer(
            self.rows_before[slot], 0, palette(self.location.moving, moment.frame_before)
        )
        self._write(moment, slot, rows)
        ranges = self._chosen(moment.view, slot, rows)
        encoder = device.create_command_encoder()
        self._shadow_pass(encoder, slot, ranges)
        self._picture_pass(encoder, slot, ranges)
        final = encoder.begin_render_pass(color_attachments=[onto(self.printed)])
        final.set_pipeline(self.pipelines.prints)
        final.set_bind_group(0, self.frame_groups[slot])
        final.set_bind_group(1, self.prints)
        final.draw(3)
        final.end()
        width, height = self.size
        encoder.copy_texture_to_buffer(
            {"texture": self.printed},
            {"buffer": self.out[slot], "bytes_per_row": self.row, "rows_per_image": height},
            (width, height, 1),
        )
        device.queue.submit([encoder.finish()])

    def _chosen(self, view: View, slot: int, rows: NDArray[np.float32]) -> dict[str, tuple[int, int]]:
        """Upload the indices of what this view may see; return first and count of each kind."""
        planes = view.planes()
        stands = self.location.standing
        lists: dict[str, list[NDArray[np.uint32]]] = {"moving": [], "moving_clear": [], "moving_shadow": []}
        seen = stands.opaque.inside(planes)
        centres = stands.opaque.centres[seen]
        distance = np.linalg.norm(centres - view.position, axis=1) - stands.opaque.radii[seen]
        near_first = np.argsort(distance, kind="stable")
        lists["fixed"] = [stands.opaque.indices[seen][near_first].reshape(-1)]
        lists["fixed_clear"] = [stands.clear.indices[stands.clear.inside(planes)].reshape(-1)]
        for mover in self.location.moving.movers:
            joints = joints_at(mover, rows)
            clearance = joints @ planes[:, :3].T + planes[:, 3]
            lists["moving_shadow"].append(mover.casters)
            if (clearance > -mover.reach).any(axis=0).all():
                lists["moving"].append(mover.opaque)
                lists["moving_clear"].append(mover.clear)
        ranges: dict[str, tuple[int, int]] = {}
        parts: list[NDArray[np.uint32]] = []
        first = 0
        for kind, members in lists.items():
            count = sum(m.size for m in members)
            ranges[kind] = (first, count)
            parts += members
            first += count
        if first:
            graphics().queue.write_buffer(self.indices[slot], 0, np.concatenate(parts))
        return ranges

    def _shadow_pass(self, encoder: Any, slot: int, ranges: dict[str, tuple[int, int]]) -> None:
        depth_pass = cleared(encoder, self.moving_map)
        self._drawn(depth_pass, "moving_shadow", slot, ranges)
        depth_pass.end()

    def _picture_pass(self, encoder: Any, slot: int, ranges: dict[str, tuple[int, int]]) -> None:
        picture = encoder.begin_render_pass(
            color_attachments=[onto(self.colour), onto(self.motion)],
            depth_stencil_attachment={
                "view": self.depth.create_view(),
                "depth_clear_value": 0.0,
                "depth_load_op": "clear",
                "depth_store_op": "store",
            },
        )
        picture.set_bind_group(1, self.surfaces)
        self._drawn(picture, "moving", slot, ranges)
        self._drawn(picture, "fixed", slot, ranges)
        picture.set_pipeline(self.pipelines.sky)
        picture.set_bind_group(0, self.frame_groups[slot])
        picture.draw(3)
        self._drawn(picture, "fixed_clear", slot, ranges)
        self._drawn(picture, "moving_clear", slot, ranges)
        picture.end()

    def _drawn(self, where: Any, kind: str, slot: int, ranges: dict[str, tuple[int, int]]) -> None:
        first, count = ranges[kind]
        if not count:
            return
        where.set_pipeline(getattr(self.pipelines, kind))
        where.set_bind_group(0, self.frame_groups[slot])
        vertices = self.location.fixed_vertices if kind.startswith("fixed") else self.location.moving_vertices
        where.set_vertex_buffer(0, vertices)
        where.set_index_buffer(self.indices[slot], "uint32")
        where.draw_indexed(count, 1, first)

    def _moving_fit(self, rows: NDArray[np.float32]) -> shadows.Fit:
        balls = [np.zeros((1, 3), np.float32)]
        for mover in self.location.moving.movers:
            joints = joints_at(mover, rows)
            pad = np.array([[1, 1, 1], [-1, -1, -1]], np.float32) * min(mover.reach, 0.6)
            balls.append((joints[:, None] + pad).reshape(-1, 3))
        points = np.concatenate(balls[1:] or balls)
        return shadows.fitted(points, np.concatenate([points, self.depth_box]), self.towards, MOVING_SIDE)

    def _write(self, moment: Moment, slot: int, rows: NDArray[np.float32]) -> None:
        """Fill the frame block of this slot."""
        rig, view = self.rig, moment.view
        block = np.zeros((), BLOCK)
        moving = self._moving_fit(rows)
        width, height = self.size
        right, up, forward = view.basis
        lamps, count = lamp_rows(self.location, rig, view)
        for name, matrix in (
            ("view_proj", view.projection()),
            ("before_proj", moment.before.projection()),
            ("fixed_light", self.fixed_fit.matrix),
            ("moving_light", moving.matrix),
        ):
            block[name] = matrix.T
        soft = max(rig.softness, 0.5)
        fixed_wide = max(soft * 1.2, 0.02 * soft / self.fixed_fit.texel * 1.0)
        moving_wide = max(1.0, 0.02 / moving.texel)
        fill = [0.55 * (0.5 * z + 0.5 * h) for z, h in zip(rig.zenith, rig.horizon, strict=True)]
        values = {
            "eye": (*view.position, moment.seconds),
            "forward": (*forward, NEAR),
            "right": (*(right * view.tangents[0]), 2 * view.tangents[0] / width),
            "up": (*(up * view.tangents[1]), rig.exposure),
            "key_towards": (*self.towards, soft),
            "key": (*rig.key, 0),
            "zenith": (*rig.zenith, 0),
            "horizon": (*rig.horizon, 0),
            "fill": (*fill, 0),
            "ground": (*(0.55 * g for g in rig.ground), self.location.ground),
            "haze": (*rig.haze, rig.haze_density),
            "glow": (*rig.glow, rig.disc),
            "rim": (*rig.rim, 0),
            "cloud_light": (*rig.cloud_light, rig.clouds),
            "cloud_shade": (*rig.cloud_shade, rig.stars),
            "lift": (*rig.lift, 0),
            "gain": (*rig.gain, rig.saturation),
            "shadow": (
                self.fixed_fit.texel,
                moving.texel,
                fixed_wide / soft / FIXED_SIDE,
                moving_wide / MOVING_SIDE,
            ),
            "weather": (rig.wet, rig.rain, rig.snow, rig.night),
            "state": (count, float(self.location.interior), moment.number, 0.5),
            "picture": (width, height, 1 / width, 1 / height),
            "contact": (1e9, 1e9, 1, 1),
        }
        for name, vector in values.items():
            block[name] = vector
        block["lamps"] = lamps
        graphics().queue.write_buffer(self.block[slot], 0, block.reshape(1))


def texture(size: tuple[int, int], form: str) -> Any:
    """Return a texture that may be drawn on, read by shaders and copied out."""
    usage = 0x10 | 0x4 | 0x1 | (0x2 if form == "r8unorm" else 0)
    return graphics().create_texture(size=(*size, 1), format=form, usage=usage)


def whole(some: Any) -> dict[str, Any]:
    return {"buffer": some, "offset": 0, "size": some.size}


def bound(layout: Any, members: list[Any]) -> Any:
    entries = [{"binding": i, "resource": member} for i, member in enumerate(members)]
    return graphics().create_bind_group(layout=layout, entries=entries)


def onto(target: Any) -> dict[str, Any]:
    return {
        "view": target.create_view(),
        "clear_value": (0, 0, 0, 0),
        "load_op": "clear",
        "store_op": "store",
    }


def cleared(encoder: Any, depth: Any) -> Any:
    """Begin a pass that draws nothing but depth, nearest first, onto a clean map."""
    return encoder.begin_render_pass(
        color_attachments=[],
        depth_stencil_attachment={
            "view": depth.create_view(),
            "depth_clear_value": 1.0,
            "depth_load_op": "clear",
            "depth_store_op": "store",
        },
    )


__all__ = ["Moment", "Picture", "Unit", "geometry"]
