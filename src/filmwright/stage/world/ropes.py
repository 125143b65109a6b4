"""Ropes: what is tied to what, as data: leashes, reins, strings, lines, cords, cables.

One line of text tells one, `<sort> <end> <end> [how number]...`:

    string tool.bridle right              from a mark of the thing that plays the role `tool` to the palm
    leash right neck_of:dog length 1.8    rope has slack when its ends are nearer
    bungee feet there:-1,0,14 length 6    `there`: fixed in the world, metres ahead, left and up of the actor
    rope left partner_left                a partner's hand
    cable along:-2,1.5 along:2,1.5 lifts 1.5    on the line the actor goes, before its start, past its end
    whip tool.tip free length 2.4         one end is loose
    skipping left right length 3 turns 1.6    swung in a circle about the line between its ends
"""

from __future__ import annotations

from dataclasses import dataclass

from filmwright.stage.world.model import Finish
from filmwright.stage.world.world import Colour


@dataclass(frozen=True, kw_only=True)
class Sort:
    """What a rope is made of: radius in metres, colour, how stiffly it bends, how it takes the wind."""

    radius: float
    colour: Colour
    finish: Finish = Finish.CLOTH
    stiff: float = 0.0
    drag: float = 0.4
    yields: float = 0.0
    """It gives line, or stretches: its length is at least this times the way between its ends."""


_HEMP: Colour = (0.80, 0.66, 0.42)

SORTS: dict[str, Sort] = {
    "string": Sort(radius=0.006, colour=(0.95, 0.94, 0.90), yields=1.003),
    "line": Sort(radius=0.005, colour=(0.94, 0.95, 0.97), yields=1.02),
    "leash": Sort(radius=0.011, colour=(0.85, 0.14, 0.14)),
    "reins": Sort(radius=0.012, colour=(0.12, 0.07, 0.05), finish=Finish.LEATHER, yields=1.03),
    "rope": Sort(radius=0.020, colour=_HEMP),
    "lasso": Sort(radius=0.016, colour=_HEMP),
    "skipping": Sort(radius=0.013, colour=(0.88, 0.15, 0.20), finish=Finish.RUBBER),
    "tow": Sort(radius=0.016, colour=(0.96, 0.86, 0.20), yields=1.004),
    "bungee": Sort(radius=0.035, colour=(0.95, 0.22, 0.12), yields=1.001),
    "climbing": Sort(radius=0.017, colour=(0.96, 0.38, 0.10), yields=1.003),
    "tape": Sort(radius=0.012, colour=(0.97, 0.82, 0.12), finish=Finish.PLASTIC, yields=1.002),
    "cable": Sort(radius=0.014, colour=(0.12, 0.12, 0.13), finish=Finish.RUBBER, stiff=0.1, drag=0.1),
    "hose": Sort(radius=0.026, colour=(0.15, 0.50, 0.24), finish=Finish.RUBBER, stiff=0.5, drag=0.1),
    "whip": Sort(radius=0.012, colour=(0.16, 0.09, 0.05), finish=Finish.LEATHER, drag=0.1),
    "tube": Sort(radius=0.006, colour=(0.80, 0.88, 0.92), finish=Finish.PLASTIC, stiff=0.05, drag=0.1),
}

_NUMBERS = ("length", "turns", "phase", "weight", "thick", "bob", "reel", "loop", "taut", "lifts")


@dataclass(frozen=True, kw_only=True)
class Rope:
    """A rope between two ends, named as above. Lengths in metres, turns a second; `weight` in kilograms."""

    sort: str
    ends: tuple[str, str]
    length: float = 0.0  # 0: just what its ends need
    turns: float = 0.0
    phase: float = 0.0
    weight: float = 0.0  # of what hangs at a loose end
    thick: float = 1.0  # times its sort's radius
    bob: float = 0.0  # radius of a ball at its other end: a float, a yo-yo
    reel: float = 0.0  # seconds in which it is let out and wound up again; 0: it stays as long
    taut: float = 0.0  # in place of its sort's `yields`
    lifts: float = 0.0  # metres it bears who does this above the ground
    loop: float = 0.0  # radius of a noose that is swung `turns` a second above its end


def rope_of(text: str) -> Rope:
    """Return the rope that a line tells. Raises ValueError for one nobody can read."""
    words = text.split()
    if len(words) < 3 or len(words) % 2 == 0 or words[0] not in SORTS:
        raise ValueError(
            f"rope {text!r}: write `<sort> <end> <end> [how number]...`, a sort of {sorted(SORTS)}"
        )
    told = dict(zip(words[3::2], words[4::2], strict=True))
    if strange := set(told) - set(_NUMBERS):
        raise ValueError(f"rope {text!r}: unknown {sorted(strange)[0]!r}; known: {', '.join(_NUMBERS)}")
    return Rope(
        sort=words[0], ends=(words[1], words[2]), **{name: float(number) for name, number in told.items()}
    )
