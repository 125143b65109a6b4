"""What the guarded process does with one file: probe it, or decode its picture, sound, frames or model.

Runs only inside `worker.py`, under limits. Each job yields facts (dicts) and raw blocks (arrays).
"""

from __future__ import annotations

import contextlib
import io
import math
from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Any, TypeAlias

import av
import numpy as np
from numpy.typing import NDArray

from filmwright.media import facts, headers, modelling
from filmwright.media.facts import Unreadable
from filmwright.media.meshes import FINEST_SKIN

Job: TypeAlias = dict[str, Any]
Part: TypeAlias = dict[str, Any] | NDArray[Any]

_CONTAINERS = (
    "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mpegts,mpeg,flv,gif,ogg,wav,w64,mp3,flac,aac,aiff,caf,"
    "png_pipe,jpeg_pipe,webp_pipe,bmp_pipe,tiff_pipe"
)
"""Formats that are one file. Playlists are left out on purpose: they open further files."""

_STILLS = {
    b"\x89PNG\r\n\x1a\n": "png_pipe",
    b"\xff\xd8\xff": "jpeg_pipe",
    b"BM": "bmp_pipe",
    b"II*\0": "tiff_pipe",
    b"MM\0*": "tiff_pipe",
}
_STILL_BRANDS = {b"avif", b"heic", b"heix", b"mif1"}


def probe(job: Job) -> Iterator[Part]:
    """Yield what the file holds, after decoding a first frame or block of it."""
    with open(job["path"], "rb") as file:
        modelled = modelling.is_modelling(file.read(4096))
    if modelled:
        yield modelling.probed(job["path"])
        return
    with _opened(job["path"]) as (container, head):
        video, audio = _streams(container)
        if video is None and audio is None:
            raise Unreadable("cannot be used: there are no frames and no sound in it")
        still = _is_still(container, head)
        if video is None:
            yield {
                "kind": "audio",
                "size": [0, 0],
                "frames": 0,
                "rate": "0",
                **_sound_facts(container, audio),
            }
            return
        first = _first_frame(container, video)
        size = list(_upright_size(first, head, still=still))
        codec = video.codec_context.name
        container.seek(0)
        frames, seconds = (1, 0.0) if still else _counted(container, video)
        if still or (frames == 1 and container.format.name == "gif"):
            plain = {"rate": "0", "seconds": 0.0, "has_sound": False}
            yield {"kind": "image", "size": size, "frames": 1, "codec": codec, **plain}
            return
        rate = _rate(video)
        yield {
            "kind": "video",
            "size": size,
            "frames": frames,
            "rate": str(rate),
            "seconds": seconds,
            "has_sound": audio is not None,
            "codec": codec,
        }


def picture(job: Job) -> Iterator[Part]:
    """Yield {"shape"} and then the picture's RGBA pixels, upright, at most `longest` on a side."""
    with _opened(job["path"]) as (container, head):
        video, _ = _streams(container)
        if video is None:
            raise Unreadable("holds no picture")
        still = _is_still(container, head)
        frame = _first_frame(container, video)
        shrink = min(1.0, job["longest"] / max(frame.width, frame.height))
        size = (max(1, round(frame.width * shrink)), max(1, round(frame.height * shrink)))
        rgba = _rgba(frame, size)
        turned = (
            _turned_as(rgba, headers.orientation(head)) if still else np.rot90(rgba, _quarter_turns(frame))
        )
        yield {"shape": list(turned.shape)}
        yield np.ascontiguousarray(turned)


def sound(job: Job) -> Iterator[Part]:
    """Yield blocks of float32 stereo samples at 48 kHz, at most `most_seconds` of them."""
    left = math.ceil(job["most_seconds"] * 48_000)
    with _opened(job["path"]) as (container, _):
        _, audio = _streams(container)
        if audio is None:
            raise Unreadable("holds no sound")
        mono = audio.codec_context.layout.nb_channels == 1  # swresample would make mono 3 dB quieter
        resampler = av.AudioResampler(format="flt", layout="mono" if mono else "stereo", rate=48_000)
        for frame in _frames_then_none(container, audio):
            for block in resampler.resample(frame):
                flat = block.to_ndarray().reshape(-1, 1 if mono else 2)
                samples = np.ascontiguousarray(np.broadcast_to(flat, (len(flat), 2)))[:left]
                left -= len(samples)
                if len(samples):
                    yield np.nan_to_num(samples.astype(np.float32, copy=False), posinf=0.0, neginf=0.0)
            if left <= 0:
                return


