"""What is known of a media file once it was looked at, and how much of one is too much."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from filmwright.film.brief import Kind


class Unreadable(Exception):
    """A file is refused inside the guarded process; the text completes the sentence `NAME ...`."""


MOST_BYTES = 4_000_000_000
"""A file larger than this is refused unopened."""

MOST_PICTURE_PIXELS = 64_000_000
MOST_CLIP_PIXELS = 4096 * 2304
MOST_SECONDS = 3600.0

MOST_MODEL_BYTES = 64 * 2**20
"""A model or a motion larger than this is refused."""


@dataclass(frozen=True, kw_only=True)
class MediaFacts:
    """What a file holds, by content: its name and extension do not count.

    `size` is as shown (turned upright), (0, 0) for sound, models and motions; `frames` is 1 for a
    picture, 0 for sound; `rate` frames a second of a clip, 0 otherwise; `seconds` is 0 for a picture.
    `moves`: a model whose file holds a recorded motion as well.
    """

    kind: Kind
    size: tuple[int, int]
    frames: int
    rate: Fraction
    seconds: float
    has_sound: bool
    codec: str
    moves: bool = False
