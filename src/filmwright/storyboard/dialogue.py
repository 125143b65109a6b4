# ruff: noqa: E501 (a pattern is read as one line)
"""The words of a passage that are spoken or written on the picture, taken out of what is seen.

    MIA: "You are late."        MIA (to TOM): You are late.      小雨：“你来了。”
    A woman says, "Wait."       "Wait," says the woman.          她低声说：“等等。”
    NARRATOR: "Once ..."        VOICE OVER: ...                  旁白：“从前……”
    TITLE: "One on one"         PRICE CARD: "$49"                标题：“……”  价格牌：“……”

What is left keeps the speaker in sight: `A woman turns and says, "Wait."` leaves `A woman turns.`
A quotation without a voice (`a sign reads "OPEN"`) stays where it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from filmwright.film.script import TitleStyle
from filmwright.storyboard.names import QUOTED
from filmwright.storyboard.people import last_person, speaker_of


@dataclass(frozen=True, kw_only=True)
class Spoken:
    """A line. `place` orders the lines of a passage as they stand in it."""

    text: str
    speaker: str | None
    recording: str | None = None
    place: int = 0


@dataclass(frozen=True, kw_only=True)
class Written:
    """Words on the picture."""

    text: str
    style: TitleStyle
    place: int = 0


@dataclass(frozen=True, kw_only=True)
class Heard:
    """A passage with its words sorted: what is seen, said and written."""

    seen: str
    spoken: tuple[Spoken, ...]
    written: tuple[Written, ...]


@dataclass
class _Sorting:
    spoken: list[Spoken] = field(default_factory=list)
    written: list[Written] = field(default_factory=list)
    before: str = ""  # what earlier passages showed, to find out who "she" is


_QUOTE = rf"(?P<quote>{QUOTED})"
_REST = r"(?P<rest>[^\n\"“「『]*[^\s\"“「『][^\n\"“「『]*)"
_AT_START = r"(?:(?<=\n)|(?<=[.!?。！？”\"」』])|^)[ \t]*"
_PAREN = r"(?:[ \t]*[(（](?P<paren>[^()（）\n]{0,80})[)）])?"

_TITLES = {
    TitleStyle.CARD: r"price[ -]card|end[ -]card|logo[ -]card|call to action|cta|card|price|价格牌|价格|价签|结尾卡|卡片|字卡",
    TitleStyle.LOWER_THIRD: r"lower[ -]third|super|caption|name tag|人名条|下三分之一|字幕条|字幕",
    TitleStyle.TITLE: r"main title|end title|title[ -]card|title|text on screen|on[ -]screen text|标题|片名|片头|片尾",
}
_TITLE_WORDS = "|".join(f"(?P<{style.value}>{words})" for style, words in _TITLES.items())
_NARRATORS = r"narrator|narration|voice[- ]?over|v\.?o\.?|announcer|旁白|画外音|解说词?|配音"
_LABELS = (
    "CAMERA|STYLE|NOTE|NOTES|MUSIC|SOUND|SOUNDS|SFX|LIGHT|LIGHTING|MOOD|LOOK|COLOR|COLOUR|SETTING|LOCATION|"
    "PLACE|TIME|FORMAT|RATIO|DURATION|ACTION|AUDIO|VIDEO|IMAGE|SCENE|SHOT|CUT TO|DISSOLVE TO|FADE IN|FADE OUT|"
    "BACKGROUND|SUBJECT|PROMPT|CHARACTER|CHARACTERS|INT|EXT|POV|ECU|CU|MCU|MS|MLS|LS|EWS|WS|DETAIL|INSERT"
)
_LABELS_ZH = (
    "场景|风格|镜头|音乐|音效|时间|地点|画面|光线|灯光|色调|人物|角色|氛围|配乐|背景|参考|要求|备注|首帧|尾帧|主体|动作|"
    "运镜|景别|特写|近景|中景|全景|远景|比例|时长|主题|环境|声音|天气"
)

_TITLE_CUE = re.compile(rf"{_AT_START}(?i:{_TITLE_WORDS}){_PAREN}[ \t]*[:：][ \t]*(?:{_QUOTE}|{_REST})[.。]?")
_NARRATOR_CUE = re.compile(rf"{_AT_START}(?i:{_NARRATORS}){_PAREN}[ \t]*[:：][ \t]*(?:{_QUOTE}|{_REST})")
_CAPS_CUE = re.compile(
    rf"{_AT_START}(?!(?:{_LABELS})\b[ \t]*(?:\d+[ \t]*)?[:：(（])(?P<name>[A-Z][A-Z0-9.'’&-]*(?: [A-Z0-9.'’&-]+){{0,3}}){_PAREN}"
    rf"[ \t]*[:：][ \t]*(?:{_QUOTE}|{_REST})"
)
_PLAIN_CUE = re.compile(
    rf"{_AT_START}(?!(?i:{_LABELS})\b)(?P<name>(?:The |A |An |Old |Little |Young )*[A-Z][\w'’-]*(?: [a-z][\w'’-]*)?){_PAREN}"
    rf"[ \t]*[:：][ \t]*{_QUOTE}"
)
_CHINESE_NAME = (
    rf"(?!(?:{_LABELS_ZH})[ \t]*[:：(（])(?P<name>[\u3400-\u9fff·]{{1,8}}){_PAREN}[ \t]*[:：][ \t]*"
)
_CHINESE_CUE = re.compile(rf"{_AT_START}{_CHINESE_NAME}(?:{_QUOTE}|(?<=：){_REST})")
_CHINESE_CUE_INSIDE = re.compile(rf"(?<=[，,；;])[ \t]*{_CHINESE_NAME}{_QUOTE}")
_SCREENPLAY_CUE = re.compile(
    rf"(?:^|(?<=\n))[ \t]*(?!(?:{_LABELS})\b)(?P<name>[A-Z][A-Z'’.-]+(?: [A-Z'’.-]+){{0,2}})"
    r"(?:[ \t]*\((?P<paren>[^()\n]{0,40})\))?[ \t]*\n(?:[ \t]*\((?P<paren2>[^()\n]{0,60})\)[ \t]*\n)?"
    r"[ \t]*(?P<rest>(?=[^\n]*[a-z])[^\n]+)"
)
_SAY = r"says?|said|asks?|asked|shouts?|shouted|whispers?|whispered|replies|replied|answers?|answered|yells?|calls? out|cries|mutters?|murmurs?|exclaims?|announces?"
_SAYS = re.compile(
    rf"(?P<lead>[^.!?。！？\n\"“”]{{0,160}}?)\b(?P<verb>{_SAY})\b(?P<how>[^.!?\n\"“”:：]{{0,40}}?)[ \t]*[,:：，]?[ \t]*{_QUOTE}[.]?"
)
_SAYS_ZH = re.compile(
    r"(?P<lead>[^。！？\n\"“”]{0,60}?)(?:低声|大声|轻声|小声|笑着|哭着|生气地|高兴地|温柔地)?"
    rf"(?:说道?|问道?|喊道?|叫道|回答道?|答道|叹道|低语|嘟囔)(?P<how>)[ \t]*[，,:：]?[ \t]*{_QUOTE}。?"
)
_SAID_AFTER = re.compile(
    rf"{_QUOTE}[ \t]*,?[ \t]*(?:(?P<who>(?:the |a |an )?[\w'’-]+(?: [\w'’-]+)?) (?:{_SAY})\b|(?:{_SAY})\b (?P<who2>(?:the |a |an )?[\w'’-]+(?: (?:girl|boy|woman|man))?))"
)
_ALONE = re.compile(rf"{_AT_START}{_QUOTE}[ \t]*[.。]?(?=[ \t]*(?:\n|$|[A-Z@\u3400-\u9fff\"“]))")


def heard(text: str, before: str = "") -> Heard:
    """Return a passage sorted into what is seen, said and written.

    `before` is what the scene showed earlier: a pronoun's owner may be there.
    """
    sorting = _Sorting(before=before)
    seen = text
    steps: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], _Sorting], str]], ...] = (
        (_TITLE_CUE, _take_title),
        (_NARRATOR_CUE, _take_narration),
        (_CAPS_CUE, _take_cue),
        (_SCREENPLAY_CUE, _take_cue),
        (_SAYS, _take_says),
        (_PLAIN_CUE, _take_cue),
        (_SAID_AFTER, _take_said_after),
        (_SAYS_ZH, _take_says),
        (_CHINESE_CUE, _take_cue),
        (_CHINESE_CUE_INSIDE, _take_cue),
        (_ALONE, _take_alone),
    )
    for pattern, take in steps:
        seen = _taken(pattern, take, seen, sorting)
    return Heard(
        seen=_tidy(seen),
        spoken=tuple(sorted(sorting.spoken, key=lambda line: line.place)),
        written=tuple(sorted(sorting.written, key=lambda words: words.place)),
    )


def _taken(
    pattern: re.Pattern[str], take: Callable[[re.Match[str], _Sorting], str], text: str, sorting: _Sorting
) -> str:
    """Return the text with each match replaced, at its full length, so that places keep their order."""

    def blank(found: re.Match[str]) -> str:
        left = take(found, sorting)
        return left + "\x00" * max(0, len(found[0]) - len(left))

    return pattern.sub(blank, text)


def _words(found: re.Match[str]) -> str:
    groups = found.groupdict()
    if groups.get("quote"):
        return str(groups["quote"][1:-1]).strip()
    return re.sub(r"[@*_]", "", str(groups.get("rest") or "").replace("\x00", "")).strip()


def _recording(paren: str | None) -> str | None:
    named = re.search(r"@([^\W\d][\w-]*)", paren or "")
    return named[1] if named else None


def _take_title(found: re.Match[str], sorting: _Sorting) -> str:
    style = next(style for style in _TITLES if found[style.value])
    if words := _words(found):
        sorting.written.append(Written(text=words, style=style, place=found.start()))
    return ""


def _take_narration(found: re.Match[str], sorting: _Sorting) -> str:
    recording = _recording(found["paren"])
    if (words := _words(found)) or recording:
        sorting.spoken.append(Spoken(text=words, speaker=None, recording=recording, place=found.start()))
    return ""


def _take_cue(found: re.Match[str], sorting: _Sorting) -> str:
    groups = found.groupdict()
    name = re.sub(r"[ \t]*\b(?:V\.?O\.?|O\.?S\.?)$", "", found["name"]).strip()
    paren = f"{groups.get('paren') or ''} {groups.get('paren2') or ''}"
    off_screen = bool(re.search(r"\bV\.? ?O\b|画外", paren)) and not name
    recording = _recording(paren)
    if (words := _words(found)) or recording:
        speaker = None if off_screen or not name else name
        sorting.spoken.append(Spoken(text=words, speaker=speaker, recording=recording, place=found.start()))
    return ""


def _take_says(found: re.Match[str], sorting: _Sorting) -> str:
    lead = found["lead"].replace("\x00", " ")
    seen = f"{sorting.before} {found.string[: found.start()]}".replace("\x00", " ")
    speaker = speaker_of(lead, seen)
    recording = _recording(found["how"])
    if (words := _words(found)) or recording:
        sorting.spoken.append(
            Spoken(text=words, speaker=speaker, recording=recording, place=found.start("quote"))
        )
    left = re.sub(r"[\s,，]*\b(?:and|then|who|as|while)?[\s]*$|[，,并且]+$", "", lead.rstrip())
    bare = re.fullmatch(
        r"\s*(?:then|now|and|suddenly|\s)*(?:she|he|they|it|他|她|他们|她们)?\s*", left, re.IGNORECASE
    )
    stop = "。" if re.search(r"[\u3400-\u9fff]$", left) else "."
    return "" if bare else left + stop


def _take_said_after(found: re.Match[str], sorting: _Sorting) -> str:
    who = (found["who"] or found["who2"]).strip()
    seen = f"{sorting.before} {found.string[: found.start()]}".replace("\x00", " ")
    speaker = speaker_of(who, seen)
    words = found["quote"][1:-1].strip().rstrip(",，")
    if words:
        sorting.spoken.append(Spoken(text=words, speaker=speaker, place=found.start()))
    return "" if who.lower() in ("she", "he", "they", "it") else who[0].upper() + who[1:]


def _take_alone(found: re.Match[str], sorting: _Sorting) -> str:
    seen = f"{sorting.before} {found.string[: found.start()]}".replace("\x00", " ")
    words = found["quote"][1:-1].strip()
    if words:
        sorting.spoken.append(Spoken(text=words, speaker=last_person(seen), place=found.start()))
    return ""


def _tidy(text: str) -> str:
    """Return what is left as clean sentences, paragraphs kept."""
    plain = text.replace("\x00", "")
    plain = re.sub(r"[ \t]+([.,;。，；！？!?])", r"\1", plain)
    plain = re.sub(r"([.。!?！？])[ \t]*[.。,，]+", r"\1", plain)
    lines = [
        re.sub(r"[ \t]{2,}", " ", line).strip().lstrip(".,;，。；").strip() for line in plain.split("\n")
    ]
    return "\n".join(line for line in lines if re.search(r"\w", line))
