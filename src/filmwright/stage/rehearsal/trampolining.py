"""Trampolining: thrown up by a deck that gives, over and over, at the speed the deck gives back."""

from __future__ import annotations

import numpy as np

from filmwright.stage.blocking.blocking import Beat, Thing
from filmwright.stage.rehearsal.actor import GRAVITY, Actor
from filmwright.stage.rehearsal.company import Company
from filmwright.stage.rehearsal.posture import C
from filmwright.stage.rehearsal.rotations import Reals
from filmwright.stage.world.model import Floats

_HIGH = 0.42
"""Body heights somebody flies up above the deck."""

_CONTACT = 0.34
"""Seconds feet are on the deck: half a swing of body and springs."""


def has_deck(thing: Thing | None) -> bool:
    """Tell whether a thing throws up who jumps on it."""
    return thing is not None and "deck" in thing.model.parts


def bounce(company: Company, actor: Actor, thing: Thing, beat: Beat) -> None:
    """Bounce on a trampoline: pushed in while the legs bend, up with arms thrown high, and down again.

    In the air the body goes by gravity alone; it leaves the deck as fast as it came, so that the
    deck is pushed in by v t / pi.
    """
    high = _HIGH * actor.figure.height
    speed = float(np.sqrt(2 * GRAVITY * high))
    deep, air = speed * _CONTACT / np.pi, 2 * speed / GRAVITY
    frames = actor.span(beat.start, np.inf)  # nobody gets off in between
    since = (actor.times[frames] - beat.start) % (_CONTACT + air)
    on = since < _CONTACT
    push = np.where(on, np.sin(np.pi * np.clip(since / _CONTACT, 0, 1)), 0.0)
    u = np.clip((since - _CONTACT) / air, 0, 1)
    flight = np.where(on, 0.0, 4 * high * u * (1 - u))
    up = np.where(on, 0.0, np.sin(np.pi * u))
    lift, dip = np.zeros(len(actor.times)), np.zeros(len(actor.times))
    lift[frames], dip[frames] = flight - deep * push, deep * push
    company.lifts[actor.id], company.dips[thing.id] = lift, dip
    tuck = up * (np.floor((actor.times[frames] - beat.start) / (_CONTACT + air)) % 2)
    actor.add(
        frames,
        {
            C.RISE: -0.16 * push - 0.02,
            C.PELVIS_PITCH: 0.25 * push,
            C.SPINE_PITCH: 0.15 * push - 0.08 * up,
            C.HEAD_PITCH: -0.15 * push,
            C.SMILE: 0.7,
            **actor.both(C.LIFT_L, 0.35 * push + 1.9 * up),
            **actor.both(C.SWING_L, -0.5 * push + 0.4 * up),
            **actor.both(C.ELBOW_L, 0.5 * push + 0.25 * tuck),
        },
    )


def sunk(thing: Thing, poses: Floats, dip: Reals | None) -> Floats:
    """Return a trampoline's matrices with its deck pushed in by `dip` (frames,) metres."""
    if dip is None or not has_deck(thing):
        return poses
    if len(poses) == 1:
        poses = np.repeat(poses, len(dip), axis=0)
    poses[:, thing.model.parts.index("deck"), 2, 3] -= dip.astype(np.float32)
    return poses
