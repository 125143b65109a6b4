"""Shooting: from an order to a take, drawn only if the ledger has none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from filmwright.engines.engine import Engine
from filmwright.film.errors import OrderRefused
from filmwright.film.take import Take, TakeOrder
from filmwright.studio.ledger import Ledger
from filmwright.studio.project import Project


class StudioDesk:
    """The desk the studio gives an engine: a folder in the project and a line to the ledger."""

    def __init__(self, folder: Path, order: TakeOrder, ledger: Ledger, told: Callable[[int], None]) -> None:
        self.folder = folder
        self.ticket = ledger.ticket(order.key)
        self._order = order
        self._ledger = ledger
        self._told = told

    def keep_ticket(self, ticket: str) -> None:
        self._ledger.keep_ticket(self._order.key, ticket)
        self.ticket = ticket

    def report(self, frames_done: int) -> None:
        self._told(frames_done)


def shoot(
    order: TakeOrder, engine: Engine, project: Project, ledger: Ledger, told: Callable[[int], None]
) -> Take:
    """Return the take for this order, drawing it only if the ledger has none.

    Two runs that want the same take do not both draw it: the second waits and gets the first's.
    Raises OrderRefused before anything is drawn; EngineError when drawing fails.
    """
    with project.locked(order.key):
        if kept := ledger.take_for(order):
            told(order.shot.frames)
            return kept
        if objection := engine.objection(order):
            raise OrderRefused(f"{order.shot.id}: {objection}")
        with project.locked(f"folders-{order.shot.id}"):
            take_id, folder = project.take_folder(order)
        take = Take(
            id=take_id, order=order, footage=engine.draw(order, StudioDesk(folder, order, ledger, told))
        )
        ledger.record(take)
        return take
