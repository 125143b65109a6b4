"""Stairways: who walks where a flight of stairs is what the place is about goes up it, or down."""

from __future__ import annotations

from dataclasses import replace

from filmwright.stage.world.model import StageSet
from filmwright.stage.world.world import Action, Prop, Verb, World

_DOWN = ("down", "downstairs", "descend", "descends", "descending", "下")
_GOES = (Verb.WALK, Verb.RUN, Verb.CLIMB)
_NAMED = ("staircase",)
"""Places that are their stairs; elsewhere words must say so."""
_WORDS = ("stair", "steps", "upstairs", "downstairs", "楼")


def on_stairs(world: World, place: StageSet) -> World:
    """Return the world with people who go, with nowhere else to go, on the stairs of the place."""
    world = _with_wall(world, place)
    if "stairs_foot" not in place.marks:
        return world
    people = {c.id for c in world.cast if c.species == "human"}

    def taken(action: Action) -> Action:
        told = f"{action.words} {world.place.words}".lower()
        meant = world.place.kind in _NAMED or any(word in told for word in _WORDS)
        if action.actor not in people or action.verb not in _GOES or action.target or not meant:
            return action
        down = any(word in action.words.lower().split() or (word == "下" and word in told) for word in _DOWN)
        manner = f"{action.manner or ''} quickly".strip() if action.verb is Verb.RUN else action.manner
        return replace(action, verb=Verb.CLIMB, target="stairs_foot" if down else "stairs_top", manner=manner)

    return replace(world, actions=tuple(taken(action) for action in world.actions))


def _with_wall(world: World, place: StageSet) -> World:
    """Return the world with a wall for who climbs one where there is none: nobody climbs air."""
    there = {prop.id for prop in world.props} | set(place.marks)
    climbed = any(a.verb is Verb.CLIMB and a.target == "wall" for a in world.actions)
    if not climbed or "wall" in there:
        return world
    return replace(world, props=(*world.props, Prop(id="wall", kind="wall_piece", words="a wall")))
