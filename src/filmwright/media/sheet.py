"""A contact sheet: a film at a glance, evenly spaced frames with their times."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from filmwright.film.brief import Kind
from filmwright.film.errors import MediaRefused
from filmwright.media.files import write_whole
from filmwright.media.reading import Wanted, clip_frames, probe

_PAPER = 18
_INK = 235


def contact_sheet(film: Path, *, columns: int = 4, frames: int = 12, width: int = 1600) -> NDArray[np.uint8]:
    """Return a sheet of evenly spaced frames as RGB (h, w, 3), the first and the last among them.

    A short film gives fewer frames. Raises MediaRefused if it cannot be decoded.
    """
    facts = probe(film)
    if facts.kind is not Kind.VIDEO:
        raise MediaRefused(f"{film} is {facts.kind}, not a film; name a film or a take")
    count = max(1, min(frames, facts.frames))
    columns = max(1, min(columns, count))
    gap = max(4, width // 200)
    cell_width = max(16, (width - gap * (columns + 1)) // columns)
    cell_height = max(8, round(cell_width * facts.size[1] / facts.size[0]))
    chosen = [round(i * (facts.frames - 1) / max(1, count - 1)) for i in range(count)]
    rows = -(-count // columns)
    shape = (rows * (cell_height + gap) + gap, columns * (cell_width + gap) + gap, 3)
    sheet = np.full(shape, _PAPER, np.uint8)
    longest = 2 * max(cell_width, cell_height)  # decoded at twice the cell, then averaged down
    with clip_frames(film, Wanted(longest=longest)) as clip:
        places = iter(enumerate(chosen))
        place, wanted = next(places)
        for number, pixels in enumerate(clip.frames):
            if number != wanted:
                continue
            cell = cv2.resize(pixels, (cell_width, cell_height), interpolation=cv2.INTER_AREA)
            _write_time(cell, number, facts.rate)
            top = gap + place // columns * (cell_height + gap)
            left = gap + place % columns * (cell_width + gap)
            sheet[top : top + cell_height, left : left + cell_width] = cell
            try:
                place, wanted = next(places)
            except StopIteration:
                break
    return sheet


def write_png(pixels: NDArray[np.uint8], target: Path) -> None:
    """Write RGB or RGBA pixels as a PNG that appears when whole. Raises MachineUnfit for a full disk."""
    order = cv2.COLOR_RGBA2BGRA if pixels.shape[2] == 4 else cv2.COLOR_RGB2BGR
    written, coded = cv2.imencode(".png", cv2.cvtColor(pixels, order))
    if not written:
        raise ValueError(f"pixels of shape {pixels.shape} cannot be written as PNG")
    write_whole(target, coded.tobytes())


def timecode(frame: int, rate: Fraction) -> str:
    """Return minutes, seconds and frame of the second, as `01:07:13`."""
    whole = round(rate)
    seconds = frame // whole
    return f"{seconds // 60:02d}:{seconds % 60:02d}:{frame % whole:02d}"


def _write_time(cell: NDArray[np.uint8], frame: int, rate: Fraction) -> None:
    height, width = cell.shape[:2]
    scale = max(0.3, min(width, height) / 600)
    text = timecode(frame, rate)
    (across, up), _ = cv2.getTextSize(text, cv2.FONT_HERSHEY_SIMPLEX, scale, 1)
    pad = max(2, round(scale * 6))
    box = cell[height - up - 3 * pad : height - pad, pad : across + 3 * pad]
    box[:] = (box * 0.35).astype(np.uint8)
    at = (2 * pad, height - 2 * pad)
    cv2.putText(cell, text, at, cv2.FONT_HERSHEY_SIMPLEX, scale, (_INK, _INK, _INK), 1, cv2.LINE_AA)
