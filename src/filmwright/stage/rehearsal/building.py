"""Building: one stretch of physics made in MuJoCo, given the places and speeds everything has by then."""

from __future__ import annotations

import numpy as np

from filmwright.stage.rehearsal.arena import Run, mujoco
from filmwright.stage.rehearsal.mechanisms import moving_parts
from filmwright.stage.rehearsal.playground import is_ground, written
from filmwright.stage.rehearsal.ragdoll import BONES, state_of
from filmwright.stage.rehearsal.rotations import from_quaternion
from filmwright.stage.world.shaping.breaking import shards_of


def build(run: Run, fallen: frozenset[str]) -> None:
    blocking = run.company.blocking
    free = frozenset(item.thing.id for item in run.loose)
    xml = written(blocking, run.bodies, fallen, free, run.rims, frozenset(run.burst))
    model = mujoco.MjModel.from_xml_string(xml)
    run.model, run.data = model, mujoco.MjData(model)
    for item in run.loose:
        if item.thing.id in run.burst:
            item.body, item.geoms = 0, ()
            run.shards[item.thing.id] = {
                part: model.body(f"{item.thing.id}#{part}").id for part in shards_of(item.thing.model)
            }
            continue
        joint = mujoco.mj_name2id(model, mujoco.mjtObj.mjOBJ_JOINT, item.thing.id)
        item.joint, item.speed = int(model.jnt_qposadr[joint]), int(model.jnt_dofadr[joint])
        item.body = int(model.jnt_bodyid[joint])
        item.geoms = tuple(int(g) for g in np.flatnonzero(model.geom_bodyid == item.body))
    _through_the_set(run)
    run.jointed = [
        (thing, jointed, int(model.body(jointed.name).id))
        for thing in blocking.things
        if thing.id not in free
        for jointed in moving_parts(thing)
    ]
    by_body = {item.body: item.thing for item in run.loose if item.body}
    by_body |= {body: thing for thing, _, body in run.jointed}
    for item in run.loose:
        by_body |= dict.fromkeys(run.shards.get(item.thing.id, {}).values(), item.thing)
    run.names, run.materials = [], []
    for geom in range(model.ngeom):
        body = int(model.geom_bodyid[geom])
        name = model.body(body).name
        thing = by_body.get(body)
        if thing is not None:
            run.names.append(thing.id)
            run.materials.append(thing.model.solids[0].material)
        elif "/" in name:
            run.names.append(name)
            run.materials.append("flesh")
        else:
            run.names.append("")
            run.materials.append(_fixed_material(run, geom))
    run.dolls = {}
    for name in fallen:
        joint = mujoco.mj_name2id(model, mujoco.mjtObj.mjOBJ_JOINT, name)
        numbers = np.array([model.body(f"{name}/{bone}").id for bone in BONES])
        run.dolls[name] = (int(model.jnt_qposadr[joint]), int(model.jnt_dofadr[joint]), numbers)
    run.mocaps = [
        (str(model.body(body).name), int(model.body_mocapid[body]))
        for body in range(model.nbody)
        if model.body_mocapid[body] >= 0
    ]


def _fixed_material(run: Run, geom: int) -> str:
    place = run.company.blocking.place
    if geom == 0:
        return place.ground
    if str(run.model.geom(geom).name).startswith("rim"):
        return "metal"
    solids = [solid for solid in place.model.solids if not is_ground(solid)]
    return solids[geom - 1].material if geom - 1 < len(solids) else "wood"


def set_state(run: Run, now: float, fallen: frozenset[str]) -> None:
    """Give everything its place and speed at the start of a stretch."""
    data, model = run.data, run.model
    times = run.company.times
    for name, (q, v) in run.memory.items():
        joint = mujoco.mj_name2id(model, mujoco.mjtObj.mjOBJ_JOINT, name)
        if joint >= 0 and name not in fallen:
            first, speed = int(model.jnt_qposadr[joint]), int(model.jnt_dofadr[joint])
            data.qpos[first : first + len(q)] = q
            data.qvel[speed : speed + len(v)] = v
    _burst(run)
    for name in fallen:
        address, speed, _ = run.dolls[name]
        if name in run.memory:
            q, v = run.memory[name]
            data.qpos[address : address + len(q)] = q
            data.qvel[speed : speed + len(v)] = v
            continue
        frame = int(np.clip(np.searchsorted(times, now), 2, len(times) - 1))
        before, last = state_of(run.bodies[name], frame - 2), state_of(run.bodies[name], frame - 1)
        count = len(last)
        q1, q2 = data.qpos.copy(), data.qpos.copy()
        q1[address : address + count], q2[address : address + count] = before, last
        rate = np.zeros(model.nv)
        gap = float(times[frame - 1] - times[frame - 2])
        mujoco.mj_differentiatePos(model, rate, gap, q1, q2)
        rate = np.clip(rate, -9.0, 9.0)
        mujoco.mj_integratePos(model, q2, rate, now - float(times[frame - 1]))
        data.qpos[address : address + count] = q2[address : address + count]
        last_speed = _doll_speeds(run, name)
        data.qvel[last_speed] = rate[last_speed]
        _shove(run, name)
    mujoco.mj_forward(model, data)


