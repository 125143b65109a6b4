"""Exact time: whole frames at a rational rate. Float seconds exist only at the border."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from filmwright.film.errors import BriefRefused

SAMPLE_RATE = 48_000
"""Samples per second of all sound in the house."""

RATE = Fraction(24)
"""Frames per second unless the brief says otherwise."""


@dataclass(frozen=True, kw_only=True)
class Span:
    """The frames from `start` up to, not including, `start + frames`."""

    start: int
    frames: int

    @property
    def end(self) -> int:
        return self.start + self.frames

    def overlap(self, other: Span) -> Span | None:
        """Return the frames both spans hold, or None if they share none."""
        start, end = max(self.start, other.start), min(self.end, other.end)
        return Span(start=start, frames=end - start) if end > start else None


def frames_in(seconds: float | Fraction, rate: Fraction) -> int:
    """Return the whole number of frames nearest to `seconds`; halves round up."""
    return int(Fraction(seconds).limit_denominator(1_000_000) * rate + Fraction(1, 2))


def seconds_of(frames: int, rate: Fraction) -> float:
    """Return how long `frames` last, in seconds."""
    return float(frames / rate)


def samples_before(frame: int, rate: Fraction) -> int:
    """Return the exact index of the first sound sample of `frame`, at 48 kHz."""
    return int(frame * SAMPLE_RATE / rate)


def read_rate(text: str | int | float) -> Fraction:
    """Return a frame rate from `24`, `23.976`, `30000/1001`; 1 to 120 frames per second.

    NTSC decimals (23.976, 29.97, 59.94) become their exact fractions.
    Raises BriefRefused for anything else.
    """
    ntsc = {"23.976": Fraction(24000, 1001), "29.97": Fraction(30000, 1001), "59.94": Fraction(60000, 1001)}
    try:
        rate = ntsc.get(str(text)) or Fraction(str(text))
    except (ValueError, ZeroDivisionError):
        rate = Fraction(0)
    if not 1 <= rate <= 120:
        raise BriefRefused(
            f"the frame rate {text!r} is not usable; give a number from 1 to 120, such as 24 or 30000/1001"
        )
    return rate


_CLOCK = re.compile(r"(?:([0-9]{1,2}):)?([0-9]{1,3}):([0-9]{1,2}(?:\.[0-9]{1,6})?)")
_AMOUNT = re.compile(
    r"([0-9]{1,9}(?:\.[0-9]{1,9})?)\s*(s|secs?|seconds?|秒钟?|min|mins|minutes?|m|分钟?|h|hours?|小时)?",
    re.IGNORECASE,
)


def read_seconds(text: str | int | float) -> Fraction | None:
    """Return exact seconds from `8`, `8.5s`, `8 秒`, `2 min`, `0:08`, `1:02:03`; None for anything else."""
    plain = str(text).strip().replace("：", ":")
    if clock := _CLOCK.fullmatch(plain):
        hours, minutes, seconds = clock.groups()
        return int(hours or 0) * 3600 + int(minutes) * 60 + Fraction(seconds)
    if amount := _AMOUNT.fullmatch(plain):
        unit = (amount[2] or "s").lower()
        scale = 3600 if unit[0] in "h小" else 60 if unit[0] in "m分" else 1
        return Fraction(amount[1]) * scale
    return None
