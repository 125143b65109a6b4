"""What animals do with their own bodies: groom, scratch, shake, stretch, yawn, dig, roll over, sleep."""

from __future__ import annotations

import numpy as np

from filmwright.stage.rehearsal.animals.approach import close_to
from filmwright.stage.rehearsal.animals.mouth import called, chewing, gape, licking, panting
from filmwright.stage.rehearsal.animals.moves import settle, stand_up, to_the_ground
from filmwright.stage.rehearsal.animals.passage import Passage
from filmwright.stage.rehearsal.rotations import Reals, bump, smooth
from filmwright.stage.world.world import Verb


def get_up(passage: Passage) -> None:
    """Wake, get up and look about."""
    stand_up(passage.creature, passage.start)
    passage.turn("head", z=0.3 * passage.wave(0.4))


def sat(passage: Passage) -> None:
    """Sit down for as long as the passage lasts, where the animal can."""
    settle(passage.creature, passage.start, sit=1.0, lie=0.0)


def lain(passage: Passage) -> None:
    """Lie down for as long as the passage lasts."""
    settle(passage.creature, passage.start, sit=0.0, lie=1.0)


def head_down(passage: Passage, above: float = 0.0, share: Reals | float = 1.0) -> None:
    """Bring the mouth to the ground, or `above` metres over it."""
    angles, dip = to_the_ground(passage.creature, above)
    for part, angle in angles.items():
        passage.turn(part, y=share * angle)
    passage.pitch(share * dip)


def groom(passage: Passage) -> None:
    """Sit and lick a raised paw, drawing it over the face between licks."""
    sat(passage)
    creature = passage.creature
    cycle = np.mod(passage.t / 2.6, 1.0)
    wipe = smooth((cycle - 0.62) / 0.1) * smooth((1.0 - cycle) / 0.1)
    lick = 1 - wipe
    head = 0.55 * float(np.linalg.norm(passage.from_joint("head", "muzzle")))
    stroke = passage.wave(1.5)
    near = passage.near
    base = np.array([1.75, 0.12 * near, -0.45]) * head
    over = np.array([1.0, 0.75 * near, 0.75]) * head
    goal = base + wipe[:, None] * (over - base) + np.outer(stroke, [0.10, 0.0, 0.18]) * head
    passage.paw(near, goal, part="head")
    passage.turn("neck", y=0.30 * lick + 0.08 * stroke, z=0.16 * near)
    passage.turn("head", y=0.34 * lick + 0.12 * stroke * lick, z=0.12 * near, x=-0.25 * near * wipe)
    licking(creature, passage.frames, passage.weight * lick, 1.5)
    passage.hold("lids", 0.75)


def lick(passage: Passage) -> None:
    """Lick what is before the mouth."""
    passage.turn("head", y=0.12 + 0.16 * passage.wave(1.6), z=0.0)
    passage.turn("neck", y=0.10)
    licking(passage.creature, passage.frames, passage.weight)


def scratch(passage: Passage) -> None:
    """Sit, lean, and scratch behind an ear with a hind foot, fast."""
    sat(passage)
    head = float(np.linalg.norm(passage.from_joint("head", "muzzle")))
    burst = smooth(np.sin(2 * np.pi * passage.t / 2.2) * 3 + 1.2)
    stroke = passage.wave(4.2) * burst
    near = passage.near
    goal = np.array([0.0, 0.40 * near, -0.05]) * head + np.outer(stroke, [0.16, 0.0, 0.20]) * head
    passage.hind(near, goal, part="head")
    passage.turn("chest", z=0.30 * near)
    passage.turn("neck", x=-0.30 * near, z=0.75 * near, y=0.30)
    passage.turn("head", x=-0.45 * near, z=0.45 * near, y=0.06 * stroke)
    passage.creature.roll[passage.frames] += 0.16 * near * passage.weight
    passage.hold("lids", 0.8)


def shake(passage: Passage) -> None:
    """Shake off water: a twist that runs from the head to the tail."""
    hertz = float(np.clip(3.0 * (0.5 / passage.leg) ** 0.3, 2.0, 3.4))
    loud = smooth(passage.t / 0.3) * smooth((passage.seconds - passage.t) / 0.5)
    for part, late, size in (
        ("head", 0.0, 0.55),
        ("neck", 0.5, 0.42),
        ("chest", 1.1, 0.30),
        ("pelvis", 2.0, 0.42),
        ("tail_1", 2.6, 0.9),
    ):
        passage.turn(part, x=size * loud * passage.wave(hertz, late))
    for side in "lr":
        passage.turn(f"ear_{side}", x=0.9 * loud * passage.wave(hertz, 1.4))
    passage.creature.roll[passage.frames] += 0.16 * passage.weight * loud * passage.wave(hertz, 1.4)
    passage.turn("neck", y=0.25)
    passage.hold("lids", 1.0)


