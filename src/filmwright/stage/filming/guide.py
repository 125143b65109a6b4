"""The guide: the passes of a shot as files that other engines and programs read.

passes/
  passes.json             what is here, in which units; written last
  clay/000001.png ...     8 bit RGB
  depth/000001.png ...    16 bit grey, DEPTH_STEP metres to a step, 65535 the sky
  normals/000001.png ...  8 bit RGB: x right, y up, z towards the camera, -1..1 as 0..255
  ids/000001.png ...      16 bit grey, 0 the sky; ids.json names the rest
  pose/000001.png ...     OpenPose's drawing; pose.json has the numbers
  openpose/000001_keypoints.json ...   the same points as OpenPose writes them
  bvh/girl.bvh ...        the motion of every person of the scene, in or out of the frame
  line/000001.png ...     8 bit grey, black on white
  first.png, last.png     the shot in its own look, lossless
  plan.png                the place from above
  camera.json             position, rotation and lens of every frame

PNG because every program reads it, nothing is lost in 16 bits, and a crash costs one frame: frames
that are there are not drawn again.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from filmwright.film.passes import Pass
from filmwright.media.files import PART, write_whole
from filmwright.media.sheet import write_png
from filmwright.stage.filming.camera import CameraTrack
from filmwright.stage.filming.film import film, location_of, view_at
from filmwright.stage.filming.passes import DEPTH_STEP, Passes, film_passes
from filmwright.stage.filming.photos import LABEL
from filmwright.stage.filming.plan import plan
from filmwright.stage.filming.pose import KEYPOINTS, Skeleton, drawn, is_person, skeletons
from filmwright.stage.filming.skeleton_files import bvh, file_name, openpose
from filmwright.stage.rehearsal.performance import Performance

Picture = NDArray[np.uint8]
SCHEMA = 1
MEASURED = (Pass.DEPTH, Pass.NORMALS, Pass.IDS, Pass.POSE, Pass.LINE)
"""Passes that are frames and come from one measuring of the geometry; clay is a picture."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Guide:
    """What the guide of one shot is made from and where it goes."""

    performance: Performance
    track: CameraTrack
    size: tuple[int, int]
    look: str
    pictures: Mapping[str, Picture]
    folder: Path

    def written(self, wanted: tuple[Pass, ...], report: Callable[[int], None]) -> None:
        """Write the wanted passes; `report` hears after each frame how many are done.

        Passes that are there already are kept. Raises MachineUnfit when the disk is full.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        framed = [one for one in (Pass.CLAY, *MEASURED) if one in wanted]
        left = {one: frames_there(self.folder, one) for one in framed}
        left = {one: count for one, count in left.items() if count < len(self.track)}
        if left:
            self._frames(tuple(left), min(left.values()), report)
        report(len(self.track))
        if Pass.STILLS in wanted:
            self._stills()
        if Pass.PLAN in wanted:
            write_png(plan(self.performance, self.track), self.folder / "plan.png")
        if Pass.CAMERA in wanted:
            write_json(self.folder / "camera.json", camera_data(self.performance, self.track, self.size))
        if Pass.IDS in wanted:
            write_json(self.folder / "ids.json", self._names())
        if Pass.POSE in wanted:
            self._skeletons()
        kept = passes_there(self.folder)
        write_json(
            self.folder / "passes.json", self._contents(sorted({*kept, *wanted}, key=list(Pass).index))
        )

    def _frames(self, wanted: tuple[Pass, ...], first: int, report: Callable[[int], None]) -> None:
        measured = [one for one in MEASURED if one in wanted]
        shown = {**self.pictures, **blanks(self.performance, self.pictures)}
        common: dict[str, Any] = {"size": self.size, "pictures": shown, "first_frame": first}
        clay = film(self.performance, self.track, look="clay", **common)
        survey = film_passes(self.performance, self.track, **common)
        for number in range(first, len(self.track)):
            if Pass.CLAY in wanted:
                self._frame(Pass.CLAY, number, next(clay)[..., 2::-1])
            if measured:
                seen = next(survey)
                people = self._people(number, seen)
                if Pass.POSE in measured:  # beside its picture, so that a resumed guide has it too
                    write_part(self._path(Pass.POSE, number, "json"), json.dumps(pose_row(people)).encode())
                for one in measured:
                    self._frame(one, number, pictured(one, seen, people, self.size))
            report(number + 1)

    def _people(self, number: int, seen: Passes) -> list[Skeleton]:
        frame = float(self.track.scene_time[number]) * float(self.performance.rate)
        return skeletons(self.performance, frame, view_at(self.track, number, self.size), seen)

    def _path(self, one: Pass, number: int, ending: str = "png") -> Path:
        return self.folder / one / f"{number + 1:06d}.{ending}"

    def _frame(self, one: Pass, number: int, picture: NDArray[Any]) -> None:
        _, coded = cv2.imencode(".png", np.ascontiguousarray(picture), [cv2.IMWRITE_PNG_COMPRESSION, 2])
        write_part(self._path(one, number), coded.tobytes())

    def _stills(self) -> None:
        for name, number in (("first", 0), ("last", len(self.track) - 1)):
            frames = film(
                self.performance,
                self.track,
                size=self.size,
                look=self.look,
                pictures=self.pictures,
                first_frame=number,
            )
            write_png(next(islice(frames, 1))[..., :3].copy(), self.folder / f"{name}.png")

    def _names(self) -> list[dict[str, object]]:
        labels = {thing.id: thing.label for thing in self.performance.blocking.things}
        names = location_of(self.performance, self.track.foreground).names
        return [
            {"id": number, "name": name, "label": labels.get(name, name)}
            for number, name in enumerate(names, start=1)
        ]

    def _skeletons(self) -> None:
        """Write the points of all frames, and the same for OpenPose's readers and for animation programs."""
        rows = [
            json.loads(self._path(Pass.POSE, n, "json").read_text("utf-8")) for n in range(len(self.track))
        ]
        write_json(self.folder / "pose.json", {"keypoints": KEYPOINTS, "size": self.size, "frames": rows})
        for number, row in enumerate(rows, start=1):
            people = [np.array(person["points"]) for person in row]
            told = json.dumps(openpose(people, self.size))
            write_part(self.folder / "openpose" / f"{number:06d}_keypoints.json", told.encode())
        rate = float(self.performance.rate)
        for thing in self.performance.blocking.things:
            if is_person(thing):
                text = bvh(self.performance, thing, self.track.scene_time, rate)
                write_whole(self.folder / "bvh" / f"{file_name(thing.id)}.bvh", text.encode())

    def _contents(self, there: list[Pass]) -> dict[str, object]:
        return {
            "schema": SCHEMA,
            "passes": there,
            "frames": len(self.track),
            "rate": str(self.performance.rate),
            "size": self.size,
            "depth": {"metres_per_step": DEPTH_STEP, "sky": 65535},
        }


