"""What happens: clauses become actions of members, in order, with targets and reactions."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from filmwright.stage.reading.bringing import NEEDS_BALL, SEATS, bring_ball, bring_seat, bring_tool
from filmwright.stage.reading.clauses import Clause, Tie
from filmwright.stage.reading.coverage import Window, window_at
from filmwright.stage.reading.phrase import Phrase
from filmwright.stage.reading.roster import CAMERA, Roster
from filmwright.stage.reading.tools import handy
from filmwright.stage.reading.vocabulary import Tag, lemma, vocabulary
from filmwright.stage.world.world import Action, Placement, Relation, Verb

_PLACES = {relation.value for relation in Relation} | {"in"}
_SIDES = {"left_of", "right_of", "behind", "in_front_of", "on", "under", "above", "inside", "next_to"}
_VAGUE = {"in", "at"}
_TOWARD = {"to", "over", "at", "in", *_SIDES}
_HOLLOW = {
    "bowl",
    "box",
    "basket",
    "vase",
    "pot",
    "bucket",
    "cup",
    "glass",
    "jar",
    "bag",
    "boat",
    "car",
    "cage",
}
_HOLLOW |= {
    "bottle",
    "suitcase",
    "bathtub",
    "sink",
    "nest",
    "drawer",
    "fridge",
    "refrigerator",
    "tank",
    "cart",
    "crate",
}
_HOLLOW |= {
    "碗",
    "盒子",
    "篮子",
    "花瓶",
    "瓶子",
    "杯子",
    "箱子",
    "船",
    "小船",
    "车",
    "笼子",
    "袋子",
    "包",
    "锅",
    "桶",
}
_IN_TURN = {Verb.THROW, Verb.TALK, Verb.DUNK}
_REACTIONS = {Verb.FALL, Verb.CHEER}
_LASTING = {Verb.SIT, Verb.IDLE, Verb.HOLD, Verb.GUARD}
_THINGS_DO = {
    Verb.IDLE,
    Verb.WALK,
    Verb.RUN,
    Verb.JUMP,
    Verb.FALL,
    Verb.TURN,
    Verb.FLY,
    Verb.DANCE,
    Verb.PUSH,
}
"""What happens to a thing may also be a thing's own doing; the rest needs somebody."""
_UNDERGONE = {Verb.THROW: Verb.FALL, Verb.PUSH: Verb.FALL, Verb.FALL: Verb.FALL, Verb.TURN: Verb.TURN}
_GOING = {Verb.WALK, Verb.RUN, Verb.JUMP, Verb.FLY, Verb.SWIM, Verb.CLIMB}
_LIGHT = {
    "take",
    "have",
    "do",
    "enjoy",
    "go",
    "practice",
    "practise",
    "perform",
    "make",
    "get",
    "give",
    "start",
}
_GRIPS = {Verb.PUSH, Verb.HOLD, Verb.THROW, Verb.EAT}
_TAKES_NOTHING = {Verb.IDLE, Verb.LIE, Verb.SIT, Verb.FALL}


