"""Fire and smoke: from a candle's flame to a house ablaze, steam, sparks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from filmwright.stage.rehearsal.rotations import Reals, unit
from filmwright.stage.rehearsal.show import Show, Track, extent, up
from filmwright.stage.rehearsal.sprays import GRAVITY, Glimmer, Stuff, spray
from filmwright.stage.world.model import Finish
from filmwright.stage.world.world import Element, Phenomenon

FIRE = (1.5, 0.33, 0.03)
"""The light of burning wood and wax: orange."""
GREY = (0.34, 0.33, 0.32)
BLACK = (0.05, 0.045, 0.04)
WHITE = (0.86, 0.87, 0.88)
_SMALL = 0.05
"""Metres: a fire of less radius is a candle's: one steady tongue."""
_WIDEST = 2.5
"""Metres: one tongue of fire is at most so wide; a larger blaze is many."""


_FIRES_OF_A_HOUSE = (
    (-0.32, 0.22, 0.08),
    (0.30, 0.18, 0.09),
    (0.02, 0.48, 0.10),
    (-0.24, 0.58, 0.08),
    (0.24, 0.9, 0.14),
    (-0.12, 0.94, 0.13),
)
"""Where a house burns: shares of its width across and of its height up, and of its size how large."""


def fire(
    show: Show,
    track: Track,
    radius: float,
    height: float,
    span: tuple[float, float],
    colour: tuple[float, float, float] = FIRE,
) -> None:
    """Light a fire that stands on a place: tongues, sparks, light, a breath of smoke."""
    small = radius < _SMALL
    count = 1 if small else int(np.clip(round(5 + 3 * radius), 6, 14))
    turn = show.rng.uniform(0, 2 * np.pi) + np.arange(count) * 2.39996
    away = np.zeros(1) if small else radius * 0.62 * np.sqrt(np.arange(count) / max(count - 1, 1))
    foot = np.stack([away * np.cos(turn), away * np.sin(turn), np.zeros(count)], 1)
    tall = height * (1.0 - 0.5 * away / max(radius, 1e-6)) * show.rng.uniform(0.85, 1.1, count)
    wide = np.minimum(radius * (1.0 if small else 0.62), _WIDEST) * np.ones(count)
    _tongues(show, track, (foot, tall, wide), span, colour)
    middle = track.places + up(0.55 * height)
    power = float(np.clip(radius / 0.25, 0.08, 4.0))
    show.glimmers.append(
        Glimmer(
            places=middle,
            colour=scaled(colour, 2.6 * min(power, 1.6) if not small else 0.5 + 6 * radius),
            reach=float(np.clip(26 * radius + 2.2, 2.2, 26.0)),
            start=span[0],
            end=span[1],
            flicker=0.10 if small else 0.28,
            seed=float(show.rng.uniform()),
        )
    )
    if small:
        return
    sparks(show, track, radius, height, (10 + 26 * min(radius, 1.5), span[0], span[1]), colour)
    plume(
        show,
        raised(track, 0.85 * height),
        radius * 0.75,
        span,
        Vapour(colour=GREY, opacity=0.16 + 0.05 * min(radius, 2)),
    )
    for beat in np.arange(span[0], min(span[1], show.seconds), 1.0):
        show.heard("crackle", max(beat, 0.0), middle[0], mass=radius)


def _tongues(
    show: Show,
    track: Track,
    shape: tuple[Reals, Reals, Reals],
    span: tuple[float, float],
    colour: tuple[float, float, float],
) -> None:
    """Stand tongues of fire at feet (n, 3) from a place, so tall (n,) and wide (n,)."""
    foot, tall, wide = shape
    count = len(foot)
    seeds = show.rng.uniform(0, 1, count)
    lean = show.wind * 0.10 * tall[:, None] + up(1.0) * np.maximum(tall - 1.6 * wide, 0.2 * tall)[:, None]
    starts = np.array([span[0]])
    life = span[1] - span[0]
    if track.moves:  # a tongue that is carried is one after the other, each of a frame
        starts = show.times[(show.times >= span[0] - 1e-9) & (show.times < span[1])]
        life = 1 / show.rate
    at = track.at(starts, show.rate)
    births = np.repeat(starts, count)
    rough = np.clip((wide - 0.02) / 0.10, 0.06, 1.0)
    each = len(starts)
    show.sprays.append(
        spray(
            Stuff.FLAME,
            births,
            life=life,
            place=(at[:, None] + foot + up(0.5) * wide[:, None, None].swapaxes(0, 1)).reshape(-1, 3),
            stretch=np.tile(lean, (each, 1)),
            size=np.tile(wide, each),
            colour=(*colour, 0.92),
            seed=np.tile(seeds, each),
            trait=np.tile(rough, each),
        )
    )


