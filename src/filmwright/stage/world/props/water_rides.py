"""What carries people over water, as it is under them: boards on a wave, water skis, jet skis, sails."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.model import Finish, Mark, Surface
from filmwright.stage.world.props.boards import plank
from filmwright.stage.world.props.cycles import handlebar, held
from filmwright.stage.world.props.snow_rides import kite_on_lines, shown, spray
from filmwright.stage.world.props.wish import BLACK, IRON, WHITE, Wish
from filmwright.stage.world.shaping.assembly import Bench
from filmwright.stage.world.shaping.boxes import box, ellipsoid, rounded_box
from filmwright.stage.world.shaping.hulls import sail
from filmwright.stage.world.shaping.joinery import body, both, skinned
from filmwright.stage.world.shaping.mesh import moved, turned, two_sided
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import rod, swept

_FOAM = Paint((0.96, 0.98, 1.0), Finish.FOAM)
_MIST = Paint((1.0, 1.0, 1.0), Finish.SMOKE, 0.5)
_SEA = Paint((0.16, 0.60, 0.68), Finish.SOFT, 0.25)
_WET = 0.06
"""Metres of a board that lie under water."""


def _board(made: Bench, length: float, width: float, paint: Paint, trim: Paint) -> None:
    """Lay a surfboard on the bench, its nose along +x, its deck 0.1 above the keel."""
    rings = []
    for t in np.linspace(0, 1, 25):
        half = width / 2 * np.sin(np.pi * np.clip(t, 0.012, 0.99) ** 0.82) ** 0.62
        x, z = (t - 0.5) * length, 0.07 + 0.16 * max(t - 0.62, 0) ** 2 / 0.14
        e = 0.035 * min(1, 4 * t + 0.3, 4 * (1 - t) + 0.2)
        a = np.linspace(0, 2 * np.pi, 12, endpoint=False)
        rings.append([(x, half * np.cos(k), z + e * np.sin(k)) for k in a])
    made.add(skinned(rings, paint, 60))
    made.add(moved(box((0.8 * length, 0.016, 0.004), trim), (-0.05 * length, 0, 0.105)))
    made.add(moved(box((0.14, width * 0.86, 0.004), trim), (0.18 * length, 0, 0.106)))


def _stance(made: Bench, half: float, high: float, x: float = 0.0) -> None:
    made.marks |= {
        "seat": Mark(position=(x, 0, high)),
        "foot_l": Mark(position=(x + half, 0, high)),
        "foot_r": Mark(position=(x - half, 0, high)),
        "waterline": Mark(position=(0, 0, _WET)),
    }


def _breaker(made: Bench) -> None:
    """Lay a breaking wave on the bench: a hollow wall of water at the left, its lip thrown over."""
    shape = np.array(  # y, z of its front from the trough up to the lip, then its back
        [(0.55, -0.05), (1.1, 0.12), (1.6, 0.5), (1.9, 1.0), (1.95, 1.5), (1.75, 1.9), (1.35, 2.1),
         (1.3, 2.16), (1.9, 2.24), (2.6, 1.9), (3.6, 1.0), (5.2, 0.2), (6.2, -0.1)]
    )  # fmt: skip
    rings = []
    for x in np.linspace(-5.0, 5.5, 22):
        rise = np.exp(-(((x + 0.4) / 2.9) ** 2)) ** 1.0
        curl = np.clip(
            (x + 2.6) / 3.2, 0.25, 1.0
        )  # the lip has come down behind, is thrown here, stands ahead
        ring = shape.copy()
        ring[:, 1] *= max(rise, 0.03)
        ring[5:8, 0] += 0.55 * (1 - curl)
        ring[:, 0] += 0.05 * x
        rings.append(np.column_stack([np.full(len(ring), x), ring]))
    made.add(*(two_sided(piece) for piece in [_sheet(rings, _SEA)]))
    rng = np.random.default_rng(3)
    for x in np.linspace(-3.4, 1.6, 26):
        rise = float(np.exp(-(((x + 0.4) / 2.9) ** 2)))
        size = rng.uniform(0.10, 0.24) * (0.5 + rise)
        made.add(
            moved(
                ellipsoid((1.6 * size, size, 0.7 * size), _FOAM, 2),
                (x, 1.5 + 0.05 * x + rng.uniform(-0.15, 0.3), 2.1 * rise),
            )
        )
    for _ in range(34):  # the white water it leaves
        x, y = rng.uniform(-4.6, -1.3), rng.uniform(0.5, 1.9)
        size = rng.uniform(0.14, 0.34)
        made.add(
            moved(
                ellipsoid((1.5 * size, size, 0.8 * size), _FOAM, 2),
                (x, y, rng.uniform(0.0, 0.75) * (y - 0.2)),
            )
        )


def _sheet(rings: list[np.ndarray], paint: Paint) -> Surface:
    """Return a skin over open rows of points."""
    from filmwright.stage.world.shaping.grounds import draped

    return draped(np.array(rings, np.float32), paint)


def surfboard_afloat(wish: Wish) -> Bench:
    """A surfboard under a surfer, running along a breaking wave."""
    paint = wish.lacquer((0.97, 0.85, 0.30), 0.12)
    trim = Paint((0.86, 0.16, 0.12), Finish.PLASTIC, 0.3) if sum(paint.colour) > 1.9 else WHITE
    made = Bench(mass=3.5)
    _board(made, 2.2, 0.56, paint, trim)
    if not wish.says("calm", "paddle", "no wave"):
        _breaker(made)
    made.add(*spray((-0.9, 0.1, 0.05), 1.3, 0.5, _MIST), *spray((-0.7, 0.3, 0.05), 1.0, 0.4, _MIST, 8))
    _stance(made, 0.33, 0.11)
    shown(made, (-2.2, -0.27, 0.0), (1.8, 1.0, 2.2))
    return made.cased("wood", share=0.3)


def paddleboard(wish: Wish) -> Bench:
    """A long board with one who stands on it and paddles."""
    made = Bench(mass=9)
    _board(made, 3.2, 0.78, wish.lacquer((0.20, 0.65, 0.75), 0.2), WHITE)
    shaft = [
        rod((0, 0, 0.1), (0.05, -0.24, -1.4), 0.014, BLACK, 6),
        rod((0, -0.07, 0.1), (0, 0.07, 0.1), 0.014, BLACK, 6),
    ]
    shaft.append(moved(rounded_box((0.03, 0.19, 0.4), 0.015, WHITE, 1), (0.07, -0.26, -1.55)))
    made.hinge("blade", (0.3, -0.16, 1.42), shaft)
    made.marks |= {
        "seat": Mark(position=(-0.1, 0, 0.11)),
        **held((-0.05, 0.14, 0.11), "foot"),
        "grip_l": Mark(position=(0.3, -0.16, 1.48), part="blade"),
        "grip_r": Mark(position=(0.315, -0.24, 1.0), part="blade"),
        "waterline": Mark(position=(0, 0, _WET)),
    }
    return made.cased("wood", share=0.5)


def windsurfer(wish: Wish) -> Bench:
    """A board with a mast, a clear sail and the boom its rider hangs on."""
    paint = wish.lacquer((0.95, 0.30, 0.12), 0.2)
    made = Bench(mass=20)
    _board(made, 2.5, 0.6, WHITE, paint)
    mast = np.array([(0.45, 0.15, 0.12), (0.42, 0.30, 1.6), (0.30, 0.55, 3.2), (0.02, 0.85, 4.3)])
    cloth = Paint(paint.colour, Finish.CLOTH, 0.6)
    foot = (-1.25, 0.55, 0.75)
    clew = (-1.45, 0.50, 1.35)
    tip = (0.02, 0.85, 4.3)
    made.add(
        swept(mast, (0.03, 0.028, 0.022, 0.012), BLACK, 7),
        sail([tip, tuple(mast[1]), clew, (-0.45, 0.75, 3.6)], (0, 0.22, 0), cloth),
        sail([tuple(mast[1]), tuple(mast[0]), foot, clew], (0, 0.15, 0), WHITE),
    )
    for bow in (0.16, -0.16):
        line = np.array([(0.43, 0.27, 1.33), (-0.2, 0.36 + bow, 1.36), (-0.9, 0.44 + bow, 1.36), clew])
        made.add(swept(line, 0.017, BLACK, 6))
    made.add(*spray((-1.0, 0, 0.06), 1.4, 0.45, _MIST), *spray((-0.8, -0.2, 0.06), 1.0, 0.3, _MIST, 9))
    _stance(made, 0.27, 0.11, -0.45)
    made.marks |= {
        "grip_l": Mark(position=(-0.12, 0.20, 1.36)),
        "grip_r": Mark(position=(-0.62, 0.24, 1.36)),
    }
    return made.cased("wood", share=0.5)


def kitesurfer(wish: Wish) -> Bench:
    """A twin-tip board under a rider whose bar hangs on a kite."""
    made = Bench(mass=5)
    _board(made, 1.5, 0.44, wish.lacquer((0.12, 0.14, 0.2), 0.2), WHITE)
    _stance(made, 0.27, 0.11)
    kite_on_lines(made, wish)
    made.add(*spray((-0.6, 0, 0.06), 1.3, 0.5, _MIST))
    return made.cased("wood", share=0.3)


def water_skis(wish: Wish) -> Bench:
    """Two water skis, and the handle of the line to a boat ahead; the line begins at `tie`."""
    paint = wish.lacquer((0.10, 0.35, 0.80))
    made = Bench(mass=6)
    for sign in (1, -1):
        flat = turned(plank(1.5, 0.16, 0.022, paint, 0.16, 0.2), -90, "y")
        made.add(
            moved(flat, (0.15, sign * 0.15, 0.05)),
            moved(rounded_box((0.3, 0.13, 0.05), 0.02, BLACK, 1), (0.0, sign * 0.15, 0.075)),
        )
    made.add(rod((0.54, -0.2, 0.98), (0.54, 0.2, 0.98), 0.016, BLACK, 7))
    made.add(*both(rod((0.54, 0.19, 0.98), (1.15, 0, 0.96), 0.009, WHITE, 4)))
    for y in (-0.15, 0.15):
        made.add(*spray((-0.5, y, 0.05), 1.5, 0.55, _MIST, 5 + int(y > 0)))
    shown(made, (-1.5, -0.3, 0.0), (1.15, 0.3, 0.95))
    made.marks |= {"seat": Mark(position=(0, 0, 0.09)), "waterline": Mark(position=(0, 0, _WET))}
    made.marks |= {"tie": Mark(position=(1.15, 0, 0.96))}
    made.marks |= held((0.54, 0.11, 0.985)) | held((0.05, 0.15, 0.09), "foot")
    return made.cased("wood", share=0.3)


def jet_ski(wish: Wish) -> Bench:
    """A jet ski: a blunt hull, a saddle, a handlebar on its column."""
    paint = wish.lacquer((0.90, 0.14, 0.12), 0.15)
    made = Bench(mass=350)
    hull = (
        (-1.45, 0.46, 0.16, 0.42),
        (-0.8, 0.56, 0.05, 0.45),
        (0.2, 0.58, 0.03, 0.48),
        (0.9, 0.46, 0.1, 0.52),
        (1.4, 0.2, 0.28, 0.58),
        (1.62, 0.04, 0.48, 0.58),
    )
    made.add(body(hull, WHITE, square=2.8, sides=20))
    deck = (
        (-0.2, 0.3, 0.4, 0.62),
        (0.2, 0.36, 0.4, 0.86),
        (0.6, 0.34, 0.42, 0.84),
        (1.05, 0.22, 0.45, 0.68),
        (1.45, 0.05, 0.5, 0.6),
    )
    made.add(body(deck, paint, square=2.6, sides=18))
    made.add(
        body(
            (
                (-1.25, 0.12, 0.4, 0.66),
                (-0.9, 0.19, 0.4, 0.8),
                (-0.2, 0.17, 0.4, 0.78),
                (0.1, 0.12, 0.4, 0.8),
            ),
            BLACK,
            square=3,
        )
    )
    made.add(rod((0.3, 0, 0.8), (0.22, 0, 1.0), 0.05, IRON, 8), *handlebar(0.33, (0.18, 0, 1.0), 0.1, 0.03))
    made.add(*both(moved(box((1.2, 0.14, 0.03), IRON), (-0.4, 0.34, 0.45))))
    made.add(
        *spray((-1.2, 0, 0.12), 2.2, 1.0, _MIST),
        *spray((0.2, 0.55, 0.05), 1.5, 0.4, _MIST, 7),
        *spray((0.2, -0.55, 0.05), 1.5, 0.4, _MIST, 8),
    )
    made.marks |= {
        "seat": Mark(position=(-0.45, 0, 0.8)),
        "seat_1": Mark(position=(-0.85, 0, 0.8)),
        "waterline": Mark(position=(0, 0, 0.2)),
    }
    made.marks |= held((0.1, 0.31, 1.035)) | held((-0.15, 0.34, 0.47), "foot")
    return made.cased("plastic", share=0.6)


MAKERS = {
    "jet_ski": jet_ski,
    "kitesurfer": kitesurfer,
    "paddleboard": paddleboard,
    "surfboard_afloat": surfboard_afloat,
    "water_skis": water_skis,
    "windsurfer": windsurfer,
}
