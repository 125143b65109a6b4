"""Rehearsal: a blocked scene becomes a performance. Actors plan, bodies are posed, physics does the rest."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from filmwright.stage.blocking.blocking import Beat, Blocking, Thing
from filmwright.stage.rehearsal.actor import Actor, Gaze, arrived
from filmwright.stage.rehearsal.burdens import bear
from filmwright.stage.rehearsal.carrying import Carried, carried, middle_of, standing
from filmwright.stage.rehearsal.company import Company, Freed
from filmwright.stage.rehearsal.elements import with_elements
from filmwright.stage.rehearsal.errands import run_errands
from filmwright.stage.rehearsal.feats import feat_of
from filmwright.stage.rehearsal.gait_book import FEATS
from filmwright.stage.rehearsal.going import on_the_feet
from filmwright.stage.rehearsal.haste import hastened
from filmwright.stage.rehearsal.life import enliven
from filmwright.stage.rehearsal.mechanisms import pendulums, swung
from filmwright.stage.rehearsal.performance import Contact, Performance
from filmwright.stage.rehearsal.physics import simulated
from filmwright.stage.rehearsal.posing import Posed
from filmwright.stage.rehearsal.posture import C, blended
from filmwright.stage.rehearsal.raising import raised
from filmwright.stage.rehearsal.riding import mounted
from filmwright.stage.rehearsal.rising import gather, planned
from filmwright.stage.rehearsal.rotations import Reals, about_z, turned
from filmwright.stage.rehearsal.sitting import rest_hands, stand_up
from filmwright.stage.rehearsal.trampolining import sunk
from filmwright.stage.rehearsal.verbs import MOVERS, OVERLAYS
from filmwright.stage.world.business.catalog import business
from filmwright.stage.world.model import Floats
from filmwright.stage.world.world import Verb

_AT_REST = 0.004
"""Metres a thing may settle and still count as never moved."""


def rehearse(blocking: Blocking) -> Performance:
    """Perform a blocked scene: every pose and contact of every frame.

    The same blocking gives the same performance. Raises BoardRefused for a cast model
    without the house rig.
    """
    times = np.arange(max(blocking.frames, 3)) / float(blocking.rate)  # speeds need three frames
    company = Company(blocking=blocking, times=times)
    animals = {thing.id for thing in blocking.things if thing.cast and company.species_of(thing) != "human"}
    if animals:
        from filmwright.stage.rehearsal import mascots
        from filmwright.stage.rehearsal.animals import playing  # with all their makers: only when one plays
    for thing in blocking.things:
        if thing.id in animals:
            company.creatures[thing.id] = playing.planned(company, thing)
        elif thing.cast:
            company.actors[thing.id] = arrived(thing, times, blocking.world.seed)
    company.mounts = mounted(company)
    contacts = mascots.settled(company) if animals else []
    _play(company)
    run_errands(company)
    bodies = {name: actor.finished() for name, actor in company.actors.items()}
    let_go(company)
    ways = {thing.id: carried(company, thing, bodies) for thing in blocking.things if not thing.cast}
    contacts += _left_to_physics(company, bodies, ways)
    poses: dict[str, Floats] = {name: body.matrices() for name, body in bodies.items()}
    for name, creature in company.creatures.items():
        if name in company.mounts:
            poses[name] = company.mounts[name]
            continue
        poses[name], heard = playing.posed(company, creature)
        contacts += heard
    _stood(company, ways, poses)
    if animals:
        poses |= mascots.carried_animals(company, poses)
        poses |= playing.mouthed(company, poses)
    poses = {name: pose[: blocking.frames] for name, pose in poses.items()}
    contacts += _steps(company) + _known(company)
    contacts = [
        contact for contact in contacts if 0 <= contact.seconds <= blocking.frames / float(blocking.rate)
    ]
    contacts.sort(key=lambda contact: (contact.seconds, contact.thing, contact.kind, contact.position))
    contacts = _told_once(contacts)
    return with_elements(Performance(blocking=blocking, poses=poses, contacts=tuple(contacts)))


def _stood(company: Company, ways: dict[str, Carried], poses: dict[str, Floats]) -> None:
    """Put everybody at the height of what they are on, and every thing where it is: written into `poses`."""
    for thing in company.blocking.things:
        if not thing.cast:
            poses[thing.id] = _posed(company, thing, ways[thing.id])
            continue
        animal = company.creatures.get(thing.id)  # these leap up and down by themselves
        # Who is on top of something plays as on a floor of its own.
        floor = raised(thing, company.blocking.beats, company.times) if animal is None else animal.ground
        poses[thing.id][:, :, 2, 3] += floor[:, None]
        if thing.id in company.lifts:
            poses[thing.id][:, :, 2, 3] += company.lifts[thing.id][:, None]


def _posed(company: Company, thing: Thing, way: Carried) -> Floats:
    """Return the matrices of a thing: as it goes by itself, as it swings, or as hands and physics have it."""
    if thing.drive is not None:
        return company.mounts[thing.id]
    hung = pendulums(company.blocking.triggers, (thing,))
    if thing.id in hung:
        return swung(thing, hung[thing.id], company.times)
    return sunk(thing, _matrices(thing, way, company.times), company.dips.get(thing.id))


def _left_to_physics(company: Company, bodies: dict[str, Posed], ways: dict[str, Carried]) -> list[Contact]:
    """Let physics move what it moves; whoever lies then and is to get up again does so from there."""
    plans = {name: planned(actor, bodies[name]) for name, actor in company.actors.items()}
    contacts = simulated(company, bodies, ways)
    for name, plan in plans.items():
        if plan is not None:
            gather(company.actors[name], bodies[name], plan)
    return contacts


def let_go(company: Company) -> None:
    """Hand over to physics what the blocking lets go by itself, each thing at its moment."""
    for trigger in company.blocking.triggers:
        thing = company.thing(trigger.thing)
        if thing is None or thing.model.fixed or not thing.model.solids:
            continue
        freed = Freed(
            start=max(trigger.seconds, 0.0),
            velocity=trigger.velocity,
            place=trigger.place,
            spin=trigger.spin,
        )
        company.hand_over(thing, freed)


def _told_once(contacts: list[Contact]) -> list[Contact]:
    """Return contacts in order without echoes: one thing meeting two layers of floor at once is one."""
    kept: list[Contact] = []
    for contact in contacts:
        twin = next(
            (
                number
                for number, other in enumerate(kept)
                if (other.thing, other.kind) == (contact.thing, contact.kind)
                and contact.seconds - other.seconds < 0.012
                and np.linalg.norm(np.subtract(contact.position, other.position)) < 0.05
            ),
            None,
        )
        if twin is None:
            kept.append(contact)
        elif contact.speed > kept[twin].speed:
            kept[twin] = replace(contact, seconds=kept[twin].seconds)
    return kept


def _play(company: Company) -> None:
    """Let every actor play its beats; who watches others plans after them."""
    beats = company.blocking.beats
    watchers = {beat.actor for beat in beats if beat.verb is Verb.GUARD}
    players = {beat.actor for beat in beats if beat.verb in (Verb.THROW, Verb.DUNK, Verb.DRIBBLE, Verb.PUSH)}
    drives = [thing.drive for thing in company.blocking.things if thing.drive]
    players |= {drive.pushed_by for drive in drives if drive.pushed_by}
    for name in sorted(company.actors, key=lambda name: (name in watchers, name not in players, name)):
        actor = company.actors[name]
        mine = sorted((beat for beat in beats if beat.actor == name), key=lambda beat: beat.start)
        mine = hastened(mine, actor.at, actor.heading)
        for beat in mine:
            if beat.verb not in OVERLAYS:
                _perform(company, actor, beat)
        actor.posture = blended(actor.posture, company.times, actor.seams)
        for beat in mine:
            if beat.verb in OVERLAYS:
                MOVERS[beat.verb](company, actor, beat)
        _carry_on(company, actor, mine)
        rest_hands(actor)
    bear(company)
    for name in sorted(company.actors):
        _attend(company, company.actors[name])
        enliven(company, company.actors[name])


def _perform(company: Company, actor: Actor, beat: Beat) -> None:
    end = beat.start + beat.seconds
    start = beat.start
    if actor.seated is not None and not _is_seated(beat):
        start = stand_up(actor, beat.start, beat.seconds)
        actor.seams.append(start)
    if not _stays_down(beat):
        start = max(start, on_the_feet(actor, start))
    actor.seams += [beat.start, end]
    if actor.seated is not None and beat.verb is Verb.IDLE:
        beat = Beat(
            actor=beat.actor, verb=Verb.SIT, start=beat.start, seconds=beat.seconds, target=beat.target
        )
    if start > beat.start:
        beat = replace(beat, start=start, seconds=max(end - start, 0.5))
    MOVERS[beat.verb](company, actor, beat)
    if actor.seated is not None:
        actor.posture[actor.span(end, np.inf), C.RISE] = actor.seated


def _stays_down(beat: Beat) -> bool:
    """Whether a beat leaves a body in the stance it is in, or takes its own."""
    own = beat.verb in (Verb.IDLE, Verb.LIE, Verb.SWIM, Verb.FLY, Verb.CLIMB)
    done = beat.verb is Verb.DO and business(beat.business or "").gait in FEATS
    return own or done or feat_of(beat) is not None


def _is_seated(beat: Beat) -> bool:
    """Whether a beat is played sitting, or leaves a seated body where it is."""
    if beat.verb is Verb.DO:
        return business(beat.business or "").stance == "sit"
    return beat.verb in (Verb.SIT, Verb.IDLE)


def _carry_on(company: Company, actor: Actor, mine: list[Beat]) -> None:
    """Hold what the actor starts with in hand, when no beat says how."""
    held = next((thing for thing in company.blocking.things if thing.held_by == actor.id), None)
    spoken = {beat.verb for beat in mine}
    if held is None or spoken & {Verb.HOLD, Verb.DRIBBLE, Verb.DUNK, Verb.THROW, Verb.DO}:
        return
    seconds = float(company.times[-1]) + 1.0
    MOVERS[Verb.HOLD](
        company, actor, Beat(actor=actor.id, verb=Verb.HOLD, start=0.0, seconds=seconds, target=held.id)
    )


def _attend(company: Company, actor: Actor) -> None:
    """Look at whoever speaks or acts when no beat says where to look: who speaks, who is near."""
    end = float(company.times[-1]) + 1.0
    others = [other for name, other in sorted(company.actors.items()) if name != actor.id]
    moving = any(s.lift for s in actor.steps)
    if others:
        near = min(others, key=lambda other: float(np.linalg.norm(other.way.root[0] - actor.way.root[0])))
        strength = 0.45 if moving else 0.85
        actor.gazes.insert(0, Gaze(start=0.0, seconds=end, thing=near.id, strength=strength))
    for line in company.blocking.lines:
        if line.speaker in company.actors and line.speaker != actor.id:
            actor.gazes.append(
                Gaze(start=line.start + 0.25, seconds=line.seconds, thing=line.speaker, strength=0.9)
            )


def _matrices(thing: Thing, way: Carried, times: Reals) -> Floats:
    """Return a prop's matrices: one frame if it never moved, turning on its turntable if it does."""
    parts = len(thing.model.parts)
    turn, middle = way.turn, middle_of(thing)
    place = way.place - turned(turn, np.tile(middle, (len(turn), 1)))
    if thing.turning:
        place = np.tile(np.array(thing.start.position, float), (len(times), 1))
        turn = about_z(thing.start.heading + thing.turning * times)
    elif np.abs(place - place[0]).max() < _AT_REST and np.abs(turn - turn[0]).max() < 0.02:
        place, turn = np.array([thing.start.position], float), standing(thing)[None]
        if way.releases or thing.held_by:
            turn = way.turn[:1]
            place = way.place[:1] - turned(turn, middle[None])
    whole = np.concatenate([turn, place[:, :, None]], -1).astype(np.float32)
    for frames in way.unseen:
        whole[frames, :, :3] = 0.0
    poses = np.repeat(whole[:, None], parts, axis=1)
    return _with_parts(thing, way, poses) if way.parts else poses


