"""Files from outside become values, whatever their name says they are."""

from __future__ import annotations

import hashlib
import struct
import wave
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmwright.film.brief import Kind
from filmwright.media import headers
from filmwright.media.reading import Wanted, digest, probe, read_clip, read_picture, read_sound


def test_a_picture_is_known_by_its_content(tmp_path: Path) -> None:
    path = tmp_path / "really-a-picture.mp4"
    path.write_bytes(cv2.imencode(".png", np.zeros((30, 50, 3), np.uint8))[1].tobytes())
    facts = probe(path)
    assert (facts.kind, facts.size, facts.frames, facts.has_sound) == (Kind.IMAGE, (50, 30), 1, False)


def test_a_clip_is_measured(clip_at: Callable[..., Path]) -> None:
    clip = clip_at(frames=37, rate=Fraction(30000, 1001), sound_seconds=1.0)
    facts = probe(clip.rename(clip.with_name("clip.png")))
    assert (facts.kind, facts.size, facts.frames) == (Kind.VIDEO, (160, 96), 37)
    assert (facts.rate, facts.has_sound) == (Fraction(30000, 1001), True)
    assert facts.seconds == pytest.approx(37 * 1001 / 30000)


def test_a_recording_is_measured_and_read_at_the_house_rate(tmp_path: Path) -> None:
    path = tmp_path / "voice.bin"
    tone = (0.5 * np.sin(2 * np.pi * 440 * np.arange(22_050) / 22_050) * 32_767).astype("<i2")
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(22_050)
        file.writeframes(tone.tobytes())
    facts = probe(path)
    assert (facts.kind, facts.has_sound) == (Kind.AUDIO, True)
    assert facts.seconds == pytest.approx(1.0, abs=0.01)
    samples = read_sound(path)
    assert samples.dtype == np.float32 and abs(len(samples) - 48_000) < 64
    expected = 0.5 * np.sin(2 * np.pi * 440 * np.arange(20_000, 28_000) / 48_000)
    np.testing.assert_allclose(samples[20_000:28_000, 0], expected, atol=0.01)
    np.testing.assert_array_equal(samples[:, 0], samples[:, 1])
    assert len(read_sound(path, 0.25)) == 12_000


def test_a_see_through_picture_keeps_its_alpha_and_colour_when_shrunk(tmp_path: Path) -> None:
    pixels = np.zeros((64, 64, 4), np.uint8)
    pixels[:, 32:] = (20, 60, 240, 255)  # BGRA; what is not seen is black
    (tmp_path / "logo.png").write_bytes(cv2.imencode(".png", pixels)[1].tobytes())
    small = read_picture(tmp_path / "logo.png", longest=9)
    assert small.shape == (9, 9, 4)
    assert small[4, 0, 3] == 0 and small[4, 8, 3] == 255
    edge = small[4, 4]
    assert 60 < edge[3] < 200
    np.testing.assert_allclose(edge[:3], (240, 60, 20), atol=6)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_every_exif_orientation_is_undone(tmp_path: Path, orientation: int) -> None:
    upright = np.zeros((32, 48, 3), np.uint8)
    upright[:16, :24] = 255  # white in the upper left quarter only
    stored = {
        1: upright,
        2: upright[:, ::-1],
        3: upright[::-1, ::-1],
        4: upright[::-1],
        5: upright.transpose(1, 0, 2),
        6: np.rot90(upright),
        7: upright[::-1, ::-1].transpose(1, 0, 2),
        8: np.rot90(upright, -1),
    }[orientation]
    jpeg = cv2.imencode(".jpg", np.ascontiguousarray(stored))[1].tobytes()
    tiff = b"MM\0*" + struct.pack(">IHHHIHHI", 8, 1, 0x0112, 3, 1, orientation, 0, 0)
    exif = b"Exif\0\0" + tiff
    path = tmp_path / "photo.jpg"
    path.write_bytes(jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + jpeg[2:])
    picture = read_picture(path)
    assert picture.shape == (32, 48, 4)
    np.testing.assert_allclose(picture[..., :3], upright, atol=12)
    if orientation in (1, 6):
        assert probe(path).size == (48, 32)


def test_frames_come_at_the_rate_and_size_asked_for(clip_at: Callable[..., Path]) -> None:
    path = clip_at(frames=50, rate=Fraction(25))
    same = read_clip(path, Wanted())
    assert same.shape == (50, 96, 160, 3)
    np.testing.assert_allclose(same.mean((1, 2, 3)), 2.0 * np.arange(50), atol=2.5)
    slower = read_clip(path, Wanted(rate=Fraction(10), longest=80))
    assert slower.shape == (20, 48, 80, 3)
    middles = (np.arange(20) + 0.5) * 2.5
    np.testing.assert_allclose(slower.mean((1, 2, 3)), 2.0 * np.floor(middles), atol=2.5)
    part = read_clip(path, Wanted(start=10, most_frames=5, size=(64, 64)))
    assert part.shape == (5, 64, 64, 3)
    np.testing.assert_allclose(part.mean((1, 2, 3)), 20.0 + 2.0 * np.arange(5), atol=2.5)


def test_identity_is_content(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"film")
    assert digest(tmp_path / "a") == hashlib.sha256(b"film").hexdigest()


@given(
    st.binary(max_size=64),
    st.sampled_from([b"", b"\xff\xd8", b"\x89PNG\r\n\x1a\n", b"RIFF\0\0\0\0WEBP", b"BM", b"GIF8"]),
)
def test_no_header_however_broken_upsets_the_reader_of_headers(rest: bytes, magic: bytes) -> None:
    head = magic + rest
    size = headers.claimed_size(head)
    assert size is None or len(size) == 2
    assert 1 <= headers.orientation(head) <= 8
    headers.ends(head, head)
