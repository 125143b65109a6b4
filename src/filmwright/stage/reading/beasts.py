"""Animals: which species a word means, whether anybody builds it, and the Character it becomes."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from filmwright.stage.reading.outfits import worn
from filmwright.stage.reading.phrase import Phrase
from filmwright.stage.reading.vocabulary import Tag, row
from filmwright.stage.world.world import Accessory, Character, Clothes

_SIZES = {"tiny": 0.5, "small": 0.75, "short": 0.85, "big": 1.3, "huge": 2.2, "tall": 1.2, "long": 1.2}
LOWEST, HIGHEST = 0.02, 12.0
"""Metres between which an animal's height stays, however it is called."""


@cache
def built() -> frozenset[str]:
    """Return the species that have a maker."""
    from filmwright.stage.world.cast.animals import catalog  # heavy; asked only when an animal is named

    return frozenset(catalog.known())


def stand_in(species: str) -> str | None:
    """Return the species that is built for this one: itself, else its family, else None."""
    family = str(row("animals", species)["family"])
    return next((name for name in (species, family) if name in built()), None)


def usual_height(species: str) -> float:
    """Return the height, in metres, its maker gives an animal of this species."""
    from filmwright.stage.world.cast.animals import catalog

    return catalog.usual_height(species)


def animal(name: str, key: str, phrase: Phrase) -> Character:
    """Return the character of an animal: `key` is the species as built, the phrase what was said of it.

    An animal of which no size is said keeps the height a character has anyway: its maker's own.
    """
    height = Character.height
    if phrase.metres is not None:
        height = phrase.metres
    elif (times := _times(phrase)) != 1.0:
        height = usual_height(key) * times
    age = {"baby": "baby", "child": "child", "young": "child", "old": "old"}.get(
        phrase.quality(Tag.AGE) or "", "adult"
    )
    return Character(
        id=name,
        words=phrase.words,
        species=key,
        coat=phrase.colour,
        age=age,
        gender=phrase.quality(Tag.GENDER) or "neutral",
        height=round(min(max(height, LOWEST), HIGHEST), 3),
        clothes=attired(phrase),
    )


def attired(phrase: Phrase) -> Clothes:
    """Return what an animal wears: only what was said of it."""
    if not phrase.garbs and not phrase.grown:
        return Clothes()
    own = tuple(Accessory(kind=kind) for kind in phrase.grown)
    usual = Clothes(top="none", legs="none", shoes="barefoot", worn=own)
    return worn(replace(phrase, colour=None), usual, ("neutral", "adult"), set())


def _times(phrase: Phrase) -> float:
    """Return how many times its usual height the words make it."""
    times = 1.0
    for tag, size, very in phrase.qualities:
        if tag is Tag.SIZE:
            times *= 1 + (_SIZES.get(size, 1.0) - 1) * (1.6 if very == "very" else 1.0)
    return times
