"""Encounters: what one does to another, told from its words before any grammar.

A pattern of the catalogue of business is a row of words: a verb's forms, `WHO` (somebody), `WHAT`
(a thing), other words as they are; `a|b` either, `(a)` may be missing, `=a` is said again as the
thing it is done with, `=a>b` in other words. What fits is said anew:

    One person gently lifts another person's chin.      lift|raise WHO chin
    One person gently [lift chin] another person
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from filmwright.stage.reading.vocabulary import Sense, Tag, lemma, vocabulary
from filmwright.stage.reading.words import Word
from filmwright.stage.world.business.catalog import business, catalogue, phrases

_LIVING = (Tag.PERSON, Tag.ANIMAL, Tag.PRONOUN)
_BODIES = (Tag.THING, Tag.GARMENT, Tag.UNKNOWN, Tag.ABSTRACT)
_BEFORE = (
    *(Tag.DETERMINER, Tag.POSSESSIVE, Tag.NUMBER, Tag.COLOUR, Tag.SHADE, Tag.SIZE, Tag.BUILD, Tag.AGE),
    *(Tag.GENDER, Tag.HAIR_COLOUR, Tag.ADJECTIVE, Tag.MATERIAL, Tag.INTENSIFIER, Tag.PATTERN, Tag.MARK),
)
"""What may stand before the noun of a phrase."""

_BETWEEN = (Tag.MANNER, Tag.ADVERB, Tag.FILLER, Tag.DIRECTION, Tag.INTENSIFIER, Tag.MOOD)
"""What may stand anywhere without changing who does what."""

_HELPS = ("help", "assist", "aid")

_ALONE = ("another", "other", "others")
"""Determiners that are somebody by themselves."""


@dataclass(frozen=True)
class _Item:
    """One place of a pattern: the words that fit there, or WHO or WHAT."""

    forms: frozenset[str]
    optional: bool
    kept: bool = False  # what fits is said again: the thing it is done with
    shown: str = ""  # what is said in its place: a blanket over the shoulders is a cape


@dataclass(frozen=True)
class _Found:
    """What a pattern fits: words up to `end`, who it is done to, with what, and words of manner between."""

    end: int
    who: tuple[Word, ...] = ()
    what: tuple[Word, ...] = ()
    manner: tuple[Word, ...] = ()


def encountered(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return a text's words with every encounter said as one verb, then who and what."""
    said: list[Word] = []
    at = 0
    while at < len(words):
        fit = _fitting(words, at)
        if fit is None and (joint := _jointly(words, at)) is not None:
            while said and said[-1].tag is Tag.AUXILIARY:
                said.pop()  # is helping him sweep: they sweep
            said += [Word(text="and", senses=vocabulary()["and"], start=words[at].start), *joint.who]
            at = joint.end
            continue
        if fit is None:
            said.append(words[at])
            at += 1
            continue
        name, found = fit
        said += [*found.manner, replace(words[at], text=name, senses=(_deed(words[at]),)), *found.who]
        if found.what:
            said += [*_carrying(found.what, words[at].start), *found.what]
        at = found.end
    return tuple(said)


def _jointly(words: Sequence[Word], at: int) -> _Found | None:
    """Return with whom something is done when somebody is helped with it: helps her (to) set the table."""
    if _form(words[at]) not in _HELPS:
        return None
    found = _matched((_Item(frozenset({"WHO"}), False), _Item(frozenset({"to"}), True)), words, at + 1)
    ahead = words[found.end] if found is not None and found.end < len(words) else None
    deed = ahead is not None and ahead.may_be(Tag.VERB) is not None and ahead.tag is not Tag.PREPOSITION
    bare = ahead is not None and f"{ahead.text.lower()} " in _opening()
    return found if deed or bare else None


def _fitting(words: Sequence[Word], at: int) -> tuple[str, _Found] | None:
    """Return the encounter that begins with a word, by the longest pattern, and what it takes in."""
    best: tuple[tuple[int, int], str, _Found] | None = None
    for form in dict.fromkeys((_form(words[at]), words[at].text.lower())):
        for name, items in _patterns().get(form, ()):
            found = _matched(items, words, at + 1)
            fits = found is not None and _sits(name, found)
            if fits and found is not None and (best is None or _exact(items, found) > best[0]):
                best = _exact(items, found), name, found
    return None if best is None else best[1:]


def _sits(name: str, found: _Found) -> bool:
    """Tell whether whom it is done to can do their part: no goat sits on a chair to be fed."""
    answers = [business(entry).answer for entry in phrases().get(name, ())]
    seated = any(answer is not None and business(answer).stance == "sit" for answer in answers)
    return not (seated and any(word.tag is Tag.ANIMAL for word in found.who))


def _exact(items: tuple[_Item, ...], found: _Found) -> tuple[int, int]:
    """Return how much a pattern says: how far it goes, then how little it leaves open."""
    return found.end, -sum("WHAT" in item.forms for item in items)


