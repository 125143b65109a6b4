"""Hulls: the few round solids of a body that cloth and rope keep out of."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from filmwright.stage.rehearsal.rotations import Reals

_PERSON = (
    ("pelvis", "chest", 0.125),
    ("chest", "neck", 0.135),
    ("neck", "head", 0.075),
    ("upper_arm_l", "upper_arm_r", 0.085),
    ("upper_arm_l", "forearm_l", 0.055),
    ("forearm_l", "hand_l", 0.045),
    ("upper_arm_r", "forearm_r", 0.055),
    ("forearm_r", "hand_r", 0.045),
    ("thigh_l", "thigh_r", 0.115),
    ("thigh_l", "shin_l", 0.088),
    ("shin_l", "foot_l", 0.062),
    ("thigh_r", "shin_r", 0.088),
    ("shin_r", "foot_r", 0.062),
)
"""Bones and radii, metres, of an adult of 1.72 m; limbs of others are as thick as they are tall."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Hull:
    """Capsules through the frames: from (n, k, 3) to (n, k, 3), metres, radii (k,)."""

    start: Reals
    end: Reals
    radius: Reals

    def at(self, frame: float) -> tuple[Reals, Reals]:
        """Return both ends at a frame, between frames in proportion; before the first it comes along."""
        last = len(self.start) - 1
        if frame < 0 and last:
            early = frame * (self.start[1] - self.start[0]).mean(axis=0)
            return self.start[0] + early, self.end[0] + early
        low = int(np.clip(np.floor(frame), 0, max(last - 1, 0)))
        share = min(frame, float(last)) - low
        high = min(low + 1, last)
        return (
            self.start[low] + share * (self.start[high] - self.start[low]),
            self.end[low] + share * (self.end[high] - self.end[low]),
        )


def person_hull(joints: Reals, parts: tuple[str, ...], tall: float, *, without: tuple[str, ...] = ()) -> Hull:
    """Return the hull of somebody with the house rig: joints (n, parts, 3). `without` bones that start so."""
    bones = [bone for bone in _PERSON if not bone[0].startswith(without or ("-",))]
    index = {name: number for number, name in enumerate(parts)}
    return Hull(
        start=joints[:, [index[one] for one, _, _ in bones]],
        end=joints[:, [index[other] for _, other, _ in bones]],
        radius=np.array([radius for _, _, radius in bones]) * tall / 1.72,
    )


def kept_out(places: Reals, ends: tuple[Reals, Reals], radius: Reals) -> NDArray[np.bool_]:
    """Push points (p, 3) out of capsules (k, 3) each, in place; tell which were inside (p,)."""
    start, along = ends[0], ends[1] - ends[0]
    long = np.maximum((along * along).sum(axis=1), 1e-9)
    off = places[:, None] - start
    share = np.clip((off * along).sum(axis=2) / long, 0.0, 1.0)
    away = off - share[..., None] * along
    far = np.maximum(np.sqrt((away * away).sum(axis=2)), 1e-6)
    deep = radius - far
    worst = deep.argmax(axis=1)
    rows = np.arange(len(places))
    hit = np.asarray(deep[rows, worst] > 0)
    pushed = away[rows, worst] / far[rows, worst, None] * deep[rows, worst, None]
    places[hit] += pushed[hit]
    return hit
