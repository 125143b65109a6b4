"""A fitted camera holds what it was asked to hold, and no more than it must."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from filmwright.stage.filming.framing import Margins, basis_towards, fitted, seen_through

HALF = (0.5, 0.28)


def in_frame(points: np.ndarray, position: np.ndarray, basis: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    ray = (points - position) @ basis.T
    return ray[:, 0] / ray[:, 2] / HALF[0], ray[:, 1] / ray[:, 2] / HALF[1]


@given(
    points=arrays(np.float64, (7, 3), elements=st.floats(-4, 4)),
    heading=st.floats(-3, 3),
    pitch=st.floats(-1.2, 1.2),
)
def test_every_point_is_inside_the_margins(points: np.ndarray, heading: float, pitch: float) -> None:
    margins = Margins()
    basis = basis_towards(heading, pitch)
    across, height = in_frame(points, fitted(points, basis, HALF, margins), basis)
    assert np.abs(across).max() <= margins.sides + 1e-6
    assert height.max() <= margins.above + 1e-6
    assert -height.min() <= margins.below + 1e-6


@given(heading=st.floats(-3, 3))
def test_the_frame_is_filled_in_one_direction(heading: float) -> None:
    tall = np.array([(0.0, 0.0, z) for z in np.linspace(0, 1.8, 5)])
    basis = basis_towards(heading, 0.0)
    _, height = in_frame(tall, fitted(tall, basis, HALF, Margins()), basis)
    assert height.max() == pytest.approx(0.82, abs=1e-6)
    assert height.min() == pytest.approx(-0.90, abs=1e-6)


@given(heading=st.floats(-3, 3), pitch=st.floats(-1.4, 1.4), roll=st.floats(-1, 1))
def test_a_basis_is_right_handed_and_unit(heading: float, pitch: float, roll: float) -> None:
    right, up, forward = basis_towards(heading, pitch, roll)
    assert np.allclose(np.cross(right, up), -forward, atol=1e-9)
    assert np.allclose([np.linalg.norm(v) for v in (right, up, forward)], 1.0)


def test_a_level_camera_looking_north_has_east_on_its_right() -> None:
    right, up, forward = basis_towards(np.pi / 2, 0.0)
    assert np.allclose((right, up, forward), ((1, 0, 0), (0, 0, 1), (0, 1, 0)), atol=1e-12)


def test_a_wall_hides_what_is_behind_it_and_nothing_else() -> None:
    wall = (np.array([[-1.0, 2.0, 0.0]]), np.array([[1.0, 2.2, 3.0]]))
    behind, beside = np.array([[0.0, 5.0, 1.0]]), np.array([[4.0, 5.0, 1.0]])
    camera = np.array([0.0, 0.0, 1.0])
    assert seen_through(camera, behind, *wall) == 0.0
    assert seen_through(camera, beside, *wall) == 1.0
