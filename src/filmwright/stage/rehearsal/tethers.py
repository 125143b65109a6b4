"""Tethers: every rope of a performance between the two that hold it, when all bodies have moved.

What is tied to what comes from three places: the business somebody does, the marks makers left on things
(`bridle`, `tie`), and what everybody knows: a leash ends at a neck, reins at a mouth, a tow at a boat.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from filmwright.stage.blocking.blocking import Beat, Thing
from filmwright.stage.blocking.driving import towing
from filmwright.stage.rehearsal.cloth import gusts
from filmwright.stage.rehearsal.hulls import Hull
from filmwright.stage.rehearsal.performance import Soft
from filmwright.stage.rehearsal.ropes import LINKS, Strand, corded, laid_along, needed, strung
from filmwright.stage.rehearsal.rotations import Reals, unit
from filmwright.stage.rehearsal.show import Show, extent
from filmwright.stage.world.business.catalog import business
from filmwright.stage.world.model import Floats
from filmwright.stage.world.mounts import Arms, mount_of
from filmwright.stage.world.ropes import SORTS, Rope, rope_of
from filmwright.stage.world.world import Verb

_LEADS = ("leash", "lead", "dog_lead", "halter")
_REACH = 4.5
"""Metres within which an animal is on the leash somebody holds."""
_FAR = 0.0022
"""Of its length a rope is thick at least: the longer it is, the farther off it is looked at from."""
_WHOLE = 6.0
"""Metres up to which a rope that is swung belongs into the frame."""
_OUT_OF_SIGHT = np.array([0.0, 0.0, -400.0])


@dataclass(frozen=True, kw_only=True, eq=False)
class Tie:
    """A rope and where its ends are, (n, 3) each; `other` None: loose. Seen within `span` seconds."""

    name: str
    rope: Rope
    one: Reals
    other: Reals | None
    span: tuple[float, float] = (-1.0, np.inf)
    hull: Hull | None = None
    held: tuple[Thing, ...] | None = None  # None: no part of the action; else what is to be seen with it


def tied(show: Show) -> None:
    """Join everything that is tied by ropes to the show; what is swung or played with is to be seen whole."""
    _lift(show)
    for tie in ties(show):
        soft, places = _roped(show, tie)
        show.softs.append(soft)
        if tie.held is not None:
            _hold(show, places.reshape(-1, 3), tie.held)


def _lift(show: Show) -> None:
    """Raise who walks on a rope up to it."""
    for beat in show.performance.blocking.beats:
        ropes = business(beat.business).ropes if beat.verb is Verb.DO and beat.business else ()
        thing, high = show.thing(beat.actor), max((rope.lifts for rope in ropes), default=0.0)
        if high and thing is not None:
            pose = show.pose(thing).astype(np.float32)
            pose[:, :, 2, 3] += high
            show.poses[thing.id] = pose


def _hold(show: Show, points: Reals, things: tuple[Thing, ...]) -> None:
    """Ask wide frames to hold a rope and what hangs on it."""
    for thing in things:
        low, high = extent(thing.model)
        points = np.concatenate([points, show.moved(thing, np.array([low, high])).reshape(-1, 3)])
    low, high = points.min(axis=0), points.max(axis=0)
    if (high - low).max() < _WHOLE:
        corners = np.stack(np.meshgrid(*zip(low, high, strict=True), indexing="ij"), -1)
        show.shown.append(corners.reshape(8, 3))


def ties(show: Show) -> Iterator[Tie]:
    """Yield every rope of a performance."""
    for beat in show.performance.blocking.beats:
        if beat.verb is Verb.DO and beat.business is not None:
            yield from _of_business(show, beat)
        elif beat.verb is Verb.RIDE and beat.target is not None:
            yield from _of_ride(show, beat)
    yield from _leashes(show)


def _of_business(show: Show, beat: Beat) -> Iterator[Tie]:
    for number, rope in enumerate(business(beat.business or "").ropes):
        one, other = (_end(show, beat, end) for end in rope.ends)
        if one is None or (other is None and rope.ends[1] != "free"):
            continue  # what it would be tied to is not there
        yield Tie(
            name=f"{beat.actor}_{rope.sort}_{number}",
            rope=rope,
            one=one,
            other=other,
            held=tuple(t for t in (_thing_at(show, beat, end) for end in rope.ends) if t is not None),
            span=(beat.start if beat.start > 0.05 else -1.0, beat.start + beat.seconds + 0.1),
        )


def _of_ride(show: Show, beat: Beat) -> Iterator[Tie]:
    """Yield what ties a rider: the reins of an animal, the rope of a fall."""
    mount = show.thing(beat.target)
    rider = show.thing(beat.actor)
    how = mount_of(_kind(show, beat.target))
    if mount is not None and how.rope is not None:
        rope = rope_of(how.rope)
        bound = replace(beat, using=(("mount", mount.id), ("towing", towing(mount.id))))
        one, other = (_end(show, bound, end) for end in rope.ends)
        if one is not None and other is not None:
            yield Tie(name=f"{beat.actor}_{rope.sort}", rope=rope, one=one, other=other)
    if (
        mount is None
        or rider is None
        or not mount.cast
        or mount_of(mount.id, alive=True).arms is not Arms.REINS
    ):
        return
    riders = [
        b.actor for b in show.performance.blocking.beats if b.verb is Verb.RIDE and b.target == mount.id
    ]
    if riders[0] != beat.actor or "muzzle" not in mount.model.marks:
        return
    x, _, z = mount.model.marks["muzzle"].position
    tall = mount.model.size[2] / 2.1
    neck = [_joint(show, mount, part) for part in ("neck", "head")]
    hull = Hull(start=neck[0][:, None], end=neck[1][:, None], radius=np.array([0.14 * tall]))
    for side, sign in (("left", 1.0), ("right", -1.0)):
        bit = np.array([x - 0.14 * tall, sign * 0.085 * tall, z + 0.03 * tall])
        yield Tie(
            name=f"{rider.id}_rein_{side}",
            rope=Rope(sort="reins", ends=("bit", side)),
            one=_on(show, mount, bit, "head"),
            other=_palm(show, rider, side),
            hull=hull,
        )


def _kind(show: Show, name: str | None) -> str:
    return next((p.kind for p in show.performance.blocking.world.props if p.id == name), "")


def _leashes(show: Show) -> Iterator[Tie]:
    """Yield the leashes: from the hand that holds one to the neck of every animal near it."""
    blocking = show.performance.blocking
    kinds = {prop.id: prop.kind for prop in blocking.world.props}
    beasts = [t for t in blocking.things if t.cast and "muzzle" in t.model.marks and "neck" in t.model.parts]
    ridden = {beat.target for beat in blocking.beats if beat.verb is Verb.RIDE}
    for thing in blocking.things:
        holder = show.thing(thing.held_by)
        if kinds.get(thing.id) not in _LEADS or holder is None:
            continue
        palm = _palm(show, holder, "right")
        for beast in beasts:
            neck = _neck(show, beast)
            gap = np.linalg.norm(np.broadcast_to(neck, palm.shape)[: len(palm)] - palm[: len(neck)], axis=1)
            if beast.id in ridden or gap.min() > _REACH:
                continue
            yield Tie(
                name=f"{beast.id}_leash",
                rope=Rope(sort="leash", ends=("hand", "neck"), length=1.3 * max(beast.model.size[2], 0.75)),
                one=palm,
                other=neck,
            )


# ends


def _end(show: Show, beat: Beat, end: str) -> Reals | None:
    """Return where an end named by a business is, (n, 3); None: it is loose, or not there."""
    actor = show.thing(beat.actor)
    if end.startswith("partner_"):
        actor, end = show.thing(beat.target), end.removeprefix("partner_")
    if actor is None or end == "free":
        return None
    if end.startswith("there:"):
        ahead, left, rise = (float(number) for number in end.removeprefix("there:").split(","))
        start = actor.start
        c, s = np.cos(start.heading), np.sin(start.heading)
        place = [start.position[0] + c * ahead - s * left, start.position[1] + s * ahead + c * left, rise]
        return np.array([place])
    if end.startswith("along:"):
        far, up = (float(number) for number in end.removeprefix("along:").split(","))
        hips = _joint(show, actor, "pelvis")[:, :2]
        way = unit((hips[-1] - hips[0])[None])[0]
        return np.array([[*((hips[0] if far < 0 else hips[-1]) + far * way), up]])
    if end in ("left", "right"):
        return _palm(show, actor, end)
    if end == "feet":
        return np.asarray((_joint(show, actor, "foot_l") + _joint(show, actor, "foot_r")) / 2)
    if end in actor.model.parts:
        return _joint(show, actor, end)
    mark = end.partition(".")[2]
    thing = _thing_at(show, beat, end)
    if thing is None:
        return None
    known = thing.model.marks.get(mark)
    point = np.array(known.position, float) if known else np.zeros(3)
    if known is None and mark == "hitch":  # low at its tail
        low, high = extent(thing.model)
        point = np.array([low[0] + 0.05, 0.0, low[2] + 0.6 * (high[2] - low[2])])
    return _on(show, thing, point, known.part if known else "body")


def _thing_at(show: Show, beat: Beat, end: str) -> Thing | None:
    """Return the thing in the role that an end names."""
    return show.thing(dict(beat.using).get(end.partition(".")[0]))


def _joint(show: Show, thing: Thing, part: str) -> Reals:
    return _on(show, thing, thing.model.joints[thing.model.parts.index(part)].astype(float), part)


def _palm(show: Show, thing: Thing, side: str) -> Reals:
    """Return the middle of a palm; of who has no hands of its own, where the like of it is."""
    part = f"hand_{side[0]}"
    grip = thing.model.marks.get(f"grip_{side[0]}")
    if grip is None:
        return _joint(show, thing, part if part in thing.model.parts else thing.model.parts[0])
    return _on(show, thing, np.array(grip.position, float), part)


def _neck(show: Show, beast: Thing) -> Reals:
    """Return where a collar sits: two fifths up the neck, above it."""
    parts, joints = beast.model.parts, beast.model.joints.astype(float)
    base, top = joints[parts.index("neck")], joints[parts.index("head")]
    lift = 0.5 * float(np.linalg.norm(top - base)) * unit(np.array([base[0] - top[0], 0.0, top[0] - base[0]]))
    return _on(show, beast, base + 0.45 * (top - base) + np.maximum(lift, [-9, 0, 0]) * 0.6, "neck")


def _on(show: Show, thing: Thing, point: Reals, part: str) -> Reals:
    """Return a point of a part at rest where it is in the world, (frames or 1, 3)."""
    number = thing.model.parts.index(part) if part in thing.model.parts else 0
    pose = show.pose(thing)[:, number]
    return np.asarray(pose[..., :3] @ point + pose[..., 3])


# ropes


def _roped(show: Show, tie: Tie) -> tuple[Soft, Reals]:
    rope, sort, times = tie.rope, SORTS[tie.rope.sort], show.times
    one = np.broadcast_to(tie.one, (len(times), 3)) if len(tie.one) == 1 else tie.one[: len(times)]
    other = tie.other
    if other is not None:
        other = np.broadcast_to(other, (len(times), 3)) if len(other) == 1 else other[: len(times)]
    strand = Strand(
        length=rope.length,
        one=one,
        other=other,
        drag=sort.drag,
        stiff=sort.stiff,
        yields=rope.taut or sort.yields,
        reel=rope.reel,
        radius=sort.radius * rope.thick,
        end=max(rope.weight, 1.0),
        floor=float(show.heart[2]),
        hull=tie.hull,
    )
    length = needed(strand)
    if rope.loop:
        places = _noosed(strand, rope, times)
        length = float(np.linalg.norm(np.diff(places[0], axis=0), axis=1).sum())
    elif rope.turns:
        places = _turned(strand, rope, times)
        length = float(np.linalg.norm(np.diff(places[0], axis=0), axis=1).sum())
    else:
        places = strung(strand, times, gusts(show.wind, 0.37))
    radius = max(strand.radius, _FAR * length)
    soft = Soft(
        name=tie.name,
        model=corded(rope.sort, (radius, length), sort.colour, sort.finish, rope.bob),
        poses=_shown(laid_along(places, length), tie.span, times),
    )
    return soft, places


def _shown(poses: Floats, span: tuple[float, float], times: Reals) -> Floats:
    """Return matrices that put a rope out of sight outside its span."""
    hidden = (times < span[0]) | (times > span[1])
    poses[hidden, :, :, :3] = 0.0
    poses[hidden, :, :, 3] = _OUT_OF_SIGHT
    return poses


def _turned(strand: Strand, rope: Rope, times: Reals) -> Reals:
    """Return a rope swung in a circle about the line between its ends, (n, LINKS + 1, 3).

    Fast enough for its weight not to matter it bellies out evenly, like a sine within a few percent of the
    true curve (Yong, Strings, Chains, and Ropes, SIAM Review 48, 2006); at phase 0 it is below.
    """
    assert strand.other is not None
    span = strand.other - strand.one
    share = np.linspace(0, 1, LINKS + 1)
    angle = 2 * np.pi * (rope.turns * times + rope.phase)
    side = unit(span * [1, 1, 0])
    ahead = np.column_stack([side[:, 1], -side[:, 0], 0 * side[:, 0]])
    out = -np.cos(angle)[:, None] * np.array([0.0, 0.0, 1.0]) + np.sin(angle)[:, None] * ahead
    far = np.linalg.norm(span, axis=1)
    lowest = float((strand.one[:, 2] + strand.other[:, 2]).mean() / 2) - strand.floor - 1.5 * strand.radius
    if not strand.length:  # it just brushes the ground
        return np.asarray(_bellied(strand, span, out, np.full(len(times), lowest)))
    low, high = np.zeros(len(times)), np.full(len(times), max(strand.length, 0.2))
    for _ in range(40):  # how far it bellies out for its length
        depth = (low + high) / 2
        slope = np.hypot(far[:, None] / LINKS, depth[:, None] * np.diff(_belly(share)))
        longer = slope.sum(axis=1) > strand.length
        high, low = np.where(longer, depth, high), np.where(longer, low, depth)
    return _bellied(strand, span, out, low)


def _bellied(strand: Strand, span: Reals, out: Reals, depth: Reals) -> Reals:
    """Return a rope between its ends that bellies out so far (n,), that way (n, 3)."""
    share = np.linspace(0, 1, LINKS + 1)
    line = strand.one[:, None] + span[:, None] * share[None, :, None]
    return np.asarray(line + (depth[:, None] * _belly(share))[..., None] * out[:, None])


def _noosed(strand: Strand, rope: Rope, times: Reals) -> Reals:
    """Return a rope that ends in a noose swung flat above the hand, (n, LINKS + 1, 3).

    hand ---- honda o )   the honda goes round with the hand's turns; the noose lies out from it
    """
    angle = 2 * np.pi * (rope.turns * times + rope.phase)
    out = np.column_stack([np.cos(angle), np.sin(angle), 0.12 * np.sin(angle + 0.8)])
    above = np.array([0.0, 0.0, 0.22])
    middle = strand.one.mean(axis=0) + above + 0.25 * (strand.one - strand.one.mean(axis=0))
    spoke = LINKS // 4
    share = np.linspace(0, 1, spoke + 1)
    honda = middle + rope.loop * out
    line = strand.one[:, None] + (honda - strand.one)[:, None] * share[None, :, None]
    round_it = angle[:, None] + np.linspace(0, 2 * np.pi, LINKS - spoke + 1)[None, 1:]
    noose = middle[:, None] + rope.loop * np.stack(
        [np.cos(round_it), np.sin(round_it), 0.12 * np.sin(round_it + 0.8)], -1
    )
    return np.asarray(np.concatenate([line, noose], axis=1))


def _belly(share: Reals) -> Reals:
    return np.asarray(np.sin(np.pi * share) ** 0.72)
