"""Weightless: a liquid that leaves its vessel where nothing weighs gathers in balls that drift apart."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from filmwright.stage.rehearsal.liquids import liquid_of
from filmwright.stage.rehearsal.rotations import unit
from filmwright.stage.rehearsal.show import Show, up
from filmwright.stage.rehearsal.sprays import Stuff, spray
from filmwright.stage.world.world import Element, Phenomenon

_BALLS = 34
_SLOW = 0.35
"""Times its height that a vessel's liquid drifts in a second."""


def _hover(show: Show, element: Element) -> None:
    thing = show.thing(element.at)
    if thing is None:
        return
    track = show.track(element.at, "mouth", "top")
    size = max(track.width, 0.4 * track.height, 0.05)
    begin, _ = show.span(element, 0.25, show.seconds)
    liquid = liquid_of(element)
    births = begin + np.sort(show.rng.uniform(0, 0.7 * show.seconds, _BALLS))
    ways = unit(show.rng.normal(0, 1, (_BALLS, 3)) * [1, 1, 0.6] + up(0.9))
    quick = _SLOW * max(size, 0.12) * show.rng.uniform(0.5, 1.6, _BALLS)
    radius = 0.24 * size * show.rng.uniform(0.25, 1.0, _BALLS) ** 1.4
    start = track.at(births, show.rate) + show.rng.normal(0, 0.12 * size, (_BALLS, 3)) * [1, 1, 0.2]
    show.sprays.append(
        spray(
            Stuff.LIQUID,
            births,
            life=show.seconds + 2.0,
            place=start,
            speed=ways * quick[:, None],
            size=radius,
            drag=0.05,
            colour=(*liquid.light, max(liquid.opacity, 0.85)),
        )
    )
    show.hold(track.places[0] - up(0.2 * size), 2.2 * size, 3.2 * size)


MAKERS: dict[Phenomenon, Callable[[Show, Element], None]] = {Phenomenon.HOVER: _hover}
