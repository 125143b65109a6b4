"""What is worn about neck and chest: ties, scarves, necklaces, stethoscopes, belts, sashes, badges."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from filmwright.stage.world.cast.cloth import joined
from filmwright.stage.world.cast.details import tie
from filmwright.stage.world.cast.face import sheet
from filmwright.stage.world.cast.figure import Figure, neck_radius, torso
from filmwright.stage.world.cast.head import Head
from filmwright.stage.world.cast.implicit import Field, floats
from filmwright.stage.world.cast.notions import cord, disc, front_of, laid, plate, turned
from filmwright.stage.world.cast.sewing import Patch, tinted
from filmwright.stage.world.cast.tailoring import eased
from filmwright.stage.world.model import Finish, Floats
from filmwright.stage.world.world import Colour

_EASE = 0.0165
"""Heights off the body at which things lie over a shirt or thin jumper."""


def outside(figure: Figure) -> float:
    """Return heights off the body that clear whatever is worn on the chest."""
    clothes = figure.character.clothes
    thick = clothes.over in ("puffer", "parka", "life_jacket") or clothes.top in (
        "spacesuit",
        "puffer",
        "parka",
    )
    return (
        0.040
        if thick
        else 0.027
        if clothes.over or clothes.top in ("coat", "suit", "hoodie", "armour", "robe")
        else _EASE
    )


def _tie(head: Head, colour: Colour) -> list[Patch]:
    return [tie(head.figure, colour)]


def _bow_tie(head: Head, colour: Colour) -> list[Patch]:
    f = head.figure
    tall = f.tall
    z = floats([f.torso_height(0.955)])
    x = float(front_of(f, floats([0.0]), z, _EASE)[0]) + 0.006 * tall
    wings = []
    for sign in (1.0, -1.0):
        path = floats(
            [
                (x, 0.0, z[0]),
                (x, sign * 0.014 * tall, z[0] + 0.001 * tall),
                (x - 0.004 * tall, sign * 0.032 * tall, z[0]),
            ]
        )
        wings.append(cord(path, (np.array([0.004, 0.010, 0.0145]) * tall).tolist(), 6))
    knot = disc((x + 0.004 * tall, 0.0, float(z[0])), ((0, 0.007 * tall, 0), (0, 0, 0.008 * tall)), 8, 0.6)
    return [Patch(piece=joined(*wings, knot), colour=colour, finish=Finish.CLOTH, rough=0.6)]


def _around(figure: Figure, out: float, count: int = 18) -> Floats:
    """Return a ring about the neck, `out` heights off it, that falls a little in front; (count, 3) metres."""
    tall, (x, _, z) = figure.tall, (float(v) for v in figure.joint("neck"))
    angle = np.linspace(0, 2 * np.pi, count, endpoint=False)
    radius = neck_radius(figure) + out * tall
    points = [
        x + 0.008 * tall + 1.1 * radius * np.cos(angle),
        radius * np.sin(angle),
        z + (0.010 - 0.022 * np.cos(angle)) * tall,
    ]
    return floats(np.stack(points, axis=1))


def _scarf(head: Head, colour: Colour) -> list[Patch]:
    f = head.figure
    tall, out = f.tall, outside(f)
    roll = cord(_around(f, 0.022), 0.024 * tall, 8, closed=True)
    upper = _around(f, 0.016)
    upper[:, 2] += 0.020 * tall
    fold = cord(upper, 0.019 * tall, 7, closed=True)
    z = np.array([f.torso_height(share) for share in (0.36, 0.40, 0.60, 0.80, 0.93)])
    tails = []
    for y, drop in ((0.030, 0.0), (0.052, 0.10)):
        heights = z + drop * (z[-1] - z) * 0.9
        across = np.array([0.021, 0.015, 0.0, -0.015, -0.021]) * tall
        grid_y = y * tall + across[None, :] * np.array([1, 1, 1, 0.95, 0.8])[:, None]
        piece = laid(f, floats(grid_y), floats(heights[:, None] + 0 * across[None, :]), out + 0.004)
        points = piece.positions.reshape(5, 5, 3).copy()
        points[..., 0] += floats(0.007 * tall * (1 - (across / across[0]) ** 2))[None, :]
        tails.append(sheet(points))
    shade = tinted(colour, 0.86)
    return [
        Patch(piece=joined(roll, tails[0]), colour=colour, finish=Finish.CLOTH, part=None),
        Patch(piece=joined(fold, tails[1]), colour=shade, finish=Finish.CLOTH, part=None),
    ]


def _neckerchief(head: Head, colour: Colour) -> list[Patch]:
    f = head.figure
    tall = f.tall
    roll = cord(_around(f, 0.012), 0.012 * tall, 6, closed=True)
    z, half = f.torso_height(0.86), 0.036 * tall
    y = np.array([[0.002, 0.0, -0.002], [1.0, 0.0, -1.0]]) * half
    heights = np.array([[z] * 3, [f.torso_height(0.97)] * 3])
    tip = laid(f, floats(y), floats(heights), _EASE + 0.006)
    return [Patch(piece=joined(roll, tip), colour=colour, finish=Finish.CLOTH)]


def _necklace_path(figure: Figure, low: float, ease: float = 0.011, wide: float = 0.052) -> Floats:
    """Return points from shoulder to shoulder that hang down to a share of the trunk."""
    tall = figure.tall
    t = np.linspace(-1.0, 1.0, 15)
    high = figure.torso_height(0.985)
    y, z = wide * tall * t, figure.torso_height(low) + (high - figure.torso_height(low)) * np.abs(t) ** 2.2
    x = front_of(figure, floats(y), floats(z), ease)
    return floats(np.stack([x, y, z], axis=1))


def _necklace(head: Head, colour: Colour) -> list[Patch]:
    f = head.figure
    path = _necklace_path(f, 0.86)
    chain = cord(path, 0.0028 * f.tall, 5)
    drop = disc(
        path[7] + floats([0.003 * f.tall, 0, -0.008 * f.tall]),
        ((0, 0.008 * f.tall, 0), (0, 0, 0.010 * f.tall)),
        8,
        0.7,
    )
    return [Patch(piece=joined(chain, drop), colour=colour, finish=Finish.METAL, rough=0.2)]


def _pearls(head: Head, colour: Colour) -> list[Patch]:
    f = head.figure
    r = 0.0055 * f.tall
    pearls = [
        disc(p + floats([0.5 * r, 0, 0]), ((0, r, 0), (0, 0, r)), 7, 0.9) for p in _necklace_path(f, 0.90)
    ]
    return [Patch(piece=joined(*pearls), colour=colour, finish=Finish.PLASTIC, rough=0.15)]


def _lei(head: Head, colour: Colour) -> list[Patch]:
    f = head.figure
    r = 0.014 * f.tall
    path = _necklace_path(f, 0.62, outside(f), 0.056)
    flowers = [disc(p + floats([0.5 * r, 0, 0]), ((0, r, 0), (0, 0, r)), 5, 0.9) for p in path]
    return [
        Patch(piece=joined(*flowers[::2]), colour=colour, finish=Finish.FOAM),
        Patch(piece=joined(*flowers[1::2]), colour=(0.95, 0.90, 0.55), finish=Finish.FOAM),
    ]


def _medal(head: Head, colour: Colour) -> list[Patch]:
    f = head.figure
    path = _necklace_path(f, 0.55, outside(f) + 0.002, 0.048)
    ribbon = cord(path, 0.007 * f.tall, 5)
    coin = disc(
        path[7] + floats([0.006 * f.tall, 0, -0.018 * f.tall]),
        ((0, 0.020 * f.tall, 0), (0, 0, 0.020 * f.tall)),
        12,
        0.3,
    )
    return [
        Patch(piece=ribbon, colour=(0.15, 0.28, 0.65), finish=Finish.CLOTH),
        Patch(piece=coin, colour=colour, finish=Finish.METAL, rough=0.25),
    ]


def _stethoscope(head: Head, colour: Colour) -> list[Patch]:
    f = head.figure
    tall, out = f.tall, outside(f) + 0.004
    path = _necklace_path(f, 0.66, out, 0.056)
    back = _around(f, 0.016)
    nape = back[5:14]
    tube = cord(np.concatenate([path[:8], path[8:], nape[:0]]), 0.0048 * tall, 6)
    end = path[7]
    y = floats(np.linspace(0.0, -0.030, 5) * tall)
    z = floats(np.linspace(float(end[2]), f.torso_height(0.44), 5))
    x = front_of(f, y, z, out)
    drop = cord(floats(np.stack([x, y, z], axis=1)), 0.0046 * tall, 6)
    ear = disc(
        (float(x[-1]) + 0.004 * tall, float(y[-1]), float(z[-1])),
        ((0, 0.014 * tall, 0), (0, 0, 0.014 * tall)),
        12,
        0.45,
    )
    return [
        Patch(
            piece=joined(tube, drop, cord(nape, 0.0048 * tall, 6)),
            colour=colour,
            finish=Finish.RUBBER,
            rough=0.4,
        ),
        Patch(piece=ear, colour=(0.78, 0.79, 0.81), finish=Finish.METAL, rough=0.2),
    ]


def _badge(head: Head, colour: Colour) -> list[Patch]:
    """A star on the chest."""
    f = head.figure
    y, z = 0.046 * f.tall, f.torso_height(0.745)
    x = float(front_of(f, floats([y]), floats([z]), outside(f))[0]) + 0.002 * f.tall
    r = 0.0165 * f.tall
    star = [
        disc((x, y, z), ((0, a * r, 0), (0.1 * r, 0, b * r)), 5, 0.3) for a, b in ((1.0, 1.0), (0.62, -0.9))
    ]
    return [Patch(piece=joined(*star), colour=colour, finish=Finish.METAL, rough=0.25)]


def _emblem(head: Head, colour: Colour) -> list[Patch]:
    """A hero's sign on the chest: a bright diamond in a dark one."""
    f = head.figure
    x = float(front_of(f, floats([0.0]), floats([f.torso_height(0.72)]), 0.006)[0])
    z, tall = f.torso_height(0.72), f.tall
    back = disc((x - 0.002 * tall, 0.0, z), ((0, 0.046 * tall, 0), (0.004 * tall, 0, 0.040 * tall)), 4, 0.22)
    front = disc((x + 0.003 * tall, 0.0, z), ((0, 0.030 * tall, 0), (0.003 * tall, 0, 0.026 * tall)), 4, 0.3)
    return [
        Patch(piece=back, colour=colour, finish=Finish.PLASTIC, rough=0.4),
        Patch(piece=front, colour=(0.82, 0.12, 0.12), finish=Finish.PLASTIC, rough=0.4),
    ]


