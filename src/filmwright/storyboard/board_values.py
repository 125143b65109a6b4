"""A board's text read into exact values; every refusal names the scene, the shot and the field."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, TypeVar

from filmwright.film.brief import LANGUAGES, LONGEST
from filmwright.film.camera import Angle, Camera, Move, ShotSize, Side
from filmwright.film.errors import BoardRefused, did_you_mean, listed
from filmwright.film.format import Format
from filmwright.film.script import Line, Scene, Script, Shot, Title, TitleStyle
from filmwright.film.time import frames_in, read_rate, read_seconds
from filmwright.storyboard.camera_words import framed
from filmwright.storyboard.looks import read_look

if TYPE_CHECKING:
    from filmwright.storyboard.board import BoardCard, CameraCard, LineCard, SceneCard, ShotCard, TitleCard

_Word = TypeVar("_Word", bound=StrEnum)
_SCENE_ID = re.compile(r"SC\d{2,3}")


@dataclass(frozen=True, kw_only=True)
class _Place:
    """Where on the board we are, for messages."""

    scene: str
    shot: str | None = None

    def refuse(self, field: str, value: str, remedy: str) -> BoardRefused:
        shown = f"{self.shot or self.scene}, {field}"
        return BoardRefused(f"{shown}: {value[:60]!r} is not usable; {remedy}")


def script_of(card: BoardCard, worlds: Sequence[str | None]) -> Script:
    """Return the script a board says. Raises BoardRefused."""
    form = Format(
        ratio=card.format.ratio, resolution=card.format.resolution, rate=read_rate(card.format.rate)
    )
    if card.language not in LANGUAGES:
        raise BoardRefused(
            f"language: {card.language[:40]!r} is not read here; choose one of {listed(LANGUAGES)}"
        )
    scenes: list[Scene] = []
    for n, (one, world) in enumerate(zip(card.scenes, worlds, strict=True), 1):
        ident = one.id or f"SC{n:02d}"
        if not _SCENE_ID.fullmatch(ident):
            raise BoardRefused(
                f"scene {n}, id: {ident[:40]!r} is not usable; write SC and two digits, such as SC{n:02d}"
            )
        if any(scene.id == ident for scene in scenes):
            raise BoardRefused(f"{ident}, id: two scenes have it; give one another")
        scenes.append(_scene(one, ident, form, world, first=n == 1))
    script = Script(
        title=card.title,
        format=form,
        look=read_look(card.look),
        language=card.language,
        scenes=tuple(scenes),
        music=card.music,
        notes=tuple(card.notes),
    )
    if script.frames > LONGEST * form.rate:
        raise BoardRefused(f"the shots last more than {LONGEST} s together; shorten some")
    accents = [frames_in(_number(text, "accents"), form.rate) for text in card.accents]
    return _with_accents(script, accents)


def _with_accents(script: Script, accents: Sequence[int]) -> Script:
    """Return the script with the music's strong beats counted from each scene's start."""
    scenes = []
    for scene, start in zip(script.scenes, script.starts, strict=True):
        here = tuple(accent - start for accent in accents if start <= accent < start + scene.frames)
        scenes.append(replace(scene, accents=here))
    return replace(script, scenes=tuple(scenes))


def _scene(card: SceneCard, ident: str, form: Format, world: str | None, *, first: bool) -> Scene:
    place = _Place(scene=ident)
    shots: list[Shot] = []
    lines = [_line(line, 0, form.rate, place) for line in card.lines]
    titles: list[Title] = []
    for one, name in zip(card.shots, _shot_ids(card, ident), strict=True):
        shot = _shot(one, name, shots, form, first=first)
        here = _Place(scene=ident, shot=shot.id)
        lines += [_line(line, shot.start, form.rate, here) for line in one.lines]
        titles += [_title(title, shot.start, form.rate, here) for title in one.titles]
        shots.append(shot)
    frames = shots[-1].start + shots[-1].frames
    for what, text, start in (
        *(("line", line.text, line.start or 0) for line in lines),
        *(("title", title.text, title.start) for title in titles),
    ):
        if start >= frames:
            raise BoardRefused(
                f"{ident}: the {what} {text[:40]!r} begins after the scene has ended; give it an earlier `at`"
            )
    return Scene(
        id=ident,
        heading=card.heading,
        text=card.text,
        frames=frames,
        shots=tuple(shots),
        lines=tuple(lines),
        titles=tuple(titles),
        references=tuple(card.references),
        world=world,
    )


def _shot(card: ShotCard, ident: str, before: Sequence[Shot], form: Format, *, first: bool) -> Shot:
    place = _Place(scene=ident.partition("_")[0], shot=ident)
    frames = _frames(card.seconds, form.rate, place, "seconds")
    if frames < 1:
        raise place.refuse("seconds", card.seconds, "a shot lasts at least one frame")
    dissolve = _frames(card.dissolve, form.rate, place, "dissolve") if card.dissolve else 0
    if dissolve and first and not before:
        raise place.refuse(
            "dissolve", card.dissolve or "", "nothing comes before the first shot; take it out"
        )
    if dissolve and (dissolve >= frames or (before and dissolve > before[-1].frames - before[-1].dissolve)):
        raise place.refuse(
            "dissolve", card.dissolve or "", "it must be shorter than this shot and the one before it"
        )
    start = before[-1].start + before[-1].frames - dissolve if before else 0
    return Shot(
        id=ident,
        description=card.description,
        start=start,
        frames=frames,
        rate=form.rate,
        size=form.size,
        camera=_camera(card.camera, place),
        dissolve=dissolve,
    )


def _shot_ids(card: SceneCard, scene: str) -> list[str]:
    """Return an id for each shot; a new one gets the next number after its neighbour's that nobody has."""
    given = [shot.id for shot in card.shots if shot.id]
    for ident in given:
        if not re.fullmatch(rf"{scene}_SH\d{{3}}", ident):
            raise BoardRefused(
                f"{scene}, shot id: {ident[:40]!r} is not usable; "
                f"write {scene}_SH and three digits, or leave it out"
            )
        if given.count(ident) > 1:
            raise BoardRefused(f"{ident}, id: two shots have it; leave it out of the new one")
    idents: list[str] = []
    for shot in card.shots:
        number = int(idents[-1][-3:]) + 1 if idents else 1
        while not shot.id and f"{scene}_SH{number:03d}" in {*given, *idents}:
            number += 1
        if number > 999:
            raise BoardRefused(f"{scene}: a scene holds at most 999 shots; split it")
        idents.append(shot.id or f"{scene}_SH{number:03d}")
    return idents


