"""A take's picture as durable segments, one closed group of pictures each.

    000000_24.mp4  000024_24.mp4  000048_24.mp4  000072_7.mp4      first frame, frames

A segment has its name only when it is whole on the disk: after a crash drawing goes on after the
last of them.
"""

from __future__ import annotations

import io
import queue
import re
import threading
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, TypeAlias

import av
import numpy as np
from numpy.typing import NDArray

from filmwright.film.errors import MediaRefused
from filmwright.media.encoding import CodedFrame, GroupEncoder, PictureForm
from filmwright.media.files import PART, address, finished, require_room, write_whole
from filmwright.media.packets import PictureTrack, coded_groups
from filmwright.media.planes import Planes

_NAME = re.compile(r"(\d{6,})_(\d+)\.mp4")
_BYTES_PER_PIXEL = 0.04
"""Room one pixel of one frame may take when it is busy; usual pictures take a tenth."""

Pushed: TypeAlias = NDArray[np.uint8] | Planes


def segments_kept(folder: Path) -> list[Path]:
    """Return the whole segments in a folder that follow one another from frame 0, in order."""
    found = {}
    for path in folder.glob("*.mp4"):
        if match := _NAME.fullmatch(path.name):
            found[int(match[1])] = (int(match[2]), path)
    kept, at = [], 0
    while at in found and found[at][0] > 0:
        frames, path = found[at]
        kept.append(path)
        at += frames
    return kept


def frames_kept(folder: Path) -> int:
    """Return how many frames of a take are safe in its folder; drawing goes on from that frame."""
    return sum(_frames_of(path) for path in segments_kept(folder))


class SegmentWriter:
    """Encodes frames behind the renderer's back and puts them on disk a group at a time.

    Frames are pushed in order from frame `first`, which is where the segments in the folder end.
    A push waits only when `most_waiting` frames are already queued, so memory stays bounded.

        with SegmentWriter(folder, form) as writer:
            for frame in range(writer.first, frames):
                writer.push(drawn(frame))
    """

    def __init__(self, folder: Path, form: PictureForm, *, frames: int = 0, most_waiting: int = 6) -> None:
        """Begin or go on. `frames`, when known, is checked against the room on the disk."""
        width, height = form.size
        if width % 2 or height % 2 or min(width, height) < 2:
            raise MediaRefused(f"a picture of {width} x {height} cannot be encoded; both sides must be even")
        folder.mkdir(parents=True, exist_ok=True)
        for left_over in folder.glob(f"*{PART}"):
            left_over.unlink(missing_ok=True)
        self.first = frames_kept(folder)
        require_room(folder, int(max(0, frames - self.first) * width * height * _BYTES_PER_PIXEL))
        self.durable = self.first
        self._folder, self._form, self._pushed = folder, form, 0
        self._queue: queue.Queue[Pushed | None] = queue.Queue(most_waiting)
        self._failure: BaseException | None = None
        self._thread = threading.Thread(target=self._work, name="segment-writer", daemon=True)
        self._thread.start()

    def push(self, frame: Pushed) -> None:
        """Take the next frame: RGB or RGBA uint8 (h, w, 3 or 4), or planes. It is copied.

        Raises what went wrong with an earlier frame, MachineUnfit for a full disk among it.
        """
        self._complain()
        width, height = self._form.size
        shape = (frame.y if isinstance(frame, Planes) else frame).shape[:2]
        if shape != (height, width):
            raise ValueError(
                f"frame {self.first + self._pushed} is {shape[1]}x{shape[0]}, not {width}x{height}"
            )
        own: Pushed = (
            Planes(*(plane.copy() for plane in frame)) if isinstance(frame, Planes) else frame.copy()
        )
        self._queue.put(own)
        self._pushed += 1

    def finish(self) -> list[Path]:
        """Wait until all frames are safe; return the take's segments."""
        self._stop()
        self._complain()
        return segments_kept(self._folder)

    def __enter__(self) -> SegmentWriter:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None:
            self.finish()
        else:
            self._failure = self._failure or error  # drop what is queued: the group would not be whole
            self._stop()

    def _stop(self) -> None:
        if self._thread.is_alive():
            self._queue.put(None)
            self._thread.join()

    def _complain(self) -> None:
        if self._failure is not None:
            raise self._failure

    def _work(self) -> None:
        group: GroupEncoder | None = None
        while (frame := self._queue.get()) is not None:
            if self._failure is not None:
                continue  # keep taking, so that a waiting push returns and hears of it
            try:
                group = group or GroupEncoder(self._form)
                if isinstance(frame, Planes):
                    group.push_planes(frame)
                else:
                    group.push_pixels(frame)
                if group.frames == self._form.group:
                    self._keep(group)
                    group = None
            except BaseException as error:
                self._failure = error
        try:
            if group is not None and self._failure is None:
                self._keep(group)
        except BaseException as error:
            self._failure = error

    def _keep(self, group: GroupEncoder) -> None:
        name = f"{self.durable:06d}_{group.frames}.mp4"
        write_whole(self._folder / name, _mp4_of(group.finish(), self._form))
        self.durable += group.frames


def join(segments: Sequence[Path], target: Path, form: PictureForm) -> int:
    """Write segments as one mp4 without encoding again; return its frames. Appears when whole."""
    require_room(target.parent, sum(path.stat().st_size for path in segments))
    with finished(target) as part, av.open(address(part), "w", format="mp4") as container:
        track = PictureTrack(container, form)
        for path in segments:
            for group in coded_groups(path, form):
                track.add(group)
    return track.frames


def _mp4_of(coded: Iterable[CodedFrame], form: PictureForm) -> bytes:
    memory = io.BytesIO()
    container: Any = av.open(memory, "w", format="mp4")
    with container:
        PictureTrack(container, form).add(list(coded))
    return memory.getvalue()


def _frames_of(path: Path) -> int:
    match = _NAME.fullmatch(path.name)
    return int(match[2]) if match else 0
