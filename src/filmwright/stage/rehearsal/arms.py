"""Arms: hanging by their angles, or solved so that a palm lies where it is sent, from shoulder to hand.

An elbow's side is carried over the sphere of an arm's directions by way of straight ahead, so the
only place where it is undefined is where no arm goes: straight back.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from filmwright.stage.rehearsal.easing import unhurried
from filmwright.stage.rehearsal.figure import SIDES, SIGN, Figure
from filmwright.stage.rehearsal.limbs import two_bones
from filmwright.stage.rehearsal.posture import OTHER, C
from filmwright.stage.rehearsal.rotations import (
    Reals,
    about,
    about_x,
    about_y,
    about_z,
    between,
    crossed,
    frame,
    smooth,
    turned,
    unit,
)

FURTHEST_BACK = np.radians(60.0)
"""How far an upper arm goes behind or across the chest; docs/motion.md has sources."""
BENT = 2.62
"""Radians an elbow bends."""
_TWISTS = 2.4
"""Radians a hand turns about its forearm from where the arm's posture has it."""
_TURNS_OVER = 1.3
"""Radians a hand bears being turned wrongly before it turns over the other way."""
_OUTWARDS = 1.0
"""Radians by which the elbow of an arm straight up points to the side instead of ahead."""
_SPIN = 9.0
"""Radians a second that a hand turns about its forearm."""
_SURE = 0.96
"""Weight from which a hand is where it is sent."""
_AIMS = 5
"""Times a wrist is aimed anew, so that its palm arrives."""

Bones = tuple[Reals, Reals, Reals]
"""Ways of the upper arm and the forearm and the axis of the elbow between them, each (n, 3)."""


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


@dataclass(frozen=True, kw_only=True, eq=False)
class Arm:
    """One arm to be solved: whose, what it hangs from, what its posture says, `step` seconds a frame."""

    figure: Figure
    side: int
    chest: Reals
    shoulder: Reals
    posture: Reals
    step: float

    def channel(self, channel: C) -> Reals:
        values: Reals = self.posture[:, channel + self.side * OTHER]
        return values

    def turns(self, reach: Reach) -> tuple[Reals, Reals, Reals]:
        """Return the turns of upper arm, forearm and hand, each (n, 3, 3) from rest to world."""
        bones = self._hanging()
        if reach.weight.any():
            bones = self._reached(bones, reach)
        upper, lower, hinge = bones
        rest = self.figure.arm_frames[self.side]
        return frame(upper, hinge) @ rest[0].T, frame(lower, hinge) @ rest[1].T, self._hand(bones, reach)

    def _hanging(self) -> Bones:
        """Return the arm as its own angles have it, no further back or across than shoulders go."""
        sign = SIGN[self.side]
        hanging = (
            self.chest
            @ about_y(-self.channel(C.SWING_L))
            @ about_x(sign * self.channel(C.LIFT_L))
            @ about_z(-sign * self.channel(C.TWIST_L))
        )
        upper = -hanging[..., 2]
        held = upper
        for limit in self._limits():
            held = _no_further(held, limit)
        hinge = turned(between(upper, held), -hanging[..., 1])
        bend = np.clip(self.channel(C.ELBOW_L), 0.03, 2.5)
        return held, turned(about(hinge, bend), held), hinge

    def _limits(self) -> tuple[Reals, Reals]:
        """Return the directions that no upper arm comes nearer to than a right angle less the limit."""
        return -self.chest[..., 0], -SIGN[self.side] * self.chest[..., 1]

    def _reached(self, arm: Bones, reach: Reach) -> Bones:
        """Return the arm drawn from its posture towards the reach; the elbow keeps its side."""
        figure = self.figure
        upper, lower, hinge = arm
        hung = upper * figure.upper + lower * figure.fore
        wanted = reach.target - self.shoulder
        # nobody reaches for what is far out of reach
        weight = np.minimum(reach.weight / _SURE, 1.0) * smooth(
            (2.2 - np.linalg.norm(wanted, axis=1) / figure.arm) / 0.7
        )
        side = _angle(self._elbow_axis(hung), hinge, unit(hung))
        palm, bones = unit(wanted) * figure.palm, arm
        for _ in range(_AIMS):
            chord = _drawn(hung, wanted - palm, weight, self.chest[..., 0])
            axis = turned(about(unit(chord), side), self._elbow_axis(chord))
            bones = self._elbow_in_range(chord, two_bones(chord, axis, figure.upper, figure.fore, BENT)[:3])
            palm = self._palm(self._hand(bones, reach))
        return bones

    def _palm(self, hand: Reals) -> Reals:
        """Return where the middle of the palm is from the wrist."""
        figure, name = self.figure, SIDES[self.side]
        along = figure.rest[figure.index[f"fingers_{name}"]] - figure.rest[figure.index[f"hand_{name}"]]
        return np.asarray(hand @ (0.6 * along))

    def _elbow_axis(self, chord: Reals) -> Reals:
        """Return the axis of an elbow that hangs below the arm, carried by way of straight ahead.

        The higher the hand, the further the elbow goes out to the side.
        """
        along = unit(chord)
        axis = turned(between(self.chest[..., 0], along), -self.chest[..., 1])
        high = np.clip((along * self.chest[..., 2]).sum(-1) + 0.2, 0.0, 1.2) / 1.2
        return turned(about(along, SIGN[self.side] * _OUTWARDS * high), axis)

    def _elbow_in_range(self, chord: Reals, bones: Bones) -> Bones:
        """Return the arm swivelled about its chord as little as keeps its upper arm in its range."""
        upper, lower, hinge = bones
        along = unit(chord)
        for limit in self._limits():
            level = (upper * along).sum(-1, keepdims=True)
            out = upper - level * along
            # towards the limit the elbow gets by level + wide cos(angle about the chord - worst)
            first, second = (out * limit).sum(-1), (crossed(along, out) * limit).sum(-1)
            wide, worst = np.hypot(first, second), np.arctan2(second, first)
            room = np.sin(FURTHEST_BACK) - level[:, 0] * (along * limit).sum(-1)
            apart = np.arccos(np.clip(room / np.maximum(wide, 1e-9), -1.0, 1.0))
            away = np.clip(apart - np.abs(worst), 0.0, 1.5) * np.where(worst > 0, -1.0, 1.0)
            away *= smooth((wide - 0.06) / 0.25)  # the elbow of an arm nearly straight changes nothing
            swivel = about(along, away)
            upper, lower, hinge = (turned(swivel, way) for way in (upper, lower, hinge))
        return upper, lower, hinge

    def _hand(self, bones: Bones, reach: Reach) -> Reals:
        """Return the hand's turn: in line with the forearm, twisted and bent, or palm towards a wish."""
        _, lower, hinge = bones
        sign, rest = SIGN[self.side], self.figure.arm_frames[self.side][1]
        palm = turned(about(lower, sign * self.channel(C.TURN_L)), sign * hinge)
        if reach.palm_weight.any():
            palm = self._twisted(palm, lower, reach)
        straight = frame(lower, sign * palm) @ rest.T
        bend = np.clip(self.channel(C.WRIST_L), -1.2, 1.2) * self._unbent(reach)
        return np.asarray(about(unit(crossed(lower, palm)), bend) @ straight)

    def _unbent(self, reach: Reach) -> Reals:
        """Return how much of its bend a wrist keeps (n,): a hand that reaches far is in line with its arm."""
        far = np.linalg.norm(reach.target - self.shoulder, axis=1) / self.figure.arm
        return np.asarray(1 - np.minimum(reach.weight / _SURE, 1.0) * (1 - smooth((1.0 - far) / 0.06)))

    def _twisted(self, palm: Reals, lower: Reals, reach: Reach) -> Reals:
        """Return palms turned about the forearm towards their wish, as far as wrists go, without a flip."""
        wish = reach.palm - (reach.palm * lower).sum(-1, keepdims=True) * lower
        angle = _angle(palm, wish, lower)
        strength = reach.palm_weight * np.clip(1.6 * np.linalg.norm(wish, axis=-1), 0, 1)
        angle = unhurried(strength * _same_way_round(angle), _SPIN * self.step)
        return turned(about(lower, angle), palm)


