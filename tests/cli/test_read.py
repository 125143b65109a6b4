"""`filmwright read` shows what became of the words."""

from __future__ import annotations

from typer.testing import CliRunner

from filmwright.cli.main import app
from filmwright.stage.world.files import world_from_json

WORDS = "A red bicycle on the left of a car at sunset. A girl frobnicates."


def test_the_table_tells_what_was_understood_guessed_and_not_understood() -> None:
    shown = CliRunner().invoke(app, ["read", WORDS], env={"COLUMNS": "200"})
    assert shown.exit_code == 0
    for told in ("red bicycle, left of car", "dusk", "guessed: the place", "frobnicates", "not understood"):
        assert told in shown.stdout


def test_json_is_a_world_that_can_be_read_back() -> None:
    shown = CliRunner().invoke(app, ["read", "--json", WORDS])
    world = world_from_json(shown.stdout)
    assert [prop.kind for prop in world.props] == ["bicycle", "car"]
