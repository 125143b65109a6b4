"""The house's own eyes and ears tell kinds and roles from the files themselves."""

from __future__ import annotations

import wave
from pathlib import Path

import cv2
import numpy as np
import pytest
from tests.media.test_gltf import dancer
from tests.media.test_gltf import glb as gltf
from tests.stage.models import glb, stool
from tests.stage.motions import animated, text, walk

from filmwright.film.brief import Kind, Role
from filmwright.film.errors import BriefRefused, MediaRefused
from filmwright.storyboard.brief_file import brief_from_words, read_brief
from filmwright.storyboard.inspection import FileInspector
from filmwright.storyboard.references import Inspected
from filmwright.storyboard.roles import Found


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


@pytest.fixture
def things(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """stool.glb: a model; walk.bvh, walker.glb: motions; dancer.glb: a model that moves as no person does."""
    (tmp_path / "stool.glb").write_bytes(glb(stool()))
    (tmp_path / "walk.bvh").write_bytes(text(walk(0.4)))
    (tmp_path / "walker.glb").write_bytes(animated(walk(0.4)))
    (tmp_path / "dancer.glb").write_bytes(gltf(*dancer()))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_models_and_motions_are_known_by_content(things: Path) -> None:
    brief = brief_from_words(
        "A girl does @walk next to the @stool and the @dancer",
        inspector=FileInspector(),
        models=["stool.glb", "dancer.glb"],
        motions=["walk.bvh", "run=walker.glb"],
    )
    assert [(r.name, r.kind, r.role) for r in brief.references] == [
        ("stool", Kind.MODEL, Role.SUBJECT),
        ("dancer", Kind.MODEL, Role.SUBJECT),
        ("walk", Kind.MOTION, Role.MOTION),
        ("run", Kind.MOTION, Role.MOTION),
    ]


def test_a_brief_file_names_them_like_any_reference(things: Path) -> None:
    head = "---\nreferences:\n  flip: walk.bvh\n  chair: {file: stool.glb, kind: model}\n---\n"
    (things / "brief.md").write_text(head + "A girl does @flip beside a @chair model.\n")
    brief = read_brief(things / "brief.md", inspector=FileInspector())
    assert [(r.name, r.kind) for r in brief.references] == [("flip", Kind.MOTION), ("chair", Kind.MODEL)]


def test_a_model_given_as_a_motion_is_refused_with_what_it_is(things: Path) -> None:
    with pytest.raises(BriefRefused, match=r"stool\.glb was given as motion but holds model"):
        brief_from_words("A man does @a", inspector=FileInspector(), motions=["a=stool.glb"])


class Both:
    """Takes any file for a model that moves as a person does."""

    def facts(self, path: Path) -> Inspected:
        return Inspected(kinds=(Kind.MODEL, Kind.MOTION), digest="0" * 64)

    def guess(self, path: Path, kind: Kind) -> Found:
        return FileInspector().guess(path, kind)


@pytest.mark.parametrize(
    ("words", "role", "kind"),
    [
        ("A girl does @it in a park", None, Kind.MOTION),
        ("A man moves like @it", None, Kind.MOTION),
        ("A statue @it stands in a park", None, Kind.MODEL),
        ("A statue @it stands in a park", "motion", Kind.MOTION),
        ("女孩跟着@it 跳舞", None, Kind.MOTION),
    ],
)
def test_what_is_both_is_used_as_the_words_say(
    things: Path, words: str, role: str | None, kind: Kind
) -> None:
    given = f"  it: {{file: stool.glb, role: {role}}}" if role else "  it: stool.glb"
    (things / "brief.md").write_text(f"---\nreferences:\n{given}\n---\n{words}\n")
    assert read_brief(things / "brief.md", inspector=Both()).references[0].kind is kind
