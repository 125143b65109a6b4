"""`filmwright shoot --passes` refuses what it cannot write before it draws anything."""

from __future__ import annotations

from pathlib import Path

from typer.testing import CliRunner

from filmwright.cli.main import app
from filmwright.film.errors import BriefRefused


def test_an_unknown_pass_is_refused_before_the_project_is_opened(tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["shoot", str(tmp_path / "p.film"), "--passes", "depth,skeleton"])
    assert isinstance(result.exception, BriefRefused)
    assert "no pass is named 'skeleton'" in str(result.exception)
    assert not (tmp_path / "p.film").exists()
