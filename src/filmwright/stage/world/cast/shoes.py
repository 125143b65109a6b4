"""Shoes with soles, and a baby's booties."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.cast.cloth import Piece, cut, hemmed, mirrored
from filmwright.stage.world.cast.face import sheet
from filmwright.stage.world.cast.figure import Figure
from filmwright.stage.world.cast.implicit import Ball, Field, Limb, Triple
from filmwright.stage.world.cast.sewing import Patch
from filmwright.stage.world.cast.thinning import thinned
from filmwright.stage.world.model import Finish, Floats


def shoes(figure: Figure) -> list[Patch]:
    """Return both shoes; uppers of cloth, soles of rubber, standing on z = 0."""
    colour = figure.character.clothes.shoes_colour
    sole = (0.93, 0.92, 0.90) if sum(colour) < 2.4 else (0.62, 0.60, 0.58)
    smart = figure.character.clothes.top in ("suit", "coat")
    if smart:
        sole = (0.10, 0.09, 0.09)
    patches: list[Patch] = []
    foot, rise = figure.m.foot_length, 0.17 * figure.m.ankle_height
    field, top = _upper(figure)
    upper = field.mesh(0.094 * foot)
    upper = cut(upper, upper.positions[:, 2] - rise)
    upper = cut(upper, top - upper.positions[:, 2] + 0.12 * upper.positions[:, 0])
    upper = hemmed(thinned(upper, 0.009 * foot, 0.28 * foot), 0.03 * foot, 0.03 * foot)
    slab = _sole(figure, field, rise)
    for piece, tread in ((upper, slab), (mirrored(upper), mirrored(slab))):
        patches.append(
            Patch(piece=piece, colour=colour, finish=Finish.PLASTIC if smart else Finish.CLOTH, rough=0.45)
        )
        patches.append(Patch(piece=tread, colour=sole, finish=Finish.RUBBER, rough=0.7))
    return patches


def _upper(figure: Figure) -> tuple[Field, float]:
    """Return the left shoe as a field and the height of its collar above the ankle's middle."""
    m = figure.m
    foot, y = m.foot_length, float(figure.joint("foot_l")[1])
    k = figure.tall * figure.bulk

    def at(x: float, across: float, z: float) -> Triple:
        return x * foot, y + across * foot, z * foot

    up = m.ankle_height / foot
    lumps = (
        Limb(start=at(-0.105, 0, 0.13), end=at(0.12, 0, 0.13), radii=(0.135 * foot, 0.14 * foot), blend=0.0),
        Limb(
            start=at(0.10, 0, 0.13),
            end=at(0.47, 0.012, 0.085),
            radii=(0.130 * foot, 0.155 * foot, 0.165 * foot),
            blend=0.06 * foot,
        ),
        Ball(
            centre=at(0.545, -0.005, 0.085),
            radii=(0.215 * foot, 0.165 * foot, 0.125 * foot),
            blend=0.06 * foot,
        ),
        Limb(
            start=at(0.0, 0, up + 0.10),
            end=at(0.02, 0, 0.2),
            radii=(0.0285 * k, 0.0285 * k),
            blend=0.10 * foot,
        ),
    )
    return Field(lumps=lumps), 1.10 * m.ankle_height


def _sole(figure: Figure, field: Field, rise: float) -> Piece:
    """Return the slab below the upper: its outline is the upper's, a little wider."""
    foot, y = figure.m.foot_length, float(figure.joint("foot_l")[1])
    angle = np.linspace(0, 2 * np.pi, 22, endpoint=False)
    ray = np.stack([np.cos(angle), np.sin(angle) * 0.8], axis=1)
    ray /= np.linalg.norm(ray, axis=1, keepdims=True)
    middle = np.array([0.25 * foot, y])
    reach = np.full(len(angle), 0.02 * foot)
    for _ in range(16):
        points = np.column_stack([middle + ray * reach[:, None], np.full(len(angle), rise)]).astype(
            np.float32
        )
        reach = reach - np.clip(field.at(points), -0.05 * foot, 0.02 * foot) * 0.8

    def ring(grow: float, z: float) -> Floats:
        return np.column_stack(
            [middle + ray * (reach + grow * foot)[:, None], np.full(len(angle), z)]
        ).astype(np.float32)

    toe = 0.006 * foot
    rows = [
        ring(-0.30, 0.0),
        ring(-0.012, 0.0),
        ring(0.012, rise),
        ring(0.004, rise + toe),
        ring(-0.05, rise + toe),
    ]
    rows[0] = np.tile(np.array([[middle[0], middle[1], 0.0]], np.float32), (len(angle), 1))
    return sheet(np.stack(rows), loop=True)
