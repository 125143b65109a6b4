"""Proportions: how long everything about a person is, by age, gender, build and height."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from filmwright.film.errors import BoardRefused, did_you_mean, listed
from filmwright.stage.world.world import Character


@dataclass(frozen=True, kw_only=True)
class _Proportions:
    """Fractions of the height, but `heads`, which counts heads in the height."""

    heads: float
    hips: float  # height of the hip joints
    neck: float  # chin to shoulder line
    shoulder: float  # half the distance between the shoulder joints
    hip: float  # half the distance between the hip joints
    upper_arm: float
    forearm: float
    hand: float
    foot: float
    ankle: float


_ADULT = _Proportions(
    heads=6.7,
    hips=0.512,
    neck=0.057,
    shoulder=0.100,
    hip=0.053,
    upper_arm=0.162,
    forearm=0.140,
    hand=0.112,
    foot=0.158,
    ankle=0.050,
)
_AGES: dict[str, _Proportions] = {
    "baby": _Proportions(
        heads=3.6,
        hips=0.300,
        neck=0.030,
        shoulder=0.104,
        hip=0.066,
        upper_arm=0.120,
        forearm=0.105,
        hand=0.098,
        foot=0.150,
        ankle=0.050,
    ),
    "toddler": _Proportions(
        heads=4.5,
        hips=0.400,
        neck=0.033,
        shoulder=0.098,
        hip=0.060,
        upper_arm=0.135,
        forearm=0.120,
        hand=0.104,
        foot=0.156,
        ankle=0.050,
    ),
    "child": _Proportions(
        heads=5.05,
        hips=0.470,
        neck=0.046,
        shoulder=0.090,
        hip=0.052,
        upper_arm=0.148,
        forearm=0.130,
        hand=0.108,
        foot=0.160,
        ankle=0.050,
    ),
    "teenager": _Proportions(
        heads=6.1,
        hips=0.508,
        neck=0.055,
        shoulder=0.094,
        hip=0.051,
        upper_arm=0.160,
        forearm=0.140,
        hand=0.112,
        foot=0.162,
        ankle=0.050,
    ),
    "adult": _ADULT,
    "old": _Proportions(
        heads=6.5,
        hips=0.505,
        neck=0.048,
        shoulder=0.097,
        hip=0.054,
        upper_arm=0.162,
        forearm=0.140,
        hand=0.114,
        foot=0.160,
        ankle=0.050,
    ),
}

AGES = tuple(_AGES)


@dataclass(frozen=True, kw_only=True)
class Measures:
    """A character's lengths in metres, as a tailor and the inverse kinematics want them."""

    height: float
    head: float  # chin to crown
    upper_arm: float
    forearm: float
    hand: float  # wrist to fingertips
    palm: float  # wrist to the finger joint
    thigh: float
    shin: float
    ankle_height: float  # ankle joint above the sole; the sole is on z = 0
    foot_length: float  # heel to toe tip, shoe included
    heel: float  # heel behind the ankle joint
    ball: float  # toe joint in front of the ankle joint
    shoulder_half: float
    hip_half: float
    hip_height: float
    giant: float  # 0 up to 2.1 m, 1 from 2.9 m
    man: float  # 1 man, 0 woman, 0.5 neutral; children count little of it

    @property
    def arm_reach(self) -> float:
        """Shoulder to the middle of the palm with a straight arm."""
        return self.upper_arm + self.forearm + 0.6 * self.palm

    @property
    def leg_reach(self) -> float:
        """Hip to ankle with a straight leg."""
        return self.thigh + self.shin


def measures(character: Character) -> Measures:
    """Return the lengths of a character. Raises BoardRefused for an age nobody has."""
    if character.age not in _AGES:
        raise BoardRefused(
            f"the age {character.age!r} of {character.id} is not known{did_you_mean(character.age, AGES)}; "
            f"choose one of {listed(AGES)}"
        )
    given, height = _AGES[character.age], float(character.height)
    giant = (
        float(np.clip((height - 2.1) / 0.8, 0.0, 1.0)) if character.age not in ("baby", "toddler") else 0.0
    )
    grown = {"baby": 0.0, "toddler": 0.0, "child": 0.2, "teenager": 0.7}.get(character.age, 1.0)
    man = 0.5 + ({"man": 1.0, "woman": 0.0}.get(character.gender, 0.5) - 0.5) * grown
    heavy = float(np.clip(character.build, 0.0, 1.0)) - 0.5
    broad = 0.012 if character.figure == "muscular" and grown > 0.5 else 0.0
    head = height / (given.heads + 1.3 * giant)
    hip_height = height * (given.hips + 0.012 * giant)
    ankle = height * given.ankle
    leg = hip_height - ankle
    foot, hand = height * given.foot * (1 + 0.05 * giant), height * given.hand * (1 + 0.1 * giant)
    shoulder = given.shoulder + 0.020 * (man - 0.5) + 0.010 * heavy + 0.020 * giant + broad
    return Measures(
        height=height,
        head=head,
        upper_arm=height * (given.upper_arm + 0.012 * giant),
        forearm=height * (given.forearm + 0.012 * giant),
        hand=hand,
        palm=0.50 * hand,
        thigh=0.51 * leg,
        shin=0.49 * leg,
        ankle_height=ankle,
        foot_length=foot,
        heel=0.24 * foot,
        ball=0.42 * foot,
        shoulder_half=height * shoulder,
        hip_half=height * (given.hip - 0.004 * (man - 0.5) + 0.012 * heavy + 0.006 * giant),
        hip_height=hip_height,
        giant=giant,
        man=man,
    )


def neck_drop(character: Character) -> float:
    """Return how far, in heights, the line of the shoulders is below the chin."""
    return _AGES[character.age].neck


def face_youth(character: Character) -> float:
    """Return how childlike a face is: 1 a baby's, 0 an adult's."""
    return {"baby": 1.0, "toddler": 0.8, "child": 0.55, "teenager": 0.25}.get(character.age, 0.0)


def eye_level(character: Character) -> float:
    """Return the eyes' height above the chin in heads: lower in the young, whose foreheads are high."""
    return 0.458 - 0.040 * face_youth(character)


def eye_radius(character: Character) -> float:
    """Return the eyeball's radius in heads: the young and women have bigger eyes."""
    return 0.102 + 0.022 * face_youth(character) + 0.005 * (1.0 - measures(character).man)


def mouth_half(character: Character) -> float:
    """Return half the mouth's width in heads."""
    return 0.132 - 0.018 * face_youth(character) + 0.012 * measures(character).man
