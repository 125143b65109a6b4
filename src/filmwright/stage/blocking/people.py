"""Where people begin: comfortable distances, faces open to the camera, nobody inside anything."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import pairwise

from filmwright.stage.blocking.bodies import body, lengthwise, swims
from filmwright.stage.blocking.dunkers import dunker
from filmwright.stage.blocking.durations import pace
from filmwright.stage.blocking.ground import Floor, Spot, dist, heading_to, spot_of
from filmwright.stage.blocking.onlookers import onlookers, stands
from filmwright.stage.blocking.relations import anchors_first
from filmwright.stage.blocking.seats import is_seat, seats_of, suited
from filmwright.stage.blocking.set_dressing import Dressing, clearance, footprint, hollow, turned
from filmwright.stage.blocking.sides import beside, uncovered
from filmwright.stage.world.model import Mark, Model
from filmwright.stage.world.world import Action, Character, Placement, Relation, Verb, World

_APART = {Verb.THROW: 4.2, Verb.PUSH: 2.1, Verb.DANCE: 1.7, Verb.WAVE: 2.0, Verb.GUARD: 1.7}
_SITTING_DOWN = ("down", "坐下")
COMFORT = 1.25
"""Metres between two people who talk."""

_MIDDLE = 0.3
"""Metres to the right of a target up to which somebody is in the middle before it."""

_GOING = (Verb.WALK, Verb.RUN)
RIMS = ("rim", "hoop", "basket")


@dataclass(kw_only=True)
class Positions:
    """The starting marks of the cast, and the seats they take."""

    world: World
    dressing: Dressing
    floor: Floor
    marks: dict[str, Mark] = field(default_factory=dict)
    seats: dict[str, Mark] = field(default_factory=dict)
    models: dict[str, Model] = field(default_factory=dict)
    stations: dict[tuple[str, str], Mark] = field(
        default_factory=dict
    )  # (actor, business) -> where it is done
    dunks: dict[str, Spot] = field(default_factory=dict)  # dunker -> where the run-up starts

    def take(self) -> None:
        """Give everybody a starting mark: seats first, then the game, then who walks in, then the rest."""
        for character in self.world.cast:
            if (seat := self._own_seat(character)) is not None and character.species != "human":
                heading = lengthwise(self.floor.view, spot_of(seat))
                self.stand(character, spot_of(seat), heading, solid=False, height=seat.position[2])
            elif seat is not None:
                seat = suited(seat, self.dressing.things, self.floor.taken, self.models[character.id])
                self.seats[character.id] = seat
                if self._sits_first(character.id):
                    self.stand(character, spot_of(seat), seat.heading, solid=False)
        self._swimmers()
        for action in self.world.actions:
            if action.verb is Verb.DUNK and (who := self.character(action.actor)):
                dunker(self, who)
        leaning = [c for c in anchors_first(self.world.cast) if c.placement is not None]
        leant_on = {c.placement.anchor for c in leaning if c.placement} - {c.id for c in leaning}
        self._row([c for c in self.world.cast if c.id in leant_on and c.id not in self.marks])
        for character in leaning:
            if character.id not in self.marks:
                self._placed(character)
        walkers = [c for c in self.world.cast if c.id not in self.marks and self._goes_first(c.id)]
        rest = [c for c in self.world.cast if c.id not in self.marks and c not in walkers]
        watching = onlookers(self.world, rest)
        self._row([c for c in rest if c not in watching])
        for character, mark in zip(watching, stands(self, watching), strict=True):
            self.stand(character, spot_of(mark), mark.heading)
        for number, character in enumerate(walkers):
            self._walker(character, number)

    def _swimmers(self) -> None:
        """Put animals that swim on the set's open water, side by side."""
        water = self.dressing.place.marks.get("water")
        if water is None or self.dressing.place.ambience == "underwater":
            return
        aside = 0.0
        for character in self.world.cast:
            if character.id in self.marks or not swims(character, self.world.actions):
                continue
            reach = 2.2 * body(character)
            spot = self.floor.view.moved_to(spot_of(water)).at(aside, 0.25 * aside)
            aside += 2 * reach
            heading = lengthwise(self.floor.view, spot)
            self.stand(character, spot, heading, solid=False, height=water.position[2])

    def character(self, name: str) -> Character | None:
        """Return somebody by id; None for a thing or nobody."""
        return next((c for c in self.world.cast if c.id == name), None)

    def actions(self, name: str) -> list[Action]:
        """Return what somebody does, in the order told."""
        return [action for action in self.world.actions if action.actor == name]

    def stand(
        self, character: Character, spot: Spot, heading: float, *, solid: bool = True, height: float = 0.0
    ) -> None:
        """Put somebody at a spot, facing a heading (radians); `solid`: others keep off it."""
        self.marks[character.id] = Mark(position=(spot[0], spot[1], height), heading=heading)
        self.dressing.people[character.id] = self.marks[character.id]
        if solid:
            self.floor.put(spot, body(character), character.id)

    # seats

    def _sits_first(self, name: str) -> bool:
        """Tell whether somebody is seated when the scene begins: `sits`, but not `sits down` or later on."""
        first = next((a for a in self.actions(name) if a.verb not in (Verb.HOLD, Verb.LOOK)), None)
        if first is None or first.verb is not Verb.SIT or first.after is not None:
            return False
        later = (first.start or 0.0) > 0.05 or (first.seen is not None and first.seen[0] > 0.05)
        return not later and not any(word in first.words for word in _SITTING_DOWN)

    def _own_seat(self, character: Character) -> Mark | None:
        """Return the seat a character will use: on the thing named, else a free seat of the set."""
        for action in self.actions(character.id):
            if action.verb is Verb.SIT and character.species == "human":
                return self._free_seat(action.target)
            if action.verb is Verb.SIT and action.target and (seat := self.seat(action.target)) is not None:
                return seat  # who sits by a door has no seat there
        placement = character.placement
        if placement is not None and placement.relation is Relation.ON:
            name = placement.anchor
            thing = self.dressing.things.get(name)
            seated = thing is not None and any(mark.startswith("seat") for mark in thing.model.marks)
            if seated or (is_seat(name) and name in self.dressing.place.marks):
                return self._free_seat(name)
        return None

    def seat(self, target: str) -> Mark | None:
        """Return a free seat on a thing or a place of the set that offers any."""
        thing = self.dressing.things.get(target)
        offers = thing is not None and any(name.startswith("seat") for name in thing.model.marks)
        return self._free_seat(target) if offers or is_seat(target) else None

    def on(self, target: str) -> Spot:
        """Return the spot on a thing where who gets onto it stands: its perch, else its middle."""
        thing = self.dressing.things[target]
        mark = thing.model.marks.get("perch")
        return turned(thing.start, (mark.position[0], mark.position[1])) if mark else spot_of(thing.start)

    def _free_seat(self, target: str | None) -> Mark | None:
        taken = [spot_of(seat) for seat in self.seats.values()]
        offers = self._offers(target)
        for seat in offers:
            if all(dist(spot_of(seat), spot) > 0.45 for spot in taken):
                return seat
        return offers[-1] if offers else None

    def _offers(self, target: str | None) -> list[Mark]:
        things, marks = self.dressing.things, self.dressing.place.marks
        offers: list[Mark] = []
        names = [target] if target in things else [] if target in marks else list(things)
        for name in names:
            thing = things[name or ""]
            spots = {key: mark for key, mark in sorted(thing.model.marks.items()) if key.startswith("seat")}
            if len(spots) > 1:
                spots.pop("seat", None)
            for mark in spots.values():
                x, y = turned(thing.start, (mark.position[0], mark.position[1]))
                height = thing.start.position[2] + mark.position[2]
                offers.append(Mark(position=(x, y, height), heading=thing.start.heading + mark.heading))
        if target in marks or not offers:
            offers += seats_of(marks, self.floor.view.centre, target)
        return offers

    # the game

    def rim(self) -> Spot | None:
        """Return the spot under the basket, if the set or a thing has one."""
        for name, mark in sorted(self.dressing.place.marks.items()):
            if name.startswith(RIMS):
                return spot_of(mark)
        for thing in self.dressing.things.values():
            for name, mark in sorted(thing.model.marks.items()):
                if name.startswith(RIMS):
                    return turned(thing.start, (mark.position[0], mark.position[1]))
        return None

    # everybody else

    def _placed(self, character: Character) -> None:
        placement = character.placement
        assert placement is not None
        name = placement.anchor
        at = self.goal(name)
        if at is None:
            return
        if placement.relation in (Relation.ON, Relation.ABOVE, Relation.INSIDE, Relation.UNDER) and (
            name in self.dressing.things or name in self.marks
        ):
            self._upright(character, placement)
            return
        wanted = self.aside(character, name, at, placement.relation)
        spot = self.floor.free_near(wanted, body(character))
        self.stand(character, spot, self.floor.view.facing(spot, self._partner_spot(character), 0.5))

    def _upright(self, character: Character, placement: Placement) -> None:
        """Stand somebody on, in, above or under what stands there; what leaves no room is raised."""
        name, things = placement.anchor, self.dressing.things
        start = things[name].start if name in things else self.marks[name]
        model = things[name].model if name in things else self.models[name]
        base, height = start.position[2], start.position[2]
        top = model.marks.get("perch", model.marks.get("top"))
        if placement.relation is Relation.ON:
            height = base + (top.position[2] if top else model.size[2])
        elif placement.relation is Relation.ABOVE:
            height = base + 1.2 * model.size[2] + 0.1
        elif placement.relation is Relation.INSIDE:
            height = base + (model.marks["perch"].position[2] if "perch" in model.marks else hollow(model))
        tall = self.models[character.id].size[2]
        if placement.relation is Relation.UNDER and tall > clearance(model):
            raised = replace(start, position=(*spot_of(start), base + tall))
            if name in things:
                things[name] = replace(things[name], start=raised, on=character.id)
            else:
                self.marks[name] = raised
        perched = name in things and placement.relation in (Relation.ON, Relation.INSIDE)
        spot = self.on(name) if perched else spot_of(start)
        heading = self.floor.view.facing(spot, None)
        if character.species != "human":  # seen from the side, as on a seat
            heading = lengthwise(self.floor.view, spot)
        self.stand(character, spot, heading, solid=False, height=height)

    def _partner(self, character: Character) -> str | None:
        """Return whom a character has to do with: whom it acts on, else who acts on it."""
        people = {other.id for other in self.world.cast} - {character.id}
        for action in self.actions(character.id):
            if action.target in people:
                return action.target
        return next(
            (a.actor for a in self.world.actions if a.target == character.id and a.actor in people), None
        )

    def _partner_spot(self, character: Character) -> Spot | None:
        partner = self._partner(character)
        return spot_of(self.marks[partner]) if partner in self.marks else None

    def _row(self, people: list[Character]) -> None:
        """Stand people along the screen, pairs who act on each other side by side, tall ones behind."""
        if not people:
            return
        ordered = self._paired(people)
        rows = [ordered] if len(ordered) <= 4 else [ordered[::2], ordered[1::2]]
        for depth, row in enumerate(rows):
            gaps = [self._apart(a, b) for a, b in pairwise(row)]
            right = -sum(gaps) / 2 + (0.55 if depth else 0.0)
            for number, character in enumerate(row):
                away = (
                    1.1 * depth + (0.18 if number % 2 else -0.12) + (0.3 if character.height > 2.2 else 0.0)
                )
                spot = self.floor.free_near(self.floor.view.at(right, away), body(character))
                self.stand(character, spot, 0.0)
                right += gaps[number] if number < len(gaps) else 0.0
        for character in people:
            spot = spot_of(self.marks[character.id])
            partner = self._partner_spot(character)
            if partner is None and len(people) > 1:
                partner = self._neighbour(character, people)
            heading = self.floor.view.facing(spot, partner, 0.42 if self._partner(character) else 0.75)
            if character.species != "human" and self._partner(character) is None:
                heading = lengthwise(self.floor.view, spot)
            self.marks[character.id] = Mark(position=(spot[0], spot[1], 0.0), heading=heading)

    def _neighbour(self, character: Character, people: list[Character]) -> Spot:
        here = spot_of(self.marks[character.id])
        others = [spot_of(self.marks[other.id]) for other in people if other is not character]
        return min(others, key=lambda spot: dist(here, spot))

    def _paired(self, people: list[Character]) -> list[Character]:
        ordered: list[Character] = []
        for character in people:
            if character in ordered:
                continue
            ordered.append(character)
            partner = self._partner(character)
            ordered += [other for other in people if other.id == partner and other not in ordered]
        return ordered

    def _apart(self, a: Character, b: Character) -> float:
        pair = {a.id, b.id}
        wide = [
            _APART[x.verb] for x in self.world.actions if {x.actor, x.target} == pair and x.verb in _APART
        ]
        if a.species != "human" and b.species != "human":  # nose to nose, not one in the other
            return max([1.6 * (body(a) + body(b)), *wide])
        moving = [1.8 for x in self.world.actions if x.actor in pair and x.verb in (Verb.DANCE, Verb.JUMP)]
        return max([COMFORT + 0.25 * max(0.0, max(a.height, b.height) - 1.8), *wide, *moving])

    def _goes_first(self, name: str) -> bool:
        main = (a for a in self.actions(name) if a.verb not in (Verb.HOLD, Verb.TALK, Verb.WAVE, Verb.LOOK))
        first = next(main, None)
        return first is not None and first.verb in _GOING

    def _walker(self, character: Character, number: int) -> None:
        """Start somebody who walks or runs where the way ends well: across the frame or at the target."""
        going = next(a for a in self.actions(character.id) if a.verb in _GOING)
        length = float(self.world.frames / self.world.rate)
        speed = pace(going.verb, character, going.manner)
        others = (
            sum(1 for a in self.actions(character.id) if a.verb not in (Verb.HOLD, Verb.WAVE, Verb.LOOK)) - 1
        )
        far = min(speed * min(max(length - 1.4 * others, 1.5), 5.0), 7.5)
        goal = self.goal(going.target or self.next_interest(going))
        view = self.floor.view
        lane = 0.85 * number
        lane_start = self._lane(far + self._up_the_lane(goal), lane)
        door = self.dressing.place.marks.get("door")
        if goal is not None and door is not None and going.target != "door":
            wanted = spot_of(door)
        elif lane_start is not None and going.target != "camera":
            wanted = lane_start
        elif goal is not None:
            right, away = view.seen(goal)
            side = -1.0 if right >= -0.5 else 1.0
            side = {Relation.LEFT_OF: -1.0, Relation.RIGHT_OF: 1.0}.get(going.where or Relation.AT, side)
            wanted = view.at(right + side * far * 0.92, away - 0.25 * far * 0.5 - lane * 0.6)
        elif going.target == "camera":
            wanted = view.at(-0.9 + lane, min(far, 5.0) * 0.7)
        else:
            side = -1.0 if number % 2 == 0 or number < 2 else 1.0
            wanted = view.at(side * far * 0.5, 0.55 + lane)
        spot = self.floor.free_near(wanted, body(character))
        toward = goal if goal is not None else view.at(-view.seen(spot)[0], -0.3)
        self.stand(character, spot, heading_to(spot, toward) if dist(spot, toward) > 0.1 else view.camera)

    def _lane(self, back: float, aside: float) -> Spot | None:
        """Return a spot up the set's lane, where it has one: people come down the pavement."""
        far_end = self.dressing.place.marks.get("far_end")
        if far_end is None:
            return None
        centre, end = self.floor.view.centre, spot_of(far_end)
        ux, uy = (end[0] - centre[0]) / dist(centre, end), (end[1] - centre[1]) / dist(centre, end)
        return centre[0] + ux * back - uy * aside, centre[1] + uy * back + ux * aside

    def _up_the_lane(self, goal: Spot | None) -> float:
        """Return how far up the lane a goal lies, metres from the centre."""
        far_end = self.dressing.place.marks.get("far_end")
        if far_end is None or goal is None:
            return 0.0
        centre, end = self.floor.view.centre, spot_of(far_end)
        along = (goal[0] - centre[0]) * (end[0] - centre[0]) + (goal[1] - centre[1]) * (end[1] - centre[1])
        return along / dist(centre, end)

    def lane_end(self, far: float) -> Spot | None:
        """Return where a walk down the lane ends: a little past the centre, towards the camera."""
        return self._lane(-0.12 * far, 0.0)

    def next_interest(self, going: Action) -> str | None:
        """Return what somebody who walks without a goal looks at or speaks to next: the walk leads there."""
        own = self.actions(going.actor)
        later = own[next((n for n, a in enumerate(own) if a.words == going.words), 0) + 1 :]
        if any(a.verb in _GOING for a in later):
            return None
        things = {*self.dressing.things, *(c.id for c in self.world.cast)} - {going.actor}
        return next((a.target for a in later if a.verb is not Verb.DUNK and a.target in things), None)

    def goal(self, target: str | None) -> Spot | None:
        """Return where a target is as planned: a thing, a person or a mark."""
        if target in self.dressing.things:
            return spot_of(self.dressing.things[target or ""].start)
        if target in self.marks:
            return spot_of(self.marks[target or ""])
        if target in self.dressing.place.marks:
            return spot_of(self.dressing.place.marks[target or ""])
        return None

    def reach(self, target: str | None) -> float:
        """Return how far a target takes up the floor around its middle, metres."""
        if target in self.dressing.things:
            return footprint(self.dressing.things[target or ""].model)
        somebody = self.character(target or "")
        return max(0.4, body(somebody)) if somebody else 0.6

    def aside(
        self, who: Character, target: str, goal: Spot, where: Relation, here: Spot | None = None
    ) -> Spot:
        """Return where somebody stands at a side of a target that is at `goal`, both of them seen.

        Who comes from `here` goes past the middle: so one sees that it went somewhere.
        """
        things = self.dressing.things
        model = things[target].model if target in things else self.models.get(target)
        reach, wide = self.reach(target), body(who)
        spread = max(model.size[0], model.size[1]) / 2 if model else reach  # a tree hides by its crown
        off = uncovered(where, (wide, self.models[who.id].size[2]), (spread, model.size[2] if model else 1.0))
        if here is not None and self.floor.view.moved_to(goal).seen(here)[0] > _MIDDLE:
            off = -off
        return beside(self.floor.view, goal, where, reach + wide + 0.25, off)
