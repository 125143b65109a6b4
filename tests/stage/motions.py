"""Motions made here: a skeleton with Mixamo's names, in centimetres, y up, T-pose, and what it does.

`python -m tests.stage.motions FOLDER` writes them as BVH: the examples' motions are made so.
"""

from __future__ import annotations

import json
import struct
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from filmwright.media.bvh import written_bvh
from filmwright.media.motion import Motion, Numbers, about_axis, carried, multiplied, quaternions, unit

LEFT = {
    "Shoulder": (6, 145, 0),
    "Arm": (18, 145, 0),
    "ForeArm": (46, 145, 0),
    "Hand": (72, 145, 0),
    "UpLeg": (10, 92, 0),
    "Leg": (10, 50, 0),
    "Foot": (10, 8, 0),
    "ToeBase": (10, 2, 13),
}
REST = {
    "Hips": (0, 96, 0),
    "Spine": (0, 108, 0),
    "Spine1": (0, 124, 0),
    "Neck": (0, 150, 0),
    "Head": (0, 158, 0),
    **{f"Left{name}": place for name, place in LEFT.items()},
    **{f"Right{name}": (-x, y, z) for name, (x, y, z) in LEFT.items()},
}
ABOVE = {
    "Hips": "",
    "Spine": "Hips",
    "Spine1": "Spine",
    "Neck": "Spine1",
    "Head": "Neck",
    **{
        f"{side}{name}": above if above == "Spine1" or above == "Hips" else f"{side}{above}"
        for side in ("Left", "Right")
        for name, above in (
            ("Shoulder", "Spine1"),
            ("Arm", "Shoulder"),
            ("ForeArm", "Arm"),
            ("Hand", "ForeArm"),
            ("UpLeg", "Hips"),
            ("Leg", "UpLeg"),
            ("Foot", "Leg"),
            ("ToeBase", "Foot"),
        )
    },
}
NAMES = tuple(REST)
RATE = 30.0


def ends() -> dict[int, Numbers]:
    """Tips of the bones without children."""
    tips = {"Head": (0, 176, 0), "LeftHand": (82, 145, 0), "LeftToeBase": (10, 2, 20)}
    tips |= {"RightHand": (-82, 145, 0), "RightToeBase": (-10, 2, 20)}
    return {NAMES.index(name): np.array(tip, float) for name, tip in tips.items()}


def posed(hips: Numbers, turns: dict[str, Numbers]) -> Motion:
    """Return the motion of hips (n, 3) cm and turns (n, 4) in the world; other bones go with their parent."""
    frames = len(hips)
    rest = np.array([REST[name] for name in NAMES], float)
    places, whole = np.zeros((frames, len(NAMES), 3)), np.zeros((frames, len(NAMES), 4))
    parents = tuple(NAMES.index(ABOVE[name]) if ABOVE[name] else -1 for name in NAMES)
    for number, name in enumerate(NAMES):
        above = parents[number]
        still = np.tile([1.0, 0.0, 0.0, 0.0], (frames, 1))
        whole[:, number] = turns.get(name, whole[:, above] if above >= 0 else still)
        way = rest[number] - rest[above] if above >= 0 else rest[number]
        places[:, number] = (
            hips if above < 0 else places[:, above] + carried(whole[:, above], np.tile(way, (frames, 1)))
        )
    return Motion(names=NAMES, parents=parents, rest=rest, places=places, turns=whole, rate=RATE)


def leg(hip: Numbers, ankle: Numbers) -> tuple[Numbers, Numbers]:
    """Return the turns (n, 4) of thigh and shin of 42 cm each from hip to ankle, the knee ahead (+z)."""
    chord = ankle - hip
    length = np.minimum(np.linalg.norm(chord, axis=1), 83.9)
    along = chord / np.linalg.norm(chord, axis=1, keepdims=True)
    ahead = np.array([0.0, 0.0, 1.0]) - along[:, 2:] * along
    ahead /= np.linalg.norm(ahead, axis=1, keepdims=True)
    cosine = length / 84
    sine = np.sqrt(1 - cosine**2)
    ways = [cosine[:, None] * along + sign * sine[:, None] * ahead for sign in (1, -1)]
    across = np.cross(along, ahead)
    return tuple(  # type: ignore[return-value]
        quaternions(np.stack([-across, -way, np.cross(-across, -way)], -1)) for way in ways
    )


