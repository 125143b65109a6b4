"""Whom nothing is said of is somebody all the same, and dressed for what he does."""

from __future__ import annotations

from tests.stage.reading.facts import world
from tests.storyboard.conftest import PaperInspector

from filmwright.storyboard.brief_file import brief_from_words


def test_a_man_who_ties_his_tie_has_one_over_a_shirt() -> None:
    clothes = world("A man ties his tie").cast[0].clothes
    assert [one.kind for one in clothes.worn if one.kind == "tie"]
    assert clothes.top == "shirt" and clothes.over is None


def test_other_words_are_played_by_other_people() -> None:
    said = ["A man waits", "A man waits for a bus", "A man reads"]
    seeds = {brief_from_words(words, inspector=PaperInspector()).seed for words in said}
    assert len(seeds) == len(said)
    assert brief_from_words(said[0], inspector=PaperInspector(), seed=4).seed == 4


def test_who_is_out_in_the_snow_is_dressed_for_it_unless_told_otherwise() -> None:
    warm = world("A boy walks in the falling snow").cast[0].clothes
    assert warm.over == "puffer" and warm.hat == "beanie"
    assert world("A boy in a blue shirt walks in the falling snow").cast[0].clothes.over is None


def test_who_does_sport_is_dressed_for_it() -> None:
    clothes = world("A woman does yoga").cast[0].clothes
    assert (clothes.top, clothes.legs, clothes.over) == ("t_shirt", "leggings", None)
    assert world("A woman in a red dress does yoga").cast[0].clothes.top == "dress"
    swimmer = world("A man swims in a pool").cast[0].clothes
    assert (swimmer.top, swimmer.legs, swimmer.shoes) == ("none", "swim_trunks", "barefoot")
