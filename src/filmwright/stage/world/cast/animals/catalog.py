"""The catalogue of animals: which species there are, and how one is built."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from filmwright.film.errors import BoardRefused, did_you_mean, listed
from filmwright.stage.world.cast.animals import aviary, bipeds, herd, paws, quadruped, two_legs, upright
from filmwright.stage.world.model import Model
from filmwright.stage.world.world import Character


@dataclass(frozen=True, kw_only=True)
class Habits:
    """How a species moves and sounds. Speeds are Froude numbers: v^2 / (g hip height)."""

    gait: str = "run"  # run: walk, trot, gallop; heavy: never leaves the ground; hop
    slow: float = 0.22
    fast: float = 3.2
    supple: float = 1.0  # how far the back bends
    wag: float = 0.15  # 1: the tail wags all the time
    ears: float = 1.0  # how far they flick
    blinks: bool = True
    hooves: bool = False
    voice: str = "growl"


_FOUR_LEGGED = {**paws.BUILDS, **herd.BUILDS}
_TWO_LEGGED = {**aviary.BUILDS, **upright.BUILDS}


def known() -> tuple[str, ...]:
    """Return the names of all species, in the order of the alphabet."""
    return tuple(sorted({**_FOUR_LEGGED, **_TWO_LEGGED}))


def habits(species: str) -> Habits:
    """Return how a species moves and sounds."""
    return _HABITS.get(species, Habits())


def build(character: Character) -> Model:
    """Return the animal at rest on its own rig. Raises BoardRefused for a species nobody built."""
    if character.species not in known():
        raise BoardRefused(
            f"the species {character.species!r} of {character.id} is not known"
            f"{did_you_mean(character.species, known())}; choose one of {listed(known())}"
        )
    plain = Character(id="", species=character.species, coat=character.coat, age=character.age)
    return replace(_built(plain), name=character.id)


def pace(character: Character, *, swift: bool) -> float:
    """Return metres a second of an animal's easy walk or run: alike for legs of all lengths."""
    own = habits(character.species)
    legs = [z for part, (_, _, z) in zip(*_hips(character), strict=True) if part.startswith("thigh")]
    high = max(legs) if legs else 0.5 * build(character).size[2]
    return float(np.sqrt((own.fast if swift else own.slow) * 9.81 * max(high, 0.01)))


def _hips(character: Character) -> tuple[tuple[str, ...], list[list[float]]]:
    model = build(character)
    return model.parts, model.joints.tolist()


@lru_cache(maxsize=32)
def _built(character: Character) -> Model:
    if two := _TWO_LEGGED.get(character.species):
        return two_legs.built(bipeds.Body(build=two, coat=character.coat or two.coat))
    plan = _FOUR_LEGGED[character.species]
    return quadruped.built(quadruped.Body(build=plan, coat=character.coat or plan.coat))


_DOG = Habits(wag=1.0, voice="bark", supple=1.1)
_CAT = Habits(supple=1.4, voice="meow", wag=0.3)
_BIG = Habits(supple=1.2, voice="roar", wag=0.3)
_HOOVED = Habits(hooves=True, supple=0.35, voice="moo")
_HABITS = {
    **dict.fromkeys(("dog", "corgi", "husky", "dalmatian", "german_shepherd", "shiba", "dachshund"), _DOG),
    "wolf": Habits(voice="howl"),
    "fox": Habits(voice="bark"),
    "hyena": Habits(voice="bark"),
    "cat": _CAT,
    **dict.fromkeys(("lion", "lioness", "tiger", "leopard", "cheetah", "panther"), _BIG),
    **{name: replace(_HOOVED, voice="neigh") for name in ("horse", "donkey", "zebra", "unicorn")},
    **dict.fromkeys(("cow", "bull", "buffalo", "camel", "moose", "giraffe"), _HOOVED),
    **{
        name: replace(_HOOVED, voice="bleat")
        for name in ("sheep", "ram", "goat", "llama", "deer", "reindeer")
    },
    "antelope": replace(_HOOVED, voice="bleat", supple=0.7),
    **{name: replace(_HOOVED, voice="oink") for name in ("pig", "boar")},
}
