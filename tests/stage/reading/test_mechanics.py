"""What things do by themselves is read from plain words, and many alike things as an arrangement."""

from __future__ import annotations

import pytest
from tests.stage.reading.facts import world

from filmwright.stage.world.world import Course, Layout, Verb, World


def course(made: World, kind: str) -> list[tuple[Course, str | None, str | None]]:
    kinds = {prop.id: prop.kind for prop in made.props}
    return [
        (m.course, kinds.get(m.origin or "", m.origin), kinds.get(m.target or "", m.target))
        for m in made.motions
        if kinds[m.thing] == kind
    ]


@pytest.mark.parametrize(
    ("text", "layout", "number", "moves"),
    [
        ("A long chain of dominoes falls over", Layout.CURVE, 26, Course.TOPPLE),
        ("A tower of boxes collapses", Layout.STACK, 6, Course.TOPPLE),
        ("A pyramid of cans tumbles down", Layout.PYRAMID, 10, Course.TOPPLE),
        ("A house of cards collapses", Layout.HOUSE, 7, Course.TOPPLE),
        ("A pile of books topples over", Layout.STACK, 8, Course.TOPPLE),
    ],
)
def test_many_alike_things_act_as_one(text: str, layout: Layout, number: int, moves: Course) -> None:
    made = world(text)
    assert [(a.layout, len(a.things)) for a in made.arrangements] == [(layout, number)]
    assert [motion.course for motion in made.motions] == [moves]
    assert len(made.props) == number


def test_a_ball_that_knocks_pins_down_strikes_them() -> None:
    made = world("A bowling ball rolls and knocks down ten bowling pins")
    assert [(a.layout, len(a.things)) for a in made.arrangements] == [(Layout.RACK, 10)]
    assert (Course.STRIKE, None, "bowling_pin") in course(made, "bowling_ball")


@pytest.mark.parametrize(
    ("text", "kind", "told"),
    [
        ("A vase falls off a table", "vase", (Course.FALL, "table", None)),
        ("A red ball rolls down a ramp", "ball", (Course.ROLL, None, "ramp")),
        ("A steel key is dropped onto a marble floor", "key", (Course.FALL, None, None)),
        ("A feather drifts down", "feather", (Course.DRIFT, None, None)),
        ("A stone sinks in the water", "rock", (Course.SINK, None, "water_tank")),
        ("A wooden duck floats on the water", "rubber_duck", (Course.FLOAT, None, "water_tank")),
    ],
)
def test_what_a_thing_does_by_itself(
    text: str, kind: str, told: tuple[Course, str | None, str | None]
) -> None:
    assert told in course(world(text), kind)


def test_who_knocks_a_tower_over_sets_it_off() -> None:
    made = world("A girl knocks over a tower of wooden blocks")
    assert [(a.verb, a.target) for a in made.actions] == [(Verb.PUSH, made.arrangements[0].things[0])]
    assert [(m.course, m.after) for m in made.motions] == [(Course.TOPPLE, 0)]


@pytest.mark.parametrize(
    ("text", "verb", "role"),
    [
        ("A boy kicks a ball into a goal", Verb.KICK, "kicked"),
        ("A man tosses an apple into a basket", Verb.THROW, "thrown"),
        ("A woman drops a plate", Verb.DROP, "dropped"),
    ],
)
def test_what_somebody_sets_going_plays_its_role(text: str, verb: Verb, role: str) -> None:
    actions = world(text).actions
    assert [(action.verb, dict(action.using).get(role) is not None) for action in actions] == [(verb, True)]


def test_who_falls_and_gets_up_rises() -> None:
    made = world("A man falls and gets up again")
    assert [action.verb for action in made.actions] == [Verb.FALL, Verb.RISE]
