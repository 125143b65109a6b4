"""A set's own air: what water, space or a cave puts in the place of the hour's light and the weather."""

from __future__ import annotations

from dataclasses import fields, replace

from filmwright.stage.filming.light import Light, Rig, scaled
from filmwright.stage.world.model import Air
from filmwright.stage.world.world import Hour

BRIGHTNESS = {Hour.DAWN: 0.7, Hour.DAY: 1.0, Hour.DUSK: 0.6, Hour.NIGHT: 0.22}
"""How bright an air that follows the hour is, by day 1."""
_COLOURS = ("key", "zenith", "horizon", "nadir", "ground", "haze", "glow")
_FIGURES = ("softness", "haze_density", "disc", "clouds", "stars", "exposure", "lamps")
_SAME = ("galaxy", "caustics", "shafts", "motes", "motes_colour", "motes_rise")


def aired(light: Rig, air: Air, hour: Hour) -> Rig:
    """Return the rig with all that a set's own air says in the place of what the hour says."""
    bright = 1.0 if air.timeless else BRIGHTNESS[hour]
    said: dict[str, Light | float] = {name: getattr(air, name) for name in _SAME}
    for name in _COLOURS:
        if (colour := getattr(air, name)) is not None:
            said[name] = scaled(colour, bright)
    for name in _FIGURES:
        if (figure := getattr(air, name)) is not None:
            said[name] = figure
    if air.key_elevation is not None:
        said["elevation"] = air.key_elevation
    if air.key_off_axis is not None:
        said["off_axis"] = air.key_off_axis
    if air.key is not None:
        # Rim light and the white board beside the camera are the key's own light thrown back.
        said["rim"], said["reflector"] = scaled(air.key, 0.3 * bright), scaled(air.key, 0.08 * bright)
    if air.sheltered:
        said |= {"wet": 0.0, "rain": 0.0, "snow": 0.0}
    if air.timeless:
        said["night"] = 0.0 if air.lamps is None else min(air.lamps, 1.0)
    assert said.keys() <= {field.name for field in fields(light)}
    return replace(light, **said)  # type: ignore[arg-type]
