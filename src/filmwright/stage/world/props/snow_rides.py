"""What carries people over snow and ice, as it is under their feet: skis, boards, skates, sleds."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.model import Finish, Mark, Surface
from filmwright.stage.world.props.boards import plank, skis
from filmwright.stage.world.props.cycles import held
from filmwright.stage.world.props.wish import BLACK, CHROME, IRON, RED, STEEL, WHITE, Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, ellipsoid, rounded_box
from filmwright.stage.world.shaping.hulls import sail
from filmwright.stage.world.shaping.joinery import body, both, profiled
from filmwright.stage.world.shaping.mesh import Point, moved, turned
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import curved, rod, swept
from filmwright.stage.world.shaping.turned import torus
from filmwright.stage.world.shaping.wheels import castor

_SNOW = Paint((1.0, 1.0, 1.0), Finish.SMOKE, 0.55)
_ROPE = Paint((0.80, 0.70, 0.48), Finish.CLOTH)


def spray(at: Point, long: float, high: float, paint: Paint = _SNOW, seed: int = 4) -> list[Surface]:
    """Return a plume thrown up behind something, along -x, from `at`: clumps that grow and fall apart."""
    rng = np.random.default_rng(seed)
    clumps = []
    for share in np.linspace(0.02, 1, 15):
        size = (0.03 + 0.13 * share) * high * rng.uniform(0.6, 1.1) * (1.25 - 0.6 * share)
        x = at[0] - long * share
        y = at[1] + rng.uniform(-0.35, 0.35) * high * share
        z = at[2] + high * rng.uniform(0.1, 1.0) * np.sin(np.pi * min(1.25 * share, 1.0)) ** 0.8
        clumps.append(moved(ellipsoid((1.5 * size, size, size), paint, 2), (float(x), float(y), float(z))))
    return clumps


def shown(made: Bench, low: Point, high: Point) -> None:
    """Mark what a frame holds of it: not all of its spray and lines."""
    made.marks |= {"shown_low": Mark(position=low), "shown_high": Mark(position=high)}


def _ski(length: float, width: float, paint: Paint) -> list[Surface]:
    """Return one ski that lies along x, its binding about the origin, its tips turned up."""
    flat = turned(plank(length, width, 0.02, paint, 0.12, 0.16), -90, "y")
    return [
        moved(flat, (0.08, 0, 0.012)),
        moved(box((0.34, 0.06, 0.006), WHITE), (0.5, 0, 0.023)),
        moved(rounded_box((0.1, 0.08, 0.05), 0.02, IRON, 1), (0.09, 0, 0.035)),
        moved(rounded_box((0.1, 0.08, 0.07), 0.02, IRON, 1), (-0.17, 0, 0.045)),
    ]


def _pole(top: Point, foot: Point) -> list[Surface]:
    """Return a ski pole seen from its grip, which is at the origin."""
    down = (foot[0] - top[0], foot[1] - top[1], foot[2] - top[2])
    near = (0.9 * down[0], 0.9 * down[1], 0.9 * down[2])
    up = (-0.06 * down[0], -0.06 * down[1], -0.06 * down[2])
    return [
        rod((0, 0, 0), down, 0.009, CHROME, 6),
        rod((0.05 * down[0], 0.05 * down[1], 0.05 * down[2]), up, 0.017, BLACK, 8),
        moved(torus(0.045, 0.008, BLACK, 12, 4), near),
    ]


def _skis(wish: Wish, top: Point, foot: Point, width: float) -> Bench:
    paint = wish.lacquer((0.85, 0.12, 0.14))
    made = Bench(mass=7)
    for part, sign in (("l", 1), ("r", -1)):
        made.hinge(f"runner_{part}", (0.0, sign * 0.13, 0.0), _ski(1.72, width, paint))
        grip = (top[0], sign * top[1], top[2])
        made.hinge(f"pole_{part}", grip, _pole(grip, (foot[0], sign * foot[1], foot[2])))
        made.marks |= {
            f"grip_{part}": Mark(position=grip, part=f"pole_{part}"),
            f"foot_{part}": Mark(position=(0.05, sign * 0.13, 0.05), part=f"runner_{part}"),
        }
    made.marks["seat"] = Mark(position=(-0.02, 0, 0.05))
    return made


def skis_worn(wish: Wish) -> Bench:
    """Skis side by side under a skier, the poles tucked under the arms, snow flying behind."""
    made = _skis(wish, (0.30, 0.24, 0.93), (-0.62, 0.40, 0.42), 0.1)
    made.add(*spray((-0.7, 0.14, 0.0), 1.0, 0.42), *spray((-0.7, -0.14, 0.0), 0.9, 0.36, seed=9))
    return made.cased("wood", share=0.6)


def jump_skis(wish: Wish) -> Bench:
    """Long skis in the V of a ski jumper in the air."""
    made = Bench(mass=7)
    for part, sign in (("l", 1), ("r", -1)):
        ski = [
            turned(moved(piece, (0.15, 0, 0)), sign * 11)
            for piece in _ski(2.45, 0.11, wish.lacquer((0.95, 0.75, 0.1)))
        ]
        made.hinge(f"runner_{part}", (0.0, sign * 0.2, 0.0), ski)
        made.marks[f"foot_{part}"] = Mark(position=(0.05, sign * 0.2, 0.05), part=f"runner_{part}")
    made.marks["seat"] = Mark(position=(0.0, 0, 0.05))
    return made.cased("wood", share=0.6)


def cross_country_worn(wish: Wish) -> Bench:
    """Narrow skis under a skier who pushes with both poles in turn."""
    return _skis(wish, (0.26, 0.26, 1.08), (-0.28, 0.33, 0.0), 0.06).cased("wood", share=0.6)


def snowboard_worn(wish: Wish) -> Bench:
    paint = wish.lacquer((0.15, 0.55, 0.80))
    made = Bench(mass=4)
    made.add(moved(turned(plank(1.55, 0.3, 0.022, paint, 0.11, 0.2), -90, "y"), (0, 0, 0.02)))
    for x in (-0.25, 0.25):
        made.add(
            moved(rounded_box((0.15, 0.24, 0.02), 0.008, BLACK, 1), (x, 0, 0.04)),
            moved(rounded_box((0.13, 0.05, 0.09), 0.02, BLACK, 1), (x, 0.1, 0.08)),
        )
    made.add(moved(box((0.3, 0.3, 0.003), WHITE), (0.5, 0, 0.034)), *spray((-0.6, 0.05, 0.0), 1.1, 0.5))
    made.marks |= {
        "seat": Mark(position=(0, 0, 0.05)),
        "foot_l": Mark(position=(0.25, 0, 0.05)),
        "foot_r": Mark(position=(-0.25, 0, 0.05)),
    }
    return made.cased("wood", share=0.6)


def _skates(made: Bench, runner: list[Surface], high: float) -> Bench:
    for part, sign in (("l", 1), ("r", -1)):
        made.hinge(f"runner_{part}", (0.0, sign * 0.10, 0.0), runner)
        made.marks[f"foot_{part}"] = Mark(position=(0.04, sign * 0.10, high), part=f"runner_{part}")
    made.marks["seat"] = Mark(position=(0, 0, high))
    return made.cased("metal", share=0.6)


def _boot(paint: Paint, high: float) -> list[Surface]:
    """Return a boot that a foot stands in, its sole `high` above the ground."""
    upper = [(-0.11, 0.0), (0.2, 0.0), (0.21, 0.05), (0.08, 0.1), (0.02, 0.26), (-0.11, 0.26)]
    return [
        moved(profiled(upper, 0.115, paint, 0.03), (0, 0, high - 0.012)),
        moved(rounded_box((0.33, 0.11, 0.025), 0.01, BLACK, 1), (0.045, 0, high - 0.012)),
    ]


def ice_skates_worn(wish: Wish) -> Bench:
    """Boots on blades, one under each foot."""
    blade = [(-0.13, 0.0), (0.2, 0.0), (0.235, 0.035), (0.21, 0.04), (0.17, 0.018), (-0.13, 0.018)]
    posts = [moved(box((0.05, 0.012, 0.06), STEEL), (x, 0, 0.045)) for x in (-0.06, 0.13)]
    paint = wish.main((0.95, 0.95, 0.96), Finish.LEATHER, 0.4)
    return _skates(Bench(mass=2), [*_boot(paint, 0.085), profiled(blade, 0.008, CHROME), *posts], 0.085)


def roller_skates_worn(wish: Wish) -> Bench:
    """Boots on wheels in a line (inline skates), or two by two."""
    paint = wish.main((0.92, 0.35, 0.55), Finish.LEATHER, 0.4)
    wheel = Paint((0.20, 0.78, 0.86), Finish.PLASTIC, 0.4)
    inline = wish.says("inline", "blade")
    spots = (
        [(x, 0.0) for x in (-0.1, 0.0, 0.1, 0.2)]
        if inline
        else [(x, y) for x in (-0.07, 0.16) for y in (0.045, -0.045)]
    )
    wheels = [moved(piece, (x, y, 0.036)) for x, y in spots for piece in castor(0.036, 0.034, wheel)]
    frame = moved(box((0.3, 0.03, 0.035), STEEL), (0.045, 0, 0.07))
    return _skates(Bench(mass=2.5), [*_boot(paint, 0.1), frame, *wheels], 0.1)


def sled(wish: Wish) -> Bench:
    """A wooden sled on two curled runners, its rope in the rider's hands."""
    wood = wish.main((0.66, 0.44, 0.24), Finish.WOOD)
    made = Bench(mass=6)
    line = curved([(-0.55, 0.24, 0.03), (0.35, 0.24, 0.03), (0.62, 0.24, 0.12), (0.66, 0.24, 0.30)], 14)
    made.add(*both(swept(line, 0.022, RED, 7)))
    made.add(
        *(moved(box((1.05, 0.09, 0.022), wood, 0.006), (-0.02, y, 0.22)) for y in (-0.2, -0.1, 0, 0.1, 0.2))
    )
    made.add(*(moved(box((0.06, 0.52, 0.03), wood.shaded(0.8)), (x, 0, 0.2)) for x in (-0.42, 0.0, 0.4)))
    made.add(*both(*(rod((x, 0.24, 0.03), (x, 0.24, 0.2), 0.016, wood, 6) for x in (-0.42, 0.0, 0.4))))
    made.add(rod((0.64, -0.24, 0.27), (0.64, 0.24, 0.27), 0.018, wood))
    made.add(
        swept(
            curved([(0.64, 0.2, 0.28), (0.25, 0.09, 0.5), (0.25, -0.09, 0.5), (0.64, -0.2, 0.28)], 14),
            0.008,
            _ROPE,
            5,
        )
    )
    made.add(*spray((-0.55, 0.22, 0.0), 0.8, 0.3), *spray((-0.55, -0.22, 0.0), 0.8, 0.3, seed=8))
    made.marks |= {"seat": Mark(position=(-0.28, 0, 0.235)), "seat_1": Mark(position=(-0.45, 0, 0.235))}
    made.marks |= held((0.25, 0.09, 0.5)) | held((0.6, 0.13, 0.24), "foot")
    return made.cased("wood", share=0.8)


