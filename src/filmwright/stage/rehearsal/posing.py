"""Posing: postures, feet and reaching hands become a matrix for every bone, all frames at once."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from filmwright.stage.rehearsal.figure import SIDES, SIGN, Figure
from filmwright.stage.rehearsal.footwork import FootTrack
from filmwright.stage.rehearsal.limbs import leg_turns, two_bones
from filmwright.stage.rehearsal.posture import OTHER, C
from filmwright.stage.rehearsal.rotations import (
    Reals,
    about,
    about_x,
    about_y,
    about_z,
    between,
    frame,
    smooth,
    turned,
    unit,
)
from filmwright.stage.rehearsal.visage import face, fingers
from filmwright.stage.world.model import Floats


@dataclass(kw_only=True, eq=False)
class Reach:
    """Where a hand wants its palm, (n, 3), and how much, (n,) 0..1; `palm` (n, 3) the way it faces."""

    target: Reals
    weight: Reals
    palm: Reals
    palm_weight: Reals

    @classmethod
    def none(cls, frames: int) -> Reach:
        return cls(
            target=np.zeros((frames, 3)),
            weight=np.zeros(frames),
            palm=np.tile([0.0, 0.0, -1.0], (frames, 1)),
            palm_weight=np.zeros(frames),
        )


@dataclass(kw_only=True, eq=False)
class Carriage:
    """How the whole body travels: root (n, 2) on the ground, heading (n,), flight (n,) metres of air."""

    root: Reals
    heading: Reals
    flight: Reals
    reaches: tuple[Reach, Reach] = field(repr=False)


def eased_reach(way: Carriage, side: int, begins: list[int], times: Reals, seconds: float = 0.3) -> None:
    """Let a hand pass from one reach to the next, and out of the last, without a jump.

    `begins`: frames at which a new reach starts. What is left over of the old one rides on with
    the body and fades in `seconds`.
    """
    reach = way.reaches[side]
    count = len(times)

    def carried(frame: int) -> Reals:
        """Return the target of a frame as it would have ridden on with the body, (n - frame - 1, 3)."""
        turn = about_z(way.heading[frame + 1 :] - way.heading[frame])
        root = np.column_stack([way.root, way.flight])
        offset = np.tile(reach.target[frame] - root[frame], (count - frame - 1, 1))
        return np.asarray(root[frame + 1 :] + turned(turn, offset))

    for begin in begins:
        if 1 <= begin < count and reach.weight[begin - 1] > 0.05 and reach.weight[begin] > 0.05:
            fade = (1 - smooth((times[begin:] - times[begin - 1]) / seconds))[:, None]
            gap = carried(begin - 1)[0] - reach.target[begin]
            live = (reach.weight[begin:] > 0)[:, None]
            reach.target[begin:] += np.where(live, fade * gap, 0.0)
    for end in map(int, np.flatnonzero((reach.weight[:-1] > 0.05) & (reach.weight[1:] <= 0.0))):
        fade = 1 - smooth((times[end + 1 :] - times[end]) / seconds)
        free = reach.weight[end + 1 :] <= 0
        fade = np.where(np.cumprod(free), fade, 0.0)
        reach.target[end + 1 :] = np.where((fade > 0)[:, None], carried(end), reach.target[end + 1 :])
        for weight in (reach.weight, reach.palm_weight):
            weight[end + 1 :] = np.maximum(weight[end + 1 :], weight[end] * fade)
        reach.palm[end + 1 :] = np.where((fade > 0)[:, None], reach.palm[end], reach.palm[end + 1 :])


@dataclass(frozen=True, kw_only=True, eq=False)
class Posed:
    """Bones of every frame: turn (n, parts, 3, 3) from rest to world, at (n, parts, 3) joints."""

    figure: Figure
    turn: Reals
    at: Reals
    scale: Reals  # (n, parts, 3) along rest axes; only that of tears differs from 1

    def matrices(self) -> Floats:
        """Return (n, parts, 3, 4): rest positions to world."""
        whole = self.turn * self.scale[:, :, None, :]
        shift = self.at - np.einsum("fpij,pj->fpi", whole, self.figure.rest)
        return np.concatenate([whole, shift[..., None]], -1).astype(np.float32)

    def joint(self, part: str) -> Reals:
        found: Reals = self.at[:, self.figure.index[part]]
        return found

    def palm(self, side: int) -> Reals:
        """Return the middle of a palm, (n, 3)."""
        name = SIDES[side]
        hand = self.figure.index[f"hand_{name}"]
        along = self.figure.rest[self.figure.index[f"fingers_{name}"]] - self.figure.rest[hand]
        place: Reals = self.at[:, hand] + turned(self.turn[:, hand], 0.6 * along)
        return place


def posed(figure: Figure, posture: Reals, carriage: Carriage, feet: tuple[FootTrack, FootTrack]) -> Posed:
    """Return the bones for postures (n, channels): trunk first, then legs to the feet, then arms."""
    frames, parts = len(posture), len(figure.rest)
    turn = np.tile(np.eye(3), (frames, parts, 1, 1))
    at = np.zeros((frames, parts, 3))
    body = Posed(figure=figure, turn=turn, at=at, scale=np.ones((frames, parts, 3)))
    _trunk(body, posture, carriage, feet)
    for side in (0, 1):
        _leg(body, posture, feet[side], side)
        _arm(body, posture, carriage.reaches[side], side)
    face(body, posture)
    return body


def _hang(body: Posed, part: str, parent: str, rotation: Reals) -> None:
    """Set a part turned by `rotation` in the world, its joint carried by the parent."""
    figure = body.figure
    child, above = figure.index[part], figure.index[parent]
    body.turn[:, child] = rotation
    body.at[:, child] = body.at[:, above] + turned(
        body.turn[:, above], figure.rest[child] - figure.rest[above]
    )


def _trunk(body: Posed, p: Reals, way: Carriage, feet: tuple[FootTrack, FootTrack]) -> None:
    figure, index = body.figure, body.figure.index
    heading = about_z(way.heading)
    pelvis = (
        heading @ about_z(p[:, C.PELVIS_YAW]) @ about_y(p[:, C.PELVIS_PITCH]) @ about_x(p[:, C.PELVIS_ROLL])
    )
    offset = np.stack([p[:, C.SURGE], p[:, C.SWAY], np.zeros(len(p))], -1) * figure.leg
    at = np.concatenate([way.root, np.zeros((len(p), 1))], 1) + turned(heading, offset)
    at[:, 2] = figure.stand + p[:, C.RISE] * figure.leg + way.flight
    at[:, 2] = _within_reach(figure, p, (at, pelvis), feet)
    body.turn[:, index["pelvis"]] = pelvis
    body.at[:, index["pelvis"]] = at
    back, neck = p[:, C.SPINE_PITCH : C.HEAD_PITCH], p[:, C.HEAD_PITCH : C.SWING_L]
    below = _bent(body, ("pelvis", pelvis), (("spine", 0.5), ("chest", 0.5)), back)
    _bent(body, ("chest", below), (("neck", 0.4), ("head", 0.6)), neck)


_BENDS = {
    "pelvis": ((-0.70, 1.55), (-0.68, 0.68), (-0.95, 0.95)),
    "chest": ((-1.25, 1.08), (-0.8, 0.8), (-1.4, 1.4)),
}
"""Radians a back and a neck pitch, roll and yaw at most, by what bears them; docs/motion.md has sources."""


def _bent(body: Posed, base: tuple[str, Reals], parts: tuple[tuple[str, float], ...], angles: Reals) -> Reals:
    """Hang parts one above the other, bent by shares of pitch, roll, yaw (n, 3); return the last."""
    above, below = base
    pitch, roll, yaw = (np.clip(angles[:, k], *limit) for k, limit in enumerate(_BENDS[above]))
    for part, share in parts:
        below = below @ about_z(share * yaw) @ about_y(share * pitch) @ about_x(share * roll)
        _hang(body, part, above, below)
        above = part
    return below


def _within_reach(
    figure: Figure, p: Reals, trunk: tuple[Reals, Reals], feet: tuple[FootTrack, FootTrack]
) -> Reals:
    """Return pelvis heights (n,) that keep planted feet within reach, eased so that no knee snaps."""
    at, pelvis = trunk
    height: Reals = at[:, 2].copy()
    longest = 0.992 * figure.leg
    for side, foot in enumerate(feet):
        hip = figure.rest[figure.index[f"thigh_{SIDES[side]}"]] - figure.rest[figure.index["pelvis"]]
        joint = at + turned(pelvis, hip)
        level = np.linalg.norm((joint - foot.ankle)[:, :2], axis=-1)
        up = np.sqrt(np.maximum(longest**2 - level**2, (0.35 * longest) ** 2))
        ceiling = foot.ankle[:, 2] + up + at[:, 2] - joint[:, 2]
        free = p[:, C.FREE_L + side * OTHER]
        ceiling = ceiling + (foot.slack + 4 * smooth(free / 0.5)) * figure.leg
        softness = 0.02 * figure.leg
        height = _soft_minimum(height, ceiling, softness)
    return height


def _soft_minimum(first: Reals, second: Reals, softness: float) -> Reals:
    """Return the smaller of two, rounded within `softness` of where they are equal (never above either)."""
    near = np.clip(1 - np.abs(first - second) / softness, 0.0, None)
    lower: Reals = np.minimum(first, second) - softness * near * near / 4
    return lower


def _leg(body: Posed, p: Reals, foot: FootTrack, side: int) -> None:
    name = SIDES[side]
    pelvis = body.turn[:, body.figure.index["pelvis"]]
    _hang(body, f"thigh_{name}", "pelvis", pelvis)
    bones = leg_turns(body.figure, p, (pelvis, body.joint(f"thigh_{name}")), foot, side)
    above = "pelvis"
    for part, turn in zip(("thigh", "shin", "foot", "toes"), bones, strict=True):
        _hang(body, f"{part}_{name}", above, turn)
        above = f"{part}_{name}"


def _arm(body: Posed, p: Reals, reach: Reach, side: int) -> None:
    figure, name, sign = body.figure, SIDES[side], SIGN[side]
    shift = side * OTHER
    chest = body.turn[:, figure.index["chest"]]
    _hang(body, f"upper_arm_{name}", "chest", chest)
    shoulder = body.joint(f"upper_arm_{name}")
    hanging = (
        chest
        @ about_y(-p[:, C.SWING_L + shift])
        @ about_x(sign * p[:, C.LIFT_L + shift])
        @ about_z(-sign * p[:, C.TWIST_L + shift])
    )
    hinge, upper = -hanging[..., 1], -hanging[..., 2]
    bend = np.clip(p[:, C.ELBOW_L + shift], 0.03, 2.5)
    lower = turned(about(hinge, bend), upper)
    if reach.weight.any():
        upper, lower, hinge = _reached(body, (upper, lower, hinge), reach, shoulder)
    rest = figure.arm_frames[side]
    body.turn[:, figure.index[f"upper_arm_{name}"]] = frame(upper, hinge) @ rest[0].T
    fore = frame(lower, hinge) @ rest[1].T
    _hang(body, f"forearm_{name}", f"upper_arm_{name}", fore)
    hand = _hand(body, p, reach, (lower, hinge), side)
    _hang(body, f"hand_{name}", f"forearm_{name}", hand)
    fingers(body, p, hand, side)


def _reached(
    body: Posed, arm: tuple[Reals, Reals, Reals], reach: Reach, shoulder: Reals
) -> tuple[Reals, Reals, Reals]:
    """Return the arm drawn from its posture towards the reach; the elbow keeps its side."""
    figure = body.figure
    upper, lower, hinge = arm
    rest_chord = upper * figure.upper + lower * figure.fore
    wanted = reach.target - shoulder
    # nobody reaches for what is far out of reach
    near = smooth((2.2 - np.linalg.norm(wanted, axis=1) / figure.arm) / 0.7)
    chest = body.turn[:, figure.index["chest"]]
    palm = unit(wanted) * figure.palm  # the palm lies beyond the wrist, about along the forearm
    for _ in range(2):
        chord, carry = _drawn(rest_chord, wanted - palm, reach.weight * near, chest)
        moved = turned(carry, hinge)
        bones = two_bones(chord, moved, figure.upper, figure.fore)
        palm = bones[1] * figure.palm
    return bones[0], bones[1], bones[2]


def _drawn(chord: Reals, wanted: Reals, weight: Reals, chest: Reals) -> tuple[Reals, Reals]:
    """Return (chord, turn) part of the way from one chord to another, past the front of the chest.

    A curve on the sphere of directions: an arm that goes from hanging to overhead swings
    forward instead of shrinking through its shoulder.
    """
    start, end, w = unit(chord), unit(wanted), weight[:, None]
    middle = unit(start + end + 0.35 * chest[..., 0])
    way = unit((1 - w) ** 2 * start + 2.2 * w * (1 - w) * middle + w**2 * end)
    length = np.linalg.norm(chord, axis=-1) * (1 - weight) + np.linalg.norm(wanted, axis=-1) * weight
    return way * length[:, None], between(middle, way) @ between(start, middle)


def _hand(body: Posed, p: Reals, reach: Reach, bones: tuple[Reals, Reals], side: int) -> Reals:
    """Return the hand's turn: in line with the forearm, twisted and bent, or palm towards a wish."""
    figure, sign = body.figure, SIGN[side]
    lower, hinge = bones
    shift = side * OTHER
    rest = figure.arm_frames[side][1]
    palm = turned(about(lower, sign * p[:, C.TURN_L + shift]), sign * hinge)
    if reach.palm_weight.any():
        palm = _twisted(palm, lower, reach)
    straight = frame(lower, sign * palm) @ rest.T
    bend = np.clip(p[:, C.WRIST_L + shift], -1.2, 1.2)
    across = np.cross(lower, palm)
    return np.asarray(about(unit(across), bend) @ straight)


def _twisted(palm: Reals, lower: Reals, reach: Reach) -> Reals:
    """Return palms turned about the forearm towards their wish, as far as wrists go, without a flip."""
    wish = reach.palm - (reach.palm * lower).sum(-1, keepdims=True) * lower
    angle = np.arctan2((np.cross(palm, wish) * lower).sum(-1), (palm * wish).sum(-1))
    strength = reach.palm_weight * np.clip(1.6 * np.linalg.norm(wish, axis=-1), 0, 1)
    angle = strength * np.clip(angle, -2.4, 2.4)
    taps = np.array([0.06, 0.24, 0.40, 0.24, 0.06])  # a wrist takes a tenth of a second
    angle = np.convolve(np.pad(angle, 2, mode="edge"), taps, mode="valid")
    return turned(about(lower, angle), palm)
