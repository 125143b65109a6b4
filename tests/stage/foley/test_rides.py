"""What carries people and what is soft sounds by how it moves."""

from __future__ import annotations

import numpy as np
import pytest

from filmwright.sound.synthesis import Wave
from filmwright.stage.foley.effects import effect
from filmwright.stage.foley.rides import RIDES
from filmwright.stage.rehearsal.performance import Contact


def sound(kind: str, speed: float = 4.0, mass: float = 300.0, wet: bool = False) -> Wave:
    contact = Contact(
        seconds=0.5,
        thing="it",
        kind=kind,
        materials=("cloth", "air"),
        speed=speed,
        mass=mass,
        position=(0, 0, 0),
    )
    return effect(contact, wet, np.random.default_rng(1))


def level(wave: Wave) -> float:
    return float(np.sqrt((wave.astype(float) ** 2).mean()))


def pitch(wave: Wave) -> float:
    spectrum = np.abs(np.fft.rfft(wave))
    return float(np.fft.rfftfreq(len(wave), 1 / 48000)[spectrum.argmax()])


@pytest.mark.parametrize("kind", sorted(RIDES))
def test_each_is_heard_and_none_is_too_loud(kind: str) -> None:
    wave = sound(kind)
    assert level(wave) > 0.001
    assert np.abs(wave).max() < 1.0


@pytest.mark.parametrize("kind", ["rolling", "rush"])
def test_faster_is_louder(kind: str) -> None:
    assert level(sound(kind, 16.0)) > 1.5 * level(sound(kind, 2.0))


def test_an_engine_rises_with_its_speed_and_a_lorry_is_lower() -> None:
    assert pitch(sound("engine", 15.0)) > 1.5 * pitch(sound("engine", 1.0))
    assert pitch(sound("engine", 5.0, 9000.0)) < pitch(sound("engine", 5.0, 150.0))
