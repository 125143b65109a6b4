"""Courses: what becomes of a thing by each law of motion: where it starts, and how it is let go."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from math import atan2, cos, hypot, pi, sin, sqrt

from filmwright.stage.blocking.arrangements import leaning
from filmwright.stage.blocking.blocking import Thing, Trigger
from filmwright.stage.blocking.ground import Spot, View, dist, spot_of
from filmwright.stage.blocking.movables import (
    half_along,
    is_round,
    lying_round,
    rolling,
    says,
    slope_of,
    top_of,
    water_of,
)
from filmwright.stage.blocking.set_dressing import Dressing, footprint
from filmwright.stage.world.model import Mark
from filmwright.stage.world.shaping.assembly import sized
from filmwright.stage.world.world import Arrangement, Course, Layout, Motion, World

Vector = tuple[float, float, float]

BEGINS = 0.35
"""Seconds one sees things stand before they move."""

_LET_GO = 0.10
"""Seconds after which what hangs in the air is let go: nothing hangs there for long."""

_FROM_HAND, _FROM_ABOVE, _FROM_SKY = 1.5, 2.2, 3.6
"""Metres a thing falls: as from a hand, from above, from the sky."""

_STRIKES_AFTER = 0.65
"""Seconds a thing goes before it strikes."""

_RUN_UP = 2.6  # metres at most from which something comes at its target
_TALL = 2.2
"""Metres from which a thing is too tall for something to stand on its top: trees, houses."""

_DEPTH = 1.3  # metres of a set's water
LINES = (Layout.ROW, Layout.CURVE, Layout.RING)
_AFLOAT = 0.02  # metres above the water at which a thing is set on it


@dataclass(kw_only=True)
class Courses:
    """Sends things on their courses, among what stands on the stage."""

    world: World
    dressing: Dressing
    lanes: dict[str, Spot] = field(default_factory=dict)  # where two that go at each other meet

    @property
    def view(self) -> View:
        return self.dressing.floor.view

    def right(self, along: float, away: float = 0.0) -> tuple[float, float]:
        """Return metres along the picture's right and away from the lens as metres of the world."""
        x0, y0 = self.view.at(0.0, 0.0)
        x, y = self.view.at(along, away)
        return x - x0, y - y0

    def way(self, thing: Thing) -> tuple[float, float]:
        """Return the direction something goes by itself, (2,): along its road, else to the right."""
        if thing.on != "road":
            return self.right(1.0)
        road = self.dressing.place.marks["road"].heading
        side = self.right(1.0)
        sense = 1.0 if cos(road) * side[0] + sin(road) * side[1] >= 0 else -1.0
        return sense * cos(road), sense * sin(road)

    def over(self, spot: Spot, thing: Thing, height: float) -> Thing:
        """Return a thing put somewhere else, loose."""
        start = Mark(position=(*spot, height), heading=thing.start.heading)
        made = replace(thing, start=start, loose=True, on=thing.on or "air")
        self.dressing.things[thing.id] = made
        return made

    # courses

    def fall(self, motion: Motion, thing: Thing) -> list[Trigger]:
        if group := self.group(thing.id):
            if group.layout is not Layout.HEAP:
                return self.topple(motion, thing)
            return self._let_fall(motion, group.things)
        base = self.dressing.things.get(motion.origin or "") or self.dressing.things.get(thing.on or "")
        if base is not None and base.id != thing.id:
            if base.model.size[2] > _TALL:
                return self._beside(motion, thing, base)
            return self._off(motion, thing, base, 0.9)
        return self._let_fall(motion, (thing.id,))

    def _let_fall(self, motion: Motion, names: tuple[str, ...]) -> list[Trigger]:
        """Hang things in the air, over what they fall on."""
        goal = self.dressing.things.get(motion.target or "")
        ground, spot = 0.0, None
        if goal is not None:
            spot, ground = spot_of(goal.start), goal.start.position[2] + top_of(goal.model)
        high = _FROM_SKY if says(motion, "sky", "sky", "roof", "height") else _FROM_ABOVE
        triggers = []
        stands = [spot_of(self.dressing.things[name].start) for name in names]
        heart = (sum(x for x, _ in stands) / len(stands), sum(y for _, y in stands) / len(stands))
        for name in names:
            thing = self.dressing.things[name]
            tall = max(high if len(names) == 1 else _FROM_HAND, 1.2 * max(thing.model.size))
            if max(thing.model.size) < 0.3 and high is _FROM_ABOVE:
                tall = min(max(9.0 * max(thing.model.size), 0.6), _FROM_HAND)
            if goal is not None and max(goal.model.size) < 0.6:
                tall = 3.0 * max(goal.model.size)
            here = spot or spot_of(thing.start)
            if len(names) > 1:
                offset = (thing.start.position[0] - heart[0], thing.start.position[1] - heart[1])
                here = (here[0] + offset[0], here[1] + offset[1])
            height = ground + tall + (thing.start.position[2] if len(names) > 1 else 0.0)
            self.over(here, thing, height)
            tumble = (0.0, 0.0, 0.0) if is_round(thing.model) else (*self.right(0.0, 1.2), 0.0)
            triggers.append(
                Trigger(thing=name, seconds=_LET_GO, course=motion.course, spin=tumble, target=motion.target)
            )
        return triggers

    def _beside(self, motion: Motion, thing: Thing, base: Thing) -> list[Trigger]:
        """Let a thing fall from the side of a tree or a house, where it is seen."""
        ux, uy = self.right(0.9, -0.45)
        reach = half_along(base, (ux, uy)) * (0.8 if base.model.size[2] < 6 else 1.05) + max(thing.model.size)
        spot = base.start.position[0] + ux * reach, base.start.position[1] + uy * reach
        self.over(spot, thing, min(0.6 * base.model.size[2], _FROM_SKY))
        return [Trigger(thing=thing.id, seconds=BEGINS, course=motion.course, spin=(1.0, 0.5, 0.0))]

    def _off(self, motion: Motion, thing: Thing, base: Thing, speed: float) -> list[Trigger]:
        """Stand a thing near the right edge of what it falls from, and let it go over that edge."""
        ux, uy = self.right(1.0)
        reach = half_along(base, (ux, uy)) - 0.35 * min(thing.model.size[:2]) - 0.02
        spot = base.start.position[0] + ux * reach, base.start.position[1] + uy * reach
        self.over(spot, thing, base.start.position[2] + top_of(base.model) + 0.002)
        velocity = (ux * speed, uy * speed, 0.0)
        spin = rolling(thing.model, velocity) if is_round(thing.model) else (0.0, 0.0, 0.0)
        return [Trigger(thing=thing.id, seconds=BEGINS, course=motion.course, velocity=velocity, spin=spin)]

    def bounce(self, motion: Motion, thing: Thing) -> list[Trigger]:
        if says(motion, "wall") or self.group(thing.id) or motion.origin:
            return self.fall(motion, thing)
        return self._let_fall(motion, (thing.id,))

    def roll(self, motion: Motion, thing: Thing) -> list[Trigger]:
        return self._go(motion, lying_round(thing, self.view), rolls=True)

    def slide(self, motion: Motion, thing: Thing) -> list[Trigger]:
        return self._go(motion, thing, rolls=False)

    def _go(self, motion: Motion, thing: Thing, *, rolls: bool) -> list[Trigger]:
        """Roll or slide: down a slope, over an edge, at a target, or across the frame from the left."""
        self.dressing.things[thing.id] = thing
        goal = self.dressing.things.get(motion.target or "")
        base = self.dressing.things.get(motion.origin or "")
        slope = next((t for t in (base, goal) if t is not None and "foot" in t.model.marks), None)
        if slope is not None:
            return self._down(motion, thing, slope)
        off = base if base is not None else self.dressing.things.get(thing.on or "")
        if off is not None and off.id != thing.id:
            return self._off(motion, thing, off, 0.7 if rolls else 1.1)
        speed = (1.3 + 2.0 * max(thing.model.size)) * _TEMPO.get(motion.manner or "", 1.0)
        speed = min(speed, 4.5)
        if goal is not None:
            return self._at(motion, thing, goal, speed)
        spot = self.view.moved_to(spot_of(thing.start)).at(-0.9 * speed, 0.0)
        self.over(spot, thing, thing.start.position[2])
        return [self._sent(motion, thing, (*self.right(speed), 0.0), BEGINS * 0.4)]

    def _sent(self, motion: Motion, thing: Thing, velocity: Vector, seconds: float) -> Trigger:
        spin = rolling(thing.model, velocity) if is_round(thing.model) else (0.0, 0.0, 0.0)
        return Trigger(
            thing=thing.id,
            seconds=seconds,
            course=motion.course,
            velocity=velocity,
            spin=spin,
            target=motion.target,
        )

    def _down(self, motion: Motion, thing: Thing, slope: Thing) -> list[Trigger]:
        """Turn a slope so that it goes down to the right, and stand a thing at its top."""
        heading = self.view.camera + pi / 2
        turned = replace(slope, start=replace(slope.start, heading=heading))
        self.dressing.things[slope.id] = turned
        top, foot = slope.model.marks["top"].position, slope.model.marks["foot"].position
        incline = (foot[0] - top[0], foot[2] - top[2])
        length = hypot(*incline)
        along, normal = (
            (incline[0] / length, incline[1] / length),
            (-incline[1] / length, incline[0] / length),
        )
        radius = thing.model.size[2] / 2
        inset = max(0.0, max(thing.model.size[:2]) / 2 - 0.1)
        x = top[0] + along[0] * inset + normal[0] * (radius if is_round(thing.model) else 0.0)
        z = top[2] + along[1] * inset + normal[1] * (radius if is_round(thing.model) else 0.0)
        if thing.turn is None and is_round(thing.model):
            z -= radius  # a ball is placed by its foot
        spot = slope.start.position[0] + cos(heading) * x, slope.start.position[1] + sin(heading) * x
        placed = self.over(spot, thing, slope.start.position[2] + z + 0.002)
        if not is_round(thing.model):
            lean = leaning(heading, -slope_of(incline))
            self.dressing.things[thing.id] = replace(placed, turn=lean)
        push = 0.25 if not is_round(thing.model) else 0.0
        velocity = (cos(heading) * along[0] * push, sin(heading) * along[0] * push, along[1] * push)
        return [Trigger(thing=thing.id, seconds=BEGINS, course=motion.course, velocity=velocity)]

    def _at(self, motion: Motion, thing: Thing, goal: Thing, speed: float) -> list[Trigger]:
        """Send a thing from the left at another, so that they meet after a moment."""
        if goal.model.fixed and min(goal.model.size[:2]) < 0.4 * max(goal.model.size[:2]):
            square = replace(goal.start, heading=self.view.camera - pi / 2)  # a wall: flat to what comes
            goal = self.dressing.things[goal.id] = replace(goal, start=square)
        reach = half_along(goal, self.right(1.0)) + footprint(thing.model)
        if thing.on == "road" and goal.on != "road":
            goal = self._onto_the_road(goal, thing)
        height = goal.start.position[2] if thing.on != "road" else thing.start.position[2]
        ux, uy = self.way(thing)
        far = reach + min(speed * _STRIKES_AFTER, _RUN_UP)
        x, y, _ = goal.start.position
        self.over((x - ux * far, y - uy * far), thing, height)
        if not goal.model.fixed and not goal.cast:
            self.dressing.things[goal.id] = replace(self.dressing.things[goal.id], loose=True)
        if not is_round(thing.model):
            made = self.dressing.things[thing.id]
            facing = atan2(uy, ux)
            self.dressing.things[thing.id] = replace(made, start=replace(made.start, heading=facing))
        return [self._sent(motion, thing, (ux * speed, uy * speed, 0.0), BEGINS * 0.5)]

    def _onto_the_road(self, goal: Thing, driver: Thing) -> Thing:
        """Set what a car is to hit, and what stands with it, where cars go."""
        (x, y), (u, v) = spot_of(driver.start), spot_of(goal.start)
        group = self.group(goal.id)
        for name in group.things if group else (goal.id,):
            thing = self.dressing.things[name]
            a, b, c = thing.start.position
            start = replace(thing.start, position=(a + x - u, b + y - v, c + driver.start.position[2]))
            self.dressing.things[name] = replace(thing, start=start)
        return self.dressing.things[goal.id]

    def strike(self, motion: Motion, thing: Thing) -> list[Trigger]:
        goal = self.dressing.things.get(motion.target or "")
        if (group := self.group(thing.id)) is not None and goal is None:
            return self._break(motion, group)
        if self.group(motion.target or "") is not None and is_round(thing.model):
            return self._at(motion, thing, goal, 7.0) if goal else []
        speed = min(2.2 + 6.0 * sqrt(max(thing.model.size)), 10.0) * _TEMPO.get(motion.manner or "", 1.0)
        if goal is not None:
            return self._at(motion, thing, goal, speed)
        strikers = [m.thing for m in self.world.motions if m.course is Course.STRIKE]
        others = [name for name in strikers if name != thing.id]
        partner = next((self.dressing.things[name] for name in others if name in self.dressing.things), None)
        if partner is None:
            return self._go(motion, thing, rolls=is_round(thing.model))
        first = strikers[0] == thing.id
        side = -1.0 if first else 1.0
        reach = footprint(thing.model) + 0.55 * speed * _STRIKES_AFTER
        lane = partner.start if first else thing.start  # both in the second one's lane
        if first:
            self.lanes[partner.id] = spot_of(partner.start)
        middle = self.lanes.get(thing.id, spot_of(lane))
        ux, uy = self.way(partner if first else thing)
        spot = middle[0] + side * reach * ux, middle[1] + side * reach * uy
        self.over(spot, thing, thing.start.position[2])
        made = self.dressing.things[thing.id]
        heading = atan2(-side * uy, -side * ux)
        self.dressing.things[thing.id] = replace(made, start=replace(made.start, heading=heading))
        pace = -side * 0.55 * speed
        return [self._sent(motion, thing, (pace * ux, pace * uy, 0.0), BEGINS * 0.5)]

    def _break(self, motion: Motion, group: Arrangement) -> list[Trigger]:
        """Send the last of a rack of balls at the others: the first shot of a game of billiards."""
        cue = self.dressing.things[group.things[-1]]
        first = self.dressing.things[group.things[0]]
        base = self.dressing.things.get(first.on or "")
        far = 0.9 if base is None else 0.38 * max(base.model.size[:2])
        far = max(far, 8 * cue.model.size[0])
        x, y, z = first.start.position
        spot = self.view.moved_to((x, y)).at(-far, 0.0)
        self.over(spot, cue, z)
        speed = max(3.4, 2.2 * far / _STRIKES_AFTER)
        return [self._sent(replace(motion, thing=cue.id), cue, (*self.right(speed), 0.01), BEGINS)]

    def topple(self, motion: Motion, thing: Thing) -> list[Trigger]:
        """Tip the first of a row, or lean a whole stack over its foot as a shove does."""
        group = self.group(thing.id)
        if group is None:
            names: tuple[str, ...] = (thing.id,)
            self.over(spot_of(thing.start), thing, thing.start.position[2])
        else:
            names = group.things
        if group is not None and group.layout in LINES:
            names = names[:1]
        goal = self.dressing.things.get(motion.target or "")
        first = self.dressing.things[names[0]]
        ux, uy = self.right(1.0)
        if len(names) == 1 and group is not None:
            ux, uy = cos(first.start.heading), sin(first.start.heading)
        elif goal is not None and dist(spot_of(goal.start), spot_of(first.start)) > 0.1:
            gap = dist(spot_of(goal.start), spot_of(first.start))
            ux = (goal.start.position[0] - first.start.position[0]) / gap
            uy = (goal.start.position[1] - first.start.position[1]) / gap
        else:
            ux, uy = self.right(0.94, -0.34)
        return [self.tipped(motion, name, (ux, uy), names) for name in names]

    def tipped(self, motion: Motion, name: str, way: tuple[float, float], names: tuple[str, ...]) -> Trigger:
        """Turn one of them about the edge over which all of them tip, as one body at first."""
        things = self.dressing.things
        low = min(things[n].start.position[2] for n in names)
        tall = max(things[n].start.position[2] + things[n].model.size[2] for n in names) - low
        edge = max(
            way[0] * things[n].start.position[0] + way[1] * things[n].start.position[1] for n in names
        ) + 0.5 * min(things[names[0]].model.size[:2])
        # As fast as a body turns that is shoved past its tipping point, and a little more.
        rate = (1.15 if len(names) > 1 else 0.9) * sqrt(9.81 / tall) * _TEMPO.get(motion.manner or "", 1.0)
        x, y, z = things[name].start.position
        back = way[0] * x + way[1] * y - edge
        level, up = rate * (z - low), -rate * back
        if len(names) > 1:
            up = 0.0  # the higher, the faster: it shears and leans, the foot stays
            level *= 1.1
        return Trigger(
            thing=name,
            seconds=BEGINS,
            course=Course.TOPPLE,
            velocity=(way[0] * level, way[1] * level, up),
            spin=(-way[1] * rate, way[0] * rate, 0.0) if len(names) == 1 else (0.0, 0.0, 0.0),
            target=motion.target,
        )

    def stay(self, motion: Motion, thing: Thing) -> list[Trigger]:
        """Leave a thing where it stands: its own parts move (swings, seesaws), or it turns."""
        if motion.course is Course.SPIN and not thing.turning:
            self.dressing.things[thing.id] = replace(thing, turning=7.0)
            return []
        return [Trigger(thing=thing.id, seconds=BEGINS * 0.5, course=motion.course, target=motion.target)]

    def on_water(self, motion: Motion, thing: Thing) -> list[Trigger]:
        """Put a thing on the water, or over it when it is to sink or fall in."""
        water = water_of(self.dressing, motion.target)
        if water is None:
            return self.hover(motion, thing)
        spot, level, own = water
        vessel = self.dressing.things.get(motion.target or "")
        if own and vessel is not None:
            share = max(thing.model.size) / (0.3 * max(vessel.model.size[:2]))
            thing = replace(thing, model=sized(thing.model, min(1 / share, 1.0)))
            smaller = sized(vessel.model, min(max(share, 0.3), 1.0))  # a bowl for a toy, a tank for a stone
            self.dressing.things[vessel.id] = replace(vessel, model=smaller)
            level = vessel.start.position[2] + smaller.marks["water"].position[2]
        sinks = motion.course is Course.SINK
        height = level + (0.35 if sinks else _AFLOAT)
        self.over(spot, thing, height)
        bottom = None if own else level - _DEPTH
        return [Trigger(thing=thing.id, seconds=_LET_GO, course=motion.course, water=level, bottom=bottom)]

    def hover(self, motion: Motion, thing: Thing) -> list[Trigger]:
        """Let a thing hang in the air, turning slowly: in space, or lighter than air."""
        x, y, z = thing.start.position
        self.over((x, y), thing, max(z, 1.0))
        velocity, spin = (*self.right(0.10), 0.04), (0.25, 0.35, 0.2)
        return [Trigger(thing=thing.id, seconds=0.0, course=Course.FLOAT, velocity=velocity, spin=spin)]

    def drift(self, motion: Motion, thing: Thing) -> list[Trigger]:
        x, y, _ = thing.start.position
        high = min(max(5.0 * max(thing.model.size), 1.2), 2.0)
        self.over(self.view.moved_to((x, y)).at(-0.35, 0.0), thing, high)
        return [Trigger(thing=thing.id, seconds=0.0, course=Course.DRIFT, velocity=(*self.right(0.25), 0.0))]

    def group(self, name: str) -> Arrangement | None:
        return next((a for a in self.world.arrangements if name in a.things), None)


COURSES: dict[Course, Callable[[Courses, Motion, Thing], list[Trigger]]] = {
    Course.FALL: Courses.fall,
    Course.BOUNCE: Courses.bounce,
    Course.ROLL: Courses.roll,
    Course.SLIDE: Courses.slide,
    Course.TOPPLE: Courses.topple,
    Course.STRIKE: Courses.strike,
    Course.SWING: Courses.stay,
    Course.SPIN: Courses.stay,
    Course.ROCK: Courses.stay,
    Course.FLOAT: Courses.on_water,
    Course.SINK: Courses.on_water,
    Course.DRIFT: Courses.drift,
    Course.SHATTER: Courses.fall,
}

_TEMPO = {
    "slowly": 0.6, "gently": 0.6, "quickly": 1.4, "fast": 1.5, "forcefully": 1.6, "powerfully": 1.8,
}  # fmt: skip
