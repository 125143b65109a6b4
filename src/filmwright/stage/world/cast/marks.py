"""Marks of a face: freckles, scars, a clown's paint."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.cast.cloth import Piece, joined
from filmwright.stage.world.cast.head import Head
from filmwright.stage.world.cast.implicit import floats
from filmwright.stage.world.cast.notions import cord, disc
from filmwright.stage.world.cast.sewing import Patch, smooth, tinted
from filmwright.stage.world.model import Finish, Floats


def marked(head: Head) -> list[Patch]:
    """Return what is on the skin of the face."""
    marks = head.figure.character.marks
    made: list[Patch] = []
    if "freckles" in marks:
        made.append(_freckles(head))
    if "scar" in marks:
        made.append(_scar(head))
    if "clown" in marks:
        made += _clown(head)
    return made


def _spots(head: Head, places: Floats, size: Floats) -> list[Piece]:
    x = head.front(floats(places[:, 0]), floats(places[:, 1]))
    s = head.size
    spots: list[Piece] = []
    for (y, z), depth, r in zip(places, x, size, strict=True):
        at = head.at(float(depth) + 0.001, float(y), float(z))
        lean = -1.1 * float(y)
        spots.append(disc(at, ((lean * r * s, r * s, 0.0), (0.0, 0.0, r * s)), 5, 0.25))
    return spots


def _freckles(head: Head) -> Patch:
    k = np.arange(26)
    y = (0.045 + 0.16 * ((k * 0.618) % 1.0)) * np.where(k % 2 == 0, 1.0, -1.0)
    z = 0.335 + 0.075 * np.sin(2.4 * k) - 0.25 * np.abs(np.abs(y) - 0.12) + 0.02
    places = floats(np.stack([y, z], axis=1))
    spots = _spots(head, places, floats(0.0085 + 0.003 * np.sin(3.0 * k)))
    tint = tinted(head.figure.character.skin, 0.68)
    return Patch(
        piece=joined(*spots), colour=tint, finish=Finish.SKIN, rough=0.6, part="head", casts_shadow=False
    )


def _scar(head: Head) -> Patch:
    y, z = floats(np.linspace(0.14, 0.24, 6)), floats(np.linspace(0.40, 0.20, 6))
    x = head.front(y, z) + np.float32(0.002)
    path = floats(np.stack([x, y, z], axis=1) * head.size + head.chin)
    tint = tinted(head.figure.character.skin, 0.72)
    return Patch(piece=cord(path, 0.007 * head.size, 5), colour=tint, finish=Finish.SKIN, part="head")


def _clown(head: Head) -> list[Patch]:
    """Blue diamonds about the eyes and red rounds on the cheeks."""
    made = []
    for (y, z, r), tint in (
        ((0.165, head.eye_level + 0.215, 0.05), (0.16, 0.38, 0.78)),
        ((0.235, 0.255, 0.06), (0.84, 0.16, 0.18)),
    ):
        places = floats([(y, z), (-y, z)])
        spots = _spots(head, places, floats([r, r]))
        made.append(Patch(piece=joined(*spots), colour=tint, finish=Finish.SKIN, rough=0.6, part="head"))
    return made


def painted(head: Head, points: Floats, colours: Floats) -> Floats:
    """Return the skin's colours (n, 3) with a clown's white face, or the shadow of a beard."""
    character = head.figure.character
    local = head.local(points)
    if {"clown", "white_face"} & set(character.marks):
        ahead = (
            smooth(local[:, 0], 0.10, 0.22)
            * smooth(local[:, 2], -0.04, 0.03)
            * smooth(local[:, 2], 0.86, 0.78)
        )
        white = np.array([0.95, 0.94, 0.93], np.float32)
        colours = floats(colours + (white - colours) * ahead[:, None])
    if character.beard is not None:
        jaw = (
            smooth(local[:, 2], 0.30, 0.20)
            * smooth(local[:, 2], -0.06, 0.0)
            * smooth(local[:, 0], 0.02, 0.14)
        )
        low = np.array(character.hair_colour, np.float32) * 0.55 + 0.25 * np.array(character.skin, np.float32)
        colours = floats(colours + (low - colours) * (0.42 * jaw)[:, None])
    return colours
