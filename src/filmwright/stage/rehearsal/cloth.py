"""Cloth and rope: particles under gravity and wind that threads hold at their distance.

Verlet steps with position corrections (Jakobsen 2001; Mueller et al., Position Based Dynamics, 2007).
Threads are corrected in sets that share no particle, so each set is one array operation.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from filmwright.stage.rehearsal.hulls import Hull, kept_out
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
    closed: bool = False  # the last column is next to the first: a skirt
    hull: Hull | None = None  # what it keeps out of
    clear: float = 0.012  # metres it keeps from it
    floor: float | None = None
    steps: int = STEPS
    before: float = 1.5  # seconds it has moved when the first frame comes
    rounds: int = _ROUNDS
    guard: Callable[[Reals, float], None] | None = None
    """What else keeps particles (n, 3) where they may be at a frame, in place."""


def simulated(
    sheet: Sheet,
    times: Reals,
    wind: Callable[[float], Reals],
    pins: Pins | None = None,
    begun: Reals | None = None,
) -> Reals:
    """Return where the particles are at times (n,), (n, rows, columns, 3).

    `wind` tells the air's way at a time, metres a second; without `pins` what is pinned stays;
    `begun`: where all is to begin with, if not as at rest.
    """
    rest = sheet.rest.reshape(-1, 3)
    free = ~sheet.pinned.reshape(-1)
    held = rest[~free].copy()
    threads = _threads(sheet)
    firm = [thread for thread in threads if thread.firm] if sheet.rounds < _ROUNDS else threads
    frame = float(times[1] - times[0]) if len(times) > 1 else 1.0
    step = 1 / sheet.steps
    clock = float(times[0]) - sheet.before
    now = rest.copy() if begun is None else begun.reshape(-1, 3).copy()
    before = now.copy()
    if pins is not None:  # it comes as what holds it comes
        held = pins(clock)
        before = now - (pins(clock + step) - held).mean(axis=0)
    found = np.zeros((len(times), *sheet.rest.shape))
    for number, time in enumerate(times):
        while clock < time - 1e-9:
            clock += step
            air = wind(clock)
            speed = (now - before) / step
            push = sheet.drag * _facing(
                now.reshape(sheet.rest.shape), air - speed.reshape(sheet.rest.shape), sheet.closed
            )
            fall = push.reshape(-1, 3) - np.array([0.0, 0.0, GRAVITY])
            after = now + (now - before) * (1 - _LOSS * step) + fall * step**2
            after[~free] = held if pins is None else pins(clock)
            for turn in range(sheet.rounds):
                for thread in threads if turn == 0 else firm:
                    _corrected(after, thread)
            _kept_clear(sheet, after, now, free, (clock - times[0]) / frame)
            before, now = now, after
        found[number] = now.reshape(sheet.rest.shape)
    return found


def _kept_clear(sheet: Sheet, after: Reals, now: Reals, free: NDArray[np.bool_], frame: float) -> None:
    """Push what is loose out of bodies and the floor; cloth that touches them rubs."""
    if sheet.guard is not None:
        sheet.guard(after, frame)
    if sheet.hull is not None:
        loose = after[free]
        hit = kept_out(loose, sheet.hull.at(frame), sheet.hull.radius + sheet.clear)
        after[free] = loose
        touched = np.flatnonzero(free)[hit]
        now[touched] += 0.3 * (after[touched] - now[touched])
    if sheet.floor is not None:
        under = free & (after[:, 2] < sheet.floor + sheet.clear)
        after[under, 2] = sheet.floor + sheet.clear
        after[under, :2] -= 0.5 * (after[under, :2] - now[under, :2])


def _facing(places: Reals, relative: Reals, closed: bool = False) -> Reals:
    """Return the air's push on each particle: across the cloth in full, along it a tenth."""
    if min(places.shape[:2]) == 1:
        return 0.25 * relative
    normal = unit(np.cross(np.gradient(places, axis=0), _along(places, closed)))
    across = (relative * normal).sum(-1, keepdims=True) * normal
    return np.asarray(across + 0.1 * (relative - across))


