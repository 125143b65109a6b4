"""Foley: the sound of a performance, made from its contacts, its lines and the air of its place."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from filmwright.film.take import StemKind
from filmwright.film.time import SAMPLE_RATE, samples_before
from filmwright.media.running import convolved
from filmwright.sound.air import laid
from filmwright.sound.ambience import Air, ambience
from filmwright.sound.sound import Sound
from filmwright.sound.synthesis import Wave, noise, tilted
from filmwright.stage.foley.effects import effect
from filmwright.stage.rehearsal.performance import Contact, Performance
from filmwright.stage.world.world import Sky

_NEAR = 5.0  # metres at which effects have the level they were made with
_EAR_HEIGHT = 1.6
_ECHOES = {True: (0.32, 0.16), False: (0.18, 0.045)}  # interior: seconds to -60 dB, share of echo
_QUIET = 1e-5


@dataclass(frozen=True, kw_only=True, eq=False)
class Stems:
    """The sound of a scene in two parts, of equal length."""

    speech: Sound
    effects: Sound  # foley and ambience


@dataclass(frozen=True, kw_only=True, eq=False)
class Listener:
    """Where the ears are: positions (frames, 3) in metres and unit vectors to their right (frames, 3)."""

    position: NDArray[np.float64]
    right: NDArray[np.float64]

    def towards(self, place: NDArray[np.float64], frame: float) -> tuple[float, float]:
        """Return how far a place is, metres, and to which side it lies, -1 left to 1 right."""
        row = min(max(int(frame), 0), len(self.position) - 1)
        way = place - self.position[row]
        far = float(np.linalg.norm(way))
        return far, float(way @ self.right[row]) / max(far, 1.0)


def scene_stems(
    performance: Performance, recordings: Mapping[str, Sound] | None = None
) -> dict[StemKind, Sound]:
    """Return the stems of a whole scene, as long as its picture; a shot's sound is a slice of them.

    `recordings`, by name, are heard where the blocking calls them, as loud as they were given.
    """
    stems = foley(performance, samples=samples_before(performance.frames, performance.rate))
    effects = stems.effects.samples.copy()
    for cue in performance.blocking.cues:
        if recordings and cue.reference in recordings:
            laid(effects, recordings[cue.reference].samples, round(cue.start * SAMPLE_RATE))
    return {StemKind.SPEECH: stems.speech, StemKind.EFFECTS: Sound(effects)}


def foley(performance: Performance, *, samples: int, listener: Listener | None = None) -> Stems:
    """Return `samples` samples of the scene's sound, every contact beginning at its exact sample.

    Without a listener the ears are where the master shot is filmed from. Equal performances give
    equal samples: each contact draws its chances from its own content, so that one more step
    changes no other sound.
    """
    ears = listener or _audience(performance)
    dry = np.zeros((samples, 2), np.float32)
    world, place = performance.blocking.world, performance.blocking.place
    wet = world.weather.sky in (Sky.RAIN, Sky.STORM) and not place.interior
    for contact in performance.contacts:
        start = round(contact.seconds * SAMPLE_RATE)
        if not -SAMPLE_RATE < start < samples:
            continue
        rng = np.random.default_rng([world.seed, _number(contact)])
        frame = contact.seconds * float(performance.rate)
        far, side = ears.towards(np.asarray(contact.position, np.float64), frame)
        laid(dry, _placed(effect(contact, wet, rng), far, 0.8 * side), start)
    effects = dry + _echo(dry, place.interior, world.seed) + _air(performance, samples).samples
    return Stems(speech=_speech(performance, samples, ears), effects=Sound(effects))


def _number(contact: Contact) -> int:
    return zlib.crc32(f"{contact.thing} {contact.kind} {contact.seconds:.6f}".encode())


def _audience(performance: Performance) -> Listener:
    """Return ears that rest where the master shot is filmed from."""
    place = performance.blocking.place
    centre = np.asarray(place.marks["centre"].position if "centre" in place.marks else (0, 0, 0), np.float64)
    outward = np.array([np.cos(place.camera_side), np.sin(place.camera_side), 0.0])
    position = centre + 6.0 * outward + (0, 0, _EAR_HEIGHT)
    right = np.array([-outward[1], outward[0], 0.0])
    return Listener(position=position[None], right=right[None])


def _placed(wave: Wave, far: float, side: float) -> NDArray[np.float32]:
    """Return the wave in stereo: constant power across the picture, softer and duller from afar.

    Film distance is kinder than the world's: level falls by 4 dB, not 6, when it doubles.
    """
    if far > 12.0:  # air and ground take the treble
        share = np.float32(min((far - 12.0) / 40.0, 0.7))
        dull = np.convolve(wave, np.full(5, 0.2, np.float32))[: len(wave)]
        wave = (1 - share) * wave + share * dull
    angle = (np.clip(side, -1, 1) + 1) * np.pi / 4
    gain = (_NEAR / max(far, 1.0)) ** 0.66
    return wave[:, None] * np.array([np.cos(angle) * gain, np.sin(angle) * gain], np.float32)


def _echo(dry: NDArray[np.float32], interior: bool, seed: int) -> NDArray[np.float32]:
    """Return the room's answer to the effects, later than they are by the way to the walls."""
    answer = np.zeros_like(dry)
    if not dry.any():
        return answer
    seconds, share = _ECHOES[interior]
    count = int(seconds * SAMPLE_RATE)
    decay = np.exp(-6.91 * np.arange(count) / count).astype(np.float32)
    late = int((0.006 if interior else 0.024) * SAMPLE_RATE)
    for side in (0, 1):
        wall = noise(count, np.random.default_rng([seed, side, 5]), tilted(180, 5200, 2)) * decay
        wall /= np.float32(np.sqrt((wall**2).sum()))
        heard = convolved(dry[:, side], wall)[: max(len(dry) - late, 0)]
        answer[late : late + len(heard), side] = np.float32(share * 2) * heard
    answer[np.abs(answer) < _QUIET] = 0.0  # the transform's own dust before the first contact
    return answer


def _air(performance: Performance, samples: int) -> Sound:
    """Return the ambience of the scene's place, hour and weather."""
    world, place = performance.blocking.world, performance.blocking.place
    air = Air(
        place=place.ambience,
        hour=world.hour,
        sky=world.weather.sky,
        strength=world.weather.strength,
        wind=world.weather.wind,
        crowd=max(len(world.cast) - 3, 0),
    )
    return ambience(air, samples=samples, seed=world.seed)


def _speech(performance: Performance, samples: int, ears: Listener) -> Sound:
    """Return the lines at their start; a voice stands a little to its speaker's side of the picture."""
    bed = np.zeros((samples, 2), np.float32)
    things = {thing.id: thing for thing in performance.blocking.things}
    for line in performance.blocking.lines:
        if line.sound is None:
            continue
        said = line.sound.samples
        if line.speaker in things:
            joints = performance.joints(things[line.speaker])
            frame = line.start * float(performance.rate)
            at = joints[min(max(int(frame), 0), len(joints) - 1)].mean(axis=0)
            angle = (np.clip(0.35 * ears.towards(at, frame)[1], -1, 1) + 1) * np.pi / 4
            said = said * (np.sqrt(2) * np.array([np.cos(angle), np.sin(angle)])).astype(np.float32)
        laid(bed, said, round(line.start * SAMPLE_RATE))
    return Sound(bed)
