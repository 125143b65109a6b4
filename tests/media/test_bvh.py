"""BVH: any bytes give a motion or one sentence, and what is written is read again."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from tests.stage.motions import NAMES, ends, text, walk

from filmwright.media.bvh import read_bvh, written_bvh
from filmwright.media.facts import Unreadable
from filmwright.media.motion import MOST_BONES, Motion, quaternions

SMALL = b"""HIERARCHY
ROOT Hips
{
  OFFSET 0 0 0
  CHANNELS 6 Xposition Yposition Zposition Zrotation Xrotation Yrotation
  JOINT Left Leg
  {
    OFFSET 0 -10 0
    CHANNELS 3 Zrotation Xrotation Yrotation
    End Site { OFFSET 0 -5 0 }
  }
}
MOTION
Frames: 2
Frame Time: 0.04
1 2 3 0 0 0 0 0 0
1 2 3 0 90 0 0 0 90
"""


def refusal(data: bytes) -> str:
    with pytest.raises(Unreadable) as refused:
        read_bvh(data)
    assert "\n" not in str(refused.value)
    return str(refused.value)


def test_places_and_turns_follow_the_channels() -> None:
    motion = read_bvh(SMALL)
    assert motion.names == ("Hips", "Left Leg", "Left Leg_end")
    assert motion.parents == (-1, 0, 1)
    assert motion.rate == pytest.approx(25)
    assert motion.places[0].tolist() == [[1, 2, 3], [1, -8, 3], [1, -13, 3]]
    assert motion.places[1] == pytest.approx(np.array([(1, 2, 3), (1, 2, -7), (1, 2, -12)]))


def test_a_small_motion_in_other_spellings_is_the_same() -> None:
    other = b"\xef\xbb\xbf" + SMALL.replace(b"\n", b"\r\n").replace(b"OFFSET", b"offset").replace(
        b"Xro", b"xRO"
    )
    assert read_bvh(other).places == pytest.approx(read_bvh(SMALL).places)


@pytest.mark.parametrize("whole", [True, False], ids=["with the offset", "beside the offset"])
def test_position_channels_may_hold_the_offset_or_not(whole: bool) -> None:
    shift = b"0 -10 0" if whole else b"0 0 0"
    data = SMALL.replace(b"CHANNELS 3 Z", b"CHANNELS 6 Xposition Yposition Zposition Z")
    data = data.replace(b"1 2 3 0 0 0 0 0 0", b"1 2 3 0 0 0 " + shift + b" 0 0 0")
    data = data.replace(b"1 2 3 0 90 0 0 0 90", b"1 2 3 0 90 0 " + shift + b" 0 0 90")
    assert read_bvh(data).places == pytest.approx(read_bvh(SMALL).places)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ((b"HIERARCHY", b"HI"), "does not begin with HIERARCHY"),
        ((b"MOTION", b""), "no line MOTION"),
        ((b"Frames: 2", b"Frames: 3"), "promises 3 frames and holds 2"),
        ((b"Frames: 2", b"Frames: two"), "how many frames"),
        ((b"Time: 0.04", b"Time: -1"), "how long one lasts"),
        ((b"Time: 0.04", b"Time: 1e-9"), "how long one lasts"),
        ((b"Frames: 2", b"Frames: 999999999"), "at most"),
        ((b"0 -10 0", b"0 -10"), "number of its skeleton"),
        ((b"0 -10 0", b"0 nan 0"), "no usable number"),
        ((b"CHANNELS 3", b"CHANNELS 99999"), "99999 channels"),
        ((b"CHANNELS 3 Zrotation", b"CHANNELS 3 Wrotation"), "Wrotation"),
        ((b"1 2 3 0 0", b"1 x 3 0 0"), "holds no number"),
        ((b"1 2 3 0 0", b"1 inf 3 0 0"), "no usable number"),
        ((b"}\nMOTION", b"\nMOTION"), "not whole"),
    ],
)
def test_what_is_wrong_is_said(change: tuple[bytes, bytes], says: str) -> None:
    assert says in refusal(SMALL.replace(*change))


def test_too_many_bones_are_refused() -> None:
    joint = b"JOINT a { OFFSET 0 1 0 CHANNELS 0 "
    assert "bones" in refusal(
        b"HIERARCHY ROOT r { OFFSET 0 0 0 CHANNELS 0 " + joint * (MOST_BONES + 1) + b"\nMOTION\n"
    )


def test_a_fast_recording_is_thinned() -> None:
    fast = SMALL.replace(b"0.04", b"0.0025").replace(b"Frames: 2", b"Frames: 8") + b"1 2 3 0 0 0 0 0 0\n" * 6
    motion = read_bvh(fast)
    assert motion.rate == pytest.approx(100)
    assert len(motion.places) == 2


@given(some.binary(max_size=300))
@settings(max_examples=150, deadline=None)
def test_any_bytes_give_a_motion_or_a_sentence(data: bytes) -> None:
    for whole in (data, b"HIERARCHY\n" + data, SMALL[: len(data)] + data):
        try:
            assert np.isfinite(read_bvh(whole).places).all()
        except Unreadable as refused:
            assert "\n" not in str(refused)


@given(
    some.lists(some.tuples(some.integers(0, len(SMALL) - 1), some.binary(min_size=1, max_size=3)), max_size=4)
)
@settings(max_examples=200, deadline=None)
def test_damage_anywhere_gives_a_motion_or_a_sentence(damage: list[tuple[int, bytes]]) -> None:
    data = SMALL
    for at, put in damage:
        data = data[:at] + put + data[at + len(put) :]
    try:
        motion = read_bvh(data)
        assert np.isfinite(motion.places).all() and np.isfinite(motion.turns).all()
    except Unreadable as refused:
        assert "\n" not in str(refused)


def test_a_walk_is_written_and_read_again() -> None:
    made = walk(seconds=1.0)
    read = read_bvh(text(made))
    kept = [read.names.index(name) for name in NAMES]
    assert read.rate == pytest.approx(made.rate, rel=1e-4)
    assert np.abs(read.places[:, kept] - made.places).max() < 1e-3
    assert np.abs((read.turns[:, kept] * made.turns).sum(-1)).min() > 1 - 1e-6


@given(some.lists(some.floats(-1, 1), min_size=8, max_size=8))
@settings(max_examples=100, deadline=None)
def test_any_turns_are_written_and_read_again(numbers: list[float]) -> None:
    turns = np.array(numbers).reshape(1, 2, 4) + np.array([1e-3, 0, 0, 0])
    turns = quaternions(_rotations(turns))
    rest = np.array([(0.0, 0.0, 0.0), (0.0, 10.0, 0.0)])
    made = Motion(
        names=("a", "b"), parents=(-1, 0), rest=rest, places=np.zeros((1, 2, 3)), turns=turns, rate=30.0
    )
    read = read_bvh(written_bvh(made, {1: np.array([0.0, 15.0, 0.0])}).encode())
    assert np.abs((read.turns[:, :2] * turns).sum(-1)).min() > 1 - 1e-6


def _rotations(turns: np.ndarray) -> np.ndarray:
    from filmwright.media.motion import matrices, unit

    return matrices(unit(turns))


def test_the_tips_of_bones_are_kept() -> None:
    made = walk(seconds=0.1)
    read = read_bvh(text(made))
    tip = read.rest[read.names.index("Head_end")]
    assert tip == pytest.approx(ends()[NAMES.index("Head")])
