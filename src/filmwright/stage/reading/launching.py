"""Launching: what somebody does that sets a thing going: throws, kicks, drops, rolls, pushes, knocks over."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from filmwright.stage.reading.claims import Claim, Rank, Ties, Told
from filmwright.stage.reading.clauses import Clause
from filmwright.stage.reading.coverage import window_at
from filmwright.stage.reading.deeds import said
from filmwright.stage.reading.layouts import table
from filmwright.stage.reading.placing import portable
from filmwright.stage.reading.vocabulary import Tag, lemma, sheet
from filmwright.stage.world.world import Action, Course, Motion, Verb

if TYPE_CHECKING:
    from filmwright.stage.reading.happening import Happening

_TOWARDS = {"to", "inside", "in", "over", "at", "on", "under", "behind", "through", "into"}
_NOT_AT = {"with", "from", "of", "for"}
_COMPOUND = ("kick", "throw", "toss", "bowl")  # kick a ball, throw a frisbee: a verb with its thing
_BALLS = ("ball", "basketball", "soccer_ball")


def deed_of(clause: Clause) -> str | None:
    """Return what a clause's verb does to a thing: throw, kick, drop, roll, knock, push, rise; or nothing."""
    if clause.verb is None:
        return None
    verb = lemma(clause.verb.text)
    deeds = table("deeds")
    return deeds.get(verb) or (deeds.get(verb.split()[0]) if verb.split()[0] in _COMPOUND else None)


def sets_going(clause: Clause) -> bool:
    """Tell whether a clause says that somebody sets a thing going, rather than plays a sport or trains."""
    deed = deed_of(clause)
    if deed is None or clause.undergone:
        return False
    things = [phrase for phrase in clause.objects if not phrase.animate]
    if deed == "rise":
        return not clause.objects
    named = bool(things) or (
        clause.verb is not None and (" " in clause.verb.text or len(clause.verb.text) > 1)
    )
    if deed == "kick":
        return named
    if deed == "throw":  # with a target: else it is play or training
        return named and any(tie.preposition in _TOWARDS for tie in clause.ties)
    return bool(things) and not all(phrase.tag is Tag.ABSTRACT for phrase in things)


@dataclass(kw_only=True)
class _Deed:
    """One clause in which people set things going."""

    happening: Happening
    clause: Clause
    things: list[str]
    ties: Ties
    after: int | None

    def target(self, actor: str, thing: str | None) -> str | None:
        """Return where a thing is to go: what a preposition leads to, or another object."""
        tied = [n for tie, names in self.ties for n in names if tie.preposition not in _NOT_AT]
        rest = [n for n in (*tied, *self.things) if n not in (actor, thing)]
        return rest[0] if rest else None

    def act(self, actor: str, verb: Verb, target: str | None, role: tuple[str, str] | None) -> int:
        clause = self.clause
        return self.happening.add(
            Action(
                actor=actor,
                verb=verb,
                target=target,
                using=(role,) if role else (),
                manner=clause.manner,
                after=self.after,
                start=clause.start,
                seen=window_at(self.happening.windows, clause.at),
                words=said(clause),
                metres=_metres(clause),
            )
        )

    def move(self, thing: str, course: Course, after: int, target: str | None = None) -> None:
        words = self.clause.verb.text if self.clause.verb else ""
        self.happening.motions.append(
            Motion(thing=thing, course=course, target=target, after=after, words=words)
        )


_UNITS = {"metre": 1.0, "meter": 1.0, "m": 1.0, "foot": 0.3048, "feet": 0.3048, "yard": 0.9144}


def _metres(clause: Clause) -> float | None:
    """Return from how far away something is done: `from ten metres`."""
    for tie in clause.ties:
        unit = tie.phrase.head.text.lower().removesuffix("s")
        unit = tie.phrase.head.text.lower() if tie.phrase.head.text.lower() in _UNITS else unit
        if tie.phrase.metres:
            return tie.phrase.metres
        if unit in _UNITS and tie.phrase.counted:
            return tie.phrase.count * _UNITS[unit]
    return None


