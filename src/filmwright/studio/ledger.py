"""The durable record of orders, tickets, takes, picks and spending: one SQLite file."""

from __future__ import annotations

import datetime
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import sqlalchemy as sql
from pydantic import TypeAdapter, ValidationError
from sqlalchemy.schema import CreateTable

from filmwright.film.errors import ProjectBroken
from filmwright.film.take import Footage, Pick, Take, TakeOrder

_METADATA = sql.MetaData()

SCHEMA = 1

_ABOUT = sql.Table("about", _METADATA, sql.Column("schema", sql.Integer, primary_key=True))

_TAKES = sql.Table(
    "takes",
    _METADATA,
    sql.Column("id", sql.String, primary_key=True),
    sql.Column("key", sql.String, unique=True, nullable=False),
    sql.Column("shot", sql.String, nullable=False, index=True),
    sql.Column("engine", sql.String, nullable=False),
    sql.Column("footage", sql.Text, nullable=False),
    sql.Column("cost", sql.String, nullable=False),
    sql.Column("at", sql.String, nullable=False),
)

_TICKETS = sql.Table(
    "tickets",
    _METADATA,
    sql.Column("key", sql.String, primary_key=True),
    sql.Column("ticket", sql.String, nullable=False),
)

_PICKS = sql.Table(
    "picks",
    _METADATA,
    sql.Column("shot", sql.String, primary_key=True),
    sql.Column("take", sql.String, nullable=False),
    sql.Column("reason", sql.Text, nullable=False),
    sql.Column("by", sql.String, nullable=False),
    sql.Column("at", sql.String, nullable=False),
)

_FOOTAGE = TypeAdapter(Footage)


class Ledger:
    """What the studio remembers. Safe for several processes at once; every call is one transaction."""

    def __init__(self, path: Path) -> None:
        self._folder = path.parent
        self._engine = sql.create_engine(f"sqlite:///{path}", connect_args={"timeout": 30})
        sql.event.listen(self._engine, "connect", _durable)
        with self._engine.begin() as db:
            for table in _METADATA.sorted_tables:  # two runs may open a new project at the same moment
                db.execute(CreateTable(table, if_not_exists=True))
            found = db.execute(sql.select(_ABOUT.c.schema)).scalar()
            if found is None:
                db.execute(sql.insert(_ABOUT).prefix_with("OR IGNORE").values(schema=SCHEMA))
            elif found > SCHEMA:
                raise ProjectBroken(
                    f"{path} was written by a newer Filmwright (schema {found}, this one knows {SCHEMA}); "
                    "update Filmwright"
                )

    def take_for(self, order: TakeOrder) -> Take | None:
        """Return the take recorded for this very order, if its picture is still there."""
        with self._engine.connect() as db:
            row = db.execute(
                sql.select(_TAKES.c.id, _TAKES.c.footage).where(_TAKES.c.key == order.key)
            ).first()
        if row is None:
            return None
        footage = self._footage(row.id, row.footage)
        here = footage.picture.exists() and all(stem.path.exists() for stem in footage.stems)
        return Take(id=row.id, order=order, footage=footage) if here else None

    def record(self, take: Take) -> None:
        """Record a drawn take; an earlier record of the same order gives way."""
        with self._engine.begin() as db:
            db.execute(sql.delete(_TAKES).where((_TAKES.c.key == take.order.key) | (_TAKES.c.id == take.id)))
            db.execute(
                sql.insert(_TAKES).values(
                    id=take.id,
                    key=take.order.key,
                    shot=take.order.shot.id,
                    engine=take.order.engine,
                    footage=_FOOTAGE.dump_json(_relative(take.footage, self._folder)).decode(),
                    cost=str(take.footage.cost),
                    at=_now(),
                )
            )

    def ticket(self, key: str) -> str | None:
        """Return the vendor's job id saved for an order."""
        with self._engine.connect() as db:
            return db.execute(sql.select(_TICKETS.c.ticket).where(_TICKETS.c.key == key)).scalar()

    def keep_ticket(self, key: str, ticket: str) -> None:
        """Save a vendor's job id durably."""
        with self._engine.begin() as db:
            db.execute(sql.insert(_TICKETS).prefix_with("OR REPLACE").values(key=key, ticket=ticket))

    def record_pick(self, pick: Pick) -> None:
        """Record which take of a shot was chosen, by whom and why."""
        with self._engine.begin() as db:
            values = {"take": pick.take.id, "reason": pick.reason, "by": pick.by, "at": _now()}
            db.execute(
                sql.insert(_PICKS).prefix_with("OR REPLACE").values(shot=pick.take.order.shot.id, **values)
            )

    def spent(self) -> Decimal:
        """Return what all takes of this project cost together."""
        with self._engine.connect() as db:
            return sum((Decimal(cost) for (cost,) in db.execute(sql.select(_TAKES.c.cost))), Decimal(0))

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


def _durable(connection: sqlite3.Connection, _: object) -> None:
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")


def _now() -> str:
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
