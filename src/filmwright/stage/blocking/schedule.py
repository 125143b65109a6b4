"""When everything happens: order, natural durations, the scene's length, the music's strong beats."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from filmwright.stage.blocking.blocking import Voiced
from filmwright.stage.blocking.durations import OVERLAYS, longest, natural, tempo
from filmwright.stage.world.world import Action, Verb

NEAR_A_BEAT = 0.4
"""Seconds within which the important moment is moved onto a strong beat."""

_REACTION = 0.25
_TIGHTEST = 0.35
_TO_THE_SEAT = 0.8
"""Seconds somebody needs to turn the back to a seat nearby."""

SEATED_AFTER = 1.5
"""Seconds after which who sits down nearby is seated well enough to speak."""

_OVERLAY_STARTS = {Verb.HOLD: 0.0, Verb.LOOK: 0.6}
_WHOLE = frozenset({Verb.DUNK, Verb.JUMP, Verb.THROW, Verb.PUSH})
_SHORT_CLIP = 5.0
"""Seconds up to which a recorded motion is played whole."""
_LASTS = frozenset({Verb.SIT, Verb.HOLD, Verb.GUARD})


@dataclass(kw_only=True)
class Job:
    """One action on the way to becoming a beat."""

    action: Action
    seconds: float  # natural
    most: float  # longest it may be stretched to
    spoken: Voiced | None = None
    start: float = 0.0
    length: float = 0.0

    @property
    def end(self) -> float:
        return self.start + self.length

    @property
    def overlay(self) -> bool:
        return self.action.verb in OVERLAYS


@dataclass(kw_only=True)
class Schedule:
    """The jobs of a scene with their times; `notes` tells what was squeezed or cut."""

    jobs: list[Job]
    length: float
    notes: list[str] = field(default_factory=list)

    def of(self, actor: str) -> list[Job]:
        """Return an actor's jobs in the order they happen."""
        return sorted((job for job in self.jobs if job.action.actor == actor), key=lambda job: job.start)


def scheduled(
    jobs: list[Job], length: float, accents: tuple[float, ...], moment: Callable[[Job], float | None]
) -> Schedule:
    """Give every job its time inside a scene of `length` seconds.

    Order is kept: an action waits for the one it comes after, and for its actor. Actions that can
    last are stretched when there is time to spare; all are squeezed, to a third at most, when there
    is not. `moment` tells how long after its start a job has its important moment, if it has one:
    the first such moment is moved onto an accent no further than 0.4 s away.
    """
    schedule = Schedule(jobs=jobs, length=length)
    order = _order(jobs, schedule.notes)
    if any(job.action.seen for job in jobs):
        _filmed(schedule, order, moment)
    elif _laid(jobs, order, 1.0) > length:
        _squeeze(schedule, order)
    else:
        _stretch(schedule, order)
    _on_the_beat(schedule, order, accents, moment)
    _cut(schedule)
    return schedule


def _order(jobs: list[Job], notes: list[str]) -> list[int]:
    """Return indices with every job behind the one it waits for; a circle is broken and noted."""
    order: list[int] = []
    placed: set[int] = set()
    waiting = list(range(len(jobs)))
    while waiting:
        ready = [n for n in waiting if jobs[n].action.after is None or jobs[n].action.after in placed]
        if not ready:
            notes.append(f"action {waiting[0]} waits for itself in a circle; it starts at once")
            ready = waiting[:1]
            jobs[ready[0]].action = replace(jobs[ready[0]].action, after=None)
        first = ready[0]
        order.append(first)
        placed.add(first)
        waiting.remove(first)
    return order


def _laid(jobs: list[Job], order: list[int], factor: float) -> float:
    """Lay the jobs in order, stretched or squeezed by `factor`; return when the last one ends."""
    free: dict[str, float] = {}
    for number in order:
        job = jobs[number]
        action = job.action
        job.length = min(job.seconds * factor, job.most) if factor > 1 else job.seconds * factor
        start = 0.0
        if action.after is not None and 0 <= action.after < len(jobs) and action.after != number:
            start = _behind(jobs[action.after], job)
        if action.start is not None:
            start = action.start
        if action.seconds is not None:
            job.length = action.seconds
        if job.spoken is not None:
            start, job.length = job.spoken.start, job.spoken.seconds
        if not job.overlay:
            start = max(start, free.get(action.actor, 0.0))
            free[action.actor] = start + job.length
        job.start = start
    ends = [job.end for job in jobs if job.spoken is None and job.action.verb is not Verb.GUARD]
    return max(ends, default=0.0)


