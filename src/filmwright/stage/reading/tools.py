"""Tools: what an action needs so that it is seen for what it is: who sweeps holds a broom."""

from __future__ import annotations

from functools import cache

from filmwright.stage.reading.vocabulary import Tag, heights, lines, sheet, vocabulary

HANDY = 0.6
"""Metres: a thing of this height or less is carried in a hand."""

_HANDY_KINDS = {"ball", "basketball", "umbrella", "cup", "book", "phone", "bottle", "bag", "shoe", "product"}
_HANDY_KINDS |= {"laptop", "box", "picture_frame"}


def handy(kind: str, *names: str) -> bool:
    """Tell whether a thing of this kind, called by one of these names, is carried in a hand."""
    if kind in _HANDY_KINDS:
        return True
    words = [word for name in (*names, kind.replace("_", " ")) for word in (name, name.removesuffix("s"))]
    height = next((heights()[word] for word in words if word in heights()), None)
    return height is not None and height <= HANDY


def tool_for(words: tuple[str, ...]) -> str | None:
    """Return the kind of thing that one of these words of an action needs, if anybody makes it."""
    return next((_tools()[word] for word in words if word in _tools()), None)


@cache
def _tools() -> dict[str, str]:
    """Return word of an action -> maker of the thing it needs, where there is a maker."""
    needed: dict[str, str] = {}
    for line in lines("tools"):
        things, words = line.split("|")
        kind = next((made for thing in things.split(",") if (made := _maker(thing.strip()))), None)
        if kind is not None:
            needed |= dict.fromkeys((word.strip() for word in words.split(",")), kind)
    return needed


def _maker(thing: str) -> str | None:
    senses = vocabulary().get(thing, ())
    return next(
        (s.value for s in senses if s.tag is Tag.THING and s.value in sheet("things") and not s.near), None
    )
