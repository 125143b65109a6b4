"""Poses: the skeletons of the people in a frame, as OpenPose numbers and draws them."""

from __future__ import annotations

import math
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from filmwright.stage.blocking.blocking import Thing
from filmwright.stage.filming.frame import NEAR, View
from filmwright.stage.filming.location import pose_at
from filmwright.stage.filming.passes import DEPTH_STEP, Passes
from filmwright.stage.rehearsal.performance import Performance

KEYPOINTS = (
    *("nose", "neck", "right_shoulder", "right_elbow", "right_wrist"),
    *("left_shoulder", "left_elbow", "left_wrist", "right_hip", "right_knee", "right_ankle"),
    *("left_hip", "left_knee", "left_ankle", "right_eye", "left_eye", "right_ear", "left_ear"),
)
"""The eighteen of OpenPose's COCO body."""
JOINTS = {
    "right_shoulder": "upper_arm_r",
    "right_elbow": "forearm_r",
    "right_wrist": "hand_r",
    "left_shoulder": "upper_arm_l",
    "left_elbow": "forearm_l",
    "left_wrist": "hand_l",
    "right_hip": "thigh_r",
    "right_knee": "shin_r",
    "right_ankle": "foot_r",
    "left_hip": "thigh_l",
    "left_knee": "shin_l",
    "left_ankle": "foot_l",
    "right_eye": "eye_r",
    "left_eye": "eye_l",
}
"""Which joint of the rig is which key point."""
FACE = {"nose": (0.6, 0.0, -0.7), "right_ear": (-1.25, -1.2, -0.3), "left_ear": (-1.25, 1.2, -0.3)}
"""Of the rest, where they are from between the eyes at rest, in distances of the eyes."""
LIMBS = (
    *((1, 2), (1, 5), (2, 3), (3, 4), (5, 6), (6, 7), (1, 8), (8, 9), (9, 10), (1, 11), (11, 12), (12, 13)),
    *((1, 0), (0, 14), (14, 16), (0, 15), (15, 17)),
)
HIDDEN = 0.3
"""Confidence of a key point that lies behind another thing; 1 in sight, 0 outside the frame."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Skeleton:
    """One person: points (18, 3) are x and y in pixels and confidence, in the order of KEYPOINTS."""

    name: str
    points: NDArray[np.float64]


def is_person(thing: Thing) -> bool:
    return set(JOINTS.values()) <= set(thing.model.parts)


def skeletons(performance: Performance, frame: float, view: View, seen: Passes) -> list[Skeleton]:
    """Return everybody who is at least partly in the frame; `seen`: the passes of that frame."""
    found = []
    for number, thing in enumerate(performance.blocking.things, start=2):
        if is_person(thing):
            world = keypoints(thing, pose_at(performance.poses[thing.id], frame))
            points = placed(world, view, seen, number)
            if points[:, 2].any():
                found.append(Skeleton(name=thing.id, points=points))
    return found


def keypoints(thing: Thing, pose: NDArray[np.float32]) -> NDArray[np.float64]:
    """Return the key points in the world, (18, 3) metres, under matrices (parts, 3, 4)."""
    parts = {name: number for number, name in enumerate(thing.model.parts)}
    joints = thing.model.joints

    def carried(part: str, rest: NDArray[np.float32]) -> NDArray[np.float64]:
        matrix = pose[parts[part]].astype(np.float64)
        moved: NDArray[np.float64] = matrix[:, :3] @ rest + matrix[:, 3]
        return moved

    eyes = joints[parts["eye_l"]], joints[parts["eye_r"]]
    between, apart = (eyes[0] + eyes[1]) / 2, float(np.linalg.norm(eyes[0] - eyes[1]))
    found = {name: carried(part, joints[parts[part]]) for name, part in JOINTS.items()}
    for name, offset in FACE.items():
        found[name] = carried("head", between + apart * np.array(offset, np.float32))
    found["neck"] = (found["left_shoulder"] + found["right_shoulder"]) / 2
    return np.array([found[name] for name in KEYPOINTS])


def placed(world: NDArray[np.float64], view: View, seen: Passes, owner: int) -> NDArray[np.float64]:
    """Return points (n, 3) in pixels with their confidence; `owner`: the person's own id."""
    height, width = seen.ids.shape
    local = (world - view.position) @ view.basis.T
    far = np.maximum(local[:, 2], NEAR)
    x = (local[:, 0] / far / view.tangents[0] * 0.5 + 0.5) * width
    y = (0.5 - local[:, 1] / far / view.tangents[1] * 0.5) * height
    inside = (local[:, 2] > NEAR) & (x >= 0) & (x < width) & (y >= 0) & (y < height)
    column, row = (np.clip(v, 0, most - 1).astype(int) for v, most in ((x, width), (y, height)))
    nearer = seen.depth[row, column] * DEPTH_STEP < local[:, 2] - 0.02
    hidden = nearer & (seen.ids[row, column] != owner)
    confidence = np.where(inside, np.where(hidden, HIDDEN, 1.0), 0.0)
    return np.stack([x, y, confidence], axis=1)


def drawn(people: list[Skeleton], size: tuple[int, int]) -> NDArray[np.uint8]:
    """Return the skeletons in OpenPose's colours on black, (h, w, 3) RGB."""
    picture = np.zeros((size[1], size[0], 3), np.uint8)
    thick = max(1, round(max(size) / 214))
    for person in people:
        known = person.points[:, 2] > 0
        for number, (a, b) in enumerate(LIMBS):
            if known[a] and known[b]:
                ends = person.points[[a, b], :2]
                middle, across = ends.mean(axis=0), ends[1] - ends[0]
                box = (
                    (float(middle[0]), float(middle[1])),
                    (float(np.hypot(*across)), 2.0 * thick),
                    math.degrees(math.atan2(across[1], across[0])),
                )
                cv2.ellipse(picture, box, tuple(int(0.6 * c) for c in hue(number)), -1, cv2.LINE_AA)
        for number, (x, y, _) in enumerate(person.points):
            if known[number]:
                cv2.circle(picture, (round(x), round(y)), thick, hue(number), -1, cv2.LINE_AA)
    return picture


def hue(number: int) -> tuple[int, int, int]:
    """Return OpenPose's colour of a point or limb: the rainbow in eighteen steps."""
    colour = cv2.cvtColor(np.array([[[number * 10, 255, 255]]], np.uint8), cv2.COLOR_HSV2RGB)[0, 0]
    return int(colour[0]), int(colour[1]), int(colour[2])
