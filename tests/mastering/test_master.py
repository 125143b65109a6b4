"""A master is what the cut says, to the frame and to the sample."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest

from filmwright.film.cut import Caption, Clip
from filmwright.film.errors import BoardRefused, ProjectBroken
from filmwright.film.script import Title, TitleStyle
from filmwright.film.time import samples_before
from filmwright.mastering.master import master


def hum(frames: int, rate: Fraction, pitch: float = 220.0, level: float = 0.2) -> np.ndarray:
    moments = np.arange(samples_before(frames, rate)) / 48_000
    return np.repeat(level * np.sin(2 * np.pi * pitch * moments)[:, None], 2, 1).astype(np.float32)


def frames_in_file(path: Path) -> list[np.ndarray]:
    with av.open(str(path)) as film:
        return [frame.to_ndarray(format="rgb24") for frame in film.decode(video=0)]


@pytest.mark.parametrize(
    ("size", "rate"),
    [((320, 180), Fraction(24)), ((278, 208), Fraction(30000, 1001)), ((120, 214), Fraction(60))],
)
def test_picture_and_sound_last_exactly_as_long(
    cutting_room: Any, tmp_path: Path, size: tuple[int, int], rate: Fraction
) -> None:
    room = cutting_room(size, rate)
    first = room.pick("SC01_SH010", 50, sound=hum(50, rate))
    second = room.pick("SC02_SH010", 40, sound=hum(40, rate, 330))
    cut = room.cut(
        Clip(pick=first, source_start=3, frames=45), Clip(pick=second, source_start=0, frames=40, dissolve=8)
    )
    made = master(cut, tmp_path / "film.mp4")
    assert made.frames == cut.frames == 77
    with av.open(str(made.path)) as film:
        picture, sound = film.streams.video[0], film.streams.audio[0]
        assert sum(1 for _ in film.decode(picture)) == 77
        assert picture.duration * picture.time_base == 77 / rate
        assert abs(sound.duration * sound.time_base - 77 / rate) < Fraction(1, 1000)
        assert (sound.codec_context.sample_rate, sound.codec_context.channels) == (48_000, 2)
        assert film.metadata["title"] == "Test film"
    assert sorted(p.name for p in tmp_path.glob("*.mp4*")) == ["film.mp4"], "nothing else is left behind"


def test_the_film_is_loud_as_promised(cutting_room: Any, tmp_path: Path) -> None:
    room = cutting_room()
    pick = room.pick("SC01_SH010", 72, sound=hum(72, Fraction(24)))
    made = master(room.cut(Clip(pick=pick, source_start=0, frames=72)), tmp_path / "film.mp4")
    assert made.loudness == pytest.approx(-16.0, abs=0.5)
    assert made.true_peak < -1.0


def test_a_title_is_on_its_frames_and_nowhere_else(cutting_room: Any, tmp_path: Path) -> None:
    room = cutting_room()
    pick = room.pick("SC01_SH010", 96, colour=lambda frame: (40, 60, 90))
    clip = Clip(pick=pick, source_start=0, frames=96)
    title = Title(text="Dusk", start=30, frames=30)
    plain = frames_in_file(master(room.cut(clip), tmp_path / "plain.mp4").path)
    titled = frames_in_file(master(room.cut(clip, titles=(title,)), tmp_path / "titled.mp4").path)
    brightest = [int(frame.max()) for frame in titled]
    assert max(brightest[:30] + brightest[60:]) < 110
    assert min(brightest[42:48]) > 220
    for frame in (*range(24), *range(72, 96)):
        np.testing.assert_array_equal(plain[frame], titled[frame], "untouched groups are copied")


def test_a_dissolve_goes_evenly_from_one_clip_to_the_next(cutting_room: Any, tmp_path: Path) -> None:
    room = cutting_room()
    dark = room.pick("SC01_SH010", 48, colour=lambda frame: (30, 30, 30))
    light = room.pick("SC02_SH010", 48, colour=lambda frame: (210, 210, 210))
    cut = room.cut(
        Clip(pick=dark, source_start=0, frames=48), Clip(pick=light, source_start=0, frames=48, dissolve=12)
    )
    seen = [float(frame.mean()) for frame in frames_in_file(master(cut, tmp_path / "film.mp4").path)]
    assert len(seen) == 84
    expected = [30.0] * 36 + [30 + 180 * (step + 1) / 13 for step in range(12)] + [210.0] * 36
    np.testing.assert_allclose(seen, expected, atol=3.0)


def test_captions_come_beside_the_film_and_on_it(cutting_room: Any, tmp_path: Path) -> None:
    room = cutting_room()
    pick = room.pick("SC01_SH010", 48, colour=lambda frame: (40, 60, 90))
    caption = Caption(text="雨下得很大", start=10, frames=30, speaker="Mei")
    cut = room.cut(Clip(pick=pick, source_start=0, frames=48), captions=(caption,))
    made = master(cut, tmp_path / "burned.mp4")
    assert [path.name for path in made.captions] == ["burned.srt", "burned.vtt"]
    assert "00:00:00,417 --> 00:00:01,667\n雨下得很大" in made.captions[0].read_text()
    assert "<v Mei>雨下得很大" in made.captions[1].read_text()
    assert frames_in_file(made.path)[25].max() > 200
    clean = master(cut, tmp_path / "clean.mp4", burn_captions=False)
    assert frames_in_file(clean.path)[25].max() < 110


def test_the_same_cut_gives_the_same_bytes(cutting_room: Any, tmp_path: Path) -> None:
    room = cutting_room()
    pick = room.pick("SC01_SH010", 40, sound=hum(40, Fraction(24)))
    card = Title(text="Nimbus $129", start=5, frames=20, style=TitleStyle.CARD)
    cut = room.cut(Clip(pick=pick, source_start=2, frames=30), titles=(card,))
    one = master(cut, tmp_path / "one.mp4").path.read_bytes()
    assert one == master(cut, tmp_path / "two.mp4").path.read_bytes()


def test_a_foreign_take_is_fitted_to_the_film(cutting_room: Any, tmp_path: Path) -> None:
    room = cutting_room((320, 180), Fraction(24))
    own = room.pick("SC01_SH010", 30, colour=lambda frame: (200, 40, 40))
    foreign = tmp_path / "foreign.mp4"
    with av.open(str(foreign), "w") as container:
        stream = container.add_stream("mpeg4", rate=30)
        stream.width, stream.height, stream.pix_fmt = 400, 300, "yuv420p"
        for number in range(45):
            pixels = np.full((300, 400, 3), 40, np.uint8)
            pixels[..., 1] = 5 * number
            container.mux(stream.encode(av.VideoFrame.from_ndarray(pixels, "rgb24")))
        container.mux(stream.encode(None))
    footage = replace(own.take.footage, picture=foreign, frames=36)
    other = replace(own, take=replace(own.take, id="SC02_SH010_T001", footage=footage))
    cut = room.cut(Clip(pick=own, source_start=0, frames=30), Clip(pick=other, source_start=6, frames=24))
    seen = frames_in_file(master(cut, tmp_path / "film.mp4").path)
    assert len(seen) == 54
    assert seen[0].shape == (180, 320, 3)
    greens = [float(frame[..., 1].mean()) for frame in seen[30:]]
    assert greens[0] == pytest.approx(5 * 8, abs=8), "frame 6 at 24 a second is frame 7.5 at 30"
    assert greens[-1] == pytest.approx(5 * 36, abs=10)


def test_a_take_that_lost_its_frames_is_named(cutting_room: Any, tmp_path: Path) -> None:
    room = cutting_room()
    pick = room.pick("SC01_SH010", 30)
    cut = room.cut(Clip(pick=pick, source_start=10, frames=40))
    with pytest.raises(ProjectBroken, match=r"picture\.mp4 does not hold frame 30"):
        master(cut, tmp_path / "film.mp4")
    assert not list(tmp_path.glob("*film*"))


def test_an_empty_cut_is_refused(cutting_room: Any, tmp_path: Path) -> None:
    with pytest.raises(BoardRefused, match="no clips"):
        master(cutting_room().cut(), tmp_path / "film.mp4")
