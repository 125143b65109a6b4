"""A clip: what somebody did, told for the house's own rig, so that anybody of any size can do it.

A foreign skeleton has its own axes, units, rest pose and bones. Kept are the ways its bones point,
each turned from the house's A-pose; where its hips go, counted in its leg lengths; and when its feet
stand. Up is where heads are above feet, ahead is where the hips face at the first frame.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from filmwright.film.errors import MediaRefused, listed
from filmwright.media.motion import (
    Motion,
    Numbers,
    about_axis,
    between,
    carried,
    inverted,
    matrices,
    multiplied,
    quaternions,
    unit,
)
from filmwright.stage.world.bone_names import parts_of
from filmwright.stage.world.cast.rig import ARM_L, ARM_R

BONES = (
    *("pelvis", "spine", "chest", "neck", "head"),
    *("upper_arm_l", "forearm_l", "hand_l", "upper_arm_r", "forearm_r", "hand_r"),
    *("thigh_l", "shin_l", "foot_l", "toes_l", "thigh_r", "shin_r", "foot_r", "toes_r"),
)
"""Parts of the rig that a clip moves; the rest hang on them."""

_NEEDED = ("upper_arm", "forearm", "hand", "thigh", "shin", "foot")
_STILL = 0.35
"""Leg lengths a second below which a foot near the ground stands on it."""
_NEAR = 0.07
"""Leg lengths above the ground up to which a foot may stand."""
_HAND = 0.14
"""Leg lengths above the ground up to which the wrist of a hand may be that bears."""
_FLUENT = 45.0
"""Degrees a second (of all bones, and of travel) at both ends of a motion that may go round."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Clip:
    """Somebody's motion. turns (n, len(BONES), 4): w x y z from the A-pose to the world, +x ahead.

    hips (n, 3): middle of the hip joints in leg lengths: x, y from the first frame's place, z above
    (negative: below) where it is when the legs are straight. planted (n, 4): whether the left foot, the
    right foot, the left hand, the right hand stands. `cyclic`: it ends as it begins and may go round.
    """

    name: str
    rate: float
    turns: Numbers
    hips: Numbers
    planted: NDArray[np.bool_]
    cyclic: bool

    @property
    def seconds(self) -> float:
        return (len(self.hips) - 1) / self.rate


def clip_of(motion: Motion, name: str) -> Clip:
    """Return the clip that a recorded motion makes. Raises MediaRefused for one that is no person's."""
    bones = parts_of(motion.names, motion.parents)
    wanted = ["pelvis", "chest", "head", *(f"{part}_{side}" for side in "lr" for part in _NEEDED)]
    if missing := [part for part in wanted if part not in bones]:
        shown = [bone for bone in motion.names if not bone.endswith("_end")]
        part, _, side = missing[0].rpartition("_")
        where = f"{'left' if side == 'l' else 'right'} {part.replace('_', ' ')}" if part else missing[0]
        raise MediaRefused(
            f"the motion @{name} has no bone for the {where}; its bones are "
            f"{listed(shown[:12])}: name them as Mixamo, Rokoko or Rigify do"
        )
    if len(motion.places) < 2:
        raise MediaRefused(f"the motion @{name} has one frame, and a motion needs two; export it again")
    motion = _without_call(motion, list(bones.values()))
    source = _Source.of(motion, bones, name)
    turns = _turns(source)
    hips, planted = _travel(source, turns)
    return Clip(
        name=name,
        rate=motion.rate,
        turns=turns,
        hips=hips,
        planted=planted,
        cyclic=_goes_round(turns, hips, motion),
    )


def _without_call(motion: Motion, bones: list[int]) -> Motion:
    """Return a motion without a first frame that is only the pose of calibration before everything starts."""
    if len(motion.turns) < 12:
        return motion
    first = motion.turns[:11, bones]
    steps = [float(_degrees(a, b).mean()) for a, b in pairwise(first)]
    if steps[0] < 10 or steps[0] < 5 * max(steps[1:]):
        return motion
    return replace(motion, places=motion.places[1:], turns=motion.turns[1:])


