"""Cloth about the head: turbans, headscarves, hoods, veils, bandanas, bonnets."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from filmwright.stage.world.cast.cloth import cut, hemmed, joined, lined
from filmwright.stage.world.cast.face import sheet
from filmwright.stage.world.cast.head import Head
from filmwright.stage.world.cast.implicit import Field, floats
from filmwright.stage.world.cast.notions import cord, turned
from filmwright.stage.world.cast.sewing import Patch, tinted
from filmwright.stage.world.cast.shells import on_head, row, shell
from filmwright.stage.world.cast.thinning import thinned
from filmwright.stage.world.model import Finish, Floats


def _turban(head: Head) -> list[Patch]:
    """Bands of cloth that cross over the brow."""
    s, colour = head.size, head.figure.character.clothes.hat_colour
    rolls = []
    for k, z in enumerate((0.76, 0.86, 0.96, 1.05)):
        wide = (1.0, 1.04, 0.98, 0.78)[k]
        angle = np.linspace(0, 2 * np.pi, 18, endpoint=False)
        tilt = (0.10, -0.09, 0.08, -0.05)[k]
        path = np.stack(
            [
                -0.03 + 0.45 * wide * np.cos(angle),
                0.41 * wide * np.sin(angle),
                z + tilt * np.sin(angle) - 0.02 * np.cos(angle),
            ],
            1,
        )
        rolls.append(cord(floats(path * s + head.chin), 0.088 * s, 6, closed=True))
    dome = turned(
        [
            row(head, 0.74, 0.47, 0.43),
            row(head, 0.95, 0.44, 0.40),
            row(head, 1.10, 0.26, 0.24),
            row(head, 1.14, 0, 0),
        ]
    )
    return [on_head(joined(*rolls), colour, Finish.CLOTH), on_head(dome, tinted(colour, 0.9), Finish.CLOTH)]


def _scarf(head: Head, *, long: bool = True) -> list[Patch]:
    """A scarf about head and neck that leaves the face free."""
    s = head.size
    lumps = [
        head.ball((-0.035, 0, 0.60), (0.492, 0.448, 0.452), 0.03),
        head.ball((-0.03, 0, 0.22), (0.40, 0.39, 0.40), 0.12),
    ]
    if long:
        lumps.append(head.ball((-0.02, 0, -0.16), (0.40, 0.44, 0.22), 0.14))
    lumps.append(head.ball((0.52, 0, 0.40), (0.40, 0.305, 0.385), 0.06, carve=True))

    def folds(points: Floats) -> Floats:
        local = head.local(points)
        around = np.arctan2(local[..., 2] - 0.35, local[..., 0])
        return floats(0.010 * s * np.sin(26 * around + 6 * np.abs(local[..., 1])))

    piece = Field(lumps=tuple(lumps), relief=folds).mesh(0.062 * s)
    piece = cut(piece, floats(head.local(piece.positions)[:, 2] + (0.30 if long else -0.04)))
    piece = hemmed(thinned(piece, 0.009 * s, 0.3 * s), 0.03 * s, 0.05 * s)
    return [on_head(piece, head.figure.character.clothes.hat_colour, Finish.CLOTH)]


def _kerchief(head: Head) -> list[Patch]:
    """A cloth tied under the chin, as farmers' wives wore it."""
    return _scarf(head, long=False)


def _bandana(head: Head) -> list[Patch]:
    colour, s = head.figure.character.clothes.hat_colour, head.size
    dome = shell(head, (head.ball((-0.03, 0, 0.63), (0.472, 0.43, 0.435), 0.03),), 0.735, 0.50, Finish.CLOTH)
    tails = [
        cord(
            floats(
                [
                    head.at(-0.46, 0.03 * k, 0.56),
                    head.at(-0.56, 0.10 * k, 0.46),
                    head.at(-0.58, 0.16 * k, 0.28),
                ]
            ),
            (np.array([0.05, 0.055, 0.015]) * s).tolist(),
            5,
        )
        for k in (-1, 1)
    ]
    return [dome, on_head(joined(*tails), tinted(colour, 0.9), Finish.CLOTH)]


def _veil(head: Head) -> list[Patch]:
    """A bride's: it hangs from a wreath on the crown over the back."""
    s = head.size
    angle = np.linspace(0.5 * np.pi, 1.5 * np.pi, 17)
    rows = []
    for z, wide, x in (
        (0.93, 0.36, -0.06),
        (0.80, 0.47, -0.10),
        (0.35, 0.56, -0.14),
        (-0.4, 0.72, -0.16),
        (-1.25, 0.88, -0.20),
    ):
        wave = 1 + 0.05 * np.cos(9 * angle) * (0.93 - z) / 2
        points = [x + 0.9 * wide * wave * np.cos(angle), wide * wave * np.sin(angle), np.full(17, z)]
        rows.append(floats(np.stack(points, 1) * s + head.chin))
    outer = floats(np.stack(rows[::-1]))
    cloth = sheet(outer)
    cloth = lined(cloth, 0.008 * s, np.ones(len(cloth.positions), bool))
    path = floats(
        [
            head.at(-0.06 + 0.36 * np.cos(a), 0.36 * np.sin(a), 0.945)
            for a in np.linspace(0, 2 * np.pi, 16, endpoint=False)
        ]
    )
    wreath = cord(path, ((0.045 + 0.012 * np.cos(np.arange(16) * np.pi)) * s).tolist(), 6, closed=True)
    return [
        on_head(cloth, (0.97, 0.97, 0.97), Finish.CLOTH),
        on_head(wreath, (0.95, 0.90, 0.88), Finish.FOAM),
    ]


