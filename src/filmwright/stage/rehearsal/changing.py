"""Changing: a thing fades into another colour, is covered by another matter, grows, turns into another."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from filmwright.stage.blocking.blocking import Thing
from filmwright.stage.rehearsal.overlays import Overlay, alike, covered, faded, played
from filmwright.stage.rehearsal.performance import Soft, Turning
from filmwright.stage.rehearsal.rotations import Reals, about_z, smooth
from filmwright.stage.rehearsal.show import Show, extent, up
from filmwright.stage.rehearsal.sprays import Glimmer
from filmwright.stage.rehearsal.stirring import stirred
from filmwright.stage.world.cast import character
from filmwright.stage.world.model import Finish, Model, Surface
from filmwright.stage.world.props.catalog import build
from filmwright.stage.world.world import PLACE, Change, Character, Clothes, Colour, Hour, Prop

_BEGINS, _ENDS = 0.10, 0.86
"""Shares of a scene between which a change happens that nobody gave a time."""
_STEPS = 12
"""Lights that come on one after the other where a light grows."""
_BRIGHT = (3.2, 2.7, 1.9)
_OUTGROWS = 1.4
"""Times the size of what it was that a thing is at most when it has turned into another."""
_SPINS = 1.5
"""Turns of what becomes another thing altogether."""


def changed(show: Show, change: Change) -> None:
    """Let one change happen to the things of the show."""
    share = progress(show, change)
    if change.thing == PLACE:
        if change.part == "water":
            _waters(show, change, share)
        return
    thing = show.thing(change.thing)
    if thing is None:
        return
    if change.part == "liquid":
        stirred(show, thing, change, share)
        return
    if change.kind is not None:
        _becomes(show, thing, change, share)
        return
    before, after = _looks(show, thing, change)
    if after is not None:
        _covers(show, thing, (before, after), share, change)
    if change.sizes != (1.0, 1.0) or change.slump != 1.0:
        _grows(show, thing, change, share)
    if change.light is not None:
        _lights(show, thing, change)


def turned(show: Show) -> Turning | None:
    """Return how the light of the whole place changes, if it does."""
    world = show.performance.blocking.world
    for change in world.changes:
        if change.thing == PLACE and change.part in ("light", "hour") and change.light is not None:
            rises = change.light[1] > change.light[0]
            hour = (Hour.DAY if rises else Hour.NIGHT) if change.part == "hour" else world.hour
            dark = 0.0 if change.part == "hour" else 1 - change.light[1]
            return Turning(hour=hour, darkness=dark, share=progress(show, change))
    return None


def progress(show: Show, change: Change) -> Reals:
    """Return how far a change has come, (frames,) from 0 to 1."""
    begin, end = _span(show, change)
    return np.asarray(smooth(np.clip((show.times - begin) / max(end - begin, 0.1), 0, 1)))


def _span(show: Show, change: Change) -> tuple[float, float]:
    begin = _BEGINS * show.seconds if change.start is None else change.start
    end = _ENDS * show.seconds if change.seconds is None else begin + change.seconds
    return begin, end


def _looks(show: Show, thing: Thing, change: Change) -> tuple[Model, Model | None]:
    """Return a thing as it is and as it will look; None: it keeps its colours."""
    model = show.model(thing)
    world = show.performance.blocking.world
    someone = next((each for each in world.cast if each.id == thing.id), None)
    prop = next((each for each in world.props if each.id == thing.id), None)
    if change.light is not None:
        return _dimmed(model, change.light[0]), _dimmed(model, change.light[1])
    if someone is not None and change.colour is not None:
        after = character.build(_recoloured(someone, change.part, change.colour))
        return model, after if alike(model, after) else None
    if prop is None or (change.colour is None and change.material is None):
        return model, None
    if prop.model is not None or change.spotted or change.part is not None:
        return model, _tinted(model, change, show.rng)
    after = build(_asked(prop, change))
    if alike(model, after):
        return model, replace(
            model,
            surfaces=tuple(
                replace(one, colours=two.colours, finish=two.finish)
                for one, two in zip(model.surfaces, after.surfaces, strict=True)
            ),
        )
    return model, _fitted(after, model)


def _asked(prop: Prop, change: Change) -> Prop:
    colour = change.colour or (None if change.material else prop.colour)
    return replace(
        prop, colour=colour, material=change.material or (prop.material if not change.colour else None)
    )


def _recoloured(someone: Character, part: str | None, colour: Colour) -> Character:
    """Return somebody with another colour of hair, skin, clothes or coat."""
    if someone.species != "human":
        return replace(someone, coat=colour)
    clothes = someone.clothes
    match part:
        case "hair":
            return replace(someone, hair_colour=colour)
        case "eyes":
            return replace(someone, eyes=colour)
        case "legs":
            return replace(someone, clothes=replace(clothes, legs_colour=colour))
        case "shoes":
            return replace(someone, clothes=replace(clothes, shoes_colour=colour))
        case "hat":
            return replace(someone, clothes=replace(clothes, hat_colour=colour))
        case "skin" | "face" | None:
            return replace(someone, skin=colour)
    return replace(someone, clothes=_dyed(clothes, colour))


def _dyed(clothes: Clothes, colour: Colour) -> Clothes:
    if clothes.over is not None:
        return replace(clothes, over_colour=colour)
    return replace(clothes, top_colour=colour, top_weave=None)


_GROWN = (Finish.LEAF, Finish.GRASS)


def _tinted(model: Model, change: Change, rng: np.random.Generator) -> Model:
    """Return a model all in one colour; of what has leaves, the leaves alone."""
    leaves = change.part == "leaves" and any(s.finish in _GROWN for s in model.surfaces)
    colour = change.colour or (0.5, 0.5, 0.5)

    def painted(surface: Surface) -> Surface:
        if leaves and surface.finish not in _GROWN:
            return surface
        shade = surface.colours[:, :3].astype(float).mean(axis=1, keepdims=True)
        light = 0.55 + 0.45 * shade / max(float(shade.mean()), 1.0)
        tint = surface.colours.copy()
        if change.spotted:
            light = light * rng.uniform(0.55, 1.15, (len(light), 1))
        tint[:, :3] = np.clip(255 * np.array(colour) * light, 0, 255)
        tint[:, 3] = np.maximum(tint[:, 3], 215) if change.spotted else tint[:, 3]
        finish = Finish.PLAIN if change.spotted else surface.finish
        return replace(surface, colours=tint, finish=finish)

    return replace(model, surfaces=tuple(painted(s) if s.picture is None else s for s in model.surfaces))


def _dimmed(model: Model, share: float) -> Model:
    """Return a model whose lights give so much of their light; one without lights is all lit or dull."""
    own = any(s.finish is Finish.GLOW for s in model.surfaces)

    def lit(surface: Surface) -> Surface:
        if own and surface.finish is not Finish.GLOW:
            return surface
        tint = surface.colours.copy()
        if own:
            tint[:, :3] = tint[:, :3] * (0.06 + 0.94 * share)
            return replace(surface, colours=tint)
        grey = surface.colours[:, :3].astype(float)
        dull = 0.45 * grey.mean(axis=1, keepdims=True) * np.ones(3)
        mean = grey.mean(axis=1, keepdims=True)
        vivid = np.clip(1.15 * (mean + 1.5 * (grey - mean)), 0, 255)
        tint[:, :3] = (1 - share) * dull + share * vivid
        tint[:, 3] = np.clip(tint[:, 3] + 120 * (0.5 - share), 5, 235)
        return replace(surface, colours=tint)

    return replace(model, surfaces=tuple(lit(s) if s.picture is None else s for s in model.surfaces))


def _fitted(after: Model, model: Model) -> Model:
    """Return a model stretched to the size of another one."""
    (low, high), (least, most) = extent(model), extent(after)
    scale = (high - low) / np.maximum(most - least, 1e-6)
    surfaces = tuple(
        replace(
            s,
            positions=((s.positions - least) * scale + low).astype(np.float32),
            bones=np.zeros_like(s.bones),
        )
        for s in after.surfaces
    )
    return replace(after, surfaces=surfaces, parts=model.parts, parents=model.parents, joints=model.joints)


def _covers(show: Show, thing: Thing, looks: tuple[Model, Model], share: Reals, change: Change) -> None:
    before, after = looks
    fades = alike(before, after) and change.material is None and not change.spotted
    if fades:
        overlays: list[Overlay] = faded(before, after)
    else:
        order = None if change.spotted else np.array([0.0, 0.0, 1.0])
        overlays = covered(before, after, order, show.rng)
    model, poses = played(before, show.pose(thing), overlays, share)
    show.models[thing.id], show.poses[thing.id] = model, poses


def _grows(show: Show, thing: Thing, change: Change, share: Reals) -> None:
    """Let a thing grow or shrink about where it stands."""
    pose = show.pose(thing)
    pose = np.repeat(pose, len(share), axis=0) if len(pose) == 1 else pose.copy()
    size = change.sizes[0] * (change.sizes[1] / change.sizes[0]) ** share
    tall = 1 + (change.slump - 1) * share
    scale = np.stack([size / np.sqrt(tall), size / np.sqrt(tall), size * tall], 1)[:, None, :, None]
    foot = pose[:, :1, :, 3] * [1, 1, 0] + up(thing.start.position[2])
    pose[..., :3] *= scale
    pose[..., 3] = (pose[..., 3] - foot) * scale[..., 0] + foot
    show.poses[thing.id] = pose.astype(np.float32)


def _lights(show: Show, thing: Thing, change: Change) -> None:
    """Let a thing's light grow or fade: lamps that come on, or go out, one after the other."""
    assert change.light is not None
    begin, end = _span(show, change)
    track = show.track(thing.id, "light", "lamp", "flame")
    first, last = change.light
    own = any(s.finish is Finish.GLOW for s in show.model(thing).surfaces)
    colour = np.array(_BRIGHT if change.colour is None else change.colour) * (1.0 if own else 0.3)
    reach = float(np.clip(7 * max(track.height, track.width), 3.0, 9.0))
    steady = Glimmer(places=track.places, colour=_triple(0 * colour), reach=reach, flicker=0.0)
    if min(first, last) > 0:
        show.glimmers.append(replace(steady, colour=_triple(colour * min(first, last))))
    for step in range(_STEPS):
        at = begin + (end - begin) * (step + 0.5) / _STEPS
        part = replace(steady, colour=_triple(colour * abs(last - first) / _STEPS))
        show.glimmers.append(replace(part, start=at) if last > first else replace(part, end=at))


