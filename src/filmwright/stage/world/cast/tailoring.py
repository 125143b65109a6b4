"""Tailoring: what every garment is made with. The body's own lumps grown by an ease, cut along edges, hemmed.

A garment knows what it covers, so that the skin below it is left out and nothing pokes through.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from filmwright.stage.world.cast.cloth import Piece, cut, doubled, hemmed, joined, kept, lined, rimmed
from filmwright.stage.world.cast.figure import Figure, arm, neck_radius, torso
from filmwright.stage.world.cast.implicit import Ball, Field, Limb, Loft, Lump, Relief, floats
from filmwright.stage.world.cast.sewing import Patch, spare
from filmwright.stage.world.cast.thinning import thinned
from filmwright.stage.world.cast.weaves import woven
from filmwright.stage.world.model import Finish, Floats
from filmwright.stage.world.world import Colour, Weave

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
    cell: float = 0.0230  # heights
    thick: float = 0.006  # heights: the rim of a hem
    finish: Finish = Finish.CLOTH
    rough: float = 0.9
    weave: Weave | None = None
    loose: float = 0.25

    def inside(self, points: Floats) -> Floats:
        """Return metres from the nearest edge, positive where there is cloth."""
        return floats(np.min([edge(points) for edge in self.edges], axis=0))

    fold: float = 0.040  # heights: how deep the inner side of a hem is
    tuck: float = 0.040  # heights from an edge within which what is below is kept
    opaque: bool = True
    lopsided: bool = False  # left and right differ
    part: str | None = None  # stiff: hangs on one part of the body
    within: tuple[Floats, Floats] | None = None  # the box in which there is any cloth: spares work

    @property
    def hanging(self) -> bool:
        """About both legs at once, so that one may look in from below."""
        return self.loose > 0.5

    def covers(self, points: Floats, tall: float) -> NDArray[np.bool_]:
        """Say which points lie well below the cloth."""
        if not self.opaque:
            return np.zeros(len(points), bool)
        below = self.field.at(points) < -0.001 * tall
        if self.field.parted:  # between the legs skin would show where cloth and skin part
            below |= np.abs(points[..., 1]) < 0.014 * tall
        hidden: NDArray[np.bool_] = below & (self.inside(points) > self.tuck * tall)
        return hidden

    def sewn(self, figure: Figure, over: Iterable[Garment] = ()) -> list[Patch]:
        """Return the garment as patches, cut, hemmed and trimmed, without what garments `over` it hide."""
        tall = figure.tall
        cell = self.cell * tall * (1 + 0.4 * figure.youth)
        meshed = self.field.mesh if self.lopsided else self.field.half
        piece = meshed(cell, self.within)
        for edge in self.edges:
            piece = cut(piece, edge(piece.positions))
        off = spare(figure, piece.positions)
        for trim in self.trims:  # a band must find vertices on both its sides
            off = np.where(np.abs(trim.within(piece.positions)) < 0.35 * cell, np.float32(0.0), off)
        piece = thinned(piece, off, 2.6 * cell)
        piece = piece if self.lopsided else doubled(piece)
        if self.hanging:
            low = piece.positions[:, 2] < figure.m.hip_height - 0.03 * tall
            cloth = lined(piece, self.thick * tall, low)
            piece = joined(cloth, rimmed(piece, self.thick * tall))
        else:
            piece = hemmed(piece, self.thick * tall, self.fold * tall)
        for outer in over:
            piece = kept(piece, ~outer.covers(piece.positions, tall))
        patches: list[Patch] = []
        for trim in self.trims:
            patches.append(self._patch(cut(piece, trim.within(piece.positions)), trim.colour))
            piece = cut(piece, -trim.within(piece.positions))
        return [*patches, *woven(figure, self._patch(piece, self.colour), self.weave)]

    def _patch(self, piece: Piece, colour: Colour) -> Patch:
        return Patch(
            piece=piece,
            colour=colour,
            finish=self.finish,
            rough=self.rough,
            loose=self.loose,
            part=self.part,
            drape=("cape" if self.part else "skirt") if self.hanging else None,
        )


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
    """Keep sleeves up to `length` metres from the shoulder joint, or to just beyond the armpit."""
    across, high = figure.armpit
    joint, tall = figure.joint("upper_arm_l"), figure.tall
    armpit = 0.7071 * (across - float(joint[1]) + float(joint[2]) - high)
    shortest = armpit + (0.034 + 0.03 * figure.youth) * tall
    length = max(length, shortest)
    reach = (0.034 * figure.bulk + 0.030) * tall + 0.5 * min(length - shortest, 0.06 * tall)

    def edge(points: Floats) -> Floats:
        sides = [
            np.maximum(length - figure.along_arm(points, side), figure.beside_arm(points, side) - reach)
            for side in "lr"
        ]
        return floats(np.minimum(sides[0], sides[1]))

    return edge


def band(edge: Edge, width: float) -> Edge:
    return lambda points: floats(np.float32(width) - edge(points))


def darker(colour: Colour, factor: float = 0.80) -> Colour:
    r, g, b = colour
    return r * factor, g * factor, b * factor


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
    wide = max(max(row[3] for row in rows[1:4]), figure.m.hip_half + 0.056 * tall * figure.bulk)
    waist = rows[3]
    low = hem - 0.03 * tall
    stations = (
        (
            low,
            -0.002 * tall,
            deep + (ease + flare) * tall,
            wide + (ease + flare) * tall,
        ),
        (
            0.5 * (low + waist[0]),
            0.0,
            deep + (ease + 0.4 * flare) * tall,
            0.5 * (rows[2][3] + wide) + (ease + 0.3 * flare) * tall,
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


def sleeved(figure: Figure, ease: float, share: float, wide: float) -> list[Lump]:
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


def upper(
    figure: Figure, ease: float, hem: float, share: float, wide: float = 0.004, flare: float = 0.0
) -> Field:
    """Return torso and sleeves as one field; `share` 0 leaves the arms out."""
    tall = figure.tall
    lumps = eased(torso(figure), (ease if share > 0 else 0.009) * tall)
    if hem < figure.torso_height(0.15):
        lumps.append(draped(figure, hem, ease, flare))
    if share > 0:
        lumps += sleeved(figure, ease, share, wide)
    else:
        lumps += _shoulders(figure, 0.008)
    return Field(lumps=tuple(lumps), relief=folds(figure, 0.0016))


def _shoulders(figure: Figure, ease: float) -> list[Lump]:
    """Return the round of both shoulders, which sleeveless cloth must clear."""
    size = (0.0315 * figure.bulk + ease) * figure.tall
    return [
        Ball(centre=figure.spot(f"upper_arm_{side}"), radii=(size, size, size), blend=0.028 * figure.tall)
        for side in "lr"
    ]


def below_hips(figure: Figure, drop: float) -> float:
    """Return a height `drop` heights below the hip joints; a top worn with a skirt is tucked in instead."""
    if "skirt" in figure.character.clothes.legs or figure.character.clothes.legs == "kilt":
        return figure.torso_height(0.24)
    return float(figure.m.hip_height - drop * figure.tall)
