"""Skirts and capes hang free: they stream behind who runs, swing, and no leg comes through them."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import numpy as np
from numpy.typing import NDArray

from filmwright.stage.blocking.blocking import Thing
from filmwright.stage.rehearsal.performance import Performance
from filmwright.stage.rehearsal.rehearse import rehearse
from filmwright.stage.world.cast import character
from filmwright.stage.world.model import Mark
from filmwright.stage.world.world import Character, Clothes, Verb

from .staging import beat, scene


@cache
def running(clothes: Clothes, verb: Verb = Verb.RUN) -> Performance:
    model = character.build(Character(id="a", clothes=clothes))
    actor = Thing(id="a", label="a", model=model, start=Mark(position=(0, 0, 0)), cast=True)
    return rehearse(scene([actor], [beat(verb, 0.0, 2.0, to=[(5.0, 0.0)])], 1.5))


def cloth(played: Performance, drape: str, frame: int) -> NDArray[np.float64]:
    """The vertices of a drape as they are drawn at a frame, (n, 3)."""
    (thing,) = played.blocking.things
    surface = next(s for s in thing.model.surfaces if s.drape == drape)
    pose = played.poses["a"][frame].astype(float)
    ends = [
        np.einsum("nij,nj->ni", pose[bones, :, :3], surface.positions) + pose[bones, :, 3]
        for bones in surface.bones.T
    ]
    share = surface.weights[:, None]
    return np.asarray(ends[0] * share + ends[1] * (1 - share))


CAPE = Clothes(over="cape")
DRESS = Clothes(top="long_dress", legs="none")


def test_a_cape_streams_behind_who_runs_and_hangs_down_who_stands() -> None:
    played = running(CAPE)
    hem = cloth(played, "cape", 30)
    low = hem[hem[:, 2] < np.quantile(hem[:, 2], 0.2)]
    back = played.joints(played.blocking.things[0])[30, 2]
    assert back[0] - low[:, 0].mean() > 0.35
    still = cloth(running(CAPE, Verb.IDLE), "cape", 30)
    assert -still[:, 0].min() < 0.5


def test_legs_stay_inside_a_skirt_that_stays_above_the_ground() -> None:
    played = running(DRESS)
    (thing,) = played.blocking.things
    joints = played.joints(thing)
    for frame in range(4, 36, 4):
        skirt = cloth(played, "skirt", frame)
        assert skirt[:, 2].min() > -0.01
        for part in ("shin_l", "shin_r", "foot_l", "foot_r"):
            at = joints[frame, thing.model.parts.index(part)]
            ring = skirt[np.abs(skirt[:, 2] - at[2]) < 0.12]
            if len(ring) > 12:
                assert ring[:, 0].min() - 0.03 < at[0] < ring[:, 0].max() + 0.03, (frame, part)
                assert ring[:, 1].min() - 0.03 < at[1] < ring[:, 1].max() + 0.03, (frame, part)


def test_cloth_is_the_same_every_time_and_keeps_the_body_it_is_on() -> None:
    first, again = running(CAPE), running.__wrapped__(CAPE)
    assert np.array_equal(first.poses["a"], again.poses["a"])
    model = first.blocking.things[0].model
    assert len(model.parts) == first.poses["a"].shape[1] == len(model.joints) == len(model.parents)


def test_who_stands_still_keeps_the_cloth_as_it_was_sewn() -> None:
    model = character.build(Character(id="a", clothes=DRESS))
    actor = Thing(id="a", label="a", model=replace(model), start=Mark(position=(0, 0, 0)), cast=True)
    played = rehearse(scene([actor], [beat(Verb.IDLE, 0.0, 1.0)], 0.5))
    assert len(played.blocking.things[0].model.parts) == len(model.parts)
