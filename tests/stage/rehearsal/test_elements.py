"""Elements: fire, smoke and liquids in a performance."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest

from filmwright.stage.blocking.staging import block
from filmwright.stage.rehearsal.elements import with_elements
from filmwright.stage.rehearsal.performance import Performance
from filmwright.stage.rehearsal.rehearse import rehearse
from filmwright.stage.rehearsal.sprays import Stuff
from filmwright.stage.rehearsal.vessels import hollow_of
from filmwright.stage.world.cast import character
from filmwright.stage.world.model import Finish
from filmwright.stage.world.props import catalog as props
from filmwright.stage.world.sets import catalog as sets
from filmwright.stage.world.world import Element, Phenomenon, Place, Placement, Prop, Relation, World


def played(*elements: Element, things: tuple[str, ...] = (), place: str = "product_studio") -> Performance:
    made = tuple(
        Prop(
            id=kind,
            kind=kind,
            placement=Placement(relation=Relation.NEXT_TO, anchor=things[0]) if n else None,
        )
        for n, kind in enumerate(things)
    )
    world = World(place=Place(kind=place), frames=72, rate=Fraction(24), props=made, elements=elements)
    blocking = block(
        world, sets.build(world.place, world), props=props.build, cast=character.build, voices=lambda *_: None
    )
    return rehearse(blocking)


def test_a_scene_without_elements_has_no_sprays() -> None:
    performance = played(things=("cup",))
    assert not performance.sprays and with_elements(performance) is performance


def test_a_candle_comes_alive_by_itself() -> None:
    performance = played(things=("candle",))
    assert [one.stuff for one in performance.sprays] == [Stuff.FLAME]
    assert performance.glimmers
    model = next(t.model for t in performance.blocking.things if t.id == "candle")
    assert all(s.finish is not Finish.FLAME for s in model.surfaces)


def test_what_runs_out_of_the_jug_stands_in_the_glass() -> None:
    performance = played(Element(kind=Phenomenon.POUR, at="jug", into="glass"), things=("glass", "jug"))
    glass = next(t.model for t in performance.blocking.things if t.id == "glass")
    hollow = hollow_of(glass)
    assert hollow is not None
    water = performance.softs[0]
    tops = water.poses[:, -1, 2, 3] - performance.poses["glass"][0, 0, 2, 3]
    assert (np.diff(tops) >= -1e-6).all()
    assert tops[0] == pytest.approx(hollow.floor, abs=2e-3)
    full = float(np.interp(tops[-1], hollow.heights, hollow.held))
    assert full / hollow.held[-1] == pytest.approx(0.86, abs=0.06)
    # Half of what is poured is in by the middle of the pouring: it runs evenly.
    stream = next(one for one in performance.sprays if one.stuff is Stuff.LIQUID)
    middle = int(np.argmin(np.abs(np.interp(tops, hollow.heights, hollow.held) - full / 2)))
    assert 0.35 < (middle / 24 - float(stream.birth.min())) / 2.4 < 0.65


def test_the_stream_ends_on_the_water_in_the_glass() -> None:
    performance = played(Element(kind=Phenomenon.POUR, at="jug", into="glass"), things=("glass", "jug"))
    tops = performance.softs[0].poses[:, -1, :, 3]
    stream = next(one for one in performance.sprays if one.stuff is Stuff.LIQUID)
    threads = stream.some(stream.seed == 0.5)
    ends = threads.way(threads.life)
    frames = np.clip(((threads.birth + threads.life) * 24).astype(int), 0, 71)
    assert np.abs(ends[:, 2] - tops[frames, 2]).max() < 0.02
    assert np.linalg.norm(ends[:, :2] - tops[frames, :2], axis=1).max() < 0.045


def test_melting_loses_height_and_leaves_a_puddle() -> None:
    performance = played(Element(kind=Phenomenon.MELT, at="snowman"), things=("snowman",))
    heights = performance.poses["snowman"][:, 0, 2, 2]
    assert heights[0] == pytest.approx(1.0, abs=0.02) and heights[-1] < 0.3
    assert any(one.stuff is Stuff.POOL for one in performance.sprays)


def test_blown_out_candles_go_out_and_smoke() -> None:
    performance = played(Element(kind=Phenomenon.SNUFF, at="candle"), things=("candle",))
    flames = next(one for one in performance.sprays if one.stuff is Stuff.FLAME)
    assert len(flames.at(0.5).heads) == 1 and len(flames.at(2.5).heads) == 0
    smoke = next(one for one in performance.sprays if one.stuff is Stuff.SMOKE)
    assert len(smoke.at(0.5).heads) == 0 and len(smoke.at(2.0).heads) > 0


@pytest.mark.parametrize("kind", sorted(Phenomenon))
def test_every_phenomenon_plays_twice_the_same_wherever_it_is(kind: Phenomenon) -> None:
    element = Element(kind=kind)
    bare = played(element)
    again = played(element)
    for one, other in zip(bare.sprays, again.sprays, strict=True):
        assert np.array_equal(one.place, other.place) and np.array_equal(one.birth, other.birth)
    at = played(replace(element, at="cup", into="bowl"), things=("cup", "bowl"))
    for spray in at.sprays:
        assert np.isfinite(spray.at(1.0).heads).all()
