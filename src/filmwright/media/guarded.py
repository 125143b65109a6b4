"""Starts the guarded process for one file and takes its answers, believing nothing it says unchecked."""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import select
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from filmwright.film.errors import MediaRefused
from filmwright.media.facts import MOST_BYTES

MEMORY = 2_000_000_000
"""Bytes of address space the guarded process may have."""

PATIENCE = 30.0
"""Seconds without a word from the guarded process after which it is ended."""

_MOST_FACTS = 65_536


class Answer:
    """What the guarded process says about one file, part by part."""

    def __init__(self, process: subprocess.Popen[bytes], path: Path, patience: float) -> None:
        self._process = process
        self._path = path
        self._patience = patience
        assert process.stdout is not None
        self._pipe = process.stdout.fileno()
        self._waiting = select.poll()  # select() itself fails in a process with very many files
        self._waiting.register(self._pipe, select.POLLIN)

    def facts(self) -> dict[str, Any]:
        """Return the facts that come next."""
        letter, content = self._part(_MOST_FACTS)
        if letter != b"J":
            raise self._broke()
        found = json.loads(content)
        if not isinstance(found, dict):
            raise self._broke()
        return found

    def blocks(self, most: int) -> Iterator[bytearray]:
        """Yield raw blocks of at most `most` bytes each until the end."""
        while True:
            letter, content = self._part(most)
            if letter == b"E":
                return
            if letter != b"F":
                raise self._broke()
            yield content

    def _part(self, most: int) -> tuple[bytes, bytearray]:
        head = self._read(9)
        letter, length = bytes(head[:1]), int.from_bytes(head[1:], "little")
        if length > max(most, _MOST_FACTS):
            raise self._broke()
        content = self._read(length)
        if letter == b"R":
            text = content.decode(errors="replace")
            raise MediaRefused(f"{self._path} {text}; give another file or export it again")
        return letter, content

    def _read(self, length: int) -> bytearray:
        content = bytearray(length)
        view, filled = memoryview(content), 0
        while filled < length:
            if not self._waiting.poll(self._patience * 1000):
                self._process.kill()
                raise MediaRefused(
                    f"{self._path} kept the decoder busy for {self._patience:.0f} s without a result; "
                    "it is damaged or made to do harm: give another file"
                )
            got = os.readv(self._pipe, [view[filled:]])
            if got == 0:
                raise self._broke()
            filled += got
        return content

    def _broke(self) -> MediaRefused:
        self._process.kill()
        self._process.wait()
        return MediaRefused(
            f"{self._path} broke the decoder or needed more time and memory than allowed; "
            "it is damaged or made to do harm: give another file"
        )


@contextmanager
def decoding(
    task: str, path: Path, *, cpu_seconds: int = 120, patience: float = PATIENCE, **asked: object
) -> Iterator[Answer]:
    """Lend the answer of a guarded process to `task` on `path`; the process ends with the block.

    Raises MediaRefused, in one sentence, for whatever is wrong with the file.
    """
    whole = _checked(path)
    job = {"task": task, "path": str(whole), "memory": MEMORY, "cpu_seconds": cpu_seconds, **asked}
    lean = {"MALLOC_ARENA_MAX": "2", "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
    process = subprocess.Popen(
        [
            sys.executable,
            "-P",
            "-m",
            "filmwright.media.worker",
            json.dumps(job),
        ],  # -P: import nothing from here
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, **lean},
    )
    assert process.stdout is not None
    if hasattr(fcntl, "F_SETPIPE_SZ"):  # a large pipe is faster; users may have used up their share
        with contextlib.suppress(OSError):
            fcntl.fcntl(process.stdout, fcntl.F_SETPIPE_SZ, 1 << 20)
    try:
        yield Answer(process, path, patience)
    finally:
        process.stdout.close()
        process.kill()
        process.wait()


def _checked(path: Path) -> Path:
    """Return the absolute path of a file that exists, is a file and can be read."""
    try:
        size = path.stat().st_size
    except FileNotFoundError as error:
        raise MediaRefused(f"there is no file {path}; correct the name or the folder") from error
    except (OSError, ValueError) as error:  # a name too long, a NUL in it, a folder that may not be entered
        raise MediaRefused(f"{str(path)!r} cannot be reached ({error}); correct the name") from error
    if path.is_dir():
        raise MediaRefused(f"{path} is a folder; name a file in it")
    if not path.is_file():
        raise MediaRefused(f"{path} is no ordinary file; copy its content to one")
    if not os.access(path, os.R_OK):
        raise MediaRefused(f"{path} may not be read; change its permissions")
    if size == 0:
        raise MediaRefused(f"{path} is empty; give another file or export it again")
    if size > MOST_BYTES:
        raise MediaRefused(
            f"{path} has {size / 1e9:.1f} GB and at most {MOST_BYTES / 1e9:.0f} GB are accepted; shorten it"
        )
    return path.resolve()
