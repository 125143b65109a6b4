"""Wings of skin: bats and flying reptiles."""

from __future__ import annotations

from dataclasses import replace

from filmwright.stage.world.cast.animals.bipeds import Body, Build, Stilts
from filmwright.stage.world.cast.animals.flesh import Patch, pair, tube
from filmwright.stage.world.cast.animals.heads import Ear, Head
from filmwright.stage.world.cast.animals.plumage import Wing
from filmwright.stage.world.cast.implicit import Ball
from filmwright.stage.world.model import Finish

_BAT = Head(
    tilt=8.0,
    skull=(0.36, 0.08, 0.36, 0.34, 0.33),
    muzzle=((0.55, 0.0, -0.04), (0.84, 0.0, -0.08)),
    thick=(0.20, 0.17, 0.14),
    eye=(0.66, 0.17, 0.12),
    eye_size=0.085,
    outward=24.0,
    pupil="all",
    nose=(0.98, 0.0, 0.07, 0.09),
    ear=Ear(base=(0.28, 0.22, 0.30), up=(-0.1, 0.42, 1.0), front=(1.0, 0.3, 0.0), length=0.75, width=0.26),
)
_PTEROSAUR = Head(
    tilt=12.0,
    skull=(0.16, 0.06, 0.17, 0.12, 0.13),
    muzzle=((0.26, 0.0, 0.02), (0.96, 0.0, -0.05)),
    thick=(0.11, 0.075, 0.03),
    squeeze=0.6,
    extra=(Ball(centre=(-0.22, 0.0, 0.20), radii=(0.34, 0.03, 0.09), blend=0.05),),
    eye=(0.24, 0.10, 0.08),
    eye_size=0.035,
    outward=55.0,
    iris=(0.95, 0.72, 0.10),
    nose=None,
    ear=None,
)


def _arms(body: Body) -> list[Patch]:
    """Show the bone that the skin of the wing hangs on."""
    wing = body.build.wing
    assert wing is not None
    x, y, z = body.shoulder
    reach = wing.length * body.u
    found = []
    for number, (a, b) in enumerate(((0.0, 0.34), (0.34, 0.66), (0.66, 1.0)), 1):
        ends = [(x + 0.12 * wing.chord * body.u, y + share * reach, z + 0.01 * body.u) for share in (a, b)]
        thick = [0.035 * body.u * (1.3 - a), 0.035 * body.u * (1.3 - b)]
        found.append(Patch(piece=tube(ends, thick, sides=6), colour=body.coat, part=f"wing_{number}_l"))
    return pair(*found)


BUILDS: dict[str, Build] = {
    "bat": Build(
        size=0.13,
        coat=(0.20, 0.15, 0.14),
        height=0.55,
        carriage=30,
        deep=0.24,
        wide=0.24,
        neck=0.10,
        neck_angle=50,
        neck_thick=(0.20, 0.20, 0.20),
        head=0.52,
        shape=_BAT,
        mass=0.05,
        fan=None,
        extras=_arms,
        legs=Stilts(bare=(0.14, 0.11, 0.11), thick=(0.09, 0.05, 0.022, 0.02), toes=0.10),
        wing=Wing(length=1.9, chord=1.0, skin=True, colour=(0.16, 0.11, 0.11), tip=(0.10, 0.07, 0.08)),
    ),
    "pterodactyl": Build(
        size=0.72,
        coat=(0.55, 0.42, 0.28),
        height=0.62,
        carriage=22,
        deep=0.20,
        wide=0.19,
        neck=0.55,
        neck_angle=50,
        neck_thick=(0.15, 0.10, 0.08),
        head=1.05,
        shape=_PTEROSAUR,
        mass=20,
        fan=None,
        finish=Finish.SKIN,
        extras=_arms,
        legs=Stilts(bare=(0.48, 0.36, 0.24), thick=(0.09, 0.055, 0.03, 0.026), toes=0.12),
        wing=Wing(
            length=2.5, chord=1.05, skin=True, colour=(0.62, 0.44, 0.28), tip=(0.45, 0.28, 0.18), pointed=0.8
        ),
    ),
}
BUILDS["vampire_bat"] = replace(BUILDS["bat"], coat=(0.30, 0.20, 0.16))
