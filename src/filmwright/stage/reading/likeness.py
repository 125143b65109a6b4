"""Whether two phrases may mean the same person or thing."""

from __future__ import annotations

from filmwright.stage.reading.phrase import Phrase
from filmwright.stage.reading.vocabulary import Tag, row

GENERIC = {
    "person",
    "friend",
    "player",
    "child",
    "man",
    "woman",
    "boy",
    "girl",
    "teenager",
    "dancer",
    "runner",
}


def is_contrast(phrase: Phrase, known: Phrase) -> bool:
    """Tell whether a phrase says something of a person that was not said before."""
    return bool(phrase.garbs and known.garbs and phrase.garbs != known.garbs)


def agrees(known: Phrase, phrase: Phrase) -> bool:
    """Tell whether two phrases may mean one thing: no colour, size or clothes of one denies the other."""
    if known.colour and phrase.colour and known.colour != phrase.colour:
        return False
    for garb in phrase.garbs:
        same = [other for other in known.garbs if other.kind == garb.kind]
        if known.garbs and not same and phrase.article != "the":
            return False
        if same and garb.colour and all(other.colour not in (None, garb.colour) for other in same):
            return False
    for tag in (Tag.SIZE, Tag.AGE, Tag.GENDER, Tag.MATERIAL):
        mine, its = known.quality(tag), phrase.quality(tag)
        if its and mine != its and (mine or phrase.article != "the"):
            return False
    return True


def compatible(phrase: Phrase, its_key: str, its_gender: str) -> bool:
    """Tell whether `the man`, `the player`, `the child` may mean somebody met under another word."""
    key = phrase.head.value
    if key not in GENERIC and its_key not in ("person", "player"):
        return False
    told = row("people", key)
    gender, age = str(told.get("gender", "neutral")), str(told.get("age", "adult"))
    its_age = str(row("people", its_key).get("age", "adult"))
    same_age = age == its_age or key in ("person", "friend", "player", "dancer", "runner")
    return same_age and (gender == "neutral" or its_gender in (gender, "neutral"))
