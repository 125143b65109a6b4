"""Where one is looked at: a boxing ring, an ice rink, a circus, a catwalk, a dome of stars."""

from __future__ import annotations

from filmwright.stage.world.model import Finish
from filmwright.stage.world.sets.rooms.design import Design, Light
from filmwright.stage.world.sets.rooms.shell import Shell
from filmwright.stage.world.sets.rooms.stocked import stocked
from filmwright.stage.world.shaping.paint import Paint

_BLACK = Paint((0.05, 0.05, 0.06))
_NAVY = Paint((0.03, 0.04, 0.11))

_RING = (
    "box 640 640 2 #d8d2c4:cloth @ 0 0 1; box 644 644 40 #1c3a8a:cloth @ 0 0 -19; "
    "bar 7 310,310,0 310,310,140 red % x % y; "
    "bar 2.6 -310,310,45 310,310,45 red + 1 0 0 0; bar 2.6 -310,310,80 310,310,80 "
    "white; bar 2.6 -310,310,115 310,310,115 #1c4ac0; "
    "bar 2.6 310,-310,45 310,310,45 red % x; bar 2.6 310,-310,80 310,310,80 "
    "white % x; bar 2.6 310,-310,115 310,310,115 #1c4ac0 % x; "
    "box 20 20 110 red @ 298 298 70; box 20 20 110 #1c4ac0 @ -298 298 70; cyl "
    "90 1 #b8202a:cloth @ 0 0 1.6; "
    "box 500 30 24 #e8e4d8:glow @ 0 0 420; box 30 500 24 #e8e4d8:glow @ 0 0 420; "
    "box 900 60 50 #2a2c34 @ 0 460 0 + 3 0 80 45; ball 14 12 18 #3a3038 @ -400 "
    "470 60 + 17 50 0 0; ball 14 12 18 #2e3038 @ -420 550 104 + 17 50 0 0; "
    "ball 14 12 18 #3a3038 @ -400 630 150 + 17 50 0 0"
)
_RINK = (
    "box 2000 20 110 white @ 0 640 55; box 20 1400 110 white @ 780 0 55 % x; "
    "box 2000 22 12 #e8c020 @ 0 640 8; box 22 1400 12 #e8c020 @ 780 0 8 % x; "
    "box 2000 24 6 #1c4ac0 @ 0 640 112; box 30 1300 .6 #c82a30 @ 0 0 .4; box "
    "26 1300 .6 #1c4ac0 @ 300 0 .4 % x; ring 150 3 #1c4ac0 @ 0 0 -2; ring 120 "
    "3 #c82a30 @ 520 -160 -2 % x; "
    "box 130 4 50 red @ -420 627 60; box 130 4 50 #1c6ac0 @ -140 627 60; box "
    "130 4 50 #e8a020 @ 140 627 60; box 130 4 50 #2a9a4a @ 420 627 60; "
    "bar 3 -700,640,110 -700,640,210 pale + 8 200 0 0; box 2000 1 100 glass "
    "@ 0 640 162; "
    "box 2000 80 40 #30343c @ 0 740 40 + 4 0 80 55; ball 16 14 20 red @ -700 "
    "740 80 + 14 104 0 0; ball 16 14 20 #2a5ac0 @ -660 820 135 + 14 104 0 0; "
    "ball 16 14 20 #e8c040 @ -700 900 190 + 14 104 0 0; "
    "box 1400 40 8 #f4f8ff:glow @ 0 300 560 + 2 0 -300 0"
)
_CIRCUS = (
    "".join(
        f"box {w} 6 520 {tint}:cloth ~ z {deg} @ {x} {y} 260; "
        for x, y, deg, w, tint in (
            *((-560 + 112 * k, 640, 0, 112, ("red", "white")[k % 2]) for k in range(11)),
            *((620 - 10 * 0, 560 - 112 * k, 90, 112, ("white", "red")[k % 2]) for k in range(8)),
            *((-620, 560 - 112 * k, 90, 112, ("white", "red")[k % 2]) for k in range(8)),
        )
    )
    + "cyl 320 1 #c89a5a:sand; ring 330 22 red @ 0 0 14; ring 330 23 white @ 0 0 14 * 1; "
    + "box 40 50 30 #f2c62e ~ z 0 @ 330 0 14 * 16; box 1100 70 60 #3a2a6a @ 0 "
    "480 20 + 2 0 70 50; ball 15 13 19 #d85a4a @ -480 480 70 + 13 80 0 0; ball "
    "15 13 19 #4a7ad8 @ -450 550 122 + 12 80 0 0; "
    + "bar 1.6 -60,260,330 -60,260,620 rope; bar 1.6 60,260,330 60,260,620 rope; "
    "bar 3 -64,260,330 64,260,330 chrome; "
    + "lathe 0,0 60,0 48,40 34,44 0,44 #1c5ac0 @ 210 150 0; ring 52 4 #f2c62e "
    "@ 210 150 20; ball 42 #e83a3a @ -220 130 42; ring 40 4 #f2e02e ~ x 90 "
    "@ -220 130 42; " + "bar 1 -600,620,520 0,300,620 #f2c62e; ball 7 #ffe9a0:glow @ -560 600 510 "
    "+ 12 100 0 0; box 30 30 8 #fff2c8:glow @ -260 240 560 + 2 520 0 0"
)
_DOME = (
    "lathe 0,0 150,0 150,24 130,30 0,30 #3a3f4a @ 0 300 0; bar 16 0,300,30 "
    "0,290,130 pale; cyl 34 210 white ~ x 48 @ 0 340 90; cyl 36 12 #2a2f3a "
    "~ x 48 @ 0 340 90; cyl 38 16 #2a2f3a ~ x 48 @ 0 190 226; cyl 12 60 dark "
    "~ x 48 @ 30 380 60; "
    "ring 60 6 #c89a3a ~ y 90 @ 0 296 134; box 130 50 80 2 #2a3140 @ -260 180 "
    "40; box 60 4 34 #5ad0a0:glow ~ x -20 @ -260 160 104; box 60 4 34 #5a9ae0:glow "
    "~ x -20 @ -195 160 104; "
    + "".join(
        f"ball {r} #fff6d8:glow @ {x} {y} {z}; "
        for x, y, z, r in (
            (-300, 540, 380, 3),
            (-200, 560, 430, 2),
            (-90, 568, 400, 4),
            (40, 566, 460, 2),
            (130, 566, 390, 3),
            (260, 548, 440, 3),
            (340, 530, 360, 2),
            (-380, 510, 300, 3),
            (-30, 568, 330, 2),
            (200, 560, 320, 2),
            (-150, 564, 350, 2),
            (90, 566, 300, 3),
            (-260, 552, 270, 2),
            (310, 540, 280, 3),
            (0, 568, 500, 3),
            (-120, 560, 480, 2),
            (170, 556, 490, 2),
            (-340, 520, 420, 2),
        )
    )
    + "ball 26 #e8d8a8:glow @ 250 540 210; ring 42 4 #d8b878 ~ x 70 @ 250 536 "
    "210; ball 18 #d87a4a:glow @ -320 530 200"
)
_BARRE = (
    "box 700 3 240 #9fb4c0:metal @ 0 386 130; bar 2 -340,386,10 -340,386,250 "
    "oak + 5 170 0 0; bar 3 -340,366,100 340,366,100 oak; bar 2 -300,366,100 "
    "-300,384,100 brass + 5 150 0 0; "
    "bar 3 -380,-100,100 -380,360,100 oak; bar 2 -396,-80,100 -380,-80,100 "
    "brass + 3 0 200 0; box 40 40 60 black @ 330 340 30; cyl 12 2 dark ~ x "
    "90 @ 330 320 40; cyl 8 2 dark ~ x 90 @ 330 320 18"
)
_CATWALK = (
    "box 260 1000 30 white @ 0 120 -14; box 8 1000 4 #ffffff:glow @ 124 120 "
    "2 % x; box 620 10 330 #16161c @ 0 560 165; box 420 6 300 #d8e0f0:glow "
    "@ 0 552 165; box 360 8 290 #b8c8e8:glow @ 0 550 160; "
    "box 40 44 46 #2a2a30 @ 210 -300 0 + 8 0 110 0; box 40 44 46 #2a2a30 @ "
    "-210 -300 0 + 8 0 110 0; ball 16 13 34 #1c2440 @ 210 -200 60 + 7 0 110 "
    "0; ball 12 12 14 #c89a7a @ 210 -200 104 + 7 0 110 0; ball 16 13 34 #40203a "
    "@ -210 -200 60 + 7 0 110 0; ball 12 12 14 #a87a5a @ -210 -200 104 + 7 "
    "0 110 0; "
    "ball 16 13 34 #203a2a @ 290 -150 60 + 7 0 110 0; ball 12 12 14 #d8b090 "
    "@ 290 -150 104 + 7 0 110 0; ball 16 13 34 #3a3a44 @ -290 -150 60 + 7 0 "
    "110 0; ball 12 12 14 #c89a7a @ -290 -150 104 + 7 0 110 0; "
    "cyl 14 20 dark @ -180 60 400 + 4 0 120 0; cyl 12 3 #ffffff:glow @ -180 "
    "60 398 + 4 0 120 0; cyl 14 20 dark @ 180 60 400 + 4 0 120 0; cyl 12 3 "
    "#ffffff:glow @ 180 60 398 + 4 0 120 0"
)


