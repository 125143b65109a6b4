"""Instruments and gear for sport that are told as recipes."""

from __future__ import annotations

from filmwright.stage.world.props.recipes import recipes

MAKERS = recipes(
    {
        "mandolin": (
            "hull 2 0,.6,-3,3 4,9,-5,5 12,13,-5,5 22,11,-5,5 32,4,-4,4 36,2,-2,2 walnut! ~ y -90 ~ z 180 "
            "@ 0 0 0; cyl 3.4 .6 black ~ y 90 @ 4.6 0 17; box 3 4 34 black @ 2 0 52; box 3 7 12 1 "
            "walnut! @ 1 0 73; bar .2 5.2,-1,6 4,-.8,70 chrome + 4 0 .6 0; box 1.4 6 1.2 pine @ 5 0 9; "
            "bar .5 0,-5,69 0,5,69 chrome + 4 0 0 3"
        ),
        "ukulele": (
            "hull 2 0,5,-3,3 2,9,-3.4,3.4 8,10,-3.4,3.4 13,7,-3.4,3.4 17,7.4,-3.4,3.4 22,5,-3,3 "
            "23,2,-2,2 pine! ~ y -90; cyl 2.6 .5 black ~ y 90 @ 3.2 0 13; box 2 3.6 26 walnut @ 1.4 0 "
            "35; box 2 5.6 9 .8 walnut @ .8 0 51; bar .16 3.6,-1,4 2.6,-.8,50 white + 4 0 .66 0; box 1 6 "
            "1 walnut @ 3.4 0 5; bar .5 .8,-4,48 .8,4,48 white + 3 0 0 3"
        ),
        "sitar": (
            "ball 14 15 16 #b0703a! @ 0 0 15; box 5 7 78 walnut! @ 4 0 66; cyl 12 2 cream ~ y 90 @ 11 0 "
            "17; ball 7 8 8 #b0703a! @ -2 0 92; bar .2 13,-2,8 7,-2,100 brass + 7 0 .7 0; bar 1 4,-8,70 "
            "4,8,70 walnut + 7 0 0 5; ring 3.8 .4 brass ~ y 60 @ 7 0 40 + 8 0 0 6"
        ),
        "bassoon": (
            "cyl 2 110 #7a2c1c:wood! @ 0 1.6 4; cyl 2 90 #7a2c1c:wood! @ 0 -2.4 4; cyl 4 6 "
            "#7a2c1c:wood!; lathe 1.6,0 2.8,10 2.6,10 1.4,0 1.6,0 cream @ 0 1.6 114; tube .5 0,-2.4,94 "
            "4,-4,100 9,-4,97 12,-4,92 chrome; ring 2.2 .3 chrome @ 0 1.6 20 + 5 0 0 20; ball .8 chrome "
            "@ 2 1.6 30 + 6 0 0 12; bar .4 2,-2,20 2,-2,84 chrome"
        ),
        "tuba": (
            "lathe 3,40 4,60 8,84 17,100 22,104 21,104 7,85 3,61 2,40 3,40 gold!; tube 3.6 0,0,46 0,0,14 "
            "0,-10,4 0,-24,10 0,-24,50 0,-14,58 0,-8,50 0,-9,20 0,-14,14 0,-18,20 0,-18,44 gold!; tube "
            "1.8 0,-24,36 0,-30,46 0,-28,62 4,-24,66 8,-22,66 gold!; cyl 2 14 brass @ 5 -10 26 + 3 0 -4 "
            "0; cyl 1 4 chrome @ 5 -10 40 + 3 0 -4 0; ring 22 .8 gold @ 0 0 104"
        ),
        "french_horn": (
            "ring 16 1.6 gold! ~ y 90 @ 0 0 24; ring 13 1.4 gold! ~ y 90 @ 1.4 1 24; lathe 1.6,0 3,8 "
            "8,16 15,20 14.4,20.4 7.4,17 2,8 1,0 1.6,0 gold! ~ x 130 @ 0 6 16; tube 1 0,0,40 0,8,44 "
            "0,16,46 0,22,44 gold!; cyl 2 3 chrome ~ y 90 @ 0 -4 22 + 3 0 4.4 2; lathe 0,0 1.2,0 .6,3 "
            "0,3 chrome ~ x -100 @ 0 22 44"
        ),
        "panpipes": (
            "cyl 1 10 #c9a45a:wood! @ 0 -7 12; cyl 1 12 #c9a45a:wood! @ 0 -5 10; cyl 1 14 #c9a45a:wood! "
            "@ 0 -3 8; cyl 1 16 #c9a45a:wood! @ 0 -1 6; cyl 1 18 #c9a45a:wood! @ 0 1 4; cyl 1 20 "
            "#c9a45a:wood! @ 0 3 2; cyl 1 22 #c9a45a:wood! @ 0 5 0; box 2.6 15 1.6 red @ 0 -1 18; cyl .7 "
            ".2 black @ 0 -7 22 + 7 0 2 0"
        ),
        "tambourine": (
            "lathe 11.6,0 12.4,0 12.4,4 11.6,4 11.6,0 red! ~ y 76 @ 0 0 12.4; cyl 11.6 .3 cream:paper ~ "
            "y 76 @ 2.4 0 13; cyl 2 .3 brass ~ y 76 @ 3.4 11 12 % y; cyl 2 .3 brass ~ y 76 @ 1 0 24; cyl "
            "2 .3 brass ~ y 76 @ 2 9 20 % y; cyl 2 .3 brass ~ y 76 @ 4 8 4.6 % y"
        ),
        "maracas": (
            "ball 4.4 4.4 5.4 red! ~ x 24 @ 0 8 20; bar 1.1 0,5,14 0,0,0 oak; ring 4.4 .5 yellow ~ x 24 "
            "@ 0 8 20; ball 4.4 4.4 5.4 red! ~ x -24 @ 0 -8 20; bar 1.1 0,-5,14 0,0,0 oak; ring 4.4 .5 "
            "yellow ~ x -24 @ 0 -8 20"
        ),
        "triangle_instrument": (
            "bar .8 0,-8,2 0,0,17 0,9,2 0,-6,2 chrome!; tube .2 0,0,17 0,.6,20 0,0,23 red; bar .5 3,8,4 "
            "4,14,14 chrome"
        ),
        "bongo": (
            "lathe 0,0 8,0 9,9 10,16 0,16 #b0602a:wood! @ 0 -10 0; cyl 9.6 .6 cream:paper @ 0 -10 16; "
            "ring 10 .7 chrome @ 0 -10 15; lathe 0,0 10,0 11,9 12,16 0,16 #b0602a:wood! @ 0 12 0; cyl "
            "11.6 .6 cream:paper @ 0 12 16; ring 12 .7 chrome @ 0 12 15; box 5 6 4 black @ 0 0 8; ring 9 "
            ".4 chrome @ 0 -10 3; ring 10.6 .4 chrome @ 0 12 3"
        ),
        "gong": (
            "lathe 0,2 8,2 9,1 28,0 30,-3 30,-2 28,1 9,2.4 0,3 gold! ~ y 90 @ 0 0 62; bar 2.4 0,-44,0 "
            "0,-44,106 #8a1c1c:wood! % y; bar 2.4 0,-50,104 0,50,104 #8a1c1c:wood!; bar 2 -18,-44,1.6 "
            "18,-44,1.6 #8a1c1c:wood! % y; bar .5 0,-14,104 0,-12,90 rope % y; cap 3 4 red:cloth ~ x 90 "
            "@ 12 40 8; bar .9 12,24,8 12,38,8 oak"
        ),
        "metronome": (
            "hull 8 0,6,-6,6 22,2.4,-2.6,2.6 walnut! ~ y -90; box .4 7 16 cream @ 4.4 0 10; bar .35 "
            "5,0,3 4,4,21 steel; box .8 2.4 2.4 .3 steel @ 4.6 2.9 16"
        ),
        "music_stand": (
            "bar 1.4 0,0,20 0,0,100 black!; bar 1.2 0,0,22 -22,18,0 black!; bar 1.2 0,0,22 -22,-18,0 "
            "black!; bar 1.2 0,0,22 26,0,0 black!; box 1 50 34 .3 black! ~ y -20 @ 0 0 116; box 5 50 1 "
            "black! @ 6 0 100; box .4 21 29 white:paper ~ y -20 @ 1.2 -11 116 % y; box .2 18 .2 black ~ "
            "y -20 @ 5 -11 106 + 6 -1.7 0 4.2; box .2 18 .2 black ~ y -20 @ 5 11 106 + 6 -1.7 0 4.2"
        ),
        "sheet_music": (
            "box .2 21 29 white:paper! @ 0 0 14.5; box .1 18 .12 black @ .15 0 4 + 5 0 0 .7; box .1 18 "
            ".12 black @ .15 0 12 + 5 0 0 .7; box .1 18 .12 black @ .15 0 20 + 5 0 0 .7; ball .2 .5 .4 "
            "black @ .2 -6 5 + 5 0 3 .5; ball .2 .5 .4 black @ .2 -6 15 + 5 0 3 -.5; bar .1 .2,-5.5,5 "
            ".2,-5.5,8 black + 5 0 3 .5; ball .2 .5 .4 black @ .2 -6 21 + 5 0 3 .5"
        ),
        "microphone_stand": (
            "cyl 14 2 iron!; bar 1 0,0,2 0,0,118 black!; bar .8 0,0,118 12,0,134 black!; cap 2.2 11 dark "
            "~ y 52 @ 16 0 139; ball 3 pale:metal @ 22 0 144; ring 1.6 .6 black @ 0 0 90"
        ),
        "amplifier": (
            "box 30 60 56 2 black! @ 0 0 30; box 1 54 36 #3a3632:cloth @ 15 0 24; cyl 12 .6 dark ~ y 90 "
            "@ 15.4 -13 24 % y; box 1 54 9 gold @ 15 0 50; cyl 1.6 2 black ~ y 90 @ 15 -20 50 + 7 0 6.6 "
            "0; tube 1 0,-10,58 0,-8,63 0,8,63 0,10,58 black; ball 2 black @ 13 -26 1 % y"
        ),
        "hockey_puck": "cyl 3.8 2.5 black:rubber!; ring 3.8 .12 dark @ 0 0 1.2",
        "golf_tee": "lathe 0,0 .3,2 .3,5 1,6 .9,6.1 0,5.6 red!; ball 2.1 white @ 0 0 7.6",
        "lacrosse_stick": (
            "bar 1.3 0,0,0 0,0,84 blue!; tube 1 0,0,84 0,-5,90 0,-8,104 0,-5,112 0,0,114 0,5,112 0,8,104 "
            "0,5,90 0,0,84 white; bar .3 0,-7,94 0,7,94 white:cloth + 6 0 0 3.2; bar .3 0,-3,88 0,-3,112 "
            "white:cloth + 3 0 3 0; ball 3.2 yellow @ 2 0 100"
        ),
        "swim_goggles": (
            "hull 3 -1,3,2,7 1.6,3.2,1.8,7.2 sky! @ 0 -4 0 % y; hull 3 1.6,2.4,2.6,6.4 2,2.2,2.8,6.2 "
            "#1c5fa0 @ 0 -4 0 % y; bar .5 1,-1,4.5 1,1,4.5 black; tube .6 0,-7,4.5 -6,-8,4.6 -12,-5,4.8 "
            "-13,0,4.8 -12,5,4.8 -6,8,4.6 0,7,4.5 black:rubber"
        ),
        "life_jacket": (
            "hull 4 -4,9,0,44 4,9,0,44 orange:cloth! @ 0 -12 2; hull 4 -4,9,0,44 4,9,0,44 orange:cloth! "
            "@ 0 12 2; hull 4 -10,20,0,46 -7,20,0,46 orange:cloth!; tube 4 -4,-12,44 -6,-10,52 -8,0,53 "
            "-6,10,52 -4,12,44 orange:cloth!; box 9 44 3 black:cloth @ -.4 0 12 + 2 0 0 16; box 2 5 3 "
            "chrome @ 4.6 0 12 + 2 0 0 16; box .6 16 3 white @ 4 -12 38 % y"
        ),
        "snorkel": (
            "hull 4 -2,8,3,11 2,8.4,2.6,11.4 black:rubber!; hull 4 2,7,4,10.4 2.6,6.8,4.2,10.2 sky; tube "
            "1.1 1,-3,0 1,-8,0 0,-10,6 -2,-10,20 -3,-10,30 yellow!; tube .6 -2,-8,7 -10,-6,8 -12,0,8 "
            "-10,6,8 -2,8,7 black; cyl 1.4 4 red @ -3 -10 29; box 1.4 4 3 1 black @ 2 -2 .6"
        ),
        "flippers": (
            "cut 2.6 -6,12 6,12 10,44 -10,44 sky! ~ y 80 @ -18 -12 6; hull 3 -12,5,0,9 0,5,0,7 "
            "black:rubber @ -34 -12 0; cut 2.6 -6,12 6,12 10,44 -10,44 sky! ~ y 80 @ -18 12 6; hull 3 "
            "-12,5,0,9 0,5,0,7 black:rubber @ -34 12 0"
        ),
        "diving_board": (
            "box 280 50 5 1 sky! @ 60 0 118; bar 3 -70,-22,0 -70,-22,116 chrome % y; bar 3 -10,-22,0 "
            "-10,-22,116 chrome % y; bar 2 -78,-26,118 -78,-26,200 0,-26,200 0,-26,118 chrome % y; bar 2 "
            "-76,-20,20 -90,-20,20 chrome % y; box 12 44 3 pale @ -86 0 20 + 4 0 0 26; bar 2 -92,-22,0 "
            "-92,-22,120 chrome % y; box 60 48 .4 white @ 150 0 120.6"
        ),
        "ski_pole": (
            "bar .9 0,0,0 0,0,116 red!; cap 1.7 8 black @ 0 0 118; ring 5 .5 black @ 0 0 7; bar .4 "
            "-5,0,7 5,0,7 black; bar .4 0,-5,7 0,5,7 black; tube .5 0,0,122 0,4,118 0,5,108 0,1,112 "
            "black; bar .9 0,14,0 0,14,116 red!; cap 1.7 8 black @ 0 14 118; ring 5 .5 black @ 0 14 7"
        ),
        "shot": "ball 6 iron! @ 0 0 6",
        "pool_cue": (
            "cyl 1.4 60 1.1 black!; lathe 0,0 1.1,0 .6,86 0,86 #d8a860:wood! @ 0 0 60; cyl .6 1.4 cream "
            "@ 0 0 145; cyl .6 .8 blue @ 0 0 146.4; ring 1.2 .3 gold @ 0 0 60; ring 1.3 .3 gold @ 0 0 40"
        ),
        "scoreboard": (
            "box 8 160 100 2 black! @ 0 0 110; box 1 152 92 #10301c @ 4 0 110; box 1 10 3 red:glow @ 4.8 "
            "-46 134; box 1 3 16 red:glow @ 4.8 -52 125 + 2 0 12 0; box 1 10 3 red:glow @ 4.8 -46 116; "
            "box 1 3 16 red:glow @ 4.8 -40 107; box 1 10 3 red:glow @ 4.8 -46 98; box 1 3 34 red:glow @ "
            "4.8 42 116 + 2 0 14 0; box 1 13 3 red:glow @ 4.8 49 134; box 1 13 3 red:glow @ 4.8 49 98; "
            "ball 1.6 yellow:glow @ 4.8 0 122; ball 1.6 yellow:glow @ 4.8 0 108; bar 4 0,-60,0 0,-60,62 "
            "iron % y; box 1 50 8 white @ 4.8 0 148"
        ),
        "shuttlecock": (
            "ball 1.4 cream! @ 0 0 1.4; lathe 1.3,2 3.4,8.4 3.2,8.4 1.1,2 1.3,2 white:paper!; bar .12 "
            "1.2,0,2 3.4,0,8.6 pale * 12; ring 2.2 .1 red @ 0 0 4.6"
        ),
        "cricket_bat": (
            "hull 5 0,5,-2,2 50,5.4,-3,2 56,3,-1.6,1.6 58,1.6,-1.4,1.4 pine! ~ y -90 @ 0 0 0; cyl 1.7 30 "
            "black:rubber @ 0 0 57; box .4 5 16 red:paper @ 2.2 0 34"
        ),
        "cricket_stumps": (
            "cyl 1.9 71 pine! @ 0 -11 0 + 3 0 11 0; cap .9 9 pine! ~ x 90 @ 0 -5.5 72 % y; ball 3.6 "
            "red:leather @ 12 14 3.6"
        ),
        "balance_beam": (
            "box 12 300 14 2 tan:leather! ~ z 90 @ 0 0 112; bar 3 -110,-30,0 -110,0,106 blue % x; bar 3 "
            "-110,30,0 -110,0,106 blue % x; box 40 120 8 1 blue @ 0 90 4 % y"
        ),
        "swim_ring": (
            "ring 28 11 red! @ 0 0 11; hull 2 -8,11.4,-11.4,11.4 8,11.4,-11.4,11.4 white ~ z 90 @ 28 0 "
            "11; hull 2 -8,11.4,-11.4,11.4 8,11.4,-11.4,11.4 white ~ z 90 @ -28 0 11; hull 2 "
            "-8,11.4,-11.4,11.4 8,11.4,-11.4,11.4 white @ 0 28 11; hull 2 -8,11.4,-11.4,11.4 "
            "8,11.4,-11.4,11.4 white @ 0 -28 11; cyl .9 2 white @ 18 18 21"
        ),
        "arrow": (
            "bar .7 0,-34,2 0,30,2 oak!; cut 1 30,.2 30,3.8 38,2 steel; cut .4 -36,2 -28,2 -26,5.4 "
            "-34,5.4 red:paper; cut .4 -36,2 -28,2 -26,-1.4 -34,-1.4 red:paper; box 3.4 8 .3 white:paper "
            "@ 1.6 -31 2"
        ),
        "boomerang": (
            "cut 1.2 -22,0 -18,-1 0,14 18,-1 22,0 20,5 3,20 -3,20 -20,5 #c9682a:wood!; cut 1.4 -19,2 "
            "-15,2 -12,5 -16,7 yellow; cut 1.4 19,2 15,2 12,5 16,7 yellow"
        ),
        "weight_bench": (
            "box 120 28 6 2 black:leather! @ 0 0 44; bar 2.4 -40,-14,0 -40,-14,42 steel; bar 2.4 "
            "-40,14,0 -40,14,42 steel; bar 2.4 46,0,0 46,0,42 steel; bar 2.4 46,-20,2 46,20,2 steel; bar "
            "2.6 -44,-26,0 -44,-26,96 steel % y; bar 1.4 -44,-84,98 -44,84,98 chrome; cyl 20 5 black ~ x "
            "90 @ -44 -66 98; cyl 20 5 black ~ x 90 @ -44 71 98; cyl 15 4 red ~ x 90 @ -44 -61 98; cyl "
            "15 4 red ~ x 90 @ -44 65 98"
        ),
        "resistance_band": (
            "tube .8 0,-14,2 6,-8,1 -4,0,1 6,8,1 0,14,2 teal:rubber!; cap 1.6 9 black @ 0 -16 6 % y; "
            "tube .4 0,-14,2 0,-20,6 0,-16,11 black % y"
        ),
    }
)
