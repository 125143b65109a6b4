"""The ledger remembers takes, tickets and spending, and moves with its folder."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from filmwright.film.camera import Camera
from filmwright.film.errors import ProjectBroken
from filmwright.film.script import Scene, Shot
from filmwright.film.take import Footage, Pick, SpokenLine, Stem, StemKind, Take, TakeOrder
from filmwright.studio.ledger import Ledger


@pytest.fixture
def order() -> TakeOrder:
    shot = Shot(
        id="SC01_SH010",
        description="a girl waves",
        start=0,
        frames=24,
        rate=Fraction(24),
        size=(160, 90),
        camera=Camera(),
    )
    scene = Scene(id="SC01", heading="", text="a girl waves", frames=24, shots=(shot,))
    return TakeOrder(
        scene=scene, shot=shot, look="natural", language="en", references=(), engine="stage", release="1"
    )


def drawn(order: TakeOrder, folder: Path, number: int = 1) -> Take:
    """Return a take whose files lie in a project folder."""
    home = folder / "takes" / "SC01" / "SH010" / f"T{number:03d}"
    home.mkdir(parents=True)
    for name in ("picture.mp4", "effects.wav"):
        (home / name).write_bytes(b"x")
    footage = Footage(
        picture=home / "picture.mp4",
        frames=24,
        rate=Fraction(24),
        size=(160, 90),
        stems=(Stem(kind=StemKind.EFFECTS, path=home / "effects.wav"),),
        lines=(SpokenLine(text="Hi.", speaker=None, start=2, frames=9),),
        cost=Decimal("0.25"),
    )
    return Take(id=f"SC01_SH010_T{number:03d}", order=order, footage=footage)


def test_a_take_comes_back_as_it_was_recorded(order: TakeOrder, tmp_path: Path) -> None:
    take = drawn(order, tmp_path)
    Ledger(tmp_path / "ledger.db").record(take)
    assert Ledger(tmp_path / "ledger.db").take_for(order) == take


def test_another_order_is_unknown(order: TakeOrder, tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "ledger.db")
    ledger.record(drawn(order, tmp_path))
    assert ledger.take_for(replace(order, seed=2)) is None


def test_a_take_whose_files_are_gone_is_drawn_again(order: TakeOrder, tmp_path: Path) -> None:
    ledger, take = Ledger(tmp_path / "ledger.db"), drawn(order, tmp_path)
    ledger.record(take)
    take.footage.stems[0].path.unlink()
    assert ledger.take_for(order) is None


def test_a_project_folder_may_be_moved(order: TakeOrder, tmp_path: Path) -> None:
    (tmp_path / "old").mkdir()
    Ledger(tmp_path / "old" / "ledger.db").record(drawn(order, tmp_path / "old"))
    shutil.move(tmp_path / "old", tmp_path / "new")
    found = Ledger(tmp_path / "new" / "ledger.db").take_for(order)
    assert found is not None
    assert found.footage.picture.is_relative_to(tmp_path / "new")


def test_a_ticket_survives_the_process(order: TakeOrder, tmp_path: Path) -> None:
    Ledger(tmp_path / "ledger.db").keep_ticket(order.key, "cgt-1")
    assert Ledger(tmp_path / "ledger.db").ticket(order.key) == "cgt-1"
    assert Ledger(tmp_path / "ledger.db").ticket("another") is None


def test_spending_adds_up_exactly(order: TakeOrder, tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "ledger.db")
    ledger.record(drawn(order, tmp_path))
    ledger.record(drawn(replace(order, seed=2), tmp_path, 2))
    assert ledger.spent() == Decimal("0.50")


def test_a_pick_may_be_changed(order: TakeOrder, tmp_path: Path) -> None:
    ledger, take = Ledger(tmp_path / "ledger.db"), drawn(order, tmp_path)
    ledger.record_pick(Pick(take=take, reason="first"))
    ledger.record_pick(Pick(take=take, reason="better light", by="Ana"))
    with closing(sqlite3.connect(tmp_path / "ledger.db")) as db:
        assert db.execute("select reason, by from picks").fetchall() == [("better light", "Ana")]


def test_a_newer_ledger_is_refused_with_what_to_do(tmp_path: Path) -> None:
    Ledger(tmp_path / "ledger.db")
    with closing(sqlite3.connect(tmp_path / "ledger.db")) as db, db:
        db.execute("update about set schema = 99")
    with pytest.raises(ProjectBroken, match="update Filmwright"):
        Ledger(tmp_path / "ledger.db")
