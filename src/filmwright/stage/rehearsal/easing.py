"""Easing: values that change no faster than bodies do, before and after alike."""

from __future__ import annotations

import numpy as np

from filmwright.stage.rehearsal.rotations import Reals


def unhurried(values: Reals, most: float) -> Reals:
    """Return values (n,) averaged with their neighbours wherever they change by over `most` a frame."""
    values = values.astype(float).copy()
    taps = np.array([0.25, 0.5, 0.25])
    for _ in range(200):
        fast = np.abs(np.diff(values)) > most
        if not fast.any():
            break
        edges = np.concatenate([[False], fast]) | np.concatenate([fast, [False]])
        near = np.convolve(edges, np.ones(5), "same")[: len(values)] > 0
        mean = np.convolve(np.pad(values, 1, mode="edge"), taps, mode="valid")
        values = np.where(near, mean, values)
    return values
