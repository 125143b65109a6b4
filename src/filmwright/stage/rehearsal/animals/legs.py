"""Legs: feet that stand where they were set down, and the bones above them bent to reach them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from filmwright.stage.rehearsal.animals.creature import OWN, Creature, Leg, Step
from filmwright.stage.rehearsal.rotations import Reals, about_y, about_z, frame, smooth, turned, unit


def tidied(creature: Creature) -> None:
    """Sort every foot's steps; each leaves the ground only after the one before landed."""
    for number, steps in enumerate(creature.steps):
        tidy: list[Step] = []
        for step in sorted(steps, key=lambda step: step.land):
            lift = max(step.lift, tidy[-1].land + 0.01) if tidy else step.lift
            if step.land - lift > 0.03:
                tidy.append(replace(step, lift=lift))
        creature.steps[number] = tidy


def tracks(creature: Creature, number: int) -> tuple[Reals, Reals, Reals, Reals]:
    """Return one foot's way: places on the ground (n, 2), yaw (n,), height (n,), and swing 0..1..0 (n,)."""
    times = creature.times
    x, y, facing = creature.first_spot(number)
    spot = np.array([x, y])
    place = np.tile(spot, (len(times), 1))
    yaw, high, swing = np.full(len(times), facing), np.zeros(len(times)), np.zeros(len(times))
    for step in creature.steps[number]:
        u = np.clip((times - step.lift) / (step.land - step.lift), 0, 1)
        there = np.array([step.x, step.y])
        going = (u > 0) & (u < 1)
        moved = u > 0
        own = smooth(0.5 * (u + 0.5 - 0.5 * np.cos(np.pi * u)))
        ease = (step.flow * u + (1 - step.flow) * own)[:, None]
        place[moved] = (spot + ease * (there - spot))[moved]
        yaw[moved] = (facing + ease[:, 0] * (step.yaw - facing))[moved]
        hill = np.sin(np.pi * u) ** 1.2
        high[going] = step.arc * hill[going]
        swing[going] = hill[going] * min(1.0, step.arc / (0.05 * creature.leg + 1e-6))
        spot, facing = there, step.yaw
    return place, yaw, high, swing


def stood(creature: Creature, turn: Reals, place: Reals) -> None:
    """Bend all legs so that their feet are where they were set down or reach, in `turn` and `place`."""
    for number, leg in enumerate(creature.anatomy.legs):
        spot, yaw, high, swing = tracks(creature, number)
        _bent(creature, number, leg, (spot, yaw, high, swing), (turn, place))


def _bent(
    creature: Creature,
    number: int,
    leg: Leg,
    track: tuple[Reals, Reals, Reals, Reals],
    bones: tuple[Reals, Reals],
) -> None:
    spot, yaw, high, swing = track
    turn, place = bones
    rest = creature.anatomy.rest
    a, b, c, d = leg.bones
    hip = place[:, a]
    heading = about_z(yaw)
    folded = np.maximum(creature.fold, 0.0 if leg.fore else creature.sit)
    # a lying animal's feet come forward under it, a sitting one's hind feet too
    level = rest[b, 2] - rest[d, 2]
    slide = (
        creature.fold * (0.75 * level if leg.fore else 0.45 * level)
        + (0.0 if leg.fore else 0.55 * level) * creature.sit
    )
    ahead = about_z(creature.heading)[:, :, 0]
    toe = np.column_stack([spot, rest[d, 2] + high]) + slide[:, None] * ahead
    loose = 1 - creature.planted
    hanging = hip + turn[:, creature.anatomy.parents[a]] @ _drop(creature, rest[d] - rest[a])
    toe = toe + loose[:, None] * (hanging - toe)
    foot = rest[d] - rest[c]
    long = float(np.linalg.norm(foot))
    curl = swing * (0.65 if leg.fore else 0.45) + 0.7 * loose
    lean = _lean(hip, toe, rest[a], rest[d], creature.heading)
    standing = heading @ about_y(np.clip(0.75 * lean, -0.8, 0.8) + curl)
    along_foot = standing @ foot
    flat = unit(heading[:, :, 0] + np.array([0, 0, -0.05])) * long
    along_foot += folded[:, None] * (flat - along_foot)
    toe, along_foot, free = _reached(creature, (number, leg), (turn, place), (toe, along_foot))
    along_foot = unit(along_foot) * long
    ankle = toe - along_foot
    upper, lower = float(np.linalg.norm(rest[b] - rest[a])), float(np.linalg.norm(rest[c] - rest[b]))
    reach = 0.975 * (upper + lower)
    for _ in range(8):  # a heel comes up as far as the leg needs it
        way = ankle - hip
        far = np.linalg.norm(way, axis=1, keepdims=True)
        ankle = np.where(far > reach, hip + way / far * reach, ankle)
        ankle = toe + unit(ankle - toe) * long
    way = ankle - hip
    far = np.linalg.norm(way, axis=1)
    ankle = np.where((far > reach)[:, None], hip + way / (far[:, None] + 1e-9) * reach, ankle)
    _three(creature, leg, (hip, ankle, toe, swing), (turn, place))
    flat_foot = heading @ about_y(0.9 * swing + 0.5 * loose)
    turn[:, d] = _mixed(flat_foot, turn[:, c], np.maximum(free, loose))
    place[:, d] = place[:, c] + turn[:, c] @ (rest[d] - rest[c])


