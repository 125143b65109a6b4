"""Names: ids that read like names, and the reference a text means by `@shoe`."""

from __future__ import annotations

from collections.abc import Container, Mapping

from filmwright.film.brief import Reference


def reference_named(name: str, references: Mapping[str, Reference]) -> str | None:
    """Return the reference a text means by `@shoe`, `Image 1`, 图片1: by name, or by kind and number."""
    low = name.lower().replace(" ", "")
    for known in references:
        if known.lower().replace(" ", "") == low:
            return known
    digits = "".join(letter for letter in low if letter.isdigit())
    for kind, words in (
        ("image", ("image", "图片")),
        ("video", ("video", "视频")),
        ("audio", ("audio", "音频")),
    ):
        of_kind = [known for known, reference in references.items() if reference.kind == kind]
        if low.startswith(words) and digits and 0 < int(digits) <= len(of_kind):
            return of_kind[int(digits) - 1]
    return None


def slug(word: str) -> str:
    """Return a word as an id: lower case, no spaces."""
    return "_".join("".join(c if c.isalnum() else " " for c in word.lower()).split()) or "thing"


def fresh(name: str, taken: Container[str]) -> str:
    """Return `name`, or `name_2`, `name_3`... if it is taken."""
    if name not in taken:
        return name
    return next(f"{name}_{n}" for n in range(2, 1000) if f"{name}_{n}" not in taken)
