"""The catalogue of animals: which species there are, and how one is built."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from filmwright.film.errors import BoardRefused, did_you_mean, listed
from filmwright.stage.world.cast.animals import herd, paws, quadruped
from filmwright.stage.world.model import Model
from filmwright.stage.world.world import Character

_FOUR_LEGGED = {**paws.BUILDS, **herd.BUILDS}


def known() -> tuple[str, ...]:
    """Return the names of all species, in the order of the alphabet."""
    return tuple(sorted(_FOUR_LEGGED))


def build(character: Character) -> Model:
    """Return the animal at rest on its own rig. Raises BoardRefused for a species nobody built."""
    if character.species not in known():
        raise BoardRefused(
            f"the species {character.species!r} of {character.id} is not known"
            f"{did_you_mean(character.species, known())}; choose one of {listed(known())}"
        )
    plain = Character(id="", species=character.species, coat=character.coat, age=character.age)
    return replace(_built(plain), name=character.id)


@lru_cache(maxsize=32)
def _built(character: Character) -> Model:
    plan = _FOUR_LEGGED[character.species]
    return quadruped.built(quadruped.Body(build=plan, coat=character.coat or plan.coat))
