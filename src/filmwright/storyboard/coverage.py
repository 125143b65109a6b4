"""Which shots cover a scene whose script leaves the camera to us."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from filmwright.film.camera import Camera, Move, ShotSize, Side
from filmwright.storyboard.drafts import Draft, sentences
from filmwright.storyboard.people import first_person, people_in, speaker_of
from filmwright.storyboard.timing import BREATH, spoken_seconds

LONGEST_UNCUT = 6.0
"""Seconds a scene may last before it is cut without being asked."""

_WIDE = (ShotSize.LS, ShotSize.MS, ShotSize.CU, ShotSize.MLS, ShotSize.MCU, ShotSize.MS)
_TALL = (ShotSize.MLS, ShotSize.MCU, ShotSize.CU, ShotSize.MS, ShotSize.MCU, ShotSize.LS)


@dataclass(frozen=True, kw_only=True)
class Setup:
    """One camera setup of a covered scene: its part of the words and how long it is wanted."""

    words: str
    camera: Camera
    seconds: float
    least: float
    lines: tuple[int, ...] = ()  # which of the draft's lines are heard in it


def sizes(tall: bool) -> tuple[ShotSize, ...]:
    """Return shot sizes in the order they follow one another; neighbours always differ."""
    return _TALL if tall else _WIDE


def covered(draft: Draft, seconds: float, *, tall: bool, brisk: bool, opening: int) -> list[Setup]:
    """Return the setups that cover a stretch of `seconds`, one when it is short.

    A conversation is cut on its speakers after a view of both; anything else goes from wide to
    close to reaction. `opening`: how many shots the scene has had already.
    """
    speakers = {line.speaker for line in draft.spoken if line.speaker}
    if len(speakers) > 1:
        return _conversation(draft, seconds, tall)
    length = 2.4 if brisk or tall else 3.2
    most = max(1, int(seconds / 1.6))
    count = min(most, max(2, round(seconds / length)), 40)
    if draft.spoken:
        count = min(count, max(2, len(draft.spoken) + 1, len(sentences(draft.seen))))
    if seconds <= LONGEST_UNCUT or count < 2:
        return [_whole(draft, seconds)]
    return _progression(draft, seconds, count, sizes(tall), opening)


def _whole(draft: Draft, seconds: float) -> Setup:
    return Setup(
        words=draft.words,
        camera=draft.camera,
        seconds=seconds,
        least=1.0,
        lines=tuple(range(len(draft.spoken))),
    )


def _progression(
    draft: Draft, seconds: float, count: int, order: Sequence[ShotSize], opening: int
) -> list[Setup]:
    """Return setups from wide to close, each with the sentences that fall into it."""
    told = sentences(draft.seen) or [draft.words]
    setups = []
    for n in range(count):
        here = told[n * len(told) // count : max(n * len(told) // count + 1, (n + 1) * len(told) // count)]
        words = " ".join(here)
        size = order[(n + opening) % len(order)]
        so_far = " ".join(told[: max(1, (n + 1) * len(told) // count)])
        subject = _subject(words, so_far, n, size)
        move = Move.DOLLY_IN if n + opening == 0 else None
        setups.append(
            Setup(
                words=words,
                camera=replace(draft.camera, size=size, subject=subject, move=move),
                seconds=seconds / count * (1.15 if n == 0 else 1.0),
                least=1.0,
            )
        )
    return _with_lines(setups, draft, seconds)


def _subject(words: str, told: str, n: int, size: ShotSize) -> str | None:
    """Return whom a shot looks at: nobody in a wide shot, whoever acts in a closer one, then who watches.

    `told`: what the scene has said by then, for "she" is somebody from before.
    """
    if size in (ShotSize.LS, ShotSize.EWS, ShotSize.MLS):
        return None
    people = people_in(told)
    if not people:
        return None
    opening = re.match(r"(?:she|he|they|her|his)\b|[她他]", words.strip(), re.IGNORECASE)
    acts = (speaker_of(words, told) if opening else first_person(words)) or people[0]
    others = [one for one in people if one.split()[-1].casefold() != acts.split()[-1].casefold()]
    reacts = size in (ShotSize.CU, ShotSize.MCU) and n >= 2
    return others[-1] if reacts and others else acts


def _with_lines(setups: list[Setup], draft: Draft, seconds: float) -> list[Setup]:
    """Return the setups with each line given to one of them, spread in order over the later ones."""
    count = len(draft.spoken)
    if not count:
        return setups
    given = [min(len(setups) - 1, (n + 1) * len(setups) // (count + 1)) for n in range(count)]
    filled = []
    for n, setup in enumerate(setups):
        lines = tuple(line for line, at in enumerate(given) if at == n)
        heard = sum(spoken_seconds(draft.spoken[line].text) + BREATH for line in lines)
        least = heard + BREATH if lines else 1.0
        filled.append(replace(setup, lines=lines, seconds=max(setup.seconds, least), least=least))
    return filled if sum(setup.least for setup in filled) <= seconds else [_whole(draft, seconds)]


def _conversation(draft: Draft, seconds: float, tall: bool) -> list[Setup]:
    """Return a view of everybody, then each speaker while they speak, over the other's shoulder at first."""
    turns: list[list[int]] = []
    for n, line in enumerate(draft.spoken):
        if turns and draft.spoken[turns[-1][0]].speaker == line.speaker:
            turns[-1].append(n)
        else:
            turns.append([n])
    talk = [sum(spoken_seconds(draft.spoken[n].text) + BREATH for n in turn) for turn in turns]
    if sum(talk) + 1.2 > seconds:
        return [_whole(draft, seconds)]
    opening = max(1.2, min(3.0, (seconds - sum(talk)) * 0.6))
    wide = ShotSize.MLS if tall else ShotSize.LS
    setups = [
        Setup(
            words=draft.seen or draft.words,
            camera=replace(draft.camera, size=wide, move=Move.DOLLY_IN),
            seconds=opening,
            least=1.0,
        )
    ]
    for n, (turn, length) in enumerate(zip(turns, talk, strict=True)):
        line = draft.spoken[turn[0]]
        size = (ShotSize.MS, ShotSize.MCU, ShotSize.MCU, ShotSize.CU)[min(n, 3)]
        side = Side.OVER_SHOULDER if n < 2 and line.speaker else None
        words = " ".join(f"{line.speaker or 'Narrator'}: “{draft.spoken[k].text}”" for k in turn)
        camera = replace(draft.camera, size=size, side=side, subject=line.speaker)
        setups.append(
            Setup(words=words, camera=camera, seconds=length + 0.2, least=length, lines=tuple(turn))
        )
    return setups
