"""A still life: things shown for themselves, so that the eye finds each of them."""

from __future__ import annotations

from collections.abc import Mapping

from filmwright.stage.world.model import Model
from filmwright.stage.world.shaping.assembly import sized
from filmwright.stage.world.world import Relation, World

_NATURAL = 1.6
"""Times its size that another thing may be without anything being changed."""

_GROWS = 0.7
"""The power of what is beyond that by which a small thing grows, and the most it grows."""
_MOST = 4.0

_TELL = {
    Relation.LEFT_OF,
    Relation.RIGHT_OF,
    Relation.IN_FRONT_OF,
    Relation.BEHIND,
    Relation.ABOVE,
    Relation.NEXT_TO,
}
"""Relations to things that only tell where somebody is; who is on or in a thing uses it."""


def evened(models: Mapping[str, Model]) -> dict[str, Model]:
    """Return the models with small ones beside large ones drawn larger, as a picture book does.

    A knife of 0.25 m beside a television of 1.2 m is drawn 0.54 m long.
    """
    largest = max((max(model.size) for model in models.values()), default=1.0)
    return {name: sized(model, max(1.0, _towards(largest, model))) for name, model in models.items()}


def beside_animals(world: World, props: Mapping[str, Model], cast: Mapping[str, Model]) -> dict[str, Model]:
    """Return the props with those that only tell where animals are brought nearer to their size.

    A bird above a tree and a monkey beside an apple are seen, both of them, in one frame. What people
    use and what animals do something with is as large as it is.
    """
    if any(character.species == "human" for character in world.cast) or world.arrangements:
        return dict(props)
    sizes = [max(model.size) for model in cast.values()]
    told = {c.placement.anchor for c in world.cast if c.placement and c.placement.relation in _TELL}
    told |= {p.id for p in world.props if p.placement and p.placement.anchor in cast}
    told |= {action.target for action in world.actions if action.where in _TELL and action.target}
    used = {action.target for action in world.actions if action.where not in _TELL}
    used |= {thing for action in world.actions for _, thing in action.using}
    return {
        name: sized(model, _towards(max(sizes), model)) if sizes and name in told - used else model
        for name, model in props.items()
    }


def _towards(size: float, model: Model) -> float:
    """Return the factor that brings a model nearer to a size, metres, from where it is no longer near."""
    ratio = size / max(*model.size, 0.01)
    beyond = ratio / _NATURAL if ratio > 1 else min(ratio * _NATURAL, 1.0)
    grown = max(beyond, 1.0) if ratio > 1 else beyond
    return float(min(max(grown**_GROWS, 1 / _MOST), _MOST))
