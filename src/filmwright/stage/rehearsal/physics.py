"""Physics: balls fly, bounce, roll and fall through nets; limp bodies tumble; loose things are pushed.

MuJoCo runs at 1000 steps a second. What hands carry and what actors do is written in beforehand;
everything else moves by itself. The run is cut where somebody goes limp: from there on the
character is a rag-doll with the speeds it had.
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from filmwright.stage.blocking.blocking import Thing
from filmwright.stage.rehearsal.arena import Loose, Run, mujoco
from filmwright.stage.rehearsal.building import build, remember, set_state
from filmwright.stage.rehearsal.carrying import Carried, Release
from filmwright.stage.rehearsal.company import Company, is_ball
from filmwright.stage.rehearsal.fields import push
from filmwright.stage.rehearsal.performance import Contact
from filmwright.stage.rehearsal.playground import CAPSULES, STEP
from filmwright.stage.rehearsal.posing import Posed
from filmwright.stage.rehearsal.ragdoll import lay
from filmwright.stage.rehearsal.rotations import Reals, between, from_quaternion, unit
from filmwright.stage.rehearsal.touches import listen, net, rebound, shatters
from filmwright.stage.world.shaping.breaking import SHARD
from filmwright.stage.world.world import Verb

_ASLEEP = 0.25
"""Seconds all must lie still before physics stops looking."""

_TOO_HEAVY = 30.0
"""Kilograms nobody pushes aside in passing."""


def simulated(company: Company, bodies: dict[str, Posed], ways: dict[str, Carried]) -> list[Contact]:
    """Move all that moves by itself, writing into `ways` and `bodies`; returns what touched what."""
    times = company.times
    limps = sorted(
        (actor.limp.seconds, name) for name, actor in company.actors.items() if actor.limp is not None
    )
    limps = [(seconds, name) for seconds, name in limps if seconds < times[-1]]
    near = _shoves(company, ways)
    loose = [
        Loose(thing=way.thing, way=way)
        for way in ways.values()
        if _movable(way.thing)
        and (is_ball(way.thing) or way.thing.loose or way.releases or way.thing.id in near)
    ]
    starts = [release.seconds for item in loose for release in item.way.releases]
    starts += [seconds for seconds, _ in limps] + list(near.values())
    if not starts:
        return []
    triggers = {trigger.thing: trigger for trigger in company.blocking.triggers}
    for item in loose:
        item.brittle = any(part.startswith(SHARD) for part in item.thing.model.parts)
    run = Run(company=company, bodies=bodies, loose=loose, rims=_rims(company), triggers=triggers, ways=ways)
    begin = max(min(starts) - 0.02, float(times[0]))
    cuts = [begin, *[seconds for seconds, _ in limps], float(times[-1]) + 1 / float(company.blocking.rate)]
    fallen: frozenset[str] = frozenset()
    for number, (first, last) in enumerate(pairwise(cuts)):
        if number:
            fallen = fallen | {limps[number - 1][1]}
        now: float | None = first
        while now is not None:  # a new stretch whenever something breaks
            now = _stretch(run, (now, last), fallen)
    return run.contacts


def _rims(company: Company) -> list[Reals]:
    rim = company.rim()
    if rim is None:
        return []
    marks = company.blocking.place.marks
    named = [
        np.array(m.position, float)
        for n, m in sorted(marks.items())
        if n.startswith(("rim", "hoop", "basket"))
    ]
    return named or [rim]


def _movable(thing: Thing) -> bool:
    return not thing.model.fixed and bool(thing.model.solids)


def _shoves(company: Company, ways: dict[str, Carried]) -> dict[str, float]:
    """Return the loose things somebody walks or falls into, and when; seats and heavy things stay."""
    seats = {beat.target for beat in company.blocking.beats if beat.verb is Verb.SIT}
    found: dict[str, float] = {}
    for name, way in ways.items():
        thing = way.thing
        carried = bool(way.releases) or thing.held_by is not None or not way.known.all()
        carried = carried or bool(company.custody.get(name))
        if carried or name in seats or not _movable(thing) or thing.model.mass > _TOO_HEAVY or thing.turning:
            continue
        place = np.array(thing.start.position[:2])
        size = max(thing.model.size[0], thing.model.size[1]) / 2
        for actor in company.actors.values():
            far = np.linalg.norm(actor.way.root - place, axis=1)
            moved = np.linalg.norm(actor.way.root - actor.way.root[0], axis=1) > 0.05
            shoved = moved & (far < size + 0.30)
            if actor.limp is not None:
                shoved |= (company.times >= actor.limp.seconds) & (far < size + 1.1 * actor.figure.height)
            if shoved.any():
                moment = float(company.times[int(shoved.argmax())]) - 0.3
                found[name] = min(moment, found.get(name, moment))
    return found


def _stretch(run: Run, span: tuple[float, float], fallen: frozenset[str]) -> float | None:
    """Simulate from span start to end with some bodies limp, and write the frames it covers.

    Returns the moment at which something broke, if it did: what comes after is another stretch.
    """
    build(run, fallen)
    set_state(run, span[0], fallen)
    steps = np.arange(int(np.ceil(span[0] / STEP)), int(np.floor(span[1] / STEP)))
    times, moments = run.company.times, np.asarray(steps * STEP, np.float64)
    mocap = _mocap(run, moments)
    driven = {item.thing.id: _driven(item, times, moments) for item in run.loose}
    frame_step = {
        int(np.floor(time / STEP + 1e-6)): f for f, time in enumerate(times) if span[0] <= time < span[1]
    }
    first = min(frame_step.values(), default=0)
    bones: dict[str, list[tuple[Reals, Reals]]] = {name: [] for name in fallen}
    pending = {
        item.thing.id: [r for r in item.way.releases if r.seconds >= span[0] - STEP] for item in run.loose
    }
    calm, broke = 0.0, None
    for number, step in enumerate(steps):
        if calm <= _ASLEEP:
            if mocap is not None:
                run.data.mocap_pos[:], run.data.mocap_quat[:] = mocap[0][number], mocap[1][number]
            for item in run.loose:
                if item.body:
                    _carry(run, item, step * STEP, driven[item.thing.id][number], pending[item.thing.id])
        if int(step) in frame_step:
            _written(run, frame_step[int(step)], step * STEP, bones)
        if calm <= _ASLEEP:
            if _step(run, step * STEP):
                broke = float(step * STEP)
                break
            if step % 8 == 0:
                calm = calm + 8 * STEP if not any(pending.values()) and _rests(run, fallen) else 0.0
    for name, states in bones.items():
        if states:
            places, quaternions = (np.array([state[k] for state in states]) for k in (0, 1))
            lay(run.bodies[name], slice(first, first + len(states)), places, quaternions)
    remember(run, fallen)
    return broke


def _rests(run: Run, fallen: frozenset[str]) -> bool:
    """Tell whether all lies still: what tips begins slowly, a limp body trembles before it lies."""
    still = 0.12 if fallen else 0.01
    return float(np.abs(run.data.qvel).max(initial=0.0)) < still


def _step(run: Run, now: float) -> bool:
    """Let a thousandth of a second pass; tell whether something broke in it."""
    data = run.data
    if run.triggers:
        push(run, now)
    mujoco.mj_step(run.model, data)
    if data.ncon:
        listen(run, now)
    if shatters(run):
        return True
    for item in run.loose:
        if not is_ball(item.thing) or not item.body:
            continue
        if data.ncon or item.normal is not None:
            rebound(run, item)
        else:
            item.before = data.qvel[item.speed : item.speed + 3].copy()
        net(run, item, now)
    return False


def _written(run: Run, frame: int, now: float, bones: dict[str, list[tuple[Reals, Reals]]]) -> None:
    """Write down where everything is at a frame, which falls a part of a step after `now`."""
    late = float(run.company.times[frame]) - now
    run.settle_kinematics()
    for thing, jointed, body in run.jointed:
        _part(run, thing, jointed.part, frame, run.state_of(body, late))
    for item in run.loose:
        if not item.body:
            for part, body in run.shards[item.thing.id].items():
                _part(run, item.thing, part, frame, run.state_of(body, late))
            burst = run.burst[item.thing.id]  # the frame of the whole stays where it broke
            item.way.place[frame], item.way.turn[frame] = burst.place, from_quaternion(burst.quaternion)
            continue
        if not item.way.known[frame] or (not item.way.releases and item.thing.held_by is None):
            place, quaternion = run.state_of(item.body, late)
            item.way.place[frame], item.way.turn[frame] = place, from_quaternion(quaternion)
    for name, states in bones.items():
        found = [run.state_of(int(number), late) for number in run.dolls[name][2]]
        states.append((np.array([place for place, _ in found]), np.array([turn for _, turn in found])))


def _part(run: Run, thing: Thing, part: int, frame: int, state: tuple[Reals, Reals]) -> None:
    """Write down where a part is that moves on its own; from here on it stays there."""
    way = run.ways[thing.id]
    if part not in way.parts:
        way.parts[part] = (np.full((len(way.place), 3), np.nan), np.tile(np.eye(3), (len(way.place), 1, 1)))
    places, turns = way.parts[part]
    places[frame:], turns[frame:] = state[0], from_quaternion(state[1])


def _mocap(run: Run, moments: Reals) -> tuple[Reals, Reals] | None:
    """Return places and quaternions of all animated capsules at all steps."""
    if not run.mocaps:
        return None
    times = run.company.times
    places, turns = np.zeros((len(moments), len(run.mocaps), 3)), np.zeros((len(moments), len(run.mocaps), 4))
    ends = {first: second for first, second, _ in CAPSULES}
    up = np.array([0.0, 0.0, 1.0])
    for name, number in run.mocaps:
        actor, part = name.rsplit("/", 1)
        body = run.bodies[actor]
        top, bottom = body.joint(part), body.joint(ends[part])
        axis = np.stack([np.interp(moments, times, (top - bottom)[:, k]) for k in range(3)], -1)
        turn = between(np.tile(up, (len(moments), 1)), unit(axis))
        places[:, number] = np.stack(
            [np.interp(moments, times, (top + bottom)[:, k] / 2) for k in range(3)], -1
        )
        turns[:, number] = _quaternions(turn)
    return places, turns


def _quaternions(turn: Reals) -> Reals:
    """Return quaternions (n, 4) of turns from +z about level axes, which never have a z part."""
    half = np.sqrt(np.maximum((1 + turn[:, 2, 2]) / 2, 1e-12))
    return unit_rows(
        np.column_stack([half, turn[:, 2, 1] / (2 * half), -turn[:, 2, 0] / (2 * half), 0 * half])
    )


def unit_rows(rows: Reals) -> Reals:
    """Return rows at length 1."""
    scaled: Reals = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    return scaled


def _driven(item: Loose, times: Reals, moments: Reals) -> Reals:
    """Return a carried thing's places at all steps (n, 3); NaN where physics has it."""
    place = np.stack([np.interp(moments, times, item.way.place[:, axis]) for axis in range(3)], -1)
    carried = bool(item.way.releases) or item.thing.held_by is not None or not item.way.known.all()
    if not carried:
        place[:] = np.nan
        return place
    for release in item.way.releases:
        place[(moments >= release.seconds) & (moments < release.until)] = np.nan
    return place


