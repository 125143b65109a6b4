"""What works on this machine, what is missing, and how to get it."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

from rich.console import Console

from filmwright.engines import catalog
from filmwright.film.errors import FilmwrightError
from filmwright.studio import machine


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One thing looked at. `remedy` says how to get it when it is missing."""

    what: str
    works: bool
    found: str
    remedy: str = ""
    needed: bool = True


def examine(*, as_json: bool = False) -> int:
    """Print all findings; return 0 when films can be made here, 2 when something needed is missing."""
    findings = list(_findings())
    if as_json:
        for finding in findings:
            print(json.dumps(asdict(finding), ensure_ascii=False))
    else:
        console = Console()
        for finding in findings:
            mark = "[green]works[/green]" if finding.works else "[red]missing[/red]"
            console.print(f"{mark}  {finding.what}: {finding.found}", highlight=False)
            if not finding.works:
                console.print(f"         to get it: {finding.remedy}", highlight=False)
    return 0 if all(finding.works for finding in findings if finding.needed) else 2


def _findings() -> Iterator[Finding]:
    python = ".".join(map(str, sys.version_info[:3]))
    yield Finding(
        what="Python", works=sys.version_info >= (3, 11), found=python, remedy="install Python 3.11 or newer"
    )
    yield _tried(
        "graphics driver", machine.graphics_driver, "apt-get install mesa-vulkan-drivers libegl1 libgl1"
    )
    yield _tried("H.264 and AAC encoders", machine.encoders, "pip install av")
    yield _tried("Latin font", lambda: machine.font("A"), "apt-get install fonts-dejavu-core")
    yield _tried("Chinese font", lambda: machine.font("电"), "apt-get install fonts-wqy-zenhei")
    yield _tried("physics", machine.physics, "pip install mujoco")
    yield _tried("English voice", machine.voice, "pip install hibari-tts")
    free = shutil.disk_usage(Path.cwd()).free / 1e9
    yield Finding(
        what="disk",
        works=free > 0.5,
        found=f"{free:.1f} GB free here",
        remedy="free some room; a minute of 720p film needs about 100 MB",
    )
    yield Finding(what="processors", works=True, found=f"{os.cpu_count()} cores", needed=False)
    for name in sorted(catalog.installed()):
        yield _tried(f"engine {name}", partial(_engine, name), "reinstall the package it comes from")


def _engine(name: str) -> str:
    engine = catalog.find(name)
    can = engine.capabilities()
    kind = "paid" if can.paid else "free"
    return f"release {engine.release}, {kind}, up to {can.longest_frames} frames a shot"


def _tried(what: str, look: Callable[[], str], remedy: str) -> Finding:
    try:
        return Finding(what=what, works=True, found=look())
    except (FilmwrightError, ImportError, OSError, LookupError) as error:
        return Finding(what=what, works=False, found=str(error), remedy=remedy)
