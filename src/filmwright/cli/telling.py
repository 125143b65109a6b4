"""How the command line tells what goes on: bars with time left for people, JSON lines for programs."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from typing import Protocol, assert_never

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeRemainingColumn
from rich.table import Table

from filmwright.film.script import Script
from filmwright.storyboard.plan import plan_table
from filmwright.studio.news import Delivered, Drawing, Mastering, News, Planned, Surveying, TakeReady


class Teller(Protocol):
    """Shows news, one sentence at the end, and a plan."""

    def __call__(self, news: News) -> None: ...

    def say(self, sentence: str) -> None: ...

    def table(self, script: Script) -> None: ...


@contextmanager
def teller(as_json: bool) -> Iterator[Teller]:
    """Yield a teller for the whole of one command."""
    if as_json:
        yield JsonTeller()
        return
    bars = Bars()
    with bars.progress:
        yield bars


class JsonTeller:
    """One JSON object a line on standard output, each with its `event`."""

    def __call__(self, news: News) -> None:
        self._line(type(news).__name__.lower(), asdict(news))

    def say(self, sentence: str) -> None:
        self._line("done", {"message": sentence})

    def table(self, script: Script) -> None:
        self._line("plan", {"rows": [asdict(row) for row in plan_table(script)]})

    @staticmethod
    def _line(event: str, fields: dict[str, object]) -> None:
        print(json.dumps({"event": event, **fields}, default=str, ensure_ascii=False), flush=True)


class Bars:
    """Progress bars with the time left, on standard error; results on standard output."""

    def __init__(self) -> None:
        self._console = Console(stderr=True)
        self.progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            TextColumn("{task.completed:.0f}/{task.total:.0f} frames"),
            TimeRemainingColumn(),
            console=self._console,
        )
        self._drawing: TaskID | None = None
        self._mastering: TaskID | None = None
        self._surveying: TaskID | None = None
        self._before = 0
        self._frames = 0

    def __call__(self, news: News) -> None:
        match news:
            case Planned():
                for note in news.notes:
                    self.progress.console.print(f"[dim]{note}[/dim]", highlight=False)
                self._frames = news.frames
            case Drawing():
                # The bar appears with the first frame: a refusal before it stands alone.
                if self._drawing is None:
                    self._drawing = self.progress.add_task("drawing", total=self._frames)
                label = f"drawing {news.shot}"
                self.progress.update(self._drawing, completed=self._before + news.done, description=label)
                self._before += news.total if news.done >= news.total else 0
            case Surveying():
                if self._surveying is None:
                    self._surveying = self.progress.add_task("passes", total=news.total)
                label = f"passes of {news.shot}"
                self.progress.update(
                    self._surveying, completed=news.done, total=news.total, description=label
                )
            case TakeReady():
                for note in news.notes:
                    self.progress.console.print(f"[dim]{news.take}: {note}[/dim]", highlight=False)
            case Mastering():
                if self._mastering is None:
                    self._mastering = self.progress.add_task("mastering", total=news.total)
                self.progress.update(self._mastering, completed=news.done)
            case Delivered():
                pass
            case _:
                assert_never(news)

    def say(self, sentence: str) -> None:
        self.progress.stop()
        print(sentence, file=sys.stdout)

    def table(self, script: Script) -> None:
        table = Table(title=script.title)
        rows = plan_table(script)
        for heading in ("shot", "from", "seconds", "camera", "what is seen"):
            table.add_column(heading, overflow="fold")
        for row in rows:
            table.add_row(row.shot, f"{row.start:.2f}", f"{row.seconds:.2f}", row.camera, row.description)
        Console().print(table)
