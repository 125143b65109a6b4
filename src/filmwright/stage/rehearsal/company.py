"""The company at rehearsal: all actors of a scene, what they share, and who has which thing when."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from filmwright.stage.blocking.blocking import Blocking, Thing
from filmwright.stage.rehearsal.actor import Actor
from filmwright.stage.rehearsal.rotations import Reals, about_z
from filmwright.stage.world.model import Floats, Mark, Shape

if TYPE_CHECKING:
    from filmwright.stage.rehearsal.animals.creature import Creature

RIM_MARKS = ("rim", "hoop", "basket")
RIM_RADIUS = 0.225
"""Metres, inside to middle of the ring: a basketball rim of 45 cm."""


@dataclass(frozen=True, kw_only=True)
class Held:
    """A thing lies in a hand from `start` on."""

    start: float
    actor: str
    side: int = 1


@dataclass(frozen=True, kw_only=True, eq=False)
class Driven:
    """A thing follows places (frames, 3) of the whole scene from `start` on: a dribbled ball."""

    start: float
    places: Reals
    spin: float = 0.0  # radians a second


@dataclass(frozen=True, kw_only=True)
class Freed:
    """A thing flies by physics from `start` on.

    `aim` with `flight`: passes the point after so many seconds. `aim` without: on an arc that
    falls into it. `velocity`: as thrown.
    """

    start: float
    aim: tuple[float, float, float] | None = None
    flight: float | None = None
    velocity: tuple[float, float, float] | None = None
    place: tuple[float, float, float] | None = None  # where it is let go; None: where the hand has it
    spin: tuple[float, float, float] | None = None  # radians a second about the world's axes; None: as thrown


@dataclass(frozen=True, kw_only=True, eq=False)
class Wielded:
    """A thing is used from `start` on: it follows the hand it lies in, turned as its business asks.

    places (n, 3), turns (n, 3, 3) and palms (n, 3) of the whole scene are as planned; what the real
    palm differs is added. `side` None: both hands hold it, and `palms` are those of the left and the
    right, (2, n, 3), nan where a hand is elsewhere.
    """

    start: float
    actor: str
    side: int | None
    places: Reals
    turns: Reals
    palms: Reals
    pocket: bool = False  # is not to be seen before: it comes out of a pocket


@dataclass(frozen=True, kw_only=True)
class Stowed:
    """A thing is put away from `start` on, into a pocket: nobody sees it."""

    start: float


@dataclass(frozen=True, kw_only=True)
class Errand:
    """Business of one actor's hands between two times, to be played when all trunks stand."""

    actor: str
    business: str
    start: float
    seconds: float
    using: tuple[tuple[str, str], ...] = ()
    partner: str | None = None
    tempo: float = 1.0
    size: float = 1.0  # share of the way from its first key to the others that the hands go
    keeps: bool = False  # the hands go straight on to other business


Custody: TypeAlias = Held | Driven | Freed | Wielded | Stowed


@dataclass(frozen=True, kw_only=True)
class Sounding:
    """A contact a mover knows about beforehand, at a thing."""

    seconds: float
    thing: str
    kind: str
    speed: float
    position: tuple[float, float, float]
    materials: tuple[str, str]


