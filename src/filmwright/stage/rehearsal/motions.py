"""Motions: what a mount does while it goes: it leans, pitches and bobs, and its parts turn in step.

Everything here is in the mount's own frame (x ahead, y left, z up); `driving.py` carries it along.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from filmwright.stage.rehearsal.rails import along, fallen, rails_of
from filmwright.stage.rehearsal.rotations import Reals, about_x, about_y, about_z, smooth, turned
from filmwright.stage.world.model import Model
from filmwright.stage.world.mounts import Going

_TURNS = 11.0  # a second, of rotors and propellers: faster would stand still in 24 pictures a second
_GEAR = 2.2
"""Turns of a wheel for one of the crank: what one sees of legs that pedal at their ease."""

_STROKES = {Going.ROW: 0.5, Going.PADDLE: 0.55, Going.SKATE: 0.62, Going.STRIDE: 0.75}
"""Whole strokes a second, left and right together."""

_REST_PERIOD = 2.3  # seconds of a swing that nobody measured


@dataclass(frozen=True, kw_only=True, eq=False)
class Run:
    """A mount's run: metres gone (n,), speed (n,) metres a second, bend (n,) 1/m (left is positive)."""

    model: Model
    motion: Going
    times: Reals
    gone: Reals
    speed: Reals
    bend: Reals
    ridden: bool

    def joint(self, part: str) -> Reals:
        return np.asarray(self.model.joints[self.model.parts.index(part)], float)

    def has(self, part: str) -> bool:
        return part in self.model.parts

    @property
    def phase(self) -> Reals:
        """Return whole strokes done, (n,)."""
        return self.times * _STROKES.get(self.motion, 0.6)

    @property
    def lean(self) -> Reals:
        """Return the lean into the curve that balances it, (n,) radians, left positive: tan = v^2 / (r g)."""
        return np.asarray(np.arctan(self.speed**2 * self.bend / 9.81))


@dataclass(kw_only=True, eq=False)
class Sway:
    """How the whole moves about its way, (n,) each, and (turn (n, 3, 3), shift (n, 3)) of its parts."""

    surge: Reals
    side: Reals
    rise: Reals
    yaw: Reals
    pitch: Reals
    roll: Reals
    parts: dict[str, tuple[Reals, Reals]] = field(default_factory=dict)

    @property
    def turn(self) -> Reals:
        return np.asarray(about_z(self.yaw) @ about_y(self.pitch) @ about_x(self.roll))

    def part(self, name: str, turn: Reals, shift: Reals | None = None) -> None:
        """Turn a part about its joint, and move it."""
        self.parts[name] = turn, np.zeros((len(turn), 3)) if shift is None else shift


def swayed(run: Run) -> Sway:
    """Return what a mount does on its run; its wheels roll without sliding, rotors always turn."""
    zero = np.zeros(len(run.times))
    sway = Sway(surge=zero, side=zero, rise=zero, yaw=zero, pitch=zero, roll=zero)
    _rolling(run, sway)
    if run.ridden and run.motion in MOTIONS:
        MOTIONS[run.motion](run, sway)
    return sway


def _rolling(run: Run, sway: Sway) -> None:
    still = np.zeros(len(run.times))
    for part in run.model.parts:
        axle = run.joint(part)
        if part.startswith(("wheel", "castor")) and axle[2] > 0.02:
            sway.part(part, about_y((run.gone + _spun(run)) / axle[2]))
        elif part.startswith("propeller"):
            sway.part(part, about_x(2 * np.pi * _TURNS * run.times))
        elif part.startswith("rotor"):
            sway.part(part, about_z(2 * np.pi * _TURNS * run.times))
        elif part.startswith("swing"):
            sway.part(part, about_y(still))
    if run.ridden and run.has("crank"):
        _cranked(run, sway)


def _spun(run: Run) -> Reals | float:
    """Return the metres a wheel turns that goes nowhere: on a trainer."""
    return 2.6 * run.times if run.motion is Going.TREAD else 0.0


def _cranked(run: Run, sway: Sway) -> None:
    """Turn the crank in step with the wheel it drives; the pedals go round with it and stay level.

    A crank on the axle of a wheel turns as that wheel does, any other in the gear of a bicycle.
    """
    centre = run.joint("crank")
    wheels = [part for part in run.model.parts if part.startswith("wheel")]
    own = [part for part in wheels if np.linalg.norm(run.joint(part)[[0, 2]] - centre[[0, 2]]) < 0.02]
    radius = run.joint((own or wheels)[-1])[2] if wheels else 0.34
    angle = (run.gone + _spun(run)) / radius / (1.0 if own else _GEAR)
    turn = about_y(angle)
    sway.part("crank", turn)
    for part in ("pedal_l", "pedal_r"):
        arm = run.joint(part) - centre
        down = np.arctan2(-arm[0], -arm[2]) + angle  # 0 where the pedal is lowest
        dip = about_y(0.16 - 0.14 * np.cos(down))  # the toes point down over the top
        sway.part(part, dip, turned(turn, np.tile(arm, (len(angle), 1))) - arm)


