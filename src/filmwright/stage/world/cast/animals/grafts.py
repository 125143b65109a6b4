"""Grafts: what one animal has of another: wings on a horse, antlers on a bear, a shell on a cat.

They hang on the bones that carry their like: wings on the chest, antlers on the head, shells on the back.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from filmwright.stage.world.cast.animals.flesh import Patch, along, ball, tube
from filmwright.stage.world.cast.animals.heads import Placed, horn
from filmwright.stage.world.cast.animals.plumage import Wing, both_faces
from filmwright.stage.world.cast.animals.skeleton import Skeleton
from filmwright.stage.world.cast.cloth import mirrored
from filmwright.stage.world.cast.implicit import Triple, floats
from filmwright.stage.world.model import Finish
from filmwright.stage.world.world import Accessory, Colour

Grower = Callable[[Placed, Triple, float, Colour | None], list[Patch]]
_BONE: Colour = (0.86, 0.78, 0.62)
_WINGS: dict[str, Wing] = {
    "wings": Wing(length=1.5, chord=0.62, pointed=0.2, colour=(0.95, 0.94, 0.92), tip=(0.80, 0.80, 0.84)),
    "eagle_wings": Wing(
        length=1.6, chord=0.66, pointed=0.2, colour=(0.36, 0.24, 0.15), tip=(0.16, 0.11, 0.08)
    ),
    "bat_wings": Wing(length=1.5, chord=0.80, skin=True, colour=(0.22, 0.15, 0.16), tip=(0.12, 0.08, 0.09)),
    "fairy_wings": Wing(
        length=1.1, chord=0.8, pointed=0.1, colour=(0.72, 0.85, 0.98), tip=(0.95, 0.70, 0.90)
    ),
}


def grafted(
    head: Placed, back: Triple, size: float, worn: tuple[Accessory, ...], skeleton: Skeleton
) -> list[Patch]:
    """Return what grows on an animal besides its own: `back` its middle, `size` the withers' height."""
    found: list[Patch] = []
    for one in worn:
        if one.kind in _WINGS:
            found += _wings(_WINGS[one.kind], back, size, one.colour, skeleton)
        elif one.kind in _GROWN:
            found += _GROWN[one.kind](head, back, size, one.colour)
    return found


_LIFT = np.radians(38.0)
"""How far wings that rest are raised."""


def wing_joints(kind: str, back: Triple, size: float) -> list[Triple]:
    """Return the joints of the left wing, shoulder, elbow and wrist, at rest."""
    x, _, z = back
    reach = _WINGS[kind].length * size
    out, up = float(np.cos(_LIFT)) * reach, float(np.sin(_LIFT)) * reach
    return [(x + 0.25 * size, 0.10 * size + share * out, z + share * up) for share in (0.0, 0.34, 0.66)]


def winged(worn: tuple[Accessory, ...]) -> str | None:
    """Return the kind of wings somebody has."""
    return next((one.kind for one in worn if one.kind in _WINGS), None)


def _wings(wing: Wing, back: Triple, size: float, colour: Colour | None, skeleton: Skeleton) -> list[Patch]:
    """Return wings held up and back, as at the top of the stroke, on `wing_1_l` .. `wing_3_r`."""
    x, _, z = back
    s, t = np.linspace(0, 1, 9), np.linspace(0, 1, 6)
    reach, chord = wing.length * size, wing.chord * size
    notch = 1 - 0.22 * np.abs(np.sin(3 * np.pi * s)) if wing.skin else np.sqrt(np.clip(1.02 - s**6, 0, 1))
    depth = chord * (1.0 - 0.5 * s) * notch
    out, up = np.cos(_LIFT) * s * reach, np.sin(_LIFT) * s * reach
    px = x + 0.25 * size - 0.20 * reach * s[:, None] ** 2 - depth[:, None] * t[None]
    py = np.repeat(0.10 * size + out[:, None], len(t), 1)
    pz = z + up[:, None] - 0.10 * depth[:, None] * t[None] + 0.0 * px
    piece = both_faces(floats(np.stack([px, py, pz], -1)[:, ::-1]))
    first = np.asarray(colour or wing.colour)
    tip = np.asarray(wing.tip if wing.tip and not colour else 0.75 * first)
    mixed = np.clip((np.tile(np.repeat(s, len(t)), 2) - 0.45) / 0.4, 0, 1)[:, None]
    rgb = floats(first * (1 - mixed) + tip * mixed)
    arm = [(x + 0.25 * size, 0.08 * size, z), (x + 0.22 * size, 0.1 * size + 0.5 * out[-1], z + 0.5 * up[-1])]
    bone = tube(arm, [0.055 * size, 0.03 * size], sides=6)
    dark = tuple(float(value) for value in 0.9 * first)
    found: list[Patch] = []
    for whole, tone in ((piece, rgb), (bone, dark)):
        left = along(skeleton, [f"wing_{number}_l" for number in (1, 2, 3)], whole.positions)
        right = np.array([skeleton.index.get(_mirror(part), 0) for part in skeleton.parts], np.uint16)
        found.append(Patch(piece=whole, colour=tone, hold=left))  # type: ignore[arg-type]
        found.append(Patch(piece=mirrored(whole), colour=tone, hold=(right[left[0]], left[1])))  # type: ignore[arg-type]
    return found