def _with_parts(thing: Thing, way: Carried, poses: Floats) -> Floats:
    """Return a thing's matrices with the parts that physics moved on their own."""
    if len(poses) == 1:
        poses = np.repeat(poses, len(way.place), axis=0)
    for part, (places, turns) in way.parts.items():
        moved = ~np.isnan(places[:, 0])
        joint = thing.model.joints[part].astype(float)
        poses[moved, part, :, :3] = turns[moved]
        poses[moved, part, :, 3] = places[moved] - turned(turns[moved], np.tile(joint, (int(moved.sum()), 1)))
    return poses


def _steps(company: Company) -> list[Contact]:
    """Return the landings of all feet, as long as their owner has not gone limp."""
    found = []
    ground = company.blocking.place.ground
    for actor in company.actors.values():
        for landing in actor.landings:
            if actor.limp is not None and landing.seconds > actor.limp.seconds:
                continue
            spot = next(s.spot for s in actor.steps if abs(s.land - landing.seconds) < 1e-9)
            found.append(
                Contact(
                    seconds=float(landing.seconds),
                    thing=actor.id,
                    kind=landing.kind,
                    materials=(landing.materials[0], ground),
                    speed=landing.speed,
                    mass=float(actor.thing.model.mass),
                    position=(spot.x, spot.y, spot.z),
                )
            )
    return found


def _known(company: Company) -> list[Contact]:
    """Return the contacts movers planned: dribbled bounces, catches, hands on the rim."""
    found = []
    for sounding in company.soundings:
        thing = company.thing(sounding.thing)
        assert thing is not None
        found.append(
            Contact(
                seconds=sounding.seconds,
                thing=sounding.thing,
                kind=sounding.kind,
                materials=sounding.materials,
                speed=sounding.speed,
                mass=float(thing.model.mass),
                position=sounding.position,
            )
        )
    return found