def grounded(creature: Creature, turn: Reals, place: Reals) -> None:
    """Bend legs whose toes have got into the ground, or near it in a step, so that they clear it."""
    rest = creature.anatomy.rest
    for number, leg in enumerate(creature.anatomy.legs):
        a, _, c, d = leg.bones
        clear = rest[d, 2] + 0.35 * tracks(creature, number)[2] * (creature.planted > 0.5)
        deep = np.maximum(clear - place[:, d, 2], 0.0) * (not creature.afloat)
        if not (deep > 0.002).any():
            continue
        up = np.column_stack([0 * deep, 0 * deep, deep])
        toe, ankle, foot = place[:, d] + up, place[:, c] + up, turn[:, d].copy()
        before = turn[:, list(leg.bones)].copy(), place[:, list(leg.bones)].copy()
        _three(creature, leg, (place[:, a], ankle, toe, np.zeros(len(deep))), (turn, place))
        turn[:, d], place[:, d] = foot, place[:, c] + turn[:, c] @ (rest[d] - rest[c])
        fine = deep <= 0.002
        for column, bone in enumerate(leg.bones):
            turn[fine, bone], place[fine, bone] = before[0][fine, column], before[1][fine, column]


def _held_out(reach: Reals, heading: Reals, long: float) -> Reals:
    """Return the way of a paw that is held out: along the arm, upright when it is near the shoulder."""
    far = np.linalg.norm(reach, axis=1)
    out = smooth((far / long - 0.30) / 0.5)[:, None]
    return unit(out * unit(reach) + (1 - out) * (heading @ np.array([0.45, 0.0, 0.90])))


def _drop(creature: Creature, leg: Reals) -> Reals:
    """Return how a leg hangs that stands on nothing: down, of a bird in flight behind it."""
    if not creature.four and "wing_1_l" in creature.anatomy.index:
        return 0.82 * float(np.linalg.norm(leg)) * np.array([-0.80, 0.0, -0.22])
    return 0.82 * leg


def _mixed(one: Reals, other: Reals, share: Reals) -> Reals:
    """Return rotations between two, by shares (n,): their mean made square again."""
    if not share.any():
        return one
    mean = one + share[:, None, None] * (other - one)
    return frame(mean[:, :, 0], mean[:, :, 1])


