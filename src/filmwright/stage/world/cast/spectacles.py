"""What is worn on face and ears: glasses, masks, patches, headphones, horns and halos."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from filmwright.stage.world.cast.cloth import joined
from filmwright.stage.world.cast.face import sheet
from filmwright.stage.world.cast.head import Head
from filmwright.stage.world.cast.implicit import floats
from filmwright.stage.world.cast.notions import cord, disc, ring, turned
from filmwright.stage.world.cast.sewing import Patch, tinted
from filmwright.stage.world.cast.shells import on_head, row
from filmwright.stage.world.model import Finish, Floats
from filmwright.stage.world.world import Colour


def _eyes(head: Head) -> tuple[float, float, float]:
    """Return x, y and z, in heads, of the middle of the left glass of a pair of glasses."""
    return 0.475, 0.165, head.eye_level - 0.005


def _frames(
    head: Head, colour: Colour, wide: float = 0.125, high: float = 0.105, thick: float = 0.013
) -> list[Patch]:
    s, (x, y, z) = head.size, _eyes(head)
    pieces = []
    for sign in (1.0, -1.0):
        pieces.append(
            ring(
                head.at(x, sign * y, z),
                ((-0.02 * s, sign * wide * s, 0.0), (-0.01 * s, 0.0, high * s)),
                thick * s,
                16,
            )
        )
        temple = [
            (x - 0.02, sign * (y + wide), z + 0.03),
            (0.22, sign * 0.375, z + 0.035),
            (0.0, sign * 0.405, z + 0.03),
            (-0.07, sign * 0.41, z - 0.06),
        ]
        pieces.append(cord(floats([head.at(*p) for p in temple]), 0.012 * s, 5))
    bridge = [(x, y - wide, z + 0.02), (x + 0.02, 0.0, z + 0.045), (x, wide - y, z + 0.02)]
    pieces.append(cord(floats([head.at(*p) for p in bridge]), 0.012 * s, 5))
    return [on_head(joined(*pieces), colour, Finish.PLASTIC, 0.25)]


def _panes(head: Head, colour: Colour, wide: float, high: float) -> Patch:
    s, (x, y, z) = head.size, _eyes(head)
    pieces = [
        disc(
            head.at(x, sign * y, z),
            ((-0.02 * s, sign * wide * s, 0.0), (0.0, 0.0, sign * high * s)),
            14,
            0.18,
        )
        for sign in (1.0, -1.0)
    ]
    return on_head(joined(*pieces), colour, Finish.PLASTIC, 0.06)


def _sunglasses(head: Head, colour: Colour) -> list[Patch]:
    return [*_frames(head, tinted(colour, 0.8), 0.138, 0.11, 0.014), _panes(head, colour, 0.136, 0.108)]


def _goggles(head: Head, colour: Colour) -> list[Patch]:
    s = head.size
    strap = turned(
        [
            row(head, head.eye_level - 0.04, 0.455, 0.413, -0.03),
            row(head, head.eye_level - 0.03, 0.468, 0.426, -0.03),
            row(head, head.eye_level + 0.03, 0.470, 0.428, -0.03),
            row(head, head.eye_level + 0.04, 0.45, 0.41, -0.03),
        ]
    )
    x, y, z = _eyes(head)
    rims = [
        ring(
            head.at(x - 0.005, sign * y, z),
            ((-0.04 * s, sign * 0.15 * s, 0), (0, 0, 0.125 * s)),
            0.032 * s,
            16,
        )
        for sign in (1.0, -1.0)
    ]
    return [
        on_head(joined(strap, *rims), colour, Finish.PLASTIC, 0.4),
        _panes(head, (0.55, 0.35, 0.12), 0.145, 0.12),
    ]


def _across(head: Head, low: float, high: float, lift: float, reach: float = 0.38) -> Floats:
    """Return a grid that lies on the face from ear to ear between two heights, `lift` heads off the skin."""
    y = np.linspace(reach, -reach, 15)
    z = np.linspace(low, high, 6)
    grid_y, grid_z = floats(np.broadcast_to(y, (6, 15))), floats(np.broadcast_to(z[:, None], (6, 15)))
    x = head.front(grid_y.ravel(), grid_z.ravel()).reshape(6, 15)
    x = np.where(np.abs(grid_y) > 0.30, np.minimum(x, 0.30 - 1.6 * (np.abs(grid_y) - 0.30)), x)
    points = np.stack([x + lift, grid_y, grid_z], axis=-1)
    return floats(points * head.size + head.chin)


def _surgical(head: Head, colour: Colour) -> list[Patch]:
    """A mask over nose and mouth, its loops about the ears."""
    grid = _across(head, 0.035, 0.365, 0.02, 0.27)
    bulge = (
        np.sin(np.linspace(0.1, np.pi - 0.1, 15))[None, :] * np.sin(np.linspace(0.3, np.pi - 0.2, 6))[:, None]
    )
    grid[..., 0] += floats(0.055 * head.size * bulge)
    grid[..., 0] = np.maximum(grid[..., 0], np.sort(grid[..., 0], axis=0)[2:3] - 0.05 * head.size)
    loops = []
    for sign in (1.0, -1.0):
        for z in (0.34, 0.07):
            path = [(0.32, sign * 0.262, z), (0.12, sign * 0.375, 0.5 * z + 0.2), (-0.06, sign * 0.41, 0.40)]
            loops.append(cord(floats([head.at(*p) for p in path]), 0.008 * head.size, 4))
    return [
        on_head(sheet(grid), colour, Finish.CLOTH),
        on_head(joined(*loops), (0.95, 0.95, 0.95), Finish.CLOTH),
    ]


def _domino(head: Head, colour: Colour) -> list[Patch]:
    """A hero's or carnival mask about the eyes: two leaves with holes."""
    s, (x, y, z) = head.size, _eyes(head)
    angle = np.linspace(0, 2 * np.pi, 18, endpoint=False)
    leaves = []
    for sign in (1.0, -1.0):
        rows = []
        for out, depth in ((1.0, -0.025), (0.99, 0.0), (0.62, 0.008), (0.60, -0.02)):
            wide = 0.178 * out * (1 + 0.12 * np.cos(angle))
            high = 0.125 * out * (1 + 0.22 * np.maximum(np.sin(angle), 0) * np.cos(angle))
            py, pz = y + wide * np.cos(angle), z + 0.01 + high * np.sin(angle)
            px = x - 0.02 + depth - 0.9 * np.maximum(py - 0.16, 0.0) ** 1.6
            rows.append(np.stack([px, sign * py, pz], axis=1))
        points = floats(np.stack(rows) * s + head.chin)
        leaves.append(sheet(points if sign < 0 else points[::-1], loop=True))
    nose = cord(
        floats(
            [head.at(0.455, 0.05, z + 0.03), head.at(0.475, 0.0, z + 0.03), head.at(0.455, -0.05, z + 0.03)]
        ),
        0.035 * s,
        6,
    )
    return [on_head(joined(*leaves, nose), colour, Finish.CLOTH, 0.5)]