def _girdle(figure: Figure, share: float, half: float, ease: float, colour: Colour, finish: Finish) -> Patch:
    """Return a band about the waist at a share of the trunk."""
    tall, z = figure.tall, figure.torso_height(share)
    angle = np.linspace(0, 2 * np.pi, 24, endpoint=False)
    ray = np.stack([np.cos(angle), np.sin(angle)], axis=1)
    field = Field(lumps=tuple(eased(torso(figure), ease * tall)))
    rows = []
    for dz in (-half, half):
        reach = np.full(24, 0.16 * tall)
        for _ in range(20):
            points = floats(np.column_stack([ray * reach[:, None], np.full(24, z + dz * tall)]))
            reach = reach - np.clip(field.at(points), -0.02 * tall, 0.05 * tall) * 0.85
        rows.append(reach)
    inner = 0.006 * tall
    grid = [(rows[0] - inner, -half), (rows[0], -half), (rows[1], half), (rows[1] - inner, half)]
    hoops = [np.column_stack([ray * reach[:, None], np.full(24, z + dz * tall)]) for reach, dz in grid]
    return Patch(piece=sheet(floats(np.stack(hoops)), loop=True), colour=colour, finish=finish, rough=0.5)


def _belt(head: Head, colour: Colour) -> list[Patch]:
    f = head.figure
    ease = 0.024 if f.character.clothes.top not in ("none", "bodysuit") else 0.010
    band = _girdle(f, 0.20, 0.0105, ease, colour, Finish.LEATHER)
    buckle = plate(f, (0.0, 0.20), (0.015, 0.013), ease + 0.002)
    return [band, Patch(piece=buckle, colour=(0.83, 0.68, 0.30), finish=Finish.METAL, rough=0.25)]


