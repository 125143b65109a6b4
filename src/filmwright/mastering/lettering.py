"""Titles, plates and captions as drawings: premultiplied RGBA, cut to what is inked."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
import skia
from numpy.typing import NDArray
from skia import textlayout

from filmwright.film.script import TitleStyle
from filmwright.mastering.fonts import LATIN, font_manager, require_letters
from filmwright.mastering.frame import Page

_WHITE = skia.Color(252, 251, 248)
_INK = skia.Color(23, 24, 28)
_MUTED = skia.Color(92, 94, 102)
_ACCENT = skia.Color(205, 66, 18)
_SHADE = skia.Color(8, 10, 14, 190)

_PRICE = re.compile(r"(?:[$€£¥￥]|US\$|CN¥)\s?\d[\d.,]*|\d[\d.,]*\s?(?:元|块|USD|EUR|CNY|GBP)", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True, eq=False)
class Drawing:
    """Premultiplied RGBA (h, w, 4) uint8 with its upper left corner at (x, y) of the picture."""

    pixels: NDArray[np.uint8]
    x: int
    y: int


@dataclass(frozen=True, kw_only=True)
class Type:
    """How a text is set: size in pixels, colour, weight, and air between letters in ems."""

    size: float
    colour: int = _WHITE
    bold: bool = False
    tracking: float = 0.0
    leading: float = 1.2
    centred: bool = True


def title_drawing(text: str, style: TitleStyle, page: Page) -> Drawing:
    """Return a title drawn in its style. Raises MachineUnfit when a letter has no font here."""
    require_letters(text)
    return {TitleStyle.TITLE: _title, TitleStyle.LOWER_THIRD: _lower_third, TitleStyle.CARD: _card}[style](
        text, page
    )


def caption_drawing(text: str, page: Page) -> Drawing:
    """Return a caption, outlined and centred above the floor. Raises MachineUnfit for a missing font."""
    require_letters(text)
    size = page.type_size
    while True:
        type_ = Type(size=size, bold=True, leading=1.18)
        words = _set(text, type_, page.room)
        if size < 0.6 * page.type_size or words.Height <= 2.05 * 1.18 * size:
            break
        size *= 0.94  # a long line somebody wrote by hand: smaller rather than three lines high
    rim = _set(text, type_, page.room, stroke=max(2.0, 0.17 * size))
    top = page.floor - words.Height

    def draw(canvas: Any) -> None:
        with _shadowed(canvas, 0.10 * size, 0.04 * size, 150):
            rim.paint(canvas, page.side, top)
        words.paint(canvas, page.side, top)

    return _inked(draw, page, (top - size, page.floor + size))


def _title(text: str, page: Page) -> Drawing:
    """Large and centred; lines after the first are a subtitle, smaller and wider set.

    In a vertical film it stands on the upper fifth, clear of the subject in the middle.
    """
    first, _, rest = text.partition("\n")
    room = min(page.room, 0.86 * page.width)
    head = _fitting(first, Type(size=page.title_size, bold=True, tracking=0.01, leading=1.12), room)
    sub_type = Type(size=max(0.42 * page.title_size, page.type_size * 0.8), tracking=0.12, leading=1.4)
    sub = _fitting(rest, sub_type, room) if rest else None
    gap = 0.28 * page.title_size
    height = head.Height + (gap + sub.Height if sub else 0.0)
    top = max(page.height * (0.17 if page.vertical else 0.5) - height / 2, 0.055 * page.height)

    def draw(canvas: Any) -> None:
        size = page.title_size
        with (
            _shadowed(canvas, 0.3 * size, 0.06 * size, 170),
            _shadowed(canvas, 0.05 * size, 0.03 * size, 190),
        ):
            head.paint(canvas, (page.width - room) / 2, top)
            if sub:
                sub.paint(canvas, (page.width - room) / 2, top + head.Height + gap)

    return _inked(draw, page, (top - page.title_size, top + height + page.title_size))


def _lower_third(text: str, page: Page) -> Drawing:
    """A dark plate at the left with a bar of accent; the first line is the name."""
    first, _, rest = text.partition("\n")
    size = 1.12 * page.type_size
    room = page.room * (0.8 if page.vertical else 0.62)
    pad, bar = 0.62 * size, max(3.0, 0.16 * size)
    head = _fitting(first, Type(size=size, bold=True, leading=1.15, centred=False), room)
    sub = (
        _fitting(rest, Type(size=0.74 * size, colour=skia.Color(214, 216, 222), centred=False), room)
        if rest
        else None
    )
    width = max(head.LongestLine, sub.LongestLine if sub else 0.0) + 2 * pad + bar
    height = head.Height + (0.12 * size + sub.Height if sub else 0.0) + 1.1 * pad
    left, top = page.side, page.upper_floor - height
    plate = skia.RRect.MakeRectXY(skia.Rect.MakeXYWH(left, top, width, height), 0.18 * size, 0.18 * size)

    def draw(canvas: Any) -> None:
        with _shadowed(canvas, 0.4 * size, 0.12 * size, 90):
            canvas.drawRRect(plate, skia.Paint(Color=_SHADE, AntiAlias=True))
        canvas.save()
        canvas.clipRRect(plate, True)
        canvas.drawRect(skia.Rect.MakeXYWH(left, top, bar, height), skia.Paint(Color=_ACCENT, AntiAlias=True))
        canvas.restore()
        head.paint(canvas, left + bar + pad, top + 0.55 * pad)
        if sub:
            sub.paint(canvas, left + bar + pad, top + 0.55 * pad + head.Height + 0.12 * size)

    return _inked(draw, page, (top - 2 * size, top + height + 2 * size))


def _card(text: str, page: Page) -> Drawing:
    """A light plate with round corners; a price on it is the largest thing said."""
    size = (1.05 if page.vertical else 1.0) * page.type_size
    room = page.room * (0.92 if page.vertical else 0.6)
    lines: list[Any] = []
    for line in _card_lines(text):
        priced = bool(_PRICE.search(line))
        leads = priced or len(_card_lines(text)) == 1
        colour = _ACCENT if priced else _INK if leads or not lines else _MUTED
        type_ = Type(
            size=size * (1.75 if leads else 0.98), colour=colour, bold=leads or not lines, leading=1.14
        )
        lines.append(_fitting(line, type_, room))
    pad_x, pad_y = 1.25 * size, 0.8 * size
    gap = 0.16 * size
    width = min(page.room, max(line.LongestLine for line in lines) + 2 * pad_x)
    height = sum(line.Height for line in lines) + gap * (len(lines) - 1) + 2 * pad_y
    left, top = (page.width - width) / 2, page.upper_floor - height
    round_ = 0.62 * size
    plate = skia.RRect.MakeRectXY(skia.Rect.MakeXYWH(left, top, width, height), round_, round_)

    def draw(canvas: Any) -> None:
        with _shadowed(canvas, 0.75 * size, 0.28 * size, 110):
            canvas.drawRRect(plate, skia.Paint(Color=skia.Color(253, 252, 249, 246), AntiAlias=True))
        at = top + pad_y
        for line in lines:
            line.paint(canvas, (page.width - room) / 2, at)
            at += line.Height + gap

    return _inked(draw, page, (top - 3 * size, top + height + 3 * size))


def _card_lines(text: str) -> list[str]:
    """Return the lines of a card; a price within a single line gets a line of its own."""
    lines = [line.strip() for line in re.split(r"\n|\s[|·]\s", text) if line.strip()]
    if len(lines) == 1 and (price := _PRICE.search(lines[0])):
        before, after = lines[0][: price.start()], lines[0][price.end() :]
        parts = [part.strip(" ,;:-–—，；：。.") for part in (before, price[0] + " ", after)]
        if all(len(part.split()) != 1 or part == parts[1] or len(part) > 4 for part in parts):
            lines = [part for part in parts if part]
    return lines or [text]


def _fitting(text: str, type_: Type, room: float) -> Any:
    """Set a text in lines of even length; a word wider than the room makes all of it smaller."""
    words = _set(text, type_, room)
    if words.MinIntrinsicWidth > room:
        smaller = type_.size * room / words.MinIntrinsicWidth * 0.98
        type_ = Type(**{**type_.__dict__, "size": smaller})
        words = _set(text, type_, room)
    narrow, wide = 0.0, room
    height = words.Height
    if height > 1.6 * type_.size * type_.leading:  # several lines: the narrowest setting as high
        while wide - narrow > 4.0:
            middle = (narrow + wide) / 2
            words.layout(middle)
            if words.Height > height or words.LongestLine > middle + 1 or words.MinIntrinsicWidth > middle:
                narrow = middle
            else:
                wide = middle
        even = _set(_broken_as(text, type_, wide), type_, room)
        if even.Height <= height + 1:
            words = even
    words.layout(room)
    return words


def _broken_as(text: str, type_: Type, room: float) -> str:
    """Return the text with line breaks where setting it `room` wide would put them."""
    lines = [""]
    for piece in re.findall(
        r"\n|[^\S\n]+|[\u2e80-\u9fff\uff00-\uffef]|[^\s\u2e80-\u9fff\uff00-\uffef]+", text
    ):
        longer = lines[-1] + piece
        if piece == "\n":
            lines.append("")
        elif lines[-1] and _set(longer.strip(), type_, 1e5).LongestLine > room + 1:
            lines[-1] = lines[-1].rstrip()
            lines.append(piece.lstrip())
        else:
            lines[-1] = longer
    return "\n".join(lines)


def _set(text: str, type_: Type, room: float, stroke: float = 0.0) -> Any:
    """Return a text laid out in a column `room` wide."""
    paragraph = textlayout.ParagraphStyle()
    paragraph.setTextAlign(textlayout.TextAlign.kCenter if type_.centred else textlayout.TextAlign.kLeft)
    style = textlayout.TextStyle()
    style.setFontFamilies([LATIN])
    style.setLocale("zh-Hans")
    style.setFontSize(type_.size)
    style.setFontStyle(skia.FontStyle.Bold() if type_.bold else skia.FontStyle.Normal())
    style.setLetterSpacing(type_.tracking * type_.size)
    style.setHeight(type_.leading)
    style.setHeightOverride(True)
    if stroke:
        paint = skia.Paint(Color=skia.Color(8, 9, 12, 235), AntiAlias=True, Style=skia.Paint.kStroke_Style)
        paint.setStrokeWidth(stroke)
        paint.setStrokeJoin(skia.Paint.kRound_Join)
        style.setForegroundPaint(paint)
    else:
        style.setColor(type_.colour)
    builder = textlayout.ParagraphBuilder.make(paragraph, _fonts(), skia.Unicodes.ICU.Make())
    builder.pushStyle(style)
    builder.addText(text)
    laid = builder.Build()
    laid.layout(room)
    return laid


@cache
def _fonts() -> Any:
    fonts = textlayout.FontCollection()
    fonts.setDefaultFontManager(font_manager())
    return fonts


class _shadowed:  # noqa: N801  a context manager used as a word
    """Everything drawn in the block casts a soft shadow."""

    def __init__(self, canvas: Any, blur: float, drop: float, strength: int) -> None:
        shade = skia.ImageFilters.DropShadow(0, drop, blur, blur, skia.Color(0, 0, 0, strength))
        self._canvas, self._paint = canvas, skia.Paint(ImageFilter=shade)

    def __enter__(self) -> None:
        self._canvas.saveLayer(None, self._paint)

    def __exit__(self, *_: object) -> None:
        self._canvas.restore()


def _inked(draw: Callable[[Any], None], page: Page, where: tuple[float, float]) -> Drawing:
    """Draw between two heights of a clear page and cut out what has ink."""
    top = max(0, int(where[0]) // 2 * 2)
    height = max(2, min(page.height, int(where[1]) + 1) - top)
    pixels = np.zeros((height, page.width, 4), np.uint8)
    info = skia.ImageInfo.Make(
        page.width, height, skia.ColorType.kRGBA_8888_ColorType, skia.AlphaType.kPremul_AlphaType
    )
    with skia.Surface.MakeRasterDirect(info, pixels, page.width * 4) as canvas:
        canvas.translate(0, -top)
        draw(canvas)
    rows, columns = np.flatnonzero(pixels[..., 3].any(1)), np.flatnonzero(pixels[..., 3].any(0))
    if not len(rows):
        return Drawing(pixels=np.zeros((2, 2, 4), np.uint8), x=0, y=0)
    first, left = int(rows[0]) // 2 * 2, int(columns[0]) // 2 * 2
    cut = pixels[first : rows[-1] + 1, left : columns[-1] + 1]
    return Drawing(pixels=np.ascontiguousarray(cut), x=left, y=top + first)
