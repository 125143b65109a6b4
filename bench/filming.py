"""Processor milliseconds a frame and a pass: `python -m bench.filming`.

One court, two people who move, a camera that orbits. A fixed piece of shading is timed in the same
run; figures from different machines or busy hours compare by their ratio to it.
"""

from __future__ import annotations

import functools
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from typing import Any

import numpy as np

from filmwright.stage.blocking.blocking import Blocking, Thing
from filmwright.stage.filming.camera import CameraTrack
from filmwright.stage.filming.device import device_name, graphics
from filmwright.stage.filming.film import film, moments, open_unit
from filmwright.stage.filming.fittings import COPY_FROM, COPY_TO, full_pass, texture
from filmwright.stage.filming.frame import looking
from filmwright.stage.filming.lightpass import boxes_of
from filmwright.stage.filming.painter import Shown
from filmwright.stage.filming.pipelines import pipelines
from filmwright.stage.filming.unit import Unit
from filmwright.stage.rehearsal.performance import Performance
from filmwright.stage.world import cast
from filmwright.stage.world.model import Floats, Mark, Model
from filmwright.stage.world.sets import catalog
from filmwright.stage.world.world import Character, Hour, Place, Weather, World

FRAMES = 48
RATE = Fraction(24)


def swaying(model: Model, x: float, y: float) -> Floats:
    """Return poses of a model that turns and sways as one piece."""
    angle = np.sin(np.linspace(0, 6, FRAMES)) * 0.6 - 1.2
    poses = np.zeros((FRAMES, len(model.parts), 3, 4), np.float32)
    poses[:, :, 0, 0] = poses[:, :, 1, 1] = np.cos(angle)[:, None]
    poses[:, :, 1, 0], poses[:, :, 0, 1] = np.sin(angle)[:, None], -np.sin(angle)[:, None]
    poses[:, :, 2, 2] = 1
    poses[:, :, 0, 3] = (x + np.linspace(0, 1.2, FRAMES))[:, None]
    poses[:, :, 1, 3] = y
    return poses


def performance(hour: Hour = Hour.DUSK) -> Performance:
    world = World(place=Place(kind="street_court"), frames=FRAMES, rate=RATE, hour=hour, weather=Weather())
    place = catalog.build(world.place, world)
    x, y, _ = place.marks["centre"].position
    people = {
        name: cast.build(Character(id=name, height=height)) for name, height in (("girl", 1.3), ("man", 2.1))
    }
    things = tuple(
        Thing(id=name, label=name, model=model, start=Mark(position=(0, 0, 0)), cast=True)
        for name, model in people.items()
    )
    blocking = Blocking(world=world, place=place, things=things, beats=(), lines=())
    poses = {
        name: swaying(model, x + offset, y)
        for (name, model), offset in zip(people.items(), (-1.0, 0.6), strict=True)
    }
    return Performance(blocking=blocking, poses=poses, contacts=())


def orbit(scene: Performance, size: tuple[int, int], f_number: float = 16.0) -> CameraTrack:
    place = scene.blocking.place
    centre = np.array(place.marks["centre"].position)
    headings = place.camera_side + np.linspace(-0.3, 0.3, FRAMES)
    views = [
        looking(
            tuple(centre + 7.5 * np.array([np.cos(h), np.sin(h), 0.2])),
            (centre[0], centre[1], centre[2] + 1.1),
            30.0,
            size,
        )
        for h in headings
    ]
    return CameraTrack(
        scene_time=np.arange(FRAMES) / float(RATE),
        position=np.array([view.position for view in views]),
        basis=np.array([view.basis for view in views]),
        lens_mm=np.full(FRAMES, 30.0),
        focus_m=np.full(FRAMES, 7.0),
        f_number=np.full(FRAMES, f_number),
    )


def settled() -> None:
    """Wait until the device has nothing left to do; reading a word back comes after all before it."""
    graphics().queue.read_buffer(_word())


@functools.cache
def _word() -> Any:
    return graphics().create_buffer(size=4, usage=COPY_FROM | COPY_TO)


def timed(work: Callable[[int], object], times: int = 12) -> float:
    """Return the fewest processor milliseconds of one call, all cores together.

    The software driver's threads are this process's own, so its clock counts them; other processes
    only ever add to it.
    """
    found = []
    for number in range(times):
        settled()
        start = time.process_time()
        work(number)
        settled()
        found.append((time.process_time() - start) * 1000)
    return min(found)


