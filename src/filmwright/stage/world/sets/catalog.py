"""Which sets stand on the lot, and the one door to all of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from filmwright.film.errors import BoardRefused, did_you_mean, listed
from filmwright.media.almanac import looked_up
from filmwright.stage.world.model import StageSet
from filmwright.stage.world.sets.outdoors.lots import LOTS as OUTDOORS
from filmwright.stage.world.sets.rooms import TRADES as ROOMS
from filmwright.stage.world.sets.rooms.design import set_of
from filmwright.stage.world.world import Place, World

LOTS = (
    *("city_street", "living_room", "park", "product_studio", "street_court"),
    *(f"rooms.{name}" for name in ROOMS),
    *(f"outdoors.{name}" for name in OUTDOORS),
)
"""The modules of sets; a module is opened when a set of its is built."""


@cache
def _listing() -> dict[str, str]:
    """Return kind of place -> the lot it is on. No two lots have the same."""
    return looked_up("sets", Path(__file__).parent.rglob("*.py"), _asked)


def _asked() -> dict[str, str]:
    found: dict[str, str] = {}
    for lot in LOTS:
        sets = _sets(lot)
        if twice := found.keys() & sets.keys():
            raise ValueError(f"{lot} has what another lot has: {', '.join(sorted(twice))}")
        found |= dict.fromkeys(sets, lot)
    return found


@cache
def _sets(lot: str) -> Mapping[str, Callable[[Place, World], StageSet]]:
    module: Any = import_module(f"filmwright.stage.world.sets.{lot}")
    if not lot.startswith("rooms."):
        sets: Mapping[str, Callable[[Place, World], StageSet]] = module.SETS
        return sets
    return {name: set_of(name, design) for name, design in module.DESIGNS.items()}


@cache
def known() -> tuple[str, ...]:
    """Return the kinds of place that can be built, sorted."""
    return tuple(sorted(_listing()))


def build(place: Place, world: World) -> StageSet:
    """Return the place as a set, lit windows and all for the world's hour.

    `place.colour` becomes its dominant colour, `place.background` a picture behind everything.
    Raises BoardRefused for a kind that nobody builds.
    """
    lot = _listing().get(place.kind)
    if lot is None:
        meant = did_you_mean(place.kind, known())
        raise BoardRefused(f"no set is named {place.kind!r}{meant}; choose one of {listed(known())}")
    return _sets(lot)[place.kind](place, world)
