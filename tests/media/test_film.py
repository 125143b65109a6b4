"""Takes are written in durable segments, joined, spliced and muxed without losing a frame or a bit."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import time
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from filmwright.film.errors import MachineUnfit, MediaRefused
from filmwright.film.format import RATIOS, Format
from filmwright.film.time import Span, samples_before
from filmwright.media.encoding import PictureForm
from filmwright.media.files import finished, require_room, write_whole
from filmwright.media.footage import is_ours
from filmwright.media.muxing import mux
from filmwright.media.packets import coded_groups
from filmwright.media.planes import Planes, lay, patch_of
from filmwright.media.reading import read_sound
from filmwright.media.segments import SegmentWriter, frames_kept, join, segments_kept
from filmwright.media.splicing import Painting, Stretch, splice

FORM = PictureForm(size=(96, 64), rate=Fraction(12))


def level(frame: int, take: int = 0) -> int:
    """The grey of a frame of a take: neighbours differ by more than coding does."""
    return 30 + (frame * 7 + take * 61) % 190


def picture(frame: int, form: PictureForm = FORM, take: int = 0) -> np.ndarray:
    width, height = form.size
    return np.full((height, width, 3), level(frame, take), np.uint8)


def take_at(path: Path, frames: int, form: PictureForm = FORM, take: int = 0) -> Path:
    with SegmentWriter(path.parent / f"{path.stem}.segments", form) as writer:
        for frame in range(frames):
            writer.push(picture(frame, form, take))
    join(writer.finish(), path, form)
    return path


def levels(path: Path) -> list[float]:
    with av.open(str(path)) as film:
        return [float(f.to_ndarray(format="rgb24").mean()) for f in film.decode(video=0)]


def test_segments_hold_whole_groups_and_join_to_all_frames(tmp_path: Path) -> None:
    path = take_at(tmp_path / "take.mp4", 29)
    kept = segments_kept(tmp_path / "take.segments")
    assert [p.name for p in kept] == ["000000_12.mp4", "000012_12.mp4", "000024_5.mp4"]
    np.testing.assert_allclose(levels(path), [level(k) for k in range(29)], atol=2.0)
    with av.open(str(path)) as film:
        stream = film.streams.video[0]
        keys = [k for k, packet in enumerate(p for p in film.demux(stream) if p.size) if packet.is_keyframe]
        context = stream.codec_context
        assert (context.name, context.profile, context.pix_fmt) == ("h264", "High", "yuv420p")
        assert (context.colorspace, context.color_primaries, context.color_trc, context.color_range) == (
            1,
        ) * 4
        assert (stream.start_time, stream.duration * stream.time_base) == (0, Fraction(29, 12))
    assert keys == [0, 12, 24], "decoding order keeps groups apart"


def test_a_take_that_was_killed_goes_on_and_has_the_same_bytes(tmp_path: Path) -> None:
    whole = take_at(tmp_path / "whole.mp4", 30).read_bytes()
    folder = tmp_path / "killed.segments"
    script = (
        "import sys, time; from pathlib import Path; sys.path.insert(0, sys.argv[2]); import test_film as t\n"
        "w = t.SegmentWriter(Path(sys.argv[1]), t.FORM)\n"
        "for k in range(20): w.push(t.picture(k))\n"
        "time.sleep(60)\n"
    )
    process = subprocess.Popen([sys.executable, "-c", script, str(folder), str(Path(__file__).parent)])
    while frames_kept(folder) < 12:
        time.sleep(0.02)
    process.send_signal(signal.SIGKILL)
    process.wait()
    (folder / "000012_12.mp4.part").write_bytes(b"half a group")
    with SegmentWriter(folder, FORM) as writer:
        assert writer.first == 12
        for frame in range(12, 30):
            writer.push(picture(frame))
    assert not list(folder.glob("*.part"))
    join(writer.finish(), tmp_path / "killed.mp4", FORM)
    assert (tmp_path / "killed.mp4").read_bytes() == whole


def test_a_failed_drawing_keeps_only_whole_groups(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt), SegmentWriter(tmp_path, FORM) as writer:
        for frame in range(20):
            writer.push(picture(frame))
        raise KeyboardInterrupt
    assert frames_kept(tmp_path) in (0, 12)
    assert not list(tmp_path.glob("*.part"))


def test_frames_of_another_shape_and_odd_sizes_are_refused(tmp_path: Path) -> None:
    with (
        pytest.raises(ValueError, match="frame 0 is 10x10, not 96x64"),
        SegmentWriter(tmp_path, FORM) as writer,
    ):
        writer.push(np.zeros((10, 10, 3), np.uint8))
    with pytest.raises(MediaRefused, match="both sides must be even"):
        SegmentWriter(tmp_path, PictureForm(size=(95, 64), rate=Fraction(12)))


def test_colours_survive_as_bt709(tmp_path: Path) -> None:
    colours = [(200, 30, 30), (30, 180, 40), (40, 60, 220), (250, 250, 250), (12, 12, 12), (230, 180, 140)]
    form = PictureForm(size=(len(colours) * 32, 32), rate=Fraction(24))
    bars = np.repeat(np.repeat(np.array([colours], np.uint8), 32, 0), 32, 1)
    with SegmentWriter(tmp_path / "s", form) as writer:
        for _ in range(3):
            writer.push(np.dstack([bars, np.full(bars.shape[:2], 255, np.uint8)]))
    with av.open(str(writer.finish()[0])) as film:
        frame = next(film.decode(video=0))
        y, u, v = (
            np.frombuffer(p, np.uint8).reshape(-1, p.line_size)[p.height // 2, : p.width].astype(float)
            for p in frame.planes
        )
    for place, colour in enumerate(colours):
        luma = (y[place * 32 + 16] - 16) / 219
        red = (v[place * 16 + 8] - 128) / 224 * 2 * (1 - 0.2126)  # ITU-R BT.709-6, item 3
        blue = (u[place * 16 + 8] - 128) / 224 * 2 * (1 - 0.0722)
        found = np.array([luma + red, 0.0, luma + blue])
        found[1] = (luma - 0.2126 * found[0] - 0.0722 * found[2]) / 0.7152
        np.testing.assert_allclose(found * 255, colour, atol=5)


@pytest.mark.parametrize("ratio", RATIOS)
def test_every_shape_of_film_can_be_encoded_and_joined(tmp_path: Path, ratio: str) -> None:
    form = PictureForm(size=Format(ratio=ratio, resolution="480p").size, rate=Fraction(30000, 1001))
    path = take_at(tmp_path / "take.mp4", 3, form)
    np.testing.assert_allclose(levels(path), [level(k) for k in range(3)], atol=2.0)
    assert is_ours(path, form)
    assert not is_ours(path, PictureForm(size=form.size, rate=Fraction(30)))


def test_untouched_groups_are_copied_bit_for_bit(tmp_path: Path) -> None:
    one, two = take_at(tmp_path / "one.mp4", 48), take_at(tmp_path / "two.mp4", 36, take=1)
    target = tmp_path / "film.mp4"
    stretches = [
        Stretch(path=one, start=5, frames=43),
        Stretch(path=two, start=0, frames=36, dissolve=6),
        Stretch(path=one, start=12, frames=12),
    ]
    made = splice(stretches, target, FORM)
    assert (made.frames, made.copied) == (43 + 30 + 12, 24 + 24 + 12)
    film = list(coded_groups(target, FORM))
    source_one, source_two = list(coded_groups(one, FORM)), list(coded_groups(two, FORM))
    assert film[1:3] == source_one[1:3] and film[-1] == source_one[1]
    assert source_two[1] in film and source_two[2] in film
    expected: list[float] = [level(k) for k in range(5, 42)]
    expected += [level(42 + k) + (level(k, 1) - level(42 + k)) * (k + 1) / 7 for k in range(6)]
    expected += [level(k, 1) for k in range(6, 36)] + [level(k) for k in range(12, 24)]
    np.testing.assert_allclose(levels(target), expected, atol=2.5)


def test_painted_groups_alone_are_encoded_again(tmp_path: Path) -> None:
    take = take_at(tmp_path / "take.mp4", 48)
    white = patch_of(np.full((10, 20, 4), 255, np.uint8), 31, 21)
    painting = Painting(paint=lambda frame, planes: lay(white, planes), spans=(Span(start=14, frames=3),))
    made = splice([Stretch(path=take, start=0, frames=48)], tmp_path / "film.mp4", FORM, painting)
    assert (made.frames, made.copied) == (48, 36)
    with av.open(str(tmp_path / "film.mp4")) as film:
        shown = [f.to_ndarray(format="rgb24") for f in film.decode(video=0)]
    for frame, pixels in enumerate(shown):
        inside, outside = pixels[24:29, 34:48].mean(), pixels[:16].mean()
        assert inside == pytest.approx(255 if 14 <= frame < 17 else level(frame), abs=3)
        assert outside == pytest.approx(level(frame), abs=2)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_any_splice_shows_exactly_the_frames_it_names(tmp_path: Path, data: st.DataObject) -> None:
    takes = [tmp_path / "one.mp4", tmp_path / "two.mp4"]
    lengths = [40, 31]
    for number, (path, length) in enumerate(zip(takes, lengths, strict=True)):
        if not path.exists():
            take_at(path, length, take=number)
    stretches, expected = [], []
    for _ in range(data.draw(st.integers(1, 4))):
        which = data.draw(st.integers(0, 1))
        start = data.draw(st.integers(0, lengths[which] - 1))
        frames = data.draw(st.integers(1, lengths[which] - start))
        stretches.append(Stretch(path=takes[which], start=start, frames=frames))
        expected += [level(start + k, which) for k in range(frames)]
    made = splice(stretches, tmp_path / "film.mp4", FORM)
    assert made.frames == len(expected)
    np.testing.assert_allclose(levels(tmp_path / "film.mp4"), expected, atol=2.5)


@pytest.mark.parametrize("rate", [Fraction(24), Fraction(24000, 1001), Fraction(60), Fraction(1)])
def test_sound_lasts_as_long_as_the_picture_and_lies_where_it_was(tmp_path: Path, rate: Fraction) -> None:
    form = PictureForm(size=(32, 32), rate=rate)
    frames = 3 if rate == 1 else 67
    take = take_at(tmp_path / "take.mp4", frames, form)
    samples = samples_before(frames, rate)
    sound = np.zeros((samples, 2), np.float32)
    clap = samples // 2
    sound[clap : clap + 400] = 0.8
    blocks = [sound[at : at + 7001] for at in range(0, samples, 7001)]
    assert mux(take, iter(blocks), tmp_path / "film.mp4", form, title="Clap") == frames
    with av.open(str(tmp_path / "film.mp4")) as film:
        picture_, voice = film.streams.video[0], film.streams.audio[0]
        assert picture_.duration * picture_.time_base == frames / rate
        assert abs(voice.duration * voice.time_base - frames / rate) <= Fraction(1, 1000)
        assert (picture_.start_time, voice.start_time) == (0, 0)
    heard = read_sound(tmp_path / "film.mp4")
    assert abs(len(heard) - samples) < 1024, "at most one packet of padding"
    rises = int(np.argmax(np.abs(heard[:, 0]) > 0.4))
    assert abs(rises - clap) <= 48, "a clap is heard within a millisecond of where it was"


def test_sound_of_another_length_is_an_error_and_leaves_nothing(tmp_path: Path) -> None:
    take = take_at(tmp_path / "take.mp4", 12)
    with pytest.raises(ValueError, match="47999 samples and the picture lasts 48000"):
        mux(take, [np.zeros((47_999, 2), np.float32)], tmp_path / "film.mp4", FORM)
    assert not list(tmp_path.glob("film*"))


def test_a_full_disk_is_told_in_one_sentence_and_leaves_nothing(tmp_path: Path) -> None:
    script = (
        "import sys, signal, resource; from pathlib import Path; sys.path.insert(0, sys.argv[2])\n"
        "import numpy as np, test_film as t\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN); \n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (900, 900))\n"
        "noise = np.random.default_rng(1).integers(0, 255, (64, 96, 3), np.uint8)\n"
        "try:\n"
        "    with t.SegmentWriter(Path(sys.argv[1]), t.FORM) as w:\n"
        "        for k in range(30): w.push(noise)\n"
        "except t.MachineUnfit as full: print(full)\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path), str(Path(__file__).parent)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.startswith("the disk is full: ") and "make room" in told.stdout
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_fills_up_late_is_told_alike(tmp_path: Path) -> None:
    form = PictureForm(size=(320, 240), rate=Fraction(12))
    take_at(tmp_path / "a: take.mp4", 48, form)  # a colon is no address
    script = (
        "import sys, signal, resource; from pathlib import Path; sys.path.insert(0, sys.argv[2])\n"
        "import numpy as np, test_film as t\n"
        "at = Path(sys.argv[1]); form = t.PictureForm(size=(320, 240), rate=t.Fraction(12))\n"
        "take = at / 'a: take.mp4'; noise = np.random.default_rng(1).normal(0, 0.1, (192_000, 2))\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (3000, 3000))\n"
        "for work in (\n"
        "    lambda: t.join(t.segments_kept(at / 'a: take.segments'), at / 'j.mp4', form),\n"
        "    lambda: t.splice([t.Stretch(path=take, start=3, frames=40)], at / 's.mp4', form),\n"
        "    lambda: t.mux(take, [noise.astype('f4')], at / 'm.mp4', form),\n"
        "):\n"
        "    try: work()\n"
        "    except t.MachineUnfit as full: print(full)\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path), str(Path(__file__).parent)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.count("the disk is full: ") == 3, told.stdout
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a: take.mp4", "a: take.segments"]


def test_an_older_file_survives_a_failed_writing(tmp_path: Path) -> None:
    write_whole(tmp_path / "film.mp4", b"old")
    with pytest.raises(MachineUnfit, match="disk is full"), finished(tmp_path / "film.mp4") as part:
        part.write_bytes(b"new, but")
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    assert (tmp_path / "film.mp4").read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["film.mp4"]


def test_room_is_looked_for_before_work(tmp_path: Path) -> None:
    require_room(tmp_path / "not" / "yet", 1)
    with pytest.raises(MachineUnfit, match=r"MB free but about .* MB are needed"):
        require_room(tmp_path, 10**18)
    with pytest.raises(MachineUnfit, match="MB are needed"):
        SegmentWriter(tmp_path, PictureForm(size=(4000, 2000), rate=Fraction(24)), frames=10**12)


@given(
    st.integers(-30, 100),
    st.integers(-30, 70),
    st.integers(1, 40),
    st.integers(1, 40),
    st.floats(0, 1),
)
@settings(max_examples=60, deadline=None)
def test_a_patch_changes_nothing_but_its_rectangle(x: int, y: int, w: int, h: int, strength: float) -> None:
    planes = Planes(np.full((64, 96), 90, np.uint8), *(np.full((32, 48), 140, np.uint8) for _ in "uv"))
    lay(patch_of(np.full((h, w, 4), 255, np.uint8), x, y), planes, strength)
    inside = np.zeros((64, 96), bool)
    inside[max(0, y) : max(0, y + h), max(0, x) : max(0, x + w)] = True
    assert np.all(planes.y[~inside] == 90)
    assert np.all(np.abs(planes.y[inside].astype(float) - (90 + (235 - 90) * strength)) <= 1)
    near = inside.reshape(32, 2, 48, 2).any((1, 3))
    assert np.all(planes.u[~near] == 140)


SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 9)), max_size=8)


@given(SPANS, st.integers(0, 60), st.integers(1, 9))
def test_painting_touches_a_span_if_any_of_its_frames_is_painted(
    spans: list[tuple[int, int]], start: int, frames: int
) -> None:
    painting = Painting(spans=tuple(Span(start=at, frames=length) for at, length in spans))
    painted = {frame for at, length in spans for frame in range(at, at + length)}
    expected = any(frame in painted for frame in range(start, start + frames))
    assert painting.touches(Span(start=start, frames=frames)) == expected
