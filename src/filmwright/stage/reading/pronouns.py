"""Whom he, she, it, they, the latter and another mean."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from filmwright.stage.reading.phrase import Phrase
from filmwright.stage.reading.words import words_of

if TYPE_CHECKING:
    from filmwright.stage.reading.roster import Member, Roster

_GENDERED = {"girl", "boy", "woman", "man", "old_man", "old_woman", "young_man", "young_woman"}


_PAIRS = ("两人", "俩人", "两个人", "二人", "两个人们", "both")


def _nobody_yet(roster: Roster, phrase: Phrase) -> list[str]:
    """Return two people who are new, for words that count them when nobody is there to be meant."""
    if phrase.head.text.lower() not in _PAIRS:
        return []
    head = words_of("person")[0]
    new = Phrase(head=head, words=phrase.words, count=2, article="a")
    return [roster.added("person", new, person=True, sentence=-1) for _ in range(2)]


def meant(roster: Roster, phrase: Phrase) -> list[str]:
    value = phrase.head.value
    recent = [roster.members[name] for name in reversed(roster.named) if name in roster.members]
    about = [roster.members[name] for name in roster.subjects if name in roster.members]
    acting = [roster.members[name] for name in roster.acting if name in roster.members]
    last = list(dict.fromkeys(member.id for member in recent))
    match value:
        case "they":
            if len(about) > 1:
                return [member.id for member in about]
            group = list(dict.fromkeys(member.id for member in roster.people() or roster.cast()))
            return group or [member.id for member in recent[:1]] or _nobody_yet(roster, phrase)
        case "it":
            pool = (*recent, *about) if roster.acting else (*about, *recent)  # throws it: what was named last
            living = [m.id for m in pool if not m.human and m.id not in roster.acting]
            return living[:1] or last[:1]
        case "one":
            people = [member.id for member in about if member.person]
            return people[:1] or [member.id for member in roster.cast()][:1]
        case "latter":
            return roster.pair[-1:] or last[:1]
        case "former":
            return roster.pair[:1] or last[1:2] or last[:1]
        case "another" | "other" | "others":
            return _someone_else(roster, phrase, acting or about or recent[:1])
    gender = "woman" if value == "she" else "man"
    others = [member for member in recent if member.id not in roster.acting]
    if others and not phrase.head.text.lower().endswith("self"):
        recent = others  # hugs him: somebody else
    for wanted in (gender, "neutral"):
        for member in sorted(recent, key=lambda one: not one.human):
            if member.person and member.gender == wanted:
                member.gender = gender
                return [member.id]
    for member in recent:  # a chef may be a woman: the pronoun knows better than the default
        if member.human and member.key not in _GENDERED:
            member.gender = gender
            return [member.id]
    roster.note(phrase.words, "nobody in the scene fits this word; a person was added")
    return [roster.added("woman" if value == "she" else "man", phrase, person=True, sentence=-1)]


def _someone_else(roster: Roster, phrase: Phrase, about: list[Member]) -> list[str]:
    """Return the others of the kind that was spoken of; `another` may be one more."""
    if not about:
        return []
    kind = about[0]
    rest = [m.id for m in roster.members.values() if m.key == kind.key and m not in about]
    if rest:
        return rest if phrase.head.value == "others" else rest[:1]
    own = replace(kind.phrase, article="another", count=1, words=phrase.words)
    return [roster.added(kind.key, own, person=kind.person, sentence=-1, species=kind.species)]
