"""Thinning keeps the shape, the open edges and the sides of a surface."""

from __future__ import annotations

import numpy as np

from filmwright.stage.world.cast import build
from filmwright.stage.world.cast.cloth import doubled, left_half
from filmwright.stage.world.cast.implicit import Ball, Field, Limb
from filmwright.stage.world.cast.rig import INDEX
from filmwright.stage.world.cast.thinning import thinned
from filmwright.stage.world.model import Finish
from filmwright.stage.world.world import Character, Clothes

BONE = Field(lumps=(Limb(start=(0.0, 0.0, 0.0), end=(0.0, 0.0, 0.5), radii=(0.06, 0.05)),))


def test_a_thinned_surface_is_lighter_and_hardly_off() -> None:
    piece = BONE.mesh(0.015)
    thin = thinned(piece, 0.002, 0.06)
    assert len(thin.triangles) < 0.6 * len(piece.triangles)
    middles = thin.positions[thin.triangles].mean(axis=1)
    assert np.abs(BONE.at(middles)).max() < 0.006


def test_open_edges_keep_their_line_and_halves_close() -> None:
    ball = Field(lumps=(Ball(centre=(0.0, 0.0, 0.0), radii=(0.1, 0.12, 0.1)),))
    half = thinned(left_half(ball.mesh(0.02)), 0.002, 0.06)
    assert half.positions[:, 1].min() == 0.0
    whole = doubled(half)
    edges = np.sort(np.concatenate([whole.triangles[:, [k, (k + 1) % 3]] for k in range(3)]), axis=1)
    _, counts = np.unique(edges, axis=0, return_counts=True)
    assert (counts == 2).all()


def test_each_trouser_leg_follows_its_own_thigh_only() -> None:
    who = Character(id="man", gender="man", height=1.8, clothes=Clothes(top="t_shirt", legs="trousers"))
    model = build(who)
    cloth = next(surface for surface in model.surfaces if surface.finish == Finish.CLOTH)
    hip = model.joints[INDEX["thigh_l"], 2]
    for side, sign in (("l", 1.0), ("r", -1.0)):
        own = {INDEX[f"{part}_{side}"] for part in ("thigh", "shin", "foot", "toes")}
        z, y = cloth.positions[:, 2], cloth.positions[:, 1] * sign
        leg = (z < hip - 0.11 * who.height) & (y > 0.005)
        share = np.isin(cloth.bones, list(own)) * np.stack([cloth.weights, 1 - cloth.weights], axis=1)
        assert leg.sum() > 50
        assert share[leg].sum(axis=1).min() > 0.97
