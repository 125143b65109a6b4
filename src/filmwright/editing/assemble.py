"""The first cut: every shot's pick in the script's order, with its words moved to the film's time.

scene      SC01 [ SH010 ][  SH020  ]    SC02 [ SH010 ]
cut             [ SH010 ][  SH020  ~~~~ SH010 ]          ~ dissolve: both shots are seen
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from filmwright.editing.captions import captioned, line_room, spaced
from filmwright.film.cut import Caption, Clip, Cut, Music
from filmwright.film.errors import BoardRefused, listed
from filmwright.film.script import Scene, Script, Title
from filmwright.film.take import Pick
from filmwright.film.time import Span


def assemble(script: Script, picks: Mapping[str, Pick], *, music: Music | None = None) -> Cut:
    """Return the film as a cut; `picks` has one pick for every shot, by the shot's id.

    Raises BoardRefused when a shot has no pick, or a take is too short for its shot.
    """
    clips: list[Clip] = []
    titles: list[Title] = []
    accents: list[int] = []
    heard: list[_Heard] = []
    at = 0  # where the next clip begins, were there no dissolve
    for scene in script.scenes:
        origin: int | None = None  # where the scene's frame 0 lies in the cut
        for shot in scene.shots:
            clip = _clip(picks, shot.id, shot.frames, shot.dissolve if clips else 0)
            if clips and clip.dissolve > clips[-1].frames - clips[-1].dissolve:
                raise BoardRefused(
                    f"{shot.id} dissolves over {clip.dissolve} frames, longer than the shot before it; "
                    "shorten the dissolve on the board"
                )
            at -= clip.dissolve
            origin = at - shot.start if origin is None else origin
            heard += _heard(clip, Span(start=at, frames=clip.frames), scene, shot.start)
            clips.append(clip)
            at += clip.frames
        titles += [replace(title, start=title.start + (origin or 0)) for title in scene.titles]
        accents += [accent + (origin or 0) for accent in scene.accents]
    lines = [caption for line in _once(heard) for caption in captioned(line, line_room(script.format.size))]
    whole = Span(start=0, frames=at)
    return Cut(
        title=script.title,
        rate=script.format.rate,
        size=script.format.size,
        clips=tuple(clips),
        titles=tuple(kept for title in titles if (kept := within(title, whole))),
        captions=spaced(lines, script.format.rate, at),
        music=music,
        accents=tuple(sorted({accent for accent in accents if 0 <= accent < at})),
    )


def within(title: Title, span: Span) -> Title | None:
    """Return the part of a title that a span of the same time holds, or None."""
    part = Span(start=title.start, frames=title.frames).overlap(span)
    return replace(title, start=part.start, frames=part.frames) if part else None


_Heard = tuple[tuple[str, str, str | None, int], Caption]
"""A line where one clip lets it be heard, under what makes it the same line in other clips."""


def _clip(picks: Mapping[str, Pick], shot: str, frames: int, dissolve: int) -> Clip:
    if shot not in picks:
        raise BoardRefused(f"no take of {shot} is picked; shoot it first (picked: {listed(picks)})")
    pick = picks[shot]
    if pick.take.footage.frames < frames:
        raise BoardRefused(
            f"the take {pick.take.id} has {pick.take.footage.frames} frames and its shot asks for {frames}; "
            "shoot it again or shorten the shot on the board"
        )
    return Clip(pick=pick, source_start=0, frames=frames, dissolve=dissolve)


def _heard(clip: Clip, place: Span, scene: Scene, shot_start: int) -> list[_Heard]:
    found = []
    for line in clip.pick.take.footage.lines:
        spoken = Span(start=place.start + line.start - clip.source_start, frames=line.frames)
        if part := spoken.overlap(place):
            key = (scene.id, line.text, line.speaker, shot_start + line.start)
            caption = Caption(text=line.text, speaker=line.speaker, start=part.start, frames=part.frames)
            found.append((key, caption))
    return found


def _once(heard: list[_Heard]) -> list[Caption]:
    """Return each line once: what several shots of a scene let hear of it, put together."""
    lines: dict[tuple[str, str, str | None, int], Caption] = {}
    for key, caption in heard:
        if key not in lines:
            lines[key] = caption
            continue
        first = lines[key]
        start = min(first.start, caption.start)
        end = max(first.start + first.frames, caption.start + caption.frames)
        lines[key] = replace(first, start=start, frames=end - start)
    return list(lines.values())
