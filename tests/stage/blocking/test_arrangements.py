"""Alike things are laid out without overlapping, each layout as it is known."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from filmwright.stage.blocking.arrangements import laid_out
from filmwright.stage.world.world import Layout

DOMINO = (0.02, 0.06, 0.12)
BRICK = (0.1, 0.2, 0.07)


@pytest.mark.parametrize("layout", [Layout.ROW, Layout.CURVE, Layout.RING])
def test_each_of_a_row_reaches_the_next_when_it_falls(layout: Layout) -> None:
    stands = laid_out(layout, 12, DOMINO)
    spots = np.array([(s.along, s.away) for s in stands])
    gaps = np.linalg.norm(np.diff(spots, axis=0), axis=1)
    assert (gaps > DOMINO[0]).all()
    assert (gaps < 0.9 * DOMINO[2]).all()


def test_a_stack_stands_one_on_the_other() -> None:
    stands = laid_out(Layout.STACK, 6, BRICK)
    assert [s.up for s in stands] == pytest.approx([n * BRICK[2] for n in range(6)])


@pytest.mark.parametrize("layout", [Layout.WALL, Layout.PYRAMID])
def test_courses_of_bricks_bear_one_another(layout: Layout) -> None:
    stands = laid_out(layout, 10, BRICK)
    for one, other in combinations(stands, 2):
        if abs(one.up - other.up) < 1e-6:
            assert abs(one.along - other.along) >= BRICK[1] * 0.999
    for stand in stands:
        if stand.up > 0:
            below = [s for s in stands if abs(s.up + BRICK[2] - stand.up) < 1e-6]
            assert min(abs(s.along - stand.along) for s in below) < BRICK[1]


def test_ten_pins_stand_in_a_triangle_point_first() -> None:
    stands = laid_out(Layout.RACK, 10, (0.12, 0.12, 0.38))
    rows = sorted({round(s.along, 4) for s in stands})
    assert [sum(round(s.along, 4) == row for s in stands) for row in rows] == [1, 2, 3, 4]
    assert stands[0].along == 0.0


@pytest.mark.parametrize("layout", list(Layout))
def test_every_layout_stands_as_many_as_it_is_asked_for_or_a_whole_house(layout: Layout) -> None:
    stands = laid_out(layout, 7, DOMINO)
    assert len(stands) == 7
    assert laid_out(layout, 7, DOMINO) == stands
