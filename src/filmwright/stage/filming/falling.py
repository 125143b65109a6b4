"""What falls or drifts through the picture: rain with its splashes, snow, motes."""

from __future__ import annotations

from typing import Any

from filmwright.stage.filming.light import Rig
from filmwright.stage.filming.pipelines import Pipelines


def fall(drawing: Any, pipelines: Pipelines, rig: Rig) -> None:
    """Draw as many drops, splashes, flakes and motes as this rig has."""
    for name, amount, most in (
        ("rain", rig.rain, 2600),
        ("splash", rig.rain, 900),
        ("snow", rig.snow, 3200),
        ("mote", rig.motes, 700),
    ):
        if amount > 0:
            drawing.set_pipeline(getattr(pipelines, name))
            drawing.draw(6, int(most * amount))
