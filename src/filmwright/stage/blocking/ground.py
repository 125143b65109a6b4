"""The floor plan: directions as the master camera sees them, what is in the way, free spots, ways round."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import atan2, cos, hypot, pi, sin

import numpy as np

from filmwright.stage.blocking.passages import passage
from filmwright.stage.blocking.room import Patch, Reals, left_free, outline, overlap, patches_of
from filmwright.stage.blocking.room import Spot as Spot
from filmwright.stage.world.model import Mark, Model, StageSet

LANE = 1.15
"""Metres to each side of a pavement's middle."""

_GROUND, _WALL = 2.6, 0.3
"""Metres of half length and half depth from which a set's own solid is ground, not a piece of furniture."""


@dataclass(frozen=True, kw_only=True)
class View:
    """Directions as seen by the master camera: `right` on screen and `away` from the lens."""

    centre: Spot
    camera: float  # heading from the centre towards the camera

    def at(self, right: float, away: float) -> Spot:
        """Return the spot so many metres to the right and away from the centre, as the camera sees it."""
        toward_x, toward_y = cos(self.camera), sin(self.camera)
        x = self.centre[0] - toward_y * right - toward_x * away
        y = self.centre[1] + toward_x * right - toward_y * away
        return x, y

    def seen(self, spot: Spot) -> Spot:
        """Return (right, away) of a spot on the floor: the inverse of `at`."""
        dx, dy = spot[0] - self.centre[0], spot[1] - self.centre[1]
        toward_x, toward_y = cos(self.camera), sin(self.camera)
        return -toward_y * dx + toward_x * dy, -toward_x * dx - toward_y * dy

    def moved_to(self, spot: Spot) -> View:
        return View(centre=spot, camera=self.camera)

    def facing(self, spot: Spot, toward: Spot | None, opened: float = 0.45) -> float:
        """Return the heading of somebody at `spot` who attends to `toward`, opened to the camera.

        0 is face to face, 1 straight into the lens. Nobody turns the back to the lens by it.
        """
        if toward is None or dist(spot, toward) < 1e-6:
            return self.camera + 0.3
        to_other = heading_to(spot, toward)
        turn = wrapped(self.camera - to_other)
        return wrapped(to_other + turn * opened)


