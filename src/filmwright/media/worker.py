"""The guarded process: decodes files nobody vouches for, with little memory, little time, no writing.

Started by `guarded.py` as `python -m filmwright.media.worker JOB`, where JOB is JSON. It answers on
standard output with parts: one letter, eight bytes of length (little-endian), then that many bytes.

    J  facts as JSON         F  one block of raw samples or pixels
    R  a refusal, as text    E  the end: everything was said

Limits are set before a decoder is loaded, so a hostile file can at worst end this process.
"""

from __future__ import annotations

import contextlib
import json
import os
import resource
import sys
from collections.abc import Callable, Iterator, Mapping
from typing import Any


def _limit(memory: int, cpu_seconds: int) -> None:
    for what, most in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, cpu_seconds),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, 64),
    ):
        with contextlib.suppress(ValueError, OSError):  # some systems know fewer limits
            resource.setrlimit(what, (most, most))


def _say(letter: bytes, content: bytes | memoryview) -> None:
    for block in (letter + len(content).to_bytes(8, "little"), content):
        rest = memoryview(block)
        while rest:
            rest = rest[os.write(1, rest) :]


def main() -> None:
    """Do the one job given on the command line."""
    job = json.loads(sys.argv[1])
    _limit(job["memory"], job["cpu_seconds"])
    try:
        from filmwright.media import modelling

        jobs: Mapping[str, Callable[[Any], Iterator[Any]]] = modelling.JOBS
        if job["task"] not in jobs:
            from filmwright.media import decoding

            jobs = decoding.JOBS
        for part in jobs[job["task"]](job):
            if isinstance(part, dict):
                _say(b"J", json.dumps(part).encode())
            else:
                _say(b"F", part.data.cast("B"))
        _say(b"E", b"")
    except MemoryError:
        _say(b"R", b"needs more memory to open than any honest file")
    except Exception as error:
        known = type(error).__name__ == "Unreadable"
        _say(b"R", (str(error) if known else f"cannot be decoded ({type(error).__name__}: {error})").encode())


if __name__ == "__main__":
    main()
