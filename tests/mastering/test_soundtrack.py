"""Stems of consecutive takes make one sound without gaps, clicks or doubled samples."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from filmwright.film.camera import Camera
from filmwright.film.cut import Clip, Cut, Music
from filmwright.film.errors import ProjectBroken
from filmwright.film.script import Scene, Shot
from filmwright.film.take import Footage, Pick, SpokenLine, Stem, StemKind, Take, TakeOrder
from filmwright.film.time import samples_before
from filmwright.mastering.soundtrack import laid, soundtrack
from filmwright.media.reading import digest
from filmwright.media.wav import write_stem

NTSC = Fraction(30000, 1001)


def stereo(samples: np.ndarray) -> np.ndarray:
    return np.repeat(samples[:, None], 2, 1).astype(np.float32)


@dataclass(frozen=True, kw_only=True)
class Booth:
    """Makes picks whose takes have only sound."""

    folder: Path
    rate: Fraction = Fraction(24)
    scene: Scene | None = None  # that all of them belong to; None: each is a scene of its own

    def pick(
        self,
        name: str,
        sound: np.ndarray,
        frames: int = 24,
        *,
        start: int = 0,
        kind: StemKind = StemKind.EFFECTS,
    ) -> Pick:
        shot = Shot(
            id=name,
            description="",
            start=start,
            frames=frames,
            rate=self.rate,
            size=(32, 32),
            camera=Camera(),
        )
        scene = self.scene or Scene(id=name, heading="", text=name, frames=frames, shots=(shot,))
        assert len(sound) == samples_before(frames, self.rate), "a stem is as long as its picture"
        write_stem(sound, self.folder / f"{name}.wav")
        footage = Footage(
            picture=self.folder / "none.mp4",
            frames=frames,
            rate=self.rate,
            size=(32, 32),
            stems=(Stem(kind=kind, path=self.folder / f"{name}.wav"),),
        )
        order = TakeOrder(
            scene=scene, shot=shot, look="", language="en", references=(), engine="paper", release="1"
        )
        return Pick(take=Take(id=f"{name}_T001", order=order, footage=footage), reason="")


def cut_of(rate: Fraction, *clips: Clip, **rest: Any) -> Cut:
    return Cut(title="", rate=rate, size=(32, 32), clips=clips, **rest)


@pytest.mark.parametrize("rate", [Fraction(24), NTSC])
def test_shots_of_one_scene_sound_as_if_there_were_no_cut(tmp_path: Path, rate: Fraction) -> None:
    frames = [31, 17, 40, 23, 29]
    total = samples_before(sum(frames), rate)
    rain = stereo(np.random.default_rng(1).normal(0, 0.1, total))
    scene = Scene(id="SC01", heading="", text="rain", frames=sum(frames), shots=())
    booth = Booth(folder=tmp_path, rate=rate, scene=scene)
    clips, start, held = [], 0, []
    for number, length in enumerate(frames):
        first, end = samples_before(start, rate), samples_before(start + length, rate)
        own = rain[first : first + samples_before(length, rate)]
        held += [end - 1] if first + len(own) < end else []  # a sample longer here than by itself
        clips.append(
            Clip(pick=booth.pick(f"SH{number}", own, length, start=start), source_start=0, frames=length)
        )
        start += length
    track = laid(cut_of(rate, *clips), speech=False).samples
    assert bool(held) == (rate == NTSC)
    for at in held:
        np.testing.assert_array_equal(track[at], track[at - 1])
        rain[at] = track[at]
    np.testing.assert_array_equal(track, rain)


def test_a_step_within_a_scene_is_bridged_without_a_click(tmp_path: Path) -> None:
    rate = Fraction(24)
    scene = Scene(id="SC01", heading="", text="hum", frames=48, shots=())
    low, high = stereo(np.full(48_000, -0.3)), stereo(np.full(48_000, 0.4))
    booth = Booth(folder=tmp_path, scene=scene)
    clips = [
        Clip(pick=booth.pick(f"S{n}", sound, start=24 * n), source_start=0, frames=24)
        for n, sound in enumerate((low, high))
    ]
    track = laid(cut_of(rate, *clips), speech=False).samples
    assert np.abs(np.diff(track[:, 0])).max() < 0.01
    np.testing.assert_allclose(track[48_000 + 480 :], 0.4)


def test_a_cut_to_another_scene_is_a_crossfade_of_equal_power_from_the_handles(tmp_path: Path) -> None:
    rate = Fraction(24)
    noise = np.random.default_rng(2).normal(0, 0.2, (2, 96_000))
    one = Booth(folder=tmp_path).pick("SC01", stereo(noise[0]), 48)
    two = Booth(folder=tmp_path).pick("SC02", stereo(noise[1]), 48)
    track = laid(
        cut_of(rate, Clip(pick=one, source_start=0, frames=24), Clip(pick=two, source_start=12, frames=24)),
        speech=False,
    ).samples
    assert len(track) == 96_000
    np.testing.assert_array_equal(track[: 48_000 - 240, 0], noise[0, : 48_000 - 240].astype(np.float32))
    np.testing.assert_array_equal(track[48_240:, 0], noise[1, 24_240:72_000].astype(np.float32))
    power = np.sqrt(np.mean(track[47_760:48_240] ** 2))
    assert power == pytest.approx(0.2, rel=0.15)


def test_without_handles_sounds_fade_inside_their_clips(tmp_path: Path) -> None:
    rate = Fraction(24)
    one = Booth(folder=tmp_path).pick("SC01", stereo(np.full(48_000, 0.5)))
    two = Booth(folder=tmp_path).pick("SC02", stereo(np.full(48_000, -0.5)))
    track = laid(
        cut_of(rate, Clip(pick=one, source_start=0, frames=24), Clip(pick=two, source_start=0, frames=24)),
        speech=False,
    ).samples
    assert np.abs(np.diff(track[:, 0])).max() < 0.01
    assert track[47_700, 0] == 0.5 and track[48_300, 0] == -0.5


def test_sounds_dissolve_with_their_pictures(tmp_path: Path) -> None:
    rate = Fraction(24)
    noise = np.random.default_rng(3).normal(0, 0.2, (2, 48_000))
    one = Booth(folder=tmp_path).pick("SC01", stereo(noise[0]))
    two = Booth(folder=tmp_path).pick("SC02", stereo(noise[1]))
    track = laid(
        cut_of(
            rate,
            Clip(pick=one, source_start=0, frames=24),
            Clip(pick=two, source_start=0, frames=24, dissolve=12),
        ),
        speech=False,
    ).samples
    assert len(track) == 72_000
    for at in range(0, 72_000, 4_000):
        assert np.sqrt(np.mean(track[at : at + 4_000] ** 2)) == pytest.approx(0.2, rel=0.1)


def test_speech_is_kept_apart_also_when_an_engine_could_not(tmp_path: Path) -> None:
    rate = Fraction(24)
    said = (SpokenLine(text="Hi.", speaker=None, start=0, frames=24),)
    tone, booth = stereo(np.full(48_000, 0.25)), Booth(folder=tmp_path)
    picks = [
        booth.pick("A", tone, kind=StemKind.SPEECH),
        booth.pick("B", tone, kind=StemKind.WHOLE),
        booth.pick("C", tone, kind=StemKind.WHOLE),
    ]
    with_words = replace(picks[1].take.footage, lines=said)
    picks[1] = replace(picks[1], take=replace(picks[1].take, footage=with_words))
    cut = cut_of(rate, *(Clip(pick=pick, source_start=0, frames=24) for pick in picks))
    speech, effects = laid(cut, speech=True).samples, laid(cut, speech=False).samples
    middles = [24_000, 72_000, 120_000]
    assert [float(speech[at, 0]) for at in middles] == [0.25, 0.25, 0.0]
    assert [float(effects[at, 0]) for at in middles] == [0.0, 0.0, 0.25]


def test_other_music_than_the_cut_was_made_with_is_refused(tmp_path: Path) -> None:
    pick = Booth(folder=tmp_path).pick("A", stereo(np.zeros(48_000)))
    (tmp_path / "beat.wav").write_bytes((tmp_path / "A.wav").read_bytes())
    cut = cut_of(
        Fraction(24),
        Clip(pick=pick, source_start=0, frames=24),
        music=Music(path=tmp_path / "beat.wav", digest="0" * 64),
    )
    with pytest.raises(ProjectBroken, match=r"beat\.wav is not the music"):
        soundtrack(cut)


def test_a_lost_stem_is_named(tmp_path: Path) -> None:
    pick = Booth(folder=tmp_path).pick("A", stereo(np.zeros(48_000)))
    (tmp_path / "A.wav").unlink()
    with pytest.raises(ProjectBroken, match=r"A\.wav cannot be read"):
        laid(cut_of(Fraction(24), Clip(pick=pick, source_start=0, frames=24)), speech=False)


def test_music_shorter_than_the_film_goes_on_to_its_end(tmp_path: Path) -> None:
    booth = Booth(folder=tmp_path)
    pick = booth.pick("A", stereo(np.zeros(48_000 * 6)), 24 * 6)
    moments = np.arange(48_000 * 2)
    clicks = np.where(moments % 24_000 < 600, np.sin(moments * 0.3), 0.0) * 0.5
    write_stem(stereo(clicks), tmp_path / "beat.wav")
    music = Music(path=tmp_path / "beat.wav", digest=digest(tmp_path / "beat.wav"))
    mix = soundtrack(cut_of(Fraction(24), Clip(pick=pick, source_start=0, frames=144), music=music))
    assert len(mix.sound.samples) == 48_000 * 6
    seconds = np.abs(mix.sound.samples[: 48_000 * 5, 0]).reshape(5, 48_000).max(1)
    assert seconds.min() > 0.05
