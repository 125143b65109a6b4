"""What is worn on the head: every hat by name, and the caps and crowns that are made one by one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from filmwright.film.errors import BoardRefused, did_you_mean, listed
from filmwright.stage.world.cast.brims import TURNED, turned_hat
from filmwright.stage.world.cast.cloth import Piece, cut, hemmed, joined
from filmwright.stage.world.cast.face import sheet
from filmwright.stage.world.cast.head import Head
from filmwright.stage.world.cast.helmets import HELMETS
from filmwright.stage.world.cast.implicit import Field, floats
from filmwright.stage.world.cast.notions import disc, turned
from filmwright.stage.world.cast.sewing import Patch, tinted
from filmwright.stage.world.cast.shells import above, on_head, row, shell
from filmwright.stage.world.cast.thinning import thinned
from filmwright.stage.world.cast.wraps import WRAPS
from filmwright.stage.world.model import Finish, Floats
from filmwright.stage.world.world import Colour


def headwear(head: Head) -> list[Patch]:
    """Return the hat, if any. Raises BoardRefused for a hat nobody has."""
    kind = head.figure.character.clothes.hat
    if kind is None:
        return []
    if kind not in HATS:
        raise BoardRefused(
            f"the hat {kind!r} of {head.figure.character.id} is not known{did_you_mean(kind, HATS)}; "
            f"choose one of {listed(HATS)}"
        )
    return turned_hat(head, TURNED[kind]) if kind in TURNED else _SCULPTED[kind](head)


def _cap(head: Head) -> list[Patch]:
    colour = head.figure.character.clothes.hat_colour
    dome = head.ball((-0.02, 0, 0.63), (0.478, 0.435, 0.435), 0.03)
    up = head.at(-0.02, 0, 1.072)
    s = 0.035 * head.size
    return [
        shell(head, (dome,), 0.735, 0.56, Finish.CLOTH),
        on_head(_visor(head, 0.30), tinted(colour, 0.82), Finish.CLOTH),
        on_head(disc(up, ((s, 0, 0), (0, s, 0))), tinted(colour, 0.82), Finish.CLOTH),
    ]


def _visor(head: Head, out_by: float, drop: float = 0.0) -> Piece:
    """Return a cap's peak: a crescent that droops at its sides."""
    angle = np.linspace(-1.25, 1.25, 17)
    out = out_by * np.sqrt(np.maximum(np.cos(angle * 1.22), 0.0))

    def edge(share: float, rise: float) -> Floats:
        x = -0.02 + 0.455 * np.cos(angle) + share * out
        y = (0.415 + 0.10 * share) * np.sin(angle)
        z = 0.735 - (0.14 + drop) * share * out / out_by - 0.10 * np.sin(angle) ** 2 + rise
        return floats(np.stack([x, y, z], axis=1) * head.size + head.chin)

    rows = [edge(0, -0.012), edge(0.97, -0.010), edge(1.0, 0.002), edge(0.97, 0.014), edge(0, 0.014)]
    return sheet(np.stack(rows))


def _peaked(head: Head, badge: Colour = (0.83, 0.66, 0.25)) -> list[Patch]:
    """A uniform's cap: a band, a wide flat top, a glossy peak and a badge."""
    colour = head.figure.character.clothes.hat_colour
    band = [row(head, 0.755, 0.468, 0.428), row(head, 0.76, 0.476, 0.436), row(head, 0.865, 0.478, 0.438)]
    top = [
        row(head, 0.86, 0.478, 0.438),
        row(head, 0.99, 0.585, 0.555, 0.01),
        row(head, 1.02, 0.59, 0.56, 0.01),
        row(head, 1.055, 0.50, 0.48, 0.0),
        row(head, 1.065, 0.0, 0.0, 0.0),
    ]
    spot, s = head.at(0.505, 0, 0.925), 0.055 * head.size
    return [
        on_head(turned(band), tinted(colour, 0.55), Finish.CLOTH),
        on_head(turned(top), colour, Finish.CLOTH),
        on_head(_visor(head, 0.22, 0.05), (0.07, 0.07, 0.08), Finish.PLASTIC, 0.25),
        on_head(disc(spot, ((0, s, 0), (0.4 * s, 0, s))), badge, Finish.PLASTIC, 0.3),
    ]


