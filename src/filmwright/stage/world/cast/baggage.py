"""What hangs on the back or at the side: rucksacks, bags, quivers, wings, tails."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from filmwright.stage.world.cast.cloth import Piece, joined, lined, mirrored
from filmwright.stage.world.cast.face import sheet
from filmwright.stage.world.cast.figure import Figure
from filmwright.stage.world.cast.head import Head
from filmwright.stage.world.cast.implicit import floats
from filmwright.stage.world.cast.neckwear import outside
from filmwright.stage.world.cast.notions import cord, front_of, laid, plate, turned
from filmwright.stage.world.cast.sewing import Patch, tinted
from filmwright.stage.world.model import Finish, Floats
from filmwright.stage.world.world import Colour


def _behind(figure: Figure, share: float) -> float:
    """Return the x of the back, over all clothes, at a share of the trunk."""
    return float(
        front_of(figure, floats([0.0]), floats([figure.torso_height(share)]), outside(figure), back=True)[0]
    )


def _straps(figure: Figure) -> Piece:
    """Return two straps over the shoulders, from under the arms to the back."""
    tall, out = figure.tall, outside(figure) + 0.003
    made = []
    for sign in (1.0, -1.0):
        z = np.linspace(figure.torso_height(0.52), figure.torso_height(0.985), 8)
        y = sign * (0.068 - 0.020 * np.linspace(0, 1, 8)) * tall
        aside = np.array([0.010, 0.0, -0.010]) * tall
        made.append(laid(figure, floats(y[:, None] + aside[None, :]), floats(z[:, None] + 0 * aside), out))
    return joined(*made)


def _backpack(head: Head, colour: Colour) -> list[Patch]:
    f = head.figure
    tall, x = f.tall, _behind(f, 0.62) - 0.038 * f.tall
    low, high = f.torso_height(0.14), f.torso_height(0.93)
    rows = [
        (low, x, 0.0, 0.0),
        (low, x, 0.036 * tall, 0.070 * tall),
        (low + 0.03 * tall, x, 0.048 * tall, 0.082 * tall),
        (high - 0.05 * tall, x, 0.046 * tall, 0.080 * tall),
        (high - 0.01 * tall, x, 0.034 * tall, 0.064 * tall),
        (high, x, 0.0, 0.0),
    ]
    pocket = [
        (z, x - 0.042 * tall, d * tall, w * tall)
        for z, d, w in (
            (low + 0.02 * tall, 0.0, 0.0),
            (low + 0.022 * tall, 0.022, 0.054),
            (low + 0.085 * tall, 0.022, 0.054),
            (low + 0.09 * tall, 0.0, 0.0),
        )
    ]
    return [
        Patch(piece=turned(rows, 18, 3.4), colour=colour, finish=Finish.CLOTH, part="chest"),
        Patch(piece=turned(pocket, 14, 3.4), colour=tinted(colour, 0.75), finish=Finish.CLOTH, part="chest"),
        Patch(piece=_straps(f), colour=tinted(colour, 0.65), finish=Finish.CLOTH),
    ]


def _shoulder_bag(head: Head, colour: Colour) -> list[Patch]:
    """A bag at the left hip on a strap across the chest."""
    f = head.figure
    tall, out = f.tall, outside(f) + 0.003
    z = f.m.hip_height + 0.005 * tall
    y = f.m.hip_half + 0.085 * tall
    rows = [
        (z - 0.055 * tall, 0.0, 0.0, 0.0),
        (z - 0.055 * tall, 0.0, 0.066 * tall, 0.022 * tall),
        (z + 0.045 * tall, 0.0, 0.070 * tall, 0.022 * tall),
        (z + 0.045 * tall, 0.0, 0.0, 0.0),
    ]
    bag = turned(rows, 14, 4.0)
    bag.positions[:, 1] += np.float32(y)
    made = [Patch(piece=bag, colour=colour, finish=Finish.LEATHER, rough=0.5, part="pelvis")]
    t = np.linspace(0.0, 1.0, 10)
    strips = []
    for back in (False, True):
        across = (0.088 - 0.140 * t) * tall
        up = f.torso_height(0.14) + t * (f.torso_height(0.99) - f.torso_height(0.14))
        aside = np.array([0.007, 0.0, -0.007]) * tall * (-1.0 if back else 1.0)
        strips.append(
            laid(
                f,
                floats(across[:, None] + aside),
                floats(up[:, None] + 0.6 * np.abs(aside) * 0.0),
                out,
                back=back,
            )
        )
    return [*made, Patch(piece=joined(*strips), colour=tinted(colour, 0.7), finish=Finish.LEATHER)]


def _quiver(head: Head, colour: Colour) -> list[Patch]:
    f = head.figure
    tall, x = f.tall, _behind(f, 0.7) - 0.024 * f.tall
    low, high = (
        np.array([x, 0.05 * tall, f.torso_height(0.30)]),
        np.array([x, -0.055 * tall, f.torso_height(1.05)]),
    )
    tube = cord(
        floats([low, low + 0.1 * (high - low), high]), (np.array([0.012, 0.026, 0.028]) * tall).tolist(), 9
    )
    arrows = []
    for k in (-1, 0, 1):
        top = high + (high - low) * 0.22 + np.array([0.012 * k, 0.01 * k, 0.0]) * tall
        arrows.append(
            cord(
                floats([high, high + 0.6 * (top - high), top]),
                (np.array([0.003, 0.010, 0.008]) * tall).tolist(),
                4,
            )
        )
    return [
        Patch(piece=tube, colour=colour, finish=Finish.LEATHER, part="chest"),
        Patch(piece=joined(*arrows), colour=(0.90, 0.88, 0.84), finish=Finish.CLOTH, part="chest"),
    ]


def _wings(head: Head, colour: Colour) -> list[Patch]:
    """An angel's: rows of feathers that fan out from the shoulder blades."""
    f = head.figure
    tall, x = f.tall, _behind(f, 0.8)
    feathers = []
    for layer, (count, long, drop) in enumerate(((8, 0.33, 0.0), (7, 0.22, 0.015))):
        for k in range(count):
            t = k / (count - 1)
            a = np.deg2rad(68.0 - 132.0 * t)
            root = np.array(
                [
                    x - (0.012 + 0.008 * layer) * tall,
                    (0.030 + 0.12 * (1 - t)) * tall,
                    f.torso_height(0.80) + (0.10 * (1 - t) - drop) * tall,
                ]
            )
            reach = long * tall * (0.75 + 0.35 * np.sin(np.pi * (0.25 + 0.6 * t)))
            out = np.array([-0.22, np.cos(a), np.sin(a)]) * reach
            path = floats([root, root + 0.35 * out, root + 0.8 * out, root + out])
            feathers.append(cord(path, (np.array([0.012, 0.022, 0.020, 0.003]) * tall).tolist(), 5))
    left = joined(*feathers)
    thin = left.positions.copy()
    one = Piece(positions=thin, normals=left.normals, triangles=left.triangles)
    return [Patch(piece=joined(one, mirrored(one)), colour=colour, finish=Finish.FOAM, part="chest")]


