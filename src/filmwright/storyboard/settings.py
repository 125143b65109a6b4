"""The settings of a brief, read from whatever a person typed: duration, ratio, rate, language."""

from __future__ import annotations

import re
from fractions import Fraction

from filmwright.film.brief import LANGUAGES, LONGEST, SHORTEST
from filmwright.film.errors import BriefRefused, did_you_mean, listed
from filmwright.film.format import RATIOS, Format
from filmwright.film.time import RATE, frames_in, read_rate, read_seconds

LONGEST_TEXT = 1_000_000
"""Bytes of words a brief may hold; a film of an hour needs a tenth of it."""

_LANGUAGE_OF = {
    "en": "en",
    "english": "en",
    "英文": "en",
    "英语": "en",
    "zh": "zh",
    "cn": "zh",
    "chinese": "zh",
    "mandarin": "zh",
    "中文": "zh",
    "汉语": "zh",
    "普通话": "zh",
}
_CHINESE = re.compile(r"[\u3400-\u9fff]")


def read_duration(text: str | int | float, rate: Fraction) -> int:
    """Return the frames of a duration such as `8`, `8s`, `1:30`, `2 min`. Raises BriefRefused."""
    seconds = read_seconds(text)
    if seconds is None or not SHORTEST <= seconds <= LONGEST:
        raise BriefRefused(
            f"the duration {_short(text)} is not usable; give seconds from {SHORTEST} to {LONGEST}, such as 8"
        )
    return frames_in(seconds, rate)


def read_format(ratio: str | None, resolution: str | None, rate: str | int | float | None) -> Format:
    """Return the format for what was typed, None meaning the house's own. Raises BriefRefused."""
    shape = re.sub(r"\s*[：xX×/]\s*", ":", (ratio or "16:9").strip())
    sharpness = (resolution or "480p").strip().lower()
    if sharpness.isdecimal():
        sharpness += "p"
    if shape not in RATIOS and len(shape) > 40:
        raise BriefRefused(f"the ratio {_short(shape)} is not known; choose one of {listed(RATIOS)}")
    return Format(ratio=shape, resolution=sharpness[:40], rate=RATE if rate is None else read_rate(rate))


def read_language(text: str | None, words: str) -> str:
    """Return `en` or `zh`: as asked, else what the script is mostly written in. Raises BriefRefused."""
    if text is None:
        return "zh" if is_chinese(words) else "en"
    word = re.split(r"[-_]", text.strip().casefold())[0]
    if word not in _LANGUAGE_OF:
        raise BriefRefused(
            f"the language {_short(text)} is not read here{did_you_mean(word, _LANGUAGE_OF)}; "
            f"choose one of {listed(LANGUAGES)}"
        )
    return _LANGUAGE_OF[word]


def is_chinese(words: str) -> bool:
    """Say whether a text reads as Chinese: more Chinese characters than Latin words."""
    return len(_CHINESE.findall(words)) > len(re.findall(r"[A-Za-z]+", words))


def read_text(text: str, *, where: str = "the text") -> str:
    """Return a script's words with one kind of line end and no control characters, trimmed at the end.

    Leading lines stay, so that line numbers do too. Raises BriefRefused for text that is empty,
    over a megabyte, or not Unicode.
    """
    try:
        size = len(text.encode())
    except UnicodeEncodeError as broken:
        raise BriefRefused(f"{where} is not valid Unicode; save it as UTF-8") from broken
    if size > LONGEST_TEXT:
        raise BriefRefused(
            f"{where} is {size / 1e6:.1f} MB of words; keep it under {LONGEST_TEXT / 1e6:.0f} MB"
        )
    plain = re.sub(r"\r\n?|[\x85\u2028\u2029]", "\n", text)
    plain = re.sub(r"[\x00-\x08\x0b-\x1f\x7f\ufeff]", " ", plain).rstrip()
    if not re.search(r"\w", plain):
        raise BriefRefused(f"{where} is empty; say in a sentence what the film shows")
    return plain


def _short(text: object) -> str:
    shown = repr(text)
    return shown if len(shown) <= 60 else shown[:57] + "...'"
