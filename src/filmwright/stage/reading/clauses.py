"""Clauses: who does what to whom, where, how, and in which order."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from filmwright.stage.reading.backdrops import backdropped
from filmwright.stage.reading.clause import Clause, Tie
from filmwright.stage.reading.phrase import Item, Phrase
from filmwright.stage.reading.phrases import phrased
from filmwright.stage.reading.vocabulary import Sense, Tag, is_chinese, lemma
from filmwright.stage.reading.word_order import done_ahead, is_word, reordered, verb_follows
from filmwright.stage.reading.words import Word

__all__ = ["Clause", "Parsed", "Tie", "clauses_of"]


@dataclass(kw_only=True)
class Parsed:
    """A text as clauses, with the words no rule could use."""

    clauses: list[Clause] = field(default_factory=list)
    leftovers: list[str] = field(default_factory=list)


def clauses_of(words: tuple[Word, ...]) -> Parsed:
    """Read words into clauses. Takes any words; what fits no rule is left over, not lost."""
    parsed = Parsed()
    sentence: list[Word] = []
    for word in (*words, Word(text=".", senses=(), start=-1)):
        if word.senses and word.tag is not Tag.STOP:
            sentence.append(word)
            continue
        if sentence:
            for items in backdropped(reordered(phrased(tuple(sentence)))):
                _Sentence(parsed, len(parsed.clauses), sentence[0].start).read(items)
        sentence = []
    return parsed


_COVERBS = {"给": "to", "替": "for", "为": "for", "用": "with", "拿": "with"}
_SHOWS = ("show", "shows", "showed", "showing")
_JOINTLY = ("together with", "along with", "accompanied by", "as well as")
_CAUSES = {"cause", "force", "let", "make", "allow", "enable", "tell", "ask", "help"}
_BECOMES = {
    "变成",
    "变为",
    "变",
    "化作",
    "化为",
    "长成",
    "become",
    "turn into",
    "change into",
    "transform into",
    "grow into",
    "change from",
    "melt into",
}
_ALTERS = {"turn", "change", "transform", "grow", "evolve", "melt", "convert"}


class _Sentence:
    """Reads the items of one sentence from left to right, one small rule for each kind."""

    def __init__(self, parsed: Parsed, number: int, at: int) -> None:
        self.parsed = parsed
        self.number = number
        self.place = at
        self.clause = Clause(sentence=number, at=at)
        self.order = ""
        self.manner: str | None = None
        self.preposition: str | None = None
        self.last: Item | None = None  # the item before this one, adverbs not counted
        self.joined = False
        self.comma = False
        self.either = False  # joined by `or`
        self.listed = False  # the comma is 、: one more of the same
        self.negative = False
        self.auxiliary = ""
        self.taken = False  # Chinese 把: the object stands before its verb
        self.agent = False  # "by", 被: the doer comes next
        self.stamp: float | None = None

    def read(self, items: list[Item]) -> None:
        for index, item in enumerate(items):
            ahead = items[index + 1 :]
            if isinstance(item, Phrase):
                self._phrase(item, ahead)
            else:
                self._word(item, ahead)
        self._end()

    def _end(self) -> None:
        if self.clause:
            self.clause.manner = self.clause.manner or self.manner
            self.parsed.clauses.append(self.clause)
            self.manner = None
        self.preposition = None

    def _begin(self, subjects: list[Phrase]) -> None:
        self._end()
        self.clause = Clause(
            subjects=list(subjects), order=self.order, sentence=self.number, at=self.place, start=self.stamp
        )
        self.order, self.stamp, self.taken, self.agent = "", None, False, False

    # phrases

    def _phrase(self, phrase: Phrase, ahead: list[Item]) -> None:
        if phrase.owns:
            self.owner = phrase
            return
        if self.owner is not None and (phrase.tag is Tag.GROUND or self.owner.article == "another"):
            if phrase.tag is Tag.GROUND:
                self.owner.part = phrase.head.text.lower()
                phrase = self.owner  # another person's chin: it is done to the person
            else:
                self.clause.ties.append(Tie(preposition="for", phrase=self.owner))
        self.owner = None
        phrase.negated = phrase.negated or self.negative
        if self.negative:
            self.negative = False
        if self._is_verb(phrase, ahead):
            self._unknown_verb(phrase)
            return
        clause = self.clause
        if phrase.tag is Tag.PLACE and (self.preposition is None or clause.verb is None):
            self.preposition = None  # the set; it is found in the whole text
            return
        if self.agent:
            clause.subjects, clause.objects = [phrase], clause.objects + clause.subjects
            self.agent = False
        elif self.taken:
            clause.objects.append(phrase)
            self.taken = False
        elif self.preposition is not None:
            near = self.near
            clause.ties.append(
                Tie(preposition=self.preposition, phrase=phrase, near=near, origin=self.origin)
            )
            self.preposition, self.origin = None, False
        elif clause.verb is None:
            told = self.comma and not (self.listed or self.joined) and verb_follows(ahead)
            if clause.subjects and (told or not (self.joined or self.comma)):
                self._begin([phrase])
            else:
                clause.subjects.append(phrase)
        elif self.comma or (self.joined and verb_follows(ahead)):
            self._begin([phrase])
        elif self.joined and clause.ties and not clause.objects:
            clause.ties.append(Tie(preposition=clause.ties[-1].preposition, phrase=phrase))
        else:
            clause.objects.append(phrase)
        self._seen(phrase)

    def _seen(self, item: Item) -> None:
        self.last = item
        self.joined = self.comma = False

    def _is_verb(self, phrase: Phrase, ahead: list[Item]) -> bool:
        """A bare unknown word behind its subject, formed like a verb, is taken for one."""
        if phrase.tag is not Tag.UNKNOWN or phrase.article or phrase.colour or phrase.qualities:
            return False
        if self.preposition == "to" and self.clause.verb is not None and phrase.head.text.islower():
            self.preposition = None
            return True  # stops to forage
        if self.preposition is not None or self.taken or self.agent or not self.clause.subjects:
            return False
        if self.auxiliary and phrase.words.lower().endswith("ing"):
            return True
        word = phrase.head.text.lower()
        if self.clause.verb is not None or self.joined or self.comma:
            return word.endswith("ing") and phrase.words.lower() == word
        return is_chinese(word) or word.endswith(("s", "ing", "ed")) or bool(self.auxiliary)

    def _unknown_verb(self, phrase: Phrase) -> None:
        if self.clause.verb is not None:
            self._begin(self.clause.subjects)
        self.clause.verb = phrase.head
        self.auxiliary = ""
        self._seen(phrase.head)

    # words

    def _word(self, word: Word, ahead: list[Item]) -> None:
        match word.tag:
            case Tag.VERB:
                self._verb(word, ahead)
                return
            case Tag.UNKNOWN:
                self._unheard(word, ahead)
                return
            case Tag.COMMA:
                self.comma, self.listed = True, word.text == "、"
                return
            case Tag.JOINER:
                self.joined, self.either = True, word.value == "or"
                return
            case Tag.PREPOSITION:
                self._prepose(word, ahead)
            case Tag.WITH if word.text.lower() in _JOINTLY and self.clause.verb is None:
                self.joined = True
            case Tag.WITH:
                self.near = self.last if isinstance(self.last, Phrase) else None
                self.preposition = "with"
            case Tag.ORDER:
                self._ordered(word, ahead)
            case Tag.NEGATIVE:
                self.negative = True
            case Tag.AUXILIARY:
                self._auxiliary(word, ahead)
            case Tag.BY:
                self._by()
            case Tag.CHINESE:
                self._chinese(word, ahead)
            case Tag.MANNER:
                self._mannered(word)
            case Tag.HAND:
                self._in_hand()
            case Tag.STAMP:
                if self.clause:
                    self._begin([])
                self.clause.start = float(word.value.split()[0])
            case Tag.RELATIVE | Tag.DETERMINER:
                if isinstance(self.last, Phrase):
                    self._begin([self.last])
                    self.clause.order = "while"
            case _:
                pass  # hours, weather and moods are read from the whole text

    def _unheard(self, word: Word, ahead: list[Item]) -> None:
        """An unknown word behind a noun is what the noun does, unless it does something already."""
        phrase = Phrase(head=word, words=word.text)
        if self.clause.verb is not None and not word.sense.form and not (self.comma or self.joined):
            self._phrase(phrase, ahead)
        elif self.clause.subjects or self.clause.verb:
            self._unknown_verb(phrase)

    near: Phrase | None = None
    owner: Phrase | None = None
    origin = False  # the preposition to come follows `from`

    def _prepose(self, word: Word, ahead: list[Item]) -> None:
        if word.value == "to" and ahead and is_word(ahead[0], Tag.VERB):
            return  # an infinitive: starts to run
        only = self.clause.subjects[0] if len(self.clause.subjects) == 1 else None
        if word.value == "of" and only is self.last and only is not None and only.tag is Tag.ABSTRACT:
            self.clause.subjects.clear()  # a view of a bench: the bench is what is seen
            self.last = None
            return
        if (
            is_chinese(word.text)
            and self.clause.verb is not None
            and len(ahead) > 1
            and is_word(ahead[1], Tag.VERB)
        ):
            self._begin(self.clause.subjects)  # 走向 龙 ， 向 它 挥手: it belongs to what comes
            self.clause.order = self.clause.order or "next"
        self.near = self.last if isinstance(self.last, Phrase) else None
        if self._of_last() and word.value != "of":
            self.near = self.clause.ties[-1].near or self.near  # a bowl of fruit on a table: the bowl is
        self.origin = self.preposition == "from" or (word.text[0] == "从" and word.value != "from")
        self.preposition = word.value

    def _ordered(self, word: Word, ahead: list[Item]) -> None:
        if word.text.lower() == "as" and not any(
            is_word(item, Tag.VERB) or is_word(item, Tag.AUXILIARY) or is_word(item, Tag.UNKNOWN)
            for item in ahead
        ):
            self.preposition, self.near = "like", None  # works as a lifeguard
            return
        if word.value == "after" and not done_ahead(ahead) and not is_chinese(word.text):
            self.near = self.last if isinstance(self.last, Phrase) else None
            self.preposition = "to"  # runs after the ball
            return
        told = is_chinese(word.text) and word.text[0] in "之以" and self.clause.verb is not None
        if told and not self.comma:  # 坐下 之前: of what was said just before
            self.clause.order = "before" if word.value == "before" else "after"
            self._begin([])
            return
        self.order = "then" if word.value == "after" and is_chinese(word.text) else word.value
        waiting = self.clause.verb is None and (
            is_chinese(word.text) or (self.clause.subjects and not self.clause.ties)
        )
        if self.clause and not waiting:
            self._begin([])
            self.clause.order, self.order = word.value, ""

    def _auxiliary(self, word: Word, ahead: list[Item]) -> None:
        doer = self.clause.subjects[-1] if self.clause.subjects else None
        if word.text.lower() in _SHOWS and doer is not None and doer.animate and ahead[:1]:
            self._verb(word.taken_as(Sense(tag=Tag.VERB, value="hold", form="s")), ahead)
            return  # she shows it to him; a film that shows somebody does not
        if word.value == "have" and ahead and isinstance(ahead[0], Phrase):
            if self.clause.subjects and self.clause.verb is None:
                self.preposition, self.near = "with", self.clause.subjects[-1]
            return
        self.auxiliary = word.value

    def _by(self) -> None:
        if self.clause.passive:
            self.agent = True
        else:
            self.near = self.last if isinstance(self.last, Phrase) else None
            self.preposition = "at"

    def _chinese(self, word: Word, ahead: list[Item]) -> None:
        match word.value:
            case "ba":
                self.taken = bool(ahead) and isinstance(ahead[0], Phrase)
            case "bei":
                self.clause.passive = True
                self.agent = bool(ahead) and isinstance(ahead[0], Phrase)
                if not self.agent:
                    self.clause.objects, self.clause.subjects = self.clause.subjects, []
            case "zai":
                if ahead and isinstance(ahead[0], Phrase):
                    self.preposition, self.near = "in", None
            case "have":
                if self.clause.subjects and not self.clause.ties and self.clause.verb is None:
                    self.preposition, self.near = "with", self.clause.subjects[-1]
            case _:
                pass

    def _mannered(self, word: Word) -> None:
        if self.clause.verb is not None and not self.comma:
            self.clause.manner = word.value
        else:
            self.manner = word.value

    def _in_hand(self) -> None:
        things = [tie.phrase for tie in self.clause.ties] + self.clause.objects + self.clause.subjects
        if self.clause.subjects and things and isinstance(self.last, Phrase):
            self.clause.ties.append(
                Tie(preposition="in_hand_of", phrase=self.clause.subjects[0], near=self.last)
            )

    def _of_last(self) -> bool:
        ties = self.clause.ties
        return bool(ties) and ties[-1].phrase is self.last and ties[-1].preposition == "of"

    def _verb(self, verb: Word, ahead: list[Item]) -> None:
        leads = verb.text in _COVERBS and bool(ahead) and isinstance(ahead[0], Phrase)
        if leads and any(is_word(item, Tag.VERB) for item in ahead[1:4]):
            self.near, self.preposition = None, _COVERBS[verb.text]  # 给 女孩 剪头发
            return
        if verb.value == "wear":
            if not (ahead and isinstance(ahead[0], Phrase)):
                return
            verb = verb.taken_as(replace(verb.sense, value="hold", near=True))  # nothing anybody can wear
        clause = self.clause
        if self.joined and self.either and clause.verb is not None and not (clause.objects or clause.ties):
            clause.verb = verb  # trimming or shaving a beard: one of the two is enough
            self._seen(verb)
            return
        if clause.verb is not None or (self.order and clause):
            participle = verb.sense.form == "ing" and not (self.joined or self.comma)
            doer = self.last if participle and isinstance(self.last, Phrase) and self.last.animate else None
            inherited = clause.subjects
            in_order = self.order
            if clause.verb is not None and clause.objects and lemma(clause.verb.text) in _CAUSES:
                doer = clause.objects[-1]
            self._begin([doer] if doer else inherited)
            self.clause.order = in_order or ("while" if participle else "next")
        elif self.preposition is not None:
            self.preposition = None
        clause = self.clause
        if self.order and not clause:
            clause.order, self.order = self.order, ""  # before leaving
        if (
            verb.sense.form == "ing"
            and not clause.subjects
            and isinstance(self.last, Phrase)
            and self._of_last()
        ):
            clause.subjects = [clause.ties.pop().phrase]  # a close-up of beans falling
        clause.verb, clause.negated = verb, self.negative
        clause.becomes = lemma(verb.text) in _BECOMES or (
            lemma(verb.text) in _ALTERS
            and bool(ahead)
            and isinstance(ahead[0], Word)
            and ahead[0].text == "into"
        )
        clause.manner, self.manner = self.manner, None
        if verb.sense.form == "past" and (self.auxiliary == "be" or isinstance(self.last, Phrase)):
            near = ahead[:1] if self.auxiliary != "be" else ahead
            clause.passive = any(is_word(item, Tag.BY) for item in near)
            clause.undergone = self.auxiliary == "be" and not clause.passive
        self.negative, self.auxiliary = False, ""
        self._seen(verb)
