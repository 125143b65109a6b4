"""A look is heard in the words, and its words are not taken for things."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.storyboard.conftest import PaperInspector

from filmwright.film.brief import LOOKS
from filmwright.film.errors import BriefRefused
from filmwright.storyboard.brief_file import brief_from_words, read_brief
from filmwright.storyboard.looks import read_look, styled

SAID = [
    ("A goat climbs a hill, Van Gogh style", "van_gogh", "A goat climbs a hill"),
    ("A goat climbs a hill, oil painting", "oil", "A goat climbs a hill"),
    ("A goat by Hokusai, in the style of Ukiyo", "ukiyo_e", "A goat"),
    ("A goat in a barn, black and white", "black_and_white", "A goat in a barn"),
    ("A goat climbs a hill, pixel art", "pixel", "A goat climbs a hill"),
    ("A goat climbs a hill, in cyberpunk style", "cyberpunk", "A goat climbs a hill"),
    ("A goat climbs a hill, animated style", "animated", "A goat climbs a hill"),
    ("A goat climbs a hill, watercolor painting", "watercolour", "A goat climbs a hill"),
    ("A goat climbs a hill, surrealism style.", "surreal", "A goat climbs a hill."),
    ("A watercolour of a goat", "watercolour", "a goat"),
    ("A goat in the style of Vincent van Gogh. It bleats.", "van_gogh", "A goat. It bleats."),
    ("A goat climbs a hill as an oil painting", "oil", "A goat climbs a hill"),
    ("Anime style, a goat climbs a hill", "animated", "a goat climbs a hill"),
    ("A goat, filmed in black and white, climbs", "black_and_white", "A goat, climbs"),
    ("一只山羊爬山，水彩画风格", "watercolour", "一只山羊爬山"),
    ("梵高风格的山羊在爬山", "van_gogh", "山羊在爬山"),
    ("一只山羊，赛博朋克风格。", "cyberpunk", "一只山羊。"),
    ("一只山羊在爬山，浮世绘", "ukiyo_e", "一只山羊在爬山"),
    ("A goat climbs a hill, pencil sketch", "pencil", "A goat climbs a hill"),
    ("A goat climbs a hill, charcoal drawing", "charcoal", "A goat climbs a hill"),
    ("A goat climbs a hill by Claude Monet", "impressionism", "A goat climbs a hill"),
    ("A goat climbs a hill in the style of Picasso", "cubism", "A goat climbs a hill"),
    ("A goat climbs a hill, in the style of Studio Ghibli", "animated", "A goat climbs a hill"),
    ("A goat climbs a hill, comic book style", "comic", "A goat climbs a hill"),
    ("A goat climbs a hill, pop art", "pop_art", "A goat climbs a hill"),
    ("A goat climbs a hill, stop-motion animation", "claymation", "A goat climbs a hill"),
    ("A goat climbs a hill, Lego style", "bricks", "A goat climbs a hill"),
    ("A goat climbs a hill, film noir", "noir", "A goat climbs a hill"),
    ("A goat climbs a hill, VHS footage", "vhs", "A goat climbs a hill"),
    ("A goat climbs a hill, shot on polaroid", "polaroid", "A goat climbs a hill"),
    ("A goat climbs a hill, in vaporwave style", "vaporwave", "A goat climbs a hill"),
    ("一只山羊在爬山，剪纸风格", "paper_cut", "一只山羊在爬山"),
    ("一只山羊在爬山，铅笔画", "pencil", "一只山羊在爬山"),
]


@pytest.mark.parametrize(("words", "look", "rest"), SAID)
def test_a_look_said_in_words_is_heard_and_its_words_are_gone(words, look, rest):
    heard, left = styled(words, None)
    assert (heard, left.strip()) == (look, rest)


@pytest.mark.parametrize(
    "words",
    [
        "An oil painting hangs on the wall",
        "A black and white cat sleeps",
        "A flag that is red, black and white",
        "A man reads a cartoon",
        "She looks at the blueprint on the desk",
        'Ann: "I love it, oil painting."',
        "Oil painting",
        "A pencil lies on a comic book",
        "A neon sign over a stained glass window",
        "She embroiders with felt, and draws in chalk on a blackboard",
        "一幅油画挂在墙上",
    ],
)
def test_things_that_have_the_name_of_a_look_stay_things(words):
    assert styled(words, None) == ("natural", words)


def test_a_look_given_beside_the_words_decides():
    assert styled("A goat, Van Gogh style", "pixel") == ("pixel", "A goat")


def test_lines_keep_their_numbers():
    text = "EXT. HILL - DAY\nA goat.\nPixel art.\nIt bleats.\n"
    look, rest = styled(text, None)
    assert look == "pixel"
    assert rest.split("\n")[3] == "It bleats."


def test_briefs_from_a_line_and_from_a_file_hear_it(folder: Path, inspector: PaperInspector):
    brief = brief_from_words("A goat climbs a hill, oil painting", inspector=inspector)
    assert (brief.look, brief.text) == ("oil", "A goat climbs a hill")
    (folder / "film.md").write_text("---\ntitle: Goat\n---\nA goat climbs, pixel art.\n", encoding="utf-8")
    assert read_brief(folder / "film.md", inspector=inspector).look == "pixel"


def test_every_look_is_known_by_its_own_name_and_none_by_a_wrong_one():
    assert [read_look(look) for look in LOOKS] == list(LOOKS)
    with pytest.raises(BriefRefused, match=r"'watercolr' is not known \(did you mean 'watercolour'\?\)"):
        read_look("watercolr")
