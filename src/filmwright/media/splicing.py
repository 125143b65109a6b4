"""A film's picture from stretches of takes: whole untouched groups are copied, the rest is encoded.

takes      [ group ][ group ][ group ]   [ group ][ group ]
wanted         |-----------------------~~~~~~~~-----------|      ~ dissolve
painted                    #                                     # words on the picture
film           [new][ copied ][  new   ][ new    ][ copied]
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, TypeAlias

import av

from filmwright.film.time import Span
from filmwright.media.encoding import GroupEncoder, PictureForm
from filmwright.media.files import address, finished, require_room
from filmwright.media.footage import FrameSource, frames_of, is_ours
from filmwright.media.packets import PictureTrack, coded_groups
from filmwright.media.planes import Planes, dissolved

Paint: TypeAlias = Callable[[int, Planes], None]
"""Draws on the planes of a frame of the film, in place."""


@dataclass(frozen=True, kw_only=True)
class Stretch:
    """Frames of a take; the first `dissolve` of them lie over the end of the stretch before."""

    path: Path
    start: int
    frames: int
    dissolve: int = 0


@dataclass(frozen=True, kw_only=True)
class Painting:
    """What is drawn on the film: `spans` holds every frame that `paint` may change."""

    paint: Paint = field(default=lambda frame, planes: None)
    spans: tuple[Span, ...] = ()

    def touches(self, span: Span) -> bool:
        place = bisect_left(self._merged, (span.end, 0)) - 1  # the last that begins before the span ends
        return place >= 0 and self._merged[place][1] > span.start

    @cached_property
    def _merged(self) -> list[tuple[int, int]]:
        """Starts and ends of what is painted, in order, none touching another."""
        merged: list[tuple[int, int]] = []
        for span in sorted(self.spans, key=lambda span: span.start):
            if merged and span.start <= merged[-1][1]:
                merged[-1] = (merged[-1][0], max(merged[-1][1], span.end))
            elif span.frames > 0:
                merged.append((span.start, span.end))
        return merged


@dataclass(frozen=True, kw_only=True)
class Spliced:
    """How a film's picture came about."""

    frames: int
    copied: int  # frames whose packets are the take's own


def splice(
    stretches: Sequence[Stretch],
    target: Path,
    form: PictureForm,
    painting: Painting | None = None,
    report: Callable[[int], None] | None = None,
) -> Spliced:
    """Write the picture of a film as an mp4 without sound; it appears when whole.

    `report` hears the number of frames done. Raises ProjectBroken or MediaRefused for a take
    that lacks frames, MachineUnfit for a full disk.
    """
    width, height = form.size
    total = sum(stretch.frames - stretch.dissolve for stretch in stretches)
    require_room(target.parent, int(total * width * height * 0.02))
    with finished(target) as part, av.open(address(part), "w", format="mp4") as container:
        film = _Film(PictureTrack(container, form), form, painting or Painting(), report)
        outgoing: _Reel | None = None
        for place, stretch in enumerate(stretches):
            following = stretches[place + 1].dissolve if place + 1 < len(stretches) else 0
            reel = _Reel(stretch, form)
            try:
                for step in range(stretch.dissolve):
                    assert outgoing is not None
                    strength = (step + 1) / (stretch.dissolve + 1)
                    film.draw(dissolved(outgoing.next(), reel.next(), strength))
            finally:
                if outgoing is not None:
                    outgoing.close()
            film.run(reel, stretch.frames - stretch.dissolve - following)
            outgoing = reel
        if outgoing is not None:
            outgoing.close()
        film.flush()
    return Spliced(frames=film.track.frames, copied=film.copied)


class _Reel:
    """One stretch being played: its next frame, and how far it has come."""

    def __init__(self, stretch: Stretch, form: PictureForm) -> None:
        self.stretch, self.form = stretch, form
        self.at = stretch.start
        self._source: FrameSource | None = None

    def next(self) -> Planes:
        self._source = self._source or frames_of(self.stretch.path, self.form, self.at)
        planes = self._source.at(self.at)
        self.at += 1
        return planes

    def close(self) -> None:
        if self._source is not None:
            self._source.close()

    def groups(self) -> Iterator[tuple[int, list[Any]]]:
        """Yield (first frame, packets) of the take's groups, or nothing if they cannot be joined."""
        if not is_ours(self.stretch.path, self.form):
            return
        at = 0
        for group in coded_groups(self.stretch.path, self.form):
            yield at, group
            at += len(group)


class _Film:
    """The film being written: copied groups go straight in, drawn frames through an encoder."""

    def __init__(
        self, track: PictureTrack, form: PictureForm, painting: Painting, report: Callable[[int], None] | None
    ) -> None:
        self.track, self.copied = track, 0
        self._form, self._painting, self._report = form, painting, report
        self._open: GroupEncoder | None = None

    @property
    def frame(self) -> int:
        return self.track.frames + (self._open.frames if self._open else 0)

    def draw(self, planes: Planes) -> None:
        if self._painting.touches(Span(start=self.frame, frames=1)):
            self._painting.paint(self.frame, planes)
        self._open = self._open or GroupEncoder(self._form)
        self._open.push_planes(planes)
        if self._open.frames == self._form.group:
            self.flush()

    def flush(self) -> None:
        if self._open is not None:
            self.track.add(self._open.finish())
            self._open = None
            self._tell()

    def run(self, reel: _Reel, frames: int) -> None:
        """Play `frames` frames of a reel without a dissolve, copying what can be copied."""
        end = reel.at + frames
        for first, group in reel.groups():
            if first >= end:
                break
            if first < reel.at or first + len(group) > end:
                continue
            place = self.frame + first - reel.at
            if self._painting.touches(Span(start=place, frames=len(group))):
                continue
            while reel.at < first:
                self.draw(reel.next())
            self.flush()
            self.track.add(group)
            self.copied += len(group)
            reel.at += len(group)
            self._tell()
        while reel.at < end:
            self.draw(reel.next())

    def _tell(self) -> None:
        if self._report is not None:
            self._report(self.track.frames)
