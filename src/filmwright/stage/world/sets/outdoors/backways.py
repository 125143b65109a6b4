"""Ways off the street: a drive up to a house, an alley."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.model import Air, Finish, StageSet
from filmwright.stage.world.sets.city import wires
from filmwright.stage.world.sets.outdoors.country import Country
from filmwright.stage.world.sets.outdoors.fittings import turned_gable
from filmwright.stage.world.sets.outdoors.growth import sown
from filmwright.stage.world.sets.outdoors.lot import finished, framed
from filmwright.stage.world.sets.outdoors.masonry import (
    GREY,
    IRON,
    OAK,
    WHITE,
    Windows,
    block,
    glass,
    house,
    tinted_house,
    windows,
)
from filmwright.stage.world.shaping.assembly import box_solid
from filmwright.stage.world.shaping.boxes import box, ellipsoid
from filmwright.stage.world.shaping.mesh import moved, turned, unshadowed
from filmwright.stage.world.shaping.outlines import sheet
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.swept import rod
from filmwright.stage.world.world import Hour, Place, World


def driveway(place: Place, world: World) -> StageSet:
    """A paved drive up to a family house with a garage, a car on it, lawn to both sides."""
    here = Country.opened(place, world, material="concrete")
    here.ground(rings=70)
    lit = here.lit
    drive = Paint(here.wished((0.70, 0.68, 0.64)), Finish.CONCRETE)
    here.site.add(
        unshadowed(moved(sheet([(-3.2, -16), (3.2, -16), (3.2, 16), (-3.2, 16)], drive), (0, 0, 0.02)))
    )
    joint = Paint((0.46, 0.45, 0.43), Finish.CONCRETE)
    for y in np.arange(-15.0, 16, 3.0):
        here.site.add(
            unshadowed(
                moved(sheet([(-3.2, y), (3.2, y), (3.2, y + 0.06), (-3.2, y + 0.06)], joint), (0, 0, 0.028))
            )
        )
    for side in (-3.3, 3.3):
        here.site.add(block((0.22, 32, 0.1), GREY, (side, 0, 0)))
    wall, roof = Paint((0.90, 0.86, 0.76), Finish.PLAIN), Paint((0.40, 0.32, 0.30), Finish.TILE)
    here.stand(house((12, 9, 6), wall, roof, lit), (10.4, 19, 0))
    garage = [
        block((7.6, 8, 3.4), wall, (0, 20, 0)),
        block((5.4, 0.14, 2.5), WHITE, (0, 15.98, 0.02)),
        *(block((5.4, 0.2, 0.05), joint, (0, 15.98, 0.55 * k + 0.5)) for k in range(4)),
        *(block((0.9, 0.2, 0.35), glass(lit), (-2 + 1.33 * k, 15.96, 1.95)) for k in range(4)),
    ]
    here.stand(garage, (0, 0, 0))
    here.stand(turned_gable((7.6, 8, 2.6), roof, wall), (0, 20, 3.4))
    here.prop("car", (0.2, 9.6, 0.03), -90, (0.16, 0.30, 0.52))
    here.stand(
        [
            block((0.12, 0.12, 1.1), OAK),
            block((0.24, 0.5, 0.26), Paint((0.76, 0.14, 0.12), Finish.METAL), (0, 0, 1.1)),
        ],
        (-4.0, -3.0, 0),
    )
    here.bushes(
        np.array(
            [(-4.6, y, 0.0) for y in (4, 6.4, 8.8, 11.2, 13.6)]
            + [(5.0, 13.6, 0), (7.2, 13.8, 0), (13.4, 13.7, 0)]
        ),
        (0.7, 0.95),
    )
    here.woods(np.array([(-9.0, 12.0, 0.0), (9.4, 7.0, 0), (-14, 22, 0), (22, 26, 0)]), (0.8, 1.1), True)
    here.stand(house((11, 9, 6), Paint(tinted_house(1), Finish.PLAIN), roof, lit), (-20, 27, 0))
    here.woods(here.spots((-70, 38, 70, 70), 8, 5), (0.9, 1.4))
    here.flowers((4.0, 4.0, 6.5, 11.0), 0.5, 6)
    here.site.lamp((2.6, 14.0, 2.6), (3.4, 2.4, 1.3), 10)
    here.site.lamp((-3, 4.0, 3.6), (1.6, 1.4, 1.1), 9)
    return finished(here.site, "driveway", ground="concrete", ambience="park", shows=framed((-1.2, -12, 3.2)))


def alley(place: Place, world: World) -> StageSet:
    """A narrow way between brick walls: fire escapes, bins, puddles, wires, a strip of sky."""
    here = Country.opened(place, world, material="asphalt")
    here.ground(Paint(here.wished((0.30, 0.30, 0.31)), Finish.ASPHALT), rings=60, snow=False)
    here.site.add(
        unshadowed(
            moved(
                sheet(
                    [(-0.5, -30), (0.5, -30), (0.5, 60), (-0.5, 60)],
                    Paint((0.38, 0.38, 0.38), Finish.CONCRETE),
                ),
                (0, 0, 0.02),
            )
        )
    )
    lit = here.lit
    for side, tone in ((-1, (0.56, 0.30, 0.24)), (1, (0.50, 0.36, 0.28))):
        for k in range(4):
            colour = tone if k % 2 == 0 else (0.62, 0.52, 0.42)
            high = (13.0, 16.0, 11.5, 15.0)[k]
            wall = [
                block((5, 13.8, high), Paint(colour, Finish.BRICK), (0, 0, 0)),
                block((5.3, 14.0, 0.5), GREY, (0, 0, high)),
            ]
            what = Windows(
                columns=4, rows=int(high // 3.4), storey=3.3, sill=3.8, size=(1.1, 1.6), frame=GREY
            )
            panes = windows(13.8, what, lit)
            here.stand(
                wall + [moved(turned(p, -90 * side), (-side * 2.5, 0, 0)) for p in panes],
                (side * 6.0, -9 + 14 * k, 0),
            )
            here.stand(
                [
                    block(
                        (0.14, 1.2, 2.3), Paint((0.22, 0.30, 0.28), Finish.METAL, 0.6), (-side * 2.52, 0, 0)
                    ),
                    block(
                        (0.7, 0.6, 0.6), Paint((0.74, 0.74, 0.72), Finish.METAL, 0.6), (-side * 2.7, 4, 2.9)
                    ),
                    rod((-side * 2.62, -5.6, 0), (-side * 2.62, -5.6, high), 0.09, GREY, 6),
                ],
                (side * 6.0, -9 + 14 * k, 0),
            )
        _fire_escape(here, side, 4.0 if side < 0 else 13.0)
    _bins(here)
    for y, z in ((6.0, 7.6), (11.0, 9.2), (19.0, 8.4)):
        here.site.add(*wires((-3.4, y, z), (3.4, y + 1.2, z + 0.3), 2, 0.3))
    cloth = ((0.86, 0.28, 0.24), (0.92, 0.90, 0.84), (0.26, 0.46, 0.66), (0.90, 0.74, 0.30))
    for k in range(5):
        here.stand(
            [moved(box((0.8, 0.03, 1.0), Paint(cloth[k % 4], Finish.CLOTH)), (-2.4 + 1.2 * k, 15.2, 6.1))],
            (0, 0, 0),
        )
    here.site.add(rod((-3.5, 15.2, 6.65), (3.5, 15.2, 6.65), 0.02, IRON, 4))
    here.stand([block((9, 6, 16), Paint((0.46, 0.46, 0.50), Finish.FACADE), (0, 56, 0))], (0, 0, 0))
    for x, y in ((-3.3, 2.0), (3.3, 9.0), (-3.3, 20.0)):
        here.stand(
            [
                moved(box((0.3, 0.24, 0.14), IRON), (0, 0, 0)),
                moved(box((0.2, 0.18, 0.1), Paint((1.0, 0.8, 0.46), Finish.GLOW)), (0, 0, -0.1)),
            ],
            (x, y, 3.4),
        )
        here.site.lamp((x * 0.8, y, 3.0), (4.0, 2.5, 1.2), 9)
    return finished(
        here.site,
        "alley",
        ground="asphalt",
        ambience="city",
        walkable=((-2.4, -6, 0), (2.4, 12, 4)),
        air=Air(key_elevation=1.25, key_off_axis=0.3, exposure=1.35) if world.hour is Hour.DAY else None,
        filmable=((-3.0, -15, 0.12), (3.0, 16, 12)),
        shows=framed((0, -8.6, 1.8)),
    )


def _fire_escape(here: Country, side: int, y: float) -> None:
    """Hang iron landings and stairs on a wall at x = 3.5 times `side`."""
    black = Paint((0.12, 0.12, 0.13), Finish.METAL, 0.7)
    pieces = []
    for floor in range(3):
        z = 3.6 + 3.3 * floor
        pieces.append(block((1.1, 4.4, 0.08), black, (-side * 0.55, 0, z)))
        for rail in (0.5, 1.0):
            pieces.append(rod((-side * 1.08, -2.2, z + rail), (-side * 1.08, 2.2, z + rail), 0.03, black, 4))
        pieces += [
            rod((-side * 1.08, -2.2 + 0.55 * k, z), (-side * 1.08, -2.2 + 0.55 * k, z + 1.0), 0.02, black, 4)
            for k in range(9)
        ]
        if floor < 2:
            for x in (0.35, 0.8):
                pieces.append(rod((-side * x, -1.8, z), (-side * x, 1.8, z + 3.3), 0.05, black, 4))
            pieces += [
                block((0.5, 0.24, 0.04), black, (-side * 0.58, -1.8 + 0.4 * k, z + 0.37 * k))
                for k in range(1, 9)
            ]
    here.stand(pieces, (side * 3.5, y, 0))


def _bins(here: Country) -> None:
    """Stand containers, bags and crates along the walls."""
    green = Paint((0.14, 0.34, 0.24), Finish.METAL, 0.6)
    for y in (1.4, 17.0):
        here.stand(
            [
                block((1.3, 2.1, 1.2), green),
                block((1.4, 2.2, 0.12), Paint((0.10, 0.12, 0.12)), (0, 0, 1.2)),
                *(block((0.2, 0.2, 0.14), IRON, (x, s, 0)) for x in (-0.5, 0.5) for s in (-0.9, 0.9)),
            ],
            (2.75, y, 0),
        )
        here.site.solid(box_solid((1.4, 2.2, 1.3), (2.75, y, 0.65), "metal"))
    bag = ellipsoid((0.34, 0.32, 0.36), Paint((0.06, 0.06, 0.07), Finish.PLASTIC, 0.35), 3)
    here.site.add(sown(bag, [(2.4, 3.4, 0.26), (2.9, 3.7, 0.28), (2.6, 4.2, 0.24), (-2.9, 8.0, 0.26)], 3))
    here.prop("trash_can", (-2.9, 1.0, 0))
    here.prop("trash_can", (-2.9, 1.8, 0))
    here.prop("box", (-2.9, 6.4, 0), 10, (0.66, 0.50, 0.32), 1.7)
    here.prop("bicycle", (-3.05, 11.0, 0), 90)


SETS = {"alley": alley, "driveway": driveway}
