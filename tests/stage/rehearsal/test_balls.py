"""Balls: in a hand exactly, in the air by gravity exactly, off the floor by their own bounce."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from filmwright.stage.rehearsal.performance import Performance
from filmwright.stage.rehearsal.rehearse import rehearse
from filmwright.stage.world.cast.rig import PARTS
from filmwright.stage.world.model import Mark
from filmwright.stage.world.world import Verb

from .staging import RIM, ball, beat, centre, joint, person, scene

GRAVITY = 9.81


def palm(performance: Performance, name: str, side: str = "r") -> np.ndarray:
    wrist, knuckles = joint(performance, name, f"hand_{side}"), joint(performance, name, f"fingers_{side}")
    return np.asarray(wrist + 0.6 * (knuckles - wrist))


@pytest.mark.parametrize("bounce", [0.4, 0.55, 0.75, 0.85])
def test_a_dropped_ball_comes_back_as_high_as_its_restitution_says(bounce: float) -> None:
    dropped = replace(ball(bounce=bounce), start=Mark(position=(3, 3, 2.0)))
    things = [person(), ball("a"), replace(dropped, id="second")]
    performance = rehearse(scene(things, [beat(Verb.THROW, 0.0, 1.5)], 2.8))
    height = centre(performance, "second")[:, 2] - 0.12
    landings = [c.seconds for c in performance.contacts if c.thing == "second" and c.kind == "bounce"]
    times = np.arange(len(height)) / 24
    between = (times > landings[0] + 0.03) & (times < landings[1] - 0.03)
    fit = np.polyfit(times[between], height[between], 2)
    rebound = fit[2] - fit[1] ** 2 / (4 * fit[0])
    assert rebound / height[0] == pytest.approx(bounce**2, rel=0.04)


def test_a_thrown_ball_follows_its_parabola_into_the_catchers_hands() -> None:
    things = [person(), person("b", at=(5.0, 0.0), heading=np.pi), ball("a")]
    performance = rehearse(scene(things, [beat(Verb.THROW, 0.3, 1.6, target="b")], 3.0))
    caught = next(c for c in performance.contacts if c.kind == "catch")
    path = centre(performance, "ball")
    released = 0.3 + 0.75
    times = np.arange(performance.frames) / 24
    flying = (times > released + 0.02) & (times < caught.seconds - 0.02)
    height = path[flying, 2]
    fit = np.polyfit(times[flying], height, 2)
    assert flying.sum() >= 6
    assert -2 * fit[0] == pytest.approx(GRAVITY, rel=0.02)
    arrival = [np.interp(caught.seconds, times, path[:, axis]) for axis in range(3)]
    assert np.linalg.norm(np.array(arrival) - caught.position) < 0.12
    after = times > caught.seconds + 0.3
    assert np.linalg.norm(path[after] - palm(performance, "b")[after], axis=1).max() < 0.2


def test_a_dribbling_palm_lies_on_the_ball_whenever_it_is_up() -> None:
    performance = rehearse(
        scene([person(), ball("a")], [beat(Verb.DRIBBLE, 0.0, 4.0, to=((4.0, 0.0),))], 4.0)
    )
    path, hand = centre(performance, "ball"), palm(performance, "a")
    gap = np.linalg.norm(path - hand, axis=1) - 0.12 - 0.02
    top = 0.44 * 1.75
    up = (path[:, 2] > top) & (np.arange(len(path)) > 6) & (np.arange(len(path)) < 94)
    assert up.sum() > 8
    assert np.abs(gap[up]).max() < 0.02
    bounces = [c for c in performance.contacts if c.kind == "bounce"]
    assert len(bounces) >= 4
    assert path[:, 2].min() >= 0.12 - 1e-3


def test_a_dribbled_ball_falls_by_gravity() -> None:
    performance = rehearse(scene([person(), ball("a")], [beat(Verb.DRIBBLE, 0.0, 4.0)], 4.0))
    height = centre(performance, "ball")[:, 2]
    bounces = [c.seconds for c in performance.contacts if c.kind == "bounce"]
    times = np.arange(len(height)) / 24
    rising = (times > bounces[1]) & (times < bounces[1] + 0.17)
    fit = np.polyfit(times[rising], height[rising], 2)
    assert -2 * fit[0] == pytest.approx(GRAVITY, rel=0.02)


def test_a_shot_at_the_basket_falls_through_it() -> None:
    things = [person(at=(1.5, 0.4)), ball("a")]
    performance = rehearse(scene(things, [beat(Verb.THROW, 0.2, 1.6, target="rim")], 4.0))
    swish = [c for c in performance.contacts if c.kind == "swish"]
    assert len(swish) == 1
    times = np.arange(performance.frames) / 24
    path = centre(performance, "ball")
    at = np.array([np.interp(swish[0].seconds, times, path[:, axis]) for axis in range(3)])
    assert np.hypot(*(at[:2] - RIM[:2])) < 0.1


@pytest.mark.parametrize("height", [1.2, 1.75, 2.4])
def test_a_dunk_sends_the_ball_down_through_the_middle_of_the_rim(height: float) -> None:
    things = [person(height=height, age="child" if height < 1.5 else "adult"), ball("a")]
    performance = rehearse(scene(things, [beat(Verb.DUNK, 0.2, 5.0)], 6.5))
    kinds = [c.kind for c in performance.contacts]
    assert kinds.count("swish") == 1
    assert "land" in kinds
    swish = next(c for c in performance.contacts if c.kind == "swish")
    path = centre(performance, "ball")
    frame = int(swish.seconds * 24)
    around = path[frame - 1 : frame + 3]
    assert (np.diff(around[1:, 2]) < 0).all()
    crossing = [np.interp(-RIM[2], -around[1:, 2], around[1:, axis]) for axis in (0, 1)]
    assert np.hypot(crossing[0] - RIM[0], crossing[1] - RIM[1]) < 0.05
    hand = palm(performance, "a")[frame + 4 : frame + 12]
    assert np.linalg.norm(hand - RIM, axis=1).max() < 0.30
    standing = joint(performance, "a", "head")[-1, 2]
    assert standing == pytest.approx(joint(performance, "a", "head")[0, 2], abs=0.05)


def test_a_leap_of_two_metres_takes_as_long_as_gravity_says() -> None:
    things = [person(height=1.1, age="child"), ball("a")]
    performance = rehearse(scene(things, [beat(Verb.DUNK, 0.2, 5.0)], 6.5))
    pelvis = joint(performance, "a", "pelvis")[:, 2]
    slam = next(c.seconds for c in performance.contacts if c.kind == "swish")
    times = np.arange(len(pelvis)) / 24
    flying = (pelvis > pelvis[0] + 0.4) & (times < slam - 0.03)
    fit = np.polyfit(times[flying], pelvis[flying], 2)
    assert pelvis.max() - pelvis[0] > 1.6
    assert -2 * fit[0] == pytest.approx(GRAVITY, rel=0.02)


def test_a_ball_in_the_hand_stays_in_the_hand() -> None:
    performance = rehearse(scene([person(), ball("a")], [beat(Verb.WALK, 0.2, 2.5, to=((3.0, 1.0),))], 3.0))
    gap = np.linalg.norm(centre(performance, "ball") - palm(performance, "a"), axis=1)
    assert gap.max() < 0.12 + 0.03
    assert len(PARTS) == performance.poses["a"].shape[1]
