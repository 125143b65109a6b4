"""Who stands where in relation to whom: things and living ones alike, as the camera sees it."""

from __future__ import annotations

import pytest
from tests.stage.blocking.test_staging import CAMERA, at, blocked, start

from filmwright.stage.blocking.ground import View
from filmwright.stage.world.world import Character, Placement, Prop, Relation

VIEW = View(centre=(0, 0), camera=CAMERA)


def cup(name: str, relation: Relation | None = None, anchor: str = "") -> Prop:
    placement = Placement(relation=relation, anchor=anchor) if relation else None
    return Prop(id=name, kind="cup", placement=placement)


@pytest.mark.parametrize(("relation", "side"), [(Relation.LEFT_OF, -1), (Relation.RIGHT_OF, 1)])
def test_a_thing_left_of_somebody_is_left_in_the_picture(relation: Relation, side: int) -> None:
    scene = blocked(cast=(Character(id="dog"),), props=(cup("cup", relation, "dog"),))
    apart = VIEW.seen(at(scene, "cup"))[0] - VIEW.seen(at(scene, "dog"))[0]
    assert apart * side > 0.2


def test_two_animals_stand_as_told() -> None:
    left = Placement(relation=Relation.LEFT_OF, anchor="cat")
    scene = blocked(cast=(Character(id="dog", placement=left), Character(id="cat")))
    assert VIEW.seen(at(scene, "dog"))[0] < VIEW.seen(at(scene, "cat"))[0] - 0.2


def test_what_has_no_room_under_a_thing_carries_it() -> None:
    scene = blocked(props=(cup("below", Relation.UNDER, "cup"), cup("cup")))
    assert start(scene, "below").start.position[2] == 0
    assert start(scene, "cup").start.position[2] == pytest.approx(0.1)


def test_somebody_on_top_of_a_thing_stands_that_high() -> None:
    on = Placement(relation=Relation.ON, anchor="car")
    scene = blocked(cast=(Character(id="man", placement=on),), props=(Prop(id="car", kind="car"),))
    assert start(scene, "man").start.position[2] == pytest.approx(1.4)


def test_things_without_people_stand_side_by_side() -> None:
    scene = blocked(props=(cup("one"), cup("two"), cup("three")))
    across = [VIEW.seen(at(scene, name))[0] for name in ("one", "two", "three")]
    assert across == sorted(across)
    assert 0.1 < across[1] - across[0] < 0.2


def test_a_small_thing_beside_a_large_one_is_drawn_larger() -> None:
    scene = blocked(props=(Prop(id="car", kind="car"), cup("cup")))
    assert start(scene, "car").model.size[0] == pytest.approx(4.2)
    assert 0.3 < start(scene, "cup").model.size[0] < 0.6
    among_people = blocked(cast=(Character(id="man"),), props=(Prop(id="car", kind="car"), cup("cup")))
    assert start(among_people, "cup").model.size[0] == pytest.approx(0.1)
