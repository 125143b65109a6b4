"""Recipes: a thing told as a line of simple pieces, for the many small things that need no code.

    "box 20 30 2 .3 oak! @ 0 0 4; cyl 2 10 steel ~ x 90 % y"

Pieces are parted by semicolons, lengths are centimetres. A piece is its shape with numbers, its
paint, then what is done with it, in this order:

    box deep wide high [round]          centred; so are ball and cap
    ball r | ball rx ry rz              cap r straight
    cyl r high [r on top]               stands on z = 0; so do lathe and ring
    lathe r,z r,z ...                   walked upwards, the outside to the right
    ring r thick                        lies about z
    tube r x,y,z x,y,z ...              through the points, smooth; bar: straight from one to the next
    cut thick y,z y,z ...               an outline that looks along +x; side: x,z, seen from aside
    hull square x,half,low,high ...     a skin over stations along x

    oak, steel, red:cloth, #aa3311:metal    a name of the shelf, or a colour with a finish
    !                                       it takes the colour and material asked for
    ~ axis degrees    @ x y z    * count (about z)    % axis (its mirror image too)    + count dx dy dz
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from filmwright.stage.world.model import Finish, Surface
from filmwright.stage.world.shaping.assembly import bounds
from filmwright.stage.world.shaping.boxes import box, ellipsoid, rounded_box
from filmwright.stage.world.shaping.joinery import around, body, facing, profiled
from filmwright.stage.world.shaping.mesh import moved, scaled, turned
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import curved, swept
from filmwright.stage.world.shaping.turned import capsule, cone, lathed, torus

Numbers = Sequence[float]
_CM = 0.01
_DONE = "~@*%+!"

SHELF: dict[str, Paint] = {
    "steel": Paint((0.66, 0.68, 0.71), Finish.METAL, 0.3),
    "iron": Paint((0.20, 0.20, 0.22), Finish.METAL, 0.5),
    "chrome": Paint((0.86, 0.87, 0.89), Finish.METAL, 0.15),
    "gold": Paint((0.92, 0.70, 0.24), Finish.METAL, 0.25),
    "brass": Paint((0.80, 0.60, 0.25), Finish.METAL, 0.3),
    "copper": Paint((0.78, 0.43, 0.26), Finish.METAL, 0.3),
    "oak": Paint((0.62, 0.43, 0.25), Finish.WOOD),
    "pine": Paint((0.80, 0.63, 0.40), Finish.WOOD),
    "walnut": Paint((0.36, 0.22, 0.14), Finish.WOOD),
    "bark": Paint((0.34, 0.24, 0.16), Finish.BARK),
    "glass": Paint((0.74, 0.87, 0.88), Finish.GLASS),
    "rubber": Paint((0.09, 0.09, 0.10), Finish.RUBBER),
    "paper": Paint((0.96, 0.95, 0.91), Finish.PAPER),
    "card": Paint((0.72, 0.55, 0.36), Finish.PAPER),
    "stone": Paint((0.60, 0.58, 0.55), Finish.STONE),
    "marble": Paint((0.90, 0.89, 0.87), Finish.STONE, 0.25),
    "clay": Paint((0.72, 0.40, 0.27), Finish.PLAIN, 0.9),
    "concrete": Paint((0.62, 0.61, 0.59), Finish.CONCRETE),
    "soil": Paint((0.28, 0.19, 0.13), Finish.SOIL),
    "leaf": Paint((0.25, 0.50, 0.18), Finish.LEAF),
    "leather": Paint((0.42, 0.24, 0.15), Finish.LEATHER, 0.55),
    "straw": Paint((0.86, 0.72, 0.38), Finish.CLOTH, 0.95),
    "bone": Paint((0.93, 0.90, 0.80), Finish.SOFT, 0.6),
    "rope": Paint((0.76, 0.63, 0.42), Finish.CLOTH, 0.95),
    "lamp": Paint((1.0, 0.93, 0.72), Finish.GLOW),
    "ice": Paint((0.78, 0.90, 0.97), Finish.ICE, 0.08),
    "water": Paint((0.35, 0.62, 0.72), Finish.WATER),
    "soft": Paint((0.95, 0.92, 0.86), Finish.SOFT, 0.5),
}
_COLOURS = {
    "black": (0.06, 0.06, 0.07), "white": (0.95, 0.95, 0.94), "grey": (0.52, 0.53, 0.55),
    "dark": (0.20, 0.21, 0.23), "pale": (0.80, 0.81, 0.82), "red": (0.80, 0.13, 0.11),
    "orange": (0.94, 0.50, 0.10), "yellow": (0.96, 0.80, 0.14), "green": (0.18, 0.52, 0.24),
    "lime": (0.55, 0.78, 0.20), "blue": (0.14, 0.36, 0.76), "navy": (0.10, 0.16, 0.36),
    "sky": (0.45, 0.70, 0.92), "purple": (0.46, 0.22, 0.62), "pink": (0.94, 0.56, 0.68),
    "brown": (0.42, 0.26, 0.15), "tan": (0.78, 0.62, 0.42), "cream": (0.94, 0.90, 0.80),
    "teal": (0.10, 0.52, 0.52),
}  # fmt: skip


def assembled(recipe: str, main: Callable[[Paint], Paint]) -> list[Surface]:
    """Return the pieces of a recipe about the middle of their floor; `main` gives its marked paint."""
    pieces = [piece for told in recipe.split(";") for piece in _pieces(told.split(), main)]
    low, high = bounds(pieces)
    return [moved(piece, (-(low[0] + high[0]) / 2, -(low[1] + high[1]) / 2, -low[2])) for piece in pieces]


def laid(recipe: str) -> list[Surface]:
    """Return the pieces of a recipe where it lays them, in its own colours: what is built into a place."""
    return [piece for told in recipe.split(";") if told.strip() for piece in _pieces(told.split(), _kept)]


def _kept(paint: Paint) -> Paint:
    return paint


def _pieces(words: list[str], main: Callable[[Paint], Paint]) -> list[Surface]:
    """Return one piece with all that is done with it."""
    at = next(i for i in range(1, len(words)) if not _is_number(words[i]))
    paint = paint_of(words[at].removesuffix("!"))
    paint = main(paint) if words[at].endswith("!") else paint
    made = [_SHAPES[words[0]](words[1:at], paint)]
    for what, numbers in _done(words[at + 1 :]):
        made = [piece for one in made for piece in _doing(one, what, numbers)]
    return [scaled(piece, _CM) for piece in made]


def paint_of(name: str) -> Paint:
    """Return a paint by its name on the shelf, or a colour with its finish: red, red:cloth, #aa3311:metal."""
    if name in SHELF:
        return SHELF[name]
    tint, _, finish = name.partition(":")
    known = SHELF[tint].colour if tint in SHELF else _COLOURS.get(tint)
    if known is None:
        known = (int(tint[1:3], 16) / 255, int(tint[3:5], 16) / 255, int(tint[5:7], 16) / 255)
    if finish in SHELF:
        return Paint(known, SHELF[finish].finish, SHELF[finish].roughness)
    return Paint(known, Finish[(finish or "plastic").upper()])


