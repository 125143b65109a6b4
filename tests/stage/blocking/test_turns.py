"""Animals share a short scene among what they do, and know where a leap leads."""

from __future__ import annotations

import pytest

from filmwright.stage.blocking.turns import in_turn
from filmwright.stage.world.world import Action, Verb

SITS = Action(actor="cat", verb=Verb.SIT)
LEAPS = Action(actor="cat", verb=Verb.JUMP, business="leap_down", after=0)
EXPLORES = Action(actor="cat", verb=Verb.WALK, business="explore", after=1)


def test_what_is_done_first_is_seen_for_two_fifths_of_a_short_scene() -> None:
    told = (SITS, LEAPS, EXPLORES)
    seconds = [in_turn(action, told, 3.0) or 0.0 for action in told]
    assert seconds[0] == pytest.approx(1.26)
    assert seconds[1] < 0.7 < seconds[2]
    assert sum(seconds) <= 3.0


def test_one_deed_and_long_scenes_take_the_time_they_take() -> None:
    assert in_turn(SITS, (SITS,), 3.0) is None
    assert in_turn(SITS, (SITS, LEAPS), 12.0) is None


def test_deeds_that_are_given_a_time_keep_it() -> None:
    timed = Action(actor="cat", verb=Verb.WALK, start=2.0)
    assert in_turn(SITS, (SITS, timed), 3.0) is None
