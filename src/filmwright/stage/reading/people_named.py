"""Who people are: several words for one person, and the names behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmwright.stage.reading.phrase import Phrase
from filmwright.stage.reading.vocabulary import Tag, is_chinese
from filmwright.stage.reading.words import Word

if TYPE_CHECKING:
    from filmwright.stage.reading.phrases import Gathering

GIANT = 2.6
"""Metres of a giant: a giant robot is as tall as a giant."""

_GENDERS = {"man": "man", "boy": "man", "woman": "woman", "girl": "woman"}


def same_person(gathering: Gathering, after: Word) -> bool:
    """`A giant man`, `a baby girl`, `a woman police officer` is one person.

    Words of gender and `giant` describe; of the others the first says who it is.
    """
    if is_chinese(after.text):
        return False
    first = gathering.at
    chain = [gathering.words[first]]
    while (word := gathering.after(len(chain))) is not None and word.tag is Tag.PERSON:
        chain.append(word)
    callings = [word for word in chain if word.value not in _GENDERS]
    heads = [word for word in callings if word.value != "giant"] or callings or chain
    phrase = gathering.open()
    for word in chain:
        if word.value in _GENDERS and word is not heads[0]:
            phrase.qualities.append((Tag.GENDER, _GENDERS[word.value], ""))
    if heads[0].value != "giant" and any(word.value == "giant" for word in chain):
        phrase.metres = phrase.metres or GIANT
        phrase.called.append("giant")
    gathering.at = first + len(chain) - 1
    gathering.finish(heads[0])
    if chain[-1].sense.form == "many" and isinstance(last := gathering.items[-1], Phrase) and last.count == 1:
        last.count = 2
    return True


def christened(gathering: Gathering) -> bool:
    """`An adventurer named Leon`: from here on Leon is the adventurer."""
    last = gathering.items[-1] if gathering.items and gathering.draft is None else None
    name = gathering.after()
    known = isinstance(last, Phrase) and name is not None and name.text[:1].isupper()
    if not (known and isinstance(last, Phrase) and name is not None and name.tag is Tag.UNKNOWN):
        return False
    last.called.append(name.text.lower())
    gathering.at += 1
    return True


def named(gathering: Gathering) -> None:
    """`Her brother Tom`, `Captain Zhang Peng`: a name right behind who somebody is belongs to them."""
    last = gathering.items[-1]
    while isinstance(last, Phrase) and (name := gathering.after()) is not None:
        called = name.tag is Tag.UNKNOWN and name.text[:1].isupper() and name.text[1:].islower()
        if not called or last.head.text.lower().endswith("'s"):
            return
        last.called.append(name.text.lower())
        gathering.at += 1
