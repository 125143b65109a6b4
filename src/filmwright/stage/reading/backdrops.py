"""What is in the background stands behind whoever the scene is about."""

from __future__ import annotations

from filmwright.stage.reading.phrase import Item, Phrase
from filmwright.stage.reading.roster import Member, Roster
from filmwright.stage.reading.vocabulary import Tag
from filmwright.stage.reading.word_order import is_word
from filmwright.stage.world.props.catalog import build, known
from filmwright.stage.world.world import Placement, Prop, Relation


def backdropped(items: list[Item]) -> list[list[Item]]:
    """Return a sentence without its words for the background, and what only stands there as sentences.

    `A man walks with a tower in the background` is `a man walks` and `a tower`; of `a man walks in the
    background` the man is marked as far.
    """
    sentences: list[list[Item]] = [[]]
    coming = False
    for index, item in enumerate(items):
        kept = sentences[0]
        if isinstance(item, Phrase):
            item.far, coming = item.far or coming, False
            kept.append(item)
        elif item.tag is not Tag.FAR:
            kept.append(item)
        elif not any(isinstance(other, Phrase) for other in kept):
            coming = True  # in the background, a tower
        else:
            acts = any(
                is_word(other, Tag.VERB) or is_word(other, Tag.AUXILIARY)
                for other in items[index + 1 : index + 2]
            )
            sentences += _set_apart(kept, acts)
    return [sentence for sentence in sentences if sentence]


def _set_apart(items: list[Item], acts: bool) -> list[list[Item]]:
    """Mark the last phrase as far; take it out, with those it is listed with, when it does nothing."""
    last = items[-1]
    if not isinstance(last, Phrase) or acts:
        next(item for item in reversed(items) if isinstance(item, Phrase)).far = True
        return []
    if last.tag is Tag.PLACE:
        return []  # the set, not a thing before it
    apart: list[list[Item]] = []
    while items and isinstance(items[-1], Phrase):
        phrase = items.pop()
        assert isinstance(phrase, Phrase)
        phrase.far = True
        apart.insert(0, [phrase])
        led = next(
            (item for item in reversed(items) if not isinstance(item, Phrase) and item.tag not in _LISTS),
            None,
        )
        if not (items and is_word(items[-1], Tag.JOINER) and led is not None and led.tag is Tag.WITH):
            break
        items.pop()
    while items and (
        is_word(items[-1], Tag.WITH) or is_word(items[-1], Tag.COMMA) or is_word(items[-1], Tag.JOINER)
    ):
        items.pop()
    return apart


_LISTS = (Tag.JOINER, Tag.COMMA)


def set_back(roster: Roster) -> None:
    """Stand what is far, and has no place of its own, behind the first who is not.

    Towers and mountains stand far behind the action anyway; told to stand behind somebody, they would
    stand too near to be seen whole.
    """
    near = [member for member in roster.members.values() if not member.phrase.far]
    if not near:
        return
    anchor = next((member for member in near if member.person), near[0])
    for member in roster.members.values():
        if member.phrase.far and member.placement is None and not _is_scenery(member):
            member.placement = Placement(relation=Relation.BEHIND, anchor=anchor.id)


def _is_scenery(member: Member) -> bool:
    if member.person or member.key not in known():
        return False
    return float(max(build(Prop(id=member.id, kind=member.key, words="")).size)) > _SCENERY


_SCENERY = 6.0
"""Metres from which a thing is too large to stand right behind somebody."""
