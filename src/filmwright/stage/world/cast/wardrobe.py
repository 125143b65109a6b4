"""Clothes: the body's own lumps grown by an ease, draped, cut along hems and folded there.

A garment knows what it covers, so that the skin below it is left out and nothing pokes through.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from filmwright.film.errors import BoardRefused, did_you_mean, listed
from filmwright.stage.world.cast.cloth import Piece, cut, hemmed
from filmwright.stage.world.cast.figure import Figure, arm, leg, neck_radius, torso
from filmwright.stage.world.cast.implicit import Field, Limb, Loft, Lump, Relief, floats
from filmwright.stage.world.cast.sewing import Patch, smooth
from filmwright.stage.world.model import Finish, Floats
from filmwright.stage.world.world import Colour

Edge = Callable[[Floats], Floats]
"""Metres inside the edge of a garment: positive where there is cloth."""


@dataclass(frozen=True, kw_only=True)
class Trim:
    """A band along an edge: where `within` is positive, in its own colour."""

    within: Edge
    colour: Colour


@dataclass(frozen=True, kw_only=True)
class Garment:
    """One layer of cloth."""

    field: Field
    edges: tuple[Edge, ...]
    colour: Colour
    trims: tuple[Trim, ...] = ()
    cell: float = 0.019  # heights
    thick: float = 0.006  # heights: the rim of a hem
    finish: Finish = Finish.CLOTH
    rough: float = 0.9
    loose: float = 0.25

    def inside(self, points: Floats) -> Floats:
        """Return metres from the nearest edge, positive where there is cloth."""
        return floats(np.min([edge(points) for edge in self.edges], axis=0))

    def covers(self, points: Floats, tall: float) -> NDArray[np.bool_]:
        """Say which points lie well below the cloth."""
        hidden: NDArray[np.bool_] = (self.field.at(points) < -0.0015 * tall) & (
            self.inside(points) > 0.020 * tall
        )
        return hidden

    def sewn(self, figure: Figure) -> list[Patch]:
        """Return the garment as patches, cut, hemmed and trimmed."""
        tall = figure.tall
        piece = self.field.mesh(self.cell * tall)
        for edge in self.edges:
            piece = cut(piece, edge(piece.positions))
        piece = hemmed(piece, self.thick * tall, 0.022 * tall)
        patches: list[Patch] = []
        for trim in self.trims:
            patches.append(self._patch(cut(piece, trim.within(piece.positions)), trim.colour))
            piece = cut(piece, -trim.within(piece.positions))
        return [*patches, self._patch(piece, self.colour)]

    def _patch(self, piece: Piece, colour: Colour) -> Patch:
        return Patch(piece=piece, colour=colour, finish=self.finish, rough=self.rough, loose=self.loose)


def below(height: float) -> Edge:
    return lambda points: floats(np.float32(height) - points[..., 2])


def above(height: float) -> Edge:
    return lambda points: floats(points[..., 2] - np.float32(height))


def collarless(figure: Figure, low: float = 0.0, tilt: float = 0.5) -> Edge:
    """Keep what lies outside a ring about the neck, or below a plane there that falls towards the front."""
    neck = figure.joint("neck")
    z = float(neck[2]) + (0.006 - low) * figure.tall
    wide = neck_radius(figure) + (0.010 + 0.3 * max(low, 0.0)) * figure.tall

    def edge(points: Floats) -> Floats:
        x, y = points[..., 0] - neck[0] - 0.006 * figure.tall, points[..., 1]
        ring = np.sqrt(0.8 * x * x + y * y) - wide
        return floats(np.maximum(ring, z - points[..., 2] - tilt * (points[..., 0] - neck[0])))

    return edge


def v_neck(figure: Figure, depth: float, width: float, top: float = 0.0) -> Edge:
    """Keep what lies outside a V on the chest, `depth` heights deep and `width` heights half-wide on top."""
    tall, high = figure.tall, float(figure.joint("neck")[2]) + top * figure.tall
    low = high - depth * tall
    slope = width / depth

    def edge(points: Floats) -> Floats:
        v = np.abs(points[..., 1]) - slope * np.maximum(points[..., 2] - low, -0.2 * tall)
        back = (0.005 * tall - points[..., 0]).astype(np.float32)
        return floats(np.maximum(v, back))

    return edge


def sleeves(figure: Figure, length: float) -> Edge:
    """Keep sleeves up to `length` metres from the shoulder joint."""

    def edge(points: Floats) -> Floats:
        sides = [
            np.maximum(length - figure.along_arm(points, side), -3.0 * figure.arm_side(points, side))
            for side in "lr"
        ]
        return floats(np.minimum(sides[0], sides[1]))

    return edge


def armholes(figure: Figure) -> Edge:
    """Keep a sleeveless body: cut away beyond an oval about each shoulder."""
    joint, tall, half = figure.joint("upper_arm_l"), figure.tall, figure.m.shoulder_half

    def edge(points: Floats) -> Floats:
        x = (points[..., 0] - joint[0]) / (0.064 * tall)
        z = (points[..., 2] - joint[2] + 0.018 * tall) / (0.072 * tall)
        oval = (np.sqrt(x * x + z * z) - 1.0) * 0.064 * tall
        within = 0.74 * half - np.abs(points[..., 1]) + 0.10 * (joint[2] - points[..., 2])
        return floats(np.maximum(oval, within))

    return edge


def folds(figure: Figure, deep: float) -> Relief:
    """Return soft folds of cloth: across elbows and knees, and drawn in at the waist."""
    k = 1.0 / figure.tall
    amount = np.float32(deep * figure.tall)

    def relief(points: Floats) -> Floats:
        x, y, z = points[..., 0] * k, np.abs(points[..., 1]) * k, points[..., 2] * k
        one = np.sin(52 * z + 16 * y + 9 * np.sin(11 * x + 3))
        two = np.sin(33 * z - 41 * y + 5 * np.sin(17 * x + 1))
        return floats(amount * (0.5 * one + 0.5 * two * one))

    return relief


def eased(lumps: tuple[Lump, ...], ease: float) -> list[Lump]:
    return [lump.eased(ease) for lump in lumps]


def draped(figure: Figure, hem: float, ease: float, flare: float = 0.0) -> Loft:
    """Return the tube that hangs from the chest to a hem (height in metres), clear of the hips."""
    tall, loft = figure.tall, torso(figure)[0]
    assert isinstance(loft, Loft)
    rows = loft.stations
    chest = rows[4]
    deep = max(row[2] for row in rows[1:5])
    wide = max(row[3] for row in rows[1:5])
    waist = rows[3]
    low = hem - 0.03 * tall
    stations = (
        (
            low,
            -0.002 * tall,
            deep + (ease + flare) * tall,
            max(rows[1][3], 0.96 * wide) + (ease + flare) * tall,
        ),
        (
            0.5 * (low + waist[0]),
            0.0,
            deep + (ease + 0.4 * flare) * tall,
            rows[2][3] + (ease + 0.3 * flare) * tall,
        ),
        (
            waist[0],
            waist[1],
            0.4 * deep + 0.6 * waist[2] + ease * tall,
            0.45 * wide + 0.55 * waist[3] + ease * tall,
        ),
        (chest[0], chest[1], chest[2] + 0.6 * ease * tall, chest[3] + 0.4 * ease * tall),
    )
    return Loft(stations=stations, blend=0.03 * tall)


def _sleeve_lumps(figure: Figure, ease: float, share: float, wide: float) -> list[Lump]:
    """Return eased arms, opened to `wide` heights more at `share` of the arm (0 shoulder, 1 wrist)."""
    lumps: list[Lump] = []
    k = figure.tall
    for side in "lr":
        upper, lower = arm(figure, side)
        assert isinstance(upper, Limb) and isinstance(lower, Limb)
        if share < 0.6:
            lumps.append(
                replace(
                    upper,
                    radii=tuple(
                        r + (ease + wide * t) * k for r, t in zip(upper.radii, (0, 0.5, 1, 1), strict=True)
                    ),
                )
            )
        else:
            lumps.append(upper.eased(ease * k))
            lumps.append(
                replace(
                    lower,
                    radii=tuple(
                        r + (ease + wide * t) * k for r, t in zip(lower.radii, (0, 0.1, 0.6, 1), strict=True)
                    ),
                )
            )
    return lumps


def _top(
    figure: Figure, ease: float, hem: float, share: float, wide: float = 0.004, flare: float = 0.0
) -> Field:
    """Return torso and sleeves as one field; `share` 0 leaves the arms out."""
    lumps = [*eased(torso(figure), ease * figure.tall), draped(figure, hem, ease, flare)]
    if share > 0:
        lumps += _sleeve_lumps(figure, ease, share, wide)
    return Field(lumps=tuple(lumps), relief=folds(figure, 0.0016))


def _hem(figure: Figure, drop: float) -> float:
    """Return a height `drop` heights below the hip joints."""
    return float(figure.m.hip_height - drop * figure.tall)


def t_shirt(figure: Figure) -> list[Garment]:
    colour = figure.character.clothes.top_colour
    hem, length = _hem(figure, 0.012), 0.62 * figure.m.upper_arm
    neck = collarless(figure)
    return [
        Garment(
            field=_top(figure, 0.011, hem, 0.4, 0.012),
            edges=(above(hem), neck, sleeves(figure, length)),
            colour=colour,
            trims=(Trim(within=_band(neck, 0.010 * figure.tall), colour=_darker(colour)),),
        )
    ]


def _band(edge: Edge, width: float) -> Edge:
    return lambda points: floats(np.float32(width) - edge(points))


def _darker(colour: Colour, factor: float = 0.80) -> Colour:
    r, g, b = colour
    return r * factor, g * factor, b * factor


def _contrast(figure: Figure) -> Colour:
    """Return the jersey's trim: the colour of the shorts, or white when that is the same."""
    clothes = figure.character.clothes
    if clothes.legs in ("shorts", "trousers", "skirt") and (
        sum(abs(a - b) for a, b in zip(clothes.legs_colour, clothes.top_colour, strict=True)) > 0.4
    ):
        return clothes.legs_colour
    return (0.95, 0.94, 0.91)


