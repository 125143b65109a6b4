"""Claims: what a reader makes of a clause, and how surely, so that the best of them reads it.

a man kicks a ball       launching: kick, ball
                         verbs:     kick
a man rides a horse      riding:    somebody is carried; nothing else reads it
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TypeAlias

from filmwright.stage.reading.clauses import Clause, Tie

Ties: TypeAlias = list[tuple[Tie, list[str]]]
"""Prepositions with the ids that they lead to."""


class Rank(IntEnum):
    """How surely a reader knows a clause for its own."""

    LEFT = 0  # whatever nobody else reads
    PERHAPS = 1  # who does it may be known for it: a skier who races
    NAMED = 2  # its words name it; the more of them, the better
    KIND = 3  # who does it does it like its kind: a dog digs with its paws
    BORNE = 4  # somebody is carried, and whatever is said is done by what carries them


@dataclass(kw_only=True)
class Told:
    """A clause with what its words were found to mean: who does it, with which things, where."""

    clause: Clause
    ids: list[str]
    things: list[str] = field(default_factory=list)
    ties: Ties = field(default_factory=list)


@dataclass(frozen=True, kw_only=True)
class Claim:
    """A reader's claim on a clause.

    `read` writes what it makes of it and returns who is left for the next best. `prepare`, for the best
    claim only, takes out of the clause what its own words have said before its things are looked for; a
    claim that would have to prepare a clause is void when another is better.
    """

    rank: Rank
    words: int  # of the clause that it accounts for
    read: Callable[[Told], list[str]]
    prepare: Callable[[], None] | None = None


def ranked(claims: list[Claim]) -> list[Claim]:
    """Return claims, best first: by rank, then by words; of equals the one that was named first."""
    order = sorted(claims, key=lambda claim: (-claim.rank, -claim.words))
    return [claim for claim in order if claim is order[0] or claim.prepare is None]
