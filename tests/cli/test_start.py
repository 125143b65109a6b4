"""A command loads what it needs and no more: who only reads waits for no engine."""

from __future__ import annotations

import subprocess
import sys

HEAVY = ("wgpu", "mujoco", "onnxruntime", "scipy", "skia", "opentimelineio", "sqlalchemy")
OURS = (
    "filmwright.stage.filming",
    "filmwright.stage.rehearsal",
    "filmwright.mastering",
    "filmwright.editing",
)


def loaded_by(*words: str) -> list[str]:
    """Return the modules that a command line has loaded when it is done."""
    told = (
        "import sys\n"
        f"sys.argv = {['filmwright', *words]!r}\n"
        "from filmwright.cli.main import main\n"
        "try:\n    main()\n"
        "except SystemExit:\n    pass\n"
        "print('LOADED', *sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    return done.stdout.rpartition("LOADED ")[2].split()


def test_who_only_reads_loads_no_engine() -> None:
    loaded = loaded_by("read", "a dog runs on the beach")
    assert "filmwright.stage.reading.read" in loaded
    assert [name for name in loaded if name.split(".")[0] in HEAVY or name.startswith(OURS)] == []


def test_help_loads_hardly_anything() -> None:
    assert [name for name in loaded_by("--help") if name.startswith(("numpy", "filmwright.stage"))] == []
