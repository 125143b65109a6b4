"""The type of the house: one family for Latin, and one found on the machine for every other script."""

from __future__ import annotations

import unicodedata
from functools import cache

import skia

from filmwright.film.errors import MachineUnfit

LATIN = "DejaVu Sans"

_PACKAGES = {
    "CJK": "fonts-wqy-zenhei",
    "HIRAGANA": "fonts-noto-cjk",
    "KATAKANA": "fonts-noto-cjk",
    "HANGUL": "fonts-noto-cjk",
    "ARABIC": "fonts-noto-core",
    "DEVANAGARI": "fonts-noto-core",
    "THAI": "fonts-noto-core",
}
"""Debian package that brings letters of a script, by the first word of their Unicode names."""


@cache
def font_manager() -> skia.FontMgr:
    """Return this machine's fonts."""
    return skia.FontMgr()


def require_letters(text: str) -> None:
    """Raise MachineUnfit if a letter of `text` has no font here, naming the package to install."""
    for letter in sorted(set(text)):
        family_for(letter)


@cache
def family_for(letter: str) -> str:
    """Return the family that draws a letter. Raises MachineUnfit, naming a package, if there is none."""
    if letter.isspace() or not letter.isprintable():
        return LATIN
    manager = font_manager()
    latin = manager.matchFamilyStyle(LATIN, skia.FontStyle.Normal())
    if latin is not None and latin.unicharToGlyph(ord(letter)):
        return LATIN
    found = manager.matchFamilyStyleCharacter("", skia.FontStyle.Normal(), ["zh"], ord(letter))
    if found is None:
        raise MachineUnfit(
            f"no font on this machine has the letter {letter!r}; "
            f"install one, for example: sudo apt-get install {_package(letter)}"
        )
    return str(found.getFamilyName())


def _package(letter: str) -> str:
    script = unicodedata.name(letter, "LATIN").split()[0].split("-")[0]
    return _PACKAGES.get(script, "fonts-dejavu-core" if script == "LATIN" else "fonts-noto-core")
