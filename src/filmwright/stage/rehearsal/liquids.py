"""Liquids: how they look, stand in vessels, run in threads, lie in puddles, throw drops and waves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from filmwright.stage.blocking.blocking import Thing
from filmwright.stage.rehearsal.performance import Soft
from filmwright.stage.rehearsal.rotations import Reals
from filmwright.stage.rehearsal.show import Show, Track, up
from filmwright.stage.rehearsal.sprays import GRAVITY, Spray, Stuff, spray
from filmwright.stage.rehearsal.vessels import Hollow, emptied
from filmwright.stage.world.model import Finish, Model, Surface
from filmwright.stage.world.world import Colour, Element

_ROUND = 28
_RINGS = 10
PER_SECOND = 48
"""Pieces of a stream in a second: each is seen as a thread as long as it goes until the next."""
FULL = 0.86
"""Share of a vessel that is filled when nobody says how far."""


@dataclass(frozen=True, kw_only=True)
class Liquid:
    """How a liquid looks: its own colour (sRGB), how little is seen through it, what its surface is."""

    colour: Colour
    opacity: float
    finish: Finish

    @property
    def light(self) -> tuple[float, float, float]:
        red, green, blue = (float(c) ** 2.2 for c in self.colour)
        return red, green, blue


WATER = Liquid(colour=(0.70, 0.86, 0.94), opacity=0.7, finish=Finish.WATER)
LIQUIDS: dict[str, Liquid] = {
    "water": WATER,
    "milk": Liquid(colour=(0.97, 0.96, 0.93), opacity=1.0, finish=Finish.SOFT),
    "cream": Liquid(colour=(0.98, 0.95, 0.86), opacity=1.0, finish=Finish.SOFT),
    "coffee": Liquid(colour=(0.24, 0.12, 0.06), opacity=1.0, finish=Finish.PLASTIC),
    "tea": Liquid(colour=(0.66, 0.33, 0.08), opacity=0.9, finish=Finish.PLASTIC),
    "juice": Liquid(colour=(1.0, 0.58, 0.08), opacity=1.0, finish=Finish.PLASTIC),
    "wine": Liquid(colour=(0.42, 0.03, 0.09), opacity=0.95, finish=Finish.PLASTIC),
    "beer": Liquid(colour=(0.92, 0.62, 0.14), opacity=0.9, finish=Finish.PLASTIC),
    "champagne": Liquid(colour=(0.96, 0.86, 0.52), opacity=0.75, finish=Finish.PLASTIC),
    "cola": Liquid(colour=(0.20, 0.09, 0.05), opacity=0.97, finish=Finish.PLASTIC),
    "honey": Liquid(colour=(0.95, 0.62, 0.10), opacity=0.95, finish=Finish.PLASTIC),
    "syrup": Liquid(colour=(0.52, 0.24, 0.06), opacity=0.95, finish=Finish.PLASTIC),
    "oil": Liquid(colour=(0.95, 0.82, 0.30), opacity=0.8, finish=Finish.PLASTIC),
    "soup": Liquid(colour=(0.86, 0.48, 0.18), opacity=1.0, finish=Finish.PLASTIC),
    "sauce": Liquid(colour=(0.70, 0.12, 0.06), opacity=1.0, finish=Finish.PLASTIC),
    "chocolate": Liquid(colour=(0.30, 0.15, 0.08), opacity=1.0, finish=Finish.PLASTIC),
    "paint": Liquid(colour=(0.85, 0.16, 0.14), opacity=1.0, finish=Finish.PLASTIC),
    "ink": Liquid(colour=(0.05, 0.06, 0.22), opacity=1.0, finish=Finish.PLASTIC),
    "blood": Liquid(colour=(0.45, 0.02, 0.02), opacity=1.0, finish=Finish.PLASTIC),
    "acid": Liquid(colour=(0.80, 0.92, 0.40), opacity=0.7, finish=Finish.PLASTIC),
    "lava": Liquid(colour=(1.0, 0.34, 0.05), opacity=1.0, finish=Finish.LAVA),
    "sand": Liquid(colour=(0.86, 0.72, 0.46), opacity=1.0, finish=Finish.SAND),
    "foam": Liquid(colour=(0.97, 0.97, 0.95), opacity=1.0, finish=Finish.FOAM),
    "flour": Liquid(colour=(0.96, 0.95, 0.92), opacity=1.0, finish=Finish.SOFT),
}
"""What may be poured, by the word for it."""


def liquid_of(element: Element) -> Liquid:
    """Return how an element's liquid looks; one nobody described looks like water."""
    known = LIQUIDS.get(element.substance or "water", WATER)
    if element.colour is None:
        return known
    return Liquid(colour=element.colour, opacity=max(known.opacity, 0.85), finish=Finish.PLASTIC)


