# ruff: noqa: E501 (a pattern is read as one line)
"""Camera words of a shot read into a Camera and taken out of what is seen and done."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field, replace

from filmwright.film.camera import Camera, Move
from filmwright.storyboard.camera_rule import Rule
from filmwright.storyboard.chinese_camera import CHINESE
from filmwright.storyboard.english_camera import ENGLISH
from filmwright.storyboard.names import QUOTED
from filmwright.storyboard.people import people_in


@dataclass(frozen=True, kw_only=True)
class Framed:
    """A passage with its camera words read. `said`: whether it had any."""

    camera: Camera
    seen: str
    said: bool
    notes: tuple[str, ...] = ()


@dataclass
class _Reading:
    camera: Camera = field(default_factory=Camera)
    said: bool = False
    notes: list[str] = field(default_factory=list)


_REFERRED = (
    r"[ \t,]*(?:(?:and|with|while|as|where)[ \t]+)*(?:the )?camera(?:'s)?(?: work)?\b[^.,;!?\n@]{{0,60}}@{0}(?![\w-])(?:['’]s? (?:camera )?(?:moves?|motion|movement))?",
    r"[ \t,]*\b(?:filmed|framed|shot) (?:\w+ ){{0,3}}?(?:as in|like|as) @{0}(?![\w-])",
    r"[，,]?(?:镜头|运镜|画面)?(?:运动)?(?:参考|模仿|按照?|复刻|跟随|使用|采用)[ ]?@{0}(?![A-Za-z0-9_-])[ ]?(?:中?的?(?:运镜|镜头(?:运动|语言)?|机位|拍摄手法))?",
    r"[，,]?(?:镜头|运镜)[^。，,；;@\n]{{0,10}}@{0}(?![A-Za-z0-9_-])[ ]?(?:一样|那样|的运镜)?",
    r"[ \t,]*(?:(?:as|like|in|of|from|with)[ \t]+)*@{0}(?![A-Za-z0-9_-])(?:['’]s? (?:camera )?(?:moves?|motion|movement))?",
)
_STOPS = frozenset(
    [
        "of",
        "in",
        "on",
        "at",
        "as",
        "who",
        "with",
        "while",
        "and",
        "or",
        "then",
        "from",
        "by",
        "for",
        "to",
        "into",
        "over",
        "under",
        "behind",
        "near",
        "against",
        "through",
        "across",
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "that",
        "which",
        "when",
        "where",
        "but",
        "up",
        "down",
        "out",
        "off",
        "before",
        "after",
        "during",
        "inside",
        "outside",
        "beside",
        "between",
        "around",
        "along",
        "toward",
        "towards",
        "like",
        "it",
        "they",
        "she",
        "he",
        "we",
        "you",
        "i",
    ]
)
_ARTICLES = frozenset(
    [
        "the",
        "a",
        "an",
        "his",
        "her",
        "their",
        "its",
        "this",
        "that",
        "two",
        "three",
        "both",
        "our",
        "my",
        "your",
    ]
)
_ROUNDS = 4


def framed(text: str, clips: Collection[str] = ()) -> Framed:
    """Return the camera that a passage's words ask for, and the passage without them.

    `clips`: names of the references whose camera move may be reused. Reading what is left
    again finds nothing more. Quoted words are never camera words.
    """
    reading = _Reading()
    quotes: list[str] = []

    def put_away(quoted: re.Match[str]) -> str:
        quotes.append(quoted[0])
        return f"\x02{len(quotes) - 1}\x03"

    plain = re.sub(QUOTED, put_away, text)
    for name in clips:
        plain = _without_clip(plain, name, reading)
    for _ in range(_ROUNDS):
        before = plain
        for rule in (*ENGLISH, *CHINESE):
            plain = _obeyed(rule, plain, reading)
        plain = tidied(plain)
        if plain == before:
            break
    seen = re.sub(r"\x02(\d+)\x03", lambda mark: quotes[int(mark[1])], plain)
    return Framed(camera=reading.camera, seen=seen, said=reading.said, notes=tuple(reading.notes))


def filled(camera: Camera, default: Camera) -> Camera:
    """Return a camera with what it leaves open taken from another, whom it looks at excepted."""
    return replace(
        camera,
        size=camera.size or default.size,
        angle=camera.angle or default.angle,
        side=camera.side or default.side,
        lens_mm=camera.lens_mm or default.lens_mm,
        move=camera.move or default.move,
        pace=default.pace if camera.pace == 1.0 else camera.pace,
        reference=camera.reference or default.reference,
    )


def _without_clip(text: str, name: str, reading: _Reading) -> str:
    for pattern in _REFERRED:
        text, count = re.subn(pattern.format(re.escape(name)), "", text, flags=re.IGNORECASE)
        if count:
            reading.said = True
            reading.camera = replace(reading.camera, reference=reading.camera.reference or name)
    return text


def _obeyed(rule: Rule, text: str, reading: _Reading) -> str:
    """Return the text without what `rule` matched, its meaning added to the camera."""

    def taken(found: re.Match[str]) -> str:
        groups = found.groupdict()
        keep = groups.get("keep") or ""
        lens = rule.lens_mm
        if groups.get("lens"):
            lens = float(groups["lens"])
            if not 10 <= lens <= 400:
                return found[0]
        camera = reading.camera
        if rule.move and camera.move and camera.move is not rule.move:
            reading.notes.append(
                f"one move a shot: {_plain(camera.move)} is kept, {found[0].strip(' ,.')!r} is not"
            )
        subject = keep.strip() or (noun_phrase(text[found.end() :]) if rule.names_subject else None)
        meaning = (rule.size, rule.angle, rule.side, rule.move, rule.pace, lens)
        if any(part is not None for part in meaning):
            reading.said = True
        reading.camera = replace(
            camera,
            size=camera.size or rule.size,
            angle=camera.angle or rule.angle,
            side=camera.side or rule.side,
            move=camera.move or rule.move,
            lens_mm=camera.lens_mm or lens,
            pace=rule.pace if rule.pace and camera.pace == 1.0 else camera.pace,
            subject=camera.subject or (subject or None),
        )
        return keep

    return rule.pattern.sub(taken, text)


def noun_phrase(text: str) -> str | None:
    """Return the noun phrase a text opens with (`the girl's hands`), or None."""
    opening = re.match(r"[ \t]*([^.,;:!?。，；：！？\n\x02\"“”()]{1,80})", text)
    if not opening:
        return None
    words = opening[1].strip()
    if re.match(r"@?[\u3400-\u9fff]", words):
        people = people_in(words[:12])
        return (
            people[0]
            if people
            else re.split(r"[的在与和正站走跑把从向手拿撑坐看穿转抬低]", words)[0][:6] or None
        )
    taken: list[str] = []
    for token in words.split():
        plain = token.lower()
        if plain in _STOPS or (taken and plain.endswith("ing") and len(plain) > 5) or len(taken) == 5:
            break
        if taken and taken[-1].lower() not in _ARTICLES and taken[0][0].isupper() and plain in _ARTICLES:
            break
        taken.append(token)
        if token.startswith("@"):
            break
        person = people_in(" ".join(taken)) and not plain.endswith(("'s", "’s", "s'"))
        name = token[0].isupper() and plain not in _ARTICLES and "'" not in token and "’" not in token
        if person or (name and len(taken) == 1 and not words[len(token) :].strip()[:1].isupper()):
            break
    phrase = " ".join(taken)
    if re.search(r"\b(?:shot|view|angle|close-?up|camera|lens|\d+ ?mm)\b", phrase, re.IGNORECASE):
        return None  # more camera words: a later rule reads them
    return phrase if phrase and phrase.lower() not in _ARTICLES else None


def tidied(text: str) -> str:
    """Return clean sentences from a text with holes in it: no orphaned commas, capitals at the head."""
    lines = []
    for line in text.split("\n"):
        plain = re.sub(r"[ \t]+", " ", line)
        plain = re.sub(r"[ ]+([.,;:!?。，；：！？])", r"\1", plain)
        plain = re.sub(r"(?:[,，;；:：](?=[ ]*[.,;:。，；：!?！？]))+", "", plain)
        plain = re.sub(r"([.。!?！？])(?:[ ]*[.,。，;；:：])+", r"\1", plain)
        plain = re.sub(
            r"(?:^|(?<=[.!?] ))(?:(?:and|then|as|while|with|but|a|an|in|of|shot)\b[ ,]*)+(?=[.!?]|$)",
            "",
            plain,
            flags=re.I,
        )
        plain = re.sub(r"^(?:(?:and|then|but)\b[ ,]+)+", "", plain, flags=re.I)
        plain = re.sub(r"[ ,，:：;；—–]+(?:(?:and|with|as|while|then|in|from|a|an)[ ,]*)?$", "", plain)
        plain = plain.strip(" ,，;；:：—–\t")
        plain = re.sub(r"^[.。!?！？\s]+", "", plain)
        if re.search(r"\w|\x02", plain):
            lines.append(re.sub(r"(?:^|(?<=[.!?] ))[a-z]", lambda head: head[0].upper(), plain))
    return "\n".join(lines)


def _plain(move: Move) -> str:
    return move.value.replace("_", " ")
