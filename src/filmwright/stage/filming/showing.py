"""How an action shows itself best: how much of its actors a frame holds, what else, and from where.

It is told from the poses alone, so that whatever is done, by whatever name, is framed for it: work of
the hands from the waist or chest up with what they hold, whole bodies with the ground they stand on,
two who act together from the side on which both faces show.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from filmwright.film.camera import ShotSize
from filmwright.stage.blocking.blocking import Thing
from filmwright.stage.filming.poses import Points, corners_of, joint, sampled_joints, sampled_poses, upright
from filmwright.stage.rehearsal.performance import Performance
from filmwright.stage.world.world import Verb

QUIET = {Verb.IDLE, Verb.LOOK, Verb.HOLD}
"""What somebody does who only stands there."""
WIDEST_FIRST = (ShotSize.LS, ShotSize.MLS, ShotSize.MS, ShotSize.MCU)
SMALL = 0.32
"""Metres: what is no larger is told at a glance only from the chest up."""
IN_REACH = 0.25
"""Metres from a hand to what it holds or works on."""
HANDY, BULKY, LARGE = 1.3, 3.0, 6.0
"""Metres along the largest side of things that are held in a frame: worked on, carried, and elsewhere."""
TIMES = 7.0
"""How many times as large as its actor a thing may be and be held with him: a bird is lost beside a ship."""
TRAVELS, STEPS, LEANS, SINKS = 0.28, 0.10, 0.80, 0.42
"""From where on the whole body acts: the way it goes and its feet go beside it, as shares of its height;
the cosine of its trunk's lean; the height of its hips as a share of how high they stand."""
FAR = 2.0
"""Heights that people go from which on the camera goes along."""
GOES = 0.6
"""Metres a thing goes from which on all of its way is held."""
GESTURES = 0.09
"""The way a hand goes beside the chest, as a share of the height, from which on hands act."""
FURNITURE = ("front", "seat", "under")
"""Roles of what somebody is at or on: seen as far as the body is."""
FLAT = 0.16
"""Metres of height up to which a thing on a table is only seen from above."""
SHAKES = 0.55
"""Radians to and fro from which on a head says something."""
DANCES = 0.5
"""The same from which on the whole body speaks: arms that sweep from hip to over the head."""
TALL = 0.95
"""Metres of height from which on what somebody works at hides him from its other side."""
FRONT, TRAVELLING, ON_FOUR = np.radians(((0.0, 48.0), (34.0, 66.0), (36.0, 92.0)))
"""From where to where a camera may stand aside of where somebody faces: who works, who goes, animals."""
LIES = 0.85
"""The share of a trunk's length that lies level from which on somebody lies, and is seen from aside."""
FACE_TO_FACE = 0.25
"""The least cosine between where each of two faces and where the other stands."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Showing:
    """How to film an action nobody gave camera words for.

    `size`; `held`: things the frame holds besides its actors; `heading`: the way the camera looks,
    radians, None: as the set is best seen.
    """

    actors: tuple[Thing, ...]
    size: ShotSize
    held: tuple[Thing, ...] = ()
    heading: float | None = None
    carried: tuple[Thing, ...] = ()  # those of `held` that go along
    acts: bool = False  # they do something, rather than stand there to be seen beside `held`
    looked_down_on: bool = False  # hands work on what lies flat before them
    goes_far: bool = False  # a frame that held all of the way would show them small


def shown(
    performance: Performance,
    actors: Sequence[Thing],
    asked: Sequence[Thing],
    seconds: NDArray[np.float64],
) -> Showing:
    """Return how these actors are filmed through some scene times.

    `asked`: things that were asked for by name, which should be seen whole; what is too large for
    hands is left to run out of the frame where they work on it.
    """
    people = [actor for actor in actors if "brow_l" in actor.model.parts]
    props = [thing for thing in performance.blocking.things if not thing.cast]
    props = [thing for thing in props if not _bears(performance, thing, people, seconds)]
    at_hand = [thing for thing in props if _at_hand(performance, thing, people, seconds)]
    carried = [thing for thing in at_hand if len(performance.poses[thing.id]) > 1]
    held = [t for t in at_hand if max(t.model.size) < (BULKY if t in carried else HANDY)]
    most = min(LARGE, TIMES * max(max(actor.model.size) for actor in actors))
    using = [pair for beat in performance.blocking.beats for pair in beat.using]
    used = {name for role, name in using if role not in FURNITURE}
    stood_at = {name for role, name in using if role in FURNITURE}  # named after what is done at it
    held += [t for t in props if t.id in used and t not in at_hand and max(t.model.size) < HANDY]
    in_use = {_stem(thing) for thing in at_hand}  # of a pair of shoes the one that is shined
    held += [
        thing
        for thing in asked
        if not (thing in at_hand or thing in held or thing.cast or _stem(thing) in in_use)
        and thing.id not in stood_at
        and max(thing.model.size) < most
    ]
    acts = _act(performance, actors)
    if not people or len(people) < len(actors) or len(people) > 3:
        return Showing(
            actors=tuple(actors),
            size=ShotSize.LS,
            held=tuple(held),
            heading=_heading(performance, actors, seconds, False) if not people else None,
            acts=acts,
        )
    sizes = {_size_for(performance, actor, held, seconds) for actor in people}
    flies = any(_way(corners_of(performance, thing, seconds)[:, 0]) > GOES for thing in held)
    if flies:
        sizes.add(ShotSize.LS)
    if any(_about(performance, people, corners, seconds) for corners in performance.shown):
        sizes.add(ShotSize.LS)
    travel = _go_far(performance, people, seconds)
    aside = (
        travel
        or flies
        or any(
            thing.model.size[2] > TALL
            and thing not in carried
            and _before(performance, people[0], thing, seconds)
            for thing in at_hand
        )
    )
    return Showing(
        actors=tuple(actors),
        size=next(size for size in WIDEST_FIRST if size in sizes),
        held=tuple(held),
        heading=_heading(performance, people, seconds, aside),
        carried=tuple(thing for thing in held if thing in carried),
        acts=acts,
        looked_down_on=any(thing.on is not None and thing.model.size[2] < FLAT for thing in at_hand),
        goes_far=travel,
    )


def _about(
    performance: Performance, people: Sequence[Thing], corners: Points, seconds: NDArray[np.float64]
) -> bool:
    """Tell whether a box that belongs into the frame is about somebody and larger: a rope that is skipped."""
    low, high = corners.min(axis=0), corners.max(axis=0)
    chests = [joint(performance, who, "chest", seconds).mean(axis=0) for who in people]
    near = any(np.linalg.norm(chest - np.clip(chest, low, high)) < 1.0 for chest in chests)
    return near and bool(np.linalg.norm(high - low) > max(who.model.size[2] for who in people))


def _stem(thing: Thing) -> str:
    """Return a thing's id without the number that tells it from others of its kind."""
    stem, _, number = thing.id.rpartition("_")
    return stem if number.isdigit() else thing.id