def _along(places: Reals, closed: bool) -> Reals:
    """Return the way from column to column, (..., rows, columns, 3)."""
    if closed:
        return np.asarray((np.roll(places, -1, axis=-2) - np.roll(places, 1, axis=-2)) / 2)
    return np.asarray(np.gradient(places, axis=-2))


@dataclass(frozen=True, kw_only=True, eq=False)
class Thread:
    """Threads that share no particle: ends, lengths (n,), how far each end gives way (n, 1), 0..1."""

    one: NDArray[np.intp]
    other: NDArray[np.intp]
    length: Reals
    gives: tuple[Reals, Reals]
    firm: bool  # weft, warp or diagonal


def _threads(sheet: Sheet) -> list[Thread]:
    """Return sets of threads that share no particle: weft, warp, both diagonals, and over two cells."""
    rows, columns = sheet.rest.shape[:2]
    index = np.arange(rows * columns).reshape(rows, columns)
    points = sheet.rest.reshape(-1, 3)
    found: list[Thread] = []

    free = (~sheet.pinned).reshape(-1).astype(float)

    def add(first: NDArray[np.intp], second: NDArray[np.intp], share: float, *, firm: bool = True) -> None:
        one, other = first.reshape(-1), second.reshape(-1)
        if len(one):
            loose = share / np.maximum(free[one] + free[other], 1.0)
            gives = ((loose * free[one])[:, None], (loose * free[other])[:, None])
            length = np.linalg.norm(points[other] - points[one], axis=1)
            found.append(Thread(one=one, other=other, length=length, gives=gives, firm=firm))

    across, two = np.roll(index, -1, axis=1), np.roll(index, -2, axis=1)
    last, over = (columns, columns) if sheet.closed else (columns - 1, columns - 2)
    for start in (0, 1):
        add(index[:, start:last:2], across[:, start:last:2], 1.0)
        add(index[start:-1:2], index[start + 1 :: 2], 1.0)
        add(index[:-1, start:last:2], across[1:, start:last:2], _SHEARS)
        add(index[1:, start:last:2], across[:-1, start:last:2], _SHEARS)
    for start in range(4):
        add(index[:, start:over:4], two[:, start:over:4], sheet.stiff, firm=False)
        add(index[start:-2:4], index[start + 2 :: 4], sheet.stiff, firm=False)
    return found


def _corrected(places: Reals, thread: Thread) -> None:
    """Draw both ends of threads towards their length; what is pinned stays and the other end does it all."""
    gap = places[thread.other] - places[thread.one]
    far = np.sqrt(np.einsum("ij,ij->i", gap, gap)) + 1e-9
    gap *= ((far - thread.length) / far)[:, None]
    places[thread.one] += thread.gives[0] * gap
    places[thread.other] -= thread.gives[1] * gap


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


def matrices(rest: Reals, places: Reals, *, closed: bool = False) -> Floats:
    """Return matrices (n, parts, 3, 4) that carry a sheet at rest to places (n, rows, columns, 3)."""
    before, after = _frames(rest[None], closed)[0], _frames(places, closed)
    turn = after @ np.swapaxes(before, -1, -2)
    move = places - np.einsum("nrcij,rcj->nrci", turn, rest)
    whole = np.concatenate([turn, move[..., None]], -1).astype(np.float32)
    return whole.reshape(len(places), -1, 3, 4)


def _frames(places: Reals, closed: bool) -> Reals:
    """Return unit frames along the columns, square to them, and across the sheet, as columns (..., 3, 3)."""
    along = unit(_along(places, closed))
    down = np.gradient(places, axis=1)
    normal = unit(np.cross(along, down))
    return np.stack([along, np.cross(normal, along), normal], -1)
