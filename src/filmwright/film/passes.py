"""Passes: what a shot is beside its picture, for engines and programs that are guided by it."""

from __future__ import annotations

from enum import StrEnum

from filmwright.film.errors import BriefRefused, did_you_mean, listed


class Pass(StrEnum):
    """One thing that can be known of every frame of a shot, or of the shot as a whole."""

    CLAY = "clay"  # the shot in grey plasticine, without labels
    DEPTH = "depth"  # how far everything is
    NORMALS = "normals"  # which way every surface faces
    IDS = "ids"  # whose every pixel is
    POSE = "pose"  # the skeletons of people
    LINE = "line"  # outlines, black on white
    STILLS = "stills"  # the first and the last frame, lossless
    PLAN = "plan"  # the place from above, with cameras and paths
    CAMERA = "camera"  # where the camera is, how it is turned and its lens, every frame


def passes_named(text: str) -> tuple[Pass, ...]:
    """Return the passes of `all` or `depth, pose`, in the house's order. Raises BriefRefused."""
    words = [word.strip().lower() for word in text.split(",") if word.strip()]
    if words == ["all"]:
        return tuple(Pass)
    known = [str(one) for one in Pass]
    if not words:
        raise BriefRefused(f"no pass is named; say all, or some of {listed(known)}")
    for word in words:
        if word not in known:
            meant = did_you_mean(word, known)
            raise BriefRefused(f"no pass is named {word[:40]!r}{meant}; say all, or some of {listed(known)}")
    return tuple(one for one in Pass if one in words)
