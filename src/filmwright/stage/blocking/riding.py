"""Riders: who is carried by what, from where to where; everybody mounted before the scene begins."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from math import cos, sin

import numpy as np

from filmwright.stage.blocking.blocking import Beat, Thing
from filmwright.stage.blocking.driving import pushes, team_of, towing
from filmwright.stage.blocking.leads import led
from filmwright.stage.blocking.people import Positions
from filmwright.stage.blocking.stairways import on_stairs
from filmwright.stage.world.model import Mark, Model, StageSet, Surface
from filmwright.stage.world.mounts import Going, is_pushed, is_ridden, mount_of
from filmwright.stage.world.props.wish import DARK_GLASS
from filmwright.stage.world.world import Action, Character, Placement, Prop, Relation, Verb, World

BOARDING, ALIGHTING = "boarding", "alighting"
BOARDED = 1.9
"""Seconds from where somebody stands beside a mount until it may go."""
_DRAWN = ("drawn", "pulled", "拉的", "马车")
_LEAVES = (Verb.WALK, Verb.RUN, Verb.FLY)
_ROADS = (Going.ROLL, Going.PUSHED)
_STAYS = (
    Going.SWING,
    Going.ROCK,
    Going.SEESAW,
    Going.TURN,
    Going.TREAD,
    Going.BUCK,
    Going.BOUNCE,
    Going.LOWER,
)
"""Motions of what stays where it is."""

_AT_REST = (Verb.IDLE, Verb.SIT, Verb.LIE)
_ON_FOOT = (Verb.WALK, Verb.RUN, Verb.HOLD)
_QUIET = (Verb.IDLE, Verb.SIT, Verb.LIE, Verb.LOOK, Verb.HOLD, Verb.TALK, Verb.WAVE)
_SWIFT = ("gallop", "race", "racing", "chase", "fast", "speed", "奔", "疾", "飞驰", "赛")
_AFLOAT = (Going.PLANE, Going.ROW, Going.PADDLE, Going.SAIL)


def saddled(world: World, place: StageSet) -> World:
    """Return the world with everybody who rides on a mount of their size, and mounts that go.

    Who was put on something that is ridden rides it; who sits on it, sits on it at rest. A mount
    whose way nobody tells goes across the frame.
    """
    world = _boarding(_mounts_found(_put_on(_pushing(_with_coachmen(led(on_stairs(world, place)))))))
    riding = {a.actor: a for a in world.actions if a.verb is Verb.RIDE and a.target}
    if not riding:
        return world
    cast = tuple(
        replace(c, placement=None) if c.id in riding and _on_its_mount(c, riding[c.id]) else c
        for c in world.cast
    )
    sailed = {a.target for a in riding.values() if any(word in a.words for word in ("sail", "航", "帆"))}
    world = replace(world, props=tuple(_rigged(p) if p.id in sailed else p for p in world.props))
    riders = {a.target: c for c in reversed(cast) if (a := riding.get(c.id))}
    pushed = {a.target for a in riding.values() if pushes(a)}
    props = tuple(
        _fitted(prop, riders[prop.id], place, pushed=prop.id in pushed) if prop.id in riders else prop
        for prop in world.props
    )
    goings = tuple(going for action in _leads(world, riding) if (going := _going(world, action)) is not None)
    tugs = tuple(
        Prop(
            id=towing(prop.id), kind=how.towed[0], placement=Placement(relation=Relation.AT, anchor="centre")
        )
        for prop in props
        if prop.id in riders and (how := mount_of(prop.kind)).towed is not None
    )
    teams = tuple(animal for prop in props if prop.id in riders for animal in _team(prop))
    runs = tuple(Action(actor=animal.id, verb=Verb.RUN) for animal in teams)
    actions = _without(
        (*world.actions, *goings, *runs), lambda action: action.verb in _AT_REST and action.actor in riding
    )
    return replace(world, cast=(*cast, *teams), props=(*props, *tugs), actions=actions)


def _changes(action: Action, how: str) -> bool:
    """Tell whether a ride begins (`boarding`) or ends (`alighting`) in the picture."""
    return action.verb is Verb.RIDE and how in (action.manner or "").split()


def _boarding(world: World) -> World:
    """Return the world where who gets on and rides away does so in one ride, its mount waiting so long."""
    boards = {(a.actor, a.target): a for a in world.actions if _changes(a, BOARDING)}
    later = {
        (a.actor, a.target)
        for a in world.actions
        if a.verb is Verb.RIDE and (a.actor, a.target) in boards and not _changes(a, BOARDING)
    }

    def again(action: Action) -> bool:
        pair = (action.actor, action.target)
        return action.verb is Verb.RIDE and pair in later and not _changes(action, BOARDING)

    actions = _without(world.actions, again)
    going = {a.actor for a in actions if a.verb not in _QUIET}
    away = [
        Action(
            actor=mount,
            verb=Verb.RUN if _is_prop(world, mount) else Verb.WALK,
            start=BOARDED,
            words="rides away",
        )
        for _, mount in sorted(later, key=str)
        if mount is not None and mount not in going
    ]
    waits = {mount for _, mount in boards}
    actions = tuple(
        replace(a, start=max(a.start or 0.0, BOARDED)) if a.actor in waits and a.verb in _LEAVES else a
        for a in actions
    )
    return replace(world, actions=(*actions, *away))


def _is_prop(world: World, name: str) -> bool:
    return any(prop.id == name for prop in world.props)


def _without(actions: tuple[Action, ...], gone: Callable[[Action], bool]) -> tuple[Action, ...]:
    """Return the actions but some; who waited for one of these waits for what that waited for."""
    kept = [number for number, action in enumerate(actions) if not gone(action)]

    def after(number: int | None) -> int | None:
        while number is not None and number not in kept:
            number = actions[number].after
        return None if number is None else kept.index(number)

    return tuple(replace(actions[number], after=after(actions[number].after)) for number in kept)


def _team(prop: Prop) -> list[Character]:
    """Return the animals that draw a mount."""
    how = mount_of(prop.kind)
    coats = ((0.32, 0.33, 0.36), (0.82, 0.80, 0.76))
    species = how.team[0] if how.team else ""
    return [
        Character(id=name, words=f"{species} of the team", species=species, coat=coats[number % 2])
        for number, name in enumerate(team_of(prop.id, how))
    ]


def _pushing(world: World) -> World:
    """Return the world with whoever pushes a thing on wheels, or who sits in it, walking behind it."""
    rolling = {prop.id for prop in world.props if is_pushed(prop.kind)}
    borne = {c.id: c.placement.anchor for c in world.cast if c.placement and c.placement.anchor in rolling}
    hurt = {a.target for a in world.actions if a.verb is Verb.PUSH and a.target in borne}

    def told(action: Action) -> Action:
        cart = borne.get(action.target or "", action.target)
        rolls = action.verb is Verb.PUSH and cart in rolling
        return replace(action, verb=Verb.RIDE, target=cart, where=Relation.BEHIND) if rolls else action

    actions = _without(world.actions, lambda action: action.verb is Verb.FALL and action.actor in hurt)
    return replace(world, actions=tuple(told(action) for action in actions))


def _put_on(world: World) -> World:
    """Return the world with those riding whom the words only put on a mount: it goes as they were said to."""
    kinds = {prop.id: prop.kind for prop in world.props}
    beasts = {c.id for c in world.cast if c.species != "human"}
    actions = [_on_what_it_takes(action, kinds) for action in world.actions]
    for character in world.cast:
        own = [n for n, action in enumerate(actions) if action.actor == character.id]
        on = _put_where(character, [actions[n] for n in own])
        if on is None or any(actions[n].verb not in (*_QUIET, *_ON_FOOT) for n in own):
            continue
        kind = kinds.get(on.anchor)
        beast = on.anchor in beasts and character.species == "human"
        if not beast and (kind is None or not is_ridden(kind) or _roofed(kind, on.relation)):
            continue
        for n in own:
            if actions[n].verb in _ON_FOOT:
                goal = actions[n].target if actions[n].target != on.anchor else None
                actions[n] = replace(actions[n], actor=on.anchor, target=goal)
        actions.append(Action(actor=character.id, verb=Verb.RIDE, target=on.anchor))
    return replace(world, actions=tuple(actions))


def _on_what_it_takes(action: Action, kinds: Mapping[str, str]) -> Action:
    """Return a way that leads on a thing to ride as a ride: down a hill on a sled, off on a broom."""
    kind = kinds.get(action.target or "", "")
    ways = action.verb in (Verb.WALK, Verb.RUN, Verb.FLY, Verb.SWIM) and action.actor not in kinds
    on = action.where is Relation.ON or (action.verb is Verb.FLY and action.where is None)
    if ways and on and is_ridden(kind) and not mount_of(kind).roofed:
        return replace(action, verb=Verb.RIDE, where=None)
    return action


def _put_where(character: Character, own: list[Action]) -> Placement | None:
    """Return where somebody is put, or sits, if that is on or in something."""
    if any(action.verb is Verb.RIDE for action in own):
        return None
    sat = next((action.target for action in own if action.verb is Verb.SIT and action.target), None)
    if character.placement is None and sat is not None:
        return Placement(relation=Relation.ON, anchor=sat)
    inside = character.placement is not None and character.placement.relation in (
        Relation.ON,
        Relation.INSIDE,
    )
    return character.placement if inside else None


def _mounts_found(world: World) -> World:
    """Return the world with a mount for who rides nobody says what; without one it walks."""
    beasts = [c.id for c in world.cast if c.species != "human"]
    there = [*beasts, *(prop.id for prop in world.props if is_ridden(prop.kind))]
    found: list[Action] = []
    for action in world.actions:
        if action.verb is not Verb.RIDE or action.target is not None:
            found.append(action)
        elif mount := next((name for name in there if name != action.actor), None):
            found.append(replace(action, target=mount))
        else:
            found.append(replace(action, verb=Verb.WALK))
    carried = {(action.actor, action.target) for action in found if action.verb is Verb.RIDE}

    def walks(action: Action) -> bool:
        return action.verb in _ON_FOOT and (action.actor, action.target) in carried

    return replace(world, actions=_without(tuple(found), walks))  # who rides a horse does not walk to it


def _roofed(kind: str, relation: Relation) -> bool:
    """Tell whether who is on such a thing is on its roof."""
    how = mount_of(kind)
    return how.roofed and relation is Relation.ON


def _on_its_mount(character: Character, action: Action) -> bool:
    return character.placement is not None and character.placement.anchor == action.target


def _leads(world: World, riding: dict[str, Action]) -> list[Action]:
    """Return one ride for each mount that nobody has told where to go yet."""
    going = {action.actor for action in world.actions if action.verb not in _QUIET}
    first = {action.target: action for action in reversed(riding.values())}
    return [action for target, action in first.items() if target not in going]


def _going(world: World, ride: Action) -> Action | None:
    """Return how a mount goes while it is ridden; None: it stays where it is."""
    assert ride.target is not None
    kind = next((prop.kind for prop in world.props if prop.id == ride.target), None)
    swift = any(word in f"{ride.words} {ride.manner or ''}" for word in _SWIFT)
    verb = Verb.RUN if swift or kind is not None else Verb.WALK
    beast = next((c for c in world.cast if c.id == ride.target), None)
    if beast is not None:
        from filmwright.stage.world.cast.animals import catalog as animals  # only when one plays

        verb = {"air": Verb.FLY, "water": Verb.SWIM}.get(animals.element(beast.species), verb)
    if _changes(ride, BOARDING) or _changes(ride, ALIGHTING):
        return None
    sits = any(a.actor == ride.actor and a.verb is Verb.SIT for a in world.actions)
    if sits or (kind is not None and mount_of(kind).motion in _STAYS):
        return None
    return Action(
        actor=ride.target,
        verb=verb,
        manner=ride.manner,
        after=ride.after,
        start=ride.start,
        seen=ride.seen,
        words=ride.words,
    )


def _fitted(prop: Prop, rider: Character, place: StageSet, *, pushed: bool) -> Prop:
    """Return the mount as it is ridden, in its rider's size, in the middle of a floor without a road."""
    how = mount_of(prop.kind)
    if how.ridden is not None:
        prop = replace(prop, kind=how.ridden)
    if how.fits is not None:
        low, high = how.fits
        tall = _tall(rider)
        prop = replace(prop, size=prop.size * max(min(tall / low, 1.0), tall / high))
    water = "water" in place.marks and how.motion in _AFLOAT
    if (
        prop.placement is None
        and not water
        and (pushed or "road" not in place.marks or how.motion not in _ROADS)
    ):
        prop = replace(prop, placement=Placement(relation=Relation.AT, anchor="centre"))
    return prop


