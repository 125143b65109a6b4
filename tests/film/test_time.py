"""Seconds are read from what people type, exactly or not at all."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmwright.film.errors import BriefRefused
from filmwright.film.time import Span, frames_in, read_rate, read_seconds, samples_before, seconds_of


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("8", 8),
        (8, 8),
        (8.5, Fraction(17, 2)),
        ("8s", 8),
        ("8 秒", 8),
        ("2 min", 120),
        ("1 h", 3600),
        ("0:08", 8),
        ("1:02:03", 3723),
        ("0：04.5", Fraction(9, 2)),
    ],
)
def test_seconds_are_read_exactly(text: str | float, seconds: Fraction) -> None:
    assert read_seconds(text) == seconds


@pytest.mark.parametrize(
    "text", ["", "abc", "-3", "nan", "inf", "1e9", "8 apples", "1:2:3:4", "٣", True, "1" * 40]
)
def test_what_is_no_time_is_none(text: str) -> None:
    assert read_seconds(text) is None


@given(st.text(max_size=20))
def test_no_text_breaks_the_clock(text: str) -> None:
    seconds = read_seconds(text)
    assert seconds is None or seconds >= 0


@given(st.integers(0, 3600 * 120), st.sampled_from(["24", "23.976", "29.97", "60", "120", "1"]))
def test_three_decimals_of_a_second_name_a_frame(frames: int, rate: str) -> None:
    exact = read_rate(rate)
    shown = read_seconds(f"{seconds_of(frames, exact):.3f}")
    assert shown is not None
    assert frames_in(shown, exact) == frames


@pytest.mark.parametrize("text", ["0", "-1", "121", "fast", "1/0", "nan"])
def test_an_unusable_rate_is_refused(text: str) -> None:
    with pytest.raises(BriefRefused, match="frame rate"):
        read_rate(text)


def test_spans_overlap_where_both_are() -> None:
    assert Span(start=0, frames=10).overlap(Span(start=6, frames=10)) == Span(start=6, frames=4)
    assert Span(start=0, frames=4).overlap(Span(start=4, frames=4)) is None
    assert samples_before(24, Fraction(24)) == 48_000
