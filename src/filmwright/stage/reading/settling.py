"""Settling: which of the things a word may mean it means here, by what stands before and after it."""

from __future__ import annotations

from dataclasses import replace

from filmwright.stage.reading.vocabulary import Sense, Tag, is_chinese, sheet
from filmwright.stage.reading.word import Word

_NOUNS = (Tag.PERSON, Tag.ANIMAL, Tag.THING, Tag.PLACE, Tag.GARMENT, Tag.GROUND, Tag.ABSTRACT)
_TELLING = {Tag.COLOUR, Tag.SIZE, Tag.AGE, Tag.SHADE, Tag.ADJECTIVE, Tag.MATERIAL, Tag.MOOD, Tag.PATTERN}
_BEFORE_NOUN = {
    Tag.DETERMINER,
    Tag.POSSESSIVE,
    Tag.NUMBER,
    Tag.MEASURE,
    Tag.COLOUR,
    Tag.SIZE,
    Tag.AGE,
    Tag.MATERIAL,
    Tag.SHADE,
    Tag.INTENSIFIER,
    Tag.MOOD,
    Tag.ADJECTIVE,
    Tag.GENDER,
    Tag.BUILD,
    Tag.MARK,
    Tag.PATTERN,
}
_BEFORE_VERB = {
    Tag.PERSON,
    Tag.ANIMAL,
    Tag.GARMENT,
    Tag.PLACE,
    Tag.PRONOUN,
    Tag.ADVERB,
    Tag.GROUND,
    Tag.ABSTRACT,
    Tag.AUXILIARY,
    Tag.MANNER,
    Tag.ORDER,
    Tag.REFERENCE,
    Tag.THING,
}


def _compounded(words: list[Word]) -> list[Word]:
    """Join `is robot dancing`, `is clay pottery making`: bare nouns before -ing tell how it is done."""
    joined: list[Word] = []
    for word in words:
        doing = next((s for s in word.senses if s.tag in (Tag.VERB, Tag.UNKNOWN) and s.form == "ing"), None)
        how: list[Word] = []
        while doing is not None and len(joined) > len(how) and len(how) < _LONGEST_HOW:
            before = joined[-1 - len(how)]
            if how and before.may_be(Tag.AUXILIARY) and before.text.lower() in _BE:
                del joined[-len(how) :]
                if how[0].may_be(Tag.PERSON):  # is baby waking up: the baby does it
                    joined.append(word)
                    word = how[0]
                    break
                text = " ".join([*(one.text for one in reversed(how)), word.text])
                word = Word(text=text, senses=(doing,), start=how[-1].start)
                break
            if not _tells_how(before):
                break
            how.append(before)
        joined.append(word)
    return joined


def _tells_how(word: Word) -> bool:
    noun = word.may_be(*_NOUNS, Tag.UNKNOWN, Tag.MATERIAL)
    doing = word.may_be(Tag.VERB, Tag.ADVERB, Tag.MANNER)
    return noun is not None and noun.form != "many" and (doing is None or doing.form == "bare")


_LONGEST_HOW = 3
_BE = {"is", "are", "was", "were"}


def settled(words: list[Word]) -> list[Word]:
    """Choose one sense for every word by what stands before and after it."""
    chosen: list[Word] = []
    words = _compounded(words)
    for index, word in enumerate(words):
        before = chosen[-1] if chosen else None
        after = words[index + 1] if index + 1 < len(words) else None
        if all(sense.tag in _WHEN for sense in word.senses):
            chosen.append(word)  # a rainy night says two things
            continue
        sense = _built_or_stood_in(words, index) or _chosen(word, before, after)
        sense = _goes_on(word, sense, chosen, after) or sense
        when = tuple(other for other in word.senses if other.tag in _WHEN and other != sense)
        chosen.append(replace(word, senses=(sense, *when)))  # in the snow: a place, and the weather
    return chosen


def _goes_on(word: Word, sense: Sense, before: list[Word], after: Word | None) -> Sense | None:
    """Return what is done when it only looks like things: it falls into the water and sinks."""
    verb = word.may_be(Tag.VERB)
    listed = before[-1:] and before[-1].tag is Tag.JOINER and any(one.tag is Tag.VERB for one in before)
    ends = after is None or after.may_be(Tag.STOP, Tag.COMMA)
    many = sense.tag is Tag.THING and sense.form == "many"
    return verb if many and listed and ends and verb is not None and verb.form == "s" else None


