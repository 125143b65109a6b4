"""A project folder: takes by content, locks that die with their process, files that a person can read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from filmwright.engines import catalog
from filmwright.film.errors import Refused
from filmwright.studio.project import Project, file_name
from filmwright.testing import small_order


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path / "p.film").open()


def test_a_take_begun_earlier_keeps_its_folder(project: Project) -> None:
    order = small_order(catalog.find("stage"))
    first = project.take_folder(order)
    assert project.take_folder(order) == first
    assert first[0] == "SC01_SH010_T001"
    assert first[1] == project.folder / "takes" / "SC01" / "SH010" / "T001"


def test_another_order_of_the_shot_gets_the_next_number(project: Project) -> None:
    order = small_order(catalog.find("stage"))
    project.take_folder(order)
    assert project.take_folder(replace(order, seed=9))[0] == "SC01_SH010_T002"


def test_a_lock_that_is_held_is_named(project: Project) -> None:
    other = Project(project.folder)
    with project.locked("cut"), pytest.raises(Refused, match="cut"), other.locked("cut", patience=0.05):
        pass


def test_a_file_where_the_folder_should_be_is_refused(tmp_path: Path) -> None:
    (tmp_path / "p.film").write_text("in the way")
    with pytest.raises(Refused, match="--project"):
        Project(tmp_path / "p.film").open()


@pytest.mark.parametrize(
    ("title", "name"),
    [("One on One!", "one-on-one"), ("雨夜", "雨夜"), ("../../etc/passwd", "etc-passwd"), ("???", "film")],
)
def test_a_title_becomes_a_file_name_inside_the_folder(title: str, name: str) -> None:
    assert file_name(title) == name
