"""Lets wgpu look up its C types in a hundredth of the time.

For each of some fifty types it asks for, wgpu has cffi parse a line of C, and cffi puts all 430 type
names it knows before that line: 1.5 s before the first frame. Here only the names that occur in the
line are put before it. To be removed when cffi does so itself, or wgpu comes with compiled types.
"""

from __future__ import annotations

import re
from typing import Any

from cffi.cparser import Parser


class _FrugalParser(Parser):  # type: ignore[misc]
    _declarations: dict[str, Any]

    def _parse(self, source: str) -> Any:
        known = self._declarations
        words = set(re.findall(r"\w+", source))
        self._declarations = {
            name: kept
            for name, kept in known.items()
            if not name.startswith("typedef ") or name.removeprefix("typedef ") in words
        }
        try:
            return super()._parse(source)
        finally:
            self._declarations = known


def hasten(ffi: Any) -> None:
    """Make a cffi.FFI parse frugally; one that works otherwise than expected is left as it is."""
    if type(getattr(ffi, "_parser", None)) is Parser:
        ffi._parser.__class__ = _FrugalParser
