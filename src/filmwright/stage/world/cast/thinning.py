"""Thinning: vertices that the eye does not miss are taken away, edge by edge, cheapest first.

Quadric error (Garland and Heckbert 1997, "Surface simplification using quadric error metrics") with every
vertex kept where it was, so that normals, colours and bones stay true; done in rounds of collapses that do
not touch one another, which suits arrays.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from filmwright.stage.world.cast.cloth import Piece, compact
from filmwright.stage.world.model import Floats

Edges: TypeAlias = tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]
"""From, to and triangles of every edge."""

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
    edges = start, end, faces = _edges(triangles, count)
    rim = np.zeros(count, bool)
    rim[start[faces == 1]] = True
    long = np.linalg.norm(places[start] - places[end], axis=1)
    turn = np.einsum("ij,ij->i", piece.normals[start], piece.normals[end])
    allowed = (~rim[start] | (faces == 1)) & (long < longest) & (turn > _TURN)
    start, end, long = start[allowed], end[allowed], long[allowed]
    at = np.column_stack([places[end], np.ones(len(end))])
    form = quadrics[start, :4]
    cost = np.einsum("ni,nij,nj->n", at, form, at) / (quadrics[start, 4, 0] + 1e-15)
    cost = np.maximum(cost, 0.0)
    fine = cost < miss[start] ** 2
    cost += 1e-4 * long * long  # among equals the shorter goes first
    allowed[allowed] = fine
    fine[fine] = _unpinched(edges, allowed, count)
    start, end, cost = start[fine], end[fine], cost[fine]
    order = np.lexsort((end, cost, start))
    start, end, cost = start[order], end[order], cost[order]
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


def _edges(triangles: NDArray[np.int64], count: int) -> Edges:
    """Return every edge in both directions, in order of its two ends, and how many triangles it has."""
    pairs = np.concatenate([triangles[:, [k, (k + 1) % 3]] for k in range(3)])
    keys = np.concatenate([pairs[:, 0] * count + pairs[:, 1], pairs[:, 1] * count + pairs[:, 0]])
    keys, faces = np.unique(keys, return_counts=True)
    return keys // count, keys % count, faces


def _unpinched(edges: Edges, some: NDArray[np.bool_], count: int) -> NDArray[np.bool_]:
    """Say which of some edges may go: those whose ends have as many common neighbours as triangles."""
    start, end, faces = edges
    keys, first = start * count + end, np.searchsorted(start, np.arange(count + 1))
    one, other = start[some], end[some]
    many = first[one + 1] - first[one]
    owner = np.repeat(np.arange(len(one)), many)
    beside = end[np.repeat(first[one] - np.cumsum(many) + many, many) + np.arange(len(owner))]
    wanted = other[owner] * count + beside
    known = keys[np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)] == wanted
    common = np.bincount(owner[known], minlength=len(one))
    return np.asarray(common == faces[some])


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
