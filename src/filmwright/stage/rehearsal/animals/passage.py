"""A passage: one animal's beat as tricks are written in it, with the weight that eases it in and out."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np

from filmwright.stage.blocking.blocking import Beat
from filmwright.stage.rehearsal.animals.creature import Creature, Step
from filmwright.stage.rehearsal.animals.gaits import arm_length
from filmwright.stage.rehearsal.company import Company
from filmwright.stage.rehearsal.rotations import Reals, smooth


@dataclass(kw_only=True, eq=False)
class Passage:
    """The frames between `start` and `end`: `t` seconds since the start, `weight` 0..1..0.

    A passage at the very beginning of a scene is in full swing from the first frame on.
    """

    company: Company
    creature: Creature
    beat: Beat
    start: float
    end: float
    ease: float = 0.5
    frames: slice = field(init=False)
    t: Reals = field(init=False)
    weight: Reals = field(init=False)

    def __post_init__(self) -> None:
        self.frames = self.creature.span(self.start, self.end)
        self.t = self.creature.times[self.frames] - self.start
        ease = min(self.ease, 0.4 * self.seconds)
        begins = np.ones(len(self.t)) if self.begins_so else smooth(self.t / ease)
        self.weight = begins * (
            np.ones(len(self.t)) if self.ends_so else smooth((self.seconds - self.t) / ease)
        )

    @property
    def seconds(self) -> float:
        return self.end - self.start

    @property
    def begins_so(self) -> bool:
        """Whether the scene begins in the middle of it."""
        return self.start < 0.05

    @property
    def ends_so(self) -> bool:
        """Whether the scene ends in the middle of it."""
        return self.end > float(self.creature.times[-1]) - 0.1

    @property
    def leg(self) -> float:
        return self.creature.leg

    @property
    def near(self) -> int:
        """Return the side the camera is on by rule, +1 left: what one paw does is done with that one."""
        view = self.company.blocking.place.camera_side - self.creature.facing
        return 1 if np.sin(view) >= 0 else -1

    @property
    def arm(self) -> float:
        return arm_length(self.creature)

    def wave(self, hertz: float, late: float = 0.0) -> Reals:
        """Return a sine of so many cycles a second, `late` radians behind."""
        return np.asarray(np.sin(2 * np.pi * hertz * self.t - late))

    def turn(self, part: str, *, x: Reals | float = 0, y: Reals | float = 0, z: Reals | float = 0) -> None:
        """Turn a bone, as far as the passage has eased in."""
        self.creature.turn(part, self.frames, x=self.weight * x, y=self.weight * y, z=self.weight * z)

    def tail(self, *, y: Reals | float = 0, z: Reals | float = 0, curl: float = 0.0) -> None:
        """Turn the whole tail: its root by y and z, and every bone by `curl` about z."""
        parts = self.creature.anatomy.numbered("tail")
        for number, part in enumerate(parts):
            self.turn(part, y=y if number == 0 else 0, z=(z if number == 0 else 0) + curl)

    def wag(self, hertz: float = 3.2, size: float = 0.45) -> None:
        """Wag the tail, the tip after the root, the hips a little against it."""
        for number, part in enumerate(self.creature.anatomy.numbered("tail")):
            self.turn(part, z=size * self.wave(hertz, 0.5 * number))
        self.turn("pelvis", z=0.06 * self.wave(hertz, 2.8), x=0.04 * self.wave(hertz, 2.8))

    def raise_by(self, metres: Reals | float) -> None:
        self.creature.rise[self.frames] += self.weight * metres

    def pitch(self, radians: Reals | float) -> None:
        """Tip the nose down (positive) about the trunk's middle."""
        self.creature.pitch[self.frames] += self.weight * radians

    def bow(self, radians: Reals | float) -> None:
        """Tip the trunk forward about the hips, which stay where they are; negative: sink the haunches."""
        rest = self.creature.anatomy.rest
        names = ("thigh_l",) if np.mean(radians) > 0 else ("upper_arm_l", "thigh_l")
        part = next((n for n in names if n in self.creature.anatomy.index), "spine")
        x = float(rest[self.creature.anatomy.index[part], 0] - rest[0, 0])
        self.pitch(radians)
        self.raise_by(x * np.sin(radians))

    def paw(self, side: int, goal: Reals, weight: Reals | float = 1.0, part: str | None = None) -> None:
        """Take a fore paw to a goal, as `Creature.foot_to` does."""
        self.creature.foot_to(self.creature.fore(side), self.frames, goal, self.weight * weight, part)

    def hind(self, side: int, goal: Reals, weight: Reals | float = 1.0, part: str | None = None) -> None:
        """Take a hind foot to a goal."""
        self.creature.foot_to(self.creature.hind(side), self.frames, goal, self.weight * weight, part)

    def hold(self, channel: str, value: Reals | float) -> None:
        """Raise a channel of the creature to a value, as far as the passage has eased in."""
        values = getattr(self.creature, channel)
        values[self.frames] = np.maximum(values[self.frames], self.weight * value)

    def joint(self, part: str) -> Reals:
        """Return a joint's place at rest, (3,)."""
        place: Reals = self.creature.anatomy.rest[self.creature.anatomy.index[part]]
        return place

    def from_joint(self, part: str, other: str) -> Reals:
        """Return where another joint is from a joint, at rest, (3,)."""
        return self.joint(other) - self.joint(part)

    def renewed(self, start: float) -> Passage:
        """Return the passage that is left from a later start on."""
        return replace(self, start=min(start, self.end - 0.1))

    def step(self, leg: int | None, at: float, place: Reals, high: float, seconds: float = 0.25) -> None:
        """Set a foot down elsewhere: at `at` seconds of the scene on (x, y)."""
        if leg is not None:
            self.creature.steps[leg].append(
                Step(lift=at - seconds, land=at, x=float(place[0]), y=float(place[1]),
                     yaw=self.creature.facing, arc=high)
            )  # fmt: skip
