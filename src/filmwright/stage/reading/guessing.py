"""What an unknown English word is likely to be, from how it ends; the grammar may still disagree."""

from __future__ import annotations

from dataclasses import replace

from filmwright.stage.reading.kin import kin
from filmwright.stage.reading.vocabulary import Sense, Tag, is_chinese, vocabulary

_ABSTRACT = (
    "tion", "sion", "ness", "ity", "ance", "ence", "ship", "hood", "ism", "dom", "cy", "logy", "ment",
    "itude",
)  # fmt: skip
_BODIED = {"monument", "instrument", "garment", "ornament", "document", "cement", "pavement", "appliance"}
_ADJECTIVES = (
    "ous", "ful", "less", "ish", "able", "ible", "esque", "ical", "ive", "-like", "-style", "-shaped",
    "-sized", "-colored", "-coloured", "-covered", "-filled", "-made", "-built", "-looking", "-old",
    "-free", "-eyed", "-haired", "-themed", "-hued", "-lit", "-clad", "-lined", "-tailed", "-legged",
    "-winged", "-headed",
)  # fmt: skip
_NOT_ADJECTIVES = {
    "table",
    "cable",
    "fish",
    "dish",
    "radish",
    "vegetable",
    "olive",
    "hive",
    "archive",
    "parish",
}
_SHORTEST = 5


def guessed(word: str) -> Sense:
    """Return the sense of an unknown word: what it is a kind of, or by its ending what part of speech."""
    if (kindred := _kindred(word)) is not None:
        return kindred
    low = word.lower()
    form = ""
    if not is_chinese(word) and len(low) >= _SHORTEST and not word[0].isupper():
        if low.endswith("ly"):
            return Sense(tag=Tag.ADVERB, value=low)
        if low.endswith(_ADJECTIVES) and low not in _NOT_ADJECTIVES:
            return Sense(tag=Tag.ADJECTIVE, value=low)
        if bodiless(low):
            return Sense(tag=Tag.ABSTRACT, value=low)
        form = (
            "ing" if low.endswith("ing") else "past" if low.endswith("ed") and not low.endswith("eed") else ""
        )
    return Sense(tag=Tag.UNKNOWN, value=word, form=form)


def _kindred(word: str) -> Sense | None:
    """Return the sense of the word that an unknown one is a kind of: a dachshund is shown as a dog."""
    kind = kin(word)
    if kind is None:
        return None
    if kind.tag in (Tag.ABSTRACT, Tag.ADJECTIVE):
        return Sense(tag=Tag(kind.tag), value=word.lower())
    told = [s for s in vocabulary().get(kind.known, ()) if s.tag in (kind.tag, Tag.PLACE)]
    return replace(told[0], form=kind.form, near=True) if told else None


def bodiless(word: str) -> bool:
    """Tell whether a noun ends like those that name no body: contemplation, wilderness, elegance."""
    last = word.rpartition(" ")[2]
    vessel = last.endswith("ship") and not last.endswith(
        ("rship", "dship", "nship")
    )  # airship, not friendship
    if vessel or last in _BODIED or last.endswith("fence"):
        return False
    return last.endswith(_ABSTRACT)
