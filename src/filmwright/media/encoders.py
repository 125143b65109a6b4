"""Which encoders this build of PyAV brings."""

from __future__ import annotations

import av

NEEDED = ("libx264", "aac")


def missing_encoders() -> list[str]:
    """Return the names of encoders that masters need and that are not here."""
    missing = []
    for name in NEEDED:
        try:
            av.Codec(name, "w")
        except ValueError:  # PyAV's UnknownCodecError
            missing.append(name)
    return missing
