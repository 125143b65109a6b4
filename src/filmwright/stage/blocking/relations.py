"""Who stands by whom: things are set before the cast, so it is the cast that stands by things."""

from __future__ import annotations

from dataclasses import replace

from filmwright.stage.world.world import Character, Placement, Relation, World

OPPOSITE = {
    Relation.LEFT_OF: Relation.RIGHT_OF,
    Relation.RIGHT_OF: Relation.LEFT_OF,
    Relation.IN_FRONT_OF: Relation.BEHIND,
    Relation.BEHIND: Relation.IN_FRONT_OF,
    Relation.NEXT_TO: Relation.NEXT_TO,
    Relation.ON: Relation.UNDER,
    Relation.UNDER: Relation.ON,
    Relation.ABOVE: Relation.UNDER,
}


def seen_from_things(world: World) -> World:
    """Return the world with `a chair left of a dog` told as `a dog right of a chair`.

    Only where the living one has no place of its own yet, and once for each.
    """
    cast = {character.id: character for character in world.cast}
    props = []
    for prop in world.props:
        placement = prop.placement
        anchor = cast.get(placement.anchor) if placement else None
        if placement and anchor and anchor.placement is None and placement.relation in OPPOSITE:
            turned = Placement(relation=OPPOSITE[placement.relation], anchor=prop.id)
            cast[anchor.id] = replace(anchor, placement=turned)
            props.append(replace(prop, placement=None))
        else:
            props.append(prop)
    return replace(world, cast=tuple(cast.values()), props=tuple(props))


def anchors_first(cast: tuple[Character, ...]) -> list[Character]:
    """Return the cast with everybody after whom they stand by; circles keep the order they came in."""
    waiting = list(cast)
    ordered: list[Character] = []
    names = {character.id for character in cast}
    while waiting:
        done = {character.id for character in ordered}
        ready = [
            character
            for character in waiting
            if character.placement is None or character.placement.anchor not in names - done
        ]
        for character in ready or waiting[:1]:
            ordered.append(character)
            waiting.remove(character)
    return ordered