@dataclass(kw_only=True)
class Happening:
    """The actions of a scene as they are read."""

    roster: Roster
    actions: list[Action] = field(default_factory=list)
    subjects: list[str] = field(default_factory=list)  # who the last clause was about
    windows: list[Window] = field(default_factory=list)
    last: list[int] = field(default_factory=list)  # actions of the last clause

    def read(self, clause: Clause) -> None:
        """Turn one clause into members and actions."""
        _lightened(clause)
        verb_name = clause.verb.value if clause.verb else None
        self.roster.acting = []
        doers = [self.roster.found(phrase, clause.sentence, verb_name) for phrase in clause.subjects]
        ids = [name for group in doers for name in group]
        if clause.verb is not None and clause.becomes:
            what = " ".join(
                phrase.words for phrase in (*clause.objects, *(tie.phrase for tie in clause.ties))
            )
            self.roster.note(
                f"{clause.verb.text} {what}".strip(), "not understood: what it becomes is not shown"
            )
            clause.objects, clause.ties = [], []
        if not clause.subjects:
            ids = list(self.subjects)
        self.roster.acting = ids
        takes = clause.verb is not None and clause.verb.value not in _TAKES_NOTHING
        for phrase in clause.objects:
            if phrase.tag is Tag.UNKNOWN and not phrase.article and takes:
                phrase.article = "a"  # what somebody acts on is a thing: plays piano
        things = [name for phrase in clause.objects for name in self.roster.found(phrase, clause.sentence)]
        ties = [(tie, self._tied_to(tie, clause)) for tie in clause.ties]
        if ids and clause.subjects:
            self.subjects = ids
            self.roster.subjects = ids
        if clause.verb is None:
            self._described(clause, ids, ties)
            return
        if clause.negated:
            self.roster.note(_said(clause), "does not happen, as asked")
            return
        self._done(clause, ids, things, ties)

    def _tied_to(self, tie: Tie, clause: Clause) -> list[str]:
        """Return what a preposition leads to; unknown scenery (`across the valley floor`) is only noted."""
        scenery = tie.phrase.tag is Tag.UNKNOWN
        if tie.preposition == "like":
            self.roster.note(tie.phrase.words, "a likeness; it is not itself in the scene")
            return []
        group = tie.near is not None and tie.near.tag is Tag.PERSON  # a family of ducks
        if tie.preposition == "of" and tie.phrase.tag in (Tag.PERSON, Tag.ANIMAL) and not group:
            return self.roster.known(tie.phrase) or []  # the wings of a bat: there is no bat
        if tie.preposition in ("of", "for", "from") or (scenery and tie.preposition in _VAGUE):
            known = self.roster.known(tie.phrase)
            if known is None and tie.phrase.tag is Tag.UNKNOWN:
                self.roster.note(tie.phrase.words, "not understood; left out of the picture")
            if known is not None or tie.phrase.tag is Tag.UNKNOWN:
                return known or []
        found = self.roster.found(tie.phrase, clause.sentence)
        if tie.preposition == "of" and tie.near is not None and tie.near.tag is Tag.THING:
            self._filled(tie.near, found)
        return found

    def _filled(self, vessel: Phrase, contents: list[str]) -> None:
        """`A basket of apples`: the apples are in it."""
        holders = self._same(vessel)
        for name in contents:
            member = self.roster.members.get(name)
            if (
                holders
                and member
                and not member.person
                and member.placement is None
                and self._holds_things(holders)
            ):
                member.placement = Placement(relation=Relation.INSIDE, anchor=holders[0])

    # statements without a verb: "a cup on the table", "a girl with a ball"

    def _described(self, clause: Clause, ids: list[str], ties: list[tuple[Tie, list[str]]]) -> None:
        for tie, anchors in ties:
            movers = self._already(tie.near) if tie.near and tie.near.tag is not Tag.PLACE else ids
            for mover in movers or ids:
                self._tied(mover, tie.preposition, anchors)

    def _tied(self, mover: str, preposition: str, anchors: list[str]) -> None:
        if preposition == "with":
            for thing in anchors:
                if self._portable(thing):
                    self.roster.hold(thing, mover)
            return
        relation = {"over": "above", "to": "next_to"}.get(preposition, preposition)
        if preposition == "in":
            relation = "inside" if self._holds_things(anchors) else "on"
        if relation not in _PLACES or not anchors or anchors[0] in (mover, CAMERA):
            return
        if relation == Relation.IN_HAND_OF:
            self.roster.hold(mover, anchors[0])
        elif mover in self.roster.members and self.roster.members[mover].placement is None:
            if relation == Relation.AT:
                relation = Relation.NEXT_TO
            self.roster.members[mover].placement = Placement(relation=Relation(relation), anchor=anchors[0])

    def _holds_things(self, anchors: list[str]) -> bool:
        member = self.roster.members.get(anchors[0]) if anchors else None
        return member is not None and bool(_HOLLOW & {member.key, *member.phrase.head.text.lower().split()})

    def _portable(self, thing: str) -> bool:
        member = self.roster.members.get(thing)
        return member is not None and not member.person and handy(member.key, member.phrase.head.text.lower())

    def _living(self, name: str) -> bool:
        return name in self.roster.members and self.roster.members[name].person

    def _made(self, thing: str) -> bool:
        member = self.roster.members.get(thing)
        return member is not None and member.phrase.tag is not Tag.UNKNOWN

    # statements with a verb

    def _done(
        self, clause: Clause, ids: list[str], things: list[str], ties: list[tuple[Tie, list[str]]]
    ) -> None:
        assert clause.verb is not None
        verb = self._verb(clause, things)
        after = self._after(clause, verb)
        done: list[int] = []
        for tie, anchors in ties:
            self._place_object(clause, tie, anchors, ids, things)
        if verb is Verb.IDLE:  # stands, hangs, waits somewhere: that is where it starts
            for tie, anchors in ties:
                for actor in ids:
                    self._tied(actor, tie.preposition, anchors)
        for actor in ids:
            if actor == CAMERA:
                continue
            busy = any(action.actor == actor for action in self.actions)
            if clause.verb.tag is Tag.UNKNOWN and busy:
                continue
            does = self._suits(clause, verb, actor, ties)
            self._seated(does, actor, ties, _said(clause))
            target = self._target(does, actor, things, ties)
            turn = done[-1] if done and verb in _IN_TURN else after
            done += self._act(clause, does, actor, target, turn)
            if not (does is Verb.EAT and things):
                bring_tool(self.roster, _deeds(clause), actor, _said(clause))
        if not ids:
            who = "scenery does this" if clause.subjects else "nobody is said to do this"
            self.roster.note(_said(clause), f"{who}; it was left out")
        self.last = done or self.last

    def _suits(self, clause: Clause, verb: Verb, actor: str, ties: list[tuple[Tie, list[str]]]) -> Verb:
        """Return what this one really does: a vase does not sit, it stands; a ball that is thrown falls."""
        member = self.roster.members.get(actor)
        if member is None or member.person:
            return Verb.FALL if clause.undergone and verb is Verb.PUSH else verb
        if clause.undergone:
            return _UNDERGONE.get(verb, Verb.IDLE)
        if verb in _THINGS_DO:
            return verb
        for tie, anchors in ties:
            self._tied(actor, tie.preposition, anchors)
        return Verb.IDLE

    def _seated(self, verb: Verb, actor: str, ties: list[tuple[Tie, list[str]]], said: str) -> None:
        """`They talk on the sofa`: who does something quiet on a seat is sitting."""
        if verb not in (Verb.TALK, Verb.LOOK, Verb.HOLD, Verb.IDLE, Verb.WAVE):
            return
        for tie, anchors in ties:
            for anchor in anchors:
                member = self.roster.members.get(anchor)
                seat = (member.key if member else anchor) in SEATS
                if seat and tie.preposition in ("on", "in", "at"):
                    self._add(Action(actor=actor, verb=Verb.SIT, target=anchor, words=said))

    def _verb(self, clause: Clause, things: list[str]) -> Verb:
        word = clause.verb
        assert word is not None
        if word.tag is Tag.UNKNOWN:
            self.roster.note(word.text, "no mover knows this action; they stand there instead")
            return Verb.IDLE
        verb = Verb(word.value)
        if (
            clause.objects
            and not things
            and verb in _GRIPS
            and all(p.tag is Tag.ABSTRACT for p in clause.objects)
        ):
            verb = Verb.IDLE  # takes the lead, breaks the silence
        if verb is Verb.WALK and any(self._portable(thing) for thing in things):
            verb = Verb.HOLD  # passes a towel
        if word.sense.near:
            if verb is Verb.SIT and any(self._portable(thing) for thing in things):
                verb = Verb.HOLD
            if verb is Verb.PUSH and things and all(self._living(thing) for thing in things):
                verb = Verb.LOOK  # to help, to kiss: nobody is knocked over
            self.roster.note(word.text, f"shown as {verb.value!r}, the nearest action there is")
        return verb

    def _after(self, clause: Clause, verb: Verb) -> int | None:
        if not self.last or clause.order in ("while", "after"):
            return None
        if clause.order in ("then", "next") or verb in _REACTIONS:
            return self.last[-1]
        return None

    def _place_object(
        self, clause: Clause, tie: Tie, anchors: list[str], ids: list[str], things: list[str]
    ) -> None:
        """`a ball on the table`, `the cup in her hand`: the phrase before the preposition stands there."""
        if tie.near is None or tie.near in clause.subjects:
            if tie.preposition == "with":
                for actor in ids:
                    self._tied(actor, "with", anchors)
            elif tie.near is not None:
                for actor in ids:
                    self._tied(actor, tie.preposition, anchors)
            return
        movers = (
            [name for name in things if name in self.roster.members] if tie.near in clause.objects else []
        )
        if tie.preposition in _PLACES and tie.preposition != "at":
            for mover in movers or self._same(tie.near):
                self._tied(mover, tie.preposition, anchors)

    def _same(self, phrase: Phrase) -> list[str]:
        return [m.id for m in self.roster.members.values() if m.phrase.head is phrase.head]

    def _target(
        self, verb: Verb, actor: str, things: list[str], ties: list[tuple[Tie, list[str]]]
    ) -> str | None:
        tied = [name for tie, names in ties for name in names if tie.preposition in _TOWARD and name != actor]
        objects = [name for name in things if name != actor]
        match verb:
            case Verb.THROW:
                flung = next((name for name in objects if self._portable(name)), None)
                if flung:
                    self.roster.hold(flung, actor)
                rest = [name for name in objects if name != flung]
                return next(iter(rest + tied), "hoop" if self.roster.place == "street_court" else None)
            case Verb.DUNK:
                return "hoop"
            case Verb.HOLD:
                for name in objects:
                    if self._portable(name) or not self._made(name):
                        self.roster.hold(name, actor)
                known = [name for name in objects if name in self.roster.members]
                return next(iter(sorted(known, key=lambda name: self.roster.members[name].person)), None)
            case Verb.DRIBBLE:
                return next((name for name in tied if name in self.roster.members), None)
            case Verb.EAT:
                food = next((name for name in objects if self._portable(name)), None)
                if food is not None and actor in self.roster.members and self.roster.members[actor].human:
                    self.roster.hold(food, actor)
                return next(iter(objects + tied), None)
            case Verb.LOOK | Verb.WAVE | Verb.TALK | Verb.PUSH | Verb.GUARD | Verb.WALK | Verb.RUN:
                return next(
                    iter(objects + tied + [n for _, names in ties for n in names if n != actor]), None
                )
            case Verb.SIT:
                return next(iter(tied + objects), None) or bring_seat(self.roster, actor, self.actions)
            case Verb.FLY | Verb.SWIM | Verb.CLIMB:
                return next(iter(objects + tied), None)
            case Verb.JUMP | Verb.DANCE | Verb.CHEER | Verb.TURN | Verb.FALL | Verb.IDLE | Verb.LIE:
                return next(iter(tied + objects), None)

    def _act(
        self, clause: Clause, verb: Verb, actor: str, target: str | None, after: int | None
    ) -> list[int]:
        said = _said(clause)
        member = self.roster.members.get(actor)
        if member is None or (verb is Verb.IDLE and not member.person):
            return []
        if verb in NEEDS_BALL and member.person:
            bring_ball(self.roster, verb, actor, said)
        overcome = self._overcome(clause, verb, actor)
        seen = window_at(self.windows, clause.at)
        for defender in overcome:
            self._guarding(defender, actor, said)
        index = self._add(
            Action(
                actor=actor,
                verb=verb,
                target=target,
                where=self._where(clause, verb, target),
                manner=clause.manner,
                after=after,
                start=clause.start,
                seen=seen,
                words=said,
            )
        )
        knocked = verb is Verb.PUSH and clause.verb is not None and not clause.verb.sense.near
        if knocked and target in self.roster.members and self.roster.members[target].person:
            self._add(Action(actor=target, verb=Verb.FALL, after=index, words=said))
        if verb is Verb.DUNK:
            self._add(Action(actor=actor, verb=Verb.CHEER, after=index))
            self.roster.note(said, f"guessed: {actor} is glad after the dunk")
            for defender in overcome:
                self._add(Action(actor=defender, verb=Verb.LOOK, target=actor, manner="sadly", after=index))
        return [index]

    def _where(self, clause: Clause, verb: Verb, target: str | None) -> Relation | None:
        """`Runs to the left of the table`: on which side of its target a way ends."""
        if verb not in _GOING or target is None:
            return None
        sides = [tie.preposition for tie in clause.ties if tie.preposition in _SIDES]
        return Relation(sides[-1]) if sides else None

    def _guarding(self, defender: str, attacker: str, said: str) -> None:
        """Put the defender in the way; who guards the hoop already now guards it against somebody."""
        for index, known in enumerate(self.actions):
            if known.actor == defender and known.verb is Verb.GUARD:
                self.actions[index] = replace(known, target=attacker)
                return
        self._add(Action(actor=defender, verb=Verb.GUARD, target=attacker, words=said))

    def _overcome(self, clause: Clause, verb: Verb, actor: str) -> list[str]:
        """`dunks over the man`, `dunks on him`: he was in the way."""
        if verb is not Verb.DUNK:
            return []
        names = [
            name
            for phrase in [*clause.objects, *(tie.phrase for tie in clause.ties)]
            if phrase.animate and not phrase.negated
            for name in self._already(phrase)
        ]
        return [name for name in dict.fromkeys(names) if name != actor and self.roster.members[name].person]

    def _already(self, phrase: Phrase) -> list[str]:
        if phrase.tag is Tag.PRONOUN:
            return [name for name in self.roster.found(phrase, -2) if name in self.roster.members]
        known = self._same(phrase)
        return known or [n for n in self.roster.found(phrase, -2) if n in self.roster.members]

    def _add(self, action: Action) -> int:
        """Add an action unless it only says again what is going on; return its index."""
        for index, known in enumerate(self.actions):
            again = (known.actor, known.verb, known.target) == (action.actor, action.verb, action.target)
            fallen = action.verb is known.verb is Verb.FALL and known.actor == action.actor
            if fallen or (again and action.verb in _LASTING):
                return index
        self.actions.append(action)
        return len(self.actions) - 1


