"""`filmwright read`: what the stage makes of some words, before anything is drawn."""

from __future__ import annotations

import json

from rich.console import Console
from rich.table import Table

from filmwright.film.brief import Brief
from filmwright.stage.reading.planner import Ask
from filmwright.stage.world.files import world_to_json
from filmwright.stage.world.world import Grasp
from filmwright.studio.first_reading import FirstReading, first_reading

_STYLES = {Grasp.UNDERSTOOD: "green", Grasp.GUESSED: "yellow", Grasp.NOT_UNDERSTOOD: "red"}


def tell(brief: Brief, *, planner: Ask | None, as_json: bool) -> None:
    """Print what was understood, guessed and not understood; with `as_json` one world a line."""
    for reading in first_reading(brief, planner):
        if as_json:
            print(json.dumps(json.loads(world_to_json(reading.world)), ensure_ascii=False))
        else:
            Console().print(_table(reading))


def _table(reading: FirstReading) -> Table:
    table = Table(title=f"{reading.scene.id}  {reading.scene.heading or reading.scene.text[:60]}")
    for heading in ("", "words", "became"):
        table.add_column(heading, overflow="fold")
    for grasp in Grasp:
        for entry in reading.told:
            if entry.grasp is grasp:
                table.add_row(f"[{_STYLES[grasp]}]{grasp.value}[/]", entry.words, entry.said)
    return table