def clip(job: Job) -> Iterator[Part]:
    """Yield {"size"} and then RGB frames of that size at `rate`, from frame `start`, at most `most_frames`.

    Output frame k is the source frame showing at (k + 1/2) / rate: equal rates copy one to one.
    """
    with _opened(job["path"]) as (container, head):
        video, _ = _streams(container)
        if video is None or _is_still(container, head):
            raise Unreadable("holds no moving picture")
        video.thread_type = "AUTO"
        rate = Fraction(job["rate"]) if job["rate"] else _rate(video)
        wanted, end = job["start"], job["start"] + job["most_frames"]
        size: tuple[int, int] | None = None
        held: tuple[float, Any] | None = None  # the frame showing, and since when
        step = float(1 / _rate(video))
        origin = 0.0
        for frame in _frames_then_none(container, video):
            if frame is not None:
                _check_pixels(frame.width, frame.height, facts.MOST_CLIP_PIXELS)
                time = frame.time if frame.time is not None else (held[0] + step if held else 0.0)
                if held is None:
                    origin, size = time, _clip_size(frame, job)
                    yield {"size": list(size), "rate": str(rate)}
                    held = (0.0, frame)
                    continue
                until, following = time - origin, (time - origin, frame)
            elif held is not None:
                until, following = held[0] + step, None
            else:
                raise Unreadable("has no frames that can be decoded")
            assert held is not None and size is not None
            picture = None
            while wanted < end and float((wanted + Fraction(1, 2)) / rate) < until:
                picture = _rgb(held[1], size) if picture is None else picture
                yield picture
                wanted += 1
            held = following or held
            if wanted >= end:
                return


def picture_in(data: bytes) -> NDArray[np.uint8]:
    """Return the picture in these bytes, RGBA: the skin of a model."""
    form = next((name for magic, name in _STILLS.items() if data.startswith(magic)), None)
    form = "webp_pipe" if data[:4] == b"RIFF" and data[8:12] == b"WEBP" else form
    if claimed := headers.claimed_size(data[: headers.PREFIX]):
        _check_pixels(*claimed, facts.MOST_PICTURE_PIXELS)
    if form is None:
        raise Unreadable("cannot be used: a picture in it is no PNG, JPEG or WebP")
    try:
        with av.open(io.BytesIO(data), format=form) as container:
            frame = _first_frame(container, container.streams.video[0])
            shrink = min(1.0, FINEST_SKIN / max(frame.width, frame.height))
            return _rgba(frame, (max(1, round(frame.width * shrink)), max(1, round(frame.height * shrink))))
    except (av.error.FFmpegError, IndexError) as error:
        raise Unreadable("cannot be used: a picture in it is damaged") from error


JOBS: dict[str, Callable[[Job], Iterator[Part]]] = {
    "probe": probe,
    "picture": picture,
    "sound": sound,
    "clip": clip,
}


@contextlib.contextmanager
def _opened(path: str) -> Iterator[tuple[Any, bytes]]:
    with open(path, "rb") as file:
        head = file.read(headers.PREFIX)
        file.seek(max(0, file.seek(0, 2) - headers.PREFIX))
        tail = file.read(headers.PREFIX)
    if not headers.ends(head, tail):
        raise Unreadable("is cut short: its last part is missing")
    if claimed := headers.claimed_size(head):
        _check_pixels(*claimed, facts.MOST_PICTURE_PIXELS)
    form = next((name for magic, name in _STILLS.items() if head.startswith(magic)), None)
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        form = "webp_pipe"
    options = {"protocol_whitelist": "file"} | ({} if form else {"format_whitelist": _CONTAINERS})
    try:
        container = av.open(
            "file:" + path, format=form, options=options, timeout=20, metadata_errors="replace"
        )
    except av.error.FFmpegError as error:
        missing_index = head[4:8] in (b"ftyp", b"moov", b"mdat", b"free", b"wide", b"skip")
        raise Unreadable(
            "is cut short or damaged"
            if missing_index or form
            else "is no picture, sound or film in a known format"
        ) from error
    try:
        yield container, head
    except av.error.FFmpegError as error:
        raise Unreadable("is damaged") from error
    finally:
        container.close()


