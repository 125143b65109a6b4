"""The first cut, its way through an OTIO editor, and parts of it."""

from __future__ import annotations

import json
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any

import opentimelineio as otio
import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmwright.editing.assemble import assemble
from filmwright.editing.otio import read_otio, write_otio
from filmwright.editing.trim import trimmed
from filmwright.film.camera import Camera
from filmwright.film.cut import Cut, Music
from filmwright.film.errors import BoardRefused
from filmwright.film.format import Format
from filmwright.film.script import Line, Scene, Script, Shot, Title, TitleStyle
from filmwright.film.take import Footage, Pick, SpokenLine, Take, TakeOrder
from filmwright.film.time import Span

FORMAT = Format(rate=Fraction(24))


def scene_of(
    name: str, lengths: list[int], *, dissolve: int = 0, titles: tuple[Title, ...] = (), **rest: Any
) -> Scene:
    shots, start = [], 0
    for number, frames in enumerate(lengths, 1):
        shots.append(
            Shot(
                id=f"{name}_SH{number}0",
                description="",
                start=start,
                frames=frames,
                rate=FORMAT.rate,
                size=FORMAT.size,
                camera=Camera(),
                dissolve=dissolve if number == 1 else 0,
            )
        )
        start += frames
    return Scene(id=name, heading="", text=name, frames=start, shots=tuple(shots), titles=titles, **rest)


def script_of(*scenes: Scene) -> Script:
    return Script(title="Dusk", format=FORMAT, look="natural", language="en", scenes=scenes)


def picks_of(
    script: Script, folder: Path, lines: dict[str, list[SpokenLine]] | None = None
) -> dict[str, Pick]:
    picks = {}
    for scene in script.scenes:
        for shot in scene.shots:
            order = TakeOrder(
                scene=scene,
                shot=shot,
                look="natural",
                language="en",
                references=(),
                engine="paper",
                release="1",
            )
            footage = Footage(
                picture=folder / "takes" / shot.id / "picture.mp4",
                frames=shot.frames + 10,
                rate=shot.rate,
                size=shot.size,
                lines=tuple((lines or {}).get(shot.id, ())),
            )
            take = Take(id=f"{shot.id}_T001", order=order, footage=footage)
            picks[shot.id] = Pick(take=take, reason="sharpest", by="Ana")
    return picks


def said(text: str, start: int, frames: int) -> SpokenLine:
    return SpokenLine(text=text, speaker="Maya", start=start, frames=frames)


@pytest.fixture
def film(tmp_path: Path) -> tuple[Cut, dict[str, Pick]]:
    title = Title(text="Dusk & dawn", start=6, frames=40)
    card = Title(text="$129", start=30, frames=30, style=TitleStyle.CARD)
    script = script_of(
        scene_of("SC01", [48, 60], titles=(title,), lines=(Line(text="I can fly."),), accents=(0, 24)),
        scene_of("SC02", [72], dissolve=12, titles=(card,), accents=(24,)),
    )
    lines = {
        "SC01_SH10": [said("I can fly.", 30, 30)],
        "SC01_SH20": [said("I can fly.", -18, 30), said("你看，我会飞！", 20, 30)],
    }
    picks = picks_of(script, tmp_path, lines)
    music = Music(path=tmp_path / "references" / "my beat.ogg", digest="ab" * 32)
    return assemble(script, picks, music=music), picks


def test_shots_follow_the_script_and_dissolve_where_it_says(film: tuple[Cut, dict[str, Pick]]) -> None:
    cut, _ = film
    assert [(c.pick.take.order.shot.id, c.frames, c.dissolve) for c in cut.clips] == [
        ("SC01_SH10", 48, 0),
        ("SC01_SH20", 60, 0),
        ("SC02_SH10", 72, 12),
    ]
    assert cut.frames == 168
    assert [(t.text, t.start, t.frames) for t in cut.titles] == [("Dusk & dawn", 6, 40), ("$129", 126, 30)]
    assert cut.accents == (0, 24, 120)


def test_a_line_heard_over_a_cut_is_captioned_once(film: tuple[Cut, dict[str, Pick]]) -> None:
    cut, _ = film
    assert [(c.text, c.start, c.speaker) for c in cut.captions] == [
        ("I can fly.", 30, "Maya"),
        ("你看，我会飞！", 68, "Maya"),
    ]
    assert cut.captions[0].frames >= 30


def test_a_shot_without_a_pick_and_a_take_too_short_are_named(tmp_path: Path) -> None:
    script = script_of(scene_of("SC01", [48, 60]))
    picks = picks_of(script, tmp_path)
    with pytest.raises(BoardRefused, match="no take of SC01_SH20 is picked"):
        assemble(script, {"SC01_SH10": picks["SC01_SH10"]})
    take = picks["SC01_SH20"].take
    short = replace(take, footage=replace(take.footage, frames=59))
    picks["SC01_SH20"] = replace(picks["SC01_SH20"], take=short)
    with pytest.raises(BoardRefused, match="SC01_SH20_T001 has 59 frames and its shot asks for 60"):
        assemble(script, picks)
    long_dissolve = script_of(scene_of("SC01", [20]), scene_of("SC02", [72], dissolve=21))
    with pytest.raises(BoardRefused, match="SC02_SH10 dissolves over 21 frames"):
        assemble(long_dissolve, picks_of(long_dissolve, tmp_path))


def test_a_cut_comes_back_from_otio_as_it_went(film: tuple[Cut, dict[str, Pick]], tmp_path: Path) -> None:
    cut, picks = film
    write_otio(cut, tmp_path / "cut.otio")
    assert read_otio(tmp_path / "cut.otio", picks) == cut
    text = (tmp_path / "cut.otio").read_text()
    assert str(tmp_path) not in text, "media are named relative to the project"
    assert "takes/SC01_SH10/picture.mp4" in text and "my%20beat.ogg" in text


