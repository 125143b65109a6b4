"""Briefs come from files and from command lines; bad ones get one clear sentence."""

from __future__ import annotations

import os
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.storyboard.conftest import PaperInspector

from filmwright.film.brief import Kind, Role
from filmwright.film.errors import BriefRefused, FilmwrightError, MediaRefused, Refused, UnknownReference
from filmwright.storyboard.brief_file import brief_from_words, read_brief

FULL = """\
---
title: One on One
format: {ratio: 9:16, resolution: 720P, rate: 23.976}
duration: 1:30
look: Van Gogh
language: English
references:
  shoe: shoe.png
  orbit: {file: orbit.mp4, role: camera}
music: beat.ogg
policy: {real_people: never}
budget: {limit: 12.50, draws_per_shot: 2}
seed: 7
---

EXT. STREET - DAY
The @Image1 stands there, filmed as in @orbit.
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "film.md"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_whole_brief_is_read(folder: Path, inspector: PaperInspector) -> None:
    brief = read_brief(written(folder, FULL), inspector=inspector)
    assert brief.title == "One on One"
    assert brief.format.size == (720, 1280)
    assert brief.format.rate == Fraction(24000, 1001)
    assert brief.frames == round(90 * Fraction(24000, 1001))
    assert (brief.look, brief.language, brief.seed) == ("van_gogh", "en", 7)
    assert [(r.name, r.kind, r.role) for r in brief.references] == [
        ("shoe", Kind.IMAGE, Role.SUBJECT),
        ("orbit", Kind.VIDEO, Role.CAMERA),
        ("beat", Kind.AUDIO, Role.MUSIC),
    ]
    assert brief.references[0].path == folder / "shoe.png"
    assert brief.policy.real_people == "never"
    assert (brief.budget.limit, brief.budget.draws_per_shot) == (Decimal("12.50"), 2)
    assert "The @shoe stands there" in brief.text
    assert brief.text.split("\n")[15 - brief.first_line].startswith("EXT.") or brief.first_line == 15


def test_a_file_without_settings_is_all_script(folder: Path, inspector: PaperInspector) -> None:
    brief = read_brief(written(folder, "女孩走在街上，雨下得很大。"), inspector=inspector)
    assert (brief.language, brief.frames, brief.title) == ("zh", None, "女孩走在街上，雨下得很大")


def test_options_take_the_place_of_what_the_file_says(folder: Path, inspector: PaperInspector) -> None:
    brief = read_brief(
        written(folder, FULL), inspector=inspector, duration="4", ratio="1:1", images=["shoe=sky.png"], seed=9
    )
    assert brief.frames == round(4 * Fraction(24000, 1001))
    assert brief.format.size == (960, 960)
    assert (brief.seed, brief.references[0].path.name) == (9, "sky.png")


def test_a_command_line_makes_the_same_kind_of_brief(folder: Path, inspector: PaperInspector) -> None:
    brief = brief_from_words(
        "A girl dunks @shoe in front of @sky to the beat of Audio 1",
        inspector=inspector,
        images=["shoe=shoe.png", "sky.png"],
        audios=["beat:music=beat.ogg"],
        videos=["orbit.mp4"],
        duration=8,
        ratio="16:9",
        resolution="480p",
        rate=24,
    )
    assert brief.frames == 192
    assert brief.text.endswith("to the beat of @beat")
    roles = {r.name: (r.role, r.why) for r in brief.references}
    assert roles["sky"] == (Role.BACKGROUND, "the words 'in front of @sky'")
    assert roles["beat"] == (Role.MUSIC, "given")
    assert roles["orbit"] == (Role.CAMERA, "the name 'orbit'")
    assert roles["shoe"] == (Role.SUBJECT, "the text speaks of @shoe")
    assert inspector.guessed == []


def test_what_nobody_explains_is_looked_into(folder: Path, inspector: PaperInspector) -> None:
    brief = brief_from_words("A girl runs", inspector=inspector, images=["shoe.png"], audios=["beat.ogg"])
    assert [r.why for r in brief.references] == ["it looks like one", "the name 'beat'"]
    assert inspector.guessed == ["shoe.png"]


@pytest.mark.parametrize(
    ("words", "name", "role"),
    [
        ("@shoe on the turntable", "shoe", Role.SUBJECT),
        ("in the style of @shoe", "shoe", Role.STYLE),
        ("a dog, with @shoe as the first frame", "shoe", Role.FIRST_FRAME),
        ("a phone, @shoe on its screen", "shoe", Role.SCREEN),
        ("the logo @shoe", "shoe", Role.LOGO),
        ("以@shoe为首帧", "shoe", Role.FIRST_FRAME),
        ("以@shoe为背景", "shoe", Role.BACKGROUND),
        ("参考@shoe的画风", "shoe", Role.STYLE),
        ("a man dances to @beat", "beat", Role.MUSIC),
        ("@beat 作为配乐", "beat", Role.MUSIC),
        ("a door, the sound of @beat", "beat", Role.EFFECT),
        ('a man. MAN (@voice): "Hello."', "voice", Role.SPEECH),
        ("旁白用@voice", "voice", Role.NARRATION),
        ("a girl in the voice of @voice", "voice", Role.VOICE),
        ("the camera moves as in @orbit", "orbit", Role.CAMERA),
        ("镜头参考@orbit的运镜", "orbit", Role.CAMERA),
        ("a man dances like @orbit", "orbit", Role.MOTION),
        ("参考@orbit的动作", "orbit", Role.MOTION),
        ("cut in the rhythm of @orbit", "orbit", Role.PACING),
        ("延长@orbit", "orbit", Role.EXTEND),
    ],
)
def test_a_role_is_read_from_the_words_around_the_name(
    folder: Path, inspector: PaperInspector, words: str, name: str, role: Role
) -> None:
    brief = brief_from_words(
        words,
        inspector=inspector,
        images=["shoe.png"],
        audios=["beat.ogg", "voice.wav"],
        videos=["orbit.mp4"],
    )
    (found,) = [r for r in brief.references if r.name == name]
    assert found.role is role
    assert found.why.startswith("the words")


@pytest.mark.parametrize(
    ("wishes", "says"),
    [
        ({"duration": 0}, "the duration 0 is not usable"),
        ({"duration": -3}, "the duration -3"),
        ({"duration": 1e9}, "the duration 1000000000.0"),
        ({"duration": "nan"}, "the duration 'nan'"),
        ({"duration": float("inf")}, "the duration inf"),
        ({"duration": "abc"}, "seconds from 1 to 3600"),
        ({"ratio": "5:0"}, "the ratio '5:0' is not known"),
        ({"ratio": "16:8"}, "did you mean '16:9'"),
        ({"resolution": "999p"}, "the resolution '999p'"),
        ({"rate": 0}, "the frame rate 0"),
        ({"rate": "fast"}, "the frame rate 'fast'"),
        ({"look": "watercolr"}, "did you mean 'watercolour'"),
        ({"language": "fr"}, "the language 'fr'"),
        ({"seed": -1}, "the seed -1"),
        ({"title": ""}, "the title"),
        ({"images": ["shoe:hero=shoe.png"]}, "the role 'hero' of @shoe is not known"),
        ({"images": ["shoe:music=shoe.png"]}, "of kind image and cannot be the film's music"),
        ({"images": ["a=shoe.png", "A=sky.png"]}, "two references are named @A"),
        ({"images": ["shoe.png", "./shoe.png"]}, "two references are named @shoe"),
        ({"images": ["beat.ogg"]}, "beat.ogg was given as image but holds audio"),
        ({"images": ["shoe="]}, "names no file"),
        ({"images": ["a\x00b.png"]}, "names no file"),
        ({"images": [f"s{n}=shoe.png" for n in range(31)]}, "31 references of kind image"),
        ({"audios": [f"s{n}=beat.ogg" for n in range(11)]}, "11 references of kind audio"),
    ],
)
def test_a_wish_that_makes_no_sense_is_refused(
    folder: Path, inspector: PaperInspector, wishes: dict[str, Any], says: str
) -> None:
    with pytest.raises(BriefRefused) as refused:
        brief_from_words("A girl runs", inspector=inspector, **wishes)
    assert says in str(refused.value)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("text", ["", "   \n", "...", "\x00\x01"])
def test_empty_words_are_refused(inspector: PaperInspector, text: str) -> None:
    with pytest.raises(BriefRefused, match="empty"):
        brief_from_words(text, inspector=inspector)


def test_broken_and_endless_words_are_refused(inspector: PaperInspector) -> None:
    with pytest.raises(BriefRefused, match="UTF-8"):
        brief_from_words("a \udcff", inspector=inspector)
    with pytest.raises(BriefRefused, match=r"1\.0 MB"):
        brief_from_words("word " * 200_001, inspector=inspector)


def test_the_smallest_and_largest_wishes_are_met(folder: Path, inspector: PaperInspector) -> None:
    assert brief_from_words("A girl", inspector=inspector, duration="1").frames == 24
    assert brief_from_words("A girl", inspector=inspector, duration="1 h").frames == 86_400
    thirty = [f"s{n}=shoe.png" for n in range(30)]
    assert len(brief_from_words("A girl", inspector=inspector, images=thirty).references) == 30
    assert (
        brief_from_words("A clip", inspector=inspector, audios=["orbit.mp4"]).references[0].kind is Kind.AUDIO
    )


@pytest.mark.parametrize("path", ["missing.png", "notes.txt", "."])
def test_a_file_that_cannot_serve_is_refused(folder: Path, inspector: PaperInspector, path: str) -> None:
    with pytest.raises(MediaRefused):
        brief_from_words("A girl", inspector=inspector, images=[f"shoe={path}"])


def test_a_misspelt_reference_is_refused_with_the_right_one(folder: Path, inspector: PaperInspector) -> None:
    with pytest.raises(UnknownReference, match=r"@shoo .did you mean 'shoe'"):
        brief_from_words("the @shoo", inspector=inspector, images=["shoe.png"])


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("title: One", "titel: One", "film.md: the setting 'titel' is not known (did you mean 'title'?)"),
        ("{ratio: 9:16", "{ration: 9:16", "'format.ration' is not known (did you mean 'ratio'?)"),
        ("role: camera", "rolle: camera", "(did you mean 'role'?)"),
        ("role: camera", "role: camra", "did you mean 'camera'"),
        ("seed: 7", "seed: seven", "the setting 'seed' ('seven') is not usable"),
        ("seed: 7", "seed: [", "film.md, line 13"),
        (
            "seed: 7",
            "seed: 7\nseed: 8",
            "film.md, line 14: the settings are not YAML: the key 'seed' is there twice",
        ),
        ("seed: 7", "seed: *x", "line 13"),
        ("seed: 7\n---", "seed: 7\n", "never closed"),
        ("music: beat.ogg", "music: orbitt", "did you mean 'orbit'"),
        ("music: beat.ogg", "ratio: '1:1'", "ratio is set twice"),
        ("duration: 1:30", "duration: 0", "film.md: the duration '0'"),
        ("real_people: never", "real_people: maybe", "policy.real_people"),
        ("limit: 12.50", "limit: -1", "budget.limit"),
        ("shoe: shoe.png", "2shoe: shoe.png", "'2shoe' cannot be written"),
    ],
)
def test_a_brief_file_that_makes_no_sense_is_refused(
    folder: Path, inspector: PaperInspector, old: str, new: str, says: str
) -> None:
    assert old in FULL
    with pytest.raises(BriefRefused) as refused:
        read_brief(written(folder, FULL.replace(old, new)), inspector=inspector)
    assert says in str(refused.value)
    assert "\n" not in str(refused.value)


def test_files_that_are_no_briefs_are_refused(folder: Path, inspector: PaperInspector) -> None:
    (folder / "latin.md").write_bytes("café".encode("latin-1"))
    (folder / "huge.md").write_bytes(b"word " * 250_000)
    for name, says in (("latin.md", "UTF-8"), ("huge.md", "MB"), ("none.md", "none.md"), (".", "no brief")):
        with pytest.raises(BriefRefused, match=says):
            read_brief(folder / name, inspector=inspector)


def test_a_policy_may_keep_references_beside_the_brief(folder: Path, inspector: PaperInspector) -> None:
    inner = folder / "inner"
    inner.mkdir()
    os.symlink(folder / "shoe.png", inner / "link.png")
    text = "---\nreferences: {shoe: link.png}\npolicy: {files: beside_brief}\n---\nA @shoe.\n"
    path = written(inner, text)
    with pytest.raises(BriefRefused, match="outside the brief's folder"):
        read_brief(path, inspector=inspector)
    assert read_brief(
        written(inner, text.replace("beside_brief", "anywhere")), inspector=inspector
    ).references


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    data=st.binary(max_size=80)
    | st.lists(st.sampled_from(FULL.split()), max_size=20).map(lambda w: "\n".join(["---", *w]).encode())
)
def test_any_file_is_a_brief_or_refused(folder: Path, inspector: PaperInspector, data: bytes) -> None:
    path = folder / "any.md"
    path.write_bytes(data)
    try:
        brief = read_brief(path, inspector=inspector)
    except Refused as refused:
        assert isinstance(refused, FilmwrightError)
        assert str(refused)
    else:
        assert brief.text.strip()
