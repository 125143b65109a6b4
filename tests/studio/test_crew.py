"""The crew orders anew only what a change touches."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from filmwright.engines import catalog
from filmwright.film.camera import Camera, Move
from filmwright.film.script import Script
from filmwright.storyboard.board import read_board, write_board
from filmwright.studio import openly
from filmwright.studio.crew import Crew
from filmwright.studio.project import Project

WORDS = "Wide shot. A girl waves in a park. Cut to: close-up of the girl. She talks."


@pytest.fixture
def crew(tmp_path: Path) -> Crew:
    return Crew(Project(tmp_path / "p.film"), catalog.find("stage"))


def keys(crew: Crew, script: Script) -> list[str]:
    return [order.key for order in crew.orders(crew.brief(), script)]


def test_a_camera_changed_in_one_shot_orders_only_that_shot(crew: Crew) -> None:
    script = crew.plan(crew.adopt(openly.asked(WORDS, duration=4)))
    scene = script.scenes[0]
    moved = replace(scene.shots[1], camera=Camera(move=Move.ORBIT_LEFT))
    changed = replace(script, scenes=(replace(scene, shots=(scene.shots[0], moved)),))
    before, after = keys(crew, script), keys(crew, changed)
    assert before[0] == after[0]
    assert before[1] != after[1]


def test_another_word_in_the_scene_orders_all_its_shots(crew: Crew) -> None:
    script = crew.plan(crew.adopt(openly.asked(WORDS, duration=4)))
    scene = script.scenes[0]
    changed = replace(script, scenes=(replace(scene, text=scene.text.replace("girl", "boy")),))
    assert not set(keys(crew, script)) & set(keys(crew, changed))


def test_an_edited_board_is_read_again_and_a_new_brief_makes_a_new_one(crew: Crew) -> None:
    brief = crew.adopt(openly.asked(WORDS, duration=4))
    script = crew.plan(brief)
    write_board(replace(script, title="Edited"), crew.project.board)
    assert crew.plan(brief).title == "Edited"
    other = crew.adopt(openly.asked(WORDS, duration=5))
    assert crew.plan(other).title != "Edited"
    assert read_board(crew.project.folder / "board.old.yaml").title == "Edited"


def test_references_are_kept_in_the_project_by_content(crew: Crew, tmp_path: Path) -> None:
    photo = Path(__file__).parents[2] / "examples" / "media" / "cat.jpg"
    brief = crew.adopt(openly.asked("A cat @cat in a park", images=[f"cat={photo}"], duration=2))
    kept = brief.references[0].path
    assert kept.is_relative_to(crew.project.folder)
    assert kept.read_bytes() == photo.read_bytes()
    assert crew.brief() == brief
