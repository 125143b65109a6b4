"""Ropes: chains of particles between two ends that somebody moves, drawn as swept tubes.

Links are held at their length by solving for all of them at once (fast projection: Goldenthal et al.,
Efficient Simulation of Inextensible Cloth, 2007): a chain's system is tridiagonal, so a rope of any number
of links keeps its length to a thousandth at the price of a few short loops.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from filmwright.stage.rehearsal.hulls import Hull, kept_out
from filmwright.stage.rehearsal.rotations import Reals, unit
from filmwright.stage.rehearsal.sprays import GRAVITY
from filmwright.stage.world.model import Finish, Floats, Model, Surface
from filmwright.stage.world.shaping.boxes import sphere
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.world import Colour

STEPS = 96
"""A second."""
LINKS = 20
_ROUNDS = 4
"""Projections of a step; each is of second order, so that the last hardly moves anything."""
_BEFORE = 1.2
"""Seconds a rope has hung when the first frame comes."""
_RUBS = 0.75
"""Share of its speed along the ground that lying rope loses in a step's contact."""
_AROUND = 7
_FINER = 2
"""Rings of the tube for each link."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Strand:
    """A rope of `length` metres from `one` (n, 3) to `other` (n, 3), or to a free end: None.

    loss: share of its speed it loses in a second; drag: how much of the wind's way it takes, 1 / s;
    stiff: 0 a string .. 1 a hose; end: mass of what hangs at the free end, in links; pull: metres a
    second squared that the free end has besides gravity: a balloon's lift; yields: it gives line or
    stretches, to this times the way between its ends; reel: seconds in which a loose rope is let out and
    wound up again; floor: metres.
    """

    length: float
    one: Reals
    other: Reals | None
    loss: float = 0.6
    drag: float = 0.5
    stiff: float = 0.0
    end: float = 1.0
    pull: tuple[float, float, float] = (0.0, 0.0, 0.0)
    radius: float = 0.008
    yields: float = 0.0
    reel: float = 0.0
    floor: float = 0.0
    gravity: float = GRAVITY
    hull: Hull | None = None  # what it keeps out of


def strung(strand: Strand, times: Reals, wind: Callable[[float], Reals]) -> Reals:
    """Return where a rope's particles are at times (n,), evenly apart, (n, LINKS + 1, 3).

    A rope too short for its ends is as long as they are apart at the farthest: rope does not stretch.
    """
    apart = float(times[1] - times[0]) if len(times) > 1 else 1.0
    each = max(int(np.ceil(apart * STEPS)), 1)
    step = apart / each
    clocks = times[0] + step * np.arange(-round(_BEFORE / step), each * (len(times) - 1) + 1)
    one, other = _ends(strand, times, clocks)
    links = _links(strand, clocks, one, other)
    weight = np.ones(LINKS + 1)
    weight[0] = 0.0
    weight[-1] = 0.0 if other is not None else 1 / max(strand.end, 1e-3)
    low = strand.floor + strand.radius
    now = _hung(strand, float(links[0]), one[0], None if other is None else other[0])
    before = now - (one[1] - one[0] if len(one) > 1 else 0.0)
    found = [now]
    for number in range(1, len(clocks)):
        after = _flown(strand, (now, before), step, wind(float(clocks[number])), weight)
        after[0] = one[number]
        if other is not None:
            after[-1] = other[number]
        solid = strand.hull.at((clocks[number] - times[0]) / apart) if strand.hull is not None else None
        for _ in range(_ROUNDS):
            if solid is not None and strand.hull is not None:
                _kept_clear(after, weight, solid, strand.hull.radius + strand.radius)
            _projected(after, now, weight, float(links[number]), low)
        after[(after[:, 2] < low) & (weight > 0), 2] = low
        before, now = now, after
        found.append(now)
    return np.array(found[::-each][::-1][-len(times) :])


def _ends(strand: Strand, times: Reals, clocks: Reals) -> tuple[Reals, Reals | None]:
    """Return where both ends are at every step; before the first frame they came together as they go then."""
    ends = [end for end in (strand.one, strand.other) if end is not None]
    frame = max(float(times[1] - times[0]), 1e-6) if len(times) > 1 else 1.0
    drift = np.mean([(end[1] - end[0]) / frame if len(end) > 1 else np.zeros(3) for end in ends], axis=0)
    early = np.minimum(clocks - times[0], 0.0)[:, None] * drift
    laid = [
        np.column_stack([np.interp(clocks, times, end[:, axis]) for axis in range(3)]) + early for end in ends
    ]
    return laid[0], laid[1] if strand.other is not None else None


def _links(strand: Strand, clocks: Reals, one: Reals, other: Reals | None) -> Reals:
    """Return how long a link is at every step."""
    whole = np.full(len(clocks), needed(strand))
    if other is not None and strand.yields:
        whole = np.maximum(strand.length, strand.yields * np.linalg.norm(other - one, axis=1))
    elif strand.reel:
        whole = strand.length * (0.14 + 0.43 * (1 - np.cos(2 * np.pi * clocks / strand.reel)))
    return whole / LINKS


def _flown(strand: Strand, rope: tuple[Reals, Reals], step: float, air: Reals, weight: Reals) -> Reals:
    """Return a rope a step on, as it would go without its links."""
    now, before = rope
    push = strand.drag * (air - (now - before) / step) * (weight > 0)[:, None]
    push[:, 2] -= strand.gravity
    push[-1] += strand.pull
    if strand.stiff:
        push[1:-1] += 900 * strand.stiff * (now[:-2] - 2 * now[1:-1] + now[2:])
    return np.asarray(now + (now - before) * (1 - strand.loss * step) + push * step**2)


def needed(strand: Strand) -> float:
    """Return how long a rope is, metres: as told, or as its ends need: at their farthest, or as it begins."""
    if strand.other is None:
        return strand.length
    gap = np.linalg.norm(strand.other - strand.one, axis=-1)
    if strand.yields:
        return float(max(strand.length, strand.yields * gap[0], 0.05))
    apart = gap.max()
    return float(max(strand.length, 1.004 * apart, 0.05))


def _hung(strand: Strand, link: float, one: Reals, other: Reals | None) -> Reals:
    """Return a rope before it moves: between its ends, its slack hanging; free, straight down or up."""
    share = np.linspace(0, 1, LINKS + 1)[:, None]
    if other is None:
        way = np.array([0.02, 0.01, -strand.gravity]) + np.array(strand.pull)
        return np.asarray(one + unit(way) * link * LINKS * share)
    span = other - one
    far = float(np.linalg.norm(span))
    sag = np.sqrt(max((link * LINKS) ** 2 - far**2, 0.0)) / 2
    line: Reals = one + span * share
    line[1:-1, 2] -= sag * np.sin(np.pi * share[1:-1, 0])
    line[1:-1, 2] = np.maximum(line[1:-1, 2], strand.floor + strand.radius)
    return line


def _kept_clear(after: Reals, weight: Reals, ends: tuple[Reals, Reals], radius: Reals) -> None:
    """Push what is loose of a rope out of capsules."""
    places = after[1:-1].copy()
    kept_out(places, ends, radius)
    after[1:-1] = places
    if weight[-1] > 0:
        loose = after[-1:].copy()
        kept_out(loose, ends, radius)
        after[-1:] = loose


def _projected(after: Reals, now: Reals, weight: Reals, link: float, low: float) -> None:
    """Bring what lies on the ground out of it, rubbing, and all links to their length."""
    under = (weight > 0) & (after[:, 2] < low)
    if under.any():
        after[under, 2] = low
        after[under, :2] -= _RUBS * (after[under, :2] - now[under, :2])
    gap = np.diff(after, axis=0)
    far = np.maximum(np.linalg.norm(gap, axis=1), 1e-9)
    way = gap / far[:, None]
    middle = weight[:-1] + weight[1:] + 1e-5
    bend = -weight[1:-1] * (way[:-1] * way[1:]).sum(axis=1)
    pull = np.array(_solved(middle.tolist(), bend.tolist(), (far - link).tolist()))[:, None] * way
    after[:-1] += weight[:-1, None] * pull
    after[1:] -= weight[1:, None] * pull


def _solved(middle: list[float], beside: list[float], wanted: list[float]) -> list[float]:
    """Return x of a symmetric tridiagonal system (Thomas); so few rows are quickest in floats."""
    ahead, right = [0.0] * len(middle), [0.0] * len(middle)
    before, last = 0.0, 0.0
    for row, (here, value) in enumerate(zip(middle, wanted, strict=True)):
        left = beside[row - 1] if row else 0.0
        pivot = here - left * before
        before = beside[row] / pivot if row < len(beside) else 0.0
        last = (value - left * last) / pivot
        ahead[row], right[row] = before, last
    for row in range(len(middle) - 2, -1, -1):
        right[row] -= ahead[row] * right[row + 1]
    return right


# drawing


def corded(name: str, made: tuple[float, float], colour: Colour, finish: Finish, bob: float = 0.0) -> Model:
    """Return the model of a rope at rest along x: one part for each particle, a tube around them.

    made: radius and length; bob: radius of a ball at its other end.
    """
    radius, length = made
    rings = LINKS * _FINER + 1
    along = np.linspace(0, length, rings)
    around = np.linspace(0, 2 * np.pi, _AROUND, endpoint=False)
    ring = np.column_stack([0 * around, np.cos(around), np.sin(around)])
    points = (along[:, None, None] * np.array([1.0, 0, 0]) + radius * ring[None]).reshape(-1, 3)
    index = np.arange(rings * _AROUND).reshape(rings, _AROUND)
    a, b = index[:-1], index[1:]
    c, d = np.roll(b, -1, axis=1), np.roll(a, -1, axis=1)
    triangles = np.concatenate(
        [np.stack([a, c, b], -1).reshape(-1, 3), np.stack([a, d, c], -1).reshape(-1, 3)]
    )
    at = np.arange(rings) / _FINER
    part = np.minimum(at.astype(int), LINKS - 1)
    tint = np.append(np.rint(np.array(colour) * 255), 230).astype(np.uint8)
    surface = Surface(
        positions=points.astype(np.float32),
        normals=np.tile(ring, (rings, 1)).astype(np.float32),
        colours=np.tile(tint, (len(points), 1)),
        triangles=triangles.astype(np.uint32),
        bones=np.repeat(np.stack([part, part + 1], -1), _AROUND, axis=0).astype(np.uint16),
        weights=np.repeat(1 - (at - part), _AROUND).astype(np.float32),
        finish=finish,
    )
    joints = np.linspace(0, length, LINKS + 1)[:, None] * np.array([1.0, 0, 0])
    return Model(
        name=name,
        surfaces=(surface, _ball(length, bob)) if bob else (surface,),
        parts=tuple(f"link_{number}" for number in range(LINKS + 1)),
        parents=(-1,) * (LINKS + 1),
        joints=joints.astype(np.float32),
        size=(length, 2 * radius, 2 * radius),
    )


def _ball(at: float, radius: float) -> Surface:
    """Return a red ball around the last particle."""
    ball = sphere(radius, Paint((0.90, 0.10, 0.10), Finish.PLASTIC, 0.2), 8)
    bones = np.full((len(ball.positions), 2), LINKS, np.uint16)
    return replace(
        ball,
        positions=ball.positions + np.array([at, 0, 0], np.float32),
        bones=bones,
        weights=np.ones(len(bones), np.float32),
    )


def laid_along(places: Reals, length: float) -> Floats:
    """Return matrices (n, parts, 3, 4) that carry a rope at rest along places (n, parts, 3).

    Frames are carried along the rope without twist (the double reflection of Wang et al., 2008, to
    first order: each turned by the least rotation from the one before).
    """
    count = places.shape[1]
    along = unit(np.gradient(places, axis=1))
    side = np.zeros_like(along)
    first = np.cross(along[:, 0], np.array([0.31, 0.17, 0.93]))
    side[:, 0] = unit(first)
    for number in range(1, count):
        way = along[:, number]
        carried = side[:, number - 1] - (side[:, number - 1] * way).sum(-1, keepdims=True) * way
        side[:, number] = unit(carried)
    turn = np.stack([along, side, np.cross(along, side)], -1)
    rest = np.linspace(0, length, count)[:, None] * np.array([1.0, 0, 0])
    move = places - np.einsum("npij,pj->npi", turn, rest)
    return np.concatenate([turn, move[..., None]], -1).astype(np.float32)
