"""The house's own eyes and ears tell kinds and roles from the files themselves."""

from __future__ import annotations

import wave
from pathlib import Path

import cv2
import numpy as np
import pytest

from filmwright.film.brief import Kind, Role
from filmwright.film.errors import BriefRefused, MediaRefused
from filmwright.storyboard.brief_file import brief_from_words
from filmwright.storyboard.inspection import FileInspector


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """bottle.png: one thing on white; click.wav: half a second of noise under a misleading name too."""
    picture = np.full((240, 240, 3), 255, np.uint8)
    cv2.rectangle(picture, (90, 40), (150, 210), (40, 60, 180), -1)
    assert cv2.imwrite(str(tmp_path / "bottle.png"), picture)
    noise = np.random.default_rng(1).integers(-9000, 9000, 24_000).astype("<i2")
    for name in ("click.wav", "photo.png"):
        with wave.open(str(tmp_path / name), "wb") as sound:
            sound.setnchannels(1)
            sound.setsampwidth(2)
            sound.setframerate(48_000)
            sound.writeframes(noise.tobytes())
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_roles_come_from_content_when_nothing_is_said(files: Path) -> None:
    brief = brief_from_words(
        "A man waves", inspector=FileInspector(), images=["bottle.png"], audios=["click.wav"]
    )
    assert [(r.kind, r.role, r.why) for r in brief.references] == [
        (Kind.IMAGE, Role.SUBJECT, "it shows one thing"),
        (Kind.AUDIO, Role.EFFECT, "it sounds like a single sound"),
    ]
    assert all(len(r.digest) == 64 for r in brief.references)


def test_the_ending_of_a_name_does_not_count(files: Path) -> None:
    with pytest.raises(BriefRefused, match=r"photo\.png was given as image but holds audio"):
        brief_from_words("A man waves", inspector=FileInspector(), images=["photo.png"])


def test_a_broken_file_is_refused(files: Path) -> None:
    (files / "broken.png").write_bytes((files / "bottle.png").read_bytes()[:60])
    with pytest.raises(MediaRefused, match=r"broken\.png"):
        brief_from_words("A man waves", inspector=FileInspector(), images=["broken.png"])
