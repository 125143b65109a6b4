"""Words on the picture stand in their place, can be read, and come with a font or a remedy."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from filmwright.film.cut import Caption, Cut
from filmwright.film.errors import MachineUnfit
from filmwright.film.format import RATIOS, Format
from filmwright.film.script import Title, TitleStyle
from filmwright.film.time import Span
from filmwright.mastering.fonts import family_for
from filmwright.mastering.frame import Page
from filmwright.mastering.lettering import Drawing, caption_drawing, title_drawing
from filmwright.mastering.subtitles import srt, vtt
from filmwright.mastering.words import overlay_of
from filmwright.media.planes import Planes

TEXTS = (
    "Dusk",
    "The smallest giant on the whole long street\nA one-on-one",
    "雨夜\n城市还醒着",
    "Donaudampfschifffahrtsgesellschaftskapitän",
)


def opaque(drawing: Drawing) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of what is inked strongly: letters and plates, not their shadows."""
    rows, columns = np.nonzero((drawing.pixels[..., 3] > 200) & (drawing.pixels[..., :3].max(2) > 150))
    return (
        drawing.x + int(columns.min()),
        drawing.y + int(rows.min()),
        drawing.x + int(columns.max()),
        drawing.y + int(rows.max()),
    )


@pytest.mark.parametrize("ratio", RATIOS)
@pytest.mark.parametrize("style", TitleStyle)
def test_titles_stay_in_the_safe_area_of_every_format(ratio: str, style: TitleStyle) -> None:
    width, height = Format(ratio=ratio).size
    page = Page(width=width, height=height)
    for text in TEXTS:
        left, top, right, bottom = opaque(title_drawing(text, style, page))
        assert left >= 0.05 * width - 1 and top >= 0.05 * height
        if page.vertical:
            assert right <= 0.88 * width + 1 and bottom <= 0.80 * height
        else:
            assert right <= 0.95 * width + 1 and bottom <= 0.95 * height


@pytest.mark.parametrize("ratio", RATIOS)
def test_plates_leave_room_for_captions(ratio: str) -> None:
    width, height = Format(ratio=ratio).size
    page = Page(width=width, height=height)
    caption = opaque(caption_drawing("The cup that never\ngoes cold is yours", page))
    assert caption[3] <= height * (0.80 if page.vertical else 0.95)
    assert caption[0] >= page.side - 1 and caption[2] <= width - page.side + 1
    for style in (TitleStyle.CARD, TitleStyle.LOWER_THIRD):
        assert opaque(title_drawing("Nimbus One $129", style, page))[3] < caption[1]


def test_a_long_caption_gets_smaller_rather_than_three_lines_high() -> None:
    page = Page(width=854, height=480)
    _, top, _, bottom = opaque(caption_drawing("word " * 40, page))
    assert bottom - top < 2.4 * page.type_size


def test_the_price_is_the_largest_thing_on_a_card() -> None:
    page = Page(width=480, height=854)
    card = title_drawing("Nimbus One — $129", TitleStyle.CARD, page)
    assert card.pixels.shape[0] > 3 * page.type_size, "name and price on two lines"
    warm = (card.pixels[..., 0].astype(int) - card.pixels[..., 2] > 90) & (card.pixels[..., 3] > 200)
    rows = np.flatnonzero(warm.any(1))
    assert rows[-1] - rows[0] > 1.1 * page.type_size


def test_words_come_and_go_softly_and_only_on_their_frames() -> None:
    cut = Cut(
        title="",
        rate=Fraction(24),
        size=(320, 180),
        clips=(),
        titles=(Title(text="Dusk", start=10, frames=48),),
        captions=(Caption(text="Hello.", start=80, frames=24),),
    )
    painting = overlay_of(cut, captions=True).painting
    assert painting.spans == (Span(start=80, frames=24), Span(start=10, frames=48))

    def brightest(frame: int) -> int:
        planes = Planes(np.full((180, 320), 60, np.uint8), *(np.full((90, 160), 128, np.uint8) for _ in "uv"))
        painting.paint(frame, planes)
        return int(planes.y.max())

    shown = [brightest(frame) for frame in range(110)]
    assert set(shown[:10] + shown[58:80] + shown[104:]) == {60}
    assert shown[10] < 80 and shown[57] < 80 and shown[34] > 220 and shown[92] > 220
    coming = shown[10:22]
    assert coming == sorted(coming)
    assert overlay_of(cut, captions=False).painting.spans == (Span(start=10, frames=48),)


def test_fonts_are_found_by_letter_or_a_package_is_named() -> None:
    assert family_for("A") == "DejaVu Sans"
    with pytest.raises(
        MachineUnfit, match=r"no font on this machine has the letter .*apt-get install fonts-"
    ):
        title_drawing("\U00012000", TitleStyle.TITLE, Page(width=320, height=180))  # a cuneiform sign


def test_caption_files_say_times_and_words_exactly() -> None:
    captions = (
        Caption(text="I can\nfly.", start=30, frames=30, speaker="Maya"),
        Caption(text="a < b --> c\n\n& d", start=108_000, frames=15),
    )
    rate = Fraction(30000, 1001)
    assert srt(captions, rate) == (
        "1\n00:00:01,001 --> 00:00:02,002\nI can\nfly.\n\n2\n01:00:03,600 --> 01:00:04,100\na < b → c\n& d\n"
    )
    assert vtt(captions, rate) == (
        "WEBVTT\n\n00:00:01.001 --> 00:00:02.002\n<v Maya>I can\nfly.\n\n"
        "01:00:03.600 --> 01:00:04.100\na &lt; b → c\n&amp; d\n"
    )
