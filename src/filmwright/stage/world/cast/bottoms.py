"""What is worn on the legs, and what hangs over them: trousers, skirts and a baby's romper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from filmwright.stage.world.cast.figure import Figure, leg, parting, torso
from filmwright.stage.world.cast.implicit import Field, Limb, Loft, Lump, floats
from filmwright.stage.world.cast.sewing import smooth
from filmwright.stage.world.cast.shoes import SHOES
from filmwright.stage.world.cast.tailoring import (
    Edge,
    Garment,
    Trim,
    above,
    band,
    below,
    collarless,
    darker,
    eased,
    folds,
    sleeved,
    sleeves,
)
from filmwright.stage.world.model import Finish, Floats
from filmwright.stage.world.world import Colour, Weave


@dataclass(frozen=True, kw_only=True)
class Legs:
    """How trousers are cut: ease and flare in heights; `length` 0 at the hips, 1 at the ankles."""

    length: float = 1.0
    ease: float = 0.0045
    flare: float = 0.010
    waist: float = 0.30  # a share of the trunk
    bound: float = 0.0  # heights of a band at the hem
    binding: float | Colour = 0.8
    stripe: Colour | None = None  # down the outer seam
    finish: Finish = Finish.CLOTH
    rough: float = 0.9
    deep: float = 0.0016  # of the folds


LEGS_CUT: dict[str, Legs] = {
    "trousers": Legs(),
    "jeans": Legs(ease=0.004, flare=0.006, bound=0.018, binding=1.22),
    "leggings": Legs(ease=0.0035, flare=0.001, length=0.97, deep=0.0006, rough=0.6),
    "tights": Legs(ease=0.0025, flare=0.0, length=1.02, deep=0.0, rough=0.6),
    "joggers": Legs(ease=0.008, flare=0.010, bound=0.025, binding=0.78, length=0.95),
    "wide_trousers": Legs(ease=0.006, flare=0.030),
    "breeches": Legs(ease=0.010, flare=0.012, length=0.58, bound=0.014),
    "shorts": Legs(ease=0.005, flare=0.026, length=0.40),
    "short_shorts": Legs(ease=0.004, flare=0.010, length=0.22),
    "swim_trunks": Legs(ease=0.005, flare=0.020, length=0.30, bound=0.010, binding=(0.94, 0.94, 0.92)),
    "striped_trousers": Legs(stripe=(0.82, 0.16, 0.16)),
    "reflective_trousers": Legs(ease=0.010, flare=0.016, bound=0.030, binding=(0.88, 0.92, 0.45)),
    "space_trousers": Legs(
        ease=0.020, flare=0.016, length=0.96, bound=0.022, binding=(0.55, 0.58, 0.62), deep=0.003, rough=0.7
    ),
    "greaves": Legs(
        ease=0.008,
        flare=0.004,
        length=0.97,
        bound=0.020,
        binding=0.72,
        finish=Finish.METAL,
        rough=0.34,
        deep=0.0,
    ),
}


def trousers(figure: Figure, cut: Legs, colour: Colour, weave: Weave | None = None) -> list[Garment]:
    """Return trousers or shorts of the given cut."""
    tall, m = figure.tall, figure.m
    booted = boot_top(figure)
    ankle = max(1.12 * m.ankle_height, booted)
    hem = m.hip_height + cut.length * (ankle - m.hip_height)
    short = cut.length < 0.8
    inside = 0.6 * (m.hip_height - hem) / tall - 0.043  # heights: one sees in as far as near the crotch
    shade = darker(colour, cut.binding) if isinstance(cut.binding, float) else cut.binding
    trims = [Trim(within=band(above(hem), cut.bound * tall), colour=shade)] if cut.bound else []
    if cut.stripe is not None:
        trims.append(Trim(within=_seam(figure), colour=cut.stripe))
    return [
        Garment(
            field=legs_field(figure, cut.ease, min(cut.flare, 0.002) if booted else cut.flare, cut.deep),
            edges=(above(hem), below(figure.torso_height(cut.waist))),
            colour=colour,
            trims=tuple(trims),
            tuck=max(inside, 0.012) if short else 0.040,
            fold=min(max(inside, 0.006), 0.04) if short else 0.040,
            finish=cut.finish,
            rough=cut.rough,
            weave=weave,
        )
    ]


def boot_top(figure: Figure) -> float:
    """Return the height in metres from which trousers are tucked into tall boots; 0 without such boots."""
    high = SHOES[figure.character.clothes.shoes].high if figure.character.clothes.shoes in SHOES else 0.0
    return 0.9 * high * figure.m.ankle_height if high > 3.0 else 0.0


def _seam(figure: Figure) -> Edge:
    """Keep a stripe down the outer side of each leg."""
    half, middle = 0.011 * figure.tall, figure.m.hip_half
    return lambda points: floats(
        np.minimum(half - np.abs(points[..., 0]), np.abs(points[..., 1]) - np.float32(middle))
    )


def legs_field(figure: Figure, ease: float, flare: float, deep: float = 0.0016) -> Field:
    """Return hips and legs grown; flare widens towards the hem."""
    tall = figure.tall
    lumps: list[Lump] = eased(torso(figure), ease * tall)
    upper, lower, calf = leg(figure, "l")
    assert isinstance(upper, Limb) and isinstance(lower, Limb)
    lumps += [
        replace(
            upper,
            radii=tuple(
                r + (ease + flare * t) * tall for r, t in zip(upper.radii, (0, 0.2, 0.6, 1.0), strict=True)
            ),
        ),
        replace(
            lower,
            radii=tuple(
                r + (ease + flare * t) * tall for r, t in zip(lower.radii, (1.0, 1.0, 1.1, 1.15), strict=True)
            ),
        ),
        calf.eased(0.6 * ease * tall),
    ]
    lumps.append(parting(figure, 0.006, 0.072))
    return Field(lumps=tuple(lumps), relief=folds(figure, deep) if deep else None, parted=True)


def briefs(figure: Figure, ease: float, colour: Colour, high: float = 0.22) -> Garment:
    """Return the lower end of a swimsuit or leotard, cut high over the thighs."""
    tall, hip = figure.tall, figure.m.hip_height

    def edge(points: Floats) -> Floats:
        rise = 0.95 * np.maximum(np.abs(points[..., 1]) - 0.020 * tall, 0.0)
        return floats(points[..., 2] - (hip - 0.066 * tall) - rise)

    return Garment(
        field=legs_field(figure, ease, 0.0, 0.0),
        edges=(edge, below(figure.torso_height(high))),
        colour=colour,
        fold=0.006,
        tuck=0.012,
        cell=0.018,
        rough=0.5,
    )


@dataclass(frozen=True, kw_only=True)
class Skirt:
    """How a skirt is cut: `length` 0 at the hips, 1 at the soles; `full` 1 is flared."""

    length: float = 0.40
    full: float = 1.0
    pleats: int = 9
    deep: float = 0.013  # of the pleats, in heights
    bound: float = 0.0
    binding: float | Colour = 0.75


SKIRTS: dict[str, Skirt] = {
    "skirt": Skirt(),
    "mini_skirt": Skirt(length=0.24, full=0.8, deep=0.008),
    "pleated_skirt": Skirt(length=0.36, full=1.15, pleats=19, deep=0.010),
    "pencil_skirt": Skirt(length=0.50, full=0.10, pleats=2, deep=0.0),
    "long_skirt": Skirt(length=0.86, full=0.62, deep=0.016),
    "kilt": Skirt(length=0.45, full=0.62, pleats=17, deep=0.007),
}


def skirt(figure: Figure, cut: Skirt, colour: Colour, weave: Weave | None = None) -> list[Garment]:
    """Return a skirt that falls from the waist."""
    waist = figure.torso_height(0.30)
    hem = figure.m.hip_height * (1 - cut.length)
    return [flared(figure, waist, hem, (colour, weave), 0.020, cut)]


def flared(
    figure: Figure, waist: float, hem: float, cloth: tuple[Colour, Weave | None], ease: float, cut: Skirt
) -> Garment:
    """A skirt that falls in soft folds from the waist to the hem (heights in metres)."""
    tall, loft = figure.tall, torso(figure)[0]
    assert isinstance(loft, Loft)
    hips, middle = loft.stations[1], loft.stations[3]
    leg_wide = figure.m.hip_half + 0.052 * tall * figure.bulk
    hips = (hips[0], hips[1], max(hips[2], 0.076 * tall), max(hips[3], leg_wide))
    fall = (waist - hem) / tall
    wide = hips[3] + (0.024 + 0.16 * fall * cut.full) * tall
    deep = hips[2] + (0.024 + 0.20 * fall * cut.full) * tall
    above_hips = hem + 0.35 * (hips[0] - hem) if hem < hips[0] else hips[0]
    stations = (
        (hem - 0.03 * tall, 0.004 * tall, deep * 1.03, wide * 1.03),
        (
            above_hips,
            0.003 * tall,
            0.45 * (hips[2] + 0.026 * tall) + 0.55 * deep,
            0.45 * (hips[3] + 0.026 * tall) + 0.55 * wide,
        ),
        (hips[0], -0.003 * tall, hips[2] + 0.028 * tall, hips[3] + 0.024 * tall),
        (
            0.5 * (hips[0] + waist),
            0.0,
            max(hips[2], middle[2]) + 0.020 * tall,
            0.6 * hips[3] + 0.4 * middle[3] + 0.016 * tall,
        ),
        (waist + 0.010 * tall, middle[1], middle[2] + ease * tall, middle[3] + ease * tall),
    )

    under = [lump.eased(0.012 * tall) for lump in torso(figure)[1:] if lump.box()[0][2] < waist]

    def pleats(points: Floats) -> Floats:
        around = np.arctan2(points[..., 1], points[..., 0] - 0.002)
        amount = cut.deep * tall * smooth(points[..., 2], hips[0] + 0.04 * tall, hem)
        wave = np.sin(cut.pleats * around + np.pi / 2 + 0.8 * np.sin(2 * around + np.pi / 2))
        return floats(amount * wave)

    shade = darker(cloth[0], cut.binding) if isinstance(cut.binding, float) else cut.binding
    return Garment(
        field=Field(lumps=(Loft(stations=stations, power=2.1), *under), relief=pleats if cut.deep else None),
        edges=(above(hem), below(waist + 0.008 * tall)),
        colour=cloth[0],
        weave=cloth[1],
        trims=(Trim(within=band(above(hem), cut.bound * tall), colour=shade),) if cut.bound else (),
        cell=0.025,
        loose=0.95,
        tuck=0.035,
        thick=0.005,
    )


def belt(figure: Figure, height: float, half: float, colour: Colour, ease: float = 0.016) -> Garment:
    """Return a band about the waist at `height` metres, `half` heights up and down."""
    tall = figure.tall
    return Garment(
        field=Field(lumps=tuple(eased(torso(figure), ease * tall))),
        edges=(above(height - half * tall), below(height + half * tall)),
        colour=colour,
        cell=0.016,
        thick=0.008,
        fold=0.003,
        opaque=False,
    )


def romper(figure: Figure) -> list[Garment]:
    """A baby's one-piece: short sleeves, bare legs, a nappy's roundness below."""
    clothes, tall = figure.character.clothes, figure.tall
    field = Field(
        lumps=(
            *eased(torso(figure), 0.014 * tall),
            *sleeved(figure, 0.012, 0.4, 0.012),
            *(
                Limb(
                    start=figure.spot(f"thigh_{side}", z=0.01),
                    end=figure.spot(f"shin_{side}"),
                    radii=(0.115 * tall, 0.104 * tall, 0.088 * tall),
                    blend=0.04 * tall,
                )
                for side in "lr"
            ),
            parting(figure, 0.006, 0.055),
        ),
        relief=folds(figure, 0.002),
    )
    neck = collarless(figure)
    hem = float(figure.joint("shin_l")[2]) + 0.30 * figure.m.thigh
    dark = darker(clothes.top_colour, 0.85)
    return [
        Garment(
            field=field,
            edges=(above(hem), neck, sleeves(figure, 0.6 * figure.m.upper_arm)),
            colour=clothes.top_colour,
            weave=clothes.top_weave,
            trims=(
                Trim(within=band(neck, 0.014 * tall), colour=dark),
                Trim(within=band(above(hem), 0.016 * tall), colour=dark),
            ),
            cell=0.018,
        )
    ]


BOTTOMS: dict[str, Callable[[Figure, Colour, Weave | None], list[Garment]]] = {
    **{name: lambda f, c, w, cut=cut: trousers(f, cut, c, w) for name, cut in LEGS_CUT.items()},  # type: ignore[misc]
    **{name: lambda f, c, w, cut=cut: skirt(f, cut, c, w) for name, cut in SKIRTS.items()},  # type: ignore[misc]
}
"""Every kind of trousers and skirts by name."""
