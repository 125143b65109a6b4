"""What a shot looks at: the points of its subjects that the frame must hold, frame by frame."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from filmwright.film.camera import Camera, ShotSize
from filmwright.stage.blocking.blocking import Thing
from filmwright.stage.filming.choosing import chosen, pictures_on
from filmwright.stage.filming.poses import Points, corners_of, moved, sampled_poses
from filmwright.stage.filming.showing import Showing
from filmwright.stage.rehearsal.performance import Performance
from filmwright.stage.rehearsal.riding import carriers

_LOWEST_PART = {
    ShotSize.ECU: "head",
    ShotSize.CU: "neck",
    ShotSize.MCU: "chest",
    ShotSize.MS: "pelvis",
    ShotSize.MLS: "shin",
    ShotSize.LS: "toes",
    ShotSize.EWS: "toes",
}
"""The lowest joint that each shot size keeps in the frame."""

_SHARE_OF_PROP = {
    ShotSize.ECU: 0.4,
    ShotSize.CU: 0.7,
    ShotSize.MCU: 0.85,
    ShotSize.LS: 1.3,
    ShotSize.EWS: 2.0,
}
"""How much of a thing a frame holds around its middle; the sizes are named after people."""

BESIDE_ACTOR, OF_LANDMARK = 0.5, 0.25
"""How far beside who acts a landmark is held: in sizes of the actor or of the landmark, the larger."""

_HEAD_TO_TOE = ("head", "neck", "chest", "pelvis", "thigh", "shin", "foot", "toes")


@dataclass(frozen=True, kw_only=True, eq=False)
class Subject:
    """Whom the camera films.

    points (frames, k, 3) to hold; eyes (frames, 3); facing (frames,) headings; height in metres.
    """

    things: tuple[Thing, ...]
    points: Points
    eyes: Points
    facing: NDArray[np.float64]
    height: float
    way: Points  # (frames, 3): the middle of those who act alone
    reach: float  # metres: the largest side of their own box at any time
    ridden: bool = False  # one of them carries another
    heading: float | None = None  # the way to look at it that shows best what is done
    looked_down_on: bool = False  # what is done lies flat before who does it

    @property
    def centre(self) -> Points:
        """Return the middle of what is held, (frames, 3)."""
        middle: Points = (self.points.min(axis=1) + self.points.max(axis=1)) / 2
        return middle

    @property
    def lies_low(self) -> bool:
        """Tell whether it is flat animals on the ground, which only a camera that looks down shows."""
        if not self.things or any("brow_l" in t.model.parts or not t.cast for t in self.things):
            return False
        flat = all(t.model.size[2] < 0.34 * max(t.model.size[:2]) for t in self.things)
        low = self.points[..., 2].min() < 0.1 * max(t.model.size[2] for t in self.things) + 0.02
        return flat and bool(low)

    @property
    def is_still_life(self) -> bool:
        """Tell whether nobody lives or goes by itself in what is held: things, or the empty place."""
        return not any(thing.cast or thing.drive for thing in self.things)

    @property
    def is_picture(self) -> bool:
        """Tell whether a flat picture is held, which only looks whole from straight ahead."""
        return any(pictures_on(thing) for thing in self.things)

    @property
    def flatness(self) -> float:
        """Return how much wider than high all of it is: 0 from 0.6 high on, 1 without height."""
        wide, deep, tall = np.ptp(self.points.reshape(-1, 3), axis=0)
        return float(np.clip(1 - tall / (0.6 * max(wide, deep, 1e-3)), 0, 1))

    @property
    def outruns_its_frame(self) -> bool:
        """Tell whether animals or vehicles go so far that a frame which holds their way shows them small."""
        mounted, driven = self.ridden, any(thing.drive for thing in self.things)
        on_foot = any("brow_l" in t.model.parts for t in self.things) and not mounted
        if not self.things or on_foot or any(not (t.cast or t.drive) for t in self.things):
            return False
        return float(np.ptp(self.way, axis=0).max()) > (0.5 if mounted or driven else 1.0) * self.reach


def subject_of(
    performance: Performance,
    camera: Camera,
    seconds: NDArray[np.float64],
    description: str = "",
    showing: Showing | None = None,
) -> Subject:
    """Return what a camera films at the given scene times.

    Without a word for it: for a close frame whom the shot's description names first, else whoever acts.
    `showing`: how the action was found to show best; its things are held too.
    """
    things = list(showing.actors) if showing else chosen(performance, camera, seconds, description)
    if performance.heroes and not (showing or camera.subject or any(thing.cast for thing in things)):
        things = [thing for thing in things if thing.id in performance.heroes] or things
    size = camera.size or ShotSize.LS
    held = [_held_points(performance, thing, size, seconds) for thing in things]
    held = _kept_in_action(performance, things, held, seconds)
    lead = things[0] if things else None
    if lead is None:
        return _the_place(performance, len(seconds))
    own = np.concatenate(held, axis=1)
    if showing:
        held += _held_with(performance, showing, own, seconds)
    if size in (ShotSize.LS, ShotSize.EWS):
        held += [np.broadcast_to(corners, (len(seconds), 8, 3)) for corners in performance.shown]
    eyes = _eyes(performance, lead, seconds)
    return Subject(
        things=tuple(things),
        points=np.concatenate(held, axis=1),
        eyes=eyes,
        facing=_facing(performance, lead, seconds),
        height=max(lead.model.size[2], 0.1),
        way=(own.min(axis=1) + own.max(axis=1)) / 2,
        reach=float(np.ptp(own, axis=1).max()),
        ridden=any(thing.id in carriers(performance.blocking) for thing in things),
        heading=showing.heading if showing else None,
        looked_down_on=showing is not None and showing.looked_down_on,
    )


def _held_with(
    performance: Performance, showing: Showing, actors: Points, seconds: NDArray[np.float64]
) -> list[Points]:
    """Return what a frame holds of the things an action is about, given its actors' points.

    Beside who acts, landmarks are held as far as it takes to know them: a door's foot, a tree's trunk.
    """
    low, high = actors.min(axis=(0, 1)), actors.max(axis=(0, 1))
    largest = max(max(actor.model.size) for actor in showing.actors)
    held = []
    for thing in showing.held:
        corners = corners_of(performance, thing, seconds)
        stays = float(np.ptp(corners, axis=0).max()) < 0.1
        if showing.acts and thing not in showing.carried:
            room = max(BESIDE_ACTOR * largest, OF_LANDMARK * max(thing.model.size))
            room = room if stays else THROWN * largest  # what is thrown far may leave the frame
            corners = np.clip(corners, low - room, high + room)
        held.append(corners)
    return held


THROWN = 1.2
"""Sizes of who throws something within which its flight is held, beyond them and whom they throw to."""
_ACTION = 1.2
"""Seconds after physics takes over in which what happens must be seen; what flies off later may leave."""


def _kept_in_action(
    performance: Performance, things: list[Thing], held: list[Points], seconds: NDArray[np.float64]
) -> list[Points]:
    """Return held points so that the frame is where loose things start, go and meet, as large as it may be.

    What rolls away afterwards, and the far ends of what they only stand on, do not widen it.
    """
    triggers = performance.blocking.triggers
    if not triggers:
        return _without_flights(things, held)
    loose = [points for thing, points in zip(things, held, strict=True) if thing.loose]
    if not triggers or not loose:
        return held
    last = max(trigger.seconds for trigger in triggers) + _ACTION
    early = seconds <= max(last, seconds[0])
    living = [points for thing, points in zip(things, held, strict=True) if thing.cast]
    seen = np.concatenate([points[early].reshape(-1, 3) for points in loose + living])
    low, high = seen.min(axis=0), seen.max(axis=0)
    room = 0.12 * float(np.linalg.norm(high - low))
    return [
        points if thing.cast or "water" in thing.model.marks else np.clip(points, low - room, high + room)
        for thing, points in zip(things, held, strict=True)
    ]


def _without_flights(things: list[Thing], held: list[Points]) -> list[Points]:
    """Return held points without where a ball rolls to that missed those it was thrown between."""
    steady = [
        points.reshape(-1, 3)
        for thing, points in zip(things, held, strict=True)
        if thing.cast or float(np.ptp(points, axis=0).max()) < 0.1
    ]
    if not steady or not any(thing.cast for thing in things):
        return held
    near = np.concatenate(steady)
    room = THROWN / 2 * max(max(thing.model.size) for thing in things if thing.cast)
    low, high = near.min(axis=0) - room, near.max(axis=0) + room
    return [
        points if thing.cast or thing.drive else np.clip(points, low, high)
        for thing, points in zip(things, held, strict=True)
    ]


def goal_of(
    performance: Performance, subject: Subject, seconds: NDArray[np.float64]
) -> tuple[Points, float] | None:
    """Return where the last thing is that the subject's actions are about, (frames, 3), and its radius.

    None: they are about nothing else.
    """
    own = {thing.id for thing in subject.things}
    others = {thing.id: thing for thing in performance.blocking.things if thing.id not in own}
    aims = [
        others[beat.target]
        for beat in performance.blocking.beats
        if beat.actor in own and beat.target in others and beat.start < seconds[-1]
    ]
    if not aims:
        return None
    middle: Points = corners_of(performance, aims[-1], seconds).mean(axis=1)
    return middle, max(aims[-1].model.size[:2]) / 2


def _held_points(
    performance: Performance, thing: Thing, size: ShotSize, seconds: NDArray[np.float64]
) -> Points:
    matrices = sampled_poses(performance, thing, seconds)
    if not thing.cast:
        low, high = _extent(thing, size)
        alone = not performance.blocking.world.cast and size is ShotSize.LS  # nobody's size to go by
        share = 1.15 if _is_picture(thing, size) else 1.0 if alone else _SHARE_OF_PROP.get(size, 1.0)
        middle, half = (low + high) / 2, (high - low) / 2 * share
        corners = [middle + half * (i, j, k) for i in (-1, 1) for j in (-1, 1) for k in (-1, 1)]
        return np.stack([moved(matrices[:, 0], corner) for corner in corners], axis=1)
    if "brow_l" not in thing.model.parts:
        return _animal_points(thing, size, matrices)
    lowest = _HEAD_TO_TOE.index(_LOWEST_PART[size])
    kept = set(_HEAD_TO_TOE[: lowest + 1])
    points = [_head_top(thing, matrices)]
    for part, name in enumerate(thing.model.parts):
        stem = name.removesuffix("_l").removesuffix("_r")
        arms = lowest >= _HEAD_TO_TOE.index("pelvis") and stem in ("hand", "upper_arm")
        shoulders = lowest >= _HEAD_TO_TOE.index("neck") and stem == "upper_arm"
        if stem in kept or arms or shoulders:
            points.append(moved(matrices[:, part], thing.model.joints[part].astype(np.float64)))
    return np.stack(points, axis=1)


def _animal_points(thing: Thing, size: ShotSize, matrices: NDArray[np.float64]) -> Points:
    """Return what a frame holds of an animal: its head in close ones, else all of it, head to tail."""
    parts, joints = thing.model.parts, thing.model.joints.astype(np.float64)
    head = parts.index("head")
    close = size in (ShotSize.ECU, ShotSize.CU, ShotSize.MCU)
    points = [
        moved(matrices[:, head], np.array(mark.position))
        for name, mark in sorted(thing.model.marks.items())
        if name in ("eyes", "head_top", "muzzle")
    ]
    for part, name in enumerate(parts):
        if not close or name.startswith(("head", "ear", "muzzle", "nape")):
            points.append(moved(matrices[:, part], joints[part]))
    if not close:
        low, high = _reach(thing)
        corners = [(x, y, z) for x in (low[0], high[0]) for y in (low[1], high[1]) for z in (low[2], high[2])]
        points += [moved(matrices[:, 0], np.array(corner)) for corner in corners]
    held = np.stack(points, axis=1)
    held[..., 2] = np.maximum(held[..., 2], 0.0)  # who lies has sunk, but not into the ground
    return held


def _reach(thing: Thing) -> tuple[Points, Points]:
    """Return the corners of an animal's body at rest, its wings folded."""
    folds = "fold_l" in thing.model.parts
    wings = [n for n, part in enumerate(thing.model.parts) if folds and part.startswith("wing_")]
    bodies = [s.positions[~np.isin(s.bones[:, 0], wings)] for s in thing.model.surfaces]
    points = np.concatenate(bodies).astype(np.float64)
    return points.min(axis=0), points.max(axis=0)


