"""Whoever walks stairs stands on their treads."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from functools import cache

import numpy as np
import pytest

from filmwright.stage.blocking.blocking import Blocking, Thing
from filmwright.stage.rehearsal.performance import Performance
from filmwright.stage.rehearsal.rehearse import rehearse
from filmwright.stage.world.model import Mark, StageSet
from filmwright.stage.world.sets import catalog as sets
from filmwright.stage.world.world import Place, Verb, World

from .staging import beat, box, joint, person, scene


@cache
def staircase() -> StageSet:
    place = Place(kind="staircase")
    return sets.build(place, World(place=place, frames=72, rate=Fraction(24)))


def climbing(target: str, who: Thing) -> Performance:
    world = World(place=Place(kind="staircase"), frames=72, rate=Fraction(24))
    walk = beat(Verb.CLIMB, 0.0, 3.0, target=target)
    return rehearse(Blocking(world=world, place=staircase(), things=(who,), beats=(walk,), lines=()))


def tread_under(x: float, y: float) -> float:
    """How high the flight is at a place: a tread is 0.30 deep, a riser 0.17, a runner on it."""
    foot = staircase().marks["stairs_foot"]
    number = int(np.floor((y - foot.position[1] + 0.027) / 0.30))
    carpet = 0.043 if abs(x - foot.position[0]) < 0.65 else 0.0315
    return 0.17 * (min(number, 10) + 1) + carpet if number >= 0 else 0.0


@pytest.mark.parametrize("target", ["stairs_top", "stairs_foot"])
@pytest.mark.parametrize(("age", "height"), [("adult", 1.75), ("child", 1.2)])
def test_feet_stand_on_treads_and_do_not_slide(target: str, age: str, height: float) -> None:
    who = person("a", age=age, height=height)
    played = climbing(target, replace(who, start=Mark(position=(0.0, -1.0, 0.0))))
    ankle = float(who.model.joints[who.model.parts.index("foot_l"), 2])
    stood = 0
    for side in "lr":
        foot = joint(played, "a", f"foot_{side}")
        still = np.linalg.norm(np.diff(foot, axis=0), axis=1) < 0.0015
        for frame in np.flatnonzero(still[:-1] & still[1:]):
            x, y, z = foot[frame]
            if tread_under(x, y) > 0.1:
                assert z - ankle == pytest.approx(tread_under(x, y), abs=0.01)
                stood += 1
    assert stood > 20


def test_the_body_gains_or_loses_height() -> None:
    up = joint(climbing("stairs_top", person("a")), "a", "pelvis")
    down = joint(climbing("stairs_foot", person("a")), "a", "pelvis")
    assert up[-1, 2] - up[0, 2] > 0.5
    assert down[0, 2] - down[-1, 2] > 0.5
    assert np.abs(np.diff(up[:, 2])).max() * 24 < 1.2


def test_who_clambers_over_a_low_thing_lands_behind_it_and_goes_over_its_top() -> None:
    wall = box("wall", (1.2, 0.0, 0.0), 1.0, fixed=True)
    played = rehearse(scene([person("a"), wall], [beat(Verb.CLIMB, 0.0, 3.0, target="wall")], 3.2))
    hips = joint(played, "a", "pelvis")
    assert hips[0, 0] < 0.7 < 1.7 < hips[-1, 0]
    over = (hips[:, 0] > 0.9) & (hips[:, 0] < 1.5)
    assert hips[over, 2].min() > 1.0
    feet = [joint(played, "a", f"foot_{side}") for side in "lr"]
    assert max(float(foot[-1, 2]) for foot in feet) < 0.15
