"""Sprays on film: they show, they hide nothing they should not, and the passes know them."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import islice

import numpy as np
import pytest

from filmwright.film.camera import Camera
from filmwright.film.script import Shot
from filmwright.stage.blocking.staging import block
from filmwright.stage.filming.film import film
from filmwright.stage.filming.operator import operate
from filmwright.stage.filming.passes import film_passes
from filmwright.stage.rehearsal.performance import Performance
from filmwright.stage.rehearsal.rehearse import rehearse
from filmwright.stage.world.cast import character
from filmwright.stage.world.props import catalog as props
from filmwright.stage.world.sets import catalog as sets
from filmwright.stage.world.world import Element, Phenomenon, Place, Placement, Prop, Relation, World

SIZE = (160, 90)


@pytest.fixture(scope="module")
def pouring() -> Performance:
    jug = Prop(id="jug", kind="jug", placement=Placement(relation=Relation.NEXT_TO, anchor="glass"))
    world = World(
        place=Place(kind="product_studio"),
        frames=48,
        rate=Fraction(24),
        props=(Prop(id="glass", kind="glass"), jug),
        elements=(Element(kind=Phenomenon.POUR, at="jug", into="glass"),),
    )
    return rehearse(
        block(
            world,
            sets.build(world.place, world),
            props=props.build,
            cast=character.build,
            voices=lambda *_: None,
        )
    )


def shot() -> Shot:
    return Shot(
        id="SC01_SH010", description="", start=0, frames=48, rate=Fraction(24), size=SIZE, camera=Camera()
    )


def test_the_stream_is_seen_and_the_same_again(pouring: Performance) -> None:
    track = operate(pouring, shot(), None, 1)
    frames = [
        next(islice(film(some, track, size=SIZE, look="natural", pictures={}, first_frame=24), 1))
        for some in (pouring, pouring, replace(pouring, sprays=()))
    ]
    assert np.array_equal(frames[0], frames[1])
    other = np.abs(frames[0].astype(int) - frames[2]).max(axis=2) > 12
    assert 4 < other.sum() < 0.2 * other.size


def test_the_passes_see_the_stream_where_the_picture_does(pouring: Performance) -> None:
    track = operate(pouring, shot(), None, 1)
    wet, dry = (
        next(islice(film_passes(some, track, size=SIZE, pictures={}, first_frame=24), 1))
        for some in (pouring, replace(pouring, sprays=()))
    )
    nearer = wet.depth.astype(int) < dry.depth
    assert 4 < nearer.sum() < 0.1 * nearer.size
    assert (wet.depth.astype(int) <= dry.depth).all()
    assert np.array_equal(wet.ids, dry.ids)
