"""How truly things move: performed scenes against closed forms. `python -m bench.physics` prints per cent."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from filmwright.stage.blocking.blocking import Blocking, Thing, Trigger
from filmwright.stage.rehearsal.rehearse import rehearse
from filmwright.stage.world.model import Mark, Model, Shape, Solid, StageSet
from filmwright.stage.world.props import catalog as props
from filmwright.stage.world.world import Course, Place, Prop, World

G = 9.81
RATE = Fraction(120)
SLOPE = np.radians(20.0)


@dataclass(frozen=True, kw_only=True)
class Trial:
    """One quantity as performed and as the closed form has it, both in the same unit."""

    name: str
    performed: float
    expected: float

    @property
    def error(self) -> float:
        """Return how far the performed quantity is off, per cent of the expected one."""
        return 100 * abs(self.performed - self.expected) / abs(self.expected)


def ball(height: float, bounce: float = 0.8, radius: float = 0.1, matter: str = "rubber") -> Thing:
    solid = Solid(
        shape=Shape.SPHERE, size=(radius, 0, 0), centre=(0, 0, radius), material="rubber", bounce=bounce
    )
    model = Model(name="ball", surfaces=(), solids=(solid,), mass=0.5, size=(2 * radius,) * 3)
    return Thing(
        id="ball", label="ball", model=model, start=Mark(position=(0, 0, height)), loose=True, matter=matter
    )


def block(height: float, matter: str = "wood", size: tuple[float, float, float] = (0.3, 0.3, 0.2)) -> Thing:
    half = (size[0] / 2, size[1] / 2, size[2] / 2)
    solid = Solid(shape=Shape.BOX, size=half, centre=(0, 0, half[2]), bounce=0.05)
    model = Model(name="block", surfaces=(), solids=(solid,), mass=5.0, size=size)
    return Thing(
        id="block", label="block", model=model, start=Mark(position=(0, 0, height)), loose=True, matter=matter
    )


def slope() -> Thing:
    model = props.build(Prop(id="ramp", kind="ramp"))
    return Thing(id="ramp", label="ramp", model=model, start=Mark(position=(0, 0, 0)))


def performed(
    things: list[Thing], triggers: list[Trigger], seconds: float, place: str = "bare_floor"
) -> dict[str, NDArray[np.float64]]:
    """Return where every thing is, (frames, 3), by its middle less what that is above its foot at rest."""
    world = World(place=Place(kind=place), frames=int(seconds * RATE), rate=RATE)
    bare = StageSet(
        name="bare",
        model=Model(name="bare", surfaces=(), fixed=True),
        marks={"centre": Mark(position=(0, 0, 0))},
    )
    blocking = Blocking(
        world=world, place=bare, things=tuple(things), beats=(), lines=(), triggers=tuple(triggers)
    )
    poses = rehearse(blocking).poses
    middles = {t.id: np.array(t.model.solids[0].centre) * np.array([0.0, 0.0, 1.0]) for t in things}
    told = {
        name: pose[:, 0, :, 3].astype(float) + pose[:, 0, :, :3].astype(float) @ middles[name] - middles[name]
        for name, pose in poses.items()
    }
    told["times"] = np.arange(world.frames) / float(RATE)
    return told


def go(
    thing: str, velocity: tuple[float, float, float] = (0, 0, 0), course: Course = Course.FALL, **more: float
) -> Trigger:
    return Trigger(thing=thing, seconds=0.0, course=course, velocity=velocity, **more)  # type: ignore[arg-type]


def free_fall() -> Iterator[Trial]:
    for place, gravity in (("bare_floor", G), ("moon", 1.62)):
        told = performed([ball(4.0)], [go("ball")], 0.8, place)
        fallen = 4.0 - told["ball"][-1, 2]
        yield Trial(
            name=f"free fall, {place}, metres in {told['times'][-1]:.2f} s",
            performed=fallen,
            expected=gravity * told["times"][-1] ** 2 / 2,
        )
        speed = (told["ball"][-1, 2] - told["ball"][-2, 2]) * float(RATE)
        middle = (told["times"][-1] + told["times"][-2]) / 2
        yield Trial(
            name=f"energy of a falling body, {place}, J/kg",
            performed=speed**2 / 2 + gravity * (told["ball"][-1, 2] + told["ball"][-2, 2]) / 2,
            expected=gravity * 4.0 + 0 * middle,
        )


def projectile() -> Iterator[Trial]:
    told = performed([ball(1.5)], [go("ball", (6.0, 0.0, 5.0))], 1.5)
    yield Trial(name="throw, apex, metres", performed=told["ball"][:, 2].max(), expected=1.5 + 25 / (2 * G))
    flight = (5 + np.sqrt(25 + 2 * G * 1.5)) / G
    down = int(np.argmax(told["ball"][:, 2] < 0.02))
    x, z = told["ball"][:, 0], told["ball"][:, 2]
    down = int(np.argmin(np.where(told["times"] > 0.5, z, 9.0)))
    yield Trial(
        name="throw, way before landing, metres", performed=float(x[down]), expected=6 * told["times"][down]
    )
    yield Trial(name="throw, landing, seconds", performed=float(told["times"][down]), expected=flight)


def bounces() -> Iterator[Trial]:
    for bounce in (0.9, 0.8, 0.55, 0.3):
        told = performed([ball(1.5, bounce)], [go("ball")], 1.6)
        height = told["ball"][:, 2]
        hit = int(np.argmax(told["times"] > np.sqrt(2 * 1.5 / G) + 0.02))
        yield Trial(
            name=f"bounce of restitution {bounce}, metres",
            performed=float(height[hit:].max()),
            expected=1.5 * bounce**2,
        )


def rolling() -> Iterator[Trial]:
    for matter, share in (("glass", 2 / 5), ("rubber", 2 / 3)):
        radius = 0.1
        top = slope().model.marks["top"].position
        at = (
            top[0] + radius * np.sin(SLOPE),
            0.0,
            top[2] + radius * np.cos(SLOPE) - radius,
        )
        thing = ball(0.0, 0.0, radius, matter)
        thing = Thing(
            id="ball", label="ball", model=thing.model, start=Mark(position=at), loose=True, matter=matter
        )
        told = performed([thing, slope()], [go("ball", course=Course.ROLL)], 1.0)
        gone = float(np.linalg.norm(told["ball"][-1] - told["ball"][0]))
        rate = G * np.sin(SLOPE) / (1 + share)
        yield Trial(
            name=f"{matter} ball down 20 degrees, metres",
            performed=gone,
            expected=rate * told["times"][-1] ** 2 / 2,
        )


def sliding() -> Iterator[Trial]:
    for matter, friction in (("wood", 0.45), ("ice", 0.05), ("stone", 0.6)):
        speed = 1.0 if matter == "ice" else 3.0
        told = performed([block(0.0, matter)], [go("block", (speed, 0, 0), Course.SLIDE)], 2.6)
        way = told["block"][:, 0]
        expected = speed**2 / (2 * friction * G)
        yield Trial(
            name=f"{matter} block, way to its stop, metres", performed=float(way[-1]), expected=expected
        )


def floating() -> Iterator[Trial]:
    level = 1.0
    for matter, density in (("wood", 600), ("ice", 917), ("cork", 240)):
        thing = block(level - 0.1, matter, (0.4, 0.4, 0.2))
        told = performed(
            [thing],
            [go("block", course=Course.FLOAT, water=level, bottom=0.0)],
            6.0,
        )
        draught = level - float(told["block"][-60:, 2].mean())
        yield Trial(name=f"draught of {matter}, metres", performed=draught, expected=0.2 * density / 1000)
    thing = ball(level - 0.1, 0.3, 0.1, "wood")
    told = performed([thing], [go("ball", course=Course.FLOAT, water=level, bottom=0.0)], 6.0)
    depth = level - float(told["ball"][-60:, 2].mean())
    roots = np.roots([-1 / (4 * 0.1**3), 3 / (4 * 0.1**2), 0, -0.6])  # share of a sphere's cap of depth d
    expected = float(next(r.real for r in roots if abs(r.imag) < 1e-9 and 0 < r.real < 0.2))
    yield Trial(name="draught of a wooden ball, metres", performed=depth, expected=expected)


def swinging() -> Iterator[Trial]:
    from scipy.special import ellipk

    model = props.build(Prop(id="pendulum", kind="pendulum"))
    thing = Thing(id="pendulum", label="pendulum", model=model, start=Mark(position=(0, 0, 0)))
    world = World(place=Place(kind="bare_floor"), frames=int(6 * RATE), rate=RATE)
    bare = StageSet(name="bare", model=Model(name="bare", surfaces=(), fixed=True), marks={})
    blocking = Blocking(
        world=world,
        place=bare,
        things=(thing,),
        beats=(),
        lines=(),
        triggers=(go("pendulum", course=Course.SWING),),
    )
    pose = rehearse(blocking).poses["pendulum"]
    angle = np.arctan2(pose[:, 1, 0, 2], pose[:, 1, 0, 0]).astype(float)
    crossings = np.flatnonzero(np.diff(np.sign(angle)) != 0)
    at = crossings + angle[crossings] / (angle[crossings] - angle[crossings + 1])
    period = 2 * float(np.diff(at).mean()) / float(RATE)
    from filmwright.stage.rehearsal.mechanisms import length_of

    first = float(np.abs(angle).max())
    expected = 4 * np.sqrt(length_of(thing, 1) / G) * ellipk(np.sin(first / 2) ** 2)
    yield Trial(name="period of a pendulum, seconds", performed=period, expected=float(expected))


TRIALS: tuple[Callable[[], Iterator[Trial]], ...] = (
    free_fall,
    projectile,
    bounces,
    rolling,
    sliding,
    floating,
    swinging,
)


def main() -> None:
    """Print every trial with its error, and the largest."""
    worst = 0.0
    for trials in TRIALS:
        for trial in trials():
            worst = max(worst, trial.error)
            print(f"{trial.name:48} {trial.performed:9.4f} of {trial.expected:9.4f}  {trial.error:6.2f} %")
    print(f"{'largest error':48} {worst:39.2f} %")


if __name__ == "__main__":
    main()
