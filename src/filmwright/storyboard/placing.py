"""When in a scene its lines are spoken and its titles stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from typing import Protocol

from filmwright.film.script import Line, Title, TitleStyle
from filmwright.film.time import frames_in
from filmwright.storyboard.drafts import Draft
from filmwright.storyboard.timing import BREATH, spoken_seconds


class Stretch(Protocol):
    """A part of the film in which some lines of a draft are heard."""

    @property
    def draft(self) -> Draft: ...
    @property
    def lines(self) -> tuple[int, ...]: ...
    @property
    def opens(self) -> bool: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


def placed_lines(pieces: Sequence[Stretch], origin: int, rate: Fraction) -> tuple[Line, ...]:
    """Return a scene's lines with the frames they begin on, spread over the piece each belongs to."""
    lines: list[Line] = []
    for piece in pieces:
        spoken = [piece.draft.spoken[n] for n in piece.lines]
        if not spoken:
            continue
        room = float((piece.end - piece.start) / rate)
        talk = [spoken_seconds(line.text) for line in spoken]
        slack = room - sum(talk) - BREATH * (len(talk) + 1)
        squeeze = min(1.0, room / (sum(talk) + BREATH * (len(talk) + 1)))
        at = (BREATH + max(0.0, min(1.5, slack / (len(talk) + 1)))) * squeeze
        gap = (BREATH + max(0.0, min(0.6, slack / (len(talk) + 1)))) * squeeze
        for line, seconds in zip(spoken, talk, strict=True):
            start = piece.start - origin + frames_in(at, rate)
            lines.append(Line(text=line.text, speaker=line.speaker, start=start, recording=line.recording))
            at += seconds * squeeze + gap
    return tuple(lines)


def placed_titles(pieces: Sequence[Stretch], origin: int, rate: Fraction) -> tuple[Title, ...]:
    """Return a scene's titles: a card to the end of its words' time, others as long as they take to read."""
    titles: list[Title] = []
    for piece in pieces:
        if not piece.opens or not piece.draft.written:
            continue
        end = max(other.end for other in pieces if other.draft is piece.draft)
        count = len(piece.draft.written)
        room = end - piece.start
        for n, words in enumerate(piece.draft.written):
            start = piece.start + room * n // count
            stop = piece.start + room * (n + 1) // count
            lead = min(frames_in(0.3, rate), (stop - start) // 4)
            reading = frames_in(max(2.0, _reading_seconds(words.text)), rate)
            frames = stop - start - lead
            if words.style is not TitleStyle.CARD:
                frames = min(frames, reading)
            titles.append(
                Title(text=words.text, start=start + lead - origin, frames=max(1, frames), style=words.style)
            )
    return tuple(titles)


def _reading_seconds(text: str) -> float:
    """Return how long words take to find and read: 15 Latin or 7 Chinese characters a second."""
    chinese = len(re.findall(r"[\u3400-\u9fff]", text))
    return 0.6 + chinese / 7 + (len(text) - chinese) / 15
