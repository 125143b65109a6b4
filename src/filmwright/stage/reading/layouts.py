"""Layouts: the words that tell how alike things stand together, and the sheet of what they then do."""

from __future__ import annotations

from functools import cache
from typing import cast

from filmwright.stage.reading.vocabulary import sheet
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
