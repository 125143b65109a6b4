"""The files of a brief, each with a name, a kind found by content, a digest and a role."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from filmwright.film.brief import LIMITS, ROLES, Kind, Policy, Reference, Role
from filmwright.film.errors import BriefRefused, MediaRefused
from filmwright.storyboard.names import NAME, Register, normalised, usable_name
from filmwright.storyboard.roles import (
    Found,
    read_role,
    read_word,
    role_in_name,
    role_in_words,
    role_of_a_thing,
)


@dataclass(frozen=True, kw_only=True)
class Inspected:
    """What a file holds, whatever its ending says. `kinds`: what it may serve as, best first."""

    kinds: tuple[Kind, ...]
    digest: str  # sha256 of the bytes


class Inspector(Protocol):
    """Looks into files. `storyboard/inspection.py` has the real one."""

    def facts(self, path: Path) -> Inspected:
        """Return what the file holds. Raises MediaRefused for a broken or hostile file."""

    def guess(self, path: Path, kind: Kind) -> Found:
        """Return the likeliest role of a file by what is seen or heard in it."""


@dataclass(frozen=True, kw_only=True)
class Asked:
    """A reference as a person gave it. `name` None: nobody named it. `kind` None: by content."""

    path: Path
    given: str  # the path as written, for messages
    name: str | None = None
    kind: Kind | None = None
    role: str | None = None


def read_option(text: str, kind: Kind) -> Asked:
    """Return what `--image shoe=shoe.png`, `--audio beat:music=b.ogg` or `--video orbit.mp4` asks for.

    Only a word before the first `=` is a name; a file called `a=b.png` is given as `./a=b.png`.
    """
    label, equals, path = text.partition("=")
    found = re.fullmatch(rf"\s*@?({NAME})(?:\s*:\s*([\w -]+))?\s*", label) if equals else None
    if found:
        return Asked(path=_path(path, text), given=path, name=found[1], role=found[2], kind=kind)
    return Asked(path=_path(text, text), given=text, kind=kind)


def gathered(
    asked: Sequence[Asked], text: str, inspector: Inspector, policy: Policy, folder: Path
) -> tuple[str, tuple[Reference, ...]]:
    """Return the normalised text and the references with their roles.

    Paths are relative to `folder`. Raises BriefRefused for doubled names, wrong kinds, roles that
    are unknown or too many files, MediaRefused for files that cannot be read, UnknownReference
    for names in the text that nobody gave. Nothing is decoded before names and counts are in order.
    """
    paths = [_located(one, folder, policy) for one in asked]
    facts = [inspector.facts(path) for path in paths]
    kinds = [_kind(one, seen) for one, seen in zip(asked, facts, strict=True)]
    names = _names(asked, kinds)
    words = normalised(text, Register(list(zip(names, kinds, strict=True))))
    kinds = [_meant(one, name, seen, words) for one, name, seen in zip(asked, names, facts, strict=True)]
    _refuse_too_many(kinds)
    references = []
    for one, name, kind, path, seen in zip(asked, names, kinds, paths, facts, strict=True):
        found = _role(one, name, kind, words) or inspector.guess(path, kind)
        if found.role not in ROLES[kind]:
            raise BriefRefused(f"@{name} is of kind {kind.value} and cannot be the film's {found.role.value}")
        references.append(
            Reference(name=name, kind=kind, path=path, digest=seen.digest, role=found.role, why=found.why)
        )
    return words, tuple(references)


def _path(text: str, option: str) -> Path:
    plain = text.strip()
    if not plain or "\x00" in plain:
        raise BriefRefused(f"the reference {option[:60]!r} names no file; write name=path or a path")
    return Path(plain)


def _located(asked: Asked, folder: Path, policy: Policy) -> Path:
    """Return the absolute path of a file that exists and that the policy allows."""
    shown = f"@{asked.name} ({asked.given})" if asked.name else asked.given
    if not asked.given.strip() or "\x00" in asked.given:
        raise BriefRefused(f"the reference {shown[:80]!r} names no file; give the path of a file")
    path = folder / asked.path.expanduser()
    try:
        real = path.resolve()
        exists, regular = real.exists(), real.is_file()
    except (OSError, RuntimeError) as broken:
        raise MediaRefused(
            f"the path of {shown[:200]} cannot be followed ({type(broken).__name__}); correct it"
        ) from broken
    if not exists:
        raise MediaRefused(f"there is no file for {shown[:200]} (looked for {real}); correct the path")
    if not regular:
        raise MediaRefused(
            f"{shown[:200]} is not a file; give the path of a picture, recording, clip, model or motion"
        )
    if policy.files == "beside_brief" and not real.is_relative_to(folder.resolve()):
        raise BriefRefused(
            f"{shown[:200]} lies outside the brief's folder, which its policy forbids; "
            "copy the file beside the brief"
        )
    return real


def _kind(asked: Asked, seen: Inspected) -> Kind:
    if asked.kind is None:
        return seen.kinds[0]
    if asked.kind not in seen.kinds:
        raise BriefRefused(
            f"{asked.given[:200]} was given as {asked.kind.value} but holds {seen.kinds[0].value}; "
            f"give it as {seen.kinds[0].value}"
        )
    return asked.kind


def _meant(asked: Asked, name: str, seen: Inspected, text: str) -> Kind:
    """Return the kind a file is used as: a model that moves is a motion where the words say so."""
    usual = _kind(asked, seen)
    if asked.kind is not None or usual is not Kind.MODEL or Kind.MOTION not in seen.kinds:
        return usual
    if asked.role is not None:
        return Kind.MOTION if read_word(asked.role) == Role.MOTION else usual
    return Kind.MOTION if role_in_words(name, Kind.MOTION, text) else usual


def _refuse_too_many(kinds: Sequence[Kind]) -> None:
    for kind, limit in LIMITS.items():
        if kinds.count(kind) > limit:
            raise BriefRefused(
                f"the brief has {kinds.count(kind)} references of kind {kind.value}; "
                f"a brief may have {limit}, so leave some out or split the film"
            )


def _names(asked: Sequence[Asked], kinds: Sequence[Kind]) -> list[str]:
    names: list[str] = []
    for index, (one, kind) in enumerate(zip(asked, kinds, strict=True)):
        if one.name is not None and not re.fullmatch(NAME, one.name):
            raise BriefRefused(
                f"the reference name {one.name[:40]!r} cannot be written in a text; "
                "use a letter, then letters, digits, - or _"
            )
        number = kinds[: index + 1].count(kind)
        name = one.name or usable_name(one.path.stem, kind, number, names)
        if name.casefold() in (taken.casefold() for taken in names):
            raise BriefRefused(
                f"two references are named @{name} (the second is {one.given[:120]}); "
                f"give one another name, as in {name}_2={one.given[:120]}"
            )
        names.append(name)
    return names


def _role(asked: Asked, name: str, kind: Kind, text: str) -> Found | None:
    if asked.role is not None:
        return Found(role=read_role(asked.role, name, kind), why="given")
    return role_in_words(name, kind, text) or role_in_name(name, kind) or role_of_a_thing(name, kind, text)
