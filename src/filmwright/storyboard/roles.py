# ruff: noqa: E501 (a pattern is read as one line)
"""What a reference is for: read from the words around its name, then from the name, then from content."""

from __future__ import annotations

import re
from dataclasses import dataclass

from filmwright.film.brief import ROLES, Kind, Role
from filmwright.film.errors import BriefRefused, did_you_mean, listed
from filmwright.storyboard.names import without_quotes

_A = r"(?:(?:the|a|an|our|its|his|her|their) )?"
_BACKDROP = (
    rf"(?:in front of|against|before) {_A}(?:\w+ )?@N",
    rf"@N,? (?:as|is|for|makes|becomes) {_A}(?:\w+ )?(?:background|backdrop|view|scenery|sky|skyline|set|place)",
    r"@N (?:is |lies |shows )?(?:behind|outside|through|beyond|in the (?:background|distance|window))\b",
    rf"(?:background|backdrop|view|scenery|skyline)(?: is| of|:)? {_A}@N",
    rf"(?:view|outside|through {_A}window)[^.!?]{{0,30}} @N",
    r"背景(?:是|为|用|参考|：)?\s?@N",
    r"@N\s?(?:作为|作|为|当作?|是)?背景",
    r"在\s?@N\s?(?:前|之前|面前)",
    r"窗外[^。！？]{0,8}@N",
    r"(?:set|takes? place|walks?|runs?|strolls?|stands?|sits?|wanders?) (?:in|through|along|across) @N",
    r"\b(?:inside|across) @N",
    r"在\s?@N\s?(?:上|里|中|内)",
    r"(?:走|跑|冲)[进入过在]\s?@N",
)

