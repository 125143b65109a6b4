"""An engine that knows more of a shot than its picture writes it beside the take."""

from __future__ import annotations

from pathlib import Path

import pytest

from filmwright.engines import catalog
from filmwright.engines.engine import Surveyor
from filmwright.film.errors import OrderRefused
from filmwright.film.passes import Pass
from filmwright.studio.crew import Crew
from filmwright.studio.project import Project
from filmwright.testing import small_order

WANTED = (Pass.DEPTH, Pass.POSE, Pass.CAMERA)


def test_the_stage_surveys_and_refuses_what_it_cannot_draw(tmp_path: Path) -> None:
    engine = catalog.find("stage")
    assert isinstance(engine, Surveyor)
    order = small_order(engine, frames=2)
    engine.survey(order, tmp_path, WANTED, lambda _: None)
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "bvh",
        "camera.json",
        "depth",
        "openpose",
        "passes.json",
        "pose",
        "pose.json",
    ]
    with pytest.raises(OrderRefused):
        engine.survey(small_order(engine, frames=0), tmp_path, WANTED, lambda _: None)


def test_a_take_says_which_passes_lie_beside_it_and_keeps_those_it_had(tmp_path: Path) -> None:
    engine = catalog.find("stage")
    crew = Crew(Project(tmp_path / "p.film"), engine)
    order = small_order(engine, frames=2)
    take = crew.survey(crew.shoot(order), (Pass.CAMERA,))
    assert crew.survey(take, (Pass.DEPTH,)).footage.passes == (Pass.DEPTH, Pass.CAMERA)
    kept = crew.ledger.take_for(order)
    assert kept is not None
    assert kept.footage.passes == (Pass.DEPTH, Pass.CAMERA)
    assert (kept.footage.picture.parent / "passes" / "depth" / "000002.png").exists()


def test_an_engine_that_makes_none_is_refused(tmp_path: Path) -> None:
    stage = catalog.find("stage")

    class Plain:
        """An engine of somebody else's that draws pictures and nothing more."""

        name, release = "plain", "1"
        prepare, capabilities, quote = stage.prepare, stage.capabilities, stage.quote
        objection, draw = stage.objection, stage.draw

    crew = Crew(Project(tmp_path / "p.film"), Plain())
    order = small_order(Plain(), frames=2)
    take = crew.shoot(order)
    with pytest.raises(OrderRefused, match="the engine plain makes no passes"):
        crew.survey(take, (Pass.DEPTH,))
