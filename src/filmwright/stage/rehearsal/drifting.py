"""What drifts: soap bubbles, confetti, leaves, petals, feathers, dust, sand that runs."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from filmwright.stage.rehearsal.burning import Vapour, plume
from filmwright.stage.rehearsal.rotations import Reals
from filmwright.stage.rehearsal.show import Show, Track, up
from filmwright.stage.rehearsal.sprays import GRAVITY, Spray, Stuff, spray
from filmwright.stage.world.world import Element, Phenomenon

_GAY = (
    (0.95, 0.15, 0.2),
    (1.0, 0.75, 0.1),
    (0.15, 0.6, 0.95),
    (0.3, 0.8, 0.3),
    (0.9, 0.3, 0.8),
    (1.0, 0.5, 0.1),
)
_LEAVES = ((0.85, 0.35, 0.08), (0.92, 0.62, 0.12), (0.70, 0.18, 0.08), (0.62, 0.42, 0.14), (0.80, 0.52, 0.10))
_PETALS = ((1.0, 0.72, 0.80), (0.98, 0.60, 0.72), (1.0, 0.85, 0.89))
_WHITE = ((0.97, 0.97, 0.95), (0.92, 0.92, 0.93))
_ROOM = 4.2
"""Metres around its place in which things come down; indoors they come from 2.5 m up."""


def _tints(show: Show, element: Element, usual: tuple[tuple[float, float, float], ...], count: int) -> Reals:
    """Return linear colours with full opacity, (count, 4): of the colour the words name, else mixed."""
    kinds = np.array([element.colour] if element.colour else usual, float) ** 2.2
    rows = kinds[show.rng.integers(0, len(kinds), count)]
    return np.concatenate([rows * show.rng.uniform(0.85, 1.1, (count, 1)), np.ones((count, 1))], 1)


def fluttering(
    show: Show,
    element: Element,
    tints: tuple[tuple[float, float, float], ...],
    kind: tuple[float, float, float, float],
) -> None:
    """Let flat things come down all over the place; `kind`: how many a second, how fast they sink (m/s),
    their size (metres), how much of a leaf they are (0 paper). What has come down lies there."""
    rate, sinks, size, leaf = kind
    begin, end = show.span(element)
    track = show.track(element.at)
    high = 2.6 if show.performance.blocking.place.interior else 4.2
    births = show.births(rate * element.strength, begin - (high / sinks if begin <= 0 else 0.0), end)
    count = len(births)
    spread = show.rng.uniform(-1, 1, (count, 3)) * [_ROOM, _ROOM, 0.2]
    drag = 6.0
    falls = spray(
        Stuff.FLAKE,
        births,
        life=1.6 * high / sinks,
        place=track.at(births, show.rate) * [1, 1, 0] + spread + up(high) - show.wind * 0.5 * high / sinks,
        pull=up(-drag * sinks) * show.rng.uniform(0.7, 1.2, (count, 1)),
        speed=(0, 0, -sinks),
        air=show.wind,
        drag=drag,
        size=size * show.rng.uniform(0.7, 1.2, count),
        colour=_tints(show, element, tints, count),
        sway=0.28,
        seed=show.rng.uniform(0, 1, count),
        trait=leaf,
    )
    _come_to_lie(show, falls, 0.015)


def _come_to_lie(show: Show, falls: Spray, floor: float) -> None:
    """Let what has come down to the floor lie there until the end."""
    ages = falls.meets(floor)
    show.sprays.append(falls.ended(ages))
    landed = np.isfinite(ages)
    rest = falls.some(landed)
    show.sprays.append(
        spray(
            rest.stuff,
            rest.birth + ages[landed],
            life=show.seconds + 30.0,
            place=rest.way(ages[landed]) * [1, 1, 0] + up(floor),
            size=rest.size[:, 0],
            colour=rest.colour[:, 0],
            seed=0.25 + 0 * rest.seed,
            trait=rest.trait,
        )
    )


def _confetti(show: Show, element: Element) -> None:
    fluttering(show, element, _GAY, (150, 0.9, 0.036, 0.0))


def _leaves(show: Show, element: Element) -> None:
    fluttering(show, element, _LEAVES, (22, 0.8, 0.06, 1.0))


def _petals(show: Show, element: Element) -> None:
    fluttering(show, element, _PETALS, (75, 0.7, 0.06, 1.0))


def _feathers(show: Show, element: Element) -> None:
    fluttering(show, element, _WHITE, (16, 0.35, 0.07, 1.0))


def _bubbles(show: Show, element: Element) -> None:
    """Soap bubbles leave a mouth or the ground, wander up with the air and burst."""
    begin, end = show.span(element)
    track = show.track(element.at, "mouth", "head")
    births = show.births(11 * element.strength, begin - 3.0, end)
    count = len(births)
    near = show.thing(element.at) is not None
    off = show.rng.normal(0, 0.05 if near else 1.0, (count, 3)) * [1, 1, 0.3]
    if near:  # they leave the lips
        off = off + 0.14 * show.towards_camera - up(0.16)
    out = (0.30 * show.towards_camera + 0.45 * show.across) * (1.0 if near else 0.0)
    show.sprays.append(
        spray(
            Stuff.BUBBLE,
            births,
            life=show.rng.uniform(2.0, 4.5, count),
            place=track.at(births, show.rate) + off + up(0.0 if near else 0.6),
            speed=out + show.rng.normal(0, 0.18, (count, 3)) + up(0.25),
            pull=(0, 0, 0.22),
            air=show.wind * 0.6,
            drag=1.0,
            size=show.rng.uniform(0.03, 0.085, count) * (1.0 if near else 1.6),
            colour=(0.92, 0.95, 1.0, 0.95),
            sway=0.15,
        )
    )


def _sand(show: Show, element: Element) -> None:
    """Sand runs down in a thread and heaps up in a cone."""
    begin, end = show.span(element)
    track = show.track(element.at, "spout", "mouth")
    tint = (*(float(c) ** 2.2 for c in element.colour or (0.86, 0.72, 0.46)), 1.0)
    births = show.births(420, begin, end)
    count = len(births)
    floor = float(show.track(element.into).places[0, 2]) if element.into else 0.0
    thing = show.thing(element.at)
    lift = 0.9 if thing is None else 0.0
    place = track.at(births, show.rate) + up(lift) + show.rng.normal(0, 0.012, (count, 3))
    falls = spray(
        Stuff.GRAIN,
        births,
        life=3.0,
        place=place,
        speed=show.rng.normal(0, 0.06, (count, 3)),
        pull=(0, 0, -GRAVITY),
        drag=0.4,
        size=0.006,
        streak=0.01,
        colour=tint,
    )
    heap = floor + 0.16 * np.clip((births - begin) / max(end - begin, 0.1), 0, 1) ** 0.4
    falls = falls.ended(falls.meets(heap))
    show.sprays.append(falls)
    lie = falls.way(falls.life)
    away = np.sqrt(show.rng.uniform(0, 1, count))
    turn = show.rng.uniform(0, 2 * np.pi, count)
    out = away * (0.05 + 0.9 * (heap - floor))
    spot = lie * [1, 1, 0] + np.stack(
        [out * np.cos(turn), out * np.sin(turn), floor + (heap - floor) * (1 - away)], 1
    )
    show.sprays.append(
        spray(
            Stuff.GRAIN, falls.birth + falls.life, life=show.seconds + 9, place=spot, size=0.009, colour=tint
        )
    )


def _dust(show: Show, element: Element) -> None:
    """Dust rises from the ground behind what goes over it, or where the wind takes it."""
    span = show.span(element)
    thing = show.thing(element.at)
    track = show.track(element.at)
    radius = 0.3 if thing is None else float(np.clip(0.34 * thing.model.size[2], 0.08, 1.2))
    if thing is not None:
        pose = show.pose(thing)[:, 0]
        low = np.array([-0.4 * thing.model.size[0], 0.0, 0.0])
        behind = (pose[:, :, :3] @ low + pose[:, :, 3]) * [1, 1, 0] + up(0.4 * radius)
        track = Track(places=np.asarray(behind), width=radius, height=radius)
    tint = tuple(float(c) ** 2.2 for c in element.colour) if element.colour else (0.62, 0.50, 0.34)
    plume(
        show,
        track,
        radius,
        span,
        Vapour(colour=(tint[0], tint[1], tint[2]), opacity=0.75, rise=0.5, life=2.4),
    )


MAKERS: dict[Phenomenon, Callable[[Show, Element], None]] = {
    Phenomenon.CONFETTI: _confetti,
    Phenomenon.LEAVES: _leaves,
    Phenomenon.PETALS: _petals,
    Phenomenon.FEATHERS: _feathers,
    Phenomenon.BUBBLES: _bubbles,
    Phenomenon.SAND: _sand,
    Phenomenon.DUST: _dust,
}
