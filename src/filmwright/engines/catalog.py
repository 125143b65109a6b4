"""Which engines are installed. Looking does not import any of them."""

from __future__ import annotations

from importlib.metadata import EntryPoint, entry_points

from filmwright.engines.engine import Engine
from filmwright.film.errors import UnknownEngine


def installed() -> dict[str, EntryPoint]:
    """Return name -> entry point of every engine, ours and plugins; nothing is imported."""
    return {entry.name: entry for entry in entry_points(group="filmwright.engines")}


def find(name: str) -> Engine:
    """Return the engine of this name. Raises UnknownEngine, listing what there is."""
    engines = installed()
    if name not in engines:
        raise UnknownEngine(name, known=engines)
    engine: Engine = engines[name].load()()
    return engine
