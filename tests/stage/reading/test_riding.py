"""Who is carried by what: the mount that is named, or the one the deed needs."""

from __future__ import annotations

import pytest
from tests.stage.reading.facts import world

from filmwright.stage.world.world import Relation, Verb


def ridden(words: str) -> list[str]:
    """Return the kinds and species that carry somebody."""
    seen = world(words)
    kinds = {prop.id: prop.kind for prop in seen.props} | {c.id: c.species for c in seen.cast}
    return [kinds[a.target] for a in seen.actions if a.verb is Verb.RIDE and a.target]


@pytest.mark.parametrize(
    ("words", "mount"),
    [
        ("A man is riding a bicycle", "bicycle"),
        ("A woman cycles through the park", "bicycle"),
        ("A girl is ice skating", "ice_skates"),
        ("A boy is roller skating", "roller_skates"),
        ("Someone is water skiing behind a boat", "water_skis"),
        ("A person is ski jumping", "jump_skis"),
        ("A man is bobsledding", "bobsled"),
        ("A woman is paragliding", "paraglider"),
        ("A man is rowing on a lake", "boat"),
        ("A man rides an elephant", "elephant"),
        ("A panda rides a unicycle", "unicycle"),
        ("A dog is skateboarding", "skateboard"),
        ("A grandmother drives a tractor", "tractor"),
    ],
)
def test_the_mount_is_the_one_named_or_the_one_the_deed_needs(words: str, mount: str) -> None:
    assert mount in ridden(words)


@pytest.mark.parametrize(
    ("words", "mount"),
    [
        ("一个女孩骑着自行车", "bicycle"),
        ("一个男人在滑雪", "skis"),
        ("一个人在划船", "boat"),
        ("女孩在荡秋千", "swing"),
    ],
)
def test_chinese_riders_have_their_mounts(words: str, mount: str) -> None:
    assert mount in ridden(words)


@pytest.mark.parametrize(
    "words", ["A boat sails on a lake", "Yellow flowers swing in the wind", "A car drives down the road"]
)
def test_things_that_go_by_themselves_ride_nothing(words: str) -> None:
    seen = world(words)
    assert not [action for action in seen.actions if action.verb is Verb.RIDE]
    assert not seen.cast


def test_a_ride_to_something_is_the_way_of_the_mount() -> None:
    seen = world("A woman rides a horse to the left of the tree")
    way = next(action for action in seen.actions if action.actor == "horse")
    assert way.target == "tree" and way.where is Relation.LEFT_OF


@pytest.mark.parametrize(
    ("words", "mount", "how"),
    [
        ("A man gets on a motorcycle", "motorcycle", "boarding"),
        ("A woman climbs into a taxi", "taxi", "boarding"),
        ("A boy gets off his bike", "bicycle", "alighting"),
        ("A knight dismounts from his horse", "horse", "alighting"),
    ],
)
def test_getting_on_and_off_is_a_ride_that_begins_or_ends(words: str, mount: str, how: str) -> None:
    (ride,) = (action for action in world(words).actions if action.verb is Verb.RIDE)
    assert (ride.target, ride.manner) == (mount, how)


def test_who_gets_on_and_rides_away_is_carried_off() -> None:
    seen = world("A woman gets on the horse and rides away")
    assert [(action.actor, action.verb) for action in seen.actions] == [
        ("woman", Verb.RIDE),
        ("horse", Verb.WALK),
    ]
