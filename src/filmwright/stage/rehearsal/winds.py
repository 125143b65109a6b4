"""What the wind moves: flags fly, plants sway; and what runs by itself: sails, big wheels."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from filmwright.stage.blocking.blocking import Thing
from filmwright.stage.rehearsal.cloth import Sheet, gusts, matrices, simulated, woven
from filmwright.stage.rehearsal.performance import Soft
from filmwright.stage.rehearsal.rotations import Reals, about, about_x, about_y
from filmwright.stage.rehearsal.show import Show
from filmwright.stage.world.model import Finish, Floats, Model, Spin
from filmwright.stage.world.shaping.mesh import picked

_ROWS, _COLUMNS = 6, 12
_LEAST, _MOST = 4.5, 10.0
"""Metres a second between which the wind is at a flag: one that hangs limp tells nothing."""
_SWAYS = 0.018
"""Radians that a plant leans for each metre a second of wind."""
_GROWN = (Finish.LEAF, Finish.GRASS, Finish.BARK)
_TALLEST = 9.0
"""Metres: higher plants do not sway as one."""


def blown(show: Show) -> None:
    """Let everything the wind has hold of move, and all that runs run."""
    place = show.performance.blocking.place.model
    if place.spins:
        _set_runs(show, place)
    for thing in show.performance.blocking.things:
        if thing.cast:
            continue
        if thing.model.spins and thing.drive is None:
            show.poses[thing.id] = _run(show.pose(thing), show.model(thing), thing.model.spins, show.times)
        if "flag" in thing.model.parts:
            _flies(show, thing)
        elif any(part.startswith("hung") for part in thing.model.parts):
            _hangs(show, thing)
        elif _sways(show, thing):
            _sway(show, thing)


def _run(pose: Reals, model: Model, spins: tuple[Spin, ...], times: Reals) -> Floats:
    """Return a model's matrices (frames, parts, 3, 4) with its running parts turning."""
    if len(pose) == 1:
        pose = np.repeat(pose, len(times), axis=0)
    pose = pose.copy()
    for spin in spins:
        joint = model.joints[spin.part].astype(float)
        axis = np.tile(np.array(spin.axis, float), (len(times), 1))
        own = about(axis, 2 * np.pi * spin.turns * times)
        pose[:, spin.part, :, 3] += np.einsum("nij,nj->ni", pose[:, spin.part, :, :3], joint - own @ joint)
        pose[:, spin.part, :, :3] = pose[:, spin.part, :, :3] @ own
    return pose.astype(np.float32)


def _set_runs(show: Show, place: Model) -> None:
    """Take what runs out of the set: it becomes a body of its own."""
    parts = [spin.part for spin in place.spins]
    still, runs = [], []
    for surface in show.models.get("", place).surfaces:
        running = np.isin(surface.bones[:, 0], parts)
        if running.any():
            runs.append(picked(surface, running))
            if not running.all():
                still.append(picked(surface, ~running))
        else:
            still.append(surface)
    base = show.models.get("", place)
    show.models[""] = replace(base, surfaces=tuple(still))
    rest = np.zeros((1, len(place.parts), 3, 4))
    rest[..., :3] = np.eye(3)
    body = replace(place, surfaces=tuple(runs))
    show.softs.append(Soft(name="set_running", model=body, poses=_run(rest, place, place.spins, show.times)))


def _flies(show: Show, thing: Thing) -> None:
    """Let a flag stream from its pole: its cloth is simulated from the edge it is tied by."""
    model = show.model(thing)
    part = model.parts.index("flag")
    cloths = [picked(s, s.bones[:, 0] == part) for s in model.surfaces if (s.bones[:, 0] == part).any()]
    points = np.concatenate([s.positions for s in cloths]).astype(float)
    colours = np.concatenate([s.colours for s in cloths])
    low, high = points.min(axis=0), points.max(axis=0)
    wind = show.wind
    strength = float(np.clip(np.linalg.norm(wind), _LEAST, _MOST))
    # Flags of a film stream across the picture.
    side = show.across * (1.0 if show.across @ wind >= 0 else -1.0)
    hoist = show.moved(thing, np.array([[0.0, low[1], high[2]], [0.0, low[1], low[2]]]))[0]
    long = float(high[1] - low[1])
    share = np.linspace(0, 1, _COLUMNS)
    rows = hoist[0] + (hoist[1] - hoist[0]) * np.linspace(0, 1, _ROWS)[:, None]
    rest = rows[:, None] + side * (long * share)[None, :, None]
    pinned = np.zeros((_ROWS, _COLUMNS), bool)
    pinned[:, 0] = True
    gust = gusts(side * strength, float(show.rng.uniform()))
    places = simulated(Sheet(rest=rest, pinned=pinned), show.times, gust)
    u, v = (points[:, 1] - low[1]) / max(long, 1e-6), (high[2] - points[:, 2]) / max(high[2] - low[2], 1e-6)
    across, down = np.meshgrid(share, np.linspace(0, 1, _ROWS))
    near = ((u[:, None] - across.reshape(-1)) ** 2 + (v[:, None] - down.reshape(-1)) ** 2).argmin(axis=0)
    tint = colours[near].reshape(_ROWS, _COLUMNS, 4)
    show.softs.append(
        Soft(name=f"{thing.id}_cloth", model=woven("flag", rest, tint), poses=matrices(rest, places))
    )
    kept = tuple(
        picked(s, s.bones[:, 0] != part) if (s.bones[:, 0] == part).any() else s
        for s in model.surfaces
        if not (s.bones[:, 0] == part).all()
    )
    show.models[thing.id] = replace(model, surfaces=kept)


