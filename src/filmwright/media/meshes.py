"""Meshes: the triangles of a person's own model, as its file holds them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

MOST_TRIANGLES = 200_000


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
    counter-clockwise seen from outside.
    """

    positions: NDArray[np.float32]
    normals: NDArray[np.float32]
    colours: NDArray[np.uint8]
    triangles: NDArray[np.uint32]
    coat: Coat
