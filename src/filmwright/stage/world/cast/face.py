"""The moving parts of a face: eyes, lids, brows and mouth. How each moves is said in `rig.py`."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from filmwright.stage.world.cast.cloth import Piece
from filmwright.stage.world.cast.head import Head
from filmwright.stage.world.cast.implicit import floats
from filmwright.stage.world.cast.rig import INDEX
from filmwright.stage.world.cast.sewing import Patch, smooth, tinted
from filmwright.stage.world.model import Finish, Floats
from filmwright.stage.world.world import Colour

LASH: Colour = (0.13, 0.09, 0.08)
MOUTH_DARK: Colour = (0.22, 0.05, 0.06)
TEETH: Colour = (0.94, 0.92, 0.87)


def sheet(points: Floats, loop: bool = False, normals: Floats | None = None) -> Piece:
    """Return a grid of points (rows, columns, 3) as a piece; `loop` joins the last column to the first.

    Seen from outside, rows go up when columns go to the right. Normals are taken from the grid if not given.
    """
    rows, columns = points.shape[:2]
    if normals is None:
        across = np.roll(points, -1, axis=1) - np.roll(points, 1, axis=1)
        if not loop:
            across[:, 0] = points[:, 1] - points[:, 0]
            across[:, -1] = points[:, -1] - points[:, -2]
        normals = np.cross(across, np.gradient(points, axis=0))
        length = np.linalg.norm(normals, axis=2, keepdims=True)
        mean = normals.mean(axis=(0, 1)) + np.array([1e-9, 0.0, 0.0])
        normals = np.where(length > 1e-12, normals / (length + 1e-30), mean / np.linalg.norm(mean))
    number = np.arange(rows * columns).reshape(rows, columns)
    right = np.roll(number, -1, axis=1)
    if not loop:
        number, right = number[:, :-1], right[:, :-1]
    a, b, c, d = number[:-1].ravel(), right[:-1].ravel(), right[1:].ravel(), number[1:].ravel()
    triangles = np.concatenate([np.stack([a, b, c], axis=1), np.stack([a, c, d], axis=1)])
    return Piece(
        positions=points.reshape(-1, 3).astype(np.float32),
        normals=normals.reshape(-1, 3).astype(np.float32),
        triangles=triangles.astype(np.uint32),
    )


def face(head: Head, skin: Colour) -> list[Patch]:
    """Return all that moves in the face, for this skin and the character's hair."""
    return [*_eyes(head, skin), *_brows(head), *_mouth(head, skin)]


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


def _eyes(head: Head, skin: Colour) -> list[Patch]:
    radius = np.float32(head.eye_radius * head.size)
    old = head.figure.character.age == "old"
    top, bottom = (22.0 if old else 25.5 + 4.0 * head.figure.youth - 2.5 * head.figure.m.man), 29.0
    patches = []
    for side in "lr":
        centre = head.figure.joint(f"eye_{side}")
        globe = _turned(_dome(6, 14, -25.0, 90.0), 90.0)
        eye = sheet(centre + globe * radius, loop=True, normals=globe)
        patches.append(
            Patch(piece=eye, colour=(0.95, 0.95, 0.93), finish=Finish.EYE, rough=0.1, part=f"eye_{side}")
        )
        upper = _turned(_dome(4, 16, 0.0, 88.0), -top)
        lid = sheet(centre + upper * radius * np.float32(1.075), loop=True, normals=upper)
        patches.append(
            Patch(piece=lid, colour=tinted(skin, 0.94), finish=Finish.SKIN, rough=0.6, part=f"lid_{side}")
        )
        patches.append(_lashes(centre, radius, top, f"lid_{side}", tinted(skin, 0.5)))
        lower = _turned(_dome(4, 16, -88.0, 0.0), bottom)
        under = sheet(centre + lower * radius * np.float32(1.055), loop=True, normals=lower)
        rim = np.concatenate([lower[-1:] * 1.055, lower[-1:] * 0.97]) * radius
        edge = sheet(centre + rim, loop=True)
        patches.append(
            Patch(piece=under, colour=tinted(skin, 0.96), finish=Finish.SKIN, rough=0.6, part="head")
        )
        patches.append(
            Patch(piece=edge, colour=tinted(skin, 0.72), finish=Finish.SKIN, rough=0.6, part="head")
        )
    return patches


