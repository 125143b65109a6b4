"""Riding: a body carried by what it sits on: pelvis, hands and feet follow the mount's marks.

seat mark  -> pelvis          the trunk leans until the arms reach what they hold
grip marks -> palms           feet go where pedals, pegs, boards and stirrups go
foot marks -> soles
"""

from __future__ import annotations

import numpy as np

from filmwright.stage.blocking.blocking import Beat, Blocking, Thing
from filmwright.stage.rehearsal.actor import Actor
from filmwright.stage.rehearsal.company import Company
from filmwright.stage.rehearsal.driving import driven
from filmwright.stage.rehearsal.figure import SIGN
from filmwright.stage.rehearsal.mounting import changes, mounts_or_leaves
from filmwright.stage.rehearsal.posture import C
from filmwright.stage.rehearsal.rotations import Reals, about_z, turned, unit
from filmwright.stage.rehearsal.stations import Ride, Station, station
from filmwright.stage.rehearsal.treads import STANDING, deck_of, off_the_deck, put_foot
from filmwright.stage.rehearsal.wheeling import wheel_along
from filmwright.stage.world.model import Floats
from filmwright.stage.world.mounts import Arms, Going, Mount, Seat, mount_of
from filmwright.stage.world.world import Verb

SEATED = -0.5
"""Leg lengths of sitting: what other parts of a performance know a seated body by."""

_SIT = 0.055  # body heights from a seat up to the pelvis joint
_RECLINE = {
    Seat.PRONE: 1.45,
    Seat.SPREAD: 1.35,
    Seat.DIVING: 2.75,
    Seat.SUPINE: -1.2,
    Seat.LEGS_OUT: -0.1,
    Seat.ROPED: -0.2,
}
"""Radians that a seat tips the whole trunk forward."""

_REACH = 0.86  # of an arm's length at which an elbow is comfortably bent


def mounted(company: Company) -> dict[str, Floats]:
    """Return the matrices of every thing that carries somebody, (frames, parts, 3, 4), by its id."""
    found = {}
    for thing in company.blocking.things:
        if thing.drive is not None and not thing.cast:
            found[thing.id] = driven(thing, thing.drive, company.times)
    return found


def carriers(blocking: Blocking) -> set[str]:
    """Return the ids of what carries somebody in a scene."""
    return {beat.target for beat in blocking.beats if beat.verb is Verb.RIDE and beat.target}


def ride(company: Company, actor: Actor, beat: Beat) -> None:
    """Be carried by the target: astride, in a seat or on a board, holding what there is to hold."""
    mount = company.thing(beat.target)
    if mount is None:
        return
    if mount.drive is not None and mount.drive.pushed_by == actor.id:
        wheel_along(company, actor, beat, mount, mount.drive)
        return
    if mount.id not in company.mounts:
        company.mounts[mount.id] = _standing(mount, len(actor.times))
    poses = company.mounts[mount.id]
    how = mount_of(company.kind_of(mount), alive=mount.cast)
    at = station(mount, poses, _number(company, actor, mount))
    way = at.body.place
    ride = Ride(
        actor=actor,
        how=how,
        at=at,
        frames=actor.span(beat.start, beat.start + beat.seconds),
        facing=_facing(company, how, at),
        speed=np.linalg.norm(np.gradient(way, actor.times, axis=0)[:, :2], axis=1),
    )
    if ride.count < 1:
        return
    _seated(ride)
    _held(ride)
    if changes(beat):
        camera = company.blocking.place.camera_side
        mounts_or_leaves(ride, beat, np.array([np.cos(camera), np.sin(camera)]))
    actor.firm = True
    last = ride.frames.stop - 1
    actor.stay(actor.times[last] + 1e-6, actor.way.root[last], float(actor.way.heading[last]))


def _standing(mount: Thing, frames: int) -> Floats:
    """Return the matrices of a mount that nobody drives."""
    turn = about_z(np.array([mount.start.heading]))
    whole = np.concatenate([turn, np.array(mount.start.position, float)[None, :, None]], -1)
    return np.tile(whole[:, None], (frames, len(mount.model.parts), 1, 1)).astype(np.float32)