def _rigged(prop: Prop) -> Prop:
    """Return a boat that somebody sails with a sail."""
    return replace(prop, kind="sailboat") if prop.kind == "boat" else prop


def _with_coachmen(world: World) -> World:
    """Return the world with a coachman on every carriage that is said to be drawn, with nobody on it."""
    taken = {a.target for a in world.actions} | {c.placement.anchor for c in world.cast if c.placement}
    drawn_by = [
        p.id
        for p in world.props
        if mount_of(p.kind).team and p.id not in taken and any(word in p.words for word in _DRAWN)
    ]
    men = tuple(Character(id=f"{name}_coachman", words="coachman", gender="man") for name in drawn_by)
    rides = tuple(
        Action(actor=man.id, verb=Verb.RIDE, target=name) for man, name in zip(men, drawn_by, strict=True)
    )
    return replace(world, cast=(*world.cast, *men), actions=(*world.actions, *rides))


def _tall(rider: Character) -> float:
    """Return how tall a rider is, metres; an animal as tall as people with such legs are."""
    if rider.species == "human":
        return rider.height
    from filmwright.stage.world.cast.animals import catalog as animals  # only when one plays

    model = animals.build(rider)
    leg = [model.parts.index(part) for part in _HIND_LEG if part in model.parts]
    long = float(np.linalg.norm(np.diff(model.joints[leg], axis=0), axis=1).sum())
    return long / 0.56 if long else animals.stature(rider)