def frames_there(folder: Path, one: Pass) -> int:
    """Return how many frames of a pass are there, from the first on without a gap."""
    count = 0
    while (folder / one / f"{count + 1:06d}.png").exists():
        count += 1
    return count


def passes_there(folder: Path) -> tuple[Pass, ...]:
    """Return the passes that a guide's folder holds whole."""
    try:
        found = json.loads((folder / "passes.json").read_text("utf-8"))
    except FileNotFoundError:
        return ()
    return tuple(Pass(name) for name in found["passes"])


def pictured(one: Pass, seen: Passes, people: list[Skeleton], size: tuple[int, int]) -> NDArray[Any]:
    """Return a measured pass as OpenCV writes it: grey, or blue first."""
    match one:
        case Pass.DEPTH:
            return seen.depth
        case Pass.NORMALS:
            return seen.normal[..., ::-1]
        case Pass.IDS:
            return seen.ids
        case Pass.POSE:
            return drawn(people, size)[..., ::-1]
        case _:
            return lined(seen)


def lined(seen: Passes) -> Picture:
    """Return outlines black on white: where owners meet, distances jump and surfaces turn."""
    ids = seen.ids
    depth = np.maximum(seen.depth.astype(np.float32), 1.0)
    normal = seen.normal.astype(np.float32) / 127.5 - 1
    line = np.zeros(ids.shape, bool)
    for axis in (0, 1):
        other = np.roll(ids, -1, axis)
        bend = np.abs(np.roll(depth, -1, axis) + np.roll(depth, 1, axis) - 2 * depth) / depth
        turn = (normal * np.roll(normal, -1, axis)).sum(axis=2)
        found = (ids != other) | (bend > 0.06) | ((turn < 0.72) & (ids > 0) & (other > 0))
        edge = [slice(None)] * 2
        edge[axis] = slice(1, -1)
        inner = np.zeros_like(line)
        inner[tuple(edge)] = found[tuple(edge)]
        line |= inner
    ink = cv2.GaussianBlur(line.astype(np.float32), (3, 3), 0.55)
    picture: Picture = np.rint(255 * (1 - np.clip(ink * 1.4, 0, 1))).astype(np.uint8)
    return picture


