"""Animals before the camera: held whole, followed when they run far, looked down on when they lie low."""

from __future__ import annotations

from fractions import Fraction

import numpy as np

from filmwright.film.camera import Camera
from filmwright.film.script import Shot
from filmwright.stage.blocking.blocking import Beat, Blocking, Thing
from filmwright.stage.filming.operator import operate
from filmwright.stage.rehearsal.performance import Performance
from filmwright.stage.rehearsal.rehearse import rehearse
from filmwright.stage.world.cast.animals import catalog
from filmwright.stage.world.model import Mark, Model, StageSet
from filmwright.stage.world.world import Character, Place, Verb, World

RATE = Fraction(24)
PLACE = StageSet(
    name="field", model=Model(name="field", surfaces=()), marks={"centre": Mark(position=(0, 0, 0))}
)


def played(species: str, verb: Verb, far: float) -> Performance:
    who = Character(id="it", species=species)
    thing = Thing(id="it", label=species, model=catalog.build(who), start=Mark(position=(0, 0, 0)), cast=True)
    path = (Mark(position=(far, 0.0, 0.0)),) if far else ()
    beat = Beat(actor="it", verb=verb, start=0.0, seconds=2.0, path=path)
    world = World(place=Place(kind="field"), frames=48, rate=RATE, cast=(who,))
    return rehearse(Blocking(world=world, place=PLACE, things=(thing,), beats=(beat,), lines=()))


def filmed(performance: Performance) -> tuple[np.ndarray, np.ndarray]:
    """Return the camera's places (frames, 3) and how steeply it looks (frames,), radians up."""
    shot = Shot(
        id="SC01_SH010", description="", start=0, frames=48, rate=RATE, size=(320, 180), camera=Camera()
    )
    track = operate(performance, shot)
    return track.position, np.arcsin(track.basis[:, 2, 2])


def test_a_dog_that_runs_far_is_followed_and_one_that_stands_is_not() -> None:
    running, _ = filmed(played("dog", Verb.RUN, 6.0))
    standing, _ = filmed(played("dog", Verb.IDLE, 0.0))
    assert np.ptp(running[:, 0]) > 3.0
    assert np.ptp(standing, axis=0).max() < 1e-6


def test_a_snake_is_looked_down_on_and_a_horse_is_not() -> None:
    _, snake = filmed(played("snake", Verb.IDLE, 0.0))
    _, horse = filmed(played("horse", Verb.IDLE, 0.0))
    assert np.degrees(snake).max() < -20
    assert np.degrees(horse).min() > -10


def test_the_camera_goes_as_near_to_a_bird_as_its_size_asks() -> None:
    position, _ = filmed(played("bird", Verb.IDLE, 0.0))
    assert np.linalg.norm(position[0]) < 1.2