def jersey(figure: Figure) -> list[Garment]:
    tall, hem = figure.tall, _hem(figure, 0.020)
    holes, neck = armholes(figure), v_neck(figure, 0.075, 0.052, 0.012)
    collar = collarless(figure, -0.004, 0.25)
    trim = _contrast(figure)
    bands = tuple(
        Trim(within=_band(edge, width * tall), colour=trim)
        for edge, width in ((holes, 0.010), (neck, 0.010), (above(hem), 0.012))
    )
    return [
        Garment(
            field=_top(figure, 0.012, hem, 0.0, flare=0.004),
            edges=(above(hem), holes, neck, collar),
            colour=figure.character.clothes.top_colour,
            trims=(*bands, Trim(within=_band(collar, 0.010 * tall), colour=trim)),
        )
    ]


def hoodie(figure: Figure) -> list[Garment]:
    colour, tall = figure.character.clothes.top_colour, figure.tall
    hem, length = _hem(figure, 0.018), figure.m.upper_arm + 0.97 * figure.m.forearm
    field = _top(figure, 0.017, hem, 1.0, 0.010)
    x, _, z = figure.spot("neck")
    hood = [
        Limb(
            start=(x - 0.045 * tall, -0.045 * tall, z - 0.004 * tall),
            end=(x - 0.045 * tall, 0.045 * tall, z - 0.004 * tall),
            radii=(0.030 * tall, 0.036 * tall, 0.030 * tall),
            blend=0.02 * tall,
        )
    ]
    for sign in (1.0, -1.0):
        hood.append(
            Limb(
                start=(x - 0.030 * tall, sign * 0.052 * tall, z),
                end=(x + 0.050 * tall, sign * 0.034 * tall, z - 0.028 * tall),
                radii=(0.026 * tall, 0.022 * tall, 0.016 * tall),
                blend=0.02 * tall,
            )
        )
    arms = sleeves(figure, length)
    ribs = tuple(
        Trim(within=_band(edge, 0.026 * tall), colour=_darker(colour, 0.86)) for edge in (above(hem), arms)
    )
    return [
        Garment(
            field=replace(field, lumps=(*field.lumps, *hood)),
            edges=(above(hem), arms, collarless(figure, -0.018, 0.55)),
            colour=colour,
            trims=ribs,
            thick=0.009,
        )
    ]


