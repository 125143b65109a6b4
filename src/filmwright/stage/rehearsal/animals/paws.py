"""Paws at people's business: an animal that goes upright does any entry of the catalogue of business.

Its forepaws follow the tracks that are written for hands, in the frames of its own body; what it holds
follows its paws. Worked out once the trunk stands, before the legs are bent.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from filmwright.stage.blocking.blocking import Beat, Thing
from filmwright.stage.rehearsal.anchors import ADULT, Anchor
from filmwright.stage.rehearsal.animals.creature import Creature, Reach
from filmwright.stage.rehearsal.company import Company
from filmwright.stage.rehearsal.grips import Grip, grip_of
from filmwright.stage.rehearsal.rotations import Reals, about_z, smooth, turned, unit
from filmwright.stage.rehearsal.tracks import shares_of
from filmwright.stage.world.business.business import THING_ANCHORS, Business, Held, Key, Track, Vector
from filmwright.stage.world.business.catalog import business
from filmwright.stage.world.model import Floats

_HANDS = (("right", -1), ("left", 1))
_TAKES = 0.45
"""Seconds a paw needs to get to its work, and back."""

_SWINGS = {
    "spine_pitch": ("chest", 1, 0.8),
    "spine_yaw": ("chest", 2, 0.8),
    "spine_roll": ("chest", 0, 0.8),
    "pelvis_yaw": ("pelvis", 2, 1.0),
    "pelvis_roll": ("pelvis", 0, 1.0),
    "pelvis_pitch": ("pelvis", 1, 0.5),
    "head_pitch": ("head", 1, 1.0),
    "head_yaw": ("head", 2, 1.0),
    "head_roll": ("head", 0, 1.0),
    "mouth": ("jaw", 1, 0.7),
}
"""Which bone an actor's channel of posture turns on an animal, about which axis, how far."""


@dataclass(kw_only=True, eq=False)
class Wielded:
    """A thing in the paws: places (n, 3) and turns (n, 3, 3), from frame `first` up to `last`."""

    thing: str
    first: int
    last: int
    place: Reals
    turn: Reals


def swung(creature: Creature, beat: Beat) -> None:
    """Move trunk, head and mouth through the cycle of a business."""
    entry = business(beat.business or "")
    frames = creature.span(beat.start, beat.start + beat.seconds)
    clock = creature.times[frames] - beat.start
    ends = _fade(creature, beat)[frames]
    for swing in entry.body:
        keys = tuple(Key(anchor="root") for _ in swing.values)
        shares = shares_of(Track(keys=keys, seconds=swing.seconds, rhythm=swing.rhythm), clock)
        values = ends * (shares @ np.array(swing.values))
        if swing.channel == "rise":
            creature.rise[frames] += values * creature.leg / 0.9
        elif swing.channel in _SWINGS:
            part, axis, size = _SWINGS[swing.channel]
            if part in creature.anatomy.index:
                creature.bend[frames, creature.anatomy.index[part], axis] += size * values


def worked(company: Company, creature: Creature, turn: Reals, place: Reals) -> None:
    """Send the paws on all their errands, given the bones (n, parts, ...) as the trunk stands."""
    for beat in creature.errands:
        _Paws(company=company, creature=creature, beat=beat, turn=turn, place=place).work()


def _fade(creature: Creature, beat: Beat) -> Reals:
    times, end = creature.times, beat.start + beat.seconds
    start = np.ones(len(times)) if beat.start < 0.05 else smooth((times - beat.start) / _TAKES)
    after = np.ones(len(times)) if end > times[-1] - 0.1 else smooth((end - times) / _TAKES)
    return np.asarray(start * after)


def stature(creature: Creature) -> float:
    """Return how tall an animal stands upright, metres, by its bones at rest."""
    index, rest = creature.anatomy.index, creature.anatomy.rest
    hip, shoulder, head = (rest[index[part]] for part in ("thigh_l", "upper_arm_l", "head"))
    skull = float(np.linalg.norm(rest[index["muzzle"]] - head))
    trunk, neck = float(np.linalg.norm(shoulder - hip)), float(np.linalg.norm(head - shoulder))
    return float(hip[2]) + 0.96 * trunk + 0.7 * neck + 0.5 * skull