def _act(performance: Performance, actors: Sequence[Thing]) -> bool:
    names = {actor.id for actor in actors}
    return any(actor.drive for actor in actors) or any(
        beat.actor in names and beat.verb not in QUIET for beat in performance.blocking.beats
    )


def _go_far(performance: Performance, people: Sequence[Thing], seconds: NDArray[np.float64]) -> bool:
    """Tell whether people go a long way, all of them the same."""
    tracks = [joint(performance, who, "pelvis", seconds) for who in people]
    far = min(_way(track) / max(who.model.size[2], 0.3) for track, who in zip(tracks, people, strict=True))
    apart = max(_way(track - tracks[0]) for track in tracks)
    return far > FAR and apart < 1.0


def _before(performance: Performance, actor: Thing, thing: Thing, seconds: NDArray[np.float64]) -> bool:
    """Tell whether a thing stands before somebody, as a piano does before who plays it."""
    facing = _facing(performance, actor, seconds)
    middle = corners_of(performance, thing, seconds).mean(axis=(0, 1))
    apart = middle - joint(performance, actor, "chest", seconds).mean(axis=0)
    return float(apart[0] * np.cos(facing) + apart[1] * np.sin(facing)) > 0.3


def _at_hand(
    performance: Performance, thing: Thing, people: Sequence[Thing], seconds: NDArray[np.float64]
) -> bool:
    """Tell whether hands hold or work on a thing for a third of the time."""
    corners = corners_of(performance, thing, seconds)
    low, high = corners.min(axis=1), corners.max(axis=1)
    near = np.zeros(len(seconds), bool)
    for actor in people:
        for name in ("hand_l", "hand_r"):
            hand = joint(performance, actor, name, seconds)
            near |= np.linalg.norm(hand - np.clip(hand, low, high), axis=1) < IN_REACH
    return bool(near.mean() > 1 / 3)


