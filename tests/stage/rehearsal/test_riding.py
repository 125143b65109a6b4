"""Who is carried keeps seat, grips and footrests, wherever the mount takes them."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest
from numpy.typing import NDArray
from tests.stage.rehearsal.staging import beat, court, person, scene

from filmwright.stage.blocking.blocking import Beat, Blocking, Drive, Thing
from filmwright.stage.rehearsal.driving import driven
from filmwright.stage.rehearsal.figure import SIDES
from filmwright.stage.rehearsal.performance import Performance
from filmwright.stage.rehearsal.rehearse import rehearse
from filmwright.stage.rehearsal.stations import Station, station, touch
from filmwright.stage.rehearsal.wheeling import handles_of
from filmwright.stage.world.cast.animals import catalog as animals
from filmwright.stage.world.model import Mark
from filmwright.stage.world.mounts import MOUNTS, Arms, Going, Seat, mount_of
from filmwright.stage.world.props import catalog as props
from filmwright.stage.world.world import Character, Place, Prop, Verb, World

RATE = Fraction(24)
SECONDS = 2.0


def mount(kind: str, drive: Drive | None = None) -> Thing:
    how = mount_of(kind)
    still = Drive(start=0.0, speed=how.speed, motion=how.motion, weave=how.weave, alone=False)
    model = props.build(Prop(id="mount", kind=kind))
    return Thing(
        id="mount",
        label=kind,
        model=model,
        start=Mark(position=(1.0, 2.0, 0.0), heading=0.4),
        drive=drive or still,
    )


def carried(kind: str, drive: Drive | None = None) -> Performance:
    """Perform somebody on a mount on a bare court."""
    return performed(mount(kind, drive), kind, person())


def performed(thing: Thing, kind: str, rider: Thing, species: str = "human") -> Performance:
    cast = [Character(id=rider.id, species=species)]
    if thing.cast:
        cast.append(Character(id=thing.id, species=kind))
    world = World(
        place=Place(kind="street_court"),
        frames=int(SECONDS * RATE),
        rate=RATE,
        cast=tuple(cast),
        props=() if thing.cast else (Prop(id=thing.id, kind=kind),),
    )
    beat = Beat(actor=rider.id, verb=Verb.RIDE, start=0.0, seconds=SECONDS, target=thing.id)
    walks = Beat(
        actor=thing.id, verb=Verb.WALK, start=0.0, seconds=SECONDS, path=(Mark(position=(4.0, 2.0, 0.0)),)
    )
    beats = (beat, walks) if thing.cast else (beat,)
    return rehearse(Blocking(world=world, place=court(), things=(rider, thing), beats=beats, lines=()))


def point(performance: Performance, part: str, rest: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return a point of the rider's body, fixed to a bone, over all frames."""
    rider = performance.blocking.things[0]
    bone = performance.poses[rider.id][:, rider.model.parts.index(part)].astype(float)
    moved: NDArray[np.float64] = bone[:, :, :3] @ rest + bone[:, :, 3]
    return moved


def joint(performance: Performance, part: str) -> NDArray[np.float64]:
    model = performance.blocking.things[0].model
    return np.asarray(model.joints[model.parts.index(part)], float)


def where(performance: Performance, part: str) -> NDArray[np.float64]:
    return point(performance, part, joint(performance, part))


def palm(performance: Performance, side: int) -> NDArray[np.float64]:
    name = SIDES[side]
    hand, fingers = joint(performance, f"hand_{name}"), joint(performance, f"fingers_{name}")
    return point(performance, f"hand_{name}", hand + 0.6 * (fingers - hand))


def stood_on(performance: Performance) -> Station:
    thing = performance.blocking.things[1]
    return station(thing, performance.poses[thing.id], 0)


@pytest.mark.parametrize(
    "kind",
    [
        "bicycle",
        "motorcycle",
        "kick_scooter",
        "skis_worn",
        "boat",
        "car",
        "swing",
        "trapeze",
        "sled",
        "paraglider",
        "rowing_machine",
    ],
)
def test_hands_keep_hold_of_what_they_hold(kind: str) -> None:
    performance = carried(kind)
    at, back = stood_on(performance), mount_of(kind).faces_back
    for side in (0, 1):
        grip = at.grips[1 - side if back else side]
        assert grip is not None
        missed = np.linalg.norm(palm(performance, side) - grip.place, axis=1)
        assert np.median(missed) < 0.01 and missed.max() < 0.03


