"""Contact sheets show what they say; stems come back as they were."""

from __future__ import annotations

import wave
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from filmwright.film.errors import MediaRefused, ProjectBroken
from filmwright.media.encoders import missing_encoders
from filmwright.media.reading import read_picture
from filmwright.media.sheet import contact_sheet, timecode, write_png
from filmwright.media.wav import read_stem, write_stem


def test_a_sheet_shows_evenly_spaced_frames_with_the_first_and_the_last(
    tmp_path: Path, clip_at: Callable[..., Path]
) -> None:
    sheet = contact_sheet(clip_at(frames=61), columns=3, frames=5, width=700)
    gap = 4
    cell = (700 - gap * 4) // 3
    high = round(cell * 96 / 160)
    assert sheet.shape == (2 * (high + gap) + gap, 3 * (cell + gap) + gap, 3)
    for place, frame in enumerate((0, 15, 30, 45, 60)):
        top, left = gap + place // 3 * (high + gap), gap + place % 3 * (cell + gap)
        assert sheet[top + 10 : top + 60, left + 10 : left + cell - 10].mean() == pytest.approx(
            2 * frame, abs=3
        )
    assert sheet[-high:, -cell:].max() <= 20, "the sixth place stays empty"
    write_png(sheet, tmp_path / "sheet.png")
    np.testing.assert_array_equal(read_picture(tmp_path / "sheet.png")[..., :3], sheet)


def test_a_picture_has_no_sheet(tmp_path: Path) -> None:
    write_png(np.zeros((20, 20, 4), np.uint8), tmp_path / "still.png")
    with pytest.raises(MediaRefused, match="is image, not a film"):
        contact_sheet(tmp_path / "still.png")


def test_timecodes_count_minutes_seconds_frames() -> None:
    assert timecode(24 * 67 + 13, Fraction(24)) == "01:07:13"


def test_a_stem_comes_back_whole_and_in_parts(tmp_path: Path) -> None:
    samples = np.random.default_rng(1).normal(0, 0.3, (5_000, 2)).astype(np.float32)
    write_stem(samples, tmp_path / "speech.wav")
    np.testing.assert_array_equal(read_stem(tmp_path / "speech.wav"), samples)
    np.testing.assert_array_equal(read_stem(tmp_path / "speech.wav", 4_000, 600), samples[4_000:4_600])
    assert len(read_stem(tmp_path / "speech.wav", 4_900, 600)) == 100
    assert len(read_stem(tmp_path / "speech.wav", 9_000, 600)) == 0


@pytest.mark.parametrize(("rate", "width"), [(48_000, 2), (48_000, 3), (44_100, 2)])
def test_stems_of_other_forms_are_understood(tmp_path: Path, rate: int, width: int) -> None:
    wanted = np.array([[0.5, -0.5]] * rate)
    whole = np.round(wanted * 2 ** (8 * width - 1)).astype("<i4").view(np.uint8).reshape(-1, 4)[:, :width]
    with wave.open(str(tmp_path / "stem.wav"), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(width)
        file.setframerate(rate)
        file.writeframes(whole.tobytes())
    samples = read_stem(tmp_path / "stem.wav", 1_000, 40_000)
    assert samples.shape == (40_000, 2) and samples.dtype == np.float32
    np.testing.assert_allclose(samples, wanted[:40_000], atol=0.001)


def test_a_stem_that_is_gone_or_no_sound_is_named(tmp_path: Path) -> None:
    with pytest.raises(ProjectBroken, match=r"none\.wav cannot be read"):
        read_stem(tmp_path / "none.wav")
    (tmp_path / "words.wav").write_text("words" * 100)
    with pytest.raises(MediaRefused, match=r"words\.wav is no picture, sound"):
        read_stem(tmp_path / "words.wav")
    with pytest.raises(ValueError, match="a stem is stereo"):
        write_stem(np.zeros(10, np.float32), tmp_path / "flat.wav")


def test_this_machine_has_the_encoders() -> None:
    assert missing_encoders() == []