def _same_way_round(angle: Reals) -> Reals:
    """Return angles (n,) within a wrist's range that stay on their side of its back while they can."""
    kept = np.clip(angle, -_TWISTS, _TWISTS)
    for frame_, (wish, now) in enumerate(zip(angle[1:].tolist(), kept[1:].tolist(), strict=True), 1):
        before = kept[frame_ - 1]
        if abs(now - before) < np.pi:
            continue
        other = wish + (2 * np.pi if before > 0 else -2 * np.pi)
        if abs(other) - _TWISTS < _TURNS_OVER:
            kept[frame_] = np.clip(other, -_TWISTS, _TWISTS)
    return np.asarray(kept)


def _angle(first: Reals, second: Reals, axis: Reals) -> Reals:
    """Return the angles about `axis` from `first` to `second`, (n,)."""
    return np.asarray(np.arctan2((crossed(first, second) * axis).sum(-1), (first * second).sum(-1)))


def _no_further(way: Reals, limit: Reals) -> Reals:
    """Return unit vectors held away from a direction as `FURTHEST_BACK` says."""
    most = np.sin(FURTHEST_BACK)
    along = (way * limit).sum(-1, keepdims=True)
    held = most * limit + np.cos(FURTHEST_BACK) * unit(way - along * limit)
    return np.asarray(np.where(along > most, held, way))


def _drawn(chord: Reals, wanted: Reals, weight: Reals, ahead: Reals) -> Reals:
    """Return the chord part of the way from one to another, past the front of the chest.

    A curve on the sphere of directions: an arm that goes from hanging to overhead swings
    forward instead of shrinking through its shoulder.
    """
    start, end, w = unit(chord), unit(wanted), weight[:, None]
    middle = unit(start + end + 0.6 * ahead)
    way = unit((1 - w) ** 2 * start + 2.2 * w * (1 - w) * middle + w**2 * end)
    length = np.linalg.norm(chord, axis=-1) * (1 - weight) + np.linalg.norm(wanted, axis=-1) * weight
    return np.asarray(way * length[:, None])