def _behind(before: Job, job: Job) -> float:
    """Return when an action may start that comes after another."""
    verb, next_verb = before.action.verb, job.action.verb
    if verb is Verb.IDLE and job.overlay:
        return before.start + 0.4
    if verb is Verb.PUSH and next_verb is Verb.FALL:
        return before.end - 0.45
    if verb in _LASTS or (before.overlay and not job.overlay and before.spoken is None):
        return before.start + min(_OVERLAY_STARTS.get(verb, 1.2), before.length)
    other = before.action.actor != job.action.actor
    return before.end + (_REACTION if other and next_verb in (Verb.LOOK, Verb.CHEER) else 0.0)


def _filmed(schedule: Schedule, order: list[int], moment: Callable[[Job], float | None]) -> None:
    """Lay the jobs so that the heart of each falls into the shot that shows it.

        shots    [   SH010   ][ SH020 ][  SH030  ]
        dribble  |-----------------|
        dunk                       |-run-up---*slam--|     the slam is seen in SH030

    What somebody does gives way to what the same person must do next; leaps are never cut short.
    """
    jobs = schedule.jobs
    last: dict[str, Job] = {}
    for number in order:
        job = jobs[number]
        action = job.action
        job.length = action.seconds or job.seconds
        start = _behind(jobs[action.after], job) if action.after is not None else 0.0
        if job.spoken is not None:
            job.start, job.length = job.spoken.start, job.spoken.seconds
            continue
        if action.start is not None:
            start = action.start
        elif action.seen is not None:
            before_it = jobs[action.after] if action.after is not None else None
            same_shot = before_it is not None and before_it.action.seen == action.seen
            if before_it is not None and same_shot and start > action.seen[1] - 0.4:
                room = 0.6 * (action.seen[1] - before_it.start)  # two things in one shot share it
                before_it.length = max(min(before_it.length, room), _shortest(before_it))
                start = min(_behind(before_it, job), action.seen[1] - 0.41)
            start = _into_the_shot(action.seen, moment(job), start if same_shot else None)
            if action.verb is Verb.SIT and start == action.seen[0]:  # the cut falls on the sitting down
                start = max(start - _TO_THE_SEAT, start if before_it is not None and same_shot else 0.0)
        before = last.get(action.actor)
        if not job.overlay:
            if before is not None and before.end > start:
                before.length = max(min(before.length, start - before.start), _shortest(before))
                start = max(start, before.end)
            last[action.actor] = job
        job.start = max(start, 0.0)
        if action.seen is not None and not _whole(job):
            left = action.seen[1] - job.start
            job.length = max(min(job.length, max(left, 0.6 * job.length)), 0.5)


def _into_the_shot(seen: tuple[float, float], heart: float | None, after: float | None) -> float:
    """Return when to start so that the heart of an action, or its beginning, is seen in the shot."""
    first, end = seen
    if heart is not None:
        wanted = first + 0.66 * (end - first) - heart
        return max(wanted, 0.0)
    if after is not None and first - 0.3 <= after < end - 0.4:
        return after
    return first


def _shortest(job: Job) -> float:
    return job.length if _whole(job) else min(job.length, 0.5)


def _whole(job: Job) -> bool:
    """Whether an action is nothing when it is cut short: a leap, a throw, a short recorded motion."""
    return job.action.verb in _WHOLE or (job.action.verb is Verb.CLIP and job.most <= _SHORT_CLIP)


def _squeeze(schedule: Schedule, order: list[int]) -> None:
    low, high = _TIGHTEST, 1.0
    for _ in range(24):
        middle = (low + high) / 2
        if _laid(schedule.jobs, order, middle) > schedule.length:
            high = middle
        else:
            low = middle
    total = _laid(schedule.jobs, order, low)
    if low < 0.75:
        wanted = _laid(schedule.jobs, order, 1.0)
        schedule.notes.append(
            f"the action needs about {wanted:.1f} s, the scene has {schedule.length:.1f} s: it is played fast"
        )
        total = _laid(schedule.jobs, order, low)
    if total > schedule.length + 0.05:
        schedule.notes.append("not every action fits into the scene; the last ones are cut off")


