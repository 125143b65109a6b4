"""Stances: whole-body postures by name, on the feet and off them, and how a body gets from one to another.

A stance is a row of posture channels. Where it touches the floor its height is solved for the
body at hand, so that a child, an adult and a giant all kneel on their knees. Stances form a tree
whose root is standing; getting from one to another leads through the stances between:

    stand --- crouch --- sit_floor --- lie_back      stand --- kneel_one --- kneel --- all_fours
                 |            |------ lie_side                                           |-- plank
                 |            `------ cross_legged                                       `-- lie_front
                 `------ squat
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import numpy as np

from filmwright.stage.rehearsal.actor import Actor
from filmwright.stage.rehearsal.figure import SIDES, SIGN, Figure
from filmwright.stage.rehearsal.flesh import flesh as flesh
from filmwright.stage.rehearsal.footwork import Spot, Step, foot_track
from filmwright.stage.rehearsal.posing import Carriage, Posed, Reach, posed
from filmwright.stage.rehearsal.posture import ARM, LEG, OTHER, C, at_ease
from filmwright.stage.rehearsal.rotations import Reals, about_z, curve, smooth, through, turned
from filmwright.stage.rehearsal.stance_book import STANCES, Height, Hold, Stance

__all__ = ["STANCES", "fitted", "settle", "take_stance", "way_between"]


@dataclass(frozen=True, kw_only=True, eq=False)
class Set:
    """A stance on one figure: its channels, feet relative to the root, palms likewise (2, 3) or None."""

    row: Reals
    palms: Reals | None
    holds: Hold
    feet: tuple[tuple[float, float, float], tuple[float, float, float]]


def stance_row(stance: Stance) -> Reals:
    """Return the channels of a stance, both sides, before its height is solved."""
    row: Reals = at_ease(1)[0]
    for channel, value in stance.row.items():
        row[channel] = value
        if channel in ARM + LEG and C(channel + OTHER) not in stance.row:
            row[channel + OTHER] = value
    return row


@lru_cache(maxsize=512)
def fitted(figure: Figure, name: str, height: float | None = None) -> Set:
    """Return a stance fitted to a figure. `height`: of seat, bar or water above its floor, metres.

    Raises KeyError for a stance nobody knows.
    """
    stance = STANCES[name]
    row, leg = stance_row(stance), figure.leg
    at = stance.usual * leg if height is None else height
    match stance.height:
        case Height.SEAT:
            row[C.RISE] = (max(at, 0.3 * leg) + 0.06 * figure.height - figure.stand) / leg
        case Height.BAR:
            row[C.RISE] = (at - figure.reach) / leg - 0.01
        case Height.HANDS:
            wrist = figure.reach - figure.palm + _WRIST * figure.height
            row[C.RISE] = (wrist - 2 * figure.stand) / leg - 0.04
        case Height.WATER:
            row[C.RISE] = (at - figure.stand) / leg
        case Height.FLOOR:
            row[C.RISE] -= _lowest(figure, _at_origin(figure, row, stance), row, stance) / leg
        case Height.GIVEN:
            pass
    palms = None
    if stance.hold is not Hold.NOTHING:
        palms = _palms(figure, _at_origin(figure, row, stance), stance, at)
    if palms is not None and stance.height is Height.FLOOR and row[C.PELVIS_PITCH] > 1.0:
        for _ in range(_DIPS):
            body = _at_origin(figure, row, stance)
            palms = _palms(figure, body, stance, at)
            shoulders = np.stack([body.joint(f"upper_arm_{name}")[0] for name in SIDES])
            short = float(np.linalg.norm(palms - shoulders, axis=1).max()) - _BORNE * figure.arm
            if stance.hold is not Hold.FLOOR or short < 0.001:
                break
            row[C.PELVIS_PITCH] += short / (0.29 * figure.height)  # hip to shoulder
            row[C.RISE] -= _lowest(figure, _at_origin(figure, row, stance), row, stance) / leg
    return Set(row=row, palms=palms, holds=stance.hold, feet=stance.feet)


def _at_origin(figure: Figure, row: Reals, stance: Stance) -> Posed:
    still = np.zeros(1)
    way = Carriage(root=np.zeros((1, 2)), heading=still, flight=still, reaches=(Reach.none(1), Reach.none(1)))
    feet = tuple(
        foot_track(figure, _spot(figure, stance, side, np.zeros(2), 0.0), [], still, np.zeros((1, 3)))
        for side in (0, 1)
    )
    return posed(figure, row[None], way, (feet[0], feet[1]))


def _spot(figure: Figure, stance: Stance | Set, side: int, at: Reals, heading: float) -> Spot:
    """Return where a foot of a stance stands when the root is at `at` (2,)."""
    ahead, out, heel = stance.feet[side]
    across = SIGN[side] * (figure.hip_half + out * figure.leg)
    forward = ahead * figure.leg
    return Spot(
        x=float(at[0] + np.cos(heading) * forward - np.sin(heading) * across),
        y=float(at[1] + np.sin(heading) * forward + np.cos(heading) * across),
        yaw=heading + SIGN[side] * (0.10 + 0.9 * out),
        heel=heel,
    )


def _lowest(figure: Figure, body: Posed, row: Reals, stance: Stance) -> float:
    """Return the height of the lowest flesh that is not a planted leg or a hand that reaches, metres."""
    planted = {f"{part}_{SIDES[side]}" for side in (0, 1) if row[C.FREE_L + side * OTHER] < 0.5
               for part in ("thigh", "shin", "foot", "toes")}  # fmt: skip
    reaching = {part for part in figure.model.parts if part.startswith(_ARM_PARTS)}
    left_out = planted | (reaching if stance.hold is not Hold.NOTHING else set())
    return min(
        float((body.at[0, part] + body.turn[0, part] @ (place - figure.rest[part]))[2]) - radius
        for part, place, radius in flesh(figure)
        if figure.model.parts[part] not in left_out
    )


_DIPS, _BORNE = 4, 0.94
"""Times a chest is let down to bring its hands to the ground, and the share of an arm that is enough."""

_HANGING = (C.FREE_L, C.THIGH_L, C.SPREAD_L, C.BEND_L, C.POINT_L)
"""Of a leg: whether it hangs, and its angles if it does."""

_WRIST = 0.035
"""How high the wrist of a hand flat on the ground is, in body heights."""

_ARM_PARTS = ("hand", "fingers", "index", "middle", "thumb", "forearm", "upper_arm")


def _palms(figure: Figure, body: Posed, stance: Stance, height: float) -> Reals:
    """Return where both palms go, (2, 3), from the root of an actor that heads along +x."""
    palms = np.zeros((2, 3))
    for side, name in enumerate(SIDES):
        shoulder = body.joint(f"upper_arm_{name}")[0]
        palms[side] = shoulder
        if stance.hold is Hold.BAR:
            palms[side, 2] = height
            continue
        ahead, out = stance.reach
        palms[side, :2] += np.array([ahead, SIGN[side] * out]) * figure.arm
        # the wrist is bent: the palm lies ahead of it and lower
        laid = stance.hold is Hold.LAID
        palms[side, 2] = 0.02 * figure.height if laid else _WRIST * figure.height - 0.6 * figure.palm
    return palms


def take_stance(
    actor: Actor, frames: slice, name: str, weight: Reals | float = 1.0, *, height: float | None = None
) -> None:
    """Draw the whole body over some frames towards a stance by `weight` (n,) 0..1, where the root is then.

    `height`: of the seat, bar or water above the actor's floor, metres; None: as usual for the
    body. Planted feet step to their places at the first of the frames with any weight, or stand
    there from the start when the frames begin the scene. Faces are left as they are.
    """
    begin, end, _ = frames.indices(len(actor.times))
    if end <= begin:
        return
    share = np.broadcast_to(np.asarray(weight, float), (end - begin,))
    pose = fitted(actor.figure, name, height)
    body = slice(0, C.EYES_YAW)
    now = actor.posture[begin:end, body]
    actor.posture[begin:end, body] = now + share[:, None] * (pose.row[body] - now)
    if pose.palms is not None:
        for side in (0, 1):
            target = _in_world(actor, slice(begin, end), pose.palms[side])
            actor.hand_to(side, slice(begin, end), target, share)
            _palm(actor, slice(begin, end), side, pose.holds, share)
    _footed(actor, pose, begin, share)


def _in_world(actor: Actor, frames: slice, place: Reals) -> Reals:
    """Return a place given from the root in the world, (n, 3)."""
    turn = about_z(actor.way.heading[frames])
    root = np.column_stack([actor.way.root[frames], actor.way.flight[frames]])
    return root + turned(turn, np.tile(place, (len(root), 1)))


def _palm(actor: Actor, frames: slice, side: int, hold: Hold, weight: Reals | float) -> None:
    """Turn palms as they must be to lie flat on the floor or to grip a bar: the back of the hand outside."""
    heading = actor.way.heading[frames]
    sense, down = {Hold.FLOOR: (-1.0, 0.0), Hold.LAID: (0.0, -1.0)}.get(hold, (1.0, 0.0))
    facing = np.column_stack([sense * np.cos(heading), sense * np.sin(heading), down + 0 * heading])
    actor.palm_to(side, frames, facing, weight)


def _footed(actor: Actor, pose: Set, begin: int, share: Reals) -> None:
    """Plan the steps that bring planted feet where a stance wants them."""
    active = np.flatnonzero(share > 0.0)
    if not len(active):
        return
    frame = begin + int(active[0])
    at, heading = actor.way.root[frame], float(actor.way.heading[frame])
    spots = [_spot(actor.figure, pose, side, at, heading) for side in (0, 1)]
    if frame == 0 and share[0] >= 1.0:
        actor.feet, actor.first_feet = spots, (spots[0], spots[1])
        return
    rising = np.flatnonzero(share >= 0.95)
    seconds = (rising[0] if len(rising) else len(share)) - active[0]
    seconds = max(float(seconds) * float(actor.times[1] - actor.times[0]), 0.4)
    _step_to(actor, spots, (float(actor.times[frame]), seconds))


def _step_to(actor: Actor, spots: list[Spot], span: tuple[float, float]) -> None:
    """Step with each foot that is not where it should be, one after the other, within (start, seconds)."""
    start, seconds = span
    wrong = [
        side
        for side in (0, 1)
        if np.hypot(actor.feet[side].x - spots[side].x, actor.feet[side].y - spots[side].y) > 0.02
        or abs(actor.feet[side].heel - spots[side].heel) > 0.05
    ]
    each = min(seconds / max(len(wrong), 1), 0.45)
    for number, side in enumerate(wrong):
        lift = start + number * each
        actor.step(
            Step(
                foot=side,
                lift=lift,
                land=lift + 0.92 * each,
                spot=spots[side],
                arc=0.06 * actor.figure.leg,
                roll=0.3,
                strike=0.0,
            )
        )


def way_between(first: str, last: str) -> list[str]:
    """Return the stances one goes through from `first` to `last`, both included."""
    up, down = _to_root(first), _to_root(last)
    shared = next(name for name in up if name in down)
    return up[: up.index(shared) + 1] + down[: down.index(shared)][::-1]


def _to_root(name: str) -> list[str]:
    way, now = [name], STANCES[name].by
    while now is not None:
        way.append(now)
        now = STANCES[now].by
    return way


def settle(
    actor: Actor, start: float, name: str, seconds: float | None = None, *, height: float | None = None
) -> float:
    """Get from the stance the actor is in to another, from `start`, and stay there; returns when in it.

    Goes through the stances between, eased, in the time they usually take together unless
    `seconds` is given. From `start` to the scene's end the actor's body, feet and hands are the
    stance's; later beats write over it. `height`: of seat, bar or water, metres.
    """
    figure = actor.figure
    way = way_between(actor.settled, name)
    gaps = [STANCES[a if STANCES[a].by == b else b].seconds for a, b in pairwise(way)]
    usual = sum(gaps)
    long = usual if seconds is None else seconds
    keys = start + np.concatenate([[0.0], np.cumsum(gaps)]) * (long / max(usual, 1e-9))
    rest = actor.span(start, np.inf)
    poses = [
        fitted(figure, each, height if each == name else actor.settled_at if each == way[0] else None)
        for each in way
    ]
    clock = actor.times[rest]
    rows = _through(clock, keys, _legs_carried(np.array([pose.row for pose in poses])))
    actor.posture[rest, : C.EYES_YAW] = rows[:, : C.EYES_YAW]
    for side in (0, 1):
        _hands_through(actor, rest, side, (keys, poses))
    for number in range(1, len(way)):
        at, heading = actor.at, actor.heading
        spots = [_spot(figure, poses[number], side, at, heading) for side in (0, 1)]
        _step_to(actor, spots, (float(keys[number - 1]), float(keys[number] - keys[number - 1])))
    _kept_above(actor, actor.span(start, float(keys[-1]) + 0.05))
    actor.settled, actor.settled_at = name, height
    return float(keys[-1])


def _legs_carried(rows: Reals) -> Reals:
    """Return rows (keys, channels) whose standing legs have the angles of the key where they next hang.

    While a leg stands its own angles say nothing: what leaves the ground leaves it for where it
    will hang, and what comes to stand comes from where it hung, not from a straight leg.
    """
    carried: Reals = rows.copy()
    for side in (0, 1):
        free, *angles = (C(channel + side * OTHER) for channel in _HANGING)
        hung = np.flatnonzero(rows[:, free] > 0.5)
        for key in np.flatnonzero(rows[:, free] <= 0.5) if len(hung) else ():
            later = hung[hung > key]
            carried[key, angles] = rows[later[0] if len(later) else hung[-1], angles]
    return carried


def _kept_above(actor: Actor, frames: slice) -> None:
    """Raise the body where, on its way from stance to stance, a leg would go through the floor."""
    if frames.stop <= frames.start or not actor.posture[frames, C.FREE_L : C.POINT_R + 1].any():
        return
    low = lowest_flesh(actor, frames, hands=False)
    free = np.clip(actor.posture[frames, C.FREE_L] + actor.posture[frames, C.FREE_R], 0.0, 1.0)
    actor.posture[frames, C.RISE] += free * np.maximum(-low, 0.0) / actor.figure.leg


def bones_of(actor: Actor, frames: slice) -> Posed:
    """Return the bones of some frames as planned so far."""
    way = actor.way
    left, right = (
        Reach(
            target=reach.target[frames],
            weight=reach.weight[frames],
            palm=reach.palm[frames],
            palm_weight=reach.palm_weight[frames],
        )
        for reach in way.reaches
    )
    carriage = Carriage(
        root=way.root[frames],
        heading=way.heading[frames],
        flight=way.flight[frames],
        reaches=(left, right),
    )
    feet = [track.during(frames) for track in actor.tracks()]
    return posed(actor.figure, actor.posture[frames], carriage, (feet[0], feet[1]))


def lowest_flesh(actor: Actor, frames: slice, *, hands: bool = True) -> Reals:
    """Return the height of a body's lowest flesh above its floor in some frames, (n,) metres."""
    body, figure = bones_of(actor, frames), actor.figure
    lowest = np.full(len(body.at), np.inf)
    for part, place, radius in flesh(figure):
        if not hands and figure.model.parts[part].startswith(_ARM_PARTS):
            continue
        height = (body.at[:, part] + body.turn[:, part] @ (place - figure.rest[part]))[:, 2] - radius
        lowest = np.minimum(lowest, height)
    return np.asarray(lowest - actor.way.flight[frames])


