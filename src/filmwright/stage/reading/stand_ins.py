"""Stand-ins: what is shown for what nobody makes, with its size and look."""

from __future__ import annotations

from filmwright.stage.reading.colours import colour
from filmwright.stage.reading.phrase import Phrase
from filmwright.stage.reading.vocabulary import Tag, sheet, vocabulary


def whole(phrase: Phrase) -> str | None:
    """Return what a part nobody makes belongs to: of a car body the car is shown."""
    for word in phrase.odd:
        for told in vocabulary().get(word, ()):
            if told.tag is Tag.THING and not told.near and told.value in sheet("things"):
                phrase.odd.remove(word)
                return told.value
    return None


def dressed_up(phrase: Phrase) -> None:
    """Give what stands in the size and look of what it stands for, unless the words say otherwise."""
    sense = phrase.head.sense
    phrase.times *= sense.times
    for told in (told for word in sense.look.split() for told in vocabulary().get(word, ())):
        if told.tag is Tag.COLOUR:
            phrase.colour = phrase.colour or colour(told.value)
        elif told.tag is Tag.MATERIAL and phrase.quality(Tag.MATERIAL) is None:
            phrase.qualities.append((Tag.MATERIAL, told.value, ""))
