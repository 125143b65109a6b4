"""The motion in a glTF file: its fullest animation, played on its nodes. Runs in the guarded process."""

from __future__ import annotations

from typing import Any

import numpy as np

from filmwright.media.facts import Unreadable
from filmwright.media.gltf import Doc, Gltf, Pose, number, pose_of, strictly, wrong
from filmwright.media.motion import (
    FARTHEST,
    LONGEST_NAME,
    LONGEST_SECONDS,
    MOST_BONES,
    MOST_KEPT,
    Motion,
    Numbers,
    between,
    inverted,
    matrices,
    multiplied,
    unit,
)

RATE = 60.0
"""Frames a second at which key frames are played."""

_PATHS = {"translation": 3, "rotation": 4, "scale": 3}


def has_motion(file: Gltf) -> bool:
    """Say whether some animation turns more than one node: a body, not a wheel."""
    return len(_turned(_fullest(file))) > 1 if file.count("animations") else False


def motion_in(file: Gltf) -> Motion:
    """Return the animation that turns most nodes, at 60 frames a second, on the nodes that it needs."""
    with strictly():
        return _played(file)


def _fullest(file: Gltf) -> Doc:
    animations = [file.item("animations", index) for index in range(file.count("animations"))]
    if not animations:
        raise Unreadable("holds no motion: there is no animation in it")
    return max(animations, key=lambda one: len(_turned(one)))


def _turned(animation: Doc) -> set[int]:
    found = set()
    for channel in animation.get("channels", []):
        target = channel.get("target", {}) if isinstance(channel, dict) else {}
        node = target.get("node") if isinstance(target, dict) else None
        if isinstance(node, int) and target.get("path") == "rotation":
            found.add(node)
    return found


def _played(file: Gltf) -> Motion:
    animation = _fullest(file)
    tree = file.tree()
    kept = _kept(file, animation, tree)
    keys = _keys(file, animation, {tree[place][0] for place in kept})
    ends = [float(edge) for times, _, _ in keys.values() for edge in (times[0], times[-1])]
    if not ends:
        raise Unreadable("holds no motion: its animation moves no node of its scene")
    start, seconds = min(ends), max(ends) - min(ends)
    if not seconds <= LONGEST_SECONDS:
        raise Unreadable(f"lasts {seconds:.0f} s; at most {LONGEST_SECONDS:.0f} s are accepted")
    count = round(seconds * RATE) + 1
    if count * len(kept) > MOST_KEPT:
        raise Unreadable(f"has {len(kept)} bones over {count} frames, more than fit; shorten it")
    clock = np.minimum(start + np.arange(count) / RATE, start + seconds)
    number_of = {place: n for n, place in enumerate(kept)}
    parents = tuple(number_of.get(tree[place][1], -1) for place in kept)
    poses = [pose_of(file.item("nodes", tree[place][0])) for place in kept]
    still = _walked(parents, [_tracks(pose, {}, clock[:1], 0) for pose in poses])
    places, turns = _walked(
        parents, [_tracks(pose, keys, clock, tree[place][0]) for pose, place in zip(poses, kept, strict=True)]
    )
    if not np.abs(places).max(initial=0) < FARTHEST:
        raise wrong("its joints fly apart")
    names = tuple(
        str(file.item("nodes", tree[place][0]).get("name", f"node {tree[place][0]}"))[:LONGEST_NAME]
        for place in kept
    )
    return Motion(
        names=names,
        parents=parents,
        rest=still[0][0],
        places=places,
        turns=multiplied(turns, np.broadcast_to(inverted(still[1][0]), turns.shape)),
        rate=RATE,
    )


def _kept(file: Gltf, animation: Doc, tree: list[tuple[int, int]]) -> list[int]:
    """Return the places in the tree of the bones: the first skin's, else what is turned and hangs on it."""
    bones = _turned(animation)
    if file.count("skins"):
        joints = file.item("skins", 0).get("joints", [])
        bones = {joint for joint in joints if isinstance(joint, int)}
    wanted: set[int] = set()
    for place, (node, parent) in enumerate(tree):
        if node in bones or (parent in wanted and "mesh" not in file.item("nodes", node)):
            wanted.add(place)
    for place in sorted(wanted, reverse=True):  # what bears them: armatures turn and scale their bones
        above = tree[place][1]
        while above >= 0 and above not in wanted:
            wanted.add(above)
            above = tree[above][1]
    if not 1 < len(wanted) <= MOST_BONES:
        raise Unreadable(f"has {len(wanted)} bones; 2 to {MOST_BONES} are read")
    return sorted(wanted)


