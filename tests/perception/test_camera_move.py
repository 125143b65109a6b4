"""The camera's move, recovered from a made-up place seen by a true pinhole, people and cuts included."""

from fractions import Fraction

import cv2
import numpy as np
import pytest

from filmwright.film.errors import MediaRefused
from filmwright.perception.camera_move import ASSUMED_LENS_MM, measured_move

WIDTH, HEIGHT, FRAMES = 320, 180, 24
RATE = Fraction(24)
FOCAL = WIDTH * ASSUMED_LENS_MM / 36


def texture(seed: int = 1) -> np.ndarray:
    rng = np.random.default_rng(seed)
    layers = [
        cv2.resize(
            rng.random((3 << n, 4 << n)).astype(np.float32), (1400, 900), interpolation=cv2.INTER_CUBIC
        )
        for n in range(2, 8)
    ]
    total = np.sum([layer / (2 + n) for n, layer in enumerate(layers)], axis=0)
    plain = cv2.normalize(total, None, 0, 255, cv2.NORM_MINMAX).astype(np.uint8)
    return np.dstack([plain] * 3)


def filmed(pan: float = 0, tilt: float = 0, roll: float = 0, zoom: float = 1, seed: int = 1) -> np.ndarray:
    """A clip in which the camera turns evenly to these angles and this zoom."""
    place, frames = texture(seed), []
    flat = np.linalg.inv(np.array([[FOCAL, 0, 699.5], [0, FOCAL, 449.5], [0, 0, 1]]))
    for way in np.linspace(0, 1, FRAMES):
        p, t, r, f = pan * way, tilt * way, roll * way, FOCAL * (1 + (zoom - 1) * way)
        panned = np.array([[np.cos(p), 0, np.sin(p)], [0, 1, 0], [-np.sin(p), 0, np.cos(p)]])
        tilted = np.array([[1, 0, 0], [0, np.cos(t), np.sin(t)], [0, -np.sin(t), np.cos(t)]])
        rolled = np.array([[np.cos(r), np.sin(r), 0], [-np.sin(r), np.cos(r), 0], [0, 0, 1]])
        lens = np.array([[f, 0, WIDTH / 2 - 0.5], [0, f, HEIGHT / 2 - 0.5], [0, 0, 1]])
        frames.append(cv2.warpPerspective(place, lens @ rolled @ tilted @ panned @ flat, (WIDTH, HEIGHT)))
    return np.array(frames)


@pytest.mark.parametrize(
    "move", [{"pan": 0.25}, {"pan": -0.2}, {"tilt": 0.15}, {"roll": 0.3}, {"zoom": 1.4}, {"zoom": 0.8}]
)
def test_a_single_move_is_measured_within_5_percent_and_nothing_else(move):
    found = measured_move(filmed(**move), RATE)
    truth = {"pan": 0.0, "tilt": 0.0, "roll": 0.0, "zoom": 1.0} | move
    for name, value in truth.items():
        track = getattr(found, name)
        assert track.shape == (FRAMES,)
        still = 1.0 if name == "zoom" else 0.0
        assert track[0] == pytest.approx(still, abs=1e-9)
        assert track[-1] == pytest.approx(value, abs=max(0.05 * abs(value - still), 0.006)), name
    assert found.confidence > 0.6 and not found.cuts


def test_a_mixed_move_comes_apart():
    found = measured_move(filmed(pan=0.2, tilt=-0.1, zoom=1.2), RATE)
    assert (found.pan[-1], found.tilt[-1], found.zoom[-1]) == pytest.approx((0.2, -0.1, 1.2), rel=0.05)
    assert found.speeds[0][FRAMES // 2] == pytest.approx(0.2 / (FRAMES - 1) * 24, rel=0.1)


def test_people_who_walk_through_do_not_move_the_camera():
    clip = filmed(pan=0.1)
    person = texture(9)[:120, :70]
    for index, frame in enumerate(clip):
        left = 20 + index * 8
        frame[50:170, left : left + 70] = person
    assert measured_move(clip, RATE).pan[-1] == pytest.approx(0.1, rel=0.05)


def test_a_clip_with_a_cut_is_measured_over_its_longest_shot_and_says_so():
    clip = np.concatenate([filmed(pan=-0.3, seed=4)[:10], filmed(tilt=0.1)])
    found = measured_move(clip, RATE)
    assert found.cuts == (10,) and found.first == 10 and len(found.tilt) == FRAMES
    assert found.tilt[-1] == pytest.approx(0.1, rel=0.05)
    assert "1 cut" in found.notes[0]


def test_a_blank_clip_stands_still_and_admits_it_is_unsure():
    found = measured_move(np.full((8, 90, 160, 3), 128, np.uint8), RATE)
    assert not found.pan.any() and found.confidence == 0 and "too little" in found.notes[0]


def test_a_single_frame_is_refused():
    with pytest.raises(MediaRefused, match="fewer than two frames"):
        measured_move(np.zeros((1, 90, 160, 3), np.uint8), RATE)
