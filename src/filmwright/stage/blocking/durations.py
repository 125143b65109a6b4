"""How long actions naturally take, and how far they may be stretched to fill a scene."""

from __future__ import annotations

from math import sqrt

from filmwright.stage.world.world import Character, Verb

GRAVITY = 9.81
RIM_HEIGHT = 3.05

OVERLAYS = frozenset({Verb.TALK, Verb.LOOK, Verb.WAVE, Verb.HOLD})
"""Verbs that lie over whatever else somebody does."""

_USUAL: dict[Verb, tuple[float, float]] = {  # natural, longest
    Verb.IDLE: (2.0, 99.0),
    Verb.WALK: (3.6, 8.0),
    Verb.RUN: (2.2, 4.0),
    Verb.JUMP: (1.45, 1.6),
    Verb.DRIBBLE: (2.0, 4.0),
    Verb.THROW: (1.7, 2.0),
    Verb.DUNK: (4.2, 5.2),
    Verb.WAVE: (1.9, 2.6),
    Verb.SIT: (2.8, 99.0),
    Verb.TALK: (2.2, 3.0),
    Verb.DANCE: (4.0, 99.0),
    Verb.PUSH: (1.7, 2.4),
    Verb.FALL: (2.2, 99.0),
    Verb.TURN: (1.2, 1.6),
    Verb.LOOK: (1.6, 3.0),
    Verb.HOLD: (2.0, 99.0),
    Verb.GUARD: (3.0, 99.0),
    Verb.CHEER: (1.8, 3.2),
    Verb.EAT: (4.0, 99.0),
    Verb.LIE: (3.0, 99.0),
    Verb.FLY: (3.6, 99.0),
    Verb.SWIM: (3.6, 99.0),
    Verb.KICK: (1.7, 2.4),
    Verb.DROP: (2.0, 3.0),
    Verb.RISE: (1.9, 3.2),
    Verb.CLIMB: (3.6, 99.0),
    Verb.RIDE: (1.5, 99.0),
    Verb.DO: (2.4, 99.0),
    Verb.CLIP: (4.0, 99.0),
}
_TEMPO = {
    "slowly": 0.75, "tired": 0.75, "sadly": 0.85, "quickly": 1.3, "angrily": 1.1, "happily": 1.05,
    "elegant": 0.9, "proud": 0.95, "nervously": 0.75, "drunk": 0.6, "sneaky": 0.5, "injured": 0.6,
    "tiptoe": 0.5, "sneak": 0.55, "limp": 0.6, "stagger": 0.65, "shuffle": 0.4, "wade": 0.6,
    "backwards": 0.65, "sidestep": 0.65, "crawl": 0.65, "belly_crawl": 0.35, "drift": 0.1,
    "jog": 0.75, "sprint": 1.5,
    "skip": 0.65, "hop": 0.4, "gallop": 0.8, "soar": 1.3, "long_jump": 1.2,
}  # fmt: skip
"""Times the usual pace, by manner or gait."""
SWIFT = frozenset(
    {"run", "jog", "sprint", "skip", "hop", "gallop", "hurdle", "vault", "soar", "long_jump", "high_jump"}
)
"""Gaits whose pace is told as a share of a run's; all others of a walk's."""


def natural(verb: Verb) -> float:
    """Return the seconds an action takes when nothing presses."""
    return _USUAL[verb][0]


def longest(verb: Verb) -> float:
    """Return the seconds an action may last before it looks drawn out."""
    return _USUAL[verb][1]


def pace(verb: Verb, character: Character, manner: str | None) -> float:
    """Return metres a second of somebody's walk or run; speed grows with the root of leg length.

    An adult of 1.72 m walks 1.3 m/s and runs 3.6 m/s. Animals go as fast as their own legs do.
    """
    if character.species != "human":
        from filmwright.stage.world.cast.animals import catalog as animals  # only when one plays

        going = animals.pace(character, swift=verb in (Verb.RUN, Verb.FLY))
        return going * _TEMPO.get(manner or "", 1.0)
    usual = 3.6 if verb is Verb.RUN else 1.3
    old = 0.75 if character.age in ("old", "toddler", "baby") else 1.0
    return usual * sqrt(character.height / 1.72) * old * _TEMPO.get(manner or "", 1.0)


def tempo(manner: str | None) -> float:
    return _TEMPO.get(manner or "", 1.0)


def after_slam(character: Character) -> float:
    """Return the seconds from a dunk's slam to its end: hang, drop by gravity, landing.

    The hanging body's feet are `rim - reach` above the ground, reach being 1.25 of the height.
    """
    hang = max(RIM_HEIGHT - 1.25 * character.height, 0.03)
    return 0.55 + sqrt(2 * hang / GRAVITY) + 0.5


def leap_seconds(character: Character) -> float:
    """Return the seconds from take-off to slam: v = sqrt(2 g h) up to a little above the rim."""
    top = max(RIM_HEIGHT + 0.15 - 1.25 * character.height, 0.22)
    rise = sqrt(2 * GRAVITY * (top + 0.06))
    return (rise + sqrt(rise * rise - 2 * GRAVITY * top)) / GRAVITY


def dunk_seconds(character: Character, room: float) -> float:
    """Return how long a dunk takes from `room` metres before the rim: run-up, gather, flight, landing."""
    run = max(0.9, 0.62 * room / pace(Verb.RUN, character, None) + 0.3)
    return run + 0.34 + leap_seconds(character) + after_slam(character)
