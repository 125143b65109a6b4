# ruff: noqa: E501 (a pattern is read as one line)
"""Who is meant: the person a lead-in or a pronoun speaks of, in the brief's own words."""

from __future__ import annotations

import re

_WOMEN = "girl woman lady mother mom mum grandmother grandma sister wife queen actress waitress daughter aunt bride princess"
_MEN = "boy man guy gentleman father dad grandfather grandpa brother husband king actor waiter son uncle groom prince giant"
_ANYONE = (
    "child kid toddler baby teenager person player dancer teacher doctor nurse barista chef cook driver student singer "
    "robot stranger neighbour neighbor friend customer seller vendor officer policeman policewoman astronaut runner "
    "detective host reporter farmer soldier pilot coach clerk guest passenger"
)
_WOMEN_ZH = "小女孩|女孩子?|女人|女士|女子|少女|姑娘|妈妈|母亲|奶奶|外婆|姐姐|妹妹|女儿|阿姨|老太太"
_MEN_ZH = "小男孩|男孩子?|男人|男士|男子|少年|小伙子?|爸爸|父亲|爷爷|外公|哥哥|弟弟|儿子|叔叔|老大爷|巨人"
_ANYONE_ZH = "老人|孩子|小孩|宝宝|老师|医生|司机|学生|路人|店员|老板|顾客|朋友|机器人|球员|舞者"

_SHE = {"she", "her", "她"}
_HE = {"he", "his", "他"}
_PRONOUN = re.compile(
    r"\s*(?:then |now |suddenly |and |接着|然后|这时)*(she|he|they|it|她|他)(?:\b|(?=\W|$)|(?=[\u3400-\u9fff]))",
    re.I,
)


def _pattern(nouns: str, chinese: str) -> re.Pattern[str]:
    words = "|".join(sorted(nouns.split(), key=len, reverse=True))
    return re.compile(
        rf"(?:\b(?:the|a|an|his|her|another|one|first|second|other)\s+)?(?:[a-z][a-z-]+\s+){{0,2}}\b(?:{words})\b"
        rf"|(?:{chinese})",
        re.IGNORECASE,
    )


_SOMEONE = _pattern(f"{_WOMEN} {_MEN} {_ANYONE}", f"{_WOMEN_ZH}|{_MEN_ZH}|{_ANYONE_ZH}")
_SOME_WOMAN = _pattern(f"{_WOMEN} {_ANYONE}", f"{_WOMEN_ZH}|{_ANYONE_ZH}")
_SOME_MAN = _pattern(f"{_MEN} {_ANYONE}", f"{_MEN_ZH}|{_ANYONE_ZH}")
_GLUE = re.compile(
    r"^(?:(?:and|or|of|in|on|at|by|as|to|with|from|for|into|over|then|while|when|sees|is|are|than|past|under|meets|follows)\s+)+",
    re.I,
)


def last_person(text: str, pattern: re.Pattern[str] = _SOMEONE) -> str | None:
    """Return the words for the person a text spoke of last, or None."""
    found = None
    for match in pattern.finditer(text):
        found = match[0]
    return _clean(found) if found else None


def first_person(text: str) -> str | None:
    """Return the words for the first person a text speaks of, or None."""
    match = _SOMEONE.search(text)
    return _clean(match[0]) if match else None


def people_in(text: str) -> list[str]:
    """Return the words for each person a text speaks of, in order, one for each noun."""
    people: dict[str, str] = {}
    for match in _SOMEONE.finditer(text):
        words = _clean(match[0])
        people.setdefault(words.split()[-1].casefold(), words)
    return list(people.values())


def speaker_of(lead: str, before: str) -> str | None:
    """Return who speaks, from the words before the speech verb; a pronoun is looked up in `before`.

    None where nobody is found: then a narrator says it.
    """
    plain = lead.strip(" ,，\n\t")
    if pronoun := _PRONOUN.match(plain):
        word = pronoun[1].lower()
        pattern = _SOME_WOMAN if word in _SHE else _SOME_MAN if word in _HE else _SOMEONE
        return last_person(before, pattern)
    if someone := first_person(plain):
        return someone
    name = re.match(r"(?:Then |And |Now )?@?([A-Z][\w'’-]*(?: [A-Z][\w'’-]*)?)", plain)
    if name and name[1] not in ("The", "A", "An", "It", "In", "On", "At"):
        return name[1]
    if chinese := re.match(r"[\u3400-\u9fff·]{1,4}", plain):
        return re.sub(r"(?:走|转|抬|回|低|笑|看|站|坐|对|向|跑|望|停|点).*$", "", chinese[0]) or last_person(
            before
        )
    if words := re.match(r"(?:the|a|an) [\w-]+", plain, re.IGNORECASE):
        return words[0]
    return last_person(before)


def _clean(words: str) -> str:
    """Return a noun phrase without the verbs and prepositions that came along in front of it."""
    tokens = words.split()
    for index, token in enumerate(tokens):
        if token.lower() in ("the", "a", "an", "his", "her", "another"):
            tokens = tokens[index:]
    return _GLUE.sub("", " ".join(tokens))
