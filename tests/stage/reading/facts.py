"""A world said in short facts, so that a test can list what some words must become."""

from __future__ import annotations

from fractions import Fraction

from filmwright.film.brief import Reference
from filmwright.film.script import Line, Scene
from filmwright.stage.reading.colours import called
from filmwright.stage.reading.read import read
from filmwright.stage.world.world import Placement, World


def scene(text: str, heading: str = "", lines: tuple[Line, ...] = ()) -> Scene:
    return Scene(id="SC01", heading=heading, text=text, frames=192, shots=(), lines=lines)


def world(text: str, heading: str = "", references: tuple[Reference, ...] = ()) -> World:
    return read(
        scene(text, heading),
        look="natural",
        language="en",
        rate=Fraction(24),
        references=references,
        seed=1,
    )


def facts(made: World) -> set[str]:
    """Return what is in a world: `dog 3`, `dog brown`, `dog run left_of car`, `place park`."""
    found = {made.hour.value, made.season.value, made.weather.sky.value, f"place {made.place.kind}"}
    found |= {f"at {made.place.words.lower()}"} if made.place.words else set()
    who = {c.id: c.species if c.species != "human" else c.id.rstrip("_0123456789") for c in made.cast}
    what = {p.id: p.kind.replace(" ", "_") for p in made.props}
    kinds = who | what
    for name in kinds.values():
        found |= {name, f"{name} {list(kinds.values()).count(name)}"}
    for character in made.cast:
        name, clothes = who[character.id], character.clothes
        found |= {
            f"{name} {character.age}",
            f"{name} {character.gender}",
            _placed(name, character.placement, kinds),
        }
        found |= {f"{name} {called(character.coat)}"} if character.coat else set()
        worn = ((clothes.top, clothes.top_colour), (clothes.legs, clothes.legs_colour))
        worn = (*worn, (clothes.over, clothes.over_colour), (clothes.shoes, clothes.shoes_colour))
        worn = (*worn, *((one.kind, one.colour or (0.0, 0.0, 0.0)) for one in clothes.worn))
        for weave, garment in ((clothes.top_weave, clothes.top), (clothes.legs_weave, clothes.legs)):
            found |= {f"{name} in {weave.pattern} {garment}"} if weave else set()
        looks = (character.hair, character.beard, character.folk, character.figure, *character.marks)
        found |= {f"{name} looks {look}" for look in looks if look}
        for garment, tint in (*worn, (clothes.hat, clothes.hat_colour)):
            found |= {f"{name} in {garment}", f"{name} in {called(tint)} {garment}"}
        found |= {f"{name} with umbrella"} if character.umbrella else set()
    for prop in made.props:
        name = what[prop.id]
        found.add(_placed(name, prop.placement, kinds))
        found |= {f"{name} {called(prop.colour)}"} if prop.colour else set()
        found |= {f"{name} {prop.material}"} if prop.material else set()
    for motion in made.motions:
        name = kinds.get(motion.thing, motion.thing)
        found |= {f"{name} {motion.course}", f"{name} {motion.course} {kinds.get(motion.target or '')}"}
    order = [f"{kinds.get(a.actor, a.actor)} {a.verb.value}" for a in made.actions]
    for did, action in zip(order, made.actions, strict=True):
        target = kinds.get(action.target or "", action.target)
        way = f"{action.where.value} {target}" if action.where else f"{target}"
        found |= {did, f"{did} {way}", f"{did} {action.manner}"}
        if action.business:
            found |= {f"{did} {action.business}", f"{did} {action.business} {action.gait}"}
            found |= {f"{did} {action.business} with {kinds[name]}" for _, name in action.using}
        found |= {f"{order[action.after]} then {did}"} if action.after is not None else {f"{did} first"}
    return found - {""}


def _placed(name: str, placement: Placement | None, kinds: dict[str, str]) -> str:
    return (
        f"{name} {placement.relation.value} {kinds.get(placement.anchor, placement.anchor)}"
        if placement
        else ""
    )
