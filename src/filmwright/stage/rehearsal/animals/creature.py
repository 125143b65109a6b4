"""A creature: one animal on the stage, where it is and what its bones do, frame by frame."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from filmwright.stage.blocking.blocking import Beat, Thing
from filmwright.stage.rehearsal.rotations import Reals, about_x, about_y, about_z, turned
from filmwright.stage.world.cast.animals.catalog import Habits
from filmwright.stage.world.model import Floats

if TYPE_CHECKING:
    from filmwright.stage.rehearsal.animals.paws import Wielded

LEGS = {
    False: ("thigh", "shin", "foot", "toes"),
    True: ("upper_arm", "forearm", "hand", "fingers"),
}
"""The bones of a hind leg, and of a fore leg."""


OWN = "own"
"""The frame of a limb itself: from its shoulder or hip, x ahead, z up, whichever way the body leans."""


@dataclass(frozen=True, kw_only=True)
class Step:
    """A foot leaves the ground at `lift` and stands on (x, y) from `land`, seconds; `arc` metres high.

    `flow`: how evenly it swings on, 0 a step of its own .. 1 carried along by a body at full speed.
    """

    lift: float
    land: float
    x: float
    y: float
    yaw: float
    arc: float
    flow: float = 0.0


@dataclass(frozen=True, kw_only=True)
class Leg:
    """One leg that stands and walks: its four bones, from hip or shoulder to toes, and its side."""

    bones: tuple[int, int, int, int]
    side: int  # +1 left
    fore: bool


@dataclass(frozen=True, kw_only=True, eq=False)
class Anatomy:
    """The bones of a model, by name."""

    parts: tuple[str, ...]
    parents: tuple[int, ...]
    rest: Reals

    @cached_property
    def index(self) -> dict[str, int]:
        return {part: number for number, part in enumerate(self.parts)}

    @cached_property
    def legs(self) -> tuple[Leg, ...]:
        """Return the legs it has: hind left, fore left, hind right, fore right; a biped's two."""
        found = []
        for side, letter in ((1, "l"), (-1, "r")):
            for fore in (False, True):
                names = [f"{bone}_{letter}" for bone in LEGS[fore]]
                if all(name in self.index for name in names):
                    one, two, three, four = (self.index[name] for name in names)
                    found.append(Leg(bones=(one, two, three, four), side=side, fore=fore))
        return tuple(found)

    def numbered(self, stem: str) -> list[str]:
        """Return the parts `stem_1`, `stem_2`, ... it has, in order."""
        found: list[str] = []
        while f"{stem}_{len(found) + 1}" in self.index:
            found.append(f"{stem}_{len(found) + 1}")
        return found


@dataclass(frozen=True, kw_only=True, eq=False)
class Reach:
    """A foot leaves its place for a goal: `offset` (3,) or (n, 3) metres in the frame of a part, or from
    the stage's origin where `part` is None; `weight` (n,) 0 where it stood .. 1 at the goal."""

    leg: int
    weight: Reals
    offset: Reals
    part: str | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class Aim:
    """The mouth goes to a goal, as a foot does by its `Reach`."""

    weight: Reals
    offset: Reals
    part: str | None = None


@dataclass(frozen=True, kw_only=True)
class Mouthful:
    """A thing is in the mouth, or on the nose, from `start` to `end`, seconds.

    It comes there from where it lay, or `flies` there in so many seconds in an arc; afterwards it lies
    on the ground below.
    """

    thing: str
    start: float
    end: float
    on_nose: bool = False
    flies: float = 0.0