def shirt(figure: Figure, colour: Colour | None = None, ease: float = 0.009) -> list[Garment]:
    """A shirt with a turned collar."""
    colour = figure.character.clothes.top_colour if colour is None else colour
    hem, length = _hem(figure, 0.020), figure.m.upper_arm + 0.98 * figure.m.forearm
    placket_half = 0.010 * figure.tall

    def placket(points: Floats) -> Floats:
        return floats(np.minimum(placket_half - np.abs(points[..., 1]), points[..., 0] - 0.01 * figure.tall))

    arms = sleeves(figure, length)
    return [
        Garment(
            field=_top(figure, ease, hem, 1.0, 0.004),
            edges=(above(hem), collarless(figure, -0.004, 0.4), arms),
            colour=colour,
            trims=(
                Trim(within=placket, colour=_darker(colour, 0.93)),
                Trim(within=_band(arms, 0.026 * figure.tall), colour=_darker(colour, 0.93)),
            ),
        ),
        collar(figure, colour),
    ]


def collar(figure: Figure, colour: Colour, ease: float = 0.0, high: float = 0.024) -> Garment:
    """A folded collar about the neck, open in front."""
    tall, (x, _, z) = figure.tall, figure.joint("neck")
    thick = 1.05 * neck_radius(figure) / tall + 0.006 + ease
    rows = ((-0.030, 0.034), (-0.008, 0.020), (0.012, 0.006), (0.034, 0.004))
    stations = tuple(
        (z + h * tall, x + (0.006 - 0.30 * h) * tall, (thick + wide) * tall, (thick + wide) * tall)
        for h, wide in rows
    )
    top, bottom = collarless(figure, -high, 0.42), collarless(figure, 0.020, 0.62)

    def notch(points: Floats) -> Floats:
        open_ = np.abs(points[..., 1]) - 0.10 * (points[..., 2] - z + 0.05 * tall) - 0.004 * tall
        return floats(np.maximum(open_, x + 0.01 * tall - points[..., 0]))

    def under(points: Floats) -> Floats:
        return -bottom(points)

    return Garment(
        field=Field(lumps=(Loft(stations=stations, power=2.0),)),
        edges=(top, under, notch),
        colour=colour,
        cell=0.013,
        thick=0.005,
    )


