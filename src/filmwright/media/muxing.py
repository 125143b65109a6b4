"""Picture and sound in one file, as it is delivered: mp4, H.264 and AAC, index in front."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
from numpy.typing import NDArray

from filmwright.film.time import SAMPLE_RATE, samples_before
from filmwright.media.encoding import PictureForm
from filmwright.media.files import address, finished, require_room
from filmwright.media.packets import PictureTrack, coded_groups

AUDIO_BITS = 192_000


def mux(
    picture: Path,
    sound: Iterable[NDArray[np.float32]],
    target: Path,
    form: PictureForm,
    *,
    title: str = "",
) -> int:
    """Write one of our pictures and its sound as a film; return its frames. Appears when whole.

    `sound` comes in blocks (n, 2), full scale 1.0, 48 kHz, and must last exactly as long as the
    picture, to the sample. Raises ValueError if not, MachineUnfit for a full disk.
    """
    require_room(target.parent, int(picture.stat().st_size * 1.2))
    with finished(target) as part:
        options = {"movflags": "+faststart"}
        with av.open(address(part), "w", format="mp4", options=options) as container:
            container.metadata["title"] = title
            film = PictureTrack(container, form)
            voice = _SoundTrack(container, sound)
            for group in coded_groups(picture, form):
                film.add(group)
                voice.fill(samples_before(film.frames, form.rate))
            voice.finish()
        expected = samples_before(film.frames, form.rate)
        if voice.samples != expected:
            raise ValueError(f"the sound has {voice.samples} samples and the picture lasts {expected}")
    return film.frames


class _SoundTrack:
    """The sound stream of a film being written, fed up to where its picture has come."""

    def __init__(self, container: Any, blocks: Iterable[NDArray[np.float32]]) -> None:
        self._container = container
        self._stream = container.add_stream("aac", rate=SAMPLE_RATE)
        self._stream.codec_context.layout = "stereo"
        self._stream.codec_context.bit_rate = AUDIO_BITS
        self._blocks: Iterator[NDArray[np.float32]] = iter(blocks)
        self.samples = 0

    def fill(self, until: int) -> None:
        while self.samples < until and (block := next(self._blocks, None)) is not None:
            for start in range(0, len(block), SAMPLE_RATE):
                self._push(block[start : start + SAMPLE_RATE])

    def finish(self) -> None:
        for block in self._blocks:
            self._push(block)
        self._container.mux(self._stream.encode(None))

    def _push(self, block: NDArray[np.float32]) -> None:
        frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(block.T), "fltp", "stereo")
        frame.sample_rate = SAMPLE_RATE
        frame.time_base = Fraction(1, SAMPLE_RATE)
        frame.pts = self.samples
        self.samples += len(block)
        self._container.mux(self._stream.encode(frame))
