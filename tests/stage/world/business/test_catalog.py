"""The catalogue of business: every entry is whole, and every phrase means what it should."""

from __future__ import annotations

import pytest

from filmwright.film.errors import BoardRefused
from filmwright.stage.rehearsal.posture import Channel
from filmwright.stage.rehearsal.stances import STANCES
from filmwright.stage.world.business.business import (
    BODY_ANCHORS,
    PARTNER,
    THING_ANCHORS,
    Business,
    Held,
    Rhythm,
)
from filmwright.stage.world.business.catalog import bared, business, catalogue, idioms, phrases
from filmwright.stage.world.props.catalog import known

ENTRIES = list(catalogue().values())


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_an_entry_is_whole(entry: Business) -> None:
    roles = {role.name for role in entry.roles}
    anchors = {*BODY_ANCHORS, *THING_ANCHORS, *roles, "meeting", *(PARTNER + name for name in BODY_ANCHORS)}
    assert entry.stance in STANCES
    assert entry.answer is None or entry.answer in catalogue()
    for track in filter(None, (entry.right, entry.left, entry.tool)):
        assert {key.anchor for key in track.keys} <= anchors
        assert track.seconds > 0
        assert list(track.shares) == sorted(track.shares)
    for swing in entry.body:
        assert swing.channel.upper() in Channel.__members__
    for role in entry.roles:
        assert any(kind in known() for kind in role.kinds), f"nobody makes any of {role.kinds}"
    if any(role.held is Held.BOTH for role in entry.roles):
        assert entry.tool is not None, "a thing held in both hands needs a way of its own"
    if any(key.anchor == "meeting" for track in (entry.right, entry.left) if track for key in track.keys):
        assert entry.apart > 0


def test_the_catalogue_answers_kindly_to_a_wrong_name() -> None:
    with pytest.raises(BoardRefused, match=r"'brush_theeth'.*did you mean 'brush_teeth'"):
        business("brush_theeth")


def test_short_forms_become_tracks_roles_and_swings() -> None:
    entry = business("drink")
    assert entry.right is not None and entry.right.keys[1].anchor == "mouth"
    assert entry.right.keys[0].axis == (0.0, 0.0, 1.0)
    tool = entry.role("tool")
    assert tool is not None and tool.held is Held.RIGHT and tool.takes_any
    assert business("slice").right.rhythm is Rhythm.STRIKE  # type: ignore[union-attr]


def test_what_is_written_for_both_hands_is_mirrored() -> None:
    entry = business("clap")
    assert entry.right is not None and entry.left is not None
    for right, left in zip(entry.right.keys, entry.left.keys, strict=True):
        assert (right.place[0], -right.place[1], right.place[2]) == left.place


def test_phrases_are_found_with_or_without_articles_and_owners() -> None:
    assert bared("brush her teeth") == "brush teeth"
    assert phrases()["brush teeth"] == ("brush_teeth",)
    assert "guitar" in phrases()["play guitar"]


def test_things_that_play_a_role_are_left_to_grammar() -> None:
    assert "brush teeth" in idioms()
    assert "play the guitar" not in idioms()
    assert "dance the tango" in idioms()
