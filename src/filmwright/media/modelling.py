"""What the guarded process does with models and motions: look into them, or read them whole.

Runs only inside `worker.py`, under limits. Each job yields facts (dicts) and raw blocks (arrays).
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from filmwright.media.bvh import is_bvh, read_bvh
from filmwright.media.facts import MOST_MODEL_BYTES, Unreadable
from filmwright.media.gltf import is_gltf, parsed, strictly
from filmwright.media.gltf_meshes import form_in, has_meshes
from filmwright.media.gltf_motion import has_motion, motion_in
from filmwright.media.motion import Motion

Job: TypeAlias = dict[str, Any]
Part: TypeAlias = dict[str, Any] | NDArray[Any]


def is_modelling(head: bytes) -> bool:
    """Say whether a file begins as a model or a motion does."""
    return is_bvh(head) or is_gltf(head)


def probed(path: str) -> dict[str, Any]:
    """Return what a model or motion holds. Its numbers are checked when they are read."""
    data = _bytes(path)
    facts: dict[str, Any] = {"size": [0, 0], "frames": 0, "rate": "0", "seconds": 0.0, "has_sound": False}
    if is_bvh(data[:4096]):
        motion = read_bvh(data)
        return {**facts, "kind": "motion", "seconds": motion.seconds, "codec": "bvh", "moves": True}
    file = parsed(data)
    with strictly():
        shows, moves = has_meshes(file), has_motion(file)
    if not shows and not moves:
        raise Unreadable("cannot be used: there is no mesh and no motion in it")
    return {**facts, "kind": "model" if shows else "motion", "codec": "gltf", "moves": moves}


def model(job: Job) -> Iterator[Part]:
    """Yield {"meshes": [{"coat", "corners", "triangles", "skin"}], "skins": [[height, width]]}.

    Then come each mesh's positions, normals, colours, triangles and, on a skin, uv; then the skins.
    """
    data = _bytes(job["path"])
    if is_bvh(data[:4096]):
        raise Unreadable("is a motion, not a model")
    found = form_in(parsed(data), _picture)
    yield {
        "meshes": [
            {
                "coat": str(mesh.coat),
                "corners": len(mesh.positions),
                "triangles": len(mesh.triangles),
                "skin": -1 if mesh.skin is None else mesh.skin,
            }
            for mesh in found.meshes
        ],
        "skins": [skin.shape[:2] for skin in found.skins],
    }
    for mesh in found.meshes:
        for array in (mesh.positions, mesh.normals, mesh.colours, mesh.triangles):
            yield np.ascontiguousarray(array)
        if mesh.uv is not None:
            yield np.ascontiguousarray(mesh.uv)
    for skin in found.skins:
        yield np.ascontiguousarray(skin)


def motion(job: Job) -> Iterator[Part]:
    """Yield {"letters", "parents", "rate", "frames"}; names, a line each; rest, places, turns as float32."""
    data = _bytes(job["path"])
    found: Motion = read_bvh(data) if is_bvh(data[:4096]) else motion_in(parsed(data))
    names = "\n".join(" ".join(name.split()) for name in found.names).encode()
    yield {
        "letters": len(names),
        "parents": list(found.parents),
        "rate": found.rate,
        "frames": len(found.places),
    }
    yield np.frombuffer(names, np.uint8)
    for array in (found.rest, found.places, found.turns):
        yield np.ascontiguousarray(array, np.float32)


def _picture(data: bytes) -> NDArray[np.uint8]:
    from filmwright.media.decoding import picture_in  # with all of FFmpeg: only for models with a picture

    return picture_in(data)


def _bytes(path: str) -> bytes:
    size = os.path.getsize(path)
    if size > MOST_MODEL_BYTES:
        raise Unreadable(
            f"has {size / 2**20:.0f} MB, and models and motions may have {MOST_MODEL_BYTES // 2**20} MB"
        )
    with open(path, "rb") as file:
        data = file.read(MOST_MODEL_BYTES + 1)
    if not is_modelling(data[:4096]):
        raise Unreadable("is no model and no motion; .glb, .gltf and .bvh are read")
    return data


JOBS: dict[str, Callable[[Job], Iterator[Part]]] = {"model": model, "motion": motion}
