"""A tape: sound on the disk, laid and played a part at a time, so that a long film needs no more memory."""

from __future__ import annotations

import tempfile
import weakref
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from filmwright.film.time import SAMPLE_RATE
from filmwright.sound.sound import Heard

PIECE = 4 * SAMPLE_RATE
"""Samples worked on at a time: a whole number of the steps of any control."""

_BYTES = 8  # of one sample of both channels


class Tape:
    """Stereo float32 samples in a file without a name, gone with the tape; silent until laid.

    `folder` is where the file lies: beside what is made from it, where there is room.
    """

    def __init__(self, samples: int = 0, folder: Path | None = None) -> None:
        self._file = tempfile.TemporaryFile(dir=folder, buffering=0)  # noqa: SIM115
        weakref.finalize(self, self._file.close)
        self.length = samples

    @property
    def samples(self) -> NDArray[np.float32]:
        """All of it, in memory."""
        return self.part(0, self.length)

    def part(self, start: int, samples: int) -> NDArray[np.float32]:
        """Return (samples, 2) from `start` on; silence before, after and where nothing was laid."""
        first, last = max(start, 0), min(start + samples, self.length)
        found = np.zeros((samples, 2), np.float32)
        if last > first:
            self._file.seek(first * _BYTES)
            data = np.frombuffer(self._file.read((last - first) * _BYTES), np.float32).reshape(-1, 2)
            found[first - start : first - start + len(data)] = data
        return found

    def lay(self, start: int, samples: NDArray[np.float32]) -> None:
        """Put samples at `start` in place of what is there; the tape grows as far as needed."""
        self._file.seek(start * _BYTES)
        self._file.write(np.ascontiguousarray(samples, np.float32).tobytes())
        self.length = max(self.length, start + len(samples))

    def add(self, start: int, samples: NDArray[np.float32]) -> None:
        """Mix samples into what is there from `start` on; what lies outside the tape is left out."""
        head = max(0, -start)
        kept = samples[head : max(head, self.length - start)]
        if len(kept):
            self.lay(start + head, self.part(start + head, len(kept)) + kept)


def taped(blocks: Iterable[NDArray[np.float32]], folder: Path | None = None) -> Tape:
    """Return blocks (n, 2) of sound on a tape, one after the other."""
    tape = Tape(folder=folder)
    for block in blocks:
        tape.lay(tape.length, block)
    return tape


def pieces(sound: Heard) -> Iterator[tuple[int, NDArray[np.float32]]]:
    """Yield a sound piece by piece, each with the sample it begins at."""
    for start in range(0, sound.length, PIECE):
        yield start, sound.part(start, min(PIECE, sound.length - start))
