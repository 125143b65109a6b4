"""Ropes keep their length, lie on the ground and end where they are held; sheets tell what is tied."""

from __future__ import annotations

import numpy as np
import pytest

from filmwright.stage.rehearsal.hulls import Hull
from filmwright.stage.rehearsal.rehearse import rehearse
from filmwright.stage.rehearsal.ropes import LINKS, Strand, corded, laid_along, needed, strung
from filmwright.stage.rehearsal.rotations import Reals
from filmwright.stage.world.business.catalog import catalogue
from filmwright.stage.world.model import Finish
from filmwright.stage.world.ropes import SORTS, rope_of
from filmwright.stage.world.world import Verb

from .staging import beat, person, scene

TIMES = np.arange(48) / 24
WALKS = np.column_stack([1.3 * TIMES, 0 * TIMES, 0.9 + 0.04 * np.sin(8 * TIMES)])
TROTS = np.column_stack(
    [1.0 + 1.3 * TIMES + 0.25 * np.sin(3 * TIMES), 0.4 * np.sin(2 * TIMES), 0.5 + 0 * TIMES]
)


def calm(_: float) -> Reals:
    return np.zeros(3)


def lengths(places: Reals) -> Reals:
    return np.asarray(np.linalg.norm(np.diff(places, axis=1), axis=2).sum(axis=1))


@pytest.mark.parametrize("long", [1.2, 1.8, 3.0])
def test_a_leash_keeps_its_length_ends_where_it_is_held_and_stays_above_the_ground(long: float) -> None:
    leash = Strand(length=long, one=WALKS, other=TROTS)
    places = strung(leash, TIMES, calm)
    assert np.abs(lengths(places) / needed(leash) - 1).max() < 0.02
    assert places[..., 2].min() > leash.radius - 0.01
    assert np.abs(places[:, 0] - WALKS).max() < 1e-9
    assert np.abs(places[:, -1] - TROTS).max() < 1e-9


def test_a_rope_that_yields_is_taut_however_far_its_ends_go() -> None:
    cord = Strand(length=0.0, one=WALKS, other=TROTS * 2.0, yields=1.01)
    gap = np.linalg.norm(TROTS * 2.0 - WALKS, axis=1)
    assert np.abs(lengths(strung(cord, TIMES, calm)) / gap - 1.01).max() < 0.01


def test_a_loose_rope_hangs_and_a_lifted_one_rises() -> None:
    still = np.tile([0.0, 0.0, 2.0], (len(TIMES), 1))
    hangs = strung(Strand(length=1.0, one=still, other=None, end=5.0), TIMES, calm)
    assert hangs[-1, -1, 2] == pytest.approx(1.0, abs=0.02)
    rises = strung(Strand(length=1.0, one=still, other=None, end=5.0, pull=(0, 0, 40.0)), TIMES, calm)
    assert rises[-1, -1, 2] > 2.5


def test_a_rope_keeps_out_of_what_it_lies_over() -> None:
    still = np.tile([[0.0, 0.0, 1.0]], (len(TIMES), 1))
    bar = Hull(
        start=np.tile([[[0.6, -1.0, 0.9]]], (len(TIMES), 1, 1)),
        end=np.tile([[[0.6, 1.0, 0.9]]], (len(TIMES), 1, 1)),
        radius=np.array([0.12]),
    )
    rope = Strand(length=1.6, one=still, other=still + np.array([1.2, 0, 0]), hull=bar)
    places = strung(rope, TIMES, calm)[-1]
    off = np.hypot(places[:, 0] - 0.6, places[:, 2] - 0.9)
    assert off.min() > 0.12 - 0.01


def test_what_is_drawn_goes_through_the_particles() -> None:
    places = strung(Strand(length=1.8, one=WALKS, other=TROTS), TIMES, calm)
    model = corded("leash", (0.01, 1.8), (0.8, 0.1, 0.1), Finish.CLOTH, bob=0.05)
    poses = laid_along(places, 1.8)
    at = np.einsum("npij,pj->npi", poses[..., :3], model.joints) + poses[..., 3]
    assert np.abs(at - places).max() < 1e-4
    assert len(model.parts) == LINKS + 1


def test_ropes_are_read_from_the_sheets_and_nonsense_is_refused() -> None:
    assert rope_of("leash right free length 1.5").length == 1.5
    for nonsense in ("leash right", "spaghetti left right", "leash left right colour 3"):
        with pytest.raises(ValueError, match="rope"):
            rope_of(nonsense)
    tied = [rope for entry in catalogue().values() for rope in entry.ropes]
    assert tied
    assert all(rope.sort in SORTS for rope in tied)


def test_two_who_pull_hold_one_rope_between_their_hands() -> None:
    pull = [
        beat(Verb.DO, 0.0, 3.0, actor=name, business="tug_of_war", target=other)
        for name, other in (("a", "b"), ("b", "a"))
    ]
    played = rehearse(scene([person("a"), person("b", (2.4, 0.0), np.pi)], pull, 1.0))
    rope = next(soft for soft in played.softs if soft.name == "a_rope_0")
    ends = [rope.poses[:, n, :, :3] @ rope.model.joints[n] + rope.poses[:, n, :, 3] for n in (0, -1)]
    assert np.linalg.norm(ends[1] - ends[0], axis=1).min() > 1.0
    hands = [played.joints(thing) for thing in played.blocking.things]
    for end, joints in zip(ends, hands, strict=True):
        assert np.linalg.norm(joints - end[:, None], axis=2).min(axis=1).max() < 0.12


def test_who_walks_a_tightrope_is_on_it() -> None:
    walk = beat(Verb.DO, 0.0, 3.0, business="tightrope", to=[(2.0, 0.0)])
    played = rehearse(scene([person("a")], [walk], 2.0))
    rope = next(soft for soft in played.softs if soft.name == "a_cable_0")
    line = np.einsum("npij,pj->npi", rope.poses[..., :3], rope.model.joints) + rope.poses[..., 3]
    thing = played.blocking.things[0]
    feet = [played.joints(thing)[:, thing.model.parts.index(f"toes_{side}")] for side in "lr"]
    lowest = np.minimum(feet[0][:, 2], feet[1][:, 2])
    assert line[..., 2].min() > 1.2
    assert np.abs(lowest - line[..., 2].mean()).max() < 0.13
