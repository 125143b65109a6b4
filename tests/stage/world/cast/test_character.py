"""Characters keep the promises of a model, whatever their age, clothes and hair."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from scipy.spatial import KDTree
from scipy.spatial.transform import Rotation

from filmwright.film.errors import BoardRefused
from filmwright.stage.world.cast import build
from filmwright.stage.world.cast.accessories import ACCESSORIES
from filmwright.stage.world.cast.hair import STYLES
from filmwright.stage.world.cast.headwear import HATS
from filmwright.stage.world.cast.rig import AGES, HINGES, PARENTS, PARTS
from filmwright.stage.world.cast.shoes import SHOES as SHOE_KINDS
from filmwright.stage.world.cast.wardrobe import LEGS, OVERS, TOPS
from filmwright.stage.world.model import Finish, Model
from filmwright.stage.world.world import Accessory, Character, Clothes, Weave

SHOES = tuple(SHOE_KINDS)
_HEIGHTS = {"baby": 0.7, "toddler": 0.9, "child": 1.25, "teenager": 1.65, "adult": 1.75, "old": 1.68}


def _cast() -> list[Character]:
    """Return a small cast of every age, gender and build, in clothes from all over the wardrobe."""
    people = []
    for k in range(0, len(TOPS), 5):
        age = AGES[k % len(AGES)]
        people.append(
            Character(
                id=f"person_{k}",
                age=age,
                gender=("woman", "man", "neutral")[k % 3],
                height=_HEIGHTS[age],
                build=(0.5, 0.0, 1.0)[k % 3],
                hair=STYLES[k % len(STYLES)],
                clothes=Clothes(
                    top=TOPS[k],
                    legs=LEGS[k % len(LEGS)],
                    over=(None, None, *OVERS)[k % (len(OVERS) + 2)],
                    shoes=SHOES[k % len(SHOES)],
                    hat=(None, *HATS)[k % (len(HATS) + 1)],
                    worn=(Accessory(kind=ACCESSORIES[k % len(ACCESSORIES)]),),
                ),
            )
        )
    return [
        *people,
        Character(id="giant", gender="man", height=2.7, clothes=Clothes(top="jersey", legs="shorts")),
    ]


CAST = _cast()


@pytest.fixture(params=CAST, ids=lambda who: f"{who.age}-{who.clothes.top}-{who.hair}")
def character(request: pytest.FixtureRequest) -> Character:
    who: Character = request.param
    return who


@pytest.fixture
def model(character: Character) -> Model:
    return build(character)


def test_the_cast_is_rigged(model: Model, character: Character) -> None:
    assert (model.name, model.parts, model.parents) == (character.id, PARTS, PARENTS)
    assert model.joints.shape == (len(PARTS), 3)
    assert {"eyes", "grip_l", "grip_r", "head_top"} <= set(model.marks)
    assert all(solid.material == "flesh" for solid in model.solids)


def test_every_surface_is_sound(model: Model) -> None:
    for surface in model.surfaces:
        count = len(surface.positions)
        assert np.isfinite(surface.positions).all()
        np.testing.assert_allclose(np.linalg.norm(surface.normals, axis=1), 1.0, atol=1e-3)
        assert surface.colours.shape == (count, 4)
        assert surface.bones.shape == (count, 2)
        assert surface.bones.max() < len(PARTS)
        assert surface.weights.min() >= 0.0
        assert surface.weights.max() <= 1.0
        assert surface.triangles.max() < count


def test_normals_and_triangles_agree(model: Model) -> None:
    agreeing = total = 0
    for surface in model.surfaces:
        a, b, c = surface.positions[surface.triangles].transpose(1, 0, 2)
        facing = np.cross(b - a, c - a)
        size = np.linalg.norm(facing, axis=1)
        towards = np.einsum("ij,ij->i", facing, surface.normals[surface.triangles].mean(axis=1))
        agreeing += float((size * (towards > 0)).sum())
        total += float(size.sum())
    assert agreeing > 0.985 * total


def test_a_character_is_as_tall_as_written_and_stands_on_the_ground(
    model: Model, character: Character
) -> None:
    low = min(float(surface.positions[:, 2].min()) for surface in model.surfaces)
    assert abs(low) < 0.002 * character.height
    if character.clothes.hat is None:
        assert model.size[2] == pytest.approx(character.height, rel=0.011)


def test_skin_and_shoes_mirror_each_other(model: Model, character: Character) -> None:
    for finish in (Finish.SKIN, Finish.RUBBER):
        points = next(surface for surface in model.surfaces if surface.finish == finish).positions
        away, _ = KDTree(points).query(points * np.array([1.0, -1.0, 1.0], np.float32))
        assert np.quantile(away, 0.9) < 0.001 * character.height
        assert away.max() < 0.045 * character.height


def test_a_bent_elbow_and_knee_keep_their_thickness() -> None:
    model = build(Character(id="man", gender="man", height=1.8, clothes=Clothes(top="jersey", legs="shorts")))
    skin = next(surface for surface in model.surfaces if surface.finish == Finish.SKIN)
    for part, follower in (("forearm_l", "hand_l"), ("shin_l", "foot_l")):
        hinge, joint = HINGES[part], model.joints[PARTS.index(part)].astype(np.float64)
        turn = Rotation.from_rotvec(np.deg2rad(120.0) * np.array(hinge.axis)).as_matrix()
        moved = np.isin(skin.bones, [PARTS.index(part), PARTS.index(follower)])
        share = (moved * np.stack([skin.weights, 1 - skin.weights], axis=1)).sum(axis=1)[:, None]
        bent = (1 - share) * skin.positions + share * ((skin.positions - joint) @ turn.T + joint)
        crease = np.linalg.norm(skin.positions - joint, axis=1) < 0.09
        thin = np.linalg.norm(bent[crease] - joint, axis=1).max()
        assert crease.sum() > 15
        assert thin > 0.6 * np.linalg.norm(skin.positions[crease] - joint, axis=1).max()


def test_nobody_weighs_less_than_bones_or_more_than_a_car() -> None:
    weights = [build(who).mass for who in (CAST[0], Character(id="woman", gender="woman"), CAST[-1])]
    assert weights == sorted(weights)
    assert 4.0 < weights[0] < 14.0
    assert 45.0 < weights[1] < 85.0
    assert 120.0 < weights[2] < 260.0


def test_nobody_needs_more_triangles_than_the_frame_affords(model: Model) -> None:
    assert sum(len(surface.triangles) for surface in model.surfaces) <= 11_500


def test_equal_characters_are_equal_and_only_the_name_differs() -> None:
    one = build(CAST[0])
    build.__globals__["_built"].cache_clear()
    two = build(replace(CAST[0], id="somebody_else"))
    assert two.name == "somebody_else"
    for a, b in zip(one.surfaces, two.surfaces, strict=True):
        assert a.positions.tobytes() == b.positions.tobytes()
        assert a.colours.tobytes() == b.colours.tobytes()


def test_clothes_have_exactly_the_colours_asked_for() -> None:
    clothes = Clothes(top="t_shirt", top_colour=(0.8, 0.1, 0.12), legs="shorts", legs_colour=(0.1, 0.3, 0.6))
    model = build(Character(id="girl", age="child", height=1.2, clothes=clothes))
    cloth = next(surface for surface in model.surfaces if surface.finish == Finish.CLOTH)
    found = {tuple(int(v) for v in colour) for colour in np.unique(cloth.colours[:, :3], axis=0)}
    assert {(204, 26, 31), (26, 76, 153)} <= found


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"hair": "beehive"}, "beehive"),
        ({"clothes": Clothes(top="corset")}, "corset"),
        ({"clothes": Clothes(legs="chaps")}, "chaps"),
        ({"clothes": Clothes(over="shrug")}, "shrug"),
        ({"clothes": Clothes(shoes="clogs")}, "clogs"),
        ({"clothes": Clothes(hat="pillbox")}, "pillbox"),
        ({"clothes": Clothes(worn=(Accessory(kind="cane"),))}, "cane"),
        ({"clothes": Clothes(top_weave=Weave(pattern="paisley"))}, "paisley"),
    ],
)
def test_what_nobody_knows_is_refused_by_name(change: dict[str, object], said: str) -> None:
    with pytest.raises(BoardRefused, match=said):
        build(replace(Character(id="odd"), **change))  # type: ignore[arg-type]
