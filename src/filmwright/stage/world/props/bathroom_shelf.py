"""Small things about a house: on its walls, in its bathroom cabinet, by its door; told as recipes."""

from __future__ import annotations

from filmwright.stage.world.props.recipes import recipes

MAKERS = recipes(
    {
        "blinds": (
            "box 7 122 6 .8 white! @ 0 0 150; box .5 116 5 white! ~ y 30 @ 0 0 8 + 22 0 0 6.4; bar .3 "
            "0,-40,0 0,-40,150 cream % y; tube .3 4,50,148 4,50,100 4,51,60 cream; box 3 118 3 white @ 0 "
            "0 3"
        ),
        "curtain_rail": (
            "bar 1.8 0,-80,160 0,80,160 brass; ball 4 brass @ 0 82 160 % y; lathe 0,0 5,0 6,60 5,154 "
            "0,154 red:cloth! @ 0 -70 2 + 4 0 9 0; lathe 0,0 5,0 6,60 5,154 0,154 red:cloth! @ 0 43 2 + "
            "4 0 9 0; ring 2.6 .5 brass ~ x 90 @ 0 -70 159 + 4 0 9 0"
        ),
        "mantelpiece": (
            "box 26 160 8 1 white! @ 0 0 116; box 22 26 112 1 white! @ 0 -62 56 % y; box 22 150 20 "
            "white! @ 0 0 102; box 12 98 92 black @ -4 0 46; box 34 150 4 stone @ 4 0 2; cap 4 40 bark ~ "
            "x 90 @ 2 0 10; cap 4 36 bark ~ x 80 @ 0 2 18; lathe 0,0 9,0 10,8 4,20 0,34 #ff9a2a:glow @ 2 "
            "0 16; cyl 8 4 brass ~ y 90 @ 2 0 132; box 4 26 30 .6 gold @ -4 48 135"
        ),
        "lampshade": (
            "lathe 22,0 22.6,0 12.6,26 12,26 22,0 cream:cloth!; ring 22.2 .6 brass; ring 12.2 .6 brass @ "
            "0 0 26; bar .4 -12,0,25 12,0,25 brass"
        ),
        "light_switch": (
            "box 1.4 8.6 8.6 .5 white! @ 0 0 4.3; box 1.4 4 5.4 .4 cream ~ y 9 @ 1 0 4.3; cyl .3 .3 pale "
            "~ y 90 @ .7 0 7.6"
        ),
        "socket": (
            "box 1.4 8.6 8.6 .5 white! @ 0 0 4.3; cyl 2.8 .6 cream ~ y 90 @ .5 0 4.3; cyl .45 .8 black ~ "
            "y 90 @ .6 -1.1 4.3 % y; box .3 8.6 .4 pale @ .6 0 1 + 2 0 0 6.6"
        ),
        "plug": (
            "hull 4 -3,1.6,.4,3.4 0,2.2,0,4 3,2.6,0,4.2 black!; cyl .4 2.4 brass ~ y 90 @ 3 -1 2.1 % y; "
            "tube .6 -3,0,2 -7,1,1 -12,-2,.6 -18,1,.6 black"
        ),
        "extension_cord": (
            "box 6 30 4 1 white! @ 0 0 2; cyl 2.1 .4 pale @ 0 -11 4 + 4 0 7.2 0; cyl .35 .3 black @ -.9 "
            "-11 4.3 + 4 0 7.2 0; cyl .35 .3 black @ .9 -11 4.3 + 4 0 7.2 0; tube .7 0,15,2 4,22,.8 "
            "-6,28,.8 6,34,.8 -2,42,.8 white; box 1.2 2 .8 red @ 0 13.4 4.2"
        ),
        "thermostat": (
            "cyl 5 2.4 white! ~ y 90 @ 0 0 5; ring 4.8 .5 chrome ~ y 90 @ 2 0 5; cyl 3.6 .3 #14202a ~ y "
            "90 @ 2.3 0 5; box .2 1 1.6 .1 orange:glow @ 2.8 -.8 5 % y"
        ),
        "smoke_detector": (
            "lathe 0,0 6,0 6,1.6 4.6,3.4 0,3.6 white!; cyl 1.2 .4 pale @ 0 0 3.6; ball .3 red:glow @ 2.6 "
            "0 3.6; box .3 1.2 .3 grey @ 4.4 0 3 * 10"
        ),
        "doorbell": (
            "box 1.6 6 11 .8 brass! @ 0 0 5.5; cyl 1.8 .8 white ~ y 90 @ .7 0 6; ring 2 .3 brass ~ y 90 "
            "@ 1 0 6"
        ),
        "door_handle": (
            "box 1 4.4 22 .5 brass! @ 0 0 11; bar .9 0,0,15 5,0,15 brass!; tube .9 5,0,15 5.4,4,15 "
            "5,12,14.6 brass!; cyl .7 .4 black ~ y 90 @ .4 0 8; box .4 .6 1.8 black @ .6 0 6.6"
        ),
        "keyhole": (
            "box 1 6 12 .8 brass! @ 0 0 6; cyl 1 .5 black ~ y 90 @ .4 0 7.4; cut .6 -.9,3.6 .9,3.6 .4,7 "
            "-.4,7 black @ .6 0 0"
        ),
        "padlock": (
            "box 2.8 6 5.4 .9 brass! @ 0 0 2.7; tube .7 0,-1.9,5 0,-2,8 0,0,9.6 0,2,8 0,1.9,5 chrome; "
            "cyl .6 .4 black ~ y 90 @ 1.3 0 3.2; cut .4 -.35,1 .35,1 .2,3 -.2,3 black @ 1.5 0 0"
        ),
        "hinge": (
            "box .4 4 9 .2 brass! @ 0 -2.4 4.5 % y; cyl .7 9 brass!; ball .8 brass @ 0 0 9.2; cyl .5 .4 "
            "iron ~ y 90 @ .1 -2.6 1.6 + 3 0 0 2.9; cyl .5 .4 iron ~ y 90 @ .1 2.6 1.6 + 3 0 0 2.9"
        ),
        "coat_hanger": (
            "tube 1.1 0,-22,3 0,-12,8 0,0,12 0,12,8 0,22,3 oak!; bar .8 0,-21,3 0,21,3 oak!; tube .3 "
            "0,0,12 0,0,15 0,2.4,17 0,1,20 0,-2,19 chrome"
        ),
        "umbrella_stand": (
            "lathe 0,0 12,0 13,50 12,50 11,1 0,1 iron!; bar 1.1 2,4,4 6,8,82 oak; tube 1.1 6,8,82 "
            "8,10,88 4,12,90 2,11,86 oak; cap 3.4 44 navy:cloth ~ x -8 @ -3 -4 44; cap 3 40 red:cloth ~ "
            "x 9 @ 4 -5 42; tube .9 -3,-8,68 -4,-9,80 -6,-5,84 walnut"
        ),
        "clothes_peg": (
            "box 1 .9 7.4 .2 pine! ~ x 5 @ 0 -.6 3.7 % y; tube .16 0,-1,4.4 .6,0,4.7 0,1,4.4 steel; ring "
            ".5 .14 steel ~ y 90 @ 0 0 4.6"
        ),
        "dustpan": (
            "cut 1 -14,0 14,0 16,22 -16,22 red! ~ y 90 @ 0 0 .6; box 22 1 5 red! @ 11 -14.6 2.8 % y; box "
            "1 30 6 red! @ 0 0 3; cap 1.4 11 red ~ y 82 @ -8 0 4.4; box 6 26 3 oak @ 24 6 8; box 5 25 6 "
            "cream:hair @ 24 6 4"
        ),
        "feather_duster": (
            "bar 1 0,0,0 0,0,30 walnut!; ball 3 3 7 #e8b63a:hair! @ 3 0 44 * 6; ball 4 4 10 "
            "#e8b63a:hair! @ 0 0 46; ball 2.4 2.4 5 #d89a2a:hair @ 4 0 36 * 7; ring 1.1 .3 brass @ 0 0 3"
        ),
        "sponge": (
            "box 7 11 3 .8 yellow:foam! @ 0 0 1.5; box 7 11 1 .3 green:carpet @ 0 0 3.4; ball .5 #c9a010 "
            "@ 3.4 -3 1.6 + 3 0 3 0; ball .3 #c9a010 @ 3.5 -1.6 .8 + 3 0 2.7 0"
        ),
        "towel_rail": (
            "bar 1.2 0,-32,60 0,32,60 chrome!; cyl 3 2 chrome! ~ y 90 @ -6 -32 60 % y; bar 1 -6,-32,60 "
            "0,-32,60 chrome % y; box 5 40 44 1.4 sky:cloth! @ 0 0 40; box 5.4 40 3 white:cloth @ 0 0 "
            "24; box 6 41 3 .8 sky:cloth @ 0 0 61"
        ),
        "plunger": "lathe 5,0 8,0 8,4 5,9 2,10 0,10 red:rubber!; cyl 1.3 40 oak @ 0 0 10",
        "toilet_brush": (
            "lathe 0,0 7,0 8,6 6,16 5.4,16 0,2 white!; cyl 1 34 white! @ 0 0 6; cyl 4 8 pale:hair @ 0 0 "
            "8; ball 1.8 white @ 0 0 41"
        ),
        "cotton_swab": "cyl .25 7 sky! ~ y 90 @ -3.5 0 .6; ball 1 .6 .6 white:foam @ 3.6 0 .6 % x",
        "nail_clipper": (
            "box 6.4 1.6 .4 .1 chrome! @ 0 0 .4; box 6.4 1.6 .4 .1 chrome! ~ y -5 @ 0 0 1.1; box 5.4 1.3 "
            ".3 chrome! ~ y 14 @ -.8 0 2; cyl .5 1.6 chrome @ 2.4 0 .4; box .4 2 1.2 steel @ 3.3 0 .7"
        ),
        "tweezers": "bar .35 0,0,0 0,1,8 0,.4,11 chrome! % y; cap .7 .8 chrome! @ 0 0 11.2",
        "dental_floss": (
            "box 2 5 6 1.4 white! @ 0 0 3; box .2 3 3 teal @ 1 0 2.6; box 1.6 2 .4 chrome @ 0 1 6; tube "
            ".1 0,1,6.2 1,4,7.6 3,7,6 2,11,8 white"
        ),
        "nail_polish": ("lathe 0,0 1.6,0 1.8,.6 1.8,3.4 .9,4.2 0,4.2 #d11a4a!; cyl .9 4 .8 black @ 0 0 4.2"),
        "mascara": (
            "cyl 1 8 black!; ring 1 .15 gold @ 0 0 8; cyl 1 5 black! ~ y 90 @ 3 3 1; bar .25 8,3,1 "
            "12,3,1 dark; cap .7 2.6 black:hair ~ y 90 @ 13 3 1"
        ),
        "pill_bottle": (
            "cyl 3 7 #e87a1c:plastic!; cyl 3.3 2.4 white @ 0 0 7; box .2 4.4 4 white:paper @ 3 0 3.5; "
            "cap .5 1 red ~ y 90 @ 5 3 .5; cap .5 1 white ~ x 90 @ 6 -1 .5; cap .5 1 red ~ x 60 @ 5 -4 "
            ".5"
        ),
        "syringe": (
            "cyl 1 8 glass:plastic! ~ y 90 @ -4 0 3; cyl .85 4 red:plastic ~ y 90 @ 0 0 3; bar .3 -9,0,3 "
            "-2,0,3 white; cyl 1.3 .4 white ~ y 90 @ -9.4 0 3; box .4 4.6 1.4 .2 white @ -4 0 3; cyl .4 "
            "1.2 white ~ y 90 @ 4 0 3; bar .09 5,0,3 10,0,3 chrome"
        ),
        "thermometer": (
            "cap 1.1 16 glass:plastic! @ 0 0 11; box .6 3.6 22 .3 white @ -.9 0 12; cyl .4 11 red @ .8 0 "
            "3; ball 1.5 red @ .3 0 2.6; box .2 1.2 .15 black @ .2 1.3 6 + 12 0 0 1.2"
        ),
        "stethoscope": (
            "tube .7 0,-6,26 0,-5,18 0,0,12 2,3,6 8,5,1 16,0,1 black!; tube .7 0,6,26 0,5,18 0,0,12 "
            "black!; tube .35 0,-6,26 0,-7,32 0,-4,35 chrome % y; ball .8 black @ 0 -3.4 35 % y; cyl 2.6 "
            "1 chrome @ 18 0 .4; cyl 2 .5 white @ 18 0 1.3"
        ),
        "crutch": (
            "bar 1.1 0,-5,20 0,-6,110 oak! % y; bar 1.2 0,0,0 0,0,24 oak!; cap 2.4 14 black:rubber ~ x "
            "90 @ 0 0 112; bar 1.3 0,-6,72 0,6,72 black; cyl 2 3 rubber"
        ),
        "walking_stick": (
            "bar 1.2 0,0,0 0,0,80 walnut!; tube 1.2 0,0,80 0,0,88 0,4,93 0,9,91 0,10,86 walnut!; cyl 1.6 "
            "3 rubber"
        ),
        "first_aid_kit": (
            "box 12 30 20 2 red! @ 0 0 10; box .6 4 11 white @ 6.1 0 10; box .6 11 4 white @ 6.1 0 10; "
            "tube 1 0,-6,20 0,-5,24 0,5,24 0,6,20 black; box 1 2 2 chrome @ 6 -11 19 % y"
        ),
        "bandage": (
            "cyl 3.4 6 cream:cloth! ~ x 90 @ 0 3 3.4; cyl 1 6.2 tan:cloth ~ x 90 @ 0 3.1 3.4; box 12 6 "
            ".3 cream:cloth! @ 6 0 .2; ring 2.4 .1 tan:cloth ~ x 90 @ 0 -3 3.4; ring 3 .1 tan:cloth ~ x "
            "90 @ 0 -3 3.4"
        ),
        "pacifier": (
            "lathe 0,0 .8,.2 1.1,1.4 .7,2.2 .6,3 0,3 tan:soft ~ y -90 @ 0 0 3; box .8 5.4 4 1.4 sky! @ "
            ".6 0 3; ring 1.8 .4 sky! ~ x 90 @ 2.6 0 3; ball .9 white @ 1.2 0 3"
        ),
        "rattle": (
            "ball 4 yellow! @ 0 0 15; ring 4 .5 red @ 0 0 15; bar .9 0,0,3 0,0,12 sky; ring 2.4 .8 red ~ "
            "y 90 @ 0 0 2.6; ball .7 blue @ 3.8 0 16 * 5"
        ),
        "baby_bottle": (
            "lathe 0,0 3,0 3.2,4 2.8,7 3.2,12 0,12 white:plastic!; cyl 3.3 2.4 pink @ 0 0 12; lathe "
            "0,14.4 2.4,14.6 1.4,15.6 .7,17.6 0,18.2 tan:soft; box .1 1.4 .2 grey @ 3.1 0 3 + 5 0 0 1.8"
        ),
        "matchbox": (
            "box 3.6 5.6 1.6 .1 red:paper! @ 0 0 .8; box 3.2 4 1.2 card @ 0 2.4 .8; bar .14 -1,3.6,1.5 "
            "-1,6.6,1.5 pine + 5 .5 0 0; ball .24 red @ -1 6.6 1.5 + 5 .5 0 0; box 2 3 .1 yellow:paper @ "
            "0 -1 1.62"
        ),
        "lighter": (
            "hull 4 0,1,.4,2.4 6,1,.4,2.4 red:plastic! ~ y -90 @ 2 0 0; box 1.4 2 1.6 chrome @ .6 0 6.8; "
            "cyl .6 .9 iron ~ x 90 @ .2 .4 7.8; lathe 0,0 .5,.6 .6,1.4 0,3.4 #ffb030:glow @ 1 0 8.4"
        ),
        "ashtray": (
            "lathe 0,0 7,0 8,3 7.6,3.4 6.4,3.4 5.8,1 0,.8 glass:plastic!; bar .4 5,3,2.2 8.6,5.6,4 "
            "white; ball .45 orange:glow @ 4.6 2.8 2; box 1.4 1 .8 tan @ 8 5.2 3.8"
        ),
        "battery": (
            "cyl 1.6 8 black!; cyl 1.62 2.6 #c9822e:metal @ 0 0 5.4; cyl .6 .6 chrome @ 0 0 8; cyl 1.5 "
            ".2 chrome @ 0 0 -.1; box .2 1 .3 white @ 1.6 0 4 ; box .2 .3 1 white @ 1.6 0 4"
        ),
        "keychain": (
            "ring 2 .2 chrome! ~ x 90 @ 0 0 8; bar .14 0,0,6 0,0,3.6 chrome; ball 2 1.2 2 red @ 0 0 2; "
            "ring .9 .3 brass ~ x 70 @ 2.4 1 6.4; box .3 .8 4.4 brass @ 2.8 1.2 3.6; box .3 .7 .4 brass "
            "@ 2.8 1.7 2 + 2 0 0 1"
        ),
        "sundial": (
            "lathe 0,0 20,0 20,4 9,8 8,60 18,66 22,70 22,72 0,72 stone!; cyl 18 .6 brass @ 0 0 72; cut "
            ".8 0,72.6 16,72.6 0,86 brass; box 2.4 .6 .4 black @ 14 0 72.8 * 12"
        ),
        "credit_card": (
            "box .16 8.6 5.4 .06 blue! @ 0 0 2.7; box .06 1.2 1 gold @ .1 -2.4 3.4; box .06 7 .4 white @ "
            ".1 0 2; box .06 3.4 .3 white @ .1 -1.6 1; cyl .8 .06 orange ~ y 90 @ .06 2.8 1.2; cyl .8 "
            ".08 red ~ y 90 @ .06 1.9 1.2"
        ),
        "passport": (
            "box .9 9 12.6 .3 #6a1420:leather! @ 0 0 6.3; box .7 8.6 12.2 cream:paper @ -.2 .4 6.3; ring "
            "1.8 .16 gold ~ y 90 @ .45 0 6; bar .12 .5,-1.8,6 .5,1.8,6 gold; box .1 5 .5 gold @ .5 0 "
            "10.4; box .1 5 .5 gold @ .5 0 2.4"
        ),
        "ticket": (
            "box .2 14 6 cream:paper! @ 0 0 3; box .1 9 3.4 red:paper @ .12 -1.6 3; box .1 .2 .5 white @ "
            ".16 4.4 .6 + 7 0 0 .8; box .1 7 .4 white @ .2 -1.6 3.4; box .1 2 .4 red @ .14 5.7 3"
        ),
        "bracelet": (
            "ring 3.2 .55 gold! ~ x 90 @ 0 0 3.8; ball .6 red @ 0 0 7; ball .4 gold @ 3.3 0 3.8 * 1"
        ),
        "brooch": (
            "cut .3 0,4 .9,2.8 2.4,3.2 1.4,2 2.4,.8 .9,1.2 0,0 -.9,1.2 -2.4,.8 -1.4,2 -2.4,3.2 -.9,2.8 "
            "gold!; ball .9 blue @ .3 0 2; ball .35 white @ .3 1.3 2 ; ball .35 white @ .3 -1.3 2"
        ),
        "handkerchief": (
            "side 16 -8,0 8,0 6,1.6 2,.6 0,2 -3,.8 -6,1.8 white:cloth!; cut .4 -8,0 8,0 4,5 -2,4 "
            "white:cloth! @ -4 0 1"
        ),
        "pill": "cap .5 1.1 red! ~ y 90 @ 0 0 .5; hull 2 .02,.51,0,1.01 .7,.5,0,1 1.06,.3,.2,.8 white",
    }
)
