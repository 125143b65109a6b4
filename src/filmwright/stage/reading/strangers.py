"""Words no sheet knows: a name, a person by its ending, a thing that gets a labelled box, or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmwright.stage.reading.common_knowledge import first_name_gender
from filmwright.stage.reading.guessing import bodiless
from filmwright.stage.reading.naming import slug
from filmwright.stage.reading.phrase import Phrase
from filmwright.stage.reading.vocabulary import Tag, is_chinese
from filmwright.stage.world.world import Verb

if TYPE_CHECKING:
    from filmwright.stage.reading.roster import Roster

MOST_BOXES = 8
"""Labelled boxes in one scene."""

_HUMAN_ENDINGS = ("man", "woman", "ist", "ian", "ress", "ster", "人", "员", "者", "师", "家", "手", "客")
_ANIMATE_VERBS = {
    "walk",
    "run",
    "jump",
    "sit",
    "talk",
    "dance",
    "wave",
    "look",
    "hold",
    "push",
    "cheer",
    "throw",
    "eat",
    "lie",
}
ANY_VERB = {verb.value for verb in Verb}  # a verb of the lexicon says itself who can do it


def taken_in(roster: Roster, phrase: Phrase, sentence: int, verb: str | None) -> list[str]:
    word = phrase.head.value
    low = word.lower()
    if (known := roster.known(phrase)) is not None:
        return known
    gender = first_name_gender(low)
    chinese_name = is_chinese(word) and len(word) == 2 and word[0] in "小老阿"
    named = word[:1].isupper() and not phrase.article and verb in _ANIMATE_VERBS
    human = low.endswith(_HUMAN_ENDINGS) and (verb in _ANIMATE_VERBS or verb is None)
    acts = verb is not None and verb not in ANY_VERB and word[:1].isupper() and phrase.head.start > 0
    if gender or chinese_name or named or human or (acts and not phrase.article):
        roster.note(
            phrase.words, "taken for a person" if human and not gender else "taken for a person's name"
        )
        name = roster.added("person", phrase, person=True, sentence=sentence, name=slug(low))
        roster.members[name].gender = gender or "neutral"
        return [name]
    if (why := _not_a_thing(roster, phrase)) is not None:
        roster.lost(phrase.words, why)
        return []
    roster.lost(phrase.words, f"no maker knows {word!r}; a labelled box stands for it")
    return [
        roster.added(low, phrase, person=False, sentence=sentence, name=slug(low))
        for _ in range(phrase.count)
    ]


def _not_a_thing(roster: Roster, phrase: Phrase) -> str | None:
    """Say why an unknown word gets no box: it names no body, or the stage is full of boxes."""
    word = phrase.head.value.lower()
    last = word.rpartition(" ")[2]
    told = phrase.article or phrase.colour or phrase.qualities or phrase.count > 1
    if bodiless(last) or (last.endswith(("ing", "ly", "ed")) and not told):
        return "not understood: it names nothing that stands on a stage"
    if roster.story:
        return "not understood; left out of the picture"
    if not told and not is_chinese(word) and not roster.listing and not last.endswith("s"):
        return "not understood; left out of the picture"
    boxes = sum(1 for m in roster.members.values() if m.phrase.tag is Tag.UNKNOWN and not m.person)
    if not boxes:
        phrase.count = min(phrase.count, MOST_BOXES)
    if boxes + phrase.count > MOST_BOXES:
        return f"left out; more than {MOST_BOXES} unknown things would hide the scene"
    return None
