"""Heat: what a temperature that the words tell does to what they name: it melts, boils, becomes vapour."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from filmwright.stage.reading.vocabulary import table
from filmwright.stage.world.world import Element, Phenomenon

P = Phenomenon
_DEGREES = re.compile(r"(-?\d+(?:\.\d+)?)\s*(?:°\s*C|℃|degrees? celsius|摄氏度|度)", re.IGNORECASE)

_BELOW = 5.0
"""Degrees by which what is below a temperature is colder, about."""


def degrees_in(text: str) -> float | None:
    """Return the temperature that a text tells, degrees Celsius."""
    match = _DEGREES.search(text)
    if match is None:
        return None
    below = re.search(r"(?:below|under|低于|以下)\s*$", text[: match.start()], re.IGNORECASE)
    return float(match[1]) - (_BELOW if below else 0.0)


def heated(text: str, things: Mapping[str, str], holder: str | None) -> tuple[Element, ...]:
    """Return what happens at the temperature a text tells; `things`: kind to id, `holder`: a vessel's id."""
    degrees = degrees_in(text)
    return () if degrees is None else tuple(_changed(text.lower(), degrees, things, holder))


def _changed(text: str, degrees: float, things: Mapping[str, str], holder: str | None) -> Iterator[Element]:
    for name, point in table("elements", "melts").items():
        if name in things and degrees > float(str(point)) and name in text:
            yield Element(kind=P.MELT, at=things[name], words=name)
    for name, point in table("elements", "boils").items():
        if re.search(rf"\b{name}\b", text) and degrees >= float(str(point)) and holder:
            yield Element(
                kind=P.BOIL,
                at=holder,
                substance=name if name in table("elements", "substances") else None,
                words=name,
            )
    for name, point in table("elements", "vapours").items():
        if name in text and degrees >= float(str(point)):
            tint = (0.55, 0.20, 0.75) if name == "iodine" else (0.95, 0.96, 0.98)
            at = things.get(name) or holder or next(iter(things.values()), None)
            yield Element(kind=P.SMOKE, at=at, colour=tint, words=name)
