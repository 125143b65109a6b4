"""Captions can be read: short lines, at phrases, one after another."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from filmwright.editing.captions import LineRoom, captioned, line_room, spaced
from filmwright.film.cut import Caption

RATE = Fraction(24)
ROOM = LineRoom()
SAMPLES = (
    "I",
    "my",
    "the",
    "house,",
    "nobody.",
    "extraordinarily",
    "雨",
    "下得很大，",
    "街上没有人。",
    "$49",
    "—",
)
WORDS = st.lists(st.sampled_from(SAMPLES), min_size=1, max_size=60)


def line(text: str, start: int = 0, frames: int = 240) -> Caption:
    return Caption(text=text, start=start, frames=frames, speaker="Maya")


def test_a_short_line_stays_as_it_is() -> None:
    assert [c.text for c in captioned(line("I know."), ROOM)] == ["I know."]


def test_a_long_line_breaks_at_its_phrases() -> None:
    text = "Long ago, in a valley nobody remembers, there lived a woman who counted the stars every night."
    captions = captioned(line(text), ROOM)
    assert captions[0].text.split("\n")[0] == "Long ago, in a valley nobody remembers,"
    chinese = "雨下得很大，街上没有人。他撑着伞站在路灯下，等一个也许不会来的人。"
    assert [c.text for c in captioned(line(chinese), ROOM)] == [
        "雨下得很大，街上没有人。",
        "他撑着伞站在路灯下，\n等一个也许不会来的人。",
    ]


def test_an_article_is_not_left_at_a_line_end() -> None:
    text = "My mother told me once that the old house stood alone"
    assert not captioned(line(text), ROOM)[0].text.split("\n")[0].endswith(" the")


@given(WORDS, st.sampled_from([(854, 480), (640, 640), (480, 854), (992, 432)]))
def test_every_line_fits_and_nothing_is_lost(words: list[str], size: tuple[int, int]) -> None:
    room = line_room(size)
    text = " ".join(words)
    captions = captioned(line(text, frames=20_000), room)
    for caption in captions:
        assert caption.text.count("\n") <= 1
        assert all(0 < room.width_of(row) <= room.latin for row in caption.text.split("\n"))
    assert "".join("".join(c.text.split()) for c in captions) == "".join(text.split())
    assert captions[0].start == 0 and captions[-1].start + captions[-1].frames == 20_000


@given(st.lists(st.tuples(st.integers(0, 900), st.integers(1, 90)), max_size=12))
def test_captions_never_overlap_and_stay_inside_the_film(places: list[tuple[int, int]]) -> None:
    placed = spaced([line("And so it goes, my friend.", *place) for place in places], RATE, 1000)
    for before, after in pairwise(placed):
        assert before.start + before.frames + 2 <= after.start
    assert all(c.frames > 0 and c.start + c.frames <= 1000 for c in placed)


def test_narrow_pictures_get_shorter_lines() -> None:
    assert (line_room((854, 480)).latin, line_room((854, 480)).wide) == (42, 16)
    assert (line_room((480, 854)).latin, line_room((480, 854)).wide) == (19, 12)


def test_a_quick_line_stands_long_enough_to_be_read() -> None:
    (caption,) = spaced([line("A sentence of some forty letters, yes.", 10, 12)], RATE, 1000)
    assert caption.frames == 54  # 38 letters at 17 a second
