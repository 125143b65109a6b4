"""Coded frames in and out of mp4 files, without touching what they hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

import av

from filmwright.media.encoding import REORDER, CodedFrame, PictureForm, configure
from filmwright.media.files import address


class PictureTrack:
    """The picture stream of a file being written: groups of coded frames, end to end.

    decoding order   I  P  B  B | I  P  B  B      dts  -2 -1  0  1 |  2  3  4  5
    shown            0  3  1  2 | 0  3  1  2      pts   0  3  1  2 |  4  7  5  6
    """

    def __init__(self, container: Any, form: PictureForm) -> None:
        self._container = container
        self._stream = container.add_stream("libx264", rate=form.rate)
        configure(self._stream.codec_context, form)  # only its headers are wanted; it encodes nothing
        self._form = form
        self.frames = 0

    def add(self, group: Sequence[CodedFrame]) -> None:
        """Append a whole group; its frames follow the frames that are there."""
        for place, coded in enumerate(group):
            packet = av.Packet(coded.data)
            packet.stream = self._stream
            packet.time_base = 1 / self._form.rate
            packet.pts = self.frames + coded.shown
            packet.dts = self.frames + place - REORDER
            packet.duration = 1
            packet.is_keyframe = coded.is_key
            self._container.mux(packet)
        self.frames += len(group)


def coded_groups(path: Path, form: PictureForm) -> Iterator[list[CodedFrame]]:
    """Yield the groups of pictures of one of our own files, in order."""
    with av.open(address(path)) as container:
        stream = container.streams.video[0]
        group: list[CodedFrame] = []
        shown = 0  # frames in the groups before
        first: int | None = None
        for packet in container.demux(stream):
            if not packet.size:
                continue
            if packet.is_keyframe and group:
                yield group
                shown += len(group)
                group = []
            first = packet.pts if first is None else first  # the first packet is shown first
            place = Fraction(packet.pts - first) * packet.time_base * form.rate
            group.append(
                CodedFrame(
                    data=_annex_b(bytes(packet)), shown=round(place) - shown, is_key=bool(packet.is_keyframe)
                )
            )
        if group:
            yield group


def _annex_b(data: bytes) -> bytes:
    """Return a packet as it came from the encoder: mp4 keeps a length before each unit, not a mark."""
    units, at = [], 0
    while at + 4 <= len(data):
        length = int.from_bytes(data[at : at + 4], "big")
        units.append(data[at + 4 : at + 4 + length])
        at += 4 + length
    return b"".join(b"\0\0\0\1" + unit for unit in units)
