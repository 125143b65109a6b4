"""The mouth: lips on jaw and corners, and behind them a dark throat, teeth and a tongue."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from filmwright.stage.world.cast.face import sheet
from filmwright.stage.world.cast.head import Head
from filmwright.stage.world.cast.implicit import floats
from filmwright.stage.world.cast.proportions import mouth_half
from filmwright.stage.world.cast.rig import INDEX
from filmwright.stage.world.cast.sewing import Patch, smooth, tinted
from filmwright.stage.world.model import Finish, Floats
from filmwright.stage.world.world import Colour

DARK: Colour = (0.20, 0.04, 0.05)
TEETH: Colour = (0.95, 0.93, 0.88)
TONGUE: Colour = (0.78, 0.34, 0.36)
_HANGS = (-0.1, 0.5, 1.4, 2.4, 3.1)
"""How far below the lips the rows of a tongue that is out lie, in lower lips."""
_FULL = {"african": 1.40, "south_asian": 1.12, "latino": 1.15, "arab": 1.08, "european": 0.92}
_U = np.linspace(-1.0, 1.0, 15)
"""Places across the mouth, from its right corner to its left."""


def mouth(head: Head, skin: Colour) -> list[Patch]:
    """Return the mouth, closed and at rest; `rig.py` says how its parts move it."""
    figure = head.figure
    man, youth = figure.m.man * (1 - figure.youth), figure.youth
    wide = mouth_half(figure.character)
    full = (
        (0.036 - 0.008 * man - 0.005 * youth)
        * _FULL.get(figure.character.folk, 1.0)
        * head.trait("lips", 0.12)
    )
    full *= 0.75 if figure.character.age == "old" else 1.0
    laid = _Laid(head, wide)
    round_ = np.sqrt(np.maximum(1 - _U * _U, 0.0))
    slit = 0.0022 * round_
    bow = full * round_ * (0.66 - 0.14 * np.cos(np.pi * np.clip(2.6 * _U, -1, 1)))
    heavy = full * 1.08 * round_
    lip = _lip_colour(head, skin, man)
    upper = laid.rows([slit, slit + 0.45 * bow, slit + bow], [0.004 + 0.006 * round_, 0.016 * round_, -0.003])
    lower = laid.rows(
        [-slit - heavy, -slit - 0.5 * heavy, -slit], [-0.003, 0.018 * round_, 0.004 + 0.006 * round_]
    )
    teeth = laid.rows([slit + 0.22 * bow, slit + 0.75 * bow], [0.0045, -0.002], across=0.80)
    low_teeth = laid.rows([-slit - 0.62 * heavy, -slit - 0.2 * heavy], [-0.001, 0.0025], across=0.66)
    tongue = laid.rows([-slit - 0.70 * heavy, -slit - 0.12 * heavy], [0.0005, 0.0045], across=0.60)
    dark = laid.rows([-slit - 0.25 * heavy, 0 * slit, slit + 0.25 * bow], [0.0012, 0.0, 0.0012])
    ivory, plain = (Finish.PLASTIC, 0.3), (Finish.SKIN, 0.42)
    return [
        _patch(dark, DARK, (Finish.PLAIN, 0.7), ([1.0, 0.5, 0.0], 1.0)),
        _patch(teeth, TEETH, ivory, ([0.26, 0.0], 0.80)),
        _patch(low_teeth, tinted(TEETH, 0.93), ivory, ([1.0, 0.86], 0.66)),
        _patch(tongue, TONGUE, (Finish.SKIN, 0.35), ([1.0, 0.62], 0.60)),
        _tip(laid, heavy),
        _patch(lower, lip, plain, ([1.0, 1.0, 1.0], 1.0)),
        _patch(upper, lip, plain, ([0.0, 0.0, 0.0], 1.0)),
    ]


def _tip(laid: _Laid, heavy: NDArray[np.float64]) -> Patch:
    """Return the tongue's tip, out over the lower lip; a performance hides it by scaling it to nothing."""
    drop = float(np.max(heavy))
    ends = [
        np.full_like(heavy, -k * drop) * (0.75 + 0.25 * np.sqrt(np.maximum(1 - _U * _U, 0.0))) for k in _HANGS
    ]
    rows = laid.rows(ends, [0.02 + 0.5 * drop * depth for depth in (0.2, 1.0, 1.5, 1.5, 1.0)], across=0.52)
    return Patch(piece=sheet(rows), colour=TONGUE, finish=Finish.SKIN, rough=0.35, part="tongue")


def _patch(
    rows: Floats, colour: Colour, made_of: tuple[Finish, float], held: tuple[list[float], float]
) -> Patch:
    hold = _shared(rows, held[0], held[1] * _U)
    return Patch(piece=sheet(rows), colour=colour, finish=made_of[0], rough=made_of[1], hold=hold)


class _Laid:
    """Rows laid on the face about the line of the mouth."""

    def __init__(self, head: Head, wide: float) -> None:
        self.head, self.wide = head, wide
        self.level = float(head.local(head.figure.joint("mouth"))[2])

    def rows(
        self,
        heights: list[NDArray[np.float64]],
        bulges: list[float | NDArray[np.float64]],
        across: float = 1.0,
    ) -> Floats:
        """Return rows of points (k, n, 3) at heights above the line, bulging from the face, in metres.

        `across`: the share of the mouth's breadth that they span.
        """
        u = across * _U
        resting = 0.010 * u * u - 0.004  # corners a little up: nobody is born sullen
        y = floats(np.broadcast_to(u * self.wide, (len(heights), len(u))))
        z = floats(np.stack(heights) + self.level + resting)
        out = floats(np.stack([np.broadcast_to(bulge, u.shape) for bulge in bulges]))
        x = self.head.front(y.ravel(), z.ravel()).reshape(z.shape) + out
        return floats(np.stack([x, y, z], axis=-1) * self.head.size + self.head.chin)


def _lip_colour(head: Head, skin: Colour, man: float) -> Colour:
    marks = head.figure.character.marks
    if "make_up" in marks or "clown" in marks:
        return (0.72, 0.10, 0.14)
    pink = np.clip(np.array(skin) * (0.93, 0.66, 0.64) + (0.02, 0.0, 0.01), 0, 1)
    return tinted((float(pink[0]), float(pink[1]), float(pink[2])), 0.97 - 0.05 * man)


def _shared(rows: Floats, jaw: list[float], across: NDArray[np.float64]) -> tuple[NDArray[np.uint16], Floats]:
    """Hold each row by the jaw for its share, else by the head; its ends by the corners of the mouth."""
    count = rows.shape[1]
    bones = np.empty((len(jaw), count, 2), np.uint16)
    share = np.empty((len(jaw), count), np.float32)
    pull = smooth(floats(np.abs(across)), 0.22, 1.0)
    side = np.where(across > 0, INDEX["mouth_l"], INDEX["mouth_r"])
    for row, of_jaw in enumerate(jaw):
        bones[row, :, 0], bones[row, :, 1] = INDEX["mouth"], INDEX["head"]
        share[row] = of_jaw
        drawn = pull > min(of_jaw, 1.0 - of_jaw)  # two bones are all a vertex has: the greater claims
        bones[row, drawn, 0] = side[drawn]
        bones[row, drawn, 1] = INDEX["mouth"] if of_jaw > 0.5 else INDEX["head"]
        share[row, drawn] = pull[drawn]
    return bones.reshape(-1, 2), share.reshape(-1)