def _said(clause: Clause) -> str:
    parts = [phrase.words for phrase in clause.subjects]
    if clause.verb is not None:
        parts.append(clause.verb.text)
    parts += [phrase.words for phrase in clause.objects] + [tie.phrase.words for tie in clause.ties]
    return " ".join(parts)


def _lightened(clause: Clause) -> None:
    """Read `takes a walk`, `does yoga`, `has a nap` as the verb that its object names."""
    if clause.verb is None or len(clause.objects) != 1 or lemma(clause.verb.text) not in _LIGHT:
        return
    noun = clause.objects[0].head
    words = noun.text.lower()
    deeds = [s for s in vocabulary().get(words, ()) if s.tag is Tag.VERB and s.form in ("bare", "ing")]
    if deeds and noun.tag in (Tag.UNKNOWN, Tag.ABSTRACT, Tag.VERB):
        clause.verb = replace(clause.verb, text=f"{clause.verb.text} {words}", senses=(deeds[0],))
        clause.objects = []


def _deeds(clause: Clause) -> tuple[str, ...]:
    """Return the words by which a tool for this action may be known: `playing badminton`, badminton."""
    assert clause.verb is not None
    text = clause.verb.text.lower()
    words = [text, lemma(text), text.rpartition(" ")[2]]
    words += [phrase.head.text.lower() for phrase in clause.objects]
    words += [f"{lemma(text)} {phrase.words.lower()}" for phrase in clause.objects]
    return tuple(dict.fromkeys(words))
