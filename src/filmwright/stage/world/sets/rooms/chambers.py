"""Small rooms with one use: a sauna, a dentist's, a closet, a space station's module, a pool hall."""

from __future__ import annotations

from filmwright.stage.world.model import Finish
from filmwright.stage.world.sets.rooms.design import Design, Light
from filmwright.stage.world.sets.rooms.shell import Shell
from filmwright.stage.world.sets.rooms.stocked import stocked
from filmwright.stage.world.shaping.paint import Paint

_PINE = Paint((0.80, 0.60, 0.38), Finish.WOOD)
_WHITE = Paint((0.93, 0.94, 0.95), Finish.PLASTIC, 0.4)

_SAUNA = (
    "box 360 90 8 pine @ 0 250 92; box 360 70 8 pine @ 0 175 48; box 360 4 "
    "84 pine @ 0 208 42; box 360 4 40 pine @ 0 140 22; box 360 10 4 #c89a60:wood "
    "@ 0 215 97 + 8 0 11 0; "
    "box 360 4 10 pine @ 0 292 120 + 5 0 0 20; box 60 50 70 iron @ -150 40 "
    "35; ball 12 9 8 #5a5654:rock @ -170 30 74 + 4 14 4 0; ball 11 9 8 #6a6664:rock "
    "@ -168 52 74 + 4 13 -2 0; ball 10 9 8 #5a5654:rock @ -160 40 84 + 3 12 "
    "0 0; "
    "bar 2 -186,10,0 -186,10,90 pine; bar 2 -114,10,0 -114,10,90 pine; bar "
    "2 -186,10,88 -114,10,88 pine; bar 2 -186,10,50 -114,10,50 pine; "
    "lathe 0,0 14,0 17,26 16,26 13,2 0,2 oak @ 60 180 52; tube 1.5 46,180,78 "
    "50,180,96 60,180,100 70,180,96 74,180,78 rope; bar 1.2 66,180,70 96,176,110 "
    "oak; box 60 46 6 white:cloth @ -60 250 99; "
    "box 26 12 34 #ffcf80:glow @ 150 288 190; cut 2 -16,0 16,0 16,26 -16,26 "
    "oak ~ z -90 @ 0 292 180"
)
_DENTIST = (
    "hull 4 -70,24,40,52 -10,27,38,54 40,25,44,60 70,22,66,84 100,16,92,112 "
    "teal ~ z -24 @ 0 60 0; box 60 46 30 3 white ~ z -24 @ -4 60 20; cyl 34 "
    "6 pale @ 0 60 0; cyl 12 24 white @ 0 60 4; "
    "box 50 9 6 2 teal ~ z -24 @ 22 24 70; box 50 9 6 2 teal ~ z -24 @ 44 84 "
    "70; bar 4 120,110,0 120,110,190 white; bar 3.4 120,110,188 60,90,214 white; "
    "bar 3 60,90,214 40,64,190 white; "
    "hull 4 -18,12,-6,6 18,12,-6,6 white @ 36 62 184; cyl 9 3 #fff6d8:glow "
    "@ 28 62 176; cyl 9 3 #fff6d8:glow @ 46 62 176; bar 3 -110,60,0 -110,60,88 "
    "white; box 44 34 3 1 pale @ -96 50 90; bar .6 -108,44,92 -90,46,92 chrome "
    "+ 4 2 4 0; "
    "box 200 46 84 2 white @ 150 270 42; box 200 48 4 pale @ 150 270 86; lathe "
    "0,0 16,0 20,10 18,10 14,2 0,2 chrome @ 120 262 88; box 60 50 6 1 #d8e8f0:glow "
    "~ x 78 @ -100 318 170; box 40 34 3 black ~ x 78 @ -180 318 165; cut 1 "
    "-4,0 4,0 5,10 2,14 -2,14 -5,10 white ~ z -90 @ -180 314 158; "
    "cyl 20 5 teal @ 90 -10 48; cyl 3 44 chrome @ 90 -10 6; cyl 24 5 dark @ 90 -10 2"
)
_CLOSET = (
    "box 6 60 230 white @ -110 210 115 + 3 110 0 0; box 440 60 6 white @ 0 "
    "210 40 + 2 0 0 170; bar 2 -215,200,190 215,200,190 chrome; "
    + "".join(
        f"box 8 46 {h} 2 {tint}:cloth @ {x} 200 {186 - h / 2}; "
        for x, h, tint in (
            (-200, 100, "red"),
            (-186, 120, "navy"),
            (-172, 90, "cream"),
            (-158, 110, "teal"),
            (-144, 96, "black"),
            (-130, 120, "pink"),
            (-92, 70, "white"),
            (-78, 74, "sky"),
            (-64, 70, "yellow"),
            (-50, 76, "grey"),
            (-36, 70, "green"),
            (-22, 72, "purple"),
            (20, 130, "#8a1c4a"),
            (34, 126, "#1c3a6a"),
            (48, 130, "gold"),
            (62, 120, "orange"),
            (76, 128, "black"),
            (90, 124, "red"),
            (124, 80, "brown"),
            (138, 84, "tan"),
            (152, 80, "navy"),
            (166, 86, "dark"),
            (180, 80, "white"),
            (194, 84, "grey"),
        )
    )
    + "box 24 10 9 3 red @ -190 190 47 + 2 20 0 0; box 24 10 9 3 black @ -80 "
    "190 47 + 3 28 0 0; box 24 10 9 3 brown @ 30 190 47 + 3 28 0 0; box 40 "
    "34 22 2 tan:leather @ -160 205 224; box 50 34 24 2 #c89a5a:card @ 40 205 "
    "225; cyl 20 10 cream @ 140 205 213; "
    + "cyl 34 40 pink:cloth @ 0 40 0; box 50 3 170 gold ~ z 70 @ 190 60 85; box "
    "44 3.4 162 #a8bcc8:metal ~ z 70 @ 188 59 85"
)
_STATION = (
    "cut 6 -52,0 -40,-34 0,-52 40,-34 52,0 40,34 0,52 -40,34 #0a1430 ~ z -90 "
    "@ 0 392 150; cut 8 -46,-14 -20,-40 20,-44 44,-16 40,6 10,-4 -20,4 -44,0 "
    "#2a6ad8:glow ~ z -90 @ 0 391 146; cut 9 -20,-20 10,-30 24,-14 0,-8 #4aa05a:glow "
    "~ z -90 @ 0 390 148; cut 9 -44,2 0,-2 40,8 0,8 #eef6ff:glow ~ z -90 @ "
    "0 389.6 152; "
    "ring 54 5 chrome ~ x 90 @ 0 390 150; box 6 60 40 2 pale @ -190 -200 150 "
    "+ 6 0 100 0; box 6 60 40 2 pale @ 190 -200 150 + 6 0 100 0; bar 2 -176,-300,110 "
    "-176,360,110 #1c5ac0; bar 2 176,-300,110 176,360,110 #1c5ac0; bar 2 -176,-300,190 "
    "-176,360,190 #1c5ac0; bar 2 176,-300,190 176,360,190 #1c5ac0; "
    "box 40 30 3 dark ~ z 60 @ -160 180 110; box 36 2 24 #6ad0ff:glow ~ z 60 "
    "@ -166 190 126; box 30 2 30 black @ 110 384 120; box 26 3 26 #5af0a0:glow "
    "@ 110 383 120; box 26 3 20 #f0a05a:glow @ -110 383 190; tube 3 -60,384,230 "
    "-100,384,236 -150,384,220 -176,384,190 white; tube 2.4 60,384,70 100,384,60 "
    "150,384,74 orange; "
    "box 30 240 6 #f4faff:glow @ -70 0 258 % x; box 60 6 70 cream:cloth @ 120 "
    "380 40; box 8 8 30 #c83a3a @ 70 384 40"
)


