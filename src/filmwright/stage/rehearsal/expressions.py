"""Expressions: what a face does when somebody feels something, as values of a posture's channels.

A mover draws a face towards one with `actor.mix(frames, expression("sad"), weight)`; hands likewise
with `HAND_SIGNS`.
"""

from __future__ import annotations

from collections.abc import Mapping

from filmwright.film.errors import BoardRefused, did_you_mean, listed
from filmwright.stage.rehearsal.posture import OTHER, C, Channel

EXPRESSIONS: dict[str, Mapping[Channel, float]] = {
    "neutral": {},
    "happy": {C.SMILE: 1.0, C.MOUTH: 0.22, C.BROWS: 0.25},
    "smiling": {C.SMILE: 0.85, C.BROWS: 0.12},
    "laughing": {C.SMILE: 1.0, C.MOUTH: 0.8, C.LIDS: 0.3, C.BROWS: 0.4},
    "sad": {C.SMILE: -0.8, C.WORRY: 1.0, C.LIDS: 0.22, C.EYES_PITCH: 0.2, C.HEAD_PITCH: 0.15},
    "crying": {C.SMILE: -1.0, C.WORRY: 1.0, C.MOUTH: 0.32, C.TEARS: 0.35, C.LIDS: 0.42, C.HEAD_PITCH: 0.15},
    "angry": {C.SMILE: -0.6, C.BROWS: -1.0, C.LIDS: -0.05},
    "shouting": {C.SMILE: -0.3, C.BROWS: -1.0, C.MOUTH: 0.95},
    "surprised": {C.MOUTH: 0.7, C.BROWS: 1.0, C.LIDS: -0.25, C.PUCKER: 0.4},
    "afraid": {C.MOUTH: 0.4, C.SMILE: -0.5, C.BROWS: 0.6, C.WORRY: 0.9, C.LIDS: -0.22},
    "disgusted": {C.SMILE: -0.9, C.BROWS: -0.6, C.LIDS: 0.4, C.PUCKER: 0.15, C.HEAD_ROLL: 0.1},
    "confused": {C.BROWS: 0.3, C.WORRY: 0.45, C.SMILE: -0.25, C.HEAD_ROLL: 0.16, C.PUCKER: 0.2},
    "bored": {C.LIDS: 0.45, C.SMILE: -0.25, C.HEAD_ROLL: 0.12},
    "tired": {C.LIDS: 0.5, C.SMILE: -0.2, C.WORRY: 0.3, C.HEAD_PITCH: 0.12},
    "sleeping": {C.LIDS: 1.0, C.HEAD_PITCH: 0.1},
    "yawning": {C.MOUTH: 1.0, C.LIDS: 0.85, C.BROWS: 0.5, C.WORRY: 0.3, C.HEAD_PITCH: -0.12},
    "winking": {C.WINK: 1.0, C.SMILE: 0.8, C.MOUTH: 0.08},
    "kissing": {C.PUCKER: 1.0, C.LIDS: 0.9},
    "whistling": {C.PUCKER: 1.0, C.MOUTH: 0.12, C.BROWS: 0.3},
    "proud": {C.SMILE: 0.5, C.LIDS: 0.25, C.BROWS: 0.3, C.HEAD_PITCH: -0.14},
    "thinking": {C.BROWS: 0.25, C.SMILE: -0.15, C.EYES_PITCH: -0.35, C.EYES_YAW: 0.3, C.PUCKER: 0.15},
    "in_pain": {C.SMILE: -0.9, C.BROWS: -0.5, C.WORRY: 0.7, C.LIDS: 0.75, C.MOUTH: 0.3},
}
"""Faces by name."""

HAND_SIGNS: dict[str, Mapping[Channel, float]] = {
    "open": {C.CURL_L: 0.0, C.THUMB_L: 0.4},
    "fist": {C.CURL_L: 1.6, C.THUMB_L: -0.4},
    "pointing": {C.CURL_L: 1.6, C.INDEX_L: 1.0},
    "thumbs_up": {C.CURL_L: 1.6, C.THUMB_L: 1.0},
    "peace": {C.CURL_L: 1.6, C.INDEX_L: 1.0, C.MIDDLE_L: 1.0},
    "pinch": {C.CURL_L: 0.8, C.INDEX_L: 0.1, C.THUMB_L: -0.4},
    "gun": {C.CURL_L: 1.6, C.INDEX_L: 1.0, C.THUMB_L: 1.0},
}
"""What a left hand does, by name; see `hand_sign`."""


def expression(name: str) -> Mapping[Channel, float]:
    """Return a face by name. Raises BoardRefused for a feeling no face has been given."""
    return _named("expression", name, EXPRESSIONS)


def hand_sign(name: str, side: int) -> Mapping[Channel, float]:
    """Return what a hand does (side 0 left, 1 right) by name. Raises BoardRefused for an unknown sign."""
    sign = _named("hand sign", name, HAND_SIGNS)
    return {Channel(channel + side * OTHER): value for channel, value in sign.items()}


def _named(what: str, name: str, known: Mapping[str, Mapping[Channel, float]]) -> Mapping[Channel, float]:
    if name not in known:
        raise BoardRefused(
            f"the {what} {name!r} is not known{did_you_mean(name, known)}; choose one of {listed(known)}"
        )
    return known[name]
