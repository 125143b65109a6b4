"""The rig: the bones every character has, where they are at rest, and how each may move.

The rest pose is the A-pose: upright on z = 0, facing +x, left is +y, legs straight and hip-wide,
arms 45 degrees below the horizontal in the plane y-z, elbows and fingers straight, thumbs forward
(+x), palms facing down and inwards: with the arms lowered, the palms face the thighs.

A hand has five fingers: `index`, `middle` and `fingers` (ring and little finger together) turn at the
knuckles, their `..._tip` parts at the next joint, `thumb` at its root.

Every frame gives each part a 3x4 matrix that carries *rest positions* to the world. The identity
is the rest pose. A part turns about its joint: `M = T(joint') R T(-joint)`. All axes below are the
axes of the rest frame, turned along by the parent. Turning by a positive angle about +y takes
+z to +x (nod down, bow, bend a knee); about +z takes +x to +y (look left).

The face, all parts children of `head` (lengths in `head` = chin to crown, see `Measures`):

    eye_l/r    turn about the eyeball's centre; it looks along the part's +x.
               Yaw +-35 degrees, pitch +-25.
    lid_l/r    the upper lid, a shell about the eyeball. It turns about +y through the eye's centre
               (which is its joint): 0 open, LID_SHUT closed, LID_WIDE startled. Never scaled.
    under_l/r  the lower lid, turned about +y as the upper: 0 open, UNDER_SHUT up (a broad smile squints).
    brow_l/r   moved along z by -0.03 (frown) .. +0.06 heads (surprise), and turned about x:
               for the left brow +15 degrees lifts its outer end (angry), -15 drops it (worried);
               the right brow mirrors the sign.
    mouth      the lower jaw with lip, teeth and tongue: turns about +y through the jaw's hinge
               (see `jaw_hinge`) by 0 closed .. JAW_OPEN degrees shouting. Its joint is between the lips.
    mouth_l/r  the corners of the mouth: moved out, up and back by a smile, down by a frown, in by a pout.
    tongue     the tip of the tongue, over the lower lip, scaled about the mouth's joint: 0 none, 1 out.
    tears      two drops below the eyes, scaled about a joint in the head: 0 none, 1 there; moved down.
    hair_tail  ponytail, or the lower mass of long hair: turns about its root, +-40 degrees; let it
               lag behind the head. Heads without one ignore it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from filmwright.stage.world.cast.proportions import AGES as AGES
from filmwright.stage.world.cast.proportions import Measures as Measures
from filmwright.stage.world.cast.proportions import eye_level as eye_level
from filmwright.stage.world.cast.proportions import eye_radius as eye_radius
from filmwright.stage.world.cast.proportions import face_youth, mouth_half, neck_drop
from filmwright.stage.world.cast.proportions import measures as measures
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
    "mouth_l": "head",
    "mouth_r": "head",
    "under_l": "head",
    "under_r": "head",
    "tears": "head",
    **{
        f"{part}_{side}": f"{parent}_{side}"
        for side in "lr"
        for part, parent in (
            ("thumb", "hand"),
            ("index", "hand"),
            ("index_tip", "index"),
            ("middle", "hand"),
            ("middle_tip", "middle"),
            ("fingers_tip", "fingers"),
        )
    },
    "tongue": "mouth",
}

PARTS: tuple[str, ...] = tuple(_TREE)
PARENTS: tuple[int, ...] = tuple(PARTS.index(parent) if parent else -1 for parent in _TREE.values())
INDEX: dict[str, int] = {part: index for index, part in enumerate(PARTS)}

LID_SHUT = 62.0
LID_WIDE = -14.0
UNDER_SHUT = -26.0
JAW_OPEN = 17.0

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
    "mouth": ((0, 0), (0, JAW_OPEN), (0, 0)),
    "hair_tail": ((-40, 40), (-30, 50), (-25, 25)),
}
"""Degrees from rest about x, y and z of the rest frame, for parts that are no hinges.

An upper arm hangs by the side at -40 about x (left) or +40 (right), points sideways at +45 (left),
straight up at +135, and straight forward by -90 about y from hanging.
"""


FINGERS: dict[str, tuple[float, float, float, float]] = {
    "index": (0.150, 0.45, 0.400, 0.05),
    "middle": (0.052, 0.47, 0.450, 0.015),
    "ring": (-0.047, 0.46, 0.420, -0.015),
    "little": (-0.142, 0.42, 0.330, -0.05),
}
"""Of every finger, in hands: the knuckle towards the thumb and along, its length, and its splay."""


def hand_frame(sign: float) -> Floats:
    """Return rows thumb, along and palm of a hand at rest; `sign` 1 for the left."""
    return np.array(
        [[1.0, 0.0, 0.0], [0.0, sign * _DIAGONAL, -_DIAGONAL], [0.0, -sign * _DIAGONAL, -_DIAGONAL]],
        np.float32,
    )


def jaw_hinge(head: float) -> Floats:
    """Return the jaw's hinge from the head joint, metres, for a head of so many metres."""
    return np.array([0.03, 0.0, 0.12], np.float32) * np.float32(head)


def _finger_joints(m: Measures, wrist: Floats, side: str) -> dict[str, tuple[float, float, float]]:
    frame = hand_frame(1.0 if side == "l" else -1.0)

    def spot(thumb: float, along: float, palm: float) -> tuple[float, float, float]:
        x, y, z = wrist + m.hand * (np.array([thumb, along, palm]) @ frame)
        return float(x), float(y), float(z)

    found = {f"thumb_{side}": spot(0.10, 0.17, 0.03), f"fingers_tip_{side}": spot(-0.10, 0.63, 0.02)}
    for name in ("index", "middle"):
        thumb, start, length, splay = FINGERS[name]
        found[f"{name}_{side}"] = spot(thumb, start, 0.005)
        found[f"{name}_tip_{side}"] = spot(thumb + 0.5 * splay, start + 0.48 * length, 0.015)
    return found


def rest_joints(character: Character) -> Floats:
    """Return the joints of the rest pose, (parts, 3) metres, in the order of PARTS."""
    m = measures(character)
    tall, head = m.height, m.head
    chin = tall * 0.994 - head
    shoulder = chin - tall * neck_drop(character)
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
        "mouth": (skull + 0.455 * head, 0.0, chin + (0.185 - 0.020 * face_youth(character)) * head),
        "hair_tail": (skull - 0.34 * head, 0.0, chin + 0.60 * head),
        "tongue": (skull + 0.455 * head, 0.0, chin + (0.185 - 0.020 * face_youth(character)) * head),
        "tears": (skull + 0.10 * head, 0.0, chin + 0.35 * head),
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
        where[f"eye_{side}"] = where[f"lid_{side}"] = where[f"under_{side}"] = eye
        mouth = where["mouth"]
        where[f"mouth_{side}"] = (mouth[0] - 0.045 * head, sign * mouth_half(character) * head, mouth[2])
        where |= _finger_joints(m, np.array(where[f"hand_{side}"]), side)
        where[f"brow_{side}"] = (
            skull + 0.425 * head,
            sign * 0.165 * head,
            chin + (eye_level(character) + 0.17) * head,
        )
    return np.array([where[part] for part in PARTS], np.float32)
