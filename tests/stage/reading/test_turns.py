"""Turns of phrase: who does what first, what belongs to whom, where one is when no place is named."""

from __future__ import annotations

import pytest
from tests.stage.reading.facts import facts, world

from filmwright.stage.reading.rewording import reworded
from filmwright.stage.reading.vocabulary import vocabulary
from filmwright.stage.world.world import World

TOLD = {
    # what is told of somebody behind a whose, an inversion, a between
    "a vase whose colour is purple": "vase purple",
    "in front of the refrigerator stands a pink chair": "chair pink, chair in_front_of refrigerator",
    "a globe between two candles": "globe, candle 2, candle left_of globe, candle right_of globe",
    "a bird's nest with three eggs in it": "egg 3, egg inside nest",
    "a lamp together with a bucket": "lamp, bucket",
    "two men, one in a green shirt and the other in a blue shirt, are playing chess": "man in green shirt, "
    "man in blue shirt, man 2",
    "a man who is wearing a yellow raincoat and a black top hat": "man in black top_hat",
    # indoors, though nobody says so
    "A dog is sitting by the door": "place living_room",
    "a cat is sleeping on the windowsill": "place living_room",
    "a cat jumps onto the carpet": "place living_room",
    "An old man reads a newspaper on a park bench": "place park",
    "a dog in the yard": "place house",
    "一只猫在沙发上睡觉": "place living_room",
    # business by what it is done to
    "A chef chops onions": "chef do slice",
    "A man chops wood": "man do chop_wood",
    "A man puts on a red hat": "man in red hat, man do put_on_hat",
    "A boy takes off his cap": "boy do take_off_hat",
    "A man is eating fish": "fish_dish",
    "A person is trimming or shaving beard": "person do shave",
    "A person is baby waking up": "baby, baby do wake_up",
    "A person is petting a dog": "person do pet_animal, dog",
    "女孩戴上帽子": "girl do put_on_hat",
}


@pytest.mark.parametrize(("text", "told"), TOLD.items(), ids=[text[:32] for text in TOLD])
def test_turns_of_phrase_become_what_they_say(text: str, told: str) -> None:
    found = facts(world(text))
    assert {fact.strip() for fact in told.split(",")} - found == set(), sorted(found)


def deeds(made: World) -> list[tuple[str, str]]:
    """Return who does what, in the order in which it happens."""
    order = sorted(range(len(made.actions)), key=lambda number: (depth(made, number), number))
    return [(made.actions[n].actor, made.actions[n].business or made.actions[n].verb.value) for n in order]


def depth(made: World, number: int) -> int:
    after = made.actions[number].after
    return 0 if after is None else 1 + depth(made, after)


ORDERS = {
    "Before leaving the room, the old man turns off the lamp.": [
        ("old_man", "turn_off_lamp"),
        ("old_man", "walk"),
    ],
    "After the woman leaves, the boy sits down.": [("woman", "walk"), ("boy", "sit")],
    "The woman leaves after locking the door.": [("woman", "open_window"), ("woman", "walk")],
    "As soon as the dog barks, the cat runs away.": [("dog", "call"), ("cat", "run")],
    "A man waves before sitting down on a bench.": [("man", "wave"), ("man", "sit")],
    "老人坐下之前脱下了帽子。": [("old_man", "take_off_hat"), ("old_man", "sit")],
    "喝完咖啡之后，女人站起来走了。": [("woman", "drink"), ("woman", "rise"), ("woman", "walk")],
}


@pytest.mark.parametrize(("text", "told"), ORDERS.items(), ids=[text[:24] for text in ORDERS])
def test_what_is_said_later_may_happen_first(text: str, told: list[tuple[str, str]]) -> None:
    assert deeds(world(text)) == told


def test_the_latter_is_not_the_former() -> None:
    made = world("A woman and a man are dancing, then the former bows and the latter claps.")
    assert ("woman", "bow") in deeds(made) and ("man", "clap") in deeds(made)


def test_who_walks_away_from_something_has_been_there_and_does_not_go_to_it() -> None:
    made = world("A person is walking away from a burning car.")
    walk = next(action for action in made.actions if action.verb.value == "walk")
    assert walk.target is None
    assert "person next_to car" in facts(made)


COLOURS = ("red", "black", "brown", "gold", "navy", "green", "beige", "pink", "yellow", "orange")


