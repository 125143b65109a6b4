"""Business, in the theatre's sense: an activity of one body, written as data.

    posture (stance)  +  things in their roles  +  tracks of the hands  +  swings of the body

A hand's track is a short cycle of keys; each key is a place in the frame of an anchor (the
mouth, the chest, the table in front, a partner's hand), so the same business fits every body.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from filmwright.stage.world.ropes import Rope

Vector = tuple[float, float, float]

BODY_ANCHORS = (
    "root",  # on the ground under the pelvis, level, facing ahead
    "hips",
    "lap",
    "chest",
    "shoulder",  # the hand's own
    "knee",  # the hand's own side
    "foot",  # the hand's own side
    "back",
    "head",
    "mouth",
    "nose",
    "eyes",
    "brow",
    "ear",  # the hand's own side
    "crown",
    "hand",  # the other hand's palm
)
"""Frames of the body: their x is ahead, y to the left, z up, as the part itself is turned."""

THING_ANCHORS = ("front", "patient", "tool", "under", "seat")
"""Frames of things by their role: x away from the actor, y to its left, z up."""

PARTNER = "partner_"
"""Before the name of a body anchor: that of the partner; there `hand`, `shoulder`... are its right ones."""


class Held(StrEnum):
    """Where a thing of a business is."""

    RIGHT = "right"  # in the right hand, which leads it
    LEFT = "left"
    BOTH = "both"  # follows its own track; the hands reach to it
    FRONT = "front"  # stands before the actor, its face towards them
    ON_FRONT = "on_front"  # lies on what stands in front
    UNDER = "under"  # the actor is on it
    SEAT = "seat"  # the actor sits on it
    FLOOR = "floor"  # lies on the ground before the feet
    ABOVE = "above"  # hangs above the actor


@dataclass(frozen=True, kw_only=True)
class Role:
    """A thing a business needs. `kinds`: makers, best first; any of them named by the words is taken."""

    name: str  # tool, patient, front, seat, under
    kinds: tuple[str, ...]
    held: Held
    takes_any: bool = False  # whatever the words name plays this role: slices *a melon*
    offset: Vector = (0.0, 0.0, 0.0)  # metres from its usual place: ahead, left, up
    turn: float = 0.0  # radians about z from facing the actor
    since: float = 0.0  # share of a cycle from which its actor has it: who gets something
    until: float = 1.0  # share of a cycle up to which its actor has it: who gives it away
    shared: bool = False  # both partners have hands on the same thing


@dataclass(frozen=True, kw_only=True)
class Key:
    """Where a hand (or a thing held in both) is at one moment of the cycle.

    place: in the anchor's frame, metres for an adult of 1.72 m (the stage scales it to the body).
    axis: where the long axis of what is held points, from the grip to its head, in the anchor's frame.
    face: where its front points. None: as it comes.
    palm: where the palm looks, in the anchor's frame; None: as the arm has it.
    """

    anchor: str
    place: Vector = (0.0, 0.0, 0.0)
    along: float = 0.5  # of anchor `tool`: 0 its foot, 1 its head
    axis: Vector | None = None
    face: Vector | None = None
    palm: Vector | None = None


class Rhythm(StrEnum):
    EASE = "ease"  # from key to key, slowing at each
    FLOW = "flow"  # without stopping
    STRIKE = "strike"  # stays at the first key, draws back slowly, arrives fast
    ONCE = "once"  # the cycle is played once and held


@dataclass(frozen=True, kw_only=True)
class Track:
    """Keys at even (or given) shares of a cycle of `seconds`."""

    keys: tuple[Key, ...]
    seconds: float
    rhythm: Rhythm = Rhythm.EASE
    shares: tuple[float, ...] = ()  # when each key is reached, 0..1; empty: evenly
    phase: float = 0.0  # share of the cycle it is ahead
    curl: float = 1.1  # radians the fingers are bent


@dataclass(frozen=True, kw_only=True)
class Swing:
    """A channel of posture through the cycle: values at even shares."""

    channel: str  # lower case, as in the posture: spine_pitch, rise, head_yaw, smile
    values: tuple[float, ...]
    seconds: float
    rhythm: Rhythm = Rhythm.EASE


@dataclass(frozen=True, kw_only=True)
class Business:
    """One entry of the catalogue. All lengths metres, angles radians, times seconds."""

    name: str
    words: tuple[str, ...]  # verb phrases that mean it: "brush teeth", "刷牙"
    meets: tuple[str, ...] = ()  # patterns of what one does to another: "braid WHO hair"
    where: tuple[str, ...] = ()  # places it is done in when none is named, best first
    stance: str = "stand"
    gait: str | None = None  # goes on its way while doing it: walk, run
    roles: tuple[Role, ...] = ()
    right: Track | None = None
    left: Track | None = None
    tool: Track | None = None  # the way of a thing held in both hands
    body: tuple[Swing, ...] = ()
    steps: str | None = None  # what the feet do on the spot: march, hop, jacks, side, kick
    gaze: str | None = None  # a role, `partner`, `camera`, `up`, `down`
    apart: float = 0.0  # metres from the partner; 0: it has none
    stands: Vector | None = None  # where the partner is: metres ahead, to the left, radians it is turned
    beside: bool = False  # partners side by side facing the lens instead of face to face
    answer: str | None = None  # what the partner does meanwhile; its own name: the same
    bears: Vector | None = None  # carries the partner: where its seat is, ahead, left, up from the ground
    seen_from: float | None = None  # radians off the camera the actor faces; None: by what stands in front
    natural: float = 4.0  # seconds
    height: float | None = None  # metres above the floor, of stances that hang or float
    ropes: tuple[Rope, ...] = ()  # what is tied to what meanwhile: a kite to a hand
    sound: tuple[str, str, str] | None = None  # kind and two materials, heard at each cycle's first key

    @property
    def alike(self) -> bool:
        """Whether one stands behind the other: then right is on the right for both."""
        if self.stands is None:
            return False
        ahead, left, turn = self.stands
        return abs(turn) < 1.2 and abs(left) <= abs(ahead)

    def role(self, name: str) -> Role | None:
        """Return the role of this name, if the business has it."""
        return next((role for role in self.roles if role.name == name), None)
