"""Sequence: the clauses of a sentence in the order in which things happen.

before he sits down, he bows        he bows, then he sits down
she leaves after locking the door   she locks the door, then she leaves
having bowed, he leaves             he bows, then he leaves
"""

from __future__ import annotations

from itertools import groupby

from filmwright.stage.reading.clauses import Clause
from filmwright.stage.reading.vocabulary import Tag


def happening_first(clauses: list[Clause]) -> list[Clause]:
    """Return the clauses of one sentence as they happen, each with its doer, though only one names it."""
    if len(clauses) < 2:
        return [_plain(clause) for clause in clauses]
    first, main = clauses[0], clauses[1]
    if first.verb is not None and main.verb is not None and first.order in ("before", "after", "while"):
        _hand_on(main, first)
    if first.order == "before":
        first.order, main.order = "then", ""
        return [*happening_first(clauses[1:]), first]
    if first.order == "after" and first.verb is not None:
        first.order = ""
        main.order = main.order if main.order == "then" else "then"
        return [first, *_later(clauses[1:])]
    return _later(clauses)


def _later(clauses: list[Clause]) -> list[Clause]:
    """Put `she leaves after locking the door` in order, wherever in the sentence it is said."""
    told: list[Clause] = []
    for clause in clauses:
        if clause.order == "after" and told and told[-1].verb is not None and clause.verb is not None:
            main = told.pop()
            _hand_on(main, clause)
            clause.order, main.order = main.order, "then"
            told += [clause, main]
        else:
            told.append(_plain(clause))
    return told


def _plain(clause: Clause) -> Clause:
    if clause.order == "before":
        clause.order = "then"  # bows before sitting down
    return clause


def _hand_on(main: Clause, aside: Clause) -> None:
    """Let two clauses be about the same doer where one of them only says `he`, or nobody."""
    if not aside.subjects or (main.subjects and all(p.tag is Tag.PRONOUN for p in aside.subjects)):
        aside.subjects = list(main.subjects)
    elif all(phrase.tag is Tag.PRONOUN for phrase in main.subjects):
        main.subjects = list(aside.subjects)


def sequenced(clauses: list[Clause]) -> list[Clause]:
    """Return the clauses of a text, sentence by sentence as they happen."""
    told: list[Clause] = []
    for _, sentence in groupby(clauses, key=lambda clause: clause.at):
        told += happening_first(list(sentence))
    return told