def _triple(colour: Reals) -> tuple[float, float, float]:
    return float(colour[0]), float(colour[1]), float(colour[2])


def _becomes(show: Show, thing: Thing, change: Change, share: Reals) -> None:
    """Let a thing turn into another: it spins away into nothing while the other one comes out of it."""
    after = build(
        Prop(id=f"{thing.id}_after", kind=str(change.kind), words=change.words, colour=change.colour)
    )
    low, high = extent(show.model(thing))
    least, most = extent(after)
    grown = min(_OUTGROWS * float(max(high - low)) / max(float(max(most - least)), 1e-6), 2.5)
    pose = show.pose(thing)
    pose = np.repeat(pose, len(share), axis=0) if len(pose) == 1 else pose.copy()
    foot = np.array([*pose[0, 0, :2, 3], thing.start.position[2]])
    leaves, comes = 1 - smooth(np.clip(share / 0.55, 0, 1)), smooth(np.clip((share - 0.45) / 0.55, 0, 1))
    turn = about_z(2 * np.pi * _SPINS * share)
    middle = foot + up(0.5 * (high[2] - low[2]))
    scale = np.maximum(leaves, 1e-4)[:, None, None]
    pose[..., :3] = (turn * scale)[:, None] @ pose[..., :3]
    pose[..., 3] = np.einsum("fij,fpj->fpi", turn * scale, pose[..., 3] - middle) + middle
    show.poses[thing.id] = pose.astype(np.float32)
    rise = up(0.5 * grown * float(most[2] - least[2]))
    facing = about_z(thing.start.heading)
    grow = turn @ facing * (grown * np.maximum(comes, 1e-4))[:, None, None]
    turned = np.zeros((len(share), len(after.parts), 3, 4))
    turned[..., :3] = grow[:, None]
    heart = foot + rise
    turned[..., 3] = (heart - np.einsum("fij,j->fi", grow, rise / grown))[:, None]
    show.softs.append(Soft(name=f"{thing.id}_after", model=after, poses=turned.astype(np.float32)))


