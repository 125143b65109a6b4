"""Briefs from the border: a Markdown file with YAML front matter, or words on a command line.

---
title: One on one
format: {ratio: "16:9", resolution: 480p, rate: 24}
duration: 10
references:
  beat: media/beat.ogg
  orbit: {file: media/orbit.mp4, role: camera}
---
EXT. STREET COURT - DUSK
A small girl in a red shirt dribbles to the beat of @beat ...
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Literal, TypedDict, Unpack, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from filmwright.film.brief import Brief, Budget, Kind, Policy
from filmwright.film.errors import BriefRefused, did_you_mean, listed
from filmwright.film.format import Format
from filmwright.storyboard.looks import styled
from filmwright.storyboard.plain_yaml import YamlBroken, read_yaml
from filmwright.storyboard.references import Asked, Inspector, gathered, read_option
from filmwright.storyboard.settings import (
    LONGEST_TEXT,
    read_duration,
    read_format,
    read_language,
    read_text,
)


class Border(BaseModel):
    """Data from outside: unknown keys are errors."""

    model_config = ConfigDict(extra="forbid", strict=False)


class FormatMatter(Border):
    ratio: str | None = None
    resolution: str | None = None
    rate: str | None = None


class ReferenceMatter(Border):
    file: str
    role: str | None = None
    kind: Kind | None = None


def _as_reference(value: object) -> object:
    return {"file": value} if isinstance(value, str) else value


class PolicyMatter(Border):
    synthetic_label: bool = True
    real_people: Literal["with_consent", "never"] = "with_consent"
    files: Literal["anywhere", "beside_brief"] = "anywhere"


class BudgetMatter(Border):
    limit: Annotated[Decimal, Field(ge=0, le=10**9, allow_inf_nan=False)] = Decimal(0)
    currency: Annotated[str, Field(pattern="^[A-Z]{3}$")] = "USD"
    draws_per_shot: Annotated[int, Field(ge=1, le=100)] = 1


class FrontMatter(Border):
    """The settings above a brief's script. Every value arrives as text and is read here."""

    title: str | None = None
    format: FormatMatter | None = None
    ratio: str | None = None
    resolution: str | None = None
    rate: str | None = None
    duration: str | None = None
    look: str | None = None
    language: str | None = None
    references: dict[str, Annotated[ReferenceMatter, BeforeValidator(_as_reference)]] = {}
    music: str | None = None  # the name of a reference, or a file
    policy: PolicyMatter = PolicyMatter()
    budget: BudgetMatter = BudgetMatter()
    seed: Annotated[int, Field(ge=0, lt=2**31)] = 1


_SETTINGS = ("duration", "ratio", "resolution", "rate", "look", "language", "title")


class Manner(TypedDict, total=False):
    """How a film is wished for beside its words; None everywhere: the house decides."""

    duration: str | int | float | None
    ratio: str | None
    resolution: str | None
    rate: str | int | float | None
    look: str | None
    language: str | None
    seed: int | None
    title: str | None


class Wishes(Manner, total=False):
    """What a command line may add to the words: files as `name=path`, and the manner."""

    images: Sequence[str]
    audios: Sequence[str]
    videos: Sequence[str]
    models: Sequence[str]
    motions: Sequence[str]


def _options(wishes: Wishes) -> list[Asked]:
    """Return the files of a command line: pictures, clips, recordings, models, motions."""
    return [
        read_option(option, kind)
        for kind, options in (
            (Kind.IMAGE, wishes.get("images")),
            (Kind.VIDEO, wishes.get("videos")),
            (Kind.AUDIO, wishes.get("audios")),
            (Kind.MODEL, wishes.get("models")),
            (Kind.MOTION, wishes.get("motions")),
        )
        for option in options or ()
    ]


def brief_from_words(text: str, *, inspector: Inspector, **wishes: Unpack[Wishes]) -> Brief:
    """Return the brief for words and options, as `filmwright make` takes them.

    `images`, `audios`, `videos`, `models`, `motions`: each `name=path`, `name:role=path` or `path`,
    relative to the working directory. Raises BriefRefused, UnknownReference or MediaRefused, each one
    sentence.
    """
    words = read_text(text)
    shape = read_format(wishes.get("ratio"), wishes.get("resolution"), wishes.get("rate"))
    duration = wishes.get("duration")
    frames = None if duration is None else read_duration(duration, shape.rate)
    look, words = styled(words, wishes.get("look"))
    language = read_language(wishes.get("language"), words)
    policy = Policy()
    words, references = gathered(_options(wishes), words, inspector, policy, Path.cwd())
    seed = wishes.get("seed")
    if seed is not None and not 0 <= seed < 2**31:
        raise BriefRefused(f"the seed {seed} is not usable; give a whole number from 0 to {2**31 - 1}")
    title = wishes.get("title")
    return Brief(
        title=_title(words) if title is None else _one_line(title, "the title"),
        text=words,
        format=shape,
        frames=frames,
        look=look,
        language=language,
        references=references,
        policy=policy,
        seed=_chance(words) if seed is None else seed,
    )