def _reached(
    creature: Creature, which: tuple[int, Leg], bones: tuple[Reals, Reals], now: tuple[Reals, Reals]
) -> tuple[Reals, Reals, Reals]:
    """Return toe, foot and how free the foot is (n,), after hanging arms, seats and all it reaches for."""
    (number, leg), (turn, place), (toe, foot) = which, bones, now
    rest = creature.anatomy.rest
    a, b, c, d = leg.bones
    hip, heading = place[:, a], about_z(creature.heading)
    long = sum(float(np.linalg.norm(rest[q] - rest[p])) for p, q in ((a, b), (b, c), (c, d)))
    goals: list[tuple[Reals, Reals]] = []
    if leg.fore and creature.upright.any():  # arms hang before the chest
        hangs = heading @ (long * np.array([0.40, 0.10 * leg.side, -0.58]))
        goals.append((smooth(creature.upright / 0.6), hip + hangs))
    if not leg.fore and creature.seat.any():
        high = np.clip(creature.perch / (0.8 * long), 0.0, 1.0)
        ahead = np.column_stack(
            [(0.86 - 0.45 * high) * long, 0 * high + 0.16 * leg.side * long, -0.70 * high * long]
        )
        before = hip + turned(heading, ahead)
        before[:, 2] = np.maximum(before[:, 2] * high + 0.30 * (1 - high) * long, rest[d, 2])
        goals.append((creature.seat, before))
    for reach in creature.reaches:
        if reach.leg == number:
            offset = reach.offset
            if reach.part == OWN:
                offset = hip + turned(heading, offset)
            elif reach.part is not None:
                part = creature.anatomy.index.get(reach.part, 0)
                offset = place[:, part] + turned(turn[:, part], offset)
            goals.append((reach.weight, offset))
    free = np.zeros(len(toe))
    for weight, goal in goals:
        toe = toe + weight[:, None] * (goal - toe)
        straight = (
            _held_out(goal - hip, heading, long)
            if leg.fore
            else unit(goal - hip) + heading @ np.array([0.0, 0.0, 0.9])
        )
        foot = unit(foot) + weight[:, None] * (unit(straight) - unit(foot))
        free = free + weight * (1 - free)
    return toe, foot, free


def _lean(hip: Reals, toe: Reals, rest_hip: Reals, rest_toe: Reals, heading: Reals) -> Reals:
    """Return how far the leg swings from where it hangs at rest, radians; the foot behind is positive."""
    way = turned(about_z(-heading), toe - hip)
    home = rest_toe - rest_hip
    now = np.arctan2(-way[:, 0], -way[:, 2] + 1e-9)
    return np.asarray(now - np.arctan2(-home[0], -home[2]))


def _three(
    creature: Creature,
    leg: Leg,
    points: tuple[Reals, Reals, Reals, Reals],
    bones: tuple[Reals, Reals],
) -> None:
    """Turn the three long bones so that they run from hip over ankle to toe, bent as the animal's do."""
    (hip, ankle, toe, swing), (turn, place) = points, bones
    rest = creature.anatomy.rest
    a, b, c, d = leg.bones
    parent = creature.anatomy.parents[a]
    upper, lower = float(np.linalg.norm(rest[b] - rest[a])), float(np.linalg.norm(rest[c] - rest[b]))
    straight = unit((rest[c] - rest[a])[None])[0]
    pole = (rest[b] - rest[a]) - ((rest[b] - rest[a]) @ straight) * straight
    if np.linalg.norm(pole) < 0.02 * (upper + lower):
        pole = np.array([-1.0 if leg.fore else 1.0, 0.0, 0.0])
    pole = pole / np.linalg.norm(pole)
    way = ankle - hip
    # no joint is folded shut, least of all on the way of a step
    stands = min(0.62, 0.72 * float(np.linalg.norm(rest[c] - rest[a])) / (upper + lower))
    far = np.linalg.norm(way, axis=1)
    opened = (0.22 + max(stands - 0.22, 0.0) * np.clip(swing, 0, 1)) * (upper + lower)
    opened = np.minimum(opened, np.maximum(far + 0.8 * (toe[:, 2] - rest[d, 2]), 0.0))  # not into the ground
    least = np.maximum(abs(upper - lower) * 1.01 + 1e-6, opened)
    far = np.clip(far, least, 0.9999 * (upper + lower))
    along = unit(way)
    foot = toe - ankle
    ankle = hip + along * far[:, None]  # no bone is ever drawn out or pressed together
    toe = ankle + foot
    # the hinge lies across the leg's swing, so it never vanishes as the way the knee points would
    still = np.cross(straight, pole)
    hinge = turn[:, parent] @ still
    hinge = unit(hinge - (hinge * along).sum(1, keepdims=True) * along)
    bend = np.cross(hinge, along)
    share = (upper**2 + far**2 - lower**2) / (2 * far)
    out = np.sqrt(np.clip(upper**2 - share**2, 0, None))
    knee = hip + along * share[:, None] + bend * out[:, None]
    joints = (hip, knee, ankle, toe)
    homes = (rest[a], rest[b], rest[c], rest[d])
    for k, bone in enumerate((a, b, c)):
        now = frame(joints[k + 1] - joints[k], hinge)
        home = frame((homes[k + 1] - homes[k])[None], still[None])[0]
        turn[:, bone] = now @ home.T
        place[:, bone] = joints[k]
