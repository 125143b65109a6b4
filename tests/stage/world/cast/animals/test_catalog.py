"""Every species in the catalogue: whole, on the ground, of plausible size, in the colour asked for."""

from __future__ import annotations

import numpy as np
import pytest

from filmwright.film.errors import BoardRefused
from filmwright.stage.world.cast import character
from filmwright.stage.world.cast.animals import catalog
from filmwright.stage.world.world import Character


@pytest.mark.parametrize("species", catalog.known())
def test_a_species_stands_whole_on_the_ground_on_a_rig_of_its_own(species: str) -> None:
    model = catalog.build(Character(id="it", species=species))
    points = np.concatenate([surface.positions for surface in model.surfaces])
    triangles = sum(len(surface.triangles) for surface in model.surfaces)
    assert model.name == "it"
    assert 1200 < triangles < 10_000
    assert np.isfinite(points).all()
    assert abs(float(points[:, 2].min())) < 1e-4
    assert 0.02 < max(model.size) < 17.0
    assert {"eyes", "head_top", "muzzle"} <= set(model.marks)
    assert model.joints.shape == (len(model.parts), 3)
    assert "head" in model.parts and model.parents[0] == -1
    assert len(set(model.parts)) == len(model.parts)
    assert all(parent < number for number, parent in enumerate(model.parents))
    for surface in model.surfaces:
        assert surface.bones.max() < len(model.parts)
        assert ((surface.weights >= 0) & (surface.weights <= 1)).all()
        assert surface.triangles.max() < len(surface.positions)
        length = np.linalg.norm(surface.normals, axis=1)
        assert (np.abs(length - 1) < 2e-2).mean() > 0.98


@pytest.mark.parametrize("name", ["dog", "cat", "horse", "bird", "fish", "snake", "octopus", "bear"])
def test_a_coat_that_is_named_is_worn(name: str) -> None:
    usual = catalog.build(Character(id="it", species=name))
    blue = catalog.build(Character(id="it", species=name, coat=(0.05, 0.15, 0.95)))

    def share(model: object) -> float:
        colours = np.concatenate([s.colours for s in model.surfaces]).astype(int)  # type: ignore[attr-defined]
        return float((colours[:, 2] > 1.4 * colours[:, 0] + 20).mean())

    assert share(blue) > 0.25 > share(usual)


def test_size_and_age_are_obeyed() -> None:
    usual = catalog.build(Character(id="it", species="dog"))
    huge = catalog.build(Character(id="it", species="dog", height=2 * catalog.usual_height("dog")))
    puppy = catalog.build(Character(id="it", species="dog", age="baby"))
    assert huge.size[0] == pytest.approx(2 * usual.size[0], rel=0.02)
    assert puppy.size[0] < 0.6 * usual.size[0]
    assert huge.mass == pytest.approx(8 * usual.mass)


def test_the_cast_asks_the_catalogue() -> None:
    model = character.build(Character(id="rex", species="dog"))
    assert model.name == "rex" and "tail_1" in model.parts


def test_a_species_nobody_built_is_refused_with_a_hint() -> None:
    with pytest.raises(BoardRefused, match="elephant"):
        catalog.build(Character(id="it", species="elefant"))


def test_a_giraffe_is_taller_than_an_elephant_and_a_mouse_smaller_than_a_cat() -> None:
    tall = {
        name: catalog.build(Character(id="it", species=name)).size[2]
        for name in ("giraffe", "elephant", "cat", "mouse")
    }
    assert tall["giraffe"] > tall["elephant"] > tall["cat"] > tall["mouse"]
