"""Word order: Chinese puts the place behind its noun and the doer behind the doing; English reads on."""

from __future__ import annotations

from dataclasses import replace

from filmwright.stage.reading.phrase import Item, Phrase
from filmwright.stage.reading.vocabulary import Tag, is_chinese
from filmwright.stage.reading.words import Word


def is_word(item: Item | None, tag: Tag, value: str | None = None) -> bool:
    return isinstance(item, Word) and item.tag is tag and (value is None or item.value == value)


def reordered(items: list[Item]) -> list[Item]:
    """Put Chinese place words before their noun, as English does; English subjects before their verb.

    在 桌子 上      -> on 桌子
    桌子 上 的 杯子  -> 杯子 on 桌子
    """
    turned: list[Item] = []
    for item in _subject_first(items):
        if not isinstance(item, Word) or item.tag is not Tag.LOCATIVE:
            turned.append(item)
            continue
        if len(turned) > 1 and is_word(turned[-1], Tag.CHINESE, "de") and isinstance(turned[-2], Phrase):
            turned.pop()  # 汽车 的 左边
        if not turned or not isinstance(turned[-1], Phrase):
            continue
        anchor = turned.pop()
        where = _as_preposition(item)
        led = turned[-1] if turned else None
        if is_word(led, Tag.CHINESE, "zai") or is_word(led, Tag.PREPOSITION):
            from_there = is_word(turned.pop(), Tag.PREPOSITION, "from")
            where = replace(where, text=f"从{where.text}") if from_there else where
        turned.extend([where, anchor])
    return _attributed(turned)


_STANDING = ("idle", "sit", "lie", "climb", "fly", "swim")


def _subject_first(items: list[Item]) -> list[Item]:
    """Turn `in front of the house stands a tree` round: a tree stands in front of the house."""
    if len(items) < 4 or not (is_word(items[0], Tag.PREPOSITION) and isinstance(items[1], Phrase)):
        return items
    verb, noun = items[2], items[3]
    stands = isinstance(verb, Word) and verb.tag in (Tag.VERB, Tag.AUXILIARY) and not is_chinese(verb.text)
    stands = stands and isinstance(verb, Word) and (verb.tag is Tag.AUXILIARY or verb.value in _STANDING)
    done = any(is_word(item, Tag.VERB) for item in items[4:])
    if stands and isinstance(noun, Phrase) and noun.article != "the" and not done:
        return [noun, verb, items[0], items[1], *items[4:]]
    return items


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


def done_ahead(ahead: list[Item]) -> bool:
    """Tell whether something is done before the next comma: what `after` leads to is then a clause."""
    for item in ahead:
        if is_word(item, Tag.COMMA):
            return False
        if is_word(item, Tag.VERB) or is_word(item, Tag.AUXILIARY) or is_word(item, Tag.UNKNOWN):
            return True
        if isinstance(item, Phrase) and item.tag is Tag.UNKNOWN:
            return True
    return False


def verb_follows(ahead: list[Item]) -> bool:
    """Tell whether the phrase just met is the subject of a verb to come, not one more object."""
    for item in ahead:
        if isinstance(item, Phrase):
            return False
        if item.tag in (Tag.VERB, Tag.AUXILIARY):
            return True
        if item.tag in (Tag.COMMA, Tag.JOINER, Tag.ORDER, Tag.PREPOSITION):
            return False
    return False
