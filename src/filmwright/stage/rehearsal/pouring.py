"""Pouring: what runs out of one vessel stands in the other, runs over, or is spilt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from filmwright.stage.blocking.blocking import Thing
from filmwright.stage.rehearsal.liquids import FULL, PER_SECOND, droplets, level, liquid_of, pool, stream
from filmwright.stage.rehearsal.rotations import Reals, about_y, about_z, smooth
from filmwright.stage.rehearsal.show import Show, Track, extent, up
from filmwright.stage.rehearsal.sprays import GRAVITY, Stuff, spray
from filmwright.stage.rehearsal.vessels import Hollow, hollow_of, mouth_of
from filmwright.stage.world.world import Element, Phenomenon

_FALLS = 0.2
"""Seconds a stream is usually on its way."""
_TILT = 1.15
"""Radians a vessel is tilted while it pours."""


@dataclass(frozen=True, kw_only=True, eq=False)
class _Mouthful:
    """What pouring works with: the mouth over the vessel below, when it runs, how it leaves the mouth."""

    mouth: Track
    way: Reals
    start: float
    stop: float


def _pour(show: Show, element: Element) -> None:
    """A vessel tilts over another; the stream falls in, and what has run out stands in there."""
    into, vessel = show.thing(element.into), show.thing(element.at)
    if into is None:
        if vessel is not None:
            _spill(show, element)
        return
    liquid = liquid_of(element)
    hollow = hollow_of(show.model(into))
    poured = _poised(show, element, into, vessel)
    most = float(hollow.held[-1]) if hollow else 2e-4
    rate = float(np.clip(FULL * most / max(poured.stop - poured.start, 0.5), 4e-6, 6e-3))
    at = top = _brim(show, into, hollow)
    surface = np.full(len(show.times), top[2])
    if hollow is not None:
        run = np.clip(show.times - poured.start - _FALLS, 0.0, poured.stop - poured.start) * rate
        at = show.moved(into, np.array([[*hollow.middle, 0.0]]))[0, 0]
        surface = at[2] + level(show, into, hollow, run, liquid)
    else:
        pool(show, top, (poured.start, poured.stop), (0.01, 0.16), liquid)

    def grown(seconds: Reals) -> Reals:
        return np.asarray(np.interp(seconds, show.times, surface))

    flow = (rate, poured.start, poured.stop)
    stream(
        show, poured.mouth, poured.way, flow, liquid, lambda falls: falls.meets(grown(falls.birth + _FALLS))
    )
    births = show.births(34, poured.start + _FALLS, poured.stop + _FALLS)
    landing = np.stack([0 * births + at[0], 0 * births + at[1], grown(births)], 1)
    droplets(show, births, landing, (0.75, 0.18, 0.0035), liquid, grown(births))
    for beat in np.arange(poured.start, poured.stop, 0.5):
        show.heard("pour", float(beat), at, mass=rate * 1e4)


def _brim(show: Show, into: Thing, hollow: Hollow | None) -> Reals:
    """Return the middle of a thing's rim, or of its top."""
    low, high = extent(show.model(into))
    middle = hollow.middle if hollow else (low + high)[:2] / 2
    return np.asarray(show.moved(into, np.array([[*middle, high[2]]]))[0, 0])


def _poised(show: Show, element: Element, into: Thing, vessel: Thing | None) -> _Mouthful:
    """Bring what is poured from into its place: above, aside, so that the stream falls into the middle."""
    begin, end = show.span(element, -0.05, 0.93 * show.seconds)
    start, stop = begin + 0.22, end - 0.05
    hollow = hollow_of(show.model(into))
    low, high = extent(show.model(into))
    tall = float(high[2] - low[2])
    top = _brim(show, into, hollow)
    falls = tall + 0.04 + 0.45 * tall
    side = show.across
    quick = 0.30 + 0.5 * tall
    mouth = top - side * quick * 0.62 * np.sqrt(2 * falls / GRAVITY) + up(falls - tall)
    way = side * quick + up(-0.25)
    if vessel is None:
        above = Track(places=(top + up(3 * falls))[None], width=0.03, height=0.0)
        return _Mouthful(mouth=above, way=up(-0.25), start=start, stop=stop)
    if vessel.held_by is None:
        track = tilted(show, vessel, mouth, side, (begin - 0.15, stop))
        return _Mouthful(mouth=track, way=way, start=start, stop=stop)
    track = _in_hand(show, vessel, top, (begin - 0.15, stop))
    fall = np.sqrt(2 * np.maximum(track.places[:, 2] - top[2] + 0.5 * tall, 0.02) / GRAVITY)
    aim = (top - track.places) * [1, 1, 0] / fall[:, None]
    slow = np.minimum(1.0, 1.2 / np.maximum(np.linalg.norm(aim, axis=1), 1e-6))
    births = np.arange(start, stop, 1 / PER_SECOND)
    ways = Track(places=aim * slow[:, None], width=0.0, height=0.0).at(births, show.rate)
    return _Mouthful(mouth=track, way=ways, start=start, stop=stop)


def _in_hand(show: Show, vessel: Thing, over: Reals, span: tuple[float, float]) -> Track:
    """Tilt what a hand holds towards the vessel below, about where it is held; return its mouth's way."""
    model = show.model(vessel)
    mark = model.marks.get("grip")
    grip = np.array(mark.position if mark else (0.0, 0.0, 0.5 * model.size[2]), float)
    held = show.moved(vessel, grip[None])[:, 0]
    times = show.times[: len(held)]
    lift = smooth((times - span[0]) / 0.4) * (1 - smooth((times - span[1]) / 0.35))
    to = over - held
    turn = about_z(np.arctan2(to[:, 1], to[:, 0])) @ about_y(0.2 + (_TILT - 0.2) * lift)
    place = held - turn @ grip
    pose = np.concatenate([turn, place[:, :, None]], -1).astype(np.float32)
    show.poses[vessel.id] = np.repeat(pose[:, None], len(model.parts), axis=1)
    return Track(places=np.asarray(place + turn @ mouth_of(model)), width=0.03, height=0.0)


