"""The rag-doll: a character's bones as bodies with masses and joints that bend only as joints do."""

from __future__ import annotations

from typing import Any

import numpy as np

from filmwright.stage.rehearsal.figure import SIDES, Figure
from filmwright.stage.rehearsal.posing import Posed
from filmwright.stage.rehearsal.rotations import Reals, from_quaternion, quaternion, turned

_PARENT = {
    "pelvis": "",
    "spine": "pelvis",
    "chest": "spine",
    "neck": "chest",
    "head": "neck",
    **{
        f"{part}_{side}": (f"{above}_{side}" if above in ("upper_arm", "forearm", "thigh", "shin") else above)
        for side in SIDES
        for part, above in (
            ("upper_arm", "chest"),
            ("forearm", "upper_arm"),
            ("hand", "forearm"),
            ("thigh", "pelvis"),
            ("shin", "thigh"),
            ("foot", "shin"),
        )
    },
}
BONES = tuple(_PARENT)

_MASS = {
    "pelvis": 0.15, "spine": 0.13, "chest": 0.18, "neck": 0.015, "head": 0.065, "upper_arm": 0.028,
    "forearm": 0.017, "hand": 0.008, "thigh": 0.11, "shin": 0.045, "foot": 0.015,
}  # fmt: skip
"""Shares of the body's mass (after de Leva 1996)."""

_BEND = {
    "spine": 28,
    "chest": 22,
    "neck": 32,
    "head": 32,
    "upper_arm": 105,
    "hand": 55,
    "thigh": 80,
    "foot": 32,
}
"""Degrees a ball joint may turn from rest in any direction."""


def hinge_angle(rotation: Reals, axis: Reals) -> float:
    """Return the angle of a rotation (3, 3) about a unit axis."""
    skew = np.array(
        [rotation[2, 1] - rotation[1, 2], rotation[0, 2] - rotation[2, 0], rotation[1, 0] - rotation[0, 1]]
    )
    return float(np.arctan2(skew @ axis / 2, (np.trace(rotation) - 1) / 2))


def _hinge(figure: Figure, part: str) -> Reals | None:
    bone, _, side = part.rpartition("_")
    if bone == "forearm":
        axis: Reals = figure.arm_frames[SIDES.index(side), 1, :, 1]
        return axis
    if bone == "shin":
        axis = figure.leg_frames[SIDES.index(side), 1, :, 1]
        return axis
    return None


def bodies(figure: Figure, name: str, mass: float) -> str:
    """Return the rag-doll as MuJoCo XML: one body a bone, its frame at the joint, turned as at rest."""
    return _body(figure, name, "pelvis", mass)


def _body(figure: Figure, name: str, part: str, mass: float) -> str:
    rest, index = figure.rest, figure.index
    above = _PARENT[part]
    at = rest[index[part]] - (rest[index[above]] if above else 0.0)
    bone = part.removesuffix("_l").removesuffix("_r")
    size = figure.height / 1.7
    damping = 1.6 * mass / 65 * size**2
    if not above:
        joint = f'<freejoint name="{name}"/>'
    elif (axis := _hinge(figure, part)) is not None:
        joint = (
            f'<joint type="hinge" axis="{_row(axis)}" limited="true" range="-2 140" '
            f'damping="{damping:.4f}" armature="{0.004 * size**4:.6f}"/>'
        )
    else:
        joint = (
            f'<joint type="ball" limited="true" range="0 {_BEND[bone]}" '
            f'damping="{damping * 1.5:.4f}" armature="{0.006 * size**4:.6f}"/>'
        )
    children = "".join(_body(figure, name, child, mass) for child, up in _PARENT.items() if up == part)
    geom = _flesh(figure, part, bone, mass * _MASS[bone])
    return f'<body name="{name}/{part}" pos="{_row(at)}">{joint}{geom}{children}</body>'


