"""Whatever the file, one sentence says what is wrong with which, and nothing is allocated for a claim."""

from __future__ import annotations

import os
import struct
import time
import wave
import zlib
from collections.abc import Callable
from pathlib import Path

import av
import cv2
import numpy as np
import pytest

from filmwright.film.errors import MediaRefused
from filmwright.media import guarded
from filmwright.media.reading import Wanted, clip_frames, digest, probe, read_clip, read_sound


def png(width: int, height: int, rows: bytes = b"") -> bytes:
    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def noise(kind: str) -> bytes:
    pixels = np.random.default_rng(1).integers(0, 255, (120, 160, 3), np.uint8)
    return cv2.imencode(kind, pixels)[1].tobytes()


def refusal(path: Path) -> str:
    with pytest.raises(MediaRefused) as refused:
        probe(path)
    sentence = str(refused.value)
    assert str(path) in sentence and "\n" not in sentence
    return sentence


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (png(60_000, 60_000), "claims 60000 x 60000 pixels"),
        (png(20_000, 20_000, bytes(20_001) * 2_000), "claims 20000 x 20000 pixels"),
        (png(0, 5), "claims a size of 0 x 5"),
        (noise(".png")[:5_000], "cut short or damaged"),
        (noise(".jpg")[:5_000], "cut short"),
        (b"These are only words. " * 50, "no picture, sound or film in a known format"),
        (bytes(10_000), "no picture, sound or film in a known format"),
        (b"#EXTM3U\n#EXTINF:9,\nfile:/etc/hostname\n#EXT-X-ENDLIST\n", "no picture, sound or film"),
        (b"", "is empty"),
    ],
    ids=["giant", "bomb", "flat", "cut png", "cut jpeg", "words", "zeros", "playlist", "empty"],
)
def test_content_that_is_no_media_is_refused_whatever_its_name(
    tmp_path: Path, content: bytes, says: str
) -> None:
    path = tmp_path / "reference.mp4"
    path.write_bytes(content)
    assert says in refusal(path)


def test_a_missing_file_a_folder_and_a_pipe_are_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.mp4")
    assert "there is no file" in refusal(tmp_path / "shoo.png")
    assert "is a folder" in refusal(tmp_path)
    assert "no ordinary file" in refusal(tmp_path / "pipe.mp4")
    for name in ("a\0b.png", "x" * 5_000):
        with pytest.raises(MediaRefused, match="cannot be reached"):
            probe(tmp_path / name)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "private.png"
    path.write_bytes(noise(".png"))
    path.chmod(0)
    assert "may not be read" in refusal(path)


def test_a_clip_cut_short_is_refused(tmp_path: Path, clip_at: Callable[..., Path]) -> None:
    index_behind = clip_at("behind.mp4").read_bytes()
    (tmp_path / "a.mp4").write_bytes(index_behind[: len(index_behind) * 2 // 3])
    assert "cut short" in refusal(tmp_path / "a.mp4")
    index_in_front = clip_at("front.mp4", movflags="+faststart").read_bytes()
    (tmp_path / "b.mp4").write_bytes(index_in_front[:-600])
    assert "cut short" in refusal(tmp_path / "b.mp4")


def test_a_clip_without_frames_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "nothing.mp4"
    with av.open(str(path), "w") as container:
        stream = container.add_stream("mpeg4", rate=24)
        stream.width, stream.height, stream.pix_fmt = 64, 64, "yuv420p"
        container.start_encoding()
    assert "no frames" in refusal(path)


def test_a_clip_of_too_many_pixels_is_refused(clip_at: Callable[..., Path]) -> None:
    assert "claims 4608 x 2592 pixels" in refusal(clip_at(size=(4608, 2592), frames=1))


def test_a_recording_of_no_length_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "silence.wav"
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(44_100)
    assert "lasts 0 s" in refusal(path)
    with pytest.raises(MediaRefused, match="lasts 0 s"):
        read_sound(path)


def test_each_reader_refuses_the_wrong_kind(tmp_path: Path, clip_at: Callable[..., Path]) -> None:
    picture = tmp_path / "still.png"
    picture.write_bytes(noise(".png"))
    with pytest.raises(MediaRefused, match="holds no sound"):
        read_sound(picture)
    with pytest.raises(MediaRefused, match="holds no moving picture"):
        read_clip(picture, Wanted())
    with pytest.raises(MediaRefused, match="no frames at or after frame 99"):
        read_clip(clip_at(), Wanted(start=99))
    with pytest.raises(MediaRefused, match="cannot be read"):
        digest(tmp_path / "gone.png")


def test_a_decoder_that_hangs_dies_or_swells_is_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "still.png"
    path.write_bytes(noise(".png"))
    with (
        pytest.raises(MediaRefused, match="kept the decoder busy"),
        guarded.decoding("probe", path, patience=0.0) as answer,
    ):
        answer.facts()
    with (
        pytest.raises(MediaRefused, match="broke the decoder"),
        guarded.decoding("probe", path, cpu_seconds=0) as answer,
    ):
        time.sleep(0)
        answer.facts()
    monkeypatch.setattr(guarded, "MEMORY", 60_000_000)
    with pytest.raises(MediaRefused, match=r"broke the decoder|more memory|cannot be decoded"):
        probe(path)


def test_the_guarded_process_ends_with_its_block(clip_at: Callable[..., Path]) -> None:
    with clip_frames(clip_at(frames=60)) as clip:
        next(clip.frames)
    children = Path(f"/proc/self/task/{os.getpid()}/children")
    if children.exists():
        assert children.read_text().split() == []
