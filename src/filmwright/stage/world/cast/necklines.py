"""Necklines: the edges by which a top ends about neck, shoulders and chest."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from filmwright.stage.world.cast.figure import Figure
from filmwright.stage.world.cast.implicit import floats
from filmwright.stage.world.cast.tailoring import Edge, below, collarless, v_neck
from filmwright.stage.world.model import Floats


def straps(figure: Figure) -> tuple[Edge, ...]:
    """Keep what lies below the collar bones, and two narrow straps over the shoulders."""
    tall, high, at = figure.tall, figure.torso_height(0.79), 0.56 * figure.m.shoulder_half

    def edge(points: Floats) -> Floats:
        strap = 0.011 * tall - np.abs(np.abs(points[..., 1]) - at)
        dip = 0.012 * tall * np.cos(np.clip(points[..., 1] / at, -1.5, 1.5) * np.pi / 2) ** 2
        return floats(np.maximum(high - dip - points[..., 2], strap))

    return (edge,)


def strapless(figure: Figure) -> tuple[Edge, ...]:
    """Keep what lies below the collar bones."""
    return (below(figure.torso_height(0.775)),)


def off_shoulder(figure: Figure) -> tuple[Edge, ...]:
    """Keep what lies below a wide ring that leaves both shoulders bare."""
    high, tall = figure.torso_height(0.86), figure.tall

    def edge(points: Floats) -> Floats:
        dip = 0.03 * tall * np.exp(-((points[..., 1] / (0.07 * tall)) ** 2))
        return floats(high - dip - points[..., 2])

    return (edge,)


def wrapped(figure: Figure) -> tuple[Edge, ...]:
    """Keep a body whose left side crosses over the right, as a kimono's."""
    return (v_neck(figure, 0.125, 0.040, 0.012), collarless(figure, -0.006, 0.2))


NECKLINES: dict[str, Callable[[Figure], tuple[Edge, ...]]] = {
    "round": lambda figure: (collarless(figure),),
    "scoop": lambda figure: (collarless(figure, 0.014, 0.85),),
    "v": lambda figure: (v_neck(figure, 0.075, 0.045, 0.012), collarless(figure, -0.004, 0.25)),
    "collar": lambda figure: (collarless(figure, -0.004, 0.4),),
    "stand": lambda figure: (collarless(figure, -0.010, 0.2),),
    "roll": lambda figure: (below(_throat(figure)),),
    "hood": lambda figure: (collarless(figure, -0.018, 0.55),),
    "wrap": wrapped,
    "straps": straps,
    "strapless": strapless,
    "off": off_shoulder,
}
"""The edges of a neckline by name; where cloth is bound, the first of them."""


def _throat(figure: Figure) -> float:
    """Return the height at which a rolled collar ends, in metres."""
    return float(figure.joint("neck")[2]) + min(0.028 * figure.tall, 0.16 * figure.m.head)
