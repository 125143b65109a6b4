"""Rotations and curves agree with scipy's."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.interpolate import PchipInterpolator
from scipy.spatial.transform import Rotation

from filmwright.stage.rehearsal.rotations import (
    about,
    about_x,
    crossed,
    from_quaternion,
    quaternion,
    slerped,
    through,
)

SEEDED = np.random.default_rng(5)
FIRST, SECOND = (Rotation.from_quat(SEEDED.standard_normal((500, 4))).as_matrix() for _ in range(2))


def test_quaternions_and_matrices_are_one_another() -> None:
    halves = np.concatenate([FIRST, about_x(np.array([0.0, np.pi, -np.pi, np.pi / 2]))])
    assert np.allclose(from_quaternion(quaternion(halves)), halves)
    assert np.allclose(quaternion(FIRST[3]), quaternion(FIRST)[3])


def test_between_two_rotations_one_turns_the_short_way() -> None:
    share = SEEDED.random(500)
    apart = Rotation.from_matrix(np.swapaxes(FIRST, -1, -2) @ SECOND).as_rotvec()
    expected = FIRST @ Rotation.from_rotvec(share[:, None] * apart).as_matrix()
    assert np.allclose(slerped(FIRST, SECOND, share), expected)
    assert np.allclose(slerped(FIRST, FIRST, share), FIRST)


@pytest.mark.parametrize("many", [2, 3, 4, 9])
def test_a_curve_through_keys_is_monotone_between_them(many: int) -> None:
    keys = np.cumsum(SEEDED.random(many) + 0.1)
    rows = SEEDED.integers(-2, 3, (many, 6)).astype(float)
    times = np.linspace(keys[0], keys[-1], 83)
    expected = PchipInterpolator(keys, rows)(times)
    assert np.allclose(through(keys, rows, times), expected)


def test_one_turns_about_any_axis() -> None:
    axes = SEEDED.standard_normal((500, 3))
    axes /= np.linalg.norm(axes, axis=1, keepdims=True)
    angles = SEEDED.uniform(-7, 7, 500)
    expected = Rotation.from_rotvec(axes * angles[:, None]).as_matrix()
    assert np.allclose(about(axes, angles), expected)
    assert np.allclose(
        about(axes[0], angles[:4]), Rotation.from_rotvec(np.outer(angles[:4], axes[0])).as_matrix()
    )
    assert np.allclose(about(axes[:4], 0.5), Rotation.from_rotvec(0.5 * axes[:4]).as_matrix())


def test_cross_products_are_numpys() -> None:
    first, second = SEEDED.standard_normal((2, 50, 3))
    assert np.allclose(crossed(first, second), np.cross(first, second))
    assert np.allclose(crossed(first[0], second), np.cross(first[0], second))
