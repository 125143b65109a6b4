"""Cut and hem: pieces of surface are cut along any line and get a folded edge, as cloth does."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from filmwright.stage.world.model import Floats


@dataclass(frozen=True, kw_only=True, eq=False)
class Piece:
    """Triangles without colour or bones yet: positions and normals (n, 3), triangles (m, 3)."""

    positions: Floats
    normals: Floats
    triangles: NDArray[np.uint32]


def kept(piece: Piece, wanted: NDArray[np.bool_]) -> Piece:
    """Return the triangles that have at least one wanted vertex, whole."""
    return compact(replace(piece, triangles=piece.triangles[wanted[piece.triangles].any(axis=1)]))


def compact(piece: Piece) -> Piece:
    """Return the piece without vertices that no triangle uses."""
    used, triangles = np.unique(piece.triangles, return_inverse=True)
    return Piece(
        positions=piece.positions[used],
        normals=piece.normals[used],
        triangles=triangles.reshape(-1, 3).astype(np.uint32),
    )


def joined(*pieces: Piece) -> Piece:
    """Return several pieces as one."""
    starts = np.cumsum([0, *(len(piece.positions) for piece in pieces)])
    return Piece(
        positions=np.concatenate([piece.positions for piece in pieces]),
        normals=np.concatenate([piece.normals for piece in pieces]),
        triangles=np.concatenate(
            [piece.triangles + np.uint32(start) for piece, start in zip(pieces, starts[:-1], strict=True)]
        ),
    )


def mirrored(piece: Piece) -> Piece:
    """Return the piece's image on the other side of y = 0."""
    other = np.array([1.0, -1.0, 1.0], np.float32)
    return Piece(
        positions=piece.positions * other,
        normals=piece.normals * other,
        triangles=np.ascontiguousarray(piece.triangles[:, ::-1]),
    )


def left_half(piece: Piece) -> Piece:
    """Return what lies on the left, cut along y = 0; its middle vertices have that y exactly."""
    piece = cut(piece, piece.positions[:, 1])
    piece.positions[:, 1] = np.where(piece.positions[:, 1] < 1e-6, np.float32(0.0), piece.positions[:, 1])
    return piece


def doubled(piece: Piece) -> Piece:
    """Return a left half, open along y = 0, and its mirror image as one whole."""
    count, middle = len(piece.positions), piece.positions[:, 1] < 1e-6
    normals = np.where(middle[:, None], piece.normals * np.array([1.0, 0.0, 1.0], np.float32), piece.normals)
    normals = (normals / (np.linalg.norm(normals, axis=1, keepdims=True) + 1e-9)).astype(np.float32)
    other = mirrored(replace(piece, normals=normals))
    number = np.where(middle, np.arange(count), np.arange(count) + count).astype(np.uint32)
    return compact(
        Piece(
            positions=np.concatenate([piece.positions, other.positions]),
            normals=np.concatenate([normals, other.normals]),
            triangles=np.concatenate([piece.triangles, number[other.triangles]]),
        )
    )


def cut(piece: Piece, values: Floats) -> Piece:
    """Return the part where `values` (one a vertex) is positive, cut exactly along zero.

    Vertices near the line are first drawn onto it along their crossed edge, which leaves no slivers;
    then crossed triangles are cut into one or two.
    """
    piece, level = _drawn_to_line(piece, values.astype(np.float64))
    wanted = level >= 0.0
    inside = wanted[piece.triangles].sum(axis=1)
    shapes = [piece.triangles[inside == 3].astype(np.int64)]
    edges: list[NDArray[np.int64]] = []
    count = len(piece.positions)

    def crossing(a: NDArray[np.int64], b: NDArray[np.int64]) -> NDArray[np.int64]:
        edges.append(np.sort(np.stack([a, b], axis=1), axis=1))
        return count + sum(len(e) for e in edges[:-1]) + np.arange(len(a))

    for lonely_inside in (True, False):
        some = piece.triangles[inside == (1 if lonely_inside else 2)].astype(np.int64)
        lonely = np.argmax(wanted[some] == lonely_inside, axis=1)
        turn = (lonely[:, None] + np.arange(3)) % 3
        a, b, c = np.take_along_axis(some, turn, axis=1).T
        ab, ca = crossing(a, b), crossing(c, a)
        if lonely_inside:
            shapes.append(np.stack([a, ab, ca], axis=1))
        else:
            shapes += [np.stack([ab, b, c], axis=1), np.stack([ab, c, ca], axis=1)]
    unique, back = np.unique(np.concatenate(edges), axis=0, return_inverse=True)
    on_line = level[unique] == 0.0
    place = np.where(
        on_line[:, 0], unique[:, 0], np.where(on_line[:, 1], unique[:, 1], count + np.arange(len(unique)))
    )
    remap = np.concatenate([np.arange(count), place[back.reshape(-1)]])
    both = np.concatenate([piece.positions, piece.normals], axis=1)
    both = np.concatenate([both, _between(both, level, unique)]).astype(np.float32)
    triangles = remap[np.concatenate(shapes)]
    a, b, c = triangles.T
    triangles = triangles[
        (a != b) & (b != c) & (c != a) & ~(values[np.minimum(triangles, count - 1)] == 0).all(axis=1)
    ]
    normals = both[:, 3:] / (np.linalg.norm(both[:, 3:], axis=1, keepdims=True) + 1e-9)
    return compact(Piece(positions=both[:, :3], normals=normals, triangles=triangles.astype(np.uint32)))


