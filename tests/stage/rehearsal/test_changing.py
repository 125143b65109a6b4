"""Changes as performed: colours fade, matter is covered, sizes grow, one thing comes out of another."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from tests.stage.rehearsal.staging import court

from filmwright.stage.blocking.blocking import Blocking, Thing
from filmwright.stage.rehearsal.elements import with_elements
from filmwright.stage.rehearsal.overlays import covered, faded, played, subdivided
from filmwright.stage.rehearsal.performance import Performance
from filmwright.stage.world.model import Mark, Model
from filmwright.stage.world.props.catalog import build
from filmwright.stage.world.world import (
    PLACE,
    Change,
    Colour,
    Element,
    Hour,
    Phenomenon,
    Place,
    Prop,
    World,
)

WHITE: Colour = (1.0, 1.0, 1.0)
RED: Colour = (0.8, 0.1, 0.1)


def performed(prop: Prop, *changes: Change, hour: Hour = Hour.DAY) -> Performance:
    world = World(
        place=Place(kind="park"), frames=48, rate=Fraction(24), props=(prop,), changes=changes, hour=hour
    )
    return with_elements(_still(world, prop))


def _still(world: World, prop: Prop) -> Performance:
    model = build(prop)
    thing = Thing(id=prop.id, label=prop.id, model=model, start=Mark(position=(0.0, 0.0, 0.0)))
    rest = np.zeros((1, len(model.parts), 3, 4), np.float32)
    rest[..., :3] = np.eye(3)
    blocking = Blocking(world=world, place=court(), things=(thing,), beats=(), lines=())
    return Performance(blocking=blocking, poses={prop.id: rest}, contacts=())


def seen(model: Model, poses: np.ndarray, frame: int) -> np.ndarray:
    """Return the mean colour of what is not drawn together into a point in a frame."""
    there = np.abs(poses[frame, :, :, :3]).max(axis=(1, 2)) > 0.5
    colours = [s.colours[there[s.bones[:, 0]], :3] for s in model.surfaces]
    return np.asarray(np.concatenate(colours).mean(axis=0))


def test_a_thing_fades_from_its_colour_into_another() -> None:
    prop = Prop(id="cup", kind="cup", colour=WHITE)
    after = performed(prop, Change(thing="cup", colour=RED))
    model, poses = after.blocking.things[0].model, after.poses["cup"]
    first, middle, last = (seen(model, poses, frame) for frame in (0, 23, 47))
    assert first[1] > middle[1] > last[1]
    assert last[0] > 2 * last[1]


def test_what_it_had_moves_as_it_did() -> None:
    model = build(Prop(id="cup", kind="cup"))
    rest = np.zeros((1, len(model.parts), 3, 4))
    rest[..., :3] = np.eye(3)
    other = build(Prop(id="cup", kind="cup", colour=RED))
    made, poses = played(model, rest, faded(model, other), np.linspace(0, 1, 30))
    assert made.parts[: len(model.parts)] == model.parts
    assert np.allclose(poses[:, : len(model.parts)], rest)


def test_one_matter_covers_another_and_leaves_no_hole() -> None:
    glass, wood = (build(Prop(id="v", kind="vase", material=m)) for m in ("glass", "wood"))
    rest = np.zeros((1, len(glass.parts), 3, 4))
    rest[..., :3] = np.eye(3)
    overlays = covered(glass, wood, np.array([0.0, 0.0, 1.0]), np.random.default_rng(1))
    model, poses = played(glass, rest, overlays, np.linspace(0, 1, 40))
    area = []
    for frame in (0, 20, 39):
        there = np.abs(poses[frame, :, :, :3]).max(axis=(1, 2)) > 0.5
        area.append(sum(len(s.triangles[there[s.bones[s.triangles[:, 0], 0]]]) for s in model.surfaces))
    assert area[0] == pytest.approx(area[1], rel=0.1) and area[0] == pytest.approx(area[2], rel=0.1)


def test_cutting_a_surface_finer_keeps_its_area() -> None:
    surface = build(Prop(id="b", kind="box")).surfaces[0]

    def area(s: object) -> float:
        corners = s.positions[s.triangles]  # type: ignore[attr-defined]
        return float(
            np.linalg.norm(
                np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=1
            ).sum()
        )

    fine = subdivided(surface, 0.05)
    assert len(fine.triangles) > len(surface.triangles)
    assert area(fine) == pytest.approx(area(surface), rel=1e-4)


def test_a_thing_grows_about_its_foot() -> None:
    prop = Prop(id="cup", kind="cup")
    poses = performed(prop, Change(thing="cup", sizes=(0.4, 1.0))).poses["cup"]
    assert poses[0, 0, 2, 2] == pytest.approx(0.4) and poses[-1, 0, 2, 2] == pytest.approx(1.0)
    assert np.allclose(poses[:, 0, 2, 3], 0.0)


def test_one_thing_comes_out_of_another() -> None:
    after = performed(Prop(id="p", kind="pumpkin"), Change(thing="p", kind="carriage"))
    there = next(soft for soft in after.softs if soft.name == "p_after")
    size = np.abs(np.linalg.det(there.poses[:, 0, :, :3])) ** (1 / 3)
    assert size[0] < 0.01 < size[-1]
    assert np.abs(after.poses["p"][-1, 0, :, :3]).max() < 0.01


def test_what_is_stirred_begins_as_two_colours_and_ends_as_one() -> None:
    begins: tuple[Colour, Colour] = ((0.9, 0.8, 0.1), (0.1, 0.2, 0.8))
    change = Change(thing="b", part="liquid", begins=begins, colour=(0.3, 0.5, 0.2))
    after = performed(Prop(id="b", kind="beaker"), change)
    liquid = next(soft for soft in after.softs if soft.name == "b_liquid")
    first, last = liquid.model.surfaces[0].colours, liquid.model.surfaces[-1].colours
    assert np.ptp(first[:, 2].astype(int)) > 100 and np.ptp(last[:, 2].astype(int)) < 12
    assert any(soft.name == "b_stick" for soft in after.softs)


def test_what_floats_without_weight_leaves_its_vessel_and_does_not_fall() -> None:
    element = Element(kind=Phenomenon.HOVER, at="cup", substance="tea")
    prop = Prop(id="cup", kind="cup")
    world = World(place=Place(kind="park"), frames=72, rate=Fraction(24), props=(prop,), elements=(element,))
    balls = with_elements(_still(world, prop)).sprays[0]
    assert (balls.pull == 0).all() and (balls.speed[:, 2] > 0).mean() > 0.7


def test_night_turns_into_day() -> None:
    change = Change(thing=PLACE, part="hour", light=(0.05, 1.0))
    turning = performed(Prop(id="cup", kind="cup"), change, hour=Hour.NIGHT).turning
    assert turning is not None and turning.hour is Hour.DAY
    assert turning.share[0] == 0.0 and turning.share[-1] == 1.0


def test_a_scene_without_changes_is_left_alone() -> None:
    prop = Prop(id="cup", kind="cup")
    assert performed(prop).turning is None and performed(prop).softs == ()
