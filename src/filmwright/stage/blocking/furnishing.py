"""Furnishing: what a business needs stands where its hands expect it, its actor seen from a good side."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from math import cos, pi, sin

from filmwright.stage.blocking.blocking import Thing
from filmwright.stage.blocking.bodies import body, stature
from filmwright.stage.blocking.elbow_room import cleared
from filmwright.stage.blocking.ground import Spot, heading_to, spot_of, wrapped
from filmwright.stage.blocking.pairs import ARM, depth, meeting, met, round_it
from filmwright.stage.blocking.people import Positions
from filmwright.stage.blocking.room import Patch, patches_of
from filmwright.stage.blocking.seats import with_room_for_knees
from filmwright.stage.blocking.set_dressing import hollow, turned
from filmwright.stage.world.business.business import Business, Held, Role
from filmwright.stage.world.business.catalog import business
from filmwright.stage.world.model import Mark, Model
from filmwright.stage.world.world import Action, Character, Verb

_OPEN = 0.85
"""Radians off the lens somebody faces who works at something low: a three-quarter view."""

_PROFILE = 1.25
"""The same before something tall, which would hide its user."""

_TALL = 0.62
"""Share of the user's height from which what stands in front is tall."""

_STEP = 0.85
"""Metres from one station of a scene to the next."""

_ACROSS = 0.6
"""Radians off face to face, and off one way, from which partners look across each other."""

_AT_THE_END = 0.42
"""Metres between an adult and the end of what two carry between them."""

_LOW, _SILL = 0.9, 0.25
"""Metres: what is lower is stood or lain upon; what is higher is entered, over a sill of so much."""

_AROUND = (Held.FRONT, Held.SEAT, Held.UNDER, Held.FLOOR)
"""What stands on the floor around its user."""

_LYING = ("lie_back", "lie_front", "lie_side", "plank", "all_fours")
_QUIET = (Verb.HOLD, Verb.LOOK, Verb.TALK, Verb.WAVE, Verb.IDLE)
_HOME = Mark(position=(0.0, 0.0, 0.0))


def furnished(positions: Positions) -> None:
    """Put every actor who does business to its station, and around it the things in their roles.

    The first business of an actor is done where the actor stands; later ones beside it.
    """
    _Furnishing(positions=positions).place()


