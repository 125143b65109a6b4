# ruff: noqa: E501 (a pattern is read as one line)
"""Scenes while they become shots: each passage with its words sorted and its camera read."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from fractions import Fraction

from filmwright.film.camera import Camera, Side
from filmwright.storyboard.camera_words import filled, framed
from filmwright.storyboard.dialogue import Spoken, Written, heard
from filmwright.storyboard.names import QUOTED
from filmwright.storyboard.passages import Passage, Section


@dataclass(frozen=True, kw_only=True)
class Draft:
    """A shot before it has its frames. `told`: its camera or its borders are the script's own."""

    words: str
    seen: str
    camera: Camera
    line: int
    told: bool
    spoken: tuple[Spoken, ...] = ()
    written: tuple[Written, ...] = ()
    start: Fraction | None = None
    end: Fraction | None = None
    dissolve: bool = False
    framed: bool = False  # camera words were said


@dataclass
class SceneDraft:
    heading: str
    line: int
    preamble: str = ""
    drafts: list[Draft] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def quiet(self) -> bool:
        """Nobody said anything about the camera or where to cut."""
        return not any(draft.told for draft in self.drafts)

    @property
    def seen(self) -> str:
        parts = [self.preamble, *(draft.seen for draft in self.drafts)]
        return "\n".join(part for part in parts if part)


def drafted(section: Section, clips: Collection[str], music: Collection[str] = ()) -> SceneDraft:
    """Return a scene's shots with their words sorted.

    `clips`: references whose camera move may be reused; `music`: those that only play.
    """
    scene = SceneDraft(heading=section.heading, line=section.line)
    default = Camera()
    if section.preamble:
        opening = heard(section.preamble)
        general = framed(without_music(opening.seen, music), clips)
        scene.preamble, default = general.seen, replace(general.camera, subject=None, size=None)
        scene.notes += general.notes
        carried = (opening.spoken, opening.written)
    else:
        carried = ((), ())
    for passage in section.passages:
        for part in _cut_at_sizes(passage, clips):
            _add(scene, part, default, (clips, music))
    if scene.drafts and (carried[0] or carried[1]):
        first = scene.drafts[0]
        scene.drafts[0] = replace(
            first, spoken=(*carried[0], *first.spoken), written=(*carried[1], *first.written)
        )
    return scene


_HEARD = (
    r"[ \t,]*\b(?:to|with|over|under|on)[ \t]+(?:the[ \t]+(?:beat|rhythm|music|sound|song|tune|score)s?[ \t]+of[ \t]+)?@{0}(?![\w-])",
    r"(?:^|(?<=[.!?;\n]))[ \t]*(?:Music|Score|Soundtrack|Song)?[ \t]*:?[ \t]*@{0}(?![\w-])(?:[ \t]+(?:plays|starts|begins|swells)[^.!?\n]{{0,40}})?[.!]?[ \t]*(?=\n|$|[A-Z])",
    r"[，,]?(?:跟着|随着|伴着|踩着|配合)[ ]?@{0}(?![A-Za-z0-9_-])[ ]?(?:的?(?:节奏|节拍|音乐|旋律))?",
    r"[，,]?(?:配乐|音乐)(?:是|为|用|：)?[ ]?@{0}(?![A-Za-z0-9_-])",
    r"[，,]?@{0}[ ]?(?:作为|为|是|作|当)?(?:配乐|背景音乐|音乐)",
)


def without_music(text: str, music: Collection[str]) -> str:
    """Return a text without the words that only say which recording plays: they show nothing."""
    for name in music:
        for pattern in _HEARD:
            text = re.sub(pattern.format(re.escape(name)), "", text, flags=re.IGNORECASE | re.MULTILINE)
    return text


def _add(
    scene: SceneDraft, passage: Passage, default: Camera, names: tuple[Collection[str], Collection[str]]
) -> None:
    clips, music = names
    sorted_words = heard(passage.text, scene.seen)
    shot = framed(without_music(sorted_words.seen, music), clips)
    scene.notes += shot.notes
    draft = Draft(
        words=" ".join(passage.text.split()),
        seen=shot.seen,
        camera=filled(shot.camera, default),
        line=passage.line,
        told=shot.said or passage.labelled,
        spoken=sorted_words.spoken,
        written=sorted_words.written,
        start=passage.start,
        end=passage.end,
        dissolve=passage.dissolve,
        framed=shot.said,
    )
    last = scene.drafts[-1] if scene.drafts else None
    if last and not draft.seen and not draft.told:
        scene.drafts[-1] = _with_words(last, draft)
    elif last and not last.seen and not last.framed and last.start is None and not passage.labelled:
        scene.drafts[-1] = replace(
            draft,
            words=f"{last.words} {draft.words}",
            line=last.line,
            told=draft.told or last.told,
            dissolve=last.dissolve,
            spoken=(*last.spoken, *draft.spoken),
            written=(*last.written, *draft.written),
        )
    else:
        scene.drafts.append(draft)


def _with_words(last: Draft, words: Draft) -> Draft:
    """Return a shot with the words of a paragraph that shows nothing of its own."""
    return replace(
        last,
        words=f"{last.words} {words.words}",
        spoken=(*last.spoken, *words.spoken),
        written=(*last.written, *words.written),
    )


def sentences(text: str) -> list[str]:
    """Return a text's sentences in order, quotations kept whole."""
    pattern = rf"(?:{QUOTED}|[^.!?。！？\n]|\.(?=[\w])|(?<=\b(?:Mr|Dr|St|Ms))\.)+[.!?。！？\"”]*"
    return [found[0].strip() for found in re.finditer(pattern, text) if re.search(r"\w", found[0])]


def _cut_at_sizes(passage: Passage, clips: Collection[str]) -> list[Passage]:
    """Return a passage cut before each sentence that opens with a new shot size and shows something.

    `A man waits. Close-up of his hand. He knocks.` is two shots; with given times it stays one.
    """
    if passage.start is not None:
        return [passage]
    parts: list[list[str]] = [[]]
    shown = False
    for sentence in sentences(passage.text):
        shot = framed(sentence, clips)
        changes = shot.camera.size is not None or shot.camera.side is Side.OVER_SHOULDER
        opens = not sentence[:6].casefold().startswith(shot.seen[:6].casefold()) if shot.seen else False
        if shown and changes and opens and not re.match(r"(?i)the camera|镜头", sentence):
            parts.append([])
            shown = False
        parts[-1].append(sentence)
        shown = shown or len(shot.seen.split()) > 2 or not shot.seen.isascii()  # "Cinematic." shows nothing
    if len(parts) == 1:
        return [passage]
    first, *later = (" ".join(part) for part in parts)
    return [
        replace(passage, text=first),
        *(Passage(text=text, line=passage.line, labelled=True) for text in later),
    ]
