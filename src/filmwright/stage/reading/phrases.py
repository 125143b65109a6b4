"""Noun phrases: "a small girl in a red shirt", 穿着红色衬衫的小女孩, "two blue cars"."""

from __future__ import annotations

from dataclasses import replace

from filmwright.stage.reading.colours import colour, shaded
from filmwright.stage.reading.layouts import layout_of
from filmwright.stage.reading.people_named import christened, named, same_person
from filmwright.stage.reading.phrase import Item, Phrase
from filmwright.stage.reading.vocabulary import Sense, Tag, is_chinese
from filmwright.stage.reading.wearing import as_thing, clad, dress, dressing, hair, still_dressing
from filmwright.stage.reading.words import Word
from filmwright.stage.world.world import Colour

QUALITIES = {Tag.SIZE, Tag.BUILD, Tag.AGE, Tag.GENDER, Tag.SKIN, Tag.MATERIAL}
QUALITIES |= {Tag.HAIR_COLOUR, Tag.MARK, Tag.PATTERN}
HEADS = {
    Tag.PERSON,
    Tag.ANIMAL,
    Tag.THING,
    Tag.PLACE,
    Tag.GARMENT,
    Tag.PRONOUN,
    Tag.REFERENCE,
    Tag.GROUND,
    Tag.ABSTRACT,
    Tag.UNKNOWN,
}

_NAMED = {Tag.PERSON, Tag.ANIMAL, Tag.THING, Tag.PLACE, Tag.GARMENT, Tag.GROUND}
_YOUNG_AND_OLD = {"baby": "baby", "toddler": "baby", "child": "baby", "old_man": "old", "old_woman": "old"}


_STATURES = {"giant": "huge", "dwarf": "small"}  # a giant snail
_LEADS = {Tag.PREPOSITION, Tag.WITH, Tag.BY}
_TELLS = {Tag.COLOUR, Tag.SIZE, Tag.AGE, Tag.SHADE, Tag.ADJECTIVE, Tag.MATERIAL}


def phrased(words: tuple[Word, ...]) -> list[Item]:
    """Gather the words of one sentence into phrases; verbs and function words stay as they are."""
    gathering = Gathering(words)
    while gathering.at < len(words):
        gathering.step()
    gathering.close()
    return gathering.items