def _beanie(head: Head) -> list[Patch]:
    colour, s = head.figure.character.clothes.hat_colour, head.size

    def ribs(points: Floats) -> Floats:
        local = head.local(points)
        return floats(0.008 * s * np.sin(34 * np.arctan2(local[..., 1], local[..., 0] + 0.03)))

    dome = shell(head, (head.ball((-0.03, 0, 0.66), (0.475, 0.432, 0.465), 0.03),), 0.74, 0.52, Finish.CLOTH)
    rolled = Field(lumps=(head.ball((-0.03, 0, 0.655), (0.51, 0.465, 0.47), 0.03),), relief=ribs).mesh(
        0.05 * s
    )
    rolled = cut(rolled, above(head, rolled.positions, 0.70, 0.46))
    rolled = cut(rolled, -above(head, rolled.positions, 0.86, 0.62))
    rolled = hemmed(thinned(rolled, 0.007 * s, 0.25 * s), 0.03 * s, 0.02 * s)
    bobble = turned(
        [
            row(head, 1.17 + 0.105 * np.sin(a), 0.11 * np.cos(a), 0.11 * np.cos(a), -0.03)
            for a in np.linspace(-1.4, 1.57, 6)
        ],
        9,
    )
    return [
        dome,
        on_head(rolled, tinted(colour, 0.88), Finish.CLOTH),
        on_head(bobble, tinted(colour, 1.15), Finish.CLOTH),
    ]


def _chef(head: Head) -> list[Patch]:
    colour = head.figure.character.clothes.hat_colour
    band = [row(head, 0.76, 0.468, 0.428), row(head, 0.765, 0.478, 0.438), row(head, 1.00, 0.470, 0.430)]
    puff = [
        row(head, 0.99, 0.455, 0.415),
        row(head, 1.12, 0.56, 0.53),
        row(head, 1.28, 0.61, 0.58),
        row(head, 1.40, 0.54, 0.51),
        row(head, 1.45, 0.30, 0.28),
        row(head, 1.44, 0.0, 0.0),
    ]
    return [
        on_head(turned(band), tinted(colour, 0.96), Finish.CLOTH),
        on_head(_pleated(head, puff), colour, Finish.CLOTH),
    ]


def _pleated(head: Head, rows: Sequence[tuple[float, float, float, float]]) -> Piece:
    """Return a turned shape whose sections wave in and out."""
    angle = np.linspace(0, 2 * np.pi, 28, endpoint=False)
    wave = 1 + 0.045 * np.cos(14 * angle)
    points = [
        np.stack([x + d * wave * np.cos(angle), w * wave * np.sin(angle), np.full(28, z)], 1)
        for z, x, d, w in rows
    ]
    del head
    return sheet(floats(np.stack(points)), loop=True)


def _crown(head: Head, high: float = 0.26, points: int = 8, wide: float = 1.0) -> list[Patch]:
    angle = np.linspace(0, 2 * np.pi, 8 * points, endpoint=False)
    spike = np.abs(((angle * points / (2 * np.pi)) % 1.0) * 2 - 1)
    deep, across = 0.440 * wide, 0.405 * wide

    def edge(rise: Floats | float, out: float) -> Floats:
        x, y = -0.02 + (deep + out) * np.cos(angle), (across + out) * np.sin(angle)
        return floats(np.stack([x, y, 0.84 + rise + 0.0 * angle], axis=1) * head.size + head.chin)

    up = floats(0.10 + (high - 0.10) * spike)
    rows = [
        edge(0.0, 0.0),
        edge(0.0, 0.016),
        edge(0.09, 0.018),
        edge(up, 0.045),
        edge(up, 0.030),
        edge(0.0, 0.0),
    ]
    gold = head.figure.character.clothes.hat_colour
    gold = gold if sum(gold) > 0.9 else (0.86, 0.68, 0.24)
    jewels = []
    for k in range(points):
        a = 2 * np.pi * (k + 0.5) / points
        out = np.array([deep * np.cos(a), across * np.sin(a), 0.0])
        side = np.array([-np.sin(a), np.cos(a), 0.0]) * 0.028 * head.size
        spot = head.chin + (np.array([-0.02, 0.0, 0.885]) + out * 1.045) * head.size
        jewels.append(disc(spot, (side, np.array([0, 0, 0.028 * head.size])), 6, 0.7))
    return [
        on_head(sheet(np.stack(rows), loop=True), gold, Finish.METAL, 0.25),
        on_head(joined(*jewels), (0.75, 0.08, 0.14), Finish.PLASTIC, 0.1),
    ]