def tilted(show: Show, vessel: Thing, mouth: Reals, side: Reals, span: tuple[float, float]) -> Track:
    """Hold a vessel so that its mouth is at a place, tilted towards `side` while it pours."""
    times = show.times
    lift = smooth((times - span[0]) / 0.4) * (1 - smooth((times - span[1]) / 0.35))
    tilt = 0.25 + (_TILT - 0.25) * lift
    model = show.model(vessel)
    spout = mouth_of(model)
    heading = float(np.arctan2(side[1], side[0]))
    turn = about_z(heading) @ about_y(tilt)
    held = about_z(heading) @ about_y(_TILT) @ spout
    # It turns about a point behind its mouth, as in a hand.
    pivot = up(0.55 * float(model.size[2]))
    hand = mouth - held + about_z(heading) @ about_y(_TILT) @ pivot
    place = hand - turn @ pivot
    pose = np.concatenate([turn, place[:, :, None]], -1).astype(np.float32)
    show.poses[vessel.id] = np.repeat(pose[:, None], len(model.parts), axis=1)
    return Track(places=np.asarray(place + turn @ spout), width=0.03, height=0.0)


def _fill(show: Show, element: Element) -> None:
    thing = show.thing(element.at) or show.thing(element.into)
    hollow = hollow_of(show.model(thing)) if thing else None
    if thing is None or hollow is None:
        return
    begin, end = show.span(element, 0.1, 0.9 * show.seconds)
    share = smooth((show.times - begin) / max(end - begin, 0.1))
    level(show, thing, hollow, share * FULL * float(hollow.held[-1]) * 1.1, liquid_of(element))
    for beat in np.arange(begin, end, 0.5):
        show.heard("pour", float(beat), show.track(thing.id).places[0])


def _overflow(show: Show, element: Element) -> None:
    """It is full to the rim and runs over: threads down its outside, a puddle around its foot."""
    thing = show.thing(element.at) or show.thing(element.into)
    hollow = hollow_of(show.model(thing)) if thing else None
    if thing is None or hollow is None:
        return
    liquid = liquid_of(element)
    begin, end = show.span(element, 0.15 * show.seconds)
    full = float(hollow.held[-1])
    level(show, thing, hollow, full * (0.8 + 0.2 * smooth(show.times / max(begin, 0.2))), liquid)
    low, high = extent(show.model(thing))
    tall = float(high[2] - low[2])
    foot = show.moved(thing, np.array([[*hollow.middle, low[2]]]))[0, 0]
    births = show.births(70, begin, end)
    turn = np.round(show.rng.uniform(0, 9, len(births))) * 0.698 + show.rng.normal(0, 0.1, len(births))
    radius = float(hollow.radii[-1]) * 1.12
    out = np.stack([np.cos(turn), np.sin(turn), 0 * turn], 1)
    runs = spray(
        Stuff.LIQUID,
        births,
        life=2.0,
        place=foot + radius * out + up(tall),
        speed=out * 0.02,
        pull=(0, 0, -GRAVITY),
        drag=9.0,
        size=0.035 * tall,
        streak=0.06,
        colour=(*liquid.light, max(liquid.opacity, 0.6)),
    )
    show.sprays.append(runs.ended(runs.meets(foot[2])))
    pool(show, foot, (begin + 0.3, end), (1.2 * radius, 4.0 * radius), liquid)
    for beat in np.arange(begin, min(end, show.seconds), 0.5):
        show.heard("pour", float(beat), foot)


def _spill(show: Show, element: Element) -> None:
    """A vessel tips over and a puddle runs out of it; without a vessel a puddle grows."""
    thing = show.thing(element.at)
    liquid = liquid_of(element)
    begin, end = show.span(element, 0.2 * show.seconds)
    track = show.track(element.at)
    size, foot = 0.6, track.places[0]
    if thing is not None and not thing.cast:
        low, high = extent(show.model(thing))
        tall, half = float(high[2] - low[2]), float(high[0] - low[0]) / 2
        foot = np.array(thing.start.position, float)
        size = 1.6 * max(tall, 2 * half)
        if thing.held_by is None:
            side = show.across
            over = np.pi / 2 * smooth((show.times - begin) / 0.45) ** 1.5
            turn = about_z(np.arctan2(side[1], side[0])) @ about_y(over)
            edge = np.array([half, 0.0, float(low[2])])
            place = foot + about_z(np.arctan2(side[1], side[0])) @ edge - turn @ edge
            pose = np.concatenate([turn, place[:, :, None]], -1).astype(np.float32)
            show.poses[thing.id] = np.repeat(pose[:, None], len(show.model(thing).parts), axis=1)
            foot = foot + side * (tall + half)
            show.heard("hit", begin + 0.4, foot, mass=0.4)
        births = show.births(90, begin + 0.25, begin + 0.9)
        droplets(show, births, np.tile(foot + up(half), (len(births), 1)), (0.5, 0.9, 0.006), liquid, foot[2])
    pool(show, foot, (begin + 0.3, min(end, begin + 2.5)), (0.15 * size, size), liquid)
    show.heard("splash", begin + 0.35, foot, speed=0.6, mass=0.4)


MAKERS: dict[Phenomenon, Callable[[Show, Element], None]] = {
    Phenomenon.POUR: _pour,
    Phenomenon.FILL: _fill,
    Phenomenon.OVERFLOW: _overflow,
    Phenomenon.SPILL: _spill,
}
