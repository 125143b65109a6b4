"""Looks: the named ways a film may be drawn, each with its own light, shaders and passes on the easel."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Literal

from filmwright.film.errors import BriefRefused, did_you_mean, listed
from filmwright.stage.filming.light import Rig, degrees, mixed, scaled


@dataclass(frozen=True, kw_only=True)
class Look:
    """One way to draw: the number the shaders know it by, and what the easel does after the print.

    The steps of the easel, in order: `flow` (the way strokes run), `flat` (areas of one colour),
    `laid` (strokes along the flow), `grid` (a picture of few large squares). `finish`: the shader
    that ends it; without one, the print is the picture.
    """

    number: int
    steps: tuple[str, ...] = ()
    finish: str | None = None
    painted: bool = False  # what strokes start from lies in the place of motion: nothing is blurred
    stroke: float = 0.0029  # of the picture's width in a texel of that: small for ink, broad for oil
    matter: Literal["own", "clay", "facets"] = "own"  # what everything is made of


HATCHED = ("flow", "flat", "laid")
LOOKS: Mapping[str, Look] = MappingProxyType(
    {
        "natural": Look(number=0),
        "clay": Look(number=1),  # grey plasticine under a soft key, as in previs
        "animated": Look(number=2, steps=("flat",), finish="animated"),  # bands of light within a line
        "ink": Look(number=3, steps=("flow", "flat", "laid"), finish="ink", painted=True, stroke=0.0020),
        "black_and_white": Look(number=4),  # silver film with a red filter
        "watercolour": Look(number=5, steps=("flat",), finish="watercolour", painted=True),
        "oil": Look(number=6, steps=("flow", "flat", "laid"), finish="oil", painted=True, stroke=0.0046),
        "van_gogh": Look(number=7, steps=("flow", "laid"), finish="van_gogh", painted=True, stroke=0.0036),
        "ukiyo_e": Look(number=8, steps=("flat",), finish="ukiyo_e", painted=True),
        "pixel": Look(number=9, steps=("grid",), finish="pixel"),
        "cyberpunk": Look(number=10, finish="cyberpunk"),
        "surreal": Look(number=11, finish="surreal"),
        "blueprint": Look(number=12, finish="blueprint"),
        "pencil": Look(number=13, steps=HATCHED, finish="pencil", painted=True, stroke=0.0018),
        "charcoal": Look(number=14, steps=HATCHED, finish="charcoal", painted=True, stroke=0.0030),
        "chalk": Look(number=15, steps=HATCHED, finish="chalk", painted=True, stroke=0.0024),
        "impressionism": Look(number=16, steps=HATCHED, finish="impressionism", painted=True, stroke=0.0062),
        "comic": Look(number=17, steps=("flat",), finish="comic"),
        "manga": Look(number=18, steps=("flat",), finish="manga"),
        "pop_art": Look(number=19, finish="pop_art"),
        "pointillism": Look(number=20, steps=("flat",), finish="pointillism"),
        "cubism": Look(number=21, steps=("flat",), finish="cubism"),
        "stained_glass": Look(number=22, steps=("flat",), finish="stained_glass"),
        "mosaic": Look(number=23, steps=("flat",), finish="mosaic"),
        "embroidery": Look(number=24, steps=("flat",), finish="embroidery"),
        "bricks": Look(number=25, steps=("flat",), finish="bricks"),
        "paper_cut": Look(number=26, steps=("flat",), finish="paper_cut"),
        "low_poly": Look(number=27, matter="facets"),
        "claymation": Look(number=28, matter="clay"),
        "noir": Look(number=29, finish="noir"),
        "old_film": Look(number=30, finish="old_film"),
        "vhs": Look(number=31, finish="vhs"),
        "polaroid": Look(number=32, finish="polaroid"),
        "infrared": Look(number=33, finish="infrared"),
        "xray": Look(number=34, finish="xray"),
        "neon": Look(number=35, finish="neon"),
        "vaporwave": Look(number=36, finish="vaporwave"),
        "steampunk": Look(number=37, finish="steampunk"),
    }
)
"""Every look by name."""

BY_NUMBER: Mapping[int, Look] = MappingProxyType({look.number: look for look in LOOKS.values()})

LIT_THEIR_OWN_WAY = frozenset({1, 2})  # see `shaders/light.wgsl`
PRINTED_THEIR_OWN_WAY = frozenset({1, 4, 27, 28})  # see `shaders/print.wgsl`


@functools.cache
def drawn_like(number: int) -> int:
    """Return the first look whose surfaces, sky and light are drawn as this one's: they share shaders."""

    def told(look: Look) -> tuple[object, ...]:
        own = look.number if look.number in LIT_THEIR_OWN_WAY else 0
        return look.painted, look.stroke if look.painted else 0, look.matter, own

    return next(other.number for other in LOOKS.values() if told(other) == told(BY_NUMBER[number]))


