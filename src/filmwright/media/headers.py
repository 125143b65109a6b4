"""What the first bytes of a picture say about it, read before anything is decoded.

Pure Python on a bounded prefix: no allocation depends on what the file claims.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

PREFIX = 1 << 20
"""How many bytes of a file are looked at."""


def claimed_size(head: bytes) -> tuple[int, int] | None:
    """Return (width, height) as a PNG, JPEG, GIF, BMP or WebP header claims, or None for other files."""
    if head[:8] == b"\x89PNG\r\n\x1a\n" and len(head) >= 24:
        return struct.unpack(">II", head[16:24])
    if head[:2] == b"\xff\xd8":
        for marker, body in _jpeg_parts(head):
            if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC) and len(body) >= 5:
                height, width = struct.unpack(">HH", body[1:5])
                return width, height
    if head[:4] == b"GIF8" and len(head) >= 10:
        return struct.unpack("<HH", head[6:10])
    if head[:2] == b"BM" and len(head) >= 26:
        width, height = struct.unpack("<ii", head[18:26])
        return abs(width), abs(height)
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return _webp_size(head)
    return None


def orientation(head: bytes) -> int:
    """Return the EXIF orientation, 1 (upright) to 8, of a JPEG, PNG or WebP; 1 when it says none."""
    found = 1
    if head[:2] == b"\xff\xd8":
        for marker, body in _jpeg_parts(head):
            if marker == 0xE1 and body[:6] == b"Exif\0\0":
                found = _orientation_in(body[6:])
                break
    elif head[:8] == b"\x89PNG\r\n\x1a\n":
        found = _orientation_in(_chunk(head, 8, b"eXIf", big=True))
    elif head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        block = _chunk(head, 12, b"EXIF", big=False)
        found = _orientation_in(block.removeprefix(b"Exif\0\0"))
    return found if 1 <= found <= 8 else 1


def ends(head: bytes, tail: bytes) -> bool:
    """Say whether a JPEG is whole as far as its end mark tells; True for other files.

    `tail` is the end of the file, which may reach back into `head`. Decoders fill what is
    missing with grey and say nothing.
    """
    if head[:2] != b"\xff\xd8":
        return True
    whole = len(tail) == len(head)
    coded = 2 + sum(4 + len(body) for _, body in _jpeg_parts(head)) if whole else 0
    return b"\xff\xd9" in tail[coded:]  # not before: a thumbnail has an end mark of its own


def _jpeg_parts(head: bytes) -> Iterator[tuple[int, bytes]]:
    at = 2
    while at + 4 <= len(head) and head[at] == 0xFF:
        marker = head[at + 1]
        if marker == 0xFF or marker == 0x01 or 0xD0 <= marker <= 0xD7:  # filling, or parts without a body
            at += 1 if marker == 0xFF else 2
            continue
        if marker in (0xD9, 0xDA):  # the end, or the coded picture begins
            return
        length = struct.unpack(">H", head[at + 2 : at + 4])[0]
        yield marker, head[at + 4 : at + 2 + length]
        at += 2 + max(length, 2)


def _chunk(head: bytes, at: int, wanted: bytes, *, big: bool) -> bytes:
    while at + 8 <= len(head):
        if big:
            length, name = struct.unpack(">I4s", head[at : at + 8])
            step = 12 + length
        else:
            name, length = struct.unpack("<4sI", head[at : at + 8])
            step = 8 + length + length % 2
        if name == wanted:
            return head[at + 8 : at + 8 + length]
        at += step
    return b""


def _webp_size(head: bytes) -> tuple[int, int] | None:
    form = head[12:16]
    if form == b"VP8X" and len(head) >= 30:
        return 1 + int.from_bytes(head[24:27], "little"), 1 + int.from_bytes(head[27:30], "little")
    if form == b"VP8L" and len(head) >= 25:
        bits = int.from_bytes(head[21:25], "little")
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    if form == b"VP8 " and len(head) >= 30:
        width, height = struct.unpack("<HH", head[26:30])
        return width & 0x3FFF, height & 0x3FFF
    return None


def _orientation_in(tiff: bytes) -> int:
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None or len(tiff) < 10:
        return 1
    at = struct.unpack(order + "I", tiff[4:8])[0]
    if at + 2 > len(tiff):
        return 1
    for entry in range(struct.unpack(order + "H", tiff[at : at + 2])[0]):
        field = tiff[at + 2 + 12 * entry : at + 14 + 12 * entry]
        if len(field) < 12:
            break
        if struct.unpack(order + "H", field[:2])[0] == 0x0112:
            return int(struct.unpack(order + "H", field[8:10])[0])
    return 1
