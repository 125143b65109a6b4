"""Blocking: a world and a built place become marks, facings and beats on the clock.

things on the floor -> people on their marks -> lines spoken -> actions on the clock -> ways walked
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from math import cos, sin

from filmwright.stage.blocking.arrangements import set_out
from filmwright.stage.blocking.blocking import Blocking, Thing, Voiced
from filmwright.stage.blocking.choreography import Choreography
from filmwright.stage.blocking.cueing import called
from filmwright.stage.blocking.driving import STANDS, driven, goes_by_itself, mounts
from filmwright.stage.blocking.durations import after_slam, dunk_seconds, pace
from filmwright.stage.blocking.furnishing import furnished
from filmwright.stage.blocking.ground import Floor, dist, spot_of
from filmwright.stage.blocking.lines import Voices, spoken_lines
from filmwright.stage.blocking.motions import Motions, at_their_balls, on_trampolines
from filmwright.stage.blocking.people import Positions
from filmwright.stage.blocking.relations import seen_from_things
from filmwright.stage.blocking.riding import drawn, saddled, take_mounts, with_open_windows
from filmwright.stage.blocking.room import swept
from filmwright.stage.blocking.schedule import Job, Schedule, held_back, scheduled, usual_job
from filmwright.stage.blocking.set_dressing import Dressing
from filmwright.stage.blocking.sides import is_side
from filmwright.stage.blocking.still_life import beside_animals, evened
from filmwright.stage.blocking.turns import in_turn
from filmwright.stage.world.clip import Clip
from filmwright.stage.world.model import Mark, Model, StageSet
from filmwright.stage.world.world import Action, Character, Placement, Prop, Relation, Verb, World

_ABOVE = 1.0
"""Metres above the ground from which what goes by itself takes none of it."""

PropMaker = Callable[[Prop], Model]
CastMaker = Callable[[Character], Model]


def block(
    world: World,
    place: StageSet,
    *,
    props: PropMaker,
    cast: CastMaker,
    voices: Voices,
    motions: Mapping[str, Clip] | None = None,
) -> Blocking:
    """Return the blocked scene: every thing on its mark, every action on the clock.

    `props` and `cast` build models; `voices` says lines; `motions`: motion references by name.
    The same world gives the same blocking. What had to be squeezed, cut or placed elsewhere is in the notes.
    """
    world = seen_from_things(replace(world, props=(*world.props, *_umbrellas(world))))
    world = saddled(world, place)
    world = on_trampolines(at_their_balls(world))
    models = {character.id: cast(character) for character in world.cast}
    floor = Floor.of(place)
    dressing = Dressing(world=world, place=place, floor=floor)
    made = {prop.id: props(prop) for prop in world.props}
    made |= {name: with_open_windows(made[name]) for name, how in mounts(world).items() if how.roofed}
    as_made = bool(world.cast or world.arrangements or world.motions)
    made = beside_animals(world, made, models) if as_made else evened(made)
    dressing.dress(made)
    set_out(world, dressing, made)
    moving = Motions(world=world, dressing=dressing)
    moving.place()
    dressing.things = driven(world, dressing)
    _keep_clear(dressing, float(world.frames / world.rate))
    positions = Positions(world=world, dressing=dressing, floor=floor, models=models)
    take_mounts(positions)
    positions.take()
    moving.stand(positions.marks)
    furnished(positions)
    dressing.things = driven(world, dressing)
    take_mounts(positions)
    lines, line_notes = spoken_lines(world, voices)
    timing = _Timing(world=world, positions=positions, lines=lines, motions=motions or {})
    schedule = timing.schedule()
    lines = held_back(schedule, lines, tuple(line.start is None for line in world.lines))
    choreography = Choreography(
        world=world, positions=positions, schedule=schedule, lines=lines, motions=motions or {}
    )
    beats = drawn(choreography.beats(), dressing.things, schedule.length)
    cues, unheard = called(world, schedule)
    people = tuple(
        Thing(
            id=character.id,
            label=character.words or character.id,
            model=models[character.id],
            start=positions.marks[character.id],
            cast=True,
        )
        for character in world.cast
    )
    notes = [*dressing.notes, *line_notes, *timing.notes, *schedule.notes, *choreography.notes, *unheard]
    return Blocking(
        world=world,
        place=place,
        things=(*people, *(_described(thing, positions) for thing in dressing.things.values())),
        beats=tuple(beats),
        lines=lines,
        cues=cues,
        motions=motions or {},
        triggers=moving.triggers(timing.moments(schedule)),
        notes=tuple(dict.fromkeys(notes)),
    )


def _keep_clear(dressing: Dressing, seconds: float) -> None:
    """Reserve the ways of what goes by itself: nobody stands where a car drives."""
    for thing in dressing.things.values():
        drive = thing.drive
        if drive is None or drive.climb or thing.start.position[2] > _ABOVE:
            continue
        if drive.speed == 0.0:  # turned to the lens where it stands
            dressing.floor.clear(thing.id)
            dressing.floor.stand(thing.model, thing.start, thing.id)
            continue
        x, y = spot_of(thing.start)
        far = drive.speed * max((drive.seconds or seconds) - drive.start, 0.0)
        ahead = (x + far * cos(thing.start.heading), y + far * sin(thing.start.heading))
        corners = [(x, y), *(spot_of(mark) for mark in drive.way)] if drive.way else [(x, y), ahead]
        dressing.floor.clear(thing.id)
        dressing.floor.taken += swept(thing.model, thing.id, corners)


def _umbrellas(world: World) -> list[Prop]:
    """Return the open umbrellas people carry, each as a thing in its owner's hand."""
    return [
        Prop(
            id=f"{character.id}_umbrella",
            kind="umbrella",
            colour=character.umbrella,
            size=max(0.65, round(character.height / 1.72, 2)),
            placement=Placement(relation=Relation.IN_HAND_OF, anchor=character.id),
        )
        for character in world.cast
        if character.umbrella is not None
    ]


