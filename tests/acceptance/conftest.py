"""Whole films by the command line, as a stranger would make them."""

from __future__ import annotations

import subprocess
import sys
import wave
from collections.abc import Callable
from pathlib import Path

import av
import numpy as np
import pytest

Command = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def filmwright(tmp_path: Path) -> Command:
    """Run the command line in an empty folder and return what it printed."""

    def run(*words: str, timeout: float = 240) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "filmwright.cli", *words]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=timeout)

    return run


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """A small picture of a red disc on white ground."""
    y, x = np.mgrid[:240, :240]
    disc = ((x - 120) ** 2 + (y - 120) ** 2) < 80**2
    pixels = np.full((240, 240, 3), 255, np.uint8)
    pixels[disc] = (200, 30, 30)
    path = tmp_path / "shoe.png"
    _encode(path, "png", pixels[None], pix_fmt="rgb24")
    return path


@pytest.fixture
def clicks(tmp_path: Path) -> Path:
    """Six seconds of clicks at 120 beats a minute, every fourth louder."""
    samples = np.zeros(48_000 * 6)
    click = np.sin(2 * np.pi * 1000 * np.arange(2400) / 48_000) * np.exp(-np.arange(2400) / 400)
    for beat in range(12):
        samples[beat * 24_000 : beat * 24_000 + 2400] += click * (0.8 if beat % 4 == 0 else 0.4)
    path = tmp_path / "beat.wav"
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(48_000)
        file.writeframes((samples * 32_000).astype("<i2").tobytes())
    return path


@pytest.fixture
def panning(tmp_path: Path) -> Path:
    """Two seconds in which the view slides over a textured wall."""
    rng = np.random.default_rng(4)
    wall = np.kron(rng.integers(0, 255, (30, 90, 3), np.uint8), np.ones((8, 8, 1), np.uint8))
    frames = np.stack([wall[:240, 4 * i : 4 * i + 320] for i in range(48)])
    path = tmp_path / "orbit.mp4"
    _encode(path, "libx264", frames, pix_fmt="yuv420p")
    return path


def _encode(path: Path, codec: str, frames: np.ndarray, pix_fmt: str) -> None:
    with av.open(str(path), "w") as container:
        stream = container.add_stream(codec, rate=24)
        stream.height, stream.width = frames.shape[1:3]
        stream.pix_fmt = pix_fmt
        for pixels in frames:
            container.mux(stream.encode(av.VideoFrame.from_ndarray(pixels, format="rgb24")))
        container.mux(stream.encode())
