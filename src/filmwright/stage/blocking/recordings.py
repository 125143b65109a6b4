"""Where recorded motions go: a walk that somebody brings crosses the frame, a flip stays where it is."""

from __future__ import annotations

from math import atan2, hypot
from typing import TYPE_CHECKING

from filmwright.stage.blocking.ground import heading_to
from filmwright.stage.world.model import Mark

if TYPE_CHECKING:
    from filmwright.stage.blocking.choreography import Choreography
    from filmwright.stage.blocking.schedule import Job

_LEG = 0.46
"""Length of a leg, hip to ankle, of the height."""
_GOES_SOMEWHERE = 0.8
"""Metres from which a recorded motion counts as a way."""


def recorded_way(scene: Choreography, job: Job) -> tuple[Mark, ...]:
    """Return where somebody begins a clip and gets to, headed so that it goes there; () stays in place."""
    clip = scene.motions.get(job.action.clip or "")
    if clip is None:
        return ()
    who = scene.people[job.action.actor]
    here, height = scene.at[who.id], scene.heights[who.id]
    rounds = max(job.length / max(clip.seconds, 0.1), 1.0) if clip.cyclic else 1.0
    x, y = (float(along) * _LEG * who.height for along in clip.hips[-1, :2])
    far = hypot(x, y) * rounds
    if far < _GOES_SOMEWHERE:
        return ()
    end = scene.across(who, here, far)
    heading = heading_to(here, end) - atan2(y, x)
    return tuple(Mark(position=(*spot, height), heading=heading) for spot in (here, end))
