"""A world as JSON, for people and programs to read and edit."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from pydantic import TypeAdapter, ValidationError

from filmwright.film.errors import BoardRefused, did_you_mean, listed
from filmwright.stage.world.world import Verb, World

SCHEMA = "filmwright.world/1"
_WORLD = TypeAdapter(World)


def world_to_json(world: World) -> str:
    """Return the world as JSON text; `world_from_json` gives the same world back."""
    plain = _WORLD.dump_python(world, mode="json")
    return json.dumps({"schema": SCHEMA, **plain}, ensure_ascii=False, indent=2)


def world_from_json(text: str) -> World:
    """Return the world a JSON text describes.

    Raises BoardRefused, naming the field at fault: broken JSON, another schema, a field that is
    unknown, missing or of the wrong kind, a name nobody has, a value no stage can hold.
    """
    try:
        plain = json.loads(text)
    except json.JSONDecodeError as error:
        raise BoardRefused(
            f"the world is not JSON: {error.msg} in line {error.lineno}, column {error.colno}"
        ) from error
    if not isinstance(plain, dict):
        raise BoardRefused("the world must be one JSON object in braces; write { ... } around it")
    schema = plain.pop("schema", None)
    if schema != SCHEMA:
        raise BoardRefused(f"the world's schema is {schema!r}; this release reads {SCHEMA!r}")
    try:
        world = _WORLD.validate_json(json.dumps(plain))
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(str(part) for part in first["loc"]) or "world"
        raise BoardRefused(
            f"the world's field {field!r} cannot be used: {first['msg']}; correct it or leave it out"
        ) from error
    for path, name, known in _strangers(plain, _WORLD.dump_python(world, mode="json"), ""):
        raise BoardRefused(
            f"the world has no field {path + name!r}{did_you_mean(name, known)}; fields here: {listed(known)}"
        )
    _check(world)
    return world


def _strangers(given: Any, kept: Any, path: str) -> Iterator[tuple[str, str, list[str]]]:
    """Find fields that were given but mean nothing."""
    if isinstance(given, dict) and isinstance(kept, dict):
        for name, value in given.items():
            if name not in kept:
                yield path, name, list(kept)
            else:
                yield from _strangers(value, kept[name], f"{path}{name}.")
    elif isinstance(given, list) and isinstance(kept, list):
        for index, (value, other) in enumerate(zip(given, kept, strict=False)):
            yield from _strangers(value, other, f"{path}{index}.")


def _check(world: World) -> None:
    """Refuse what types cannot: lengths, names and order that no stage can obey."""
    if not 1 <= world.frames <= 1_000_000:
        _refuse("frames", f"{world.frames} frames cannot be filmed; give 1 to 1000000")
    if not 1 <= world.rate <= 120:
        _refuse("rate", f"{world.rate} frames a second cannot be filmed; give 1 to 120")
    names = [*(person.id for person in world.cast), *(prop.id for prop in world.props)]
    for name in names:
        if names.count(name) > 1:
            _refuse("cast", f"the id {name!r} is used twice; give each its own")
    for index, action in enumerate(world.actions):
        if action.actor not in names:
            near = did_you_mean(action.actor, names)
            _refuse(
                f"actions.{index}.actor", f"nobody has the id {action.actor!r}{near}; ids: {listed(names)}"
            )
        if (action.verb is Verb.CLIP) != (action.clip is not None):
            _refuse(f"actions.{index}.clip", "a clip names the motion it plays, and nothing else does")
        if action.after is not None and not 0 <= action.after < len(world.actions):
            _refuse(f"actions.{index}.after", f"there is no action {action.after}; count from 0")
        if action.after == index:
            _refuse(f"actions.{index}.after", "an action cannot wait for itself; name another or null")
    people = {character.id for character in world.cast}
    for index, line in enumerate(world.lines):
        if line.speaker is not None and line.speaker not in people:
            _refuse(f"lines.{index}.speaker", f"nobody has the id {line.speaker!r}; ids: {listed(people)}")
    for index, cue in enumerate(world.cues):
        if cue.after is not None and not 0 <= cue.after < len(world.actions):
            _refuse(f"cues.{index}.after", f"there is no action {cue.after}; count from 0")
    for index, character in enumerate(world.cast):
        if character.species == "human" and not 0.4 <= character.height <= 4.0:
            _refuse(f"cast.{index}.height", f"{character.height} m is nobody's height; give 0.4 to 4")


def _refuse(field: str, why: str) -> None:
    raise BoardRefused(f"the world's field {field!r} cannot be used: {why}")