def _extent(thing: Thing, size: ShotSize) -> tuple[Points, Points]:
    """Return the corners of what a frame shows of a thing: all of it, or closer, the picture on it."""
    if _is_picture(thing, size):
        shown = [s.positions for s in thing.model.surfaces if s.picture in pictures_on(thing)]
        points = np.concatenate(shown).astype(np.float64)
        return points.min(axis=0), points.max(axis=0)
    if "shown_low" in thing.model.marks:
        low, high = (np.array(thing.model.marks[name].position) for name in ("shown_low", "shown_high"))
        return low, high
    x, y, z = thing.model.size
    return np.array((-x / 2, -y / 2, 0.0)), np.array((x / 2, y / 2, z))


def _is_picture(thing: Thing, size: ShotSize) -> bool:
    """Tell whether a close frame of a thing is one of the picture that hangs on it, such as a sign's."""
    hangs = bool(pictures_on(thing)) and not thing.turning and thing.model.fixed
    return hangs and size in (ShotSize.ECU, ShotSize.CU, ShotSize.MCU)


def _head_top(thing: Thing, matrices: NDArray[np.float64]) -> Points:
    top = thing.model.marks.get("head_top")
    head = thing.model.parts.index("head")
    rest = np.array(top.position if top else (0.0, 0.0, thing.model.size[2]))
    return moved(matrices[:, head], rest)


