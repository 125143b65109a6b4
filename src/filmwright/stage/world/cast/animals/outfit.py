"""Outfits: what animals wear when the words say so: hats, glasses, things round the neck, coats and suits.

Hats are profiles turned about the crown; clothes are the animal's own skin over a region, eased outward.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from filmwright.stage.world.cast.animals.flesh import Flesh, Patch, ball, carried, pair, tube
from filmwright.stage.world.cast.animals.heads import BLACK, Placed
from filmwright.stage.world.cast.animals.skeleton import Skeleton
from filmwright.stage.world.cast.cloth import Piece, cut, hemmed
from filmwright.stage.world.cast.face import sheet
from filmwright.stage.world.cast.implicit import Triple, floats
from filmwright.stage.world.model import Finish, Floats
from filmwright.stage.world.world import Accessory, Clothes, Colour

Profile = tuple[tuple[float, float], ...]

_HATS: dict[str, Profile] = {  # (radius, height) from brim to top, in half widths of the skull
    "hat": ((1.75, 0.0), (1.7, 0.06), (0.98, 0.1), (0.92, 0.75), (0.7, 0.9), (0.0, 0.86)),
    "top_hat": ((1.55, 0.0), (1.5, 0.08), (0.92, 0.1), (0.88, 1.5), (0.86, 1.6), (0.0, 1.6)),
    "bowler": ((1.35, 0.05), (1.3, 0.12), (0.95, 0.1), (0.92, 0.5), (0.65, 0.85), (0.0, 0.98)),
    "straw_hat": ((2.1, -0.05), (2.05, 0.02), (0.98, 0.08), (0.92, 0.6), (0.8, 0.72), (0.0, 0.74)),
    "cowboy_hat": ((1.9, 0.18), (1.5, 0.02), (0.96, 0.06), (0.88, 0.8), (0.6, 0.98), (0.0, 0.86)),
    "sombrero": ((2.7, 0.35), (2.5, 0.18), (1.6, 0.0), (0.92, 0.08), (0.6, 1.0), (0.0, 1.15)),
    "witch_hat": ((1.9, 0.0), (1.8, 0.05), (0.95, 0.1), (0.6, 0.9), (0.25, 1.7), (0.0, 2.2)),
    "party_hat": ((0.8, 0.0), (0.78, 0.05), (0.4, 0.9), (0.0, 1.8)),
    "santa_hat": ((1.06, -0.05), (1.1, 0.1), (1.0, 0.25), (0.7, 0.8), (0.3, 1.4), (0.0, 1.6)),
    "beanie": ((1.05, -0.25), (1.1, -0.05), (1.05, 0.2), (0.8, 0.6), (0.4, 0.82), (0.0, 0.88)),
    "cap": ((1.06, -0.2), (1.08, 0.0), (1.0, 0.3), (0.7, 0.6), (0.3, 0.74), (0.0, 0.76)),
    "hard_hat": ((1.3, -0.15), (1.25, -0.1), (1.14, 0.0), (1.02, 0.4), (0.7, 0.72), (0.0, 0.86)),
    "chef_hat": ((0.95, -0.05), (0.95, 0.6), (1.3, 0.95), (1.25, 1.35), (0.7, 1.55), (0.0, 1.5)),
    "beret": ((0.9, -0.05), (1.35, 0.1), (1.3, 0.3), (0.7, 0.45), (0.0, 0.48)),
    "fez": ((0.85, 0.0), (0.7, 0.9), (0.66, 0.95), (0.0, 0.95)),
    "crown": ((0.95, 0.0), (1.0, 0.1), (1.05, 0.35), (1.1, 0.7)),
}
_LIKE = {
    "wizard_hat": "witch_hat", "sun_hat": "straw_hat", "boater": "straw_hat", "conical_hat": "sombrero",
    "bucket_hat": "hat", "police_cap": "cap", "tiara": "crown", "mortarboard": "fez", "helmet": "hard_hat",
    "fire_helmet": "hard_hat", "army_helmet": "hard_hat", "bike_helmet": "hard_hat", "turban": "beanie",
    "knight_helmet": "hard_hat", "viking_helmet": "hard_hat", "full_helmet": "hard_hat", "swim_cap": "cap",
    "space_helmet": "hard_hat",
}  # fmt: skip
_SHADES = ("sunglasses", "goggles", "eye_mask")
_GOLD: Colour = (0.92, 0.72, 0.22)


@dataclass(frozen=True, kw_only=True)
class Neck:
    """Where something goes round the neck: the middle of it, the way the neck points, its radius."""

    at: Triple
    along: Triple
    radius: float
    part: str = "neck"

    @property
    def front(self) -> Floats:
        """Return the way the throat faces."""
        return floats([self.along[2], 0.0, -self.along[0]])


def bare(clothes: Clothes) -> bool:
    """Tell whether nobody said that an animal wears anything."""
    return clothes == Clothes()


def finery(head: Placed, neck: Neck, clothes: Clothes) -> list[Patch]:
    """Return hat, glasses and what is round the neck."""
    if bare(clothes):
        return []
    found = _hat(head, clothes.hat, clothes.hat_colour) if clothes.hat else []
    for worn in clothes.worn:
        if worn.kind in ("glasses", *_SHADES):
            found += _glasses(head, worn)
        elif worn.kind in _ROUND_THE_NECK:
            found += _ROUND_THE_NECK[worn.kind](neck, worn.colour)
    if clothes.top == "suit" and not any(worn.kind in _ROUND_THE_NECK for worn in clothes.worn):
        found += _tie(neck, (0.62, 0.10, 0.12))
    return found


def _hat(head: Placed, kind: str, colour: Colour) -> list[Patch]:
    shape, k = head.shape, head.size
    x, z, _, wide, high = shape.skull
    crown = np.array(head.at(x - 0.02, 0.0, z + 0.80 * high))
    name = kind if kind in _HATS else _LIKE.get(kind, "hat")
    size = 0.98 * wide * k
    profile = np.array(_HATS[name]) * size
    around = np.linspace(0, 2 * np.pi, 16, endpoint=False)
    rows = np.array([[(r * np.cos(a), r * np.sin(a), h) for a in around] for r, h in profile])
    if name == "crown":
        rows[-1, ::2, 2] -= 0.32 * size
    if name == "santa_hat":
        rows[-2:, :, 0] -= 0.5 * size
    tilt = np.radians(8.0)
    turn = np.array([[np.cos(tilt), 0, np.sin(tilt)], [0, 1, 0], [-np.sin(tilt), 0, np.cos(tilt)]])
    whole = sheet(floats(rows @ turn.T + crown), loop=True)
    gold = name == "crown"
    paint = {"colour": _GOLD if gold else colour, "finish": Finish.METAL if gold else Finish.CLOTH}
    found = [Patch(piece=whole, part="head", rough=0.35 if gold else 0.9, **paint)]  # type: ignore[arg-type]
    if name in ("cap",):
        found.append(Patch(piece=_visor(crown, size), colour=colour, part="head"))
    if name == "santa_hat":
        tip = crown + turn @ np.array([-0.5 * size, 0.0, 1.6 * size])
        found.append(Patch(piece=ball(_triple(tip), (0.24 * size,) * 3), colour=(0.96,) * 3, part="head"))
        rim = tube(_ring(crown, (0.0, 0.0, 1.0), 1.06 * size), [0.16 * size] * 17, sides=6)
        found.append(Patch(piece=rim, colour=(0.96, 0.96, 0.96), part="head"))
    if name in ("hat", "top_hat", "straw_hat", "cowboy_hat", "bowler", "witch_hat"):
        band = tube(
            _ring(_off(crown, 0, 0, 0.16 * size), (0.0, 0.0, 1.0), 0.94 * size), [0.09 * size] * 17, sides=5
        )
        found.append(Patch(piece=band, colour=(0.10, 0.09, 0.10), part="head"))
    return found


def _visor(crown: Floats, size: float) -> Piece:
    angle = np.linspace(-1.1, 1.1, 9)
    inner = np.column_stack([1.05 * np.cos(angle), 1.05 * np.sin(angle), 0 * angle - 0.12])
    outer = np.column_stack(
        [1.05 * np.cos(angle) + 0.85 * np.cos(angle), 1.02 * np.sin(angle), 0 * angle - 0.28]
    )
    both = np.stack([inner, outer, outer - [0, 0, 0.07], inner - [0, 0, 0.07]]) * size + crown
    return sheet(floats(both[:, ::-1]))


def _off(point: ArrayLike, x: float, y: float, z: float) -> Floats:
    """Return a point moved by metres."""
    return floats(np.asarray(point, float) + np.array([x, y, z]))


def _triple(point: Floats) -> Triple:
    x, y, z = (float(value) for value in point)
    return x, y, z


def _ring(centre: Floats | Triple, axis: Triple | Floats, radius: float, count: int = 17) -> Floats:
    """Return points of a circle about an axis, closed."""
    along = np.asarray(axis, float) / np.linalg.norm(axis)
    side = np.array([0.0, 1.0, 0.0])
    up = np.cross(along, side)
    angle = np.linspace(0, 2 * np.pi, count)[:, None]
    return floats(np.asarray(centre) + radius * (np.cos(angle) * up + np.sin(angle) * side))


def _glasses(head: Placed, worn: Accessory) -> list[Patch]:
    """Return frames and lenses before the eyes, with temples back to the ears."""
    shape, k = head.shape, head.size
    ex, ey, ez = shape.eye
    radius = min(max(2.0 * shape.eye_size, 0.10), 0.19) * k
    angle = np.radians(0.75 * shape.outward)
    look = np.asarray(head.way((np.cos(angle), np.sin(angle), 0.06)), float)
    look /= np.linalg.norm(look)
    centre = np.array(head.at(ex, ey, ez)) + look * (1.15 * shape.eye_size * k)
    centre[1] = max(centre[1], 1.06 * radius)
    dark = worn.kind in _SHADES
    frame = worn.colour or (0.03, 0.03, 0.035)
    circle = _disc_ring(floats(centre), floats(look), radius)
    found = [
        Patch(piece=tube(circle, [0.13 * radius] * len(circle), sides=5), colour=frame, part="head",
              finish=Finish.PLASTIC, rough=0.3)
    ]  # fmt: skip
    if dark:
        lens = np.stack([circle[:-1], np.repeat(centre[None] + 0.14 * radius * look, len(circle) - 1, 0)])
        for piece in (sheet(floats(lens), loop=True), sheet(floats(lens[:, ::-1]), loop=True)):
            found.append(Patch(piece=piece, colour=BLACK, part="head", finish=Finish.PLASTIC, rough=0.08))
    ear = shape.ear.base if shape.ear else (0.12, 1.2 * shape.skull[3], 0.2)
    hinge = centre + np.array([0.0, 0.95 * radius, 0.2 * radius])
    temple = [_triple(floats(hinge)), head.at(ear[0] + 0.08, 1.05 * max(ear[1], shape.skull[3]), ez + 0.05)]
    found.append(Patch(piece=tube(temple, [0.09 * radius] * 2, sides=5), colour=frame, part="head"))
    inner = centre - np.array([0.0, 0.95 * radius, 0.0])
    bridge = [_triple(floats(inner)), _triple(floats(inner * np.array([1, -1, 1])))]
    arch = [bridge[0], (bridge[0][0] + 0.2 * radius, 0.0, bridge[0][2] + 0.25 * radius), bridge[1]]
    return [*pair(*found), Patch(piece=tube(arch, [0.12 * radius] * 3, sides=5), colour=frame, part="head")]


def _disc_ring(centre: Floats, look: Floats, radius: float) -> Floats:
    up = np.array([0.0, 0.0, 1.0]) - look[2] * look
    up /= np.linalg.norm(up)
    side = np.cross(up, look)
    angle = np.linspace(0, 2 * np.pi, 15)[:, None]
    return floats(centre + radius * (np.cos(angle) * side * 1.08 + 0.92 * np.sin(angle) * up))


def _collar(neck: Neck, colour: Colour | None) -> list[Patch]:
    ring = _ring(neck.at, neck.along, 1.04 * neck.radius)
    band = tube(ring, [0.13 * neck.radius] * len(ring), sides=6)
    tag = np.array(neck.at) + neck.front * 1.22 * neck.radius
    return [
        Patch(piece=band, colour=colour or (0.75, 0.12, 0.12), part=neck.part),
        Patch(piece=ball(_triple(floats(tag)), (0.18 * neck.radius,) * 3), colour=_GOLD, part=neck.part,
              finish=Finish.METAL, rough=0.3),
    ]  # fmt: skip


def _scarf(neck: Neck, colour: Colour | None) -> list[Patch]:
    colour = colour or (0.72, 0.16, 0.18)
    found = []
    for step, wide in ((-0.12, 1.10), (0.14, 1.06)):
        centre = np.array(neck.at) + step * neck.radius * np.array(neck.along)
        ring = _ring(floats(centre), neck.along, wide * neck.radius)
        found.append(
            Patch(piece=tube(ring, [0.26 * neck.radius] * len(ring), sides=7), colour=colour, part=neck.part)
        )
    knot = np.array(neck.at) + neck.front * 1.25 * neck.radius
    down = np.array([0.15, 0.0, -1.0])
    ends = [knot + share * neck.radius * down + [0, 0.2 * neck.radius, 0] for share in (0.0, 0.6, 1.2, 1.8)]
    radii = np.array([0.22, 0.26, 0.3, 0.3]) * neck.radius
    found.append(
        Patch(piece=tube(floats(np.array(ends)), radii, sides=7, flat=1.6), colour=colour, part=neck.part)
    )
    return found


def _bow_tie(neck: Neck, colour: Colour | None) -> list[Patch]:
    colour = colour or (0.72, 0.08, 0.10)
    r = neck.radius
    knot = np.array(neck.at) + neck.front * 1.15 * r
    wing = tube(
        floats(np.array([knot, _off(knot, 0, 0.35 * r, 0), _off(knot, 0, 0.75 * r, 0)])),
        [0.10 * r, 0.26 * r, 0.40 * r],
        sides=6,
    )
    found = pair(Patch(piece=wing, colour=colour, part=neck.part))
    found.append(
        Patch(
            piece=ball(_triple(floats(knot)), (0.16 * r, 0.16 * r, 0.16 * r)), colour=colour, part=neck.part
        )
    )
    ring = _ring(neck.at, neck.along, 1.03 * r)
    return [*found, Patch(piece=tube(ring, [0.08 * r] * len(ring), sides=5), colour=colour, part=neck.part)]


def _tie(neck: Neck, colour: Colour | None) -> list[Patch]:
    colour = colour or (0.62, 0.10, 0.12)
    r = neck.radius
    knot = np.array(neck.at) + neck.front * 1.12 * r - 0.3 * r * np.array(neck.along)
    way = -np.array(neck.along) + 0.35 * neck.front
    way /= np.linalg.norm(way)
    line = [knot + share * r * way for share in (0.0, 0.3, 1.2, 1.7, 2.0)]
    piece = tube(floats(np.array(line)), np.array([0.2, 0.14, 0.3, 0.26, 0.03]) * r, sides=8, flat=1.0)
    return [Patch(piece=piece, colour=colour, part="chest" if neck.part == "neck" else neck.part)]


def _bandana(neck: Neck, colour: Colour | None) -> list[Patch]:
    colour = colour or (0.78, 0.14, 0.16)
    r = neck.radius
    ring = _ring(neck.at, neck.along, 1.05 * r)
    found = [Patch(piece=tube(ring, [0.16 * r] * len(ring), sides=6), colour=colour, part=neck.part)]
    top = np.array(neck.at) + neck.front * 1.12 * r
    low = top + 1.2 * r * (neck.front * 0.35 - np.array(neck.along) * 0.9)
    rows = np.array([[_off(top, 0, -0.9 * r, 0), _off(top, 0, 0.9 * r, 0)], [low, low]])
    for piece in (sheet(floats(rows)), sheet(floats(rows[:, ::-1]))):
        found.append(Patch(piece=piece, colour=colour, part=neck.part))
    return found


def _beads(neck: Neck, colour: Colour | None) -> list[Patch]:
    ring = _ring(neck.at, neck.along, 1.12 * neck.radius, 19)[:-1]
    size = (0.15 * neck.radius,) * 3
    return [
        Patch(piece=ball(_triple(point), size, rings=5, sides=7), colour=colour or _GOLD, part=neck.part)
        for point in ring
    ]


_ROUND_THE_NECK: dict[str, Callable[[Neck, Colour | None], list[Patch]]] = {
    "collar": _collar, "scarf": _scarf, "bow_tie": _bow_tie, "tie": _tie, "neckerchief": _bandana,
    "bandana": _bandana, "necklace": _beads, "pearls": _beads, "lei": _beads, "medal": _collar,
}  # fmt: skip

_LONG = ("suit", "sweater", "turtleneck", "hoodie", "shirt", "coat", "jacket", "uniform", "spacesuit", "robe",
         "pyjamas", "kimono", "santa_coat", "tailcoat", "tunic_jacket", "chef_jacket")  # fmt: skip
_WHOLE = ("dress", "summer_dress", "short_dress", "gown", "robe", "kimono", "tutu", "bathrobe")


@dataclass(frozen=True, kw_only=True, eq=False)
class Cut:
    """What clothes are cut from: the skin, who carries it, and where the animal's own lines are, metres."""

    skin: Piece
    skeleton: Skeleton
    holders: list[Flesh]
    neck: Neck
    waist: float  # x where a coat ends
    elbow: float  # height of a short sleeve's end
    wrist: float  # height of a long one's
    size: float  # height of the withers