def _flesh(figure: Figure, part: str, bone: str, mass: float) -> str:
    """Return the bone's capsule or sphere."""
    rest, index, tall = figure.rest, figure.index, figure.height
    side = part[-1] if part[-2:] in ("_l", "_r") else ""
    here = rest[index[part]]
    common = f'class="limp" mass="{mass:.4f}"'

    def toward(other: str) -> Reals:
        end: Reals = rest[index[other]] - here
        return end

    if bone == "head":
        radius = 0.44 * figure.head
        middle = np.array([0.04, 0.0, 0.33]) * figure.head
        return f'<geom type="sphere" size="{radius:.4f}" pos="{_row(middle)}" {common}/>'
    if bone in ("pelvis", "spine", "chest"):
        half = {"pelvis": 0.052, "spine": 0.046, "chest": 0.062}[bone] * tall
        radius = {"pelvis": 0.062, "spine": 0.060, "chest": 0.068}[bone] * tall
        up = {"pelvis": 0.0, "spine": 0.03, "chest": 0.05}[bone] * tall
        return (
            f'<geom type="capsule" fromto="0 {-half:.4f} {up:.4f} 0 {half:.4f} {up:.4f}" '
            f'size="{radius:.4f}" {common}/>'
        )
    ends = {
        "neck": toward("head"),
        "upper_arm": toward(f"forearm_{side}") if side else here,
        "forearm": toward(f"hand_{side}") if side else here,
        "hand": toward(f"fingers_{side}") * 1.6 if side else here,
        "thigh": toward(f"shin_{side}") if side else here,
        "shin": toward(f"foot_{side}") if side else here,
        "foot": np.array([figure.ball * 1.5, 0.0, -0.55 * figure.ankle]),
    }
    radii = {
        "neck": 0.030, "upper_arm": 0.026, "forearm": 0.022, "hand": 0.014,
        "thigh": 0.042, "shin": 0.030, "foot": 0.40 * figure.ankle / tall,
    }  # fmt: skip
    start = np.array([-figure.heel, 0.0, -0.55 * figure.ankle]) if bone == "foot" else np.zeros(3)
    radius = radii[bone] * tall
    return f'<geom type="capsule" fromto="{_row(start)} {_row(ends[bone])}" size="{radius:.4f}" {common}/>'


def _row(values: Reals) -> str:
    return " ".join(f"{value:.6f}" for value in values)


def state_of(body: Posed, frame: int) -> Reals:
    """Return the rag-doll's joint positions (free joint first) for the pose of one frame."""
    figure, index = body.figure, body.figure.index
    numbers: list[Reals] = []
    for part in _order():
        turn, above = body.turn[frame, index[part]], _PARENT[part]
        if not above:
            numbers += [body.at[frame, index[part]], quaternion(turn)]
            continue
        local = body.turn[frame, index[above]].T @ turn
        axis = _hinge(figure, part)
        numbers.append(quaternion(local) if axis is None else np.array([max(hinge_angle(local, axis), 0.0)]))
    return np.concatenate(numbers)


def _order() -> list[str]:
    """Return the bones in the order MuJoCo numbers them: depth first."""
    order: list[str] = []

    def visit(part: str) -> None:
        order.append(part)
        for child, above in _PARENT.items():
            if above == part:
                visit(child)

    visit("pelvis")
    return order


def lay(body: Posed, frames: slice, places: Reals, quaternions: Reals) -> None:
    """Write simulated bones (n, bones, 3) and (n, bones, 4), in BONES' order, into a posed body.

    Parts that physics does not know (toes, fingers, face) stay as they lay on their bone.
    """
    figure, index = body.figure, body.figure.index
    last = max(frames.start - 1, 0)
    parents = figure.model.parents
    for number, part in enumerate(BONES):
        body.turn[frames, index[part]] = from_quaternion(quaternions[:, number])
        body.at[frames, index[part]] = places[:, number]
    for part, number in index.items():
        if part in BONES:
            continue
        above = parents[number]
        local = body.turn[last, above].T @ body.turn[last, number]
        body.turn[frames, number] = body.turn[frames, above] @ local
        offset = figure.rest[number] - figure.rest[above]
        body.at[frames, number] = body.at[frames, above] + turned(body.turn[frames, above], offset)


def bone_states(data: Any, numbers: Reals) -> tuple[Reals, Reals]:
    """Return (places, quaternions) of the rag-doll's bodies right now."""
    return data.xpos[numbers].copy(), data.xquat[numbers].copy()
