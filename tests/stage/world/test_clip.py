"""A foreign skeleton becomes a clip, whatever its bones are called and whichever way up it was recorded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from tests.stage.motions import animated, flip, walk

from filmwright.film.errors import MediaRefused
from filmwright.media.gltf import parsed
from filmwright.media.gltf_motion import has_motion, motion_in
from filmwright.media.motion import Motion, Numbers, carried, matrices, multiplied, quaternions
from filmwright.stage.world.bone_names import parts_of
from filmwright.stage.world.clip import BONES, Clip, clip_of

LIMBS = ("thigh", "shin", "foot", "upper_arm", "forearm", "hand")
ARMS, LEGS = ("upper_arm", "forearm", "hand"), ("thigh", "shin", "foot")


def skeleton(trunk: Sequence[str], head: Sequence[str], legs: str, arms: str, sides: str) -> dict[str, str]:
    """Bone -> the bone it hangs on. Limbs are written `{s}UpLeg {s}Leg`, sides `Left Right`."""
    above: dict[str, str] = {}

    def chain(names: Sequence[str], on: str) -> None:
        for name in names:
            above[name] = on
            on = name

    chain(trunk, "")
    chain(head, trunk[-1])
    for side in sides.split():
        chain([name.format(s=side) for name in legs.split("/")], trunk[0])
        chain([name.format(s=side) for name in arms.split("/")], trunk[-1])
    return above


PROGRAMS = {
    "mixamo": skeleton(
        ["mixamorig:Hips", "mixamorig:Spine", "mixamorig:Spine2"],
        ["mixamorig:Neck", "mixamorig:Head", "mixamorig:HeadTop_End"],
        "mixamorig:{s}UpLeg/mixamorig:{s}Leg/mixamorig:{s}Foot/mixamorig:{s}ToeBase",
        "mixamorig:{s}Shoulder/mixamorig:{s}Arm/mixamorig:{s}ForeArm/mixamorig:{s}Hand/mixamorig:{s}HandThumb1",
        "Left Right",
    ),
    "cmu": skeleton(
        ["root", "lowerback", "thorax"], ["lowerneck", "upperneck", "head"],
        "{s}hipjoint/{s}femur/{s}tibia/{s}foot/{s}toes",
        "{s}clavicle/{s}humerus/{s}radius/{s}wrist/{s}hand", "l r",
    ),
    "motionbuilder": skeleton(
        ["Hips", "LowerBack", "Spine1"], ["Neck", "Head"],
        "{s}UpLeg/{s}Leg/{s}Foot/{s}ToeBase", "{s}Shoulder/{s}Arm/{s}ForeArm/{s}Hand", "Left Right",
    ),
    "rokoko": skeleton(
        ["Hips", "Spine2", "Spine4"], ["Neck", "Head"],
        "{s}Thigh/{s}Shin/{s}Foot/{s}Toe", "{s}Shoulder/{s}Arm/{s}ForeArm/{s}Hand", "Left Right",
    ),
    "rigify": skeleton(
        ["DEF-spine", "DEF-spine.001", "DEF-spine.003"], ["DEF-spine.004", "DEF-head"],
        "DEF-thigh.{s}/DEF-shin.{s}/DEF-foot.{s}/DEF-toe.{s}",
        "DEF-shoulder.{s}/DEF-upper_arm.{s}/DEF-forearm.{s}/DEF-hand.{s}", "L R",
    ),
    "auto-rig pro": skeleton(
        ["root.x", "spine_01.x", "spine_02.x"], ["neck.x", "head.x"],
        "thigh_stretch.{s}/leg_stretch.{s}/foot.{s}/toes_01.{s}",
        "shoulder.{s}/arm_stretch.{s}/forearm_stretch.{s}/hand.{s}", "l r",
    ),
    "daz": skeleton(
        ["pelvis", "abdomenLower", "chestUpper"], ["neckLower", "head"],
        "{s}ThighBend/{s}ThighTwist/{s}Shin/{s}Foot/{s}Toe",
        "{s}Collar/{s}ShldrBend/{s}ShldrTwist/{s}ForearmBend/{s}ForearmTwist/{s}Hand", "l r",
    ),
    "unreal": skeleton(
        ["pelvis", "spine_01", "spine_03"], ["neck_01", "head"],
        "thigh_{s}/thigh_twist_01_{s}/calf_{s}/foot_{s}/ball_{s}",
        "clavicle_{s}/upperarm_{s}/lowerarm_{s}/hand_{s}", "l r",
    ),
    "biped": skeleton(
        ["Bip01 Pelvis", "Bip01 Spine", "Bip01 Spine1"], ["Bip01 Neck", "Bip01 Head"],
        "Bip01 {s} Thigh/Bip01 {s} Calf/Bip01 {s} Foot/Bip01 {s} Toe0",
        "Bip01 {s} Clavicle/Bip01 {s} UpperArm/Bip01 {s} Forearm/Bip01 {s} Hand", "L R",
    ),
    "vrm": skeleton(
        ["J_Bip_C_Hips", "J_Bip_C_Spine", "J_Bip_C_Chest"], ["J_Bip_C_Neck", "J_Bip_C_Head"],
        "J_Bip_{s}_UpperLeg/J_Bip_{s}_LowerLeg/J_Bip_{s}_Foot/J_Bip_{s}_ToeBase",
        "J_Bip_{s}_Shoulder/J_Bip_{s}_UpperArm/J_Bip_{s}_LowerArm/J_Bip_{s}_Hand", "L R",
    ),
    "joints": skeleton(
        ["Pelvis", "Spine1", "Spine3"], ["Neck", "Head"],
        "{s}_Hip/{s}_Knee/{s}_Ankle/{s}_Foot", "{s}_Collar/{s}_Shoulder/{s}_Elbow/{s}_Wrist/{s}_Hand", "L R",
    ),
    "plain words": skeleton(
        ["hips", "belly", "chest"], ["neck", "head"],
        "{s} thigh/{s} shin/{s} foot/{s} toes", "{s} upper arm/{s} forearm/{s} hand", "left right",
    ),
}  # fmt: skip


@pytest.mark.parametrize("program", PROGRAMS)
def test_bones_are_found_by_the_names_that_programs_give(program: str) -> None:
    above = PROGRAMS[program]
    names = list(above)
    found = parts_of(names, [names.index(on) if on else -1 for on in above.values()])
    assert {f"{limb}_{side}" for limb in LIMBS for side in "lr"} | {"pelvis", "chest", "head"} <= set(found)
    for side, other in (("l", "r"), ("r", "l")):
        for chain in (ARMS, LEGS):
            bones = [found[f"{part}_{side}"] for part in chain]
            assert len({*bones, *(found[f"{part}_{other}"] for part in chain)}) == 6
            for high, low in pairwise(bones):  # each hangs on the one before
                line = [names[low]]
                while above[line[-1]]:
                    line.append(above[line[-1]])
                assert names[high] in line
    assert names[found["pelvis"]] == names[0]
    assert not any("wist" in names[bone] and "rist" not in names[bone] for bone in found.values())


def way(clip: Clip, bone: str, rest: tuple[float, float, float] = (0, 0, -1)) -> Numbers:
    turns = clip.turns[:, BONES.index(bone)]
    return carried(turns, np.broadcast_to(np.array(rest, float), (len(turns), 3)))


def test_a_walk_goes_ahead_upright_on_feet_that_stand_by_turns() -> None:
    clip = clip_of(walk(), "walk")
    assert clip.hips[-1, 0] == pytest.approx(
        4 * 105 / 84, rel=0.02
    )  # four strides of 1.05 m on legs of 0.84 m
    assert np.abs(clip.hips[:, 1]).max() < 0.05
    assert -0.12 < clip.hips[:, 2].min() <= clip.hips[:, 2].max() < 0.0
    assert clip.planted.mean(axis=0) == pytest.approx((0.6, 0.6, 0, 0), abs=0.08)
    assert clip.cyclic
    assert matrices(clip.turns[:, BONES.index("head")])[:, 2, 2].min() > 0.99


def test_bones_point_as_recorded() -> None:
    made, clip = walk(), clip_of(walk(), "walk")
    for bone, ends in (("thigh_l", ("LeftUpLeg", "LeftLeg")), ("shin_r", ("RightLeg", "RightFoot"))):
        there = made.places[:, made.names.index(ends[1])] - made.places[:, made.names.index(ends[0])]
        there = there[:, (2, 0, 1)] / np.linalg.norm(there, axis=1, keepdims=True)
        assert np.degrees(np.arccos(np.clip((way(clip, bone) * there).sum(1), -1, 1))).max() < 0.1
    s = np.sqrt(0.5)
    down = way(clip, "upper_arm_l", (0, s, -s))
    assert down[:, 2].max() < -0.8  # the arms of a T-pose brought down hang down here too


def moved(motion: Motion, matrix: Numbers, scale: float = 1.0) -> Motion:
    """A motion in other axes and units: world and rest pose are turned alike."""
    turn = np.broadcast_to(quaternions(matrix), motion.turns.shape)
    back = turn * np.array([1, -1, -1, -1])
    return replace(
        motion,
        rest=scale * motion.rest @ matrix.T,
        places=scale * motion.places @ matrix.T,
        turns=multiplied(multiplied(turn, motion.turns), back),
    )


Z_UP = np.array([(1.0, 0, 0), (0, 0, -1), (0, 1, 0)])
ASIDE = np.array([(np.cos(2), 0, np.sin(2)), (0, 1, 0), (-np.sin(2), 0, np.cos(2))])


@pytest.mark.parametrize(("matrix", "scale"), [(Z_UP, 0.01), (ASIDE, 1.0), (Z_UP @ ASIDE, 39.4)])
def test_axes_and_units_of_the_file_do_not_matter(matrix: Numbers, scale: float) -> None:
    usual, other = clip_of(walk(), "walk"), clip_of(moved(walk(), matrix, scale), "walk")
    assert other.hips == pytest.approx(usual.hips, abs=1e-6)
    assert np.abs((other.turns * usual.turns).sum(-1)).min() > 1 - 1e-6
    assert (other.planted == usual.planted).all()


def test_a_rest_pose_that_nobody_takes_is_replaced_by_the_straightest_frame() -> None:
    made = walk()
    odd = made.rest.copy()
    odd[:] = np.linalg.norm(made.rest, axis=1, keepdims=True) * np.array([1.0, 0.0, 0.0])  # all along x
    clip, usual = clip_of(replace(made, rest=odd), "walk"), clip_of(made, "walk")
    for bone in ("thigh_l", "shin_l", "thigh_r", "shin_r"):
        assert np.degrees(np.arccos(np.clip((way(clip, bone) * way(usual, bone)).sum(1), -1, 1))).max() < 1
    assert clip.hips[-1] == pytest.approx(usual.hips[-1], abs=0.15)


def test_a_flip_leaves_the_ground_turns_over_and_is_done_once() -> None:
    clip = clip_of(flip(), "flip")
    assert clip.hips[:, 2].max() > 0.4
    assert way(clip, "chest", (0, 0, 1))[:, 2].min() < -0.9
    air = clip.hips[:, 2] > 0.1
    assert not clip.planted[air].any()
    assert not clip.cyclic


def test_what_is_no_persons_motion_is_refused_by_the_bone_it_lacks() -> None:
    names = tuple(name.replace("LeftForeArm", "Antenna") for name in walk(0.2).names)
    with pytest.raises(MediaRefused, match="@odd has no bone for the left forearm"):
        clip_of(replace(walk(0.2), names=names), "odd")
    one = walk(0.2)
    with pytest.raises(MediaRefused, match="one frame"):
        clip_of(replace(one, places=one.places[:1], turns=one.turns[:1]), "still")


def test_an_animated_skin_is_the_same_motion_whatever_its_armature_is_turned_and_scaled() -> None:
    file = parsed(animated(walk()))
    assert has_motion(file)
    clip, usual = clip_of(motion_in(file), "walk"), clip_of(walk(), "walk")
    assert clip.rate == 60
    assert clip.hips[::2] == pytest.approx(usual.hips, abs=1e-3)
    assert np.abs((clip.turns[::2] * usual.turns).sum(-1)).min() > 1 - 1e-5
    assert (clip.planted[::2] == usual.planted).mean() > 0.97
    assert clip.cyclic


def test_a_first_frame_in_the_pose_of_calibration_is_left_out() -> None:
    made = walk(1.0)
    turns, places = np.insert(made.turns, 0, 0.0, axis=0), np.insert(made.places, 0, made.rest, axis=0)
    turns[0, :, 0] = 1.0
    called, usual = clip_of(replace(made, turns=turns, places=places), "walk"), clip_of(made, "walk")
    assert called.turns == pytest.approx(usual.turns)
    assert called.seconds == usual.seconds


def test_a_world_that_is_up_another_way_than_the_rest_pose_is_seen_by_how_one_walks() -> None:
    turn = np.broadcast_to(quaternions(Z_UP), walk().turns.shape)
    tipped = replace(walk(), places=walk().places @ Z_UP.T, turns=multiplied(turn, walk().turns))
    clip, usual = clip_of(tipped, "walk"), clip_of(walk(), "walk")
    assert clip.hips == pytest.approx(usual.hips, abs=1e-6)
    assert np.abs((clip.turns * usual.turns).sum(-1)).min() > 1 - 1e-6
