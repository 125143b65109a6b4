"""Under ground and under canvas: caves, a mine, a road tunnel, a tent."""

from __future__ import annotations

from collections.abc import Sequence

from filmwright.stage.world.model import Finish
from filmwright.stage.world.sets.rooms.design import Design, Light
from filmwright.stage.world.sets.rooms.shell import Shell
from filmwright.stage.world.sets.rooms.stocked import stocked
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.world import Colour

_ROCK = Paint((0.38, 0.34, 0.31), Finish.ROCK)

_DRIPS = (
    "lathe 0,0 4,30 12,90 26,150 0,152 #5a504a:rock @ -260 420 300; lathe 0,0 "
    "4,20 10,60 20,110 0,112 #5a504a:rock @ -120 520 340; "
    "lathe 0,0 5,30 14,80 30,160 0,162 #62574f:rock @ 150 470 290; lathe 0,0 "
    "4,20 10,60 20,100 0,102 #5a504a:rock @ 290 330 330; "
    "lathe 0,0 3,20 8,50 18,90 0,92 #62574f:rock @ 30 560 350; lathe 0,0 3,20 "
    "8,50 18,90 0,92 #62574f:rock @ -330 200 330; "
    "lathe 0,0 34,0 20,30 9,80 2,120 0,122 #5a504a:rock @ -310 330 0; lathe "
    "0,0 28,0 16,30 7,60 2,90 0,92 #62574f:rock @ 320 250 0; "
    "lathe 0,0 24,0 14,20 6,50 0,70 #5a504a:rock @ 240 480 0; lathe 0,0 40,0 "
    "24,40 10,100 3,150 0,152 #62574f:rock @ -200 560 0; "
    "ball 60 50 40 #5a504a:rock @ 400 420 10; ball 70 60 50 #5a504a:rock @ "
    "-410 420 10; ball 40 36 26 #62574f:rock @ -300 90 6; ball 34 30 20 #5a504a:rock "
    "@ 340 60 4; "
    "ball 120 60 120 #4e4540:rock @ -450 600 60; ball 140 60 150 #4e4540:rock "
    "@ 450 620 90; "
)
_MOUTH = (
    "cut 4 -90,0 -40,-6 60,0 100,40 92,120 60,180 0,214 -60,190 -96,130 -110,60 "
    "#cfe6f6:glow ~ z -90 @ 20 690 30; "
)
_CRYSTALS = "".join(
    f"cut 18 -9,0 9,0 11,{h - 24} 0,{h} -11,{h - 24} {tint}:glow ~ z -90 ~ y {lean} ~ x {tip} @ {x} {y} 0; "
    for x, y, h, lean, tip, tint in (
        (-210, 300, 120, -14, 6, "#a86af0"),
        (-240, 320, 80, -34, 0, "#7a5af0"),
        (-180, 330, 90, 16, 0, "#c88aff"),
        (230, 330, 130, 12, 4, "#5ac8f0"),
        (260, 350, 84, 34, 0, "#4a9af0"),
        (200, 360, 96, -18, 0, "#8ae0ff"),
        (-60, 520, 150, -8, 0, "#d07ae8"),
        (-20, 540, 100, 14, 0, "#a06af0"),
        (60, 530, 120, 20, 0, "#6ad0f0"),
    )
)
_MINE = (
    "bar 12 -170,0,0 -150,0,250 bark + 5 0 170 0; bar 12 170,0,0 150,0,250 "
    "bark + 5 0 170 0; bar 13 -175,0,255 175,0,255 bark + 5 0 170 0; bar 4 "
    "-36,-600,4 -36,900,4 steel % x; box 120 16 6 bark @ 0 -500 1 + 18 0 80 "
    "0; "
    "hull 4 -50,34,30,84 50,34,30,84 #5a4a40:metal ~ z 90 @ 0 330 0; ball 30 "
    "24 20 #2a2624:rock @ 0 310 84; ball 26 22 18 #c8a030:metal @ 6 350 86; "
    "cyl 14 6 iron ~ y 90 @ 30 290 14 % x; cyl 14 6 iron ~ y 90 @ 30 370 14 "
    "% x; "
    "box 12 12 20 #ffd27a:glow @ -140 160 190 + 4 0 170 0; box 15 15 4 iron "
    "@ -140 160 202 + 4 0 170 0; bar 2 110,100,0 150,104,90 oak; tube 3 126,84,88 "
    "150,104,94 172,120,84 iron; ball 40 34 26 #3a3430:rock @ 150 220 6; ball "
    "34 30 24 #c8a030:rock @ -150 260 4"
)
_TUNNEL = (
    "box 8 3000 1 white @ 0 600 .6; box 8 180 1.4 #f2d040 @ -6 -500 .8 + 9 "
    "0 340 0; box 10 3200 1 white @ 300 600 .6 % x; box 70 3200 18 concrete "
    "@ 390 600 9 % x; "
    "box 30 130 10 #ffd890:glow @ 190 -300 480 + 9 0 330 0; box 30 130 10 #ffd890:glow "
    "@ -190 -300 480 + 9 0 330 0; box 6 3200 60 #e8e4d8:tile @ 424 600 130 "
    "% x; box 60 30 80 #2a6a3a @ 420 300 200; "
    "ball 260 30 210 #eaf4ff:glow @ 0 2180 190"
)
_TENT = (
    "box 150 200 10 3 red:cloth @ -70 110 8; box 60 40 14 4 cream:cloth @ -110 "
    "180 18; box 60 180 10 3 #1c5a8a:cloth @ 80 110 8; box 46 36 14 4 white:cloth "
    "@ 80 180 18; cyl 7 18 iron @ 0 40 2; cyl 6 12 #ffd27a:glow @ 0 40 6; ring "
    "7 1 iron ~ x 90 @ 0 40 26; "
    "hull 4 0,16,0,40 30,18,0,46 green:cloth ~ y -90 @ 150 200 0; cut 2 -60,0 "
    "60,0 0,150 #bfe0f0:glow ~ z -90 @ 0 296 2; bar 3 0,296,0 0,296,190 pale"
)


