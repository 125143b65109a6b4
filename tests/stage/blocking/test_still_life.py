"""Sizes that let the eye find each thing of a picture."""

from __future__ import annotations

from fractions import Fraction

import pytest

from filmwright.stage.blocking.still_life import beside_animals, evened, heart_of
from filmwright.stage.world.cast.character import build as cast
from filmwright.stage.world.model import Model
from filmwright.stage.world.props.catalog import build as made
from filmwright.stage.world.world import (
    Action,
    Character,
    Course,
    Motion,
    Place,
    Placement,
    Prop,
    Relation,
    Verb,
    World,
)


def models(*kinds: str) -> dict[str, Model]:
    return {kind: made(Prop(id=kind, kind=kind)) for kind in kinds}


def world(relation: Relation | None, where: Relation | None, thing: str, *, species: str = "bird") -> World:
    placement = Placement(relation=relation, anchor=thing) if relation else None
    who = Character(id="who", species=species, placement=placement)
    action = Action(actor="who", verb=Verb.RUN, target=thing, where=where)
    return World(
        frames=72,
        rate=Fraction(24),
        place=Place(kind="meadow"),
        cast=(who,),
        props=(Prop(id=thing, kind=thing),),
        actions=(action,),
    )


def times(told: World, thing: str) -> float:
    before = models(thing)
    after = beside_animals(told, before, {c.id: cast(c) for c in told.cast})
    return max(after[thing].size) / max(before[thing].size)


def test_a_knife_grows_beside_a_table_and_the_table_stays() -> None:
    before = models("knife", "table")
    after = evened(before)
    assert max(after["knife"].size) > 1.5 * max(before["knife"].size)
    assert after["table"].size == before["table"].size


def test_a_tree_that_tells_where_a_bird_is_comes_down_to_it() -> None:
    assert times(world(Relation.LEFT_OF, Relation.BEHIND, "tree"), "tree") < 0.5


def test_an_apple_that_tells_where_a_dog_is_grows() -> None:
    assert times(world(Relation.LEFT_OF, Relation.BEHIND, "apple", species="dog"), "apple") > 1.5


@pytest.mark.parametrize(
    "told",
    [
        world(None, None, "tree"),  # it goes to the tree: all of a tree
        world(Relation.LEFT_OF, Relation.BEHIND, "tree", species="human"),
    ],
)
def test_what_is_used_or_beside_people_is_as_large_as_it_is(told: World) -> None:
    assert times(told, "tree") == 1.0


def test_what_is_thin_grows_more_than_what_is_full() -> None:
    before = models("spoon", "cup", "car")
    after = evened(before)
    spoon, cup, car = (max(after[kind].size) / max(before[kind].size) for kind in ("spoon", "cup", "car"))
    assert spoon > cup > 2 and car == 1


def test_the_heart_of_a_sign_is_its_board() -> None:
    sign = models("stop_sign")["stop_sign"]
    assert heart_of(sign) > 0.6 * sign.size[2]


def test_a_small_thing_that_falls_alone_is_drawn_larger() -> None:
    told = World(
        frames=72,
        rate=Fraction(24),
        place=Place(kind="product_studio"),
        props=(Prop(id="egg", kind="egg"),),
        motions=(Motion(thing="egg", course=Course.FALL),),
    )
    before = models("egg")
    assert max(beside_animals(told, before, {})["egg"].size) > 2 * max(before["egg"].size)
