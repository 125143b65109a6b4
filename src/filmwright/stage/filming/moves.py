"""Camera moves: each turns a resting camera into a path, eased at both ends.

A move gets the rig (the camera as the operator set it up) and returns a new one. All speeds
are natural ones: a pan carries an object across the frame in six seconds, a dolly walks.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from filmwright.film.camera import Move

Track = NDArray[np.float64]


@dataclass(frozen=True, kw_only=True, eq=False)
class Rig:
    """A camera through a shot before its basis is built; every array has one row a frame.

    position (n, 3), heading, pitch, roll, lens_mm, focus_m (n,). `centre` (n, 3) is what it looks
    at; `progress` (n,) runs from 0 to 1, eased; `seconds` is the shot's length; `half` are the
    tangents of half the fields of view at rest.
    """

    position: Track
    heading: Track
    pitch: Track
    roll: Track
    lens_mm: Track
    focus_m: Track
    centre: Track
    progress: Track
    seconds: float
    half: tuple[float, float]
    seed: int = 1

    @property
    def swing(self) -> Track:
        """Progress from -1/2 to 1/2: moves are centred on the composition."""
        return self.progress - 0.5

    @property
    def right(self) -> Track:
        return np.stack([np.sin(self.heading), -np.cos(self.heading), np.zeros_like(self.heading)], axis=1)

    @property
    def forward(self) -> Track:
        flat = np.cos(self.pitch)
        return np.stack(
            [flat * np.cos(self.heading), flat * np.sin(self.heading), np.sin(self.pitch)], axis=1
        )

    @property
    def distance(self) -> Track:
        distance: Track = np.linalg.norm(self.centre - self.position, axis=1)
        return distance

    def aimed_from(self, rest: Rig) -> Rig:
        """Return the rig turned so that its centre stays where `rest` had it in the frame."""
        before, now = _angles(rest.centre - rest.position), _angles(self.centre - self.position)
        return replace(self, heading=rest.heading + now[0] - before[0], pitch=rest.pitch + now[1] - before[1])


def eased(frames: int, share: float = 0.2) -> Track:
    """Return progress 0..1 over frames that speeds up and slows down over `share` of the way."""
    t = np.linspace(0.0, 1.0, frames) if frames > 1 else np.array([0.5])
    speed_up = t**2 / (2 * share)
    slow_down = 1 - share - (1 - t) ** 2 / (2 * share)
    steady = t - share / 2
    way = np.where(t < share, speed_up, np.where(t > 1 - share, slow_down, steady))
    progress: Track = way / (1 - share)
    return progress


def pan(rig: Rig, direction: float) -> Rig:
    """Turn the camera left (1) or right (-1)."""
    angle = min(2 * np.arctan(rig.half[0]) * rig.seconds / 6.0, np.radians(100))
    return replace(rig, heading=rig.heading + direction * angle * rig.swing)


def tilt(rig: Rig, direction: float) -> Rig:
    """Turn the camera up (1) or down (-1)."""
    angle = min(2 * np.arctan(rig.half[1]) * rig.seconds / 5.0, np.radians(55))
    return replace(rig, pitch=rig.pitch + direction * angle * rig.swing)


def zoom(rig: Rig, direction: float) -> Rig:
    """Lengthen (1) or shorten (-1) the lens; the camera stays."""
    stretch = min(0.19 * rig.seconds, 0.85)
    return replace(rig, lens_mm=rig.lens_mm * np.exp(direction * stretch * rig.swing))


def dolly(rig: Rig, direction: float) -> Rig:
    """Roll towards (1) or away from (-1) what it looks at."""
    way = min(0.7 * rig.seconds, 0.5 * float(rig.distance.min()))
    step = direction * way * (rig.progress - 0.6)[:, None] * rig.forward
    return replace(
        rig, position=rig.position + step, focus_m=rig.distance - direction * way * (rig.progress - 0.6)
    )


def truck(rig: Rig, direction: float) -> Rig:
    """Roll left (1) or right (-1) without turning."""
    way = min(0.6 * rig.seconds, 0.8 * float(rig.distance.min()))
    return replace(rig, position=rig.position - direction * way * rig.swing[:, None] * rig.right)


def pedestal(rig: Rig, direction: float) -> Rig:
    """Rise (1) or sink (-1) without turning."""
    way = min(0.35 * rig.seconds, 0.5 * float(rig.distance.min()))
    return replace(
        rig, position=rig.position + np.array([0, 0, 1.0]) * (direction * way * rig.swing)[:, None]
    )


def drift(rig: Rig) -> Rig:
    """Let the camera breathe: so slow a way in and aside that one feels the room, not the move."""
    way = min(0.10 * rig.seconds, 0.09) * float(rig.distance.min())
    arc = np.radians(min(1.6 * rig.seconds, 7.0)) * rig.swing
    arm = rig.position - rig.centre
    c, s = np.cos(arc), np.sin(arc)
    turned = np.stack([arm[:, 0] * c - arm[:, 1] * s, arm[:, 0] * s + arm[:, 1] * c, arm[:, 2]], axis=1)
    step = way * (rig.progress - 0.7)[:, None] * rig.forward
    drifted = replace(rig, position=rig.centre + turned + step, heading=rig.heading + arc)
    return replace(drifted, focus_m=drifted.distance)


def crane(rig: Rig, direction: float) -> Rig:
    """Rise (1) or sink (-1) on an arm, still looking at the subject."""
    way = min(0.75 * rig.seconds, 0.9 * float(rig.distance.min()))
    start = 0.15 if direction > 0 else 0.85
    lift = direction * way * (rig.progress - start)
    return replace(rig, position=rig.position + np.array([0, 0, 1.0]) * lift[:, None]).aimed_from(rig)


def orbit(rig: Rig, direction: float) -> Rig:
    """Circle the subject; 1 carries the camera to its own left."""
    angle = min(np.radians(18) * rig.seconds, np.radians(170))
    turn = -direction * angle * rig.swing
    arm = rig.position - rig.centre
    c, s = np.cos(turn), np.sin(turn)
    turned = np.stack([arm[:, 0] * c - arm[:, 1] * s, arm[:, 0] * s + arm[:, 1] * c, arm[:, 2]], axis=1)
    return replace(rig, position=rig.centre + turned, heading=rig.heading + turn)


def handheld(rig: Rig, strength: float = 1.0) -> Rig:
    """Carry the camera on a shoulder: slow sway below 2 Hz with a little tremor at 4 to 8 Hz."""
    return _swayed(rig, strength, ((0.35, 1.0), (0.8, 0.7), (1.7, 0.4), (4.6, 0.07), (7.1, 0.04)))


def shake(rig: Rig, strength: float = 1.0) -> Rig:
    """Shake the camera as an earthquake or a blast does: degrees, three to eight times a second."""
    return _swayed(rig, 9.0 * strength, ((0.9, 0.4), (3.1, 0.7), (5.3, 0.6), (8.2, 0.3)))


def _swayed(rig: Rig, strength: float, bands: tuple[tuple[float, float], ...]) -> Rig:
    """Return the rig swaying: `bands` are hertz and share of each wave."""
    t = np.arange(len(rig.heading)) * (rig.seconds / max(len(rig.heading), 1))
    noise = np.random.default_rng(rig.seed)

    def sway(degrees: float) -> Track:
        waves = [
            a * np.sin(2 * np.pi * f * noise.uniform(0.85, 1.15) * t + noise.uniform(0, 6.28))
            for f, a in bands
        ]
        total: Track = strength * degrees * np.sum(waves, axis=0)
        return total

    shift = np.stack([sway(0.006), sway(0.006), sway(0.005)], axis=1)
    return replace(
        rig,
        heading=rig.heading + np.radians(sway(0.45)),
        pitch=rig.pitch + np.radians(sway(0.35)),
        roll=rig.roll + np.radians(sway(0.2)),
        position=rig.position + shift,
    )


def fly(rig: Rig, _: float = 1.0) -> Rig:
    """Fly at the subject from above and afar, coming down and leaning a little from side to side."""
    arm = rig.position - rig.centre
    flat = np.linalg.norm(arm[:, :2], axis=1, keepdims=True).clip(0.1)
    left = 1 - rig.progress[:, None]
    out = arm[:, :2] / flat * (flat * (0.75 + 0.95 * left))
    high = rig.position[:, 2:] + flat * (0.04 + 0.42 * left)
    aside = np.stack([rig.right[:, 0], rig.right[:, 1]], axis=1) * 0.10 * flat
    way = np.sin(2.2 * rig.progress)[:, None] * aside * left
    flown = replace(rig, position=np.concatenate([rig.centre[:, :2] + out + way, high], axis=1)).aimed_from(
        rig
    )
    lean = np.radians(4.0) * np.sin(2 * np.pi * rig.progress * max(rig.seconds / 3.0, 1.0))
    return replace(flown, roll=flown.roll + lean, focus_m=flown.distance)


def rack_focus(rig: Rig, near: float) -> Rig:
    """Pull focus from `near` metres to the subject, in about a second, a third of the way in."""
    frames = len(rig.heading)
    share = min(0.9 / max(rig.seconds, 0.1), 0.8)
    t = np.clip((np.linspace(0, 1, frames) - 0.35) / share, 0, 1)
    pull = t * t * (3 - 2 * t)
    focus = 1 / ((1 - pull) / max(near, 0.2) + pull / np.maximum(rig.distance, 0.2))
    return replace(rig, focus_m=focus)


MOVES: dict[Move, tuple[Callable[[Rig, float], Rig], float]] = {
    Move.PAN_LEFT: (pan, 1.0),
    Move.PAN_RIGHT: (pan, -1.0),
    Move.TILT_UP: (tilt, 1.0),
    Move.TILT_DOWN: (tilt, -1.0),
    Move.ZOOM_IN: (zoom, 1.0),
    Move.ZOOM_OUT: (zoom, -1.0),
    Move.DOLLY_IN: (dolly, 1.0),
    Move.DOLLY_OUT: (dolly, -1.0),
    Move.TRUCK_LEFT: (truck, 1.0),
    Move.TRUCK_RIGHT: (truck, -1.0),
    Move.PEDESTAL_UP: (pedestal, 1.0),
    Move.PEDESTAL_DOWN: (pedestal, -1.0),
    Move.CRANE_UP: (crane, 1.0),
    Move.CRANE_DOWN: (crane, -1.0),
    Move.ORBIT_LEFT: (orbit, 1.0),
    Move.ORBIT_RIGHT: (orbit, -1.0),
    Move.FLY: (fly, 1.0),
    Move.HANDHELD: (handheld, 1.0),
    Move.SHAKE: (shake, 1.0),
}
"""Moves that need nothing but the rig. FOLLOW, RACK_FOCUS and POV are the operator's own."""


def _angles(rays: Track) -> tuple[Track, Track]:
    return np.unwrap(np.arctan2(rays[:, 1], rays[:, 0])), np.arctan2(
        rays[:, 2], np.hypot(rays[:, 0], rays[:, 1])
    )
