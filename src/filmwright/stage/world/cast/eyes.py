"""Eyes: white, iris and pupil in rings, lids that close, lashes, brows, and tears when there are any."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.cast.cloth import Piece, joined
from filmwright.stage.world.cast.face import LASH, sheet
from filmwright.stage.world.cast.head import Head
from filmwright.stage.world.cast.implicit import floats
from filmwright.stage.world.cast.notions import disc
from filmwright.stage.world.cast.sewing import Patch, tinted
from filmwright.stage.world.model import Finish, Floats
from filmwright.stage.world.world import Colour

_RINGS = (
    (0.0, "pupil"),
    (13.0, "pupil"),
    (13.2, "iris"),
    (24.0, "iris_out"),
    (30.0, "limbus"),
    (32.0, "white"),
    (96.0, "shade"),
)
"""Degrees from the axis of the eye, and what is there."""


def eyes(head: Head, skin: Colour) -> list[Patch]:
    """Return both eyes with lids and lashes, the brows, and the tears."""
    return [*_globes(head), *_lids(head, skin), *_brows(head), _tears(head)]


def _turned(points: Floats, degrees: float) -> Floats:
    """Turn about +y: positive takes +z to +x."""
    c, s = np.cos(np.deg2rad(degrees)), np.sin(np.deg2rad(degrees))
    x, y, z = points[..., 0], points[..., 1], points[..., 2]
    return np.stack([c * x + s * z, y, -s * x + c * z], axis=-1).astype(np.float32)


def _dome(rings: int, segments: int, low: float, high: float) -> Floats:
    """Return unit directions (rings, segments, 3) from `low` to `high` degrees of latitude about +z."""
    latitude = np.deg2rad(np.linspace(low, high, rings))[:, None]
    longitude = np.linspace(0.0, 2 * np.pi, segments, endpoint=False)[None, :]
    return np.stack(
        [
            np.cos(latitude) * np.cos(longitude),
            np.cos(latitude) * np.sin(longitude),
            np.sin(latitude) * np.ones_like(longitude),
        ],
        axis=-1,
    ).astype(np.float32)


def _globes(head: Head) -> list[Patch]:
    character, radius = head.figure.character, np.float32(head.eye_radius * head.size)
    alien = "big_eyes" in character.marks
    iris = np.array(character.eyes, np.float32)
    shades = {
        "pupil": np.array([0.02, 0.02, 0.025]),
        "iris": np.clip(iris * 1.35 + 0.04, 0, 1),
        "iris_out": iris * 0.80,
        "limbus": iris * 0.28,
        "white": np.array([0.97, 0.965, 0.955]),
        "shade": np.array([0.80, 0.76, 0.75]),
    }
    if alien:
        shades = dict.fromkeys(shades, iris)
    grow = 1.0 + 0.10 * head.figure.youth
    angles = np.deg2rad([a * grow if 0 < a < 40 else a for a, _ in _RINGS])
    around = np.linspace(0.0, 2 * np.pi, 14, endpoint=False)
    unit = np.stack(
        [
            np.repeat(np.cos(angles)[:, None], 14, axis=1),
            np.sin(angles)[:, None] * np.cos(around)[None, :],
            np.sin(angles)[:, None] * np.sin(around)[None, :],
        ],
        axis=-1,
    ).astype(np.float32)[::-1]
    paint = np.repeat(np.stack([shades[name] for _, name in _RINGS])[::-1], 14, axis=0).astype(np.float32)
    patches = []
    for side in "lr":
        centre = head.figure.joint(f"eye_{side}")
        ball = sheet(centre + unit * radius, loop=True, normals=unit)
        patches.append(Patch(piece=ball, colour=paint, finish=Finish.PLASTIC, rough=0.12, part=f"eye_{side}"))
        if not alien:
            toward = floats([0.972, 0.11, 0.20])
            at = centre + toward * radius * np.float32(1.012)
            s = 0.115 * float(radius)
            spark = disc(at, ((0.0, s, 0.0), (-0.2 * s, 0.0, s)), 7, 0.1)
            patches.append(
                Patch(
                    piece=spark,
                    colour=(0.94, 0.95, 0.97),
                    finish=Finish.GLOW,
                    rough=0.1,
                    part=f"eye_{side}",
                    casts_shadow=False,
                )
            )
    return patches


def _open_by(head: Head) -> tuple[float, float]:
    """Return degrees by which upper and lower lid stand from the middle of the eye."""
    figure, folk = head.figure, head.figure.character.folk
    top = 24.0 if figure.character.age == "old" else 29.0 + 4.0 * figure.youth - 3.0 * figure.m.man
    if folk == "east_asian":
        top -= 4.0
    return top * head.trait("eyes", 0.06), 27.0 + 3.0 * figure.youth


def _lids(head: Head, skin: Colour) -> list[Patch]:
    radius = np.float32(head.eye_radius * head.size)
    top, bottom = _open_by(head)
    made_up = "make_up" in head.figure.character.marks
    shadow = tinted(skin, 0.97)
    if made_up:
        r, g, b = skin
        shadow = (r * 0.72, g * 0.55, b * 0.68)
    patches = []
    for side, sign in (("l", 1.0), ("r", -1.0)):
        centre = head.figure.joint(f"eye_{side}")
        slant = _slanted(head, sign)
        upper = _turned(_dome(5, 20, 0.0, 88.0), -top) @ slant
        lid = sheet(centre + upper * radius * np.float32(1.065), loop=True, normals=upper)
        patches.append(Patch(piece=lid, colour=shadow, finish=Finish.SKIN, rough=0.6, part=f"lid_{side}"))
        patches.append(_lashes(head, centre, (float(radius), top, sign), f"lid_{side}"))
        lower = _turned(_dome(5, 20, -84.0, 0.0), bottom) @ slant
        under = sheet(centre + lower * radius * np.float32(1.05), loop=True, normals=lower)
        rim = np.concatenate([lower[-1:] * 1.05, lower[-1:] * 0.98]) * radius
        edge = sheet(centre + rim, loop=True)
        patches.append(
            Patch(piece=under, colour=tinted(skin, 0.98), finish=Finish.SKIN, rough=0.6, part=f"under_{side}")
        )
        patches.append(
            Patch(piece=edge, colour=tinted(skin, 0.74), finish=Finish.SKIN, rough=0.6, part=f"under_{side}")
        )
    return patches


def _slanted(head: Head, sign: float) -> Floats:
    """Return the turn about x that lifts the outer corners of eyes, for rows of directions."""
    degrees = {"east_asian": 5.0, "african": 1.5}.get(head.figure.character.folk, 0.0)
    c, s = np.cos(np.deg2rad(degrees)), np.sin(np.deg2rad(sign * degrees))
    return floats([[1, 0, 0], [0, c, s], [0, -s, c]])


def _lashes(head: Head, centre: Floats, lid: tuple[float, float, float], part: str) -> Patch:
    """Return a dark line along the edge of the upper lid, fuller and winged on women."""
    radius, top, sign = lid
    woman = (1 - head.figure.m.man) * (1 - 0.6 * head.figure.youth)
    full = 0.6 + 0.55 * woman + 0.4 * ("make_up" in head.figure.character.marks)
    ring = _dome(3, 20, -5.0, 3.0)
    out = np.where(ring[..., :1] > -0.2, np.array([0.975, 1.085 + 0.035 * full, 1.07])[:, None, None], 0.97)
    wing = (
        1.0
        + 0.10 * woman * np.clip(sign * ring[..., 1:2], 0, 1) ** 4 * np.array([0.0, 1.0, 0.0])[:, None, None]
    )
    edge = sheet(
        centre
        + _turned(ring * (out * wing).astype(np.float32), -top) @ _slanted(head, sign) * np.float32(radius),
        loop=True,
    )
    dark = sum(head.figure.character.skin) < 0.9
    return Patch(piece=edge, colour=tinted(LASH, 0.5) if dark else LASH, finish=Finish.PLAIN, part=part)


def _brows(head: Head) -> list[Patch]:
    figure = head.figure
    hair = figure.character.hair_colour
    light = sum(hair) > 1.5
    colour = (
        tinted(hair, 0.62)
        if light and figure.character.age != "old"
        else tinted(hair, 0.85)
        if sum(hair) > 0.9
        else hair
    )
    folk = 1.18 if figure.character.folk in ("arab", "south_asian", "latino") else 1.0
    thick = (
        (0.017 + 0.010 * figure.m.man * (1 - figure.youth) - 0.006 * figure.youth)
        * folk
        * head.trait("brows", 0.16)
    )
    t = np.linspace(0.0, 1.0, 9)
    raised = head.eye_level + 1.50 * head.eye_radius + 0.01
    arch = 0.045 + 0.012 * (1 - figure.m.man)
    patches = []
    for side, sign in (("l", 1.0), ("r", -1.0)):
        y = sign * (0.062 + 0.215 * t)
        z = raised + arch * np.sin(np.pi * (0.12 + 0.75 * t)) - 0.032 * t
        x = head.front(y.astype(np.float32), z.astype(np.float32)) + 0.006
        spine = np.stack([x, y, z], axis=1)
        fat = thick * np.minimum(1.0, np.sqrt(np.maximum(4.5 * t, 0.02))) * (1.0 - 0.72 * t**1.6)
        fat[[0, -1]] *= 0.15
        angle = np.linspace(0, 2 * np.pi, 6, endpoint=False)[None, :]
        tube = np.zeros((len(t), 6, 3))
        tube[..., 0] = 0.7 * np.cos(angle) * fat[:, None]
        tube[..., 2] = -sign * np.sin(angle) * fat[:, None]
        points = (spine[:, None, :] + tube).astype(np.float32) * head.size + head.chin
        patches.append(
            Patch(
                piece=sheet(points, loop=True),
                colour=colour,
                finish=Finish.HAIR,
                rough=0.9,
                part=f"brow_{side}",
            )
        )
    return patches


def _tears(head: Head) -> Patch:
    """Return two drops on the cheeks, which a performance hides in the head by scaling them to nothing."""
    drops: list[Piece] = []
    for sign in (1.0, -1.0):
        y, z = sign * 0.165, head.eye_level - 0.135
        x = float(head.front(floats([y]), floats([z]))[0]) + 0.012
        s = head.size
        for dz, r in ((0.0, 0.027), (-0.070, 0.019)):
            at = head.at(x, y, z + dz)
            drops.append(disc(at, ((0.0, r * s, 0.0), (-0.2 * r * s, 0.0, 1.5 * r * s)), 7, 0.8))
    return Patch(
        piece=joined(*drops),
        colour=(0.52, 0.74, 0.93),
        finish=Finish.PLASTIC,
        rough=0.05,
        part="tears",
        casts_shadow=False,
    )
