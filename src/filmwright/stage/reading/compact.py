"""What many words mean, as plain data small enough to be read back in a hundredth of a second.

Most words share what they mean with others: `a boat` and `a kayak` are one entry. So what is written
is the different meanings, the different lists of them, and for each word the number of its list.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from typing import Any, TypeVar

Meaning = TypeVar("Meaning", bound=Hashable)


def packed(
    words: Mapping[str, tuple[Meaning, ...]], plainly: Callable[[Meaning], list[Any]]
) -> dict[str, Any]:
    """Return words and their meanings as JSON's own types; `plainly` tells one meaning so."""
    meanings: dict[Meaning, int] = {}
    lists: dict[tuple[int, ...], int] = {}
    numbers = []
    for told in words.values():
        row = tuple(meanings.setdefault(meaning, len(meanings)) for meaning in told)
        numbers.append(lists.setdefault(row, len(lists)))
    return {
        "meanings": [plainly(meaning) for meaning in meanings],
        "lists": [list(row) for row in lists],
        "words": "\n".join(words),
        "numbers": numbers,
    }


def unpacked(page: dict[str, Any], meant: Callable[[list[Any]], Meaning]) -> dict[str, tuple[Meaning, ...]]:
    """Return what was packed, in the same order; `meant` undoes `plainly`."""
    meanings = [meant(row) for row in page["meanings"]]
    lists = [tuple(meanings[number] for number in row) for row in page["lists"]]
    words = page["words"].split("\n") if page["numbers"] else []
    return {word: lists[number] for word, number in zip(words, page["numbers"], strict=True)}
