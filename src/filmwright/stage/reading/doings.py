"""Doings: the stage's own verbs, for whatever no other reader knows better."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from filmwright.stage.reading.antics import brought, shown_prey
from filmwright.stage.reading.bringing import NEEDS_BALL, SEATS, bring_ball, bring_seat, bring_tool
from filmwright.stage.reading.claims import Claim, Rank, Ties, Told
from filmwright.stage.reading.clauses import Clause
from filmwright.stage.reading.coverage import window_at
from filmwright.stage.reading.deeds import GOING, SIDES, deeds, said, shown_as, suits, where
from filmwright.stage.reading.mechanics import set_going
from filmwright.stage.reading.placing import already, portable, tied
from filmwright.stage.reading.roster import CAMERA
from filmwright.stage.reading.vocabulary import Tag, lemma
from filmwright.stage.world.world import Action, Verb

if TYPE_CHECKING:
    from filmwright.stage.reading.happening import Happening

_FROM = ("from", "out of", "out_of", "in", "of", "at")
_TOWARD = {"to", "over", "at", "in", *SIDES}
_IN_TURN = {Verb.THROW, Verb.TALK, Verb.DUNK}


def done_plainly(scene: Happening, clause: Clause, ids: list[str]) -> Claim | None:
    """Claim whatever is left."""
    del clause, ids
    return Claim(rank=Rank.LEFT, words=0, read=partial(_done, scene))


def _made(scene: Happening, thing: str) -> bool:
    member = scene.roster.members.get(thing)
    return member is not None and member.phrase.tag is not Tag.UNKNOWN


def _done(scene: Happening, told: Told) -> list[str]:
    clause, ids, things, ties = told.clause, told.ids, told.things, told.ties
    assert clause.verb is not None
    if lemma(clause.verb.text) == "leave" and clause.objects and not things:
        return []  # leaves footprints: nobody goes
    verb = shown_as(scene.roster, clause, things)
    after = scene.after(clause, verb)
    done: list[int] = []
    for tie, anchors in ties:
        scene.place_object(clause, tie, anchors, ids, things)
    living = [scene.roster.members[name] for name in ids if name in scene.roster.members]
    beasts = verb in (Verb.LIE, Verb.SIT) and all(one.person and not one.human for one in living)
    if verb is Verb.IDLE or beasts:  # stands, waits, sleeps somewhere: that is where it starts
        for tie, anchors in ties:
            for actor in ids:
                tied(scene.roster, actor, tie.preposition, anchors)
    for actor in ids:
        if actor == CAMERA:
            continue
        busy = any(action.actor == actor for action in scene.actions)
        if clause.verb.tag is Tag.UNKNOWN and busy:
            continue
        if going := set_going(scene.roster, clause, actor, things, ties, scene.windows):
            scene.motions += going
            continue
        does = suits(scene.roster, clause, verb, actor, ties)
        _seated(scene, does, actor, ties, said(clause))
        target = _target(scene, does, actor, things, _leaving(scene, does, actor, ties))
        if scene.antic is not None and does is Verb.EAT:
            bowls = [name for tie, names in ties for name in names if tie.preposition in _FROM]
            target = next((name for name in bowls if portable(scene.roster, name)), target)
        brings = brought(scene.antic, scene.roster.place)
        if target is None and scene.antic is not None and brings is not None:
            why = f"guessed: {actor} needs a {brings} for that"
            target = scene.roster.brought(brings, said(clause), why)
            scene.roster.members[target].phrase.times = scene.antic.times
        shown_prey(scene.roster, scene.antic, actor, target)
        turn = done[-1] if done and verb in _IN_TURN else after
        if not (does is Verb.EAT and things):
            bring_tool(scene.roster, deeds(clause), actor, said(clause))
        done += _act(scene, clause, does, actor, target, turn)
    if not ids:
        who = "scenery does this" if clause.subjects else "nobody is said to do this"
        scene.roster.lost(said(clause), f"{who}; it was left out")
    scene.last = done or scene.last
    return []


def _seated(scene: Happening, verb: Verb, actor: str, ties: Ties, said: str) -> None:
    """`They talk on the sofa`: who does something quiet on a seat is sitting."""
    if verb not in (Verb.TALK, Verb.LOOK, Verb.HOLD, Verb.IDLE, Verb.WAVE):
        return
    for tie, anchors in ties:
        for anchor in anchors:
            member = scene.roster.members.get(anchor)
            seat = (member.key if member else anchor) in SEATS
            if seat and tie.preposition in ("on", "in", "at"):
                scene.add(Action(actor=actor, verb=Verb.SIT, target=anchor, words=said))


def _leaving(scene: Happening, verb: Verb, actor: str, ties: Ties) -> Ties:
    """`Walks away from the car`: who goes from somewhere has been there, and does not go to it."""
    if verb not in GOING:
        return ties
    member = scene.roster.members.get(actor)
    for tie, anchors in ties:
        if tie.preposition != "from" or member is None:
            continue
        if member.placement is not None and member.placement.anchor in anchors:
            tie.preposition = "in_front_of"  # out of the box it is in
        else:
            tied(scene.roster, actor, "next_to", anchors)
    return [(tie, names) for tie, names in ties if tie.preposition != "from" and not tie.origin]


def _target(scene: Happening, verb: Verb, actor: str, things: list[str], ties: Ties) -> str | None:
    tied = [name for tie, names in ties for name in names if tie.preposition in _TOWARD and name != actor]
    objects = [name for name in things if name != actor]
    match verb:
        case Verb.THROW:
            flung = next((name for name in objects if portable(scene.roster, name)), None)
            if flung:
                scene.roster.hold(flung, actor)
            rest = [name for name in objects if name != flung]
            return next(iter(rest + tied), "hoop" if scene.roster.place == "street_court" else None)
        case Verb.DUNK:
            return "hoop"
        case Verb.HOLD:
            for name in objects:
                if portable(scene.roster, name) or not _made(scene, name):
                    scene.roster.hold(name, actor)
            known = [name for name in objects if name in scene.roster.members]
            return next(iter(sorted(known, key=lambda name: scene.roster.members[name].person)), None)
        case Verb.DRIBBLE:
            return next((name for name in tied if name in scene.roster.members), None)
        case Verb.EAT:
            food = next((name for name in objects if portable(scene.roster, name)), None)
            if food is not None and actor in scene.roster.members and scene.roster.members[actor].human:
                scene.roster.hold(food, actor)
            return next(iter(objects + tied), None)
        case Verb.PUSH if (carried := _carried_in(scene, objects, ties)) is not None:
            return carried
        case Verb.LOOK | Verb.WAVE | Verb.TALK | Verb.PUSH | Verb.GUARD | Verb.WALK | Verb.RUN:
            return next(iter(objects + tied + [n for _, names in ties for n in names if n != actor]), None)
        case Verb.SIT if actor in scene.roster.members and not scene.roster.members[actor].human:
            return next(iter(tied + objects), None)  # animals sit on the ground
        case Verb.SIT:
            tied = [name for name in tied if not _table(scene, name)]
            return next(iter(tied + objects), None) or bring_seat(scene.roster, actor, scene.actions)
        case Verb.JUMP | Verb.DANCE | Verb.CHEER | Verb.TURN | Verb.FALL | Verb.IDLE | Verb.LIE:
            return next(iter(tied + objects), None)
        case _:
            return next(iter(objects + tied), None)


_TABLES = ("desk", "table", "round_table", "counter", "workbench", "piano", "computer")


def _table(scene: Happening, name: str) -> bool:
    """Tell whether something is sat at and not on."""
    return name in scene.roster.members and scene.roster.members[name].key in _TABLES


def _carried_in(scene: Happening, objects: list[str], ties: Ties) -> str | None:
    """`Pushes an old woman in a wheelchair`: the wheelchair is pushed, and nobody falls."""
    living = [name for name in objects if name in scene.roster.members and scene.roster.members[name].person]
    anchors = [name for tie, names in ties for name in names if tie.preposition in ("in", "on")]
    return next(
        (n for n in anchors if living and not portable(scene.roster, n) and n in scene.roster.members), None
    )


def _act(
    scene: Happening, clause: Clause, verb: Verb, actor: str, target: str | None, after: int | None
) -> list[int]:
    words = said(clause)
    member = scene.roster.members.get(actor)
    if member is None or (verb is Verb.IDLE and not member.person):
        return []
    if verb in NEEDS_BALL and member.person:
        bring_ball(scene.roster, verb, actor, words)
    overcome = _overcome(scene, clause, verb, actor)
    seen = window_at(scene.windows, clause.at)
    for defender in overcome:
        _guarding(scene, defender, actor, words)
    index = scene.add(
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
            business=scene.antic.name if scene.antic is not None and not member.human else None,
        )
    )
    knocked = verb is Verb.PUSH and clause.verb is not None and not clause.verb.sense.near
    if knocked and target in scene.roster.members and scene.roster.members[target].person:
        scene.add(Action(actor=target, verb=Verb.FALL, after=index, words=words))
    if verb is Verb.DUNK:
        scene.add(Action(actor=actor, verb=Verb.CHEER, after=index))
        scene.roster.note(words, f"guessed: {actor} is glad after the dunk")
        for defender in overcome:
            scene.add(Action(actor=defender, verb=Verb.LOOK, target=actor, manner="sadly", after=index))
    return [index]


def _guarding(scene: Happening, defender: str, attacker: str, said: str) -> None:
    """Put the defender in the way; who guards the hoop already now guards it against somebody."""
    for index, known in enumerate(scene.actions):
        if known.actor == defender and known.verb is Verb.GUARD:
            scene.actions[index] = replace(known, target=attacker)
            return
    scene.add(Action(actor=defender, verb=Verb.GUARD, target=attacker, words=said))


def _overcome(scene: Happening, clause: Clause, verb: Verb, actor: str) -> list[str]:
    """`dunks over the man`, `dunks on him`: he was in the way."""
    if verb is not Verb.DUNK:
        return []
    names = [
        name
        for phrase in [*clause.objects, *(tie.phrase for tie in clause.ties)]
        if phrase.animate and not phrase.negated
        for name in already(scene.roster, phrase)
    ]
    return [name for name in dict.fromkeys(names) if name != actor and scene.roster.members[name].person]
