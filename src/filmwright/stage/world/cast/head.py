"""The head: skull, cheeks, nose and ears as one soft sculpture, in heads, from the chin up."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from filmwright.stage.world.cast.figure import Figure, neck
from filmwright.stage.world.cast.implicit import Ball, Field, Group, Limb, Lump, Triple
from filmwright.stage.world.cast.rig import eye_level, eye_radius
from filmwright.stage.world.model import Floats


@dataclass(frozen=True, kw_only=True)
class Head:
    """A figure's head. Its own frame: heads, x forward of the head joint, z above the chin."""

    figure: Figure

    @cached_property
    def chin(self) -> Floats:
        x = self.figure.joint("head")[0]
        return np.array([x, 0.0, self.figure.tall * 0.994 - self.size], np.float32)

    @property
    def size(self) -> float:
        return self.figure.m.head

    def at(self, x: float, y: float, z: float) -> Triple:
        """Return a point given in heads as metres of the rest frame."""
        a, b, c = self.chin + np.array([x, y, z], np.float32) * self.size
        return float(a), float(b), float(c)

    def local(self, points: Floats) -> Floats:
        """Return rest-frame points in heads."""
        local: Floats = (points - self.chin) / np.float32(self.size)
        return local

    def ball(
        self, centre: Triple, radii: Triple, blend: float, carve: bool = False, tilt: float = 0.0
    ) -> Ball:
        x, y, z = radii
        s = self.size
        return Ball(
            centre=self.at(*centre), radii=(x * s, y * s, z * s), blend=blend * s, carve=carve, tilt=tilt
        )

    def limb(self, start: Triple, end: Triple, radii: tuple[float, ...], blend: float) -> Limb:
        s = self.size
        return Limb(
            start=self.at(*start), end=self.at(*end), radii=tuple(r * s for r in radii), blend=blend * s
        )

    @cached_property
    def eye_radius(self) -> float:
        """The eyeball's radius in heads."""
        big = 1.32 if "big_eyes" in self.figure.character.marks else 1.0
        return eye_radius(self.figure.character) * big

    def trait(self, name: str, spread: float) -> float:
        """Return a factor about 1 by which this face differs from others: the same for the same person."""
        who = self.figure.character
        told = f"{name} {who.skin} {who.hair} {who.hair_colour} {who.eyes} {who.height}"
        return 1.0 + spread * (zlib.crc32(told.encode()) % 2001 / 1000.0 - 1.0)

    @cached_property
    def eye_level(self) -> float:
        """The eyes' height above the chin in heads."""
        return eye_level(self.figure.character)

    @cached_property
    def field(self) -> Field:
        """The skin of head and neck."""
        return Field(lumps=(*neck(self.figure), self.skull))

    @cached_property
    def skull(self) -> Group:
        """The head alone, as one lump."""
        return Group(lumps=_sculpture(self), blend=0.07 * self.size)

    @property
    def seam(self) -> float:
        """The height, below the chin, at which the finer mesh of the head meets the body's."""
        return float(self.chin[2]) - 0.016 * self.figure.tall

    def front(self, y: Floats, z: Floats) -> Floats:
        """Return the x of the face at (y, z), all in heads; read from a table with points 0.02 apart."""
        low, step, table = self._relief
        rows, columns = table.shape
        i = np.clip(np.abs(y) / step, 0.0, rows - 1.001)
        j = np.clip((z - low) / step, 0.0, columns - 1.001)
        i0, j0 = i.astype(int), j.astype(int)
        u, v = i - i0, j - j0
        one = table[i0, j0] * (1 - v) + table[i0, j0 + 1] * v
        two = table[i0 + 1, j0] * (1 - v) + table[i0 + 1, j0 + 1] * v
        x: Floats = (one * (1 - u) + two * u).astype(np.float32)
        return x

    @cached_property
    def _relief(self) -> tuple[float, float, Floats]:
        """The lowest z, the step and x of the left half of the face, found by marching in from the front."""
        low, step = -0.08, 0.02
        y, z = np.meshgrid(np.arange(22) * step, low + np.arange(48) * step, indexing="ij")
        x = np.full(y.size, 0.56, np.float32)
        for _ in range(20):
            points = np.stack([x, y.ravel(), z.ravel()], axis=1).astype(np.float32) * self.size + self.chin
            away = np.clip(self.field.at(points) / np.float32(self.size), -0.02, 0.06)
            x = (x - np.float32(0.9) * away).astype(np.float32)
            if np.abs(away).max() < 4e-4:
                break
        return low, step, x.reshape(y.shape)