def _tiara(head: Head) -> list[Patch]:
    """A crown's front: highest above the brow, fading towards the ears."""
    angle = np.linspace(-1.75, 1.75, 29)
    spike = np.abs(((angle * 1.6) % 1.0) * 2 - 1)
    up = 0.05 + (0.20 * np.cos(angle * 0.8) ** 2) * (0.45 + 0.55 * spike)

    def edge(rise: Floats | float, out: float) -> Floats:
        x, y = -0.04 + (0.43 + out) * np.cos(angle), (0.41 + out) * np.sin(angle)
        return floats(np.stack([x, y, 0.87 + rise + 0.0 * angle], axis=1) * head.size + head.chin)

    rows = [
        edge(0.0, 0.016),
        edge(0.04, 0.03),
        edge(floats(up), 0.045),
        edge(floats(up), 0.03),
        edge(0.0, 0.0),
    ]
    spot, s = head.at(0.435, 0, 0.955), 0.04 * head.size
    return [
        on_head(sheet(np.stack(rows)), (0.90, 0.80, 0.50), Finish.METAL, 0.2),
        on_head(disc(spot, ((0, s, 0), (0, 0, s)), 8, 0.8), (0.85, 0.35, 0.60), Finish.PLASTIC, 0.1),
    ]


def _santa(head: Head) -> list[Patch]:
    colour = head.figure.character.clothes.hat_colour
    red = colour if sum(colour) > 0.8 else (0.78, 0.08, 0.10)
    bag = Field(
        lumps=(
            head.ball((-0.03, 0, 0.70), (0.47, 0.43, 0.44), 0.03),
            head.limb((-0.08, 0.0, 1.06), (-0.30, 0.12, 1.30), (0.28, 0.17), 0.10),
            head.limb((-0.30, 0.12, 1.30), (-0.52, 0.26, 1.02), (0.16, 0.09, 0.06), 0.06),
        )
    ).mesh(0.07 * head.size)
    bag = cut(bag, above(head, bag.positions, 0.78, 0.60))
    bag = thinned(bag, 0.012 * head.size, 0.32 * head.size)
    fur = turned(
        [
            row(
                head,
                0.70 + 0.085 * (1 + np.sin(a)),
                0.455 + 0.065 * np.cos(a),
                0.415 + 0.065 * np.cos(a),
                -0.03,
            )
            for a in np.linspace(-1.57, 1.57, 6)
        ]
    )
    bobble = turned(
        [
            (z, x - 0.03 * head.size, d, w)
            for z, x, d, w in (
                row(head, 0.98 + 0.11 * np.sin(a), 0.11 * np.cos(a), 0.11 * np.cos(a), -0.52)
                for a in np.linspace(-1.5, 1.57, 6)
            )
        ],
        9,
    )
    bobble.positions[:, 1] += np.float32(0.27 * head.size)
    white = (0.96, 0.95, 0.93)
    return [
        on_head(bag, red, Finish.CLOTH),
        on_head(fur, white, Finish.FOAM),
        on_head(bobble, white, Finish.FOAM),
    ]


def _beret(head: Head) -> list[Patch]:
    colour = head.figure.character.clothes.hat_colour
    rows = [
        row(head, 0.80, 0.440, 0.405, -0.05),
        row(head, 0.84, 0.475, 0.435, -0.06),
        row(head, 0.95, 0.60, 0.56, -0.10),
        row(head, 1.05, 0.50, 0.48, -0.10),
        row(head, 1.09, 0.16, 0.16, -0.08),
        row(head, 1.14, 0.015, 0.015, -0.08),
    ]
    piece = turned(rows)
    piece.positions[:, 1] += np.float32(0.05 * head.size)
    return [on_head(piece, colour, Finish.CLOTH)]


def _mortarboard(head: Head) -> list[Patch]:
    colour, s = head.figure.character.clothes.hat_colour, head.size
    skull = [row(head, 0.76, 0.465, 0.425), row(head, 1.00, 0.43, 0.39), row(head, 1.06, 0.30, 0.28)]
    board = turned(
        [
            row(head, 1.05, 0.0, 0.0),
            row(head, 1.05, 0.60, 0.60),
            row(head, 1.075, 0.61, 0.61),
            row(head, 1.085, 0.60, 0.60),
            row(head, 1.085, 0.0, 0.0),
        ],
        4,
    )
    tassel = turned(
        [
            (float(head.chin[2] + z * s), float(head.chin[0] + 0.36 * s), w * s, w * s)
            for z, w in ((0.62, 0.04), (0.84, 0.028), (0.86, 0.01), (1.09, 0.008))
        ],
        7,
    )
    tassel.positions[:, 1] += np.float32(0.30 * s)
    return [
        on_head(turned(skull), colour, Finish.CLOTH),
        on_head(board, colour, Finish.CLOTH),
        on_head(tassel, (0.88, 0.70, 0.20), Finish.CLOTH),
    ]


