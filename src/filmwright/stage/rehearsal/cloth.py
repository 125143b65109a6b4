"""Cloth and rope: particles under gravity and wind that threads hold at their distance.

Verlet steps with position corrections (Jakobsen 2001; Mueller et al., Position Based Dynamics, 2007).
Threads are corrected in sets that share no particle, so each set is one array operation.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from filmwright.stage.rehearsal.rotations import Reals, unit
from filmwright.stage.rehearsal.sprays import GRAVITY
from filmwright.stage.world.model import Finish, Floats, Model, Surface

STEPS = 120
"""A second."""
_ROUNDS = 3
"""Corrections of all threads in a step."""
_LOSS = 0.35
"""Share of its speed a particle loses in a second, in still air."""
_SHEARS = 0.08
"""How much of its length a diagonal wins back in a round: woven cloth gives way along it."""
_FINER = 3
"""Strips of the mesh between two columns of particles."""

Pins = Callable[[float], Reals]
"""Where the pinned particles are at a time, (pinned, 3)."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Sheet:
    """A net of particles at rest (rows, columns, 3), metres; one row or one column is a rope.

    pinned (rows, columns): those something holds; drag: how much of the wind's way it takes, 1 / s; stiff:
    0 a cloth that folds freely .. 1 that keeps its form over two cells.
    """

    rest: Reals
    pinned: NDArray[np.bool_]
    drag: float = 7.0
    stiff: float = 0.06


def simulated(sheet: Sheet, times: Reals, wind: Callable[[float], Reals], pins: Pins | None = None) -> Reals:
    """Return where the particles are at times (n,), (n, rows, columns, 3).

    `wind` tells the air's way at a time, metres a second; without `pins` what is pinned stays. The sheet
    has moved for a second and a half when the first frame comes.
    """
    rest = sheet.rest.reshape(-1, 3)
    free = ~sheet.pinned.reshape(-1)
    held = rest[~free].copy()
    threads = _threads(sheet)
    now, before = rest.copy(), rest.copy()
    step = 1 / STEPS
    found = np.zeros((len(times), *sheet.rest.shape))
    clock = float(times[0]) - 1.5
    for number, time in enumerate(times):
        while clock < time - 1e-9:
            clock += step
            air = wind(clock)
            speed = (now - before) / step
            push = sheet.drag * _facing(now.reshape(sheet.rest.shape), air - speed.reshape(sheet.rest.shape))
            fall = push.reshape(-1, 3) - np.array([0.0, 0.0, GRAVITY])
            after = now + (now - before) * (1 - _LOSS * step) + fall * step**2
            after[~free] = held if pins is None else pins(clock)
            for _ in range(_ROUNDS):
                for one, other, length, share in threads:
                    _corrected(after, (one, other), length, share, free)
            before, now = now, after
        found[number] = now.reshape(sheet.rest.shape)
    return found


def _facing(places: Reals, relative: Reals) -> Reals:
    """Return the air's push on each particle: across the cloth in full, along it a tenth."""
    if min(places.shape[:2]) == 1:
        return 0.25 * relative
    normal = unit(np.cross(np.gradient(places, axis=0), np.gradient(places, axis=1)))
    across = (relative * normal).sum(-1, keepdims=True) * normal
    return np.asarray(across + 0.1 * (relative - across))


Thread = tuple[NDArray[np.intp], NDArray[np.intp], Reals, float]


def _threads(sheet: Sheet) -> list[Thread]:
    """Return sets of threads that share no particle: weft, warp, both diagonals, and over two cells."""
    rows, columns = sheet.rest.shape[:2]
    index = np.arange(rows * columns).reshape(rows, columns)
    points = sheet.rest.reshape(-1, 3)
    found: list[Thread] = []

    def add(first: NDArray[np.intp], second: NDArray[np.intp], share: float) -> None:
        one, other = first.reshape(-1), second.reshape(-1)
        if len(one):
            found.append((one, other, np.linalg.norm(points[other] - points[one], axis=1), share))

    for start in (0, 1):
        add(index[:, start:-1:2], index[:, start + 1 :: 2], 1.0)
        add(index[start:-1:2], index[start + 1 :: 2], 1.0)
        add(index[:-1, start:-1:2], index[1:, start + 1 :: 2], _SHEARS)
        add(index[1:, start:-1:2], index[:-1, start + 1 :: 2], _SHEARS)
    for start in range(4):
        add(index[:, start:-2:4], index[:, start + 2 :: 4], sheet.stiff)
        add(index[start:-2:4], index[start + 2 :: 4], sheet.stiff)
    return found


