"""The show of the elements while it is made: what is lit, poured and flying so far, and where things are."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from filmwright.stage.blocking.blocking import Blocking, Thing
from filmwright.stage.rehearsal.performance import Contact, Performance, Soft
from filmwright.stage.rehearsal.rotations import Reals
from filmwright.stage.rehearsal.sprays import Glimmer, Spray
from filmwright.stage.world.model import Finish, Floats, Model
from filmwright.stage.world.world import Element

_GROWN = (Finish.LEAF, Finish.BARK, Finish.GRASS, Finish.SOIL, Finish.ROCK, Finish.SNOW)
_SEEN_THROUGH = (Finish.FLAME, Finish.SMOKE, Finish.GLASS)
_BREATH = 0.06
"""Metres a second that the air of a room moves."""
_DOWNWIND = np.array([0.87, 0.49, 0.0])


@dataclass(frozen=True, kw_only=True, eq=False)
class Track:
    """A place on a thing through the scene: (frames or 1, 3) metres, and the thing's width there."""

    places: Reals
    width: float
    height: float

    @property
    def moves(self) -> bool:
        return len(self.places) > 1 and bool(np.ptp(self.places, axis=0).max() > 0.004)

    def at(self, seconds: Reals | float, rate: float) -> Reals:
        """Return the place at times, (..., 3)."""
        if len(self.places) == 1:
            return np.broadcast_to(self.places[0], (*np.shape(seconds), 3)).astype(float)
        frame = np.asarray(seconds, float) * rate
        known = np.arange(len(self.places))
        return np.stack([np.interp(frame, known, self.places[:, axis]) for axis in range(3)], -1)