def sparks(
    show: Show,
    track: Track,
    radius: float,
    height: float,
    flow: tuple[float, float, float],
    colour: tuple[float, float, float] = FIRE,
) -> None:
    """Let embers rise and wander; `flow`: how many a second, from when, until when."""
    births = show.births(flow[0], flow[1] - 1.5, flow[2])
    count = len(births)
    turn, away = show.rng.uniform(0, 2 * np.pi, count), radius * np.sqrt(show.rng.uniform(0, 1, count))
    off = np.stack([away * np.cos(turn), away * np.sin(turn), height * show.rng.uniform(0.2, 0.7, count)], 1)
    rise = show.rng.uniform(0.7, 1.9, count) * np.sqrt(max(height, 0.1))
    out = 0.25 * off * np.array([1, 1, 0])
    show.sprays.append(
        spray(
            Stuff.GLOW,
            births,
            life=show.rng.uniform(0.8, 2.2, count),
            place=track.at(births, show.rate) + off,
            speed=out + up(1.0) * rise[:, None],
            pull=up(0.5 * height),
            air=show.wind,
            drag=0.9,
            size=np.clip(0.010 + 0.012 * radius, 0.004, 0.05),
            colour=np.stack(
                [
                    np.tile((*scaled(colour, 1.3), 1.0), (count, 1)),
                    np.tile((*scaled(colour, 0.7), 0.5), (count, 1)),
                ],
                1,
            ),
            sway=0.12 * height,
            streak=0.03,
        )
    )


@dataclass(frozen=True, kw_only=True)
class Vapour:
    """What rises: its colour (linear), how dense, how fast it rises against usual smoke, so long (s)."""

    colour: tuple[float, float, float] = GREY
    opacity: float = 0.5
    rise: float = 1.0
    life: float = 3.5


def plume(show: Show, track: Track, radius: float, span: tuple[float, float], vapour: Vapour) -> None:
    """Let smoke or steam rise from a place: slow puffs that grow, thin out and drift with the wind."""
    speed = vapour.rise * np.sqrt(np.clip(radius, 0.01, 3.0) * 4.0)
    rate = float(np.clip(1.6 * speed / max(radius, 0.01), 4.0, 16.0))
    births = show.births(rate, span[0] - (vapour.life if span[0] <= 0 else 0.0), span[1])
    count = len(births)
    off = show.rng.normal(0, 0.28 * radius, (count, 3)) * np.array([1, 1, 0.3])
    show.sprays.append(
        spray(
            Stuff.SMOKE,
            births,
            life=vapour.life * show.rng.uniform(0.75, 1.2, count),
            place=track.at(births, show.rate) + off,
            speed=up(1.0) * (speed * show.rng.uniform(0.8, 1.2, count))[:, None],
            pull=up(0.35 * speed),
            air=show.wind,
            drag=0.55,
            size=np.stack(
                [
                    radius * show.rng.uniform(0.7, 1.0, count),
                    radius * (1.3 + 0.75 * speed / max(radius, 0.05) ** 0.5) * np.ones(count),
                ],
                1,
            ),
            colour=np.stack(
                [
                    np.tile((*vapour.colour, vapour.opacity), (count, 1)),
                    np.tile((*scaled(vapour.colour, 1.15), 0.25 * vapour.opacity), (count, 1)),
                ],
                1,
            ),
            sway=0.35 * radius,
        )
    )


def raised(track: Track, by: float) -> Track:
    """Return a place so many metres above a place."""
    return Track(places=track.places + up(by), width=track.width, height=track.height)


def scaled(colour: tuple[float, float, float], by: float) -> tuple[float, float, float]:
    """Return a light so many times as strong."""
    return colour[0] * by, colour[1] * by, colour[2] * by


def fire_colour(element: Element) -> tuple[float, float, float]:
    """Return the light of a fire: of its own colour when the words name one."""
    if element.colour is None:
        return FIRE
    linear = np.array(element.colour, float) ** 2.2
    bright = 0.85 * linear / max(float(linear.max()), 1e-3) + 0.01
    return float(bright[0]), float(bright[1]), float(bright[2])


