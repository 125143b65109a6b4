"""Where things stand: by their placement, else where such a thing would stand for the camera."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from math import cos, pi, sin

import numpy as np
from numpy.typing import NDArray

from filmwright.stage.blocking.blocking import Thing
from filmwright.stage.blocking.ground import Floor, Spot, dist, spot_of
from filmwright.stage.blocking.still_life import heart_of
from filmwright.stage.world.model import Mark, Model, StageSet
from filmwright.stage.world.sets.product_studio import LARGE
from filmwright.stage.world.world import Placement, Prop, Relation, Verb, World

TURNS_PER_SECOND = 0.6981317
"""Radians a second of the turntable: 40 degrees, one turn in nine seconds."""

PICTURE_SWEEP = 0.56
"""Radians to each side of the lens that a picture on the turntable turns: 32 degrees."""

_BESIDE = {Relation.LEFT_OF: (-1.0, 0.0), Relation.RIGHT_OF: (1.0, 0.0)}
_BESIDE |= {Relation.IN_FRONT_OF: (0.0, -1.0), Relation.BEHIND: (0.0, 1.0), Relation.NEXT_TO: (1.0, 0.12)}
_SURFACES = ("table", "coffee_table", "turntable", "box", "bench", "sofa", "chair")
_PICTURES = ("cutout", "picture_frame", "sign", "tv", "product")
_BEHIND_WALKABLE = 0.27
"""Metres from where one may walk to the plaster of a wall."""

BACKDROP = 5.0
"""Metres along the largest side of what stands behind people and animals unless told otherwise."""

SMALL = 0.45
"""Metres of height below which a thing prefers to stand on something."""

_APART = 1.25
"""Times how much higher the heart of a thing is that it stands aside: beside the other, not above it."""

_LONG = 1.5
"""Times its width that a thing is long which shows its side to the lens."""


@dataclass(kw_only=True)
class Dressing:
    """Sets things on the floor one after the other, anchors before what leans on them."""

    world: World
    place: StageSet
    floor: Floor
    things: dict[str, Thing] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    people: dict[str, Mark] = field(default_factory=dict)
    models: dict[str, Model] = field(default_factory=dict)

    def dress(self, models: dict[str, Model]) -> None:
        """Place every prop that does not depend on where a person stands or that a hand holds."""
        self.models = models
        together = {name for arrangement in self.world.arrangements for name in arrangement.things}
        for prop in _in_order(self.world.props):
            if prop.id not in together:  # those are set out afterwards, as one
                self._place(prop, models[prop.id])

    def _place(self, prop: Prop, model: Model) -> None:
        placement = prop.placement
        people = {character.id for character in self.world.cast}
        if placement is not None and placement.relation is Relation.IN_HAND_OF and placement.anchor in people:
            self._add(prop, model, Mark(position=(0.0, 0.0, 0.0)), held_by=placement.anchor)
            return
        if placement is None:
            self._unplaced(prop, model)
            return
        if placement.anchor == "wall" and self.place.interior:
            self._hang(prop, model)
            return
        where = self.anchor(placement.anchor)
        if where is None:
            self.notes.append(
                f"{prop.id}: there is no {placement.anchor!r} to stand by; placed where there is room"
            )
            self._unplaced(prop, model)
            return
        mark, size = where
        match placement.relation:
            case Relation.ON:
                self._on(prop, model, placement.anchor)
            case Relation.UNDER | Relation.INSIDE | Relation.ABOVE if placement.anchor in self.things:
                self._upright(prop, model, self.things[placement.anchor])
            case Relation.UNDER | Relation.INSIDE:
                self._add(prop, model, self._mark(prop, spot_of(mark)))
            case Relation.AT:
                self._add(prop, model, self._mark(prop, self._free(spot_of(mark), model)))
            case _:
                self._beside(prop, model, placement, (spot_of(mark), size))

    def _upright(self, prop: Prop, model: Model, anchor: Thing) -> None:
        """Stand a thing under, in or above another: where there is no room under, that one goes on top."""
        assert prop.placement is not None
        base, tall = anchor.start.position[2], model.size[2]
        height = base
        if prop.placement.relation is Relation.ABOVE:
            height = base + 1.2 * anchor.model.size[2] + 0.1
        elif prop.placement.relation is Relation.INSIDE:
            height = base + hollow(anchor.model)
        elif tall > clearance(anchor.model):
            x, y, _ = anchor.start.position
            raised = replace(anchor.start, position=(x, y, base + tall))
            self.things[anchor.id] = replace(anchor, start=raised, on=prop.id)
        spot = spot_of(anchor.start)
        self._add(prop, model, Mark(position=(*spot, height), heading=self._facing(prop)), on=anchor.on or "")

    def _hang(self, prop: Prop, model: Model) -> None:
        """Hang a thing on a wall: at the set's `wall` mark, else on the wall at the left of the frame."""
        hung = sum(1 for thing in self.things.values() if thing.on == "wall")
        mark = self.place.marks.get("wall")
        if mark is None or hung:
            away = self.floor.view.seen(self.floor.high)[1] * (0.35 + 0.3 * hung)
            inner = self.floor.inside(self.floor.view.at(-50.0, away), 0.0)
            right, deep = self.floor.view.seen(inner)
            spot = self.floor.view.at(right - _BEHIND_WALKABLE, deep)
            mark = Mark(position=(*spot, 1.2), heading=self.floor.view.camera + pi / 2)
        self._add(prop, model, mark, on="wall")

    def _beside(self, prop: Prop, model: Model, placement: Placement, anchor: tuple[Spot, float]) -> None:
        right, away = _BESIDE.get(placement.relation, (1.0, 0.1))
        if prop.picture is not None and placement.relation is Relation.NEXT_TO:
            right, away = 0.6, -0.8  # a picture stands before its neighbour, never behind it
        reach = (anchor[1] + footprint(model)) * 1.12 + 0.03
        if placement.relation in (Relation.LEFT_OF, Relation.RIGHT_OF) and placement.anchor in self.things:
            higher = abs(heart_of(self.things[placement.anchor].model) - heart_of(model))
            reach = max(reach, _APART * higher)
        back = _behind(footprint(model), anchor[1]) if right else 0.0
        reach += 0.3 * back
        spot = self.floor.view.moved_to(anchor[0]).at(right * reach, away * reach + back)
        on = self.things.get(placement.anchor)
        if on is not None and on.on is not None and on.start.position[2] > 0.05:
            height = on.start.position[2]  # its neighbour stands on something: so does it
            self._add(prop, model, Mark(position=(*spot, height), heading=self._facing(prop)), on=on.on)
            return
        self._add(prop, model, self._mark(prop, self._free(spot, model)))

    def anchor(self, name: str) -> tuple[Mark, float] | None:
        """Return where an anchor is and how far it reaches from there."""
        if name in self.things:
            return self.things[name].start, footprint(self.things[name].model)
        if name in self.people:
            return self.people[name], 0.35
        if name in self.place.marks:
            return self.place.marks[name], 0.6
        return None

    def _on(self, prop: Prop, model: Model, anchor: str) -> None:
        """Stand a thing on top of another, beside what stands there already."""
        if anchor in self.people and anchor not in self.things:
            self._add(prop, model, self._mark(prop, self._free(spot_of(self.people[anchor]), model)))
            return
        base = self.things.get(anchor)
        if base is not None:
            top = base.model.marks.get("top")
            height = base.start.position[2] + (top.position[2] if top else base.model.size[2])
            heart = turned(base.start, (top.position[0], top.position[1]) if top else (0.0, 0.0))
            room = min(base.model.size[0], base.model.size[1]) / 2
        else:
            mark = self.place.marks[anchor]
            height, heart, room = mark.position[2], spot_of(mark), 0.5
        there = [other for other in self.things.values() if other.on == anchor]
        spot = self._room_on(heart, there, model, room)
        turning = TURNS_PER_SECOND if self._turns(prop.id, anchor) else 0.0
        heading = self._facing(prop)
        if turning and prop.picture is not None:  # a flat picture shows its face, never its edge
            turning = 2 * PICTURE_SWEEP / max(float(self.world.frames / self.world.rate), 1.0)
            heading -= PICTURE_SWEEP
        on = Mark(position=(spot[0], spot[1], height), heading=heading)
        self._add(prop, model, on, on=anchor, turning=turning)

    def _room_on(self, heart: Spot, there: list[Thing], model: Model, room: float) -> Spot:
        """Return the middle, or a spot beside what stands there: to the left, the right, the back."""
        tries = [
            (0.0, 0.0),
            (-1.0, 0.0),
            (1.0, 0.0),
            (0.0, 1.0),
            (-1.0, 1.0),
            (1.0, 1.0),
            (-2.0, 0.0),
            (2.0, 0.0),
        ]
        reach = max((footprint(other.model) for other in there), default=0.0) + footprint(model) + 0.04
        view = self.floor.view.moved_to(heart)
        for right, away in tries:
            spot = view.at(right * reach, away * reach)
            clear = all(
                dist(spot, spot_of(other.start)) >= footprint(other.model) + footprint(model)
                for other in there
            )
            if clear:
                return spot
        self.notes.append(f"{len(there) + 1} things are too many for one surface {2 * room:.1f} m wide")
        return heart

    def _turns(self, name: str, anchor: str) -> bool:
        """Tell whether a thing turns: when told so, and a product or picture on a turntable anyway."""
        turntable = anchor == "turntable" or getattr(self._prop(anchor), "kind", "") == "turntable"
        told = any(action.actor == name and action.verb is Verb.TURN for action in self.world.actions)
        prop = self._prop(name)
        shown_off = prop is not None and (prop.kind == "product" or prop.picture is not None)
        return told or (turntable and shown_off)

    def _prop(self, name: str) -> Prop | None:
        return next((prop for prop in self.world.props if prop.id == name), None)

    def _unplaced(self, prop: Prop, model: Model) -> None:
        """Stand a thing where such a thing would stand: in a still life, or on a third of the picture."""
        if "waterline" in model.marks and "water" in self.place.marks:
            self._afloat(prop, model)
            return
        ridden = any(action.verb is Verb.RIDE and action.target == prop.id for action in self.world.actions)
        rolls = any(part.startswith("wheel") for part in model.parts) and (ridden or max(model.size) > LARGE)
        if rolls and "road" in self.place.marks:
            road = self.place.marks["road"]
            ahead = sum(2.4 * footprint(thing.model) for thing in self.things.values() if thing.on == "road")
            spot = self.floor.view.moved_to(spot_of(road)).at(ahead, 0.0)
            comes = cos(road.heading - self.floor.view.camera) >= 0  # its face to the lens, not its tail
            heading = road.heading + (0.0 if comes else pi)
            self._add(prop, model, Mark(position=(*spot, road.position[2]), heading=heading), on="road")
            return
        if not self.world.cast:
            self._in_still_life(prop, model)
            return
        if max(model.size) > BACKDROP and not self.place.interior:
            self._add(prop, model, self._mark(prop, self._far(model)))
            return
        if "turntable" in self.place.marks and prop.kind != "turntable":
            if not any(thing.on == "turntable" for thing in self.things.values()):
                self._on(prop, model, "turntable")
                return
        elif model.size[2] < SMALL and (table := self._surface(prop)) is not None:
            self._on(prop, model, table)
            return
        self._add(prop, model, self._mark(prop, self._free(self._third(model), model)))

    def _afloat(self, prop: Prop, model: Model) -> None:
        """Float a vessel on the set's water, beside those that float there already."""
        water = self.place.marks["water"]
        there = [thing for thing in self.things.values() if "waterline" in thing.model.marks]
        reach = sum(2 * footprint(thing.model) for thing in there) + (footprint(model) if there else 0.0)
        spot = self.floor.view.moved_to(spot_of(water)).at(1.1 * reach, footprint(model))
        height = water.position[2] - model.marks["waterline"].position[2]
        self._add(prop, model, Mark(position=(*spot, height), heading=self._facing(prop)), on="water")

    def _in_still_life(self, prop: Prop, model: Model) -> None:
        """Stand a thing in a row with what stands there already; small ones nearer, on what bears them."""
        mark = next((m for m in ("turntable", "table") if m in self.place.marks), None)
        bearing = self._surface(prop) if mark != "turntable" else mark
        if bearing is not None and all(max(other.size) < LARGE for other in self.models.values()):
            self._on(prop, model, bearing)
            return
        row = [thing for thing in self.things.values() if thing.on is None]
        if not row:
            self._add(prop, model, self._mark(prop, self._free(self.floor.view.centre, model)))
            return
        last = row[-1]
        wide, beside = footprint(last.model), footprint(model)
        nearer = 1.3 * (wide - beside) if beside < 0.4 * wide else -_behind(beside, wide)
        reach = (wide + beside) * 1.12 + 0.03
        spot = self.floor.view.moved_to(spot_of(last.start)).at(reach, -nearer)
        self._add(prop, model, self._mark(prop, self._free(spot, model)))

    def _surface(self, prop: Prop) -> str | None:
        if prop.kind in ("ball", "basketball", "shoe", "traffic_cone", "rug", "bag", "plant"):
            return None
        kinds = {other.id: other.kind for other in self.world.props}
        for name in self.things:
            if kinds.get(name) in _SURFACES[:2]:
                return name
        return "table" if "table" in self.place.marks else None

    def _third(self, model: Model) -> Spot:
        """Return the next spot for a thing without a place: alternately left and right, big things behind."""
        number = sum(1 for thing in self.things.values() if thing.on is None and thing.held_by is None)
        side = -1.0 if number % 2 else 1.0
        alone = not self.world.cast and number == 0
        width = footprint(model)
        away = -0.3 if model.size[2] < 0.5 else 0.7 + 0.8 * width
        right = 0.0 if alone else side * (1.3 + width + 0.7 * (number // 2))
        return self.floor.view.at(right, 0.0 if alone else away)

    def _far(self, model: Model) -> Spot:
        """Return the spot for what is as large as a house: behind the action, far enough to be seen whole."""
        number = sum(1 for thing in self.things.values() if max(thing.model.size) > BACKDROP)
        side = -1.0 if number % 2 else 1.0
        size = footprint(model)
        return self.floor.view.at(side * (0.9 + 1.6 * (number // 2)) * size, 4.0 + 2.4 * size)

    def _free(self, spot: Spot, model: Model) -> Spot:
        return self.floor.free_near(spot, footprint(model))

    def _facing(self, prop: Prop) -> float:
        """Return the heading that shows a thing best: flat faces full, long things from their side."""
        camera = self.floor.view.camera
        deep, wide, tall = self.models[prop.id].size
        if prop.kind in _PICTURES:
            return camera
        if deep < 0.35 * wide and tall > 0.5 * wide:
            return camera + 0.15
        return camera + (1.15 if deep > _LONG * wide else 0.4)

    def _mark(self, prop: Prop, spot: Spot) -> Mark:
        return Mark(position=(spot[0], spot[1], 0.0), heading=self._facing(prop))

    def _add(
        self,
        prop: Prop,
        model: Model,
        start: Mark,
        *,
        held_by: str | None = None,
        on: str | None = None,
        turning: float = 0.0,
    ) -> None:
        told = any(a.actor == prop.id and a.verb is Verb.TURN for a in self.world.actions)
        self.things[prop.id] = Thing(
            id=prop.id,
            label=prop.words or prop.kind,
            model=model,
            start=start,
            held_by=held_by,
            on=on,
            turning=turning or (TURNS_PER_SECOND if told else 0.0),
        )
        if held_by is None and on is None and model.size[2] > 0.06:
            self.floor.stand(model, start, prop.id)


def footprint(model: Model) -> float:
    """Return the radius of the floor a model takes, metres: between its half width and half diagonal."""
    deep, wide, _ = model.size
    return 0.5 * max(deep, wide) * 0.95


def _behind(large: float, small: float) -> float:
    """Return how much farther from the lens a large thing stands, so that it hides no small neighbour."""
    return 0.45 * (large - small) if large > 2.5 * small else 0.0


def clearance(model: Model) -> float:
    """Return how high a thing is open below its middle, metres: 0.72 for a table, 0 for a bottle."""
    heights = [z.min() for z, _ in _over_middle(model)]
    return float(min(heights, default=0.0))


def hollow(model: Model) -> float:
    """Return the height of the lowest face that looks up in a thing's middle: the bottom of a bowl."""
    heights = [z.max() for z, up in _over_middle(model) if up > 0.3]
    return float(min(heights, default=0.0))


def _over_middle(model: Model) -> list[tuple[NDArray[np.float32], float]]:
    """Return the triangles around a thing's axis: the heights of their corners, and how far they look up."""
    found = []
    for surface in model.surfaces:
        corners = surface.positions[surface.triangles]
        low, high = corners[..., :2].min(axis=1), corners[..., :2].max(axis=1)
        spread = 0.04 * max(model.size[:2])
        over = ((low <= spread) & (high >= -spread)).all(axis=1)
        for corner in corners[over]:
            facing = np.cross(corner[1] - corner[0], corner[2] - corner[0])
            length = float(np.linalg.norm(facing))
            found.append((corner[:, 2], float(facing[2]) / length if length > 1e-12 else 0.0))
    return found


def turned(base: Mark, offset: Spot) -> Spot:
    """Return a spot of a thing's own frame on the floor."""
    c, s = cos(base.heading), sin(base.heading)
    return base.position[0] + c * offset[0] - s * offset[1], base.position[1] + s * offset[0] + c * offset[1]


def _in_order(props: tuple[Prop, ...]) -> list[Prop]:
    """Return props with every anchor before what stands by it; circles keep the order they came in."""
    names = {prop.id for prop in props}
    done: set[str] = set()
    ordered: list[Prop] = []
    waiting = list(props)
    while waiting:
        ready = [
            prop
            for prop in waiting
            if prop.placement is None
            or prop.placement.anchor not in names - done
            or prop.placement.anchor == prop.id
        ]
        chosen = ready or waiting[:1]
        for prop in chosen:
            ordered.append(prop)
            done.add(prop.id)
            waiting.remove(prop)
    return ordered
