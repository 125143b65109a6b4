"""Layouts: the words that tell how alike things stand together, and the sheet of what they then do."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import cast

from filmwright.stage.reading.phrase import Phrase
from filmwright.stage.reading.vocabulary import Sense, Tag, sheet
from filmwright.stage.world.world import Layout


@cache
def table(name: str) -> dict[str, str]:
    """Return word -> key of one part of the sheet of courses."""
    told = cast("dict[str, str]", sheet("courses")[name])
    return {word.strip(): key for key, words in told.items() for word in words.split(",")}


@cache
def kinds_of(name: str) -> frozenset[str]:
    """Return the kinds that one line of the sheet of courses lists."""
    return frozenset(word.strip() for word in cast("str", sheet("courses")[name]).split(","))


def layout_of(words: str) -> Layout | None:
    """Return the layout that words before a noun name: `stack of`, `a row of`; None: they name none."""
    found = table("layouts").get(words.lower().strip())
    return Layout(found) if found else None


def as_toy(phrase: Phrase) -> Phrase:
    """Return the phrase of an animal made of wood or rubber as that of a toy: a duck, else a figure."""
    kind = "rubber_duck" if phrase.head.value in ("duck", "goose", "swan") else "toy_animal"
    kind = kind if kind in sheet("things") else "rubber_duck"
    head = phrase.head.taken_as(Sense(tag=Tag.THING, value=kind, form=phrase.head.sense.form))
    return replace(phrase, head=head)
