"""The frame block of one moment: every number the shaders are told, from rig, camera and maps."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from filmwright.stage.filming.contact import Ground
from filmwright.stage.filming.frame import BLOCK, NEAR, View
from filmwright.stage.filming.light import Light, Rig, flashed
from filmwright.stage.filming.location import Location, glimmering, lamp_rows
from filmwright.stage.filming.shadows import Fit

TAPS_APART = 0.85
"""Texels from the middle of the soft edge of a shadow to either of its two taps."""
SHUTTER = 0.5
"""180 degrees: the share of a frame's time the shutter is open."""
SHARP = 12.0
"""From this f-number on everything is drawn sharp."""
MOST_BLUR = 0.014
"""Largest radius of an unsharp point, as a share of the picture's longer side."""


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
    lens_mm: float = 35.0
    is_locked: bool = False  # the camera stands and looks as in the frames before and after

    @property
    def framing(self) -> bytes:
        """Return what tells where this camera stands and looks from every other."""
        view = self.view
        return view.position.tobytes() + view.basis.tobytes() + repr(view.tangents).encode()

    @property
    def iris(self) -> tuple[float, float, float] | None:
        """Return what decides how unsharp things are; None: everything is sharp."""
        return (self.focus, self.f_number, self.lens_mm) if self.has_blur else None

    @property
    def has_blur(self) -> bool:
        return self.f_number < SHARP


@dataclass(frozen=True, kw_only=True, eq=False)
class Maps:
    """Where the maps of this frame lie in the world."""

    towards: Light
    fixed: Fit
    moving: Fit
    under: Ground
    beam: Fit
    sun: Light = (0.0, 0.0, 1.0)


@dataclass(frozen=True, kw_only=True, eq=False)
class Backdrop:
    """A picture far behind everything: the way it faces and one over its size at one metre."""

    ahead: tuple[float, float]
    scale: tuple[float, float]
    middle: float
    brightness: float


def exposed(
    location: Location, rig: Rig, moment: Moment, maps: Maps, size: tuple[int, int], backdrop: Backdrop | None
) -> NDArray[np.void]:
    """Return the filled block."""
    view = moment.view
    width, height = size
    right, up, forward = view.basis
    fires = glimmering(location, moment.seconds, moment.frame)
    lamps, count = lamp_rows(location, rig, view, fires)
    block = np.zeros(1, BLOCK)
    values: dict[str, tuple[float, ...]] = {
        "eye": (*view.position, moment.seconds),
        "forward": (*forward, NEAR),
        "right": (*(right * view.tangents[0]), 2 * view.tangents[0] / width),
        "up": (*(up * view.tangents[1]), rig.exposure),
        "ground": (*(0.55 * g for g in rig.ground), location.ground),
        "shadow": shadow_scales(rig, maps),
        # Under a locked camera the grain stands still too, so that what stands is printed once.
        "state": (count, float(location.interior), 0 if moment.is_locked else moment.number, SHUTTER),
        "picture": (width, height, 1 / width, 1 / height),
        "contact": maps.under.vector,
        "contact_fixed": location.beside.vector,
        "lens": (*unsharpness(moment, size), 0.0),
        "sun": (*maps.sun, 0),
        "wonder": (
            -math.cos(location.camera_side),
            -math.sin(location.camera_side),
            rig.mist,
            rig.disc_cosine,
        ),
        **lighting(flashed(rig, moment.seconds), maps.towards),
    }
    if backdrop is not None:
        values["backdrop"] = (*backdrop.ahead, *backdrop.scale)
        values["backdrop_up"] = (backdrop.middle, backdrop.brightness, 0, 0)
    for name, vector in values.items():
        block[name] = vector
    for name, matrix in (
        ("view_proj", view.projection()),
        ("before_proj", moment.before.projection()),
        ("fixed_light", maps.fixed.matrix),
        ("moving_light", maps.moving.matrix),
        ("sunbeam_light", maps.beam.matrix),
    ):
        block[name] = matrix.T
    block["lamps"] = lamps
    return block


def lighting(rig: Rig, towards: Light) -> dict[str, tuple[float, ...]]:
    """Return what the rig says, by the block's names."""
    return {
        "key_towards": (*towards, rig.softness),
        "key": (*rig.key, 0),
        "zenith": (*rig.zenith, 0),
        "horizon": (*rig.horizon, 0),
        "fill": (*rig.fill, 0),
        "haze": (*rig.haze, rig.haze_density),
        "glow": (*rig.glow, rig.disc),
        "rim": (*rig.rim, 0),
        "reflector": (*rig.reflector, 0),
        "cloud_light": (*rig.cloud_light, rig.clouds),
        "cloud_shade": (*rig.cloud_shade, rig.stars),
        "lift": (*rig.lift, 0),
        "gain": (*rig.gain, rig.saturation),
        "weather": (rig.wet, rig.rain, rig.snow, rig.night),
        "cloud_wind": (rig.wind * 0.8, rig.wind * 0.45, 0, 0),
        "nadir": (*(rig.nadir or rig.haze), 0),
        "air": (rig.caustics, rig.shafts, rig.galaxy, 0),
        "motes": (*rig.motes_colour, rig.motes_rise),
        "sunbeam": (*rig.sunbeam, 0),
    }


def shadow_sides(softness: float) -> tuple[int, int]:
    """Return the texels along a side of the still and the moving shadow map.

    A soft key gets coarser maps: two bilinear taps spread over more than a few texels would show
    as a double edge, while a coarse texel is itself soft.
    """
    return (2048, 1024) if softness < 1.6 else (1024, 384)


def shadow_scales(rig: Rig, maps: Maps) -> tuple[float, float, float, float]:
    """Return metres in a texel of both maps, and how far the taps spread in each as shares of it."""
    fixed, moving = shadow_sides(rig.softness)
    return maps.fixed.texel, maps.moving.texel, TAPS_APART / fixed, TAPS_APART / moving


def unsharpness(moment: Moment, size: tuple[int, int]) -> tuple[float, float, float]:
    """Return focus metres, radius in pixels of a point at infinity, and the largest radius.

    The thin lens: a point at distance d under focus s through a lens of f at number N makes a disc
    of diameter f^2 / (N (s - f)) |d - s| / d on the sensor.
    """
    if not moment.has_blur:
        return moment.focus, 0.0, 0.0
    longer = max(size)
    lens = moment.lens_mm / 1000
    focus = max(moment.focus, lens * 2)
    diameter = lens**2 / (moment.f_number * (focus - lens))
    return focus, diameter / 0.036 * longer / 2, MOST_BLUR * longer


def backdrop_for(views: list[View], picture_size: tuple[int, int], brightness: float) -> Backdrop:
    """Return where a picture hangs so that it fills every one of the shot's views."""
    forward = np.mean([view.basis[2] for view in views], axis=0)
    heading = math.atan2(forward[1], forward[0])
    ahead = np.array([math.cos(heading), math.sin(heading), 0.0])
    side = np.array([ahead[1], -ahead[0], 0.0])
    rays = np.concatenate([view.corners(1.0, 2.0)[4:] - view.position for view in views])
    depth = np.maximum(rays @ ahead, 0.2)
    across, up = rays @ side / depth, rays[:, 2] / depth
    wide = 2 * max(float(np.abs(across).max()), 0.1)
    low, high = float(up.min()), float(up.max())
    aspect = picture_size[0] / picture_size[1]
    wide = max(wide, (high - low) * aspect)
    return Backdrop(
        ahead=(float(ahead[0]), float(ahead[1])),
        scale=(1 / wide, aspect / wide),
        middle=(low + high) / 2,
        brightness=brightness,
    )
