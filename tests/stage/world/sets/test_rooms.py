"""What every place inside promises beyond the suite over all sets: framed, closed, free to act in, named."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from importlib import import_module

import numpy as np
import pytest

from filmwright.stage.blocking.ground import Floor
from filmwright.stage.filming.framing import Margins, basis_towards, fitted, inside
from filmwright.stage.reading.vocabulary import is_chinese, row, sheet
from filmwright.stage.world.model import Finish, StageSet
from filmwright.stage.world.sets.catalog import build
from filmwright.stage.world.sets.rooms import TRADES
from filmwright.stage.world.sets.rooms.many import Crate
from filmwright.stage.world.shaping.mesh import volume
from filmwright.stage.world.shaping.paint import Paint
from filmwright.stage.world.world import Hour, Place, World

BUDGET = 60_000
KINDS = sorted(
    kind for trade in TRADES for kind in import_module(f"filmwright.stage.world.sets.rooms.{trade}").DESIGNS
)


@lru_cache(maxsize=200)
def made(kind: str, hour: Hour = Hour.DAY) -> StageSet:
    place = Place(kind=kind)
    return build(place, World(place=place, frames=24, rate=Fraction(24), hour=hour))


def camera(place: StageSet) -> tuple[np.ndarray, np.ndarray]:
    """Return where the master camera of the place alone stands, and its basis."""
    assert place.shows is not None
    low, high = np.array(place.shows)
    points = np.array([np.where((i, j, k), high, low) for i in (0, 1) for j in (0, 1) for k in (0, 1)])
    basis = basis_towards(place.camera_side + np.pi, np.radians(-2))
    position = fitted(points, basis, (0.529, 0.298), Margins())
    return inside(position, place.filmable), basis


@pytest.mark.parametrize("hour", list(Hour))
def test_every_room_builds_at_every_hour_within_its_triangles(hour: Hour) -> None:
    for kind in KINDS:
        count = sum(len(surface.triangles) for surface in made(kind, hour).model.surfaces)
        assert count <= BUDGET, kind


@pytest.mark.parametrize("kind", KINDS)
def test_the_master_camera_stands_free_and_looks_into_a_closed_room(kind: str) -> None:
    place = made(kind)
    position, (right, up, forward) = camera(place)
    for solid in place.model.solids:
        off = np.abs(position - np.array(solid.centre))
        assert (off > np.array(solid.size) - 1e-6).any() or solid.size[1] == 0
    triangles = np.concatenate([s.positions[s.triangles] for s in place.model.surfaces]).astype(np.float64)
    for x in (-0.52, 0.0, 0.52):
        for y in (-0.29, 0.0, 0.29):
            distance = _first_hit(position, forward + x * right + y * up, triangles)
            assert distance > 0.35, (x, y)


def _first_hit(eye: np.ndarray, ray: np.ndarray, triangles: np.ndarray) -> float:
    """Return the distance to the nearest triangle along a ray (Moeller and Trumbore); 0: it meets none."""
    a, b, c = triangles[:, 0], triangles[:, 1] - triangles[:, 0], triangles[:, 2] - triangles[:, 0]
    p = np.cross(ray, c)
    determinant = np.einsum("ij,ij->i", b, p)
    with np.errstate(divide="ignore", invalid="ignore"):
        t = eye - a
        u = np.einsum("ij,ij->i", t, p) / determinant
        q = np.cross(t, b)
        v = q @ ray / determinant
        far = np.einsum("ij,ij->i", c, q) / determinant
        hit = (u >= -1e-6) & (v >= -1e-6) & (u + v <= 1 + 1e-6) & (far > 1e-6)
    return float(far[hit].min()) if hit.any() else 0.0


@pytest.mark.parametrize("kind", KINDS)
def test_its_heart_is_free_to_act_in(kind: str) -> None:
    place = made(kind)
    x, y, _ = place.marks["centre"].position
    assert Floor.of(place).is_free((x, y), 0.3)


def test_night_falls_outside_and_lamps_are_turned_up() -> None:
    for kind in ("bedroom", "classroom", "restaurant"):
        day, night = made(kind).air, made(kind, Hour.NIGHT).air
        assert day is not None
        assert night is not None
        assert sum(night.key or ()) < sum(day.key or ())
        assert (night.lamps or 0) > (day.lamps or 0)


def test_a_cellar_knows_no_hour() -> None:
    assert made("basement").air == made("basement", Hour.NIGHT).air


def test_every_room_has_words_in_both_languages_and_shares_none() -> None:
    owners: dict[str, str] = {}
    for kind in sheet("places"):
        for word in str(row("places", kind)["words"]).split(","):
            owners.setdefault(word.strip(), kind)
    for kind in KINDS:
        words = [word.strip() for word in str(row("places", kind)["words"]).split(",")]
        assert [owners[word] for word in words] == [kind] * len(words)
        assert any(is_chinese(word) for word in words), kind
        assert any(not is_chinese(word) for word in words), kind


def test_forms_of_a_crate_are_closed_and_stand_where_they_were_laid() -> None:
    crate = Crate()
    red, steel = Paint((0.8, 0.1, 0.1)), Paint((0.6, 0.6, 0.6), Finish.METAL)
    with crate.standing(2.0, 1.0, 90.0):
        crate.block((2.0, 1.0, 0.5), (0.5, 0, 0), red)
        crate.post(0.1, 2.0, (0, -1, 0), steel)
    made_of = {surface.finish: surface for surface in crate.unpacked()}
    assert volume(made_of[Finish.PLAIN]) == pytest.approx(1.0, rel=1e-3)
    assert made_of[Finish.PLAIN].positions.mean(axis=0) == pytest.approx((2.0, 1.5, 0.25), abs=1e-5)
    assert volume(made_of[Finish.METAL]) == pytest.approx(np.pi * 0.02, rel=0.05)
    assert made_of[Finish.METAL].positions.mean(axis=0)[:2] == pytest.approx((3.0, 1.0), abs=1e-5)


def test_a_bar_reaches_from_point_to_point() -> None:
    crate = Crate()
    crate.bar((1.0, 2.0, 0.5), (2.0, 0.0, 1.5), 0.02, Paint((0.5, 0.5, 0.5)))
    points = crate.unpacked()[0].positions
    assert points.min(axis=0) == pytest.approx((1.0, 0.0, 0.5), abs=0.03)
    assert points.max(axis=0) == pytest.approx((2.0, 2.0, 1.5), abs=0.03)


def test_what_glows_throws_no_shadow() -> None:
    crate = Crate()
    crate.box((1, 1, 1), (0, 0, 0), Paint((1.0, 0.9, 0.7), Finish.GLOW))
    assert not crate.unpacked()[0].casts_shadow