class Gathering:
    def __init__(self, words: tuple[Word, ...]) -> None:
        self.words = words
        self.at = 0
        self.items: list[Item] = []
        self.clear()

    def clear(self) -> None:
        self.draft: Phrase | None = None
        self.shade: str | None = None
        self.very = ""
        self.unknown: list[Word] = []
        self.doing: Word | None = None  # "a running man": what the noun to come does
        self.first = self.at

    def open(self) -> Phrase:
        if self.draft is None:
            self.draft = Phrase(head=self.words[self.at])
            self.first = self.at
        return self.draft

    def after(self, skip: int = 1) -> Word | None:
        return self.words[self.at + skip] if self.at + skip < len(self.words) else None

    def step(self) -> None:
        """Take in one word: it opens, describes or ends a phrase, or stands for itself."""
        word = dressing(self.words, self.at)
        if word.text.lower() in ("named", "called") and christened(self):
            self.at += 1
            return
        if not (self._counts(word) or self._qualifies(word) or self._passes(word)):
            if word.tag in HEADS:
                self._head(word)
            else:
                self.close()
                self.items.append(word)
        self.at += 1

    def _counts(self, word: Word) -> bool:
        """Take in what opens a phrase: articles, numbers, owners."""
        match word.tag:
            case Tag.DETERMINER:
                self._determiner(word)
            case Tag.NUMBER:
                self.open().count = _counted(word.value)
                self.open().counted = True
                self.open().layout = layout_of(word.text) or self.open().layout
                self.open().article = self.open().article or "a"
            case Tag.MEASURE:
                self.open()
            case Tag.POSSESSIVE:
                self.open().owner, self.open().article = word.value, "the"
            case _:
                return False
        return True

    def _qualifies(self, word: Word) -> bool:
        """Take in what describes the noun to come."""
        match word.tag:
            case Tag.INTENSIFIER:
                self.very = word.value
            case Tag.SHADE:
                self.open()
                self.shade = word.value
            case Tag.METRES:
                self.open().metres = float(word.value)
            case Tag.COLOUR:
                self._coloured(shaded(colour(word.value), self.shade))
            case Tag.HAIR:
                if not self._handled(word):
                    hair(self, word)
            case Tag.UNKNOWN:
                return self._unheard(word)
            case Tag.ADJECTIVE:
                self.open()
            case tag if tag in QUALITIES:
                self.open().qualities.append((tag, word.value, self.very))
                self.very = ""
            case _:
                return False
        return True

    def _handled(self, word: Word) -> bool:
        """Take hair that something is done to, one's own or another's, for what it is done to."""
        last = self.items[-1] if self.items else None
        if isinstance(last, Phrase) and last.owns and len(self.items) > 1:
            last = self.items[-2]
        bare = word.value == "any" and (self.draft is None or not (self.draft.colour or self.draft.qualities))
        done = isinstance(last, Word) and last.tag is Tag.VERB and last.value != "wear"
        if bare and done:
            self.finish(word.taken_as(Sense(tag=Tag.GROUND, value="hair")))
        return bare and done

    def _unheard(self, word: Word) -> bool:
        """Take an unknown word for part of the noun, for what describes it, or for what it does."""
        after = self.after()
        noun = after is not None and (after.tag in HEADS - {Tag.PRONOUN} or after.tag in _TELLS)
        if word.sense.form and self.draft is not None and not self.unknown and noun:
            self.draft.odd.append(word.text)  # an overflowing basket
            return True
        behind = bool(self.unknown) or (self.draft is None and bool(self.items))
        named = bool(self.unknown) and self.unknown[-1].text[:1].isupper() and word.text[:1].islower()
        if (_does(word) or named) and behind:
            self.close()
            self.items.append(word)
            return True
        self.open()
        self.unknown.append(word)
        return True

    def _passes(self, word: Word) -> bool:
        """Take in what leaves the phrase as it is: filler, `happy` in a happy dog, 的 in 红色的."""
        match word.tag:
            case Tag.FILLER:
                if word.value != "talk":
                    self.close()
            case Tag.ADVERB:
                if self.unknown:
                    self.close()
            case Tag.COMMA | Tag.JOINER | Tag.VERB if still_dressing(self, word):
                pass
            case Tag.MANNER | Tag.MOOD if self._describes(word):
                pass
            case Tag.JOINER:
                following = self.after()
                two = following is not None and following.tag is Tag.COLOUR
                return two and self.draft is not None and self.draft.colour is not None
            case Tag.VERB if word.sense.form in ("ing", "past") and self._describes(word):
                self.doing = word if word.sense.form == "ing" else None
            case Tag.CHINESE:
                return word.value == "de" and self.draft is not None and not self.unknown
            case _:
                return False
        return True

    def _coloured(self, tint: Colour) -> None:
        phrase = self.open()
        if phrase.colour is None:
            phrase.colour = tint
        else:
            phrase.second = tint
        self.shade = None

    def _describes(self, word: Word) -> bool:
        """Tell whether a word between an article and its noun only describes: a happy dog, a running man."""
        following = self.after()
        noun = following is not None and following.tag in HEADS - {Tag.PRONOUN}
        led = bool(self.items) and isinstance(self.items[-1], Word) and self.items[-1].tag in _LEADS
        bare = (self.draft is not None or led) and not self.unknown
        return bare and noun and not word.text.lower().endswith("ly")

    def _determiner(self, word: Word) -> None:
        following = self.after()
        if word.text.lower() == "that" and following is not None and following.tag is Tag.VERB:
            self.close()
            self.items.append(word)
            return
        if self.unknown:
            self.close()
        self.open().article = word.value

    def _head(self, word: Word) -> None:
        after = self.after()
        modifies = after is not None and after.tag in _NAMED | {Tag.UNKNOWN} and not self._ends(after)
        modifies = modifies and not (after is not None and _does(after))
        if word.tag is Tag.GARMENT:
            if dress(self, word):
                return
            word = as_thing(word)
        if (
            word.tag is Tag.PERSON
            and after is not None
            and after.tag is Tag.ANIMAL
            and word.value in _YOUNG_AND_OLD
        ):
            self.open().qualities.append((Tag.AGE, _YOUNG_AND_OLD[word.value], ""))
            return
        if word.tag is Tag.PLACE and modifies:
            self.items.append(Phrase(head=word, words=word.text))
            self.open()
            return
        if word.value in _STATURES and after is not None and after.tag in (Tag.ANIMAL, Tag.THING):
            self.open().qualities.append((Tag.SIZE, _STATURES[word.value], ""))
            return
        if word.tag in (Tag.ABSTRACT, Tag.GROUND) and self._tells_of(after):
            self.open()
            return  # a sports ball, a water bottle
        sole = after is not None and after.tag is Tag.THING and after.sense.form == "one"
        plain = not word.text.lower().endswith("'s") and not is_chinese(word.text)
        several = after is not None and after.text.endswith("s")
        if word.tag is Tag.PERSON and sole and plain and word.sense.form == "one" and not several:
            self.open().odd.append(word.text)  # an artist brush, a police car
            return
        body = after is not None and after.tag not in (Tag.GROUND, Tag.PLACE, Tag.ABSTRACT)
        if word.tag in (Tag.THING, Tag.ANIMAL) and modifies and body and not self._both_chinese(word, after):
            self.open().odd.append(word.text)
            return
        if (
            word.tag is Tag.PERSON
            and after is not None
            and after.tag is Tag.PERSON
            and same_person(self, after)
        ):
            return
        if word.tag in (Tag.THING, Tag.PERSON, Tag.ANIMAL) and self._reference_next(word):
            return
        self.finish(word)
        if word.tag is Tag.PERSON:
            named(self)
        last = self.items[-1]
        if isinstance(last, Phrase) and word.text.lower().endswith("'s") and after is not None:
            last.owns = after.tag in HEADS or after.tag in _TELLS

    def _reference_next(self, word: Word) -> bool:
        """`the shoe @shoe` and `@shoe` are one thing: the words name it, the picture shows it."""
        after = self.after()
        if after is None or after.tag is not Tag.REFERENCE:
            return False
        self.open().picture = after.value
        self.open().called.append(word.text.lower())
        self.finish(word)
        self.at += 1
        return True

    def _tells_of(self, after: Word | None) -> bool:
        named = after is not None and after.tag in (Tag.THING, Tag.ANIMAL, Tag.GARMENT, Tag.UNKNOWN)
        return named and after is not None and not is_chinese(after.text) and not _does(after)

    def _both_chinese(self, word: Word, after: Word | None) -> bool:
        return after is not None and is_chinese(word.text) and after.tag is Tag.UNKNOWN

    def _ends(self, after: Word) -> bool:
        """Chinese nouns follow one another without a space; only English builds compounds here."""
        return is_chinese(after.text) and after.tag is Tag.UNKNOWN

    def finish(self, head: Word) -> None:
        phrase = self.open()
        phrase.head = head
        names = phrase.called if head.tag is Tag.REFERENCE else phrase.odd
        names.extend(word.text.lower() for word in self.unknown)
        if head.sense.form == "many" and phrase.count == 1 and not phrase.counted:
            phrase.count = 2
        if head.sense.form == "young":
            phrase.qualities.append((Tag.AGE, "baby", ""))
            if head.text.lower().endswith("s") and phrase.count == 1 and not phrase.counted:
                phrase.count = 2
        if head.tag is Tag.REFERENCE:
            phrase.picture = head.value
        phrase.words = _span(self.words[self.first : self.at + 1])
        self.items.append(phrase)
        if self.doing is not None and phrase.animate:
            self.items.append(self.doing)
        self.clear()

    def close(self) -> None:
        """End the open phrase; unknown words in it become its head."""
        if self.draft is None and not self.unknown:
            return
        if self.unknown:
            head = self.unknown.pop()
            named = [*self.unknown, head]
            self.unknown = []
            sense = replace(head.sense, value=" ".join(word.text for word in named))
            phrase = self.open()
            phrase.head = replace(head, senses=(sense,))
            phrase.words = _span(self.words[self.first : self.at])
            self.items.append(phrase)
        elif self.draft is not None and self.draft.article in ("another", "other"):
            self._finish_another()
        elif self.draft is not None and (clad(self, self.draft) or self._comes_to(self.draft)):
            pass
        elif self.draft is not None and (self.draft.garbs or self.draft.qualities or self.draft.colour):
            self._describe_last(self.draft)
        self.clear()

    def _finish_another(self) -> None:
        """`Passes it to another`, `while the other climbs`: one more of the kind, or the one not named."""
        phrase = self.open()
        first = self.words[self.first]
        phrase.head = first.taken_as(Sense(tag=Tag.PRONOUN, value=phrase.article))
        phrase.words = _span(self.words[self.first : self.at])
        self.items.append(phrase)

    def _comes_to(self, draft: Phrase) -> bool:
        """Take `from small to big`: what comes last is not so yet; tell whether that was it."""
        last = self.items[-1] if self.items else None
        people = [item for item in self.items if isinstance(item, Phrase)]
        if not (
            isinstance(last, Word) and last.tag is Tag.PREPOSITION and last.value in ("to", "in") and people
        ):
            return False
        if draft.colour or draft.qualities:
            people[-1].odd.append(_span(self.words[self.first : self.at]))
        return bool(draft.colour or draft.qualities)

    def _describe_last(self, draft: Phrase) -> None:
        """`The man is very tall`: a quality without a noun belongs to the phrase before."""
        phrases = [item for item in self.items if isinstance(item, Phrase)]
        if phrases:
            last = phrases[-1]
            last.qualities.extend(draft.qualities)
            last.garbs.extend(draft.garbs)
            last.colour = last.colour or draft.colour
            last.metres = last.metres or draft.metres


def _counted(text: str) -> int:
    number = float(text)
    return max(1, min(12, int(number)))


def _span(words: tuple[Word, ...]) -> str:
    """Return words as they were written, near enough to show a person."""
    text = ""
    for word in words:
        gap = "" if not text or is_chinese(word.text[0]) or is_chinese(text[-1]) else " "
        text += gap + word.text
    return text


def _does(word: Word) -> bool:
    """Tell whether an unknown word behind a noun is formed like what the noun does: harmonizes, unfolded."""
    text = word.text
    doing = bool(word.sense.form) or (
        text.islower() and text.endswith("s") and not text.endswith(("ss", "us"))
    )
    return word.tag is Tag.UNKNOWN and doing
