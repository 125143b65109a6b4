"""Under water: a coral reef with its weed, its light and its fish."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.model import Air, Finish, StageSet, Surface
from filmwright.stage.world.sets.outdoors import growth
from filmwright.stage.world.sets.outdoors.country import Country
from filmwright.stage.world.sets.outdoors.lay import Coat, Numbers, clearing, eased, fractal, highest
from filmwright.stage.world.sets.outdoors.lot import finished
from filmwright.stage.world.shaping.boxes import ellipsoid
from filmwright.stage.world.shaping.mesh import joined, moved, scaled, surface, turned, two_sided
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import swept
from filmwright.stage.world.shaping.turned import cone, lathed
from filmwright.stage.world.world import Colour, Place, World


def coral_reef(place: Place, world: World) -> StageSet:
    """Under water: sand, corals of many shapes and colours, weed, beams of light, little fish."""

    def heights(x: Numbers, y: Numbers) -> Numbers:
        banks = 3.6 * highest(fractal(x / 13, y / 13, 5, 3), -0.1) * clearing(x, y, 5.5, 13)
        return banks + 4 * eased(12, 26, np.abs(x)) + 0.08 * np.sin(y * 3 + x)

    here = Country.opened(place, world, heights, "sand")
    crust = Coat(Paint((0.52, 0.42, 0.44), Finish.ROCK), lambda lie: eased(0.4, 1.0, lie.z))
    here.ground(Paint(here.wished((0.86, 0.80, 0.62)), Finish.SAND), crust, rings=80, snow=False)
    tones: tuple[Colour, ...] = (
        (0.98, 0.36, 0.42),
        (0.99, 0.62, 0.24),
        (0.72, 0.36, 0.86),
        (0.98, 0.52, 0.72),
        (0.98, 0.84, 0.36),
        (0.36, 0.78, 0.62),
    )
    near = here.spots((-15, -2.5, 15, 24), 1.25, 5, lambda x, y: growth.off_stage(x, y, 4.4))
    kinds = [_branch_coral(0), _branch_coral(1), _brain_coral(), _fan_coral(), _tube_coral()]
    for k, kind in enumerate(kinds):
        here.plant([kind], near[k::5], (0.7, 1.8), tones)
    here.plant(
        [_weed(0), _weed(1)],
        here.spots((-15, 2, 15, 24), 2.6, 8, lambda x, y: growth.off_stage(x, y, 5))[:40],
        (0.8, 1.6),
        [(0.26, 0.50, 0.18), (0.42, 0.52, 0.16)],
    )
    here.stones(here.spots((-16, 1, 16, 28), 4.5, 9), (0.6, 2.0), [(0.46, 0.42, 0.46)])
    _shoal(here)
    air = Air(
        haze=(0.03, 0.30, 0.46),
        haze_density=0.045,
        zenith=(0.10, 0.55, 0.72),
        horizon=(0.03, 0.30, 0.46),
        nadir=(0.01, 0.10, 0.2),
        ground=(0.10, 0.26, 0.28),
        glow=(0.2, 0.5, 0.5),
        disc=0.0,
        clouds=0.0,
        stars=0.0,
        caustics=0.9,
        shafts=0.9,
        motes=0.5,
        sheltered=True,
    )
    return finished(here.site, "coral_reef", ground="sand", ambience="underwater", air=air)


def _branch_coral(seed: int) -> tuple[Surface, ...]:
    rng = np.random.default_rng(seed + 3)
    paint = Paint(growth.BASE, Finish.SOFT)
    pieces = []
    for k in range(8):
        angle, out = 0.8 * k + rng.uniform(-0.3, 0.3), rng.uniform(0.15, 0.5)
        tip = (out * np.cos(angle), out * np.sin(angle), rng.uniform(0.45, 0.9))
        pieces.append(
            swept(
                [(0, 0, -0.1), (tip[0] * 0.6, tip[1] * 0.6, tip[2] * 0.45), tip],
                [0.09, 0.07, 0.045],
                paint,
                5,
            )
        )
    return (joined(pieces),)


def _brain_coral() -> tuple[Surface, ...]:
    return (moved(ellipsoid((0.5, 0.5, 0.38), Paint(growth.BASE, Finish.SOFT), 4), (0, 0, 0.12)),)


def _fan_coral() -> tuple[Surface, ...]:
    angle = np.radians(np.linspace(10, 170, 13))
    rim = np.stack(
        [0.62 * np.cos(angle), 0 * angle, 0.1 + 0.85 * np.sin(angle) * (1 + 0.12 * np.sin(angle * 14))], 1
    )
    points = np.concatenate([[(0, 0, -0.05)], rim])
    faces = [(0, k, k + 1) for k in range(1, 13)]
    flat = surface(points, np.tile((0.0, -1.0, 0.0), (14, 1)), faces, Paint(growth.BASE, Finish.SOFT))
    return (two_sided(flat),)


def _tube_coral() -> tuple[Surface, ...]:
    paint = Paint(growth.BASE, Finish.SOFT)
    tube = lathed([(0.09, 0), (0.14, 0.6), (0.16, 0.72), (0.11, 0.70), (0.08, 0.5), (0.0, 0.45)], paint, 8)
    return (
        joined(
            [
                moved(scaled(tube, s), (x, y, -0.05))
                for x, y, s in ((0, 0, 1.0), (0.25, 0.1, 0.7), (-0.2, 0.15, 0.85), (0.05, -0.24, 0.6))
            ]
        ),
    )


def _weed(seed: int) -> tuple[Surface, ...]:
    pieces = []
    for k in range(5):
        blade = growth.frond(2.2, 0.3, 0.1, 0.06, Paint(growth.BASE, Finish.LEAF))
        pieces.append(
            moved(
                turned(turned(blade, -82 + 4 * k, "y"), 72 * k + 30 * seed),
                (0.1 * np.cos(k), 0.1 * np.sin(k), 0),
            )
        )
    return (joined(pieces),)


def _shoal(here: Country) -> None:
    """Hang little fish in the water, a school of each colour."""
    body = ellipsoid((0.17, 0.035, 0.075), Paint(growth.BASE, Finish.PLASTIC), 2)
    tail = turned(cone((0.075, 0.0), 0.14, Paint(growth.BASE, Finish.PLASTIC), 0, 4), 90, "y")
    fish = joined([body, moved(scaled(tail, (1, 0.3, 1)), (-0.26, 0, 0))])
    rng = np.random.default_rng(8)
    for k, (at, tone) in enumerate(
        (
            ((-3.6, 5.0, 2.4), (0.98, 0.72, 0.16)),
            ((4.6, 7.0, 1.9), (0.98, 0.46, 0.14)),
            ((1.0, 11, 3.6), (0.40, 0.66, 0.98)),
            ((-6, 10, 3.2), (0.92, 0.94, 0.98)),
        )
    ):
        spots = rng.normal(scale=(1.1, 1.0, 0.45), size=(16, 3)) + at
        here.site.add(
            growth.sown(
                fish,
                spots,
                k,
                sizes=rng.uniform(0.8, 1.3, 16),
                tints=np.array(tone) / growth.BASE[0],
                spin=0.35,
            )
        )


SETS = {"coral_reef": coral_reef}
