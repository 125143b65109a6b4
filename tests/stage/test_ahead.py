"""What is begun ahead is made once, whoever asks for it and from wherever."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from filmwright.stage.ahead import shared


def test_it_is_made_once_for_all_who_ask_meanwhile() -> None:
    made, door = [], threading.Event()

    @shared(kept=2)
    def slow(asked: int) -> str:
        door.wait(5)
        made.append(asked)
        return f"made {asked}"

    slow.begin(7)
    assert 7 in slow
    with ThreadPoolExecutor(3) as pool:
        answers = [pool.submit(slow, 7) for _ in range(3)]
        door.set()
        assert [answer.result(5) for answer in answers] == ["made 7"] * 3
    assert made == [7]


def test_only_the_last_answers_are_kept() -> None:
    made = []

    @shared(kept=2)
    def quick(asked: int) -> int:
        made.append(asked)
        return -asked

    assert [quick(n) for n in (1, 2, 1, 3, 1, 2)] == [-1, -2, -1, -3, -1, -2]
    assert made == [1, 2, 3, 2]


def test_what_failed_ahead_is_told_to_who_asks_and_made_anew() -> None:
    tries = []

    @shared(kept=2)
    def unlucky(asked: int) -> int:
        tries.append(asked)
        if len(tries) < 3:
            raise ValueError("not today")
        return asked

    unlucky.begin(4)
    with pytest.raises(ValueError, match="not today"):
        unlucky(4)
        unlucky(4)
    assert unlucky(4) == 4


def test_it_can_forget() -> None:
    @shared(kept=2)
    def quick(asked: int) -> list[int]:
        return [asked]

    first = quick(1)
    quick.cache_clear()
    assert quick(1) == first
    assert quick(1) is not first