def _keys(file: Gltf, animation: Doc, nodes: set[int]) -> dict[tuple[int, str], tuple[Numbers, Numbers, str]]:
    """Return for (node, path) the times (k), values (k, or 3 k with tangents) and way between keys."""
    keys: dict[tuple[int, str], tuple[Numbers, Numbers, str]] = {}
    samplers: list[Any] = animation.get("samplers", [])
    for channel in animation.get("channels", []):
        target = channel["target"]
        node, path = target.get("node"), target.get("path")
        if node not in nodes or path not in _PATHS:
            continue
        sampler = samplers[number(channel, "sampler")]
        times = file.values(sampler["input"], (1,)).astype(np.float64).ravel()
        values = file.values(sampler["output"], (_PATHS[path],)).astype(np.float64)
        way = str(sampler.get("interpolation", "LINEAR"))
        rows = 3 * len(times) if way == "CUBICSPLINE" else len(times)
        usable = np.isfinite(times).all() and np.isfinite(values).all() and (np.diff(times) > 0).all()
        if way not in ("LINEAR", "STEP", "CUBICSPLINE") or len(values) != rows or not usable:
            raise wrong("its animation has key frames that cannot be played")
        keys[node, path] = (times, values, way)
    return keys


def _tracks(
    pose: Pose, keys: dict[tuple[int, str], tuple[Numbers, Numbers, str]], clock: Numbers, node: int
) -> tuple[Numbers, Numbers, Numbers]:
    """Return a node's place (n, 3), turn (n, 4) and scale (n, 3) in its parent at every moment."""
    usual = {"translation": pose.place, "rotation": pose.turn, "scale": pose.scale}
    found = []
    for path, still in usual.items():
        if (node, path) in keys:
            found.append(_sampled(keys[node, path], clock, path == "rotation"))
        else:
            found.append(np.tile(still, (len(clock), 1)))
    return found[0], found[1], found[2]


def _sampled(key: tuple[Numbers, Numbers, str], clock: Numbers, turns: bool) -> Numbers:
    """Return a sampler's values at every moment; turns come as x y z w and leave as w x y z."""
    times, values, way = key
    if turns:
        values = values[:, (3, 0, 1, 2)]
    at = np.clip(np.searchsorted(times, clock, side="right") - 1, 0, max(len(times) - 2, 0))
    following = np.minimum(at + 1, len(times) - 1)
    span = np.maximum(times[following] - times[at], 1e-9)
    share = np.clip((clock - times[at]) / span, 0.0, 1.0)[:, None]
    if way == "CUBICSPLINE":
        inward, own, outward = values[0::3], values[1::3], values[2::3]
        square, cube = share**2, share**3
        mixed = (
            (2 * cube - 3 * square + 1) * own[at]
            + (cube - 2 * square + share) * outward[at] * span[:, None]
            + (3 * square - 2 * cube) * own[following]
            + (cube - square) * inward[following] * span[:, None]
        )
        return unit(mixed) if turns else mixed
    if way == "STEP":
        share = (share >= 1.0).astype(float)
    if turns:
        return between(unit(values[at]), unit(values[following]), share)
    return values[at] + share * (values[following] - values[at])


def _walked(
    parents: tuple[int, ...], tracks: list[tuple[Numbers, Numbers, Numbers]]
) -> tuple[Numbers, Numbers]:
    """Return places (n, b, 3) and turns (n, b, 4) in the world of nodes in their parents."""
    frames, bones = len(tracks[0][0]), len(tracks)
    places, turns = np.zeros((frames, bones, 3)), np.zeros((frames, bones, 4))
    linears = np.zeros((frames, bones, 3, 3))
    for bone, (place, turn, scale) in enumerate(tracks):
        own = matrices(turn) * scale[:, None, :]
        above = parents[bone]
        if above < 0:
            places[:, bone], turns[:, bone], linears[:, bone] = place, turn, own
            continue
        places[:, bone] = places[:, above] + np.einsum("nij,nj->ni", linears[:, above], place)
        turns[:, bone] = multiplied(turns[:, above], turn)
        linears[:, bone] = linears[:, above] @ own
    return places, unit(turns)
