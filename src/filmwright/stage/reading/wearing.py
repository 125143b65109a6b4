"""Hair and clothes find their owner: whoever stands before them, or behind in Chinese."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from filmwright.stage.reading.phrase import Garb, Phrase
from filmwright.stage.reading.vocabulary import Sense, Tag, is_chinese, lemma, row, vocabulary
from filmwright.stage.reading.words import Word
from filmwright.stage.world.business.catalog import phrases
from filmwright.stage.world.world import Verb

if TYPE_CHECKING:
    from filmwright.stage.reading.phrases import Gathering


_BEARDS = ("beard", "long_beard", "moustache")
_SIGHT = 40
"""Words ahead in which a wearer is looked for: no clothes are told from farther away."""


def hair(gathering: Gathering, word: Word) -> None:
    owner = _person_ahead(gathering) or _last_person(gathering)
    pending = gathering.open()
    long_or_short = pending.quality(Tag.SIZE)
    if word.value in _BEARDS:
        _bearded(gathering, owner, word, long_or_short)
        return
    style = word.value if word.value != "any" else {"long": "long", "short": "short"}.get(long_or_short or "")
    tint, pending.colour = pending.colour, None
    named = [quality for quality in pending.qualities if quality[0] is Tag.HAIR_COLOUR]
    if owner is None or owner is pending:
        pending.hair, pending.hair_colour = style, tint
        return
    owner.qualities.extend(quality for quality in named if quality not in owner.qualities)
    owner.hair, owner.hair_colour = style or owner.hair, tint or owner.hair_colour
    gathering.clear()
    _drop_glue(gathering)


def clad(gathering: Gathering, draft: Phrase) -> bool:
    """Take `a woman in black`: what she wears is of that colour; tell whether that was it."""
    before = gathering.items[-2:]
    if len(before) < 2 or draft.colour is None:
        return False
    who, word = before
    led = isinstance(word, Word) and word.tag is Tag.PREPOSITION and word.value == "in"
    if not (led and isinstance(who, Phrase) and who.tag is Tag.PERSON):
        return False
    who.colour = who.colour or draft.colour
    gathering.items.pop()
    return True


def _bearded(gathering: Gathering, owner: Phrase | None, word: Word, size: str | None) -> None:
    """A beard has the colour of the hair, unless hair was told of: a long white beard."""
    pending = gathering.open()
    grown = {"beard": "long" if size == "long" else "full", "long_beard": "long"}.get(word.value, word.value)
    tint, pending.colour = pending.colour, None
    bearer = pending if owner is None else owner
    bearer.beard, bearer.hair_colour = grown, bearer.hair_colour or tint
    if bearer is not pending:
        gathering.clear()
        _drop_glue(gathering)


def as_thing(word: Word) -> Word:
    """Return a garment that nobody wears as the thing it also is: picks up a backpack."""
    thing = next((sense for sense in vocabulary().get(word.text.lower(), ()) if sense.tag is Tag.THING), None)
    return word.taken_as(thing) if thing is not None else word


def dress(gathering: Gathering, word: Word) -> bool:
    """Put the garment on whoever wears it; False when nobody is in sight."""
    pending = gathering.open()
    pattern = pending.quality(Tag.PATTERN)
    garb = Garb(kind=word.value, colour=pending.colour, second=pending.second, pattern=pattern)
    ahead = _person_ahead(gathering)
    owner = ahead or _last_person(gathering)
    if owner is None:
        return False
    if as_thing(word) is not word and not (_tied(gathering, ahead is not None) or (ahead and ahead.garbs)):
        return False
    pending.qualities[:] = [quality for quality in pending.qualities if quality[0] is not Tag.PATTERN]
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


_DONS = {"put on": "put on", "try on": "put on", "pull on": "put on", "slip on": "put on", "戴上": "put on"}
_DONS |= {
    "take off": "take off",
    "remove": "take off",
    "脱": "take off",
    "脱下": "take off",
    "摘下": "take off",
}
_DONS |= {"穿上": "put on", "脱掉": "take off", "取下": "take off"}
_PARTS = {"hat": "hat", "over": "coat", "top": "shirt", "legs": "trousers", "shoes": "shoes"}


def dressing(words: tuple[Word, ...], at: int) -> Word:
    """Return the word at `at`; `puts on` and `takes off` before a garment as what the hands then do.

    `wearing a hat` only says what somebody looks like, `puts on a hat` is business as well.
    """
    word = words[at]
    way = _DONS.get(lemma(word.text)) if word.tag in (Tag.VERB, Tag.UNKNOWN) else None
    ahead = words[at + 1 : at + 6]
    end = next((number for number, one in enumerate(ahead) if one.tag in _PARTED), len(ahead))
    garment = next((one for one in ahead[:end] if one.tag is Tag.GARMENT), None)
    if way is None or garment is None:
        return word
    told = row("clothes", garment.value)
    for part in (garment.text.lower(), str(told["kind"]), _PARTS.get(str(told["part"]), "")):
        if (said := f"{way} {part}") in phrases():
            form = word.sense.form or "bare"
            return replace(word, text=said, senses=(Sense(tag=Tag.VERB, value=Verb.DO.value, form=form),))
    return word


_PARTED = (Tag.VERB, Tag.COMMA, Tag.STOP, Tag.ORDER, Tag.PERSON)


def _tied(gathering: Gathering, ahead: bool) -> bool:
    """Tell whether what is also a thing is worn here: with, in, wearing, or told after other clothes."""
    items = list(gathering.items)
    listed = False
    while items and isinstance(last := items[-1], Word):
        worn = last.tag is Tag.VERB and (
            last.value == "wear" or last.text.startswith(("put on ", "take off "))
        )
        if worn or last.tag is Tag.NEGATIVE:
            return True
        if last.tag is Tag.WITH or (last.tag is Tag.PREPOSITION and last.value == "in"):
            before = next((item for item in reversed(items) if isinstance(item, Phrase)), None)
            return ahead or (before is not None and before.animate)
        if last.tag not in (Tag.JOINER, Tag.COMMA, Tag.CHINESE, Tag.AUXILIARY, Tag.RELATIVE):
            return False
        listed |= last.tag in (Tag.JOINER, Tag.COMMA)
        items.pop()
    last_told = items[-1] if items and isinstance(items[-1], Phrase) else None
    return listed and last_told is not None and bool(last_told.garbs or last_told.beard or last_told.hair)


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
        if word.tag is Tag.COMMA and _wears_on(gathering, word):
            continue
        if word.tag in (Tag.VERB, Tag.COMMA, Tag.STOP) and word.value != "wear":
            return None
    return None


def _wears_on(gathering: Gathering, comma: Word) -> bool:
    """Tell whether a comma only parts clothes that stand before their wearer: 穿红裙、戴白帽的女孩."""
    after = gathering.words[_at(gathering, comma) + 1 :][:1]
    return bool(after) and is_chinese(after[0].text) and after[0].value == "wear"


def still_dressing(gathering: Gathering, word: Word) -> bool:
    """Tell whether a comma or a verb of wearing parts two garments of somebody who is yet to come."""
    worn = gathering.draft is not None and bool(gathering.draft.garbs)
    goes_on = word.value == "wear" or (is_chinese(word.text) and word.tag is Tag.JOINER)
    goes_on |= word.tag is Tag.COMMA and _wears_on(gathering, word)
    return worn and goes_on and _person_ahead(gathering) is not None


def _at(gathering: Gathering, word: Word) -> int:
    ahead = gathering.words[gathering.at :]
    return gathering.at + next(index for index, other in enumerate(ahead) if other is word)


def _last_person(gathering: Gathering) -> Phrase | None:
    people = (item for item in reversed(gathering.items) if isinstance(item, Phrase) and item.animate)
    return next(people, None)