def _mirror(part: str) -> str:
    return part[:-2] + "_r" if part.endswith("_l") else part


def _crown(head: Placed) -> tuple[float, float]:
    """Return where the skull is highest, in head lengths."""
    skull = head.shape.skull
    return skull[0], skull[1] + 0.8 * skull[4]


def _antlers(head: Placed, back: Triple, size: float, colour: Colour | None) -> list[Patch]:
    tint, x, z = (
        colour or (0.42, 0.30, 0.20),
        head.shape.skull[0],
        head.shape.skull[1] + 0.8 * head.shape.skull[4],
    )
    beam: list[Triple] = [
        (x, 0.12, z),
        (x - 0.20, 0.34, z + 0.40),
        (x - 0.05, 0.52, z + 0.85),
        (x + 0.15, 0.5, z + 1.15),
    ]
    found = horn(head, beam, [0.07, 0.06, 0.045, 0.012], tint)
    for share, ahead in ((1, 0.34), (2, 0.30)):
        bx, by, bz = beam[share]
        found += horn(head, [(bx, by, bz), (bx + ahead, by + 0.06, bz + 0.32)], [0.05, 0.01], tint)
    return found


def _horns(head: Placed, back: Triple, size: float, colour: Colour | None) -> list[Patch]:
    x, z = head.shape.skull[0], head.shape.skull[1] + 0.8 * head.shape.skull[4]
    curve: list[Triple] = [
        (x, 0.14, z),
        (x - 0.08, 0.26, z + 0.30),
        (x - 0.30, 0.36, z + 0.50),
        (x - 0.55, 0.38, z + 0.44),
    ]
    return horn(head, curve, [0.09, 0.075, 0.05, 0.012], colour or _BONE)


def _unicorn(head: Placed, back: Triple, size: float, colour: Colour | None) -> list[Patch]:
    x, z = head.shape.skull[0] + 0.12, head.shape.skull[1] + 0.85 * head.shape.skull[4]
    return horn(
        head, [(x, 0.0, z), (x + 0.30, 0.0, z + 0.75)], [0.07, 0.008], colour or (0.97, 0.86, 0.55), True
    )


def _shell(head: Placed, back: Triple, size: float, colour: Colour | None) -> list[Patch]:
    x, _, z = back
    tint = colour or (0.36, 0.28, 0.14)
    dome = ball(
        (x - 0.06 * size, 0.0, z - 0.08 * size), (0.62 * size, 0.36 * size, 0.34 * size), rings=9, sides=14
    )
    rim = ball(
        (x - 0.06 * size, 0.0, z - 0.12 * size), (0.68 * size, 0.41 * size, 0.08 * size), rings=5, sides=14
    )
    found = [
        Patch(piece=dome, colour=tint, part="spine", finish=Finish.PLASTIC, rough=0.5),
        Patch(piece=rim, colour=(0.62, 0.52, 0.28), part="spine"),
    ]
    for ahead in (-0.34, 0.0, 0.34):
        for side in (-0.2, 0.2):
            spot = (x + (ahead - 0.06) * size, side * size, z + 0.16 * size)
            plate = ball(spot, (0.13 * size, 0.11 * size, 0.05 * size), rings=5, sides=6)
            found.append(Patch(piece=plate, colour=(0.52, 0.42, 0.20), part="spine"))
    return found


_GROWN: dict[str, Grower] = {"antlers": _antlers, "horns": _horns, "unicorn_horn": _unicorn, "shell": _shell}
