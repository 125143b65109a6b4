"""What grows and lies about: trees, bushes, reeds, flowers, cacti, rocks, sown many at a time.

A plant is made once and sown: copies are turned, sized and tinted by chance that a seed fixes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache

import numpy as np
from numpy.typing import ArrayLike, NDArray

from filmwright.stage.world.model import Finish, Surface
from filmwright.stage.world.sets.outdoors.lay import Numbers, away, bumps, fractal
from filmwright.stage.world.shaping.boxes import ellipsoid
from filmwright.stage.world.shaping.foliage import blades, crown, heap
from filmwright.stage.world.shaping.grounds import Heights, draped
from filmwright.stage.world.shaping.mesh import joined, merged, moved, turned, two_sided, unit, unshadowed
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.shade import graduated
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import cone, disc
from filmwright.stage.world.world import Colour, Season

BASE: Colour = (0.72, 0.72, 0.72)
"""The tone plants are made in; a tint over it gives the colour asked for."""


def sown(
    piece: Surface,
    spots: ArrayLike,
    seed: int,
    *,
    sizes: ArrayLike = 1.0,
    tints: ArrayLike | None = None,
    spin: float = np.pi,
) -> Surface:
    """Return copies of a piece at spots (n, 3), turned by chance up to `spin`, sized and tinted (n, 3)."""
    at = np.asarray(spots, np.float64).reshape(-1, 3)
    count, corners = len(at), len(piece.positions)
    rng = np.random.default_rng(seed)
    angle = rng.uniform(-spin, spin, count)
    cos, sin = np.cos(angle)[:, None], np.sin(angle)[:, None]
    size = np.broadcast_to(np.asarray(sizes, np.float64), count)[:, None]

    def spun(v: NDArray[np.float32]) -> Numbers:
        return np.stack([v[:, 0] * cos - v[:, 1] * sin, v[:, 0] * sin + v[:, 1] * cos, v[:, 2] + 0 * cos], -1)

    positions = spun(piece.positions) * size[..., None] + at[:, None, :]
    colours = np.tile(piece.colours, (count, 1)).astype(np.float64)
    if tints is not None:
        colours[:, :3] *= np.repeat(
            np.broadcast_to(np.asarray(tints, np.float64), (count, 3)), corners, axis=0
        )
    shift = (np.arange(count) * corners)[:, None, None]
    return replace(
        piece,
        positions=positions.reshape(-1, 3).astype(np.float32),
        normals=spun(piece.normals).reshape(-1, 3).astype(np.float32),
        colours=np.clip(np.round(colours), 0, 255).astype(np.uint8),
        triangles=(piece.triangles[None] + shift).reshape(-1, 3).astype(np.uint32),
        bones=np.zeros((count * corners, 2), np.uint16),
        weights=np.ones(count * corners, np.float32),
    )


def strewn(
    area: tuple[float, float, float, float],
    step: float,
    seed: int,
    heights: Heights | None = None,
    keep: Callable[[Numbers, Numbers], NDArray[np.bool_]] | None = None,
) -> Numbers:
    """Return spots (n, 3) about `step` apart over x0, y0, x1, y1, where `keep` says so."""
    rng = np.random.default_rng(seed)
    x, y = np.meshgrid(np.arange(area[0], area[2], step), np.arange(area[1], area[3], step))
    x, y = x.ravel(), y.ravel()
    x = x + rng.uniform(0, 0.9 * step, len(x))
    y = y + rng.uniform(0, 0.9 * step, len(y))
    if keep is not None:
        kept = keep(x, y)
        x, y = x[kept], y[kept]
    z = np.zeros_like(x) if heights is None else heights(x, y)
    return np.column_stack([x, y, z])


def off_stage(x: Numbers, y: Numbers, room: float = 7.0) -> NDArray[np.bool_]:
    """Say which spots leave the action, the camera and the sight between them free."""
    open_: NDArray[np.bool_] = (away(x, y) > room) & ~((y < 2) & (np.abs(x) < 7) & (y > -20))
    return open_


def tinted_by(colours: Sequence[Colour], count: int, seed: int, spread: float = 0.12) -> Numbers:
    """Return tints (count, 3) over BASE drawn from some colours, each a little lighter or darker."""
    rng = np.random.default_rng(seed)
    picked = np.asarray(colours, np.float64)[rng.integers(len(colours), size=count)]
    tints: Numbers = picked / BASE[0] * rng.uniform(1 - spread, 1 + spread, (count, 1))
    return tints


def leaf_tones(season: Season, green: Sequence[Colour] = ()) -> tuple[Colour, ...]:
    """Return the colours of broad leaves in a season."""
    match season:
        case Season.AUTUMN:
            return ((0.86, 0.42, 0.12), (0.92, 0.62, 0.16), (0.74, 0.24, 0.12), (0.70, 0.52, 0.18))
        case Season.WINTER:
            return ((0.90, 0.93, 0.96), (0.80, 0.85, 0.90))
        case Season.SPRING:
            return ((0.55, 0.70, 0.26), (0.96, 0.74, 0.80), (0.48, 0.64, 0.24), (0.98, 0.86, 0.90))
        case Season.SUMMER:
            return tuple(green) or ((0.30, 0.46, 0.16), (0.40, 0.54, 0.20), (0.25, 0.40, 0.17))


def needle_tones(season: Season, snowy: bool = False) -> tuple[Colour, ...]:
    """Return the colours of conifers: green all the year, white with snow in winter."""
    if snowy or season is Season.WINTER:
        return ((0.70, 0.78, 0.82), (0.58, 0.68, 0.70), (0.84, 0.88, 0.92))
    return ((0.16, 0.32, 0.20), (0.12, 0.26, 0.19), (0.22, 0.36, 0.20))


@lru_cache(maxsize=8)
def broadleaf(seed: int = 0, fine: bool = False) -> tuple[Surface, ...]:
    """Return a round tree 7 m high."""
    if fine:
        lobes = heap(2.4, 4.6, 6, seed + 3)
        return moved(crown(lobes, BASE, seed, 4, 120), (0, 0, 2.0)), _trunk(2.9, 0.24, seed)
    rng = np.random.default_rng(seed + 21)
    balls = []
    for k in range(3):
        angle, size = 2.1 * k + seed, rng.uniform(1.35, 1.7)
        at = (0.95 * np.cos(angle), 0.95 * np.sin(angle), 3.9 + 0.9 * k)
        balls.append(moved(ellipsoid((size, size, size * 0.9), Paint(BASE, Finish.LEAF), 2), at))
    canopy = joined(balls)
    out = unit(canopy.positions - np.array((0, 0, 4.2), np.float32))
    canopy = replace(canopy, normals=unit(0.4 * canopy.normals + 0.8 * out))
    return graduated(canopy, (0.46, 0.48, 0.52), (0.82, 0.80, 0.72)), _trunk(2.9, 0.22, seed)


@lru_cache(maxsize=8)
def conifer(seed: int = 0, fine: bool = False) -> tuple[Surface, ...]:
    """Return a pointed tree 8 m high, in ragged tiers."""
    tiers, segments = (7, 12) if fine else (3, 7)
    pieces = []
    rng = np.random.default_rng(seed)
    for k in range(tiers):
        up = k / tiers
        radius = 1.75 * (1 - 0.86 * up)
        high = 6.8 / tiers * 1.9
        tier = cone((radius, 0.02), high, Paint(BASE, Finish.LEAF), 0, segments)
        ragged = tier.positions.copy()
        angle = np.arctan2(ragged[:, 1], ragged[:, 0])
        edge = np.hypot(ragged[:, 0], ragged[:, 1]) / radius
        wave = 0.16 * np.sin(angle * segments / 2 + 0.6) + rng.uniform(-0.05, 0.05)
        ragged[:, :2] *= (1 + wave * edge)[:, None]
        ragged[:, 2] -= 0.14 * high * edge * (1 + 2 * wave)
        shaped = replace(tier, positions=ragged.astype(np.float32))
        shaped = graduated(shaped, (0.44, 0.46, 0.50), (0.84, 0.82, 0.74))
        pieces.append(moved(turned(shaped, float(rng.uniform(0, 60))), (0, 0, 1.2 + 6.8 * up * 0.92)))
    return joined(pieces), _trunk(1.8, 0.2, seed)


def _trunk(height: float, thick: float, seed: int) -> Surface:
    rng = np.random.default_rng(seed + 50)
    bend = rng.uniform(-0.12, 0.12, 2) * height
    path = curved([(0, 0, -0.3), (bend[0] * 0.3, bend[1] * 0.3, height * 0.5), (*bend, height)], 4)
    return swept(path, thick * np.array([1.5, 1.0, 0.85, 0.6]), Paint((0.34, 0.25, 0.18), Finish.BARK), 6)


@lru_cache(maxsize=4)
def bare_tree(seed: int = 0, colour: Colour = (0.30, 0.24, 0.20)) -> tuple[Surface, ...]:
    """Return a leafless tree 5 m high."""
    rng = np.random.default_rng(seed + 9)
    bark = Paint(colour, Finish.BARK)
    pieces = [_trunk(3.0, 0.2, seed)]
    for k in range(7):
        angle, foot = 2.4 * k + rng.uniform(-0.4, 0.4), rng.uniform(1.3, 2.8)
        out = rng.uniform(1.0, 1.8)
        tip = (out * np.cos(angle), out * np.sin(angle), foot + rng.uniform(1.0, 2.2))
        path = curved([(0, 0, foot), (tip[0] * 0.5, tip[1] * 0.5, foot + 0.4), tip], 4)
        pieces.append(swept(path, [0.1, 0.08, 0.05, 0.02], bark, 5))
    return (joined(pieces),)


@lru_cache(maxsize=4)
def palm(seed: int = 0) -> tuple[Surface, ...]:
    """Return a palm 6.5 m high, leaning, with a head of drooping fronds."""
    rng = np.random.default_rng(seed + 5)
    path = curved([(0, 0, -0.2), (0.25, 0, 2.0), (0.8, 0.1, 4.2), (1.5, 0.2, 6.2)], 8)
    stem = swept(path, np.linspace(0.22, 0.13, 8), Paint((0.52, 0.42, 0.30), Finish.BARK), 7)
    fronds = []
    for k in range(13):
        tone = rng.uniform(0.8, 1.15)
        green = Paint((0.30 * tone, 0.48 * tone, 0.16 * tone), Finish.LEAF)
        blade = frond(2.8, 0.62, 0.4, 0.75, green)
        lift = 30 * (k % 3) - 8
        fronds.append(moved(turned(turned(blade, -lift, "y"), 27.7 * k + 10), (1.5, 0.2, 6.2)))
    return stem, joined(fronds)


@lru_cache(maxsize=4)
def bush(seed: int = 0) -> tuple[Surface, ...]:
    """Return a bush a metre high."""
    return (moved(crown(heap(0.8, 1.1, 4, seed + 2), BASE, seed, 2, 26), (0, 0, -0.12)),)


@lru_cache(maxsize=2)
def cactus() -> tuple[Surface, ...]:
    """Return a cactus with two arms, 3.4 m high."""
    green = Paint((0.26, 0.42, 0.22), Finish.CLOTH)
    pieces = [
        swept([(0, 0, -0.1), (0, 0, 2.9), (0, 0, 3.25), (0, 0, 3.42)], [0.3, 0.3, 0.24, 0.04], green, 9)
    ]
    for side, foot, top in ((1, 1.3, 2.7), (-1, 1.7, 2.5)):
        path = curved(
            [(0, 0, foot), (side * 0.7, 0, foot + 0.08), (side * 0.85, 0, foot + 0.5), (side * 0.85, 0, top)],
            8,
        )
        pieces.append(swept(path, [0.17, 0.17, 0.17, 0.17, 0.17, 0.17, 0.15, 0.05], green, 8))
    return (joined(pieces),)


@lru_cache(maxsize=16)
def rock(seed: int = 0, steps: int = 3, flat: float = 0.7) -> tuple[Surface, ...]:
    """Return a boulder about a metre across, sunk a little into the ground."""
    ball = ellipsoid((0.5, 0.5, 0.5), Paint(BASE, Finish.ROCK), steps)
    x, y, z = ball.positions.T.astype(np.float64)
    lump = (
        1
        + 0.34 * bumps(x * 2.2 + seed * 3.1, y * 2.2 + z * 1.7, seed)
        + 0.2 * bumps(z * 3, x * 3 - y, seed + 1)
    )
    shape = np.stack([x * lump, y * lump * 0.85, z * lump * flat + 0.18 * flat], 1)
    return (graduated(_renormalled(ball, shape), (0.50, 0.50, 0.52), (0.80, 0.79, 0.76)),)


def _renormalled(what: Surface, positions: Numbers) -> Surface:
    """Return the surface in a new shape, smooth: corners at one place share a normal."""
    corners = positions[what.triangles]
    area = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    _, place = np.unique(np.round(positions, 4), axis=0, return_inverse=True)
    place = place.ravel()
    total = np.zeros((place.max() + 1, 3))
    for k in range(3):
        np.add.at(total, place[what.triangles[:, k]], area)
    return replace(what, positions=positions.astype(np.float32), normals=unit(total[place]))


@lru_cache(maxsize=4)
def reeds(height: float = 1.6) -> tuple[Surface, ...]:
    """Return a tuft of reeds with brown heads."""
    spots = np.zeros((5, 3))
    stems = blades(spots, Paint(BASE, Finish.LEAF), height, 3)
    heads = [
        swept(
            [(0.08 * k, 0.05 * (k % 2), height * 0.62), (0.09 * k, 0.05 * (k % 2), height * 0.78)],
            0.03,
            Paint((0.40, 0.25, 0.14), Finish.BARK),
            3,
        )
        for k in (-1, 1)
    ]
    return (unshadowed(stems), unshadowed(joined(heads)))


@lru_cache(maxsize=8)
def tuft(height: float = 0.3, seed: int = 0) -> tuple[Surface, ...]:
    """Return a tuft of grass."""
    spots = np.random.default_rng(seed).normal(scale=(0.12, 0.12, 0), size=(2, 3))
    return (unshadowed(blades(spots, Paint(BASE, Finish.LEAF), height, seed)),)


@lru_cache(maxsize=4)
def flower(height: float = 0.22) -> tuple[Surface, ...]:
    """Return a small clump of flowers, whose heads take the tint."""
    head = turned(disc(0.065, Paint(BASE, Finish.PLAIN, 0.9), 5), 30, "x")
    spots = ((0.0, 0.0, 1.0), (0.13, 0.05, 0.8), (-0.08, 0.12, 0.9))
    heads = [moved(head, (x, y, height * z)) for x, y, z in spots]
    stems = rod((0, 0, 0), (0, 0, height), 0.012, Paint((0.50, 0.72, 0.30), Finish.BARK), 3)
    return unshadowed(joined(heads)), unshadowed(stems)


def frond(length: float, width: float, rise: float, droop: float, paint: Paint) -> Surface:
    """Return a leaf along +x of few triangles, seen from both sides."""
    along = np.array([0.0, 0.35, 0.7, 1.0])
    half = width / 2 * np.array([0.25, 1.0, 0.75, 0.03])
    z = rise * length * np.sin(np.pi * 0.5 * along) - droop * length * along**2
    left, right = np.stack([length * along, half, z], 1), np.stack([length * along, -half, z], 1)
    return two_sided(draped(np.stack([right, left], axis=1).astype(np.float32), paint))


@lru_cache(maxsize=2)
def bamboo() -> tuple[Surface, ...]:
    """Return a stand of bamboo: jointed canes 9 m high, leaves in the upper half."""
    rng = np.random.default_rng(4)
    canes, leaves = [], []
    for _ in range(3):
        x, y = rng.uniform(-0.5, 0.5, 2)
        lean = rng.normal(scale=0.5, size=2)
        path = np.array(
            [(x + lean[0] * t**2, y + lean[1] * t**2, 9.0 * t - 0.1) for t in np.linspace(0, 1, 4)]
        )
        canes.append(swept(path, np.linspace(0.075, 0.03, 4), Paint(BASE, Finish.PLASTIC, 0.5), 5))
        for t in rng.uniform(0.42, 1.0, 5):
            at = (x + lean[0] * t**2, y + lean[1] * t**2, 9.0 * t)
            blade = frond(1.0, 0.34, 0.1, 0.5, Paint(BASE, Finish.LEAF))
            leaves.append(moved(turned(blade, float(rng.uniform(0, 360))), at))
    return joined(canes), joined(leaves)


@lru_cache(maxsize=4)
def fern(seed: int = 0) -> tuple[Surface, ...]:
    """Return a low plant of great drooping leaves, a metre across."""
    blade = frond(0.95, 0.36, 0.5, 0.7, Paint(BASE, Finish.LEAF))
    blades_ = [turned(turned(blade, -12.0 - 9 * (k % 3), "y"), 51.4 * k + 17 * seed) for k in range(7)]
    return (joined(blades_),)


@lru_cache(maxsize=4)
def acacia(seed: int = 0) -> tuple[Surface, ...]:
    """Return a tree 6 m high whose crown is a flat umbrella."""
    lobes = [
        (2.0 * np.cos(1.26 * k + seed), 2.0 * np.sin(1.26 * k + seed), 5.2 + 0.25 * (k % 2), 1.5)
        for k in range(5)
    ]
    canopy = crown([(0.0, 0.0, 5.4, 1.7), *lobes], BASE, seed, 3, 60)
    flat = canopy.positions.copy()
    flat[:, 2] = 5.2 + 0.42 * (flat[:, 2] - 5.2)
    bark = Paint((0.36, 0.28, 0.20), Finish.BARK)
    arms = [
        swept(
            curved([(0, 0, 1.8), (0.5 * x, 0.5 * y, 3.6), (0.9 * x, 0.9 * y, 5.0)], 5),
            [0.17, 0.14, 0.11, 0.08, 0.05],
            bark,
            6,
        )
        for x, y, _, _ in lobes[:4]
    ]
    return replace(canopy, positions=flat), joined([_trunk(2.2, 0.24, seed), *arms])


def planted(
    kinds: Sequence[tuple[Surface, ...]],
    spots: Numbers,
    seed: int,
    *,
    sizes: tuple[float, float],
    tones: Sequence[Colour],
) -> list[Surface]:
    """Return plants of some kinds at spots (n, 3), each sized between `sizes` and in one of `tones`.

    Bark keeps its own colour; all else takes the tone.
    """
    rng = np.random.default_rng(seed)
    which = rng.integers(len(kinds), size=len(spots))
    size = rng.uniform(*sizes, len(spots))
    tints = tinted_by(tones, len(spots), seed + 1)
    pieces: list[Surface] = []
    for k, kind in enumerate(kinds):
        mine = which == k
        if not mine.any():
            continue
        for part in kind:
            own = None if part.finish is Finish.BARK else tints[mine]
            pieces.append(sown(part, spots[mine], seed + 5 + k, sizes=size[mine], tints=own))
    return list(merged(pieces))


def patchy(scale: float, least: float, seed: int) -> Callable[[Numbers, Numbers], NDArray[np.bool_]]:
    """Return what keeps spots in patches `scale` metres wide and off the stage."""

    def keep(x: Numbers, y: Numbers) -> NDArray[np.bool_]:
        kept: NDArray[np.bool_] = (fractal(x / scale, y / scale, seed, 2) > least) & off_stage(x, y)
        return kept

    return keep
