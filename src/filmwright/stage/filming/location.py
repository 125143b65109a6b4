"""A performance loaded on the graphics device: what stands, what moves, how it is lit."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from filmwright.stage.filming.contact import Ground, beside
from filmwright.stage.filming.fittings import INDEX_USE, VERTEX_USE, buffer
from filmwright.stage.filming.frame import LAMPS, View
from filmwright.stage.filming.geometry import (
    Cards,
    Mover,
    Moving,
    Placed,
    Standing,
    cards,
    moving,
    standing,
)
from filmwright.stage.filming.light import Rig
from filmwright.stage.rehearsal.sprays import Glimmer, Spray
from filmwright.stage.world.model import Finish, Floats, Lamp, Opening, StageSet

SHINY = frozenset({Finish.METAL, Finish.GLASS, Finish.WATER, Finish.FACADE, Finish.ICE, Finish.EYE})
"""Finishes in which one sees what lies around."""
SHINES = 0.9
"""Share of a lamp's reach beyond which its light no longer shows."""
BRIGHTEST = 0.45
"""How strong fires that are one lamp get for each metre it reaches."""
FIRES = 2
"""Lamps that fires take up at most, however many burn."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Location:
    """Everything a camera may see. Names count owners from 1; owner 0 is the sky."""

    placed: tuple[Placed, ...]
    names: tuple[str, ...]
    standing: Standing
    moving: Moving
    cards: Cards
    fixed_vertices: Any
    moving_vertices: Any
    card_vertices: Any
    card_indices: Any
    lamps: tuple[Lamp, ...]
    camera_side: float
    interior: bool
    heart: tuple[float, float]
    beside: Ground
    ground: float = 0.0
    sprays: tuple[Spray, ...] = ()
    glimmers: tuple[Glimmer, ...] = ()
    openings: tuple[Opening, ...] = ()
    seen_around: dict[Hashable, NDArray[np.uint8]] = field(default_factory=dict)  # by light, see `unit`

    @property
    def reflects(self) -> bool:
        """Tell whether anything here shows what lies around it."""
        here = set(self.standing.seen) | {kind for mover in self.moving.movers for kind in mover.seen[0]}
        return bool(here & SHINY)


def loaded(
    placed: Sequence[Placed],
    place: StageSet | None = None,
    *,
    aired: tuple[Sequence[Spray], Sequence[Glimmer]] = ((), ()),
) -> Location:
    """Return the given things on the graphics device, in the light of `place` if there is one.

    The place's own model is one of `placed`. `aired`: what flies, burns and flows among them, and
    the light it gives.
    """
    owners = range(1, len(placed) + 1)
    still = [(thing, owner) for thing, owner in zip(placed, owners, strict=True) if not thing.moves]
    alive = [(thing, owner) for thing, owner in zip(placed, owners, strict=True) if thing.moves]
    stands = standing([t for t, _ in still], [o for _, o in still])
    moves = moving([t for t, _ in alive], [o for _, o in alive])
    photos = cards(placed, moves)
    return Location(
        placed=tuple(placed),
        names=tuple(thing.name for thing in placed),
        standing=stands,
        moving=moves,
        cards=photos,
        fixed_vertices=buffer(stands.vertices, VERTEX_USE),
        moving_vertices=buffer(moves.vertices, VERTEX_USE),
        card_vertices=buffer(photos.vertices, VERTEX_USE),
        card_indices=buffer(photos.indices, INDEX_USE),
        lamps=place.lamps if place else (),
        camera_side=place.camera_side if place else -np.pi / 2,
        interior=place is not None and place.interior,
        heart=place.marks["centre"].position[:2] if place else (0.0, 0.0),
        openings=place.openings if place else (),
        beside=beside(stands.vertices["position"], low_triangles(stands), 0.0),
        sprays=tuple(aired[0]),
        glimmers=tuple(aired[1]),
    )


def low_triangles(stands: Standing) -> NDArray[np.uint32]:
    """Return the triangles of what stands and throws shadows, (n, 3)."""
    return stands.casters.indices.reshape(-1, 3)


def pose_at(poses: Floats, frame: float) -> Floats:
    """Return the matrices (parts, 3, 4) at a frame counted in fractions, blended between two."""
    last = len(poses) - 1
    frame = min(max(frame, 0.0), float(last))
    below = round(frame)
    share = frame - below
    if abs(share) < 1e-4 or last == 0:
        exact: Floats = poses[below]
        return exact
    below = int(frame)
    share = frame - below
    blend: Floats = (poses[below] * (1 - share) + poses[min(below + 1, last)] * share).astype(np.float32)
    return blend


def palette(moves: Moving, frame: float) -> Floats:
    """Return all movers' matrices at a frame, (entries, 3, 4)."""
    rows = np.zeros((moves.entries, 3, 4), np.float32)
    rows[-1, :, :3] = np.eye(3)  # what cards that stand still are carried by
    for mover in moves.movers:
        rows[mover.base : mover.base + len(mover.placed.model.parts)] = pose_at(mover.placed.poses, frame)
    return rows


