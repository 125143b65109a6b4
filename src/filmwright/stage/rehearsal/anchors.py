"""Anchors: the frames that hands move in: parts of a body, of a partner, things in their roles."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from filmwright.film.errors import BoardRefused, listed
from filmwright.stage.blocking.blocking import Thing
from filmwright.stage.rehearsal.actor import Actor
from filmwright.stage.rehearsal.figure import SIDES, SIGN
from filmwright.stage.rehearsal.posing import Posed
from filmwright.stage.rehearsal.rotations import Reals, about_z, turned, unit
from filmwright.stage.world.business.business import BODY_ANCHORS, PARTNER, THING_ANCHORS

ADULT = 1.72
"""Metres: the height business is written for."""

_HEAD = 0.235
"""Metres, chin to crown, of that adult."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Anchor:
    """A frame through the scene: at (n, 3), turn (n, 3, 3), and how large its metres are."""

    at: Reals
    turn: Reals
    scale: float = 1.0

    def place(self, offset: Reals) -> Reals:
        """Return where an offset (3,) is, (n, 3)."""
        found: Reals = self.at + turned(self.turn, np.broadcast_to(offset * self.scale, self.at.shape))
        return found

    def way(self, direction: Reals) -> Reals:
        """Return a direction (3,) in the world, (n, 3) unit."""
        return unit(turned(self.turn, np.broadcast_to(direction, self.at.shape)))


def body_anchor(name: str, side: int, actor: Actor, body: Posed) -> Anchor:
    """Return the frame of a part of a body; `side` chooses among ears, shoulders, knees and feet."""
    figure, way = actor.figure, actor.way
    large, head = figure.height / ADULT, figure.head / _HEAD
    letter, sign = SIDES[side], SIGN[side]
    level = about_z(way.heading)
    skull, chest = body.turn[:, figure.index["head"]], body.turn[:, figure.index["chest"]]
    pelvis = body.turn[:, figure.index["pelvis"]]
    eyes = (body.joint("eye_l") + body.joint("eye_r")) / 2

    def off(at: Reals, turn: Reals, x: float, y: float, z: float) -> Reals:
        return np.asarray(at + turned(turn, np.broadcast_to([x, y, z], at.shape)))

    match name:
        case "root":
            floor = np.column_stack([way.root, np.zeros(len(way.root))])
            return Anchor(at=floor, turn=level, scale=large)
        case "hips":
            return Anchor(at=body.joint("pelvis"), turn=pelvis, scale=large)
        case "lap":
            joints = [body.joint(f"{bone}_{one}") for bone in ("thigh", "shin") for one in SIDES]
            middle = np.asarray(np.mean(joints, axis=0))
            return Anchor(at=off(middle, level, 0.0, 0.0, 0.07 * large), turn=level, scale=large)
        case "chest":
            top = (body.joint("upper_arm_l") + body.joint("upper_arm_r")) / 2
            return Anchor(at=off(top, chest, 0.11 * large, 0.0, -0.08 * large), turn=chest, scale=large)
        case "back":
            top = (body.joint("upper_arm_l") + body.joint("upper_arm_r")) / 2
            return Anchor(at=off(top, chest, -0.12 * large, 0.0, -0.12 * large), turn=chest, scale=large)
        case "shoulder":
            return Anchor(at=body.joint(f"upper_arm_{letter}"), turn=chest, scale=large)
        case "knee":
            return Anchor(at=body.joint(f"shin_{letter}"), turn=level, scale=large)
        case "foot":
            return Anchor(at=body.joint(f"foot_{letter}"), turn=level, scale=large)
        case "hand":
            return Anchor(at=body.palm(1 - side), turn=level, scale=large)
        case "head":
            return Anchor(at=body.joint("head"), turn=skull, scale=head)
        case "mouth":
            return Anchor(at=body.joint("mouth"), turn=skull, scale=head)
        case "nose":
            nose = off((eyes + body.joint("mouth")) / 2, skull, 0.03 * head, 0.0, 0.0)
            return Anchor(at=nose, turn=skull, scale=head)
        case "eyes":
            return Anchor(at=off(eyes, skull, 0.02 * head, 0.0, 0.0), turn=skull, scale=head)
        case "brow":
            return Anchor(
                at=off(eyes, skull, 0.025 * head, sign * 0.035 * head, 0.03 * head), turn=skull, scale=head
            )
        case "ear":
            return Anchor(
                at=off(eyes, skull, -0.085 * head, sign * 0.085 * head, 0.0), turn=skull, scale=head
            )
        case "crown":
            return Anchor(at=off(eyes, skull, -0.07 * head, 0.0, 0.125 * head), turn=skull, scale=head)
        case _:
            known = (*BODY_ANCHORS, *THING_ANCHORS)
            raise BoardRefused(f"no body has an anchor {name!r}; anchors: {listed(known)}")


def thing_anchor(role: str, thing: Thing, actor: Actor, facing: float) -> Anchor:
    """Return the frame of a thing that stays where it is, as its user sees it: x away, y left, z up.

    `front`: the middle of its near edge on top; others: the middle of the top.
    """
    heading = facing - thing.start.heading
    half = abs(np.cos(heading)) * thing.model.size[0] / 2 + abs(np.sin(heading)) * thing.model.size[1] / 2
    top = thing.model.marks.get("top")
    height = top.position[2] if top else thing.model.size[2]
    place = np.array(thing.start.position, float) + np.array([0.0, 0.0, height])
    if role == "front":
        place = place - half * np.array([np.cos(facing), np.sin(facing), 0.0])
    count = len(actor.times)
    return Anchor(
        at=np.tile(place, (count, 1)),
        turn=np.tile(about_z(np.array(facing)), (count, 1, 1)),
        scale=actor.figure.height / ADULT,
    )


def meeting(first: Actor, second: Actor) -> Anchor:
    """Return the frame halfway between two people, on the ground, its x from the first to the second."""
    way = second.way.root - first.way.root
    middle = np.column_stack([(first.way.root + second.way.root) / 2, np.zeros(len(way))])
    scale = min(first.figure.height, second.figure.height) / ADULT
    return Anchor(at=middle, turn=about_z(np.arctan2(way[:, 1], way[:, 0])), scale=scale)


def of_partner(name: str) -> str | None:
    """Return the body anchor that an anchor of a partner's names; None for one's own."""
    return name.removeprefix(PARTNER) if name.startswith(PARTNER) else None