def _described(thing: Thing, positions: Positions) -> Thing:
    """Start what is held where its holder stands; mark what nobody knew as a labelled box."""
    start = thing.start
    if thing.held_by is not None:
        at = positions.marks[thing.held_by]
        start = Mark(position=(at.position[0], at.position[1], 0.9), heading=at.heading)
    return replace(thing, start=start)


@dataclass(kw_only=True)
class _Timing:
    """Turns actions into jobs with natural durations and puts them on the clock."""

    world: World
    positions: Positions
    lines: tuple[Voiced, ...]
    motions: Mapping[str, Clip]

    def __post_init__(self) -> None:
        self.notes: list[str] = []
        self.numbers: dict[int, int] = {}  # of a job (by identity) -> its action in the world
        self.people = {character.id: character for character in self.world.cast}

    def schedule(self) -> Schedule:
        length = float(self.world.frames / self.world.rate)
        jobs = self._jobs()
        return scheduled(jobs, length, self.world.accents, self._moment)

    def _jobs(self) -> list[Job]:
        spoken = self._spoken()
        jobs: list[Job] = []
        renumbered: dict[int, int] = {}
        for number, action in enumerate(self.world.actions):
            if action.actor not in self.people:
                if action.verb is not Verb.TURN and not goes_by_itself(action):
                    self.notes.append(
                        f"{action.actor} is a thing and cannot {action.verb.value}; it stays where it is"
                    )
                continue
            renumbered[number] = len(jobs)
            action = self._seen_to_stand(action)
            job = usual_job(action, spoken.get(number), self._seconds(action))
            if action.verb in (Verb.WALK, Verb.RUN) and action.actor in {line.speaker for line in self.lines}:
                job.most = job.seconds  # the words wait for whoever says them: no strolling
            recorded = self.motions.get(action.clip or "")
            if recorded is not None and not recorded.cyclic:
                job.most = job.seconds
            jobs.append(job)
            self.numbers[id(job)] = number
        for job in jobs:
            after = job.action.after
            job.action = replace(job.action, after=renumbered.get(after) if after is not None else None)
        return self._with_dribble(jobs)

    def _seen_to_stand(self, action: Action) -> Action:
        """Let one see somebody where the words placed it, before it goes to another side."""
        own = [other for other in self.world.actions if other.actor == action.actor]
        told = self.people[action.actor].placement is not None and action.where is not None
        if not told or own[0] is not action or action.after is not None or action.start is not None:
            return action
        length = float(self.world.frames / self.world.rate)
        begin = action.seen[0] if action.seen else 0.0
        return replace(action, start=begin + min(STANDS, 0.15 * length))

    def _with_dribble(self, jobs: list[Job]) -> list[Job]:
        """Let a dunker dribble first when the scene has time for it: a dunk wants its run-up."""
        length = float(self.world.frames / self.world.rate)
        for dunker in self.positions.dunks:
            own = [job for job in jobs if job.action.actor == dunker]
            dunk = next(job for job in own if job.action.verb is Verb.DUNK)
            spare = length - dunk.seconds - sum(0.8 for job in own if job.action.verb is Verb.CHEER)
            if (
                own[0].action.verb is Verb.GUARD
                or any(j.action.verb is Verb.DRIBBLE for j in own)
                or spare < 0.7
            ):
                continue
            first = Action(actor=dunker, verb=Verb.DRIBBLE)
            jobs.append(usual_job(first, None, min(spare, 1.8)))
            if dunk.action.after is None:
                dunk.action = replace(dunk.action, after=len(jobs) - 1)
        return jobs

    def _spoken(self) -> dict[int, Voiced]:
        """Tie every spoken line to its TALK action: same speaker, same words, in order."""
        tied: dict[int, Voiced] = {}
        for line in self.lines:
            for number, action in enumerate(self.world.actions):
                free = number not in tied and action.verb is Verb.TALK and action.actor == line.speaker
                if free and action.words == line.text:
                    tied[number] = line
                    break
        return tied

    def _seconds(self, action: Action) -> float | None:
        character = self.people[action.actor]
        here = spot_of(self.positions.marks[action.actor])
        length = float(self.world.frames / self.world.rate)
        share = in_turn(action, self.world.actions, length) if character.species != "human" else None
        if share is not None:
            return share
        match action.verb:
            case Verb.WALK | Verb.RUN:
                goal, short = self.positions.goal(action.target), 0.6
                if goal is None:
                    return None
                if action.where is not None and action.target and is_side(action.where):
                    goal, short = (
                        self.positions.aside(character, action.target, goal, action.where, here),
                        0.0,
                    )
                return max(1.0, (dist(here, goal) - short) / pace(action.verb, character, None) + 0.4)
            case Verb.DUNK:
                rim = self.positions.rim()
                from_where = self.positions.dunks.get(action.actor, here)
                return dunk_seconds(character, dist(from_where, rim)) if rim else 2.0
            case Verb.SIT:
                seat = self.positions.seats.get(action.actor)
                return 2.0 + (dist(here, spot_of(seat)) / pace(Verb.WALK, character, None) if seat else 0.0)
            case Verb.CLIP:
                clip = self.motions.get(action.clip or "")
                return max(clip.seconds, 0.5) if clip is not None else None
            case Verb.PUSH:
                goal = self.positions.goal(action.target)
                return 1.4 + (max(0.0, dist(here, goal) - 0.9) / 2.2 if goal else 0.0)
            case _:
                return None

    def moments(self, schedule: Schedule) -> dict[int, float]:
        """Return when each action (its index in the world) does its work: shoves, kicks, lets go."""
        found: dict[int, float] = {}
        for job in schedule.jobs:
            number = self.numbers.get(id(job))
            if number is not None:
                moment = self._moment(job)
                found[number] = job.start + (job.length * 0.5 if moment is None else moment)
        return found

    def _moment(self, job: Job) -> float | None:
        """Return when, after its start, a job has its important moment: the slam, the shove."""
        if job.action.verb is Verb.DUNK:
            return job.length - after_slam(self.people[job.action.actor])
        if job.action.verb is Verb.PUSH:
            return job.length - 0.48
        return None
