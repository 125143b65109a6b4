"""Touches: what meets what while physics runs, at the exact moment, and the net that catches a ball."""

from __future__ import annotations

from typing import Any

import numpy as np

from filmwright.stage.rehearsal.arena import Burst, Loose, Run, mujoco
from filmwright.stage.rehearsal.company import RIM_RADIUS, is_ball, radius_of
from filmwright.stage.rehearsal.performance import Contact
from filmwright.stage.rehearsal.playground import STEP

_NET_DEPTH = 0.42
_ROLLING = 0.35
"""Metres a second below which a ball stops hopping."""

_BREAKS = 1.4
"""Metres a second with which a glass or a plate breaks on a hard floor: a fall of ten centimetres."""

_QUIET = 0.25
"""Metres a second below which a touch makes no sound."""


def listen(run: Run, now: float) -> None:
    """Note each new touch with its exact moment and speed."""
    data, model = run.data, run.model
    for number, (first, second) in enumerate(data.contact.geom.tolist()):
        pair = (first, second)
        last = run.touching.get(pair)
        run.touching[pair] = now
        if last is not None and now - last < 0.05:
            continue
        contact = data.contact[number]
        speed = _closing(model, data, contact)
        if speed < _QUIET:
            continue
        names = [run.names[g] for g in pair]
        moving = 1 if names[1] and "/" not in names[1] else (0 if names[0] and "/" not in names[0] else 1)
        name = names[moving] or names[1 - moving]
        owner, limp = name.split("/")[0], "/" in name
        thing = run.company.thing(owner)
        if thing is None or (limp and owner not in run.dolls):
            continue
        hit = (
            "body_fall"
            if limp
            else ("bounce" if is_ball(thing) and run.names[pair[1 - moving]] == "" else "hit")
        )
        run.contacts.append(
            Contact(
                seconds=float(max(now + contact.dist / max(speed, 0.3), now - 0.01)),
                thing=owner,
                kind=hit,
                materials=(run.materials[pair[moving]], run.materials[pair[1 - moving]]),
                speed=float(speed),
                mass=float(thing.model.mass),
                position=(float(contact.pos[0]), float(contact.pos[1]), float(contact.pos[2])),
            )
        )


def _closing(model: Any, data: Any, contact: Any) -> float:
    """Return the speed with which two bodies meet along the contact's normal."""
    normal = np.asarray(contact.frame[:3])
    speeds = []
    for geom in (contact.geom1, contact.geom2):
        body = int(model.geom_bodyid[geom])
        velocity = np.zeros(6)
        if model.body_mocapid[body] < 0:
            mujoco.mj_objectVelocity(model, data, mujoco.mjtObj.mjOBJ_BODY, body, velocity, 0)
        speeds.append(velocity[3:])
    return float(abs((speeds[1] - speeds[0]) @ normal))


def shatters(run: Run) -> bool:
    """Tell whether something brittle has just been hit hard, and note how it went when it was."""
    data, model = run.data, run.model
    found = False
    for item in run.loose:
        if not item.brittle or not item.body or item.thing.id in run.burst:
            continue
        mine = [
            contact
            for contact in (data.contact[number] for number in range(data.ncon))
            if contact.geom1 in item.geoms or contact.geom2 in item.geoms
        ]
        if not mine:
            item.before = data.qvel[item.speed : item.speed + 3].copy()
            continue
        speed = max(_closing(model, data, contact) for contact in mine)
        before = item.before if item.before is not None else data.qvel[item.speed : item.speed + 3]
        if max(speed, 0.0) < _BREAKS:
            continue
        run.burst[item.thing.id] = Burst(
            place=data.qpos[item.joint : item.joint + 3].copy(),
            quaternion=data.qpos[item.joint + 3 : item.joint + 7].copy(),
            velocity=before.copy(),
            hit=np.array(mine[0].pos),
        )
        item.way.known[:] = 0.0
        found = True
    return found


def rebound(run: Run, item: Loose) -> None:
    """Give a ball that leaves the set exactly the speed its coefficient of restitution promises."""
    data, model = run.data, run.model
    velocity = data.qvel[item.speed : item.speed + 3]
    mine = [
        contact
        for contact in (data.contact[number] for number in range(data.ncon))
        if item.geoms[0] in (contact.geom1, contact.geom2)
    ]
    if mine and item.normal is None and item.before is not None:
        other = mine[0].geom1 if mine[0].geom2 == item.geoms[0] else mine[0].geom2
        normal = np.array(mine[0].frame[:3]) * (1.0 if mine[0].geom2 == item.geoms[0] else -1.0)
        still = model.body_dofnum[model.body_rootid[model.geom_bodyid[other]]] == 0
        met = -float(item.before @ normal)
        item.normal, item.met = normal, met if still and met > _ROLLING else 0.0
    elif mine and item.normal is not None:
        if abs(float(np.array(mine[0].frame[:3]) @ item.normal)) < 0.98:
            item.met = 0.0  # a corner, or two surfaces at once: the springs know best
    elif item.normal is not None:
        if item.met:
            wanted = item.thing.model.solids[0].bounce * item.met
            velocity += (wanted - float(velocity @ item.normal)) * item.normal
        item.normal, item.met = None, 0.0
    item.before = velocity.copy()


def net(run: Run, item: Loose, now: float) -> None:
    """Let a net catch the ball gently: it slows, falls straight, and swishes."""
    if not run.rims or not is_ball(item.thing):
        return
    data = run.data
    place = data.qpos[item.joint : item.joint + 3]
    for rim in run.rims:
        below = rim[2] - place[2]
        if not -0.05 < below < _NET_DEPTH + 0.1 or np.hypot(*(place[:2] - rim[:2])) > RIM_RADIUS:
            continue
        speed = data.qvel[item.speed : item.speed + 3]
        before = rim[2] - (place[2] - speed[2] * STEP)
        if before < 0 <= below:
            run.contacts.append(
                Contact(
                    seconds=float(now - below / max(-speed[2], 0.1)),
                    thing=item.thing.id,
                    kind="swish",
                    materials=("rubber", "cloth"),
                    speed=float(-speed[2]),
                    mass=float(item.thing.model.mass),
                    position=(float(rim[0]), float(rim[1]), float(rim[2])),
                )
            )
        if radius_of(item.thing) * 0.3 < below < _NET_DEPTH:
            speed[:2] *= 1 - 14 * STEP
            speed[2] += max(-speed[2] - 2.2, 0.0) * 9 * STEP
