"""Tricks: animals do what animals do; the stage's verbs block it, the trick plays it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmwright.stage.reading.antics import Antic, antic, bodily, performing
from filmwright.stage.reading.claims import Claim, Rank, Told
from filmwright.stage.reading.clauses import Clause

if TYPE_CHECKING:
    from filmwright.stage.reading.happening import Happening


def tricked(scene: Happening, clause: Clause, ids: list[str]) -> Claim | None:
    """Claim what all who do it are known to do by their kind."""
    members = [scene.roster.members[name] for name in ids if name in scene.roster.members]
    beasts = [member for member in members if member.person and not member.human]
    found = antic(clause, beasts[0].species) if beasts and len(beasts) == len(members) else None
    if found is None:
        return None

    def prepare(trick: Antic = found) -> None:
        scene.antic = trick
        performing(clause, trick)
        clause.objects = [p for p in clause.objects if not (p.owner and bodily(p))]  # its feathers

    return Claim(rank=Rank.KIND, words=1 + len(found.swallowed), read=_all_left, prepare=prepare)


def _all_left(told: Told) -> list[str]:
    return told.ids