def level(show: Show, thing: Thing, hollow: Hollow, volumes: Reals, liquid: Liquid) -> Reals:
    """Let a liquid stand in a vessel, cubic metres of it (frames,); returns its heights (frames,)."""
    show.models[thing.id] = emptied(show.model(thing), hollow)
    heights = hollow.level(volumes)
    rings = np.linspace(hollow.floor, hollow.rim, _RINGS)
    at = np.minimum(rings, heights[:, None])
    wide = 0.97 * hollow.radius(at) * (volumes > 1e-9)[:, None]
    local = np.zeros((len(volumes), _RINGS, 3, 4))
    local[..., 0, 0] = local[..., 1, 1] = wide
    local[..., 2, 2] = 1.0
    local[..., :2, 3] = hollow.middle
    local[..., 2, 3] = at
    pose = show.pose(thing)[:, :1]
    turned = pose[..., :3] @ local
    turned[..., 3] += pose[..., 3]
    show.softs.append(
        Soft(name=f"{thing.id}_liquid", model=standing(liquid), poses=turned.astype(np.float32))
    )
    return heights


def standing(liquid: Liquid) -> Model:
    """Return a liquid as rings one above the other, each a part one metre in radius, the last one closed."""
    turn = np.linspace(0, 2 * np.pi, _ROUND, endpoint=False)
    circle = np.stack([np.cos(turn), np.sin(turn), 0 * turn], 1)
    bones, positions, normals, triangles = [], [], [], []
    for ring in range(_RINGS):
        positions.append(circle)
        normals.append(circle)
        bones.append(np.full(_ROUND, ring))
        if ring:
            a = (ring - 1) * _ROUND + np.arange(_ROUND)
            b = (ring - 1) * _ROUND + (np.arange(_ROUND) + 1) % _ROUND
            triangles += [np.stack([a, b, b + _ROUND], 1), np.stack([a, b + _ROUND, a + _ROUND], 1)]
    first = _RINGS * _ROUND
    positions += [circle, np.zeros((1, 3))]
    normals.append(np.tile((0.0, 0.0, 1.0), (_ROUND + 1, 1)))
    bones.append(np.full(_ROUND + 1, _RINGS - 1))
    a, b = first + np.arange(_ROUND), first + (np.arange(_ROUND) + 1) % _ROUND
    triangles.append(np.stack([a, b, np.full(_ROUND, first + _ROUND)], 1))
    count = first + _ROUND + 1
    rough = 0.05 if liquid.finish is Finish.WATER else 0.12
    tint = np.array([*(round(255 * c) for c in liquid.colour), round(255 * rough)], np.uint8)
    bone = np.concatenate(bones).astype(np.uint16)
    surface = Surface(
        positions=np.concatenate(positions).astype(np.float32),
        normals=np.concatenate(normals).astype(np.float32),
        colours=np.tile(tint, (count, 1)),
        triangles=np.concatenate(triangles).astype(np.uint32),
        bones=np.stack([bone, bone], 1),
        weights=np.ones(count, np.float32),
        finish=liquid.finish,
        casts_shadow=False,
    )
    return Model(
        name="liquid",
        surfaces=(surface,),
        parts=tuple(f"ring_{ring}" for ring in range(_RINGS)),
        parents=(-1,) * _RINGS,
        joints=np.zeros((_RINGS, 3), np.float32),
    )


