"""The graphics device: opened once per process, the only place that asks the machine for a driver."""

from __future__ import annotations

import contextlib
import functools
import os
import sys
import tempfile
import threading
from importlib.resources import files
from typing import Any

from filmwright.film.errors import MachineUnfit
from filmwright.stage.filming.quick_types import hasten

_ONE_AT_A_TIME = threading.Lock()


def graphics() -> Any:
    """Return this process's wgpu device, opened on first use; whoever asks meanwhile waits for it.

    On Linux only Vulkan is asked, which on a bare CPU is Mesa's lavapipe. Raises MachineUnfit
    when no driver answers.
    """
    with _ONE_AT_A_TIME:
        return _opened()


@functools.cache
def _opened() -> Any:
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    os.environ.setdefault("LP_NUM_THREADS", str(min(cores, 16)))
    # Mesa complains on the terminal, once a process, where no session has made this folder.
    os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.gettempdir())
    import wgpu
    from wgpu.backends.wgpu_native import _ffi, extras

    hasten(_ffi.ffi)

    if sys.platform.startswith("linux"):
        # Looking for OpenGL as well costs time and would find a driver that cannot draw our passes.
        # Whoever opened wgpu before us in this process has chosen already.
        with contextlib.suppress(RuntimeError):
            extras.set_instance_extras(backends=["Vulkan"])
    try:
        adapter = wgpu.gpu.request_adapter_sync(power_preference="high-performance")
        return adapter.request_device_sync(
            required_limits={"max-buffer-size": min(1 << 30, adapter.limits["max-buffer-size"])}
        )
    except RuntimeError as cause:
        raise MachineUnfit(
            "no graphics driver answers on this machine; "
            "install Mesa's software driver with: apt-get install mesa-vulkan-drivers"
        ) from cause


def device_name() -> str:
    """Return what draws here, as its driver calls itself: `llvmpipe (LLVM 15.0.6, 256 bits)`."""
    return str(graphics().adapter.info["device"])


def shader(*names: str, constants: str = "") -> str:
    """Return the WGSL text of the named files of `shaders/`, joined, below the given constants."""
    folder = files("filmwright.stage.filming") / "shaders"
    return "\n".join([constants, *((folder / f"{name}.wgsl").read_text() for name in names)])
