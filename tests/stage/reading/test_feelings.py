"""Who is only said to feel something is seen to feel it; who does something does that."""

from __future__ import annotations

import pytest

from filmwright.stage.reading.feelings import felt
from filmwright.stage.reading.words import words_of


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("A woman is very angry at the door.", "A woman looks angry at the door ."),
        ("An angry old woman in a kitchen", "An angry old woman looks angry in a kitchen"),
        ("A scared child", "A scared child looks scared"),
        ("a crying baby", "a crying baby is crying"),
        ("The man is sleepy. The dog runs.", "The man looks sleepy . The dog runs ."),
    ],
)
def test_feelings_are_shown_where_nobody_does_anything(said: str, shown: str) -> None:
    assert " ".join(word.text for word in felt(words_of(said))) == shown


@pytest.mark.parametrize(
    "said",
    [
        "A happy girl runs",
        "A tired man is reading",
        "A red ball",
        "A woman is a happy doctor",
        "一个生气的女人",
    ],
)
def test_other_sentences_stay_as_they_are(said: str) -> None:
    words = words_of(said)
    assert felt(words) == words
