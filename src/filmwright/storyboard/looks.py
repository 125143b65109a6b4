"""Looks in words: the names a look goes by, and where in a script it is asked for.

    "Waves on sand by Hokusai, in the style of Ukiyo" -> ukiyo_e, "Waves on sand"

A look is asked for by a clause that says nothing else, by `in ... style`, `in the style of ...`,
`by <painter>`, or by `a watercolour of ...` in front. An oil painting on the wall and a black and
white cat are things.
"""

from __future__ import annotations

import re

from filmwright.film.brief import LOOKS
from filmwright.film.errors import BriefRefused, did_you_mean, listed

_NAMES = {
    "natural": "natural realistic photorealistic real live_action 写实 自然 真实",
    "clay": "clay claymation grey_box previs 黏土 粘土 黏土动画",
    "animated": "animated animation cartoon anime 动画 卡通 动漫",
    "ink": "ink ink_wash ink_drawing pen_and_ink sumi_e 水墨 水墨画 墨",
    "black_and_white": "black_and_white black_white b_w bw b&w monochrome noir 黑白",
    "watercolour": "watercolour watercolor watercolour_painting watercolor_painting 水彩 水彩画",
    "oil": "oil oil_painting oil_on_canvas 油画",
    "van_gogh": "van_gogh vangogh vincent_van_gogh 梵高 凡高 梵谷",
    "ukiyo_e": "ukiyo_e ukiyoe ukiyo hokusai woodblock woodblock_print 浮世绘 北斋 葛饰北斋",
    "pixel": "pixel pixel_art 8_bit 16_bit 像素 像素画 像素艺术",
    "cyberpunk": "cyberpunk neon 赛博朋克",
    "surreal": "surreal surrealist surrealism 超现实 超现实主义",
    "blueprint": "blueprint 蓝图",
}
_LOOK_OF = {name: look for look, names in _NAMES.items() for name in names.split()}

_SAID = {
    "clay": r"clay[- ]?mation|stop[- ]motion clay|clay (?:render|model)|黏土动画|黏土|粘土",
    "animated": r"animated|animation|(?:2d |3d )?cartoon|anime|动画片?|卡通|动漫",
    "ink": r"ink[- ]wash|sumi[- ]e|pen[- ]and[- ]ink|ink drawing|水墨画?",
    "black_and_white": r"black[- ](?:and|&)[- ]white|b ?& ?w|monochrome|gr[ea]yscale|黑白",
    "watercolour": r"water[- ]?colou?rs?|水彩画?",
    "oil": r"oil[- ]paint(?:ing)?s?|oil on canvas|油画",
    "van_gogh": r"(?:vincent )?van[- ]?gogh(?:['’]s)?|梵高|凡高|梵谷",
    "ukiyo_e": r"(?:katsushika )?hokusai(?:['’]s)?|(?:utagawa )?hiroshige(?:['’]s)?|ukiyo(?:[- ]?e)?"
    r"|(?:japanese )?woodblock(?: prints?)?|浮世绘|葛饰北斋|北斋|歌川广重",
    "pixel": r"pixel[- ]?art|pixel(?:l?ated)?|(?:8|16)[- ]bit|像素(?:画|艺术)?",
    "cyberpunk": r"cyber[- ]?punk|赛博朋克",
    "surreal": r"surreal(?:ism|ist(?:ic)?)?|超现实(?:主义)?",
    "blueprint": r"(?:technical |architectural )?blueprints?|cyanotype|蓝图",
}
_LOOK = "|".join(f"(?P<{look}>{words})" for look, words in _SAID.items())
_WORK = (
    r"(?:style|look|aesthetic|manner|painting|picture|print|art|artwork|drawing|sketch|illustration|film|movie"
    r"|video|footage|clip|photography|photo|graphics|render(?:ing)?|animation)"
)
_A = r"(?:an? |the )?"
_ENDS = r"(?=[ \t]*(?:[,;.!。，；！\n]|$))"
_WAYS = (
    rf"(?:^|(?<=[,;.!。，；\n]))[ \t]*(?:in )?{_A}(?:{_LOOK})(?:[ -]{_WORK})*{_ENDS}",
    rf"\bin {_A}(?:style|manner|look|spirit) of {_A}(?:\w+ )?(?:{_LOOK})(?: {_WORK})*",
    rf"\bin {_A}(?:{_LOOK})[ -](?:style|look|manner|aesthetic)s?\b",
    rf"\b(?:filmed|shot|shown|drawn|painted|rendered|made) (?:in|as|like) {_A}(?:{_LOOK})(?: {_WORK})*",
    rf"\b(?:painted |drawn |made )?by (?:{_LOOK}){_ENDS}",
    rf"\bas {_A}(?:{_LOOK})(?: {_WORK})*{_ENDS}",
    rf"\b(?:{_LOOK})[- ]style{_ENDS}",
    rf"^[ \t]*{_A}(?:{_LOOK})(?:[ -]{_WORK})*(?: (?:of|showing|depicting) )",
    rf"(?:采用|以|用)?(?:一种)?(?:{_LOOK})的?(?:风格|画风|手法|效果)(?:来?(?:呈现|绘制|拍摄|表现)|的)?",
)
_ASKED = tuple(re.compile(way, re.IGNORECASE | re.MULTILINE) for way in _WAYS)
_QUOTED = re.compile(r"\"[^\"\n]*\"|“[^”\n]*”|「[^」\n]*」")
_COLOURED = re.compile(
    r"\b(?:red|orange|yellow|green|blue|purple|pink|brown|grey|gray|gold|silver)[ \t]*,?[ \t]*$",
    re.IGNORECASE,
)
_BARE = re.compile(r"[\W_]*")


