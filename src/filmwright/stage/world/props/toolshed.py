"""Hardware: what hangs in sheds and lies about workshops, building sites and quays, told as recipes."""

from __future__ import annotations

from filmwright.stage.world.props.recipes import recipes

MAKERS = recipes(
    {
        "nail": "cyl .9 .25 steel! @ 0 0 7.8; cyl .28 7 steel! @ 0 0 .8; cyl .05 .8 .28 steel!",
        "screw": (
            "cyl .5 1 1.1 steel! @ 0 0 6; box .2 1.6 .3 iron @ 0 0 7; cyl .1 6 .5 steel!; ring .45 .16 "
            "steel @ 0 0 1.5 + 7 0 0 .65"
        ),
        "bolt": (
            "cut 1.6 1.8,0 .9,1.56 -.9,1.56 -1.8,0 -.9,-1.56 .9,-1.56 steel! ~ y 90 @ 0 0 7.6; cyl .9 7 "
            "steel!; ring .9 .16 iron @ 0 0 .6 + 8 0 0 .5"
        ),
        "hex_nut": (
            "cut 2 2.4,0 1.2,2.08 -1.2,2.08 -2.4,0 -1.2,-2.08 1.2,-2.08 steel! ~ y 90 @ 0 0 1; cyl 1.3 "
            ".1 black @ 0 0 2; ring 1.35 .2 chrome @ 0 0 2"
        ),
        "hacksaw": (
            "bar .7 0,-14,3 0,-14,10 0,14,10 0,14,4 red!; box .3 28 1.6 steel @ 0 0 3; cut 3 14,1 17,0 "
            "20,4 20,9 17,10 14,9 black"
        ),
        "chisel": (
            "lathe 0,0 1.4,0 1.8,6 1.4,11 0,11.6 oak!; cyl 1 2 brass @ 0 0 11; cut .6 -1.2,13 1.2,13 "
            "1.6,24 -1.6,24 steel"
        ),
        "file_tool": (
            "lathe 0,0 1.3,0 1.7,6 1,10 0,10 red!; cut .6 -1.2,10 1.2,10 1.2,30 .6,33 -.6,33 -1.2,30 "
            "steel; box .8 2.6 .2 iron @ 0 0 13 + 12 0 0 1.5"
        ),
        "vise": (
            "box 12 14 3 .4 blue! @ 0 0 1.5; box 7 6 8 .6 blue! @ -2 0 7; box 4 15 7 .5 blue! @ -2 0 13; "
            "box 4 15 7 .5 blue! @ 7 0 13; box .8 15 3 steel @ .6 0 15.4 + 2 3.8 0 0; cyl 1.4 20 steel ~ "
            "y 90 @ 0 0 11; bar .6 18,-9,11 18,9,11 steel; ball 1.1 steel @ 18 9 11 % y"
        ),
        "clamp": (
            "bar 1.1 0,-7,4 0,-7,18 0,7,18 0,7,14 red!; cyl .8 14 steel @ 0 7 -2; cyl 1.9 1 steel @ 0 7 "
            "11.4; bar .4 0,4,-2 0,10,-2 steel; cyl 1.9 1.2 steel @ 0 -7 3"
        ),
        "tape_measure": (
            "box 4 7.5 7.5 1.6 yellow! @ 0 0 4; cyl 2.4 .4 black ~ y 90 @ 2 0 4.4; box 1.9 12 .12 .02 "
            "#ffe94a @ 0 9.5 .9; box 1.9 .2 1.8 steel @ 0 15.5 .4; box 1.9 .2 .16 black @ 0 5 .92 + 10 0 "
            "1 0"
        ),
        "sandpaper": (
            "box 23 28 .3 #b0703c:sand! @ 0 0 .2; tube 1.4 -11,14,1.2 0,14,1.3 11,14,1.2 #c9a070:paper"
        ),
        "paint_roller": (
            "cyl 3 18 cream:carpet! ~ x 90 @ 0 9 30; bar .45 0,9,30 0,13,30 0,13,22 0,0,20 0,0,12 steel; "
            "cap 1.4 10 red @ 0 0 6; box .2 14 6 sky @ 2.6 0 30"
        ),
        "paint_can": (
            "cyl 8 18 chrome!; cyl 8.05 10 #2f6fc0 @ 0 0 4; ring 7.8 .4 steel @ 0 0 18; cyl 7.3 .5 "
            "#2f6fc0 @ 0 0 17.6; tube .3 0,-8,15 6,-7,22 8,0,24 6,7,22 0,8,15 steel; tube .9 8,2,16 "
            "8.2,2.2,11 8.1,2,7 #2f6fc0"
        ),
        "hoe": (
            "bar 1.4 0,0,10 0,0,150 oak!; bar .8 0,0,8 8,0,6 iron; cut .6 -8,0 8,0 7,10 -7,10 iron ~ y "
            "20 @ 9 0 -2"
        ),
        "trowel": (
            "cut .5 -3.6,14 3.6,14 3.4,6 0,0 -3.4,6 steel; bar .7 0,0,14 0,0,18 steel; cap 1.6 9 green! "
            "@ 0 0 23"
        ),
        "hose": (
            "ring 22 1.5 green! @ 0 0 1.5; ring 20 1.5 green! @ 1 0 4.4; ring 22 1.5 green! @ 0 1 7.2; "
            "tube 1.5 22,0,7 34,6,4 44,-4,1.5 56,2,1.5 green; lathe 0,0 1.8,0 2,5 1,9 0,9 brass ~ y 90 @ "
            "56 2 1.6"
        ),
        "sprinkler": (
            "box 20 2 2 .6 blue! @ 0 0 1; box 2 20 2 .6 blue! @ 0 0 1; cyl 2 8 brass; bar .8 -9,0,11 "
            "0,0,9 9,0,11 brass; ball 1.4 red @ -9 0 11 % x; tube .2 9,0,12 18,0,24 30,0,18 water % x; "
            "tube .2 6,0,12 10,6,26 20,14,20 water % x % y"
        ),
        "pulley": (
            "ring 9 1.4 red! ~ x 90 @ 0 0 24; cyl 9 1.6 oak ~ x 90 @ 0 .8 24; cyl 1.4 6 steel ~ x 90 @ 0 "
            "3 24; bar 1 0,3,24 0,3,36 0,-3,36 0,-3,24 iron; tube .8 0,0,36 2,0,40 0,0,44 -2,0,41 iron; "
            "bar .7 9.6,0,24 9.6,0,0 rope; bar .7 -9.6,0,24 -9.6,0,8 rope; box 7 7 7 .5 iron @ -9.6 0 4"
        ),
        "lever": (
            "side 12 -8,0 8,0 0,14 stone; box 90 10 3 .6 oak! ~ y 9 @ 0 0 15.5; ball 8 stone @ 36 0 16; "
            "box 14 9 10 1 red @ -36 0 27"
        ),
        "spring": (
            "tube 1 6,0,0 0,6,2 -6,0,4 0,-6,6 6,0,8 0,6,10 -6,0,12 0,-6,14 6,0,16 0,6,18 -6,0,20 0,-6,22 "
            "6,0,24 0,6,26 -6,0,28 0,-6,30 steel!; ring 6 1 steel! ; ring 6 1 steel @ 0 0 30"
        ),
        "magnet": (
            "tube 2.4 0,-6,6 0,-6.4,14 0,-4.6,19 0,0,21 0,4.6,19 0,6.4,14 0,6,6 red!; cyl 2.5 6 chrome @ "
            "0 -6 0 % y"
        ),
        "wedge": "side 10 -14,0 14,0 14,9 oak!",
        "propeller": (
            "ball 4 4 4 gold! @ 0 0 30; cut 1.4 -3,0 3,0 7,14 5,26 -2,28 -5,14 gold! ~ z 24 @ 0 0 32; "
            "cut 1.4 -3,0 3,0 7,14 5,26 -2,28 -5,14 gold! ~ z 24 ~ x 120 @ 0 2 28; cut 1.4 -3,0 3,0 7,14 "
            "5,26 -2,28 -5,14 gold! ~ z 24 ~ x 240 @ 0 -2 28; cyl 2 12 steel ~ y -90 @ 0 0 30"
        ),
        "turbine": (
            "cyl 26 24 steel! ~ y 90 @ -20 0 26; ring 26 2 steel! ~ y 90 @ 4 0 26; cut 1 -1.6,4 1.6,4 "
            "4,22 -4,22 iron ~ z 30 @ 5 0 26; cut 1 -1.6,4 1.6,4 4,22 -4,22 iron ~ z 30 ~ x 45 @ 5 0 26; "
            "cut 1 -1.6,4 1.6,4 4,22 -4,22 iron ~ z 30 ~ x 90 @ 5 0 26; cut 1 -1.6,4 1.6,4 4,22 -4,22 "
            "iron ~ z 30 ~ x 135 @ 5 0 26; cut 1 -1.6,4 1.6,4 4,22 -4,22 iron ~ z 30 ~ x 180 @ 5 0 26; "
            "cut 1 -1.6,4 1.6,4 4,22 -4,22 iron ~ z 30 ~ x 225 @ 5 0 26; cut 1 -1.6,4 1.6,4 4,22 -4,22 "
            "iron ~ z 30 ~ x 270 @ 5 0 26; cut 1 -1.6,4 1.6,4 4,22 -4,22 iron ~ z 30 ~ x 315 @ 5 0 26; "
            "lathe 0,0 5,0 3,7 0,9 chrome ~ y 90 @ 5 0 26"
        ),
        "piston": (
            "cyl 5 8 steel! @ 0 0 16; ring 5 .3 iron @ 0 0 20 + 3 0 0 1.2; bar 1.5 0,0,17 0,0,4 steel; "
            "ring 3 1.2 steel ~ x 90 @ 0 0 3.4"
        ),
        "solar_panel": (
            "box 4 170 100 .6 chrome! ~ y -35 @ 0 0 80; box 3 162 92 #16305e ~ y -35 @ .8 0 80.6; box .6 "
            "1 92 pale ~ y -35 @ 2.2 -54 81.5 + 5 0 27 0; box .6 162 1 pale ~ y -35 @ -18.5 0 107 + 4 "
            "13.5 0 -19; bar 2 -6,-50,72 -22,-50,0 steel % y; bar 2 24,-50,44 30,-50,0 steel % y"
        ),
        "antenna": (
            "bar 1.4 0,0,0 0,0,140 steel!; bar 1 -40,0,130 40,0,130 steel!; bar .7 -36,-30,130 "
            "-36,30,130 steel + 7 12 1 0; box 16 16 3 iron @ 0 0 1.5"
        ),
        "satellite_dish": (
            "lathe 0,0 16,3 30,11 38,19 38,20 29,12 15,4 0,1 white! ~ y 60 @ 6 0 50; bar 1 8,0,34 "
            "44,0,58 steel; ball 4 dark @ 44 0 60; bar 2.4 0,0,0 0,0,46 steel; cyl 14 3 iron"
        ),
        "power_line": (
            "bar 12 -120,-120,0 0,0,1500 steel! % x % y; bar 8 -300,0,1100 300,0,1100 steel!; bar 8 "
            "-220,0,1350 220,0,1350 steel!; bar 6 -95,-95,300 95,95,300 steel % x; bar 6 -60,-60,700 "
            "60,60,700 steel % x; cyl 9 70 #3a6a5a @ -290 0 1030 % x; cyl 9 70 #3a6a5a @ -210 0 1280 % "
            "x; tube 3 -290,-600,980 -290,0,1030 -290,600,980 black % x; tube 3 -210,-600,1240 "
            "-210,0,1290 -210,600,1240 black % x"
        ),
        "water_tower": (
            "lathe 0,700 160,690 200,760 200,980 190,1000 0,1090 #b0402e! ; bar 14 150,0,0 130,0,720 "
            "steel * 6; bar 10 0,0,0 0,0,720 steel; ring 200 6 iron @ 0 0 760; bar 6 148,0,250 "
            "74,128,250 steel * 6; bar 6 140,0,480 70,121,480 steel * 6"
        ),
        "generator": (
            "box 70 50 44 3 red! @ 0 0 32; bar 2 -42,-30,2 -42,-30,64 42,-30,64 42,-30,2 -42,-30,2 black "
            "% y; cyl 14 8 dark ~ x 90 @ 18 -24 30; box 30 2 22 dark @ -14 -25.6 34; cyl 3 2 yellow ~ x "
            "90 @ -22 -26 36 + 3 9 0 0; cyl 5 5 black @ 0 0 54"
        ),
        "oil_rig": (
            "bar 14 -300,-300,0 -220,-220,700 #d9861f! % x % y; box 700 700 60 4 #d9861f! @ 0 0 720; box "
            "300 260 180 6 white @ -170 -150 840; bar 9 -90,-90,750 0,0,1650 steel @ 130 120 0; bar 9 "
            "90,-90,750 0,0,1650 steel @ 130 120 0; bar 9 -90,90,750 0,0,1650 steel @ 130 120 0; bar 9 "
            "90,90,750 0,0,1650 steel @ 130 120 0; bar 6 60,60,1050 200,180,1050 steel; bar 7 "
            "-200,200,750 -420,260,1200 red; cyl 120 6 green @ -230 -180 932; bar 10 0,0,0 0,0,700 iron"
        ),
        "water_pipe": (
            "cyl 6 90 steel! ~ y 90 @ -50 0 12; tube 6 40,0,12 48,0,12 54,0,16 54,0,24 54,0,40 steel!; "
            "cyl 8 4 steel! ~ y 90 @ -52 0 12; cyl 8 4 steel! ~ y 90 @ 30 0 12; cyl 8 4 steel! @ 54 0 "
            "38; cyl 4.8 .4 black ~ y 90 @ -52.4 0 12; ring 5 1 red @ -8 0 26; cyl 1.4 10 brass @ -8 0 "
            "16"
        ),
        "valve": (
            "cyl 5 40 brass! ~ y 90 @ -20 0 8; ball 7 brass! @ 0 0 8; cyl 2 12 steel @ 0 0 14; ring 9 "
            "1.2 red @ 0 0 27; bar .9 -9,0,27 9,0,27 red; bar .9 0,-9,27 0,9,27 red; cyl 6.6 3 steel ~ y "
            "90 @ -21 0 8; cyl 6.6 3 steel ~ y 90 @ 18 0 8"
        ),
        "hook": (
            "tube 1.4 0,0,20 0,0,14 0,-3,11 0,-1,5 0,4,3 0,8,6 0,8.6,9 steel!; ring 2.6 .9 steel! ~ y 90 "
            "@ 0 0 22.6"
        ),
        "anchor": (
            "bar 4 0,0,12 0,0,88 iron!; tube 4.5 0,-40,40 0,-30,16 0,0,6 0,30,16 0,40,40 iron!; cut 6 "
            "-9,0 9,0 0,18 iron! ~ x 20 @ 0 -40 36; cut 6 -9,0 9,0 0,18 iron! ~ x -20 @ 0 40 36; bar 3.4 "
            "0,-24,78 0,24,78 iron!; ring 8 2.4 iron! ~ y 90 @ 0 0 97; tube 2 4,2,92 14,10,60 12,26,20 "
            "26,36,3 rope"
        ),
        "ship_wheel": (
            "ring 34 3.4 walnut! ~ y 90 @ 0 0 58; cyl 9 7 walnut! ~ y 90 @ -3.5 0 58; bar 1.9 0,0,58 "
            "0,0,112 walnut!; bar 1.9 0,0,58 0,0,4 walnut; bar 1.9 0,-54,58 0,54,58 walnut!; bar 1.9 "
            "0,-38,20 0,38,96 walnut!; bar 1.9 0,38,20 0,-38,96 walnut!; cyl 4 8 brass ~ y 90 @ -4 0 58; "
            "ring 26 1 brass ~ y 90 @ 1 0 58"
        ),
        "buoy": (
            "lathe 0,0 50,6 60,20 56,36 0,40 red!; bar 3 -34,-34,36 0,0,150 red! % x % y; cyl 16 5 white "
            "@ 0 0 96; cyl 13 22 #ffb020:glow @ 0 0 146; cyl 15 4 red @ 0 0 168; lathe 60,18 61,18 61,26 "
            "60,26 60,18 white"
        ),
        "life_ring": (
            "ring 28 8 white! ~ y 90 @ 0 0 36; ring 28 8.3 red ~ y 90 @ 0 0 36 ; ring 28 8.5 white! ~ y "
            "90 @ 0 0 36; hull 2 -6,8.8,-8.8,8.8 6,8.8,-8.8,8.8 red ~ z 90 @ 0 0 64; hull 2 "
            "-6,8.8,-8.8,8.8 6,8.8,-8.8,8.8 red ~ z 90 @ 0 0 8; hull 2 -6,8.8,-8.8,8.8 6,8.8,-8.8,8.8 "
            "red ~ y 90 @ 0 28 36 % y; ring 37 .8 rope ~ y 90 @ 0 0 36"
        ),
        "scaffolding": (
            "bar 2.4 0,-120,0 0,-120,420 steel! + 2 90 0 0; bar 2.4 0,0,0 0,0,420 steel! + 2 90 0 0; bar "
            "2.4 0,120,0 0,120,420 steel! + 2 90 0 0; box 90 250 4 oak @ 45 0 130 + 2 0 0 140; bar 2 "
            "0,-120,60 0,120,60 steel + 3 0 0 140; bar 2 0,-120,140 0,120,270 steel; bar 2 0,120,280 "
            "0,-120,400 steel; bar 2 90,-120,60 90,120,60 steel + 3 0 0 140"
        ),
        "girder": (
            "box 200 24 4 .4 #9a3226! @ 0 0 2; box 200 24 4 .4 #9a3226! @ 0 0 30; box 200 3 26 #9a3226! "
            "@ 0 0 16; ball 1 iron @ -90 8 33 + 10 20 0 0"
        ),
        "sack": (
            "hull 3 0,20,0,26 3,24,0,30 22,24,0,32 26,20,2,28 #b89562:cloth! ~ y -90 @ 14 0 0; lathe "
            "5,30 6,36 10,42 9,42 4,36 5,30 #b89562:cloth! @ 0 0 -4; ring 5 1 rope @ 0 0 28"
        ),
        "pallet": (
            "box 120 12 2.4 pine! @ 0 -44 13 + 5 0 22 0; box 12 100 8 pine @ -54 0 6 + 3 54 0 0; box 120 "
            "12 2 pine @ 0 -44 1 + 3 0 44 0"
        ),
        "printer_3d": (
            "box 50 50 8 2 dark! @ 0 0 4; bar 2 -22,-22,8 -22,-22,58 -22,22,58 -22,22,8 dark!; box 34 34 "
            "1.4 pale @ 2 0 14; bar 1.2 -22,-20,34 -22,20,34 steel; box 8 8 8 1 red @ -16 0 34; cyl .6 8 "
            "brass @ -16 0 24; lathe 0,0 8,0 7,5 4,9 5,14 4.5,14 0,6 orange @ 0 0 14.7; ring 8 2 orange "
            "~ x 90 @ -24 0 66"
        ),
        "needle": (
            "bar .35 0,0,0 0,0,14 .1,0,16 chrome!; ring .7 .25 chrome! ~ y 90 @ 0 0 16.4; tube .18 "
            "0,0,16.4 1,3,15 0,5,9 2,7,4 0,10,1 red:cloth"
        ),
        "thread_spool": (
            "cyl 2.4 1 oak; cyl 2.4 1 oak @ 0 0 6; cyl 2 5 red:cloth! @ 0 0 1; ring 2 .14 red:cloth! @ 0 "
            "0 1.6 + 11 0 0 .4; tube .12 2,0,3 4,2,1 8,-1,.2 12,1,.2 red:cloth"
        ),
        "button": (
            "lathe 0,.4 1.6,.3 2,0 2.4,.4 2.1,.9 1.7,.7 0,.6 blue!; cyl .3 .3 black @ .55 .55 .62 * 4"
        ),
        "zipper": (
            "box .4 3 18 navy:cloth! @ 0 -2 9 % y; box .6 .7 .5 brass @ 0 -.4 1 + 10 0 0 .9; box .6 .7 "
            ".5 brass @ 0 .4 1.4 + 10 0 0 .9; box 1.4 2 2.6 .5 brass @ .2 0 11; box .6 1.2 4 .3 brass @ "
            ".9 0 8"
        ),
        "knitting_needles": (
            "bar .5 0,-10,0 0,10,30 red! % y; ball 1.2 red @ 0 10 30 % y; box 1.6 14 12 sky:knitted @ 0 "
            "0 10; ball 6 sky:knitted @ 4 16 6; ring 6 .4 #3a6fb0:knitted ~ x 60 @ 4 16 6"
        ),
        "loom": (
            "bar 3 -40,-60,0 -40,-60,130 oak! % x % y; bar 3 -40,-62,40 -40,62,40 oak! % x; bar 3 "
            "-40,-62,126 -40,62,126 oak! % x; bar 3 -40,-60,40 40,-60,40 oak % y; bar .3 -38,-50,42 "
            "38,-50,42 cream:cloth + 21 0 5 0; box 30 104 .8 red:plaid @ 22 0 42; box 3 116 14 oak @ 2 0 "
            "52"
        ),
        "conveyor_belt": (
            "hull 8 -110,24,62,76 -104,25,60,78 104,25,60,78 110,24,62,76 black:rubber!; cyl 8 54 steel "
            "~ x 90 @ -104 27 68; cyl 8 54 steel ~ x 90 @ 104 27 68; bar 3 -90,-24,0 -90,-24,64 steel % "
            "x % y; box 212 3 10 blue @ 0 27 66 % y; box 26 26 22 card @ -50 0 89 + 2 80 0 0"
        ),
        "tyre": (
            "ring 25 8 rubber! ~ y 90 @ 0 0 33; ring 26.5 7.6 #1c1c1e:rubber ~ y 90 @ 1.4 0 33; lathe "
            "17,-7 18.4,-7 18.4,7 17,7 17,-7 rubber! ~ y 90 @ 0 0 33; box 15 2 1 #1c1c1e:rubber @ 0 0 66"
        ),
        "car_wheel": (
            "ring 24 8 rubber! ~ y 90 @ 0 0 32; cyl 18 9 chrome ~ y 90 @ -4 0 32; cut 2 -3,3 3,3 4,17 "
            "-4,17 dark @ 6 0 32 ; cut 2 -3,3 3,3 4,17 -4,17 dark ~ x 72 @ 6 0 32; cut 2 -3,3 3,3 4,17 "
            "-4,17 dark ~ x 144 @ 6 0 32; cut 2 -3,3 3,3 4,17 -4,17 dark ~ x 216 @ 6 0 32; cut 2 -3,3 "
            "3,3 4,17 -4,17 dark ~ x 288 @ 6 0 32; cyl 4 3 chrome ~ y 90 @ 4 0 32"
        ),
        "steering_wheel": (
            "ring 18 1.7 black:leather! ~ y 70 @ 0 0 24; cyl 5 4 dark ~ y 70 @ -2 0 23; bar 1.6 0,-17,24 "
            "0,17,24 black:leather!; bar 1.6 0,0,24 4,0,8 black; cyl 2 24 iron ~ y -110 @ -2 0 23; cyl 2 "
            ".6 chrome ~ y 70 @ 2.4 0 24.6"
        ),
        "engine": (
            "box 60 40 34 3 steel! @ 0 0 26; box 56 16 14 2 red @ 0 14 46 % y; cyl 6 12 steel @ -18 0 43 "
            "+ 3 18 0 0; cyl 13 6 iron ~ y 90 @ 30 0 30; cyl 8 6 iron ~ y 90 @ 30 12 48; tube 3 "
            "-22,20,30 -24,32,26 -10,36,16 20,36,12 #8a5a3a:metal + 3 16 0 0; box 50 30 8 2 iron @ 0 0 "
            "6; ring 11 .8 black ~ y 90 @ 36 4 36"
        ),
        "metal_lump": (
            "hull 5 -6,3,0,5 -4,5,0,8 1,5.4,0,9 5,4,0,6.4 7,2,1,4 #8d9299:metal!; ball 2 1.6 1.2 "
            "#a9aeb5:metal @ 5 5 1.2; ball 1.4 1.2 1 #a9aeb5:metal @ -7 4 1"
        ),
        "gas_can": (
            "box 12 28 34 2 red! @ 0 0 17; bar 1.4 0,-8,36 0,-8,41 0,6,41 0,6,36 red!; cyl 2.4 5 black @ "
            "0 11 34; bar .8 6.2,-11,4 6.2,11,30 #b01c18; bar .8 6.2,11,4 6.2,-11,30 #b01c18"
        ),
    }
)
