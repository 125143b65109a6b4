"""The pieces of a surface: what hangs together by its triangles."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from filmwright.stage.world.model import Surface


def pieces(surface: Surface) -> tuple[int, NDArray[np.intp]]:
    """Return how many pieces a surface has and which of them each vertex belongs to, (n,)."""
    from scipy.sparse import coo_matrix  # takes a fifth of a second to load: only when needed
    from scipy.sparse.csgraph import connected_components

    if not len(surface.triangles):
        return 0, np.zeros(len(surface.positions), np.intp)
    _, place = np.unique(np.round(surface.positions, 5), axis=0, return_inverse=True)
    place = place.reshape(-1)
    corners = place[surface.triangles]
    rows, columns = corners[:, [0, 1]].reshape(-1), corners[:, [1, 2]].reshape(-1)
    size = int(place.max()) + 1
    net = coo_matrix((np.ones(len(rows)), (rows, columns)), shape=(size, size))
    count, label = connected_components(net, directed=False)
    return int(count), np.asarray(label[place], np.intp)


def kept(surface: Surface, vertices: NDArray[np.bool_]) -> Surface:
    """Return a surface without the triangles that have a vertex which is not kept."""
    whole = vertices[surface.triangles].all(axis=1)
    return replace(surface, triangles=surface.triangles[whole])
