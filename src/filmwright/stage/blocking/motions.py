"""Motions: what the world's motions ask of the stage: who starts where, and is let go when."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from math import pi

from filmwright.stage.blocking.arrangements import arranged
from filmwright.stage.blocking.blocking import Trigger
from filmwright.stage.blocking.courses import COURSES, LINES, Courses
from filmwright.stage.blocking.ground import dist, spot_of
from filmwright.stage.blocking.movables import made_of
from filmwright.stage.blocking.vessels import hollowed
from filmwright.stage.world.matter import MATTER
from filmwright.stage.world.model import Mark
from filmwright.stage.world.shaping.breaking import broken
from filmwright.stage.world.world import Action, Course, Motion, Placement, Relation, Verb, World

_SHARDS = 16
_FACED = ("goal", "bullseye", "hoop", "rim")
_IN_A_BIN = 0.3  # coefficient of restitution
_USUAL_THROW = 5.0
"""Metres somebody throws from, when the words tell no distance."""


def on_trampolines(world: World) -> World:
    """Return the world with everybody who jumps on a trampoline doing so from the start, on the spot."""
    decks = {prop.id for prop in world.props if prop.kind == "trampoline"}
    return replace(
        world,
        actions=tuple(
            replace(a, where=None) if a.verb is Verb.JUMP and a.target in decks else a for a in world.actions
        ),
    )


def at_their_balls(world: World) -> World:
    """Return the world with everybody who kicks a thing behind it, on the left, ready to run up."""
    kicked = {a.actor: dict(a.using)["kicked"] for a in world.actions if "kicked" in dict(a.using)}
    cast = tuple(
        replace(c, placement=Placement(relation=Relation.LEFT_OF, anchor=kicked[c.id]))
        if c.id in kicked and c.placement is None
        else c
        for c in world.cast
    )
    return replace(world, cast=cast)


@dataclass(kw_only=True)
class Motions(Courses):
    """Sets things going. `place` before people take their marks; `triggers` when the clock is known."""

    found: list[tuple[Motion, Trigger]] = field(default_factory=list)

    def place(self) -> None:
        """Move every thing of a motion to where it begins, and note how it is let go."""
        props = {prop.id: prop for prop in self.world.props}
        done: set[str] = set()
        for name in arranged(self.world) | self._things():
            if name in self.dressing.things and name in props:
                self.dressing.things[name] = made_of(self.dressing.things[name], props[name])
        self._aimed_at()
        for number, motion in enumerate(self.world.motions):
            thing = self.dressing.things.get(motion.thing)
            if thing is None or thing.drive is not None:
                continue
            if thing.held_by is not None:
                self._brittle(motion)  # somebody lets go of it
                continue
            if motion.thing in done:
                self._more(motion)
                continue
            done.add(motion.thing)
            self._hollowed(motion.target)
            triggers = COURSES[motion.course](self, motion, thing)
            self._brittle(motion)
            self.found += [(motion, self._timed(trigger, motion, number)) for trigger in triggers]

    def stand(self, marks: dict[str, Mark]) -> None:
        """Move people to where they do what sets things going: back from a target, onto a trampoline."""
        for action in self.world.actions:
            thing = self.dressing.things.get(action.target or "")
            if action.actor in marks and action.verb is Verb.THROW and action.metres:
                self._back_from_the_rim(action, marks)
            if action.actor not in marks or thing is None:
                continue
            x, y, z = thing.start.position
            if action.verb is Verb.JUMP and "deck" in thing.model.parts:
                at = (x, y, z + thing.model.marks["top"].position[2])
                marks[action.actor] = Mark(position=at, heading=self.view.camera + 0.4)
            elif action.verb is Verb.THROW and any(name.startswith(_FACED) for name in thing.model.marks):
                far = action.metres or _USUAL_THROW
                ux, uy = self.right(1.0)
                spot = self.dressing.floor.inside((x - far * ux, y - far * uy))
                marks[action.actor] = Mark(position=(*spot, 0.0), heading=self.view.camera + pi / 2)
            self.dressing.people[action.actor] = marks[action.actor]

    def _back_from_the_rim(self, action: Action, marks: dict[str, Mark]) -> None:
        """Stand a thrower as far from the set's own basket as the words say, on the line it stood on."""
        rims = [m for n, m in sorted(self.dressing.place.marks.items()) if n.startswith(_FACED)]
        if not rims or action.metres is None or action.target in self.dressing.things:
            return
        (a, b), (x, y) = spot_of(rims[0]), spot_of(marks[action.actor])
        gap = max(dist((a, b), (x, y)), 1e-6)
        spot = a + (x - a) * action.metres / gap, b + (y - b) * action.metres / gap
        marks[action.actor] = replace(marks[action.actor], position=(*self.dressing.floor.inside(spot), 0.0))
        self.dressing.people[action.actor] = marks[action.actor]

    def _aimed_at(self) -> None:
        """Set what is thrown or kicked at where its throw is seen from the side, open to what comes."""
        for action in self.world.actions:
            thing = self.dressing.things.get(action.target or "")
            if action.verb not in (Verb.THROW, Verb.KICK) or thing is None or thing.cast:
                continue
            self._hollowed(thing.id, forced=True)
            if self.dressing.things[thing.id].model is not thing.model:
                self._deadened(dict(action.using).get("thrown"))
            if not any(name.startswith(_FACED) for name in thing.model.marks):
                continue
            far = 3.2 if action.verb is Verb.KICK else (action.metres or _USUAL_THROW) / 2
            heading = self.view.camera - pi / 2 + 0.35
            start = Mark(position=(*self.view.at(far, 0.6), thing.start.position[2]), heading=heading)
            self.dressing.things[thing.id] = replace(thing, start=start)
            ball = self.dressing.things.get(dict(action.using).get("kicked", ""))
            if ball is not None:
                spot = self.view.at(-1.6, 0.0)
                at = Mark(position=(*spot, ball.start.position[2]), heading=ball.start.heading)
                self.dressing.things[ball.id] = replace(ball, start=at)

    def _deadened(self, name: str | None) -> None:
        """Let what is thrown into a vessel stay in it: what already lies there takes its bounce."""
        thing = self.dressing.things.get(name or "")
        if thing is not None:
            solids = tuple(replace(s, bounce=min(s.bounce, _IN_A_BIN)) for s in thing.model.solids)
            self.dressing.things[thing.id] = replace(thing, model=replace(thing.model, solids=solids))

    def _things(self) -> frozenset[str]:
        used = frozenset(name for action in self.world.actions for _, name in action.using)
        return used | frozenset(
            name for motion in self.world.motions for name in (motion.thing, motion.target) if name
        )

    def _timed(self, trigger: Trigger, motion: Motion, number: int) -> Trigger:
        if motion.start is not None:
            return replace(trigger, seconds=motion.start)
        begins = motion.seen[0] if motion.seen else 0.0
        earlier = {m.words for m in self.world.motions[:number] if m.words != motion.words}
        return replace(trigger, seconds=begins + trigger.seconds + 1.0 * len(earlier))

    def _hollowed(self, name: str | None, *, forced: bool = False) -> None:
        """Open a vessel for physics, so that what falls into it lies in it."""
        vessel = self.dressing.things.get(name or "")
        if vessel is not None and "foot" not in vessel.model.marks:
            self.dressing.things[vessel.id] = replace(vessel, model=hollowed(vessel.model, forced=forced))

    def _brittle(self, motion: Motion) -> None:
        """Cut a brittle thing in the shards it will break into when it is hit."""
        thing = self.dressing.things.get(motion.thing)
        told = any(m.thing == motion.thing and m.course is Course.SHATTER for m in self.world.motions)
        falls = motion.course is Course.FALL and self._hard(motion)
        if thing is None or self.group(thing.id) or not (told or falls):
            return
        if told or MATTER[thing.matter or "wood"].brittle:
            model = broken(thing.model, self.world.seed, _SHARDS)
            self.dressing.things[thing.id] = replace(self.dressing.things[thing.id], model=model)

    def _hard(self, motion: Motion) -> bool:
        """Tell whether what a thing falls on would break it: not water, cloth or a trampoline."""
        goal = self.dressing.things.get(motion.target or "")
        soft = ("grass", "carpet", "sand", "snow", "water", "soil")
        if goal is None:
            return self.dressing.place.ground not in soft
        return not goal.model.solids or goal.model.solids[0].material not in ("cloth", "rubber")

    def _more(self, motion: Motion) -> None:
        """Take in what else a thing does: falls and breaks."""
        if motion.course is Course.SHATTER:
            self.found = [
                (m, replace(t, course=Course.SHATTER) if t.thing == motion.thing else t)
                for m, t in self.found
            ]

    def triggers(self, moments: dict[int, float]) -> tuple[Trigger, ...]:
        """Return the triggers; `moments` are those at which actions (by index) do their work."""
        told = []
        for motion, trigger in self.found:
            if motion.after is None or motion.after not in moments:
                told.append(trigger)
                continue
            if motion.course is Course.TOPPLE and (way := self._away_from_pusher(motion)) is not None:
                group = self.group(motion.thing)
                trigger = self.tipped(motion, trigger.thing, way, group.things if group else (motion.thing,))
            told.append(replace(trigger, seconds=moments[motion.after]))
        return tuple(told)

    def _away_from_pusher(self, motion: Motion) -> tuple[float, float] | None:
        """Return the direction from whoever shoves to what is shoved; None: a row falls along itself."""
        group, action = self.group(motion.thing), self.world.actions[motion.after or 0]
        mark = self.dressing.people.get(action.actor)
        if mark is None or (group is not None and group.layout in LINES):
            return None
        here, there = spot_of(mark), spot_of(self.dressing.things[motion.thing].start)
        gap = max(dist(here, there), 1e-6)
        return (there[0] - here[0]) / gap, (there[1] - here[1]) / gap
