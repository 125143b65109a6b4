"""Files from outside, as values: facts, pictures, sound, frames, models and motions, all through the
guarded process."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from filmwright.film.brief import Kind
from filmwright.film.errors import MediaRefused
from filmwright.film.time import SAMPLE_RATE
from filmwright.media.facts import MOST_CLIP_PIXELS, MOST_PICTURE_PIXELS, MOST_SECONDS, MediaFacts
from filmwright.media.guarded import Answer, decoding
from filmwright.media.meshes import FINEST_SKIN, MOST_SKINS, MOST_TRIANGLES, Coat, Form, Mesh
from filmwright.media.motion import LONGEST_NAME, MOST_BONES, MOST_KEPT, Motion

_MOST_BLOCK = 1 << 26


def probe(path: Path) -> MediaFacts:
    """Return what a file holds, by its content. Raises MediaRefused if it cannot be used."""
    with decoding("probe", path) as answer:
        told = answer.facts()
    width, height = told["size"]
    return MediaFacts(
        kind=Kind(told["kind"]),
        size=(int(width), int(height)),
        frames=int(told["frames"]),
        rate=Fraction(told["rate"]),
        seconds=float(told["seconds"]),
        has_sound=bool(told["has_sound"]),
        codec=str(told["codec"]),
        moves=bool(told.get("moves", False)),
    )


def digest(path: Path) -> str:
    """Return the sha256 of a file's bytes: its identity. Raises MediaRefused if it cannot be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise MediaRefused(
            f"{path} cannot be read ({error.strerror}); correct the name or its rights"
        ) from error


def read_picture(path: Path, longest: int = 4096) -> NDArray[np.uint8]:
    """Return a picture as RGBA (h, w, 4), upright, shrunk so that no side exceeds `longest` pixels.

    Of a clip, the first frame. Alpha is straight, not premultiplied. Raises MediaRefused.
    """
    with decoding("picture", path, longest=longest) as answer:
        height, width, _ = answer.facts()["shape"]
        if height * width > MOST_PICTURE_PIXELS:
            raise MediaRefused(f"{path} is too large a picture; shrink it")
        pixels = next(answer.blocks(height * width * 4))
    return np.frombuffer(pixels, np.uint8).reshape(height, width, 4)


def read_sound(path: Path, most_seconds: float = MOST_SECONDS) -> NDArray[np.float32]:
    """Return sound as (n, 2) float32 at 48 kHz, full scale 1.0; what lies past `most_seconds` is left out.

    A mono recording sounds equally on both sides, at its own level. Raises MediaRefused.
    """
    return np.concatenate(list(sound_blocks(path, most_seconds)))


def sound_blocks(path: Path, most_seconds: float = MOST_SECONDS) -> Iterator[NDArray[np.float32]]:
    """Yield sound as `read_sound` does, a block (n, 2) at a time, as it is decoded. Raises MediaRefused."""
    most = min(most_seconds, MOST_SECONDS)
    left = int(most * SAMPLE_RATE)
    heard = False
    with decoding("sound", path, most_seconds=most) as answer:
        for block in answer.blocks(_MOST_BLOCK):
            samples = np.frombuffer(block, np.float32).reshape(-1, 2)[:left]
            heard, left = True, left - len(samples)
            yield samples
    if not heard:
        raise MediaRefused(f"{path} lasts 0 s: there is no sound in it; give another recording")


@dataclass(frozen=True, kw_only=True)
class ClipFrames:
    """Frames of a clip as they are decoded: RGB (h, w, 3) uint8 at an exact rate."""

    size: tuple[int, int]
    rate: Fraction
    frames: Iterator[NDArray[np.uint8]]


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """Which frames of a clip, and how: None leaves size or rate as the clip has it.

    `size` (both sides) wins over `longest` (an upper bound for the longer side).
    """

    size: tuple[int, int] | None = None
    longest: int | None = None
    rate: Fraction | None = None
    start: int = 0  # first frame, counted at the rate asked for
    most_frames: int = 1_000_000


