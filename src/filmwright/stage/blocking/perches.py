"""Perches: where animals leap to that get onto things, and where they land that come down from them."""

from __future__ import annotations

from math import cos, hypot, sin

from filmwright.stage.blocking.bodies import body
from filmwright.stage.blocking.ground import Spot, dist, spot_of
from filmwright.stage.blocking.people import Positions
from filmwright.stage.blocking.seats import is_seat
from filmwright.stage.world.world import Action, Character, Relation, Verb

_HIGHEST = 5.0
"""Times its own height an animal leaps up at most."""

_LOWEST = 0.12
"""Metres: what is lower is leapt at, not onto."""

DOWN = "leap_down"


def leaps(who: Character, action: Action) -> bool:
    """Tell whether an animal's leap leads somewhere: onto what is named, at it, or down."""
    return who.species != "human" and (action.target is not None or action.business == DOWN)


def comes_down(who: Character, action: Action) -> bool:
    """Tell whether an animal leaves what it stands on for the floor: it does something else first."""
    going = action.verb in (Verb.WALK, Verb.RUN, Verb.JUMP)
    return who.species != "human" and going and (action.after is not None or action.business == DOWN)


def perch(positions: Positions, who: Character, action: Action) -> tuple[Spot, frozenset[str], float] | None:
    """Return where an animal's leap up ends, through what it may lead, and how high; None: it stays below."""
    target = action.target or ""
    if who.species == "human" or action.verb is not Verb.JUMP:
        return None
    if action.business not in (None, "pounce") or action.where not in (None, Relation.ON):
        return None
    seat = positions.seat(target) if is_seat(target) or target in positions.dressing.things else None
    if seat is not None:
        return spot_of(seat), frozenset({who.id, target}), seat.position[2]
    thing = positions.dressing.things.get(target)
    if thing is None:
        return None
    top = thing.model.marks.get("perch", thing.model.marks.get("top"))
    height = thing.start.position[2] + (top.position[2] if top else thing.model.size[2])
    if not _LOWEST < height <= _HIGHEST * positions.models[who.id].size[2]:
        return None
    return positions.on(target), frozenset({who.id, target}), height


def landing(positions: Positions, who: Character, here: Spot, height: float) -> Spot:
    """Return the free spot on the floor where an animal lands that comes down: in front, nearer the lens."""
    view = positions.floor.view
    under = [
        thing
        for thing in positions.dressing.things.values()
        if dist(spot_of(thing.start), here) < 0.75 * max(thing.model.size[:2])
        and thing.start.position[2] + thing.model.size[2] > height - 0.1
    ]
    seats = [mark for name, mark in sorted(positions.dressing.place.marks.items()) if is_seat(name)]
    seats = [mark for mark in seats if dist(spot_of(mark), here) < 0.3]
    heading = seats[0].heading if seats else view.camera
    right, _ = view.seen(here)
    long = positions.models[who.id].size[0]
    reach = (0.5 * hypot(*under[0].model.size[:2]) if under else 0.6) + 0.6 * long + 0.1
    turn = -0.5 if right > 0.05 else 0.5
    way = heading + turn
    spot = here[0] + reach * cos(way), here[1] + reach * sin(way)
    return positions.floor.free_near(spot, body(who) * 0.8, frozenset({who.id}))
