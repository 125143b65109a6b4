"""Steadying: no joint of an animal turns faster than muscles move it; feet that stand keep their places."""

from __future__ import annotations

import numpy as np

from filmwright.stage.rehearsal.animals.creature import Creature
from filmwright.stage.rehearsal.animals.legs import grounded, tracks
from filmwright.stage.rehearsal.rotations import Reals, from_quaternion

FASTEST = 680.0
"""Degrees a second between two frames. What flies on small wings or swims by its tail is left alone."""

_SNAP = 900.0
"""Degrees a second at which even the leg of a foot that stands gives way: its solution has flipped."""

_ROUNDS = 48
_PASSES = 8
_FREE = ("eye", "lid", "wing", "fold", "fin_", "limb", "tail", "arm", "tongue", "fore_", "trunk")
"""What moves as fast as it likes: small, light, or driven by a rhythm of its own."""


def steadied(creature: Creature, turn: Reals, place: Reals) -> None:
    """Slow down, in `turn` (n, parts, 3, 3) and `place` (n, parts, 3), every joint that turns too fast.

    Its turns are averaged over the frames around, as wide as needed; what hangs on it comes along.
    """
    if len(turn) < 4:
        return
    grounded(creature, turn, place)
    for _ in range(_PASSES):  # legs that are bent anew to clear the ground may be too fast again
        if not _slowed(creature, turn, place):
            break
        grounded(creature, turn, place)


def _slowed(creature: Creature, turn: Reals, place: Reals) -> bool:
    """Slow down what is too fast; returns whether anything was."""
    anatomy = creature.anatomy
    rate = 1.0 / float(creature.times[1] - creature.times[0])
    joints = [
        part
        for part, name in enumerate(anatomy.parts)
        if anatomy.parents[part] >= 0 and not name.startswith(_FREE)
    ]
    above = [anatomy.parents[part] for part in joints]
    own = np.swapaxes(turn[:, above], -1, -2) @ turn[:, joints]
    steps = np.swapaxes(own[:-1], -1, -2) @ own[1:]
    least = 1 + 2 * np.cos(np.radians(FASTEST / rate))  # the trace of the largest step there may be
    quick = np.flatnonzero((np.trace(steps, axis1=-2, axis2=-1) < least).any(0))
    if not len(quick):
        return False
    stands = _standing(creature)
    never = np.zeros((2, len(own)))
    loose = np.stack([1.0 - stands.get(joints[number], never) for number in quick], axis=-1)
    calm = _averaged(own[:, quick], loose, rate)
    slow = {joints[number]: calm[:, column] for column, number in enumerate(quick)}
    rest = anatomy.rest
    before = turn.copy()
    for part, parent in enumerate(anatomy.parents):
        if parent < 0:
            continue
        mine = slow.get(part)
        if mine is None:
            mine = np.swapaxes(before[:, parent], -1, -2) @ before[:, part]
        turn[:, part] = turn[:, parent] @ mine
        place[:, part] = place[:, parent] + turn[:, parent] @ (rest[part] - rest[parent])
    return True


def _standing(creature: Creature) -> dict[int, Reals]:
    """Return where the foot of every leg's bones stands, (2, n) 0 or 1, and where it stands firmly."""
    found = {}
    for number, leg in enumerate(creature.anatomy.legs):
        _, _, high, swing = tracks(creature, number)
        reaches = [reach.weight for reach in creature.reaches if reach.leg == number]
        free = np.clip(np.sum(reaches, axis=0), 0, 1) if reaches else np.zeros(len(high))
        stands = (swing < 1e-6) & (creature.planted > 0.98) & (free < 0.02)
        firm = stands.copy()
        firm[1:-1] &= stands[:-2] & stands[2:]
        for bone in leg.bones:
            found[bone] = np.stack([stands, firm]).astype(float)
    return found


def _averaged(own: Reals, loose: Reals, rate: float) -> Reals:
    """Return rotations (n, k, 3, 3) averaged around wherever they turn too fast, until nowhere.

    `loose` (2, n, k): where feet that stand are left alone, or only those that stand firmly; what is
    far too fast even so gives way everywhere.
    """
    from scipy.spatial.transform import Rotation  # takes a quarter of a second to load: only when needed

    count, joints = own.shape[:2]
    q = Rotation.from_matrix(own.reshape(-1, 3, 3)).as_quat().reshape(count, joints, 4)
    flips = np.where((q[1:] * q[:-1]).sum(-1) < 0, -1.0, 1.0)
    q = q * np.cumprod(np.concatenate([np.ones((1, joints)), flips]), axis=0)[..., None]
    phases = ((loose[0], FASTEST), (loose[1], FASTEST), (np.ones_like(loose[0]), _SNAP))
    for turn in range(len(phases) * _ROUNDS):
        free, most = phases[turn // _ROUNDS]
        cap = float(np.cos(np.radians(most / rate) / 2))
        fast = (q[1:] * q[:-1]).sum(-1) < cap
        if not fast.any():
            continue
        near = np.zeros((count, joints))
        near[1:] += fast
        near[:-1] += fast
        padded = np.pad(near, ((2, 2), (0, 0)))
        wide = sum(padded[k : k + count] for k in range(5))
        share = (np.minimum(wide, 1.0) * free)[..., None]
        around = np.pad(q, ((1, 1), (0, 0), (0, 0)), mode="edge")
        q = q + share * ((around[:-2] + 2 * around[1:-1] + around[2:]) / 4 - q)
        q /= np.linalg.norm(q, axis=-1, keepdims=True)
    return from_quaternion(q[..., [3, 0, 1, 2]])
