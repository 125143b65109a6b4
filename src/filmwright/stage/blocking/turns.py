"""Turns: how several doings of one animal share a short scene, so that each is seen."""

from __future__ import annotations

from collections.abc import Sequence

from filmwright.stage.blocking.durations import OVERLAYS
from filmwright.stage.world.world import Action, Verb

_SHORT = 6.0
"""Seconds up to which a scene is shared out; a longer one has time for what everything takes."""

_FIRST, _BETWEEN = 0.42, 0.20
"""Shares of a scene: what is done first, and a leap or a getting up on the way to what is done last."""

_BRIEF = (Verb.JUMP, Verb.SIT, Verb.IDLE, Verb.TURN, Verb.LIE)


def in_turn(action: Action, actions: Sequence[Action], length: float) -> float | None:
    """Return the seconds of one of an animal's doings, in order, in a scene of `length` seconds.

        |-- sits on the sill --|- leaps -|---- explores the room ----|
        0                     0.42                                  1.0

    None: it does one thing only, or there is time enough for all.
    """
    own = [a for a in actions if a.actor == action.actor and a.verb not in OVERLAYS]
    told = any(a.start is not None or a.seconds is not None or a.seen is not None for a in own)
    if len(own) < 2 or length > _SHORT or told or all(a is not action for a in own):
        return None
    between = [a for a in own[1:-1] if a.verb in _BRIEF]
    long = len(own) - 1 - len(between)
    if action is own[0]:
        return _FIRST * length
    if any(action is a for a in between):
        return _BETWEEN * length
    return (0.995 - _FIRST - _BETWEEN * len(between)) * length / long
