"""What reading made of the words, said back to the person who wrote them."""

from __future__ import annotations

from dataclasses import dataclass

from filmwright.film.script import Scene
from filmwright.stage.reading.colours import called
from filmwright.stage.world.world import Action, Character, Grasp, Placement, Prop, Weave, World

_NO_PLACE = "guessed: the place"


@dataclass(frozen=True, kw_only=True)
class Understanding:
    """One thing reading found, or did not, with the words it came from."""

    grasp: Grasp
    words: str
    said: str


def understood(world: World, scene: Scene) -> list[Understanding]:
    """Return what was understood, guessed and not understood, in the order a person would check it."""
    named = not any(note.said.startswith(_NO_PLACE) for note in world.notes)
    found = [_told(world.place.words or scene.heading, f"place: {_plain(world.place.kind)}")] if named else []
    when = [world.hour.value, world.season.value, f"{world.weather.sky.value} sky"]
    when += [f"wind {world.weather.wind:g} m/s"] if world.weather.wind >= 4 else []
    found.append(_told(scene.heading, ", ".join(when)))
    if world.look != "natural" or world.mood:
        found.append(_told("", ", ".join(filter(None, (f"look: {world.look}", world.mood)))))
    brought = {note.words for note in world.notes if "brought" in note.said}
    found += [_told(character.words, _character(character)) for character in world.cast]
    for prop in world.props:
        grasp = Grasp.GUESSED if prop.words in brought else Grasp.UNDERSTOOD
        found.append(Understanding(grasp=grasp, words=prop.words, said=_prop(prop)))
    for number, action in enumerate(world.actions):
        grasp = Grasp.UNDERSTOOD if action.words else Grasp.GUESSED
        found.append(Understanding(grasp=grasp, words=action.words, said=f"{number}. {_action(action)}"))
    for line in world.lines:
        found.append(_told(line.text, f"spoken by {line.speaker or 'a narrator'}"))
    found += [Understanding(grasp=note.grasp, words=note.words, said=note.said) for note in world.notes]
    return found


def _told(words: str, said: str) -> Understanding:
    return Understanding(grasp=Grasp.UNDERSTOOD, words=words, said=said)


def _plain(name: str) -> str:
    return name.replace("_", " ")


def _where(placement: Placement | None) -> str:
    return f"{_plain(placement.relation.value)} {_plain(placement.anchor)}" if placement else ""


def _character(character: Character) -> str:
    where = _where(character.placement)
    if character.species != "human":
        coat = called(character.coat) if character.coat else ""
        who = " ".join(
            filter(None, (coat, "" if character.age == "adult" else character.age, character.species))
        )
        tall = "" if character.height == Character.height else f"{character.height:g} m"
        parts = [f"{character.id}: {_plain(who)}", tall, where]
        return ", ".join(part for part in parts if part)
    clothes = character.clothes
    worn = f"{called(clothes.top_colour)} {_woven(clothes.top_weave)}{_plain(clothes.top)}"
    if clothes.legs != "none":
        worn += f" and {called(clothes.legs_colour)} {_woven(clothes.legs_weave)}{_plain(clothes.legs)}"
    worn += f" under a {called(clothes.over_colour)} {_plain(clothes.over)}" if clothes.over else ""
    worn += f", {called(clothes.hat_colour)} {_plain(clothes.hat)}" if clothes.hat else ""
    for one in clothes.worn:
        worn += f", {called(one.colour) + ' ' if one.colour else ''}{_plain(one.kind)}"
    worn += f", {called(character.umbrella)} umbrella" if character.umbrella else ""
    who = character.age if character.gender == "neutral" else f"{character.age} {character.gender}"
    parts = [f"{character.id}: {who}", f"{character.height:.2f} m", worn, where]
    return ", ".join(part for part in parts if part)


def _woven(weave: Weave | None) -> str:
    return f"{_plain(weave.pattern)} " if weave else ""


def _prop(prop: Prop) -> str:
    size = f"{prop.size:g} times its size" if prop.size != 1 else ""
    look = " ".join(
        filter(None, (called(prop.colour) if prop.colour else "", prop.material, _plain(prop.kind)))
    )
    look += f" as @{prop.model}" if prop.model else ""
    return f"{prop.id}: " + ", ".join(part for part in (look, size, _where(prop.placement)) if part)


def _action(action: Action) -> str:
    way = _plain(action.where.value) if action.where else "->"
    target = f" {way} {_plain(action.target)}" if action.target else f" @{action.clip}" if action.clip else ""
    manner = f", {action.manner}" if action.manner else ""
    order = f", after {action.after}" if action.after is not None else ""
    return f"{action.actor}: {action.verb.value}{target}{manner}{order}"