def stream(
    show: Show,
    mouth: Track,
    way: Reals,
    flow: tuple[float, float, float],
    liquid: Liquid,
    ends: Callable[[Spray], Reals],
) -> None:
    """Let a liquid run from a mouth with a velocity (3,) or (n, 3); `flow`: m3 / s, from when, until when.

    It is thinner the faster it falls: what passes is everywhere the same. `ends` tells at which age
    a piece has arrived.
    """
    rate, begin, end = flow
    births = np.arange(begin, end, 1 / PER_SECOND)
    if not len(births):
        return
    quick = np.maximum(np.linalg.norm(np.broadcast_to(way, (len(births), 3)), axis=1), 0.15)
    falls = spray(
        Stuff.LIQUID,
        births,
        life=2.0,
        place=mouth.at(births, show.rate),
        speed=way,
        pull=(0, 0, -GRAVITY),
        streak=1 / PER_SECOND,
        colour=(*liquid.light, max(liquid.opacity, 0.85)),
        seed=0.5,
    )
    falls = falls.ended(ends(falls))
    last = np.linalg.norm(falls.velocity(falls.life), axis=1)
    wide = np.sqrt(rate / np.pi / np.stack([quick, np.maximum(last, quick)], 1))
    show.sprays.append(
        Spray(
            **{**{f: getattr(falls, f) for f in falls.__dataclass_fields__}, "size": np.maximum(wide, 0.0022)}
        )
    )


def droplets(
    show: Show,
    births: Reals,
    at: Reals,
    thrown: tuple[float, float, float],
    liquid: Liquid,
    floor: Reals | float,
) -> None:
    """Throw drops from places (n, 3); they are gone at the floor.

    `thrown`: how fast up and how fast out, metres a second, and their radius.
    """
    count = len(births)
    turn = show.rng.uniform(0, 2 * np.pi, count)
    out = thrown[1] * np.sqrt(show.rng.uniform(0.05, 1, count))
    rise = thrown[0] * show.rng.uniform(0.55, 1.05, count)
    drops = spray(
        Stuff.LIQUID,
        births,
        life=3.0,
        place=at,
        pull=(0, 0, -GRAVITY),
        streak=0.012,
        drag=0.15,
        speed=np.stack([out * np.cos(turn), out * np.sin(turn), rise], 1),
        size=thrown[2] * show.rng.uniform(0.4, 1.0, count),
        colour=(*liquid.light, max(liquid.opacity, 0.7)),
    )
    show.sprays.append(drops.ended(drops.meets(floor)))


def pool(
    show: Show, at: Reals, span: tuple[float, float], radii: tuple[float, float], liquid: Liquid
) -> None:
    """Let a puddle grow where something runs out."""
    end = max(span[1], show.seconds + 1.0)
    middle = min(span[1], end - 0.01)
    colour = (*liquid.light, max(liquid.opacity, 0.55))
    seed = float(show.rng.uniform())
    for begin, life, size in (
        (span[0], middle - span[0], radii),
        (middle, end - middle, (radii[1], radii[1])),
    ):
        show.sprays.append(
            spray(
                Stuff.POOL,
                [begin],
                life=life * 1.04,
                place=at + up(0.003),
                size=np.array([size]),
                colour=colour,
                seed=seed,
            )
        )


def rings(
    show: Show, at: Reals, moments: Reals, reach: float, colour: tuple[float, float, float] = (1.0, 1.0, 1.0)
) -> None:
    """Let waves run outwards over water from a place."""
    life = float(np.clip(0.9 * np.sqrt(reach) + 0.5, 0.6, 3.5))
    show.sprays.append(
        spray(
            Stuff.RING,
            moments,
            life=life,
            place=at + up(0.012),
            size=np.array([[0.04 * reach, reach]]),
            colour=(*colour, 0.8),
        )
    )
