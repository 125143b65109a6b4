"""A tape holds what was laid on it, and silence everywhere else."""

from __future__ import annotations

import numpy as np

from filmwright.sound.tape import PIECE, Tape, pieces, taped


def test_what_is_added_lies_over_what_was_there() -> None:
    tape = Tape(100)
    tape.lay(10, np.full((20, 2), 0.25, np.float32))
    tape.add(20, np.full((20, 2), 0.5, np.float32))
    heard = tape.samples[:, 0]
    assert [float(heard[at]) for at in (9, 10, 19, 20, 29, 30, 39, 40)] == [
        0,
        0.25,
        0.25,
        0.75,
        0.75,
        0.5,
        0.5,
        0,
    ]


def test_what_lies_outside_is_silent_and_left_out() -> None:
    tape = Tape(10)
    tape.add(-5, np.ones((8, 2), np.float32))
    tape.add(8, np.ones((8, 2), np.float32))
    assert tape.length == 10
    assert tape.part(-2, 14)[:, 1].tolist() == [0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 1, 1, 0, 0]


def test_blocks_are_taped_end_to_end_and_played_in_pieces() -> None:
    blocks = [np.full((PIECE // 2 + 1, 2), number, np.float32) for number in range(4)]
    tape = taped(blocks)
    assert tape.length == 4 * (PIECE // 2 + 1)
    played = np.concatenate([piece for _, piece in pieces(tape)])
    np.testing.assert_array_equal(played, np.concatenate(blocks))
