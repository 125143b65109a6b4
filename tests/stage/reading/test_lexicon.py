"""The lexicon is true: what it names is built, and one word has one first meaning."""

from __future__ import annotations

import pytest

from filmwright.stage.reading import vocabulary as lexicon
from filmwright.stage.reading.vocabulary import Tag, heights, lines, row, sheet, table, vocabulary
from filmwright.stage.world.cast.animals import catalog as animals
from filmwright.stage.world.props import catalog as props
from filmwright.stage.world.props.wish import MATERIALS
from filmwright.stage.world.sets import catalog as sets
from filmwright.stage.world.world import Season, Verb


def test_every_thing_place_material_season_and_verb_it_names_is_known() -> None:
    assert set(sheet("things")) <= set(props.known())
    assert set(sheet("places")) <= set(sets.known())
    assert set(table("words", "material")) <= set(MATERIALS)
    assert set(table("words", "season")) == set(Season)
    assert set(sheet("verbs")) - {"wear", "forms"} <= set(Verb)


def test_every_animal_is_built_or_of_a_family_that_is() -> None:
    unbuilt = {s for s in sheet("animals") if not {s, row("animals", s)["family"]} & set(animals.known())}
    assert unbuilt == set()


def test_a_place_nobody_builds_is_filmed_in_one_that_is_built() -> None:
    places = {sense.value for senses in vocabulary().values() for sense in senses if sense.tag is Tag.PLACE}
    assert places <= set(sets.known())


def test_a_word_that_is_a_makers_own_name_means_that_maker() -> None:
    for key in sheet("things"):
        senses = [sense for sense in vocabulary().get(key.replace("_", " "), ()) if sense.tag is Tag.THING]
        assert not senses or senses[0].value == key


@pytest.mark.parametrize("name", ["nouns", "lands", "homes", "tools", "chinese"])
def test_the_lines_of_a_sheet_have_their_columns(name: str) -> None:
    columns = 2 if name == "nouns" else 1
    assert [line for line in lines(name) if line.count("|") != columns] == []


def test_what_has_a_name_has_a_height_that_can_be_built() -> None:
    assert all(0.01 <= height <= 12 for height in heights().values())


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("mop", {"mops", "mopped", "mopping"}),
        ("carry", {"carries", "carried", "carrying"}),
        ("run", {"runs", "ran", "running"}),
        ("wave", {"waves", "waved", "waving"}),
    ],
)
def test_a_verb_is_known_in_all_its_forms(verb: str, forms: set[str]) -> None:
    assert {form for form in forms if lexicon.lemma(form) == verb} == forms
