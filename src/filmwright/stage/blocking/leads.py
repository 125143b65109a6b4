"""Leads: who is taken along on a leash, a halter or a rope walks beside who holds it."""

from __future__ import annotations

from dataclasses import replace

from filmwright.stage.world.world import Action, Character, Placement, Prop, Relation, Verb, World

LEADS = ("leash", "lead", "dog_lead", "halter")
_TAKES = ("walk", "walks", "walking", "lead", "leads", "leading", "jog", "jogs", "jogging", "遛", "牵")
_GOES = (Verb.WALK, Verb.RUN, Verb.IDLE, Verb.HOLD)


def led(world: World) -> World:
    """Return the world with every animal that is walked or led on a leash in somebody's hand.

    It goes as they go, at their side: who walks a dog does not walk up to it.
    """
    beasts = {c.id for c in world.cast if c.species not in ("human", "")}
    ropes = [prop.id for prop in world.props if prop.kind in LEADS]
    taken = {a.actor: a.target for a in world.actions if a.target in beasts and _takes(a)}
    on_rope = [c.id for c in world.cast if c.placement is not None and c.placement.anchor in ropes]
    if not taken and not on_rope:
        return world
    people = [c.id for c in world.cast if c.id not in beasts]
    holder = next((name for name in taken if name in people), people[0] if people else None)
    if holder is None:
        return world
    animals = _animals(world, holder, [taken.get(holder), *on_rope])
    actions = [
        _going(a) if a.actor == holder and a.target in beasts and _takes(a) else a for a in world.actions
    ]
    own = next((a for a in actions if a.actor == holder and a.verb in (Verb.WALK, Verb.RUN)), None)
    if own is not None:
        busy = {a.actor for a in actions}
        actions += [replace(own, actor=name, words="") for name in animals if name not in busy]
    held = Placement(relation=Relation.IN_HAND_OF, anchor=holder)
    props = (
        [replace(p, placement=held) if p.id == ropes[0] else p for p in world.props]
        if ropes
        else list(world.props)
    )
    if not ropes:
        props.append(Prop(id=f"{holder}_leash", kind="leash", placement=held))
    cast = tuple(_beside(c, holder) if c.id in animals else c for c in world.cast)
    return replace(world, cast=cast, props=tuple(props), actions=tuple(actions))


def _takes(action: Action) -> bool:
    """Tell whether an action says that somebody takes an animal along."""
    words = action.words.lower()
    along = any(word in words.split() for word in _TAKES) or any(word in words for word in _TAKES[-2:])
    return action.verb in _GOES and along and " with " not in f" {words} "


def _animals(world: World, holder: str, named: list[str | None]) -> list[str]:
    """Return the animals one holds: those named, and all their like."""
    kinds = {c.species for c in world.cast if c.id in named}
    return [c.id for c in world.cast if c.species in kinds and c.id != holder]


def _going(action: Action) -> Action:
    """Return the action as going somewhere, not up to the animal."""
    return replace(action, verb=Verb.RUN if action.verb is Verb.RUN else Verb.WALK, target=None)


def _beside(animal: Character, holder: str) -> Character:
    del holder
    return replace(animal, placement=None)
