"""Exhausts: the fire that drives rockets and spaceships, and the smoke that rolls over the ground below them.

What drives a thing leaves where its maker says (`exhaust...`), else at its foot when it stands upright, at
its tail when it lies; it burns as long as the thing goes.
"""

from __future__ import annotations

import numpy as np

from filmwright.stage.blocking.blocking import Thing
from filmwright.stage.rehearsal.burning import scaled
from filmwright.stage.rehearsal.rotations import Reals
from filmwright.stage.rehearsal.show import Show, extent, up
from filmwright.stage.rehearsal.sprays import Glimmer, Stuff, spray

_DRIVEN = {"rocket": 1.0, "space_shuttle": 1.0, "spaceship": 0.5}
"""Kinds that fly by fire, and how wide it is, in widths of their foot."""
_FIRE = (6.0, 2.3, 0.55)
_BEGUN = -0.8
"""Seconds: engines burn already when the scene begins."""


def burnt(show: Show) -> None:
    """Let everything that flies by fire burn, and smoke where it stood."""
    kinds = {prop.id: prop.kind for prop in show.performance.blocking.world.props}
    for thing in show.performance.blocking.things:
        share = _DRIVEN.get(kinds.get(thing.id, ""))
        if share is not None and thing.drive is not None and (thing.drive.climb or thing.drive.speed):
            _burns(show, thing, share)


def _burns(show: Show, thing: Thing, share: float) -> None:
    low, high = extent(show.model(thing))
    size = high - low
    upright = size[2] > 1.2 * max(size[0], size[1])
    middle = (low + high) / 2
    nozzle = np.array([middle[0], middle[1], low[2]]) if upright else np.array([low[0], middle[1], middle[2]])
    track = show.moved(thing, nozzle[None])[:, 0]
    pose = show.pose(thing)[0, 0, :, :3]
    way = np.asarray(-pose[:, 2] if upright else -pose[:, 0])
    wide = share * 0.30 * float(min(size[0], size[1]))
    long = 5.5 * wide
    begin, end = min(_BEGUN, thing.drive.start if thing.drive else 0.0), show.seconds
    births = show.births(70, begin, end)
    frames = np.clip(births * show.rate, 0, len(track) - 1)
    at = _at(track, frames)
    moving = _at(np.gradient(track, 1 / show.rate, axis=0) if len(track) > 2 else np.zeros((1, 3)), frames)
    count = len(births)
    aside = show.rng.normal(0, 0.22 * wide, (count, 3))
    show.sprays.append(
        spray(
            Stuff.SMOKE,
            births,
            life=show.rng.uniform(0.28, 0.42, count),
            place=at + aside,
            speed=moving + way * long / 0.32 + 2 * aside,
            drag=0.6,
            size=np.stack([0.75 * wide * np.ones(count), 0.25 * wide * np.ones(count)], 1),
            colour=np.stack(
                [np.tile((*_FIRE, 1.0), (count, 1)), np.tile((3.2, 0.7, 0.08, 0.7), (count, 1))], 1
            ),
            trait=1.0,
        )
    )
    show.glimmers.append(
        Glimmer(
            places=track + way * wide,
            colour=scaled((1.0, 0.55, 0.2), 8.0),
            reach=22 * wide,
            start=begin,
            end=end,
            flicker=0.3,
        )
    )
    show.heard("explosion", 0.05, track[0], speed=0.8, mass=3.0)
    if upright and show.performance.blocking.place.name != "space":
        _trail(show, births, at + way * long, wide)
        _billows(show, track[0], wide, (begin, end))


def _at(places: Reals, frames: Reals) -> Reals:
    return np.stack([np.interp(frames, np.arange(len(places)), places[:, axis]) for axis in range(3)], -1)


def _trail(show: Show, births: Reals, at: Reals, wide: float) -> None:
    """Leave smoke hanging where the fire ends."""
    count = len(births)
    show.sprays.append(
        spray(
            Stuff.SMOKE,
            births,
            life=show.rng.uniform(1.6, 2.6, count),
            place=at + show.rng.normal(0, 0.25 * wide, (count, 3)),
            speed=show.rng.normal(0, 0.5 * wide, (count, 3)) - up(1.5 * wide * np.ones(count)),
            air=show.wind,
            drag=1.2,
            size=np.stack([0.5 * wide * np.ones(count), 1.7 * wide * np.ones(count)], 1),
            colour=np.stack(
                [np.tile((0.98, 0.92, 0.84, 0.6), (count, 1)), np.tile((0.85, 0.85, 0.87, 0.0), (count, 1))],
                1,
            ),
            sway=0.2 * wide,
        )
    )


def _billows(show: Show, at: Reals, wide: float, span: tuple[float, float]) -> None:
    """Roll smoke out over the ground to all sides of where a thing lifts off."""
    births = show.births(46, *span)
    count = len(births)
    turn = show.rng.uniform(0, 2 * np.pi, count)
    out = np.stack([np.cos(turn), np.sin(turn), show.rng.uniform(0.02, 0.22, count)], -1)
    ground = np.array([at[0], at[1], float(show.heart[2])])
    show.sprays.append(
        spray(
            Stuff.SMOKE,
            births,
            life=show.rng.uniform(2.2, 3.4, count),
            place=ground + up(0.5 * wide) + 0.6 * wide * out,
            speed=out * show.rng.uniform(5.0, 10.0, count)[:, None] * wide,
            pull=(0, 0, 0.5 * wide),
            air=show.wind,
            drag=1.5,
            size=np.stack([0.9 * wide * np.ones(count), 3.0 * wide * np.ones(count)], 1),
            colour=np.stack(
                [np.tile((0.95, 0.90, 0.84, 0.85), (count, 1)), np.tile((0.80, 0.80, 0.82, 0.0), (count, 1))],
                1,
            ),
            sway=0.3 * wide,
        )
    )
