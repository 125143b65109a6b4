"""Cut-outs, palettes and what a picture is, on pictures whose truth is known."""

import cv2
import numpy as np
import pytest

from filmwright.perception.cutout import How, cut_out, matted
from filmwright.perception.palette import name_of, palette
from filmwright.perception.sight import Seen, seen


def product(ground=(236, 234, 230), shade: float = 14.0) -> tuple[np.ndarray, np.ndarray]:
    """A red mug with a white label on a softly shaded ground, and its true mask."""
    picture = np.empty((240, 320, 4), np.uint8)
    ramp = np.linspace(0, shade, 320)[None, :, None]
    picture[..., :3] = np.clip(np.array(ground)[None, None] - ramp, 0, 255)
    picture[..., 3] = 255
    mask = np.zeros((240, 320), np.uint8)
    cv2.ellipse(mask, (160, 120), (60, 80), 0, 0, 360, 1, -1)
    picture[mask > 0, :3] = (180, 40, 35)
    picture[110:140, 140:180, :3] = ground
    return picture, mask


def place() -> np.ndarray:
    rng = np.random.default_rng(2)
    small = rng.integers(0, 255, (12, 16, 3)).astype(np.uint8)
    picture = cv2.resize(small, (320, 240), interpolation=cv2.INTER_CUBIC)
    return np.dstack([picture, np.full((240, 320), 255, np.uint8)])


def overlap(alpha: np.ndarray, mask: np.ndarray) -> float:
    cut = alpha > 127
    return float((cut & (mask > 0)).sum() / (cut | (mask > 0)).sum())


@pytest.mark.parametrize("ground", [(250, 250, 250), (236, 234, 230), (30, 34, 60), (60, 160, 80)])
def test_a_product_on_a_plain_ground_is_cut_out_whole(ground):
    picture, mask = product(ground)
    matte = matted(picture)
    assert matte.how is How.PLAIN and matte.confidence > 0.6
    alpha = matte.picture[..., 3]
    assert overlap(alpha, mask) > 0.96
    assert alpha[125, 160] == 255  # the label has the colour of the ground and stays
    assert ((alpha > 0) & (alpha < 255)).any()  # a soft edge
    assert np.array_equal(matte.picture[..., :3], picture[..., :3])


def test_an_alpha_of_its_own_is_honoured():
    picture, mask = product()
    picture[..., 3] = mask * 255
    assert matted(picture).how is How.ALPHA
    assert np.array_equal(cut_out(picture), picture)


def test_a_picture_without_a_subject_comes_back_whole():
    flat = np.full((100, 160, 4), 255, np.uint8)
    assert np.array_equal(cut_out(flat), flat)


def test_a_clear_thing_in_a_busy_place_is_found():
    picture, (_, mask) = place(), product()
    picture[..., :3] = picture[..., :3] // 4 + 20
    picture[mask > 0, :3] = (230, 190, 40)
    matte = matted(picture)
    assert matte.how is How.SALIENT and overlap(matte.picture[..., 3], mask) > 0.8
    assert matte.confidence > 0.45
    assert np.array_equal(matte.picture, matted(picture).picture)


@pytest.mark.parametrize("size", [(8, 8), (3, 200), (1, 1)])
def test_tiny_pictures_do_no_harm(size):
    picture = np.full((*size, 4), 255, np.uint8)
    picture[..., 0] = 10
    assert cut_out(picture).shape == picture.shape


def test_pictures_are_told_apart():
    picture, mask = product()
    assert seen(picture).kind is Seen.PRODUCT
    assert seen(place()).kind is Seen.SCENE
    picture[..., 3] = mask * 255
    assert seen(picture).kind is Seen.CUT_OUT


def test_a_palette_names_what_rules_the_picture():
    found = palette(product((245, 245, 242), shade=0)[0])
    assert [swatch.name for swatch in found.swatches[:2]] == ["white", "red"]
    assert sum(swatch.share for swatch in found.swatches) == pytest.approx(1, abs=0.05)
    assert 0.7 < found.brightness < 0.95
    assert palette(np.zeros((20, 20, 4), np.uint8)).swatches == ()


@pytest.mark.parametrize(
    ("colour", "name"),
    [
        ((0.05, 0.05, 0.05), "black"),
        ((0.9, 0.5, 0.1), "orange"),
        ((0.1, 0.3, 0.8), "blue"),
        ((0.5, 0.5, 0.5), "grey"),
    ],
)
def test_colours_have_everyday_names(colour, name):
    assert name_of(colour) == name
