"""A clause as a value: who does what to whom, where, how, and in which order."""

from __future__ import annotations

from dataclasses import dataclass, field

from filmwright.stage.reading.phrase import Phrase
from filmwright.stage.reading.words import Word


@dataclass(kw_only=True)
class Tie:
    """A preposition with its phrase; `near` is the phrase just before it, if no verb stood between."""

    preposition: str
    phrase: Phrase

    near: Phrase | None = None
    origin: bool = False  # from under the table: where somebody comes from


@dataclass(kw_only=True)
class Clause:
    """One statement. `order`: then, while, after, or nothing said."""

    subjects: list[Phrase] = field(default_factory=list)
    verb: Word | None = None
    objects: list[Phrase] = field(default_factory=list)
    ties: list[Tie] = field(default_factory=list)
    manner: str | None = None
    order: str = ""
    negated: bool = False
    passive: bool = False
    becomes: bool = False  # turns into something: its objects are not there yet
    undergone: bool = False  # is painted, was thrown: by nobody who is named
    sentence: int = 0
    at: int = 0  # first character of its sentence in the text
    start: float | None = None

    def __bool__(self) -> bool:
        return bool(self.subjects or self.verb or self.objects or self.ties)
