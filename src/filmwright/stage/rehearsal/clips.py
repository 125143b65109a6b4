"""The clip mover: a person's own motion, played by anybody of any size.

clip -> at the scene's rate, looped or held -> on this body: turns as they are, travel by leg length
     -> feet that stood stand still, on the floor -> a recorded stretch over the planned body
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from filmwright.film.errors import BoardRefused, did_you_mean, listed
from filmwright.media.motion import about_axis, between, inverted, matrices, multiplied
from filmwright.stage.blocking.blocking import Beat
from filmwright.stage.rehearsal.actor import Actor, style_of
from filmwright.stage.rehearsal.company import Company
from filmwright.stage.rehearsal.figure import SIDES, Figure
from filmwright.stage.rehearsal.footwork import Spot, Step
from filmwright.stage.rehearsal.holds import Flags, leant, stances, stilled
from filmwright.stage.rehearsal.recorded import Recorded, assembled
from filmwright.stage.rehearsal.rotations import Reals, about_z, smooth, turned, wrapped
from filmwright.stage.world.clip import BONES, Clip
from filmwright.stage.world.world import Verb

SEAM = 0.3
"""Seconds in which planned and recorded motion pass into each other."""
_ASIDE, _TURNING = 0.5, 0.7
"""Radians from which one turns before a motion that goes another way, and the seconds it takes."""
_UP = ("hand_l", "hand_r", "head", "pelvis", "shin_l", "shin_r", "forearm_l", "forearm_r")
_THICK = {"head": 0.05, "pelvis": 0.05, "shin_l": 0.02, "shin_r": 0.02}
"""Heights of the body that a joint stays above the floor; 0.015 for the others."""


def clip(company: Company, actor: Actor, beat: Beat) -> None:
    """Do what was recorded, from where the actor stands and the way it faces."""
    known = company.blocking.motions
    name = beat.clip or ""
    if name not in known:
        raise BoardRefused(
            f"no motion is named @{name}{did_you_mean(name, known)}; motions given: {listed(known)}"
        )
    recording = known[name]
    times = actor.times
    facing = beat.path[0].heading if beat.path else actor.heading
    if abs(wrapped(facing - actor.heading)) > _ASIDE and beat.start > times[0] + 0.05:
        turned_at = actor.shuffle(beat.start, _TURNING, actor.at, facing)
        beat = replace(beat, start=turned_at, seconds=max(beat.seconds - _TURNING, SEAM))
    end = _end(company, actor, beat, recording)
    frames = actor.span(beat.start, end + SEAM)
    own = times[frames]
    clock = (np.minimum(own, end) - beat.start) * style_of(beat.manner).tempo
    taken = performed(actor.figure, recording, clock, Start(at=actor.at, heading=facing))
    begin = smooth((own - beat.start) / SEAM) if beat.start > times[0] + 0.05 else np.ones(len(own))
    weight = begin * (1 - smooth((own - end) / SEAM))
    actor.recorded.append(
        Recorded(frames=frames, turns=taken.turns, pelvis=taken.pelvis, ankles=taken.ankles, weight=weight)
    )
    _follow(actor, beat, taken, (own, end))


@dataclass(frozen=True, kw_only=True, eq=False)
class Start:
    """Where somebody begins: the ground below the hips (2,) and the heading."""

    at: Reals
    heading: float


@dataclass(frozen=True, kw_only=True, eq=False)
class Taken:
    """A clip on one body. turns (n, bones, 4), pelvis (n, 3), ankles (n, 2, 3), planted (n, 4)."""

    turns: Reals
    pelvis: Reals
    ankles: Reals
    planted: Flags


def performed(figure: Figure, recording: Clip, clock: Reals, start: Start) -> Taken:
    """Return a clip as this body does it at the clip's own seconds `clock` (n,), which never fall."""
    turns, hips, planted = _sampled(recording, clock)
    turns = multiplied(np.broadcast_to(about_axis(2, np.array(start.heading)), turns.shape), turns)
    way = hips[:, :2] * figure.leg @ about_z(start.heading)[:2, :2].T
    height = figure.ankle + figure.leg + hips[:, 2] * figure.leg
    middle = np.column_stack([start.at + way, height])
    turn = matrices(turns)
    joint = figure.rest[figure.index["pelvis"]]
    between_hips = figure.rest[[figure.index["thigh_l"], figure.index["thigh_r"]]].mean(axis=0)
    pelvis = middle + turned(turn[:, 0], joint - between_hips)
    _, at = _hung(figure, turn, pelvis)
    pelvis = pelvis + _above_the_floor(figure, at, clock)[:, None] * np.array([0.0, 0.0, 1.0])
    _, at = _hung(figure, turn, pelvis)
    ankles = np.stack(
        [
            _held(
                figure,
                at[:, BONES.index(f"foot_{s}")],
                turn[:, BONES.index(f"foot_{s}")],
                planted[:, n],
                clock,
            )
            for n, s in enumerate(SIDES)
        ],
        1,
    )
    pelvis = _within_reach(figure, turn, pelvis, ankles, planted)
    turns = leant(figure, turns, (pelvis, ankles), planted[:, 2:], clock)
    return Taken(turns=turns, pelvis=pelvis, ankles=ankles, planted=planted)


