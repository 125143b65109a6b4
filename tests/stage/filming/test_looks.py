"""Every look is what its name says, and its strokes lie on the surfaces."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray
from tests.stage.filming import little_stage as stage

from filmwright.film.brief import LOOKS as NAMES
from filmwright.stage.filming.camera import CameraTrack
from filmwright.stage.filming.film import film
from filmwright.stage.filming.light import rig
from filmwright.stage.filming.looks import BY_NUMBER, LOOKS, relit
from filmwright.stage.rehearsal.performance import Performance
from filmwright.stage.world.model import Finish, Model
from filmwright.stage.world.world import Hour, Weather

SHIFT = 5
AWAY = 5.5


def drawn(look: str, performance: Performance | None = None, track: CameraTrack | None = None) -> list:
    frames = film(
        performance or stage.performance(),
        track or stage.track(1),
        size=stage.SIZE,
        look=look,
        pictures={},
    )
    return [frame[..., :3].astype(int) for frame in frames]


def wall() -> Performance:
    """Return a stage on which nothing is seen but a wall square to the camera."""
    corners = np.array([(-9.0, 2.0, -9.0), (9.0, 2.0, -9.0), (9.0, 2.0, 9.0), (-9.0, 2.0, 9.0)])
    flat = stage.surface(
        corners,
        np.tile((0.0, -1.0, 0.0), (4, 1)),
        np.array([(0, 1, 2), (0, 2, 3)]),
        (62, 50, 42),
        Finish.PLAIN,
    )
    bare = stage.performance()
    model = Model(name="wall", surfaces=(flat,))
    place = replace(bare.blocking.place, model=model, lamps=())
    return replace(bare, blocking=replace(bare.blocking, place=place, things=()), poses={})


def trucking() -> CameraTrack:
    """Return a camera that trucks right by exactly SHIFT pixels of the wall in one frame."""
    pixel = 2 * AWAY * 18 / 30 / stage.SIZE[0]
    track = stage.track(2, moving=False)
    position = np.array([(0.0, 2 - AWAY, 1.0), (SHIFT * pixel, 2 - AWAY, 1.0)])
    level = np.array([(1.0, 0, 0), (0, 0, 1.0), (0, 1.0, 0)])
    return replace(track, position=position, basis=np.array([level, level]))


def test_looks_are_the_house_words_and_numbered_once() -> None:
    assert set(LOOKS) == set(NAMES)
    assert len(BY_NUMBER) == len(LOOKS)


@pytest.mark.parametrize("look", ["ink", "oil", "van_gogh", "watercolour"])
def test_strokes_go_with_the_wall_they_lie_on(look: str) -> None:
    """Seen from one step to the right, the strokes are one step to the left: no shower door, no boiling."""
    first, second = drawn(look, wall(), trucking())
    inner = (slice(20, 70), slice(25, 130))
    before = first[inner]
    after: NDArray[np.int_] = np.roll(second, SHIFT, axis=1)[inner]
    assert before.std() > 3, "there are strokes to be seen"
    assert np.abs(before - after).mean() < 0.55 * np.abs(before - second[inner]).mean()


def test_pixel_art_is_few_large_squares_of_few_colours() -> None:
    size = (640, 360)
    frame = next(film(stage.performance(), stage.track(1), size=size, look="pixel", pictures={}))
    squares = frame[2::4, 2::4, :3].reshape(-1, 3)
    assert len(np.unique(squares, axis=0)) <= 33
    middle = frame[1:-1:4, 1:-1:4, :3].astype(int)
    assert np.array_equal(middle, frame[2:-1:4, 2:-1:4, :3])


def test_watercolour_leaves_paper_at_the_border() -> None:
    (frame,) = drawn("watercolour")
    assert frame[:2].min() > 215
    assert frame[40:60, 60:100].mean() < 225


def test_pencil_and_chalk_are_lines_on_white_paper_and_on_a_dark_board() -> None:
    (drawing,), (board,) = drawn("pencil"), drawn("chalk")
    assert drawing.mean() > 150 and (drawing.max(axis=2) < 120).mean() > 0.01
    assert board.mean() < 120 and (board.min(axis=2) > 190).mean() > 0.005


def test_noir_and_manga_have_no_colour_and_manga_little_grey() -> None:
    for look in ("noir", "manga"):
        (frame,) = drawn(look)
        assert np.ptp(frame, axis=2).max() < 16
    assert ((frame[..., 0] < 60) | (frame[..., 0] > 190)).mean() > 0.7


def test_pop_art_shows_the_picture_four_times_in_other_inks() -> None:
    (frame,) = drawn("pop_art")
    high, wide = (side // 2 for side in frame.shape[:2])
    panels = [frame[y : y + high, x : x + wide][4:-4, 4:-4] for y in (0, high) for x in (0, wide)]
    means = np.array([panel.mean(axis=(0, 1)) for panel in panels])
    apart = np.linalg.norm(means[:, None] - means[None], axis=2)
    assert apart[~np.eye(4, dtype=bool)].min() > 20


def test_a_polaroid_lies_in_white_card_broader_below() -> None:
    (frame,) = drawn("polaroid")
    white = (frame.min(axis=2) > 205).mean(axis=1) > 0.95
    top, foot = int((~white).argmax()), int((~white[::-1]).argmax())
    assert 1 < top < foot and foot > 0.12 * len(frame)


def test_blueprint_is_white_on_blue() -> None:
    (frame,) = drawn("blueprint")
    blue = (frame[..., 2] > frame[..., 0] + 40) & (frame[..., 0] < 110)
    assert blue.mean() > 0.6
    assert (frame.min(axis=2) > 170).mean() > 0.01


def test_cyberpunk_is_night_in_two_colours_wherever_the_sun_stands() -> None:
    (frame,) = drawn("cyberpunk")
    assert frame.mean() < 90
    magenta = (frame[..., 0] > frame[..., 1] + 25) & (frame[..., 2] > frame[..., 1] + 25)
    assert magenta.mean() > 0.2


def test_ukiyo_e_is_muted_and_sealed_in_red() -> None:
    (frame,) = drawn("ukiyo_e")
    saturation = np.ptp(frame, axis=2) / np.maximum(frame.max(axis=2), 1)
    assert saturation.mean() < 0.62
    assert (frame[2:14, -14:-6, 0] > frame[2:14, -14:-6, 2] + 60).mean() > 0.3, "the red seal"


def test_only_looks_that_ask_for_it_change_the_light() -> None:
    day = rig(Hour.DAY, Weather())
    for look in LOOKS:
        assert (relit(day, look, interior=False) == day) is (look not in ("cyberpunk", "surreal", "noir"))
    assert relit(day, "cyberpunk", interior=False).wet > 0.5
    assert relit(day, "cyberpunk", interior=True).wet == 0
    assert relit(day, "surreal", interior=False).elevation < day.elevation