def _matched(items: tuple[_Item, ...], words: Sequence[Word], at: int) -> _Found | None:
    """Return what the rest of a pattern takes in from a word on; None when it does not fit."""
    if not items:
        return _Found(end=at)
    item, rest = items[0], items[1:]
    ahead, between = at, []
    while ahead < len(words) and words[ahead].tag in _BETWEEN and words[ahead].text.lower() not in item.forms:
        between.append(words[ahead])
        ahead += 1
    for end, taken in _taken(item, words, ahead):
        found = _matched(rest, words, end)
        if found is not None:
            who = tuple(_unowned(word) for word in taken) if "WHO" in item.forms else found.who
            what = _shown(item, taken) if item.kept or "WHAT" in item.forms else found.what
            return replace(found, who=who, what=what, manner=(*between, *found.manner))
    return _matched(rest, words, at) if item.optional else None


def _shown(item: _Item, taken: Sequence[Word]) -> tuple[Word, ...]:
    """Return the words for what it is done with, as this can be shown."""
    if not item.shown:
        return tuple(taken)
    return (Word(text=item.shown, senses=vocabulary()[item.shown], start=taken[0].start),)


def _taken(item: _Item, words: Sequence[Word], at: int) -> Iterator[tuple[int, Sequence[Word]]]:
    """Yield where a place of a pattern ends, and the words it takes in."""
    if at >= len(words):
        return
    if "WHO" in item.forms:
        end = _phrase(words, at, _LIVING)
        if end:
            yield end, words[at:end]
        elif words[at].tag is Tag.DETERMINER and words[at].value in _ALONE:
            yield at + 1, words[at : at + 1]
    elif "WHAT" in item.forms:
        end = _phrase(words, at, _BODIES)
        if end:
            yield end, words[at:end]
    elif {_form(words[at]), words[at].text.lower()} & item.forms:
        yield at + 1, words[at : at + 1]


def _phrase(words: Sequence[Word], at: int, heads: tuple[Tag, ...]) -> int:
    """Return where a noun phrase that begins at a word ends; 0 when none does."""
    end = at
    while end < len(words) and words[end].tag in _BEFORE and not words[end].may_be(*heads):
        end += 1
    if end >= len(words):
        return 0
    sense = words[end].may_be(*heads)
    return end + 1 if sense is not None and words[end].tag in (*heads, Tag.VERB, Tag.GROUND) else 0


def _form(word: Word) -> str:
    text = word.text.lower()
    verb = word.may_be(Tag.VERB)
    return lemma(text) if verb is not None or word.tag is Tag.UNKNOWN else text


def _unowned(word: Word) -> Word:
    """Return a word without its owner's ending: the girl's hair is done to the girl."""
    return replace(word, text=word.text.removesuffix("'s").removesuffix("'"))


def _deed(verb: Word) -> Sense:
    sense = verb.may_be(Tag.VERB)
    form = sense.form if sense is not None else ("ing" if verb.text.endswith("ing") else "s")
    return Sense(tag=Tag.VERB, value="do", form=form)


def _carrying(what: tuple[Word, ...], start: int) -> list[Word]:
    """Return what joins a thing to the deed: garments are worn by whom it is done to, the rest is used."""
    worn = what[-1].tag is Tag.GARMENT
    text = "wearing" if worn else "with"
    return [Word(text=text, senses=vocabulary()[text], start=start)]


@cache
def _opening() -> frozenset[str]:
    """Return the first words of what the catalogue calls its deeds: `set ` of `set the table`."""
    return frozenset(
        words.partition(" ")[0] + " "
        for entry in catalogue().values()
        for words in entry.words
        if " " in words
    )


@cache
def _patterns() -> dict[str, list[tuple[str, tuple[_Item, ...]]]]:
    """Return first word -> the entries' own words and the rest of their patterns."""
    found: dict[str, list[tuple[str, tuple[_Item, ...]]]] = {}
    for entry in catalogue().values():
        for pattern in entry.meets:
            first, *rest = (_item(text) for text in pattern.split())
            for form in sorted(set().union(*map(_inflected, first.forms))):
                found.setdefault(form, []).append((entry.words[0], tuple(rest)))
    return found


def _item(text: str) -> _Item:
    bare = text.strip("()")
    bare, _, shown = bare.partition(">")
    forms = frozenset(form.replace("_", " ") for form in bare.removeprefix("=").split("|"))
    return _Item(forms, optional=text.startswith("("), kept=bare.startswith("="), shown=shown)


def _inflected(verb: str) -> set[str]:
    """Return the regular forms of a verb, also of one that the lexicon does not know."""
    head, space, rest = verb.partition(" ")
    stem = head.removesuffix("e")
    doubled = head + head[-1]
    forms = {head, head + "s", head + "es", stem + "ing", stem + "ed", doubled + "ing", doubled + "ed"}
    if head.endswith("y"):
        forms |= {head[:-1] + "ies", head[:-1] + "ied"}
    return {form + space + rest for form in forms}
