"""Captions as files beside the film: SubRip and WebVTT."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path

from filmwright.film.cut import Caption
from filmwright.media.files import write_whole


def write_captions(captions: Sequence[Caption], rate: Fraction, film: Path) -> tuple[Path, Path]:
    """Write `.srt` and `.vtt` with the film's name beside it; return their paths."""
    paths = film.with_suffix(".srt"), film.with_suffix(".vtt")
    for path, text in zip(paths, (srt(captions, rate), vtt(captions, rate)), strict=True):
        write_whole(path, text.encode())
    return paths


def srt(captions: Sequence[Caption], rate: Fraction) -> str:
    """Return captions as SubRip."""
    blocks = [
        f"{number}\n{_times(caption, rate, ',')}\n{_plain(caption.text)}\n"
        for number, caption in enumerate(captions, 1)
    ]
    return "\n".join(blocks)


def vtt(captions: Sequence[Caption], rate: Fraction) -> str:
    """Return captions as WebVTT, each naming its speaker."""
    blocks = ["WEBVTT\n"]
    for caption in captions:
        text = _plain(caption.text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        voice = " ".join((caption.speaker or "").replace(">", " ").replace("<", " ").split())
        spoken = f"<v {voice.replace('&', '&amp;')}>{text}" if voice else text
        blocks.append(f"{_times(caption, rate, '.')}\n{spoken}\n")
    return "\n".join(blocks)


def _plain(text: str) -> str:
    """Both formats end a caption at an empty line and take `-->` for a time."""
    lines = [line.strip() for line in text.replace("-->", "→").splitlines()]
    return "\n".join(line for line in lines if line) or "…"


def _times(caption: Caption, rate: Fraction, point: str) -> str:
    start = _time(caption.start, rate, point)
    return f"{start} --> {_time(caption.start + caption.frames, rate, point)}"


def _time(frame: int, rate: Fraction, point: str) -> str:
    thousandths = round(frame * 1000 / rate)
    seconds, rest = divmod(thousandths, 1000)
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}{point}{rest:03d}"
