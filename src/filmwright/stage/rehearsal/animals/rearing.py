"""On the hind legs and off the ground: rear, buck, kick, pounce, leap, climb, hang; gaits by name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from filmwright.stage.blocking.blocking import Thing
from filmwright.stage.rehearsal.animals import leaping
from filmwright.stage.rehearsal.animals.bearing import full_height
from filmwright.stage.rehearsal.animals.care import head_down
from filmwright.stage.rehearsal.animals.creature import Creature
from filmwright.stage.rehearsal.animals.gaits import GRAVITY, go
from filmwright.stage.rehearsal.animals.mouth import called, chewing, gape
from filmwright.stage.rehearsal.animals.moves import jump, places_of, stand_up
from filmwright.stage.rehearsal.animals.passage import Passage
from filmwright.stage.rehearsal.animals.room import roomiest
from filmwright.stage.rehearsal.rotations import Reals, bump, smooth


def rear(passage: Passage) -> None:
    """Rise on the hind legs, paw the air with the forelegs, and come down on them."""
    creature = passage.creature
    if not creature.four:
        return
    start = passage.start
    long = min(passage.seconds, 3.2)
    up = smooth((passage.t - 0.25) / 0.55) * smooth((long - passage.t) / 0.45)
    if passage.ends_so and passage.seconds < 2.2:
        up = smooth((passage.t - 0.25) / 0.55)
    gather = bump(passage.t / 0.5)
    high = 0.82 * full_height(creature)
    creature.upright[passage.frames] = np.maximum(creature.upright[passage.frames], high * up)
    creature.pitch[passage.frames] += 0.12 * gather
    passage.turn("neck", y=0.10 * up)
    for side, late in ((1, 0.0), (-1, np.pi * 0.8)):
        angle = 2 * np.pi * 1.25 * passage.t - late
        goal = np.column_stack(
            [0.62 + 0.20 * np.cos(angle), 0.08 * side + 0 * angle, -0.02 + 0.34 * np.sin(angle)]
        )
        creature.foot_to(creature.fore(side), passage.frames, passage.arm * goal, up, part="own")
    passage.tail(y=-0.4 * up)
    called(creature, start + 0.8, None, 1.0)


def buck(passage: Passage) -> None:
    """Drop the head and throw the hind legs up and back, again and again."""
    creature = passage.creature
    cycle = np.mod(passage.t / 0.95, 1.0)
    kick = bump(np.clip(cycle / 0.6, 0, 1))
    passage.pitch(0.52 * kick)
    rest = creature.anatomy.rest
    fore = creature.fore(1)
    if fore is None:
        return
    x = float(rest[creature.anatomy.legs[fore].bones[0], 0] - rest[0, 0])
    passage.raise_by(x * np.sin(0.52 * kick) + 0.06 * passage.leg * kick)
    for side in (1, -1):
        long = passage.leg
        goal = np.column_stack(
            [-0.75 * long * kick, 0 * kick + 0.05 * side * long, -0.80 * long + 0.62 * long * kick]
        )
        creature.foot_to(
            creature.hind(side), passage.frames, goal, passage.weight * smooth(3 * kick), part="own"
        )
    passage.turn("neck", y=0.45 * kick - 0.2)
    passage.tail(y=-0.6 * kick)


def kick(passage: Passage) -> None:
    """Look back and strike out with a hind leg."""
    creature, long = passage.creature, passage.leg
    out = bump(np.clip(np.mod(passage.t / 1.6, 1.0) / 0.4, 0, 1))
    goal = np.column_stack([-0.85 * long * out, 0 * out, -0.7 * long + 0.45 * long * out])
    creature.foot_to(creature.hind(1), passage.frames, goal, passage.weight * smooth(3 * out), part="own")
    passage.pitch(0.14 * out)
    passage.turn("neck", z=0.35)


def paw_the_ground(passage: Passage) -> None:
    """Lower the head and scrape the ground with a forefoot."""
    angle = 2 * np.pi * 1.1 * passage.t
    goal = passage.arm * np.column_stack(
        [0.10 + 0.28 * np.cos(angle), 0 * angle, -0.80 + 0.10 * np.maximum(np.sin(angle), -0.2)]
    )
    passage.paw(passage.near, goal, part="own")
    passage.turn("neck", y=0.45)
    passage.turn("head", y=0.20 + 0.06 * passage.wave(1.1))
    for moment in np.arange(passage.start + 0.6, passage.end - 0.4, 1.8):
        passage.creature.cries.append((float(moment), "growl"))


def pounce(passage: Passage) -> None:
    """Crouch low, wiggle the haunches, and spring on what is ahead."""
    creature = passage.creature
    crouch = max(0.7, min(1.3, passage.seconds - 1.2))
    low = smooth(passage.t / 0.35) * smooth((crouch + 0.1 - passage.t) / 0.2)
    creature.rise[passage.frames] -= 0.30 * passage.leg * low
    wiggle = np.sin(2 * np.pi * 3.0 * passage.t) * low
    creature.turn("pelvis", passage.frames, z=0.12 * wiggle, x=0.14 * wiggle)
    creature.turn("neck", passage.frames, y=0.30 * low)
    creature.turn("head", passage.frames, y=-0.24 * low)
    for part in creature.anatomy.numbered("tail"):
        creature.turn(part, passage.frames, z=0.25 * wiggle)
    beat = passage.beat
    left = max(passage.end - passage.start - crouch, 0.9)
    jump(creature, replace(beat, start=passage.start + crouch, seconds=left))


def leap_over(passage: Passage) -> None:
    """Run up, jump in a high arc over what is in the way, or over nothing, and run out."""
    creature, beat = passage.creature, passage.beat
    hurdle = passage.company.thing(beat.target)
    places = places_of(beat) or [creature.at + 6.0 * creature.leg * _ahead(creature.facing)]
    middle, room, high = 0.5 * (creature.at + places[-1]), 0.9 * creature.leg, None
    if hurdle is not None and not hurdle.cast:
        middle = np.array(hurdle.start.position[:2], float)
        high = max(hurdle.model.size[2] + 0.35 * creature.leg, 0.5 * creature.leg)
    way = middle - creature.at
    way = way / (np.linalg.norm(way) + 1e-9) if np.linalg.norm(way) > 0.1 else _ahead(creature.facing)
    if hurdle is not None and not hurdle.cast:
        room += leaping.half_across(hurdle, way) + 0.3 * creature.thing.model.size[0]
    before, after = middle - room * way, middle + room * way
    start = stand_up(creature, passage.start)
    if (
        float(np.linalg.norm(before - creature.at)) > 0.5 * creature.leg
        and float((before - creature.at) @ way) > 0
    ):
        start = go(creature, start, 0.4 * passage.seconds, [before], swift=True)
    flight = leaping.flight_to(creature, after, creature.stand, high)
    landed = leaping.leap(creature, start, max(0.4 * passage.seconds, 0.8), flight)
    if passage.end - landed > 0.3:
        out = after + way * min(4.0 * creature.leg, 1.5) * (passage.end - landed)
        go(creature, landed, passage.end - landed, [out], swift=True)


def _ahead(facing: float) -> Reals:
    return np.array([np.cos(facing), np.sin(facing)])


def run_in_circles(passage: Passage) -> None:
    """Run round in a circle, leaning into it."""
    circle(passage, swift=True)


def walk_in_circles(passage: Passage) -> None:
    """Walk round in a circle."""
    circle(passage, swift=False)


def circle(passage: Passage, *, swift: bool, gait: str | None = None) -> None:
    """Go round a circle that begins where the animal stands, as often as there is time for."""
    creature = passage.creature
    start = stand_up(creature, passage.start)
    froude = creature.habits.fast if swift else creature.habits.slow
    speed = 0.8 * float(np.sqrt(froude * GRAVITY * creature.leg))
    radius = float(np.clip(2.6 * creature.leg, 0.45, 4.0) if swift else np.clip(2.0 * creature.leg, 0.4, 3.0))
    seconds = max(passage.end - start, 0.8)
    rounds = [(side, share * radius) for share in (1.0, 0.8, 0.6, 0.45) for side in (1.0, -1.0)]
    ways = [_round(creature, side, wide, speed * seconds) for side, wide in rounds]
    number = roomiest(passage.company, ways, 0.4 * creature.thing.model.size[0])
    (side, radius), places = rounds[number], list(ways[number])
    begins = creature.span(start, start + seconds)
    go(creature, start, seconds, places, swift=swift, gait=gait)
    t = creature.times[begins] - start
    lean = smooth(t / 0.5) * smooth((seconds - t) / 0.5)
    creature.roll[begins] -= side * lean * min(0.28, 0.6 * speed**2 / (GRAVITY * radius))


def _round(creature: Creature, side: float, radius: float, far: float) -> Reals:
    """Return the corners (n, 2) of so many metres round a circle to a side (+1 left) of an animal."""
    centre = creature.at + radius * _ahead(creature.facing + side * np.pi / 2)
    first = creature.facing - side * np.pi / 2
    angles = first + side * np.arange(0.45, max(far / radius, 0.5), 0.45)
    return np.asarray(centre + radius * np.column_stack([np.cos(angles), np.sin(angles)]))


def gaited(gait: str) -> Callable[[Passage], None]:
    """Return the trick of going along the path, or round a circle, in the gait of that name."""

    def trick(passage: Passage) -> None:
        creature, beat = passage.creature, passage.beat
        swift = gait in ("gallop", "canter", "hop")
        start = stand_up(creature, passage.start)
        if beat.path:
            go(creature, start, max(passage.end - start, 0.4), places_of(beat), swift=swift, gait=gait)
        else:
            froude = creature.habits.fast if swift else 0.27
            far = float(np.sqrt(froude * GRAVITY * creature.leg)) * passage.seconds
            goal = creature.at + far * _ahead(creature.facing)
            go(creature, start, max(passage.end - start, 0.4), [goal], swift=swift, gait=gait)

    return trick


def limp(passage: Passage) -> None:
    """Walk on three legs, dipping at every step."""
    creature, beat = passage.creature, passage.beat
    places = places_of(beat) or [creature.at + 2.5 * creature.leg * _ahead(creature.facing)]
    go(creature, stand_up(creature, passage.start), passage.seconds, places, swift=False)
    if creature.four:
        passage.paw(1, passage.arm * np.array([0.12, 0.0, -0.68]), part="own")
    passage.pitch(0.06 + 0.06 * passage.wave(1.2))
    passage.turn("neck", y=0.2 + 0.12 * passage.wave(1.2))


def charge(passage: Passage) -> None:
    """Lower the head and gallop."""
    gaited("gallop")(passage)
    passage.turn("neck", y=0.45)
    passage.turn("head", y=0.30)


def hunt(passage: Passage) -> None:
    """Creep low with the eyes ahead, then burst into a run."""
    creature, beat = passage.creature, passage.beat
    places = places_of(beat) or [creature.at + 7.0 * creature.leg * _ahead(creature.facing)]
    goal, start = places[-1], creature.at.copy()
    middle = start + 0.3 * (goal - start)
    now = go(
        creature,
        stand_up(creature, passage.start),
        0.55 * passage.seconds,
        [middle],
        swift=False,
        gait="creep",
    )
    go(creature, now + 0.1, max(passage.end - now - 0.1, 0.6), [goal], swift=True)


def _to_the_food(passage: Passage, thing: Thing | None) -> float:
    """Go to what is eaten or drunk, or along the path; returns when the mouth can get at it.

    A scene that begins with it begins there.
    """
    creature = passage.creature
    if thing is None or thing.cast or thing.model.size[2] > 2.0 * creature.leg:
        if not passage.beat.path:
            return passage.start
        start = stand_up(creature, passage.start)
        return go(creature, start, 0.5 * passage.seconds, places_of(passage.beat), swift=False)
    index, rest = creature.anatomy.index, creature.anatomy.rest
    reach = float(rest[index["muzzle"], 0]) if "muzzle" in index else 0.5 * creature.leg
    where = np.array(thing.start.position[:2], float)
    way = where - creature.at
    far = float(np.linalg.norm(way)) + 1e-9
    goal = where - way / far * 0.92 * reach
    if not passage.begins_so:
        view = passage.company.blocking.place.camera_side
        across = np.array([-np.sin(view), np.cos(view)])
        across = across if float(way @ across) >= 0 else -across  # it is seen from the side there
        near = [where - across * (0.92 * reach + 0.5 * creature.leg), where - across * 0.92 * reach]
        return go(creature, stand_up(creature, passage.start), 0.5 * passage.seconds, near, swift=False)
    creature.begin_at(goal, float(np.arctan2(way[1], way[0])))
    return passage.start


def graze(passage: Passage) -> None:
    """Go where the food is, put the mouth to it and chew; from a bowl, over its rim."""
    creature = passage.creature
    bowl = passage.company.thing(passage.beat.target)
    passage = passage.renewed(_to_the_food(passage, bowl))
    low = bowl is not None and bowl.model.size[2] < 0.9 * creature.leg
    head_down(passage, 0.8 * bowl.model.size[2] if bowl is not None and low else 0.0)
    pull = bump(np.mod(passage.t / 1.6, 1.0))
    passage.turn("head", y=-0.12 * pull, z=0.08 * passage.wave(0.4))
    passage.turn("neck", y=-0.05 * pull, z=0.10 * passage.wave(0.23))
    chewing(creature, passage.frames, passage.weight, 2.0)


def drink(passage: Passage) -> None:
    """Go to the water, bring the mouth down to it and lap; a trunk draws it up and brings it to the mouth."""
    creature, beat = passage.creature, passage.beat
    passage = passage.renewed(_to_the_food(passage, passage.company.thing(beat.target)))
    trunk = creature.anatomy.numbered("trunk")
    if trunk:
        cycle = np.mod(passage.t / 3.2, 1.0)
        lift = smooth((cycle - 0.45) / 0.15) * smooth((1.0 - cycle) / 0.15)
        for number, part in enumerate(trunk):
            passage.turn(part, y=0.05 + lift * (0.30 + 0.16 * number) * 1.1)
        passage.turn("head", y=0.42 * (1 - lift))
        passage.turn("neck", y=0.25 * (1 - lift))
        return
    above = 0.0
    if (bowl := passage.company.thing(beat.target)) is not None and bowl.model.size[2] < 0.9 * creature.leg:
        above = 0.8 * bowl.model.size[2]
    head_down(passage, above)
    passage.turn("head", y=0.06 * passage.wave(2.4))
    stroke = np.maximum(passage.wave(2.4), 0)
    gape(creature, passage.frames, passage.weight * (0.08 + 0.14 * stroke))
    creature.tongue[passage.frames] = np.maximum(
        creature.tongue[passage.frames], passage.weight * smooth(1.5 * stroke)
    )


def spray(passage: Passage) -> None:
    """Curl the trunk up over the head, as an elephant does to wash or to trumpet."""
    trunk = passage.creature.anatomy.numbered("trunk")
    up = smooth(passage.t / 0.8)
    for number, part in enumerate(trunk):
        passage.turn(part, y=-up * (1.55 if number == 0 else 0.62 + 0.08 * passage.wave(0.7, number)))
    passage.turn("neck", y=-0.15)
    passage.turn("head", y=-0.30)
    gape(passage.creature, passage.frames, 0.3 * passage.weight)