def walk(seconds: float = 4.0, stride: float = 105.0, turn: float = 0.0) -> Motion:
    """A walk along +z turned by `turn` radians about y: flat feet that stand 60 % of a second each."""
    clock = np.arange(round(seconds * RATE) + 1) / RATE
    hips = np.stack(
        [1.5 * np.sin(2 * np.pi * clock), 88.5 + 1.0 * np.cos(4 * np.pi * clock), stride * clock], 1
    )
    sway = about_axis(1, 0.08 * np.sin(2 * np.pi * clock))
    turns = {"Hips": sway, "Spine": about_axis(1, -0.08 * np.sin(2 * np.pi * clock))}
    for side, sign, shift in (("Left", 1.0, 0.0), ("Right", -1.0, 0.5)):
        phase = clock + shift
        number, inside = np.floor(phase), phase - np.floor(phase)
        swing = np.clip((inside - 0.6) / 0.4, 0, 1)
        eased = swing**3 * (swing * (6 * swing - 15) + 10)
        z = stride * (number - shift + 0.3 + eased)
        y = 8 + 9 * np.sin(np.pi * swing) ** 2
        ankle = np.stack([np.full(len(clock), 10.0 * sign), y, z], 1)
        hip = hips + carried(sway, np.tile([10.0 * sign, -4.0, 0.0], (len(clock), 1)))
        turns[f"{side}UpLeg"], turns[f"{side}Leg"] = leg(hip, ankle)
        turns[f"{side}Foot"] = np.tile([1.0, 0.0, 0.0, 0.0], (len(clock), 1))
        down = about_axis(2, np.full(len(clock), -1.35 * sign))
        forth = about_axis(0, 0.5 * np.sin(2 * np.pi * (clock + shift)))
        turns[f"{side}Arm"] = multiplied(forth, down)
        bend = about_axis(1, np.full(len(clock), -0.5 * sign))
        turns[f"{side}ForeArm"] = multiplied(turns[f"{side}Arm"], bend)
    return headed(posed(hips, turns), turn)


def headed(motion: Motion, turn: float) -> Motion:
    """Return a motion turned about y, in the world and at rest alike."""
    whole = about_axis(1, np.array(turn))
    every = np.broadcast_to(whole, motion.turns.shape)
    return Motion(
        names=motion.names,
        parents=motion.parents,
        rest=motion.rest,
        places=carried(np.broadcast_to(whole, motion.turns.shape), motion.places),
        turns=multiplied(every, motion.turns),
        rate=motion.rate,
    )


def flip(seconds: float = 1.6) -> Motion:
    """A back flip: crouch, leap, one turn backwards in a ball, land on the same spot and rise."""
    clock = np.arange(round(seconds * RATE) + 1) / RATE
    off, land = 0.5, 1.1
    air = np.clip((clock - off) / (land - off), 0, 1)
    up = 0.5 * 981 * ((land - off) / 2) ** 2
    turned = 2 * np.pi * (air - 0.11 * np.sin(2 * np.pi * air))
    crouch = np.interp(clock, [0, 0.12, 0.36, off, land, land + 0.16, seconds], [0, 0, 1, 0, 0.12, 0.9, 0])
    tuck = np.sin(np.pi * np.clip((air - 0.08) / 0.84, 0, 1)) ** 2
    body = about_axis(0, -turned)
    lean = about_axis(0, 0.75 * crouch + 0.5 * tuck)
    low = 92 - 26 * crouch + up * 4 * air * (1 - air)
    hips = np.stack([0 * clock, low, -8 * crouch - 30 * air], 1)
    flying = (air > 0) & (air < 1)
    trunk = multiplied(body, lean)
    turns = {"Hips": trunk, "Head": multiplied(trunk, about_axis(0, -0.5 * crouch))}
    for side, sign in (("Left", 1.0), ("Right", -1.0)):
        hip = hips + carried(trunk, np.tile([10.0 * sign, -4.0, 0.0], (len(clock), 1)))
        ground = np.stack(
            [np.full(len(clock), 10.0 * sign), np.full(len(clock), 8.0), np.where(air < 0.5, 0.0, -30.0)], 1
        )
        thigh, shin = leg(hip, ground)
        high = multiplied(body, about_axis(0, -1.9 * tuck))
        low_ = multiplied(high, about_axis(0, 2.2 * tuck))
        turns[f"{side}UpLeg"] = np.where(flying[:, None], high, thigh)
        turns[f"{side}Leg"] = np.where(flying[:, None], low_, shin)
        foot = np.tile([1.0, 0.0, 0.0, 0.0], (len(clock), 1))
        turns[f"{side}Foot"] = np.where(flying[:, None], low_, foot)
        raised = np.interp(
            clock,
            [0, 0.15, 0.32, off, off + 0.18, land, seconds - 0.15, seconds],
            [0.15, 0.15, -0.9, 2.9, 1.1, 1.3, 0.15, 0.15],
        )
        hang = multiplied(about_axis(0, -raised), about_axis(2, np.full(len(clock), -1.4 * sign)))
        turns[f"{side}Arm"] = multiplied(trunk, hang)
        bend = about_axis(1, -sign * (0.25 + 0.8 * tuck))
        turns[f"{side}ForeArm"] = multiplied(turns[f"{side}Arm"], bend)
    return posed(hips, turns)


