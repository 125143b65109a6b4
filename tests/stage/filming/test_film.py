"""Frames are repeatable, resumable, and show what the performance holds."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from tests.stage.filming import little_stage as stage

from filmwright.film.errors import BriefRefused, MachineUnfit, UnknownReference
from filmwright.stage.filming import device, lightpass, shadows, unit
from filmwright.stage.filming.film import film
from filmwright.stage.filming.frame import looking
from filmwright.stage.filming.geometry import Placed
from filmwright.stage.filming.looks import LOOKS
from filmwright.stage.filming.photos import lettered
from filmwright.stage.world.model import Finish, Model
from filmwright.stage.world.world import Hour, Sky


def drawn(performance, track, *, look="natural", pictures=None, first_frame=0):
    frames = film(
        performance, track, size=stage.SIZE, look=look, pictures=pictures or {}, first_frame=first_frame
    )
    return list(frames)


def test_every_frame_of_the_track_comes_in_order_and_of_the_size_asked():
    frames = drawn(stage.performance(), stage.track())
    assert len(frames) == stage.FRAMES
    assert {frame.shape for frame in frames} == {(90, 160, 4)}
    assert {frame.dtype for frame in frames} == {np.dtype(np.uint8)}
    assert all((frame[..., 3] == 255).all() for frame in frames)


def test_the_same_order_gives_the_same_bytes():
    first = drawn(stage.performance(sky=Sky.RAIN), stage.track())
    again = drawn(stage.performance(sky=Sky.RAIN), stage.track())
    assert all(np.array_equal(a, b) for a, b in zip(first, again, strict=True))


def test_a_shot_taken_up_in_the_middle_has_the_bytes_of_one_drawn_whole():
    performance = stage.performance(sky=Sky.SNOW)
    whole = drawn(performance, stage.track())
    rest = drawn(performance, stage.track(), first_frame=5)
    assert len(rest) == stage.FRAMES - 5
    assert all(np.array_equal(a, b) for a, b in zip(whole[5:], rest, strict=True))


def test_frames_handed_over_stay_as_they_were():
    frames = film(
        stage.performance(), stage.track(), size=stage.SIZE, look="natural", pictures={}, first_frame=0
    )
    first = next(frames)
    kept = first.copy()
    for _ in frames:
        pass
    assert np.array_equal(first, kept)


def test_drawing_streams_so_a_long_shot_starts_at_once():
    long = stage.track(4_000)
    frames = film(stage.performance(), long, size=stage.SIZE, look="natural", pictures={})
    assert len(list(itertools.islice(frames, 2))) == 2


def test_an_unknown_look_is_refused_with_the_names_that_exist():
    with pytest.raises(BriefRefused, match=r"no look is named 'anmated' \(did you mean 'animated'\?\).*ink"):
        drawn(stage.performance(), stage.track(1), look="anmated")


def test_every_look_draws_a_picture_of_its_own():
    pictures = [drawn(stage.performance(), stage.track(1), look=look)[0] for look in LOOKS]
    for one, other in itertools.combinations(pictures, 2):
        assert np.abs(one.astype(int) - other.astype(int)).mean() > 2


def test_a_black_and_white_film_has_next_to_no_colour():
    frame = drawn(stage.performance(), stage.track(1), look="black_and_white")[0][..., :3].astype(int)
    assert np.ptp(frame, axis=2).max() <= 14


@pytest.mark.parametrize("hour", list(Hour))
def test_no_hour_is_a_black_or_a_burnt_picture(hour):
    luma = drawn(stage.performance(hour), stage.track(1))[0][..., :3].mean() / 255
    assert 0.16 < luma < 0.72


@pytest.mark.parametrize("sky", list(Sky))
def test_every_weather_changes_the_picture(sky):
    clear = drawn(stage.performance(), stage.track(1))[0].astype(int)
    frame = drawn(stage.performance(sky=sky), stage.track(1))[0].astype(int)
    assert bool(np.abs(frame - clear).mean() > 2) is (sky is not Sky.CLEAR)


def test_a_moving_ball_is_blurred_and_a_still_box_is_not():
    performance = stage.performance()
    still = stage.track(moving=False, pace=0.0)
    moving = stage.track(moving=False)
    blurred = drawn(performance, moving)[4].astype(int)
    frozen = drawn(performance, still)[4].astype(int)
    assert np.abs(blurred - frozen)[25:60, 60:100].mean() < 40
    at_its_place = drawn(performance, stage.track(moving=False, pace=1.0), first_frame=4)[0]
    assert np.array_equal(at_its_place, blurred)


def test_what_is_far_from_the_focus_is_unsharp_only_when_the_iris_is_open():
    performance = stage.performance()
    sharp = drawn(performance, stage.track(1))[0].astype(int)
    open_ = drawn(performance, stage.track(1, f_number=0.3))[0].astype(int)
    assert np.abs(sharp - open_).mean() > 0.3


def test_a_picture_is_shown_and_what_was_cut_away_is_not():
    performance = stage.performance(with_card=True)
    frame = drawn(performance, stage.track(1), pictures={"shoe": stage.shoe()})[0].astype(int)
    bare = drawn(stage.performance(), stage.track(1))[0].astype(int)
    changed = np.abs(frame - bare).sum(axis=2) > 60
    blue = frame[..., 2] > frame[..., 0] + 60
    assert 300 < (changed & blue).sum() < 900


def test_a_picture_nobody_gave_is_refused_by_name():
    with pytest.raises(UnknownReference, match="@shoe"):
        drawn(stage.performance(with_card=True), stage.track(1))


def test_a_label_is_lettered_dark_on_light_and_never_asked_for():
    card = lettered("flux capacitor")
    light = card[..., :3].min(axis=2)
    assert np.median(light) > 200
    assert 0.02 < (light < 90).mean() < 0.5
    assert np.array_equal(card, lettered("flux capacitor"))
    performance = stage.performance(with_card=True, picture="label:flux capacitor")
    blank = drawn(stage.performance(), stage.track())[0]
    assert not np.array_equal(drawn(performance, stage.track())[0], blank)


@pytest.mark.parametrize("hour", [Hour.DAY, Hour.DUSK])
def test_lighting_less_away_from_what_moves_leaves_the_picture_as_it_is(hour, monkeypatch):
    parted = drawn(stage.performance(hour), stage.track())
    monkeypatch.setattr(lightpass, "tiles_in", lambda _, size: ~lightpass.no_tiles(size))
    whole = drawn(stage.performance(hour), stage.track())
    for some, every in zip(parted, whole, strict=True):
        assert np.abs(some.astype(int) - every).max() <= 2


@pytest.mark.parametrize("sky", [Sky.CLEAR, Sky.RAIN])
def test_a_locked_camera_shows_what_one_drawn_afresh_for_every_frame_shows(sky, monkeypatch):
    locked = drawn(stage.performance(sky=sky), stage.track(moving=False))
    rest = drawn(stage.performance(sky=sky), stage.track(moving=False), first_frame=3)
    assert all(np.array_equal(a, b) for a, b in zip(locked[3:], rest, strict=True))
    assert not np.array_equal(locked[0], locked[-1])
    monkeypatch.setattr(unit, "can_be_plated", lambda *_: False)
    afresh = drawn(stage.performance(sky=sky), stage.track(moving=False))
    for some, every in zip(locked, afresh, strict=True):
        assert (np.abs(some.astype(int) - every).max(axis=2) <= 2).mean() > 0.999


def test_the_part_that_movers_may_darken_lies_below_them_and_is_not_everything():
    post = np.array([[(0.0, 4.0, z) for z in (0.0, 1.0) for _ in range(4)]])
    view = looking((0.0, -4.0, 1.0), (0.0, 4.0, 0.5), 30.0, stage.SIZE)
    hulls = shadows.darkened(post, (0.6, 0.0, 0.8), 0.0, np.zeros((0, 8, 3)))
    outlines = np.concatenate(shadows.seen_parts(hulls, view))
    left, top, right, bottom = *outlines.min(axis=0), *outlines.max(axis=0)
    assert 0.2 < left < 0.5 <= right + 1e-6 < 0.7
    assert 0.2 < top < bottom < 0.9


def test_the_boxes_of_light_cover_the_picture_once():
    shares = [np.array([[0.2, 0.3], [0.4, 0.3], [0.4, 0.9]]), np.array([[0.3, 0.5], [0.8, 0.5], [0.8, 0.6]])]
    drawn_over = np.zeros((100, 170), int)
    tiles = lightpass.tiles_in(shares, (170, 100))
    for some in (tiles, ~tiles):
        for left, top, width, height in lightpass.boxes_of(some, (170, 100)):
            drawn_over[top : top + height, left : left + width] += 1
    assert (drawn_over == 1).all()


def test_a_few_boxes_lie_apart_and_cover_all_tiles_in_question():
    tiles = np.zeros((7, 11), np.bool_)
    tiles[[1, 2, 4, 6], [1, 2, 9, 10]] = True
    size = (11 * lightpass.TILE - 5, 7 * lightpass.TILE - 3)
    boxes = lightpass.few_boxes_of(tiles, size)
    drawn_over = np.zeros((size[1], size[0]), int)
    for left, top, width, height in boxes:
        drawn_over[top : top + height, left : left + width] += 1
    assert len(boxes) == 2
    assert drawn_over.max() == 1
    assert drawn_over[:: lightpass.TILE, :: lightpass.TILE][tiles].all()
    assert lightpass.few_boxes_of(np.zeros((7, 11), np.bool_), size) == []


def test_an_eye_that_keeps_still_is_drawn_in_its_own_frame_where_its_iris_is():
    model = Model(name="eye", surfaces=(stage.ball(0.5, 0.5, (255, 255, 255), Finish.EYE),))
    assert Placed(name="eye", model=model, poses=stage.shifted(np.zeros((1, 3)))).moves


def test_a_machine_without_a_driver_is_told_which_package_to_install(monkeypatch):
    import wgpu

    def nothing(**_):
        raise RuntimeError("No suitable graphics adapter found")

    monkeypatch.setattr(wgpu.gpu, "request_adapter_sync", nothing)
    with pytest.raises(MachineUnfit, match="mesa-vulkan-drivers"):
        device._opened.__wrapped__()
