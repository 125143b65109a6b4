"""The sheets of places: every set can be asked for in both languages, and no word means two sets."""

from __future__ import annotations

from collections import defaultdict

import pytest

from filmwright.stage.reading.vocabulary import is_chinese, row, sheet
from filmwright.stage.world.sets.catalog import known


def words_of(kind: str, column: str) -> list[str]:
    return [word.strip() for word in str(row("places", kind).get(column, "")).split(",") if word.strip()]


def test_every_set_has_its_words_and_every_row_its_set() -> None:
    assert set(sheet("places")) == set(known())


@pytest.mark.parametrize("kind", sorted(sheet("places")))
def test_a_set_can_be_asked_for_in_both_languages(kind: str) -> None:
    said = words_of(kind, "words")
    assert any(is_chinese(word) for word in said)
    assert any(not is_chinese(word) for word in said)


def test_no_word_means_two_sets() -> None:
    meant: defaultdict[str, set[str]] = defaultdict(set)
    for kind in sheet("places"):
        for column in ("words", "like"):
            for word in words_of(kind, column):
                meant[word.casefold()].add(kind)
    assert {word: kinds for word, kinds in meant.items() if len(kinds) > 1} == {}
