"""What animals do is read as tricks; what they do as people do, as business."""

from __future__ import annotations

import pytest

from filmwright.stage.reading.vocabulary import sheet
from filmwright.stage.rehearsal.animals import tricks

from .facts import world


def deeds(text: str) -> list[tuple[str, str, str | None]]:
    return [(action.actor, action.verb.value, action.business) for action in world(text).actions]


@pytest.mark.parametrize(
    ("text", "told"),
    {
        "A horse rears up in a meadow": [("horse", "idle", "rear")],
        "A stallion is galloping across the plain": [("horse", "run", "gallop")],
        "A kitten is licking its paws": [("cat", "idle", "groom")],
        "A wolf howls at the moon": [("wolf", "idle", "howl")],
        "A dog digs a hole": [("dog", "idle", "dig")],
        "A horse is shaking its mane": [("horse", "idle", "toss_mane")],
        "A puppy is drinking water": [("dog", "eat", "drink")],
        "A dog naps, then it wags its tail": [("dog", "lie", "sleep"), ("dog", "idle", "wag")],
        "A tiger is prowling": [("tiger", "walk", "creep")],
        "A cat sits on a shelf, then it jumps down": [("cat", "jump", "leap_down")],
        "A cat is chasing a fly": [("cat", "run", "chase")],
        "A dog is exploring the garden": [("dog", "walk", "explore")],
        "A duck dives underwater": [("duck", "idle", "dive_deep")],
        "A meerkat is standing on its hind legs": [("meerkat", "idle", "stand_upright")],
        "两只猫在打架": [("cat", "idle", "fight"), ("cat_2", "idle", "fight")],
    }.items(),
)
def test_an_animals_verb_is_a_trick(text: str, told: list[tuple[str, str, str | None]]) -> None:
    found = deeds(text)
    assert [deed for deed in told if deed not in found] == [], found


def test_the_young_of_an_animal_are_not_the_animal_itself() -> None:
    cast = world("A cow licks her calf").cast
    assert [one.age for one in cast] == ["adult", "baby"]


def test_an_insect_that_is_chased_is_large_enough_to_be_seen() -> None:
    fly = next(one for one in world("A cat is chasing a fly").cast if one.species == "fly")
    assert fly.height > 0.05


@pytest.mark.parametrize(
    ("text", "kind"),
    {
        "A horse is drinking water": "trough",
        "A dog is drinking water": "bowl",
        "A lion is drinking": "water_hole",
        "A horse trots in a field, then it drinks from a stream": "running_stream",
    }.items(),
)
def test_who_drinks_has_something_to_drink_from(text: str, kind: str) -> None:
    assert kind in {prop.kind for prop in world(text).props}


def test_what_needs_hands_is_done_upright_as_people_do_it() -> None:
    (deed,) = deeds("A fox is playing the piano")
    assert deed[:2] == ("fox", "do")
    assert "piano" in {prop.kind for prop in world("A fox is playing the piano").props}


def test_who_drinks_coffee_drinks_it_from_a_cup() -> None:
    assert ("bear", "do", "drink") in deeds("A bear is drinking coffee")


def test_an_animal_at_furniture_is_as_tall_as_the_furniture_wants() -> None:
    small = next(c for c in world("A cat runs").cast)
    grown = next(c for c in world("A cat is playing the piano").cast)
    assert small.height == 1.72  # its maker's own size
    assert grown.height != 1.72


def test_a_part_of_the_own_body_is_no_thing_of_the_scene() -> None:
    assert not world("A dog is wagging its tail").props


def test_an_animal_wears_what_it_is_said_to_wear_and_nothing_else() -> None:
    dressed, bare = world("A cat wearing sunglasses sits").cast[0], world("A cat sits").cast[0]
    assert [one.kind for one in dressed.clothes.worn] == ["sunglasses"]
    assert dressed.clothes.top == "none"
    assert bare.clothes == type(bare.clothes)()


def test_every_trick_of_the_sheet_can_be_played() -> None:
    assert set(sheet("beasts")) <= set(tricks.known())
