"""States: what a few words say something is: red, wooden, small, dim, a carriage."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from filmwright.stage.reading.colours import colour, shaded
from filmwright.stage.reading.vocabulary import Tag, is_chinese, table
from filmwright.stage.reading.words import Word, words_of
from filmwright.stage.world.props.catalog import known
from filmwright.stage.world.world import Colour

_FROM_TO = re.compile(
    r"^\W*(?:\w+ly\s+)?(?:(?:its|their|his|her|in|the)\s+)?"
    r"(?:colou?rs?|hue|size|shape|material|form)?\s*from\s+(?P<a>.+?)\s+(?:in)?to\s+(?P<b>.+)$",
    re.IGNORECASE,
)
_TO = re.compile(r"^\W*(?:\w+ly\s+)?(?P<in>in)?to\s+(?P<b>.+)$", re.IGNORECASE)
_PLAIN = re.compile(r"^\W*(?:\w+ly\s+)?(?:back\s+)?(?P<b>.+)$", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class State:
    """What something is said to be: before a change or after it."""

    colour: Colour | None = None
    material: str | None = None
    size: float | None = None
    light: float | None = None
    kind: str | None = None
    named: str = ""  # the noun they end with, if they do not only describe

    def __bool__(self) -> bool:
        return replace(self, named="") != State()


def told_of(tail: str, ahead: str) -> tuple[State, State, bool]:
    """Return what something was and becomes, and whether it is said to turn into it altogether."""
    if han := re.search(r"(?:从|由)(.{1,8})$", ahead):
        return state(han[1]), state(tail), True
    if is_chinese(tail):
        return State(), state(tail[:8]), True
    if match := _FROM_TO.match(tail):
        return state(match["a"]), state(match["b"]), True
    if match := _TO.match(tail):
        return State(), state(match["b"]), bool(match["in"])
    match = _PLAIN.match(tail)
    first = " ".join(match["b"].split()[:3]) if match else ""
    known_ = state(first)
    return State(), (replace(known_, kind=None) if _describes(first) else State()), False


def _describes(said: str) -> bool:
    """Say whether words only describe: the last of them is no name of a thing."""
    words = words_of(said)
    if not words:
        return False
    adjective = words[0].may_be(Tag.COLOUR, Tag.SIZE, Tag.SHADE, Tag.HAIR_COLOUR)
    return adjective is not None or words[0].text.lower() in table("changes", "light")


def state(said: str) -> State:
    """Return what a few words say something is."""
    found = State()
    shade: str | None = None
    for word in words_of(said):
        low = word.text.lower()
        sizes, light = table("changes", "sizes"), table("changes", "light")
        if (sense := word.may_be(Tag.SHADE)) is not None:
            shade = sense.value
        if low in sizes and found.size is None:
            found = replace(found, size=float(str(sizes[low])))
        if low in light and found.light is None:
            found = replace(found, light=float(str(light[low])))
        found = _looked(found, word, shade)
    if found.material is None:
        found = replace(found, material=material_in(said))
    words = words_of(said)
    last = words[-1] if words else None
    if last is None or last.may_be(*_DESCRIBES) or last.text.lower() in _tables():
        return found
    return replace(found, named=last.text.lower())


def material_in(said: str) -> str | None:
    """Return the matter that a text names, even inside a fixed phrase: a wooden door."""
    for token in reversed(said.split()):
        for word in words_of(token.strip(".,;")):
            if (sense := word.may_be(Tag.MATERIAL)) is not None:
                return sense.value
    return None


_DESCRIBES = (Tag.COLOUR, Tag.SIZE, Tag.SHADE, Tag.HAIR_COLOUR, Tag.MATERIAL, Tag.ADVERB, Tag.FILLER)


def _tables() -> frozenset[str]:
    return frozenset((*table("changes", "sizes"), *table("changes", "light")))


def _looked(found: State, word: Word, shade: str | None) -> State:
    sense = word.may_be(Tag.COLOUR, Tag.HAIR_COLOUR)
    name = sense.value if sense else word.text.lower()
    if sense is not None or name in table("colours"):
        return found if found.colour else replace(found, colour=shaded(_tint(name), shade))
    if found.material is None and (sense := word.may_be(Tag.MATERIAL)) is not None:
        return replace(found, material=sense.value)
    if found.kind is None and (sense := word.may_be(Tag.THING)) is not None and sense.value in known():
        return replace(found, kind=sense.value)
    return found


_HAIR = {
    "blonde": "#e3c57a",
    "blond": "#e3c57a",
    "brunette": "#4a2f1d",
    "ginger": "#b5532a",
    "grey": "#9a9a9a",
}


def _tint(name: str) -> Colour:
    return colour(_HAIR.get(name, name)) if name in _HAIR or name in table("colours") else (0.5, 0.4, 0.3)