def suit(figure: Figure) -> list[Garment]:
    """A jacket with lapels over a white shirt; the tie is in `details`."""
    colour = figure.character.clothes.top_colour
    return [
        *_shirt_front(figure, (0.95, 0.95, 0.94)),
        *_jacket(figure, colour, 0.017, _hem(figure, 0.055), 0.014, 0.175),
    ]


def coat(figure: Figure) -> list[Garment]:
    """A long coat over a light shirt."""
    colour, tall = figure.character.clothes.top_colour, figure.tall
    knee = float(figure.joint("shin_l")[2]) + 0.035 * tall
    return [*_shirt_front(figure, (0.90, 0.88, 0.84)), *_jacket(figure, colour, 0.021, knee, 0.030, 0.115)]


def _shirt_front(figure: Figure, colour: Colour) -> list[Garment]:
    """Return a shirt's chest and collar; sleeves and tails would never be seen."""
    inner = Garment(
        field=Field(lumps=tuple(eased(torso(figure), 0.008 * figure.tall))),
        edges=(
            above(figure.torso_height(0.25)),
            collarless(figure, -0.004, 0.4),
            lambda points: floats(points[..., 0] + 0.02 * figure.tall),
            lambda points: floats(0.075 * figure.tall - np.abs(points[..., 1])),
        ),
        colour=colour,
    )
    return [inner, collar(figure, colour)]


def _jacket(
    figure: Figure, colour: Colour, ease: float, hem: float, flare: float, deep: float
) -> list[Garment]:
    tall, m = figure.tall, figure.m
    neck, arms = v_neck(figure, deep, 0.048, 0.010), sleeves(figure, m.upper_arm + 0.97 * m.forearm)
    field = _top(figure, ease, hem, 1.0, 0.006, flare)
    close = float(figure.joint("neck")[2]) - deep * tall
    back = collarless(figure, -0.010, 0.15)

    def front(points: Floats) -> Floats:
        """A slit below the button that opens a little towards the hem."""
        gap = np.abs(points[..., 1]) - 0.10 * np.maximum(close - 0.06 * tall - points[..., 2], 0.0)
        return floats(np.maximum(gap, -points[..., 0]))

    body = Garment(
        field=field, edges=(above(hem), arms, neck, front, back), colour=colour, loose=0.6, thick=0.007
    )

    def lapel(points: Floats) -> Floats:
        """A band along the V, broad at the chest, notched near the collar, pointed below."""
        high = (points[..., 2] - close) / (deep * tall)
        width = 0.040 * tall * smooth(high, -0.02, 0.55) * (1 - 0.55 * smooth(high, 0.66, 0.70))
        return floats(np.minimum(width - neck(points), points[..., 0] - 0.0 * tall))

    raised = Field(lumps=tuple(lump.eased(0.005 * tall) for lump in field.lumps), relief=field.relief)
    flap = Garment(
        field=raised,
        edges=(neck, lapel, above(close - 0.01 * tall), back),
        colour=_darker(colour, 0.88),
        thick=0.008,
    )
    return [body, flap]


