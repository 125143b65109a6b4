"""Senses: the parts of speech that staging tells apart, and what a written form may mean."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Tag(StrEnum):
    """The part of speech of a word, as far as staging needs to tell them apart."""

    PERSON = "person"
    ANIMAL = "animal"
    THING = "thing"
    PLACE = "place"
    GARMENT = "garment"
    VERB = "verb"
    COLOUR = "colour"
    HOUR = "hour"
    SKY = "sky"
    WIND = "wind"
    SEASON = "season"
    DETERMINER = "determiner"
    POSSESSIVE = "possessive"
    PRONOUN = "pronoun"
    NUMBER = "number"
    MEASURE = "measure"
    JOINER = "joiner"
    ORDER = "order"
    NEGATIVE = "negative"
    WITH = "with"
    PREPOSITION = "preposition"
    HAND = "hand"
    LOCATIVE = "locative"
    FAR = "far"  # in the background: behind whoever the scene is about
    CHINESE = "chinese"
    BY = "by"
    AUXILIARY = "auxiliary"
    RELATIVE = "relative"
    INTENSIFIER = "intensifier"
    SHADE = "shade"
    SIZE = "size"
    BUILD = "build"
    AGE = "age"
    GENDER = "gender"
    HAIR = "hair"
    HAIR_COLOUR = "hair_colour"
    SKIN = "skin"
    MARK = "mark"  # what tells a face or figure: bearded, freckled, pregnant, blue-eyed
    PATTERN = "pattern"  # of cloth: striped, floral
    MATERIAL = "material"
    MANNER = "manner"
    MOOD = "mood"
    DIRECTION = "direction"
    GROUND = "ground"
    ADVERB = "adverb"  # how often, how far, how perfectly: nothing a mover shows
    ADJECTIVE = "adjective"  # describes without changing what is built: beautiful, antique
    ABSTRACT = "abstract"  # names no body: haven, speed, symbol
    FILLER = "filler"  # says nothing a stage can show: but, always, camera and style words
    # what only a text can hold
    UNKNOWN = "unknown"
    REFERENCE = "reference"
    METRES = "metres"
    STAMP = "stamp"  # [0-4s]
    COMMA = "comma"
    STOP = "stop"


@dataclass(frozen=True, kw_only=True)
class Sense:
    """One thing a written form may mean.

    `form` is bare, s, ing, past (verbs), one, many (nouns), young (animals) or empty; `near` tells
    that the word only comes close to `value`: a kayak is shown as a boat. What stands in may be of
    another size and look than usual: a nest is a small basket of straw.
    """

    tag: Tag
    value: str
    form: str = ""
    near: bool = False
    times: float = 1.0  # of its usual size
    look: str = ""  # its colour or material, as a word


def is_chinese(text: str) -> bool:
    """Tell whether the text holds a Han character."""
    return not text.isascii() and any("\u4e00" <= letter <= "\u9fff" for letter in text)