@pytest.mark.parametrize("rate", [Fraction(24000, 1001), Fraction(30000, 1001), Fraction(60)])
def test_a_cut_at_any_rate_comes_back(
    film: tuple[Cut, dict[str, Pick]], tmp_path: Path, rate: Fraction
) -> None:
    cut, picks = film
    cut = replace(cut, rate=rate)
    write_otio(cut, tmp_path / "cut.otio")
    assert read_otio(tmp_path / "cut.otio", picks) == cut


def edited(film: tuple[Cut, dict[str, Pick]], folder: Path, change: Any) -> Cut:
    cut, picks = film
    path = folder / "cut.otio"
    write_otio(cut, path)
    timeline = otio.adapters.read_from_file(str(path))
    change(timeline.video_tracks()[0], timeline)
    otio.adapters.write_to_file(timeline, str(path))
    return read_otio(path, picks)


def test_clips_may_be_reordered_trimmed_and_deleted_and_words_stay_with_them(
    film: tuple[Cut, dict[str, Pick]], tmp_path: Path
) -> None:
    def change(track: Any, timeline: Any) -> None:
        del track[2]  # the dissolve
        second = track.pop(1)
        track.insert(0, second)
        start = otio.opentime.RationalTime(10, 24)
        track[1].source_range = otio.opentime.TimeRange(start, otio.opentime.RationalTime(30, 24))
        del timeline.tracks[1]  # the music

    cut = edited(film, tmp_path, change)
    assert [(c.pick.take.id, c.source_start, c.frames, c.dissolve) for c in cut.clips] == [
        ("SC01_SH20_T001", 0, 54, 0),
        ("SC01_SH10_T001", 10, 30, 0),
        ("SC02_SH10_T001", 6, 66, 0),
    ]
    assert [(t.text, t.start, t.frames) for t in cut.titles] == [
        ("Dusk & dawn", 54, 36),
        ("$129", 108, 30),
    ]
    assert [(c.text, c.start) for c in cut.captions] == [("你看，我会飞！", 20), ("I can fly.", 74)]
    assert cut.music is None


def at(frame: float) -> Any:
    return otio.opentime.RationalTime(frame, 24)


def use(track: Any, start: float, frames: int) -> None:
    track[0].source_range = otio.opentime.TimeRange(at(start), at(frames))


def slow_down(track: Any, timeline: Any) -> None:
    track[0].effects.append(otio.schema.LinearTimeWarp("slow", time_scalar=0.5))


def tell(item: Any, **told: str) -> None:
    item.metadata["filmwright"].update(told)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda track, _: track.insert(1, otio.schema.Gap(duration=at(5))), "Gap"),
        (lambda track, _: track.insert(0, otio.schema.Transition(name="x")), "not lie between two clips"),
        (slow_down, "effect 'slow'"),
        (lambda track, _: tell(track[0], take="SC09_SH10_T001"), "use one of SC01_SH10_T001"),
        (lambda track, _: use(track, 50, 20), "asks for frames 50 to 70"),
        (lambda track, _: use(track, 1.5, 20), "not cut on whole frames"),
        (lambda track, timeline: timeline.tracks.append(track.clone()), "2 picture tracks"),
        (lambda track, _: track.clear(), "holds no clips"),
        (lambda _, timeline: timeline.metadata.clear(), "not a timeline of schema 1"),
        (lambda track, _: tell(track[0].markers[0], style="huge"), "style 'huge'"),
    ],
)
def test_what_cannot_be_obeyed_is_refused_in_a_sentence(
    film: tuple[Cut, dict[str, Pick]], tmp_path: Path, change: Any, says: str
) -> None:
    with pytest.raises(BoardRefused) as refused:
        edited(film, tmp_path, change)
    assert says in str(refused.value)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("text", ["", "{", "[]", "words", json.dumps({"OTIO_SCHEMA": "Clip.2"})])
def test_a_file_that_is_no_timeline_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "cut.otio").write_text(text)
    with pytest.raises(BoardRefused):
        read_otio(tmp_path / "cut.otio", {})
    with pytest.raises(BoardRefused, match="cannot be read"):
        read_otio(tmp_path / "none.otio", {})


def test_trimming_keeps_what_plays_in_the_window(film: tuple[Cut, dict[str, Pick]]) -> None:
    cut, _ = film
    part = trimmed(cut, Span(start=20, frames=85))
    assert part.frames == 85
    assert [(c.source_start, c.frames, c.dissolve) for c in part.clips] == [
        (20, 28, 0),
        (0, 57, 0),
        (0, 9, 9),
    ]
    assert [(t.start, t.frames) for t in part.titles] == [(0, 26)]
    assert [c.start for c in part.captions] == [10, 48]
    assert part.accents == (4,)
    with pytest.raises(BoardRefused, match="lie outside the cut, which has 168"):
        trimmed(cut, Span(start=168, frames=5))


@given(start=st.integers(0, 167), frames=st.integers(1, 200))
def test_a_trimmed_cut_is_as_long_as_its_window(start: int, frames: int) -> None:
    script = script_of(scene_of("SC01", [48, 60]), scene_of("SC02", [72], dissolve=12))
    cut = assemble(script, picks_of(script, Path("project")))
    part = trimmed(cut, Span(start=start, frames=frames))
    assert part.frames == min(frames, 168 - start)
    assert trimmed(part, Span(start=0, frames=part.frames)) == part
    for before, clip in pairwise(part.clips):
        assert clip.dissolve <= min(before.frames, clip.frames)
