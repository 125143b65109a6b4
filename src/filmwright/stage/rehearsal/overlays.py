"""Overlays: a model's surfaces before and after a change, each seen in its own share of it.

The drawing pipeline moves parts and knows no time; so every surface that changes is there several
times, on parts of its own, and those that are not to be seen are drawn together into a point.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from filmwright.stage.rehearsal.rotations import Reals
from filmwright.stage.world.model import Floats, Model, Surface

ALWAYS = (-9.0, 9.0)
_MOST = 60_000
"""Triangles in all stages of a model together, about: more stages are a smoother change."""
_FEWEST, _SMOOTHEST = 5, 18
_PATCHES = 18
_FINE, _FINEST = 11, 22
"""A surface that is covered from below, or in spots, is cut into triangles of this share of its model."""
_LOOKS = 72
"""Frames in which a change is looked at, at least."""
_BARE = 0.12
"""Share of a thing that spots leave bare."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Overlay:
    """A surface that is seen while a change has come so far: from the first share until the second."""

    surface: Surface
    seen: tuple[float, float] = ALWAYS


def alike(before: Model, after: Model) -> bool:
    """Say whether two models are the same triangles in other colours."""
    pairs = list(zip(before.surfaces, after.surfaces, strict=False))
    return len(before.surfaces) == len(after.surfaces) and all(
        one.triangles.shape == two.triangles.shape
        and one.colours.shape == two.colours.shape
        and one.picture == two.picture
        for one, two in pairs
    )


