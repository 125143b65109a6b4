"""Frames are shared out exactly, given times obeyed, cuts moved onto beats."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmwright.film.errors import BriefRefused
from filmwright.storyboard.timing import Slot, laid_out, shared, snapped, spoken_seconds

RATE = Fraction(24)
PARTS = st.lists(st.tuples(st.integers(0, 500), st.integers(1, 60)), min_size=1, max_size=12)


@given(PARTS, st.integers(0, 3000))
def test_shares_sum_exactly_and_nobody_starves(parts: list[tuple[int, int]], spare: int) -> None:
    wants, least = [want for want, _ in parts], [low for _, low in parts]
    frames = sum(least) + spare
    given_out = shared(frames, wants, least)
    assert sum(given_out) == frames
    assert all(share >= low for share, low in zip(given_out, least, strict=True))


def test_remainders_go_to_the_largest_first() -> None:
    assert shared(10, [1, 1, 1], [1, 1, 1]) == [4, 3, 3]
    assert shared(7, [2, 1, 4], [0, 0, 0]) == [2, 1, 4]


def test_untimed_shots_fill_what_given_times_leave() -> None:
    slots = [
        Slot(want=48, least=24, line=1, start=0, end=48),
        Slot(want=48, least=24, line=2),
        Slot(want=48, least=24, line=3, start=96, end=144),
        Slot(want=24, least=24, line=4),
    ]
    assert laid_out(slots, 192, RATE) == [(0, 48), (48, 96), (96, 144), (144, 192)]


@pytest.mark.parametrize(
    ("spans", "total", "says"),
    [
        ([(0, 48), (24, 96)], 96, "line 2: the shot begins before the one before it ends, at 2 s"),
        ([(0, 48), (72, 96)], 96, "line 2: the shot leaves a hole after 2 s"),
        ([(24, 48)], 48, "line 1: the shot leaves a hole after 0 s"),
        ([(0, 48), (48, 240)], 96, "line 2: the shot ends at 10 s but the film lasts 4 s"),
        ([(0, 48)], 96, "line 1: the given times end at 2 s but the film lasts 4 s"),
    ],
)
def test_times_that_cannot_be_are_refused_with_their_line(
    spans: list[tuple[int, int]], total: int, says: str
) -> None:
    slots = [Slot(want=24, least=24, line=n, start=a, end=b) for n, (a, b) in enumerate(spans, 1)]
    with pytest.raises(BriefRefused) as refused:
        laid_out(slots, total, RATE)
    assert says in str(refused.value)


def test_words_without_time_are_refused() -> None:
    with pytest.raises(BriefRefused, match=r"line 7.*at least 4 s but has 2 s"):
        laid_out([Slot(want=48, least=96, line=7)], 48, RATE)


def test_without_a_duration_a_film_is_whole_seconds_long() -> None:
    assert laid_out([Slot(want=50, least=24, line=1)], None, RATE) == [(0, 72)]


def test_cuts_move_to_beats_within_reach() -> None:
    beats = [(0, True), (24, False), (52, True), (70, False)]
    assert snapped([0, 25, 47, 80, 120], [24, 20, 20, 20], [True] * 5, beats, 8) == [0, 24, 52, 80, 120]


def test_a_cut_that_is_fixed_or_would_starve_a_shot_stays() -> None:
    beats = [(24, True), (44, True)]
    assert snapped([0, 30, 60], [30, 30], [True] * 3, beats, 8) == [0, 30, 60]
    assert snapped([0, 30, 60], [20, 20], [True, False, True], beats, 8) == [0, 30, 60]


@given(
    st.lists(st.integers(24, 100), min_size=1, max_size=10),
    st.lists(st.tuples(st.integers(0, 900), st.booleans()), max_size=40),
)
def test_snapping_keeps_order_ends_and_least_lengths(
    lengths: list[int], beats: list[tuple[int, bool]]
) -> None:
    cuts = [sum(lengths[:n]) for n in range(len(lengths) + 1)]
    least = [20] * len(lengths)
    moved = snapped(cuts, least, [True] * len(cuts), beats, 8)
    assert (moved[0], moved[-1]) == (cuts[0], cuts[-1])
    assert all(b - a >= 20 for a, b in pairwise(moved))


def test_longer_lines_take_longer() -> None:
    assert spoken_seconds("No.") < spoken_seconds("No, I will never do that again.")
    assert spoken_seconds("不。") < spoken_seconds("不，我再也不会那样做了。")
