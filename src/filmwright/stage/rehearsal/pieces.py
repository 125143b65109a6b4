"""The pieces of a surface: what hangs together by its triangles."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from filmwright.stage.world.model import Surface


def pieces(surface: Surface) -> tuple[int, NDArray[np.intp]]:
    """Return how many pieces a surface has and which of them each vertex belongs to, (n,)."""
    if not len(surface.triangles):
        return 0, np.zeros(len(surface.positions), np.intp)
    _, place = np.unique(np.round(surface.positions, 5), axis=0, return_inverse=True)
    place = place.reshape(-1)
    corners = place[surface.triangles]
    least = np.arange(int(place.max()) + 1)  # of each place, the least that it hangs together with as yet
    while True:
        lower = least.copy()
        np.minimum.at(lower, least[corners], least[corners].min(axis=1, keepdims=True))
        lower = np.minimum(lower, lower[least])
        lower = lower[lower]
        if np.array_equal(lower, least):
            break
        least = lower
    known, label = np.unique(least, return_inverse=True)
    return len(known), np.asarray(label.reshape(-1)[place], np.intp)


def kept(surface: Surface, vertices: NDArray[np.bool_]) -> Surface:
    """Return a surface without the triangles that have a vertex which is not kept."""
    whole = vertices[surface.triangles].all(axis=1)
    return replace(surface, triangles=surface.triangles[whole])
