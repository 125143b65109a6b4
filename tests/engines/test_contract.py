"""What every installed engine promises, ours and plugins alike."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from filmwright.engines import catalog
from filmwright.engines.engine import Engine
from filmwright.film.errors import Cancelled, OrderRefused, UnknownEngine
from filmwright.media.reading import probe
from filmwright.testing import PaperDesk, small_order


@pytest.fixture(params=sorted(catalog.installed()))
def engine(request: pytest.FixtureRequest) -> Engine:
    return catalog.find(request.param)


def test_it_is_found_by_its_own_name(engine: Engine) -> None:
    assert catalog.find(engine.name).release == engine.release


def test_an_unknown_engine_lists_those_there_are() -> None:
    with pytest.raises(UnknownEngine, match=r"stagge.*stage"):
        catalog.find("stagge")


def test_preparing_twice_harms_nobody(engine: Engine, tmp_path: Path) -> None:
    engine.prepare()
    engine.prepare()
    assert engine.objection(small_order(engine)) is None


def test_a_quote_spends_nothing_and_names_a_currency(engine: Engine, tmp_path: Path) -> None:
    quote = engine.quote(small_order(engine))
    assert quote.cost >= 0
    assert len(quote.currency) == 3


def test_footage_is_what_was_ordered(engine: Engine, tmp_path: Path) -> None:
    order, desk = small_order(engine), PaperDesk(tmp_path)
    footage = engine.draw(order, desk)
    seen = probe(footage.picture)
    assert (footage.frames, footage.size, footage.rate) == (8, (160, 90), 24)
    assert (seen.frames, seen.size) == (8, (160, 90))
    assert desk.reports == sorted(desk.reports)
    assert desk.reports[-1] == order.shot.frames


def test_all_files_of_a_take_are_in_its_folder(engine: Engine, tmp_path: Path) -> None:
    footage = engine.draw(small_order(engine), PaperDesk(tmp_path))
    for path in (footage.picture, *(stem.path for stem in footage.stems)):
        assert path.resolve().is_relative_to(tmp_path.resolve())


def test_stems_are_as_long_as_the_picture(engine: Engine, tmp_path: Path) -> None:
    footage = engine.draw(small_order(engine), PaperDesk(tmp_path))
    for stem in footage.stems:
        assert probe(stem.path).seconds == pytest.approx(8 / 24, abs=1e-4)


def test_a_shot_it_objects_to_is_refused_unspent(engine: Engine, tmp_path: Path) -> None:
    order, desk = small_order(engine), PaperDesk(tmp_path)
    endless = replace(order, shot=replace(order.shot, frames=10**9))
    assert engine.objection(endless)
    with pytest.raises(OrderRefused):
        engine.draw(endless, desk)
    assert desk.reports == []


def test_an_unknown_setting_is_an_objection(engine: Engine) -> None:
    assert engine.objection(replace(small_order(engine), settings='{"no_such_setting": 1}'))


def test_nobody_wants_it_any_more_and_it_stops(engine: Engine, tmp_path: Path) -> None:
    desk = PaperDesk(tmp_path, stop=Cancelled("stopped"), stop_at=3)
    with pytest.raises(Cancelled):
        engine.draw(small_order(engine), desk)
    assert not (tmp_path / "picture.mp4").exists()


def test_the_same_order_gives_the_same_bytes_where_it_says_so(engine: Engine, tmp_path: Path) -> None:
    if not engine.capabilities().deterministic:
        pytest.skip("this engine does not promise it")
    takes = [engine.draw(small_order(engine), PaperDesk(tmp_path / name)) for name in ("one", "two")]
    assert takes[0].picture.read_bytes() == takes[1].picture.read_bytes()
    for one, two in zip(takes[0].stems, takes[1].stems, strict=True):
        assert one.path.read_bytes() == two.path.read_bytes()
