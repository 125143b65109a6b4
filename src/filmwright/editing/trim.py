"""Part of a cut."""

from __future__ import annotations

from dataclasses import replace

from filmwright.editing.assemble import within
from filmwright.film.cut import Caption, Clip, Cut
from filmwright.film.errors import BoardRefused
from filmwright.film.time import Span


def trimmed(cut: Cut, window: Span) -> Cut:
    """Return the part of `cut` that plays inside `window`.

    cut      [  A  ][  B  ][  C  ]
    window       |-----------|
    trimmed      [A][  B  ][C]

    A dissolve that the window's edge parts becomes as short as what is left of it. Titles,
    captions and accents move along. Raises BoardRefused for a window that holds no frame of the cut.
    """
    part = window.overlap(Span(start=0, frames=cut.frames))
    if part is None:
        raise BoardRefused(
            f"frames {window.start} to {window.end} lie outside the cut, which has {cut.frames}; "
            "choose a part of it"
        )
    titles = (within(title, part) for title in cut.titles)
    return replace(
        cut,
        clips=tuple(_clips(cut, part)),
        titles=tuple(replace(title, start=title.start - part.start) for title in titles if title),
        captions=tuple(kept for caption in cut.captions if (kept := _caption(caption, part))),
        accents=tuple(accent - part.start for accent in cut.accents if part.start <= accent < part.end),
    )


def _clips(cut: Cut, part: Span) -> list[Clip]:
    clips: list[Clip] = []
    at, reached = 0, part.start  # where a clip begins, and up to where the kept clips reach
    for clip in cut.clips:
        place = Span(start=at - clip.dissolve, frames=clip.frames)
        at = place.end
        kept = place.overlap(part)
        if kept is None:
            continue
        dissolve = reached - kept.start if clips else 0
        clips.append(
            replace(
                clip,
                source_start=clip.source_start + kept.start - place.start,
                frames=kept.frames,
                dissolve=dissolve,
            )
        )
        reached = kept.end
    return clips


def _caption(caption: Caption, part: Span) -> Caption | None:
    kept = Span(start=caption.start, frames=caption.frames).overlap(part)
    return replace(caption, start=kept.start - part.start, frames=kept.frames) if kept else None
