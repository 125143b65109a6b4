"""Fields: what water and air do to things: buoyancy, drag, the flutter of leaves, the lift of a balloon."""

from __future__ import annotations

import numpy as np

from filmwright.stage.blocking.blocking import Trigger
from filmwright.stage.rehearsal.arena import Loose, Run
from filmwright.stage.rehearsal.company import is_ball
from filmwright.stage.rehearsal.rotations import Reals, from_quaternion
from filmwright.stage.world.matter import MATTER, WATER
from filmwright.stage.world.world import Course

_DRAG = 1.0
"""Drag coefficient of a blunt body in water."""

_FLUTTER = 0.95  # metres a second a leaf comes down
_AIRLESS = 3.0  # metres a second squared: the Moon has no air to flutter in
_LIFT = 0.42  # metres a second a balloon goes up
_EASE = 5.0  # a second: how soon something light goes as the air does


def push(run: Run, now: float) -> None:
    """Write the forces of water and air on every thing that minds them."""
    for item in run.loose:
        trigger = run.triggers.get(item.thing.id)
        if trigger is None or now < trigger.seconds or item.body == 0:
            continue
        if trigger.water is not None:
            _float(run, item, trigger)
        elif trigger.course is Course.DRIFT and -run.model.opt.gravity[2] > _AIRLESS:
            _flutter(run, item, now)
        elif trigger.course is Course.FLOAT:
            _hover(run, item)


def _float(run: Run, item: Loose, trigger: Trigger) -> None:
    """Push up by the weight of the water put aside (Archimedes), column by column, and slow down in it.

    A column's share of the volume is mass / density of the thing's matter, so that what is made of
    wood of 600 kg/m3 floats 60 % deep.
    """
    data, model = run.data, run.model
    assert trigger.water is not None
    mass = float(model.body_mass[item.body])
    density = MATTER[item.thing.matter or "wood"].density
    volume = mass / density
    heart = data.xipos[item.body]
    velocity = np.zeros(6)
    run.velocity_of(item.body, velocity)
    speed, turning = velocity[3:], velocity[:3]
    force, torque = np.zeros(3), np.zeros(3)
    columns, tall = _columns(item, data.xmat[item.body].reshape(3, 3), data.xpos[item.body])
    gravity = -float(model.opt.gravity[2])
    deep = 0.0
    for column in columns:
        wet = _wet_share(item, trigger.water - column[2], tall)
        deep += wet / len(columns)
        if wet <= 0:
            continue
        up = np.array([0.0, 0.0, WATER * gravity * volume * wet / len(columns)])
        at = column.copy()
        at[2] = min(column[2] + wet * tall / 2 - tall / 2, trigger.water)
        own = speed + np.cross(turning, at - heart)
        area = volume ** (2 / 3) / len(columns)
        slow = -0.5 * WATER * _DRAG * area * wet * float(np.linalg.norm(own)) * own
        slow -= (
            1.2 * max(mass, 0.5 * WATER * volume) / len(columns) * wet * own
        )  # waves carry its energy away
        force += up + slow
        torque += np.cross(at - heart, up + slow)
    torque -= 0.9 * mass * tall**2 * deep * turning
    if trigger.bottom is not None and data.xpos[item.body][2] < trigger.bottom:
        force[2] += mass * (900.0 * (trigger.bottom - data.xpos[item.body][2]) - 40.0 * speed[2])
    data.xfrc_applied[item.body, :3], data.xfrc_applied[item.body, 3:] = force, torque


def _columns(item: Loose, turn: Reals, place: Reals) -> tuple[list[Reals], float]:
    """Return the middles (world) of the columns of water a thing stands in, and how tall they are."""
    if is_ball(item.thing):
        return [place.copy()], 2 * float(item.thing.model.solids[0].size[0])
    deep, wide, tall = item.thing.model.size
    corners = [(x * deep / 3, y * wide / 3, tall / 2) for x in (-1, 1) for y in (-1, 1)]
    upright = np.abs(turn[2]) @ np.array([deep, wide, tall])
    return [place + turn @ np.array(corner) for corner in corners], float(min(upright, 1.6 * tall))


def _wet_share(item: Loose, depth: float, tall: float) -> float:
    """Return the share of a column under water when its middle is `depth` below the level."""
    share = float(np.clip(depth / tall + 0.5, 0.0, 1.0))
    if is_ball(item.thing):
        return share * share * (3 - 2 * share)  # a sphere's cap
    return share


def _flutter(run: Run, item: Loose, now: float) -> None:
    """Let a leaf swing from side to side as it comes down, faster in the middle of every swing."""
    data = run.data
    mass = float(run.model.body_mass[item.body])
    phase = 2 * np.pi * 0.85 * now + float(sum(item.thing.id.encode()) % 7)
    wanted = np.array([0.75 * np.cos(phase), 0.3 * np.cos(0.6 * phase + 1), 0.0])
    wanted[2] = -_FLUTTER * (0.7 + 0.6 * np.cos(phase) ** 2)
    velocity = np.zeros(6)
    run.velocity_of(item.body, velocity)
    near = float(np.clip((data.xpos[item.body][2] - 0.03) / 0.15, 0.0, 1.0))  # the floor stills it
    gravity = -run.model.opt.gravity
    data.xfrc_applied[item.body, :3] = near * mass * (gravity + _EASE * (wanted - velocity[3:]))
    rock = np.array([0.55 * np.sin(0.7 * phase), 0.85 * np.sin(phase), 0.0])
    turn = from_quaternion(data.qpos[item.joint + 3 : item.joint + 7])
    lean = np.array([np.arctan2(turn[2, 1], turn[2, 2]), -np.arcsin(np.clip(turn[2, 0], -1, 1)), 0.0])
    wish = turn.T @ (7.0 * (rock - lean) + np.array([0.0, 0.0, 0.8]))
    data.qvel[item.speed + 3 : item.speed + 6] += (
        near * 0.02 * (wish - data.qvel[item.speed + 3 : item.speed + 6])
    )


def _hover(run: Run, item: Loose) -> None:
    """Carry what floats in the air: a balloon up, anything else about where it is."""
    if abs(run.model.opt.gravity[2]) < 1e-6:
        return  # in space nothing is needed
    mass = float(run.model.body_mass[item.body])
    velocity = np.zeros(6)
    run.velocity_of(item.body, velocity)
    rises = "balloon" in item.thing.id or "balloon" in item.thing.label
    wanted = np.array([0.08, 0.0, _LIFT if rises else 0.0])
    run.data.xfrc_applied[item.body, :3] = mass * (-run.model.opt.gravity + 1.5 * (wanted - velocity[3:]))
    run.data.xfrc_applied[item.body, 3:] = -0.02 * mass * velocity[:3]
