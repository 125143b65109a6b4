"""Reading turns words and references into a world, and says what it did not understand."""

from __future__ import annotations

from fractions import Fraction
from math import dist
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filmwright.film.brief import Kind, Reference, Role
from filmwright.film.camera import Camera
from filmwright.film.script import Line, Scene, Shot
from filmwright.stage.reading.read import read
from filmwright.stage.reading.understanding import understood
from filmwright.stage.world.files import world_from_json, world_to_json
from filmwright.stage.world.sets import catalog as sets
from filmwright.stage.world.world import Action, Character, Grasp, Hour, Prop, Relation, Sky, Verb, World


def scene(text: str, heading: str = "", lines: tuple[Line, ...] = (), frames: int = 192) -> Scene:
    return Scene(id="SC01", heading=heading, text=text, frames=frames, shots=(), lines=lines)


def picture(name: str, role: Role) -> Reference:
    return Reference(name=name, kind=Kind.IMAGE, path=Path(f"{name}.png"), digest="0" * 64, role=role)


def world(
    text: str, heading: str = "", lines: tuple[Line, ...] = (), references: tuple[Reference, ...] = ()
) -> World:
    return read(
        scene(text, heading, lines),
        look="natural",
        language="en",
        rate=Fraction(24),
        references=references,
        seed=1,
    )


def person(made: World, name: str) -> Character:
    return next(character for character in made.cast if character.id == name)


def thing(made: World, name: str) -> Prop:
    return next(prop for prop in made.props if prop.id == name)


def does(made: World, name: str) -> list[Verb]:
    return [action.verb for action in made.actions if action.actor == name]


def action(made: World, name: str, verb: Verb) -> Action:
    return next(action for action in made.actions if (action.actor, action.verb) == (name, verb))


def is_reddish(colour: tuple[float, float, float]) -> bool:
    return colour[0] > 0.5 and colour[0] > 2 * colour[1] and colour[0] > 2 * colour[2]


def test_the_one_on_one_has_a_small_girl_a_tall_guard_and_a_ball() -> None:
    made = world("A small girl in a red shirt dunks over a very tall man at dusk.")
    assert made.place.kind == "street_court"
    assert made.hour is Hour.DUSK
    girl, man = person(made, "girl"), person(made, "man")
    assert girl.height < 1.3 < 2.0 < man.height
    assert girl.clothes.top == "shirt" and is_reddish(girl.clothes.top_colour)
    assert action(made, "man", Verb.GUARD).target == "girl"
    dunk = action(made, "girl", Verb.DUNK)
    assert dunk.target == "hoop"
    assert made.actions[action(made, "girl", Verb.CHEER).after or 0] is dunk
    assert thing(made, "basketball").placement is not None


def test_the_same_story_in_chinese_has_the_same_people_and_actions() -> None:
    made = world("黄昏的篮球场上，一个穿着红色衬衫的小女孩扣篮，然后向三米高的巨人挥手。")
    assert (made.place.kind, made.hour) == ("street_court", Hour.DUSK)
    assert is_reddish(person(made, "girl").clothes.top_colour)
    assert person(made, "giant").height == pytest.approx(3.0)
    wave = action(made, "girl", Verb.WAVE)
    assert wave.target == "giant"
    assert wave.after is not None and made.actions[wave.after].verb is Verb.DUNK


@pytest.mark.parametrize(
    ("text", "colour"),
    [("a dark red car", (0.46, 0.1, 0.1)), ("一辆深红色的汽车", (0.46, 0.1, 0.1)), ("a car", None)],
)
def test_a_colour_takes_its_modifier(text: str, colour: tuple[float, float, float] | None) -> None:
    car = thing(world(text), "car")
    assert car.colour == (pytest.approx(colour, abs=0.1) if colour else None)


@pytest.mark.parametrize(
    ("text", "sky", "strength"),
    [
        ("drizzle over a street", Sky.RAIN, 0.3),
        ("heavy rain on a street", Sky.RAIN, 1.0),
        ("a blizzard in the park", Sky.SNOW, 1.0),
        ("街道上下着小雨", Sky.RAIN, 0.3),
        ("暴雨中的街道", Sky.RAIN, 1.0),
        ("a sunny park", Sky.CLEAR, 0.6),
    ],
)
def test_weather_has_a_strength(text: str, sky: Sky, strength: float) -> None:
    weather = world(text).weather
    assert (weather.sky, weather.strength) == (sky, strength)


def test_the_heading_names_place_and_time() -> None:
    made = world("Two people talk.", heading="INT. LIVING ROOM - NIGHT")
    assert (made.place.kind, made.hour) == ("living_room", Hour.NIGHT)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A boy dribbles a ball.", "street_court"),
        ("The product turns on the turntable.", "product_studio"),
        ("A man sits on a sofa.", "living_room"),
        ("A woman with an umbrella waits.", "city_street"),
        ("A child jumps.", "park"),
    ],
)
def test_a_place_nobody_named_is_guessed_from_the_action_and_noted(text: str, kind: str) -> None:
    made = world(text)
    assert made.place.kind == kind
    assert any("guessed: the place" in note.said for note in made.notes)


