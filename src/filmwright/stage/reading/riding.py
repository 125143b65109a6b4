"""Riding as it is read: who is carried by what, and where that goes; the mount nobody named is brought."""

from __future__ import annotations

from dataclasses import replace
from functools import cache, partial
from typing import TYPE_CHECKING

from filmwright.stage.reading.claims import Claim, Rank, Ties, Told
from filmwright.stage.reading.clauses import Clause
from filmwright.stage.reading.coverage import window_at
from filmwright.stage.reading.deeds import SIDES, deeds, said
from filmwright.stage.reading.roster import Roster
from filmwright.stage.reading.vocabulary import Sense, Tag, lemma, lines
from filmwright.stage.world.mounts import is_ridden, places_on
from filmwright.stage.world.world import Action, Relation, Verb

if TYPE_CHECKING:
    from filmwright.stage.reading.happening import Happening

_BORNE = ("on", "in", "inside", "with", "by", "on_top_of", "onto", "astride", "at")
_BARE = ("ride", "rides", "riding", "rode", "骑", "骑着", "乘", "乘着")
_ON = (
    *("get on", "get onto", "get in", "get into", "climb on", "climb onto", "climb into", "climb in"),
    *("hop on", "hop onto", "hop in", "hop into", "mount", "board", "step into", "saddle up"),
    *("骑上", "坐上", "上车", "上马"),
)
_OFF = (
    *("get off", "get off of", "get out", "get out of", "climb out of", "climb out", "climb off", "hop off"),
    *("hop out of", "step out of", "step off", "dismount", "dismount from", "alight", "alight from"),
    *("下车", "下马"),
)
_TOWARD = ("to", "toward", "towards", "over", *sorted(SIDES))


def carries(clause: Clause) -> bool:
    """Tell whether a clause says that somebody is carried: by what is ridden, or by its deed alone."""
    if clause.verb is None or clause.verb.value != Verb.RIDE:
        return False
    phrases = [*clause.objects, *(tie.phrase for tie in clause.ties if tie.preposition in _BORNE)]
    if _changing(clause) is not None and not phrases:
        return True
    named = any(p.tag is Tag.ANIMAL or (p.tag is Tag.THING and is_ridden(p.head.value)) for p in phrases)
    return named or (not clause.objects and _needed(deeds(clause)) is not None)


def _changing(clause: Clause) -> str | None:
    """Return the manner of a ride that begins or ends in the picture; None: it goes on all the time."""
    if clause.verb is None:
        return None
    verb = lemma(clause.verb.text)
    return "boarding" if verb in _ON else "alighting" if verb in _OFF else None


def borne(scene: Happening, clause: Clause, ids: list[str]) -> Claim | None:
    """Claim what carries somebody; what goes by itself is left."""
    del ids
    rank = Rank.BORNE if carries(clause) else Rank.PERHAPS
    return Claim(rank=rank, words=0, read=partial(_borne, scene))


def _borne(scene: Happening, told: Told) -> list[str]:
    return ridden(scene, told.clause, told.ids, told.things, told.ties)


def ridden(
    scene: Happening,
    clause: Clause,
    ids: list[str],
    things: list[str],
    ties: Ties,
) -> list[str]:
    """Let the living ride what the clause names or needs; return who is left, who goes by itself.

    For those the verb becomes what it says of things: a boat that sails is no rider.
    """
    if clause.verb is None or (clause.verb.value != Verb.RIDE and not _in_role(scene.roster, clause, ids)):
        return ids
    left = []
    for actor in ids:
        member = scene.roster.members.get(actor)
        if _rides_already(scene, clause, actor, things):
            _rides_on(scene, clause, actor)
            continue
        mount = _mount(scene.roster, clause, actor, things, ties) if member and member.person else None
        bare = clause.verb.text.split()[0] in _BARE and not things and member is not None and member.person
        if bare and mount is None:  # riding or walking with a horse: what it rides is told later
            action = Action(actor=actor, verb=Verb.RIDE, words=said(clause))
            scene.last = [scene.add(action)]
        elif mount is None:
            left.append(actor)
        else:
            scene.roster.riders[mount] = scene.roster.riders.get(mount, 0) + 1
            _rides(scene, clause, actor, mount, [*things], ties)
    other = [s for s in clause.verb.senses if s.tag is Tag.VERB and s.value != Verb.RIDE]
    senses = tuple(other) or (
        Sense(tag=Tag.VERB, value=Verb.WALK.value, form=clause.verb.sense.form, near=True),
    )
    clause.verb = replace(clause.verb, senses=senses)
    return left


def _in_role(roster: Roster, clause: Clause, ids: list[str]) -> bool:
    """Tell whether those who go are known by what they ride: a skier races down the slope."""
    goes = clause.verb is not None and lemma(clause.verb.text).split()[0] in _GOES
    members = [roster.members[name] for name in ids if name in roster.members]
    return goes and bool(members) and all(_needed((m.phrase.head.text.lower(),)) is not None for m in members)


