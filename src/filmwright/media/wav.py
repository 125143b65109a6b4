"""Stems on disk: WAV files of 32-bit float stereo at 48 kHz, read without copying more than is asked."""

from __future__ import annotations

import struct
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from filmwright.film.errors import ProjectBroken
from filmwright.film.time import SAMPLE_RATE
from filmwright.media.disk import finished, require_room

_FLOAT = 3
_HEADER = struct.Struct("<4sI4s4sIHHIIHH4sI")


def write_stem(samples: NDArray[np.float32], target: Path) -> None:
    """Write stereo samples (n, 2) as WAV; the file appears when whole. Raises MachineUnfit."""
    data = np.ascontiguousarray(samples, "<f4")
    if data.ndim != 2 or data.shape[1] != 2:
        raise ValueError(f"a stem is stereo (n, 2), not {data.shape}")
    require_room(target.parent, data.nbytes)
    fmt = (16, _FLOAT, 2, SAMPLE_RATE, SAMPLE_RATE * 8, 8, 32)
    head = _HEADER.pack(b"RIFF", 36 + data.nbytes, b"WAVE", b"fmt ", *fmt, b"data", data.nbytes)
    with finished(target) as part, part.open("wb") as file:
        file.write(head)
        data.tofile(file)


def read_stem(path: Path, start: int = 0, samples: int | None = None) -> NDArray[np.float32]:
    """Return samples of a stem as (n, 2) float32, from `start`; past its end there is nothing.

    Raises ProjectBroken for a file that `write_stem` did not write.
    """
    try:
        with path.open("rb") as file:
            head = file.read(_HEADER.size)
            known = len(head) == _HEADER.size and _HEADER.unpack(head)
            if not known or (known[0], known[5], known[6], known[7]) != (b"RIFF", _FLOAT, 2, SAMPLE_RATE):
                raise ProjectBroken(f"{path} is no stem of ours; draw the take again")
            file.seek(start * 8, 1)
            data = file.read() if samples is None else file.read(samples * 8)
    except OSError as error:
        raise ProjectBroken(f"{path} cannot be read ({error.strerror}); draw the take again") from error
    return np.frombuffer(data[: len(data) // 8 * 8], "<f4").reshape(-1, 2).astype(np.float32)
