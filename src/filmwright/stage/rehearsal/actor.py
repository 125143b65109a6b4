"""An actor at work: one character's performance while it is being written, beat after beat."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from filmwright.stage.blocking.blocking import Beat, Thing
from filmwright.stage.rehearsal.calming import Flags, calmed
from filmwright.stage.rehearsal.figure import SIDES, SIGN, Figure, figure_of
from filmwright.stage.rehearsal.footing import Footing, carried_feet, firmly_held
from filmwright.stage.rehearsal.footwork import FootTrack, Spot, Step, foot_track, tidied
from filmwright.stage.rehearsal.posing import Carriage, Posed, Reach, eased_reach, posed
from filmwright.stage.rehearsal.posture import OTHER, C, at_ease
from filmwright.stage.rehearsal.recorded import Recorded, overlaid
from filmwright.stage.rehearsal.rotations import Reals, smooth, wrapped
from filmwright.stage.rehearsal.steadying import snapping, steadied
from filmwright.stage.rehearsal.styles import Style as Style
from filmwright.stage.rehearsal.styles import style_of as style_of
from filmwright.stage.world.model import Mark

GRAVITY = 9.81
_QUICKEST = 0.13
"""Seconds of the quickest step."""
_STEADIES = 16
"""Times a trunk is steadied until no standing leg snaps."""


@dataclass(frozen=True, kw_only=True)
class Gaze:
    """The actor looks at a thing (id) or a fixed point from `start` for `seconds`."""

    start: float
    seconds: float
    thing: str | None = None
    point: tuple[float, float, float] | None = None
    strength: float = 1.0


@dataclass(frozen=True, kw_only=True)
class Landing:
    """Feet, hands or a body meet something: what foley will hear."""

    seconds: float
    kind: str
    speed: float
    part: str
    materials: tuple[str, str]


@dataclass(frozen=True, kw_only=True)
class Limp:
    """From `seconds` on the body is a rag-doll, shoved by `velocity` (m/s) at the chest."""

    seconds: float
    velocity: tuple[float, float, float]


@dataclass(kw_only=True, eq=False)
class Actor:
    """What one character does. Movers write it; `finished` poses the bones."""

    thing: Thing
    figure: Figure
    times: Reals
    posture: Reals
    way: Carriage
    steps: list[Step] = field(default_factory=list)
    seams: list[float] = field(default_factory=list)
    gazes: list[Gaze] = field(default_factory=list)
    landings: list[Landing] = field(default_factory=list)
    limp: Limp | None = None
    rises: float | None = None  # when a limp body gets up again
    feet: list[Spot] = field(default_factory=list)  # where the planned feet stand so far
    first_feet: tuple[Spot, Spot] = (Spot(x=0, y=0, yaw=0), Spot(x=0, y=0, yaw=0))
    at: Reals = field(default_factory=lambda: np.zeros(2))  # where the planned root stands so far
    heading: float = 0.0
    reached: tuple[list[int], list[int]] = field(default_factory=lambda: ([], []))  # frames reaches begin
    seated: float | None = None  # height of the seat sat on
    settled: str = "stand"  # the whole-body posture settled in, by its name in stances.py
    settled_at: float | None = None  # of its seat, bar or water
    recorded: list[Recorded] = field(default_factory=list)  # stretches that a clip leads
    firm: bool = False  # its hands keep hold of what moves
    footings: list[Footing] = field(default_factory=list)  # feet that a mount carries
    rng: np.random.Generator = field(default_factory=lambda: np.random.default_rng(1))

    @property
    def id(self) -> str:
        return self.thing.id

    def span(self, start: float, end: float) -> slice:
        """Return the frames from `start` up to `end` seconds."""
        return slice(
            int(np.searchsorted(self.times, start - 1e-9)), int(np.searchsorted(self.times, end - 1e-9))
        )

    def write(self, frames: slice, values: dict[C, Reals | float]) -> None:
        """Set channels over some frames."""
        for channel, value in values.items():
            self.posture[frames, channel] = value

    def add(self, frames: slice, values: dict[C, Reals | float]) -> None:
        """Add to channels over some frames."""
        for channel, value in values.items():
            self.posture[frames, channel] += value

    def mix(self, frames: slice, values: dict[C, Reals | float], weight: Reals) -> None:
        """Draw channels towards values by `weight` (0..1) over some frames."""
        for channel, value in values.items():
            now = self.posture[frames, channel]
            self.posture[frames, channel] = now + weight * (value - now)

    def stance(self, foot: int, at: Reals, heading: float, width: float = 1.0) -> Spot:
        """Return where a foot stands when the body is at `at` (2,) with `heading`; toes a little out."""
        side = SIGN[foot] * self.figure.hip_half * width
        return Spot(
            x=float(at[0] - np.sin(heading) * side),
            y=float(at[1] + np.cos(heading) * side),
            yaw=heading + 0.10 * SIGN[foot],
        )

    def step(self, step: Step, kind: str = "step") -> None:
        """Plan a step; its landing will be heard."""
        self.steps.append(step)
        self.feet[step.foot] = step.spot
        stride = step.land - step.lift
        speed = 0.5 + 2.0 * step.arc / max(stride, 0.1)
        self.landings.append(
            Landing(
                seconds=step.land,
                kind=kind,
                speed=speed,
                part=f"foot_{SIDES[step.foot]}",
                materials=("rubber", "ground"),
            )
        )

    def travel(self, frames: slice, root: Reals, heading: Reals | float) -> None:
        """Write the root's way over some frames; afterwards it stays where it got to."""
        self.way.root[frames] = root
        self.way.heading[frames] = heading

    def stay(self, from_time: float, at: Reals, heading: float) -> None:
        """The root stands at a place from a time on."""
        rest = self.span(from_time, np.inf)
        self.way.root[rest] = at
        self.way.heading[rest] = heading
        self.at, self.heading = np.asarray(at, float), heading

    def shuffle(self, start: float, seconds: float, at: Reals, heading: float, width: float = 1.0) -> float:
        """Step to another place or heading nearby within `seconds` if feet can; returns when both stand."""
        begin_at, begin = self.at.copy(), self.heading
        change = wrapped(heading - begin)
        far = float(np.linalg.norm(at - begin_at))
        rounds = max(1, int(np.ceil(max(abs(change) / 1.2, far / (0.5 * self.figure.leg)))))
        first = 0 if change > 0.05 else 1
        if abs(change) <= 0.05 and far > 1e-6:
            across = float(
                np.cross(np.append([np.cos(begin), np.sin(begin)], 0), np.append(at - begin_at, 0))[2]
            )
            first = 0 if across > 0 else 1
        seconds = max(seconds, _QUICKEST * (2 * rounds + 0.3))
        each = seconds / (2 * rounds + 0.3)
        for number in range(2 * rounds):
            share = min(1.0, (number // 2 + 1) / rounds)
            foot = first if number % 2 == 0 else 1 - first
            spot = self.stance(foot, begin_at + share * (at - begin_at), begin + share * change, width)
            lift = start + number * each + 0.1 * each
            arc = 0.045 * self.figure.leg
            self.step(
                Step(foot=foot, lift=lift, land=lift + 0.95 * each, spot=spot, arc=arc, roll=0.3, strike=0.03)
            )
        frames = self.span(start, start + seconds)
        u = smooth((self.times[frames] - start) / seconds)
        self.travel(frames, begin_at + u[:, None] * (at - begin_at), begin + u * change)
        self.stay(start + seconds, at, begin + change)
        weight = np.sin(np.pi * (self.times[frames] - start) / each) * np.sin(np.pi * u)
        self.add(frames, {C.SWAY: -SIGN[first] * 0.03 * weight, C.RISE: -0.012 * np.sin(np.pi * u)})
        return start + seconds

    def hand_to(self, side: int, frames: slice, target: Reals, weight: Reals | float) -> None:
        """Draw a palm to `target` (n, 3) over some frames."""
        reach = self.way.reaches[side]
        self.reached[side].append(frames.start)
        reach.target[frames] = target
        reach.weight[frames] = weight

    def palm_to(
        self, side: int, frames: slice, way: Reals | tuple[float, float, float], weight: Reals | float
    ) -> None:
        """Turn a palm to face `way` over some frames."""
        reach = self.way.reaches[side]
        reach.palm[frames] = way
        reach.palm_weight[frames] = weight

    def tracks(self) -> tuple[FootTrack, FootTrack]:
        """Return both feet of the whole scene."""
        tracks = [
            foot_track(
                self.figure,
                self.first_feet[foot],
                tidied([step for step in self.steps if step.foot == foot]),
                self.times,
                np.concatenate([self.way.root, self.way.flight[:, None]], 1),
            )
            for foot in (0, 1)
        ]
        left, right = (
            carried_feet(track, [footing for footing in self.footings if footing.foot == foot])
            for foot, track in enumerate(tracks)
        )
        return left, right

    def finished(self) -> Posed:
        """Return the bones of the whole scene."""
        for side in (0, 1):
            eased_reach(self.way, side, sorted(set(self.reached[side])), self.times)
        rate = 1 / float(self.times[1] - self.times[0])
        tracks = self.tracks()

        def pose() -> Posed:
            return posed(self.figure, self.posture, self.way, tracks)

        body = firmly_held(pose(), self.way, pose) if self.firm else pose()
        for _ in range(0 if self.recorded or self.footings else _STEADIES):
            snaps = snapping(body, (self._stands(0, tracks), self._stands(1, tracks)), rate)
            if not snaps.any():
                break
            steadied(self.posture, self.way, snaps)
            tracks = self.tracks()
            body = pose()
        if self.recorded:  # somebody really moved so
            return overlaid(body, self.recorded)
        return calmed(body, rate, self._bound(body, tracks))

    def _stands(self, side: int, tracks: tuple[FootTrack, FootTrack]) -> Flags:
        """Return where a foot stands on the ground, (n,)."""
        free = self.posture[:, C.FREE_L + side * OTHER] > 0.5
        return np.asarray((tracks[side].planted > 0.5) & ~free)

    def _bound(self, body: Posed, tracks: tuple[FootTrack, FootTrack]) -> dict[str, Flags]:
        """Return where the end of each limb is held to a place: a standing foot, a hand that reaches."""
        bound: dict[str, Flags] = {}
        for side, name in enumerate(SIDES):
            gap = np.linalg.norm(body.joint(f"foot_{name}") - tracks[side].ankle, axis=1)
            bound[f"foot_{name}"] = self._stands(side, tracks) & (gap < 0.25)
            bound[f"hand_{name}"] = self.way.reaches[side].weight > 0.5
        return bound

    def both(self, channel: C, value: Reals | float) -> dict[C, Reals | float]:
        """Return a value for a channel of the left arm and of the right."""
        return {channel: value, C(channel + OTHER): value}


def arrived(thing: Thing, times: Reals, seed: int) -> Actor:
    """Return an actor on its starting mark, standing at ease."""
    figure = figure_of(thing.model)
    frames = len(times)
    mark = thing.start
    at = np.array(mark.position[:2], float)
    way = Carriage(
        root=np.tile(at, (frames, 1)),
        heading=np.full(frames, float(mark.heading)),
        flight=np.zeros(frames),
        reaches=(Reach.none(frames), Reach.none(frames)),
        step=float(times[1] - times[0]) if frames > 1 else 1 / 24,
    )
    actor = Actor(
        thing=thing,
        figure=figure,
        times=times,
        posture=at_ease(frames),
        way=way,
        at=at,
        heading=float(mark.heading),
        rng=np.random.default_rng([seed, *thing.id.encode()]),
    )
    actor.feet = [actor.stance(foot, at, actor.heading) for foot in (0, 1)]
    actor.first_feet = (actor.feet[0], actor.feet[1])
    return actor


def end_mark(actor: Actor, beat: Beat) -> Mark | None:
    """Return where the beat leaves the actor, if it says so."""
    return beat.path[-1] if beat.path else None
