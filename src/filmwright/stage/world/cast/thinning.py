"""Thinning: vertices that the eye does not miss are taken away, edge by edge, cheapest first.

Quadric error (Garland and Heckbert 1997, "Surface simplification using quadric error metrics") with every
vertex kept where it was, so that normals, colours and bones stay true; done in rounds of collapses that do
not touch one another, which suits arrays.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from filmwright.stage.world.cast.cloth import Piece, compact
from filmwright.stage.world.model import Floats

_ROUNDS = 14
_TURN = 0.82  # the least cosine between the normals of two vertices that may become one


def thinned(piece: Piece, miss: float | Floats, longest: float) -> Piece:
    """Return the piece with fewer triangles, nowhere more than about `miss` metres off.

    `miss` is one number or one for each vertex. No collapsed edge is longer than `longest` metres.
    Open edges thin along themselves and keep their line.
    """
    if not len(piece.triangles):
        return piece
    triangles = piece.triangles.astype(np.int64)
    places = piece.positions.astype(np.float64)
    miss = np.broadcast_to(np.asarray(miss, np.float32), len(places))
    quadrics = _quadrics(places, triangles)
    for _ in range(_ROUNDS):
        start, end = _cheapest(piece, triangles, quadrics, miss, longest)
        if len(start) < 0.02 * len(triangles):
            break
        np.add.at(quadrics, end, quadrics[start])
        target = np.arange(len(places))
        target[start] = end
        triangles = target[triangles]
        a, b, c = triangles.T
        triangles = triangles[(a != b) & (b != c) & (c != a)]
    return compact(replace(piece, triangles=triangles.astype(np.uint32)))


def _planes(normals: NDArray[np.float64], points: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return planes (n, 4) through points."""
    return np.column_stack([normals, -np.einsum("ij,ij->i", normals, points)])