def bobsled(wish: Wish) -> Bench:
    """A bobsleigh: a bullet of a cowl, open on top, on steel runners."""
    paint = wish.lacquer((0.10, 0.28, 0.72), 0.15)
    made = Bench(mass=170)
    low = ((-1.35, 0.28, 0.14, 0.50), (-0.6, 0.32, 0.10, 0.50), (0.2, 0.32, 0.10, 0.50))
    made.add(
        body(
            (*low, (0.45, 0.31, 0.10, 0.60), (0.9, 0.25, 0.12, 0.52), (1.45, 0.06, 0.2, 0.34)),
            paint,
            square=3.2,
            sides=20,
        )
    )
    made.add(moved(box((1.5, 0.44, 0.02), BLACK), (-0.5, 0, 0.507)))
    made.add(
        *both(
            swept(
                curved([(-1.35, 0.30, 0.5), (-0.4, 0.33, 0.54), (0.3, 0.32, 0.62)], 8),
                0.035,
                paint.shaded(0.8),
                8,
            )
        )
    )
    made.add(
        *both(
            rod((-1.2, 0.33, 0.03), (1.0, 0.33, 0.03), 0.02, STEEL),
            rod((-0.8, 0.33, 0.03), (-0.8, 0.25, 0.14), 0.02, STEEL),
            rod((0.7, 0.33, 0.03), (0.7, 0.2, 0.16), 0.02, STEEL),
        )
    )
    made.add(moved(box((0.5, 0.66, 0.08), WHITE), (0.9, 0, 0.3)), *spray((-1.2, 0, 0.0), 1.2, 0.4))
    made.marks |= {"seat": Mark(position=(-0.25, 0, 0.36)), "seat_1": Mark(position=(-0.85, 0, 0.36))}
    made.marks |= held((0.35, 0.15, 0.62)) | held((0.55, 0.1, 0.3), "foot")
    return made.cased("metal", share=0.85)


