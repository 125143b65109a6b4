"""Onlookers: a crowd that only watches stands behind the action, in rows, and leaves it its room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmwright.stage.blocking.ground import Spot, heading_to, spot_of
from filmwright.stage.world.model import Mark
from filmwright.stage.world.world import Character, Verb, World

if TYPE_CHECKING:
    from filmwright.stage.blocking.people import Positions

_WATCHES = (Verb.CHEER, Verb.LOOK, Verb.IDLE, Verb.WAVE, Verb.HOLD, Verb.TALK)
_WATCHED = (
    Verb.DUNK,
    Verb.THROW,
    Verb.PUSH,
    Verb.FALL,
    Verb.JUMP,
    Verb.DANCE,
    Verb.KICK,
    Verb.DRIBBLE,
    Verb.DO,
)
_CROWD = 3
"""So many people who only watch are a crowd; fewer take part."""

_ABREAST, _ROW = 0.85, 0.8
"""Metres from one onlooker to the next, and from row to row."""

_BEHIND = 2.6
"""Metres behind the line of the action at which the first row stands."""


def onlookers(world: World, people: list[Character]) -> list[Character]:
    """Return those of some people who only watch what others do; none when they are too few for a crowd."""
    doing = {action.actor for action in world.actions if action.verb in _WATCHED}
    watching = [
        who
        for who in people
        if who.id not in doing
        and all(action.verb in _WATCHES for action in world.actions if action.actor == who.id)
    ]
    return watching if doing and len(watching) >= _CROWD else []


def stands(positions: Positions, watching: list[Character]) -> list[Mark]:
    """Return where a crowd stands: behind the middle of the action as the camera sees it, facing it."""
    if not watching:
        return []
    floor = positions.floor
    taken = [spot_of(mark) for mark in positions.marks.values()] or [floor.view.centre]
    if (rim := positions.rim()) is not None and positions.dunks:
        taken.append(rim)
    seen = [floor.view.seen(spot) for spot in taken]
    middle = (max(right for right, _ in seen) + min(right for right, _ in seen)) / 2
    back = max(away for _, away in seen) + _BEHIND
    heart = floor.view.at(middle, sum(away for _, away in seen) / len(seen))
    abreast = max(4, round(len(watching) ** 0.5 * 2))
    marks = []
    for number, who in enumerate(watching):
        row, column = divmod(number, abreast)
        count = min(abreast, len(watching) - row * abreast)
        right = middle + (column - (count - 1) / 2 + 0.3 * (row % 2)) * _ABREAST
        wanted: Spot = floor.view.at(right, back + row * _ROW)
        spot = floor.free_near(floor.inside(wanted), 0.3, frozenset({who.id}))
        marks.append(Mark(position=(*spot, 0.0), heading=heading_to(spot, heart)))
    return marks
