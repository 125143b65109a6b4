"""The lexicon as looked up: every written form of every word, with what it may mean."""

from __future__ import annotations

from dataclasses import fields
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from filmwright.media.almanac import looked_up
from filmwright.stage.reading.compact import packed, unpacked
from filmwright.stage.reading.entries import meanings_of_forms
from filmwright.stage.reading.inflection import conjugated, plural, third
from filmwright.stage.reading.kin import kin
from filmwright.stage.reading.senses import Sense, Tag, is_chinese
from filmwright.stage.reading.sheets import LEXICON, lines, listed, row, sheet, table

__all__ = [
    "LONGEST_PHRASE",
    "Sense",
    "Tag",
    "heights",
    "is_chinese",
    "lemma",
    "lines",
    "plural",
    "row",
    "sheet",
]
__all__ += ["table", "third", "vocabulary"]

LONGEST_PHRASE = 6
_MAKING = ("compact", "entries", "inflection", "senses", "sheets", "vocabulary")
"""Modules from which it follows what words mean."""

_PARTS = tuple(part.name for part in fields(Sense))


def _sources() -> list[Path]:
    """Return the files from which it follows what words mean."""
    business = Path(str(files("filmwright.stage.world.business")))
    return [
        *LEXICON.rglob("*.yaml"),
        *business.glob("*.yaml"),
        *business.glob("*.py"),
        *(Path(__file__).with_name(f"{name}.py") for name in _MAKING),
    ]


@cache
def vocabulary() -> dict[str, tuple[Sense, ...]]:
    """Return lower-case written form -> what it may mean, most likely first."""
    told = looked_up("vocabulary", _sources(), lambda: packed(meanings_of_forms(), _plainly))
    return unpacked(told, lambda row: Sense(**dict(zip(_PARTS, [Tag(row[0]), *row[1:]], strict=True))))


def _plainly(sense: Sense) -> list[Any]:
    return [getattr(sense, part) for part in _PARTS]


@cache
def heights() -> dict[str, float]:
    """Return how tall, in metres, things and animals are that are known by name."""
    told: dict[str, float] = {}
    for line in lines("nouns"):
        height, words, _ = line.split("|")
        told |= dict.fromkeys(listed(words), float(height))
    for key in sheet("animals"):
        told |= dict.fromkeys(listed(str(row("animals", key)["words"])), float(row("animals", key)["height"]))
    return told


@cache
def _lemmas() -> dict[str, str]:
    return looked_up("lemmas", _sources(), _bare_forms)


def _bare_forms() -> dict[str, str]:
    irregular = {line.split()[0]: line.split()[1:] for line in listed(str(sheet("verbs")["forms"]))}
    bare = {form for form, senses in vocabulary().items() if any(s.form == "bare" for s in senses)}
    known = {form: word for word in sorted(bare) for form, _ in conjugated(word, irregular)}
    rides = {word for word in bare if " " in word and any(s.value == "ride" for s in vocabulary()[word])}
    for word in sorted(rides):  # ice skating: of to ice skate
        front, _, deed = word.rpartition(" ")
        for form, _ in conjugated(deed, irregular):
            known.setdefault(f"{front} {form}", word)
    return known


def lemma(verb: str) -> str:
    """Return the bare form of a verb of the lexicon: `taking a nap` is `take a nap`."""
    low = verb.lower()
    bare = _lemmas().get(low)
    if bare is None and low not in vocabulary() and (kind := kin(low)) is not None and kind.tag == "verb":
        return kind.known  # saunters: of to walk
    return bare or low
