"""What is asked: words, references, format, policy and budget."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from pathlib import Path

from filmwright.film.format import Format


class Kind(StrEnum):
    """What a reference is made of."""

    IMAGE = "image"
    AUDIO = "audio"
    VIDEO = "video"
    MODEL = "model"  # a thing in three dimensions
    MOTION = "motion"  # what a body did, without the body


class Role(StrEnum):
    """What a reference may do in the film."""

    SUBJECT = "subject"
    BACKGROUND = "background"
    FIRST_FRAME = "first_frame"
    LAST_FRAME = "last_frame"
    STYLE = "style"
    LOGO = "logo"
    SCREEN = "screen"
    CHARACTER = "character"
    MUSIC = "music"
    SPEECH = "speech"
    NARRATION = "narration"
    VOICE = "voice"
    EFFECT = "effect"
    RHYTHM = "rhythm"
    CAMERA = "camera"
    MOTION = "motion"
    PACING = "pacing"
    FOOTAGE = "footage"
    EXTEND = "extend"


ROLES: dict[Kind, tuple[Role, ...]] = {
    Kind.IMAGE: (
        Role.SUBJECT,
        Role.BACKGROUND,
        Role.FIRST_FRAME,
        Role.LAST_FRAME,
        Role.STYLE,
        Role.LOGO,
        Role.SCREEN,
        Role.CHARACTER,
    ),
    Kind.AUDIO: (Role.MUSIC, Role.SPEECH, Role.NARRATION, Role.VOICE, Role.EFFECT, Role.RHYTHM),
    Kind.VIDEO: (Role.CAMERA, Role.MOTION, Role.PACING, Role.FOOTAGE, Role.BACKGROUND, Role.EXTEND),
    Kind.MODEL: (Role.SUBJECT,),
    Kind.MOTION: (Role.MOTION,),
}

LIMITS: dict[Kind, int] = {Kind.IMAGE: 30, Kind.VIDEO: 10, Kind.AUDIO: 10, Kind.MODEL: 10, Kind.MOTION: 10}

LOOKS = (
    "natural",
    "clay",
    "animated",
    "ink",
    "black_and_white",
    "watercolour",
    "oil",
    "van_gogh",
    "ukiyo_e",
    "pixel",
    "cyberpunk",
    "surreal",
    "blueprint",
    "pencil",
    "charcoal",
    "chalk",
    "impressionism",
    "comic",
    "manga",
    "pop_art",
    "pointillism",
    "cubism",
    "stained_glass",
    "mosaic",
    "embroidery",
    "bricks",
    "paper_cut",
    "low_poly",
    "claymation",
    "noir",
    "old_film",
    "vhs",
    "polaroid",
    "infrared",
    "xray",
    "neon",
    "vaporwave",
    "steampunk",
)
"""Every look a brief may ask for; an engine says which of them it can draw."""

LANGUAGES = ("en", "zh")

SHORTEST, LONGEST = 1, 3600
"""Seconds a film may last."""


@dataclass(frozen=True, kw_only=True)
class Reference:
    """A picture, recording, clip, model or motion named in the text."""

    name: str
    kind: Kind
    path: Path
    digest: str  # sha256 of the file's bytes: the reference's identity
    role: Role
    why: str = ""  # how the role was found: "given", "the words 'to the beat of @beat'", "it is music"


@dataclass(frozen=True, kw_only=True)
class Policy:
    """What the client allows: who may appear and how the film is labelled."""

    synthetic_label: bool = True
    real_people: str = "with_consent"  # or "never"
    files: str = "anywhere"  # or "beside_brief": links followed, no reference lies outside the brief's folder


@dataclass(frozen=True, kw_only=True)
class Budget:
    """The most that may be spent; the stage costs nothing."""

    limit: Decimal = Decimal(0)
    currency: str = "USD"
    draws_per_shot: int = 1


@dataclass(frozen=True, kw_only=True)
class Brief:
    """What a person asks for. `frames` None: as long as the script needs."""

    title: str
    text: str  # references written as @name
    format: Format = field(default_factory=Format)
    frames: int | None = None
    look: str = "natural"
    language: str = "en"
    references: tuple[Reference, ...] = ()
    policy: Policy = field(default_factory=Policy)
    budget: Budget = field(default_factory=Budget)
    seed: int = 1
    first_line: int = 1  # line of the brief's file on which `text` begins, for messages
