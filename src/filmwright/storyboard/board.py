"""The board: a script as a file that a person likes to edit, obeyed to the frame when read again.

Shots hold their lines and titles, timed from the shot's own start, so that a shot made longer or
shorter carries them along. Seconds are written with three decimals, which name a frame exactly at
every rate up to 120.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

from pydantic import BeforeValidator, Field, ValidationError

from filmwright.film.errors import BoardRefused, BriefRefused
from filmwright.film.script import Script
from filmwright.storyboard.board_text import board_text
from filmwright.storyboard.board_values import script_of
from filmwright.storyboard.brief_file import Border, first_fault
from filmwright.storyboard.plain_yaml import YamlBroken, read_yaml

SCHEMA = "1"
LONGEST_BOARD = 20_000_000
LONGEST_WORLD = 20_000_000
"""Bytes of a board, and of a world beside it."""


class FormatCard(Border):
    ratio: str = "16:9"
    resolution: str = "480p"
    rate: str = "24"


class LineCard(Border):
    text: str = ""
    at: str | None = None
    speaker: str | None = None
    recording: str | None = None


class TitleCard(Border):
    text: Annotated[str, Field(min_length=1)]
    at: str = "0"
    seconds: str
    style: str = "title"


class CameraCard(Border):
    size: str | None = None
    angle: str | None = None
    side: str | None = None
    move: str | None = None
    lens: str | None = None
    speed: str | None = None
    subject: str | None = None
    reference: str | None = None
    words: str | None = None  # instead of all others: camera words as in a brief


def _as_camera(value: object) -> object:
    return {"words": value} if isinstance(value, str) and value else value or {}


def _as_list(value: object) -> object:
    return [] if value == "" else value


class ShotCard(Border):
    id: str | None = None
    seconds: str
    description: str = ""
    camera: Annotated[CameraCard, BeforeValidator(_as_camera)] = CameraCard()
    dissolve: str | None = None
    lines: Annotated[tuple[LineCard, ...], BeforeValidator(_as_list)] = ()
    titles: Annotated[tuple[TitleCard, ...], BeforeValidator(_as_list)] = ()


class SceneCard(Border):
    id: str | None = None
    heading: str = ""
    text: str = ""
    references: Annotated[tuple[str, ...], BeforeValidator(_as_list)] = ()
    world: str | None = None
    lines: Annotated[tuple[LineCard, ...], BeforeValidator(_as_list)] = ()  # spoken whenever they fit
    shots: Annotated[tuple[ShotCard, ...], Field(min_length=1)]


class BoardCard(Border):
    """A board as it lies in its file: text only, read into exact values by `board_values`."""

    schema_: Annotated[str, Field(alias="schema")]
    title: str
    format: FormatCard = FormatCard()
    look: str = "natural"
    language: str = "en"
    music: str | None = None
    accents: Annotated[tuple[str, ...], BeforeValidator(_as_list)] = ()
    notes: Annotated[tuple[str, ...], BeforeValidator(_as_list)] = ()
    scenes: Annotated[tuple[SceneCard, ...], Field(min_length=1)]


def write_board(script: Script, path: Path) -> None:
    """Write a script as a board, and worlds that a person wrote beside it. The file appears whole."""
    for scene in script.scenes:
        if scene.world is not None:
            world = path.parent / "worlds" / f"{scene.id}.json"
            world.parent.mkdir(parents=True, exist_ok=True)
            _write_whole(world, scene.world)
    path.parent.mkdir(parents=True, exist_ok=True)
    _write_whole(path, board_text(script, SCHEMA))


def read_board(path: Path) -> Script:
    """Return the script a board holds. Reading what `write_board` wrote gives the same script.

    The length of each scene follows from its shots. Raises BoardRefused naming the scene, shot
    and field at fault.
    """
    plain = _plain(path)
    schema = plain.get("schema")
    if schema != SCHEMA:
        raise BoardRefused(
            f"{path.name} has schema {str(schema)[:20]!r} but {SCHEMA!r} is read here; plan the film again"
        )
    try:
        card = BoardCard.model_validate(plain)
    except ValidationError as wrong:
        raise BoardRefused(f"{path.name}: {_where(wrong, plain)}{first_fault(wrong, BoardCard)}") from wrong
    worlds = [_world(path, scene.world, scene.id or f"scene {n}") for n, scene in enumerate(card.scenes, 1)]
    try:
        return script_of(card, worlds)
    except (BriefRefused, BoardRefused) as refused:
        raise BoardRefused(f"{path.name}: {refused}") from refused


def _plain(path: Path) -> dict[str, object]:
    try:
        if path.stat().st_size > LONGEST_BOARD:
            raise BoardRefused(f"{path.name} is larger than {LONGEST_BOARD // 10**6} MB; plan the film again")
        text = path.read_bytes().decode("utf-8-sig")
        plain = read_yaml(text)
    except UnicodeDecodeError as broken:
        raise BoardRefused(f"{path.name} is not UTF-8 text; save it as UTF-8") from broken
    except (OSError, ValueError) as broken:
        raise BoardRefused(
            f"the board {str(path)[:200]!r} cannot be read ({broken}); plan the film first"
        ) from broken
    except YamlBroken as broken:
        raise BoardRefused(
            f"{path.name}, line {broken.line}: this is not YAML: {broken}; correct that line"
        ) from broken
    if not isinstance(plain, dict):
        raise BoardRefused(f"{path.name} is not a board; plan the film again")
    return plain


def _where(wrong: ValidationError, plain: dict[str, object]) -> str:
    """Return `SC01, SC01_SH020: ` for a fault inside a shot; `scene 1` where an id is missing."""
    faults = wrong.errors(include_url=False)
    place = next((one for one in faults if one["type"] == "extra_forbidden"), faults[0])["loc"]
    names: list[str] = []
    here: object = plain
    for before, part in zip(("", *place), place, strict=False):
        if isinstance(here, dict):
            here = here.get(part)
        elif isinstance(here, list) and isinstance(part, int) and part < len(here):
            here = here[part]
            ident = here.get("id") if isinstance(here, dict) else None
            names.append(str(ident)[:40] if ident else f"{str(before).removesuffix('s')} {part + 1}")
    return f"{', '.join(names)}: " if names else ""


def _world(board: Path, name: str | None, scene: str) -> str | None:
    """Return the world a scene's `world:` names, as JSON text that was seen to parse."""
    if not name:
        return None
    try:
        path = board.parent / name
        if path.stat().st_size > LONGEST_WORLD:
            raise BoardRefused(f"{scene}: the world {name[:80]} is larger than {LONGEST_WORLD // 10**6} MB")
        text = path.read_bytes().decode("utf-8")
        json.loads(text)
    except (OSError, ValueError, RecursionError) as broken:
        raise BoardRefused(
            f"{scene}: the world {name[:80]!r} cannot be read as JSON ({str(broken)[:120]}); "
            "correct it or take the line out"
        ) from broken
    return text


def _write_whole(path: Path, text: str) -> None:
    part = path.with_name(f".{path.name}.part")
    part.write_bytes(text.encode())
    part.replace(path)