@dataclass(kw_only=True, eq=False)
class Creature:
    """What one animal does. Movers write it; `matrices` poses the bones.

    root (n, 2), heading (n,), rise (n,) metres over standing height, pitch (nose down) and roll (n,);
    bend (n, parts, 3): radians each bone turns about x, y and z of its own rest frame.
    """

    thing: Thing
    habits: Habits
    anatomy: Anatomy
    times: Reals
    root: Reals
    heading: Reals
    rise: Reals
    pitch: Reals
    roll: Reals
    bend: Reals
    squash: dict[str, Reals] = field(default_factory=dict)  # eyes that blink: height (n,) of a part
    shrink: dict[str, Reals] = field(default_factory=dict)  # size (n,) of a part: a tongue that is put out
    reaches: list[Reach] = field(default_factory=list)
    aims: list[Aim] = field(default_factory=list)
    mouthfuls: list[Mouthful] = field(default_factory=list)
    upright: Reals = field(
        default_factory=lambda: np.zeros(0)
    )  # (n,) radians the trunk is raised over the hips
    centred: Reals = field(
        default_factory=lambda: np.zeros(0)
    )  # (n,) 1: hind feet under the middle, not behind
    seat: Reals = field(default_factory=lambda: np.zeros(0))  # (n,) 1: sits as people do, legs before it
    perch: Reals = field(default_factory=lambda: np.zeros(0))  # (n,) metres: how high the seat is
    flank: Reals = field(default_factory=lambda: np.zeros(0))  # (n,) radians rolled over on the ground
    jaw: Reals = field(default_factory=lambda: np.zeros(0))  # (n,) radians the mouth is open
    tongue: Reals = field(default_factory=lambda: np.zeros(0))  # (n,) 0 in the mouth .. 1 out
    lids: Reals = field(default_factory=lambda: np.zeros(0))  # (n,) 1: eyes shut
    chest_up: Reals = field(default_factory=lambda: np.zeros(0))  # (n,) 1: breathes hard
    asleep: Reals = field(default_factory=lambda: np.zeros(0))  # (n,) 1: curled up, head on the paws
    display: Reals = field(default_factory=lambda: np.zeros(0))  # (n,) 1: spread wings are held, not beaten
    soaring: Reals = field(default_factory=lambda: np.zeros(0))  # (n,) 1: flies on wings held still
    rolls: list[tuple[str, slice, Reals]] = field(default_factory=list)  # things it rolls: by metres (k, 2)
    errands: list[Beat] = field(default_factory=list)  # people's business its forepaws do
    wields: list[Wielded] = field(default_factory=list)  # things in its forepaws
    first: dict[int, tuple[float, float]] = field(
        default_factory=dict
    )  # feet that begin elsewhere than at rest
    ground: Reals = field(default_factory=lambda: np.zeros(0))  # (n,) metres: how high what it stands on is
    stand: float = 0.0  # that height as planned so far
    told: float = 0.0  # the height its last way was to end at
    free: float = 0.0  # seconds: when its last leap has landed
    afloat: bool = False  # is on the water of the set, at whose level it begins
    biped: bool = False  # plans to walk on its hind legs from now on
    steps: list[list[Step]] = field(default_factory=list)
    planted: Reals = field(default_factory=lambda: np.zeros(0))  # (n,) share of the legs' reach to the ground
    fold: Reals = field(default_factory=lambda: np.zeros(0))  # (n,) 1: legs folded under a lying body
    sit: Reals = field(default_factory=lambda: np.zeros(0))  # (n,) 1: hind legs folded under a sitting body
    spread: Reals = field(default_factory=lambda: np.zeros(0))  # (n,) 1: wings spread, 0: folded
    stride: Reals = field(default_factory=lambda: np.zeros(0))  # (n,) phase of the gait, cycles
    vigour: Reals = field(default_factory=lambda: np.zeros(0))  # (n,) 0 still .. 1 in full gait
    at: Reals = field(default_factory=lambda: np.zeros(2))  # where the planned root stands so far
    facing: float = 0.0
    lying: float = 0.0
    sitting: float = 0.0
    aloft: float = 0.0  # metres the planned body flies above the ground so far
    looks: list[tuple[float, float, str]] = field(default_factory=list)
    cries: list[tuple[float, str]] = field(default_factory=list)
    rng: np.random.Generator = field(default_factory=lambda: np.random.default_rng(1))

    @property
    def id(self) -> str:
        return self.thing.id

    @property
    def leg(self) -> float:
        """Return the height of its hips, or of its body where it has no legs, metres."""
        if not self.anatomy.legs:
            return float(max(self.thing.model.size[2] * 0.5, 0.02))
        return float(max(self.anatomy.rest[leg.bones[0], 2] for leg in self.anatomy.legs))

    def span(self, start: float, end: float) -> slice:
        """Return the frames from `start` up to `end` seconds."""
        return slice(
            int(np.searchsorted(self.times, start - 1e-9)), int(np.searchsorted(self.times, end - 1e-9))
        )

    def turn(
        self, part: str, frames: slice, *, x: Reals | float = 0, y: Reals | float = 0, z: Reals | float = 0
    ) -> None:
        """Turn a bone on, if the animal has it: roll about x, nod down about y, look left about z."""
        if part in self.anatomy.index:
            bend = self.bend[frames, self.anatomy.index[part]]
            bend[:, 0] += x
            bend[:, 1] += y
            bend[:, 2] += z

    def stay(self, moment: float, at: Reals, facing: float) -> None:
        """Stand at a place from a moment on."""
        rest = self.span(moment, np.inf)
        self.root[rest] = at
        self.heading[rest] = facing
        self.at, self.facing = np.asarray(at, float), float(facing)

    def begin_at(self, at: Reals, facing: float) -> None:
        """Stand elsewhere than on the starting mark when the scene begins."""
        self.stay(0.0, at, facing)
        for number in self.walking:
            x, y = self.foot_at(number, self.at, self.facing)
            self.first[number] = (float(x), float(y))

    def foot_rest(self, number: int) -> Reals:
        """Return where a foot stands from the root when the animal stands, on four legs or on two, (2,)."""
        rest: Reals = self.anatomy.rest[self.anatomy.legs[number].bones[3], :2]
        return rest * np.array([0.0, 1.0]) if self.biped else rest

    @property
    def four(self) -> bool:
        """Whether it has fore legs and hind legs."""
        return len(self.anatomy.legs) > 2

    @property
    def walking(self) -> list[int]:
        """Return the numbers of the legs it goes on: all, or only the hind ones."""
        legs = self.anatomy.legs
        return [n for n, leg in enumerate(legs) if not (self.biped and leg.fore and len(legs) > 2)]

    def fore(self, side: int) -> int | None:
        """Return the number of the fore leg of a side (+1 left), if it has one."""
        return next((n for n, leg in enumerate(self.anatomy.legs) if leg.fore and leg.side == side), None)

    def hind(self, side: int) -> int | None:
        """Return the number of the hind leg of a side (+1 left), if it has one."""
        return next((n for n, leg in enumerate(self.anatomy.legs) if not leg.fore and leg.side == side), None)

    def foot_to(
        self, leg: int | None, frames: slice, goal: Reals, weight: Reals | float, part: str | None = None
    ) -> None:
        """Take a foot to a goal (3,) or (frames, 3): a world's place, or from a part's joint in its frame.

        The forelegs of whoever is upright are its arms: this is what `hand_to` is to people.
        """
        if leg is None:
            return
        self.reaches.append(Reach(leg=leg, part=part, **self._spread(frames, goal, weight)))

    def mouth_to(self, frames: slice, goal: Reals, weight: Reals | float, part: str | None = None) -> None:
        """Take the mouth to a goal, as `foot_to` takes a foot."""
        self.aims.append(Aim(part=part, **self._spread(frames, goal, weight)))

    def _spread(self, frames: slice, goal: Reals, weight: Reals | float) -> dict[str, Reals]:
        whole, share = np.zeros((len(self.times), 3)), np.zeros(len(self.times))
        whole[frames] = goal
        share[frames] = weight
        return {"offset": whole, "weight": share}

    def foot_at(self, number: int, at: Reals, facing: float) -> Reals:
        """Return where a foot stands on the ground, (2,), when the body is at a place."""
        c, s = np.cos(facing), np.sin(facing)
        x, y = self.foot_rest(number)
        spot: Reals = np.asarray(at, float) + np.array([c * x - s * y, s * x + c * y])
        return spot

    def last_spot(self, number: int) -> tuple[float, float, float]:
        """Return (x, y, yaw) where a foot stands after all steps planned so far."""
        if self.steps[number]:
            step = self.steps[number][-1]
            return step.x, step.y, step.yaw
        return self.first_spot(number)

    def first_spot(self, number: int) -> tuple[float, float, float]:
        """Return (x, y, yaw) where a foot stands as the scene begins."""
        start = self.thing.start
        if number not in self.first:
            x, y = self.foot_at(number, np.array(start.position[:2]), start.heading)
            self.first[number] = (float(x), float(y))
        return *self.first[number], float(start.heading)


