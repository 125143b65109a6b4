"""What bursts: explosions, fireworks, eruptions."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from filmwright.stage.rehearsal.burning import BLACK, FIRE, Vapour, fire, plume, raised, scaled
from filmwright.stage.rehearsal.rotations import Reals, unit
from filmwright.stage.rehearsal.show import Show, Track, extent, up
from filmwright.stage.rehearsal.sprays import GRAVITY, Glimmer, Stuff, spray
from filmwright.stage.world.world import Element, Phenomenon


def explosion(show: Show, at: Reals, radius: float, moment: float) -> None:
    """Blow something up: a flash, a ball of fire, black smoke, burning bits, dust along the ground."""
    rng = show.rng
    show.sprays.append(
        spray(Stuff.GLOW, [moment], life=0.22, place=at, size=(3.2 * radius), colour=(6.0, 4.4, 2.4, 1.0))
    )
    count = 46
    way = unit(rng.normal(0, 1, (count, 3)) * np.array([1, 1, 0.8]) + up(0.35))
    reach = radius * rng.uniform(1.2, 3.0, count)[:, None]
    hot = np.stack(
        [np.tile((2.2, 0.42, 0.035, 1.0), (count, 1)), np.tile((0.5, 0.05, 0.005, 0.9), (count, 1))], 1
    )
    births = moment + rng.uniform(0, 0.10, count)
    show.sprays.append(
        spray(
            Stuff.SMOKE,
            births,
            life=rng.uniform(0.7, 1.3, count),
            place=at + 0.25 * radius * way,
            speed=way * reach * 2.6,
            pull=(0, 0, 1.2 * radius),
            air=show.wind,
            drag=3.2,
            size=np.stack([0.35 * radius * np.ones(count), 0.85 * radius * np.ones(count)], 1),
            colour=hot,
            trait=1.0,
        )
    )
    dark = np.stack([np.tile((*BLACK, 0.75), (count, 1)), np.tile((0.12, 0.11, 0.10, 0.6), (count, 1))], 1)
    show.sprays.append(
        spray(
            Stuff.SMOKE,
            births + 0.30,
            life=rng.uniform(2.0, 4.0, count),
            place=at + 0.8 * radius * way,
            speed=way * reach * 0.5 + up(0.6 * radius),
            pull=(0, 0, 0.35 * radius),
            air=show.wind,
            drag=1.3,
            size=np.stack([0.5 * radius * np.ones(count), 1.3 * radius * np.ones(count)], 1),
            colour=dark,
        )
    )
    count = 150
    way = unit(rng.normal(0, 1, (count, 3)) + up(0.8))
    bits = spray(
        Stuff.GLOW,
        moment + rng.uniform(0, 0.05, count),
        life=rng.uniform(0.6, 1.8, count),
        place=at,
        speed=way * (radius * rng.uniform(3.0, 9.0, count))[:, None],
        pull=(0, 0, -GRAVITY),
        drag=0.6,
        size=0.022 * radius,
        colour=(*scaled(FIRE, 1.4), 1.0),
        streak=0.05,
    )
    show.sprays.append(bits.ended(bits.meets(at[2] - 0.5 * radius)))
    show.glimmers.append(
        Glimmer(
            places=at[None],
            colour=(16.0, 7.5, 2.4),
            reach=14 * radius,
            start=moment,
            end=moment + 0.15,
            fade=1.1,
            flicker=0.1,
        )
    )
    show.heard("explosion", moment, at, speed=radius, mass=10 * radius)


def _explode(show: Show, element: Element) -> None:
    begin = min(0.12 * show.seconds, 0.35) if element.start is None else element.start
    thing = show.thing(element.at)
    track = show.track(element.at)
    at = track.at(begin, show.rate)
    radius = 1.2
    house = show.house() if element.at == "place" else None
    if house is not None:
        low, high = house
        radius = float(np.clip(0.3 * (high[0] - low[0]), 1.2, 6.0))
        at = show.from_heart(float(low[0] + high[0]) / 2, float(low[1]), 0.35 * float(high[2]))
    if thing is not None:
        low, high = extent(show.model(thing))
        radius = float(np.clip(0.42 * np.linalg.norm(high - low), 0.15, 6.0))
        at = at - up(0.45 * (high[2] - low[2]))
        foot = np.array(at)  # what is left burns on the ground below, the pieces fly by then
        foot[2] = show.heart[2] if thing.on in (None, "air") else float(thing.start.position[2])
        burnt = Track(places=(foot + up(0.1 * radius))[None], width=radius, height=radius)
        fire(show, burnt, 0.55 * radius, 1.2 * radius, (begin + 0.4, show.seconds + 1))
    show.hold(np.asarray(at) - up(0.4 * radius), 1.5 * radius, 3.2 * radius)
    explosion(show, np.asarray(at), radius, begin)


_SHELLS = (
    (1.0, 0.06, 0.04),
    (0.08, 0.35, 1.0),
    (1.0, 0.62, 0.05),
    (0.08, 0.85, 0.16),
    (0.95, 0.08, 0.75),
    (0.95, 0.85, 0.75),
)


def _fireworks(show: Show, element: Element) -> None:
    """Shells go up one after the other, each a burst of its own colour that hangs and falls."""
    begin, end = show.span(element)
    away, side = show.towards_camera, show.across
    base = show.heart - 60 * away
    high = float(np.clip(60 * 1.1 * show.skyline() + 6.0, 20.0, 36.0))
    reach = 11.0
    show.hold(base + up(0.25 * high), 1.2 * reach, 0.75 * high + 0.9 * reach)
    moments = np.concatenate(
        [[begin - 0.9, begin - 0.35], np.arange(begin + 0.1, min(end, show.seconds), 0.42)]
    )
    for number, moment in enumerate(moments):
        across = (1.0, -0.9, 0.1, 1.3, -1.4, 0.5, -0.4)[number % 7]
        rise = high * (1.0, 0.82, 1.16, 0.9, 1.05)[number % 5]
        at = base + side * (across * reach * 1.25) + up(rise)
        _shell(show, at, reach * (1.0, 0.75, 1.2)[number % 3], float(moment), _SHELLS[number % len(_SHELLS)])


def _shell(show: Show, at: Reals, reach: float, moment: float, colour: tuple[float, float, float]) -> None:
    """One shell: its trail up, a ball of stars that slow down, droop and go out."""
    rise = up(1.0) * reach * 2.2
    show.sprays.append(
        spray(
            Stuff.GLOW,
            moment - 0.55 + np.linspace(0, 0.5, 24),
            life=0.35,
            place=at - rise * np.linspace(1, 0.05, 24)[:, None] ** 1.4,
            size=0.014 * reach,
            colour=(2.6, 1.9, 0.9, 0.8),
            pull=(0, 0, -1.0),
        )
    )
    count = 130
    turn = np.arange(count) * 2.39996
    level = 1 - 2 * (np.arange(count) + 0.5) / count
    ball = np.stack([np.sqrt(1 - level**2) * np.cos(turn), np.sqrt(1 - level**2) * np.sin(turn), level], 1)
    ball *= show.rng.uniform(0.9, 1.05, (count, 1))
    births = np.full(count, moment)
    for trail, (streak, size, share) in enumerate(((0.16, 0.034, 1.0), (0.0, 0.055, 1.0))):
        show.sprays.append(
            spray(
                Stuff.GLOW,
                births,
                life=show.rng.uniform(1.0, 1.6, count),
                place=at,
                speed=ball * reach * 2.6,
                pull=(0, 0, -0.55 * reach),
                air=show.wind * 0.3,
                drag=2.4,
                size=size * reach * (1.0 if trail else 0.8),
                streak=streak,
                colour=np.stack(
                    [
                        np.tile((*scaled(colour, 1.0), share), (count, 1)),
                        np.tile((*scaled(colour, 0.8), 0.4), (count, 1)),
                    ],
                    1,
                ),
            )
        )
    show.sprays.append(
        spray(Stuff.GLOW, [moment], life=0.3, place=at, size=0.8 * reach, colour=(*scaled(colour, 0.8), 0.7))
    )
    show.glimmers.append(
        Glimmer(
            places=at[None],
            colour=scaled(colour, 0.35),
            reach=6 * reach,
            start=moment,
            end=moment + 0.1,
            fade=0.9,
            flicker=0.0,
        )
    )
    if 0 <= moment < show.seconds:
        show.heard("explosion", moment, at, speed=0.5, mass=1.0)


def _breathe(show: Show, element: Element) -> None:
    """A jet of fire leaves a mouth or an engine along the way its owner faces."""
    begin, end = show.span(element, 0.15)
    thing = show.thing(element.at)
    track = show.track(element.at, "muzzle", "mouth", "exhaust")
    size = 0.5 if thing is None else float(np.clip(0.32 * thing.model.size[2], 0.12, 2.0))
    births = show.births(110, begin, end)
    count = len(births)
    ahead = show.across if thing is None else show.facing(thing, births)
    reach = size * show.rng.uniform(3.4, 5.0, count)[:, None]
    spread = show.rng.normal(0, 0.10, (count, 3)) * reach
    puffs = spray(
        Stuff.SMOKE,
        births,
        life=show.rng.uniform(0.45, 0.75, count),
        place=track.at(births, show.rate) + 0.2 * size * ahead,
        speed=ahead * reach + spread + up(-0.06 * reach[:, 0]),
        pull=(0, 0, 1.5 * size),
        air=show.wind,
        drag=1.6,
        size=np.stack([0.26 * size * np.ones(count), 0.70 * size * np.ones(count)], 1),
        colour=np.stack(
            [np.tile((1.7, 0.27, 0.02, 1.0), (count, 1)), np.tile((0.9, 0.10, 0.01, 0.8), (count, 1))], 1
        ),
        trait=1.0,
    )
    show.sprays.append(puffs)
    way = show.across if thing is None else show.facing(thing, show.times[:1])[0]
    show.hold(track.places[0] + 2.2 * size * way - up(size), 1.6 * size, 2.0 * size)
    middle = track.places + 2.0 * size * way
    show.glimmers.append(
        Glimmer(places=middle, colour=scaled(FIRE, 3.5), reach=14 * size, start=begin, end=end, flicker=0.3)
    )
    for beat in np.arange(begin, min(end, show.seconds), 1.0):
        show.heard("crackle", float(beat), track.places[0], mass=1.5)


def _erupt(show: Show, element: Element) -> None:
    """Lava is thrown up in arcs, ash rises in a dark column lit from below."""
    begin, end = show.span(element)
    thing = show.thing(element.at)
    track = show.track(element.at, "crater", "top", "smoke")
    size = max(track.height, 2.0)
    if thing is None:  # the mountain is the place itself
        track = show.highest()
        size = max(0.8 * track.height, 6.0)
    births = show.births(260, begin - 2.0, end)
    count = len(births)
    way = unit(show.rng.normal(0, 0.34, (count, 3)) * np.array([1, 1, 0]) + up(1.0))
    quick = np.sqrt(2 * GRAVITY * 0.55 * size) * show.rng.uniform(0.45, 1.0, count)
    foot = track.places[0] - up(0.5 * size if thing is None else 0.0)
    show.hold(foot, 0.5 * size, 1.15 * size if thing is None else 0.6 * size)
    lava = spray(
        Stuff.GLOW,
        births,
        life=3.0,
        place=track.at(births, show.rate),
        speed=way * quick[:, None],
        pull=(0, 0, -GRAVITY),
        drag=0.05,
        size=0.026 * size,
        streak=0.05,
        colour=np.stack(
            [np.tile((1.1, 0.15, 0.01, 1.0), (count, 1)), np.tile((0.8, 0.06, 0.0, 0.8), (count, 1))], 1
        ),
    )
    show.sprays.append(lava.ended(lava.meets(track.places[0, 2] - 0.7 * size)))
    plume(
        show,
        track,
        0.24 * size,
        (begin, end),
        Vapour(colour=(0.10, 0.09, 0.09), opacity=0.8, rise=1.5, life=5.0),
    )
    glow = raised(track, 0.02 * size)
    fire(show, glow, 0.14 * size, 0.45 * size, (begin, end))
    show.heard("explosion", max(begin, 0.0), track.places[0], speed=2.0, mass=20.0)


MAKERS: dict[Phenomenon, Callable[[Show, Element], None]] = {
    Phenomenon.EXPLODE: _explode,
    Phenomenon.FIREWORKS: _fireworks,
    Phenomenon.ERUPT: _erupt,
    Phenomenon.BREATHE: _breathe,
}