def _camera(card: CameraCard, place: _Place) -> Camera:
    if card.words is not None:
        read = framed(card.words)
        left = read.seen
        subject = read.camera.subject
        if not read.said or (left and left.casefold().strip(". ") != (subject or "").casefold().strip(". ")):
            raise place.refuse(
                "camera", left or card.words, "write camera words, such as `low-angle close-up of Mia`"
            )
        return read.camera
    return Camera(
        size=_word(card.size, ShotSize, place, "camera.size"),
        angle=_word(card.angle, Angle, place, "camera.angle"),
        side=_word(card.side, Side, place, "camera.side"),
        move=_word(card.move, Move, place, "camera.move"),
        lens_mm=_between(card.lens, 10, 400, place, "camera.lens"),
        pace=_between(card.speed, 0.05, 64, place, "camera.speed") or 1.0,
        subject=card.subject or None,
        reference=card.reference.removeprefix("@") if card.reference else None,
    )


def _word(text: str | None, words: type[_Word], place: _Place, field: str) -> _Word | None:
    if not text:
        return None
    plain = re.sub(r"[\s-]+", "_", text.strip()).casefold()
    for word in words:
        if word.value.casefold() == plain:
            return word
    known = [word.value.replace("_", " ") for word in words]
    raise place.refuse(field, text, f"choose one of {listed(known)}{did_you_mean(text, known)}")


def _between(text: str | None, least: float, most: float, place: _Place, field: str) -> float | None:
    if not text:
        return None
    try:
        value = float(re.sub(r"\s*(?:mm|x|×)$", "", text.strip()))
    except ValueError:
        value = math.nan
    if not least <= value <= most:
        raise place.refuse(field, text, f"give a number from {least:g} to {most:g}")
    return value


def _line(card: LineCard, origin: int, rate: Fraction, place: _Place) -> Line:
    if not card.text and not card.recording:
        raise place.refuse("lines.text", card.text, "write what is said, or take the line out")
    start = None if card.at is None else origin + _frames(card.at, rate, place, "lines.at")
    return Line(text=card.text, speaker=card.speaker or None, start=start, recording=card.recording or None)


def _title(card: TitleCard, origin: int, rate: Fraction, place: _Place) -> Title:
    frames = _frames(card.seconds, rate, place, "titles.seconds")
    if frames < 1:
        raise place.refuse("titles.seconds", card.seconds, "a title stands at least one frame")
    return Title(
        text=card.text,
        start=origin + _frames(card.at, rate, place, "titles.at"),
        frames=frames,
        style=_word(card.style, TitleStyle, place, "titles.style") or TitleStyle.TITLE,
    )


def _frames(text: str, rate: Fraction, place: _Place, field: str) -> int:
    seconds = read_seconds(text)
    if seconds is None or seconds > LONGEST:
        raise place.refuse(field, text, f"give seconds up to {LONGEST}, such as 2.5")
    return frames_in(seconds, rate)


def _number(text: str, field: str) -> Fraction:
    seconds = read_seconds(text)
    if seconds is None or seconds > LONGEST:
        raise BoardRefused(f"{field}: {text[:40]!r} is not usable; give seconds, such as 2.5")
    return seconds
