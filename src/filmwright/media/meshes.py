"""Meshes: the triangles of a person's own model, as its file holds them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

MOST_TRIANGLES = 200_000
MOST_SKINS = 12
FINEST_SKIN = 1024
"""Pixels a side at which a model's pictures are kept."""


class Coat(StrEnum):
    """What a surface is like, as far as a file of triangles tells."""

    PLAIN = "plain"
    METAL = "metal"
    CLEAR = "clear"  # seen through
    GLOWING = "glowing"


@dataclass(frozen=True, kw_only=True, eq=False)
class Mesh:
    """Triangles of one coat in glTF's axes: +y up, +z ahead, +x to the left; metres.

    positions, normals (n, 3); colours (n, 4) uint8: sRGB and, fourth, roughness; triangles (m, 3),
    counter-clockwise seen from outside. `skin`: which picture lies on it, where uv (n, 2), v down, says;
    the colours are then that picture's at the corners.
    """

    positions: NDArray[np.float32]
    normals: NDArray[np.float32]
    colours: NDArray[np.uint8]
    triangles: NDArray[np.uint32]
    coat: Coat
    skin: int | None = None
    uv: NDArray[np.float32] | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class Form:
    """A model's meshes, at most one for each coat and skin, and its skins (h, w, 4) uint8 sRGB."""

    meshes: tuple[Mesh, ...]
    skins: tuple[NDArray[np.uint8], ...] = ()
