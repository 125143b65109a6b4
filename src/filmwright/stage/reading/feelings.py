"""Feelings that are only told of: who is angry and does nothing else is seen to be angry.

    A woman is angry.         A woman looks angry.
    A scared child            A scared child looks scared
    A crying baby in a cot    A crying baby is crying in a cot

The catalogue of business says which: those that name an entry after `look`, or by themselves.
"""

from __future__ import annotations

from dataclasses import replace

from filmwright.stage.reading.vocabulary import Tag, is_chinese
from filmwright.stage.reading.words import Word, words_of
from filmwright.stage.world.business.catalog import phrases

_SAYS = (Tag.INTENSIFIER, Tag.ADVERB)
_NOUNS = (Tag.PERSON, Tag.ANIMAL, Tag.THING, Tag.GARMENT, Tag.PLACE)
_LIVING = (Tag.PERSON, Tag.PRONOUN)
_THERE = ("there", "here")


def felt(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return a text's words, with what is shown said in every sentence in which nobody does anything."""
    said: list[Word] = []
    sentence: list[Word] = []
    for word in words:
        sentence.append(word)
        if word.tag is Tag.STOP:
            said += _shown(sentence)
            sentence = []
    return (*said, *_shown(sentence))


def _shown(sentence: list[Word]) -> list[Word]:
    if any(word.tag is Tag.VERB or is_chinese(word.text) for word in sentence):
        return sentence
    said: list[Word] = []
    told: str | None = None
    for at, word in enumerate(sentence):
        if told is not None:
            if word.text.lower() == told:
                told = None  # said already, together with how it shows
            continue
        told = _after(sentence, at) if word.may_be(Tag.AUXILIARY) else None
        if told is not None and any(one.tag in _LIVING for one in said):
            said += _at(word, f"looks {told}")
            continue
        told = None
        said.append(word)
        if word.tag is Tag.PERSON and (shown := _before(sentence, at)) and not _is_told(sentence):
            said += _at(word, shown)
    return said


def _at(word: Word, text: str) -> list[Word]:
    """Return the words of a text said just after a word of the brief."""
    return [replace(one, start=word.start) for one in words_of(f"somebody {text}")[1:]]


def _after(sentence: list[Word], at: int) -> str | None:
    """Return the feeling a form of `to be` says of somebody; no noun follows, which it would describe."""
    rest = [word for word in sentence[at + 1 : at + 5] if word.tag not in _SAYS]
    if not rest or (len(rest) > 1 and rest[1].tag in _NOUNS):
        return None
    feeling = rest[0].text.lower()
    return feeling if f"look {feeling}" in phrases() else None


def _before(sentence: list[Word], at: int) -> str | None:
    """Return what the words before a person say that he shows: a scared child, a crying baby."""
    for word in reversed(sentence[max(0, at - 3) : at]):
        feeling = word.text.lower()
        if word.tag in (Tag.DETERMINER, Tag.NUMBER, *_NOUNS):
            return None
        if f"look {feeling}" in phrases():
            return f"looks {feeling}"
        if feeling.endswith("ing") and feeling in phrases():
            return f"is {feeling}"
    return None


def _is_told(sentence: list[Word]) -> bool:
    """Tell whether a form of `to be` says more of somebody; `there is` does not."""
    return sentence[0].text.lower() not in _THERE and any(word.may_be(Tag.AUXILIARY) for word in sentence)
