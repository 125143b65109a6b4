"""Hair and clothes find their owner: whoever stands before them, or behind in Chinese."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmwright.stage.reading.phrase import Garb, Phrase
from filmwright.stage.reading.vocabulary import Tag
from filmwright.stage.reading.words import Word

if TYPE_CHECKING:
    from filmwright.stage.reading.phrases import Gathering


_SIGHT = 40
"""Words ahead in which a wearer is looked for: no clothes are told from farther away."""


def hair(gathering: Gathering, word: Word) -> None:
    owner = _person_ahead(gathering) or _last_person(gathering)
    pending = gathering.open()
    long_or_short = pending.quality(Tag.SIZE)
    style = word.value if word.value != "any" else {"long": "long", "short": "short"}.get(long_or_short or "")
    tint, pending.colour = pending.colour, None
    if owner is None or owner is pending:
        pending.hair, pending.hair_colour = style, tint
        return
    owner.hair, owner.hair_colour = style or owner.hair, tint or owner.hair_colour
    gathering.clear()
    _drop_glue(gathering)


def dress(gathering: Gathering, word: Word) -> bool:
    """Put the garment on whoever wears it; False when nobody is in sight."""
    pending = gathering.open()
    garb = Garb(kind=word.value, colour=pending.colour, second=pending.second)
    ahead = _person_ahead(gathering)
    owner = ahead or _last_person(gathering)
    if owner is None:
        return False
    if _not_worn(gathering):
        owner.without.append(word)
        if owner is not ahead:
            gathering.clear()
        return True
    if owner is ahead:
        pending.garbs.append(garb)
        pending.colour = pending.second = None
        _drop_glue(gathering, ahead=True)
        return True
    owner.garbs.append(garb)
    owner.odd.extend(unknown.text for unknown in gathering.unknown)
    gathering.clear()
    _drop_glue(gathering)
    return True


def _not_worn(gathering: Gathering) -> bool:
    """Take back `without`, 没有 戴: what stood there of clothes is not to be seen."""
    items = gathering.items
    while items and isinstance(last := items[-1], Word) and (last.value == "wear" or last.tag is Tag.CHINESE):
        if not (len(items) > 1 and isinstance(items[-2], Word) and items[-2].tag is Tag.NEGATIVE):
            return False
        items.pop()
    if items and isinstance(last := items[-1], Word) and last.tag is Tag.NEGATIVE:
        items.pop()
        return True
    return False


def _drop_glue(gathering: Gathering, ahead: bool = False) -> None:
    """Forget the words that only tied clothes to their wearer: in, with, wearing, and.

    With the wearer `ahead`, a comma or `and` still parts clauses.
    """
    while gathering.items and isinstance(last := gathering.items[-1], Word):
        tied = last.tag is Tag.WITH or (not ahead and last.tag in (Tag.JOINER, Tag.COMMA, Tag.AUXILIARY))
        tied |= last.tag is Tag.VERB and last.value == "wear"
        tied |= last.tag is Tag.PREPOSITION and last.value == "in"
        tied |= last.tag is Tag.CHINESE and last.value in ("particle", "de")
        if not tied:
            return
        gathering.items.pop()


def _person_ahead(gathering: Gathering) -> Phrase | None:
    """Return the open phrase when the garment stands before its wearer: 穿红衬衫的女孩."""
    for word in gathering.words[gathering.at + 1 : gathering.at + 1 + _SIGHT]:
        if word.tag is Tag.PERSON:
            owned = any(
                w.tag is Tag.CHINESE and w.value == "de"
                for w in gathering.words[gathering.at : _at(gathering, word)]
            )
            haired = (
                gathering.words[gathering.at].tag is Tag.HAIR and _at(gathering, word) == gathering.at + 1
            )
            return gathering.open() if owned or haired else None
        if word.tag in (Tag.VERB, Tag.COMMA, Tag.STOP) and word.value != "wear":
            return None
    return None


def _at(gathering: Gathering, word: Word) -> int:
    ahead = gathering.words[gathering.at :]
    return gathering.at + next(index for index, other in enumerate(ahead) if other is word)


def _last_person(gathering: Gathering) -> Phrase | None:
    people = (item for item in reversed(gathering.items) if isinstance(item, Phrase) and item.animate)
    return next(people, None)
