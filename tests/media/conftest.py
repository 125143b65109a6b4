"""Real media files, made small and on the spot."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest


@pytest.fixture
def clip_at(tmp_path: Path) -> Callable[..., Path]:
    """Makes a clip whose frame k is grey of level 2k, by an encoder that is not the house's."""

    def made(
        name: str = "clip.mp4",
        *,
        size: tuple[int, int] = (160, 96),
        frames: int = 30,
        rate: Fraction = Fraction(25),
        sound_seconds: float = 0.0,
        codec: str = "mpeg4",
        **options: str,
    ) -> Path:
        path = tmp_path / name
        with av.open(str(path), "w", options=options) as container:
            picture = container.add_stream(codec, rate=rate)
            picture.width, picture.height, picture.pix_fmt = *size, "yuv420p"
            picture.codec_context.bit_rate = 20_000_000
            voice: Any = container.add_stream("aac", rate=44_100) if sound_seconds else None
            if voice:
                voice.codec_context.layout = "mono"
            for number in range(frames):
                grey = np.full((size[1], size[0], 3), 2 * number, np.uint8)
                container.mux(picture.encode(av.VideoFrame.from_ndarray(grey, "rgb24")))
            container.mux(picture.encode(None))
            if voice:
                samples = np.zeros((1, int(44_100 * sound_seconds)), np.float32)
                frame = av.AudioFrame.from_ndarray(samples, "fltp", "mono")
                frame.sample_rate = 44_100
                container.mux(voice.encode(frame))
                container.mux(voice.encode(None))
        return path

    return made
