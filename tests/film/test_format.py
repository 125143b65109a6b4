"""Pixels are Seedance's; other shapes are refused with what there is."""

from __future__ import annotations

import pytest

from filmwright.film.errors import BriefRefused
from filmwright.film.format import RATIOS, RESOLUTIONS, Format


@pytest.mark.parametrize("ratio", RATIOS)
@pytest.mark.parametrize("resolution", RESOLUTIONS)
def test_every_shape_is_even_and_close_to_its_ratio(ratio: str, resolution: str) -> None:
    width, height = Format(ratio=ratio, resolution=resolution).size
    across, down = map(int, ratio.split(":"))
    assert width % 2 == height % 2 == 0
    assert width / height == pytest.approx(across / down, rel=0.03)


def test_upright_is_the_turned_picture() -> None:
    assert Format(ratio="9:16", resolution="720p").size == (720, 1280)
    assert Format(ratio="3:4", resolution="4k").size == (2494, 3326)


@pytest.mark.parametrize(("ratio", "resolution"), [("5:0", "480p"), ("16:9", "8k"), ("", "480p")])
def test_an_unknown_shape_is_refused(ratio: str, resolution: str) -> None:
    with pytest.raises(BriefRefused, match="choose one of"):
        Format(ratio=ratio, resolution=resolution)