def dress(figure: Figure) -> list[Garment]:
    clothes, tall = figure.character.clothes, figure.tall
    waist = figure.torso_height(0.36)
    hem = float(figure.joint("shin_l")[2]) - 0.05 * tall
    sleeves_at = 0.42 * figure.m.upper_arm
    neck = collarless(figure, 0.006, 0.85)
    bodice = Garment(
        field=Field(
            lumps=(*eased(torso(figure), 0.0075 * tall), *_sleeve_lumps(figure, 0.009, 0.4, 0.012)),
            relief=folds(figure, 0.001),
        ),
        edges=(above(waist - 0.012 * tall), neck, sleeves(figure, sleeves_at)),
        colour=clothes.top_colour,
        trims=(Trim(within=_band(neck, 0.008 * tall), colour=_darker(clothes.top_colour, 0.82)),),
    )
    return [
        bodice,
        flared(figure, waist, hem, clothes.top_colour, 0.012),
        _belt(figure, waist, clothes.top_colour),
    ]


def flared(figure: Figure, waist: float, hem: float, colour: Colour, ease: float) -> Garment:
    """A skirt that falls in soft folds from the waist to the hem (heights in metres)."""
    tall, loft = figure.tall, torso(figure)[0]
    assert isinstance(loft, Loft)
    hips, middle = loft.stations[1], loft.stations[3]
    fall = (waist - hem) / tall
    wide, deep = hips[3] + (0.024 + 0.16 * fall) * tall, hips[2] + (0.024 + 0.20 * fall) * tall
    stations = (
        (hem - 0.03 * tall, 0.004 * tall, deep * 1.03, wide * 1.03),
        (
            hem + 0.35 * (hips[0] - hem),
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

    def pleats(points: Floats) -> Floats:
        around = np.arctan2(points[..., 1], points[..., 0] - 0.002)
        amount = 0.013 * tall * smooth(points[..., 2], hips[0] + 0.04 * tall, hem)
        wave = np.sin(9 * around + np.pi / 2 + 0.8 * np.sin(2 * around + np.pi / 2))
        return floats(amount * wave)

    return Garment(
        field=Field(lumps=(Loft(stations=stations, power=2.1),), relief=pleats),
        edges=(above(hem), below(waist + 0.008 * tall)),
        colour=colour,
        cell=0.021,
        loose=1.6,
        thick=0.005,
    )


def _belt(figure: Figure, waist: float, colour: Colour) -> Garment:
    tall = figure.tall
    return Garment(
        field=Field(lumps=tuple(eased(torso(figure), 0.016 * tall))),
        edges=(above(waist - 0.012 * tall), below(waist + 0.012 * tall)),
        colour=_darker(colour, 0.62),
        cell=0.014,
        thick=0.008,
    )


def _legs_field(figure: Figure, ease: float, flare: float, stop: int = 8) -> Field:
    """Return hips and legs grown; flare widens towards the hem."""
    tall = figure.tall
    lumps: list[Lump] = eased(torso(figure), ease * tall)
    for side in "lr":
        upper, lower, calf = leg(figure, side)
        assert isinstance(upper, Limb) and isinstance(lower, Limb)
        lumps += [
            replace(
                upper,
                radii=tuple(
                    r + (ease + flare * t) * tall
                    for r, t in zip(upper.radii, (0, 0.2, 0.6, 1.0), strict=True)
                ),
            ),
            replace(
                lower,
                radii=tuple(
                    r + (ease + flare * t) * tall
                    for r, t in zip(lower.radii, (1.0, 1.0, 1.1, 1.15), strict=True)
                ),
            ),
            calf.eased(0.6 * ease * tall),
        ]
    return Field(lumps=tuple(lumps), relief=folds(figure, 0.0016))


def trousers(figure: Figure) -> list[Garment]:
    hem = 1.12 * figure.m.ankle_height
    waist = figure.torso_height(0.30)
    return [
        Garment(
            field=_legs_field(figure, 0.0045, 0.010),
            edges=(above(hem), below(waist)),
            colour=figure.character.clothes.legs_colour,
        )
    ]


def shorts(figure: Figure) -> list[Garment]:
    clothes, tall = figure.character.clothes, figure.tall
    knee = float(figure.joint("shin_l")[2])
    hem = knee + (0.055 if clothes.top != "jersey" else 0.022) * tall
    trims: tuple[Trim, ...] = ()
    if clothes.top == "jersey":
        trims = (Trim(within=_band(above(hem), 0.012 * tall), colour=clothes.top_colour),)
    return [
        Garment(
            field=_legs_field(figure, 0.005, 0.026),
            edges=(above(hem), below(figure.torso_height(0.30))),
            colour=clothes.legs_colour,
            trims=trims,
        )
    ]


def skirt(figure: Figure) -> list[Garment]:
    tall, waist = figure.tall, figure.torso_height(0.30)
    hem = float(figure.joint("shin_l")[2]) + 0.045 * tall
    return [flared(figure, waist, hem, figure.character.clothes.legs_colour, 0.006)]


def romper(figure: Figure) -> list[Garment]:
    """A baby's one-piece: short sleeves, bare legs, a nappy's roundness below."""
    clothes, tall = figure.character.clothes, figure.tall
    field = Field(
        lumps=(
            *eased(torso(figure), 0.014 * tall),
            *_sleeve_lumps(figure, 0.012, 0.4, 0.012),
            *(
                Limb(
                    start=figure.spot(f"thigh_{side}", z=0.01),
                    end=figure.spot(f"shin_{side}"),
                    radii=(0.105 * tall, 0.092 * tall, 0.08 * tall),
                    blend=0.04 * tall,
                )
                for side in "lr"
            ),
        ),
        relief=folds(figure, 0.002),
    )
    neck = collarless(figure)
    hem = float(figure.joint("shin_l")[2]) + 0.45 * figure.m.thigh
    dark = _darker(clothes.top_colour, 0.85)
    return [
        Garment(
            field=field,
            edges=(above(hem), neck, sleeves(figure, 0.6 * figure.m.upper_arm)),
            colour=clothes.top_colour,
            trims=(
                Trim(within=_band(neck, 0.014 * tall), colour=dark),
                Trim(within=_band(above(hem), 0.016 * tall), colour=dark),
            ),
            cell=0.018,
        )
    ]


_TOPS = {
    "t_shirt": t_shirt,
    "jersey": jersey,
    "shirt": shirt,
    "coat": coat,
    "suit": suit,
    "dress": dress,
    "hoodie": hoodie,
}
_LEGS = {"trousers": trousers, "shorts": shorts, "skirt": skirt}
TOPS, LEGS = (*_TOPS, "none"), (*_LEGS, "none")


def garments(figure: Figure) -> list[Garment]:
    """Return what the character wears, inside out. Raises BoardRefused for clothes nobody has."""
    clothes = figure.character.clothes
    for what, value, known in (("top", clothes.top, TOPS), ("legs", clothes.legs, LEGS)):
        if value not in known:
            raise BoardRefused(
                f"the {what} {value!r} of {figure.character.id} is not known{did_you_mean(value, known)}; "
                f"choose one of {listed(known)}"
            )
    if figure.character.age == "baby":
        return romper(figure)
    worn: list[Garment] = []
    if clothes.legs != "none" and clothes.top != "dress":
        worn += _LEGS[clothes.legs](figure)
    elif clothes.top != "dress":
        worn += [
            replace(
                shorts(figure)[0],
                edges=(above(_hem(figure, 0.075)), below(figure.torso_height(0.22))),
                trims=(),
            )
        ]
    return worn + (_TOPS[clothes.top](figure) if clothes.top != "none" else [])