@dataclass(kw_only=True, eq=False)
class Show:
    """What the elements of a scene have become so far."""

    performance: Performance
    sprays: list[Spray] = field(default_factory=list)
    glimmers: list[Glimmer] = field(default_factory=list)
    softs: list[Soft] = field(default_factory=list)
    contacts: list[Contact] = field(default_factory=list)
    shown: list[Reals] = field(default_factory=list)
    poses: dict[str, Floats] = field(default_factory=dict)
    models: dict[str, Model] = field(default_factory=dict)  # of things that changed; "" is the set
    snuffed: dict[str, float] = field(default_factory=dict)  # when the flames of a thing go out
    rng: np.random.Generator = field(default_factory=lambda: np.random.default_rng(1))

    @property
    def untouched(self) -> bool:
        return not (self.sprays or self.softs or self.poses or self.models or self.contacts)

    @property
    def rate(self) -> float:
        return float(self.performance.rate)

    @property
    def seconds(self) -> float:
        """Return how long the scene is."""
        return self.performance.frames / self.rate

    @property
    def times(self) -> Reals:
        return np.arange(self.performance.frames) / self.rate

    @property
    def wind(self) -> Reals:
        """Return the air's way, metres a second."""
        blocking = self.performance.blocking
        if blocking.place.interior:
            return _DOWNWIND * _BREATH
        return _DOWNWIND * 0.45 * blocking.world.weather.wind

    @property
    def across(self) -> Reals:
        """Return the way from left to right as the master camera sees it."""
        towards = self.towards_camera
        return np.array([-towards[1], towards[0], 0.0])

    @property
    def towards_camera(self) -> Reals:
        """Return the level way from the heart of the place to where the master camera stands."""
        place = self.performance.blocking.place
        if place.shows is not None and not self.performance.blocking.things:  # an empty place is seen so
            ahead = (np.mean(place.shows, axis=0) - np.mean(place.filmable, axis=0)) * [1, 1, 0]
            if np.linalg.norm(ahead) > 2.0:
                return np.asarray(-ahead / np.linalg.norm(ahead))
        return np.array([np.cos(place.camera_side), np.sin(place.camera_side), 0.0])

    @property
    def heart(self) -> Reals:
        """Return the middle of the place."""
        return np.array(self.performance.blocking.place.marks["centre"].position, float)

    @property
    def blocking(self) -> Blocking:
        """Return the blocking with the models that have changed."""
        known = self.performance.blocking
        things = tuple(
            replace(thing, model=self.models[thing.id]) if thing.id in self.models else thing
            for thing in known.things
        )
        place = replace(known.place, model=self.models[""]) if "" in self.models else known.place
        return replace(known, things=things, place=place)

    def thing(self, name: str | None) -> Thing | None:
        """Return the thing of this id, if there is one."""
        return next((thing for thing in self.performance.blocking.things if thing.id == name), None)

    def model(self, thing: Thing) -> Model:
        return self.models.get(thing.id, thing.model)

    def pose(self, thing: Thing) -> Reals:
        """Return a thing's matrices as they are so far, (frames or 1, parts, 3, 4)."""
        return np.asarray(self.poses.get(thing.id, self.performance.poses[thing.id]), float)

    def moved(self, thing: Thing, points: Reals) -> Reals:
        """Return points of a thing at rest in the world, (frames or 1, n, 3); of the cast on its head."""
        parts = thing.model.parts
        pose = self.pose(thing)[:, parts.index("head") if thing.cast and "head" in parts else 0]
        return np.asarray(np.einsum("fij,nj->fni", pose[..., :3], points) + pose[:, None, :, 3])

    def track(self, name: str | None, *marks: str) -> Track:
        """Return where an element is at home: at a mark its thing's maker made, else on top of it.

        An element at nothing is at the heart of the place.
        """
        thing = self.thing(name)
        place = self.performance.blocking.place
        if thing is None:
            mark = place.marks.get(name or "centre", place.marks["centre"])
            return Track(places=np.array([mark.position], float), width=0.5, height=0.0)
        model = self.model(thing)
        low, high = extent(model)
        known = next((model.marks[mark] for mark in marks if mark in model.marks), None)
        point = np.array(known.position, float) if known else summit(model)
        return Track(
            places=self.moved(thing, point[None])[:, 0],
            width=float(min(high[0] - low[0], high[1] - low[1])),
            height=float(high[2] - low[2]),
        )

    def facing(self, thing: Thing, seconds: Reals) -> Reals:
        """Return the level way a thing faces at times, (n, 3)."""
        pose = self.pose(thing)[:, 0, :, 0] * [1, 1, 0]
        way = Track(places=pose, width=0.0, height=0.0).at(seconds, self.rate)
        return np.asarray(way / np.maximum(np.linalg.norm(way, axis=-1, keepdims=True), 1e-9))

    def span(self, element: Element, start: float = 0.0, end: float | None = None) -> tuple[float, float]:
        """Return when an element begins and ends."""
        begin = start if element.start is None else element.start
        last = self.seconds + 1.0 if end is None else end
        return begin, (last if element.seconds is None else begin + element.seconds)

    def births(self, rate: float, begin: float, end: float) -> Reals:
        """Return when pieces are born that come `rate` times a second, a little unevenly."""
        count = max(round(rate * (end - begin)), 0)
        even = begin + (np.arange(count) + 0.5) / rate
        return np.asarray(even + self.rng.uniform(-0.45, 0.45, count) / rate)

    def hold(self, middle: Reals, across: float, high: float) -> None:
        """Ask wide frames to hold a place: so far to all sides of it and so high above it."""
        sides = np.array(
            [(x, y, z) for x in (-across, across) for y in (-across, across) for z in (0.0, high)]
        )
        self.shown.append(np.asarray(middle + sides))

    @property
    def _far_points(self) -> Reals:
        return self._far[0]

    @property
    def _built(self) -> NDArray[np.bool_]:
        return self._far[1]

    @cached_property
    def _far(self) -> tuple[Reals, NDArray[np.bool_]]:
        """Return what stands in the set from its heart, (n, 3) across, off, up, and what is built of it."""
        solid = [s for s in self.performance.blocking.place.model.surfaces if s.finish not in _SEEN_THROUGH]
        none = np.zeros((1, 3), np.float32)
        points = np.concatenate([s.positions[s.triangles.reshape(-1)] for s in solid] or [none])
        built = np.concatenate(
            [np.full(s.triangles.size, s.finish not in _GROWN) for s in solid] or [np.zeros(1, bool)]
        )
        off = points.astype(float) - self.heart
        seen = np.stack([off @ self.across, -(off @ self.towards_camera), off[:, 2]], 1)
        return seen, built

    def skyline(self) -> float:
        """Return how high what stands behind the action reaches, metres up for each metre away."""
        across, off, height = self._far_points.T
        ahead = (off > 6.0) & (np.abs(across) < 0.5 * off)
        return float(np.quantile(height[ahead] / off[ahead], 0.995)) if ahead.any() else 0.0

    def highest(self) -> Track:
        """Return the summit of what stands behind the action: a mountain's."""
        across, off, height = self._far_points.T
        ahead = (off > 0.0) & (np.abs(across) < off + 2.0)
        if not ahead.any():
            return self.track(None)
        high = float(height[ahead].max())
        top = ahead & (height > 0.97 * high)
        middle = self.heart + self.across * across[top].mean() - self.towards_camera * off[top].mean()
        width = float(np.ptp(across[top]))
        return Track(places=(middle * [1, 1, 0] + up(self.heart[2] + high))[None], width=width, height=high)

    def house(self) -> tuple[Reals, Reals] | None:
        """Return the box of walls that stand behind the action, (across, off, up) from its heart twice.

        None: what stands there is no house.
        """
        walls = (self._far_points[:, 2] > 2.2) & (np.abs(self._far_points[:, 0]) < 14) & self._built
        walls &= (self._far_points[:, 1] > 3) & (self._far_points[:, 1] < 45)
        if walls.sum() < 60:
            return None
        low, high = np.quantile(self._far_points[walls], (0.03, 0.97), axis=0)
        low[2] = 0.0
        return low, high

    def from_heart(self, across: float, off: float, rise: float) -> Reals:
        """Return the place so far to the right of the heart, behind it and above it."""
        return np.asarray(self.heart + self.across * across - self.towards_camera * off + up(rise))

    def water(self) -> Reals | None:
        """Return a spot on the water of the set nearest to the heart of the action, if it has any."""
        wet = [s for s in self.performance.blocking.place.model.surfaces if s.finish is Finish.WATER]
        middles = [s.positions[s.triangles].mean(axis=1) for s in wet if len(s.triangles)]
        if not middles:
            return None
        spots = np.concatenate(middles).astype(float)
        wanted = self.heart - 3.0 * self.towards_camera
        if len(spots) < 60:  # a pool is one flat sheet: anywhere on it will do
            low, high = spots.min(axis=0), spots.max(axis=0)
            return np.asarray(np.clip(wanted, np.minimum(low + 0.8, high), np.maximum(high - 0.8, low)))
        return np.asarray(spots[np.argmin(np.linalg.norm(spots - wanted, axis=1))])

    def heard(self, kind: str, seconds: float, at: Reals, *, speed: float = 1.0, mass: float = 1.0) -> None:
        """Let something be heard from a moment on."""
        self.contacts.append(
            Contact(
                seconds=float(seconds),
                thing=f"element_{len(self.contacts)}",
                kind=kind,
                materials=("water", "water"),
                speed=speed,
                mass=mass,
                position=(float(at[0]), float(at[1]), float(at[2])),
            )
        )