_GOES = (
    "go",
    "race",
    "speed",
    "glide",
    "slide",
    "descend",
    "carve",
    "zoom",
    "fly",
    "head",
    "perform",
    "compete",
)


def _rides_already(scene: Happening, clause: Clause, actor: str, things: list[str]) -> bool:
    """Tell whether somebody only does the like of what it does: canoeing or kayaking."""
    last = [scene.actions[number] for number in scene.last]
    riding = any(action.actor == actor and action.verb is Verb.RIDE for action in last)
    return riding and not things and clause.order != "then"


def _rides_on(scene: Happening, clause: Clause, actor: str) -> None:
    """Let who has just got on ride away."""
    last = [scene.actions[number] for number in scene.last]
    mount = next((a.target for a in last if a.actor == actor and "boarding" in (a.manner or "")), None)
    if mount is not None and not any(action.actor == mount for action in scene.actions):
        swift = not scene.roster.members[mount].person or "gallop" in said(clause)
        verb = Verb.RUN if swift else Verb.WALK
        scene.add(Action(actor=mount, verb=verb, manner=clause.manner, words=said(clause)))


def _mount(roster: Roster, clause: Clause, actor: str, things: list[str], ties: Ties) -> str | None:
    """Return what carries somebody: what is ridden, what it is done on or with, else what the deed needs.

    Each has one of their own where one carries only so many; who is known by what they ride has that.
    """
    borne = [name for tie, names in ties if tie.preposition in _BORNE for name in names]
    named = [name for name in (*things, *borne) if name != actor and _carries(roster, name, actor)]
    if free := next((name for name in named if _has_room(roster, name)), None):
        return free
    if named:
        return _another(roster, roster.members[named[0]].key, said(clause))
    member = roster.members[actor]
    role = _needed((member.phrase.head.text.lower(), member.key.replace("_", " ")))
    whole = (
        _needed(tuple(f"{lemma(clause.verb.text)} {p.words.lower()}" for p in clause.objects))
        if clause.verb
        else None
    )
    known = bool(things) and all(name in roster.members for name in things)
    kind = whole or role or (None if known else _needed(deeds(clause)))
    if kind is None:
        return None
    there = [m.id for m in roster.members.values() if kind in (m.key, m.species) and _has_room(roster, m.id)]
    return there[0] if there else _another(roster, kind, said(clause))


def _has_room(roster: Roster, mount: str) -> bool:
    """Tell whether a mount can carry one more."""
    return roster.riders.get(mount, 0) < places_on(roster.members[mount].key)


def _another(roster: Roster, kind: str, words: str) -> str:
    """Bring a mount that nobody named."""
    named = kind.replace("_", " ")
    name = roster.brought(kind, words, f"guessed: a {named} was brought to ride")
    if kind in _BEASTS:
        member = roster.members[name]
        member.person, member.species = True, kind
    return name


_BEASTS = ("horse", "camel", "elephant", "donkey")


def _carries(roster: Roster, name: str, actor: str) -> bool:
    member = roster.members.get(name)
    if member is None:
        return False
    if member.person:
        return member.species != "human" and roster.members[actor].human
    return is_ridden(member.key)


def _rides(
    scene: Happening,
    clause: Clause,
    actor: str,
    mount: str,
    things: list[str],
    ties: Ties,
) -> None:
    words = said(clause)
    scene.roster.members[actor].placement = None
    seen = window_at(scene.windows, clause.at)
    ride = Action(
        actor=actor,
        verb=Verb.RIDE,
        target=mount,
        manner=" ".join(filter(None, (clause.manner, _changing(clause)))) or None,
        start=clause.start,
        seen=seen,
        words=words,
    )
    scene.last = [scene.add(ride)]
    goals = [
        (tie.preposition, name)
        for tie, names in ties
        if tie.preposition in _TOWARD
        for name in names
        if name not in (mount, actor) and name in scene.roster.members
    ]
    if goals and not any(a.actor == mount for a in scene.actions):
        side, goal = goals[0]
        where = Relation(side) if side in SIDES and side not in ("on", "inside") else None
        swift = scene.roster.members[mount].person and "gallop" in words
        verb = Verb.WALK if scene.roster.members[mount].person and not swift else Verb.RUN
        scene.add(
            Action(
                actor=mount, verb=verb, target=goal, where=where, manner=clause.manner, seen=seen, words=words
            )
        )


def _needed(words: tuple[str, ...]) -> str | None:
    return next((_mounts()[word] for word in words if word in _mounts()), None)


@cache
def _mounts() -> dict[str, str]:
    """Return words of a deed -> kind of what carries one who does it."""
    needed: dict[str, str] = {}
    for line in lines("rides"):
        kind, words = line.split("|")
        needed |= dict.fromkeys((word.strip() for word in words.split(",")), kind.strip())
    return needed