def toss_mane(passage: Passage) -> None:
    """Throw the head up, down and from side to side, so that the mane flies."""
    loud = smooth(passage.t / 0.2)
    swing, nod = passage.wave(1.25), passage.wave(1.25, 1.4)
    passage.turn("neck", z=0.62 * swing, y=0.10 + 0.42 * nod, x=0.30 * swing)
    passage.turn("nape", z=0.26 * swing, x=0.42 * passage.wave(1.25, 0.5), y=0.15 * nod)
    passage.turn(
        "head",
        z=0.36 * passage.wave(1.25, 0.7),
        y=0.34 * passage.wave(1.25, 1.9),
        x=0.62 * loud * passage.wave(1.25, 0.8),
    )
    passage.turn("chest", z=0.10 * swing)
    passage.tail(z=0.6 * passage.wave(1.25, 2.0), y=-0.2)


def stretch(passage: Passage) -> None:
    """Bow: chest to the ground, forelegs stretched out, haunches high."""
    creature = passage.creature
    if not creature.four:
        spread_wings(passage)
        return
    deep = 0.42 + 0.05 * passage.wave(0.5)
    passage.bow(deep)
    long = passage.arm
    for side in (1, -1):
        passage.paw(side, np.array([0.80 * long, 0.02 * side * long, -0.42 * long]), part="own")
    passage.turn("neck", y=-0.50)
    passage.turn("head", y=-0.10)
    passage.tail(y=0.5)
    passage.hold("lids", 0.7)


def yawn(passage: Passage) -> None:
    """Open the mouth wide, head back, eyes shut; then lick the lips."""
    wide = bump(np.clip(passage.t / min(2.4, passage.seconds), 0, 1)) ** 0.7
    gape(passage.creature, passage.frames, 0.85 * wide)
    passage.turn("neck", y=-0.22 * wide)
    passage.turn("head", y=-0.34 * wide)
    passage.creature.tongue[passage.frames] = np.maximum(passage.creature.tongue[passage.frames], 0.55 * wide)
    passage.creature.lids[passage.frames] = np.maximum(passage.creature.lids[passage.frames], wide)
    for side in "lr":
        passage.turn(f"ear_{side}", y=-0.5 * wide)


def howl(passage: Passage) -> None:
    """Point the nose at the sky and howl."""
    if not passage.creature.lying:
        sat(passage)
    passage.turn("neck", y=-0.62)
    passage.turn("head", y=-0.62 + 0.05 * passage.wave(0.8))
    gape(passage.creature, passage.frames, passage.weight * (0.26 + 0.08 * passage.wave(1.1)))
    passage.hold("lids", 0.85)
    for side in "lr":
        passage.turn(f"ear_{side}", y=-0.6)
    for moment in np.arange(passage.start + 0.3, passage.end - 0.4, 2.1):
        passage.creature.cries.append((float(moment), "howl"))


def call(passage: Passage, voice: str | None = None) -> None:
    """Bark, meow, moo, neigh, chirp: again and again, the mouth with every call."""
    creature, moment = passage.creature, passage.start + 0.25
    if passage.beat.target:
        creature.looks.append((passage.start, passage.seconds, passage.beat.target))
    while moment < passage.end - 0.3:
        called(creature, moment, voice)
        moment += 0.62 + 0.6 * creature.leg + float(creature.rng.uniform(0, 0.25))


def roar(passage: Passage) -> None:
    """Brace the legs, thrust the head forward, and roar with the mouth wide open."""
    surge = bump(np.mod(passage.t / 2.2, 1.0)) ** 0.5
    passage.turn("neck", y=-0.10 + 0.10 * surge)
    passage.turn("head", y=-0.32 * surge, x=0.05 * passage.wave(9.0) * surge, z=0.18 * passage.wave(0.45))
    gape(passage.creature, passage.frames, passage.weight * 0.72 * surge)
    passage.pitch(-0.06 * surge)
    for side in "lr":
        passage.turn(f"ear_{side}", y=-0.5)
    voice = passage.creature.habits.voice
    for moment in np.arange(passage.start + 0.25, passage.end - 0.3, 2.2):
        passage.creature.cries.append((float(moment), voice if voice != "chirp" else "screech"))


