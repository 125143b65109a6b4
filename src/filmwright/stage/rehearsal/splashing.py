"""Water in motion: splashes, jets, falls, drops, what spreads in it, what boils."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from filmwright.stage.rehearsal.burning import WHITE, Vapour, plume
from filmwright.stage.rehearsal.liquids import FULL, LIQUIDS, WATER, Liquid, droplets, level, liquid_of, rings
from filmwright.stage.rehearsal.rotations import Reals, unit
from filmwright.stage.rehearsal.show import Show, Track, extent, up
from filmwright.stage.rehearsal.sprays import GRAVITY, Stuff, spray
from filmwright.stage.rehearsal.vessels import hollow_of, mouth_of, opened
from filmwright.stage.world.world import Element, Phenomenon


def splash(
    show: Show, at: Reals, size: float, moment: float, liquid: Liquid = WATER, reach: float = 0.0
) -> None:
    """Something falls into water: a crown, a jet after it, drops, waves; `size` metres across."""
    rng = show.rng
    quick = float(np.sqrt(2 * GRAVITY * 1.5 * size))
    count = 260
    turn = np.arange(count) * 2.39996
    lean = rng.uniform(0.35, 0.75, count)
    away = unit(np.stack([lean * np.cos(turn), lean * np.sin(turn), np.ones(count)], 1))
    births = moment + 0.03 * rng.uniform(0, 1, count) ** 2 + rng.uniform(0, 0.08, count)
    foam = 0.45 + 0.55 * np.array(liquid.light)
    crown = spray(
        Stuff.LIQUID,
        births,
        life=3.0,
        place=at + 0.45 * size * np.stack([np.cos(turn), np.sin(turn), 0 * turn], 1),
        speed=away * (quick * rng.uniform(0.35, 1.0, count))[:, None],
        pull=(0, 0, -GRAVITY),
        drag=0.25,
        streak=0.035,
        size=0.05 * size * rng.uniform(0.4, 1.2, count),
        colour=(*foam, max(liquid.opacity, 0.8)),
    )
    show.sprays.append(crown.ended(crown.meets(at[2])))
    jet = show.births(160, moment + 0.22, moment + 0.42)
    high = spray(
        Stuff.LIQUID,
        jet,
        life=3.0,
        place=at + rng.normal(0, 0.05 * size, (len(jet), 3)) * [1, 1, 0],
        speed=rng.normal(0, 0.06 * quick, (len(jet), 3)) + up(0.95 * quick),
        pull=(0, 0, -GRAVITY),
        streak=0.03,
        size=0.05 * size,
        colour=(*foam, max(liquid.opacity, 0.8)),
    )
    show.sprays.append(high.ended(high.meets(at[2])))
    spread = np.stack([np.cos(turn[:26]), np.sin(turn[:26]), 0.9 + 0 * turn[:26]], 1)
    show.sprays.append(
        spray(
            Stuff.SMOKE,
            moment + rng.uniform(0, 0.1, 26),
            life=rng.uniform(0.5, 0.9, 26),
            place=at + 0.3 * size * spread,
            speed=spread * quick * 0.5,
            pull=(0, 0, -GRAVITY * 0.7),
            drag=1.2,
            size=np.stack([0.16 * size * np.ones(26), 0.45 * size * np.ones(26)], 1),
            colour=(*foam, 0.5),
        )
    )
    moments = moment + 0.12 + 0.28 * np.arange(5.0)
    rings(show, at, np.asarray(moments, np.float64), reach or 3.2 * size)
    show.heard("splash", moment, at, speed=2 * size, mass=20 * size)


def _splash(show: Show, element: Element) -> None:
    begin = min(0.1 * show.seconds, 0.2) if element.start is None else element.start
    thing = show.thing(element.at)
    target = show.track(element.into or (None if thing is None or not thing.cast else element.at))
    size = 0.9 if thing is None else float(np.clip(max(thing.model.size), 0.06, 1.4))
    into = show.thing(element.into)
    reach, place = 0.0, target.at(begin, show.rate)
    if into is None and thing is None and (wet := show.water()) is not None:
        place = wet
    if into is not None:
        hollow = hollow_of(show.model(into))
        reach = 0.45 * float(min(into.model.size[:2]))
        size = min(size, 1.1 * reach)
        if hollow is not None:
            heights = level(
                show,
                into,
                hollow,
                np.full(len(show.times), 0.75 * float(hollow.held[-1])),
                liquid_of(element),
            )
            place = show.moved(into, np.array([[*hollow.middle, heights[0]]]))[0, 0]
            reach = float(hollow.radius(heights[0]))
    show.hold(place, 1.1 * size, 2.2 * size)
    splash(show, place, size * element.strength, begin, liquid_of(element), reach)


def jet(
    show: Show,
    at: Track,
    way: Reals,
    span: tuple[float, float],
    size: tuple[float, float],
    liquid: Liquid = WATER,
) -> None:
    """Let water spring from a place with a velocity (3,), break into drops and fall back.

    `size`: radius of the drops and height of the floor they fall to, metres.
    """
    births = show.births(110, span[0] - 2.0, span[1])
    count = len(births)
    spread = show.rng.normal(0, 0.035 * float(np.linalg.norm(way)), (count, 3))
    foam = 0.5 + 0.5 * np.array(liquid.light)
    springs = spray(
        Stuff.LIQUID,
        births,
        life=4.0,
        place=at.at(births, show.rate),
        speed=way + spread,
        pull=(0, 0, -GRAVITY),
        drag=0.08,
        streak=0.05,
        size=size[0] * show.rng.uniform(0.5, 1.1, count),
        colour=(*foam, max(liquid.opacity, 0.75)),
    )
    show.sprays.append(springs.ended(springs.meets(size[1])))


def _spout(show: Show, element: Element) -> None:
    """A fountain, a geyser, a hydrant: one jet up with a mist about it, or of a thing's own height."""
    span = show.span(element)
    thing = show.thing(element.at)
    track = show.track(element.at, "jet", "spout", "mouth")
    tall = 2.2 if thing is None else float(np.clip(0.9 * thing.model.size[2], 0.5, 6.0))
    floor = float(track.places[0, 2]) - (0.0 if thing is None else 0.75 * thing.model.size[2])
    quick = np.sqrt(2 * GRAVITY * tall)
    liquid = liquid_of(element)
    show.hold(track.places[0], 0.4 * tall, 1.05 * tall)
    jet(show, track, up(quick), span, (0.014 * tall, floor), liquid)
    for turn in np.arange(6) * np.pi / 3:
        out = np.array([np.cos(turn), np.sin(turn), 0.0])
        jet(show, track, 0.16 * quick * out + up(0.78 * quick), span, (0.010 * tall, floor), liquid)
    for beat in np.arange(0, show.seconds, 0.5):
        show.heard("pour", float(beat), track.places[0], mass=3.0)


