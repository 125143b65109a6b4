"""What birds are made of: breasts, hoods, combs, crests and trains."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

import numpy as np

from filmwright.stage.world.cast.animals.bipeds import Body
from filmwright.stage.world.cast.animals.coat import Marking, belly, beyond, both_of, faded, within
from filmwright.stage.world.cast.animals.flesh import Patch, ball, pair, tube
from filmwright.stage.world.cast.animals.plumage import both_faces
from filmwright.stage.world.cast.implicit import Ball, floats
from filmwright.stage.world.model import Finish
from filmwright.stage.world.world import Colour

WHITE: Colour = (0.95, 0.94, 0.92)
Painter: TypeAlias = Callable[[Body], tuple[Marking, ...]]

BLACK: Colour = (0.05, 0.05, 0.06)
RED: Colour = (0.80, 0.08, 0.07)


def breast(colour: Colour) -> Painter:
    def markings(body: Body) -> tuple[Marking, ...]:
        u = body.u
        lump = Ball(centre=body.trunk(0.30, 0, -0.16), radii=(0.40 * u, 0.5 * u, 0.30 * u))
        return (
            Marking(colour=(0.93, 0.90, 0.84), where=belly(0.55 * u, 0.95 * u), soft=True),
            Marking(colour=colour, where=faded(within(lump), 0.08 * u), soft=True),
        )

    return markings


def hood(colour: Colour, size: float = 1.25) -> Painter:
    """A head of another colour."""

    def markings(body: Body) -> tuple[Marking, ...]:
        return (Marking(colour=colour, where=within(body.head.ball(0.25, 0, 0.2, (size * 0.55,) * 3))),)

    return markings


def mallard(body: Body) -> tuple[Marking, ...]:
    u = body.u
    x, _, z = body.neck_points[1]
    upper = Ball(centre=(x + 0.12 * u, 0, z + 0.30 * u), radii=(0.5 * u, 0.4 * u, 0.36 * u))
    ring = Ball(centre=(x, 0, z - 0.02 * u), radii=(0.5 * u, 0.4 * u, 0.05 * u))
    return (
        Marking(
            colour=(0.33, 0.19, 0.12),
            where=within(Ball(centre=body.trunk(0.42, 0, -0.05), radii=(0.26 * u, 0.4 * u, 0.35 * u))),
        ),
        Marking(colour=(0.05, 0.30, 0.14), where=within(upper)),
        Marking(colour=WHITE, where=both_of(within(ring), beyond(0.2 * u))),
    )


def owl(body: Body) -> tuple[Marking, ...]:
    u = body.u
    found = [
        Marking(colour=(0.90, 0.84, 0.72), where=within(body.head.ball(0.62, y, 0.27, (0.40, 0.32, 0.34))))
        for y in (0.22,)
    ]
    return (
        Marking(
            colour=(0.80, 0.68, 0.50),
            where=within(Ball(centre=body.trunk(0.05, 0, -0.26), radii=(0.4 * u, 0.3 * u, 0.16 * u))),
        ),
        *found,
    )


def tufts(body: Body) -> list[Patch]:
    head, k = body.head, body.head.size
    piece = tube([head.at(0.25, 0.26, 0.55), head.at(0.20, 0.36, 0.95)], [0.11 * k, 0.01 * k], sides=6)
    return pair(Patch(piece=piece, colour=body.coat, part="head"))


def penguin(body: Body) -> tuple[Marking, ...]:
    u = body.u
    front = Ball(
        centre=body.trunk(-0.05, 0, -0.30),
        radii=(0.50 * u, 0.22 * u, 0.26 * u),
        tilt=float(-np.radians(body.build.carriage)),
    )
    cheek = body.head.ball(0.30, 0.36, 0.05, (0.20, 0.20, 0.26))
    return (
        Marking(colour=WHITE, where=within(front)),
        Marking(colour=(0.96, 0.74, 0.20), where=within(cheek)),
    )


def comb(body: Body) -> list[Patch]:
    head, k = body.head, body.head.size
    found = []
    for number, x in enumerate((0.10, 0.30, 0.50)):
        lobe = ball(head.at(x, 0, 0.72), (0.13 * k, 0.06 * k, (0.20, 0.24, 0.18)[number] * k))
        found.append(Patch(piece=lobe, colour=RED, part="head", finish=Finish.SKIN))
    wattle = ball(head.at(0.68, 0, -0.16), (0.09 * k, 0.07 * k, 0.20 * k))
    return [*found, Patch(piece=wattle, colour=RED, part="head", finish=Finish.SKIN)]


def rooster(body: Body) -> list[Patch]:
    """A comb, and a tail of arched plumes."""
    found = comb(body)
    u = body.u
    root = np.array(body.tail_points[0])
    for number, (rise, reach) in enumerate(
        ((0.75, 0.25), (0.72, 0.50), (0.52, 0.68), (0.30, 0.70), (0.62, 0.38))
    ):
        t = np.linspace(0, 1, 8)
        line = root + np.column_stack(
            [-reach * u * t, 0.03 * (number - 2) * u * t, u * (rise * np.sin(2.2 * t) * 0.95)]
        )
        piece = tube(line, 0.075 * u * np.sin(np.pi * np.clip(0.2 + 0.78 * t, 0, 1)), sides=6, flat=0.5)
        found.append(
            Patch(piece=piece, colour=(0.05, 0.22, 0.16) if number % 2 else (0.06, 0.10, 0.14), part="tail_1")
        )
    return found


def train(body: Body) -> list[Patch]:
    """A peacock's train: a standing wheel of feathers with eyes, and a crest."""
    u = body.u
    root = np.array(body.tail_points[0]) + np.array([0.10 * u, 0, 0])
    turn = np.radians(np.linspace(-98, 98, 25))
    radius = np.linspace(0.25, 1.9, 7) * u
    scallop = 1 + 0.05 * np.cos(np.arange(25) * np.pi)
    grid = np.stack(
        [
            root[0] - 0.16 * radius[:, None] - 0.0 * turn[None],
            root[1] + radius[:, None] * np.sin(turn)[None] * scallop,
            root[2] + radius[:, None] * np.cos(turn)[None] * scallop,
        ],
        axis=-1,
    )
    piece = both_faces(floats(grid))
    share = np.concatenate([np.repeat(np.linspace(0, 1, 7), 25)] * 2)[:, None]
    rgb = np.array((0.10, 0.40, 0.22)) * (1 - share) + np.array((0.16, 0.55, 0.28)) * share
    found = [Patch(piece=piece, colour=floats(rgb), part="tail_1")]
    for r, count in ((1.75, 13), (1.35, 10), (0.95, 8)):
        for a in np.radians(np.linspace(-88, 88, count)):
            for size, colour, lift in (
                (0.105, (0.70, 0.52, 0.18), 0.02),
                (0.075, (0.08, 0.45, 0.62), 0.035),
                (0.04, (0.05, 0.06, 0.30), 0.05),
            ):
                at = (
                    float(root[0] - 0.16 * r * u + lift * u),
                    float(r * u * np.sin(a)),
                    float(root[2] + r * u * np.cos(a)),
                )
                found.append(
                    Patch(
                        piece=ball(at, (0.012 * u, size * u, size * u * 1.2), rings=5, sides=8),
                        colour=colour,
                        part="tail_1",
                    )
                )
    head, k = body.head, body.head.size
    for lean in (-0.3, -0.1, 0.1):
        tip = head.at(0.2 + lean, 0, 1.35)
        found.append(
            Patch(
                piece=tube([head.at(0.28, 0, 0.65), tip], [0.02 * k, 0.02 * k], sides=4),
                colour=(0.08, 0.30, 0.6),
                part="head",
            )
        )
        found.append(
            Patch(
                piece=ball(tip, (0.08 * k, 0.04 * k, 0.08 * k), rings=4, sides=6),
                colour=(0.08, 0.45, 0.62),
                part="head",
            )
        )
    return found


