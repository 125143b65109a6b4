"""Skeletons as other programs read them: OpenPose's JSON of every frame, and BVH of every person."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from filmwright.media.bvh import written_bvh
from filmwright.media.motion import Motion, quaternions, unit
from filmwright.stage.blocking.blocking import Thing
from filmwright.stage.filming.poses import sampled
from filmwright.stage.rehearsal.performance import Performance
from filmwright.stage.world.cast.rig import PARENTS, PARTS

BVH_NAMES = {
    "pelvis": "Hips",
    "spine": "Spine",
    "chest": "Spine1",
    "neck": "Neck",
    "head": "Head",
    **{
        f"{part}_{side}": f"{word}{name}"
        for side, word in (("l", "Left"), ("r", "Right"))
        for part, name in (
            ("upper_arm", "Arm"),
            ("forearm", "ForeArm"),
            ("hand", "Hand"),
            ("thigh", "UpLeg"),
            ("shin", "Leg"),
            ("foot", "Foot"),
            ("toes", "ToeBase"),
        )
    },
}
"""Which bone of a BVH is which part of the rig: MotionBuilder's and Mixamo's names."""
CENTIMETRES = 100.0
_AXES = (1, 2, 0)
"""BVH's x, y, z are left, up and ahead; the house's are ahead, left and up."""


def bvh(performance: Performance, thing: Thing, seconds: NDArray[np.float64], rate: float) -> str:
    """Return a person's motion at some scene times as BVH text: y up, centimetres, A-pose at rest."""
    whole = sampled(performance.poses[thing.id], seconds, float(performance.rate))
    names = tuple(BVH_NAMES)
    index = [thing.model.parts.index(part) for part in names]
    poses = whole[:, index]
    rest = thing.model.joints[index].astype(np.float64)
    places = np.einsum("fpij,pj->fpi", poses[..., :3], rest) + poses[..., 3]
    turns = unit(quaternions(poses[..., :3]))
    parents = tuple(
        names.index(PARTS[above]) if (above := PARENTS[PARTS.index(part)]) >= 0 else -1 for part in names
    )
    motion = Motion(
        names=tuple(BVH_NAMES.values()),
        parents=parents,
        rest=CENTIMETRES * rest[:, _AXES],
        places=CENTIMETRES * places[..., _AXES],
        turns=turns[..., (0, *(1 + axis for axis in _AXES))],
        rate=rate,
    )
    tips = {names.index(part): CENTIMETRES * tip[list(_AXES)] for part, tip in _tips(thing).items()}
    return written_bvh(motion, tips)


def _tips(thing: Thing) -> dict[str, NDArray[np.float64]]:
    """Return where the last bones end at rest, metres: the crown, the fingertips, the toes."""
    rest = {part: thing.model.joints[thing.model.parts.index(part)].astype(np.float64) for part in PARTS}
    tips = {"head": rest["head"] * (1, 1, 0) + np.array([0.0, 0.0, thing.model.size[2]])}
    for side in "lr":
        hand, fingers = rest[f"hand_{side}"], rest[f"fingers_{side}"]
        tips[f"hand_{side}"] = fingers + 0.9 * (fingers - hand)
        foot, toes = rest[f"foot_{side}"], rest[f"toes_{side}"]
        tips[f"toes_{side}"] = toes + 0.6 * (toes - foot) * (1, 1, 0)
    return tips


def openpose(people: Sequence[NDArray[np.float64]], size: tuple[int, int]) -> dict[str, object]:
    """Return the points (18, 3) of a frame's people as OpenPose writes them; unseen points are zeros."""
    empty: dict[str, list[float]] = {
        f"{part}_keypoints_{kind}": []
        for part in ("pose", "face", "hand_left", "hand_right")
        for kind in ("2d", "3d")
    }
    found = []
    for points in people:
        shown = np.where(points[:, 2:] > 0, points, 0.0)
        found.append({"person_id": [-1], **empty, "pose_keypoints_2d": np.round(shown, 2).ravel().tolist()})
    return {"version": 1.3, "canvas_width": size[0], "canvas_height": size[1], "people": found}


def file_name(name: str) -> str:
    """Return an id as the name of a file."""
    return "".join(letter if letter.isalnum() or letter in "-_" else "_" for letter in name) or "somebody"