def _through(clock: Reals, keys: Reals, rows: Reals) -> Reals:
    """Return rows (n, channels) that pass through keys without overshoot, at rest at both ends."""
    if len(keys) < 2 or keys[-1] - keys[0] < 1e-6:
        return np.tile(rows[-1], (len(clock), 1))
    u = _eased((clock - keys[0]) / (keys[-1] - keys[0]))
    return through(keys, rows, keys[0] + (keys[-1] - keys[0]) * u)


def _eased(u: Reals) -> Reals:
    """Return 0..1 eased at both ends, nearly straight between."""
    u = np.clip(u, 0.0, 1.0)
    return np.asarray(0.6 * smooth(u) + 0.4 * u)


def _hands_through(actor: Actor, rest: slice, side: int, way: tuple[Reals, list[Set]]) -> None:
    """Let a hand reach for floor or bar in the stances that hold on to them."""
    keys, poses = way
    clock = actor.times[rest]
    weight = curve(
        clock, [(float(k), float(pose.palms is not None)) for k, pose in zip(keys, poses, strict=True)]
    )
    if not weight.any():
        return
    known = [(float(k), pose) for k, pose in zip(keys, poses, strict=True) if pose.palms is not None]
    target = np.stack(
        [curve(clock, [(k, float(pose.palms[side, axis])) for k, pose in known if pose.palms is not None])
         for axis in range(3)], -1)  # fmt: skip
    turn = about_z(actor.way.heading[rest])
    root = np.column_stack([actor.way.root[rest], actor.way.flight[rest]])
    actor.hand_to(side, rest, root + turned(turn, target), weight)
    _palm(actor, rest, side, known[-1][1].holds, weight)