def crane_tail(body: Body) -> tuple[Marking, ...]:
    x, _, z = body.neck_points[1]
    u = body.u
    return (
        Marking(colour=BLACK, where=within(Ball(centre=(x, 0, z), radii=(0.3 * u, 0.2 * u, 0.34 * u)))),
        Marking(colour=RED, where=within(body.head.ball(0.30, 0, 0.62, (0.30, 0.30, 0.20)))),
        Marking(
            colour=BLACK,
            where=within(Ball(centre=body.trunk(-0.5, 0, 0), radii=(0.22 * u, 0.4 * u, 0.4 * u))),
        ),
    )


def eagle(body: Body) -> tuple[Marking, ...]:
    x, _, z = body.neck_points[1]
    u = body.u
    return (
        Marking(
            colour=WHITE,
            where=within(Ball(centre=(x + 0.08 * u, 0, z + 0.14 * u), radii=(0.36 * u, 0.36 * u, 0.30 * u))),
        ),
    )


def parrot(body: Body) -> tuple[Marking, ...]:
    return (Marking(colour=WHITE, where=within(body.head.ball(0.52, 0.40, 0.20, (0.24, 0.16, 0.22)))),)


def crest(body: Body) -> list[Patch]:
    """Feathers that stand up from a cockatoo's or a phoenix's head."""
    head, k = body.head, body.head.size
    found = []
    for lean in (-0.55, -0.35, -0.12):
        piece = tube([head.at(0.25, 0, 0.6), head.at(0.1 + lean, 0, 1.2)], [0.09 * k, 0.02 * k], sides=5)
        found.append(Patch(piece=piece, colour=(0.98, 0.80, 0.15), part="head"))
    return found


def phoenix(body: Body) -> list[Patch]:
    found = crest(body)
    u, root = body.u, np.array(body.tail_points[0])
    for number in range(5):
        t = np.linspace(0, 1, 9)
        side = (number - 2) * 0.16
        line = root + np.column_stack([-1.7 * u * t, side * u * t, u * (0.35 * np.sin(2.6 * t) - 0.30 * t)])
        line[:, 2] = np.maximum(line[:, 2], 0.05 * u)
        piece = tube(
            line, u * np.array([0.05, 0.055, 0.05, 0.045, 0.045, 0.05, 0.08, 0.10, 0.02]), sides=6, flat=0.5
        )
        found.append(
            Patch(piece=piece, colour=((0.98, 0.72, 0.10), (0.92, 0.28, 0.06))[number % 2], part="tail_1")
        )
    return found


def replace_colour(patch: Patch, colour: Colour) -> Patch:
    """Return a patch in another colour."""
    return replace(patch, colour=colour)
