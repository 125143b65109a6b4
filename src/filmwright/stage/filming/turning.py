"""A light that turns into another while it is filmed: dawn breaks, a room grows bright."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from filmwright.stage.filming.light import Rig, mixed


def between(first: Rig, last: Rig, share: float) -> Rig:
    """Return the rig on the way from one to another; what is no number stays the first one's."""
    told: dict[str, Any] = {}
    for each in fields(Rig):
        one, two = getattr(first, each.name), getattr(last, each.name)
        if _is_light(one) and _is_light(two):
            told[each.name] = mixed(one, two, share)
        elif isinstance(one, float | int) and isinstance(two, float | int):
            told[each.name] = one + (two - one) * share
    return replace(first, **told)


def with_one_key(first: Rig, last: Rig) -> tuple[Rig, Rig]:
    """Return two rigs whose keys stand where the brighter one's does: shadows are thrown once a shot."""
    brighter = max(first, last, key=lambda rig: sum(rig.key))
    off_axis, elevation = brighter.off_axis, brighter.elevation
    moved = (replace(rig, off_axis=off_axis, elevation=elevation) for rig in (first, last))
    return next(moved), next(moved)


def _is_light(value: object) -> bool:
    return (
        isinstance(value, tuple) and len(value) == 3 and all(isinstance(part, float | int) for part in value)
    )
