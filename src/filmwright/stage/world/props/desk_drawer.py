"""What desks, schoolbags, laboratories and toy chests hold, told as recipes."""

from __future__ import annotations

from filmwright.stage.world.props.recipes import recipes

MAKERS = recipes(
    {
        "eraser": (
            "box 2.4 6 1.4 .4 pink! @ 0 0 .7; box 2.5 3 1.5 blue:paper @ 0 1.6 .7; box 2.6 .5 1.6 "
            "white:paper @ 0 1.6 .7; ball .3 pink @ 1.6 -4 .2 ; ball .2 pink @ -.6 -4.4 .2"
        ),
        "pencil_sharpener": (
            "hull 6 -2,1.3,0,1.7 2,1.3,0,1.7 red!; cyl .5 .2 black ~ y 90 @ 2 0 .9; box 3.4 1 .2 chrome "
            "~ x 16 @ 0 .2 1.9; cyl .3 .3 iron @ 0 .2 2; tube .3 1,1.6,.6 2,3,.4 .6,4,.5 1.8,5,.3 pine"
        ),
        "ruler": (
            "box .3 30 3.4 pine! @ 0 0 1.7; box .1 .1 1.2 black @ .2 -14 2.8 + 29 0 1 0; box .1 .14 1.8 "
            "black @ .2 -14 2.5 + 6 0 5 0"
        ),
        "protractor": (
            "cut .3 -7,0 7,0 6.5,2.7 5,5 2.7,6.5 0,7 -2.7,6.5 -5,5 -6.5,2.7 sky!; cut .32 -4.4,1.4 "
            "4.4,1.4 3.6,3 2,4.2 0,4.6 -2,4.2 -3.6,3 white; bar .1 .2,0,.2 .2,5,5.2 black; bar .1 "
            ".2,0,.2 .2,-5,5.2 black; bar .1 .2,0,.2 .2,0,6.8 black"
        ),
        "stapler": (
            "box 4 16 1.2 .4 black! @ 0 0 .6; hull 4 -8,1.6,1.4,4.6 0,1.8,3,5.6 7,1.8,4.2,6.6 "
            "8,1.4,4.4,6.2 red! ~ z 90; box 2.2 14 1 chrome ~ x 9 @ 0 0 3; cyl .6 4.2 iron ~ y 90 @ -2.1 "
            "-7 3"
        ),
        "paper_clip": (
            "tube .3 0,-1,1 0,-1,8 0,0,9.4 0,1,8 0,1,2 0,.2,1 0,-.5,2 0,-.5,7 0,0,7.8 0,.5,7 0,.5,3 chrome!"
        ),
        "tape_dispenser": (
            "side 5 -8,0 8,0 8,4 6,4.4 3,3.4 -2,3.6 -3,7 -7,7 -8,3 black!; ring 3.4 1 #d8b36a ~ x 90 @ "
            "-4.6 0 7; cyl 2.6 2 #f0d9a0 ~ x 90 @ -4.6 1 7; side 2.4 7,4 8.4,4.6 7,5 chrome; bar .3 "
            "-3,0,10 7.6,0,4.8 #e7cf8f"
        ),
        "glue_stick": (
            "cyl 1.4 8 white!; cyl 1.5 3 orange @ 0 0 0; cyl 1.1 2.4 cream:soft @ 0 0 8; cyl 1.45 3 "
            "red:paper @ 0 0 4; cyl 1.5 3.4 orange @ 4 2 0"
        ),
        "highlighter": (
            "box 2 11 1.6 .5 yellow! @ 0 0 .8; box 2 3 1.4 .4 black @ 0 6.6 .8; box .7 1.4 1 .2 "
            "#f4ff3a:glow @ 0 8.6 .8; box .4 3 .3 black @ 1 -3 1.7"
        ),
        "chalk": (
            "cyl .7 8 white! ~ y 90 @ -4 0 .7; cyl .7 6 #f6b0b8 ~ y 90 ~ z 50 @ -2 3 .7; cyl .7 6 "
            "#a8d0ee ~ y 90 ~ z -40 @ 0 -3 .7; ball .5 white @ 5 1 .2"
        ),
        "clipboard": (
            "box .5 23 32 .2 #9a6a3a:wood! @ 0 0 16; box .3 21 28 white:paper @ .4 0 14.6; box 1.2 10 3 "
            ".4 chrome @ .6 0 30.6; box .1 15 .3 grey @ .6 0 8 + 7 0 0 2.6"
        ),
        "folder": (
            "box .3 30 22 tan:paper! @ 0 0 11; box .3 9 2.4 tan:paper! @ 0 -9 23; box .2 27 20 "
            "white:paper @ .6 0 12; box .3 30 20 tan:paper! @ 1.2 0 10; box .1 8 1.4 white @ .3 -9 22.8"
        ),
        "binder": (
            "box 7 1 31 .3 blue! @ 0 -12 15.5; box .4 25 31 .1 blue! @ 3.4 0 15.5; box .4 25 31 .1 blue! "
            "@ -3.4 0 15.5; box 5.6 22 29 white:paper @ 0 1 15.5; box 4 .3 12 white @ 0 -12.6 20; ring 1 "
            ".4 iron ~ x 90 @ 0 -12.6 6"
        ),
        "test_tube": (
            "lathe 0,0 1,.5 1.3,1.6 1.3,15 1.6,15.2 1.1,15.2 1.1,1.6 0,.6 glass!; lathe 0,.4 .9,.8 "
            "1.1,1.8 1.1,8 0,8 #3ac25a @ 0 0 .2; box 6 14 1 pine @ 0 0 6; box 6 14 1 pine @ 0 0 -3; bar "
            ".8 0,-6.4,-3 0,-6.4,6 pine % y; lathe 0,0 1,.5 1.3,1.6 1.3,15 1.1,15 0,.6 glass @ 0 4 0; "
            "lathe 0,.4 .9,.8 1.1,1.8 1.1,6 0,6 #d13a8a @ 0 4 .2; lathe 0,0 1,.5 1.3,1.6 1.3,15 1.1,15 "
            "0,.6 glass @ 0 -4 0; lathe 0,.4 .9,.8 1.1,1.8 1.1,9 0,9 #3a7ad1 @ 0 -4 .2"
        ),
        "beaker": (
            "lathe 0,0 4,0 4.2,.4 4.2,11 4.8,11.8 4.3,11.6 3.9,11 3.9,.6 0,.5 glass!; cyl 3.85 6 #5ab0e0 "
            "@ 0 0 .6; box .1 1.6 .2 white @ 4.2 0 3 + 5 0 0 1.6"
        ),
        "lab_flask": (
            "lathe 0,0 5,0 5.6,.8 1.8,10 1.7,14 2.3,14.4 1.4,14.2 1.4,10 5,1 0,.6 glass!; lathe 0,.7 "
            "4.9,1 2.9,6 0,6 #4fc27a; cyl 1.5 2 tan @ 0 0 13.6; ball .5 white @ 1 0 3 + 3 -.4 .5 1"
        ),
        "bunsen_burner": (
            "cyl 5 1.6 iron!; cyl 1.2 14 brass! @ 0 0 1.6; ring 1.3 .5 steel @ 0 0 4; tube .7 -1,0,3 "
            "-6,2,2 -12,6,.8 -18,4,.8 #d88a3a:rubber; lathe 0,15.4 1.1,17 1,20 0,26 #4a8aff:glow; lathe "
            "0,16 .5,17.4 0,20 #bfe0ff:glow"
        ),
        "scanner": (
            "box 30 44 6 1 pale! @ 0 0 3; box 28 42 .6 dark @ 0 0 6.2; box 30 44 2.4 .6 white! ~ y -50 @ "
            "-5 0 18; box 22 32 .2 white:paper @ 2 0 6.8; box .6 30 .5 #8affc0:glow @ 4 0 7; box .3 2 1 "
            "green:glow @ 15.1 14 3"
        ),
        "fax_machine": (
            "side 34 -15,0 15,0 15,5 -4,13 -15,13 cream!; cap 2.6 16 dark ~ y 66 @ 2 -13 13; ball 3.4 "
            "dark @ 9 -13 10 ; ball 3.4 dark @ -6 -13 16; cyl 1 .6 white @ 6 2 9 + 3 0 3.4 0; cyl 1 .6 "
            "white @ 9 2 8 + 3 0 3.4 0; box .4 20 18 white:paper ~ y -20 @ -13 2 21"
        ),
        "webcam": (
            "ball 4 dark! @ 0 0 8; cyl 2.4 1.4 black ~ y 90 @ 3 0 8; cyl 1.2 .5 #2a4a7a ~ y 90 @ 4.4 0 "
            "8; ball .4 green:glow @ 3.6 0 10.6; box 5 6 1 .4 dark @ -1 0 3.6; box 1 6 4 .4 dark @ -3 0 "
            "2"
        ),
        "usb_stick": (
            "box 1 2 5 .4 red! @ 0 0 2.5; box .5 1.4 1.6 chrome @ 0 0 5.8; box .1 .4 .4 black @ .26 -.35 "
            "6 % y; ring .5 .2 red @ 0 0 0"
        ),
        "memory_card": (
            "cut .3 -1.2,0 1.2,0 1.2,3.2 .7,3.2 -.4,3.2 -1.2,2.4 navy!; box .1 .16 .6 gold @ .18 -.8 2.4 "
            "+ 6 0 .28 0; box .1 1.8 1 white @ .16 0 1"
        ),
        "charger": (
            "box 3 4.4 5 .8 white! @ 0 0 8; cyl .3 1.6 chrome ~ y 90 @ -3 -1 8 % y; tube .4 0,0,5.6 "
            "2,2,2 4,-3,.5 8,-6,.5 12,0,.5 10,6,.5 white; box 2 1.2 .8 .2 white @ 10 7 .5; box 1 .8 .4 "
            "chrome @ 10 8.2 .5"
        ),
        "compass": (
            "lathe 0,0 4.4,0 4.6,1.4 4.2,1.8 3.8,1.2 0,1.2 brass!; cyl 3.7 .1 cream @ 0 0 1.2; cut .2 "
            "-.5,0 .5,0 0,3.2 red ~ y 90 @ 0 0 1.5; cut .2 -.5,0 .5,0 0,-3.2 navy ~ y 90 @ 0 0 1.5; ball "
            ".3 brass @ 0 0 1.6; ring 1 .25 brass ~ y 90 @ -5.4 0 .9; lathe 0,0 4.5,0 4.5,.8 0,1 brass! "
            "~ y -68 @ -5 0 1.4"
        ),
        "whistle": (
            "cyl 2 1.8 chrome! ~ x 90 @ 0 .9 2; box 4.4 1.8 1.4 .3 chrome! @ 3 0 3.2; box .8 1.2 .3 "
            "black @ 1.8 0 4; ring .7 .2 chrome ~ x 90 @ -2.6 0 2; tube .2 -3,0,2 -6,3,.4 -10,0,.3 "
            "-6,-5,.3 red"
        ),
        "stopwatch": (
            "cyl 3.2 1.4 chrome! ~ y 90 @ -.7 0 3.4; cyl 2.7 .2 white ~ y 90 @ .7 0 3.4; bar .12 "
            ".95,0,3.4 .95,.8,5.4 red; box .1 .14 .5 black @ .92 0 5.6 ; box .1 .14 .5 black @ .92 0 "
            "1.2; box .1 .5 .14 black @ .92 2.2 3.4 % y; cyl .6 1 chrome @ 0 0 6.6; cyl .35 .7 chrome ~ "
            "x 40 @ 0 2 5.8; ring .9 .2 chrome ~ y 90 @ 0 0 8"
        ),
        "chess_piece": (
            "lathe 0,0 2.4,0 2.4,.8 1.8,1.6 1,3 .9,6 1.6,6.4 1.6,7 1,7.4 1.3,9.4 1.7,10.4 0,10.8 cream!; "
            "box .5 1.8 .5 cream @ 0 0 11.8; box .5 .5 2 cream @ 0 0 11.4"
        ),
        "toy_car": (
            "hull 4 -7,2.6,1.4,3.8 -6,3,1,4.4 6,3,1,4 7,2.6,1.4,3.4 red!; hull 4 -4,2.4,3.8,6 "
            "-3,2.5,3.8,6.6 1.6,2.5,3.8,6.6 3.6,2.4,3.8,4.4 red!; box 3.6 5.1 1.4 sky @ -.8 0 5.4; cyl "
            "1.5 1 black ~ x 90 @ 4 3.4 1.5 % y; cyl 1.5 1 black ~ x 90 @ -4 3.4 1.5 % y; cyl .7 1.1 "
            "yellow ~ x 90 @ 4 3.5 1.5 % y; cyl .7 1.1 yellow ~ x 90 @ -4 3.5 1.5 % y; ball .5 white @ "
            "6.9 -1.8 2.8 % y"
        ),
        "toy_boat": (
            "hull 3 -11,3,0,4 -8,5,0,4 4,5,0,4 11,.6,0,4.6 red!; box 14 7 .5 pine @ -2 0 4.2; bar .6 "
            "0,0,4 0,0,26 pine; side .3 1,7 10,8 1,25 white:cloth; side .3 -1,8 -7,8 -1,20 cream:cloth; "
            "cut .2 0,25 3,26 0,27 red:cloth"
        ),
        "slingshot": (
            "tube 1.2 0,0,0 0,0,8 0,-2,11 0,-5,14 0,-5,19 oak!; tube 1.2 0,0,8 0,2,11 0,5,14 0,5,19 "
            "oak!; tube .4 0,-5,18 -6,-2,16 -9,0,15.4 red:rubber; tube .4 0,5,18 -6,2,16 -9,0,15.4 "
            "red:rubber; ball 1 1.6 1 brown:leather @ -9.4 0 15.4; ball .9 stone @ -8.8 0 15.6; bar 1.4 "
            "0,0,.6 0,0,6 leather"
        ),
        "water_gun": (
            "hull 4 -10,1.4,10,14 6,1.6,10,14 14,.8,11,13 lime!; cyl 2.6 8 sky ~ y 90 @ -8 0 16; side "
            "2.4 -7,0 -2,0 0,10 -6,10 orange; ring 2 .4 orange ~ x 90 @ 1.6 0 8.6; cyl .6 3 orange ~ y "
            "90 @ 14 0 12; tube .3 17,0,12 22,0,12.4 28,0,10 water"
        ),
        "jack_in_the_box": (
            "box 12 12 12 .4 red! @ 0 0 6; box 12.2 8 8 yellow @ 0 0 6; box 12 12 .8 red ~ y 70 @ -6.6 0 "
            "17.6; tube .6 2,0,12 0,2,13 -2,0,14 0,-2,15 2,0,16 0,2,17 -2,0,18 0,-2,19 2,0,20 steel; "
            "ball 4 #f0c8a0 @ 0 0 24; ball .9 red @ 4 0 24; cyl 4.4 8 .3 blue @ 0 0 26; ball 1.2 yellow "
            "@ 0 0 34; ball .5 black @ 3.6 1.6 25.4 % y; bar .4 0,6,6 0,9,6 0,9,4 steel"
        ),
        "kaleidoscope": (
            "cyl 3 20 purple! ~ y 90 @ -10 0 6; ring 3 .5 gold ~ y 90 @ -9 0 6; ring 3 .5 gold ~ y 90 @ "
            "9 0 6; cyl 2.6 .4 pink ~ y 90 @ 10 0 6; cut .3 0,2.4 2,-1.2 -2,-1.2 yellow @ 10.5 0 6; cut "
            ".3 0,-2.4 2,1.2 -2,1.2 teal @ 10.4 0 6; box 3 5 3 .4 walnut @ -6 0 1.5 + 2 12 0 0; ball .7 "
            "yellow @ 0 0 9"
        ),
        "playpen": (
            "bar 2 -50,-50,0 -50,-50,75 pine! % x % y; bar 1.8 -50,-50,73 -50,50,73 pine! % x; bar 1.8 "
            "-50,-50,73 50,-50,73 pine! % y; bar .8 -50,-44,4 -50,-44,73 pine! + 12 0 8 0; bar .8 "
            "50,-44,4 50,-44,73 pine! + 12 0 8 0; bar .8 -44,-50,4 -44,-50,73 pine + 12 8 0 0; bar .8 "
            "-44,50,4 -44,50,73 pine + 12 8 0 0; box 98 98 4 sky:cloth @ 0 0 3; ball 8 red @ 10 14 13; "
            "box 9 9 9 1 yellow @ -14 -10 9"
        ),
        "toy": (
            "box 8 8 8 .8 red! @ 0 -5 4; box 8 8 8 .8 blue! @ 0 5 4; box 8 8 8 .8 yellow! ~ z 12 @ 0 0 "
            "12; cyl 4 4 green! @ 0 0 16; cyl 4.4 6 .2 orange! @ 0 0 20"
        ),
        "action_figure": (
            "box 3 5 6 1 blue! @ 0 0 11; ball 2 2 2.4 #f0c8a0 @ 0 0 17; bar 1 0,-1.4,8 0,-2,1 navy % y; "
            "bar .9 0,-3,13 2,-4.4,9 blue! % y; box 3 2 1 red @ .8 -2 .6 % y; cut .4 -3,14 3,14 5,4 -5,4 "
            "red:cloth @ -1.8 0 0; cut .3 0,9.4 1.2,11 0,12.6 -1.2,11 yellow @ 1.7 0 0; ball 2.1 2.1 1 "
            "#2a1a10:hair @ -.2 0 19"
        ),
        "spell_book": (
            "box 5 22 28 1 purple:leather! @ 0 0 14; box 4.2 21 26.6 cream:paper @ 0 .9 14; cut .4 0,22 "
            "1.6,16.6 7,16.6 2.6,13.4 4.4,8 0,11.4 -4.4,8 -2.6,13.4 -7,16.6 -1.6,16.6 gold @ 2.6 0 -1; "
            "box 5.4 3 3 gold @ 0 10 3 + 2 0 0 22; box 5.4 2 4 .4 gold @ 0 11 14"
        ),
        "litmus": (
            "box .1 1.6 8 red:paper @ 0 -2.6 4; box .1 1.6 8 blue:paper! @ 0 0 4; box .1 1.6 8 "
            "purple:paper @ 0 2.6 4; box 4 10 .4 white @ 0 0 .1"
        ),
        "petri_dish": (
            "lathe 0,0 4.5,0 4.5,1.5 4.3,1.5 4.3,.2 0,.2 glass!; cyl 4.2 .5 #f0d8a0:soft @ 0 0 .2; ball "
            ".7 .7 .2 #5a9a4a @ 1 1 .8; ball .9 .9 .2 #5a9a4a @ -1.6 -.6 .8; ball .5 .5 .2 #e0e0c0 @ 1.6 "
            "-1.6 .8; ball .4 .4 .2 #d06a4a @ -.6 2.2 .8"
        ),
        "sextant": (
            "cut .8 -12,0 12,0 2,24 -2,24 brass!; cut .9 -8,3 8,3 1,19 -1,19 dark; tube 1 0,-14,2 0,0,-3 "
            "0,14,2 brass!; bar .7 .8,0,22 .8,6,0 brass; cyl 1.6 12 brass ~ y 90 @ -4 -6 14; box .6 4 4 "
            "glass @ 1 6 14"
        ),
    }
)