def _streams(container: Any) -> tuple[Any | None, Any | None]:
    """Return the film and the sound of a file; the cover picture of a song is no film."""
    cover = av.stream.Disposition.attached_pic
    films = [s for s in container.streams.video if not s.disposition & cover and s.codec_context]
    sounds = [s for s in container.streams.audio if s.codec_context]
    return (films or [None])[0], (sounds or [None])[0]


def _is_still(container: Any, head: bytes) -> bool:
    return container.format.name.endswith("_pipe") or (head[4:8] == b"ftyp" and head[8:12] in _STILL_BRANDS)


def _check_pixels(width: int, height: int, most: int) -> None:
    if width < 1 or height < 1:
        raise Unreadable(f"claims a size of {width} x {height} pixels")
    if width * height > most:
        raise Unreadable(
            f"claims {width} x {height} pixels, more than the {most / 1e6:.0f} million that are accepted"
        )


def _first_frame(container: Any, video: Any) -> Any:
    still = container.format.name.endswith("_pipe")
    most = facts.MOST_PICTURE_PIXELS if still else facts.MOST_CLIP_PIXELS
    context = video.codec_context
    if context.width and context.height:
        _check_pixels(context.width, context.height, most)
    try:
        frame = next(iter(container.decode(video)), None)
    except av.error.FFmpegError as error:
        raise Unreadable("is cut short or damaged: its first frame cannot be decoded") from error
    if frame is None:
        raise Unreadable("has no frames that can be decoded")
    _check_pixels(frame.width, frame.height, most)
    if still and frame.is_corrupt:
        raise Unreadable("is cut short or damaged")
    return frame


def _counted(container: Any, video: Any) -> tuple[int, float]:
    """Count frames without decoding them. Raises Unreadable when fewer are there than the header says."""
    rate, frames, promised = _rate(video), 0, video.frames
    try:
        for packet in container.demux(video):
            frames += packet.size > 0
            if frames / rate > facts.MOST_SECONDS:
                raise Unreadable(
                    f"is longer than the {facts.MOST_SECONDS / 60:.0f} minutes that are accepted"
                )
    except av.error.FFmpegError as error:
        raise Unreadable("is cut short or damaged") from error
    if promised and frames < promised - 2:
        raise Unreadable(f"is cut short: it promises {promised} frames and holds {frames}")
    if frames == 0:
        raise Unreadable("has no frames")
    seconds = float(frames / rate)
    if video.duration and not video.frames:
        seconds = max(seconds, float(video.duration * video.time_base))
    return frames, seconds


def _sound_facts(container: Any, audio: Any) -> dict[str, Any]:
    samples, rate, first = 0, audio.codec_context.sample_rate, False
    for packet in container.demux(audio):
        if not first and packet.size:
            try:
                first = any(frame.samples for frame in packet.decode())
            except av.error.FFmpegError as error:
                raise Unreadable("is damaged: its sound cannot be decoded") from error
        if packet.size and packet.duration:
            samples += round(packet.duration * packet.time_base * rate)
        if rate and samples / rate > facts.MOST_SECONDS + 1:
            raise Unreadable(f"is longer than the {facts.MOST_SECONDS / 60:.0f} minutes that are accepted")
    seconds = samples / rate if rate else 0.0
    declared = float(audio.duration * audio.time_base) if audio.duration else 0.0
    if max(seconds, declared) <= 0.0 or not first:
        raise Unreadable("lasts 0 s: there is no sound in it")
    if declared - seconds > max(0.5, 0.05 * declared):
        raise Unreadable(f"is cut short: it promises {declared:.1f} s and holds {seconds:.1f} s")
    return {"seconds": seconds, "has_sound": True, "codec": audio.codec_context.name}