DESIGNS = {
    "boxing_ring": Design(
        shell=Shell(
            wide=12.0,
            back=8.0,
            front=9.0,
            high=5.0,
            walls=_BLACK,
            floor=Paint((0.12, 0.12, 0.14)),
            overhead=_BLACK,
        ),
        furnish=stocked(_RING, lamps=((0, 0, 3.9, (2.6, 2.5, 2.3), 8.0),)),
        light=Light(sun=0.0, level=0.8, colour=(1.0, 0.97, 0.92)),
        frame=7.4,
        depth=0.4,
        ambience="hall",
        walk=(-2.6, -2.6, 2.6, 2.6),
    ),
    "ice_rink": Design(
        shell=Shell(
            wide=22.0,
            back=11.0,
            front=11.0,
            high=7.0,
            walls=Paint((0.30, 0.36, 0.44)),
            floor=Paint((0.90, 0.95, 0.99), Finish.ICE, 0.1),
            overhead=Paint((0.22, 0.25, 0.30)),
        ),
        furnish=stocked(_RINK),
        light=Light(sun=0.0, level=0.85, colour=(0.92, 0.97, 1.0)),
        frame=10.0,
        depth=0.5,
        ambience="hall",
        ground="tile",
        walk=(-6.5, -5.0, 6.5, 5.2),
    ),
    "circus_ring": Design(
        shell=Shell(
            wide=13.0,
            back=6.8,
            front=9.0,
            high=5.6,
            ceiling="gable",
            rise=2.6,
            walls=Paint((0.78, 0.16, 0.14), Finish.CLOTH),
            floor=Paint((0.42, 0.30, 0.18), Finish.SOIL),
            overhead=Paint((0.86, 0.80, 0.70), Finish.CLOTH),
        ),
        furnish=stocked(
            _CIRCUS, lamps=((-2.6, 1.0, 4.6, (2.4, 2.0, 1.5), 9.0), (2.6, 1.0, 4.6, (2.4, 2.0, 1.5), 9.0))
        ),
        light=Light(sun=0.0, level=0.5, colour=(1.0, 0.9, 0.72)),
        frame=9.0,
        depth=0.5,
        ambience="hall",
        ground="sand",
        walk=(-2.4, -2.6, 2.4, 1.2),
    ),
    "observatory": Design(
        shell=Shell(
            wide=11.0,
            back=5.8,
            front=8.0,
            high=3.6,
            ceiling="arch",
            rise=2.4,
            walls=_NAVY,
            floor=Paint((0.16, 0.17, 0.22), Finish.STONE, 0.3),
            overhead=_NAVY,
        ),
        furnish=stocked(_DOME, lamps=((0, 1.6, 3.0, (0.9, 1.0, 1.5), 7.0),)),
        light=Light(sun=0.0, level=0.26, colour=(0.62, 0.72, 1.0)),
        frame=7.6,
        depth=0.8,
        ambience="hall",
        ground="stone",
        walk=(-3.0, -3.0, 3.0, 0.8),
    ),
    "dance_studio": Design(
        shell=Shell(wide=8.4, back=4.0, front=7.0, high=3.2, walls=Paint((0.92, 0.90, 0.86))),
        furnish=stocked(_BARRE),
        light=Light(sun=0.9, level=0.3),
        frame=7.0,
        depth=0.4,
        ambience="hall",
        walk=(-3.2, -3.0, 3.2, 3.0),
    ),
    "catwalk": Design(
        shell=Shell(
            wide=9.0,
            back=6.0,
            front=8.0,
            high=4.6,
            walls=_BLACK,
            floor=Paint((0.06, 0.06, 0.07)),
            overhead=_BLACK,
        ),
        furnish=stocked(_CATWALK, lamps=((0, 1.0, 3.8, (2.2, 2.2, 2.4), 8.0),)),
        light=Light(sun=0.0, level=0.42, colour=(0.96, 0.97, 1.0)),
        frame=6.0,
        depth=0.3,
        ambience="hall",
        walk=(-1.1, -3.0, 1.1, 4.5),
    ),
}