def dog_sled(wish: Wish) -> Bench:
    """A musher's sled: a basket on long runners, a bow to hold, lines to the dogs ahead."""
    wood = wish.main((0.62, 0.43, 0.26), Finish.WOOD)
    made = Bench(mass=30)
    line = curved([(-1.2, 0.27, 0.03), (0.7, 0.27, 0.03), (1.1, 0.27, 0.2), (1.2, 0.2, 0.42)], 14)
    made.add(*both(swept(line, 0.022, wood, 7)))
    made.add(*both(*(rod((x, 0.27, 0.03), (x, 0.25, 0.3), 0.016, wood, 6) for x in (-0.5, 0.1, 0.7))))
    made.add(
        moved(box((1.5, 0.5, 0.03), wood), (0.2, 0, 0.3)),
        moved(rounded_box((0.9, 0.46, 0.3), 0.1, Paint((0.75, 0.18, 0.14), Finish.CLOTH), 2), (0.3, 0, 0.46)),
    )
    bow = [
        (-0.5, 0.25, 0.3),
        (-0.72, 0.25, 0.85),
        (-0.74, 0.2, 1.0),
        (-0.74, -0.2, 1.0),
        (-0.72, -0.25, 0.85),
        (-0.5, -0.25, 0.3),
    ]
    made.add(swept(curved(bow, 24), 0.02, wood, 7))
    made.add(
        rod((1.2, 0, 0.42), (2.4, 0, 0.5), 0.012, _ROPE, 5),
        rod((1.2, -0.2, 0.42), (1.2, 0.2, 0.42), 0.02, wood),
    )
    made.add(*spray((-1.1, 0.25, 0), 0.8, 0.3), *spray((-1.1, -0.25, 0), 0.8, 0.3, seed=7))
    made.marks |= {"seat": Mark(position=(-1.05, 0, 0.05)), "trace": Mark(position=(2.4, 0, 0.5))}
    made.marks |= held((-0.74, 0.17, 1.01)) | held((-1.0, 0.27, 0.05), "foot")
    return made.cased("wood", share=0.8)


