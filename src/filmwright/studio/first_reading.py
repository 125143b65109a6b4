"""A brief read into worlds and no further: nothing is drawn, no project is made."""

from __future__ import annotations

from dataclasses import dataclass

from filmwright.film.brief import Brief
from filmwright.film.script import Scene
from filmwright.stage.reading.planner import Ask, planned
from filmwright.stage.reading.read import read
from filmwright.stage.reading.understanding import Understanding, understood
from filmwright.stage.world.world import World
from filmwright.storyboard.script import write_script


@dataclass(frozen=True, kw_only=True)
class FirstReading:
    """A scene with the world it becomes and what was made of its words."""

    scene: Scene
    world: World
    told: tuple[Understanding, ...]


def first_reading(brief: Brief, planner: Ask | None = None) -> list[FirstReading]:
    """Return every scene of a brief as the stage reads it, or as `planner` plans it when one is given."""
    script = write_script(brief)
    readings = []
    for scene in script.scenes:
        world = read(
            scene,
            look=script.look,
            language=script.language,
            rate=script.format.rate,
            references=brief.references,
            seed=brief.seed,
        )
        if planner is not None and scene.world is None:
            world = planned(scene, world, planner)
        readings.append(FirstReading(scene=scene, world=world, told=tuple(understood(world, scene))))
    return readings
