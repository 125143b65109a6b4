"""What becomes of things: what changes, from what, into what."""

from __future__ import annotations

import pytest
from tests.stage.reading.facts import world

from filmwright.stage.reading.colours import colour
from filmwright.stage.world.world import PLACE, Hour


def test_a_thing_is_as_it_was_first_and_becomes_what_is_said_last() -> None:
    told = world("A cup changes from white to red.")
    assert told.props[0].colour == colour("white")
    assert [(c.thing, c.colour) for c in told.changes] == [("cup", colour("red"))]


def test_a_matter_becomes_another() -> None:
    told = world("The glass vase turned into a wooden vase.")
    assert told.props[0].material == "glass"
    assert told.changes[0].material == "wood" and told.changes[0].kind is None


def test_an_animal_grows_and_shrinks() -> None:
    grows = world("A horse changes from small to big.").changes[0]
    shrinks = world("A horse changes from huge to tiny.").changes[0]
    assert grows.sizes[0] < grows.sizes[1] and shrinks.sizes[0] > shrinks.sizes[1]


def test_hair_is_a_part_of_somebody() -> None:
    told = world("A woman's hair changes from black to blonde.")
    assert told.changes[0].part == "hair" and told.cast[0].hair_colour == colour("black")


def test_a_thing_turns_into_another_altogether() -> None:
    assert world("A pumpkin turns into a carriage.").changes[0].kind == "carriage"


@pytest.mark.parametrize(
    "words", ["A man turns left.", "A dog goes into a red house.", "A girl turns to a red car."]
)
def test_who_only_turns_or_goes_does_not_change(words: str) -> None:
    assert world(words).changes == ()


def test_water_and_light_belong_to_the_place() -> None:
    river = world("A river changes from blue to brown.").changes[0]
    sky = world("The sky changes from black to white.")
    assert (river.thing, river.part) == (PLACE, "water")
    assert sky.changes[0].part == "hour" and sky.hour is Hour.NIGHT


def test_what_happens_by_itself_has_its_colour_and_shape() -> None:
    rust = world("A timelapse of an anvil rusting.").changes[0]
    wilt = world("A rose wilts in a vase.").changes[0]
    assert rust.spotted and wilt.slump < 1 and wilt.thing == "rose"


def test_chinese_tells_it_too() -> None:
    told = world("杯子从白色变成红色")
    assert told.changes and told.changes[0].colour == colour("red")


def test_two_paints_are_stirred_into_one_in_a_vessel_that_is_brought() -> None:
    told = world("Equal amounts of red and blue paint are vigorously stirred together.")
    change = told.changes[0]
    assert change.part == "liquid" and len(change.begins) == 2
    assert told.props[0].id == change.thing


def test_what_is_colder_than_its_freezing_point_ices_over_and_what_is_not_does_not() -> None:
    assert world("A bottle of milk at a temperature of -20°C.").changes
    assert not world("A bottle of milk at a temperature of 20°C.").changes


def test_steam_clouds_a_cold_window() -> None:
    told = world("Steam comes into contact with a cold window at 10°C.")
    assert told.changes[0].part == "dew" and told.changes[0].spotted


def test_litmus_shows_an_acid() -> None:
    change = world("Vinegar is added to a solution of blue litmus paper.").changes[0]
    assert change.colour is not None and change.colour[0] > change.colour[2]


def test_soda_foams_over_with_an_acid() -> None:
    elements = world("Baking soda is added to a cup of vinegar.").elements
    assert [(e.kind.value, e.substance) for e in elements] == [("overflow", "foam")]


def test_liquids_float_where_nothing_weighs() -> None:
    elements = world("A bottle of water is opened in a space station.").elements
    assert "hover" in {e.kind.value for e in elements}


def test_both_shoes_of_a_pair_change() -> None:
    assert len(world("A pair of shoes changes from yellow to red.").changes) == 2


def test_a_colour_that_is_a_fruit_is_a_colour() -> None:
    assert world("A flower changes from purple to orange.").changes[0].kind is None


def test_a_wet_sponge_gives_its_water_where_it_is_squeezed() -> None:
    told = world("A wet sponge is being squeezed by hand.")
    assert told.changes[0].slump < 0.6
    assert [(e.kind.value, e.at) for e in told.elements] == [("drip", told.changes[0].thing)]


def test_a_piece_of_ice_melts_above_freezing_and_not_below() -> None:
    warm, cold = (world(f"A piece of ice at a temperature of {t}°C.") for t in (10, -10))
    assert [e.kind.value for e in warm.elements] == ["melt"] and warm.props[0].kind == "ice_block"
    assert not cold.elements and cold.props
