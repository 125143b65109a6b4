"""The life of sets and things: still flames and smoke that makers stood there begin to burn and to rise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from filmwright.stage.rehearsal.burning import FIRE, GREY, WHITE, Vapour, fire, plume
from filmwright.stage.rehearsal.pieces import pieces
from filmwright.stage.rehearsal.rotations import Reals
from filmwright.stage.rehearsal.show import Show, Track, without
from filmwright.stage.world.model import Finish, Model, Surface

_MOST_FIRES = 24
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
        flames = shapes(model, Finish.FLAME)
        trails = [shape for shape in shapes(model, Finish.SMOKE) if _rises(shape)]
        if len(flames) > _MOST_FIRES or not (flames or trails):
            continue
        gone = [Finish.FLAME] * bool(flames) + [Finish.SMOKE] * bool(trails)
        show.models[name] = without(show.models.get(name, model), *gone)
        for shape in flames:
            _burns(show, name, shape)
        for shape in trails:
            track = _track(show, name, shape)
            hot = shape.height < 0.4
            tint = WHITE if hot else GREY
            wide = float(np.clip(0.45 * shape.radius, 0.006, 1.5))
            plume(
                show,
                track,
                wide,
                (-5.0, show.seconds + 1),
                Vapour(colour=tint, opacity=0.3 if hot else 0.55, life=2.0 if hot else 4.0),
            )


def _rises(shape: Shape) -> bool:
    grey = max(shape.colour) - min(shape.colour) < _COLOURLESS
    return grey and shape.height > 1.1 * shape.radius


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
