"""A planner: somebody outside, such as a language model, who is asked for the world the reader reads.

    words -> reader -> World that must be in it
    words -> planner -> World, refused unless the schema and the reader agree

It is never used unless a person asks for it, and what it leaves out is never passed over.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import fields, replace
from typing import TypeAlias

from filmwright.film.errors import BoardRefused, PlannerFailed
from filmwright.film.script import Scene
from filmwright.stage.world.files import world_from_json, world_to_json
from filmwright.stage.world.world import Action, Character, Place, Prop, Verb, World

Ask: TypeAlias = Callable[[str, str], str]
"""Asks the planner: (what it is to do, the request) -> its answer. Raises PlannerFailed."""

TRIES = 2
"""How often the planner is asked; the second time it is told what was wrong."""

_FENCED = re.compile(r"```(?:json)?\s*(\{.*\})\s*```", re.DOTALL)


def planned(scene: Scene, read: World, ask: Ask) -> World:
    """Return the planner's world of a scene.

    `read` is the world the reader made of the same scene: frames, rate, look and seed stay its
    own, and every character and thing its words name must be in the answer. Raises PlannerFailed
    when no answer is a world that holds them.
    """
    told = f"The scene:\n{scene.heading}\n{scene.text}"
    request = f"{told}\n\nA first reading, to be corrected:\n{world_to_json(read)}"
    wrong = ""
    for _ in range(TRIES):
        answer = ask(instructions(), request + wrong)
        try:
            world = _world(answer, read)
        except BoardRefused as refused:
            fault = str(refused)
        else:
            lost = missing(read, world)
            if not lost:
                return world
            fault = f"it leaves out {', '.join(lost)}"
        wrong = f"\n\nYour last answer cannot be used: {fault}. Answer again with the whole JSON object."
    raise PlannerFailed(
        f"the planner's world cannot be used: {fault}; ask another model, or read without a planner"
    )


def missing(read: World, world: World) -> list[str]:
    """Return the words of characters and things that the reader found and the other world does not hold."""
    wanted, held = _named(read), Counter(_kinds(world))
    lost = []
    for kind, words in wanted:
        if held[kind] > 0:
            held[kind] -= 1
        else:
            lost.append(repr(words))
    return lost


def _named(world: World) -> list[tuple[str, str]]:
    """Return (kind, words) of all that the words name; what was only brought is the planner's choice."""
    brought = {note.words for note in world.notes if "brought" in note.said}
    people = [(character.species, character.words or character.id) for character in world.cast]
    return people + [
        (prop.kind, prop.words) for prop in world.props if prop.words and prop.words not in brought
    ]


def _kinds(world: World) -> list[str]:
    return [character.species for character in world.cast] + [prop.kind for prop in world.props]


def _world(answer: str, read: World) -> World:
    fenced = _FENCED.search(answer)
    text = fenced[1] if fenced else answer[answer.find("{") : answer.rfind("}") + 1]
    try:
        plain = json.loads(text)
    except json.JSONDecodeError as error:
        raise BoardRefused(f"it is not JSON ({error.msg} in line {error.lineno})") from error
    if not isinstance(plain, dict):
        raise BoardRefused("it is not one JSON object")
    own = json.loads(world_to_json(read))
    kept = ("schema", "frames", "rate", "look", "seed", "lines", "cues", "accents", "notes")
    world = world_from_json(json.dumps(plain | {name: own[name] for name in kept}, ensure_ascii=False))
    return replace(world, notes=read.notes)


def instructions() -> str:
    """Return what a planner is told: the shape of the answer, from the World's own fields."""

    def shape(kind: type) -> str:
        return ", ".join(field.name for field in fields(kind))

    return (
        "You turn a scene told in words into a world for a 3D stage. Answer with one JSON object and "
        "nothing else, in the shape of the first reading you are given. Keep everybody and everything the "
        "words name; correct what the first reading got wrong. "
        f"Fields of place: {shape(Place)}. Fields of a character in `cast`: {shape(Character)}. "
        f"Fields of a thing in `props`: {shape(Prop)}. Fields of an action: {shape(Action)}. "
        f"Verbs: {', '.join(Verb)}. Colours are [red, green, blue] from 0 to 1, lengths in metres, times "
        "in seconds; `after` is the index of the action that must be over first."
    )
