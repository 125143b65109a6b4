"""Posture: the few numbers a performance is written in, frame by frame, before bones are solved.

All movers write these channels, so any two actions blend, and whatever they write the joints
stay whole: legs and arms are solved afterwards (posing.py).

Bodies need not be upright. Three things together put one anywhere:

- `RISE` and the pelvis's pitch, roll and yaw (of any size: pitch +pi/2 lies on the front, head
  ahead; -pi/2 on the back; roll +-pi/2 on a side) place the trunk over the actor's root;
- each leg either goes to its footsteps (`FREE` 0) or hangs from the pelvis by its own angles
  (`FREE` 1: `THIGH`, `SPREAD`, `KNEE` turned out, `BEND`, `POINT`), or anything between;
- each hand goes where its Reach says (`Actor.hand_to`), else hangs by its arm's angles.

Whole postures by name are in `stances.py`: `take_stance` writes one over some frames, `settle`
gets an actor from the one it is in to another and stays there.
"""

from __future__ import annotations

from enum import IntEnum, auto

import numpy as np

from filmwright.stage.rehearsal.rotations import Reals


class Channel(IntEnum):
    """A column of a posture. Radians unless said; `_L` is the left, its right follows `OTHER` later."""

    RISE = 0  # pelvis above its standing height, in leg lengths
    SURGE = auto()  # pelvis before its feet, in leg lengths
    SWAY = auto()  # pelvis to the left of its feet, in leg lengths
    PELVIS_PITCH = auto()  # forward
    PELVIS_ROLL = auto()  # to the right
    PELVIS_YAW = auto()  # to the left
    SPINE_PITCH = auto()
    SPINE_ROLL = auto()
    SPINE_YAW = auto()
    HEAD_PITCH = auto()
    HEAD_ROLL = auto()
    HEAD_YAW = auto()
    SWING_L = auto()  # upper arm forward from hanging
    LIFT_L = auto()  # away from the body
    TWIST_L = auto()  # forearm turned across the body
    ELBOW_L = auto()
    WRIST_L = auto()  # hand bent towards the palm
    TURN_L = auto()  # palm turned down (from facing the thigh)
    CURL_L = auto()  # fingers
    INDEX_L = auto()  # 1: the index finger stays straight
    MIDDLE_L = auto()  # 1: the middle finger does
    THUMB_L = auto()  # 1 sticks out, -1 lies across the palm
    KNEE_L = auto()  # knee pushed outwards
    FREE_L = auto()  # 0: the leg stands where its footsteps say; 1: it hangs as the next four say
    THIGH_L = auto()  # thigh forward from hanging
    SPREAD_L = auto()  # thigh away from the other
    BEND_L = auto()  # knee bent
    POINT_L = auto()  # toes pointed, from square to the shin
    SWING_R = auto()
    LIFT_R = auto()
    TWIST_R = auto()
    ELBOW_R = auto()
    WRIST_R = auto()
    TURN_R = auto()
    CURL_R = auto()
    INDEX_R = auto()
    MIDDLE_R = auto()
    THUMB_R = auto()
    KNEE_R = auto()
    FREE_R = auto()
    THIGH_R = auto()
    SPREAD_R = auto()
    BEND_R = auto()
    POINT_R = auto()
    EYES_YAW = auto()
    EYES_PITCH = auto()
    LIDS = auto()  # 0 open, 1 shut, negative wide
    BROWS = auto()  # -1 frown .. 1 surprise
    MOUTH = auto()  # 0 closed .. 1 wide open
    SMILE = auto()  # -1 .. 1
    WORRY = auto()  # 1: the brows' inner ends up (sad, afraid), -1: down
    WINK = auto()  # 1 shuts the left eye, -1 the right
    PUCKER = auto()  # 1: lips drawn together
    TEARS = auto()  # above 0: below the eyes, running down to 1
    TAIL_PITCH = auto()
    TAIL_ROLL = auto()
    TONGUE = auto()  # 1: stuck out


C = Channel
OTHER = C.SWING_R - C.SWING_L
"""Add to a left arm's channel for the right arm's."""
ARM = tuple(Channel(c) for c in range(C.SWING_L, C.KNEE_L))
LEG = tuple(Channel(c) for c in range(C.KNEE_L, C.SWING_R))

_AT_EASE = {
    C.RISE: -0.004,
    C.SWING_L: 0.03,
    C.LIFT_L: 0.14,
    C.TWIST_L: 0.25,
    C.ELBOW_L: 0.24,
    C.WRIST_L: 0.05,
    C.TURN_L: 0.25,
    C.CURL_L: 0.45,
}


def at_ease(frames: int) -> Reals:
    """Return the posture of somebody who stands and does nothing, (frames, channels)."""
    posture = np.zeros((frames, len(Channel)))
    for channel, value in _AT_EASE.items():
        posture[:, channel] = value
        if channel in ARM:
            posture[:, channel + OTHER] = value
    return posture


_WHOLE = [C.RISE, C.PELVIS_PITCH, C.PELVIS_ROLL, C.FREE_L, C.FREE_R]
"""What a jump of moves the whole body: it takes longer to come to rest."""

_SHARES = [C.FREE_L, C.FREE_R]
"""What is a share: a spring that comes to rest may not take it beyond nothing or all."""

_ROUND = [C.SWING_L, C.SWING_R]
"""What goes round and round: arms that swim or wind up."""


def blended(posture: Reals, times: Reals, seams: list[float], shortest: float = 0.3) -> Reals:
    """Return the posture without jumps at `seams`: what jumped decays as a spring comes to rest.

    Inertialisation (Bollo, GDC 2018): the difference in value and speed over a seam is added to
    the frames after it and fades to nothing in `shortest` seconds, up to three times that where
    the whole body has far to go; so each action keeps its own shape.
    """
    smoothed = posture.copy()
    if len(times) < 3:
        return smoothed
    step = times[1] - times[0]
    for seam in sorted(seams):
        first = int(np.searchsorted(times, seam - 1e-9))
        if not 1 <= first < len(times):
            continue
        before = smoothed[first - 1].copy()
        way = posture[first, _ROUND] - before[_ROUND]
        before[_ROUND] += np.where(np.abs(way) > 4.0, np.sign(way) * 2 * np.pi, 0.0)  # on round, not back
        speed = (smoothed[first - 1] - smoothed[first - 2]) / step if first >= 2 else np.zeros_like(before)
        ahead = posture[min(first + 1, len(times) - 1)] - posture[first]
        gap = before + speed * step - posture[first]
        seconds = shortest * (1 + 2 * min(1.0, float(np.abs(gap[_WHOLE]).max())))
        rate = np.clip(speed - ahead / step, -6.0, 6.0)
        u = (times[first:, None] - times[first]) / seconds
        fade = np.where(u < 1, (1 - np.clip(u, 0, 1)) ** 3, 0.0)
        smoothed[first:] = posture[first:] + fade * (
            gap * (1 + 3 * u + 6 * u * u) + rate * seconds * u * (1 + 3 * u)
        )
        posture = smoothed.copy()
    smoothed[:, _SHARES] = np.clip(smoothed[:, _SHARES], 0.0, 1.0)
    return smoothed
