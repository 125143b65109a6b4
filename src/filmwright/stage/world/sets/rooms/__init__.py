"""Places inside: one parametric room kit, and every place a short description in its terms.

many      a crate of simple forms     design    shell + light + furniture = set
shell     floor, walls, ceiling       openings  windows, doors, curtains
fixtures  lamps                       furniture, goods, palette: what rooms are filled with
"""

from __future__ import annotations

from collections.abc import Callable

from filmwright.stage.world.model import StageSet
from filmwright.stage.world.sets.rooms import (
    barber,
    canteens,
    culture,
    faith,
    farm,
    galleries,
    grand,
    homes,
    industry,
    leisure,
    markets,
    museums,
    rails,
    rough,
    schools,
    shops,
    sports,
    stages,
    stairs,
    tables,
    town,
    travel,
    washing,
    work,
)
from filmwright.stage.world.sets.rooms.design import set_of
from filmwright.stage.world.world import Place, World

_TRADES = (
    barber,
    canteens,
    culture,
    faith,
    farm,
    galleries,
    grand,
    homes,
    industry,
    leisure,
    markets,
    museums,
    rails,
    rough,
    schools,
    shops,
    sports,
    stages,
    stairs,
    tables,
    town,
    travel,
    washing,
    work,
)

SETS: dict[str, Callable[[Place, World], StageSet]] = {
    name: set_of(name, design) for trade in _TRADES for name, design in trade.DESIGNS.items()
}
