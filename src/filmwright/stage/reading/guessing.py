"""What an unknown English word is likely to be, from how it ends; the grammar may still disagree."""

from __future__ import annotations

from filmwright.stage.reading.vocabulary import Sense, Tag, is_chinese

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
    """Return the sense of an unknown word: adverb, adjective, bodiless noun, participle or plain unknown."""
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


def bodiless(word: str) -> bool:
    """Tell whether a noun ends like those that name no body: contemplation, wilderness, elegance."""
    last = word.rpartition(" ")[2]
    vessel = last.endswith("ship") and not last.endswith(
        ("rship", "dship", "nship")
    )  # airship, not friendship
    if vessel or last in _BODIED or last.endswith("fence"):
        return False
    return last.endswith(_ABSTRACT)
