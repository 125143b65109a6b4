"""Stations: where a mount's marks are every frame: seat, grips and footrests, wherever their parts go."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from filmwright.stage.blocking.blocking import Thing
from filmwright.stage.rehearsal.actor import Actor
from filmwright.stage.rehearsal.rotations import Reals, about_z, turned
from filmwright.stage.world.model import Floats, Mark, Surface
from filmwright.stage.world.mounts import Mount, Seat

_BACK_BONES = ("spine", "chest", "pelvis", "body")
"""Of an animal, the first of these bears its rider."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Touch:
    """One mark over all frames: its place (n, 3) and the turn (n, 3, 3) of what bears it."""

    place: Reals
    turn: Reals

    def at(self, offset: Reals | tuple[float, float, float]) -> Reals:
        """Return the places of a point fixed to the mark, (n, 3)."""
        return self.place + turned(self.turn, np.broadcast_to(np.asarray(offset, float), self.place.shape))


@dataclass(frozen=True, kw_only=True, eq=False)
class Station:
    """What one rider touches: the seat, and a grip and a footrest on either side where there are any."""

    seat: Touch
    body: Touch  # the mount's own frame, at its origin
    grips: tuple[Touch | None, Touch | None]
    feet: tuple[Touch | None, Touch | None]
    girth: float  # metres, half the width of what is sat astride
    alive: bool
    turned: float  # radians the seat itself looks away from where the mount goes

    @property
    def ahead(self) -> Reals:
        """Return where who sits so looks, (n, 3)."""
        way: Reals = (self.body.turn @ about_z(self.turned))[:, :, 0]
        return way


def station(mount: Thing, poses: Floats, number: int) -> Station:
    """Return the station of the rider `number` of a mount (0 is who steers)."""
    marks = mount.model.marks
    tail = f"_{number}" if number else ""
    seat = marks.get(f"seat{tail}") or marks.get("seat") or marks.get("back") or marks.get("deck")
    seat = seat or marks.get("top") or Mark(position=(0.0, 0.0, mount.model.size[2]))
    if mount.cast:
        seat = Mark(position=_back(mount, seat, number), part=_bone(mount))

    def pair(stem: str) -> tuple[Touch | None, Touch | None]:
        found = [marks.get(f"{stem}_{side}{tail}") for side in ("l", "r")]
        left, right = (None if mark is None else touch(mount, poses, mark) for mark in found)
        return left, right

    return Station(
        seat=touch(mount, poses, seat),
        body=touch(mount, poses, Mark(position=(0.0, 0.0, 0.0), part=_bone(mount))),
        grips=pair("grip"),
        feet=pair("foot"),
        girth=_girth(mount, seat),
        alive=mount.cast,
        turned=seat.heading,
    )


def touch(mount: Thing, poses: Floats, mark: Mark) -> Touch:
    """Return a mark's way, given its mount's matrices (n, parts, 3, 4)."""
    part = mount.model.parts.index(mark.part) if mark.part in mount.model.parts else 0
    whole = poses[:, part].astype(float)
    turn = whole[:, :, :3]
    place = turned(turn, np.tile(np.array(mark.position, float), (len(whole), 1))) + whole[:, :, 3]
    return Touch(place=place, turn=turn @ about_z(mark.heading))


def _bone(mount: Thing) -> str:
    return next((part for part in _BACK_BONES if part in mount.model.parts), mount.model.parts[0])


def _back(mount: Thing, mark: Mark, number: int) -> tuple[float, float, float]:
    """Return where an animal is sat on: on its skin above the mark, the next rider behind the first."""
    x, y, _ = mark.position
    x -= 0.45 * number
    size = mount.model.size
    near = [
        float(points[:, 2].max())
        for surface in mount.model.surfaces
        if len(points := _trunk(mount, surface, x, 0.05 * size[0], 0.12))
    ]
    return x, y, max(near, default=mark.position[2])


def _girth(mount: Thing, mark: Mark) -> float:
    """Return half the width of what is sat on, metres, within a thigh's length below the seat."""
    x, _, z = mark.position
    if not mount.cast:
        return 0.12
    wide = [
        float(np.abs(points[points[:, 2] > z - 0.45][:, 1]).max(initial=0.0))
        for surface in mount.model.surfaces
        if len(points := _trunk(mount, surface, x, 0.12 * mount.model.size[0], 9.0))
    ]
    return max(wide, default=0.2)


def _trunk(mount: Thing, surface: Surface, x: float, near: float, side: float) -> Floats:
    """Return the points of an animal's trunk around a cross-section."""
    trunk = [n for n, part in enumerate(mount.model.parts) if part in ("spine", "pelvis", "chest", "hump")]
    positions = surface.positions
    kept = (np.abs(positions[:, 0] - x) < near) & (np.abs(positions[:, 1]) < side)
    kept &= np.isin(surface.bones[:, 0], trunk)
    found: Floats = positions[kept]
    return found


@dataclass(frozen=True, kw_only=True, eq=False)
class Ride:
    """One rider on one mount while a beat lasts."""

    actor: Actor
    how: Mount
    at: Station
    frames: slice
    facing: float  # radians the body is turned from where the mount goes
    speed: Reals  # (n,) metres a second of the mount

    @property
    def crossed(self) -> bool:
        """Whether the mount's left marks are for the body's right: it looks astern, or across to the left."""
        return self.how.faces_back or (self.how.seat is Seat.SIDEWAYS and self.facing > 0)

    @property
    def count(self) -> int:
        return int(self.frames.stop - self.frames.start)

    @property
    def clock(self) -> Reals:
        return self.actor.times[self.frames]

    @property
    def heading(self) -> Reals:
        """Return the heading of the body, (n,)."""
        ahead = self.at.ahead[self.frames]
        return np.unwrap(np.arctan2(ahead[:, 1], ahead[:, 0])) + self.facing

    @property
    def board(self) -> Reals:
        """Return the turn of what is sat on, seen from the body's upright frame, (n, 3, 3)."""
        turn = self.at.seat.turn[self.frames] @ about_z(self.facing)
        return np.asarray(about_z(-self.heading) @ turn)
