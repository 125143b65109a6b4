"""Who is beaten: a guard slides, jumps late; who falls reels first and lands on the back."""

from __future__ import annotations

import numpy as np

from filmwright.stage.rehearsal.rehearse import rehearse
from filmwright.stage.world.world import Verb

from .staging import RIM, ball, beat, joint, person, scene, turns


def test_who_falls_reels_first_and_lands_on_the_back() -> None:
    performance = rehearse(scene([person(heading=np.pi / 2)], [beat(Verb.FALL, 0.5, 3.5)], 4.0))
    pelvis, chest = joint(performance, "a", "pelvis"), turns(performance, "a")[-1, 2]
    assert pelvis[22, 2] > 0.7
    assert pelvis[-1, 2] < 0.35
    assert pelvis[-1, 1] < pelvis[0, 1] - 0.3
    assert chest[2, 0] > 0.5  # the chest's front points at the sky


def test_a_fall_goes_clear_of_whoever_stands_behind() -> None:
    near = person("b", at=(-0.9, 0.25))
    performance = rehearse(scene([person(), near], [beat(Verb.FALL, 0.5, 3.5)], 4.0))
    assert joint(performance, "a", "pelvis")[-1, 1] < -0.1


def test_a_guard_stands_low_from_the_first_frame_and_slides() -> None:
    things = [person("a", height=2.4), person("b", at=(2.5, 0.0))]
    performance = rehearse(scene(things, [beat(Verb.GUARD, 0.0, 4.0, target="b")], 4.0))
    standing = rehearse(scene(things, [beat(Verb.IDLE, 0.0, 4.0)], 4.0))
    pelvis = joint(performance, "a", "pelvis")
    assert pelvis[0, 2] < joint(standing, "a", "pelvis")[0, 2] - 0.1
    assert np.ptp(pelvis[:, 1]) > 0.15


def test_a_beaten_guard_jumps_after_the_dunker_has_left_the_ground() -> None:
    girl, guard = person("a", height=1.25), person("b", at=(RIM[0] - 2.0, 1.0), heading=np.pi, height=2.4)
    beats = [beat(Verb.DUNK, 0.0, 4.6), beat(Verb.GUARD, 0.0, 4.4, actor="b", target="a")]
    performance = rehearse(scene([girl, guard, ball("a")], beats, 5.0))

    def takes_off(name: str) -> int:
        toes = np.minimum(*(joint(performance, name, f"toes_{side}")[:, 2] for side in ("l", "r")))
        return int(np.flatnonzero(toes > 0.15)[0])

    assert 4 <= takes_off("b") - takes_off("a") <= 16
