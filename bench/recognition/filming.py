"""Films one prompt as the studio would, keeps six of its frames, and measures what is where in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import islice

import cv2
import numpy as np
from numpy.typing import NDArray

from filmwright.film.camera import Camera, Move
from filmwright.film.errors import MediaRefused
from filmwright.film.script import Scene, Script, Shot
from filmwright.perception.camera_move import measured_move
from filmwright.stage import stage
from filmwright.stage.filming.camera import CameraTrack
from filmwright.stage.filming.film import moments, open_unit
from filmwright.stage.filming.operator import operate
from filmwright.stage.filming.passes import Surveyor
from filmwright.stage.rehearsal.performance import Performance
from filmwright.storyboard.script import write_script
from filmwright.studio import openly

FRAMES = 6
COLUMNS = 3
CELL = (427, 240)

Picture = NDArray[np.uint8]


@dataclass(frozen=True, kw_only=True)
class Sight:
    """One frame as measured: who owns which pixel."""

    picture: Picture  # (h, w, 3)
    ids: NDArray[np.uint16]  # 0: the sky, else 1 + index into names
    names: tuple[str, ...]
    labels: dict[str, str]  # name -> the brief's words for it


@dataclass(frozen=True, kw_only=True)
class Filmed:
    """A filmed prompt: six sights, the camera of its first shot, how it looked in motion, and notes."""

    sights: list[Sight]
    track: CameraTrack
    move: Move | None
    flow: dict[str, float]  # measured in the frames: pan, tilt, roll (radians) and zoom over the shot
    notes: tuple[str, ...]


@dataclass(frozen=True)
class _Set:
    """A shot ready to be drawn."""

    staging: stage.Staging
    shot: Shot
    performance: Performance
    track: CameraTrack


def filmed(words: str, seconds: float, *, whole: bool) -> Filmed:
    """Film a prompt at 480p. `whole` draws every frame and all sound; else only what the sheet shows."""
    script = write_script(openly.asked(words, duration=seconds, ratio="16:9", resolution="480p"), None)
    shots = [_set(scene, shot, script) for scene in script.scenes for shot in scene.shots]
    total = sum(len(shot.track) for shot in shots)
    wanted = sorted({round(i * (total - 1) / (FRAMES - 1)) for i in range(FRAMES)})
    sights: list[Sight] = []
    before = 0
    for shot in shots:
        here = [number - before for number in wanted if before <= number < before + len(shot.track)]
        sights += _sights(shot, here)
        before += len(shot.track)
    if whole:
        for shot in shots:
            for _ in stage.filmed(shot.staging, shot.shot):
                pass
            stage.heard(shot.staging, shot.shot)
    first = shots[0]
    return Filmed(
        sights=sights,
        track=first.track,
        move=first.shot.camera.move,
        flow=_flow(first),
        notes=stage.notes(first.staging),
    )


def _set(scene: Scene, shot: Shot, script: Script) -> _Set:
    staging = stage.Staging(
        scene=replace(
            scene, shots=tuple(replace(each, camera=Camera(pace=each.camera.pace)) for each in scene.shots)
        ),
        look=script.look,
        language=script.language,
        rate=shot.rate,
        references=(),
        seed=1,
    )
    performance = stage.performed(staging)
    return _Set(staging, shot, performance, operate(performance, shot, None, staging.seed))


def _sights(shot: _Set, numbers: list[int]) -> Iterator[Sight]:
    if not numbers:
        return
    blocking = shot.performance.blocking
    labels = {thing.id: thing.label for thing in blocking.things}
    lit = open_unit(shot.performance, shot.track, size=shot.shot.size, look=shot.staging.look, pictures={})
    every = list(moments(shot.performance, shot.track, shot.shot.size))
    pictures = list(lit.film(every[number] for number in numbers))
    survey = open_unit(shot.performance, shot.track, size=shot.shot.size, look="clay", pictures={})
    surveyor = Surveyor(survey)
    for number, picture in zip(numbers, pictures, strict=True):
        moment = every[number]
        rows = survey.expose(moment, 0)
        passes = surveyor.measured(survey.chosen(moment.view, 0, rows))
        yield Sight(picture=picture[..., :3], ids=passes.ids, names=passes.names, labels=labels)


def _flow(shot: _Set) -> dict[str, float]:
    """Measure the camera's move in a second of small frames from the shot's middle."""
    if shot.shot.camera.move is None and shot.shot.camera.pace == 1.0:
        return {}
    size = (427, 240)
    unit = open_unit(shot.performance, shot.track, size=(426, 240), look=shot.staging.look, pictures={})
    start = max(0, len(shot.track) // 2 - 12)
    frames = [
        cv2.resize(frame[..., :3], size)
        for frame in unit.film(islice(moments(shot.performance, shot.track, (426, 240), start), 24))
    ]
    try:
        move = measured_move(np.stack(frames), Fraction(24), float(shot.track.lens_mm[start]))
    except MediaRefused:
        return {}
    return {
        "pan": float(move.pan[-1]),
        "tilt": float(move.tilt[-1]),
        "roll": float(np.ptp(move.roll)),
        "zoom": float(move.zoom[-1]),
        "confidence": move.confidence,
    }


def sheet(sights: list[Sight]) -> Picture:
    """Return the six frames on one sheet, in reading order."""
    cells = [cv2.resize(sight.picture, CELL, interpolation=cv2.INTER_AREA) for sight in sights]
    cells += [np.zeros_like(cells[0])] * (-len(cells) % COLUMNS)
    rows = [np.concatenate(cells[i : i + COLUMNS], axis=1) for i in range(0, len(cells), COLUMNS)]
    return np.concatenate(rows, axis=0)