def test_a_place_without_a_set_is_filmed_in_the_nearest_one_and_noted() -> None:
    made = world("A chef dances in the monastery.")
    assert made.place.kind in sets.known()
    assert any("no set is built" in note.said and note.words == "monastery" for note in made.notes)


def test_a_plural_is_several_people_with_ids_that_read_like_names() -> None:
    made = world("Two boys run in the park.")
    assert [character.id for character in made.cast] == ["boy", "boy_2"]
    assert does(made, "boy_2") == [Verb.RUN]


def test_definite_words_and_pronouns_mean_the_people_already_there() -> None:
    made = world("A girl and an old man walk in the park. The girl jumps. He waves at her.")
    assert [character.id for character in made.cast] == ["girl", "old_man"]
    assert does(made, "girl") == [Verb.WALK, Verb.JUMP]
    assert action(made, "old_man", Verb.WAVE).target == "girl"


def test_another_person_is_a_new_one() -> None:
    made = world("A man stands in the park. Another man walks.")
    assert [character.id for character in made.cast] == ["man", "man_2"]


@pytest.mark.parametrize(
    "text", ["A man is knocked down by a girl.", "A girl pushes a man.", "男人被女孩推倒。"]
)
def test_active_and_passive_say_the_same(text: str) -> None:
    made = world(text)
    assert action(made, "girl", Verb.PUSH).target == "man"
    fall = action(made, "man", Verb.FALL)
    assert fall.after is not None and made.actions[fall.after].verb is Verb.PUSH


def test_then_orders_and_while_does_not() -> None:
    made = world("A boy walks to the bench, then sits down while a girl dances in the park.")
    sit = action(made, "boy", Verb.SIT)
    assert sit.after is not None and made.actions[sit.after].verb is Verb.WALK
    assert action(made, "girl", Verb.DANCE).after is None


def test_what_is_negated_is_left_out_and_noted() -> None:
    made = world("A man without an umbrella does not jump. There are no dogs.")
    assert [prop.id for prop in made.props] == []
    assert person(made, "man").umbrella is None
    assert Verb.JUMP not in does(made, "man")
    assert sum("as asked" in note.said for note in made.notes) == 3


@pytest.mark.parametrize(
    ("text", "mover", "relation", "anchor"),
    [
        ("a cup on a table in the park", "cup", Relation.ON, "table"),
        ("a lamp to the left of a chair", "lamp", Relation.LEFT_OF, "chair"),
        ("a box behind the car", "box", Relation.BEHIND, "car"),
        ("a ball under a table in the park", "ball", Relation.UNDER, "table"),
        ("公园里桌子上的红杯子", "cup", Relation.ON, "table"),
        ("车旁边有一个箱子", "box", Relation.NEXT_TO, "car"),
        ("A woman holds a phone in her hand.", "phone", Relation.IN_HAND_OF, "woman"),
    ],
)
def test_relations_place_things(text: str, mover: str, relation: Relation, anchor: str) -> None:
    placement = thing(world(text), mover).placement
    assert placement is not None
    assert (placement.relation, placement.anchor) == (relation, anchor)


def test_clothes_hair_and_umbrella_belong_to_whoever_is_described() -> None:
    made = world(
        "A woman with long blonde hair in a yellow raincoat and blue jeans holds a green umbrella. "
        "A man in a black suit waits."
    )
    woman, man = person(made, "woman"), person(made, "man")
    assert (woman.clothes.over, woman.hair, man.clothes.top) == ("raincoat", "long", "suit")
    assert woman.clothes.over_colour[0] > 0.8 > 0.3 > woman.clothes.over_colour[2]
    assert woman.umbrella is not None and woman.umbrella[1] > woman.umbrella[0]
    assert man.umbrella is None


def test_people_nobody_dressed_wear_different_colours() -> None:
    made = world("Five people talk in the park.")
    tops = {character.clothes.top_colour for character in made.cast}
    assert len(made.cast) == len(tops) == 5


def test_an_unknown_thing_becomes_a_labelled_box_with_a_note() -> None:
    made = world("A girl looks at a blivet.")
    assert thing(made, "blivet").kind == "blivet"
    assert action(made, "girl", Verb.LOOK).target == "blivet"
    assert any("labelled box" in note.said for note in made.notes)


def test_an_unknown_action_is_noted() -> None:
    made = world("A girl frobnicates.")
    assert does(made, "girl") == [Verb.IDLE]
    assert any(note.words == "frobnicates" for note in made.notes)


def test_a_speaker_the_text_does_not_show_joins_the_cast() -> None:
    lines = (Line(text="Is it done?", speaker="ANNA"), Line(text="Yes.", speaker="BEN"))
    made = world("A table.", heading="INT. LIVING ROOM - DAY", lines=lines)
    assert [line.speaker for line in made.lines] == ["anna", "ben"]
    assert person(made, "anna").gender == "woman"
    talk = action(made, "ben", Verb.TALK)
    assert (talk.target, talk.words) == ("anna", "Yes.")


