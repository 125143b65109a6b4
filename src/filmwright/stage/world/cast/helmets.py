"""Helmets: for builders, firefighters, soldiers, cyclists, riders, knights, vikings and astronauts."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from filmwright.stage.world.cast.cloth import Piece, cut, hemmed, joined
from filmwright.stage.world.cast.face import sheet
from filmwright.stage.world.cast.head import Head
from filmwright.stage.world.cast.implicit import Field, Lump, floats
from filmwright.stage.world.cast.notions import cord, ring, turned
from filmwright.stage.world.cast.sewing import Patch, tinted
from filmwright.stage.world.cast.shells import on_head, row, shell
from filmwright.stage.world.cast.thinning import thinned
from filmwright.stage.world.model import Finish, Floats

_DARK = (0.10, 0.10, 0.11)


def _straps(head: Head) -> Patch:
    cords = []
    for sign in (1.0, -1.0):
        path = [
            (0.06, sign * 0.415, 0.60),
            (0.10, sign * 0.395, 0.36),
            (0.17, sign * 0.27, 0.09),
            (0.25, 0.0, -0.02),
        ]
        cords.append(cord(floats([head.at(*p) for p in path]), 0.018 * head.size, 5))
    return on_head(joined(*cords), _DARK, Finish.CLOTH)


def _helmet(head: Head) -> list[Patch]:
    lumps = (
        head.ball((-0.03, 0, 0.64), (0.52, 0.47, 0.465), 0.03),
        head.ball((0.40, 0, 0.74), (0.14, 0.24, 0.05), 0.06),
    )
    return [shell(head, lumps, 0.70, 0.40, Finish.PLASTIC), _straps(head)]


def _hard_hat(head: Head) -> list[Patch]:
    colour = head.figure.character.clothes.hat_colour
    dome = [
        row(head, 0.76, 0.50, 0.46),
        row(head, 0.88, 0.495, 0.455),
        row(head, 1.03, 0.42, 0.385),
        row(head, 1.12, 0.24, 0.22),
        row(head, 1.15, 0.0, 0.0),
    ]
    path = [(0.46, 0.84), (0.40, 0.98), (0.20, 1.12), (-0.06, 1.16), (-0.30, 1.09), (-0.48, 0.90)]
    ridge = cord(
        floats([head.at(x, 0.0, z) for x, z in path]),
        (np.array([2, 5, 6, 6, 5, 2]) * 0.01 * head.size).tolist(),
    )
    return [
        on_head(turned(dome), colour, Finish.PLASTIC, 0.35),
        on_head(ridge, tinted(colour, 1.06), Finish.PLASTIC, 0.35),
        on_head(_lip(head, 0.76, 0.16, 0.05), colour, Finish.PLASTIC, 0.35),
    ]


def _lip(head: Head, z: float, front: float, back: float) -> Piece:
    """Return a stiff rim that stands out most in front (or behind, when `back` is more)."""
    angle = np.linspace(0, 2 * np.pi, 24, endpoint=False)
    out = back + (front - back) * (0.5 + 0.5 * np.cos(angle)) ** 1.5

    def edge(share: float, rise: float) -> Floats:
        x, y = -0.02 + (0.49 + share * out) * np.cos(angle), (0.45 + share * out) * np.sin(angle)
        return floats(
            np.stack([x, y, z + rise - 0.05 * share * out / 0.16 + 0 * angle], axis=1) * head.size + head.chin
        )

    return sheet(
        np.stack([edge(0, -0.01), edge(1, -0.012), edge(1.05, 0.0), edge(1, 0.016), edge(0, 0.016)]),
        loop=True,
    )


def _fire_helmet(head: Head) -> list[Patch]:
    made = _hard_hat(head)
    colour = head.figure.character.clothes.hat_colour
    made[2] = on_head(_lip(head, 0.76, 0.14, 0.34), colour, Finish.PLASTIC, 0.35)
    s = head.size
    spot = head.at(0.47, 0.0, 0.95)
    shield = turned(
        [
            (spot[2] + z * s, spot[0] - 0.25 * z * s, 0.02 * s, w * s)
            for z, w in ((-0.12, 0.02), (-0.06, 0.09), (0.06, 0.11), (0.13, 0.08), (0.14, 0.0))
        ],
        8,
    )
    return [*made, on_head(shield, (0.86, 0.70, 0.28), Finish.METAL, 0.3), _straps(head)]


def _army(head: Head) -> list[Patch]:
    lumps = (head.ball((-0.03, 0, 0.66), (0.53, 0.49, 0.47), 0.03),)
    return [shell(head, lumps, 0.74, 0.40, Finish.CLOTH), _straps(head)]


def _bike(head: Head) -> list[Patch]:
    colour = head.figure.character.clothes.hat_colour
    made = shell(head, (head.ball((-0.05, 0, 0.72), (0.56, 0.45, 0.42), 0.03),), 0.80, 0.62, Finish.PLASTIC)
    vents = []
    for y in (-0.20, 0.0, 0.20):
        path = [
            (0.36 - 0.5 * y * y, y, 0.99 - 0.6 * y * y),
            (0.12, y * 1.05, 1.115 - 0.7 * y * y),
            (-0.16, y * 1.05, 1.125 - 0.7 * y * y),
            (-0.42, y, 0.99 - 0.7 * y * y),
        ]
        vents.append(
            cord(
                floats([head.at(*p) for p in path]),
                (np.array([0.01, 0.045, 0.045, 0.01]) * head.size).tolist(),
                6,
            )
        )
    return [
        made,
        on_head(joined(*vents), _DARK if sum(colour) > 0.5 else (0.7, 0.7, 0.72), Finish.PLASTIC, 0.5),
        _straps(head),
    ]


def _full_face(head: Head, visor: tuple[float, float, float] = (0.05, 0.06, 0.08)) -> list[Patch]:
    """A motorcyclist's or racer's: a shell about the whole head with a dark window."""
    colour, s = head.figure.character.clothes.hat_colour, head.size
    lumps: tuple[Lump, ...] = (
        head.ball((-0.02, 0, 0.58), (0.56, 0.50, 0.56), 0.03),
        head.ball((0.22, 0, 0.20), (0.38, 0.36, 0.24), 0.12),
        head.ball((0.55, 0, 0.50), (0.34, 0.44, 0.185), 0.03, carve=True),
    )
    whole = Field(lumps=lumps).mesh(0.07 * s)
    whole = cut(whole, floats(whole.positions[:, 2] - head.at(0, 0, 0.02)[2]))
    whole = hemmed(thinned(whole, 0.012 * s, 0.32 * s), 0.03 * s, 0.03 * s)
    pane = Field(lumps=(head.ball((-0.02, 0, 0.55), (0.548, 0.488, 0.54), 0.03),)).mesh(0.08 * s)
    local = head.local(pane.positions)
    pane = cut(pane, floats(np.minimum(0.23 - np.abs(local[:, 2] - 0.50), local[:, 0] - 0.10)))
    return [
        on_head(whole, colour, Finish.PLASTIC, 0.25),
        on_head(thinned(pane, 0.012 * s, 0.3 * s), visor, Finish.PLASTIC, 0.08),
    ]


def _knight(head: Head) -> list[Patch]:
    """A closed helm of steel: a slit to see through, holes to breathe, a plume."""
    s = head.size
    steel = (0.47, 0.49, 0.53)
    rows = [
        row(head, -0.06, 0.40, 0.37, 0.04),
        row(head, 0.10, 0.46, 0.42, 0.03),
        row(head, 0.50, 0.53, 0.47, 0.0),
        row(head, 0.80, 0.52, 0.46, -0.02),
        row(head, 1.02, 0.36, 0.32, -0.02),
        row(head, 1.10, 0.14, 0.12, -0.02),
        row(head, 1.12, 0.0, 0.0, -0.02),
    ]
    helm = turned(rows, 22)
    slit = [
        cord(
            floats([head.at(0.53 * np.cos(a), 0.475 * np.sin(a), 0.50) for a in np.linspace(*span, 7)]),
            0.024 * s,
            6,
        )
        for span in ((0.12, 0.95), (-0.95, -0.12))
    ]
    rib = cord(
        floats(
            [
                head.at(x, 0.0, z)
                for x, z in (
                    (0.49, 0.02),
                    (0.535, 0.35),
                    (0.53, 0.72),
                    (0.36, 1.02),
                    (0.0, 1.13),
                    (-0.34, 1.00),
                    (-0.52, 0.70),
                )
            ]
        ),
        0.026 * s,
        6,
    )
    colour = head.figure.character.clothes.hat_colour
    plume_colour = colour if max(colour) - min(colour) > 0.15 else (0.72, 0.10, 0.12)
    plume = cord(
        floats(
            [
                head.at(*p)
                for p in (
                    (-0.02, 0, 1.12),
                    (-0.10, 0, 1.34),
                    (-0.32, 0, 1.40),
                    (-0.54, 0, 1.22),
                    (-0.64, 0, 0.94),
                )
            ]
        ),
        (np.array([0.03, 0.085, 0.11, 0.10, 0.03]) * s).tolist(),
        7,
    )
    holes = [
        ring(head.at(0.47 - 0.4 * y * y, y, z), ((0, 0.010 * s, 0), (0, 0, 0.010 * s)), 0.008 * s, 5)
        for z in (0.20, 0.28)
        for y in (0.10, 0.17, -0.10, -0.17)
    ]
    return [
        on_head(joined(helm, rib), steel, Finish.METAL, 0.3),
        on_head(joined(*slit, *holes), (0.03, 0.03, 0.03), Finish.PLASTIC, 0.9),
        on_head(plume, plume_colour, Finish.FOAM),
    ]


def _viking(head: Head) -> list[Patch]:
    s = head.size
    rows = [
        row(head, 0.70, 0.475, 0.435),
        row(head, 0.86, 0.47, 0.43),
        row(head, 1.02, 0.36, 0.33),
        row(head, 1.14, 0.10, 0.09),
        row(head, 1.17, 0.0, 0.0),
    ]
    band = [
        row(head, 0.70, 0.48, 0.44),
        row(head, 0.71, 0.50, 0.46),
        row(head, 0.79, 0.495, 0.455),
        row(head, 0.80, 0.46, 0.42),
    ]
    horns = []
    for sign in (1.0, -1.0):
        path = [
            (-0.02, sign * 0.40, 0.88),
            (-0.02, sign * 0.60, 0.95),
            (0.0, sign * 0.72, 1.12),
            (0.02, sign * 0.70, 1.34),
        ]
        horns.append(
            cord(floats([head.at(*p) for p in path]), (np.array([0.10, 0.09, 0.065, 0.01]) * s).tolist(), 8)
        )
    return [
        on_head(turned(rows), (0.56, 0.57, 0.60), Finish.METAL, 0.4),
        on_head(turned(band), (0.72, 0.55, 0.22), Finish.METAL, 0.35),
        on_head(joined(*horns), (0.90, 0.86, 0.74), Finish.PLASTIC, 0.5),
    ]


def _space(head: Head) -> list[Patch]:
    """An astronaut's: a white shell with a golden window, large about the head."""
    s, colour = head.size, (0.94, 0.94, 0.95)
    shell_ = Field(
        lumps=(
            head.ball((-0.02, 0, 0.46), (0.66, 0.62, 0.66), 0.03),
            head.ball((0.62, 0, 0.50), (0.36, 0.50, 0.36), 0.04, carve=True),
        )
    ).mesh(0.09 * s)
    shell_ = cut(shell_, floats(shell_.positions[:, 2] - head.at(0, 0, -0.16)[2]))
    shell_ = hemmed(thinned(shell_, 0.014 * s, 0.4 * s), 0.04 * s, 0.03 * s)
    pane = Field(lumps=(head.ball((-0.01, 0, 0.47), (0.645, 0.60, 0.64), 0.03),)).mesh(0.09 * s)
    local = head.local(pane.positions)
    oval = 1.0 - np.sqrt((local[:, 1] / 0.50) ** 2 + ((local[:, 2] - 0.50) / 0.37) ** 2)
    pane = cut(pane, floats(np.minimum(oval, local[:, 0] - 0.15)))
    neck = turned(
        [
            row(head, -0.22, 0.36, 0.38),
            row(head, -0.20, 0.42, 0.44),
            row(head, -0.12, 0.42, 0.44),
            row(head, -0.10, 0.34, 0.36),
        ]
    )
    return [
        on_head(shell_, colour, Finish.PLASTIC, 0.35),
        on_head(thinned(pane, 0.012 * s, 0.3 * s), (0.78, 0.55, 0.16), Finish.METAL, 0.12),
        on_head(neck, (0.55, 0.58, 0.62), Finish.PLASTIC, 0.4),
    ]


