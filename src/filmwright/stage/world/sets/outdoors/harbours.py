"""A port: boats at a quay, a ship, cranes."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.model import Finish, StageSet
from filmwright.stage.world.sets.outdoors.country import Country
from filmwright.stage.world.sets.outdoors.fittings import container
from filmwright.stage.world.sets.outdoors.lay import either
from filmwright.stage.world.sets.outdoors.lot import finished, framed
from filmwright.stage.world.sets.outdoors.masonry import GREY, IRON, WHITE, block, glass
from filmwright.stage.world.shaping.boxes import box
from filmwright.stage.world.shaping.mesh import moved
from filmwright.stage.world.shaping.outlines import extruded
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import rod
from filmwright.stage.world.shaping.turned import cylinder
from filmwright.stage.world.world import Place, World


def harbor(place: Place, world: World) -> StageSet:
    """A quay with boats at their moorings, cranes, stacked containers and a ship beyond."""
    here = Country.opened(place, world, lambda x, y: either((y < 6.0) | (y > 62), 0.0, -6.0), "concrete")
    here.ground(Paint(here.wished((0.60, 0.58, 0.54)), Finish.CONCRETE), rings=110)
    here.sea(-1.3, (0.10, 0.30, 0.38), None, 0.1)
    here.site.add(moved(box((160, 0.6, 3.0), GREY.shaded(0.8)), (0, 6.2, -1.52)))
    for k in range(10):
        here.stand(
            [cylinder(0.22, 0.5, IRON, 0.05, 12), moved(cylinder(0.32, 0.12, IRON, 0.04, 12), (0, 0, 0.5))],
            (-18 + 4 * k, 5.2, 0),
        )
    for kind, x, y, degrees, size in (
        ("fishing_boat", -9.0, 13.0, 10, 1.0),
        ("sailboat", 3.2, 15.0, -15, 1.0),
        ("sailboat", 12.5, 19.0, 20, 1.0),
        ("yacht", 18, 30.0, 175, 1.0),
        ("sailboat", -18.0, 24.0, 8, 1.1),
        ("fishing_boat", -3.0, 28, 170, 1.0),
    ):
        here.prop(kind, (x, y, -1.6), degrees, None, size)
    ship(here, (6, 54, -1.4))
    tones = (
        (0.72, 0.20, 0.14),
        (0.16, 0.36, 0.56),
        (0.86, 0.56, 0.16),
        (0.24, 0.48, 0.36),
        (0.80, 0.78, 0.74),
    )
    for k in range(26):
        here.stand(container(tones[(k * 3) % 5]), (-46 + 6.6 * (k % 13), 70 + 2.6 * (k // 13), 0.0), 0, False)
        here.stand(
            container(tones[(k * 2 + 1) % 5]), (-46 + 6.6 * (k % 13), 70 + 2.6 * (k // 13), 2.6), 0, False
        )
    for x in (-26.0, 12.0, 44.0):
        quay_crane(here, (x, 66.0))
    for k in range(2):
        here.prop("box", (-6.5 + 1.3 * k, 3.4, 0), 10 * k, (0.56, 0.42, 0.26), 1.9)
    for x in (-9.0, 9.0):
        here.site.street_lamp((x, 4.6, 0), -90, 6.0, 12.0)
    return finished(
        here.site,
        "harbor",
        ground="concrete",
        ambience="harbour",
        walkable=((-6.5, -6, 0), (6.5, 5.0, 4)),
        shows=framed((0, -12, 5.2)),
    )


def ship(here: Country, at: tuple[float, float, float]) -> None:
    """Moor a container ship that lies along x."""
    outline = np.array([(-34.0, -5.0), (26.0, -5.0), (35.0, 0.0), (26.0, 5.0), (-34.0, 5.0)])
    pieces = [
        extruded(outline, 2.0, Paint((0.62, 0.14, 0.12), Finish.METAL, 0.6)),
        moved(extruded(outline, 4.2, Paint((0.12, 0.20, 0.30), Finish.METAL, 0.6)), (0, 0, 2.0)),
    ]
    pieces += [
        block((6, 8.6, 8.5), WHITE, (-28, 0, 6.2)),
        block((6.2, 10.4, 1.2), glass(here.lit), (-28, 0, 12.4)),
        block((2.2, 2.6, 5), Paint((0.86, 0.46, 0.12)), (-32.4, 0, 6.2)),
    ]
    tones = (
        (0.72, 0.20, 0.14),
        (0.16, 0.36, 0.56),
        (0.86, 0.56, 0.16),
        (0.24, 0.48, 0.36),
        (0.80, 0.78, 0.74),
    )
    for k in range(8):
        for level in range(2 + k % 2):
            pieces.append(
                block(
                    (5.9, 8.4, 2.4),
                    Paint(tones[(k * 2 + level) % 5], Finish.METAL, 0.7),
                    (-20 + 6.2 * k, 0, 6.2 + 2.5 * level),
                )
            )
    here.stand(pieces, at)


def quay_crane(here: Country, at: tuple[float, float]) -> None:
    """Raise a gantry crane that reaches out over the water towards -y."""
    blue = Paint((0.16, 0.40, 0.66), Finish.METAL, 0.6)
    pieces = [block((0.9, 0.9, 20), blue, (x, y, 0)) for x in (-4, 4) for y in (0, 9)]
    pieces += [block((9, 0.7, 0.9), blue, (0, y, z)) for y in (0, 9) for z in (7.0, 19.4)]
    pieces += [block((1.0, 40, 1.2), blue, (x, -8, 20)) for x in (-1.6, 1.6)]
    pieces += [block((0.8, 0.8, 10), blue, (x, 1, 20)) for x in (-2, 2)] + [
        block((5, 3, 2.6), WHITE, (0, 7, 21))
    ]
    pieces += [rod((x, 1, 30), (x, -27, 21), 0.12, blue, 4) for x in (-1.6, 1.6)]
    here.stand(pieces, (at[0], at[1], 0), 0, False)


SETS = {"harbor": harbor}