def test_what_stands_in_has_the_look_of_what_it_stands_for() -> None:
    known = vocabulary()
    told = [(word, known[word][0]) for word in known if " " not in word and word.isascii()]
    word, sense = next((word, s) for word, s in told if s.near and s.times != 1 and s.look in COLOURS)
    made = world(f"a {word}").props[0]
    assert (made.kind, made.size) == (sense.value, pytest.approx(sense.times))
    assert made.colour is not None
    white = world(f"a white {word}").props[0].colour
    assert white is not None and min(white) > 0.8


def test_hard_turns_are_said_plainly() -> None:
    assert reworded("walks around to its left side") == "walks around to the left of it"
    told = reworded("from the left side of the table to the right side")
    assert told == "from the left of the table to the right of the table"
    assert reworded("raises his left hand") == "raises his left hand"


MORE = {
    "A barber is cutting a man's hair": "place barber_shop, man, barista",
    "A nurse is pushing an elderly woman in a wheelchair": "nurse push wheelchair, old_woman on wheelchair",
    "A person cuts a large cake with a knife": "person do slice with cake, cake",
    "A person opens the fridge": "place kitchen, refrigerator",
    "A chef chops onions": "place kitchen",
    "children are playing": "child 2",
    "A woman finishes her coffee": "woman do drink, coffee",
    "A person is opening an umbrella": "umbrella in_hand_of person",
    "A ball falls into a tank and sinks": "ball 1",
    "A cat walks from under the table to the right of the chair": "cat walk right_of chair",
    "一只猫从桌子下面走到椅子右边": "cat walk right_of chair",
    "一个人给另一个人递了一杯水": "person 2, glass",
    "小明在跳绳": "man 1",
}


@pytest.mark.parametrize(("text", "told"), MORE.items(), ids=[text[:32] for text in MORE])
def test_what_is_done_to_what_is_read_out_of_varied_words(text: str, told: str) -> None:
    found = facts(world(text))
    assert {fact.strip() for fact in told.split(",")} - found == set(), sorted(found)


def test_a_tale_knows_who_is_who() -> None:
    made = world(
        "Anna finds an old map. She shows it to her brother Tom. They dig a hole under a tree. "
        "At last Tom hugs Anna."
    )
    assert [character.id for character in made.cast] == ["anna", "man"]
    hug = next(action for action in made.actions if action.business == "hug")
    assert {hug.actor, hug.target} == {"man", "anna"}


def test_him_is_not_the_one_who_does_it() -> None:
    made = world("The dog runs away. The boy looks for him. The boy hugs him.")
    assert [character.id for character in made.cast] == ["dog", "boy"]
    assert ("boy", "hug") in deeds(made)
    assert next(action for action in made.actions if action.business == "hug").target == "dog"


def test_the_striker_is_not_the_goalkeeper_and_shoots_no_rifle() -> None:
    made = world(
        "The striker passes the ball to the midfielder, and the latter shoots. The goalkeeper falls."
    )
    kinds = {prop.kind for prop in made.props}
    assert len(made.cast) == 3 and "rifle" not in kinds
    assert made.place.kind == "football_field"
    assert any(action.verb.value == "kick" and action.actor == made.cast[1].id for action in made.actions)


def test_who_is_seen_was_not_sawn() -> None:
    made = world("He saw a dog. It barked.")
    assert "saw" not in {prop.kind for prop in made.props}


def test_figures_of_tales_are_dressed_as_everybody_knows_them() -> None:
    assert "red_riding_hood in hood" in facts(world("Little Red Riding Hood walks through the forest"))


LATE = {
    "A woman is sitting at a desk": "woman do sit_at_table with desk",
    "Two people are eating ice cream": "ice_cream 2",
    "Robot dancing in Times Square": "robot dance, place downtown",
    "A person is robot dancing": "person do robot_dance",
    "Vincent van Gogh is painting": "van_gogh do paint",
    "A bird is perched on a branch, then it suddenly starts singing": "place park",
    "a train speeding down the tracks": "place railway, train",
    "A person is washing their face": "person do apply_cream",
    "One person throws a ball to another person who catches it": "person throw then person hold",
}


@pytest.mark.parametrize(("text", "told"), LATE.items(), ids=[text[:32] for text in LATE])
def test_what_new_prompts_taught(text: str, told: str) -> None:
    found = facts(world(text))
    assert {fact.strip() for fact in told.split(",")} - found == set(), sorted(found)


def test_a_herd_of_its_kind_is_there_to_be_joined() -> None:
    made = world("A zebra is running to join a herd of its kind.")
    assert sum(character.species == "zebra" for character in made.cast) > 3
