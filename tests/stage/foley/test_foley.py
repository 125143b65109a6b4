"""Foley: every contact at its exact sample, as loud as it was hard, from where it was; nothing at chance."""

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest

from filmwright.film.take import StemKind
from filmwright.film.time import SAMPLE_RATE
from filmwright.sound.ambience import Air, ambience
from filmwright.sound.sound import Sound
from filmwright.stage.blocking.blocking import Blocking, Called, Voiced
from filmwright.stage.foley.effects import effect
from filmwright.stage.foley.foley import Listener, foley, scene_stems
from filmwright.stage.foley.materials import TIMBRES
from filmwright.stage.rehearsal.performance import Contact, Performance
from filmwright.stage.world.model import Mark, Model, StageSet
from filmwright.stage.world.world import Place, Sky, Weather, World

KINDS = ("step", "bounce", "hit", "swish", "catch", "land", "slide", "scrape", "body_fall")


def touch(kind: str = "bounce", **changes) -> Contact:
    usual = Contact(
        seconds=0.5,
        thing="ball",
        kind=kind,
        materials=("rubber", "asphalt"),
        speed=4.0,
        mass=0.62,
        position=(0.0, 0.0, 0.0),
    )
    return replace(usual, **changes)


def played(*contacts: Contact, lines: tuple[Voiced, ...] = (), sky: Sky = Sky.CLEAR) -> Performance:
    world = World(place=Place(kind="court"), frames=48, rate=Fraction(24), weather=Weather(sky=sky))
    stage = StageSet(
        name="court", model=Model(name="court", surfaces=()), marks={"centre": Mark(position=(0, 0, 0))}
    )
    blocking = Blocking(world=world, place=stage, things=(), beats=(), lines=lines)
    return Performance(blocking=blocking, poses={}, contacts=contacts)


def dry(performance: Performance, listener: Listener | None = None) -> np.ndarray:
    """The effects without the air of the place."""
    bed = ambience(Air(strength=0.6), samples=96_000, seed=1).samples
    return foley(performance, samples=96_000, listener=listener).effects.samples - bed


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("seconds", [0.25, 0.777, 1.2345678])
def test_a_contact_begins_at_its_exact_sample(kind, seconds):
    heard = np.abs(dry(played(touch(kind, seconds=seconds)))).max(axis=1)
    assert np.flatnonzero(heard > 1e-6)[0] == round(seconds * SAMPLE_RATE)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("material", [*sorted(TIMBRES), "unknown"])
def test_every_kind_sounds_on_every_material(kind, material):
    wave = effect(touch(kind, materials=(material, material)), False, np.random.default_rng(1))
    assert np.isfinite(wave).all() and wave.dtype == np.float32
    assert 0.003 < np.abs(wave).max() < 2.5
    assert abs(wave[-1]) < 1e-3


def test_a_harder_blow_is_louder():
    soft, hard = (
        np.abs(effect(touch(speed=speed), False, np.random.default_rng(1))).max() for speed in (1.0, 5.0)
    )
    assert hard > 2.5 * soft


def test_a_basketball_thumps_and_rings():
    wave = effect(touch(), False, np.random.default_rng(1)).astype(np.float64)
    spectrum = np.abs(np.fft.rfft(wave, SAMPLE_RATE)) ** 2  # a bin is a hertz
    thump, ring, hiss = spectrum[50:140].sum(), spectrum[420:480].sum(), spectrum[5000:].sum()
    assert thump > ring > hiss
    late = np.abs(np.fft.rfft(wave[4000:], SAMPLE_RATE)) ** 2
    assert 430 < 200 + late[200:2000].argmax() < 475  # the shell rings on when the thump is over


def test_grass_swallows_what_wood_gives_back():
    on_wood, on_grass = (
        effect(touch(materials=("rubber", ground)), False, np.random.default_rng(1)).std()
        for ground in ("wood", "grass")
    )
    assert on_wood > on_grass


def test_rain_adds_splashes_to_steps():
    wet, plain = (effect(touch("step"), rain, np.random.default_rng(1)) for rain in (True, False))
    assert np.abs(np.fft.rfft(wet))[2000:].sum() > np.abs(np.fft.rfft(plain))[2000:].sum()


def test_sides_are_heard_as_seen_and_distance_softens():
    left = dry(played(touch(position=(-3, 0, 0))))  # the master shot looks along +y, its right is +x
    right = dry(played(touch(position=(3, 0, 0))))
    far = dry(played(touch(position=(3, 30, 0))))
    assert left[:, 0].std() > 1.5 * left[:, 1].std()
    assert right[:, 1].std() > 1.5 * right[:, 0].std()
    assert far.std() < 0.6 * right.std()


def test_a_listener_that_turned_round_hears_the_other_side():
    ears = Listener(position=np.tile([0.0, 6.0, 1.6], (48, 1)), right=np.tile([-1.0, 0.0, 0.0], (48, 1)))
    heard = dry(played(touch(position=(3, 0, 0))), ears)
    assert heard[:, 0].std() > 1.5 * heard[:, 1].std()


def test_equal_performances_are_equal_sounds_and_one_more_step_changes_no_other():
    once, again = (dry(played(touch(), touch("step", seconds=1.5))) for _ in range(2))
    assert np.array_equal(once, again)
    without = dry(played(touch()))
    assert np.abs(once[:60_000] - without[:60_000]).max() < 1e-5


def test_lines_start_at_their_sample_and_stems_are_as_long_as_the_picture():
    voice = Sound(np.full((4800, 2), 0.1, np.float32))
    line = Voiced(text="Hi.", speaker=None, start=1.0, sound=voice, seconds=0.1)
    silent = Voiced(text="你好", speaker=None, start=0.2, sound=None, seconds=0.5)
    stems = scene_stems(played(touch(seconds=9.0), touch(seconds=-3.0), lines=(line, silent)))
    assert set(stems) == {StemKind.SPEECH, StemKind.EFFECTS}
    assert all(len(stem.samples) == 96_000 for stem in stems.values())
    spoken = np.flatnonzero(stems[StemKind.SPEECH].samples[:, 0])
    assert (spoken[0], spoken[-1]) == (48_000, 52_799)


@pytest.mark.parametrize("samples", [0, 1, 777, 24_000])
def test_any_length_can_be_asked_for(samples):
    stems = foley(played(touch(seconds=0.01)), samples=samples)
    assert stems.effects.samples.shape == stems.speech.samples.shape == (samples, 2)
    assert np.isfinite(stems.effects.samples).all()


def test_a_called_recording_begins_at_its_exact_sample():
    quiet = played()
    called = replace(quiet, blocking=replace(quiet.blocking, cues=(Called(reference="bell", start=0.75),)))
    bell = Sound(np.full((1000, 2), 0.25, np.float32))
    with_bell = scene_stems(called, {"bell": bell})[StemKind.EFFECTS].samples
    without = scene_stems(quiet)[StemKind.EFFECTS].samples
    heard = np.flatnonzero(np.abs(with_bell - without).max(axis=1) > 0.1)
    assert (heard[0], len(heard)) == (36_000, 1000)
