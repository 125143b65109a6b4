"""The chart held before the camera while a scene is still rehearsed: a scrap of every finish.

Filming it once compiles what the scene's first frame would otherwise wait for: on a bare CPU a
second's work, which the driver does beside the rehearsal.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np

from filmwright.stage.filming.exposure import Moment
from filmwright.stage.filming.film import at_rest, light_of
from filmwright.stage.filming.frame import looking
from filmwright.stage.filming.geometry import Placed, kind_of
from filmwright.stage.filming.location import loaded
from filmwright.stage.filming.looks import look_number
from filmwright.stage.filming.unit import Picture, Setup, Unit
from filmwright.stage.world.model import Finish, Model, StageSet, Surface
from filmwright.stage.world.world import World

WORN = (Finish.SKIN, Finish.HAIR, Finish.EYE, Finish.CLOTH, Finish.LEATHER, Finish.PLAIN)
"""What nearly everybody who acts is made of."""
_SCRAP = 0.02
"""Metres."""


def compile_for(
    world: World, place: StageSet, *, size: tuple[int, int], look: str, pictures: Mapping[str, Picture]
) -> None:
    """Have the driver compile what drawing this world on its set takes, as far as that can be known.

    What is compiled is kept for the process. Draws one small frame nobody sees.
    """
    finishes = dict.fromkeys(kind_of(s) for s in place.model.surfaces if s.picture is None)
    placed = [_scraps("set", finishes)]
    if world.cast:
        placed.append(_scraps("cast", WORN))
    view = looking((0.0, -1.0, 1.5), (0.0, 0.0, 1.5), 35.0, size)
    unit = Unit(
        Setup(
            location=loaded(placed, place),
            rig=light_of(world, place, look),
            size=size,
            look=look_number(look),
            views=[view],
            pictures=pictures,
            background=world.place.background,
        )
    )
    moment = Moment(view=view, before=view, frame=0, frame_before=0, seconds=0.0, number=0)
    for _ in unit.film(iter([moment])):
        pass


def _scraps(name: str, finishes: Iterable[Finish]) -> Placed:
    """Return a triangle of each finish."""
    corner = np.array([(0, 0, 1.5), (_SCRAP, 0, 1.5), (0, 0, 1.5 + _SCRAP)], np.float32)
    surfaces = [
        Surface(
            positions=corner + np.array([_SCRAP * number, 0, 0], np.float32),
            normals=np.tile(np.array([0, -1, 0], np.float32), (3, 1)),
            colours=np.full((3, 4), 128, np.uint8),
            triangles=np.array([[0, 1, 2]], np.uint32),
            bones=np.zeros((3, 2), np.uint16),
            weights=np.ones(3, np.float32),
            finish=finish,
        )
        for number, finish in enumerate(finishes)
    ]
    model = Model(name=name, surfaces=tuple(surfaces))
    return Placed(name=name, model=model, poses=at_rest(model), cast=name == "cast")
