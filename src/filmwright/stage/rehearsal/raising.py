"""Raising: how high above the floor somebody plays who stands on something, gets onto it or off it."""

from __future__ import annotations

from filmwright.stage.blocking.blocking import Beat, Thing
from filmwright.stage.rehearsal.rotations import Reals, smooth
from filmwright.stage.world.world import Verb

_GOING = (Verb.WALK, Verb.RUN, Verb.JUMP)
_STEP = 0.4
"""Seconds a step or a leap up or down takes."""

_CROUCH = 0.4
"""Seconds into a leap, or a way down, at which the feet leave what they stand on."""


def raised(thing: Thing, beats: tuple[Beat, ...], times: Reals) -> Reals:
    """Return the height of what somebody plays on, metres, (frames,): ways end at their marks' height."""
    now = thing.start.position[2]
    height = now + 0.0 * times
    for beat in sorted((b for b in beats if b.actor == thing.id), key=lambda b: b.start):
        if beat.verb not in _GOING or not beat.path:
            continue
        then = beat.path[-1].position[2]
        climbs = then > now and beat.verb is not Verb.JUMP
        begin = beat.start + (beat.seconds - _STEP if climbs else _CROUCH)
        height = height + (then - now) * smooth((times - begin) / _STEP)
        now = then
    return height
