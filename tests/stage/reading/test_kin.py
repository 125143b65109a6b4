"""What the lexicon does not know is read by what it is a kind of."""

from __future__ import annotations

import pytest
from tests.stage.reading.facts import facts, world

from filmwright.stage.reading.kin import kin
from filmwright.stage.reading.vocabulary import lemma, vocabulary
from filmwright.stage.world.world import Grasp


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("traipses", ("verb", "walk", "s")),
        ("flounced", ("verb", "walk", "past")),
        ("guzzling", ("verb", "drink", "ing")),
        ("zinnias", ("thing", "flower", "many")),
        ("contempt", ("abstract", "thing", "one")),
        ("quaint", ("adjective", "plain", "one")),
    ],
)
def test_words_are_of_a_kind_in_every_form(word: str, told: tuple[str, str, str]) -> None:
    found = kin(word)
    assert found is not None and (found.tag, found.known, found.form) == told


def test_names_of_people_are_of_no_kind() -> None:
    assert kin("Contempt") is None and kin("Becket") is None
    assert kin("xyzzy") is None and kin("猫") is None and kin("a b") is None and kin("") is None


TOLD = {
    "a sloop and a clavichord": "sailing_ship, piano",
    "An electrician guzzles lemonade": "mechanic do drink, juice in_hand_of mechanic",
    "two zinnias in an urn": "daisy 2",
    "a woman traipses along the beach": "woman walk, place beach",
    "a quaint village": "place village",
}


@pytest.mark.parametrize(("text", "told"), TOLD.items())
def test_what_nobody_taught_is_shown_as_its_kind(text: str, told: str) -> None:
    found = facts(world(text))
    assert {fact.strip() for fact in told.split(",")} - found == set(), sorted(found)


def test_what_is_shown_as_its_kind_is_noted_as_guessed() -> None:
    notes = world("a clavichord").notes
    assert any("shown as a piano" in note.said and note.grasp is Grasp.GUESSED for note in notes)


def test_the_lexicon_is_believed_before_the_sheet_of_kin() -> None:
    known = [word for word in ("dog", "walk", "chair", "happy") if kin(word) is not None]
    assert known == []
    assert lemma("traipses") == "walk" and "traipses" not in vocabulary()
