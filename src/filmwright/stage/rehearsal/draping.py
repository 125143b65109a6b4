"""Draping: skirts and capes that hang from a body that moves: swung out by turns, streaming when it runs.

The cloth a tailor made is wound around the body's axis, so a coarse net of rows and columns is laid through
it (heights and angles), simulated with the body's hull to keep out of, and smoothed; every vertex is then
carried by the net where it lies in it. Its cut, pleats and patterns stay as they were sewn.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from filmwright.stage.blocking.blocking import Thing
from filmwright.stage.rehearsal.cloth import Sheet, gusts, matrices, simulated
from filmwright.stage.rehearsal.hulls import person_hull
from filmwright.stage.rehearsal.rotations import Reals, turned
from filmwright.stage.rehearsal.show import Show
from filmwright.stage.world.model import Model, Surface

_MOST = 4
"""Dressed bodies of a scene whose cloth is simulated; of a crowd nobody sees one hem."""
_STIRS = 0.08
"""Metres a hip, a knee or a shoulder must go for cloth to be seen moving."""
_WINDY = 3.0
"""Metres a second of wind that moves the clothes of who stands still."""
_FULL = 1.10
"""A skirt swings whose hem is so much wider than its hips; a narrower one goes with the legs."""
_FINER = (2, 3)
"""Rows and columns of what is drawn for each of what is simulated."""
_STEPS, _ROUNDS = 60, 2
_LEGS = (("thigh", "shin", 0.088), ("shin", "foot", 0.066))
"""Bones that a skirt is around, and how thick they are, metres of an adult of 1.72 m."""


@dataclass(frozen=True, kw_only=True)
class Cut:
    """How a net is laid through a drape. `part` bears its top; rows above `held` (m) go with the body."""

    part: str
    rows: int
    columns: int
    closed: bool
    middle: float  # metres along x: about where the angles are measured
    held: float
    arms: tuple[str, ...]  # bones of the hull it does not mind
    stiff: float
    drag: float


def draped(show: Show) -> None:
    """Let the skirts and capes of whoever moves, or stands in the wind, hang free."""
    windy = show.performance.blocking.world.weather.wind >= _WINDY
    worn = [
        thing
        for thing in show.performance.blocking.things
        if thing.cast and any(s.drape for s in thing.model.surfaces) and (windy or _stirs(show, thing))
    ]
    for thing in worn[:_MOST]:
        for drape in ("cape", "skirt"):
            _hang(show, thing, drape)


def _stirs(show: Show, thing: Thing) -> bool:
    pose = show.pose(thing)
    joints = np.einsum("fpij,pj->fpi", pose[..., :3], thing.model.joints) + pose[..., 3]
    near = [thing.model.parts.index(part) for part in ("pelvis", "shin_l", "shin_r", "upper_arm_l")]
    return bool(np.linalg.norm(np.ptp(joints[:, near], axis=0), axis=1).max() > _STIRS)


def _hang(show: Show, thing: Thing, drape: str) -> None:
    """Simulate one drape of a body and bind its surfaces to the net."""
    model = show.model(thing)
    cloth = [s for s in model.surfaces if s.drape == drape]
    if not cloth or len(show.pose(thing)) < 3:
        return
    cut = _cut(thing.model, drape)
    points = np.concatenate([s.positions for s in cloth]).astype(float)
    points = points[points[:, 2] < cut.held + 0.02]
    if len(points) < 30 or (drape == "skirt" and not _swings(points, cut)):
        return
    net = _net(points, cut)
    rest = net.rest
    pose = show.pose(thing)
    bearer = pose[:, model.parts.index(cut.part)]
    pinned = np.zeros(rest.shape[:2], bool)
    pinned[0] = True
    top = rest[0]
    ways = np.einsum("fij,kj->fki", bearer[:, :, :3], top) + bearer[:, None, :, 3]
    times = show.times
    joints = (
        np.einsum("fpij,pj->fpi", pose[:, : len(thing.model.parts), :, :3], thing.model.joints)
        + pose[:, : len(thing.model.parts), :, 3]
    )
    frame = float(times[1] - times[0])
    drift = (ways[1] - ways[0]).mean(axis=0) / frame

    def pins(seconds: float) -> Reals:
        if seconds < times[0]:
            return np.asarray(ways[0] + (seconds - times[0]) * drift)
        at = min((seconds - times[0]) / frame, len(ways) - 1.001)
        low = int(at)
        return np.asarray(ways[low] + (at - low) * (ways[low + 1] - ways[low]))

    before = 0.6
    sheet = Sheet(
        rest=rest,
        pinned=pinned,
        drag=cut.drag,
        stiff=cut.stiff,
        closed=cut.closed,
        hull=person_hull(joints, thing.model.parts, thing.model.size[2], without=cut.arms),
        floor=float(show.heart[2]),
        steps=_STEPS,
        before=before,
        rounds=_ROUNDS,
        guard=_around_legs(thing, joints, pose[:, model.parts.index("pelvis")], net) if cut.closed else None,
    )
    begun = (
        turned(np.broadcast_to(bearer[0, :, :3], (rest.size // 3, 3, 3)), rest.reshape(-1, 3))
        + bearer[0, :, 3]
        - before * drift
    )
    places = simulated(sheet, times, gusts(_wind(show), 0.61), pins, begun.reshape(rest.shape))
    _bind(show, thing, drape, (net, places))


def _around_legs(thing: Thing, joints: Reals, pelvis: Reals, net: _Net) -> Callable[[Reals, float], None]:
    """Return what keeps a skirt around both legs: its rows lie outside of what legs span at their height.

    Every column looks its own way out of the pelvis; along it the cloth is not nearer than either leg is.
    """
    index = {name: number for number, name in enumerate(thing.model.parts)}
    scale = thing.model.size[2] / 1.72
    bones = [(f"{one}_{side}", f"{other}_{side}", radius) for one, other, radius in _LEGS for side in "lr"]
    start = joints[:, [index[one] for one, _, _ in bones]]
    end = joints[:, [index[other] for _, other, _ in bones]]
    thick = np.array([radius for _, _, radius in bones]) * scale
    level = pelvis[:, :, 0] * [1.0, 1.0, 0.0]
    heading = np.arctan2(level[:, 1], level[:, 0])
    middle = joints[:, index["pelvis"]]
    way = np.pi - net.angles  # angles are 0 behind and grow to the left
    rows = len(net.heights)

    def guard(places: Reals, frame: float) -> None:
        at = int(np.clip(round(frame), 0, len(middle) - 1))
        early = min(frame, 0.0) * (middle[min(1, len(middle) - 1)] - middle[0])
        turn = heading[at] + way
        out = np.column_stack([np.cos(turn), np.sin(turn), 0 * turn])
        net_places = places.reshape(rows, -1, 3)
        own = net_places - middle[at] - early
        far = (own * out).sum(axis=-1)
        heights = net_places[..., 2, None]
        a, b = start[at] + early, end[at] + early
        fall = np.where(np.abs(b[:, 2] - a[:, 2]) < 0.02, 0.02, b[:, 2] - a[:, 2])
        share = np.clip((heights - a[:, 2]) / fall, 0.0, 1.0)
        leg = a + share[..., None] * (b - a)
        off = np.abs(heights - leg[..., 2])
        least = ((leg - middle[at] - early) * out[None, :, None]).sum(axis=-1) + thick + 0.012
        least = np.where(off < thick + 0.03, least, -9.0).max(axis=-1)
        short = np.maximum(least - far, 0.0)
        short[0] = 0.0
        net_places += short[..., None] * out

    return guard


def _wind(show: Show) -> Reals:
    """Return the wind that clothes are in: one that is seen blows across the picture, as flags fly."""
    strength = float(np.linalg.norm(show.wind))
    side = show.across * (1.0 if show.across @ show.wind >= 0 else -1.0)
    return np.asarray(
        side * strength if show.performance.blocking.world.weather.wind >= _WINDY else show.wind
    )


def _cut(model: Model, drape: str) -> Cut:
    joint = {name: model.joints[number].astype(float) for number, name in enumerate(model.parts)}
    tall = model.size[2]
    if drape == "cape":
        return Cut(
            part="chest",
            rows=9,
            columns=9,
            closed=False,
            middle=0.06 * tall,
            held=float(joint["upper_arm_l"][2]) - 0.015 * tall,
            arms=("forearm", "hand", "neck"),
            stiff=0.02,
            drag=10.0,
        )
    return Cut(
        part="pelvis",
        rows=7,
        columns=16,
        closed=True,
        middle=0.0,
        held=float(joint["thigh_l"][2]) + 0.02 * tall,
        arms=("upper_arm", "forearm", "hand", "neck", "chest"),
        stiff=0.05,
        drag=3.0,
    )


@dataclass(frozen=True, kw_only=True, eq=False)
class _Net:
    """A net at rest (rows, columns, 3): heights from top to hem, angles from first to last."""

    rest: Reals
    heights: Reals
    angles: Reals
    cut: Cut


def _angle(points: Reals, cut: Cut) -> Reals:
    """Return the angle about the body, 0 behind, (n,)."""
    return np.asarray(np.arctan2(points[:, 1], cut.middle - points[:, 0]))


def _swings(points: Reals, cut: Cut) -> bool:
    out = np.hypot(points[:, 0], points[:, 1])
    low, high = points[:, 2].min(), points[:, 2].max()
    hem, hips = out[points[:, 2] < low + 0.15 * (high - low)], out[points[:, 2] > high - 0.15 * (high - low)]
    return high - low > 0.12 * cut.held and float(hem.mean()) > _FULL * float(hips.mean())


def _net(points: Reals, cut: Cut) -> _Net:
    """Lay the net through cloth: the mean of the vertices about each knot, its height and angle kept."""
    angle = _angle(points, cut)
    heights = np.linspace(min(cut.held, float(points[:, 2].max())), float(points[:, 2].min()), cut.rows)
    if cut.closed:
        angles = np.linspace(-np.pi, np.pi, cut.columns, endpoint=False)
    else:
        angles = np.linspace(float(np.quantile(angle, 0.01)), float(np.quantile(angle, 0.99)), cut.columns)
    out = np.hypot(points[:, 1], cut.middle - points[:, 0])
    tall = max(abs(heights[1] - heights[0]), 1e-3)
    wide = max(abs(angles[1] - angles[0]), 1e-3)
    rest = np.zeros((cut.rows, cut.columns, 3))
    for row, height in enumerate(heights):
        for column, turn in enumerate(angles):
            off = (angle - turn + np.pi) % (2 * np.pi) - np.pi
            near = np.exp(
                -(((points[:, 2] - height) / (0.5 * tall)) ** 2) - (off / (0.5 * wide)) ** 2
            ) + 1e-9 * np.exp(-(off**2))
            radius = float((near * out).sum() / near.sum())
            rest[row, column] = (cut.middle - radius * np.cos(turn), radius * np.sin(turn), height)
    return _Net(rest=rest, heights=heights, angles=angles, cut=cut)


def _bind(show: Show, thing: Thing, drape: str, hung: tuple[_Net, Reals]) -> None:
    """Give a model a part for every knot of the smoothed net, and its drape's vertices to them."""
    net, places = hung
    model, pose = show.model(thing), show.pose(thing)
    rows, columns = (
        _smoother(net.cut.rows, _FINER[0], False),
        _smoother(net.cut.columns, _FINER[1], net.cut.closed),
    )
    rest = np.einsum("ar,rbk->abk", rows, np.einsum("bc,rck->rbk", columns, net.rest))
    fine = np.einsum("ar,frbk->fabk", rows, np.einsum("bc,frck->frbk", columns, places))
    moved = matrices(rest, fine, closed=net.cut.closed)
    first = len(model.parts)
    surfaces = tuple(_bound(s, rest, net, first) if s.drape == drape else s for s in model.surfaces)
    count = moved.shape[1]
    show.models[thing.id] = replace(
        model,
        surfaces=surfaces,
        parts=(*model.parts, *(f"{drape}_{number}" for number in range(count))),
        parents=(*model.parents, *([-1] * count)),
        joints=np.concatenate([model.joints, rest.reshape(-1, 3).astype(np.float32)]),
    )
    show.poses[thing.id] = np.concatenate([pose.astype(np.float32), moved], axis=1)