def _number(company: Company, actor: Actor, mount: Thing) -> int:
    """Return which of a mount's riders this is, in the order of the cast."""
    riders = {b.actor for b in company.blocking.beats if b.verb is Verb.RIDE and b.target == mount.id}
    riders -= {mount.drive.pushed_by} if mount.drive else set()
    return [t.id for t in company.blocking.things if t.id in riders].index(actor.id)


def _facing(company: Company, how: Mount, at: Station) -> float:
    """Return how far a rider's front is turned from the way: sideways on a board, chest to the camera."""
    if how.faces_back:
        return float(np.pi)
    if how.seat not in (Seat.SIDEWAYS, Seat.SIDE_SADDLE):
        return 0.0
    ahead = at.ahead[len(at.ahead) // 2]
    camera = company.blocking.place.camera_side
    left = np.array([-ahead[1], ahead[0]])
    towards = 1.25 if left @ np.array([np.cos(camera), np.sin(camera)]) > 0 else -1.25
    return -towards if how.turns_away else towards


# the trunk


def _seated(ride: Ride) -> None:
    """Set the pelvis on the seat, or over the feet, lean the trunk, and place the feet."""
    actor, figure, how = ride.actor, ride.actor.figure, ride.how
    frames = ride.frames
    low, high = how.lean
    if how.seat in STANDING:
        pelvis = _over_the_feet(ride)
        lean = _leant(ride, pelvis, (low, high)) if how.arms is Arms.GRIPS else _crouched(ride)
        rise = np.full(ride.count, -how.crouch)
    else:
        lift = {Seat.PRONE: 0.07, Seat.SUPINE: 0.06, Seat.KNEELING: 0.13}.get(how.seat, _SIT)
        pelvis = ride.at.seat.at((0.0, 0.0, lift * figure.height))[frames]
        if how.seat is Seat.HANGING:
            pelvis = ride.at.seat.at((0.0, 0.0, -0.93 * (figure.reach - figure.stand)))[frames]
        lean = _leant(ride, pelvis, (low, high))
        rise = np.full(ride.count, SEATED)
    yaw, pitch, roll = _parted(ride.board)
    share = 0.45 if ride.at.alive else 1.0
    recline = _RECLINE.get(how.seat, 0.0)
    actor.travel(frames, pelvis[:, :2], ride.heading)
    actor.way.flight[frames] = pelvis[:, 2] - figure.stand - rise * figure.leg
    pelvic = 0.45 if how.seat not in STANDING else 0.55
    actor.write(
        frames,
        {
            C.RISE: rise,
            C.SURGE: 0.0,
            C.SWAY: 0.0,
            C.PELVIS_YAW: yaw,
            C.PELVIS_PITCH: recline + how.tilt + share * pitch + pelvic * lean,
            C.PELVIS_ROLL: share * roll,
            C.SPINE_PITCH: (1 - pelvic) * lean,
            C.SPINE_ROLL: -0.35 * share * roll,
            C.HEAD_ROLL: -0.45 * share * roll,
            C.HEAD_PITCH: -0.8 * lean - share * pitch - 0.6 * recline - 0.8 * how.tilt,
        },
    )
    if ride.facing and not how.faces_back:  # the face looks where the board goes
        actor.write(frames, {C.SPINE_YAW: -0.30 * ride.facing, C.HEAD_YAW: -0.55 * ride.facing})
    for side in (0, 1):
        put_foot(ride, side, pelvis)


def _parted(turn: Reals) -> tuple[Reals, Reals, Reals]:
    """Return (yaw, pitch, roll) of turns (n, 3, 3): z, then y, then x."""
    pitch = -np.arcsin(np.clip(turn[:, 2, 0], -1, 1))
    yaw = np.arctan2(turn[:, 1, 0], turn[:, 0, 0])
    roll = np.arctan2(turn[:, 2, 1], turn[:, 2, 2])
    return yaw, pitch, roll


def _over_the_feet(ride: Ride) -> Reals:
    """Return the pelvis of who stands: above the deck, square to it, knees bent as the ride asks."""
    figure, how = ride.actor.figure, ride.how
    height = np.full(ride.count, figure.stand - how.crouch * figure.leg)
    if how.motion is Going.PUSHED:  # the other foot must reach the ground
        height -= (deck_of(ride) + 0.05 * figure.leg) * off_the_deck(ride)[0]
    bounce = 0.015 * np.sin(2 * np.pi * 1.1 * ride.clock) * np.clip(ride.speed[ride.frames] / 2, 0, 1)
    up = ride.at.seat.turn[ride.frames, :, 2]
    upright = np.array([0.0, 0.0, 1.0])
    ahead = np.column_stack([np.cos(ride.heading), np.sin(ride.heading), 0 * ride.heading])
    way = unit(0.75 * up + 0.25 * upright)
    way = np.cos(how.tilt) * way + np.sin(how.tilt) * ahead
    back = -0.10 * figure.leg * how.crouch / 0.25
    place: Reals = ride.at.seat.place[ride.frames] + (height + bounce)[:, None] * way + back * ahead
    return place


def _crouched(ride: Ride) -> Reals:
    """Return the lean of who stands with free hands: the lower, the more."""
    low, _ = ride.how.lean
    return np.full(ride.count, max(low, 1.6 * ride.how.crouch))


def _leant(ride: Ride, pelvis: Reals, limits: tuple[float, float]) -> Reals:
    """Return the lean (n,) at which both arms reach their grips with bent elbows; within limits.

    In the plane of the trunk: |grip - torso (sin, cos)| = reach, the more upright of two answers.
    """
    figure = ride.actor.figure
    held = [grip.place[ride.frames] for grip in ride.at.grips if grip is not None]
    low, high = limits
    if not held or ride.how.seat in (Seat.HANGING, Seat.PRONE, Seat.ROPED):
        return np.full(ride.count, float(np.clip(0.06, low, high)))
    torso = figure.rest[figure.index["upper_arm_l"], 2] - figure.stand
    shoulder = abs(float(figure.rest[figure.index["upper_arm_l"], 1]))
    grip = np.mean(held, axis=0)
    apart = (
        0.5 * float(np.linalg.norm(held[0] - held[-1], axis=1).mean()) - shoulder if len(held) > 1 else 0.0
    )
    local = turned(about_z(-ride.heading), grip - pelvis)
    ahead, up = local[:, 0], local[:, 2]
    reach = np.sqrt(max((_REACH * figure.arm) ** 2 - apart**2, (0.4 * figure.arm) ** 2))
    far = np.maximum(np.hypot(ahead, up), 1e-3)
    cosine = (torso**2 + far**2 - reach**2) / (2 * torso * far)
    lean = np.arctan2(ahead, up) - np.arccos(np.clip(cosine, -1, 1))
    return np.asarray(np.clip(lean, low, high))


# the hands


def _held(ride: Ride) -> None:
    """Lay the hands on what they hold, or carry them as the ride asks."""
    actor, how = ride.actor, ride.how
    frames = ride.frames
    ease: dict[C, Reals | float] = {
        **actor.both(C.SWING_L, 0.5),
        **actor.both(C.LIFT_L, 0.28),
        **actor.both(C.ELBOW_L, 0.7),
        **actor.both(C.TWIST_L, 0.1),
        **actor.both(C.WRIST_L, 0.0),
        **actor.both(C.TURN_L, 0.4),
        **actor.both(C.CURL_L, 1.25),
        **actor.both(C.KNEE_L, 0.05 if how.seat is not Seat.SIDEWAYS else 0.15),
    }
    arms = how.arms
    if arms is Arms.GRIPS and ride.at.grips == (None, None):
        arms = Arms.REINS if how.seat is Seat.ASTRIDE else Arms.BALANCE if how.seat in STANDING else Arms.LAP
    if arms is Arms.BALANCE:
        ease |= _balancing(ride)
    elif arms is Arms.TRAILING:
        ease |= {**actor.both(C.SWING_L, -0.35), **actor.both(C.LIFT_L, 0.22), **actor.both(C.ELBOW_L, 0.1)}
    elif arms is Arms.WINGS:
        ease |= _spread(ride)
    elif arms is Arms.LOOSE:
        ease |= _pumping(ride)
    actor.write(frames, ease)
    for side in (0, 1):
        grip = ride.at.grips[1 - side if ride.crossed else side]
        if arms is Arms.GRIPS and grip is not None:
            actor.hand_to(side, frames, grip.place[frames], 1.0)
            ahead = ride.at.ahead[frames] * (-1.0 if how.faces_back else 1.0)
            actor.way.reaches[side].palm[frames] = unit(0.5 * ahead + np.array([0.0, 0.0, -0.8]))
            actor.way.reaches[side].palm_weight[frames] = 0.9
        elif arms in (Arms.REINS, Arms.LAP, Arms.GRIPS):
            actor.hand_to(side, frames, _before_the_belly(ride, side, arms), 1.0)
            actor.palm_to(side, frames, (0.0, 0.0, -1.0), 0.2 if arms is Arms.REINS else 0.6)


def _before_the_belly(ride: Ride, side: int, arms: Arms) -> Reals:
    """Return where a hand holds the reins, or lies on the thigh, (n, 3)."""
    figure, frames = ride.actor.figure, ride.frames
    pelvis = ride.actor.way.root[frames]
    height = figure.stand + ride.actor.way.flight[frames] + SEATED * figure.leg
    frame = about_z(ride.heading)
    if arms is not Arms.REINS:
        offset = (0.30 * figure.leg, SIGN[side] * 1.5 * figure.hip_half, 0.075 * figure.height)
    else:
        offset = (0.205 * figure.height, SIGN[side] * 0.045 * figure.height, 0.115 * figure.height)
    nod = 0.02 * np.sin(2 * np.pi * 1.4 * ride.clock) if ride.at.alive else 0.0 * ride.clock
    place = np.column_stack([pelvis, height])
    local = np.tile(offset, (ride.count, 1)) + nod[:, None] * np.array([1.0, 0.0, 0.0])
    return np.asarray(place + turned(frame, local))


def _balancing(ride: Ride) -> dict[C, Reals | float]:
    """Return arms held out, rising and falling against each other."""
    wave = 0.16 * np.sin(2 * np.pi * 0.55 * ride.clock)
    _, _, roll = _parted(ride.board)
    wave = wave + 0.6 * np.clip(roll, -0.4, 0.4)
    if ride.how.motion is Going.SKATE:
        swing = 0.75 * np.sin(2 * np.pi * 0.62 * ride.clock + 0.9)
        return {
            C.SWING_L: 0.15 + swing,
            C.SWING_R: 0.15 - swing,
            **ride.actor.both(C.LIFT_L, 0.45),
            **ride.actor.both(C.ELBOW_L, 0.45),
            **ride.actor.both(C.CURL_L, 0.35),
        }
    return {
        **ride.actor.both(C.SWING_L, 0.30),
        C.LIFT_L: 1.05 + wave,
        C.LIFT_R: 1.05 - wave,
        **ride.actor.both(C.ELBOW_L, 0.35),
        **ride.actor.both(C.TWIST_L, -0.2),
        **ride.actor.both(C.TURN_L, 0.9),
        **ride.actor.both(C.CURL_L, 0.3),
    }


def _spread(ride: Ride) -> dict[C, Reals | float]:
    """Return arms spread wide on the wind: bent who lies on it, straight who dives."""
    diving = ride.how.seat is Seat.DIVING
    tremble = 0.06 * np.sin(2 * np.pi * 2.3 * ride.clock)
    return {
        **ride.actor.both(C.SWING_L, 0.2 if diving else 0.15),
        C.LIFT_L: (1.75 if diving else 1.5) + tremble,
        C.LIFT_R: (1.75 if diving else 1.5) - tremble,
        **ride.actor.both(C.ELBOW_L, 0.15 if diving else 0.95),
        **ride.actor.both(C.TWIST_L, 0.0 if diving else -0.9),
        **ride.actor.both(C.TURN_L, 0.9),
        **ride.actor.both(C.CURL_L, 0.15),
    }


def _pumping(ride: Ride) -> dict[C, Reals | float]:
    """Return arms that swing with a run."""
    swing = 0.65 * np.sin(2 * np.pi * 1.25 * ride.clock)
    return {
        C.SWING_L: 0.1 + swing,
        C.SWING_R: 0.1 - swing,
        **ride.actor.both(C.LIFT_L, 0.15),
        **ride.actor.both(C.ELBOW_L, 1.45),
        **ride.actor.both(C.CURL_L, 0.9),
    }