def _burn(show: Show, element: Element) -> None:
    """A thing burns: a wick by one flame, all else all over; without a thing, a fire on the ground."""
    begin, end = show.span(element)
    thing = show.thing(element.at)
    if thing is None:
        _burn_place(show, element, (begin, end))
        return
    if any(s.finish is Finish.FLAME for s in show.model(thing).surfaces):
        return  # its maker lit it: it comes alive with all others
    low, high = extent(show.model(thing))
    size = high - low
    if thing.cast:
        size = size * 0.5
    wick = next((m for m in ("wick", "flame") if m in thing.model.marks), None)
    if wick or (size[2] > 2.2 * max(size[:2]) and size[2] < 0.5):  # a candle, a match, a stick of incense
        wide = float(np.clip(0.22 * max(size[:2]), 0.008, 0.03))
        fire(
            show,
            show.track(element.at, "wick", "flame"),
            wide,
            5.5 * wide,
            (begin, end),
            fire_colour(element),
        )
        return
    radius = float(np.clip(0.36 * np.sqrt(size[0] * size[1]) + 0.05, 0.06, 4.0))
    tall = float(np.clip(1.1 * radius + 0.55 * size[2], 2.2 * radius, 7.0))
    foot = np.array([[(low[0] + high[0]) / 2, (low[1] + high[1]) / 2, low[2] + 0.45 * size[2]]])
    track = Track(places=show.moved(thing, foot)[:, 0], width=radius, height=tall)
    fire(show, track, radius, tall, (begin, end), fire_colour(element))
    show.hold(track.places[0], radius, 1.25 * tall)
    plume(show, raised(track, 0.8 * tall), 0.6 * radius, (begin, end), Vapour(colour=BLACK, opacity=0.55))


def _burn_place(show: Show, element: Element, span: tuple[float, float]) -> None:
    """The place burns: its largest house from windows and roof, else there is a fire on the ground."""
    house = show.house() if element.at == "place" else None
    if house is None:
        fire(show, show.track(element.at), 0.38, 1.2, span, fire_colour(element))
        return
    low, high = house
    wide, tall, middle = float(high[0] - low[0]), float(high[2]), (low + high) / 2
    for across, rise, size in _FIRES_OF_A_HOUSE:
        off = middle[1] if rise > 0.8 else low[1] - 0.2
        at = show.from_heart(float(middle[0]) + across * wide, float(off), rise * tall)
        radius = size * min(wide, 2 * tall)
        spot = Track(places=at[None], width=radius, height=radius)
        fire(show, spot, radius, 2.4 * radius, span, fire_colour(element))
        plume(show, raised(spot, 1.8 * radius), 0.9 * radius, span, Vapour(colour=BLACK, opacity=0.6))
    show.hold(show.from_heart(float(middle[0]), float(middle[1]), 0.0), 0.55 * wide, 1.5 * tall)


def _smoke(show: Show, element: Element) -> None:
    track = show.track(element.at, "smoke", "chimney", "funnel", "exhaust")
    radius = float(np.clip(0.10 * track.width, 0.03, 1.2)) if show.thing(element.at) else 0.3
    tint = GREY if element.colour is None else tuple(float(c) ** 2.2 for c in element.colour)
    show.hold(track.places[0], 2 * radius, 7 * radius)
    plume(
        show,
        track,
        radius,
        show.span(element),
        Vapour(colour=(tint[0], tint[1], tint[2]), opacity=0.9 * element.strength),
    )


def _steam(show: Show, element: Element) -> None:
    track = show.track(element.at, "steam", "spout", "mouth")
    show.hold(track.places[0], 0.2 * track.width, 1.0 * track.width)
    radius = float(np.clip(0.20 * track.width, 0.012, 0.4)) if show.thing(element.at) else 0.2
    plume(show, track, radius, show.span(element), Vapour(colour=WHITE, opacity=0.5, rise=0.8, life=1.8))


def _sparks(show: Show, element: Element) -> None:
    """A grinder's or welder's shower, or a sparkler's star."""
    begin, end = show.span(element)
    track = show.track(element.at, "wick", "flame", "light")
    births = show.births(240, begin - 0.4, end)
    count = len(births)
    way = unit(show.rng.normal(0, 1, (count, 3)))
    speed = show.rng.uniform(0.8, 3.2, count) * (1.0 if show.thing(element.at) else 1.6)
    hot = fire_colour(element) if element.colour else (3.2, 2.0, 0.9)
    show.sprays.append(
        spray(
            Stuff.GLOW,
            births,
            life=show.rng.uniform(0.15, 0.6, count),
            place=track.at(births, show.rate),
            speed=way * speed[:, None],
            pull=(0, 0, -GRAVITY),
            air=show.wind,
            drag=2.0,
            size=0.008,
            colour=(*hot, 1.0),
            streak=0.035,
        )
    )
    show.glimmers.append(
        Glimmer(places=track.places, colour=scaled(hot, 0.8), reach=6.0, start=begin, end=end, flicker=0.5)
    )
    for beat in np.arange(begin, min(end, show.seconds), 0.7):
        show.heard("crackle", float(beat), track.places[0], mass=0.1)


def _snuff(show: Show, element: Element) -> None:
    """The flames of a thing go out; a thread of smoke rises from where they were."""
    moment = 0.42 * show.seconds if element.start is None else element.start
    show.snuffed[element.at or ""] = moment


MAKERS: dict[Phenomenon, Callable[[Show, Element], None]] = {
    Phenomenon.BURN: _burn,
    Phenomenon.SMOKE: _smoke,
    Phenomenon.STEAM: _steam,
    Phenomenon.SPARKS: _sparks,
    Phenomenon.SNUFF: _snuff,
}
