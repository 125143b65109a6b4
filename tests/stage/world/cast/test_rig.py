"""The rig: every character has the same bones, standing straight in the A-pose."""

from __future__ import annotations

import numpy as np
import pytest

from filmwright.film.errors import BoardRefused
from filmwright.stage.world.cast.rig import (
    AGES,
    ARM_L,
    HINGES,
    INDEX,
    LIMITS,
    PALM_L,
    PARENTS,
    PARTS,
    measures,
    rest_joints,
)
from filmwright.stage.world.world import Character


def of_age(age: str, height: float = 1.7) -> Character:
    return Character(id="somebody", age=age, height=height)


def test_every_parent_comes_before_its_children() -> None:
    assert PARENTS[0] == -1
    assert all(0 <= parent < index for index, parent in enumerate(PARENTS) if index)


def test_limits_and_hinges_share_out_the_joints() -> None:
    assert not set(LIMITS) & set(HINGES)
    assert set(LIMITS) | set(HINGES) <= set(PARTS)


@pytest.mark.parametrize("age", AGES)
def test_left_and_right_mirror_each_other(age: str) -> None:
    joints = rest_joints(of_age(age))
    for part in PARTS:
        if part.endswith("_l"):
            mirrored = joints[INDEX[f"{part[:-2]}_r"]] * (1, -1, 1)
            np.testing.assert_allclose(joints[INDEX[part]], mirrored, atol=1e-6)


@pytest.mark.parametrize("age", AGES)
def test_the_bones_are_as_long_as_the_measures_say(age: str) -> None:
    character = of_age(age)
    joints, m = rest_joints(character), measures(character)

    def length(start: str, end: str) -> float:
        return float(np.linalg.norm(joints[INDEX[end]] - joints[INDEX[start]]))

    assert length("upper_arm_l", "forearm_l") == pytest.approx(m.upper_arm, abs=1e-5)
    assert length("forearm_l", "hand_l") == pytest.approx(m.forearm, abs=1e-5)
    assert length("thigh_l", "shin_l") == pytest.approx(m.thigh, abs=1e-5)
    assert length("shin_l", "foot_l") == pytest.approx(m.shin, abs=1e-5)
    assert joints[INDEX["foot_l"], 2] == pytest.approx(m.ankle_height, abs=1e-5)


def test_the_elbow_bends_the_forearm_forward() -> None:
    assert np.cross(HINGES["forearm_l"].axis, ARM_L)[0] == pytest.approx(1.0)
    assert np.dot(PALM_L, ARM_L) == pytest.approx(0.0)


def test_the_young_have_bigger_heads() -> None:
    heads = [measures(of_age(age)).head for age in ("adult", "teenager", "child", "toddler", "baby")]
    assert heads == sorted(heads)
    giant = measures(of_age("adult", 2.7))
    assert giant.head / 2.7 < measures(of_age("adult", 1.8)).head / 1.8


def test_an_unknown_age_is_refused_with_the_known_ones() -> None:
    with pytest.raises(BoardRefused, match=r"'chlid'.*did you mean 'child'"):
        rest_joints(of_age("chlid"))
