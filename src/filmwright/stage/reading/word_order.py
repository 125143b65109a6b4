"""Word order: Chinese puts the place behind its noun and the doer behind the doing; English reads on."""

from __future__ import annotations

from dataclasses import replace

from filmwright.stage.reading.phrase import Item, Phrase
from filmwright.stage.reading.vocabulary import Tag
from filmwright.stage.reading.words import Word


def is_word(item: Item | None, tag: Tag, value: str | None = None) -> bool:
    return isinstance(item, Word) and item.tag is tag and (value is None or item.value == value)


def reordered(items: list[Item]) -> list[Item]:
    """Put Chinese place words before their noun, as English does.

    在 桌子 上      -> on 桌子
    桌子 上 的 杯子  -> 杯子 on 桌子
    """
    turned: list[Item] = []
    for item in items:
        if not isinstance(item, Word) or item.tag is not Tag.LOCATIVE:
            turned.append(item)
            continue
        if len(turned) > 1 and is_word(turned[-1], Tag.CHINESE, "de") and isinstance(turned[-2], Phrase):
            turned.pop()  # 汽车 的 左边
        if not turned or not isinstance(turned[-1], Phrase):
            continue
        anchor = turned.pop()
        if turned and (is_word(turned[-1], Tag.CHINESE, "zai") or is_word(turned[-1], Tag.PREPOSITION)):
            turned.pop()
        turned.extend([_as_preposition(item), anchor])
    return _attributed(turned)


def _as_preposition(item: Word) -> Word:
    return item.taken_as(replace(item.sense, tag=Tag.PREPOSITION))


def _attributed(items: list[Item]) -> list[Item]:
    """Move `on 桌子 的` behind the noun it describes."""
    turned = list(items)
    at = 0
    while at + 3 < len(turned):
        preposition, anchor, de, noun = turned[at : at + 4]
        if (
            is_word(preposition, Tag.PREPOSITION)
            and isinstance(anchor, Phrase)
            and is_word(de, Tag.CHINESE, "de")
            and isinstance(noun, Phrase)
        ):
            turned[at : at + 4] = [noun, preposition, anchor]
        at += 1
    return _relative(turned)


def _relative(items: list[Item]) -> list[Item]:
    """Move `撑 红伞 的` and `跑步 的` behind the person who does it."""
    turned = list(items)
    for at in range(len(turned)):
        for length in (2, 3):
            group = turned[at : at + length + 1]
            if len(group) <= length or not (
                is_word(group[0], Tag.VERB) and is_word(group[-2], Tag.CHINESE, "de")
            ):
                continue
            noun, between = group[-1], group[1:-2]
            if isinstance(noun, Phrase) and all(isinstance(item, Phrase) for item in between):
                turned[at : at + length + 1] = [noun, group[0], *between]
                break
    return turned