DESIGNS = {
    "sauna": Design(
        shell=Shell(wide=4.4, back=3.0, front=5.5, high=2.5, walls=_PINE, floor=_PINE, overhead=_PINE),
        furnish=stocked(_SAUNA, lamps=((1.5, 2.4, 1.9, (1.6, 1.0, 0.5), 3.5),)),
        light=Light(sun=0.0, level=0.5, colour=(1.0, 0.80, 0.55), haze=0.02),
        frame=4.2,
        depth=0.4,
        walk=(-1.0, -2.0, 1.6, 0.9),
    ),
    "dental_clinic": Design(
        shell=Shell(
            wide=6.4,
            back=3.3,
            front=6.0,
            high=2.9,
            walls=Paint((0.82, 0.92, 0.92)),
            floor=Paint((0.86, 0.88, 0.88), Finish.TILE, 0.25),
        ),
        furnish=stocked(_DENTIST, sign=("DENTIST", 1.2, 2.3)),
        light=Light(sun=0.6, level=0.5, colour=(0.95, 1.0, 1.0)),
        frame=4.6,
        depth=0.4,
        ambience="room",
        ground="tile",
        walk=(-2.4, -2.6, 2.4, 0.4),
    ),
    "walk_in_closet": Design(
        shell=Shell(
            wide=4.8,
            back=2.6,
            front=5.4,
            high=2.7,
            walls=Paint((0.95, 0.92, 0.88)),
            floor=Paint((0.84, 0.76, 0.70), Finish.CARPET),
        ),
        furnish=stocked(_CLOSET),
        light=Light(sun=0.0, level=0.7, colour=(1.0, 0.93, 0.84)),
        frame=4.4,
        depth=0.4,
        ground="carpet",
        walk=(-1.6, -2.4, 1.4, 1.2),
    ),
    "space_station": Design(
        shell=Shell(
            wide=4.2,
            back=4.0,
            front=6.0,
            high=2.0,
            ceiling="arch",
            rise=0.75,
            walls=_WHITE,
            floor=Paint((0.80, 0.82, 0.84), Finish.PLASTIC),
            overhead=_WHITE,
        ),
        furnish=stocked(_STATION),
        light=Light(sun=0.0, level=0.75, colour=(0.94, 0.98, 1.0)),
        frame=4.2,
        depth=0.5,
        ambience="hall",
        ground="metal",
        walk=(-1.2, -2.4, 1.2, 2.6),
    ),
    "pool_hall": Design(
        shell=Shell(
            wide=9.0,
            back=5.0,
            front=7.0,
            high=3.2,
            walls=Paint((0.20, 0.30, 0.24)),
            floor=Paint((0.30, 0.20, 0.13), Finish.WOOD),
            overhead=Paint((0.12, 0.10, 0.09)),
        ),
        furnish=stocked(
            "box 120 40 16 green @ 0 180 190 + 1 0 0 0; box 110 34 4 #fff0c8:glow @ "
            "0 180 181; box 120 40 16 green @ -290 320 190; box 110 34 4 #fff0c8:glow "
            "@ -290 320 181; box 120 40 16 green @ 290 320 190; box 110 34 4 #fff0c8:glow "
            "@ 290 320 181; bar 1.4 -60,494,60 -60,494,200 oak + 7 16 0 0; box 130 "
            "6 20 walnut @ 0 492 70",
            (
                ("pool_table", 0.0, 1.8, 90, 1.0),
                ("pool_table", -2.9, 3.2, 90, 0.9),
                ("pool_table", 2.9, 3.2, 90, 0.9),
                ("dartboard", 2.4, 4.6, 0, 1.6),
            ),
            ((0, 1.8, 1.7, (2.0, 1.6, 0.9), 4.0),),
        ),
        light=Light(sun=0.0, level=0.6, colour=(1.0, 0.82, 0.58)),
        frame=6.4,
        depth=0.4,
        ambience="restaurant",
        walk=(-3.4, -3.0, 3.4, 0.6),
    ),
}
