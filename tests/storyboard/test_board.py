# ruff: noqa: E501 (a row of the table is read as one line)
"""A board is read back exactly as it was written, and obeyed when a person edits it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from filmwright.film.brief import Brief
from filmwright.film.camera import Angle, Camera, Move, ShotSize, Side
from filmwright.film.errors import BoardRefused
from filmwright.film.format import RATIOS, RESOLUTIONS, Format
from filmwright.film.script import Line, Scene, Script, Shot, Title, TitleStyle
from filmwright.storyboard.board import read_board, write_board
from filmwright.storyboard.board_text import block, scalar
from filmwright.storyboard.plain_yaml import read_yaml
from filmwright.storyboard.script import write_script

STORY = """\
EXT. COURT - DUSK
Wide shot. A girl waits: "@home" is written on the wall.
MIA: "I am — here."
Cut to: close-up of the giant, 85mm.
Dissolve to: 内景 家 - 夜. 女孩走着。旁白：“好。”
TITLE: "The #1 end"
"""


@pytest.fixture
def board(tmp_path: Path) -> Path:
    path = tmp_path / "board.yaml"
    beats = [(n * 0.5, n % 4 == 0) for n in range(40)]
    write_board(write_script(Brief(title="One: two", text=STORY, frames=240), beats), path)
    return path


@pytest.fixture
def edited(board: Path) -> Callable[[str, str], Script]:
    def edit(old: str, new: str) -> Script:
        text = board.read_text(encoding="utf-8")
        assert old in text, text
        board.write_text(text.replace(old, new, 1), encoding="utf-8")
        return read_board(board)

    return edit


NAMES = st.text("abcXYZ鞋_09", min_size=1, max_size=8).filter(lambda name: not name[0].isdigit())
TEXTS = st.text(max_size=40) | st.sampled_from(
    ["a: b", "- x", "#", "null", "yes", "1.0", "16:9", "a\nb", " a", "a ", "“好”", "@x", "'", '"', "\x85", "a\n\nb", "~", "{", "|-"]
)  # fmt: skip
CAMERAS = st.builds(
    Camera,
    size=st.none() | st.sampled_from(ShotSize),
    angle=st.none() | st.sampled_from(Angle),
    side=st.none() | st.sampled_from(Side),
    move=st.none() | st.sampled_from(Move),
    lens_mm=st.none() | st.floats(10, 400),
    pace=st.floats(0.05, 64),
    subject=st.none() | TEXTS.filter(bool),
    reference=st.none() | NAMES,
)


@st.composite
def scripts(draw: st.DrawFn) -> Script:
    rate = draw(
        st.sampled_from([Fraction(24), Fraction(30000, 1001), Fraction(120), Fraction(1), Fraction(47, 3)])
    )
    form = Format(
        ratio=draw(st.sampled_from(RATIOS)), resolution=draw(st.sampled_from(RESOLUTIONS)), rate=rate
    )
    scenes: list[Scene] = []
    for n in range(draw(st.integers(1, 3))):
        scenes.append(_scene(draw, form, f"SC{n + 1:02d}", first=n == 0))
    made = Script(
        title=draw(TEXTS),
        format=form,
        look="ink",
        language=draw(st.sampled_from(["en", "zh"])),
        scenes=tuple(scenes),
        music=draw(st.none() | NAMES),
        notes=tuple(draw(st.lists(TEXTS, max_size=2))),
    )
    strong = set(draw(st.lists(st.integers(0, max(0, made.frames - 1)), max_size=4)))
    scenes = [
        replace(
            scene,
            accents=tuple(sorted(beat - start for beat in strong if start <= beat < start + scene.frames)),
        )
        for scene, start in zip(made.scenes, made.starts, strict=True)
    ]
    return replace(made, scenes=tuple(scenes))


def _scene(draw: st.DrawFn, form: Format, ident: str, *, first: bool) -> Scene:
    shots: list[Shot] = []
    start, room = 0, 0 if first else 1
    for n in range(draw(st.integers(1, 3))):
        frames = draw(st.integers(3, 90))
        dissolve = draw(st.integers(0, min(room, frames - 1)))
        start -= dissolve if n else 0
        shots.append(
            Shot(
                id=f"{ident}_SH{(n + 1) * 10:03d}",
                description=draw(TEXTS),
                start=start,
                frames=frames,
                rate=form.rate,
                size=form.size,
                camera=draw(CAMERAS),
                dissolve=dissolve,
            )
        )
        start, room = start + frames, frames - dissolve
    lines = [
        Line(
            text=draw(TEXTS.filter(bool)),
            speaker=draw(st.none() | NAMES),
            start=at,
            recording=draw(st.none() | NAMES),
        )
        for at in sorted(draw(st.lists(st.integers(0, start - 1), max_size=3)))
    ]
    titles = [
        Title(
            text=draw(TEXTS.filter(bool)),
            start=at,
            frames=draw(st.integers(1, 50)),
            style=draw(st.sampled_from(TitleStyle)),
        )
        for at in sorted(draw(st.lists(st.integers(0, start - 1), max_size=2)))
    ]
    whenever = [Line(text="Whenever", speaker=None)] if draw(st.booleans()) else []
    return Scene(
        id=ident,
        heading=draw(TEXTS),
        text=draw(TEXTS),
        frames=start,
        shots=tuple(shots),
        lines=(*whenever, *lines),
        titles=tuple(titles),
        references=tuple(draw(st.lists(NAMES, max_size=2))),
        world=draw(st.none() | st.just('{"place": "场"}')),
    )


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(script=scripts())
def test_a_board_is_read_back_exactly(script: Script, tmp_path: Path) -> None:
    path = tmp_path / "board.yaml"
    write_board(script, path)
    assert read_board(path) == script


@given(TEXTS | st.text())
def test_any_text_survives_as_a_value(text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError:
        return
    assert read_yaml(f"a: {scalar(text)}\nb: {block(text, 2)}\n") == {"a": text, "b": text}


def test_a_board_is_written_for_people(board: Path) -> None:
    text = board.read_text(encoding="utf-8")
    assert text.startswith("# The board of this film. Edit it and save")
    assert "女孩走着。" in text
    assert "\\u" not in text
    assert "frames from" in text
    assert len([line for line in text.splitlines() if len(line) > 130]) == 0


def test_a_longer_shot_makes_the_scene_longer_and_carries_its_words(
    board: Path, edited: Callable[[str, str], Script]
) -> None:
    before = read_board(board)
    first = before.scenes[0].shots[0]
    after = edited(f"seconds: {first.frames / 24:.3f}".rstrip("0").rstrip("."), "seconds: 6")
    longer = 144 - first.frames
    assert after.scenes[0].shots[0].frames == 144
    assert after.scenes[0].frames == before.scenes[0].frames + longer
    assert after.scenes[0].shots[1].start == before.scenes[0].shots[1].start + longer
    assert after.frames == before.frames + longer
    assert after.scenes[1].titles[0].start == before.scenes[1].titles[0].start


def test_camera_may_be_edited_in_words(edited: Callable[[str, str], Script]) -> None:
    script = edited(
        "    camera:\n      size: LS\n", "    camera: low-angle close-up of the girl, orbit left\n"
    )
    assert script.scenes[0].shots[0].camera == Camera(
        size=ShotSize.CU, angle=Angle.LOW, move=Move.ORBIT_LEFT, subject="the girl"
    )


def test_a_new_shot_needs_no_id(edited: Callable[[str, str], Script]) -> None:
    script = edited("  shots:\n", "  shots:\n  - seconds: 1\n    description: A door.\n")
    assert [shot.id for shot in script.scenes[0].shots] == ["SC01_SH001", "SC01_SH010", "SC01_SH020"]
    assert script.scenes[0].shots[0].frames == 24


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("size: LS", "size: huge", ["SC01_SH010", "camera.size", "huge", "MCU"]),
        ("size: LS", "sizes: LS", ["SC01_SH010", "'camera.sizes'", "did you mean 'size'"]),
        ("lens: 85", "lens: long", ["camera.lens", "10 to 400"]),
        ("look: natural", "look: fresco", ["look", "fresco"]),
        ("schema: 1", "schema: 9", ["schema '9'"]),
        ("title:", "titel:", ["titel", "did you mean 'title'"]),
        ("dissolve: 0.5", "dissolve: 50", ["SC02_SH010", "dissolve"]),
        ("  shots:\n", "  shots:\n   x\n", ["line", "YAML"]),
        ("- id: SC02 ", "- id: SC01 ", ["SC01", "two scenes"]),
        ("ratio: '16:9'", "ratio: '5:0'", ["ratio", "5:0"]),
    ],
)
def test_an_edit_that_makes_no_sense_names_its_place(
    edited: Callable[[str, str], Script], old: str, new: str, says: list[str]
) -> None:
    with pytest.raises(BoardRefused) as refused:
        edited(old, new)
    for words in ["board.yaml", *says]:
        assert words in str(refused.value)


@pytest.mark.parametrize("seconds", ["0", "-1", "soon", "nan", "1e9", "99999"])
def test_a_shot_cannot_last_that_long(
    board: Path, edited: Callable[[str, str], Script], seconds: str
) -> None:
    with pytest.raises(BoardRefused, match="SC01_SH010, seconds"):
        edited("seconds:", f"seconds: {seconds} #")


def test_a_world_a_person_wrote_is_read_from_its_file(
    board: Path, edited: Callable[[str, str], Script]
) -> None:
    (board.parent / "mine.json").write_text('{"place": 1}', encoding="utf-8")
    assert edited("  shots:\n", "  world: mine.json\n  shots:\n").scenes[0].world == '{"place": 1}'


@pytest.mark.parametrize("world", ["missing.json", "broken.json"])
def test_a_world_that_cannot_be_read_is_refused(
    board: Path, edited: Callable[[str, str], Script], world: str
) -> None:
    (board.parent / "broken.json").write_text("{", encoding="utf-8")
    with pytest.raises(BoardRefused, match=f"SC01: the world '{world}'"):
        edited("  shots:\n", f"  world: {world}\n  shots:\n")


@pytest.mark.parametrize(
    "data", [b"", b"\xff\xfe", b"- a", b"a: *b", b"a: &b [*b]", b"{" * 5000, b"a: 1\na: 2"]
)
def test_what_is_no_board_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "board.yaml"
    path.write_bytes(data)
    with pytest.raises(BoardRefused, match=r"board\.yaml"):
        read_board(path)
