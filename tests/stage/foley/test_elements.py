"""The sound of fire and water."""

from __future__ import annotations

import numpy as np
import pytest

from filmwright.film.time import SAMPLE_RATE
from filmwright.stage.foley.effects import effect
from filmwright.stage.foley.elements import ELEMENTS
from filmwright.stage.rehearsal.performance import Contact


def heard(kind: str, seed: int = 1) -> np.ndarray:
    contact = Contact(
        seconds=1.0,
        thing="x",
        kind=kind,
        materials=("water", "water"),
        speed=1.0,
        mass=1.0,
        position=(0, 0, 0),
    )
    return effect(contact, False, np.random.default_rng(seed))


@pytest.mark.parametrize("kind", sorted(ELEMENTS))
def test_an_element_sounds_the_same_twice_and_neither_clips_nor_clicks(kind: str) -> None:
    wave = heard(kind)
    assert np.array_equal(wave, heard(kind)) and not np.array_equal(wave[:2000], heard(kind, 2)[:2000])
    assert 0.02 < np.abs(wave).max() < 1.0
    assert abs(float(wave[-1])) < 0.01


def centre(wave: np.ndarray) -> float:
    power = np.abs(np.fft.rfft(wave)) ** 2
    return float((power * np.fft.rfftfreq(len(wave), 1 / SAMPLE_RATE)).sum() / power.sum())


def test_a_blast_is_lower_than_boiling_and_boiling_lower_than_pouring() -> None:
    assert centre(heard("explosion")) < centre(heard("boil")) < centre(heard("pour"))
