"""The drawing pipelines of one look, compiled once per process."""

from __future__ import annotations

import functools
from dataclasses import dataclass, fields, replace
from typing import Any

import numpy as np

from filmwright.stage.filming.device import graphics, shader
from filmwright.stage.filming.frame import WGSL
from filmwright.stage.filming.geometry import CARD_VERTEX, SEE_THROUGH, VERTEX
from filmwright.stage.filming.looks import BY_NUMBER, drawn_like
from filmwright.stage.world.model import Finish

COLOUR = "rgba8unorm"
MOTION = "rg8unorm"
DEPTH = "depth32float"
SHADOW = "depth32float"
KEPT = (COLOUR, COLOUR, COLOUR)
"""What the geometry pass keeps of every pixel: paint, facing, nature; see `shaders/draw.wgsl`."""

VERTICES = {
    "array_stride": VERTEX.itemsize,
    "step_mode": "vertex",
    "attributes": [
        {"format": "float32x3", "offset": 0, "shader_location": 0},
        {"format": "snorm8x4", "offset": 12, "shader_location": 1},
        {"format": "unorm8x4", "offset": 16, "shader_location": 2},
        {"format": "uint16x2", "offset": 20, "shader_location": 3},
    ],
}
OVER = {
    "color": {"src_factor": "src-alpha", "dst_factor": "one-minus-src-alpha", "operation": "add"},
    "alpha": {"src_factor": "zero", "dst_factor": "one", "operation": "add"},
}
GLOWING = {**OVER, "alpha": {"src_factor": "one", "dst_factor": "one", "operation": "add"}}
"""Over what is behind it, and blooming as much as it covers."""
BOTH = [{"format": COLOUR}, {"format": MOTION}]
BEFORE = {"format": DEPTH, "depth_write_enabled": False, "depth_compare": "less"}
"""Of a full pass, which lies at infinity: only where something is drawn already; BEHIND: only where not."""
BEHIND = {"format": DEPTH, "depth_write_enabled": False, "depth_compare": "greater-equal"}
KEPT_VARIANTS = 3
"""Lights and weathers whose pipelines are kept: the driver holds some 4 MB of compiled code for each."""
KEPT_SURFACES = 48
CARDS = {
    "array_stride": CARD_VERTEX.itemsize,
    "step_mode": "vertex",
    "attributes": [
        {"format": "float32x3", "offset": 0, "shader_location": 0},
        {"format": "snorm8x4", "offset": 12, "shader_location": 1},
        {"format": "float32x2", "offset": 16, "shader_location": 2},
        {"format": "uint16x2", "offset": 24, "shader_location": 3},
        {"format": "uint32", "offset": 28, "shader_location": 4},
    ],
}


@dataclass(frozen=True, kw_only=True)
class Layouts:
    frame: Any
    surfaces: Any
    single: Any
    prints: Any
    card: Any
    kept: Any
    gathered: Any


@functools.cache
def layouts() -> Layouts:
    """Return what every pipeline may read: the frame and palettes; maps and noise; finished pictures."""
    device = graphics()
    both, fragment = 1 | 2, 2
    storage = {"type": "read-only-storage"}

    def picture(binding: int, kind: str = "float") -> dict[str, Any]:
        return {"binding": binding, "visibility": fragment, "texture": {"sample_type": kind}}

    def sampler(binding: int, kind: str = "filtering") -> dict[str, Any]:
        return {"binding": binding, "visibility": fragment, "sampler": {"type": kind}}

    kept = [*(picture(i) for i in range(3)), picture(3, "depth")]
    return Layouts(
        frame=device.create_bind_group_layout(
            entries=[
                {"binding": 0, "visibility": both, "buffer": {"type": "uniform"}},
                {"binding": 1, "visibility": both, "buffer": storage},
                {"binding": 2, "visibility": both, "buffer": storage},
            ]
        ),
        surfaces=device.create_bind_group_layout(
            entries=[
                picture(0, "depth"),
                picture(1, "depth"),
                sampler(2, "comparison"),
                picture(3),
                picture(4),
                picture(5),
                sampler(6),
                sampler(7),
                picture(8),
                picture(9),
                picture(10, "depth"),
                picture(11),
            ]
        ),
        single=device.create_bind_group_layout(entries=[picture(0), picture(1, "depth"), sampler(2)]),
        prints=device.create_bind_group_layout(
            entries=[
                *(picture(i) for i in range(2)),
                {**picture(2), "visibility": both},
                *(picture(i) for i in range(3, 5)),
                picture(5, "depth"),
                sampler(6),
            ]
        ),
        card=device.create_bind_group_layout(entries=[picture(0), sampler(1)]),
        kept=device.create_bind_group_layout(entries=kept),
        gathered=device.create_bind_group_layout(entries=[*kept, picture(4), picture(5)]),
    )


