"""The sheets of the lexicon as plain data: pages of YAML, and lists of lines that are read without it."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import cast

import yaml

from filmwright.media.almanac import looked_up

LEXICON = Path(str(files("filmwright.stage.reading"))) / "lexicon"
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the same safe reader, in C where it is built


@cache
def sheet(name: str) -> dict[str, object]:
    """Return a sheet of the lexicon as plain data; a folder of sheets reads as one."""
    folder = LEXICON / name
    pages = sorted(folder.glob("*.yaml")) if folder.is_dir() else [LEXICON / f"{name}.yaml"]
    return looked_up(f"lexicon-{name}", pages, lambda: _merged(pages))


def _merged(pages: list[Path]) -> dict[str, object]:
    merged: dict[str, object] = {}
    for page in pages:
        told = cast("dict[str, object]", yaml.load(page.read_text(encoding="utf-8"), _LOADER))
        if twice := merged.keys() & told.keys():
            raise ValueError(f"{page.name} tells again of {', '.join(sorted(map(str, twice)))}")
        merged |= told
    return merged


@cache
def lines(name: str) -> tuple[str, ...]:
    """Return a sheet that is a list of quoted lines, which need no YAML reader to be read fast."""
    page = LEXICON / f"{name}.yaml"
    told = page.read_text(encoding="utf-8").splitlines()
    return tuple(line[3:-1] for line in told if line.startswith('- "'))


def table(name: str, key: str | None = None) -> dict[str, object]:
    """Return a sheet, or the part of it under `key`, as a mapping."""
    return cast("dict[str, object]", sheet(name)[key] if key else sheet(name))


def row(name: str, key: str) -> dict[str, str | float]:
    """Return one row of a sheet of rows."""
    return cast("dict[str, str | float]", sheet(name)[key])


def listed(words: str) -> list[str]:
    """Return words written with commas between them, in lower case."""
    return [word.strip().lower() for word in words.split(",") if word.strip()]