def _eye_patch(head: Head, colour: Colour) -> list[Patch]:
    s, (x, y, z) = head.size, _eyes(head)
    pad = disc(head.at(x - 0.015, y, z), ((-0.03 * s, 0.13 * s, 0.0), (0.0, 0.0, 0.12 * s)), 12, 0.25)
    path = [
        (x - 0.06, y + 0.10, z + 0.08),
        (0.20, 0.39, z + 0.16),
        (-0.2, 0.41, z + 0.20),
        (-0.48, 0.0, z + 0.24),
        (-0.2, -0.40, z + 0.30),
        (0.20, -0.33, z + 0.32),
        (0.40, -0.10, z + 0.25),
        (x - 0.05, y - 0.09, z + 0.08),
    ]
    return [
        on_head(joined(pad, cord(floats([head.at(*p) for p in path]), 0.014 * s, 5)), colour, Finish.LEATHER)
    ]


def _headphones(head: Head, colour: Colour) -> list[Patch]:
    s = head.size
    arch = [head.at(-0.03, 0.455 * np.cos(a), 0.44 + 0.64 * np.sin(a)) for a in np.linspace(0, np.pi, 13)]
    pieces = [cord(floats(arch), 0.035 * s, 6)]
    cups = [
        disc(head.at(-0.03, sign * 0.43, 0.42), ((0.125 * s, 0, 0), (0, 0, -sign * 0.145 * s)), 12, 0.7)
        for sign in (1.0, -1.0)
    ]
    return [on_head(joined(*pieces, *cups), colour, Finish.PLASTIC, 0.35)]


