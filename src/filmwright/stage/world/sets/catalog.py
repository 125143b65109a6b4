"""Which sets stand on the lot, and the one door to all of them."""

from __future__ import annotations

from collections.abc import Callable

from filmwright.film.errors import BoardRefused, did_you_mean, listed
from filmwright.stage.world.model import StageSet
from filmwright.stage.world.sets import city_street, living_room, park, product_studio, rooms, street_court
from filmwright.stage.world.sets.outdoors.lots import LOTS as OUTDOORS
from filmwright.stage.world.world import Place, World

_LOTS = (city_street, living_room, park, product_studio, rooms, street_court, *OUTDOORS)

_SETS: dict[str, Callable[[Place, World], StageSet]] = {
    kind: builder for lot in _LOTS for kind, builder in lot.SETS.items()
}


def known() -> tuple[str, ...]:
    """Return the kinds of place that can be built, sorted."""
    return tuple(sorted(_SETS))


def build(place: Place, world: World) -> StageSet:
    """Return the place as a set, lit windows and all for the world's hour.

    `place.colour` becomes its dominant colour, `place.background` a picture behind everything.
    Raises BoardRefused for a kind that nobody builds.
    """
    builder = _SETS.get(place.kind)
    if builder is None:
        raise BoardRefused(
            f"no set is named {place.kind!r}{did_you_mean(place.kind, _SETS)}; choose one of {listed(_SETS)}"
        )
    return builder(place, world)
