"""A blocked scene: who stands where, who does what when. The stage manager's plan."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from filmwright.sound.sound import Sound
from filmwright.stage.world.clip import Clip
from filmwright.stage.world.model import Mark, Model, StageSet
from filmwright.stage.world.mounts import Going
from filmwright.stage.world.world import Course, Verb, World

Quaternion = tuple[float, float, float, float]
"""w x y z."""


@dataclass(frozen=True, kw_only=True)
class Drive:
    """A thing goes straight ahead by itself from `start` (seconds) on, at metres a second.

    `seconds` after its start it stands, having slowed down; None: it goes on. With a `way` it goes
    past those marks, and straight on after the last; `weave` swings it to both sides of its way.
    """

    start: float
    speed: float
    seconds: float | None = None
    climb: float = 0.0  # metres a second upwards
    afloat: bool = False  # rocks on the water
    motion: Going = Going.ROLL
    way: tuple[Mark, ...] = ()
    weave: tuple[float, float] = (0.0, 10.0)  # metres to either side, metres from curve to like curve
    pushed_by: str | None = None  # goes as who walks behind it does
    drawn_by: tuple[str, ...] = ()  # goes as these animals before it do
    alone: bool = True  # nobody rides it: its oars and pedals rest


@dataclass(frozen=True, kw_only=True, eq=False)
class Thing:
    """One character or prop on its starting mark. `id` is the world's; `label` is for people."""

    id: str
    label: str
    model: Model
    start: Mark
    cast: bool = False
    held_by: str | None = None  # id of the character in whose hand it starts
    on: str | None = None  # id of the thing it stands on
    turning: float = 0.0  # radians a second about z, for things on a turntable
    turn: Quaternion | None = None  # how it stands or leans when not upright; in place of `start.heading`
    loose: bool = False  # left to physics: it moves when something moves it
    matter: str | None = None  # what it is made of, as far as physics asks
    drive: Drive | None = None  # goes by itself: a car, a boat, a balloon
    unknown: bool = False  # a labelled box: nobody knew the word


@dataclass(frozen=True, kw_only=True)
class Trigger:
    """A thing is let go at `seconds` (scene time), from where it is or from `place`, with these speeds.

    `velocity` metres a second of its own origin, `spin` radians a second about the world's axes.
    Until then it stays where it stands. `course` tells what it is to do; `target` what it goes at.
    """

    thing: str
    seconds: float
    course: Course
    place: tuple[float, float, float] | None = None
    velocity: tuple[float, float, float] = (0.0, 0.0, 0.0)
    spin: tuple[float, float, float] = (0.0, 0.0, 0.0)
    target: str | None = None
    water: float | None = None  # level of the water it is in or over, metres
    bottom: float | None = None  # of that water, when it is the set's own


@dataclass(frozen=True, kw_only=True)
class Beat:
    """One character's action between two times, in seconds from the scene's start.

    A character's beats do not overlap, except TALK, LOOK, WAVE and HOLD, which lie over others.
    `path`: where the character is at the end of the beat and on the way, as marks.
    """

    actor: str
    verb: Verb
    start: float
    seconds: float
    target: str | None = None  # id of a thing or name of a mark of the set
    path: tuple[Mark, ...] = ()
    manner: str | None = None
    business: str | None = None  # with DO: an entry of `stage/world/business`
    using: tuple[tuple[str, str], ...] = ()  # role -> id of the thing that plays it
    gait: str | None = None  # with DO: how it goes on its way meanwhile
    clip: str | None = None  # with CLIP: a name in `Blocking.motions`


@dataclass(frozen=True, kw_only=True, eq=False)
class Voiced:
    """A line with the voice that says it. Mouths move while `sound` is loud."""

    text: str
    speaker: str | None
    start: float  # seconds
    sound: Sound | None  # None: nobody here can speak this language, so captions alone carry it
    seconds: float


@dataclass(frozen=True, kw_only=True)
class Called:
    """A recording and the exact moment it is heard from, in seconds from the scene's start."""

    reference: str  # name of an audio reference
    start: float


@dataclass(frozen=True, kw_only=True, eq=False)
class Blocking:
    world: World
    place: StageSet
    things: tuple[Thing, ...]
    beats: tuple[Beat, ...]
    lines: tuple[Voiced, ...]
    cues: tuple[Called, ...] = ()
    triggers: tuple[Trigger, ...] = ()
    motions: Mapping[str, Clip] = field(default_factory=dict)  # motion references by name
    notes: tuple[str, ...] = ()

    @property
    def frames(self) -> int:
        return self.world.frames

    @property
    def rate(self) -> Fraction:
        return self.world.rate
