"""One way of saying something about the camera."""

from __future__ import annotations

import re
from dataclasses import dataclass

from filmwright.film.camera import Angle, Move, ShotSize, Side


@dataclass(frozen=True, kw_only=True)
class Rule:
    """A pattern of camera words and what it means.

    The pattern's group `keep`, if it has one, stays in the text; the rest of the match goes.
    `names_subject`: what stands right behind the match is whom the camera looks at.
    """

    pattern: re.Pattern[str]
    size: ShotSize | None = None
    angle: Angle | None = None
    side: Side | None = None
    move: Move | None = None
    pace: float | None = None
    lens_mm: float | None = None
    names_subject: bool = False
