"""A brief read into worlds and no further: nothing is drawn, no project is made."""

from __future__ import annotations

from dataclasses import dataclass, replace

from filmwright.film.brief import Brief
from filmwright.film.script import Scene, Script
from filmwright.stage.reading.planner import Ask, planned
from filmwright.stage.reading.read import read
from filmwright.stage.reading.understanding import Understanding, understood
from filmwright.stage.world.files import world_to_json
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
    worlds = [_world(scene, script, brief, planner) for scene in script.scenes]
    return [
        FirstReading(scene=scene, world=world, told=tuple(understood(world, scene)))
        for scene, world in zip(script.scenes, worlds, strict=True)
    ]


def planned_script(script: Script, brief: Brief, planner: Ask | None) -> Script:
    """Return the script with the planner's worlds in its scenes; without a planner, the script itself."""
    if planner is None:
        return script
    scenes = [
        replace(scene, world=world_to_json(_world(scene, script, brief, planner))) for scene in script.scenes
    ]
    return replace(script, scenes=tuple(scenes))


def _world(scene: Scene, script: Script, brief: Brief, planner: Ask | None) -> World:
    world = read(
        scene,
        look=script.look,
        language=script.language,
        rate=script.format.rate,
        references=brief.references,
        seed=brief.seed,
    )
    return world if planner is None or scene.world is not None else planned(scene, world, planner)
