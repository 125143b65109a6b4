"""Posing: postures, feet and reaching hands become a matrix for every bone, all frames at once."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from filmwright.stage.rehearsal.arms import Arm
from filmwright.stage.rehearsal.arms import Reach as Reach
from filmwright.stage.rehearsal.figure import SIDES, Figure
from filmwright.stage.rehearsal.footwork import FootTrack
from filmwright.stage.rehearsal.limbs import leg_turns
from filmwright.stage.rehearsal.posture import OTHER, C
from filmwright.stage.rehearsal.rotations import (
    Reals,
    about_x,
    about_y,
    about_z,
    smooth,
    turned,
)
from filmwright.stage.rehearsal.visage import face, fingers
from filmwright.stage.world.model import Floats


@dataclass(kw_only=True, eq=False)
class Carriage:
    """How the whole body travels: root (n, 2) on the ground, heading (n,), flight (n,) metres of air."""

    root: Reals
    heading: Reals
    flight: Reals
    reaches: tuple[Reach, Reach] = field(repr=False)
    step: float = 1 / 24  # seconds from frame to frame


_LEAVING = 1.8
"""Times as long as usual that a hand takes from its last work to hanging."""

_PACE = 1.3
"""Metres a second on the mean at which a hand passes from one thing to another."""


def eased_reach(way: Carriage, side: int, begins: list[int], times: Reals, seconds: float = 0.3) -> None:
    """Let a hand pass from one reach to the next, and out of the last, without a jump.

    `begins`: frames at which a new reach starts. What is left over of the old one rides on with
    the body and fades in `seconds`, or as long as a hand needs for what is far.
    """
    reach = way.reaches[side]
    count = len(times)

    def carried(frame: int) -> Reals:
        """Return the target of a frame as it would have ridden on with the body, (n - frame - 1, 3)."""
        turn = about_z(way.heading[frame + 1 :] - way.heading[frame])
        root = np.column_stack([way.root, way.flight])
        offset = np.tile(reach.target[frame] - root[frame], (count - frame - 1, 1))
        return np.asarray(root[frame + 1 :] + turned(turn, offset))

    for begin in begins:
        if 1 <= begin < count and reach.weight[begin - 1] > 0.05 and reach.weight[begin] > 0.05:
            gap = carried(begin - 1)[0] - reach.target[begin]
            needed = max(seconds, float(np.linalg.norm(gap)) / _PACE)
            fade = (1 - smooth((times[begin:] - times[begin - 1]) / needed))[:, None]
            live = (reach.weight[begin:] > 0)[:, None]
            reach.target[begin:] += np.where(live, fade * gap, 0.0)
    for end in map(int, np.flatnonzero((reach.weight[:-1] > 0.05) & (reach.weight[1:] <= 0.0))):
        fade = 1 - smooth((times[end + 1 :] - times[end]) / (_LEAVING * seconds))
        free = reach.weight[end + 1 :] <= 0
        fade = np.where(np.cumprod(free), fade, 0.0)
        reach.target[end + 1 :] = np.where((fade > 0)[:, None], carried(end), reach.target[end + 1 :])
        for weight in (reach.weight, reach.palm_weight):
            weight[end + 1 :] = np.maximum(weight[end + 1 :], weight[end] * fade)
        reach.palm[end + 1 :] = np.where((fade > 0)[:, None], reach.palm[end], reach.palm[end + 1 :])


@dataclass(frozen=True, kw_only=True, eq=False)
class Posed:
    """Bones of every frame: turn (n, parts, 3, 3) from rest to world, at (n, parts, 3) joints."""

    figure: Figure
    turn: Reals
    at: Reals
    scale: Reals  # (n, parts, 3) along rest axes; only those of tears and tongue differ from 1

    def matrices(self) -> Floats:
        """Return (n, parts, 3, 4): rest positions to world."""
        whole = self.turn * self.scale[:, :, None, :]
        shift = self.at - np.einsum("fpij,pj->fpi", whole, self.figure.rest)
        return np.concatenate([whole, shift[..., None]], -1).astype(np.float32)

    def joint(self, part: str) -> Reals:
        found: Reals = self.at[:, self.figure.index[part]]
        return found

    def palm(self, side: int) -> Reals:
        """Return the middle of a palm, (n, 3)."""
        name = SIDES[side]
        hand = self.figure.index[f"hand_{name}"]
        along = self.figure.rest[self.figure.index[f"fingers_{name}"]] - self.figure.rest[hand]
        place: Reals = self.at[:, hand] + turned(self.turn[:, hand], 0.6 * along)
        return place


def posed(figure: Figure, posture: Reals, carriage: Carriage, feet: tuple[FootTrack, FootTrack]) -> Posed:
    """Return the bones for postures (n, channels): trunk first, then legs to the feet, then arms."""
    frames, parts = len(posture), len(figure.rest)
    turn = np.tile(np.eye(3), (frames, parts, 1, 1))
    at = np.zeros((frames, parts, 3))
    body = Posed(figure=figure, turn=turn, at=at, scale=np.ones((frames, parts, 3)))
    _trunk(body, posture, carriage, feet)
    for side in (0, 1):
        _leg(body, posture, feet[side], side)
        _arm(body, posture, carriage, side)
    face(body, posture)
    return body


def _hang(body: Posed, part: str, parent: str, rotation: Reals) -> None:
    """Set a part turned by `rotation` in the world, its joint carried by the parent."""
    figure = body.figure
    child, above = figure.index[part], figure.index[parent]
    body.turn[:, child] = rotation
    body.at[:, child] = body.at[:, above] + turned(
        body.turn[:, above], figure.rest[child] - figure.rest[above]
    )


def _trunk(body: Posed, p: Reals, way: Carriage, feet: tuple[FootTrack, FootTrack]) -> None:
    figure, index = body.figure, body.figure.index
    heading = about_z(way.heading)
    pelvis = (
        heading @ about_z(p[:, C.PELVIS_YAW]) @ about_y(p[:, C.PELVIS_PITCH]) @ about_x(p[:, C.PELVIS_ROLL])
    )
    offset = np.stack([p[:, C.SURGE], p[:, C.SWAY], np.zeros(len(p))], -1) * figure.leg
    at = np.concatenate([way.root, np.zeros((len(p), 1))], 1) + turned(heading, offset)
    at[:, 2] = figure.stand + p[:, C.RISE] * figure.leg + way.flight
    at[:, 2] = _within_reach(figure, p, (at, pelvis), feet)
    body.turn[:, index["pelvis"]] = pelvis
    body.at[:, index["pelvis"]] = at
    back, neck = p[:, C.SPINE_PITCH : C.HEAD_PITCH], p[:, C.HEAD_PITCH : C.SWING_L]
    below = _bent(body, ("pelvis", pelvis), (("spine", 0.5), ("chest", 0.5)), back)
    _bent(body, ("chest", below), (("neck", 0.4), ("head", 0.6)), neck)


_BENDS = {
    "pelvis": ((-0.70, 1.55), (-0.68, 0.68), (-0.95, 0.95)),
    "chest": ((-1.25, 1.08), (-0.8, 0.8), (-1.4, 1.4)),
}
"""Radians a back and a neck pitch, roll and yaw at most, by what bears them; docs/motion.md has sources."""


def _bent(body: Posed, base: tuple[str, Reals], parts: tuple[tuple[str, float], ...], angles: Reals) -> Reals:
    """Hang parts one above the other, bent by shares of pitch, roll, yaw (n, 3); return the last."""
    above, below = base
    low, high = np.array(_BENDS[above]).T
    share = angles / np.where(angles < 0, low, high)
    share = (
        np.clip(share, 0.0, 1.0) / np.maximum(np.linalg.norm(np.clip(share, 0.0, 1.0), axis=1), 1.0)[:, None]
    )
    pitch, roll, yaw = (share * np.where(angles < 0, low, high)).T
    for part, share in parts:
        below = below @ about_z(share * yaw) @ about_y(share * pitch) @ about_x(share * roll)
        _hang(body, part, above, below)
        above = part
    return below


def _within_reach(
    figure: Figure, p: Reals, trunk: tuple[Reals, Reals], feet: tuple[FootTrack, FootTrack]
) -> Reals:
    """Return pelvis heights (n,) that keep planted feet within reach, eased so that no knee snaps."""
    at, pelvis = trunk
    height: Reals = at[:, 2].copy()
    longest = 0.992 * figure.leg
    for side, foot in enumerate(feet):
        hip = figure.rest[figure.index[f"thigh_{SIDES[side]}"]] - figure.rest[figure.index["pelvis"]]
        joint = at + turned(pelvis, hip)
        level = np.linalg.norm((joint - foot.ankle)[:, :2], axis=-1)
        up = np.sqrt(np.maximum(longest**2 - level**2, (0.35 * longest) ** 2))
        ceiling = foot.ankle[:, 2] + up + at[:, 2] - joint[:, 2]
        free = p[:, C.FREE_L + side * OTHER]
        ceiling = ceiling + (foot.slack + 4 * smooth(free / 0.5)) * figure.leg
        softness = 0.02 * figure.leg
        height = _soft_minimum(height, ceiling, softness)
    return height


def _soft_minimum(first: Reals, second: Reals, softness: float) -> Reals:
    """Return the smaller of two, rounded within `softness` of where they are equal (never above either)."""
    near = np.clip(1 - np.abs(first - second) / softness, 0.0, None)
    lower: Reals = np.minimum(first, second) - softness * near * near / 4
    return lower


def _leg(body: Posed, p: Reals, foot: FootTrack, side: int) -> None:
    name = SIDES[side]
    pelvis = body.turn[:, body.figure.index["pelvis"]]
    _hang(body, f"thigh_{name}", "pelvis", pelvis)
    bones = leg_turns(body.figure, p, (pelvis, body.joint(f"thigh_{name}")), foot, side)
    above = "pelvis"
    for part, turn in zip(("thigh", "shin", "foot", "toes"), bones, strict=True):
        _hang(body, f"{part}_{name}", above, turn)
        above = f"{part}_{name}"


def _arm(body: Posed, p: Reals, carriage: Carriage, side: int) -> None:
    figure, name = body.figure, SIDES[side]
    chest = body.turn[:, figure.index["chest"]]
    _hang(body, f"upper_arm_{name}", "chest", chest)
    arm = Arm(
        figure=figure,
        side=side,
        chest=chest,
        shoulder=body.joint(f"upper_arm_{name}"),
        posture=p,
        step=carriage.step,
    )
    above = "chest"
    for part, turn in zip(("upper_arm", "forearm", "hand"), arm.turns(carriage.reaches[side]), strict=True):
        _hang(body, f"{part}_{name}", above, turn)
        above = f"{part}_{name}"
    fingers(body, p, turn, side)
