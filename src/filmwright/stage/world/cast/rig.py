"""The rig: the bones every character has, where they are at rest, and how each may move.

The rest pose is the A-pose: upright on z = 0, facing +x, left is +y, legs straight and hip-wide,
arms 45 degrees below the horizontal in the plane y-z, elbows and fingers straight, thumbs forward
(+x), palms facing down and inwards: with the arms lowered, the palms face the thighs.

Every frame gives each part a 3x4 matrix that carries *rest positions* to the world. The identity
is the rest pose. A part turns about its joint: `M = T(joint') R T(-joint)`. All axes below are the
axes of the rest frame, turned along by the parent. Turning by a positive angle about +y takes
+z to +x (nod down, bow, bend a knee); about +z takes +x to +y (look left).

The face, all parts children of `head` (lengths in `head` = chin to crown, see `Measures`):

    eye_l/r    turn about the eyeball's centre; it looks along the part's +x.
               Yaw +-35 degrees, pitch +-25.
    lid_l/r    the upper lid, a shell about the eyeball. It turns about +y through the eye's centre
               (which is its joint): 0 open, LID_SHUT closed, LID_WIDE startled. Never scaled.
    brow_l/r   moved along z by -0.03 (frown) .. +0.06 heads (surprise), and turned about x:
               for the left brow +15 degrees lifts its outer end (angry), -15 drops it (worried);
               the right brow mirrors the sign.
    mouth      scaled about its joint. z: 1 closed, 2..6 talking, MOUTH_OPEN shouting: the lips part,
               keep their thickness and show the dark inside and the upper teeth. y: 0.7 "oo" .. 1.15 "ee".
               x stays 1. It may be turned about x a few degrees (a wry mouth).
    hair_tail  ponytail, or the lower mass of long hair: turns about its root, +-40 degrees; let it
               lag behind the head. Heads without one ignore it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from filmwright.film.errors import BoardRefused, did_you_mean, listed
from filmwright.stage.world.model import Floats
from filmwright.stage.world.world import Character

_TREE = {
    "pelvis": "",
    "spine": "pelvis",
    "chest": "spine",
    "neck": "chest",
    "head": "neck",
    "upper_arm_l": "chest",
    "forearm_l": "upper_arm_l",
    "hand_l": "forearm_l",
    "fingers_l": "hand_l",
    "upper_arm_r": "chest",
    "forearm_r": "upper_arm_r",
    "hand_r": "forearm_r",
    "fingers_r": "hand_r",
    "thigh_l": "pelvis",
    "shin_l": "thigh_l",
    "foot_l": "shin_l",
    "toes_l": "foot_l",
    "thigh_r": "pelvis",
    "shin_r": "thigh_r",
    "foot_r": "shin_r",
    "toes_r": "foot_r",
    "eye_l": "head",
    "eye_r": "head",
    "lid_l": "head",
    "lid_r": "head",
    "brow_l": "head",
    "brow_r": "head",
    "mouth": "head",
    "hair_tail": "head",
}

PARTS: tuple[str, ...] = tuple(_TREE)
PARENTS: tuple[int, ...] = tuple(PARTS.index(parent) if parent else -1 for parent in _TREE.values())
INDEX: dict[str, int] = {part: index for index, part in enumerate(PARTS)}

LID_SHUT = 62.0
LID_WIDE = -14.0
MOUTH_OPEN = 9.0

_DIAGONAL = float(np.sqrt(0.5))
ARM_L = (0.0, _DIAGONAL, -_DIAGONAL)
ARM_R = (0.0, -_DIAGONAL, -_DIAGONAL)
PALM_L = (0.0, -_DIAGONAL, -_DIAGONAL)  # the way the open palm faces at rest
PALM_R = (0.0, _DIAGONAL, -_DIAGONAL)


@dataclass(frozen=True, kw_only=True)
class Hinge:
    """A joint that bends one way: by `low` to `high` degrees about `axis`, 0 at rest.

    A positive angle is the natural bend: a knee's heel goes back, a forearm comes forward (+x),
    fingers close towards the palm, toes bend up.
    """

    axis: tuple[float, float, float]
    low: float
    high: float


HINGES: dict[str, Hinge] = {
    "forearm_l": Hinge(axis=PALM_L, low=0.0, high=145.0),
    "forearm_r": Hinge(axis=PALM_R, low=0.0, high=145.0),
    "fingers_l": Hinge(axis=(-1.0, 0.0, 0.0), low=-10.0, high=95.0),
    "fingers_r": Hinge(axis=(1.0, 0.0, 0.0), low=-10.0, high=95.0),
    "shin_l": Hinge(axis=(0.0, 1.0, 0.0), low=0.0, high=145.0),
    "shin_r": Hinge(axis=(0.0, 1.0, 0.0), low=0.0, high=145.0),
    "toes_l": Hinge(axis=(0.0, -1.0, 0.0), low=-20.0, high=55.0),
    "toes_r": Hinge(axis=(0.0, -1.0, 0.0), low=-20.0, high=55.0),
}

Range = tuple[float, float]

LIMITS: dict[str, tuple[Range, Range, Range]] = {
    "pelvis": ((-25, 25), (-30, 45), (-45, 45)),
    "spine": ((-20, 20), (-15, 45), (-20, 20)),
    "chest": ((-18, 18), (-15, 35), (-30, 30)),
    "neck": ((-20, 20), (-25, 30), (-35, 35)),
    "head": ((-20, 20), (-30, 30), (-45, 45)),
    "upper_arm_l": ((-60, 135), (-170, 60), (-90, 90)),
    "upper_arm_r": ((-135, 60), (-170, 60), (-90, 90)),
    "hand_l": ((-70, 70), (-25, 25), (-25, 25)),
    "hand_r": ((-70, 70), (-25, 25), (-25, 25)),
    "thigh_l": ((-20, 50), (-125, 30), (-35, 45)),
    "thigh_r": ((-50, 20), (-125, 30), (-45, 35)),
    "foot_l": ((-20, 20), (-25, 45), (-15, 15)),
    "foot_r": ((-20, 20), (-25, 45), (-15, 15)),
    "eye_l": ((0, 0), (-25, 25), (-35, 35)),
    "eye_r": ((0, 0), (-25, 25), (-35, 35)),
    "lid_l": ((0, 0), (LID_WIDE, LID_SHUT), (0, 0)),
    "lid_r": ((0, 0), (LID_WIDE, LID_SHUT), (0, 0)),
    "hair_tail": ((-40, 40), (-30, 50), (-25, 25)),
}
"""Degrees from rest about x, y and z of the rest frame, for parts that are no hinges.

