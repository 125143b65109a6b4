"""With others and with things: nuzzle, fight, play, follow, fetch, carry in the mouth, catch, balance."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from filmwright.stage.blocking.blocking import Thing
from filmwright.stage.rehearsal.animals.approach import close_to, front, meet, partner, spot
from filmwright.stage.rehearsal.animals.bearing import full_height
from filmwright.stage.rehearsal.animals.care import head_down, roll_over
from filmwright.stage.rehearsal.animals.creature import Mouthful
from filmwright.stage.rehearsal.animals.gaits import go
from filmwright.stage.rehearsal.animals.mouth import called, gape, licking, panting
from filmwright.stage.rehearsal.animals.moves import jump, places_of, stand_up
from filmwright.stage.rehearsal.animals.passage import Passage
from filmwright.stage.rehearsal.rotations import bump, smooth

_HORNED = (
    "deer",
    "reindeer",
    "moose",
    "ram",
    "goat",
    "bull",
    "buffalo",
    "antelope",
    "rhinoceros",
    "triceratops",
)


def nuzzle(passage: Passage) -> None:
    """Go up to another and rub the muzzle against it."""
    other = partner(passage)
    if other is None:
        return
    passage = passage.renewed(meet(passage, other, 0.02))
    creature = passage.creature
    place = passage.company.where(other.id, passage.start)
    if place is None:
        return
    way = creature.at - place[:2]
    way = way / (np.linalg.norm(way) + 1e-9)
    own = passage.company.creatures.get(other.id)
    near = (front(own) if own else 0.15) * 0.8
    goal = np.append(place[:2] + near * way, min(place[2] * 0.92, 1.5 * creature.thing.model.size[2]))
    across = np.array([-way[1], way[0], 0.0])
    stroke = np.outer(passage.wave(0.7), across) * 0.10 * creature.leg
    stroke[:, 2] += 0.06 * creature.leg * passage.wave(1.1)
    creature.mouth_to(passage.frames, goal + stroke, 0.85 * passage.weight)
    passage.turn("head", x=0.25 * passage.wave(0.7))
    passage.hold("lids", 0.7)
    passage.wag(2.4, 0.25)
    creature.looks.clear()


def lick_other(passage: Passage) -> None:
    """Go up to another and lick it."""
    nuzzle(passage)
    licking(passage.creature, passage.frames, passage.weight)


def fight(passage: Passage) -> None:
    """Meet another head on: horns are locked and pushed, paws box, jaws snap."""
    other, creature = partner(passage), passage.creature
    species = passage.company.species_of(creature.thing)
    butts = species in _HORNED
    if other is not None:
        passage = passage.renewed(meet(passage, other, 0.05 if butts else 0.10 * creature.leg))
    first = other is None or creature.id < other.id
    late = 0.0 if first else np.pi
    armed = creature.four or "arm_1_l" in creature.anatomy.index
    if butts or not armed:
        shove = passage.wave(0.8, late)
        passage.turn("neck", y=0.55)
        passage.turn("head", y=0.45, x=0.16 * passage.wave(1.3))
        ahead = np.array([np.cos(creature.facing), np.sin(creature.facing)])
        creature.root[passage.frames] += np.outer(0.10 * creature.leg * shove * passage.weight, ahead)
        passage.pitch(0.08 + 0.05 * shove)
        if "wing_1_l" in creature.anatomy.index:
            creature.spread[passage.frames] = np.maximum(creature.spread[passage.frames], passage.weight)
            passage.raise_by(0.25 * creature.leg * np.maximum(passage.wave(1.6, late), 0))
        return
    if creature.four:
        passage.hold("upright", 0.74 * full_height(creature))
        _close_in(passage)
    for side in (1, -1):
        out = np.maximum(passage.wave(1.9, late + (side < 0) * 2.0), 0)
        if creature.four:
            goal = passage.arm * np.column_stack(
                [0.42 + 0.48 * out, 0.10 * side + 0 * out, -0.05 + 0.30 * out - 0.2 * (1 - out)]
            )
            passage.paw(side, goal, part="own")
        else:
            passage.turn(f"arm_1_{'l' if side > 0 else 'r'}", y=-1.0 - 0.7 * out)
            passage.turn(f"arm_2_{'l' if side > 0 else 'r'}", y=-0.3 + 0.3 * out)
    passage.creature.roll[passage.frames] += 0.10 * passage.wave(0.8, late) * passage.weight
    passage.turn("head", z=0.16 * passage.wave(1.3, late))
    gape(creature, passage.frames, 0.34 * np.maximum(passage.wave(1.5, late), 0) * passage.weight)
    for moment in np.arange(passage.start + 0.4, passage.end - 0.5, 1.6):
        creature.cries.append((float(moment), creature.habits.voice))


def _close_in(passage: Passage) -> None:
    """Come nearer while rising on the hind legs, so that the paws meet the other."""
    creature = passage.creature
    rest, index = creature.anatomy.rest, creature.anatomy.index
    hip, shoulder = rest[index["thigh_l"]], rest[index["upper_arm_l"]]
    far = max(front(creature) - float(hip[0]) - 0.25 * float(shoulder[0] - hip[0]) - 0.80 * passage.arm, 0.0)
    ahead = np.array([np.cos(creature.facing), np.sin(creature.facing)])
    rest_of_it = creature.span(passage.start, np.inf)
    t = creature.times[rest_of_it] - passage.start
    gone = np.full(len(t), far) if passage.begins_so else far * smooth(t / 0.8)
    creature.root[rest_of_it] = creature.at + np.outer(gone, ahead)
    creature.at = creature.at + far * ahead
    for number in creature.walking:
        x, y = creature.foot_at(number, creature.at, creature.facing)
        if passage.begins_so:
            creature.first[number] = (float(x), float(y))
        else:
            late = 0.2 * (number % 2)
            passage.step(number, passage.start + 0.5 + late, np.array([x, y]), 0.08 * creature.leg, 0.3)


def play(passage: Passage) -> None:
    """Play alone or with others: bow, bound to and fro, roll over."""
    creature = passage.creature
    if not creature.four:
        jump(creature, passage.beat)
        return
    third = min(passage.seconds / 3, 1.6)
    bow = Passage(
        company=passage.company,
        creature=creature,
        beat=passage.beat,
        start=passage.start,
        end=passage.start + third,
    )
    bow.bow(0.36)
    for side in (1, -1):
        bow.paw(side, bow.arm * np.array([0.72, 0.04 * side, -0.5]), part="own")
    bow.turn("neck", y=-0.4)
    bow.wag(4.0, 0.6)
    panting(creature, bow.frames, bow.weight)
    hop = replace(passage.beat, start=bow.end, seconds=third + 0.2, path=())
    jump(creature, hop)
    if passage.seconds > 3.6:
        rest = Passage(
            company=passage.company,
            creature=creature,
            beat=passage.beat,
            start=bow.end + third + 0.4,
            end=passage.end,
        )
        roll_over(rest)


def play_with(passage: Passage) -> None:
    """Bat a thing about with the forepaws, springing after it."""
    thing = passage.company.thing(passage.beat.target)
    if thing is None or thing.cast:
        play(passage)
        return
    creature = passage.creature
    where = np.array(thing.start.position[:2])
    passage = passage.renewed(close_to(passage, where, 0.9 * front(creature), there=True))
    passage.bow(0.22)
    passage.turn("neck", y=0.35)
    passage.turn("head", y=0.22, z=0.25 * passage.wave(0.8))
    for side, late in ((1, 0.0), (-1, np.pi)):
        swipe = np.maximum(passage.wave(1.4, late), -0.2)
        goal = passage.arm * np.column_stack(
            [0.62 + 0 * swipe, side * (0.20 - 0.30 * swipe), -0.66 + 0.26 * swipe]
        )
        passage.paw(side, goal, smooth(1.5 * swipe + 0.3), part="own")
    passage.wag(2.5, 0.4)
    across = np.array([-np.sin(creature.facing), np.cos(creature.facing)])
    roll = 0.16 * creature.leg * passage.wave(0.7) * passage.weight
    creature.rolls.append((thing.id, passage.frames, np.outer(roll, across)))


def pick_up(passage: Passage) -> None:
    """Go to a thing, take it in the mouth, and keep it."""
    thing = passage.company.thing(passage.beat.target)
    if thing is None or thing.cast:
        return
    taken(
        passage,
        thing,
        close_to(passage, np.array(thing.start.position[:2]), front(passage.creature), swift=True),
    )


def taken(passage: Passage, thing: Thing, arrives: float, end: float = np.inf) -> float:
    """Put the head down to a thing and lift it in the mouth; returns when the head is up again."""
    creature = passage.creature
    down = Passage(
        company=passage.company,
        creature=creature,
        beat=passage.beat,
        start=arrives,
        end=arrives + 0.8,
        ease=0.35,
    )
    head_down(down, 0.5 * min(thing.model.size[2], creature.leg))
    creature.mouthfuls.append(Mouthful(thing=thing.id, start=arrives + 0.4, end=end))
    held = creature.span(arrives + 0.1, min(end, float(creature.times[-1]) + 1.0))
    gape(creature, held, min(0.22 + 0.25 * max(thing.model.size) / max(creature.leg, 0.05), 0.5))
    return arrives + 0.8


def fetch(passage: Passage) -> None:
    """Run to a thing, pick it up and bring it back to where it came from, or to somebody."""
    company, creature = passage.company, passage.creature
    thing = company.thing(passage.beat.target)
    if thing is None or thing.cast:
        carry(passage)
        return
    home = np.array(creature.thing.start.position[:2], float)
    if any(mouthful.thing == thing.id for mouthful in creature.mouthfuls):  # it has it already
        go(creature, stand_up(creature, passage.start), passage.seconds, [home], swift=True)
        return
    third = passage.seconds / 2.4
    where = np.array(thing.start.position[:2])
    way = where - creature.at
    far = float(np.linalg.norm(way)) + 1e-9
    there = go(
        creature, stand_up(creature, passage.start), third, [where - way / far * front(creature)], swift=True
    )
    people = [
        t for t in company.blocking.things if t.cast and t.id != creature.id and t.id not in company.creatures
    ]
    if people:
        near = min(people, key=lambda t: float(np.linalg.norm(spot(company, t, passage.end) - home)))
        place = spot(company, near, passage.end)
        home = place + (creature.at - place) / (np.linalg.norm(creature.at - place) + 1e-9) * (
            front(creature) + 0.55
        )
    up = taken(passage, thing, there, end=np.inf)
    go(creature, up, max(passage.end - up - 0.2, 0.8), [home], swift=True)
    passage.wag(3.0, 0.4)


def carry(passage: Passage) -> None:
    """Walk with a thing in the mouth from the first frame on."""
    company, creature = passage.company, passage.creature
    thing = company.thing(passage.beat.target)
    if thing is not None and not thing.cast:
        if passage.begins_so or thing.held_by == creature.id:
            creature.mouthfuls.append(
                Mouthful(thing=thing.id, start=0.0 if passage.begins_so else passage.start, end=np.inf)
            )
            gape(creature, creature.span(passage.start, np.inf), 0.3)
        else:
            pick_up(passage)
    if passage.beat.path:
        go(creature, stand_up(creature, passage.start), passage.seconds, places_of(passage.beat), swift=False)


def catch(passage: Passage) -> None:
    """Run, leap with the head up, and take a thing out of the air."""
    creature, thing = passage.creature, passage.company.thing(passage.beat.target)
    start = stand_up(creature, passage.start)
    leap = max(passage.end - 1.4, start + 0.2)
    ahead = np.array([np.cos(creature.facing), np.sin(creature.facing)])
    goal = creature.at + ahead * min(3.0 * creature.leg * (leap - start), 4.0 * creature.leg)
    if leap - start > 0.6:
        go(creature, start, leap - start, [goal], swift=True)
    jump(creature, replace(passage.beat, start=leap, seconds=1.4, path=()))
    top = creature.span(leap, leap + 1.0)
    t = creature.times[top] - leap
    look = bump(t / 1.0)
    creature.turn("neck", top, y=-0.35 * look)
    creature.turn("head", top, y=-0.35 * look)
    gape(creature, top, 0.5 * bump(np.clip(t / 0.62, 0, 1)))
    if thing is not None and not thing.cast:
        creature.mouthfuls.append(Mouthful(thing=thing.id, start=leap + 0.6, end=np.inf, flies=0.8))


def balance(passage: Passage) -> None:
    """Hold a thing on the tip of the nose, swaying under it."""
    creature, thing = passage.creature, passage.company.thing(passage.beat.target)
    sway = passage.wave(0.7)
    passage.turn("neck", y=-0.35 + 0.04 * sway, z=0.08 * passage.wave(0.45))
    passage.turn("head", y=-0.55 + 0.05 * passage.wave(1.1), x=0.10 * sway)
    passage.turn("chest", z=0.06 * sway)
    if thing is not None and not thing.cast:
        creature.mouthfuls.append(
            Mouthful(thing=thing.id, start=passage.start, end=passage.end, on_nose=True)
        )


def follow(passage: Passage) -> None:
    """Go after another, a length behind, looking up at it."""
    creature, other = passage.creature, partner(passage)
    start = stand_up(creature, passage.start)
    places = places_of(passage.beat)
    if not places and other is not None:
        goal = spot(passage.company, other, np.inf)
        moves = [m for b in passage.company.blocking.beats if b.actor == other.id for m in b.path]
        if moves:
            goal = np.array(moves[-1].position[:2])
        way = goal - creature.at
        far = float(np.linalg.norm(way))
        if far > 2.2 * creature.leg:
            places = [goal - way / far * (front(creature) + 1.2 * creature.leg)]
    if places:
        swift = other is not None and any(
            b.verb.value == "run" for b in passage.company.blocking.beats if b.actor == other.id
        )
        go(creature, start, passage.seconds, places, swift=swift)
    if other is not None:
        creature.looks.append((passage.start, passage.seconds, other.id))


def snap(passage: Passage) -> None:
    """Snap with the jaws, again and again; a fish that leaps by is in them at last."""
    thing = passage.company.thing(passage.beat.target)
    cycle = np.mod(passage.t / 1.5, 1.0)
    out = bump(np.clip(cycle / 0.5, 0, 1))
    head_down(passage, 0.25 * passage.leg, 0.5)
    passage.turn("neck", y=0.30 * out)
    gape(passage.creature, passage.frames, passage.weight * 0.6 * bump(np.clip(cycle / 0.4, 0, 1)))
    called(passage.creature, passage.start + 0.4)
    if thing is not None and thing.id != passage.creature.id:
        moment = passage.start + min(1.2, 0.4 * passage.seconds)
        passage.creature.mouthfuls.append(Mouthful(thing=thing.id, start=moment, end=np.inf, flies=0.5))
