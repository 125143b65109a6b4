"""Looks: the named ways a film may be drawn. Each is a variant of the shaders, not a filter on top."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from filmwright.film.errors import BriefRefused, did_you_mean, listed

LOOKS: Mapping[str, int] = MappingProxyType(
    {
        "natural": 0,
        "clay": 1,  # grey plasticine under a soft key, as in previs
        "animated": 2,  # bands of light and a soft outline
        "ink": 3,  # black line and hatching on paper
        "black_and_white": 4,  # silver film with a red filter
    }
)
"""Every look by name, with the number the shaders know it by."""


def look_number(name: str) -> int:
    """Return the shaders' number of a look. Raises BriefRefused with the known names."""
    if name not in LOOKS:
        raise BriefRefused(
            f"no look is named {name!r}{did_you_mean(name, LOOKS)}; choose one of {listed(LOOKS)}"
        )
    return LOOKS[name]