An upper arm hangs by the side at -40 about x (left) or +40 (right), points sideways at +45 (left),
straight up at +135, and straight forward by -90 about y from hanging.
"""


@dataclass(frozen=True, kw_only=True)
class _Proportions:
    """Fractions of the height, but `heads`, which counts heads in the height."""

    heads: float
    hips: float  # height of the hip joints
    neck: float  # chin to shoulder line
    shoulder: float  # half the distance between the shoulder joints
    hip: float  # half the distance between the hip joints
    upper_arm: float
    forearm: float
    hand: float
    foot: float
    ankle: float


_ADULT = _Proportions(
    heads=6.7,
    hips=0.512,
    neck=0.057,
    shoulder=0.100,
    hip=0.053,
    upper_arm=0.162,
    forearm=0.140,
    hand=0.112,
    foot=0.158,
    ankle=0.050,
)
_AGES: dict[str, _Proportions] = {
    "baby": _Proportions(
        heads=3.6,
        hips=0.300,
        neck=0.030,
        shoulder=0.104,
        hip=0.066,
        upper_arm=0.120,
        forearm=0.105,
        hand=0.098,
        foot=0.150,
        ankle=0.050,
    ),
    "toddler": _Proportions(
        heads=4.5,
        hips=0.400,
        neck=0.033,
        shoulder=0.098,
        hip=0.060,
        upper_arm=0.135,
        forearm=0.120,
        hand=0.104,
        foot=0.156,
        ankle=0.050,
    ),
    "child": _Proportions(
        heads=5.05,
        hips=0.470,
        neck=0.046,
        shoulder=0.090,
        hip=0.052,
        upper_arm=0.148,
        forearm=0.130,
        hand=0.108,
        foot=0.160,
        ankle=0.050,
    ),
    "teenager": _Proportions(
        heads=6.1,
        hips=0.508,
        neck=0.055,
        shoulder=0.094,
        hip=0.051,
        upper_arm=0.160,
        forearm=0.140,
        hand=0.112,
        foot=0.162,
        ankle=0.050,
    ),
    "adult": _ADULT,
    "old": _Proportions(
        heads=6.5,
        hips=0.505,
        neck=0.048,
        shoulder=0.097,
        hip=0.054,
        upper_arm=0.162,
        forearm=0.140,
        hand=0.114,
        foot=0.160,
        ankle=0.050,
    ),
}

AGES = tuple(_AGES)


@dataclass(frozen=True, kw_only=True)
class Measures:
    """A character's lengths in metres, as a tailor and the inverse kinematics want them."""

    height: float
    head: float  # chin to crown
    upper_arm: float
    forearm: float
    hand: float  # wrist to fingertips
    palm: float  # wrist to the finger joint
    thigh: float
    shin: float
    ankle_height: float  # ankle joint above the sole; the sole is on z = 0
    foot_length: float  # heel to toe tip, shoe included
    heel: float  # heel behind the ankle joint
    ball: float  # toe joint in front of the ankle joint
    shoulder_half: float
    hip_half: float
    hip_height: float
    giant: float  # 0 up to 2.1 m, 1 from 2.9 m
    man: float  # 1 man, 0 woman, 0.5 neutral; children count little of it

    @property
    def arm_reach(self) -> float:
        """Shoulder to the middle of the palm with a straight arm."""
        return self.upper_arm + self.forearm + 0.6 * self.palm

    @property
    def leg_reach(self) -> float:
        """Hip to ankle with a straight leg."""
        return self.thigh + self.shin


