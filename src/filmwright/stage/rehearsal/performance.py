"""A performed scene: every pose and contact of every frame, ready for any camera."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from filmwright.stage.blocking.blocking import Blocking, Thing
from filmwright.stage.rehearsal.sprays import Glimmer, Spray
from filmwright.stage.world.model import Floats, Model
from filmwright.stage.world.world import Hour


@dataclass(frozen=True, kw_only=True)
class Contact:
    """Two materials met. What foley makes sound from."""

    seconds: float  # exact moment, from the scene's start
    thing: str  # id
    kind: str  # step, bounce, hit, swish (net), catch, land, slide, scrape, body_fall
    materials: tuple[str, str]
    speed: float  # metres a second, normal to the contact
    mass: float  # kilograms
    position: tuple[float, float, float]


@dataclass(frozen=True, kw_only=True, eq=False)
class Soft:
    """A body that is nobody's prop: water in a glass, a rope, a wheel of the set.

    poses (frames, parts, 3, 4), rest frame to world; a part may be stretched as well as moved.
    """

    name: str
    model: Model
    poses: Floats


@dataclass(frozen=True, kw_only=True, eq=False)
class Turning:
    """The light of the whole place changes: from its own hour and darkness to these, `share` (frames,)."""

    hour: Hour
    darkness: float
    share: NDArray[np.float64]


@dataclass(frozen=True, kw_only=True, eq=False)
class Performance:
    """What happened on the stage.

    poses: thing id -> (frames, parts, 3, 4) float32, rest frame to world, or (1, parts, 3, 4) for
    a thing that never moves. The set itself is at rest and not listed.
    """

    blocking: Blocking
    poses: dict[str, Floats]
    contacts: tuple[Contact, ...]
    sprays: tuple[Spray, ...] = ()  # flames, smoke, drops, flakes
    glimmers: tuple[Glimmer, ...] = ()  # light that fire gives
    softs: tuple[Soft, ...] = ()
    heroes: tuple[str, ...] = ()  # ids of the things that an element happens to
    shown: tuple[NDArray[np.float64], ...] = ()  # corners (8, 3) of where elements are to be seen

    turning: Turning | None = None  # of the light; None: it stays

    @property
    def frames(self) -> int:
        return self.blocking.frames

    @property
    def rate(self) -> Fraction:
        return self.blocking.rate

    def joints(self, thing: Thing) -> NDArray[np.float32]:
        """Return the world positions of a thing's joints, (frames or 1, parts, 3), metres."""
        pose = self.poses[thing.id]
        rest = thing.model.joints
        joints: NDArray[np.float32] = np.einsum("fpij,pj->fpi", pose[..., :3], rest) + pose[..., 3]
        return joints