@dataclass(kw_only=True, eq=False)
class _Paws:
    company: Company
    creature: Creature
    beat: Beat
    turn: Reals
    place: Reals
    ways: dict[str, tuple[Reals, Reals | None]] = field(default_factory=dict)

    def work(self) -> None:
        self.entry: Business = business(self.beat.business or "")
        self.level = about_z(self.creature.heading)
        self.scale = stature(self.creature) / ADULT
        frames = self.creature.span(self.beat.start, self.beat.start + self.beat.seconds)
        if frames.stop <= frames.start:
            return
        self.frames, self.clock = frames, self.creature.times - self.beat.start
        self.grips: dict[str, Grip] = {}
        for role in self.entry.roles:
            if (thing := self._thing(role.name)) is not None:
                self.grips[role.name] = grip_of(thing.model)
        if self.entry.tool is not None:
            self.ways["tool"] = self._followed(self.entry.tool, -1, self.grips.get("tool"))
        right = self.entry.right
        leads = _HANDS[::-1] if right and any(key.anchor == "hand" for key in right.keys) else _HANDS
        for name, side in leads:
            track = self.entry.right if name == "right" else self.entry.left
            if track is None:
                continue
            held = next((role.name for role in self.entry.roles if role.held.value == name), "")
            self.ways[name] = self._followed(track, side, self.grips.get(held))
            self._reach(side, self.ways[name][0])
        for role in self.entry.roles:
            if role.held in (Held.RIGHT, Held.LEFT, Held.BOTH) and role.name in self.grips:
                self._wield(role.name, "tool" if role.held is Held.BOTH else role.held.value)

    def _thing(self, role: str) -> Thing | None:
        return self.company.thing(dict(self.beat.using).get(role))

    def _reach(self, side: int, goal: Reals) -> None:
        if (leg := self.creature.fore(side)) is not None:
            weight = np.zeros(len(goal))
            weight[self.frames] = _fade(self.creature, self.beat)[self.frames]
            self.creature.reaches.append(Reach(leg=leg, weight=weight, offset=goal))

    def _wield(self, role: str, lead: str) -> None:
        way, grip, thing = self.ways.get(lead), self.grips[role], self._thing(role)
        if way is None or way[1] is None or thing is None:
            return
        hold = grip.at(0.5) if lead == "tool" else grip.hold
        place = self._within_reach(lead, way[0]) - turned(way[1], np.tile(hold, (len(way[0]), 1)))
        first = 0 if self.beat.start < 0.05 else self.frames.start
        self.creature.wields.append(
            Wielded(thing=thing.id, first=first, last=self.frames.stop, place=place, turn=way[1])
        )

    def _within_reach(self, lead: str, goal: Reals) -> Reals:
        """Return where a paw really gets: no farther from its shoulder than its leg is long."""
        side = {"right": -1, "left": 1}.get(lead)
        leg = self.creature.fore(side) if side else None
        if leg is None:
            return goal
        bones = list(self.creature.anatomy.legs[leg].bones)
        rest = self.creature.anatomy.rest[bones]
        long = 0.985 * float(np.linalg.norm(np.diff(rest, axis=0), axis=1).sum())
        shoulder = self.place[:, bones[0]]
        way = goal - shoulder
        far = np.linalg.norm(way, axis=1, keepdims=True)
        return np.asarray(shoulder + way * np.minimum(1.0, long / np.maximum(far, 1e-6)))

    def _followed(self, track: Track, side: int, grip: Grip | None) -> tuple[Reals, Reals | None]:
        """Return a track through the scene: places (n, 3), and how what is held is turned."""
        weights = shares_of(track, self.clock)
        anchors = [self._anchor(key, side) for key in track.keys]
        place = np.zeros((len(weights), 3))
        for weight, anchor, key in zip(weights.T, anchors, track.keys, strict=True):
            place += weight[:, None] * anchor.place(np.array(key.place))
        if grip is None:
            return place, None
        axis = _blended([key.axis or (0.0, 0.0, 1.0) for key in track.keys], anchors, weights)
        face = _blended([key.face or (1.0, 0.0, 0.0) for key in track.keys], anchors, weights)
        return place, grip.turn(axis, face)

    def _anchor(self, key: Key, side: int) -> Anchor:
        name = key.anchor
        if name in THING_ANCHORS or self.entry.role(name) is not None:
            return self._of_thing(name, key.along)
        if name == "hand" and (other := self.ways.get("left" if side < 0 else "right")) is not None:
            return Anchor(at=other[0], turn=self.level, scale=self.scale)
        return self._of_body(name, side)

    def _of_thing(self, name: str, along: float) -> Anchor:
        role, thing = self.entry.role(name), self._thing(name)
        if role is not None and role.held in (Held.RIGHT, Held.LEFT, Held.BOTH) and name in self.grips:
            way = self.ways.get("tool" if role.held is Held.BOTH else role.held.value)
            if way is not None and way[1] is not None:
                grip = self.grips[name]
                lead = grip.at(0.5) if role.held is Held.BOTH else grip.hold
                offset = np.tile(grip.at(along) - lead, (len(way[0]), 1))
                return Anchor(at=way[0] + turned(way[1], offset), turn=self.level, scale=self.scale)
        if thing is None:
            chest = self._of_body("chest", 1)
            ahead = chest.place(np.array([0.35, 0.0, -0.25]))
            return Anchor(at=ahead, turn=self.level, scale=self.scale)
        facing = self.creature.heading[min(self.frames.start + 1, len(self.clock) - 1)]
        turn = facing - thing.start.heading
        half = abs(np.cos(turn)) * thing.model.size[0] / 2 + abs(np.sin(turn)) * thing.model.size[1] / 2
        top = thing.model.marks.get("top")
        at = np.array(thing.start.position, float)
        at[2] += top.position[2] if top else thing.model.size[2]
        if name == "front":
            at[:2] -= half * np.array([np.cos(facing), np.sin(facing)])
        count = len(self.clock)
        frame = np.tile(about_z(np.array(facing)), (count, 1, 1))
        return Anchor(at=np.tile(at, (count, 1)), turn=frame, scale=self.scale)

    def _joint(self, part: str) -> Reals:
        return self.place[:, self.creature.anatomy.index[part]]

    def _of_body(self, name: str, side: int) -> Anchor:
        letter, level = "l" if side > 0 else "r", self.level
        shoulders = (self._joint("upper_arm_l") + self._joint("upper_arm_r")) / 2
        skull = self.turn[:, self.creature.anatomy.index["head"]]
        head = {
            "mouth": "muzzle",
            "nose": "muzzle",
            "eyes": f"eye_{letter}",
            "brow": f"eye_{letter}",
            "head": "head",
        }
        if name in head:
            at = self._joint(head[name])
            if name == "eyes":
                at = (self._joint("eye_l") + self._joint("eye_r")) / 2
            return Anchor(at=at, turn=skull, scale=self.scale)
        if name in ("ear", "crown"):
            part = f"ear_{letter}" if f"ear_{letter}" in self.creature.anatomy.index else "head"
            return Anchor(at=self._joint(part), turn=skull, scale=self.scale)
        low = {
            "hips": "pelvis",
            "knee": f"shin_{letter}",
            "foot": f"foot_{letter}",
            "shoulder": f"upper_arm_{letter}",
        }
        if name in low:
            return Anchor(at=self._joint(low[name]), turn=level, scale=self.scale)
        if name == "root":
            floor = np.column_stack([self.creature.root, np.zeros(len(self.clock))])
            return Anchor(at=floor, turn=level, scale=self.scale)
        if name == "lap":
            knees = (self._joint("shin_l") + self._joint("shin_r")) / 2
            return Anchor(at=knees + np.array([0.0, 0.0, 0.08 * self.scale]), turn=level, scale=self.scale)
        ahead = -0.14 if name == "back" else 0.16
        at = shoulders + level @ (self.scale * np.array([ahead, 0.0, -0.08]))
        return Anchor(at=at, turn=level, scale=self.scale)


def _blended(ways: list[Vector], anchors: list[Anchor], weights: Reals) -> Reals:
    total = np.zeros((len(weights), 3))
    for number, way in enumerate(ways):
        total += weights[:, number, None] * anchors[number].way(np.array(way, float))
    return unit(total + 1e-6 * anchors[0].way(np.array(ways[0], float)))


def held(way: Floats, wielded: Wielded) -> Floats:
    """Return a thing's poses (n, parts, 3, 4) with it in the paws for as long as it is used."""
    result, count = way.copy(), len(way)
    last = min(wielded.last, count)
    result[wielded.first : last, :, :, :3] = wielded.turn[wielded.first : last, None]
    result[wielded.first : last, :, :, 3] = wielded.place[wielded.first : last, None]
    result[last:] = result[last - 1]
    return result
