"""Spoken lines as captions that can be read: broken at phrases, two lines at most, long enough to read.

Measures after the trade's usual guides (BBC, Netflix): 42 Latin or 16 Chinese characters a line,
17 Latin or 9 Chinese characters a second where the time allows, 1 to 7 s, 2 frames between two.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from filmwright.film.cut import Caption
from filmwright.film.time import frames_in

LATIN_LINE = 42
LATIN_SPEED = 17.0
WIDE_LINE = 16
"""Chinese, Japanese and Korean letters a line."""

WIDE_SPEED = 9.0
GAP = 2
"""Frames without words between two captions."""

LEAST_SECONDS, MOST_SECONDS = 1.0, 7.0

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


@dataclass(frozen=True, kw_only=True)
class LineRoom:
    """What fits on one line: so many Latin letters, or so many wide ones."""

    latin: int = LATIN_LINE
    wide: int = WIDE_LINE

    def width_of(self, text: str) -> float:
        """Return the room a text takes, in Latin letters."""
        return sum(self.latin / self.wide if is_wide(letter) else 1.0 for letter in text)


def line_room(size: tuple[int, int]) -> LineRoom:
    """Return how long lines may be on pictures of a size, in type that can be read on them.

    Type is 5 % of the height (3.5 % in vertical films) between margins of 5 % (12 %) on both
    sides; bold Latin letters are 0.62 of the type size wide on average, Chinese ones 1.
    """
    width, height = size
    vertical = height > width
    ems = width * (0.76 if vertical else 0.90) / (height * (0.035 if vertical else 0.05))
    return LineRoom(latin=min(LATIN_LINE, int(ems / 0.62)), wide=min(WIDE_LINE, int(ems)))


def reading_frames(text: str, rate: Fraction) -> int:
    """Return for how many frames a text should stand to be read, 1 to 7 s."""
    letters = text.replace("\n", "")
    wide = sum(is_wide(letter) for letter in letters)
    seconds = wide / WIDE_SPEED + (len(letters) - wide) / LATIN_SPEED
    return frames_in(min(MOST_SECONDS, max(LEAST_SECONDS, seconds)), rate)


def captioned(line: Caption, room: LineRoom) -> list[Caption]:
    """Return a spoken line as captions that follow one another while it is spoken.

    Each has at most two lines, parted by a line break, and time by its share of the letters.
    """
    pieces = [part for part in _parted(_clean(line.text), room) if part]
    if not pieces:
        return []
    weights = [room.width_of(piece) for piece in pieces]
    total, spent, captions = sum(weights), 0.0, []
    for piece, weight in zip(pieces, weights, strict=True):
        start = line.start + round(line.frames * spent / total)
        spent += weight
        end = line.start + round(line.frames * spent / total)
        if end > start:
            captions.append(replace(line, text=_two_lines(piece, room), start=start, frames=end - start))
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


def _two_lines(text: str, room: LineRoom) -> str:
    if room.width_of(text) <= room.latin:
        return text
    first, second = _halves(text, room, room.latin)
    return f"{first}\n{second}"


def _parted(text: str, room: LineRoom) -> list[str]:
    """Part a text until every piece fits on two lines, at its best breaks, into even pieces."""
    if _fits(text, room):
        return [text]
    first, second = _halves(text, room, 2 * room.latin)
    if not first or not second:
        return [text]
    return _parted(first, room) + _parted(second, room)


def _fits(text: str, room: LineRoom) -> bool:
    width = room.width_of(text)
    if not room.latin < width <= 2 * room.latin:
        return width <= room.latin
    first, second = _halves(text, room, room.latin)
    return max(room.width_of(first), room.width_of(second)) <= room.latin


def _halves(text: str, room: LineRoom, most: float) -> tuple[str, str]:
    """Part a text in two where it reads best: at a phrase's end, near the middle, both within `most`."""
    total = room.width_of(text)
    best, cut, before = -1e9, len(text) // 2, 0.0
    for place in range(1, len(text)):
        before += room.width_of(text[place - 1])
        worth = _worth(text, place)
        if worth is None:
            continue
        over = max(0.0, before - most) + max(0.0, total - before - most)
        scrap = max(0.0, most / 3 - min(before, total - before))  # too little to be worth a line or a caption
        score = worth - 14.0 * abs(before / total - 0.5) - 3.0 * min(over, 60.0) - scrap
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
    return None if " " in text else -9.0  # one endless word breaks anywhere
