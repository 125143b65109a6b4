"""What happens: clauses become actions of members, in order, with targets and reactions."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial

from filmwright.stage.reading.antics import Antic, graft
from filmwright.stage.reading.claims import Told
from filmwright.stage.reading.clauses import Clause, Tie
from filmwright.stage.reading.coverage import Window
from filmwright.stage.reading.deeds import LIKENS, TAKES_NOTHING, aimed, as_food, lighten, said
from filmwright.stage.reading.placing import PLACES, described, filled, same, tied
from filmwright.stage.reading.readers import claims_on
from filmwright.stage.reading.roster import Roster
from filmwright.stage.reading.vocabulary import Tag, lemma
from filmwright.stage.world.world import Action, Motion, Verb

_SHOWS = ("photo", "photos", "picture", "pictures", "video", "portrait", "drawing", "painting", "sketch")
_VAGUE = {"in", "at"}
_REACTIONS = {Verb.FALL, Verb.CHEER}
_LASTING = {Verb.SIT, Verb.IDLE, Verb.HOLD, Verb.GUARD}


def _acted_on(clause: Clause) -> None:
    """Take what somebody acts on as a thing, though without an article: plays piano."""
    takes = clause.verb is not None and clause.verb.value not in TAKES_NOTHING
    for phrase in clause.objects:
        if phrase.tag is Tag.UNKNOWN and not phrase.article and takes:
            phrase.article = "a"


@dataclass(kw_only=True)
class Happening:
    """The actions of a scene as they are read."""

    roster: Roster
    actions: list[Action] = field(default_factory=list)
    subjects: list[str] = field(default_factory=list)  # who the last clause was about
    windows: list[Window] = field(default_factory=list)
    last: list[int] = field(default_factory=list)  # actions of the last clause
    motions: list[Motion] = field(default_factory=list)  # what things do by themselves
    antic: Antic | None = None  # the trick of this clause, when animals do one

    def read(self, clause: Clause) -> None:
        """Turn one clause into members and actions: the reader that knows most of it reads it."""
        for say in (lighten, as_food, partial(aimed, roster=self.roster)):
            say(clause)
        self.antic = None
        ids = self._doers(clause)
        claims = claims_on(self, clause, ids)
        if claims[0].prepare is not None:
            claims[0].prepare()
        told = self._told(clause, ids)
        if clause.verb is None:
            described(self.roster, ids, told.ties)
        elif clause.negated:
            self.roster.note(said(clause), "does not happen, as asked")
        else:
            for claim in claims:
                told.ids = claim.read(told)
                if ids and not told.ids:
                    return

    def _doers(self, clause: Clause) -> list[str]:
        """Return whom a clause is about: its own subjects, else those of the clause before."""
        verb_name = clause.verb.value if clause.verb else None
        self.roster.acting = []
        doers = [self.roster.found(phrase, clause.sentence, verb_name) for phrase in clause.subjects]
        ids = list(dict.fromkeys(name for group in doers for name in group))
        self._unshown(clause, ids)
        ids = ids if clause.subjects else list(self.subjects)
        self.roster.acting = ids
        return ids

    def _told(self, clause: Clause, ids: list[str]) -> Told:
        """Return a clause with the things and places that its words mean, brought in where they are new."""
        _acted_on(clause)
        things = [name for phrase in clause.objects for name in self.roster.found(phrase, clause.sentence)]
        ties = [(tie, self._tied_to(tie, clause)) for tie in clause.ties]
        self._paired([*ids, *things, *(name for _, names in ties for name in names)])
        if ids and clause.subjects:
            self.subjects = ids
            self.roster.subjects = ids
        return Told(clause=clause, ids=ids, things=things, ties=ties)

    def _unshown(self, clause: Clause, ids: list[str]) -> None:
        """Leave out what somebody turns into or is only like; put on beasts what they have of others."""
        graft(clause, self.roster, ids)
        if clause.verb is not None and clause.becomes:
            what = " ".join(
                phrase.words for phrase in (*clause.objects, *(tie.phrase for tie in clause.ties))
            )
            self.roster.lost(
                f"{clause.verb.text} {what}".strip(), "not understood: what it becomes is not shown"
            )
            clause.objects, clause.ties = [], []
        if clause.verb is not None and lemma(clause.verb.text) in LIKENS:
            for phrase in clause.objects:
                self.roster.lost(phrase.words, "a likeness; it is not itself in the scene")
            clause.objects = []

    def _paired(self, named: list[str]) -> None:
        """Remember two who are named together: the former and the latter."""
        told = [n for n in named if n in self.roster.members and self.roster.members[n].person]
        if len(pair := list(dict.fromkeys(told))) > 1:
            self.roster.pair = pair

    def _tied_to(self, tie: Tie, clause: Clause) -> list[str]:
        """Return what a preposition leads to; unknown scenery (`across the valley floor`) is only noted."""
        told = tie.phrase.article in ("a", "another") and tie.preposition != "in"
        scenery = tie.phrase.tag is Tag.UNKNOWN and not told
        if tie.preposition == "like":
            self.roster.lost(tie.phrase.words, "a likeness; it is not itself in the scene")
            return []
        group = tie.near is None or tie.near.tag is Tag.PERSON or tie.near.head.text.lower() in _SHOWS
        if tie.preposition == "of" and tie.phrase.tag in (Tag.PERSON, Tag.ANIMAL) and not group:
            return self.roster.known(tie.phrase) or []  # the wings of a bat: there is no bat
        new = tie.phrase.tag in (Tag.PERSON, Tag.ANIMAL) and tie.phrase.article in ("another", "a")
        if (tie.preposition in ("of", "for", "from") and not new) or (scenery and tie.preposition in _VAGUE):
            known = self.roster.known(tie.phrase)
            if known is None and tie.phrase.tag is Tag.UNKNOWN:
                self.roster.lost(tie.phrase.words, "not understood; left out of the picture")
            if known is not None or tie.phrase.tag is Tag.UNKNOWN:
                return known or []
        found = self.roster.found(tie.phrase, clause.sentence)
        if tie.preposition == "of" and tie.near is not None and tie.near.tag is Tag.THING:
            filled(self.roster, tie.near, found)
        return found

    def after(self, clause: Clause, verb: Verb) -> int | None:
        """Return the action that must be over before what a clause says begins."""
        caught = clause.verb is not None and lemma(clause.verb.text) in ("catch", "catch the ball")
        if caught and self.last and self.actions[self.last[-1]].verb is Verb.THROW:
            return self.last[-1]
        if not self.last or clause.order in ("while", "after"):
            return None
        if clause.order in ("then", "next") or verb in _REACTIONS:
            return self.last[-1]
        return None

    def place_object(
        self, clause: Clause, tie: Tie, anchors: list[str], ids: list[str], things: list[str]
    ) -> None:
        """`a ball on the table`, `the cup in her hand`: the phrase before the preposition stands there."""
        if tie.near is None or tie.near in clause.subjects:
            if tie.preposition == "with":
                for actor in ids:
                    tied(self.roster, actor, "with", anchors)
            elif tie.near is not None and tie.preposition != "to":
                for actor in ids:
                    tied(self.roster, actor, tie.preposition, anchors)
            return
        movers = (
            [name for name in things if name in self.roster.members] if tie.near in clause.objects else []
        )
        if tie.preposition in PLACES and tie.preposition != "at":
            for mover in movers or same(self.roster, tie.near):
                tied(self.roster, mover, tie.preposition, anchors)

    def add(self, action: Action) -> int:
        """Add an action unless it only says again what is going on; return its index."""
        for index, known in enumerate(self.actions):
            same_deed = known.verb is action.verb and known.business == action.business
            again = same_deed and (known.actor, known.target) == (action.actor, action.target)
            fallen = action.verb is known.verb is Verb.FALL and known.actor == action.actor
            if fallen or (again and action.verb in _LASTING):
                return index
        self.actions.append(action)
        return len(self.actions) - 1
