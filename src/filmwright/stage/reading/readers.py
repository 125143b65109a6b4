"""Readers: who may make something of a clause. Each says how much of it it knows; the best reads it.

A new kind of doing is a function that returns a claim, and a line in this table. The order of the table
only decides between equals.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from filmwright.stage.reading.claims import Claim, ranked
from filmwright.stage.reading.clauses import Clause
from filmwright.stage.reading.doings import done_plainly
from filmwright.stage.reading.engaging import busy_with
from filmwright.stage.reading.launching import launched
from filmwright.stage.reading.riding import borne
from filmwright.stage.reading.tricks import tricked

if TYPE_CHECKING:
    from filmwright.stage.reading.happening import Happening


class Reader(Protocol):
    """Says what it would make of a clause about these ids; None: nothing."""

    def __call__(self, scene: Happening, clause: Clause, ids: list[str], /) -> Claim | None: ...


READERS: tuple[Reader, ...] = (
    borne,  # rides, drives, is carried
    tricked,  # what animals do as animals
    launched,  # sets a thing going: throws, kicks, drops, pushes
    busy_with,  # business of the catalogue: brushes teeth, shakes hands
    done_plainly,  # the stage's own verbs
)


def claims_on(scene: Happening, clause: Clause, ids: list[str]) -> list[Claim]:
    """Return the claims on a clause, best first; the last takes whatever is left."""
    made = (reader(scene, clause, ids) for reader in READERS)
    return ranked([claim for claim in made if claim is not None])
