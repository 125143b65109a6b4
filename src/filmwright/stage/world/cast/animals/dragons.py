"""The dragon of the West: a lizard's body on four legs with wings of skin, horns and a crest."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from filmwright.stage.world.cast.animals.coat import Marking, belly
from filmwright.stage.world.cast.animals.flesh import Patch, pair, tube
from filmwright.stage.world.cast.animals.heads import Head, horn
from filmwright.stage.world.cast.animals.plumage import Wing, spread
from filmwright.stage.world.cast.animals.quadruped import Body, Build, Legs, Tail
from filmwright.stage.world.cast.implicit import Ball, Triple
from filmwright.stage.world.model import Finish
from filmwright.stage.world.world import Colour

BONE: Colour = (0.88, 0.82, 0.66)
_WING = Wing(
    length=1.55, chord=0.95, skin=True, colour=(0.62, 0.20, 0.12), tip=(0.40, 0.10, 0.08), pointed=0.2
)


def _golden_belly(body: Body) -> tuple[Marking, ...]:
    return (Marking(colour=(0.95, 0.74, 0.32), where=belly(0.55 * body.h, 0.95 * body.h), soft=True),)


def wing_joints(body: Body) -> list[Triple]:
    """Return the left wing's joints."""
    x, y, z = 0.30 * body.build.base * body.h, 0.12 * body.h, 0.97 * body.h
    reach = _WING.length * body.h
    return [(x, y + share * reach, z) for share in (0.0, 0.34, 0.66)]


def _dress(body: Body) -> list[Patch]:
    """Wings, horns, spikes from brow to tail, an arrow at its end."""
    h, head = body.h, body.head
    found = spread(_WING, wing_joints(body)[0], h, body.coat, body.skeleton)
    x, y, z = wing_joints(body)[0]
    reach = _WING.length * h
    for number, (a, b) in enumerate(((0.0, 0.34), (0.34, 0.66), (0.66, 1.0)), 1):
        ends = [
            (
                x
                + 0.10 * float(np.sin(np.pi * s * 0.9)) * reach
                - 0.06 * reach * max(s - 0.45, 0)
                + 0.10 * h,
                y + s * reach,
                z + 0.02 * h,
            )
            for s in (a, b)
        ]
        found += pair(
            Patch(
                piece=tube(ends, [0.05 * h * (1 - 0.6 * a), 0.05 * h * (1 - 0.6 * b)], sides=6),
                colour=body.coat,
                part=f"wing_{number}_l",
            )
        )
    found += horn(
        head, [(0.16, 0.14, 0.22), (-0.10, 0.24, 0.48), (-0.42, 0.26, 0.62)], [0.075, 0.055, 0.008], BONE
    )
    half = 0.5 * body.build.base * h
    spots_: list[tuple[str, Triple, float]] = []
    for part, at in zip(("neck", "nape"), body.neck_points, strict=False):
        spots_.append((part, (at[0] - 0.10 * h, 0.0, at[2] + 0.13 * h), 0.16))
    for number, s in enumerate(np.linspace(0.8, -1.1, 6)):
        spots_.append(
            (
                ("chest", "chest", "spine", "spine", "pelvis", "pelvis")[number],
                (float(s * half), 0.0, 0.96 * h),
                0.15,
            )
        )
    points = body.tail_points
    for number in range(3):
        spots_.append(
            (f"tail_{number + 1}", (points[number][0] - 0.1 * h, 0.0, points[number][2] + 0.08 * h), 0.12)
        )
    for part, (px, py, pz), size in spots_:
        spike = tube([(px, py, pz), (px - 0.5 * size * h, 0, pz + size * h)], [0.06 * h, 0.004 * h], sides=5)
        found.append(Patch(piece=spike, colour=BONE, part=part))
    end = points[-1]
    found.append(Patch(piece=tube([(end[0] + 0.04 * h, 0, end[2]), (end[0] - 0.08 * h, 0, end[2]),
        (end[0] - 0.30 * h, 0, end[2])], [0.02 * h, 0.13 * h, 0.004 * h],
                                  sides=6, flat=0.4), colour=body.coat, part="tail_4"))  # fmt: skip
    return found


# fmt: off
_HEAD = Head(
    tilt=18.0, skull=(0.26, 0.08, 0.28, 0.20, 0.20), muzzle=((0.40, 0, 0.02), (0.90, 0, -0.03)),
    thick=(0.19, 0.13, 0.11), squeeze=1.0,
    extra=(Ball(centre=(0.94, 0.07, 0.08), radii=(0.06, 0.05, 0.05), blend=0.04), Ball(centre=(0.55, 0.0,
    -0.15), radii=(0.36, 0.12, 0.08), blend=0.05),
           Ball(centre=(0.40, 0.14, 0.20), radii=(0.12, 0.06, 0.06), blend=0.04)),
    eye=(0.45, 0.17, 0.13), eye_size=0.055, outward=45.0, iris=(0.98, 0.80, 0.12), pupil="slit", nose=None,
    ear=None,
)
BUILDS: dict[str, Build] = {
    "dragon": Build(
        height=1.9, coat=(0.48, 0.10, 0.07), base=1.05, depth=0.48, tuck=0.85, wide=(0.20, 0.21, 0.18),
        neck=0.95, neck_angle=58, neck_bend=-20,
        neck_thick=(0.20, 0.125, 0.10), head=0.52, mass=3000, cell=0.032, finish=Finish.SKIN,
        markings=_golden_belly, extras=_dress, wings=wing_joints, shape=_HEAD,
        legs=Legs(front_thick=(0.14, 0.09, 0.065, 0.06), hind_thick=(0.20, 0.11, 0.065, 0.06), foot=(0.13,
        0.085, 0.05), stance=0.19),
        tail=Tail(length=1.9, leaves=-14, ends=18, thick=(0.15, 0.11, 0.07, 0.04, 0.02)),
    ),
}
# fmt: on
BUILDS["wyvern"] = replace(BUILDS["dragon"], coat=(0.16, 0.34, 0.20))
