"""Files that appear under their name only when they are whole."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filmwright.film.errors import MachineUnfit

PART = ".part"
"""Ending of a file that is still being written; whatever has it after a crash is rubbish."""

_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_SPARE = 32_000_000


@contextmanager
def finished(target: Path) -> Iterator[Path]:
    """Lend a name to write under; on a clean exit the file is made durable and takes its own name.

    After an error nothing is left behind and an older file under the name is untouched.
    Raises MachineUnfit when the disk is full or may not be written.
    """
    part = target.with_name(target.name + PART)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        yield part
        _settle(part)
        os.replace(part, target)
        _settle(target.parent)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise _unfit(error, target) from error
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def write_whole(target: Path, content: bytes) -> None:
    """Write a file so that it appears only when it is whole and durable. Raises MachineUnfit."""
    with finished(target) as part:
        part.write_bytes(content)


def address(path: Path) -> str:
    """Return a file's name as FFmpeg takes it: a colon in a bare name would begin an address."""
    return f"file:{path}"


def require_room(folder: Path, needed: int) -> None:
    """Raise MachineUnfit unless the disk that holds `folder` has `needed` bytes and some to spare."""
    place = folder
    while not place.exists():
        place = place.parent
    free = shutil.disk_usage(place).free
    if free < needed + _SPARE:
        raise MachineUnfit(
            f"the disk that holds {folder} has {free / 1e6:.0f} MB free but about "
            f"{(needed + _SPARE) / 1e6:.0f} MB are needed; make room or choose another folder"
        )


def _settle(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _unfit(error: OSError, target: Path) -> Exception:
    if error.errno in _NO_ROOM:
        return MachineUnfit(f"the disk is full: {target} could not be written; make room and run again")
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.EISDIR}:
        return MachineUnfit(f"{target} may not be written ({error.strerror}); choose another folder")
    return error
