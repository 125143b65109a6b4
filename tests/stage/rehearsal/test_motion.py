"""How bodies move: no elbow flips, no shoulder goes too far, nobody snaps to what is next."""

from __future__ import annotations

import numpy as np
import pytest
from tests.stage.rehearsal.staging import beat, person, scene
from tests.stage.rehearsal.witness import FASTEST, degrees, watched

from filmwright.stage.rehearsal.actor import arrived
from filmwright.stage.rehearsal.arms import FURTHEST_BACK
from filmwright.stage.rehearsal.easing import unhurried
from filmwright.stage.rehearsal.haste import hastened
from filmwright.stage.rehearsal.posing import posed
from filmwright.stage.rehearsal.posture import C, at_ease, blended
from filmwright.stage.world.world import Verb


@pytest.mark.parametrize("side", [0, 1])
def test_a_hand_that_goes_once_round_the_body_never_flips_its_elbow(side: int) -> None:
    who = arrived(person(), np.arange(96) / 24, 1)
    round_ = np.linspace(-1.3, 1.3, 96) * (1 if side else -1)
    high = 1.3 + 0.30 * np.sin(np.linspace(0, 2 * np.pi, 96))
    target = np.stack([0.38 * np.cos(round_), (0.2 if side == 0 else -0.2) + 0.34 * np.sin(round_), high], 1)
    who.hand_to(side, slice(0, None), target, 1.0)
    body = posed(who.figure, who.posture, who.way, who.tracks())
    assert degrees(body).max() < 400
    assert np.linalg.norm(body.palm(side) - target, axis=1).max() < 0.02


@pytest.mark.parametrize("side", [0, 1])
def test_no_upper_arm_goes_further_back_or_across_than_shoulders_let_it(side: int) -> None:
    who = arrived(person(), np.arange(48) / 24, 1)
    letter, sign = "lr"[side], (1.0, -1.0)[side]
    shift = side * (C.SWING_R - C.SWING_L)
    who.write(slice(0, None), {C(C.SWING_L + shift): np.linspace(-2.2, 0.5, 48), C(C.LIFT_L + shift): -0.9})
    body = posed(who.figure, who.posture, who.way, who.tracks())
    upper = body.joint(f"forearm_{letter}") - body.joint(f"upper_arm_{letter}")
    chest = body.turn[:, body.figure.index["chest"]]
    own = np.einsum("nji,nj->ni", chest, upper / np.linalg.norm(upper, axis=1, keepdims=True))
    most = np.sin(FURTHEST_BACK) + 0.02
    assert (-own[:, 0]).max() < most
    assert (-sign * own[:, 1]).max() < most


def test_a_leg_that_comes_back_to_the_ground_is_not_thrown_past_it() -> None:
    posture = at_ease(48)
    posture[:24, C.FREE_L] = 1.0
    posture[10:24, C.FREE_L] = np.linspace(0.2, 1.0, 14)
    after = blended(posture, np.arange(48) / 24, [1.0])
    assert after[:, C.FREE_L].min() >= 0.0
    assert after[:, C.FREE_L].max() <= 1.0


def test_values_that_are_unhurried_keep_their_slow_parts() -> None:
    values = np.concatenate([np.zeros(20), np.full(20, 3.0)])
    calm = unhurried(values, 0.4)
    assert np.abs(np.diff(calm)).max() <= 0.4
    assert calm[0] == 0.0
    assert calm[-1] == 3.0


def test_who_has_far_to_go_leaves_in_time() -> None:
    first = beat(Verb.IDLE, 0.0, 1.5)
    second = beat(Verb.IDLE, 1.5, 1.5, to=[(4.0, 0.0)])
    near = beat(Verb.IDLE, 1.5, 1.5, to=[(0.3, 0.0)])
    left, going = hastened([first, second], np.zeros(2), 0.0)
    assert left.seconds < 1.2
    assert going.start == pytest.approx(left.seconds)
    assert going.start + going.seconds == pytest.approx(3.0)
    assert hastened([first, near], np.zeros(2), 0.0) == [first, near]


def test_a_foot_that_stands_does_not_slide_when_the_body_drops_fast() -> None:
    _, actors = watched(scene([person()], [beat(Verb.JUMP, 0.2, 1.6)], 2.5))
    actor, body = actors["a"]
    assert degrees(body).max() < FASTEST
    for side, letter in enumerate("lr"):
        stands = actor.tracks()[side].planted > 0.5
        gap = np.linalg.norm(body.joint(f"foot_{letter}") - actor.tracks()[side].ankle, axis=1)
        assert gap[stands].max() < 0.03