def dig(passage: Passage) -> None:
    """Dig: nose down between the forepaws, which strike the ground in turns and throw the earth back."""
    creature, long = passage.creature, passage.arm
    if not creature.four:
        peck(passage)
        return
    hole = passage.company.thing(passage.beat.target)
    if hole is not None and not hole.cast:
        passage = passage.renewed(
            close_to(passage, np.array(hole.start.position[:2]), _before(passage), there=True)
        )
    passage.bow(0.24)
    passage.turn("neck", y=0.55)
    passage.turn("head", y=0.35 + 0.08 * passage.wave(5.0))
    passage.turn("chest", x=0.12 * passage.wave(2.5))
    passage.turn("pelvis", x=-0.08 * passage.wave(2.5))
    for side, late in ((1, 0.0), (-1, np.pi)):
        angle = 2 * np.pi * 2.5 * passage.t - late
        goal = np.column_stack(
            [
                0.30 + 0.34 * np.cos(angle),
                0.06 * side + 0 * angle,
                -0.74 + 0.15 * np.maximum(np.sin(angle), -0.35),
            ]
        )
        passage.paw(side, long * goal, part="own")
    passage.wag(3.0, 0.35)


def _before(passage: Passage) -> float:
    """Return how far before its root an animal digs, metres."""
    return float(passage.joint("upper_arm_l")[0]) + 0.45 * passage.arm


def sniff(passage: Passage) -> None:
    """Run the nose along the ground, from side to side, in short draws."""
    head_down(passage, 0.10 * passage.leg)
    passage.turn("neck", z=0.34 * passage.wave(0.42))
    passage.turn("head", z=0.22 * passage.wave(0.42, 0.5), y=0.05 * passage.wave(4.0))


def roll_over(passage: Passage) -> None:
    """Lie down, roll over the back once, and come up on the belly again."""
    creature = passage.creature
    lain(passage)
    begin = 0.1 if passage.begins_so else 0.7
    long = max(min(1.8, passage.seconds - begin - 0.2), 0.8)
    rest = creature.span(passage.start + begin, np.inf)
    u = np.clip((creature.times[rest] - passage.start - begin) / long, 0, 1)
    ease = 0.5 * (u + smooth(u))
    creature.flank[rest] = 2 * np.pi * np.where(u < 1, ease, 0.0)
    frames = creature.span(passage.start + begin, passage.start + begin + long)
    happy = bump(u[: frames.stop - frames.start])
    for number in range(len(creature.anatomy.legs)):
        kick = 0.15 * np.sin(2 * np.pi * 2.3 * creature.times[frames] + 1.7 * number)
        joint = creature.anatomy.parts[creature.anatomy.legs[number].bones[1]]
        creature.turn(joint, frames, y=kick * happy)
    panting(creature, frames, happy)


def on_its_back(passage: Passage) -> None:
    """Lie on the back with the paws in the air and wriggle."""
    creature = passage.creature
    lain(passage)
    creature.flank[passage.frames] = np.pi * passage.weight + 0.14 * passage.wave(1.4) * passage.weight
    passage.turn("chest", z=0.12 * passage.wave(1.4, 1.0))
    passage.turn("pelvis", z=-0.16 * passage.wave(1.4))
    passage.turn("neck", y=-0.5)
    panting(creature, passage.frames, passage.weight)


def play_dead(passage: Passage) -> None:
    """Drop on the side and lie still with the eyes shut, from then on."""
    creature = passage.creature
    rest = creature.span(passage.start, np.inf)
    t = creature.times[rest] - passage.start
    down = np.ones(len(t)) if passage.begins_so else smooth(t / 0.7)
    creature.flank[rest] = 1.45 * down + 0.10 * bump((t - 0.7) / 0.4)
    creature.lids[rest] = np.maximum(creature.lids[rest], down)
    for part, angle in (("neck", 0.25), ("head", 0.10)):
        creature.turn(part, rest, y=angle * down)


def sleep(passage: Passage) -> None:
    """Lie curled with the head down, the eyes shut, breathing slowly."""
    creature = passage.creature
    lain(passage)
    rest = creature.span(passage.start, np.inf)
    u = (
        np.ones(rest.stop - rest.start)
        if passage.begins_so
        else smooth((creature.times[rest] - passage.start) / 1.4)
    )
    creature.asleep[rest] = np.maximum(creature.asleep[rest], u)
    if not creature.four:  # birds sleep with the head laid back
        creature.turn("neck", rest, z=1.1 * u, y=0.2 * u)
        creature.turn("head", rest, z=1.0 * u, y=0.3 * u)


def beg(passage: Passage) -> None:
    """Sit up on the haunches, the forepaws hanging before the chest."""
    sat(passage)
    creature = passage.creature
    creature.upright[passage.frames] = np.maximum(creature.upright[passage.frames], 0.45 * passage.weight)
    for side in (1, -1):
        goal = passage.arm * np.array([0.42, 0.05 * side, -0.28])
        passage.paw(side, goal + np.outer(passage.wave(1.6), [0.0, 0.0, 0.05 * passage.arm]), part="own")
    passage.wag()


