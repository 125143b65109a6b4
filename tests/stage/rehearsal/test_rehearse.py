"""Whole scenes: gaits, rag-dolls, things at rest, faces, and the same again."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from filmwright.film.errors import BoardRefused
from filmwright.sound.sound import silence
from filmwright.stage.blocking.blocking import Voiced
from filmwright.stage.rehearsal.gaits import natural_speed
from filmwright.stage.rehearsal.rehearse import rehearse
from filmwright.stage.world.cast.rig import PARTS
from filmwright.stage.world.model import Model
from filmwright.stage.world.world import Verb

from .staging import ball, beat, box, joint, person, scene, turns


def test_a_walker_gets_where_the_path_ends_on_alternating_feet() -> None:
    performance = rehearse(scene([person()], [beat(Verb.WALK, 0.3, 4.0, to=((2.0, 0.5), (4.0, 2.0)))], 5.0))
    pelvis = joint(performance, "a", "pelvis")
    assert np.hypot(pelvis[-1, 0] - 4.0, pelvis[-1, 1] - 2.0) < 0.08
    steps = [c for c in performance.contacts if c.kind == "step"]
    assert 5 <= len(steps) <= 9
    gaps = np.diff([c.seconds for c in steps])
    assert (gaps > 0.25).all()


def test_a_walk_bobs_a_few_centimetres_and_a_run_leaves_the_ground() -> None:
    walking = rehearse(scene([person()], [beat(Verb.WALK, 0.0, 4.0, to=((5.0, 0.0),))], 4.0))
    running = rehearse(scene([person()], [beat(Verb.RUN, 0.0, 2.5, to=((9.0, 0.0),))], 2.5))
    bob = np.ptp(joint(walking, "a", "pelvis")[24:72, 2])
    assert 0.015 < bob < 0.08
    toes = [joint(running, "a", f"toes_{side}")[18:48, 2] for side in ("l", "r")]
    assert (np.minimum(*toes) > 0.04).sum() >= 3
    toes = [joint(walking, "a", f"toes_{side}")[18:80, 2] for side in ("l", "r")]
    assert np.minimum(*toes).max() < 0.05


def test_arms_swing_against_legs() -> None:
    performance = rehearse(scene([person()], [beat(Verb.WALK, 0.0, 4.0, to=((5.0, 0.0),))], 4.0))
    foot = (joint(performance, "a", "foot_l") - joint(performance, "a", "foot_r"))[20:76, 0]
    hand = (joint(performance, "a", "hand_l") - joint(performance, "a", "hand_r"))[20:76, 0]
    assert np.corrcoef(foot, hand)[0, 1] < -0.5


def test_small_legs_walk_slower_than_long_ones() -> None:
    assert natural_speed(0.35, 0.2) < natural_speed(0.85, 0.2) < natural_speed(1.4, 0.2)
    assert 1.2 < natural_speed(0.87, 0.2) < 1.5


def test_who_is_pushed_falls_and_comes_to_rest_on_the_floor() -> None:
    things = [person(), person("b", at=(1.5, 0.0), heading=np.pi)]
    performance = rehearse(scene(things, [beat(Verb.PUSH, 0.3, 1.5, target="b")], 6.0))
    joints = performance.joints(things[1])
    assert joints[0, PARTS.index("head"), 2] > 1.4
    assert joints[-1, :, 2].max() < 0.75
    assert joints[-1, :, 2].min() > -0.03
    assert np.linalg.norm(joints[-1] - joints[-6], axis=-1).max() < 0.04
    assert any(c.kind == "body_fall" and c.thing == "b" for c in performance.contacts)
    standing = performance.joints(things[0])[-1]
    assert standing[PARTS.index("head"), 2] > 1.4


def test_a_limp_bodys_hinges_stay_within_limits() -> None:
    performance = rehearse(scene([person()], [beat(Verb.FALL, 0.3, 2.0)], 4.0))
    turn = turns(performance, "a")
    for side in ("l", "r"):
        for part, above in ((f"shin_{side}", f"thigh_{side}"), (f"forearm_{side}", f"upper_arm_{side}")):
            local = np.swapaxes(turn[:, PARTS.index(above)], -1, -2) @ turn[:, PARTS.index(part)]
            angle = np.degrees(np.arccos(np.clip((np.trace(local, axis1=1, axis2=2) - 1) / 2, -1, 1)))
            assert angle.max() < 155


def test_what_the_fallen_held_falls_too() -> None:
    performance = rehearse(scene([person(), ball("a")], [beat(Verb.FALL, 0.5, 2.0)], 4.0))
    height = performance.poses["ball"][:, 0, 2, 3]
    assert height[0] > 0.5
    assert height[-1] < 0.4


def test_things_at_rest_have_one_frame_and_turntables_turn() -> None:
    still, round_and_round = box("crate", (3, 3, 0)), box("product", (-3, 3, 0))
    round_and_round = replace(round_and_round, turning=1.0)
    performance = rehearse(scene([person(), still, round_and_round], [], 2.0))
    assert performance.poses["crate"].shape[0] == 1
    assert np.allclose(performance.poses["crate"][0, 0, :, 3], (3, 3, 0))
    turn = performance.poses["product"][:, 0]
    assert turn.shape[0] == performance.frames
    assert np.degrees(np.arctan2(turn[24, 1, 0], turn[24, 0, 0])) == pytest.approx(57.3, abs=0.1)


def test_who_sits_has_the_pelvis_over_the_seat() -> None:
    chair = box("chair", (2.0, 0.0, 0.0), size=0.45)
    performance = rehearse(scene([person(), chair], [beat(Verb.SIT, 0.2, 4.0, target="chair")], 5.0))
    pelvis = joint(performance, "a", "pelvis")[-1]
    assert np.hypot(pelvis[0] - 2.0, pelvis[1]) < 0.15
    assert 0.45 < pelvis[2] < 0.75
    assert performance.poses["chair"].shape[0] == 1


def test_a_mouth_moves_while_its_line_is_said_and_only_then() -> None:
    line = Voiced(text="Hello there", speaker="a", start=1.0, sound=None, seconds=1.5)
    performance = rehearse(scene([person()], [beat(Verb.TALK, 1.0, 1.5)], 4.0, lines=(line,)))
    bones = turns(performance, "a")
    skull, jaw = bones[:, PARTS.index("head")], bones[:, PARTS.index("mouth")]
    cosine = (np.einsum("nij,nij->n", skull, jaw) - 1) / 2
    opened = np.degrees(np.arccos(np.clip(cosine, -1.0, 1.0)))
    assert opened[24:60].max() > 5.0
    assert opened[:20].max() < 1.0
    assert opened[-12:].max() < 1.0


def test_silence_keeps_the_mouth_shut() -> None:
    line = Voiced(text="...", speaker="a", start=0.5, sound=silence(48000), seconds=1.0)
    performance = rehearse(scene([person()], [], 2.0, lines=(line,)))
    mouth = np.linalg.norm(turns(performance, "a")[:, PARTS.index("mouth"), :, 2], axis=-1)
    assert mouth.max() < 1.3


def test_people_blink_and_look_at_who_speaks() -> None:
    line = Voiced(text="Hello", speaker="b", start=1.5, sound=None, seconds=2.0)
    things = [person(), person("b", at=(2.0, 2.0), heading=-2.4)]
    performance = rehearse(scene(things, [], 8.0, lines=(line,)))
    lid = turns(performance, "a")[:, PARTS.index("lid_l")]
    head = turns(performance, "a")[:, PARTS.index("head")]
    shut = np.degrees(
        np.arccos(np.clip((np.trace(np.swapaxes(head, 1, 2) @ lid, axis1=1, axis2=2) - 1) / 2, -1, 1))
    )
    assert 1 <= (np.diff((shut > 30).astype(int)) > 0).sum() <= 6
    eye = turns(performance, "a")[60, PARTS.index("eye_l"), :, 0]
    towards = joint(performance, "b", "head")[60] - joint(performance, "a", "eye_l")[60]
    cosine = eye @ towards / np.linalg.norm(towards)
    assert np.degrees(np.arccos(cosine)) < 15


def test_dancers_step_on_the_accents() -> None:
    accents = tuple(0.5 + 0.5 * k for k in range(10))
    performance = rehearse(scene([person()], [beat(Verb.DANCE, 0.2, 5.0)], 5.5, accents=accents))
    steps = [c.seconds for c in performance.contacts if c.kind == "step"]
    assert len(steps) >= 6
    assert all(min(abs(s - a) for a in accents) < 0.02 for s in steps)


def test_the_same_blocking_gives_the_same_performance() -> None:
    def once() -> list[bytes]:
        things = [person(), person("b", at=(1.5, 0), heading=np.pi), ball("a")]
        performance = rehearse(scene(things, [beat(Verb.PUSH, 0.3, 1.5, target="b")], 3.0))
        return [performance.poses[name].tobytes() for name in ("a", "b", "ball")] + [
            repr(performance.contacts).encode()
        ]

    assert once() == once()


def test_a_model_without_the_rig_is_refused() -> None:
    stranger = replace(person(), model=Model(name="blob", surfaces=()))
    with pytest.raises(BoardRefused, match="blob"):
        rehearse(scene([stranger], []))


def test_a_scene_of_a_single_frame_is_performed() -> None:
    performance = rehearse(scene([person(), ball("a")], [beat(Verb.THROW, 0.0, 1.0)], 0.05))
    assert performance.frames == 1
    assert performance.poses["a"].shape[0] == 1
    assert np.isfinite(performance.poses["a"]).all()
