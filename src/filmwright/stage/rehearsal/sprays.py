"""Sprays: what comes in many small pieces - flames, smoke, sparks, drops, flakes - on courses known exactly.

Every piece falls, rises and is slowed by the air in closed form, so a spray can be seen at any moment,
however slowly the camera runs, and holds a few numbers for each piece whatever the scene's length.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from enum import StrEnum

import numpy as np
from numpy.typing import ArrayLike, NDArray

from filmwright.stage.rehearsal.rotations import Reals

GRAVITY = 9.81
_STILL_AIR = 1e-4
"""The least drag, 1 / s: below it the closed form loses digits and nothing is slowed anyway."""


class Stuff(StrEnum):
    """What the pieces of a spray look like, in the order they are drawn."""

    POOL = "pool"  # wet, flat on the ground
    RING = "ring"  # a wave that runs outwards on water
    LIQUID = "liquid"  # drops and threads
    FLAKE = "flake"  # paper, leaves, petals, feathers: flat, tumbling
    GRAIN = "grain"  # dry crumbs: sand, snow, embers gone out
    SMOKE = "smoke"  # smoke, steam, dust, ink in water
    BUBBLE = "bubble"
    FLAME = "flame"  # a tongue from its head (foot) to its tail (tip)
    GLOW = "glow"  # sparks, embers, flashes


@dataclass(frozen=True, kw_only=True, eq=False)
class Pieces:
    """The pieces of a spray that are there at one moment; n may be 0.

    heads and tails (n, 3) metres: where each is and where the far end of what is seen of it is;
    radii (n, 2) at both; colours (n, 4) linear light and opacity; ages (n,) 0 born .. 1 gone; seeds (n,);
    turns (n,) seconds each has tumbled; traits (n,) see Spray.
    """

    heads: Reals
    tails: Reals
    radii: Reals
    colours: Reals
    ages: Reals
    seeds: Reals
    turns: Reals
    traits: Reals


@dataclass(frozen=True, kw_only=True, eq=False)
class Spray:
    """Pieces of one stuff, each with its own course.

    birth, life (n,) seconds; place, speed, pull, air (n, 3): where it begins, its velocity then, the
    acceleration it is under (gravity, buoyancy), the wind it is in; drag (n,) 1 / s; size (n, 2) radius at
    birth and at death, metres; colour (n, 2, 4) linear light and opacity at birth and at death; sway (n,)
    metres it wanders; stretch (n, 3) metres from head to tail; streak (n,) seconds of its way that are seen
    as one; seed (n,) 0..1; trait (n,): of smoke how much it glows, of a flame how rough it burns (0 a candle,
    1 a blaze), of a flake how much of a leaf it is (0 paper).
    """

    stuff: Stuff
    birth: Reals
    life: Reals
    place: Reals
    speed: Reals
    pull: Reals
    air: Reals
    drag: Reals
    size: Reals
    colour: Reals
    sway: Reals
    stretch: Reals
    streak: Reals
    seed: Reals
    trait: Reals

    def __len__(self) -> int:
        return len(self.birth)

    def at(self, seconds: float) -> Pieces:
        """Return the pieces there are at a moment of the scene."""
        here = (self.birth <= seconds) & (seconds < self.birth + self.life)
        now = self.some(here)
        age = seconds - now.birth
        share = age / now.life
        heads = now.way(age)
        tails = np.where((now.streak > 0)[:, None], now.way(age + now.streak), heads) + now.stretch
        radii = now.size[:, 0] + (now.size[:, 1] - now.size[:, 0]) * share
        mix = share[:, None]
        return Pieces(
            heads=heads,
            tails=tails,
            radii=np.stack([radii, radii], 1),
            colours=now.colour[:, 0] * (1 - mix) + now.colour[:, 1] * mix,
            ages=share,
            seeds=now.seed,
            turns=np.where(now.speed.any(axis=1) | now.pull.any(axis=1), age * (0.6 + 0.8 * now.seed), 0.0),
            traits=now.trait,
        )

    def some(self, which: NDArray[np.bool_]) -> Spray:
        """Return only some of the pieces."""
        values = {f.name: getattr(self, f.name)[which] for f in fields(self) if f.name != "stuff"}
        return replace(self, **values)

    def way(self, age: ArrayLike) -> Reals:
        """Return where every piece is `age` seconds (n,) after its birth, (n, 3).

        Linear drag k against air that moves at w, under an acceleration a: with the speed u = w + a / k
        it tends to, x = x0 + u t + (v0 - u) (1 - exp(-k t)) / k.
        """
        age = np.asarray(age, float)
        k, t = self.drag[:, None], age[:, None]
        tends = self.air + self.pull / k
        straight = self.place + tends * t - (self.speed - tends) * np.expm1(-k * t) / k
        reach = self.sway * np.minimum(age / np.maximum(self.life, 1e-9) * 2, 1.0)
        phase = 2 * np.pi * self.seed
        rate = 1.4 + 1.8 * self.seed
        off = np.stack([np.sin(rate * age + 5 * phase), np.sin(1.31 * rate * age + 3 * phase), 0 * age], 1)
        return np.asarray(straight + reach[:, None] * (off - np.sin([[5.0, 3.0, 0.0]] * phase[:, None])))

    def velocity(self, age: ArrayLike) -> Reals:
        """Return how fast every piece goes `age` seconds (n,) after its birth, (n, 3), wandering aside."""
        k, t = self.drag[:, None], np.asarray(age, float)[:, None]
        tends = self.air + self.pull / k
        return np.asarray(tends + (self.speed - tends) * np.exp(-k * t))

    def meets(self, level: ArrayLike) -> Reals:
        """Return the age (n,) at which each piece comes down through a height; infinite: not in its life."""
        low, high = np.zeros(len(self)), self.life.copy()
        level = np.broadcast_to(np.asarray(level, float), low.shape)
        end = self.way(high)[:, 2] > level
        begin = self.way(low)[:, 2] <= level + 1e-9
        for _ in range(24):
            middle = (low + high) / 2
            above = self.way(middle)[:, 2] > level
            # On its way up through the level it has not come down yet.
            rising = self.velocity(middle)[:, 2] > 0
            low, high = (
                np.where(above | (begin & rising), middle, low),
                np.where(above | (begin & rising), high, middle),
            )
        return np.where(end, np.inf, high)

    def ended(self, ages: Reals) -> Spray:
        """Return the spray with every piece gone at an age at the latest."""
        return replace(self, life=np.maximum(np.minimum(self.life, ages), 1e-6))


def spray(stuff: Stuff, birth: ArrayLike, **told: ArrayLike) -> Spray:
    """Return a spray of as many pieces as births; what is told once holds for all of them.

    `colour` and `size` may be told once for a whole life: (4,) or (n, 4), and one number. Without `seed`
    the pieces differ by their place in the row.
    """
    births = np.atleast_1d(np.asarray(birth, float))
    count = len(births)

    def every(name: str, shape: tuple[int, ...], usual: ArrayLike) -> Reals:
        value = np.asarray(told.pop(name, usual), float)
        return np.array(np.broadcast_to(value, (count, *shape)), float)

    colour = np.asarray(told.pop("colour", (1.0, 1.0, 1.0, 1.0)), float)
    if colour.shape in ((4,), (count, 4)):
        colour = np.stack([colour, colour], -2)
    size = np.asarray(told.pop("size", 0.05), float)
    if size.shape in ((), (count,)):
        size = np.stack([size, size], -1)
    made = Spray(
        stuff=stuff,
        birth=births,
        life=every("life", (), 1.0),
        place=every("place", (3,), 0.0),
        speed=every("speed", (3,), 0.0),
        pull=every("pull", (3,), 0.0),
        air=every("air", (3,), 0.0),
        drag=np.maximum(every("drag", (), _STILL_AIR), _STILL_AIR),
        size=np.array(np.broadcast_to(size, (count, 2))),
        colour=np.array(np.broadcast_to(colour, (count, 2, 4))),
        sway=every("sway", (), 0.0),
        stretch=every("stretch", (3,), 0.0),
        streak=every("streak", (), 0.0),
        seed=every("seed", (), (np.arange(count) * 0.6180339887) % 1.0),
        trait=every("trait", (), 0.0),
    )
    if told:
        raise TypeError(f"a spray has no {', '.join(sorted(told))}")
    return made


def together(sprays: Sequence[Spray]) -> tuple[Spray, ...]:
    """Return the sprays with all of one stuff as one, in the order they are drawn."""
    found = []
    for stuff in Stuff:
        same = [one for one in sprays if one.stuff is stuff and len(one)]
        if same:
            names = [f.name for f in fields(Spray) if f.name != "stuff"]
            values = {name: np.concatenate([getattr(one, name) for one in same]) for name in names}
            found.append(Spray(stuff=stuff, **values))
    return tuple(found)


@dataclass(frozen=True, kw_only=True, eq=False)
class Glimmer:
    """Light that fire gives: where, how strong, how it flickers.

    places (frames or 1, 3) metres; colour linear, its strength included; `fade` seconds in which it
    goes out after `end`; a flash has none of the flicker and much of the fade.
    """

    places: Reals
    colour: tuple[float, float, float]
    reach: float
    start: float = -1e9
    end: float = 1e9
    fade: float = 0.25
    flicker: float = 0.25
    seed: float = 0.0

    def strength(self, seconds: float) -> float:
        """Return its share of its full strength at a moment, 0 before it is lit."""
        if seconds < self.start or seconds > self.end + self.fade:
            return 0.0
        ends = 1.0 if seconds < self.end else 1 - (seconds - self.end) / max(self.fade, 1e-6)
        s = 40 * self.seed
        wave = np.sin(9.1 * seconds + s) + np.sin(14.7 * seconds + 2.3 * s) + np.sin(23.9 * seconds + 4.1 * s)
        return float(max(1 + self.flicker * wave / 2, 0.0) * ends**2)