def _tool_belt(head: Head, colour: Colour) -> list[Patch]:
    f = head.figure
    pouches = [
        Patch(
            piece=plate(f, (y, 0.12), (0.020, 0.022), 0.030),
            colour=tinted(colour, 0.8),
            finish=Finish.LEATHER,
        )
        for y in (0.065, -0.065)
    ]
    return [*_belt(head, colour), *pouches]


def _gi_belt(head: Head, colour: Colour) -> list[Patch]:
    f = head.figure
    tall = f.tall
    made = [_girdle(f, 0.26, 0.011, 0.026, colour, Finish.CLOTH)]
    for y in (0.018, -0.018):
        z = np.array([f.torso_height(0.26), f.torso_height(0.10), f.torso_height(-0.04)])
        x = front_of(f, floats([0.0, y * tall, 1.6 * y * tall]), floats(z), 0.034)
        path = floats(np.stack([x, np.array([0.0, y, 1.6 * y]) * tall, z], axis=1))
        made.append(Patch(piece=cord(path, 0.009 * tall, 5), colour=colour, finish=Finish.CLOTH))
    return made


def _sash(head: Head, colour: Colour) -> list[Patch]:
    """A broad ribbon from the right shoulder to the left hip."""
    f = head.figure
    tall, out = f.tall, outside(f)
    t = np.linspace(0.0, 1.0, 11)
    made = []
    for back in (False, True):
        y = (0.075 - 0.16 * t) * tall * -1.0
        z = f.torso_height(0.16) + t[::-1] * (f.torso_height(0.99) - f.torso_height(0.16))
        aside = np.array([0.016, 0.008, 0.0, -0.008, -0.016]) * tall
        order = aside if not back else -aside
        grid_y = y[::-1, None] + 0.75 * order[None, :]
        grid_z = z[::-1, None] + 0.5 * (aside if not back else -aside)[None, :]
        made.append(laid(f, floats(grid_y), floats(grid_z), out, back=back))
    return [Patch(piece=joined(*made), colour=colour, finish=Finish.CLOTH, rough=0.5)]


