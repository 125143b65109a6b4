"""Stirring: a liquid in a vessel that turns into another colour, or two that are stirred into one."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from filmwright.stage.blocking.blocking import Thing
from filmwright.stage.rehearsal.overlays import Overlay, played
from filmwright.stage.rehearsal.performance import Soft
from filmwright.stage.rehearsal.rotations import Reals, about_y, about_z
from filmwright.stage.rehearsal.show import Show
from filmwright.stage.rehearsal.vessels import Hollow, emptied, hollow_of
from filmwright.stage.world.model import Finish, Floats, Model, Surface
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import rod
from filmwright.stage.world.world import Change, Colour

_AROUND, _RINGS = 96, 22
_STAGES = 16
_FULL = 0.88
"""Share of its vessel's height to which a liquid stands."""
_WOUND = 9.0
"""Radians by which the middle has been stirred further than the wall when all is mixed."""
_ROUNDS = 1.1
"""Turns of the stick in a second."""


def stirred(show: Show, thing: Thing, change: Change, share: Reals) -> None:
    """Let what stands in a vessel change its colour; two colours are wound into each other and mix."""
    model = show.model(thing)
    hollow = hollow_of(model)
    if hollow is None or change.colour is None:
        return
    show.models[thing.id] = emptied(model, hollow)
    top = hollow.floor + _FULL * (hollow.rim - hollow.floor)
    one, two = (*change.begins, *change.begins, change.colour, change.colour)[:2]
    shape = _standing(hollow, top)
    overlays = []
    for stage in range(_STAGES):
        mixed = stage / (_STAGES - 1)
        tint = _colours(shape, hollow, (one, two, change.colour), mixed)
        window = (-9.0 if stage == 0 else (stage - 0.5) / (_STAGES - 1), (stage + 0.5) / (_STAGES - 1))
        overlays.append(Overlay(surface=replace(shape, colours=tint), seen=window))
    last = replace(overlays[-1], seen=(overlays[-1].seen[0], 9.0))
    body = Model(name="liquid", surfaces=(shape,))
    liquid, poses = played(body, show.pose(thing)[:, :1], [*overlays[:-1], last], share)
    show.softs.append(Soft(name=f"{thing.id}_liquid", model=liquid, poses=poses))
    if len(change.begins) > 1:
        _stick(show, thing, hollow, top)


def _standing(hollow: Hollow, top: float) -> Surface:
    """Return a liquid up to a height: its wall, and its face as rings of points."""
    heights = np.linspace(hollow.floor, top, 8)
    wall = [(0.985 * float(hollow.radius(h)), float(h), 0.0) for h in heights]
    face = [(0.985 * float(hollow.radius(top)) * (1 - k / (_RINGS - 1)), top, 1.0) for k in range(_RINGS)]
    turn = np.linspace(0, 2 * np.pi, _AROUND, endpoint=False)
    rows = [*wall, *face]
    points, normals = [], []
    for radius, height, flat in rows:
        ring = np.stack([radius * np.cos(turn), radius * np.sin(turn), 0 * turn + height], 1)
        points.append(ring + np.append(hollow.middle, 0.0))
        normals.append(np.stack([(1 - flat) * np.cos(turn), (1 - flat) * np.sin(turn), 0 * turn + flat], 1))
    first = np.arange(_AROUND)
    following = (first + 1) % _AROUND
    triangles = []
    for row in range(len(rows) - 1):
        low, high = row * _AROUND, (row + 1) * _AROUND
        triangles += [
            np.stack([low + first, low + following, high + following], 1),
            np.stack([low + first, high + following, high + first], 1),
        ]
    count = len(rows) * _AROUND
    return Surface(
        positions=np.concatenate(points).astype(np.float32),
        normals=np.concatenate(normals).astype(np.float32),
        colours=np.zeros((count, 4), np.uint8),
        triangles=np.concatenate(triangles).astype(np.uint32),
        bones=np.zeros((count, 2), np.uint16),
        weights=np.ones(count, np.float32),
        finish=Finish.PLASTIC,
        casts_shadow=False,
    )


def _colours(
    shape: Surface, hollow: Hollow, colours: tuple[Colour, Colour, Colour], mixed: float
) -> np.ndarray[tuple[int, int], np.dtype[np.uint8]]:
    """Return the colours of a liquid so far mixed: halves wound up into bands that run together."""
    out = shape.positions[:, :2] - hollow.middle
    away = np.linalg.norm(out, axis=1) / max(float(hollow.radius(hollow.rim)), 1e-6)
    angle = np.arctan2(out[:, 1], out[:, 0]) - _WOUND * mixed * (1.2 - away)
    sharp = 6.0 * (1 - mixed) + 0.3
    half = 0.5 + 0.5 * np.tanh(sharp * np.sin(angle + 0.6 * mixed * np.sin(3 * angle)))
    one, two, after = (np.array(each) ** 2.2 for each in colours)
    apart = half[:, None] * one + (1 - half[:, None]) * two
    blend = np.clip((mixed - 0.25) / 0.75, 0, 1) ** 1.3
    light = (1 - blend) * apart + blend * after
    tint = np.zeros((len(out), 4), np.uint8)
    tint[:, :3] = np.rint(255 * light ** (1 / 2.2))
    tint[:, 3] = 40
    return tint


def _stick(show: Show, thing: Thing, hollow: Hollow, top: float) -> None:
    """Let a wooden stick go round in a vessel."""
    radius = float(hollow.radius(top))
    long = 2.6 * (hollow.rim - hollow.floor) + 1.4 * radius
    wood = Paint((0.80, 0.62, 0.40), Finish.WOOD)
    stick = rod((0, 0, 0), (0, 0, long), max(0.05 * radius, 0.004), wood, 10)
    model = Model(name="stick", surfaces=(stick,))
    turn = 2 * np.pi * _ROUNDS * show.times
    lean = about_z(turn) @ about_y(0.5)
    away = np.stack([-0.45 * radius * np.cos(turn), -0.45 * radius * np.sin(turn), 0 * turn], 1)
    foot = away + np.append(hollow.middle, hollow.floor + 0.2 * (top - hollow.floor))
    pose = show.pose(thing)[:, 0]
    turned = np.zeros((len(turn), 1, 3, 4))
    turned[:, 0, :, :3] = pose[..., :3] @ lean
    turned[:, 0, :, 3] = np.einsum("fij,fj->fi", np.broadcast_to(pose[..., :3], (len(turn), 3, 3)), foot)
    turned[:, 0, :, 3] += pose[..., 3]
    poses: Floats = turned.astype(np.float32)
    show.softs.append(Soft(name=f"{thing.id}_stick", model=model, poses=poses))
