"""Riders are mounted when the scene begins, on a mount of their size that goes across the frame."""

from __future__ import annotations

from fractions import Fraction

import pytest

from filmwright.stage.blocking.blocking import Blocking, Thing
from filmwright.stage.blocking.riding import with_open_windows
from filmwright.stage.blocking.staging import block
from filmwright.stage.world.cast import character
from filmwright.stage.world.model import Mark, Model, StageSet
from filmwright.stage.world.props import catalog as props
from filmwright.stage.world.world import Action, Character, Place, Placement, Prop, Relation, Verb, World


def blocked(
    *actions: Action, cast: tuple[Character, ...] = (), things: tuple[Prop, ...] = (), water: bool = False
) -> Blocking:
    marks = {"centre": Mark(position=(0.0, 0.0, 0.0))}
    if water:
        marks["water"] = Mark(position=(0.0, 6.0, -0.2), heading=-1.57)
    place = StageSet(name="field", model=Model(name="field", surfaces=(), fixed=True), marks=marks)
    world = World(
        place=Place(kind="park"), frames=72, rate=Fraction(24), cast=cast, props=things, actions=actions
    )
    return block(world, place, props=props.build, cast=character.build, voices=lambda line, who: None)


def the(blocking: Blocking, name: str) -> Thing:
    return next(thing for thing in blocking.things if thing.id == name)


MAN = Character(id="man", gender="man")
BIKE = Prop(id="bike", kind="bicycle")
RIDES = Action(actor="man", verb=Verb.RIDE, target="bike")


def test_a_rider_begins_on_its_mount_which_crosses_the_middle() -> None:
    found = blocked(RIDES, cast=(MAN,), things=(BIKE,))
    bike, man = the(found, "bike"), the(found, "man")
    assert bike.drive is not None and bike.drive.speed > 2 and not bike.drive.alone
    assert man.start.position[:2] == pytest.approx(bike.start.position[:2])
    assert [b.target for b in found.beats if b.verb is Verb.RIDE] == ["bike"]
    assert bike.start.position[0] ** 2 + bike.start.position[1] ** 2 > 1.0


def test_a_child_has_a_bicycle_of_its_size() -> None:
    grown = blocked(RIDES, cast=(MAN,), things=(BIKE,))
    small = blocked(RIDES, cast=(Character(id="man", age="child", height=1.2),), things=(BIKE,))
    assert the(small, "bike").model.size[2] < 0.85 * the(grown, "bike").model.size[2]


def test_who_is_put_on_a_mount_rides_it_and_who_sits_on_it_stays() -> None:
    on = Character(id="man", placement=Placement(relation=Relation.ON, anchor="bike"))
    found = blocked(cast=(on,), things=(BIKE,))
    assert any(beat.verb is Verb.RIDE for beat in found.beats)
    sits = blocked(Action(actor="man", verb=Verb.SIT, target="bike"), cast=(MAN,), things=(BIKE,))
    bike = the(sits, "bike")
    assert bike.drive is not None and bike.drive.speed == 0.0
    assert any(beat.verb is Verb.RIDE for beat in sits.beats)


def test_who_is_on_a_horse_that_gallops_is_carried_by_it() -> None:
    rider = Character(id="man", placement=Placement(relation=Relation.ON, anchor="horse"))
    runs = Action(actor="man", verb=Verb.RUN)
    found = blocked(runs, cast=(rider, Character(id="horse", species="horse")))
    assert {b.verb for b in found.beats if b.actor == "man"} == {Verb.RIDE}
    assert any(b.actor == "horse" and b.verb is Verb.RUN and b.path for b in found.beats)


def test_somebody_pushed_in_a_wheelchair_sits_in_it_and_does_not_fall() -> None:
    old = Character(id="old", age="old", placement=Placement(relation=Relation.INSIDE, anchor="chair"))
    push = Action(actor="man", verb=Verb.PUSH, target="old")
    fall = Action(actor="old", verb=Verb.FALL, after=0)
    found = blocked(push, fall, cast=(MAN, old), things=(Prop(id="chair", kind="wheelchair"),))
    drive = the(found, "chair").drive
    assert drive is not None and drive.pushed_by == "man"
    assert {b.verb for b in found.beats if b.actor == "old"} == {Verb.RIDE}


def test_who_rides_something_untold_rides_what_is_there_or_walks() -> None:
    horse = Character(id="horse", species="horse")
    untold = Action(actor="man", verb=Verb.RIDE)
    walks = Action(actor="man", verb=Verb.WALK, target="horse")
    found = blocked(untold, walks, cast=(MAN, horse))
    assert [b.target for b in found.beats if b.actor == "man" and b.verb is Verb.RIDE] == ["horse"]
    assert any(b.actor == "horse" and b.verb is Verb.WALK and b.path for b in found.beats)
    alone = blocked(untold, cast=(MAN,))
    assert {b.verb for b in alone.beats if b.actor == "man"} >= {Verb.WALK}


def test_a_pushed_cart_has_its_pusher_and_nobody_is_knocked_over() -> None:
    cart = Prop(id="cart", kind="shopping_cart")
    found = blocked(Action(actor="man", verb=Verb.PUSH, target="cart"), cast=(MAN,), things=(cart,))
    drive = the(found, "cart").drive
    assert drive is not None and drive.pushed_by == "man" and drive.speed < 1.3


def test_boats_are_ridden_on_the_water() -> None:
    found = blocked(
        Action(actor="man", verb=Verb.RIDE, target="kayak"),
        cast=(MAN,),
        things=(Prop(id="kayak", kind="kayak"),),
        water=True,
    )
    assert the(found, "kayak").start.position[1] > 3.0


def test_a_dog_sled_comes_with_its_team_running_ahead() -> None:
    found = blocked(
        Action(actor="man", verb=Verb.RIDE, target="sled"),
        cast=(MAN,),
        things=(Prop(id="sled", kind="dog_sled"),),
    )
    sled = the(found, "sled")
    assert sled.drive is not None and len(sled.drive.drawn_by) == 4
    runs = [b for b in found.beats if b.actor in sled.drive.drawn_by]
    assert len(runs) == 4 and all(b.verb is Verb.RUN and b.path for b in runs)


def test_one_sees_into_a_car_that_is_driven() -> None:
    car = props.build(Prop(id="car", kind="car"))
    faces = [sum(len(s.triangles) for s in model.surfaces) for model in (car, with_open_windows(car))]
    assert faces[1] < faces[0]
