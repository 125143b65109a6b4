"""Furnishing: what a business needs stands where its hands expect it, its actor seen from a good side."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from math import cos, pi, sin

from filmwright.stage.blocking.blocking import Thing
from filmwright.stage.blocking.bodies import body, stature
from filmwright.stage.blocking.ground import Spot, heading_to, spot_of, wrapped
from filmwright.stage.blocking.people import Positions
from filmwright.stage.blocking.set_dressing import footprint, hollow, turned
from filmwright.stage.world.business.business import Business, Held, Role
from filmwright.stage.world.business.catalog import business
from filmwright.stage.world.model import Mark, Model
from filmwright.stage.world.world import Action, Character, Verb

_ARM = 0.30
"""Metres between the middle of an adult's body and the near edge of what it works at."""

_OPEN = 0.85
"""Radians off the lens somebody faces who works at something low: a three-quarter view."""

_PROFILE = 1.25
"""The same before something tall, which would hide its user."""

_TALL = 0.62
"""Share of the user's height from which what stands in front is tall."""

_STEP = 0.85
"""Metres from one station of a scene to the next."""

_LOW, _SILL = 0.9, 0.25
"""Metres: what is lower is stood or lain upon; what is higher is entered, over a sill of so much."""

_STANDING = (Held.FRONT, Held.SEAT, Held.UNDER)


def furnished(positions: Positions) -> None:
    """Put every actor who does business to its station, and around it the things in their roles.

    The first business of an actor is done where the actor stands; later ones beside it.
    """
    _Furnishing(positions=positions).place()


