"""Who sits: seated from the first frame or sitting down, with the hands on the thighs."""

from __future__ import annotations

import numpy as np

from filmwright.stage.blocking.blocking import Thing
from filmwright.stage.rehearsal.rehearse import rehearse
from filmwright.stage.world.model import Mark, Model
from filmwright.stage.world.world import Verb

from .staging import beat, box, joint, person, scene


def test_who_sits_as_the_scene_begins_is_seated_at_its_first_frame() -> None:
    chair = box("chair", (0.0, 0.0, 0.0), size=0.45, fixed=True)
    performance = rehearse(scene([person(), chair], [beat(Verb.SIT, 0.0, 3.0, target="chair")], 3.0))
    height = joint(performance, "a", "pelvis")[:, 2]
    assert height[0] < 0.7
    assert np.ptp(height) < 0.05


def test_who_sits_later_stands_first() -> None:
    chair = box("chair", (1.0, 0.0, 0.0), size=0.45, fixed=True)
    performance = rehearse(scene([person(), chair], [beat(Verb.SIT, 0.5, 3.5, target="chair")], 4.0))
    height = joint(performance, "a", "pelvis")[:, 2]
    assert height[0] > 0.8
    assert height[-1] < 0.7


def test_hands_of_who_sits_rest_on_the_thighs() -> None:
    chair = box("chair", (0.0, 0.0, 0.0), size=0.45, fixed=True)
    performance = rehearse(scene([person(), chair], [beat(Verb.SIT, 0.0, 3.0, target="chair")], 3.0))
    for side in ("l", "r"):
        hand, hip, knee = (joint(performance, "a", f"{part}_{side}") for part in ("hand", "thigh", "shin"))
        along = ((hand - hip) * (knee - hip)).sum(1) / ((knee - hip) ** 2).sum(1)
        off = np.linalg.norm(hand - hip - along[:, None] * (knee - hip), axis=1)
        assert (along > 0.1).all()
        assert (along < 1.0).all()
        assert off.max() < 0.22
        assert (hand[:, 2] > np.minimum(hip[:, 2], knee[:, 2])).all()


def test_a_wave_lifts_a_resting_hand() -> None:
    chair = box("chair", (0.0, 0.0, 0.0), size=0.45, fixed=True)
    beats = [beat(Verb.SIT, 0.0, 4.0, target="chair"), beat(Verb.WAVE, 1.0, 2.0)]
    performance = rehearse(scene([person(), chair], beats, 4.0))
    hand, head = joint(performance, "a", "hand_r"), joint(performance, "a", "head")
    assert hand[48, 2] > head[48, 2] - 0.25
    assert hand[0, 2] < head[0, 2] - 0.4


def test_an_umbrella_leans_over_its_shoulder_clear_of_the_face() -> None:
    shaft = Model(name="umbrella", surfaces=(), size=(0.9, 0.9, 0.85))
    umbrella = Thing(
        id="umbrella", label="umbrella", model=shaft, start=Mark(position=(0, 0, 1)), held_by="a"
    )
    performance = rehearse(scene([person(), umbrella], [beat(Verb.IDLE, 0.0, 2.0)], 2.0))
    pose = np.asarray(performance.poses["umbrella"], float)[:, 0]
    assert (pose[:, 1, 2] < -0.1).all()  # its tip points to the right of who faces +x
    eye = joint(performance, "a", "eye_l") - pose[:, :, 3]
    axis = pose[:, :, 2]
    off = np.linalg.norm(eye - (eye * axis).sum(1, keepdims=True) * axis, axis=1)
    assert off.min() > 0.15
