"""What a hand can hold, and what lies on tables."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.model import Finish, Mark, Surface
from filmwright.stage.world.props.furniture import screen
from filmwright.stage.world.props.wish import BLACK, STEEL, WALNUT, Wish
from filmwright.stage.world.shaping.assembly import Bench, box_solid, post_solid
from filmwright.stage.world.shaping.boxes import box
from filmwright.stage.world.shaping.grounds import draped
from filmwright.stage.world.shaping.joinery import facing
from filmwright.stage.world.shaping.mesh import moved, turned, two_sided
from filmwright.stage.world.shaping.outlines import extruded, round_rectangle
from filmwright.stage.world.shaping.paint import Paint, mixed
from filmwright.stage.world.shaping.shade import grounded, tinted
from filmwright.stage.world.shaping.swept import curved, lofted, rod, swept
from filmwright.stage.world.shaping.turned import cylinder, lathed

_PAPER = Paint((0.95, 0.93, 0.88), Finish.PLAIN, 0.95)


def umbrella(wish: Wish) -> Bench:
    """Open, standing on its hook; `grip` is where a hand holds it."""
    cloth = wish.main((0.80, 0.16, 0.17), Finish.CLOTH)
    made = Bench(mass=0.5)
    ribs, rings, span = 8, 6, 0.54
    around = np.linspace(0, 2 * np.pi, ribs * 2 + 1)
    out = np.linspace(0.02, 1, rings)
    sag = 1 - 0.05 * (np.arange(ribs * 2 + 1) % 2)  # cloth hangs in between two ribs
    radius = span * out[:, None] * sag
    height = 0.98 - 0.27 * out[:, None] ** 2 + 0.02 * (1 - sag) * out[:, None]
    x, y = radius * np.cos(around), radius * np.sin(around)
    grid = np.stack([x, y, np.broadcast_to(height, x.shape)], axis=-1)
    canopy = draped(grid, cloth)
    panels = np.tile(1 + 0.07 * ((np.arange(ribs * 2 + 1) // 2 % 2) * 2 - 1), rings)
    made.add(two_sided(tinted(canopy, panels)))
    for k in range(ribs):
        a = 2 * np.pi * k / ribs
        path = [
            (span * s * np.cos(a), span * s * np.sin(a), 0.972 - 0.27 * s**2) for s in (0.04, 0.4, 0.7, 1.0)
        ]
        made.add(swept(path, 0.004, STEEL, 3))
        made.add(rod((0.012 * np.cos(a), 0.012 * np.sin(a), 0.72), path[1], 0.003, STEEL, 3))
    made.add(rod((0, 0, 0.14), (0, 0, 1.04), 0.008, STEEL, 8))
    hook = curved([(0, 0, 0.2), (0, 0, 0.06), (0.035, 0, 0.02), (0.07, 0, 0.05)], 12)
    made.add(swept(hook, 0.014, WALNUT, 8))
    low = min(float(piece.positions[:, 2].min()) for piece in made.surfaces)
    made.surfaces = [moved(piece, (0, 0, -low)) for piece in made.surfaces]
    made.solids += [
        post_solid(0.014, 0.98, (0, 0, 0.01), "wood"),
        post_solid(0.45, 0.16, (0, 0, 0.78), "cloth"),
    ]
    made.marks |= {"grip": Mark(position=(0, 0, 0.14)), "top": Mark(position=(0, 0, 1.03))}
    return made


def cup(wish: Wish) -> Bench:
    clay = wish.main((0.92, 0.90, 0.85), Finish.PLASTIC, 0.25)
    made = Bench(mass=0.3)
    profile = [
        (0, 0),
        (0.028, 0),
        (0.033, 0.006),
        (0.039, 0.05),
        (0.041, 0.092),
        (0.0395, 0.095),
        (0.0375, 0.091),
        (0.035, 0.05),
        (0.029, 0.012),
        (0, 0.010),
    ]
    made.add(lathed(profile, clay, 24))
    made.add(
        moved(
            lathed([(0.0365, 0), (0.0, 0)], Paint((0.20, 0.11, 0.06), Finish.PLASTIC, 0.1), 20), (0, 0, 0.08)
        )
    )
    ear = curved([(0, 0.037, 0.075), (0, 0.062, 0.076), (0, 0.066, 0.045), (0, 0.036, 0.026)], 12)
    made.add(swept(ear, 0.0055, clay, 8))
    made.solids.append(post_solid(0.041, 0.095, (0, 0, 0), "ceramic"))
    made.marks |= {"grip": Mark(position=(0, 0.05, 0.05)), "top": Mark(position=(0, 0, 0.095))}
    return made


def carton(wish: Wish) -> Bench:
    """A box of cardboard with its flaps taped shut."""
    card = wish.main((0.72, 0.55, 0.36), Finish.PLAIN, 0.95)
    made = Bench(mass=2.5)
    made.add(moved(box((0.42, 0.50, 0.36), card, 0.008), (0, 0, 0.18)))
    made.add(moved(box((0.422, 0.004, 0.002), card.shaded(0.6)), (0, 0, 0.361)))
    tape = Paint((0.80, 0.69, 0.47), Finish.PLASTIC, 0.35)
    made.add(moved(box((0.425, 0.06, 0.003), tape), (0, 0, 0.361)))
    for side in (-1, 1):
        made.add(moved(box((0.003, 0.06, 0.09), tape), (side * 0.211, 0, 0.318)))
        made.add(moved(box((0.10, 0.002, 0.03), card.shaded(0.35)), (0, side * 0.2505, 0.25)))
    if wish.prop.picture is not None:
        made.add(screen(wish.prop.picture, (0.30, 0.30 / max(wish.aspect, 0.6)), (0.2125, 0, 0.17)))
    made.surfaces = [grounded(piece, 0.2, 0.7) for piece in made.surfaces]
    made.solids.append(box_solid((0.42, 0.50, 0.36), (0, 0, 0.18), "cardboard", 0.15))
    made.marks |= {"grip": Mark(position=(0, 0, 0.18)), "top": Mark(position=(0, 0, 0.36))}
    return made


def book(wish: Wish) -> Bench:
    cover = wish.main((0.19, 0.33, 0.45), Finish.CLOTH, 0.7)
    made = Bench(mass=0.5)
    for z in (0.002, 0.034):
        made.add(moved(box((0.235, 0.165, 0.004), cover, 0.0015), (0, 0, z)))
    spine = extruded([(-0.1175, 0.0), (0.1175, 0.0), (0.1175, 0.036), (-0.1175, 0.036)], 0.006, cover, 0.002)
    made.add(moved(turned(spine, 90, "x"), (0, -0.0785, 0)))
    made.add(moved(box((0.225, 0.152, 0.028), _PAPER), (0, 0.002, 0.018)))
    gilt = Paint(mixed(cover.colour, (0.95, 0.80, 0.45), 0.8), Finish.METAL, 0.4)
    made.add(moved(box((0.12, 0.09, 0.0006), gilt), (0.03, 0, 0.0361)))
    made.add(moved(box((0.11, 0.08, 0.0006), cover.shaded(0.9)), (0.03, 0, 0.0365)))
    made.solids.append(box_solid((0.235, 0.165, 0.036), (0, 0, 0.018), "paper", 0.1))
    made.marks |= {"grip": Mark(position=(0, 0.06, 0.018)), "top": Mark(position=(0, 0, 0.037))}
    return made


def phone(wish: Wish) -> Bench:
    """Upright, its screen along +x."""
    case = wish.main((0.10, 0.11, 0.13), Finish.METAL, 0.25)
    made = Bench(mass=0.2)
    slab = extruded(round_rectangle(0.152, 0.0745, 0.012, 5), 0.008, case, 0.002)
    made.add(moved(turned(slab, 90, "y"), (-0.004, 0, 0.076)))
    made.add(screen(wish.prop.picture, (0.068, 0.145), (0.0043, 0, 0.076)))
    if wish.prop.picture is None:
        made.add(*_home_screen())
    made.add(moved(turned(cylinder(0.008, 0.003, BLACK, 0.001, 12), -90, "y"), (-0.004, 0.02, 0.135)))
    made.solids.append(box_solid((0.008, 0.0745, 0.152), (0, 0, 0.076), "glass", 0.2))
    made.marks |= {
        "grip": Mark(position=(0, 0, 0.05)),
        "top": Mark(position=(0, 0, 0.152)),
        "screen": Mark(position=(0.005, 0, 0.076)),
    }
    return made


def _home_screen() -> list[Surface]:
    """Return rows of coloured icons, a clock's bars and a notch, a hair in front of a phone's screen."""
    tones = (
        (0.95, 0.75, 0.25),
        (0.36, 0.80, 0.48),
        (0.92, 0.36, 0.32),
        (0.97, 0.97, 0.97),
        (0.66, 0.48, 0.92),
    )
    square = round_rectangle(0.0115, 0.0115, 0.003, 2)
    icons = [facing(square, 0.0006, Paint(tone, Finish.GLOW)) for tone in tones]
    pieces = []
    for k in range(16):
        row = k // 4 if k < 12 else 4.9
        at = (0.0047, -0.0237 + 0.0158 * (k % 4), 0.1 - 0.0175 * row)
        pieces.append(moved(icons[(3 * k + k // 4) % 5], at))
    pieces.append(
        moved(box((0.0006, 0.034, 0.007), Paint((0.95, 0.97, 1.0), Finish.GLOW)), (0.0047, 0, 0.126))
    )
    pieces.append(moved(box((0.0008, 0.022, 0.0045), BLACK, 0.0002), (0.0048, 0, 0.146)))
    return pieces


def bottle(wish: Wish) -> Bench:
    glass = wish.main((0.16, 0.42, 0.34), Finish.PLASTIC, 0.08)
    made = Bench(mass=0.8)
    profile = [
        (0, 0.006),
        (0.026, 0),
        (0.035, 0.004),
        (0.037, 0.014),
        (0.037, 0.165),
        (0.033, 0.19),
        (0.017, 0.222),
        (0.0145, 0.235),
        (0.0145, 0.272),
        (0.017, 0.274),
        (0.017, 0.284),
        (0.0, 0.284),
    ]
    made.add(lathed(profile, glass, 28, 40))
    label = Paint(mixed(glass.colour, (0.97, 0.94, 0.86), 0.9), Finish.PLAIN, 0.8)
    made.add(
        moved(
            lathed([(0.037, 0), (0.0376, 0.001), (0.0376, 0.085), (0.037, 0.086)], label, 28), (0, 0, 0.045)
        )
    )
    band = Paint((0.84, 0.66, 0.36), Finish.PLASTIC, 0.22)
    for z in (0.055, 0.118):
        made.add(
            moved(
                lathed([(0.0376, 0), (0.038, 0.0005), (0.038, 0.004), (0.0376, 0.0045)], band, 28), (0, 0, z)
            )
        )
    made.add(moved(cylinder(0.0172, 0.022, band, 0.003, 20), (0, 0, 0.277)))
    made.solids.append(post_solid(0.037, 0.298, (0, 0, 0), "glass"))
    made.marks |= {"grip": Mark(position=(0, 0, 0.11)), "top": Mark(position=(0, 0, 0.299))}
    return made


def laptop(wish: Wish) -> Bench:
    """Open, its screen along +x."""
    shell = wish.main((0.72, 0.73, 0.75), Finish.METAL, 0.35)
    made = Bench(mass=1.4)
    made.add(moved(extruded(round_rectangle(0.225, 0.32, 0.014), 0.014, shell, 0.004), (0.02, 0, 0)))
    made.add(moved(box((0.09, 0.275, 0.001), Paint((0.12, 0.12, 0.13), Finish.PLASTIC)), (-0.015, 0, 0.0145)))
    for row in range(4):
        for column in range(11):
            key = box((0.017, 0.021, 0.002), BLACK)
            made.add(moved(key, (-0.05 + 0.022 * row, -0.12 + 0.024 * column, 0.0155)))
    made.add(moved(box((0.05, 0.10, 0.001), shell.shaded(0.88)), (0.085, 0, 0.0145)))
    lid = [
        moved(
            turned(extruded(round_rectangle(0.21, 0.32, 0.012), 0.007, shell, 0.002), 90, "y"),
            (-0.007, 0, 0.105),
        )
    ]
    lid.append(moved(box((0.001, 0.31, 0.20), BLACK), (0.0005, 0, 0.106)))
    lid.append(screen(wish.prop.picture, (0.298, 0.186), (0.0016, 0, 0.106)))
    made.add(*(moved(turned(piece, -16, "y"), (-0.09, 0, 0.012)) for piece in lid))
    made.solids += [
        box_solid((0.225, 0.32, 0.016), (0.02, 0, 0.008), "metal"),
        box_solid((0.07, 0.32, 0.2), (-0.118, 0, 0.112), "metal"),
    ]
    made.marks |= {
        "grip": Mark(position=(0.1, 0, 0.01)),
        "top": Mark(position=(0.02, 0, 0.016)),
        "screen": Mark(position=(-0.11, 0, 0.11)),
    }
    return made


def bag(wish: Wish) -> Bench:
    leather = wish.main((0.50, 0.28, 0.16), Finish.PLASTIC, 0.6)
    made = Bench(mass=1.2)
    rings = []
    for z, deep, wide in (
        (0.0, 0.13, 0.36),
        (0.02, 0.15, 0.39),
        (0.15, 0.145, 0.385),
        (0.26, 0.10, 0.37),
        (0.285, 0.06, 0.35),
    ):
        ring = round_rectangle(deep, wide, deep * 0.42, 4)
        rings.append(np.column_stack([ring, np.full(len(ring), z)]))
    made.add(lofted(rings, leather, 45))
    made.add(moved(box((0.014, 0.34, 0.012), STEEL, 0.004), (0, 0, 0.287)))
    for x in (-0.035, 0.035):
        strap = curved(
            [
                (x, -0.10, 0.24),
                (x * 0.8, -0.085, 0.38),
                (x * 0.7, 0, 0.44),
                (x * 0.8, 0.085, 0.38),
                (x, 0.10, 0.24),
            ],
            15,
        )
        made.add(swept(strap, 0.0085, leather.shaded(0.75), 6))
    made.add(
        moved(box((0.012, 0.2, 0.11), leather.shaded(0.9), 0.005), (0.073, 0, 0.10)),
        moved(box((0.01, 0.03, 0.03), STEEL, 0.004), (0.079, 0, 0.13)),
    )
    made.surfaces = [grounded(piece, 0.12, 0.7) for piece in made.surfaces]
    made.solids.append(box_solid((0.15, 0.39, 0.29), (0, 0, 0.145), "cloth", 0.1))
    made.marks |= {"grip": Mark(position=(0, 0, 0.44)), "top": Mark(position=(0, 0, 0.44))}
    return made


MAKERS = {
    "bag": bag,
    "book": book,
    "bottle": bottle,
    "box": carton,
    "cup": cup,
    "laptop": laptop,
    "phone": phone,
    "umbrella": umbrella,
}
