"""Whole-body postures: on the ground where they should be, on any figure, and reached without a jump."""

from __future__ import annotations

import numpy as np
import pytest
from tests.stage.rehearsal.staging import person

from filmwright.stage.rehearsal.actor import Actor, arrived
from filmwright.stage.rehearsal.posing import Posed
from filmwright.stage.rehearsal.stances import STANCES, flesh, settle, take_stance, way_between

ON_THE_GROUND = (
    "kneel",
    "all_fours",
    "plank",
    "lie_back",
    "lie_front",
    "lie_side",
    "sit_floor",
    "cross_legged",
)


def actor(age: str = "adult", seconds: float = 3.0) -> Actor:
    return arrived(person(age=age), np.arange(int(24 * seconds)) / 24, 1)


def lowest(body: Posed) -> np.ndarray:
    figure = body.figure
    heights = [
        (body.at[:, part] + body.turn[:, part] @ (place - figure.rest[part]))[:, 2] - radius
        for part, place, radius in flesh(figure)
        if not figure.model.parts[part].startswith(
            ("forearm", "hand", "fingers", "index", "middle", "thumb", "upper_arm")
        )
    ]
    return np.min(heights, axis=0)


@pytest.mark.parametrize("age", ["child", "adult"])
@pytest.mark.parametrize("name", ON_THE_GROUND)
def test_a_stance_off_the_feet_lies_on_the_ground_whoever_takes_it(name, age):
    who = actor(age, 0.2)
    take_stance(who, slice(0, None), name)
    assert np.abs(lowest(who.finished())).max() < 0.01


@pytest.mark.parametrize("name", ["all_fours", "plank", "upside_down"])
def test_hands_that_carry_the_body_are_on_the_ground(name):
    who = actor(seconds=0.2)
    take_stance(who, slice(0, None), name)
    body = who.finished()
    for side in "lr":
        wrist = body.joint(f"hand_{side}")[:, 2]
        assert np.all((wrist > 0.03) & (wrist < 0.10))


def test_a_hanging_body_holds_the_bar_where_it_is():
    who = actor(seconds=0.2)
    take_stance(who, slice(0, None), "hang", height=2.5)
    body = who.finished()
    assert np.abs(body.palm(0)[:, 2] - 2.5).max() < 0.03
    assert body.joint("toes_l")[:, 2].min() > 0.2


@pytest.mark.parametrize("name", sorted(set(STANCES) - {"stand"}))
def test_getting_into_any_stance_and_out_again_never_jumps(name):
    who = actor(seconds=6.0)
    there = settle(who, 0.3, name, height=1.0 if name.startswith("float") else None)
    back = settle(who, there + 0.3, "stand")
    assert back < 6.0
    body = who.finished()
    speed = np.linalg.norm(np.diff(body.at, axis=0), axis=-1).max() * 24
    assert speed < 9.5
    assert np.abs(body.joint("head")[-1, 2] - body.joint("head")[0, 2]) < 0.02
    assert np.abs(np.diff(who.posture[:, 0])).max() > 0.001


def test_lying_down_leads_over_crouching_and_sitting():
    assert way_between("stand", "lie_back") == ["stand", "crouch", "sit_floor", "lie_back"]
    assert way_between("kneel", "plank") == ["kneel", "all_fours", "plank"]