def _bears(
    performance: Performance, thing: Thing, people: Sequence[Thing], seconds: NDArray[np.float64]
) -> bool:
    """Tell whether somebody sits or lies on a thing: it is seen with the body as far as the body is."""
    corners = corners_of(performance, thing, seconds)
    low, high = corners.min(axis=(0, 1)), corners.max(axis=(0, 1))
    for actor in people:
        hips = np.median(joint(performance, actor, "pelvis", seconds), axis=0)
        if (hips[:2] > low[:2]).all() and (hips[:2] < high[:2]).all() and hips[2] > low[2]:
            return True
    return False


def _size_for(
    performance: Performance, actor: Thing, held: Sequence[Thing], seconds: NDArray[np.float64]
) -> ShotSize:
    """Return the closest frame that shows all one actor does."""
    at = sampled_joints(performance, actor, seconds)
    height = max(actor.model.size[2], 0.3)
    parts = {name: at[:, i] for i, name in enumerate(actor.model.parts)}
    hips, chest, head = parts["pelvis"], parts["chest"], parts["head"]
    stands = float(actor.model.joints[actor.model.parts.index("pelvis"), 2])
    lean = upright(head - hips)
    stepping = max(_way(parts[foot] - hips) for foot in ("foot_l", "foot_r"))
    ground = performance.blocking.place.marks["centre"].position[2]
    sinks = float(np.quantile(hips[:, 2] - ground, 0.2)) < SINKS * stands
    travels = _way(hips) > TRAVELS * height
    if travels or stepping > STEPS * height or float(np.quantile(lean, 0.15)) < LEANS or sinks:
        return ShotSize.LS
    mine = [thing for thing in held if _at_hand(performance, thing, [actor], seconds)]
    if not mine and _face_tells(performance, actor, seconds):
        return ShotSize.MCU
    if mine:
        small = max(max(thing.model.size) for thing in mine) < SMALL
        return ShotSize.MCU if small else ShotSize.MS
    gestures = max(_way(parts[hand] - chest) for hand in ("hand_l", "hand_r"))
    if gestures > DANCES * height:
        return ShotSize.LS
    sits = float(np.median(hips[:, 2] - ground)) < 0.75 * stands
    return ShotSize.MS if gestures > GESTURES * height and not sits else ShotSize.MLS


