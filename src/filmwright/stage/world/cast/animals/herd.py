"""The herd: whatever walks on hooves, a species to an entry."""

from __future__ import annotations

from dataclasses import replace

from filmwright.stage.world.cast.animals.heads import Ear
from filmwright.stage.world.cast.animals.hooves import (
    BOVINE,
    CERVINE,
    COW_LEGS,
    DEER_LEGS,
    EQUINE,
    HOOF,
    HORSE_LEGS,
    LEAF,
    OVINE,
    PIG,
    SHEEP_FACE,
    WHITE,
    antelope_horns,
    antlers,
    buffalo_horns,
    bull_horns,
    cow_horns,
    donkey,
    fawn_spots,
    fleece,
    friesian,
    giraffe,
    goat_horns,
    horse,
    horse_hair,
    ossicones,
    palms,
    ram,
    tusks,
    udder,
    unicorn,
    zebra,
    zebra_hair,
)
from filmwright.stage.world.cast.animals.manes import crest
from filmwright.stage.world.cast.animals.quadruped import Build, Legs, Tail
from filmwright.stage.world.model import Finish

# fmt: off
_HORSE_TAIL = Tail(
    length=0.62, leaves=-20, ends=-88, thick=(0.04, 0.06, 0.075, 0.07, 0.02), colour=(0.10, 0.06, 0.04),
    finish=Finish.HAIR,
)
_HORSE = Build(
    height=1.60, coat=(0.47, 0.26, 0.13), base=0.86, depth=0.42, tuck=0.84, breast=0.17, rump=0.17,
    wide=(0.15, 0.16, 0.17), neck=0.58, neck_angle=50, neck_bend=10, neck_thick=(0.22, 0.145, 0.10),
    neck_root=(0.06, 0.80), head=0.42, legs=HORSE_LEGS, shape=EQUINE, mass=480, cell=0.026,
    finish=Finish.SKIN,
    tail=_HORSE_TAIL,
    markings=horse, extras=horse_hair,
)
_COW = Build(
    height=1.45, coat=(0.94, 0.93, 0.90), base=1.08, depth=0.54, tuck=0.95, breast=0.17, rump=0.14, round=2.8,
    wide=(0.19, 0.24, 0.20), neck=0.42, neck_angle=14, neck_thick=(0.24, 0.19, 0.15), neck_root=(0.02, 0.78),
    head=0.42, legs=COW_LEGS, shape=BOVINE, mass=600, cell=0.028, loin=0.98, finish=Finish.CLOTH,
    tail=Tail(length=0.68, leaves=-55, ends=-90, thick=(0.03, 0.02, 0.018, 0.015), tuft=(0.06, 0.045)),
    markings=friesian, extras=cow_horns, bulk=udder,
)
_SHEEP = Build(
    height=0.72, coat=SHEEP_FACE, base=0.80, depth=0.50, tuck=0.95, wide=(0.17, 0.2, 0.18), neck=0.42,
    neck_angle=42,
    neck_thick=(0.19, 0.15, 0.13), head=0.42, shape=OVINE, mass=60, cell=0.034, extras=fleece,
    legs=replace(COW_LEGS, front_thick=(0.10, 0.06, 0.042, 0.036), hind_thick=(0.13, 0.07, 0.045, 0.036)),
    tail=Tail(length=0.2, leaves=-50, ends=-80, thick=(0.07, 0.08, 0.03), colour=(0.93, 0.90, 0.83)),
)
_DEER = Build(
    height=1.05, coat=(0.62, 0.38, 0.19), base=0.88, depth=0.38, tuck=0.78, wide=(0.125, 0.135, 0.13),
    neck=0.52,
    neck_angle=58, neck_thick=(0.16, 0.105, 0.085), head=0.36, legs=DEER_LEGS, shape=CERVINE, mass=90,
    cell=0.027,
    tail=Tail(length=0.14, leaves=10, ends=-30, thick=(0.04, 0.05, 0.02), tip=WHITE), markings=fawn_spots,
    extras=antlers,
)
_CAMEL_LEGS = replace(HORSE_LEGS, foot=(0.07, 0.055, 0.04), hoof=(0.45, 0.33, 0.20), front_thick=(0.10,
0.06, 0.048, 0.036))

