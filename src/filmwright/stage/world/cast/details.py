"""What is sewn on: collars, ties, buttons, pockets, zips, badges of rank."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from filmwright.stage.world.cast.cloth import Piece, joined
from filmwright.stage.world.cast.face import sheet
from filmwright.stage.world.cast.figure import Figure, neck_radius, torso
from filmwright.stage.world.cast.gowns import GOWNS
from filmwright.stage.world.cast.implicit import Field, Loft, floats
from filmwright.stage.world.cast.jackets import JACKETS
from filmwright.stage.world.cast.notions import cord, disc, front_of, laid, plate
from filmwright.stage.world.cast.sewing import Patch, tinted
from filmwright.stage.world.cast.tailoring import darker, eased
from filmwright.stage.world.cast.tops import CUTS, Cut
from filmwright.stage.world.model import Finish, Floats
from filmwright.stage.world.world import Colour

_WHITE: Colour = (0.95, 0.95, 0.94)
_BRASS: Colour = (0.83, 0.66, 0.25)
_JACKETS = frozenset({"suit", *JACKETS})


def details(figure: Figure) -> list[Patch]:
    """Return collars, buttons and pockets of what is worn; a suit comes with its tie."""
    clothes = figure.character.clothes
    if figure.character.age == "baby":
        return []
    patches: list[Patch] = []
    cut = CUTS.get(clothes.top) or (GOWNS[clothes.top].bodice if clothes.top in GOWNS else None)
    if cut is not None:
        patches += _of_top(figure, cut, clothes.top_colour)
    if clothes.top == "tutu":
        patches += _tulle(figure, clothes.top_colour)
    if clothes.top == "armour":
        patches += _plates(figure, clothes.top_colour)
    if clothes.top in ("suit", "coat"):
        patches.append(
            _collar(figure, _WHITE if clothes.top == "suit" else (0.90, 0.88, 0.84), 0.010, 0.0, 14.0)
        )
    named = {accessory.kind for accessory in clothes.worn}
    if clothes.top == "suit" and not named & {"tie", "bow_tie", "scarf"}:
        red, green, _ = clothes.top_colour
        patches.append(tie(figure, (0.55, 0.10, 0.13) if red < 0.4 or green > 0.3 else (0.12, 0.16, 0.32)))
    for kind, colour in ((clothes.top, clothes.top_colour), (clothes.over, clothes.over_colour)):
        if kind in _JACKETS and kind is not None:
            patches += _of_jacket(figure, kind, colour)
    return patches


def _of_top(figure: Figure, cut: Cut, colour: Colour) -> list[Patch]:
    patches: list[Patch] = []
    ease = cut.ease + 0.004
    if cut.neck == "collar":
        own = cut.binding if isinstance(cut.binding, tuple) else colour
        patches.append(_collar(figure, own, 0.010, 0.0, 14.0))
    match cut.front:
        case "buttons":
            patches.append(_buttons(figure, ease, (0.86, 0.70, 0.54, 0.38, 0.22), (0.93, 0.92, 0.88), 0.0048))
        case "placket":
            patches.append(_buttons(figure, ease, (0.86, 0.74), (0.93, 0.92, 0.88), 0.0044))
        case "double":
            brass = _BRASS if sum(colour) < 2.2 else (0.30, 0.30, 0.33)
            for y in (0.030, -0.030):
                patches.append(_buttons(figure, ease, (0.82, 0.66, 0.50, 0.34), brass, 0.0068, y))
        case "zip":
            patches.append(_zip(figure, ease))
    if cut.pockets == 3:
        patches.append(
            _sewn_on(plate(figure, (0.0, 0.22), (0.060, 0.030), ease + 0.001), tinted(colour, 0.90))
        )
    else:
        sides = (0.047, -0.047)[: cut.pockets]
        for y in sides:
            patches.append(_sewn_on(plate(figure, (y, 0.64), (0.021, 0.024), ease), tinted(colour, 0.90)))
    return patches


def _of_jacket(figure: Figure, kind: str, colour: Colour) -> list[Patch]:
    cut = JACKETS.get(kind, JACKETS["blazer"])
    patches: list[Patch] = []
    if cut.lapels and cut.ease < 0.024:
        opening = 40.0 if cut.deep > 0.15 else 34.0
        patches.append(_collar(figure, darker(colour, 0.88), cut.ease + 0.001, 0.010, opening))
    top = 0.95 - cut.deep / 0.30
    if not cut.gap and cut.sleeve:
        dark = (0.10, 0.09, 0.09) if sum(colour) > 0.6 else (0.32, 0.31, 0.30)
        reach = 0.5 if cut.hem < 0.2 else 0.62
        shares = tuple(
            top - reach * k / (2 if cut.hem < 0.2 else 3) for k in range(2 if cut.hem < 0.2 else 4)
        )
        patches.append(_buttons(figure, cut.ease + 0.005, shares, dark, 0.0085))
    if cut.sleeve and not cut.stripes:
        for y in (0.052, -0.052):
            patches.append(
                _sewn_on(plate(figure, (y, 0.16), (0.026, 0.010), cut.ease + 0.006), tinted(colour, 0.84))
            )
    return patches


def _sewn_on(piece: Piece, colour: Colour) -> Patch:
    return Patch(piece=piece, colour=colour, finish=Finish.CLOTH)


def _collar(figure: Figure, colour: Colour, ease: float, wider: float, opening: float) -> Patch:
    """Return a stand about the neck and the fall that lies over the shoulders.

    `ease`: heights of the cloth below it over the body; `opening`: degrees from the middle of the chest
    to the collar's points.
    """
    tall, (x, _, z) = figure.tall, (float(v) for v in figure.joint("neck"))
    angle = np.deg2rad(np.linspace(opening, 360.0 - opening, 25))
    ahead = np.maximum(np.cos(angle), 0.0)
    below = Field(lumps=tuple(eased(torso(figure), (ease + 0.003) * tall)))
    slim = neck_radius(figure) + (0.006 + wider) * tall

    def ring(radius: float) -> tuple[Floats, Floats]:
        return floats(x + 0.006 * tall + 1.10 * radius * np.cos(angle)), floats(radius * np.sin(angle))

    def standing(radius: float, rise: float) -> Floats:
        a, b = ring(radius)
        return np.stack([a, b, floats(z + (rise - 0.034 * ahead**1.5) * tall)], axis=1)

    back = np.maximum(-np.cos(angle), 0.0)
    wide = (0.026 + 0.012 * ahead**2 - 0.014 * back + 0.3 * wider) * tall
    reach = slim + wide
    a, b = floats(x + 0.006 * tall + 1.10 * reach * np.cos(angle)), floats(reach * np.sin(angle))
    height = np.full(len(angle), z + 0.06 * tall, np.float32)
    for _ in range(30):
        height -= np.clip(below.at(np.stack([a, b, height], axis=1)), -0.02 * tall, 0.01 * tall)
    lip = np.stack([a, b, np.maximum(height, z - (0.012 + 0.06 * ahead) * tall)], axis=1)
    rows = [
        standing(slim, -0.02),
        standing(slim, 0.020),
        standing(slim + 0.004 * tall, 0.0245),
        standing(slim + 0.010 * tall, 0.019),
        lip + np.array([0, 0, 0.005 * tall]),
        lip,
    ]
    return Patch(piece=sheet(floats(np.stack(rows))), colour=colour, finish=Finish.CLOTH, rough=0.85)


def _buttons(
    figure: Figure, ease: float, shares: Iterable[float], colour: Colour, size: float, y: float = 0.0
) -> Patch:
    tall = figure.tall
    heights = floats([figure.torso_height(share) for share in shares])
    across = np.full(len(heights), y * tall, np.float32)
    x = front_of(figure, across, heights, ease, low=True)
    r = size * tall
    spots = zip(x, across, heights, strict=True)
    pieces = [disc(spot, ((0.0, r, 0.0), (0.0, 0.0, r)), 7) for spot in spots]
    return Patch(piece=joined(*pieces), colour=colour, finish=Finish.PLASTIC, rough=0.4)


def _zip(figure: Figure, ease: float) -> Patch:
    heights = floats(np.linspace(figure.torso_height(0.93), figure.torso_height(0.10), 8))
    x = front_of(figure, np.zeros(8, np.float32), heights, ease)
    path = floats(np.stack([x, np.zeros(8), heights], axis=1))
    return Patch(
        piece=cord(path, 0.004 * figure.tall, 5), colour=(0.62, 0.63, 0.66), finish=Finish.PLASTIC, rough=0.3
    )


def tie(figure: Figure, colour: Colour, weave: bool = False) -> Patch:
    """Return a necktie: a knot, and a blade that widens to its point above the belt."""
    del weave
    tall = figure.tall
    shares = np.array([0.33, 0.37, 0.44, 0.60, 0.76, 0.885, 0.90, 0.945, 0.965])
    half = np.array([0.001, 0.0145, 0.021, 0.0175, 0.0135, 0.0095, 0.0125, 0.0145, 0.012]) * tall
    z = np.array([figure.torso_height(float(share)) for share in shares])
    across = np.array([1.0, 0.55, 0.0, -0.55, -1.0])
    y = half[:, None] * -across[None, :]
    heights = z[:, None] + 0.0 * y
    piece = laid(figure, floats(y), floats(heights), 0.0145)
    grid = piece.positions.reshape(len(shares), 5, 3).copy()
    bulge = np.where(np.arange(len(shares)) >= 6, 0.011, 0.004) * tall
    grid[..., 0] += bulge[:, None] * (1 - across[None, :] ** 2)
    return Patch(piece=sheet(grid), colour=colour, finish=Finish.CLOTH, rough=0.6)


def _tulle(figure: Figure, colour: Colour) -> list[Patch]:
    """Return the stiff, frilled wheel about a ballerina's hips: three layers."""
    tall, z = figure.tall, figure.m.hip_height + 0.035 * figure.tall
    waist = torso(figure)[0]
    assert isinstance(waist, Loft)
    _, x, deep, wide = waist.stations[2]
    angle = np.linspace(0, 2 * np.pi, 48, endpoint=False)
    patches = []
    for layer, shade in enumerate((0.90, 1.0, 0.95)):
        rows = []
        for share, thick in (
            (0.0, -0.002),
            (0.55, -0.002),
            (1.0, -0.001),
            (1.0, 0.001),
            (0.55, 0.002),
            (0.0, 0.002),
        ):
            out = share * (0.150 + 0.012 * layer) * tall
            frill = 0.012 * share**2 * np.cos(16 * angle + 2 * layer) + (0.020 - 0.012 * layer) * share
            points = [
                x + (deep + 0.004 * tall + out) * np.cos(angle),
                (wide + 0.004 * tall + out) * np.sin(angle),
                z + (0.010 * layer + 0.001 * thick - frill) * tall,
            ]
            rows.append(np.stack(points, axis=1))
        patches.append(
            Patch(
                piece=sheet(floats(np.stack(rows)), loop=True),
                colour=tinted(colour, shade),
                finish=Finish.CLOTH,
                part="pelvis",
            )
        )
    return patches


