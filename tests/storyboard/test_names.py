"""References are found in every spelling that people and hosted models use."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmwright.film.brief import Kind
from filmwright.film.errors import UnknownReference
from filmwright.storyboard.names import Register, mentioned, normalised, usable_name

REGISTER = Register(
    [
        ("shoe", Kind.IMAGE),
        ("sky", Kind.IMAGE),
        ("orbit", Kind.VIDEO),
        ("beat", Kind.AUDIO),
        ("鞋", Kind.IMAGE),
    ]
)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("the @shoe turns", "the @shoe turns"),
        ("the @SHOE's lace", "the @shoe's lace"),
        ("@Image1 turns", "@shoe turns"),
        ("@Image 2 behind her", "@sky behind her"),
        ("[Image 1] and [image 2]", "@shoe and @sky"),
        ("Image 1 on a table", "@shoe on a table"),
        ("<视频1> and <Video 1>", "@orbit and @orbit"),
        ("图片1 的女孩", "@shoe 的女孩"),
        ("图片1的女孩走进视频1的街道", "@shoe 的女孩走进@orbit 的街道"),
        ("@图像2，@音频1 作为配乐", "@sky，@beat 作为配乐"),
        ("把@鞋放在转盘上", "把@鞋 放在转盘上"),
        ("用@shoe放在台上", "用@shoe 放在台上"),
        ("write to anna@shoe.example", "write to anna@shoe.example"),
        ('she says "write to @studio"', 'she says "write to @studio"'),
        ("她说：“找@某人”", "她说：“找@某人”"),
        ("a video 2 minutes long @ noon", "a video 2 minutes long @ noon"),
        ("见 https://example.org/@anna", "见 https://example.org/@anna"),
    ],
)
def test_a_reference_becomes_its_name(written: str, meant: str) -> None:
    assert normalised(written, REGISTER) == meant


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("the @shoo turns", "no reference is named @shoo (did you mean 'shoe'?)"),
        ("the @shoes turn", "'shoe'"),
        ("Image 9 turns", "@Image9"),
        ("[Audio 2] plays", "@Audio2"),
        ("图片7 的女孩", "@图片7"),
        ("@ghost的风格", "@ghost;"),
    ],
)
def test_an_unknown_name_is_refused_with_the_nearest(text: str, says: str) -> None:
    with pytest.raises(UnknownReference) as refused:
        normalised(text, REGISTER)
    assert says in str(refused.value)
    assert "beat, orbit, shoe, sky" in str(refused.value)


def test_a_given_name_wins_over_an_ordinal() -> None:
    register = Register([("a", Kind.IMAGE), ("image1", Kind.IMAGE)])
    assert normalised("@Image1 @image 1 图片1", register) == "@image1 @a @a"


def test_mentions_come_in_order_and_once() -> None:
    assert mentioned('@sky over @shoe, @sky, "@beat"') == ["sky", "shoe"]


def test_a_file_without_a_wordlike_name_is_counted() -> None:
    assert usable_name("2024-01", Kind.IMAGE, 3, []) == "image3"
    assert usable_name("my shoe (1)", Kind.IMAGE, 1, []) == "my_shoe_1"


ODD = [*'@[]<>【】"“” 12,.:\n-_', "shoe", "鞋", "Image", "image ", "图片", "视频", "音频1", "a", "的"]


@given(st.lists(st.sampled_from(ODD), max_size=20).map("".join) | st.text())
def test_normalising_twice_changes_nothing(text: str) -> None:
    try:
        once = normalised(text, REGISTER)
    except UnknownReference:
        return
    assert normalised(once, REGISTER) == once
    assert set(mentioned(once)) <= set(REGISTER.names)
