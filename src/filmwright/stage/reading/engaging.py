"""Engaging: people, and animals that go upright for it, do a business of the catalogue."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from filmwright.stage.reading.antics import goes_upright, to_measure
from filmwright.stage.reading.business import (
    Engaged,
    cast_in_roles,
    engaged,
    partner_of,
    tied_things,
    without_swallowed,
)
from filmwright.stage.reading.claims import Claim, Rank, Told
from filmwright.stage.reading.clauses import Clause
from filmwright.stage.reading.coverage import window_at
from filmwright.stage.reading.deeds import said
from filmwright.stage.world.business.business import Business, Held
from filmwright.stage.world.business.catalog import business
from filmwright.stage.world.world import Action, Verb

if TYPE_CHECKING:
    from filmwright.stage.reading.happening import Happening


def busy_with(scene: Happening, clause: Clause, ids: list[str]) -> Claim | None:
    """Claim what the catalogue has words for, as much as those words say of the clause."""
    del ids
    found = None if clause.becomes or clause.undergone else engaged(clause)
    if found is None:
        return None

    def read(told: Told) -> list[str]:
        humans = [name for name in told.ids if name in scene.roster.members and _handy(scene, name)]
        if humans:
            _engage(scene, found, _meant_to(scene, found, humans, told.things), told)
        return [name for name in told.ids if name not in humans]

    def prepare() -> None:
        without_swallowed(clause, found)

    return Claim(rank=Rank.NAMED, words=found.words, read=read, prepare=prepare)


def _handy(scene: Happening, name: str) -> bool:
    """Tell whether somebody can do business: people, and animals that go upright for it."""
    member = scene.roster.members[name]
    return member.human or (member.person and goes_upright(member.species))


def _meant_to(scene: Happening, busy: Engaged, humans: list[str], things: list[str]) -> list[str]:
    """`A person is crawling baby`: of a business nobody else takes part in, the baby does it."""
    named = [n for n in things if n in scene.roster.members and scene.roster.members[n].human]
    vague = all(scene.roster.members[name].key == "person" for name in humans)
    handled = any(role.held not in (Held.UNDER, Held.SEAT) for role in busy.entry.roles)
    if busy.entry.apart or handled or not named or not vague:
        return humans
    for name in humans:
        del scene.roster.members[name]
    return named


def _engage(scene: Happening, busy: Engaged, ids: list[str], told: Told) -> None:
    """Give people a business of the catalogue, with its things in their roles and its partner."""
    clause, things, ties = told.clause, told.things, told.ties
    entry, words = busy.entry, said(clause)
    after = scene.after(clause, Verb.DO)
    named = [*things, *tied_things(ties)]
    for tie, anchors in ties:
        if tie.preposition not in ("with", "on") or entry.role("tool") is None:
            scene.place_object(clause, tie, anchors, ids, things)
    done: list[int] = []
    for actor in ids:
        first = not any(action.actor == actor and action.verb is Verb.DO for action in scene.actions)
        people = [name for tie, names in ties for name in names if tie.preposition in ("with", "to", "for")]
        partner = partner_of(scene.roster, entry, actor, [*things, *people], ids)
        began = [a for a in scene.actions if (a.actor, a.target) == (partner, actor)]
        if began and began[-1].business == entry.name and entry.answer not in (None, entry.name):
            done.append(scene.add(_answering(scene, began[-1], entry.answer or "")))
            continue
        using = cast_in_roles(scene.roster, entry, actor, [*named, *_shared(scene, entry, partner)], first)
        to_measure(scene.roster, actor, entry, using)
        action = Action(
            actor=actor,
            verb=Verb.DO,
            target=partner or next((name for name in named if name in scene.roster.members), None),
            business=entry.name,
            using=using,
            manner=clause.manner,
            after=after,
            start=clause.start,
            seen=window_at(scene.windows, clause.at),
            words=words,
        )
        going = _going(scene, clause, action)
        done.append(scene.add(action) if going is None else going)
        if partner is not None and entry.answer is not None and partner not in ids:
            done.append(scene.add(_answering(scene, action, entry.answer)))
    scene.last = done or scene.last


def _shared(scene: Happening, entry: Business, partner: str | None) -> list[str]:
    """Return the things of a business that somebody's partner has its hands on already."""
    theirs = [a for a in scene.actions if a.actor == partner and a.business in (entry.name, entry.answer)]
    using = dict(theirs[-1].using) if theirs else {}
    return [using[role.name] for role in entry.roles if role.shared and role.name in using]


def _answering(scene: Happening, action: Action, answer: str) -> Action:
    """Return what a partner does meanwhile: with the same things in its roles, and with its own."""
    assert action.target is not None
    entry = business(answer)
    own = [role.name for role in entry.roles if role.held is not Held.SEAT]
    given = {role: thing for role, thing in action.using if role in own}
    placed = {name: scene.roster.members[name].placement for name in given.values()}
    using = cast_in_roles(scene.roster, entry, action.target, list(given.values()), True)
    for name, placement in placed.items():  # who gives it has it first
        scene.roster.members[name].placement = placement
    return replace(action, actor=action.target, target=action.actor, business=answer, using=using)


def _going(scene: Happening, clause: Clause, action: Action) -> int | None:
    """`While she walks, she phones`: one action, done on the way; None when nobody is going."""
    if clause.order != "while" or not scene.actions:
        return None
    way = scene.actions[-1]
    if way.actor != action.actor or way.verb not in (Verb.WALK, Verb.RUN):
        return None
    scene.actions[-1] = replace(action, gait=way.verb.value, target=way.target, where=way.where)
    return len(scene.actions) - 1