def _carry(run: Run, item: Loose, now: float, place: Reals, pending: list[Release]) -> None:
    """Hold a carried thing where it is carried; let go of it at its moment, to the fraction of a step."""
    data = run.data
    if pending and now >= pending[0].seconds:
        release = pending.pop(0)
        late = now - release.seconds
        velocity = release.velocity + late * run.model.opt.gravity
        data.qpos[item.joint : item.joint + 3] = release.place + release.velocity * late
        data.qvel[item.speed : item.speed + 3] = velocity
        turn = from_quaternion(data.qpos[item.joint + 3 : item.joint + 7])
        data.qvel[item.speed + 3 : item.speed + 6] = (
            turn.T @ release.spin
        )  # a free joint turns in its own frame
        item.shy = release.seconds + 0.35
        _meet_bodies(run, item, False)
        return
    if item.shy > 0 and now > item.shy:
        item.shy = -1.0
        _meet_bodies(run, item, True)
    if not np.isnan(place[0]):
        data.qpos[item.joint : item.joint + 3] = place
        data.qvel[item.speed : item.speed + 6] = 0.0


def _meet_bodies(run: Run, item: Loose, meet: bool) -> None:
    for geom in item.geoms:
        bits = int(run.model.geom_conaffinity[geom])
        run.model.geom_conaffinity[geom] = bits | 2 if meet else bits & ~2