def _falls(show: Show, element: Element) -> None:
    """White water comes down and mist stands at its foot."""
    span = show.span(element)
    track = show.track(element.at)
    births = show.births(220, span[0] - 1.5, span[1])
    side = show.across
    count = len(births)
    place = track.places[0] + side * show.rng.uniform(-1.2, 1.2, count)[:, None] + up(4.0)
    falls = spray(
        Stuff.LIQUID,
        births,
        life=3.0,
        place=place,
        pull=(0, 0, -GRAVITY),
        drag=0.3,
        streak=0.09,
        size=0.04,
        colour=(0.85, 0.9, 0.93, 0.7),
        speed=show.rng.normal(0, 0.2, (count, 3)),
    )
    show.sprays.append(falls.ended(falls.meets(track.places[0, 2])))
    plume(show, track, 0.8, span, Vapour(colour=WHITE, opacity=0.25, rise=0.4, life=2.0))


def _drip(show: Show, element: Element) -> None:
    """Drops swell, let go and fall, one after the other; each makes a wave where it lands."""
    begin, end = show.span(element)
    track = show.track(element.at, "spout", "mouth")
    liquid = liquid_of(element)
    thing = show.thing(element.at)
    if thing is not None and not thing.cast:
        lip = show.moved(thing, mouth_of(show.model(thing))[None])[:, 0]
        track = Track(places=lip, width=0.02, height=track.height)
    floor = float(thing.start.position[2]) if thing else 0.0
    if (into := show.track(element.into)) and element.into:
        floor = float(into.places[0, 2])
    elif thing is None:
        track = Track(places=track.places + up(0.9), width=0.05, height=0.0)
        floor = float(track.places[0, 2]) - 0.9
    births = np.arange(begin, end, 0.55)
    size = float(np.clip(0.04 * track.height, 0.007, 0.02))
    place = track.at(births, show.rate)
    drops = spray(
        Stuff.LIQUID,
        births,
        life=2.0,
        place=place,
        pull=(0, 0, -GRAVITY),
        size=size,
        streak=0.008,
        colour=(*liquid.light, 0.85),
    )
    drops = drops.ended(drops.meets(floor))
    show.sprays.append(drops)
    lands = drops.birth + drops.life
    spots = place * [1, 1, 0] + up(floor)
    rings(show, spots, lands, 14 * size)
    for moment, spot in zip(lands, spots, strict=True):
        if moment < show.seconds:
            show.heard("drip", float(moment), spot)