_ENDS = (Tag.VERB, Tag.AUXILIARY, Tag.JOINER, Tag.COMMA, Tag.STOP, Tag.FILLER)
_WHEN = {Tag.HOUR, Tag.SKY, Tag.WIND, Tag.SEASON}
_STOPS = (Tag.COMMA, Tag.STOP, Tag.JOINER)
_INTO = {"in", "inside", "at", "over", "zai"}
_measure = Sense(tag=Tag.MEASURE, value="each")


def _chosen(word: Word, before: Word | None, after: Word | None) -> Sense:
    if word.text.lower() == "her":
        owns = after is not None and after.may_be(*_NOUNS, *_TELLING, Tag.UNKNOWN, Tag.HAIR)
        return Sense(tag=Tag.POSSESSIVE if owns else Tag.PRONOUN, value="she")
    if word.text.lower() == "one" and after is not None and (_finite(after) or _one_of_them(before, after)):
        return Sense(tag=Tag.PRONOUN, value="one")  # two people meet, then one walks away
    if word.may_be(Tag.MEASURE):
        counted = before is not None and before.tag in (Tag.NUMBER, Tag.DETERMINER)
        others = [sense for sense in word.senses if sense.tag is not Tag.MEASURE]
        return _measure if counted or not others else others[0]
    if len(word.senses) == 1:
        return _alone(word, before)
    if word.may_be(Tag.LOCATIVE):
        return _place_or_other(word, before, after)
    aside = word.may_be(Tag.FILLER)
    if aside and aside.value == "style" and (painter := word.may_be(Tag.PERSON)) is not None:
        acts = after is not None and after.may_be(Tag.AUXILIARY, Tag.VERB) is not None
        return painter if before is None and acts else aside  # Vincent van Gogh is painting
    if aside and before is not None and before.tag is Tag.COMMA and (after is None or after.may_be(*_STOPS)):
        return aside  # studio, portrait, close-up
    noun, tells = word.may_be(*_NOUNS), word.may_be(*_TELLING)
    described = after is not None and bool(after.may_be(*_NOUNS, Tag.UNKNOWN, Tag.COLOUR, *_TELLING))
    if described and before is not None and before.value == "a" and after is not None:
        does = after.may_be(Tag.VERB)
        described = does is None or does.form != "s"  # a stone sinks: not one sink more
    if noun and tells and not word.may_be(Tag.VERB):
        return _named_or_told(noun, tells, before, described)
    verb = word.may_be(Tag.VERB)
    if verb and tells and not noun:
        says = described and (before is None or before.tag not in _BEFORE_VERB)
        still = before is not None and before.tag is Tag.AUXILIARY and verb.form != "ing"  # is empty
        return tells if says or still else verb
    return _named_or_done(word, before, after)


def _one_of_them(before: Word | None, after: Word) -> bool:
    """Tell whether `one` stands for somebody: two men, one in a green shirt."""
    parted = before is not None and before.tag in (Tag.COMMA, Tag.JOINER)
    return parted and (
        after.may_be(Tag.WITH) is not None or after.text.lower() in ("in", "wearing", "holding")
    )


def _finite(word: Word) -> bool:
    """Tell whether a word can only be what somebody does: walks, walked, is."""
    verb = word.may_be(Tag.VERB)
    return word.tag is Tag.AUXILIARY or (
        verb is not None and verb.form in ("s", "past") and not word.may_be(*_NOUNS, *_TELLING)
    )


def _alone(word: Word, before: Word | None) -> Sense:
    """`The call` is no verb, although the lexicon knows it only as one."""
    verb = word.may_be(Tag.VERB)
    relative = before is not None and before.text.lower() in ("that", "which", "who", "another", "the other")
    opened = before is not None and before.tag in _BEFORE_NOUN and not relative
    if verb and before is not None and opened and verb.form in ("bare", "s"):
        named = not is_chinese(word.text) and before.tag is not Tag.INTENSIFIER
        return Sense(tag=Tag.UNKNOWN, value=word.text) if named else verb
    return word.sense


