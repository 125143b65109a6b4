"""Where a dunk is set up: the run-up goes straight at the rim, the guard stands by its line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmwright.stage.blocking.bodies import body
from filmwright.stage.blocking.ground import Floor, Spot, dist, heading_to, spot_of
from filmwright.stage.world.world import Character, Verb

if TYPE_CHECKING:
    from filmwright.stage.blocking.people import Positions

_GOING = (Verb.WALK, Verb.RUN)


def dunker(positions: Positions, character: Character) -> None:
    """Set up a dunk: the run-up goes straight at the rim, the guard stands by the line, behind it.

       rim
    (guard)  |        the guard on the far side of the line, so that
             |        the camera sees the dunker in front of him
         approach
        /             the dribble comes in from the side
     start
    """
    floor, rim = positions.floor, positions.rim()
    if rim is None or character.id in positions.marks:
        return
    key = positions.dressing.place.marks.get("top_key") or positions.dressing.place.marks.get("centre")
    out = spot_of(key) if key else floor.view.centre
    if dist(out, rim) < 2.5:
        out = floor.view.at(-3.0, 0.0)
    runs = any(a.verb in _GOING for a in positions.actions(character.id))
    far = 4.2 if runs else min(max(dist(out, rim), 4.2), 5.6)
    ux, uy = (out[0] - rim[0]) / dist(out, rim), (out[1] - rim[1]) / dist(out, rim)
    approach = floor.inside((rim[0] + ux * far, rim[1] + uy * far))
    near = _near_side(floor, (ux, uy))
    back, aside = (1.3, 0.9) if runs else (1.4, 1.1)
    spot = approach[0] + ux * back + near[0] * aside, approach[1] + uy * back + near[1] * aside
    start = floor.inside(spot)
    positions.dunks[character.id] = approach
    positions.stand(character, start, heading_to(start, approach))
    guards = [a.actor for a in positions.world.actions if a.verb is Verb.GUARD and a.target == character.id]
    for number, name in enumerate(dict.fromkeys(guards)):
        guard = positions.character(name)
        if guard is None or name in positions.marks:
            continue
        side = -1.0 if number % 2 == 0 else 1.0
        off = (0.5 + body(guard) + 0.2 * (number // 2)) * side
        way = 1.9 + 0.9 * number
        spot = (rim[0] + ux * way + near[0] * off, rim[1] + uy * way + near[1] * off)
        positions.stand(guard, floor.inside(spot), heading_to(spot, approach))


def _near_side(floor: Floor, along: Spot) -> Spot:
    """Return the unit normal of a line that points to the camera's side of it."""
    normal = (-along[1], along[0])
    _, away = floor.view.seen((floor.view.centre[0] + normal[0], floor.view.centre[1] + normal[1]))
    return normal if away < 0 else (along[1], -along[0])
