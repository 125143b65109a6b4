"""A text cut into words of the lexicon, English and Chinese alike; what no sheet knows stays unknown."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import pairwise

from filmwright.stage.reading.guessing import guessed
from filmwright.stage.reading.settling import settled
from filmwright.stage.reading.vocabulary import LONGEST_PHRASE, Sense, Tag, is_chinese, vocabulary
from filmwright.stage.reading.word import Word

__all__ = ["Word", "words_of"]

_ATOM = re.compile(
    r"\[\s*(?P<a>\d+(?:\.\d+)?)\s*s?\s*[-–~]\s*(?P<b>\d+(?:\.\d+)?)\s*s?\s*\]"
    r"|(?P<ref>@[\w一-鿿]+|\[(?:image|video|audio)\s*\d+\]|<?(?:图片|视频|音频)\s*\d+>?)"
    r"|(?P<m>\d+(?:\.\d+)?)\s*-?\s*(?P<unit>m|metres?|meters?|cm|centimetres?|centimeters?|feet|ft|米|厘米|公分)(?![a-z])"
    r"|(?P<degrees>-?\d+(?:\.\d+)?\s*(?:°\s*[CF]?|℃|度|degrees?(?:\s+(?:celsius|fahrenheit))?)(?![a-z]))"
    r"|(?P<zhm>[一二两三四五六七八九十半]+)米(?P<zhh>[一二三四五六七八九半])?"
    r"|(?P<word>[^\W\d_一-鿿]+(?:['’-][^\W\d_一-鿿]+)*)"
    r"|(?P<mixed>\d+[^\W\d_一-鿿]+)"
    r"|(?P<number>\d+(?:\.\d+)?)"
    r"|(?P<han>[一-鿿])"
    r"|(?P<comma>[,，、:：])"
    r"|(?P<stop>[.。!！?？;；\n]+)",
    re.IGNORECASE,
)
_UNITS = {"c": 0.01, "f": 0.3048, "厘": 0.01, "公": 0.01}
_DIGITS = dict(zip("一二三四五六七八九十", range(1, 11), strict=True)) | {"两": 2, "半": 0.5}


@dataclass(frozen=True)
class _Atom:
    text: str
    start: int
    sense: Sense | None  # fixed meaning, or None: look it up
    glued: bool  # a Chinese character: joins its neighbours without a space


def words_of(text: str) -> tuple[Word, ...]:
    """Cut a text into words, longest known phrase first. Reads any text without complaint."""
    flat = unicodedata.normalize("NFKC", text).replace("’", "'")
    atoms = [_atom(match) for match in _ATOM.finditer(flat)]
    words: list[Word] = []
    at = 0
    while at < len(atoms):
        length, senses = _longest(atoms, at)
        group = atoms[at : at + length]
        start, end = group[0].start, group[-1].start + len(group[-1].text)
        words.append(Word(text=flat[start:end], senses=senses, start=start))
        at += length
    return tuple(settled(_parted(_joined(words))))


def _atom(match: re.Match[str]) -> _Atom:
    text, start = match.group(), match.start()
    if match["a"]:
        sense = Sense(tag=Tag.STAMP, value=f"{match['a']} {match['b']}")
    elif match["ref"]:
        sense = Sense(tag=Tag.REFERENCE, value=match["ref"].strip("@[]<>"))
    elif match["m"]:
        metres = float(match["m"]) * _UNITS.get(match["unit"][0].lower(), 1.0)
        sense = Sense(tag=Tag.METRES, value=str(metres))
    elif match["zhm"]:
        whole = sum(_DIGITS[digit] for digit in match["zhm"])
        sense = Sense(tag=Tag.METRES, value=str(whole + _tenths(match["zhh"])))
    elif match["degrees"]:
        sense = Sense(tag=Tag.ABSTRACT, value="degrees")
    elif match["number"]:
        sense = Sense(tag=Tag.NUMBER, value=text)
    elif match["mixed"] and text.lower() not in vocabulary():
        sense = Sense(tag=Tag.ADJECTIVE, value=text.lower())  # 1800s, 20th
    elif match["comma"]:
        sense = Sense(tag=Tag.COMMA, value=",")
    elif match["stop"]:
        sense = Sense(tag=Tag.STOP, value=".")
    else:
        return _Atom(text, start, None, bool(match["han"]))
    return _Atom(text, start, sense, False)


def _tenths(digit: str | None) -> float:
    if digit is None:
        return 0.0
    return 0.5 if digit == "半" else _DIGITS[digit] / 10


def _longest(atoms: list[_Atom], at: int) -> tuple[int, tuple[Sense, ...]]:
    fixed = atoms[at].sense
    if fixed is not None:
        return 1, (fixed,)
    known = vocabulary()
    for length in range(min(LONGEST_PHRASE, len(atoms) - at), 0, -1):
        group = atoms[at : at + length]
        if any(atom.sense for atom in group):
            continue
        phrase = group[0].text.lower()
        for before, atom in pairwise(group):
            phrase += ("" if before.glued or atom.glued else " ") + atom.text.lower()
        if phrase in known:
            return length, known[phrase]
        if length > 2 and group[1].text.lower() in _OWNERS and (bare := _without(group, 1)) in known:
            return length, known[bare]  # finishing her coffee
        if length == 1 and phrase.endswith("'s") and phrase[:-2] in known:
            return 1, known[phrase[:-2]]
        if length == 1 and (parts := _hyphenated(phrase)):
            return 1, parts
    return 1, (guessed(atoms[at].text),)


_OWNERS = {"his", "her", "their", "its", "my", "your", "our"}


def _without(group: list[_Atom], number: int) -> str:
    return " ".join(atom.text.lower() for at, atom in enumerate(group) if at != number)


def _hyphenated(phrase: str) -> tuple[Sense, ...]:
    """Return what the phrase means with spaces for its hyphens, if that is known."""
    return vocabulary().get(phrase.replace("-", " "), ()) if "-" in phrase else ()


def _parted(words: list[Word]) -> list[Word]:
    """Part `robot dancing` at the head of a sentence: there it says who dances, not how."""
    parted: list[Word] = []
    for number, word in enumerate(words):
        opens = number == 0 or words[number - 1].tag is Tag.STOP
        first, _, rest = word.text.partition(" ")
        who = next(
            (s for s in vocabulary().get(first.lower(), ()) if s.tag in (Tag.PERSON, Tag.ANIMAL)), None
        )
        done = vocabulary().get(rest.lower(), ()) if opens and who and word.tag is Tag.VERB else ()
        if who is not None and any(sense.tag is Tag.VERB and sense.form == "ing" for sense in done):
            parted.append(Word(text=first, senses=(who,), start=word.start))
            parted.append(Word(text=rest, senses=done, start=word.start + len(first) + 1))
        else:
            parted.append(word)
    return parted


def _joined(words: list[Word]) -> list[Word]:
    """Join neighbouring unknown Chinese characters into one unknown word."""
    joined: list[Word] = []
    for word in words:
        last = joined[-1] if joined else None
        if (
            last is not None
            and word.tag is last.tag is Tag.UNKNOWN
            and is_chinese(word.text)
            and is_chinese(last.text)
            and last.start + len(last.text) == word.start
        ):
            text = last.text + word.text
            joined[-1] = Word(text=text, senses=(Sense(tag=Tag.UNKNOWN, value=text),), start=last.start)
        else:
            joined.append(word)
    return joined
