"""The things of the house: of real size, in the colour asked for where one looks, quick to make."""

from __future__ import annotations

from importlib import import_module

import numpy as np
import pytest

from filmwright.stage.reading.vocabulary import is_chinese, sheet
from filmwright.stage.world.model import Model
from filmwright.stage.world.props.catalog import build
from filmwright.stage.world.props.household import HOUSEHOLD
from filmwright.stage.world.props.wish import MATERIALS
from filmwright.stage.world.world import Prop

TRADE = {
    kind: trade
    for trade in HOUSEHOLD
    for kind in import_module(f"filmwright.stage.world.props.{trade}").MAKERS
}
KINDS = sorted(TRADE)
LONGEST = {
    "appliances": (0.2, 2.0),
    "baked": (0.06, 0.6),
    "bathroom": (0.2, 2.3),
    "beds": (0.7, 2.5),
    "beverages": (0.1, 0.3),
    "cakes": (0.06, 0.4),
    "casework": (0.3, 2.2),
    "clothes_rail": (0.1, 1.8),
    "fruit": (0.04, 0.4),
    "games": (0.05, 0.5),
    "jewellery": (0.05, 0.45),
    "seating": (0.6, 3.1),
    "tableware": (0.08, 0.5),
    "vegetables": (0.05, 0.4),
}
"""Least and greatest longest side in metres of what a trade makes."""
FEWER = {
    "fish_bowl": 0.0,
    "fried_egg": 0.16,
    "hammock": 0.16,
    "lipstick": 0.16,
    "necklace": 0.16,
    "pizza": 0.14,
    "shower": 0.14,
    "steak": 0.16,
    "writing_brush": 0.14,
}
"""Kinds of which less than a fifth takes the colour: what is told by is in or beside a thing."""


@pytest.mark.parametrize("kind", [kind for kind in KINDS if TRADE[kind] in LONGEST])
def test_its_size_is_that_of_its_family(kind: str) -> None:
    least, greatest = LONGEST[TRADE[kind]]
    assert least <= max(build(Prop(id="it", kind=kind)).size) <= greatest


@pytest.mark.parametrize("kind", KINDS)
def test_one_sees_the_colour_asked_for(kind: str) -> None:
    red, blue = (build(Prop(id="it", kind=kind, colour=c)) for c in ((0.9, 0.1, 0.1), (0.1, 0.1, 0.9)))
    assert _changed(red, blue) > FEWER.get(kind, 0.2)


def _changed(first: Model, second: Model) -> float:
    """Return the share of a model's area whose colour differs between two builds of one kind."""
    changed = whole = 0.0
    for one, other in zip(first.surfaces, second.surfaces, strict=True):
        a, b, c = (one.positions[one.triangles[:, k]].astype(np.float64) for k in range(3))
        area = np.linalg.norm(np.cross(b - a, c - a), axis=1)
        differs = np.abs(one.colours[:, :3].astype(int) - other.colours[:, :3]).max(axis=1) > 40
        changed += float(area[differs[one.triangles].all(axis=1)].sum())
        whole += float(area.sum())
    return changed / whole


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_called_by_words_of_both_languages(kind: str) -> None:
    words = [word.strip() for word in str(sheet("things")[kind]).split(",")]
    assert any(is_chinese(word) for word in words)
    assert any(word.isascii() for word in words)


def test_no_word_means_two_things() -> None:
    seen: dict[str, str] = {}
    for kind, words in sheet("things").items():
        for word in str(words).split(","):
            assert seen.setdefault(word.strip().lower(), kind) == kind, word


@pytest.mark.parametrize("kind", ["apple", "clock", "toilet", "bowl", "chair", "teapot"])
@pytest.mark.parametrize("material", ["glass", "gold", "wood", "ice"])
def test_a_thing_is_made_of_what_is_asked(kind: str, material: str) -> None:
    surfaces = build(Prop(id="it", kind=kind, material=material)).surfaces
    corners = {surface.finish: len(surface.positions) for surface in surfaces}
    assert corners.get(MATERIALS[material][0], 0) > 0.2 * sum(corners.values())