@pytest.mark.parametrize(
    "kind", ["bicycle", "unicycle", "motorcycle", "skis_worn", "snowboard_worn", "boat", "sled"]
)
def test_feet_go_where_pedals_boards_and_pegs_go(kind: str) -> None:
    performance = carried(kind)
    how, at = mount_of(kind), stood_on(performance)
    share = 0.35 if how.seat in (Seat.STANDING, Seat.SIDEWAYS) else 1.0
    for side, name in enumerate(SIDES):
        ankle, toes = joint(performance, f"foot_{name}"), joint(performance, f"toes_{name}")
        sole = point(performance, f"foot_{name}", np.add(ankle, (share * (toes - ankle)[0], 0, -ankle[2])))
        rests = [foot.place for foot in at.feet if foot is not None]
        assert len(rests) == 2
        if not how.faces_back and how.seat is not Seat.SIDEWAYS:
            rests = [rests[side]]
        crouched = 0.025 if how.seat is Seat.SIDEWAYS else 0.01  # ankles bend only so far
        assert min(np.linalg.norm(sole - rest, axis=1).max() for rest in rests) < crouched


def test_a_rider_sits_on_the_saddle_all_the_way() -> None:
    performance = carried("bicycle")
    seat = stood_on(performance).seat.place
    pelvis = point(performance, "pelvis", joint(performance, "pelvis"))
    high = (pelvis - seat)[:, 2]
    assert np.linalg.norm((pelvis - seat)[:, :2], axis=1).max() < 0.03
    assert np.ptp(high) < 0.01 and 0.05 < high.mean() < 0.15
    assert np.linalg.norm(pelvis[-1] - pelvis[0]) > 5.0


def test_pedals_turn_in_the_gear_of_the_wheel_and_stay_level() -> None:
    thing = mount("bicycle")
    assert thing.drive is not None
    times = np.arange(48) / 24
    poses = driven(thing, replace(thing.drive, weave=(0.0, 10.0)), times).astype(float)
    parts = thing.model.parts

    def turned(part: str) -> float:
        ahead = poses[:, parts.index(part), :, 0]
        level = poses[:, 0, :, 0]
        angle = np.arctan2(-ahead[:, 2], (ahead * level).sum(1))
        return float(np.ptp(np.unwrap(angle)))

    assert turned("wheel_back") == pytest.approx(2.2 * turned("crank"), rel=0.02)
    assert turned("pedal_l") < 0.7


def test_two_wheels_lean_into_the_curve() -> None:
    drive = Drive(start=0.0, speed=5.0, motion=Going.ROLL, weave=(1.0, 16.0), alone=False)
    thing = mount("bicycle", drive)
    poses = driven(thing, drive, np.arange(96) / 24).astype(float)
    ahead = np.unwrap(np.arctan2(poses[:, 0, 1, 0], poses[:, 0, 0, 0]))
    left = np.gradient(ahead)  # turning left
    lean = poses[:, 0, 2, 1]  # the left side comes up
    assert np.corrcoef(left[4:-4], lean[4:-4])[0, 1] < -0.9
    assert 0.05 < np.abs(lean).max() < 0.6


def test_a_way_leads_past_its_marks_and_straight_on() -> None:
    way = (Mark(position=(6.0, 2.0, 0.0)), Mark(position=(6.0, 8.0, 0.5)))
    drive = Drive(start=0.0, speed=4.0, way=way, alone=False)
    poses = driven(mount("bicycle", drive), drive, np.arange(96) / 24)
    places = poses[:, 0, :, 3]
    for mark in way:
        assert np.linalg.norm(places - np.array(mark.position), axis=1).min() < 0.6
    ends = np.arctan2(*np.diff(places[-3:, :2], axis=0)[-1][::-1])
    assert ends == pytest.approx(np.pi / 2, abs=0.05)


