"""Reactions: paints that mix, juices that show acid, what fizzes, freezes, mists over, floats without weight.

What a text of this kind needs, it hardly ever names: the bowl that paint is stirred in, the glass in
front of which something happens. It is brought, and a note says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from filmwright.stage.reading.colours import colour
from filmwright.stage.reading.elements import Mention
from filmwright.stage.reading.heat import degrees_in
from filmwright.stage.reading.naming import fresh
from filmwright.stage.reading.vocabulary import Tag, table
from filmwright.stage.reading.words import words_of
from filmwright.stage.world.world import Change, Colour, Element, Note, Phenomenon, Prop, World

_PAINTS = re.compile(
    r"\b(\w+)\s+(?:(?:paint|dye|ink|liquid|water|pigment)s?\s+)?(?:and|with)\s+(\w+)\s+"
    r"(?:paint|dye|ink|liquid|water|pigment|colou?r)",
    re.IGNORECASE,
)
_STIRRED = re.compile(r"\b(?:combin|mix|blend|stir|swirl|merg|pour\w* together)\w*", re.IGNORECASE)
_COLD = "window|glass|towel|windshield|windscreen|wall|mirror|surface|metal|lid|bottle|can|leaf"
_MEETS = re.compile(
    r"\b(steam|mist|fog|vapou?r|breath|humid\w*)\b.*?"
    r"\b(?:contact with|hits|touches|meets|condens\w+ on|against)"
    rf"\s+(?:a|an|the)?\s*(?:\w+\s+)*?(?P<on>{_COLD})",
    re.IGNORECASE,
)
_SURFACES = {
    "surface": "board",
    "metal": "board",
    "glass": "window",
    "wall": "wall_piece",
    "windscreen": "windshield",
}
_FROST, _DEW = (0.90, 0.95, 1.0), (0.83, 0.90, 0.94)
_WEIGHTLESS = re.compile(
    r"space station|spacecraft|spaceship|zero[- ]g|weightless|microgravity|in orbit|空间站|太空舱|失重",
    re.IGNORECASE,
)
_LET_OUT = re.compile(
    r"\b(?:tilt|open|pour|spill|squeez|releas|float|drift|dispers|spread|shak)\w*|倾|打开|倒|飘",
    re.IGNORECASE,
)
_ICE = re.compile(r"\b(?:piece|block|chunk|slab|lump|cube)s? of ice\b|冰块", re.IGNORECASE)
_WET = re.compile(r"\b(?:wet|soaked|dripping|damp)\b|湿|浸", re.IGNORECASE)


def reacted(world: World, text: str, mentions: list[Mention]) -> World:
    """Return the world with the reactions its words tell of."""
    told = _Bench(world=world, text=text, low=text.lower(), mentions=mentions)
    for react in (
        told.mixes,
        told.shows,
        told.fizzes,
        told.freezes,
        told.mists,
        told.floats,
        told.wrings,
        told.thaws,
    ):
        react()
    return told.world


@dataclass(kw_only=True)
class _Bench:
    """A text on its way through the reactions."""

    world: World
    text: str
    low: str
    mentions: list[Mention]

    def mixes(self) -> None:
        """Two paints are stirred into one."""
        match = _PAINTS.search(self.text)
        if match is None or not _STIRRED.search(self.text):
            return
        one, two = _colour_of(match[1]), _colour_of(match[2])
        if one is None or two is None:
            return
        bowl = self._vessel() or self._brought("beaker", match[0])
        self._kept(
            Change(thing=bowl, part="liquid", begins=(one, two), colour=mixed(one, two), words=match[0])
        )

    def shows(self) -> None:
        """A juice or paper shows by its colour that acid or lye has come to it."""
        for name, line in table("changes", "indicators").items():
            if name not in self.low:
                continue
            usual, lye, acid = (colour(part.strip()) for part in str(line).split("|"))
            after = lye if _says(self.low, "bases") else acid if _says(self.low, "acids") else None
            if after is None:
                continue
            paper = next((m.id for m in self.mentions if name in m.kind and self._is_there(m.id)), None)
            thing = paper or self._vessel() or self._brought("beaker", name)
            part = None if paper else "liquid"
            if paper:
                props = (replace(p, colour=usual) if p.id == paper else p for p in self.world.props)
                self.world = replace(self.world, props=tuple(props))
            self._kept(Change(thing=thing, part=part, begins=(usual,), colour=after, words=name))

    def fizzes(self) -> None:
        """Soda foams over where it meets an acid."""
        if "bicarbonate" not in self.low and "baking soda" not in self.low:
            return
        if not _says(self.low, "acids") or _says(self.low, "indicators_said"):
            return
        vessel = self._vessel() or self._brought("beaker", "baking soda")
        foam = Element(kind=Phenomenon.OVERFLOW, at=vessel, substance="foam", words="fizzes")
        self.world = replace(self.world, elements=(*self.world.elements, foam))

    def freezes(self) -> None:
        """What is colder than its freezing point is covered with ice from outside."""
        degrees = degrees_in(self.text)
        if degrees is None or self.world.changes:
            return
        for name, point in table("changes", "freezes").items():
            if re.search(rf"\b{name}\b", self.low) and degrees < float(str(point)):
                thing = self._vessel() or next((m.id for m in self.mentions if self._is_there(m.id)), None)
                thing = thing or self._brought("bottle", name)
                self._kept(Change(thing=thing, colour=_FROST, spotted=True, words=name))
                return

    def mists(self) -> None:
        """Steam that meets what is cold clouds it with dew, or with frost below zero."""
        match = _MEETS.search(self.text)
        if match is None:
            return
        said = match["on"].lower()
        named = (m for m in self.mentions if m.start <= match.end("on") <= m.end and self._is_there(m.id))
        thing = next((m.id for m in named), None) or self._brought(_SURFACES.get(said, said), said)
        degrees = degrees_in(self.text)
        tint = _FROST if degrees is not None and degrees < 0 else _DEW
        steam = Element(kind=Phenomenon.STEAM, at=thing, words=match[1])
        elements = tuple(e for e in self.world.elements if e.kind is not Phenomenon.STEAM)
        self.world = replace(self.world, elements=(*elements, steam))
        self._kept(Change(thing=thing, part="dew", colour=tint, spotted=True, words=match[1]))

    def floats(self) -> None:
        """Where nothing weighs, what is let out of a vessel floats away in balls."""
        vessel = self._vessel()
        if vessel is None or not _WEIGHTLESS.search(self.text) or not _LET_OUT.search(self.text):
            return
        liquid = next((name for name in _substances() if re.search(rf"\b{name}\b", self.low)), None)
        free = Element(kind=Phenomenon.HOVER, at=vessel, substance=liquid, words="floats without weight")
        wet = (Phenomenon.POUR, Phenomenon.SPILL, Phenomenon.SPREAD, Phenomenon.DRIP, Phenomenon.STEAM)
        elements = tuple(e for e in self.world.elements if e.kind not in wet)
        self.world = replace(self.world, elements=(*elements, free))

    def wrings(self) -> None:
        """What is wet loses its water where it is squeezed."""
        if not _WET.search(self.text):
            return
        squeezed = (c.thing for c in self.world.changes if "squeez" in c.words or "compress" in c.words)
        lost = (Element(kind=Phenomenon.DRIP, at=thing, substance="water", words="wet") for thing in squeezed)
        self.world = replace(self.world, elements=(*self.world.elements, *lost))

    def thaws(self) -> None:
        """A piece of ice melts above freezing; by itself its word names a matter, so it is brought."""
        degrees = degrees_in(self.text)
        if degrees is None or not _ICE.search(self.text):
            return
        if any("ice" in prop.kind.split("_") or "snow" in prop.kind for prop in self.world.props):
            return
        ice = self._brought("ice_block", "ice")
        if degrees > 0:
            melts = Element(kind=Phenomenon.MELT, at=ice, words="ice")
            self.world = replace(self.world, elements=(*self.world.elements, melts))

    def _vessel(self) -> str | None:
        kinds = {kind.strip() for kind in str(table("changes")["vessels"]).split(",")}
        return next((m.id for m in self.mentions if m.kind in kinds and self._is_there(m.id)), None)

    def _is_there(self, name: str) -> bool:
        return any(prop.id == name for prop in self.world.props)

    def _brought(self, kind: str, words: str) -> str:
        name = fresh(kind, {p.id for p in self.world.props} | {c.id for c in self.world.cast})
        note = Note(words=words, said=f"guessed: a {kind.replace('_', ' ')} is needed, so one was brought")
        prop = Prop(id=name, kind=kind, words=kind.replace("_", " "))
        place = self.world.place
        if not self.world.cast and not place.words:
            place = replace(place, kind="product_studio")
        self.world = replace(
            self.world, place=place, props=(*self.world.props, prop), notes=(*self.world.notes, note)
        )
        return name

    def _kept(self, change: Change) -> None:
        others = tuple(c for c in self.world.changes if c.thing != change.thing)
        self.world = replace(self.world, changes=(*others, change))


def mixed(one: Colour, two: Colour) -> Colour:
    """Return the colour of two paints stirred together: each takes its share of the light away.

    The geometric mean of what both throw back, as of two filters of half their strength.
    """
    red, green, blue = ((max(a, 0.06) * max(b, 0.06)) ** 0.5 for a, b in zip(one, two, strict=True))
    return red, green, blue


def _colour_of(word: str) -> Colour | None:
    sense = next((w.may_be(Tag.COLOUR) for w in words_of(word) if w.may_be(Tag.COLOUR)), None)
    name = sense.value if sense else word.lower()
    return colour(name) if name in table("colours") else None


def _says(low: str, name: str) -> bool:
    return any(word in low for word in _line(name))


@cache
def _line(name: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in str(table("changes")[name]).split(","))


def _substances() -> Iterator[str]:
    yield from table("elements", "substances")
