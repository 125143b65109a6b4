"""Things that go by themselves: what drives, sails, rolls or flies across the frame or to a target."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import cos, sin

from filmwright.stage.blocking.blocking import Drive, Thing
from filmwright.stage.blocking.ground import Spot, View, dist, heading_to, nearest_on, spot_of
from filmwright.stage.blocking.set_dressing import Dressing, footprint
from filmwright.stage.blocking.sides import beside, is_side, uncovered
from filmwright.stage.world.model import Mark
from filmwright.stage.world.mounts import Going, Mount, mount_of
from filmwright.stage.world.world import Action, Relation, Verb, World

_LENGTHS = {Verb.WALK: 0.55, Verb.SWIM: 0.35, Verb.RUN: 1.6, Verb.FLY: 0.9}
"""Of its own length a thing goes in a second: what reads as going, sailing, speeding and flying."""

EASING = 0.7
"""Seconds a thing takes to come up to its speed, and to stand again."""

_SLOWEST, _FASTEST = 0.35, 16.0  # metres a second
_MANNERS = {"slowly": 0.5, "gently": 0.5, "leisurely": 0.5, "quickly": 1.8, "fast": 1.8}
_SHOWN = 2.5
"""Seconds of its way that lie around its mark, where the frame was composed."""

STANDS = 0.4
"""Seconds one sees a thing stand where it was told to, before it goes, and after it has arrived."""

_UNCOVERED = 1.1
"""Times its radius that a thing stops past the middle, when it would hide its target: it has no gaps."""

_IN_THE_AIR = {Going.SOAR: 2.6, Going.HOVER: 0.5, Going.LEAP: 3.6, Going.PLUNGE: 3.0}
"""Metres above the ground that things go which are ridden through the air."""

_WALK = 1.15
"""Metres a second of who pushes something."""

_OPEN = {Going.SOAR: 0.7, Going.SKATE: 0.9}
"""Radians from the lens that a rider goes across the frame, 1.15 the rest: its side, some of its face."""

_TALL = 1.7  # metres: a living target, or a mark of the set

_CLOSE, _SPREAD = 0.7, 2.6
"""Times the room two things need side by side: how near one passes the other, from how far to how far."""


def goes_by_itself(action: Action) -> bool:
    """Tell whether a thing can do what an action says, without anybody's hand."""
    return action.verb in _LENGTHS


def driven(world: World, dressing: Dressing) -> dict[str, Thing]:
    """Return the things, those that go on their way: across their marks in mid-shot, or to a target.

    A thing whose target nobody has placed yet waits: ask again when people have their marks.
    """
    going = dict(dressing.things)
    living = {character.id for character in world.cast}
    placed = {prop.id for prop in world.props if prop.placement is not None}
    carried = mounts(world)
    for action in world.actions:
        thing = going.get(action.actor)
        if thing is None or thing.drive is not None or thing.held_by or not goes_by_itself(action):
            continue
        if action.target in living and action.target not in dressing.people:
            continue
        pusher = next((a.actor for a in world.actions if pushes(a) and a.target == thing.id), None)
        shown = _Way(
            world=world,
            thing=thing,
            action=action,
            camera=dressing.floor.view.camera,
            how=carried.get(thing.id),
        )
        target = _target(dressing, thing, action)
        if target is None:
            going[thing.id] = shown.across(pusher)
        else:
            going[thing.id] = shown.to(dressing.floor.view, target, told=thing.id in placed)
    for name, how in carried.items():
        tug = going.get(towing(name))
        if tug is not None and how.towed is not None and going[name].drive is not None:
            going[tug.id] = _ahead(going[name], tug, how.towed[1])
        if name in going and going[name].drive is None:
            drive = Drive(start=0.0, speed=0.0, motion=how.motion, alone=False, afloat=is_vessel(going[name]))
            start = replace(going[name].start, heading=dressing.floor.view.camera + 1.05)
            going[name] = replace(going[name], start=start, drive=drive)
    return going


def towing(name: str) -> str:
    """Return the id of what draws a ridden thing on a rope."""
    return f"{name}_tug"


