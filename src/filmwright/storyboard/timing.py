"""How long things take on the screen, and whole frames shared out so that nothing is lost."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from filmwright.film.errors import BriefRefused

WORD_SECONDS, CHARACTER_SECONDS = 0.4, 0.27
"""A spoken English word at 150 a minute, a Chinese character at 220 a minute."""

HURRIED = 0.6
"""The part of that time in which a line can still be understood."""

BREATH = 0.35
"""Seconds before, between and after lines."""

SHORTEST_SHOT = 1.0
SNAP = 0.35
"""Seconds a cut may move to land on a beat."""

RECORDED = 3.0
"""Seconds granted to a recording whose words nobody wrote down."""


@dataclass(frozen=True, kw_only=True)
class Slot:
    """What a shot asks of the timeline. `start`, `end`: frames of the film, when the script gives them."""

    want: int
    least: int
    line: int
    start: int | None = None
    end: int | None = None
    fixed: int | None = None  # frames, when only the length is given

    @property
    def timed(self) -> bool:
        return self.start is not None or self.fixed is not None


def spoken_seconds(text: str) -> float:
    """Return how long a line takes at an easy pace, 0.8 s at least."""
    if not text.strip():
        return RECORDED
    characters = len(re.findall(r"[\u3400-\u9fff]", text))
    words = len(re.findall(r"[^\W\u3400-\u9fff]+(?:['’-][^\W\u3400-\u9fff]+)*", text))
    pauses = len(re.findall(r"[,.;:!?…，。；：！？—](?=.)", text))
    return max(0.8, characters * CHARACTER_SECONDS + words * WORD_SECONDS + pauses * 0.15)


def acted_seconds(seen: str, *, brisk: bool) -> float:
    """Return how long what is seen and done takes to watch: by its clauses, 2 to 8 seconds."""
    clauses = len(
        re.findall(r"[.,;!?。，；！？、]|\b(?:and|then|while|as)\b|然后|接着|并且", seen.rstrip(".。!！ "))
    )
    seconds = min(8.0, max(2.0, 1.8 + 1.1 * clauses + 0.02 * len(seen)))
    return seconds * (0.8 if brisk else 1.0)


def shared(frames: int, wants: Sequence[int], least: Sequence[int]) -> list[int]:
    """Return whole frames for each, summing to `frames` exactly, in proportion to `wants`.

    Nobody gets less than its least. Remainders go to the largest first, ties to the earlier
    (the largest-remainder method). `frames` must be at least the sum of `least`.
    """
    parts = list(least)
    open_ = set(range(len(parts)))
    while open_:
        room = frames - sum(least[n] for n in range(len(parts)) if n not in open_)
        weight = sum(max(1, wants[n]) for n in open_)
        tight = {n for n in open_ if room * max(1, wants[n]) < least[n] * weight}
        if not tight:
            exact = {n: Fraction(room * max(1, wants[n]), weight) for n in open_}
            for n, share in exact.items():
                parts[n] = math.floor(share)
            spare = room - sum(parts[n] for n in open_)
            for n in sorted(open_, key=lambda n: (parts[n] - exact[n], n))[:spare]:
                parts[n] += 1
            return parts
        open_ -= tight
    if parts:
        parts[-1] += frames - sum(parts)
    return parts


def laid_out(slots: Sequence[Slot], total: int | None, rate: Fraction) -> list[tuple[int, int]]:
    """Return each slot's first frame and the frame after its last, without holes from 0 to the end.

    Given times are obeyed. Raises BriefRefused, with the line, where they overlap, leave a hole or
    run past the end, and where lines of dialogue would not have the time to be heard.
    """
    spans: list[tuple[int, int]] = []
    waiting: list[Slot] = []
    now = 0
    for slot in slots:
        if slot.start is None or slot.end is None:
            waiting.append(slot)
            continue
        if total is not None and slot.end > total:
            raise BriefRefused(
                f"line {slot.line}: the shot ends at {_at(slot.end, rate)} but the film lasts "
                f"{_at(total, rate)}; correct its time or the duration"
            )
        if not waiting and slot.start != now:
            what = "begins before the one before it ends, at" if slot.start < now else "leaves a hole after"
            raise BriefRefused(
                f"line {slot.line}: the shot {what} {_at(now, rate)}; let its time begin there"
            )
        spans += _between(waiting, now, slot.start, rate)
        waiting = []
        spans.append((slot.start, slot.end))
        now = slot.end
    if total is None:
        wanted = sum(slot.fixed or slot.want for slot in waiting)
        if any(slot.fixed is None for slot in waiting):
            wanted = int(math.ceil((now + wanted) / rate) * rate) - now
        total = now + wanted
    if not waiting and now != total:
        raise BriefRefused(
            f"line {slots[-1].line}: the given times end at {_at(now, rate)} but the film lasts "
            f"{_at(total, rate)}; correct the last time or the duration"
        )
    return spans + _between(waiting, now, total, rate)


def _between(slots: Sequence[Slot], start: int, end: int, rate: Fraction) -> list[tuple[int, int]]:
    """Return spans for slots without given starts, filling the frames from `start` to `end`."""
    if not slots:
        return []
    needs = [slot.fixed or slot.least for slot in slots]
    if sum(needs) > end - start:
        raise BriefRefused(
            f"line {slots[0].line}: what is said and shown here needs at least {_at(sum(needs), rate)} "
            f"but has {_at(max(0, end - start), rate)}; give it more time, or fewer words or shots"
        )
    free = [n for n, slot in enumerate(slots) if slot.fixed is None]
    if not free and sum(needs) != end - start:
        raise BriefRefused(
            f"line {slots[0].line}: the given times here last {_at(sum(needs), rate)} but have to fill "
            f"{_at(end - start, rate)}; correct them or the duration"
        )
    room = end - start - sum(slot.fixed or 0 for slot in slots)
    parts = list(needs)
    for n, part in zip(
        free, shared(room, [slots[n].want for n in free], [slots[n].least for n in free]), strict=True
    ):
        parts[n] = part
    spans = []
    for part in parts:
        spans.append((start, start + part))
        start += part
    return spans


def snapped(
    cuts: Sequence[int],
    least: Sequence[int],
    loose: Sequence[bool],
    beats: Sequence[tuple[int, bool]],
    reach: int,
) -> list[int]:
    """Return the frames of the cuts, the loose ones moved to a beat within `reach` frames.

    cuts    0 |------|--------|-----| end       (first and last never move)
    least      per shot between two cuts; a shot is never left shorter
    beats      (frame, strong); a strong beat within reach is taken before a nearer weak one
    """
    moved = list(cuts)
    for n in [*range(1, len(cuts) - 1)] * 2:  # twice: a cut may have to wait for its neighbour to make room
        if not loose[n]:
            continue
        earliest, latest = moved[n - 1] + least[n - 1], moved[n + 1] - least[n]
        near = [
            (not strong, abs(frame - cuts[n]), frame)
            for frame, strong in beats
            if abs(frame - cuts[n]) <= reach and earliest <= frame <= latest
        ]
        if near:
            moved[n] = min(near)[2]
    return moved


def _at(frames: int, rate: Fraction) -> str:
    return f"{float(frames / rate):.2f}".rstrip("0").rstrip(".") + " s"