@dataclass(kw_only=True)
class _Furnishing:
    positions: Positions
    stood: dict[str, Mark] = field(default_factory=dict)  # things that have their place: whose mark it is by
    sides: dict[str, float] = field(default_factory=dict)  # to which side of the lens somebody works: 1 right
    settled: set[str] = field(default_factory=set)  # who has a place for what it does first

    def place(self) -> None:
        seen: dict[str, int] = {}
        done: set[tuple[str, str]] = set()
        for action in self._businesses():
            who = self._character(action.actor)
            assert who is not None and action.business is not None
            entry = business(action.business)
            number = seen.get(who.id, 0)
            seen[who.id] = number + 1
            if (who.id, entry.name) not in done:
                done.add((who.id, entry.name))
                self._station(who, action, entry, number == 0 and not self._busy_before(action))

    def _businesses(self) -> list[Action]:
        people = {one.id for one in self.positions.world.cast}
        return [
            action
            for action in self.positions.world.actions
            if action.verb is Verb.DO and action.business is not None and action.actor in people
        ]

    def _character(self, name: str | None) -> Character | None:
        return next((c for c in self.positions.world.cast if c.id == name), None)

    def _station(self, who: Character, action: Action, entry: Business, first: bool) -> None:
        things = {role: thing for role, name in action.using if (thing := self._thing(name)) is not None}
        partner = self._partner(action, entry)
        mark = self.positions.stations.get((who.id, entry.name))  # who began it has said where
        if mark is None:
            mark = self._where(who, action, entry, things, first)
            under = next(
                (things[r.name] for r in entry.roles if r.held is Held.UNDER and r.name in things), None
            )
            if under is not None:  # who is on a bed or a mat plays on its top
                mark = replace(mark, position=(*spot_of(mark), _deck(under.model)))
        self.positions.stations[who.id, entry.name] = mark
        if first:
            self._stand(who, mark)
        if partner is not None and partner.id not in self.settled:
            other = met(entry, mark, (who, partner), self._between(entry, things, who))
            answer = self._answer(partner, who)
            if answer is not None:
                self.positions.stations[partner.id, answer] = other
            if first and not self._busy_first(partner):
                self._stand(partner, other)
        for role in sorted(entry.roles, key=lambda role: role.held is Held.ON_FRONT):
            if role.name in things:
                self._put(role, things[role.name], (who, mark), things, first)

    def _stand(self, who: Character, mark: Mark) -> None:
        """Let somebody begin on a mark."""
        self.settled.add(who.id)
        self.positions.marks[who.id] = mark
        self.positions.dressing.people[who.id] = mark
        self.positions.floor.clear(who.id)
        self.positions.floor.put(spot_of(mark), body(who), who.id)

    def _answer(self, partner: Character, who: Character) -> str | None:
        """Return what a partner does with somebody meanwhile."""
        own = (a for a in self._businesses() if a.actor == partner.id and a.target == who.id)
        return next((action.business for action in own), None)

    def _busy_first(self, partner: Character) -> bool:
        """Tell whether somebody has a place of its own already, or goes elsewhere first."""
        own = [action for action in self.positions.world.actions if action.actor == partner.id]
        first = next((action for action in own if action.verb not in _QUIET), None)
        return first is not None and first.verb in (Verb.WALK, Verb.RUN, Verb.SIT, Verb.RIDE)

    def _busy_before(self, action: Action) -> bool:
        """Tell whether its actor does something else on its feet before."""
        for other in self.positions.world.actions:
            if other is action:
                return False
            if other.actor == action.actor and other.verb not in _QUIET:
                return True
        return False

    def _partner(self, action: Action, entry: Business) -> Character | None:
        return self._character(action.target) if entry.apart else None

    def _thing(self, name: str) -> Thing | None:
        return self.positions.dressing.things.get(name)

    # where somebody does it

    def _where(
        self, who: Character, action: Action, entry: Business, things: dict[str, Thing], first: bool
    ) -> Mark:
        floor, view = self.positions.floor, self.positions.floor.view
        partner = self._partner(action, entry)
        front = things.get("front")
        if front is not None and front.id in self.stood:  # somebody else is at it already
            return self._round(who, entry, front)
        here = spot_of(self.positions.marks[who.id])
        if partner is not None and (partner.id in self.settled or not first or self._seated(partner)):
            theirs = self.positions.marks[partner.id]
            if not self._seated(partner) and partner.id not in self.settled and not entry.beside:
                theirs = Mark(position=theirs.position, heading=heading_to(spot_of(theirs), here))
            wanted = meeting(entry, theirs, (who, partner), self._between(entry, things, who))
            return wanted
        side = 1.0 if view.seen(here)[0] <= 0.05 else -1.0
        if not first:
            side = -self.sides.get(who.id, side)  # a step aside, and the back to what was done before
            if any(role.held in _AROUND and role.name in things for role in entry.roles):
                right, away = view.seen(here)
                here = view.at(right + side * _STEP, away - 0.3)
        self.sides[who.id] = side
        turn = self._turned(who, entry, things)
        if partner is not None and not entry.beside and entry.seen_from is None:
            turn = pi / 2 - 0.35
        if partner is not None and partner.id in self.positions.marks and not entry.beside:
            right = view.seen(spot_of(self.positions.marks[partner.id]))[0] - view.seen(here)[0]
            side = 1.0 if right >= 0 else -1.0
        if partner is not None and entry.stands is not None and _ACROSS < abs(entry.stands[2]) < pi - _ACROSS:
            off = entry.stands[2]  # nobody turns the back to the lens who looks another way
            side = min((side, -side), key=lambda one: abs(wrapped(one * turn + off)))
        wanted = Mark(position=(*here, 0.0), heading=wrapped(view.camera + side * turn))
        return cleared(
            floor, wanted, self._needs(who, entry, things, partner), self._left_out(who, partner, things)
        )

    def _seated(self, who: Character) -> bool:
        """Tell whether somebody has a seat, or a place that words gave, and is come to."""
        return who.id in self.positions.seats or who.placement is not None

    def _round(self, who: Character, entry: Business, front: Thing) -> Mark:
        """Return a free mark around something that is used already."""
        size = max(stature(who) / 1.72, 0.55)
        role = entry.role("front")
        reach = (ARM + (role.offset[0] if role is not None else 0.0)) * size
        tall = front.model.size[2] > _TALL * stature(who)
        front = self.positions.dressing.things[front.id]
        marks = round_it(
            front.start, front.model, self.stood[front.id], reach, tall=tall, seated=entry.stance == "sit"
        )
        ignored = frozenset({who.id, front.id}) | self._to_come(who)
        free = (m for m in marks if self.positions.floor.is_free(spot_of(m), 0.9 * body(who), ignored))
        mark = next(free, None)
        if mark is None:  # there are too many: this one does it elsewhere
            needs = [Patch(at=(0.0, 0.0), owner="", radius=body(who))]
            return cleared(self.positions.floor, marks[0], needs, ignored - {front.id})
        return mark

    def _needs(
        self, who: Character, entry: Business, things: dict[str, Thing], partner: Character | None
    ) -> list[Patch]:
        """Return the floor that a business takes, seen from its actor's mark."""
        own = Patch(at=(0.0, 0.0), owner="", radius=0.9 * body(who))
        if entry.stance in _LYING:
            own = replace(own, half=(0.42 * stature(who), 0.1), radius=0.15 * stature(who))
        needs = [own]
        if partner is not None:
            other = met(entry, _HOME, (who, partner), self._between(entry, things, who))
            needs.append(Patch(at=spot_of(other), owner="", radius=0.9 * body(partner)))
        for role in entry.roles:
            if role.held in _AROUND and role.name in things and things[role.name].id not in self.stood:
                thing = things[role.name]
                start = self._start(role, thing, (who, _HOME))
                needs += [patch.moved(start) for patch in patches_of(thing.model, thing.id)]
        return needs

    def _left_out(
        self, who: Character, partner: Character | None, things: dict[str, Thing]
    ) -> frozenset[str]:
        own = {who.id, *(thing.id for thing in things.values())}
        return frozenset(own | ({partner.id} if partner is not None else set())) | self._to_come(who)

    def _to_come(self, who: Character) -> frozenset[str]:
        """Return who gets another place later on."""
        return frozenset(a.actor for a in self._businesses() if a.actor not in self.settled) | {who.id}

    def _between(self, entry: Business, things: dict[str, Thing], who: Character) -> float | None:
        """Return how far apart two people are who have a thing between them, metres."""
        held = [
            things[r.name].model for r in entry.roles if r.shared and r.held is Held.BOTH and r.name in things
        ]
        if held:  # each at an end of it
            return max(max(model.size[:2]) for model in held) + 2 * _AT_THE_END * stature(who) / 1.72
        front, role = things.get("front"), entry.role("front")
        if front is None or role is None:
            return None
        return 2 * (ARM + role.offset[0]) * max(stature(who) / 1.72, 0.55) + depth(
            front.model, pi + role.turn
        )

    def _turned(self, who: Character, entry: Business, things: dict[str, Thing]) -> float:
        """Return how far off the lens somebody faces."""
        if entry.seen_from is not None:
            return entry.seen_from
        front = things.get("front")
        if front is None:
            return 0.5
        return _PROFILE if front.model.size[2] > _TALL * stature(who) else _OPEN

    # where its things are

    def _start(self, role: Role, thing: Thing, owner: tuple[Character, Mark]) -> Mark:
        """Return where a thing stands that is around its user."""
        who, mark = owner
        scale = max(stature(who) / 1.72, 0.55)
        heading = wrapped(mark.heading + pi + role.turn)
        match role.held:
            case Held.FRONT:
                far = ARM * scale + depth(thing.model, heading - mark.heading) / 2
                spot, height = _ahead(mark, far, role, scale), 0.0
            case Held.SEAT:
                seats = [m for name, m in sorted(thing.model.marks.items()) if name.startswith("seat")]
                seat = seats[0] if seats else _HOME
                heading = wrapped(mark.heading - seat.heading)
                off = turned(Mark(position=(0.0, 0.0, 0.0), heading=heading), spot_of(seat))
                spot, height = (mark.position[0] - off[0], mark.position[1] - off[1]), 0.0
            case Held.UNDER:
                spot, height, heading = spot_of(mark), 0.0, mark.heading + role.turn
            case Held.ABOVE:
                spot, height = spot_of(mark), 1.25 * stature(who) + role.offset[2]
            case _:
                spot, height = _ahead(mark, 0.5 * scale, role, scale), role.offset[2]
        return Mark(position=(*spot, height), heading=heading)

    def _put(
        self, role: Role, thing: Thing, owner: tuple[Character, Mark], things: dict[str, Thing], first: bool
    ) -> None:
        who, mark = owner
        match role.held:
            case Held.FRONT if thing.id in self.stood:
                return
            case Held.SEAT:
                thing = with_room_for_knees(thing, self.positions.models[who.id])
                self._set(thing, self._start(role, thing, owner), mark, solid=True)
            case Held.FRONT | Held.FLOOR:
                self._set(thing, self._start(role, thing, owner), mark, solid=True)
            case Held.UNDER | Held.ABOVE:
                self._set(thing, self._start(role, thing, owner), mark, solid=False)
            case Held.ON_FRONT:
                self._on_front(role, thing, owner, things.get("front"))
            case _ if not first:
                self._beside(thing, mark)
            case _:
                pass

    def _on_front(self, role: Role, thing: Thing, owner: tuple[Character, Mark], front: Thing | None) -> None:
        """Lay a thing on the near part of what stands in front; without that, on the ground."""
        who, mark = owner
        scale = max(stature(who) / 1.72, 0.55)
        across = pi / 2 if thing.model.size[0] > 1.15 * thing.model.size[1] else 0.0
        heading = wrapped(mark.heading + pi + role.turn + across)  # its long side along the edge
        deep = depth(thing.model, heading - mark.heading) / 2
        if front is None:
            spot = _ahead(mark, 0.55 * scale, role, scale)
            self._set(thing, Mark(position=(*spot, 0.0), heading=heading), mark, solid=True)
            return
        front = self.positions.dressing.things[front.id]
        height = front.start.position[2] + _top(front.model) + role.offset[2]
        spot = _ahead(mark, ARM * scale + 0.06 + deep, role, scale)
        self._set(
            replace(thing, on=front.id), Mark(position=(*spot, height), heading=heading), mark, solid=False
        )

    def _beside(self, thing: Thing, mark: Mark) -> None:
        """What is needed later waits within reach, to the actor's right."""
        x, y = spot_of(mark)
        right = (sin(mark.heading), -cos(mark.heading))
        ahead = (cos(mark.heading), sin(mark.heading))
        spot = (x + 0.45 * right[0] + 0.25 * ahead[0], y + 0.45 * right[1] + 0.25 * ahead[1])
        start = Mark(position=(*spot, 0.0), heading=mark.heading)
        self._set(replace(thing, held_by=None), start, mark, solid=False)

    def _set(self, thing: Thing, start: Mark, user: Mark, *, solid: bool) -> None:
        self.stood[thing.id] = user
        on = thing.on if start.position[2] > 0.0 else None
        self.positions.dressing.things[thing.id] = replace(thing, start=start, on=on)
        self.positions.floor.clear(thing.id)
        if solid:
            self.positions.floor.stand(thing.model, start, thing.id)


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


def _ahead(mark: Mark, far: float, role: Role, scale: float) -> Spot:
    x, y = spot_of(mark)
    ahead, left = far + role.offset[0] * scale, role.offset[1] * scale
    return (
        x + ahead * cos(mark.heading) - left * sin(mark.heading),
        y + ahead * sin(mark.heading) + left * cos(mark.heading),
    )