@dataclass(frozen=True, kw_only=True)
class Variant:
    """What a shot's shaders leave out or do: a software rasteriser skips nothing at run time."""

    look: int = 0
    wet: bool = False
    snow: bool = False
    lamps: bool = False
    interior: bool = False
    nadir: bool = False
    galaxy: bool = False
    caustics: bool = False
    shafts: bool = False
    sunbeam: bool = False
    mist: bool = False
    aurora: bool = False
    rainbow: bool = False
    lightning: bool = False
    meteors: bool = False
    moon: bool = False

    def constants(self, kind: int = 0, *, near_movers: bool = True) -> str:
        """Return the head of a shader; `near_movers`: what moves may throw its shadow there."""
        look = BY_NUMBER[self.look]
        told = {field.name: bool(getattr(self, field.name)) for field in fields(self) if field.name != "look"}
        told |= {"near_movers": near_movers, "painted": look.painted, "on_easel": look.finish is not None}
        told |= {"kneaded": look.matter == "clay", "faceted": look.matter == "facets"}
        lines = [f"const {name.upper()}: bool = {str(so).lower()};" for name, so in told.items()]
        lines += [f"const LOOK: u32 = {self.look}u;", f"const KIND: u32 = {kind}u;"]
        lines.append(f"const STROKE: f32 = {look.stroke};")
        return "\n".join([*lines, WGSL])


class Pipelines:
    """The pipelines of a variant that do not depend on a finish, each compiled when first used."""

    def __init__(self, variant: Variant) -> None:
        self.variant = variant
        self.constants = variant.constants()
        self.frame = [layouts().frame]
        self.surfaces = [layouts().frame, layouts().surfaces]

    def module(self, *names: str) -> Any:
        return module("common", *names, constants=self.constants)

    @functools.cached_property
    def fixed_shadow(self) -> Any:
        return shadow(self.module("shadow"), "fixed_shadow", self.frame)

    @functools.cached_property
    def moving_shadow(self) -> Any:
        return shadow(self.module("shadow"), "moving_shadow", self.frame)

    @functools.cached_property
    def gather(self) -> tuple[Any, Any]:
        """Shadows, corners and lamps away from what moves, and near it."""
        return self._gather(near_movers=False), self._gather(near_movers=True)

    def _gather(self, *, near_movers: bool) -> Any:
        constants = self.variant.constants(near_movers=near_movers)
        code = module("common", "finish", "light", "kept", "gather", constants=constants)
        groups = [*self.surfaces, layouts().kept]
        entry = "gather_lamps_fragment" if self.variant.lamps else "gather_fragment"
        return full(code, ("full", entry), groups, [{"format": COLOUR}] * (2 if self.variant.lamps else 1))

    @functools.cached_property
    def shade(self) -> Any:
        code = self.module("finish", "light", "kept", "shade")
        groups = [*self.surfaces, layouts().gathered]
        return full(code, ("full", "shade_fragment"), groups, [{"format": COLOUR}], depth=BEFORE)

    @functools.cached_property
    def sky(self) -> Any:
        code = self.module("finish", "light", "draw", "sky")
        return full(code, ("full", "sky_fragment"), self.surfaces, BOTH, depth=BEHIND)

    @functools.cached_property
    def clouds(self) -> Any:
        code = self.module("finish", "light", "draw", "sky")
        return full(code, ("full", "cloud_fragment"), self.frame, [{"format": COLOUR}])

    @functools.cached_property
    def card(self) -> Any:
        code = self.module("finish", "light", "draw", "sky", "card")
        return card(code, [*self.surfaces, layouts().card])

    @functools.cached_property
    def background(self) -> Any:
        code = self.module("finish", "light", "draw", "sky", "card")
        groups = [*self.surfaces, layouts().card]
        return full(code, ("full", "background_fragment"), groups, BOTH, depth=BEHIND)

    @functools.cached_property
    def fixed_card(self) -> Any:
        return card_shadow(self.module("card_shadow"), "fixed_card", [*self.frame, layouts().card])

    @functools.cached_property
    def moving_card(self) -> Any:
        return card_shadow(self.module("card_shadow"), "moving_card", [*self.frame, layouts().card])

    @functools.cached_property
    def rain(self) -> Any:
        return grain(self.module("effects"), "rain", self.frame)

    @functools.cached_property
    def splash(self) -> Any:
        return grain(self.module("effects"), "splash", self.frame)

    @functools.cached_property
    def snow(self) -> Any:
        return grain(self.module("effects"), "snow", self.frame)

    @functools.cached_property
    def mote(self) -> Any:
        return grain(self.module("effects"), "mote", self.frame)


