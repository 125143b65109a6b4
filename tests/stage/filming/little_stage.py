"""A little stage to film in tests: a ground, a box of known place, a ball that rolls, a bending arm."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from filmwright.stage.blocking.blocking import Blocking, Thing
from filmwright.stage.filming.camera import CameraTrack
from filmwright.stage.filming.frame import looking
from filmwright.stage.rehearsal.performance import Performance
from filmwright.stage.world.model import Finish, Floats, Lamp, Mark, Model, StageSet, Surface
from filmwright.stage.world.world import Hour, Place, Sky, Weather, World

FRAMES = 8
SIZE = (160, 90)
RATE = Fraction(24)


def surface(
    positions: NDArray[np.float64],
    normals: NDArray[np.float64],
    triangles: NDArray[np.int64],
    colour: tuple[int, int, int],
    finish: Finish = Finish.PLAIN,
) -> Surface:
    count = len(positions)
    return Surface(
        positions=positions.astype(np.float32),
        normals=normals.astype(np.float32),
        colours=np.tile(np.array([*colour, 180], np.uint8), (count, 1)),
        triangles=triangles.astype(np.uint32),
        bones=np.zeros((count, 2), np.uint16),
        weights=np.ones(count, np.float32),
        finish=finish,
    )


def box(lower: tuple[float, float, float], upper: tuple[float, float, float]) -> Surface:
    """Return a red box between two corners."""
    positions, normals, triangles = [], [], []
    ends = np.array([lower, upper])
    for axis in range(3):
        for side in (0, 1):
            u, v = (axis + 1) % 3, (axis + 2) % 3
            ring = [(0, 0), (1, 0), (1, 1), (0, 1)]
            for a, b in ring if side else ring[::-1]:
                point = np.zeros(3)
                point[axis], point[u], point[v] = ends[side, axis], ends[a, u], ends[b, v]
                positions.append(point)
                normals.append(np.eye(3)[axis] * (1 if side else -1))
            first = len(positions) - 4
            triangles += [(first, first + 1, first + 2), (first, first + 2, first + 3)]
    return surface(np.array(positions), np.array(normals), np.array(triangles), (200, 60, 50))


def ball(radius: float, height: float, colour: tuple[int, int, int], finish: Finish) -> Surface:
    rings, steps = 12, 20
    polar = np.repeat(np.linspace(0, np.pi, rings + 1), steps + 1)
    around = np.tile(np.linspace(0, 2 * np.pi, steps + 1), rings + 1)
    normals = np.stack(
        [np.sin(polar) * np.cos(around), np.sin(polar) * np.sin(around), np.cos(polar)], axis=1
    )
    triangles = []
    for i in range(rings):
        for j in range(steps):
            a = i * (steps + 1) + j
            triangles += [(a, a + steps + 1, a + 1), (a + 1, a + steps + 1, a + steps + 2)]
    return surface(normals * radius + (0, 0, height), normals, np.array(triangles), colour, finish)


def ground(half: float = 30.0) -> Surface:
    corners = np.array([(-half, -half, 0), (half, -half, 0), (half, half, 0), (-half, half, 0)])
    up = np.tile((0.0, 0.0, 1.0), (4, 1))
    return surface(corners, up, np.array([(0, 1, 2), (0, 2, 3)]), (120, 125, 118), Finish.CONCRETE)


def card(picture: str = "shoe") -> Surface:
    """Return an upright card, 1 m wide and high, that shows a picture towards -y."""
    corners = np.array([(-0.5, 0, 0), (0.5, 0, 0), (0.5, 0, 1.0), (-0.5, 0, 1.0)])
    flat = surface(
        corners, np.tile((0.0, -1.0, 0.0), (4, 1)), np.array([(0, 1, 2), (0, 2, 3)]), (255, 255, 255)
    )
    return Surface(
        **{
            name: getattr(flat, name)
            for name in ("positions", "normals", "colours", "triangles", "bones", "weights")
        },
        finish=Finish.PICTURE,
        uv=np.array([(0, 1), (1, 1), (1, 0), (0, 0)], np.float32),
        picture=picture,
    )


def shifted(offsets: NDArray[np.float64]) -> Floats:
    """Return poses (frames, 1, 3, 4) that carry a model by each offset."""
    poses = np.zeros((len(offsets), 1, 3, 4), np.float32)
    poses[:, 0, :, :3] = np.eye(3)
    poses[:, 0, :, 3] = offsets
    return poses


def performance(
    hour: Hour = Hour.DAY, sky: Sky = Sky.CLEAR, *, with_card: bool = False, picture: str = "shoe"
) -> Performance:
    """Return a box at rest on the ground and a ball that rolls past it."""
    crate = Model(name="crate", surfaces=(box((-0.5, 2.0, 0.0), (0.5, 3.0, 1.0)),))
    rolling = Model(name="ball", surfaces=(ball(0.3, 0.3, (225, 120, 45), Finish.BALL),))
    poster = Model(name="poster", surfaces=(card(picture),))
    things = {
        "crate": (crate, shifted(np.zeros((1, 3)))),
        "ball": (rolling, shifted(np.linspace((-1.4, 0.5, 0.0), (0.6, 0.5, 0.0), FRAMES))),
    }
    if with_card:
        things["poster"] = (poster, shifted(np.array([(1.2, 1.0, 0.0)])))
    place = StageSet(
        name="yard",
        model=Model(name="yard", surfaces=(ground(),)),
        marks={"centre": Mark(position=(0, 0, 0))},
        lamps=(Lamp(position=(-1.5, 1.0, 2.4), colour=(3.0, 2.2, 1.2), reach=7.0),),
    )
    world = World(place=Place(kind="yard"), frames=FRAMES, rate=RATE, hour=hour, weather=Weather(sky=sky))
    blocking = Blocking(
        world=world,
        place=place,
        things=tuple(
            Thing(id=name, label=name, model=model, start=Mark(position=(0, 0, 0)))
            for name, (model, _) in things.items()
        ),
        beats=(),
        lines=(),
    )
    return Performance(
        blocking=blocking, poses={name: poses for name, (_, poses) in things.items()}, contacts=()
    )


def track(
    frames: int = FRAMES, *, moving: bool = True, f_number: float = 16.0, pace: float = 1.0
) -> CameraTrack:
    """Return a camera 3.5 m in front of the stage that trucks slowly right."""
    views = [
        looking((0.03 * i * moving, -3.5, 1.1), (0.03 * i * moving, 2.0, 0.7), 30.0, SIZE)
        for i in range(frames)
    ]
    return CameraTrack(
        scene_time=np.arange(frames) * pace / float(RATE),
        position=np.array([view.position for view in views]),
        basis=np.array([view.basis for view in views]),
        lens_mm=np.full(frames, 30.0),
        focus_m=np.full(frames, 4.0),
        f_number=np.full(frames, f_number),
    )


def shoe() -> NDArray[np.uint8]:
    """Return a picture of a blue disc cut out of its ground."""
    y, x = np.mgrid[-1:1:64j, -1:1:64j]
    picture = np.zeros((64, 64, 4), np.uint8)
    picture[np.hypot(x, y) < 0.9] = (40, 90, 220, 255)
    return picture
