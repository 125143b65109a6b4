"""When every line is spoken: one after the other, with a breath between speakers."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from filmwright.sound.sound import Sound
from filmwright.stage.blocking.blocking import Voiced
from filmwright.stage.world.world import Character, SpeechLine, World

Voices: TypeAlias = Callable[[SpeechLine, Character | None], Sound | None]
"""Says a line with a speaker's voice, or None: nobody here can speak this language."""

LEAD = 0.5
"""Seconds before the first line: the eye finds the speaker first."""

GAP = (0.25, 0.4)
"""Seconds between two speakers: at least, and as it sounds natural."""


def spoken_lines(world: World, voices: Voices) -> tuple[tuple[Voiced, ...], list[str]]:
    """Return the lines with their voices and times, and what did not fit.

    A line with a start of its own keeps it unless the one before still sounds. Lines that do not
    fit into the scene with natural pauses get the shortest pauses; what still does not fit runs
    over the end and is noted.
    """
    if not world.lines:
        return (), []
    people = {character.id: character for character in world.cast}
    sounds = [voices(line, people.get(line.speaker or "")) for line in world.lines]
    lengths = [
        sound.seconds if sound is not None else reading_time(line.text)
        for sound, line in zip(sounds, world.lines, strict=True)
    ]
    length = float(world.frames / world.rate)
    starts = _starts(world.lines, lengths, LEAD, GAP[1])
    if starts[-1] + lengths[-1] > length:
        starts = _starts(world.lines, lengths, 0.15, GAP[0])
    voiced = tuple(
        Voiced(text=line.text, speaker=line.speaker, start=start, sound=sound, seconds=seconds)
        for line, start, sound, seconds in zip(world.lines, starts, sounds, lengths, strict=True)
    )
    return voiced, _complaints(voiced, world, length)


def _starts(lines: tuple[SpeechLine, ...], lengths: list[float], lead: float, gap: float) -> list[float]:
    starts: list[float] = []
    free = 0.0
    for line, seconds in zip(lines, lengths, strict=True):
        earliest = free + gap if starts else lead
        if line.start is not None:
            earliest = max(line.start, free)
        starts.append(earliest)
        free = earliest + seconds
    return starts


def _complaints(voiced: tuple[Voiced, ...], world: World, length: float) -> list[str]:
    notes = []
    over = voiced[-1].start + voiced[-1].seconds - length
    if over > 0.04:
        notes.append(
            f"the lines are {over:.1f} s longer than the scene; give it {length + over:.1f} s or cut words"
        )
    for line, told in zip(voiced, world.lines, strict=True):
        if told.start is not None and line.start > told.start + 0.04:
            notes.append(
                f"{line.text!r} starts {line.start - told.start:.1f} s later: the line before still sounds"
            )
    if any(line.sound is None for line in voiced):
        notes.append("no voice here speaks this language; captions carry the words")
    return notes


def reading_time(text: str) -> float:
    """Return how long a line takes to say, seconds: 150 English words, 220 Chinese characters a minute."""
    han = sum(1 for letter in text if "\u4e00" <= letter <= "\u9fff")
    words = len("".join(" " if "\u4e00" <= c <= "\u9fff" else c for c in text).split())
    return max(0.8, han * 60 / 220 + words * 60 / 150)
