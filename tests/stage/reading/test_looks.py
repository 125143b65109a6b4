"""How people look is read from English and Chinese alike: faces, figures, garments, patterns, professions."""

from __future__ import annotations

import pytest

from filmwright.stage.reading.vocabulary import row, sheet
from filmwright.stage.world.cast.accessories import ACCESSORIES
from filmwright.stage.world.cast.beards import BEARDS
from filmwright.stage.world.cast.hair import STYLES
from filmwright.stage.world.cast.headwear import HATS
from filmwright.stage.world.cast.shoes import SHOES
from filmwright.stage.world.cast.wardrobe import LEGS, OVERS, TOPS
from filmwright.stage.world.cast.weaves import WEAVES

from .facts import facts, world

LOOKS = {
    "A woman in a red dress and white hat walks.": "woman in red dress, woman in white hat",
    "A man wearing a blue suit and a striped tie stands.": "man in blue suit, man in tie",
    "A boy in a blue and white striped t-shirt with a backpack.": "boy in striped t_shirt, boy in backpack",
    "A tall man with a long white beard and sunglasses waves.": "man looks long, man in sunglasses",
    "A freckled girl in a polka dot dress runs.": "girl looks freckles, girl in dotted dress",
    "A muscular Black man in shorts jumps.": "man looks muscular, man looks african, man in shorts",
    "A pregnant Asian woman waits.": "woman looks pregnant, woman looks east_asian",
    "A doctor waves to a nurse.": "doctor in white lab_coat, doctor in stethoscope, nurse in nurse_cap",
    "A woman in a black leather jacket and boots walks.": "woman in leather_jacket, woman in boots",
    "A man in a plaid shirt under a denim jacket stands.": "man in plaid shirt, man in jacket",
    "An astronaut floats.": "astronaut in spacesuit, astronaut in space_helmet",
    "穿着红色连衣裙、戴着白色帽子的女人在走路。": "woman in red dress, woman in white hat",
    "一个戴眼镜的老人穿着格子衬衫。": "old_man in glasses, old_man in plaid shirt",
    "男孩背着书包跑步。": "boy in backpack",
    "一位穿汉服的少女在跳舞。": "teenage_girl in hanfu",
    "消防员和护士站在一起。": "firefighter in fire_helmet, nurse in nurse_cap",
}


@pytest.mark.parametrize(("text", "told"), LOOKS.items(), ids=[text[:24] for text in LOOKS])
def test_people_look_as_the_words_say(text: str, told: str) -> None:
    found = facts(world(text))
    assert {fact.strip() for fact in told.split(",")} - found == set(), sorted(found)


def test_what_is_picked_up_is_no_clothing() -> None:
    made = world("A person picks up a backpack.")
    assert not made.cast[0].clothes.worn
    assert [prop.kind for prop in made.props] == ["backpack"]


def test_a_woman_in_black_is_not_a_black_woman() -> None:
    dressed, dark = (world(text).cast[0] for text in ("A woman in black walks.", "A black woman walks."))
    assert sum(dressed.clothes.top_colour) < 0.5 < sum(dark.clothes.top_colour)
    assert dark.folk == "african"


def test_every_garment_of_the_lexicon_hangs_in_the_wardrobe() -> None:
    known = {
        "top": TOPS,
        "whole": TOPS,
        "legs": LEGS,
        "over": OVERS,
        "shoes": tuple(SHOES),
        "hat": HATS,
        "worn": ACCESSORIES,
    }
    for key in sheet("clothes"):
        told = row("clothes", key)
        assert told["kind"] in known[str(told["part"])], key
        assert told.get("legs", "none") in (*LEGS, "uniform"), key
        assert told.get("hat") in (None, *HATS), key
        assert told.get("shoes", "trainers") in SHOES, key
        assert told.get("weave") in (None, *WEAVES), key


def test_every_profession_can_be_dressed() -> None:
    for key in sheet("people"):
        told = row("people", key)
        assert told.get("top", "none") in TOPS, key
        assert told.get("legs", "none") in LEGS, key
        assert told.get("over") in (None, *OVERS), key
        assert told.get("hat") in (None, *HATS), key
        assert told.get("shoes", "trainers") in SHOES, key
        assert told.get("hair", "bald") in STYLES, key
        assert told.get("beard") in (None, *BEARDS), key
        worn = [one.strip().split(":")[0] for one in str(told.get("worn") or "").split(",")]
        assert set(worn) - {""} <= set(ACCESSORIES), key
