"""Passes lie on the picture pixel for pixel and measure true."""

from __future__ import annotations

import numpy as np
import pytest
from tests.stage.filming import little_stage as stage

from filmwright.stage.filming.film import film
from filmwright.stage.filming.passes import DEPTH_STEP, film_passes


@pytest.fixture(scope="module")
def passes():
    performance = stage.performance(with_card=True)
    return next(film_passes(performance, stage.track(), size=stage.SIZE, pictures={"shoe": stage.shoe()}))


def test_the_face_of_a_known_box_has_its_exact_depth(passes):
    """The camera at y = -3.5 looks a little down at a face in the plane y = 2."""
    track = stage.track()
    right, up, forward = track.basis[0]
    box = passes.ids == 1 + passes.names.index("crate")
    rows, columns = np.nonzero(box)
    wide, high = (half[0] for half in track.half_angles(stage.SIZE))
    across = ((columns + 0.5) / 160 * 2 - 1) * wide
    down = (1 - (rows + 0.5) / 90 * 2) * high
    rays = forward + across[:, None] * right + down[:, None] * up
    expected = (2.0 - track.position[0, 1]) / rays[:, 1]
    point = track.position[0] + rays * expected[:, None]
    face = (np.abs(point[:, 0]) < 0.48) & (point[:, 2] > 0.02) & (point[:, 2] < 0.98)
    measured = passes.depth[rows, columns] * DEPTH_STEP
    assert face.sum() > 300
    assert np.abs(measured - expected)[face].max() <= DEPTH_STEP


def test_normals_are_what_the_camera_sees(passes):
    ground = passes.ids == 1 + passes.names.index("set")
    normal = passes.normal[ground].astype(float) / 255 * 2 - 1
    assert (normal[:, 1] > 0.95).all()
    assert np.allclose(np.linalg.norm(normal, axis=1), 1, atol=0.02)


def test_ids_name_every_thing_in_view_and_the_sky_has_none(passes):
    assert passes.names == ("set", "crate", "ball", "poster")
    assert set(np.unique(passes.ids)) == {0, 1, 2, 3, 4}
    assert (passes.ids[0] == 0).all()
    assert (passes.depth[passes.ids == 0] == 65535).all()


def test_passes_lie_on_the_picture():
    """Where the red box is in the picture, there and nowhere else is its id."""
    performance = stage.performance()
    frame = next(iter(film(performance, stage.track(1), size=stage.SIZE, look="natural", pictures={})))
    passes = next(film_passes(performance, stage.track(1), size=stage.SIZE, pictures={}))
    colour = frame[..., :3].astype(int)
    red = (colour[..., 0] > colour[..., 1] * 1.7) & (colour[..., 0] > colour[..., 2] * 1.6)
    box = passes.ids == 1 + passes.names.index("crate")
    rest = passes.ids == 1 + passes.names.index("set")
    assert red[box].mean() > 0.95
    assert red[rest].mean() < 0.02


def test_a_pass_taken_up_in_the_middle_is_the_same():
    performance = stage.performance()
    whole = list(film_passes(performance, stage.track(4), size=stage.SIZE, pictures={}))
    late = next(film_passes(performance, stage.track(4), size=stage.SIZE, pictures={}, first_frame=3))
    assert np.array_equal(whole[3].depth, late.depth)
    assert np.array_equal(whole[3].ids, late.ids)
