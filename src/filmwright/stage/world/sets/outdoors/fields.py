"""Land in rows: wheat, orchard, vineyard, rice terraces, a farm."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from filmwright.stage.world.model import Finish, StageSet, Surface
from filmwright.stage.world.sets.outdoors import growth
from filmwright.stage.world.sets.outdoors.country import Country
from filmwright.stage.world.sets.outdoors.fittings import fence, hills
from filmwright.stage.world.sets.outdoors.growth import off_stage, sown
from filmwright.stage.world.sets.outdoors.lay import (
    Coat,
    Lie,
    Numbers,
    aside,
    clearing,
    eased,
    either,
    fractal,
    ridged,
)
from filmwright.stage.world.sets.outdoors.lot import finished, framed
from filmwright.stage.world.sets.outdoors.masonry import OAK, WHITE, block, house
from filmwright.stage.world.shaping.boxes import box, ellipsoid
from filmwright.stage.world.shaping.foliage import blades
from filmwright.stage.world.shaping.grounds import draped
from filmwright.stage.world.shaping.mesh import joined, moved, turned, unshadowed
from filmwright.stage.world.shaping.outlines import extruded
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import curved, rod
from filmwright.stage.world.shaping.turned import cone, cylinder, lathed
from filmwright.stage.world.world import Colour, Place, Season, World


def wheat_field(place: Place, world: World) -> StageSet:
    """Ripe wheat to the horizon, a path through it."""
    way = curved([(0.4, -40), (0, -6), (0.3, 8), (2, 26), (0, 60), (-6, 120)], 90)
    here = Country.opened(
        place, world, lambda x, y: 3.0 * fractal(x / 70, y / 70, 4, 2) * clearing(x, y, 12, 50)
    )
    gold = here.wished((0.86, 0.68, 0.28))
    track = Coat(
        Paint((0.60, 0.48, 0.30), Finish.SOIL), lambda lie: 1 - eased(1.5, 2.0, aside(lie.x, lie.y, way))
    )
    far = Coat(Paint(gold, Finish.GRASS), lambda lie: eased(1.5, 2.2, aside(lie.x, lie.y, way)))
    here.ground(Paint(gold, Finish.SOIL), far, track, rings=80, snow=False)
    stalks = here.spots(
        (-10, -7, 10, 13), 0.5, 4, lambda x, y: (aside(x, y, way) > 1.9) & ((y > -6) | (np.abs(x) > 2.6))
    )
    here.plant(
        [_wheat(0), _wheat(1)], stalks, (0.8, 1.15), [gold, (0.92, 0.76, 0.36), (0.78, 0.60, 0.24)], False
    )
    here.woods(here.spots((-100, 80, 100, 120), 10, 5), (0.9, 1.5))
    return finished(here.site, "wheat_field", ambience="meadow", shows=framed((0, -10, 2.4)))


def _wheat(seed: int) -> tuple[Surface, ...]:
    """Return a tuft of wheat, ears on top."""
    spots = np.random.default_rng(seed).normal(scale=(0.16, 0.16, 0), size=(2, 3))
    stems = blades(spots, Paint(growth.BASE, Finish.LEAF), 0.85, seed)
    ears = [
        rod((x, y, 0.78), (x + 0.05, y, 1.0), 0.035, Paint(growth.BASE, Finish.LEAF), 4) for x, y, _ in spots
    ]
    return (unshadowed(joined([stems, *ears])),)


def rows(
    here: Country,
    kinds: list[tuple[Surface, ...]],
    across: np.ndarray,
    along: np.ndarray,
    sizes: tuple[float, float],
    tones: list[Colour],
) -> None:
    """Plant in straight rows that run away from the camera."""
    x, y = (v.ravel() for v in np.meshgrid(across, along))
    keep = off_stage(x, y, 3.0)
    x, y = x[keep], y[keep]
    order = np.argsort(y, kind="stable")
    here.plant(kinds, np.column_stack([x, y, here.heights(x, y)])[order], sizes, tones)


def orchard(place: Place, world: World) -> StageSet:
    """Fruit trees in rows, grass between, red apples on them."""
    here = Country.opened(
        place, world, lambda x, y: 2.5 * fractal(x / 70, y / 70, 4, 2) * clearing(x, y, 12, 50)
    )
    here.ground(rings=80)
    across = np.array([-17.5, -10.5, -4.4, 4.4, 10.5, 17.5, 24.5, -24.5])
    x, y = (v.ravel() for v in np.meshgrid(across, np.arange(-2.0, 60, 6.0)))
    spots = np.column_stack([x, y, here.heights(x, y)])
    spots = spots[off_stage(x, y, 3.6)]
    here.woods(spots, (0.58, 0.66), True, ((0.36, 0.52, 0.18), (0.32, 0.48, 0.17)))
    if world.season is not Season.WINTER and world.season is not Season.SPRING:
        rng = np.random.default_rng(3)
        near = spots[spots[:, 1] < 26]
        count = 26
        out = rng.normal(size=(len(near), count, 3))
        out /= np.linalg.norm(out, axis=2, keepdims=True)
        apples = near[:, None] + np.array((0, 0, 2.6)) + out * np.array((1.28, 1.28, 1.05))
        apple = ellipsoid((0.11, 0.11, 0.1), Paint(here.wished((0.82, 0.10, 0.08)), Finish.SOFT, 0.4), 1)
        here.site.add(unshadowed(sown(apple, apples.reshape(-1, 3), 5)))
        fallen = here.spots((-12, -3, 12, 20), 1.7, 8, lambda px, py: np.abs(np.abs(px) - 4.4) < 1.6)
        fallen = fallen + np.array((0, 0, 0.08))
        here.site.add(sown(apple, fallen, 6))
    for x0, y0 in ((-2.6, 2.6), (3.0, 6.0)):
        here.prop("box", (x0, y0, 0), 20, (0.62, 0.46, 0.28), 1.6)
    here.grass((-8, -7, 8, 10), 1.3, 4, 0.25)
    return finished(here.site, "orchard", ambience="meadow", shows=framed((0, -10, 2.2)))


def vineyard(place: Place, world: World) -> StageSet:
    """Vines on wires, row beside row, up a sunny slope with a house on its top."""
    here = Country.opened(
        place,
        world,
        lambda x, y: (
            9.0 * eased(8, 80, y)
            + 1.4 * fractal(x / 50, y / 50, 4, 2) * clearing(x, y, 14, 50)
            + 16 * ridged(x / 100, y / 100, 5, 3) * eased(120, 220, y)
        ),
    )
    here.ground(
        None,
        Coat(
            Paint((0.58, 0.44, 0.28), Finish.SOIL),
            _between_rows,
        ),
        rings=90,
    )
    tones = list(growth.leaf_tones(world.season, ((0.36, 0.54, 0.16), (0.30, 0.46, 0.14))))
    across = np.array([k * 2.6 for k in range(-9, 10) if abs(k) > 0])
    rows(here, [_low_bush()], across, np.arange(-6.0, 26, 0.9), (0.85, 1.05), tones)
    rows(here, [_low_bush()], across, np.arange(26.0, 84, 2.0), (1.2, 1.5), tones)
    for x in across:
        for y in np.arange(-6.0, 40, 5.2):
            if abs(x) > 2 and (y > -5 or abs(x) > 6):
                here.site.add(block((0.09, 0.09, 1.5), OAK, (float(x), float(y), here.high(x, y) - 0.05)))
    grape = ellipsoid((0.13, 0.13, 0.2), Paint((0.30, 0.10, 0.34), Finish.SOFT), 2)
    hang = np.array(
        [
            (x - np.sign(x) * 0.55, y, here.high(x, y) + 0.55)
            for x in (-2.6, 2.6, -5.2, 5.2)
            for y in np.arange(-1, 14, 0.9)
        ]
    )
    here.site.add(sown(grape, hang, 4))
    here.stand(
        house(
            (11, 7, 6),
            Paint((0.94, 0.82, 0.60), Finish.PLAIN),
            Paint((0.74, 0.36, 0.22), Finish.TILE),
            here.lit,
            porch=False,
        ),
        (9, 88, here.high(9, 88)),
    )
    for k in range(4):
        here.stand(
            [cone((0.9, 0.1), 7, Paint((0.14, 0.28, 0.15), Finish.LEAF), 0, 8)],
            (-2 + 2.6 * k, 84, here.high(-2, 84)),
        )
    return finished(here.site, "vineyard", ambience="meadow", shows=framed((0, -10, 3.6)))


def _between_rows(lie: Lie) -> Numbers:
    return either(lie.y < 90, 0.5 + 0.5 * np.cos(lie.x / 2.6 * 2 * np.pi), 0.0)


def _low_bush() -> tuple[Surface, ...]:
    return (moved(ellipsoid((0.8, 0.8, 0.62), Paint(growth.BASE, Finish.LEAF), 2), (0, 0, 0.45)),)


def _paddy_edge(k: int, x: Numbers) -> Numbers:
    """Return how far away the front of the k-th terrace lies."""
    edge: Numbers = (
        6.0 + 8.2 * k / (1 + 0.30 * np.sin(x / 22 + 0.6)) + 5.0 * fractal(x / 30, 0 * x + 0.16 * k, 5, 2)
    )
    return edge


def _terrace(k: int, green: Paint, bank: Paint) -> list[Surface]:
    """Return one step of the hill: its face, its rim and what lies in it, water or young rice."""
    x = np.linspace(-140, 140, 141)
    front, back, z = _paddy_edge(k, x), _paddy_edge(k + 1, x), 1.1 * k

    def strip(rows: Sequence[tuple[Numbers, float]], paint: Paint) -> Surface:
        grid = np.stack([np.column_stack([x, y, np.full(141, up)]) for y, up in rows], axis=1)
        return unshadowed(draped(grid.astype(np.float32), paint))

    face = strip(
        [(front - 0.4, z - 1.3), (front, z + 0.3), (front + 0.7, z + 0.3), (front + 0.9, z - 0.2)], bank
    )
    wet = np.sin(k * 2.4) < 0.35
    inside = Paint((0.46, 0.60, 0.68), Finish.WATER) if wet else green
    return [face, strip([(front + 0.8, z + 0.1), (back + 0.1, z + 0.1)], inside)]


def rice_terraces(place: Place, world: World) -> StageSet:
    """梯田: flooded steps that follow the hill, green rims, far hills."""

    def heights(x: Numbers, y: Numbers) -> Numbers:
        hill = np.clip(y - 8, 0, 190) * 0.095 - 3.0 * eased(5, 9, y)
        return hill + 46 * ridged(x / 100, y / 100, 5, 3) * eased(165, 260, y)

    here = Country.opened(place, world, heights)
    bank = Paint(here.wished((0.30, 0.46, 0.14)), Finish.GRASS)
    here.ground(bank, rings=90, snow=False)
    green = Paint((0.58, 0.76, 0.24), Finish.GRASS)
    for k in range(22):
        here.site.add(*_terrace(k, green, bank.shaded(1.0 - 0.14 * (k % 2))))
    here.firs(here.spots((-120, 188, 120, 230), 11, 5), (0.8, 1.3))
    here.grass((-10, -7, 10, 4), 1.0, 4, 0.3)
    return finished(here.site, "rice_terraces", ambience="insects", shows=framed((0, -14, 15.0)))


def farm(place: Place, world: World) -> StageSet:
    """A red barn with a silo, a fenced paddock, hay bales, a tractor, ploughed land."""
    here = Country.opened(place, world, hills)
    furrows = Coat(
        Paint((0.44, 0.31, 0.20), Finish.SOIL),
        lambda lie: either(
            (lie.x < -9) & (lie.y > 2) & (lie.y < 60) & (np.sin(lie.x * 5.2) > -0.2), 1.0, 0.0
        ),
    )
    yard = Coat(
        Paint((0.66, 0.54, 0.38), Finish.SOIL),
        lambda lie: (
            1 - eased(9, 13, np.hypot(lie.x - 2, (lie.y - 14) * 0.9) + 2 * fractal(lie.x / 4, lie.y / 4, 3))
        ),
    )
    here.ground(None, furrows, yard, rings=100)
    barn(here, (5.0, 30.0), here.wished((0.62, 0.13, 0.11)))
    silo = [
        cylinder(2.2, 11, Paint((0.78, 0.79, 0.80), Finish.METAL, 0.5), 0, 20),
        moved(ellipsoid((2.2, 2.2, 1.6), Paint((0.70, 0.72, 0.74), Finish.METAL, 0.5), 5), (0, 0, 11)),
    ]
    silo += [
        moved(
            lathed([(2.2, 0), (2.28, 0.06), (2.2, 0.12)], Paint((0.6, 0.6, 0.62), Finish.METAL), 20),
            (0, 0, z),
        )
        for z in (2, 4, 6, 8, 10)
    ]
    here.stand(silo, (15.5, 32, 0))
    here.prop("tractor", (-4.6, 12.0, 0), -60)
    hay = Paint((0.84, 0.70, 0.36), Finish.LEAF)
    for x, y, a in ((9.6, 14.0, 15), (12.2, 15.5, -20), (10.6, 18.0, 60), (-8, 26, 10)):
        here.stand(
            [moved(turned(cylinder(0.95, 1.5, hay, 0.05, 18), 90, "y"), (-0.75, 0, 0.93))], (x, y, 0), a
        )
    fence(here, [(-16, 6), (-8.6, 6), (-8.6, 34)], 3, (0.90, 0.89, 0.85))
    fence(here, [(8.2, 7), (26, 7)], 3, (0.90, 0.89, 0.85))
    here.woods(here.spots((-90, 60, 90, 110), 9, 5), (0.9, 1.5))
    here.woods(np.array([(-10.5, 30.0, 0.0)]), (1.3, 1.3), True)
    here.grass((-9, -7, 9, 6), 1.3, 4, 0.25)
    return finished(here.site, "farm", ambience="farm", shows=framed((0, -12, 3.6)))


def barn(here: Country, at: tuple[float, float], red: Colour) -> None:
    """Raise a barn with a gambrel roof, its great white-framed door towards the camera."""
    paint, roof = Paint(red, Finish.WOOD), Paint((0.36, 0.35, 0.36), Finish.METAL, 0.8)
    shape = np.array([(-6, 0), (6, 0), (6, 5), (4.2, 8.2), (0, 10.2), (-4.2, 8.2), (-6, 5)], float)
    body = moved(turned(extruded(shape, 15, paint), 90, "x"), (0, 15, 0))
    x, y = at
    here.stand([body], (x, y, 0))
    for (ax, az), (bx, bz) in (
        ((6.35, 4.7), (4.3, 8.45)),
        ((4.3, 8.45), (0, 10.5)),
        ((0, 10.5), (-4.3, 8.45)),
        ((-4.3, 8.45), (-6.35, 4.7)),
    ):
        slab = np.array([(ax, az), (ax, az + 0.2), (bx, bz + 0.2), (bx, bz)])
        if ax < bx:
            slab = slab[::-1]
        here.stand([moved(turned(extruded(slab[::-1], 16, roof), 90, "x"), (0, 15.5, 0))], (x, y, 0))
    boards = [moved(box((4.4, 0.1, 4.2), Paint(red, Finish.WOOD).shaded(0.8)), (0, -0.06, 2.1))]
    for size, spot, lean in (
        ((4.7, 0.14, 0.22), (0, 4.2), 0),
        ((0.22, 0.14, 4.2), (-2.3, 2.1), 0),
        ((0.22, 0.14, 4.2), (2.3, 2.1), 0),
        ((0.22, 0.14, 4.2), (0, 2.1), 0),
    ):
        boards.append(moved(turned(box(size, WHITE), lean, "y"), (spot[0], -0.1, spot[1])))
    for cx in (-1.15, 1.15):
        for lean in (-27, 27):
            boards.append(moved(turned(box((0.18, 0.13, 4.5), WHITE), lean, "y"), (cx, -0.09, 2.1)))
    boards += [
        moved(box((1.7, 0.1, 1.5), WHITE), (0, -0.06, 7.3)),
        moved(box((1.4, 0.12, 1.2), Paint((0.16, 0.10, 0.09))), (0, -0.08, 7.3)),
    ]
    here.stand(boards, (x, y, 0))


SETS = {
    "farm": farm,
    "orchard": orchard,
    "rice_terraces": rice_terraces,
    "vineyard": vineyard,
    "wheat_field": wheat_field,
}