def _stretch(schedule: Schedule, order: list[int]) -> None:
    """Use spare time: what can last lasts longer, up to twice and a half its natural time."""
    low, high = 1.0, 2.5
    room = schedule.length - 0.6
    if _laid(schedule.jobs, order, 1.0) > room:
        return
    for _ in range(24):
        middle = (low + high) / 2
        if _laid(schedule.jobs, order, middle) > room:
            high = middle
        else:
            low = middle
    _laid(schedule.jobs, order, low)


def _on_the_beat(
    schedule: Schedule, order: list[int], accents: tuple[float, ...], moment: Callable[[Job], float | None]
) -> None:
    """Move the first important moment onto a strong beat by lengthening or shortening its run-up."""
    for job in sorted(schedule.jobs, key=lambda other: other.start):
        into = moment(job)
        if into is None:
            continue
        when = job.start + into
        near = [
            accent for accent in accents if abs(accent - when) <= NEAR_A_BEAT and accent < schedule.length
        ]
        if not near:
            return
        shift = min(near, key=lambda accent: abs(accent - when)) - when
        job.length += shift
        for other in schedule.jobs:
            later = other.start >= job.end - shift - 0.5 and other is not job and other.spoken is None
            if later:
                other.start = max(0.0, other.start + shift)
        return


def _cut(schedule: Schedule) -> None:
    """Keep every job inside the scene; what would start after its end is left out and said so."""
    kept = []
    for job in schedule.jobs:
        if job.start > schedule.length - 0.2 and job.spoken is None:
            schedule.notes.append(f"no time is left for {job.action.actor} to {job.action.verb.value}")
            continue
        if job.spoken is None:
            job.length = max(min(job.length, schedule.length - job.start), 0.2)
        kept.append(job)
    schedule.jobs = kept


def usual_job(action: Action, spoken: Voiced | None = None, seconds: float | None = None) -> Job:
    """Return a job with the natural and the longest duration of its action."""
    usual = seconds if seconds is not None else natural(action.verb)
    usual /= tempo(action.manner)
    return Job(action=action, seconds=usual, most=max(longest(action.verb), usual), spoken=spoken)


def held_back(schedule: Schedule, lines: tuple[Voiced, ...], free: tuple[bool, ...]) -> tuple[Voiced, ...]:
    """Return the lines, each said when its speaker has arrived and sits or stands, where there is time.

        woman   walks ------| sits ----|
        line        |now        >|here     as late as the next line, its shot and the scene allow

    `free` tells which lines nobody gave a time: those move on with the lines before them.
    """
    later: list[Voiced] = []
    for number, line in enumerate(lines):
        start = line.start
        if later and free[number]:
            before, planned = later[-1], lines[number - 1]
            start = max(start, before.start + before.seconds + line.start - planned.start - planned.seconds)
        follows = next((n for n in range(number + 1, len(lines)) if not free[n]), None)
        limit = schedule.length - 0.1 - sum(other.seconds + 0.3 for other in lines[number + 1 : follows])
        if follows is not None:
            limit = min(limit, lines[follows].start - 0.25)
        shots = [job.action.seen for job in schedule.jobs if job.action.seen]
        limit = min([limit, *(seen[1] - 0.1 for seen in shots if seen[0] <= start < seen[1])])
        ready = _ready(schedule, line, start)
        later.append(replace(line, start=max(start, min(ready, limit - line.seconds))))
    for job in schedule.jobs:
        job.spoken = next((new for new, old in zip(later, lines, strict=True) if old is job.spoken), None)
        if job.spoken is not None:
            job.start = job.spoken.start
    return tuple(later)


def _ready(schedule: Schedule, line: Voiced, start: float) -> float:
    """Return when the speaker of a line has done what cannot be done while speaking."""
    ready = start
    for job in schedule.of(line.speaker or ""):
        if not job.start <= ready < job.end:
            continue
        if job.action.verb in (Verb.WALK, Verb.RUN, Verb.TURN, Verb.JUMP):
            ready = job.end - 0.15
        elif job.action.verb is Verb.SIT and job.start > 0.0:
            ready = max(ready, min(job.start + SEATED_AFTER, job.end))
    return ready
