"""What the almanac keeps of the lexicon is what the lexicon says."""

from __future__ import annotations

import json

from filmwright.stage.reading import vocabulary
from filmwright.stage.reading.compact import packed, unpacked
from filmwright.stage.reading.entries import meanings_of_forms


def test_words_come_back_with_their_meanings_in_order() -> None:
    words = {
        "boat": ("ship", "dish"),
        "kayak": ("ship",),
        "saucer": ("dish",),
        "nothing": (),
        "船": ("ship",),
    }
    page = json.loads(json.dumps(packed(words, lambda meaning: [meaning])))
    assert list(unpacked(page, lambda row: row[0]).items()) == list(words.items())


def test_a_word_shares_its_list_with_words_of_the_same_meaning() -> None:
    found = unpacked(
        packed({"a": ("x", "y"), "b": ("x", "y")}, lambda meaning: [meaning]), lambda row: row[0]
    )
    assert found["a"] is found["b"]


def test_no_words_are_no_words() -> None:
    assert unpacked(packed({}, list), tuple) == {}


def test_the_vocabulary_looked_up_is_the_one_the_sheets_tell() -> None:
    assert list(vocabulary.vocabulary().items()) == list(meanings_of_forms().items())
