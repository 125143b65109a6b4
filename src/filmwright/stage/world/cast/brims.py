"""Hats turned about an upright axis: a crown, a brim, a band."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from filmwright.stage.world.cast.cloth import Piece
from filmwright.stage.world.cast.face import sheet
from filmwright.stage.world.cast.head import Head
from filmwright.stage.world.cast.implicit import floats
from filmwright.stage.world.cast.notions import turned
from filmwright.stage.world.cast.sewing import Patch, tinted
from filmwright.stage.world.cast.shells import on_head, row
from filmwright.stage.world.model import Finish, Floats
from filmwright.stage.world.world import Colour


@dataclass(frozen=True, kw_only=True)
class Hat:
    """A hat with a crown and a brim, in heads.

    `crown`: (height above the chin, half depth, half width) going up; `brim` how far it stands out, `curl`
    by how much its sides rise and its front dips; `band`: a ribbon's shade of the hat, its colour, or none.
    """

    crown: tuple[tuple[float, float, float], ...]
    brim: float = 0.27
    curl: float = 0.05
    droop: float = 0.0  # by which the brim falls
    band: float | Colour | None = 0.45
    finish: Finish = Finish.CLOTH
    rough: float = 0.9
    lean: float = 0.0  # by which the tip leans back


_FELT = (
    (0.76, 0.465, 0.425),
    (0.90, 0.455, 0.415),
    (1.08, 0.415, 0.365),
    (1.16, 0.30, 0.24),
    (1.13, 0.0, 0.0),
)
_STRAW = ((0.76, 0.465, 0.425), (0.92, 0.46, 0.42), (1.10, 0.38, 0.34), (1.15, 0.22, 0.20), (1.16, 0.0, 0.0))

TURNED: dict[str, Hat] = {
    "hat": Hat(crown=_FELT),
    "fedora": Hat(crown=_FELT),
    "straw_hat": Hat(
        crown=_STRAW, brim=0.36, curl=0.02, droop=0.03, band=(0.55, 0.15, 0.13), finish=Finish.CARPET
    ),
    "sun_hat": Hat(crown=_STRAW, brim=0.52, curl=-0.02, droop=0.09, band=(0.93, 0.92, 0.88)),
    "bucket_hat": Hat(
        crown=((0.76, 0.475, 0.435), (0.95, 0.44, 0.40), (1.09, 0.40, 0.36), (1.11, 0.0, 0.0)),
        brim=0.16,
        curl=0.0,
        droop=0.12,
        band=None,
    ),
    "cowboy_hat": Hat(
        crown=(
            (0.76, 0.465, 0.425),
            (0.92, 0.45, 0.40),
            (1.12, 0.40, 0.31),
            (1.22, 0.34, 0.17),
            (1.16, 0.0, 0.0),
        ),
        brim=0.40,
        curl=0.20,
        band=0.5,
        finish=Finish.LEATHER,
    ),
    "sombrero": Hat(
        crown=(
            (0.76, 0.465, 0.425),
            (0.95, 0.40, 0.36),
            (1.20, 0.24, 0.22),
            (1.30, 0.10, 0.10),
            (1.31, 0.0, 0.0),
        ),
        brim=0.78,
        curl=0.06,
        droop=-0.16,
        band=(0.78, 0.15, 0.13),
    ),
    "top_hat": Hat(
        crown=(
            (0.76, 0.462, 0.422),
            (0.90, 0.44, 0.40),
            (1.28, 0.45, 0.41),
            (1.36, 0.48, 0.44),
            (1.37, 0.0, 0.0),
        ),
        brim=0.17,
        curl=0.07,
        band=(0.30, 0.29, 0.31),
        rough=0.5,
    ),
    "bowler": Hat(
        crown=(
            (0.76, 0.465, 0.425),
            (0.92, 0.47, 0.43),
            (1.08, 0.38, 0.35),
            (1.15, 0.20, 0.18),
            (1.17, 0.0, 0.0),
        ),
        brim=0.15,
        curl=0.07,
        band=0.6,
    ),
    "boater": Hat(
        crown=((0.78, 0.465, 0.425), (0.80, 0.46, 0.42), (1.02, 0.45, 0.41), (1.03, 0.0, 0.0)),
        brim=0.22,
        curl=0.0,
        band=(0.12, 0.16, 0.35),
    ),
    "witch_hat": Hat(
        crown=(
            (0.76, 0.465, 0.425),
            (0.95, 0.37, 0.34),
            (1.25, 0.22, 0.20),
            (1.55, 0.09, 0.08),
            (1.78, 0.01, 0.01),
        ),
        brim=0.48,
        curl=-0.03,
        droop=0.06,
        band=(0.45, 0.20, 0.60),
        lean=0.16,
    ),
    "wizard_hat": Hat(
        crown=(
            (0.76, 0.475, 0.435),
            (0.95, 0.38, 0.35),
            (1.25, 0.24, 0.22),
            (1.60, 0.10, 0.09),
            (1.86, 0.01, 0.01),
        ),
        brim=0.34,
        curl=0.0,
        droop=0.07,
        band=(0.83, 0.66, 0.25),
        lean=0.12,
    ),
    "party_hat": Hat(
        crown=((0.90, 0.30, 0.29), (1.15, 0.18, 0.17), (1.42, 0.01, 0.01)),
        brim=0.0,
        band=(0.95, 0.75, 0.2),
        rough=0.5,
    ),
    "fez": Hat(
        crown=((0.82, 0.43, 0.39), (1.00, 0.38, 0.35), (1.20, 0.32, 0.30), (1.21, 0.0, 0.0)),
        brim=0.0,
        band=None,
    ),
    "conical_hat": Hat(
        crown=((0.80, 0.80, 0.80), (0.93, 0.56, 0.56), (1.10, 0.22, 0.22), (1.20, 0.01, 0.01)),
        brim=0.0,
        band=None,
        finish=Finish.CARPET,
    ),
}


def turned_hat(head: Head, hat: Hat) -> list[Patch]:
    colour = head.figure.character.clothes.hat_colour
    low, high = hat.crown[0][0], max(z for z, _, _ in hat.crown)
    rows = []
    for z, deep, wide in hat.crown:
        back = hat.lean * ((z - low) / (high - low)) ** 2
        rows.append(row(head, z, deep, wide, -0.02 - back))
    made = [on_head(turned(rows), colour, hat.finish, hat.rough)]
    if hat.brim:
        made.append(on_head(_brim(head, hat), colour, hat.finish, hat.rough))
    if hat.band is not None:
        shade = tinted(colour, hat.band) if isinstance(hat.band, float) else hat.band
        (z0, d0, w0), (z1, d1, w1) = hat.crown[:2]
        share = min(0.13 / (z1 - z0), 1.0)
        top = (z0 + share * (z1 - z0), d0 + share * (d1 - d0), w0 + share * (w1 - w0))
        loop = [
            row(head, z0, d0 + 0.004, w0 + 0.004),
            row(head, z0 + 0.01, d0 + 0.012, w0 + 0.012),
            row(head, top[0], top[1] + 0.012, top[2] + 0.012),
            row(head, top[0] + 0.005, top[1] - 0.01, top[2] - 0.01),
        ]
        made.append(on_head(turned(loop), shade, Finish.CLOTH, 0.6))
    return made


def _brim(head: Head, hat: Hat) -> Piece:
    """Return a brim that dips in front and behind and curls up at the sides."""
    angle = np.linspace(0, 2 * np.pi, 26, endpoint=False)
    z0, deep, wide = hat.crown[0]
    curl = hat.curl * (np.sin(angle) ** 2 - 0.8 * np.cos(angle) ** 2) - hat.droop

    def ring(out: float, rise: float) -> Floats:
        share = out / hat.brim
        x = -0.02 + (deep - 0.025 + out + 0.025 * share) * np.cos(angle)
        y = (wide - 0.025 + out + 0.025 * share) * np.sin(angle)
        z = z0 + 0.012 + rise + share**1.6 * curl
        return floats(np.stack([x, y, z], axis=1) * head.size + head.chin)

    b = hat.brim
    rows = [
        ring(0, -0.012),
        ring(0.55 * b, -0.012),
        ring(b, -0.010),
        ring(b + 0.013, 0.005),
        ring(b, 0.020),
        ring(0.55 * b, 0.014),
        ring(0, 0.014),
    ]
    return sheet(np.stack(rows), loop=True)
