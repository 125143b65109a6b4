"""The life of sets and things: still flames and smoke that makers stood there begin to burn and to rise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from filmwright.stage.rehearsal.burning import FIRE, GREY, WHITE, Vapour, fire, plume
from filmwright.stage.rehearsal.pieces import pieces
from filmwright.stage.rehearsal.rotations import Reals
from filmwright.stage.rehearsal.show import Show, Track, without
from filmwright.stage.rehearsal.sprays import GRAVITY, Stuff, spray
from filmwright.stage.world.model import Finish, Model, Surface

_MOST_FIRES = 24
_CHIMNEYS = Vapour(colour=GREY, opacity=0.7, rise=1.5, life=6.0)
_COLOURLESS = 0.16
"""Smoke whose channels differ by more is a beam of coloured light."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Shape:
    """A still flame or a still trail of smoke in its model's rest frame."""

    low: Reals
    high: Reals
    colour: tuple[float, float, float]
    part: int

    @property
    def radius(self) -> float:
        return float(max(self.high[0] - self.low[0], self.high[1] - self.low[1])) / 2

    @property
    def height(self) -> float:
        return float(self.high[2] - self.low[2])

    @property
    def foot(self) -> Reals:
        middle = (self.low + self.high) / 2
        return np.array([middle[0], middle[1], self.low[2]])


def enlivened(show: Show) -> None:
    """Let all flames burn and all smoke rise, on things and in the set."""
    things = [(thing.id, thing.model) for thing in show.performance.blocking.things if not thing.cast]
    for name, model in [*things, ("", show.performance.blocking.place.model)]:
        if not name:
            falling(show, model)
        flames = shapes(model, Finish.FLAME)
        trails = rising(model)
        if len(flames) > _MOST_FIRES or not (flames or trails):
            continue
        gone = [Finish.FLAME] * bool(flames) + [Finish.SMOKE] * bool(trails)
        show.models[name] = without(show.models.get(name, model), *gone)
        for shape in flames:
            _burns(show, name, shape)
        for shape in trails:
            track = _track(show, name, shape)
            hot = shape.height < 0.4
            vapour = Vapour(colour=WHITE, opacity=0.3, life=2.0) if hot else _CHIMNEYS
            wide = float(np.clip((0.6 if hot else 1.0) * shape.radius, 0.006, 2.5))
            plume(show, track, wide, (-vapour.life, show.seconds + 1), vapour)


def falling(show: Show, model: Model) -> None:
    """Let drops leave water that stands on end, as waterfalls and fountains do, and mist rise at its foot."""
    for surface in model.surfaces:
        if surface.finish not in (Finish.WATER, Finish.FOAM) or not len(surface.triangles):
            continue
        count, label = pieces(surface)
        steep = np.abs(surface.normals[:, 2]) < 0.6
        for number in range(count):
            mine = label == number
            points = surface.positions[mine].astype(float)
            low, high = points.min(axis=0), points.max(axis=0)
            tall, wide = float(high[2] - low[2]), float(np.linalg.norm((high - low)[:2]))
            if tall < 0.5 or steep[mine].mean() < 0.45 or tall < 0.25 * wide:
                continue
            _drops(show, points, (float(low[2]), tall, wide))


def _drops(show: Show, points: Reals, shape: tuple[float, float, float]) -> None:
    """Let white drops fall off one piece of standing water; `shape`: its foot, its height, its width."""
    foot, tall, wide = shape
    births = show.births(float(np.clip(14 * wide * tall**0.5, 10, 260)), -1.0, show.seconds)
    count = len(births)
    start = points[show.rng.integers(0, len(points), count)] + 0.04 * show.towards_camera
    drops = spray(
        Stuff.LIQUID,
        births,
        life=2.5,
        place=start,
        speed=show.rng.normal(0, 0.12 + 0.03 * tall, (count, 3)) * [1, 1, 0.3],
        pull=(0, 0, -GRAVITY),
        drag=0.3,
        size=np.clip(0.006 + 0.006 * tall, 0.01, 0.07) * show.rng.uniform(0.5, 1.2, count),
        streak=0.05,
        colour=(0.85, 0.90, 0.93, 0.75),
    )
    show.sprays.append(drops.ended(drops.meets(foot)))
    if tall > 2.5:
        low = points[points[:, 2] < foot + 0.1 * tall]
        for spot in low[show.rng.integers(0, len(low), max(2, min(int(wide), 6)))]:
            mist = Vapour(colour=WHITE, opacity=0.22, rise=0.35, life=2.6)
            track = Track(places=spot[None] + 0.4 * show.towards_camera, width=wide, height=tall)
            plume(show, track, float(np.clip(0.12 * tall, 0.3, 1.6)), (-3.0, show.seconds), mist)


