"""The stage from words to frames and sound, on one screen.

A scene is performed once; its shots are cameras on that one performance.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from pathlib import Path
from threading import Thread

import numpy as np
from numpy.typing import NDArray

from filmwright.film.brief import Kind, Reference, Role
from filmwright.film.errors import BoardRefused, FilmwrightError, did_you_mean, listed
from filmwright.film.script import Scene, Shot
from filmwright.film.take import SpokenLine, StemKind
from filmwright.film.time import frames_in, samples_before
from filmwright.media.meshes import Form
from filmwright.media.reading import Wanted, read_clip, read_model, read_motion, read_picture, read_sound
from filmwright.perception.camera_move import measured_move
from filmwright.perception.cutout import cut_out
from filmwright.sound.sound import Sound
from filmwright.sound.speech import can_speak, put_away, spoken, voice_of
from filmwright.stage.ahead import shared
from filmwright.stage.blocking.staging import block
from filmwright.stage.filming.chart import compile_for
from filmwright.stage.filming.film import film
from filmwright.stage.filming.guide import Guide
from filmwright.stage.filming.operator import MeasuredMove, operate
from filmwright.stage.foley.foley import scene_stems
from filmwright.stage.reading.read import read
from filmwright.stage.rehearsal.performance import Performance
from filmwright.stage.rehearsal.rehearse import rehearse
from filmwright.stage.world.cast import character
from filmwright.stage.world.clip import Clip, clip_of
from filmwright.stage.world.files import world_from_json
from filmwright.stage.world.model import Model, StageSet
from filmwright.stage.world.props import catalog as props
from filmwright.stage.world.props.gltf import model_of, skin_name
from filmwright.stage.world.sets import catalog as sets
from filmwright.stage.world.world import Character, Prop, SpeechLine, World

Picture = NDArray[np.uint8]

LONGEST_CLIP_SECONDS = 20
"""How much of a clip is looked at to measure its camera's move."""

_IMPATIENT = 0.0002
"""Seconds for which a thread has Python to itself while another wants it."""

_CUT_OUT = (Role.SUBJECT, Role.LOGO, Role.CHARACTER)


@dataclass(frozen=True, kw_only=True)
class Staging:
    """Everything that decides a performance; equal stagings give equal performances."""

    scene: Scene
    look: str
    language: str
    rate: Fraction
    references: tuple[Reference, ...]
    seed: int


@shared(kept=2)
def world_of(staging: Staging) -> World:
    """Return the world of a scene: the one a person wrote, or the one the words tell."""
    if staging.scene.world is not None:
        return world_from_json(staging.scene.world)
    return read(
        staging.scene,
        look=staging.look,
        language=staging.language,
        rate=staging.rate,
        references=staging.references,
        seed=staging.seed,
    )


@shared(kept=2)
def performed(staging: Staging) -> Performance:
    """Return the performance of a scene: read, built, blocked and rehearsed."""
    world = world_of(staging)
    if world.lines:  # the voice takes as long as the bodies
        _said.begin(staging)

    def voices(line: SpeechLine, speaker: Character | None) -> Sound | None:
        return _said(staging)[line]

    pictures = pictures_of(staging.references)
    clips = {r.name: r.path for r in staging.references if r.kind is Kind.MOTION}
    models = {r.name: r.path for r in staging.references if r.kind is Kind.MODEL}

    def made(prop: Prop) -> Model:
        if prop.model is not None:
            return model_of(_form(named(prop.model, models, "model")), prop)
        shown = pictures.get(prop.picture or "")
        return props.build(prop, shown.shape[1] / shown.shape[0] if shown is not None else 1.0)

    place = place_of(staging)
    motions = {
        action.clip: _clip(named(action.clip, clips, "motion"), action.clip)
        for action in world.actions
        if action.clip is not None
    }
    blocking = block(world, place, props=made, cast=character.build, voices=voices, motions=motions)
    return rehearse(blocking)


@shared(kept=2)
def place_of(staging: Staging) -> StageSet:
    """Return the set a scene plays on."""
    world = world_of(staging)
    return sets.build(world.place, world)


@shared(kept=1)
def _said(staging: Staging) -> Mapping[SpeechLine, Sound | None]:
    """Return the lines of a scene as said; None: no voice here can say one."""
    world = world_of(staging)
    recordings = {r.name: r for r in staging.references if r.kind is Kind.AUDIO}
    people = {character.id: character for character in world.cast}

    def voiced(line: SpeechLine) -> Sound | None:
        if line.recording is not None:
            return Sound(read_sound(recordings[line.recording].path))
        if not can_speak(line.text):
            return None
        speaker = people.get(line.speaker or "")
        if speaker is None:
            return spoken(line.text)
        return spoken(line.text, voice_of(age=speaker.age, gender=speaker.gender, height=speaker.height))

    said = {line: voiced(line) for line in world.lines}
    put_away()
    return said


def named(name: str, given: Mapping[str, Path], kind: str) -> Path:
    """Return the file of a reference of this kind. Raises BoardRefused for a name nobody gave."""
    if name not in given:
        raise BoardRefused(
            f"no {kind} is named @{name}{did_you_mean(name, given)}; {kind}s given: {listed(given)}"
        )
    return given[name]


@lru_cache(maxsize=8)
def _form(path: Path) -> Form:
    return read_model(path)


@lru_cache(maxsize=8)
def _clip(path: Path, name: str) -> Clip:
    return clip_of(read_motion(path), name)


