"""Every verb, played by every age, keeps what bodies promise. A new verb is tested by being in the table."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray
from tests.stage.motions import walk

from filmwright.stage.rehearsal.performance import Performance
from filmwright.stage.rehearsal.rehearse import rehearse
from filmwright.stage.rehearsal.verbs import MOVERS
from filmwright.stage.world.cast.rig import PARENTS, PARTS
from filmwright.stage.world.clip import clip_of
from filmwright.stage.world.model import Floats
from filmwright.stage.world.world import Verb

from .staging import HEIGHTS, ball, beat, joint, person, scene, turns

LIMP = {Verb.FALL}
LIMIT = {Verb.THROW: 1800, Verb.DUNK: 2700, Verb.PUSH: 1400, Verb.JUMP: 1400}
FLYING = 3800
"""Degrees a second of legs under a metre that must cover six metres and leap over two."""

BODY = [
    part
    for part in PARTS
    if part.split("_")[0] not in ("eye", "lid", "under", "brow", "mouth", "tongue", "tears", "hair")
]


def played(verb: Verb, age: str) -> Performance:
    other = person("b", at=(2.5, 0.6), heading=np.pi)
    needs_ball = verb in (Verb.DRIBBLE, Verb.THROW, Verb.DUNK, Verb.HOLD)
    things = [person(age=age), other, *([ball("a")] if needs_ball else [])]
    target = "b" if verb in (Verb.PUSH, Verb.LOOK, Verb.TALK, Verb.GUARD, Verb.THROW) else None
    to = ((2.0, 1.0),) if verb in (Verb.WALK, Verb.RUN) else ()
    clip = "walk" if verb is Verb.CLIP else None
    business = "clap" if verb is Verb.DO else None
    blocking = scene(things, [beat(verb, 0.4, 3.6, target=target, to=to, clip=clip, business=business)], 5.0)
    return rehearse(replace(blocking, motions={"walk": clip_of(walk(2.0), "walk")} if clip else {}))


@pytest.fixture(
    scope="module", params=[(verb, age) for verb in Verb for age in HEIGHTS], ids=lambda p: f"{p[0]}-{p[1]}"
)
def case(request: pytest.FixtureRequest) -> tuple[Verb, str, Performance]:
    verb, age = request.param
    return verb, age, played(verb, age)


def test_every_verb_has_a_mover() -> None:
    assert set(MOVERS) == set(Verb)


def test_a_played_verb_keeps_what_bodies_promise(case: tuple[Verb, str, Performance]) -> None:
    verb, age, performance = case
    pose = performance.poses["a"]
    assert pose.shape == (performance.frames, len(PARTS), 3, 4)
    assert pose.dtype == np.float32
    assert np.isfinite(pose).all()
    assert_bones_keep_their_lengths(performance)
    assert_rotations_are_rigid(performance)
    assert_nothing_is_under_the_floor(performance, age)
    assert_contacts_are_in_order(performance)
    if verb not in LIMP:
        assert_nothing_pops(
            performance, FLYING if verb is Verb.DUNK and HEIGHTS[age] < 1 else LIMIT.get(verb, 900)
        )
        assert_knees_and_elbows_bend_as_they_should(performance)
        assert_planted_feet_do_not_slide(performance)
    assert_it_is_never_quite_still(pose)


def assert_bones_keep_their_lengths(performance: Performance) -> None:
    thing = performance.blocking.things[0]
    rest, joints = thing.model.joints, performance.joints(thing)
    for part in BODY[1:]:
        child, parent = PARTS.index(part), PARENTS[PARTS.index(part)]
        length = np.linalg.norm(joints[:, child] - joints[:, parent], axis=-1)
        assert np.allclose(length, np.linalg.norm(rest[child] - rest[parent]), atol=2e-3), part


def assert_rotations_are_rigid(performance: Performance) -> None:
    turn = turns(performance, "a")[:, [PARTS.index(part) for part in BODY]]
    assert np.allclose(turn @ np.swapaxes(turn, -1, -2), np.eye(3), atol=1e-4)
    assert (np.linalg.det(turn) > 0).all()


def assert_nothing_is_under_the_floor(performance: Performance, age: str) -> None:
    joints = performance.joints(performance.blocking.things[0])
    assert joints[..., 2].min() > -0.03 * HEIGHTS[age]


def assert_contacts_are_in_order(performance: Performance) -> None:
    moments = [contact.seconds for contact in performance.contacts]
    assert moments == sorted(moments)
    assert all(contact.speed >= 0 and contact.mass > 0 for contact in performance.contacts)


def rates(performance: Performance) -> NDArray[np.float64]:
    """Degrees a second each body part turns against its parent, (frames - 1, parts)."""
    turn = turns(performance, "a")
    numbers = [PARTS.index(part) for part in BODY]
    local = np.stack(
        [
            turn[:, n] if PARENTS[n] < 0 else np.swapaxes(turn[:, PARENTS[n]], -1, -2) @ turn[:, n]
            for n in numbers
        ],
        1,
    )
    step = np.swapaxes(local[:-1], -1, -2) @ local[1:]
    cosine = np.clip((np.trace(step, axis1=-2, axis2=-1) - 1) / 2, -1, 1)
    return np.asarray(np.degrees(np.arccos(cosine)) * float(performance.rate))


def assert_nothing_pops(performance: Performance, limit: float) -> None:
    rate = rates(performance)
    frame, part = np.unravel_index(rate.argmax(), rate.shape)
    assert rate.max() < limit, f"{BODY[part]} turns {rate.max():.0f} degrees/s at frame {frame}"


def assert_knees_and_elbows_bend_as_they_should(performance: Performance) -> None:
    turn = turns(performance, "a")
    for side, sign in (("l", 1.0), ("r", -1.0)):
        axes = {f"shin_{side}": np.array([0, 1, 0]), f"forearm_{side}": np.array([0, -1, -sign]) / np.sqrt(2)}
        for part, axis in axes.items():
            number = PARTS.index(part)
            local = np.swapaxes(turn[:, PARENTS[number]], -1, -2) @ turn[:, number]
            skew = np.stack(
                [
                    local[:, 2, 1] - local[:, 1, 2],
                    local[:, 0, 2] - local[:, 2, 0],
                    local[:, 1, 0] - local[:, 0, 1],
                ],
                -1,
            )
            bend = np.degrees(np.arctan2(skew @ axis / 2, (np.trace(local, axis1=1, axis2=2) - 1) / 2))
            assert bend.min() > -1, part
            assert bend.max() < 155, part


def assert_planted_feet_do_not_slide(performance: Performance) -> None:
    for side in ("l", "r"):
        toes, ankle = joint(performance, "a", f"toes_{side}"), joint(performance, "a", f"foot_{side}")
        rest = performance.blocking.things[0].model.joints[PARTS.index(f"toes_{side}"), 2]
        turn = turns(performance, "a")[:, PARTS.index(f"toes_{side}")]
        down = (np.abs(toes[:, 2] - rest) < 1e-3) & (np.abs(turn[:, 2, 2] - 1) < 1e-5)
        held = down[1:] & down[:-1]
        slid = np.linalg.norm(np.diff(toes[:, :2], axis=0), axis=1)
        assert slid[held].max(initial=0) < 0.01
        assert ankle[:, 2].min() > 0


def assert_it_is_never_quite_still(pose: Floats) -> None:
    moved = np.abs(np.diff(pose, axis=0)).max(axis=(1, 2, 3))
    assert (moved[:8] > 0).all()