def arrived(thing: Thing, habits: Habits, times: Reals, seed: int) -> Creature:
    """Return a creature on its starting mark, at rest."""
    model, count = thing.model, len(times)
    anatomy = Anatomy(parts=model.parts, parents=model.parents, rest=np.asarray(model.joints, float))
    at = np.array(thing.start.position[:2], float)
    creature = Creature(
        thing=thing,
        habits=habits,
        anatomy=anatomy,
        times=times,
        root=np.tile(at, (count, 1)),
        heading=np.full(count, float(thing.start.heading)),
        rise=np.zeros(count),
        pitch=np.zeros(count),
        roll=np.zeros(count),
        bend=np.zeros((count, len(model.parts), 3)),
        at=at,
        facing=float(thing.start.heading),
        rng=np.random.default_rng([seed, *thing.id.encode()]),
    )
    creature.steps = [[] for _ in anatomy.legs]
    creature.planted, creature.fold, creature.sit = np.ones(count), np.zeros(count), np.zeros(count)
    creature.spread = np.zeros(count)
    creature.stand = creature.told = float(thing.start.position[2])
    creature.ground = np.full(count, creature.stand)
    for channel in (
        "upright",
        "centred",
        "seat",
        "perch",
        "flank",
        "jaw",
        "tongue",
        "lids",
        "chest_up",
        "asleep",
        "display",
        "soaring",
    ):
        setattr(creature, channel, np.zeros(count))
    creature.stride, creature.vigour = np.zeros(count), np.zeros(count)
    return creature


