"""Things left to physics move as the closed forms say, and break, float, swing and get up as things do."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest
from tests.stage.rehearsal.staging import ball, beat, box, person, scene

from filmwright.stage.blocking.blocking import Blocking, Thing, Trigger
from filmwright.stage.rehearsal.performance import Performance
from filmwright.stage.rehearsal.rehearse import rehearse
from filmwright.stage.world.model import Mark
from filmwright.stage.world.props import catalog
from filmwright.stage.world.shaping.breaking import SHARD, broken
from filmwright.stage.world.world import Course, Place, Prop, Verb

G = 9.81
CLOSE = 0.02
"""The share by which performed motion may be off its closed form."""


def left_to_physics(
    things: list[Thing], triggers: list[Trigger], seconds: float, place: str = "court"
) -> Performance:
    blocking = scene(things, [], seconds)
    rate = Fraction(60)
    world = replace(blocking.world, place=Place(kind=place), rate=rate, frames=int(seconds * rate))
    loose = tuple(replace(thing, loose=not thing.model.fixed) for thing in things)
    return rehearse(replace(blocking, world=world, things=loose, triggers=tuple(triggers)))


def let_go(thing: str, velocity: tuple[float, float, float] = (0, 0, 0), **more: object) -> Trigger:
    told = {"course": Course.FALL, "seconds": 0.0, **more}
    return Trigger(thing=thing, velocity=velocity, **told)  # type: ignore[arg-type]


def made(kind: str, at: tuple[float, float, float] = (0, 0, 0), heading: float = 0.0) -> Thing:
    model = catalog.build(Prop(id=kind, kind=kind))
    return Thing(id=kind, label=kind, model=model, start=Mark(position=at, heading=heading))


@pytest.mark.parametrize(("place", "gravity"), [("court", G), ("moon", 1.62)])
def test_what_falls_falls_by_the_gravity_of_its_place(place: str, gravity: float) -> None:
    performance = left_to_physics([ball(at=(0, 0, 4.0))], [let_go("ball")], 0.75, place)
    fallen = 4.0 - float(performance.poses["ball"][-1, 0, 2, 3])
    seconds = (performance.frames - 1) / 60
    assert fallen == pytest.approx(gravity * seconds**2 / 2, rel=CLOSE)


def test_what_is_in_space_stays_where_it_is() -> None:
    performance = left_to_physics([ball(at=(0, 0, 1.0))], [let_go("ball")], 0.5, "space")
    assert np.ptp(performance.poses["ball"][:, 0, 2, 3]) < 1e-3


def test_what_tumbles_is_seen_where_it_is_at_each_frame() -> None:
    """Frames of a film fall between the steps of physics: the middle of what turns flies no less smoothly."""
    thing, seconds = box("block", (0.0, 0.0, 2.0)), 1.0
    blocking = scene([replace(thing, loose=True)], [], seconds)
    thrown = let_go("block", (2.0, 0.0, 3.0), spin=(0.0, 9.0, 4.0))
    pose = rehearse(replace(blocking, triggers=(thrown,))).poses["block"][:20, 0].astype(float)
    middle = pose[:, :, :3] @ np.array([0.0, 0.0, 0.2]) + pose[:, :, 3]
    speed = np.diff(middle, axis=0) * 24
    energy = (speed**2).sum(1) / 2 + G * (middle[1:, 2] + middle[:-1, 2]) / 2
    assert np.ptp(energy) < 1e-3 * (speed**2).sum(1).max() / 2


def test_a_thrown_ball_keeps_its_energy() -> None:
    performance = left_to_physics([ball(at=(0, 0, 1.5))], [let_go("ball", (6.0, 0.0, 5.0))], 0.9)
    place = performance.poses["ball"][:, 0, :, 3].astype(float)
    speed = np.linalg.norm(np.diff(place, axis=0), axis=1) * 60
    energy = speed**2 / 2 + G * (place[1:, 2] + place[:-1, 2]) / 2
    assert np.ptp(energy) / energy.mean() < CLOSE


def test_a_block_slides_as_far_as_its_friction_lets_it() -> None:
    thing = replace(box("block", (0, 0, 0)), matter="wood")
    performance = left_to_physics([thing], [let_go("block", (2.0, 0, 0), course=Course.SLIDE)], 1.6)
    assert performance.poses["block"][-1, 0, 0, 3] == pytest.approx(4.0 / (2 * 0.45 * G), rel=CLOSE)


def test_wood_floats_six_tenths_deep_and_stone_sinks() -> None:
    for matter, expected, seconds in (("wood", 1.0 - 0.6 * 0.4, 2.4), ("stone", 0.0, 1.5)):
        thing = replace(box("block", (0, 0, 0.9)), matter=matter)
        water = let_go("block", course=Course.FLOAT, water=1.0, bottom=0.0)
        performance = left_to_physics([thing], [water], seconds)
        assert float(performance.poses["block"][-1, 0, 2, 3]) == pytest.approx(expected, abs=0.02), matter


def test_a_glass_breaks_where_it_hits_and_its_shards_come_to_lie() -> None:
    vase = made("vase", (0, 0, 1.2))
    vase = replace(vase, model=broken(vase.model, seed=1, count=8), matter="porcelain")
    performance = left_to_physics([vase], [let_go("vase", course=Course.SHATTER)], 1.6)
    pose = performance.poses["vase"]
    shards = [n for n, part in enumerate(vase.model.parts) if part.startswith(SHARD)]
    apart = np.linalg.norm(pose[:, shards][..., 3] - pose[:, shards[:1]][..., 3], axis=2).max(axis=1)
    fallen = int(np.sqrt(2 * 1.2 / G) * 60)
    assert apart[fallen - 3] < 1e-3
    assert apart[-1] > 0.05


def test_a_cut_model_looks_as_before() -> None:
    whole = made("vase").model
    cut = broken(whole, seed=1, count=8)
    for before, after in zip(whole.surfaces, cut.surfaces, strict=True):
        assert np.ptp(after.positions, axis=0) == pytest.approx(np.ptp(before.positions, axis=0), abs=1e-5)
        assert {cut.parts[n].split("_")[0] for n in np.unique(after.bones)} == {SHARD}


def test_a_row_of_dominoes_falls_to_the_last() -> None:
    things = [replace(made("domino", (0.07 * n, 0, 0)), id=f"d{n}") for n in range(8)]
    push = let_go("d0", (0.25, 0, 0), course=Course.TOPPLE, spin=(0.0, 4.0, 0.0))
    performance = left_to_physics(things, [push], 1.4)
    for thing in things:
        assert performance.poses[thing.id][-1, 0, 2, 2] < 0.6, thing.id  # no longer upright
    fell = [int(np.argmax(performance.poses[t.id][:, 0, 2, 2] < 0.8)) for t in things]
    assert fell == sorted(fell)


def test_the_last_ball_of_a_cradle_leaves_when_the_first_arrives() -> None:
    cradle = made("newtons_cradle")
    performance = left_to_physics([cradle], [let_go("newtons_cradle", course=Course.SWING)], 1.5)
    pose = performance.poses["newtons_cradle"]
    angle = np.arctan2(pose[:, 1:6, 0, 2], pose[:, 1:6, 0, 0])
    first, last = np.abs(angle[:, 0]), np.abs(angle[:, 4])
    assert first[0] > 0.5
    assert last[0] < 1e-3
    assert last.max() > 0.9 * first[0]
    assert np.abs(angle[:, 1:4]).max() < 0.1 * first[0]


def test_a_trampoline_gives_and_throws_back() -> None:
    things = [made("trampoline"), ball(at=(0, 0, 2.0))]
    performance = left_to_physics(things, [let_go("ball")], 1.6)
    height = performance.poses["ball"][:, 0, 2, 3]
    deck = performance.poses["trampoline"][:, 1, 2, 3]
    hit = int(np.argmin(height[:50]))
    assert deck.min() < -0.03
    assert height[hit:].max() > 1.1


def test_a_vessel_holds_what_falls_into_it() -> None:
    from filmwright.stage.blocking.vessels import hollowed

    bucket = made("bucket")
    bucket = replace(bucket, model=replace(hollowed(bucket.model), fixed=True))
    marble = replace(made("marble", (0, 0, 0.6)), matter="glass")
    performance = left_to_physics([bucket, marble], [let_go("marble")], 2.0)
    end = performance.poses["marble"][-1, 0] @ np.array([0, 0, 0.03, 1.0])
    assert np.hypot(*end[:2]) < bucket.model.size[0] / 2
    assert end[2] < 0.5 * bucket.model.size[2]


def test_who_falls_gets_up_again_where_it_lay() -> None:
    blocking: Blocking = scene([person()], [beat(Verb.FALL, 0.2, 1.8), beat(Verb.RISE, 2.0, 2.2)], 4.6)
    performance = rehearse(blocking)
    joints = performance.joints(blocking.things[0])
    names = list(blocking.things[0].model.parts)
    head, pelvis = joints[:, names.index("head")], joints[:, names.index("pelvis")]
    assert head[45, 2] < 0.6  # lies
    assert head[-1, 2] > 1.4  # stands
    assert np.linalg.norm(pelvis[-1, :2] - pelvis[47, :2]) < 0.6
    assert joints[..., 2].min() > -0.05


def test_a_kicked_ball_leaves_the_foot_towards_the_goal() -> None:
    things = [person(), ball(at=(1.0, 0.0, 0.0)), box("goal", (6.0, 0.0, 0.0), 0.8, fixed=True)]
    kick = replace(beat(Verb.KICK, 0.2, 1.8, target="goal"), using=(("kicked", "ball"),))
    performance = rehearse(scene(things, [kick], 3.0))
    place = performance.poses["ball"][:, 0, :, 3]
    assert place[0, 0] == pytest.approx(1.0, abs=0.01)
    assert place[:, 0].max() > 5.0


def test_what_is_pushed_goes_along_with_who_pushes() -> None:
    things = [person(), box("crate", (1.2, 0.0, 0.0), 0.9)]
    performance = rehearse(scene(things, [beat(Verb.PUSH, 0.2, 3.0, target="crate")], 3.4))
    crate = performance.poses["crate"][:, 0, 0, 3]
    assert crate[-1] - crate[0] > 0.5
    assert (np.diff(crate) > -1e-4).all()
