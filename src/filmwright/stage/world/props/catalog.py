"""Which makers there are, and the one door to all of them."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from filmwright.film.errors import BoardRefused
from filmwright.media.almanac import looked_up
from filmwright.stage.world.model import Model
from filmwright.stage.world.props.household import HOUSEHOLD
from filmwright.stage.world.props.wish import Wish
from filmwright.stage.world.shaping.assembly import Bench, bounds, sized
from filmwright.stage.world.shaping.mesh import Point, moved
from filmwright.stage.world.world import Prop

TRADES = (
    *HOUSEHOLD,
    "air_rides",
    "aircraft",
    "arms",
    "balloons",
    "balls",
    "bandstand",
    "bathroom_shelf",
    "boards",
    "boats",
    "brasses",
    "buildings",
    "carts",
    "climbs",
    "contraptions",
    "curiosities",
    "cycles",
    "desk_drawer",
    "display",
    "dizzy_rides",
    "fairground",
    "farmyard",
    "flowers",
    "footwear",
    "furniture",
    "garden_tools",
    "gear",
    "gym",
    "handheld",
    "haunts",
    "instruments",
    "lorries",
    "machines",
    "meltables",
    "menagerie",
    "odd_rides",
    "orchestra",
    "outdoors",
    "pantry",
    "playground",
    "playthings",
    "plucked",
    "racers",
    "rails",
    "ships",
    "shrines",
    "signage",
    "snow_rides",
    "spacecraft",
    "sport",
    "stones",
    "street",
    "tackle",
    "tools",
    "toolshed",
    "towers",
    "trade_goods",
    "training",
    "vehicles",
    "water_rides",
    "weatherworks",
    "winds",
    "woods",
    "yard",
)
"""The modules of makers, each with its MAKERS; a module is opened when something of its is built."""


@cache
def _listing() -> dict[str, str]:
    """Return kind -> the trade that makes it. No two trades make the same."""
    return looked_up("props", Path(__file__).parent.glob("*.py"), _asked)


def _asked() -> dict[str, str]:
    found: dict[str, str] = {}
    for trade in TRADES:
        makers = _trade(trade).MAKERS
        if twice := found.keys() & makers.keys():
            raise ValueError(f"{trade} makes what another trade makes: {', '.join(sorted(twice))}")
        found |= dict.fromkeys(makers, trade)
    return found


def _trade(name: str) -> Any:
    return import_module(f"filmwright.stage.world.props.{name}")


_PLAUSIBLE: dict[str, Point] = {
    "small": (0.12, 0.18, 0.14),
    "large": (0.9, 1.4, 1.2),
    "huge": (2.0, 3.2, 2.4),
}
"""Depth, width and height of a labelled box when the words say how big the unknown thing is."""


@cache
def known() -> tuple[str, ...]:
    """Return the kinds that have a maker, sorted; anything else becomes a labelled box."""
    return tuple(sorted(_listing()))


def build(prop: Prop, aspect: float = 1.0) -> Model:
    """Return the model of a prop; `aspect` is width / height of the picture it shows.

    An unknown kind becomes a grey box that carries its words. Colour, material, size and
    picture of the prop are honoured. Raises BoardRefused for an unknown material, a size
    outside 0.05 to 20, or an aspect that is not above zero.
    """
    if not 0.05 <= prop.size <= 20:
        raise BoardRefused(f"the size {prop.size} of the prop {prop.id!r} is not usable; give 0.05 to 20")
    if not 0 < aspect < 100:
        raise BoardRefused(
            f"the picture of the prop {prop.id!r} has an aspect of {aspect}; give its width / height"
        )
    wish = Wish(prop=prop, aspect=aspect)
    trade = _listing().get(prop.kind)
    if trade is not None:
        bench: Bench = _trade(trade).MAKERS[prop.kind](wish)
    else:
        bench = _trade("display").labelled_box(wish, _plausible(wish))
    _settle(bench)
    return replace(sized(bench.model(prop.kind), prop.size), name=prop.id)


def _settle(bench: Bench) -> None:
    """Set the thing down with its solids, marks and joints: nothing ends below or above the floor."""
    low = bounds(bench.surfaces)[0][2]

    def down(at: Point) -> Point:
        return at[0], at[1], at[2] - low

    bench.surfaces = [moved(piece, (0, 0, -low)) for piece in bench.surfaces]
    bench.solids = [replace(solid, centre=down(solid.centre)) for solid in bench.solids]
    bench.marks = {name: replace(mark, position=down(mark.position)) for name, mark in bench.marks.items()}
    bench.parts = {name: down(at) for name, at in bench.parts.items()}


def _plausible(wish: Wish) -> Point:
    for word, size in _PLAUSIBLE.items():
        if wish.says(word):
            return size
    return (0.5, 0.5, 0.5)
