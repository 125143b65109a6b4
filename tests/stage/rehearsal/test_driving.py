"""A thing that goes by itself crosses its mark, its wheels roll without sliding."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest

from filmwright.stage.blocking.blocking import Drive, Thing
from filmwright.stage.blocking.staging import block
from filmwright.stage.rehearsal.driving import driven
from filmwright.stage.world.cast import character
from filmwright.stage.world.model import Mark
from filmwright.stage.world.props import catalog as props
from filmwright.stage.world.sets import catalog as sets
from filmwright.stage.world.world import Action, Place, Prop, Verb, World

TIMES = np.arange(72) / 24


def car() -> Thing:
    model = props.build(Prop(id="car", kind="car"))
    return Thing(id="car", label="a car", model=model, start=Mark(position=(1.0, 2.0, 0.0), heading=0.7))


def test_a_wheel_rolls_as_far_as_the_car_goes() -> None:
    thing = car()
    poses = driven(thing, Drive(start=0.0, speed=3.0), TIMES)
    wheel = next(n for n, part in enumerate(thing.model.parts) if part.startswith("wheel"))
    axle = thing.model.joints[wheel]
    rim = axle - np.array([0, 0, axle[2]])  # touches the road in the first frame: it must not slide
    first, second = (poses[frame, wheel, :, :3] @ rim + poses[frame, wheel, :, 3] for frame in (0, 1))
    assert (
        np.linalg.norm((second - first)[:2]) < 0.02 < np.linalg.norm(poses[1, 0, :2, 3] - poses[0, 0, :2, 3])
    )
    assert np.linalg.norm(poses[48, 0, :2, 3] - poses[0, 0, :2, 3]) == pytest.approx(6.0, abs=1e-3)


def test_who_starts_later_starts_gently() -> None:
    poses = driven(car(), Drive(start=1.0, speed=3.0), TIMES)
    went = np.linalg.norm(poses[:, 0, :2, 3] - poses[0, 0, :2, 3], axis=1)
    assert went[24] == pytest.approx(0, abs=1e-6)
    assert 0 < went[26] < 0.02


def test_a_car_that_drives_crosses_the_frame_and_no_note_says_it_cannot() -> None:
    world = World(
        place=Place(kind="city_street"),
        frames=72,
        rate=Fraction(24),
        props=(Prop(id="car", kind="car"),),
        actions=(Action(actor="car", verb=Verb.RUN),),
    )
    place = sets.build(world.place, world)

    def blocked(world: World) -> Thing:
        scene = block(world, place, props=props.build, cast=character.build, voices=lambda *_: None)
        assert not any("cannot" in note for note in scene.notes)
        return scene.things[0]

    still, going = blocked(replace(world, actions=())), blocked(world)
    assert going.drive is not None
    way = np.subtract(still.start.position[:2], going.start.position[:2])
    ahead = np.array([np.cos(going.start.heading), np.sin(going.start.heading)])
    assert way @ ahead > 1.0


def test_who_is_told_where_to_stop_slows_down_and_stands() -> None:
    for begin, way in ((0.0, 3.0 * (2.0 - 0.35)), (0.5, 3.0 * (2.0 - 0.7))):
        poses = driven(car(), Drive(start=begin, speed=3.0, seconds=2.0), TIMES)
        went = np.linalg.norm(poses[:, 0, :2, 3] - poses[0, 0, :2, 3], axis=1)
        assert went[-1] == pytest.approx(way, abs=1e-3)
        assert went[62:] == pytest.approx(way, abs=1e-3)
        steps = np.diff(went)
        assert steps[40:60].max() < 0.13 and (np.diff(steps[int((begin + 1.4) * 24) :]) < 1e-4).all()
