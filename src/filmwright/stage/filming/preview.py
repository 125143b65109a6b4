"""Stills of any models, without a scene: what makers of sets, props and cast look at."""

from __future__ import annotations

from collections.abc import Sequence

from filmwright.stage.filming.air import aired
from filmwright.stage.filming.exposure import Moment
from filmwright.stage.filming.film import at_rest
from filmwright.stage.filming.frame import View
from filmwright.stage.filming.geometry import Placed
from filmwright.stage.filming.light import rig
from filmwright.stage.filming.location import loaded
from filmwright.stage.filming.unit import Picture, Setup, Unit
from filmwright.stage.world.model import Floats, Model, StageSet
from filmwright.stage.world.world import Hour, Weather


def still(
    things: Sequence[tuple[Model, Floats | None]],
    view: View,
    size: tuple[int, int] = (854, 480),
    *,
    hour: Hour = Hour.DAY,
    weather: Weather | None = None,
    place: StageSet | None = None,
) -> Picture:
    """Return one picture (height, width, 4) uint8 of models at rest or under matrices (parts, 3, 4).

    `view`: see `frame.looking(position, target, lens_mm, size)`. With a `place` its model, lamps
    and light are there too.
    """
    placed = [
        Placed(
            name=model.name,
            model=model,
            poses=at_rest(model) if matrices is None else matrices[None],
            cast=True,
        )
        for model, matrices in things
    ]
    if place is not None:
        placed.insert(0, Placed(name=place.name, model=place.model, poses=at_rest(place.model)))
    location = loaded(placed, place)
    light = rig(hour, weather or Weather(), interior=location.interior)
    if place is not None and place.air is not None:
        light = aired(light, place.air, hour)
    unit = Unit(Setup(location=location, rig=light, size=size, look=0, views=[view]))
    moment = Moment(view=view, before=view, frame=0, frame_before=0, seconds=1.0, number=0)
    return next(unit.film(iter([moment])))
