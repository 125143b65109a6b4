"""What a locked camera draws anew, and what it leaves as it stands."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from tests.stage.filming import little_stage as stage

from filmwright.stage.filming import pipelines, shadows, unit
from filmwright.stage.filming.fallen import seen_from_key, tiles_under
from filmwright.stage.filming.film import film, location_of, moments
from filmwright.stage.filming.frame import NEAR, looking
from filmwright.stage.filming.light import rig
from filmwright.stage.filming.plate import Plate, can_be_plated
from filmwright.stage.rehearsal.performance import Performance
from filmwright.stage.world.model import Air, Finish
from filmwright.stage.world.world import Hour, Weather

OVERHEAD = (0.0, 0.0, 1.0)


def box(x: float, y: float, z: float, half: float = 0.3) -> np.ndarray:
    ends = [(i, j, k) for i in (-half, half) for j in (-half, half) for k in (-half, half)]
    return np.array([[(x + i, y + j, z + k) for i, j, k in ends]])


def seen_floor(view) -> np.ndarray:
    """Return the depth of a floor at z = 0 under a level camera at 1 m."""
    width, height = stage.SIZE
    down = 1 - (2 * np.arange(height) + 1) / height
    falls = -(view.basis[2][2] + down * view.tangents[1] * view.basis[1][2])
    return np.repeat(np.where(falls > 0, NEAR * falls, 0.0)[:, None], width, axis=1).astype(np.float32)


def test_a_shadow_falls_in_the_tiles_below_what_throws_it_and_nowhere_else():
    view = looking((0.0, -4.0, 1.0), (0.0, 4.0, 1.0), 30.0, stage.SIZE)
    points = seen_from_key(seen_floor(view), view, OVERHEAD)
    assert np.isnan(points[0]).all()
    tiles = tiles_under(points, box(0.0, 0.0, 3.0), OVERHEAD, stage.SIZE)
    assert tiles[1:, 2].any()
    assert not tiles[0].any()
    assert not tiles[:, 0].any()
    assert not tiles_under(points, box(40.0, 0.0, 3.0), OVERHEAD, stage.SIZE).any()


def test_only_the_tiles_around_what_moves_are_drawn_anew(monkeypatch):
    kept = []
    exposed = Plate.film
    monkeypatch.setattr(Plate, "film", lambda self, *a: (exposed(self, *a), kept.append(self.soiled.mean())))
    size = (640, 360)
    frames = film(stage.performance(), stage.track(moving=False), size=size, look="natural", pictures={})
    assert len(list(frames)) == len(kept) == stage.FRAMES
    assert 0.0 < max(kept) < 0.8


def test_a_frame_is_locked_only_when_the_camera_stands_before_and_after_it():
    track = stage.track(moving=False)
    position = track.position.copy()
    position[5:] += (0.1, 0.0, 0.0)
    found = list(moments(stage.performance(), replace(track, position=position), stage.SIZE))
    assert [m.is_locked for m in found] == [True] * 4 + [False] * 2 + [True] * 2


def test_what_ripples_by_itself_is_never_kept_on_a_plate():
    light = rig(Hour.DAY, Weather())
    stands = location_of(stage.performance()).standing
    assert can_be_plated(stands, light)
    assert not can_be_plated(stands, replace(light, caustics=1.0))
    assert not can_be_plated(replace(stands, seen={Finish.LAVA: stands.casters}), light)


def in_air(air: Air) -> Performance:
    bare = stage.performance()
    place = replace(bare.blocking.place, air=air)
    return replace(bare, blocking=replace(bare.blocking, place=place))


def first(performance: Performance) -> np.ndarray:
    frames = film(performance, stage.track(), size=stage.SIZE, look="natural", pictures={})
    return next(frames)[..., :3].astype(int)


def test_a_set_brings_its_own_air():
    black = (0.0, 0.0, 0.0)
    space = Air(zenith=black, horizon=black, nadir=black, haze=black, haze_density=0.0, clouds=0.0)
    sky = first(in_air(replace(space, disc=0.0, glow=black)))[:20]
    assert np.median(sky) < 12 < np.median(first(stage.performance())[:20])
    deep = Air(key=(0.4, 0.9, 1.0), zenith=(0.1, 0.6, 0.7), horizon=(0.0, 0.2, 0.4), nadir=black)
    sea = first(in_air(replace(deep, haze=(0.0, 0.2, 0.3), haze_density=0.2, caustics=1.0, shafts=1.0)))
    assert sea[..., 2].mean() > 1.3 * sea[..., 0].mean()


@pytest.mark.parametrize("finish", [f for f in Finish if f >= Finish.SAND])
def test_every_finish_draws_and_is_not_another(finish):
    def with_ball(kind: Finish) -> Performance:
        bare = stage.performance()
        things = list(bare.blocking.things)
        ball = replace(things[1].model, surfaces=(stage.ball(0.3, 0.3, (200, 140, 90), kind),))
        things[1] = replace(things[1], model=ball)
        return replace(bare, blocking=replace(bare.blocking, things=tuple(things)))

    assert np.abs(first(with_ball(finish)) - first(with_ball(Finish.PLAIN))).max() > 5


def test_a_far_tall_house_does_not_drown_the_heart_of_the_set_and_a_near_tree_throws_its_shadow():
    towards = (0.8, 0.0, 0.6)
    wall = np.array([[(16.0, -2.0, 0.0), (16.0, 2.0, 0.0), (16.0, 0.0, 14.0)]], np.float32)
    tree = wall - (12.0, 0.0, 0.0)
    beyond = wall * (-1.0, 1.0, 1.0)
    found = shadows.drowns(np.concatenate([wall, tree, beyond]), (0.0, 0.0), towards)
    assert found.tolist() == [True, False, False]


def test_pipelines_of_past_weathers_are_let_go():
    for number in range(pipelines.KEPT_VARIANTS + 2):
        pipelines.pipelines(pipelines.Variant(look=number, wet=True))
    assert pipelines._pipelines.cache_info().currsize == pipelines.KEPT_VARIANTS


def test_focus_is_pulled_from_mark_to_mark():
    track = replace(stage.track(moving=False, f_number=2.0), focus_m=np.linspace(4.0, 4.05, stage.FRAMES))
    marks = {m.focus for m in moments(stage.performance(), track, stage.SIZE)}
    assert len(marks) <= 2
    assert all(abs(mark - 4.02) < 0.15 for mark in marks)


def test_a_rack_of_focus_under_a_locked_camera_is_printed_as_if_drawn_afresh(monkeypatch):
    focus = np.linspace(2.0, 6.0, stage.FRAMES)
    track = replace(stage.track(moving=False, f_number=0.3), focus_m=focus)
    shown = {"size": stage.SIZE, "look": "natural", "pictures": {}}
    locked = [frame.astype(int) for frame in film(stage.performance(), track, **shown)]
    monkeypatch.setattr(unit, "can_be_plated", lambda *_: False)
    afresh = list(film(stage.performance(), track, **shown))
    for some, every in zip(locked, afresh, strict=True):
        assert (np.abs(some - every).max(axis=2) <= 2).mean() > 0.998
