"""Glances: listeners look at whoever speaks, who waits watches whoever does most."""

from __future__ import annotations

from filmwright.stage.blocking.blocking import Beat, Voiced
from filmwright.stage.world.world import Verb

_LOOKED_AT = (
    Verb.DUNK,
    Verb.DANCE,
    Verb.CLIP,
    Verb.THROW,
    Verb.JUMP,
    Verb.FALL,
    Verb.PUSH,
    Verb.RUN,
    Verb.DRIBBLE,
    Verb.WALK,
)


def listening(lines: tuple[Voiced, ...], main: dict[str, list[Beat]], length: float) -> list[Beat]:
    """Return the looks of listeners at whoever speaks, a moment after the voice starts."""
    beats = []
    for line in lines:
        if line.speaker is None or line.speaker not in main:
            continue
        for name in main:
            if name != line.speaker:
                start = line.start + 0.18
                seconds = min(line.seconds, length - start)
                if seconds > 0.2:
                    beats.append(_look(name, line.speaker, start, seconds))
    return beats


def watching(main: dict[str, list[Beat]], over: list[Beat], lines: tuple[Voiced, ...]) -> list[Beat]:
    """Return the looks of who waits at whoever does most, unless something else is to be looked at."""
    beats = []
    for name, own in main.items():
        for wait in own:
            if wait.verb not in (Verb.IDLE, Verb.SIT) or wait.seconds < 0.8:
                continue
            taken = [b for b in over if b.actor == name and b.verb is Verb.LOOK]
            for start, seconds, whom in _doing(name, main, wait):
                clear = all(b.start + b.seconds <= start or start + seconds <= b.start for b in taken)
                if clear and not _spoken(lines, start, seconds):
                    beats.append(_look(name, whom, start, seconds))
    return beats


def _spoken(lines: tuple[Voiced, ...], start: float, seconds: float) -> bool:
    return any(line.start < start + seconds and start < line.start + line.seconds for line in lines)


def _doing(name: str, main: dict[str, list[Beat]], wait: Beat) -> list[tuple[float, float, str]]:
    """Return when whom somebody waiting can watch: others' movements inside the wait, liveliest first."""
    seen: list[tuple[float, float, str]] = []
    clock = wait.start + 0.25
    moving = [b for other, beats in main.items() if other != name for b in beats if b.verb in _LOOKED_AT]
    for beat in sorted(moving, key=lambda b: (b.start, _LOOKED_AT.index(b.verb))):
        start = max(clock, beat.start + 0.25)
        end = min(wait.start + wait.seconds, beat.start + beat.seconds + 0.6)
        if end - start > 0.5:
            seen.append((start, end - start, beat.actor))
            clock = end
    return seen


def _look(name: str, whom: str, start: float, seconds: float) -> Beat:
    return Beat(actor=name, verb=Verb.LOOK, start=round(start, 4), seconds=round(seconds, 4), target=whom)