_WORDS: dict[Kind, tuple[tuple[Role, tuple[str, ...]], ...]] = {
    Kind.IMAGE: (
        (
            Role.FIRST_FRAME,
            (
                rf"@N,? (?:as|is|for) {_A}(?:first|opening|start(?:ing)?) (?:frame|image|picture)",
                rf"(?:first|opening|start(?:ing)?) frame(?: is|:|,)? {_A}@N",
                rf"(?:starts?|opens?|begins?) (?:on|from|with) {_A}@N",
                r"@N\s?(?:作为|为|是|作)?首帧",
                r"首帧(?:是|为|用|：)?\s?@N",
            ),
        ),
        (
            Role.LAST_FRAME,
            (
                rf"@N,? (?:as|is|for) {_A}(?:last|final|closing|end(?:ing)?) (?:frame|image|picture)",
                rf"(?:last|final|closing|end(?:ing)?) frame(?: is|:|,)? {_A}@N",
                rf"ends? (?:on|with) {_A}@N",
                r"@N\s?(?:作为|为|是|作)?尾帧",
                r"尾帧(?:是|为|用|：)?\s?@N",
            ),
        ),
        (
            Role.STYLE,
            (
                r"(?:style|look|palette|colou?rs?|grade|mood) (?:of|from|like|as in|is) @N",
                r"@N'?s? (?:style|palette|colou?rs|grade)\b",
                r"(?:as|painted|drawn|graded) like @N",
                r"@N\s?的?(?:风格|画风|色调|质感|光影)",
                r"风格(?:参考|是|为)\s?@N",
            ),
        ),
        (
            Role.LOGO,
            (rf"logo(?: is|:)? {_A}@N", r"@N,? (?:as )?(?:the |a |our )?logo\b", r"(?:标志|商标|logo)\s?@N"),
        ),
        (
            Role.SCREEN,
            (
                rf"@N (?:is )?(?:shown |playing |plays )?on {_A}(?:\w+ )?(?:screen|phone|tv|television|laptop|tablet|monitor|billboard)",
                rf"(?:screen|phone|tv|television|laptop|monitor|billboard) (?:shows?|showing|with|plays) {_A}@N",
                r"屏幕上?(?:显示|播放|是|出现)\s?@N",
            ),
        ),
        (
            Role.CHARACTER,
            (
                rf"character(?: sheet)?(?: is|:| of)? {_A}@N",
                r"@N,? (?:as|is) the (?:main )?(?:character|hero|heroine|lead)\b",
                r"角色(?:设定|形象)?(?:参考|是|为|：)?\s?@N",
                r"@N\s?的?(?:角色设定|人设)",
            ),
        ),
        (Role.BACKGROUND, _BACKDROP),
        (
            Role.SUBJECT,
            (
                rf"@N (?:\w+ ){{0,4}}(?:on|in|at) {_A}(?:\w+ )?(?:turntable|table|pedestal|plinth|wall|shelf|stand|hands?)\b",
                r"(?:product|picture|photo|portrait|poster|painting)(?: of)?:? @N",
                r"(?:turntable|table|pedestal|wall|shelf) (?:\w+ ){0,3}@N",
                r"@N\s?(?:\w{0,6})?(?:放|摆|立|挂|展示|旋转|转动)",
                r"产品(?:是|为|：)?\s?@N",
                r"(?:转盘|桌子?|展台|墙)上?的?\s?@N",
            ),
        ),
    ),
    Kind.AUDIO: (
        (
            Role.VOICE,
            (
                rf"(?:in|with) (?:the )?(?:voice|timbre|tone) (?:of|from|like) {_A}@N",
                r"@N\s?的?(?:音色|嗓音|声线)",
            ),
        ),
        (
            Role.NARRATION,
            (
                r"(?:narrat\w+|voice[- ]?over)[^.!?\n]{0,20}@N",
                rf"@N,? (?:is |as |for )?{_A}?(?:narrat\w+|voice[- ]?over)",
                r"旁白[^。！？\n]{0,6}@N",
                r"@N\s?(?:作为|为|是|作)?旁白",
            ),
        ),
        (
            Role.EFFECT,
            (
                rf"(?:sounds?|noise|effect)(?: effect)?(?: of|:| is)? {_A}@N",
                r"(?:we )?hears? @N",
                r"@N (?:rings?|bangs?|crashes|thunders?|rumbles?|sounds?|is heard)",
                r"音效(?:是|为|用|：)?\s?@N",
                r"@N\s?(?:作为|为|是|作)?音效",
                r"(?:听到|听见|响起)\s?@N",
            ),
        ),
        (
            Role.RHYTHM,
            (r"only (?:to )?the (?:beat|rhythm) of @N", r"(?:节奏参考|卡点)\s?@N", r"@N\s?卡点"),
        ),
        (
            Role.MUSIC,
            (
                rf"to (?:the (?:beat|rhythm|music|sound|song|tune) of )?{_A}@N",
                r"(?:music|song|score|soundtrack|beat)(?: is|:| of| by)? @N",
                rf"@N,? (?:plays|is playing|under|as (?:the )?(?:music|score|soundtrack)|is {_A}?(?:music|score|soundtrack))",
                r"(?:配乐|音乐|bgm)(?:是|为|用|：)?\s?@N",
                r"@N\s?(?:作为|为|是|作|当)?(?:配乐|背景音乐|音乐|bgm)",
                r"(?:跟着|随着|伴着|踩着|配合)\s?@N",
            ),
        ),
        (
            Role.SPEECH,
            (
                r"@N (?:says?|speaks?|talks?|is (?:her|his|the) voice)",
                r"(?:says?|speaks?|reads?)(?: the (?:words|lines?) (?:of|in))? @N",
                r"(?:voice|speech|words|lines?)(?: of| in| from| is|:)? @N",
                r"[（(][^()（）\n]{0,30}@N[^()（）\n]{0,30}[)）]\s*[:：]",
                r"@N\s?(?:说|开口|讲)",
                r"(?:说|对白|台词|念)(?:是|为|：)?\s?@N",
            ),
        ),
    ),
    Kind.VIDEO: (
        (
            Role.EXTEND,
            (
                r"(?:extend|continue|prolong|resume)s? (?:from )?(?:the (?:clip|video) )?@N",
                r"(?:go|goes|carry|carries) on from @N",
                r"(?:延长|续写|接着|承接)\s?@N",
                r"@N\s?(?:向[前后]延长|之后|的后续)",
            ),
        ),
        (
            Role.CAMERA,
            (
                r"(?:camera|filmed|framed|lens)[^.!?\n@]{0,40}@N",
                r"@N'?s? (?:camera|framing)",
                r"@N\s?的?(?:运镜|镜头|机位|摄影|拍摄手法)",
                r"(?:运镜|镜头)[^。！？\n@]{0,8}@N",
            ),
        ),
        (
            Role.PACING,
            (
                r"(?:pac(?:e|ing)|edit(?:ed|ing)?|cut(?:s|ting)?|rhythm|tempo)(?: \w+){0,2} (?:of|as|like|in|from) @N",
                r"@N\s?的?(?:节奏|剪辑)",
            ),
        ),
        (
            Role.MOTION,
            (
                r"(?:mov(?:es?|ing|ements?)|danc(?:es?|ing)|motions?|choreography|acts?|performs?|steps)[^.!?\n@]{0,30}@N",
                r"@N'?s? (?:motions?|movements?|dance|choreography)",
                r"@N\s?(?:里|中)?的?(?:动作|舞蹈|舞步|表演)",
                r"动作(?:参考|是|为)\s?@N",
            ),
        ),
        (Role.BACKGROUND, _BACKDROP),
        (
            Role.FOOTAGE,
            (
                r"(?:footage|clip|recording|show|use|insert|intercut with|play)s?(?: of|:| the clip)? @N",
                r"@N (?:plays|is shown|as footage)",
                r"(?:素材|播放|插入|使用)\s?@N",
                r"@N\s?(?:里|中)的",
            ),
        ),
    ),
}

