"""Every way of going: feet that hold, flights that fall, manners that show, feats that never jump."""

from __future__ import annotations

import numpy as np
import pytest
from tests.stage.rehearsal.staging import beat, joint, person, scene

from filmwright.stage.rehearsal.actor import Actor, arrived, style_of
from filmwright.stage.rehearsal.gait_book import FEATS, GAITS
from filmwright.stage.rehearsal.gaits import go
from filmwright.stage.rehearsal.posture import C
from filmwright.stage.rehearsal.rehearse import rehearse
from filmwright.stage.rehearsal.suspension import suspended
from filmwright.stage.world.model import Mark
from filmwright.stage.world.world import Verb


def gone(manner: str, far: float = 2.4, seconds: float = 3.0) -> Actor:
    who = arrived(person(), np.arange(int(24 * seconds) + 12) / 24, 1)
    go(who, 0.0, seconds, [Mark(position=(far, 0.0, 0.0))], style_of(manner))
    return who


@pytest.mark.parametrize("manner", sorted(GAITS))
def test_every_gait_gets_there_and_its_standing_feet_hold(manner):
    who = gone(manner)
    body = who.finished()
    assert np.hypot(*(body.joint("pelvis")[-1, :2] - (2.4, 0.0))) < 0.1
    for side, track in enumerate(who.tracks()):
        ball = body.joint(f"toes_{'lr'[side]}")
        still = (track.planted[1:] > 0.5) & (track.planted[:-1] > 0.5)
        still &= who.posture[1:, C.FREE_L + side * (C.FREE_R - C.FREE_L)] < 0.01
        moved = np.linalg.norm(np.diff(ball[:, :2], axis=0), axis=1)[still]
        assert moved.max() < 0.012


def test_a_body_in_flight_falls_as_everything_does():
    clock = np.linspace(0.0, 1.0, 1001)
    height = suspended(clock, [(0.3, 0.5), (0.7, 0.85)])
    pull = np.diff(height, 2) / 0.001**2
    flying = (clock[1:-1] > 0.31) & (clock[1:-1] < 0.49)
    assert np.allclose(pull[flying], -9.81, atol=0.1)
    assert np.abs(np.diff(height)).max() < 0.002  # no jump in height anywhere


def test_manners_show_in_the_body():
    plain, tired, sneaking = (gone(manner) for manner in ("", "tired", "sneak"))
    middle = slice(24, 60)
    assert tired.posture[middle, C.SPINE_PITCH].mean() > plain.posture[middle, C.SPINE_PITCH].mean() + 0.2
    height = [who.finished().joint("head")[middle, 2].mean() for who in (plain, sneaking)]
    assert height[1] < height[0] - 0.15


def test_manners_add_up():
    both = style_of("slowly tired")
    assert both.tempo < style_of("tired").tempo
    assert both.slump == style_of("tired").slump
    assert style_of("unheard-of") == style_of(None)


@pytest.mark.parametrize("feat", sorted(FEATS))
def test_no_feat_jumps_or_sinks(feat):
    performance = rehearse(
        scene([person()], [beat(Verb.WALK, 0.2, 3.4, manner=feat, to=((4.0, 0.0),))], seconds=4.0)
    )
    joints = performance.joints(performance.blocking.things[0])[:, :22]
    assert np.linalg.norm(np.diff(joints, axis=0), axis=-1).max() * 24 < 18.0
    if feat not in ("dive", "freestyle", "backstroke", "breaststroke", "butterfly", "drift"):
        assert joints[..., 2].min() > -0.06
    assert not np.isnan(joints).any()


def test_who_lay_down_gets_up_before_walking():
    beats = [beat(Verb.LIE, 0.0, 1.5), beat(Verb.WALK, 1.5, 4.0, to=((2.0, 0.0),))]
    performance = rehearse(scene([person()], beats, seconds=6.0))
    head = joint(performance, "a", "head")[:, 2]
    assert head[12] < 0.4
    assert head[-1] > 1.4
