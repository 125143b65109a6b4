"""The arena: one run of physics while it is under way: MuJoCo's world and what belongs to whom in it."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from filmwright.stage.blocking.blocking import Thing, Trigger
from filmwright.stage.rehearsal.carrying import Carried
from filmwright.stage.rehearsal.company import Company
from filmwright.stage.rehearsal.mechanisms import Jointed
from filmwright.stage.rehearsal.performance import Contact
from filmwright.stage.rehearsal.posing import Posed
from filmwright.stage.rehearsal.rotations import Reals


class _Late:
    """Loads MuJoCo when something of it is first asked for: most scenes need not wait for it.

    It comes without its windows, which take longer to load than all the rest.
    """

    def __getattr__(self, name: str) -> Any:
        told = os.environ.get("MUJOCO_GL")
        os.environ["MUJOCO_GL"] = "disable"
        try:
            import mujoco
        finally:
            if told is None:
                del os.environ["MUJOCO_GL"]
            else:
                os.environ["MUJOCO_GL"] = told
        self.__dict__[name] = found = getattr(mujoco, name)
        return found


mujoco: Any = _Late()


@dataclass(kw_only=True, eq=False)
class Loose:
    """A thing physics may move: its place in MuJoCo's numbers."""

    thing: Thing
    way: Carried
    joint: int = 0  # first of its joint positions
    speed: int = 0  # first of its joint velocities
    body: int = 0
    geoms: tuple[int, ...] = ()
    normal: Reals | None = None  # of the one surface a ball is on at the moment
    met: float = 0.0  # metres a second with which it met that surface
    before: Reals | None = None  # its velocity a step ago
    brittle: bool = False
    shy: float = -1.0  # until then animated bodies do not touch it: it has just left a hand


@dataclass(frozen=True, kw_only=True, eq=False)
class Burst:
    """A thing has broken: its frame, its speed before, and where it hit."""

    place: Reals
    quaternion: Reals
    velocity: Reals
    hit: Reals


@dataclass(kw_only=True, eq=False)
class Run:
    """One stretch of physics between two moments at which somebody goes limp."""

    company: Company
    bodies: dict[str, Posed]
    loose: list[Loose]
    rims: list[Reals]
    ways: dict[str, Carried] = field(default_factory=dict)
    contacts: list[Contact] = field(default_factory=list)
    touching: dict[tuple[int, int], float] = field(default_factory=dict)
    memory: dict[str, tuple[Reals, Reals]] = field(default_factory=dict)  # id -> joint positions, velocities
    model: Any = None
    data: Any = None
    names: list[str] = field(default_factory=list)  # of each geom: the thing it belongs to
    materials: list[str] = field(default_factory=list)
    dolls: dict[str, tuple[int, int, Reals]] = field(default_factory=dict)
    triggers: dict[str, Trigger] = field(default_factory=dict)
    jointed: list[tuple[Thing, Jointed, int]] = field(default_factory=list)  # with their body's number
    shards: dict[str, dict[int, int]] = field(default_factory=dict)  # of what is broken: part -> body
    burst: dict[str, Burst] = field(default_factory=dict)  # what has broken, and how it went then
    mocaps: list[tuple[str, int]] = field(default_factory=list)

    def velocity_of(self, body: int, into: Reals) -> None:
        """Write a body's turning and speed (6,), world axes, about its centre of mass."""
        mujoco.mj_objectVelocity(self.model, self.data, mujoco.mjtObj.mjOBJ_BODY, body, into, 0)

    def settle_kinematics(self) -> None:
        """Bring all bodies' places and speeds up to this moment: a step leaves them one behind."""
        mujoco.mj_kinematics(self.model, self.data)
        mujoco.mj_comPos(self.model, self.data)
        mujoco.mj_comVel(self.model, self.data)

    def state_of(self, body: int, late: float) -> tuple[Reals, Reals]:
        """Return a body's place and quaternion `late` seconds from now, a part of a step, as it moves now."""
        own, world = np.zeros(6), np.zeros(6)
        kind = mujoco.mjtObj.mjOBJ_XBODY
        mujoco.mj_objectVelocity(self.model, self.data, kind, body, own, 1)
        mujoco.mj_objectVelocity(self.model, self.data, kind, body, world, 0)
        quaternion = self.data.xquat[body].copy()
        mujoco.mju_quatIntegrate(quaternion, own[:3], late)
        return self.data.xpos[body] + late * world[3:], quaternion
