"""Kin: of what kind a word is that the lexicon does not know, by a sheet made from WordNet.

    dachshund: a dog    saunter: to walk    contempt: nothing with a body    quaint: only describes

The sheet is read the first time a word is not known, in about a hundredth of a second.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

LEAST = 3
"""Letters of the shortest word that is looked up."""


@dataclass(frozen=True)
class Kin:
    """A kind by its tag and a word of the lexicon; `form` as senses have it."""

    tag: str
    known: str
    form: str


def kin(word: str) -> Kin | None:
    """Return of what kind an English word is, in whatever form it is written; None: nobody knows.

    A name, which is written with a capital, is at most that of an animal or a thing.
    """
    low = word.lower()
    if not (low.isascii() and low.isalpha()) or len(low) < LEAST:
        return None
    named = word[0].isupper()
    forms = list(_forms(low))
    if low.endswith("ing"):
        forms = forms[1:] + forms[:1]  # guzzling is what one does, before it is a noun
    for bare, form in forms:
        told = _sheet().get(bare)
        if told is None:
            continue
        tag, _, known = told.partition(" ")
        fits = not form or form == "bare" or (form in _DONE if tag == "verb" else form == "many")
        if fits and (not named or tag in ("animal", "thing")):
            return Kin(tag, known, form if tag == "verb" else "one" if form in ("", "bare") else "many")
    return None


_DONE = ("s", "ing", "past")


def _forms(word: str) -> Iterator[tuple[str, str]]:
    """Yield the bare words that one may be a form of: dachshunds of dachshund, sauntered of saunter."""
    yield word, "bare"
    for ending, form, other in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= LEAST:
            stem = word[: -len(ending)]
            yield stem + other, form
            if not other and form in ("ing", "past") and stem[-1:] == stem[-2:-1]:
                yield stem[:-1], form


_ENDINGS = (
    *(("ies", form, "y") for form in ("many", "s")),
    *(("es", form, "") for form in ("many", "s")),
    *(("s", form, "") for form in ("many", "s")),
    ("ied", "past", "y"),
    ("ed", "past", ""),
    ("ed", "past", "e"),
    ("ing", "ing", ""),
    ("ing", "ing", "e"),
)


@cache
def _sheet() -> dict[str, str]:
    page = (files("filmwright.stage.reading") / "lexicon" / "kin.txt").read_text(encoding="utf-8")
    told: dict[str, str] = {}
    for line in page.splitlines():
        if not line.startswith("#"):
            kind, _, words = line.partition(" | ")
            told |= dict.fromkeys(words.split(), kind)
    return told
