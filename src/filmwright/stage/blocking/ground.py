"""The floor plan: directions as the master camera sees them, what is in the way, free spots, ways round."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from math import atan2, ceil, cos, hypot, pi, sin

from filmwright.stage.world.model import Mark, Shape, Solid, StageSet

Spot = tuple[float, float]

LANE = 1.15
"""Metres to each side of a pavement's middle."""


@dataclass(frozen=True)
class Disc:
    """Something that stands on the floor, seen from above."""

    at: Spot
    radius: float
    owner: str


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
    discs: list[Disc] = field(default_factory=list)
    lane: tuple[Spot, Spot] | None = None  # a pavement: who and what has no place of its own stays on it

    @classmethod
    def of(cls, place: StageSet) -> Floor:
        """Return the floor of a set: its own furniture stands on it already."""
        centre = place.marks["centre"].position if "centre" in place.marks else (0.0, 0.0, 0.0)
        (x0, y0, _), (x1, y1, _) = place.walkable
        floor = cls(
            view=View(centre=(centre[0], centre[1]), camera=place.camera_side),
            low=(min(x0, x1), min(y0, y1)),
            high=(max(x0, x1), max(y0, y1)),
            lane=_lane(place),
        )
        for solid in place.model.solids:
            floor.discs.extend(_seen_from_above(solid, place.name))
        return floor

    def inside(self, spot: Spot, margin: float = 0.3) -> Spot:
        """Return the nearest spot one may walk on."""
        x = min(max(spot[0], self.low[0] + margin), max(self.high[0] - margin, self.low[0] + margin))
        y = min(max(spot[1], self.low[1] + margin), max(self.high[1] - margin, self.low[1] + margin))
        return x, y

    def is_free(self, spot: Spot, radius: float, ignored: frozenset[str] = frozenset()) -> bool:
        """Tell whether a body of this radius may stand there."""
        clear = all(
            dist(spot, disc.at) >= disc.radius + radius for disc in self.discs if disc.owner not in ignored
        )
        return clear and dist(spot, self.inside(spot)) < 1e-9 and self._on_lane(spot)

    def _on_lane(self, spot: Spot) -> bool:
        return self.lane is None or off_line(*self.lane, spot) <= LANE

    def free_near(self, wanted: Spot, radius: float, ignored: frozenset[str] = frozenset()) -> Spot:
        """Return the free spot nearest to the wanted one; rings outwards, screen-left and right first."""
        wanted = self.inside(wanted)
        if self.is_free(wanted, radius, ignored):
            return wanted
        around = self.view.moved_to(wanted)
        for ring in range(1, 40):
            reach = 0.2 * ring
            for eighth in (0, 8, 1, 7, 15, 9, 2, 14, 6, 10, 3, 13, 5, 11, 4, 12):
                angle = eighth * pi / 8
                spot = around.at(reach * cos(angle), reach * sin(angle))
                if self.is_free(spot, radius, ignored):
                    return spot
        return wanted

    def put(self, spot: Spot, radius: float, owner: str) -> None:
        self.discs.append(Disc(spot, radius, owner))

    def way(self, start: Spot, end: Spot, ignored: frozenset[str], radius: float = 0.3) -> list[Spot]:
        """Return the corners of a walk from start to end around what stands between, end included.

        Each obstacle is passed on its nearer side, once; a second pass looks at the new legs.
        """
        corners = [start, end]
        for _ in range(4):
            found = None
            for index, (a, b) in enumerate(pairwise(corners)):
                disc = self._blocking(a, b, ignored, radius)
                if disc is not None:
                    found = index + 1, self._beside(a, b, disc, radius)
                    break
            if found is None:
                break
            corners.insert(*found)
        return corners[1:]

    def _blocking(self, a: Spot, b: Spot, ignored: frozenset[str], radius: float) -> Disc | None:
        hits = []
        for disc in self.discs:
            reach = disc.radius + radius - 0.02
            near, along = nearest_on(a, b, disc.at)
            ends = min(dist(a, disc.at), dist(b, disc.at)) < reach
            if disc.owner not in ignored and not ends and dist(near, disc.at) < reach:
                hits.append((along, disc))
        return min(hits, key=lambda hit: hit[0])[1] if hits else None

    def _beside(self, a: Spot, b: Spot, disc: Disc, radius: float) -> Spot:
        near, _ = nearest_on(a, b, disc.at)
        reach = disc.radius + radius + 0.15
        off = dist(near, disc.at)
        if off > 1e-3:
            nx, ny = (near[0] - disc.at[0]) / off, (near[1] - disc.at[1]) / off
        else:
            length = dist(a, b)
            nx, ny = -(b[1] - a[1]) / length, (b[0] - a[0]) / length
        spots = [(disc.at[0] + side * nx * reach, disc.at[1] + side * ny * reach) for side in (1, -1)]
        inside = [spot for spot in spots if dist(spot, self.inside(spot)) < 1e-9]
        return (inside or spots)[0]


def _lane(place: StageSet) -> tuple[Spot, Spot] | None:
    centre, end = place.marks.get("centre"), place.marks.get("far_end")
    return (spot_of(centre), spot_of(end)) if centre and end and "road" in place.marks else None


def off_line(a: Spot, b: Spot, point: Spot) -> float:
    """Return how far a point is from the endless line through a and b."""
    return abs((b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0])) / max(dist(a, b), 1e-9)


def _seen_from_above(solid: Solid, owner: str) -> list[Disc]:
    """Return the discs a solid covers; a long box is a row of them. Ground and what hangs high cover none."""
    half = solid.size if solid.shape is Shape.BOX else (solid.size[0], solid.size[0], solid.size[1])
    x, y, z = solid.centre
    if max(half[0], half[1]) > 2.6 or z - half[2] > 1.9 or z + half[2] < 0.06:
        return []
    w, _, _, spin = solid.turn
    turn = 2 * atan2(spin, w) + (pi / 2 if half[1] > half[0] else 0.0)
    long, short = max(half[0], half[1]), max(min(half[0], half[1]), 0.05)
    number = max(1, ceil(long / max(short, 0.15)))
    reach = long / number if number > 1 else long
    spots = [(2 * n + 1 - number) * reach for n in range(number)]
    radius = max(short, reach)
    return [Disc((x + cos(turn) * s, y + sin(turn) * s), radius, owner) for s in spots]


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