def _lashes(centre: Floats, radius: np.float32, top: float, part: str, colour: Colour) -> Patch:
    ring = _dome(3, 16, -5.0, 3.0)
    out = np.where(ring[..., :1] > -0.2, np.array([0.975, 1.115, 1.08])[:, None, None], 0.97)
    edge = sheet(centre + _turned(ring * out.astype(np.float32), -top) * radius, loop=True)
    return Patch(piece=edge, colour=LASH if sum(colour) > 0.3 else colour, finish=Finish.PLAIN, part=part)


def _brows(head: Head) -> list[Patch]:
    figure = head.figure
    hair = figure.character.hair_colour
    colour = tinted(hair, 0.8) if sum(hair) > 0.9 else hair
    thick = 0.015 + 0.011 * figure.m.man * (1 - figure.youth) - 0.006 * figure.youth
    t = np.linspace(0.0, 1.0, 9)
    raised = head.eye_level + 1.45 * head.eye_radius + 0.01
    patches = []
    for side, sign in (("l", 1.0), ("r", -1.0)):
        y = sign * (0.065 + 0.215 * t)
        z = raised + 0.045 * np.sin(np.pi * (0.15 + 0.75 * t)) - 0.035 * t
        x = head.front(y.astype(np.float32), z.astype(np.float32)) + 0.006
        spine = np.stack([x, y, z], axis=1)
        fat = thick * np.minimum(1.0, np.sqrt(np.maximum(4.5 * t, 0.02))) * (1.0 - 0.72 * t**1.6)
        fat[[0, -1]] *= 0.15
        angle = np.linspace(0, 2 * np.pi, 6, endpoint=False)[None, :]
        tube = np.zeros((len(t), 6, 3))
        tube[..., 0] = 0.75 * np.cos(angle) * fat[:, None]
        tube[..., 2] = -sign * np.sin(angle) * fat[:, None]
        points = (spine[:, None, :] + tube).astype(np.float32) * head.size + head.chin
        patches.append(
            Patch(piece=sheet(points, loop=True), colour=colour, finish=Finish.HAIR, part=f"brow_{side}")
        )
    return patches


