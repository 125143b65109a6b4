"""Soft forms are closed, face outwards and keep their measures."""

from __future__ import annotations

import numpy as np
import pytest

from filmwright.stage.world.shaping.mesh import volume
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.soft import (
    cushion,
    lumpy,
    ribbed,
    sausage,
    spiral_spots,
    spun,
    vessel,
)

GREY = Paint((0.5, 0.5, 0.5))
PEAR = [(0.0, 0.0), (0.5, 0.2), (0.3, 0.8), (0.0, 1.0)]


@pytest.mark.parametrize(
    "form",
    [
        spun(PEAR, GREY),
        lumpy(spun(PEAR, GREY), 0.02, 0.3),
        ribbed(spun(PEAR, GREY), 8, 0.1),
        cushion((0.6, 0.4, 0.2), GREY),
        sausage([(0, 0, 0), (0.5, 0.1, 0), (1, 0, 0)], 0.1, GREY),
    ],
)
def test_a_soft_form_holds_a_volume_and_faces_outwards(form) -> None:  # type: ignore[no-untyped-def]
    assert volume(form) > 0
    out = np.einsum("ij,ij->i", form.normals, form.positions - form.positions.mean(axis=0))
    assert (out > 0).mean() > 0.8


def test_a_vessel_holds_less_than_its_outside() -> None:
    outline = [(0.4, 0.0), (0.5, 1.0)]
    assert 0 < volume(vessel(outline, 0.05, GREY)) < 0.4 * volume(spun([(0, 0), *outline, (0, 1.0)], GREY))


def test_strewn_spots_stay_in_their_circle_and_apart() -> None:
    spots = spiral_spots(40, 1.0)
    assert (np.linalg.norm(spots, axis=1) <= 1.0).all()
    gaps = np.linalg.norm(spots[:, None] - spots[None], axis=2) + np.eye(40)
    assert gaps.min() > 0.05
