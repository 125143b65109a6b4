"""Titles and captions over a film: each drawn once, then laid on its frames with an eased strength.

    strength  1 |    ________________
                |   /                \\
              0 |__/                  \\__
                 start             start + frames
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache

from filmwright.film.cut import Caption, Cut
from filmwright.film.script import Title, TitleStyle
from filmwright.film.time import Span, frames_in
from filmwright.mastering.fonts import require_letters
from filmwright.mastering.frame import Page
from filmwright.mastering.lettering import caption_drawing, title_drawing
from filmwright.media.planes import Patch, Planes, lay, patch_of
from filmwright.media.splicing import Painting

_TITLE_FADE = 0.5
_PLATE_FADE = 0.35
_CAPTION_FADE = 0.08
_BLOCK = 64  # frames that share one list of words
_RISE = 0.025  # of the picture's height, by which a plate comes up


@dataclass(frozen=True, kw_only=True)
class Words:
    """A text and the frames it stands on."""

    text: str
    style: TitleStyle | None  # None: a caption
    page: Page
    span: Span
    fade: int  # frames of coming and of going
    rise: int = 0  # pixels it comes up from below

    def strength(self, frame: int) -> float:
        """Return how strongly the words stand on a frame, 0 to 1, eased at both ends."""
        into = frame - self.span.start + 1
        left = self.span.end - frame
        return _eased(min(into, left) / (self.fade + 1))

    def paint(self, frame: int, planes: Planes) -> None:
        patch = _patch(self.text, self.style, self.page)
        strength = self.strength(frame)
        coming = frame - self.span.start < self.fade
        sunk = 2 * round(self.rise * (1.0 - strength) / 2) if coming else 0
        lay(replace(patch, y=patch.y + sunk) if sunk else patch, planes, strength)


class Overlay:
    """All words of a film, found by frame however many they are."""

    def __init__(self, words: Sequence[Words]) -> None:
        self._at: dict[int, list[Words]] = {}
        for each in words:
            for block in range(each.span.start // _BLOCK, (each.span.end - 1) // _BLOCK + 1):
                self._at.setdefault(block, []).append(each)
        self.painting = Painting(paint=self._paint, spans=tuple(each.span for each in words))

    def _paint(self, frame: int, planes: Planes) -> None:
        for words in self._at.get(frame // _BLOCK, ()):
            if words.span.start <= frame < words.span.end:
                words.paint(frame, planes)


def overlay_of(cut: Cut, *, captions: bool) -> Overlay:
    """Return a cut's titles, and its captions if they are to be burned in.

    Raises MachineUnfit, before anything is drawn, when a letter has no font here.
    """
    page = Page(width=cut.size[0], height=cut.size[1])
    burned: Sequence[Caption] = cut.captions if captions else ()
    words = [
        *(_caption(caption, page, cut.rate) for caption in burned),
        *(_title(title, page, cut.rate) for title in cut.titles),
    ]
    require_letters("".join(each.text for each in words))
    return Overlay(words)


def _title(title: Title, page: Page, rate: Fraction) -> Words:
    plate = title.style is not TitleStyle.TITLE
    fade = frames_in(_PLATE_FADE if plate else _TITLE_FADE, rate)
    return Words(
        text=title.text,
        style=title.style,
        page=page,
        span=Span(start=title.start, frames=title.frames),
        fade=min(fade, title.frames // 3),
        rise=round(_RISE * page.height) if plate else 0,
    )


def _caption(caption: Caption, page: Page, rate: Fraction) -> Words:
    return Words(
        text=caption.text,
        style=None,
        page=page,
        span=Span(start=caption.start, frames=caption.frames),
        fade=min(frames_in(_CAPTION_FADE, rate), caption.frames // 3),
    )


@lru_cache(maxsize=12)
def _patch(text: str, style: TitleStyle | None, page: Page) -> Patch:
    """Draw words once for all their frames; only the latest few are kept."""
    drawing = caption_drawing(text, page) if style is None else title_drawing(text, style, page)
    return patch_of(drawing.pixels, drawing.x, drawing.y)


def _eased(part: float) -> float:
    """Ease in and out (smoothstep)."""
    part = min(1.0, max(0.0, part))
    return part * part * (3.0 - 2.0 * part)