def _waters(show: Show, change: Change, share: Reals) -> None:
    """Let the water of the set change its colour."""
    place = show.models.get("", show.performance.blocking.place.model)
    wet = tuple(s for s in place.surfaces if s.finish is Finish.WATER)
    if not wet or change.colour is None:
        return
    show.models[""] = replace(
        place, surfaces=tuple(s for s in place.surfaces if s.finish is not Finish.WATER)
    )
    before = replace(
        place, surfaces=tuple(_dyed_water(s, change.begins[0] if change.begins else None) for s in wet)
    )
    after = replace(place, surfaces=tuple(_dyed_water(s, change.colour) for s in wet))
    rest = np.zeros((1, len(place.parts), 3, 4))
    rest[..., :3] = np.eye(3)
    model, poses = played(before, rest, faded(before, after), share)
    show.softs.append(Soft(name="set_water", model=model, poses=poses))


def _dyed_water(surface: Surface, colour: Colour | None) -> Surface:
    if colour is None:
        return surface
    tint = surface.colours.copy()
    tint[:, :3] = np.clip(255 * np.array(colour), 0, 255)
    clear = colour[2] >= max(colour) - 0.05
    # The sky that lies in clear water makes it blue; what is muddy, bloody or black shows itself.
    return replace(surface, colours=tint, finish=surface.finish if clear else Finish.PLASTIC)