def snowkiter(wish: Wish) -> Bench:
    """A snowboard under a rider whose bar hangs on a kite."""
    made = snowboard_worn(wish)
    made.solids.clear()
    kite_on_lines(made, wish)
    return made.cased("wood", share=0.3)


def kite_on_lines(made: Bench, wish: Wish) -> None:
    """Lay a bar with its lines and a bow kite on the bench, ahead and above of who holds the bar."""
    paint = (
        Paint((0.95, 0.35, 0.10), Finish.CLOTH)
        if not wish.prop.colour
        else Paint(wish.prop.colour, Finish.CLOTH)
    )
    bar = (0.08, -0.42, 1.2)
    made.add(rod((bar[0] - 0.3, bar[1], bar[2]), (bar[0] + 0.3, bar[1], bar[2]), 0.017, BLACK, 7))
    high = np.array((1.5, 0.5, 3.7))
    angle = np.radians(np.linspace(-62, 62, 9))
    rim = [high + np.array((0.35 * np.cos(a), 1.7 * np.sin(a), 0.75 * np.cos(a) - 0.75)) for a in angle]
    for k in range(8):
        a, b = rim[k], rim[k + 1]
        c, d = np.add(b, (-0.75, 0, 0.28)), np.add(a, (-0.75, 0, 0.28))
        piece = paint if k % 2 else WHITE
        made.add(sail([tuple(a), tuple(b), tuple(c), tuple(d)], (0, 0, 0.08), piece))
    made.add(swept(np.array(rim), 0.05, paint.shaded(0.8), 7))
    for end, y in ((rim[0], -0.28), (rim[-1], 0.28)):
        made.add(rod((bar[0] - y, bar[1], bar[2]), tuple(end), 0.006, WHITE, 3))
    made.marks |= {
        "grip_l": Mark(position=(bar[0] + 0.14, bar[1], bar[2])),
        "grip_r": Mark(position=(bar[0] - 0.14, bar[1], bar[2])),
    }


MAKERS = {
    "bobsled": bobsled,
    "cross_country_skis": skis,
    "cross_country_worn": cross_country_worn,
    "dog_sled": dog_sled,
    "ice_skates_worn": ice_skates_worn,
    "roller_skates_worn": roller_skates_worn,
    "jump_skis": jump_skis,
    "skis_worn": skis_worn,
    "sled": sled,
    "snowboard_worn": snowboard_worn,
    "snowkiter": snowkiter,
}
