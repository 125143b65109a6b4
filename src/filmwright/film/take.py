"""Takes: what was asked of an engine (TakeOrder), what came back (Footage), and the choice (Pick)."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from functools import cached_property
from pathlib import Path
from typing import TypeAlias

from filmwright.film.brief import Reference
from filmwright.film.passes import Pass
from filmwright.film.script import Scene, Shot


@dataclass(frozen=True, kw_only=True)
class TakeOrder:
    """All that decides the picture and sound of a take; equal orders have equal keys."""

    scene: Scene
    shot: Shot
    look: str
    language: str
    references: tuple[Reference, ...]
    engine: str
    release: str  # the engine's own version: another release draws another picture
    settings: str = "{}"  # the engine's settings as canonical JSON
    seed: int = 1

    @cached_property
    def key(self) -> str:
        """sha256 over everything that changes the picture or the sound; paths do not count."""
        plain = asdict(self)
        plain["references"] = [
            {"name": r.name, "kind": r.kind, "role": r.role, "digest": r.digest} for r in self.references
        ]
        text = json.dumps(plain, sort_keys=True, default=str, ensure_ascii=False)
        return hashlib.sha256(text.encode()).hexdigest()


class StemKind(StrEnum):
    SPEECH = "speech"
    EFFECTS = "effects"  # foley and ambience
    WHOLE = "whole"  # an engine that cannot separate its sound


@dataclass(frozen=True, kw_only=True)
class Stem:
    """One sound file of a take, exactly as long as the take's picture, 48 kHz stereo."""

    kind: StemKind
    path: Path


@dataclass(frozen=True, kw_only=True)
class SpokenLine:
    """A line as it was performed; frames count from the shot's start and may reach past its ends."""

    text: str
    speaker: str | None
    start: int
    frames: int


@dataclass(frozen=True, kw_only=True)
class Footage:
    """What an engine delivered, as measured."""

    picture: Path  # H.264, closed groups of pictures, without sound
    frames: int
    rate: Fraction
    size: tuple[int, int]
    stems: tuple[Stem, ...] = ()
    lines: tuple[SpokenLine, ...] = ()
    notes: tuple[str, ...] = ()  # what was guessed, replaced by a labelled box, or left out
    cost: Decimal = Decimal(0)
    passes: tuple[Pass, ...] = ()  # what lies in `passes/` beside the picture


@dataclass(frozen=True, kw_only=True)
class Take:
    """One drawing of a shot by one engine."""

    id: str  # SC01_SH010_T003
    order: TakeOrder
    footage: Footage


@dataclass(frozen=True, kw_only=True)
class Pick:
    """The take that goes into the cut, and who chose it why."""

    take: Take
    reason: str
    by: str = "default rule"


@dataclass(frozen=True)
class Waiting:
    place: int


@dataclass(frozen=True)
class Drawing:
    frames_done: int


@dataclass(frozen=True)
class Drawn:
    footage: Footage


@dataclass(frozen=True)
class Spoiled:
    reason: str


TakeState: TypeAlias = Waiting | Drawing | Drawn | Spoiled
