"""Encounters: who does what to whom is kept, however the words put it."""

from __future__ import annotations

import pytest
from tests.stage.reading.facts import world

from filmwright.stage.world.world import Action, Verb, World


def deeds(made: World) -> dict[str, Action]:
    return {action.actor: action for action in made.actions if action.verb is Verb.DO}


@pytest.mark.parametrize(
    ("text", "entry", "answer"),
    [
        ("A nun gently lifts a boy's chin.", "lift_chin", "look_up_at"),
        ("A nun touches the chin of a boy.", "lift_chin", "look_up_at"),
        ("A nun is braiding a boy's hair.", "braid_hair_of", "sit_still"),
        ("A nun ties the shoelaces of a boy.", "tie_shoes_of", "look_down_at"),
        ("A nun tickles a boy.", "tickle", "be_tickled"),
        ("A nun pats a boy on the back.", "rub_back_of", "be_patted"),
        ("A nun carries a boy on her shoulders.", "shoulder_ride", "ride_shoulders"),
    ],
)
def test_what_is_done_to_somebody_has_a_doer_and_somebody_it_is_done_to(
    text: str, entry: str, answer: str
) -> None:
    made = deeds(world(text))
    assert {name: action.business for name, action in made.items()} == {"nun": entry, "boy": answer}
    assert made["nun"].target == "boy" and made["boy"].target == "nun"


def test_what_is_put_on_somebody_is_worn_by_whom_it_is_put_on() -> None:
    made = world("A nun helps a boy put on a helmet.")
    assert {action.business for action in made.actions} == {"put_on_helmet", "be_helped"}
    boy = next(one for one in made.cast if one.id == "boy")
    assert "helmet" in repr(boy.clothes)


def test_what_is_given_goes_from_one_to_the_other() -> None:
    made = deeds(world("A nun gives a book to a boy."))
    assert dict(made["nun"].using) == dict(made["boy"].using) == {"tool": "book"}


def test_who_helps_with_something_does_it_too() -> None:
    made = deeds(world("A nun helps a boy sweep the floor."))
    assert {action.business for action in made.values()} == {"sweep"} and len(made) == 2


def test_two_who_play_sit_at_one_board_each_on_a_chair() -> None:
    made = deeds(world("A nun and a boy play chess."))
    nun, boy = (dict(made[name].using) for name in ("nun", "boy"))
    assert nun["front"] == boy["front"] and nun["patient"] == boy["patient"]
    assert nun["seat"] != boy["seat"]
