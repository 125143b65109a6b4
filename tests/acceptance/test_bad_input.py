"""Bad input gets one clear sentence and exit code 2, before anything is drawn."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest

from tests.acceptance.conftest import Command

WORDS = "A girl looks at @shoe in a park"


def refused(filmwright: Command, folder: Path, *words: str) -> str:
    """Run a command that must be refused and return its one sentence."""
    done = filmwright(*words)
    assert done.returncode == 2, (done.returncode, done.stderr)
    lines = [line for line in done.stderr.splitlines() if line.strip()]
    assert len(lines) == 1, done.stderr
    assert "Traceback" not in done.stderr
    assert not list(folder.glob("**/picture.mp4")), "something was drawn"
    return lines[0]


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("--duration", "0"), "duration"),
        (("--duration", "-3"), "duration"),
        (("--duration", "1e9"), "duration"),
        (("--duration", "soon"), "duration"),
        (("--ratio", "5:0"), "ratio"),
        (("--resolution", "9000p"), "resolution"),
        (("--rate", "0"), "rate"),
        (("--look", "sepia-ish"), "look"),
        (("--engine", "stagge"), "stage"),
        (("-o", "film.avi"), ".mp4"),
    ],
)
def test_an_impossible_wish_is_named(
    filmwright: Command, tmp_path: Path, options: tuple[str, ...], says: str
) -> None:
    assert says in refused(filmwright, tmp_path, "make", "A man waves", *options)


def test_empty_words_are_refused(filmwright: Command, tmp_path: Path) -> None:
    assert "empty" in refused(filmwright, tmp_path, "make", "   ").lower()


def test_a_missing_brief_file_is_named(filmwright: Command, tmp_path: Path) -> None:
    assert "nowhere.md" in refused(filmwright, tmp_path, "make", "nowhere.md")


def test_a_misspelt_reference_is_named_with_the_right_one(
    filmwright: Command, tmp_path: Path, photo: Path
) -> None:
    said = refused(filmwright, tmp_path, "make", WORDS.replace("@shoe", "@shoo"), "--image", f"shoe={photo}")
    assert "@shoo" in said
    assert "'shoe'" in said


def test_an_unknown_role_is_named_with_those_there_are(
    filmwright: Command, tmp_path: Path, photo: Path
) -> None:
    said = refused(filmwright, tmp_path, "make", WORDS, "--image", f"shoe:hero={photo}")
    assert "hero" in said
    assert "subject" in said


def bomb(path: Path) -> None:
    """Write a PNG that claims 60,000 x 60,000 pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 6, 0, 0, 0)
    body = zlib.compress(bytes(1000))
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b""))


def silence(path: Path) -> None:
    """Write a WAV header with no samples behind it."""
    head = (
        b"RIFF" + struct.pack("<I", 36) + b"WAVEfmt " + struct.pack("<IHHIIHH", 16, 1, 1, 48000, 96000, 2, 16)
    )
    path.write_bytes(head + b"data" + struct.pack("<I", 0))


@pytest.mark.parametrize("name", ["missing.png", "a_folder", "empty.png", "noise.png", "cut.png", "bomb.png"])
def test_a_bad_picture_is_named(filmwright: Command, tmp_path: Path, photo: Path, name: str) -> None:
    path = tmp_path / name
    match name:
        case "a_folder":
            path.mkdir()
        case "empty.png":
            path.touch()
        case "noise.png":
            path.write_bytes(bytes(range(256)) * 8)
        case "cut.png":
            path.write_bytes(photo.read_bytes()[:200])
        case "bomb.png":
            bomb(path)
        case _:
            pass
    assert name in refused(filmwright, tmp_path, "make", WORDS, "--image", f"shoe={path}")


def test_a_recording_of_nothing_is_named(filmwright: Command, tmp_path: Path) -> None:
    silence(tmp_path / "nothing.wav")
    said = refused(filmwright, tmp_path, "make", "A man dances to @beat", "--audio", "beat=nothing.wav")
    assert "nothing.wav" in said


def test_a_clip_without_frames_is_named(filmwright: Command, tmp_path: Path, clicks: Path) -> None:
    said = refused(filmwright, tmp_path, "make", "A man dances as in @move", "--video", f"move={clicks}")
    assert "beat.wav" in said


def test_a_clip_cut_short_is_named(filmwright: Command, tmp_path: Path, panning: Path) -> None:
    (tmp_path / "cut.mp4").write_bytes(panning.read_bytes()[:900])
    said = refused(filmwright, tmp_path, "make", "A man dances as in @move", "--video", "move=cut.mp4")
    assert "cut.mp4" in said


def test_without_a_graphics_driver_it_says_how_to_get_one(
    filmwright: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VK_ICD_FILENAMES", str(tmp_path / "no-driver.json"))
    monkeypatch.setenv("VK_DRIVER_FILES", str(tmp_path / "no-driver.json"))
    assert "mesa-vulkan-drivers" in refused(filmwright, tmp_path, "make", "A man waves", "--duration", "1")