def measures(character: Character) -> Measures:
    """Return the lengths of a character. Raises BoardRefused for an age nobody has."""
    if character.age not in _AGES:
        raise BoardRefused(
            f"the age {character.age!r} of {character.id} is not known{did_you_mean(character.age, AGES)}; "
            f"choose one of {listed(AGES)}"
        )
    given, height = _AGES[character.age], float(character.height)
    giant = (
        float(np.clip((height - 2.1) / 0.8, 0.0, 1.0)) if character.age not in ("baby", "toddler") else 0.0
    )
    grown = {"baby": 0.0, "toddler": 0.0, "child": 0.2, "teenager": 0.7}.get(character.age, 1.0)
    man = 0.5 + ({"man": 1.0, "woman": 0.0}.get(character.gender, 0.5) - 0.5) * grown
    heavy = float(np.clip(character.build, 0.0, 1.0)) - 0.5
    head = height / (given.heads + 1.3 * giant)
    hip_height = height * (given.hips + 0.012 * giant)
    ankle = height * given.ankle
    leg = hip_height - ankle
    foot, hand = height * given.foot * (1 + 0.05 * giant), height * given.hand * (1 + 0.1 * giant)
    shoulder = given.shoulder + 0.020 * (man - 0.5) + 0.010 * heavy + 0.020 * giant
    return Measures(
        height=height,
        head=head,
        upper_arm=height * (given.upper_arm + 0.012 * giant),
        forearm=height * (given.forearm + 0.012 * giant),
        hand=hand,
        palm=0.50 * hand,
        thigh=0.51 * leg,
        shin=0.49 * leg,
        ankle_height=ankle,
        foot_length=foot,
        heel=0.24 * foot,
        ball=0.42 * foot,
        shoulder_half=height * shoulder,
        hip_half=height * (given.hip - 0.004 * (man - 0.5) + 0.012 * heavy + 0.006 * giant),
        hip_height=hip_height,
        giant=giant,
        man=man,
    )


