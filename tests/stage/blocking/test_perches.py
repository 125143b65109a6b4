"""Where animals leap to, and where they land."""

from __future__ import annotations

import pytest
from tests.stage.blocking.test_staging import blocked, start

from filmwright.stage.world.world import Action, Character, Placement, Prop, Relation, Verb

CAT = Character(id="cat", species="cat", placement=Placement(relation=Relation.ON, anchor="table"))
TABLE = Prop(id="table", kind="table")


def test_an_animal_on_a_thing_stands_on_its_top_across_the_frame() -> None:
    scene = blocked(cast=(CAT,), props=(TABLE,))
    top = start(scene, "table").model.size[2]
    assert start(scene, "cat").start.position[2] == pytest.approx(top, abs=0.08)


def test_who_jumps_down_lands_on_the_floor_beside_what_it_stood_on() -> None:
    leap = Action(actor="cat", verb=Verb.JUMP, business="leap_down")
    scene = blocked(cast=(CAT,), props=(TABLE,), actions=(leap,))
    (mark,) = next(beat for beat in scene.beats if beat.verb is Verb.JUMP).path
    assert mark.position[2] == 0.0
    x, y, _ = start(scene, "table").start.position
    assert max(abs(mark.position[0] - x), abs(mark.position[1] - y)) > 0.4


def test_who_jumps_to_a_thing_lands_on_it() -> None:
    cat = Character(id="cat", species="cat")
    leap = Action(actor="cat", verb=Verb.JUMP, target="table")
    scene = blocked(cast=(cat,), props=(TABLE,), actions=(leap,))
    path = next(beat for beat in scene.beats if beat.verb is Verb.JUMP).path
    assert path[-1].position[2] == pytest.approx(start(scene, "table").model.size[2], abs=0.08)
