"""Two legs: one rig for birds, for kangaroos and for dinosaurs that walk upright.

All lengths of a `Build` count in lengths of the trunk; the trunk's own length is in metres. Wings are drawn
twice: folded on the flank (`fold_l`, `fold_r`) and spread (`wing_1_l` ...); whoever poses the animal shows
one of the two and shrinks the other to nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from filmwright.stage.world.cast.animals import heads
from filmwright.stage.world.cast.animals.coat import Marking
from filmwright.stage.world.cast.animals.flesh import Flesh, Patch, limb
from filmwright.stage.world.cast.animals.heads import Head, Placed
from filmwright.stage.world.cast.animals.plumage import Fan, Wing
from filmwright.stage.world.cast.animals.quadruped import Tail
from filmwright.stage.world.cast.animals.skeleton import Skeleton, both, chain
from filmwright.stage.world.cast.implicit import Ball, Limb, Triple
from filmwright.stage.world.model import Finish
from filmwright.stage.world.world import Clothes, Colour


@dataclass(frozen=True, kw_only=True)
class Beak:
    """A beak: its length and depth at the root in head radii, how far its tip bends down."""

    length: float = 1.0
    deep: float = 0.42
    hook: float = 0.1
    colour: Colour = (0.93, 0.62, 0.13)
    flat: float = 1.0  # 2 and more: as wide as a duck's


@dataclass(frozen=True, kw_only=True)
class Stilts:
    """Legs: heights of knee, ankle and toe joint in heights of the hip, radii, and what covers them."""

    hip: tuple[float, float] = (-0.02, -0.08)  # from the trunk's middle
    stance: float = 0.13
    knee: tuple[float, float] = (0.10, 0.74)  # x in trunk lengths, z in hip heights
    ankle: tuple[float, float] = (-0.10, 0.38)
    toe: tuple[float, float] = (0.0, 0.04)
    thick: tuple[float, float, float, float] = (0.11, 0.07, 0.022, 0.018)
    bare: Colour | None = (0.86, 0.55, 0.20)  # thin legs of horn; None: flesh all the way down
    toes: float = 0.16
    web: bool = False


@dataclass(frozen=True, kw_only=True)
class Build:
    """The proportions of an animal on two legs."""

    size: float  # metres: the trunk's length
    height: float = 0.75  # of the trunk's middle above the ground
    carriage: float = 25.0  # degrees the trunk leans up
    deep: float = 0.30  # half
    wide: float = 0.27
    blend: float = 0.12
    neck: float = 0.22
    neck_angle: float = 60.0
    neck_bend: float = 0.0
    neck_thick: tuple[float, float, float] = (0.20, 0.17, 0.16)
    head: float = 0.21  # the skull's radius of a bird; a muzzled head's length
    skull: float = 1.0
    shape: Head | None = None  # a head with a muzzle instead of a beak
    beak: Beak = field(default_factory=Beak)
    eye: tuple[float, float] = (0.115, 62.0)  # size in head lengths, degrees outward
    iris: Colour = (0.05, 0.03, 0.02)
    legs: Stilts = field(default_factory=Stilts)
    wing: Wing | None = field(default_factory=Wing)
    fan: Fan | None = field(default_factory=Fan)
    tail: Tail | None = None
    arms: tuple[float, float, float] | None = None  # upper arm, forearm, thickness
    coat: Colour = (0.55, 0.38, 0.24)
    finish: Finish = Finish.CLOTH
    cell: float = 0.045
    mass: float = 0.1
    markings: Callable[[Body], tuple[Marking, ...]] | None = None
    extras: Callable[[Body], list[Patch]] | None = None


@dataclass(frozen=True, kw_only=True)
class Body:
    """A build at its size."""

    build: Build
    coat: Colour
    clothes: Clothes = field(default_factory=Clothes)

    @property
    def u(self) -> float:
        return self.build.size

    def trunk(self, x: float, y: float, z: float) -> Triple:
        """Return the rest place of a point of the trunk, given along its own axis in trunk lengths."""
        angle = np.radians(self.build.carriage)
        c, s, u = float(np.cos(angle)), float(np.sin(angle)), self.u
        return ((x * c - z * s) * u, y * u, (self.build.height + x * s + z * c) * u)

    @cached_property
    def neck_points(self) -> list[Triple]:
        build, u = self.build, self.u
        x, _, z = self.trunk(0.36, 0.0, 0.06)
        points: list[Triple] = [(x, 0.0, z)]
        for bend in (-0.5, 0.5):
            angle = np.radians(build.neck_angle + bend * build.neck_bend)
            x, z = x + 0.5 * build.neck * u * np.cos(angle), z + 0.5 * build.neck * u * np.sin(angle)
            points.append((float(x), 0.0, float(z)))
        return points

    @cached_property
    def head(self) -> Placed:
        build = self.build
        if build.shape is not None:
            return Placed(joint=self.neck_points[-1], size=build.head * self.u, shape=build.shape)
        size, outward = build.eye
        shape = Head(
            tilt=0.0,
            skull=(0.30, 0.22, 0.52, 0.48, 0.50 * build.skull),
            muzzle=((0.35, 0.0, 0.15), (0.62, 0.0, 0.12)),
            thick=(0.30, 0.20),
            eye=(
                0.30 + 0.44 * float(np.cos(np.radians(outward))),
                0.43 * float(np.sin(np.radians(outward))),
                0.30,
            ),
            eye_size=size,
            outward=outward,
            iris=build.iris,
            pupil="all" if sum(build.iris) < 0.2 else "round",
            nose=None,
            ear=None,
        )
        return Placed(joint=self.neck_points[-1], size=build.head * self.u * 2, shape=shape)

    def leg(self) -> list[Triple]:
        """Return the four joints of the left leg."""
        legs, u = self.build.legs, self.u
        x, _, z = self.trunk(legs.hip[0], 0.0, legs.hip[1])
        points: list[Triple] = [(x, legs.stance * u, z)]
        for ahead, share in (legs.knee, legs.ankle, legs.toe):
            points.append((x + ahead * u, legs.stance * u, share * z))
        return points

    @cached_property
    def tail_points(self) -> list[Triple]:
        build, u = self.build, self.u
        x, _, z = self.trunk(-0.42, 0.0, 0.04)
        points: list[Triple] = [(x, 0.0, z)]
        if build.tail is None:
            return points
        for number in range(4):
            angle = np.radians(build.tail.leaves + (build.tail.ends - build.tail.leaves) * number / 3)
            step = build.tail.length / 4 * u
            x, z = x - step * float(np.cos(angle)), max(z + step * float(np.sin(angle)), 0.03 * u)
            points.append((x, 0.0, z))
        return points

    @cached_property
    def skeleton(self) -> Skeleton:
        build = self.build
        bones: list[tuple[str, str, Triple]] = [
            ("spine", "", self.trunk(0.0, 0.0, 0.0)),
            ("pelvis", "spine", self.trunk(-0.15, 0.0, 0.0)),
            ("chest", "spine", self.trunk(0.15, 0.0, 0.0)),
            ("neck", "chest", self.neck_points[0]),
            ("nape", "neck", self.neck_points[1]),
            ("head", "nape", self.neck_points[2]),
            ("muzzle", "head", self.head.at(0.95, 0.0, 0.0)),
            *(
                heads.mouth_bones(self.head)
                if build.shape
                else [("jaw", "head", self.head.at(0.55, 0.0, 0.12))]
            ),
        ]
        bones += both(("eye", "head", self.head.at(*self.head.shape.eye)))
        if (shape := build.shape) and shape.ear:
            bones += both(("ear", "head", self.head.at(*shape.ear.base)))
        names = ("thigh", "shin", "foot", "toes")
        bones += both(
            *[
                (n, ("pelvis", *names)[k], point)
                for k, (n, point) in enumerate(zip(names, self.leg(), strict=True))
            ]
        )
        bones += chain("tail", "pelvis", self.tail_points[:4])
        if build.wing:
            shoulder = self.shoulder
            reach = build.wing.length * self.u
            joints = [(shoulder[0], shoulder[1] + share * reach, shoulder[2]) for share in (0.0, 0.34, 0.66)]
            bones += both(
                ("fold", "chest", shoulder),
                ("wing_1", "chest", joints[0]),
                ("wing_2", "wing_1", joints[1]),
                ("wing_3", "wing_2", joints[2]),
            )
        if build.arms:
            a, b, c = self.arm()
            bones += both(("arm_1", "chest", a), ("arm_2", "arm_1", b), ("arm_3", "arm_2", c))
        return Skeleton(bones=tuple(bones))

    @property
    def shoulder(self) -> Triple:
        x, y, z = self.trunk(0.22, 0.0, 0.10)
        return (x, y + 0.72 * self.build.wide * self.u, z)

    def arm(self) -> list[Triple]:
        """Return shoulder, elbow and wrist of the left arm."""
        assert self.build.arms is not None
        upper, lower, _ = self.build.arms
        x, _, z = self.trunk(0.32, 0.0, -0.06)
        y, u = 0.75 * self.build.wide * self.u, self.u
        return [
            (x, y, z),
            (x - 0.1 * upper * u, y * 1.1, z - upper * u),
            (x + 0.8 * lower * u, y, z - (upper + 0.45 * lower) * u),
        ]

    @cached_property
    def flesh(self) -> list[Flesh]:
        build, u = self.build, self.u
        angle = float(-np.radians(build.carriage))
        girth = (0.92 * build.wide * u, 0.92 * build.deep * u)
        belly = Ball(
            centre=self.trunk(0.02, 0, 0), radii=(0.50 * u, build.wide * u, build.deep * u), tilt=angle
        )
        breast = Ball(
            centre=self.trunk(0.20, 0, -0.02), radii=(0.28 * u, *girth), blend=build.blend * u, tilt=angle
        )
        found = [Flesh(part="", lump=belly), Flesh(part="", lump=breast)]
        for part, back, front in (("pelvis", -0.42, -0.12), ("spine", -0.06, 0.06), ("chest", 0.12, 0.34)):
            radii = (0.7 * build.deep * u,) * 2
            drum = Limb(start=self.trunk(back, 0, 0), end=self.trunk(front, 0, 0), radii=radii)
            found.append(Flesh(part=part, lump=drum, bare=True))
        a, b, c = self.neck_points
        low, middle, high = (radius * u for radius in build.neck_thick)
        found += [limb("neck", a, b, (low, middle), 0.12 * u), limb("nape", b, c, (middle, high), 0.06 * u)]
        found += heads.flesh(self.head)
        found += self._legs()
        if build.arms:
            one, two, three = self.arm()
            thick = build.arms[2] * u
            found.append(limb("arm_1_l", one, two, (1.3 * thick, thick), 0.06 * u))
            found.append(limb("arm_2_l", two, three, (thick, 0.8 * thick), 0.03 * u))
            hand = Ball(centre=three, radii=(1.2 * thick,) * 3, blend=0.02 * u)
            found.append(Flesh(part="arm_3_l", lump=hand))
        if build.tail:
            thick = build.tail.thick[0] * u
            root, after = self.tail_points[:2]
            found.append(limb("tail_1", root, after, (1.02 * thick, 0.9 * thick), 0.16 * u))
        return found

    def _legs(self) -> list[Flesh]:
        legs, u = self.build.legs, self.u
        hip, knee, ankle, toe = self.leg()
        top, middle, low, end = (radius * u for radius in legs.thick)
        found = [
            limb("thigh_l", hip, knee, (top, 0.5 * (top + middle), middle), 0.08 * u),
            limb("shin_l", knee, ankle, (middle, low * 1.1), 0.04 * u),
        ]
        if legs.bare is None:
            found.append(limb("foot_l", ankle, toe, (low, end), 0.03 * u))
            sole = Ball(
                centre=(toe[0] + 0.4 * legs.toes * u, toe[1], 0.75 * end),
                radii=(legs.toes * u, 1.35 * end, 0.75 * end),
                blend=0.02 * u,
            )
            found.append(Flesh(part="toes_l", lump=sole))
        return found