def _face_youth(character: Character) -> float:
    return {"baby": 1.0, "toddler": 0.8, "child": 0.55, "teenager": 0.25}.get(character.age, 0.0)


def eye_level(character: Character) -> float:
    """Return the eyes' height above the chin in heads: lower in the young, whose foreheads are high."""
    return 0.458 - 0.040 * _face_youth(character)


def eye_radius(character: Character) -> float:
    """Return the eyeball's radius in heads: the young and women have bigger eyes."""
    return 0.102 + 0.022 * _face_youth(character) + 0.005 * (1.0 - measures(character).man)


def rest_joints(character: Character) -> Floats:
    """Return the joints of the rest pose, (parts, 3) metres, in the order of PARTS."""
    m = measures(character)
    tall, head = m.height, m.head
    chin = tall * 0.994 - head
    shoulder = chin - tall * _AGES[character.age].neck
    neck = shoulder + 0.018 * tall
    pelvis = m.hip_height + 0.020 * tall
    stoop = 0.012 * tall if character.age == "old" else 0.0
    skull = -0.012 * tall + stoop  # x of the head joint
    where: dict[str, tuple[float, float, float]] = {
        "pelvis": (0.0, 0.0, pelvis),
        "spine": (-0.004 * tall, 0.0, pelvis + 0.26 * (neck - pelvis)),
        "chest": (-0.012 * tall, 0.0, pelvis + 0.56 * (neck - pelvis)),
        "neck": (-0.018 * tall + 0.5 * stoop, 0.0, neck),
        "head": (skull, 0.0, chin + 0.18 * head),
        "mouth": (skull + 0.455 * head, 0.0, chin + (0.185 - 0.020 * _face_youth(character)) * head),
        "hair_tail": (skull - 0.34 * head, 0.0, chin + 0.60 * head),
    }
    if character.hair in ("long", "wavy"):
        where["hair_tail"] = (skull - 0.24 * head, 0.0, chin + 0.25 * head)
    for side, sign in (("l", 1.0), ("r", -1.0)):
        arm = np.array([0.0, sign * _DIAGONAL, -_DIAGONAL])
        joint = np.array([-0.014 * tall, sign * m.shoulder_half, shoulder])
        chain = (("upper_arm", m.upper_arm), ("forearm", m.forearm), ("hand", m.palm), ("fingers", 0.0))
        for part, length in chain:
            where[f"{part}_{side}"] = (float(joint[0]), float(joint[1]), float(joint[2]))
            joint = joint + arm * length
        across = sign * m.hip_half
        where[f"thigh_{side}"] = (0.0, across, m.hip_height)
        where[f"shin_{side}"] = (0.0, across, m.hip_height - m.thigh)
        where[f"foot_{side}"] = (0.0, across, m.ankle_height)
        where[f"toes_{side}"] = (m.ball, across, 0.36 * m.ankle_height)
        eye = (
            skull + (0.403 - 0.85 * eye_radius(character)) * head,
            sign * 0.158 * head,
            chin + eye_level(character) * head,
        )
        where[f"eye_{side}"] = where[f"lid_{side}"] = eye
        where[f"brow_{side}"] = (
            skull + 0.425 * head,
            sign * 0.165 * head,
            chin + (eye_level(character) + 0.17) * head,
        )
    return np.array([where[part] for part in PARTS], np.float32)