@functools.lru_cache(KEPT_VARIANTS)
def pipelines(variant: Variant) -> Pipelines:
    """Return a variant's pipelines, the same for every shot of this process."""
    return _pipelines(replace(variant, look=drawn_like(variant.look)))


@functools.lru_cache(KEPT_VARIANTS)
def _pipelines(variant: Variant) -> Pipelines:
    return Pipelines(variant)


def module(*names: str, constants: str) -> Any:
    return graphics().create_shader_module(code=shader(*names, constants=constants), label="+".join(names))


def surface(group: str, kind: Finish, variant: Variant) -> Any:
    """Return the pipeline that draws what stands (`fixed`) or moves (`moving`) of one finish."""
    variant = replace(variant, look=drawn_like(variant.look))
    if kind not in SEE_THROUGH:
        # What is lit later looks the same to this pass in every light.
        variant = Variant(look=variant.look, wet=variant.wet, snow=variant.snow)
    return _surface(group, kind, variant)


@functools.lru_cache(KEPT_SURFACES)
def _surface(group: str, kind: Finish, variant: Variant) -> Any:
    code = module("common", "finish", "light", "draw", constants=variant.constants(int(kind)))
    clear = kind in SEE_THROUGH
    targets: list[dict[str, Any]] = [{"format": form} for form in (*KEPT, MOTION)]
    if clear:
        blend = GLOWING if kind is Finish.FLAME else OVER
        targets = [{"format": COLOUR, "blend": blend}, {"format": MOTION, "write_mask": 0}]
    return graphics().create_render_pipeline(
        layout=graphics().create_pipeline_layout(bind_group_layouts=[layouts().frame, layouts().surfaces]),
        vertex={"module": code, "entry_point": f"{group}_vertex", "buffers": [VERTICES]},
        primitive={"topology": "triangle-list", "cull_mode": "back"},
        depth_stencil={"format": DEPTH, "depth_write_enabled": not clear, "depth_compare": "greater"},
        fragment={
            "module": code,
            "entry_point": f"{group}_clear_fragment" if clear else f"{group}_fragment",
            "targets": targets,
        },
    )


def shadow(code: Any, entry: str, groups: list[Any]) -> Any:
    attributes = [a for a in VERTICES["attributes"] if entry == "moving_shadow" or a["shader_location"] == 0]  # type: ignore[attr-defined]
    return graphics().create_render_pipeline(
        layout=graphics().create_pipeline_layout(bind_group_layouts=groups),
        vertex={"module": code, "entry_point": entry, "buffers": [{**VERTICES, "attributes": attributes}]},
        primitive={"topology": "triangle-list", "cull_mode": "none"},
        depth_stencil={
            "format": SHADOW,
            "depth_write_enabled": True,
            "depth_compare": "less",
            "depth_bias": 2,
            "depth_bias_slope_scale": 1.5,
        },
    )