def _corrected(
    places: Reals,
    ends: tuple[NDArray[np.intp], NDArray[np.intp]],
    length: Reals,
    share: float,
    free: NDArray[np.bool_],
) -> None:
    """Draw both ends of threads towards their length; what is pinned stays and the other end does it all."""
    one, other = ends
    gap = places[other] - places[one]
    far = np.maximum(np.linalg.norm(gap, axis=1), 1e-9)
    loose = free[one].astype(float) + free[other]
    fix = (share * (far - length) / far / np.maximum(loose, 1.0))[:, None] * gap
    places[one] += fix * free[one][:, None]
    places[other] -= fix * free[other][:, None]


def gusts(wind: Reals, seed: float) -> Callable[[float], Reals]:
    """Return a wind that comes in gusts and swings a little to its sides."""

    def blows(seconds: float) -> Reals:
        phase = 7.0 * seed
        strong = 1 + 0.28 * np.sin(2.3 * seconds + phase) + 0.16 * np.sin(5.9 * seconds + 2 * phase)
        aside = 0.22 * np.sin(3.1 * seconds + 3 * phase) + 0.16 * np.sin(7.7 * seconds + phase)
        lift = 0.10 * np.sin(4.3 * seconds + phase)
        side = np.array([-wind[1], wind[0], 0.0])
        return np.asarray(strong * wind + aside * side + np.array([0, 0, lift * np.linalg.norm(wind)]))

    return blows


def woven(name: str, rest: Reals, colours: NDArray[np.uint8], finish: Finish = Finish.CLOTH) -> Model:
    """Return the model of a sheet: one part for each particle, both sides drawn, smooth between columns.

    colours (rows, columns, 4) uint8.
    """
    rows, columns = rest.shape[:2]
    fine = (columns - 1) * _FINER + 1
    at = np.arange(fine) / _FINER
    left = np.minimum(at.astype(int), columns - 2)
    share = (at - left)[None, :, None]
    points = rest[:, left] * (1 - share) + rest[:, left + 1] * share
    tint = np.rint(colours[:, left] * (1 - share) + colours[:, left + 1] * share).astype(np.uint8)
    normal = unit(np.cross(np.gradient(points, axis=1), np.gradient(points, axis=0)))
    index = np.arange(rows * fine).reshape(rows, fine)
    a, b, c, d = (index[:-1, :-1], index[:-1, 1:], index[1:, 1:], index[1:, :-1])
    front = np.concatenate([np.stack([a, b, c], -1).reshape(-1, 3), np.stack([a, c, d], -1).reshape(-1, 3)])
    edge = np.cross(points[0, 1] - points[0, 0], points[1, 0] - points[0, 0])
    if edge @ normal[0, 0] < 0:
        front = front[:, ::-1]
    part = np.arange(rows)[:, None] * columns + left[None]
    bones = np.stack([part, part + 1], -1).reshape(-1, 2).astype(np.uint16)
    weights = np.broadcast_to(1 - share[..., 0], (rows, fine)).reshape(-1)
    count = rows * fine
    surface = Surface(
        positions=np.tile(points.reshape(-1, 3), (2, 1)).astype(np.float32),
        normals=np.concatenate([normal.reshape(-1, 3), -normal.reshape(-1, 3)]).astype(np.float32),
        colours=np.tile(tint.reshape(-1, 4), (2, 1)),
        triangles=np.concatenate([front, front[:, ::-1] + count]).astype(np.uint32),
        bones=np.tile(bones, (2, 1)),
        weights=np.tile(weights, 2).astype(np.float32),
        finish=finish,
    )
    return Model(
        name=name,
        surfaces=(surface,),
        parts=tuple(f"thread_{number}" for number in range(rows * columns)),
        parents=(-1,) * (rows * columns),
        joints=rest.reshape(-1, 3).astype(np.float32),
    )


def matrices(rest: Reals, places: Reals) -> Floats:
    """Return matrices (n, parts, 3, 4) that carry a sheet at rest to places (n, rows, columns, 3)."""
    before, after = _frames(rest[None])[0], _frames(places)
    turn = after @ np.swapaxes(before, -1, -2)
    move = places - np.einsum("nrcij,rcj->nrci", turn, rest)
    whole = np.concatenate([turn, move[..., None]], -1).astype(np.float32)
    return whole.reshape(len(places), -1, 3, 4)


def _frames(places: Reals) -> Reals:
    """Return unit frames along the columns, square to them, and across the sheet, as columns (..., 3, 3)."""
    along = unit(np.gradient(places, axis=2))
    down = np.gradient(places, axis=1)
    normal = unit(np.cross(along, down))
    return np.stack([along, np.cross(normal, along), normal], -1)
