"""A figure: the lengths and rest directions of one character's bones, as posing needs them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from filmwright.film.errors import BoardRefused
from filmwright.stage.rehearsal.rotations import Reals, frame
from filmwright.stage.world.cast.rig import PARTS
from filmwright.stage.world.model import Model

SIDES = ("l", "r")
SIGN = (1.0, -1.0)
"""Left is +y."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Figure:
    """Bones of one character. `rest` (parts, 3); arm and leg frames are rest `along, hinge, across`."""

    model: Model
    rest: Reals
    index: dict[str, int]
    leg: float  # hip to ankle, straight
    thigh: float
    shin: float
    upper: float
    fore: float
    palm: float  # wrist to the middle of the palm
    ankle: float  # height of the ankle joint
    ball: float  # toe joint in front of the ankle
    toe_height: float
    heel: float  # behind the ankle
    hip_half: float
    stand: float  # height of the pelvis joint
    height: float
    head: float  # chin to crown
    reach: float  # floor to palm with one arm straight up
    arm_frames: Reals  # (2 sides, 2 bones, 3, 3)
    leg_frames: Reals

    @property
    def arm(self) -> float:
        """Shoulder to palm, straight."""
        return self.upper + self.fore + self.palm


def figure_of(model: Model) -> Figure:
    """Return the figure of a cast model. Raises BoardRefused for a model that has not the house rig."""
    if missing := [part for part in PARTS if part not in model.parts]:
        raise BoardRefused(
            f"the cast model {model.name!r} has no part {missing[0]!r}; build it on the rig of the cast"
        )
    index = {part: number for number, part in enumerate(model.parts)}
    rest = np.asarray(model.joints, float)

    def joint(part: str) -> Reals:
        found: Reals = rest[index[part]]
        return found

    def span(first: str, second: str) -> float:
        return float(np.linalg.norm(joint(second) - joint(first)))

    hips = np.array([[0.0, 1.0, 0.0], [0.0, 1.0, 0.0]])
    arms, legs = np.zeros((2, 2, 3, 3)), np.zeros((2, 2, 3, 3))
    for side, name in enumerate(SIDES):
        upper = joint(f"forearm_{name}") - joint(f"upper_arm_{name}")
        fore = joint(f"hand_{name}") - joint(f"forearm_{name}")
        tilt = np.arctan2(upper[1], -upper[2])
        hinge = np.array([0.0, -np.cos(tilt), -np.sin(tilt)])
        arms[side] = frame(np.stack([upper, fore]), np.stack([hinge, hinge]))
        thigh = joint(f"shin_{name}") - joint(f"thigh_{name}")
        shin = joint(f"foot_{name}") - joint(f"shin_{name}")
        legs[side] = frame(np.stack([thigh, shin]), hips)
    palm = 0.6 * span("hand_l", "fingers_l")
    shoulder, toes = float(joint("upper_arm_l")[2]), joint("toes_l") - joint("foot_l")
    arm = span("upper_arm_l", "forearm_l") + span("forearm_l", "hand_l") + palm
    thigh_length, shin_length = span("thigh_l", "shin_l"), span("shin_l", "foot_l")
    head = abs(float(joint("eye_l")[1])) / 0.158  # by the rig's own proportions
    return Figure(
        model=model,
        rest=rest,
        index=index,
        leg=thigh_length + shin_length,
        thigh=thigh_length,
        shin=shin_length,
        upper=span("upper_arm_l", "forearm_l"),
        fore=span("forearm_l", "hand_l"),
        palm=palm,
        ankle=float(joint("foot_l")[2]),
        ball=float(toes[0]),
        toe_height=float(joint("toes_l")[2]),
        heel=0.57 * float(toes[0]),
        hip_half=abs(float(joint("thigh_l")[1])),
        stand=float(joint("pelvis")[2]),
        height=float(joint("head")[2]) + 0.82 * head,
        head=head,
        reach=shoulder + arm,
        arm_frames=arms,
        leg_frames=legs,
    )