def _is_number(word: str) -> bool:
    return word.lstrip("-").replace(".", "").replace(",", "").replace("-", "").isdigit()


def _done(words: list[str]) -> list[tuple[str, list[str]]]:
    found: list[tuple[str, list[str]]] = []
    for word in words:
        if word in _DONE:
            found.append((word, []))
        else:
            found[-1][1].append(word)
    return found


def _doing(piece: Surface, what: str, told: list[str]) -> list[Surface]:
    """Return what a piece becomes by one thing that is done with it."""
    match what:
        case "~":
            return [turned(piece, float(told[1]), told[0])]
        case "@":
            return [moved(piece, _numbers(told))]
        case "*":
            return around(piece, int(told[0]))
        case "%":
            return [piece, _mirrored(piece, "xyz".index(told[0]))]
        case _:
            step = np.array(_numbers(told[1:]))
            return [moved(piece, step * k) for k in range(int(told[0]))]


def _mirrored(piece: Surface, axis: int) -> Surface:
    flip = np.ones(3, np.float32)
    flip[axis] = -1
    return replace(
        piece,
        positions=piece.positions * flip,
        normals=piece.normals * flip,
        triangles=np.ascontiguousarray(piece.triangles[:, ::-1]),
    )


def _numbers(told: Sequence[str]) -> list[float]:
    return [float(each) for each in told]


def _points(told: Sequence[str]) -> list[list[float]]:
    return [[float(part) for part in each.split(",")] for each in told]


def _box(told: Sequence[str], paint: Paint) -> Surface:
    deep, wide, high, *soft = _numbers(told)
    round_ = soft[0] if soft else 0.0
    size = (deep, wide, high)
    return rounded_box(size, round_, paint) if round_ > 0.12 * min(size) else box(size, paint, round_)


def _ball(told: Sequence[str], paint: Paint) -> Surface:
    radii = _numbers(told)
    x, y, z = radii if len(radii) == 3 else (radii[0],) * 3
    return ellipsoid((x, y, z), paint, 5 if max(x, y, z) > 2 else 3)


def _cyl(told: Sequence[str], paint: Paint) -> Surface:
    low, high, *top = _numbers(told)
    return cone((low, top[0] if top else low), high, paint, 0.06 * min(low, high), 24)


def _lathe(told: Sequence[str], paint: Paint) -> Surface:
    return lathed([(r, z) for r, z in _points(told)], paint, 28)


def _ring(told: Sequence[str], paint: Paint) -> Surface:
    radius, thick = _numbers(told)
    return torus(radius, thick, paint)


def _cap(told: Sequence[str], paint: Paint) -> Surface:
    radius, straight = _numbers(told)
    return capsule(radius, straight, paint)


def _tube(told: Sequence[str], paint: Paint) -> Surface:
    points = _points(told[1:])
    return swept(curved(points, 6 * len(points)), float(told[0]), paint, 8)


def _bar(told: Sequence[str], paint: Paint) -> Surface:
    return swept(_points(told[1:]), float(told[0]), paint, 8)


def _cut(told: Sequence[str], paint: Paint) -> Surface:
    thick = float(told[0])
    return facing(_points(told[1:]), thick, paint, 0.12 * thick)


def _side(told: Sequence[str], paint: Paint) -> Surface:
    thick = float(told[0])
    return profiled(_points(told[1:]), thick, paint, 0.05 * thick)


def _hull(told: Sequence[str], paint: Paint) -> Surface:
    stations = [(x, half, low, high) for x, half, low, high in _points(told[1:])]
    return body(stations, paint, square=float(told[0]))


_SHAPES: dict[str, Callable[[Sequence[str], Paint], Surface]] = {
    "box": _box,
    "ball": _ball,
    "cyl": _cyl,
    "lathe": _lathe,
    "ring": _ring,
    "cap": _cap,
    "tube": _tube,
    "bar": _bar,
    "cut": _cut,
    "side": _side,
    "hull": _hull,
}