@dataclass(frozen=True, kw_only=True, eq=False)
class _Source:
    """A recorded body in house axes: z up, +x where it faces at its first frame; its own units.

    rest (b, 3), places (n, b, 3), turns (n, b, 4) from rest, by bone; `bones`: part -> bone.
    """

    bones: dict[str, int]
    rest: Numbers
    places: Numbers
    turns: Numbers
    leg: float
    rate: float
    toes: dict[str, int]  # the joint in front of each foot, whatever its name

    @classmethod
    def of(cls, motion: Motion, bones: dict[str, int], name: str) -> _Source:
        rest, from_rest = motion.rest, motion.turns
        if not _stands(rest, bones) > 1.6:  # a rest pose that no person takes: the straightest frame instead
            best = int(np.argmax([_stands(frame, bones) for frame in motion.places]))
            rest = motion.places[best]
            from_rest = multiplied(from_rest, np.broadcast_to(inverted(from_rest[best]), from_rest.shape))
        up_rest = _axis(_upright(rest, bones))
        up = _up(motion.places, bones, up_rest)
        to_rest = _house(up_rest, _left(rest, bones), name)
        to_house = _house(up, _facing(motion.places[0], bones), name, to_rest)
        places = motion.places @ to_house.T
        turns = multiplied(
            np.broadcast_to(quaternions(to_house), from_rest.shape),
            multiplied(from_rest, np.broadcast_to(inverted(quaternions(to_rest)), from_rest.shape)),
        )
        spans = [
            np.linalg.norm(places[:, bones[f"{a}_{s}"]] - places[:, bones[f"{b}_{s}"]], axis=-1)
            for s in "lr"
            for a, b in (("thigh", "shin"), ("shin", "foot"))
        ]
        leg = float(np.median(spans, axis=1).sum()) / 2
        if not leg > 1e-6:
            raise MediaRefused(f"the motion @{name} has legs without length; export it again")
        toes = {}
        for side in "lr":
            foot = bones[f"foot_{side}"]
            below = [n for n, parent in enumerate(motion.parents) if parent == foot]
            if f"toes_{side}" in bones or below:
                toes[side] = bones.get(f"toes_{side}", below[0] if below else 0)
        return cls(
            bones=bones,
            rest=rest @ to_rest.T,
            places=places,
            turns=turns,
            leg=leg,
            rate=motion.rate,
            toes=toes,
        )

    def at(self, part: str) -> Numbers:
        return self.places[:, self.bones[part]]

    def turn(self, part: str) -> Numbers:
        return self.turns[:, self.bones[part]]

    def way(self, part: str, to: str) -> Numbers:
        """Return the way from a part to another at rest, of length 1."""
        return _unit(self.rest[self.bones[to]] - self.rest[self.bones[part]])


def _middle(points: Numbers, bones: dict[str, int], part: str) -> Numbers:
    middle: Numbers = (points[..., bones[f"{part}_l"], :] + points[..., bones[f"{part}_r"], :]) / 2
    return middle


def _upright(points: Numbers, bones: dict[str, int]) -> Numbers:
    """Return the way from between the feet to the head."""
    way: Numbers = points[..., bones["head"], :] - _middle(points, bones, "foot")
    return way


def _left(points: Numbers, bones: dict[str, int]) -> Numbers:
    way: Numbers = points[bones["thigh_l"]] - points[bones["thigh_r"]]
    return way


def _facing(points: Numbers, bones: dict[str, int]) -> Numbers:
    """Return the left of a body in motion: hips and shoulders turn against each other as one walks."""
    arms: Numbers = points[bones["upper_arm_l"]] - points[bones["upper_arm_r"]]
    return _unit(_left(points, bones)) + _unit(arms)


def _stands(points: Numbers, bones: dict[str, int]) -> float:
    """Return how much joints (b, 3) stand: 2 with straight legs in line with the trunk, less otherwise.

    0: the legs are not beside each other, so these are no places but a list of lengths.
    """
    hips, feet = _middle(points, bones, "thigh"), _middle(points, bones, "foot")
    trunk, legs = points[bones["head"]] - hips, hips - feet
    in_line = float(_unit(trunk) @ _unit(legs))
    across = _left(points, bones)
    if np.linalg.norm(across) < 0.05 * np.linalg.norm(legs) or abs(_unit(across) @ _unit(legs)) > 0.5:
        return 0.0
    bent = [
        np.linalg.norm(points[bones[f"thigh_{s}"]] - points[bones[f"shin_{s}"]])
        + np.linalg.norm(points[bones[f"shin_{s}"]] - points[bones[f"foot_{s}"]])
        for s in "lr"
    ]
    return in_line + float(np.linalg.norm(legs)) / max(float(max(bent)), 1e-9)