def _sampled(recording: Clip, clock: Reals) -> tuple[Reals, Reals, Flags]:
    """Return turns, hips and stances at the clip's seconds: going round where it can, held at its end."""
    length = recording.seconds
    rounds = np.floor(clock / length + 1e-9) if recording.cyclic else np.zeros(len(clock))
    inside = np.clip(clock - rounds * length, 0.0, length) * recording.rate
    at = np.minimum(inside.astype(int), len(recording.hips) - 2)
    share = (inside - at)[:, None]
    turns = between(
        recording.turns[at],
        recording.turns[at + 1],
        np.broadcast_to(share[:, None], (*at.shape, len(BONES), 1)),
    )
    hips = recording.hips[at] + share * (recording.hips[at + 1] - recording.hips[at])
    planted = recording.planted[np.rint(inside).astype(int)]
    if rounds.max(initial=0) < 1:
        return turns, hips, planted
    return *_rounded(recording, (turns, hips), rounds, clock - rounds * length), planted


def _rounded(recording: Clip, once: tuple[Reals, Reals], rounds: Reals, since: Reals) -> tuple[Reals, Reals]:
    """Return every round carried on from where and how the one before ended, without a jump at its seam."""
    turns, hips = once[0].copy(), once[1].copy()
    first, last = matrices(recording.turns[[0, -1], 0])
    change = float(np.arctan2(last[1, 0], last[0, 0]) - np.arctan2(first[1, 0], first[0, 0]))
    gained = recording.hips[-1] - recording.hips[0]
    gained[2] = 0.0
    back = np.broadcast_to(about_axis(2, np.array(-change)), recording.turns[-1].shape)
    gap = multiplied(multiplied(back, recording.turns[-1]), inverted(recording.turns[0]))
    drop = recording.hips[-1, 2] - recording.hips[0, 2]
    none = np.array([1.0, 0.0, 0.0, 0.0])
    there = np.zeros(3)
    for number in range(1, int(rounds.max()) + 1):
        there = there + about_z((number - 1) * change) @ gained
        mine = rounds == number
        fade = (1 - smooth(since[mine] / SEAM))[:, None]
        still = np.broadcast_to(none, (int(mine.sum()), len(BONES), 4))
        eased = between(
            still, np.broadcast_to(gap, still.shape), np.broadcast_to(fade[:, None], (*still.shape[:2], 1))
        )
        turns[mine] = multiplied(eased, turns[mine])
        turns[mine] = multiplied(
            np.broadcast_to(about_axis(2, np.array(number * change)), still.shape), turns[mine]
        )
        hips[mine, 2] += fade[:, 0] * drop
        hips[mine] = hips[mine] @ about_z(number * change).T + there
    return turns, hips


def _hung(figure: Figure, turn: Reals, pelvis: Reals) -> tuple[Reals, Reals]:
    """Return turns and joints of a body whose legs point as their turns say, solved to nothing."""
    index = {bone: number for number, bone in enumerate(BONES)}
    thighs = [figure.rest[figure.index[f"thigh_{s}"]] - figure.rest[figure.index["pelvis"]] for s in SIDES]
    ankles = []
    for hip, side in zip(thighs, SIDES, strict=True):
        upper, lower = (-turn[:, index[f"{part}_{side}"], :, 2] for part in ("thigh", "shin"))
        ankles.append(pelvis + turned(turn[:, 0], hip) + upper * figure.thigh + lower * figure.shin)
    return assembled(figure, turn, pelvis, np.stack(ankles, 1))


def _above_the_floor(figure: Figure, at: Reals, clock: Reals) -> Reals:
    """Return how far (n,) the body must be lifted so that hands, knees and head stay above the floor."""
    needed = np.zeros(len(at))
    for part in _UP:
        thick = _THICK.get(part, 0.015) * figure.height
        needed = np.maximum(needed, thick - at[:, BONES.index(part), 2])
    return _spread(np.maximum(needed, 0.0), 3)


def _spread(values: Reals, frames: int) -> Reals:
    """Return values (n,) that reach every peak, but rise and fall gently around it."""
    padded = np.pad(values, 2 * frames, mode="edge")
    widest = np.lib.stride_tricks.sliding_window_view(padded, 2 * frames + 1).max(axis=1)
    return np.convolve(widest, np.full(2 * frames + 1, 1 / (2 * frames + 1)), mode="valid")


