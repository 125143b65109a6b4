"""The almanac: what follows from the installed files alone, worked out once and looked up after.

Each page is plain data in the user's cache folder, with the mark of the files it was worked out
from. A page whose files have changed, or that cannot be read, is worked out anew; where nothing can
be written it is worked out every time. Deleting the folder costs a second.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from filmwright.film.errors import MachineUnfit
from filmwright.media.files import write_whole

Plain = TypeVar("Plain")


def looked_up(name: str, files: Iterable[Path], worked_out: Callable[[], Plain]) -> Plain:
    """Return what `worked_out` returns, from the almanac when no file has changed since.

    `worked_out` returns JSON's own types (lists, no tuples; keys of dicts are strings) and depends
    on nothing but the files. Files count as unchanged by name, size and time, as byte code does.
    """
    files = sorted(files)
    page = _folder() / f"{name}-{_digest(map(str, files))[:12]}.json"
    mark = _digest([sys.version, *map(_state, files)])
    with suppress(OSError, ValueError, KeyError, TypeError):
        told = json.loads(page.read_bytes())
        if told["of"] == mark:
            found: Plain = told["page"]
            return found
    made = worked_out()
    with suppress(MachineUnfit, OSError):
        write_whole(page, json.dumps({"of": mark, "page": made}, ensure_ascii=False).encode())
    return made


def _folder() -> Path:
    """Return where this user's programs keep what they can do without."""
    if told := os.environ.get("XDG_CACHE_HOME"):
        return Path(told) / "filmwright"
    with suppress(RuntimeError):  # nobody's home
        if sys.platform == "darwin":
            return Path.home() / "Library" / "Caches" / "filmwright"
        return Path.home() / ".cache" / "filmwright"
    return Path(os.devnull) / "filmwright"


def _state(file: Path) -> str:
    told = file.stat()
    return f"{told.st_size} {told.st_mtime_ns}"


def _digest(lines: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()