def _chance(words: str) -> int:
    """Return the seed of a film told in words alone: other words are played by other people."""
    return 1 + zlib.crc32(words.encode()) % 9973


def read_brief(path: Path, *, inspector: Inspector, **wishes: Unpack[Wishes]) -> Brief:
    """Return the brief a file holds; paths in it are relative to the file.

    `wishes` take the place of what the file says; a file given under a name that the brief has
    takes that reference's place. Raises BriefRefused naming the file and, where there is one, the line.
    """
    matter, text, first_line = split_brief(path)
    try:
        return _brief(_wished(matter, wishes), text, first_line, (path, _options(wishes)), inspector)
    except BriefRefused as refused:
        if type(refused) is not BriefRefused:
            raise
        message = str(refused)
        raise BriefRefused(message if path.name in message else f"{path.name}: {message}") from refused


def split_brief(path: Path) -> tuple[FrontMatter, str, int]:
    """Return a brief file's settings, its script, and the line the script begins on."""
    whole = _file_text(path)
    lines = whole.split("\n")
    if lines[0].rstrip() != "---":
        return FrontMatter(), read_text(whole, where=path.name), 1
    closing = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() in ("---", "...")), None)
    if closing is None:
        raise BriefRefused(
            f"{path.name}, line 1: the settings opened by --- are never closed; end them with a line ---"
        )
    matter = _front_matter("\n".join(lines[1:closing]), path.name)
    text = "\n".join(lines[closing + 1 :])
    return matter, read_text(text, where=f"the script of {path.name}"), closing + 2


def _file_text(path: Path) -> str:
    try:
        if not path.is_file():
            raise BriefRefused(f"there is no brief {path}; give the path of a text file")
        size = path.stat().st_size
        if size > LONGEST_TEXT:
            raise BriefRefused(f"{path.name} is {size / 1e6:.1f} MB; a brief is words, so keep it under 1 MB")
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as broken:
        raise BriefRefused(
            f"{path.name} is not UTF-8 text (byte {broken.start}); save it as UTF-8"
        ) from broken
    except (OSError, ValueError) as broken:
        raise BriefRefused(
            f"the brief {str(path)[:200]!r} cannot be read ({broken}); check its path"
        ) from broken


def _front_matter(text: str, file: str) -> FrontMatter:
    try:
        plain = read_yaml(text)
    except YamlBroken as broken:
        raise BriefRefused(
            f"{file}, line {broken.line + 1}: the settings are not YAML: {broken}; correct that line"
        ) from broken
    if plain in (None, ""):
        return FrontMatter()
    if not isinstance(plain, dict):
        raise BriefRefused(
            f"{file}: the settings between the --- lines must be `key: value` lines, such as title: My film"
        )
    try:
        return FrontMatter.model_validate({key: value for key, value in plain.items() if value != ""})
    except ValidationError as wrong:
        raise BriefRefused(f"{file}: {first_fault(wrong, FrontMatter)}") from wrong


def first_fault(wrong: ValidationError, model: type[BaseModel]) -> str:
    """Return the first thing pydantic found wrong, in a sentence of ours; in a list, without its place."""
    faults = wrong.errors(include_url=False)
    fault = next((one for one in faults if one["type"] == "extra_forbidden"), faults[0])
    numbers = [n for n, part in enumerate(fault["loc"]) if isinstance(part, int)]
    inner = fault["loc"][numbers[-1] + 1 :] if numbers else fault["loc"]
    place = ".".join(str(part) for part in inner) or "the settings"
    if fault["type"] == "extra_forbidden":
        known = _keys(model, fault["loc"][:-1])
        key = str(fault["loc"][-1])
        return (
            f"the setting {place[:80]!r} is not known{did_you_mean(key, known)}; known here: {listed(known)}"
        )
    given = fault.get("input")
    shown = f" ({str(given)[:40]!r})" if isinstance(given, str | int | float) else ""
    reason = fault["msg"][0].lower() + fault["msg"][1:]
    return f"the setting {place[:80]!r}{shown} is not usable: {reason}"


def _keys(model: type[BaseModel], place: Sequence[int | str]) -> list[str]:
    """Return the keys a nested model knows at `place`."""
    for part in place:
        if isinstance(part, str) and part in model.model_fields:
            model = _model_in(model.model_fields[part].annotation) or model
    return [field.alias or name for name, field in model.model_fields.items()]