@functools.cache
def printed_like(number: int) -> int:
    """Return the first look whose print is made as this one's."""

    def told(look: Look) -> tuple[object, ...]:
        own = look.number if look.number in PRINTED_THEIR_OWN_WAY else 0
        return look.painted, look.finish is not None, own

    return next(other.number for other in LOOKS.values() if told(other) == told(BY_NUMBER[number]))


def look_number(name: str) -> int:
    """Return the shaders' number of a look. Raises BriefRefused with the known names."""
    if name not in LOOKS:
        raise BriefRefused(
            f"no look is named {name!r}{did_you_mean(name, LOOKS)}; choose one of {listed(LOOKS)}"
        )
    return LOOKS[name].number


def relit(rig: Rig, look: str, *, interior: bool) -> Rig:
    """Return the rig as a look wants it: most take the light as it is."""
    match look:
        case "cyberpunk":
            return neon(rig, interior=interior)
        case "surreal":
            return dreamt(rig, interior=interior)
        case "noir":
            return shadowed(rig)
        case _:
            return rig


def neon(rig: Rig, *, interior: bool) -> Rig:
    """Return a night of two neons: magenta from the key's side, cyan from behind, on wet ground."""
    return replace(
        rig,
        key=(0.80, 0.06, 0.50),
        zenith=(0.008, 0.055, 0.11),
        horizon=(0.02, 0.15, 0.22),
        ground=(0.05, 0.02, 0.09),
        haze=(0.14, 0.05, 0.24),
        haze_density=0.0 if interior else max(rig.haze_density, 0.012),
        glow=(0.30, 0.06, 0.30),
        disc=0.0,
        rim=(0.15, 1.30, 1.60),
        reflector=(0.06, 0.20, 0.26),
        exposure=1.3,
        night=1.0,
        lamps=0.8,
        clouds=0.1,
        cloud_light=(0.12, 0.05, 0.16),
        cloud_shade=(0.03, 0.02, 0.06),
        stars=0.0,
        wet=0.0 if interior else max(rig.wet, 0.85),
        lift=(0.012, 0.004, 0.030),
        gain=(1.02, 0.98, 1.06),
        saturation=1.30,
    )


def shadowed(rig: Rig) -> Rig:
    """Return one hard light from the side and little else."""
    return replace(
        rig,
        off_axis=degrees(-98),
        elevation=degrees(28),
        key=scaled(rig.key, 1.35),
        zenith=scaled(rig.zenith, 0.35),
        horizon=scaled(rig.horizon, 0.40),
        ground=scaled(rig.ground, 0.22),
        reflector=scaled(rig.reflector, 0.25),
        rim=scaled(rig.rim, 2.0),
        softness=1.0,
    )


def dreamt(rig: Rig, *, interior: bool) -> Rig:
    """Return a still, low, golden light with shadows that reach far."""
    low = replace(rig, lift=(0.010, 0.004, 0.020), gain=(1.06, 1.0, 0.92), saturation=1.25)
    if interior or rig.night > 0.9:
        return low
    return replace(
        low,
        elevation=degrees(17),
        key=mixed(rig.key, (2.0, 1.35, 0.70), 0.7),
        ground=mixed(rig.ground, (0.40, 0.28, 0.16), 0.6),
        haze=mixed(rig.haze, (0.95, 0.72, 0.45), 0.7),
        horizon=mixed(rig.horizon, (1.0, 0.74, 0.42), 0.5),
        zenith=scaled(rig.zenith, 0.9),
    )