def _ahead(drawn: Thing, tug: Thing, far: float) -> Thing:
    """Return what draws a thing so far ahead of it on the same way, as fast."""
    assert drawn.drive is not None
    (x, y, z), heading = drawn.start.position, drawn.start.heading
    mark = Mark(position=(x + far * cos(heading), y + far * sin(heading), z), heading=heading)
    drive = replace(drawn.drive, weave=(0.0, 10.0), alone=True, motion=Going.PLANE, afloat=False)
    return replace(tug, start=mark, drive=drive)


def pushes(action: Action) -> bool:
    """Tell whether somebody goes behind what it rides, and pushes it."""
    return action.verb is Verb.RIDE and action.where is Relation.BEHIND


def team_of(mount: str, how: Mount) -> tuple[str, ...]:
    """Return the ids of the animals that draw a mount, the wheelers first, left before right."""
    return tuple(f"{mount}_{how.team[0]}_{number + 1}" for number in range(how.team[1])) if how.team else ()


def mounts(world: World) -> dict[str, Mount]:
    """Return the things somebody rides, by their ids, and how they are ridden."""
    kinds = {prop.id: prop.kind for prop in world.props}
    ridden = dict.fromkeys(a.target for a in world.actions if a.verb is Verb.RIDE and a.target in kinds)
    return {name: mount_of(kinds[name]) for name in ridden if name}


@dataclass(frozen=True, kw_only=True)
class _Target:
    """Where a way leads to, and how far and high what stands there reaches, metres."""

    at: Spot
    radius: float
    height: float


def _target(dressing: Dressing, thing: Thing, action: Action) -> _Target | None:
    """Return the target of a way that ends beside it; None: the way leads on, over or through it."""
    target, where = action.target or "", action.where
    own = target == thing.id or target == thing.on or (where is not None and not is_side(where))
    found = dressing.anchor(target)
    if own or found is None or (where is None and target in dressing.place.marks):
        return None
    mark, size = found
    model = dressing.things[target].model if target in dressing.things else None
    return _Target(at=spot_of(mark), radius=size, height=model.size[2] if model else _TALL)


