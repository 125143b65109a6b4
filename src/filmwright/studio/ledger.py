"""The durable record of orders, tickets, takes, picks and spending: one SQLite file."""

from __future__ import annotations

import datetime
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from filmwright.film.errors import ProjectBroken
from filmwright.film.take import Footage, Pick, Take, TakeOrder

SCHEMA = 1

_TABLES = (
    "create table if not exists about (schema integer primary key)",
    """create table if not exists takes (
        id varchar not null primary key, key varchar not null unique, shot varchar not null,
        engine varchar not null, footage text not null, cost varchar not null, at varchar not null)""",
    "create table if not exists tickets (key varchar not null primary key, ticket varchar not null)",
    """create table if not exists picks (
        shot varchar not null primary key, take varchar not null, reason text not null,
        by varchar not null, at varchar not null)""",
)

_FOOTAGE = TypeAdapter(Footage)


class Ledger:
    """What the studio remembers. Safe for several processes at once; every call is one transaction."""

    def __init__(self, path: Path) -> None:
        self._path, self._folder = path, path.parent
        with self._open() as db:
            for table in _TABLES:  # two runs may open a new project at the same moment
                db.execute(table)
            (found,) = db.execute("select max(schema) from about").fetchone()
            if found is None:
                db.execute("insert or ignore into about values (?)", [SCHEMA])
            elif found > SCHEMA:
                raise ProjectBroken(
                    f"{path} was written by a newer Filmwright (schema {found}, this one knows {SCHEMA}); "
                    "update Filmwright"
                )

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        """Lend the file for one transaction; waits half a minute for another process's."""
        with closing(sqlite3.connect(self._path, timeout=30, isolation_level=None)) as db:
            db.execute("pragma journal_mode=wal")
            db.execute("pragma synchronous=full")
            db.execute("begin immediate")
            try:
                yield db
            except BaseException:
                db.execute("rollback")
                raise
            db.execute("commit")

    def take_for(self, order: TakeOrder) -> Take | None:
        """Return the take recorded for this very order, if its picture is still there."""
        with self._open() as db:
            row = db.execute("select id, footage from takes where key = ?", [order.key]).fetchone()
        if row is None:
            return None
        footage = self._footage(*row)
        here = footage.picture.exists() and all(stem.path.exists() for stem in footage.stems)
        return Take(id=row[0], order=order, footage=footage) if here else None

    def record(self, take: Take) -> None:
        """Record a drawn take; an earlier record of the same order gives way."""
        footage = _FOOTAGE.dump_json(_relative(take.footage, self._folder)).decode()
        order, cost = take.order, str(take.footage.cost)
        with self._open() as db:
            db.execute("delete from takes where key = ? or id = ?", [order.key, take.id])
            db.execute(
                "insert into takes (id, key, shot, engine, footage, cost, at) values (?, ?, ?, ?, ?, ?, ?)",
                [take.id, order.key, order.shot.id, order.engine, footage, cost, _now()],
            )

    def ticket(self, key: str) -> str | None:
        """Return the vendor's job id saved for an order."""
        with self._open() as db:
            row = db.execute("select ticket from tickets where key = ?", [key]).fetchone()
        return row[0] if row else None

    def keep_ticket(self, key: str, ticket: str) -> None:
        """Save a vendor's job id durably."""
        with self._open() as db:
            db.execute("insert or replace into tickets (key, ticket) values (?, ?)", [key, ticket])

    def record_pick(self, pick: Pick) -> None:
        """Record which take of a shot was chosen, by whom and why."""
        with self._open() as db:
            db.execute(
                "insert or replace into picks (shot, take, reason, by, at) values (?, ?, ?, ?, ?)",
                [pick.take.order.shot.id, pick.take.id, pick.reason, pick.by, _now()],
            )

    def spent(self) -> Decimal:
        """Return what all takes of this project cost together."""
        with self._open() as db:
            return sum((Decimal(cost) for (cost,) in db.execute("select cost from takes")), Decimal(0))

    def _footage(self, take: str, text: str) -> Footage:
        try:
            return _absolute(_FOOTAGE.validate_json(text), self._folder)
        except ValidationError as error:
            raise ProjectBroken(
                f"the ledger's record of {take} cannot be read; move {self._folder} aside and run again"
            ) from error


def _relative(footage: Footage, folder: Path) -> Footage:
    """Return footage with paths inside the project, so that the folder may be moved."""
    return _with_paths(footage, lambda path: path.resolve().relative_to(folder.resolve()))


def _absolute(footage: Footage, folder: Path) -> Footage:
    return _with_paths(footage, lambda path: folder / path)


def _with_paths(footage: Footage, change: Callable[[Path], Path]) -> Footage:
    stems = tuple(replace(stem, path=change(stem.path)) for stem in footage.stems)
    return replace(footage, picture=change(footage.picture), stems=stems)


def _now() -> str:
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
