"""Business on the stage: every entry of the catalogue plays, hands meet what they should, nothing jumps."""

from __future__ import annotations

from fractions import Fraction
from functools import cache

import numpy as np
import pytest
from tests.stage.rehearsal.staging import joint
from tests.stage.rehearsal.witness import FASTEST, degrees, missing, watched

from filmwright.stage.blocking.blocking import Blocking
from filmwright.stage.blocking.staging import block
from filmwright.stage.rehearsal.grips import grip_of
from filmwright.stage.rehearsal.performance import Performance
from filmwright.stage.rehearsal.rehearse import rehearse
from filmwright.stage.rehearsal.tracks import shares_of
from filmwright.stage.world.business.business import Business, Held, Key, Rhythm, Track
from filmwright.stage.world.business.catalog import business, catalogue
from filmwright.stage.world.cast.character import build as cast
from filmwright.stage.world.model import Mark, Model, StageSet
from filmwright.stage.world.props.catalog import build, known
from filmwright.stage.world.world import Action, Character, Place, Placement, Prop, Relation, Verb, World

ENTRIES = list(catalogue().values())
MISSED, HAULED = 0.02, 0.06
"""Metres a palm may be from where it is sent, and where the body is hauled or thrown past what it holds."""
FEATS = {"vault", "climb_rope", "climb_wall", "climb_up"}


def bare_floor() -> StageSet:
    return StageSet(
        name="floor",
        model=Model(name="floor", surfaces=(), fixed=True),
        marks={"centre": Mark(position=(0, 0, 0))},
        ground="concrete",
    )


def acted(entry: Business, seconds: float = 1.5, height: float = 1.72) -> World:
    """A world in which `a` (with `b`, if it takes two) does nothing but this."""
    props, using = [], []
    for role in entry.roles:
        kind = next(kind for kind in role.kinds if kind in known())
        hand = role.held in (Held.RIGHT, Held.LEFT, Held.BOTH)
        place = Placement(relation=Relation.IN_HAND_OF, anchor="a") if hand else None
        props.append(Prop(id=role.name, kind=kind, placement=place))
        using.append((role.name, role.name))
    people = [Character(id="a", height=height), *([Character(id="b")] if entry.apart else [])]
    partner = "b" if entry.apart else None
    does = [Action(actor="a", verb=Verb.DO, business=entry.name, using=tuple(using), target=partner)]
    if entry.apart and entry.answer:
        does.append(Action(actor="b", verb=Verb.DO, business=entry.answer, target="a"))
    return World(
        place=Place(kind="floor"),
        frames=int(seconds * 24),
        rate=Fraction(24),
        cast=tuple(people),
        props=tuple(props),
        actions=tuple(does),
    )


@cache
def blocked(name: str, seconds: float = 1.5, height: float = 1.72) -> Blocking:
    made = acted(business(name), seconds, height)
    return block(made, bare_floor(), props=build, cast=cast, voices=lambda *_: None)  # type: ignore[arg-type, return-value]


def played(name: str, seconds: float = 1.5, height: float = 1.72) -> Performance:
    return rehearse(blocked(name, seconds, height))


@pytest.mark.parametrize("name", [entry.name for entry in ENTRIES])
def test_every_business_plays_without_a_jump(name: str) -> None:
    entry = catalogue()[name]
    performance, actors = watched(blocked(name, entry.natural if entry.gait else 1.25))
    afloat = "swimming pool" in entry.where
    for thing in performance.blocking.things:
        pose = performance.poses[thing.id]
        assert np.isfinite(pose).all()
        if thing.cast:
            at = performance.joints(thing)
            assert np.abs(np.diff(at, axis=0)).max() < 0.9, "a joint flew across the stage"
            # who swims goes through the water, not over a floor
            assert afloat or at[..., 2].min() > -0.12, "somebody sank into the floor"
    for actor, body in actors.values():
        assert actor.limp is not None or degrees(body).max() < FASTEST, "a joint turned too fast"
        assert entry.apart or missing(actor, body) < (HAULED if name in FEATS else MISSED), "a hand missed"