def _quadrics(places: NDArray[np.float64], triangles: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return the quadric of every vertex (n, 5, 4): four rows of the form, and its weight in the fifth."""
    a, b, c = places[triangles].transpose(1, 0, 2)
    facing = np.cross(b - a, c - a)
    area = np.linalg.norm(facing, axis=1)
    facing /= area[:, None] + 1e-15
    found = np.zeros((len(places), 5, 4))
    corners, planes, weights = [triangles[:, k] for k in range(3)], [_planes(facing, a)] * 3, [area] * 3
    edges, owner = _rim(triangles)
    one, two = places[edges[:, 0]], places[edges[:, 1]]
    wall = np.cross(two - one, facing[owner])
    long = np.linalg.norm(wall, axis=1)
    wall /= long[:, None] + 1e-15
    for k in range(2):
        corners.append(edges[:, k])
        planes.append(_planes(wall, one))
        weights.append(4.0 * long**2)
    where, plane, weight = np.concatenate(corners), np.concatenate(planes), np.concatenate(weights)
    outer = plane[:, :, None] * plane[:, None, :] * weight[:, None, None]
    for row in range(4):
        for column in range(4):
            found[:, row, column] = np.bincount(where, outer[:, row, column], minlength=len(places))
    found[:, 4, 0] = np.bincount(where, weight, minlength=len(places))
    return found


def _rim(triangles: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the open edges (n, 2) and the triangle each belongs to."""
    edges = np.concatenate([triangles[:, [k, (k + 1) % 3]] for k in range(3)])
    key = edges.min(axis=1) * (triangles.max() + 1) + edges.max(axis=1)
    _, first, counts = np.unique(key, return_index=True, return_counts=True)
    alone = first[counts == 1]
    return edges[alone], alone % len(triangles)


def _cheapest(
    piece: Piece, triangles: NDArray[np.int64], quadrics: NDArray[np.float64], miss: Floats, longest: float
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return collapses (from, to), none beside another, that cost least and break nothing."""
    places, count = piece.positions.astype(np.float64), len(piece.positions)
    start, end, single, sound = _edges(triangles, count)
    rim = np.zeros(count, bool)
    rim[start[single]] = True
    long = np.linalg.norm(places[start] - places[end], axis=1)
    turn = np.einsum("ij,ij->i", piece.normals[start], piece.normals[end])
    allowed = sound & (~rim[start] | single) & (long < longest) & (turn > _TURN)
    start, end, long, single = start[allowed], end[allowed], long[allowed], single[allowed]
    at = np.column_stack([places[end], np.ones(len(end))])
    form = quadrics[start, :4]
    cost = np.einsum("ni,nij,nj->n", at, form, at) / (quadrics[start, 4, 0] + 1e-15)
    cost = np.maximum(cost, 0.0)
    fine = cost < miss[start] ** 2
    cost += 1e-4 * long * long  # among equals the shorter goes first
    start, end, single, cost = start[fine], end[fine], single[fine], cost[fine]
    order = np.lexsort((end, cost, start))
    start, end, single, cost = start[order], end[order], single[order], cost[order]
    best = np.concatenate([[True], start[1:] != start[:-1]]) if len(start) else np.zeros(0, bool)
    start, end, cost = start[best], end[best], cost[best]
    whole = _stays_whole(piece, triangles, start, end)
    start, end, cost = start[whole], end[whole], cost[whole]
    rank = np.full(count, count + 1)
    rank[start[np.argsort(cost, kind="stable")]] = np.arange(len(start))
    lowest = np.full(count, count + 1)
    np.minimum.at(lowest, triangles.ravel(), np.repeat(rank[triangles].min(axis=1), 3))
    free = lowest[start] == rank[start]
    start, end = start[free], end[free]
    order = np.argsort(rank[start], kind="stable")
    _, once = np.unique(end[order], return_index=True)
    return start[order][once], end[order][once]


def _edges(
    triangles: NDArray[np.int64], count: int
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.bool_], NDArray[np.bool_]]:
    """Return every edge in both directions, whether it is open, and whether it may go unpinched.

    An edge may go when its ends have as many common neighbours as it has triangles.
    """
    pairs = np.concatenate([triangles[:, [k, (k + 1) % 3]] for k in range(3)])
    pairs = np.concatenate([pairs, pairs[:, ::-1]])
    shared = csr_matrix((np.ones(len(pairs), np.int32), (pairs[:, 0], pairs[:, 1])), (count, count))
    shared.sum_duplicates()
    beside = shared.copy()
    beside.data[:] = 1
    common = np.asarray((beside @ beside).multiply(beside).tocsr()[shared.nonzero()]).ravel()
    start, end = shared.nonzero()
    faces = np.asarray(shared[start, end]).ravel()
    return start.astype(np.int64), end.astype(np.int64), faces == 1, common == faces


def _stays_whole(
    piece: Piece, triangles: NDArray[np.int64], start: NDArray[np.int64], end: NDArray[np.int64]
) -> NDArray[np.bool_]:
    """Say which collapses neither turn a triangle over nor make a splinter of it."""
    target = np.full(len(piece.positions), -1)
    target[start] = end
    spoiled = np.zeros(len(piece.positions), bool)
    for k in range(3):
        moved = triangles[:, k]
        some = triangles[(target[moved] >= 0)]
        corner, to = some[:, k], target[some[:, k]]
        others = some[:, (k + 1) % 3], some[:, (k + 2) % 3]
        stays = (others[0] != to) & (others[1] != to)
        corner, to, one, two = corner[stays], to[stays], others[0][stays], others[1][stays]
        a, b, c = piece.positions[to], piece.positions[one], piece.positions[two]
        facing = np.cross(b - a, c - a)
        twice = np.linalg.norm(facing, axis=1) + 1e-15
        before = np.cross(b - piece.positions[corner], c - piece.positions[corner])
        before /= np.linalg.norm(before, axis=1, keepdims=True) + 1e-15
        turn = np.einsum("ij,ij->i", facing, before) / twice
        widest = np.maximum.reduce([((b - a) ** 2).sum(1), ((c - b) ** 2).sum(1), ((a - c) ** 2).sum(1)])
        spoiled[corner[(turn < 0.7) | (twice < 0.15 * widest)]] = True
    return ~spoiled[start]
