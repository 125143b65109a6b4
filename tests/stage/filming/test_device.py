"""The device is opened with types looked up frugally, and they are the same types."""

from __future__ import annotations

import cffi

from filmwright.stage.filming.quick_types import hasten

DECLARED = "typedef int number; typedef struct { number one; double two; } pair; typedef pair *pairs;"


def test_frugal_parsing_finds_the_same_types() -> None:
    usual, quick = cffi.FFI(), cffi.FFI()
    for ffi in (usual, quick):
        ffi.cdef(DECLARED)
    hasten(quick)
    for name in ("number", "pair *", "pairs", "pair[3]", "unsigned char *", "number(*)(pairs, int)"):
        assert str(quick.typeof(name)) == str(usual.typeof(name))
        assert quick.sizeof(name.removesuffix(" *")) if "(" not in name else True


def test_wgpu_is_opened_frugally() -> None:
    from wgpu.backends.wgpu_native._ffi import ffi

    from filmwright.stage.filming.device import graphics

    graphics()
    assert type(ffi._parser).__name__ == "_FrugalParser"
