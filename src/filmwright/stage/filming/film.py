"""Filming: a performance and a camera's track become the frames of one shot."""

from __future__ import annotations

import math
import weakref
from collections.abc import Iterator, Mapping
from dataclasses import replace

import numpy as np

from filmwright.stage.filming.air import aired
from filmwright.stage.filming.camera import CameraTrack
from filmwright.stage.filming.exposure import Moment
from filmwright.stage.filming.foreground import Foreground
from filmwright.stage.filming.frame import View
from filmwright.stage.filming.geometry import Placed
from filmwright.stage.filming.light import Rig, darkened, rig, setting
from filmwright.stage.filming.location import Location, loaded
from filmwright.stage.filming.looks import look_number, relit
from filmwright.stage.filming.unit import Picture, Setup, Unit
from filmwright.stage.rehearsal.performance import Performance
from filmwright.stage.world.model import Floats, Model, StageSet
from filmwright.stage.world.world import Hour, World

AT_REST = np.concatenate([np.eye(3, dtype=np.float32), np.zeros((3, 1), np.float32)], axis=1)

MARKS_APART = 0.04
"""Between two marks on the focus ring, as a share of the distance; a step of it cannot be seen."""

_loaded: weakref.WeakKeyDictionary[Performance, dict[Foreground | None, Location]] = (
    weakref.WeakKeyDictionary()
)


def film(
    performance: Performance,
    track: CameraTrack,
    *,
    size: tuple[int, int],
    look: str,
    pictures: Mapping[str, Picture],
    first_frame: int = 0,
) -> Iterator[Picture]:
    """Yield the frames of a shot in order, (height, width, 4) uint8 sRGB, from `first_frame` on.

    A frame depends on nothing but its number, so a shot taken up in the middle has the same bytes.
    Memory does not grow with the shot's length. Raises BriefRefused for an unknown look and
    MachineUnfit without a graphics driver, both before the first frame.
    """
    unit = open_unit(performance, track, size=size, look=look, pictures=pictures)
    return unit.film(moments(performance, track, size, first_frame))


def open_unit(
    performance: Performance,
    track: CameraTrack,
    *,
    size: tuple[int, int],
    look: str,
    pictures: Mapping[str, Picture],
) -> Unit:
    """Return the camera unit for one shot: everything loaded, lit and compiled."""
    number = look_number(look)
    world = performance.blocking.world
    place, turning = performance.blocking.place, performance.turning
    turns, empty = None, not performance.blocking.things
    if turning:
        later = replace(world, hour=turning.hour, darkness=turning.darkness)
        turns = light_of(later, place, look, empty=empty), turning.share
    views = [view_at(track, i, size) for i in np.linspace(0, len(track) - 1, min(len(track), 17)).astype(int)]
    return Unit(
        Setup(
            location=location_of(performance, track.foreground),
            rig=light_of(world, place, look, empty=empty),
            size=size,
            look=number,
            views=views,
            pictures=pictures,
            background=world.place.background,
            turns=turns,
        )
    )


def light_of(world: World, place: StageSet, look: str, *, empty: bool = False) -> Rig:
    """Return the light of a world on its set, in a look; `empty`: nothing but the set is to be lit."""
    light = rig(world.hour, world.weather, interior=place.interior)
    if empty and world.hour is Hour.DUSK and not place.interior:
        light = setting(light)
    if place.air is not None:
        light = aired(light, place.air, world.hour)
    if world.darkness:
        light = darkened(light, world.darkness)
    return relit(light, look, interior=place.interior)


def location_of(performance: Performance, foreground: Foreground | None = None) -> Location:
    """Return the performance as loaded on the graphics device; loaded once for all its shots.

    `foreground`: what stands before the lens in one of them, the last of the names.
    """
    if performance not in _loaded:
        _loaded.clear()
        _loaded[performance] = {}
    known = _loaded[performance]
    if foreground not in known:
        blocking = performance.blocking
        placed = [Placed(name="set", model=blocking.place.model, poses=at_rest(blocking.place.model))]
        placed += [
            Placed(name=thing.id, model=thing.model, poses=performance.poses[thing.id], cast=thing.cast)
            for thing in blocking.things
        ]
        placed += [Placed(name=soft.name, model=soft.model, poses=soft.poses) for soft in performance.softs]
        placed += [foreground.placed()] if foreground else []
        known[foreground] = loaded(placed, blocking.place, aired=(performance.sprays, performance.glimmers))
    return known[foreground]


def moments(
    performance: Performance, track: CameraTrack, size: tuple[int, int], first_frame: int = 0
) -> Iterator[Moment]:
    """Yield what there is to draw, frame by frame."""
    rate = float(performance.rate)
    for number in range(first_frame, len(track)):
        earlier = max(number - 1, 0)
        yield Moment(
            view=view_at(track, number, size),
            before=view_at(track, earlier, size),
            frame=float(track.scene_time[number]) * rate,
            frame_before=float(track.scene_time[earlier]) * rate,
            seconds=float(track.scene_time[number]),
            number=number,
            focus=_marked(float(track.focus_m[number])),
            f_number=float(track.f_number[number]),
            lens_mm=float(track.lens_mm[number]),
            is_locked=_stays(track, earlier, min(number + 1, len(track) - 1)),
        )


def _marked(focus: float) -> float:
    """Return the nearest mark on the focus ring, in metres: a puller does not follow every sway."""
    return math.exp(round(math.log(max(focus, 0.05)) / MARKS_APART) * MARKS_APART)


def _stays(track: CameraTrack, first: int, last: int) -> bool:
    """Say whether the camera stands and looks the same from one frame to another."""
    parts = (track.position, track.basis, track.lens_mm)
    return all(bool((part[first : last + 1] == part[first]).all()) for part in parts)


def view_at(track: CameraTrack, number: int, size: tuple[int, int]) -> View:
    """Return the camera of one frame."""
    half = 18.0 / float(track.lens_mm[number])
    longer = max(size)
    return View(
        position=np.asarray(track.position[number], np.float64),
        basis=np.asarray(track.basis[number], np.float64),
        tangents=(half * size[0] / longer, half * size[1] / longer),
    )


def at_rest(model: Model) -> Floats:
    """Return the pose of a model as it was made, (1, parts, 3, 4)."""
    return np.repeat(AT_REST[None, None], len(model.parts), axis=1)
