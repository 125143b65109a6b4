"""The air of a place: beds of sound by place, hour and weather, with small events that never loop."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from filmwright.film.errors import BoardRefused, did_you_mean, listed
from filmwright.sound import air, nature, places
from filmwright.sound.air import Bed
from filmwright.sound.sound import Sound, silence

PLACES = ("city", "street", "park", "room", "studio", *nature.BEDS, *places.BEDS)

_INDOORS = ("room", "studio", "space", "underwater", *places.BEDS)


@dataclass(frozen=True, kw_only=True)
class Air:
    """Where and when we listen. Words as the world uses them: hours, skies; strength 0 to 1; m/s."""

    place: str = "city"
    hour: str = "day"
    sky: str = "clear"
    strength: float = 0.6
    wind: float = 1.0
    crowd: int = 0  # people murmuring in the background


def ambience(where: Air, *, samples: int, seed: int = 1) -> Sound:
    """Return `samples` samples of this air, at the level it has beside speech at -17 LUFS.

    The bed lies 20 to 35 LU under the words; the same air and seed give the same samples.
    Raises BoardRefused for a place nobody recorded.
    """
    if where.place not in PLACES:
        raise BoardRefused(
            f"no ambience is named {where.place!r}{did_you_mean(where.place, PLACES)}; "
            f"choose one of {listed(PLACES)}"
        )
    if samples <= 0:
        return silence(0)
    # Every ingredient draws from its own stream, so that rain does not move the birds.
    root = np.random.SeedSequence([seed, 71])
    streams = [np.random.default_rng(child) for child in root.spawn(6)]
    indoors = where.place in _INDOORS
    hush = 10 ** (-9 * where.strength / 20) if where.sky in ("snow", "fog") else 1.0
    bed = hush * _PLACES[where.place](samples, streams[0], _night(where.hour))
    if where.place == "park" and where.sky not in ("rain", "snow"):
        life = air.crickets if where.hour in ("night", "dusk") else air.birds
        bed += life(samples, streams[1], 2.0 if where.hour == "dawn" else 1.0)
    if where.sky == "rain":
        bed += air.rain(samples, streams[2], where.strength, indoors=indoors)
    if where.sky == "snow" and not indoors:
        bed += air.snowfall(samples, streams[3], where.strength)
    if where.wind > 2.5 and not indoors:
        bed += air.wind(samples, streams[4], where.wind)
    if where.crowd:
        bed += air.murmur(samples, streams[5], where.crowd)
    return Sound(np.ascontiguousarray(bed, dtype=np.float32))


def _night(hour: str) -> float:
    """Return how much of the day's bustle is left."""
    return {"day": 1.0, "dusk": 0.9, "dawn": 0.6, "night": 0.5}.get(hour, 1.0)


def _city(samples: int, rng: np.random.Generator, bustle: float) -> Bed:
    bed = air.rumble(samples, rng, -39.0) + air.traffic(samples, rng, cars=6.0 * bustle, level=-40.0)
    return bed * np.float32(0.6 + 0.4 * bustle) + air.horns(samples, rng, 2.4 * bustle)


def _street(samples: int, rng: np.random.Generator, bustle: float) -> Bed:
    bed = air.rumble(samples, rng, -40.0) + air.traffic(samples, rng, cars=11.0 * bustle, level=-33.0)
    if bustle > 0.55:
        bed += air.murmur(samples, rng, 3) * np.float32(0.4 * bustle)
    return bed + air.horns(samples, rng, 3.0 * bustle)


def _park(samples: int, rng: np.random.Generator, bustle: float) -> Bed:
    return air.rumble(samples, rng, -47.0) + air.leaves(samples, rng, -43.0)


def _room(samples: int, rng: np.random.Generator, bustle: float) -> Bed:
    return air.room_tone(samples, rng, -47.0)


def _studio(samples: int, rng: np.random.Generator, bustle: float) -> Bed:
    return air.room_tone(samples, rng, -58.0)


_PLACES = {
    "city": _city,
    "street": _street,
    "park": _park,
    "room": _room,
    "studio": _studio,
    **nature.BEDS,
    **places.BEDS,
}
