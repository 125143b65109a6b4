"""Calling the cues: recordings get the exact moment they are heard, once everything else has its time."""

from __future__ import annotations

from filmwright.stage.blocking.blocking import Called
from filmwright.stage.blocking.schedule import Job, Schedule
from filmwright.stage.world.world import Action, Cue, World

LEAD = 0.25
"""Seconds into the scene, or into a shot, before a recording starts: the eye arrives first."""


def called(world: World, schedule: Schedule) -> tuple[tuple[Called, ...], list[str]]:
    """Return when every recording is heard, and what had to be left out.

    A cue with a time keeps it. Else it starts with the action it goes with; inside the shot that
    names it, when there is one.
    """
    cues: list[Called] = []
    notes: list[str] = []
    for cue in world.cues:
        start = _moment(cue, world.actions, schedule)
        if start >= schedule.length:
            notes.append(
                f"@{cue.reference} would be heard at {start:.1f} s, after the scene's end; it is left out"
            )
            continue
        cues.append(Called(reference=cue.reference, start=round(start, 4)))
    return tuple(cues), notes


def _moment(cue: Cue, actions: tuple[Action, ...], schedule: Schedule) -> float:
    if cue.start is not None:
        return cue.start
    job = _job(cue, actions, schedule)
    start = max(job.start, LEAD) if job is not None else LEAD
    if cue.seen is None:
        return start
    first, end = cue.seen
    return start if first <= start < end - LEAD else first + LEAD


def _job(cue: Cue, actions: tuple[Action, ...], schedule: Schedule) -> Job | None:
    """Return the job of the action a cue goes with; things' actions, and those cut, have none."""
    if cue.after is None or not 0 <= cue.after < len(actions):
        return None
    wanted = actions[cue.after]
    same = [
        job for job in schedule.jobs if (job.action.actor, job.action.verb) == (wanted.actor, wanted.verb)
    ]
    exact = [job for job in same if job.action.words == wanted.words]
    return next(iter(exact or same), None)
