"""Reading business: which entry words mean, with what, with whom, and where."""

from __future__ import annotations

import pytest
from tests.stage.reading.facts import facts, world

TOLD = {
    "A person is brushing their teeth": "person do brush_teeth with toothbrush, place bathroom",
    "A woman is playing a red guitar": "woman do guitar with guitar, guitar red, guitar in_hand_of woman",
    "A boy plays the drums": "boy do drums with drum_kit, drum_kit 1",
    "A person is slicing a melon with a green knife": "person do slice with knife, knife green, knife 1",
    "The chef is stirring soup in a blue pot": "chef do stir with whisk",
    "A man is reading a newspaper on a bench": "man do read_book with newspaper, man do read_book with bench",
    "Two people shake hands": "person 2, person do shake_hands, person do person",
    "A woman hugs a man": "woman do hug, man do hug, woman do man, man do woman",
    "A person is shaking hands": "person 2, person do shake_hands",
    "A girl gives a book to a boy": "girl do hand_over with book, boy do receive, book 1",
    "A person is washing hands": "person do wash_hands with sink",
    "A person is air drumming": "person do air_drum",
    "A person is archery": "person do archery with bow",
    "A man drinks tea, then he sweeps the floor": "man do drink with tea, man do sweep, man do then man do",
    "A woman walks while talking on the phone": "woman do call walk",
    "Two people are washing a car together": "car 1, person do wash_car with car",
    "一个女孩在弹吉他": "girl do guitar with guitar",
    "男人在扫地": "man do sweep with broom",
    "两个人握手": "person do shake_hands",
}


@pytest.mark.parametrize(("text", "told"), TOLD.items())
def test_words_of_work_become_business(text: str, told: str) -> None:
    found = facts(world(text))
    assert {fact.strip() for fact in told.split(",")} - found == set(), sorted(found)


def test_a_place_that_is_named_is_kept() -> None:
    assert world("A person is brushing their teeth in the kitchen").place.kind == "kitchen"


def test_half_a_phrase_is_no_business() -> None:
    made = world("A woman plays with her dog in the park")
    assert all(action.business != "piano" for action in made.actions)
