"""Movables: what a thing is as a body that moves: its matter, roundness, reach, and the water it meets."""

from __future__ import annotations

from dataclasses import replace
from math import atan2, cos, pi, sin

from filmwright.stage.blocking.blocking import Thing
from filmwright.stage.blocking.ground import Spot, View, spot_of
from filmwright.stage.blocking.set_dressing import Dressing
from filmwright.stage.world.matter import MATTER, matter_of
from filmwright.stage.world.model import Model, Shape, Solid
from filmwright.stage.world.world import Motion, Prop

Vector = tuple[float, float, float]


def water_of(dressing: Dressing, target: str | None) -> tuple[Spot, float, bool] | None:
    """Return where the water is, its level, and whether a vessel holds it: the target's, else the set's."""
    vessels = [dressing.things[target]] if target in dressing.things else list(dressing.things.values())
    for vessel in vessels:
        if (mark := vessel.model.marks.get("water")) is not None:
            return spot_of(vessel.start), vessel.start.position[2] + mark.position[2], True
    mark = dressing.place.marks.get("water")
    return (spot_of(mark), mark.position[2], False) if mark else None


def says(motion: Motion, *words: str) -> bool:
    return any(word in f"{motion.words} {motion.origin or ''}".lower() for word in words)


def top_of(model: Model) -> float:
    top = model.marks.get("top")
    return top.position[2] if top else model.size[2]


def half_along(thing: Thing, way: tuple[float, float]) -> float:
    """Return how far a thing reaches from its middle in a level direction."""
    c, s = cos(thing.start.heading), sin(thing.start.heading)
    deep, wide, _ = thing.model.size
    return abs(way[0] * c + way[1] * s) * deep / 2 + abs(-way[0] * s + way[1] * c) * wide / 2


def is_round(model: Model) -> bool:
    return bool(model.solids) and all(s.shape in (Shape.SPHERE, Shape.CYLINDER) for s in model.solids[:1])


def rolling(model: Model, velocity: Vector) -> Vector:
    """Return the spin of a round thing that rolls without sliding."""
    radius = model.solids[0].size[0]
    return -velocity[1] / radius, velocity[0] / radius, 0.0


def slope_of(incline: tuple[float, float]) -> float:
    return atan2(incline[1], incline[0])


def lying_round(thing: Thing, view: View) -> Thing:
    """Return a thing that can roll: a ball as it is, what is round about its axis laid on its side."""
    deep, wide, tall = thing.model.size
    if is_round(thing.model) and thing.model.solids[0].shape is Shape.SPHERE:
        return thing
    if abs(deep - wide) > 0.25 * max(deep, wide):
        return thing
    radius = (deep + wide) / 4
    solid = Solid(
        shape=Shape.CYLINDER,
        size=(radius, tall / 2, 0.0),
        centre=(0.0, 0.0, tall / 2),
        material=thing.model.solids[0].material if thing.model.solids else "wood",
    )
    model = replace(thing.model, solids=(solid,), fixed=False)
    facing = view.camera + pi / 2
    side = (cos(pi / 4), sin(pi / 4) * cos(facing), sin(pi / 4) * sin(facing), 0.0)
    start = replace(thing.start, position=(*spot_of(thing.start), thing.start.position[2] + radius))
    return replace(thing, model=model, turn=side, start=start)


_AS_MADE = ("rubber", "leather", "resin", "glass", "plastic")  # a ball's maker knows how it bounces
_LIGHT = 5.0  # kilograms from which a thing with wheels rolls on them


def _on_wheels(thing: Thing) -> Thing:
    """Return a thing whose solids reach down to its foot: a car stands on its wheels."""
    solids = thing.model.solids
    if not solids or is_round(thing.model):
        return thing
    low = min(s.centre[2] - (s.size[2] if s.shape is Shape.BOX else s.size[1] + s.size[0]) for s in solids)
    if low < 0.03:
        return thing
    deep, wide, _ = thing.model.size
    foot = replace(
        solids[0], shape=Shape.BOX, size=(0.42 * deep, 0.42 * wide, low / 2), centre=(0.0, 0.0, low / 2)
    )
    return replace(
        thing, model=replace(thing.model, solids=(*solids, replace(foot, turn=(1.0, 0.0, 0.0, 0.0))))
    )


def made_of(thing: Thing, prop: Prop) -> Thing:
    """Return a thing whose solids bounce as what it is made of does."""
    thing = _on_wheels(thing)
    solids = thing.model.solids
    matter = matter_of(prop, solids[0].material if solids else "wood")
    if any(part.startswith("wheel") for part in thing.model.parts) and thing.model.mass > _LIGHT:
        matter = "wheels"
    own = (
        matter in _AS_MADE and prop.material is None and len(solids) == 1 and solids[0].shape is Shape.SPHERE
    )
    if own or not solids:
        return replace(thing, matter=matter)
    bounce = MATTER[matter].bounce
    made = tuple(replace(solid, bounce=bounce) for solid in solids)
    return replace(thing, model=replace(thing.model, solids=made), matter=matter)
