"""Patches: pieces with their colour, finish and the part they hang on; sewn together into surfaces."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from filmwright.stage.world.cast.cloth import Piece
from filmwright.stage.world.cast.figure import Figure
from filmwright.stage.world.cast.rig import INDEX, PARTS
from filmwright.stage.world.model import Finish, Floats, Surface
from filmwright.stage.world.world import Colour


@dataclass(frozen=True, kw_only=True, eq=False)
class Patch:
    """A coloured piece. `part` hangs it rigidly on one part; None: it bends with the body.

    colour: one sRGB colour, or (n, 3) of them. `hold`: (bones (n, 2), weights (n,)) worked out elsewhere.
    """

    piece: Piece
    colour: Colour | Floats
    finish: Finish
    rough: float = 0.85
    part: str | None = None
    hold: tuple[NDArray[np.uint16], Floats] | None = None
    loose: float = 0.25  # how far from the middle left and right mix: in hip half-widths, and for what hangs
    # about both legs (above 0.5) as the sine of the angle about the body
    casts_shadow: bool = True
    drape: str | None = None  # hangs free below where it is held: skirt, cape


class _Give(Protocol):
    """Hand a share of the parent's weight, or without a parent of all the trunk's, to a part."""

    def __call__(self, part: str, amount: Floats, parent: str | None = None) -> None: ...


_TRUNK = ("pelvis", "spine", "chest", "neck", "head")


def smooth(value: Floats, low: float, high: float) -> Floats:
    """Return 0 at `low`, 1 at `high`, eased between (smoothstep); `high` may be the smaller."""
    t = np.clip((value - np.float32(low)) / np.float32(high - low), 0.0, 1.0)
    eased: Floats = (t * t * (3.0 - 2.0 * t)).astype(np.float32)
    return eased


def tinted(colour: Colour, factor: float) -> Colour:
    """Return the colour darker (factor below 1) or lighter."""
    r, g, b = (float(np.clip(c * factor, 0.0, 1.0)) for c in colour)
    return r, g, b


def held(figure: Figure, points: Floats, loose: float = 0.25) -> tuple[NDArray[np.uint16], Floats]:
    """Return the two bones that carry each rest point and the share of the first, 0..1.

    Shares are handed down the tree, each joint by a smooth step over a fixed length of the bone;
    the two greatest are kept, the first being the greater.
    """
    tall, m, z = figure.tall, figure.m, points[:, 2]
    share = np.zeros((len(points), len(PARTS)), np.float32)
    share[:, 0] = 1.0

    def give(part: str, amount: Floats, parent: str | None = None) -> None:
        givers = [INDEX[giver] for giver in (_TRUNK if parent is None else (parent,))]
        taken = share[:, givers] * amount[:, None]
        share[:, givers] -= taken
        share[:, INDEX[part]] += taken.sum(axis=1)

    for part, reach in (("spine", 0.045), ("chest", 0.045), ("neck", 0.020), ("head", 0.020)):
        height = float(figure.joint(part)[2])
        reach = min(reach, 0.35 * m.head / tall) * tall
        give(part, smooth(z, height - reach, height + reach))
    for side in "lr":
        _arm_shares(figure, points, side, give)
        _leg_shares(figure, points, side, loose, give)
    two = np.argsort(-share, axis=1, kind="stable")[:, :2]
    kept = np.take_along_axis(share, two, axis=1)
    weights: Floats = (kept[:, 0] / (kept.sum(axis=1) + 1e-9)).astype(np.float32)
    return two.astype(np.uint16), np.clip(weights, 0.0, 1.0)


def _arm_shares(figure: Figure, points: Floats, side: str, give: _Give) -> None:
    tall, m = figure.tall, figure.m
    along = figure.along_arm(points, side)
    over = 0.020 * tall
    give(
        f"upper_arm_{side}",
        smooth(along, -0.030 * tall, 0.065 * tall) * smooth(figure.arm_side(points, side), -over, over),
    )
    reach = 0.022 * tall * figure.bulk
    elbow, wrist = m.upper_arm, m.upper_arm + m.forearm
    give(f"forearm_{side}", smooth(along, elbow - reach, elbow + reach), f"upper_arm_{side}")
    reach = 0.011 * tall
    give(f"hand_{side}", smooth(along, wrist - reach, wrist + reach), f"forearm_{side}")


def _leg_shares(figure: Figure, points: Floats, side: str, loose: float, give: _Give) -> None:
    tall, m, z, sign = figure.tall, figure.m, points[:, 2], 1.0 if side == "l" else -1.0
    hip = m.hip_height
    across = points[:, 1] * np.float32(sign)
    middle = smooth(np.abs(points[:, 1]), 0.0, 0.7 * m.hip_half)
    if loose > 0.5:  # what hangs about both legs is shared by the angle about the body
        side_on = across / (np.hypot(points[:, 0], points[:, 1]) + np.float32(1e-6))
        half = smooth(side_on.astype(np.float32), -loose, loose)
        low = smooth(z, hip - 0.04 * tall, hip - 0.13 * tall)
    else:  # below the crotch each leg is its own
        mixed = smooth(z, hip - 0.075 * tall, hip - 0.045 * tall)
        blur = m.hip_half * (0.03 + (loose - 0.03) * mixed)
        half = smooth((across / blur).astype(np.float32), -1.0, 1.0)
        low = smooth(z, hip - 0.055 * tall, hip - 0.10 * tall)
    leg = smooth(z, hip + 0.035 * tall, hip - 0.07 * tall) * np.maximum(middle, low)
    other = leg * (1.0 - half) if side == "r" else np.zeros_like(leg)  # what the left leg took already
    give(f"thigh_{side}", np.clip(leg * half / np.maximum(1.0 - other, 1e-4), 0.0, 1.0))
    reach = 0.028 * tall * figure.bulk
    knee = float(figure.joint(f"shin_{side}")[2])
    bent = smooth(z, knee + reach, knee - reach)
    if loose > 0.5:  # what lies on the lap falls over the knees
        ahead = smooth(points[:, 0], 0.0, 0.05 * tall)
        bent = np.maximum(bent, 0.7 * ahead * smooth(z, knee + 0.13 * tall, knee - 0.02 * tall))
    give(f"shin_{side}", bent, f"thigh_{side}")
    ankle, reach = m.ankle_height, 0.22 * m.ankle_height
    give(f"foot_{side}", smooth(z, ankle + 1.3 * reach, ankle - reach), f"shin_{side}")
    reach = 0.08 * m.foot_length
    give(f"toes_{side}", smooth(points[:, 0], m.ball - reach, m.ball + reach), f"foot_{side}")


def spare(figure: Figure, points: Floats) -> Floats:
    """Return by how many metres skin and cloth may be off when thinned: less where they bend."""
    tall, m = figure.tall, figure.m
    knee = np.abs(points[:, 2] - np.float32(figure.joint("shin_l")[2]))
    elbow = np.abs(figure.along_arm(points, "l") - np.float32(m.upper_arm))
    elbow = np.where(figure.arm_side(points, "l") > 0, elbow, np.float32(tall))
    bent = smooth(np.minimum(knee, elbow), 0.045 * tall, 0.025 * tall)
    away: Floats = ((0.0030 - 0.0018 * bent) * tall).astype(np.float32)
    return away


def sewn(figure: Figure, patches: Iterable[Patch]) -> tuple[Surface, ...]:
    """Return the patches as surfaces, one for each finish, kind of shadow and drape, in a fixed order."""
    groups: dict[tuple[Finish, bool, str], list[Patch]] = {}
    for patch in patches:
        if len(patch.piece.triangles):
            groups.setdefault((patch.finish, patch.casts_shadow, patch.drape or ""), []).append(patch)
    return tuple(_surface(figure, groups[key]) for key in sorted(groups))


def _surface(figure: Figure, patches: list[Patch]) -> Surface:
    starts = np.cumsum([0, *(len(patch.piece.positions) for patch in patches)])
    holds = [_hold(figure, patch) for patch in patches]
    return Surface(
        positions=np.concatenate([patch.piece.positions for patch in patches]).astype(np.float32),
        normals=np.concatenate([patch.piece.normals for patch in patches]).astype(np.float32),
        colours=np.concatenate([_paint(patch) for patch in patches]),
        triangles=np.concatenate(
            [
                patch.piece.triangles + np.uint32(start)
                for patch, start in zip(patches, starts[:-1], strict=True)
            ]
        ),
        bones=np.concatenate([hold[0] for hold in holds]),
        weights=np.concatenate([hold[1] for hold in holds]),
        finish=patches[0].finish,
        casts_shadow=patches[0].casts_shadow,
        drape=patches[0].drape,
    )


def _hold(figure: Figure, patch: Patch) -> tuple[NDArray[np.uint16], Floats]:
    count = len(patch.piece.positions)
    if patch.hold is not None:
        return patch.hold
    if patch.part is not None:
        return np.full((count, 2), INDEX[patch.part], np.uint16), np.ones(count, np.float32)
    return held(figure, patch.piece.positions, patch.loose)


def _paint(patch: Patch) -> NDArray[np.uint8]:
    count = len(patch.piece.positions)
    rgb = np.broadcast_to(np.asarray(patch.colour, np.float32), (count, 3))
    rgba = np.concatenate([rgb, np.full((count, 1), patch.rough, np.float32)], axis=1)
    paint: NDArray[np.uint8] = np.round(np.clip(rgba, 0.0, 1.0) * 255.0).astype(np.uint8)
    return paint
