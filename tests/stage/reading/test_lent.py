"""Models and motions that a brief lends: who does what was recorded, which thing has its own form."""

from __future__ import annotations

from pathlib import Path

import pytest

from filmwright.film.brief import Kind, Reference, Role
from filmwright.film.script import Scene
from filmwright.stage.reading.read import read
from filmwright.stage.world.world import Relation, Verb, World


def lent(name: str, kind: Kind) -> Reference:
    role = Role.MOTION if kind is Kind.MOTION else Role.SUBJECT
    return Reference(name=name, kind=kind, path=Path(name), digest="0" * 64, role=role)


REFERENCES = (
    lent("flip", Kind.MOTION),
    lent("dance", Kind.MOTION),
    lent("stool", Kind.MODEL),
    lent("gizmo", Kind.MODEL),
)


def world(text: str, *names: str) -> World:
    scene = Scene(id="SC01", heading="", text=text, frames=96, shots=(), references=names)
    used = tuple(reference for reference in REFERENCES if reference.name in names)
    return read(scene, look="natural", language="en", references=used, seed=1)


@pytest.mark.parametrize(
    "text",
    [
        "A girl does @flip.",
        "A girl in a red shirt does @flip in a park.",
        "A girl does a flip @flip.",
        "The girl performs the move @flip on a street.",
        "A girl moves like @flip.",
        "A girl is doing @flip.",
        "A girl dances like @flip.",
        "一个女孩做@flip",
        "女孩跟着@flip 跳舞",
    ],
)
def test_somebody_does_what_was_recorded(text: str) -> None:
    found = world(text, "flip")
    assert [(a.actor, a.verb, a.clip) for a in found.actions] == [("girl", Verb.CLIP, "flip")]
    assert [character.id for character in found.cast] == ["girl"]
    assert not found.props


def test_the_manner_and_what_comes_next_are_kept() -> None:
    found = world("A man slowly does @flip in a park, then he waves.", "flip")
    assert [(a.verb, a.clip, a.manner) for a in found.actions] == [
        (Verb.CLIP, "flip", "slowly"),
        (Verb.WAVE, None, None),
    ]
    assert found.actions[1].after == 0


def test_each_does_their_own() -> None:
    found = world("A woman does @flip. A man dances like @dance.", "flip", "dance")
    assert [(a.actor, a.clip) for a in found.actions] == [("woman", "flip"), ("man", "dance")]


def test_a_motion_nobody_is_said_to_do_is_done_by_the_first_person() -> None:
    found = world("A woman stands in a park. @flip", "flip")
    assert ("woman", "flip") in [(a.actor, a.clip) for a in found.actions]


def test_an_animal_cannot_do_what_a_person_did() -> None:
    found = world("A dog does @flip.", "flip")
    assert all(action.verb is not Verb.CLIP for action in found.actions)
    assert any("only people" in note.said for note in found.notes)


@pytest.mark.parametrize(
    "text", ["A red @stool model.", "The yellow @stool model stands there.", "A red stool @stool."]
)
def test_a_model_is_a_thing_of_its_own_form(text: str) -> None:
    (prop,) = world(text, "stool").props
    assert (prop.id, prop.model, prop.picture, prop.size) == ("stool", "stool", None, 1.0)
    assert prop.colour is not None


def test_a_model_is_placed_held_and_sat_on_like_any_thing() -> None:
    held = world("A boy holds the @gizmo.", "gizmo")
    assert held.props[0].placement is not None
    assert held.props[0].placement.relation is Relation.IN_HAND_OF
    sat = world("A woman sits on the @stool in a kitchen.", "stool")
    assert [(a.verb, a.target) for a in sat.actions] == [(Verb.SIT, "stool")]
    beside = world("A @stool model stands next to a traffic cone. The stool is old.", "stool")
    assert [prop.id for prop in beside.props] == ["stool", "traffic_cone"]


def test_a_model_nobody_speaks_of_stands_in_the_scene() -> None:
    (prop,) = world("A park.", "stool").props
    assert prop.model == "stool"
