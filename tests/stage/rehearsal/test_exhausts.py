"""What flies by fire burns below or behind it, as long as it goes."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest

from filmwright.stage.blocking.blocking import Blocking, Drive, Thing
from filmwright.stage.rehearsal.performance import Performance
from filmwright.stage.rehearsal.rehearse import rehearse
from filmwright.stage.world.model import Mark
from filmwright.stage.world.props import catalog as props
from filmwright.stage.world.world import Place, Prop, World

from .staging import court


def flown(kind: str, drive: Drive | None) -> Performance:
    prop = Prop(id="it", kind=kind)
    world = World(place=Place(kind="court"), frames=24, rate=Fraction(24), props=(prop,))
    thing = Thing(id="it", label=kind, model=props.build(prop), start=Mark(position=(0, 0, 0)), drive=drive)
    return rehearse(Blocking(world=world, place=court(), things=(thing,), beats=(), lines=()))


def test_a_rocket_that_lifts_off_has_fire_under_it() -> None:
    played = flown("rocket", Drive(start=0.0, speed=0.0, climb=4.0))
    fire = played.sprays[0].at(0.5)
    foot = played.poses["it"][12, 0, 2, 3]
    assert len(fire.heads) > 10
    assert fire.heads[:, 2].max() < foot + 1.5
    assert fire.heads[:, 2].min() < foot - 1.0


@pytest.mark.parametrize(("kind", "drive"), [("rocket", None), ("car", Drive(start=0.0, speed=4.0))])
def test_what_stands_or_rolls_does_not_burn(kind: str, drive: Drive | None) -> None:
    assert not flown(kind, drive).sprays


def test_a_spaceship_burns_behind_where_it_goes() -> None:
    played = flown("spaceship", replace(Drive(start=0.0, speed=6.0), climb=0.0))
    fire = played.sprays[0].at(0.5)
    assert np.median(fire.heads[:, 0]) < played.poses["it"][12, 0, 0, 3] - 2.0
