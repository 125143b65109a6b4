"""Recipes: what a line of pieces becomes."""

from __future__ import annotations

import numpy as np
import pytest

from filmwright.stage.world.model import Finish
from filmwright.stage.world.shaping.assembly import bounds
from filmwright.stage.world.shaping.mesh import volume
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.recipe import assembled, paint_of

RED = Paint((0.8, 0.1, 0.1))


def plain(paint: Paint) -> Paint:
    return paint


def test_lengths_are_centimetres_and_it_stands_about_the_origin() -> None:
    low, high = bounds(assembled("box 20 10 6 oak @ 50 50 50", plain))
    assert (low, high) == (pytest.approx((-0.1, -0.05, 0)), pytest.approx((0.1, 0.05, 0.06)))


def test_the_marked_piece_takes_what_was_asked_for() -> None:
    asked, kept = assembled("ball 3 blue!; ball 3 oak @ 9 0 0", lambda paint: RED)
    assert asked.colours[0, :3].tolist() == [204, 26, 26] or asked.colours[0, 0] > 200
    assert kept.finish is Finish.WOOD


@pytest.mark.parametrize(("done", "count"), [("* 6", 6), ("% y", 2), ("% x % y", 4), ("+ 5 3 0 0", 5)])
def test_pieces_are_repeated(done: str, count: int) -> None:
    assert len(assembled(f"box 1 1 1 red @ 4 4 0 {done}", plain)) == count


def test_a_mirror_image_is_not_inside_out() -> None:
    for piece in assembled("cyl 2 5 1 red ~ x 30 @ 0 6 4 % y", plain):
        assert volume(piece) > 0


def test_a_paint_is_of_the_shelf_or_a_colour_with_a_finish() -> None:
    assert paint_of("steel").finish is Finish.METAL
    assert paint_of("red:cloth").finish is Finish.CLOTH
    assert paint_of("#102030:glow").colour == pytest.approx((16 / 255, 32 / 255, 48 / 255))


@pytest.mark.parametrize(
    "shape",
    ["lathe 0,0 3,0 3,4 0,4", "ring 5 1", "tube 1 0,0,0 3,0,4 0,0,9", "cut 1 0,0 4,0 4,4 0,4",
     "side 2 0,0 4,0 0,4", "hull 4 -5,2,0,3 5,2,0,3", "cap 1 4", "bar 1 0,0,0 0,0,9"],
)  # fmt: skip
def test_every_shape_is_closed_to_the_outside(shape: str) -> None:
    (piece,) = assembled(f"{shape} red", plain)
    assert np.isfinite(piece.positions).all() and volume(piece) > 0
