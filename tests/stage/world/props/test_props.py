"""One suite over every prop: sound, standing, solid, marked, light, and as it was asked for."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from filmwright.film.errors import BoardRefused
from filmwright.stage.reading.vocabulary import is_chinese, sheet
from filmwright.stage.world.model import Finish, Model, Shape, Surface
from filmwright.stage.world.props.catalog import build, known
from filmwright.stage.world.props.wish import MATERIALS
from filmwright.stage.world.shaping.assembly import bounds
from filmwright.stage.world.world import Prop

REQUIRED = [
    "basketball",
    "ball",
    "bench",
    "chair",
    "table",
    "sofa",
    "lamp",
    "car",
    "bicycle",
    "umbrella",
    "cup",
    "box",
    "book",
    "phone",
    "tv",
    "tree",
    "plant",
    "sign",
    "street_lamp",
    "trash_can",
    "shoe",
    "bottle",
    "turntable",
    "product",
    "cutout",
    "picture_frame",
    "hoop",
    "laptop",
    "bag",
    "rug",
    "traffic_cone",
]
KINDS = (*known(), "dragon")
HEAVY = {
    "bouquet": 10000,
    "palm_tree": 10000,
    "train": 12000,
    "cruise_ship": 13000,
    "locomotive": 12000,
    "tractor": 10000,
}
"""Kinds that may have more than 8,000 triangles."""
SEATS = ("bench", "chair", "sofa", "armchair", "car", "bicycle")
HELD = (
    "basketball",
    "ball",
    "umbrella",
    "cup",
    "box",
    "book",
    "phone",
    "shoe",
    "bottle",
    "laptop",
    "bag",
    "product",
)


@cache
def made(kind: str) -> Model:
    return build(Prop(id="it", kind=kind))


def test_every_kind_the_house_promises_has_a_maker() -> None:
    assert set(REQUIRED) <= set(known())


@pytest.mark.parametrize("kind", KINDS)
def test_a_prop_is_sound(kind: str) -> None:
    model = made(kind)
    assert model.name == "it"
    for surface in model.surfaces:
        assert np.isfinite(surface.positions).all()
        assert np.linalg.norm(surface.normals, axis=1) == pytest.approx(1, abs=1e-3)
        assert surface.triangles.max() < len(surface.positions)
        assert surface.bones.max() < len(model.parts)
        assert surface.colours.shape == (len(surface.positions), 4)
        assert (surface.uv is not None) == (surface.picture is not None)
    assert len(model.parts) == len(model.parents) == len(model.joints)


@pytest.mark.parametrize("kind", KINDS)
def test_a_prop_stands_on_the_floor_about_the_origin(kind: str) -> None:
    low, high = bounds(made(kind).surfaces)
    assert low[2] == pytest.approx(0, abs=1e-4)
    assert made(kind).size == pytest.approx([b - a for a, b in zip(low, high, strict=True)], abs=1e-4)
    for axis in (0, 1):
        assert low[axis] < 1e-6 < high[axis]


@pytest.mark.parametrize("kind", KINDS)
def test_a_prop_is_light_enough(kind: str) -> None:
    assert sum(len(surface.triangles) for surface in made(kind).surfaces) <= HEAVY.get(kind, 8000)


@pytest.mark.parametrize("kind", KINDS)
def test_its_solids_lie_within_it_and_its_mass_is_real(kind: str) -> None:
    model = made(kind)
    low, high = (np.array(corner) for corner in bounds(model.surfaces))
    assert model.solids
    assert model.mass > 0
    for solid in model.solids:
        reach = np.array(solid.size) if solid.shape is Shape.BOX else _reach(solid.size, solid.shape)
        centre = np.array(solid.centre)
        if solid.turn == (1.0, 0.0, 0.0, 0.0):
            assert (centre - reach >= low - 0.03).all(), solid
            assert (centre + reach <= high + 0.03).all(), solid
        assert 0 <= solid.bounce <= 1


def _reach(size: tuple[float, float, float], shape: Shape) -> np.ndarray:
    up = size[0] if shape is Shape.SPHERE else size[1] + (size[0] if shape is Shape.CAPSULE else 0)
    return np.array((size[0], size[0], up))


@pytest.mark.parametrize("kind", KINDS)
def test_its_marks_are_on_it(kind: str) -> None:
    model = made(kind)
    low, high = bounds(model.surfaces)
    assert "top" in model.marks
    for name, mark in model.marks.items():
        margin = 1.0 if name == "door" else 0.06
        for axis in range(3):
            assert low[axis] - margin <= mark.position[axis] <= high[axis] + margin, name


@pytest.mark.parametrize("kind", SEATS)
def test_what_one_sits_on_has_a_seat(kind: str) -> None:
    assert 0.3 < made(kind).marks["seat"].position[2] < 1.0


@pytest.mark.parametrize("kind", HELD)
def test_what_one_holds_has_a_grip(kind: str) -> None:
    assert "grip" in made(kind).marks


@pytest.mark.parametrize("kind", KINDS[::5])
def test_it_is_made_the_same_every_time(kind: str) -> None:
    again = build(Prop(id="it", kind=kind))
    for first, second in zip(made(kind).surfaces, again.surfaces, strict=True):
        assert np.array_equal(first.positions, second.positions)
        assert np.array_equal(first.colours, second.colours)


@pytest.mark.parametrize("kind", KINDS)
def test_its_size_is_plausible(kind: str) -> None:
    assert 0.02 < max(made(kind).size) < 40


KEEP_THEIRS = ("turntable", "surfboard_afloat")
"""Kinds mostly made of what has its own colour: metal discs, the wave a board runs along."""


@pytest.mark.parametrize("kind", [k for k in KINDS if k not in KEEP_THEIRS])
def test_its_colour_and_material_are_honoured(kind: str) -> None:
    asked = build(Prop(id="it", kind=kind, colour=(0.55, 0.05, 0.95), material="stone"))
    assert Finish.STONE in {surface.finish for surface in asked.surfaces}
    purple = [_area(s, (s.colours[:, 2] > 1.5 * s.colours[:, 1].astype(float))) for s in asked.surfaces]
    assert sum(purple) > 0.13 * sum(_area(s, np.ones(len(s.positions), bool)) for s in asked.surfaces)


def _area(surface: Surface, chosen: np.ndarray) -> float:
    a, b, c = (surface.positions[surface.triangles[:, k]].astype(float) for k in range(3))
    area = np.linalg.norm(np.cross(b - a, c - a), axis=1) / 2
    return float(area[chosen[surface.triangles].all(axis=1)].sum())


WORDLESS = ("cutout",)
"""Kinds no brief names: a cut-out stands for a reference."""


@pytest.mark.parametrize("kind", [k for k in known() if k not in WORDLESS])
def test_english_and_chinese_have_words_for_it(kind: str) -> None:
    words = _words(kind)
    assert any(is_chinese(word) for word in words)
    assert any(not is_chinese(word) for word in words)


def test_no_word_names_two_things() -> None:
    owners = [(word, kind) for kind in sheet("things") for word in _words(kind)]
    assert len({word for word, _ in owners}) == len(owners), sorted(
        {word for word, _ in owners if sum(other == word for other, _ in owners) > 1}
    )


def test_every_thing_the_lexicon_names_has_a_maker() -> None:
    assert set(sheet("things")) <= set(known())


def _words(kind: str) -> list[str]:
    return [word.strip().lower() for word in str(sheet("things").get(kind, "")).split(",") if word.strip()]


@pytest.mark.parametrize("material", MATERIALS)
def test_every_material_makes_a_chair(material: str) -> None:
    assert build(Prop(id="it", kind="chair", material=material)).surfaces


def test_its_size_is_honoured() -> None:
    large = build(Prop(id="it", kind="chair", size=2.0))
    assert large.size == pytest.approx([2 * side for side in made("chair").size])
    assert large.marks["seat"].position[2] == pytest.approx(2 * made("chair").marks["seat"].position[2])


def test_a_basketball_is_a_real_one() -> None:
    ball = made("basketball")
    assert ball.size == pytest.approx((0.24, 0.24, 0.24), rel=0.01)
    assert ball.solids[0].shape is Shape.SPHERE
    assert ball.solids[0].bounce == pytest.approx(0.8, abs=0.05)
    assert ball.mass == pytest.approx(0.62)
    assert ball.surfaces[0].finish is Finish.BALL


def test_a_ball_passes_through_the_rim_and_not_through_the_board() -> None:
    model = made("hoop")
    rim = [solid for solid in model.solids if solid.shape is Shape.CAPSULE]
    centre = np.array(model.marks["hoop"].position)
    assert centre[2] == pytest.approx(3.05)
    clear = min(np.linalg.norm(np.array(solid.centre) - centre) - solid.size[0] for solid in rim)
    assert clear > 0.2
    assert len(rim) >= 12


def test_wheels_are_parts_about_their_axles() -> None:
    car = made("car")
    for part, name in enumerate(car.parts):
        if not name.startswith("wheel"):
            continue
        corners = np.concatenate([s.positions[s.bones[:, 0] == part] for s in car.surfaces])
        middle = (corners.min(axis=0) + corners.max(axis=0)) / 2
        assert middle[[0, 2]] == pytest.approx(car.joints[part][[0, 2]], abs=0.01)
    assert sum(name.startswith("wheel") for name in car.parts) == 4


@pytest.mark.parametrize(
    "kind", ["product", "cutout", "tv", "phone", "laptop", "picture_frame", "sign", "box"]
)
def test_it_shows_the_picture_it_is_given(kind: str) -> None:
    model = build(Prop(id="it", kind=kind, picture="shoe"), aspect=1.5)
    assert "shoe" in {surface.picture for surface in model.surfaces}


@pytest.mark.parametrize("aspect", [0.4, 1.0, 2.5])
def test_a_product_keeps_the_proportions_of_its_photograph(aspect: float) -> None:
    model = build(Prop(id="it", kind="product", picture="shoe"), aspect=aspect)
    shown = next(surface for surface in model.surfaces if surface.picture == "shoe")
    wide, high = np.ptp(shown.positions[:, 1]), np.ptp(shown.positions[:, 2])
    assert wide / high == pytest.approx(aspect, rel=1e-3)
    assert {round(float(x)) for x in shown.normals[:, 0]} == {-1, 1}


def test_an_unknown_thing_is_a_box_that_says_what_it_is() -> None:
    model = build(Prop(id="it", kind="astrolabe", words="an old astrolabe"))
    assert "label:an old astrolabe" in {surface.picture for surface in model.surfaces}


def test_an_unknown_material_is_refused_by_name() -> None:
    with pytest.raises(BoardRefused, match=r"'wod'.*'it'.*did you mean 'wood'"):
        build(Prop(id="it", kind="chair", material="wod"))


@pytest.mark.parametrize("size", [0.0, -1.0, 1e9, float("nan")])
def test_a_senseless_size_is_refused(size: float) -> None:
    with pytest.raises(BoardRefused, match="size"):
        build(Prop(id="it", kind="chair", size=size))
