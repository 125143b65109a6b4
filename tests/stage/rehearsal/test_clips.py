"""A clip on bodies of any size: limbs point as recorded, feet stand still, seams are passed smoothly."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray
from tests.stage.motions import NAMES, flip, on_all_fours, walk

from filmwright.film.errors import BoardRefused
from filmwright.media.bvh import read_bvh
from filmwright.stage.blocking.blocking import Beat
from filmwright.stage.filming.skeleton_files import BVH_NAMES, bvh
from filmwright.stage.rehearsal.holds import stances
from filmwright.stage.rehearsal.performance import Performance
from filmwright.stage.rehearsal.rehearse import rehearse
from filmwright.stage.world.cast.rig import PARTS
from filmwright.stage.world.clip import Clip, clip_of
from filmwright.stage.world.world import Verb

from .staging import beat, joint, person, scene, turns

BODIES = [("baby", 0.62), ("child", 1.25), ("adult", 1.75), ("adult", 3.4)]
LIMBS = {
    "thigh": ("shin", "UpLeg", "Leg"),
    "shin": ("foot", "Leg", "Foot"),
    "upper_arm": ("forearm", "Arm", "ForeArm"),
    "forearm": ("hand", "ForeArm", "Hand"),
}


def played(
    clip: Clip, *beats: Beat, age: str = "adult", height: float = 1.75, seconds: float = 4.0
) -> Performance:
    blocking = scene([person(age=age, height=height)], list(beats), seconds)
    return rehearse(replace(blocking, motions={"it": clip}))


def way(performance: Performance, first: str, second: str) -> NDArray[np.float64]:
    way = joint(performance, "a", second) - joint(performance, "a", first)
    return way / np.linalg.norm(way, axis=1, keepdims=True)


@pytest.mark.parametrize(("age", "height"), BODIES)
def test_a_walk_is_walked_by_anybody(age: str, height: float) -> None:
    recorded = walk()
    clip = clip_of(recorded, "it")
    performance = played(clip, beat(Verb.CLIP, 0.0, 4.0, clip="it"), age=age, height=height)
    frames = np.arange(performance.frames) * 30 / 24
    apart: list[NDArray[np.float64]] = []
    for part, (end, above, below) in LIMBS.items():
        for side, name in (("l", "Left"), ("r", "Right")):
            bones = [recorded.places[:, NAMES.index(f"{name}{bone}")] for bone in (above, below)]
            there = (bones[1] - bones[0])[:, (2, 0, 1)]
            there = np.stack([np.interp(frames, np.arange(len(there)), there[:, k]) for k in range(3)], 1)
            there /= np.linalg.norm(there, axis=1, keepdims=True)
            cosine = (way(performance, f"{part}_{side}", f"{end}_{side}") * there).sum(1)
            apart.append(np.degrees(np.arccos(np.clip(cosine, -1, 1))))
    assert np.median(apart) < 1.0
    assert np.max(apart) < 4.0
    slid = []
    for number, side in enumerate("lr"):
        toes = joint(performance, "a", f"toes_{side}")
        standing = clip.planted[np.minimum(np.rint(frames).astype(int), len(clip.planted) - 1), number]
        slid += [np.ptp(toes[a + 1 : b - 1], axis=0).max() for a, b in stances(standing) if b - a > 4]
    assert len(slid) >= 6
    assert np.median(slid) < 0.01
    leg = float(
        np.ptp(
            performance.blocking.things[0].model.joints[[PARTS.index("thigh_l"), PARTS.index("foot_l")], 2]
        )
    )
    assert joint(performance, "a", "pelvis")[-1, 0] == pytest.approx(4 * 1.05 / 0.84 * leg, rel=0.05)


def test_a_motion_that_ends_as_it_begins_goes_round_without_a_jump() -> None:
    clip = clip_of(walk(2.0), "it")
    performance = played(clip, beat(Verb.CLIP, 0.0, 6.0, clip="it"), seconds=6.0)
    far = joint(performance, "a", "pelvis")
    assert far[-1, 0] == pytest.approx(3 * far[48, 0], rel=0.05)
    assert np.linalg.norm(np.diff(far, axis=0), axis=1).max() < 0.1
    steps = [contact for contact in performance.contacts if contact.kind == "step"]
    assert len(steps) >= 10


def test_who_flips_leaves_the_ground_once_and_stands_there_alive_afterwards() -> None:
    performance = played(clip_of(flip(), "it"), beat(Verb.CLIP, 0.0, 4.0, clip="it"))
    feet = np.minimum(*(joint(performance, "a", f"foot_{side}")[:, 2] for side in "lr"))
    assert feet[12:27].max() > 0.5
    assert feet[40:].max() < 0.12
    chest = turns(performance, "a")[:, PARTS.index("chest")]
    assert chest[:, 2, 2].min() < -0.9
    assert chest[48:, 2, 2].min() > 0.95
    assert (np.abs(np.diff(performance.poses["a"][60:], axis=0)).max(axis=(1, 2, 3)) > 0).all()


def test_hands_that_bear_stay_where_they_are() -> None:
    clip = clip_of(on_all_fours(), "it")
    assert clip.planted.mean() > 0.9
    for age, height in BODIES[:3]:
        performance = played(clip, beat(Verb.CLIP, 0.0, 2.0, clip="it"), age=age, height=height, seconds=2.0)
        rocked = np.ptp(joint(performance, "a", "chest"), axis=0).max()
        for part in ("hand_l", "hand_r", "toes_l", "toes_r"):
            assert np.ptp(joint(performance, "a", part), axis=0).max() < 0.2 * rocked


def test_walking_off_after_a_clip_begins_where_it_ended() -> None:
    walked = beat(Verb.WALK, 2.0, 2.5, to=((4.0, 1.0),))
    performance = played(clip_of(walk(2.0), "it"), beat(Verb.CLIP, 0.0, 2.0, clip="it"), walked, seconds=5.0)
    pelvis = joint(performance, "a", "pelvis")
    assert np.linalg.norm(np.diff(pelvis, axis=0), axis=1).max() < 0.12
    assert pelvis[-1, :2] == pytest.approx((4.0, 1.0), abs=0.1)


def test_a_clip_faces_the_way_its_actor_faces() -> None:
    blocking = scene([person(heading=np.pi / 2)], [beat(Verb.CLIP, 0.5, 2.0, clip="it")], 3.0)
    performance = rehearse(replace(blocking, motions={"it": clip_of(walk(turn=1.0), "it")}))
    there = joint(performance, "a", "pelvis")[-1]
    assert there[1] > 1.5
    assert abs(there[0]) < 0.15


def test_a_face_and_fingers_ride_on_with_a_clip() -> None:
    performance = played(clip_of(flip(), "it"), beat(Verb.CLIP, 0.0, 2.0, clip="it"), seconds=2.0)
    eyes = joint(performance, "a", "eye_l") - joint(performance, "a", "head")
    assert np.ptp(np.linalg.norm(eyes, axis=1)) < 1e-4
    fingers = joint(performance, "a", "fingers_l") - joint(performance, "a", "hand_l")
    assert np.ptp(np.linalg.norm(fingers, axis=1)) < 1e-4


def test_a_clip_nobody_gave_is_refused_by_name() -> None:
    with pytest.raises(BoardRefused, match="no motion is named @flop"):
        played(clip_of(flip(), "it"), beat(Verb.CLIP, 0.0, 2.0, clip="flop"))


EXPORTED = [PARTS.index(part) for part in BVH_NAMES]


@pytest.mark.parametrize("age", ["toddler", "adult"])
@pytest.mark.parametrize("verb", [Verb.DANCE, Verb.JUMP, Verb.WALK, Verb.CHEER, Verb.FALL])
def test_what_is_written_as_bvh_is_performed_again_within_two_centimetres(verb: Verb, age: str) -> None:
    way = ((3.0, 0.0),) if verb is Verb.WALK else ()
    first = rehearse(scene([person(age=age)], [beat(verb, 0.0, 3.0, to=way)], 3.0))
    thing = first.blocking.things[0]
    text = bvh(first, thing, np.arange(first.frames) / 24, 24.0)
    clip = clip_of(read_bvh(text.encode()), "it")
    blocking = scene([person(age=age)], [beat(Verb.CLIP, 0.0, 3.0, clip="it")], 3.0)
    again = rehearse(replace(blocking, motions={"it": clip}))
    apart = np.linalg.norm(first.joints(thing)[:, EXPORTED] - again.joints(thing)[:, EXPORTED], axis=-1)
    assert np.median(apart) < 0.02
    assert np.percentile(apart, 95) < 0.06
