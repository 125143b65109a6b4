"""Crawling: on hands and knees, and on the belly. What carries the body stays where it is."""

from __future__ import annotations

import numpy as np

from filmwright.stage.blocking.blocking import Beat
from filmwright.stage.rehearsal.actor import Actor, style_of
from filmwright.stage.rehearsal.company import Company
from filmwright.stage.rehearsal.figure import SIDES, SIGN
from filmwright.stage.rehearsal.going import Going, begun, gone
from filmwright.stage.rehearsal.grounding import ground, planted
from filmwright.stage.rehearsal.posture import OTHER, C
from filmwright.stage.rehearsal.rotations import about_z, smooth, turned
from filmwright.stage.rehearsal.stances import bones_of, fitted, take_stance

HELD = 0.62
"""Share of a stride a hand or knee carries."""


def crawl(company: Company, actor: Actor, beat: Beat) -> None:
    """Crawl along the path on hands and knees: a hand goes with the knee of the other side."""
    style = style_of(beat.manner)
    going = begun(company, actor, beat, "all_fours", 0.95 * np.sqrt(actor.figure.leg / 0.8) * style.tempo)
    stride = 0.62 * actor.figure.leg
    pose = fitted(actor.figure, "all_fours")
    assert pose.palms is not None
    frames, run = going.frames, going.run
    take_stance(actor, frames, "all_fours")
    actor.travel(frames, going.way.at(run), going.way.facing(run))
    _knees(actor, going, stride)
    for side in (0, 1):
        late = 0.5 if side == 0 else 0.0
        palm = (float(pose.palms[side, 0]), float(pose.palms[side, 1]), float(pose.palms[side, 2]))
        target = planted(going.way, run, palm, (stride, HELD, late))
        actor.hand_to(side, frames, target, 1.0)
    sway = np.sin(2 * np.pi * run / stride) * smooth(going.way.length / (stride + 1e-9))
    actor.add(frames, {C.SPINE_ROLL: 0.05 * sway, C.SPINE_YAW: 0.10 * sway, C.HEAD_YAW: -0.06 * sway})
    gone(actor, going, "all_fours")


def _knees(actor: Actor, going: Going, stride: float) -> None:
    """Swing the thighs so that each knee stays on its spot while the body passes over it."""
    figure, frames, run = actor.figure, going.frames, going.run
    body = bones_of(actor, frames)
    lowest = np.ones(len(run))
    ahead = turned(about_z(going.way.facing(run)), np.tile([1.0, 0.0, 0.0], (len(run), 1)))
    for side, name in enumerate(SIDES):
        hip = body.joint(f"thigh_{name}")
        late = 0.0 if side == 0 else 0.5
        knee = planted(going.way, run, (0.0, SIGN[side] * figure.hip_half, 0.0), (stride, HELD, late))
        root = going.way.at(run)
        off = ((knee[:, :2] - root) * ahead[:, :2]).sum(1) - ((hip[:, :2] - root) * ahead[:, :2]).sum(1)
        angle = np.arcsin(np.clip(off / figure.thigh, -0.7, 0.7))
        lift = knee[:, 2] / figure.leg
        shift = side * OTHER
        actor.add(
            frames,
            {
                C(C.THIGH_L + shift): angle + 0.6 * lift,
                C(C.BEND_L + shift): angle + 1.6 * lift,
            },
        )
        lowest = np.minimum(lowest, np.where(lift > 0.01, 1.0, np.cos(angle)))
    ground(actor, frames, hands=False)


def belly_crawl(company: Company, actor: Actor, beat: Beat) -> None:
    """Crawl on the belly: elbows ahead by turns, the knee of the other side drawn up beside the body."""
    style = style_of(beat.manner)
    going = begun(company, actor, beat, "lie_front", 0.5 * style.tempo)
    frames, run = going.frames, going.run
    stride = 0.6 * actor.figure.leg
    take_stance(actor, frames, "lie_front")
    actor.travel(frames, going.way.at(run), going.way.facing(run))
    pose = fitted(actor.figure, "lie_front")
    assert pose.palms is not None
    phase = 2 * np.pi * run / stride
    for side in (0, 1):
        late, shift = (0.5 if side == 0 else 0.0), side * OTHER
        palm = tuple(float(v) for v in pose.palms[side])
        actor.hand_to(
            side, frames, planted(going.way, run, (palm[0], palm[1], palm[2]), (stride, 0.6, late)), 1.0
        )
        drawn = 0.5 - 0.5 * np.cos(phase + np.pi * (1 - side))
        actor.add(
            frames,
            {
                C(C.THIGH_L + shift): 0.75 * drawn,
                C(C.SPREAD_L + shift): 0.75 * drawn,
                C(C.KNEE_L + shift): 0.9 * drawn,
                C(C.BEND_L + shift): 1.5 * drawn,
            },
        )
    actor.add(
        frames,
        {
            C.SPINE_PITCH: -0.22,
            C.HEAD_PITCH: -0.25,
            C.SPINE_ROLL: 0.12 * np.sin(phase),
            C.PELVIS_YAW: 0.06 * np.sin(phase),
        },
    )
    ground(actor, frames, hands=False)
    gone(actor, going, "lie_front")
