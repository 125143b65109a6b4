"""Plumage: wings folded on the flank and wings spread, tails as fans of feathers."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from filmwright.stage.world.cast.animals.flesh import Patch, along, pair
from filmwright.stage.world.cast.animals.skeleton import Skeleton
from filmwright.stage.world.cast.cloth import Piece, joined, mirrored
from filmwright.stage.world.cast.face import sheet
from filmwright.stage.world.cast.implicit import Triple, floats
from filmwright.stage.world.model import Finish, Floats
from filmwright.stage.world.shaping.paint import shaded
from filmwright.stage.world.world import Colour


@dataclass(frozen=True, kw_only=True)
class Wing:
    """A wing, in trunk lengths: how far it reaches, how deep it is, its colours."""

    length: float = 1.15
    chord: float = 0.42
    colour: Colour | None = None  # None: the coat, a little darker
    tip: Colour | None = None
    pointed: float = 0.5  # 0 broad as an eagle's, 1 narrow as a gull's
    skin: bool = False  # of skin and fingers: bats, dragons
    flipper: bool = False


@dataclass(frozen=True, kw_only=True)
class Fan:
    """A tail of feathers, in trunk lengths."""

    length: float = 0.45
    wide: float = 0.12  # half, at its end
    angle: float = -10.0  # degrees up from the trunk's axis
    colour: Colour | None = None
    tip: Colour | None = None
    arched: float = 0.0  # how far it curves down at its end


_TAKE = np.array([0, 1, 2])


def both_faces(points: Floats) -> Piece:
    """Return a sheet that is seen from both sides."""
    return joined(sheet(points), sheet(points[:, ::-1]))


def spread(wing: Wing, shoulder: Triple, u: float, coat: Colour, skeleton: Skeleton) -> list[Patch]:
    """Return spread wings, out along y, on `wing_1_l` .. `wing_3_r`: an arm in front, feathers behind."""
    colour = wing.colour or shaded(coat, 0.85)
    tip = wing.tip or shaded(colour, 0.72)
    rows, columns = 9, 5
    s = np.linspace(0, 1, rows)
    t = np.linspace(0, 1, columns)
    reach, chord = wing.length * u, wing.chord * u
    front = (
        0.10 * np.sin(np.pi * s * 0.9) * reach - 0.30 * wing.pointed * reach * np.clip(s - 0.45, 0, 1) ** 1.3
    )
    if wing.skin:
        depth = chord * (1.0 - 0.55 * s) * (1 - 0.22 * np.abs(np.sin(3 * np.pi * s)))
    else:
        depth = chord * (1.0 - 0.45 * s - 0.35 * wing.pointed * s) * np.sqrt(np.clip(1.02 - s**6, 0, 1))
    x = shoulder[0] + front[:, None] + 0.12 * chord - depth[:, None] * t[None]
    y = shoulder[1] + np.repeat((s * reach)[:, None], columns, 1)
    camber = 0.10 * depth[:, None] * np.sin(np.pi * np.clip(t[None] * 0.9 + 0.06, 0, 1))
    z = shoulder[2] + camber + 0.0 * x
    grid = floats(np.stack([x, y, z], axis=-1))
    piece = both_faces(grid[:, ::-1])
    away = (piece.positions[:, 1] - shoulder[1]) / reach
    behind = np.tile(np.concatenate([np.tile(t[::-1], rows), np.tile(t, rows)]), 1)
    mixed = np.clip((away - 0.62) / 0.2, 0, 1) if wing.tip else np.clip((behind - 0.45) / 0.4, 0, 1)
    rgb = np.asarray(colour) * (1 - mixed[:, None]) + np.asarray(tip) * mixed[:, None]
    arms = [f"wing_{number}_l" for number in (1, 2, 3)]
    bones, weights = along(skeleton, arms, piece.positions)
    names = skeleton.parts
    right = np.array([skeleton.index[name[:-2] + "_r"] if name in arms else 0 for name in names], np.uint16)
    return [
        Patch(piece=piece, colour=floats(rgb), hold=(bones, weights)),
        Patch(piece=mirrored(piece), colour=floats(rgb), hold=(right[bones], weights)),
    ]


def folded(
    wing: Wing, shoulder: Triple, carriage: float, trunk: tuple[float, float], coat: Colour
) -> list[Patch]:
    """Return folded wings: long leaves that lie on the flanks from the shoulder to the root of the tail."""
    u, deep = trunk
    colour = wing.colour or shaded(coat, 0.85)
    tip = wing.tip or shaded(colour, 0.72)
    rows, columns = 9, 5
    s, t = np.linspace(0, 1, rows), np.linspace(-1, 1, columns)
    length = (0.92 if not wing.flipper else 0.70) * u
    half = (
        deep
        * u
        * (0.66 if not wing.flipper else 0.34)
        * np.sin(np.pi * np.clip(0.14 + 0.86 * s, 0, 0.995)) ** 0.75
    )
    angle = np.radians(carriage - 6.0 if not wing.flipper else carriage)
    back = np.array([-np.cos(angle), 0.0, -np.sin(angle)])
    up = np.array([-np.sin(angle), 0.0, np.cos(angle)])
    out = np.array([0.0, 1.0, 0.0])
    bulge = (0.10 * np.sin(np.pi * np.clip(s * 1.1, 0, 1)) - 0.20 * s**2) * u
    if wing.flipper:
        bulge = (0.06 + 0.10 * s) * u
    middle = (
        np.array(shoulder) + back * (s * length)[:, None] - up * (0.30 * deep * u) * (1 - 0.7 * s)[:, None]
    )
    points = (
        middle[:, None]
        + up * (half[:, None] * t[None])[..., None]
        + out * (bulge[:, None] + 0.035 * u + 0.06 * u * (1 - t[None] ** 2))[..., None]
    )
    piece = both_faces(floats(points))
    share = np.concatenate([np.repeat(s, columns)] * 2)
    mixed = np.clip((share - 0.55) / 0.25, 0, 1)[:, None]
    rgb = np.asarray(colour) * (1 - mixed) + np.asarray(tip) * mixed
    return pair(Patch(piece=piece, colour=floats(rgb), part="fold_l"))


def fan(tail: Fan, root: Triple, carriage: float, u: float, coat: Colour) -> list[Patch]:
    """Return a fan of feathers on `tail_1`."""
    angle = np.radians(carriage - tail.angle)
    back = np.array([-np.cos(angle), 0.0, -np.sin(angle)])
    up = np.array([-np.sin(angle), 0.0, np.cos(angle)])
    s, t = np.linspace(-0.25, 1, 7), np.linspace(-1, 1, 5)
    half = u * (0.5 * min(tail.wide, 0.12) + (tail.wide - 0.5 * min(tail.wide, 0.12)) * np.clip(s, 0, 1))
    drop = -tail.arched * u * np.clip(s, 0, 1) ** 2
    points = (
        np.array(root)
        + back * (s * tail.length * u)[:, None, None]
        + np.array([0, 1.0, 0]) * (half[:, None] * t[None])[..., None]
        + up * (drop[:, None] + 0.12 * half[:, None] * (1 - t[None] ** 2))[..., None]
    )
    piece = both_faces(floats(points))
    colour = np.asarray(tail.colour or shaded(coat, 0.8))
    tip = np.asarray(tail.tip or shaded(tail.colour or coat, 0.62))
    share = np.concatenate([np.repeat(s, 5)] * 2)
    mixed = np.clip((share - 0.55) / 0.3, 0, 1)[:, None]
    return [
        Patch(
            piece=piece, colour=floats(colour * (1 - mixed) + tip * mixed), part="tail_1", finish=Finish.CLOTH
        )
    ]
