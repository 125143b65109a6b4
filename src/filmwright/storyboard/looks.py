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
    "clay": "clay grey_box gray_box previs 黏土 粘土",
    "animated": "animated animation cartoon anime 动画 卡通 动漫",
    "ink": "ink ink_wash ink_drawing pen_and_ink sumi_e 水墨 水墨画 墨",
    "black_and_white": "black_and_white black_white b_w bw b&w monochrome 黑白",
    "watercolour": "watercolour watercolor watercolour_painting watercolor_painting 水彩 水彩画",
    "oil": "oil oil_painting oil_on_canvas 油画",
    "van_gogh": "van_gogh vangogh vincent_van_gogh 梵高 凡高 梵谷",
    "ukiyo_e": "ukiyo_e ukiyoe ukiyo hokusai woodblock woodblock_print 浮世绘 北斋 葛饰北斋",
    "pixel": "pixel pixel_art 8_bit 16_bit 像素 像素画 像素艺术",
    "cyberpunk": "cyberpunk 赛博朋克",
    "surreal": "surreal surrealist surrealism 超现实 超现实主义",
    "blueprint": "blueprint 蓝图",
    "pencil": "pencil pencil_sketch pencil_drawing sketch graphite 铅笔 铅笔画 素描 速写",
    "charcoal": "charcoal charcoal_drawing 炭笔 炭笔画 木炭画",
    "chalk": "chalk chalk_drawing blackboard chalkboard 粉笔 粉笔画 黑板画",
    "impressionism": "impressionism impressionist impressionistic monet claude_monet renoir 印象派 莫奈",
    "comic": "comic comics comic_book graphic_novel 漫画 美漫 美式漫画",
    "manga": "manga 日漫 日本漫画",
    "pop_art": "pop_art pop warhol andy_warhol 波普 波普艺术 沃霍尔",
    "pointillism": "pointillism pointillist seurat georges_seurat 点彩 点彩派 修拉",
    "cubism": "cubism cubist picasso pablo_picasso 立体主义 立体派 毕加索",
    "stained_glass": "stained_glass 彩绘玻璃 彩色玻璃 花窗",
    "mosaic": "mosaic 马赛克 镶嵌画",
    "embroidery": "embroidery embroidered cross_stitch felt needlework 刺绣 十字绣",
    "bricks": "bricks toy_bricks brick_toy lego 积木 乐高",
    "paper_cut": "paper_cut papercut paper_cutout paper_craft papercraft origami 剪纸 折纸 纸艺",
    "low_poly": "low_poly lowpoly polygonal 低多边形 低面",
    "claymation": "claymation stop_motion plasticine 黏土动画 定格动画",
    "noir": "noir film_noir 黑色电影",
    "old_film": "old_film sepia silent_film vintage_film old_movie 老电影 怀旧 复古 默片 泛黄",
    "vhs": "vhs camcorder videotape 录像带",
    "polaroid": "polaroid instant_photo 拍立得 宝丽来",
    "infrared": "infrared 红外 红外线",
    "xray": "xray x_ray x光 透视",
    "neon": "neon neon_lines neon_glow 霓虹",
    "vaporwave": "vaporwave synthwave retrowave outrun 蒸汽波",
    "steampunk": "steampunk 蒸汽朋克",
}
_LOOK_OF = {name: look for look, names in _NAMES.items() for name in names.split()}

_SAID = {
    "clay": r"clay (?:render|model)|grey[- ]box|previs|黏土|粘土",
    "animated": r"animated|animation|(?:2d |3d )?cartoon|anime|(?:studio )?ghibli(?:['’]s)?"
    r"|(?:hayao )?miyazaki(?:['’]s)?"
    r"|disney|pixar|cel[- ]shad(?:ed|ing)|动画片?|卡通|动漫|吉卜力|宫崎骏",
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
    "pencil": r"(?:graphite |colou?red )?pencils?|graphite|铅笔画?|素描",
    "charcoal": r"charcoal|炭笔画?|木炭画",
    "chalk": r"chalk|(?:black|chalk)board|粉笔画?|黑板画",
    "impressionism": r"impression(?:ism|ist(?:ic)?)|(?:claude )?monet(?:['’]s)?|renoir(?:['’]s)?"
    r"|印象派|莫奈|雷诺阿",
    "comic": r"(?:retro |american )?comic(?:s|[- ]books?)?|graphic novel|漫画|美漫",
    "manga": r"manga|日漫",
    "pop_art": r"pop[- ]art|(?:andy )?warhol(?:['’]s)?|(?:roy )?lichtenstein(?:['’]s)?|波普(?:艺术)?|沃霍尔",
    "pointillism": r"pointillis(?:m|t|tic)|(?:georges )?seurat(?:['’]s)?|点彩派?|修拉",
    "cubism": r"cubis(?:m|t)|(?:pablo )?picasso(?:['’]s)?|(?:georges )?braque(?:['’]s)?"
    r"|立体(?:主义|派)|毕加索",
    "stained_glass": r"stained[- ]glass|彩绘玻璃|彩色玻璃",
    "mosaic": r"(?:roman |byzantine )?mosaics?|马赛克|镶嵌画",
    "embroidery": r"embroider(?:y|ed)|cross[- ]stitch|needle ?work|felt(?:ed)?|刺绣|十字绣",
    "bricks": r"lego(?:[- ]bricks?)?|(?:toy|plastic)[- ]bricks?|brick[- ]built|乐高|积木",
    "paper_cut": r"paper[- ]?(?:cut(?:[- ]?outs?)?|craft|art)|cut[- ](?:out )?paper|origami|kirigami"
    r"|剪纸|折纸|纸艺",
    "low_poly": r"low[- ]poly(?:gon)?|polygonal|低多边形|低面",
    "claymation": r"clay[- ]?(?:mation|animation)|stop[- ]motion(?: clay)?|plasticine|aardman"
    r"|黏土动画|定格动画",
    "noir": r"(?:film[- ])?noir|黑色电影",
    "old_film": r"sepia|(?:old|vintage|silent)[- ](?:film|movie)s?|super[- ]8|(?:1920s|20s) film"
    r"|老电影|默片|怀旧|泛黄",
    "vhs": r"vhs(?: tape)?|camcorder|video ?tape|录像带",
    "polaroid": r"polaroid|instant (?:photo|film)|拍立得|宝丽来",
    "infrared": r"infra[- ]?red|红外线?",
    "xray": r"x[- ]?ray|x光",
    "neon": r"neon(?:[- ](?:lines?|glow|lights?|outlines?))?|霓虹",
    "vaporwave": r"vapou?r[- ]?wave|synth[- ]?wave|retro[- ]?wave|outrun|蒸汽波",
    "steampunk": r"steam[- ]?punk|蒸汽朋克",
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
    rf"\b(?:filmed|shot|shown|drawn|painted|rendered|made) (?:in|as|like|on|with) {_A}(?:{_LOOK})"
    rf"(?: {_WORK})*",
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
