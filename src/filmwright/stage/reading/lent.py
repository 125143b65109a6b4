"""What a brief lends the stage: models that stand for things, motions that somebody does.

`a @chair model` is the thing @chair. `does @flip`, `moves like @dance`, `performs the dance @dance`,
跟着@dance跳舞 are one verb, CLIP, whose action names the motion.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from filmwright.film.brief import Kind, Reference
from filmwright.stage.reading.naming import reference_named
from filmwright.stage.reading.roster import Roster
from filmwright.stage.reading.vocabulary import Sense, Tag, is_chinese, lemma, vocabulary
from filmwright.stage.reading.words import Word
from filmwright.stage.world.world import Action, Verb

_NAMED = (
    r"(?P<before>(?:(?!models?\b)[^\W\d_]+\s*)?)(?:models?\s+|模型)?"
    r"@{}(?![A-Za-z0-9_-])(?:\s+models?\b|\s*模型)?"
)
"""A model's name with the word before it and whatever says that it is a model."""
_FOLLOWS = {"motion", "move", "moves", "movement", "movements", "clip", "dance", "routine", "steps"}
_FOLLOWS |= {"动作", "舞蹈", "一样", "那样", "的", "里", "中", "来"}
_LIGHT = {
    "do",
    "does",
    "did",
    "perform",
    "make",
    "play",
    "execute",
    "show",
    "try",
    "practice",
    "practise",
    "做",
    "跳",
}
_GOING = {"move", "act", "go"}
_BY = {"跟着", "随着", "照着", "按照", "按", "像", "用", "学", "模仿"}
_ENDS = {Tag.STOP, Tag.COMMA, Tag.JOINER, Tag.ORDER}
_FAR = 6
"""Words between a verb and the motion it is done by."""


def nouned(text: str, references: Mapping[str, Reference]) -> str:
    """Return a text with every model named behind its noun: `a red @chair model` is `a red chair @chair`."""
    for name, reference in references.items():
        noun = " ".join(re.findall(r"[^\W\d_]+", name.lower()))
        if reference.kind is Kind.MODEL and noun:
            text = re.sub(
                _NAMED.format(re.escape(name)), partial(_behind, noun, name), text, flags=re.IGNORECASE
            )
    return text


def _behind(noun: str, name: str, found: re.Match[str]) -> str:
    """Return a model's name behind the noun before it, or behind its own where there is none."""
    before = found["before"]
    senses = vocabulary().get(before.strip().lower(), ())
    told = bool(senses) and senses[0].tag in (Tag.THING, Tag.PERSON, Tag.ANIMAL)
    return f"{before}@{name}" if told else f"{before}{noun} @{name}"


def lent(words: tuple[Word, ...], references: Mapping[str, Reference]) -> tuple[Word, ...]:
    """Return words with every motion made one verb with what does it."""
    made = list(words)
    at = 0
    while at < len(made):
        name = _name(made[at], references)
        kind = references[name].kind if name else None
        if kind is Kind.MOTION:
            first, last, form = _done(made, at)
            text = f"{made[first].text} @{name}" if first < at else f"@{name}"
            sense = Sense(tag=Tag.VERB, value=Verb.CLIP.value, form=form)
            how = [word for word in made[first : last + 1] if word.tag is Tag.MANNER]
            made[first : last + 1] = [Word(text=text, senses=(sense,), start=made[first].start), *how]
            at = first
        at += 1
    return tuple(made)


def led(actions: list[Action], roster: Roster) -> list[Action]:
    """Return actions with every clip's motion; a motion nobody was said to do is done by the first person."""
    motions = {name: ref for name, ref in roster.references.items() if ref.kind is Kind.MOTION}
    found = []
    for action in actions:
        if action.verb is Verb.CLIP:
            name = next((n for n in motions if re.search(rf"@{re.escape(n)}(?![\w-])", action.words)), None)
            human = action.actor in roster.members and roster.members[action.actor].human
            if name is None or not human:
                roster.lost(action.words, "only people do what a motion shows")
                action = replace(action, verb=Verb.IDLE)
            else:
                action = replace(action, clip=name, target=None, where=None)
        found.append(action)
    people = [member.id for member in roster.people() if member.human]
    for name in motions:
        if people and all(action.clip != name for action in found):
            roster.note(f"@{name}", f"guessed: {people[0]} does it")
            found.append(Action(actor=people[0], verb=Verb.CLIP, clip=name, words=f"@{name}"))
    return found


def _name(word: Word, references: Mapping[str, Reference]) -> str | None:
    sense = word.may_be(Tag.REFERENCE)
    return reference_named(sense.value, references) if sense else None


def _done(words: list[Word], at: int) -> tuple[int, int, str]:
    """Return the first and last word that say what is done by the motion at `at`, and the verb's form."""
    last = at
    while last + 1 < len(words) and words[last + 1].text.lower() in _FOLLOWS:
        last += 1
    follows = words[last + 1] if last + 1 < len(words) else None
    if follows is not None and is_chinese(follows.text) and follows.may_be(Tag.VERB):
        last += 1
    first, form = at, "s"
    for back in range(at - 1, max(at - 1 - _FAR, -1), -1):
        word = words[back]
        plain = word.text.lower()
        light = lemma(plain) in _LIGHT
        if word.tag in _ENDS or (not light and word.may_be(Tag.PERSON, Tag.ANIMAL, Tag.PRONOUN)):
            break
        sense = word.may_be(Tag.VERB)
        if sense is not None or light or lemma(plain) in _GOING or plain in _BY:
            first, form = back, sense.form if sense is not None else _form(plain)
        if light:
            break
    return first, last, form


def _form(verb: str) -> str:
    return "ing" if verb.endswith("ing") else "s" if verb.endswith("s") or is_chinese(verb) else "bare"