def roll(run: Run, sway: Sway) -> None:
    """Lean into curves on one track; a little of the road comes through."""
    narrow = not any(part.endswith(("_l", "_r", "_left", "_right")) for part in _wheels(run))
    share = 1.0 if narrow else -0.06
    sway.roll = sway.roll - np.clip(share * run.lean, -0.55, 0.55)
    going = np.clip(run.speed / 2.0, 0, 1)
    if narrow and run.has("crank"):
        crank = 2 * np.pi * run.gone / (2 * np.pi * 0.34 * _GEAR)
        sway.roll = sway.roll + 0.022 * going * np.sin(crank)
    sway.rise = sway.rise + 0.0025 * going * np.sin(2 * np.pi * 2.7 * run.times)
    steer = np.arctan(1.05 * run.bend)
    for part in ("bar", "fork"):
        if run.has(part):
            sway.part(part, about_z(steer))


def _wheels(run: Run) -> list[str]:
    return [part for part in run.model.parts if part.startswith("wheel")]


def carve(run: Run, sway: Sway) -> None:
    """Stand on the edge into every curve."""
    sway.roll = sway.roll - np.clip(0.8 * run.lean, -0.7, 0.7)
    sway.rise = sway.rise + 0.004 * np.sin(2 * np.pi * 5.1 * run.times)


def plane(run: Run, sway: Sway) -> None:
    """Skim the water, nose up, over small waves."""
    sway.roll = sway.roll - np.clip(0.8 * run.lean, -0.5, 0.5)
    sway.pitch = sway.pitch - 0.10 + 0.045 * np.sin(2 * np.pi * 0.9 * run.times)
    sway.rise = sway.rise + 0.05 + 0.05 * np.sin(2 * np.pi * 0.9 * run.times + 0.6)


def sail(run: Run, sway: Sway) -> None:
    """Heel in the wind and ride the swell."""
    sway.roll = sway.roll + 0.12 + 0.05 * np.sin(2 * np.pi * 0.35 * run.times)
    sway.pitch = sway.pitch + 0.03 * np.sin(2 * np.pi * 0.5 * run.times)
    sway.rise = sway.rise + 0.04 * np.sin(2 * np.pi * 0.5 * run.times + 0.8)


def slide(run: Run, sway: Sway) -> None:
    """Rattle down on runners, into the curves."""
    sway.roll = sway.roll - np.clip(0.6 * run.lean, -0.6, 0.6)
    sway.rise = sway.rise + 0.006 * np.abs(np.sin(2 * np.pi * 3.3 * run.times))
    sway.pitch = sway.pitch + 0.015 * np.sin(2 * np.pi * 3.3 * run.times)


def skate(run: Run, sway: Sway) -> None:
    """Glide on one foot, then on the other, which pushes outwards and swings back behind."""
    for side, part in enumerate(("runner_l", "runner_r")):
        sign = 1.0 - 2.0 * side
        u = np.mod(run.phase + 0.5 * side, 1.0)
        push = smooth((u - 0.42) / 0.22) * (1 - smooth((u - 0.78) / 0.22))
        lifted = smooth((u - 0.62) / 0.1) * (1 - smooth((u - 0.88) / 0.12))
        shift = np.column_stack([-0.34 * push, sign * 0.26 * push, 0.13 * lifted])
        sway.part(part, about_z(-sign * 0.45 * push) @ about_y(0.35 * lifted), shift)
    sway.side = sway.side + 0.09 * np.sin(2 * np.pi * run.phase + 0.4)
    sway.yaw = sway.yaw + 0.10 * np.sin(2 * np.pi * run.phase + 1.6)


def stride(run: Run, sway: Sway) -> None:
    """Slide one ski ahead of the other; the poles push opposite."""
    for side, part in enumerate(("runner_l", "runner_r")):
        swing = np.sin(2 * np.pi * (run.phase + 0.5 * side))
        back = np.maximum(-swing, 0) ** 2
        shift = np.column_stack([0.22 * swing, 0 * swing, 0.03 * back])
        sway.part(part, about_y(0.16 * back), shift)
        pole = f"pole_{'rl'[side]}"
        if run.has(pole):
            ahead = np.column_stack([0.20 * swing, 0 * swing, 0.06 * np.maximum(swing, 0)])
            sway.part(pole, about_y(0.25 - 0.45 * swing), ahead)