class _Way:
    """The way of one thing through one scene."""

    def __init__(
        self, *, world: World, thing: Thing, action: Action, camera: float, how: Mount | None = None
    ) -> None:
        self.thing, self.action, self.how = thing, action, how
        if how is not None and thing.on != "road":  # a rider is seen from the side, the face open to the lens
            heading = camera + (-1.15 if how.roofed else _OPEN.get(how.motion, 1.15))
            self.thing = thing = replace(thing, start=replace(thing.start, heading=heading))
        deep, wide, tall = thing.model.size
        self.flies = action.verb is Verb.FLY
        speed = _LENGTHS[action.verb] * max(deep, wide, 0.4) * _MANNERS.get(action.manner or "", 1.0)
        if how is not None:
            speed = how.speed * _MANNERS.get(action.manner or "", 1.0)
        self.speed = min(max(speed, _SLOWEST), _FASTEST)
        self.length = float(world.frames / world.rate)
        self.start = action.start if action.start is not None else (action.seen[0] if action.seen else 0.0)
        self.height = thing.start.position[2]
        if self.flies:
            self.height = max(self.height, 1.2 + 0.5 * max(deep, tall))
        if how is not None and how.motion in _IN_THE_AIR:
            self.height += _IN_THE_AIR[how.motion]

    def across(self, pusher: str | None = None) -> Thing:
        """Return the thing set back on its way so that it crosses its mark in mid-shot."""
        thing, speed = self.thing, self.speed
        deep, wide, tall = thing.model.size
        rises = self.flies and tall > 1.2 * max(deep, wide)  # a balloon goes up, an airplane on
        back = 0.0 if rises else speed * min(self.length - self.start, _SHOWN) / 2
        x, y, _ = thing.start.position
        heading = thing.start.heading
        mark = Mark(position=(x - back * cos(heading), y - back * sin(heading), self.height), heading=heading)
        drive = Drive(
            start=self.start,
            speed=0.0 if rises else speed,
            climb=0.35 * tall * _LENGTHS[Verb.FLY] if rises else 0.06 * speed if self.flies else 0.0,
            afloat=is_vessel(thing) and not self.flies,
        )
        if self.how is not None:
            drive = replace(drive, motion=self.how.motion, weave=self.how.weave, alone=False)
            drive = replace(drive, climb=drive.climb - self.how.slope * speed)
            team = team_of(thing.id, self.how)
            drive = replace(drive, afloat=drive.afloat and self.how.motion is not Going.PLANE, drawn_by=team)
        if pusher is not None:
            drive = replace(drive, speed=min(speed, _WALK), pushed_by=pusher, weave=(0.0, 10.0), alone=True)
        return replace(thing, start=mark, drive=drive)

    def to(self, view: View, target: _Target, *, told: bool) -> Thing:
        """Return the thing where its way begins, on its way to a side of its target, where it stops.

        With no side told it arrives on the side it comes from. `told`: its place is given, and seen.
        """
        at, room = target.at, self._room(target)
        begin = max(self.start, STANDS) if told else self.start
        most = max(self.length - begin - STANDS, 2 * EASING)
        eased = EASING / 2 + (EASING / 2 if begin > 0 else 0.0)
        here = spot_of(self.thing.start)
        end = self._end(view, here, target)
        if not told:
            here = self._begun(view, at, end, self.speed * (min(most, _SHOWN) - eased))
        elif self.action.where is not None:
            here, end = _clear_of(view, at, room, (here, end))
        far = dist(here, end)
        seconds = min(max(far / self.speed + eased, 2 * EASING), most)
        heading = heading_to(here, end) if far > 0.05 else self.thing.start.heading
        drive = Drive(
            start=begin,
            speed=far / (seconds - eased),
            seconds=seconds,
            afloat=is_vessel(self.thing) and not self.flies,
        )
        if self.how is not None:
            drive = replace(drive, motion=self.how.motion, alone=False)
        mark = Mark(position=(*here, self.height), heading=heading)
        return replace(self.thing, start=mark, drive=drive)

    def _room(self, target: _Target) -> float:
        return (target.radius + footprint(self.thing.model)) * 1.12 + 0.03

    def _end(self, view: View, here: Spot, target: _Target) -> Spot:
        """Return where the way stops: before or behind its target so far past it that both are seen."""
        at, room, where = target.at, self._room(target), self.action.where
        right, behind = view.moved_to(at).seen(here)
        if where is not None:
            size = footprint(self.thing.model), self.thing.model.size[2]
            aside = uncovered(where, size, (target.radius, target.height), _UNCOVERED)
            return beside(view, at, where, room, -aside if right > 0 else aside)
        away = dist(here, at)
        if away < room or behind > 0:  # what arrives behind a thing would be hidden by it
            return beside(view, at, Relation.LEFT_OF if right < 0 else Relation.RIGHT_OF, room)
        return at[0] + (here[0] - at[0]) * room / away, at[1] + (here[1] - at[1]) * room / away

    def _begun(self, view: View, at: Spot, end: Spot, far: float) -> Spot:
        """Return where a way begins that comes across the frame, from the side it ends on or past it."""
        right, _ = view.moved_to(at).seen(end)
        if self.action.where in (Relation.IN_FRONT_OF, Relation.BEHIND):
            right = -right  # past the middle
        return view.moved_to(end).at(far if right > 0 else -far, 0.0)


def _clear_of(view: View, at: Spot, room: float, leg: tuple[Spot, Spot]) -> tuple[Spot, Spot]:
    """Return a straight way moved past what it would lead through, by the side its ends lean to.

    It is drawn out so that both ends still lie clearly on the sides they were told.
    """
    near, _ = nearest_on(*leg, at)
    if dist(near, at) >= 0.6 * room:
        return leg
    (right, away), (right_end, away_end) = (view.moved_to(at).seen(spot) for spot in leg)
    across = abs(right_end - right) >= abs(away_end - away)
    if across:
        step = (0.0, _CLOSE * room if away + away_end > 0.1 * room else -_CLOSE * room)
    else:
        step = (-_CLOSE * room if right + right_end < -0.1 * room else _CLOSE * room, 0.0)
    spots = []
    for x, y in ((right, away), (right_end, away_end)):
        long = _SPREAD if (abs(x) > abs(y)) == across else 1.0
        wide, deep = (long, 1.0) if across else (1.0, long)
        spots.append(view.moved_to(at).at(x * wide + step[0], y * deep + step[1]))
    begin, end = spots
    return begin, end


def is_vessel(thing: Thing) -> bool:
    """Tell whether a thing is made to float: it knows its waterline."""
    return "waterline" in thing.model.marks