def test_a_foot_that_pushes_off_stands_still_on_the_ground() -> None:
    performance = carried("kick_scooter")
    foot = point(performance, "foot_r", joint(performance, "foot_r"))
    low = foot[:, 2] < joint(performance, "foot_r")[2] + 0.01
    pairs = low[1:] & low[:-1]
    assert pairs.sum() >= 6
    assert np.median(np.linalg.norm(np.diff(foot, axis=0)[pairs], axis=1)) < 0.005


def test_a_horse_carries_its_rider_wherever_its_back_goes() -> None:
    model = animals.build(Character(id="mount", species="horse"))
    horse = Thing(id="mount", label="a horse", model=model, start=Mark(position=(0.0, 2.0, 0.0)), cast=True)
    performance = performed(horse, "horse", person())
    seat = stood_on(performance).seat.place
    pelvis = point(performance, "pelvis", joint(performance, "pelvis"))
    gap = pelvis - seat
    assert np.linalg.norm(gap - gap.mean(axis=0), axis=1).max() < 0.03
    assert gap[:, 2].mean() > 0.05 and np.linalg.norm(pelvis[-1] - pelvis[0]) > 1.0


def test_a_cart_rolls_as_far_as_who_pushes_it_has_come_with_the_hands_on_its_handle() -> None:
    drive = Drive(start=0.0, speed=1.1, pushed_by="a")
    performance = carried("wheelchair", drive)
    chair = performance.blocking.things[1]
    poses = performance.poses["mount"]
    assert np.linalg.norm(poses[-1, 0, :2, 3] - poses[0, 0, :2, 3]) > 1.0
    for side, handle in enumerate(handles_of(chair)):
        missed = np.linalg.norm(palm(performance, side) - touch(chair, poses, handle).place, axis=1)
        assert np.median(missed) < 0.01


def test_a_bear_rides_upright_with_its_paws_on_the_bar() -> None:
    model = animals.build(Character(id="a", species="bear"))
    bear = Thing(
        id="a", label="a bear", model=model, start=Mark(position=(1.0, 2.0, 0.0), heading=0.4), cast=True
    )
    performance = performed(mount("bicycle"), "bicycle", bear, species="bear")
    at = stood_on(performance)
    head = point(performance, "head", joint(performance, "head"))
    assert (head - at.seat.place)[:, 2].min() > 0.5
    assert at.grips[0] is not None
    paw = point(performance, "fingers_l", joint(performance, "fingers_l"))
    assert np.median(np.linalg.norm(paw - at.grips[0].place, axis=1)) < 0.12


def test_whatever_is_ridden_can_be_built_and_marks_what_is_held() -> None:
    for kind, how in MOUNTS.items():
        assert kind in props.known() or how.ridden in props.known(), kind
        ridden = how.ridden or kind
        if how.arms is Arms.GRIPS and how.motion in (Going.ROW, Going.PADDLE, Going.CARVE, Going.PUSHED):
            marks = props.build(Prop(id="x", kind=ridden)).marks
            assert how.seat is Seat.SIDEWAYS or "grip_l" in marks, kind


@pytest.mark.parametrize("how", ["boarding", "alighting"])
def test_who_gets_on_or_off_stands_beside_the_mount_first_or_last(how: str) -> None:
    bike = Thing(
        id="bicycle",
        label="bicycle",
        model=props.build(Prop(id="bicycle", kind="bicycle")),
        start=Mark(position=(0.0, 0.0, 0.0)),
    )
    played = rehearse(
        scene([person("a"), bike], [beat(Verb.RIDE, 0.0, 3.0, target="bicycle", manner=how)], 3.0)
    )
    pelvis, feet = where(played, "pelvis"), [where(played, f"foot_{side}") for side in "lr"]
    stands, sits = (0, -1) if how == "boarding" else (-1, 0)
    assert abs(pelvis[stands, 1]) > 0.25
    assert abs(pelvis[sits, 1]) < 0.05
    assert max(float(foot[stands, 2]) for foot in feet) < 0.15
    assert np.linalg.norm(np.diff(pelvis, axis=0), axis=1).max() * 24 < 2.5