@pytest.mark.parametrize(
    ("name", "tool", "side"),
    [("drink", "tool", "r"), ("brush_teeth", "tool", "r"), ("hammer", "tool", "r"), ("peel", "patient", "l")],
)
def test_what_a_hand_uses_stays_in_it(name: str, tool: str, side: str) -> None:
    performance = played(name)
    thing = next(t for t in performance.blocking.things if t.id == tool)
    grip = np.append(grip_of(thing.model).hold, 1.0)
    held = performance.poses[tool][:, 0] @ grip
    hand, fingers = joint(performance, "a", f"hand_{side}"), joint(performance, "a", f"fingers_{side}")
    palm = hand + 0.6 * (fingers - hand)
    assert np.linalg.norm(held - palm, axis=1).max() < 0.01


@pytest.mark.parametrize("height", [1.1, 1.72, 2.6])
def test_a_cup_comes_to_the_mouth_whoever_drinks(height: float) -> None:
    performance = played("drink", 3.0, height)
    mouth, hand = joint(performance, "a", "mouth"), joint(performance, "a", "hand_r")
    apart = np.linalg.norm(mouth - hand, axis=1)
    assert apart.min() < 0.17 * height / 1.72 + 0.04
    assert apart.max() > apart.min() + 0.1 * height / 1.72


def test_two_hands_meet_in_a_handshake() -> None:
    performance = played("shake_hands")
    first, second = joint(performance, "a", "fingers_r"), joint(performance, "b", "fingers_r")
    assert np.linalg.norm(first - second, axis=1).max() < 0.12


def test_a_body_leans_to_what_it_cannot_reach() -> None:
    performance = played("plant_flowers")
    assert joint(performance, "a", "hand_r")[:, 2].min() < 0.35


def test_a_player_sits_at_the_keys_with_a_seat_below() -> None:
    blocking = blocked("piano")
    piano = next(t for t in blocking.things if t.id == "front")
    seat = next(t for t in blocking.things if t.id == "seat")
    me = next(t for t in blocking.things if t.id == "a")
    assert np.hypot(*np.subtract(seat.start.position[:2], me.start.position[:2])) < 0.2
    facing = np.array([np.cos(me.start.heading), np.sin(me.start.heading)])
    ahead = np.subtract(piano.start.position[:2], me.start.position[:2]) @ facing
    assert 0.2 < ahead < 1.2


def test_a_thing_needed_later_comes_out_of_the_pocket() -> None:
    sweeps, phones = business("sweep"), business("use_phone")
    world = acted(sweeps, 5.0)
    later = Action(actor="a", verb=Verb.DO, business=phones.name, using=(("tool", "phone"),), after=0)
    world = World(
        place=world.place, frames=world.frames, rate=world.rate, cast=world.cast,
        props=(*world.props, Prop(id="phone", kind="phone")), actions=(*world.actions, later),
    )  # fmt: skip
    blocking = block(world, bare_floor(), props=build, cast=cast, voices=lambda *_: None)  # type: ignore[arg-type, return-value]
    pose = rehearse(blocking).poses["phone"]
    seen = np.abs(pose[:, 0, :, :3]).sum(axis=(1, 2)) > 0
    begins = next(beat.start for beat in blocking.beats if beat.business == "use_phone")
    assert not seen[: int(begins * 24) - 1].any()
    assert seen[-1]


@pytest.mark.parametrize("rhythm", list(Rhythm))
def test_shares_of_keys_sum_to_one(rhythm: Rhythm) -> None:
    keys = tuple(Key(anchor="root") for _ in range(4))
    shares = shares_of(Track(keys=keys, seconds=1.0, rhythm=rhythm), np.linspace(0, 3, 97))
    assert np.abs(shares.sum(axis=1) - 1).max() < 1e-9


def test_a_blow_arrives_faster_than_it_is_drawn_back() -> None:
    keys = (Key(anchor="root"), Key(anchor="root"))
    clock = np.linspace(0, 1, 101)[:-1]
    drawn = shares_of(Track(keys=keys, seconds=1.0, rhythm=Rhythm.STRIKE), clock)[:, 1]
    speed = np.gradient(drawn, clock)
    assert -speed.min() > 1.5 * speed.max()


def test_business_is_the_same_every_time() -> None:
    first, second = played("juggle"), played("juggle")
    assert all(np.array_equal(first.poses[name], second.poses[name]) for name in first.poses)
