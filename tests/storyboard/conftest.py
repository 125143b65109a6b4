"""A brief's folder with small files, and an inspector that knows them by their first bytes."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from filmwright.film.brief import Kind, Role
from filmwright.film.errors import MediaRefused
from filmwright.storyboard.references import Inspected
from filmwright.storyboard.roles import Found

KINDS = {b"PICTURE": (Kind.IMAGE,), b"SOUND": (Kind.AUDIO,), b"CLIP": (Kind.VIDEO, Kind.AUDIO)}
GUESSES = {Kind.IMAGE: Role.SUBJECT, Kind.AUDIO: Role.MUSIC, Kind.VIDEO: Role.CAMERA}


class PaperInspector:
    """Takes a file for what its first word says, and counts how often it was asked to guess."""

    def __init__(self) -> None:
        self.guessed: list[str] = []

    def facts(self, path: Path) -> Inspected:
        data = path.read_bytes()
        kinds = KINDS.get(data.split(b" ")[0])
        if kinds is None:
            raise MediaRefused(f"{path.name} is neither a picture nor a recording; give another file")
        return Inspected(kinds=kinds, digest=hashlib.sha256(data).hexdigest())

    def guess(self, path: Path, kind: Kind) -> Found:
        self.guessed.append(path.name)
        return Found(role=GUESSES[kind], why="it looks like one")


@pytest.fixture
def inspector() -> PaperInspector:
    return PaperInspector()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working directory: shoe.png, sky.png, beat.ogg, voice.wav, orbit.mp4 and a text."""
    for name, data in {
        "shoe.png": b"PICTURE shoe",
        "sky.png": b"PICTURE sky",
        "beat.ogg": b"SOUND beat",
        "voice.wav": b"SOUND voice",
        "orbit.mp4": b"CLIP orbit",
        "notes.txt": b"words",
    }.items():
        (tmp_path / name).write_bytes(data)
    monkeypatch.chdir(tmp_path)
    return tmp_path
