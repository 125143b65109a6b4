"""Recordings are called at the exact second."""

from __future__ import annotations

import pytest

from filmwright.stage.world.world import Action, Cue, Verb

from .test_staging import beats, blocked, people

ACTIONS = (Action(actor="a", verb=Verb.WAVE), Action(actor="a", verb=Verb.JUMP, after=0))


@pytest.mark.parametrize(
    ("cue", "start"),
    [
        (Cue(reference="bell", start=2.5), 2.5),
        (Cue(reference="bell", after=0), 0.25),
        (Cue(reference="bell"), 0.25),
        (Cue(reference="bell", after=0, seen=(4.0, 8.0)), 4.25),
    ],
    ids=["told", "first", "alone", "in its shot"],
)
def test_a_cue_is_called(cue: Cue, start: float) -> None:
    (called,) = blocked(cast=people("a"), actions=ACTIONS, cues=(cue,)).cues
    assert (called.reference, called.start) == ("bell", pytest.approx(start))


def test_a_cue_starts_with_the_action_it_goes_with() -> None:
    blocking = blocked(cast=people("a"), actions=ACTIONS, cues=(Cue(reference="bell", after=1),))
    assert blocking.cues[0].start == pytest.approx(beats(blocking, "a", Verb.JUMP)[0].start)


def test_a_cue_after_the_end_is_left_out_and_noted() -> None:
    blocking = blocked(seconds=4.0, cast=people("a"), cues=(Cue(reference="bell", start=9.0),))
    assert blocking.cues == ()
    assert any("@bell" in note for note in blocking.notes)
