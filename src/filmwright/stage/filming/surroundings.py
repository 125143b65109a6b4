"""What lies around the heart of a location, as every surface there reflects it.

The location is drawn once in six directions from its heart; the six pictures become one map over all
directions, at four degrees of blur side by side, so that a mirror, brushed steel and a wet road each
show the place they stand in for the price of one look-up.

      sharp   a little  more   most          a square is the octahedron of directions folded flat:
    +-------+-------+-------+-------+        up in its middle, down in its four corners
    |       |       |       |       |
    +-------+-------+-------+-------+
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from filmwright.stage.filming.frame import View
from filmwright.stage.world.model import Linear

Vectors = NDArray[np.float64]
Faces = NDArray[np.uint8]

FACE = 64
"""Pixels along a side of each of the six pictures."""
SIDE, BORDER = 96, 2
"""Texels along a side of a map, of which so many at its edges repeat what is beyond the fold."""
BLURS = (0.0, 0.22, 0.50, 0.95)
"""Radians of blur of the four maps: of a surface as rough as 0, 1/3, 2/3 and 1."""
COARSE, STEP = 16, 4
"""Pixels along a side of the pictures from which blurred maps are summed up, at every fourth texel."""
BRIGHTEST = 2.0
"""The light that the map's largest number stands for."""
HEIGHT = 1.5
"""Metres above the ground from which is looked around."""

_AHEAD = ((1, 0, 0), (-1, 0, 0), (0, 1, 0), (0, -1, 0), (0, 0, 1), (0, 0, -1))


def views(heart: tuple[float, float], ground: float) -> list[View]:
    """Return the six views from above a point of the ground, a quarter turn wide."""
    eye = np.array((*heart, ground + HEIGHT), np.float64)
    return [View(position=eye, basis=_basis(ahead), tangents=(1.0, 1.0)) for ahead in _AHEAD]


def folded(
    draw: Callable[[View], Faces], heart: tuple[float, float], ground: float, exposure: float
) -> Faces:
    """Return the maps (SIDE, 4 * SIDE, 4) uint8 of what `draw` shows in each view, FACE pixels square.

    A texel holds the square root of the light, as a share of BRIGHTEST.
    """
    faces = np.stack([draw(view)[..., :3] for view in views(heart, ground)])
    light = exposed_from(faces) / exposure
    maps = [light.reshape(-1, 3)[_nearest()].reshape(SIDE, SIDE, 3)]
    parts = (6, COARSE, FACE // COARSE, COARSE, FACE // COARSE, 3)
    small = light.reshape(parts).mean(axis=(2, 4)).reshape(-1, 3).astype(np.float32)
    few = SIDE // STEP
    blurred = [(_weights(blur) @ small).reshape(few, few, 3) for blur in BLURS[1:]]
    maps += [cv2.resize(some, (SIDE, SIDE), interpolation=cv2.INTER_LINEAR) for some in blurred]
    return _kept(np.concatenate(maps, axis=1))


def plain(above: Linear, across: Linear, below: Linear) -> Faces:
    """Return maps of nothing but three lights: from above, from all around and from below."""
    high = directions(1)[:, 2].reshape(SIDE, SIDE, 1)
    up, down = np.clip(high, 0, 1) ** 0.5, np.clip(-high * 4, 0, 1)
    level = np.array(across)
    light = level + (np.array(above) - level) * up + (np.array(below) - level) * down
    return _kept(np.tile(light, (1, len(BLURS), 1)))


def _kept(light: NDArray[Any]) -> Faces:
    root = np.rint(np.sqrt(np.clip(light / BRIGHTEST, 0.0, 1.0)) * 255)
    return np.ascontiguousarray(np.dstack([root, np.full(light.shape[:2], 255.0)]).astype(np.uint8))


def exposed_from(picture: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Return the light that gave a picture through the tone curve of `shaders/common.wgsl`."""
    light = np.concatenate([np.linspace(0.0, 1.0, 400), np.linspace(1.0, 12.0, 400)[1:]])
    x = np.maximum(light - 0.004, 0.0)
    toned = x * (6.2 * x + 0.5) / (x * (6.2 * x + 1.7) + 0.06)
    known: NDArray[np.float32] = np.interp(np.arange(256) / 255, toned, light).astype(np.float32)
    return known[picture]


def _basis(ahead: tuple[int, int, int]) -> Vectors:
    forward = np.array(ahead, np.float64)
    right = np.cross(forward, (0.0, 0.0, 1.0)) if not ahead[2] else np.array((0.0, -1.0, 0.0))
    return np.stack([right, np.cross(right, forward), forward])


@functools.cache
def directions(step: int) -> Vectors:
    """Return the unit direction of every `step`th texel of a map, (n, 3); beyond an edge the map goes on."""
    at = ((np.arange(SIDE // step) + 0.5) * step - BORDER) / (SIDE - 2 * BORDER) * 2 - 1
    u, v = np.meshgrid(at, at)
    over = np.abs(u) > 1
    u, v = np.where(over, np.sign(u) * 2 - u, u), np.where(over, -v, v)
    over = np.abs(v) > 1
    u, v = np.where(over, -u, u), np.where(over, np.sign(v) * 2 - v, v)
    z = 1 - np.abs(u) - np.abs(v)
    below = np.maximum(-z, 0.0)
    x, y = u - np.sign(u) * below, v - np.sign(v) * below
    found = np.stack([x, y, z], axis=-1).reshape(-1, 3)
    unit: Vectors = found / np.linalg.norm(found, axis=1, keepdims=True)
    return unit


@functools.cache
def _nearest() -> NDArray[np.intp]:
    """Return which pixel of the six pictures every texel sees."""
    seen = directions(1)
    depth = seen @ np.array(_AHEAD, np.float64).T
    face = depth.argmax(axis=1)
    bases = np.stack([_basis(ahead) for ahead in _AHEAD])
    on = np.einsum("nij,nj->ni", bases[face], seen)
    across = np.clip((on[:, 0] / on[:, 2] * 0.5 + 0.5) * FACE, 0, FACE - 1).astype(int)
    down = np.clip((0.5 - on[:, 1] / on[:, 2] * 0.5) * FACE, 0, FACE - 1).astype(int)
    return np.asarray((face * FACE + down) * FACE + across)


@functools.cache
def _weights(blur: float) -> NDArray[np.float32]:
    """Return how much every texel of a blurred map takes of every coarse pixel, (texels, pixels)."""
    at = (np.arange(COARSE) + 0.5) / COARSE * 2 - 1
    u, v = np.meshgrid(at, -at)
    rays = np.stack([u, v, np.ones_like(u)], axis=-1)
    span = 1 / (1 + u**2 + v**2) ** 1.5  # of the sphere that a pixel covers
    seen = np.concatenate([(rays @ _basis(ahead)).reshape(-1, 3) for ahead in _AHEAD])
    seen /= np.linalg.norm(seen, axis=1, keepdims=True)
    apart = (directions(STEP) @ seen.T).astype(np.float32)
    near = np.exp((apart - 1) / np.float32(blur**2 / 2)) * np.tile(span.reshape(-1), 6).astype(np.float32)
    shares: NDArray[np.float32] = near / near.sum(axis=1, keepdims=True)
    return shares
