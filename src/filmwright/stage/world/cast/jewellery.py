"""Small things on ears, wrists, fingers and knees."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from filmwright.stage.world.cast.cloth import joined
from filmwright.stage.world.cast.figure import Figure
from filmwright.stage.world.cast.head import Head
from filmwright.stage.world.cast.notions import disc, ring
from filmwright.stage.world.cast.sewing import Patch
from filmwright.stage.world.cast.shells import on_head
from filmwright.stage.world.model import Finish
from filmwright.stage.world.world import Colour


def _earrings(head: Head, colour: Colour) -> list[Patch]:
    s = head.size
    hoops = [
        ring(
            head.at(-0.01, sign * 0.385, 0.235),
            ((0.0, 0.01 * s, 0.07 * s), (0.06 * s, 0.0, 0.0)),
            0.014 * s,
            10,
        )
        for sign in (1.0, -1.0)
    ]
    return [on_head(joined(*hoops), colour, Finish.METAL, 0.2)]


def _about_wrist(figure: Figure, side: str, back: float, thick: float, wide: float) -> Patch:
    """Return a hoop about an arm, `back` hands behind the wrist."""
    sign = 1.0 if side == "l" else -1.0
    along = np.array([0.0, sign * 0.7071, -0.7071])
    palm = np.array([0.0, -sign * 0.7071, -0.7071])
    centre = figure.joint(f"hand_{side}") - along * back * figure.m.hand
    r = (0.0175 * figure.bulk + wide) * figure.tall
    piece = ring(centre, (palm * r, np.array([r, 0.0, 0.0])), thick * figure.tall, 14)
    return Patch(piece=piece, colour=(0.0, 0.0, 0.0), finish=Finish.METAL, rough=0.2, part=f"forearm_{side}")


def _bracelet(head: Head, colour: Colour) -> list[Patch]:
    made = [_about_wrist(head.figure, side, 0.16, 0.0042, 0.006) for side in "lr"]
    return [Patch(piece=p.piece, colour=colour, finish=p.finish, rough=p.rough, part=p.part) for p in made]


def _watch(head: Head, colour: Colour) -> list[Patch]:
    f = head.figure
    band = _about_wrist(f, "l", 0.20, 0.0055, 0.005)
    out = np.array([0.0, 0.7071, 0.7071])
    along = np.array([0.0, 0.7071, -0.7071])
    centre = f.joint("hand_l") - along * 0.20 * f.m.hand + out * (0.0175 * f.bulk + 0.010) * f.tall
    r = 0.0115 * f.tall
    dial = disc(centre, ((r, 0.0, 0.0), -along * r), 10, 0.4)
    return [
        Patch(piece=band.piece, colour=colour, finish=Finish.LEATHER, part="forearm_l"),
        Patch(piece=dial, colour=(0.88, 0.88, 0.86), finish=Finish.PLASTIC, rough=0.1, part="forearm_l"),
    ]


def _knee_pads(head: Head, colour: Colour) -> list[Patch]:
    f = head.figure
    made = []
    for side in "lr":
        x, y, z = (float(v) for v in f.joint(f"shin_{side}"))
        r = 0.036 * f.tall * f.bulk
        made.append(disc((x + 0.95 * r, y, z), ((0, r, 0), (-0.01 * f.tall, 0, 1.25 * r)), 10, 0.5))
    return [Patch(piece=joined(*made), colour=colour, finish=Finish.PLASTIC, rough=0.5)]


def _leg_warmers(head: Head, colour: Colour) -> list[Patch]:
    f = head.figure
    made = []
    for side in "lr":
        x, y, _ = (float(v) for v in f.joint(f"foot_{side}"))
        for k in range(4):
            z = f.m.ankle_height * (1.5 + 0.55 * k)
            r = (0.030 + 0.003 * k) * f.tall * f.bulk
            made.append(ring((x - 0.004 * f.tall * k, y, z), ((r, 0, 0), (0, r, 0)), 0.010 * f.tall, 12))
    return [Patch(piece=joined(*made), colour=colour, finish=Finish.CLOTH)]


_Maker = Callable[[Head, Colour], list[Patch]]
JEWELLERY: dict[str, tuple[_Maker, Colour]] = {
    "earrings": (_earrings, (0.88, 0.72, 0.28)),
    "bracelet": (_bracelet, (0.88, 0.72, 0.28)),
    "watch": (_watch, (0.13, 0.10, 0.08)),
    "knee_pads": (_knee_pads, (0.12, 0.12, 0.13)),
    "leg_warmers": (_leg_warmers, (0.85, 0.35, 0.55)),
}
"""Small things by name, with their usual colours."""
