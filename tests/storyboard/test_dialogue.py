"""Spoken and written words leave what is seen, and take their speakers with them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmwright.film.script import TitleStyle
from filmwright.storyboard.dialogue import heard


@pytest.mark.parametrize(
    ("text", "speaker", "said", "seen"),
    [
        ('MIA: "You are late."', "MIA", "You are late.", ""),
        ('MIA (to TOM): "You are late." He laughs.', "MIA", "You are late.", "He laughs."),
        ("MIA: You are late.", "MIA", "You are late.", ""),
        ("OLD MAN (quietly): Go home.", "OLD MAN", "Go home.", ""),
        ('Anna: "Hello."', "Anna", "Hello.", ""),
        ('A woman says, "Wait, now." She leaves.', "A woman", "Wait, now.", "A woman. She leaves."),
        ('A woman turns and says, "Wait."', "A woman", "Wait.", "A woman turns."),
        ('A girl waits. Then she shouts: "Here!"', "A girl", "Here!", "A girl waits."),
        ('A man and a woman sit. She shouts: "No!"', "a woman", "No!", "A man and a woman sit."),
        ('"Wait," says the man.', "the man", "Wait", "The man."),
        ("ANNA\n(smiling)\nHello there.", "ANNA", "Hello there.", ""),
        ("小雨：“你来了。”", "小雨", "你来了。", ""),
        ("小雨（低声）：“你来了。”他笑了。", "小雨", "你来了。", "他笑了。"),
        ("女孩走来。她低声说：“等等。”她走了。", "女孩", "等等。", "女孩走来。她走了。"),
        ("女孩走进街道。“下雨了。”", "女孩", "下雨了。", "女孩走进街道。"),
        ('NARRATOR: "Once there was a dog."', None, "Once there was a dog.", ""),
        ("旁白：从前有一只猫。", None, "从前有一只猫。", ""),
        ('Voice over: "Buy it."', None, "Buy it.", ""),
    ],
)
def test_a_line_has_its_speaker(text: str, speaker: str | None, said: str, seen: str) -> None:
    read = heard(text)
    assert [(line.speaker, line.text) for line in read.spoken] == [(speaker, said)]
    assert read.seen == seen


def test_she_may_have_been_seen_in_an_earlier_shot() -> None:
    assert heard('She says, "No."', "A woman and a man meet.").spoken[0].speaker == "A woman"


def test_a_recording_named_beside_the_speaker_is_the_voice() -> None:
    (line,) = heard('MIA (@voice): "Hello."').spoken
    assert (line.speaker, line.recording) == ("MIA", "voice")


@pytest.mark.parametrize(
    ("text", "style", "words"),
    [
        ('TITLE: "One on One"', TitleStyle.TITLE, "One on One"),
        ('PRICE CARD: "$49"', TitleStyle.CARD, "$49"),
        ("LOWER THIRD: Anna, baker", TitleStyle.LOWER_THIRD, "Anna, baker"),
        ("标题：“雨夜”", TitleStyle.TITLE, "雨夜"),
        ("价格牌：“49元”", TitleStyle.CARD, "49元"),
    ],
)
def test_written_words_have_their_style(text: str, style: TitleStyle, words: str) -> None:
    read = heard(text)
    assert [(title.style, title.text) for title in read.written] == [(style, words)]
    assert read.seen == ""
    assert read.spoken == ()


@pytest.mark.parametrize(
    "text",
    [
        'A sign reads "OPEN" over the door.',
        "STYLE: noir, rain.",
        "场景：雨夜的街道。",
        "The score is 3:2 now.",
    ],
)
def test_words_without_a_voice_stay(text: str) -> None:
    read = heard(text)
    assert read.seen == text
    assert read.spoken == read.written == ()


@pytest.mark.parametrize("text", ['A man says, "".', '"" says the man.', 'MIA: ""', '""', "她说：“”"])
def test_empty_quotes_are_no_line(text: str) -> None:
    assert heard(text).spoken == ()


def test_lines_keep_their_order() -> None:
    read = heard('A man says, "One." MIA: "Two."\nNARRATOR: "Three." "Four," says Mia.')
    assert [line.text for line in read.spoken] == ["One.", "Two.", "Three.", "Four"]


ODD = [*'"“”:：,.()\n ', "MIA", "says", "她说", "TITLE", "a man", "@x", "旁白"]


@given(st.lists(st.sampled_from(ODD), max_size=30).map("".join) | st.text(max_size=60))
def test_no_text_is_too_odd(text: str) -> None:
    read = heard(text)
    assert "\x00" not in read.seen
    assert all(line.text or line.recording for line in read.spoken)