def _between(both: Floats, values: NDArray[np.float64], edges: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return what lies on each edge where the values pass zero."""
    at, to = values[edges[:, 0]], values[edges[:, 1]]
    span = np.where(at == to, 1.0, at - to)
    t = np.clip(at / span, 0.0, 1.0)[:, None]
    found: NDArray[np.float64] = both[edges[:, 0]] * (1 - t) + both[edges[:, 1]] * t
    return found


def _drawn_to_line(piece: Piece, values: NDArray[np.float64]) -> tuple[Piece, NDArray[np.float64]]:
    """Move every vertex that is within a fifth of a crossed edge from the line onto the line."""
    edges = np.concatenate([piece.triangles[:, [k, (k + 1) % 3]] for k in range(3)]).astype(np.int64)
    edges = np.concatenate([edges, edges[:, ::-1]])
    edges = edges[(values[edges[:, 0]] > 0) != (values[edges[:, 1]] > 0)]
    span = values[edges[:, 0]] - values[edges[:, 1]]
    t = values[edges[:, 0]] / np.where(span == 0, 1.0, span)
    middle = piece.positions[:, 1] == 0.0
    near = (t < 0.2) & ~(middle[edges[:, 0]] & ~middle[edges[:, 1]])  # what is in the middle stays there
    edges, t = edges[near], t[near]
    order = np.argsort(-t, kind="stable")  # the nearest crossing is written last
    edges = edges[order]
    both = np.concatenate([piece.positions, piece.normals], axis=1)
    moved, level = both.copy(), values.copy()
    moved[edges[:, 0]] = _between(both, values, edges).astype(np.float32)
    level[edges[:, 0]] = 0.0
    return replace(piece, positions=moved[:, :3], normals=moved[:, 3:]), level


def lined(piece: Piece, thickness: float, wanted: NDArray[np.bool_]) -> Piece:
    """Return the piece with an inner side, `thickness` metres below it, where it is wanted."""
    inner = kept(piece, wanted)
    lining = Piece(
        positions=(inner.positions - inner.normals * np.float32(thickness)).astype(np.float32),
        normals=-inner.normals,
        triangles=np.ascontiguousarray(inner.triangles[:, ::-1]),
    )
    return joined(piece, lining)


def hemmed(piece: Piece, thickness: float, depth: float) -> Piece:
    """Return the piece with its open edges folded: a rim `thickness` wide and an inner side `depth` deep."""
    return joined(piece, _edging(piece, thickness, depth))


def rimmed(piece: Piece, thickness: float) -> Piece:
    """Return only the rim of the piece's open edges, for what is lined."""
    edging = _edging(piece, thickness, 0.0)
    half = len(edging.triangles) // 2
    return compact(replace(edging, triangles=edging.triangles[:half]))


def _edging(piece: Piece, thickness: float, depth: float) -> Piece:
    """Return the rim and the inner side of a hem, in that order."""
    directed = np.concatenate(
        [piece.triangles[:, [0, 1]], piece.triangles[:, [1, 2]], piece.triangles[:, [2, 0]]]
    )
    third = np.concatenate([piece.triangles[:, 2], piece.triangles[:, 0], piece.triangles[:, 1]])
    key = directed.min(axis=1).astype(np.int64) * len(piece.positions) + directed.max(axis=1)
    _, first, counts = np.unique(key, return_index=True, return_counts=True)
    edge = directed[first[counts == 1]].astype(np.int64)
    if not len(edge):
        return replace(piece, triangles=piece.triangles[:0])
    into = piece.positions[third[first[counts == 1]]] - piece.positions[edge].mean(axis=1)
    rim, back = np.unique(edge, return_inverse=True)
    back = back.reshape(edge.shape)
    inward = np.zeros((len(rim), 3))
    np.add.at(inward, back[:, 0], into)
    np.add.at(inward, back[:, 1], into)
    for _ in range(3):
        eased = inward.copy()
        np.add.at(eased, back[:, 0], inward[back[:, 1]])
        np.add.at(eased, back[:, 1], inward[back[:, 0]])
        inward = eased / 3.0
    normal, at = piece.normals[rim], piece.positions[rim]
    inward -= normal * np.einsum("ij,ij->i", inward, normal)[:, None]
    inward /= np.linalg.norm(inward, axis=1, keepdims=True) + 1e-9
    fold = at - normal * np.float32(thickness)
    deep = fold + inward * depth - normal * np.float32(0.3 * thickness)
    rows = [at, fold, fold, deep]
    facing = [-inward, -inward, -normal, -normal]
    size = len(rim)
    one, two = back[:, 0], back[:, 1]

    def strip(outer: int, inner: int) -> list[NDArray[np.int64]]:
        a, b, c, d = one + outer * size, two + outer * size, one + inner * size, two + inner * size
        return [np.stack([b, a, c], axis=1), np.stack([b, c, d], axis=1)]

    strips = strip(0, 1) + strip(2, 3)
    return Piece(
        positions=np.concatenate(rows).astype(np.float32),
        normals=np.concatenate(facing).astype(np.float32),
        triangles=np.concatenate(strips).astype(np.uint32),
    )