def row(run: Run, sway: Sway) -> None:
    """Dip both blades, pull, lift them, come forward again; the boat surges with every stroke.

    The rower looks astern: to pull is to sweep the handles towards the bow.
    """
    u = 2 * np.pi * run.phase
    sweep, dip = 0.55 * np.cos(u), np.where(np.sin(u) > 0, 1.0, -0.75) * np.abs(np.sin(u)) ** 0.7
    for part, sign in (("oar_l", 1.0), ("oar_r", -1.0)):
        if run.has(part):
            sway.part(part, about_z(-sign * sweep) @ about_x(-sign * 0.16 * dip))
    sway.surge = sway.surge + 0.10 * np.sin(u - 0.9)
    sway.pitch = sway.pitch + 0.012 * np.cos(u)


def paddle(run: Run, sway: Sway) -> None:
    """Dip the paddle left, then right (or always on its own side, where the paddle has one blade)."""
    u = 2 * np.pi * run.phase
    if run.has("paddle"):
        sway.part(
            "paddle",
            about_z(0.30 * np.cos(u)) @ about_x(0.55 * np.sin(u)),
            np.column_stack([0 * u, 0.06 * np.sin(u), 0 * u]),
        )
    if run.has("blade"):
        down = np.maximum(np.sin(u), 0) ** 0.8 - 0.55 * np.maximum(-np.sin(u), 0)
        sway.part(
            "blade",
            about_y(-0.3 * np.cos(u)),
            np.column_stack([0.10 * np.cos(u), 0 * u, 0.05 - 0.09 * down]),
        )
    sway.roll = sway.roll + 0.05 * np.sin(u)
    sway.surge = sway.surge + 0.05 * np.sin(2 * u)


def swing(run: Run, sway: Sway) -> None:
    """Swing about the joint, as long a period as its length asks for: T = 2 pi sqrt(l / g)."""
    for number, part in enumerate(part for part in run.model.parts if part.startswith("swing")):
        long = max(run.joint(part)[2] - 0.5, 0.4)
        period = 2 * np.pi * np.sqrt(long / 9.81)
        angle = 0.62 * np.sin(2 * np.pi * run.times / period + 0.6 - 1.1 * number)
        sway.part(part, about_y(angle))


def rock(run: Run, sway: Sway) -> None:
    """Rock on curved runners."""
    u = 2 * np.pi * 0.75 * run.times
    sway.pitch = sway.pitch + 0.24 * np.sin(u)
    sway.surge = sway.surge + 0.06 * np.sin(u)
    sway.rise = sway.rise + 0.03 * np.sin(u) ** 2


def seesaw(run: Run, sway: Sway) -> None:
    """Tip to and fro; the beam's rest pose is one end down."""
    angle = -0.28 * (1 - np.cos(2 * np.pi * 0.42 * run.times))
    sway.part("beam", about_y(angle))


def turn(run: Run, sway: Sway) -> None:
    """Turn about the middle; what hangs on poles goes up and down."""
    sway.yaw = sway.yaw + 0.55 * run.times
    for number, part in enumerate(part for part in run.model.parts if part.startswith("gallop")):
        lift = 0.12 * np.sin(2 * np.pi * 0.45 * run.times + 2.1 * number)
        still = np.tile(np.eye(3), (len(lift), 1, 1))
        sway.part(part, still, np.column_stack([0 * lift, 0 * lift, lift]))


def hover(run: Run, sway: Sway) -> None:
    """Hang in the air, never quite still."""
    sway.rise = sway.rise + 0.10 * np.sin(2 * np.pi * 0.4 * run.times)
    sway.pitch = sway.pitch + 0.03 * np.sin(2 * np.pi * 0.4 * run.times + 1.2)
    sway.roll = sway.roll + 0.04 * np.sin(2 * np.pi * 0.3 * run.times) - np.clip(run.lean, -0.3, 0.3)


def soar(run: Run, sway: Sway) -> None:
    """Glide on the wind and bank into curves."""
    sway.roll = sway.roll - np.clip(1.2 * run.lean, -0.5, 0.5) + 0.05 * np.sin(2 * np.pi * 0.35 * run.times)
    sway.rise = sway.rise + 0.12 * np.sin(2 * np.pi * 0.3 * run.times)
    sway.pitch = sway.pitch + 0.04 * np.sin(2 * np.pi * 0.3 * run.times + 1.5)


