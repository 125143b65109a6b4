"""A person's own model is a prop like any other: on the floor, coloured as asked, solid, with a top."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from tests.stage.models import Part, ball, block, glb, stool, vase

from filmwright.film.errors import BoardRefused
from filmwright.media.gltf import parsed
from filmwright.media.gltf_meshes import form_in
from filmwright.media.meshes import Form
from filmwright.stage.world.model import Finish, Model, Shape
from filmwright.stage.world.props.gltf import model_of, skin_name
from filmwright.stage.world.world import Prop


def form(parts: list[Part]) -> Form:
    def no_picture(data: bytes) -> np.ndarray:
        raise AssertionError("no picture was expected")

    return form_in(parsed(glb(parts)), no_picture)


def built(parts: list[Part], **asked: object) -> Model:
    return model_of(form(parts), Prop(**({"id": "thing", "kind": "thing"} | asked)))


def test_it_stands_on_the_floor_facing_ahead() -> None:
    model = built([block((1, 2, 4), (5, 7, 9), (1, 1, 1)), block((0.2, 0.2, 0.2), (5, 7, 11.1), (1, 0, 0))])
    assert model.name == "thing"
    assert model.size == pytest.approx((4.2, 1, 2), abs=1e-5)  # +z there is ahead here, +y is up
    points = np.concatenate([s.positions for s in model.surfaces])
    assert points[:, 2].min() == pytest.approx(0, abs=1e-5)
    red = np.concatenate([s.colours for s in model.surfaces])[:, 1] == 0
    assert points[red][:, 0].min() > 1.8  # what was in front there is in front here


def test_triangles_keep_their_outside() -> None:
    (surface,) = built([block((1, 1, 1), (0, 0, 0), (1, 1, 1))]).surfaces
    a, b, c = (surface.positions[surface.triangles[:, k]] for k in range(3))
    out = np.cross(b - a, c - a)
    middle = (a + b + c) / 3 - np.array([0, 0, 0.5])
    assert ((out * middle).sum(1) > 0).all()
    assert (np.einsum("ij,ij->i", out, surface.normals[surface.triangles[:, 0]]) > 0).all()


def test_millimetres_are_brought_to_a_size_one_can_film() -> None:
    assert max(built([block((300, 900, 300), (0, 0, 0), (1, 1, 1))]).size) == pytest.approx(1)


def test_its_main_colour_is_the_one_asked_for_and_the_rest_stays() -> None:
    model = built(stool(), colour=(0.8, 0.1, 0.1))
    colours = {tuple(c) for s in model.surfaces for c in s.colours[:, :3].tolist()}
    assert (204, 26, 26) in colours
    usual = {tuple(c) for s in built(stool()).surfaces for c in s.colours[:, :3].tolist()}
    assert len(usual & colours) == 1  # of wood and cloth, the smaller stays


def test_material_and_size_are_honoured() -> None:
    model = built(ball(), material="gold", size=2.0)
    assert {surface.finish for surface in model.surfaces} == {Finish.METAL}
    assert model.size[2] == pytest.approx(0.44)
    with pytest.raises(BoardRefused, match="material"):
        built(ball(), material="cheese")


def test_a_ball_rolls_a_vase_is_round_and_a_stool_has_legs() -> None:
    (sphere,) = built(ball()).solids
    assert sphere.shape is Shape.SPHERE
    assert sphere.size[0] == pytest.approx(0.11, rel=0.02)
    (can,) = built(vase()).solids
    assert (can.shape, can.size[:2]) == (Shape.CYLINDER, pytest.approx((0.08, 0.12), rel=0.02))
    legged = built(stool())
    assert {solid.shape for solid in legged.solids} == {Shape.BOX}
    assert len(legged.solids) == 6
    under = [
        s for s in legged.solids if all(abs(c) < h for c, h in zip(s.centre[:2], s.size[:2], strict=True))
    ]
    assert min(s.centre[2] - s.size[2] for s in under) == pytest.approx(0.44, abs=0.01)  # open below its seat


def test_things_stand_and_people_sit_on_its_seat() -> None:
    model = built(stool())
    assert model.marks["top"].position == pytest.approx((0.0, 0.0, 0.49), abs=0.01)
    assert model.marks["seat"] == model.marks["top"]
    assert "seat" not in built(vase()).marks


def test_a_flat_thing_gets_a_thin_solid() -> None:
    points = np.array([(0, 0, 0), (1, 0, 0), (1, 1, 0), (0, 1, 0)], np.float32)
    model = built([(points, np.array([(0, 1, 2), (0, 2, 3)], np.uint16), (1, 1, 1))])
    (solid,) = model.solids
    assert min(solid.size) > 0
    assert model.mass > 0


def test_its_picture_lies_on_it_unless_another_colour_is_asked_for() -> None:
    (mesh,) = form(ball()).meshes
    uv = mesh.positions[:, :2] / 0.22
    worn = Form(
        meshes=(replace(mesh, skin=0, uv=uv.astype(np.float32)),), skins=(np.zeros((2, 2, 4), np.uint8),)
    )
    (surface,) = model_of(worn, Prop(id="a", kind="a", model="globe")).surfaces
    assert (surface.finish, surface.picture) == (Finish.PICTURE, skin_name("globe", 0))
    assert surface.uv is not None and len(surface.uv) == len(surface.positions)
    (plain,) = model_of(worn, Prop(id="a", kind="a", model="globe", colour=(1, 0, 0))).surfaces
    assert plain.picture is None