def _sculpture(head: Head) -> tuple[Lump, ...]:
    figure = head.figure
    man, youth, old = figure.m.man, figure.youth, figure.character.age == "old"
    heavy, giant = figure.heavy, figure.m.giant
    grown = 1 - youth
    jaw = 0.255 + 0.030 * man * grown + 0.045 * giant + 0.05 * max(heavy, 0) + 0.055 * youth
    strong = (0.7 * (man - 0.5) + 0.5 * giant) * grown
    lumps: list[Lump] = [
        head.ball((-0.015, 0, 0.62), (0.425, 0.372 + 0.012 * youth, 0.38), 0.10),
        head.ball((0.115, 0, 0.34), (0.285, jaw + 0.02, 0.30 - 0.01 * youth), 0.16),
        head.ball((0.14, 0, 0.18), (0.24, jaw * 0.80, 0.165), 0.10),
        head.ball(
            (0.275 + 0.02 * strong - 0.02 * youth, 0, 0.095),
            (0.085 - 0.01 * youth, 0.10 + 0.04 * strong, 0.085),
            0.09,
        ),
        head.ball((0.345, 0, 0.205), (0.085, 0.13, 0.095), 0.08),
    ]
    cheek = 0.118 + 0.036 * youth + 0.02 * heavy
    for sign in (1.0, -1.0):
        lumps.append(
            head.ball(
                (0.245, sign * (0.185 + 0.02 * youth), 0.315 - 0.05 * youth),
                (cheek, cheek * 0.95, cheek * 0.95),
                0.10,
            )
        )
    for sign in (1.0, -1.0):
        lumps.append(
            head.ball((0.44, sign * 0.170, head.eye_level + 0.007), (0.075, 0.125, 0.095), 0.07, carve=True)
        )
    if strong > 0.1:
        for sign in (1.0, -1.0):
            ridge = 0.036 + 0.012 * strong
            lumps.append(
                head.limb((0.375, sign * 0.06, 0.570), (0.335, sign * 0.22, 0.585), (ridge, ridge), 0.06)
            )
    lumps += _nose(head, youth, strong, old)
    lumps += _ears(head, 1 + 0.15 * old)
    return tuple(lumps)


def _nose(head: Head, youth: float, strong: float, old: bool) -> list[Lump]:
    long = 1 - 0.75 * youth + 0.25 * strong + 0.2 * old
    tip = (0.425 + 0.065 * long, 0.0, 0.335 - 0.012 * long - 0.035 * youth)
    wide = 1 + 0.25 * max(strong, 0) + 0.15 * youth
    lumps: list[Lump] = [
        head.limb((0.375, 0, 0.50 - 0.04 * youth), tip, (0.037, 0.041 * wide, 0.048 * wide), 0.07),
        head.ball(tip, (0.055, 0.055 * wide, 0.049), 0.04),
    ]
    for sign in (1.0, -1.0):
        wing = (tip[0] - 0.045, sign * 0.046 * wide, tip[2] - 0.008)
        lumps.append(head.ball(wing, (0.045, 0.039, 0.038), 0.035))
    return lumps


def _ears(head: Head, size: float) -> list[Lump]:
    lumps: list[Lump] = []
    for sign in (1.0, -1.0):
        y = sign * 0.378
        lumps.append(head.ball((-0.03, y, 0.425), (0.075 * size, 0.036, 0.110 * size), 0.03, tilt=-0.25))
        lumps.append(head.ball((-0.012, sign * 0.372, 0.345), (0.035, 0.026, 0.036), 0.03))
    return lumps
