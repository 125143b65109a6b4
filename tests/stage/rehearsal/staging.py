"""Small blocked scenes for rehearsing: bare rigs on a bare court, so that tests are quick."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import numpy as np
from numpy.typing import NDArray

from filmwright.stage.blocking.blocking import Beat, Blocking, Thing, Voiced
from filmwright.stage.rehearsal.performance import Performance
from filmwright.stage.world.cast.rig import PARENTS, PARTS, rest_joints
from filmwright.stage.world.model import Mark, Model, Shape, Solid, StageSet
from filmwright.stage.world.world import Character, Place, Verb, World

HEIGHTS = {"baby": 0.7, "toddler": 0.9, "child": 1.25, "teenager": 1.6, "adult": 1.75, "old": 1.68}
RIM = (6.0, 0.0, 3.05)


def person(
    name: str = "a",
    at: tuple[float, float] = (0.0, 0.0),
    heading: float = 0.0,
    age: str = "adult",
    height: float = 0.0,
) -> Thing:
    tall = height or HEIGHTS[age]
    joints = rest_joints(Character(id=name, age=age, height=tall))
    model = Model(
        name=name, surfaces=(), parts=PARTS, parents=PARENTS, joints=joints,
        mass=68 * (tall / 1.75) ** 2.5, size=(0.4, 0.5, tall),
    )  # fmt: skip
    return Thing(
        id=name, label=name, model=model, start=Mark(position=(*at, 0.0), heading=heading), cast=True
    )


def ball(
    held_by: str | None = None, at: tuple[float, float, float] = (3.0, 3.0, 0.0), bounce: float = 0.8
) -> Thing:
    solid = Solid(
        shape=Shape.SPHERE, size=(0.12, 0, 0), centre=(0, 0, 0.12), material="rubber", bounce=bounce
    )
    model = Model(name="ball", surfaces=(), solids=(solid,), mass=0.6, size=(0.24, 0.24, 0.24))
    return Thing(id="ball", label="ball", model=model, start=Mark(position=at), held_by=held_by)


def box(name: str, at: tuple[float, float, float], size: float = 0.4, fixed: bool = False) -> Thing:
    half = size / 2
    solid = Solid(shape=Shape.BOX, size=(half, half, half), centre=(0, 0, half))
    seat = {"seat": Mark(position=(0, 0, size)), "grip": Mark(position=(0, 0, half))}
    model = Model(
        name=name, surfaces=(), solids=(solid,), marks=seat, mass=3, fixed=fixed, size=(size, size, size)
    )
    return Thing(id=name, label=name, model=model, start=Mark(position=at))


def court() -> StageSet:
    board = Solid(shape=Shape.BOX, size=(0.02, 0.9, 0.53), centre=(RIM[0] + 0.4, RIM[1], RIM[2] + 0.4))
    return StageSet(
        name="court",
        model=Model(name="court", surfaces=(), solids=(board,), fixed=True),
        marks={"centre": Mark(position=(0, 0, 0)), "rim": Mark(position=RIM)},
        ground="asphalt",
    )


def scene(
    things: list[Thing],
    beats: list[Beat],
    seconds: float = 4.0,
    lines: tuple[Voiced, ...] = (),
    accents: tuple[float, ...] = (),
) -> Blocking:
    rate = Fraction(24)
    world = World(place=Place(kind="court"), frames=int(seconds * rate), rate=rate, accents=accents)
    return Blocking(world=world, place=court(), things=tuple(things), beats=tuple(beats), lines=lines)


def beat(verb: Verb, start: float, seconds: float, **more: Any) -> Beat:
    """A beat of `a` unless said; `to` are the places on its path."""
    path = tuple(Mark(position=(*place, 0.0)) for place in more.pop("to", ()))
    return Beat(**({"actor": "a"} | more), verb=verb, start=start, seconds=seconds, path=path)


def joint(performance: Performance, name: str, part: str) -> NDArray[np.float64]:
    thing = next(thing for thing in performance.blocking.things if thing.id == name)
    return np.asarray(performance.joints(thing)[:, PARTS.index(part)], float)


def centre(performance: Performance, name: str) -> NDArray[np.float64]:
    """Places of the middle of a ball, (frames or 1, 3)."""
    pose = np.asarray(performance.poses[name], float)[:, 0]
    return np.asarray(pose[:, :, :3] @ np.array([0, 0, 0.12]) + pose[:, :, 3])


def turns(performance: Performance, name: str) -> NDArray[np.float64]:
    return np.asarray(performance.poses[name][..., :3], float)
