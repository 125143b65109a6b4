"""Models made here, as glTF files: y up, z ahead, metres.

`python -m tests.stage.models FOLDER` writes them: the examples' models are made so.
"""

from __future__ import annotations

import json
import struct
import sys
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Part = tuple[Floats, NDArray[np.uint16], tuple[float, float, float]]

_CORNERS = np.array([(x, y, z) for x in (-1, 1) for y in (-1, 1) for z in (-1, 1)], np.float32) / 2
_SIDES = ((0, 1, 3, 2), (4, 6, 7, 5), (0, 4, 5, 1), (2, 3, 7, 6), (0, 2, 6, 4), (1, 5, 7, 3))


def block(size: tuple[float, ...], at: tuple[float, ...], colour: tuple[float, float, float]) -> Part:
    """A brick of linear colour, without normals: readers make it flat."""
    corners = [(a, b, c) for a, b, c, _ in _SIDES] + [(a, c, d) for a, _, c, d in _SIDES]
    return (
        (_CORNERS * np.float32(size) + np.float32(at)).astype(np.float32),
        np.array(corners, np.uint16),
        colour,
    )


def turned(outline: list[tuple[float, float]], colour: tuple[float, float, float], around: int = 24) -> Part:
    """A vessel: an outline of (radius, height) from its foot up, turned about y."""
    angle = np.arange(around) * 2 * np.pi / around
    rings = [np.stack([r * np.sin(angle), np.full(around, y), r * np.cos(angle)], 1) for r, y in outline]
    corners = []
    for low in range(len(outline) - 1):
        for k in range(around):
            a, b = low * around + k, low * around + (k + 1) % around
            corners += [(a, b, b + around), (a, b + around, a + around)]
    return np.concatenate(rings).astype(np.float32), np.array(corners, np.uint16), colour


def glb(parts: list[Part]) -> bytes:
    """Return parts as one .glb, one mesh and material a part."""
    binary = b""
    doc: dict[str, Any] = {"asset": {"version": "2.0"}, "scene": 0, "scenes": [{"nodes": []}]}
    doc |= {"nodes": [], "meshes": [], "materials": [], "accessors": [], "bufferViews": []}
    for number, (points, corners, colour) in enumerate(parts):
        for values, kind, component in ((points, "VEC3", 5126), (corners.reshape(-1, 1), "SCALAR", 5123)):
            doc["accessors"].append(
                {
                    "bufferView": len(doc["bufferViews"]),
                    "type": kind,
                    "componentType": component,
                    "count": len(values),
                }
            )
            doc["bufferViews"].append({"buffer": 0, "byteOffset": len(binary), "byteLength": values.nbytes})
            binary += values.tobytes() + b"\0" * (-values.nbytes % 4)
        metal = {"baseColorFactor": [*colour, 1.0], "metallicFactor": 0.0, "roughnessFactor": 0.6}
        doc["materials"].append({"pbrMetallicRoughness": metal})
        primitive = {"attributes": {"POSITION": 2 * number}, "indices": 2 * number + 1, "material": number}
        doc["meshes"].append({"primitives": [primitive]})
        doc["nodes"].append({"mesh": number})
        doc["scenes"][0]["nodes"].append(number)
    doc["buffers"] = [{"byteLength": len(binary)}]
    text = json.dumps(doc).encode()
    text += b" " * (-len(text) % 4)
    chunks = (
        struct.pack("<I4s", len(text), b"JSON") + text + struct.pack("<I4s", len(binary), b"BIN\0") + binary
    )
    return b"glTF" + struct.pack("<II", 2, 12 + len(chunks)) + chunks


def stool() -> list[Part]:
    """A stool with four legs and a low back, 0.48 m to its seat."""
    wood, cloth = (0.35, 0.16, 0.05), (0.05, 0.25, 0.30)
    legs = [block((0.05, 0.45, 0.05), (x, 0.225, z), wood) for x in (-0.19, 0.19) for z in (-0.19, 0.19)]
    seat = block((0.46, 0.05, 0.46), (0, 0.465, 0), cloth)
    back = block((0.46, 0.36, 0.04), (0, 0.70, -0.21), wood)
    return [*legs, seat, back]


def vase() -> list[Part]:
    outline = [
        (0.001, 0.0),
        (0.05, 0.0),
        (0.08, 0.07),
        (0.07, 0.14),
        (0.035, 0.19),
        (0.05, 0.24),
        (0.001, 0.235),
    ]
    return [turned(outline, (0.02, 0.10, 0.45))]


def ball(radius: float = 0.11) -> list[Part]:
    angles = np.linspace(-np.pi / 2, np.pi / 2, 13)
    outline = [(max(radius * float(np.cos(a)), 1e-4), radius * float(np.sin(a)) + radius) for a in angles]
    return [turned(outline, (0.7, 0.5, 0.02))]


MADE = {"stool": stool, "vase": vase, "ball": ball}

if __name__ == "__main__":
    for name, made in MADE.items():
        (Path(sys.argv[1]) / f"{name}.glb").write_bytes(glb(made()))
