# ruff: noqa: E501 (a pattern is read as one line)
"""Camera words of a shot read into a Camera and taken out of what is seen and done."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

from filmwright.film.camera import Angle, Camera, Move, ShotSize, Side
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


_Meaning: TypeAlias = ShotSize | Angle | Side | Move | float | str


@dataclass(frozen=True)
class _Said:
    """One thing said of the camera: where in the text, about which field of Camera, in which words."""

    place: int
    field: str
    meaning: _Meaning
    words: str


@dataclass
class _Reading:
    """The text that is left, each character with its place in the text as written, and what was said."""

    text: str
    places: list[int]
    said: list[_Said] = field(default_factory=list)

    def cut(self, start: int, end: int, keep: str) -> None:
        """Put `keep` where the characters from `start` to `end` stood."""
        place = self.places[start] if start < len(self.places) else 1 << 30
        self.text = self.text[:start] + keep + self.text[end:]
        self.places[start:end] = [place] * len(keep)


def _agreed(said: Iterable[_Said]) -> tuple[Camera, tuple[str, ...]]:
    """Return the camera, of several sayings the first, and a note for each move that had to go."""
    first: dict[str, _Said] = {}
    notes = []
    for one in sorted(said, key=lambda one: one.place):
        kept = first.setdefault(one.field, one)
        if one.field == "move" and one.meaning is not kept.meaning:
            notes.append(f"one move a shot: {kept.words!r} is kept, {one.words!r} is not")
    values: dict[str, Any] = {name: one.meaning for name, one in first.items()}
    return Camera(**values), tuple(dict.fromkeys(notes))


_REFERRED = (
    r"[ \t,]*(?:(?:and|with|while|as|where)[ \t]+)*(?:the )?camera(?:'s)?(?: work)?\b[^.,;!?\n@]{{0,60}}@{0}(?![\w-])(?:['’]s? (?:camera )?(?:moves?|motion|movement))?",
    r"[ \t,]*\b(?:filmed|framed|shot) (?:\w+ ){{0,3}}?(?:as in|like|as) @{0}(?![\w-])",
    r"[，,]?(?:镜头|运镜|画面)?(?:运动)?(?:参考|模仿|按照?|复刻|跟随|使用|采用)[ ]?@{0}(?![A-Za-z0-9_-])[ ]?(?:中?的?(?:运镜|镜头(?:运动|语言)?|机位|拍摄手法))?",
    r"[，,]?(?:镜头|运镜)[^。，,；;@\n]{{0,10}}@{0}(?![A-Za-z0-9_-])[ ]?(?:一样|那样|的运镜)?",
    r"[ \t,]*(?:(?:as|like|in|of|from|with)[ \t]+)*@{0}(?![A-Za-z0-9_-])(?:['’]s? (?:camera )?(?:moves?|motion|movement))?",
)
_STOPS = re.compile(
    "of|in|on|at|as|who|with|while|and|or|then|from|by|for|to|into|over|under|behind|near|against|through|across|is|are|was|"
    "were|has|have|that|which|when|where|but|up|down|out|off|before|after|during|inside|outside|within|beside|between|around|"
    "along|towards?|like|it|they|she|he|we|you|i"
)
_ARTICLES = re.compile("the|a|an|his|her|their|its|this|that|two|three|both|our|my|your")
_ROUNDS = 4
_LONGEST_SENTENCE = 600
"""Characters; a longer sentence is read in parts, so that no text takes forever."""


def framed(text: str, clips: Collection[str] = ()) -> Framed:
    """Return the camera that a passage's words ask for, and the passage without them.

    `clips`: names of the references whose camera move may be reused. Reading what is left
    again finds nothing more. Quoted words are never camera words.
    """
    quotes: list[str] = []

    def put_away(quoted: re.Match[str]) -> str:
        quotes.append(quoted[0])
        return f"\x02{len(quotes) - 1}\x03"

    plain = re.sub(QUOTED, put_away, text)
    said: list[_Said] = []
    left = []
    for place, sentence in _sentences(plain):
        reading = _Reading(text=sentence, places=list(range(place, place + len(sentence))))
        _read(reading, clips)
        left.append(reading.text)
        said += reading.said
    camera, notes = _agreed(said)
    seen = re.sub(r"\x02(\d+)\x03", lambda mark: quotes[int(mark[1])], tidied("".join(left)))
    return Framed(camera=camera, seen=seen, said=any(one.field != "subject" for one in said), notes=notes)


def _sentences(text: str) -> list[tuple[int, str]]:
    """Return a text cut behind its sentences, each with its place; nothing of the text is lost."""
    pattern = rf"[^.!?。！？\n]{{0,{_LONGEST_SENTENCE}}}(?:[.!?。！？\n]+[ \t]*|(?<=[^.!?。！？\n])|$)"
    return [(found.start(), found[0]) for found in re.finditer(pattern, text) if found[0]]


def _read(reading: _Reading, clips: Collection[str]) -> None:
    """Take everything said of the camera out of one sentence."""
    for name in clips:
        for pattern in _REFERRED if f"@{name}" in reading.text else ():
            rule = Rule(pattern=re.compile(pattern.format(re.escape(name)), re.IGNORECASE))
            _obey(rule, reading, clip=name)
    for _ in range(_ROUNDS):
        before = reading.text
        for rule in (*ENGLISH, *CHINESE):
            _obey(rule, reading)
        ending = re.search(r"[ \t\n]*\Z", reading.text)
        tidy = tidied(reading.text) + (ending[0] if ending else "")
        if tidy == before:
            break
        if tidy != reading.text:
            reading.text, reading.places = tidy, [1 << 30] * len(tidy)


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


def _obey(rule: Rule, reading: _Reading, clip: str | None = None) -> None:
    """Take what `rule` matches out of the text and note what it says of the camera."""
    start = 0
    while found := rule.pattern.search(reading.text, start):
        groups = found.groupdict()
        lens = float(groups["lens"]) if groups.get("lens") else rule.lens_mm
        start = found.end()
        if not found[0] or (lens is not None and not 10 <= lens <= 400):
            start += not found[0]
            if start > len(reading.text):
                break
            continue
        keep = groups.get("keep") or ""
        names = rule.names_subject and not (rule.move and found[0].rstrip().endswith(","))
        subject = keep.strip() or (noun_phrase(reading.text[found.end() :]) if names else None)
        place = reading.places[found.start()] if reading.places else 0
        for name, meaning in (
            ("size", rule.size),
            ("angle", rule.angle),
            ("side", rule.side),
            ("move", rule.move),
            ("pace", rule.pace),
            ("lens_mm", lens),
            ("reference", clip),
            ("subject", subject or None),
        ):
            if meaning is not None:
                words = found[0].strip(" ,.:;，。：")
                reading.said.append(_Said(place=place, field=name, meaning=meaning, words=words))
        reading.cut(found.start(), found.end(), keep)
        start = found.start() + len(keep)


def noun_phrase(text: str) -> str | None:
    """Return the noun phrase a text opens with (`the girl's hands`), or None."""
    opening = re.match(r"[ \t]*([^.,;:!?。，；：！？\n\x02\"“”()]{1,80})", text)
    if not opening:
        return None
    words = opening[1].strip()
    if re.match(r"[她他它]", words):
        return None
    if re.match(r"@?[\u3400-\u9fff]", words):
        people = people_in(words[:12])
        return (
            people[0]
            if people
            else re.split(r"[的在与和正站走跑把从向手拿撑坐看穿转抬低奔跳]", words)[0][:6] or None
        )
    taken: list[str] = []
    for token in words.split():
        plain = token.lower()
        if _STOPS.fullmatch(plain) or (taken and plain.endswith("ing") and len(plain) > 5) or len(taken) == 5:
            break
        if (
            taken
            and not _ARTICLES.fullmatch(taken[-1].lower())
            and taken[0][0].isupper()
            and _ARTICLES.fullmatch(plain)
        ):
            break
        taken.append(token)
        if token.startswith("@"):
            break
        person = people_in(" ".join(taken)) and not plain.endswith(("'s", "’s", "s'"))
        name = token[0].isupper() and not _ARTICLES.fullmatch(plain) and "'" not in token and "’" not in token
        if person or (name and len(taken) == 1 and not words[len(token) :].strip()[:1].isupper()):
            break
    phrase = " ".join(taken)
    if re.search(r"\b(?:shot|view|angle|close-?up|camera|lens|\d+ ?mm)\b", phrase, re.IGNORECASE):
        return None  # more camera words: a later rule reads them
    return phrase if phrase and not _ARTICLES.fullmatch(phrase.lower()) else None


def tidied(text: str) -> str:
    """Return clean sentences from a text with holes in it: no orphaned commas, capitals at the head."""
    while (swept := _swept(text)) != text:
        text = swept
    return text


def _swept(text: str) -> str:
    """Return the text with one layer of debris gone."""
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