def _up(places: Numbers, bones: dict[str, int], usual: Numbers) -> Numbers:
    """Return the way up in the world: the rest pose's, unless people stride along upright in another."""
    some = places[:: max(1, len(places) // 100)]
    standing = np.array([_stands(frame, bones) > 1.6 for frame in some])
    if standing.mean() < 0.6:
        return usual
    bodies = _upright(some[standing], bones)
    up = _axis(_unit(bodies).mean(axis=0))
    apart = some[standing][:, bones["foot_l"]] - some[standing][:, bones["foot_r"]]
    level = apart - (apart @ up)[:, None] * up
    strides = float(np.ptp(level, axis=0).max()) > 0.3 * float(np.linalg.norm(bodies, axis=1).max())
    return up if strides and up @ usual < 0.5 else usual


def _axis(way: Numbers) -> Numbers:
    """Return the axis nearest to a way, or the way itself where none is near."""
    long = _unit(way)
    best = int(np.abs(long).argmax())
    return np.sign(long[best]) * np.eye(3)[best] if abs(long[best]) > 0.8 else long


def _house(up: Numbers, left: Numbers, name: str, usual: Numbers | None = None) -> Numbers:
    """Return the matrix to house axes of a body whose up and left are known."""
    level = left - (left @ up) * up
    if np.linalg.norm(level) < 0.3 * np.linalg.norm(left) and usual is not None:  # lying on its side
        level = usual[1] - (usual[1] @ up) * up
    if np.linalg.norm(level) < 1e-9:
        raise MediaRefused(f"the motion @{name} has both legs in one place; export it again")
    level = _unit(level)
    return np.stack([np.cross(level, up), level, up])


def _unit(ways: Numbers) -> Numbers:
    made: Numbers = ways / np.maximum(np.linalg.norm(ways, axis=-1, keepdims=True), 1e-12)
    return made


def _towards(first: Numbers, second: Numbers) -> Numbers:
    """Return the smallest turns (..., 4) from unit ways to unit ways."""
    first, second = np.broadcast_arrays(first, second)
    real = 1 + (first * second).sum(-1, keepdims=True)
    turns = np.concatenate([real, np.cross(first, second)], -1)
    back = np.broadcast_to([0.0, 0.0, 0.0, 1.0], turns.shape)  # right round: about the upright axis
    return unit(np.where(real < 1e-9, back, turns))


def _turns(source: _Source) -> Numbers:
    """Return every part's turns from the A-pose, (n, len(BONES), 4)."""
    found: dict[str, Numbers] = {}
    for part in ("pelvis", "spine", "chest", "neck", "head"):
        if part in source.bones:
            found[part] = source.turn(part)
    half = np.full((len(source.places), 1), 0.5)
    if "spine" not in found:
        found["spine"] = between(found["pelvis"], found["chest"], half)
    if "neck" not in found:
        found["neck"] = between(found["chest"], found["head"], half)
    for side, arm in (("l", ARM_L), ("r", ARM_R)):
        hinge = np.array([0.0, -1.0, -1.0 if side == "l" else 1.0]) * np.sqrt(0.5)
        upper, fore, hand = (f"{part}_{side}" for part in ("upper_arm", "forearm", "hand"))
        found[upper], found[fore] = _limb(source, (upper, fore, hand), np.array(arm), hinge)
        straight = _towards(np.array(arm), source.way(fore, hand))
        found[hand] = multiplied(source.turn(hand), np.broadcast_to(straight, source.turn(hand).shape))
        thigh, shin, foot = (f"{part}_{side}" for part in ("thigh", "shin", "foot"))
        down, across = np.array([0.0, 0.0, -1.0]), np.array([0.0, 1.0, 0.0])
        found[thigh], found[shin] = _limb(source, (thigh, shin, foot), down, across)
        out = about_axis(2, np.array(_toes_out(source, side)))
        found[foot] = multiplied(source.turn(foot), np.broadcast_to(out, source.turn(foot).shape))
        toes = f"toes_{side}"
        own = source.turn(toes) if toes in source.bones else source.turn(foot)
        found[toes] = multiplied(own, np.broadcast_to(out, own.shape))
    return np.stack([found[part] for part in BONES], 1)


def _limb(
    source: _Source, chain: tuple[str, str, str], rest: Numbers, hinge: Numbers
) -> tuple[Numbers, Numbers]:
    """Return the turns of both bones of a limb: they point as recorded and bend about one hinge.

    Where the limb is bent, the hinge lies square to its bend; where it is straight, only the twist
    that was recorded tells it. `rest` and `hinge`: the way of the house's bones and of their hinge.
    """
    first, second, end = (source.at(part) for part in chain)
    upper, lower = _unit(second - first), _unit(end - second)
    aligned = np.broadcast_to(_towards(rest, source.way(chain[0], chain[1])), (len(upper), 4))
    twisted = multiplied(source.turn(chain[0]), aligned)
    twisted = multiplied(_towards(carried(twisted, np.broadcast_to(rest, upper.shape)), upper), twisted)
    told = carried(twisted, np.broadcast_to(hinge, upper.shape))
    bend = np.cross(upper, lower)
    sine = np.linalg.norm(bend, axis=-1, keepdims=True)
    u = np.clip((sine - 0.12) / 0.33, 0.0, 1.0)
    square = _unit((1 - u * u * (3 - 2 * u)) * told + u * u * (3 - 2 * u) * _unit(bend))
    house = _framed(rest, hinge)
    return tuple(quaternions(_framed(way, square) @ house.T) for way in (upper, lower))  # type: ignore[return-value]


def _framed(along: Numbers, hinge: Numbers) -> Numbers:
    second = _unit(hinge - (hinge * along).sum(-1, keepdims=True) * along)
    return np.stack([along, second, np.cross(along, second)], -1)


def _toes_out(source: _Source, side: str) -> float:
    """Return the heading of a foot at rest, radians; feet that point aside or nowhere count as ahead."""
    if side not in source.toes:
        return 0.0
    way = source.rest[source.toes[side]] - source.rest[source.bones[f"foot_{side}"]]
    angle = float(np.arctan2(way[1], way[0]))
    return angle if np.hypot(way[0], way[1]) > 0.02 * source.leg and abs(angle) < 0.8 else 0.0


def _travel(source: _Source, turns: Numbers) -> tuple[Numbers, NDArray[np.bool_]]:
    """Return the hips' way in leg lengths and when each foot stands."""
    leg, lowest = source.leg, float(source.rest[:, 2].min())
    soles, balls = [], []
    ankles = []
    for side in "lr":
        ankle = float(np.clip(source.rest[source.bones[f"foot_{side}"], 2] - lowest, 0.03 * leg, 0.22 * leg))
        foot = source.at(f"foot_{side}")
        ahead = turns[:, BONES.index(f"foot_{side}")]
        ball = foot + carried(ahead, np.broadcast_to([0.16 * leg, 0.0, -ankle], foot.shape))
        heel = foot + carried(ahead, np.broadcast_to([-0.06 * leg, 0.0, -ankle], foot.shape))
        soles.append(np.minimum(ball[:, 2], heel[:, 2]))
        balls.append(ball)
        ankles.append(ankle)
    ground = float(np.percentile(np.min(soles, axis=0), 5))
    hips = (source.at("thigh_l") + source.at("thigh_r")) / 2
    stand = ground + leg + float(np.mean(ankles))
    way = (hips - np.array([hips[0, 0], hips[0, 1], stand])) / leg
    planted = [_planted(ball, (ground + _NEAR * leg, leg, source.rate)) for ball in balls]
    reach = ground + _HAND * leg
    planted += [_planted(source.at(f"hand_{side}"), (reach, leg, source.rate)) for side in "lr"]
    return way, np.stack(planted, 1)


def _planted(ball: Numbers, where: tuple[float, float, float]) -> NDArray[np.bool_]:
    """Say at which frames what bears (n, 3) stands still; `where`: height up to which it may, leg, rate."""
    highest, leg, rate = where
    speed = np.linalg.norm(np.gradient(ball, axis=0), axis=1) * rate / leg
    width = max(1, round(rate / 30))
    speed = np.convolve(
        np.pad(speed, width, mode="edge"), np.full(2 * width + 1, 1 / (2 * width + 1)), "valid"
    )
    stands = (speed < _STILL) & (ball[:, 2] < highest)
    stands = _without_short(stands, True, round(0.1 * rate))
    return ~_without_short(~stands, True, round(0.07 * rate))


def _without_short(held: NDArray[np.bool_], value: bool, frames: int) -> NDArray[np.bool_]:
    """Return flags without runs of `value` that last less than so many frames; runs at the ends stay."""
    kept = held.copy()
    edges = np.flatnonzero(np.diff(np.concatenate([[not value], held, [not value]]).astype(int)))
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        if end - start < frames and start > 0 and end < len(held):
            kept[start:end] = not value
    return kept


def _goes_round(turns: Numbers, hips: Numbers, motion: Motion) -> bool:
    """Say whether a motion ends as it begins, up to where it has got to and the way it faces."""
    facing = [np.arctan2(m[1, 0], m[0, 0]) for m in matrices(turns[[0, -1], 0])]
    back = about_axis(2, np.array(facing[0] - facing[1]))
    last = multiplied(np.broadcast_to(back, turns[-1].shape), turns[-1])
    alike = _degrees(turns[0], last).mean() < 12 and abs(hips[-1, 2] - hips[0, 2]) < 0.05
    step = max(1, round(0.1 * motion.rate))  # who begins and ends at rest has done it once, like a flip
    moving = [
        _degrees(turns[n], turns[n + step]).mean() * motion.rate / step
        + 90 * np.linalg.norm(hips[n + step] - hips[n]) * motion.rate / step
        for n in (0, len(turns) - 1 - step)
        if n >= 0
    ]
    return bool(alike and motion.seconds > 0.4 and min(moving, default=0.0) > _FLUENT)


def _degrees(first: Numbers, second: Numbers) -> Numbers:
    """Return the angles between turns."""
    apart: Numbers = 2 * np.degrees(np.arccos(np.clip(np.abs((first * second).sum(-1)), 0.0, 1.0)))
    return apart