def _halo(head: Head, colour: Colour) -> list[Patch]:
    s = head.size
    return [
        on_head(
            ring(head.at(-0.05, 0, 1.26), ((0.34 * s, 0, 0.05 * s), (0, 0.34 * s, 0)), 0.032 * s, 20),
            colour,
            Finish.GLOW,
        )
    ]


def _horns(head: Head, colour: Colour) -> list[Patch]:
    pieces = []
    for sign in (1.0, -1.0):
        path = [
            (0.12, sign * 0.20, 0.90),
            (0.14, sign * 0.27, 1.06),
            (0.10, sign * 0.28, 1.20),
            (0.02, sign * 0.24, 1.32),
        ]
        pieces.append(
            cord(
                floats([head.at(*p) for p in path]),
                (np.array([0.075, 0.06, 0.04, 0.006]) * head.size).tolist(),
                7,
            )
        )
    return [on_head(joined(*pieces), colour, Finish.PLASTIC, 0.4)]


def _long_ears(head: Head, colour: Colour) -> list[Patch]:
    """A rabbit's ears on a band."""
    s, outer, inner = head.size, [], []
    for sign in (1.0, -1.0):
        path = [
            (-0.05, sign * 0.17, 0.95),
            (-0.05, sign * 0.22, 1.20),
            (-0.06, sign * 0.25, 1.45),
            (-0.08, sign * 0.25, 1.66),
        ]
        outer.append(
            cord(floats([head.at(*p) for p in path]), (np.array([0.05, 0.095, 0.085, 0.01]) * s).tolist(), 8)
        )
        path = [(0.035, sign * 0.20, 1.10), (0.05, sign * 0.235, 1.30), (0.02, sign * 0.25, 1.52)]
        inner.append(
            cord(floats([head.at(*p) for p in path]), (np.array([0.01, 0.05, 0.01]) * s).tolist(), 6)
        )
    return [
        on_head(joined(*outer), colour, Finish.FOAM),
        on_head(joined(*inner), (0.93, 0.62, 0.66), Finish.CLOTH),
    ]


def _cat_ears(head: Head, colour: Colour) -> list[Patch]:
    s, pieces = head.size, []
    for sign in (1.0, -1.0):
        path = [(-0.02, sign * 0.24, 0.90), (-0.02, sign * 0.28, 1.04), (-0.02, sign * 0.31, 1.20)]
        pieces.append(
            cord(floats([head.at(*p) for p in path]), (np.array([0.15, 0.10, 0.008]) * s).tolist(), 6)
        )
    return [on_head(joined(*pieces), colour, Finish.FOAM)]


def _red_nose(head: Head, colour: Colour) -> list[Patch]:
    s = head.size
    x, z = float(head.front(floats([0.0]), floats([0.325]))[0]), 0.325
    rows = [
        (
            head.at(0, 0, z)[2] + 0.075 * s * np.sin(a),
            head.at(x + 0.01, 0, 0)[0],
            0.075 * s * np.cos(a),
            0.075 * s * np.cos(a),
        )
        for a in np.linspace(-1.5, 1.5, 7)
    ]
    return [on_head(turned(rows, 12), colour, Finish.PLASTIC, 0.2)]


def _bow(head: Head, colour: Colour) -> list[Patch]:
    """A ribbon's bow on the hair."""
    s = head.size
    loops = []
    for sign in (1.0, -1.0):
        path = [
            (0.06, 0.20, 0.98),
            (0.07, 0.20 + sign * 0.10, 1.05),
            (0.06, 0.20 + sign * 0.20, 1.06),
            (0.05, 0.20 + sign * 0.23, 0.97),
        ]
        loops.append(
            cord(floats([head.at(*p) for p in path]), (np.array([0.02, 0.06, 0.085, 0.05]) * s).tolist(), 6)
        )
    knot = disc(head.at(0.11, 0.20, 0.99), ((0, 0.045 * s, 0), (0, 0, 0.045 * s)), 8, 0.8)
    return [on_head(joined(*loops, knot), colour, Finish.CLOTH, 0.5)]


