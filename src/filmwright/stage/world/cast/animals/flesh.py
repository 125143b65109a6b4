"""Flesh: lumps that hang on bones, meshed as one skin that the nearest flesh's bones carry."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from filmwright.stage.world.cast.animals.skeleton import Skeleton
from filmwright.stage.world.cast.cloth import Piece, doubled, joined, mirrored
from filmwright.stage.world.cast.face import sheet
from filmwright.stage.world.cast.implicit import Field, Limb, Lump, Triple, floats
from filmwright.stage.world.cast.thinning import thinned
from filmwright.stage.world.model import Finish, Floats, Surface
from filmwright.stage.world.world import Colour


@dataclass(frozen=True, kw_only=True)
class Barrel:
    """Sections across x, for trunks and fish, from back to front.

    Each station is (x, centre z, half height, half width). The ends close by themselves; make the first
    and the last station small.
    """

    stations: tuple[tuple[float, float, float, float], ...]
    blend: float = 0.02
    carve: bool = False
    power: float = 2.2

    def distance(self, points: Floats) -> Floats:
        table = np.array(self.stations, np.float32)
        fine = np.linspace(0.0, 1.0, 8 * len(table))
        where = np.interp(fine, np.linspace(0, 1, len(table)), table[:, 0])
        x = np.clip(points[..., 0], table[0, 0], table[-1, 0])
        centre, high, wide = (
            floats(np.interp(x, where, _eased(fine, table[:, column]))) for column in (1, 2, 3)
        )
        up, side = np.abs(points[..., 2] - centre) / high, np.abs(points[..., 1]) / wide
        power = np.float32(self.power)
        ring = ((up**power + side**power + 1e-9) ** (1 / power) - 1) * np.minimum(high, wide)
        beyond = np.abs(points[..., 0] - x)
        distance: Floats = np.where(beyond > 0, np.sqrt(np.maximum(ring, 0) ** 2 + beyond**2), ring)
        return distance

    def box(self) -> tuple[Floats, Floats]:
        table = np.array(self.stations, np.float32)
        wide = table[:, 3].max()
        low = np.array([table[0, 0], -wide, (table[:, 1] - table[:, 2]).min()], np.float32)
        return low, np.array([table[-1, 0], wide, (table[:, 1] + table[:, 2]).max()], np.float32)

    def eased(self, ease: float) -> Barrel:
        grown = tuple((x, z, high + ease, wide + ease) for x, z, high, wide in self.stations)
        return Barrel(stations=grown, blend=self.blend, carve=self.carve, power=self.power)


def _eased(at: NDArray[np.float64], values: Floats) -> NDArray[np.float64]:
    """Return a Catmull-Rom curve through evenly spaced values, at 0..1."""
    place = at * (len(values) - 1)
    index = np.minimum(place.astype(int), len(values) - 2)
    t = place - index
    slope = np.gradient(values.astype(float)) if len(values) > 2 else np.full(len(values), np.diff(values)[0])
    a, b, da, db = values[index], values[index + 1], slope[index], slope[index + 1]
    curve: NDArray[np.float64] = (
        a + t * da + t * t * (3 * (b - a) - 2 * da - db) + t**3 * (2 * (a - b) + da + db)
    )
    return curve


@dataclass(frozen=True, kw_only=True)
class Flesh:
    """A lump of the left or middle and the bone it hangs on.

    `bare` lumps only say who carries, not the shape; lumps without a part only give shape.
    """

    part: str
    lump: Lump
    bare: bool = False


def limb(part: str, start: Triple, end: Triple, radii: tuple[float, ...], blend: float) -> Flesh:
    """Return a straight round lump of flesh on a bone."""
    return Flesh(part=part, lump=Limb(start=start, end=end, radii=radii, blend=blend))


@dataclass(frozen=True, kw_only=True, eq=False)
class Patch:
    """A coloured piece on one part, or with `hold` = (bones (n, 2), weights (n,)) worked out elsewhere."""

    piece: Piece
    colour: Colour | Floats
    part: str | None = None
    hold: tuple[NDArray[np.uint16], Floats] | None = None
    finish: Finish = Finish.CLOTH
    rough: float = 0.9


def skin(flesh: Iterable[Flesh], cell: float, miss: float, longest: float = 2.6) -> Piece:
    """Return the whole skin over left and middle flesh: meshed in cells, thinned by up to `miss` metres.

    No edge grows longer than `longest` cells: a pattern cut into the skin needs short ones.
    """
    field = Field(lumps=tuple(part.lump for part in flesh if not part.bare))
    half = field.half(cell)
    return doubled(thinned(half, miss, longest * cell) if miss > 0 else half)


def carried(
    skeleton: Skeleton, flesh: Iterable[Flesh], points: Floats, soft: float
) -> tuple[NDArray[np.uint16], Floats]:
    """Return the two bones that carry each point and the share of the first: those whose flesh is nearest.

    `soft` metres is how fast a share falls with distance. Flesh on `_l` carries the right side as `_r`.
    """
    folded = points * np.array([1, 0, 1], np.float32)
    folded[:, 1] = np.abs(points[:, 1])
    parts: list[str] = []
    away: list[Floats] = []
    for part in flesh:
        far = part.lump.distance(folded)
        if part.part in parts:
            number = parts.index(part.part)
            away[number] = np.minimum(away[number], far)
        else:
            parts.append(part.part)
            away.append(far)
    far = np.stack(away, axis=1)
    share = np.exp(-(far - far.min(axis=1, keepdims=True)) / np.float32(soft))
    two = np.argsort(-share, axis=1, kind="stable")[:, :2]
    if len(parts) == 1:
        two = np.zeros((len(points), 2), int)
    kept = np.take_along_axis(share, two, axis=1)
    left = np.array([skeleton.index[part] for part in parts])
    right = np.array([skeleton.index[_other(part)] for part in parts])
    bones = np.where((points[:, 1] < 0)[:, None], right[two], left[two])
    weights = kept[:, 0] / (kept.sum(axis=1) + 1e-9)
    return bones.astype(np.uint16), floats(weights)


def _other(part: str) -> str:
    return part[:-2] + "_r" if part.endswith("_l") else part


def along(skeleton: Skeleton, parts: list[str], points: Floats) -> tuple[NDArray[np.uint16], Floats]:
    """Return who carries points along a chain of bones: each the one it lies beside, shared about joints."""
    joints = np.array([skeleton.joint(part) for part in parts])
    steps = np.linalg.norm(np.diff(joints, axis=0), axis=1) if len(parts) > 1 else np.ones(1)
    length = np.concatenate([[0.0], np.cumsum(steps)])
    position = np.zeros(len(points))
    best = np.full(len(points), 1e9)
    for number in range(len(parts)):
        a = joints[number]
        b = joints[number + 1] if number + 1 < len(parts) else 2 * a - joints[max(number - 1, 0)] + 1e-6
        bone = b - a
        t = np.clip((points - a) @ bone / (bone @ bone + 1e-12), 0, 1)
        far = np.linalg.norm(points - a - t[:, None] * bone, axis=1)
        near = far < best
        best[near] = far[near]
        step = steps[min(number, len(steps) - 1)]
        position[near] = length[number] + t[near] * step
    place = np.interp(position, length, np.arange(len(parts), dtype=float))
    last = position > length[-1]
    place[last] = len(parts) - 1
    # A point half way along a bone is its own; at a joint two bones share it.
    index = np.clip(np.floor(place - 0.5), 0, len(parts) - 1).astype(int)
    after = np.minimum(index + 1, len(parts) - 1)
    share = np.clip(place - 0.5 - index, 0.0, 1.0)
    share = share * share * (3 - 2 * share)
    share[place < 0.5] = 0.0
    numbers = np.array([skeleton.index[part] for part in parts])
    bones = np.stack([numbers[index], numbers[after]], axis=1).astype(np.uint16)
    return bones, floats(1.0 - share)


def tube(points: ArrayLike, radii: ArrayLike, sides: int = 8, flat: float = 1.0) -> Piece:
    """Return a tube through points (k, 3), closed at both ends; `flat` squeezes it sideways (along y)."""
    line = np.asarray(points, np.float64)
    around = np.asarray(radii, np.float64)
    ahead = np.gradient(line, axis=0)
    ahead /= np.linalg.norm(ahead, axis=1, keepdims=True) + 1e-12
    side = np.cross(ahead, [0.0, 0.0, 1.0])
    steep = np.linalg.norm(side, axis=1) < 0.2
    side[steep] = np.cross(ahead[steep], [1.0, 0.0, 0.0])
    for row in range(1, len(side)):
        if side[row] @ side[row - 1] < 0:
            side[row] *= -1
    side /= np.linalg.norm(side, axis=1, keepdims=True) + 1e-12
    up = np.cross(side, ahead)
    turn = np.linspace(0, 2 * np.pi, sides, endpoint=False)
    ring = np.cos(turn)[None, :, None] * side[:, None] * flat - np.sin(turn)[None, :, None] * up[:, None]
    body = line[:, None] + ring * around[:, None, None]
    first, last = np.repeat(line[:1, None], sides, 1), np.repeat(line[-1:, None], sides, 1)
    return sheet(floats(np.concatenate([first, body, last])), loop=True)


def ball(centre: Triple, radii: Triple, turn: Floats | None = None, rings: int = 7, sides: int = 10) -> Piece:
    """Return an ellipsoid; `turn` (3, 3) turns it about its centre."""
    latitude = np.linspace(-np.pi / 2, np.pi / 2, rings)[:, None]
    longitude = np.linspace(0, 2 * np.pi, sides, endpoint=False)[None]
    unit = np.stack(
        [
            np.cos(latitude) * np.cos(longitude),
            np.cos(latitude) * np.sin(longitude),
            np.sin(latitude) * np.ones_like(longitude),
        ],
        axis=-1,
    )
    sized, normals = unit * np.array(radii), unit / np.array(radii)
    normals /= np.linalg.norm(normals, axis=-1, keepdims=True)
    matrix = np.eye(3) if turn is None else turn
    return sheet(floats(sized @ matrix.T + np.array(centre)), loop=True, normals=floats(normals @ matrix.T))


def leaf(
    base: Triple,
    up: ArrayLike,
    front: ArrayLike,
    outline: Callable[[Floats], Floats],
    length: float,
    cup: float = 0.25,
) -> tuple[Piece, Piece]:
    """Return an ear or a fin as (back, front): a cupped leaf on `base` along `up` that opens to `front`.

    `outline` gives its half width in metres at 0 (base) to 1 (tip); `cup` is its hollow in half widths.
    """  # fmt: skip
    along_it = np.asarray(up, np.float64) / np.linalg.norm(up)
    facing = np.asarray(front, np.float64) - np.dot(front, along_it) * along_it
    facing /= np.linalg.norm(facing)
    across = np.cross(facing, along_it)
    t = np.linspace(0, 1, 8)
    s = np.linspace(-1, 1, 5)
    half = np.asarray(outline(floats(t)), np.float64)
    middle = np.array(base)[None, None] + along_it * (length * t)[:, None, None]
    spread = across * (half[:, None] * s[None])[..., None]
    hollow = -facing * (cup * half[:, None] * (1 - s[None] ** 2))[..., None]
    points = middle + spread + hollow
    thick = 0.05 * length
    rim = (
        facing * (thick * (1 - s[None] ** 2) * np.minimum(half[:, None] / (half.max() + 1e-9), 1))[..., None]
    )
    back = sheet(floats((points - 0.6 * rim)[:, ::-1]))
    face_ = sheet(floats(points + 0.4 * rim))
    return back, face_


def pair(*patches: Patch) -> list[Patch]:
    """Return left patches on one part and their mirror images on the right one."""
    found = []
    for patch in patches:
        found.append(patch)
        other = _other(patch.part) if patch.part else None
        found.append(
            Patch(piece=mirrored(patch.piece), colour=patch.colour, part=other, finish=patch.finish,
                  rough=patch.rough)
        )  # fmt: skip
    return found


def assembled(skeleton: Skeleton, patches: Iterable[Patch]) -> tuple[Surface, ...]:
    """Return the patches as surfaces, one for each finish, in a fixed order."""
    groups: dict[Finish, list[Patch]] = {}
    for patch in patches:
        if len(patch.piece.triangles):
            groups.setdefault(patch.finish, []).append(patch)
    return tuple(_surface(skeleton, groups[finish]) for finish in sorted(groups))


def _surface(skeleton: Skeleton, patches: list[Patch]) -> Surface:
    whole = joined(*(patch.piece for patch in patches))
    colours, bones, weights = [], [], []
    for patch in patches:
        count = len(patch.piece.positions)
        rgb = np.broadcast_to(np.asarray(patch.colour, np.float32), (count, 3))
        rgba = np.concatenate([rgb, np.full((count, 1), patch.rough, np.float32)], axis=1)
        colours.append(np.round(np.clip(rgba, 0.0, 1.0) * 255.0).astype(np.uint8))
        if patch.hold is not None:
            bones.append(patch.hold[0])
            weights.append(patch.hold[1])
        else:
            number = skeleton.index[patch.part or skeleton.parts[0]]
            bones.append(np.full((count, 2), number, np.uint16))
            weights.append(np.ones(count, np.float32))
    return Surface(
        positions=whole.positions,
        normals=whole.normals,
        colours=np.concatenate(colours),
        triangles=whole.triangles,
        bones=np.concatenate(bones),
        weights=np.concatenate(weights),
        finish=patches[0].finish,
    )