def _model_in(annotation: object) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for one in get_args(annotation) if (found := _model_in(one))), None)


def _wished(matter: FrontMatter, wishes: Wishes) -> FrontMatter:
    """Return the settings with those of the command line put in their place."""
    plain: dict[str, object] = {**wishes}
    changed: dict[str, object] = {key: str(plain[key]) for key in _SETTINGS if plain.get(key) is not None}
    if not changed:
        return matter
    shape = matter.format or FormatMatter()
    shape = shape.model_copy(update={key: None for key in ("ratio", "resolution", "rate") if key in changed})
    seed = wishes.get("seed")
    whole = {**changed, "format": shape, "seed": matter.seed if seed is None else seed}
    return matter.model_copy(update=whole)


def _brief(
    matter: FrontMatter, text: str, first_line: int, source: tuple[Path, list[Asked]], inspector: Inspector
) -> Brief:
    path, options = source
    shape = _shape(matter)
    frames = None if matter.duration is None else read_duration(matter.duration, shape.rate)
    look, text = styled(text, matter.look)
    language = read_language(matter.language, text)
    policy = Policy(**matter.policy.model_dump())
    asked = [
        Asked(path=Path(one.file), given=one.file, name=name, kind=one.kind, role=one.role)
        for name, one in matter.references.items()
    ]
    asked = _with_options(_with_music(asked, matter.music), options)
    words, references = gathered(asked, text, inspector, policy, path.parent)
    return Brief(
        title=_title(words) if matter.title is None else _one_line(matter.title, "the title"),
        text=words,
        format=shape,
        frames=frames,
        look=look,
        language=language,
        references=references,
        policy=policy,
        budget=Budget(**matter.budget.model_dump()),
        seed=matter.seed,
        first_line=first_line,
    )


def _shape(matter: FrontMatter) -> Format:
    nested = matter.format or FormatMatter()
    for key in ("ratio", "resolution", "rate"):
        if getattr(matter, key) is not None and getattr(nested, key) is not None:
            raise BriefRefused(f"{key} is set twice, in format and beside it; keep one of them")
    return read_format(
        matter.ratio or nested.ratio, matter.resolution or nested.resolution, matter.rate or nested.rate
    )


def _with_music(asked: list[Asked], music: str | None) -> list[Asked]:
    """Return the references with the one that `music:` names given that role, or added by its path."""
    if not music:
        return asked
    name = music.strip().removeprefix("@")
    for index, one in enumerate(asked):
        if one.name is not None and one.name.casefold() == name.casefold():
            return [*asked[:index], replace(one, role="music"), *asked[index + 1 :]]
    if re.fullmatch(r"@?[\w-]+", music.strip()):
        known = [one.name or "" for one in asked]
        raise BriefRefused(
            f"music names {music.strip()!r}, which is no reference{did_you_mean(name, known)}; "
            f"references given: {listed(known)}. Name one or give a file"
        )
    return [*asked, Asked(path=Path(music.strip()), given=music.strip(), kind=Kind.AUDIO, role="music")]


def _with_options(asked: list[Asked], options: Sequence[Asked]) -> list[Asked]:
    """Return the references with the command line's files, which lie in the working directory."""
    merged = list(asked)
    for option in options:
        here = replace(option, path=Path.cwd() / option.path)
        name = (option.name or "").casefold()
        place = next(
            (n for n, one in enumerate(merged) if name and (one.name or "").casefold() == name), None
        )
        if place is None:
            merged.append(here)
        else:
            merged[place] = replace(here, role=option.role or merged[place].role)
    return merged


def _one_line(title: str, what: str) -> str:
    plain = " ".join(re.sub(r"[\x00-\x1f\x7f]", " ", title).split())
    try:
        plain.encode()
    except UnicodeEncodeError as broken:
        raise BriefRefused(f"{what} is not valid Unicode; type it again") from broken
    if not plain or len(plain) > 200:
        raise BriefRefused(f"{what} must have 1 to 200 characters; this one has {len(plain)}")
    return plain


def _title(text: str) -> str:
    """Return a title made from the first words of a text."""
    heading = re.match(r"\s*#\s+(\S.*)", text)
    first = heading[1] if heading else re.split(r"[.!?。！？\n]", text.strip(), maxsplit=1)[0].strip()
    words = " ".join(re.sub(r"@[\w-]+|[\[\]<>@#*_\"“”]", " ", first).split()) or "Untitled"
    if len(words) > 40:
        words = re.split(r"\s*[,;:，；：]", words)[0] or words
    if len(words) <= 60:
        return words
    return words[:60].rsplit(" ", 1)[0] if " " in words[:60] else words[:30]