BUILDS: dict[str, Build] = {
    "horse": _HORSE,
    "donkey": replace(
        _HORSE, height=1.15, coat=(0.52, 0.49, 0.47), head=0.50, neck=0.50, markings=donkey, mass=180,
        shape=replace(EQUINE, ear=replace(LEAF, length=0.50, width=0.085)),
        extras=lambda body: crest(body, (0.22, 0.20, 0.19), 0.06, stands=True),
        tail=Tail(length=0.6, leaves=-50, ends=-88, thick=(0.03, 0.022, 0.02), tuft=(0.07, 0.05), tip=(0.2,
        0.18, 0.17), tip_share=0.05),
    ),
    "unicorn": replace(
        _HORSE, coat=(0.96, 0.95, 0.95), markings=None, extras=unicorn,
        tail=replace(_HORSE_TAIL, colour=(0.93, 0.62, 0.80)),
    ),
    "zebra": replace(
        _HORSE, longest=1.7, height=1.35, coat=(0.95, 0.94, 0.91), markings=zebra, extras=zebra_hair,
        mass=300,
        neck_angle=44,
        tail=Tail(length=0.55, leaves=-55, ends=-88, thick=(0.03, 0.025, 0.02), tuft=(0.08, 0.05), tip=(0.1,
        0.1, 0.1), tip_share=0.04),
    ),
    "cow": _COW,
    "bull": replace(
        _COW, coat=(0.24, 0.13, 0.08), markings=None, extras=bull_horns, bulk=None, mass=900,
        neck_thick=(0.30, 0.24, 0.17),
        wide=(0.25, 0.23, 0.20), hump=((0.42, 0.92, 0.24, 0.16, 0.14),), shape=replace(BOVINE,
        nose_colour=(0.2, 0.15, 0.14)),
    ),
    "buffalo": replace(
        _COW, height=1.6, coat=(0.22, 0.16, 0.12), markings=None, extras=buffalo_horns, bulk=None, mass=800,
        croup=0.88,
        loin=0.92, neck_angle=-4, neck_thick=(0.31, 0.25, 0.18), wide=(0.24, 0.22, 0.18), finish=Finish.HAIR,
        hump=((0.36, 0.92, 0.30, 0.18, 0.20),), shape=replace(BOVINE, nose_colour=(0.1, 0.1, 0.1)),
    ),
    "sheep": _SHEEP,
    "ram": replace(_SHEEP, height=0.85, extras=ram, mass=90),
    "goat": replace(
        _SHEEP, height=0.72, coat=(0.90, 0.87, 0.82), extras=goat_horns, neck_angle=52, neck=0.46, mass=50,
        depth=0.46,
        tail=Tail(length=0.16, leaves=40, ends=60, thick=(0.04, 0.045, 0.02)), wide=(0.15, 0.17, 0.15),
    ),
    "llama": replace(
        _SHEEP, height=1.05, coat=(0.92, 0.87, 0.78), extras=None, neck=0.78, neck_angle=76,
        neck_thick=(0.19, 0.14, 0.125),
        head=0.30, mass=130, depth=0.46, finish=Finish.HAIR, wide=(0.19, 0.21, 0.19), shape=replace(CERVINE,
        tilt=14.0,
        ear=Ear(base=(0.10, 0.12, 0.24), up=(-0.05, 0.2, 1.0), length=0.44, width=0.10, shape="leaf")),
        legs=replace(COW_LEGS, front_thick=(0.12, 0.085, 0.05, 0.04), hind_thick=(0.16, 0.10, 0.055, 0.04)),
        tail=Tail(length=0.22, leaves=0, ends=-60, thick=(0.07, 0.08, 0.03)),
    ),
    "pig": Build(
        height=0.68, coat=(0.93, 0.66, 0.62), base=1.0, depth=0.64, tuck=0.98, wide=(0.25, 0.29, 0.26),
        breast=0.2, rump=0.16,
        neck=0.20, neck_angle=10, neck_thick=(0.30, 0.28, 0.25), head=0.54, shape=PIG, mass=140, cell=0.036,
        round=2.0,
        finish=Finish.SKIN, loin=1.0,
        legs=replace(COW_LEGS, front=((0.06, 0.52), (-0.03, 0.38), (0.0, 0.20), (0.0, 0.08)),
                     hind=((0.03, 0.54), (0.07, 0.38), (-0.08, 0.23), (0.0, 0.08)),
                     front_thick=(0.13, 0.09, 0.06, 0.055), hind_thick=(0.18, 0.10, 0.06, 0.055),
                     foot=(0.06, 0.05, 0.06), stance=0.16, hoof=(0.42, 0.28, 0.25)),
        tail=Tail(length=0.42, leaves=60, ends=420, thick=(0.022, 0.02, 0.018, 0.01)),
    ),
    "boar": Build(
        height=0.85, coat=(0.22, 0.17, 0.13), base=0.95, depth=0.60, tuck=0.80, croup=0.86, loin=0.95,
        wide=(0.22, 0.22, 0.18),
        neck=0.22, neck_angle=-8, neck_thick=(0.32, 0.28, 0.24), head=0.62, mass=110, cell=0.034,
        finish=Finish.HAIR,
        shape=replace(PIG, nose_colour=(0.15, 0.11, 0.10), ear_inside=(0.25, 0.18, 0.15)), extras=tusks,
        legs=replace(COW_LEGS, front_thick=(0.11, 0.07, 0.045, 0.04), hind_thick=(0.16, 0.08, 0.045, 0.04)),
        tail=Tail(length=0.3, leaves=-40, ends=-80, thick=(0.02, 0.018, 0.03)),
    ),
    "deer": _DEER,
    "reindeer": replace(
        _DEER, coat=(0.47, 0.39, 0.32), extras=lambda body: antlers(body, 1.15), markings=None, neck_angle=35,
        neck_thick=(0.22, 0.18, 0.12), wide=(0.16, 0.17, 0.15), shape=replace(CERVINE, nose_colour=(0.25,
        0.2, 0.2)),
    ),
    "moose": replace(
        _DEER, height=1.85, coat=(0.25, 0.17, 0.12), extras=palms, markings=None, mass=450, depth=0.44,
        neck_angle=22,
        neck=0.42, neck_thick=(0.23, 0.18, 0.13), head=0.42, wide=(0.17, 0.18, 0.16), hump=((0.40, 0.95,
        0.2, 0.12, 0.12),),
        shape=replace(CERVINE, thick=(0.20, 0.155, 0.17), nose=(1.0, -0.02, 0.09, 0.10), nose_colour=(0.14,
        0.1, 0.09)),
    ),
    "antelope": replace(_DEER, height=0.95, coat=(0.78, 0.55, 0.28), extras=antelope_horns, mass=50),
    "camel": Build(
        height=1.75, coat=(0.76, 0.56, 0.33), base=0.90, depth=0.42, tuck=0.72, wide=(0.16, 0.18, 0.14),
        neck=0.78,
        neck_angle=34, neck_bend=58, neck_thick=(0.16, 0.10, 0.085), neck_root=(0.06, 0.76), head=0.34,
        mass=500, cell=0.026,
        legs=_CAMEL_LEGS, hump=((0.24, 1.06, 0.17, 0.12, 0.20), (-0.24, 1.06, 0.17, 0.12, 0.20)),
        shape=replace(OVINE, tilt=16.0, pupil="all", ear=replace(LEAF, length=0.20, base=(0.06, 0.13, 0.2)),
        thick=(0.19, 0.14, 0.14),
                      nose=(0.99, 0.0, 0.05, 0.07), nose_colour=(0.42, 0.28, 0.18)),
        tail=Tail(length=0.40, leaves=-50, ends=-88, thick=(0.03, 0.02, 0.018), tuft=(0.05, 0.03)),
    ),
    "giraffe": Build(
        height=2.9, coat=(0.93, 0.82, 0.58), base=0.60, depth=0.34, tuck=0.86, croup=0.90, loin=0.95,
        wide=(0.115, 0.125, 0.11),
        breast=0.12, rump=0.10, neck=0.80, neck_angle=64, neck_thick=(0.145, 0.075, 0.06), neck_root=(0.05,
        0.86), head=0.24,
        mass=1100, cell=0.020, markings=giraffe, extras=ossicones, shape=replace(
            CERVINE, tilt=30.0, thick=(0.18, 0.12, 0.11), nose=(0.99, -0.01, 0.05, 0.07), nose_colour=(0.35,
            0.22, 0.16)),
        legs=Legs(front=((0.06, 0.70), (-0.03, 0.56), (0.0, 0.32), (0.0, 0.08)),
                  hind=((0.03, 0.70), (0.06, 0.54), (-0.07, 0.34), (-0.01, 0.08)),
                  front_thick=(0.085, 0.050, 0.034, 0.026), hind_thick=(0.11, 0.058, 0.034, 0.026),
                  foot=(0.04, 0.028, 0.045), hoof=HOOF, stance=0.075),
        tail=Tail(length=0.34, leaves=-65, ends=-90, thick=(0.018, 0.012, 0.01), tuft=(0.05, 0.025),
        tip=(0.12, 0.08, 0.06), tip_share=0.04),
    ),
}
# fmt: on
