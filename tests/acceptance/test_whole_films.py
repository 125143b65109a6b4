"""Words, a picture, a recording and a clip go in; a film with synchronised sound comes out."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import av
import pytest

from tests.acceptance.conftest import Command

WAVE = "A girl in a red shirt waves in a park"


def facts(film: Path) -> dict[str, object]:
    with av.open(str(film)) as container:
        picture, sound = container.streams.video[0], container.streams.audio[0]
        frames = sum(1 for _ in container.decode(picture))
        container.seek(0)
        samples = sum(frame.samples for frame in container.decode(sound))
        return {
            "frames": frames,
            "sound": samples / sound.rate,
            "codec": picture.codec_context.name,
            "profile": picture.profile,
            "pixels": picture.pix_fmt,
            "size": (picture.width, picture.height),
            "rate": picture.average_rate,
            "channels": sound.channels,
            "sample_rate": sound.rate,
        }


def test_all_four_kinds_of_reference_make_one_film(
    filmwright: Command, tmp_path: Path, photo: Path, clicks: Path, panning: Path
) -> None:
    done = filmwright(
        "make",
        "A shoe @shoe turns on the turntable, to the beat of @beat, the camera moves as in @orbit",
        *("--image", f"shoe={photo}", "--audio", f"beat={clicks}", "--video", f"orbit={panning}"),
        *("--duration", "2", "--ratio", "16:9", "--resolution", "480p", "-o", "film.mp4"),
    )
    assert done.returncode == 0, done.stderr
    film = facts(tmp_path / "film.mp4")
    assert film["frames"] == 48
    assert film["sound"] == pytest.approx(2.0, abs=1 / 24)
    assert (film["codec"], film["profile"], film["pixels"]) == ("h264", "High", "yuv420p")
    assert film["size"] == (854, 480)
    assert (film["channels"], film["sample_rate"]) == (2, 48_000)


def test_a_finished_take_is_never_drawn_again(filmwright: Command, tmp_path: Path) -> None:
    asked = ("make", WAVE, "--duration", "1", "-o", "film.mp4", "--json")
    first, second = filmwright(*asked), filmwright(*asked)
    assert first.returncode == second.returncode == 0, first.stderr + second.stderr
    ready = [json.loads(line) for line in second.stdout.splitlines() if '"takeready"' in line]
    assert ready
    assert all(take["kept"] for take in ready)


def test_the_same_brief_gives_the_same_bytes(filmwright: Command, tmp_path: Path) -> None:
    for name in ("one.mp4", "two.mp4"):
        assert filmwright("make", WAVE, "--duration", "1", "-o", name).returncode == 0
    assert (tmp_path / "one.mp4").read_bytes() == (tmp_path / "two.mp4").read_bytes()


def test_killed_while_drawing_it_goes_on_after_the_last_whole_second(
    filmwright: Command, tmp_path: Path
) -> None:
    asked = ["make", WAVE, "--duration", "3", "--project", "p.film", "-o", "film.mp4"]
    with subprocess.Popen([sys.executable, "-m", "filmwright.cli", *asked], cwd=tmp_path) as process:
        segments = tmp_path / "p.film" / "takes" / "SC01" / "SH010" / "T001" / "segments"
        for _ in range(2400):
            if any(segments.glob("*.mp4")) or process.poll() is not None:
                break
            time.sleep(0.05)
        process.kill()
    assert process.returncode == -signal.SIGKILL, "it finished before it could be killed"
    kept = {path: path.stat().st_mtime_ns for path in segments.glob("*.mp4")}
    assert kept
    again = filmwright(*asked, "--json")
    assert again.returncode == 0, again.stderr
    drawing = [json.loads(line) for line in again.stdout.splitlines() if '"drawing"' in line]
    assert drawing[0]["done"] >= 24, "the first second was drawn again"
    assert filmwright("make", WAVE, "--duration", "3", "-o", "whole.mp4").returncode == 0
    assert facts(tmp_path / "film.mp4") == facts(tmp_path / "whole.mp4")
    assert (tmp_path / "film.mp4").read_bytes() == (tmp_path / "whole.mp4").read_bytes()


def test_two_runs_on_one_project_share_their_takes(tmp_path: Path) -> None:
    asked = [sys.executable, "-m", "filmwright.cli", "make", WAVE, "--duration", "2", "--project", "p.film"]
    runs = [
        subprocess.Popen([*asked, "-o", f"{name}.mp4"], cwd=tmp_path, stderr=subprocess.PIPE, text=True)
        for name in ("one", "two")
    ]
    said = [run.communicate(timeout=240)[1] for run in runs]
    assert [run.returncode for run in runs] == [0, 0], said
    assert (tmp_path / "one.mp4").read_bytes() == (tmp_path / "two.mp4").read_bytes()
    assert len(list((tmp_path / "p.film" / "takes").glob("SC*/SH*/T*"))) == len(
        list((tmp_path / "p.film" / "takes").glob("SC*/SH*"))
    )


def test_an_interrupt_stops_cleanly_and_says_so(tmp_path: Path) -> None:
    asked = [sys.executable, "-m", "filmwright.cli", "make", WAVE, "--duration", "20", "-o", "film.mp4"]
    with subprocess.Popen(asked, cwd=tmp_path, stderr=subprocess.PIPE, text=True) as process:
        for _ in range(600):
            if (tmp_path / "film.film" / "takes").is_dir() and any(
                (tmp_path / "film.film" / "takes").iterdir()
            ):
                break
            time.sleep(0.1)
        os.kill(process.pid, signal.SIGINT)
        said = process.communicate(timeout=60)[1]
    assert process.returncode == 130
    assert "what was finished is kept" in said
    assert "Traceback" not in said
    assert not (tmp_path / "film.mp4").exists()


def test_an_edited_board_is_obeyed(filmwright: Command, tmp_path: Path) -> None:
    assert filmwright("plan", WAVE, "--duration", "2", "--project", "p.film").returncode == 0
    board = tmp_path / "p.film" / "board.yaml"
    text = board.read_text(encoding="utf-8")
    assert "red shirt" in text
    board.write_text(text.replace("red shirt", "green shirt"), encoding="utf-8")
    assert filmwright("shoot", "p.film").returncode == 0
    assert "green shirt" in board.read_text(encoding="utf-8")
    done = filmwright("cut", "p.film", "-o", "film.mp4")
    assert done.returncode == 0, done.stderr
    assert facts(tmp_path / "film.mp4")["frames"] == 48


def test_a_contact_sheet_of_a_film_is_a_png(filmwright: Command, tmp_path: Path) -> None:
    assert filmwright("make", WAVE, "--duration", "1", "-o", "film.mp4").returncode == 0
    assert filmwright("show", "film.mp4", "-o", "sheet.png").returncode == 0
    assert (tmp_path / "sheet.png").read_bytes().startswith(b"\x89PNG")