def read_look(text: str | None) -> str:
    """Return a look's own name for `Van Gogh`, `watercolor`, `黑白`. Raises BriefRefused."""
    if text is None:
        return "natural"
    word = re.sub(r"[\s-]+", "_", text.strip().casefold())
    word = re.sub(r"_(?:look|style)$|风格?$|画风$", "", word)
    if word not in _LOOK_OF:
        shown = repr(text)
        shown = shown if len(shown) <= 60 else shown[:57] + "...'"
        raise BriefRefused(
            f"the look {shown} is not known{did_you_mean(word, LOOKS)}; choose one of {listed(LOOKS)}"
        )
    return _LOOK_OF[word]


def styled(words: str, look: str | None) -> tuple[str, str]:
    """Return the look of a film and its script without the words that asked for one.

    `look`: as given beside the words, which then decides. What is said in quotes is dialogue and
    stays; so does all of a script that would say nothing else. Lines keep their numbers.
    """
    asked: list[tuple[int, str]] = []
    rest = words
    for way in _ASKED:
        quoted = [match.span() for match in _QUOTED.finditer(rest)]
        for match in reversed(list(way.finditer(rest))):
            if any(match.start() < end and start < match.end() for start, end in quoted):
                continue
            name = next(look for look, said in match.groupdict().items() if said)
            if name == "black_and_white" and _COLOURED.search(rest[: match.start()]):
                continue  # the end of a list of colours
            asked.append((words.find(match[0].strip()), name))
            rest = _without(rest, *match.span())
    if not asked or _BARE.fullmatch(rest):
        return read_look(look), words
    return (min(asked)[1] if look is None else read_look(look)), rest


def _without(words: str, start: int, end: int) -> str:
    """Return the words without a part, and without the comma that led to it."""
    before, after = words[:start], words[end:]
    if not before.strip() or before.endswith("\n"):
        after = re.sub(r"^[ \t]*[,;，；][ \t]*", "", after)
    elif re.match(r"[ \t]*(?:[,;.!。，；！\n]|$)", after):
        before = re.sub(r"[ \t]*[,;，；]?[ \t]*$", "", before)
    return before + after
