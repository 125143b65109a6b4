"""A project folder, laid out so that a person can read it.

one-on-one.film/
  brief.md               what was asked
  board.yaml             scenes and shots; edit it and later commands obey
  references/            the files the brief named, by content
  takes/SC01/SH010/T001/ order.json, picture.mp4, stems, passes/ where asked for
  cut.otio               the edit, for any editor
  masters/               delivered files
  ledger.db              orders, takes, picks, spending
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from filmwright.film.errors import Refused
from filmwright.film.take import TakeOrder
from filmwright.media.files import write_whole


class Project:
    """One film's folder. Every file in it appears under its name only when it is complete."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.resolve()
        self.board = self.folder / "board.yaml"
        self.cut = self.folder / "cut.otio"
        self.brief = self.folder / "brief.json"
        self.masters = self.folder / "masters"
        self.ledger = self.folder / "ledger.db"
        self._locks = self.folder / ".locks"

    def open(self) -> Project:
        """Make the folder if it is new. Raises Refused when a file stands in the way."""
        try:
            for folder in (self.masters, self.folder / "takes", self._locks):
                folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise Refused(
                f"the project folder {self.folder} cannot be made ({error.strerror}); "
                "name another with --project"
            ) from error
        return self

    def shot_folder(self, shot: str) -> Path:
        """Return where the takes of `SC01_SH010` live: takes/SC01/SH010."""
        scene, name = shot.split("_", 1)
        return self.folder / "takes" / scene / name

    def take_folder(self, order: TakeOrder) -> tuple[str, Path]:
        """Return id and folder for an order's take: the one begun earlier, or the next free number.

        Call it with the order's lock held.
        """
        shots = self.shot_folder(order.shot.id)
        shots.mkdir(parents=True, exist_ok=True)
        taken = sorted(folder for folder in shots.glob("T[0-9]*") if folder.is_dir())
        for folder in taken:
            if self._key_of(folder) == order.key:
                return f"{order.shot.id}_{folder.name}", folder
        number = max((int(folder.name[1:]) for folder in taken if folder.name[1:].isdigit()), default=0) + 1
        folder = shots / f"T{number:03d}"
        folder.mkdir()
        write_whole(folder / "order.json", json.dumps({"key": order.key, "engine": order.engine}).encode())
        return f"{order.shot.id}_{folder.name}", folder

    @staticmethod
    def _key_of(folder: Path) -> str | None:
        try:
            key: str = json.loads((folder / "order.json").read_text(encoding="utf-8"))["key"]
        except (OSError, ValueError, KeyError):
            return None
        return key

    @contextmanager
    def locked(self, name: str, *, patience: float = -1) -> Iterator[None]:
        """Hold this project's lock of a name; another run waits. Freed by the system if we die."""
        lock = FileLock(self._locks / f"{name}.lock", timeout=patience)
        try:
            with lock:
                yield
        except Timeout:
            raise Refused(f"another run holds {name!r} of {self.folder}; wait for it or stop it") from None


def file_name(title: str) -> str:
    """Return a title as a file name: letters and digits of any script, joined by dashes."""
    kept = "".join(c if c.isalnum() else "-" for c in title.lower())
    return "-".join(part for part in kept.split("-") if part)[:60] or "film"
