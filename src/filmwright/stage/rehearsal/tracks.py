"""Tracks: the rhythm of a cycle of keys, as shares of each key at each moment."""

from __future__ import annotations

import numpy as np

from filmwright.stage.rehearsal.rotations import Reals, smooth, unit
from filmwright.stage.world.business.business import Rhythm, Track

_DWELL = 0.3
"""Share of drawing back in which a blow stays where it landed, so that it is seen."""

_ARC_FROM, _ARC_WITHIN = 0.6, 0.6
"""Radians between two keys, as a shoulder sees them, from which and within which a hand swings in an arc."""


def shares_of(track: Track, clock: Reals) -> Reals:
    """Return how much of each key there is at each moment, (n, keys), summing to 1 (FLOW may overshoot)."""
    count = len(track.keys)
    weights = np.zeros((len(clock), count))
    if count == 1:
        weights[:, 0] = 1.0
        return weights
    once = track.rhythm is Rhythm.ONCE
    marks = np.array(track.shares or _even(track, count), float)
    turns = clock / track.seconds + track.phase
    cycle = np.clip(turns, 0.0, 1.0) if once else np.mod(turns, 1.0)
    here = np.clip(np.searchsorted(marks, cycle, side="right") - 1, 0, count - 1)
    following = np.minimum(here + 1, count - 1) if once else (here + 1) % count
    end = np.where(here + 1 < count, marks[np.minimum(here + 1, count - 1)], 1.0)
    share = np.clip((cycle - marks[here]) / np.maximum(end - marks[here], 1e-9), 0.0, 1.0)
    rows = np.arange(len(clock))
    if track.rhythm is Rhythm.FLOW and count > 2:
        for shift, basis in enumerate(_spline(share)):
            weights[rows, (here + shift - 1) % count] += basis
        return weights
    if track.rhythm is Rhythm.STRIKE:
        share = np.where(following % 2 == 0, share**1.8, smooth((share - _DWELL) / (1 - _DWELL)))
    else:
        share = smooth(share)
    weights[rows, here] += 1 - share
    weights[rows, following] += share
    return weights


def _even(track: Track, count: int) -> list[float]:
    if track.rhythm is Rhythm.ONCE:
        return [number / (count - 1) for number in range(count)]
    if track.rhythm is Rhythm.STRIKE and count == 2:
        return [0.0, 0.72]
    return [number / count for number in range(count)]


def _spline(u: Reals) -> tuple[Reals, Reals, Reals, Reals]:
    """Return Catmull-Rom weights of the keys before, at, after and two after."""
    square, cube = u * u, u * u * u
    return (
        -0.5 * cube + square - 0.5 * u,
        1.5 * cube - 2.5 * square + 1,
        -1.5 * cube + 2 * square + 0.5 * u,
        0.5 * cube - 0.5 * square,
    )


def swung(straight: Reals, places: Reals, weights: Reals, arm: tuple[Reals, Reals]) -> Reals:
    """Return a hand's way (n, 3) between `places` (keys, n, 3) that swings wide of its own shoulder.

    straight: the same way as the crow flies, kept where keys lie in about one direction. `arm`: the
    shoulder and the way straight ahead of the chest, each (n, 3). Hands go in arcs; past the front.
    """
    shoulder, ahead = arm
    offsets = places - shoulder
    ways, far = unit(offsets), np.linalg.norm(offsets, axis=-1)
    apart = np.arccos(np.clip(np.einsum("anj,bnj->abn", ways, ways), -1, 1)).max((0, 1))
    arcs = smooth((apart - _ARC_FROM) / _ARC_WITHIN)
    if not arcs.any():
        return straight
    middle = np.einsum("nk,knj->nj", weights, ways)
    spare = np.maximum(1 - np.linalg.norm(middle, axis=1), 0.0)
    arc = unit(middle + 0.6 * spare[:, None] * ahead) * np.einsum("nk,kn->n", weights, far)[:, None]
    return np.asarray(straight + arcs[:, None] * (shoulder + arc - straight))
