"""Elements: fire, smoke, liquids and all that drifts join the performance when everybody else has played.

Flames and smoke that makers stood on their things as still shapes come alive too, wherever they are.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np

from filmwright.stage.rehearsal import burning, bursts, drifting, melting, pouring, splashing, weightless
from filmwright.stage.rehearsal.changing import changed, turned
from filmwright.stage.rehearsal.draping import draped
from filmwright.stage.rehearsal.exhausts import burnt
from filmwright.stage.rehearsal.life_of_sets import enlivened
from filmwright.stage.rehearsal.performance import Contact, Performance
from filmwright.stage.rehearsal.rustling import rustled
from filmwright.stage.rehearsal.show import Show
from filmwright.stage.rehearsal.sprays import together
from filmwright.stage.rehearsal.tethers import tied
from filmwright.stage.rehearsal.winds import blown
from filmwright.stage.world.world import Element, Phenomenon, World

_MAKERS: dict[Phenomenon, Callable[[Show, Element], None]] = {
    **burning.MAKERS,
    **bursts.MAKERS,
    **pouring.MAKERS,
    **splashing.MAKERS,
    **melting.MAKERS,
    **drifting.MAKERS,
    **weightless.MAKERS,
}


def with_elements(performance: Performance) -> Performance:
    """Return the performance with its elements played; without any it is the same performance."""
    world = performance.blocking.world
    show = Show(performance=performance)
    for number, element in enumerate(world.elements):
        show.rng = np.random.default_rng([world.seed, number, zlib.crc32(element.kind.encode())])
        _MAKERS[element.kind](show, element)
    enlivened(show)
    blown(show)
    for number, change in enumerate(world.changes):
        show.rng = np.random.default_rng([world.seed, 1000 + number])
        changed(show, change)
    burnt(show)
    draped(show)
    tied(show)
    rustled(show)
    turning = turned(show)
    if show.untouched and turning is None:
        return performance
    contacts = sorted((*performance.contacts, *show.contacts), key=_order)
    return replace(
        performance,
        blocking=show.blocking,
        poses={**performance.poses, **show.poses},
        contacts=tuple(contacts),
        sprays=together(show.sprays),
        glimmers=tuple(show.glimmers),
        softs=tuple(show.softs),
        heroes=tuple(dict.fromkeys(_heroes(world))),
        shown=tuple(show.shown),
        turning=turning,
    )


def _heroes(world: World) -> Iterator[str]:
    """Yield the ids of what something happens to."""
    for element in world.elements:
        yield from (name for name in (element.at, element.into) if name)
    yield from (change.thing for change in world.changes)


def _order(contact: Contact) -> tuple[float, str, str, tuple[float, float, float]]:
    return contact.seconds, contact.thing, contact.kind, contact.position
