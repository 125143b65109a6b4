"""What all places outside share: where the camera stands, how far one walks, seasons, tones.

      landmark, far hills              The master camera looks along +y through 34 mm: it
 y                                     sees 28 degrees to each side, 14 up and 18 down.
 ^    middle ground                    The ground between it and `centre` is level.
 |  ( centre )  walkable
camera (EYE)
"""

from __future__ import annotations

from dataclasses import replace
from typing import TypeAlias

import numpy as np

from filmwright.stage.world.model import Air, Finish, StageSet
from filmwright.stage.world.sets.outdoors.lay import Coat, Lie, Numbers, eased, fractal
from filmwright.stage.world.sets.site import Box, Site
from filmwright.stage.world.shaping.mesh import Point
from filmwright.stage.world.shaping.paint import Paint, mixed
from filmwright.stage.world.world import Colour, Hour, Place, Season, Sky, World

Settings: TypeAlias = object


SIDE = -np.pi / 2


_WIDE = 0.4235
"""Share of the distance that a usual frame holds to each side: 0.8 of 18 mm over 34 mm."""


def opened(world: World, material: str = "grass") -> Site:
    """Return a site with a level floor of this material to stand on."""
    site = Site(world=world)
    site.floor((400, 400), material)
    return site


def framed(eye: Point, distance: float = 24.0) -> Box:
    """Return the box to show so that a frame of the place alone is filmed from `eye` along +y."""
    half = _WIDE * distance
    y, z = eye[1] + distance, eye[2] + 0.004 * distance
    return (eye[0] - half, y - 0.01, z - 0.02), (eye[0] + half, y, z + 0.02)


def finished(site: Site, name: str, **settings: Settings) -> StageSet:
    """Return the set with the usual room outside; `settings` are other fields of StageSet."""
    if "centre" not in site.bench.marks:
        site.mark("centre", (0, 0, 0), -90)
    usual: dict[str, Settings] = {
        "ground": "grass",
        "ambience": "park",
        "walkable": ((-6.5, -6.0, 0.0), (6.5, 6.5, 4.0)),
        "filmable": ((-16.0, -60.0, 0.12), (16.0, 16.0, 16.0)),
        "camera_side": SIDE,
        "air": vista(site.world),
    }
    if site.lamps and all(np.hypot(*lamp.position[:2]) > lamp.reach - 1 for lamp in site.lamps):
        site.lamp((0.0, -1.0, 4.4), (2.4, 1.9, 1.3), 10.0)  # where people act, somebody hung a light
    return site.handed_over(name, **(usual | settings))


def vista(world: World, haze: float = 0.0013) -> Air | None:
    """Return clearer air than a town's, so that hills stand out; None where weather fills the air."""
    thicker = {Sky.CLEAR: 1.0, Sky.CLOUDY: 1.6}.get(world.weather.sky)
    return None if thicker is None else Air(haze_density=haze * thicker)


def low_sun(world: World) -> Air | None:
    """Return air whose sun by day stands low to the side, so that waves of sand and snow show."""
    clear = vista(world)
    if clear is None or world.hour is not Hour.DAY:
        return clear
    return replace(clear, key_elevation=0.42, key_off_axis=1.75)


def wished(place: Place, colour: Colour, share: float = 0.65) -> Colour:
    """Return a colour of the place, or mostly the one that the brief names for it."""
    return colour if place.colour is None else mixed(colour, place.colour, share)


def snowy(world: World) -> bool:
    """Tell whether snow lies: in winter, or when it snows."""
    return world.season is Season.WINTER or world.weather.sky is Sky.SNOW


def greens(place: Place, world: World, summer: Colour = (0.36, 0.50, 0.19)) -> Colour:
    """Return the colour of grass in the season."""
    seasonal: dict[Season, Colour] = {
        Season.SPRING: mixed(summer, (0.42, 0.62, 0.20), 0.5),
        Season.SUMMER: summer,
        Season.AUTUMN: mixed(summer, (0.64, 0.50, 0.20), 0.7),
        Season.WINTER: mixed(summer, (0.50, 0.48, 0.34), 0.6),
    }
    return wished(place, seasonal[world.season])


def leaf_fall(world: World) -> list[Coat]:
    """Return the coats of fallen leaves that lie in drifts in autumn; none in other seasons."""
    if world.season is not Season.AUTUMN:
        return []

    def drifts(lie: Lie) -> Numbers:
        return 0.85 * eased(0.02, 0.30, fractal(lie.x / 5, lie.y / 5, 21) + 0.12)

    def heaps(lie: Lie) -> Numbers:
        return 0.8 * eased(0.15, 0.35, fractal(lie.x / 3, lie.y / 3, 22))

    return [
        Coat(Paint((0.60, 0.32, 0.12), Finish.LEAF), drifts),
        Coat(Paint((0.72, 0.46, 0.14), Finish.LEAF), heaps),
    ]


def snow_cover(world: World) -> list[Coat]:
    """Return the coat of snow that lies on ground that is not steep in winter; no coat in other seasons."""
    if not snowy(world):
        return []

    def lies(lie: Lie) -> Numbers:
        rough = lie.slope + 0.1 * fractal(lie.x * 0.2, lie.y * 0.2, 8)
        return 1 - eased(0.22, 0.5, rough)

    return [Coat(Paint((0.90, 0.93, 0.97), Finish.SNOW), lies)]
