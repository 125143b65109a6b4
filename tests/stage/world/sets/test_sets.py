"""One suite over every set: sound, marked, walkable, filmable, solid, light, repeatable."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache

import numpy as np
import pytest

from filmwright.film.errors import BoardRefused
from filmwright.sound import nature
from filmwright.sound.ambience import PLACES
from filmwright.stage.world.model import Finish, Shape, Solid, StageSet
from filmwright.stage.world.sets.catalog import build, known
from filmwright.stage.world.shaping.mesh import turning
from filmwright.stage.world.world import Hour, Place, Season, Sky, Weather, World

MARKS = {
    "street_court": "hoop under_hoop free_throw top_key half_court bench",
    "city_street": "pavement crossing road far_end shop",
    "park": "path bench lawn tree",
    "living_room": "sofa_l sofa_r armchair door window table",
    "product_studio": "turntable",
}
GROUNDS = {"asphalt", "grass", "wood", "carpet", "tile", "concrete"}
GROUNDS |= {"sand", "snow", "rock", "mud", "metal", "gravel", "stone"}
BUDGET = 80_000


SEASONS = tuple(Season)
HOURS = tuple(Hour)
SKIES = (Sky.CLEAR, Sky.SNOW, Sky.RAIN, Sky.CLEAR, Sky.FOG)


@lru_cache(maxsize=8)
def made(kind: str, hour: Hour = Hour.DAY) -> StageSet:
    return _built(Place(kind=kind), hour)


def _built(
    place: Place, hour: Hour = Hour.DAY, season: Season = Season.SUMMER, sky: Sky = Sky.CLEAR
) -> StageSet:
    world = World(
        place=place, frames=24, rate=Fraction(24), hour=hour, season=season, weather=Weather(sky=sky)
    )
    return build(place, world)


@pytest.fixture(scope="module", params=range(len(known())), ids=known())
def place(request: pytest.FixtureRequest) -> StageSet:
    """Each set once; hours, seasons and skies take turns, so that the lot as a whole meets them all."""
    turn = request.param
    return _built(
        Place(kind=known()[turn]), HOURS[turn % 4], SEASONS[(turn // 2) % 4], SKIES[(turn // 3) % len(SKIES)]
    )


def test_every_set_the_house_promises_stands() -> None:
    assert set(MARKS) <= set(known())


def test_a_set_is_sound(place: StageSet) -> None:
    assert place.model.fixed
    runs = [spin.part for spin in place.model.spins]
    for surface in place.model.surfaces:
        assert np.isfinite(surface.positions).all()
        assert np.abs(np.linalg.norm(surface.normals, axis=1) - 1).max() < 1e-3
        assert surface.triangles.max() < len(surface.positions)
        assert np.isin(surface.bones, [0, *runs]).all()
        assert (surface.uv is not None) == (surface.picture is not None)
    assert sum(len(surface.triangles) for surface in place.model.surfaces) <= BUDGET


def test_triangles_are_wound_with_their_normals(place: StageSet) -> None:
    for surface in place.model.surfaces:
        if surface.finish in (Finish.LEAF, Finish.GLOW):
            continue  # canopies are lit as one form: their normals lean on purpose; a glow is not lit
        a, b, c = (surface.positions[surface.triangles[:, k]] for k in range(3))
        across = np.cross(b - a, c - a)
        area = np.linalg.norm(across, axis=1)
        lean = surface.normals[surface.triangles].mean(axis=1)
        agrees = np.einsum("ij,ij->i", across, lean) >= -1e-6 * area
        assert agrees.mean() > 0.999, surface.finish


def test_its_marks_are_there_and_can_be_walked_to(place: StageSet) -> None:
    low, high = place.walkable
    for name in ("centre", *MARKS.get(place.name, "").split()):
        assert name in place.marks
    for name, mark in place.marks.items():
        if name in ("wall", "water") or (name == "road" and mark.position[2] < low[2]):
            continue  # things hang, float or run on rails there; nobody walks to it
        if name in ("stairs_foot", "stairs_top"):
            continue  # the ends of a flight, which leads off the floor
        for axis in range(3):
            assert low[axis] <= mark.position[axis] <= high[axis], name


def test_centre_faces_the_master_camera_which_has_room_to_stand(place: StageSet) -> None:
    centre = place.marks["centre"]
    assert np.cos(centre.heading - place.camera_side) > 0.99
    reach = 4.0
    spot = np.array(centre.position) + reach * np.array(
        (np.cos(place.camera_side), np.sin(place.camera_side), 0.4)
    )
    assert (spot >= place.filmable[0]).all()
    assert (spot <= place.filmable[1]).all()
    assert place.ground in GROUNDS
    assert place.ambience in PLACES


def test_the_master_camera_stands_in_nothing(place: StageSet) -> None:
    centre = np.array(place.marks["centre"].position)
    ahead = np.array((np.cos(place.camera_side), np.sin(place.camera_side), 0.0))
    solids = [solid for solid in place.model.solids if solid.centre[2] > 0]
    for reach in (3.0, 5.0):
        x, y, z = centre + reach * ahead + (0, 0, 1.4)
        assert not any(_holds(solid, (x, y, z)) for solid in solids)


def test_the_floor_carries_and_nothing_blocks_a_standing_mark(place: StageSet) -> None:
    floors = [solid for solid in place.model.solids if _holds(solid, (0, 0, -0.05))]
    assert floors
    for name in ("centre", "pavement", "crossing", "path", "free_throw", "under_hoop", "door", "lawn"):
        if name not in place.marks:
            continue
        x, y, z = place.marks[name].position
        for up in (0.15, 0.9, 1.5):
            assert not any(_holds(solid, (x, y, z + up)) for solid in place.model.solids), name


def test_there_is_light_to_burn_after_dark(place: StageSet) -> None:
    if place.ambience in nature.BEDS and not place.lamps:
        return  # the moon has to do
    centre = np.array(place.marks["centre"].position)
    assert min(np.linalg.norm(np.array(lamp.position) - centre) - lamp.reach for lamp in place.lamps) < 0


def _holds(solid: Solid, point: tuple[float, float, float]) -> bool:
    """Say whether a point lies in a solid; turns about z and whole capsules are enough here."""
    w, x, y, z = solid.turn
    offset = np.array(point) - np.array(solid.centre)
    local = turning(-np.degrees(2 * np.arctan2(z, w))) @ offset if abs(x) + abs(y) < 1e-6 else offset
    if solid.shape is Shape.BOX:
        return bool((np.abs(local) < solid.size).all())
    if solid.shape is Shape.CYLINDER:
        return bool(np.hypot(local[0], local[1]) < solid.size[0] and abs(local[2]) < solid.size[1])
    return bool(np.linalg.norm(local) < solid.size[0] + solid.size[1])


@pytest.mark.parametrize("kind", known()[::12])
def test_the_same_order_builds_the_same_set(kind: str) -> None:
    first, second = (_built(Place(kind=kind)) for _ in range(2))
    for a, b in zip(first.model.surfaces, second.model.surfaces, strict=True):
        assert np.array_equal(a.positions, b.positions)
        assert np.array_equal(a.colours, b.colours)
    assert first.lamps == second.lamps


@pytest.mark.parametrize("kind", ["street_court", "park", "city_street"])
def test_the_far_town_makes_way_for_a_background_picture(kind: str) -> None:
    before, after = (_far_and_high(_built(Place(kind=kind, background=name))) for name in (None, "beach"))
    assert before > 0
    assert after == 0


def _far_and_high(place: StageSet) -> int:
    """Count corners over 45 m ahead of the master camera and high enough to stand in the sky."""
    ahead = -np.array((np.cos(place.camera_side), np.sin(place.camera_side)))
    aside = np.array((-ahead[1], ahead[0]))
    corners = np.concatenate([surface.positions for surface in place.model.surfaces])
    off = corners[:, :2] - np.array(place.marks["centre"].position[:2])
    along, across = off @ ahead, off @ aside
    return int(((along > 45) & (np.abs(across) < 0.45 * along) & (corners[:, 2] > 0.25 * along)).sum())


def test_in_the_studio_the_background_picture_hangs_behind_the_turntable() -> None:
    place = _built(Place(kind="product_studio", background="beach"))
    shown = [surface for surface in place.model.surfaces if surface.picture == "beach"]
    assert len(shown) == 1
    assert shown[0].positions[:, 1].min() > 1.5


@pytest.mark.parametrize("kind", known()[::7])
def test_its_colour_is_honoured(kind: str) -> None:
    red, blue = (_built(Place(kind=kind, colour=c)) for c in ((0.8, 0.15, 0.1), (0.1, 0.15, 0.8)))
    assert _mean(red)[0] > _mean(blue)[0] + 1
    assert _mean(blue)[2] > _mean(red)[2] + 1


def _mean(place: StageSet) -> np.ndarray:
    """Return the colour of the set's surfaces, each triangle counted by its area, near ones only."""
    total, weight = np.zeros(3), 0.0
    for surface in place.model.surfaces:
        a, b, c = (surface.positions[surface.triangles[:, k]].astype(np.float64) for k in range(3))
        near = np.linalg.norm((a + b + c)[:, :2] / 3, axis=1) < 15
        area = np.linalg.norm(np.cross(b - a, c - a), axis=1) * near
        total += area @ surface.colours[surface.triangles[:, 0], :3]
        weight += area.sum()
    return total / weight


def test_shop_windows_burn_after_dark() -> None:
    day, night = (made("city_street", hour) for hour in (Hour.DAY, Hour.NIGHT))
    assert _glowing(night) > 2 * _glowing(day)


def _glowing(place: StageSet) -> int:
    return sum(len(s.triangles) for s in place.model.surfaces if s.finish is Finish.GLOW)


def test_the_hoop_hangs_at_the_mark_and_lets_a_ball_through() -> None:
    place = made("street_court")
    mark = np.array(place.marks["hoop"].position)
    assert mark[2] == pytest.approx(3.05)
    rim = [s for s in place.model.solids if s.shape is Shape.CAPSULE and abs(s.centre[2] - 3.05) < 0.01]
    gaps = [float(np.linalg.norm(np.array(s.centre) - mark)) - s.size[0] for s in rim]
    assert len(rim) >= 12
    assert min(gaps) > 0.2
    assert max(gaps) < 0.24


def test_an_unknown_set_is_refused_with_what_exists() -> None:
    with pytest.raises(BoardRefused, match=r"'parc'.*did you mean 'park'.*street_court"):
        _built(Place(kind="parc"))
