"""Hairdos: the locks, curls, buns and tails that are added to the cap of hair, style by style."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from filmwright.stage.world.cast.head import Head
from filmwright.stage.world.cast.implicit import Lump, Triple


def _short(head: Head) -> list[Lump]:
    lumps: list[Lump] = []
    for y, z, forward, size in (
        (0.20, 0.86, 0.30, 0.075),
        (0.10, 0.915, 0.37, 0.085),
        (-0.02, 0.93, 0.39, 0.085),
        (-0.14, 0.905, 0.35, 0.075),
        (-0.23, 0.85, 0.27, 0.065),
    ):
        start = (forward - 0.26, y + 0.10, z + 0.055)
        lumps.append(
            head.limb(start, (forward + 0.015, y - 0.05, z - 0.045), (size * 0.9, size, size * 0.35), 0.035)
        )
    return lumps


def _bob(head: Head) -> list[Lump]:
    lumps: list[Lump] = [head.ball((-0.07, 0, 0.36), (0.36, 0.435, 0.335), 0.08)]
    for sign in (1.0, -1.0):
        lumps.append(
            head.limb((0.12, sign * 0.35, 0.66), (0.15, sign * 0.375, 0.15), (0.09, 0.105, 0.06), 0.05)
        )
    return [*lumps, *_fringe(head)]


def _fringe(head: Head) -> list[Lump]:
    lumps: list[Lump] = []
    for y in (-0.25, -0.15, -0.05, 0.05, 0.15, 0.25):
        x = 0.355 - 1.1 * y * y
        lumps.append(
            head.limb(
                (x - 0.16, y * 0.8, 0.93 - 0.5 * y * y),
                (x + 0.065, y * 1.1, 0.715),
                (0.07, 0.062, 0.03),
                0.03,
            )
        )
    return lumps


def _swept(head: Head) -> list[Lump]:
    """Locks parted at one side and swept over the forehead to the other."""
    lumps: list[Lump] = []
    for k, (y, z) in enumerate(((0.14, 0.90), (0.02, 0.88), (-0.10, 0.84), (-0.21, 0.76))):
        lumps.append(
            head.limb((0.20, 0.17, 0.95), (0.385 - 0.055 * k, y - 0.04, z - 0.05), (0.05, 0.062, 0.035), 0.04)
        )
    lumps.append(head.limb((0.20, 0.20, 0.93), (0.24, 0.315, 0.72), (0.05, 0.055, 0.03), 0.04))
    return lumps


def _tied(head: Head) -> list[Lump]:
    lumps = _swept(head)
    for sign in (1.0, -1.0):
        lumps.append(
            head.limb((0.225, sign * 0.315, 0.66), (0.20, sign * 0.335, 0.42), (0.045, 0.035, 0.012), 0.03)
        )
    return lumps


def _bun(head: Head) -> list[Lump]:
    return [
        *_tied(head),
        head.ball((-0.36, 0, 0.86), (0.165, 0.175, 0.16), 0.03),
        head.ball((-0.29, 0, 0.80), (0.12, 0.14, 0.12), 0.05),
    ]


def _curls(head: Head) -> list[Lump]:
    count = 64
    lumps: list[Lump] = []
    for k in range(count):
        up = 1 - 1.45 * (k + 0.5) / count
        around = 2.399963 * k
        r = np.sqrt(1 - up * up)
        place: Triple = (
            float(-0.05 + 0.45 * r * np.cos(around)),
            float(0.43 * r * np.sin(around)),
            float(0.63 + 0.375 * up),
        )
        size = 0.082 + 0.018 * np.sin(7.0 * k)
        if place[0] < 0.30 - 0.45 * max(0.72 - place[2], 0.0) * 3:
            lumps.append(head.ball(place, (size, size, size * 0.88), 0.022))
    return lumps


def _sides(head: Head) -> list[Lump]:
    lumps: list[Lump] = []
    for sign in (1.0, -1.0):
        lumps.append(
            head.limb((0.08, sign * 0.34, 0.70), (-0.09, sign * 0.375, 0.14), (0.08, 0.11, 0.11), 0.06)
        )
    return lumps


def _spikes(head: Head) -> list[Lump]:
    lumps: list[Lump] = []
    for k in range(26):
        up, around = 0.35 + 0.62 * ((k * 0.618) % 1.0), 2.399963 * k
        r = np.sqrt(1 - up * up)
        out = np.array([r * np.cos(around), r * np.sin(around), up])
        root = np.array([-0.03, 0.0, 0.60]) + out * (0.40, 0.37, 0.36)
        if root[0] > 0.22 and root[2] < 0.80:
            continue
        tip = root + out * 0.17 + np.array([0.03, 0.0, 0.05])
        lumps.append(head.limb(_triple(root), _triple(tip), (0.085, 0.055, 0.008), 0.02))
    return lumps


def _triple(point: np.ndarray[tuple[int, ...], np.dtype[np.float64]]) -> Triple:
    return float(point[0]), float(point[1]), float(point[2])


def _parted(head: Head) -> list[Lump]:
    """Short hair combed from a parting on the left over to the right, with a little height in front."""
    lumps: list[Lump] = []
    for k, x in enumerate((0.30, 0.18, 0.04, -0.12)):
        rise = 0.965 - 0.035 * k * 0.5
        lumps.append(
            head.limb(
                (x - 0.02, 0.20, rise - 0.05), (x + 0.035 - 0.03 * k, -0.12, rise), (0.062, 0.078, 0.07), 0.04
            )
        )
        lumps.append(
            head.limb(
                (x + 0.03 - 0.03 * k, -0.12, rise), (x - 0.02, -0.33, rise - 0.20), (0.075, 0.07, 0.03), 0.04
            )
        )
    return lumps


def _afro(head: Head) -> list[Lump]:
    return [
        head.ball((-0.10, 0, 0.72), (0.56, 0.58, 0.52), 0.05),
        head.ball((-0.14, 0, 0.52), (0.48, 0.56, 0.42), 0.08),
    ]


def _mohawk(head: Head) -> list[Lump]:
    lumps: list[Lump] = []
    for a in np.linspace(0.25, 2.7, 9):
        root = (-0.03 + 0.40 * np.cos(a), 0.0, 0.62 + 0.36 * np.sin(a))
        tip = (-0.04 + 0.64 * np.cos(a), 0.0, 0.64 + 0.66 * np.sin(a))
        lumps.append(head.limb(root, tip, (0.075, 0.06, 0.012), 0.02))
    return lumps


def _space_buns(head: Head) -> list[Lump]:
    lumps = _tied(head)
    for sign in (1.0, -1.0):
        lumps.append(head.ball((-0.10, sign * 0.27, 0.98), (0.15, 0.15, 0.145), 0.03))
    return lumps


def _fringed(head: Head) -> list[Lump]:
    return [*_fringe(head), *_tied(head)[-2:]]


def _tuft(head: Head) -> list[Lump]:
    """A baby's few hairs on the crown."""
    return [
        head.limb((0.02, 0.02, 0.98), (0.13, 0.05, 1.06), (0.05, 0.045, 0.01), 0.02),
        head.limb((0.0, -0.02, 0.98), (0.06, -0.07, 1.07), (0.045, 0.04, 0.01), 0.02),
    ]


HAIRDOS: dict[str, Callable[[Head], list[Lump]]] = {
    "short": _short,
    "side_part": _parted,
    "buzz": lambda head: [],
    "spiky": _spikes,
    "bob": _bob,
    "long": lambda head: [*_bob(head)[:1], *_sides(head), *_swept(head)],
    "wavy": lambda head: [*_bob(head)[:1], *_sides(head), *_swept(head)],
    "ponytail": _tied,
    "pigtails": _fringed,
    "braids": _tied,
    "dreadlocks": _swept,
    "bun": _bun,
    "space_buns": _space_buns,
    "curly": _curls,
    "afro": _afro,
    "mohawk": _mohawk,
    "balding": lambda head: [],
    "tuft": _tuft,
}
"""What every hairdo adds to the cap, by name."""
curls = _curls