def _hood(head: Head) -> list[Patch]:
    """A hood drawn over the head, pointed behind."""
    s = head.size
    lumps = (
        head.ball((-0.06, 0, 0.58), (0.56, 0.50, 0.52), 0.03),
        head.ball((-0.06, 0, 0.12), (0.44, 0.46, 0.34), 0.14),
        head.ball((0.58, 0, 0.42), (0.44, 0.33, 0.44), 0.06, carve=True),
    )
    piece = Field(lumps=lumps).mesh(0.075 * s)
    piece = cut(piece, floats(head.local(piece.positions)[:, 2] + 0.12))
    piece = hemmed(thinned(piece, 0.012 * s, 0.34 * s), 0.035 * s, 0.08 * s)
    return [on_head(piece, head.figure.character.clothes.hat_colour, Finish.CLOTH)]


def _nun(head: Head) -> list[Patch]:
    """A black veil over a white coif."""
    coif = _scarf(head)[0]
    s = head.size
    lumps = (
        head.ball((-0.07, 0, 0.62), (0.52, 0.49, 0.47), 0.03),
        head.ball((-0.14, 0, 0.05), (0.42, 0.54, 0.52), 0.16),
        head.ball((0.50, 0, 0.38), (0.46, 0.40, 0.46), 0.05, carve=True),
        head.ball((0.42, 0, -0.20), (0.46, 0.60, 0.42), 0.05, carve=True),
    )
    piece = Field(lumps=lumps).mesh(0.085 * s)
    piece = cut(piece, floats(head.local(piece.positions)[:, 2] + 0.36))
    piece = hemmed(thinned(piece, 0.012 * s, 0.36 * s), 0.03 * s, 0.06 * s)
    white = Patch(piece=coif.piece, colour=(0.95, 0.95, 0.94), finish=Finish.CLOTH, part="head")
    return [white, on_head(piece, (0.08, 0.08, 0.09), Finish.CLOTH)]


def _ninja(head: Head) -> list[Patch]:
    """Cloth about the whole head, but for a slit at the eyes."""
    s = head.size
    lumps = (
        head.ball((-0.03, 0, 0.60), (0.475, 0.43, 0.43), 0.03),
        head.ball((0.10, 0, 0.24), (0.36, 0.345, 0.33), 0.12),
        head.limb((0.40, 0, 0.32), (0.40, 0, 0.18), (0.12, 0.12), 0.08),
    )
    piece = Field(lumps=lumps).mesh(0.055 * s)
    local = head.local(piece.positions)
    slit = np.maximum(np.abs(local[:, 2] - head.eye_level - 0.01) - 0.105, 0.16 - local[:, 0])
    piece = cut(piece, floats(np.minimum(slit, local[:, 2] + 0.10)))
    piece = hemmed(thinned(piece, 0.008 * s, 0.28 * s), 0.02 * s, 0.02 * s)
    return [on_head(piece, head.figure.character.clothes.hat_colour, Finish.CLOTH)]


def _clown_wig(head: Head) -> list[Patch]:
    """Tufts of bright curls at the sides."""
    tufts = []
    for sign in (1.0, -1.0):
        for k in range(10):
            a, b = 2.4 * k, 0.09 + 0.013 * k
            place = (
                -0.06 + b * np.cos(a) * 1.3,
                sign * (0.47 + 0.05 * np.sin(3.0 * k)),
                0.60 + b * np.sin(a) * 1.4,
            )
            tufts.append(
                turned(
                    [
                        (
                            head.at(*place)[2] + 0.13 * head.size * np.sin(t),
                            head.at(*place)[0],
                            0.13 * head.size * np.cos(t),
                            0.13 * head.size * np.cos(t),
                        )
                        for t in np.linspace(-1.5, 1.5, 5)
                    ],
                    7,
                )
            )
            tufts[-1].positions[:, 1] += np.float32(head.at(*place)[1])
    return [on_head(joined(*tufts), head.figure.character.clothes.hat_colour, Finish.FOAM)]


WRAPS: dict[str, Callable[[Head], list[Patch]]] = {
    "turban": _turban,
    "headscarf": _scarf,
    "kerchief": _kerchief,
    "bandana": _bandana,
    "veil": _veil,
    "hood": _hood,
    "nun_veil": _nun,
    "ninja_mask": _ninja,
    "clown_wig": _clown_wig,
}
"""Cloth about the head by name."""
