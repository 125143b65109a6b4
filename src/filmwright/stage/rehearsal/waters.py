"""Waters: where the water of a set is, so that who swims swims in it."""

from __future__ import annotations

import numpy as np

from filmwright.stage.rehearsal.company import Company
from filmwright.stage.rehearsal.rotations import Reals
from filmwright.stage.world.model import Finish

_FINE = 9
"""A large triangle of water is looked at in so many steps along its sides."""
SHORE = 0.7
"""Metres a swimmer keeps from the edge of the water."""


def waters(company: Company) -> Reals:
    """Return places all over the water of the set, (n, 3) metres, none where the water has its edge."""
    found = [np.zeros((0, 3))]
    for surface in company.blocking.place.model.surfaces:
        if surface.finish is not Finish.WATER:
            continue
        corners = np.asarray(surface.positions, float)[surface.triangles.astype(int)]
        level = np.ptp(corners[..., 2], axis=1) < 0.25
        up = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])[:, 2]
        corners = corners[level & (up > 1e-6)]
        large = np.linalg.norm(corners[:, 1] - corners[:, 0], axis=1) > 1.2
        found.append(corners[~large].mean(1))
        shares = np.array(
            [(i, j, _FINE - i - j) for i in range(_FINE + 1) for j in range(_FINE + 1 - i)], float
        )
        found.append(np.einsum("sk,tkx->tsx", shares / _FINE, corners[large][:600]).reshape(-1, 3))
    places = np.concatenate(found)
    if len(places) > 4000:
        places = places[:: len(places) // 4000 + 1]
    return places


def into(places: Reals, spot: Reals, margin: float = SHORE) -> Reals:
    """Return the place on the water, (3,), nearest to a spot (2,), a little in from the shore."""
    nearest = places[np.linalg.norm(places[:, :2] - spot, axis=1).argmin()]
    near = places[np.linalg.norm(places[:, :2] - nearest[:2], axis=1) < 6.0]
    inward = near[:, :2].mean(0) - nearest[:2]
    far = float(np.linalg.norm(inward))
    moved: Reals = nearest.copy()
    moved[:2] += inward / max(far, 1e-6) * min(margin, far)
    return moved


def across(places: Reals, start: Reals, along: Reals, far: float) -> Reals:
    """Return the place (2,) up to `far` metres from `start` (2,) that lies most in the direction `along`."""
    way = places[:, :2] - start
    length = np.linalg.norm(way, axis=1)
    good = (length < far) & (length > 0.3)
    if not good.any():
        return start + along
    value = np.where(good, way @ along - 0.6 * np.abs(way @ np.array([-along[1], along[0]])), -np.inf)
    sideways = np.where(good, length, -np.inf)
    best = int(value.argmax())
    return np.asarray(places[best if value[best] > 0.4 * far else int(sideways.argmax()), :2])


def sideways(company: Company, along: Reals) -> Reals:
    """Return the direction square to the lens, (2,) unit, that lies nearer to `along`."""
    lens = company.blocking.place.camera_side
    square = np.array([-np.sin(lens), np.cos(lens)])
    return square if square @ along >= 0 else -square


def springboard(company: Company, places: Reals, spot: Reals) -> tuple[Reals, Reals]:
    """Return where the water begins, (2,), and the direction into it: seen from the side, if it is a pool."""
    square = sideways(company, np.array([1.0, 0.0]))
    reach = places[:, :2] @ square
    if np.ptp(reach) < 14.0:
        side = places[reach < reach.min() + 0.3, :2]
        return np.asarray(side[np.linalg.norm(side - spot, axis=1).argmin()]), square
    edge, inside = into(places, spot, 0.0)[:2], into(places, spot, 2.5)[:2]
    return edge, (inside - edge) / max(float(np.linalg.norm(inside - edge)), 1e-6)
