"""A world written by hand is refused with the field at fault."""

from __future__ import annotations

import json
from fractions import Fraction

import pytest

from filmwright.film.errors import BoardRefused
from filmwright.stage.world.files import world_from_json, world_to_json
from filmwright.stage.world.world import Action, Character, Place, Verb, World

WORLD = World(
    place=Place(kind="park"),
    frames=48,
    rate=Fraction(24000, 1001),
    cast=(Character(id="girl"),),
    actions=(Action(actor="girl", verb=Verb.JUMP),),
)


def edited(**changes: object) -> str:
    return json.dumps(json.loads(world_to_json(WORLD)) | changes)


def test_a_world_comes_back_as_it_was_saved() -> None:
    assert world_from_json(world_to_json(WORLD)) == WORLD


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("{", "line 1"),
        ("[]", "object"),
        (edited(schema="other/9"), "other/9"),
        (edited(frames="many"), "frames"),
        (edited(frames=0), "frames"),
        (edited(hour="teatime"), "hour"),
        (edited(wether={}), "did you mean 'weather'"),
        (edited(actions=[{"actor": "grl", "verb": "jump"}]), "did you mean 'girl'"),
        (edited(actions=[{"actor": "girl", "verb": "teleport"}]), "actions.0.verb"),
        (edited(actions=[{"actor": "girl", "verb": "jump", "after": 7}]), "actions.0.after"),
        (edited(cast=[{"id": "girl", "height": 40}]), "cast.0.height"),
        (edited(cast=[{"id": "girl"}, {"id": "girl"}]), "twice"),
    ],
)
def test_a_world_that_cannot_be_obeyed_names_the_field(text: str, named: str) -> None:
    with pytest.raises(BoardRefused, match=r".+") as refused:
        world_from_json(text)
    assert named in str(refused.value)
