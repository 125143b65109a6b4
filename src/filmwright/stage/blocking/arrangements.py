"""Arrangements: alike things laid out together (rows, stacks, racks), on the floor or on a table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from math import ceil, cos, pi, sin, sqrt

import numpy as np

from filmwright.stage.blocking.blocking import Quaternion, Thing
from filmwright.stage.blocking.ground import Spot, spot_of
from filmwright.stage.blocking.set_dressing import Dressing, footprint, turned
from filmwright.stage.world.model import Mark, Model
from filmwright.stage.world.shaping.assembly import sized
from filmwright.stage.world.world import Arrangement, Course, Layout, Motion, Prop, Relation, World

Size = tuple[float, float, float]

GAP = 0.55
"""Heights between two dominoes: each meets the next at two thirds of its height."""

_LEAN = 0.30
"""Radians a card of a house leans from upright."""

_SHOWN = 1.9
"""Metres an arrangement on the floor is long at least, when nothing else gives a measure: as it is filmed."""

_HOUSEHOLD = 0.2
"""Metres below which a thing is shown larger than it is when many of them stand on a floor."""


@dataclass(frozen=True, kw_only=True)
class Stand:
    """Where one thing of an arrangement stands: `along` and `away` (metres) of its middle, `up` of its
    foot; it faces `heading` (radians from the line's direction) and leans `lean` about its own y axis."""

    along: float
    away: float = 0.0
    up: float = 0.0
    heading: float = 0.0
    lean: float = 0.0


def laid_out(layout: Layout, number: int, size: Size, seed: int = 1) -> list[Stand]:
    """Return where `number` things of a size (deep, wide, tall) stand, the first where it all begins.

    The line runs along its first axis and its middle is the origin; nothing overlaps.
    """
    return _LAYOUTS[layout](number, size, np.random.default_rng([seed, number]))


def _row(number: int, size: Size, rng: np.random.Generator) -> list[Stand]:
    step = max(size[0] * 1.15 + 0.01 * size[2], GAP * size[2])
    return [Stand(along=(n - (number - 1) / 2) * step) for n in range(number)]


def _curve(number: int, size: Size, rng: np.random.Generator) -> list[Stand]:
    """Return a row that winds as an S: points of even arc along two bends."""
    step = max(size[0] * 1.15 + 0.01 * size[2], GAP * size[2])
    long = step * (number - 1)
    u = np.linspace(0, 1, 400)
    bend = 0.85 * np.sin(2 * np.pi * u)  # the heading of an S
    x, y = np.cumsum(np.cos(bend)) * long / 400, np.cumsum(np.sin(bend)) * long / 400
    at = np.linspace(0, 399, number).astype(int)
    middle = ((x.min() + x.max()) / 2, (y.min() + y.max()) / 2)
    return [
        Stand(along=float(x[k] - middle[0]), away=float(y[k] - middle[1]), heading=float(bend[k])) for k in at
    ]


def _ring(number: int, size: Size, rng: np.random.Generator) -> list[Stand]:
    step = max(size[0] * 1.15, GAP * size[2])
    radius = step * (number + 1) / (2 * pi)
    turns = [2 * pi * n / (number + 1) - pi / 2 for n in range(number)]
    return [Stand(along=radius * cos(t), away=radius * sin(t), heading=t + pi / 2) for t in turns]


def _stack(number: int, size: Size, rng: np.random.Generator) -> list[Stand]:
    wobble = 0.04 * min(size[:2])
    return [
        Stand(
            along=float(rng.normal(0, wobble)),
            away=float(rng.normal(0, wobble)),
            up=n * size[2],
            heading=float(rng.normal(0, 0.06)),
        )
        for n in range(number)
    ]


def _wall(number: int, size: Size, rng: np.random.Generator) -> list[Stand]:
    across = max(2, round(sqrt(number * 1.2 * size[2] / size[1])))
    stands = []
    for n in range(number):
        course, place = divmod(n, across)
        shift = 0.25 * (1 if course % 2 else -1)
        stands.append(
            Stand(
                along=(place - (across - 1) / 2 + shift) * size[1] * 1.01, up=course * size[2], heading=pi / 2
            )
        )
    return stands


def _pyramid(number: int, size: Size, rng: np.random.Generator) -> list[Stand]:
    base = ceil((sqrt(8 * number + 1) - 1) / 2)
    wide = size[1] * 1.04
    stands: list[Stand] = []
    for course in range(base):
        for place in range(base - course):
            if len(stands) < number:
                along = (place - (base - course - 1) / 2) * wide
                stands.append(Stand(along=along, up=course * size[2], heading=pi / 2))
    return stands


def _house(number: int, size: Size, rng: np.random.Generator) -> list[Stand]:
    """Return a house of cards: pairs that lean on one another, and cards that lie on their ridges."""
    storeys = max(1, round((sqrt(1 + 24 * number / 3) - 1) / 3))
    thick, tall = size[0], size[2]
    foot, rise = tall * sin(_LEAN), tall * cos(_LEAN) + 0.5 * thick
    stands: list[Stand] = []
    level = 0.0
    for pairs in range(storeys, 0, -1):
        pitch = 2 * foot + 1.5 * thick
        for pair in range(pairs):
            heart = (pair - (pairs - 1) / 2) * pitch
            stands.append(Stand(along=heart - foot / 1.0 - 0.2 * thick, up=level, lean=_LEAN))
            stands.append(Stand(along=heart + foot / 1.0 + 0.2 * thick, up=level, lean=-_LEAN))
        for pair in range(pairs - 1):
            heart = (pair - (pairs - 2) / 2) * pitch
            stands.append(Stand(along=heart - tall / 2, up=level + rise, lean=pi / 2))
        level += rise + 1.2 * thick
    return stands


def _rack(number: int, size: Size, rng: np.random.Generator) -> list[Stand]:
    """Return a triangle whose point comes first: pins 30.5 cm apart, or balls that touch."""
    ball = abs(size[0] - size[2]) < 0.05 * size[2]
    pitch = size[0] * 1.002 if ball else size[0] * 2.5
    stands: list[Stand] = []
    course = 0
    while len(stands) < number:
        for place in range(course + 1):
            if len(stands) < number:
                away = (place - course / 2) * pitch
                stands.append(Stand(along=course * pitch * sqrt(3) / 2, away=away))
        course += 1
    return stands


def _heap(number: int, size: Size, rng: np.random.Generator) -> list[Stand]:
    """Return things in the air over one another, close, so that they fall into a heap."""
    pitch = 1.08 * max(size)
    across = max(1, ceil(number ** (1 / 3)))
    stands = []
    for n in range(number):
        level, rest = divmod(n, across * across)
        row, place = divmod(rest, across)
        jitter = rng.uniform(-0.03, 0.03, 2) * pitch
        stands.append(
            Stand(
                along=(place - (across - 1) / 2) * pitch + float(jitter[0]),
                away=(row - (across - 1) / 2) * pitch + float(jitter[1]),
                up=level * pitch,
                heading=float(rng.uniform(0, 2 * pi)),
            )
        )
    return stands


_LAYOUTS: dict[Layout, Callable[[int, Size, np.random.Generator], list[Stand]]] = {
    Layout.ROW: _row,
    Layout.CURVE: _curve,
    Layout.RING: _ring,
    Layout.STACK: _stack,
    Layout.WALL: _wall,
    Layout.PYRAMID: _pyramid,
    Layout.HOUSE: _house,
    Layout.RACK: _rack,
    Layout.HEAP: _heap,
}


def leaning(heading: float, lean: float) -> Quaternion:
    """Return the turn of a thing that leans about its own y axis and then faces `heading`."""
    h, p = heading / 2, lean / 2
    return cos(h) * cos(p), -sin(h) * sin(p), cos(h) * sin(p), sin(h) * cos(p)


def arranged(world: World) -> frozenset[str]:
    """Return the ids of all things that stand in an arrangement."""
    return frozenset(name for arrangement in world.arrangements for name in arrangement.things)


def set_out(world: World, dressing: Dressing, models: dict[str, Model]) -> None:
    """Stand every arrangement where there is room for it: on what it is placed on, else on the floor."""
    for arrangement in world.arrangements:
        _Setting(world=world, dressing=dressing, arrangement=arrangement, models=models).stand()


@dataclass(kw_only=True)
class _Setting:
    """One arrangement on its way onto the stage."""

    world: World
    dressing: Dressing
    arrangement: Arrangement
    models: dict[str, Model]

    def stand(self) -> None:
        props = {prop.id: prop for prop in self.world.props}
        first = props[self.arrangement.things[0]]
        model = self.models[first.id]
        stands = laid_out(self.arrangement.layout, len(self.arrangement.things), model.size, self.world.seed)
        base = self._base(first)
        factor = self._factor(stands, model, base)
        stands = [replace(s, along=s.along * factor, away=s.away * factor, up=s.up * factor) for s in stands]
        heart, height, on = self._heart(stands, sized(model, factor), base)
        view = self.dressing.floor.view.moved_to(heart)
        line = view.camera + pi / 2  # from left to right as the camera sees it
        for name, stand in zip(self.arrangement.things, stands, strict=True):
            spot = view.at(stand.along, stand.away)
            facing = line + stand.heading
            self.dressing.things[name] = Thing(
                id=name,
                label=props[name].words or props[name].kind,
                model=sized(self.models[name], factor),
                start=Mark(position=(*spot, height + stand.up), heading=facing),
                turn=leaning(facing, stand.lean) if stand.lean else None,
                on=on,
                loose=True,
            )
        if on is None:
            reach = max(max(abs(s.along), abs(s.away)) for s in stands) + 0.2
            self.dressing.floor.put(heart, reach, self.arrangement.things[0])

    def _motion(self) -> Motion | None:
        return next((m for m in self.world.motions if m.thing in self.arrangement.things), None)

    def _goal(self) -> Thing | None:
        motion = self._motion()
        return self.dressing.things.get(motion.target or "") if motion else None

    def _base(self, first: Prop) -> Thing | None:
        placement = first.placement
        if placement is None or placement.relation not in (Relation.ON, Relation.INSIDE):
            return None
        return self.dressing.things.get(placement.anchor)

    def _factor(self, stands: list[Stand], model: Model, base: Thing | None) -> float:
        """Return how much larger than life all of it is built: on a bare floor small things are lost."""
        deep = max(s.along for s in stands) - min(s.along for s in stands) + max(model.size[:2])
        wide = max(s.away for s in stands) - min(s.away for s in stands) + max(model.size[:2])
        tall = max(s.up for s in stands) + model.size[2]
        if self.arrangement.layout is Layout.HEAP and (vessel := self._goal()) is not None:
            return float(np.clip(0.5 * min(vessel.model.size[:2]) / deep, 0.2, 1.0))
        if base is not None:
            grows = 2.0 if self.arrangement.layout is Layout.RACK else 1.0
            room = 0.86 * max(base.model.size[:2]), 0.8 * min(base.model.size[:2])
            return float(
                min(
                    grows,
                    0.4 * max(room) / deep if grows > 1 else 1.0,
                    max(room) / max(deep, wide),
                    min(room) / min(deep, wide),
                )
            )
        if self.arrangement.layout is Layout.RACK or max(model.size) > _HOUSEHOLD:
            return 1.0
        return float(np.clip(_SHOWN / max(deep, wide, 1.6 * tall), 1.0, 2.5))

    def _heart(self, stands: list[Stand], model: Model, base: Thing | None) -> tuple[Spot, float, str | None]:
        floor, view = self.dressing.floor, self.dressing.floor.view
        if base is not None:
            top = base.model.marks.get("top")
            height = base.start.position[2] + (top.position[2] if top else base.model.size[2])
            return (
                turned(base.start, (top.position[0], top.position[1]) if top else (0.0, 0.0)),
                height,
                base.id,
            )
        reach = max(max(abs(s.along), abs(s.away)) for s in stands) + max(model.size[:2]) / 2
        goal, motion = self._goal(), self._motion()
        if goal is not None and motion is not None and motion.course is Course.TOPPLE:
            tall = max(s.up for s in stands) + model.size[2]
            back = footprint(goal.model) + 0.12 * tall + max(model.size[:2]) / 2 + 0.05
            return view.moved_to(spot_of(goal.start)).at(-back, 0.0), 0.0, None
        if self.world.cast:
            return floor.free_near(view.at(0.9, -0.2), reach), 0.0, None
        return floor.free_near(view.centre, reach), 0.0, None