def _spread(show: Show, element: Element) -> None:
    """Ink in water: clouds of colour sink, curl and thin out inside the vessel."""
    thing = show.thing(element.into) or show.thing(element.at)
    begin, end = show.span(element, 0.05 * show.seconds)
    liquid = liquid_of(element) if element.substance or element.colour else LIQUIDS["ink"]
    low, high = (
        (np.array([-0.2, -0.2, 0.0]), np.array([0.2, 0.2, 0.5]))
        if thing is None
        else extent(show.model(thing))
    )
    hollow = hollow_of(show.model(thing)) if thing is not None else None
    if thing is not None and hollow is not None:
        level(show, thing, hollow, np.full(len(show.times), FULL * float(hollow.held[-1])), WATER)
    wide, tall = float(high[0] - low[0]) / 2, float(high[2] - low[2])
    base = show.track(element.at).places[0] if thing is None else np.array(thing.start.position, float)
    count = 60
    births = begin + np.sort(show.rng.uniform(0, 0.55 * max(end - begin, 0.5), count))
    out = show.rng.normal(0, 0.22, (count, 3)) * wide * np.array([1, 1, 0])
    sinks = show.rng.uniform(0.25, 0.85, count) * tall
    show.sprays.append(
        spray(
            Stuff.SMOKE,
            births,
            life=show.seconds + 1.5,
            place=base + up(0.80 * tall) + 0.2 * out,
            speed=out * 1.6 + up(-1.0) * (0.85 * sinks)[:, None],
            drag=1.1,
            sway=0.14 * wide,
            size=np.stack([0.10 * wide * np.ones(count), 0.60 * wide * np.ones(count)], 1),
            colour=np.stack(
                [np.tile((*liquid.light, 0.8), (count, 1)), np.tile((*liquid.light, 0.30), (count, 1))], 1
            ),
        )
    )


def _boil(show: Show, element: Element) -> None:
    """Bubbles rise and burst all over the surface, and steam stands over it."""
    span = show.span(element)
    thing = show.thing(element.at)
    track = show.track(element.at)
    if thing is not None:
        show.models[thing.id] = opened(show.model(thing))
    hollow = hollow_of(show.model(thing)) if thing is not None else None
    wide = 0.25
    if thing is not None and hollow is not None:
        heights = level(
            show, thing, hollow, np.full(len(show.times), 0.8 * float(hollow.held[-1])), liquid_of(element)
        )
        at = show.moved(thing, np.array([[*hollow.middle, heights[0]]]))[:, 0]
        track = Track(places=at[:1], width=2 * float(hollow.radius(heights[0])), height=track.height)
        wide = 0.8 * float(hollow.radius(heights[0]))
    births = show.births(60, span[0] - 0.5, span[1])
    count = len(births)
    turn, away = show.rng.uniform(0, 2 * np.pi, count), wide * np.sqrt(show.rng.uniform(0, 1, count))
    place = track.at(births, show.rate) + np.stack([away * np.cos(turn), away * np.sin(turn), 0 * turn], 1)
    show.sprays.append(
        spray(
            Stuff.BUBBLE,
            births,
            life=show.rng.uniform(0.15, 0.5, count),
            place=place,
            size=np.stack([0.03 * wide * np.ones(count), show.rng.uniform(0.07, 0.2, count) * wide], 1),
            colour=(0.95, 0.97, 1.0, 1.0),
        )
    )
    quick = show.births(40, span[0], span[1])
    droplets(
        show, quick, np.resize(place, (len(quick), 3)), (0.7, 0.12, 0.02 * wide), WATER, track.places[0, 2]
    )
    plume(show, track, 0.8 * wide, span, Vapour(colour=WHITE, opacity=0.7, rise=1.2, life=2.2))
    for beat in np.arange(0, show.seconds, 0.5):
        show.heard("boil", float(beat), track.places[0])


def _ripple(show: Show, element: Element) -> None:
    begin, end = show.span(element)
    track = show.track(element.at)
    rings(show, track.places[0], np.arange(begin - 1.0, end, 0.5), 1.6 * element.strength)


MAKERS: dict[Phenomenon, Callable[[Show, Element], None]] = {
    Phenomenon.SPLASH: _splash,
    Phenomenon.SPOUT: _spout,
    Phenomenon.FALLS: _falls,
    Phenomenon.DRIP: _drip,
    Phenomenon.SPREAD: _spread,
    Phenomenon.BOIL: _boil,
    Phenomenon.RIPPLE: _ripple,
}