def _flower(head: Head, colour: Colour) -> list[Patch]:
    s, centre = head.size, np.array([0.10, 0.365, 0.70])
    petals = []
    for k in range(5):
        a = 2 * np.pi * k / 5
        spot = centre + np.array([0.095 * np.cos(a), 0.01, 0.095 * np.sin(a)])
        petals.append(disc(head.at(*spot), ((0.065 * s, 0.02 * s, 0), (0, 0, -0.065 * s)), 7, 0.4))
    heart = disc(head.at(0.10, 0.39, 0.70), ((0.04 * s, 0, 0), (0, 0, -0.04 * s)), 7, 0.6)
    return [on_head(joined(*petals), colour, Finish.CLOTH), on_head(heart, (0.93, 0.75, 0.20), Finish.CLOTH)]


def _wreath(head: Head, colour: Colour) -> list[Patch]:
    s, flowers = head.size, []
    for k in range(13):
        a = 2 * np.pi * k / 13
        spot = (-0.02 + 0.45 * np.cos(a), 0.41 * np.sin(a), 0.83)
        side = np.array([-np.sin(a), np.cos(a), 0.0]) * 0.06 * s
        flowers.append(disc(head.at(*spot), (side, np.array([0, 0, 0.06 * s])), 6, 0.8))
    band = ring(head.at(-0.02, 0, 0.82), ((0.43 * s, 0, 0), (0, 0.39 * s, 0)), 0.03 * s, 18)
    half = len(flowers) // 2
    return [
        on_head(band, (0.20, 0.42, 0.18), Finish.LEAF),
        on_head(joined(*flowers[:half]), colour, Finish.CLOTH),
        on_head(joined(*flowers[half:]), tinted(colour, 1.25), Finish.CLOTH),
    ]


def _pointed_ears(head: Head, colour: Colour) -> list[Patch]:
    """An elf's ears."""
    del colour
    pieces = []
    for sign in (1.0, -1.0):
        path = [(-0.02, sign * 0.37, 0.42), (-0.06, sign * 0.43, 0.50), (-0.12, sign * 0.50, 0.62)]
        pieces.append(
            cord(
                floats([head.at(*p) for p in path]), (np.array([0.085, 0.06, 0.006]) * head.size).tolist(), 7
            )
        )
    return [on_head(joined(*pieces), head.figure.character.skin, Finish.SKIN, 0.55)]


_Maker = Callable[[Head, Colour], list[Patch]]
SPECTACLES: dict[str, tuple[_Maker, Colour]] = {
    "glasses": (_frames, (0.07, 0.06, 0.06)),
    "sunglasses": (_sunglasses, (0.03, 0.03, 0.035)),
    "goggles": (_goggles, (0.12, 0.12, 0.14)),
    "face_mask": (_surgical, (0.55, 0.76, 0.86)),
    "eye_mask": (_domino, (0.08, 0.08, 0.10)),
    "eye_patch": (_eye_patch, (0.06, 0.05, 0.05)),
    "headphones": (_headphones, (0.12, 0.12, 0.14)),
    "halo": (_halo, (1.0, 0.88, 0.45)),
    "horns": (_horns, (0.65, 0.10, 0.10)),
    "bunny_ears": (_long_ears, (0.95, 0.93, 0.92)),
    "cat_ears": (_cat_ears, (0.12, 0.11, 0.12)),
    "red_nose": (_red_nose, (0.85, 0.07, 0.07)),
    "bow": (_bow, (0.85, 0.15, 0.25)),
    "hair_flower": (_flower, (0.92, 0.35, 0.50)),
    "wreath": (_wreath, (0.90, 0.45, 0.55)),
    "pointed_ears": (_pointed_ears, (0.8, 0.6, 0.5)),
}
"""What is worn on face and ears by name, with its usual colour."""