def _robot(head: Head) -> list[Patch]:
    """A robot's: a metal head with a dark face, two lamps for eyes, a grille for a mouth, an aerial."""
    s, colour = head.size, head.figure.character.clothes.hat_colour
    skull = turned(
        [
            row(head, -0.08, 0.30, 0.28, 0.04),
            row(head, 0.02, 0.47, 0.43, 0.03),
            row(head, 0.28, 0.575, 0.48, 0.0),
            row(head, 0.46, 0.575, 0.48, 0.0),
            row(head, 0.86, 0.52, 0.46, -0.02),
            row(head, 1.02, 0.38, 0.34, -0.02),
            row(head, 1.07, 0.0, 0.0, -0.02),
        ],
        24,
    )
    face = Field(lumps=(head.ball((-0.01, 0, 0.50), (0.615, 0.520, 0.70), 0.03),)).mesh(0.07 * s)
    local = head.local(face.positions)
    oval = 1.0 - ((local[:, 1] / 0.40) ** 4 + ((local[:, 2] - 0.58) / 0.20) ** 4)
    face = cut(face, floats(np.minimum(oval, local[:, 0] - 0.10)))
    eyes = [
        Field(lumps=(head.ball((0.565, sign * 0.17, 0.60), (0.055, 0.085, 0.085), 0.01),)).mesh(0.03 * s)
        for sign in (1.0, -1.0)
    ]
    bars = [
        cord(floats([head.at(0.565, y, z) for y in (-0.15, 0.0, 0.15)]), 0.014 * s, 5)
        for z in (0.17, 0.23, 0.29)
    ]
    ears = [
        cord(floats([head.at(0.0, sign * y, 0.52) for y in (0.44, 0.56)]), 0.12 * s, 12)
        for sign in (1.0, -1.0)
    ]
    aerial = cord(floats([head.at(-0.02, 0.0, z) for z in (1.04, 1.30)]), 0.018 * s, 6)
    lamp = Field(lumps=(head.ball((-0.02, 0, 1.34), (0.06, 0.06, 0.06), 0.01),)).mesh(0.03 * s)
    return [
        on_head(skull, colour, Finish.METAL, 0.35),
        on_head(thinned(face, 0.012 * s, 0.3 * s), (0.05, 0.07, 0.10), Finish.PLASTIC, 0.15),
        on_head(joined(*eyes), (0.25, 0.85, 1.0), Finish.GLOW),
        on_head(joined(*bars, *ears, aerial), tinted(colour, 0.55), Finish.METAL, 0.4),
        on_head(lamp, (1.0, 0.30, 0.20), Finish.GLOW),
    ]


HELMETS: dict[str, Callable[[Head], list[Patch]]] = {
    "helmet": _helmet,
    "hard_hat": _hard_hat,
    "fire_helmet": _fire_helmet,
    "army_helmet": _army,
    "bike_helmet": _bike,
    "full_helmet": _full_face,
    "knight_helmet": _knight,
    "viking_helmet": _viking,
    "space_helmet": _space,
    "robot_head": _robot,
}
"""Helmets by name."""
