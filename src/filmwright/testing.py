"""Real stand-ins for those who test their own engines: a desk made of paper and a small order."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path

from filmwright.engines.engine import Engine
from filmwright.film.camera import Camera
from filmwright.film.script import Scene, Shot
from filmwright.film.take import TakeOrder


@dataclass
class PaperDesk:
    """A desk that writes down what it is told. `stop` is raised by the report of frame `stop_at`."""

    folder: Path
    ticket: str | None = None
    tickets: list[str] = field(default_factory=list)
    reports: list[int] = field(default_factory=list)
    stop: BaseException | None = None
    stop_at: int = -1

    def keep_ticket(self, ticket: str) -> None:
        self.tickets.append(ticket)
        self.ticket = ticket

    def report(self, frames_done: int) -> None:
        self.reports.append(frames_done)
        if self.stop is not None and frames_done >= self.stop_at >= 0:
            raise self.stop


def small_order(
    engine: Engine, words: str = "A girl in a red shirt waves in a park", frames: int = 8
) -> TakeOrder:
    """Return an order for a short shot of one scene, 24 frames a second, 160 x 90."""
    shot = Shot(
        id="SC01_SH010",
        description=words,
        start=0,
        frames=frames,
        rate=Fraction(24),
        size=(160, 90),
        camera=Camera(),
    )
    scene = Scene(id="SC01", heading="", text=words, frames=frames, shots=(shot,))
    return TakeOrder(
        scene=scene,
        shot=shot,
        look="natural",
        language="en",
        references=(),
        engine=engine.name,
        release=engine.release,
    )