_WORDS[Kind.MODEL] = ()  # a model is a thing of the scene, whatever the words
_WORDS[Kind.MOTION] = (
    (
        Role.MOTION,
        (
            *next(patterns for role, patterns in _WORDS[Kind.VIDEO] if role is Role.MOTION),
            r"(?:do(?:es|ing)?|perform(?:s|ing)?|makes?|tries|shows?|practi[sc]es?)[^.!?\n@]{0,30}@N",
            r"(?:walk|run|jump|step|turn|flip|gestur)\w*[^.!?\n@]{0,20} (?:like|as in|as) @N",
            r"(?:做|跳|跟着|照着|按照|模仿|学)\s?@N",
        ),
    ),
)

_NAMES: dict[Kind, dict[str, Role]] = {
    Kind.IMAGE: {
        **dict.fromkeys(("backdrop", "skyline", "view", "scenery", "背景"), Role.BACKGROUND),
        **dict.fromkeys(("product", "hero", "产品"), Role.SUBJECT),
        "palette": Role.STYLE,
        "标志": Role.LOGO,
    },
    Kind.AUDIO: {
        **dict.fromkeys(("beat", "song", "score", "soundtrack", "bgm", "配乐", "音乐"), Role.MUSIC),
        **dict.fromkeys(("narrator", "voiceover", "旁白"), Role.NARRATION),
        "sfx": Role.EFFECT,
        "音效": Role.EFFECT,
    },
    Kind.VIDEO: {
        **dict.fromkeys(("orbit", "move", "dolly", "pan", "运镜"), Role.CAMERA),
        **dict.fromkeys(("dance", "moves", "动作"), Role.MOTION),
    },
    Kind.MODEL: {},
    Kind.MOTION: {},
}


@dataclass(frozen=True, kw_only=True)
class Found:
    """A role and the sentence that says how it was found."""

    role: Role
    why: str


def read_role(word: str, name: str, kind: Kind) -> Role:
    """Return the role somebody gave, such as `first frame`. Raises BriefRefused for an unknown or unfit one."""
    plain = read_word(word)
    known = [role.value for role in Role]
    if plain not in known:
        fitting = [role.value for role in ROLES[kind]]
        raise BriefRefused(
            f"the role {word.strip()[:40]!r} of @{name} is not known{did_you_mean(plain, known)}; "
            f"a reference of kind {kind.value} may be: {listed(fitting)}"
        )
    role = Role(plain)
    if role not in ROLES[kind]:
        fitting = [role.value for role in ROLES[kind]]
        raise BriefRefused(
            f"@{name} is of kind {kind.value} and cannot be the film's {role.value}; it may be: {listed(fitting)}"
        )
    return role


def read_word(word: str) -> str:
    """Return a role's name as the house spells it: `First frame` is first_frame."""
    return re.sub(r"[\s-]+", "_", word.strip().casefold())


def role_in_words(name: str, kind: Kind, text: str) -> Found | None:
    """Return the role that the words around `@name` give, or None. `text` is normalised."""
    plain = without_quotes(text)
    if not re.search(rf"@{re.escape(name)}(?![\w-])", plain):
        return None
    for role, patterns in _WORDS[kind]:
        for pattern in patterns:
            here = pattern.replace("@N", rf"@{re.escape(name)}(?![A-Za-z0-9_])")
            if found := re.search(here, plain, re.IGNORECASE):
                words = " ".join(found[0].split())
                return Found(role=role, why=f"the words {words!r}")
    return None


def role_of_a_thing(name: str, kind: Kind, text: str) -> Found | None:
    """Return that a picture is a thing of the scene where the text speaks of it, whatever it shows."""
    spoken_of = re.search(rf"@{re.escape(name)}(?![A-Za-z0-9_-])", without_quotes(text))
    if kind is Kind.IMAGE and spoken_of:
        return Found(role=Role.SUBJECT, why=f"the text speaks of @{name}")
    return None


def role_in_name(name: str, kind: Kind) -> Found | None:
    """Return the role a reference's own name gives (`logo`, `beat`, `背景`), or None."""
    plain = name.casefold().replace("-", "_")
    for role in ROLES[kind]:
        if plain == role.value:
            return Found(role=role, why=f"the name {name!r}")
    usual = _NAMES[kind].get(plain)
    return Found(role=usual, why=f"the name {name!r}") if usual else None
