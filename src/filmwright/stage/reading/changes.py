"""Changes: things that turn red, of glass, larger, rusty, bright, into something else, as the words tell it.

Like the elements these words are few and say most of it wherever they stand; what changes is what is
named before them in their sentence, and what it was and becomes stands right behind them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, cast

from filmwright.stage.reading.colours import colour
from filmwright.stage.reading.elements import Mention, mentions
from filmwright.stage.reading.naming import fresh
from filmwright.stage.reading.reactions import reacted
from filmwright.stage.reading.roster import Member
from filmwright.stage.reading.states import State, material_in, told_of
from filmwright.stage.reading.vocabulary import is_chinese, table
from filmwright.stage.world.world import (
    PLACE,
    Change,
    Character,
    Clothes,
    Colour,
    Hour,
    Note,
    Prop,
    Verb,
    World,
)

_END = re.compile(r"[.!?;,。！？；，]| as | while | when | until | before | after |, then | and then ")
_LOST = ("what it becomes is not shown", "nearest action there is", "changes nothing in the picture")


_PAINTED: dict[str, Colour] = {"plastic": (0.85, 0.16, 0.14)}
"""Matter that has no colour of its own, and the one it has where nobody says."""
_DIMMED = 0.6
"""Share of all other light that is out where a thing's own light changes."""


def with_changes(world: World, text: str, members: Iterable[Member], pace: float = 1.0) -> World:
    """Return the world with the changes its words tell of, and the things as they are before them.

    `pace`: how much quicker than it plays the scene is seen; what rusts in a time-lapse takes its time.
    """
    kept = list(members)
    told = _Telling(world=world, text=text, members={m.id: m for m in kept}, mentions=mentions(kept, text))
    told.turnings()
    told.processes()
    changed = reacted(told.world, text, told.mentions)
    grew = (changed.changes or changed.elements) and not world.elements
    slow = max(pace, 1.0) if grew and not world.cast else 1.0
    return replace(changed, frames=round(changed.frames * slow))