def test_a_product_picture_turns_on_the_turntable() -> None:
    made = world("The product @shoe turns on a turntable.", references=(picture("shoe", Role.SUBJECT),))
    shoe = next(prop for prop in made.props if prop.picture == "shoe")
    assert shoe.kind == "product"
    assert shoe.placement is not None and shoe.placement.anchor == "turntable"
    assert any(action.actor == shoe.id and action.verb is Verb.TURN for action in made.actions)


def test_every_action_knows_the_shot_that_shows_it() -> None:
    shots = tuple(
        Shot(
            id=f"SC01_SH0{number}0",
            description=words,
            start=48 * number,
            frames=48,
            rate=Fraction(24),
            size=(854, 480),
            camera=Camera(),
        )
        for number, words in enumerate(("Wide shot. A girl dances.", "Close-up of the girl. She waves."))
    )
    filmed = Scene(id="SC01", heading="", text="A girl dances.\nThe girl. She waves.", frames=96, shots=shots)
    made = read(filmed, look="natural", language="en", rate=Fraction(24), references=(), seed=1)
    assert action(made, "girl", Verb.DANCE).seen == (0.0, 2.0)
    assert action(made, "girl", Verb.WAVE).seen == (2.0, 4.0)


def test_a_kit_of_two_colours_and_the_others_keep_away_from_them() -> None:
    made = world("A giant man in a purple and gold jersey guards the hoop. A small girl dribbles.")
    giant, girl = person(made, "giant").clothes, person(made, "girl").clothes
    assert giant.top_colour[2] > giant.top_colour[1] and giant.legs_colour[0] > 0.7 > giant.legs_colour[2]
    for mine in (girl.top_colour, girl.legs_colour):
        assert all(dist(mine, its) > 0.25 for its in (giant.top_colour, giant.legs_colour))


def test_a_cut_out_cat_is_as_tall_as_a_cat_and_answers_to_its_name() -> None:
    made = world(
        "A cat @tom stands in the park. A girl looks at the cat.", references=(picture("tom", Role.SUBJECT),)
    )
    assert [prop.size for prop in made.props] == [pytest.approx(0.38 / 1.7, abs=0.01)]
    assert action(made, "girl", Verb.LOOK).target == made.props[0].id


def test_a_picture_that_hangs_is_framed() -> None:
    hung = world(
        "The picture @sea hangs on the wall of the living room.", references=(picture("sea", Role.SUBJECT),)
    )
    frame = hung.props[0]
    assert (frame.kind, frame.picture) == ("picture_frame", "sea")
    assert frame.placement is not None and frame.placement.anchor == "wall"


def test_a_subject_elsewhere_is_a_cut_out_and_a_background_is_the_places() -> None:
    references = (picture("cat", Role.SUBJECT), picture("sea", Role.BACKGROUND))
    made = world("A girl looks at @cat in the park. Behind her @sea.", references=references)
    assert [prop.kind for prop in made.props if prop.picture == "cat"] == ["cutout"]
    assert made.place.background == "sea"


@pytest.mark.parametrize("word", ["@Image1", "[Image 1]", "图片1"])
def test_references_may_be_named_by_number(word: str) -> None:
    made = world(f"A girl looks at {word} in the park.", references=(picture("cat", Role.SUBJECT),))
    assert [prop.picture for prop in made.props] == ["cat"]


def test_reading_is_the_same_every_time_and_survives_being_saved() -> None:
    text = "Three people dance in the park with two balls, then they sit on the bench."
    made = world(text)
    assert made == world(text)
    assert world_from_json(world_to_json(made)) == made


def test_understood_tells_what_was_guessed_and_what_was_not_understood() -> None:
    text = "A girl frobnicates near a blivet."
    found = understood(world(text), scene(text))
    grasps = {entry.grasp for entry in found}
    assert grasps == set(Grasp)
    assert any(entry.words == "frobnicates" and entry.grasp is Grasp.NOT_UNDERSTOOD for entry in found)


_PIECES = [
    "a",
    "the",
    "two",
    "girl",
    "man",
    "red",
    "shirt",
    "with",
    "in",
    "on",
    "walks",
    "dunks",
    "over",
    "him",
    "and",
    "then",
    "is",
    "by",
    "not",
    "no",
    "table",
    "cup",
    ",",
    ".",
    "zorp",
    "@x",
    "[0-2s]",
    "2.5m",
    "tall",
    "very",
    "her",
    "女孩",
    "把",
    "被",
    "的",
    "在",
    "上",
    "球",
    "扔给",
    "一个",
    "红色",
    "穿着",
    "衬衫",
    "，",
    "。",
    "向",
    "挥手",
    "没有",
]


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=120), st.lists(st.sampled_from(_PIECES), max_size=14).map(" ".join)))
def test_any_text_can_be_read_and_its_actions_have_actors(text: str) -> None:
    made = world(text, lines=(Line(text="Hi", speaker=text[:12] or None),))
    names = {character.id for character in made.cast} | {prop.id for prop in made.props}
    assert all(action.actor in names for action in made.actions)
    assert all(action.after is None or action.after < index for index, action in enumerate(made.actions))
    assert world_from_json(world_to_json(made)) == made