def _held(figure: Figure, ankle: Reals, turn: Reals, planted: Flags, clock: Reals) -> Reals:
    """Return the ankle's places (n, 3) with the ball of the foot held still while the foot stands."""
    ball = ankle + turned(turn, np.array([figure.ball, 0.0, figure.toe_height - figure.ankle]))
    place = ankle + stilled(ball, planted, figure.toe_height, clock)
    soles = [
        (turned(turn, np.array([x, 0.0, -figure.ankle])) + place)[:, 2]
        for x in (-figure.heel, figure.ball + 0.5 * figure.heel)
    ]
    place[:, 2] += np.maximum(-np.min(soles, axis=0), 0.0)
    return place


def _within_reach(figure: Figure, turn: Reals, pelvis: Reals, ankles: Reals, planted: Flags) -> Reals:
    """Return the pelvis (n, 3) sunk, gently, as far as standing feet need to be reached."""
    longest = 0.997 * figure.leg
    drop = np.zeros(len(pelvis))
    for number, side in enumerate(SIDES):
        hip = figure.rest[figure.index[f"thigh_{side}"]] - figure.rest[figure.index["pelvis"]]
        joint = pelvis + turned(turn[:, 0], hip)
        level = np.linalg.norm((joint - ankles[:, number])[:, :2], axis=-1)
        up = np.sqrt(np.maximum(longest**2 - level**2, (0.3 * longest) ** 2))
        drop = np.maximum(drop, np.where(planted[:, number], joint[:, 2] - ankles[:, number, 2] - up, 0.0))
    sunk = pelvis.copy()
    sunk[:, 2] -= _spread(np.maximum(drop, 0.0), 2)
    return sunk


def _end(company: Company, actor: Actor, beat: Beat, recording: Clip) -> float:
    """Return when the clip's lead ends.

    What goes round goes on to the beat's end. Who ends on the feet lives on there; who ends on the
    floor stays there until something else begins.
    """
    end = beat.start + beat.seconds
    if recording.cyclic:
        return end
    end = min(end, beat.start + recording.seconds / style_of(beat.manner).tempo)
    if recording.hips[-1, 2] > -0.35 and matrices(recording.turns[-1, 0])[2, 2] > 0.5:
        return end
    others = [
        other.start
        for other in company.blocking.beats
        if other.actor == actor.id and other.start >= end - 1e-6 and other.verb not in (Verb.IDLE, Verb.LOOK)
    ]
    return min([*others, float(actor.times[-1]) + 1.0])


def _follow(actor: Actor, beat: Beat, taken: Taken, when: tuple[Reals, float]) -> None:
    """Let the planned body go along: its root, its feet, and the sounds of its steps."""
    own, end = when
    turn = matrices(taken.turns)
    frames = actor.span(beat.start, end)
    count = frames.stop - frames.start
    if count < 1:
        return
    facing = matrices(taken.turns[[0, count - 1], 0])
    ahead = [float(np.arctan2(m[1, 0], m[0, 0])) for m in facing]
    change = (ahead[1] - ahead[0] + np.pi) % (2 * np.pi) - np.pi
    share = smooth((own[:count] - own[0]) / max(float(own[count - 1] - own[0]), 1e-6))
    actor.travel(frames, taken.pelvis[:count, :2], ahead[0] + share * change)
    actor.stay(end, taken.pelvis[count - 1, :2], ahead[0] + change)
    begins = beat.start <= actor.times[0] + 0.05
    for foot in (0, 1):
        feet = turn[:, BONES.index(f"foot_{SIDES[foot]}")]
        lift = float(own[0]) - (1.0 if begins else 0.0)
        earliest = float(own[0]) + (0.0 if begins else SEAM)
        for start, last in stances(taken.planted[:count, foot]):
            middle = (start + last) // 2
            spot = _spot(taken.ankles[middle, foot], feet[middle], actor.figure, feet[start:last])
            if start == 0 and begins:
                actor.first_feet = (spot, actor.first_feet[1]) if foot == 0 else (actor.first_feet[0], spot)
                actor.feet[foot] = spot
            else:
                land = max(float(own[start]), earliest, lift + 0.12)
                actor.step(Step(foot=foot, lift=lift, land=land, spot=spot))
            lift = max(float(own[last - 1]), earliest)
        if not taken.planted[count - 1, foot]:
            here = taken.pelvis[count - 1, :2]
            side = actor.stance(foot, here, ahead[0] + change)
            actor.step(Step(foot=foot, lift=max(lift, end - 0.2), land=max(lift, end - 0.2) + 0.3, spot=side))


def _spot(ankle: Reals, turn: Reals, figure: Figure, during: Reals) -> Spot:
    """Return where the flat foot stands whose ball is held below this ankle."""
    ball = ankle + turn @ np.array([figure.ball, 0.0, figure.toe_height - figure.ankle])
    ways = during[..., 0].mean(axis=0)
    yaw = float(np.arctan2(ways[1], ways[0]))
    return Spot(
        x=float(ball[0] - np.cos(yaw) * figure.ball), y=float(ball[1] - np.sin(yaw) * figure.ball), yaw=yaw
    )
