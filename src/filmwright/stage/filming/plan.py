"""The plan: a place from above, with the ways of its cast and its camera, as a stage manager draws it."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from filmwright.stage.filming.camera import CameraTrack
from filmwright.stage.rehearsal.performance import Performance
from filmwright.stage.world.model import Model

SIDE = 1024
"""Pixels along the longer side."""
CUT = 1.6
"""Metres above the ground at which walls are cut; what is higher is left out."""
AROUND = 3.0
"""Metres drawn around everybody, everything and the camera."""
PAPER, CAST, PROP, CAMERA = (250, 249, 245), (196, 62, 48), (70, 96, 132), (32, 120, 90)


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """The square of the ground that is drawn: its lowest corner and pixels to a metre. y points up."""

    corner: tuple[float, float]
    scale: float
    size: tuple[int, int]

    def at(self, points: NDArray[np.floating]) -> NDArray[np.int32]:
        """Return ground points (..., 2) in sixteenths of a pixel, as OpenCV draws them."""
        x = (points[..., 0] - self.corner[0]) * self.scale
        y = self.size[1] - (points[..., 1] - self.corner[1]) * self.scale
        placed: NDArray[np.int32] = np.rint(np.stack([x, y], axis=-1) * 16).astype(np.int32)
        return placed


def plan(performance: Performance, track: CameraTrack) -> NDArray[np.uint8]:
    """Return the plan as RGB (h, w, 3), north (+y) up, with a bar of one metre."""
    place = performance.blocking.place
    ways = {thing.id: way(performance, thing.id) for thing in performance.blocking.things}
    points = np.concatenate([*ways.values(), track.position[:, :2], [place.marks["centre"].position[:2]]])
    low, high = points.min(axis=0) - AROUND, points.max(axis=0) + AROUND
    scale = SIDE / float((high - low).max())
    size = (max(1, round((high[0] - low[0]) * scale)), max(1, round((high[1] - low[1]) * scale)))
    sheet = Sheet(corner=(float(low[0]), float(low[1])), scale=scale, size=size)
    picture = np.full((size[1], size[0], 3), PAPER, np.uint8)
    floor(picture, sheet, place.model)
    for thing in performance.blocking.things:
        colour = CAST if thing.cast else PROP
        radius = 0.25 if thing.cast else max(0.12, 0.5 * float(max(thing.model.size[:2])))
        walked(picture, sheet, ways[thing.id], colour)
        for spot, filled in ((ways[thing.id][0], True), (ways[thing.id][-1], False)):
            disc(picture, sheet, spot, min(radius, 2.0), colour, filled=filled)
        named(picture, sheet, ways[thing.id][0], thing.id, colour)
    for number, at in (("first", 0), ("last", len(track) - 1)):
        wedge(picture, sheet, track, at)
        named(picture, sheet, track.position[at, :2], f"camera, {number}", CAMERA)
    walked(picture, sheet, track.position[:, :2], CAMERA)
    bar(picture, sheet)
    return picture


def way(performance: Performance, thing: str) -> NDArray[np.float64]:
    """Return where a thing is on the ground, frame by frame, (frames, 2)."""
    pose = performance.poses[thing][:, 0]
    rest = next(t for t in performance.blocking.things if t.id == thing).model.joints[0]
    moved: NDArray[np.float64] = (pose[..., :3] @ rest + pose[..., 3])[:, :2].astype(np.float64)
    return moved


def floor(picture: NDArray[np.uint8], sheet: Sheet, model: Model) -> None:
    """Draw the set from above, the higher the darker, cut off at CUT."""
    corners = np.concatenate([s.positions[s.triangles] for s in model.surfaces])
    heights = corners[..., 2].max(axis=1)
    at = sheet.at(corners[..., :2])
    wide, high = 16 * sheet.size[0], 16 * sheet.size[1]
    shown = (heights < CUT) & (at.max(axis=1) > 0).all(axis=1) & (at.min(axis=1) < (wide, high)).all(axis=1)
    shown &= np.abs(at).max(axis=(1, 2)) < 16 * 30_000
    for number in np.flatnonzero(shown)[np.argsort(heights[shown], kind="stable")]:
        level = round(244 - 120 * float(np.clip(heights[number] / CUT, 0, 1)))
        cv2.fillConvexPoly(picture, at[number], (level, level, level), cv2.LINE_AA, 4)


def walked(
    picture: NDArray[np.uint8], sheet: Sheet, points: NDArray[np.float64], colour: tuple[int, int, int]
) -> None:
    cv2.polylines(picture, [sheet.at(points)[:, None]], False, colour, 2, cv2.LINE_AA, 4)


def disc(
    picture: NDArray[np.uint8],
    sheet: Sheet,
    spot: NDArray[np.float64],
    radius: float,
    colour: tuple[int, int, int],
    *,
    filled: bool,
) -> None:
    x, y = sheet.at(spot)
    cv2.circle(
        picture,
        (int(x), int(y)),
        round(radius * sheet.scale * 16),
        colour,
        -1 if filled else 2,
        cv2.LINE_AA,
        4,
    )


def wedge(picture: NDArray[np.uint8], sheet: Sheet, track: CameraTrack, at: int) -> None:
    """Draw what the camera's angle of view takes in, out to where it is focused."""
    right, _, forward = track.basis[at][:, :2]
    half = 18.0 / float(track.lens_mm[at])
    far = float(np.clip(track.focus_m[at], 1.0, 12.0))
    eye = track.position[at, :2]
    ends = np.array([eye, eye + far * (forward - half * right), eye + far * (forward + half * right)])
    over = picture.copy()
    cv2.fillConvexPoly(over, sheet.at(ends), CAMERA, cv2.LINE_AA, 4)
    cv2.addWeighted(over, 0.14, picture, 0.86, 0, picture)
    cv2.polylines(picture, [sheet.at(ends)[:, None]], True, CAMERA, 1, cv2.LINE_AA, 4)
    disc(picture, sheet, eye, 0.15, CAMERA, filled=True)


def named(
    picture: NDArray[np.uint8],
    sheet: Sheet,
    spot: NDArray[np.float64],
    words: str,
    colour: tuple[int, int, int],
) -> None:
    x, y = (int(v) // 16 for v in sheet.at(spot))
    plain = words.encode("ascii", "replace").decode()  # OpenCV's letters are Latin ones
    for shade, thick in ((PAPER, 4), (colour, 1)):
        cv2.putText(
            picture, plain, (x + 12, y - 10), cv2.FONT_HERSHEY_SIMPLEX, 0.55, shade, thick, cv2.LINE_AA
        )


def bar(picture: NDArray[np.uint8], sheet: Sheet) -> None:
    x, y = 24, sheet.size[1] - 24
    cv2.rectangle(picture, (x, y - 5), (x + round(sheet.scale), y), (40, 40, 40), -1)
    cv2.putText(picture, "1 m", (x, y - 12), cv2.FONT_HERSHEY_SIMPLEX, 0.5, (40, 40, 40), 1, cv2.LINE_AA)
