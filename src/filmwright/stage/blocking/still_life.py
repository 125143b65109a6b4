"""A still life: things shown for themselves, so that the eye finds each of them."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from filmwright.stage.world.model import Model
from filmwright.stage.world.shaping.assembly import sized
from filmwright.stage.world.world import Relation, World

_NATURAL = 1.6
"""Times its size that another thing may be without anything being changed."""

_GROWS = 0.7
"""The power of what is beyond that by which a small thing grows."""

_SEEN = 3.7
"""Times the size it shows that its neighbour may have: smaller, it is under a hundredth of the frame."""

_LONE = 0.26
"""Metres a thing is long at least that moves by itself and nothing else is there."""

_FROM_ABOVE = 0.3
"""Share of its depth that one sees of what lies flat."""
_USUAL, _MOST = 4.0, 14.0
"""Times its size that a thing is drawn at most; the second, where it would not be seen otherwise."""

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

    A knife of 0.25 m beside a television of 1.2 m is drawn more than twice as long.
    """
    largest = max(models.values(), key=shown, default=None)
    if largest is None:
        return {}
    return {name: sized(model, max(1.0, _towards(largest, model))) for name, model in models.items()}


def alone(world: World, models: Mapping[str, Model]) -> dict[str, Model]:
    """Return the models with a small thing that falls, rolls or breaks all by itself drawn larger.

    An egg that is dropped is otherwise a dot in a frame that holds the whole of its way.
    """
    lone = not world.cast and not world.arrangements and len(models) == 1 and world.motions
    return {
        name: sized(model, float(min(max(_LONE / max(model.size), 1.0), _USUAL))) if lone else model
        for name, model in models.items()
    }


def beside_animals(world: World, props: Mapping[str, Model], cast: Mapping[str, Model]) -> dict[str, Model]:
    """Return the props with those that only tell where animals are brought nearer to their size.

    A bird above a tree and a monkey beside an apple are seen, both of them, in one frame. What people
    use and what animals do something with is as large as it is.
    """
    if not world.cast:
        return alone(world, props)
    if any(character.species == "human" for character in world.cast) or world.arrangements:
        return dict(props)
    largest = max(cast.values(), key=shown, default=None)
    still = not world.actions and not world.motions
    told = {
        c.placement.anchor for c in world.cast if c.placement and (still or c.placement.relation in _TELL)
    }
    told |= {p.id for p in world.props if p.placement and p.placement.anchor in cast}
    told |= {action.target for action in world.actions if action.where in _TELL and action.target}
    used = {action.target for action in world.actions if action.where not in _TELL}
    used |= {thing for action in world.actions for _, thing in action.using}
    if largest is None:
        return dict(props)
    return {
        name: sized(model, _towards(largest, model)) if name in told - used else model
        for name, model in props.items()
    }


def shown(model: Model) -> float:
    """Return how large a thing looks from a little above, metres: what is thin or lies flat looks small."""
    deep, wide, tall = model.size
    across, up = max(deep, wide), tall + _FROM_ABOVE * min(deep, wide)
    return float(max(min(across, up), 0.004) ** 0.85 * max(across, up, 0.004) ** 0.15)


def _towards(other: Model, model: Model) -> float:
    """Return the factor that brings a model nearer to another's size, from where it is no longer near."""
    ratio = max(other.size) / max(*model.size, 0.01)
    if ratio > 1 or shown(model) < shown(other):
        thin = shown(other) / shown(model) / _SEEN
        natural = min(max(ratio / _NATURAL, 1.0) ** _GROWS, _USUAL)
        return float(min(max(natural, thin), _MOST))
    return float(max(min(ratio * _NATURAL, 1.0) ** _GROWS, 1 / _USUAL))


def heart_of(model: Model) -> float:
    """Return how high what one sees of a thing is in the middle, metres: that of a sign is its board."""
    total, high = 0.0, 0.0
    for surface in model.surfaces:
        corners = surface.positions[surface.triangles].astype(float)
        area = np.linalg.norm(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=1)
        total += float(area.sum())
        high += float((area * corners[..., 2].mean(axis=1)).sum())
    return high / total if total else model.size[2] / 2