@dataclass(kw_only=True, eq=False)
class Company:
    """Everybody on the stage, and the ball."""

    blocking: Blocking
    times: Reals
    actors: dict[str, Actor] = field(default_factory=dict)
    creatures: dict[str, Creature] = field(default_factory=dict)  # the animals among the cast
    custody: dict[str, list[Custody]] = field(default_factory=dict)
    soundings: list[Sounding] = field(default_factory=list)
    lifts: dict[str, Reals] = field(default_factory=dict)  # metres a whole body is up, by what throws it
    dips: dict[str, Reals] = field(default_factory=dict)  # metres the deck of a trampoline is pushed in
    mounts: dict[str, Floats] = field(default_factory=dict)  # poses of what carries somebody, as planned
    errands: list[Errand] = field(default_factory=list)

    def species_of(self, thing: Thing) -> str:
        """Return the species of a thing of the cast; what no character of the world describes is human."""
        return next((c.species for c in self.blocking.world.cast if c.id == thing.id), "human")

    def kind_of(self, thing: Thing) -> str:
        """Return the kind of a prop; what no prop of the world describes goes by its own id."""
        return next((p.kind for p in self.blocking.world.props if p.id == thing.id), thing.id)

    def thing(self, name: str | None) -> Thing | None:
        """Return the thing with this id, if there is one."""
        return next((thing for thing in self.blocking.things if thing.id == name), None)

    def mark(self, name: str | None) -> Mark | None:
        """Return the set's mark of this name, if it has one."""
        return self.blocking.place.marks.get(name or "")

    def rim(self, near: Reals | None = None) -> Reals | None:
        """Return the rim's centre nearest to a place (2,), metres; None on a set without a basket."""
        found = [
            np.array(mark.position, float)
            for name, mark in sorted(self.blocking.place.marks.items())
            if name.startswith(RIM_MARKS)
        ]
        for thing in self.blocking.things:
            for name, mark in sorted(thing.model.marks.items()):
                if name.startswith(RIM_MARKS):
                    turn = about_z(thing.start.heading)
                    found.append(np.array(thing.start.position) + turn @ np.array(mark.position))
        if not found:
            return None
        if near is None:
            return found[0]
        return min(found, key=lambda rim: float(np.linalg.norm(rim[:2] - near[:2])))

    def where(self, name: str | None, seconds: float) -> Reals | None:
        """Return the middle of a thing, or a mark's place, (3,) metres, as planned so far; None: unknown."""
        if name in self.actors:
            actor = self.actors[name]
            frame = min(int(np.searchsorted(actor.times, seconds)), len(actor.times) - 1)
            tall = 0.8 * actor.figure.height + actor.way.flight[frame]
            return np.append(actor.way.root[frame], tall)
        if name in self.creatures:
            creature = self.creatures[name]
            frame = min(int(np.searchsorted(creature.times, seconds)), len(creature.times) - 1)
            high = creature.ground[frame] + creature.rise[frame]
            return np.append(creature.root[frame], 0.8 * creature.thing.model.size[2] + high)
        if thing := self.thing(name):
            if thing.held_by in self.actors:
                holder = self.where(thing.held_by, seconds)
                return None if holder is None else holder * np.array([1, 1, 0.6])
            place = np.array(thing.start.position, float)
            place[2] += thing.model.size[2] / 2
            return place
        if mark := self.mark(name):
            return np.array(mark.position, float)
        return None

    def ball_of(self, actor: Actor, target: str | None = None) -> Thing | None:
        """Return the ball an actor plays: the named one, the one in hand, or the nearest; None: no ball."""
        balls = [thing for thing in self.blocking.things if is_ball(thing)]
        if named := [ball for ball in balls if ball.id == target]:
            return named[0]
        if mine := [ball for ball in balls if self.holder(ball) == actor.id]:
            return mine[0]
        free = [ball for ball in balls if self.holder(ball) is None]
        return min(
            free,
            key=lambda ball: float(np.linalg.norm(np.array(ball.start.position[:2]) - actor.at)),
            default=None,
        )

    def holder(self, thing: Thing) -> str | None:
        """Return who has a thing at the end of what is planned so far."""
        chain = self.custody.get(thing.id, [])
        for custody in reversed(chain):
            if isinstance(custody, Held | Wielded):
                return custody.actor
            if isinstance(custody, Freed | Stowed):
                return None
        return thing.held_by

    def hand_over(self, thing: Thing, custody: Custody) -> None:
        """Write down who has a thing from a moment on."""
        self.custody.setdefault(thing.id, []).append(custody)


def is_ball(thing: Thing) -> bool:
    """Whether a thing is one loose sphere."""
    solids = thing.model.solids
    return not thing.cast and not thing.model.fixed and len(solids) == 1 and solids[0].shape is Shape.SPHERE


def radius_of(ball: Thing) -> float:
    """Return a ball's radius, metres."""
    return float(ball.model.solids[0].size[0])