def _named_or_told(noun: Sense, tells: Sense, before: Word | None, described: bool) -> Sense:
    """`An orange` is a thing, `an orange car` and `it is orange` are of a colour; so glass, jade, rose."""
    if described or (before is not None and before.tag is Tag.PREPOSITION and before.value == "to"):
        return tells
    opened = before is None or before.tag in {
        *_BEFORE_NOUN,
        Tag.JOINER,
        Tag.VERB,
        Tag.COMMA,
        Tag.SKY,
        Tag.SEASON,
    }
    return noun if opened else tells


def _named_or_done(word: Word, before: Word | None, after: Word | None) -> Sense:
    """`A fly`, `birds fly`: choose between the thing and the doing by what stands before."""
    verb, noun = word.may_be(Tag.VERB), word.may_be(*_NOUNS)
    if verb and before is not None and before.tag is Tag.AUXILIARY:
        return verb
    if not (verb and noun):
        return word.sense
    if before is not None and before.text.lower().endswith("'s"):
        return noun  # another person's head
    if before is None:
        return noun if after is None or after.may_be(*_ENDS) else word.sense
    if before.tag in _BEFORE_NOUN or (before.tag is Tag.PREPOSITION and before.value != "to"):
        return noun
    if before.tag is Tag.UNKNOWN and before.text[:1].isupper() and verb.form == "s":
        return verb
    if verb.form == "ing" and after is not None and after.may_be(Tag.DETERMINER, Tag.POSSESSIVE):
        return verb  # painting the sky
    joined = before.tag in (Tag.JOINER, Tag.COMMA) and verb.form in ("s", "past")
    if joined and after is not None and after.may_be(Tag.DETERMINER, Tag.POSSESSIVE):
        return verb  # sings and drops the cheese
    ends = after is None or after.may_be(Tag.COMMA, Tag.STOP)
    if ends and verb.form in ("past", "bare") and before.tag in (Tag.PLACE, Tag.ABSTRACT, Tag.UNKNOWN):
        return noun  # a studio shot
    several = before.text.lower().endswith("s")
    named = (
        not several
        and before.tag in (Tag.THING, Tag.PERSON, Tag.ANIMAL, Tag.PLACE)
        and before.sense.form == "one"
    )
    if named and verb.form == "bare" and not is_chinese(word.text):
        return noun  # a phone call: one who calls would be calling
    if before.tag is Tag.VERB and before.sense.form in ("ing", "past") and verb.form in ("bare", "s"):
        return noun
    return verb if before.tag in _BEFORE_VERB or before.value == "to" else noun


def _place_or_other(word: Word, before: Word | None, after: Word | None) -> Sense:
    """Chinese 中, 边, 后, 过... are places behind a noun and something else elsewhere."""
    locative = word.may_be(Tag.LOCATIVE)
    if (
        locative
        and before is not None
        and before.may_be(Tag.PERSON, Tag.ANIMAL, Tag.THING, Tag.PLACE, Tag.GROUND, Tag.PRONOUN, Tag.UNKNOWN)
    ):
        return locative
    return next((sense for sense in word.senses if sense.tag is not Tag.LOCATIVE), word.sense)


def _built_or_stood_in(words: list[Word], index: int) -> Sense | None:
    """`In the tower` is a place, `with a tower in the background` a thing; alone, what is really built."""
    word = words[index]
    thing, place = word.may_be(Tag.THING), word.may_be(Tag.PLACE)
    if thing is None or place is None:
        return None
    before = [other for other in words[max(0, index - 6) : index] if not other.may_be(*_BEFORE_NOUN)]
    led = before[-1].may_be(Tag.PREPOSITION, Tag.CHINESE) if before else None
    if before and before[-1].tag is Tag.VERB:
        return thing  # does the laundry
    if led is not None and led.value in _INTO:
        return place
    scenery = led is not None and (word.sense.form == "many" or words[index - 1].text.lower() == "the")
    if scenery and not place.near and not any(o.may_be(Tag.PLACE) for o in words if o is not word):
        return place  # behind the mountains
    others = any(other.may_be(Tag.THING, Tag.PERSON, Tag.ANIMAL) for other in words if other is not word)
    unmade = thing.near or thing.value not in sheet("things")
    return place if not place.near and (unmade or not others) else thing