def by_pass(unit: Unit, scene: Performance, track: CameraTrack) -> dict[str, float]:
    """Return the milliseconds of each part of a frame, drawn alone."""
    frames = list(moments(scene, track, unit.size))
    locked = [replace(frames[0], frame=float(i), is_locked=True) for i in range(len(frames))]
    rows = unit.expose(frames[0], 0)
    shown = Shown(
        frame=unit.frame_groups[0],
        indices=unit.indices[0],
        ranges=unit.chosen(frames[0].view, 0, rows),
        aired=unit.aired[0],
    )
    whole, near = [(0, 0, *unit.size)], unit.near(frames[0].view, 0)

    def alone(draw: Callable[[Any], object]) -> Callable[[int], object]:
        def work(_: int) -> None:
            encoder = graphics().create_command_encoder()
            draw(encoder)
            graphics().queue.submit([encoder.finish()])

        return work

    def print_(encoder: Any, unsharp: bool) -> None:
        unit.lab.develop(encoder, shown.frame, unit.printed.create_view(), unsharp=unsharp)

    painter, sheets = unit.painter, unit.sheets
    parts: dict[str, Callable[[int], object]] = {
        "poses, block, culling, indices": lambda i: unit.chosen(frames[i].view, 0, unit.expose(frames[i], 0)),
        "shadows of what moves": alone(lambda e: painter.thrown(e, shown, unit.moving_map, moving=True)),
        "geometry": alone(lambda e: painter.solid(e, shown, sheets)),
        "light, as if all were near movers": alone(lambda e: painter.lit(e, shown, sheets, ([], whole))),
        "light": alone(
            lambda e: painter.lit(e, shown, sheets, (boxes_of(~near, unit.size), boxes_of(near, unit.size)))
        ),
        "sky": alone(lambda e: painter.sky(e, shown, sheets)),
        "cards, glass, water, weather": alone(lambda e: painter.over(e, shown, sheets)),
        "print": alone(lambda e: print_(e, False)),
        "print, iris open": alone(lambda e: print_(e, True)),
        "whole frame, moving camera": lambda i: unit.draw(frames[i], 0),
        "whole frame, locked camera": lambda i: unit.draw(locked[i], 0),
        "whole frame, locked, iris open": lambda i: unit.draw(replace(locked[i], f_number=2.0), 0),
    }
    return {part: timed(work) for part, work in parts.items()}


def yardstick(unit: Unit) -> float:
    """Return the milliseconds of a fixed piece of shading: clouds over a million pixels."""
    target = texture((1024, 1024), "rgba8unorm").create_view()

    def draw(_: int) -> None:
        encoder = graphics().create_command_encoder()
        full_pass(encoder, target, pipelines(unit.variant).clouds, [unit.frame_groups[0]])
        graphics().queue.submit([encoder.finish()])

    return timed(draw, 5)


def main() -> None:
    begun = time.perf_counter()
    graphics()
    print(f"{device_name()}: opened in {time.perf_counter() - begun:.2f} s")
    scene = performance()
    triangles = sum(
        len(surface.triangles)
        for model in (scene.blocking.place.model, *(thing.model for thing in scene.blocking.things))
        for surface in model.surfaces
    )
    print(f"street court at dusk, two people, {triangles} triangles, {FRAMES} frames")
    for size in ((854, 480), (1280, 720)):
        track = orbit(scene, size)
        begun = time.perf_counter()
        frames = film(scene, track, size=size, look="natural", pictures={})
        next(frames)
        first = time.perf_counter()
        for _ in frames:
            pass
        whole = (time.perf_counter() - first) * 1000 / (FRAMES - 1)
        unit = open_unit(scene, track, size=size, look="natural", pictures={})
        print(
            f"\n{size[0]} x {size[1]}: {whole:.1f} ms a frame with read-back, "
            f"first after {first - begun:.2f} s"
        )
        print(f"  {'yardstick':32}{yardstick(unit):8.1f} ms")
        for part, ms in by_pass(unit, scene, track).items():
            print(f"  {part:32}{ms:8.1f} ms")


if __name__ == "__main__":
    sys.exit(main())