@contextmanager
def clip_frames(path: Path, wanted: Wanted | None = None) -> Iterator[ClipFrames]:
    """Lend the frames of a clip one by one, in little memory. Raises MediaRefused, also midway."""
    asked = wanted or Wanted()
    with decoding(
        "clip",
        path,
        cpu_seconds=3600,
        size=asked.size,
        longest=asked.longest,
        rate=str(asked.rate) if asked.rate else None,
        start=asked.start,
        most_frames=asked.most_frames,
    ) as answer:
        told = answer.facts()
        width, height = told["size"]
        if width * height > MOST_CLIP_PIXELS:
            raise MediaRefused(f"{path} is too large a clip; shrink it")
        blocks = answer.blocks(width * height * 3)
        frames = (np.frombuffer(block, np.uint8).reshape(height, width, 3) for block in blocks)
        yield ClipFrames(size=(width, height), rate=Fraction(told["rate"]), frames=frames)


def read_clip(path: Path, wanted: Wanted) -> NDArray[np.uint8]:
    """Return frames of a clip as (n, h, w, 3) RGB; n is at most `wanted.most_frames`. Raises MediaRefused."""
    with clip_frames(path, wanted) as clip:
        frames = list(clip.frames)
    if not frames:
        raise MediaRefused(f"{path} has no frames at or after frame {wanted.start}; start earlier")
    return np.stack(frames)


def read_model(path: Path) -> Form:
    """Return the form of a model: a .glb, or a .gltf with everything in it. Raises MediaRefused."""
    with decoding("model", path) as answer:
        told = answer.facts()
        sizes = [(int(high), int(wide)) for high, wide in told["skins"][:MOST_SKINS]]
        if any(not 0 < side <= FINEST_SKIN for size in sizes for side in size):
            raise MediaRefused(f"{path} has too large a picture; shrink it")
        meshes = tuple(_mesh(answer, row, path, len(sizes)) for row in told["meshes"])
        skins = tuple(_array(answer, np.uint8, (*size, 4)) for size in sizes)
    return Form(meshes=meshes, skins=skins)


def _mesh(answer: Answer, row: dict[str, Any], path: Path, skins: int) -> Mesh:
    """Return the mesh that comes next."""
    corners, triangles, skin = int(row["corners"]), int(row["triangles"]), int(row["skin"])
    if not (0 < triangles <= MOST_TRIANGLES and 0 < corners <= 4 * 3 * MOST_TRIANGLES and -1 <= skin < skins):
        raise MediaRefused(f"{path} is too large a model; make it coarser")
    mesh = Mesh(
        positions=_array(answer, np.float32, (corners, 3)),
        normals=_array(answer, np.float32, (corners, 3)),
        colours=_array(answer, np.uint8, (corners, 4)),
        triangles=_array(answer, np.uint32, (triangles, 3)),
        coat=Coat(row["coat"]),
        skin=None if skin < 0 else skin,
        uv=None if skin < 0 else _array(answer, np.float32, (corners, 2)),
    )
    if int(mesh.triangles.max()) >= corners:
        raise MediaRefused(f"{path} is damaged; give another file or export it again")
    return mesh


def read_motion(path: Path) -> Motion:
    """Return the motion in a .bvh, or in a .glb or .gltf with an animation. Raises MediaRefused."""
    with decoding("motion", path) as answer:
        told = answer.facts()
        bones, frames, rate = len(told["parents"]), int(told["frames"]), float(told["rate"])
        letters = _array(answer, np.uint8, (min(int(told["letters"]), 4 * LONGEST_NAME * MOST_BONES + 1024),))
        names = tuple(letters.tobytes().decode("utf-8", "replace").split("\n"))
        parents = tuple(int(parent) for parent in told["parents"])
        sound = len(names) == bones <= MOST_BONES and all(-1 <= p < n for n, p in enumerate(parents))
        if not (sound and 0 < frames * bones <= MOST_KEPT and 0.01 <= rate <= 1000):
            raise MediaRefused(f"{path} is too large a motion; shorten it")
        rest, places, turns = (
            _array(answer, np.float32, shape).astype(np.float64)
            for shape in ((bones, 3), (frames, bones, 3), (frames, bones, 4))
        )
    return Motion(names=names, parents=parents, rest=rest, places=places, turns=turns, rate=rate)


def _array(answer: Answer, kind: type[np.generic], shape: tuple[int, ...]) -> NDArray[Any]:
    """Return the block that comes next as an array of exactly this shape."""
    size = math.prod(shape) * np.dtype(kind).itemsize
    block = next(answer.blocks(size))
    return np.frombuffer(block, kind).reshape(shape)
