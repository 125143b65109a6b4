"""The catalogue of animals: which species there are, and how one is built."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from filmwright.film.errors import BoardRefused, did_you_mean, listed
from filmwright.stage.world.cast.animals import (
    aviary,
    bipeds,
    dragons,
    flocks,
    four_legs,
    heavy,
    herd,
    insects,
    leather,
    outfit,
    paws,
    quadruped,
    radial,
    reptiles,
    sea,
    serpents,
    shoals,
    small,
    swimmers,
    two_legs,
    upright,
    varieties,
)
from filmwright.stage.world.cast.animals.sizes import HEIGHTS
from filmwright.stage.world.model import Mark, Model
from filmwright.stage.world.world import Accessory, Character, Clothes, Colour


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
    medium: str = "feet"  # feet, water, coils, air, many (legs), drift
    flukes: bool = False  # the tail beats up and down
    hover: float = 0.0  # metres over the ground of whoever never stands on it
    carriage: float = 0.0  # radians a standing bird leans up: so far it tips forward in flight
    voice: str = "growl"


_FOUR_LEGGED = {
    **paws.BUILDS,
    **herd.BUILDS,
    **heavy.BUILDS,
    **small.BUILDS,
    **reptiles.BUILDS,
    **dragons.BUILDS,
    **varieties.BUILDS,
}
_SWIMMERS = {**sea.BUILDS, **shoals.SWIMMERS}
_INSECTS = {**insects.BUILDS, **shoals.SWARMS}
ALSO = {
    "dinosaur": "tyrannosaurus",
    "pegasus": "horse",
    "griffin": "lioness",
}
"""Names for what another species looks like."""

KIN = {**varieties.KIN, **flocks.KIN, **shoals.KIN}
"""Whose habits and hands a variety has."""

_MYTHICAL: dict[str, tuple[str, Colour | None]] = {
    "pegasus": ("wings", (0.95, 0.94, 0.92)),
    "griffin": ("eagle_wings", (0.78, 0.58, 0.30)),
}
"""What grows on a species that is another with something added, and its usual coat."""

_TWO_LEGGED = {**aviary.BUILDS, **flocks.BUILDS, **upright.BUILDS, **leather.BUILDS}


def known() -> tuple[str, ...]:
    """Return the names of all species, in the order of the alphabet."""
    families = (_FOUR_LEGGED, _TWO_LEGGED, _SWIMMERS, serpents.BUILDS, _INSECTS, radial.MAKERS, ALSO)
    return tuple(sorted(name for family in families for name in family))


def habits(species: str) -> Habits:
    """Return how a species moves and sounds."""
    name = ALSO.get(species, species)
    name = name if name in _HABITS else KIN.get(name, name)
    if name in _HABITS:
        return _HABITS[name]
    if two := _TWO_LEGGED.get(name):
        return _BIRD if two.wing is None else replace(_BIRD, carriage=float(np.radians(two.carriage)))
    if name in _SWIMMERS:
        return Habits(
            medium="water", fast=0.9, blinks=False, flukes=KIN.get(name, name) in _WITH_FLUKES, voice="squeak"
        )
    return Habits()


_WINGED = ("dragon", "wyvern", "phoenix", "pegasus", "griffin")


def element(species: str) -> str:
    """Return where a species is at home: `water`, `air` (whoever has wings to fly with) or `ground`."""
    name = ALSO.get(species, species)
    medium = habits(name).medium
    if medium in ("water", "drift"):
        return "water"
    two = _TWO_LEGGED.get(name)
    flies = medium == "air" or (two is not None and two.wing is not None and name not in _FLIGHTLESS)
    return "air" if flies or species in _WINGED else "ground"


def goes_upright(species: str) -> bool:
    """Tell whether a species has forelegs that can serve as arms."""
    return ALSO.get(species, species) in _FOUR_LEGGED


def stature(character: Character) -> float:
    """Return how tall an animal is when it stands as people do, metres."""
    model = build(character)
    index = {part: number for number, part in enumerate(model.parts)}
    if not {"thigh_l", "upper_arm_l", "head"} <= index.keys():
        return model.size[2]
    hip, shoulder, head = (model.joints[index[part]] for part in ("thigh_l", "upper_arm_l", "head"))
    neck, crown = (float(np.linalg.norm(head - shoulder)), model.marks["head_top"].position)
    above = float(np.linalg.norm(np.subtract(crown, head)))
    return float(hip[2]) + 0.96 * float(np.linalg.norm(shoulder - hip)) + 0.7 * neck + 0.8 * above


def build(character: Character) -> Model:
    """Return the animal at rest on its own rig. Raises BoardRefused for a species nobody built."""
    if character.species not in known():
        raise BoardRefused(
            f"the species {character.species!r} of {character.id} is not known"
            f"{did_you_mean(character.species, known())}; choose one of {listed(known())}"
        )
    plain = Character(
        id="",
        species=character.species,
        coat=character.coat,
        age=character.age if character.age in _YOUNG else "adult",
        height=character.height,
        clothes=character.clothes,
    )
    return replace(_standing(plain), name=character.id)


def usual_height(species: str) -> float:
    """Return how tall people say a species is, metres: that of a character nobody called big or small."""
    return HEIGHTS.get(species, Character.height)


_YOUNG = {"baby": 0.45, "toddler": 0.5, "child": 0.6}
"""How large the young are in grown animals."""


def _size(character: Character) -> float:
    """Return how large to build an animal, in usual sizes."""
    told = 1.0 if character.height == Character.height else character.height / usual_height(character.species)
    return told * _YOUNG.get(character.age, 1.0)


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
def _standing(character: Character) -> Model:
    """Return the animal lifted or lowered so that its lowest point is on the ground."""
    model = _built(character)
    low = min(float(surface.positions[:, 2].min()) for surface in model.surfaces)
    up = np.array([0.0, 0.0, -low], np.float32)
    x, y, z = model.size
    return replace(
        model,
        surfaces=tuple(replace(surface, positions=surface.positions + up) for surface in model.surfaces),
        joints=model.joints + up,
        solids=tuple(replace(s, centre=(s.centre[0], s.centre[1], s.centre[2] - low)) for s in model.solids),
        marks={
            name: Mark(position=(m.position[0], m.position[1], m.position[2] - low))
            for name, m in model.marks.items()
        },
        size=(x, y, z - low),
    )


def _built(character: Character) -> Model:
    name, coat, k = ALSO.get(character.species, character.species), character.coat, _size(character)
    if added := _MYTHICAL.get(character.species):
        plain = Clothes(top="none", legs="none", shoes="barefoot")
        own = plain if outfit.bare(character.clothes) else character.clothes
        own = replace(own, worn=(*own.worn, Accessory(kind=added[0])))
        character, coat = replace(character, clothes=own), coat or added[1]
    young = 1.25 if character.age in _YOUNG else 1.0  # the young have large heads
    if two := _TWO_LEGGED.get(name):
        two = replace(two, size=k * two.size, mass=two.mass * k**3, head=young * two.head)
        return two_legs.built(bipeds.Body(build=two, coat=coat or two.coat, clothes=character.clothes))
    if swimmer := _SWIMMERS.get(name):
        swimmer = replace(swimmer, length=k * swimmer.length, mass=swimmer.mass * k**3)
        return swimmers.built(swimmers.Body(build=swimmer, coat=coat or swimmer.coat))
    if serpent := serpents.BUILDS.get(name):
        return serpents.built(serpents.sized(serpent, k), coat or serpent.coat)
    if insect := _INSECTS.get(name):
        return insects.built(replace(insect, size=k * insect.size), coat or insect.coat)
    if maker := radial.MAKERS.get(name):
        make, usual, size = maker
        return make(coat or usual, k * size)
    plan = _FOUR_LEGGED[name]
    plan = replace(plan, height=k * plan.height, mass=plan.mass * k**3, head=young * plan.head)
    return four_legs.built(quadruped.Body(build=plan, coat=coat or plan.coat, clothes=character.clothes))


_FLIGHTLESS = ("penguin", "ostrich", "kangaroo", *flocks.FLIGHTLESS)
_HANDY = (
    "squirrel", "chipmunk", "hamster", "panda", "red_panda", "monkey", "chimpanzee", "gorilla", "raccoon",
    "beaver", "koala", "mouse", "rat", "bear", "sloth",
)  # fmt: skip
WITH_HANDS = frozenset((*_HANDY, *(name for name, like in KIN.items() if like in _HANDY)))
"""Species that eat with their forepaws, and their kin."""

_DOG = Habits(wag=1.0, voice="bark", supple=1.1)
_CAT = Habits(supple=1.4, voice="meow", wag=0.3)
_BIG = Habits(supple=1.2, voice="roar", wag=0.3)
_HOOVED = Habits(hooves=True, supple=0.35, voice="moo")
_BIRD = Habits(slow=0.35, fast=2.0, voice="chirp")
_WITH_FLUKES = ("whale", "dolphin", "orca", "seal", "ray")
_PLODDERS = ("rhinoceros", "hippopotamus", "triceratops", "brachiosaurus", "stegosaurus", "sloth", "koala")
_SPRAWLERS = ("turtle", "tortoise", "crocodile", "lizard", "chameleon")
_SCURRIERS = ("mouse", "rat", "hamster", "hedgehog", "squirrel", "chipmunk", "beaver", "monkey")
_ON_THE_WING = ("butterfly", "dragonfly", "bee", "firefly", "mosquito", "fly")
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
    **{
        name: Habits(gait="heavy", supple=0.2, slow=0.10, fast=0.5, voice="trumpet")
        for name in ("elephant", "mammoth")
    },
    **{name: Habits(gait="heavy", supple=0.2, slow=0.15, fast=0.8) for name in _PLODDERS},
    **{
        name: Habits(supple=0.5, slow=0.2, fast=1.6, voice="roar")
        for name in ("bear", "polar_bear", "panda", "gorilla")
    },
    **{name: Habits(gait="hop", slow=0.5, fast=3.0, voice="squeak") for name in ("rabbit", "frog")},
    "kangaroo": Habits(gait="hop", slow=0.5, fast=3.0),
    **{name: Habits(slow=0.35, fast=3.0, voice="squeak") for name in _SCURRIERS},
    **{
        name: Habits(gait="heavy", supple=0.6, slow=0.10, fast=0.6, blinks=False, voice="hiss")
        for name in _SPRAWLERS
    },
    **{
        name: Habits(medium="coils", slow=1.2, fast=3.0, blinks=False, voice="hiss")
        for name in serpents.BUILDS
    },
    "chinese_dragon": Habits(medium="coils", slow=0.6, fast=2.0, hover=1.6, blinks=False, voice="roar"),
    **{
        name: Habits(medium="many", slow=2.0, fast=6.0, blinks=False, voice="chirp")
        for name in insects.BUILDS
    },
    **{
        name: Habits(medium="air", slow=4.0, fast=9.0, hover=0.55, blinks=False, voice="buzz")
        for name in _ON_THE_WING
    },
    **{
        name: Habits(medium="drift", slow=0.2, fast=0.6, hover=0.35, blinks=False)
        for name in ("octopus", "jellyfish")
    },
    **{name: Habits(medium="many", slow=0.02, fast=0.05, blinks=False) for name in ("starfish", "snail")},
    "tyrannosaurus": Habits(slow=0.25, fast=1.2, voice="roar"),
    "dragon": Habits(supple=0.8, voice="roar"),
    "rooster": replace(_BIRD, voice="crow"),
    "chicken": replace(_BIRD, voice="cluck"),
    **{name: replace(_BIRD, voice="quack", carriage=0.15) for name in ("duck", "goose", "duckling", "swan")},
    **{name: replace(_BIRD, voice="caw", carriage=0.35) for name in ("crow", "seagull")},
    "bat": replace(_BIRD, voice="squeak", carriage=0.5),
    "pterodactyl": replace(_BIRD, voice="screech", carriage=0.38),
    "owl": replace(_BIRD, voice="hoot", carriage=1.15),
    "eagle": replace(_BIRD, voice="screech", carriage=0.80),
}
