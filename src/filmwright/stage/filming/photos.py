"""Photographs on the graphics device: mip-mapped, their cut edges without halos."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import cv2
import numpy as np
import skia
from numpy.typing import NDArray

from filmwright.film.errors import MachineUnfit, UnknownReference
from filmwright.stage.filming.device import graphics
from filmwright.stage.filming.fittings import bound
from filmwright.stage.filming.pipelines import COLOUR, layouts

LABEL = "label:"
"""What the names of pictures begin with that are words on a box; they are lettered here."""


def hung(names: set[str], pictures: Mapping[str, NDArray[np.uint8]]) -> dict[str, Any]:
    """Return a bind group for each named picture. Labels are lettered here.

    Raises UnknownReference when a picture was not given.
    """
    groups = {}
    for name in sorted(names):
        if name not in pictures and not name.startswith(LABEL):
            raise UnknownReference(name, pictures)
        label = name.startswith(LABEL) and name not in pictures
        shown = lettered(name.removeprefix(LABEL)) if label else pictures[name]
        sampler = graphics().create_sampler(
            mag_filter="linear",
            min_filter="linear",
            mipmap_filter="linear",
            address_mode_u="mirror-repeat",
            address_mode_v="mirror-repeat",
        )
        groups[name] = bound(layouts().card, [photo(shown).create_view(), sampler])
    return groups


def lettered(words: str) -> NDArray[np.uint8]:
    """Return a label (256, 512, 4): the words in dark grotesque letters, as large as fit, on light grey.

    Raises MachineUnfit when no font has them.
    """
    side, room = (512, 256), 0.86
    card = np.full((side[1], side[0], 4), (222, 222, 220, 255), np.uint8)
    surface = skia.Surface(card)
    bold = skia.FontStyle.Bold()
    family = skia.FontMgr.RefDefault().matchFamilyStyleCharacter(
        "sans-serif", bold, ["en"], ord((words or "?")[0])
    )
    if family is None:
        raise MachineUnfit(
            f"no font on this machine can letter the label {words!r}; "
            "install one, for example: sudo apt-get install fonts-dejavu-core fonts-wqy-zenhei"
        )
    lines = broken(words)
    font = skia.Font(family, 100)
    widest = max((font.measureText(line) for line in lines), default=1.0)
    font.setSize(100 * min(side[0] * room / max(widest, 1.0), side[1] * room / (120 * len(lines)), 0.96))
    high = font.getSize() * 1.2
    paint = skia.Paint(Color=skia.Color(44, 46, 50), AntiAlias=True)
    with surface as canvas:
        for number, line in enumerate(lines):
            down = side[1] / 2 + (number - len(lines) / 2) * high + 0.82 * high
            canvas.drawString(line, (side[0] - font.measureText(line)) / 2, down, font, paint)
    return card


def broken(words: str) -> list[str]:
    """Return the words in one line, or in two of about equal length where one would be long."""
    spaces = [i for i, letter in enumerate(words) if letter == " "]
    if len(words) < 10 or not spaces:
        return [words]
    middle = min(spaces, key=lambda i: abs(i - len(words) / 2))
    return [words[:middle], words[middle + 1 :]]


def photo(picture: NDArray[np.uint8]) -> Any:
    """Return the picture (h, w, 4) as a texture with every mip level down to one pixel."""
    level = filled(picture)
    height, width = level.shape[:2]
    count = max(height, width).bit_length()
    texture = graphics().create_texture(
        size=(width, height, 1), format=COLOUR, usage=0x4 | 0x2, mip_level_count=count
    )
    for mip in range(count):
        high, wide = max(height >> mip, 1), max(width >> mip, 1)
        if mip:
            level = cv2.resize(level, (wide, high), interpolation=cv2.INTER_AREA).reshape(high, wide, 4)
        graphics().queue.write_texture(
            {"texture": texture, "mip_level": mip},
            np.ascontiguousarray(level),
            {"bytes_per_row": 4 * wide, "rows_per_image": high},
            (wide, high, 1),
        )
    return texture


def filled(picture: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return the picture with the colour of its edge bled into what is cut away around it."""
    level = np.ascontiguousarray(picture)
    clear = level[..., 3] < 128
    if not clear.any() or clear.all():
        return level
    solid = (~clear).astype(np.float32)
    reach = (31, 31)
    weight = cv2.GaussianBlur(solid, reach, 0)[..., None]
    bled = cv2.GaussianBlur(level[..., :3].astype(np.float32) * solid[..., None], reach, 0) / (weight + 1e-4)
    out = level.copy()
    out[clear, :3] = np.clip(bled[clear], 0, 255).astype(np.uint8)
    return out
