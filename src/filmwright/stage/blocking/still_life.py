"""A still life: things shown for themselves, so that the eye finds each of them."""

from __future__ import annotations

from collections.abc import Mapping

from filmwright.stage.world.model import Model
from filmwright.stage.world.shaping.assembly import sized

_NATURAL = 1.6
"""Times its size that another thing may be without anything being changed."""

_GROWS = 0.7
"""The power of what is beyond that by which a small thing grows, and the most it grows."""
_MOST = 4.0


def evened(models: Mapping[str, Model]) -> dict[str, Model]:
    """Return the models with small ones beside large ones drawn larger, as a picture book does.

    A knife of 0.25 m beside a television of 1.2 m is drawn 0.54 m long.
    """
    largest = max((max(model.size) for model in models.values()), default=1.0)
    return {
        name: sized(model, min(max(1.0, (largest / (_NATURAL * max(*model.size, 0.01))) ** _GROWS), _MOST))
        for name, model in models.items()
    }