@dataclass(kw_only=True)
class _Furnishing:
    positions: Positions
    stood: set[str] = field(default_factory=set)  # things that have their place
    sides: dict[str, float] = field(default_factory=dict)  # to which side of the lens somebody works: 1 right

    def place(self) -> None:
        seen: dict[str, int] = {}
        for action in self.positions.world.actions:
            who = next((c for c in self.positions.world.cast if c.id == action.actor), None)
            if action.verb is not Verb.DO or who is None or action.business is None:
                continue
            entry = business(action.business)
            number = seen.get(who.id, 0)
            seen[who.id] = number + 1
            if (who.id, entry.name) not in self.positions.stations:
                self._station(who, action, entry, number)

    def _station(self, who: Character, action: Action, entry: Business, number: int) -> None:
        using = dict(action.using)
        things = {role: thing for role, name in using.items() if (thing := self._thing(name)) is not None}
        first = number == 0 and not self._busy_before(action)
        mark = self._where(who, action, entry, things, first)
        under = next((things[r.name] for r in entry.roles if r.held is Held.UNDER and r.name in things), None)
        if under is not None:  # who is on a bed or a mat plays on its top
            mark = replace(mark, position=(*spot_of(mark), _deck(under.model)))
        self.positions.stations[who.id, entry.name] = mark
        if first:
            self.positions.marks[who.id] = mark
            self.positions.dressing.people[who.id] = mark
            self.positions.floor.clear(who.id)
            self.positions.floor.put(spot_of(mark), body(who), who.id)
        partner = self._partner(action, entry)
        if partner is not None and first and not self._does_first(partner):
            self._opposite(partner, mark, entry)
        for role in sorted(entry.roles, key=lambda role: role.held is Held.ON_FRONT):
            if role.name in things:
                self._put(role, things[role.name], (who, mark), things, first)

    def _busy_before(self, action: Action) -> bool:
        """Tell whether its actor does something else on its feet before."""
        quiet = (Verb.HOLD, Verb.LOOK, Verb.TALK, Verb.WAVE, Verb.IDLE)
        for other in self.positions.world.actions:
            if other is action:
                return False
            if other.actor == action.actor and other.verb not in quiet:
                return True
        return False

    def _does_first(self, who: Character) -> bool:
        return any(key[0] == who.id for key in self.positions.stations)

    def _partner(self, action: Action, entry: Business) -> Character | None:
        if not entry.apart:
            return None
        return next((c for c in self.positions.world.cast if c.id == action.target), None)

    def _thing(self, name: str) -> Thing | None:
        return self.positions.dressing.things.get(name)

    # where somebody does it

    def _where(
        self, who: Character, action: Action, entry: Business, things: dict[str, Thing], first: bool
    ) -> Mark:
        floor, view = self.positions.floor, self.positions.floor.view
        fixed = next(
            (thing for thing in things.values() if thing.model.fixed and thing.id in self.stood), None
        )
        if fixed is not None:  # somebody else is at it already: on its other side
            heading = wrapped(fixed.start.heading)
            far = _ARM + footprint(fixed.model)
            at = spot_of(fixed.start)
            return Mark(
                position=(at[0] - far * cos(heading), at[1] - far * sin(heading), 0.0), heading=heading
            )
        here = spot_of(self.positions.marks[who.id])
        partner = self._partner(action, entry)
        if partner is not None and (partner.id, entry.name) in self.positions.stations:
            theirs = self.positions.stations[partner.id, entry.name]
            return _facing(theirs, _gap(entry, who, partner), entry.beside)
        stands = [things[role.name] for role in entry.roles if role.held in _STANDING and role.name in things]
        side = 1.0 if view.seen(here)[0] <= 0.05 else -1.0
        if not first:
            side = -self.sides.get(who.id, side)  # a step aside, and the back to what was done before
            if stands:
                right, away = view.seen(here)
                wanted = view.at(right + side * _STEP, away - 0.3)
                here = floor.free_near(wanted, 0.35, frozenset({who.id}))
        self.sides[who.id] = side
        turn = self._turned(who, entry, things)
        if partner is not None and not entry.beside:
            turn = pi / 2 - 0.35
        heading = wrapped(view.camera + side * turn)
        if partner is not None and partner.id in self.positions.marks and not entry.beside:
            right = view.seen(spot_of(self.positions.marks[partner.id]))[0] - view.seen(here)[0]
            heading = wrapped(view.camera + (1.0 if right >= 0 else -1.0) * turn)
        return self._with_room(Mark(position=(*here, 0.0), heading=heading), who, things.get("front"))

    def _with_room(self, mark: Mark, who: Character, front: Thing | None) -> Mark:
        """Return a mark from which what will stand in front is clear of everything that stands there."""
        if front is None or front.id in self.stood:
            return mark
        x, y = spot_of(mark)
        far = _ARM * max(who.height / 1.72, 0.55) + _depth(front.model, pi) / 2
        wanted = (x + far * cos(mark.heading), y + far * sin(mark.heading))
        wide = 0.5 * max(front.model.size[:2])
        clear = self.positions.floor.free_near(wanted, wide, frozenset({who.id, front.id}))
        shifted = (x + clear[0] - wanted[0], y + clear[1] - wanted[1], 0.0)
        return Mark(position=shifted, heading=mark.heading)

    def _turned(self, who: Character, entry: Business, things: dict[str, Thing]) -> float:
        """Return how far off the lens somebody faces."""
        if entry.seen_from is not None:
            return entry.seen_from
        front = things.get("front")
        if front is None:
            return 0.5
        return _PROFILE if front.model.size[2] > _TALL * stature(who) else _OPEN

    def _opposite(self, partner: Character, mark: Mark, entry: Business) -> None:
        who = next(c for c in self.positions.world.cast if c.id != partner.id)
        other = _facing(mark, _gap(entry, who, partner), entry.beside)
        self.positions.marks[partner.id] = other
        self.positions.dressing.people[partner.id] = other
        self.positions.floor.clear(partner.id)
        self.positions.floor.put(spot_of(other), body(partner), partner.id)

    # where its things are

    def _put(
        self, role: Role, thing: Thing, owner: tuple[Character, Mark], things: dict[str, Thing], first: bool
    ) -> None:
        who, mark = owner
        scale = max(stature(who) / 1.72, 0.55)
        heading = wrapped(mark.heading + pi + role.turn)
        match role.held:
            case Held.FRONT:
                if thing.id in self.stood:
                    return
                far = _ARM * scale + _depth(thing.model, heading - mark.heading) / 2
                self._set(thing, _ahead(mark, far, role, scale), 0.0, heading, solid=True)
            case Held.ON_FRONT:
                self._on_front(role, thing, mark, things.get("front"), scale)
            case Held.SEAT:
                seats = [m for name, m in sorted(thing.model.marks.items()) if name.startswith("seat")]
                seat = seats[0] if seats else Mark(position=(0.0, 0.0, 0.0))
                turn = wrapped(mark.heading - seat.heading)
                off = turned(
                    Mark(position=(0.0, 0.0, 0.0), heading=turn), (seat.position[0], seat.position[1])
                )
                at = spot_of(mark)
                self._set(thing, (at[0] - off[0], at[1] - off[1]), 0.0, turn, solid=False)
            case Held.UNDER:
                self._set(thing, spot_of(mark), 0.0, mark.heading + role.turn, solid=False)
            case Held.FLOOR:
                self._set(thing, _ahead(mark, 0.5 * scale, role, scale), role.offset[2], heading, solid=True)
            case Held.ABOVE:
                high = 1.25 * stature(who) + role.offset[2]
                self._set(thing, spot_of(mark), high, heading, solid=False)
            case _ if not first:
                self._beside(thing, mark)
            case _:
                pass

    def _on_front(self, role: Role, thing: Thing, mark: Mark, front: Thing | None, scale: float) -> None:
        """Lay a thing on the near part of what stands in front; without that, on the ground."""
        across = pi / 2 if thing.model.size[0] > 1.15 * thing.model.size[1] else 0.0
        heading = wrapped(mark.heading + pi + role.turn + across)  # its long side along the edge
        deep = _depth(thing.model, heading - mark.heading) / 2
        if front is None:
            self._set(thing, _ahead(mark, 0.55 * scale, role, scale), 0.0, heading, solid=True)
            return
        front = self.positions.dressing.things[front.id]
        height = front.start.position[2] + _top(front.model) + role.offset[2]
        spot = _ahead(mark, _ARM * scale + 0.06 + deep, role, scale)
        self._set(thing, spot, height, heading, solid=False, on=front.id)

    def _beside(self, thing: Thing, mark: Mark) -> None:
        """What is needed later waits within reach, to the actor's right."""
        x, y = spot_of(mark)
        right = (sin(mark.heading), -cos(mark.heading))
        ahead = (cos(mark.heading), sin(mark.heading))
        spot = (x + 0.45 * right[0] + 0.25 * ahead[0], y + 0.45 * right[1] + 0.25 * ahead[1])
        self._set(replace(thing, held_by=None), spot, 0.0, mark.heading, solid=False)

    def _set(
        self, thing: Thing, spot: Spot, height: float, heading: float, *, solid: bool, on: str | None = None
    ) -> None:
        self.stood.add(thing.id)
        start = Mark(position=(spot[0], spot[1], height), heading=heading)
        self.positions.dressing.things[thing.id] = replace(thing, start=start, on=on)
        floor = self.positions.floor
        floor.clear(thing.id)
        if solid:
            floor.stand(thing.model, start, thing.id)


