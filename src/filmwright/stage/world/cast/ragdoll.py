"""What physics and hands need of a body: capsules along its bones, its mass, and where it holds and sees."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.cast.figure import Figure
from filmwright.stage.world.cast.rig import INDEX, PALM_L, PALM_R
from filmwright.stage.world.model import Floats, Mark, Shape, Solid


def mass(figure: Figure) -> float:
    """Return kilograms: a body mass index of 18 to 30 by build; children are lighter for their height."""
    index = 22.5 + 13.0 * figure.heavy + 1.5 * (figure.m.man - 0.5)
    index *= 1 - 0.30 * figure.youth * (figure.tall < 1.3)
    if figure.character.age in ("baby", "toddler"):
        index = 16.0 + 3.0 * figure.heavy
    return float(index * figure.tall**2)


def _turn_from_z(direction: Floats) -> tuple[float, float, float, float]:
    """Return the quaternion w x y z that turns +z to a unit direction."""
    x, y, z = (float(v) for v in direction)
    if z < -0.99999:
        return (0.0, 1.0, 0.0, 0.0)
    q = np.array([1.0 + z, -y, x, 0.0])
    q /= np.linalg.norm(q)
    return float(q[0]), float(q[1]), float(q[2]), float(q[3])


def _capsule(part: str, start: Floats, end: Floats, radius: float) -> Solid:
    bone = end - start
    length = float(np.linalg.norm(bone))
    middle = (start + end) / 2
    return Solid(
        shape=Shape.CAPSULE,
        size=(radius, max(length / 2 - 0.35 * radius, 0.1 * radius), 0.0),
        centre=(float(middle[0]), float(middle[1]), float(middle[2])),
        part=INDEX[part],
        turn=_turn_from_z(bone / max(length, 1e-9)),
        material="flesh",
        bounce=0.1,
    )


def solids(figure: Figure) -> tuple[Solid, ...]:
    """Return one solid for each main bone: pelvis, chest, head, and every limb bone and foot."""
    m, tall = figure.m, figure.tall
    k = tall * figure.bulk
    middle = np.array([0.0, 1.0, 0.0], np.float32)
    pelvis, chest = figure.joint("pelvis"), figure.joint("chest")
    girth = 0.070 * k
    top = figure.joint("chest") * 0.4 + figure.joint("neck") * 0.6
    head = figure.joint("head") + np.array([0.03, 0.0, 0.40], np.float32) * m.head
    made = [
        _capsule("pelvis", pelvis - middle * m.hip_half, pelvis + middle * m.hip_half, girth),
        _capsule(
            "spine",
            figure.joint("spine") - middle * 0.3 * m.hip_half,
            figure.joint("spine") + middle * 0.3 * m.hip_half,
            girth,
        ),
        _capsule(
            "chest",
            chest * 0.5 + top * 0.5 - middle * 0.55 * m.shoulder_half,
            chest * 0.5 + top * 0.5 + middle * 0.55 * m.shoulder_half,
            1.1 * girth,
        ),
        Solid(
            shape=Shape.SPHERE,
            size=(0.45 * m.head, 0.0, 0.0),
            centre=(float(head[0]), 0.0, float(head[2])),
            part=INDEX["head"],
            material="flesh",
            bounce=0.2,
        ),
    ]
    for side, sign in (("l", 1.0), ("r", -1.0)):
        arm = np.array([0.0, sign, -1.0], np.float32) * np.float32(np.sqrt(0.5))
        shoulder, elbow, wrist = (figure.joint(f"{part}_{side}") for part in ("upper_arm", "forearm", "hand"))
        hip, knee, ankle = (figure.joint(f"{part}_{side}") for part in ("thigh", "shin", "foot"))
        heel = np.array([-0.10 * m.foot_length, ankle[1], 0.13 * m.foot_length], np.float32)
        toe = np.array([0.60 * m.foot_length, ankle[1], 0.13 * m.foot_length], np.float32)
        made += [
            _capsule(f"upper_arm_{side}", shoulder, elbow, 0.032 * k),
            _capsule(f"forearm_{side}", elbow, wrist, 0.025 * k),
            _capsule(f"hand_{side}", wrist, wrist + arm * 0.8 * m.hand, 0.16 * m.hand),
            _capsule(f"thigh_{side}", hip, knee, 0.048 * k),
            _capsule(f"shin_{side}", knee, ankle, 0.033 * k),
            _capsule(f"foot_{side}", heel, toe, 0.13 * m.foot_length),
        ]
    return tuple(made)


def marks(figure: Figure) -> dict[str, Mark]:
    """Return `eyes` (between them), `grip_l`, `grip_r` (the hollow of each palm) and `head_top`, at rest."""
    m = figure.m
    eyes = (figure.joint("eye_l") + figure.joint("eye_r")) / 2
    found = {
        "eyes": Mark(position=(float(eyes[0]), 0.0, float(eyes[2]))),
        "head_top": Mark(position=(float(figure.joint("head")[0]), 0.0, figure.tall)),
    }
    for side, palm, sign in (("l", PALM_L, 1.0), ("r", PALM_R, -1.0)):
        arm = np.array([0.0, sign, -1.0]) * np.sqrt(0.5)
        place = figure.joint(f"hand_{side}") + arm * 0.42 * m.hand + np.array(palm) * 0.14 * m.hand
        found[f"grip_{side}"] = Mark(position=(float(place[0]), float(place[1]), float(place[2])))
    return found