def _hangs(show: Show, thing: Thing) -> None:
    """Let washing and curtains hang by their upper edge in the air: parts that are called `hung...`."""
    model, pose = show.model(thing), show.pose(thing)[0, 0]
    outside = not show.performance.blocking.place.interior
    strength = float(np.clip(np.linalg.norm(show.wind), 1.6 if outside else 0.35, _MOST))
    for part, name in enumerate(model.parts):
        cloths = [picked(s, s.bones[:, 0] == part) for s in model.surfaces if (s.bones[:, 0] == part).any()]
        if not name.startswith("hung") or not cloths:
            continue
        points = np.concatenate([s.positions for s in cloths]).astype(float)
        low, high = points.min(axis=0), points.max(axis=0)
        across, down = np.meshgrid(np.linspace(0, 1, _COLUMNS), np.linspace(0, 1, 2 * _ROWS))
        own = np.stack(
            [
                0 * across + (low[0] + high[0]) / 2,
                low[1] + across * (high[1] - low[1]),
                high[2] - down * (high[2] - low[2]),
            ],
            -1,
        )
        rest = np.einsum("ij,rcj->rci", pose[:, :3], own) + pose[:, 3]
        pinned = np.zeros(rest.shape[:2], bool)
        pinned[0] = True
        facing = pose[:, 0] * [1, 1, 0]
        gust = gusts(np.asarray(facing * strength), float(show.rng.uniform()))
        hung = Sheet(rest=rest, pinned=pinned, drag=4.0, floor=float(show.heart[2]), steps=90)
        places = simulated(hung, show.times, gust)
        tint = np.broadcast_to(cloths[0].colours[0], (*rest.shape[:2], 4))
        body = Soft(
            name=f"{thing.id}_{name}", model=woven(name, rest, tint.copy()), poses=matrices(rest, places)
        )
        show.softs.append(body)
    parts = [part for part, name in enumerate(model.parts) if name.startswith("hung")]
    kept = [
        picked(s, ~np.isin(s.bones[:, 0], parts)) if np.isin(s.bones[:, 0], parts).any() else s
        for s in model.surfaces
        if not np.isin(s.bones[:, 0], parts).all()
    ]
    show.models[thing.id] = replace(model, surfaces=tuple(kept))


def _sways(show: Show, thing: Thing) -> bool:
    """Whether a thing is a plant that stands free in a wind one sees."""
    blows = (
        show.performance.blocking.world.weather.wind >= 3.0 and not show.performance.blocking.place.interior
    )
    if not blows or thing.held_by is not None or thing.model.size[2] > _TALLEST or thing.drive is not None:
        return False
    count = {s.finish: 0 for s in thing.model.surfaces}
    for s in thing.model.surfaces:
        count[s.finish] += len(s.triangles)
    return sum(count.get(finish, 0) for finish in _GROWN) > 0.3 * sum(count.values())


def _sway(show: Show, thing: Thing) -> None:
    """Lean a plant downwind and let it swing about its root."""
    pose = show.pose(thing)
    if len(pose) > 1:
        return
    lean = _SWAYS * show.performance.blocking.world.weather.wind
    seed, times = float(show.rng.uniform(0, 6.3)), show.times
    slow = float(np.clip(1.6 / np.sqrt(max(thing.model.size[2], 0.1)), 0.5, 3.0))
    swing = (
        0.6
        + 0.8 * np.sin(2 * np.pi * slow * times + seed)
        + 0.3 * np.sin(2 * np.pi * 1.9 * slow * times + 2 * seed)
    )
    aside = 0.5 * np.sin(2 * np.pi * 0.7 * slow * times + 3 * seed)
    way = show.across if show.across @ show.wind >= 0 else -show.across
    tilt = about_y(lean * swing * way[0]) @ about_x(-lean * swing * way[1]) @ about_x(lean * aside)
    turned = np.repeat(pose, len(times), axis=0).copy()
    turned[..., :3] = tilt[:, None] @ turned[..., :3]
    show.poses[thing.id] = turned.astype(np.float32)
