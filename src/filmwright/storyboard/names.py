"""How a text names its references, brought to one spelling: `@name`.

    @shoe                        the name somebody gave
    @Image1  @Image 1  Image 1   the first picture, counted per kind in the order given
    [Image 1]  <视频1>  图片1  @音频 2   the same in the spellings that hosted models teach

Words between double quotes are spoken or shown on the picture, so nothing in them is a
reference: a person may say "write to @studio". An e-mail address is no reference either.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from filmwright.film.brief import Kind
from filmwright.film.errors import UnknownReference

QUOTED = r'"[^"\n]*"|“[^”\n]*”|「[^」\n]*」|『[^』\n]*』'
"""A regular expression for words that are spoken or shown, quotes included, within one line."""

NAME = r"[^\W\d][\w-]{0,63}"
"""A regular expression for a reference's name."""

_KINDS = {
    "image": Kind.IMAGE,
    "图片": Kind.IMAGE,
    "图像": Kind.IMAGE,
    "video": Kind.VIDEO,
    "视频": Kind.VIDEO,
    "audio": Kind.AUDIO,
    "音频": Kind.AUDIO,
}
_ORDINAL = r"(?P<{0}kind>image|video|audio|图片|图像|视频|音频)[ \t]?(?P<{0}number>[0-9]{{1,4}})"
_UNIT = r"(?![0-9]|[ \t]?(?:%|s\b|sec|min|hour|ms\b|x\b|秒|分|小时|个|张|段))"
_TOKEN = re.compile(
    "|".join(
        (
            f"(?P<quoted>{QUOTED})",
            r"[\[<【]@?" + _ORDINAL.format("b") + r"[\]>】]",
            r"(?<![A-Za-z0-9._%+@/-])@(?P<name>[^\W\d][\w-]*)",
            r"(?<![A-Za-z_@])" + _ORDINAL.format("p") + _UNIT,
        )
    ),
    re.IGNORECASE,
)
_AT_ORDINAL = re.compile(_ORDINAL.format(""), re.IGNORECASE)
_AT_SPACED = re.compile(r"[ \t]([0-9]{1,4})(?![0-9])")


class Register:
    """The names of a brief's references, in the order given, and the ordinals they answer to."""

    def __init__(self, references: Sequence[tuple[str, Kind]]) -> None:
        self.names = [name for name, _ in references]
        self._plain = {name.casefold(): name for name in self.names}
        self._ordinals: dict[tuple[Kind, int], str] = {}
        for kind in Kind:
            for number, name in enumerate((name for name, k in references if k is kind), 1):
                self._ordinals[kind, number] = name

    def named(self, name: str) -> str | None:
        """Return the given spelling of a name, whatever its case, or None."""
        return self._plain.get(name.casefold())

    def numbered(self, word: str, number: str) -> str | None:
        """Return the name of `Image 2`, counted from 1 among the pictures, or None."""
        return self._ordinals.get((_KINDS[word.casefold()], int(number)))

    def has(self, word: str) -> bool:
        """Say whether any reference of the kind called `word` (image, 视频 ...) was given."""
        return (_KINDS[word.casefold()], 1) in self._ordinals

    def known(self) -> list[str]:
        return self.names


def normalised(text: str, register: Register) -> str:
    """Return `text` with every reference written as `@name`; doing it twice changes nothing.

    Raises UnknownReference for a name or an ordinal nobody gave.
    """
    pieces: list[str] = []
    done = 0
    while token := _TOKEN.search(text, done):
        pieces.append(text[done : token.start()])
        written, done = _rewritten(token, text, register)
        pieces.append(written)
    pieces.append(text[done:])
    return "".join(pieces)


def mentioned(text: str) -> list[str]:
    """Return the names a normalised text mentions outside quotes, in order, each once."""
    return list(dict.fromkeys(token["name"] for token in _TOKEN.finditer(text) if token["name"]))


def without_quotes(text: str) -> str:
    """Return the text with quoted words blanked out, every other character at its place."""
    return re.sub(QUOTED, lambda quoted: " " * len(quoted[0]), text)


def _rewritten(token: re.Match[str], text: str, register: Register) -> tuple[str, int]:
    """Return the new spelling of one token and where the text goes on after it."""
    if token["quoted"]:
        return token[0], token.end()
    if token["name"]:
        return _at_name(token, text, register)
    word, number = (
        (token["bkind"], token["bnumber"]) if token["bkind"] else (token["pkind"], token["pnumber"])
    )
    name = register.numbered(word, number)
    if name is None:
        if token["pkind"] and word.isascii() and word.islower() and not register.has(word):
            return token[0], token.end()  # "a video 2 people made": plain words, no file of that kind given
        raise UnknownReference(f"{word}{number}", register.known())
    return _spaced(name, text, token.end()), token.end()


def _at_name(token: re.Match[str], text: str, register: Register) -> tuple[str, int]:
    run, end = token["name"], token.end()
    if spaced := _AT_SPACED.match(text, end):  # "@Image 1"
        whole = _AT_ORDINAL.fullmatch(f"{run} {spaced[1]}")
        if (
            whole
            and register.named(run) is None
            and (name := register.numbered(whole["kind"], whole["number"]))
        ):
            return _spaced(name, text, spaced.end()), spaced.end()
    for cut in range(len(run), 0, -1):  # Chinese runs on without a space: @鞋放在转盘上
        if cut < len(run) and not _may_end(run, cut):
            continue
        part = run[:cut]
        name = register.named(part)
        if name is None and (whole := _AT_ORDINAL.fullmatch(part)):
            name = register.numbered(whole["kind"], whole["number"])
        if name is not None:
            end = token.start("name") + cut
            return _spaced(name, text, end), end
    raise UnknownReference(_first_word(run), register.known())


def _may_end(run: str, cut: int) -> bool:
    """Say whether a name may stop before run[cut]: at a hyphen, or where Chinese begins or goes on."""
    return run[cut] == "-" or not run[cut].isascii() or (not run[cut - 1].isascii() and run[cut].isalpha())


def _first_word(run: str) -> str:
    """Return the Latin word a run opens with, so that a message does not quote the rest of the sentence."""
    opening = re.match(r"[\x00-\x7f]+", run)
    return opening[0] if opening else run[:12]


def _spaced(name: str, text: str, end: int) -> str:
    """Return `@name`, with a space where the next character would otherwise join it."""
    follows = text[end : end + 1]
    joins = bool(follows) and (follows.isalnum() or follows in "_-")
    return f"@{name} " if joins else f"@{name}"


def usable_name(stem: str, kind: Kind, number: int, taken: Iterable[str]) -> str:
    """Return a name for a file nobody named: its stem, or `image1` where the stem is no word."""
    name = re.sub(r"[^\w-]+", "_", stem).strip("_-")[:64]
    if re.fullmatch(NAME, name):
        return name
    name = f"{kind.value}{number}"
    return name if name not in set(taken) else f"{name}_file"
