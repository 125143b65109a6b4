"""What kept animals live with: wheels and posts, an aquarium, hives, baths, cages and beds."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.model import Finish, Mark
from filmwright.stage.world.props.wish import BLACK, IRON, WHITE, Wish
from filmwright.stage.world.props.yard import TIMBER
from filmwright.stage.world.shaping.assembly import Bench, box_solid
from filmwright.stage.world.shaping.boxes import box, ellipsoid, rounded_box, sphere
from filmwright.stage.world.shaping.joinery import along_x, along_y, around, facing
from filmwright.stage.world.shaping.mesh import moved, scaled, turned
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import cylinder, disc, lathed, torus

_WATER = Paint((0.28, 0.62, 0.80), Finish.WATER, 0.10)
_BARK = Paint((0.42, 0.29, 0.18), Finish.BARK)
_LEAF = Paint((0.34, 0.58, 0.20), Finish.LEAF)
_PEBBLE = Paint((0.56, 0.54, 0.50), Finish.ROCK)
_SKY = Paint((0.62, 0.83, 0.98), Finish.GLOW)


def scratching_post(wish: Wish) -> Bench:
    """A post wound with rope, a plush platform on top."""
    plush = wish.main((0.86, 0.78, 0.66), Finish.CARPET)
    rope = Paint((0.80, 0.66, 0.42), Finish.CLOTH)
    made = Bench(mass=9)
    made.add(
        moved(rounded_box((0.5, 0.5, 0.07), 0.03, plush), (0, 0, 0.035)),
        cylinder(0.06, 0.75, rope, 0.0, 18),
        *(
            moved(torus(0.061, 0.012, rope.shaded(0.85 + 0.2 * (k % 2)), 18, 6), (0, 0, 0.1 + 0.045 * k))
            for k in range(14)
        ),
        moved(rounded_box((0.44, 0.44, 0.07), 0.03, plush), (0, 0, 0.77)),
        rod((0.2, 0.14, 0.74), (0.2, 0.14, 0.55), 0.005, IRON, 5),
        moved(sphere(0.035, Paint((0.85, 0.25, 0.30), Finish.CLOTH), 4), (0.2, 0.14, 0.53)),
    )
    return made.cased("cloth", None, 0.9)


def hamster_wheel(wish: Wish) -> Bench:
    """A running wheel on its stand, big enough for a hamster."""
    paint = wish.lacquer((0.25, 0.62, 0.85))
    made = Bench(mass=0.6)
    r, z = 0.15, 0.17
    wheel = [moved(turned(torus(r, 0.008, paint, 30, 6), 90, "x"), (0, y, 0)) for y in (-0.05, 0.05)]
    wheel += [
        rod(
            (float(r * np.cos(a)), -0.05, float(r * np.sin(a))),
            (float(r * np.cos(a)), 0.05, float(r * np.sin(a))),
            0.004,
            paint.shaded(1.1),
            5,
        )
        for a in np.linspace(0, 2 * np.pi, 26, endpoint=False)
    ]
    wheel += [
        rod((0, -0.05, 0), (float(r * np.cos(a)), -0.05, float(r * np.sin(a))), 0.005, WHITE, 5)
        for a in np.linspace(0, 2 * np.pi, 5, endpoint=False)
    ]
    made.add(*(moved(piece, (0, 0, z)) for piece in wheel))
    made.add(
        moved(rounded_box((0.2, 0.2, 0.02), 0.008, paint.shaded(0.7)), (0, 0, 0.01)),
        rod((-0.08, -0.08, 0.01), (0, -0.07, z), 0.008, paint.shaded(0.7), 6),
        rod((0.08, -0.08, 0.01), (0, -0.07, z), 0.008, paint.shaded(0.7), 6),
    )
    made.marks["perch"] = Mark(position=(0, 0, z - r + 0.01))
    return made.cased("plastic", None, 0.9)


def aquarium(wish: Wish) -> Bench:
    """A glass tank on its stand: gravel, weeds and water."""
    wood = wish.main((0.30, 0.22, 0.16), Finish.WOOD, 0.5)
    made = Bench(mass=120, fixed=True)
    low, high = 0.62, 0.62
    made.add(
        moved(box((0.46, 1.3, low), wood, 0.01), (0, 0, low / 2)),
        moved(box((0.42, 1.24, 0.06), Paint((0.86, 0.74, 0.52), Finish.SAND)), (0, 0, low + 0.04)),
        moved(
            box((0.40, 1.22, high - 0.14), Paint((0.36, 0.72, 0.86), Finish.GLASS)),
            (0, 0, low + high / 2 - 0.02),
        ),
        moved(box((0.46, 1.3, 0.07), BLACK, 0.01), (0, 0, low + high)),
        *(
            moved(box((0.03, 0.03, high), BLACK), (x, y, low + high / 2))
            for x in (-0.22, 0.22)
            for y in (-0.63, 0.63)
        ),
    )
    rng = np.random.default_rng(2)
    for y in (-0.5, -0.42, 0.1, 0.42, 0.5):
        x = float(rng.uniform(-0.1, 0.1))
        stem = curved(
            [
                (x, y, low + 0.05),
                (x + 0.04, y + 0.03, low + 0.25),
                (x, y, low + float(rng.uniform(0.3, 0.45))),
            ],
            7,
        )
        made.add(swept(stem, np.linspace(0.022, 0.006, 7), _LEAF, 6))
    made.add(moved(scaled(sphere(0.1, _PEBBLE, 3), (1, 1.3, 0.8)), (0, -0.12, low + 0.1)))
    return made.cased("glass", None, 0.95)


def bird_bath(wish: Wish) -> Bench:
    """A shallow stone bowl of water on a pedestal."""
    stone = wish.main((0.72, 0.70, 0.66), Finish.STONE)
    made = Bench(mass=40, fixed=True)
    profile = [
        (0, 0),
        (0.18, 0),
        (0.18, 0.04),
        (0.08, 0.08),
        (0.06, 0.4),
        (0.1, 0.5),
        (0.34, 0.6),
        (0.36, 0.63),
        (0.33, 0.62),
        (0.2, 0.57),
        (0, 0.56),
    ]
    made.add(lathed(profile, stone, 30, 40), moved(disc(0.31, _WATER, 30), (0, 0, 0.61)))
    made.marks["perch"] = Mark(position=(0, 0, 0.60))
    return made.cased("stone", None, 0.9)


def beehive(wish: Wish) -> Bench:
    """A domed hive of straw rings with a dark way in."""
    straw = wish.main((0.90, 0.72, 0.32), Finish.CLOTH)
    made = Bench(mass=12)
    for k, r in enumerate((0.25, 0.27, 0.275, 0.27, 0.25, 0.22, 0.17, 0.10)):
        made.add(moved(torus(r, 0.05, straw.shaded(0.95 + 0.1 * (k % 2)), 26, 8), (0, 0, 0.12 + 0.075 * k)))
    made.add(
        moved(ellipsoid((0.25, 0.25, 0.33), straw.shaded(0.85), 5), (0, 0, 0.36)),
        moved(along_x(cylinder(0.06, 0.03, BLACK, 0, 18)), (0.29, 0, 0.2)),
        moved(box((0.62, 0.62, 0.05), TIMBER, 0.01), (0, 0, 0.045)),
        *(moved(box((0.06, 0.06, 0.05), TIMBER), (x, y, 0.02)) for x in (-0.25, 0.25) for y in (-0.25, 0.25)),
    )
    low = min(float(piece.positions[:, 2].min()) for piece in made.surfaces)
    made.surfaces = [moved(piece, (0, 0, -low)) for piece in made.surfaces]
    return made.cased("cloth", None, 0.9)


def bird_feeder(wish: Wish) -> Bench:
    """A tray of seed under a little roof on a post."""
    paint = wish.main((0.70, 0.48, 0.26), Finish.WOOD, 0.6)
    made = Bench(mass=8, fixed=True)
    made.add(
        cylinder(0.035, 1.2, TIMBER, 0, 10),
        moved(box((0.5, 0.5, 0.03), paint, 0.005), (0, 0, 1.2)),
        *around([moved(box((0.02, 0.5, 0.05), paint.shaded(0.9)), (0.24, 0, 1.24))], 4),
        moved(ellipsoid((0.18, 0.18, 0.05), Paint((0.86, 0.70, 0.36), Finish.SOIL), 4), (0, 0, 1.22)),
        *(rod((x, y, 1.2), (x, y, 1.55), 0.012, paint, 6) for x in (-0.2, 0.2) for y in (-0.2, 0.2)),
        moved(
            facing([(-0.36, 0), (0.36, 0), (0, 0.24)], 0.62, Paint((0.62, 0.20, 0.15), Finish.TILE)),
            (0, 0, 1.54),
        ),
    )
    made.marks["perch"] = Mark(position=(0.14, 0, 1.22))
    return made.cased("wood", None, 0.9)


def birdcage(wish: Wish) -> Bench:
    """A domed cage of bars on its foot, a swing inside."""
    paint = wish.main((0.92, 0.76, 0.36), Finish.METAL, 0.35)
    made = Bench(mass=4)
    r, low, high = 0.26, 0.08, 0.6
    made.add(cylinder(r + 0.02, low, paint, 0.01, 30), moved(torus(r, 0.01, paint, 30, 6), (0, 0, high)))
    for a in np.linspace(0, 2 * np.pi, 20, endpoint=False):
        c, s = float(np.cos(a)), float(np.sin(a))
        bar = [
            (r * c, r * s, low),
            (r * c, r * s, 0.45),
            (r * c, r * s, high),
            (0.6 * r * c, 0.6 * r * s, high + 0.17),
            (0, 0, high + 0.24),
        ]
        made.add(swept(curved(bar, 12), 0.005, paint, 5))
    made.add(
        moved(torus(0.05, 0.008, paint, 20, 6), (0, 0, high + 0.27)),
        rod((0, -r, 0.28), (0, r, 0.28), 0.01, TIMBER, 6),
    )
    made.marks["perch"] = Mark(position=(0, 0, 0.29))
    return made.cased("metal", (0, 0, high + 0.27), 0.9)


def pet_bed(wish: Wish) -> Bench:
    """A round cushion with a thick rim."""
    plush = wish.main((0.42, 0.52, 0.66), Finish.CARPET)
    made = Bench(mass=2)
    made.add(
        moved(torus(0.40, 0.09, plush, 34, 10), (0, 0, 0.09)),
        moved(ellipsoid((0.36, 0.36, 0.07), Paint((0.95, 0.91, 0.82), Finish.CARPET), 5), (0, 0, 0.07)),
    )
    made.marks["perch"] = Mark(position=(0, 0, 0.12))
    return made.cased("cloth", None, 0.9)


def bone(wish: Wish) -> Bench:
    """A bone as every dog dreams of it: two knobs at either end."""
    ivory = wish.main((0.95, 0.92, 0.84), Finish.SOFT)
    made = Bench(mass=0.2)
    made.add(
        moved(along_y(cylinder(0.022, 0.22, ivory, 0, 14)), (0, -0.11, 0.035)),
        *(moved(sphere(0.035, ivory, 4), (s * 0.028, t * 0.11, 0.035)) for s in (-1, 1) for t in (-1, 1)),
    )
    return made.cased("wood", (0, 0, 0.035), 0.9)


def dirt_hole(wish: Wish) -> Bench:
    """A dark hole in the ground with the earth thrown out of it behind."""
    earth = wish.main((0.44, 0.30, 0.18), Finish.SOIL)
    made = Bench(mass=40, fixed=True)
    made.add(moved(scaled(disc(0.30, earth.shaded(0.8), 26), (0.9, 1.1, 1.0)), (0, 0, 0.004)))
    made.add(moved(scaled(disc(0.20, BLACK, 24), (0.85, 1.1, 1.0)), (0, 0, 0.008)))
    rng = np.random.default_rng(4)
    for turn in np.linspace(0.5, 5.8, 24):
        size = float(rng.uniform(0.05, 0.13)) * (1.3 if 2.0 < turn < 4.3 else 0.6)
        far = float(rng.uniform(0.24, 0.36))
        clod = scaled(sphere(size, earth.shaded(float(rng.uniform(0.85, 1.2))), 3), (1.0, 1.0, 0.62))
        made.add(moved(clod, (far * float(np.cos(turn)), 1.1 * far * float(np.sin(turn)), 0.62 * size)))
    made.solids.append(box_solid((0.5, 0.6, 0.04), (0, 0, 0.02), "soil"))
    made.marks["top"] = Mark(position=(0, 0, 0.04))
    return made


MAKERS = {
    "aquarium": aquarium,
    "beehive": beehive,
    "bird_bath": bird_bath,
    "bird_feeder": bird_feeder,
    "birdcage": birdcage,
    "bone": bone,
    "dirt_hole": dirt_hole,
    "hamster_wheel": hamster_wheel,
    "pet_bed": pet_bed,
    "scratching_post": scratching_post,
}
