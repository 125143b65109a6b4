"""What materials sound like when they are struck: their modes, how long they ring, how bright they are."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Timbre:
    """A struck body of about a kilogram.

    modes: ratios to `hertz` with their levels; ring: seconds until 60 dB down for the lowest mode;
    bright: the upper edge in Hz of the contact noise; noise: how much of it; soft: seconds the
    contact itself takes, which dulls and lengthens the blow.
    """

    hertz: float
    modes: tuple[tuple[float, float], ...]
    ring: float
    bright: float
    noise: float
    soft: float = 0.0005


_PLATE = ((1.0, 1.0), (2.76, 0.6), (5.4, 0.35), (8.93, 0.2), (13.3, 0.1))  # a free bar (Rossing)
_BLOCK = ((1.0, 1.0), (1.7, 0.5), (2.6, 0.35), (3.9, 0.2))
_BELL = ((1.0, 0.8), (2.32, 1.0), (4.25, 0.6), (6.63, 0.35), (9.38, 0.2))  # the rim of a wine glass
_DEAD = ((1.0, 1.0), (1.6, 0.3))

TIMBRES: dict[str, Timbre] = {
    "asphalt": Timbre(hertz=130, modes=_DEAD, ring=0.05, bright=5200, noise=0.8),
    "concrete": Timbre(hertz=160, modes=_DEAD, ring=0.06, bright=4600, noise=0.7),
    "stone": Timbre(hertz=520, modes=_BLOCK, ring=0.09, bright=7000, noise=0.5),
    "brick": Timbre(hertz=420, modes=_BLOCK, ring=0.07, bright=6000, noise=0.6),
    "tile": Timbre(hertz=700, modes=_BLOCK, ring=0.10, bright=8000, noise=0.4),
    "wood": Timbre(hertz=190, modes=_PLATE, ring=0.14, bright=3200, noise=0.4, soft=0.001),
    "metal": Timbre(hertz=420, modes=_PLATE, ring=1.1, bright=9000, noise=0.2),
    "glass": Timbre(hertz=1450, modes=_BELL, ring=0.9, bright=11000, noise=0.15, soft=0.0003),
    "ceramic": Timbre(hertz=1150, modes=_BELL, ring=0.28, bright=9000, noise=0.25, soft=0.0003),
    "plastic": Timbre(hertz=480, modes=_BLOCK, ring=0.08, bright=4200, noise=0.35, soft=0.0008),
    "rubber": Timbre(hertz=95, modes=_DEAD, ring=0.12, bright=1400, noise=0.25, soft=0.003),
    "leather": Timbre(hertz=140, modes=_DEAD, ring=0.09, bright=1800, noise=0.35, soft=0.003),
    "cloth": Timbre(hertz=90, modes=_DEAD, ring=0.05, bright=1500, noise=0.7, soft=0.006),
    "carpet": Timbre(hertz=85, modes=_DEAD, ring=0.05, bright=900, noise=0.5, soft=0.006),
    "grass": Timbre(hertz=80, modes=_DEAD, ring=0.05, bright=4500, noise=0.9, soft=0.006),
    "sand": Timbre(hertz=75, modes=_DEAD, ring=0.04, bright=5000, noise=1.0, soft=0.006),
    "snow": Timbre(hertz=75, modes=_DEAD, ring=0.04, bright=3000, noise=1.0, soft=0.008),
    "water": Timbre(hertz=300, modes=_BLOCK, ring=0.12, bright=7000, noise=1.0, soft=0.003),
    "flesh": Timbre(hertz=95, modes=_DEAD, ring=0.06, bright=1300, noise=0.45, soft=0.004),
    "paper": Timbre(hertz=420, modes=_DEAD, ring=0.03, bright=7000, noise=1.0, soft=0.002),
    "leaf": Timbre(hertz=300, modes=_DEAD, ring=0.03, bright=7500, noise=1.0, soft=0.004),
    "gold": Timbre(hertz=520, modes=_BELL, ring=0.8, bright=8000, noise=0.15),
}

PLAIN = Timbre(hertz=220, modes=_BLOCK, ring=0.07, bright=3500, noise=0.5, soft=0.001)
"""A grey box: what a material nobody knows sounds like."""


def timbre(material: str) -> Timbre:
    """Return how a material sounds; one nobody knows sounds like a plain box."""
    return TIMBRES.get(material, PLAIN)