@dataclass(kw_only=True)
class Floor:
    """What stands where, and where one may walk."""

    view: View
    low: Spot
    high: Spot
    taken: list[Patch] = field(default_factory=list)
    lane: tuple[Spot, Spot] | None = None  # a pavement: who and what has no place of its own stays on it

    @classmethod
    def of(cls, place: StageSet) -> Floor:
        """Return the floor of a set: its own furniture stands on it already."""
        centre = place.marks["centre"].position if "centre" in place.marks else (0.0, 0.0, 0.0)
        (x0, y0, _), (x1, y1, _) = place.walkable
        outlines = (outline(solid, place.name) for solid in place.model.solids)
        return cls(
            view=View(centre=(centre[0], centre[1]), camera=place.camera_side),
            low=(min(x0, x1), min(y0, y1)),
            high=(max(x0, x1), max(y0, y1)),
            taken=[patch for patch in outlines if patch is not None and not _is_ground(patch)],
            lane=_lane(place),
        )

    def inside(self, spot: Spot, margin: float = 0.3) -> Spot:
        """Return the nearest spot one may walk on."""
        x = min(max(spot[0], self.low[0] + margin), max(self.high[0] - margin, self.low[0] + margin))
        y = min(max(spot[1], self.low[1] + margin), max(self.high[1] - margin, self.low[1] + margin))
        return x, y

    def gaps(self, spots: Reals, ignored: frozenset[str] = frozenset()) -> Reals:
        """Return how far spots (n, 2) are from the nearest thing that stands there, metres."""
        return left_free(spots, self.others(ignored))

    def others(self, ignored: frozenset[str] = frozenset()) -> list[Patch]:
        """Return what is taken by others than those ignored."""
        return [patch for patch in self.taken if patch.owner not in ignored]

    def is_free(self, spot: Spot, radius: float, ignored: frozenset[str] = frozenset()) -> bool:
        """Tell whether a body of this radius may stand there."""
        return self.has_room([Patch(at=spot, owner="", radius=radius)], ignored) and self._walkable(spot)

    def has_room(self, patches: list[Patch], ignored: frozenset[str] = frozenset()) -> bool:
        """Tell whether nothing stands yet on any of some patches."""
        return overlap(patches, self.others(ignored)) <= 1e-9

    def _walkable(self, spot: Spot) -> bool:
        return self._inside(spot) and self._on_lane(spot)

    def _inside(self, spot: Spot) -> bool:
        return dist(spot, self.inside(spot)) < 1e-9

    def _on_lane(self, spot: Spot) -> bool:
        return self.lane is None or off_line(*self.lane, spot) <= LANE

    def free_near(self, wanted: Spot, radius: float, ignored: frozenset[str] = frozenset()) -> Spot:
        """Return the free spot nearest to the wanted one; rings outwards, screen-left and right first.

        Where all is full, the roomiest.
        """
        wanted = self.inside(wanted)
        spots = self.around(wanted)
        gaps = self.gaps(np.array(spots), ignored)
        found = [(spot, float(gap)) for spot, gap in zip(spots, gaps, strict=True) if self._inside(spot)]
        for open_to in ([one for one in found if self._on_lane(one[0])], found):  # off the pavement at worst
            spot = next((spot for spot, gap in open_to if gap >= radius - 1e-9), None)
            if spot is not None:
                return spot
        return max(found, key=lambda one: one[1])[0] if found else wanted

    def around(self, wanted: Spot, rings: int = 40, step: float = 0.2) -> list[Spot]:
        """Return the wanted spot and those around it, nearest first, screen-left and right first."""
        view = self.view.moved_to(wanted)
        return [
            wanted,
            *(
                view.at(step * ring * cos(part * pi / 8), step * ring * sin(part * pi / 8))
                for ring in range(1, rings)
                for part in (0, 8, 1, 7, 15, 9, 2, 14, 6, 10, 3, 13, 5, 11, 4, 12)
            ),
        ]

    def put(self, spot: Spot, radius: float, owner: str) -> None:
        """Let somebody take a disc of the floor."""
        self.taken.append(Patch(at=spot, radius=radius, owner=owner))

    def stand(self, model: Model, mark: Mark, owner: str) -> None:
        """Let a thing that stands on a mark take what is under its solids."""
        self.taken += [patch.moved(mark) for patch in patches_of(model, owner)]

    def clear(self, owner: str) -> None:
        """Take away what somebody or something takes of the floor."""
        self.taken[:] = [patch for patch in self.taken if patch.owner != owner]

    def holds(self, owner: str) -> bool:
        """Tell whether somebody or something takes some of the floor."""
        return any(patch.owner == owner for patch in self.taken)

    def way(self, start: Spot, end: Spot, ignored: frozenset[str], radius: float = 0.3) -> list[Spot]:
        """Return the corners of a walk from start to end around what stands between, end included."""
        others = self.others(ignored)
        return passage(start, end, (self.low, self.high), lambda spots: left_free(spots, others), radius)


def _lane(place: StageSet) -> tuple[Spot, Spot] | None:
    centre, end = place.marks.get("centre"), place.marks.get("far_end")
    return (spot_of(centre), spot_of(end)) if centre and end and "road" in place.marks else None


def off_line(a: Spot, b: Spot, point: Spot) -> float:
    """Return how far a point is from the endless line through a and b."""
    return abs((b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0])) / max(dist(a, b), 1e-9)


def _is_ground(patch: Patch) -> bool:
    """Tell whether a set's patch is a stage, a deck or a building of its own, to act on or before."""
    return max(patch.half) > _GROUND and min(patch.half) > _WALL


def dist(a: Spot, b: Spot) -> float:
    return hypot(a[0] - b[0], a[1] - b[1])


def heading_to(a: Spot, b: Spot) -> float:
    return atan2(b[1] - a[1], b[0] - a[0])


def wrapped(angle: float) -> float:
    """Return the angle between -pi and pi."""
    return (angle + pi) % (2 * pi) - pi


def nearest_on(a: Spot, b: Spot, point: Spot) -> tuple[Spot, float]:
    """Return the spot of segment ab nearest to a point, and how far along it lies, 0 to 1."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    square = dx * dx + dy * dy
    along = 0.0 if square == 0 else ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / square
    along = min(1.0, max(0.0, along))
    return (a[0] + along * dx, a[1] + along * dy), along


def walked(start: Spot, corners: list[Spot]) -> float:
    """Return the length of a walk through corners, metres."""
    return sum(dist(a, b) for a, b in zip([start, *corners], corners, strict=False))


def marks_along(start: Spot, corners: list[Spot], last: float | None = None) -> tuple[Mark, ...]:
    """Return corners as marks that face the way of travel; the last faces `last` if given."""
    marks = []
    before = start
    for corner in corners:
        marks.append(Mark(position=(corner[0], corner[1], 0.0), heading=heading_to(before, corner)))
        before = corner
    if marks and last is not None:
        marks[-1] = Mark(position=marks[-1].position, heading=last)
    return tuple(marks)


def spot_of(mark: Mark) -> Spot:
    return mark.position[0], mark.position[1]