@shared(kept=2)
def stems_of(staging: Staging) -> Mapping[StemKind, Sound]:
    """Return the sound of a whole scene, made from its performance."""
    called = {cue.reference for cue in performed(staging).blocking.cues}
    recordings = {r.name: Sound(read_sound(r.path)) for r in staging.references if r.name in called}
    return scene_stems(performed(staging), recordings)


@shared(kept=2)
def pictures_of(references: tuple[Reference, ...]) -> Mapping[str, Picture]:
    """Return the pictures a scene shows, by name, RGBA; subjects are cut out of their ground.

    The skins of models are among them.
    """
    pictures = {}
    for reference in references:
        if reference.kind is Kind.IMAGE:
            picture = read_picture(reference.path, longest=1024)
            pictures[reference.name] = _trimmed(cut_out(picture)) if reference.role in _CUT_OUT else picture
        elif reference.kind is Kind.MODEL:
            for number, skin in enumerate(_form(reference.path).skins):
                pictures[skin_name(reference.name, number)] = skin
    return pictures


def _trimmed(picture: Picture) -> Picture:
    """Return a cut-out without the empty border around it, so that it stands on its own feet."""
    rows, columns = (np.flatnonzero((picture[..., 3] > 20).any(axis=axis)) for axis in (1, 0))
    if not len(rows) or not len(columns):
        return picture
    return picture[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def filmed(staging: Staging, shot: Shot, first_frame: int = 0) -> Iterator[Picture]:
    """Yield the frames of a shot, (h, w, 4) uint8, from `first_frame` on; memory stays bounded."""
    with nullcontext() if staging in performed else _compiling(staging, shot):
        performance = performed(staging)
        track = operate(performance, shot, _move(staging, shot), staging.seed)
    yield from film(
        performance,
        track,
        size=shot.size,
        look=staging.look,
        pictures=pictures_of(staging.references),
        first_frame=first_frame,
    )


def sound_ahead(staging: Staging) -> None:
    """Begin to make the sound of a scene in the background."""
    stems_of.begin(staging)


@contextmanager
def _compiling(staging: Staging, shot: Shot) -> Iterator[None]:
    """Have the driver compile what a scene takes while it is built and rehearsed."""

    def compiled() -> None:
        with suppress(FilmwrightError):  # told when the scene itself is built
            compile_for(
                world_of(staging),
                place_of(staging),
                size=shot.size,
                look=staging.look,
                pictures=pictures_of(staging.references),
            )

    # Compiling is many short calls out of Python; each would wait 5 ms for who builds to let it in again.
    patience = sys.getswitchinterval()
    sys.setswitchinterval(_IMPATIENT)
    thread = Thread(target=compiled, name="compiling", daemon=True)
    thread.start()
    try:
        yield
    finally:
        thread.join()
        sys.setswitchinterval(patience)


def guide(staging: Staging, shot: Shot, folder: Path) -> Guide:
    """Return what writes the passes of a shot into a folder."""
    performance = performed(staging)
    return Guide(
        performance=performance,
        track=operate(performance, shot, _move(staging, shot), staging.seed),
        size=shot.size,
        look=staging.look,
        pictures=pictures_of(staging.references),
        folder=folder,
    )


def heard(staging: Staging, shot: Shot) -> dict[StemKind, Sound]:
    """Return the stems of a shot, exactly as long as its picture; slow motion slows its sound."""
    start = samples_before(shot.start, shot.rate)
    samples = samples_before(shot.start + shot.frames, shot.rate) - start
    return {
        kind: _stretch(sound, start, samples, shot.camera.pace) for kind, sound in stems_of(staging).items()
    }


def said(staging: Staging, shot: Shot) -> tuple[SpokenLine, ...]:
    """Return the lines of the scene as performed, counted in frames from the shot's start."""
    return tuple(
        SpokenLine(
            text=line.text,
            speaker=line.speaker,
            start=frames_in(line.start, shot.rate) - shot.start,
            frames=max(frames_in(line.seconds, shot.rate), 1),
        )
        for line in performed(staging).blocking.lines
    )


def notes(staging: Staging) -> tuple[str, ...]:
    """Return what was guessed, boxed or left out, for the person who looks at the take."""
    world = world_of(staging)
    read_notes = tuple(f"{note.words!r}: {note.said}" if note.words else note.said for note in world.notes)
    return read_notes + performed(staging).blocking.notes


def _stretch(sound: Sound, start: int, samples: int, pace: float) -> Sound:
    if pace == 1.0:
        part = sound.samples[start : start + samples]
        return Sound(np.pad(part, ((0, samples - len(part)), (0, 0))))
    at = start + np.arange(samples) * pace
    known = np.arange(len(sound.samples))
    channels = [np.interp(at, known, sound.samples[:, side], right=0.0) for side in (0, 1)]
    return Sound(np.stack(channels, axis=1).astype(np.float32))


def _move(staging: Staging, shot: Shot) -> MeasuredMove | None:
    if shot.camera.reference is None:
        return None
    clip = next(r for r in staging.references if r.name == shot.camera.reference)
    return _measured(clip, shot.rate)


@lru_cache(maxsize=4)
def _measured(clip: Reference, rate: Fraction) -> MeasuredMove:
    wanted = Wanted(longest=320, rate=rate, most_frames=frames_in(LONGEST_CLIP_SECONDS, rate))
    move = measured_move(read_clip(clip.path, wanted), rate)
    return MeasuredMove(pan=move.pan, tilt=move.tilt, roll=move.roll, zoom=move.zoom)