def launched(scene: Happening, clause: Clause, ids: list[str]) -> Claim | None:
    """Claim what sets a thing going: its deed, the thing, and what it is aimed at."""
    del ids
    if not sets_going(clause):
        return None
    things = [phrase for phrase in clause.objects if not phrase.animate]
    aims = [tie for tie in clause.ties if tie.preposition in _TOWARDS]
    words = 1 + len(things) + len(aims)
    return Claim(rank=Rank.NAMED, words=words, read=partial(_launched, scene))


def _launched(scene: Happening, told: Told) -> list[str]:
    return set_off(scene, told.clause, told.ids, told.things, told.ties)


def set_off(happening: Happening, clause: Clause, ids: list[str], things: list[str], ties: Ties) -> list[str]:
    """Write what people do to set things going; return those who are left: animals and things."""
    roster = happening.roster
    people = [name for name in ids if name in roster.members and roster.members[name].human]
    deed = deed_of(clause)
    if deed is None or not people:
        return ids
    own = [name for name in things if name in roster.members and not roster.members[name].person]
    if deed != "rise" and not own:
        own = _swallowed(happening, clause)
        if not own:
            return ids
    work = _Deed(
        happening=happening, clause=clause, things=things, ties=ties, after=happening.after(clause, Verb.DO)
    )
    done = [_done(work, deed, actor, own) for actor in people]
    happening.last = [index for index in done if index is not None] or happening.last
    return [name for name in ids if name not in people]


def _swallowed(happening: Happening, clause: Clause) -> list[str]:
    """Return the thing that a verb names itself: the ball of `kicks a ball`; brought if there is none."""
    assert clause.verb is not None
    roster, words = happening.roster, clause.verb.text
    noun = lemma(words).split()[-1]
    kicked = ("ball", "soccer_ball") if deed_of(clause) == "kick" else ()
    there = [
        m.id for m in roster.members.values() if (m.key in kicked or m.key.endswith(noun)) and not m.person
    ]
    if there:
        return there[:1]
    kinds = [kind for kind in (noun, *(f"{noun}_ball",)) if kind in sheet("things")]
    kind = "soccer_ball" if deed_of(clause) == "kick" else kinds[0] if kinds else None
    return [roster.brought(kind, words, f"guessed: a {kind.replace('_', ' ')} is needed")] if kind else []


def _done(work: _Deed, deed: str, actor: str, own: list[str]) -> int | None:
    roster = work.happening.roster
    if deed == "rise":
        return work.act(actor, Verb.RISE, None, None)
    thing = next(
        (name for name in own if portable(roster, name) or roster.members[name].key in _BALLS), own[0]
    )
    target = work.target(actor, thing)
    match deed:
        case "throw" if portable(roster, thing) or target is not None:
            roster.hold(thing, actor)
            return work.act(actor, Verb.THROW, target, ("thrown", thing))
        case "kick":
            if target is None:
                goals = [m.id for m in roster.members.values() if m.key == "goal"]
                words = "guessed: a goal was brought to kick at"
                target = goals[0] if goals else roster.brought("goal", said(work.clause), words)
            return work.act(actor, Verb.KICK, target, ("kicked", thing))
        case "roll" if target is not None or portable(roster, thing):
            roster.hold(thing, actor)
            return work.act(actor, Verb.THROW, target, ("rolled", thing))
        case "drop" | "break":
            roster.hold(thing, actor)
            index = work.act(actor, Verb.DROP, target, ("dropped", thing))
            course = Course.SHATTER if deed == "break" else Course.FALL
            work.move(thing, course, index, target)
            return index
        case "knock":
            index = work.act(actor, Verb.PUSH, thing, None)
            work.move(thing, Course.TOPPLE, index)
            return index
        case _:
            return work.act(actor, Verb.PUSH, thing, None)