def _grotto(recipe: str, light: Light, lamps: Sequence[tuple[float, float, float, Colour, float]]) -> Design:
    """Return a cave of rock."""
    return Design(
        shell=Shell(
            wide=10.5,
            back=7.4,
            front=9.0,
            high=3.6,
            ceiling="arch",
            rise=1.6,
            walls=_ROCK,
            floor=Paint((0.36, 0.31, 0.27), Finish.SOIL),
            overhead=_ROCK,
        ),
        furnish=stocked(recipe, lamps=lamps),
        light=light,
        frame=7.5,
        depth=1.0,
        ambience="hall",
        ground="stone",
        walk=(-2.4, -3.5, 2.4, 2.6),
    )


DESIGNS = {
    "cave": _grotto(
        _MOUTH + _DRIPS,
        Light(sun=0.0, level=0.34, colour=(0.86, 0.88, 1.0), haze=0.012),
        ((0.2, 5.6, 1.8, (1.8, 2.1, 2.4), 9.0), (-1.5, -1.0, 2.6, (0.9, 0.6, 0.35), 6.0)),
    ),
    "crystal_cave": _grotto(
        _DRIPS + _CRYSTALS,
        Light(sun=0.0, level=0.2, colour=(0.7, 0.6, 1.0)),
        (
            (-2.0, 2.8, 1.0, (1.5, 0.8, 2.6), 6.0),
            (2.2, 3.0, 1.0, (0.6, 1.5, 2.4), 6.0),
            (0.0, 4.8, 1.2, (1.6, 0.9, 2.2), 6.0),
        ),
    ),
    "mine_tunnel": Design(
        shell=Shell(
            wide=3.9,
            back=11.0,
            front=7.0,
            high=2.5,
            ceiling="arch",
            rise=0.7,
            walls=_ROCK,
            floor=Paint((0.30, 0.26, 0.22), Finish.SOIL),
            overhead=_ROCK,
        ),
        furnish=stocked(
            _MINE, lamps=((-1.2, 1.6, 1.8, (2.2, 1.3, 0.5), 4.0), (-1.2, 5.0, 1.8, (2.0, 1.2, 0.5), 4.0))
        ),
        light=Light(sun=0.0, level=0.22, colour=(1.0, 0.8, 0.55)),
        frame=4.0,
        depth=0.6,
        ambience="hall",
        ground="stone",
        walk=(-1.1, -3.0, 1.1, 2.4),
    ),
    "road_tunnel": Design(
        shell=Shell(
            wide=8.8,
            back=22.0,
            front=9.0,
            high=3.8,
            ceiling="arch",
            rise=1.8,
            walls=Paint((0.56, 0.55, 0.53), Finish.CONCRETE),
            floor=Paint((0.17, 0.17, 0.18), Finish.ASPHALT),
            overhead=Paint((0.50, 0.49, 0.47), Finish.CONCRETE),
        ),
        furnish=stocked(
            _TUNNEL, lamps=((0, 0, 4.2, (2.0, 1.5, 0.8), 8.0), (0, 6.0, 4.2, (2.0, 1.5, 0.8), 8.0))
        ),
        light=Light(sun=0.0, level=0.4, colour=(1.0, 0.84, 0.58)),
        frame=8.0,
        depth=0.6,
        ambience="street",
        ground="asphalt",
        walk=(-2.8, -4.0, 2.8, 14.0),
    ),
    "inside_tent": Design(
        shell=Shell(
            wide=4.4,
            back=3.0,
            front=5.0,
            high=0.7,
            ceiling="gable",
            rise=1.9,
            walls=Paint((0.86, 0.52, 0.16), Finish.CLOTH),
            floor=Paint((0.36, 0.38, 0.30), Finish.CLOTH),
            overhead=Paint((0.90, 0.58, 0.20), Finish.CLOTH),
        ),
        furnish=stocked(_TENT, lamps=((0, 0.4, 0.6, (1.6, 1.1, 0.5), 3.0),)),
        light=Light(sun=0.5, level=0.4, colour=(1.0, 0.82, 0.55)),
        frame=3.4,
        depth=0.3,
        ground="carpet",
        walk=(-0.9, -1.8, 0.9, 0.3),
    ),
}