def card(code: Any, groups: list[Any]) -> Any:
    """Return the pipeline of pictures on cards: seen from both sides, soft at their cut edges."""
    return graphics().create_render_pipeline(
        layout=graphics().create_pipeline_layout(bind_group_layouts=groups),
        vertex={"module": code, "entry_point": "card_vertex", "buffers": [CARDS]},
        primitive={"topology": "triangle-list"},
        depth_stencil={"format": DEPTH, "depth_write_enabled": True, "depth_compare": "greater"},
        fragment={
            "module": code,
            "entry_point": "card_fragment",
            "targets": [{"format": COLOUR, "blend": OVER}, {"format": MOTION}],
        },
    )


def card_shadow(code: Any, entry: str, groups: list[Any]) -> Any:
    return graphics().create_render_pipeline(
        layout=graphics().create_pipeline_layout(bind_group_layouts=groups),
        vertex={"module": code, "entry_point": entry, "buffers": [CARDS]},
        primitive={"topology": "triangle-list"},
        depth_stencil={
            "format": SHADOW,
            "depth_write_enabled": True,
            "depth_compare": "less",
            "depth_bias": 2,
        },
        fragment={"module": code, "entry_point": "card_shadow", "targets": []},
    )


def grain(code: Any, kind: str, groups: list[Any]) -> Any:
    """Return the pipeline of things that fall: blended, hidden by what is nearer."""
    return graphics().create_render_pipeline(
        layout=graphics().create_pipeline_layout(bind_group_layouts=groups),
        vertex={"module": code, "entry_point": f"{kind}_vertex"},
        primitive={"topology": "triangle-list"},
        depth_stencil={"format": DEPTH, "depth_write_enabled": False, "depth_compare": "greater"},
        fragment={
            "module": code,
            "entry_point": f"{kind}_fragment",
            "targets": [{"format": COLOUR, "blend": OVER}, {"format": MOTION, "write_mask": 0}],
        },
    )


def full(
    code: Any,
    entries: tuple[str, str],
    groups: list[Any],
    targets: list[dict[str, Any]],
    depth: dict[str, Any] | None = None,
    vertices: tuple[dict[str, Any], ...] = (),
) -> Any:
    """Return a pipeline that covers the whole picture with one triangle."""
    return graphics().create_render_pipeline(
        layout=graphics().create_pipeline_layout(bind_group_layouts=groups),
        vertex={"module": code, "entry_point": entries[0], "buffers": vertices},
        primitive={"topology": "triangle-list"},
        depth_stencil=depth,
        fragment={"module": code, "entry_point": entries[1], "targets": targets},
    )


@functools.cache
def noise_picture() -> Any:
    """Return the tiling noise every finish is drawn from, 256 x 256.

    Red: soft, four octaves; green: fine specks; blue: streaks along x; alpha: blotches. Each
    channel has mean one half.
    """
    side = 256
    seeded = np.random.default_rng(20)
    channels = [
        shaped(seeded, side, lambda x, y: 1 / (0.0015 + x**2 + y**2) ** 0.85),
        shaped(seeded, side, lambda x, y: np.exp(-((np.hypot(x, y) - 0.22) ** 2) * 40) + 0.2),
        shaped(seeded, side, lambda x, y: np.exp(-((x * 90) ** 2)) / (0.03 + np.abs(y)) ** 0.7),
        shaped(seeded, side, lambda x, y: np.exp(-((np.hypot(x, y) - 0.035) ** 2) * 6000)),
    ]
    level = np.stack(channels, axis=-1)
    device = graphics()
    # One level only: the driver then samples without any arithmetic about levels.
    texture = device.create_texture(size=(side, side, 1), format=COLOUR, usage=4 | 2)
    device.queue.write_texture(
        {"texture": texture},
        np.ascontiguousarray(np.clip(np.rint(level * 255), 0, 255).astype(np.uint8)),
        {"bytes_per_row": 4 * side, "rows_per_image": side},
        (side, side, 1),
    )
    return texture.create_view()


def shaped(seeded: np.random.Generator, side: int, spectrum: Any) -> Any:
    """Return tiling noise (side, side) whose strength at each frequency is `spectrum`, mean one half."""
    x, y = np.meshgrid(np.fft.fftfreq(side), np.fft.fftfreq(side))
    strength = spectrum(x, y)
    strength[0, 0] = 0
    wave = np.fft.ifft2(np.fft.fft2(seeded.standard_normal((side, side))) * strength).real
    return np.clip(0.5 + wave / wave.std() * 0.17, 0, 1)
