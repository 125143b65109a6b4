"""Takes as a master needs them: frames by number, from our own files or from anybody's.

Our own files carry the headers that every group of this house shares; those are decoded here.
Everything else goes through the guarded process and is fitted to the film's size and rate.
"""

from __future__ import annotations

import math
import struct
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any, BinaryIO, Protocol

import av
import numpy as np

from filmwright.film.errors import MediaRefused, ProjectBroken
from filmwright.media.encoding import PictureForm, frame_of_pixels, headers_of
from filmwright.media.files import address
from filmwright.media.planes import Planes, planes_of_frame
from filmwright.media.reading import Wanted, clip_frames, probe

_MOST_HEADER = 64 << 20


class FrameSource(Protocol):
    """Frames of one take, asked for in ascending order."""

    def at(self, frame: int) -> Planes:
        """Return the planes of a frame; the caller may draw on them."""

    def close(self) -> None:
        """Let go of the file."""


class OwnFrames:
    """Frames of a file this house encoded; jumps to the group that holds the frame asked for."""

    def __init__(self, path: Path, form: PictureForm) -> None:
        self._path, self._form = path, form
        try:
            self._container: Any = av.open(address(path))
            self._stream = self._container.streams.video[0]
        except (av.error.FFmpegError, IndexError) as error:
            raise ProjectBroken(f"{path} cannot be opened as a take; draw it again") from error
        self._stream.thread_type = "AUTO"
        self._origin = self._stream.start_time or 0
        self._decoded: Iterator[Any] = self._container.decode(self._stream)
        self._next = 0

    def at(self, frame: int) -> Planes:
        """Return a frame by its number. Raises ProjectBroken when the file does not hold it."""
        if frame < self._next or frame > self._next + 2 * self._form.group:
            ticks = round(frame / self._form.rate / self._stream.time_base) + self._origin
            self._container.seek(ticks, stream=self._stream, backward=True)
            self._decoded = self._container.decode(self._stream)
        try:
            for picture in self._decoded:
                number = round((picture.pts - self._origin) * picture.time_base * self._form.rate)
                self._next = number + 1
                if number == frame:
                    return planes_of_frame(picture)
                if number > frame:
                    break
        except av.error.FFmpegError as error:
            raise ProjectBroken(f"{self._path} is damaged at frame {frame}; draw the take again") from error
        raise ProjectBroken(f"{self._path} does not hold frame {frame}; draw the take again")

    def close(self) -> None:
        self._container.close()


class ForeignFrames:
    """Frames of anybody's clip, decoded in the guarded process and fitted to the form.

    The picture fills the form; what hangs over two edges is cut off alike on both.
    """

    def __init__(self, path: Path, form: PictureForm, start: int = 0) -> None:
        facts = probe(path)
        (width, height), (has_width, has_height) = form.size, facts.size
        scale = max(width / has_width, height / has_height)
        over = (max(width, math.ceil(has_width * scale)), max(height, math.ceil(has_height * scale)))
        self._stack = ExitStack()
        clip = self._stack.enter_context(clip_frames(path, Wanted(size=over, rate=form.rate, start=start)))
        self._frames, self._path, self._next = clip.frames, path, start
        left, top = (over[0] - width) // 2, (over[1] - height) // 2
        self._part = np.s_[top : top + height, left : left + width]
        self._last: Planes | None = None
        self._stretch = 1  # conversion between rates may come out one frame short

    def at(self, frame: int) -> Planes:
        """Return a frame by its number at the form's rate. Raises MediaRefused when there is none."""
        while self._next <= frame:
            pixels = next(self._frames, None)
            if pixels is None:
                self._stretch -= 1
                if self._last is None or self._stretch < 0:
                    raise MediaRefused(f"{self._path} ends before frame {frame}; shorten its clip in the cut")
            else:
                self._last = planes_of_frame(frame_of_pixels(pixels[self._part]))
            self._next += 1
        if self._last is None:
            raise MediaRefused(f"{self._path} has no frames; give another clip")
        return Planes(*(plane.copy() for plane in self._last))

    def close(self) -> None:
        self._stack.close()


def frames_of(path: Path, form: PictureForm, start: int) -> FrameSource:
    """Open a take for reading from frame `start` on, whoever made it."""
    return OwnFrames(path, form) if is_ours(path, form) else ForeignFrames(path, form, start)


def is_ours(path: Path, form: PictureForm) -> bool:
    """Say whether a file's groups of pictures can be joined with this form's without encoding again.

    Reads only the boxes of an mp4, in Python: no decoder sees the file.
    """
    try:
        with path.open("rb") as file:
            header = _movie_header(file)
    except OSError as error:
        raise ProjectBroken(f"{path} cannot be read ({error.strerror}); draw the take again") from error
    return _parameter_sets(header) == headers_of(form).split(b"\0\0\0\1")[1:]


def _movie_header(file: BinaryIO) -> bytes:
    """Return the content of an mp4's `moov` box, or nothing."""
    while len(head := file.read(16)) >= 8:
        length, name = struct.unpack(">I4s", head[:8])
        body = 8
        if length == 1 and len(head) == 16:
            length, body = struct.unpack(">Q", head[8:])[0], 16
        if length < body:
            return b""
        if name == b"moov":
            file.seek(body - len(head), 1)
            return file.read(min(length - body, _MOST_HEADER))
        file.seek(length - len(head), 1)
    return b""


def _parameter_sets(header: bytes) -> list[bytes]:
    """Return the H.264 parameter sets in the first `avcC` box (ISO/IEC 14496-15, 5.3.3)."""
    at = header.find(b"avcC")
    if at < 0:
        return []
    sets, at = [], at + 4 + 5
    for mask in (0x1F, 0xFF):  # sequence sets, then picture sets
        if at >= len(header):
            return []
        count, at = header[at] & mask, at + 1
        for _ in range(count):
            length = int.from_bytes(header[at : at + 2], "big")
            sets.append(header[at + 2 : at + 2 + length])
            at += 2 + length
    return sets
