"""A still life: things shown for themselves, so that the eye finds each of them."""

from __future__ import annotations

from collections.abc import Mapping

from filmwright.stage.world.model import Model
from filmwright.stage.world.shaping.assembly import sized

_NATURAL = 2.0
"""Times its size that another thing may be without anything being changed."""


def evened(models: Mapping[str, Model]) -> dict[str, Model]:
    """Return the models with small ones beside large ones drawn larger, as a picture book does.

    What is over twice as small as the largest grows by the root of what is beyond: a knife of
    0.25 m beside a television of 1.2 m to 0.4 m.
    """
    largest = max((max(model.size) for model in models.values()), default=1.0)
    return {
        name: sized(model, max(1.0, (largest / (_NATURAL * max(*model.size, 0.01))) ** 0.5))
        for name, model in models.items()
    }