@dataclass(kw_only=True)
class _Telling:
    """A text on its way to changes."""

    world: World
    text: str
    members: Mapping[str, Member]
    mentions: list[Mention]

    def turnings(self) -> None:
        """Take in `from white to golden`, `turns into a wooden bottle`, `turn red`."""
        for verb in _forms("verbs", "han_verbs").finditer(self.text):
            end = _END.search(self.text, verb.end())
            tail = self.text[verb.end() : end.start() if end else len(self.text)]
            before, after, whole = told_of(tail, self.text[: verb.start()])
            if not after:
                continue
            subject = self._subject(verb.start())
            if subject is None or (not whole and after.kind and not after.colour):
                continue
            self._changes(subject, before, after, verb)

    def processes(self) -> None:
        """Take in what says by itself what becomes of a thing: rusts, wilts, deflates."""
        for name, told in table("changes", "processes").items():
            row = cast("dict[str, Any]", told)
            for cue in _pattern(str(row["words"])).finditer(self.text):
                subject = self._subject(cue.start()) or self._behind(cue.end())
                if subject is None or any(c.thing == subject for c in self.world.changes):
                    continue
                if change := self._process(name, row, subject, cue):
                    self._add(change, cue)

    def _process(self, name: str, row: Mapping[str, Any], thing: str, cue: re.Match[str]) -> Change | None:
        kind = next((p.kind for p in self.world.props if p.id == thing), None)
        person = any(c.id == thing for c in self.world.cast)
        told = Change(thing=thing, words=cue[0].lower())
        if "sizes" in row:
            told = replace(told, sizes=(float(row["sizes"][0]), float(row["sizes"][1])))
        if person and name not in ("grow", "shrink", "camouflage", "inflate"):
            return None
        if thing == PLACE:
            return None
        if row.get("shifts"):
            return replace(told, colour=colour("orange"), begins=(colour("green"),))
        if row.get("ripens"):
            ripe = str(table("changes", "ripe").get(str(kind), "#d8432b"))
            return replace(told, colour=colour(ripe), begins=(colour(str(table("changes")["unripe"])),))
        if "glows" in row:
            return replace(told, colour=colour(str(row["glows"])), light=(0.0, 1.0))
        if "light" in row:
            return replace(told, light=(float(row["light"][0]), float(row["light"][1])))
        if "colour" in row:
            told = replace(told, colour=colour(str(row["colour"])), spotted=bool(row.get("spotted")))
        return replace(told, slump=float(row.get("slump", 1.0)))

    def _changes(self, thing: str, before: State, after: State, verb: re.Match[str]) -> None:
        if thing in ("water", "hour", "light"):
            self._of_place(thing, before, after, verb)
            return
        person = any(c.id == thing for c in self.world.cast)
        human = any(c.id == thing and c.species == "human" for c in self.world.cast)
        part = self._part(verb.start()) if human else None
        own = next((p.kind for p in self.world.props if p.id == thing), None)
        if "leaves" in self.text[: verb.start()].lower() and own != "leaf":
            part = "leaves"
        if person and (after.named and after.named not in self.text[: verb.start()].lower()):
            return  # goes into a red house, turns to a white car
        if human and after.colour and part is None and after.size is None:
            return
        sizes = (1.0, 1.0)
        if after.size is not None or before.size is not None:
            last = 1.0 if after.size is None else after.size
            first = before.size if before.size is not None else (0.4 if last >= 1.0 else 1.0)
            sizes = (first, last)
        light = None
        if after.light is not None and after.colour is None and after.size is None:
            light = (
                (0.05 if after.light > 0.5 else 1.0) if before.light is None else before.light,
                after.light,
            )
        change = Change(
            thing=thing,
            part=part,
            begins=(before.colour,) if before.colour else (),
            colour=after.colour,
            material=after.material,
            kind=after.kind if after.kind != own and not person else None,
            sizes=sizes,
            light=light,
            words=verb[0].lower(),
        )
        if change.kind and (change.colour or change.material):
            change = replace(change, material=None)
        if any((change.colour, change.material, change.kind, change.light)) or change.sizes != (1.0, 1.0):
            self._add(change, verb, before)

    def _of_place(self, part: str, before: State, after: State, verb: re.Match[str]) -> None:
        """Let the set's water change its colour, or its light or hour."""
        if part == "water":
            begins = (before.colour,) if before.colour else ()
            if after.colour:
                self._add(
                    Change(thing=PLACE, part=part, begins=begins, colour=after.colour, words=verb[0]), verb
                )
            return
        dark = after.light is not None and after.light < 0.5
        if after.colour and part == "hour":
            dark = sum(after.colour) < 1.0
        light = (1.0, 0.05) if dark else (0.05, 1.0)
        told = Change(thing=PLACE, part=part, light=light, words=verb[0].lower())
        if part == "hour":
            self.world = replace(self.world, hour=Hour.DAY if dark else Hour.NIGHT)
        else:
            self.world = replace(self.world, darkness=0.0 if dark else 0.95)
        self._add(told, verb)

    def _add(self, change: Change, cue: re.Match[str], before: State | None = None) -> None:
        """Keep a change; what it changes looks as it did before, and does nothing else for it."""
        world, thing = self.world, change.thing
        begins = change.begins[0] if change.begins else None
        was = before.material if before else None
        if was is None and change.material is not None:
            was = material_in(self.text[: cue.start()])
        if change.material is not None and begins is None and was in _PAINTED:
            begins = _PAINTED[was]
        if change.material in _PAINTED and change.colour is None:
            change = replace(change, colour=_PAINTED[change.material])
        alike = self._alike(thing)
        props = tuple(
            replace(
                p,
                colour=begins or (None if was else p.colour),
                material=was or (None if begins else p.material),
            )
            if p.id in alike and (begins or was)
            else p
            for p in world.props
        )
        cast_: tuple[Character, ...] = tuple(
            _haired(c, begins) if begins and c.id == thing and change.part == "hair"
            else replace(c, coat=begins) if begins and c.id == thing and c.species != "human"
            else c
            for c in world.cast
        )  # fmt: skip
        said = cue[0].lower().split()[0]
        actions = tuple(
            action
            for action in world.actions
            if action.actor != thing
            or not (said in action.words.lower() or action.words.lower() in cue[0].lower())
            or (action.verb is Verb.DO and action.business is not None and said not in action.words.lower())
        )
        if len(actions) != len(world.actions) and any(a.after is not None for a in world.actions):
            actions = world.actions  # others wait for it by its number
        moving = tuple(m for m in world.motions if not (m.thing == thing and said in m.words.lower()))
        notes = tuple(note for note in world.notes if not any(lost in note.said for lost in _LOST))
        dim = change.light is not None and thing != PLACE and not world.darkness
        self.world = replace(
            world,
            darkness=_DIMMED if dim else world.darkness,
            props=props,
            cast=cast_,
            actions=actions,
            motions=moving,
            notes=notes,
            changes=(*world.changes, *(replace(change, thing=each) for each in alike)),
        )

    def _alike(self, thing: str) -> tuple[str, ...]:
        """Return the ids of all that one noun names: both shoes of a pair."""
        if thing not in self.members or not self._is_there(thing):
            return (thing,)
        head = self.members[thing].phrase.head
        return tuple(m.id for m in self.members.values() if m.phrase.head is head and self._is_there(m.id))

    def _subject(self, at: int) -> str | None:
        """Return the id of what is named last before a place in its sentence; of the set: what of it."""
        start = max(self.text.rfind(mark, 0, at) for mark in ".!?。！？") + 1
        ahead = [m for m in self.mentions if start <= m.start and m.end <= at and self._is_there(m.id)]
        said = self.text[start:at]
        part = _last(said, "places")
        brought = _last(said, "brought")
        nearest = max((m.start - start for m in ahead), default=-1)
        if brought and brought[1] > nearest:
            return self._brought(brought[0])
        if part and part[1] > nearest and not (part[0] == "light" and ahead):
            return part[0]
        if not ahead:
            return None
        owner = next((m for m in ahead if self.text[m.end : m.end + 2] == "'s"), None)
        return (owner if owner and owner.living else ahead[-1]).id

    def _behind(self, at: int) -> str | None:
        """Return the id of what is named right after a word: the rusting of a metal pipe."""
        behind = (m for m in self.mentions if 0 <= m.start - at < 40 and self._is_there(m.id))
        return next((m.id for m in behind if "." not in self.text[at : m.start]), None)

    def _is_there(self, name: str) -> bool:
        return name in self._taken()

    def _taken(self) -> set[str]:
        return {prop.id for prop in self.world.props} | {someone.id for someone in self.world.cast}

    def _brought(self, kind: str) -> str:
        """Return the thing of a kind that the words name and nobody built: it joins the scene."""
        there = next((p.id for p in self.world.props if p.kind == kind), None)
        if there is not None:
            return there
        name = fresh(kind, self._taken())
        note = Note(words=kind, said=f"guessed: a {kind.replace('_', ' ')} is needed, so one was brought")
        prop = Prop(id=name, kind=kind, words=kind.replace("_", " "))
        self.world = replace(self.world, props=(*self.world.props, prop), notes=(*self.world.notes, note))
        return name

    def _part(self, at: int) -> str | None:
        start = max(self.text.rfind(mark, 0, at) for mark in ".!?。！？") + 1
        found = _last(self.text[start:at], "parts")
        return found[0] if found else None


def _haired(someone: Character, tint: Colour) -> Character:
    """Return somebody with hair of a colour; clothes that were taken to be of that colour are not."""
    same = someone.clothes.top_colour == tint
    return replace(someone, hair_colour=tint, clothes=Clothes() if same else someone.clothes)


def _last(said: str, name: str) -> tuple[str, int] | None:
    """Return the row of a table whose word stands last in a text, and where."""
    found: list[tuple[int, str]] = []
    for row, words in table("changes", name).items():
        found += [(match.start(), row) for match in _pattern(str(words)).finditer(said)]
    return (max(found)[1], max(found)[0]) if found else None


@cache
def _forms(*names: str) -> re.Pattern[str]:
    return _pattern(", ".join(str(table("changes")[name]) for name in names))


@cache
def _pattern(line: str) -> re.Pattern[str]:
    forms = sorted((form.strip() for form in line.split(",")), key=len, reverse=True)
    return re.compile("|".join(_bounded(form) for form in forms if form), re.IGNORECASE)


def _bounded(form: str) -> str:
    return re.escape(form) if is_chinese(form) else rf"(?<![\w-]){re.escape(form)}(?![\w-])"