def _fairy_wings(head: Head, colour: Colour) -> list[Patch]:
    """A butterfly's four leaves."""
    f = head.figure
    tall, x = f.tall, _behind(f, 0.75) - 0.01 * f.tall
    leaves, spots = [], []
    for up, long, wide in ((38.0, 0.40, 0.15), (-38.0, 0.27, 0.11)):
        a = np.deg2rad(up)
        t = np.linspace(0.0, 1.0, 9)
        swell = wide * tall * np.sin(np.pi * t**0.8) ** 0.8
        along, aside = np.array([-0.30, np.cos(a), np.sin(a)]), np.array([0.0, -np.sin(a), np.cos(a)])
        root = np.array([x, 0.012 * tall, f.torso_height(0.72)])
        rows = [
            root + along * (long * tall * t)[:, None] + aside * (swell * k)[:, None]
            for k in (-1.0, -0.5, 0.0, 0.5, 1.0)
        ]
        leaf = sheet(floats(np.stack(rows)))
        leaves.append(lined(leaf, 0.004 * tall, np.ones(len(leaf.positions), bool)))
        rows = [
            root
            + along * (long * tall * (0.5 + 0.36 * t))[:, None]
            + aside * (0.5 * swell * k)[:, None]
            + np.array([0.004 * tall, 0, 0])
            for k in (-1.0, 1.0)
        ]
        spots.append(lined(sheet(floats(np.stack(rows))), 0.014 * tall, np.ones(18, bool)))
    left, marks = joined(*leaves), joined(*spots)
    return [
        Patch(piece=joined(left, mirrored(left)), colour=colour, finish=Finish.SOFT, rough=0.3, part="chest"),
        Patch(
            piece=joined(marks, mirrored(marks)),
            colour=tinted(colour, 0.6),
            finish=Finish.SOFT,
            rough=0.3,
            part="chest",
        ),
    ]


