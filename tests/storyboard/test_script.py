# ruff: noqa: E501 (words of a script are read as one line)
"""A brief becomes scenes of shots, exact to the frame and the same every time."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filmwright.film.brief import Brief, Kind, Reference, Role
from filmwright.film.camera import Move, ShotSize, Side
from filmwright.film.errors import BriefRefused
from filmwright.film.format import Format
from filmwright.film.script import Script, TitleStyle
from filmwright.storyboard.script import write_script

CONVERSATION = """\
INT. LIVING ROOM - NIGHT
Anna sits. Tom stands by the window.

ANNA: "You are late."
TOM: "The bridge was closed."
ANNA: "The bridge is never closed."
"""


def script(text: str, seconds: float | None = None, **brief: object) -> Script:
    frames = None if seconds is None else round(seconds * 24)
    return write_script(Brief(title="A film", text=text, frames=frames, **brief))  # type: ignore[arg-type]


def reference(name: str, kind: Kind, role: Role) -> Reference:
    return Reference(name=name, kind=kind, role=role, path=Path(name), digest=name, why="it is so")


def check(made: Script) -> None:
    """Assert what holds for every script: shots tile their scenes, lines and titles lie inside."""
    for index, scene in enumerate(made.scenes):
        assert scene.shots
        assert scene.shots[0].start == 0
        for before, shot in pairwise(scene.shots):
            assert shot.start == before.start + before.frames - shot.dissolve
        assert scene.shots[-1].start + scene.shots[-1].frames == scene.frames
        assert all(shot.frames >= 1 for shot in scene.shots)
        assert all(shot.dissolve < shot.frames for shot in scene.shots)
        assert index or scene.shots[0].dissolve == 0
        assert all(line.start is not None and 0 <= line.start < scene.frames for line in scene.lines)
        for title in scene.titles:
            assert title.start >= 0
            assert title.start + title.frames <= scene.frames
        assert all(0 <= accent < scene.frames for accent in scene.accents)
    assert len({shot.id for scene in made.scenes for shot in scene.shots}) == sum(
        len(scene.shots) for scene in made.scenes
    )


def test_a_short_sentence_is_one_shot() -> None:
    made = script("A girl in a red shirt dunks over a very tall man at dusk", 6)
    (scene,) = made.scenes
    (shot,) = scene.shots
    assert (shot.id, shot.frames, scene.frames) == ("SC01_SH010", 144, 144)
    assert scene.text == "A girl in a red shirt dunks over a very tall man at dusk"


def test_a_longer_silent_scene_is_covered_in_sizes_that_differ() -> None:
    made = script("A girl dribbles. The giant guards the hoop. She jumps and dunks. He falls.", 12)
    sizes = [shot.camera.size for shot in made.scenes[0].shots]
    assert len(sizes) >= 3
    assert sizes[0] in (ShotSize.LS, ShotSize.EWS)
    assert all(a is not b for a, b in pairwise(sizes))
    check(made)


def test_a_vertical_film_cuts_faster_and_closer() -> None:
    text = "A girl dances. She jumps. She waves. She laughs."
    wide, tall = script(text, 12), script(text, 12, format=Format(ratio="9:16"))
    assert len(tall.scenes[0].shots) > len(wide.scenes[0].shots)
    assert tall.scenes[0].shots[0].camera.size is ShotSize.MLS


def test_one_long_shot_stays_one_when_the_camera_was_spoken_of() -> None:
    assert len(script("The camera follows the dog through the park.", 20).scenes[0].shots) == 1


def test_a_conversation_is_cut_on_its_speakers() -> None:
    made = script(CONVERSATION, 12)
    (scene,) = made.scenes
    assert [line.speaker for line in scene.lines] == ["ANNA", "TOM", "ANNA"]
    assert [shot.camera.subject for shot in scene.shots] == [None, "ANNA", "TOM", "ANNA"]
    assert scene.shots[1].camera.side is Side.OVER_SHOULDER
    for line, shot in zip(scene.lines, scene.shots[1:], strict=True):
        assert line.start is not None
        assert shot.start <= line.start < shot.start + shot.frames
    assert scene.text == "Anna sits. Tom stands by the window."
    check(made)


def test_scenes_shots_and_transitions_are_where_the_words_say() -> None:
    made = script(
        "EXT. COURT - DUSK\nA girl waits. Cut to: close-up of the giant.\n\nShe runs.\n"
        "Dissolve to: INT. ROOM - NIGHT. She sleeps.",
        10,
    )
    assert [scene.heading for scene in made.scenes] == ["EXT. COURT - DUSK", "INT. ROOM - NIGHT"]
    assert [len(scene.shots) for scene in made.scenes] == [3, 1]
    assert made.scenes[0].shots[1].camera.size is ShotSize.CU
    assert made.scenes[0].shots[1].description == "close-up of the giant."
    assert made.scenes[1].shots[0].dissolve == 12
    assert made.frames == 240
    assert made.starts == (0, made.scenes[0].frames - 12)
    check(made)


def test_chinese_scenes_and_shots_are_read_alike() -> None:
    made = script(
        "外景 街道 - 夜\n镜头一：全景，女孩撑伞走着。\n镜头二：特写，女孩：“下雨了。”\n切到：仰拍，路灯。\n标题：“雨夜”",
        9,
    )
    (scene,) = made.scenes
    assert scene.heading == "外景 街道 - 夜"
    assert [shot.camera.size for shot in scene.shots][:2] == [ShotSize.LS, ShotSize.CU]
    assert scene.lines[0].speaker == "女孩"
    assert scene.titles[0].text == "雨夜"
    assert scene.text.startswith("女孩撑伞走着。")
    check(made)


@pytest.mark.parametrize(
    "text",
    [
        "[0-4s] A girl waits. [4-6s] A boy runs.",
        "0-4s: A girl waits.\n4-6s: A boy runs.",
        "Shot 1 (0-4s): A girl waits. Shot 2 (4-6s): A boy runs.",
        "[0:00-0:04] A girl waits.\n[0:04-0:06] A boy runs.",
        "【0-4秒】女孩等着。【4-6秒】男孩跑。",
    ],
)
def test_given_times_are_obeyed(text: str) -> None:
    made = script(text)
    assert [(shot.start, shot.frames) for shot in made.scenes[0].shots] == [(0, 96), (96, 48)]


def test_times_of_a_later_scene_may_begin_again() -> None:
    made = script("INT. A - DAY\n[0-2s] A man sits.\nINT. B - DAY\n[0-3s] He walks.\n[3-4s] He waves.")
    assert [scene.frames for scene in made.scenes] == [48, 96]


def test_words_before_the_first_numbered_shot_hold_for_all() -> None:
    made = script("Handheld, in a dark park.\n\n[0-2s] A man sits.\n[2-4s] Pan left. He runs.")
    moves = [shot.camera.move for shot in made.scenes[0].shots]
    assert moves == [Move.HANDHELD, Move.PAN_LEFT]
    assert made.scenes[0].text.startswith("In a dark park.")


@pytest.mark.parametrize(
    ("text", "seconds", "says"),
    [
        ("[0-4s] A girl.\n[3-6s] A boy.", None, "line 2"),
        ("[0-4s] A girl.\n[5-6s] A boy.", None, "line 2"),
        ("[0-4s] A girl.\n[4-9s] A boy.", 6, "line 2"),
        ("[0-4s] A girl.\n[4-2s] A boy.", 6, "line 2"),
        ("[0-4s] A girl.", 6, "line 1"),
        ('[0-1s] MIA: "This is far too much to be said in a single second of film."', None, "line 1"),
        ('MIA: "This is far too much to be said in a single second of film, my friend."', 1, "line 1"),
    ],
)
def test_what_does_not_fit_is_refused_with_its_line(text: str, seconds: float | None, says: str) -> None:
    with pytest.raises(BriefRefused) as refused:
        script(text, seconds)
    assert says in str(refused.value)


def test_a_line_of_the_brief_file_is_counted_from_its_top() -> None:
    with pytest.raises(BriefRefused, match="line 12"):
        write_script(Brief(title="x", text="[0-4s] A girl.\n[3-6s] A boy.", first_line=11))


def test_without_a_duration_lines_have_time() -> None:
    long = script('A man sits. MAN: "' + "word " * 50 + '"')
    short = script('A man sits. MAN: "Yes."')
    assert long.frames > 20 * 24 > short.frames
    assert short.frames % 24 == 0


def test_cuts_land_on_beats_and_strong_ones_are_accents() -> None:
    beats = [(n * 0.5, n % 4 == 0) for n in range(40)]
    brief = Brief(title="x", text="A girl waits. She runs. She jumps. She falls. He looks.", frames=240)
    made = write_script(brief, beats)
    (scene,) = made.scenes
    assert len(scene.shots) >= 3
    assert all(shot.start % 12 == 0 for shot in scene.shots)
    assert scene.accents == (0, 48, 96, 144, 192)
    check(made)


def test_given_times_stay_off_the_beat() -> None:
    beats = [(n * 0.5, True) for n in range(40)]
    made = write_script(Brief(title="x", text="[0-1.3s] A girl.\n[1.3-3s] A boy."), beats)
    assert made.scenes[0].shots[1].start == 31


def test_titles_and_narration_are_placed() -> None:
    made = script('A bottle turns. NARRATOR: "Fresh every day." TITLE: "Spring"\n\nCARD: "$4"', 8)
    (scene,) = made.scenes
    assert scene.lines[0].speaker is None
    assert {title.style for title in scene.titles} == {TitleStyle.TITLE, TitleStyle.CARD}
    check(made)


def test_references_are_used_where_they_are_named_and_noted_where_guessed() -> None:
    references = (
        reference("shoe", Kind.IMAGE, Role.SUBJECT),
        reference("sky", Kind.IMAGE, Role.BACKGROUND),
        reference("beat", Kind.AUDIO, Role.MUSIC),
        reference("orbit", Kind.VIDEO, Role.CAMERA),
    )
    made = script(
        "INT. A - DAY\nThe @shoe turns to the beat of @beat.\nINT. B - DAY\nA man walks.",
        8,
        references=references,
    )
    assert [scene.references for scene in made.scenes] == [
        ("shoe", "sky", "beat", "orbit"),
        ("sky", "beat", "orbit"),
    ]
    assert made.music == "beat"
    assert made.scenes[0].text == "The @shoe turns."
    assert made.scenes[0].shots[0].camera.reference == "orbit"
    assert any(note.startswith("@sky is not named in the text; used as background") for note in made.notes)


def test_recorded_words_become_lines() -> None:
    references = (
        reference("voice", Kind.AUDIO, Role.SPEECH),
        reference("story", Kind.AUDIO, Role.NARRATION),
        reference("timbre", Kind.AUDIO, Role.VOICE),
    )
    made = script('A woman says @voice. A man (@timbre) sits. TOM (@timbre): "No."', references=references)
    lines = {(line.text, line.speaker, line.recording) for line in made.scenes[0].lines}
    assert lines == {("", "A woman", "voice"), ("", None, "story"), ("No.", "TOM", None)}
    assert "@voice" not in made.scenes[0].text


def test_a_picture_cannot_speak() -> None:
    with pytest.raises(BriefRefused, match="line 1: @shoe is of kind image and cannot speak for MIA"):
        script('MIA (@shoe): "No."', references=(reference("shoe", Kind.IMAGE, Role.SUBJECT),))


def test_a_heading_above_all_scenes_is_the_films_title() -> None:
    made = script("# One on One\n\n## Court\nA girl runs.\n\n## Street\nA man walks.", 8)
    assert [scene.heading for scene in made.scenes] == ["Court", "Street"]


WORDS = st.lists(
    st.sampled_from(
        [
            "A girl runs.", "She jumps and dunks over the giant.", "Cut to:", "EXT. PARK - DAY\n", "Shot 2:", "\n\n", "\n",
            "[0-4s]", "4-6s:", "close-up of the dog", "the camera pans left", 'MIA: "Hello there."', "女孩走在街上。", "镜头二：",
            "特写：", "叠化到：", "Dissolve to:", 'TITLE: "Now"', "@", '"', "# A\n", "内景 家 - 夜\n", "in slow motion", "旁白：“好。”",
            "小雨说：“来。”", "(", "：", "-", "INT.", "Scene 2:",
        ]
    ),
    max_size=9,
).map(" ".join)  # fmt: skip


@settings(max_examples=120, deadline=None)
@given(
    WORDS | st.text(max_size=120), st.none() | st.integers(1, 60), st.sampled_from(["24", "30000/1001", "60"])
)
def test_any_text_is_a_script_or_refused(text: str, seconds: int | None, rate: str) -> None:
    form = Format(rate=Fraction(rate))
    frames = None if seconds is None else round(seconds * form.rate)
    brief = Brief(title="x", text=text, frames=frames, format=form)
    try:
        made = write_script(brief, [(n * 0.47, n % 4 == 0) for n in range(100)])
    except BriefRefused:
        return
    check(made)
    if frames is not None:
        assert made.frames == frames
    assert made == write_script(brief, [(n * 0.47, n % 4 == 0) for n in range(100)])
