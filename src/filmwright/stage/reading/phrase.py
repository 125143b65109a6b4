"""A noun phrase as a value: who or what, how many, and all that was said of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

from filmwright.stage.reading.vocabulary import Tag
from filmwright.stage.reading.words import Word
from filmwright.stage.world.world import Colour


@dataclass(frozen=True, kw_only=True)
class Garb:
    """A garment of the lexicon with the colour it was given."""

    kind: str
    colour: Colour | None = None
    second: Colour | None = None  # purple and gold: the other half of a kit
    pattern: str | None = None  # striped, floral: a name of the cast's weaves


@dataclass(kw_only=True)
class Phrase:
    """A person, thing, place or pronoun with all that was said of it."""

    head: Word
    count: int = 1
    counted: bool = False  # the words say how many: a bunch of grapes is one
    article: str = ""  # a, the, another, other
    owner: str = ""
    part: str = ""  # what of somebody something is done to: hair
    owns: bool = False  # another person's: what comes next is theirs
    colour: Colour | None = None
    second: Colour | None = None
    metres: float | None = None
    times: float = 1.0  # of its usual size, to suit whoever uses it
    qualities: list[tuple[Tag, str, str]] = field(default_factory=list)  # tag, value, intensifier
    garbs: list[Garb] = field(default_factory=list)
    hair: str | None = None
    hair_colour: Colour | None = None
    beard: str | None = None
    layout: str | None = None  # a stack of, a row of: how many of them stand together
    negated: bool = False
    far: bool = False  # in the background, behind the others
    called: list[str] = field(default_factory=list)  # words that name what a picture shows: a cat @cat
    picture: str | None = None  # name of the reference that shows it
    grown: list[str] = field(default_factory=list)  # what it has of other animals: eagle_wings, antlers
    without: list[Word] = field(default_factory=list)  # clothes that are not to be seen
    odd: list[str] = field(default_factory=list)  # adjectives nobody understood
    words: str = ""

    @property
    def tag(self) -> Tag:
        return self.head.tag

    @property
    def animate(self) -> bool:
        return self.tag in (Tag.PERSON, Tag.ANIMAL, Tag.PRONOUN)

    def quality(self, tag: Tag) -> str | None:
        return next((value for kind, value, _ in self.qualities if kind is tag), None)


Item: TypeAlias = Phrase | Word