def _eyes(performance: Performance, thing: Thing, seconds: NDArray[np.float64]) -> Points:
    matrices = sampled_poses(performance, thing, seconds)
    if thing.cast and "eyes" in thing.model.marks:
        head = thing.model.parts.index("head")
        return moved(matrices[:, head], np.array(thing.model.marks["eyes"].position))
    return moved(matrices[:, 0], np.array((0.0, 0.0, thing.model.size[2] * 0.6)))


def _facing(performance: Performance, thing: Thing, seconds: NDArray[np.float64]) -> NDArray[np.float64]:
    if not thing.cast:
        return np.full(len(seconds), thing.start.heading)
    chest = thing.model.parts.index("chest") if "chest" in thing.model.parts else 0
    ahead = sampled_poses(performance, thing, seconds)[:, chest, :, 0]
    facing = np.arctan2(ahead[:, 1], ahead[:, 0])
    speaking = np.zeros(len(seconds), bool)
    for line in performance.blocking.lines:
        if line.speaker == thing.id:
            speaking |= (seconds >= line.start) & (seconds <= line.start + line.seconds)
    # A camera is set up for the words: while they are said the face must be seen.
    return np.full(len(facing), facing[speaking][len(facing[speaking]) // 2]) if speaking.any() else facing


def _the_place(performance: Performance, frames: int) -> Subject:
    """Return the set's own heart as the subject of an empty stage."""
    place = performance.blocking.place
    centre = np.array(place.marks["centre"].position)
    usual = (centre - np.array((2.5, 2.5, 0.0)), centre + 2.5)
    box = np.array(place.shows or usual)
    corners = np.array([(box[i, 0], box[j, 1], box[k, 2]) for i in (0, 1) for j in (0, 1) for k in (0, 1)])
    if performance.shown:
        corners = np.concatenate(performance.shown)
    points = np.broadcast_to(corners, (frames, *corners.shape))
    eyes = np.broadcast_to(centre + np.array((0.0, 0.0, 1.5)), (frames, 3))
    return Subject(
        things=(),
        points=points,
        eyes=eyes,
        facing=np.full(frames, performance.blocking.place.camera_side),
        height=2.0,
        way=points.mean(axis=1),
        reach=float(np.ptp(corners, axis=0).max()),
    )