_HIND_LEG = ("thigh_l", "shin_l", "foot_l", "toes_l")


def take_mounts(positions: Positions) -> None:
    """Give every rider the mark of its mount: before others take theirs, and when animals have theirs."""
    for action in positions.world.actions:
        if action.verb is not Verb.RIDE or action.target is None:
            continue
        thing = positions.dressing.things.get(action.target)
        mark = thing.start if thing else positions.marks.get(action.target)
        if mark is None:
            mark = Mark(position=(0.0, 0.0, 0.0))
        mark = replace(mark, position=(mark.position[0], mark.position[1], 0.0))
        positions.marks[action.actor] = mark
        positions.dressing.people[action.actor] = mark
        if thing is not None and thing.drive is not None:
            for number, name in enumerate(thing.drive.drawn_by):
                positions.marks[name] = _before(thing, number)
                positions.dressing.people[name] = positions.marks[name]


def _before(mount: Thing, number: int) -> Mark:
    """Return where an animal of a team stands: two by two before what they draw."""
    trace = mount.model.marks.get("trace", Mark(position=(mount.model.size[0] / 2, 0.0, 0.0)))
    ahead, aside = trace.position[0] + 0.6 + 1.35 * (number // 2), 0.36 - 0.72 * (number % 2)
    heading = mount.start.heading
    x, y, _ = mount.start.position
    place = (x + ahead * cos(heading) - aside * sin(heading), y + ahead * sin(heading) + aside * cos(heading))
    return Mark(position=(*place, 0.0), heading=heading)


def drawn(beats: list[Beat], things: Mapping[str, Thing], seconds: float) -> list[Beat]:
    """Return the beats with every team running straight ahead from the first frame to the last."""
    teams = {name: thing for thing in things.values() if thing.drive for name in thing.drive.drawn_by}
    kept = [beat for beat in beats if beat.actor not in teams]
    for name, thing in teams.items():
        assert thing.drive is not None
        start = _before(thing, thing.drive.drawn_by.index(name))
        far = thing.drive.speed * seconds
        x, y, z = start.position
        end = Mark(
            position=(x + far * cos(start.heading), y + far * sin(start.heading), z), heading=start.heading
        )
        kept.append(Beat(actor=name, verb=Verb.RUN, start=0.0, seconds=seconds, path=(end,)))
    return kept


def with_open_windows(model: Model) -> Model:
    """Return a car whose windows are down, so that one sees who drives it."""
    if "seat" not in model.marks:  # solid inside: a bus keeps its panes
        return model
    dark = np.round(np.array(DARK_GLASS.colour) * 255)

    def open_window(surface: Surface) -> Surface:
        glass = np.abs(surface.colours[:, :3].astype(float) - dark).max(axis=1) < 10
        kept = ~glass[surface.triangles].all(axis=1)
        return surface if kept.all() else replace(surface, triangles=surface.triangles[kept])

    return replace(model, surfaces=tuple(open_window(surface) for surface in model.surfaces))
