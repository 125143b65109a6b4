"""Photographs on the graphics device: mip-mapped, their cut edges without halos."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from filmwright.film.errors import UnknownReference
from filmwright.stage.filming.device import graphics
from filmwright.stage.filming.fittings import bound
from filmwright.stage.filming.pipelines import COLOUR, layouts


def hung(names: set[str], pictures: Mapping[str, NDArray[np.uint8]]) -> dict[str, Any]:
    """Return a bind group for each named picture. Raises UnknownReference when one was not given."""
    groups = {}
    for name in sorted(names):
        if name not in pictures:
            raise UnknownReference(name, pictures)
        sampler = graphics().create_sampler(
            mag_filter="linear",
            min_filter="linear",
            mipmap_filter="linear",
            address_mode_u="mirror-repeat",
            address_mode_v="mirror-repeat",
        )
        groups[name] = bound(layouts().card, [photo(pictures[name]).create_view(), sampler])
    return groups


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
