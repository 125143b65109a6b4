"""Shops and offices behind a counter, each with its trade written on the wall."""

from __future__ import annotations

from collections.abc import Sequence

from filmwright.stage.world.model import Finish
from filmwright.stage.world.sets.rooms.design import Design, Light
from filmwright.stage.world.sets.rooms.shell import Shell
from filmwright.stage.world.sets.rooms.stocked import Stood, stocked
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.world import Colour

_COUNTER = (
    "box 420 60 100 2 {wood} @ 0 180 50; box 430 70 5 1 {top} @ 0 180 103; "
    "box 120 46 200 2 {wood} @ -300 340 100; box 120 46 200 2 {wood} @ 300 "
    "340 100; box 110 44 4 {top} @ -300 336 60 + 3 0 0 60; box 110 44 4 {top} "
    "@ 300 336 60 + 3 0 0 60; "
)
_CASE = (
    "box 200 50 90 2 {wood} @ -110 170 45; box 200 50 90 2 {wood} @ 110 170 "
    "45; box 196 46 30 glass @ -110 170 108; box 196 46 30 glass @ 110 170 "
    "108; box 200 50 2 pale @ -110 170 124; box 200 50 2 pale @ 110 170 124; "
)


def _shop(
    sign: str,
    recipe: str,
    props: Sequence[Stood],
    walls: Colour,
    warm: float = 0.5,
    floor: Paint | None = None,
) -> Design:
    """Return a shop: a counter before shelves, its trade written on the wall."""
    return Design(
        shell=Shell(
            wide=8.0,
            back=4.2,
            front=7.0,
            high=3.2,
            walls=Paint(walls),
            floor=floor or Paint((0.72, 0.66, 0.58), Finish.TILE, 0.3),
        ),
        furnish=stocked(recipe, props, sign=(sign, 2.6, 2.85)),
        light=Light(sun=0.55, level=warm),
        frame=6.4,
        depth=0.6,
        ambience="shop",
        ground="tile",
        walk=(-3.2, -3.0, 3.2, 1.1),
    )


DESIGNS = {
    "bank": _shop(
        "BANK",
        _COUNTER.format(wood="walnut", top="marble")
        + "box 2 2 60 brass @ -200 180 130 + 5 100 0 0; box 400 2 50 glass @ 0 180 "
        "132; box 90 90 150 3 #4a5058:metal @ 300 230 75; ring 22 3 chrome ~ x "
        "90 @ 300 184 80; cyl 26 4 steel ~ x 90 @ 300 186 80; bar 2 -150,-60,0 "
        "-150,-60,90 brass % x; tube 2 -150,-60,88 0,-60,70 150,-60,88 red:cloth; ",
        (("banknotes", -1.0, 1.8, 0, 2.0),),
        (0.86, 0.80, 0.66),
    ),
    "jewelry_store": _shop(
        "JEWELRY",
        _CASE.format(wood="#2a1c3a:wood")
        + "ball 5 4 5 gold @ -180 160 98 + 8 20 0 0; ring 6 1.4 gold @ 50 160 96 "
        "+ 7 20 0 0; ball 3 #7ad8ff:glow @ -172 160 106 + 8 20 0 0; lathe 0,0 10,0 "
        "7,18 9,26 4,30 0,30 black:cloth @ -300 330 100 + 2 600 0 0; ring 9 1.2 "
        "gold ~ x 60 @ -300 322 118 + 2 600 0 0; ",
        (),
        (0.30, 0.20, 0.34),
        0.7,
    ),
    "pet_shop": _shop(
        "PETS",
        _COUNTER.format(wood="pine", top="white")
        + "box 70 40 44 glass @ -140 180 128; box 68 38 26 #4ab0d8 @ -140 180 120; "
        "ball 6 3 4 orange @ -160 166 122 + 3 18 0 3; box 60 50 60 steel:glass "
        "@ 130 180 136; ",
        (("birdcage", 1.4, 1.7, 0, 1.0), ("pet_bed", -2.4, 0.6, 0, 1.0), ("fish_bowl", -0.2, 1.8, 0, 1.0)),
        (0.66, 0.86, 0.62),
    ),
    "butcher_shop": _shop(
        "BUTCHER",
        _CASE.format(wood="white") + "hull 2 -30,10,0,20 0,16,0,26 30,10,2,18 #b02a24:soft @ -150 170 94 + 2 "
        "80 0 0; hull 2 -30,10,0,20 0,16,0,26 30,10,2,18 #c84a3c:soft @ 70 170 "
        "94 + 2 80 0 0; bar 3 -260,330,250 260,330,250 chrome; hull 2 0,10,0,20 "
        "30,24,-6,26 80,18,0,22 110,8,4,14 #b8403a:soft ~ y 90 @ -220 320 240 + "
        "4 140 0 0; ",
        (),
        (0.94, 0.94, 0.92),
        0.6,
        Paint((0.90, 0.90, 0.90), Finish.TILE, 0.2),
    ),
    "ice_cream_parlor": _shop(
        "ICE CREAM",
        _CASE.format(wood="pink")
        + "ball 18 18 12 #f7e7a8:foam @ -180 170 96 + 3 44 0 0; ball 18 18 12 #f0a0b8:foam "
        "@ -60 170 96; ball 18 18 12 #6a3a20:foam @ 40 170 96; ball 18 18 12 #9ad8a0:foam "
        "@ 84 170 96 + 3 44 0 0; lathe 0,0 16,40 17,42 0,44 #d8a050 @ -330 200 "
        "60; ball 19 #f0a0b8:foam @ -330 200 112; ball 16 white:foam @ -330 200 "
        "134; ball 4 red @ -330 200 152; ",
        (("stool", 1.0, 0.9, 0, 1.0), ("stool", -0.4, 0.9, 0, 1.0)),
        (0.98, 0.86, 0.88),
    ),
    "police_station": _shop(
        "POLICE",
        _COUNTER.format(wood="#1c3a6a", top="pale")
        + "bar 3 220,300,0 220,300,260 iron + 9 16 0 0; bar 3 214,300,130 356,300,130 "
        "iron; box 6 40 60 white:paper ~ z 90 @ -120 415 170 + 3 60 0 0; cut 3 "
        "0,22 6,8 20,6 9,-4 13,-18 0,-10 -13,-18 -9,-4 -20,6 -6,8 gold ~ z -90 "
        "@ 0 148 60; box 30 10 12 3 #2a5aff:glow @ 0 180 112; ",
        (("computer", -1.2, 1.8, 0, 1.0),),
        (0.74, 0.80, 0.86),
    ),
}