def garments(cloth: Cut, clothes: Clothes) -> list[Patch]:
    """Return what covers the trunk: coats from the neck back, trousers from the rump, dresses all over."""
    if bare(clothes):
        return []
    x, _, z = cloth.skin.positions.T
    beyond = (cloth.skin.positions - np.array(cloth.neck.at, np.float32)) @ np.array(
        cloth.neck.along, np.float32
    )
    found: list[Patch] = []
    if clothes.top != "none":
        low = cloth.wrist if clothes.top in _LONG else cloth.elbow
        collar = 0.35 if clothes.top in ("turtleneck", "hoodie") else -0.55
        back = -10.0 if clothes.top in _WHOLE or clothes.top in ("robe", "spacesuit") else cloth.waist
        inside = np.min([x - back, z - low, collar * cloth.neck.radius - beyond], axis=0)
        found += _cloth(cloth, floats(inside), clothes.top_colour, 0.014)
        if clothes.top in ("suit", "tailcoat", "tunic_jacket"):
            throat = np.array(cloth.neck.at) - 1.3 * cloth.neck.radius * np.array(cloth.neck.along)
            throat = throat + 1.0 * cloth.neck.radius * cloth.neck.front
            off = cloth.skin.positions - throat.astype(np.float32)
            shirt = 1.25 * cloth.neck.radius - np.sqrt(
                off[:, 0] ** 2 + (2.4 * off[:, 1]) ** 2 + off[:, 2] ** 2
            )
            shirt = np.min([shirt, collar * cloth.neck.radius - beyond], axis=0)
            found += _cloth(cloth, floats(shirt), (0.94, 0.94, 0.93), 0.022)
    if clothes.legs not in ("none", "bare"):
        low = cloth.elbow if clothes.legs in ("shorts", "skirt", "mini_skirt") else cloth.wrist
        found += _cloth(
            cloth,
            floats(np.min([cloth.waist + 0.04 * cloth.size - x, z - low], axis=0)),
            clothes.legs_colour,
            0.010,
        )
    return found


def _cloth(cloth: Cut, inside: Floats, colour: Colour, ease: float) -> list[Patch]:
    if not (inside > 0).any():
        return []
    piece = cut(cloth.skin, inside)
    eased = Piece(
        positions=floats(piece.positions + ease * cloth.size * piece.normals),
        normals=piece.normals,
        triangles=piece.triangles,
    )
    whole = hemmed(eased, 0.012 * cloth.size, 0.02 * cloth.size)
    hold = carried(cloth.skeleton, cloth.holders, whole.positions, 0.035 * cloth.size)
    return [Patch(piece=whole, colour=colour, hold=hold)]
