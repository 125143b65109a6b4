"""What reading made of the words, said back to the person who wrote them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from filmwright.film.script import Scene
from filmwright.stage.world.world import Character, Placement, Prop, World


class Grasp(StrEnum):
    UNDERSTOOD = "understood"
    GUESSED = "guessed"
    NOT_UNDERSTOOD = "not understood"


@dataclass(frozen=True, kw_only=True)
class Understanding:
    """One thing reading found, or did not, with the words it came from."""

    grasp: Grasp
    words: str
    said: str


def understood(world: World, scene: Scene) -> list[Understanding]:
    """Return what was understood, guessed and not understood, in the order a person would check it."""
    found = [_understood(world.place.words or scene.heading, f"place: {world.place.kind}")]
    if any(note.said.startswith("guessed: the place") for note in world.notes):
        found = []
    found.append(_understood(scene.heading, f"time: {world.hour.value}, sky: {world.weather.sky.value}"))
    found += [_understood(character.words, _character(character)) for character in world.cast]
    found += [_understood(prop.words, _prop(prop)) for prop in world.props]
    for action in world.actions:
        target = f" -> {action.target}" if action.target else ""
        manner = f", {action.manner}" if action.manner else ""
        order = f", after action {action.after}" if action.after is not None else ""
        grasp = Grasp.UNDERSTOOD if action.words else Grasp.GUESSED
        said = f"{action.actor}: {action.verb.value}{target}{manner}{order}"
        found.append(Understanding(grasp=grasp, words=action.words, said=said))
    for line in world.lines:
        found.append(_understood(line.text, f"spoken by {line.speaker or 'a narrator'}"))
    for note in world.notes:
        lost = any(
            mark in note.said
            for mark in ("not understood", "no maker", "no mover", "left out;", "no reference")
        )
        grasp = Grasp.NOT_UNDERSTOOD if lost else Grasp.GUESSED
        found.append(Understanding(grasp=grasp, words=note.words, said=note.said))
    return found


def _understood(words: str, said: str) -> Understanding:
    return Understanding(grasp=Grasp.UNDERSTOOD, words=words, said=said)


def _where(placement: Placement | None) -> str:
    return f", {placement.relation.value} {placement.anchor}" if placement else ""


def _character(character: Character) -> str:
    return f"{character.id}: {character.age} {character.gender}, {character.height:.2f} m" + _where(
        character.placement
    )


def _prop(prop: Prop) -> str:
    return f"{prop.id}: {prop.kind}" + _where(prop.placement)
