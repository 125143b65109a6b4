# ruff: noqa: E501 (a pattern is read as one line)
"""A script's text cut where a reader of scripts cuts it: into scenes, and scenes into passages.

EXT. STREET COURT - DUSK          a slugline, `外景 街道 - 夜`, or a Markdown heading: a scene
A girl dribbles.                  a passage
Cut to: the giant.                a passage: a cut, a dissolve, `Shot 2:`, `镜头二：`
[4-6s] He falls.                  a passage whose times are given
                                  a blank line: the next paragraph is the next passage
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from fractions import Fraction

from filmwright.film.errors import BriefRefused
from filmwright.film.time import read_seconds
from filmwright.storyboard.names import QUOTED


@dataclass(frozen=True, kw_only=True)
class Passage:
    """The words of one shot as they stand in the script. Times in seconds, as written."""

    text: str
    line: int  # of the text, from 1
    start: Fraction | None = None
    end: Fraction | None = None
    labelled: bool = False  # `Shot 2:`, a cut or a time says that a shot begins here
    number: int | None = None
    dissolve: bool = False


@dataclass(frozen=True, kw_only=True)
class Section:
    """The words of one scene. `preamble` is said of all its shots."""

    heading: str
    line: int
    passages: tuple[Passage, ...] = ()
    preamble: str = ""


_T = r"(?:\d{1,2}:\d{1,2}(?:\.\d+)?|\d{1,4}(?:\.\d+)?[ \t]*(?:s|secs?|seconds?|秒)?)"
_TO = r"[ \t]*(?:-|–|—|~|～|至|到|to)[ \t]*"
_MARKED_T = r"(?:\d{1,2}:\d{1,2}(?:\.\d+)?|\d{1,4}(?:\.\d+)?[ \t]*(?:s|secs?|seconds?|秒))"


def _span(group: int) -> str:
    """Return a pattern for `0-4s` with its own group names."""
    return rf"(?P<from{group}>{_T}){_TO}(?P<to{group}>{_T})"


_COUNT = r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|[一二三四五六七八九十]{1,3})"
_ARTICLE = r"(?:a|an|the|his|her|their|my|our|@|int|ext|close|wide|medium|extreme|over|low|high|black|[A-Z])"

_MARKER = re.compile(
    "|".join(
        (
            # [0-4s]   【0-4秒】   [0:00-0:04]
            rf"[\[【][ \t]*{_span(1)}[ \t]*[\]】][ \t]*[:：,，]?",
            # (0-3s): and 0-3s: need a unit, for (2-1) may be a score
            rf"[(（][ \t]*(?P<from2>{_T}){_TO}(?P<to2>{_MARKED_T})[ \t]*[)）][ \t]*[:：]?",
            rf"(?P<from3>{_T}){_TO}(?P<to3>{_MARKED_T})[ \t]*[:：]",
            # Shot 2:   [Shot 2]   镜头二：   Shot 2 (0-3s):
            rf"(?P<open>[\[【(（])?[ \t]*(?:shot|镜头|分镜|镜)[ \t]*(?:no\.?|#)?[ \t]*(?P<number>{_COUNT})"
            rf"(?![\w])[ \t]*(?:[(（][ \t]*{_span(4)}[ \t]*[)）])?[ \t]*"
            r"(?:(?(open)[\]】)）][ \t]*[:：.、]?|(?:[:：.、]|[-–—](?=[ \t]))))",
            rf"第[ \t]*(?P<number2>{_COUNT})[ \t]*个?(?:镜头?|分镜)[ \t]*[:：，,、]",
            # Cut to:   切到
            r"(?:(?:then|and|we)[ \t]+)?(?P<cut>(?:smash|jump|match|hard|quick)?[ \t]*cuts?[ \t]+(?:back[ \t]+)?to"
            rf"(?:[ \t]*[:：]|[ \t]*$|(?=[ \t]+{_ARTICLE})))",
            r"(?P<cut2>(?:然后)?(?:镜头|画面)?(?:切到|切至|切换到|切换至|转场到|转场至|切[:：])[ \t]*[:：，,]?)",
            # Dissolve to:   叠化
            r"(?P<dissolve>(?:cross[- ]?|slow[ \t]+)?(?:dissolves?|fades?)[ \t]+(?:through[ \t]+\w+[ \t]+)?to"
            rf"(?:[ \t]*[:：]|[ \t]*$|(?=[ \t]+{_ARTICLE})))",
            r"(?P<dissolve2>(?:画面)?(?:叠化|溶解|淡入淡出|淡出淡入)(?:到|至|为|成)?[ \t]*[:：，,。]?)",
            r"(?P<scene>(?:scene|场景)[ \t]*"
            + _COUNT
            + r"[ \t]*[:：]|第"
            + _COUNT
            + r"[场幕][ \t]*[:：，,])",
        )
    ),
    re.IGNORECASE,
)
_BOUNDARY = re.compile(r"(?:^|(?<=[.!?。！？;；,，:：)\])】”\"’]))[ \t]*", re.MULTILINE)
_SLUG = re.compile(
    r"(?P<slug>(?:INT|EXT|EST)\.?(?:[ \t]?/[ \t]?(?:INT|EXT)\.?)?[ \t]+(?=\S)|I/E\.?[ \t]+(?=\S)"
    r"|(?i:(?:int|ext)\.(?:[ \t]?/[ \t]?(?:int|ext)\.)?[ \t]*(?=\S))"
    r"|(?:内/外景|内外景|内景|外景)(?:[ \t.．：:、·]+(?=\S)|(?=[^\n。，,]{1,20}[ \t]*[-–—·][ \t]*\S)))"
)
_HEADING = re.compile(r"#{1,6}[ \t]+(?P<words>\S.*?)[ \t]*#*$")
_PLAIN_SCENE = re.compile(rf"(?:scene|场景)[ \t]*{_COUNT}|第[ \t]*{_COUNT}[ \t]*[场幕]", re.IGNORECASE)
_FADES = re.compile(
    r"fade (?:in|out|up|to black|from black)[ \t]*[:.]?|the end[.]?|(?:淡入|淡出|完|剧终)[ \t]*[:：。]?", re.I
)
_NUMBERS = {
    w: n
    for n, w in enumerate(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], 1)
}
_DIGITS = {w: n for n, w in enumerate("一二三四五六七八九十", 1)}


@dataclass
class _Draft:
    """A scene while it is being read."""

    heading: str
    line: int
    passages: list[Passage] = field(default_factory=list)


def sections(text: str, first_line: int = 1) -> tuple[str | None, tuple[Section, ...]]:
    """Return the title a first heading gives, if one does, and the scenes in order.

    `first_line` is the line of the file the text begins on. Raises BriefRefused for times that
    run backwards.
    """
    drafts = [_Draft(heading="", line=first_line)]
    paragraph = True  # the next words begin a paragraph
    for number, line in enumerate(text.split("\n"), first_line):
        stripped = line.strip()
        if not stripped or re.fullmatch(r"[-*_=]{3,}", stripped):
            paragraph = True
            continue
        if heading := _HEADING.fullmatch(stripped):
            paragraph = True
            if not _MARKER.fullmatch(heading["words"] + ":"):
                drafts.append(_Draft(heading=heading["words"], line=number))
                continue
            stripped = heading["words"] + ":"
        if _FADES.fullmatch(stripped):
            continue
        for marker, piece in _pieces(stripped):
            _place(drafts, marker, piece, number, paragraph)
            paragraph = False
    title = _film_title(drafts)
    read = tuple(_section(draft) for draft in drafts if any(p.text for p in draft.passages))
    return title, read


def _pieces(line: str) -> list[tuple[re.Match[str] | None, str]]:
    """Return the line cut before each marker that stands where a sentence may begin, outside quotes."""
    plain = re.sub(QUOTED, lambda quoted: quoted[0][0] + "\x01" * (len(quoted[0]) - 2) + quoted[0][-1], line)
    starts: list[tuple[int, re.Match[str]]] = []
    after = 0
    for boundary in _BOUNDARY.finditer(plain):
        if boundary.end() < after:
            continue
        marker = _MARKER.match(plain, boundary.end())
        if marker and _reads_as_marker(marker, plain):
            starts.append((boundary.end(), marker))
            after = marker.end()
            while chained := _chained(plain, after):
                starts.append((chained.start(), chained))
                after = chained.end()
    pieces: list[tuple[re.Match[str] | None, str]] = []
    first = starts[0][0] if starts else len(line)
    if line[:first].strip():
        pieces.append((None, line[:first].strip()))
    for index, (_, marker) in enumerate(starts):
        end = starts[index + 1][0] if index + 1 < len(starts) else len(line)
        pieces.append((marker, line[marker.end() : end].strip()))
    return pieces


def _chained(plain: str, position: int) -> re.Match[str] | None:
    """Return the marker that follows a marker at once, as in `[0-4s] Shot 1:`."""
    gap = re.compile(r"[ \t]*").match(plain, position)
    marker = _MARKER.match(plain, gap.end() if gap else position)
    return marker if marker and marker.end() > marker.start() and _reads_as_marker(marker, plain) else None


def _reads_as_marker(marker: re.Match[str], plain: str) -> bool:
    """Say whether a marker is one here: after a comma only a cut or a dissolve is."""
    before = plain[: marker.start()].rstrip()
    if before.endswith((",", "，", ":", "：", '"', "’")):
        kinds = ("cut", "cut2", "dissolve", "dissolve2")
        chained = before.endswith((":", "："))
        return chained or any(marker[kind] for kind in kinds)
    return True


def _place(
    drafts: list[_Draft], marker: re.Match[str] | None, piece: str, line: int, paragraph: bool
) -> None:
    """Add a piece of text to the scenes read so far."""
    dissolve = bool(marker and (marker["dissolve"] or marker["dissolve2"]))
    if marker and marker["scene"]:
        drafts.append(_Draft(heading="", line=line))
        marker = None
    if slug := _SLUG.match(piece):
        heading, rest = _cut_heading(piece, slug.end())
        drafts.append(_Draft(heading=heading, line=line))
        opening = Passage(text=rest, line=line, dissolve=dissolve, labelled=dissolve)
        if rest or dissolve:
            drafts[-1].passages.append(opening)
        return
    passages = drafts[-1].passages
    if marker is not None:
        passage = _labelled(marker, piece, line, dissolve)
        if passages and not passages[-1].text and passages[-1].labelled:
            passage = _joined(passages.pop(), passage)
        passages.append(passage)
    elif passages and (not paragraph or not passages[-1].text):
        last = passages[-1]
        passages[-1] = replace(last, text=_continued(last.text, piece))
    elif passages and passages[-1].labelled and (passages[-1].number or passages[-1].start is not None):
        passages[-1] = replace(
            passages[-1], text=f"{passages[-1].text}\n\n{piece}"
        )  # a numbered shot goes on
    else:
        passages.append(Passage(text=piece, line=line))


def _continued(text: str, piece: str) -> str:
    """Return a passage with its next line: a sentence broken over two lines becomes one again."""
    if (
        re.search(r"[^\s.!?:;\"”)]$", text)
        and re.match(r"[a-z@(]", piece)
        and not text.rpartition("\n")[2].isupper()
    ):
        return f"{text} {piece}"
    if (
        re.search(r"[\u3400-\u9fff，、]$", text)
        and re.match(r"[\u3400-\u9fff]", piece)
        and "：" not in piece[:10]
    ):
        return text + piece
    return f"{text}\n{piece}".strip("\n")


def _labelled(marker: re.Match[str], piece: str, line: int, dissolve: bool) -> Passage:
    spans = [(marker[f"from{n}"], marker[f"to{n}"]) for n in (1, 2, 3, 4) if marker[f"to{n}"]]
    start, end = (_time(spans[0][0]), _time(spans[0][1])) if spans else (None, None)
    if start is not None and end is not None and end <= start:
        raise BriefRefused(
            f"line {line}: the times {spans[0][0]}-{spans[0][1]} run backwards; write the earlier one first"
        )
    label = marker["number"] or marker["number2"]
    return Passage(
        text=piece, line=line, start=start, end=end, labelled=True, dissolve=dissolve, number=_number(label)
    )


def _joined(label: Passage, passage: Passage) -> Passage:
    """Return two labels that follow each other as the one they mean."""
    return replace(
        passage,
        start=label.start if passage.start is None else passage.start,
        end=label.end if passage.end is None else passage.end,
        number=passage.number or label.number,
        dissolve=passage.dissolve or label.dissolve,
    )


def _time(text: str) -> Fraction:
    seconds = read_seconds(re.sub(r"[ \t]", "", text))
    return seconds if seconds is not None else Fraction(0)


def _number(label: str | None) -> int | None:
    if label is None:
        return None
    if label.isdecimal():
        return int(label)
    return _NUMBERS.get(label.lower()) or _DIGITS.get(label[-1], 0) + (10 if len(label) > 1 else 0)


def _cut_heading(piece: str, slug_end: int) -> tuple[str, str]:
    """Return a slugline and the prose behind it on the same line."""
    for stop in re.finditer(r"[.:][ \t]+(?=\S)|[。：]|[ \t]+[—–][ \t]+(?=[A-Z@]?[a-z])", piece[slug_end:]):
        heading, rest = piece[: slug_end + stop.start()], piece[slug_end + stop.end() :].strip()
        short = re.search(r"\b[A-Za-z]{1,2}$", heading)  # EXT. ST. MARK'S SQUARE
        if stop[0][0] == "." and (short or not re.search(r"[a-z\u3400-\u9fff]", rest)):
            continue
        return heading.strip(), rest
    return piece.rstrip(".。:："), ""


def _film_title(drafts: list[_Draft]) -> str | None:
    """Return the words of a heading above the first scene that holds nothing itself, and drop it."""
    if len(drafts) > 1 and not drafts[0].passages and drafts[1].heading and not drafts[1].passages:
        if _PLAIN_SCENE.fullmatch(drafts[1].heading):
            return None
        return drafts.pop(1).heading
    return None


def _section(draft: _Draft) -> Section:
    """Return a scene, with the words before its first numbered shot as said of all of them."""
    passages = [passage for passage in draft.passages if passage.text]
    first = next((n for n, p in enumerate(passages) if p.number or p.start is not None), 0)
    opening = passages[first] if passages else None
    before = passages[:first]
    begins = opening is not None and (opening.number == 1 or opening.start == 0)
    if before and begins and not any(passage.labelled for passage in before):
        preamble = "\n".join(passage.text for passage in before)
        return Section(
            heading=draft.heading, line=draft.line, passages=tuple(passages[first:]), preamble=preamble
        )
    return Section(heading=draft.heading, line=draft.line, passages=tuple(passages))