def _deck(model: Model) -> float:
    """Return how high one stands or lies on a model: its deck, the top of what is low, a cabin's floor."""
    deck = model.marks.get("deck")
    if deck is not None:
        return deck.position[2]
    top = _top(model)
    return top if top < _LOW else min(hollow(model), _SILL)


def _top(model: Model) -> float:
    """Return how high what lies or stands on a model is, metres."""
    top = model.marks.get("top")
    return top.position[2] if top else model.size[2]


def _depth(model: Model, turn: float) -> float:
    """Return how deep a model is along a line that leaves its heading by `turn`, metres."""
    return abs(cos(turn)) * model.size[0] + abs(sin(turn)) * model.size[1]


def _ahead(mark: Mark, far: float, role: Role, scale: float) -> Spot:
    x, y = spot_of(mark)
    ahead, left = far + role.offset[0] * scale, role.offset[1] * scale
    return (
        x + ahead * cos(mark.heading) - left * sin(mark.heading),
        y + ahead * sin(mark.heading) + left * cos(mark.heading),
    )


def _gap(entry: Business, who: Character, partner: Character) -> float:
    """Return how far apart two people stand: as adults do, less between small ones."""
    return entry.apart * (stature(who) + stature(partner)) / 3.44


def _facing(mark: Mark, gap: float, beside: bool) -> Mark:
    """Return the mark of a partner: face to face, or at the left side looking the same way."""
    x, y = spot_of(mark)
    way = mark.heading + (pi / 2 if beside else 0.0)
    spot = (x + gap * cos(way), y + gap * sin(way))
    return Mark(position=(*spot, 0.0), heading=mark.heading if beside else heading_to(spot, (x, y)))