def faded(before: Model, after: Model) -> list[Overlay]:
    """Return a model that fades into the colours of another with the same triangles."""
    pairs = list(zip(before.surfaces, after.surfaces, strict=True))
    turned = [i for i, (one, two) in enumerate(pairs) if _differs(one, two)]
    many = sum(len(pairs[i][0].triangles) for i in turned)
    stages = int(np.clip(_MOST // max(many, 1), _FEWEST, _SMOOTHEST))
    overlays = []
    for number, (one, two) in enumerate(pairs):
        if number not in turned:
            overlays.append(Overlay(surface=one))
            continue
        for stage in range(stages):
            share = stage / (stages - 1)
            mixed = _mixed(one.colours, two.colours, share)
            coat = replace(one, colours=mixed, finish=two.finish if share >= 0.5 else one.finish)
            overlays.append(Overlay(surface=coat, seen=_window(stage, stages)))
    return overlays


def covered(before: Model, after: Model, order: Reals | None, rng: np.random.Generator) -> list[Overlay]:
    """Return a model that another one covers bit by bit: from below, or in spots where `order` is None.

    The two need not have the same triangles; what they share stays. `order`: the way it comes, (3,).
    """
    low = np.min([s.positions.min(axis=0) for s in before.surfaces if len(s.positions)], axis=0)
    high = np.max([s.positions.max(axis=0) for s in before.surfaces if len(s.positions)], axis=0)
    size = float(np.linalg.norm(high - low))
    waves = rng.normal(0, 13 / max(size, 1e-6), (9, 3)), rng.uniform(0, 2 * np.pi, 9)
    same = alike(before, after)
    overlays = []
    for new, surfaces in ((False, before.surfaces), (True, after.surfaces)):
        for number, surface in enumerate(surfaces):
            if same and not _differs(before.surfaces[number], after.surfaces[number]):
                overlays += [] if new else [Overlay(surface=surface)]
                continue
            fine = subdivided(surface, size / (_FINE if order is not None else _FINEST))
            middles = fine.positions[fine.triangles].mean(axis=1)
            grain = np.sin(middles @ waves[0].T + waves[1]).mean(axis=1)
            if order is None:
                rank = grain.argsort().argsort() / max((1 - _BARE) * len(grain), 1)
            else:
                along = ((middles - low) / np.maximum(high - low, 1e-6)) @ order
                rank = np.clip(0.88 * along + 0.12 * (0.5 + grain), 0, 0.999)
            patch = (rank * _PATCHES).astype(int)
            for k in np.unique(patch):
                at = (k + 0.5) / _PATCHES if k < _PATCHES else ALWAYS[1]
                if new and k >= _PATCHES:
                    continue
                seen = (at, ALWAYS[1]) if new else (ALWAYS[0], at)
                overlays.append(Overlay(surface=_picked(fine, patch == k), seen=seen))
    return overlays


def played(model: Model, poses: Reals, overlays: Sequence[Overlay], share: Reals) -> tuple[Model, Floats]:
    """Return the model with all its overlays and its matrices, as the change comes to `share` (frames,).

    The parts it had come first and are moved as they were.
    """
    frames = len(share)
    poses = np.repeat(poses, frames, axis=0) if len(poses) == 1 else poses
    parts, parents, joints = list(model.parts), list(model.parents), [model.joints]
    surfaces, moves = [], [poses]
    windows = sorted({overlay.seen for overlay in overlays if overlay.seen != ALWAYS})
    surfaces += [overlay.surface for overlay in overlays if overlay.seen == ALWAYS]
    for number, window in enumerate(windows):
        mine = [overlay.surface for overlay in overlays if overlay.seen == window]
        used = np.unique(np.concatenate([s.bones.reshape(-1) for s in mine]))
        slot = np.zeros(len(model.parts), np.uint16)
        slot[used] = len(parts) + np.arange(len(used))
        surfaces += [replace(s, bones=slot[s.bones]) for s in mine]
        parts += [f"overlay_{number}_{model.parts[bone]}" for bone in used]
        parents += [int(model.parents[bone]) for bone in used]
        joints.append(model.joints[used])
        moves.append(_hidden(poses[:, used], model.joints[used], ~_seen(share, window)))
    changed = replace(
        model,
        surfaces=tuple(surfaces),
        parts=tuple(parts),
        parents=tuple(parents),
        joints=np.concatenate(joints).astype(np.float32),
    )
    return changed, np.concatenate(moves, axis=1).astype(np.float32)


def subdivided(surface: Surface, longest: float) -> Surface:
    """Return a surface whose triangles have no side longer than this, metres, or nearly so."""
    if surface.uv is not None:
        return surface
    for _ in range(6):
        corners = surface.positions[surface.triangles]
        sides = np.linalg.norm(corners - np.roll(corners, 1, axis=1), axis=2).max(axis=1)
        long = sides > longest
        if not long.any() or len(surface.triangles) > _MOST // 4:
            break
        surface = _quartered(surface, long)
    return surface


def _quartered(surface: Surface, long: NDArray[np.bool_]) -> Surface:
    a, b, c = surface.triangles[long].T.astype(np.int64)
    count, first = len(a), len(surface.positions)
    one, two = np.concatenate([a, b, c]), np.concatenate([b, c, a])
    normals = surface.normals[one] + surface.normals[two]
    normals /= np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-6)
    tint = (surface.colours[one].astype(int) + surface.colours[two]) // 2
    ab, bc, ca = first + np.arange(3 * count).reshape(3, count)
    cut = [np.stack(each, 1) for each in ((a, ab, ca), (ab, b, bc), (ca, bc, c), (ab, bc, ca))]
    return replace(
        surface,
        positions=np.concatenate(
            [surface.positions, (surface.positions[one] + surface.positions[two]) / 2]
        ).astype(np.float32),
        normals=np.concatenate([surface.normals, normals]).astype(np.float32),
        colours=np.concatenate([surface.colours, tint]).astype(np.uint8),
        bones=np.concatenate([surface.bones, surface.bones[one]]),
        weights=np.concatenate([surface.weights, surface.weights[one]]),
        triangles=np.concatenate([surface.triangles[~long], *cut]).astype(np.uint32),
    )


def _picked(surface: Surface, wanted: NDArray[np.bool_]) -> Surface:
    """Return some of a surface's triangles with the vertices they have."""
    triangles = surface.triangles[wanted]
    kept, index = np.unique(triangles, return_inverse=True)
    return replace(
        surface,
        positions=surface.positions[kept],
        normals=surface.normals[kept],
        colours=surface.colours[kept],
        bones=surface.bones[kept],
        weights=surface.weights[kept],
        uv=None if surface.uv is None else surface.uv[kept],
        triangles=index.reshape(-1, 3).astype(np.uint32),
    )


def _differs(one: Surface, two: Surface) -> bool:
    return one.finish is not two.finish or not np.array_equal(one.colours, two.colours)


def _mixed(one: NDArray[np.uint8], two: NDArray[np.uint8], share: float) -> NDArray[np.uint8]:
    """Return the colours between two, mixed as light is."""
    a, b = (np.asarray(c, float) / 255 for c in (one, two))
    light = ((1 - share) * a**2.2 + share * b**2.2) ** (1 / 2.2)
    return np.rint(255 * light).astype(np.uint8)


def _window(stage: int, stages: int) -> tuple[float, float]:
    """Return the share of a change in which one of its stages is seen."""
    first = ALWAYS[0] if stage == 0 else (stage - 0.5) / (stages - 1)
    last = ALWAYS[1] if stage == stages - 1 else (stage + 0.5) / (stages - 1)
    return first, last


def _seen(share: Reals, window: tuple[float, float]) -> NDArray[np.bool_]:
    """Say in which frames an overlay is there: a little sooner than it is due, so that it is seen to stand.

    A time-lapse looks at every eighth frame of what lasts eight times as long.
    """
    seen = (share >= window[0]) & (share < window[1])
    for _ in range(max(1, len(share) // _LOOKS)):
        seen = seen | np.append(seen[1:], False)
    return np.asarray(seen)


def _hidden(poses: Reals, joints: Floats, hidden: NDArray[np.bool_]) -> Reals:
    """Return matrices (frames, parts, 3, 4) that draw parts together into their joints in some frames."""
    moved = poses.copy()
    at = np.einsum("fpij,pj->fpi", poses[hidden][..., :3], joints) + poses[hidden][..., 3]
    moved[hidden] = 0.0
    moved[hidden, :, :, 3] = at
    return moved
