"""What can be checked without a judge: from the ids of the pixels, their colours, and the camera."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from bench.recognition.filming import Filmed, Sight
from bench.recognition.suite import Prompt
from filmwright.film.camera import Move

BASIC = {
    "red": (200, 25, 25), "orange": (240, 130, 20), "yellow": (240, 210, 30), "green": (40, 150, 50),
    "blue": (35, 80, 200), "purple": (125, 45, 160), "pink": (245, 140, 180), "black": (20, 20, 20),
    "white": (235, 235, 235), "grey": (128, 128, 128), "brown": (110, 65, 35),
}  # fmt: skip
SEEN, OFTEN = 0.01, 0.8
"""The share of the frame a named thing must fill, and of the frames in which it must."""


def checks(prompt: Prompt, film: Filmed) -> dict[str, bool]:
    """Return every check that a prompt's dimension allows, by name."""
    return {name: bool(right) for name, right in _checks(prompt, film).items()}


def _checks(prompt: Prompt, film: Filmed) -> dict[str, bool]:
    match prompt.dimension:
        case "object_class":
            return _seen(film, prompt.label)
        case "multiple_objects":
            return {k: v for noun in prompt.label.split(" and ") for k, v in _seen(film, noun).items()}
        case "color":
            noun = prompt.text.removeprefix("a ").removeprefix("an ").removeprefix(prompt.label).strip()
            return {**_seen(film, noun), f"{noun} is {prompt.label}": _coloured(film, noun, prompt.label)}
        case "spatial_relationship":
            return _related(film, prompt.label)
        case "temporal_style" | "Camera_Motion":
            return _turned(film)
        case _:
            return {}


def owners(sight: Sight, noun: str) -> list[int]:
    """Return the ids of the things the brief calls by a noun."""
    wanted = noun.casefold().split()[-1]
    return [
        number
        for number, name in enumerate(sight.names, start=1)
        if noun.casefold() in sight.labels.get(name, "").casefold()
        or wanted in sight.labels.get(name, name).casefold().split()
    ]


def _masks(film: Filmed, noun: str) -> list[NDArray[np.bool_]]:
    return [np.isin(sight.ids, owners(sight, noun)) for sight in film.sights]


def _seen(film: Filmed, noun: str) -> dict[str, bool]:
    shares = [float(mask.mean()) for mask in _masks(film, noun)]
    often = sum(share >= SEEN for share in shares) / len(shares)
    return {f"{noun} is seen": often >= OFTEN}


def _coloured(film: Filmed, noun: str, colour: str) -> bool:
    """Say whether more of the thing is nearest to this basic colour than to any other but its shade."""
    names = list(BASIC)
    known = cv2.cvtColor(np.array([list(BASIC.values())], np.uint8), cv2.COLOR_RGB2LAB)[0].astype(np.float32)
    votes = np.zeros(len(names))
    for sight, mask in zip(film.sights, _masks(film, noun), strict=True):
        lab = cv2.cvtColor(sight.picture, cv2.COLOR_RGB2LAB)[mask].astype(np.float32)
        apart = (lab[:, None] - known[None]) * (0.5, 1.0, 1.0)  # light and shade matter less than hue
        votes += np.bincount(np.square(apart).sum(axis=2).argmin(axis=1), minlength=len(names))
    asked = "grey" if colour == "gray" else colour
    neutral = {"black", "white", "grey"}
    rivals = [votes[i] for i, name in enumerate(names) if (name in neutral) == (asked in neutral)]
    return asked in names and bool(votes.any()) and votes[names.index(asked)] == max(rivals)


def _related(film: Filmed, label: str) -> dict[str, bool]:
    for relation in ("on the left of", "on the right of", "on the top of", "on the bottom of"):
        one, found, two = label.partition(f" {relation} ")
        if found:
            break
    found_checks = {**_seen(film, one), **_seen(film, two)}
    right = []
    for a, b in zip(_masks(film, one), _masks(film, two), strict=True):
        if not a.any() or not b.any():
            right.append(False)
            continue
        (ay, ax), (by, bx) = (np.argwhere(mask).mean(axis=0) for mask in (a, b))
        right.append(
            {
                "on the left of": ax < bx and abs(ax - bx) > abs(ay - by),
                "on the right of": ax > bx and abs(ax - bx) > abs(ay - by),
                "on the top of": ay < by,
                "on the bottom of": ay > by,
            }[relation]
        )
    found_checks[label] = bool(np.mean(right) >= OFTEN)
    return found_checks


def _turned(film: Filmed) -> dict[str, bool]:
    """Check a pan, tilt or zoom in the camera's data and in the flow of the frames."""
    wanted = {
        Move.PAN_LEFT: ("pan", 1), Move.PAN_RIGHT: ("pan", -1), Move.TILT_UP: ("tilt", 1),
        Move.TILT_DOWN: ("tilt", -1), Move.ZOOM_IN: ("zoom", 1), Move.ZOOM_OUT: ("zoom", -1),
    }.get(film.move) if film.move else None  # fmt: skip
    if wanted is None:
        return {}
    kind, sign = wanted
    forward, lens = film.track.basis[:, 2], film.track.lens_mm
    heading = np.unwrap(np.arctan2(forward[:, 1], forward[:, 0]))
    data = {
        "pan": heading[-1] - heading[0],
        "tilt": forward[-1, 2] - forward[0, 2],
        "zoom": np.log(lens[-1] / lens[0]),
    }[kind]
    flow = film.flow.get(kind)
    seen = None if flow is None else (np.log(flow) if kind == "zoom" else flow)
    return {
        f"{kind} in the camera's data": bool(sign * data > 0.02),
        f"{kind} in the frames": seen is not None and bool(sign * seen > 0.01),
    }