def joints_at(mover: Mover, rows: Floats) -> Floats:
    """Return where a mover's joints are in the world, (parts, 3)."""
    mine = rows[mover.base : mover.base + len(mover.placed.model.parts)]
    joints: Floats = np.einsum("pij,pj->pi", mine[:, :, :3], mover.placed.model.joints) + mine[:, :, 3]
    return joints


def boxes_at(mover: Mover, rows: Floats) -> Floats:
    """Return the corners of the boxes around a mover's parts in the world, (parts, 8, 3)."""
    mine = rows[mover.base : mover.base + len(mover.placed.model.parts)]
    boxes: Floats = np.einsum("pij,pkj->pki", mine[:, :, :3], mover.boxes) + mine[:, None, :, 3]
    return boxes


def glimmering(location: Location, seconds: float, frame: float) -> list[Lamp]:
    """Return the light that fires give at a moment, the strongest first; fires side by side are one lamp."""
    lamps: list[Lamp] = []
    for glimmer in location.glimmers:
        share = glimmer.strength(seconds)
        if share <= 0.004:
            continue
        last = len(glimmer.places) - 1
        place = glimmer.places[min(max(round(frame), 0), last)]
        colour = np.array(glimmer.colour) * share
        for number, other in enumerate(lamps):
            if np.linalg.norm(place - other.position) < 0.35 * min(other.reach, glimmer.reach):
                both = np.array(other.colour) + colour
                weight = float(colour.sum() / both.sum())
                middle = np.array(other.position) * (1 - weight) + place * weight
                reach = max(other.reach, glimmer.reach)
                both = both * min(1.0, BRIGHTEST * reach / max(float(both.max()), 1e-6))
                lamps[number] = Lamp(position=triple(middle), colour=triple(both), reach=reach)
                break
        else:
            lamps.append(Lamp(position=triple(place), colour=triple(colour), reach=glimmer.reach))
    return sorted(lamps, key=lambda lamp: -sum(lamp.colour) * lamp.reach)[:FIRES]


def triple(values: NDArray[np.float64]) -> tuple[float, float, float]:
    return float(values[0]), float(values[1]), float(values[2])


def lamp_rows(
    location: Location, rig: Rig, view: View, fires: Sequence[Lamp] = ()
) -> tuple[NDArray[np.float32], int]:
    """Return the nearest lamps that light what is seen, and how many they are.

    A lamp is two of the rows (2 * LAMPS, 4): position and 1 / reach^2; colour. Every one costs the
    light pass 3 ms of processor a frame at 480p. `fires` shine however the set's lamps are.
    """
    rows = np.zeros((2 * LAMPS, 4), np.float32)
    ahead = view.position + view.basis[2] * 6.0
    planes = view.planes()
    lighting = [
        lamp
        for lamp in (location.lamps if rig.lamps > 0 else ())
        if (planes[:, :3] @ lamp.position + planes[:, 3] > -SHINES * lamp.reach).all()
    ]
    nearest = sorted(
        lighting, key=lambda lamp: float(np.linalg.norm(np.array(lamp.position) - ahead) - lamp.reach)
    )[: LAMPS - len(fires)]
    for i, lamp in enumerate([*fires, *nearest]):
        rows[2 * i] = (*lamp.position, 1 / lamp.reach**2)
        rows[2 * i + 1, :3] = np.array(lamp.colour) * (1.0 if i < len(fires) else rig.lamps)
    return rows, len(fires) + len(nearest)
