"""Inflection: the forms English words are written in. Chinese words have one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from filmwright.stage.reading.senses import is_chinese

IRREGULAR_PLURALS = {
    "man": "men",
    "woman": "women",
    "child": "children",
    "person": "people",
    "wolf": "wolves",
    "goose": "geese",
    "mouse": "mice",
    "foot": "feet",
    "tooth": "teeth",
    "knife": "knives",
    "leaf": "leaves",
    "loaf": "loaves",
    "shelf": "shelves",
    "bookshelf": "bookshelves",
    "scarf": "scarves",
    "calf": "calves",
    "potato": "potatoes",
    "tomato": "tomatoes",
    "mango": "mangoes",
    "volcano": "volcanoes",
    "mosquito": "mosquitoes",
    "buffalo": "buffaloes",
    "cactus": "cacti",
    "octopus": "octopuses",
} | {same: same for same in ("sheep", "deer", "fish", "aircraft", "moose", "bison", "shrimp")}


def conjugated(words: str, irregular: dict[str, list[str]]) -> Iterator[tuple[str, str]]:
    """Yield the forms of a verb, or of a phrase that begins with one, with their names."""
    yield words, "bare"
    if is_chinese(words):
        return
    verb, *rest = words.split()
    tail = "".join(f" {word}" for word in rest)
    past = [form for form in irregular.get(verb, []) if not form.endswith("ing")]
    running = [form for form in irregular.get(verb, []) if form.endswith("ing")]
    if past and not running and past[-1].endswith(verb[-1] + "ed") and past[-1] != verb + "ed":
        running = [past[-1][:-2] + "ing"]  # mopped, mopping
    stem = verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else verb
    if not past and not running and _SHORT.fullmatch(verb):
        stem = verb + verb[-1]  # slap, slapped, slapping
    yield third(verb) + tail, "s"
    yield (running[0] if running else stem + "ing") + tail, "ing"
    for form in past or [
        verb[:-1] + "ied" if verb.endswith("y") and verb[-2] not in "aeiou" else stem + "ed"
    ]:
        yield form + tail, "past"


_SHORT = re.compile(r"[^aeiou]*[aeiou][bdgklmnprt]")


def third(verb: str) -> str:
    """Return the form after he, she or it."""
    if verb.endswith(("s", "sh", "ch", "x", "o", "z")):
        return verb + "es"
    return verb[:-1] + "ies" if verb.endswith("y") and verb[-2] not in "aeiou" else verb + "s"


def plural(noun: str) -> str:
    """Return the English plural of a noun or of the last word of a compound."""
    head, _, last = noun.rpartition(" ")
    many = IRREGULAR_PLURALS.get(last) or (last + "s" if last.endswith(("oo", "io", "eo")) else third(last))
    return f"{head} {many}" if head else many
