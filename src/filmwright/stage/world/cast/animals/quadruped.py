"""Four legs: one rig for whatever walks on four, from mouse to elephant, described by its proportions.

All lengths of a `Build` count in heights of the withers; the withers' own height is in metres.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from filmwright.stage.world.cast.animals import heads
from filmwright.stage.world.cast.animals.coat import Marking
from filmwright.stage.world.cast.animals.flesh import (
    Barrel,
    Flesh,
    Patch,
)
from filmwright.stage.world.cast.animals.grafts import wing_joints, winged
from filmwright.stage.world.cast.animals.heads import Head, Placed
from filmwright.stage.world.cast.animals.skeleton import Skeleton, both, chain
from filmwright.stage.world.cast.implicit import Ball, Limb, Triple
from filmwright.stage.world.model import Finish
from filmwright.stage.world.world import Clothes, Colour

Pair = tuple[float, float]


@dataclass(frozen=True, kw_only=True)
class Legs:
    """Joints of both legs as (x from the leg's foot, height), and radii from top to bottom."""

    front: tuple[Pair, Pair, Pair, Pair] = ((0.10, 0.66), (-0.05, 0.50), (-0.01, 0.20), (0.03, 0.05))
    hind: tuple[Pair, Pair, Pair, Pair] = ((0.03, 0.70), (0.10, 0.44), (-0.12, 0.25), (0.02, 0.05))
    front_thick: tuple[float, float, float, float] = (0.10, 0.062, 0.042, 0.042)
    hind_thick: tuple[float, float, float, float] = (0.14, 0.072, 0.040, 0.040)
    foot: tuple[float, float, float] = (0.085, 0.052, 0.040)  # half length, half width, height of the foot
    hoof: Colour | None = None  # a paw of fur if None
    stance: float = 0.13  # half the distance between left and right
    splay: float = 0.0  # how far the feet stand outside the hips, as reptiles' do


@dataclass(frozen=True, kw_only=True)
class Tail:
    """A tail from its root: length, radii, how many degrees up it leaves, and points at its end."""

    length: float = 0.55
    thick: tuple[float, ...] = (0.035, 0.03, 0.025, 0.015)
    leaves: float = 20.0
    ends: float = -50.0
    colour: Colour | None = None
    tip: Colour | None = None
    tip_share: float = 0.25
    tuft: tuple[float, float] | None = None  # half length and radius of hair at the end
    rings: tuple[Colour, int] | None = None
    finish: Finish = Finish.CLOTH


@dataclass(frozen=True, kw_only=True)
class Build:
    """The proportions of an animal on four legs."""

    height: float  # metres, ground to withers
    base: float = 0.95  # distance of fore and hind feet
    depth: float = 0.42  # withers to breastbone
    tuck: float = 0.75  # depth of the waist in depths
    croup: float = 1.0  # height of the hips' top
    loin: float = 0.97  # height of the back's middle
    wide: tuple[float, float, float] = (0.15, 0.15, 0.15)  # half widths: chest, belly, hips
    breast: float = 0.15  # how far the chest reaches before the forefeet
    rump: float = 0.12
    round: float = 2.2
    neck: float = 0.45
    neck_angle: float = 40.0  # degrees above level
    neck_bend: float = 0.0  # degrees its upper half is steeper
    neck_thick: tuple[float, float, float] = (0.19, 0.13, 0.11)
    neck_root: Pair = (0.02, 0.80)  # before the forefeet, height
    head: float = 0.42  # length
    legs: Legs = field(default_factory=Legs)
    tail: Tail | None = field(default_factory=Tail)
    shape: Head = field(default_factory=Head)
    cell: float = 0.030
    longest: float = 2.6  # cells: fine patterns need short edges
    coat: Colour = (0.6, 0.45, 0.3)
    finish: Finish = Finish.CLOTH
    mass: float = 30.0
    hump: tuple[tuple[float, float, float, float, float], ...] = ()  # x share of base, z, half sizes
    markings: Callable[[Body], tuple[Marking, ...]] | None = None
    extras: Callable[[Body], list[Patch]] | None = None
    bulk: Callable[[Body], list[Flesh]] | None = None
    wings: Callable[[Body], list[Triple]] | None = None  # joints of the left wing
    trunk: Callable[[Body], list[Triple]] | None = None  # joints of an elephant's trunk


@dataclass(frozen=True, kw_only=True)
class Body:
    """A build at its size: joints, flesh, and helpers for markings."""

    build: Build
    coat: Colour
    young: float = 0.0
    clothes: Clothes = field(default_factory=Clothes)

    @property
    def h(self) -> float:
        return self.build.height

    def leg(self, which: str) -> list[Triple]:
        """Return the four joints of the left fore (`front`) or hind leg."""
        legs, h = self.build.legs, self.h
        foot = (0.5 if which == "front" else -0.5) * self.build.base * h
        joints = legs.front if which == "front" else legs.hind
        high = joints[0][1]
        found = []
        for x, z in joints:
            out = legs.stance + legs.splay * float(np.clip(1.5 * (high - z) / high, 0, 1))
            found.append((foot + x * h, out * h, z * h))
        return found

    @cached_property
    def neck_points(self) -> list[Triple]:
        build, h = self.build, self.h
        x = 0.5 * build.base * h + build.neck_root[0] * h
        z = build.neck_root[1] * h
        points: list[Triple] = [(x, 0.0, z)]
        for bend in (-0.5, 0.5):
            angle = np.radians(build.neck_angle + bend * build.neck_bend)
            x, z = x + 0.5 * build.neck * h * np.cos(angle), z + 0.5 * build.neck * h * np.sin(angle)
            points.append((float(x), 0.0, float(z)))
        return points

    @cached_property
    def tail_points(self) -> list[Triple]:
        build, h = self.build, self.h
        tail = build.tail
        if tail is None:
            return []
        x = -(0.5 * build.base + build.rump) * h * 0.95
        z = (build.croup - 0.25 * build.depth * build.tuck) * h
        points: list[Triple] = [(x, 0.0, z)]
        for number in range(4):
            angle = np.radians(tail.leaves + (tail.ends - tail.leaves) * number / 3)
            x, z = x - tail.length / 4 * h * np.cos(angle), z + tail.length / 4 * h * np.sin(angle)
            points.append((float(x), 0.0, float(max(z, 0.02 * h))))
        return points

    @cached_property
    def head(self) -> Placed:
        return Placed(joint=self.neck_points[-1], size=self.build.head * self.h, shape=self.build.shape)

    @cached_property
    def skeleton(self) -> Skeleton:
        build, h = self.build, self.h
        half = 0.5 * build.base * h
        middle = (build.loin - 0.35 * build.depth) * h
        bones: list[tuple[str, str, Triple]] = [
            ("spine", "", (0.0, 0.0, middle)),
            ("pelvis", "spine", (-0.45 * half, 0.0, middle)),
            ("chest", "spine", (0.40 * half, 0.0, middle)),
            ("neck", "chest", self.neck_points[0]),
            ("nape", "neck", self.neck_points[1]),
            ("head", "nape", self.neck_points[2]),
            ("muzzle", "head", self.head.at(0.95, 0.0, 0.0)),
            *heads.mouth_bones(self.head),
        ]
        shape = build.shape
        ear = shape.ear.base if shape.ear else (0.1, 0.2, 0.2)
        bones += both(("eye", "head", self.head.at(*shape.eye)), ("ear", "head", self.head.at(*ear)))
        front, hind = self.leg("front"), self.leg("hind")
        names = ("upper_arm", "forearm", "hand", "fingers")
        bones += both(*[(n, ("chest", *names)[k], front[k]) for k, n in enumerate(names)])
        names = ("thigh", "shin", "foot", "toes")
        bones += both(*[(n, ("pelvis", *names)[k], hind[k]) for k, n in enumerate(names)])
        bones += chain("trunk", "head", build.trunk(self) if build.trunk else [])
        kind = winged(self.clothes.worn)
        wings = build.wings(self) if build.wings else wing_joints(kind, back_of(self), h) if kind else None
        if wings:
            one, two, three = wings
            bones += both(("wing_1", "chest", one), ("wing_2", "wing_1", two), ("wing_3", "wing_2", three))
        if self.tail_points:
            bones += chain("tail", "pelvis", self.tail_points[:4])
        return Skeleton(bones=tuple(bones))

    @cached_property
    def flesh(self) -> list[Flesh]:
        legs = self.build.legs
        found = [*self._trunk(), *self._neck(), *heads.flesh(self.head)]
        found += self._leg("front", ("upper_arm", "forearm", "hand", "fingers"), legs.front_thick)
        found += self._leg("hind", ("thigh", "shin", "foot", "toes"), legs.hind_thick)
        return found + (self.build.bulk(self) if self.build.bulk else [])

    def _trunk(self) -> list[Flesh]:
        build, h = self.build, self.h
        half, depth = 0.5 * build.base, build.depth
        chest, belly, hips = build.wide
        waist = build.loin - depth * (0.5 + 0.5 * build.tuck)
        low, tops = (1 - depth, waist, build.croup - depth * build.tuck), (1.0, build.loin, build.croup)
        rows = [
            (-half - build.rump, build.croup - 0.36 * depth * build.tuck, 0.10 * depth, 0.35 * hips),
            (-half - 0.45 * build.rump, *_span(low[2] + 0.12 * depth, tops[2] - 0.03), 0.85 * hips),
            (-half + 0.12, *_span(low[2], tops[2]), hips),
            (-0.1 * build.base, *_span(low[1], tops[1]), belly),
            (0.5 * half, *_span(low[0], 0.5 * (tops[0] + tops[1])), 0.5 * (belly + chest)),
            (half, *_span(low[0], tops[0] - 0.01), chest),
            (
                half + 0.6 * build.breast,
                *_span(low[0] + 0.14 * depth, tops[0] - 0.12 * depth),
                0.78 * chest,
            ),
            (half + build.breast, 1 - 0.52 * depth, 0.14 * depth, 0.35 * chest),
        ]
        trunk = Barrel(stations=tuple((x * h, z * h, a * h, b * h) for x, z, a, b in rows), power=build.round)
        found = [Flesh(part="", lump=trunk)]
        # The trunk is one lump for three bones: three drums under its skin say which carries what.
        drums = (
            ("pelvis", -half - 0.5 * build.rump, -0.45 * half, 2),
            ("spine", -0.2 * half, 0.15 * half, 1),
            ("chest", 0.5 * half, half + 0.5 * build.breast, 0),
        )
        for part, a, b, k in drums:
            z, radius = _span(low[k], tops[k])
            drum = Limb(start=(a * h, 0, z * h), end=(b * h, 0, z * h), radii=(0.75 * radius * h,) * 2)
            found.append(Flesh(part=part, lump=drum, bare=True))
        for x, z, rx, ry, rz in build.hump:
            lump = Ball(
                centre=(x * build.base * h, 0.0, z * h), radii=(rx * h, ry * h, rz * h), blend=0.10 * h
            )
            found.append(Flesh(part="", lump=lump))
        return found

    def _neck(self) -> list[Flesh]:
        a, b, c = self.neck_points
        h, (low, middle, high) = self.h, self.build.neck_thick
        soft = 0.10 * h
        first = Limb(start=a, end=b, radii=(low * h, middle * h), blend=soft, flat=((0, 1, 0), 0.82))
        second = Limb(start=b, end=c, radii=(middle * h, high * h), blend=0.5 * soft, flat=((0, 1, 0), 0.85))
        return [Flesh(part="neck", lump=first), Flesh(part="nape", lump=second)]

    def _leg(self, which: str, parts: tuple[str, ...], radii: tuple[float, ...]) -> list[Flesh]:
        h, joints = self.h, self.leg(which)
        foot = self.build.legs.foot
        found = []
        for number in range(3):
            a, b = joints[number], joints[number + 1]
            middle = 0.5 * (radii[number] + radii[number + 1]) * (1.06 if number == 1 else 0.98)
            limb = Limb(
                start=a,
                end=b,
                radii=(radii[number] * h, middle * h, radii[number + 1] * h),
                blend=(0.07, 0.035, 0.02)[number] * h,
            )
            found.append(Flesh(part=f"{parts[number]}_l", lump=limb))
        x, y, z = joints[3]
        end: Ball | Limb
        if self.build.legs.hoof is None:
            end = Ball(
                centre=(x + 0.35 * foot[0] * h, y, foot[2] * h),
                radii=(foot[0] * h, foot[1] * h, foot[2] * h),
                blend=0.02 * h,
            )
        else:
            sole = (x + 0.02 * h, y, 0.45 * foot[2] * h)
            end = Limb(start=(x, y, z), end=sole, radii=(radii[3] * h, 0.92 * foot[1] * h), blend=0.01 * h)
        found.append(Flesh(part=f"{parts[3]}_l", lump=end))
        return found


def _span(low: float, high: float) -> Pair:
    """Return centre and half height between two heights."""
    return (low + high) / 2, (high - low) / 2


def back_of(body: Body) -> Triple:
    """Return the middle of an animal's back at rest."""
    return (0.06 * body.build.base * body.h, 0.0, body.build.loin * body.h)
