"""The almanac remembers what follows from files, and notices when they change."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from filmwright.media.almanac import looked_up


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "filmwright"


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    written = tmp_path / "sheet.yaml"
    written.write_text("chair, stool")
    return written


def words(sheet: Path, read: list[str]) -> list[str]:
    """Look the words of a sheet up, and note in `read` when they were worked out."""

    def worked_out() -> list[str]:
        read.append(sheet.read_text())
        return sheet.read_text().split(", ")

    return looked_up("words", [sheet], worked_out)


def test_a_page_is_worked_out_once(cache: Path, sheet: Path) -> None:
    read: list[str] = []
    assert words(sheet, read) == words(sheet, read) == ["chair", "stool"]
    assert len(read) == 1


def test_a_changed_file_is_read_again(cache: Path, sheet: Path) -> None:
    read: list[str] = []
    words(sheet, read)
    sheet.write_text("chair, bench")
    os.utime(sheet, ns=(1, 1))
    assert words(sheet, read) == ["chair", "bench"]


def test_a_broken_page_is_worked_out_anew(cache: Path, sheet: Path) -> None:
    read: list[str] = []
    words(sheet, read)
    for broken in (b"", b"[]", b'{"of": "another"}', b"\xff"):
        next(cache.iterdir()).write_bytes(broken)
        assert words(sheet, read) == ["chair", "stool"]
    assert len(read) == 5


def test_where_nothing_can_be_kept_it_is_worked_out(
    tmp_path: Path, sheet: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a-file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "a-file"))
    read: list[str] = []
    assert words(sheet, read) == ["chair", "stool"]
    assert read
