"""Mechanics: what things do by themselves (fall, roll, shatter), and how alike things are laid out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import cast

from filmwright.stage.reading.clauses import Clause, Tie
from filmwright.stage.reading.coverage import Window, window_at
from filmwright.stage.reading.layouts import kinds_of, table
from filmwright.stage.reading.roster import WALL, Member, Roster
from filmwright.stage.reading.vocabulary import lemma, sheet
from filmwright.stage.world.world import Arrangement, Course, Layout, Motion, Placement, Prop, Relation, World

Ties = list[tuple[Tie, list[str]]]

_MEETS_WALLS = {Course.ROLL, Course.STRIKE, Course.BOUNCE, Course.SLIDE, Course.FALL}
_FROM = {"from", "off", "out of", "down"}
_ONTO = {"on", "inside", "in", "to", "over", "at", "above", "under", "through", "with"}
_HAPPENS_THERE = {Course.STRIKE, Course.ROLL, Course.SLIDE, Course.SPIN, Course.SWING, Course.ROCK}
MOST_ALIKE = 30
_LAID_BY_SIZE = (
    Layout.STACK,
    Layout.WALL,
    Layout.PYRAMID,
    Layout.HOUSE,
    Layout.ROW,
    Layout.CURVE,
    Layout.RING,
)


def course_of(clause: Clause) -> Course | None:
    """Return what a clause says of a thing that nobody moves; None: nothing physics shows."""
    if clause.verb is None:
        return None
    verb = lemma(clause.verb.text)
    for name in ["undergone", "verbs"] if clause.undergone or clause.passive else ["verbs"]:
        found = table(name).get(verb) or table(name).get(verb.split()[0])
        if found:
            return Course(found)
    return None


def set_going(
    roster: Roster, clause: Clause, actor: str, things: list[str], ties: Ties, windows: list[Window]
) -> list[Motion]:
    """Return what a thing does by itself in this clause; nothing where a clause needs somebody to act."""
    member, course = roster.members.get(actor), course_of(clause)
    if member is None or member.person or course is None or clause.negated:
        return []
    if course is Course.FLOAT and member.key in kinds_of("sail"):
        return []
    wet = any(word in roster.place for word in _WET)
    light = member.key in kinds_of("light") or member.phrase.head.text.lower().rstrip("s") in kinds_of(
        "light"
    )
    if light and (course is Course.FALL or (course is Course.FLOAT and not wet)):
        course = Course.DRIFT
    origin = next((name for tie, names in ties if tie.preposition in _FROM for name in names), None)
    reached = [name for tie, names in ties if tie.preposition in _ONTO for name in names if name != actor]
    if clause.verb is not None and lemma(clause.verb.text).endswith((" off", " from")) and things:
        origin, things = origin or things[0], things[1:]  # falls off a shelf
    if WALL in reached and course in _MEETS_WALLS:
        reached = [_wall(roster, clause)]
    if course in _HAPPENS_THERE:
        reached = _stands(member, ties, reached)
    target = next((name for name in (*things, *reached) if name != actor), None)
    if course is Course.TOPPLE and things and things[0] != actor:
        course = Course.STRIKE  # a ball knocks down the pins
    moved = Motion(
        thing=actor,
        course=course,
        origin=origin,
        target=target,
        start=clause.start,
        seen=window_at(windows, clause.at),
        manner=clause.manner,
        words=clause.verb.text if clause.verb else "",
    )
    return [moved]


def _wall(roster: Roster, clause: Clause) -> str:
    """Return the wall that something goes against: a piece of one is brought."""
    known = [member.id for member in roster.members.values() if member.key == "wall_piece"]
    return known[0] if known else roster.brought("wall_piece", "wall", "guessed: a piece of wall was built")


def _stands(member: Member, ties: Ties, reached: list[str]) -> list[str]:
    """Place a thing on what its motion happens on (`balls collide on a table`); return where it goes to."""
    for tie, names in ties:
        there = [name for name in names if name in reached]
        if tie.preposition in ("on", "inside", "in") and there:
            if member.placement is None:
                relation = Relation.INSIDE if tie.preposition == "inside" else Relation.ON
                member.placement = Placement(relation=relation, anchor=there[0])
            reached = [name for name in reached if name not in there]
    return reached


def told(world: World, members: Iterable[Member], motions: list[Motion]) -> World:
    """Return the world with its motions, and with alike things that act together laid out together.

    One noun that means many (`dominoes`, `a stack of books`) becomes as many props.
    """
    world, motions = _watered(world, motions)
    groups = _groups(world, {member.id: member for member in members}, motions)
    props = list(world.props)
    arrangements: list[Arrangement] = []
    moved = list(motions)
    for names, layout, count, kind in groups:
        first = next(prop for prop in props if prop.id == names[0])
        extra = [_another(first, number, names[0], kind) for number in range(len(names) + 1, count + 1)]
        place = props.index(first)
        props[place : place + 1] = [replace(first, kind=kind), *extra]
        things = (*names, *(prop.id for prop in extra))
        props = [
            replace(prop, kind=kind, placement=_shared(prop.placement, things)) if prop.id in things else prop
            for prop in props
        ]
        arrangements.append(Arrangement(layout=layout, things=things))
        moved = _as_one(moved, things, layout)
    return replace(world, props=tuple(props), arrangements=tuple(arrangements), motions=tuple(moved))


def _laid_on_water(world: World, motions: list[Motion]) -> list[Motion]:
    """Return the floating of what is only said to lie on water, or is shown alone where there is water."""
    moved = {motion.thing for motion in motions}
    lone = not world.cast and not world.actions and any(word in world.place.kind for word in _WET - {"space"})
    found = []
    for prop in world.props:
        on = prop.placement is not None and prop.placement.anchor == "water_tank"
        if prop.id not in moved and (
            on or (lone and prop.placement is None and prop.kind not in kinds_of("sail"))
        ):
            target = "water_tank" if on else None
            found.append(Motion(thing=prop.id, course=Course.FLOAT, target=target, words=prop.words))
    return found


_WET = {
    "ocean",
    "beach",
    "lake",
    "river",
    "pond",
    "pool",
    "harbour",
    "harbor",
    "sea",
    "marsh",
    "canal",
    "space",
}


def _watered(world: World, motions: list[Motion]) -> tuple[World, list[Motion]]:
    """Bring a tank of water where something floats or sinks and there is no water to do it in."""
    wet = [m for m in motions if m.course in (Course.FLOAT, Course.SINK)]
    wet += _laid_on_water(world, motions)
    motions = [*motions, *(m for m in wet if m not in motions)]
    kinds = {prop.kind for prop in world.props}
    light = any("balloon" in kind or "bubble" in kind for kind in kinds)
    place = world.place.kind
    if not wet or light or "water_tank" in kinds or any(word in place for word in _WET) or place in ("moon",):
        return world, motions
    tank = Prop(id="water_tank", kind="water_tank", words="water")
    told = [replace(m, target="water_tank") if m in wet and m.target is None else m for m in motions]
    return replace(world, props=(*world.props, tank)), told


def _shared(placement: Placement | None, things: tuple[str, ...]) -> Placement | None:
    return None if placement is not None and placement.anchor in things else placement


def _another(first: Prop, number: int, name: str, kind: str) -> Prop:
    return replace(first, id=f"{name}_{number}", kind=kind)


def _groups(
    world: World, members: dict[str, Member], motions: list[Motion]
) -> list[tuple[list[str], Layout, int, str]]:
    """Return (ids, layout, number, kind) of alike things that are laid out together."""
    named = {name for motion in motions for name in (motion.thing, motion.target) if name}
    named |= {
        action.target
        for action in world.actions
        if action.target and action.verb in ("push", "kick", "throw")
    }
    heads: dict[int, list[str]] = {}
    for prop in world.props:
        if prop.id in members:
            heads.setdefault(id(members[prop.id].phrase.head), []).append(prop.id)
    found = []
    for names in heads.values():
        member = members[names[0]]
        several = cast("dict[str, str]", sheet("courses")["several"])
        kind = several.get(member.key, member.key)
        usual = cast("dict[str, str]", sheet("courses")["kinds"]).get(kind)
        many = member.phrase.head.sense.form == "many" or kind != member.key or kind == "playing_card"
        acts = bool(named & set(names))
        asked = Layout(member.phrase.layout) if member.phrase.layout else None
        if not many or not (acts or kind in ("domino",)) or (usual is None and asked is None):
            continue
        layout, number = _usual(usual, asked)
        if member.phrase.counted and member.phrase.layout is None:
            number = len(names)
        collide = any(m.course is Course.STRIKE and m.thing in names for m in motions)
        if collide and layout is not Layout.RACK:
            continue  # two cars that collide are no row of cars
        if len(names) > 1 and not (member.phrase.layout or usual):
            continue
        found.append((names, layout, min(max(number, len(names)), MOST_ALIKE), kind))
    return found


def _usual(usual: str | None, asked: Layout | None) -> tuple[Layout, int]:
    name, _, number = (usual or f"{asked} 6").partition(" ")
    layout = asked or Layout(name)
    if usual and layout in (Layout.CURVE, Layout.ROW) and Layout(name) is Layout.CURVE:
        return layout, int(number)
    if asked is not None and asked is not Layout(name):
        return layout, {Layout.PYRAMID: 10, Layout.ROW: 9, Layout.CURVE: 16, Layout.RING: 14}.get(asked, 6)
    return layout, int(number)


def _as_one(motions: list[Motion], things: tuple[str, ...], layout: Layout) -> list[Motion]:
    """Let what is told of each of many happen to all of them once: they topple, from the first on."""
    kept: list[Motion] = []
    done = False
    for motion in motions:
        if motion.thing not in things:
            kept.append(motion)
            continue
        if done:
            continue
        done = True
        topples = motion.course in (Course.FALL, Course.STRIKE) and layout in _LAID_BY_SIZE
        course = Course.TOPPLE if topples and motion.origin is None else motion.course
        kept.append(replace(motion, thing=things[0], course=course))
    return kept
