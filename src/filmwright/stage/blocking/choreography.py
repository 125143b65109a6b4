"""Beats: every job with the way it walks, reactions and glances between them, nobody ever frozen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from math import cos, sin

from filmwright.stage.blocking.blocking import Beat, Voiced
from filmwright.stage.blocking.bodies import body
from filmwright.stage.blocking.durations import SWIFT, pace
from filmwright.stage.blocking.glances import listening, watching
from filmwright.stage.blocking.ground import Spot, dist, heading_to, marks_along, spot_of, wrapped
from filmwright.stage.blocking.people import Positions
from filmwright.stage.blocking.perches import DOWN, comes_down, landing, leaps, perch
from filmwright.stage.blocking.recordings import recorded_way
from filmwright.stage.blocking.schedule import Job, Schedule
from filmwright.stage.blocking.set_dressing import clearance, footprint
from filmwright.stage.blocking.sides import is_side
from filmwright.stage.world.business.catalog import business
from filmwright.stage.world.clip import Clip
from filmwright.stage.world.model import Mark
from filmwright.stage.world.world import Action, Character, Relation, Verb, World

CAMERA = "camera"
_WITH_THINGS = (Verb.DO, Verb.THROW, Verb.KICK, Verb.DROP, Verb.PUSH)
_GOES_ON = (
    *(Verb.RIDE, Verb.DO, Verb.SIT, Verb.IDLE, Verb.DANCE, Verb.CLIP, Verb.FALL, Verb.GUARD, Verb.DRIBBLE),
)
_UP = 0.24
"""Of the height: metres before a seat at which its sitter gets up."""

_GAP = 0.6
"""Seconds: a pause shorter than this needs no beat of its own."""


@dataclass(kw_only=True)
class Choreography:
    """Writes the beats of a scheduled scene in the order of time, following where everybody is."""

    world: World
    positions: Positions
    schedule: Schedule
    lines: tuple[Voiced, ...]
    motions: Mapping[str, Clip] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    at: dict[str, Spot] = field(default_factory=dict)
    heights: dict[str, float] = field(default_factory=dict)  # of what somebody stands on
    led: dict[str, tuple[Spot, tuple[Mark, ...]]] = field(default_factory=dict)  # ways gone with another
    up: dict[str, Spot] = field(default_factory=dict)  # where who sits stands when it gets up

    def beats(self) -> list[Beat]:
        """Return all beats, sorted by start, then by actor as in the cast."""
        self.people = {character.id: character for character in self.world.cast}
        self.at = {name: spot_of(mark) for name, mark in self.positions.marks.items()}
        self.heights = {name: mark.position[2] for name, mark in self.positions.marks.items()}
        self._guards()
        main: dict[str, list[Beat]] = {name: [] for name in self.people}
        over: list[Beat] = []
        for job in sorted(self.schedule.jobs, key=lambda job: job.start):
            if job.action.verb is Verb.LOOK and job.action.target is None:
                continue  # nothing to look at: whoever moves or speaks is watched below
            if job.action.verb is Verb.HOLD and job.action.target not in self.positions.dressing.things:
                continue  # an open umbrella is carried all the time
            beat = self._beat(job)
            (over if job.overlay else main[beat.actor]).append(beat)
        for name, beats in main.items():
            main[name] = self._filled(name, beats)
        over += listening(self.lines, main, self.schedule.length) + watching(main, over, self.lines)
        fallen = {b.actor: b.start for beats in main.values() for b in beats if b.verb is Verb.FALL}
        over = [beat for beat in over if beat.start < fallen.get(beat.actor, self.schedule.length)]
        number = {name: n for n, name in enumerate(self.people)}
        every = [beat for beats in main.values() for beat in beats] + over
        return sorted(every, key=lambda beat: (beat.start, number[beat.actor], beat.verb.value))

    def _guards(self) -> None:
        """A guard stands in the way from the start until the one guarded is past."""
        for job in self.schedule.jobs:
            if job.action.verb is not Verb.GUARD:
                continue
            watched = [j for j in self.schedule.jobs if j.action.actor == job.action.target]
            ends = [j.end - 0.7 for j in watched if j.action.verb is Verb.DUNK]
            own = [
                j.start for j in self.schedule.of(job.action.actor) if j.start > job.start and not j.overlay
            ]
            end = min([*(ends or [job.end]), *own, self.schedule.length])
            job.length = max(end - job.start, 0.5)

    # single beats

    def _beat(self, job: Job) -> Beat:
        action = job.action
        verb, target = action.verb, action.target
        path: tuple[Mark, ...] = ()
        match verb:
            case Verb.WALK | Verb.RUN if self._before_the_dunk(job):
                verb, target, path = Verb.DRIBBLE, None, self._to_the_run_up(action.actor)
            case Verb.WALK | Verb.RUN | Verb.FLY | Verb.SWIM | Verb.CLIMB:
                path = self._way(job)
                target = None if target == CAMERA else target
            case Verb.JUMP if action.where or leaps(self.people[action.actor], action):
                path = self._way(job)
            case Verb.SIT:
                seat = self.positions.seats.get(action.actor)
                path, target = ((seat,) if seat else ()), self._single_seat(target)
                if seat:
                    self._seated_at(action.actor, seat)
            case Verb.CLIP:
                path = recorded_way(self, job)
            case Verb.DRIBBLE:
                path, target = self._dribble(job), None
            case Verb.DO:
                path = self._to_work(job)
            case Verb.LOOK | Verb.TURN if target == CAMERA:
                verb, target, path = self._to_the_lens(job)
            case Verb.WAVE | Verb.TALK | Verb.THROW if target == CAMERA:
                target = None
            case _:
                pass
        if path and verb is not Verb.TURN:
            self._arrive(action.actor, spot_of(path[-1]))
        return Beat(
            actor=action.actor,
            verb=verb,
            start=round(job.start, 4),
            seconds=round(job.length, 4),
            target=target,
            path=path,
            manner=action.manner,
            clip=action.clip,
            business=action.business,
            using=action.using if verb in _WITH_THINGS else (),
            gait=action.gait if verb is Verb.DO else None,
        )

    def _to_work(self, job: Job) -> tuple[Mark, ...]:
        """Return the way to where a business is done, if that is elsewhere; who goes along does it going."""
        action = job.action
        entry = business(action.business or "")
        gait = action.gait or entry.gait
        if gait is not None and entry.role("front") is None:
            verb = Verb.RUN if gait in SWIFT else Verb.WALK
            going = replace(job, action=replace(action, verb=verb, manner=gait))
            return self._abreast(going) if entry.apart else self._way(going)
        station = self.positions.stations.get((action.actor, entry.name))
        here = self.at[action.actor]
        if station is None or dist(here, spot_of(station)) < 0.12:
            if station is not None and entry.stance == "sit":
                self._seated_at(action.actor, station)
            return ()
        who = self.people[action.actor]
        here = self._on_its_feet(who.id)
        if entry.stance == "sit":
            self._seated_at(who.id, station)
        corners = self.positions.floor.way(here, spot_of(station), frozenset({who.id}), body(who))
        return marks_along(here, corners, station.heading)

    def _single_seat(self, target: str | None) -> str | None:
        """Return the thing sat on if it has one seat; of several seats the path names the right one."""
        thing = self.positions.dressing.things.get(target or "")
        seats = [name for name in thing.model.marks if name.startswith("seat")] if thing else []
        return target if len(seats) == 1 else None

    def _abreast(self, job: Job) -> tuple[Mark, ...]:
        """Return the way of two who go together: straight on, or beside the other's way."""
        action, floor = job.action, self.positions.floor
        here, start = self.at[action.actor], self.positions.marks[action.actor]
        if (led := self.led.get(action.target or "")) is not None:
            (x, y), path = led
            off = here[0] - x, here[1] - y
            spots = [(m.position[0] + off[0], m.position[1] + off[1]) for m in path]
        else:
            far = pace(action.verb, self.people[action.actor], action.manner) * max(job.length - 0.4, 0.6)
            ahead = here[0] + far * cos(start.heading), here[1] + far * sin(start.heading)
            spots = floor.way(here, floor.inside(ahead), frozenset({action.actor, action.target or ""}))
        path = marks_along(here, spots)
        self.led[action.actor] = (here, path)
        return path

    def _seated_at(self, name: str, seat: Mark) -> None:
        """Note where somebody stands who gets up from a seat: before it."""
        far = _UP * self.people[name].height
        spot = spot_of(seat)
        self.up[name] = (spot[0] + far * cos(seat.heading), spot[1] + far * sin(seat.heading))

    def _on_its_feet(self, name: str) -> Spot:
        """Return where somebody begins to walk: who sits gets up first."""
        return self.up.pop(name, self.at[name])

    def _arrive(self, name: str, spot: Spot) -> None:
        """Move a body's place on the floor plan, so that the next one stops beside it."""
        self.at[name] = spot
        floor = self.positions.floor
        floor.clear(name)
        floor.put(spot, body(self.people[name]), name)

    def _to_the_lens(self, job: Job) -> tuple[Verb, str | None, tuple[Mark, ...]]:
        here = self.at[job.action.actor]
        facing = Mark(position=(*here, 0.0), heading=self.positions.floor.view.camera)
        busy = any(
            other is not job and not other.overlay and other.start < job.end and job.start < other.end
            for other in self.schedule.of(job.action.actor)
        )
        return (Verb.LOOK if busy else Verb.TURN), None, (facing,)

    def _way(self, job: Job) -> tuple[Mark, ...]:
        """Return the way of a walk: to its target, past it, into the lens, or across the frame."""
        action = job.action
        who = self.people[action.actor]
        here = self._on_its_feet(action.actor)
        floor = self.positions.floor
        far = pace(action.verb, who, action.manner) * max(job.length - 0.4, 0.6)
        ignored = frozenset({who.id})
        before = self.heights[who.id]
        side = perch(self.positions, who, action) or self._told_side(who, here, action)
        if before > 0 and side is None and comes_down(who, action):
            self.heights[who.id] = 0.0
        towards = action.target or self.positions.next_interest(action)
        goal = self.at.get(towards or "") or self.positions.goal(towards)
        if action.target == CAMERA:
            right, away = floor.view.seen(here)
            end = floor.view.at(right * 0.35, away - far)
        elif side is not None:
            end, ignored, self.heights[who.id] = side
        elif action.business == DOWN:
            end = landing(self.positions, who, here, before)
            return (Mark(position=(*end, 0.0), heading=heading_to(here, end)),)
        elif goal is not None:
            end = self._beside(who, here, goal, towards or "")
        else:
            end = self.positions.lane_end(far) or self.across(who, here, far)
        end, height = floor.free_near(end, body(who) * 0.8, ignored), self.heights[who.id]
        if dist(here, end) < 0.15 and height == before:
            return ()
        corners = [end] if dist(here, end) < 0.15 else floor.way(here, end, ignored, body(who))
        marks = marks_along(here, corners)
        return tuple(replace(mark, position=(*spot_of(mark), height)) for mark in marks)

    def _told_side(
        self, who: Character, here: Spot, action: Action
    ) -> tuple[Spot, frozenset[str], float] | None:
        """Return where a way ends that was told a side of its target, through whom it may lead, and how high.

        What has no way into or under it yet is stopped beside of, and a note says so.
        """
        target, where = action.target or "", action.where
        goal = self.at.get(target) or self.positions.goal(target)
        if (
            where is None
            or goal is None
            or (target in self.positions.dressing.place.marks and not is_side(where))
        ):
            return None
        if is_side(where):
            floor = self.positions.floor
            if not floor.holds(target) and target in self.positions.dressing.things:
                there = self.positions.dressing.things[target]
                floor.stand(there.model, there.start, target)  # on a road, it is in the way as well
            return self.positions.aside(who, target, goal, where, here), frozenset({who.id}), 0.0
        thing = self.positions.dressing.things.get(target)
        roomy = thing is not None and clearance(thing.model) >= self.positions.models[who.id].size[2]
        if (where is Relation.UNDER and roomy) or (where is Relation.ABOVE and action.verb is Verb.FLY):
            return goal, frozenset({who.id, target}), 0.0
        if where is Relation.ON and thing is not None and who.species != "human":  # people would kick it away
            top = thing.model.marks.get("top")
            height = thing.start.position[2] + (top.position[2] if top else thing.model.size[2])
            return goal, frozenset({who.id, target}), height
        self.notes.append(f"{who.id} cannot get {where.value} {target} on the way yet: it stops beside it")
        return None

    def across(self, who: Character, here: Spot, far: float) -> Spot:
        """Return where a walk without a goal ends: across the frame to its roomier side, a little nearer."""
        floor = self.positions.floor
        right, away = floor.view.seen(here)
        heading = (
            self.positions.marks[who.id].heading if here == spot_of(self.positions.marks[who.id]) else None
        )
        side = 1.0 if right < 0 else -1.0
        if heading is not None and abs(right) < 0.3:
            ahead = floor.view.seen((here[0] + 0.01, here[1]))
            side = 1.0 if ahead[0] >= right else -1.0
        return floor.inside(floor.view.at(right + side * far * 0.97, away - 0.22 * far))

    def _beside(self, who: Character, here: Spot, goal: Spot, target: str) -> Spot:
        """Return the spot where somebody arrives at a target: near enough to talk or touch."""
        thing = self.positions.dressing.things.get(target)
        reach = footprint(thing.model) if thing else 0.62 if target in self.people else 0.25
        stop = reach + body(who) + 0.12
        away = dist(here, goal)
        if away <= stop:
            return here
        return goal[0] + (here[0] - goal[0]) * stop / away, goal[1] + (here[1] - goal[1]) * stop / away

    def _before_the_dunk(self, job: Job) -> bool:
        """Tell whether a run is the way to a dunk: then the ball is dribbled along."""
        dunks = [j.start for j in self.schedule.of(job.action.actor) if j.action.verb is Verb.DUNK]
        return job.action.actor in self.positions.dunks and bool(dunks) and job.start < dunks[0]

    def _to_the_run_up(self, name: str) -> tuple[Mark, ...]:
        approach, here = self.positions.dunks[name], self.at[name]
        rim = self.positions.rim()
        return marks_along(here, [approach], heading_to(approach, rim) if rim else None)

    def _dribble(self, job: Job) -> tuple[Mark, ...]:
        """Return the way of a dribble: to where the run-up starts, else to and fro across the frame."""
        who = self.people[job.action.actor]
        here = self.at[who.id]
        floor = self.positions.floor
        approach = self.positions.dunks.get(who.id)
        runs = [j for j in self.schedule.of(who.id) if j.action.verb in (Verb.WALK, Verb.RUN)]
        if approach is not None and runs:
            return ()  # dribbles on the spot; the run comes later
        if approach is not None and dist(here, approach) > 0.2:
            return self._to_the_run_up(who.id)
        if job.length < 2.5:
            return ()
        right, away = floor.view.seen(here)
        step = min(0.8 * job.length, 3.0)
        side = 1.0 if right <= 0 else -1.0
        spots = [floor.view.at(right + side * step / 2, away - 0.5), floor.view.at(right + side * step, away)]
        free = [floor.free_near(spot, 0.35, frozenset({who.id})) for spot in spots]
        return marks_along(here, free)

    # nobody freezes

    def _filled(self, name: str, beats: list[Beat]) -> list[Beat]:
        """Fill pauses with small life, and let the last thing somebody does go on to the end."""
        end = self.schedule.length
        beats = sorted(beats, key=lambda beat: beat.start)
        filled: list[Beat] = []
        clock = 0.0
        for beat in beats:
            holds = bool(filled) and filled[-1].verb in _GOES_ON
            if beat.start - clock > _GAP and not holds:
                filled += self._pause(name, clock, beat.start, filled)
            elif filled and beat.start > clock:
                filled[-1] = _lasting(filled[-1], beat.start)
            filled.append(beat)
            clock = beat.start + beat.seconds
        if clock < end:
            last = filled[-1] if filled else None
            goes_on = last is not None and last.verb in _GOES_ON
            if last is not None and (goes_on or end - clock < _GAP):
                filled[-1] = _lasting(last, end)
            else:
                filled += self._pause(name, clock, end, filled)
        return filled

    def _pause(self, name: str, start: float, end: float, before: list[Beat]) -> list[Beat]:
        """Return what fills a pause; who has just arrived turns to the company, open to the lens."""
        arrived = bool(before) and before[-1].verb in (Verb.WALK, Verb.RUN) and bool(before[-1].path)
        if not arrived or end - start < 1.6:
            return [self._waiting(name, start, end, before)]
        way = before[-1].path
        here = spot_of(way[-1])
        company = self._company(name, before[-1].target, here)
        facing = self.positions.floor.view.facing(here, company, 0.35 if company else 0.6)
        if abs(wrapped(facing - way[-1].heading)) < 0.5:
            return [self._waiting(name, start, end, before)]
        mark = Mark(position=way[-1].position, heading=facing)
        turn = Beat(actor=name, verb=Verb.TURN, start=round(start, 4), seconds=1.0, path=(mark,))
        return [turn, self._waiting(name, start + 1.0, end, [*before, turn])]

    def _company(self, name: str, target: str | None, here: Spot) -> Spot | None:
        """Return where whoever is walked to is, else the nearest person, else the goal itself."""
        if target in self.people:
            return self.at[target or ""]
        others = [spot for other, spot in self.at.items() if other != name and dist(spot, here) < 3.5]
        if others:
            return min(others, key=lambda spot: dist(spot, here))
        return self.positions.goal(target)

    def _waiting(self, name: str, start: float, end: float, before: list[Beat]) -> Beat:
        """Return a wait: a sitter goes on sitting, who stands shifts the weight and breathes."""
        seated = bool(before) and before[-1].verb is Verb.SIT
        verb = Verb.SIT if seated else Verb.IDLE
        path = before[-1].path if seated else ()
        return Beat(actor=name, verb=verb, start=round(start, 4), seconds=round(end - start, 4), path=path)


def _lasting(beat: Beat, end: float) -> Beat:
    return replace(beat, seconds=round(end - beat.start, 4))
