"""What happens: clauses become actions of members, in order, with targets and reactions."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from filmwright.stage.reading.antics import (
    Antic,
    antic,
    bodily,
    brought,
    goes_upright,
    graft,
    performing,
    shown_prey,
    to_measure,
)
from filmwright.stage.reading.bringing import NEEDS_BALL, SEATS, bring_ball, bring_seat, bring_tool
from filmwright.stage.reading.business import (
    Engaged,
    cast_in_roles,
    engaged,
    partner_of,
    tied_things,
    without_swallowed,
)
from filmwright.stage.reading.clauses import Clause, Tie
from filmwright.stage.reading.coverage import Window, window_at
from filmwright.stage.reading.deeds import (
    GOING,
    LIKENS,
    SIDES,
    TAKES_NOTHING,
    aimed,
    as_food,
    deeds,
    lighten,
    said,
    shown_as,
    suits,
    where,
)
from filmwright.stage.reading.launching import set_off, sets_going
from filmwright.stage.reading.mechanics import set_going
from filmwright.stage.reading.placing import PLACES, already, described, filled, portable, same, tied
from filmwright.stage.reading.riding import carries, ridden
from filmwright.stage.reading.roster import CAMERA, Roster
from filmwright.stage.reading.vocabulary import Tag, lemma
from filmwright.stage.world.business.business import Business, Held
from filmwright.stage.world.business.catalog import business
from filmwright.stage.world.world import Action, Motion, Verb

_SHOWS = ("photo", "photos", "picture", "pictures", "video", "portrait", "drawing", "painting", "sketch")
_VAGUE = {"in", "at"}
_FROM = ("from", "out of", "out_of", "in", "of", "at")
_TOWARD = {"to", "over", "at", "in", *SIDES}
_IN_TURN = {Verb.THROW, Verb.TALK, Verb.DUNK}
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
        """Turn one clause into members and actions."""
        lighten(clause)
        as_food(clause)
        aimed(clause, self.roster)
        verb_name = clause.verb.value if clause.verb else None
        self.roster.acting = []
        doers = [self.roster.found(phrase, clause.sentence, verb_name) for phrase in clause.subjects]
        ids = list(dict.fromkeys(name for group in doers for name in group))
        self._unshown(clause, ids)
        if not clause.subjects:
            ids = list(self.subjects)
        self.roster.acting = ids
        other = clause.becomes or carries(clause) or sets_going(clause)
        busy = None if other or clause.undergone else engaged(clause)
        self.antic = None if carries(clause) else self._antic(clause, ids)
        if self.antic is not None:
            clause.objects = [p for p in clause.objects if not (p.owner and bodily(p))]  # its feathers
            busy = None
        elif busy is not None:
            without_swallowed(clause, busy)
        _acted_on(clause)
        things = [name for phrase in clause.objects for name in self.roster.found(phrase, clause.sentence)]
        ties = [(tie, self._tied_to(tie, clause)) for tie in clause.ties]
        self._paired([*ids, *things, *(name for _, names in ties for name in names)])
        if ids and clause.subjects:
            self.subjects = ids
            self.roster.subjects = ids
        if clause.verb is None:
            described(self.roster, ids, ties)
            return
        if clause.negated:
            self.roster.note(said(clause), "does not happen, as asked")
            return
        humans = [name for name in ids if name in self.roster.members and self._handy(name)]
        if busy is not None and humans:
            self._engage(clause, busy, self._meant_to(busy, humans, things), things, ties)
            ids = [name for name in ids if name not in humans]
            if not ids:
                return
        left = ridden(self, clause, ids, things, ties)
        if ids and not left:
            return
        ids = left
        if sets_going(clause):
            ids = set_off(self, clause, ids, things, ties)
            if not ids:
                return
        self._done(clause, ids, things, ties)

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

    def _antic(self, clause: Clause, ids: list[str]) -> Antic | None:
        """Return the trick that animals do here."""
        members = [self.roster.members[name] for name in ids if name in self.roster.members]
        beasts = [member for member in members if member.person and not member.human]
        found = antic(clause, beasts[0].species) if beasts and len(beasts) == len(members) else None
        if found is not None:
            performing(clause, found)
        return found

    def _paired(self, named: list[str]) -> None:
        """Remember two who are named together: the former and the latter."""
        told = [n for n in named if n in self.roster.members and self.roster.members[n].person]
        if len(pair := list(dict.fromkeys(told))) > 1:
            self.roster.pair = pair

    def _handy(self, name: str) -> bool:
        """Tell whether somebody can do business: people, and animals that go upright for it."""
        member = self.roster.members[name]
        return member.human or (member.person and goes_upright(member.species))

    def _meant_to(self, busy: Engaged, humans: list[str], things: list[str]) -> list[str]:
        """`A person is crawling baby`: of a business nobody else takes part in, the baby does it."""
        named = [n for n in things if n in self.roster.members and self.roster.members[n].human]
        vague = all(self.roster.members[name].key == "person" for name in humans)
        handled = any(role.held not in (Held.UNDER, Held.SEAT) for role in busy.entry.roles)
        if busy.entry.apart or handled or not named or not vague:
            return humans
        for name in humans:
            del self.roster.members[name]
        return named

    def _engage(
        self,
        clause: Clause,
        busy: Engaged,
        ids: list[str],
        things: list[str],
        ties: list[tuple[Tie, list[str]]],
    ) -> None:
        """Give people a business of the catalogue, with its things in their roles and its partner."""
        entry, words = busy.entry, said(clause)
        after = self._after(clause, Verb.DO)
        named = [*things, *tied_things(ties)]
        for tie, anchors in ties:
            if tie.preposition not in ("with", "on") or entry.role("tool") is None:
                self._place_object(clause, tie, anchors, ids, things)
        done: list[int] = []
        for actor in ids:
            first = not any(action.actor == actor and action.verb is Verb.DO for action in self.actions)
            people = [
                name for tie, names in ties for name in names if tie.preposition in ("with", "to", "for")
            ]
            partner = partner_of(self.roster, entry, actor, [*things, *people], ids)
            began = [a for a in self.actions if (a.actor, a.target) == (partner, actor)]
            if began and began[-1].business == entry.name and entry.answer not in (None, entry.name):
                done.append(self.add(self._answering(began[-1], entry.answer or "")))
                continue
            using = cast_in_roles(self.roster, entry, actor, [*named, *self._shared(entry, partner)], first)
            to_measure(self.roster, actor, entry, using)
            action = Action(
                actor=actor,
                verb=Verb.DO,
                target=partner or next((name for name in named if name in self.roster.members), None),
                business=entry.name,
                using=using,
                manner=clause.manner,
                after=after,
                start=clause.start,
                seen=window_at(self.windows, clause.at),
                words=words,
            )
            going = self._going(clause, action)
            done.append(self.add(action) if going is None else going)
            if partner is not None and entry.answer is not None and partner not in ids:
                done.append(self.add(self._answering(action, entry.answer)))
        self.last = done or self.last

    def _shared(self, entry: Business, partner: str | None) -> list[str]:
        """Return the things of a business that somebody's partner has its hands on already."""
        theirs = [a for a in self.actions if a.actor == partner and a.business in (entry.name, entry.answer)]
        using = dict(theirs[-1].using) if theirs else {}
        return [using[role.name] for role in entry.roles if role.shared and role.name in using]

    def _answering(self, action: Action, answer: str) -> Action:
        """Return what a partner does meanwhile: with the same things in its roles, and with its own."""
        assert action.target is not None
        entry = business(answer)
        own = [role.name for role in entry.roles if role.held is not Held.SEAT]
        given = {role: thing for role, thing in action.using if role in own}
        placed = {name: self.roster.members[name].placement for name in given.values()}
        using = cast_in_roles(self.roster, entry, action.target, list(given.values()), True)
        for name, placement in placed.items():  # who gives it has it first
            self.roster.members[name].placement = placement
        return replace(action, actor=action.target, target=action.actor, business=answer, using=using)

    def _going(self, clause: Clause, action: Action) -> int | None:
        """`While she walks, she phones`: one action, done on the way; None when nobody is going."""
        if clause.order != "while" or not self.actions:
            return None
        way = self.actions[-1]
        if way.actor != action.actor or way.verb not in (Verb.WALK, Verb.RUN):
            return None
        self.actions[-1] = replace(action, gait=way.verb.value, target=way.target, where=way.where)
        return len(self.actions) - 1

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

    def _made(self, thing: str) -> bool:
        member = self.roster.members.get(thing)
        return member is not None and member.phrase.tag is not Tag.UNKNOWN

    def _done(
        self, clause: Clause, ids: list[str], things: list[str], ties: list[tuple[Tie, list[str]]]
    ) -> None:
        assert clause.verb is not None
        if lemma(clause.verb.text) == "leave" and clause.objects and not things:
            return  # leaves footprints: nobody goes
        verb = shown_as(self.roster, clause, things)
        after = self._after(clause, verb)
        done: list[int] = []
        for tie, anchors in ties:
            self._place_object(clause, tie, anchors, ids, things)
        living = [self.roster.members[name] for name in ids if name in self.roster.members]
        beasts = verb in (Verb.LIE, Verb.SIT) and all(one.person and not one.human for one in living)
        if verb is Verb.IDLE or beasts:  # stands, waits, sleeps somewhere: that is where it starts
            for tie, anchors in ties:
                for actor in ids:
                    tied(self.roster, actor, tie.preposition, anchors)
        for actor in ids:
            if actor == CAMERA:
                continue
            busy = any(action.actor == actor for action in self.actions)
            if clause.verb.tag is Tag.UNKNOWN and busy:
                continue
            if going := set_going(self.roster, clause, actor, things, ties, self.windows):
                self.motions += going
                continue
            does = suits(self.roster, clause, verb, actor, ties)
            self._seated(does, actor, ties, said(clause))
            target = self._target(does, actor, things, self._leaving(does, actor, ties))
            if self.antic is not None and does is Verb.EAT:
                bowls = [name for tie, names in ties for name in names if tie.preposition in _FROM]
                target = next((name for name in bowls if portable(self.roster, name)), target)
            brings = brought(self.antic, self.roster.place)
            if target is None and self.antic is not None and brings is not None:
                why = f"guessed: {actor} needs a {brings} for that"
                target = self.roster.brought(brings, said(clause), why)
                self.roster.members[target].phrase.times = self.antic.times
            shown_prey(self.roster, self.antic, actor, target)
            turn = done[-1] if done and verb in _IN_TURN else after
            if not (does is Verb.EAT and things):
                bring_tool(self.roster, deeds(clause), actor, said(clause))
            done += self._act(clause, does, actor, target, turn)
        if not ids:
            who = "scenery does this" if clause.subjects else "nobody is said to do this"
            self.roster.lost(said(clause), f"{who}; it was left out")
        self.last = done or self.last

    def _seated(self, verb: Verb, actor: str, ties: list[tuple[Tie, list[str]]], said: str) -> None:
        """`They talk on the sofa`: who does something quiet on a seat is sitting."""
        if verb not in (Verb.TALK, Verb.LOOK, Verb.HOLD, Verb.IDLE, Verb.WAVE):
            return
        for tie, anchors in ties:
            for anchor in anchors:
                member = self.roster.members.get(anchor)
                seat = (member.key if member else anchor) in SEATS
                if seat and tie.preposition in ("on", "in", "at"):
                    self.add(Action(actor=actor, verb=Verb.SIT, target=anchor, words=said))

    def _leaving(
        self, verb: Verb, actor: str, ties: list[tuple[Tie, list[str]]]
    ) -> list[tuple[Tie, list[str]]]:
        """`Walks away from the car`: who goes from somewhere has been there, and does not go to it."""
        if verb not in GOING:
            return ties
        member = self.roster.members.get(actor)
        for tie, anchors in ties:
            if tie.preposition != "from" or member is None:
                continue
            if member.placement is not None and member.placement.anchor in anchors:
                tie.preposition = "in_front_of"  # out of the box it is in
            else:
                tied(self.roster, actor, "next_to", anchors)
        return [(tie, names) for tie, names in ties if tie.preposition != "from" and not tie.origin]

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

    def _target(
        self, verb: Verb, actor: str, things: list[str], ties: list[tuple[Tie, list[str]]]
    ) -> str | None:
        tied = [name for tie, names in ties for name in names if tie.preposition in _TOWARD and name != actor]
        objects = [name for name in things if name != actor]
        match verb:
            case Verb.THROW:
                flung = next((name for name in objects if portable(self.roster, name)), None)
                if flung:
                    self.roster.hold(flung, actor)
                rest = [name for name in objects if name != flung]
                return next(iter(rest + tied), "hoop" if self.roster.place == "street_court" else None)
            case Verb.DUNK:
                return "hoop"
            case Verb.HOLD:
                for name in objects:
                    if portable(self.roster, name) or not self._made(name):
                        self.roster.hold(name, actor)
                known = [name for name in objects if name in self.roster.members]
                return next(iter(sorted(known, key=lambda name: self.roster.members[name].person)), None)
            case Verb.DRIBBLE:
                return next((name for name in tied if name in self.roster.members), None)
            case Verb.EAT:
                food = next((name for name in objects if portable(self.roster, name)), None)
                if food is not None and actor in self.roster.members and self.roster.members[actor].human:
                    self.roster.hold(food, actor)
                return next(iter(objects + tied), None)
            case Verb.PUSH if (carried := self._carried_in(objects, ties)) is not None:
                return carried
            case Verb.LOOK | Verb.WAVE | Verb.TALK | Verb.PUSH | Verb.GUARD | Verb.WALK | Verb.RUN:
                return next(
                    iter(objects + tied + [n for _, names in ties for n in names if n != actor]), None
                )
            case Verb.SIT if actor in self.roster.members and not self.roster.members[actor].human:
                return next(iter(tied + objects), None)  # animals sit on the ground
            case Verb.SIT:
                return next(iter(tied + objects), None) or bring_seat(self.roster, actor, self.actions)
            case Verb.JUMP | Verb.DANCE | Verb.CHEER | Verb.TURN | Verb.FALL | Verb.IDLE | Verb.LIE:
                return next(iter(tied + objects), None)
            case _:
                return next(iter(objects + tied), None)

    def _carried_in(self, objects: list[str], ties: list[tuple[Tie, list[str]]]) -> str | None:
        """`Pushes an old woman in a wheelchair`: the wheelchair is pushed, and nobody falls."""
        living = [
            name for name in objects if name in self.roster.members and self.roster.members[name].person
        ]
        anchors = [name for tie, names in ties for name in names if tie.preposition in ("in", "on")]
        return next(
            (n for n in anchors if living and not portable(self.roster, n) and n in self.roster.members), None
        )

    def _act(
        self, clause: Clause, verb: Verb, actor: str, target: str | None, after: int | None
    ) -> list[int]:
        words = said(clause)
        member = self.roster.members.get(actor)
        if member is None or (verb is Verb.IDLE and not member.person):
            return []
        if verb in NEEDS_BALL and member.person:
            bring_ball(self.roster, verb, actor, words)
        overcome = self._overcome(clause, verb, actor)
        seen = window_at(self.windows, clause.at)
        for defender in overcome:
            self._guarding(defender, actor, words)
        index = self.add(
            Action(
                actor=actor,
                verb=verb,
                target=target,
                where=where(clause, verb, target),
                manner=clause.manner,
                after=after,
                start=clause.start,
                seen=seen,
                words=words,
                business=self.antic.name if self.antic is not None and not member.human else None,
            )
        )
        knocked = verb is Verb.PUSH and clause.verb is not None and not clause.verb.sense.near
        if knocked and target in self.roster.members and self.roster.members[target].person:
            self.add(Action(actor=target, verb=Verb.FALL, after=index, words=words))
        if verb is Verb.DUNK:
            self.add(Action(actor=actor, verb=Verb.CHEER, after=index))
            self.roster.note(words, f"guessed: {actor} is glad after the dunk")
            for defender in overcome:
                self.add(Action(actor=defender, verb=Verb.LOOK, target=actor, manner="sadly", after=index))
        return [index]

    def _guarding(self, defender: str, attacker: str, said: str) -> None:
        """Put the defender in the way; who guards the hoop already now guards it against somebody."""
        for index, known in enumerate(self.actions):
            if known.actor == defender and known.verb is Verb.GUARD:
                self.actions[index] = replace(known, target=attacker)
                return
        self.add(Action(actor=defender, verb=Verb.GUARD, target=attacker, words=said))

    def _overcome(self, clause: Clause, verb: Verb, actor: str) -> list[str]:
        """`dunks over the man`, `dunks on him`: he was in the way."""
        if verb is not Verb.DUNK:
            return []
        names = [
            name
            for phrase in [*clause.objects, *(tie.phrase for tie in clause.ties)]
            if phrase.animate and not phrase.negated
            for name in already(self.roster, phrase)
        ]
        return [name for name in dict.fromkeys(names) if name != actor and self.roster.members[name].person]

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