def on_all_fours(seconds: float = 2.0) -> Motion:
    """Hands and feet stay on the ground, as far as arms of 54 cm reach it, while the body rocks."""
    clock = np.arange(round(seconds * RATE) + 1) / RATE
    rock = np.sin(2 * np.pi * clock)
    count = len(clock)
    hips = np.stack([0 * clock, np.full(count, 52.0), 4 * rock], 1)
    trunk = about_axis(0, np.full(count, 1.5))
    turns = {"Hips": trunk, "Head": about_axis(0, np.full(count, 0.7))}
    for side, sign in (("Left", 1.0), ("Right", -1.0)):
        hip = hips + carried(trunk, np.tile([10.0 * sign, -4.0, 0.0], (count, 1)))
        turns[f"{side}UpLeg"], turns[f"{side}Leg"] = leg(hip, np.tile([10.0 * sign, 8.0, -6.0], (count, 1)))
        turns[f"{side}Foot"] = np.tile([1.0, 0.0, 0.0, 0.0], (count, 1))
        rest = np.array(REST[f"{side}Arm"], float) - np.array(REST["Hips"], float)
        shoulder = hips + carried(trunk, np.tile(rest, (count, 1)))
        way = np.array([20.0 * sign, 4.0, 56.0]) - shoulder
        way /= np.linalg.norm(way, axis=1, keepdims=True)
        along = np.tile([sign, 0.0, 0.0], (count, 1))
        middle = 1 + (along * way).sum(1, keepdims=True)
        turns[f"{side}Arm"] = unit(np.concatenate([middle, np.cross(along, way)], 1))
    return posed(hips, turns)


MADE: dict[str, Callable[[], Motion]] = {"walk": walk, "flip": flip}


def text(motion: Motion) -> bytes:
    """Return a motion as a BVH file's bytes."""
    return written_bvh(motion, ends()).encode()


def animated(motion: Motion) -> bytes:
    """Return a motion as a .glb: a skin without a mesh, on an armature turned on its back and made small."""
    binary = b""
    doc: dict[str, Any] = {"asset": {"version": "2.0"}, "scene": 0, "scenes": [{"nodes": [0]}]}
    doc |= {"accessors": [], "bufferViews": [], "skins": [{"joints": [n + 1 for n in range(len(NAMES))]}]}

    def stored(values: Numbers, kind: str) -> int:
        nonlocal binary
        data = values.astype(np.float32).tobytes()
        doc["bufferViews"].append({"buffer": 0, "byteOffset": len(binary), "byteLength": len(data)})
        doc["accessors"].append(
            {
                "bufferView": len(doc["bufferViews"]) - 1,
                "type": kind,
                "componentType": 5126,
                "count": len(values),
            }
        )
        binary += data
        return len(doc["accessors"]) - 1

    clock = stored(np.arange(len(motion.places)) / motion.rate, "SCALAR")
    half = 2**-0.5
    nodes: list[dict[str, Any]] = [{"name": "Armature", "scale": [0.01] * 3, "rotation": [half, 0, 0, half]}]
    samplers: list[dict[str, int]] = []
    channels: list[dict[str, Any]] = []
    for number, name in enumerate(motion.names):
        above = motion.parents[number]
        way = motion.rest[number] - (motion.rest[above] if above >= 0 else 0.0)
        nodes.append({"name": f"mixamorig:{name}", "translation": way.tolist()})
        nodes[above + 1].setdefault("children", []).append(number + 1)
        turns = motion.turns[:, number]
        if above >= 0:
            turns = multiplied(motion.turns[:, above] * np.array([1, -1, -1, -1]), turns)
        moved = [("rotation", stored(turns[:, (1, 2, 3, 0)], "VEC4"))]
        if above < 0:
            moved.append(("translation", stored(motion.places[:, number], "VEC3")))
        for path, output in moved:
            channels.append({"sampler": len(samplers), "target": {"node": number + 1, "path": path}})
            samplers.append({"input": clock, "output": output})
    doc |= {"nodes": nodes, "animations": [{"samplers": samplers, "channels": channels}]}
    doc["buffers"] = [{"byteLength": len(binary)}]
    head = json.dumps(doc).encode()
    head += b" " * (-len(head) % 4)
    chunks = (
        struct.pack("<I4s", len(head), b"JSON") + head + struct.pack("<I4s", len(binary), b"BIN\0") + binary
    )
    return b"glTF" + struct.pack("<II", 2, 12 + len(chunks)) + chunks


if __name__ == "__main__":
    for name, made in MADE.items():
        (Path(sys.argv[1]) / f"{name}.bvh").write_bytes(text(made()))