def _nurse(head: Head) -> list[Patch]:
    rows = [
        row(head, 0.90, 0.30, 0.33, 0.02),
        row(head, 1.08, 0.34, 0.36, 0.0),
        row(head, 1.10, 0.30, 0.30, 0.0),
        row(head, 1.04, 0.0, 0.0, 0.0),
    ]
    s = head.size
    spot = head.at(0.345, 0.0, 1.00)
    cross = [
        disc(spot, ((0, a * s, 0), (0.02 * s, 0, b * s)), 4, 0.1) for a, b in ((0.075, 0.026), (0.026, 0.075))
    ]
    return [
        on_head(turned(rows, power=2.6), (0.96, 0.96, 0.95), Finish.CLOTH),
        on_head(joined(*cross), (0.80, 0.10, 0.12), Finish.PLASTIC),
    ]


def _tricorn(head: Head) -> list[Patch]:
    """A pirate's: a brim folded up on three sides, with a white edge."""
    colour = head.figure.character.clothes.hat_colour
    crown = [
        row(head, 0.78, 0.465, 0.425),
        row(head, 0.98, 0.42, 0.38),
        row(head, 1.08, 0.25, 0.22),
        row(head, 1.09, 0, 0),
    ]
    angle = np.linspace(0, 2 * np.pi, 36, endpoint=False)
    fold = 0.5 - 0.5 * np.cos(3 * (angle - np.pi / 3 + np.pi))

    def edge(share: float, thick: float) -> Floats:
        out = 0.44 + share * (0.30 * (1 - 0.62 * fold))
        z = 0.80 + share * 0.30 * fold**0.8 + thick
        return floats(
            np.stack([-0.02 + out * np.cos(angle), 0.92 * out * np.sin(angle), z], axis=1) * head.size
            + head.chin
        )

    brim = [
        edge(0, -0.01),
        edge(0.55, -0.01),
        edge(1.0, -0.012),
        edge(1.0, 0.012),
        edge(0.55, 0.016),
        edge(0, 0.016),
    ]
    lace = [edge(0.93, 0.020), edge(1.02, 0.020), edge(1.03, -0.016), edge(0.93, -0.016)]
    return [
        on_head(turned(crown), colour, Finish.CLOTH),
        on_head(sheet(np.stack(brim), loop=True), colour, Finish.CLOTH),
        on_head(sheet(np.stack(lace[::-1]), loop=True), (0.92, 0.86, 0.66), Finish.CLOTH),
    ]


def _swim_cap(head: Head) -> list[Patch]:
    dome = head.ball((-0.02, 0, 0.62), (0.455, 0.412, 0.415), 0.03)
    return [shell(head, (dome,), 0.76, 0.36, Finish.PLASTIC)]


def _headband(head: Head) -> list[Patch]:
    rows = [
        row(head, 0.70, 0.462, 0.420),
        row(head, 0.71, 0.474, 0.432),
        row(head, 0.80, 0.470, 0.428),
        row(head, 0.81, 0.45, 0.41),
    ]
    return [on_head(turned(rows), head.figure.character.clothes.hat_colour, Finish.CLOTH)]


_SCULPTED: dict[str, Callable[[Head], list[Patch]]] = {
    "cap": _cap,
    "police_cap": _peaked,
    "peaked_cap": _peaked,
    "beanie": _beanie,
    "chef_hat": _chef,
    "crown": _crown,
    "tiara": _tiara,
    "santa_hat": _santa,
    "beret": _beret,
    "mortarboard": _mortarboard,
    "nurse_cap": _nurse,
    "tricorn": _tricorn,
    "swim_cap": _swim_cap,
    "headband": _headband,
    **HELMETS,
    **WRAPS,
}
HATS: tuple[str, ...] = (*TURNED, *_SCULPTED)
"""Every hat by name."""