def blanks(performance: Performance, pictures: Mapping[str, Picture]) -> dict[str, Picture]:
    """Return what cards show in clay: nothing for labels, grey for photographs, cut as they are."""
    models = [performance.blocking.place.model, *(t.model for t in performance.blocking.things)]
    names = {s.picture for model in models for s in model.surfaces if s.picture}
    found: dict[str, Picture] = {}
    for name in names:
        if name.startswith(LABEL):
            found[name] = np.full((8, 8, 4), (150, 146, 142, 255), np.uint8)
        elif name in pictures:
            grey = cv2.cvtColor(pictures[name][..., :3], cv2.COLOR_RGB2GRAY)
            shade = (90 + 0.4 * grey).astype(np.uint8)
            found[name] = np.dstack([shade, shade, shade, pictures[name][..., 3]])
    return found


def pose_row(people: list[Skeleton]) -> list[dict[str, object]]:
    return [{"name": person.name, "points": np.round(person.points, 2).tolist()} for person in people]


def camera_data(performance: Performance, track: CameraTrack, size: tuple[int, int]) -> dict[str, object]:
    """Return every frame's camera in plain numbers; the file says what they mean."""
    wide, high = track.half_angles(size)
    degrees = (2 * np.degrees(np.arctan(half)) for half in (wide, high))
    columns = {
        "scene_seconds": track.scene_time,
        "position": track.position,
        "right": track.basis[:, 0],
        "up": track.basis[:, 1],
        "forward": track.basis[:, 2],
        "rotation": np.array([quaternion(basis) for basis in track.basis]),
        "lens_mm": track.lens_mm,
        **dict(zip(("fov_x_degrees", "fov_y_degrees"), degrees, strict=True)),
        "focal_pixels": size[0] / 2 / wide,
        "focus_m": track.focus_m,
        "f_number": track.f_number,
    }
    lists = {name: np.round(np.asarray(values, np.float64), 6).tolist() for name, values in columns.items()}
    return {
        "about": "metres, z up, right-handed; rotation is a quaternion w, x, y, z that carries a camera "
        "looking along its own -z with +y up (as in OpenGL, Blender and glTF) into the world",
        "rate": str(performance.rate),
        "size": size,
        "sensor_mm": 36.0,
        "frames": [
            {"frame": n + 1, **{name: values[n] for name, values in lists.items()}} for n in range(len(track))
        ],
    }


def quaternion(basis: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return w, x, y, z of the rotation whose columns are right, up and backward."""
    m = np.stack([basis[0], basis[1], -basis[2]], axis=1)
    squares = np.array([m[0, 0] + m[1, 1] + m[2, 2], m[0, 0], m[1, 1], m[2, 2]])
    largest = int(np.argmax(squares))
    if largest == 0:
        found = [1 + squares[0], m[2, 1] - m[1, 2], m[0, 2] - m[2, 0], m[1, 0] - m[0, 1]]
    else:
        i = largest - 1
        j, k = (i + 1) % 3, (i + 2) % 3
        found = [m[k, j] - m[j, k], 0.0, 0.0, 0.0]
        found[1 + i] = 1 + m[i, i] - m[j, j] - m[k, k]
        found[1 + j], found[1 + k] = m[j, i] + m[i, j], m[k, i] + m[i, k]
    unit: NDArray[np.float64] = np.array(found) / np.linalg.norm(found)
    return unit if unit[0] >= 0 else -unit


def write_json(target: Path, content: object) -> None:
    write_whole(target, (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode())


def write_part(target: Path, content: bytes) -> None:
    """Write one of many files so that it appears whole; passes.json alone is made durable."""
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(target.name + PART)
    part.write_bytes(content)
    os.replace(part, target)
