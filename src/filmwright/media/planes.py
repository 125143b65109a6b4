"""A picture as the encoder sees it: luma and half-size chroma, BT.709, limited range.

Work between decoding and encoding is done here: what is not touched stays exactly as it was,
and a patch costs only its own rectangle.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

import av
import cv2
import numpy as np
from numpy.typing import NDArray

KR, KB = 0.2126, 0.0722
"""Luma weights of red and blue, ITU-R BT.709-6."""


class Planes(NamedTuple):
    """y (h, w), u and v (h/2, w/2), uint8; sides of y are even."""

    y: NDArray[np.uint8]
    u: NDArray[np.uint8]
    v: NDArray[np.uint8]


@dataclass(frozen=True, kw_only=True, eq=False)
class Patch:
    """A drawing to lay over a picture with its upper left corner at (x, y), both even.

    Premultiplied float32: what it adds to each plane at full strength, and how much of the picture
    it hides, at full and at half size. Chroma is counted from neutral (128).
    """

    x: int
    y: int
    luma: NDArray[np.float32]
    cover: NDArray[np.float32]
    chroma_u: NDArray[np.float32]
    chroma_v: NDArray[np.float32]
    chroma_cover: NDArray[np.float32]


def planes_of_frame(frame: Any) -> Planes:
    """Return writable copies of a decoded yuv420p frame's planes."""
    return Planes(
        *(_rows(plane, width) for plane, width in zip(frame.planes, _widths(frame.width), strict=True))
    )


def frame_of_planes(planes: Planes) -> Any:
    """Return a yuv420p frame holding a copy of the planes."""
    height, width = planes.y.shape
    frame = av.VideoFrame(width, height, "yuv420p")
    for plane, content in zip(frame.planes, planes, strict=True):
        rows, columns = content.shape
        buffer = np.frombuffer(plane, np.uint8).reshape(-1, plane.line_size)
        buffer[:rows, :columns] = content
    frame.colorspace = frame.color_range = 1
    return frame


def dissolved(first: Planes, second: Planes, strength: float) -> Planes:
    """Return `second` lying over `first` with `strength` 0 to 1."""
    return Planes(
        *(
            np.asarray(cv2.addWeighted(a, 1.0 - strength, b, strength, 0.0), np.uint8)
            for a, b in zip(first, second, strict=True)
        )
    )


def patch_of(rgba: NDArray[np.uint8], x: int, y: int) -> Patch:
    """Return premultiplied RGBA (h, w, 4) as a patch; x and y are rounded down to even pixels."""
    left, top = x % 2, y % 2
    height, width = rgba.shape[:2]
    bottom, right = (height + top) % 2, (width + left) % 2
    padded = np.pad(rgba, ((top, bottom), (left, right), (0, 0))).astype(np.float32) / 255.0
    red, green, blue, cover = (padded[..., i] for i in range(4))
    luma = KR * red + (1 - KR - KB) * green + KB * blue
    half = (padded.shape[1] // 2, padded.shape[0] // 2)

    def halved(plane: NDArray[np.float32]) -> NDArray[np.float32]:
        return np.asarray(cv2.resize(plane, half, interpolation=cv2.INTER_AREA), np.float32)

    return Patch(
        x=x - left,
        y=y - top,
        luma=16.0 * cover + 219.0 * luma,
        cover=np.ascontiguousarray(cover),
        chroma_u=halved(224.0 * (blue - luma) / (2 * (1 - KB))),
        chroma_v=halved(224.0 * (red - luma) / (2 * (1 - KR))),
        chroma_cover=halved(cover),
    )


def lay(patch: Patch, planes: Planes, strength: float = 1.0) -> None:
    """Draw a patch over the picture, in place; what lies outside the picture is left out."""
    _blend(planes.y, patch.luma, patch.cover, (patch.x, patch.y), strength)
    corner = (patch.x // 2, patch.y // 2)
    for plane, chroma in ((planes.u, patch.chroma_u), (planes.v, patch.chroma_v)):
        _blend(plane, chroma + 128.0 * patch.chroma_cover, patch.chroma_cover, corner, strength)


def _blend(
    plane: NDArray[np.uint8],
    added: NDArray[np.float32],
    cover: NDArray[np.float32],
    corner: tuple[int, int],
    strength: float,
) -> None:
    x, y = corner
    left, top = max(0, -x), max(0, -y)
    height, width = min(cover.shape[0], plane.shape[0] - y), min(cover.shape[1], plane.shape[1] - x)
    if width <= left or height <= top:
        return
    part = np.s_[top:height, left:width]
    under = plane[y + top : y + height, x + left : x + width]
    under[:] = np.rint(under * (1.0 - strength * cover[part]) + strength * added[part]).astype(np.uint8)


def _widths(width: int) -> tuple[int, int, int]:
    return width, (width + 1) // 2, (width + 1) // 2


def _rows(plane: Any, width: int) -> NDArray[np.uint8]:
    buffer = np.frombuffer(plane, np.uint8).reshape(-1, plane.line_size)
    return np.array(buffer[: plane.height, :width])
