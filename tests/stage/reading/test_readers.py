"""Readers: the one that knows most of a clause reads it."""

from __future__ import annotations

import pytest

from filmwright.stage.reading.claims import Claim, Rank, ranked
from filmwright.stage.reading.clauses import Clause, clauses_of
from filmwright.stage.reading.happening import Happening
from filmwright.stage.reading.readers import READERS, claims_on
from filmwright.stage.reading.roster import Roster
from filmwright.stage.reading.words import words_of


def claim(rank: Rank, words: int, prepares: bool = False) -> Claim:
    return Claim(
        rank=rank, words=words, read=lambda told: told.ids, prepare=(lambda: None) if prepares else None
    )


def claimed(text: str) -> list[Claim]:
    scene = Happening(roster=Roster(place="park", references={}))
    clause = clauses_of(words_of(text)).clauses[0]
    ids = [name for phrase in clause.subjects for name in scene.roster.found(phrase, 0)]
    return claims_on(scene, clause, ids)


def test_the_surer_claim_is_first_then_the_one_that_knows_more_words_then_the_table() -> None:
    left, perhaps = claim(Rank.LEFT, 0), claim(Rank.PERHAPS, 9)
    few, many, again = claim(Rank.NAMED, 1), claim(Rank.NAMED, 3), claim(Rank.NAMED, 3)
    assert ranked([left, few, many, again, perhaps]) == [many, again, few, perhaps, left]


def test_a_claim_that_would_prepare_the_clause_is_void_when_another_is_better() -> None:
    best, late, left = claim(Rank.NAMED, 2), claim(Rank.NAMED, 1, prepares=True), claim(Rank.LEFT, 0)
    assert ranked([late, left, best]) == [best, left]
    assert ranked([late, left]) == [late, left]


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("a man rides a horse", Rank.BORNE),
        ("a dog digs a hole", Rank.KIND),
        ("a man kicks a ball at the goal", Rank.NAMED),
        ("a man brushes teeth", Rank.NAMED),
        ("a man waits", Rank.PERHAPS),
    ],
)
def test_every_clause_has_a_best_claim_and_somebody_takes_what_is_left(text: str, rank: Rank) -> None:
    claims = claimed(text)
    assert claims[0].rank is rank
    assert claims[-1].rank is Rank.LEFT


def test_the_last_of_the_table_claims_anything() -> None:
    scene = Happening(roster=Roster(place="park", references={}))
    assert READERS[-1](scene, Clause(), []) is not None
