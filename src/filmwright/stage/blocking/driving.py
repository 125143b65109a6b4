"""Things that go by themselves: what drives, sails, rolls or flies across the frame, and when."""

from __future__ import annotations

from dataclasses import replace
from math import cos, sin

from filmwright.stage.blocking.blocking import Drive, Thing
from filmwright.stage.world.model import Mark
from filmwright.stage.world.world import Action, Verb, World

_LENGTHS = {Verb.WALK: 0.55, Verb.SWIM: 0.35, Verb.RUN: 1.6, Verb.FLY: 0.9}
"""Of its own length a thing goes in a second: what reads as going, sailing, speeding and flying."""

_SLOWEST, _FASTEST = 0.35, 16.0  # metres a second
_MANNERS = {"slowly": 0.5, "gently": 0.5, "leisurely": 0.5, "quickly": 1.8, "fast": 1.8}
_SHOWN = 2.5
"""Seconds of its way that lie around its mark, where the frame was composed."""


def goes_by_itself(action: Action) -> bool:
    """Tell whether a thing can do what an action says, without anybody's hand."""
    return action.verb in _LENGTHS


def driven(world: World, things: dict[str, Thing]) -> dict[str, Thing]:
    """Return the things, those that go set back on their way so that they cross their marks in mid-shot."""
    going = dict(things)
    for action in world.actions:
        thing = going.get(action.actor)
        if thing is not None and thing.drive is None and goes_by_itself(action) and not thing.held_by:
            going[thing.id] = _on_its_way(world, thing, action)
    return going


def _on_its_way(world: World, thing: Thing, action: Action) -> Thing:
    deep, wide, tall = thing.model.size
    flies = action.verb is Verb.FLY
    rises = flies and tall > 1.2 * max(deep, wide)  # a balloon goes up, an airplane on
    speed = _LENGTHS[action.verb] * max(deep, wide, 0.4) * _MANNERS.get(action.manner or "", 1.0)
    speed = min(max(speed, _SLOWEST), _FASTEST)
    length = float(world.frames / world.rate)
    start = action.start if action.start is not None else (action.seen[0] if action.seen else 0.0)
    x, y, z = thing.start.position
    if flies:
        z = max(z, 1.2 + 0.5 * max(deep, tall))
    back = 0.0 if rises else speed * min(length - start, _SHOWN) / 2
    heading = thing.start.heading
    mark = Mark(position=(x - back * cos(heading), y - back * sin(heading), z), heading=heading)
    drive = Drive(
        start=start,
        speed=0.0 if rises else speed,
        climb=0.35 * tall * _LENGTHS[Verb.FLY] if rises else 0.06 * speed if flies else 0.0,
        afloat=is_vessel(thing) and not flies,
    )
    return replace(thing, start=mark, drive=drive)


def is_vessel(thing: Thing) -> bool:
    """Tell whether a thing is made to float: it knows its waterline."""
    return "waterline" in thing.model.marks