def _bat_wings(head: Head, colour: Colour) -> list[Patch]:
    f = head.figure
    tall, x = f.tall, _behind(f, 0.8) - 0.01 * f.tall
    edge = np.array([(0.02, 0.80, 0.0), (0.20, 1.20, 0.0), (0.42, 1.28, 0.0)])
    lower = np.array([(0.02, 0.42, 0.0), (0.22, 0.52, 0.0), (0.46, 0.72, 0.0)])
    t = np.linspace(0, 2, 9)
    top = np.stack([np.interp(t, [0, 1, 2], edge[:, k]) for k in (0, 1)], axis=1)
    low = np.stack([np.interp(t, [0, 1, 2], lower[:, k]) for k in (0, 1)], axis=1)
    low[:, 1] += 0.10 * np.abs(np.sin(np.pi * t))
    rows = []
    for share in (0.0, 0.5, 1.0):
        yz = low + share * (top - low)
        z = np.array([f.torso_height(float(v)) for v in yz[:, 1]])
        rows.append(np.stack([x - 0.22 * yz[:, 0] * tall, yz[:, 0] * tall, z], axis=1))
    cloth = sheet(floats(np.stack(rows)))
    left = lined(cloth, 0.006 * tall, np.ones(len(cloth.positions), bool))
    return [Patch(piece=joined(left, mirrored(left)), colour=colour, finish=Finish.LEATHER, part="chest")]


def _tail_path(figure: Figure, points: tuple[tuple[float, float], ...]) -> Floats:
    return floats([(x * figure.tall, 0.0, figure.m.hip_height + z * figure.tall) for x, z in points])


def _tail(head: Head, colour: Colour) -> list[Patch]:
    f = head.figure
    path = _tail_path(f, ((-0.06, 0.01), (-0.13, -0.04), (-0.20, -0.06), (-0.26, 0.0), (-0.27, 0.09)))
    piece = cord(path, (np.array([0.014, 0.014, 0.013, 0.012, 0.004]) * f.tall).tolist(), 7)
    return [Patch(piece=piece, colour=colour, finish=Finish.FOAM, part="pelvis")]


def _number(head: Head, colour: Colour) -> list[Patch]:
    """A runner's bib: a white card on the chest with bars for a number."""
    f, out = head.figure, outside(head.figure)
    card = plate(f, (0.0, 0.60), (0.052, 0.040), out)
    bars = joined(*(plate(f, (y, 0.60), (0.008, 0.022), out + 0.003) for y in (0.024, 0.0, -0.024)))
    return [
        Patch(piece=card, colour=colour, finish=Finish.PAPER),
        Patch(piece=bars, colour=(0.08, 0.08, 0.09), finish=Finish.PAPER),
    ]


_Maker = Callable[[Head, Colour], list[Patch]]
BAGGAGE: dict[str, tuple[_Maker, Colour]] = {
    "backpack": (_backpack, (0.22, 0.33, 0.48)),
    "shoulder_bag": (_shoulder_bag, (0.45, 0.28, 0.16)),
    "quiver": (_quiver, (0.38, 0.22, 0.12)),
    "wings": (_wings, (0.96, 0.96, 0.97)),
    "fairy_wings": (_fairy_wings, (0.62, 0.82, 0.93)),
    "bat_wings": (_bat_wings, (0.12, 0.08, 0.10)),
    "tail": (_tail, (0.20, 0.14, 0.10)),
    "number": (_number, (0.95, 0.95, 0.95)),
}
"""What hangs on back and hips by name, with its usual colour."""
