"""Spoken lines as captions that can be read: broken at phrases, two lines at most, long enough to read.

Measures after the trade's usual guides (BBC, Netflix): 42 Latin or 16 Chinese characters a line,
17 Latin or 9 Chinese characters a second where the time allows, 1 to 7 s, 2 frames between two.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from filmwright.film.cut import Caption
from filmwright.film.time import frames_in

LATIN_LINE = 42
LATIN_SPEED = 17.0
WIDE_LINE = 16
"""Chinese, Japanese and Korean letters a line; one counts as 42/16 Latin ones."""

WIDE_SPEED = 9.0
GAP = 2
"""Frames without words between two captions."""

LEAST_SECONDS, MOST_SECONDS = 1.0, 7.0

_WEIGHT = LATIN_LINE / WIDE_LINE
_ENDS = {".": 9, "!": 9, "?": 9, "。": 9, "！": 9, "？": 9, "…": 7, ";": 7, "；": 7, ":": 6, "：": 6}
_PAUSES = {",": 5, "，": 5, "、": 4, "—": 5, "–": 5}
_CLOSERS = "\"'”’」』）)》"
_BEFORE = re.compile(
    r"(and|but|or|so|because|that|which|who|when|where|while|if|than|then|with|for|from|into|of|to|in|on|at|by)\b",
    re.IGNORECASE,
)
"""Words before which a line breaks well."""

_GLUED = re.compile(
    r"(^|.*\s)(an?|the|my|your|his|her|its|our|their|this|these|those|no|very)\s$", re.IGNORECASE | re.DOTALL
)
"""Words after which it does not."""


def is_wide(letter: str) -> bool:
    """Say whether a letter takes the room of a Chinese one."""
    return unicodedata.east_asian_width(letter) in "WF"


def width_of(text: str) -> float:
    """Return the room a text takes on a line, in Latin letters."""
    return sum(_WEIGHT if is_wide(letter) else 1.0 for letter in text)


def reading_frames(text: str, rate: Fraction) -> int:
    """Return for how many frames a text should stand to be read, 1 to 7 s."""
    letters = text.replace("\n", "")
    wide = sum(is_wide(letter) for letter in letters)
    seconds = wide / WIDE_SPEED + (len(letters) - wide) / LATIN_SPEED
    return frames_in(min(MOST_SECONDS, max(LEAST_SECONDS, seconds)), rate)


def captioned(line: Caption, rate: Fraction) -> list[Caption]:
    """Return a spoken line as captions that follow one another while it is spoken.

    Each has at most two lines, parted by a line break, and time by its share of the letters.
    """
    pieces = [part for part in _parted(_clean(line.text), 2 * LATIN_LINE) if part]
    if not pieces:
        return []
    weights = [width_of(piece) for piece in pieces]
    total, spent, captions = sum(weights), 0.0, []
    for piece, weight in zip(pieces, weights, strict=True):
        start = line.start + round(line.frames * spent / total)
        spent += weight
        end = line.start + round(line.frames * spent / total)
        if end > start:
            captions.append(replace(line, text=_two_lines(piece), start=start, frames=end - start))
    return captions


def spaced(captions: Sequence[Caption], rate: Fraction, end: int) -> tuple[Caption, ...]:
    """Return captions in order, each standing as long as reading asks if the next one lets it.

    None overlap; `end` is the cut's last frame plus one.
    """
    placed: list[Caption] = []
    least = frames_in(LEAST_SECONDS, rate)
    ordered = sorted(captions, key=lambda caption: (caption.start, caption.frames))
    for place, caption in enumerate(ordered):
        start = caption.start
        if placed:  # of two people who speak at once, the second's words wait for the first's
            start = max(start, placed[-1].start + placed[-1].frames + GAP)
        limit = ordered[place + 1].start - GAP if place + 1 < len(ordered) else end
        wanted = max(caption.start + caption.frames, start + reading_frames(caption.text, rate))
        stop = min(end, max(min(wanted, limit), start + min(caption.frames, least)))
        if stop > start:
            placed.append(replace(caption, start=start, frames=stop - start))
    return tuple(placed)


def _clean(text: str) -> str:
    return " ".join(text.split())


def _two_lines(text: str) -> str:
    if width_of(text) <= LATIN_LINE:
        return text
    first, second = _halves(text, LATIN_LINE)
    return f"{first}\n{second}"


def _parted(text: str, most: float) -> list[str]:
    """Part a text until every piece fits on two lines, at its best breaks, into even pieces."""
    if _fits(text, most):
        return [text]
    first, second = _halves(text, most)
    if not first or not second:
        return [text]
    return _parted(first, most) + _parted(second, most)


def _fits(text: str, most: float) -> bool:
    if width_of(text) > most:
        return False
    if width_of(text) <= LATIN_LINE:
        return True
    first, second = _halves(text, LATIN_LINE)
    return max(width_of(first), width_of(second)) <= LATIN_LINE


def _halves(text: str, most: float) -> tuple[str, str]:
    """Part a text in two where it reads best: at a phrase's end, near the middle, both within `most`."""
    total = width_of(text)
    best, cut, before = -1e9, len(text) // 2, 0.0
    for place in range(1, len(text)):
        before += _WEIGHT if is_wide(text[place - 1]) else 1.0
        worth = _worth(text, place)
        if worth is None:
            continue
        over = max(0.0, before - most) + max(0.0, total - before - most)
        score = worth - 14.0 * abs(before / total - 0.5) - 3.0 * min(over, 60.0)
        if score > best:
            best, cut = score, place
    return text[:cut].strip(), text[cut:].strip()


def _worth(text: str, place: int) -> float | None:
    """How good a break before letter `place` is; None: there must be none."""
    before, after = text[place - 1], text[place]
    if after in _ENDS or after in _PAUSES or after in _CLOSERS:
        return None
    if after.isspace():
        return None
    inner = text[:place].rstrip().rstrip(_CLOSERS)
    last = inner[-1:] or before
    if before.isspace():
        if last in _ENDS or last in _PAUSES:
            return float(_ENDS.get(last, 0) + _PAUSES.get(last, 0))
        if _GLUED.match(text[:place]):
            return -3.0
        return 2.0 if _BEFORE.match(text, place) else 0.0
    if is_wide(before) or is_wide(after):
        return float(_ENDS.get(last, 0) + _PAUSES.get(last, 0)) or -0.5
    return None if width_of(text) < 3 * LATIN_LINE or " " in text else -9.0
