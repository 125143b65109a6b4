"""The contract every engine keeps: ours, hosted ones, local models and plugins alike."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Protocol, runtime_checkable

from filmwright.film.brief import Role
from filmwright.film.passes import Pass
from filmwright.film.take import Footage, TakeOrder


@dataclass(frozen=True, kw_only=True)
class Capabilities:
    """What an engine can do at all; a person reads it in `filmwright doctor`."""

    longest_frames: int
    makes_sound: bool
    roles: frozenset[Role]  # references it can use
    paid: bool = False
    deterministic: bool = False


@dataclass(frozen=True, kw_only=True)
class Quote:
    """What a take would cost before it is ordered."""

    cost: Decimal
    currency: str = "USD"


class Desk(Protocol):
    """Where an engine works: the only things it may touch besides the order."""

    folder: Path
    ticket: str | None  # saved when this order was begun by an earlier process

    def keep_ticket(self, ticket: str) -> None:
        """Save a vendor's job id durably. Call it before the first poll."""

    def report(self, frames_done: int) -> None:
        """Tell the studio how far we are. Raises Cancelled when nobody wants the take."""


@runtime_checkable
class Surveyor(Protocol):
    """What an engine may be besides: one that knows more of a shot than its picture."""

    def survey(
        self, order: TakeOrder, folder: Path, passes: tuple[Pass, ...], report: Callable[[int], None]
    ) -> None:
        """Write the passes of a shot into a folder, aligned to its picture frame by frame.

        `report` hears how many frames are done; what an earlier run finished is kept.
        """


class Engine(Protocol):
    """Draws takes. Adding one is a module, an entry point, and passing the contract suite."""

    name: str
    release: str

    def prepare(self) -> None:
        """Begin what takes long, in the background: called while the brief is still being read.

        Returns at once, may be called twice, never raises; what fails is told by `objection`.
        """

    def capabilities(self) -> Capabilities:
        """Return what this engine can do at all."""

    def quote(self, order: TakeOrder) -> Quote:
        """Return what drawing this order would cost. Spends nothing."""

    def objection(self, order: TakeOrder) -> str | None:
        """Say why this order is beyond the engine, before anyone pays; None: it can try."""

    def draw(self, order: TakeOrder, desk: Desk) -> Footage:
        """Draw the take, or raise an EngineError. Resume from what `desk` holds if anything.

        Raises OrderRefused, before anything is drawn, where `objection` would object.
        """
