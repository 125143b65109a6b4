"""Every form a modeller makes: closed ones hold their volume, and every triangle faces outward."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from filmwright.stage.world.model import Finish, Shape, Surface
from filmwright.stage.world.shaping.assembly import Bench, ball_solid, rod_solid, sized
from filmwright.stage.world.shaping.boxes import box, ellipsoid, rounded_box, sphere
from filmwright.stage.world.shaping.foliage import crown, heap
from filmwright.stage.world.shaping.grounds import plane
from filmwright.stage.world.shaping.mesh import (
    bound,
    faced,
    merged,
    moved,
    recoloured,
    scaled,
    turned,
    two_sided,
    volume,
)
from filmwright.stage.world.shaping.outlines import arc, extruded, painted_line, round_rectangle, sheet
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.pictures import card, panel
from filmwright.stage.world.shaping.shade import graduated, grounded, tinted
from filmwright.stage.world.shaping.swept import curved, lofted, rod, swept
from filmwright.stage.world.shaping.turned import capsule, cone, cylinder, round_cone, torus, tube

CLAY = Paint((0.6, 0.4, 0.3))
ELL = [(0, 0), (2, 0), (2, 1), (1, 1), (1, 2), (0, 2)]
RING = arc(1.0, 0, 360, 65)[:-1]

CLOSED: dict[str, tuple[Callable[[], Surface], float]] = {
    "box": (lambda: box((1, 2, 3), CLAY), 6.0),
    "bevelled box": (lambda: box((1, 2, 3), CLAY, 0.03), 5.99),
    "rounded box": (lambda: rounded_box((1, 2, 3), 0.1, CLAY, 3), 5.94),
    "sphere": (lambda: sphere(1, CLAY, 10), 4.19),
    "ellipsoid": (lambda: ellipsoid((1, 2, 0.5), CLAY, 10), 4.19),
    "cylinder": (lambda: cylinder(1, 2, CLAY, 0.02, 64), 6.28),
    "cone": (lambda: cone((1, 0), 3, CLAY, 0, 64), 3.14),
    "pipe": (lambda: tube(1, 1, 0.5, CLAY, 64), 2.36),
    "torus": (lambda: torus(1, 0.2, CLAY, 64, 24), 0.79),
    "capsule": (lambda: capsule(0.5, 2, CLAY, 48, 12), 2.09),
    "round cone": (lambda: round_cone((0.5, 0.3), 1.0, CLAY, 48, 12), 0.86),
    "rod": (lambda: rod((0, 0, 0), (0, 3, 4), 0.1, CLAY, 48), 0.157),
    "ring tube": (lambda: swept(np.column_stack([RING, 0 * RING[:, 0]]), 0.1, CLAY, 24, closed=True), 0.197),
    "loft": (lambda: lofted([np.column_stack([RING, np.full(64, z)]) for z in (0, 1, 2)], CLAY), 6.28),
    "extruded corner": (lambda: extruded(ELL, 1, CLAY), 3.0),
    "bevelled extrusion": (lambda: extruded(ELL, 1, CLAY, 0.01), 3.0),
    "slab": (lambda: extruded(round_rectangle(2, 3, 0.1), 0.5, CLAY), 3.0),
}


@pytest.mark.parametrize("name", CLOSED)
def test_a_closed_form_is_sound_and_holds_its_volume(name: str) -> None:
    make, expected = CLOSED[name]
    made = make()
    assert_sound(made)
    assert volume(made) == pytest.approx(expected, rel=0.02)


@pytest.mark.parametrize("name", CLOSED)
def test_a_closed_form_has_no_open_edge(name: str) -> None:
    made = CLOSED[name][0]()
    _, corner = np.unique(np.round(made.positions, 4), axis=0, return_inverse=True)
    faces = corner.reshape(-1)[made.triangles]
    faces = faces[(faces[:, 0] != faces[:, 1]) & (faces[:, 1] != faces[:, 2]) & (faces[:, 0] != faces[:, 2])]
    there = {tuple(edge) for k in range(3) for edge in faces[:, (k, (k + 1) % 3)].tolist()}
    assert there == {(b, a) for a, b in there}


def test_flat_pieces_face_up() -> None:
    pieces = (sheet(ELL, CLAY), painted_line(ELL, 0.1, CLAY, closed=True), plane((2, 3), (4, 5), CLAY))
    for piece in pieces:
        assert_sound(piece)
        assert (facing(piece)[:, 2] > 0).all()


def test_a_sharp_edge_stays_sharp_and_a_soft_one_is_smoothed() -> None:
    cube = faced(box((1, 1, 1), CLAY).positions, box((1, 1, 1), CLAY).triangles, CLAY, crease=40)
    assert len(cube.positions) == 24
    ball = sphere(1, CLAY, 6)
    again = faced(ball.positions, ball.triangles, CLAY, crease=40)
    assert (np.einsum("ij,ij->i", again.normals, again.positions) > 0.99).all()


def test_moves_keep_the_form_sound() -> None:
    made = scaled(turned(moved(box((1, 2, 3), CLAY, 0.1), (1, 2, 3)), 33, "x"), (1, 2, 0.5))
    assert_sound(made)
    assert volume(made) == pytest.approx(volume(box((1, 2, 3), CLAY, 0.1)), rel=1e-4)


def test_a_turn_is_right_handed() -> None:
    assert turned(sphere(0.01, CLAY, 1), 90).positions.shape == (24, 3)
    arrow = moved(sphere(0.01, CLAY, 1), (1, 0, 0))
    assert turned(arrow, 90).positions.mean(axis=0) == pytest.approx((0, 1, 0), abs=1e-5)
    assert turned(moved(arrow, (-1, 1, 0)), 90, "x").positions.mean(axis=0) == pytest.approx(
        (0, 0, 1), abs=1e-5
    )


def test_merging_keeps_finishes_pictures_and_shadows_apart() -> None:
    wood = Paint((0.5, 0.3, 0.2), Finish.WOOD)
    pieces = [box((1, 1, 1), CLAY), box((1, 1, 1), wood), box((2, 1, 1), CLAY), panel("shoe", (1, 1))]
    kept = merged(pieces)
    assert sorted(piece.finish for piece in kept) == [Finish.PLAIN, Finish.WOOD, Finish.PICTURE]
    assert sum(len(piece.triangles) for piece in kept) == sum(len(piece.triangles) for piece in pieces)
    for piece in kept:
        assert_sound(piece)


def test_two_sided_is_seen_from_behind() -> None:
    assert {round(float(z)) for z in facing(two_sided(sheet(ELL, CLAY)))[:, 2]} == {-1, 1}


def test_recolouring_leaves_roughness_alone() -> None:
    rough = Paint((1, 1, 1), Finish.METAL, 0.2)
    assert recoloured(box((1, 1, 1), rough), (0.0, 0.5, 1.0)).colours[0].tolist() == [0, 128, 255, 51]


def test_binding_names_the_part_on_every_corner() -> None:
    assert (bound(box((1, 1, 1), CLAY), 3).bones == 3).all()


def test_the_ground_darkens_what_stands_on_it() -> None:
    post = moved(box((0.2, 0.2, 2), CLAY), (0, 0, 1))
    shaded = grounded(post, depth=0.5, dark=0.5)
    low, high = shaded.positions[:, 2] < 0.01, shaded.positions[:, 2] > 1.9
    assert shaded.colours[low, 0].mean() < 0.6 * shaded.colours[high, 0].mean()
    assert (
        tinted(post, 0.5).colours[:, 2] > np.uint8(0.5 * post.colours[0, 2])
    ).all()  # shadows lean to blue


def test_a_gradient_runs_from_low_to_high() -> None:
    made = graduated(box((1, 1, 1), CLAY), (0, 0, 0), (1, 1, 1))
    assert set(made.colours[:, 0].tolist()) == {0, 255}


def test_a_panel_reads_from_left_to_right_with_v_down() -> None:
    made = panel("shoe", (2, 1))
    assert made.uv is not None
    assert_sound(made)
    for corner, (u, v) in zip(made.positions, made.uv, strict=True):
        assert (u, v) == (float(corner[1] > 0), float(corner[2] < 0))


def test_a_card_has_body_and_shows_both_sides() -> None:
    made = card("shoe", (0.4, 0.3), 0.012)
    assert_sound(made)
    assert np.ptp(made.positions[:, 0]) == pytest.approx(0.012)
    assert {round(float(x)) for x in facing(made)[:, 0]} == {-1, 1}


def test_foliage_is_sound_repeatable_and_lighter_on_top() -> None:
    lobes = heap(2.0, 3.0, 9, 1)
    made, again = crown(lobes, (0.3, 0.5, 0.2), 4, 4, 50), crown(lobes, (0.3, 0.5, 0.2), 4, 4, 50)
    assert np.array_equal(made.positions, again.positions)
    middle = made.positions[:, 2].mean()
    top, bottom = made.positions[:, 2] > middle, made.positions[:, 2] < middle
    assert made.colours[top, 1].mean() > 1.1 * made.colours[bottom, 1].mean()
    assert np.linalg.norm(made.normals, axis=1) == pytest.approx(1, abs=1e-4)


def test_a_curve_passes_through_its_points() -> None:
    points = [(0, 0, 0), (1, 0, 1), (2, 1, 0)]
    assert curved(points, 5)[[0, 2, 4]] == pytest.approx(np.array(points))


def test_a_rod_for_physics_lies_between_its_ends() -> None:
    solid = rod_solid((0, 0, 1), (0, 2, 1), 0.1)
    w, x, y, z = solid.turn
    along = np.array([2 * (x * z + w * y), 2 * (y * z - w * x), 1 - 2 * (x * x + y * y)])
    assert along == pytest.approx((0, 1, 0))
    assert (solid.shape, solid.centre, solid.size[1]) == (Shape.CAPSULE, (0.0, 1.0, 1.0), 1.0)


def test_a_model_twice_the_size_weighs_eight_times_as_much() -> None:
    bench = Bench(mass=2.0)
    bench.add(moved(sphere(0.5, CLAY), (0, 0, 0.5)))
    bench.solids.append(ball_solid(0.5, (0, 0, 0.5)))
    large = sized(bench.model("ball"), 2.0)
    assert large.size == pytest.approx((2, 2, 2), rel=0.01)
    assert (large.mass, large.solids[0].size[0], large.solids[0].centre[2]) == (16.0, 1.0, 1.0)


def facing(made: Surface) -> np.ndarray:
    a, b, c = (made.positions[made.triangles[:, k]] for k in range(3))
    across = np.cross(b - a, c - a)
    return across / np.maximum(np.linalg.norm(across, axis=1, keepdims=True), 1e-12)


def assert_sound(made: Surface) -> None:
    """Finite corners, unit normals, indices in range, triangles wound with their normals."""
    assert np.isfinite(made.positions).all()
    assert np.linalg.norm(made.normals, axis=1) == pytest.approx(1, abs=1e-4)
    assert made.triangles.max() < len(made.positions)
    assert len(made.colours) == len(made.bones) == len(made.weights) == len(made.positions)
    a, b, c = (made.positions[made.triangles[:, k]] for k in range(3))
    across = np.cross(b - a, c - a)
    meant = made.normals[made.triangles].mean(axis=1)
    assert (np.einsum("ij,ij->i", across, meant) > -1e-7).all()