def _suspenders(head: Head, colour: Colour) -> list[Patch]:
    f = head.figure
    tall, out = f.tall, outside(f) + 0.002
    made = []
    for back in (False, True):
        for y in (0.046, -0.046):
            z = np.linspace(f.torso_height(0.24), f.torso_height(0.98), 9)
            aside = np.array([0.008, 0.0, -0.008]) * tall * (-1.0 if back else 1.0)
            grid_y = y * tall + aside[None, :] + 0.0 * z[:, None]
            made.append(laid(f, floats(grid_y), floats(z[:, None] + 0.0 * aside), out, back=back))
    return [Patch(piece=joined(*made), colour=colour, finish=Finish.CLOTH)]


def _fur_collar(head: Head, colour: Colour) -> list[Patch]:
    """A king's: a thick white roll over the shoulders."""
    f = head.figure
    tall = f.tall
    angle = np.linspace(0, 2 * np.pi, 22, endpoint=False)
    x, _, z = (float(v) for v in f.joint("neck"))
    wide = 0.80 * f.m.shoulder_half
    points = np.stack(
        [
            x + 0.010 * tall + 0.085 * tall * np.cos(angle),
            wide * np.sin(angle),
            z - (0.022 + 0.020 * np.cos(angle)) * tall,
        ],
        axis=1,
    )
    return [
        Patch(
            piece=cord(floats(points), 0.026 * tall, 8, closed=True),
            colour=colour,
            finish=Finish.FOAM,
            part="chest",
        )
    ]


def _oxygen(head: Head, colour: Colour) -> list[Patch]:
    """A pack on an astronaut's or diver's back."""
    f = head.figure
    tall = f.tall
    low, high = f.torso_height(0.22), f.torso_height(1.02)
    rows = [
        (low, -0.135 * tall, 0.0, 0.0),
        (low, -0.135 * tall, 0.050 * tall, 0.085 * tall),
        (high, -0.135 * tall, 0.050 * tall, 0.085 * tall),
        (high, -0.135 * tall, 0.0, 0.0),
    ]
    pack = Patch(piece=turned(rows, 16, 5.0), colour=colour, finish=Finish.PLASTIC, rough=0.4, part="chest")
    panel = plate(f, (0.0, 0.62), (0.045, 0.030), 0.040)
    return [pack, Patch(piece=panel, colour=(0.62, 0.65, 0.70), finish=Finish.PLASTIC, rough=0.4)]


_Maker = Callable[[Head, Colour], list[Patch]]
NECKWEAR: dict[str, tuple[_Maker, Colour]] = {
    "tie": (_tie, (0.55, 0.10, 0.13)),
    "bow_tie": (_bow_tie, (0.08, 0.08, 0.09)),
    "scarf": (_scarf, (0.72, 0.17, 0.16)),
    "neckerchief": (_neckerchief, (0.78, 0.14, 0.14)),
    "necklace": (_necklace, (0.86, 0.70, 0.28)),
    "pearls": (_pearls, (0.95, 0.93, 0.90)),
    "lei": (_lei, (0.92, 0.40, 0.55)),
    "medal": (_medal, (0.90, 0.72, 0.22)),
    "stethoscope": (_stethoscope, (0.08, 0.08, 0.09)),
    "badge": (_badge, (0.88, 0.72, 0.26)),
    "emblem": (_emblem, (0.95, 0.80, 0.20)),
    "belt": (_belt, (0.17, 0.10, 0.06)),
    "tool_belt": (_tool_belt, (0.45, 0.28, 0.14)),
    "gi_belt": (_gi_belt, (0.06, 0.06, 0.07)),
    "sash": (_sash, (0.80, 0.14, 0.16)),
    "suspenders": (_suspenders, (0.20, 0.14, 0.10)),
    "fur_collar": (_fur_collar, (0.96, 0.95, 0.92)),
    "oxygen_pack": (_oxygen, (0.90, 0.90, 0.91)),
}
"""What is worn about neck, chest and waist by name, with its usual colour."""
