"""Errands: what hands do for a business, played once every trunk stands, so that mouths are really met."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from filmwright.stage.blocking.blocking import Thing
from filmwright.stage.rehearsal.actor import Actor
from filmwright.stage.rehearsal.anchors import Anchor, body_anchor, meeting, of_partner, thing_anchor
from filmwright.stage.rehearsal.company import Company, Errand, Wielded
from filmwright.stage.rehearsal.figure import SIDES
from filmwright.stage.rehearsal.grips import Grip, grip_of
from filmwright.stage.rehearsal.leaning import lean, stretch
from filmwright.stage.rehearsal.posing import Posed, Reach, posed
from filmwright.stage.rehearsal.posture import OTHER, C
from filmwright.stage.rehearsal.rotations import Reals, smooth, turned, unit
from filmwright.stage.rehearsal.tracks import shares_of, swung
from filmwright.stage.world.business.business import (
    BODY_ANCHORS,
    THING_ANCHORS,
    Business,
    Held,
    Key,
    Role,
    Track,
    Vector,
)
from filmwright.stage.world.business.catalog import business

TAKE = 0.45
"""Seconds a hand needs at least to get from where it is to its work, and back."""

REACHING = 3.6
"""Radians a second that an arm turns on the mean when it reaches: at its fastest nearly twice that."""

_NAMES = ("left", "right")
_ON_THE_TRUNK = frozenset(BODY_ANCHORS) - {"root", "knee", "foot"}
STRETCHED = 0.965
"""Share of a straight arm that hands use where it is theirs to choose."""

_FOLDED = 0.34
"""Share of an arm that a palm keeps from its own shoulder."""

_ACROSS = 2.2
"""Arms from which a thing is too far off to be handled."""

_NEARER = 4
"""Times a thing led with both hands is brought nearer."""

_IN_THE_AIR = _ON_THE_TRUNK | {"root", "knee"}
"""What a hand goes by that is nowhere in particular, or rests on as long as it may."""

_LEANS = 4
"""Times a body may correct its lean; each halves what is missing at least."""

POCKET = 0.42
"""Metres up to which a thing not needed yet comes out of a pocket."""


def run_errands(company: Company) -> None:
    """Write the reaches of all hands that have business, and who has which thing meanwhile."""
    for actor in company.actors.values():
        stretch(actor)
    if not company.errands:
        return
    bodies = {
        name: posed(actor.figure, actor.posture, actor.way, actor.tracks())
        for name, actor in company.actors.items()
    }
    plans = [
        plan
        for errand in sorted(company.errands, key=lambda errand: (errand.start, errand.actor))
        if (plan := Hands(company=company, errand=errand, bodies=bodies)).begins()
    ]
    for _ in range(_LEANS):
        for plan in plans:
            plan.follow()
        leant = [lean(plan.actor, plan.wanted(), bodies[plan.actor.id], plan.targets()) for plan in plans]
        if not any(leant):
            break
        for name in {plan.actor.id for plan in plans}:
            actor = company.actors[name]
            bodies[name] = posed(actor.figure, actor.posture, actor.way, actor.tracks())
    for plan in plans:
        plan.follow()
        plan.draw_near()
        plan.write()


def _at_tool(track: Track) -> bool:
    return all(key.anchor == "tool" for key in track.keys)


@dataclass(kw_only=True, eq=False)
class _Way:
    """What a track gives: places (n, 3); palms (n, 3) and turns of what is held (n, 3, 3), or None."""

    place: Reals
    palm: Reals | None
    turn: Reals | None


@dataclass(kw_only=True, eq=False)
class Hands:
    company: Company
    errand: Errand
    bodies: dict[str, Posed]
    ways: dict[str, _Way] = field(default_factory=dict)

    def begins(self) -> bool:
        """Find whose hands, when and with what; False when the errand has no frame."""
        self.actor: Actor = self.company.actors[self.errand.actor]
        self.entry: Business = business(self.errand.business)
        self.frames = self.actor.span(self.errand.start, self.errand.start + self.errand.seconds)
        self.clock = (self.actor.times - self.errand.start) * self.errand.tempo
        self.nearer = np.zeros((len(self.clock), 3))
        self.facing = float(self.actor.way.heading[min(self.frames.start + 1, len(self.clock) - 1)])
        self.grips = {
            role.name: grip_of(thing.model, led=role.held is Held.BOTH, level=role.shared)
            for role in self.entry.roles
            if (thing := self._thing(role.name))
        }
        return bool(self.frames.stop > self.frames.start)

    def follow(self) -> None:
        """Work out where the hands and what they lead should be, as the bodies stand now."""
        self.ways.clear()
        if self.entry.tool is not None:
            self.ways["tool"] = self._followed(self.entry.tool, 1, self._gripped("both"))
        for side, track in self.hands():
            self.ways[_NAMES[side]] = self._followed(track, side, self._gripped(_NAMES[side]))

    def draw_near(self) -> None:
        """Bring what the hands cannot reach, though only they and the trunk say where it is, into reach."""
        if self.entry.tool is not None:
            for _ in range(_NEARER):
                far = [self._beyond(side) for side, track in self.hands() if _at_tool(track)]
                if not far or max(np.abs(excess).max() for excess in far) < 1e-3:
                    break
                self.nearer = self.nearer - sum(far) / len(far)
                self.follow()
        for side, track in self.hands():
            way = self.ways[_NAMES[side]]
            if all(key.anchor in _IN_THE_AIR for key in track.keys):
                self.ways[_NAMES[side]] = replace(way, place=way.place - self._beyond(side))

    def _beyond(self, side: int) -> Reals:
        """Return by how much a hand's place is out of its reach, (n, 3)."""
        actor = self.actor
        way = self.ways[_NAMES[side]].place - self.bodies[actor.id].joint(f"upper_arm_{SIDES[side]}")
        far = np.linalg.norm(way, axis=1, keepdims=True)
        held = np.clip(far, _FOLDED * actor.figure.arm, STRETCHED * actor.figure.arm)
        return np.asarray(way * (far - held) / np.maximum(far, 1e-6))

    def targets(self) -> list[tuple[int, Reals]]:
        """Return where each hand that works in the world wants its palm, (side, (n, 3)).

        What goes by the own body moves along when it leans, so leaning does not help there.
        """
        return [
            (side, self.ways[_NAMES[side]].place)
            for side, track in self.hands()
            if not all(self._leans_along(key.anchor) for key in track.keys)
        ]

    def wanted(self) -> Reals:
        """Return how much of the trunk the hands may ask for, (n,): it comes and goes with them."""
        errand, times = self.errand, self.actor.times
        start, end = errand.start, errand.start + errand.seconds
        coming = np.ones(len(times)) if start < 0.05 else smooth((times - start) / TAKE)
        last = end + (TAKE if errand.keeps else 0.0)
        going = np.ones(len(times)) if end > times[-1] - 0.05 else smooth((last - times) / TAKE)
        return np.asarray(coming * going)

    def _leans_along(self, anchor: str) -> bool:
        """Tell whether an anchor is carried by the own trunk, or by a thing that is."""
        if anchor == "tool" and self.entry.tool is not None:
            return all(self._leans_along(key.anchor) for key in self.entry.tool.keys)
        return anchor in _ON_THE_TRUNK

    def reach(self, side: int) -> Reach:
        """Return where a hand would go if it did nothing else through the whole scene."""
        found = Reach.none(len(self.clock))
        way = self.ways.get(_NAMES[side])
        if way is not None:
            found.target, found.weight = way.place, np.ones(len(self.clock))
            if way.palm is not None:
                found.palm, found.palm_weight = way.palm, np.ones(len(self.clock))
        return found

    def write(self) -> None:
        """Send the hands there, and give them what they use."""
        for side, track in self.hands():
            self._reach(side, track, self.ways[_NAMES[side]])
        for role in self.entry.roles:
            if role.held in (Held.RIGHT, Held.LEFT, Held.BOTH) and self._thing(role.name) is not None:
                self._wield(role)

    def hands(self) -> list[tuple[int, Track]]:
        """Return the hands that work, (side, track); one that goes by the other comes after it."""
        hands = [(1, self.entry.right), (0, self.entry.left)]
        if self.entry.right is not None and any(key.anchor == "hand" for key in self.entry.right.keys):
            hands.reverse()
        return [(side, track) for side, track in hands if track is not None]

    # roles

    def _roles(self) -> list[str]:
        return [role.name for role in self.entry.roles]

    def _thing(self, role: str) -> Thing | None:
        return self.company.thing(dict(self.errand.using).get(role))

    def _gripped(self, hand: str) -> Grip | None:
        """Return the grip of what a hand holds by itself."""
        held = next((role for role in self.entry.roles if role.held.value == hand), None)
        return self.grips.get(held.name) if held is not None else None

    # anchors

    def _anchor(self, key: Key, side: int) -> Anchor:
        name, actor = key.anchor, self.actor
        partner = self.company.actors.get(self.errand.partner or "")
        if (theirs := of_partner(name)) is not None and partner is not None:
            one = side if self.entry.alike else 1 - side  # who is faced has its left at one's right
            return body_anchor(theirs, one, partner, self.bodies[partner.id])
        if name == "meeting" and partner is not None:
            return meeting(actor, partner)
        if name in THING_ANCHORS or name in self._roles():
            if (held := self._carried(name, key.along)) is not None:
                return held
            thing = self._thing(name)
            if thing is not None:
                there = thing_anchor(name, thing, actor, self.facing)
                if not self._far_off(there, side):
                    return there
            return Anchor(  # nobody brought it, or not near enough: the air before the chest
                at=body_anchor("chest", side, actor, self.bodies[actor.id]).place(
                    np.array([0.35, 0.0, -0.25])
                ),
                turn=body_anchor("root", side, actor, self.bodies[actor.id]).turn,
            )
        if name == "hand":
            other = self.ways.get("left" if side == 1 else "right")
            root = body_anchor("root", side, actor, self.bodies[actor.id])
            if other is not None:
                return Anchor(at=other.place, turn=root.turn, scale=root.scale)
        return body_anchor(name if of_partner(name) is None else "chest", side, actor, self.bodies[actor.id])

    def _far_off(self, there: Anchor, side: int) -> bool:
        """Whether an anchor is across the room all the while."""
        actor = self.actor
        way = there.at - self.bodies[actor.id].joint(f"upper_arm_{SIDES[side]}")
        return bool(np.linalg.norm(way[self.frames], axis=1).min() > _ACROSS * actor.figure.arm)

    def _carried(self, role: str, along: float) -> Anchor | None:
        """Return a point along a thing that hands lead already."""
        told = self.entry.role(role)
        if told is None or told.held not in (Held.RIGHT, Held.LEFT, Held.BOTH):
            return None
        way, grip = self.ways.get("tool" if told.held is Held.BOTH else told.held.value), self.grips.get(role)
        if way is None or grip is None or way.turn is None:
            return None
        root = body_anchor("root", 1, self.actor, self.bodies[self.actor.id])
        lead = grip.at(0.5) if told.held is Held.BOTH else grip.hold
        place = way.place + turned(way.turn, np.tile(grip.at(along) - lead, (len(way.place), 1)))
        return Anchor(at=place, turn=root.turn, scale=root.scale)

    # tracks

    def _followed(self, track: Track, side: int, grip: Grip | None) -> _Way:
        """Return a track through the whole scene: keys blended in the world, in the rhythm asked for."""
        weights = shares_of(track, self.clock)
        weights[:, 1:] *= self.errand.size
        weights[:, 0] += 1 - weights.sum(1)
        anchors = [self._anchor(key, side) for key in track.keys]
        places = np.stack(
            [anchor.place(np.array(key.place)) for anchor, key in zip(anchors, track.keys, strict=True)]
        )
        body = self.bodies[self.actor.id]
        place = np.einsum("nk,knj->nj", weights, places)
        if track is self.entry.tool:
            place = place + self.nearer
        else:
            shoulder = body.joint(f"upper_arm_{SIDES[side]}")
            place = swung(place, places, weights, (shoulder, body.turn[:, body.figure.index["chest"], :, 0]))
        palm = self._blended([key.palm for key in track.keys], anchors, weights)
        turn = None
        if grip is not None:
            axis = self._blended([key.axis or (0.0, 0.0, 1.0) for key in track.keys], anchors, weights)
            faces = [key.face or (1.0, 0.0, 0.0) for key in track.keys]
            face = self._blended(faces, anchors, weights)
            assert axis is not None and face is not None
            turn = grip.turn(axis, face)
        return _Way(place=place, palm=palm, turn=turn)

    @staticmethod
    def _blended(ways: Sequence[Vector | None], anchors: list[Anchor], weights: Reals) -> Reals | None:
        """Return directions blended; None when no key tells one."""
        told = [number for number, way in enumerate(ways) if way is not None]
        if not told:
            return None
        total = np.zeros((len(weights), 3))
        for number in told:
            total += weights[:, number, None] * anchors[number].way(np.array(ways[number], float))
        total += 1e-6 * anchors[told[0]].way(np.array(ways[told[0]], float))
        return unit(total)

    # hands

    def _reach(self, side: int, track: Track, way: _Way) -> None:
        actor, frames = self.actor, self.frames
        weight = self._fade(side)
        actor.hand_to(side, frames, way.place[frames], weight[frames])
        if way.palm is not None:
            actor.palm_to(side, frames, way.palm[frames], weight[frames])
        curl = C(C.CURL_L + side * OTHER)
        actor.mix(frames, {curl: track.curl}, weight[frames])

    def _fade(self, side: int) -> Reals:
        """Return how much a hand belongs to the business, (n,): from the first frame if it begins so."""
        errand, times = self.errand, self.actor.times
        end = errand.start + errand.seconds
        start, after = np.ones(len(times)), np.ones(len(times))
        if errand.start >= 0.05:
            start = smooth((times - errand.start) / self._taken(side, errand.start))
        if end < times[-1] - 0.05 and not errand.keeps:
            after = smooth((end - times) / self._taken(side, end - TAKE))
        return np.asarray(start * after)

    def _taken(self, side: int, moment: float) -> float:
        """Return the seconds a hand needs from where the body has it to its work, or back, about a moment."""
        body, frame = (
            self.bodies[self.actor.id],
            min(self.actor.span(moment, np.inf).start, len(self.clock) - 1),
        )
        shoulder = body.joint(f"upper_arm_{SIDES[side]}")[frame]
        ways = (body.palm(side)[frame] - shoulder, self.ways[_NAMES[side]].place[frame] - shoulder)
        (first, second), arm = unit(np.stack(ways)), self.actor.figure.arm
        apart = float(np.arccos(np.clip(first @ second, -1.0, 1.0)))
        longer = abs(float(np.linalg.norm(ways[0]) - np.linalg.norm(ways[1]))) / arm
        return float(np.clip((apart + longer) / REACHING, TAKE, max(TAKE, 0.4 * self.errand.seconds)))

    # things

    def _palms(self, place: Reals) -> Reals:
        """Return where both palms are planned on what they lead, (2, n, 3); of a hand elsewhere: nan."""
        tracks = dict(self.hands())
        nowhere = np.full_like(place, np.nan)
        at_tool = [side in tracks and _at_tool(tracks[side]) for side in (0, 1)]
        return np.stack([self.ways[_NAMES[s]].place if at_tool[s] else nowhere for s in (0, 1)])

    def _wield(self, role: Role) -> None:
        thing, grip = self._thing(role.name), self.grips[role.name]
        assert thing is not None
        way = self.ways.get("tool" if role.held is Held.BOTH else role.held.value)
        if way is None or way.turn is None:
            return
        lead = grip.at(0.5) if role.held is Held.BOTH else grip.hold
        place = way.place - turned(way.turn, np.tile(lead, (len(way.place), 1)))
        side = None if role.held is Held.BOTH else (1 if role.held is Held.RIGHT else 0)
        start = self.errand.start + role.since * self._cycle()
        first = start < 0.05
        if role.shared and list(self.company.actors).index(self.actor.id) > self._partners_place():
            return  # the other leads it
        self.company.hand_over(
            thing,
            Wielded(
                start=-1.0 if first else start,
                actor=self.actor.id,
                side=side,
                places=place,
                turns=way.turn,
                palms=way.place if side is not None else self._palms(way.place),
                pocket=not (first or role.since) and max(thing.model.size) < POCKET and thing.on is None,
            ),
        )

    def _cycle(self) -> float:
        """Return the seconds of one cycle of the hands."""
        return max((track.seconds for _, track in self.hands()), default=0.0) / self.errand.tempo

    def _partners_place(self) -> int:
        names = list(self.company.actors)
        return names.index(self.errand.partner) if self.errand.partner in names else len(names)
