"""What the wind moves and what runs by itself."""

from __future__ import annotations

from fractions import Fraction

import numpy as np

from filmwright.stage.blocking.staging import block
from filmwright.stage.rehearsal.performance import Performance
from filmwright.stage.rehearsal.rehearse import rehearse
from filmwright.stage.world.cast import character
from filmwright.stage.world.props import catalog as props
from filmwright.stage.world.sets import catalog as sets
from filmwright.stage.world.world import Place, Prop, Weather, World


def played(place: str, *kinds: str, wind: float = 1.0) -> Performance:
    things = tuple(Prop(id=kind, kind=kind) for kind in kinds)
    world = World(
        place=Place(kind=place), frames=24, rate=Fraction(24), props=things, weather=Weather(wind=wind)
    )
    blocking = block(
        world, sets.build(world.place, world), props=props.build, cast=character.build, voices=lambda *_: None
    )
    return rehearse(blocking)


def test_the_sails_of_a_mill_turn_and_the_mill_does_not() -> None:
    performance = played("landscape", "windmill")
    pose = performance.poses["windmill"]
    part = next(t.model.parts.index("sails") for t in performance.blocking.things if t.id == "windmill")
    assert np.ptp(pose[:, part], axis=0).max() > 0.2
    assert np.ptp(pose[:, 0], axis=0).max() < 1e-6


def test_what_runs_in_a_set_leaves_the_set_and_turns() -> None:
    performance = played("windmill")
    body = next(soft for soft in performance.softs if soft.name == "set_running")
    running = body.model.spins[0].part
    assert np.ptp(body.poses[:, running], axis=0).max() > 0.1
    bones = {int(b) for s in performance.blocking.place.model.surfaces for b in np.unique(s.bones)}
    assert bones == {0}


def test_a_flag_flies_by_its_own_cloth() -> None:
    performance = played("park", "flag", wind=6.0)
    cloth = next(soft for soft in performance.softs if soft.name == "flag_cloth")
    assert np.ptp(cloth.poses[..., 3], axis=0).max() > 0.05


def test_plants_sway_only_in_a_wind() -> None:
    assert len(played("park", "bush", wind=1.0).poses["bush"]) == 1
    swaying = played("park", "bush", wind=6.0).poses["bush"]
    assert 0.01 < np.ptp(swaying[:, 0, 0, 2]) < 0.5
