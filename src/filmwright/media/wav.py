"""Stems on disk: WAV files of stereo sound at 48 kHz, of which no more is read than is asked for."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from filmwright.film.errors import ProjectBroken
from filmwright.film.time import SAMPLE_RATE
from filmwright.media.files import finished, require_room
from filmwright.media.reading import read_sound

_PCM, _FLOAT = 1, 3
_HEADER = struct.Struct("<4sI4s4sIHHIIHH4sI")
_MOST_CHUNKS = 64


def write_stem(samples: NDArray[np.float32], target: Path) -> None:
    """Write stereo samples (n, 2) as 32-bit float WAV; the file appears when whole. Raises MachineUnfit."""
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
    """Return samples of a stem as (n, 2) float32, full scale 1.0, from `start`; past its end is nothing.

    WAV at 48 kHz stereo, 16- or 24-bit or float, is read in place; any other form is decoded in
    the guarded process. Raises ProjectBroken when the file is gone, MediaRefused when it is no sound.
    """
    try:
        with path.open("rb") as file:
            form = _form(file)
            if form is not None:
                kind, width, length = form
                first = min(start * 2 * width, length)
                file.seek(first, 1)
                wanted = length - first if samples is None else min(samples * 2 * width, length - first)
                return _samples(file.read(wanted), kind, width)
    except OSError as error:
        raise ProjectBroken(f"{path} cannot be read ({error.strerror}); draw the take again") from error
    whole = read_sound(path)
    return whole[start : None if samples is None else start + samples]


def _form(file: BinaryIO) -> tuple[int, int, int] | None:
    """Go to the data of a WAV file; return its kind, bytes a sample and bytes in all, or None."""
    head = file.read(12)
    if head[:4] != b"RIFF" or head[8:] != b"WAVE":
        return None
    found: tuple[int, int] | None = None
    for _ in range(_MOST_CHUNKS):
        name, length = struct.unpack("<4sI", file.read(8).ljust(8, b"\0"))
        if name == b"data" and found:
            return (*found, length)
        if name == b"fmt " and length >= 16:
            kind, channels, rate, _, _, bits = struct.unpack("<HHIIHH", file.read(16).ljust(16, b"\0"))
            known = (kind, bits) in ((_PCM, 16), (_PCM, 24), (_FLOAT, 32))
            if not known or (channels, rate) != (2, SAMPLE_RATE):
                return None
            found = kind, bits // 8
            length -= 16
        file.seek(length + length % 2, 1)
    return None


def _samples(data: bytes, kind: int, width: int) -> NDArray[np.float32]:
    data = data[: len(data) // (2 * width) * 2 * width]
    if kind == _FLOAT:
        return np.frombuffer(data, "<f4").reshape(-1, 2).astype(np.float32)
    if width == 2:
        return np.frombuffer(data, "<i2").reshape(-1, 2).astype(np.float32) * np.float32(2**-15)
    wide = np.zeros((len(data) // 3, 4), np.uint8)
    wide[:, 1:] = np.frombuffer(data, np.uint8).reshape(-1, 3)
    return (wide.view("<i4")[:, 0].astype(np.float32) * np.float32(2**-31)).reshape(-1, 2)