def _frames_then_none(container: Any, stream: Any) -> Iterator[Any]:
    """Yield decoded frames, skipping damaged packets, and then None: the resampler's sign to flush."""
    for packet in container.demux(stream):
        with contextlib.suppress(av.error.InvalidDataError):
            yield from packet.decode()
    yield None


def _rate(video: Any) -> Fraction:
    rate = video.average_rate or video.guessed_rate or Fraction(25)
    if not Fraction(1, 10) <= rate <= 1000:
        raise Unreadable(f"claims {float(rate):g} frames a second")
    return Fraction(rate)


def _quarter_turns(frame: Any) -> int:
    """How many quarter turns anticlockwise set a phone's clip upright."""
    return round((frame.rotation or 0) / 90) % 4


def _upright_size(frame: Any, head: bytes, *, still: bool) -> tuple[int, int]:
    sideways = headers.orientation(head) >= 5 if still else _quarter_turns(frame) % 2 == 1
    return (frame.height, frame.width) if sideways else (frame.width, frame.height)


def _clip_size(frame: Any, job: Job) -> tuple[int, int]:
    """The size to deliver: as asked, or so that no side is longer than `longest`; both even."""
    if job["size"]:
        return job["size"][0], job["size"][1]
    width, height = _upright_size(frame, b"", still=False)
    shrink = min(1.0, (job["longest"] or math.inf) / max(width, height))
    if shrink == 1.0:
        return width, height
    return max(2, 2 * round(width * shrink / 2)), max(2, 2 * round(height * shrink / 2))


def _matrix(frame: Any) -> int:
    """The frame's colour matrix; files that do not say: BT.709 from 720 lines up, BT.601 below."""
    known = int(frame.colorspace)
    return known if known not in (0, 2, 3) else (1 if frame.height >= 720 else 5)


def _rgb(frame: Any, size: tuple[int, int]) -> NDArray[np.uint8]:
    turns = _quarter_turns(frame)
    width, height = size if turns % 2 == 0 else size[::-1]
    shown = frame.reformat(
        width, height, "rgb24", src_colorspace=_matrix(frame), interpolation="BICUBIC", threads=1
    ).to_ndarray()
    return np.ascontiguousarray(np.rot90(shown, turns))


def _rgba(frame: Any, size: tuple[int, int]) -> NDArray[np.uint8]:
    """Return the frame as RGBA scaled to `size`; see-through edges keep their colour."""
    matrix = _matrix(frame)
    shrinks = size != (frame.width, frame.height)
    see_through = any(component.is_alpha for component in frame.format.components) or frame.format.has_palette
    if not shrinks or not see_through:
        small = frame.reformat(*size, "rgba", src_colorspace=matrix, interpolation="AREA", threads=1)
        return np.asarray(small.to_ndarray())
    full = frame.reformat(format="rgba", src_colorspace=matrix, threads=1).to_ndarray()
    for rows in np.array_split(
        full, max(1, len(full) // 64)
    ):  # in strips: 16-bit copies of all would be large
        rows[..., :3] = (rows[..., :3].astype(np.uint16) * rows[..., 3:] + 127) // 255
    small = (
        av.VideoFrame.from_ndarray(full, "rgba").reformat(*size, interpolation="AREA", threads=1).to_ndarray()
    )
    colour, alpha = small[..., :3].astype(np.uint32), np.maximum(small[..., 3:], 1).astype(np.uint32)
    small[..., :3] = np.minimum(255, (colour * 255 + alpha // 2) // alpha)
    return np.asarray(small)


def _turned_as(pixels: NDArray[np.uint8], orientation: int) -> NDArray[np.uint8]:
    """Undo an EXIF orientation (TIFF 6.0, tag 274)."""
    if orientation >= 5:
        pixels = pixels.transpose(1, 0, 2)
    if orientation in (2, 3, 6, 7):
        pixels = pixels[:, ::-1]
    if orientation in (3, 4, 7, 8):
        pixels = pixels[::-1]
    return pixels