def leap(run: Run, sway: Sway) -> None:
    """Fly off a jump: the tips up, sinking ever faster, never still in the wind."""
    sway.rise = sway.rise - 0.22 * run.times**2
    sway.pitch = sway.pitch - 0.32 + 0.02 * np.sin(2 * np.pi * 1.3 * run.times)
    sway.roll = sway.roll + 0.03 * np.sin(2 * np.pi * 0.9 * run.times)


def tread(run: Run, sway: Sway) -> None:
    """Stand; a seat on rails slides, a handle is pulled."""
    u = 2 * np.pi * 0.5 * run.times
    still = np.tile(np.eye(3), (len(u), 1, 1))
    if run.has("slider"):
        back = 0.5 - 0.5 * np.cos(u)
        sway.part("slider", still, np.column_stack([-0.42 * back, 0 * u, 0 * u]))
        sway.part("handle", still, np.column_stack([-0.95 * back, 0 * u, 0.05 * back]))


def buck(run: Run, sway: Sway) -> None:
    """Throw the rider about."""
    u = 2 * np.pi * run.times
    sway.pitch = sway.pitch + 0.26 * np.sin(1.3 * u)
    sway.roll = sway.roll + 0.12 * np.sin(0.8 * u)
    sway.yaw = sway.yaw + 0.5 * np.sin(0.45 * u)
    sway.rise = sway.rise + 0.05 * np.sin(1.3 * u + 0.7)


def bounce(run: Run, sway: Sway) -> None:
    """Fall, be caught by the cord, fly up again: a spring of a person's weight, slowly losing height."""
    if not run.has("harness"):
        return
    swing = np.exp(-0.12 * run.times) * np.cos(2 * np.pi * run.times / 2.6 + 0.5)
    still = np.tile(np.eye(3), (len(swing), 1, 1))
    sway.part(
        "harness",
        about_z(0.35 * np.sin(0.9 * run.times)) @ still,
        np.column_stack([0 * swing, 0 * swing, 1.5 * swing]),
    )


def lower(run: Run, sway: Sway) -> None:
    """Bound down a wall: off it with bent knees, down along the rope, feet to the wall again."""
    if not run.has("harness"):
        return
    stroke = run.times / 1.3 + 0.15
    u = stroke - np.floor(stroke)
    flight = np.clip((u - 0.25) / 0.6, 0.0, 1.0)
    down = 0.62 * (np.floor(stroke) + smooth(flight)) - 0.3
    out = 0.42 * np.sin(np.pi * flight) ** 1.3
    still = np.tile(np.eye(3), (len(u), 1, 1))
    sway.part("harness", still, np.column_stack([out, 0 * u, 0.6 - down]))


def glide(run: Run, sway: Sway) -> None:
    """Go evenly along the rails, half a metre a second, as moving stairs do."""
    _, at = along(rails_of(run.model), 0.5 * run.times)
    sway.part("harness", np.tile(np.eye(3), (len(at), 1, 1)), at - run.joint("harness"))


def coast(run: Run, sway: Sway) -> None:
    """Run down and up the rails as gravity has it."""
    line = rails_of(run.model)
    turn, at = along(line, fallen(line, run.times))
    sway.part("harness", turn, at - run.joint("harness"))


def plunge(run: Run, sway: Sway) -> None:
    """Lie on the wind of a fall: small quick tremors, a slow drift."""
    t = 2 * np.pi * run.times
    sway.rise = sway.rise + 0.10 * np.sin(0.45 * t) + 0.008 * np.sin(6.1 * t)
    sway.pitch = sway.pitch + 0.05 * np.sin(0.5 * t + 0.8)
    sway.roll = sway.roll + 0.10 * np.sin(0.4 * t) + 0.012 * np.sin(5.3 * t)
    sway.yaw = sway.yaw + 0.25 * np.sin(0.3 * t)


MOTIONS: dict[Going, Callable[[Run, Sway], None]] = {
    Going.ROLL: roll,
    Going.PUSHED: roll,
    Going.CARVE: carve,
    Going.PLANE: plane,
    Going.SAIL: sail,
    Going.SLIDE: slide,
    Going.SKATE: skate,
    Going.STRIDE: stride,
    Going.ROW: row,
    Going.PADDLE: paddle,
    Going.SWING: swing,
    Going.ROCK: rock,
    Going.SEESAW: seesaw,
    Going.TURN: turn,
    Going.HOVER: hover,
    Going.SOAR: soar,
    Going.LEAP: leap,
    Going.TREAD: tread,
    Going.BUCK: buck,
    Going.BOUNCE: bounce,
    Going.LOWER: lower,
    Going.PLUNGE: plunge,
    Going.GLIDE: glide,
    Going.COAST: coast,
}
"""What each motion does; an animal's own gait is in `rehearsal/animals`."""