def give_paw(passage: Passage) -> None:
    """Sit and hold out a forepaw."""
    sat(passage)
    out = bump(np.mod(passage.t / 2.4, 1.0)) ** 0.4
    shake_ = 0.05 * passage.wave(2.0)
    goal = passage.arm * np.array([0.78, 0.10 * passage.near, -0.30]) + np.outer(
        shake_, [0.0, 0.0, passage.arm]
    )
    passage.paw(passage.near, goal, out, part="own")
    passage.turn("head", x=0.18)
    passage.wag()


def chase_tail(passage: Passage) -> None:
    """Whirl on the spot after the own tail, the body bent into a bow."""
    creature = passage.creature
    rate = 1.05 * 2 * np.pi * float(np.clip((0.45 / passage.leg) ** 0.4, 0.5, 1.3))
    laps = rate * passage.t
    whirl(passage, laps)
    passage.turn("chest", z=0.34)
    passage.turn("pelvis", z=-0.34)
    passage.turn("neck", z=0.62, y=0.10)
    passage.turn("head", z=0.55)
    passage.tail(z=-0.7, curl=-0.2)
    creature.jaw[passage.frames] = np.maximum(
        creature.jaw[passage.frames], 0.3 * passage.weight * (passage.wave(2.4) > 0.2)
    )


def whirl(passage: Passage, laps: Reals) -> None:
    """Turn the body by angles (n,) on the spot, its feet stepping after it four times a turn."""
    creature = passage.creature
    rest = creature.span(passage.start, np.inf)
    whole = np.full(rest.stop - rest.start, laps[-1] if len(laps) else 0.0)
    whole[: len(laps)] = laps
    creature.heading[rest] = creature.facing + whole
    each = 0.8
    for place, number in enumerate(creature.walking):
        late = place / max(len(creature.walking), 1)
        goal = each * (late + 0.5)
        while goal < whole[-1]:
            moment = passage.start + float(np.interp(goal, laps, passage.t))
            x, y = creature.foot_at(number, creature.at, creature.facing + goal + 0.4)
            passage.step(number, moment, np.array([x, y]), 0.10 * creature.leg, 0.18)
            goal += each
    creature.facing += float(whole[-1])


def wag(passage: Passage) -> None:
    """Stand and wag the raised tail so that the hips go along, mouth open."""
    passage.wag(2.3, 0.62)
    passage.tail(y=-0.25)
    sway = passage.wave(2.3, 2.6)
    passage.turn("pelvis", z=0.20 * sway, x=0.10 * sway)
    passage.turn("chest", z=-0.12 * sway)
    passage.turn("neck", y=-0.12)
    panting(passage.creature, passage.frames, passage.weight)


def pant(passage: Passage) -> None:
    """Pant with the tongue out."""
    panting(passage.creature, passage.frames, passage.weight)


def chew(passage: Passage) -> None:
    """Chew the cud: lying or standing, the jaw going round."""
    if passage.beat.verb is Verb.LIE:
        lain(passage)
    chewing(passage.creature, passage.frames, 1.7 * passage.weight, 1.3)
    passage.turn("neck", y=-0.40 if passage.creature.lying else 0.0)
    passage.turn("head", y=0.04 * passage.wave(1.3))


def sneeze(passage: Passage) -> None:
    """Draw back and sneeze, the head thrown forward."""
    for moment in np.arange(0.7, max(passage.seconds - 0.2, 0.75), 1.6):
        draw, blow = bump((passage.t - moment + 0.5) / 0.6), bump((passage.t - moment + 0.02) / 0.3)
        passage.turn("neck", y=-0.25 * draw + 0.40 * blow)
        passage.turn("head", y=-0.20 * draw + 0.45 * blow)
        gape(passage.creature, passage.frames, passage.weight * (0.25 * draw + 0.2 * blow))


def peck(passage: Passage) -> None:
    """Peck the ground: down fast, up to look."""
    beat = np.mod(passage.t * 1.5, 1.0)
    down = bump(np.clip(beat / 0.45, 0, 1)) ** 0.7
    head_down(passage, 0.0, down)
    gape(passage.creature, passage.frames, passage.weight * 0.25 * down)
    passage.turn("head", z=0.35 * np.sign(passage.wave(0.37)) * (1 - down))


def preen(passage: Passage) -> None:
    """Turn the head back and draw the beak through the feathers."""
    side = np.sign(passage.wave(0.2, -0.3))
    passage.turn("neck", z=1.0 * side, y=0.35)
    passage.turn("head", z=0.95 * side, y=0.35 + 0.22 * passage.wave(3.0))
    gape(passage.creature, passage.frames, passage.weight * 0.15 * (passage.wave(3.0) > 0))


def spread_wings(passage: Passage) -> None:
    """Stand and open the wings wide, beating them once or twice."""
    creature = passage.creature
    creature.spread[passage.frames] = np.maximum(creature.spread[passage.frames], passage.weight)
    creature.display[passage.frames] = np.maximum(creature.display[passage.frames], passage.weight)
    passage.turn("neck", y=-0.2)