def _face_tells(performance: Performance, actor: Thing, seconds: NDArray[np.float64]) -> bool:
    """Tell whether it is the face that acts: it is shaken, nodded, or a tongue is out."""
    parts = actor.model.parts
    poses = sampled_poses(performance, actor, seconds)
    skull, chest = poses[:, parts.index("head"), :, :3], poses[:, parts.index("chest"), :, :3]
    ahead = np.einsum("fji,fj->fi", chest, skull[:, :, 0])
    shakes = float(np.ptp(np.arctan2(ahead[:, 1], ahead[:, 0])))
    nods = float(np.ptp(np.arcsin(np.clip(ahead[:, 2], -1, 1))))
    swings = int((np.abs(np.diff(np.sign(np.gradient(ahead[:, 1])))) > 1).sum()) if len(ahead) > 2 else 0
    tongue = poses[:, parts.index("tongue"), :, 0] if "tongue" in parts else np.zeros((1, 3))
    out = float(np.linalg.norm(tongue, axis=1).max()) > 0.5
    return out or (max(shakes, nods) > SHAKES and swings >= 2)


def _way(track: Points) -> float:
    """Return how far a point goes: the diagonal of its box, without the farthest twentieth."""
    low, high = np.quantile(track, (0.05, 0.95), axis=0)
    return float(np.linalg.norm(high - low))


def _heading(
    performance: Performance, people: Sequence[Thing], seconds: NDArray[np.float64], travel: bool
) -> float | None:
    """Return the way a camera looks that shows faces and what is done before them.

    Of all such ways it is the one nearest to how the set is best seen. Who travels is seen from more
    aside: legs and wheels tell it. So are animals: their backs and tails are half of what they say.
    """
    home = performance.blocking.place.camera_side + np.pi
    facings = [_facing(performance, actor, seconds) for actor in people]
    if len(people) == 2 and all("chest" in who.model.parts for who in people):
        first, second = (np.median(joint(performance, who, "chest", seconds), axis=0) for who in people)
        line = float(np.arctan2(second[1] - first[1], second[0] - first[0]))
        if np.cos(facings[0] - line) > FACE_TO_FACE and np.cos(facings[1] - line - np.pi) > FACE_TO_FACE:
            return min((line + np.pi / 2, line - np.pi / 2), key=lambda way: abs(wrapped(way - home)))
    if len(people) == 1 and (lies := _lying(performance, people[0], seconds)) is not None:
        return min((lies + np.pi / 2, lies - np.pi / 2), key=lambda way: abs(wrapped(way - home)))
    if len(people) == 1 or min(np.cos(facings[0] - other) for other in facings) > 0.3:
        facing = float(np.arctan2(np.sin(facings).mean(), np.cos(facings).mean()))
        aside = wrapped(home - facing - np.pi)
        on_four = "brow_l" not in people[0].model.parts
        least, most = ON_FOUR if on_four else TRAVELLING if travel else FRONT
        return float(facing + np.pi + np.copysign(np.clip(abs(aside), least, most), aside))
    return None


def _lying(performance: Performance, actor: Thing, seconds: NDArray[np.float64]) -> float | None:
    """Return the way from the feet of somebody who lies to the head, radians; None for who does not lie."""
    if "brow_l" not in actor.model.parts:
        return None
    spine = joint(performance, actor, "head", seconds) - joint(performance, actor, "pelvis", seconds)
    along = np.median(spine, axis=0)
    level = float(np.hypot(along[0], along[1]))
    return float(np.arctan2(along[1], along[0])) if level > LIES * float(np.linalg.norm(along)) else None


def _facing(performance: Performance, actor: Thing, seconds: NDArray[np.float64]) -> float:
    if actor.drive:  # backwards or aside: it looks the way it goes
        track = sampled_poses(performance, actor, seconds)[:, 0, :, 3]
        way = track[-1] - track[0]
        if np.hypot(way[0], way[1]) > GOES:
            return float(np.arctan2(way[1], way[0]))
    chest = actor.model.parts.index("chest") if "chest" in actor.model.parts else 0
    ahead = sampled_poses(performance, actor, seconds)[:, chest, :, 0].mean(axis=0)
    return float(np.arctan2(ahead[1], ahead[0]))


def wrapped(angle: float) -> float:
    """Return the same angle between -pi and pi."""
    return float((angle + np.pi) % (2 * np.pi) - np.pi)
