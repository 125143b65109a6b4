"""Takes -> Pick: which take of a shot goes into the cut."""

from __future__ import annotations

from collections.abc import Sequence

from filmwright.film.errors import BoardRefused
from filmwright.film.take import Pick, Take


def pick(takes: Sequence[Take]) -> Pick:
    """Return the default choice among takes of one shot: the newest one that has all its frames."""
    whole = [take for take in takes if take.footage.frames >= take.order.shot.frames]
    if not whole:
        names = ", ".join(take.id for take in takes) or "no take"
        raise BoardRefused(f"no take of this shot is complete ({names}); shoot it again")
    newest = max(whole, key=lambda take: take.id)
    return Pick(take=newest, reason="the newest complete take")
