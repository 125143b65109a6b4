"""What lies in kitchen drawers and on their shelves, told as recipes."""

from __future__ import annotations

from filmwright.stage.world.props.recipes import recipes

MAKERS = recipes(
    {
        "spatula": (
            "box 9 7 .4 .15 black:rubber! @ 4 0 1; bar .5 0,0,1 -16,0,3 steel; cap 1.1 8 red ~ y 78 @ "
            "-20 0 3.6"
        ),
        "ladle": (
            "lathe 0,0 3,.6 4.6,3 4.9,4.4 4.6,4.4 2.8,1 0,.5 steel!; tube .5 4.4,0,4 6,0,10 6,0,24 "
            "4,0,28 2,0,26 steel"
        ),
        "colander": (
            "lathe 0,1 7,1 12,8 13,11 14,11 14,11.6 12.6,11.6 11.4,8 6.6,1.6 0,1.6 steel!; lathe 7,0 "
            "7.6,0 7.6,1.2 7,1.2 7,0 steel; ring 3.2 .5 steel ~ x 90 @ 0 16 10.5 % y; ball .5 dark @ "
            "12.2 0 7 * 14; ball .5 dark @ 10 0 4.4 * 11"
        ),
        "grater": (
            "cut 8 -5.5,0 5.5,0 4,22 -4,22 steel!; tube .7 0,-3,22 0,-2.6,26 0,2.6,26 0,3,22 black; box "
            ".3 1.1 .5 iron @ 4.1 -3.6 4 + 4 0 2.4 0; box .3 1.1 .5 iron @ 4.1 -3.2 7.5 + 4 0 2.1 0; box "
            ".3 1.1 .5 iron @ 4.1 -3 11 + 4 0 1.9 0; box .3 1.1 .5 iron @ 4.1 -2.8 14.5 + 4 0 1.8 0"
        ),
        "corkscrew": (
            "cap 1.3 9 walnut! ~ x 90 @ 0 0 13; bar .4 0,0,12 0,0,8 steel; tube .3 0,0,8 1,0,7 0,1,6 "
            "-1,0,5 0,-1,4 1,0,3 0,.6,2 0,0,0 steel"
        ),
        "bottle_opener": (
            "ring 2 .5 steel! ~ y 90 @ 0 0 12; bar .7 0,0,10 0,0,0 steel!; ball .9 steel @ 0 0 .6"
        ),
        "can_opener": (
            "bar .8 0,1,0 0,.7,14 red! % y; cyl 2 1 steel ~ y 90 @ -.5 0 15; cyl 1.1 1.2 iron ~ y 90 @ "
            ".4 0 15; box 1.6 5 .8 .3 black @ 1 0 18"
        ),
        "measuring_cup": (
            "lathe 0,0 4.6,0 5.4,11 6,11.4 5.2,11.4 4.3,.6 0,.6 glass:plastic!; box .1 2.5 .25 red @ 5 0 "
            "3 + 4 .15 0 2; tube .7 0,5,9.5 0,9,9 0,8.6,3 0,4.8,2.5 glass:plastic"
        ),
        "mixing_bowl": ("lathe 0,0 6,0 12,6 14,12 14.6,12.4 13.4,12.4 11.4,6.6 5.8,.8 0,.8 cream:plastic!"),
        "sieve": (
            "lathe 0,0 5,1 8,5 8.4,5 8.4,5.6 7.6,5.6 4.6,1.6 0,.5 steel!; bar .5 8,0,5.3 24,0,5.6 steel; "
            "cap .9 6 black ~ y 90 @ 25 0 5.6"
        ),
        "funnel": (
            "lathe .8,0 .8,6 7,14 7.4,14.4 6.6,14.4 .5,6.2 .5,0 .8,0 red!; ring 1.6 .25 red ~ x 90 @ 0 8.4 13"
        ),
        "mortar": (
            "lathe 0,0 5,0 4,2 6.5,6 7,10 6,10 5.4,6 0,4 stone!; cap 1.2 13 stone ~ x 24 @ 0 2 11; ball "
            "1.8 stone @ 0 4.6 17.4"
        ),
        "pepper_mill": (
            "lathe 0,0 3,0 3.2,3 2,9 2.4,14 3,16 2.4,18 1.6,18.6 2.8,20 2.6,23 0,24 walnut!; ball 1.1 "
            "steel @ 0 0 24.6"
        ),
        "salt_shaker": (
            "lathe 0,0 2.6,0 2.4,5 2,7 0,7 glass:plastic!; lathe 0,7 2.2,7 2.2,8.4 1.4,9.4 0,9.6 chrome; "
            "ball .22 iron @ .8 0 9.5 * 5; ball .22 iron @ 0 0 9.7"
        ),
        "cocktail_shaker": (
            "lathe 0,0 3.6,0 4.4,13 4.2,13.4 3.2,17 2,18 2,20.6 1.2,21.4 0,21.4 chrome!; ring 4.4 .18 "
            "steel @ 0 0 13"
        ),
        "placemat": (
            "box 33 45 .5 .2 teal:cloth!; box 29 41 .1 cream:cloth @ 0 0 .26; box 26 38 .1 teal:cloth @ "
            "0 0 .31"
        ),
        "napkin": (
            "side 16 -8,0 8,0 7,2 4,.8 0,2.6 -4,.9 -7,2.2 cream:cloth!; ring 2.6 .5 gold ~ x 90 @ 0 0 2.4"
        ),
        "tablecloth": (
            "lathe 0,76 72,76 72.6,75 74,64 78,52 78.6,51.6 74,70 72,75.4 0,75.4 red:checked!; lathe "
            "72,76 76,60 80,44 81,43.6 76,62 73,75.4 72,76 white:cloth!; cyl 3.4 74 oak; cyl 26 3 oak; "
            "cut .6 -14,60 14,60 14,72 -14,72 white:cloth @ 77 0 0 * 8; ring 77.6 .8 white:cloth @ 0 0 "
            "51.6"
        ),
        "candlestick": (
            "lathe 0,0 6,0 6,1 1.6,3 1,8 2,10 1,12 1,18 3.4,19 3.4,20 0,20 brass!; cyl 1.2 14 cream:soft "
            "@ 0 0 20; lathe 0,34 .5,34.6 .6,35.6 0,37.6 yellow:glow; bar .12 0,0,33.6 0,0,35 black"
        ),
        "wine_rack": (
            "box 26 2 36 oak! @ 0 0 18 + 3 0 20 0; box 26 42 1.4 oak! @ 0 20 8 + 3 0 0 12; lathe 0,0 "
            "3.6,0 3.6,18 1.4,24 1.4,30 0,30 green:glass ~ y 90 @ -12 10 13 + 2 0 20 0; lathe 0,0 3.6,0 "
            "3.6,18 1.4,24 1.4,30 0,30 red:glass ~ y 90 @ -12 10 25 + 2 0 20 0"
        ),
        "cheese_board": (
            "box 20 34 1.6 .6 oak! @ 0 0 .8; side 7 0,1.6 10,1.6 10,6 yellow:soft @ -3 -7 0; cyl 4 3 "
            "cream:soft @ 2 5 1.6; bar .4 8,12,2 -4,12,2 steel; cap .8 6 black ~ y 90 @ -8 12 2"
        ),
        "cake_stand": (
            "lathe 0,0 7,0 7,.8 2,2 1.4,8 3,10 14,10.6 15,11.6 14.6,12 0,11.4 white!; cyl 11 7 pink:soft "
            "@ 0 0 11.6; cyl 11.2 1.4 white:foam @ 0 0 18; ball 1.3 red @ 8 0 20 * 7"
        ),
        "cookie_jar": (
            "lathe 0,0 8,0 10,4 10,14 8,18 0,18 cream!; lathe 0,18 8.4,18 7,20.4 2,21 1.6,22 2.4,23.4 "
            "0,24.4 brown; cyl 2.6 .6 brown:soft ~ y 90 @ 9.6 -3 9 + 2 0 6 0"
        ),
        "foil_roll": (
            "cyl 2.6 30 chrome! ~ x 90 @ 0 15 2.6; cyl 1.6 32 card ~ x 90 @ 0 16 2.6; box 14 30 .2 "
            "chrome! @ 8 0 .2"
        ),
        "oven_mitt": (
            "cut 5 -6,0 6,0 7,10 7,17 4,22 -1,23 -5,20 -6,13 -10,15 -12,13 -9,8 -6,5 red:checked!; box "
            "5.4 12.6 3 white:cloth @ 0 0 1.5"
        ),
        "dish_rack": (
            "bar .4 -16,-22,3 16,-22,3 16,22,3 -16,22,3 -16,-22,3 steel!; bar .4 -16,-22,12 16,-22,12 "
            "16,22,12 -16,22,12 -16,-22,12 steel!; bar .35 -12,-20,3 -12,-20,14 12,-20,14 12,-20,3 steel "
            "+ 9 0 5 0; cyl 11 1.2 white ~ x 84 @ 0 -12 14 + 4 0 6 0; bar .5 -16,-22,0 -16,-22,13 steel "
            "% x % y"
        ),
        "apron": (
            "cut 1 -12,62 -12,82 12,82 12,62 26,54 28,0 -28,0 -26,54 red:cloth!; tube .8 0,-12,81 "
            "0,-10,98 0,10,98 0,12,81 cream:cloth; box 1.6 30 18 .4 cream:cloth @ .4 0 36; bar .7 "
            "0,26,54 -2,40,46 cream:cloth % y"
        ),
        "honey_jar": (
            "lathe 0,0 4.4,0 5,1.4 5,8 3.8,9.6 0,9.6 #e8a01c:plastic!; cyl 4.2 2.2 gold @ 0 0 9.6; box "
            ".3 5 4 cream:paper @ 5 0 5; cap .5 12 oak ~ y 20 @ -1 0 17; ball 1.4 oak @ -3 0 11.6"
        ),
        "jam_jar": (
            "lathe 0,0 4,0 4.4,1 4.4,8 3.6,9.4 0,9.4 #a01428:plastic!; cyl 4.5 1.2 red:checked @ 0 0 "
            "9.8; lathe 4.5,10 5.2,8.6 5.4,8.4 4.4,10.6 4.5,10 red:checked; box .2 5 4 cream:paper @ 4.4 "
            "0 5"
        ),
        "ketchup": (
            "lathe 0,0 3.2,0 3.4,10 1.6,15 1.2,15 0,15 red!; cyl 1.7 3 white @ 0 0 15; cyl .6 2 white @ "
            "0 0 18 ; box .2 4 5 white:paper @ 3.3 0 6"
        ),
        "mustard": (
            "lathe 0,0 3.2,0 3.4,10 1.6,14 0,14 yellow!; cyl 1.6 2 yellow @ 0 0 14; cyl .8 4 .2 red @ 0 "
            "0 16; box .2 4 5 red:paper @ 3.3 0 6"
        ),
        "flour_bag": (
            "hull 5 0,8,0,26 1,9,0,27 10,9,0,27 11,8,0,26 cream:paper! ; box 6 16 4 1 cream:paper @ 5.5 "
            "0 28; box .4 10 10 blue:paper @ 11.1 0 14; cut .4 -1,9 1,9 1,18 -1,18 yellow:paper @ 11.4 0 "
            "0"
        ),
        "cereal_box": (
            "box 6 20 30 .3 orange:paper! @ 0 0 15; cyl 6 .4 white ~ y 90 @ 3 0 11; cyl 5 .5 brown:soft "
            "~ y 90 @ 3 0 11; box .4 16 5 yellow:paper @ 3 0 24"
        ),
        "cereal": (
            "lathe 0,0 4,0 8,5 8.6,6.4 8,6.4 0,5.6 blue!; cyl 7.8 .6 white:soft @ 0 0 5.4; ring .9 .4 "
            "#d8983c:soft @ 3 0 6.2 * 6; ring .9 .4 #d8983c:soft @ 5.6 1 6.2 * 9; ring .9 .4 "
            "#d8983c:soft @ 0 0 6.3; bar .35 5,0,6 12,0,9 steel"
        ),
        "bacon": (
            "tube 1.2 0,-12,1 0,-8,2.4 0,-4,1 0,0,2.6 0,4,1 0,8,2.4 0,12,1 #9c3a2c:soft! + 3 3.4 0 0; "
            "tube .5 .6,-12,2 .6,-8,3.4 .6,-4,2 .6,0,3.6 .6,4,2 .6,8,3.4 .6,12,2 cream:soft + 3 3.4 0 0"
        ),
        "ham": (
            "hull 2 -12,2,2,8 -9,7,0,13 0,9,0,15 8,6,1,12 12,2,4,8 #b8503c:soft!; cap 1.4 8 bone ~ y 90 "
            "@ 16 0 6; ball 2 bone @ 21 1 6 % y; lathe 0,0 7,0 7,.4 0,.4 #e8a898:soft ~ y -90 @ -11 0 7"
        ),
        "yogurt": (
            "cyl 3.2 8 4 white!; cyl 4.2 .3 chrome @ 0 0 8; box .2 4 4 pink:paper @ 3.6 0 4; ball 1 red "
            "@ 3.7 0 4"
        ),
        "chewing_gum": (
            "box 2 7.4 1.2 .2 green:paper!; box 1.8 7 .3 chrome @ 0 6 .4; box .2 4 1 white @ 0 0 .66"
        ),
        "peanut": (
            "hull 2 -2.6,.2,.6,1 -2,1,0,2 -1,1.1,0,2.1 0,.8,.2,1.8 1,1.2,0,2.2 2.2,1,0,2 2.9,.2,.8,1.2 "
            "#c89a5a:soft!"
        ),
        "almond": "hull 2 -1.6,.1,.5,.7 -.8,.9,.1,1.1 .4,.9,.1,1.1 1.8,.1,.5,.7 #8a4c22:soft!",
        "walnut": (
            "ball 2 1.8 1.8 #a9773f:soft! @ 0 0 1.8; ring 1.9 .2 #8a5a2a:soft ~ x 90 @ 0 0 1.8; ring 1.3 "
            ".2 #8a5a2a:soft @ 0 0 2.8"
        ),
        "blueberry": (
            "ball .9 #33406f:soft! @ 1.1 0 .9 * 5; ball .9 #33406f:soft! @ 0 0 2; ring .3 .1 #1c2444 @ 0 "
            "0 2.85; ring .3 .1 #1c2444 ~ y 60 @ 1.7 0 1.3 * 5; ball 1.6 1 .3 leaf @ 0 2.4 .3"
        ),
        "blackberry": (
            "ball 1.2 1.2 1.4 #2a1530:soft! @ 0 0 1.5; ball .4 #3a1c44:soft! @ 1 0 1.2 * 9; ball .4 "
            "#3a1c44:soft! @ .9 0 2 * 8; ball .4 #3a1c44:soft @ .5 0 2.7 * 5; cyl .2 1 leaf @ 0 0 2.8"
        ),
        "lettuce": (
            "ball 7 7 6 #7fb93f:leaf! @ 0 0 6; lathe 0,2 5,1 9,4 11,9 10.4,9.4 7,5 0,3 #9ccf55:leaf!; "
            "ring 9.4 1 #8bc34a:leaf @ 0 0 8"
        ),
        "celery": (
            "tube 1.4 0,0,0 .4,0,10 1.4,0,24 #a9cc7a:soft! * 5; ball 3 3 3 leaf @ 3 0 28 * 5; cyl 3.4 3 "
            "#d6e3b4:soft"
        ),
        "asparagus": (
            "bar .8 0,0,0 0,0,18 #5f8a3a:soft! @ 1 0 0 * 6; lathe 0,0 .9,0 1,2 0,5 #4f7a3a:soft @ 1 0 18 "
            "* 6; ring 2 .4 rope @ 0 0 9"
        ),
        "peas": (
            "hull 2 -5,.2,.8,1.2 -3,1.1,.2,1.6 0,1.3,0,1.6 3,1.1,.2,1.6 5,.2,.8,1.2 #4f8f33:soft!; ball "
            ".9 #7cc24a:soft @ -3 0 1.9 + 4 2 0 0"
        ),
        "bean": ("hull 2 -1,.2,.6,1.2 -.6,.6,.1,1.4 .2,.7,0,1.3 .9,.5,.2,1.4 1.2,.1,.7,1.2 #7a2b1e:soft!"),
        "coffee_bean": (
            "ball .9 .7 .5 #3a2114:soft! @ 0 0 .5 + 3 .5 1.5 0; ball .9 .7 .5 #3a2114:soft! ~ z 50 @ 1.8 "
            ".4 .5 + 2 .2 1.6 0; bar .1 -.7,0,.95 .7,0,.95 black @ 0 0 .05 + 3 .5 1.5 0; ball .9 .7 .5 "
            "#4a2a18:soft ~ z 20 @ 1 1 1.3"
        ),
        "ginger": (
            "ball 5 2.4 2 #c9a36a:soft! @ 0 0 2; ball 2.4 3 1.8 #c9a36a:soft! @ 2 3 2; ball 2 2 2.6 "
            "#c9a36a:soft @ -3 -1.6 3.4; ball 1.4 1.8 1.4 #b8925a:soft @ 3.6 -2.6 1.8"
        ),
        "cauliflower": (
            "ball 3 cream:foam! @ 0 0 9; ball 3 cream:foam! @ 4 0 8 * 6; ball 2.4 cream:foam! @ 6.4 2 "
            "5.6 * 8; lathe 0,0 4,0 8,4 9.6,9 9,9 6,4 0,2 #8fbf5a:leaf"
        ),
        "radish": (
            "lathe 0,0 .2,.4 1.6,2.6 1.8,4 1,5.4 0,5.6 #c8234e:soft! @ 0 0 3; bar .15 0,0,3.4 0,0,0 "
            "white; tube .3 0,0,8.4 .6,0,12 2,0,15 leaf * 5; ball 1.6 .4 2.4 leaf @ 1.6 0 15 * 5"
        ),
        "beetroot": (
            "ball 4 4 3.8 #6a1436:soft! @ 0 0 6; lathe 0,0 .3,.6 1.6,3 0,3 #6a1436:soft; tube .4 0,0,9.6 "
            "1,0,14 3,0,19 #8f2450 * 5; ball 2 .5 3.4 leaf @ 2.8 0 19 * 5"
        ),
        "kiwi": (
            "ball 3.4 2.6 2.6 #7a5c33:soft! @ 0 0 2.6; cyl 2.5 .8 #8ac24a:soft ~ y 90 @ 4.4 6 2.6; cyl "
            ".8 .9 cream:soft ~ y 90 @ 4.5 6 2.6; ball .2 black @ 5.3 6 4 ; ball 2.6 2.6 2.6 "
            "#7a5c33:soft @ 3.2 6 2.6"
        ),
        "pomegranate": (
            "ball 4.4 #b3203a:soft! @ 0 0 4.4; lathe 1,8.4 1.6,10.4 1.3,10.4 .8,8.6 1,8.4 #a31c33:soft; "
            "ball .5 #d23a52 @ 4 0 5 * 3"
        ),
        "plum": "ball 2.4 2.4 2.5 #4b1f4f:soft! @ 0 0 2.5; bar .15 0,0,4.8 .5,0,6.4 bark",
        "lime": (
            "hull 2 -3.4,.3,2.2,2.8 -2.6,1.6,.9,4.1 0,2.5,0,5 2.6,1.6,.9,4.1 3.4,.3,2.2,2.8 #6fae2a:soft!"
        ),
        "melon": (
            "ball 9 9 8.6 #cfd08a:soft! @ 0 0 8.6; ring 8.8 .2 #b3b56a:soft ~ x 90 @ 0 0 8.6; ring 8.8 "
            ".2 #b3b56a:soft ~ y 90 @ 0 0 8.6; cyl .5 2 bark @ 0 0 17"
        ),
        "bottle_cap": (
            "lathe 1.5,0 1.62,0 1.5,.5 1.2,.8 0,.85 0,.7 1.1,.68 1.4,.4 1.5,0 red!; box .3 .35 .5 .1 "
            "red! @ 1.5 0 .25 * 21; cyl .9 .1 white @ 0 0 .84"
        ),
        "drinking_straw": (
            "bar .4 0,0,0 0,0,15 red!; bar .4 0,0,15 2.4,0,19 white; ring .42 .1 white @ 0 0 3 + 4 0 0 3"
        ),
    }
)
