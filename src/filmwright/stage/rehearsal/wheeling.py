"""Wheeling: somebody walks behind a thing on wheels with the hands on it, and it goes as the walk goes."""

from __future__ import annotations

import numpy as np

from filmwright.stage.blocking.blocking import Beat, Drive, Thing
from filmwright.stage.rehearsal.actor import Actor, style_of
from filmwright.stage.rehearsal.company import Company
from filmwright.stage.rehearsal.driving import driven
from filmwright.stage.rehearsal.gaits import go
from filmwright.stage.rehearsal.posture import C
from filmwright.stage.rehearsal.rotations import Reals, unit
from filmwright.stage.rehearsal.stations import touch
from filmwright.stage.world.model import Mark

_HEAVY = 300.0  # kilograms from which one leans into it with all one has
_REACH = 0.84  # of an arm's length from shoulder to handle


def wheel_along(company: Company, actor: Actor, beat: Beat, cart: Thing, drive: Drive) -> None:
    """Walk behind a thing with the hands on its handle; it rolls as far as the walk has come."""
    handles = handles_of(cart)
    heavy = cart.model.mass >= _HEAVY
    lean = 0.75 if heavy else 0.16
    ahead = np.array([np.cos(cart.start.heading), np.sin(cart.start.heading)])
    left = np.array([-ahead[1], ahead[0]])
    grip = np.mean([handle.position for handle in handles], axis=0)
    behind = _behind(actor, float(grip[2]), lean)
    begin = np.array(cart.start.position[:2]) + ahead * (grip[0] - behind) + left * grip[1]
    heading = cart.start.heading
    _set_out(actor, begin, heading)
    far = drive.speed * (0.55 if heavy else 1.0) * beat.seconds
    end = begin + ahead * far
    go(
        actor,
        beat.start,
        beat.seconds,
        [Mark(position=(*end.tolist(), 0.0), heading=heading)],
        style_of(beat.manner),
    )
    gone = (actor.way.root - begin) @ ahead
    company.mounts[cart.id] = driven(cart, drive, actor.times, np.maximum(gone, 0.0))
    frames = actor.span(beat.start, np.inf)
    straight = {C.SPINE_PITCH: 0.45 * lean, C.PELVIS_PITCH: 0.55 * lean, C.HEAD_PITCH: -0.7 * lean}
    actor.add(frames, {**straight, C.SURGE: 0.0, C.RISE: -0.10 if heavy else 0.0})
    for channel, value in (
        (C.SWING_L, 0.6),
        (C.ELBOW_L, 0.5),
        (C.LIFT_L, 0.15),
        (C.WRIST_L, 0.0),
        (C.CURL_L, 1.2),
    ):
        actor.write(frames, actor.both(channel, value))
    for side, handle in enumerate(handles):
        where = touch(cart, company.mounts[cart.id], handle)
        actor.hand_to(side, frames, where.place[frames], 1.0)
        palm = unit(where.turn[frames, :, 0] - np.array([0.0, 0.0, 0.0 if heavy else 1.2]))
        actor.way.reaches[side].palm[frames] = palm
        actor.way.reaches[side].palm_weight[frames] = 0.8
    actor.firm = True


def handles_of(cart: Thing) -> tuple[Mark, Mark]:
    """Return where both hands push a thing: at its `push` marks, its grip, or its back."""
    marks, (_, wide, tall) = cart.model.marks, cart.model.size
    if "push_l" in marks:
        return marks["push_l"], marks["push_r"]
    if "grip" in marks and "grip_l" not in marks:
        x, y, z = marks["grip"].position
        apart = min(0.2, 0.4 * wide)
    else:
        low = min(float(surface.positions[:, 0].min()) for surface in cart.model.surfaces)
        x, y, z, apart = low - 0.02, 0.0, min(0.62 * tall, 1.05), min(0.3, 0.4 * wide)
    return Mark(position=(x, y + apart, z)), Mark(position=(x, y - apart, z))


def _behind(actor: Actor, high: float, lean: float) -> float:
    """Return how far behind its handle somebody walks, metres."""
    figure = actor.figure
    torso = figure.rest[figure.index["upper_arm_l"], 2] - figure.stand
    shoulder = figure.stand + torso * np.cos(lean)
    level = np.sqrt(max((_REACH * figure.arm) ** 2 - (shoulder - high) ** 2, (0.25 * figure.arm) ** 2))
    return float(level + torso * np.sin(lean))


def _set_out(actor: Actor, at: Reals, heading: float) -> None:
    """Stand the actor behind the thing before anything else is planned."""
    actor.stay(0.0, at, heading)
    actor.feet = [actor.stance(foot, at, heading) for foot in (0, 1)]
    actor.first_feet = (actor.feet[0], actor.feet[1])
