"""Fire, smoke and liquids as the words tell them: which soft things happen, to what, with what.

The words for what soft things do are few and say most of it wherever they stand in a sentence; what
they do it to is what is named nearest, on the side where English and Chinese put it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

from filmwright.stage.reading.colours import colour
from filmwright.stage.reading.heat import heated
from filmwright.stage.reading.naming import fresh
from filmwright.stage.reading.roster import Member
from filmwright.stage.reading.vocabulary import is_chinese, table
from filmwright.stage.world.world import (
    PLACE,
    Colour,
    Element,
    Hour,
    Note,
    Phenomenon,
    Placement,
    Prop,
    Relation,
    World,
)

P = Phenomenon
_DO_TO_SELF = {P.BURN, P.EXPLODE, P.MELT, P.BOIL, P.ERUPT, P.OVERFLOW, P.SPILL, P.SNUFF, P.FILL}
"""What things do themselves: the subject stands before the word in English and Chinese."""
_RUNS = {P.POUR, P.FILL, P.OVERFLOW, P.SPILL, P.DRIP, P.SPREAD, P.BOIL, P.SPLASH, P.SPOUT}
_NEAR = 60
"""Letters between a word and what it is about, at most."""
_DRIFTS = {P.LEAVES, P.PETALS, P.CONFETTI, P.FEATHERS, P.BUBBLES, P.SPREAD, P.SAND}


@dataclass(frozen=True, kw_only=True)
class Cue:
    """A word for what a soft thing does, where it stands in the text."""

    kind: Phenomenon
    words: str
    start: int
    end: int


@dataclass(frozen=True, kw_only=True)
class Mention:
    """A prop or character where the text names it."""

    id: str
    kind: str
    start: int
    end: int
    living: bool


def with_elements(world: World, text: str, members: Iterable[Member], pace: float = 1.0) -> World:
    """Return the world with the elements its words tell of, and what they need that nobody named.

    `pace`: how much quicker than it plays the scene is seen; what melts in a time-lapse takes its time.
    """
    cues = _cues(text)
    named = mentions(members, text)
    elements: list[Element] = []
    for cue in cues:
        told = _Telling(world=world, text=text, cue=cue, mentions=named)
        element = told.element()
        world = told.world
        if element is not None and cue.kind is P.BURN and (catches := _kindled(text, element, named)):
            elements.append(catches)
        if element is not None and all((e.kind, e.at) != (element.kind, element.at) for e in elements):
            elements.append(element)
    things = {m.kind.replace("_", " "): m.id for m in named if not m.living}
    holder = next((m.id for m in named if m.kind in _kinds("into") | _kinds("holding")), None)
    elements += [e for e in heated(text, things, holder) if all(e.kind is not k.kind for k in elements)]
    if not elements and not _found("darkness", text):
        return world
    at_night = any(e.kind is P.FIREWORKS for e in elements) or bool(_found("darkness", text))
    hour = Hour.NIGHT if at_night and world.hour is Hour.DAY and "day" not in text.lower() else world.hour
    heard = {element.words for element in elements}
    place = world.place
    if (
        place.kind == "product_studio"
        and not place.words
        and {e.kind for e in elements} & {P.LEAVES, P.PETALS}
    ):
        place = replace(place, kind="park")
    slow = max(pace, 1.0) if elements and not world.cast else 1.0
    return replace(
        world,
        frames=round(world.frames * slow),
        place=place,
        hour=hour,
        darkness=0.9 if _found("darkness", text) else world.darkness,
        elements=tuple(elements),
        notes=tuple(note for note in world.notes if not _settled(note, heard)),
    )


def _settled(note: Note, heard: set[str]) -> bool:
    """Whether a note says that a word was shown as something near, which is now shown as it is."""
    return "nearest action there is" in note.said and any(note.words.lower() in words for words in heard)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """Return a pattern of the words of a line of the sheet, the longest first."""
    line = str(table("elements").get(name) or table("elements", "cues")[name])
    forms = sorted((form.strip() for form in line.split(",")), key=len, reverse=True)
    return re.compile("|".join(_bounded(form) for form in forms if form), re.IGNORECASE)


def _bounded(form: str) -> str:
    return re.escape(form) if is_chinese(form) else rf"(?<![\w-]){re.escape(form)}(?![\w-])"


def _found(name: str, text: str) -> re.Match[str] | None:
    return _pattern(name).search(text)


def _cues(text: str) -> list[Cue]:
    """Return the cues of a text in order; of two that overlap the longer one counts."""
    barred = [match.span() for match in _pattern("not_cues").finditer(text)]
    found = [
        Cue(kind=P(kind), words=match[0].lower(), start=match.start(), end=match.end())
        for kind in table("elements", "cues")
        for match in _pattern(kind).finditer(text)
        if not any(a < match.end() and match.start() < b for a, b in barred)
    ]
    kept: list[Cue] = []
    for cue in sorted(found, key=lambda cue: cue.start - cue.end):
        if all(cue.end <= other.start or other.end <= cue.start for other in kept):
            kept.append(cue)
    return sorted(kept, key=lambda cue: cue.start)


def mentions(members: Iterable[Member], text: str) -> list[Mention]:
    """Return props and cast where the text names them, in its order."""
    found = []
    for member in members:
        head = member.phrase.head
        if member.sentence >= 0 and text[head.start : head.start + len(head.text)] == head.text:
            found.append(
                Mention(
                    id=member.id,
                    kind=member.key,
                    start=head.start,
                    end=head.start + len(head.text),
                    living=member.person,
                )
            )
    return sorted(found, key=lambda mention: mention.start)


@cache
def _kinds(name: str) -> frozenset[str]:
    return frozenset(kind.strip() for kind in str(table("elements")[name]).split(","))


def _kindled(text: str, element: Element, mentions: list[Mention]) -> Element | None:
    """Return what catches fire because something that burns is thrown into it."""
    thrown = _THROWN.search(text)
    into = next((m for m in mentions if thrown and m.start >= thrown.end() and not m.living), None)
    return replace(element, at=into.id, start=1.4) if into and into.id != element.at else None


@dataclass(kw_only=True)
class _Telling:
    """One cue in its text: what it happens to, what runs, what has to be brought for it."""

    world: World
    text: str
    cue: Cue
    mentions: list[Mention]

    def element(self) -> Element | None:
        """Return the element; None: the words mean something else, or nothing it could happen to is there."""
        kind = self.cue.kind
        substance = self._substance() if kind in _RUNS else None
        at, into = self._at(), None
        match kind:
            case P.POUR:
                at, into = self._vessels(substance or "water")
                if into is None:
                    return None
            case P.BURN | P.SMOKE | P.STEAM | P.EXPLODE if (
                at is not None and at.living and at.kind != "dragon"
            ):
                at = None if kind is not P.STEAM else at
            case P.SPREAD | P.SPLASH:
                into = self._holder()
            case P.SPILL | P.OVERFLOW | P.FILL | P.BOIL:
                at = self._holder() or (at if at and not at.living else None)
                if at is None and kind is not P.SPILL:
                    return None
            case P.MELT:
                at = self._meltable() or at
                if at is None or at.living:
                    return None
            case P.BREATHE:
                at = next((m for m in self.mentions if m.living), at)
                gone = {m.id for m in self.mentions if self.cue.start <= m.start < self.cue.end}
                left = tuple(p for p in self.world.props if p.id not in gone)
                self.world = replace(self.world, props=left)
            case P.SNUFF:
                at = self._lit()
            case P.SMOKE if at is None and _found("chimneys", self.text):
                at = self._brought("house", None)
            case P.BURN | P.SMOKE | P.EXPLODE if at is None and not self.mentions:
                return self._made(None, PLACE, substance)
            case P.FIREWORKS:
                at = None  # they are in the sky, not on the ground
            case P.LEAVES | P.PETALS | P.CONFETTI | P.FEATHERS:
                at = None
        return self._made(into, at.id if at else None, substance)

    def _made(self, into: Mention | None, at: str | None, substance: str | None) -> Element:
        gone = {m.id for m in self.mentions if m.kind in _kinds("bodiless") and not m.living} - {at}
        if self.cue.kind in _DRIFTS:
            gone |= {m.id for m in self.mentions if self.cue.start <= m.start < self.cue.end and not m.living}
        gone -= {prop.placement.anchor for prop in self.world.props if prop.placement}
        self.world = replace(self.world, props=tuple(p for p in self.world.props if p.id not in gone))
        return Element(
            kind=self.cue.kind,
            at=None if at in gone else at,
            into=into.id if into else None,
            substance=substance,
            colour=self._colour(),
            words=self.cue.words,
        )

    def _lit(self) -> Mention | None:
        """Return what is blown out; candles nobody built stand on a cake."""
        known = [p for p in self.world.props if p.kind in _kinds("lit")]
        if known:
            return Mention(id=known[0].id, kind=known[0].kind, start=0, end=0, living=False)
        someone = next((m for m in self.mentions if m.living), None)
        place = Placement(relation=Relation.IN_FRONT_OF, anchor=someone.id) if someone else None
        return self._brought("birthday_cake", place)

    def _brought(self, kind: str, place: Placement | None) -> Mention:
        """Add a thing nobody named but the element needs, with a note."""
        taken = {prop.id for prop in self.world.props} | {person.id for person in self.world.cast}
        name = fresh(kind, taken)
        prop = Prop(id=name, kind=kind, words=self.cue.words, placement=place)
        said = f"guessed: a {kind.replace('_', ' ')} is needed, so one was brought"
        notes = (*self.world.notes, Note(words=self.cue.words, said=said))
        self.world = replace(self.world, props=(*self.world.props, prop), notes=notes)
        return Mention(id=name, kind=kind, start=self.cue.start, end=self.cue.end, living=False)

    def _at(self) -> Mention | None:
        """Return what it happens to: named in the cue, after `from`, before it, or right after it."""
        after = self._after()
        if self.cue.kind not in _DO_TO_SELF:
            return after or self._before()
        if own := next((m for m in self.mentions if m.start < self.cue.end and m.end > self.cue.start), None):
            return own
        adjective = self.cue.words.endswith(("ing", "ed")) or self.cue.kind is P.SNUFF
        close = after if after and after.start - self.cue.end < 12 and adjective else None
        return close or self._before() or after

    def _after(self) -> Mention | None:
        behind = (m for m in self.mentions if 0 <= m.start - self.cue.end < _NEAR)
        return next((m for m in behind if "." not in self.text[self.cue.end : m.start]), None)

    def _before(self) -> Mention | None:
        ahead = [m for m in self.mentions if m.end <= self.cue.start and self.cue.start - m.end < _NEAR]
        return next((m for m in reversed(ahead) if not m.living), ahead[-1] if ahead else None)

    def _holder(self) -> Mention | None:
        """Return the vessel it happens in."""
        held = (m for m in self.mentions if m.kind in _kinds("into") | _kinds("holding"))
        return min(held, key=lambda m: abs(m.start - self.cue.start), default=None)

    def _meltable(self) -> Mention | None:
        known = table("elements", "melts")
        return next((m for m in self.mentions if m.kind in known or m.kind.replace("_", " ") in known), None)

    def _vessels(self, substance: str) -> tuple[Mention | None, Mention | None]:
        """Return what is poured from, brought if nobody named it, and what is poured into."""
        if played := self._played():
            return played
        ends = [m for m in self.mentions if not m.living and m.kind in _kinds("into")]
        where = _INTO.search(self.text, self.cue.end - 1)
        behind = where.end() if where else self.cue.end
        into = next((m for m in ends if m.end > behind), None) or (ends[-1] if ends else None)
        if into is None:
            into = next((m for m in self.mentions if not m.living and m.start > self.cue.end), None)
        if into is None:
            return None, None
        named = [m for m in self.mentions if m.kind in _kinds("holding") and m.id != into.id]
        by = next((m for m in named if m.start < into.start or is_chinese(self.text)), None)
        vessel = str(table("elements", "vessels").get(substance, "jug"))
        if not any(m.living for m in self.mentions):
            self._on_table(into)
        if by is None:
            someone = next((m for m in self.mentions if m.living and m.start < self.cue.start), None)
            held = Placement(relation=Relation.IN_HAND_OF, anchor=someone.id) if someone else None
            return self._brought(vessel, held or Placement(relation=Relation.NEXT_TO, anchor=into.id)), into
        if by.kind in _kinds("drinks"):  # what is named is the drink: it comes in what it is poured from
            props = (replace(p, kind=vessel) if p.id == by.id else p for p in self.world.props)
            self.world = replace(self.world, props=tuple(props))
        return by, into

    def _on_table(self, thing: Mention) -> None:
        """Stand a thing on a table, unless it has its place or the place is a table itself."""
        prop = next(p for p in self.world.props if p.id == thing.id)
        if prop.placement is not None or self.world.place.kind == "product_studio":
            return
        table_ = next((p.id for p in self.world.props if p.kind in _kinds("tables")), None)
        top = table_ or self._brought("table", None).id
        placed = replace(prop, placement=Placement(relation=Relation.ON, anchor=top))
        props = tuple(placed if p.id == prop.id else p for p in self.world.props)
        self.world = replace(self.world, props=props)

    def _played(self) -> tuple[Mention, Mention] | None:
        """Return what somebody pours from and into, when the business of an action has both."""
        kinds = {prop.id: prop.kind for prop in self.world.props}
        for action in self.world.actions:
            roles = dict(action.using)
            tool, patient = roles.get("tool", ""), roles.get("patient", roles.get("front", ""))
            if kinds.get(tool) in _kinds("holding") and patient in kinds:
                pair = [Mention(id=i, kind=kinds[i], start=0, end=0, living=False) for i in (tool, patient)]
                return pair[0], pair[1]
        return None

    def _substance(self) -> str | None:
        """Return what runs: the liquid named nearest."""
        found: list[tuple[int, str]] = []
        for name, line in table("elements", "substances").items():
            for match in _words(str(line)).finditer(self.text):
                found.append((abs(match.start() - self.cue.start), name))
        return min(found)[1] if found else None

    def _colour(self) -> Colour | None:
        """Return the colour said right before the cue or its liquid: red smoke, turquoise water.

        What burns is told by its flame's colour too: sodium is yellow.
        """
        if self.cue.kind is P.BURN:
            for name, tint in table("elements", "flames").items():
                if name in self.text.lower():
                    return colour(str(tint))
        nearest = self.text[max(self.cue.start - 26, 0) : self.cue.end + 26].lower()
        for word, tint in _tints():
            if re.search(
                rf"\b{word}\s+(\w+\s+)?(smoke|fire|flames?|water|ink|paint|liquid|confetti|petals|sparks|juice|dye)",
                nearest,
            ):
                return tint
            if is_chinese(word) and re.search(rf"{word}色?的?(烟|火|水|墨|漆|颜料|花瓣)", self.text):
                return tint
        return None


@cache
def _words(line: str) -> re.Pattern[str]:
    forms = sorted((form.strip() for form in line.split(",")), key=len, reverse=True)
    return re.compile("|".join(_bounded(form) for form in forms), re.IGNORECASE)


@cache
def _tints() -> tuple[tuple[str, Colour], ...]:
    names = (
        "red",
        "blue",
        "green",
        "yellow",
        "purple",
        "pink",
        "orange",
        "white",
        "black",
        "turquoise",
        "golden",
        "brown",
    )
    han = dict(
        zip(
            "红蓝绿黄紫粉橙白黑",
            ("red", "blue", "green", "yellow", "purple", "pink", "orange", "white", "black"),
            strict=True,
        )
    )
    known = [(name, colour("gold" if name == "golden" else name)) for name in names]
    known += [(name, colour(english)) for name, english in han.items()]
    return tuple((name, tint) for name, tint in known if tint is not None)


_INTO = re.compile(r"\b(?:into|in|onto|on|over)\b|入|进|到|在", re.IGNORECASE)
_THROWN = re.compile(
    r"\b(?:thrown|tossed|dropped|falls|put|placed)\b.{0,12}\b(?:into|in|onto|on)\b", re.IGNORECASE
)
