"""What the studio tells whoever watches: plain values that a bar, a log or a program can show."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias


@dataclass(frozen=True, kw_only=True)
class Planned:
    """The script is written: so many scenes, shots and frames lie ahead."""

    scenes: int
    shots: int
    frames: int
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Drawing:
    """`done` of `total` frames of one shot are drawn."""

    shot: str
    done: int
    total: int


@dataclass(frozen=True, kw_only=True)
class Surveying:
    """The passes of `done` of `total` frames of one shot are written."""

    shot: str
    done: int
    total: int


@dataclass(frozen=True, kw_only=True)
class TakeReady:
    """A take is complete; `kept` says that an earlier run had drawn it."""

    take: str
    kept: bool
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Mastering:
    """`done` of `total` frames of the master are laid down."""

    done: int
    total: int


@dataclass(frozen=True, kw_only=True)
class Delivered:
    """The master is complete."""

    path: Path
    seconds: float
    loudness: float


News: TypeAlias = Planned | Drawing | Surveying | TakeReady | Mastering | Delivered
Told: TypeAlias = Callable[[News], None]


def unheard(_: News) -> None:
    """Tell nobody."""
