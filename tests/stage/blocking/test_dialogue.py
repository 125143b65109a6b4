"""Who sits, who has arrived and when a line may begin."""

from __future__ import annotations

from dataclasses import replace

import pytest

from filmwright.stage.blocking.ground import dist, spot_of
from filmwright.stage.world.model import Mark
from filmwright.stage.world.world import Action, Placement, Prop, Relation, SpeechLine, Verb

from .test_staging import a_set, beats, blocked, people

SEATS = {"sofa_l": Mark(position=(-1, 1, 0.45)), "sofa_r": Mark(position=(1, 1, 0.45))}


def test_who_sits_from_the_start_begins_on_the_seat() -> None:
    actions = (Action(actor="a", verb=Verb.SIT, target="sofa_l", words="the man sits"),)
    blocking = blocked(a_set(**SEATS), cast=people("a"), actions=actions)
    assert dist(spot_of(blocking.things[0].start), (-1, 1)) < 0.01


@pytest.mark.parametrize(
    "action",
    [
        Action(actor="a", verb=Verb.SIT, target="sofa_l", words="the man sits down"),
        Action(actor="a", verb=Verb.SIT, target="sofa_l", words="男人坐下"),
        Action(actor="a", verb=Verb.SIT, target="sofa_l", words="he sits", seen=(3.0, 6.0)),
    ],
    ids=["down", "chinese", "later"],
)
def test_who_sits_down_later_begins_before_the_seat(action: Action) -> None:
    blocking = blocked(a_set(**SEATS), cast=people("a"), actions=(action,))
    assert dist(spot_of(blocking.things[0].start), (-1, 1)) > 0.4


def test_a_line_waits_until_its_speaker_has_arrived() -> None:
    actions = (
        Action(actor="a", verb=Verb.WALK, target="b"),
        Action(actor="a", verb=Verb.TALK, target="b", words="Hello."),
    )
    blocking = blocked(
        cast=people("a", "b"), actions=actions, lines=(SpeechLine(text="Hello.", speaker="a"),)
    )
    walk = beats(blocking, "a", Verb.WALK)[0]
    talk = beats(blocking, "a", Verb.TALK)[0]
    assert walk.seconds < 5
    assert blocking.lines[0].start >= walk.start + walk.seconds - 0.3
    assert talk.start == pytest.approx(blocking.lines[0].start, abs=1e-3)
    assert blocking.lines[0].start + blocking.lines[0].seconds <= 8.0


def test_a_line_never_waits_past_the_next_one() -> None:
    actions = (
        Action(actor="a", verb=Verb.WALK, target="b"),
        Action(actor="a", verb=Verb.TALK, words="Hello."),
        Action(actor="b", verb=Verb.TALK, words="Hi."),
    )
    lines = (
        SpeechLine(text="Hello.", speaker="a", start=0.5),
        SpeechLine(text="Hi.", speaker="b", start=1.5),
    )
    blocking = blocked(cast=people("a", "b"), actions=actions, lines=lines)
    first, second = blocking.lines
    assert first.start + first.seconds <= second.start
    assert second.start == pytest.approx(1.5)


def test_two_pictures_hang_in_two_places() -> None:
    on = Placement(relation=Relation.ON, anchor="wall")
    props = tuple(Prop(id=name, kind="picture_frame", placement=on) for name in ("one", "two"))
    place = a_set(wall=Mark(position=(0, 6, 1.3)))
    blocking = blocked(replace(place, interior=True), props=props)
    first, second = (thing.start.position for thing in blocking.things)
    assert dist(first[:2], second[:2]) > 0.5


def test_a_picture_next_to_a_thing_stands_before_it() -> None:
    beside = Placement(relation=Relation.NEXT_TO, anchor="post")
    post, cat = Prop(id="post", kind="post"), Prop(id="cat", kind="cutout", picture="cat", placement=beside)
    blocking = blocked(props=(cat, post))
    at = {thing.id: thing.start.position for thing in blocking.things}
    assert at["cat"][1] < at["post"][1] - 0.1  # the camera looks along +y