def skeleton(creature: Creature) -> tuple[Reals, Reals]:
    """Return (turn (n, parts, 3, 3), place (n, parts, 3)) of all bones, legs as bent so far."""
    anatomy, count = creature.anatomy, len(creature.times)
    rest = anatomy.rest
    bend = creature.bend
    own = about_z(bend[..., 2]) @ about_y(bend[..., 1]) @ about_x(bend[..., 0])
    turn, place = np.zeros((count, len(rest), 3, 3)), np.zeros((count, len(rest), 3))
    base = about_z(creature.heading) @ about_y(creature.pitch) @ about_x(creature.roll)
    for part, parent in enumerate(anatomy.parents):
        if parent < 0:
            turn[:, part] = base @ own[:, part]
            place[:, part, 2] = rest[part, 2] + creature.rise
            place[:, part, :2] = creature.root
            place[:, part, :2] += turned(
                about_z(creature.heading)[:, :2, :2], np.tile(rest[part, :2], (count, 1))
            )
        else:
            turn[:, part] = turn[:, parent] @ own[:, part]
            place[:, part] = place[:, parent] + turn[:, parent] @ (rest[part] - rest[parent])
    return turn, place


def matrices(creature: Creature, turn: Reals, place: Reals) -> Floats:
    """Return (n, parts, 3, 4): rest positions to world."""
    whole = turn.copy()
    for part, height in creature.squash.items():
        if part in creature.anatomy.index:
            whole[:, creature.anatomy.index[part], :, 2] *= height[:, None]
    for part, size in creature.shrink.items():
        if part in creature.anatomy.index:
            whole[:, creature.anatomy.index[part]] *= np.maximum(size, 1e-3)[:, None, None]
    for name, number in creature.anatomy.index.items():
        if name.startswith(("wing_", "fold_")) and "fold_l" in creature.anatomy.index:
            shown = creature.spread if name.startswith("wing_") else 1 - creature.spread
            whole[:, number] *= np.maximum(shown, 1e-4)[:, None, None]
    shift = place - np.einsum("fpij,pj->fpi", whole, creature.anatomy.rest)
    found: Floats = np.concatenate([whole, shift[..., None]], -1).astype(np.float32)
    return found
