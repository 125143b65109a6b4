"""Equal frames give equal bytes, whatever lay in the memory before."""

from __future__ import annotations

import hashlib
from fractions import Fraction

import numpy as np

from filmwright.media.encoding import GroupEncoder, PictureForm

FORM = PictureForm(size=(848, 480), rate=Fraction(24))


def test_equal_frames_are_encoded_to_equal_bytes_every_time() -> None:
    random = np.random.default_rng(1)
    coarse = random.integers(0, 255, (75, 125, 3), np.uint8)
    wide = np.repeat(np.repeat(coarse, 8, axis=0), 8, axis=1)
    frames = [np.ascontiguousarray(wide[2 * i : 2 * i + 480, 3 * i : 3 * i + 848]) for i in range(12)]
    seen = set()
    for turn in range(30):
        litter = [
            np.full(int(random.integers(10_000, 4_000_000)), turn * 37 % 256, np.uint8) for _ in range(20)
        ]
        del litter
        group = GroupEncoder(FORM)
        for frame in frames:
            group.push_pixels(frame)
        seen.add(hashlib.sha256(b"".join(coded.data for coded in group.finish())).hexdigest())
    assert len(seen) == 1