def rising(model: Model) -> list[Shape]:
    """Return where trails of smoke begin: puffs that have none below them, as high as what hangs on them."""
    puffs = [piece for s in model.surfaces if s.finish is Finish.SMOKE for piece in _pieces(s)]
    puffs = [puff for puff in puffs if max(puff.colour) - min(puff.colour) < _COLOURLESS]
    found = []
    for puff in puffs:
        near = [other for other in puffs if other is not puff and _meet(puff, other, 0.1 * puff.radius)]
        if any(other.low[2] < puff.low[2] - 1e-3 for other in near):
            continue
        high = max([float(puff.high[2]), *(float(other.high[2]) for other in near)])
        if high - puff.low[2] > 1.1 * puff.radius:
            top = np.append(puff.high[:2], high)
            found.append(Shape(low=puff.low, high=top, colour=puff.colour, part=puff.part))
    return found


def _burns(show: Show, name: str, shape: Shape) -> None:
    track = _track(show, name, shape)
    end = show.snuffed.get(name, show.seconds + 1)
    linear = np.array(shape.colour, float) ** 2.2
    own = linear / max(float(linear.max()), 1e-3)
    orange = own[0] > 0.9 and own[2] < 0.35
    colour = FIRE if orange else (2.5 * float(own[0]), 2.5 * float(own[1]), 2.5 * float(own[2]))
    fire(show, track, max(shape.radius, 0.006), 1.15 * shape.height, (-1.0, end), colour)
    if name in show.snuffed:
        plume(
            show,
            track,
            0.012,
            (end, end + 1.6),
            Vapour(colour=(0.6, 0.6, 0.62), opacity=0.5, rise=1.2, life=1.6),
        )


def _track(show: Show, name: str, shape: Shape) -> Track:
    thing = show.thing(name)
    if thing is None:
        return Track(places=shape.foot[None], width=2 * shape.radius, height=shape.height)
    pose = show.pose(thing)[:, shape.part]
    places = pose[..., :3] @ shape.foot + pose[..., 3]
    if len(places) > 1 and np.ptp(places, axis=0).max() < 0.004:
        places = places[:1]
    return Track(places=places, width=2 * shape.radius, height=shape.height)


def shapes(model: Model, finish: Finish) -> list[Shape]:
    """Return the still shapes of a finish: pieces that touch or stand in one another are one."""
    found = [
        piece for s in model.surfaces if s.finish is finish and s.picture is None for piece in _pieces(s)
    ]
    merged: list[Shape] = []
    for piece in sorted(found, key=lambda shape: -shape.height):
        room = 0.3 * piece.radius
        near = next((n for n, o in enumerate(merged) if _meet(piece, o, room)), None)
        if near is None:
            merged.append(piece)
            continue
        other = merged[near]
        merged[near] = Shape(
            low=np.minimum(piece.low, other.low),
            high=np.maximum(piece.high, other.high),
            colour=other.colour,
            part=other.part,
        )
    return merged


def _meet(one: Shape, other: Shape, room: float) -> bool:
    return bool((one.low - room <= other.high).all() and (other.low - room <= one.high).all())


def _pieces(surface: Surface) -> Iterator[Shape]:
    """Yield the connected pieces of a surface."""
    count, label = pieces(surface)
    for number in range(count):
        mine = label == number
        points = surface.positions[mine].astype(float)
        colour = surface.colours[mine][:, :3].mean(axis=0) / 255
        yield Shape(
            low=points.min(axis=0),
            high=points.max(axis=0),
            colour=(float(colour[0]), float(colour[1]), float(colour[2])),
            part=int(surface.bones[mine][0, 0]),
        )
