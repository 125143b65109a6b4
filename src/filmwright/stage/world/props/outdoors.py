"""What stands in streets and parks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from filmwright.stage.world.model import Finish, Mark, Surface
from filmwright.stage.world.props.wish import DARK_STEEL, STEEL, Wish
from filmwright.stage.world.shaping.assembly import Bench, bounds, box_solid, post_solid
from filmwright.stage.world.shaping.boxes import box, sphere
from filmwright.stage.world.shaping.foliage import crown, heap, leaf
from filmwright.stage.world.shaping.mesh import joined, merged, moved, recoloured, turned, unshadowed
from filmwright.stage.world.shaping.outlines import extruded, round_rectangle
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.pictures import panel
from filmwright.stage.world.shaping.shade import graduated, grounded
from filmwright.stage.world.shaping.swept import curved, swept
from filmwright.stage.world.shaping.turned import cone, cylinder, lathed, torus
from filmwright.stage.world.world import Colour


@dataclass(frozen=True)
class Species:
    """How a kind of tree grows: leaves' colour, crown's radius and height, height of the trunk."""

    leaves: Colour
    radius: float
    crown: float
    trunk: float
    lobes: int = 9
    bark: Colour = (0.33, 0.23, 0.16)
    tiers: int = 0  # a conifer's storeys of branches


SPECIES = {
    "oak": Species((0.31, 0.46, 0.16), 2.1, 3.3, 2.0, 9),
    "lime": Species((0.44, 0.56, 0.20), 1.6, 3.4, 1.7, 9),
    "poplar": Species((0.36, 0.50, 0.22), 1.0, 5.0, 1.2, 12),
    "maple": Species((0.80, 0.40, 0.15), 1.7, 2.9, 1.8, 9),
    "cherry": Species((0.93, 0.66, 0.70), 1.9, 2.4, 1.5, 10, (0.30, 0.20, 0.18)),
    "birch": Species((0.58, 0.64, 0.25), 1.2, 3.2, 2.0, 8, (0.82, 0.80, 0.75)),
    "pine": Species((0.16, 0.34, 0.24), 1.7, 5.4, 0.8, 0, (0.30, 0.20, 0.14), 6),
}


@lru_cache(maxsize=96)
def tree_surfaces(
    species: str, seed: int = 1, near: bool = True, leaves: Colour | None = None
) -> tuple[Surface, ...]:
    """Return a tree with its foot at the origin; far ones are simpler and have no loose leaves."""
    kind = SPECIES[species]
    colour = leaves or kind.leaves
    rng = np.random.default_rng(seed)
    sway = rng.uniform(-0.08, 0.08, 2) * kind.trunk
    pieces = _trunk(kind, sway, rng, near)
    if kind.tiers:
        pieces.append(_needles(kind, colour, seed, near))
    else:
        lobes = heap(kind.radius, kind.crown, kind.lobes if near else max(4, kind.lobes - 5), seed)
        canopy = crown(lobes, colour, seed, 5 if near else 3, 180 if near else 40)
        pieces.append(moved(canopy, (sway[0], sway[1], kind.trunk - 0.12 * kind.crown)))
    return merged(pieces)


def _trunk(kind: Species, sway: NDArray[np.float64], rng: np.random.Generator, near: bool) -> list[Surface]:
    bark = Paint(kind.bark, Finish.BARK)
    thick = 0.07 + 0.045 * kind.radius
    top = kind.trunk + (0.8 * kind.crown if kind.tiers else 0.45 * kind.crown)
    path = curved(
        [
            (0, 0, 0),
            (sway[0] * 0.2, sway[1] * 0.2, 0.3 * kind.trunk),
            (sway[0], sway[1], kind.trunk),
            (*sway, top),
        ],
        8,
    )
    girth = thick * np.array([1.75, 1.12, 1.0, 0.92, 0.82, 0.7, 0.5, 0.25])
    pieces = [
        graduated(swept(path, girth, bark, 9 if near else 6), tuple(0.72 * np.array(kind.bark)), kind.bark)
    ]
    for k in range(0 if kind.tiers else 3 if near else 0):
        angle = 2.1 * k + rng.uniform(0, 1)
        out = 0.55 * kind.radius
        start = (*sway, kind.trunk * (0.78 + 0.07 * k))
        middle = (
            sway[0] + 0.4 * out * np.cos(angle),
            sway[1] + 0.4 * out * np.sin(angle),
            kind.trunk + 0.05 * kind.crown,
        )
        end = (sway[0] + out * np.cos(angle), sway[1] + out * np.sin(angle), kind.trunk + 0.3 * kind.crown)
        pieces.append(
            swept(curved([start, middle, end], 5), thick * np.array([0.5, 0.42, 0.36, 0.28, 0.15]), bark, 6)
        )
    return pieces


def _needles(kind: Species, colour: Colour, seed: int, near: bool) -> Surface:
    """Storeys of drooping branches with a ragged hem, lighter at their tips."""
    tiers = []
    segments = 22 if near else 12
    rng = np.random.default_rng(seed)
    for k in range(kind.tiers):
        up = k / kind.tiers
        radius = kind.radius * (1 - 0.86 * up)
        high = kind.crown / kind.tiers * 1.75
        foot = kind.trunk + kind.crown * up * 0.93
        skirt = lathed(
            [
                (0.0, 0.12 * high),
                (0.55 * radius, 0.04 * high),
                (radius, 0.0),
                (0.55 * radius, 0.36 * high),
                (0.05, high),
            ],
            Paint(colour, Finish.LEAF),
            segments,
            75,
        )
        ragged = skirt.positions.copy()
        angle = np.arctan2(ragged[:, 1], ragged[:, 0])
        edge = np.hypot(ragged[:, 0], ragged[:, 1]) / radius
        wave = np.sin(angle * segments / 2 + k) * 0.10 + np.sin(angle * 5 + seed + k) * 0.07
        ragged[:, :2] *= (1 + wave * edge)[:, None]
        ragged[:, 2] -= 0.16 * high * edge**2 * (1 + wave)
        tint = graduated(skirt, tuple(0.62 * np.array(colour)), tuple(np.minimum(1.18 * np.array(colour), 1)))
        tier = moved(turned(_replaced(tint, ragged), float(rng.uniform(0, 40))), (0, 0, foot))
        tiers.append(tier)
    return joined(tiers)


def _replaced(what: Surface, positions: NDArray[np.floating]) -> Surface:
    return replace(what, positions=positions.astype(np.float32))


def tree(wish: Wish) -> Bench:
    species = next((name for name in SPECIES if wish.says(name)), "oak")
    if wish.says("blossom", "sakura"):
        species = "cherry"
    return grown(wish, species)


def grown(wish: Wish, species: str) -> Bench:
    """Return a tree of a species; a colour or a material asked for is that of its leaves."""
    kind = SPECIES[species]
    made = Bench(mass=900, fixed=True)
    leaves = wish.main(kind.leaves, Finish.LEAF)
    for piece in tree_surfaces(species, 3, True, wish.prop.colour):
        recut = wish.prop.material is not None and piece.finish is Finish.LEAF
        made.add(recoloured(piece, leaves.colour, leaves.finish) if recut else piece)
    made.solids.append(post_solid(0.2, kind.trunk + 1, (0, 0, 0), "wood"))
    made.marks |= {"top": Mark(position=(0, 0, bounds(made.surfaces)[1][2]))}
    return made


def plant(wish: Wish) -> Bench:
    pot = wish.main((0.80, 0.46, 0.33), Finish.PLAIN, 0.9)
    made = Bench(mass=6)
    made.add(
        lathed(
            [
                (0, 0),
                (0.11, 0),
                (0.12, 0.01),
                (0.155, 0.24),
                (0.165, 0.245),
                (0.165, 0.28),
                (0.145, 0.28),
                (0.14, 0.24),
                (0, 0.235),
            ],
            pot,
            24,
            40,
        )
    )
    made.add(
        moved(lathed([(0.14, 0), (0, 0.012)], Paint((0.16, 0.11, 0.08), Finish.GRASS), 16), (0, 0, 0.238))
    )
    rng = np.random.default_rng(5)
    for k in range(15):
        tone = rng.uniform(0.8, 1.2)
        green = Paint((0.20 * tone, 0.42 * tone, 0.20 * tone), Finish.LEAF, 0.5)
        long = rng.uniform(0.34, 0.5)
        blade = graduated(
            leaf(long, 0.12, rng.uniform(0.02, 0.10), green),
            green.shaded(0.6).colour,
            green.shaded(1.25).colour,
            0,
        )
        lift = 25 + 50 * (k / 15) + rng.uniform(-6, 6)
        blade = turned(turned(blade, -lift, "y"), 137.5 * k)
        made.add(moved(blade, (0, 0, 0.28 + 0.012 * k)))
    made.surfaces = [grounded(piece, 0.2, 0.7) for piece in made.surfaces]
    made.solids.append(post_solid(0.16, 0.28, (0, 0, 0), "ceramic"))
    made.marks |= {"grip": Mark(position=(0, 0, 0.15)), "top": Mark(position=(0, 0, 0.9))}
    return made


def sign(wish: Wish) -> Bench:
    """A board on a post; it shows the picture, or the words asked for."""
    paint = wish.main((0.12, 0.38, 0.52), Finish.PLASTIC, 0.5)
    made = Bench(mass=15, fixed=True)
    made.add(cylinder(0.03, 2.25, STEEL, 0.008, 12), cylinder(0.16, 0.05, DARK_STEEL, 0.015, 20))
    plate = turned(extruded(round_rectangle(0.52, 0.82, 0.06), 0.03, paint, 0.008), 90, "y")
    made.add(moved(plate, (0.03, 0, 1.95)))
    rim = extruded(round_rectangle(0.47, 0.77, 0.045), 0.004, Paint((0.95, 0.95, 0.92), Finish.PLASTIC))
    made.add(moved(turned(rim, 90, "y"), (0.0602, 0, 1.95)))
    face = extruded(round_rectangle(0.445, 0.745, 0.04), 0.004, paint)
    made.add(moved(turned(face, 90, "y"), (0.062, 0, 1.95)))
    if wish.prop.picture is not None or wish.prop.words:
        made.add(
            moved(panel(wish.prop.picture or f"label:{wish.prop.words}", (0.68, 0.38)), (0.0675, 0, 1.95))
        )
    else:
        arrow = [
            (-0.2, -0.03),
            (0.05, -0.03),
            (0.05, -0.1),
            (0.22, 0.0),
            (0.05, 0.1),
            (0.05, 0.03),
            (-0.2, 0.03),
        ]
        white = extruded(arrow, 0.003, Paint((0.95, 0.95, 0.92), Finish.PLASTIC))
        made.add(moved(turned(turned(white, 90, "z"), 90, "y"), (0.066, 0, 1.95)))
    made.solids += [post_solid(0.04, 2.2, (0, 0, 0)), box_solid((0.05, 0.82, 0.52), (0.04, 0, 1.95), "metal")]
    made.marks |= {"top": Mark(position=(0, 0, 2.25))}
    return made


LAMP_HEIGHT = 4.6
LAMP_HEAD = (0.95, 0.0, 4.42)
"""Where the light of a street lamp hangs: its arm reaches along +x."""


@lru_cache(maxsize=8)
def street_lamp_surfaces(paint: Paint) -> tuple[Surface, ...]:
    """Return a street lamp on a curved arm that reaches along +x."""
    shaft = [
        (0, 0),
        (0.13, 0),
        (0.13, 0.06),
        (0.085, 0.10),
        (0.075, 0.55),
        (0.05, 0.62),
        (0.04, 3.9),
        (0.0, 3.9),
    ]
    pieces = [lathed(shaft, paint, 14, 40)]
    arm = curved([(0, 0, 3.7), (0.02, 0, 4.15), (0.3, 0, 4.52), (0.72, 0, 4.56)], 12)
    pieces.append(swept(arm, np.linspace(0.04, 0.026, 12), paint, 8))
    hood = lathed(
        [(0.0, 0.13), (0.06, 0.12), (0.2, 0.02), (0.21, -0.02), (0.19, -0.02), (0.0, -0.01)][::-1], paint, 18
    )
    pieces.append(moved(hood, (LAMP_HEAD[0] - 0.08, 0, 4.46)))
    pieces.append(swept([(0.70, 0, 4.56), (LAMP_HEAD[0] - 0.08, 0, 4.57)], 0.03, paint, 8))
    bulb = unshadowed(sphere(1.0, Paint((1.0, 0.90, 0.68), Finish.GLOW), 3))
    bulb = _replaced(bulb, bulb.positions * (0.155, 0.155, 0.07))
    pieces.append(moved(bulb, (LAMP_HEAD[0] - 0.08, 0, 4.44)))
    return merged(pieces)


def street_lamp(wish: Wish) -> Bench:
    made = Bench(mass=120, fixed=True)
    made.add(*street_lamp_surfaces(wish.main((0.13, 0.17, 0.18), Finish.METAL, 0.5)))
    made.solids.append(post_solid(0.09, 4, (0, 0, 0)))
    made.marks |= {"top": Mark(position=(0, 0, LAMP_HEIGHT)), "light": Mark(position=LAMP_HEAD)}
    return made


def trash_can(wish: Wish) -> Bench:
    paint = wish.main((0.20, 0.34, 0.30), Finish.METAL, 0.5)
    made = Bench(mass=9)
    made.add(
        lathed(
            [(0, 0.03), (0.21, 0.03), (0.23, 0.06), (0.245, 0.74), (0.235, 0.76), (0, 0.76)], paint, 24, 40
        )
    )
    for k in range(16):
        a = 22.5 * k
        slat = box((0.012, 0.055, 0.62), paint.shaded(1.15), 0.004)
        made.add(turned(moved(slat, (0.243, 0, 0.39)), a))
    made.add(moved(torus(0.24, 0.018, paint.shaded(0.8), 28, 6), (0, 0, 0.76)))
    made.add(moved(lathed([(0.235, 0), (0.20, 0.075), (0.0, 0.11)], paint.shaded(0.85), 24), (0, 0, 0.77)))
    made.add(moved(lathed([(0.11, 0), (0.0, 0.012)], Paint((0.05, 0.05, 0.05)), 20), (0, 0, 0.862)))
    made.add(cylinder(0.2, 0.035, DARK_STEEL, 0.008, 20))
    made.surfaces = [grounded(piece, 0.35, 0.6) for piece in made.surfaces]
    made.solids.append(post_solid(0.24, 0.85, (0, 0, 0)))
    made.marks |= {"grip": Mark(position=(0, 0.24, 0.6)), "top": Mark(position=(0, 0, 0.87))}
    return made


def traffic_cone(wish: Wish) -> Bench:
    orange = wish.main((0.95, 0.36, 0.10), Finish.PLASTIC, 0.5)
    white = Paint((0.95, 0.95, 0.93), Finish.PLASTIC, 0.3)
    made = Bench(mass=1.5)
    made.add(
        extruded(round_rectangle(0.36, 0.36, 0.05), 0.03, Paint((0.12, 0.12, 0.12), Finish.RUBBER), 0.01)
    )

    def radius(z: float) -> float:
        return 0.14 - 0.11 * (z - 0.03) / 0.47

    made.add(moved(cone((0.14, 0.03), 0.47, orange, 0.006, 24), (0, 0, 0.03)))
    for low, high in ((0.19, 0.27), (0.34, 0.40)):
        made.add(
            lathed(
                [
                    (radius(low), low),
                    (radius(low) + 0.002, low + 0.001),
                    (radius(high) + 0.002, high - 0.001),
                    (radius(high), high),
                ],
                white,
                24,
            )
        )
    made.surfaces = [grounded(piece, 0.25, 0.7) for piece in made.surfaces]
    made.solids += [
        box_solid((0.36, 0.36, 0.03), (0, 0, 0.015), "rubber"),
        post_solid(0.08, 0.45, (0, 0, 0.03), "plastic"),
    ]
    made.marks |= {"grip": Mark(position=(0, 0, 0.45)), "top": Mark(position=(0, 0, 0.5))}
    return made


MAKERS = {
    "plant": plant,
    "sign": sign,
    "street_lamp": street_lamp,
    "traffic_cone": traffic_cone,
    "trash_can": trash_can,
    "tree": tree,
}
