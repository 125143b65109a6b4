"""Fire, smoke and liquids read from words."""

from __future__ import annotations

from fractions import Fraction

import pytest

from filmwright.film.script import Scene
from filmwright.stage.reading.read import read
from filmwright.stage.world.world import Element, Hour, World


def told(text: str) -> World:
    scene = Scene(id="SC01", heading="", text=text, frames=72, shots=())
    return read(scene, look="natural", language="en", rate=Fraction(24), references=(), seed=1)


def happens(text: str) -> list[tuple[str, str | None, str | None]]:
    return [(e.kind.value, e.at, e.into) for e in told(text).elements]


@pytest.mark.parametrize(
    ("text", "kind", "at", "into"),
    [
        ("A wooden chair burns in the yard", "burn", "chair", None),
        ("Grey smoke pours out of a truck", "smoke", "truck", None),
        ("A teapot pours tea into a cup", "pour", "teapot", "cup"),
        ("Steam rises from a kettle", "steam", "kettle", None),
        ("A snowman melts in the sun", "melt", "snowman", None),
        ("A barrel explodes", "explode", "barrel", None),
        ("A boat is on fire", "burn", "boat", None),
        ("一把椅子在燃烧", "burn", "chair", None),
        ("雪人融化了", "melt", "snowman", None),
    ],
)
def test_words_for_what_soft_things_do_find_their_thing(
    text: str, kind: str, at: str, into: str | None
) -> None:
    assert (kind, at, into) in happens(text)


def test_what_is_poured_without_a_vessel_gets_one() -> None:
    world = told("Milk pours into a bowl")
    element = world.elements[0]
    assert element.substance == "milk" and element.into == "bowl"
    assert element.at in {prop.id for prop in world.props}


@pytest.mark.parametrize("text", ["A steam train stands in pouring rain", "A man falls down", "一个人摔倒了"])
def test_words_that_only_look_alike_tell_of_no_element(text: str) -> None:
    assert happens(text) == []


def test_a_temperature_melts_what_melts_at_it() -> None:
    hot = "A timelapse of chocolate as the temperature rises to 60°C"
    assert [kind for kind, _, _ in happens(hot)] == ["melt"]
    assert happens(hot.replace("60", "20")) == []


def test_fireworks_are_seen_at_night_and_darkness_puts_the_light_out() -> None:
    assert told("Fireworks over a lake").hour is Hour.NIGHT
    assert told("A candle burns in the dark").darkness > 0.5


def test_a_scene_without_them_is_as_it_was() -> None:
    assert told("A dog runs through a park").elements == tuple[Element, ...]()