def _through_the_set(run: Run) -> None:
    """Let what floats on a set's own water pass its floor, and what drives pass all but the ground.

    Sets are built for feet: their solids may stand where cars go, and their floor over the water.
    """
    run.model.geom_contype[0] |= 32
    for item in run.loose:
        if item.thing.matter == "wheels":
            for geom in item.geoms:
                run.model.geom_contype[geom] = 64
                run.model.geom_conaffinity[geom] = 2 | 4 | 8 | 16 | 32 | 64
        trigger = run.triggers.get(item.thing.id)
        if trigger is not None and trigger.bottom is not None:
            for geom in item.geoms:
                run.model.geom_contype[geom] = 0
                run.model.geom_conaffinity[geom] = 2 | 4 | 8 | 16


def _burst(run: Run) -> None:
    """Send the shards of what has just broken apart: away from where it hit, slower than the whole came."""
    data, model = run.data, run.model
    for name, burst in run.burst.items():
        rng = np.random.default_rng([run.company.blocking.world.seed, *name.encode()])
        came = float(np.linalg.norm(burst.velocity))
        for body in run.shards[name].values():
            joint = int(model.body_jntadr[body])
            if str(model.joint(joint).name) in run.memory:
                continue
            first, speed = int(model.jnt_qposadr[joint]), int(model.jnt_dofadr[joint])
            data.qpos[first : first + 3], data.qpos[first + 3 : first + 7] = burst.place, burst.quaternion
            mujoco.mj_kinematics(model, data)
            mujoco.mj_comPos(model, data)
            apart = data.xipos[body] - burst.hit
            outward = apart * np.array([1.0, 1.0, 0.25])
            outward = outward / max(float(np.linalg.norm(outward)), 1e-3)
            spread = came * (0.10 + 0.18 * float(rng.random())) * outward
            velocity = burst.velocity * np.array([0.45, 0.45, -0.05]) + spread
            velocity[2] = max(velocity[2], 0.0) + 0.12 * came * float(rng.random())
            data.qvel[speed : speed + 3] = velocity
            data.qvel[speed + 3 : speed + 6] = rng.normal(0, 3.0, 3)


def _doll_speeds(run: Run, name: str) -> slice:
    """Return where a rag-doll's velocities lie: its free joint's six and all its bones' after."""
    numbers = run.dolls[name][2]
    first = run.dolls[name][1]
    return slice(first, first + int(run.model.body_dofnum[numbers].sum()))


def _shove(run: Run, name: str) -> None:
    """Push a body at the chest: it moves, and tips over its feet."""
    limp = run.company.actors[name].limp
    assert limp is not None
    speed = run.dolls[name][1]
    push = np.array(limp.velocity)
    run.data.qvel[speed : speed + 3] += 0.75 * push
    tip = np.cross([0.0, 0.0, 1.0], push) / run.bodies[name].figure.height * 1.1
    address = run.dolls[name][0]
    turn = from_quaternion(run.data.qpos[address + 3 : address + 7])
    run.data.qvel[speed + 3 : speed + 6] += turn.T @ tip
    rng = run.company.actors[name].rng
    joints = _doll_speeds(run, name)
    run.data.qvel[joints.start + 6 : joints.stop] += rng.uniform(-1.2, 1.2, joints.stop - joints.start - 6)
    for bone, rate in (("shin_l", 3.5), ("shin_r", 2.0), ("forearm_l", 3.0), ("forearm_r", 2.0)):
        number = run.dolls[name][2][BONES.index(bone)]
        run.data.qvel[int(run.model.body_dofadr[number])] += rate
    for bone, rate in (("upper_arm_l", 4.5), ("upper_arm_r", -4.5)):
        number = run.dolls[name][2][BONES.index(bone)]
        run.data.qvel[int(run.model.body_dofadr[number])] += rate


def remember(run: Run, fallen: frozenset[str]) -> None:
    data, model = run.data, run.model
    for joint in range(model.njnt):
        name = str(model.joint(joint).name)
        if not name or name in fallen:
            continue
        first, speed = int(model.jnt_qposadr[joint]), int(model.jnt_dofadr[joint])
        wide, fast = (7, 6) if int(model.jnt_type[joint]) == 0 else (1, 1)
        run.memory[name] = (data.qpos[first : first + wide].copy(), data.qvel[speed : speed + fast].copy())
    for name in fallen:
        address, _, numbers = run.dolls[name]
        speeds = _doll_speeds(run, name)
        widths = {0: 7, 1: 4, 3: 1}
        joints = np.flatnonzero(np.isin(model.jnt_bodyid, numbers))
        count = sum(widths[int(model.jnt_type[joint])] for joint in joints)
        run.memory[name] = (data.qpos[address : address + count].copy(), data.qvel[speeds].copy())
    run.touching.clear()
