"""Sprays: courses in closed form, seen at any moment."""

from __future__ import annotations

import numpy as np
import pytest

from filmwright.stage.rehearsal.sprays import GRAVITY, Glimmer, Stuff, spray, together


def test_what_falls_without_drag_falls_as_galileo_says() -> None:
    drops = spray(
        Stuff.LIQUID, [0.0], place=(0, 0, 5.0), speed=(1.0, 0, 2.0), pull=(0, 0, -GRAVITY), life=2.0
    )
    place = drops.at(0.7).heads[0]
    assert place == pytest.approx((0.7, 0.0, 5.0 + 2.0 * 0.7 - GRAVITY * 0.7**2 / 2), abs=1e-3)


def test_drag_follows_its_closed_form() -> None:
    one = spray(Stuff.GLOW, [0.0], speed=(3.0, 0, 0), drag=2.0, life=9.0, air=(0.5, 0, 0))
    fine = np.linspace(0, 1.3, 20001)
    stepped, speed = 0.0, 3.0
    for _ in fine[1:]:  # the same law in small steps
        speed += -2.0 * (speed - 0.5) * (fine[1] - fine[0])
        stepped += speed * (fine[1] - fine[0])
    assert one.at(1.3).heads[0, 0] == pytest.approx(stepped, abs=1e-3)


def test_a_piece_that_is_thrown_up_meets_the_floor_on_its_way_down() -> None:
    one = spray(Stuff.LIQUID, [0.0], speed=(0, 0, 3.0), pull=(0, 0, -GRAVITY), life=5.0)
    assert one.meets(0.0)[0] == pytest.approx(2 * 3.0 / GRAVITY, abs=1e-3)


def test_a_piece_that_stays_above_never_meets_the_floor() -> None:
    one = spray(Stuff.SMOKE, [0.0], place=(0, 0, 1.0), speed=(0, 0, 1.0), life=2.0)
    assert np.isinf(one.meets(0.0)[0])


def test_only_what_is_born_and_not_gone_is_there() -> None:
    some = spray(Stuff.FLAKE, [0.0, 1.0, 2.0], life=1.0)
    assert [len(some.at(t).heads) for t in (-0.1, 0.5, 1.5, 2.9, 3.1)] == [0, 1, 1, 1, 0]


def test_sprays_of_one_stuff_become_one_in_the_order_they_are_drawn() -> None:
    found = together([spray(Stuff.GLOW, [0.0]), spray(Stuff.SMOKE, [0.0]), spray(Stuff.GLOW, [1.0])])
    assert [(one.stuff, len(one)) for one in found] == [(Stuff.SMOKE, 1), (Stuff.GLOW, 2)]


def test_a_word_no_spray_knows_is_refused() -> None:
    with pytest.raises(TypeError, match="sized"):
        spray(Stuff.GLOW, [0.0], sized=1.0)


def test_light_flickers_while_it_burns_and_is_gone_after() -> None:
    light = Glimmer(
        places=np.zeros((1, 3)), colour=(1, 1, 1), reach=5.0, start=1.0, end=2.0, fade=0.5, seed=0.3
    )
    strengths = [light.strength(t) for t in np.linspace(1.0, 2.0, 20)]
    assert light.strength(0.9) == 0.0 and light.strength(2.6) == 0.0
    assert np.ptp(strengths) > 0.1 and min(strengths) > 0.3
