"""What is in the background, what shines like metal, and what is put on."""

from __future__ import annotations

import pytest
from tests.stage.reading.facts import facts, world

TOLD = {
    "A man walks in a park with a tower in the background": "tower 1, man walk None",
    "A dog runs in a park, mountains in the background": "mountain 2, dog run None",
    "A dog and a red car in the background": "car behind dog",
    "In the background, a tower stands; a woman dances": "tower 1, woman dance",
    "A woman reads while a man walks in the background": "man behind woman, man walk",
    "A silver vase on a table": "vase silver, vase on table",
    "A golden car on a street": "car gold",
    "A woman puts on a red hat": "woman in red hat",
}


@pytest.mark.parametrize(("text", "told"), TOLD.items())
def test_words_become(text: str, told: str) -> None:
    found = facts(world(text))
    assert {fact.strip() for fact in told.split(",")} - found == set(), sorted(found)


@pytest.mark.parametrize(
    ("kind", "metal"), [("vase", "silver"), ("car", "silver"), ("balloon", None), ("curtain", None)]
)
def test_hard_things_of_a_metals_colour_are_metal(kind: str, metal: str | None) -> None:
    (prop,) = world(f"A silver {kind}").props
    assert prop.material == metal
    assert (prop.colour is None) == (metal is not None)


def test_scenery_stands_far_off_by_itself() -> None:
    (tower,) = world("A man walks in a park with a tower in the background").props
    assert tower.placement is None


@pytest.mark.parametrize("who", ["horse", "boy"])
def test_dust_that_is_kicked_up_is_no_ball(who: str) -> None:
    made = world(f"A {who} runs across a field, kicking up dust")
    assert [action.verb.value for action in made.actions] == ["run"]
    assert not made.props