def _mouth(head: Head, skin: Colour) -> list[Patch]:
    """Lips about a dark lens, the lower one on the jaw: each vertex has the share of the mouth's scale that
    lowers it as far as its neighbours, so that lips part without growing thick. The upper lip rests."""
    man, youth = head.figure.m.man * (1 - head.figure.youth), head.figure.youth
    wide = 0.135 - 0.02 * youth + 0.012 * man
    full = 0.030 - 0.008 * man - 0.004 * youth
    joint = head.local(head.figure.joint("mouth"))
    u = np.linspace(-1.0, 1.0, 17)
    y, round_ = u * wide, np.sqrt(np.maximum(1 - u * u, 0.0))
    smile = 0.019 * u * u - 0.021  # all of it below the joint: scaling lets the jaw drop
    slit_up, slit_down = 0.0021 * round_ + 1e-4, 0.0056 * round_ + 1e-4
    bow = full * round_ * (0.62 + 0.10 * np.cos(np.pi * np.clip(2.6 * u, -1, 1)) * -1.0)
    heavy = full * 0.98 * round_
    rows: list[tuple[NDArray[np.float64], float | NDArray[np.float64], NDArray[np.float64]]] = [
        # height above the joint, bulge, colour, edge followed
        (-slit_down - heavy, -0.004, slit_down),
        (-slit_down - 0.55 * heavy, 0.015 * round_, slit_down),
        (-slit_down, 0.005 + 0.006 * round_, slit_down),
        (slit_up, 0.005 + 0.006 * round_, slit_up),
        (slit_up + 0.5 * bow, 0.014 * round_, slit_up),
        (slit_up + bow, -0.004, slit_up),
    ]

    def laid(heights: Floats, bulges: Floats) -> Floats:
        """Return rows of points (k, n, 3) on the face, at heights above the joint, bulging from it."""
        z = floats(joint[2] + heights + smile)
        across = floats(np.broadcast_to(y, z.shape))
        x = head.front(across.ravel(), z.ravel()).reshape(z.shape) + bulges
        return floats(np.stack([x, across, z], axis=-1) * head.size + head.chin)

    def dropped(height: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return the share of the mouth's scale that lowers a row with the jaw, least at the corners."""
        away = np.maximum(-(height + smile), 1e-4)
        share: NDArray[np.float64] = np.clip(0.0088 * (1 - 0.85 * u**4) * round_ / away, 0.0, 1.0)
        return share

    def bulging(bulge: float | NDArray[np.float64]) -> Floats:
        return floats(np.broadcast_to(bulge, u.shape))

    lips = laid(floats(np.stack([row[0] for row in rows])), np.stack([bulging(row[1]) for row in rows]))
    pink = tuple(np.clip(np.array(skin) * (0.93, 0.66, 0.64) + (0.02, 0.0, 0.01), 0, 1))
    lip: Colour = (float(pink[0]), float(pink[1]), float(pink[2]))
    lip = tinted(lip, 0.97 - 0.05 * man)
    patches = []
    for part, points in ((rows[:3], lips[:3]), (rows[3:], lips[3:])):
        drop = [dropped(row[0]) if part[0] is rows[0] else np.zeros(len(u)) for row in part]
        share = np.concatenate(drop)
        hold = _shared(share.astype(np.float32))
        patches.append(Patch(piece=sheet(points), colour=lip, finish=Finish.SKIN, rough=0.42, hold=hold))
    inside = laid(floats(np.stack([-slit_down, -0.35 * slit_down, slit_up])), bulging(0.0015))
    share = np.concatenate([dropped(-slit_down), 0.5 * dropped(-0.35 * slit_down), np.zeros(len(u))])
    hold = _shared(floats(share))
    dark = Patch(piece=sheet(inside), colour=MOUTH_DARK, finish=Finish.PLAIN, rough=0.5, hold=hold)
    narrow = laid(floats(np.stack([slit_up + 0.0004, slit_up + 0.011 * round_])), bulging(0.0055))
    narrow[..., 1] *= 0.82
    hold = _shared(floats(np.concatenate([0.33 * dropped(slit_up), np.zeros(len(u))])))
    teeth = Patch(piece=sheet(narrow), colour=TEETH, finish=Finish.PLASTIC, rough=0.35, hold=hold)
    return [*patches, dark, teeth]


def _shared(share: Floats) -> tuple[NDArray[np.uint16], Floats]:
    """Hold each vertex by the mouth for its share and by the head for the rest."""
    bones = np.tile(np.array([INDEX["mouth"], INDEX["head"]], np.uint16), (len(share), 1))
    return bones, share


def blushed(head: Head, points: Floats, skin: Colour) -> Floats:
    """Return the colours of the skin at the points, (n, 3): rosy on cheeks, nose, ears, chin and knuckles."""
    local = head.local(points)
    rosy = np.zeros(len(points), np.float32)
    young = 0.75 + 0.35 * head.figure.youth + 0.2 * (0.5 - head.figure.m.man)
    for centre, reach, strength in (
        ((0.33, 0.21, 0.315), 0.115, 0.75 * young),
        ((0.33, -0.21, 0.315), 0.115, 0.75 * young),
        ((0.49, 0.0, 0.32), 0.075, 0.60),
        ((-0.03, 0.41, 0.43), 0.13, 0.65),
        ((-0.03, -0.41, 0.43), 0.13, 0.65),
        ((0.37, 0.0, 0.06), 0.09, 0.2),
    ):
        away = local - np.array(centre, np.float32)
        rosy = np.maximum(rosy, strength * np.exp(-np.einsum("ij,ij->i", away, away) / reach**2))
    m = head.figure.m
    for side in "lr":
        along = head.figure.along_arm(points, side) - m.upper_arm - m.forearm
        knuckle = smooth(along, 0.3 * m.hand, 0.5 * m.hand) * (head.figure.arm_side(points, side) > 0)
        rosy = np.maximum(rosy, 0.35 * knuckle)
    base = np.array(skin, np.float32)
    warm = base * np.array([1.02, 0.80, 0.78], np.float32)
    mixed: Floats = base + (warm - base) * rosy[:, None]
    return mixed.astype(np.float32)
