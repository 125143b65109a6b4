"""Haste: who has far to go for the next deed leaves the one before in time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np

from filmwright.stage.blocking.blocking import Beat
from filmwright.stage.rehearsal.rotations import Reals, wrapped
from filmwright.stage.world.business.catalog import business
from filmwright.stage.world.world import Verb

_PACE = 2.2
"""Metres a second of somebody who hurries."""
_RISING, _TURNING, _SETTLING = 0.6, 0.2, 0.3
"""Seconds for getting up, for a radian of turning, and for taking up the new deed."""
_GOING = 0.55
"""Share of a deed that may be spent on getting to it."""
_GIVEN = 0.45
"""Share of the deed before that is given up for it at most."""


def hastened(beats: Sequence[Beat], at: Reals, heading: float) -> list[Beat]:
    """Return one actor's beats in order, each left early enough for the way to the next.

    `at` (2,), `heading`: where the actor stands first.
    """
    told = list(beats)
    here, facing = np.asarray(at, float), heading
    for number, beat in enumerate(told):
        before = told[number - 1] if number else None
        if before is not None and beat.path and _follows(before, beat):
            lacking = _needed(before, beat, here, facing) - _GOING * beat.seconds
            given = float(np.clip(lacking, 0.0, _GIVEN * before.seconds))
            told[number - 1] = replace(before, seconds=before.seconds - given)
            told[number] = replace(beat, start=beat.start - given, seconds=beat.seconds + given)
        if beat.path:
            here, facing = np.array(beat.path[-1].position[:2], float), float(beat.path[-1].heading)
    return told


def _follows(before: Beat, beat: Beat) -> bool:
    """Whether two beats are deeds one after the other."""
    deeds = (Verb.DO, Verb.SIT, Verb.IDLE)
    next_to = abs(before.start + before.seconds - beat.start) < 0.05
    return next_to and before.verb in deeds and beat.verb in deeds and before.seconds > 0.3


def _needed(before: Beat, beat: Beat, here: Reals, facing: float) -> float:
    """Return the seconds from one deed to where the next is done."""
    places = [here, *(np.array(mark.position[:2], float) for mark in beat.path)]
    far = sum(float(np.linalg.norm(b - a)) for a, b in pairwise(places))
    first = places[1] - here
    turn = wrapped(float(np.arctan2(first[1], first[0])) - facing) if np.linalg.norm(first) > 0.1 else 0.0
    seated = before.verb is Verb.SIT or (
        before.verb is Verb.DO and business(before.business or "").stance == "sit"
    )
    return far / _PACE + _TURNING * abs(turn) + _RISING * seated + _SETTLING