def _plates(figure: Figure, colour: Colour) -> list[Patch]:
    """Return what makes armour of a metal shirt: domes on shoulders, elbows, knees; a ridge on the breast."""
    tall, k = figure.tall, figure.tall * figure.bulk
    patches = []
    for side, sign in (("l", 1.0), ("r", -1.0)):
        out = np.array([0.0, 0.7071 * sign, 0.7071])
        along = np.array([0.0, 0.7071 * sign, -0.7071])
        for part, back, wide, far in (("upper_arm", 0.010, 0.062, 0.012), ("forearm", 0.0, 0.036, 0.012)):
            centre = figure.joint(f"{part}_{side}") + out * far * tall + along * back * tall
            one, two = np.array([-wide * k, 0.0, 0.0]), along * sign * wide * k
            dome = disc(centre, (one, two), 12, 0.75)
            patches.append(_steel(dome, tinted(colour, 1.12), f"{part}_{side}"))
        x, y, z = (float(v) for v in figure.joint(f"shin_{side}"))
        knee = disc((x + 0.034 * k, y, z), ((0.0, 0.040 * k, 0.0), (0.0, 0.0, 0.048 * k)), 10, 0.7)
        patches.append(_steel(knee, tinted(colour, 1.12), f"shin_{side}"))
    heights = floats(np.linspace(figure.torso_height(0.30), figure.torso_height(0.93), 7))
    ahead = front_of(figure, np.zeros(7, np.float32), heights, 0.0175)
    path = floats(np.stack([ahead, np.zeros(7), heights], axis=1))
    patches.append(_steel(cord(path, 0.007 * tall, 5), tinted(colour, 0.8), "chest"))
    return patches


def _steel(piece: Piece, colour: Colour, part: str) -> Patch:
    return Patch(piece=piece, colour=colour, finish=Finish.METAL, rough=0.3, part=part)