def up(metres: Reals | float) -> Reals:
    """Return the way straight up, so far, (..., 3)."""
    return np.asarray(np.multiply.outer(np.asarray(metres, float), np.array([0.0, 0.0, 1.0])))


def extent(model: Model) -> tuple[Reals, Reals]:
    """Return the lowest and highest corner of what is solid of a model, in its rest frame."""
    solid = [s for s in model.surfaces if s.finish not in (Finish.FLAME, Finish.SMOKE) and len(s.triangles)]
    solid = solid or list(model.surfaces)
    points = np.concatenate([s.positions[s.triangles.reshape(-1)] for s in solid])
    return np.asarray(points.min(axis=0), float), np.asarray(points.max(axis=0), float)


def summit(model: Model) -> Reals:
    """Return where a model is highest: the middle of its rim, the top of its chimney."""
    low, high = extent(model)
    hidden = (Finish.FLAME, Finish.SMOKE)
    solid = [s for s in model.surfaces if s.finish not in hidden] or list(model.surfaces)
    points = np.concatenate([s.positions[s.triangles.reshape(-1)] for s in solid]).astype(float)
    top = points[points[:, 2] > high[2] - 0.03 * (high[2] - low[2])]
    return np.append((top.min(axis=0) + top.max(axis=0))[:2] / 2, high[2])


def without(model: Model, *finishes: Finish) -> Model:
    """Return a model without its surfaces of some finishes."""
    return replace(model, surfaces=tuple(s for s in model.surfaces if s.finish not in finishes))