def _smoother(count: int, finer: int, closed: bool) -> Reals:
    """Return the weights (fine, count) of Catmull and Rom's curve through knots."""
    fine = count * finer if closed else (count - 1) * finer + 1
    at = np.arange(fine) / finer
    low = np.minimum(at.astype(int), count - 1 if closed else count - 2)
    t = at - low
    shares = (
        (-t + 2 * t**2 - t**3) / 2,
        (2 - 5 * t**2 + 3 * t**3) / 2,
        (t + 4 * t**2 - 3 * t**3) / 2,
        (-(t**2) + t**3) / 2,
    )
    weights = np.zeros((fine, count))
    for step, share in zip((-1, 0, 1, 2), shares, strict=True):
        knot = (low + step) % count if closed else np.clip(low + step, 0, count - 1)
        np.add.at(weights, (np.arange(fine), knot), share)
    return weights


def _bound(surface: Surface, rest: Reals, net: _Net, first: int) -> Surface:
    """Return a surface whose vertices below where it is held go with the two knots above and below them."""
    points = surface.positions.astype(float)
    rows, columns = rest.shape[:2]
    angle = _angle(points, net.cut)
    span = net.heights[0] - net.heights[-1]
    down = np.clip((net.heights[0] - points[:, 2]) / span * (rows - 1), 0.0, rows - 1)
    if net.cut.closed:
        column = np.rint((angle + np.pi) / (2 * np.pi) * columns).astype(int) % columns
    else:
        wide = net.angles[-1] - net.angles[0]
        column = np.clip(np.rint((angle - net.angles[0]) / wide * (columns - 1)), 0, columns - 1).astype(int)
    above = np.minimum(down.astype(int), rows - 2)
    bones = first + np.stack([above * columns + column, (above + 1) * columns + column], -1)
    weights = 1.0 - (down - above)
    held: NDArray[np.bool_] = points[:, 2] > net.heights[0]
    return replace(
        surface,
        bones=np.where(held[:, None], surface.bones, bones).astype(np.uint16),
        weights=np.where(held, surface.weights, weights).astype(np.float32),
    )
