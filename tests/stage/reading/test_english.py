"""English prompts of every kind, said by nobody else: each becomes the world its words tell."""

from __future__ import annotations

import pytest
from tests.stage.reading.facts import facts, world

PROMPTS: dict[str, str] = {
    # several things, exactly one of each
    "a teapot and a hammer": "teapot 1, hammer 1",
    "a goat and a tractor": "goat 1, tractor 1",
    "scissors and a ladder": "scissors 1, ladder 1",
    "a lemon, a spoon and a candle": "lemon 1, spoon 1, candle 1",
    # colours on the right thing
    "a crimson sofa": "sofa crimson",
    "an orange and an orange book": "orange 1, book orange",
    "a turquoise bus next to a pale pink wall": "bus turquoise",
    "a golden eagle": "eagle gold",
    "a rose on a lavender table": "table lavender",
    "a white cat with a black hat": "cat white",
    # materials
    "a glass chair": "chair glass",
    "a wrought-iron bench in the desert": "bench iron, place desert",
    "a table made of marble": "table marble",
    "a stone ball and a wooden ball": "ball stone, ball wood, ball 2",
    # places of things
    "a lamp on the left of a piano": "lamp left_of piano",
    "a book to the right side of a candle": "book right_of candle",
    "a fork on the bottom of a plate": "fork under plate",
    "a toaster on the top of a bus": "toaster on bus",
    "a kite above a tree in the meadow": "kite above tree, place meadow",
    "an apple inside a basket": "apple inside basket",
    "a horse behind a tractor": "horse behind tractor",
    "a basket of lemons": "lemon inside basket",
    # numbers
    "four penguins": "penguin 4",
    "a pair of owls on a fence": "owl 2, owl on fence",
    "a flock of sheep grazing": "sheep 5, sheep eat",
    "a bunch of grapes": "grapes 1",
    "two red cars and a blue truck": "car 2, car red, truck blue",
    # animals and what they do
    "A capybara drinking from a river": "place river",
    "A puppy chases a butterfly": "dog baby, dog run butterfly",
    "The kitten sleeps on the rug": "cat baby, cat lie",
    "An old horse trots across the meadow": "horse old, horse run, place meadow",
    "A fox jumps to the left of the log": "fox jump left_of log",
    # people and tools
    "A woman sweeps the porch": "woman do sweep with broom, at porch",
    "A man is taking a nap on the sofa": "man lie",
    "A girl reads on a bench": "girl do read_book with bench, girl do read_book with open_book",
    "A man in a green suit and a red hat talks": "man in green suit, man in red hat, man talk",
    "A boy without a hat runs": "boy run, boy in None",
    "Grandmother bakes bread in the kitchen": "old_woman do knead with bread, bread 1, at kitchen",
    # order and at the same time
    "A dog sits by the tree, then it suddenly starts running in circles.": "dog sit then dog run, dog 1",
    "A girl dances while a boy waves.": "girl dance first, boy wave first",
    "A man eats an apple, gets up and walks to the car.": "man do eat_by_hand with apple, man walk car",
    "A bear walks. Then the bear swims across the lake.": "bear walk then bear swim",
    # who is meant
    "A girl and an old man walk in the park. She waves at him.": "girl wave old_man",
    "A cat and a dog look at each other. The latter runs away.": "dog run",
    "One woman hands a cup to another.": "woman 2, cup 1",
    "A knight named Rolf walks to a castle. Rolf waves.": "knight 1, knight wave",
    # passives and what things cannot do
    "A cup is dropped onto the floor": "cup fall",
    "The boy was knocked down by a goat": "goat push boy, boy fall",
    "A lamp sits on a table": "lamp on table",
    "A dog is robot dancing": "dog 1, dog dance",
    "A giant snail crawls over a book": "snail 1, snail walk, book 1",
    "a car parked behind a bus": "car behind bus",
    "a bowl of lemons on a piano": "bowl on piano, lemon inside bowl",
    "A cat looks like a tiger": "cat 1, cat idle None",
    "a boat on a lake, smoke rising from it": "boat 1, at lake",
    # when, where, weather
    "three taxis in the snow": "taxi 3, snow, winter",
    "a lighthouse in a thunderstorm at midnight": "storm, night",
    "a quiet village covered in snow": "snow, winter",
    "cherry trees in spring, early morning mist": "spring, fog",
    "golden hour in the savanna": "dusk, place savanna",
    "A ghostly monastery": "at ghostly monastery",
    "a foggy forest road in autumn": "fog, autumn, place forest_road",
}  # fmt: skip


def expected(told: str) -> set[str]:
    return {fact.strip() for fact in told.split(",")}


@pytest.mark.parametrize(("text", "told"), PROMPTS.items(), ids=[text[:24] for text in PROMPTS])
def test_english_words_become_what_they_say(text: str, told: str) -> None:
    found = facts(world(text))
    assert expected(told) - found == set(), sorted(found)
