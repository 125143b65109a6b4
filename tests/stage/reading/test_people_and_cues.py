"""People told by two words, and recordings heard where the words name them."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from filmwright.film.brief import Kind, Reference, Role
from filmwright.film.camera import Camera
from filmwright.film.script import Line, Scene, Shot
from filmwright.stage.reading.read import read
from filmwright.stage.world.world import Cue, World

BELL = Reference(name="bell", kind=Kind.AUDIO, path=Path("bell.wav"), digest="0" * 64, role=Role.EFFECT)


def world(text: str, shots: tuple[Shot, ...] = ()) -> World:
    scene = Scene(id="SC01", heading="", text=text, frames=240, shots=shots)
    return read(scene, look="natural", language="en", rate=Fraction(24), references=(BELL,), seed=1)


@pytest.mark.parametrize(
    ("words", "name", "age", "gender"),
    [
        ("A giant man", "giant", "adult", "man"),
        ("An old man", "old_man", "old", "man"),
        ("A baby boy", "baby", "baby", "man"),
        ("A baby girl", "baby", "baby", "woman"),
        ("A police officer", "police", "adult", "neutral"),
        ("A giant basketball player", "player", "adult", "neutral"),
        ("A woman doctor", "doctor", "adult", "woman"),
        ("A giant woman chef", "chef", "adult", "woman"),
        ("A giant robot", "robot", "adult", "neutral"),
    ],
)
def test_two_words_for_one_person_make_one_person(words: str, name: str, age: str, gender: str) -> None:
    made = world(f"{words} waves.")
    assert [(who.id, who.age, who.gender, who.words) for who in made.cast] == [(name, age, gender, words)]
    assert [action.actor for action in made.actions] == [name]
    assert made.cast[0].height == pytest.approx(2.6) if "giant" in words else made.cast[0].height < 2.0


def test_a_giant_in_a_kit_is_one_of_two_people() -> None:
    text = "A small girl in a red shirt dribbles, then dunks over a giant man in purple and gold."
    assert [who.id for who in world(text).cast] == ["girl", "giant"]


def test_the_giant_is_whoever_was_called_a_giant() -> None:
    made = world("A giant basketball player waves. The giant falls.")
    assert [who.id for who in made.cast] == ["player"]
    assert [action.actor for action in made.actions] == ["player", "player"]


def test_a_recording_is_heard_with_what_is_told_next() -> None:
    made = world("An old man sits on the sofa. The sound of @bell. A woman walks to the sofa.")
    assert made.cues == (Cue(reference="bell", after=1),)
    assert [prop.id for prop in made.props] == []


def test_a_recording_told_last_is_heard_with_the_last_action() -> None:
    assert world("An old man waves. A woman walks. The sound of @bell.").cues[0].after == 1


def test_a_recording_is_heard_in_the_shot_that_names_it() -> None:
    def shot(number: int, words: str) -> Shot:
        return Shot(
            id=f"SC01_SH0{number}0", description=words, start=120 * (number - 1), frames=120,
            rate=Fraction(24), size=(64, 36), camera=Camera(),
        )  # fmt: skip

    made = world(
        "A man waves.\nThe sound of @bell.", (shot(1, "A man waves."), shot(2, "The sound of @bell."))
    )
    assert made.cues[0].seen == (5.0, 10.0)


def test_a_recording_nobody_names_has_no_cue() -> None:
    assert world("A man waves.").cues == ()


def test_a_speaker_named_like_a_part_of_the_set_is_a_person() -> None:
    scene = Scene(
        id="SC01", heading="", text="A crosswalk.", frames=96, shots=(),
        lines=(Line(text="Hello.", speaker="CROSSWALK"),),
    )  # fmt: skip
    made = read(scene, look="natural", language="en", rate=Fraction(24), references=(), seed=1)
    assert [who.id for who in made.cast] == [made.lines[0].speaker]


def test_a_seat_is_brought_beside_what_somebody_looks_at() -> None:
    made = world("A girl looks at a suitcase in the street. She sits down.")
    seat = next(prop for prop in made.props if prop.kind in ("bench", "chair"))
    assert seat.placement is not None
    assert seat.placement.anchor == made.actions[0].target


def test_who_is_alone_speaks_to_what_they_look_at() -> None:
    scene = Scene(
        id="SC01", heading="", text="A girl looks at a plant.", frames=96, shots=(),
        lines=(Line(text="Hello.", speaker="girl"),),
    )  # fmt: skip
    made = read(scene, look="natural", language="en", rate=Fraction(24), references=(), seed=1)
    talk = next(action for action in made.actions if action.words == "Hello.")
    assert talk.target == "plant"
