"""Places known by what stands there: a back yard, a mosque, pyramids, a western town; told as recipes."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.model import Finish, StageSet
from filmwright.stage.world.sets.outdoors.country import Country
from filmwright.stage.world.sets.outdoors.fittings import GRAVEL, fence, hills
from filmwright.stage.world.sets.outdoors.lay import Numbers
from filmwright.stage.world.sets.outdoors.lot import finished, framed, low_sun
from filmwright.stage.world.sets.outdoors.masonry import house
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.shaping.recipe import laid
from filmwright.stage.world.shaping.swept import curved
from filmwright.stage.world.world import Place, World

_SAND = (0.86, 0.73, 0.50)
_DIRT = (0.60, 0.46, 0.32)
_ROOF = Paint((0.46, 0.24, 0.19), Finish.TILE, 0.7)


def _lit(here: Country) -> Country:
    """Hang a lamp where people act, for the night."""
    here.site.lamp((0.0, -1.0, 4.4), (2.4, 1.9, 1.3), 10.0)
    return here


def yard(place: Place, world: World) -> StageSet:
    """The garden behind a house: lawn, board fence, tree with a swing, flower bed, barbecue."""
    here = _lit(Country.opened(place, world, hills))
    here.ground(rings=80)
    planks = "".join(
        f"box 4 22 178 #a8794e:wood ~ z 90 @ {-1100 + 24.4 * k:.0f} 1250 89; " for k in range(91)
    )
    sides = "".join(
        f"box 4 22 178 #a8794e:wood @ {side} {-300 + 24.4 * k:.0f} 89; "
        for side in (-1100, 1100)
        for k in range(64)
    )
    rails = "box 2200 5 9 #8a613c:wood @ 0 1253 45 + 2 0 0 95; "
    here.stand(laid(planks + sides + rails), (0, 0, 0))
    wall = Paint(here.wished((0.90, 0.86, 0.76)), Finish.PLAIN)
    here.stand(house((14, 8, 5.6), wall, _ROOF, here.lit), (-1, 22, 0))
    here.prop("tree", (7.4, 8.2, 0), size=1.4)
    here.prop("rope_swing", (5.2, 6.6, 0), -60)
    here.prop("deck_chair", (-6.0, 5.2, 0), -50)
    here.prop("table", (-7.6, 6.6, 0), 0)
    here.prop("doghouse", (-4.6, 9.6, 0), -80)
    here.prop("sunflower", (3.0, 11.4, 0), -90, size=1.4)
    here.flowers((-10.2, 11.0, 10.2, 12.0), 0.34, 4, keep=None)
    here.bushes(np.array([(-9.6, 11.2, 0.0), (9.4, 11.2, 0.0), (-9.8, 3.0, 0.0)]), (0.7, 1.0))
    here.grass((-9, -6, 9, 11), 0.9, 7, 0.12)
    here.woods(here.spots((-40, 26, 40, 70), 9, 5), (0.9, 1.4))
    return finished(here.site, "yard", walkable=((-8.0, -6.0, 0.0), (8.0, 8.0, 4.0)))


_MOSQUE = (
    "box 2400 1400 900 #efe6d2:stone @ 0 5200 450; box 900 200 1150 #f4ecda:stone "
    "@ 0 4450 575; "
    "cut 60 -260,0 260,0 260,560 150,800 0,900 -150,800 -260,560 #2a5a6a ~ "
    "z -90 @ 0 4340 0; "
    "cut 40 -90,0 90,0 90,340 0,470 -90,340 #3a6a7a ~ z -90 @ -820 4490 100 "
    "+ 2 280 0 0; "
    "cut 40 -90,0 90,0 90,340 0,470 -90,340 #3a6a7a ~ z -90 @ 540 4490 100 "
    "+ 2 280 0 0; "
    "cyl 560 260 #f4ecda:stone @ 0 5200 900; "
    "lathe 560,0 640,120 660,260 600,460 430,660 190,830 50,960 20,1040 0,1060 "
    "#3aa0a8:tile @ 0 5200 1160; "
    "ball 40 gold @ 0 5200 2250; bar 10 0,5200,2240 0,5200,2400 gold; "
    "lathe 190,0 215,50 200,130 130,220 40,290 0,330 #3aa0a8:tile @ -900 4900 900 % x; "
    "lathe 150,0 120,200 110,1500 150,1540 150,1600 100,1610 95,2000 130,2030 "
    "60,2180 10,2340 0,2350 "
    "#f4ecda:stone @ -1250 4500 0 % x; "
    "lathe 150,0 120,200 110,1500 150,1540 150,1600 100,1610 95,2000 130,2030 "
    "60,2180 10,2340 0,2350 "
    "#f4ecda:stone @ -1400 6000 0 % x; box 3600 1400 40 #d8cfba:stone @ 0 4300 10; "
)


def mosque(place: Place, world: World) -> StageSet:
    """A great dome between four minarets behind a wide court with a basin."""
    here = _lit(Country.opened(place, world, hills, "stone"))
    here.ground(Paint(here.wished((0.78, 0.72, 0.62)), Finish.TILE, 0.5), rings=70)
    here.stand(laid(_MOSQUE), (0, 0, 0))
    here.stand(
        laid("box 700 1900 40 marble @ 0 2700 10; box 640 1840 6 #4a9ab8:water @ 0 2700 30; "), (0, 0, 0)
    )
    for x in (-6.5, 6.5):
        for y in (14, 20, 26, 32):
            here.prop("pine_tree", (x * 1.1, float(y), 0), size=0.7)
    return finished(here.site, "mosque", ground="stone", shows=framed((0, -6, 4)))


def pyramids(place: Place, world: World) -> StageSet:
    """Three pyramids of blocks in the sand, palms and a path before them."""

    def dunes(x: Numbers, y: Numbers) -> Numbers:
        return np.maximum(
            0.0, np.asarray(0.9 * np.sin(x / 13 + 1) * np.sin(y / 17) * np.clip((y - 9) / 14, 0, 1))
        )

    here = _lit(Country.opened(place, world, dunes, "sand"))
    here.ground(Paint(here.wished(_SAND), Finish.SAND), rings=80, snow=False)
    for x, y, high in ((-6.0, 84.0, 38.0), (36.0, 108.0, 33.0), (-52.0, 112.0, 27.0)):
        courses = 22
        steps = "".join(
            f"box {200 * high * 0.78 * (1 - k / courses):.0f} {200 * high * 0.78 * (1 - k / courses):.0f} "
            f"{100 * high / courses + 2:.0f} #d2ac6e:stone @ 0 0 {100 * high * (k + 0.5) / courses:.0f}; "
            for k in range(courses)
        )
        here.stand(laid(steps), (x, y, -0.5), 12.0)
    for x, y in ((-7.6, 15.0), (-10.5, 20.0), (8.4, 17.0)):
        here.prop("palm_tree", (x, y, here.high(x, y)), size=1.0)
    here.stones(here.spots((-20, 6, 20, 40), 6, 3), (0.2, 0.6))
    return finished(
        here.site, "pyramids", ground="sand", ambience="wind", air=low_sun(world), shows=framed((0, -8, 4))
    )


_SALOON = (
    "box 900 700 420 {wood}:wood @ 0 0 210; box 960 16 560 {wood}:wood @ 0 "
    "-360 280; box 1000 220 14 #6a4a30:wood @ 0 -460 270; "
    "bar 7 -440,-550,0 -440,-550,270 #6a4a30:wood + 4 293 0 0; box 1000 240 "
    "20 #8a6a48:wood @ 0 -470 10; box 130 8 220 #4a3222:wood @ 0 -372 120; "
    "box 130 8 140 #a8c4d0 @ -270 -372 150 + 2 540 0 0; box 140 4 8 #efe2c0:wood "
    "@ -270 -378 80 + 2 540 0 0; box 700 10 110 #efe2c0:wood @ 0 -372 440; "
)


def western_town(place: Place, world: World) -> StageSet:
    """A dusty street between wooden fronts, with a water tower, barrels and cacti."""
    here = _lit(Country.opened(place, world, hills, "mud"))
    here.ground(Paint(here.wished(_DIRT), Finish.SOIL), rings=80, snow=False)
    woods = ("#9a6a42", "#b08a5c", "#7a5236", "#a8784a", "#8e6e50", "#b8946a")
    for k in range(5):
        for side in (-1, 1):
            front = laid(_SALOON.format(wood=woods[(k + (side > 0) * 3) % 6]))
            here.stand(front, (side * 12.0, 4.0 + 11.0 * k, 0), -90.0 * side)
    here.stand(laid(_SALOON.format(wood="#8a5a3a") + "box 420 14 70 #b03a2a:wood @ 0 -378 445; "), (0, 66, 0))
    here.prop("water_tower", (-8.0, 58.0, 0), size=0.8)
    for x, y in ((-6.4, 6.0), (-7.0, 7.2), (7.0, 12.0)):
        here.prop("barrel", (x, y, 0))
    here.prop("wooden_cart", (6.4, 5.5, 0), 120)
    here.prop("cactus", (-8.6, 1.5, 0), size=2.2)
    here.prop("cactus", (8.8, 1.0, 0), size=1.6)
    fence(here, [(-9.0, 12.5), (-6.6, 12.5)], 3, (0.46, 0.34, 0.22))
    return finished(
        here.site,
        "western_town",
        ground="mud",
        ambience="wind",
        walkable=((-5.5, -6, 0), (5.5, 14, 4)),
        shows=framed((0, -9, 3.2)),
    )


def stone_circle(place: Place, world: World) -> StageSet:
    """A ring of standing stones, some of them capped, on a green plain."""
    here = _lit(Country.opened(place, world, hills))
    here.ground(rings=80)
    tall = "box 210 110 420 20 #8f8b84:rock @ 0 0 205; "
    for k in range(16):
        turn = 2 * np.pi * k / 16
        x, y = 11.5 * np.cos(turn), 22.0 + 11.5 * np.sin(turn)
        if k != 12:
            here.stand(laid(tall), (float(x), float(y), 0), float(np.degrees(turn)) + 90)
        if k % 2 == 0 and k not in (12, 2):
            between = turn + np.pi / 16
            cap = (11.4 * np.cos(between), 22.0 + 11.4 * np.sin(between), 4.1)
            here.stand(
                laid("box 470 120 80 16 #87837c:rock @ 0 0 40; "), cap, float(np.degrees(between)) + 90
            )
    for x in (-3.4, 0.0, 3.4):
        gate = "box 200 120 560 22 #948f87:rock @ -150 0 270 % x; box 520 130 90 18 #87837c:rock @ 0 0 590; "
        here.stand(laid(gate), (x * 1.4, 26.0 + 0.5 * abs(x), 0), x * 8)
    here.stones(here.spots((-16, 6, 16, 34), 6, 3), (0.3, 0.8))
    here.grass((-10, -6, 10, 14), 0.9, 7, 0.14)
    return finished(here.site, "stone_circle", ambience="wind", shows=framed((0, -8, 3.4)))


def colosseum(place: Place, world: World) -> StageSet:
    """The long oval of a ruined amphitheatre: three storeys of arches, higher on one side."""
    here = _lit(Country.opened(place, world, hills, "stone"))
    here.ground(Paint(here.wished((0.70, 0.63, 0.52)), Finish.TILE, 0.7), rings=70)
    bay = (
        "box 60 150 640 #d8c09a:stone @ -230 0 320 % x; box 520 150 90 #d8c09a:stone "
        "@ 0 0 640; box 520 170 26 #c8ae86:stone @ 0 0 694; "
        "cut 30 -180,0 180,0 180,380 120,520 0,580 -120,520 -180,380 #3a2c22 ~ "
        "z -90 @ 0 30 0; "
    )
    for k in range(34):
        turn = np.pi + np.pi * k / 33
        x, y = 36.0 * np.cos(turn), 74.0 + 26.0 * np.sin(turn)
        facing = float(np.degrees(np.arctan2(26.0 * np.cos(turn), -36.0 * np.sin(turn))))
        for storey in range(4 if k > 15 else 3 if k > 8 else 2):
            here.stand(laid(bay), (float(x), float(y), 7.0 * storey), facing)
    here.woods(here.spots((-80, 40, 80, 120), 12, 5, lambda x, y: np.hypot(x / 1.5, y - 74) > 38))
    return finished(here.site, "colosseum", ground="stone", ambience="city", shows=framed((0, -8, 6)))


_TREEHOUSE = (
    "lathe 90,0 60,80 50,400 54,700 0,710 bark @ 0 1100 0; bar 20 0,1100,420 "
    "-220,1060,560 bark; bar 20 0,1100,420 230,1040,560 bark; "
    "box 560 460 16 oak @ 0 1080 470; box 460 360 250 #b07a48:wood @ 0 1110 "
    "600; side 380 -260,0 260,0 0,170 #7a3a2a:wood @ 0 1110 722; "
    "box 90 6 170 #4a3222:wood @ -90 928 560; box 90 6 80 #ffe2a0:glow @ 110 "
    "928 610; bar 4 -270,860,478 -270,860,560 oak + 7 90 0 0; bar 4 -280,860,560 "
    "280,860,560 oak; "
    "bar 4 -250,840,0 -250,850,480 oak + 2 60 0 0; bar 3 -252,842,40 -188,842,40 "
    "oak + 10 0 0 44; bar 3 210,850,470 210,850,120 rope + 2 50 0 0; box 60 "
    "24 4 oak @ 235 850 118; "
    "ball 420 340 260 leaf @ 0 1200 900; ball 300 260 200 leaf @ -330 1120 "
    "820; ball 300 260 200 leaf @ 330 1140 830; ball 260 240 180 leaf @ 60 "
    "1000 1060; "
)


def treehouse(place: Place, world: World) -> StageSet:
    """A cabin among the branches of a great tree, with a ladder and a swing."""
    here = _lit(Country.opened(place, world, hills))
    here.ground(rings=80)
    here.stand(laid(_TREEHOUSE), (0, 0, 0))
    here.woods(here.spots((-50, 18, 50, 80), 7, 5), (0.9, 1.4))
    here.bushes(here.spots((-14, 6, 14, 22), 5, 6), (0.5, 1.0))
    here.flowers((-10, -6, 10, 9), 1.1, 4)
    return finished(
        here.site,
        "treehouse",
        walkable=((-6.5, -6.0, 0.0), (6.5, 6.5, 4.0)),
        shows=framed((0, -7, 3.6), 18.0),
    )


def japanese_garden(place: Place, world: World) -> StageSet:
    """A pond with a red bridge, stone lanterns, cherry trees, a torii and a pagoda behind."""
    here = _lit(Country.opened(place, world, hills))
    here.ground(rings=80)
    pond = (
        "hull 2 -620,60,-10,4 -420,190,-10,5 0,240,-10,5 420,180,-10,5 640,60,-10,4 "
        "#5a9ab0:water @ 0 1250 0; "
        "tube 14 -330,1190,20 -160,1190,90 0,1190,115 160,1190,90 330,1190,20 red; "
        "tube 14 -330,1310,20 -160,1310,90 0,1310,115 160,1310,90 330,1310,20 red; "
        "tube 9 -330,1190,90 -160,1190,170 0,1190,196 160,1190,170 330,1190,90 "
        "red; bar 8 -330,1190,10 -330,1190,104 red + 2 660 0 0; bar 8 -160,1190,90 "
        "-160,1190,180 red + 2 320 0 0; bar 8 0,1190,110 0,1190,206 red; "
    )
    deck = "".join(
        f"box 34 120 5 #b02a20 ~ y {0.085 * x:.0f} @ {x} 1250 {118 - 95 * (x / 330) ** 2:.0f}; "
        for x in range(-320, 321, 32)
    )
    here.stand(laid(pond + deck), (0, 0, 0))
    for x, y in ((-5.2, 8.6), (5.6, 9.2), (8.6, 15.0)):
        lantern = (
            "box 50 50 20 stone @ 0 0 10; cyl 14 60 stone @ 0 0 20; box 56 56 12 stone "
            "@ 0 0 86; box 34 34 34 #ffe2a0:glow @ 0 0 108; cyl 48 26 6 stone @ 0 0 "
            "125; ball 9 stone @ 0 0 156; "
        )
        here.stand(laid(lantern), (x, y, 0))
    for x, y, size in ((-9.0, 12.0, 1.2), (9.6, 11.0, 1.2), (-6.0, 20.0, 1.3), (12.0, 20.0, 1.2)):
        here.prop("cherry_tree", (x, y, 0), size=size)
    here.prop("torii", (0, 24.0, 0), -90, size=1.3)
    here.prop("pagoda", (9.0, 40.0, 0), -90, size=1.2)
    here.way(curved([(0, -30), (0, -2), (-1.5, 5), (-3.4, 11)], 40), 1.8, GRAVEL)
    here.bushes(here.spots((-14, 6, 14, 12), 4, 6), (0.5, 0.9))
    here.stones(here.spots((-8, 9, 8, 16), 3, 3), (0.3, 0.7))
    here.woods(here.spots((-50, 34, 50, 80), 9, 5), (0.9, 1.3))
    return finished(here.site, "japanese_garden", shows=framed((0, -6, 3.4), 20.0))


def candy_land(place: Place, world: World) -> StageSet:
    """Gingerbread, lollipops as trees, canes of sugar, a river of chocolate, clouds of floss."""
    here = _lit(Country.opened(place, world, hills))
    here.ground(Paint(here.wished((0.96, 0.72, 0.80)), Finish.FOAM), rings=70, snow=False)
    home = (
        "box 520 420 320 #b0703a:soft @ 0 0 160; side 460 -330,0 330,0 0,260 #8a4e28:soft "
        "@ 0 0 320; tube 14 -270,-225,326 0,-225,590 270,-225,326 white:foam; box "
        "110 10 190 #6a3418:soft @ 0 -212 95; tube 9 -60,-218,0 -60,-218,190 60,-218,190 "
        "60,-218,0 white:foam; "
        "box 90 10 90 #ffe9a0:glow @ -160 -212 190 % x; ball 24 red @ -200 -218 "
        "60 + 6 80 0 0; ball 20 lime @ -250 -222 330 + 7 83 0 0; cyl 40 120 #d8a050:soft "
        "@ 150 60 520; ball 50 white:foam @ 150 60 650; "
    )
    here.stand(laid(home), (0, 20, 0))
    for k, (x, y, high) in enumerate(
        ((-7, 12, 3.4), (7.4, 11, 3.0), (-12, 20, 4.4), (12, 22, 4.6), (-5, 28, 5.0), (6, 30, 4.2))
    ):
        tint = ("red", "teal", "purple", "orange", "lime", "pink")[k]
        pop = (
            f"cyl 9 {100 * high:.0f} white; cyl 90 26 {tint} ~ x 90 @ 0 13 {100 * high + 70:.0f}; "
            f"tube 9 0,-16,{100 * high + 70:.0f} 30,-16,{100 * high + 100:.0f} 0,-16,{100 * high + 130:.0f} "
            f"-50,-16,{100 * high + 80:.0f} 0,-16,{100 * high + 10:.0f} 70,-16,{100 * high + 60:.0f} "
            "white; "
        )
        here.stand(laid(pop), (x, y, 0))
    for aside, away in ((-4.4, 9.0), (4.6, 9.4), (-9.5, 9.0), (9.6, 14.0)):
        cane = "tube 12 0,0,0 0,0,120 0,0,190 30,0,225 60,0,190 red; " + "".join(
            f"ring 12.6 4 white @ 0 0 {z}; " for z in range(14, 180, 28)
        )
        here.stand(laid(cane), (aside, away, 0))
    here.stand(
        laid(
            "".join(
                f"ball 60 50 46 {t}:foam @ {x} {y} {20}; "
                for x, y, t in (
                    (-900, 900, "white"),
                    (920, 1000, "#bfe8f0"),
                    (-1300, 1500, "#fff0b8"),
                    (1500, 1600, "white"),
                )
            )
        ),
        (0, 0, 0),
    )
    here.way(curved([(0, -30), (0, -2), (1.2, 8), (0, 17)], 40), 2.0, Paint((0.98, 0.90, 0.72), Finish.SOFT))
    return finished(here.site, "candy_land", shows=framed((0, -7, 3.2), 20.0))


def wedding_garden(place: Place, world: World) -> StageSet:
    """A bower of flowers at the end of a white aisle between rows of chairs."""
    here = _lit(Country.opened(place, world, hills))
    here.ground(rings=80)
    bower = (
        "tube 9 -170,700,0 -170,700,230 -90,700,330 0,700,360 90,700,330 170,700,230 "
        "170,700,0 white; "
        + "".join(
            f"ball {26 + 4 * (k % 3)} {('pink', 'white', '#f6c8d8', '#e87a9a')[k % 4]}:foam "
            f"@ {x:.0f} 694 {z:.0f}; "
            for k, (x, z) in enumerate(
                (190 * np.cos(t), 180 + 190 * np.sin(t)) for t in np.linspace(-0.3, np.pi + 0.3, 26)
            )
        )
        + "box 180 1700 2 white:cloth @ 0 -150 1.4; "
    )
    seat = laid(
        "box 40 40 4 white @ 0 0 45; box 40 3 46 white @ 0 -19 70; bar 1.6 -18,-18,0 -18,-18,44 white % x % y"
    )
    for aside in (-3.6, -2.9, -2.2, 2.2, 2.9, 3.6):
        for away in (1.6, 3.0, 4.4):
            here.stand(seat, (aside, away, 0))
    here.stand(laid(bower), (0, 0, 0))
    here.woods(here.spots((-50, 18, 50, 80), 7, 5), (0.9, 1.4))
    here.bushes(here.spots((-16, 9, 16, 16), 4, 6), (0.5, 1.0))
    here.flowers((-9, 7.6, 9, 9.6), 0.5, 4)
    return finished(
        here.site,
        "wedding_garden",
        walkable=((-1.4, -6.0, 0.0), (1.4, 5.8, 4.0)),
        shows=framed((0, -7, 2.6), 18.0),
    )


SETS = {
    "yard": yard,
    "mosque": mosque,
    "pyramids": pyramids,
    "western_town": western_town,
    "stone_circle": stone_circle,
    "colosseum": colosseum,
    "treehouse": treehouse,
    "japanese_garden": japanese_garden,
    "candy_land": candy_land,
    "wedding_garden": wedding_garden,
}
