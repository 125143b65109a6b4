"""What comes off a lathe: a profile spun about z. Cylinders, cups, wheels, rims, capsules."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from filmwright.stage.world.model import Surface
from filmwright.stage.world.shaping.mesh import surface
from filmwright.stage.world.shaping.paint import Paint

Profile = Sequence[tuple[float, float]]
"""(radius, height) pairs; walked upwards the outside lies to the right."""


def lathed(profile: Profile, paint: Paint, segments: int = 24, crease: float = 50.0) -> Surface:
    """Return a profile turned about z.

    Start it on the axis at the bottom and end it there at the top to close the shape, or
    end it where it began for a ring. Edges sharper than `crease` degrees stay sharp;
    elsewhere longer stretches bend the normal towards themselves, so small bevels shine.
    """
    points = np.asarray(profile, np.float64)
    step = np.diff(points, axis=0)
    length = np.linalg.norm(step, axis=1)
    step, starts, ends = step[length > 1e-9], points[:-1][length > 1e-9], points[1:][length > 1e-9]
    length = length[length > 1e-9]
    facing = np.stack([step[:, 1], -step[:, 0]], axis=1)  # length times unit normal
    closed = bool(np.allclose(points[0], points[-1]) and points[0, 0] > 1e-6)
    before, after = _blended(facing, length, np.cos(np.radians(crease)), closed)
    radius = np.stack([starts[:, 0], ends[:, 0]], 1).ravel()
    height = np.stack([starts[:, 1], ends[:, 1]], 1).ravel()
    normal = np.stack([before, after], 1).reshape(-1, 2)
    angle = np.linspace(0, 2 * np.pi, segments, endpoint=False)
    cos, sin = np.cos(angle), np.sin(angle)
    rows = len(radius)
    up = np.broadcast_to(height[:, None], (rows, segments))
    positions = np.stack([radius[:, None] * cos, radius[:, None] * sin, up], axis=-1)
    tilt = np.broadcast_to(normal[:, 1:], (rows, segments))
    normals = np.stack([normal[:, :1] * cos, normal[:, :1] * sin, tilt], axis=-1)
    return surface(positions.reshape(-1, 3), normals.reshape(-1, 3), _rings(radius, segments), paint)


def _blended(
    facing: NDArray[np.float64], length: NDArray[np.float64], least: float, closed: bool
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return each stretch's normal at its start and at its end, blended with its neighbours'."""
    straight = facing / length[:, None]
    previous, following = np.roll(facing, 1, axis=0), np.roll(facing, -1, axis=0)
    joins = np.einsum("ij,ij->i", straight, np.roll(straight, 1, axis=0)) >= least
    if not closed:
        joins[0] = False
    leaves = np.roll(joins, -1)
    before = np.where(joins[:, None], facing + previous, facing)
    after = np.where(leaves[:, None], facing + following, facing)
    return (
        before / np.linalg.norm(before, axis=1, keepdims=True),
        after / np.linalg.norm(after, axis=1, keepdims=True),
    )


def _rings(radius: NDArray[np.float64], segments: int) -> NDArray[np.int64]:
    """Return the triangles between each pair of rings; a ring of no size gives a fan."""
    around = np.arange(segments)
    next_one = (around + 1) % segments
    triangles = []
    for stretch in range(len(radius) // 2):
        low, high = 2 * stretch * segments, (2 * stretch + 1) * segments
        if radius[2 * stretch] > 1e-9:
            triangles.append(np.stack([low + around, low + next_one, high + next_one], 1))
        if radius[2 * stretch + 1] > 1e-9:
            triangles.append(np.stack([low + around, high + next_one, high + around], 1))
    return np.concatenate(triangles)


def cylinder(radius: float, height: float, paint: Paint, bevel: float = 0.0, segments: int = 20) -> Surface:
    """Return an upright cylinder standing on z = 0, its edges bevelled if asked."""
    return cone((radius, radius), height, paint, bevel, segments)


def cone(
    radii: tuple[float, float], height: float, paint: Paint, bevel: float = 0.0, segments: int = 20
) -> Surface:
    """Return a cone frustum standing on z = 0; `radii` below and above, 0 makes a point."""
    low, high = radii
    b = min(bevel, height / 2.1, max(low, high) / 2.1)
    profile = [(0.0, 0.0), (low, 0.0), (high, height), (0.0, height)]
    if b > 0:
        profile[1:3] = [(max(low - b, 0), 0.0), (low, min(b, low))]
        profile[3:3] = [(high, height - min(b, high)), (max(high - b, 0), height)]
    return lathed(profile, paint, segments)


def disc(radius: float, paint: Paint, segments: int = 24, hole: float = 0.0) -> Surface:
    """Return a flat disc (or ring, with a hole) at z = 0 that faces up."""
    return lathed([(radius, 0.0), (hole, 0.0)], paint, segments)


def tube(radius: float, height: float, wall: float, paint: Paint, segments: int = 20) -> Surface:
    """Return an upright pipe standing on z = 0, open at both ends."""
    inner = radius - wall
    return lathed([(inner, 0), (radius, 0), (radius, height), (inner, height), (inner, 0)], paint, segments)


def torus(radius: float, thickness: float, paint: Paint, segments: int = 28, around: int = 8) -> Surface:
    """Return a ring about z at z = 0; `thickness` is the radius of its tube."""
    angle = np.linspace(0, 2 * np.pi, around + 1)
    profile = [(radius + thickness * np.cos(a), thickness * np.sin(a)) for a in angle]
    profile[-1] = profile[0]
    return lathed(profile, paint, segments, crease=120)


def capsule(radius: float, length: float, paint: Paint, segments: int = 14, rings: int = 4) -> Surface:
    """Return an upright capsule centred on the origin; `length` is that of its straight part."""
    return round_cone((radius, radius), length, paint, segments, rings)


def round_cone(
    radii: tuple[float, float], length: float, paint: Paint, segments: int = 14, rings: int = 4
) -> Surface:
    """Return two balls on the z axis, `length` apart, and the cone that hugs both; centred.

    `radii` are those of the lower and the upper ball; their difference must be under `length`.
    """
    low, high = radii
    tilt = np.arcsin(np.clip((low - high) / max(length, 1e-9), -0.999, 0.999)) if length > 0 else 0.0
    under = np.linspace(-np.pi / 2, tilt, rings + 1)
    over = np.linspace(tilt, np.pi / 2, rings + 1)
    profile = [(low * np.cos(a), -length / 2 + low * np.sin(a)) for a in under]
    profile += [(high * np.cos(a), length / 2 + high * np.sin(a)) for a in over]
    profile[0], profile[-1] = (0.0, profile[0][1]), (0.0, profile[-1][1])
    return lathed(profile, paint, segments, crease=100)
