"""Clambering: up trunks and walls hand over hand, and hanging from boughs."""

from __future__ import annotations

import numpy as np

from filmwright.stage.blocking.blocking import Thing
from filmwright.stage.rehearsal.animals.bearing import full_height
from filmwright.stage.rehearsal.animals.gaits import go
from filmwright.stage.rehearsal.animals.moves import stand_up
from filmwright.stage.rehearsal.animals.passage import Passage
from filmwright.stage.rehearsal.rotations import Reals, smooth


def climb(passage: Passage) -> None:
    """Climb a trunk or a wall: upright against it, hand over hand, higher and higher."""
    creature = passage.creature
    start = _to_the_trunk(passage, stand_up(creature, passage.start))
    rest = creature.span(start, np.inf)
    t = creature.times[rest] - start
    up = np.ones(len(t)) if start < 0.05 else smooth(t / 0.7)
    creature.upright[rest] = np.maximum(
        creature.upright[rest], (full_height(creature) + 0.12) * up if creature.four else 0
    )
    hertz = float(np.clip(1.3 / np.sqrt(max(creature.leg, 0.05)) * 0.7, 0.7, 2.4))
    stroke = 0.55 * creature.leg
    climbing = np.clip(t - 0.6 * (start >= 0.05), 0, max(passage.end - start - 0.2, 0.5))
    phase = 2 * np.pi * hertz * climbing
    high = stroke * hertz * climbing + 0.10 * stroke * np.sin(2 * phase)
    creature.rise[rest] += high
    if (trunk := passage.company.thing(passage.beat.target)) is not None and not trunk.cast:
        ahead = np.array([np.cos(creature.facing), np.sin(creature.facing)])
        skin = _skin(trunk, high + 0.8 * passage.arm, -ahead)
        creature.root[rest] += np.outer(up * (skin[0] - skin), ahead)  # the stem grows thinner, and leans
    creature.planted[rest] = np.minimum(creature.planted[rest], 1 - smooth(climbing / 0.3))
    for side, late in ((1, 0.0), (-1, np.pi)):
        reach = np.sin(phase - late)
        if creature.four:
            goal = passage.arm * np.column_stack(
                [0.50 + 0 * reach, 0.16 * side + 0 * reach, 0.22 + 0.42 * reach]
            )
            creature.foot_to(creature.fore(side), rest, goal, up, part="own")
        leg = creature.leg
        goal = leg * np.column_stack([0.42 + 0 * reach, 0.16 * side + 0 * reach, -0.62 - 0.26 * reach])
        creature.foot_to(creature.hind(side), rest, goal, up, part="own")
    creature.turn("neck", rest, y=-0.30 * up)
    creature.turn("chest", rest, z=0.10 * np.sin(phase))
    creature.aloft = float(high[-1]) if len(high) else 0.0


def _to_the_trunk(passage: Passage, start: float) -> float:
    """Go up to what is climbed, face on, an arm's length from its middle; returns when it is there."""
    creature, thing = passage.creature, passage.company.thing(passage.beat.target)
    if thing is None:
        return start
    where = np.array(thing.start.position[:2], float)
    way = where - creature.at
    view = passage.company.blocking.place.camera_side
    if passage.begins_so:  # seen from the side, before the trunk and not behind it
        way = -np.array([np.cos(view + 1.0), np.sin(view + 1.0)])
    far = float(np.linalg.norm(way)) + 1e-9
    thick = float(_skin(thing, np.array([0.8 * passage.arm]), -way / far)[0])
    gap = thick + 0.4 * creature.leg
    if creature.four:  # upright, the shoulders are over the hips, behind where the trunk's middle was
        gap = max(thick + 0.46 * passage.arm + 1.2 * float(passage.joint("thigh_l")[0]), 0.6 * thick)
    goal = where - way / far * gap
    if passage.begins_so:  # the scene begins at the trunk
        creature.begin_at(goal, float(np.arctan2(way[1], way[0])))
        return start
    return go(creature, start, 0.35 * passage.seconds, [goal], swift=False)


def _skin(thing: Thing, heights: Reals, towards: Reals) -> Reals:
    """Return how far the skin of what is climbed is from its axis at some heights (k,), in a direction."""
    c, s = np.cos(thing.start.heading), np.sin(thing.start.heading)
    points = np.concatenate([surface.positions for surface in thing.model.surfaces])
    stem = points[(np.hypot(points[:, 0], points[:, 1]) < 0.9) & (points[:, 2] < 0.6 * thing.model.size[2])]
    if not len(stem):
        return np.full(len(heights), 0.15)
    out = stem[:, 0] * (c * towards[0] + s * towards[1]) + stem[:, 1] * (c * towards[1] - s * towards[0])
    levels = np.unique(np.round(stem[:, 2], 1))
    found = [float(out[np.abs(stem[:, 2] - level) < 0.06].max()) for level in levels]
    return np.asarray(np.interp(heights, levels, found))


def hang(passage: Passage) -> None:
    """Hang by a foreleg and swing: a monkey on its branch."""
    creature = passage.creature
    if not creature.four:
        return
    swing = 0.30 * passage.wave(0.55)
    high = 1.5 * creature.leg + passage.arm
    bough = _bough(passage)
    if bough is not None:
        creature.begin_at(bough[:2], creature.facing)
        shoulder = float(np.linalg.norm(passage.joint("upper_arm_l") - passage.joint("thigh_l")))
        high = max(float(bough[2]) - 0.92 * passage.arm - 0.9 * shoulder - passage.joint("thigh_l")[2], 0.0)
    passage.raise_by(high)
    passage.hold("upright", full_height(creature))
    creature.planted[passage.frames] = np.minimum(creature.planted[passage.frames], 1 - passage.weight)
    creature.pitch[passage.frames] += swing * passage.weight
    for side in (1, -1):
        out = 0 * swing + 0.10 * side
        grip = passage.arm * np.column_stack([0.30 * np.sin(-swing), out, 0.92 * np.cos(swing)])
        passage.paw(side, grip, part="own")
    passage.turn("pelvis", y=0.2 * passage.wave(0.55, 0.8))
    passage.tail(curl=0.3)


def _bough(passage: Passage) -> Reals | None:
    """Return the place on a branch where who hangs from it holds on, when the scene begins with that."""
    if not passage.begins_so:
        return None
    things = passage.company.blocking.things
    named = [thing for thing in things if thing.id == passage.beat.target]
    for thing in (*named, *things):
        mark = None if thing.cast else thing.model.marks.get("perch")
        if mark is not None and mark.position[2] > 2.0 * passage.arm:
            c, s = np.cos(thing.start.heading), np.sin(thing.start.heading)
            x, y, z = mark.position
            place: Reals = np.array(thing.start.position) + np.array([c * x - s * y, s * x + c * y, z])
            return place
    return None
