"""The book of stances: every whole-body posture by name, as rows of channels."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import numpy as np

from filmwright.stage.rehearsal.posture import OTHER, C, Channel

Row = dict[C, float]


class Hold(Enum):
    """What the hands of a stance hold on to."""

    NOTHING = "nothing"
    FLOOR = "floor"  # palms on the ground, wrists bent: they carry the body
    LAID = "laid"  # palms on the ground, forearms too
    BAR = "bar"  # overhead, at the stance's height


class Height(Enum):
    """What decides how high the pelvis is."""

    GIVEN = "given"  # the row's own RISE
    FLOOR = "floor"  # the lowest part of the body but planted feet lies on the ground
    SEAT = "seat"  # sits at the stance's height
    BAR = "bar"  # hangs by straight arms at the stance's height
    HANDS = "hands"  # stands on straight arms
    WATER = "water"  # pelvis at the stance's height


@dataclass(frozen=True, kw_only=True)
class Stance:
    """A posture of the whole body. Arms and legs named for the left are the same on the right unless given.

    `feet`: where planted feet stand, (ahead, out, heel up) each in leg lengths and radians, from the root.
    `reach`: where hands on the floor are, (ahead, out) of the shoulders in arm lengths.
    """

    row: Row
    height: Height = Height.GIVEN
    usual: float = 0.0  # of seat, bar or water, in leg lengths above the floor, when nobody says
    hold: Hold = Hold.NOTHING
    reach: tuple[float, float] = (0.0, 0.0)
    feet: tuple[tuple[float, float, float], tuple[float, float, float]] = ((0.0, 0.0, 0.0), (0.0, 0.0, 0.0))
    by: str | None = "stand"  # the stance one gets into it from
    seconds: float = 0.6  # from there


def _legs(thigh: float, bend: float, point: float = 0.0, spread: float = 0.03, knee: float = 0.0) -> Row:
    return {
        C.FREE_L: 1.0,
        C.THIGH_L: thigh,
        C.BEND_L: bend,
        C.POINT_L: point,
        C.SPREAD_L: spread,
        C.KNEE_L: knee,
    }


def _right(thigh: float, bend: float, point: float = 0.0, spread: float = 0.03, knee: float = 0.0) -> Row:
    return {C(c + OTHER): value for c, value in _legs(thigh, bend, point, spread, knee).items()}


def _arms(swing: float, lift: float, elbow: float, twist: float = 0.2, **more: float) -> Row:
    row = {C.SWING_L: swing, C.LIFT_L: lift, C.ELBOW_L: elbow, C.TWIST_L: twist}
    return row | {Channel[f"{name.upper()}_L"]: value for name, value in more.items()}


_DOWN = {C.WRIST_L: -1.2, C.TURN_L: 1.5, C.CURL_L: 0.05}
"""Hands flat on the ground under the shoulders."""

STANCES: dict[str, Stance] = {
    "stand": Stance(row={}, by=None),
    "crouch": Stance(
        row={C.RISE: -0.36, C.PELVIS_PITCH: 0.55, C.SPINE_PITCH: 0.45, C.HEAD_PITCH: -0.7, C.KNEE_L: 0.25}
        | _arms(0.75, 0.2, 0.9),
        feet=((0.06, 0.04, 0.0), (-0.06, 0.04, 0.0)),
        seconds=0.45,
    ),
    "squat": Stance(
        row={C.RISE: -0.68, C.SURGE: -0.12, C.PELVIS_PITCH: 0.42, C.SPINE_PITCH: 0.5, C.HEAD_PITCH: -0.6}
        | {C.KNEE_L: 0.45}
        | _arms(0.95, 0.25, 1.1),
        feet=((0.0, 0.1, 0.0), (0.0, 0.1, 0.0)),
        by="crouch",
        seconds=0.4,
    ),
    "sit": Stance(
        row={C.PELVIS_PITCH: -0.12, C.SPINE_PITCH: 0.10, C.KNEE_L: 0.12}
        | _arms(0.23, 0.14, 1.09, 0.4, turn=1.15),
        height=Height.SEAT,
        usual=0.55,
        feet=((0.5, 0.0, 0.0), (0.5, 0.0, 0.0)),
        seconds=0.9,
    ),
    "lunge": Stance(
        row={C.RISE: -0.30, C.SPINE_PITCH: 0.08} | _arms(0.05, 0.3, 0.5),
        feet=((-0.72, 0.0, 0.9), (0.55, 0.0, 0.0)),
    ),
    "straddle": Stance(
        row={C.RISE: -0.13, C.KNEE_L: 0.15} | _arms(0.1, 0.5, 0.5),
        feet=((0.0, 0.38, 0.0), (0.0, 0.38, 0.0)),
    ),
    "kneel_one": Stance(
        row=_legs(-0.12, 1.42, 1.1) | {C.FREE_R: 0.0, C.SPINE_PITCH: 0.06} | _arms(0.25, 0.14, 0.7),
        height=Height.FLOOR,
        feet=((0.0, 0.0, 0.0), (0.55, 0.02, 0.0)),
        seconds=0.7,
    ),
    "kneel": Stance(
        row=_legs(0.0, 1.57, 1.15, 0.06) | {C.SPINE_PITCH: 0.05} | _arms(0.15, 0.14, 0.5),
        height=Height.FLOOR,
        by="kneel_one",
        seconds=0.45,
    ),
    "all_fours": Stance(
        row=_legs(1.44, 1.5, 1.15, 0.06)
        | {C.PELVIS_PITCH: 1.42, C.SPINE_PITCH: 0.06, C.HEAD_PITCH: -0.75}
        | _arms(1.4, 0.1, 0.2)
        | _DOWN,
        height=Height.FLOOR,
        hold=Hold.FLOOR,
        by="kneel",
        seconds=0.5,
    ),
    "plank": Stance(
        row=_legs(0.02, 0.0, 0.0, 0.05)
        | {C.PELVIS_PITCH: 1.28, C.HEAD_PITCH: -0.3}
        | _arms(1.3, 0.15, 0.1)
        | _DOWN,
        height=Height.FLOOR,
        hold=Hold.FLOOR,
        by="all_fours",
    ),
    "lie_front": Stance(
        row=_legs(0.07, 0.04, 1.15, 0.08)
        | {C.PELVIS_PITCH: 1.56, C.SPINE_PITCH: -0.10, C.HEAD_PITCH: -0.35}
        | _arms(0.0, 1.5, 1.8, -1.55, turn=0.3, curl=0.1),
        height=Height.FLOOR,
        hold=Hold.LAID,
        reach=(0.36, 0.16),
        by="all_fours",
        seconds=0.7,
    ),
    "sit_floor": Stance(
        row=_legs(1.62, 0.42, -0.1, 0.12)
        | {C.PELVIS_PITCH: -0.22, C.SPINE_PITCH: 0.12, C.SURGE: -0.25, C.HEAD_PITCH: 0.05}
        | _arms(-0.5, 0.25, 0.2)
        | _DOWN,
        height=Height.FLOOR,
        hold=Hold.FLOOR,
        reach=(-0.45, 0.12),
        by="crouch",
        seconds=0.7,
    ),
    "cross_legged": Stance(
        row=_legs(1.30, 2.45, 0.5, 0.95, 1.35)
        | {C.PELVIS_PITCH: -0.05, C.SPINE_PITCH: 0.12, C.SURGE: -0.25}
        | _arms(0.45, 0.35, 0.75, 0.3, turn=0.9),
        height=Height.FLOOR,
        by="sit_floor",
        seconds=0.5,
    ),
    "lie_back": Stance(
        row=_legs(-0.06, 0.06, 0.5, 0.09)
        | {C.PELVIS_PITCH: -1.56, C.HEAD_PITCH: 0.15, C.SURGE: -0.25}
        | _arms(-0.02, 0.32, 0.2, 0.1, turn=1.3),
        height=Height.FLOOR,
        by="sit_floor",
        seconds=0.7,
    ),
    "lie_side": Stance(
        row=_legs(0.75, 1.15, 0.5, -0.02)
        | _right(0.35, 0.7, 0.5, 0.0)
        | {C.PELVIS_ROLL: 1.55, C.HEAD_ROLL: -0.35, C.SPINE_PITCH: 0.12, C.SURGE: -0.25}
        | {C.SWING_L: 0.6, C.LIFT_L: 0.05, C.ELBOW_L: 0.9, C.TWIST_L: 0.5}
        | {C.SWING_R: 1.6, C.LIFT_R: 0.1, C.ELBOW_R: 1.2, C.TWIST_R: 0.2},
        height=Height.FLOOR,
        hold=Hold.LAID,
        reach=(0.5, 0.0),
        by="sit_floor",
        seconds=0.7,
    ),
    "hang": Stance(
        row=_legs(0.08, 0.18, 0.8, 0.04) | {C.HEAD_PITCH: -0.15} | _arms(2.9, 0.12, 0.1, 0.0, curl=1.4),
        height=Height.BAR,
        usual=2.72,
        hold=Hold.BAR,
        seconds=0.7,
    ),
    "float_front": Stance(
        row=_legs(0.0, 0.1, 1.1, 0.05)
        | {C.PELVIS_PITCH: 1.50, C.HEAD_PITCH: -0.45, C.SPINE_PITCH: -0.08}
        | _arms(2.95, 0.15, 0.08, 0.0, turn=1.4, curl=0.1),
        height=Height.WATER,
        seconds=1.4,
    ),
    "float_back": Stance(
        row=_legs(0.06, 0.12, 0.8, 0.14)
        | {C.PELVIS_PITCH: -1.48, C.HEAD_PITCH: 0.1}
        | _arms(0.0, 1.15, 0.25, 0.0, turn=-1.2, curl=0.15),
        height=Height.WATER,
        seconds=1.4,
    ),
    "astride": Stance(
        row=_legs(1.15, 1.35, 0.5, 0.55) | {C.SPINE_PITCH: 0.08} | _arms(0.7, 0.2, 0.8),
        height=Height.WATER,
        usual=1.05,
    ),
    "cradled": Stance(
        row=_legs(1.15, 0.95, 0.6, 0.02)
        | {C.PELVIS_PITCH: -0.75, C.SPINE_PITCH: 0.25, C.HEAD_PITCH: 0.25}
        | _arms(0.25, 0.1, 1.1, 0.5),
        height=Height.WATER,
        usual=1.05,
    ),
    "upside_down": Stance(
        row=_legs(0.0, 0.03, 1.1, 0.03)
        | {C.PELVIS_PITCH: float(np.pi), C.HEAD_PITCH: -0.55, C.SPINE_PITCH: -0.06}
        | _arms(3.05, 0.05, 0.05, 0.0)
        | _DOWN,
        height=Height.HANDS,
        hold=Hold.FLOOR,
        seconds=1.4,
    ),
}
"""Every stance by name. Facing is the actor's heading; who lies on a side lies with the head to the right."""
