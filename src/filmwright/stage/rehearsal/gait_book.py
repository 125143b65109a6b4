"""The book of gaits: every way of going on two feet, as parameters of the one gait maker (gaits.py)."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from filmwright.stage.rehearsal.styles import Style


@dataclass(frozen=True, kw_only=True)
class Gait:
    """How one gait differs from walking. Lengths in leg lengths, angles in radians.

    `feet`: which foot lands at each step, repeated: "LR" alternates, "LLRR" skips, "LL" hops.
    `spacing`: the length of each of those steps in mean steps.
    `contact`: how far, in steps, the body still is before a foot when it lands and already past it
    when it leaves; None: as walking or running has it. Less than a step in all: the body flies.
    """

    style: Style = field(default_factory=Style)
    runs: float | None = None  # 0 walks, 1 runs; None: by speed
    feet: str = "LR"
    spacing: tuple[float, ...] = (1.0,)
    contact: tuple[float, float] | None = None
    turn: float = 0.0  # the body's heading from the way's: pi goes backwards
    strike: float = 1.0  # factor: toes up at landing
    roll: float = 1.0  # factor: heel up before the foot leaves
    knee: float = 0.0  # the free leg's knee is held up, radians
    look: float = 0.0  # the head turns back over the shoulder


GAITS: dict[str, Gait] = {
    "walk": Gait(),
    "run": Gait(runs=1.0),
    "jog": Gait(runs=1.0, style=Style(step=0.85, bounce=1.2, swing=0.8, elbow=0.1)),
    "sprint": Gait(runs=1.0, style=Style(step=1.2, lean=0.14, swing=1.35, lift=0.06, fists=0.5, brows=-0.4)),
    "march": Gait(
        runs=0.0,
        style=Style(step=0.92, lift=0.30, swing=1.7, slump=-0.08, head=-0.06, width=0.9),
        strike=0.0,
        roll=0.6,
    ),
    "tiptoe": Gait(
        runs=0.0,
        style=Style(step=0.55, heel=0.75, lift=0.10, swing=0.25, out=0.35, elbow=0.7, width=0.7, bounce=0.6),
        strike=0.0,
        roll=0.3,
    ),
    "sneak": Gait(
        runs=0.0,
        style=Style(
            step=0.72,
            crouch=0.20,
            lean=0.30,
            slump=0.18,
            head=-0.42,
            lift=0.18,
            swing=0.35,
            elbow=1.35,
            reach=0.55,
            out=0.12,
            bounce=1.2,
            heel=0.25,
        ),
        strike=-0.4,
    ),
    "limp": Gait(
        runs=0.0, style=Style(step=0.7, limp=1.0, swing=0.6, bounce=1.2), spacing=(1.28, 0.72), strike=0.6
    ),
    "stagger": Gait(
        runs=0.0,
        style=Style(step=0.8, width=1.9, sway=2.6, weave=0.20, out=0.25, slump=0.06),
        spacing=(1.15, 0.8, 1.05),
        strike=0.6,
    ),
    "shuffle": Gait(
        runs=0.0, style=Style(step=0.42, slump=0.16, swing=0.3, bounce=0.3), strike=0.0, roll=0.15
    ),
    "wade": Gait(
        runs=0.0,
        style=Style(step=0.75, lift=0.14, swing=0.7, out=0.55, elbow=0.5, sway=1.8, width=1.4),
        roll=0.5,
    ),
    "skip": Gait(
        runs=1.0,
        feet="LLRR",
        spacing=(1.25, 0.75),
        contact=(0.22, 0.34),
        style=Style(bounce=1.5, swing=1.5, lift=0.16, smile=0.6),
        knee=0.9,
    ),
    "hop": Gait(
        runs=1.0,
        feet="L",
        contact=(0.22, 0.36),
        style=Style(step=0.75, swing=0.5, out=0.35, bounce=1.4),
        knee=1.0,
    ),
    "gallop": Gait(
        runs=1.0,
        feet="LR",
        spacing=(0.62, 1.38),
        contact=(0.22, 0.40),
        style=Style(lift=0.08, bounce=1.4, smile=0.5),
    ),
    "backwards": Gait(
        runs=0.0,
        style=Style(step=0.68, swing=0.6, slump=0.05),
        turn=float(np.pi),
        strike=-0.6,
        roll=0.1,
        look=0.75,
    ),
    "sidestep": Gait(
        runs=0.0,
        style=Style(step=0.62, swing=0.1, crouch=0.04, out=0.18, elbow=0.5, lift=0.03),
        spacing=(1.2, 0.8),
        turn=float(np.pi / 2),
        strike=0.0,
        roll=0.2,
    ),
}
"""Every gait on two feet by name; a manner of that name makes any going go so."""

FEATS = frozenset(
    {
        "crawl", "belly_crawl", "freestyle", "breaststroke", "backstroke", "butterfly", "drift", "soar",
        "climb", "climb_rope", "cartwheel", "forward_roll", "front_flip", "back_flip", "handstand", "dive",
        "hurdle", "vault", "long_jump", "high_jump",
    }
)  # fmt: skip
"""Motions of the whole body that are no gaits on two feet (feats.py); manners name them as well."""
