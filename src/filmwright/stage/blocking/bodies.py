"""Bodies on the floor plan: how much room somebody takes, and how an animal stands to the lens."""

from __future__ import annotations

from filmwright.stage.blocking.ground import Spot, View
from filmwright.stage.world.world import Action, Character, Verb


def body(character: Character) -> float:
    """Return the radius of the floor somebody takes, metres: half the shoulders and a little air.

    An animal takes two thirds of half its length: it is long and narrow.
    """
    if character.species != "human":
        from filmwright.stage.world.cast.animals import catalog as animals  # only when one plays

        return 0.33 * animals.build(character).size[0]
    return 0.17 * character.height + 0.06 * character.build


def stature(character: Character) -> float:
    """Return how tall somebody stands who does business, metres: an animal on its hind legs."""
    if character.species == "human":
        return character.height
    from filmwright.stage.world.cast.animals import catalog as animals

    return animals.stature(character)


def swims(character: Character, actions: tuple[Action, ...]) -> bool:
    """Tell whether an animal is first seen in the water: it lives there, or swims."""
    if character.species == "human":
        return False
    from filmwright.stage.world.cast.animals import catalog as animals

    own = [action for action in actions if action.actor == character.id]
    return animals.element(character.species) == "water" or bool(own and own[0].verb is Verb.SWIM)


def lengthwise(view: View, spot: Spot) -> float:
    """Return the heading of an animal that nobody occupies: across the frame, a little open to the lens."""
    right, _ = view.seen(spot)
    return view.camera + (-1.1 if right > 0.05 else 1.1)
