"""The pictures of the little stage stay as they were approved.

Tolerance: mean difference below 1.5 of 255 and 98 % of the pixels within 12, which other releases of
the driver keep and a changed light does not. After a wanted change: `python -m
tests.stage.filming.test_golden` draws them anew; look at them before you commit.
"""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from tests.stage.filming import little_stage as stage

from filmwright.stage.filming.film import film
from filmwright.stage.world.world import Hour, Sky

FOLDER = Path(__file__).parent / "golden"
FRAME = 3
CASES = {
    "day": (Hour.DAY, Sky.CLEAR, "natural"),
    "dusk": (Hour.DUSK, Sky.CLEAR, "natural"),
    "night_rain": (Hour.NIGHT, Sky.RAIN, "natural"),
    "snow": (Hour.DAY, Sky.SNOW, "natural"),
    "clay": (Hour.DAY, Sky.CLEAR, "clay"),
    "animated": (Hour.DAWN, Sky.CLEAR, "animated"),
    "ink": (Hour.DAY, Sky.CLOUDY, "ink"),
}


def drawn(name: str) -> NDArray[np.uint8]:
    hour, sky, look = CASES[name]
    frames = film(
        stage.performance(hour, sky, with_card=True),
        stage.track(),
        size=stage.SIZE,
        look=look,
        pictures={"shoe": stage.shoe()},
        first_frame=FRAME,
    )
    return next(frames)[..., :3]


@pytest.mark.parametrize("name", CASES)
def test_the_picture_is_the_one_that_was_approved(name: str) -> None:
    approved = cv2.cvtColor(cv2.imread(str(FOLDER / f"{name}.png")), cv2.COLOR_BGR2RGB).astype(int)
    difference = np.abs(drawn(name).astype(int) - approved)
    assert difference.mean() < 1.5
    assert (difference.max(axis=2) <= 12).mean() > 0.98


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    for name in CASES:
        cv2.imwrite(str(FOLDER / f"{name}.png"), cv2.cvtColor(drawn(name), cv2.COLOR_RGB2BGR))


if __name__ == "__main__":
    main()
